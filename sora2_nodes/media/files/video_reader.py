"""Video files as clips, decoded as they are read. It does not know what is done with them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from ...errors import MediaError
from .clip import Clip
from .frames import Decoder, is_standard

STANDARD_RATES = tuple(Fraction(n) for n in (12, 15, 16, 24, 25, 30, 48, 50, 60, 90, 100, 120)) + tuple(
    Fraction(n * 1000, 1001) for n in (24, 30, 48, 60, 120)
)
_Packet = tuple[int | None, bool, bool]  # pts, key frame, hidden
VARIABLE = 0.25  # of a frame: timestamps further than this from an even grid make a file variable-rate
MAX_PIXELS = 4096 * 2304  # of a frame, before any is decoded
MAX_PACKETS = 500_000  # of picture: two hours at 60 a second
MAX_GAP_S = 5  # mean time between frames; a few frames that claim to last for hours are no clip


@dataclass(frozen=True, kw_only=True)
class Timing:
    """What a demuxing pass (no decoding) says about a file's picture."""

    fps: Fraction
    num_frames: int
    start_s: Fraction  # time of the first frame shown
    variable: bool  # timestamps don't lie on an even grid
    delay: int = 0  # frames by which decoding order runs ahead of display order
    clean: bool = True  # begins with a key frame, and no frame is hidden by an edit list


@dataclass(frozen=True, kw_only=True)
class FileInfo:
    """A video file's picture and sound, before any is decoded. Sizes are as shown (rotation applied)."""

    path: Path
    width: int
    height: int
    rotation: int  # degrees anticlockwise to turn decoded frames by: 0, 90, 180, 270
    codec: str
    pix_fmt: str
    standard_colours: bool  # BT.709, limited range
    timing: Timing
    sample_rate: int  # 0: no sound
    channels: int
    tags: dict[str, str]


def open_clip(path: str | os.PathLike) -> Clip:
    """Open a video file as a clip: frames are decoded as they are iterated, the sound is read at once.

    Rate: the file's own where frames lie on an even grid. A variable-rate file is shown at the standard rate nearest
    to its average, each frame being the newest one of the file at that moment. Odd sizes are kept, rotation applied.
    Sound of more than two channels is mixed to stereo, and fitted to the picture's length to the sample.
    record: what the file's `comment` tag holds, when this package wrote it. Raises MediaError with the reason.
    """
    info = probe(path)
    return Clip(
        width=info.width,
        height=info.height,
        fps=info.timing.fps,
        num_frames=info.timing.num_frames,
        frames=lambda: arrays(info),
        waveform=read_sound(info) if info.sample_rate else None,
        sample_rate=info.sample_rate,
        record=record_in(info.tags),
    )


def probe(path: str | os.PathLike, *, name: str | None = None) -> FileInfo:
    """Read a file's sizes, rates and times without decoding more than one frame. name: what messages call it.

    Raises MediaError with the reason, also for frames of more than 9.4 million pixels, before any is decoded.
    """
    path = Path(path).expanduser()
    if not path.is_file():
        raise MediaError(f"{path} is not a file; check the name in the storyboard or on the command line")
    with _opened(path) as container:
        if not container.streams.video:
            raise MediaError(f"{name or path.name} has no picture; give a video file")
        stream = container.streams.video[0]
        _check_pixels(stream.codec_context.width, stream.codec_context.height, name or path.name)
        sound = container.streams.audio[0] if container.streams.audio else None
        tags = {key.lower(): value for key, value in container.metadata.items()}  # WebM shouts its keys
        first, packets = _survey(container, path)
        if first is None:
            raise MediaError(f"{path.name} holds no frame that can be decoded; it may be damaged")
        rotation = int(first.rotation) % 360
        width, height = (first.height, first.width) if rotation in (90, 270) else (first.width, first.height)
        context = stream.codec_context
        return FileInfo(
            path=path,
            width=width,
            height=height,
            rotation=rotation,
            codec=context.name,
            pix_fmt=context.pix_fmt or "",
            standard_colours=is_standard(first),
            timing=_timing(path, stream, packets),
            sample_rate=sound.rate if sound else 0,
            channels=sound.channels if sound else 0,
            tags=tags,
        )


