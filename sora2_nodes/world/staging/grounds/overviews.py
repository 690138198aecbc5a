"""Land as it is seen from the air, as far as one sees: a patchwork of fields, a village with its lanes, woods, a coast. All in m."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np

from ...primitives import RGB, Primitive
from ..lands.named_places import NAMED_LANDS
from ..lands.roofs_from_above import ROOFSCAPES, cliff_village, roofscape
from .cities import city_grid

Rng = np.random.Generator
WIDE, DEEP, NEAR = 95.0, 210.0, 34.0  # m that it reaches to either side, away from the camera and toward it
CROPS: tuple[RGB, ...] = (
    (0.36, 0.52, 0.20), (0.28, 0.46, 0.18), (0.72, 0.64, 0.28), (0.46, 0.56, 0.22), (0.52, 0.40, 0.26), (0.60, 0.62, 0.26), (0.32, 0.42, 0.16),
)  # fmt: skip
ROOFS: tuple[RGB, ...] = ((0.68, 0.32, 0.20), (0.60, 0.28, 0.18), (0.46, 0.36, 0.30), (0.74, 0.42, 0.26))
WALLS: tuple[RGB, ...] = ((0.93, 0.91, 0.86), (0.90, 0.84, 0.72), (0.84, 0.80, 0.74))
LEAVES: RGB = (0.18, 0.36, 0.12)
LANE: RGB = (0.66, 0.58, 0.46)
WATER: RGB = (0.14, 0.32, 0.46)
SAND: RGB = (0.88, 0.80, 0.60)


def _tint(rng: Rng, colour: RGB, amount: float = 0.12) -> RGB:
    r, g, b = (min(1.0, c * (1 + float(rng.uniform(-amount, amount)))) for c in colour)
    return r, g, b


def _flat(
    x: float, z: float, half_x: float, half_z: float, colour: RGB, *, top: float = 0.03, turn: float = 0.0, pattern: str = "plain", finish: str = "matte",
) -> Primitive:  # fmt: skip
    """A slab on the ground."""
    size = (half_x, top / 2 + 0.01, half_z)
    return Primitive(
        kind="box",
        size=size,
        at=(x, top / 2 - 0.01, z),
        turn=(0.0, turn, 0.0),
        colour=colour,
        pattern=pattern,
        finish=finish,
        role="set",
    )


def _tree(rng: Rng, x: float, z: float, tall: float, colour: RGB = LEAVES, *, pine: bool = False) -> Primitive:
    size = (0.28 * tall, 0.5 * tall, 0.0) if pine else (0.42 * tall, 0.5 * tall, 0.42 * tall)
    return Primitive(kind="cone" if pine else "ellipsoid", size=size, at=(x, 0.48 * tall, z), colour=_tint(rng, colour, 0.25), second=_tint(rng, colour, 0.4),
                     pattern="mottle", scale=0.4, finish="leaf", role="set")  # fmt: skip


def _crown(rng: Rng, x: float, z: float) -> Primitive:
    """A tree of a wood, whose crown touches its neighbours'."""
    tall = float(rng.uniform(7.0, 11.0))
    if rng.random() < 0.45:
        return _tree(rng, x, z, 1.35 * tall, (0.12, 0.28, 0.14), pine=True)
    tree = _tree(rng, x, z, tall, (0.20, 0.38, 0.13))
    return replace(tree, size=(0.5 * tall, 0.46 * tall, 0.5 * tall), at=(x, 0.34 * tall, z), scale=0.25)


def _house(rng: Rng, x: float, z: float) -> list[Primitive]:
    """Walls under a ridged roof."""
    wide, deep, tall = float(rng.uniform(2.6, 4.0)), float(rng.uniform(2.4, 3.2)), float(rng.uniform(2.6, 4.4))
    turn = float(rng.choice([0.0, 90.0]) + rng.uniform(-14, 14))
    wall, roof = WALLS[int(rng.integers(len(WALLS)))], _tint(rng, ROOFS[int(rng.integers(len(ROOFS)))])
    return [
        Primitive(kind="box", size=(wide, tall / 2, deep), at=(x, tall / 2, z), turn=(0.0, turn, 0.0), colour=wall, second=(0.30, 0.34, 0.40), pattern="windows", scale=1.5, finish="matte", role="set"),
        Primitive(kind="wedge", size=(wide * 1.08, 1.1, deep * 1.12, 1.0, 0.04), at=(x, tall + 1.1, z), turn=(0.0, turn, 0.0), colour=roof, finish="matte", role="set"),
    ]  # fmt: skip


