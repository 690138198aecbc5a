"""Starfish, seahorse, squid, lobster, seashell, ray and seal."""

from __future__ import annotations

import math
import random

from ....assembly import Assembly
from ....primitives import RGB, Vec3
from ...entries import Entry, Shelf
from ...kit import SIDES, Coat, Kit


def _entry(
    name: str, size_m: float, mass_kg: float, carriage: str, *, material: str = "flesh", voice: str = "", **colours: RGB
) -> Entry:
    return Entry(
        name=name,
        family="sea",
        size_m=size_m,
        mass_kg=mass_kg,
        material=material,
        carriage=carriage,
        voice=voice,
        colours=colours,
    )


ENTRIES = (
    _entry("starfish", 0.22, 0.2, "rests", main=(0.96, 0.5, 0.22), second=(0.99, 0.72, 0.45)),
    _entry("seahorse", 0.16, 0.02, "swims", main=(0.96, 0.7, 0.2), second=(0.85, 0.5, 0.1)),
    _entry("squid", 0.8, 2.0, "swims", main=(0.9, 0.55, 0.56), second=(0.8, 0.4, 0.42)),
    _entry("lobster", 0.45, 1.0, "legs4", material="plastic", main=(0.78, 0.12, 0.08)),
    _entry("seashell", 0.1, 0.05, "rests", material="stone", main=(0.97, 0.78, 0.7), second=(0.99, 0.92, 0.86)),
    _entry("ray", 2.0, 60.0, "swims", main=(0.3, 0.36, 0.42), belly=(0.93, 0.93, 0.93)),
    _entry(
        "seal",
        1.7,
        120.0,
        "slithers",
        voice="seal",
        main=(0.42, 0.43, 0.46),
        second=(0.3, 0.31, 0.34),
        belly=(0.72, 0.72, 0.72),
    ),
)


def _starfish(kit: Kit, entry: Entry) -> None:
    coat, bump = (
        Coat(colour=entry.colours["main"], finish="matte"),
        Coat(colour=entry.colours["second"], finish="matte", role="second"),
    )
    kit.node("body", (0, 0.1, 0))
    kit.ball((0, 0.14, 0), (0.34, 0.17, 0.34), coat, node="body")
    for i in range(5):
        a = math.radians(72 * i)
        c, s = math.cos(a), math.sin(a)
        node = kit.node(f"arm_{i + 1}", (0.2 * c, 0.12, 0.2 * s), "body")
        kit.curve(
            [(0.15 * c, 0.14, 0.15 * s), (0.6 * c, 0.1, 0.6 * s), (1.0 * c, 0.06, 1.0 * s)],
            [0.2, 0.14, 0.05],
            coat,
            node=node,
        )
        for r in (0.3, 0.48, 0.66, 0.84):
            kit.ball((r * c, 0.3 - 0.19 * r, r * s), 0.05 - 0.02 * r, bump, node=node)


def _seahorse(kit: Kit, entry: Entry) -> None:
    coat = Coat(
        colour=entry.colours["main"], second=entry.colours["second"], pattern="stripes", scale=0.1, finish="gloss"
    )
    kit.node("body", (0, 0.9, 0))
    spine = ((0.02, 1.3, 0.12), (0.12, 1.08, 0.19), (0.12, 0.84, 0.2), (0.0, 0.6, 0.14), (-0.06, 0.4, 0.1))
    kit.curve([(x, y, 0.0) for x, y, _ in spine], [r for _, _, r in spine], coat, node="body")
    coil: list[Vec3] = []
    for i in range(9):
        a, r = math.radians(180 + 52 * i), 0.19 * (1 - i / 10)
        coil.append((0.13 + r * 1.0 * math.cos(a), 0.24 + r * math.sin(a), 0.0))
    kit.node("tail", (-0.06, 0.4, 0), "body")
    kit.curve([(-0.06, 0.4, 0), *coil], [0.1, *(0.085 - 0.008 * i for i in range(9))], coat, node="tail")
    kit.node("head", (0.02, 1.34, 0), "body")
    plain = coat.plain()
    kit.limb((0.0, 1.3, 0), (0.1, 1.52, 0), 0.12, 0.13, plain, node="head")
    kit.limb((0.16, 1.5, 0), (0.46, 1.38, 0), 0.075, 0.05, plain, node="head")
    kit.ball((0.47, 1.375, 0), (0.04, 0.065, 0.06), plain, node="head")
    for x, y in ((0.0, 1.66), (0.1, 1.7), (0.2, 1.66)):
        kit.cone(
            (x, y - 0.1, 0),
            (x - 0.02, y + 0.06, 0),
            0.045,
            0.008,
            Coat(colour=entry.colours["second"], role="second"),
            node="head",
        )
    for _, sign in SIDES:
        kit.eye((0.18, 1.56, 0.1 * sign), 0.045, (0.5, 0.2, sign), node="head", iris=(0.98, 0.9, 0.6))
    kit.ball(
        (-0.14, 0.92, 0),
        (0.14, 0.18, 0.02),
        Coat(colour=(0.99, 0.86, 0.5), finish="leaf", role="fin"),
        node=kit.node("fin_back", (-0.05, 0.92, 0), "body"),
    )
    kit.socket("mouth", (0.5, 1.37, 0), "head")


