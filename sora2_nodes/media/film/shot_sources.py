"""A shot as stitching sees it: a file or a clip, shown at the film's size and rate. It does not know its neighbours."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice

import av
import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import Interpolation, VideoReformatter
from PIL import Image

from ..files.clip import Clip
from ..files.frames import Decoder, Picture
from ..files.video_reader import FileInfo, arrays, pictures, probe, read_sound, record_in
from ..sound.waveforms import fit, to_channels, to_rate

SAME_SHAPE = 0.01  # relative difference of aspect up to which a picture is stretched rather than framed
EDGE_FRAMES = 8  # frames measured on either side of a seam
EDGE_WIDTH = 320  # pixels they are reduced to


@dataclass(frozen=True, kw_only=True)
class Source:
    """One shot: `info` for a file, `clip` for a clip in memory."""

    width: int
    height: int
    fps: Fraction
    num_frames: int
    sample_rate: int  # 0: silent
    channels: int
    info: FileInfo | None = None
    clip: Clip | None = None

    @property
    def record(self) -> dict:
        """What the clip, or the file this package wrote, says about itself; empty for others."""
        return self.clip.record if self.clip else record_in(self.info.tags) if self.info else {}

    @property
    def seconds(self) -> Fraction:
        return self.num_frames / self.fps

    def pictures(self) -> Iterator[Picture]:
        """Frames as decoded where nothing has to be turned, else (H, W, 3) uint8 arrays."""
        if self.info is None:
            assert self.clip is not None
            return self.clip.frames()
        return arrays(self.info) if self.info.rotation else pictures(self.info)

    def sound(self, sample_rate: int, channels: int) -> np.ndarray | None:
        """(channels, S) float32 at a rate, exactly as long as the picture; None when silent."""
        wave = read_sound(self.info) if self.info and self.sample_rate else self.clip.waveform if self.clip else None
        if wave is None:
            return None
        made = to_channels(to_rate(np.atleast_2d(wave), self.sample_rate, sample_rate), channels)
        return fit(made, round(self.seconds * sample_rate))


def open_source(shot: Clip | str | os.PathLike) -> Source:
    """Look at a shot: a clip, or a video file's path. Raises MediaError for a file that can't be used."""
    if isinstance(shot, Clip):
        silent = shot.waveform is None
        return Source(
            width=shot.width, height=shot.height, fps=shot.fps, num_frames=shot.num_frames, clip=shot,
            sample_rate=0 if silent else shot.sample_rate,
            channels=0 if shot.waveform is None else np.atleast_2d(shot.waveform).shape[0],
        )  # fmt: skip
    info = probe(shot)
    return Source(
        width=info.width, height=info.height, fps=info.timing.fps, num_frames=info.timing.num_frames, info=info,
        sample_rate=info.sample_rate, channels=min(info.channels, 2),
    )  # fmt: skip


def retimed(frames: Iterator[Picture], fps: Fraction, film_fps: Fraction, count: int) -> Iterator[Picture]:
    """Show a stream at another rate: at each film frame the newest source frame; exactly `count` frames."""
    if fps == film_fps:
        yield from frames
        return
    made = 0
    held: Picture | None = None
    for index, frame in enumerate(frames):
        while held is not None and made < count and Fraction(made) / film_fps < Fraction(index) / fps:
            made += 1
            yield held
        held = frame
    while held is not None and made < count:
        made += 1
        yield held


class Framer:
    """Bring pictures to the film's size: another shape is scaled to fit and centred on black."""

    def __init__(self, source: Source, width: int, height: int) -> None:
        self._film = width, height
        scale = min(width / source.width, height / source.height)
        self._inner = max(2, round(source.width * scale / 2) * 2), max(2, round(source.height * scale / 2) * 2)
        aspect = (source.width / source.height) / (width / height)
        self._framed = abs(aspect - 1) > SAME_SHAPE
        self._as_is = (source.width, source.height) == (width, height)
        self._decoder, self._scaler = Decoder(), VideoReformatter()

    def fit(self, picture: Picture) -> Picture:
        """A picture in the film's size; decoded frames of that size stay as they are."""
        if self._as_is:
            return picture
        array = self._decoder.array(picture) if isinstance(picture, VideoFrame) else picture
        size = self._inner if self._framed else self._film
        scaled = _resized(self._scaler, array, size)
        if not self._framed:
            return scaled
        canvas = np.zeros((self._film[1], self._film[0], 3), np.uint8)
        x, y = (self._film[0] - size[0]) // 2, (self._film[1] - size[1]) // 2
        canvas[y : y + size[1], x : x + size[0]] = scaled
        return canvas


def _resized(scaler: VideoReformatter, array: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    frame = VideoFrame.from_ndarray(np.ascontiguousarray(array), format="rgb24")
    return scaler.reformat(frame, *size, "rgb24", interpolation=Interpolation.LANCZOS, threads=1).to_ndarray()


def reduced(picture: Picture, decoder: Decoder) -> np.ndarray:
    """(h, 320, 3) uint8 small copy of a picture, for measuring."""
    if isinstance(picture, VideoFrame):
        return decoder.array(picture, (EDGE_WIDTH, max(2, round(picture.height * EDGE_WIDTH / picture.width))))
    array = picture
    height = max(2, round(array.shape[0] * EDGE_WIDTH / array.shape[1]))
    return np.asarray(Image.fromarray(array).resize((EDGE_WIDTH, height), Image.Resampling.BOX))


def edge_of(source: Source, framer: Framer, *, tail: bool) -> list[np.ndarray]:
    """The first or last frames of a shot in the film's shape, reduced. A file's tail is decoded from a key frame on."""
    decoder = Decoder()
    if not tail:
        return [reduced(framer.fit(picture), decoder) for picture in islice(source.pictures(), EDGE_FRAMES)]
    last = deque(_late(source), maxlen=EDGE_FRAMES)
    return [reduced(framer.fit(picture), decoder) for picture in last]


def _late(source: Source) -> Iterator[Picture]:
    """Frames from a key frame before the end, where the shot is a plain file; else all of them."""
    info = source.info
    if info is None or info.rotation or info.timing.variable:
        yield from source.pictures()
        return
    with av.open(str(info.path)) as container:
        stream = container.streams.video[0]
        end_s = info.timing.start_s + (source.num_frames - EDGE_FRAMES) / source.fps
        container.seek(max(0, int(end_s * av.time_base)))
        yield from container.decode(stream)
