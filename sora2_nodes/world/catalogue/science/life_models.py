"""Cells, organs and what lives unseen, as models."""

from __future__ import annotations

import math
import random

from ..entries import Entry
from ..kit import Coat, Kit, along
from .model import coat, model, models, spread

ENTRIES = (
    model("dna", 0.6, main=(0.16, 0.45, 0.9), second=(0.92, 0.28, 0.3)),
    model("cell", 0.5, main=(0.5, 0.82, 0.72), second=(0.55, 0.3, 0.7)),
    model("blood cell", 0.2, material="rubber", main=(0.78, 0.1, 0.1)),
    model("virus", 0.3, material="rubber", main=(0.5, 0.6, 0.35), second=(0.86, 0.25, 0.2)),
    model("neuron", 0.6, main=(0.92, 0.7, 0.3), second=(0.95, 0.86, 0.7)),
    model("brain", 0.18, mass_kg=1.3, material="rubber", main=(0.93, 0.66, 0.64)),
    model("heart", 0.15, mass_kg=0.4, material="rubber", main=(0.82, 0.1, 0.14), second=(0.25, 0.35, 0.75)),
    model("eyeball", 0.05, material="rubber", main=(0.2, 0.45, 0.75)),
    model("tooth", 0.05, material="stone", main=(0.96, 0.95, 0.9)),
    model("skull", 0.22, material="stone", main=(0.93, 0.89, 0.78)),
    model("bone", 0.3, material="stone", main=(0.93, 0.9, 0.8)),
)


