"""What stands still behind everything that moves, by the median over registered frames, and how much each pixel of it is in doubt.

What rests for most of a stretch is in the median too, until `resting_things` takes it out.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import (
    gaussian_filter,
    maximum_filter,
    uniform_filter,
)  # fmt: skip

from .frame_registration import Registration, correction, mapped, smooth_grey
from .resting_things import largest_channel, masked_median, take_out_what_rests

MOST_SAMPLES = 30  # frames that the median is taken over
LARGEST = 2.6  # widths and heights of the frame: a background that is no larger
FLOOR = 2.0  # levels of noise at least
MISPLACED = {True: 0.1, False: 0.3}  # pixels by which a frame of a still, a moving camera may be off
FEWEST_CALM = 6  # differences while nothing moves
STEEPEST = 30.0  # levels a pixel that count for it


@dataclass
class SceneBackground:
    """colours, noise: (H, W, 3) float32 levels, nan where nothing was seen. to_frame: (F, 3, 3), its pixels to those of each frame."""

    colours: np.ndarray
    noise: np.ndarray
    to_frame: np.ndarray
    corner: np.ndarray  # (x, y): its first pixel in the middle frame
    still: bool

    def seen_from(self, frame: int, shape: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
        """Colours and noise as (H, W, 3) of a frame."""
        if self.still:
            return self.colours, self.noise
        both = warped(np.concatenate([self.colours, self.noise], axis=2), np.linalg.inv(self.to_frame[frame]), shape)
        return both[..., :3], both[..., 3:]

    def to_middle(self, frame: int) -> np.ndarray:
        """(3, 3): pixels of a frame to those of the middle one."""
        there = np.array([[1, 0, self.corner[0]], [0, 1, self.corner[1]], [0, 0, 1.0]]) @ np.linalg.inv(
            self.to_frame[frame]
        )
        return there / there[2, 2]


def scene_background(frames: np.ndarray, path: Registration) -> SceneBackground:
    """Return the background of (F, H, W, 3) uint8 frames, each brought to its place on it once more."""
    made, samples, busy = _median_of(frames, path.to_frame, path.still)
    if not path.still:
        made, samples, busy = _median_of(frames, _corrected(frames, made, path.to_frame), False)
    level = _level(samples, busy, path.still)
    unrest = np.sqrt(gaussian_filter(np.nan_to_num(level, nan=6.0) ** 2, (1.5, 1.5, 0)))
    take_out_what_rests(made.colours, samples, busy, lambda colours: _noise(colours, unrest, made.still))
    made.noise = _noise(made.colours, unrest, made.still)
    return made


def warped(picture: np.ndarray, homography: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    """(h, w, C) float32: at each pixel what an (H, W, C) picture has where the homography takes it; nan outside."""
    import torch

    height, width = picture.shape[:2]
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32)
    across, down = mapped(homography.astype(np.float32), x, y)
    outside = (across < -0.01) | (across > width - 0.99) | (down < -0.01) | (down > height - 0.99)
    places = np.stack([across * (2 / (width - 1)) - 1, down * (2 / (height - 1)) - 1], axis=-1)
    source = torch.from_numpy(np.ascontiguousarray(picture.transpose(2, 0, 1), dtype=np.float32))
    made = torch.nn.functional.grid_sample(
        source[None], torch.from_numpy(places)[None], padding_mode="border", align_corners=True
    )
    seen = np.ascontiguousarray(made[0].numpy().transpose(1, 2, 0))
    seen[outside] = np.nan
    return seen


def _median_of(frames: np.ndarray, to_frame: np.ndarray, still: bool) -> tuple[SceneBackground, np.ndarray, np.ndarray]:
    """The median over samples about which nothing moves, the samples (S, H, W, 3), and where in them something does."""
    count, height, width = frames.shape[:3]
    picked = np.unique(np.linspace(0, count - 1, min(count, MOST_SAMPLES)).round().astype(int))
    if still:
        corner, shape, placed = np.zeros(2), (height, width), to_frame
        samples = frames[picked].astype(np.float32)
    else:
        corner, shape = _canvas(to_frame, height, width)
        placed = to_frame @ np.array([[1, 0, corner[0]], [0, 1, corner[1]], [0, 0, 1.0]])
        samples = np.stack([warped(frames[number], placed[number], shape) for number in picked])
    median = masked_median(samples)
    busy = _busy(samples)
    quiet = np.where(busy[..., None], np.nan, samples)
    calm = masked_median(quiet)
    enough = (~np.isnan(quiet[..., :1])).sum(axis=0) >= 3
    colours = np.where(enough, calm, median)
    return SceneBackground(colours=colours, noise=colours, to_frame=placed, corner=corner, still=still), samples, busy


def _level(samples: np.ndarray, busy: np.ndarray, still: bool) -> np.ndarray:
    """(H, W, 3) levels by which a pixel differs from one sample to the next; where fine lines come and go, that is seldom little."""
    differences = np.abs(np.diff(samples, axis=0))
    usual = _quantile(differences, 0.4) / 0.74
    if still:
        return usual
    differences[busy[:-1] & busy[1:]] = np.nan
    enough = (~np.isnan(differences[..., :1])).sum(axis=0) >= FEWEST_CALM
    return np.where(enough, _quantile(differences, 0.72) / 1.53, usual)


def _canvas(to_frame: np.ndarray, height: int, width: int) -> tuple[np.ndarray, tuple[int, int]]:
    """The first pixel (x, y) of all that is seen, in the middle frame, and its (H, W)."""
    x, y = np.array([0.0, width - 1, 0, width - 1]), np.array([0.0, 0, height - 1, height - 1])
    corners = np.concatenate([np.stack(mapped(np.linalg.inv(one), x, y), axis=1) for one in to_frame])
    middle, reach = np.array([width, height]) / 2, LARGEST * np.array([width, height]) / 2
    low = np.floor(np.maximum(np.minimum(corners.min(axis=0), 0), middle - reach))
    high = np.ceil(np.minimum(np.maximum(corners.max(axis=0), [width - 1, height - 1]), middle + reach))
    return low, (int(high[1] - low[1]) + 1, int(high[0] - low[0]) + 1)


def _busy(samples: np.ndarray) -> np.ndarray:
    """(S, H, W) bool: something moves near a pixel between a sample and its neighbour."""
    change = uniform_filter(np.nan_to_num(largest_channel(np.abs(np.diff(samples, axis=0)))), (0, 3, 3))
    usual = np.median(change, axis=0)
    usual = np.maximum(uniform_filter(usual, 5), np.median(usual))
    moving = maximum_filter(change > 2.5 * usual + 4, (1, 13, 13))
    busy = np.zeros(samples.shape[:3], dtype=bool)
    busy[:-1] |= moving
    busy[1:] |= moving
    return busy


def _corrected(frames: np.ndarray, background: SceneBackground, to_frame: np.ndarray) -> np.ndarray:
    """The homographies after each frame was aligned to the background itself, so that no error adds up."""
    made = to_frame.copy()
    for number, frame in enumerate(frames):
        seen = warped(background.colours, np.linalg.inv(background.to_frame[number]), frame.shape[:2])
        unseen = np.isnan(seen[..., 0])
        if unseen.mean() > 0.5:
            continue
        grey = smooth_grey(frame)
        off = correction(np.where(unseen, grey, smooth_grey(np.nan_to_num(seen))), grey)
        if off is not None:
            made[number] = off @ to_frame[number]
            made[number] /= made[number][2, 2]
    return made


def _quantile(stack: np.ndarray, share: float) -> np.ndarray:
    ranked = np.sort(stack, axis=0)
    last = len(stack) - 1 - np.isnan(stack).sum(axis=0)
    return np.take_along_axis(ranked, np.clip((last * share).round().astype(int), 0, None)[None], 0)[0]


def _noise(colours: np.ndarray, unrest: np.ndarray, still: bool) -> np.ndarray:
    """(H, W, 3) levels by which a pixel may differ from the background, by its unrest and where it is steep."""
    down, right = np.gradient(gaussian_filter(np.nan_to_num(colours, nan=128.0), (0.7, 0.7, 0)), axis=(0, 1))
    steep = np.minimum(down**2 + right**2, STEEPEST**2)
    return np.sqrt(unrest**2 + FLOOR**2 + MISPLACED[still] ** 2 * steep).astype(np.float32)
