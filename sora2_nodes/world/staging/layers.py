"""What stands on the horizon: hills, mountains, skylines, woods, dunes, clouds. Few large primitives a layer."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from ..primitives import RGB, Primitive
from .grounds.cities import panorama, townscape
from .grounds.floating_islands import floating_islands
from .grounds.forecourt import forecourt
from .grounds.glasshouse import glasshouse
from .grounds.gorge import gorge
from .grounds.groves import WOODS, grove, standing
from .grounds.roller_coaster import roller_coaster
from .lands.squares import SQUARES

Rng = np.random.Generator
ALP: RGB = (0.30, 0.34, 0.42)
SNOW: RGB = (0.97, 0.98, 1.0)
SNOWLINE, STEEP = 0.64, 0.58  # of a peak's height; half its width
BANK = 8.0  # m behind the action at which the other side of a river begins
NEAREST, SPREAD = 22.0, 44.0  # m: how far the first layer stands, and how wide it is to either side
TUNNEL_TILES: Mapping[str, Any] = {
    "pattern": "tiles",
    "scale": 0.5,
    "second": (0.42, 0.42, 0.42),
    "finish": "gloss",
    "role": "set",
}


def layer(name: str, rng: Rng, depth: float = NEAREST) -> list[Primitive]:
    """Build a layer at `depth` m behind the action, its primitives in the world's frame. Unknown names give nothing."""
    make = LAYERS.get(name)
    return make(rng, depth) if make is not None else []


def _tint(rng: Rng, colour: RGB, amount: float = 0.12) -> RGB:
    share = 1 + float(rng.uniform(-amount, amount))
    r, g, b = (min(1.0, c * share) for c in colour)
    return r, g, b


def _row(rng: Rng, count: int) -> np.ndarray:
    """Places across the view, about evenly apart, with chance in them."""
    step = 2 * SPREAD / count
    return (np.arange(count) + 0.5 + rng.uniform(-0.35, 0.35, count)) * step - SPREAD


def _mounds(
    colour: RGB, high: float, wide: float, count: int, finish: str = "matte", pattern: str = "mottle"
) -> Callable:
    def make(rng: Rng, depth: float) -> list[Primitive]:
        return [
            Primitive(kind="ellipsoid", size=(wide * float(rng.uniform(0.8, 1.4)), high * float(rng.uniform(0.6, 1.3)), wide * 0.6),
                      at=(float(x), -0.2, -depth - float(rng.uniform(0, 10))), colour=_tint(rng, colour), second=_tint(rng, colour, 0.3),
                      pattern=pattern, scale=2.0, finish=finish, role="set")
            for x in _row(rng, count)
        ]  # fmt: skip

    return make


def _peaks(colour: RGB, cap: RGB, high: float) -> Callable:
    """Two ranges of peaks, the further one taller and paler, their tops under snow where the cap is of another colour."""

    def make(rng: Rng, depth: float) -> list[Primitive]:
        made: list[Primitive] = []
        for count, share, off in ((8, 1.0, 24.0), (9, 0.36, 9.0)):
            for x in _row(rng, count):
                tall, z = high * share * float(rng.uniform(0.6, 1.3)), -depth - off - float(rng.uniform(0, 8))
                pale = 0.16 if share == 1.0 else 0.0
                made += _peak(
                    rng, (float(x), z), tall, _paler(_tint(rng, colour), pale), cap if share == 1.0 else colour
                )
        return made

    return make


def _peak(rng: Rng, at: tuple[float, float], tall: float, rock: RGB, cap: RGB) -> list[Primitive]:
    """A pyramid with a shoulder turned against it: edges and faces that catch the light; snow from SNOWLINE up."""
    (x, z), turn, made = at, float(rng.uniform(0, 90)), []
    for number, (size, aside) in enumerate(
        ((1.0, 0.0), (float(rng.uniform(0.55, 0.78)), float(rng.uniform(-0.5, 0.5)) * tall))
    ):
        top, yaw = size * tall, turn + number * float(rng.uniform(30, 60))
        shape: dict[str, Any] = {"kind": "wedge", "turn": (0.0, yaw, 0.0), "finish": "stone", "role": "set"}
        made.append(
            Primitive(
                **shape, size=(STEEP * top, top / 2, 0.9 * STEEP * top, 0.02, 0.02), at=(x + aside, top / 2 - 0.3, z), colour=rock,
                second=_tint(rng, (0.8 * rock[0], 0.8 * rock[1], 0.8 * rock[2])), pattern="mottle", scale=0.16 * tall,
            )
        )  # fmt: skip
        high = 1.02 * top - SNOWLINE * tall * float(rng.uniform(0.9, 1.1))
        if cap != rock and high > 0.05 * tall:
            share = 1.06 * high / top
            made.append(
                Primitive(**shape, size=(STEEP * top * share, high / 2, 0.9 * STEEP * top * share, 0.02, 0.02), at=(x + aside, 1.03 * top - high / 2 - 0.3, z), colour=cap)
            )  # fmt: skip
    return made