def _dna(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """Two strands that wind about one another, rungs between them; it turns."""
    node = kit.node("radar", (0, 0, 0))
    pairs = (((0.95, 0.75, 0.2), (0.3, 0.75, 0.4)), ((0.3, 0.75, 0.4), (0.95, 0.75, 0.2)))
    last: list[tuple[float, float, float]] = []
    for i in range(23):
        y, a = 0.19 * i, math.radians(33 * i)
        ends = [(0.72 * math.cos(a + s), y, 0.72 * math.sin(a + s)) for s in (0.0, math.pi)]
        for k, end in enumerate(ends):
            kit.ball(end, 0.13, coat(entry, "second" if k else "main"), node=node)
            kit.limb(end, (0, y, 0), 0.05, 0.05, Coat(colour=pairs[i % 2][k], finish="satin", role="rung"), node=node)
            if last:
                kit.limb(last[k], end, 0.1, 0.1, coat(entry, "second" if k else "main"), node=node)
        last = ends


def _cell(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A cell cut open: its skin, the nucleus, and what floats around it."""
    skin = coat(entry)
    kit.add("shell", (1.0, 0.8, 1.0, 0.0), (0, 0.8, 0), skin, turn=(180, 0, 0))
    kit.add("torus", (0.97, 0.06, 360.0), (0, 0.8, 0), skin)
    kit.rod((0, 0.6, 0), (0, 0.66, 0), 0.94, Coat(colour=(0.78, 0.93, 0.88), finish="gloss", role="plasma"))
    kit.ball((-0.12, 0.76, -0.05), (0.38, 0.32, 0.38), coat(entry, "second"))
    kit.ball((-0.04, 0.98, 0.08), 0.15, Coat(colour=(0.85, 0.35, 0.5), finish="gloss", role="nucleolus"))
    for a in (0.2, 1.5, 2.7, 4.0, 5.3):
        at = (0.66 * math.cos(a), 0.7, 0.66 * math.sin(a))
        kit.ball(
            at,
            (0.2, 0.1, 0.1),
            Coat(colour=(0.95, 0.5, 0.2), finish="gloss", role="mitochondrion"),
            turn=(0, math.degrees(2 * a), 0),
        )
    for k in range(3):
        kit.add(
            "torus",
            (0.5 + 0.07 * k, 0.03, 110.0),
            (-0.12, 0.7, -0.05),
            Coat(colour=(0.3, 0.5, 0.9), finish="gloss", role="reticulum"),
            turn=(0, 160, 0),
        )
    for _ in range(14):
        a, r = chance.uniform(0, 6.28), chance.uniform(0.5, 0.86)
        kit.ball((r * math.cos(a), 0.69, r * math.sin(a)), 0.035, Coat(colour=(0.9, 0.85, 0.3), role="ribosome"))


def _blood_cell(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.add("torus", (0.68, 0.3, 360.0), (0, 0.3, 0), coat(entry), turn=(62, 0, 14))
    kit.ball((0, 0.3, 0), (0.74, 0.14, 0.74), coat(entry), turn=(62, 0, 14))


def _virus(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A ball with a crown of spikes."""
    body = coat(entry, finish="matte").but(pattern="mottle", second=(0.38, 0.46, 0.26), scale=0.14)
    kit.ball((0, 0, 0), 0.7, body)
    for out in spread(38, 1.0):
        foot, tip = tuple(0.66 * v for v in out), tuple(0.94 * v for v in out)
        kit.limb((foot[0], foot[1], foot[2]), (tip[0], tip[1], tip[2]), 0.035, 0.05, coat(entry, "second"))
        kit.ball((tip[0], tip[1], tip[2]), (0.1, 0.06, 0.1), coat(entry, "second"), turn=along((0, 0, 0), out))


def _neuron(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A body with branches, and a long sheathed axon that ends in feet."""
    body = coat(entry, finish="satin")
    kit.ball((-0.9, 0, 0), (0.28, 0.24, 0.24), body)
    for i in range(8):
        a = math.radians(60 + 35 * i)
        way = (math.cos(a), math.sin(a), 0.5 * math.sin(2.3 * i))
        mid = (-0.9 + 0.4 * way[0], 0.4 * way[1], 0.4 * way[2])
        kit.limb((-0.9, 0, 0), mid, 0.11, 0.05, body)
        for turn in (-0.5, 0.5):
            tip = (mid[0] + 0.36 * math.cos(a + turn), mid[1] + 0.36 * math.sin(a + turn), mid[2] + 0.2 * way[2])
            kit.limb(mid, tip, 0.05, 0.015, body)
    axon = [(-0.7 + 0.2 * i, -0.06 * math.sin(0.8 * i), 0.0) for i in range(11)]
    kit.curve(axon, [0.05] * 11, body)
    for i in range(1, 10, 2):
        kit.limb(axon[i], axon[i + 1], 0.1, 0.1, coat(entry, "second"))
    for turn in (-0.7, -0.25, 0.25, 0.7):
        tip = (axon[-1][0] + 0.35 * math.cos(turn), axon[-1][1] + 0.35 * math.sin(turn), 0.0)
        kit.limb(axon[-1], tip, 0.04, 0.02, body)
        kit.ball(tip, 0.06, body)


def _brain(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """Two halves with folds, a cerebellum and a stem."""
    pink = coat(entry)
    fold = pink.but(colour=(0.85, 0.52, 0.52), role="fold")
    for side in (-1, 1):
        kit.ball((0, 0.5, 0.3 * side), (0.84, 0.54, 0.38), fold)
        for row in range(6):
            b = math.radians(8 + 28 * row)  # from the cleft between the halves down the outer side
            points = []
            for i in range(9):
                a = math.radians(12 + 19.5 * i)
                wave = 0.12 * math.sin(2.2 * i + 1.7 * row)
                flat = math.cos(a)
                out = math.sin(a) * 0.96
                points.append(
                    (
                        0.86 * flat,
                        0.5 + 0.56 * out * math.cos(b + wave),
                        side * (0.3 + 0.4 * out * math.sin(b + wave) - 0.02),
                    )
                )
            kit.curve(points, [0.075] * 9, pink)
    kit.ball((-0.62, 0.1, 0), (0.32, 0.2, 0.4), fold.but(pattern="stripes", second=(0.75, 0.42, 0.42), scale=0.06))
    kit.limb((-0.3, 0.12, 0), (-0.42, -0.35, 0), 0.14, 0.1, pink)


def _heart(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """Two chambers that taper to a point, with the great vessels on top."""
    red = coat(entry)
    for side in (-1, 1):
        kit.ball((0, 0.72, 0.3 * side), (0.36, 0.4, 0.42), red)
        kit.limb((0, 0.66, 0.26 * side), (0.02, 0.06, 0.03), 0.38, 0.1, red)
    kit.curve([(0, 0.95, -0.1), (0, 1.3, -0.1), (0, 1.42, 0.08), (0, 1.3, 0.26)], [0.14, 0.14, 0.13, 0.11], red)
    kit.limb((0.05, 0.9, 0.2), (0.1, 1.2, 0.5), 0.12, 0.1, coat(entry, "second"))
    kit.limb((-0.05, 0.9, -0.3), (-0.05, 1.3, -0.38), 0.11, 0.09, coat(entry, "second"))
    for k in range(4):
        points = [(0.34, 0.85 - 0.1 * k, 0.0), (0.36, 0.6 - 0.08 * k, 0.12 - 0.1 * k), (0.28, 0.34, 0.16 - 0.12 * k)]
        kit.curve(points, [0.03, 0.025, 0.01], Coat(colour=(0.55, 0.04, 0.08), finish="gloss", role="artery"))


def _eyeball(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.ball((0, 0, 0), 1.0, Coat(colour=(0.95, 0.94, 0.92), finish="eye", role="white"))
    kit.ball(
        (0.16, 0, 0),
        0.87,
        Coat(colour=entry.colours["main"], second=(0.08, 0.2, 0.42), pattern="mottle", scale=0.12, finish="eye"),
    )
    kit.ball((0.45, 0, 0), 0.6, Coat(colour=(0.02, 0.02, 0.03), finish="eye", role="pupil"))
    kit.ball((0.93, 0.3, 0.24), 0.12, Coat(colour=(1, 1, 1), finish="gloss", glow=0.8, role="glint"))


def _tooth(kit: Kit, entry: Entry, chance: random.Random) -> None:
    white = coat(entry)
    kit.box((0, 1.05, 0), (0.5, 0.42, 0.5), white, edge=0.3)
    for x, z in ((-0.26, -0.26), (0.26, -0.26), (-0.26, 0.26), (0.26, 0.26)):
        kit.ball((x, 1.42, z), (0.25, 0.16, 0.25), white)
        kit.limb((x, 0.8, z), (x * 1.25, 0.06, z * 1.25), 0.24, 0.07, white)


def _skull(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A human skull that faces +x: cranium, sockets, nose, cheeks and teeth, the jaw a little open."""
    white, dark = coat(entry, finish="satin"), Coat(colour=(0.05, 0.04, 0.04), finish="matte", role="pupil")
    kit.ball((-0.10, 1.02, 0), (0.62, 0.58, 0.50), white)
    kit.ball((0.22, 0.92, 0), (0.36, 0.42, 0.42), white)
    kit.box((0.34, 0.52, 0), (0.18, 0.16, 0.24), white, edge=0.10)
    for side in (-1, 1):
        kit.ball((0.50, 0.86, 0.19 * side), (0.10, 0.13, 0.125), dark)
        kit.limb((0.44, 0.66, 0.30 * side), (0.02, 0.70, 0.42 * side), 0.07, 0.05, white)
        kit.limb((0.40, 1.02, 0.10 * side), (0.36, 0.98, 0.34 * side), 0.06, 0.05, white)
        kit.limb((0.40, 0.20, 0.16 * side), (0.02, 0.50, 0.36 * side), 0.08, 0.07, white)
    kit.ball((0.545, 0.66, 0), (0.05, 0.10, 0.055), dark)
    kit.ball((0.42, 0.20, 0), (0.16, 0.10, 0.22), white)
    for k in range(7):
        z = 0.055 * (k - 3)
        kit.box((0.50 - 0.25 * z * z, 0.375, z), (0.035, 0.055, 0.022), white, edge=0.015)
        kit.box((0.50 - 0.25 * z * z, 0.265, z), (0.032, 0.045, 0.021), white, edge=0.015)


def _bone(kit: Kit, entry: Entry, chance: random.Random) -> None:
    white = coat(entry, finish="satin")
    kit.limb((-0.8, 0.2, 0), (0.8, 0.2, 0), 0.13, 0.13, white)
    for x in (-0.86, 0.86):
        for z in (-0.15, 0.15):
            kit.ball((x, 0.2, z), 0.2, white)


LIFE_MODELS = models(
    ENTRIES,
    {
        "dna": _dna, "cell": _cell, "blood cell": _blood_cell, "virus": _virus, "neuron": _neuron, "brain": _brain, "heart": _heart,
        "eyeball": _eyeball, "tooth": _tooth, "skull": _skull, "bone": _bone,
    },
)  # fmt: skip
