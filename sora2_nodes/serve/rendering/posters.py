"""Still pictures of a finished clip: its thumbnail, and a spritesheet that shows it at a glance."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from ...media.files.foreign_clips import first_frame
from ...media.files.stills import spritesheet, thumbnail
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