def _fields(rng: Rng, clear: float) -> list[Primitive]:
    """Fields in all greens and golds with trees along their edges, and a river through them."""
    made, z = [], NEAR
    while z > -DEEP:
        deep, x = float(rng.uniform(9, 17)), -WIDE + float(rng.uniform(-10, 0))
        while x < WIDE:
            wide = float(rng.uniform(9, 22))
            colour = _tint(rng, CROPS[int(rng.integers(len(CROPS)))])
            pattern = "bands" if rng.random() < 0.4 else "mottle"
            made.append(_flat(x + wide, z - deep, wide - 0.5, deep - 0.5, colour, pattern=pattern))
            made += [
                _tree(rng, x + float(rng.uniform(0, 2 * wide)), z, float(rng.uniform(2.5, 5.0)))
                for _ in range(int(rng.integers(0, 3)))
            ]
            x += 2 * wide
        z -= 2 * deep
    return [*made, *_river(rng)]


def _river(rng: Rng) -> list[Primitive]:
    phase, bend = float(rng.uniform(0, 6)), float(rng.uniform(12, 20))
    made = []
    for k in range(34):
        z = NEAR - k * 7.2
        x, slope = 14.0 + bend * np.sin(0.045 * z + phase), 0.045 * bend * np.cos(0.045 * z + phase)
        made.append(
            _flat(float(x), z, 2.6, 4.6, WATER, top=0.08, turn=float(np.degrees(np.arctan(slope))), finish="gloss")
        )
    return made


def _village(rng: Rng, clear: float) -> list[Primitive]:
    """Houses along two lanes around a church, gardens with trees between them, fields beyond."""
    made = [
        _flat(0.0, -30.0, 2.2, 74.0, LANE, top=0.07, turn=4.0), _flat(0.0, -14.0, WIDE, 2.0, LANE, top=0.07, turn=-3.0), _flat(0.0, -58.0, WIDE, 1.8, LANE, top=0.07, turn=5.0),
    ]  # fmt: skip
    for _ in range(150):
        x, z = float(rng.normal(0, 34)), float(rng.uniform(-105, 26))
        apart = all(abs(x - p.at[0]) + abs(z - p.at[2]) > 9.5 for p in made if p.kind == "wedge")
        on_lane = abs(x) < 5.5 or abs(z + 14) < 5.0 or abs(z + 58) < 5.0
        if apart and not on_lane and not (abs(x) < clear + 5 and abs(z) < clear + 5):
            made += _house(rng, x, z)
    for _ in range(70):
        x, z = float(rng.uniform(-WIDE, WIDE)), float(rng.uniform(-150, 28))
        if abs(x) > 3.5 and not (abs(x) < clear + 3 and abs(z) < clear + 3):
            made.append(_tree(rng, x, z, float(rng.uniform(3.0, 6.0))))
    stone: RGB = (0.74, 0.70, 0.64)
    made += [
        Primitive(kind="box", size=(4.0, 4.0, 7.0), at=(13.0, 4.0, -36.0), colour=stone, finish="stone", role="set"),
        Primitive(kind="wedge", size=(4.4, 2.2, 7.4, 0.04, 1.0), at=(13.0, 10.2, -36.0), colour=(0.40, 0.34, 0.32), finish="matte", role="set"),
        Primitive(kind="box", size=(2.2, 8.0, 2.2), at=(13.0, 8.0, -28.0), colour=stone, finish="stone", role="set"),
        Primitive(kind="cone", size=(3.0, 4.0, 0.0), at=(13.0, 20.0, -28.0), colour=(0.36, 0.32, 0.34), finish="matte", role="set"),
    ]  # fmt: skip
    return [*made, *(p for p in _fields(rng, clear) if p.kind == "box" and p.at[2] < -118.0)]


