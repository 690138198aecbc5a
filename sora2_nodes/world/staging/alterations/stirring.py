"""Two paints in a bowl that a stick stirs until they are one: they are carried around, drawn out and blended."""

from __future__ import annotations

import numpy as np

from ...display import Turning
from ...primitives import RGB, Primitive
from .leavings import Leavings

CELLS = 27  # across the bowl
TURNS = 2.6  # of the middle in a shot
STICK_TURNS = 5.0
WOOD: RGB = (0.72, 0.54, 0.32)


def stirred(
    box: tuple[np.ndarray, np.ndarray], progress: np.ndarray, first: RGB, second: RGB, blend: RGB
) -> tuple[Leavings, list[Turning]]:
    """The surface of the paints as small plates whose colours go around and mix, and the stick; turnings count from the first of them.

    box: lowest and highest corner (3,) of what is in the bowl; progress (F,) 0..1.
    """
    low, high = box
    middle, radius = (low + high) / 2, 0.47 * float(min(high[0] - low[0], high[2] - low[2]))
    step = 2 * radius / CELLS
    at = np.array([((i + 0.5) * step - radius, (j + 0.5) * step - radius) for i in range(CELLS) for j in range(CELLS)])
    at = at[np.hypot(at[:, 0], at[:, 1]) < radius]
    colours = _colours_of(at / radius, progress, first, second, blend)  # (F, N, 3)
    plate = Primitive(
        kind="box",
        size=(0.52 * step, 0.03 * radius, 0.52 * step, 0.0),
        colour=first,
        second=first,
        finish="gloss",
        role="paint",
    )
    frames = len(progress)
    poses = np.zeros((frames, len(at) + 1, 3, 4))
    poses[:, :, [0, 1, 2], [0, 1, 2]] = 1.0
    poses[:, :-1, 0, 3], poses[:, :-1, 2, 3] = middle[0] + at[:, 0], middle[2] + at[:, 1]
    poses[:, :-1, 1, 3] = high[1] + 0.012 * radius
    poses[:, -1] = _stick(middle, float(high[1]), radius, progress)
    stick = Primitive(
        kind="capsule",
        size=(0.055 * radius, 0.9 * radius, 0.05 * radius),
        colour=WOOD,
        second=WOOD,
        finish="wood",
        role="stick",
    )
    matter = np.tile([0.18, 0.0, 0.0, 0.0], (frames, 1))
    turnings = [Turning(primitive=k, colour=colours[:, k], second=colours[:, k], matter=matter) for k in range(len(at))]
    return Leavings(primitives=(*(plate,) * len(at), stick), poses=poses), turnings


def _colours_of(at: np.ndarray, progress: np.ndarray, first: RGB, second: RGB, blend: RGB) -> np.ndarray:
    """Colours (F, N, 3) of places (N, 2) in the bowl, its radius 1: each is carried back to where it was before the stirring."""
    r, angle = np.hypot(at[:, 0], at[:, 1]), np.arctan2(at[:, 1], at[:, 0])
    turned = 2 * np.pi * TURNS * progress[:, None] * (1.35 - r) * (0.5 + 0.5 * progress[:, None])
    before = angle - turned + 0.25 * np.sin(5 * r + 3 * progress[:, None])
    share = 0.5 + 0.5 * np.tanh(9.0 * np.cos(before) * np.maximum(r, 0.06))  # of the second
    apart = np.clip(1.15 - 1.25 * progress, 0.0, 1.0)[:, None]  # how far they still are from one another
    one, other, whole = (np.array(c) for c in (first, second, blend))
    pure = one + (other - one) * share[..., None]
    return whole + (pure - whole) * apart[..., None]


def _stick(middle: np.ndarray, high: float, radius: float, progress: np.ndarray) -> np.ndarray:
    """Poses (F, 3, 4) of a stick that goes around in the paint, leaning outward."""
    angle = 2 * np.pi * STICK_TURNS * progress + 0.6
    lean = 0.45
    made = np.zeros((len(progress), 3, 4))
    out = np.stack([np.cos(angle), np.zeros_like(angle), np.sin(angle)], 1)
    up = np.cos(lean) * np.array([0.0, 1.0, 0.0]) + np.sin(lean) * np.array([0.8, 0.0, 0.6])
    side = np.cross(up, [0.0, 0.0, 1.0])
    side /= np.linalg.norm(side)
    made[:, :, :3] = np.stack([side, up, np.cross(side, up)], 1)
    tip = np.array([middle[0], high - 0.05 * radius, middle[2]]) + 0.52 * radius * out
    made[:, :, 3] = tip + 0.9 * radius * up
    return made
