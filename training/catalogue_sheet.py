"""A sheet of everything in the catalogue, family by family, to look at: python -m training.catalogue_sheet"""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path

from sora2_nodes.vocabulary.families import FAMILIES
from sora2_nodes.world import catalogue
from sora2_nodes.world.catalogue.specimens import draw_sheet


def main() -> int:
    args = _arguments()
    names = [name for name in catalogue.names() if args.family in (None, catalogue.entry(name).family)]
    if args.quiz:
        names = random.Random(args.seed).sample(names, min(args.quiz, len(names)))
    page = draw_sheet(
        names,
        size=args.size,
        columns=args.columns,
        captions=args.captions and not args.quiz,
        on_thing=lambda name: None if args.quiz else print(name, file=sys.stderr),
    )
    Path(args.output).parent.mkdir(parents=True, exist_ok=True)
    page.save(args.output, quality=88)
    print(f"{args.output}: {len(names)} things")
    if args.quiz:
        Path(args.output).with_suffix(".txt").write_text("\n".join(names) + "\n", encoding="utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.catalogue_sheet", description="Draw the catalogue.")
    add = parser.add_argument
    add("-o", "--output", default="docs/catalogue.jpg", help="(default: docs/catalogue.jpg)")
    add("--family", choices=sorted(FAMILIES), metavar="NAME", help="one family only")
    add("--captions", action=argparse.BooleanOptionalAction, default=True, help="names below (default: yes)")
    add("--size", type=int, default=200, help="pixels of a thing's side (default: 200)")
    add("--columns", type=int, default=12, help="things in a row (default: 12)")
    add("--quiz", type=int, metavar="N", help="N things at random without names; the answers go beside it as .txt")
    add("--seed", type=int, default=0, help="which things the quiz draws (default: 0)")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
