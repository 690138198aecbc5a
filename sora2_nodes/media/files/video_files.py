"""Clips to and from video files, streaming: frames are never all held. It does not know what the clips show."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Protocol

import av
import numpy as np
from av.container import OutputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from ...errors import InputError, MediaError
from ...whole_files import replacing
from .clip import Clip
from .frame_colours import STANDARD, FrameColours
from .frames import Converter, Picture, even_size
from .sound_track import DIALOGUE, SOUND_RATE, SoundTrack, stereo
from .video_reader import open_clip

__all__ = ["SUFFIXES", "open_clip", "write_clip"]

SUFFIXES = {".mp4": "mp4", ".m4v": "mp4", ".mov": "mov", ".webm": "webm"}
THREADS = 2

OnFrame = Callable[[int, int], None]  # (frames written, frames in all); may raise to stop


def write_clip(
    clip: Clip,
    path: str | os.PathLike,
    *,
    size: tuple[int, int] | None = None,
    crf: int = 18,
    preset: str = "veryfast",
    metadata: Mapping | None = None,
    on_frame: OnFrame | None = None,
    parts: bool = False,
) -> Path:
    """Write a clip as MP4 (H.264, AAC) or, by suffix, WebM (VP9, Opus); sound is made exactly as long as the picture.

    size: output (width, height) in pixels, scaled by Lanczos; None keeps the clip's. Odd sides grow by one pixel.
    crf: quality, 0 (lossless) to 51; 18 looks like the source. preset: an x264 preset, speed against file size.
    parts: also a track of what is spoken, for a film that mixes it. metadata: tags; what is not text is written as JSON. `comment` holds the clip's record unless given here.
    Raises OutputError (nothing is left behind), InputError for what can't be encoded, MediaError for a broken clip.
    """
    width, height = even_size(*(size or (clip.width, clip.height)))
    form = file_format(path)
    with replacing(path) as temporary:
        container = open_output(temporary, form)
        with container:
            container.metadata.update(tags(metadata, clip.record))
            video = add_video(container, form, clip.fps, (width, height), crf=crf, preset=preset)
            sound = (
                None
                if clip.waveform is None
                else SoundTrack(container, form, stereo(fit_sound(clip), clip.sample_rate))
            )
            sounds = [sound] if sound else []
            if sound and parts and clip.dialogue is not None:
                spoken = replace(clip, waveform=clip.dialogue)
                sounds.append(SoundTrack(container, form, stereo(fit_sound(spoken), clip.sample_rate), title=DIALOGUE))
            converter = Converter(video.width, video.height)
            native = getattr(clip.frames, "native", clip.frames)  # unscaled where the clip has them: scaled once, here
            frames = (converter.encode(picture) for picture in counted(native(), clip.num_frames))
            encode(container, video, frames, sounds, clip, on_frame)
    return Path(path)


class WrittenTrack(Protocol):
    """What is written beside a picture as it advances."""

    def write_until(self, seconds: Fraction) -> None:
        """Write all that begins before `seconds`."""

    def close(self) -> None:
        """Write what is left."""


def encode(
    container: OutputContainer, video: VideoStream, frames: Iterable[VideoFrame], tracks: Sequence[WrittenTrack], clip: Clip,
    on_frame: OnFrame | None,
) -> None:  # fmt: skip
    """Write a clip's frames, as the encoder takes them, and the tracks beside them."""
    for index, frame in enumerate(frames):
        frame.pts, frame.time_base = index, 1 / clip.fps
        container.mux(video.encode(frame))
        for track in tracks:
            track.write_until((index + 1) / clip.fps)
        if on_frame:
            on_frame(index + 1, clip.num_frames)
    container.mux(video.encode(None))
    for track in tracks:
        track.close()


def counted(frames: Iterable[Picture], expected: int) -> Iterator[Picture]:
    """Pass frames on and hold the stream to its promised count. Raises MediaError on fewer or more."""
    count = 0
    for frame in frames:
        count += 1
        if count > expected:
            raise MediaError(f"the clip gives more than the {expected} frames it announced")
        yield frame
    if count < expected:
        raise MediaError(f"the clip ends after {count} of the {expected} frames it announced")


def fit_sound(clip: Clip) -> np.ndarray:
    """(channels, S) float32: a clip's sound cut, or padded with silence, to its picture's length to the sample."""
    samples = round(clip.num_frames / clip.fps * clip.sample_rate)
    wave = np.atleast_2d(np.asarray(clip.waveform, dtype=np.float32))[:, :samples]
    return np.pad(wave, ((0, 0), (0, samples - wave.shape[1])))


def file_format(path: str | os.PathLike) -> str:
    """Container name for a path's suffix. Raises InputError for one that isn't written here."""
    suffix = Path(path).suffix.lower()
    if suffix not in SUFFIXES:
        raise InputError(f"{Path(path).name}: video is written as {', '.join(SUFFIXES)}; '{suffix}' is none of them")
    return SUFFIXES[suffix]


def tags(metadata: Mapping | None, record: Mapping) -> dict[str, str]:
    """Container tags: text as it is, all else as JSON; the record goes under `comment`."""
    chosen = {"comment": dict(record)} if record else {}
    chosen.update(metadata or {})
    return {str(k): v if isinstance(v, str) else json.dumps(v, ensure_ascii=False) for k, v in chosen.items()}


def open_output(path: Path, form: str, sample_rate: int = SOUND_RATE) -> OutputContainer:
    """Open a container for writing: index first (faststart), free tags, edit lists exact to the sample."""
    options = {"movflags": "faststart+use_metadata_tags", "movie_timescale": str(sample_rate)}
    return av.open(str(path), "w", format=form, options=options if form in ("mp4", "mov") else {})


def add_video(
    container: OutputContainer,
    form: str,
    fps: Fraction,
    size: tuple[int, int],
    *,
    crf: int,
    preset: str,
    colours: FrameColours = STANDARD,
) -> VideoStream:
    """Add the picture's stream: yuv420p, limited range, BT.709 unless other colours are given."""
    codec = "libvpx-vp9" if form == "webm" else "libx264"
    stream = container.add_stream(codec, rate=fps, options=encoder_options(form, fps, crf=crf, preset=preset))
    assert isinstance(stream, VideoStream)
    describe(stream.codec_context, fps, size, colours)
    return stream


def encoder_options(form: str, fps: Fraction, *, crf: int, preset: str) -> dict[str, str]:
    """Options of the picture's encoder; a key frame at least every two seconds, so that players can seek."""
    every = {"g": str(max(1, round(2 * fps)))}
    if form != "webm":
        # x264's macroblock tree gives other bits each time with some vector units; this keeps equal frames equal.
        return every | {"crf": str(crf), "preset": preset, "x264-params": "cpu-independent=1"}
    fast = {"deadline": "realtime", "cpu-used": "6", "row-mt": "1"}
    return every | fast | {"crf": str(min(63, round(crf * 1.4))), "b": "0"}


def describe(
    context: av.VideoCodecContext, fps: Fraction, size: tuple[int, int], colours: FrameColours = STANDARD
) -> None:
    """Set size, pixel format, colours and threads of an encoder."""
    context.width, context.height = size
    context.pix_fmt = "yuv420p"
    context.time_base, context.framerate = 1 / fps, fps
    context.colorspace, context.color_primaries, context.color_trc = colours.matrix, colours.primaries, colours.transfer
    context.color_range = 1  # limited
    context.thread_count = THREADS
