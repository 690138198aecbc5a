"""Storyboard, Shot and Brief: what a prompt asks for, before anything is drawn. Plain data, no torch."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction

from ..errors import PromptError
from ..limits import MUSIC_UNDER_DB
from .face_features import Face
from .setting import RGB, Change, FilmLook, Framing, Garment, Lettering, Place, Ref, Relation

_NO_TEXT = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, kw_only=True)
class Thing:
    """One object, or `count` alike.

    kind: a name of `vocabulary.families.FAMILY_OF`; "" only for a bare shape asked for as such. exact: false where kind is the
    nearest there is to the noun (a lynx as a cat). state: of `vocabulary.families.STATES`. holds: what is in a vessel.
    """

    shape: str = "sphere"  # vocabulary.SHAPES
    colour: str = "red"  # vocabulary.COLOURS
    material: str = "rubber"
    pattern: str = "plain"
    size: str = "medium"
    count: int = 1
    noun: str = "ball"  # the user's own word
    kind: str = ""
    exact: bool = True
    state: str = ""  # open | shut | on | off | full | empty | broken | burning | ...
    holds: str = ""  # coffee, water, flowers ...
    text: str = ""  # lettering on it
    rgb: RGB | None = None  # the very colour, where one was said
    colours: tuple[str, ...] = ()  # all that were said: a "black and white" cat
    coloured: bool = False  # the user named its colour
    scale: float = 1.0  # of the kind's own size: "giant" 3, "tiny" 0.4
    adjectives: tuple[str, ...] = ()  # other words said of it: fluffy, old, chubby
    said: tuple[str, ...] = ()  # which of size, pattern and material the user named
    wears: tuple[Garment, ...] = ()  # an animal's hat or glasses
    outline: str = (
        ""  # a shape that it has not by itself, of `story.reader.changes.outline_words.OUTLINE_WORDS`: a square cake
    )
    grafts: tuple[tuple[str, str], ...] = ()  # parts of other animals: (part of `catalogue.grafting.GRAFTS`, kind)
    implied: bool = False  # nobody named it: a table for "sits at dinner", a pedestal for an advert
    far_off: bool = False  # in the distance, far behind what the shot is about
    furnishes: bool = False  # part of the set, such as a table or a window: `reader.plain_view` leaves it out
    bears: str = ""  # the kind whose picture is on it
    bears_outline: bool = False  # that picture is a silhouette


@dataclass(frozen=True, kw_only=True)
class Person:
    """One figure, or `count` of a crowd.

    figure: a name of FAMILIES["person"]. age: baby | child | teen | adult | old. build: thin | average | muscular | heavy.
    hair_style: of `vocabulary.garments.HAIR_STYLES`. expression: of EXPRESSIONS there. extras: glasses, backpack, wings ...
    """

    name: str = "person"
    outfit: str = "blue"  # vocabulary.COLOURS, upper body
    legs: str = "navy"
    hair: str = "brown"
    skin: str = "tan"
    cameo: str | None = None  # name of a cameo to carry
    face: Face | None = None  # None: one that follows from the world's seed
    figure: str = ""
    exact: bool = True
    count: int = 1
    sex: str = ""  # woman | man, where noun, name or pronoun says so
    age: str = ""
    build: str = ""
    height: float = 1.0  # of the figure's own: "tall" 1.1
    hair_style: str = ""
    beard: str = ""  # "" none said, else beard | moustache | stubble | goatee, with its colour in beard_colour
    beard_colour: str = ""
    clothes: tuple[Garment, ...] = ()
    hat: Garment | None = None
    extras: tuple[Garment, ...] = ()
    expression: str = ""
    body_colour: str = ""  # of creatures: a purple monster
    said: tuple[str, ...] = ()  # which of hair, skin, outfit and legs the user named
    adjectives: tuple[str, ...] = ()
    implied: bool = False  # nobody named it: whoever speaks from off screen and is shown after all
    beast: str = ""  # of an animal that does what people do: its kind


@dataclass(frozen=True, kw_only=True)
class Action:
    """One event in order. Subjects and objects are ("thing"|"person", index).

    Equal orders happen together. A collide whose target is its own subject: the thing's copies collide with one another.
    verb: how the simulation moves it, "do" for what it has no motion for; act: what was said, a name of `vocabulary.acts.ACTS` ("" where verb says it all).
    roles: everything said around the verb: ("object", ref), or a preposition with what follows it, in order.
    """

    verb: str  # vocabulary.ACTIONS, or "do"
    subject: tuple[str, int]
    target: tuple[str, int] | None = None
    order: int = 0
    direction: str | None = None  # "left" | "right"
    act: str = ""
    roles: tuple[tuple[str, Ref], ...] = ()
    manner: tuple[str, ...] = ()  # adverbs as said: slowly, happily
    speed: float = 1.0  # of the act's own: slowly 0.6, quickly 1.6
    toward: str = ""  # camera | away | left | right | up | down
    times: int = 1  # "flips twice"
    words: tuple[str, ...] = field(default=(), compare=False)  # it was read from

    def role(self, *words: str) -> Ref | None:
        """Return what stands in the first of these roles that was said: `role("with")`, `role("into", "to")`."""
        return next((ref for word in words for said, ref in self.roles if said == word), None)


@dataclass(frozen=True, kw_only=True)
class DialogueLine:
    speaker: str
    text: str
    at_s: float | None = None  # None: placed in order
    audio: str | None = None  # a recording of it, heard instead of the offline voice
    manner: str = ""  # how it is said, as a script's parenthetical: whispering

    def __post_init__(self) -> None:
        check_text(self.speaker, self.text, self.audio, self.manner)


@dataclass(frozen=True, kw_only=True)
class Cue:
    """A choice and the words it came from; `shown` differs from `asked` when the nearest stands in."""

    field: str  # "colour", "surface", "camera", ...
    asked: str
    shown: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Brief:
    """Everything understood from one shot's words."""

    things: tuple[Thing, ...] = ()
    people: tuple[Person, ...] = ()
    actions: tuple[Action, ...] = ()
    surface: str = "wood"
    backdrop: str = "studio"
    time_of_day: str = "day"
    tone: str = "neutral"
    camera: str = "static"
    angle: str = "eye_level"
    pace: str = "normal"
    soundtrack: str = "none"
    gravity: float | None = None  # m/s²; None: earth
    cues: tuple[Cue, ...] = ()
    scene_cues: tuple[Cue, ...] = ()  # of place, look and framing, those too whose words `cues` gives another use
    unused_words: tuple[str, ...] = ()
    dialogue: tuple[DialogueLine, ...] = ()  # lines quoted in the prompt, then the shot's own
    relations: tuple[Relation, ...] = ()
    place: Place = field(default_factory=Place)
    look: FilmLook = field(default_factory=FilmLook)
    framing: Framing = field(default_factory=Framing)
    letterings: tuple[Lettering, ...] = ()
    changes: tuple[Change, ...] = ()  # what becomes of things, people and the place while one looks
    sounds: tuple[str, ...] = ()  # what is to be heard and not seen: "church bells"
    advert: bool = False  # a product is shown off
    floor_named: bool = False  # "on the floor": what is there lies on no table
    interrupted: int | None = None  # order from which somebody does something else, elsewhere in the place
    demonstration: bool = False  # of physics, with apparatus on a table
    respoken: tuple[tuple[str, str], ...] = ()  # manners of speaking: as they were read, as they were said