def _survey(container: InputContainer, path: Path) -> tuple[VideoFrame | None, list[_Packet]]:
    """Read through a file once: its first frame, the only one decoded, and (pts, key frame, hidden) of every packet."""
    first: VideoFrame | None = None
    packets: list[_Packet] = []
    try:
        for packet in container.demux(container.streams.video[0]):
            if len(packets) > MAX_PACKETS:
                raise MediaError(f"{path.name} has more than {MAX_PACKETS:,} frames; cut it into shorter clips")
            if packet.size:
                packets.append((packet.pts, packet.is_keyframe, packet.is_discard))
            if first is None:
                first = next(iter(packet.decode()), None)
    except av.error.FFmpegError as error:
        raise MediaError(f"{path.name} is damaged and can't be read: {error.strerror}") from error
    return first, packets


def _timing(path: Path, stream: VideoStream, packets: list[_Packet]) -> Timing:
    """Learn rate and count from the packets' timestamps."""
    announced, guess = stream.frames, stream.average_rate or stream.guessed_rate
    base = stream.time_base or Fraction(1, 90_000)
    shown = [pts for pts, _, hidden in packets if pts is not None and not hidden]
    if announced and len(shown) < announced and len(packets) < announced:
        raise MediaError(f"{path.name} is cut off: {len(shown)} of {announced} frames are there; copy the file again")
    if not shown:
        raise MediaError(f"{path.name} holds no frames")
    times = np.asarray(shown, dtype=np.int64)
    ranks = np.argsort(np.argsort(times))
    clean = packets[0][1] and not any(hidden for _, _, hidden in packets) and int(ranks[0]) == 0
    timing = _grid(np.sort(times), base, Fraction(guess) if guess else Fraction(24))
    return replace(timing, delay=int((np.arange(len(ranks)) - ranks).max()), clean=clean)


def _grid(times: np.ndarray, base: Fraction, guess: Fraction) -> Timing:
    """Fit an even grid to sorted timestamps in units of `base` seconds."""
    start = Fraction(int(times[0])) * base
    if len(times) < 2:
        return Timing(fps=guess, num_frames=1, start_s=start, variable=False)
    mean = Fraction(len(times) - 1) / (Fraction(int(times[-1] - times[0])) * base)
    rate = nearest_rate(mean, guess)
    off = (times - times[0]) * float(base * rate) - np.arange(len(times))
    if np.abs(off).max() <= max(VARIABLE, 1.01 * float(base * rate)):
        return Timing(fps=rate, num_frames=len(times), start_s=start, variable=False)
    if mean < Fraction(1, MAX_GAP_S):
        raise MediaError(
            f"{len(times)} frames lie {float(1 / mean):.0f} s apart, {MAX_GAP_S} s at most; show it at an even rate first"
        )
    shown_s = Fraction(int(times[-1] - times[0])) * base + 1 / mean
    return Timing(fps=rate, num_frames=max(1, round(shown_s * rate)), start_s=start, variable=True)


def nearest_rate(mean: Fraction, guess: Fraction) -> Fraction:
    """The file's own rate where its mean agrees within 0.1 %, else the standard rate nearest to the mean."""
    if abs(guess / mean - 1) < Fraction(1, 1000):
        return guess
    return min(STANDARD_RATES, key=lambda rate: abs(rate / mean - 1) if rate > mean else abs(mean / rate - 1))


def pictures(info: FileInfo) -> Iterator[VideoFrame]:
    """Decode the file's frames on its even grid, exactly `num_frames` of them. Raises MediaError if they end early."""
    timing, count, held = info.timing, 0, None
    with _opened(info.path) as container:
        container.streams.video[0].thread_type = "AUTO"
        container.streams.video[0].codec_context.thread_count = 2
        for frame in _decoded(container, info.path):
            if not timing.variable:
                count += 1
                if count <= timing.num_frames:
                    yield frame
                continue
            due = (frame.pts * frame.time_base - timing.start_s) * timing.fps
            while held is not None and count < min(due - Fraction(1, 100), timing.num_frames):
                count += 1
                yield held
            held = frame
    while timing.variable and held is not None and count < timing.num_frames:
        count += 1
        yield held
    if count < timing.num_frames:
        raise MediaError(f"{info.path.name} is damaged: {count} of {timing.num_frames} frames can be decoded")