def _tunnel(rng: Rng, depth: float) -> list[Primitive]:
    """The far wall and the vault of a tunnel along the way of what drives, tiles below and two lines of lamps above."""
    made = [
        Primitive(kind="box", size=(110.0, 1.6, 0.3, 0.0), at=(0.0, 1.6, -3.6), colour=(0.72, 0.68, 0.58), **TUNNEL_TILES),
        Primitive(kind="box", size=(110.0, 1.2, 0.3, 0.0), at=(0.0, 4.2, -3.3), turn=(24.0, 0.0, 0.0), colour=(0.44, 0.43, 0.42), finish="stone", role="set"),
        Primitive(kind="box", size=(110.0, 0.2, 3.2, 0.0), at=(0.0, 5.4, 0.0), colour=(0.32, 0.32, 0.33), finish="stone", role="set"),
        Primitive(kind="box", size=(110.0, 0.06, 0.05, 0.0), at=(0.0, 1.05, -3.27), colour=(0.95, 0.30, 0.16), finish="paint", role="set"),
    ]  # fmt: skip
    for k in range(-24, 25):
        made.append(Primitive(kind="box", size=(1.3, 0.07, 0.10, 0.0), at=(4.0 * k, 3.35, -3.20), colour=(1.0, 0.86, 0.62), finish="light", glow=2.6, role="set"))  # fmt: skip
    return made


def _tunnel_ahead(rng: Rng, depth: float) -> list[Primitive]:
    """A tunnel that one looks along: tiled walls to both sides, a vault, two lines of lamps."""
    stone: dict[str, Any] = {"colour": (0.40, 0.39, 0.38), "finish": "stone", "role": "set"}
    made = [Primitive(kind="box", size=(5.2, 0.2, 60.0, 0.0), at=(0.0, 6.0, -50.0), **stone)]
    for side in (-1.0, 1.0):
        made.append(
            Primitive(
                kind="box",
                size=(0.3, 1.7, 60.0, 0.0),
                at=(5.2 * side, 1.7, -50.0),
                colour=(0.72, 0.68, 0.58),
                **TUNNEL_TILES,
            )
        )
        made.append(
            Primitive(
                kind="box",
                size=(0.3, 1.7, 60.0, 0.0),
                at=(4.5 * side, 4.7, -50.0),
                turn=(0.0, 0.0, 28.0 * side),
                **stone,
            )
        )
        made += [Primitive(kind="box", size=(0.10, 0.07, 1.3, 0.0), at=(4.55 * side, 3.6, 8.0 - 4.0 * k), colour=(1.0, 0.86, 0.62), finish="light", glow=2.6, role="set") for k in range(29)]  # fmt: skip
    return made


def alp(rng: Rng, at: tuple[float, float], tall: float) -> list[Primitive]:
    """One mountain of rock with snow on it, at (x, z) in m."""
    return _peak(rng, at, tall, _tint(rng, ALP), SNOW)


def _paler(colour: RGB, share: float) -> RGB:
    """A colour as air between makes it."""
    r, g, b = (a + share * (c - a) for a, c in zip(colour, (0.72, 0.80, 0.92), strict=True))
    return r, g, b


