"""By how much the whole picture moves between two frames. It does not know why."""

from __future__ import annotations

import numpy as np

BORDER = 0.04  # of the width, left out where less than a pixel is measured


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
