"""Where a shot plays, how it is lit, how it looks and how it is filmed: the parts of a Brief that hold for all of it."""

from __future__ import annotations

from dataclasses import dataclass

Ref = tuple[str, int]  # ("thing" | "person", index into a Brief's things or people)
RGB = tuple[float, float, float]  # sRGB 0..1


@dataclass(frozen=True, kw_only=True)
class Relation:
    """Where one thing or person is, seen from others: "left of the sphere", "between two trees", "on the table".

    kind: one of RELATIONS of `vocabulary.relations`. objects: one, or more for "between" and "around". part: of the body that it is
    on, or that holds, of `vocabulary.body_places`. during: where something else takes over in a shot, 0 before it and 1 after it; None: all the time.
    """

    subject: Ref
    kind: str
    objects: tuple[Ref, ...]
    part: str = ""
    during: int | None = None


@dataclass(frozen=True, kw_only=True)
class Weather:
    """One kind of weather or air. kind: a name of `vocabulary.weather`. amount: a trace (0.2) .. all there can be (1)."""

    kind: str
    amount: float = 0.6


@dataclass(frozen=True, kw_only=True)
class Place:
    """The set of a shot. Empty or None where nothing was said.

    name: of `vocabulary.scenery.PLACES`. hour: 0..24, and until_hour where the day moves on. lights: names of
    `vocabulary.scenery.LIGHTS`. wet: 0 dry .. 1 mirrors of water. background: the colour of a wall or backdrop asked for.
    """

    name: str = ""
    asked: str = ""  # the user's own words
    indoors: bool | None = None
    hour: float | None = None
    until_hour: float | None = None
    lights: tuple[str, ...] = ()
    weather: tuple[Weather, ...] = ()
    wet: float = 0.0
    season: str = ""  # spring | summer | autumn | winter
    background: RGB | None = None
    cover: str = (
        ""  # what lies on the ground: snow | leaves | petals, or grows on it: sunflowers | tulips | lavender | ...
    )
    beyond: tuple[str, ...] = ()  # what is seen far behind it: mountains | hills | sea | skyline | trees | pines
    town: str = ""  # by whose houses it is known, of `TOWNS` or `NAMED_PLACES` of `vocabulary.famous.gazetteer`
    trees: str = ""  # the kind of trees that grow there, of `vocabulary.woods.WOODS`
    floor: str = ""  # a fine floor that something is shown on, of grounds.fine_floors: "black marble", "red velvet"
    crowd: float = 0.0  # how many people are around, 0..1
    crowd_words: tuple[str, ...] = ()  # as they were said
    passing: bool = False  # they go by, in a busy place
    event: str = ""  # what goes on there, of `vocabulary.events.EVENTS`
    implied: bool = False  # nobody named the place: it follows from what is in it

    def amount(self, kind: str) -> float:
        """Return how much of a kind of weather there is, 0..1."""
        return max((w.amount for w in self.weather if w.kind == kind), default=0.0)


@dataclass(frozen=True, kw_only=True)
class FilmLook:
    """What the camera, the film and the grade make of it. None where nothing was said.

    style: of `vocabulary.styles.STYLES`. decade: 1970 and so on. stock: "35mm", "16mm", "super 8", "polaroid", "vhs",
    "digital", "kodak" .... depth_of_field: 0 all sharp .. 1 only a hand's breadth is. lens_mm: of a 35 mm frame.
    grain, halation: 0..1. palette: colours asked for. grade: words of `vocabulary.styles.GRADES`.
    speed: 1 real time, 0.25 slow motion, 60 time-lapse.
    """

    style: str = ""
    decade: int | None = None
    stock: str = ""
    depth_of_field: float | None = None
    lens_mm: float | None = None
    grain: float = 0.0
    halation: float = 0.0
    palette: tuple[RGB, ...] = ()
    grade: tuple[str, ...] = ()
    speed: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Framing:
    """What the camera shows and does. Empty or None where nothing was said.

    size: of `vocabulary.framing.SHOT_SIZES`. angle: of ANGLES there. move: of MOVES there. direction: left | right | up |
    down, where the move has one. subject: whom or what a close-up or a move names. follows: whom the camera goes with.
    speed: 0.5 slow .. 2 fast. part: face | eyes | mouth | hair | hand | feet, where a close-up is of one.
    """

    size: str = ""
    angle: str = ""
    move: str = ""
    direction: str = ""
    subject: Ref | None = None
    follows: Ref | None = None
    handheld: bool = False
    speed: float = 1.0
    part: str = ""


@dataclass(frozen=True, kw_only=True)
class Change:
    """What becomes of something in the course of a shot.

    subject: None for the place itself. part: of it that changes: hair | shirt | legs | sky | water, empty for all. attribute: of
    `vocabulary.matter.alterations.ATTRIBUTES`. values: what it is at first and one after the other, two or more; "" is as it is by itself.
    colours: sRGB of each value, None where a value has none of its own. words: it was read from.
    """

    attribute: str
    values: tuple[str, ...]
    subject: Ref | None = None
    part: str = ""
    colours: tuple[RGB | None, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Lettering:
    """Text that is to be read in the picture. on: what bears it; None for a title over the whole picture."""

    text: str
    on: Ref | None = None
    colour: RGB | None = None
    background: RGB | None = None


@dataclass(frozen=True, kw_only=True)
class Garment:
    """One piece of clothing. kind: of `vocabulary.garments.GARMENTS`. colour: a name of the world's COLOURS, "" unsaid."""

    kind: str
    colour: str = ""
    rgb: RGB | None = None  # the very colour where a finer one was said
    material: str = ""  # "leather", "denim", ...
    pattern: str = ""  # stripes | checker | spots
    text: str = ""  # lettering on it
    of: str = ""  # whom or what a costume makes of its wearer: a kind of `vocabulary.families.FAMILY_OF`