def _squid(kit: Kit, entry: Entry) -> None:
    coat = Coat(
        colour=entry.colours["main"], second=entry.colours["second"], pattern="spots", scale=0.09, finish="gloss"
    )
    kit.node("body", (-0.3, 0.4, 0))
    kit.limb((0.1, 0.4, 0), (-0.5, 0.4, 0), 0.19, 0.15, coat, node="body")
    kit.limb((-0.5, 0.4, 0), (-1.0, 0.4, 0), 0.15, 0.03, coat, node="body")
    for side, sign in SIDES:
        node = kit.node(f"fin_{side}", (-0.75, 0.4, 0.06 * sign), "body")
        kit.ball((-0.76, 0.4, 0.18 * sign), (0.24, 0.02, 0.2), coat.plain(), node=node, turn=(0, 28.0 * sign, 0))
        kit.ball((0.2, 0.42, 0.15 * sign), 0.08, coat.plain(), node="body")
        kit.eye((0.22, 0.43, 0.18 * sign), 0.07, (0.4, 0.1, sign), node="body", iris=(0.98, 0.85, 0.4))
    kit.ball((0.18, 0.4, 0), (0.18, 0.15, 0.16), coat.plain(), node="body")
    for i in range(10):
        a, long = 2 * math.pi * i / 10, 0.95 if i in (2, 7) else 0.55
        y, z = 0.08 * math.sin(a), 0.08 * math.cos(a)
        points: list[Vec3] = [
            (0.28, 0.4 + y, z),
            (0.28 + long * 0.4, 0.4 + y * 2.2, z * 2.4),
            (0.28 + long * 0.75, 0.4 + y * 2.0 - 0.04, z * 2.6),
            (0.28 + long, 0.42 + y * 2.6, z * 2.0),
        ]
        node = kit.node(f"arm_{i + 1}", points[0], "body")
        kit.curve(points, [0.05, 0.04, 0.03, 0.012 if long < 0.9 else 0.04], coat.plain(), node=node)


