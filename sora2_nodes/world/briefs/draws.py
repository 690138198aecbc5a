"""Random things, people and actions, and the kinds of brief that templates are made of."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ...story import vocabulary as words
from ...story.storyboard import Action, Brief, Person, Thing

Template = Callable[[np.random.Generator], Brief]
NOUNS = {
    "sphere": ("ball", "ball", "sphere", "marble"), "box": ("box", "cube", "crate", "block"),
    "cylinder": ("can", "cylinder", "barrel"), "disc": ("wheel", "disc", "coin"), "plank": ("plank", "board"),
}  # fmt: skip
NAMES = ("person", "woman", "man", "girl", "boy", "dancer", "runner")
SKINS = ("tan", "brown", "pink", "tan")
HAIRS = ("brown", "black", "gold", "grey", "orange")
ROUND, FLAT, TALL = ("sphere", "sphere", "disc"), ("box", "cylinder", "plank"), ("plank", "cylinder", "box")
ANY = words.SHAPES


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


def one(verb: str, shapes: tuple[str, ...] = ANY, sizes: tuple[str, ...] = ()) -> Template:
    return lambda rng: Brief(things=(thing(rng, shapes, 1, sizes),), actions=(act(rng, verb),))


def several(verb: str, shapes: tuple[str, ...], low: int, high: int, sizes: tuple[str, ...] = SMALL) -> Template:
    def draw(rng: np.random.Generator) -> Brief:
        return Brief(things=(thing(rng, shapes, int(rng.integers(low, high + 1)), sizes),), actions=(act(rng, verb),))

    return draw


def mixed(verb: str, shapes: tuple[str, ...], low: int, high: int, sizes: tuple[str, ...] = FIT) -> Template:
    """Several different things that all do the same."""

    def draw(rng: np.random.Generator) -> Brief:
        count = int(rng.integers(low, high + 1))
        things = tuple(thing(rng, shapes, 1, sizes) for _ in range(count))
        return Brief(things=things, actions=tuple(act(rng, verb, i) for i in range(count)))

    return draw


def onto(
    verb: str, shapes: tuple[str, ...] = ANY, onto: tuple[str, ...] = ANY, copies: int = 1, sizes: tuple[str, ...] = FIT
) -> Template:
    """One thing acts on another."""

    def draw(rng: np.random.Generator) -> Brief:
        things = (thing(rng, shapes, 1, sizes), thing(rng, onto, copies, sizes if copies == 1 else SMALL))
        return Brief(things=things, actions=(act(rng, verb, 0, 1),))

    return draw


def seesaw(shapes: tuple[str, ...], others: tuple[str, ...]) -> Template:
    """A bigger thing drops onto the board that a smaller one lies on."""

    def draw(rng: np.random.Generator) -> Brief:
        things = (thing(rng, shapes, 1, ("medium", "large")), thing(rng, others, 1, SMALL))
        return Brief(things=things, actions=(act(rng, "seesaw", 0, 1),))

    return draw


def then(first: str, second: str, shapes: tuple[str, ...], others: tuple[str, ...]) -> Template:
    """One thing acts, then another does."""

    def draw(rng: np.random.Generator) -> Brief:
        return Brief(
            things=(thing(rng, shapes, 1, FIT), thing(rng, others, 1, FIT)),
            actions=(act(rng, first, 0), act(rng, second, 1, None, 1)),
        )

    return draw


def beside(verb: str, shapes: tuple[str, ...]) -> Template:
    """One thing acts among one to three others at rest."""

    def draw(rng: np.random.Generator) -> Brief:
        others = tuple(thing(rng, ANY, 1, FIT) for _ in range(int(rng.integers(1, 4))))
        rests = tuple(act(rng, "rest", i + 1) for i in range(len(others)))
        return Brief(things=(thing(rng, shapes, 1, FIT), *others), actions=(act(rng, verb), *rests))

    return draw


def persons(verb: str, low: int = 1, high: int = 1) -> Template:
    def draw(rng: np.random.Generator) -> Brief:
        count = int(rng.integers(low, high + 1))
        return Brief(
            people=tuple(person(rng) for _ in range(count)), actions=tuple(act(rng, verb, i) for i in range(count))
        )

    return draw


def person_then(first: str, second: str) -> Template:
    def draw(rng: np.random.Generator) -> Brief:
        return Brief(people=(person(rng),), actions=(act(rng, first), act(rng, second, 0, None, 1)))

    return draw


def person_with(verb: str, thing_verb: str, shapes: tuple[str, ...]) -> Template:
    def draw(rng: np.random.Generator) -> Brief:
        return Brief(
            things=(thing(rng, shapes, 1, FIT),), people=(person(rng),), actions=(act(rng, verb), act(rng, thing_verb)),
        )  # fmt: skip

    return draw


def pair(first: str, second: str) -> Template:
    def draw(rng: np.random.Generator) -> Brief:
        return Brief(people=(person(rng), person(rng)), actions=(act(rng, first, 0), act(rng, second, 1)))

    return draw


def crowded(rng: np.random.Generator) -> Brief:
    verbs = ("drop", "roll", "rest", "bounce", "slide", "topple")
    count = int(rng.integers(3, 7))
    things = tuple(thing(rng, ANY, 1, SMALL) for _ in range(count))
    return Brief(
        things=things, actions=tuple(act(rng, pick(rng, verbs), i, None, int(rng.integers(0, 3))) for i in range(count))
    )
