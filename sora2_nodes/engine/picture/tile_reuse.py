"""Which tiles of a picture differ from the one before, so that all others are kept as they are: pictures stay the same to the bit."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .clear_things import ClearThings
from .compositing import Painted, Radiance
from .lens import retaken
from .tiles import SPAN, TALL, tiled

SPREAD = 4  # tiles as far as light spreads in a lens: 87 pixels, and 31 where a picture's sides don't halve evenly


@dataclass(kw_only=True)
class Kept:
    """A picture of one thread, and what it was made of. radiance, picture: arrays that are written over."""

    radiance: Radiance
    picture: np.ndarray  # (H, W, 3) uint8
    numbers: bytes = b""  # all that holds for the whole picture
    fields: np.ndarray | None = None
    clear: ClearThings | None = None

    def shows_anew(self, native: Painted) -> bool:
        """Whether clear things show anything else than before, and note what they show."""
        before, now = self.clear, native.clear
        self.clear = now
        return before is not now if before is None or now is None else not before.same(now)

    def stale(self, native: Painted, numbers: bytes, changed: np.ndarray | None) -> np.ndarray:
        """Tiles (see `tiles.tiled`) that must be composed anew, and note what they are made of. changed: (H, W) bool, where the maps did; None: anywhere."""
        size = self.radiance.depth.shape
        before, self.fields = self.fields, native.fields
        same = before is not None and changed is not None and numbers == self.numbers
        self.numbers = numbers
        if not same:
            return np.ones(tiled(size), np.uint8)
        assert before is not None and changed is not None
        return touched(changed, size) | touched((before != native.fields).any(0), size)

    def retake(self, fresh: np.ndarray, numbers: np.ndarray, film: tuple[np.ndarray, ...], frame: int) -> np.ndarray:
        """Take the picture again where its radiance was made anew: (H, W, 3) uint8, an array of its own. numbers, film: as `lens.expose` takes them."""
        if numbers[5] > 0:  # grain is another each time
            fresh = np.ones_like(fresh)
        elif numbers[1] > 0 or numbers[2] > 0:
            fresh = widened(fresh, SPREAD)
        if fresh.any():
            retaken(self.radiance, numbers, film, frame, fresh, self.picture)
        return self.picture.copy()


def blank_kept(radiance: Radiance) -> Kept:
    """Nothing kept yet, for pictures of one size."""
    return Kept(radiance=radiance, picture=np.empty((*radiance.depth.shape, 3), np.uint8))


def touched(changed: np.ndarray, size: tuple[int, ...]) -> np.ndarray:
    """Tiles of a picture of a size (H, W) that take from changed pixels (h, w) bool of one that is smaller, or as large: then from those beside them, too."""
    down, across = (_spans(n, length, m) for n, length, m in zip(changed.shape, (TALL, SPAN), size, strict=True))
    rows = np.stack([changed[a:b].any(0) for a, b in down])
    return np.stack([rows[:, a:b].any(1) for a, b in across], 1).astype(np.uint8)


def _spans(n: int, length: int, m: int) -> list[tuple[int, int]]:
    """For tiles of a length along a side of m pixels, those of n pixels that they take from, as `compositing.compose` does."""
    beside = int(n == m)
    ends = [(first, min(first + length, m) - 1) for first in range(0, m, length)]
    lows, highs = ([int(max((e[k] + 0.5) / m * n - 0.5, 0)) for e in ends] for k in (0, 1))
    return [(max(low - beside, 0), min(high + 2, n)) for low, high in zip(lows, highs, strict=True)]


def widened(tiles: np.ndarray, by: int) -> np.ndarray:
    """Tiles and all within so many of them, down and across."""
    made = tiles.copy()
    for _ in range(by):
        grown = made.copy()
        grown[1:] |= made[:-1]
        grown[:-1] |= made[1:]
        made = grown.copy()
        made[:, 1:] |= grown[:, :-1]
        made[:, :-1] |= grown[:, 1:]
    return made
