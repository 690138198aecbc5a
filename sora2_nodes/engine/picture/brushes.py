"""What painted looks are made with: lines where things end, brush strokes, paper, noise. They know no look."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageFilter

Picture = np.ndarray  # (H, W, 3) float32 0..1


def edges(depth: np.ndarray, normal: np.ndarray, subject: np.ndarray) -> np.ndarray:
    """Where depth jumps, a surface turns sharply, or a subject ends: (H, W) 0..1."""
    made = np.zeros(depth.shape, np.float32)
    for axis in (0, 1):
        near = [np.take(a, range(depth.shape[axis] - 1), axis) for a in (depth, normal, subject)]
        far = [np.take(a, range(1, depth.shape[axis]), axis) for a in (depth, normal, subject)]
        jump = np.abs(near[0] - far[0]) / np.minimum(near[0], far[0])
        solid = ((near[1] ** 2).sum(-1) > 0.25) & ((far[1] ** 2).sum(-1) > 0.25)  # the sky has no normal
        turn = np.where(solid, 1 - (near[1] * far[1]).sum(-1), 0.0)
        edge = np.clip((jump - 0.05) / 0.06, 0, 1)
        edge = np.maximum(edge, np.clip((turn - 0.55) / 0.3, 0, 1) * (jump < 0.2))
        edge = np.maximum(edge, 1.0 * (near[2] != far[2]))
        pad = [(0, 1), (0, 0)] if axis == 0 else [(0, 0), (0, 1)]
        made = np.maximum(made, np.pad(edge, pad).astype(np.float32))
    return made


def blurred(picture: np.ndarray, radius: float) -> np.ndarray:
    """Box means, cheaply, of a picture (H, W) or (H, W, C)."""
    r = max(1, round(radius))
    for axis in (0, 1):
        pad = [(r + 1, r) if a == axis else (0, 0) for a in range(picture.ndim)]
        total = np.cumsum(np.pad(picture, pad, mode="edge"), axis, dtype=np.float64)
        high = np.take(total, range(2 * r + 1, total.shape[axis]), axis)
        low = np.take(total, range(0, total.shape[axis] - 2 * r - 1), axis)
        picture = ((high - low) / (2 * r + 1)).astype(np.float32)
    return picture


def brushed(picture: Picture, radius: int) -> Picture:
    """Strokes: each pixel takes the calmest of the four squares that touch it (Kuwahara et al. 1976)."""
    r = max(1, radius)
    luma = picture @ np.array([0.3, 0.59, 0.11], np.float32)
    mean, square = blurred(picture, r / 2), blurred(np.stack([luma, luma * luma], -1), r / 2)
    spread = square[..., 1] - square[..., 0] ** 2
    best, made = np.full(luma.shape, np.inf, np.float32), picture
    h = max(1, r // 2)
    for dy, dx in ((-h, -h), (-h, h), (h, -h), (h, h)):
        there = _shifted(spread, dy, dx)
        calm = there < best
        best = np.where(calm, there, best)
        made = np.where(calm[..., None], _shifted(mean, dy, dx), made)
    return made


def _shifted(a: np.ndarray, dy: int, dx: int) -> np.ndarray:
    pad = [(abs(dy), abs(dy)), (abs(dx), abs(dx)), *[(0, 0)] * (a.ndim - 2)]
    padded = np.pad(a, pad, mode="edge")
    return padded[abs(dy) + dy : abs(dy) + dy + a.shape[0], abs(dx) + dx : abs(dx) + dx + a.shape[1]]


def smooth_noise(shape: tuple[int, int], scale: float, seed: int) -> np.ndarray:
    """Smooth noise -1..1."""
    rng = np.random.default_rng(seed)
    rows, columns = max(2, round(shape[0] / scale)), max(2, round(shape[1] / scale))
    small = Image.fromarray(rng.uniform(-1, 1, (rows, columns)).astype(np.float32))
    return np.asarray(small.resize((shape[1], shape[0]), Image.Resampling.BICUBIC), np.float32)


def paper_grain(shape: tuple[int, int]) -> np.ndarray:
    """The grain of paper, -1..1."""
    return 0.6 * smooth_noise(shape, 1.6, 1) + 0.4 * smooth_noise(shape, 5.0, 2)


def saturated(picture: Picture, by: float) -> Picture:
    """Colours stronger, or weaker where `by` is below 1."""
    grey = (picture @ np.array([0.3, 0.59, 0.11], np.float32))[..., None]
    return grey + (picture - grey) * by


def thickened(lines: np.ndarray, width: int) -> np.ndarray:
    """Lines some pixels wide."""
    picture = Image.fromarray((lines * 255).astype(np.uint8)).filter(ImageFilter.MaxFilter(2 * (width // 2) + 1))
    return blurred(np.asarray(picture, np.float32) / 255, 1)
