"""Croissant, pretzel, fries, popcorn, taco, spaghetti, roast chicken, waffle, lollipop, meatballs."""

from __future__ import annotations

import math
import random

from ..entries import Entry
from ..kit import Coat, Kit
from .foodstuff import food, plate, scattered, shelf_of, skin

ENTRIES = (
    food("croissant", 0.16, 0.06, material="fabric", main=(0.84, 0.54, 0.2), second=(0.6, 0.32, 0.1)),
    food("pretzel", 0.14, 0.08, material="wood", main=(0.6, 0.32, 0.12)),
    food("fries", 0.18, 0.15, material="fabric", main=(0.98, 0.8, 0.35), second=(0.85, 0.1, 0.1)),
    food("popcorn", 0.22, 0.1, material="fabric", main=(0.99, 0.95, 0.8), second=(0.87, 0.1, 0.1)),
    food("taco", 0.16, 0.15, material="fabric", main=(0.95, 0.72, 0.3)),
    food("spaghetti", 0.26, 0.4, material="glass", main=(0.97, 0.82, 0.45), second=(0.75, 0.13, 0.07)),
    food("roast chicken", 0.36, 1.5, material="flesh", main=(0.8, 0.46, 0.16)),
    food("waffle", 0.18, 0.1, material="fabric", main=(0.88, 0.62, 0.28), second=(0.62, 0.36, 0.12)),
    food("lollipop", 0.2, 0.05, material="plastic", main=(0.95, 0.25, 0.45), second=(0.99, 0.95, 0.95)),
)


