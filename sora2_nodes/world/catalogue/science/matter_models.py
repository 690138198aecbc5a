"""Atoms, molecules, crystals and circuits as models."""

from __future__ import annotations

import math
import random

from ...primitives import rotation
from ..entries import Entry
from ..kit import Coat, Kit
from .model import coat, model, models, spread

RED, WHITE, DARK, GOLD = (0.86, 0.16, 0.14), (0.94, 0.94, 0.93), (0.12, 0.13, 0.15), (0.93, 0.72, 0.25)
ENTRIES = (
    model("atom", 0.5, main=(0.2, 0.5, 0.95), second=RED),
    model("molecule", 0.4, main=DARK, second=RED),
    model("crystal", 0.3, mass_kg=2.0, material="glass", main=(0.66, 0.42, 0.9), second=(0.86, 0.74, 0.98)),
    model("diamond", 0.02, mass_kg=0.002, material="glass", main=(0.86, 0.93, 0.98), second=(0.7, 0.84, 0.95)),
    model("circuit board", 0.3, mass_kg=0.2, main=(0.05, 0.36, 0.2), second=GOLD),
    model("microchip", 0.04, mass_kg=0.01, main=DARK, second=GOLD),
)


def _atom(kit: Kit, entry: Entry, chance: random.Random) -> None:
    for i, at in enumerate(spread(16, 0.16)):
        kit.ball(at, 0.09, coat(entry, "main" if i % 2 else "second"))
    ring = Coat(colour=(0.62, 0.68, 0.76), finish="satin", role="ring")
    electron = Coat(colour=(1.0, 0.85, 0.3), finish="gloss", glow=0.6, role="electron")
    for k, (tilt, start) in enumerate(((0.0, 0), (60.0, 120), (-60.0, 240))):
        turn = (24.0 - 20 * k, 0.0, tilt)
        node = kit.node(f"radar_{k}", (0, 0, 0), turn=turn)
        out = rotation(turn) @ (math.cos(math.radians(start)), 0.0, math.sin(math.radians(start)))
        kit.add("torus", (1.0, 0.022, 360.0), (0, 0, 0), ring, node=node, turn=turn)
        kit.ball((float(out[0]), float(out[1]), float(out[2])), 0.07, electron, node=node)


