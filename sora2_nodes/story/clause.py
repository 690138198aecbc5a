"""A clause as data: a verb with what was said around it, before it becomes actions."""

from __future__ import annotations

from dataclasses import dataclass, field

from .cast import Ref
from .lexicon import Entry


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

    @property
    def topples(self) -> bool:
        """Whether what is hit falls over."""
        return self.entry.value[0] in ("topple", "domino") or self.particle in ("over", "down", "apart")