@dataclass(frozen=True, kw_only=True)
class Carried:
    """What other shots of its world have said and a shot leaves unsaid: who looks how, where it is, what it is filmed on.

    before: all of the shot that it continues.
    """

    people: tuple[Person, ...] = ()
    place: Place = field(default_factory=Place)
    look: FilmLook = field(default_factory=FilmLook)
    before: Brief | None = None
    cast: tuple[Person, ...] = ()  # who the film's cast names, as it says they look


@dataclass(frozen=True, kw_only=True)
class Shot:
    """One shot as the user wrote it. None means: read it from the prompt, else the default.

    footage is shown from footage_in_s (None: its start) for duration_s, or to footage_out_s, in seconds of its file; a shot of
    footage whose duration_s is 0 lasts as long as there is.
    """

    prompt: str
    duration_s: float = 4.0
    camera: str | None = None
    perspective: str | None = None
    lighting: str | None = None
    tone: str | None = None
    soundtrack: str | None = None
    pace: str | None = None
    dialogue: tuple[DialogueLine, ...] = ()
    references: tuple[str, ...] = ()  # "FILE", "ROLE: FILE" or "ROLE WEIGHT: FILE"
    transition_in: str = "cut"
    transition_s: float | None = None  # length of its dissolve or dip; None: the film's
    sound_lead_s: float = 0.0  # heard this long before it is seen, a J cut
    sound_tail_s: float = 0.0  # heard this long after the next shot is seen, an L cut
    overlay: str = ""  # words over its picture, such as a lower third
    continuity: str = "film"
    seed: int | None = None  # None: derived from the storyboard's seed and the shot's id
    take: int = 1  # which variation of it is shown
    footage: str | None = None  # a real clip that stands here untouched
    footage_in_s: float | None = None
    footage_out_s: float | None = None
    asked_s: float | None = None  # the length that was written, where lines need more; in no file
    carried: Carried | None = None  # set by boards.shared_worlds, in no file
    id: str = ""  # what its seed and its takes hang on; empty: see boards.shot_ids

    def __post_init__(self) -> None:
        check_text(self.prompt, self.footage, self.overlay, *self.references)

    @property
    def footage_points(self) -> tuple[float | None, float | None]:
        """In and out points of its footage, in seconds of its file; None: the file's start, its end."""
        out_s = self.footage_out_s
        if out_s is None and self.duration_s:
            out_s = (self.footage_in_s or 0.0) + self.duration_s
        return self.footage_in_s, out_s

    @property
    def planned_s(self) -> float:
        """Seconds it lasts as far as it says; 0 for footage that is shown as long as it is."""
        if self.footage and self.footage_out_s is not None:
            return self.footage_out_s - (self.footage_in_s or 0.0)
        return self.duration_s