def _molecule(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A ring of six with arms: carbon dark, oxygen red, hydrogen white, bonds grey."""
    bond, white = (
        Coat(colour=(0.6, 0.62, 0.64), finish="satin", role="bond"),
        Coat(colour=WHITE, finish="gloss", role="hydrogen"),
    )
    ring = [(math.cos(math.radians(60 * i)), math.sin(math.radians(60 * i)), 0.12 * (-1) ** i) for i in range(6)]
    for i, a in enumerate(ring):
        b, out = ring[(i + 1) % 6], (a[0] * 1.75, a[1] * 1.75, a[2] * 2)
        kit.limb(a, b, 0.07, 0.07, bond)
        kit.limb(a, out, 0.06, 0.06, bond)
        kit.ball(a, 0.27, coat(entry))
        kit.ball(out, 0.27 if i % 3 == 0 else 0.17, coat(entry, "second") if i % 3 == 0 else white)


def _crystal(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """Six-sided points that grow out of a dark foot."""
    kit.ball((0, 0.04, 0), (0.62, 0.14, 0.5), Coat(colour=(0.3, 0.27, 0.3), finish="stone", role="foot"))
    for lean, heading, high, r in (
        (0, 0, 1.3, 0.2),
        (24, 20, 0.95, 0.15),
        (-26, 60, 0.9, 0.15),
        (22, 130, 0.75, 0.13),
        (-24, 170, 0.66, 0.12),
        (36, 90, 0.6, 0.11),
    ):
        a, b = math.radians(lean), math.radians(heading)
        way = (math.sin(a) * math.cos(b), math.cos(a), math.sin(a) * math.sin(b))
        top = tuple(w * high * 0.74 for w in way)
        for k, role in ((0, "main"), (45, "second")):
            kit.add(
                "wedge",
                (r * 0.86, high * 0.4, r * 0.86, 0.96, 0.96),
                (way[0] * high * 0.36, way[1] * high * 0.36, way[2] * high * 0.36),
                coat(entry, role, "crystal" if k else "gloss"),
                turn=(0, heading + k, -lean),
            )
        kit.cone(
            (top[0], top[1], top[2]), (way[0] * high, way[1] * high, way[2] * high), r, 0.01, coat(entry, "second")
        )


def _diamond(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A brilliant on its point: flat table, crown of facets, deep pavilion."""
    for k in range(3):
        role = "main" if k % 2 else "second"
        kit.add(
            "wedge", (0.84, 0.42, 0.84, 0.02, 0.02), (0, 0.42, 0), coat(entry, role, "crystal"), turn=(180, 30 * k, 0)
        )
        kit.add(
            "wedge",
            (0.84, 0.15, 0.84, 0.62, 0.62),
            (0, 0.99, 0),
            coat(entry, "second" if k % 2 else "main", "crystal"),
            turn=(0, 15 + 30 * k, 0),
        )
    for i in range(5):
        a = 1.3 * i
        kit.ball(
            (0.5 * math.cos(a), 1.12, 0.5 * math.sin(a)),
            0.035,
            Coat(colour=(1, 1, 1), finish="light", glow=3.0, role="sparkle"),
        )


def _circuit_board(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.box((0, 0.03, 0), (1.0, 0.03, 0.7), coat(entry, "main", "satin"))
    black, silver = (
        Coat(colour=DARK, finish="satin", role="chip"),
        Coat(colour=(0.75, 0.77, 0.8), finish="brushed", role="pin"),
    )
    kit.box((-0.1, 0.1, 0), (0.26, 0.05, 0.26), black)
    kit.box((-0.1, 0.155, 0), (0.2, 0.008, 0.2), silver)
    for i in range(14):
        z = -0.6 + 0.092 * i
        kit.box((0.95, 0.065, z), (0.05, 0.008, 0.03), coat(entry, "second", "metal"))
    for i in range(9):
        x, z = -0.85 + 0.2 * i, 0.5 if i % 2 else -0.52
        kit.box((x, 0.09, z), (0.07, 0.04, 0.05), black if i % 3 else silver)
        kit.box((x * 0.6, 0.064, z * 0.75), (0.008, 0.005, 0.14), coat(entry, "second", "metal"))
    for x, z in ((-0.7, 0.1), (-0.7, -0.15), (0.55, 0.25), (0.55, -0.1), (0.75, 0.1)):
        kit.rod((x, 0.06, z), (x, 0.26, z), 0.08, Coat(colour=(0.2, 0.26, 0.6), finish="satin", role="capacitor"))


def _microchip(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.box((0, 0.2, 0), (0.8, 0.12, 0.8), coat(entry, "main", "satin"), edge=0.04)
    kit.box((0, 0.33, 0), (0.4, 0.012, 0.4), Coat(colour=(0.75, 0.77, 0.8), finish="brushed", role="die"))
    for i in range(9):
        p = -0.68 + 0.17 * i
        for x, z, half in (
            (p, 0.92, (0.05, 0.03, 0.16)),
            (p, -0.92, (0.05, 0.03, 0.16)),
            (0.92, p, (0.16, 0.03, 0.05)),
            (-0.92, p, (0.16, 0.03, 0.05)),
        ):
            kit.box((x, 0.14, z), half, coat(entry, "second", "metal"))


MATTER_MODELS = models(
    ENTRIES,
    {"atom": _atom, "molecule": _molecule, "crystal": _crystal, "diamond": _diamond, "circuit board": _circuit_board, "microchip": _microchip},
)  # fmt: skip
