"""Rotations and limbs of two links: frames from directions, angles from matrices, hands and feet to where they should be.

All arrays have F frames first. The angles are those of assembly.Joint: Ry · Rz · Rx in degrees.
"""

from __future__ import annotations

import numpy as np

from ..assembly import rotations


def turned(
    x: np.ndarray | float = 0.0, y: np.ndarray | float = 0.0, z: np.ndarray | float = 0.0, frames: int = 1
) -> np.ndarray:
    """Matrices (F, 3, 3) of turns in degrees."""
    x, y, z = (
        np.broadcast_to(np.asarray(a, float), (frames,)) if np.ndim(a) == 0 else np.asarray(a, float) for a in (x, y, z)
    )
    return rotations(np.stack(np.broadcast_arrays(x, y, z), 1))


def angles(matrix: np.ndarray) -> np.ndarray:
    """Degrees (F, 3) whose turn is a matrix (F, 3, 3)."""
    s = np.clip(matrix[:, 1, 0], -1, 1)
    flat = np.abs(s) > 0.999999
    z = np.arcsin(s)
    y = np.where(flat, np.arctan2(matrix[:, 0, 2], matrix[:, 2, 2]), np.arctan2(-matrix[:, 2, 0], matrix[:, 0, 0]))
    x = np.where(flat, 0.0, np.arctan2(-matrix[:, 1, 2], matrix[:, 1, 1]))
    return np.degrees(np.stack([x, y, z], 1))


def apply(matrix: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Turn vectors (F, 3) or (3,)."""
    return (matrix @ np.broadcast_to(v, (len(matrix), 3))[..., None])[..., 0]


def unit(v: np.ndarray) -> np.ndarray:
    return v / np.maximum(np.linalg.norm(v, axis=-1, keepdims=True), 1e-12)


def blended(a: np.ndarray, b: np.ndarray, share: np.ndarray) -> np.ndarray:
    """Rotations between two (F, 3, 3), made orthonormal again; share (F,) of the second."""
    return straightened(a + (b - a) * share[:, None, None])


def straightened(matrix: np.ndarray) -> np.ndarray:
    """The rotation nearest to a matrix, by its y axis first."""
    y = unit(matrix[:, :, 1])
    z = matrix[:, :, 2] - (matrix[:, :, 2] * y).sum(1, keepdims=True) * y
    z = unit(z)
    return np.stack([np.cross(y, z), y, z], -1)


def two_links(
    start: np.ndarray, goal: np.ndarray, upper: float, lower: float, pole: np.ndarray, bends: float
) -> tuple[np.ndarray, np.ndarray]:
    """Rotations (F, 3, 3) of a limb's upper and lower link, which hang along their -y, so that its end comes to `goal`.

    pole: (F, 3) toward where the middle joint points. bends: +1 that joint points along the link's +x (a knee), -1 along
    its -x (an elbow). A goal out of reach is stretched toward.
    """
    way = goal - start
    far = np.linalg.norm(way, axis=1)
    d = way / np.maximum(far, 1e-9)[:, None]
    far = np.clip(far, abs(upper - lower) + 0.02 * upper, (upper + lower) * 0.99995)
    e = pole - (pole * d).sum(1, keepdims=True) * d
    weak = np.linalg.norm(e, axis=1) < 1e-6
    if weak.any():
        e[weak] = np.cross(d[weak], np.array([0.31, 0.17, 0.93]))
    e = unit(e)
    along = (upper**2 + far**2 - lower**2) / (2 * far)
    off = np.sqrt(np.maximum(upper**2 - along**2, 0.0))
    middle = start + d * along[:, None] + e * off[:, None]
    end = start + d * far[:, None]
    z = unit(np.cross(e, -d)) * bends
    return _hanging(middle - start, z), _hanging(end - middle, z)


def _hanging(way: np.ndarray, z: np.ndarray) -> np.ndarray:
    y = -unit(way)
    return np.stack([np.cross(y, z), y, z], -1)
