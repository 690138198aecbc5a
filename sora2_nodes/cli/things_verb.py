"""`sora2 things [WORD]`: what has a shape of its own, what a word is shown as, and pictures of it."""

from __future__ import annotations

import argparse
import json
import sys
import textwrap
from pathlib import Path
from typing import Any

from ..errors import InputError
from ..vocabulary.families import FAMILIES
from ..vocabulary.nouns import nearest
from .arguments import output_from

ENDINGS = (".png", ".jpg", ".jpeg", ".webp")
LARGE, SMALL = 480, 180  # px of a thing in a picture, alone and among others


def configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("word", nargs="?", help="a noun: what it is shown as, its size, what it can do (default: list everything)")
    add("--family", choices=sorted(FAMILIES), metavar="NAME", help="list one family only, such as bird")
    add("--picture", metavar="FILE", help="draw what is listed into a picture (.png, .jpg, .webp)")
    add("--seed", type=int, default=0, help="whole number: which tree of all trees (default: 0)")
    add("--json", action="store_true", help="print JSON, for programs")


def run(args: argparse.Namespace) -> int:
    from ..world import catalogue

    output = None if args.picture is None else output_from(args.picture, "things", ENDINGS)
    if args.word is None:
        listed = [name for name in catalogue.names() if args.family in (None, catalogue.entry(name).family)]
        if output is not None:
            _draw(listed, output, args.seed, SMALL)
        print(json.dumps([_row(name) for name in listed]) if args.json else _overview(listed))
        return 0
    name, exact = _shown_as(args.word)
    record = {"word": args.word, "shown_as": name, "exact": exact, **_details(name, args.seed)}
    if output is not None:
        _draw([name], output, args.seed, LARGE)
    print(json.dumps(record) if args.json else _description(record))
    return 0


def _shown_as(word: str) -> tuple[str, bool]:
    from ..world import catalogue

    found = nearest(word)
    if found is None:
        raise InputError(f"{word!r} is nothing that can be shown as a thing; `sora2 things` lists what can")
    if found.name not in catalogue.names():
        raise InputError(f"{word!r} is shown as {found.name}, which has no picture of its own here")
    return found.name, found.exact


def _row(name: str) -> dict[str, Any]:
    from ..world.catalogue import entry

    one = entry(name)
    return {
        "name": name,
        "family": one.family,
        "size_m": one.size_m,
        "mass_kg": one.mass_kg,
        "material": one.material,
        "carriage": one.carriage,
        "voice": one.voice,
    }


def _details(name: str, seed: int) -> dict[str, Any]:
    from ..world.catalogue import build

    made = build(name, seed=seed)
    return {
        **_row(name),
        "parts": len(made.primitives),
        "joints": [node.name for node in made.nodes],
        "sockets": sorted(made.sockets),
        "states": sorted(made.states),
    }


def _overview(names: list[str]) -> str:
    from ..world.catalogue import entry

    families: dict[str, list[str]] = {}
    for name in names:
        families.setdefault(entry(name).family, []).append(name)
    lines = [
        textwrap.fill(f"{family}: {', '.join(members)}", 110, subsequent_indent="    ", break_on_hyphens=False)
        for family, members in families.items()
    ]
    return "\n".join([*lines, f"{len(names)} things in {len(families)} families; see one: sora2 things WORD"])


def _description(record: dict[str, Any]) -> str:
    word, name = record["word"], record["name"]
    first = f"{name} ({record['family']})" if record["exact"] else f"{word} is shown as: {name} ({record['family']})"
    voice = f", sounds like: {record['voice']}" if record["voice"] else ""
    lines = [
        first,
        f"    {record['size_m']:g} m, {record['mass_kg']:g} kg, {record['material']}, moves: {record['carriage']}{voice}",
        f"    {record['parts']} parts, {len(record['joints'])} joints",
    ]
    if record["sockets"]:
        lines.append(f"    things can be put at: {', '.join(record['sockets'])}")
    if record["states"]:
        lines.append(f"    states: {', '.join(record['states'])}")
    return "\n".join(lines)


def _draw(names: list[str], output: Path, seed: int, size: int) -> None:
    from ..whole_files import replacing
    from ..world.catalogue.specimens import draw_sheet

    def on_thing(name: str) -> None:
        if len(names) > 1:
            print(f"drawing {name}", file=sys.stderr)

    picture = draw_sheet(names, size=size, captions=len(names) > 1, seed=seed, on_thing=on_thing)
    with replacing(output) as temporary:
        picture.save(temporary)
    print(f"{output}: {len(names)} thing{'' if len(names) == 1 else 's'}", file=sys.stderr)
