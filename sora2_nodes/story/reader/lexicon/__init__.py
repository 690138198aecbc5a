"""The lexicon: every word and phrase the reader knows, with what the world can show for it. Built on first use."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple


class LexiconEntry(NamedTuple):
    """One meaning of a phrase."""

    kind: str  # thing, person, verb, colour, material, surface, place, time, camera, ...
    value: Any  # a vocabulary value, or a tuple of them for things and verbs
    word: str  # the dictionary form
    exact: bool = True  # False: only the nearest the world can show
    form: str = "base"  # verbs: base | s | ing | ed; nouns: base | plural


class Lexicon:
    """Phrases to meanings, and for each first word the length of the longest phrase it starts."""

    def __init__(self) -> None:
        self.entries: dict[str, list[LexiconEntry]] = {}
        self.longest: dict[str, int] = {}

    def add(self, phrase: str, entry: LexiconEntry) -> None:
        """Add a meaning of a phrase; an equal kind given earlier for it stays."""
        meanings = self.entries.setdefault(phrase, [])
        if any(known.kind == entry.kind for known in meanings):
            return
        meanings.append(entry)
        first, length = phrase.split(" ", 1)[0], phrase.count(" ") + 1
        self.longest[first] = max(self.longest.get(first, 0), length)

    def find(self, phrase: str) -> tuple[LexiconEntry, ...]:
        """Return the meanings of a phrase, the likeliest first."""
        return tuple(self.entries.get(phrase, ()))


@cache
def lexicon() -> Lexicon:
    """Build the lexicon from its tables, once per process."""
    from .lexicon_build import build

    return build()
