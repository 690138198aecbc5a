"""Scene templates: named ways to draw a random brief. Together they cover the vocabulary evenly."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import numpy as np

from ..story import vocabulary as words
from ..story.storyboard import Action, Brief, Person, Thing

Template = Callable[[np.random.Generator], Brief]
NOUNS = {
    "sphere": ("ball", "ball", "sphere", "marble"), "box": ("box", "cube", "crate", "block"),
    "cylinder": ("can", "cylinder", "barrel"), "disc": ("wheel", "disc", "coin"), "plank": ("plank", "board", "domino"),
}  # fmt: skip
NAMES = ("person", "woman", "man", "girl", "boy", "dancer", "runner")
SKINS = ("tan", "brown", "pink", "tan")
HAIRS = ("brown", "black", "gold", "grey", "orange")
ROUND, FLAT, TALL = ("sphere", "sphere", "disc"), ("box", "cylinder", "plank"), ("plank", "cylinder", "box")
ANY = words.SHAPES


def sample_brief(rng: np.random.Generator) -> Brief:
    """Draw a template evenly, then everything in it and around it."""
    name = str(rng.choice(list(TEMPLATES)))
    return dress(TEMPLATES[name](rng), rng)


def dress(brief: Brief, rng: np.random.Generator) -> Brief:
    """Give a brief a place, a light, a tone, a camera and, rarely, another gravity."""
    static = rng.random() < 0.4
    gravity = None
    if rng.random() < 0.12:
        gravity = float(rng.choice([1.62, 3.71, 24.79, 0.0], p=[0.4, 0.3, 0.2, 0.1]))
    return dataclasses.replace(
        brief,
        surface=pick(rng, words.SURFACES), backdrop=pick(rng, words.BACKDROPS), time_of_day=pick(rng, words.TIMES_OF_DAY),
        tone=pick(rng, words.TONES) if rng.random() < 0.3 else "neutral",
        camera="static" if static else pick(rng, words.CAMERA_MOVES),
        angle="eye_level" if rng.random() < 0.5 else pick(rng, words.ANGLES),
        pace=pick(rng, words.PACES) if rng.random() < 0.25 else "normal",
        gravity=gravity if brief.gravity is None else brief.gravity,
    )  # fmt: skip


def pick(rng: np.random.Generator, options: tuple[str, ...]) -> str:
    return str(options[int(rng.integers(len(options)))])


def thing(
    rng: np.random.Generator, shapes: tuple[str, ...] = ANY, count: int = 1, sizes: tuple[str, ...] = ()
) -> Thing:
    """A random thing of one of the shapes."""
    shape = pick(rng, shapes)
    return Thing(
        shape=shape, colour=pick(rng, tuple(words.COLOURS)), material=pick(rng, words.MATERIALS),
        pattern="plain" if rng.random() < 0.4 else pick(rng, words.PATTERNS[1:]),
        size=pick(rng, sizes or tuple(words.SIZES)), count=count, noun=pick(rng, NOUNS[shape]),
    )  # fmt: skip


def person(rng: np.random.Generator) -> Person:
    """A random figure."""
    colours = tuple(words.COLOURS)
    return Person(
        name=pick(rng, NAMES),
        outfit=pick(rng, colours),
        legs=pick(rng, colours),
        hair=pick(rng, HAIRS),
        skin=pick(rng, SKINS),
    )


def act(rng: np.random.Generator, verb: str, subject: int = 0, target: int | None = None, order: int = 0) -> Action:
    """An action of a thing, or of a person for a person's verb."""
    kind = "person" if verb in words.PERSON_ACTIONS else "thing"
    return Action(
        verb=verb, subject=(kind, subject), target=None if target is None else ("thing", target), order=order,
        direction=pick(rng, ("left", "right")) if rng.random() < 0.5 else None,
    )  # fmt: skip


SMALL, BIG, FIT = ("tiny", "small", "medium"), ("medium", "large", "huge"), ("tiny", "small", "medium", "large", "huge")


def _one(verb: str, shapes: tuple[str, ...] = ANY, sizes: tuple[str, ...] = ()) -> Template:
    return lambda rng: Brief(things=(thing(rng, shapes, 1, sizes),), actions=(act(rng, verb),))


def _several(verb: str, shapes: tuple[str, ...], low: int, high: int, sizes: tuple[str, ...] = SMALL) -> Template:
    def draw(rng: np.random.Generator) -> Brief:
        return Brief(things=(thing(rng, shapes, int(rng.integers(low, high + 1)), sizes),), actions=(act(rng, verb),))

    return draw