def _lobster(kit: Kit, entry: Entry) -> None:
    coat = Coat(colour=entry.colours["main"], finish="gloss")
    kit.node("body", (0, 0.2, 0))
    kit.limb((-0.1, 0.22, 0), (0.35, 0.22, 0), 0.17, 0.12, coat, node="body")
    kit.cone((0.42, 0.28, 0), (0.62, 0.32, 0), 0.06, 0.005, coat, node="body")
    parent = "body"
    for i in range(5):
        x, r = -0.25 - 0.15 * i, 0.155 - 0.016 * i
        parent = kit.node(f"tail_{i + 1}", (x + 0.08, 0.2, 0), parent)
        kit.ball((x, 0.21 - 0.02 * i, 0), (0.11, r, r * 1.05), coat, node=parent)
    for a in (-50, -25, 0, 25, 50):
        b = math.radians(180 + a)
        kit.ball(
            (-0.93 + 0.13 * math.cos(b), 0.1, 0.13 * math.sin(b)),
            (0.12, 0.025, 0.055),
            coat,
            node=parent,
            turn=(0, -a, 0),
        )
    for side, sign in SIDES:
        kit.eye((0.42, 0.34, 0.07 * sign), 0.035, (0.8, 0.3, sign), node="body")
        kit.curve(
            [(0.44, 0.28, 0.05 * sign), (0.8, 0.5, 0.22 * sign), (0.3, 0.75, 0.5 * sign), (-0.4, 0.78, 0.62 * sign)],
            [0.016, 0.013, 0.01, 0.004],
            coat,
            node="body",
        )
        _pincer(kit, coat, side, sign)
        for i in range(4):
            x = 0.22 - 0.12 * i
            kit.curve(
                [(x, 0.18, 0.12 * sign), (x * 1.3, 0.26, 0.32 * sign), (x * 1.6 - 0.04, 0.0, 0.46 * sign)],
                [0.03, 0.026, 0.01],
                coat,
                node=kit.node(f"leg_{side}_{i + 1}_upper", (x, 0.18, 0.12 * sign), "body"),
            )
    kit.socket("back", (0.1, 0.4, 0), "body")


def _pincer(kit: Kit, coat: Coat, side: str, sign: int) -> None:
    shoulder, wrist = (0.32, 0.2, 0.12 * sign), (0.72, 0.16, 0.34 * sign)
    kit.node(f"arm_{side}_upper", shoulder, "body")
    kit.node(f"claw_{side}", wrist, f"arm_{side}_upper")
    kit.curve([shoulder, (0.5, 0.18, 0.34 * sign), wrist], [0.05, 0.05, 0.06], coat, node=f"arm_{side}_upper")
    kit.ball((0.9, 0.16, 0.36 * sign), (0.2, 0.08, 0.12), coat, node=f"claw_{side}")
    kit.limb((1.0, 0.16, 0.42 * sign), (1.26, 0.16, 0.34 * sign), 0.07, 0.015, coat, node=f"claw_{side}")
    kit.limb((1.0, 0.18, 0.29 * sign), (1.24, 0.18, 0.25 * sign), 0.05, 0.012, coat, node=f"claw_{side}")


def _seashell(kit: Kit, entry: Entry) -> None:
    """A scallop that leans back and shows its ribs."""
    ribs = 11
    for i in range(ribs):
        a = math.radians(-66 + 132 * i / (ribs - 1))
        long = 1.0 - 0.14 * abs(i - 5) / 5
        tip: Vec3 = (long * math.sin(a), 0.1 + long * math.cos(a) * 0.86, -0.3 * math.cos(a) + 0.12)
        role = "main" if i % 2 == 0 else "second"
        kit.limb(
            (0.05 * math.sin(a), 0.08, 0.16),
            tip,
            0.05,
            0.135,
            Coat(colour=entry.colours[role], finish="gloss", role=role),
        )
    for sign in (-1, 1):
        kit.ball((0.17 * sign, 0.07, 0.15), (0.17, 0.07, 0.06), Coat(colour=entry.colours["main"], finish="gloss"))


def _ray(kit: Kit, entry: Entry) -> None:
    coat, belly = (
        Coat(colour=entry.colours["main"], finish="satin"),
        Coat(colour=entry.colours["belly"], finish="satin", role="light"),
    )
    kit.node("body", (0, 0.3, 0))
    kit.ball((0, 0.3, 0), (0.62, 0.13, 0.34), coat, node="body")
    kit.ball((0.02, 0.27, 0), (0.58, 0.11, 0.32), belly, node="body")
    for side, sign in SIDES:
        inner = kit.node(f"fin_{side}", (0.05, 0.3, 0.2 * sign), "body")
        outer = kit.node(f"fin_{side}_outer", (0.0, 0.33, 0.55 * sign), inner)
        kit.add(
            "wedge", (0.5, 0.24, 0.06, 0.62, 0.6), (0.02, 0.32, 0.4 * sign), coat, node=inner, turn=(84.0 * sign, 0, 0)
        )
        kit.add(
            "wedge",
            (0.3, 0.28, 0.035, 0.08, 0.4),
            (-0.09, 0.39, 0.86 * sign),
            coat,
            node=outer,
            turn=(78.0 * sign, -16.0 * sign, 0),
        )
        kit.limb((0.5, 0.3, 0.16 * sign), (0.74, 0.26, 0.14 * sign), 0.06, 0.03, coat, node="body")
        kit.eye((0.5, 0.34, 0.24 * sign), 0.035, (0.4, 0.2, sign), node="body")
    kit.node("tail", (-0.55, 0.3, 0), "body")
    kit.curve([(-0.5, 0.3, 0), (-0.9, 0.31, 0), (-1.5, 0.35, 0)], [0.06, 0.025, 0.008], coat, node="tail")
    kit.socket("back", (0, 0.43, 0), "body")