def _skyline(lit: bool, count: int = 16, low: float = 4.0, high: float = 16.0, pane_m: float = 1.1) -> Callable:
    def make(rng: Rng, depth: float) -> list[Primitive]:
        made = []
        for x in _row(rng, count):
            tall, wide = float(rng.uniform(low, high)), float(rng.uniform(1.6, 3.4)) * 16 / count
            wall: RGB = (0.05, 0.06, 0.09) if lit else _tint(rng, (0.55, 0.56, 0.60), 0.25)
            pane: RGB = _tint(rng, (1.0, 0.82, 0.5), 0.2) if lit else (0.25, 0.33, 0.42)
            made.append(
                Primitive(kind="box", size=(wide, tall / 2, wide, 0.0), at=(float(x), tall / 2, -depth - float(rng.uniform(0, 12))),
                          colour=wall, second=pane, pattern="lit windows" if lit else "windows", scale=pane_m, finish="satin", glow=0.8 if lit else 0.0, role="set")
            )  # fmt: skip
        return made

    return make


def _glass_towers(rng: Rng, depth: float) -> list[Primitive]:
    """Tall buildings of blue glass, near enough to look up at, some that taper."""
    made = []
    for k, x in enumerate(_row(rng, 9)):
        tall, wide = float(rng.uniform(16.0, 34.0)), float(rng.uniform(2.2, 3.6))
        glass = _tint(rng, (0.32, 0.52, 0.66), 0.2)
        size = (wide, tall / 2, wide, 0.55, 0.55) if k % 3 == 1 else (wide, tall / 2, wide, 0.0)
        made.append(
            Primitive(kind="wedge" if k % 3 == 1 else "box", size=size, at=(float(x), tall / 2, -0.7 * depth - float(rng.uniform(0, 8))), colour=glass,
                      second=_tint(rng, (0.75, 0.88, 0.95), 0.1), pattern="windows", scale=1.0, finish="gloss", role="set")
        )  # fmt: skip
    return made


def _edge(green: RGB, pines: bool) -> Callable:
    """The edge of a wood far off, in the colour of its leaves."""

    def make(rng: Rng, depth: float) -> list[Primitive]:
        made = []
        for x in _row(rng, 22):
            tall = float(rng.uniform(3.2, 5.6))
            tone = _tint(rng, green, 0.25)
            z = -depth * 0.7 - float(rng.uniform(0, 6))
            size = (tall * 0.3, tall / 2, 0.0) if pines else (tall * 0.42, tall * 0.5, tall * 0.42)
            made.append(
                Primitive(kind="cone" if pines else "ellipsoid", size=size, at=(float(x), tall * 0.5, z), colour=tone,
                          second=_tint(rng, tone, 0.4), pattern="mottle", scale=0.5, finish="leaf", role="set")
            )  # fmt: skip
        return made

    return make


def _mesas(rng: Rng, depth: float) -> list[Primitive]:
    return [
        Primitive(kind="wedge", size=(float(rng.uniform(3, 7)), tall / 2, 4.0, 0.75, 0.75), at=(float(x), tall / 2, -depth - float(rng.uniform(0, 12))),
                  colour=_tint(rng, (0.66, 0.34, 0.20)), second=(0.52, 0.25, 0.15), pattern="stripes", scale=1.2, finish="stone", role="set")
        for x in _row(rng, 7) for tall in (float(rng.uniform(3, 9)),)
    ]  # fmt: skip


def _shore(rng: Rng, depth: float) -> list[Primitive]:
    """Land behind water, low and green."""
    return [
        Primitive(kind="ellipsoid", size=(26.0, 0.9, 6.0), at=(float(x), 0.0, -0.68 * NEAREST - 7.0), colour=_tint(rng, (0.30, 0.42, 0.18)),
                  second=(0.38, 0.33, 0.20), pattern="mottle", scale=1.5, finish="leaf", role="set")
        for x in _row(rng, 3)
    ]  # fmt: skip


