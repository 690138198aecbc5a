"""Bodies of the sky as globes and figures of a size that fits a picture: they hover."""

from __future__ import annotations

import math
import random

from ...assembly import Assembly
from ...primitives import RGB
from ..entries import Entry, Shelf
from ..kit import Coat, Kit, along
from .deep_sky import black_hole, comet, galaxy


def _body(name: str, size_m: float, **colours: RGB) -> Entry:
    return Entry(
        name=name,
        family="celestial",
        size_m=size_m,
        mass_kg=100.0,
        material="stone",
        carriage="hovers",
        colours=colours,
    )


ENTRIES = (
    _body("planet", 4.0, main=(0.86, 0.66, 0.42), second=(0.7, 0.48, 0.3)),
    _body("earth", 3.0, main=(0.08, 0.28, 0.62), second=(0.2, 0.48, 0.16)),
    _body("moon", 2.5, main=(0.78, 0.77, 0.74), second=(0.55, 0.54, 0.53)),
    _body("sun", 4.0, main=(1.0, 0.72, 0.12), second=(1.0, 0.45, 0.05)),
    _body("star", 1.5, main=(1.0, 0.85, 0.2)),
    _body("comet", 6.0, main=(0.6, 0.64, 0.7), second=(0.5, 0.75, 1.0)),
    _body("asteroid", 2.0, main=(0.42, 0.38, 0.35), second=(0.28, 0.25, 0.23)),
    _body("galaxy", 8.0, main=(0.72, 0.6, 0.98), second=(0.98, 0.86, 0.6)),
    _body("black hole", 6.0, main=(1.0, 0.6, 0.15), second=(1.0, 0.85, 0.55)),
)

CONTINENTS: tuple[tuple[float, float, float], ...] = (
    (52, 100, 0.3),
    (42, 82, 0.3),
    (58, 118, 0.22),
    (30, 97, 0.16),
    (16, 88, 0.08),
    (-5, 62, 0.2),
    (-18, 58, 0.22),
    (-32, 65, 0.14),
    (-45, 70, 0.08),
    (18, 5, 0.3),
    (14, -18, 0.26),
    (-2, -24, 0.24),
    (-20, -24, 0.17),
    (52, -8, 0.17),
    (50, -32, 0.3),
    (58, -68, 0.36),
    (42, -95, 0.3),
    (22, -78, 0.16),
    (62, -110, 0.26),
    (25, -45, 0.15),
    (-25, -134, 0.22),
    (72, 40, 0.2),
    (8, -108, 0.09),
)  # latitude, longitude east of India, radius


