"""The rubber duck: a toy of round forms."""

from __future__ import annotations

import random

from ....assembly import Assembly
from ...entries import Entry
from ...kit import SIDES, Coat, Kit

RUBBER_DUCK = Entry(
    name="rubber duck",
    family="bird",
    size_m=0.1,
    mass_kg=0.05,
    material="rubber",
    carriage="floats",
    voice="squeak toy",
    colours={"main": (0.99, 0.83, 0.1), "beak": (0.97, 0.42, 0.05)},
)


def build_rubber_duck(entry: Entry, chance: random.Random) -> Assembly:
    """Build the toy."""
    kit = Kit()
    body = Coat(colour=entry.colours["main"], finish="gloss")
    beak = Coat(colour=entry.colours["beak"], finish="gloss", role="beak")
    kit.node("body", (0, 0.5, 0))
    kit.ball((0, 0.48, 0), (0.86, 0.48, 0.66), body, node="body")
    kit.limb((-0.5, 0.55, 0), (-1.0, 0.98, 0), 0.34, 0.1, body, node="body")
    kit.node("neck", (0.35, 0.8, 0), "body")
    kit.node("head", (0.42, 1.0, 0), "neck")
    kit.node("jaw", (0.8, 1.15, 0), "head")
    kit.limb((0.3, 0.7, 0), (0.42, 1.1, 0), 0.42, 0.36, body, node="neck")
    kit.ball((0.44, 1.25, 0), 0.44, body, node="head")
    kit.ball((0.92, 1.22, 0), (0.26, 0.08, 0.24), beak, node="head", turn=(0, 0, 14))
    kit.ball((0.9, 1.13, 0), (0.2, 0.06, 0.2), beak, node="jaw", turn=(0, 0, -10))
    for side, sign in SIDES:
        kit.eye((0.76, 1.4, 0.24 * sign), 0.085, (0.7, 0.2, 0.5 * sign), node="head")
        shoulder = (0.15, 0.62, 0.58 * sign)
        kit.node(f"wing_{side}_inner", shoulder, "body")
        kit.ball((-0.1, 0.6, 0.62 * sign), (0.46, 0.24, 0.12), body, node=f"wing_{side}_inner", turn=(0, 0, -14))
        kit.limb((-0.35, 0.62, 0.64 * sign), (-0.62, 0.8, 0.6 * sign), 0.14, 0.05, body, node=f"wing_{side}_inner")
    kit.socket("back", (-0.2, 0.96, 0), "body")
    kit.socket("head_top", (0.44, 1.69, 0), "head")
    return kit.done(entry)