def _far_bank(rng: Rng, depth: float) -> list[Primitive]:
    """The other side of a river: flat meadow with an uneven edge, bushes on it."""
    meadow: dict[str, Any] = {
        "second": (0.24, 0.44, 0.12),
        "pattern": "mottle",
        "scale": 1.5,
        "finish": "leaf",
        "role": "set",
    }
    made = [
        Primitive(
            kind="box",
            size=(300.0, 0.30, 300.0, 0.0),
            at=(0.0, 0.0, -BANK - 300.0),
            colour=(0.30, 0.52, 0.15),
            **meadow,
        )
    ]
    for x in np.arange(-42.0, 43.0, 4.2):
        wide, z = float(rng.uniform(2.6, 4.4)), -BANK + float(rng.uniform(-0.5, 0.5))
        made.append(Primitive(kind="ellipsoid", size=(wide, 0.42, float(rng.uniform(0.9, 1.8))), at=(float(x), 0.0, z), colour=_tint(rng, (0.30, 0.52, 0.15)), **meadow))  # fmt: skip
        if rng.uniform() < 0.5:
            high = float(rng.uniform(0.4, 0.9))
            made.append(Primitive(kind="ellipsoid", size=(1.3 * high, high, high), at=(float(x) + 1.7, 0.5 * high, z - 1.6), colour=_tint(rng, (0.16, 0.38, 0.12)), finish="leaf", role="set"))  # fmt: skip
    return made


def _clouds(rng: Rng, depth: float) -> list[Primitive]:
    made = []
    for x in _row(rng, 10):
        y, z, wide = float(rng.uniform(-0.5, 7)), -depth * float(rng.uniform(0.3, 1.2)), float(rng.uniform(2, 4.5))
        for k in range(3):
            shift = (k - 1) * wide * 0.7
            made.append(
                Primitive(kind="ellipsoid", size=(wide * 0.8, wide * (0.45 if k == 1 else 0.3), wide * 0.6), at=(float(x) + shift, y + 0.1 * wide * math.cos(k), z),
                          colour=(0.95, 0.96, 0.98), finish="matte", role="set")
            )  # fmt: skip
    return made


def _headlands(rng: Rng, depth: float) -> list[Primitive]:
    """Dark cliffs that run out into the water on both sides."""
    made = []
    for side in (-1, 1):
        for k in range(7):
            tall, x = float(rng.uniform(2.0, 5.5)) * (1 - 0.06 * k), side * (9.0 + 3.2 * k + float(rng.uniform(-1, 1)))
            made.append(
                Primitive(kind="wedge", size=(float(rng.uniform(2.2, 3.6)), tall / 2, float(rng.uniform(2.0, 3.5)), 0.72, 0.7), at=(x, tall / 2 - 0.1, -9.0 - 1.6 * k - float(rng.uniform(0, 3))),
                          turn=(0.0, float(rng.uniform(0, 60)), 0.0), colour=_tint(rng, (0.34, 0.32, 0.30)), second=(0.22, 0.21, 0.20), pattern="mottle", scale=0.9, finish="stone", role="set")
            )  # fmt: skip
    return made


def _reef(rng: Rng, depth: float) -> list[Primitive]:
    """Mounds of coral rock that go back into the blue."""
    made = []
    for x in _row(rng, 16):
        r, z = float(rng.uniform(1.0, 3.2)), -float(rng.uniform(4.5, 16.0))
        tone = _tint(rng, (0.36, 0.34, 0.38), 0.3)
        made.append(Primitive(kind="ellipsoid", size=(r * 1.3, r * float(rng.uniform(0.5, 1.0)), r), at=(0.45 * float(x), -0.1, z), colour=tone, second=_tint(rng, (0.62, 0.38, 0.42), 0.3),
                              pattern="mottle", scale=0.4, finish="stone", role="set"))  # fmt: skip
        for _ in range(3):
            s = float(rng.uniform(0.15, 0.4))
            colour = ((0.86, 0.36, 0.30), (0.90, 0.62, 0.24), (0.62, 0.34, 0.70), (0.32, 0.62, 0.56))[
                int(rng.integers(4))
            ]
            at = (0.45 * float(x) + float(rng.uniform(-r, r)), 0.55 * r, z + 0.5 * r)
            made.append(
                Primitive(
                    kind="ellipsoid",
                    size=(s, s * 1.2, s),
                    at=at,
                    colour=colour,
                    second=_tint(rng, colour, 0.4),
                    pattern="mottle",
                    scale=0.1,
                    finish="matte",
                    role="set",
                )
            )
    return made