def _planet(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A banded giant with rings, tilted."""
    kit.node("globe", (0, 0, 0))
    globe = Coat(
        colour=entry.colours["main"], second=entry.colours["second"], pattern="stripes", scale=0.34, finish="satin"
    )
    kit.ball((0, 0, 0), (1.0, 0.95, 1.0), globe, node="globe", turn=(18, 0, -12))
    for r, wide, colour in (
        (1.42, 0.14, (0.86, 0.74, 0.56)),
        (1.68, 0.1, (0.7, 0.58, 0.42)),
        (1.92, 0.11, (0.9, 0.8, 0.64)),
    ):
        coat = Coat(colour=colour, finish="satin", role="ring")
        kit.turned(
            [(r - wide, 0.012), (r + wide, 0.012), (r + wide, -0.012), (r - wide, -0.012), (r - wide, 0.012)],
            (0, 0, 0),
            coat,
            node="globe",
            turn=(18, 0, -12),
        )


def _earth(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.node("globe", (0, 0, 0))
    kit.ball((0, 0, 0), 1.0, Coat(colour=entry.colours["main"], finish="gloss"), node="globe")
    land = Coat(
        colour=entry.colours["second"],
        second=(0.72, 0.62, 0.36),
        pattern="mottle",
        scale=0.25,
        finish="matte",
        role="second",
    )
    for lat, lon, r in CONTINENTS:
        a, b = math.radians(lat), math.radians(lon)
        out = (math.cos(a) * math.sin(-b + 1.2), math.sin(a), math.cos(a) * math.cos(-b + 1.2))
        _cap(kit, out, r, land)
    ice = Coat(colour=(0.97, 0.98, 0.99), finish="matte", role="ice")
    for sign in (-1.0, 1.0):
        _cap(kit, (0.0, sign, 0.0), 0.36, ice)
    cloud = Coat(colour=(0.98, 0.98, 0.98), finish="matte", role="cloud")
    for i in range(16):
        a, b = math.radians(chance.uniform(-55, 55)), chance.uniform(0, 6.28)
        at = (0.985 * math.cos(a) * math.sin(b), 0.985 * math.sin(a), 0.985 * math.cos(a) * math.cos(b))
        _patch(kit, at, 0.09 + 0.05 * (i % 3), cloud, flat=0.05, stretch=1.9)


def _cap(kit: Kit, out: tuple[float, float, float], r: float, coat: Coat, *, high: float = 0.012) -> None:
    """A cap of radius r that hugs the unit globe toward `out`: a ball inside that stands out by `high`."""
    top, plane = 1 + high, math.sqrt(1 - r * r)
    deep = (top * top - 1) / (2 * (top - plane))
    kit.ball((out[0] * deep, out[1] * deep, out[2] * deep), top - deep, coat, node="globe")


def _patch(
    kit: Kit, at: tuple[float, float, float], r: float, coat: Coat, *, flat: float = 0.05, stretch: float = 1.0
) -> None:
    """A flat cap on the globe: an ellipsoid whose short axis looks outward."""
    heading = math.degrees(math.atan2(at[0], at[2]))
    lift = -math.degrees(math.asin(max(-1.0, min(1.0, at[1]))))
    kit.ball(at, (r * stretch, r, flat), coat, node="globe", turn=(lift, heading, 0))


def _moon(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.node("globe", (0, 0, 0))
    kit.ball(
        (0, 0, 0),
        1.0,
        Coat(colour=entry.colours["main"], second=(0.66, 0.65, 0.63), pattern="mottle", scale=0.3, finish="matte"),
        node="globe",
    )
    dark = Coat(colour=entry.colours["second"], finish="matte", role="second")
    for lat, lon, r in ((28, 20, 0.36), (20, 50, 0.26), (5, 38, 0.3), (35, -8, 0.22), (-12, 12, 0.2), (0, -14, 0.14)):
        _cap(kit, _on(lat, lon, 1.0), r, dark, high=0.004)
    for i in range(34):
        y = 1 - 2 * (i + 0.5) / 34
        a, r = 2.39996 * i, chance.uniform(0.05, 0.15)
        at = (0.985 * math.sqrt(1 - y * y) * math.sin(a), 0.985 * y, 0.985 * math.sqrt(1 - y * y) * math.cos(a))
        _crater(kit, at, r, (0.62, 0.61, 0.59), (0.86, 0.85, 0.83))


def _on(lat: float, lon: float, r: float) -> tuple[float, float, float]:
    a, b = math.radians(lat), math.radians(lon)
    return (r * math.cos(a) * math.sin(b), r * math.sin(a), r * math.cos(a) * math.cos(b))


def _crater(kit: Kit, at: tuple[float, float, float], r: float, floor: RGB, rim: RGB) -> None:
    heading = math.degrees(math.atan2(at[0], at[2]))
    length = math.sqrt(sum(v * v for v in at))
    lift = -math.degrees(math.asin(max(-1.0, min(1.0, at[1] / length))))
    kit.add(
        "torus", (r, r * 0.2, 360.0), at, Coat(colour=rim, finish="matte", role="rim"), node="globe", turn=_facing(at)
    )
    kit.ball(
        at,
        (r * 0.9, r * 0.9, 0.025),
        Coat(colour=floor, finish="matte", role="floor"),
        node="globe",
        turn=(lift, heading, 0),
    )


def _facing(at: tuple[float, float, float]) -> tuple[float, float, float]:
    """The turn that lays a ring's axis y along a direction."""
    return along((0.0, 0.0, 0.0), at)


def _sun(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.node("globe", (0, 0, 0))
    fire = Coat(
        colour=entry.colours["main"],
        second=entry.colours["second"],
        pattern="mottle",
        scale=0.3,
        finish="light",
        glow=4.0,
    )
    kit.ball((0, 0, 0), 1.0, fire, node="globe")
    flare = fire.but(colour=(1.0, 0.55, 0.08), pattern="plain", glow=3.0, role="flare")
    for i in range(40):
        y = 1 - 2 * (i + 0.5) / 40
        a, flat = 2.39996 * i, math.sqrt(1 - y * y)
        out = (flat * math.sin(a), y, flat * math.cos(a))
        high = chance.uniform(1.16, 1.5)
        kit.cone(
            (out[0] * 0.9, out[1] * 0.9, out[2] * 0.9),
            (out[0] * high, out[1] * high, out[2] * high),
            0.15,
            0.01,
            flare,
            node="globe",
        )
    for i in range(5):
        at = _on(chance.uniform(-50, 50), 72 * i, 0.96)
        kit.add("torus", (0.2, 0.03, 180.0), at, flare, node="globe", turn=(chance.uniform(0, 90), 72 * i - 90, 0))


def _star(kit: Kit, entry: Entry, chance: random.Random) -> None:
    """A five-pointed star that looks toward the viewer."""
    kit.node("globe", (0, 0, 0))
    coat = Coat(colour=entry.colours["main"], finish="gloss", glow=1.2)
    for i in range(5):
        a = math.radians(90 + 72 * i)
        tip = (math.cos(a), math.sin(a))
        for side in (-1, 1):
            b = a + math.radians(36) * side
            root = (0.2 * math.cos(b), 0.2 * math.sin(b))
            kit.limb((root[0], root[1], 0), (tip[0] * 0.95, tip[1] * 0.95, 0), 0.21, 0.035, coat, node="globe")
        kit.limb((0, 0, 0.05), (tip[0] * 0.93, tip[1] * 0.93, 0), 0.24, 0.03, coat, node="globe")
    kit.ball((0, 0, 0), (0.36, 0.36, 0.25), coat, node="globe")


def _asteroid(kit: Kit, entry: Entry, chance: random.Random) -> None:
    kit.node("globe", (0, 0, 0))
    coat = Coat(
        colour=entry.colours["main"], second=entry.colours["second"], pattern="mottle", scale=0.22, finish="stone"
    )
    kit.ball((0, 0, 0), (0.9, 0.62, 0.66), coat, node="globe")
    for _ in range(14):
        at = _on(chance.uniform(-60, 60), chance.uniform(0, 360), 1.0)
        r = chance.uniform(0.22, 0.4)
        kit.ball((at[0] * 0.68, at[1] * 0.42, at[2] * 0.46), (r, r * 0.86, r * 0.9), coat, node="globe")
    for i in range(9):
        at = _on(-50 + 14 * i, 47 * i, 1.0)
        _crater(
            kit, (at[0] * 0.9, at[1] * 0.66, at[2] * 0.7), 0.08 + 0.03 * (i % 3), (0.2, 0.18, 0.17), (0.5, 0.46, 0.42)
        )


_MADE = {
    "planet": _planet,
    "earth": _earth,
    "moon": _moon,
    "sun": _sun,
    "star": _star,
    "comet": comet,
    "asteroid": _asteroid,
    "galaxy": galaxy,
    "black hole": black_hole,
}


def _build(entry: Entry, chance: random.Random) -> Assembly:
    kit = Kit()
    _MADE[entry.name](kit, entry, chance)
    return kit.done(entry, centred=True, round=entry.name in ("earth", "moon", "sun"))


HEAVENS = Shelf(entries=ENTRIES, builder=_build)
