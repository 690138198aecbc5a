"""Curves over time: easing, keys joined without overshoot, ways along a line. Numbers only."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


def ease(u: np.ndarray) -> np.ndarray:
    """Smoothstep of `u`, clipped to 0..1."""
    u = np.clip(u, 0.0, 1.0)
    return u * u * (3 - 2 * u)


def keyed(times: Sequence[float], values: Sequence[float], at: np.ndarray, *, period: float = 0.0) -> np.ndarray:
    """Join keys by cubic pieces that never overshoot them (Fritsch and Carlson, 1980). period > 0: they repeat."""
    x, y = np.asarray(times, float), np.asarray(values, float)
    if len(x) == 1:
        return np.full(np.shape(at), y[0])
    if period > 0:
        at = np.mod(at - x[0], period) + x[0]
        x = np.concatenate([x[-2:] - period, x, x[:2] + period]) if len(x) > 1 else x
        y = np.concatenate([y[-2:], y, y[:2]])
        keep = np.concatenate([[True], np.diff(x) > 1e-9])
        x, y = x[keep], y[keep]
    at = np.clip(at, x[0], x[-1])
    i = np.clip(np.searchsorted(x, at, side="right") - 1, 0, len(x) - 2)
    width = np.diff(x)
    slope = np.diff(y) / width
    m = np.zeros(len(x))
    both = slope[:-1] * slope[1:] > 0
    w1, w2 = 2 * width[1:] + width[:-1], width[1:] + 2 * width[:-1]
    with np.errstate(divide="ignore", invalid="ignore"):
        harmonic = (w1 + w2) / (w1 / slope[:-1] + w2 / slope[1:])
    m[1:-1] = np.where(both, harmonic, 0.0)
    h, u = width[i], (at - x[i]) / width[i]
    u2, u3 = u * u, u * u * u
    return (
        y[i] * (2 * u3 - 3 * u2 + 1)
        + h * m[i] * (u3 - 2 * u2 + u)
        + y[i + 1] * (3 * u2 - 2 * u3)
        + h * m[i + 1] * (u3 - u2)
    )


def paced(u: np.ndarray, up: float, down: float) -> np.ndarray:
    """Share of a way covered at share `u` of the time: even speed, with a start of share `up` and an end of share `down`."""
    u = np.clip(u, 0.0, 1.0)
    top = 1.0 / (1.0 - up / 2 - down / 2)
    way = top * (u - up / 2)
    if up > 0:
        way = np.where(u < up, top * u * u / (2 * up), way)
    if down > 0:
        way = np.where(u > 1 - down, 1.0 - top * (1 - u) ** 2 / (2 * down), way)
    return way


def unwrapped(yaw: np.ndarray) -> np.ndarray:
    """Degrees without jumps by whole turns."""
    return np.degrees(np.unwrap(np.radians(yaw)))
