"""`sora2 verify FILE`: what a file's content credentials say, and whether it was changed since they were attached."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from ..provenance.credentials import Verification, verify_file

_SHOWN = (
    "prompt", "prompt_sha256", "seeds", "model", "model_sha256", "consent_ids", "cost_credits", "made_at", "software",
)  # fmt: skip


def configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    parser.epilog = (
        "Statuses: valid, tampered, stripped (credentials were attached and are gone), unsigned, untrusted (signed by "
        "someone whose certificate is not in the data folder's trust/). Exit code 0: all are valid; 1: not."
    )
    add("files", metavar="FILE", nargs="+", type=Path, help="MP4, MOV, PNG, JPG, WEBP or WAV")
    add("--json", action="store_true", help="print one JSON object per file, with the whole record")


def run(args: argparse.Namespace) -> int:
    worst = 0
    for path in args.files:
        found = verify_file(path)
        worst = max(worst, int(found.status != "valid"))
        print(json.dumps(_report(path, found)) if args.json else _summary(path, found))
    return worst


def _report(path: Path, found: Verification) -> dict[str, Any]:
    return {
        "file": str(path),
        "status": found.status,
        "meaning": found.meaning,
        "signer": found.signer,
        "record": dict(found.record),
        "record_signed": found.record_signed,
        "problems": list(found.problems),
    }


def _summary(path: Path, found: Verification) -> str:
    lines = [f"{path}: {found.status} ({found.meaning})"]
    if found.signer:
        lines.append(f"  {'signer':14}{found.signer}")
    for key in _SHOWN:
        value = found.record.get(key)
        if value not in (None, "", [], ()):
            words = ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else value
            lines.append(f"  {key:14}{words}")
    if found.record and not found.record_signed:
        lines.append("  the record above is not vouched for by a signature")
    lines += [f"  {'problem':14}{problem}" for problem in found.problems]
    return "\n".join(lines)
