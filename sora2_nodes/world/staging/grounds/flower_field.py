"""Fields to the horizon: real flowers, ears or vines around the action, and behind them row after row of what they look like from afar."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...primitives import RGB, Primitive

PLANTS_MADE = 230
FRONT, BACK = 1.6, 5.2  # m before and behind the action that single plants grow
LANE = 0.45  # m to either side of the action's line in which none grows
PATH = 0.5  # m to either side of a path between the rows, where nobody is
LOW = 0.82  # m: what is lower grows before the action too
FARTHEST, ROWS_FAR = 70.0, 22  # m to the last row that is seen, and their number
WIDEST = 95.0  # m to either side that far rows go
STALK: RGB = (0.27, 0.45, 0.16)
EARTH: RGB = (0.44, 0.33, 0.22)


@dataclass(frozen=True, kw_only=True)
class Bloom:
    """A kind of crop or flower. high: m. head: half sizes, m. colours: of heads, by chance. eye: of its middle. in_rows: m from row to
    row, 0 grown wild. far: colours of a row from afar and of what is between its heads. bush: radius of the leaves around it, m."""

    high: float
    head: tuple[float, float, float]
    colours: tuple[RGB, ...]
    far: tuple[RGB, RGB]
    eye: RGB | None = None
    in_rows: float = 0.0
    stalk: RGB = STALK
    bush: float = 0.0


BLOOMS: dict[str, Bloom] = {
    "sunflowers": Bloom(high=1.05, head=(0.17, 0.17, 0.03), colours=((0.96, 0.76, 0.08), (0.98, 0.70, 0.05)), far=((0.95, 0.74, 0.08), (0.30, 0.34, 0.10)), eye=(0.27, 0.15, 0.07), in_rows=0.8),
    "tulips": Bloom(high=0.40, head=(0.055, 0.075, 0.055), colours=((0.86, 0.10, 0.13), (0.96, 0.78, 0.15), (0.90, 0.42, 0.60)), far=((0.86, 0.12, 0.15), (0.26, 0.44, 0.18)), in_rows=0.5),
    "lavender": Bloom(high=0.48, head=(0.05, 0.16, 0.05), colours=((0.46, 0.30, 0.72), (0.55, 0.38, 0.80)), far=((0.50, 0.34, 0.76), (0.36, 0.26, 0.56)), in_rows=0.7, bush=0.16),
    "poppies": Bloom(high=0.45, head=(0.08, 0.035, 0.08), colours=((0.88, 0.11, 0.07), (0.93, 0.18, 0.10)), far=((0.86, 0.13, 0.08), (0.34, 0.46, 0.18)), eye=(0.12, 0.10, 0.10)),
    "daisies": Bloom(high=0.30, head=(0.075, 0.02, 0.075), colours=((0.96, 0.96, 0.93),), far=((0.92, 0.93, 0.86), (0.36, 0.50, 0.20)), eye=(0.95, 0.75, 0.15)),
    "roses": Bloom(high=0.60, head=(0.075, 0.065, 0.075), colours=((0.80, 0.08, 0.16), (0.93, 0.45, 0.55), (0.95, 0.90, 0.85)), far=((0.80, 0.16, 0.24), (0.22, 0.40, 0.16)), in_rows=0.7, bush=0.2),
    "wildflowers": Bloom(high=0.38, head=(0.06, 0.035, 0.06), colours=((0.90, 0.25, 0.30), (0.95, 0.80, 0.20), (0.50, 0.40, 0.85), (0.95, 0.95, 0.92)), far=((0.62, 0.46, 0.50), (0.38, 0.52, 0.20))),
    "wheat": Bloom(high=0.80, head=(0.035, 0.13, 0.035), colours=((0.90, 0.74, 0.34), (0.84, 0.66, 0.28)), far=((0.88, 0.71, 0.32), (0.70, 0.54, 0.22)), stalk=(0.78, 0.64, 0.30)),
    "corn": Bloom(high=1.7, head=(0.05, 0.16, 0.05), colours=((0.93, 0.80, 0.30), (0.78, 0.72, 0.36)), far=((0.36, 0.52, 0.20), (0.72, 0.66, 0.30)), in_rows=0.9, bush=0.26),
    "vines": Bloom(high=1.25, head=(0.08, 0.13, 0.08), colours=((0.34, 0.14, 0.40), (0.28, 0.10, 0.34)), far=((0.30, 0.48, 0.18), (0.36, 0.26, 0.30)), in_rows=1.3, stalk=(0.36, 0.26, 0.18), bush=0.34),
    "rice": Bloom(high=0.40, head=(0.03, 0.14, 0.03), colours=((0.56, 0.76, 0.24), (0.46, 0.68, 0.20)), far=((0.48, 0.70, 0.22), (0.36, 0.56, 0.20)), in_rows=0.5),
}  # fmt: skip


def flower_field(
    kind: str, rng: np.random.Generator, *, span: float, room: float = 1.0, empty: bool = False
) -> list[Primitive]:
    """The primitives of a field of BLOOMS' kinds in m. span: to either side that the action takes; room: how far it is spread;
    empty: nobody is there, and one looks along a path between the rows."""
    bloom = BLOOMS[kind]
    room = min(room, 1.0) if empty else room
    wide = (span + 3.5) * room
    front = FRONT * room + (2.2 if empty else 0.0)
    x, z = rng.uniform(-wide, wide, PLANTS_MADE), rng.uniform(-BACK * room, front, PLANTS_MADE)
    if bloom.in_rows and empty:
        x = np.round(x / bloom.in_rows) * bloom.in_rows + rng.uniform(-0.06, 0.06, PLANTS_MADE)
    elif bloom.in_rows:
        z = np.round(z / (bloom.in_rows * room)) * bloom.in_rows * room + rng.uniform(-0.06, 0.06, PLANTS_MADE)
    free = np.abs(x) > PATH if empty else (np.abs(z) > LANE) & ((z < 0) | (bloom.high < LOW))
    made: list[Primitive] = []
    for at_x, at_z in zip(x[free].tolist(), z[free].tolist(), strict=True):
        made += _plant(bloom, at_x, at_z, rng)
    return [
        *made,
        *_far_rows(bloom, rng, (1.1 if bloom.in_rows == 0.0 and not empty else BACK) * room, PATH if empty else 0.0),
    ]


def tinted(ground: RGB, kind: str) -> RGB:
    """A ground's colour as it looks from afar, half of it flowers."""
    red, green, blue = (0.5 * (a + b) for a, b in zip(ground, BLOOMS[kind].colours[0], strict=True))
    return red, green, blue


