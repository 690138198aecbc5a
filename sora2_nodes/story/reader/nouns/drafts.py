"""Things and people while their words are still being read, and the colours, sizes and materials put on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ...storyboard import Cue, Person, Thing
from ..lexicon import Entry
from ..lexicon.tokens import Lexeme
from .colour_names import shaded
from .noun_phrase import NounPhrase

PALE = ("white", "black", "grey", "silver")


@dataclass
class DraftThing:
    """A Thing that may still change."""

    noun: str
    shape: str
    colour: str
    material: str
    pattern: str
    size: str
    count: int = 1
    exact: bool = True
    words: tuple[str, ...] = ()
    coloured: bool = False  # the user named its colour
    group: str = ""  # "stack", "row", ...
    splits: bool = False  # "two balls, one red": one of them still has to be described

    def shown(self) -> str:
        """Say what is drawn."""
        pattern = "" if self.pattern == "plain" else f" with {self.pattern}"
        return f"{self.size} {self.colour} {self.material} {self.shape}{pattern}"

    def done(self) -> Thing:
        """Give the finished thing."""
        return Thing(
            shape=self.shape,
            colour=self.colour,
            material=self.material,
            pattern=self.pattern,
            size=self.size,
            count=self.count,
            noun=self.noun,
        )

    def cue(self) -> Cue:
        """Say what stands for the user's noun."""
        return Cue(field="thing", asked=self.noun, shown=self.noun if self.exact else self.shown(), words=self.words)


@dataclass
class DraftPerson:
    """A Person that may still change."""

    noun: str
    name: str
    outfit: str
    legs: str
    hair: str
    skin: str = "tan"
    exact: bool = True
    words: tuple[str, ...] = ()
    dressed: bool = False  # the user said what it wears

    def done(self) -> Person:
        """Give the finished person."""
        return Person(name=self.name, outfit=self.outfit, legs=self.legs, hair=self.hair, skin=self.skin)

    def cue(self) -> Cue:
        """Say who stands for the user's noun."""
        shown = self.name if self.exact else f"person in {self.outfit}"
        return Cue(field="person", asked=self.name, shown=shown, words=self.words)


@dataclass
class Notes:
    """Cues in the order they are found, and the lexemes they used."""

    lexemes: Sequence[Lexeme]
    cues: list[Cue] = field(default_factory=list)
    used: set[int] = field(default_factory=set)

    def add(self, kind: str, asked: str, shown: str, *at: int) -> None:
        """Note a choice and the lexemes it came from."""
        self.cues.append(
            Cue(field=kind, asked=asked, shown=shown, words=tuple(self.lexemes[i].text for i in sorted(at)))
        )
        self.used |= set(at)

    def forget(self, kind: str, at: int) -> None:
        """Take back the cue of a word that could not be used after all."""
        words = (self.lexemes[at].text,)
        self.cues = [cue for cue in self.cues if (cue.field, cue.words) != (kind, words)]
        self.used.discard(at)


def describe_thing(thing: DraftThing, phrase: NounPhrase, notes: Notes) -> None:
    """Put a phrase's size, material, pattern and colour on a thing."""
    for kind in ("size", "pattern"):
        said = phrase.all(kind)
        for entry, at in [pair for pair in said if pair[0].exact][-1:] or said[-1:]:
            setattr(thing, kind, entry.value)
            notes.add(kind, entry.value if entry.exact else entry.word, entry.value, at)
    _material(thing, phrase, notes)
    _weight(thing, phrase, notes)
    colours = said_colours(phrase, notes.lexemes)
    if not colours:
        return
    shown, asked, words = next((c for c in colours if c[0] not in PALE), colours[0])
    if len({c[0] for c in colours}) > 1 and not phrase.all("pattern"):
        words = tuple(i for c in colours for i in c[2])
        pattern = "stripes" if thing.pattern == "plain" else thing.pattern
        notes.add("pattern", " and ".join(c[1] for c in colours), pattern, *words)
        shown = thing.colour if thing.pattern != "plain" and thing.colour in {c[0] for c in colours} else shown
        asked, thing.pattern = shown, pattern
    thing.colour, thing.coloured = shown, True
    notes.add("colour", asked, shown, *words)


def _weight(thing: DraftThing, phrase: NounPhrase, notes: Notes) -> None:
    """ "a light ball": small, as far as that goes; "a light blue ball" is a shade, and "volumetric light" a noun."""
    of_colours = {at for _, _, words in said_colours(phrase, notes.lexemes) for at in words}
    for entry, at in phrase.all("shade"):
        if phrase.head < 0 and at and notes.lexemes[at - 1].kind == "word" and not notes.lexemes[at - 1].known:
            continue  # "in dappled light"
        if entry.word == "light" and at not in of_colours and not phrase.all("size"):
            thing.size = thing.size if thing.size == "tiny" else "small"
            notes.add("size", entry.word, thing.size, at)


def _material(thing: DraftThing, phrase: NounPhrase, notes: Notes) -> None:
    said = phrase.all("material")
    for entry, at in [pair for pair in said if pair[0].exact][-1:] or said[-1:]:
        thing.material, own = entry.value
        if own != "-" and not thing.coloured:
            thing.colour = own
        notes.add("material", thing.material if entry.exact else entry.word, thing.material, at)


def said_colours(phrase: NounPhrase, lexemes: Sequence[Lexeme]) -> list[tuple[str, str, tuple[int, ...]]]:
    """List (shown, asked, lexemes) of the colours of a phrase, shades ("dark", "pale") worked in."""
    found: list[tuple[str, str, tuple[int, ...]]] = []
    shade: tuple[Entry, int] | None = None
    for entry, at in phrase.modifiers:
        if entry.kind == "shade":
            shade = (entry, at)
        elif entry.kind == "colour":
            asked, shown = entry.word, entry.value
            words: tuple[int, ...] = (at,)
            if shade:
                shown, asked, words = shaded(entry.value, shade[0].value), f"{shade[0].word} {asked}", (shade[1], at)
            found.append((shown, shown if entry.exact and not shade else asked, words))
            shade = None
    return found
