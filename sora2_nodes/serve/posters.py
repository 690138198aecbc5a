"""Still pictures of a finished clip: its thumbnail, and a spritesheet that shows it at a glance. No torch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import av
from PIL import Image

from ..errors import MediaError

THUMBNAIL_PX = 512  # longest side
TILE_PX = 160  # longest side of one picture of the spritesheet
TILES, COLUMNS = 25, 5


def make_poster(video: Path, variant: str, folder: Path) -> Path:
    """Make the "thumbnail" (WebP) or "spritesheet" (JPEG) of a clip in `folder` and return its path.

    Raises MediaError for a clip that can't be decoded.
    """
    name, draw = POSTERS[variant]
    path = folder / name
    unfinished = path.with_name(f"unfinished-{name}")
    try:
        draw(video).save(unfinished)
    except av.error.FFmpegError as error:
        raise MediaError(f"{video.name} can't be decoded: {error}") from error
    unfinished.replace(path)
    return path


def measure(video: Path) -> tuple[float, int, int]:
    """Return a clip's duration in seconds, and its width and height in pixels. Raises MediaError if it is no video."""
    try:
        with av.open(str(video)) as container:
            if not container.streams.video:
                raise MediaError(f"{video.name} has no picture; give a video file")
            stream = container.streams.video[0]
            return _duration_s(container, stream), stream.width, stream.height
    except av.error.FFmpegError as error:
        raise MediaError(f"{video.name} can't be read as a video: {error}") from error


def _duration_s(container: av.container.InputContainer, stream: av.VideoStream) -> float:
    if stream.duration is not None and stream.time_base is not None:
        return float(stream.duration * stream.time_base)
    return container.duration / av.time_base if container.duration else 0.0


def _thumbnail(video: Path) -> Image.Image:
    """Take the picture at a third of the clip: the first one is often still empty."""
    return next(_pictures(video, [Fraction(1, 3)], THUMBNAIL_PX))


def _spritesheet(video: Path) -> Image.Image:
    pictures = list(_pictures(video, [Fraction(2 * i + 1, 2 * TILES) for i in range(TILES)], TILE_PX))
    width, height = pictures[0].size
    sheet = Image.new("RGB", (COLUMNS * width, -(-len(pictures) // COLUMNS) * height))
    for i, picture in enumerate(pictures):
        sheet.paste(picture, (i % COLUMNS * width, i // COLUMNS * height))
    return sheet


def _pictures(video: Path, places: list[Fraction], side_px: int) -> Iterator[Image.Image]:
    """Yield the pictures at `places`, given as parts of the clip in rising order, at most `side_px` long."""
    duration_s, _, _ = measure(video)
    wanted = [float(place) * duration_s for place in places]
    with av.open(str(video)) as container:
        last: av.VideoFrame | None = None
        for frame in container.decode(video=0):
            while wanted and (frame.time or 0.0) >= wanted[0]:
                wanted.pop(0)
                yield _small(frame, side_px)
            if not wanted:
                return
            last = frame
        if last is None:
            raise MediaError(f"{video.name} holds no picture")
        for _ in wanted:  # places behind the last frame
            yield _small(last, side_px)


def _small(frame: av.VideoFrame, side_px: int) -> Image.Image:
    picture = frame.to_image()
    picture.thumbnail((side_px, side_px))
    return picture


POSTERS: dict[str, tuple[str, Callable[[Path], Image.Image]]] = {  # variant: (file name, what draws it)
    "thumbnail": ("thumbnail.webp", _thumbnail),
    "spritesheet": ("spritesheet.jpg", _spritesheet),
}
