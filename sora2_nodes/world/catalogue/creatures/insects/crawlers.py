"""Spider, snail, snake and worm."""

from __future__ import annotations

import math
import random

from ....assembly import Assembly
from ...entries import Entry, Shelf
from ...kit import BLACK, SIDES, Coat, Kit

SPIDER = Entry(
    name="spider",
    family="small",
    size_m=0.06,
    mass_kg=0.002,
    material="flesh",
    carriage="legs4",
    colours={"main": (0.13, 0.11, 0.11), "second": (0.75, 0.12, 0.1)},
)
SNAIL = Entry(
    name="snail",
    family="small",
    size_m=0.07,
    mass_kg=0.015,
    material="flesh",
    carriage="slithers",
    colours={"main": (0.72, 0.45, 0.2), "second": (0.42, 0.22, 0.09), "skin": (0.78, 0.68, 0.5)},
)
SNAKE = Entry(
    name="snake",
    family="small",
    size_m=1.4,
    mass_kg=2,
    material="flesh",
    carriage="slithers",
    voice="hiss",
    colours={"main": (0.3, 0.55, 0.16), "second": (0.12, 0.28, 0.07), "belly": (0.88, 0.87, 0.58)},
)
WORM = Entry(
    name="worm",
    family="small",
    size_m=0.12,
    mass_kg=0.005,
    material="flesh",
    carriage="slithers",
    colours={"main": (0.86, 0.52, 0.48), "second": (0.74, 0.38, 0.36), "band": (0.93, 0.66, 0.6)},
)
SEGMENTS = 14


def _spider(entry: Entry, chance: random.Random) -> Assembly:
    kit = Kit()
    fur = Coat(colour=entry.colours["main"], finish="fur")
    kit.node("body", (0, 0.4, 0))
    kit.node("head", (0.1, 0.4, 0), "body")
    kit.ball((-0.42, 0.48, 0), (0.4, 0.33, 0.34), fur, node="body")
    kit.ball((-0.5, 0.72, 0), (0.16, 0.12, 0.1), Coat(colour=entry.colours["second"], role="second"), node="body")
    kit.ball((0.12, 0.4, 0), (0.26, 0.18, 0.22), fur, node="head")
    for _, sign in SIDES:
        kit.eye((0.34, 0.46, 0.07 * sign), 0.055, (1, 0.2, 0.2 * sign), node="head", iris=(0.8, 0.1, 0.1))
        kit.eye((0.3, 0.52, 0.14 * sign), 0.035, (0.7, 0.5, 0.5 * sign), node="head", iris=(0.8, 0.1, 0.1))
        kit.limb(
            (0.34, 0.34, 0.06 * sign),
            (0.4, 0.2, 0.04 * sign),
            0.04,
            0.012,
            Coat(colour=BLACK, finish="gloss", role="fang"),
            node="head",
        )
    for side, sign in SIDES:
        for i, a in enumerate((52, 20, -16, -50)):
            _spider_leg(kit, fur, f"leg_{side}_{i + 1}", math.radians(a), sign)
    kit.socket("back", (-0.4, 0.82, 0), "body")
    return kit.done(entry)


def _spider_leg(kit: Kit, coat: Coat, name: str, a: float, sign: int) -> None:
    x, z = math.sin(a), math.cos(a) * sign
    hip = (0.1 + 0.16 * x, 0.38, 0.16 * z)
    knee = (0.1 + 0.62 * x, 0.86, 0.58 * z)
    ankle = (0.1 + 0.98 * x, 0.46, 0.95 * z)
    foot = (0.1 + 1.18 * x, 0.0, 1.18 * z)
    kit.node(f"{name}_upper", hip, "body")
    kit.node(f"{name}_lower", knee, f"{name}_upper")
    kit.limb(hip, knee, 0.055, 0.045, coat, node=f"{name}_upper")
    kit.curve([knee, ankle, foot], [0.045, 0.035, 0.014], coat, node=f"{name}_lower")


def _snail(entry: Entry, chance: random.Random) -> Assembly:
    kit = Kit()
    skin = Coat(
        colour=entry.colours["skin"],
        second=(0.62, 0.52, 0.36),
        pattern="mottle",
        scale=0.06,
        finish="gloss",
        role="skin",
    )
    for i, (x, parent) in enumerate(((-0.3, "root"), (0.2, "seg_1"), (0.6, "seg_2"))):
        kit.node(f"seg_{i + 1}", (x, 0.1, 0), parent)
    kit.limb((-0.85, 0.03, 0), (-0.3, 0.13, 0), 0.03, 0.15, skin, node="seg_1")
    kit.limb((-0.3, 0.13, 0), (0.45, 0.14, 0), 0.16, 0.16, skin, node="seg_2")
    kit.node("neck", (0.45, 0.15, 0), "seg_3")
    kit.node("head", (0.72, 0.36, 0), "neck")
    kit.limb((0.45, 0.14, 0), (0.74, 0.38, 0), 0.16, 0.13, skin, node="neck")
    kit.ball((0.78, 0.38, 0), (0.17, 0.15, 0.14), skin, node="head")
    for side, sign in SIDES:
        kit.node(f"eye_{side}", (0.8, 0.48, 0.06 * sign), "head")
        kit.limb((0.8, 0.46, 0.06 * sign), (0.93, 0.84, 0.13 * sign), 0.034, 0.026, skin, node=f"eye_{side}")
        kit.eye((0.94, 0.88, 0.13 * sign), 0.05, (1, 0.2, 0.2 * sign), node=f"eye_{side}")
        kit.limb((0.9, 0.36, 0.05 * sign), (1.02, 0.3, 0.09 * sign), 0.026, 0.018, skin, node="head")
    _spiral(kit, entry)
    kit.socket("mouth", (0.95, 0.32, 0), "head")
    kit.socket("back", (-0.15, 1.05, 0), "seg_2")
    return kit.done(entry)