def arrays(info: FileInfo) -> Iterator[np.ndarray]:
    """(H, W, 3) uint8 RGB frames of a file as shown, rotation applied."""
    decoder = Decoder()
    for frame in pictures(info):
        array = decoder.array(frame)
        yield np.ascontiguousarray(np.rot90(array, info.rotation // 90)) if info.rotation else array


def read_sound(info: FileInfo) -> np.ndarray:
    """(channels, S) float32 sound of a file, aligned with its first frame and exactly as long as its picture."""
    samples = round(info.timing.num_frames / info.timing.fps * info.sample_rate)
    wave = np.zeros((1 if info.channels == 1 else 2, samples), dtype=np.float32)
    for position, piece in sound_pieces(info):
        _place(wave, piece, position)
    return wave


def sound_pieces(info: FileInfo) -> Iterator[tuple[int, np.ndarray]]:
    """(position, (channels, S) float32) of a file's sound as it is decoded, mono or stereo; 0 is where the picture begins."""
    layout = "mono" if info.channels == 1 else "stereo"
    resampler = av.AudioResampler(format="fltp", layout=layout, rate=info.sample_rate)
    with _opened(info.path) as container:
        position = None
        for frame in _decoded(container, info.path, sound=True):
            if position is None:
                start = frame.pts * frame.time_base if frame.pts is not None else Fraction(0)
                position = round((start - info.timing.start_s) * info.sample_rate)
            for piece in _resampled(resampler, frame, info):
                yield position, piece
                position += piece.shape[1]
        if position is not None:
            for piece in _resampled(resampler, None, info):
                yield position, piece
                position += piece.shape[1]


def _resampled(resampler: av.AudioResampler, frame: AudioFrame | None, info: FileInfo) -> Iterator[np.ndarray]:
    try:
        for piece in resampler.resample(frame):
            yield piece.to_ndarray()
    except av.error.FFmpegError as error:
        raise MediaError(
            f"{info.path.name} has sound of {info.channels} channels in no known order; mix it to stereo"
        ) from error


def _place(wave: np.ndarray, piece: np.ndarray, position: int) -> None:
    """Copy a piece to its place, as far as it lies inside."""
    end = position + piece.shape[1]
    low, high = max(position, 0), min(end, wave.shape[1])
    if low < high:
        wave[:, low:high] = piece[:, low - position : high - position]


def _decoded(container: InputContainer, path: Path, *, sound: bool = False) -> Iterator:
    stream = container.streams.audio[0] if sound else container.streams.video[0]
    try:
        for frame in container.decode(stream):
            if isinstance(frame, VideoFrame):
                _check_pixels(frame.width, frame.height, path.name)  # a stream may grow on its way
            yield frame
    except av.error.FFmpegError as error:
        raise MediaError(f"{path.name} is damaged and can't be decoded: {error.strerror}") from error


def _opened(path: Path) -> InputContainer:
    try:
        return av.open(str(path), "r", metadata_errors="replace")
    except (av.error.FFmpegError, OSError) as error:
        raise MediaError(f"{path.name} can't be opened as video ({error.strerror}); it may be damaged") from error


def _check_pixels(width: int, height: int, name: str) -> None:
    if width * height > MAX_PIXELS:
        raise MediaError(
            f"{name} has frames of {width}x{height} px, {MAX_PIXELS / 1e6:.1f} million at most; scale it down first"
        )


def record_in(tags: dict[str, str]) -> dict:
    """The record in a file's `comment` tag, when this package wrote it, as its clip had it; else empty."""
    try:
        record = json.loads(tags.get("comment", "{}"))
    except json.JSONDecodeError:
        return {}
    signed = record.get("sora2_record") if isinstance(record, dict) else None
    if isinstance(signed, dict):
        named = {"sha256": signed["model_sha256"]} if "model_sha256" in signed else {}
        return {**signed, **named, **signed.get("details", {})}
    return record if isinstance(record, dict) else {}
