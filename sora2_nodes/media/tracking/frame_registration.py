"""How a camera moved through a stretch of frames: a homography for each, or by how much two whole pictures differ. It does not know what moves before it.

Frames are aligned to their neighbours by Gauss and Newton's method on grey values (Baker and Matthews, inverse compositional), what moves by itself left out by Tukey's weights.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy.ndimage import gaussian_filter, map_coordinates

CELL = 4  # pixels: the steepest pixel of each cell votes
STEEP = 0.5  # levels a pixel: what is flatter does not
FEWEST = 120  # pixels that vote
STEPS, LAST_STEPS = 8, 4  # of the alignment to a neighbour, and to the background
TRUSTED = 0.5  # correlation of a frame with its neighbour, brought to it
FARTHEST = 0.3  # widths between two frames
STEADY = 0.5  # pixels: a camera that moves less stands still
LEAST_DEPTH = 0.05  # of what is beyond the horizon of a homography
OFF = 0.3  # levels: noise at least


BORDER = 0.04  # of the width, left out where less than a pixel is measured


@dataclass(frozen=True, kw_only=True)
class Registration:
    """to_frame: (F, 3, 3), pixels of the middle frame to those of each. trusted: (F,) bool, False where nothing agrees, as over a cut."""

    to_frame: np.ndarray
    trusted: np.ndarray
    still: bool


@dataclass(frozen=True, kw_only=True)
class _Points:
    """Pixels of a picture that vote: places in widths from the middle, what the eight numbers of a homography change, grey values."""

    across: np.ndarray
    down: np.ndarray
    jacobian: np.ndarray
    grey: np.ndarray


def registration_of(frames: np.ndarray) -> Registration:
    """Return how the camera moved through (F, H, W, 3) uint8 frames."""
    height, width = frames.shape[1:3]
    greys = [smooth_grey(frame) for frame in frames]
    step = np.eye(3)
    steps, trusted = [step], [True]
    for before, here in pairwise(greys):
        step, agreement = _between(before, here, step)
        steps.append(step)
        trusted.append(agreement > TRUSTED)
    middle = len(frames) // 2
    path = [np.eye(3)] * len(frames)
    for number in range(middle + 1, len(frames)):
        path[number] = steps[number] @ path[number - 1]
    for number in range(middle - 1, -1, -1):
        path[number] = np.linalg.inv(steps[number + 1]) @ path[number + 1]
    to_frame = np.stack([in_pixels(one, height, width) for one in path])
    still = all(_strays(one, height, width) < STEADY for one in to_frame)
    if still:
        to_frame = np.broadcast_to(np.eye(3), to_frame.shape)
    return Registration(to_frame=to_frame, trusted=np.array(trusted), still=still)


def smooth_grey(frame: np.ndarray) -> np.ndarray:
    """(H, W) float32 of an (H, W, 3) frame, smoothed by a pixel."""
    levels = frame.astype(np.float32)
    return gaussian_filter((levels[..., 0] + levels[..., 1] + levels[..., 2]) / 3, 1.0)


def correction(picture: np.ndarray, frame: np.ndarray) -> np.ndarray | None:
    """(3, 3) in pixels from a picture to the frame that it should be, both (H, W) grey; None where they do not agree."""
    height, width = picture.shape
    made, agreement, _ = _aligned(_points(picture), frame, np.eye(3), LAST_STEPS)
    return in_pixels(made, height, width) if agreement > TRUSTED else None


def in_pixels(homography: np.ndarray, height: int, width: int) -> np.ndarray:
    """A homography of places in widths from the middle as one of pixels."""
    scale = np.array([[1 / width, 0, -0.5], [0, 1 / width, -height / 2 / width], [0, 0, 1]])
    made = np.linalg.inv(scale) @ homography @ scale
    return made / made[2, 2]


def mapped(homography: np.ndarray, x: np.ndarray | float, y: np.ndarray | float) -> tuple[np.ndarray, np.ndarray]:
    """Where a homography takes places."""
    m = homography
    depth = np.maximum(m[2, 0] * x + m[2, 1] * y + m[2, 2], LEAST_DEPTH)
    return (m[0, 0] * x + m[0, 1] * y + m[0, 2]) / depth, (m[1, 0] * x + m[1, 1] * y + m[1, 2]) / depth


def _strays(homography: np.ndarray, height: int, width: int) -> float:
    x, y = np.array([0, width, 0, width]), np.array([0, 0, height, height])
    across, down = mapped(homography, x, y)
    return float(max(np.abs(across - x).max(), np.abs(down - y).max()))


def _between(before: np.ndarray, here: np.ndarray, last: np.ndarray) -> tuple[np.ndarray, float]:
    """The homography from one frame to the next, and their correlation."""
    points, width = _points(before), here.shape[1]
    starts = [np.eye(3)]
    shift = shift_between(here, before, most=FARTHEST)
    if shift is not None and np.abs(shift).max() > 0.7:
        whole = np.eye(3)
        whole[:2, 2] = -shift / width
        starts += [whole, last]
    tried = [_aligned(points, here, start, STEPS) for start in starts]
    made, agreement, _ = min(tried, key=lambda one: one[2] / max(one[1], 0.05))
    return made, agreement


def _points(grey: np.ndarray) -> _Points:
    height, width = grey.shape
    down, right = np.gradient(grey)
    steep = np.hypot(down, right)
    steep[:3] = steep[-3:] = 0
    steep[:, :3] = steep[:, -3:] = 0
    high, wide = height // CELL, width // CELL
    cells = (
        steep[: high * CELL, : wide * CELL]
        .reshape(high, CELL, wide, CELL)
        .transpose(0, 2, 1, 3)
        .reshape(high * wide, -1)
    )
    at, cell = cells.argmax(axis=1), np.arange(high * wide)
    kept = cells.max(axis=1) > STEEP
    y, x = ((cell // wide) * CELL + at // CELL)[kept], ((cell % wide) * CELL + at % CELL)[kept]
    u, v = (x - width / 2) / width, (y - height / 2) / width
    gx, gy = right[y, x] * width, down[y, x] * width
    along = gx * u + gy * v
    jacobian = np.stack([gx, gy, gx * u, gx * v, gy * u, gy * v, -u * along, -v * along, np.ones(len(u))], axis=1)
    return _Points(across=u, down=v, jacobian=jacobian, grey=grey[y, x])


def _aligned(points: _Points, grey: np.ndarray, start: np.ndarray, steps: int) -> tuple[np.ndarray, float, float]:
    """The homography from the points to a frame, their correlation with it, and by how many levels they are off."""
    (height, width), made = grey.shape, start
    agreement, off = 0.0, 99.0
    for _ in range(steps):
        u, v = mapped(made, points.across, points.down)
        x, y = u * width + width / 2, v * width + height / 2
        inside = (x > 1) & (x < width - 2) & (y > 1) & (y < height - 2)
        if inside.sum() < FEWEST:
            return made, 0.0, 99.0
        change = map_coordinates(grey, [y[inside], x[inside]], order=1) - points.grey[inside]
        change_usual = np.median(change)
        off = 1.4826 * float(np.median(np.abs(change - change_usual))) + OFF
        weight = np.clip(1 - ((change - change_usual) / (3 * off)) ** 2, 0, None) ** 2
        agreement = _correlation(points.grey[inside], change, weight)
        jacobian = points.jacobian[inside]
        weighted = jacobian * weight[:, None]
        normal = jacobian.T @ weighted
        trace = np.trace(normal)
        normal += np.diag([1e-9] * 2 + [1e-7] * 6 + [1e-9]) * trace
        move = np.clip(np.linalg.solve(normal, weighted.T @ change), -0.3, 0.3)
        made = made @ np.linalg.inv(
            np.array([[1 + move[2], move[3], move[0]], [move[4], 1 + move[5], move[1]], [move[6], move[7], 1.0]])
        )
        made = made / made[2, 2]
        if np.abs(move[:2]).max() * width < 0.01 and np.abs(move[2:8]).max() * width < 0.04:
            break
    return made, agreement, off


def _correlation(grey: np.ndarray, change: np.ndarray, weight: np.ndarray) -> float:
    """Of grey values and those they changed to, by how far each is believed."""
    there, total = grey + change, weight.sum() + 1e-9
    one, other = grey - (weight @ grey) / total, there - (weight @ there) / total
    return float((weight * one) @ other / (np.sqrt((weight @ one**2) * (weight @ other**2)) + 1e-9))


def shift_between(before: np.ndarray, here: np.ndarray, *, most: float) -> np.ndarray | None:
    """(x, y) translation in pixels between two grey frames by phase correlation, then gradients; None above `most` widths."""
    window = np.outer(np.hanning(here.shape[0]), np.hanning(here.shape[1]))
    cross = np.fft.rfft2((here - here.mean()) * window) * np.conj(np.fft.rfft2((before - before.mean()) * window))
    curve = np.fft.irfft2(cross / (np.abs(cross) + 1e-3 * np.abs(cross).max() + 1e-9), here.shape)
    y, x = (int(at) for at in np.unravel_index(int(curve.argmax()), curve.shape))
    height, width = curve.shape
    whole = np.array([x - width if 2 * x > width else x, y - height if 2 * y > height else y])
    if np.abs(whole).max() > most * width:
        return None
    return whole + _rest(np.roll(before, (whole[1], whole[0]), axis=(0, 1)), here)


def _rest(before: np.ndarray, here: np.ndarray) -> np.ndarray:
    """(x, y) of less than a pixel left between two frames, by least squares on gradients (Lucas and Kanade)."""
    edge = round(BORDER * here.shape[1]) + 1
    inner = (slice(edge, -edge), slice(edge, -edge))
    down, right = (gradient[inner].ravel() for gradient in np.gradient((before + here) / 2))
    change = (before - here)[inner].ravel()
    normal = np.array([[right @ right, right @ down], [right @ down, down @ down]]) + 1e-3 * np.eye(2)
    return np.clip(np.linalg.solve(normal, [right @ change, down @ change]), -1, 1)
