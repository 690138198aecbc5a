"""The turtle and the frog: low bodies of their own build."""

from __future__ import annotations

import math
import random

from ....assembly import Assembly
from ...entries import Entry
from ...kit import BLACK, SIDES, Coat, Kit

TURTLE = Entry(
    name="turtle",
    family="quadruped",
    size_m=0.5,
    mass_kg=8,
    material="flesh",
    carriage="legs4",
    colours={"main": (0.3, 0.42, 0.16), "second": (0.16, 0.25, 0.08), "skin": (0.52, 0.62, 0.3)},
)
FROG = Entry(
    name="frog",
    family="quadruped",
    size_m=0.11,
    mass_kg=0.08,
    material="flesh",
    carriage="hops",
    voice="frog",
    colours={"main": (0.3, 0.66, 0.16), "second": (0.16, 0.42, 0.08), "belly": (0.92, 0.92, 0.66)},
)


def build_turtle(entry: Entry, chance: random.Random) -> Assembly:
    """Build the turtle: a domed shell with shields, a rim, flippered legs, a beaked head."""
    kit = Kit()
    skin = Coat(
        colour=entry.colours["skin"],
        finish="leather",
        role="skin",
        pattern="scales",
        scale=0.05,
        second=(0.42, 0.52, 0.22),
    )
    shell = Coat(colour=entry.colours["main"], second=entry.colours["second"], finish="satin")
    rim = Coat(colour=(0.62, 0.56, 0.3), finish="satin", role="rim")
    kit.node("body", (0, 0.4, 0))
    kit.ball((0, 0.34, 0), (0.98, 0.2, 0.8), rim, node="body")
    kit.add("shell", (0.95, 0.62, 0.77, 0.0), (0, 0.36, 0), shell, node="body")
    kit.ball((0, 0.28, 0), (0.85, 0.16, 0.68), Coat(colour=(0.86, 0.8, 0.52), role="belly"), node="body")
    shields: list[tuple[float, float, float]] = [(0, 0, 0.3)] + [(0.52 * c, 0, 0.26) for c in (-1, 1)]
    shields += [(0.27 * i, 0.44 * j, 0.24) for i in (-1, 1) for j in (-1, 1)] + [
        (0.72 * i, 0.3 * j, 0.16) for i in (-1, 1) for j in (-1, 1)
    ]
    for x, z, r in shields:
        y = 0.36 + 0.62 * math.sqrt(max(0.02, 1 - (x / 0.95) ** 2 - (z / 0.77) ** 2))
        turn = (math.degrees(math.atan2(z, 0.9)) * 1.0, 0.0, -math.degrees(math.atan2(x, 1.15)))
        kit.ball(
            (x, y - 0.02, z),
            (r, 0.06, r * 0.86),
            shell.but(colour=entry.colours["second"], role="shade"),
            node="body",
            turn=turn,
        )
    _turtle_head(kit, skin)
    _turtle_legs(kit, skin)
    for i, (x, parent) in enumerate(((-0.85, "body"), (-0.98, "tail_1"), (-1.08, "tail_2"))):
        kit.node(f"tail_{i + 1}", (x, 0.26 - 0.03 * i, 0), parent)
    kit.limb((-0.85, 0.26, 0), (-1.2, 0.18, 0), 0.1, 0.02, skin, node="tail_1")
    kit.socket("back", (0, 0.98, 0), "body")
    return kit.done(entry)


def _turtle_legs(kit: Kit, skin: Coat) -> None:
    for end, x in (("front", 0.62), ("back", -0.62)):
        for side, sign in SIDES:
            hip, knee, ankle = (x, 0.3, 0.5 * sign), (x * 1.12, 0.24, 0.7 * sign), (x * 1.25, 0.14, 0.8 * sign)
            kit.node(f"{end}_{side}_upper", hip, "body")
            kit.node(f"{end}_{side}_lower", knee, f"{end}_{side}_upper")
            kit.node(f"{end}_{side}_foot", ankle, f"{end}_{side}_lower")
            kit.limb(hip, knee, 0.17, 0.15, skin, node=f"{end}_{side}_upper")
            kit.limb(knee, ankle, 0.15, 0.13, skin, node=f"{end}_{side}_lower")
            kit.ball((ankle[0] + 0.05, 0.08, ankle[2]), (0.2, 0.08, 0.15), skin, node=f"{end}_{side}_foot")