def _mixed(verb: str, shapes: tuple[str, ...], low: int, high: int, sizes: tuple[str, ...] = FIT) -> Template:
    """Several different things that all do the same."""

    def draw(rng: np.random.Generator) -> Brief:
        count = int(rng.integers(low, high + 1))
        things = tuple(thing(rng, shapes, 1, sizes) for _ in range(count))
        return Brief(things=things, actions=tuple(act(rng, verb, i) for i in range(count)))

    return draw


def _onto(
    verb: str, shapes: tuple[str, ...] = ANY, onto: tuple[str, ...] = ANY, copies: int = 1, sizes: tuple[str, ...] = FIT
) -> Template:
    """One thing acts on another."""

    def draw(rng: np.random.Generator) -> Brief:
        things = (thing(rng, shapes, 1, sizes), thing(rng, onto, copies, sizes if copies == 1 else SMALL))
        return Brief(things=things, actions=(act(rng, verb, 0, 1),))

    return draw


def _seesaw(shapes: tuple[str, ...], others: tuple[str, ...]) -> Template:
    """A bigger thing drops onto the board that a smaller one lies on."""

    def draw(rng: np.random.Generator) -> Brief:
        things = (thing(rng, shapes, 1, ("medium", "large")), thing(rng, others, 1, SMALL))
        return Brief(things=things, actions=(act(rng, "seesaw", 0, 1),))

    return draw


def _then(first: str, second: str, shapes: tuple[str, ...], others: tuple[str, ...]) -> Template:
    """One thing acts, then another does."""

    def draw(rng: np.random.Generator) -> Brief:
        return Brief(
            things=(thing(rng, shapes, 1, FIT), thing(rng, others, 1, FIT)),
            actions=(act(rng, first, 0), act(rng, second, 1, None, 1)),
        )

    return draw


def _beside(verb: str, shapes: tuple[str, ...]) -> Template:
    """One thing acts among one to three others at rest."""

    def draw(rng: np.random.Generator) -> Brief:
        others = tuple(thing(rng, ANY, 1, FIT) for _ in range(int(rng.integers(1, 4))))
        rests = tuple(act(rng, "rest", i + 1) for i in range(len(others)))
        return Brief(things=(thing(rng, shapes, 1, FIT), *others), actions=(act(rng, verb), *rests))

    return draw


def _people(verb: str, low: int = 1, high: int = 1) -> Template:
    def draw(rng: np.random.Generator) -> Brief:
        count = int(rng.integers(low, high + 1))
        return Brief(
            people=tuple(person(rng) for _ in range(count)), actions=tuple(act(rng, verb, i) for i in range(count))
        )

    return draw


def _person_then(first: str, second: str) -> Template:
    def draw(rng: np.random.Generator) -> Brief:
        return Brief(people=(person(rng),), actions=(act(rng, first), act(rng, second, 0, None, 1)))

    return draw


def _person_with(verb: str, thing_verb: str, shapes: tuple[str, ...]) -> Template:
    def draw(rng: np.random.Generator) -> Brief:
        return Brief(
            things=(thing(rng, shapes, 1, FIT),), people=(person(rng),), actions=(act(rng, verb), act(rng, thing_verb)),
        )  # fmt: skip

    return draw


def _pair(first: str, second: str) -> Template:
    def draw(rng: np.random.Generator) -> Brief:
        return Brief(people=(person(rng), person(rng)), actions=(act(rng, first, 0), act(rng, second, 1)))

    return draw


def _crowded(rng: np.random.Generator) -> Brief:
    verbs = ("drop", "roll", "rest", "bounce", "slide", "topple")
    count = int(rng.integers(3, 7))
    things = tuple(thing(rng, ANY, 1, SMALL) for _ in range(count))
    return Brief(
        things=things, actions=tuple(act(rng, pick(rng, verbs), i, None, int(rng.integers(0, 3))) for i in range(count))
    )