def _woods(rng: Rng, clear: float) -> list[Primitive]:
    """Tree beside tree to the horizon, and a river that winds through them."""
    made: list[Primitive] = []
    for row in range(24):
        z = NEAR - 6.5 * row - 0.14 * row * row
        step = 6.8 + 0.25 * row
        for x in np.arange(-WIDE - 2 * row, WIDE + 2 * row, step):
            at = float(x) + float(rng.uniform(-3, 3)), z + float(rng.uniform(-3, 3))
            if abs(at[0]) < clear and abs(at[1]) < clear:
                continue
            if clear and np.hypot(*at) < 1.12 * clear + 2.0:  # a glade, so that no crown hides who is in it
                continue
            made.append(_crown(rng, *at))
    river = _river(rng)
    wet = np.array([p.at for p in river])
    return [*(p for p in made if np.min(np.hypot(wet[:, 0] - p.at[0], wet[:, 2] - p.at[2])) > 6.5), *river]


def _lake(rng: Rng, clear: float) -> list[Primitive]:
    """A lake behind whoever is on its near shore, woods around it, a meadow between."""
    deep, wide = 34.0, 52.0
    shore = -max(clear, 8.0) - 4.0
    middle = shore - deep
    water = Primitive(
        kind="cylinder", size=(wide, 0.05, deep), at=(0.0, 0.03, middle), colour=WATER, finish="gloss", role="set"
    )
    sand = Primitive(
        kind="cylinder",
        size=(wide + 2.5, 0.03, deep + 2.5),
        at=(0.0, 0.015, middle),
        colour=(0.66, 0.60, 0.44),
        finish="matte",
        role="set",
    )
    made: list[Primitive] = []
    for _ in range(520):
        x, z = float(rng.uniform(-WIDE, WIDE)), float(rng.uniform(-190, 26))
        in_lake = (x / (wide + 7)) ** 2 + ((z - middle) / (deep + 7)) ** 2 < 1.0
        if not in_lake and not (abs(x) < 2.6 * clear + 16 and z > shore - 6):
            made.append(_crown(rng, x, z))
    return [sand, water, *made]


def _coast(rng: Rng, clear: float) -> list[Primitive]:
    """Land on one side, a beach with lines of surf along it, palms and white houses; water on the other."""
    made: list[Primitive] = []
    for k in range(12):
        z = NEAR - 4.0 - 19.0 * k
        x = -58.0 + 11.0 * float(np.sin(0.8 * k)) - 1.2 * k
        for r, high, colour, finish in (
            (52.0, 0.05, (0.86, 0.94, 0.95), "matte"), (50.0, 0.10, (0.52, 0.80, 0.82), "gloss"), (48.0, 0.16, (0.95, 0.97, 0.97), "matte"), (46.6, 0.7, SAND, "matte"), (41.0, 1.6, (0.34, 0.50, 0.20), "leaf"),
        ):  # fmt: skip
            made.append(
                Primitive(
                    kind="ellipsoid",
                    size=(r, high, 0.46 * r),
                    at=(x, 0.0, z),
                    colour=colour,
                    second=_tint(rng, colour, 0.3),
                    pattern="mottle" if high > 0.5 else "plain",
                    scale=1.2,
                    finish=finish,
                    role="set",
                )
            )
        for _ in range(7):
            made.append(
                _tree(rng, x + float(rng.uniform(10, 38)), z + float(rng.uniform(-9, 9)), float(rng.uniform(3.5, 6.5)))
            )
        for part in _house(rng, x + float(rng.uniform(14, 32)), z + float(rng.uniform(-7, 7))):
            r, y, deep = part.at
            made.append(replace(part, at=(r, y + 1.0, deep)))
    return made


