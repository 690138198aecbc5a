"""Finds an entry's shelf, builds it, and gives it the colours, the pattern and the size that were asked for.

Wings are imported when one of their families is first asked for.
"""

from __future__ import annotations

import functools
import importlib
import random

from ...errors import InputError
from ...vocabulary.families import FAMILY_OF
from ..assembly import Assembly
from ..primitives import RGB
from .entries import Entry, Shelf
from .repainting import Wish, resized, worn

WINGS: dict[
    str, tuple[str, ...]
] = {  # family: the wings that build it, each a folder here with SHELVES in its __init__
    "person": ("people",),
    "quadruped": ("creatures",),
    "bird": ("creatures",),
    "sea": ("creatures",),
    "small": ("creatures",),
    "celestial": ("nature",),
    "plant": ("nature",),
    "building": ("built", "nature"),
    "instrument": ("music",),
    **dict.fromkeys(("structure", "street"), ("built",)),
    **dict.fromkeys(("furniture", "fitting", "light", "linen", "housework"), ("home",)),
    **dict.fromkeys(
        (
            "container",
            "held",
            "gadget",
            "weapon",
            "sport",
            "clothing",
            "device",
            "solid",
        ),
        ("objects",),
    ),
    **dict.fromkeys(
        ("car", "truck", "machine", "cart", "rail", "cycle", "board", "aircraft", "spacecraft", "boat", "ship"),
        ("vehicles",),
    ),
    "food": ("food",),
    "vessel": ("objects", "food"),
    "tool": ("objects", "home"),
    "appliance": ("home",),
    "toy": ("objects", "goods"),
    "phenomenon": ("nature",),
    "model": ("science",),
    **dict.fromkeys(("ware", "haulage"), ("goods",)),
    "equipment": ("venues",),
}


def names() -> tuple[str, ...]:
    """Return the name of everything that can be built, family by family."""
    return tuple(entry.name for family in WINGS for entry in _entries_of(family).values())


def entry(name: str) -> Entry:
    """Return what is known of a thing. Raises InputError for a name that is not in the catalogue."""
    return _found(name)[0]


@functools.lru_cache(maxsize=512)
def build(
    name: str,
    *,
    colour: RGB | None = None,
    second: RGB | None = None,
    pattern: str | None = None,
    finish: str | None = None,
    size: float = 1.0,
    seed: int = 0,
) -> Assembly:
    """Build a thing at rest on the ground, facing +x. Raises InputError for a name that is not in the catalogue.

    colour paints its role "main" (and, darker or lighter, the roles "shade" and "light"), second its pattern and trim;
    pattern and finish are given to "main". size multiplies every length. Equal seeds give equal things.
    """
    found, shelf = _found(name)
    made = shelf.builder(found, random.Random(f"{name} {seed}"))
    wish = Wish(colour=colour, second=second, pattern=pattern, finish=finish)
    return resized(worn(made, wish, found.colours.get("main")), size)


def _found(name: str) -> tuple[Entry, Shelf]:
    family = FAMILY_OF.get(name, "")
    one = _entries_of(family).get(name) if family in WINGS else None
    if one is None:
        raise InputError(f"the catalogue has no {name!r}; `sora2 things` lists what it has")
    shelf = next(shelf for shelf in _shelves(family) if one in shelf.entries)
    return one, shelf


@functools.cache
def _entries_of(family: str) -> dict[str, Entry]:
    return {one.name: one for shelf in _shelves(family) for one in shelf.entries if one.family == family}


def _shelves(family: str) -> list[Shelf]:
    wings = [importlib.import_module(f".{wing}", __package__) for wing in WINGS[family]]
    return [shelf for wing in wings for shelf in wing.SHELVES]
