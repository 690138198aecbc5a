"""Mountain, volcano, hill, rock, iceberg and cave, as sculptures of tens of metres."""

from __future__ import annotations

import math
import random

from ...assembly import Assembly
from ...primitives import RGB
from ..entries import Entry, Shelf
from ..kit import Coat, Kit

ROCK, DARK, SNOW = (0.5, 0.47, 0.44), (0.36, 0.33, 0.31), (0.96, 0.97, 0.99)


def _land(name: str, size_m: float, mass_kg: float, material: str = "stone", **colours: RGB) -> Entry:
    return Entry(name=name, family="building", size_m=size_m, mass_kg=mass_kg, material=material, colours=colours)


ENTRIES = (
    _land("mountain", 400.0, 1e9, main=ROCK),
    _land("volcano", 300.0, 1e9, main=(0.33, 0.27, 0.25), second=(1.0, 0.35, 0.05)),
    _land("hill", 60.0, 1e8, "earth", main=(0.38, 0.6, 0.22)),
    _land("rock", 1.2, 900.0, main=(0.52, 0.5, 0.48)),
    _land("iceberg", 40.0, 1e7, "glass", main=(0.86, 0.94, 0.98)),
    _land("cave", 12.0, 1e6, main=(0.45, 0.41, 0.37)),
)


def _stone(colour: RGB, scale: float, role: str = "main") -> Coat:
    dark = (colour[0] * 0.68, colour[1] * 0.68, colour[2] * 0.68)
    return Coat(colour=colour, second=dark, pattern="mottle", scale=scale, finish="stone", role=role)