def _seal(kit: Kit, entry: Entry) -> None:
    coat = Coat(
        colour=entry.colours["main"], second=entry.colours["second"], pattern="spots", scale=0.17, finish="gloss"
    )
    belly = Coat(colour=entry.colours["belly"], finish="gloss", role="light")
    kit.node("body", (0, 0.3, 0))
    kit.curve(
        [(-0.95, 0.13, 0), (-0.5, 0.22, 0), (0.05, 0.34, 0), (0.4, 0.46, 0)], [0.1, 0.2, 0.32, 0.27], coat, node="body"
    )
    kit.curve([(-0.5, 0.18, 0), (0.08, 0.28, 0), (0.46, 0.42, 0)], [0.17, 0.29, 0.23], belly, node="body")
    kit.node("neck", (0.4, 0.5, 0), "body")
    kit.node("head", (0.62, 0.8, 0), "neck")
    kit.limb((0.4, 0.46, 0), (0.62, 0.8, 0), 0.26, 0.18, coat, node="neck")
    plain = coat.plain()
    kit.ball((0.66, 0.86, 0), (0.21, 0.19, 0.19), plain, node="head")
    kit.node("jaw", (0.76, 0.76, 0), "head")
    kit.ball((0.86, 0.76, 0), (0.08, 0.05, 0.08), belly, node="jaw")
    kit.ball(
        (0.95, 0.86, 0), (0.03, 0.026, 0.04), Coat(colour=(0.05, 0.04, 0.05), finish="gloss", role="nose"), node="head"
    )
    for side, sign in SIDES:
        kit.ball((0.86, 0.81, 0.055 * sign), (0.1, 0.075, 0.08), belly, node="head")
        kit.eye((0.79, 0.93, 0.12 * sign), 0.045, (0.8, 0.2, 0.6 * sign), node="head")
        for lift in (-0.03, 0.0, 0.03):
            kit.limb(
                (0.92, 0.8, 0.1 * sign),
                (0.96, 0.78 + lift * 2, 0.26 * sign),
                0.005,
                0.003,
                Coat(colour=(0.95, 0.95, 0.95), role="whisker"),
                node="head",
            )
        flipper = kit.node(f"front_{side}_upper", (0.2, 0.25, 0.24 * sign), "body")
        kit.ball((0.22, 0.07, 0.42 * sign), (0.15, 0.05, 0.24), plain, node=flipper, turn=(30.0 * sign, 28.0 * sign, 0))
        back = kit.node(f"back_{side}_upper", (-0.98, 0.12, 0.03 * sign), "body")
        kit.ball((-1.14, 0.1, 0.1 * sign), (0.2, 0.04, 0.09), plain, node=back, turn=(0, 30.0 * sign, 0))
    kit.socket("mouth", (0.96, 0.78, 0), "jaw")
    kit.socket("head_top", (0.66, 1.05, 0), "head")
    kit.socket("back", (0, 0.66, 0), "body")


_MADE = {
    "starfish": _starfish,
    "seahorse": _seahorse,
    "squid": _squid,
    "lobster": _lobster,
    "seashell": _seashell,
    "ray": _ray,
    "seal": _seal,
}


def _build(entry: Entry, chance: random.Random) -> Assembly:
    kit = Kit()
    _MADE[entry.name](kit, entry)
    return kit.done(entry)


SEABED = Shelf(entries=ENTRIES, builder=_build)
