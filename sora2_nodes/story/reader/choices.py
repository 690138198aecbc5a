"""What holds for the whole shot: place, light, tone, camera, pace, music, gravity. First word said wins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..storyboard import Brief, Cue
from ..vocabulary import GRAVITIES
from .lexicon import LexiconEntry
from .lexicon.place_words import (
    GRAVITY_PLACES,
    MATERIAL_SURFACES,
    PLACE_SURFACE_WORDS,
    PLACE_SURFACES,
    SURFACE_PLACE_WORDS,
    SURFACE_PLACES,
)
from .lexicon.tokens import Lexeme
from .nouns.noun_phrase import NounPhrase

FIELDS = {"place": "backdrop", "time": "time_of_day", "surface": "surface", "tone": "tone", "camera": "camera", "angle": "angle",
          "pace": "pace", "soundtrack": "soundtrack"}  # fmt: skip


class Choices:
    """The scene-wide fields of a Brief while its words are read."""

    def __init__(self, lexemes: Sequence[Lexeme]) -> None:
        self.lexemes = lexemes
        self.chosen: dict[str, Any] = {}
        self.cues: list[Cue] = []
        self.used: set[int] = set()
        self.words: dict[str, str] = {}
        self.firm: dict[str, bool] = {}  # said outright, not only stood in for
        self.places: dict[str, list[int]] = {}
        self.left: list[NounPhrase] = []  # grounds that something falls off: the last choice

    def apply(self, entry: LexiconEntry, at: int) -> None:
        """Use a word for a scene-wide field; a later word for the same field stays unused unless it agrees."""
        if entry.kind == "gravity":
            return self._gravity(entry, at)
        self.choose(
            FIELDS[entry.kind], entry.value, asked=entry.value if entry.exact else entry.word, at=at, word=entry.word
        )

    def choose(
        self,
        field: str,
        shown: Any,
        *,
        asked: str,
        at: int,
        word: str = "",
        name: str = "",
        words: tuple[str, ...] = (),
    ) -> bool:
        """Set a field once and say from which word; tell whether the word could be used."""
        exact = asked == (name or str(shown))
        if field in self.chosen and self.chosen[field] != shown:
            if self.firm.get(field, True) or not exact:
                return False
            self._take_back(field)  # what was said outright beats what only stood in
        self.used.add(at)
        if field in self.chosen and any(cue.field == field and cue.asked == asked for cue in self.cues):
            return True
        self.chosen[field] = shown
        self.firm[field] = self.firm.get(field, False) or exact
        self.words.setdefault(field, word or asked)
        self.places.setdefault(field, []).append(at)
        self.cues.append(
            Cue(field=field, asked=asked, shown=name or str(shown), words=words or (self.lexemes[at].text,))
        )
        return True

    def _take_back(self, field: str) -> None:
        self.cues = [cue for cue in self.cues if cue.field != field]
        self.used -= set(self.places.pop(field, []))
        del self.chosen[field]
        self.words.pop(field, None)

    def ground(self, phrase: NounPhrase) -> None:
        """Read "wooden floor", "marble table", "the floor"."""
        assert phrase.entry is not None
        self.chosen["floor_named"] = True
        materials = phrase.all("material")
        if materials and (phrase.entry.kind == "ground" or not phrase.entry.exact):
            entry, at = materials[0]
            shown = MATERIAL_SURFACES[entry.value[0]]
            word = f"{entry.word} {phrase.entry.word}"
            asked = shown if entry.value[0] == shown and entry.exact else word
            words = (self.lexemes[at].text, self.lexemes[phrase.head].text)
            if self.choose("surface", shown, asked=asked, at=at, word=phrase.entry.word, words=words):
                self.used |= {phrase.head, *(at for e, at in phrase.modifiers if e.kind == "material")}
        elif phrase.entry.kind == "surface":
            self.apply(phrase.entry, phrase.head)
        else:
            self.used.add(phrase.head)

    def _gravity(self, entry: LexiconEntry, at: int) -> None:
        word = entry.word
        self.choose(
            "gravity", GRAVITIES[entry.value], asked=entry.value if entry.exact else word, at=at, name=entry.value
        )
        backdrop, surface, time = GRAVITY_PLACES.get(entry.value, (None, None, None))
        if "gravity" in word or word in (
            "weightless",
            "weightlessness",
            "zero g",
            "microgravity",
            "gravity free",
            "0g",
        ):
            return
        name = word.removeprefix("on ")
        for field, shown in (("backdrop", backdrop), ("surface", surface), ("time_of_day", time)):
            if shown and field not in self.chosen:
                self.choose(field, shown, asked=name, at=at, word=name)

    def let_float(self) -> None:
        """Nothing floats with gravity on."""
        if "gravity" not in self.chosen:
            self.chosen["gravity"] = GRAVITIES["zero"]
            self.cues.append(Cue(field="gravity", asked="float", shown="zero", words=("float",)))

    def number_gravity(self, value: float, asked: str, *at: int) -> None:
        """Use a gravity given in m/s² or in words."""
        name = next((name for name, known in GRAVITIES.items() if known == value), f"{value:g} m/s²")
        self.choose(
            "gravity",
            value,
            asked=name if asked in GRAVITIES else asked,
            at=at[0],
            name=name if value in GRAVITIES.values() else asked,
        )
        self.used |= set(at)

    def settle(self) -> None:
        """Let place and ground choose each other where only one was said."""
        for phrase in self.left:
            self.ground(phrase)
        place, surface = self.chosen.get("backdrop"), self.chosen.get("surface")
        if place and not surface:
            self.chosen["surface"] = PLACE_SURFACE_WORDS.get(self.words["backdrop"], PLACE_SURFACES[place])
        elif surface and not place:
            found = SURFACE_PLACE_WORDS.get(self.words["surface"]) or SURFACE_PLACES.get(surface)
            if found:
                self.chosen["backdrop"] = found

    def fields(self) -> dict[str, Any]:
        """Values for Brief."""
        return {name: value for name, value in self.chosen.items() if name in Brief.__dataclass_fields__}
