"""Caterpillar, scorpion, fly, grasshopper, firefly and bat."""

from __future__ import annotations

import itertools
import math
import random

from ....assembly import Assembly
from ....primitives import RGB, Vec3
from ...entries import Entry, Shelf
from ...kit import SIDES, Coat, Kit


def _entry(name: str, size_m: float, mass_kg: float, carriage: str, voice: str = "", **colours: RGB) -> Entry:
    return Entry(
        name=name,
        family="small",
        size_m=size_m,
        mass_kg=mass_kg,
        material="flesh",
        carriage=carriage,
        voice=voice,
        colours=colours,
    )


ENTRIES = (
    _entry("caterpillar", 0.06, 0.003, "slithers", main=(0.5, 0.76, 0.18), second=(0.96, 0.82, 0.2)),
    _entry("scorpion", 0.12, 0.02, "legs4", main=(0.3, 0.2, 0.12)),
    _entry("grasshopper", 0.05, 0.002, "hops", "chirp", main=(0.42, 0.66, 0.18), second=(0.3, 0.5, 0.12)),
    _entry("fruit bat", 0.5, 0.05, "wings", "squeak", main=(0.24, 0.19, 0.18), second=(0.36, 0.27, 0.26)),
)


def _caterpillar(kit: Kit, entry: Entry) -> None:
    coat, dot = Coat(colour=entry.colours["main"], finish="satin"), Coat(colour=entry.colours["second"], role="second")
    parent, count = "root", 9
    for i in range(count):
        x, y = 0.8 - 0.2 * i, 0.2 + 0.14 * max(0.0, math.sin(math.pi * (i - 2) / 4)) * (2 <= i <= 6)
        parent = kit.node(f"seg_{i + 1}", (x, y, 0), parent)
        r = 0.16 if i < count - 1 else 0.12
        tone = coat if i % 2 else coat.but(colour=(0.4, 0.66, 0.14), role="shade")
        kit.ball((x, y, 0), (r * 0.86, r, r), tone, node=parent)
        for _, sign in SIDES:
            kit.ball((x, y + 0.05, r * 0.9 * sign), 0.04, dot, node=parent)
            kit.limb(
                (x, y - 0.1, 0.07 * sign),
                (x, y - 0.19, 0.09 * sign),
                0.03,
                0.026,
                Coat(colour=(0.2, 0.14, 0.1), role="legs"),
                node=parent,
            )
    head = kit.node("head", (0.95, 0.26, 0), "seg_1")
    kit.ball((0.97, 0.28, 0), 0.18, Coat(colour=(0.86, 0.3, 0.16), finish="gloss", role="head"), node=head)
    for _, sign in SIDES:
        kit.eye((1.08, 0.34, 0.09 * sign), 0.06, (1, 0.2, 0.5 * sign), node=head, white=True)
        kit.curve(
            [(0.98, 0.42, 0.06 * sign), (1.06, 0.58, 0.12 * sign)],
            [0.018, 0.014],
            Coat(colour=(0.15, 0.1, 0.1), role="feeler"),
            node=head,
        )
        kit.ball((1.06, 0.59, 0.12 * sign), 0.03, Coat(colour=(0.15, 0.1, 0.1), role="feeler"), node=head)


def _scorpion(kit: Kit, entry: Entry) -> None:
    coat = Coat(colour=entry.colours["main"], finish="gloss")
    kit.node("body", (0, 0.16, 0))
    for i in range(5):
        kit.ball((0.25 - 0.16 * i, 0.16, 0), (0.13, 0.09, 0.19 - 0.015 * i), coat, node="body")
    arc: list[Vec3] = [
        (-0.5, 0.18, 0),
        (-0.78, 0.3, 0),
        (-0.86, 0.56, 0),
        (-0.72, 0.8, 0),
        (-0.46, 0.92, 0),
        (-0.24, 0.88, 0),
    ]
    parent = "body"
    for i, (a, b) in enumerate(itertools.pairwise(arc)):
        parent = kit.node(f"tail_{i + 1}", a, parent)
        kit.limb(a, b, 0.085 - 0.008 * i, 0.08 - 0.008 * i, coat, node=parent)
    kit.ball((-0.22, 0.87, 0), (0.09, 0.07, 0.07), coat, node=parent)
    kit.curve(
        [(-0.16, 0.86, 0), (-0.06, 0.8, 0), (-0.04, 0.68, 0)],
        [0.045, 0.03, 0.004],
        Coat(colour=(0.1, 0.06, 0.04), finish="gloss", role="sting"),
        node=parent,
    )
    for side, sign in SIDES:
        _scorpion_limbs(kit, coat, side, sign)