@dataclass(frozen=True, kw_only=True)
class Storyboard:
    """An ordered list of shots and what they share."""

    shots: tuple[Shot, ...]
    version: int = 1
    title: str = ""
    width: int = 1280
    height: int = 720
    fps: Fraction = Fraction(24)
    seed: int = 0
    negative: tuple[str, ...] = ()
    music_under_db: float = MUSIC_UNDER_DB[1]  # how far music lies under speech
    cast: tuple[str, ...] = ()  # who and what looks how in all shots, each "NAME: looks"
    after: str | None = None  # a folder of takes whose film the first shot continues
    title_card: str = ""  # words on a card before the first shot, one line each
    end_card: str = ""
    card_s: float = 3.0  # seconds of each card
    font: str | None = None  # a font file of cards, titles and burnt-in subtitles
    not_held: tuple[str, ...] = field(
        default=(), compare=False
    )  # what the file it was read from says and no storyboard holds; in no file

    def __post_init__(self) -> None:
        check_text(self.title, self.after, self.title_card, self.end_card, self.font, *self.negative, *self.cast)


def check_text(*texts: str | None) -> None:
    """Raise PromptError for a text with a NUL or half a surrogate pair, which no file, database or screen can hold."""
    for text in texts:
        if isinstance(text, str) and (found := _NO_TEXT.search(text)):
            before = text[max(0, found.start() - 20) : found.start()]
            raise PromptError(
                f"the text after {before!r} holds a character that is no text (NUL or half a surrogate pair)"
            )