def _turtle_head(kit: Kit, skin: Coat) -> None:
    kit.node("neck", (0.8, 0.36, 0), "body")
    kit.node("head", (1.14, 0.6, 0), "neck")
    kit.node("jaw", (1.2, 0.54, 0), "head")
    kit.limb((0.75, 0.34, 0), (1.14, 0.6, 0), 0.17, 0.14, skin, node="neck")
    kit.ball((1.22, 0.66, 0), (0.26, 0.2, 0.2), skin, node="head")
    kit.ball((1.4, 0.6, 0), (0.14, 0.13, 0.14), skin, node="head")
    kit.ball((1.34, 0.53, 0), (0.17, 0.06, 0.13), skin.but(colour=(0.62, 0.68, 0.4)), node="jaw")
    for _, sign in SIDES:
        kit.eye((1.33, 0.74, 0.13 * sign), 0.06, (0.5, 0.2, sign), node="head")
    kit.socket("mouth", (1.54, 0.57, 0), "jaw")
    kit.socket("head_top", (1.22, 0.86, 0), "head")


def build_frog(entry: Entry, chance: random.Random) -> Assembly:
    """Build the frog: a sitting body, bulging eyes, a wide mouth, folded hind legs."""
    kit = Kit()
    skin = Coat(
        colour=entry.colours["main"], second=entry.colours["second"], pattern="spots", scale=0.3, finish="gloss"
    )
    plain, belly = skin.plain(), Coat(colour=entry.colours["belly"], finish="gloss", role="light")
    kit.node("body", (-0.1, 0.5, 0))
    kit.limb((-0.6, 0.34, 0), (0.25, 0.72, 0), 0.36, 0.44, skin, node="body")
    kit.limb((-0.4, 0.26, 0), (0.35, 0.6, 0), 0.32, 0.4, belly, node="body")
    kit.node("neck", (0.3, 0.75, 0), "body")
    kit.node("head", (0.4, 0.8, 0), "neck")
    kit.node("jaw", (0.35, 0.72, 0), "head")
    kit.ball((0.5, 0.86, 0), (0.5, 0.26, 0.5), plain, node="head")
    kit.ball((0.5, 0.72, 0), (0.47, 0.18, 0.47), belly, node="jaw")
    kit.add("torus", (0.475, 0.014, 200.0), (0.5, 0.775, 0), Coat(colour=(0.12, 0.2, 0.06), role="mouth"), node="head")
    for _, sign in SIDES:
        kit.ball((0.5, 1.06, 0.3 * sign), 0.17, plain, node="head")
        kit.eye((0.54, 1.11, 0.34 * sign), 0.14, (0.6, 0.2, 0.8 * sign), node="head", iris=(0.93, 0.75, 0.15))
        kit.ball((0.96, 0.88, 0.1 * sign), 0.02, Coat(colour=BLACK, role="nose"), node="head")
    for side, sign in SIDES:
        _frog_legs(kit, plain, side, sign)
    kit.socket("mouth", (0.98, 0.77, 0), "jaw")
    kit.socket("head_top", (0.5, 1.12, 0), "head")
    kit.socket("back", (-0.3, 0.82, 0), "body")
    return kit.done(entry)


def _frog_legs(kit: Kit, skin: Coat, side: str, sign: int) -> None:
    hip, knee, ankle = (-0.62, 0.3, 0.24 * sign), (-0.02, 0.4, 0.6 * sign), (-0.68, 0.1, 0.66 * sign)
    for end, knots, radii in (
        ("back", (hip, knee, ankle), (0.22, 0.15, 0.085)),
        ("front", ((0.22, 0.56, 0.38 * sign), (0.24, 0.3, 0.52 * sign), (0.36, 0.08, 0.5 * sign)), (0.13, 0.09, 0.07)),
    ):
        names = [f"{end}_{side}_{part}" for part in ("upper", "lower", "foot")]
        for name, at, parent in zip(names, knots, ["body", *names[:2]], strict=True):
            kit.node(name, at, parent)
        kit.limb(knots[0], knots[1], radii[0], radii[1], skin, node=names[0])
        kit.limb(knots[1], knots[2], radii[1], radii[2], skin, node=names[1])
        x, _, z = knots[2]
        for spread in (-0.5, 0.0, 0.5):
            tip = (x + (0.42 if end == "back" else 0.2), 0.035, z + spread * 0.34 + 0.06 * sign)
            kit.limb((x, 0.06, z), tip, 0.045, 0.03, skin, node=names[2])
            kit.ball(tip, (0.055, 0.035, 0.055), skin, node=names[2])
