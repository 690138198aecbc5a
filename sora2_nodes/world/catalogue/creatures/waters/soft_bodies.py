"""Octopus and jellyfish: heads with arms, each arm on nodes <arm>_1 to _3."""

from __future__ import annotations

import math
import random

from ....assembly import Assembly
from ...entries import Entry, Shelf
from ...kit import SIDES, Coat, Kit

OCTOPUS = Entry(
    name="octopus",
    family="sea",
    size_m=0.9,
    mass_kg=5,
    material="flesh",
    carriage="swims",
    colours={"main": (0.83, 0.33, 0.26), "second": (0.68, 0.22, 0.18), "sucker": (0.97, 0.82, 0.74)},
)
JELLYFISH = Entry(
    name="jellyfish",
    family="sea",
    size_m=0.6,
    mass_kg=1,
    material="flesh",
    carriage="swims",
    colours={"main": (0.62, 0.58, 0.93), "second": (0.88, 0.66, 0.9), "arms": (0.9, 0.72, 0.93)},
)


def _octopus(entry: Entry, chance: random.Random) -> Assembly:
    kit = Kit()
    skin = Coat(
        colour=entry.colours["main"], second=entry.colours["second"], pattern="mottle", scale=0.16, finish="gloss"
    )
    kit.node("body", (0, 0.35, 0))
    kit.node("head", (0, 0.5, 0), "body")
    kit.ball((-0.1, 0.86, 0), (0.34, 0.4, 0.32), skin, node="head", turn=(0, 0, 22))
    kit.ball((0.04, 0.5, 0), (0.26, 0.27, 0.26), skin, node="head")
    for _, sign in SIDES:
        kit.ball((0.16, 0.6, 0.19 * sign), 0.115, skin.plain(), node="head")
        kit.eye((0.22, 0.62, 0.21 * sign), 0.085, (0.8, 0.1, 0.6 * sign), node="head", iris=(0.97, 0.8, 0.25))
    for i in range(8):
        _arm(kit, entry, skin, i)
    kit.socket("mouth", (0.24, 0.38, 0), "head")
    kit.socket("head_top", (-0.2, 1.24, 0), "head")
    return kit.done(entry)


def _arm(kit: Kit, entry: Entry, skin: Coat, i: int) -> None:
    a = math.radians(22.5 + 45 * i)
    wave = 0.35 * (1 if i % 2 else -1)
    knots = []
    for reach, y, bend in (
        (0.12, 0.36, 0),
        (0.42, 0.16, 0.1),
        (0.72, 0.05, 0.4),
        (0.92, 0.06, 0.9),
        (0.98, 0.13, 1.35),
    ):
        b = a + wave * bend
        knots.append((reach * math.cos(b), y, reach * math.sin(b)))
    radii = (0.14, 0.11, 0.075, 0.045, 0.02)
    names = [f"arm_{i + 1}_{part}" for part in (1, 2, 3)]
    for name, at, parent in zip(names, (knots[0], knots[1], knots[2]), ["body", *names[:2]], strict=True):
        kit.node(name, at, parent)
    for j, node in enumerate((names[0], names[1], names[2], names[2])):
        kit.limb(knots[j], knots[j + 1], radii[j], radii[j + 1], skin, node=node)
    for j in (1, 2, 3):
        x, y, z = knots[j]
        at = (x + 0.5 * radii[j] * math.cos(a + 1.2), y + radii[j] * 0.35, z + 0.8 * radii[j] * math.sin(a + 1.2))
        kit.ball(at, radii[j] * 0.5, Coat(colour=entry.colours["sucker"], role="sucker"), node=names[min(j, 2)])


def _jellyfish(entry: Entry, chance: random.Random) -> Assembly:
    kit = Kit()
    bell = Coat(colour=entry.colours["main"], second=entry.colours["second"], pattern="fade", finish="gloss", glow=0.25)
    kit.node("body", (0, 1.0, 0))
    kit.node("bell", (0, 1.0, 0), "body")
    kit.add("shell", (0.5, 0.48, 0.5, -0.12), (0, 1.0, 0), bell, node="bell")
    kit.ball(
        (0, 1.02, 0),
        (0.42, 0.3, 0.42),
        bell.but(colour=entry.colours["second"], pattern="plain", role="second"),
        node="bell",
    )
    for i in range(12):
        a = math.radians(30 * i)
        kit.ball((0.47 * math.cos(a), 0.95, 0.47 * math.sin(a)), (0.11, 0.1, 0.11), bell.plain(), node="bell")
    arms = Coat(colour=entry.colours["arms"], finish="gloss", glow=0.2, role="arms")
    for i in range(4):
        a = math.radians(45 + 90 * i)
        x, z = 0.14 * math.cos(a), 0.14 * math.sin(a)
        points = [(x, 0.9, z), (x * 1.6, 0.62, z * 1.2), (x * 0.9, 0.36, z * 1.7), (x * 1.5, 0.12, z * 1.1)]
        _strand(kit, f"arm_{i + 1}", points, (0.09, 0.08, 0.06, 0.02), arms)
    for i in range(10):
        a = math.radians(36 * i + 10)
        x, z = 0.42 * math.cos(a), 0.42 * math.sin(a)
        s = 1.0 + 0.12 * math.sin(2.3 * i)
        points = [(x, 0.92, z), (x * s, 0.6, z / s), (x / s, 0.3, z * s), (x * s, 0.0 + 0.03 * (i % 3), z)]
        _strand(kit, f"tentacle_{i + 1}", points, (0.022, 0.018, 0.014, 0.007), arms)
    kit.socket("head_top", (0, 1.48, 0), "bell")
    return kit.done(entry)


def _strand(
    kit: Kit, name: str, points: list[tuple[float, float, float]], radii: tuple[float, ...], coat: Coat
) -> None:
    parent = "body"
    for j in range(3):
        node = kit.node(f"{name}_{j + 1}", points[j], parent)
        kit.limb(points[j], points[j + 1], radii[j], radii[j + 1], coat, node=node)
        parent = node


SOFT_BODIES = (Shelf(entries=(OCTOPUS,), builder=_octopus), Shelf(entries=(JELLYFISH,), builder=_jellyfish))
