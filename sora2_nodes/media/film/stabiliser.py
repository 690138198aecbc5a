"""Camera jitter removed, planned moves kept: measured shifts, their smooth path, and the difference undone.

What is slower than about half a second is taken as meant. It knows only frames.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from av.video.frame import VideoFrame
from PIL import Image
from scipy.ndimage import gaussian_filter1d

from ..files.frames import Decoder, Picture

WIDTH = 256  # pixels frames are reduced to for measuring
SMOOTH_FRAMES = 8.0  # standard deviation of the path's smoothing
LARGEST = 0.04  # of the width: larger jumps are cuts or moves, not jitter


def stabilised(pictures: Callable[[], Iterator[Picture]]) -> Iterator[np.ndarray]:
    """Frames without jitter, (H, W, 3) uint8. The stream is read twice, to measure and to move; edges are repeated."""
    path = camera_path(pictures())
    jitter = path - _smooth(path)
    decoder = Decoder()
    for picture, (x, y) in zip(pictures(), jitter, strict=True):
        frame = decoder.array(picture) if isinstance(picture, VideoFrame) else picture
        yield _moved(frame, float(x) * frame.shape[1], float(y) * frame.shape[1])


def camera_path(pictures: Iterator[Picture]) -> np.ndarray:
    """(F, 2) how far the whole picture has moved since the first frame, right and down, in widths."""
    decoder = Decoder()
    path, before, reached = [], None, np.zeros(2)
    for picture in pictures:
        frame = decoder.array(picture) if isinstance(picture, VideoFrame) else picture
        height = max(16, round(frame.shape[0] * WIDTH / frame.shape[1]))
        grey = np.asarray(Image.fromarray(frame).convert("L").resize((WIDTH, height), Image.Resampling.BOX), np.float32)
        if before is not None:
            reached = reached + _shift(before, grey) / WIDTH
        path.append(reached)
        before = grey
    return np.asarray(path).reshape(-1, 2)


def _shift(before: np.ndarray, here: np.ndarray) -> np.ndarray:
    """(x, y) translation in pixels from one frame to the next by phase correlation, then gradients."""
    window = np.outer(np.hanning(here.shape[0]), np.hanning(here.shape[1]))
    cross = np.fft.rfft2((here - here.mean()) * window) * np.conj(np.fft.rfft2((before - before.mean()) * window))
    curve = np.fft.irfft2(cross / (np.abs(cross) + 1e-3 * np.abs(cross).max() + 1e-9), here.shape)
    y, x = (int(at) for at in np.unravel_index(int(curve.argmax()), curve.shape))
    height, width = curve.shape
    whole = np.array([x - width if 2 * x > width else x, y - height if 2 * y > height else y])
    if np.abs(whole).max() > LARGEST * WIDTH:
        return np.zeros(2)
    return whole + _rest(np.roll(before, (whole[1], whole[0]), axis=(0, 1)), here)


def _rest(before: np.ndarray, here: np.ndarray) -> np.ndarray:
    """(x, y) of less than a pixel left between two frames, by least squares on gradients (Lucas and Kanade)."""
    edge = round(LARGEST * WIDTH) + 1
    inner = (slice(edge, -edge), slice(edge, -edge))
    down, right = (gradient[inner].ravel() for gradient in np.gradient((before + here) / 2))
    change = (before - here)[inner].ravel()
    normal = np.array([[right @ right, right @ down], [right @ down, down @ down]]) + 1e-3 * np.eye(2)
    return np.clip(np.linalg.solve(normal, [right @ change, down @ change]), -1, 1)


def _smooth(path: np.ndarray) -> np.ndarray:
    """The path without what is faster than about half a second; a steady move stays steady to its very ends."""
    span = min(len(path) - 1, round(4 * SMOOTH_FRAMES))
    before, after = 2 * path[:1] - path[span:0:-1], 2 * path[-1:] - path[-2 : -span - 2 : -1]
    longer = np.concatenate([before, path, after])
    return gaussian_filter1d(longer, SMOOTH_FRAMES, axis=0, mode="nearest")[span : span + len(path)]


def _moved(frame: np.ndarray, x: float, y: float) -> np.ndarray:
    """A frame shifted back by (x, y) pixels, its edges repeated."""
    if abs(x) < 0.05 and abs(y) < 0.05:
        return frame
    pad = int(np.ceil(max(abs(x), abs(y)))) + 1
    padded = Image.fromarray(np.pad(frame, ((pad, pad), (pad, pad), (0, 0)), mode="edge"))
    size = (frame.shape[1], frame.shape[0])
    moved = padded.transform(size, Image.Transform.AFFINE, (1, 0, pad + x, 0, 1, pad + y), Image.Resampling.BICUBIC)
    return np.asarray(moved)