def _scorpion_limbs(kit: Kit, coat: Coat, side: str, sign: int) -> None:
    kit.eye((0.34, 0.24, 0.06 * sign), 0.025, (0.6, 0.5, sign), node="body")
    shoulder, elbow, wrist = (0.3, 0.15, 0.13 * sign), (0.5, 0.2, 0.38 * sign), (0.76, 0.17, 0.34 * sign)
    kit.node(f"arm_{side}_upper", shoulder, "body")
    kit.node(f"claw_{side}", wrist, f"arm_{side}_upper")
    kit.curve([shoulder, elbow, wrist], [0.045, 0.045, 0.05], coat, node=f"arm_{side}_upper")
    kit.ball((0.88, 0.17, 0.33 * sign), (0.14, 0.07, 0.09), coat, node=f"claw_{side}")
    for out in (0.06, -0.05):
        kit.limb(
            (0.96, 0.17, (0.33 + out * 0.7) * sign),
            (1.14, 0.17, (0.3 + out * 0.6) * sign),
            0.045,
            0.008,
            coat,
            node=f"claw_{side}",
        )
    for i in range(4):
        x = 0.2 - 0.13 * i
        node = kit.node(f"leg_{side}_{i + 1}_upper", (x, 0.15, 0.14 * sign), "body")
        kit.curve(
            [(x, 0.15, 0.14 * sign), (x * 1.4 - 0.03, 0.3, 0.36 * sign), (x * 1.8 - 0.08, 0.0, 0.55 * sign)],
            [0.032, 0.028, 0.008],
            coat,
            node=node,
        )


def _grasshopper(kit: Kit, entry: Entry) -> None:
    coat, shade = (
        Coat(colour=entry.colours["main"], finish="gloss"),
        Coat(colour=entry.colours["second"], finish="gloss", role="second"),
    )
    kit.node("body", (0, 0.4, 0))
    kit.limb((0.3, 0.42, 0), (-0.8, 0.36, 0), 0.15, 0.05, coat, node="body")
    kit.node("head", (0.4, 0.46, 0), "body")
    kit.ball((0.47, 0.46, 0), (0.13, 0.19, 0.13), coat, node="head")
    for side, sign in SIDES:
        kit.eye((0.52, 0.56, 0.1 * sign), 0.06, (0.6, 0.3, sign), node="head", iris=(0.6, 0.42, 0.15))
        kit.curve(
            [(0.54, 0.64, 0.04 * sign), (0.78, 0.86, 0.12 * sign), (1.05, 0.9, 0.22 * sign)],
            [0.014, 0.011, 0.006],
            shade,
            node="head",
        )
        wing = kit.node(f"wing_{side}", (0.2, 0.52, 0.06 * sign), "body")
        kit.ball((-0.32, 0.49, 0.1 * sign), (0.56, 0.09, 0.035), shade, node=wing, turn=(0, 3.0 * sign, 4))
        hip, knee, ankle = (-0.1, 0.38, 0.14 * sign), (-0.5, 0.86, 0.26 * sign), (-0.78, 0.05, 0.32 * sign)
        kit.node(f"back_{side}_upper", hip, "body")
        kit.node(f"back_{side}_lower", knee, f"back_{side}_upper")
        kit.limb(hip, knee, 0.085, 0.035, coat, node=f"back_{side}_upper")
        kit.limb(knee, ankle, 0.03, 0.018, shade, node=f"back_{side}_lower")
        kit.limb(ankle, (-0.62, 0.015, 0.33 * sign), 0.018, 0.012, shade, node=f"back_{side}_lower")
        for i, x in enumerate((0.3, 0.12)):
            node = kit.node(f"leg_{side}_{i + 1}_upper", (x, 0.34, 0.1 * sign), "body")
            kit.curve(
                [(x, 0.34, 0.1 * sign), (x + 0.14, 0.36, 0.26 * sign), (x + 0.2, 0.0, 0.32 * sign)],
                [0.03, 0.024, 0.012],
                coat,
                node=node,
            )


