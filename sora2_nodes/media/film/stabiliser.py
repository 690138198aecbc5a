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
from ..tracking.frame_registration import shift_between

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
    """(x, y) translation in pixels from one frame to the next; none where it is too large for jitter."""
    found = shift_between(before, here, most=LARGEST)
    return np.zeros(2) if found is None else found


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
