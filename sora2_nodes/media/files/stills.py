"""Single pictures of a clip: thumbnail and spritesheet. It does not know where they are shown."""

from __future__ import annotations

import numpy as np
from PIL import Image

from .clip import Clip


def thumbnail(clip: Clip, *, width: int = 640, at: float = 0.35) -> Image.Image:
    """One frame of the clip at `at` (0..1 of its length), `width` pixels wide at most."""
    return _fit(_chosen(clip, [int(at * (clip.num_frames - 1))])[0], width)


def spritesheet(clip: Clip, *, columns: int = 5, rows: int = 5, tile_width: int = 192) -> Image.Image:
    """columns x rows frames evenly spread over the clip, read row by row; a short clip repeats frames."""
    count = columns * rows
    at = [round(index * (clip.num_frames - 1) / max(1, count - 1)) for index in range(count)]
    tiles = [_fit(frame, tile_width) for frame in _chosen(clip, at)]
    sheet = Image.new("RGB", (columns * tiles[0].width, rows * tiles[0].height))
    for index, tile in enumerate(tiles):
        sheet.paste(tile, (index % columns * tile.width, index // columns * tile.height))
    return sheet


def _chosen(clip: Clip, indices: list[int]) -> list[np.ndarray]:
    """Frames at sorted indices, read in one pass that stops after the last."""
    found: dict[int, np.ndarray] = {}
    wanted = set(indices)
    for index, frame in enumerate(clip.frames()):
        if index in wanted:
            found[index] = frame.copy()
        if index >= indices[-1]:
            break
    return [found[index] for index in indices]


def _fit(frame: np.ndarray, width: int) -> Image.Image:
    """Scale to at most `width` pixels, keeping the shape."""
    image = Image.fromarray(frame)
    width = min(width, image.width)
    return image.resize((width, max(1, round(width * image.height / image.width))), Image.Resampling.LANCZOS)