TEMPLATES: dict[str, Template] = {
    "drop one": _one("drop"), "drop ball": _one("drop", ROUND), "drop flat thing": _one("drop", FLAT, FIT),
    "drop a few": _several("drop", ANY, 2, 4), "drop mixed": _mixed("drop", ANY, 2, 4), "drop onto": _onto("drop"),
    "drop onto box": _onto("drop", ROUND, ("box",)), "rain of small things": _several("drop", ROUND, 4, 7, ("tiny", "small")),
    "bounce one": _one("bounce", ROUND), "bounce small": _one("bounce", ("sphere",), SMALL), "bounce pair": _mixed("bounce", ROUND, 2, 3),
    "bounce box": _one("bounce", ("box", "cylinder")), "roll one": _one("roll", ROUND), "roll big": _one("roll", ROUND, BIG),
    "roll train": _several("roll", ROUND, 2, 4), "roll into": _onto("roll", ROUND, ANY), "roll into row": _onto("roll", ROUND, ROUND, 3),
    "throw one": _one("throw", ROUND), "throw tumbling": _one("throw", FLAT, FIT), "throw at": _onto("throw", ROUND, FLAT),
    "throw several": _several("throw", ANY, 2, 3), "collide balls": _onto("collide", ROUND, ROUND), "collide boxes": _onto("collide", ("box",), ("box",)),
    "collide unequal": _onto("collide", ROUND, FLAT), "collide with group": _onto("collide", ROUND, ROUND, 4),
    "collide mixed": _mixed("collide", ANY, 2, 2), "slide one": _one("slide", FLAT), "slide into": _onto("slide", FLAT, ANY),
    "slide pair": _mixed("slide", FLAT, 2, 2), "stack boxes": _several("stack", ("box",), 2, 4, FIT), "stack cans": _several("stack", ("cylinder",), 2, 4),
    "stack mixed": _mixed("stack", ("box", "cylinder", "plank"), 2, 4), "stack onto": _onto("stack", ANY, ("box", "cylinder")),
    "stack ball on box": _onto("stack", ("sphere",), ("box",)), "topple plank": _one("topple", ("plank",), BIG), "topple one": _one("topple", TALL),
    "topple onto": _onto("topple", ("plank", "cylinder"), ANY), "topple several": _several("topple", TALL, 2, 3, FIT),
    "domino planks": _several("domino", ("plank",), 4, 8, FIT), "domino boxes": _several("domino", ("box",), 4, 7, SMALL),
    "domino mixed": _mixed("domino", ("plank", "plank", "cylinder"), 4, 7), "pendulum": _one("pendulum", ("sphere",), FIT),
    "pendulum wheel": _one("pendulum", ("disc", "box"), FIT), "pendulum cradle": _several("pendulum", ("sphere",), 3, 5),
    "wrecking ball": _onto("pendulum", ("sphere",), FLAT), "ramp ball": _one("ramp", ROUND, FIT), "ramp box": _one("ramp", ("box", "cylinder"), FIT),
    "ramp pair": _several("ramp", ROUND, 2, 3), "ramp into": _onto("ramp", ROUND, ANY), "seesaw": _seesaw(("box", "cylinder"), ("box",)),
    "seesaw ball": _seesaw(("sphere", "box"), ("box", "plank")), "still life": _mixed("rest", ANY, 1, 4), "still one": _one("rest"),
    "drop then roll": _then("drop", "roll", ANY, ROUND), "roll then drop": _then("roll", "drop", ROUND, ANY),
    "throw then slide": _then("throw", "slide", ROUND, FLAT), "topple then bounce": _then("topple", "bounce", TALL, ROUND),
    "slide then topple": _then("slide", "topple", FLAT, TALL), "roll beside others": _beside("roll", ROUND), "drop beside others": _beside("drop", ANY),
    "throw over others": _beside("throw", ROUND), "crowded": _crowded, "walk": _people("walk"), "sprint": _people("sprint"),
    "leap": _people("leap"), "wave": _people("wave"), "talk": _people("talk"), "walk together": _people("walk", 2, 3),
    "talk together": _people("talk", 2, 2), "wave together": _people("wave", 2, 3), "walk then wave": _person_then("walk", "wave"),
    "sprint then leap": _person_then("sprint", "leap"), "wave then talk": _person_then("wave", "talk"), "talk then walk": _person_then("talk", "walk"),
    "one talks, one waves": _pair("talk", "wave"), "one walks, one talks": _pair("walk", "talk"), "one runs, one waves": _pair("sprint", "wave"),
    "walk past a drop": _person_with("walk", "drop", ANY), "wave at a rolling ball": _person_with("wave", "roll", ROUND),
    "talk beside a thing": _person_with("talk", "rest", ANY), "leap over a ball": _person_with("leap", "roll", ROUND),
    "run beside a wheel": _person_with("sprint", "roll", ("disc",)), "talk while it bounces": _person_with("talk", "bounce", ROUND),
    "wave beside a pendulum": _person_with("wave", "pendulum", ("sphere",)),
}  # fmt: skip