def _asteroids(rng: Rng, depth: float) -> list[Primitive]:
    """Lumps of rock that hang all about, small ones near and large ones far."""
    made = []
    for _ in range(90):
        z = -float(rng.uniform(1.5, 40.0))
        x, y = float(rng.uniform(-1, 1)) * (3.0 - 0.9 * z), float(rng.uniform(-1, 1)) * (2.0 - 0.55 * z) + 1.0
        if abs(x) < 1.6 and abs(y - 1.2) < 1.2 and z > -5.0:
            continue
        r = float(rng.uniform(0.12, 0.5)) * (1 - 0.06 * z)
        grey = _tint(rng, (0.42, 0.38, 0.35), 0.3)
        made.append(Primitive(kind="ellipsoid", size=(r * float(rng.uniform(0.8, 1.5)), r * float(rng.uniform(0.6, 1.0)), r), at=(x, y, z), turn=(float(rng.uniform(0, 90)), float(rng.uniform(0, 90)), 30.0),
                              colour=grey, second=_tint(rng, (0.24, 0.22, 0.21), 0.2), pattern="mottle", scale=0.35 * r, finish="stone", role="set"))  # fmt: skip
    return made


LAYERS: dict[str, Callable[[Rng, float], list[Primitive]]] = {
    **SQUARES,
    "hills": _mounds((0.36, 0.48, 0.22), 4.0, 12.0, 7, "leaf"),
    "low hills": _mounds((0.38, 0.49, 0.26), 1.0, 13.0, 9, "leaf"),
    "low dunes": _mounds((0.84, 0.70, 0.46), 0.9, 14.0, 9, pattern="plain"),
    "grey hills": _mounds((0.52, 0.51, 0.50), 2.5, 10.0, 7, "stone"),
    "dunes": _mounds((0.84, 0.70, 0.46), 3.2, 13.0, 7, pattern="plain"),
    "mountains": _peaks(ALP, SNOW, 21.0),
    "white mountains": _peaks((0.44, 0.54, 0.70), (0.97, 0.98, 1.0), 19.0),
    "skyline": _skyline(False),
    "lit skyline": _skyline(True),
    "panorama": panorama(lit=False),
    "lit panorama": panorama(lit=True),
    "townscape": townscape(lit=False),
    "lit townscape": townscape(lit=True),
    "low skyline": _skyline(False, 34, 0.7, 2.3, 0.4),
    "lit low skyline": _skyline(True, 34, 0.7, 2.3, 0.4),
    "waterfront": _skyline(False, 28, 1.6, 6.5, 0.8),
    "lit waterfront": _skyline(True, 28, 1.6, 6.5, 0.8),
    "trees": _edge((0.22, 0.38, 0.14), False),
    "pines": _edge((0.13, 0.27, 0.15), True),
    "dry hills": _mounds((0.66, 0.55, 0.30), 2.2, 14.0, 7, "leaf"),
    "glasshouse": glasshouse,
    "towers": _skyline(False, 12, 14.0, 30.0, 1.3),
    "glass towers": _glass_towers,
    "canopy": forecourt,
    "roller coaster": roller_coaster,
    "tunnel": _tunnel,
    "tunnel ahead": _tunnel_ahead,
    "wood": grove("wood"),
    "rainforest": grove("rainforest"),
    "palms": grove("palm"),
    "purple mountains": _peaks((0.36, 0.26, 0.44), (0.36, 0.26, 0.44), 17.0),
    "headlands": _headlands,
    "reef": _reef,
    "asteroids": _asteroids,
    "shore": _shore,
    "far bank": _far_bank,
    "red mountains": _peaks((0.56, 0.30, 0.20), (0.56, 0.30, 0.20), 13.0),
    "brown mountains": _peaks((0.44, 0.32, 0.21), (0.52, 0.40, 0.27), 17.0),
    "mesas": _mesas,
    "clouds": _clouds,
    "floating islands": floating_islands,
    "gorge": gorge((0.82, 0.46, 0.28), (0.74, 0.37, 0.22)),
    "grey gorge": gorge((0.46, 0.44, 0.42), (0.34, 0.33, 0.32), "mottle"),
    "ice gorge": gorge((0.62, 0.82, 0.95), (0.36, 0.62, 0.86), "mottle"),
    **{f"{kind} wood": grove(kind) for kind in WOODS if kind != "wood"},
    **{f"{kind} trees": standing(kind) for kind in WOODS},
    **{f"{kind} edge": _edge(wood.leaves, wood.crown == "needles") for kind, wood in WOODS.items()},
}
