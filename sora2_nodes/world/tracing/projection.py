"""The eye of one frame as numbers, directions through its picture, and the windows of pixels that primitives can show in."""

from __future__ import annotations

import math

import numpy as np

from ..scene import Camera
from .compiled import device
from .solids import CAPSULE, CONE, CYLINDER, ELLIPSOID, SHEET, SHELL
from .table import Solids

AHEAD, RIGHT, UP, TAN_X, TAN_Y = 3, 6, 9, 12, 13  # places in the numbers of a view; the eye is at 0
NEAR = 0.02  # m
THIN = 3.0  # pixels
PLANES = 17  # through the eye, by which what reaches behind it is narrowed


def view_numbers(camera: Camera, frame: int, aspect: float) -> np.ndarray:
    """Return the numbers (14,) float64 of a frame's view: eye, ahead, right, up, tangents of half its width and height."""
    eye, target = (a[min(frame, len(a) - 1)].astype(float) for a in (camera.eye, camera.target))
    ahead = target - eye
    ahead /= np.linalg.norm(ahead)
    right = np.cross(ahead, (0.0, 1.0, 0.0) if abs(ahead[1]) < 0.9999 else (0.0, 0.0, -1.0))
    right /= np.linalg.norm(right)
    tangent = math.tan(math.radians(camera.fov_deg) / 2)
    return np.array([*eye, *ahead, *right, *np.cross(right, ahead), tangent * aspect, tangent])


@device
def toward(view, u, v):
    """Direction, at unit depth, of a place on the picture: u, v from -1 to 1, right and up."""
    u, v = u * view[12], v * view[13]
    return (
        view[3] + u * view[6] + v * view[9],
        view[4] + u * view[7] + v * view[10],
        view[5] + u * view[8] + v * view[11],
    )


def windows(
    solids: Solids, pose: np.ndarray, shown: np.ndarray, view: np.ndarray, width: int, height: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return columns and rows x0, x1, y0, y1 (P, 4) that can show each primitive (empty: not in view), and which are thin (P,).

    A primitive lies in the hull of two ellipsoids (the ends of a capsule, the rims of a cylinder, ellipses about a box's
    ends), and each of these in four planes through the eye that touch it.
    """
    heights, axes = _pieces(solids)
    turn = pose[:, :, :3]
    centre = pose[:, None, :, 3] + heights[..., None] * turn[:, None, :, 1] - view[:3]  # (P, 2, 3)
    frame = view[3:12].reshape(3, 3)  # ahead, right, up
    along = centre @ frame.T  # (P, 2, 3)
    across = np.einsum("vi,pij,pkj->pkvj", frame, turn, axes)  # (P, 2, 3 of the view, 3 of the axes)
    reach = (across**2).sum(-1)  # (P, 2, 3) squared
    near, far = along[..., 0] - np.sqrt(reach[..., 0]), along[..., 0] + np.sqrt(reach[..., 0])
    hidden, crossing = (far < NEAR).all(1) | ~shown, (near < NEAR).any(1)
    p = np.where(crossing[:, None], 1.0, along[..., 0] ** 2 - reach[..., 0])[..., None]  # (P, 2, 1)
    mixed = (across[..., 1:, :] * across[..., :1, :]).sum(-1)
    q = along[..., 1:] * along[..., :1] - mixed
    r = along[..., 1:] ** 2 - reach[..., 1:]
    root = np.sqrt(np.maximum(q * q - p * r, 0))
    low, high = ((q - root) / p).min(1), ((q + root) / p).max(1)  # (P, 2) slopes to the right and up
    size = np.array([width, height])
    low, high = ((a / view[[TAN_X, TAN_Y]]) * 0.5 * size for a in (low, high))
    found = np.stack([low[:, 0], high[:, 0], -high[:, 1], -low[:, 1]], 1) + np.repeat(size / 2, 2)
    found[crossing] = _narrowed(along[crossing], across[crossing], view) * np.repeat(size, 2)
    found[:, 1::2] += 1
    found = np.clip(found, 0, np.repeat(size, 2)).astype(np.int64)
    found[hidden | (found[:, 0] >= found[:, 1]) | (found[:, 2] >= found[:, 3])] = 0
    thick = np.sort(np.linalg.norm(turn * solids.half[:, None, :], axis=1), 1)[:, 1]
    pixel = np.maximum(near.min(1), NEAR) * 2 * view[TAN_Y] / height
    return found, (2 * thick < THIN * pixel).astype(np.uint8)


def _narrowed(along: np.ndarray, across: np.ndarray, view: np.ndarray) -> np.ndarray:
    """Shares of the picture x0, x1, y0, y1 (P, 4) that hold what shows of hulls which reach behind the eye, as `windows` has them.

    A hull that lies wholly on one side of a plane through the eye and a column or a row shows on that side only.
    """
    found = []
    for axis, tangent in ((1, view[TAN_X]), (2, -view[TAN_Y])):
        share = np.linspace(0, 1, PLANES)
        slope = ((2 * share - 1) * tangent)[:, None, None]  # (planes, 1, 1)
        middle = (along[..., axis] - slope * along[..., 0]) * np.sign(tangent)  # (planes, P, 2)
        tilted = across[..., axis, :] - slope[..., None] * across[..., 0, :]  # (planes, P, 2, 3)
        reach = np.sqrt((tilted**2).sum(-1))
        after, before = (middle > reach).all(2), (middle < -reach).all(2)  # (planes, P)
        found += [np.where(after, share[:, None], 0.0).max(0), np.where(before, share[:, None], 1.0).min(0)]
    return np.stack(found, 1)


def _pieces(solids: Solids) -> tuple[np.ndarray, np.ndarray]:
    """Heights (P, 2) and half axes (P, 2, 3), in the primitives' own frames, of the two ellipsoids that hold each."""
    kind, half, size = solids.kind, solids.half.astype(float), solids.size
    heights = half[:, 1:2] * np.array([-1.0, 1.0])
    axes = np.repeat(half[:, None, :], 2, 1) * (1.41422, 0.0, 1.41422)
    flat = kind == SHEET
    axes[flat] = np.repeat(half[flat, None], 2, 1) * (1.0, 0.0, 0.0)
    whole = np.isin(kind, (ELLIPSOID, SHELL))
    heights[whole], axes[whole] = 0.0, np.repeat(half[whole, None], 2, 1)
    ends = size[:, [0, 2]]
    balls, rims = kind == CAPSULE, kind == CONE
    heights[balls] = size[balls, 1:2] * np.array([-1.0, 1.0])
    axes[balls] = ends[balls][..., None]
    axes[rims] = ends[rims][..., None] * np.array([1.0, 0.0, 1.0])
    tubes = kind == CYLINDER
    axes[tubes] = np.repeat(half[tubes, None], 2, 1) * (1.0, 0.0, 1.0)
    return heights, axes
