"""Scene templates: named ways to draw a random brief. Together they cover the vocabulary evenly."""

from __future__ import annotations

import dataclasses

import numpy as np

from ...story import vocabulary as words
from ...story.storyboard import Brief
from .draws import (
    ANY,
    BIG,
    FIT,
    FLAT,
    ROUND,
    SMALL,
    TALL,
    Template,
    beside,
    crowded,
    mixed,
    one,
    onto,
    pair,
    person_then,
    person_with,
    persons,
    pick,
    seesaw,
    several,
    then,
)


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
        surface=pick(rng, words.SURFACES),
        backdrop=pick(rng, words.BACKDROPS),
        time_of_day=pick(rng, words.TIMES_OF_DAY),
        tone=pick(rng, words.TONES) if rng.random() < 0.3 else "neutral",
        camera="static" if static else pick(rng, words.CAMERA_MOVES),
        angle="eye_level" if rng.random() < 0.5 else pick(rng, words.ANGLES),
        pace=pick(rng, words.PACES) if rng.random() < 0.25 else "normal",
        gravity=gravity if brief.gravity is None else brief.gravity,
    )


TEMPLATES: dict[str, Template] = {
    "drop one": one("drop"),
    "drop ball": one("drop", ROUND),
    "drop flat thing": one("drop", FLAT, FIT),
    "drop a few": several("drop", ANY, 2, 4),
    "drop mixed": mixed("drop", ANY, 2, 4),
    "drop onto": onto("drop"),
    "drop onto box": onto("drop", ROUND, ("box",)),
    "rain of small things": several("drop", ROUND, 4, 7, ("tiny", "small")),
    "bounce one": one("bounce", ROUND),
    "bounce small": one("bounce", ("sphere",), SMALL),
    "bounce pair": mixed("bounce", ROUND, 2, 3),
    "bounce box": one("bounce", ("box", "cylinder")),
    "roll one": one("roll", ROUND),
    "roll big": one("roll", ROUND, BIG),
    "roll train": several("roll", ROUND, 2, 4),
    "roll into": onto("roll", ROUND, ANY),
    "roll into row": onto("roll", ROUND, ROUND, 3),
    "throw one": one("throw", ROUND),
    "throw tumbling": one("throw", FLAT, FIT),
    "throw at": onto("throw", ROUND, FLAT),
    "throw several": several("throw", ANY, 2, 3),
    "collide balls": onto("collide", ROUND, ROUND),
    "collide boxes": onto("collide", ("box",), ("box",)),
    "collide unequal": onto("collide", ROUND, FLAT),
    "collide with group": onto("collide", ROUND, ROUND, 4),
    "collide mixed": mixed("collide", ANY, 2, 2),
    "slide one": one("slide", FLAT),
    "slide into": onto("slide", FLAT, ANY),
    "slide pair": mixed("slide", FLAT, 2, 2),
    "stack boxes": several("stack", ("box",), 2, 4, FIT),
    "stack cans": several("stack", ("cylinder",), 2, 4),
    "stack mixed": mixed("stack", ("box", "cylinder", "plank"), 2, 4),
    "stack onto": onto("stack", ANY, ("box", "cylinder")),
    "stack ball on box": onto("stack", ("sphere",), ("box",)),
    "topple plank": one("topple", ("plank",), BIG),
    "topple one": one("topple", TALL),
    "topple onto": onto("topple", ("plank", "cylinder"), ANY),
    "topple several": several("topple", TALL, 2, 3, FIT),
    "domino planks": several("domino", ("plank",), 4, 8, FIT),
    "domino boxes": several("domino", ("box",), 4, 7, SMALL),
    "domino mixed": mixed("domino", ("plank", "plank", "cylinder"), 4, 7),
    "pendulum": one("pendulum", ("sphere",), FIT),
    "pendulum wheel": one("pendulum", ("disc", "box"), FIT),
    "pendulum cradle": several("pendulum", ("sphere",), 3, 5),
    "wrecking ball": onto("pendulum", ("sphere",), FLAT),
    "ramp ball": one("ramp", ROUND, FIT),
    "ramp box": one("ramp", ("box", "cylinder"), FIT),
    "ramp pair": several("ramp", ROUND, 2, 3),
    "ramp into": onto("ramp", ROUND, ANY),
    "seesaw": seesaw(("box", "cylinder"), ("box",)),
    "seesaw ball": seesaw(("sphere", "box"), ("box", "plank")),
    "still life": mixed("rest", ANY, 1, 4),
    "still one": one("rest"),
    "drop then roll": then("drop", "roll", ANY, ROUND),
    "roll then drop": then("roll", "drop", ROUND, ANY),
    "throw then slide": then("throw", "slide", ROUND, FLAT),
    "topple then bounce": then("topple", "bounce", TALL, ROUND),
    "slide then topple": then("slide", "topple", FLAT, TALL),
    "roll beside others": beside("roll", ROUND),
    "drop beside others": beside("drop", ANY),
    "throw over others": beside("throw", ROUND),
    "crowded": crowded,
    "walk": persons("walk"),
    "sprint": persons("sprint"),
    "leap": persons("leap"),
    "wave": persons("wave"),
    "talk": persons("talk"),
    "walk together": persons("walk", 2, 3),
    "talk together": persons("talk", 2, 2),
    "wave together": persons("wave", 2, 3),
    "walk then wave": person_then("walk", "wave"),
    "sprint then leap": person_then("sprint", "leap"),
    "wave then talk": person_then("wave", "talk"),
    "talk then walk": person_then("talk", "walk"),
    "one talks, one waves": pair("talk", "wave"),
    "one walks, one talks": pair("walk", "talk"),
    "one runs, one waves": pair("sprint", "wave"),
    "walk past a drop": person_with("walk", "drop", ANY),
    "wave at a rolling ball": person_with("wave", "roll", ROUND),
    "talk beside a thing": person_with("talk", "rest", ANY),
    "leap over a ball": person_with("leap", "roll", ROUND),
    "run beside a wheel": person_with("sprint", "roll", ("disc",)),
    "talk while it bounces": person_with("talk", "bounce", ROUND),
    "wave beside a pendulum": person_with("wave", "pendulum", ("sphere",)),
}