def _mountain(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat, snow = (
        _stone(entry.colours["main"], 0.18),
        Coat(colour=SNOW, second=(0.85, 0.9, 0.97), pattern="mottle", scale=0.12, finish="matte", role="snow"),
    )
    peaks = (
        (0.0, 0.0, 1.0, 0.75),
        (0.62, 0.12, 0.66, 0.56),
        (-0.6, -0.05, 0.74, 0.6),
        (0.25, 0.42, 0.42, 0.5),
        (-0.3, 0.4, 0.48, 0.52),
        (1.05, -0.05, 0.4, 0.42),
        (-1.05, 0.1, 0.42, 0.44),
    )
    for x, z, high, wide in peaks:
        turn = chance.uniform(0, 90)
        h = high * chance.uniform(0.94, 1.06)
        for k in (0, 45):
            kit.add("wedge", (wide * 0.74, h / 2, wide * 0.74, 0.03, 0.03), (x, h / 2, z), coat, turn=(0, turn + k, 0))
        if high > 0.6:
            share = 0.34
            for k in (0, 45):
                kit.add(
                    "wedge",
                    (wide * 0.74 * share * 1.06, h * share / 2, wide * 0.74 * share * 1.06, 0.03, 0.03),
                    (x, h * (1 - share / 2) + 0.008, z),
                    snow,
                    turn=(0, turn + k, 0),
                )
            for i in range(8):
                a, drop = math.radians(turn + 45 * i + 22), share + chance.uniform(0.04, 0.16)
                low, top = h * (1 - drop), h * (1 - share * 0.8)
                r0, r1 = wide * 0.72 * drop, wide * 0.72 * share * 0.8
                kit.limb(
                    (x + r1 * math.cos(a), top, z + r1 * math.sin(a)),
                    (x + r0 * math.cos(a), low, z + r0 * math.sin(a)),
                    0.035,
                    0.008,
                    snow,
                )


def _volcano(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = _stone(entry.colours["main"], 0.16)
    lava = Coat(
        colour=entry.colours["second"],
        second=(1.0, 0.75, 0.15),
        pattern="mottle",
        scale=0.07,
        finish="light",
        glow=3.0,
        role="second",
    )
    kit.turned(
        [
            (1.3, 0.0),
            (0.95, 0.16),
            (0.66, 0.4),
            (0.44, 0.68),
            (0.3, 0.95),
            (0.27, 1.0),
            (0.2, 0.95),
            (0.14, 0.84),
            (0.0, 0.82),
        ],
        (0, 0, 0),
        coat,
    )
    kit.add("torus", (0.27, 0.035, 360.0), (0, 0.985, 0), _stone(DARK, 0.08, "shade"))
    kit.rod((0, 0.8, 0), (0, 0.9, 0), 0.22, lava)
    for i in range(10):
        a = 2 * math.pi * i / 10 + chance.uniform(-0.2, 0.2)
        kit.limb(
            (0.34 * math.cos(a), 0.84, 0.34 * math.sin(a)),
            (1.1 * math.cos(a + 0.1), 0.06, 1.1 * math.sin(a + 0.1)),
            0.05,
            0.12,
            coat,
        )
    _lava_streams(kit, lava)
    kit.socket("top", (0, 1.0, 0))


def _lava_streams(kit: Kit, lava: Coat) -> None:
    for a in (0.9, 2.0, 5.6):
        points = [
            (r * math.cos(a + w), y, r * math.sin(a + w))
            for r, y, w in (
                (0.26, 1.0, 0),
                (0.36, 0.83, 0.05),
                (0.52, 0.58, -0.08),
                (0.72, 0.35, 0.06),
                (0.94, 0.17, -0.05),
            )
        ]
        kit.curve(points, [0.05, 0.055, 0.05, 0.055, 0.03], lava)


def _hill(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = Coat(colour=entry.colours["main"], second=(0.3, 0.52, 0.17), pattern="mottle", scale=0.22, finish="leaf")
    for x, z, r, high in ((0, 0, 1.0, 0.52), (0.75, 0.15, 0.72, 0.3), (-0.8, 0.2, 0.68, 0.26), (0.2, 0.5, 0.7, 0.22)):
        kit.add("shell", (r, high, r * 0.8, 0.0), (x, 0, z), coat)
    _little_tree(kit, (0.05, 0.51, 0.05), 0.13)
    for x, z in ((-0.4, 0.25), (0.5, 0.3), (-0.15, 0.42), (0.86, 0.2)):
        y = 0.52 * math.sqrt(max(0.05, 1 - x * x - (z / 0.8) ** 2))
        kit.ball((x, y * 0.98, z), (0.06, 0.05, 0.06), Coat(colour=(0.2, 0.42, 0.12), finish="leaf", role="bush"))
    path = [(0.62, 0.02, 0.72), (0.4, 0.14, 0.66), (0.28, 0.26, 0.5), (0.1, 0.4, 0.42), (0.08, 0.49, 0.2)]
    kit.curve(path, [0.05, 0.045, 0.04, 0.032, 0.026], Coat(colour=(0.72, 0.6, 0.42), finish="matte", role="path"))


def _little_tree(kit: Kit, at: tuple[float, float, float], r: float) -> None:
    x, y, z = at
    kit.limb(
        (x, y - 0.03, z),
        (x, y + r * 1.4, z),
        r * 0.16,
        r * 0.12,
        Coat(colour=(0.36, 0.25, 0.15), finish="wood", role="bark"),
    )
    for dx, dy, dz, s in ((0, 2.1, 0, 0.9), (0.5, 1.8, 0.2, 0.65), (-0.5, 1.8, -0.1, 0.65)):
        kit.ball(
            (x + dx * r, y + dy * r, z + dz * r), r * s, Coat(colour=(0.22, 0.46, 0.14), finish="leaf", role="crown")
        )


def _rock(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = _stone(entry.colours["main"], 0.16)
    kit.box((0, 0.4, 0), (0.56, 0.4, 0.42), coat, edge=0.18, turn=(8, 25, 6))
    kit.box((0.36, 0.28, 0.16), (0.4, 0.3, 0.32), coat, edge=0.14, turn=(-12, 50, -14))
    kit.box((-0.34, 0.26, 0.12), (0.36, 0.28, 0.36), coat, edge=0.13, turn=(14, -20, 10))
    kit.box((0.06, 0.6, -0.06), (0.36, 0.26, 0.3), coat, edge=0.12, turn=(20, 70, 16))
    for _ in range(5):
        a, r = chance.uniform(0, 6.28), chance.uniform(0.09, 0.15)
        kit.box(
            (0.78 * math.cos(a), r * 0.7, 0.62 * math.sin(a)),
            (r, r * 0.7, r * 0.85),
            coat,
            edge=r * 0.35,
            turn=(10, math.degrees(a), 12),
        )
    for x, y, z in ((-0.2, 0.62, 0.3), (0.15, 0.83, 0.06)):
        kit.ball(
            (x, y, z), (0.2, 0.04, 0.16), Coat(colour=(0.36, 0.48, 0.2), finish="matte", role="moss"), turn=(12, 20, 8)
        )


def _iceberg(kit: Kit, entry: Entry, chance: random.Random) -> None:
    ice = Coat(colour=entry.colours["main"], second=(0.66, 0.85, 0.95), pattern="fade", finish="satin")
    deep = Coat(colour=(0.45, 0.74, 0.86), finish="satin", role="shade")
    for x, z, high, wide, top in (
        (0, 0, 1.0, 0.5, 0.3),
        (0.42, 0.1, 0.68, 0.42, 0.35),
        (-0.45, 0.05, 0.56, 0.42, 0.4),
        (0.1, 0.34, 0.42, 0.4, 0.45),
        (0.8, 0.0, 0.36, 0.3, 0.4),
        (-0.8, 0.1, 0.3, 0.3, 0.4),
    ):
        turn = chance.uniform(0, 90)
        kit.add(
            "wedge",
            (wide, high / 2, wide * 0.8, top, top * 0.7),
            (x, high / 2, z),
            ice,
            turn=(0, turn, chance.uniform(-6, 6)),
        )
    for x, z, r in ((0, 0, 0.95), (0.6, 0.1, 0.55), (-0.6, 0.1, 0.55)):
        kit.rod((x, 0, z), (x, 0.07, z), r * 0.85, deep)
    for i in range(8):
        a = 2 * math.pi * i / 8
        kit.box(
            (1.15 * math.cos(a), 0.04, 0.85 * math.sin(a)),
            (chance.uniform(0.06, 0.13), 0.04, 0.08),
            ice,
            turn=(0, 50 * i, 0),
        )


def _cave(kit: Kit, entry: Entry, chance: random.Random) -> None:
    coat = _stone(entry.colours["main"], 0.2)
    kit.add(
        "shell",
        (0.56, 0.68, 0.9, 0.0),
        (0.1, 0, 0),
        Coat(colour=(0.02, 0.02, 0.025), finish="matte", role="dark"),
        turn=(0, 0, 0),
    )
    arch = 9
    for x, size, r in ((0.42, 1.0, 0.27), (0.0, 1.12, 0.36), (-0.42, 1.08, 0.42)):
        for i in range(arch):
            a = math.pi * i / (arch - 1)
            at = (x + chance.uniform(-0.05, 0.05), 0.82 * size * math.sin(a) + 0.05, 0.92 * size * math.cos(a))
            s = r * chance.uniform(0.85, 1.15)
            kit.box(
                at,
                (s, s, s),
                coat,
                edge=s * 0.45,
                turn=(math.degrees(a) + chance.uniform(-15, 15), chance.uniform(-25, 25), chance.uniform(-20, 20)),
            )
    kit.ball((-0.5, 0.62, 0), (0.7, 0.72, 1.05), coat)
    for z, long in ((-0.4, 0.26), (-0.1, 0.34), (0.2, 0.22), (0.42, 0.3)):
        top = 0.82 * math.sqrt(max(0.0, 1 - (z / 0.95) ** 2)) - 0.08
        kit.cone((0.5, top - long, z), (0.48, top, z), 0.008, 0.06, coat)
    for _ in range(7):
        r = chance.uniform(0.06, 0.13)
        kit.box(
            (chance.uniform(0.6, 0.95), r * 0.6, chance.uniform(-0.9, 0.9)),
            (r, r * 0.6, r),
            coat,
            edge=r * 0.3,
            turn=(0, chance.uniform(0, 90), 10),
        )
    kit.socket("inside", (0.1, 0.05, 0))


_MADE = {"mountain": _mountain, "volcano": _volcano, "hill": _hill, "rock": _rock, "iceberg": _iceberg, "cave": _cave}


def _build(entry: Entry, chance: random.Random) -> Assembly:
    kit = Kit()
    _MADE[entry.name](kit, entry, chance)
    return kit.done(entry, centred=True)


TERRAIN = Shelf(entries=ENTRIES, builder=_build)
