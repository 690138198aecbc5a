"""Still pictures of a finished clip: its thumbnail, and a spritesheet that shows it at a glance."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from ...media.files.clip import Clip
from ...media.files.foreign_clips import first_frame
from ...media.files.video_reader import open_clip
from ...whole_files import replacing

POSTERS: dict[str, str] = {"thumbnail": "thumbnail.webp", "spritesheet": "spritesheet.jpg"}  # variant: file name


def make_poster(video: Path, variant: str, folder: Path) -> Path:
    """Make the "thumbnail" or "spritesheet" of a clip in `folder`. Raises MediaError when it can't be decoded."""
    path = folder / POSTERS[variant]
    clip = open_clip(video)
    picture = thumbnail(clip) if variant == "thumbnail" else spritesheet(clip)
    with replacing(path) as unfinished:
        picture.save(unfinished)
    return path


def first_picture(video: Path, path: Path) -> Path:
    """Write a clip's first picture as PNG. Raises MediaError for a clip that can't be decoded."""
    Image.fromarray(first_frame(video)).save(path)
    return path


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
