"""Things and people while their words are still being read, and the colours, sizes and materials put on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields

from ...setting import RGB, Garment
from ...storyboard import Cue, Person, Thing
from ...vocabulary import COLOURS
from ..lexicon import LexiconEntry
from ..lexicon.tokens import Lexeme
from .colour_names import rgb_of, shaded
from .noun_phrase import NounPhrase

PERSON_FIELDS = frozenset(field.name for field in fields(Person)) - {"exact", "cameo", "face"}
SCALES = {"tiny": 0.4, "small": 0.7, "medium": 1.0, "large": 1.4, "huge": 2.5}
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
    kind: str = ""  # the catalogue's name
    near: bool = False  # kind only stands in
    state: str = ""
    holds: str = ""
    text: str = ""
    rgb: RGB | None = None
    colours: tuple[str, ...] = ()
    scale: float = 1.0
    adjectives: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    wears: tuple[Garment, ...] = ()
    implied: bool = False
    furnishes: bool = False

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
            kind=self.kind,
            exact=not self.near,
            state=self.state,
            holds=self.holds,
            text=self.text,
            rgb=self.rgb,
            colours=self.colours,
            coloured=self.coloured,
            scale=self.scale,
            adjectives=self.adjectives,
            said=tuple(dict.fromkeys(self.said)),
            wears=self.wears,
            implied=self.implied,
            furnishes=self.furnishes,
        )

    def cue(self) -> Cue:
        """Say what stands for the user's noun."""
        shown = self.kind if self.kind and self.near else self.noun
        return Cue(field="thing", asked=self.noun, shown=shown, words=self.words)


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
    figure: str = "man"
    near: bool = False  # figure only stands in
    count: int = 1
    sex: str = ""
    age: str = ""
    build: str = ""
    height: float = 1.0
    hair_style: str = ""
    beard: str = ""
    beard_colour: str = ""
    clothes: tuple[Garment, ...] = ()
    hat: Garment | None = None
    extras: tuple[Garment, ...] = ()
    expression: str = ""
    body_colour: str = ""
    adjectives: tuple[str, ...] = ()
    said: tuple[str, ...] = ()  # of hair, skin, outfit: what the user named
    implied: bool = False
    beast: str = ""

    def done(self) -> Person:
        """Give the finished person."""
        own = {field.name: getattr(self, field.name) for field in fields(self) if field.name in PERSON_FIELDS}
        return Person(**(own | {"said": tuple(dict.fromkeys(self.said))}), exact=not self.near)

    def cue(self) -> Cue:
        """Say who stands for the user's noun."""
        shown = self.figure if self.near else self.name
        return Cue(field="person", asked=self.name, shown=shown, words=self.words)


@dataclass
class Notes:
    """Cues in the order they are found, and the lexemes they used."""

    lexemes: Sequence[Lexeme]
    cues: list[Cue] = field(default_factory=list)
    used: set[int] = field(default_factory=set)

    def add(self, kind: str, asked: str, shown: str, *at: int) -> None:
        """Note a choice and the lexemes it came from."""
        self.cues.append(Cue(field=kind, asked=asked, shown=shown, words=self.words(*at)))
        self.used |= set(at)

    def words(self, *at: int) -> tuple[str, ...]:
        """The words of some lexemes, in their order."""
        return tuple(self.lexemes[i].text for i in sorted(at))

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
            thing.said += (kind,)
            notes.add(kind, entry.value if entry.exact else entry.word, entry.value, at)
    describe_more(thing, phrase, notes)
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
    thing.rgb = exact_colour(asked)
    thing.colours = tuple(dict.fromkeys(c[0] for c in colours))
    notes.add("colour", asked, shown, *words)


def describe_more(thing: DraftThing, phrase: NounPhrase, notes: Notes) -> None:
    """Put a phrase's state, its scale and its other adjectives on a thing."""
    for entry, at in phrase.all("state")[-1:]:
        thing.state = entry.value
        notes.add("state", entry.word, entry.value if entry.exact else entry.word, at)
    for entry, _ in phrase.all("size")[-1:]:
        thing.scale = SCALES[entry.value]
    others = [entry.word for kind in ("age", "build", "expression") for entry, _ in phrase.all(kind)]
    others += [notes.lexemes[i].text for i in phrase.unknown if i < phrase.head]
    thing.adjectives = tuple(dict.fromkeys((*thing.adjectives, *others)))
    notes.used |= {at for kind in ("age", "build", "expression") for _, at in phrase.all(kind)}


def exact_colour(name: str) -> RGB | None:
    """The very colour of a name that is none of the world's own; None for those and for shades of them."""
    return None if name in COLOURS else rgb_of(name)


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
        thing.said += ("material",)
        if own != "-" and not thing.coloured:
            thing.colour = own
        notes.add("material", thing.material if entry.exact else entry.word, thing.material, at)


def said_colours(phrase: NounPhrase, lexemes: Sequence[Lexeme]) -> list[tuple[str, str, tuple[int, ...]]]:
    """List (shown, asked, lexemes) of the colours of a phrase, shades ("dark", "pale") worked in."""
    found: list[tuple[str, str, tuple[int, ...]]] = []
    shade: tuple[LexiconEntry, int] | None = None
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
