"""A shot as stitching sees it: a file or a clip, shown at the film's size and rate. It does not know its neighbours."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import islice
from math import floor

import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import Interpolation, VideoReformatter
from PIL import Image

from ..files.clip import Clip
from ..files.frames import Decoder, Picture
from ..files.video_reader import FileInfo, arrays, pictures, probe, read_sound, record_in
from ..files.video_timing import ClipPart, stretch_of
from ..sound.waveforms import fit, to_channels, to_rate

SAME_SHAPE = 0.01  # relative difference of aspect up to which a picture is stretched rather than framed
EDGE_FRAMES = 8  # frames measured on either side of a seam
HALF = Fraction(1, 2)
EDGE_WIDTH = 320  # pixels they are reduced to


@dataclass(frozen=True, kw_only=True)
class Excerpt:
    """A part of a clip or file, in seconds of its own; None: from its start, to its end."""

    shot: Clip | str | os.PathLike
    in_s: float | None = None
    out_s: float | None = None


Shown = Clip | str | os.PathLike | Excerpt  # what a film can be joined of


@dataclass(frozen=True, kw_only=True)
class Source:
    """One shot: `info` for a file, `clip` for a clip in memory, and the part of it that is shown.

    fps, num_frames: its own, of that part.
    """

    width: int
    height: int
    fps: Fraction
    num_frames: int
    part: ClipPart
    whole: bool = True
    spare: int = 0  # frames known after the part, which another rate may come nearest to
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
        return self.part.seconds

    @property
    def first(self) -> int:
        """Number of its first frame in the whole file or clip: the one nearest to where the part begins."""
        return floor(self.part.begin_s * self.fps + HALF)

    def frames_at(self, fps: Fraction) -> int:
        """Frames it lasts in a film of this rate."""
        return self.num_frames if self.fps == fps else max(1, round(self.seconds * fps))

    def on_grid(self, fps: Fraction) -> Source:
        """The same part at a film's rate, where the file's own frames lie on no even grid."""
        if self.info is None or not self.info.timing.variable or self.fps == fps:
            return self
        info = replace(self.info, timing=self.info.timing.at_rate(fps))
        shown = max(1, min(round(self.seconds * fps), info.timing.num_frames - floor(self.part.begin_s * fps + HALF)))
        return replace(self, info=info, fps=fps, num_frames=shown, spare=0)

    def pictures(self, skipped: int = 0) -> Iterator[Picture]:
        """Frames and the spare ones as decoded where nothing has to be turned, else (H, W, 3) uint8 arrays."""
        first, count = self.first + skipped, self.num_frames + self.spare - skipped
        if self.info is None:
            assert self.clip is not None
            return islice(self.clip.frames(), first, first + count)
        return arrays(self.info, first, count) if self.info.rotation else pictures(self.info, first, count)

    def sound(self, sample_rate: int, channels: int) -> np.ndarray | None:
        """(channels, S) float32 at a rate, exactly as long as the picture; None when silent."""
        return self._at(self._own_sound() if self.sample_rate else None, sample_rate, channels)

    def dialogue(self, sample_rate: int, channels: int) -> np.ndarray | None:
        """(channels, S) float32 of the spoken part of its sound; None where nothing is spoken, or nobody knows."""
        if self.info:
            known = self.info.dialogue and self.sample_rate
            wave = read_sound(self.info, self.part.begin_s, self.seconds, track=1) if known else None
        else:
            wave = self._cut(self.clip.dialogue if self.clip else None)
        return self._at(wave, sample_rate, channels)

    def _at(self, wave: np.ndarray | None, sample_rate: int, channels: int) -> np.ndarray | None:
        """A waveform of its own at another rate, exactly as long as the picture."""
        if wave is None:
            return None
        made = to_channels(to_rate(np.atleast_2d(wave), self.sample_rate, sample_rate), channels)
        return fit(made, round(self.seconds * sample_rate))

    def _own_sound(self) -> np.ndarray | None:
        if self.info:
            return read_sound(self.info, self.part.begin_s, self.seconds)
        return self._cut(self.clip.waveform if self.clip else None)

    def _cut(self, wave: np.ndarray | None) -> np.ndarray | None:
        """The part of a clip's waveform that is shown."""
        if wave is None:
            return None
        begin, samples = (round(at * self.sample_rate) for at in (self.part.begin_s, self.seconds))
        return np.atleast_2d(wave)[:, begin : begin + samples]


def open_source(shot: Shown) -> Source:
    """Look at a shot: a clip, a video file's path, or a part of one. Raises MediaError for a file that can't be used."""
    asked = shot if isinstance(shot, Excerpt) else Excerpt(shot=shot)
    if isinstance(asked.shot, Clip):
        clip, info = asked.shot, None
        fps, total, name = clip.fps, clip.num_frames, "the clip"
        width, height, rate = clip.width, clip.height, 0 if clip.waveform is None else clip.sample_rate
        channels = 0 if clip.waveform is None else np.atleast_2d(clip.waveform).shape[0]
    else:
        clip, info = None, probe(asked.shot)
        fps, total, name = info.timing.fps, info.timing.num_frames, info.path.name
        width, height, rate, channels = info.width, info.height, info.sample_rate, min(info.channels, 2)
    part = stretch_of(name, total / fps, asked.in_s, asked.out_s)
    whole = not part.begin_s and part.seconds == total / fps
    first = floor(part.begin_s * fps + HALF)
    shown = total if whole else max(1, min(floor((part.begin_s + part.seconds) * fps + HALF), total) - first)
    return Source(
        width=width, height=height, fps=fps, num_frames=shown, part=part, whole=whole, sample_rate=rate,
        spare=int(first + shown < total), channels=channels, info=info, clip=clip,
    )  # fmt: skip


def retimed(frames: Iterator[Picture], source: Source, fps: Fraction, count: int) -> Iterator[Picture]:
    """Show a source's frames at another rate: at each film frame the one nearest in time; exactly `count` frames."""
    if source.fps == fps:
        yield from frames
        return
    number, held = -1, None
    for made in range(count):
        at = floor((source.part.begin_s + made / fps) * source.fps + HALF) - source.first
        while number < min(at, source.num_frames + source.spare - 1):
            number, held = number + 1, next(frames, held)
        if held is not None:
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
    late = source.pictures(max(0, source.num_frames - EDGE_FRAMES))
    return [reduced(framer.fit(picture), decoder) for picture in islice(late, EDGE_FRAMES)]
