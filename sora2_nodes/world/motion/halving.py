"""Halving: what is cut through becomes two halves that roll apart and show their cut faces. Pure numpy.

A half is a dome in the thing's skin with discs for its flesh; it rolls on its round side until its face looks up.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..primitives import RGB, Primitive, half_extents
from .curves import ease
from .shattering import Pieces

ROLLS_S = 0.9  # in which a half comes to rest
LIES_DEG = 62.0  # from upright to how it lies
ROLLS = 0.42  # of its breadth and height: how far it goes a radian
INNER, CORE = 0.90, 0.42  # of a cut face: where the flesh begins, and its core
FACE = 0.012  # of a half's radius: how far the face stands out of the dome


def halved(
    primitives: Sequence[Primitive], poses: np.ndarray, times: np.ndarray, *, when_s: float, across: Sequence[float], flesh: RGB, core: RGB
) -> Pieces:  # fmt: skip
    """Cut what is drawn by primitives at poses (F, P, 3, 4) and times (F,) s at a moment. across: unit vector, level, from half to half."""
    at = int(np.clip(np.searchsorted(times, when_s), 0, len(times) - 1))
    low, high = _box(primitives, poses[at].astype(float))
    middle, half = (low + high) / 2, (high - low) / 2
    out = np.asarray(across, float)
    along = np.array([-out[2], 0.0, out[0]])
    radii = (
        float(np.linalg.norm(out * half)),
        float(half[1]),
        float(np.linalg.norm(along * half)),
    )  # toward the pole, up, along the cut
    skin = max(primitives, key=lambda p: float(np.prod(np.sort(half_extents(p))[1:])) * (p.role == "main"))
    angle = np.radians(LIES_DEG) * ease((np.asarray(times, float) - times[at]) / ROLLS_S)
    made: list[Primitive] = []
    rows: list[np.ndarray] = []
    for side in (1.0, -1.0):
        frame = _rolled(middle, low[1], side * out, along, radii, angle)
        for part, deep in _half(skin, radii, flesh, core):
            made.append(part)
            pose = frame.copy()
            pose[:, :, 3] += deep * frame[:, :, 1]
            rows.append(pose)
    return Pieces(
        primitives=tuple(made), poses=np.stack(rows, 1).astype(np.float32), shown=np.asarray(times) >= times[at] - 1e-9
    )


def _half(skin: Primitive, radii: tuple[float, float, float], flesh: RGB, core: RGB) -> list[tuple[Primitive, float]]:
    """Its parts in axes whose y is the pole, x up, z along the cut, each with its place along y."""
    pole, up, along = radii
    look = {"finish": skin.finish, "pattern": skin.pattern, "second": skin.second, "scale": skin.scale}
    inside = "gloss" if skin.finish not in ("ice", "glass", "crystal") else skin.finish
    dome = Primitive(kind="shell", size=(up, pole, along, 0.0), colour=skin.colour, role="main", **look)  # type: ignore[arg-type]
    rim = Primitive(
        kind="cylinder", size=(up, 0.004 * pole, along), colour=skin.colour, finish=skin.finish, role="main"
    )
    face = Primitive(
        kind="cylinder", size=(INNER * up, FACE * pole, INNER * along), colour=flesh, finish=inside, role="flesh"
    )
    heart = Primitive(
        kind="ellipsoid", size=(CORE * up, 2 * FACE * pole, CORE * along), colour=core, finish=inside, role="core"
    )
    return [(dome, 0.0), (rim, 0.0), (face, -FACE * pole), (heart, -FACE * pole)]


def _rolled(
    middle: np.ndarray, ground: float, out: np.ndarray, along: np.ndarray, radii: tuple[float, float, float], angle: np.ndarray
) -> np.ndarray:  # fmt: skip
    """Frames (F, 3, 4) of a half that rolls outward: its pole turns from level to down."""
    pole, up, _ = radii
    down = np.array([0.0, -1.0, 0.0])
    y = np.cos(angle)[:, None] * out + np.sin(angle)[:, None] * down
    z = np.repeat(along[None], len(angle), 0)
    x = np.cross(y, z)
    gone = ROLLS * (pole + up) * angle
    height = ground + up + (0.94 * pole - up) * np.sin(angle)
    place = middle + gone[:, None] * out + 0.02 * pole * out
    place[:, 1] = height
    return np.stack([x, y, z, place], -1)


def _box(primitives: Sequence[Primitive], frames: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Corners of the box around a body's skin: leaves and stalks are no part of it."""
    body = [i for i, p in enumerate(primitives) if p.role in ("main", "flesh", "crust")] or list(range(len(primitives)))
    half = np.array([half_extents(primitives[i]) for i in body])
    reach = np.einsum("pij,pj->pi", np.abs(frames[body][:, :, :3]), half)
    place = frames[body][:, :, 3]
    return (place - reach).min(0), (place + reach).max(0)


__all__ = ["halved"]