def _croissant(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat, line = skin(entry, "satin"), Coat(colour=entry.colours["second"], finish="satin", role="second")
    for i in range(9):
        t = (i - 4) / 4
        a = math.radians(90 + 62 * t)
        r = 0.34 * (1 - 0.62 * abs(t) ** 1.4)
        at = (0.95 * math.cos(a), r * 0.86, 0.55 - 0.85 * math.sin(a) + 0.3)
        heading = math.degrees(a) - 90
        kit.ball(
            at, (0.2, r, r), coat if i % 2 else coat.but(colour=(0.76, 0.46, 0.15), role="shade"), turn=(0, heading, 0)
        )
        if i in (1, 2, 3, 5, 6, 7):
            kit.add("torus", (r * 0.98, 0.018, 170.0), at, line, turn=(90, heading + 96, 0))


PRETZEL = (
    (-0.48, -0.62), (-0.22, -0.32), (0.0, -0.08), (0.18, 0.14), (0.36, 0.42), (0.6, 0.6), (0.86, 0.5), (1.0, 0.16), (0.93, -0.22), (0.7, -0.58), (0.36, -0.8),
)  # fmt: skip  # half of its rope, from an end to the middle below


def _pretzel(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """It stands and leans back, so that its knot is seen."""
    coat = skin(entry)
    rope = [*PRETZEL, (0.0, -0.87), *((-u, v) for u, v in reversed(PRETZEL))]
    points = []
    for i, (u, v) in enumerate(rope):
        over = 0.12 * (1 if i < 6 else -1) * (abs(u) < 0.5 and v > -0.75)
        points.append((u * 0.92, v * 0.94 + 1.0, -0.3 * v + over + 0.3 * u))
    kit.curve(points, [0.1 if i in (0, len(points) - 1) else 0.14 for i in range(len(points))], coat)
    for i, (x, y, z) in enumerate(points[5:-5]):
        kit.box(
            (x, y + 0.05, z + 0.13),
            (0.028, 0.028, 0.02),
            Coat(colour=(0.98, 0.98, 0.96), role="salt"),
            turn=(20, 40 * i, 30 * i),
        )


def _fries(kit: Kit, entry: Entry, chance: random.Random) -> None:
    box = Coat(colour=entry.colours["second"], finish="paper", role="second")
    kit.add("wedge", (0.62, 0.55, 0.34, 0.8, 0.72), (0, 0.55, 0), box, turn=(180, 0, 0))
    kit.add(
        "cylinder",
        (0.3, 0.02, 0.3),
        (0, 0.55, 0.335),
        Coat(colour=(0.99, 0.82, 0.15), finish="paper", role="logo"),
        turn=(84, 0, 0),
    )
    for i in range(26):
        x, z = scattered(chance, 26, 0.5)[i]
        x, z = x * 1.05, z * 0.5
        high = chance.uniform(1.25, 1.85) - 0.3 * abs(x)
        kit.box(
            (x * 1.15, high * 0.72, z * 1.2),
            (0.06, high * 0.32, 0.06),
            skin(entry, "matte"),
            edge=0.015,
            turn=(z * 30, 25 * i, -x * 22),
        )


def _popcorn(kit: Kit, entry: Entry, chance: random.Random) -> None:
    red, white = (
        Coat(colour=entry.colours["second"], finish="paper", role="second"),
        Coat(colour=(0.98, 0.97, 0.95), finish="paper", role="paper"),
    )
    kit.cone((0, 0, 0), (0, 1.2, 0), 0.5, 0.72, white)
    for i in range(10):
        a = 2 * math.pi * i / 10
        c, s = math.cos(a), math.sin(a)
        kit.limb((0.5 * c, 0.05, 0.5 * s), (0.72 * c, 1.2, 0.72 * s), 0.065, 0.09, red)
    for i, (x, z) in enumerate(scattered(chance, 34, 0.72)):
        y = 1.22 + 0.4 * (1 - math.hypot(x, z) / 0.75)
        r = chance.uniform(0.13, 0.17)
        tone = skin(entry, "matte") if i % 4 else skin(entry, "matte").but(colour=(0.98, 0.85, 0.5), role="butter")
        kit.ball((x, y, z), r, tone)
        kit.ball((x + 0.08, y + 0.06, z + 0.06), r * 0.7, tone)


def _taco(kit: Kit, entry: Entry, chance: random.Random) -> None:
    shell = skin(entry, "matte").but(pattern="mottle", second=(0.84, 0.56, 0.2), scale=0.1)
    for sign in (-1, 1):
        kit.add("shell", (0.98, 0.9, 0.09, 0.0), (0, 0.1, 0.2 * sign), shell, turn=(14.0 * sign, 0, 0))
    kit.limb((-0.86, 0.14, 0), (0.86, 0.14, 0), 0.17, 0.17, shell)
    for i in range(22):
        t = math.pi * (i + 0.5) / 22
        at = (0.84 * math.cos(t), 0.14 + 0.78 * math.sin(t), 0.09 * (-1) ** i)
        kind = i % 4
        if kind == 0:
            kit.ball(at, 0.12, Coat(colour=(0.32, 0.17, 0.09), finish="matte", role="meat"))
        elif kind == 1:
            kit.ball(
                at,
                (0.18, 0.05, 0.13),
                Coat(colour=(0.42, 0.7, 0.2), finish="leaf", role="lettuce"),
                turn=(20, 40 * i, 25),
            )
        elif kind == 2:
            kit.box(
                at,
                (0.09, 0.09, 0.09),
                Coat(colour=(0.86, 0.14, 0.1), finish="gloss", role="tomato"),
                edge=0.03,
                turn=(20, 30 * i, 30),
            )
        else:
            kit.limb(
                at,
                (at[0] + 0.15, at[1] + 0.08, at[2]),
                0.035,
                0.035,
                Coat(colour=(0.99, 0.78, 0.2), finish="satin", role="cheese"),
            )


def _spaghetti(kit: Kit, entry: Entry, chance: random.Random) -> None:
    y = plate(kit, 1.2)
    strand = skin(entry, "gloss")
    kit.ball((0, y + 0.1, 0), (0.72, 0.22, 0.72), strand.but(colour=(0.9, 0.72, 0.36), role="shade"))
    for i, (x, z) in enumerate(scattered(chance, 34, 0.62)):
        top = y + 0.14 + 0.26 * (1 - math.hypot(x, z) / 0.7)
        kit.add(
            "torus",
            (chance.uniform(0.16, 0.3), 0.03, chance.uniform(200, 340)),
            (x, top, z),
            strand,
            turn=(chance.uniform(-22, 22), 50 * i, chance.uniform(-22, 22)),
        )
    sauce = Coat(colour=entry.colours["second"], finish="gloss", role="second")
    kit.ball((0, y + 0.4, 0), (0.4, 0.11, 0.38), sauce)
    for x, z in ((0.22, 0.12), (-0.2, 0.14), (0.0, -0.2), (0.02, 0.1)):
        kit.ball(
            (x, y + 0.52, z),
            0.13,
            Coat(
                colour=(0.36, 0.18, 0.1),
                finish="matte",
                pattern="mottle",
                second=(0.26, 0.12, 0.06),
                scale=0.05,
                role="meat",
            ),
        )
        kit.ball((x, y + 0.42, z), (0.18, 0.06, 0.18), sauce)
    kit.ball(
        (0.05, y + 0.66, 0.02),
        (0.13, 0.02, 0.08),
        Coat(colour=(0.2, 0.52, 0.14), finish="leaf", role="basil"),
        turn=(0, 30, 20),
    )
    fork = Coat(colour=(0.8, 0.8, 0.82), finish="metal", role="fork")
    kit.limb((0.4, y + 0.35, 0.5), (1.35, y + 0.5, 0.95), 0.03, 0.045, fork)


def _roast_chicken(kit: Kit, entry: Entry, chance: random.Random) -> None:
    y = plate(kit, 1.25)
    coat = skin(entry).but(pattern="mottle", second=(0.66, 0.34, 0.1), scale=0.2)
    kit.ball((0, y + 0.4, 0), (0.72, 0.42, 0.5), coat)
    kit.ball((-0.3, y + 0.46, 0), (0.42, 0.42, 0.46), coat)
    for sign in (-1, 1):
        kit.ball((0.32, y + 0.3, 0.42 * sign), (0.36, 0.24, 0.2), coat, turn=(0, 14.0 * sign, 20))
        kit.limb((0.5, y + 0.36, 0.4 * sign), (0.86, y + 0.56, 0.24 * sign), 0.16, 0.075, coat)
        kit.limb(
            (0.84, y + 0.55, 0.24 * sign),
            (1.0, y + 0.64, 0.2 * sign),
            0.05,
            0.05,
            Coat(colour=(0.95, 0.92, 0.85), role="bone"),
        )
        kit.ball((1.02, y + 0.65, 0.2 * sign), 0.07, Coat(colour=(0.95, 0.92, 0.85), role="bone"))
        kit.curve(
            [(-0.3, y + 0.5, 0.42 * sign), (-0.05, y + 0.4, 0.56 * sign), (-0.35, y + 0.3, 0.58 * sign)],
            [0.12, 0.1, 0.07],
            coat,
        )
    for i in range(11):
        a = 2 * math.pi * i / 11
        x, z = 0.92 * math.cos(a), 0.82 * math.sin(a)
        kit.ball(
            (x, y + 0.08, z),
            (0.15, 0.05, 0.1),
            Coat(colour=(0.4, 0.68, 0.2), finish="leaf", role="lettuce"),
            turn=(0, -math.degrees(a), 12),
        )
        if i % 3 == 0:
            kit.ball(
                (x * 0.96, y + 0.13, z * 0.96), 0.1, Coat(colour=(0.86, 0.12, 0.08), finish="gloss", role="tomato")
            )


def _waffle(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.rod((0, 0, 0), (0, 0.1, 0), 0.98, Coat(colour=entry.colours["second"], finish="matte", role="second"))
    coat = skin(entry, "matte")
    kit.add("torus", (0.95, 0.09, 360.0), (0, 0.11, 0), coat)
    for i in range(7):
        d = -0.78 + 0.26 * i
        w = math.sqrt(0.94**2 - d * d)
        kit.box((d, 0.14, 0), (0.05, 0.06, w), coat, edge=0.02)
        kit.box((0, 0.14, d), (w, 0.06, 0.05), coat, edge=0.02)
    kit.ball((0.1, 0.24, 0.1), (0.3, 0.17, 0.28), Coat(colour=(0.99, 0.98, 0.95), finish="satin", role="cream"))
    for x, z in ((0.25, 0.25), (-0.12, 0.2), (0.15, -0.1)):
        kit.ball((x, 0.38, z), (0.11, 0.12, 0.11), Coat(colour=(0.86, 0.06, 0.08), finish="gloss", role="berry"))


def _lollipop(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.limb((0, 0, 0), (0, 1.3, 0), 0.035, 0.035, Coat(colour=(0.98, 0.98, 0.97), role="stick"))
    disc = skin(entry)
    kit.add("cylinder", (0.55, 0.09, 0.55), (0, 1.72, 0), disc, turn=(90, 25, 0))
    kit.add("torus", (0.52, 0.09, 360.0), (0, 1.72, 0), disc, turn=(90, 25, 0))
    swirl = Coat(colour=entry.colours["second"], finish="gloss", role="second")
    b = math.radians(25)
    for side in (-1, 1):
        points = []
        for i in range(20):
            a, r = 0.62 * i, 0.025 * i + 0.03
            u, v = r * math.cos(a), r * math.sin(a)
            points.append(
                (u * math.cos(b) + 0.085 * side * math.sin(b), 1.72 + v, -u * math.sin(b) + 0.085 * side * math.cos(b))
            )
        kit.curve(points, [0.045] * 20, swirl)


SNACKS = shelf_of(
    ENTRIES,
    {
        "croissant": _croissant,
        "pretzel": _pretzel,
        "fries": _fries,
        "popcorn": _popcorn,
        "taco": _taco,
        "spaghetti": _spaghetti,
        "roast chicken": _roast_chicken,
        "waffle": _waffle,
        "lollipop": _lollipop,
    },
)
