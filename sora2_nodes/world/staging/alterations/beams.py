"""A beam of light that is seen in the air: from a lamp beside a thing onto it or through it, apart into colours behind a prism."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...display import Particles
from ...primitives import RGB, Primitive
from .leavings import Leavings

STEPS = 46  # particles along a beam
WARM: RGB = (1.0, 0.95, 0.80)
SPECTRUM: tuple[RGB, ...] = (
    (1.0, 0.10, 0.10),
    (1.0, 0.55, 0.10),
    (1.0, 0.95, 0.20),
    (0.20, 1.0, 0.30),
    (0.20, 0.60, 1.0),
    (0.55, 0.25, 1.0),
)
SPLITTING = ("diamond", "crystal", "chandelier", "crystal ball")  # what parts white light
LETTING_THROUGH = (
    "glass",
    "beaker",
    "flask",
    "fishbowl",
    "aquarium",
    "bottle",
    "reagent bottle",
    "glass jar",
    "glass pane",
    "glass dome",
    "bowl",
    "jar",
    "vase",
)
AWAY, UP = 1.5, 0.42  # of a thing's size: how far beside it a lamp is, and how far above its middle
LAMP_DARK: RGB = (0.10, 0.10, 0.11)

Box = tuple[np.ndarray, np.ndarray]


def lamp_of(box: Box) -> tuple[np.ndarray, np.ndarray, float]:
    """Where the lamp is whose beam meets a box, where the beam meets it, and the size by which it is measured."""
    low, high = box
    middle, size = (low + high) / 2, float(max(high - low))
    return middle + size * np.array([-AWAY, UP, 0.1]), middle, size


def torch(box: Box, frames: int) -> Leavings:
    """The lamp of a beam: a dark tube with a bright face, turned to what it lights."""
    start, middle, size = lamp_of(box)
    way = (middle - start) / np.linalg.norm(middle - start)
    side = np.cross(way, [0.0, 0.0, 1.0])
    turn = np.stack([side / np.linalg.norm(side), way, np.cross(side, way)], 1)
    tube = Primitive(
        kind="cylinder",
        size=(0.075 * size, 0.16 * size, 0.075 * size),
        colour=LAMP_DARK,
        second=LAMP_DARK,
        finish="satin",
        role="lamp",
    )
    head = Primitive(
        kind="cone",
        size=(0.08 * size, 0.06 * size, 0.115 * size),
        colour=LAMP_DARK,
        second=LAMP_DARK,
        finish="satin",
        role="lamp",
    )
    face = Primitive(
        kind="cylinder",
        size=(0.10 * size, 0.006 * size, 0.10 * size),
        colour=WARM,
        second=WARM,
        finish="light",
        glow=5.0,
        role="lamp",
    )
    poses = np.zeros((frames, 3, 3, 4))
    poses[..., :3] = turn
    for k, back in enumerate((0.24, 0.04, -0.03)):
        poses[:, k, :, 3] = start - back * size * way
    return Leavings(primitives=(tube, head, face), poses=poses)


def beam(box: Box, times: np.ndarray, kind: str, rng: np.random.Generator) -> Iterator[Particles]:
    """Its light in the air, with dust that drifts in it: on to what it meets, and beyond what it parts or goes through."""
    start, middle, size = lamp_of(box)
    way = middle - start
    yield _ray(start, middle, 0.10 * size, 0.17 * size, WARM, 0.055, len(times))
    beyond = middle + 1.05 * way * [1.0, 0.9, 1.0]
    if kind in SPLITTING:
        for k, colour in enumerate(SPECTRUM):
            end = beyond + size * np.array([0.1, (k - 2.5) * -0.17, 0.0])
            yield _ray(middle, end, 0.03 * size, 0.09 * size, colour, 0.20, len(times))
    elif kind in LETTING_THROUGH:
        yield _ray(middle, beyond, 0.17 * size, 0.26 * size, WARM, 0.03, len(times))
    yield _dust(start, way, size, times, rng)


def given(box: Box, times: np.ndarray, rng: np.random.Generator) -> Iterator[Particles]:
    """The light that a lamp, a car or a projector sends out to the right through haze."""
    low, high = box
    size = float(max(high - low))
    start = np.array([high[0] - 0.04 * size, 0.55 * high[1] + 0.45 * low[1], (low[2] + high[2]) / 2])
    way = size * np.array([1.5, -0.08, 0.25])
    yield _ray(start, start + way, 0.06 * size, 0.30 * size, WARM, 0.06, len(times))
    yield _dust(start, way, size, times, rng)


def _dust(start: np.ndarray, way: np.ndarray, size: float, times: np.ndarray, rng: np.random.Generator) -> Particles:
    count = 60
    along = np.mod(0.05 * times[:, None] + rng.uniform(0, 1, count), 1.0)[..., None]
    drift = rng.normal(0, 0.05, (count, 3)) * size + 0.02 * size * np.sin(
        times[:, None, None] + rng.uniform(0, 6.28, (count, 1))
    )
    return Particles(
        position=(start + way * along + drift).astype(np.float32),
        radius=np.full(count, 0.006 * size, np.float32),
        colour=WARM,
        opacity=0.8,
        glow=1.6,
    )


def _ray(
    start: np.ndarray, end: np.ndarray, first: float, last: float, colour: RGB, opacity: float, frames: int
) -> Particles:
    share = (np.arange(STEPS) + 0.5) / STEPS
    place = start + (end - start) * share[:, None]
    radius = first + (last - first) * share
    tail = np.broadcast_to((end - start) / STEPS, (frames, STEPS, 3))
    return Particles(
        position=np.broadcast_to(place, (frames, STEPS, 3)).astype(np.float32), radius=radius.astype(np.float32), colour=colour, opacity=opacity, soft=True, glow=0.9, tail=tail.astype(np.float32),
    )  # fmt: skip
