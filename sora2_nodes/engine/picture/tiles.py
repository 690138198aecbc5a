"""Strips of pixels as rows of numbers of one fixed length, which the compiler turns into vector instructions.

A strip is a flat float32 array: number k of its pixel x is at k * SPAN + x. SPAN is a constant, so that the compiler sees
that no two rows overlap; rows whose place is reckoned are handed to a function as slices of their own, since their loops would
stay scalar. Every constant here is float32, since one float64 would make all of a formula float64.
"""

from __future__ import annotations

import numpy as np

from ...world.tracing.compiled import device

SPAN = 32  # pixels of a strip
TALL = 32  # lines of a tile: strips one below the other that are worked on in turn, so that what they read stays near
ZERO, ONE, TWO, FOUR, HALF, TINY = (np.float32(v) for v in (0, 1, 2, 4, 0.5, 1e-4))
STEPS = np.float32(1 / 256)


def tiled(size: tuple[int, ...]) -> tuple[int, int]:
    """How many tiles, down and across, a picture of a size (H, W) has."""
    return -(-size[0] // TALL), -(-size[1] // SPAN)


@device
def clamp(value, low, high):
    """A value no less than low and no more than high."""
    return min(max(value, low), high)


@device
def copied(out, line):
    """Write the beginning of a row, as far as the line goes."""
    for x in range(len(line)):
        out[x] = line[x]


@device
def column(out, line, c):
    """Write one number of each pixel of a line (X, C): the beginning of a row, as far as the line goes."""
    for x in range(len(line)):
        out[x] = line[x, c]


@device
def picked(out, line, places):
    """Write a row of what lies at places of a line."""
    for x in range(SPAN):
        out[x] = line[places[x]]


@device
def decay(x):
    """exp(-x) for x >= 0, within two thousandths: (1 - x / 256) ** 256."""
    y = max(ONE - x * STEPS, ZERO)
    y = y * y
    y = y * y
    y = y * y
    y = y * y
    y = y * y
    y = y * y
    y = y * y
    return y * y