def _far_rows(bloom: Bloom, rng: np.random.Generator, first: float, path: float) -> list[Primitive]:
    """Rows across the picture, each as high as what grows there, closer to the horizon further from one another."""
    made: list[Primitive] = []
    for share in np.linspace(0.0, 1.0, ROWS_FAR):
        z = -(first + (FARTHEST - first) * float(share) ** 1.7)
        deep = 0.12 + 0.7 * float(share)
        high = 0.5 * bloom.high * float(rng.uniform(0.93, 1.05))
        for low, end in ((-WIDEST, -path), (path, WIDEST)) if path else ((-WIDEST, WIDEST),):
            made.append(
                Primitive(
                    kind="box", size=((end - low) / 2, high, deep, min(0.12, 0.3 * high)), at=((low + end) / 2, high, z), colour=bloom.far[0], second=bloom.far[1],
                    pattern="mottle", scale=0.16 + 0.25 * max(bloom.head[:2]), finish="leaf", role="set",
                )
            )  # fmt: skip
    if path:
        made.append(Primitive(kind="box", size=(0.8 * path, 0.01, 40.0, 0.0), at=(0.0, 0.008, -34.0), colour=EARTH, pattern="mottle", finish="matte", role="set"))  # fmt: skip
    return made


def _plant(bloom: Bloom, x: float, z: float, rng: np.random.Generator) -> list[Primitive]:
    high = bloom.high * float(rng.uniform(0.85, 1.12))
    colour = bloom.colours[int(rng.integers(len(bloom.colours)))]
    turn = (0.0, float(rng.uniform(-35, 35)), float(rng.uniform(-8, 8)))
    made = [
        Primitive(kind="capsule", size=(0.012, high / 2, 0.010), at=(x, high / 2, z), colour=bloom.stalk, finish="leaf", role="set"),
        Primitive(kind="ellipsoid", size=bloom.head, at=(x, high, z), turn=turn, colour=colour, finish="leaf", role="set"),
    ]  # fmt: skip
    wide, tall, deep = bloom.head
    if bloom.bush:
        size = (bloom.bush, 0.42 * high, bloom.bush)
        made[0] = Primitive(kind="ellipsoid", size=size, at=(x, 0.44 * high, z), colour=bloom.far[0] if bloom.high > 1 else (0.30, 0.42, 0.26), second=STALK, pattern="mottle", scale=0.08, finish="leaf", role="set")  # fmt: skip
    if bloom.eye is not None:
        size = (0.5 * wide, 0.5 * tall, 1.3 * deep) if deep < tall else (0.4 * wide, 1.3 * tall, 0.4 * deep)
        made.append(Primitive(kind="ellipsoid", size=size, at=(x, high, z), turn=turn, colour=bloom.eye, finish="matte", role="set"))  # fmt: skip
    return made
