"""Entries and shelves: what the catalogue knows of a thing before it is built. Plain data."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from ..assembly import Assembly
from ..primitives import RGB


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One thing of the catalogue.

    size_m: its greater of height and length in reality. material: of its sound and friction (world.matter). carriage: as
    Assembly says. voice: what it sounds like, "" is silent. colours: its own colours by role; "main" is what a prompt's
    colour word paints, "second" the colour of a pattern or trim.
    """

    name: str
    family: str
    size_m: float
    mass_kg: float
    material: str = "plastic"
    carriage: str = "rests"
    voice: str = ""
    colours: Mapping[str, RGB] = field(default_factory=dict)


Builder = Callable[[Entry, random.Random], Assembly]


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """The entries of one family that one builder makes. The builder gets an entry and a source of chance from the seed."""

    entries: tuple[Entry, ...]
    builder: Builder


class CreatureRow(Protocol):
    """What the row of a creature says, however its shape is told."""

    @property
    def size_m(self) -> float: ...
    @property
    def mass_kg(self) -> float: ...
    @property
    def carriage(self) -> str: ...
    @property
    def voice(self) -> str: ...
    @property
    def colours(self) -> Mapping[str, RGB]: ...


def creatures(rows: Mapping[str, CreatureRow], family: str) -> tuple[Entry, ...]:
    """Return the entries of creatures of flesh, in order. rows: by name."""
    return tuple(
        Entry(
            name=name, family=family, size_m=row.size_m, mass_kg=row.mass_kg, material="flesh", carriage=row.carriage, voice=row.voice, colours=row.colours
        )
        for name, row in rows.items()
    )  # fmt: skip
