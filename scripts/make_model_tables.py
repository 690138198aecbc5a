"""Writes the tables of models and licences into the pages that show them: python scripts/make_model_tables.py"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from sora2_nodes.host.capabilities import capability_table, licence_table  # noqa: E402

PAGES = {
    "js/docs/Sora2Sampler.md": ("models", capability_table),
    "docs/licences.md": ("licences", licence_table),
}


def written(page: str) -> str:
    """Return a page with its table as it is now."""
    name, table = PAGES[page]
    text = (ROOT / page).read_text(encoding="utf-8")
    between = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    return between.sub(lambda found: f"{found[1]}{table()}\n{found[2]}", text)


def main() -> None:
    for page in PAGES:
        (ROOT / page).write_text(written(page), encoding="utf-8")


if __name__ == "__main__":
    main()