def _range(rng: Rng, clear: float) -> list[Primitive]:
    """Peaks behind peaks to the horizon, snow on their tops, woods in the valleys between."""
    from ..layers import alp

    made: list[Primitive] = []
    for row in range(9):
        z = NEAR - 42.0 - 20.0 * row
        for x in np.arange(-WIDE - 8 * row, WIDE + 8 * row, 21.0 + 1.2 * row):
            at = float(x) + float(rng.uniform(-6, 6)), z + float(rng.uniform(-7, 7))
            if abs(at[0]) > clear + 14 or at[1] < -24.0:
                made += alp(rng, at, float(rng.uniform(13, 24)) * (1 + 0.05 * row))
    made += [
        _tree(rng, float(rng.uniform(-60, 60)), float(rng.uniform(-70, 26)), float(rng.uniform(1.4, 2.6)), (0.10, 0.24, 0.13), pine=True)
        for _ in range(120)
    ]  # fmt: skip
    return made


def _badlands(rng: Rng, clear: float) -> list[Primitive]:
    """A valley of pale pillars with dark caps, and flat-topped mountains in bands of red along it."""
    made: list[Primitive] = []
    for _ in range(190):
        x, z = float(rng.normal(0, 42)), float(rng.uniform(-150, 24))
        tall = float(rng.uniform(3.0, 9.0)) * (1.3 if abs(x) > 26 else 0.8)
        if abs(x) < 9 + 0.05 * abs(z) or (abs(x) < clear and abs(z) < clear):
            continue
        tone = _tint(rng, (0.86, 0.70, 0.54), 0.12)
        made.append(
            Primitive(
                kind="cone",
                size=(0.34 * tall, tall / 2, 0.05 * tall),
                at=(x, tall / 2, z),
                colour=tone,
                second=_tint(rng, (0.74, 0.50, 0.36)),
                pattern="mottle",
                scale=0.10 * tall,
                finish="stone",
                role="set",
            )
        )
        if rng.random() < 0.6:
            made.append(
                Primitive(
                    kind="cone",
                    size=(0.16 * tall, 0.10 * tall, 0.0),
                    at=(x, 1.02 * tall, z),
                    colour=(0.44, 0.34, 0.30),
                    finish="stone",
                    role="set",
                )
            )
    for side in (-1, 1):
        for k in range(9):
            tall, x = float(rng.uniform(12, 24)), side * (62 + 6 * (k % 3) + float(rng.uniform(-6, 6)))
            made.append(
                Primitive(
                    kind="wedge",
                    size=(float(rng.uniform(14, 24)), tall / 2, 13.0, 0.72, 0.7),
                    at=(x, tall / 2, 10.0 - 22.0 * k),
                    turn=(0.0, float(rng.uniform(0, 50)), 0.0),
                    colour=_tint(rng, (0.76, 0.46, 0.31)),
                    second=(0.62, 0.34, 0.23),
                    pattern="stripes",
                    scale=3.0,
                    finish="stone",
                    role="set",
                )
            )
    return made


OVERVIEWS: dict[str, Callable[[Rng, float], list[Primitive]]] = {
    "fields from above": _fields, "village from above": _village, "woods from above": _woods, "lake from above": _lake, "coast from above": _coast, "peaks from above": _range, "badlands from above": _badlands,
    "city grid": city_grid, "lit city grid": partial(city_grid, lit=True), "cliff village": cliff_village, **{f"{kind} roofs": roofscape(kind) for kind in ROOFSCAPES},
}  # fmt: skip
MINIATURES = {
    "city grid": 0.6,
    "lit city grid": 0.6,
}  # how much smaller than it is land is shown where nobody is, MINIATURE for others
SEEN_AS = {
    "canyon": "badlands from above", "desert": "badlands from above", "desert road": "badlands from above",    "mountains": "peaks from above", "snow field": "peaks from above",  # places: which of them they are from the air
    "village": "village from above", "meadow": "fields from above", "farm": "fields from above", "hill": "fields from above", "wheat field": "fields from above", "park": "fields from above",
    "dirt road": "fields from above", "highway": "fields from above", "forest": "woods from above", "pine forest": "woods from above", "jungle": "woods from above", "beach": "coast from above",
    "greek village": "greek village from above", **{name: f"{name} from above" if land.roofs else land.above for name, land in NAMED_LANDS.items()},
    "tropical island": "coast from above", "rocky coast": "coast from above", "coastal road": "coast from above", "harbour": "coast from above", "lake": "lake from above", "river": "fields from above",
}  # fmt: skip