def _bat(kit: Kit, entry: Entry) -> None:
    """A bat with open wings, as it flies."""
    fur, web = (
        Coat(colour=entry.colours["main"], finish="fur"),
        Coat(colour=entry.colours["second"], finish="leather", role="second"),
    )
    kit.node("body", (0, 0.5, 0))
    kit.ball((0, 0.5, 0), (0.26, 0.17, 0.16), fur, node="body", turn=(0, 0, 20))
    kit.node("head", (0.2, 0.62, 0), "body")
    kit.ball((0.28, 0.66, 0), (0.15, 0.14, 0.14), fur, node="head")
    kit.ball((0.4, 0.62, 0), (0.07, 0.06, 0.07), Coat(colour=(0.42, 0.3, 0.28), role="muzzle"), node="head")
    for side, sign in SIDES:
        kit.eye((0.38, 0.7, 0.08 * sign), 0.035, (1, 0.2, 0.5 * sign), node="head")
        kit.cone((0.24, 0.74, 0.08 * sign), (0.22, 0.98, 0.15 * sign), 0.085, 0.008, fur, node="head")
        kit.cone(
            (0.44, 0.58, 0.02 * sign),
            (0.44, 0.53, 0.02 * sign),
            0.012,
            0.001,
            Coat(colour=(0.97, 0.97, 0.95), role="teeth"),
            node="head",
        )
        inner = kit.node(f"wing_{side}_inner", (0.08, 0.56, 0.12 * sign), "body")
        wrist: Vec3 = (0.2, 0.74, 0.62 * sign)
        outer = kit.node(f"wing_{side}_outer", wrist, inner)
        kit.limb((0.08, 0.56, 0.1 * sign), wrist, 0.03, 0.022, fur, node=inner)
        kit.ball((0.0, 0.63, 0.4 * sign), (0.3, 0.014, 0.34), web, node=inner, turn=(-18.0 * sign, -8.0 * sign, 0))
        for tip in ((0.12, 0.72, 1.3 * sign), (-0.16, 0.66, 1.12 * sign), (-0.36, 0.6, 0.82 * sign)):
            kit.limb(wrist, tip, 0.02, 0.008, fur, node=outer)
            middle = tuple((p + q) / 2 for p, q in zip(wrist, tip, strict=True))
            yaw = math.degrees(math.atan2(-(tip[2] - wrist[2]), tip[0] - wrist[0]))
            kit.ball(
                (middle[0], middle[1], middle[2]),
                (math.dist(wrist, tip) * 0.52, 0.012, 0.15),
                web,
                node=outer,
                turn=(0, yaw, math.degrees(math.asin((tip[1] - wrist[1]) / math.dist(wrist, tip)))),
            )
        kit.limb((-0.24, 0.42, 0.06 * sign), (-0.36, 0.36, 0.08 * sign), 0.03, 0.018, fur, node="body")


_MADE = {"caterpillar": _caterpillar, "scorpion": _scorpion, "grasshopper": _grasshopper, "fruit bat": _bat}


def _build(entry: Entry, chance: random.Random) -> Assembly:
    kit = Kit()
    _MADE[entry.name](kit, entry)
    return kit.done(entry)


STINGERS = Shelf(entries=ENTRIES, builder=_build)