def _spiral(kit: Kit, entry: Entry) -> None:
    shell = Coat(
        colour=entry.colours["main"], second=entry.colours["second"], pattern="stripes", scale=0.15, finish="gloss"
    )
    middle = (-0.16, 0.6)
    steps = 15
    points, radii = [], []
    for i in range(steps):
        t = i / (steps - 1)
        a = math.radians(-70 + 700 * t)
        reach = 0.33 * (1 - t) ** 0.8 + 0.02
        points.append((middle[0] + reach * math.cos(a), middle[1] + reach * math.sin(a), 0.0))
        radii.append(0.25 * (1 - t) ** 0.75 + 0.05)
    for side in (-1, 1):
        lifted = [(x, y, side * 0.16 * (i / steps)) for i, (x, y, _) in enumerate(points)]
        kit.curve(lifted[:: 1 if side > 0 else 2], radii[:: 1 if side > 0 else 2], shell, node="seg_2")


def _snake(entry: Entry, chance: random.Random) -> Assembly:
    kit = Kit()
    skin = Coat(
        colour=entry.colours["main"], second=entry.colours["second"], pattern="stripes", scale=0.22, finish="gloss"
    )
    belly = Coat(colour=entry.colours["belly"], finish="gloss", role="light")
    path = _wave()
    parent = "root"
    for i in range(SEGMENTS):
        node = kit.node(f"seg_{i + 1}", path[i][0], parent)
        (a, ra), (b, rb) = path[i], path[i + 1]
        kit.limb(a, b, ra, rb, skin, node=node)
        if i < 5:
            kit.limb(
                (a[0] + 0.02, a[1] - 0.012, a[2]),
                (b[0] + 0.02, b[1] - 0.012, b[2]),
                ra * 0.93,
                rb * 0.93,
                belly,
                node=node,
            )
        parent = node
    kit.node("head", path[0][0], "seg_1")
    kit.node("jaw", (0.74, 0.5, 0), "head")
    plain = skin.plain()
    kit.ball((0.78, 0.56, 0), (0.17, 0.075, 0.115), plain, node="head", turn=(0, 0, -8))
    kit.ball((0.79, 0.51, 0), (0.15, 0.045, 0.1), belly, node="jaw", turn=(0, 0, -8))
    for _, sign in SIDES:
        kit.eye((0.82, 0.6, 0.085 * sign), 0.032, (0.5, 0.3, sign), node="head", iris=(0.98, 0.8, 0.1))
        tongue = Coat(colour=(0.85, 0.08, 0.1), role="tongue")
        kit.curve(
            [(0.94, 0.515, 0), (1.06, 0.5, 0), (1.14, 0.5, 0.035 * sign)], [0.009, 0.008, 0.004], tongue, node="jaw"
        )
    kit.socket("mouth", (0.95, 0.52, 0), "jaw")
    return kit.done(entry)


def _wave() -> list[tuple[tuple[float, float, float], float]]:
    """Knots of the snake from head to tail: raised in front, then winding along the ground."""
    knots = [
        ((0.68, 0.54, 0.0), 0.062),
        ((0.52, 0.44, 0.0), 0.062),
        ((0.46, 0.26, 0.0), 0.068),
        ((0.36, 0.11, 0.02), 0.074),
    ]
    for i in range(SEGMENTS - 3):
        t = i / (SEGMENTS - 4)
        r = 0.08 * (1 - t) ** 0.6 * (1.0 if t else 0.97) + 0.008
        knots.append(((0.2 - 1.15 * t, r, 0.2 * math.sin(2 + 7.2 * t) * (1 - 0.25 * t)), r))
    return knots


def _worm(entry: Entry, chance: random.Random) -> Assembly:
    kit = Kit()
    skin = Coat(
        colour=entry.colours["main"], second=entry.colours["second"], pattern="stripes", scale=0.07, finish="gloss"
    )
    band = Coat(colour=entry.colours["band"], finish="gloss", role="band")
    points = []
    count = 8
    for i in range(count + 1):
        t = i / count
        points.append(
            (
                0.9 - 1.8 * t,
                0.1 + 0.28 * max(0.0, math.sin(math.pi * (1.15 - t) * 1.7)) * (t < 0.62),
                0.12 * math.sin(5 * t),
            )
        )
    parent = "root"
    for i in range(count):
        node = kit.node(f"seg_{i + 1}", points[i], parent)
        r0, r1 = (0.1 * min(1.0, 0.62 + 0.5 * min(j, count - j) / 1.5) for j in (i, i + 1))
        kit.limb(points[i], points[i + 1], r0, r1, band if i == 2 else skin, node=node)
        parent = node
    for _, sign in SIDES:
        kit.eye((0.93, points[0][1] + 0.05, 0.04 * sign), 0.022, (1, 0.4, 0.6 * sign), node="seg_1")
    return kit.done(entry)


CRAWLERS = (
    Shelf(entries=(SPIDER,), builder=_spider),
    Shelf(entries=(SNAIL,), builder=_snail),
    Shelf(entries=(SNAKE,), builder=_snake),
    Shelf(entries=(WORM,), builder=_worm),
)
