"""Fields of flowers: many simple ones around the action, in rows where they are grown so, and their colour over the ground beyond."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...primitives import RGB, Primitive

FLOWERS_MADE = 110
FRONT, BACK = 1.3, 7.5  # m before and behind the action that they grow
LANE = 0.45  # m to either side of the action's line in which none grows
STALK: RGB = (0.27, 0.45, 0.16)
LEAF: RGB = (0.24, 0.42, 0.15)


@dataclass(frozen=True, kw_only=True)
class Bloom:
    """A kind of flower. high: m. head: half sizes, m. colours: of heads, by chance. eye: of its middle. in_rows: m from row to row, 0 grown wild."""

    high: float
    head: tuple[float, float, float]
    colours: tuple[RGB, ...]
    eye: RGB | None = None
    in_rows: float = 0.0


BLOOMS: dict[str, Bloom] = {
    "sunflowers": Bloom(high=1.05, head=(0.17, 0.17, 0.03), colours=((0.96, 0.76, 0.08), (0.98, 0.70, 0.05)), eye=(0.27, 0.15, 0.07), in_rows=0.9),
    "tulips": Bloom(high=0.40, head=(0.055, 0.075, 0.055), colours=((0.86, 0.10, 0.13), (0.96, 0.78, 0.15), (0.90, 0.42, 0.60)), in_rows=0.5),
    "lavender": Bloom(high=0.48, head=(0.045, 0.16, 0.045), colours=((0.46, 0.30, 0.72), (0.55, 0.38, 0.80)), in_rows=0.7),
    "poppies": Bloom(high=0.45, head=(0.08, 0.035, 0.08), colours=((0.88, 0.11, 0.07), (0.93, 0.18, 0.10)), eye=(0.12, 0.10, 0.10)),
    "daisies": Bloom(high=0.30, head=(0.075, 0.02, 0.075), colours=((0.96, 0.96, 0.93),), eye=(0.95, 0.75, 0.15)),
    "roses": Bloom(high=0.60, head=(0.075, 0.065, 0.075), colours=((0.80, 0.08, 0.16), (0.93, 0.45, 0.55), (0.95, 0.90, 0.85)), in_rows=0.7),
    "wildflowers": Bloom(high=0.38, head=(0.06, 0.035, 0.06), colours=((0.90, 0.25, 0.30), (0.95, 0.80, 0.20), (0.50, 0.40, 0.85), (0.95, 0.95, 0.92))),
}  # fmt: skip


def flower_field(kind: str, rng: np.random.Generator, *, span: float, room: float = 1.0) -> list[Primitive]:
    """The primitives of a field of BLOOMS' kinds in m. span: to either side that the action takes; room: how far it is spread."""
    bloom = BLOOMS[kind]
    wide = (span + 3.5) * room
    x = rng.uniform(-wide, wide, FLOWERS_MADE)
    z = rng.uniform(-BACK, FRONT, FLOWERS_MADE) * room
    if bloom.in_rows:
        z = np.round(z / (bloom.in_rows * room)) * bloom.in_rows * room + rng.uniform(-0.06, 0.06, FLOWERS_MADE)
    free = (np.abs(z) > LANE) & ((z < 0) | (bloom.high < 0.7))
    made: list[Primitive] = []
    for at_x, at_z in zip(x[free].tolist(), z[free].tolist(), strict=True):
        made += _flower(bloom, at_x, at_z, rng)
    return made


def tinted(ground: RGB, kind: str) -> RGB:
    """A ground's colour as it looks from afar, half of it flowers."""
    red, green, blue = (0.5 * (a + b) for a, b in zip(ground, BLOOMS[kind].colours[0], strict=True))
    return red, green, blue


def _flower(bloom: Bloom, x: float, z: float, rng: np.random.Generator) -> list[Primitive]:
    high = bloom.high * float(rng.uniform(0.85, 1.12))
    colour = bloom.colours[int(rng.integers(len(bloom.colours)))]
    turn = (0.0, float(rng.uniform(-35, 35)), float(rng.uniform(-8, 8)))
    stalk = Primitive(
        kind="capsule", size=(0.012, high / 2, 0.010), at=(x, high / 2, z), colour=STALK, finish="leaf", role="set"
    )
    head = Primitive(
        kind="ellipsoid", size=bloom.head, at=(x, high, z), turn=turn, colour=colour, finish="leaf", role="set"
    )
    made = [stalk, head]
    if bloom.eye is not None:
        wide, tall, deep = bloom.head
        size = (0.5 * wide, 0.5 * tall, 1.3 * deep) if deep < tall else (0.4 * wide, 1.3 * tall, 0.4 * deep)
        made.append(
            Primitive(
                kind="ellipsoid", size=size, at=(x, high, z), turn=turn, colour=bloom.eye, finish="matte", role="set"
            )
        )
    return made
