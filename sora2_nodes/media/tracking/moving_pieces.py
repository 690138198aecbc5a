"""What stands before the background of a frame, in pieces, each without the shadow that it casts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import (
    binary_dilation,
    binary_erosion,
    binary_fill_holes,
    find_objects,
    label,
    maximum_filter,
    minimum_filter,
    uniform_filter,
)  # fmt: skip

from .resting_things import largest_channel
from .scene_background import SceneBackground

LOW, HIGH, FEWEST_HIGH = (
    3.0,
    6.0,
    5,
)  # times the noise: a pixel that may be one, that surely is, and how many of these a piece needs
OF_CONTRAST = 0.3  # of the strongest difference near by: what is fainter is ringing, blur or a shadow
SMALLEST = 14  # pixels of a piece
DARKEST, BRIGHTEST = 0.3, 0.96  # of the background: light in a shadow
PARTLY = (0.1, 0.8)  # share of a piece that is a shadow, where it is cut off


@dataclass(frozen=True, kw_only=True)
class Piece:
    """Pixels that hang together. mask: (h, w) bool from (top, left) on; x, y: their mean; cut: at the edge of what is known."""

    mask: np.ndarray
    colours: np.ndarray  # (h, w, 3) uint8
    top: int
    left: int
    x: float
    y: float
    area: int
    cut: bool
    number: int  # in the labels
    shade: float  # share that looks like a shadow


@dataclass(frozen=True, kw_only=True)
class Foreground:
    """labels: (H, W) int, 0 where nothing is; pieces by their numbers."""

    frame: np.ndarray
    labels: np.ndarray
    pieces: tuple[Piece, ...]


def foreground(frame: np.ndarray, background: SceneBackground, number: int) -> Foreground:
    """Return what stands before the background in a frame, (H, W, 3) uint8, the `number`-th of its stretch."""
    colours, noise = background.seen_from(number, frame.shape[:2])
    unknown = np.isnan(colours[..., 0]) | np.isnan(noise[..., 0])
    seen = frame.astype(np.float32)
    known = np.where(unknown[..., None], seen, colours)
    noise = np.where(unknown[..., None], np.float32(1e3), noise)
    lit = np.where(unknown[..., None], seen, known * _gain(seen, known, noise, ~unknown))
    mask = _mask(seen, lit, noise, background.still)
    shadow = mask & ~unknown & _shadow(seen, lit)
    labels, pieces = _pieces(_without_shadows(mask, shadow), shadow, unknown, frame)
    return Foreground(frame=frame, labels=labels, pieces=pieces)


def _gain(seen: np.ndarray, known: np.ndarray, noise: np.ndarray, where: np.ndarray) -> np.ndarray:
    """(3,): how much brighter a frame is than the background, by the pixels that it shows of it."""
    some = (slice(None, None, 3), slice(None, None, 3))
    kept = where[some]
    frame, ground, doubt = seen[some][kept], known[some][kept], noise[some][kept]
    made = np.ones(3, dtype=np.float32)
    for channel in range(3):
        bright = ground[:, channel] > 8
        x, y, unsure = ground[bright, channel], frame[bright, channel], doubt[bright, channel]
        if len(x) < 50:
            continue
        gain = np.median(y / x)
        for _ in range(2):
            agrees = np.abs(y - gain * x) < 2.5 * unsure
            if agrees.sum() > 50:
                gain = (x[agrees] @ y[agrees]) / (x[agrees] @ x[agrees])
        made[channel] = gain
    return made


def _mask(seen: np.ndarray, lit: np.ndarray, noise: np.ndarray, still: bool) -> np.ndarray:
    """(H, W) bool: what differs from the background by more than its noise and its place, and not faintly beside something strong."""
    apart = seen - lit
    beyond = apart
    if not still:  # what is found within a pixel is only misplaced
        low, high = minimum_filter(lit, (3, 3, 1)), maximum_filter(lit, (3, 3, 1))
        beyond = np.maximum(seen - high, 0) + np.minimum(seen - low, 0)
    smooth = uniform_filter(beyond / noise, (3, 3, 0))
    far = 1.7 * np.sqrt((smooth[..., 0] ** 2 + smooth[..., 1] ** 2 + smooth[..., 2] ** 2) / 3)
    strong = largest_channel(np.abs(uniform_filter(apart, (2, 2, 0))))
    mask = (far > LOW) & (strong > OF_CONTRAST * maximum_filter(uniform_filter(strong, 3), 15))
    labels, count = label(mask)
    sure = np.bincount(labels.ravel(), weights=(far > HIGH).ravel(), minlength=count + 1) >= FEWEST_HIGH
    kept = sure & (np.bincount(labels.ravel(), minlength=count + 1) >= SMALLEST)
    kept[0] = False
    return binary_fill_holes(kept[labels])


def _shadow(seen: np.ndarray, lit: np.ndarray) -> np.ndarray:
    """(H, W) bool: darker than the background by the same share in all colours, evenly about a pixel."""
    frame, ground = uniform_filter(seen, (3, 3, 0)) + 3, uniform_filter(lit, (3, 3, 0)) + 3
    share = frame / ground
    mean = (share[..., 0] + share[..., 1] + share[..., 2]) / 3
    spread = largest_channel(share) + largest_channel(-share)
    even = spread < 0.06 + 0.12 * (1 - mean) + 6 / np.maximum(-largest_channel(-ground), 1)
    about = uniform_filter(mean, 5)
    rough = np.sqrt(np.maximum(uniform_filter(mean * mean, 5) - about * about, 0))
    return even & (mean > DARKEST) & (mean < BRIGHTEST) & (rough < 0.06)


def _without_shadows(mask: np.ndarray, shadow: np.ndarray) -> np.ndarray:
    """Cut shadows off pieces that are both."""
    labels, count = label(mask, structure=np.ones((3, 3)))
    dark = np.bincount(labels.ravel(), weights=shadow.ravel(), minlength=count + 1)
    share = dark / np.maximum(np.bincount(labels.ravel(), minlength=count + 1), 1)
    both = (share > PARTLY[0]) & (share < PARTLY[1])
    both[0] = False
    cut = both[labels] & shadow
    if not cut.any():
        return mask
    rest = mask & ~binary_dilation(binary_erosion(binary_dilation(cut), iterations=2))  # no specks
    thick = binary_dilation(binary_erosion(rest, structure=np.ones((3, 3))), structure=np.ones((3, 3)))
    return rest & (thick | ~both[labels])  # nor the shadow's rim


def _pieces(
    mask: np.ndarray, shadow: np.ndarray, unknown: np.ndarray, frame: np.ndarray
) -> tuple[np.ndarray, tuple[Piece, ...]]:
    labels, _ = label(mask, structure=np.ones((3, 3)))
    found, (height, width) = [], mask.shape
    for number, window in enumerate(find_objects(labels), 1):
        there = labels[window] == number
        area = int(there.sum())
        if area < SMALLEST:
            continue
        rows, columns = window
        y, x = np.nonzero(there)
        around = unknown[max(rows.start - 1, 0) : rows.stop + 1, max(columns.start - 1, 0) : columns.stop + 1]
        cut = (
            rows.start <= 1
            or columns.start <= 1
            or rows.stop >= height - 1
            or columns.stop >= width - 1
            or around.any()
        )
        found.append(
            Piece(
                mask=there, colours=frame[window], top=rows.start, left=columns.start, x=float(x.mean()) + columns.start,
                y=float(y.mean()) + rows.start, area=area, cut=bool(cut), number=number, shade=float(shadow[window][there].mean()),
            )
        )  # fmt: skip
    return labels, tuple(found)
