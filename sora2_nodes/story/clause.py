"""A clause as data: a verb with what was said around it, before it becomes actions."""

from __future__ import annotations

from dataclasses import dataclass, field

from .cast import Ref
from .lexicon import Entry

SOURCES = ("off", "from", "off of", "out of", "away from", "off the edge of", "over the edge of", "from the top of")
TOUCHING = ("bounce", "collide", "throw")  # "bounces off a wall" touches it; "falls off a wall" leaves it


@dataclass
class Clause:
    """A verb with what was said around it, before it becomes actions."""

    entry: Entry
    words: str
    subjects: list[Ref]
    link: str = "next"  # next | and | same | alongside | before | later
    objects: list[Ref] = field(default_factory=list)
    aside: list[Ref] = field(default_factory=list)  # after a preposition
    aside_word: str = ""
    particle: str = ""  # "over", "down": knocks them over
    prop: str = ""
    direction: str | None = None
    passive: bool = False
    mutual: bool = False  # "toward each other"

    def leaves(self, prep: str) -> bool:
        """Whether what follows a preposition is where the motion starts, and so is not hit."""
        return prep in SOURCES and (self.entry.value[0] not in TOUCHING or prep not in ("off", "off of"))

    @property
    def topples(self) -> bool:
        """Whether what is hit falls over."""
        return self.entry.value[0] in ("topple", "domino") or self.particle in ("over", "down", "apart")
