"""Sections and models of the earth and the sky: a volcano cut open, the layers of the globe, the sun with its planets."""

from __future__ import annotations

import math
import random

from ..entries import Entry
from ..kit import Coat, Kit
from .model import coat, model, models

HOT = Coat(
    colour=(1.0, 0.36, 0.06),
    second=(1.0, 0.72, 0.15),
    pattern="mottle",
    scale=0.14,
    finish="light",
    glow=1.6,
    role="magma",
)
STRATA = ((0.55, 0.38, 0.26), (0.44, 0.3, 0.22), (0.62, 0.47, 0.33), (0.36, 0.27, 0.24))
ORBITS = (  # colour, radius of the body, radius of its orbit
    ((0.62, 0.58, 0.54), 0.05, 0.48), ((0.92, 0.76, 0.45), 0.08, 0.68), ((0.2, 0.45, 0.85), 0.085, 0.9), ((0.85, 0.36, 0.2), 0.065, 1.12),
    ((0.86, 0.66, 0.46), 0.17, 1.45), ((0.9, 0.8, 0.55), 0.14, 1.82), ((0.6, 0.85, 0.9), 0.1, 2.14), ((0.25, 0.4, 0.9), 0.1, 2.42),
)  # fmt: skip
ENTRIES = (
    model("volcano section", 2.0, mass_kg=60.0, material="stone", main=(0.42, 0.36, 0.32), second=(0.36, 0.56, 0.22)),
    model("earth section", 1.0, mass_kg=30.0, main=(0.1, 0.32, 0.66), second=(0.25, 0.5, 0.2)),
    model("solar system", 3.0, mass_kg=20.0, main=(1.0, 0.76, 0.15)),
)


def _volcano_section(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """Half a cone seen from its cut: layers of rock, a chamber of magma below, the vent up to the crater, a plume."""
    for k, colour in enumerate(STRATA):
        kit.box((0, 0.1 + 0.2 * k, -0.25), (1.5, 0.1, 0.25), Coat(colour=colour, finish="stone", role="layer"))
    kit.box((0, 0.82, -0.25), (1.5, 0.03, 0.25), coat(entry, "second", "leaf"))
    for k in range(5):  # ash upon lava upon ash
        wide, share = 1.1 - 0.1 * k, (0.42, 0.52, 0.46, 0.56, 0.44)[k]
        grey = (share, share * 0.86, share * 0.78)
        kit.add(
            "wedge",
            (wide, 0.6 - 0.03 * k, 0.2 + 0.004 * k, 0.13 * (1 + 0.08 * k), 0.7),
            (0, 1.42 - 0.03 * k, -0.22),
            Coat(colour=grey, finish="stone", role="main" if k == 0 else "ash"),
        )
    kit.ball((0, 0.36, -0.02), (0.62, 0.25, 0.12), HOT)
    kit.curve([(0, 0.4, 0.02), (0.05, 0.9, 0.02), (-0.03, 1.4, 0.02), (0, 2.02, -0.1)], [0.13, 0.09, 0.08, 0.1], HOT)
    kit.curve([(0.02, 1.1, 0.0), (0.36, 1.36, 0.0), (0.6, 1.5, -0.05)], [0.05, 0.045, 0.04], HOT)
    for side in (-1, 1):
        kit.curve(
            [(0.1 * side, 2.02, 0.0), (0.3 * side, 1.74, 0.02), (0.52 * side, 1.42, 0.02)], [0.05, 0.05, 0.03], HOT
        )
    for i in range(9):
        r = 0.13 + 0.025 * i
        at = (chance.uniform(-0.1, 0.1) * (1 + 0.3 * i), 2.16 + 0.12 * i, -0.2)
        kit.ball(at, r, Coat(colour=(0.4, 0.38, 0.38), finish="matte", role="plume"))


def _earth_section(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A globe with a quarter cut away: crust, mantle, outer and inner core."""
    kit.add("shell", (1.0, 1.0, 1.0, 0.0), (0, 0, 0), coat(entry), turn=(-90, 0, 0))
    for lat, lon, r in ((20, 150, 0.4), (-10, 190, 0.36), (45, 215, 0.3), (-40, 150, 0.2)):
        a, b = math.radians(lat), math.radians(lon)
        out = (0.72 * math.cos(a) * math.sin(b), 0.72 * math.sin(a), 0.72 * math.cos(a) * math.cos(b))
        kit.ball(out, r * 0.98, coat(entry, "second", "matte"))
    for r, colour, glow in (
        (0.97, (0.42, 0.26, 0.16), 0.0),
        (0.9, (0.78, 0.22, 0.1), 0.2),
        (0.62, (0.98, 0.5, 0.1), 0.7),
    ):
        kit.add(
            "cylinder",
            (r, 0.02 + 0.03 * (1 - r), r),
            (0, 0, 0.0),
            Coat(colour=colour, finish="satin", glow=glow, role="layer"),
            turn=(90, 0, 0),
        )
    kit.ball((0, 0, 0.0), (0.34, 0.34, 0.2), Coat(colour=(1.0, 0.86, 0.35), finish="light", glow=1.4, role="core"))


def _solar_system(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """The sun, and eight planets that go round it, the inner ones faster, each on a ring."""
    sun = Coat(
        colour=entry.colours["main"], second=(1.0, 0.5, 0.08), pattern="mottle", scale=0.14, finish="light", glow=3.0
    )
    kit.ball((0, 0, 0), 0.36, sun)
    ring = Coat(colour=(0.55, 0.58, 0.66), finish="satin", glow=0.25, role="orbit")
    for k, (colour, r, orbit) in enumerate(ORBITS):
        kit.add("torus", (orbit, 0.012, 360.0), (0, 0, 0), ring)
        name = f"radar_{k}" if k % 2 == 0 else f"lamp_{k}"
        node = kit.node(name, (0, 0, 0))
        a = 2.4 * k + 0.6
        at = (orbit * math.cos(a), 0.0, orbit * math.sin(a))
        kit.ball(at, r, Coat(colour=colour, finish="satin", glow=0.3, role="planet"), node=node)
        if k == 5:
            kit.add(
                "torus",
                (r * 1.7, r * 0.16, 360.0),
                at,
                Coat(colour=(0.8, 0.7, 0.5), finish="satin", glow=0.3, role="ring"),
                node=node,
                turn=(18, 0, 10),
            )


EARTH_MODELS = models(
    ENTRIES, {"volcano section": _volcano_section, "earth section": _earth_section, "solar system": _solar_system}
)
