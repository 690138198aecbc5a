"""Writes js/lib/limits.js from sora2_nodes/limits.py, so that the pages in the browser keep the same limits."""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from sora2_nodes import limits  # noqa: E402

NAMES = ("PICTURE_BYTES", "PICTURE_SUFFIXES", "PRICE_CREDITS", "PRICE_SECONDS", "PRICE_PIXELS", "SHOT_S")
TARGET = ROOT / "js/lib/limits.js"


def limits_text() -> str:
    """Return the module as text."""
    lines = [f"export const {name} = {json.dumps(getattr(limits, name))};" for name in NAMES]
    return "\n".join(
        ["// @ts-check", "// Written by `python -m scripts.make_limits` from sora2_nodes/limits.py.", *lines, ""]
    )


if __name__ == "__main__":
    TARGET.write_text(limits_text(), encoding="utf-8")
