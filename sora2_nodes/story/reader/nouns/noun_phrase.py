"""A noun phrase as data: "three large red wooden crates" is a head with its modifiers."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..lexicon import LexiconEntry

NOUNS = (
    "person", "thing", "name", "event", "clothes", "hair_noun", "prop", "ground", "surface", "place", "generic", "music", "noise", "body",
)  # fmt: skip
HOW = ("age", "build", "expression", "state", "beard", "hair_style")  # how somebody or something is
MODIFIERS = ("colour", "size", "material", "pattern", "hair", "skin", "mood", "shade", "hues", *HOW)
SCENE_WIDE = ("time", "tone", "angle", "pace", "gravity", "camera", "soundtrack", "direction")
PLACING = ("place", "surface")  # a place before another noun still places the shot


@dataclass
class NounPhrase:
    """A noun with what was said about it; indexes point into the lexemes."""

    start: int
    end: int = 0
    kind: str = ""  # one of NOUNS, "group", "unknown" (a noun nobody listed) or "adjectives" (no noun)
    head: int = -1
    entry: LexiconEntry | None = None
    determiner: str | None = None
    number: int | None = None
    number_at: int = -1
    group: LexiconEntry | None = None
    one: bool = False  # "a blue one"
    plural: bool = False
    modifiers: list[tuple[LexiconEntry, int]] = field(default_factory=list)
    verbs: list[tuple[LexiconEntry, int]] = field(default_factory=list)  # "rolling", "stacked" before the noun
    placing: list[tuple[LexiconEntry, int]] = field(default_factory=list)
    scene_wide: list[int] = field(default_factory=list)
    unknown: list[int] = field(default_factory=list)
    candidates: list[int] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    closed: bool = False  # nothing more belongs to it

    @property
    def said(self) -> bool:
        """Whether anything but a bare noun was said."""
        return bool(self.determiner or self.number is not None or self.modifiers)

    def entry_of(self, *kinds: str) -> LexiconEntry | None:
        """The head's meaning, where it is of one of these kinds."""
        return self.entry if self.entry and self.entry.kind in kinds else None

    def all(self, kind: str) -> list[tuple[LexiconEntry, int]]:
        """Modifiers of one kind, in order."""
        return [pair for pair in self.modifiers if pair[0].kind == kind]
