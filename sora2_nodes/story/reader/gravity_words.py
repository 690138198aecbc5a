"""Gravity in numbers and degrees: "a gravity of 3 m/s²", "gravity 1.6", "gravity is low", "half gravity", "2 g"."""

from __future__ import annotations

from ..vocabulary import GRAVITIES
from .walk import Walk

MOST = 50.0  # m/s²
DEGREES = {"low": "moon", "weak": "moon", "reduced": "moon", "light": "moon", "off": "zero", "none": "zero", "high": "jupiter",
           "heavy": "jupiter", "strong": "jupiter", "normal": "earth"}  # fmt: skip
SHARES = {"half": 0.5, "double": 2.0, "twice": 2.0, "triple": 3.0, "quarter": 0.25, "third": 1 / 3}


def read_gravity(walk: Walk, at: int) -> int:
    """Read what stands around the word "gravity"; return where to go on, 0 where nothing is said of it."""
    before = walk.at(at - 1)
    if before and before.text in SHARES:
        value = GRAVITIES["earth"] * SHARES[before.text]
        walk.choices.number_gravity(value, f"{before.text} gravity", at - 1, at)
        return at + 1
    i = at + 1
    while (lexeme := walk.at(i)) and lexeme.any("be", "preposition", "function") and lexeme.text not in DEGREES:
        i += 1
    if lexeme is None:
        return 0
    if lexeme.text in DEGREES:
        name = DEGREES[lexeme.text]
        walk.choices.number_gravity(GRAVITIES[name], name, at, i)
        return i + 1
    try:
        value = float(lexeme.text)
    except ValueError:
        return 0
    end = i + 1
    while (unit := walk.at(end)) and unit.text in (
        "m",
        "/",
        "s",
        "s2",
        "ms2",
        "g",
        "m s2",
        "per",
        "second",
        "squared",
        "meters",
        "metres",
    ):
        end += 1
    if any(lexeme.text == "g" for lexeme in walk.lexemes[i:end]):
        value *= GRAVITIES["earth"]
    walk.choices.number_gravity(min(value, MOST), f"{value:g} m/s²", *range(at, end))
    return end
