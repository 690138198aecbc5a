"""Video files as clips, decoded as they are read. It does not know what is done with them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice
from pathlib import Path

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.video.codeccontext import VideoCodecContext
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from ...errors import MediaError
from .clip import Clip
from .frame_colours import FrameColours, colours_of, has_alpha
from .frames import Decoder
from .recordings import RATES as SOUND_RATES
from .recordings import open_container
from .sound_track import DIALOGUE
from .video_timing import MAX_PACKETS, Packet, Timing, stretch_of, timing_of

MAX_PIXELS = 4096 * 2304  # of a frame, before any is decoded
WARM_UP_S = Fraction(1, 4)  # of sound decoded before a stretch of it, so that its codec has settled
ALPHA_DECODERS = {"vp8": "libvpx", "vp9": "libvpx-vp9"}  # WebM keeps transparency beside the picture


@dataclass(frozen=True, kw_only=True)
class FileInfo:
    """A video file's picture and sound, before any is decoded. Sizes are as shown (rotation applied)."""

    path: Path
    width: int
    height: int
    rotation: int  # degrees anticlockwise to turn decoded frames by: 0, 90, 180, 270
    codec: str
    profile: str  # of its codec, such as High
    pix_fmt: str
    colours: FrameColours
    alpha: bool  # parts of it are transparent
    timing: Timing
    sample_rate: int  # 0: no sound
    channels: int
    dialogue: bool  # a second track holds the spoken part of the first
    tags: dict[str, str]


def open_clip(path: str | os.PathLike, *, in_s: float | None = None, out_s: float | None = None) -> Clip:
    """Open a video file as a clip: frames are decoded as they are iterated, the sound is read at once.

    Rate: the file's own where frames lie on an even grid. A variable-rate file is shown at the standard rate nearest
    to its average, each frame being the one of the file that is nearest in time. Odd sizes are kept, rotation applied; what is
    transparent is shown over black. Sound of more than two channels is mixed to stereo, and fitted to the picture's length
    to the sample.
    in_s, out_s: the part of it to open, None: from its start, to its end.
    record: what the file's `comment` tag holds, when this package wrote it. Raises MediaError with the reason, InputError for
    points outside the file.
    """
    info = probe(path)
    fps = info.timing.fps
    part = stretch_of(info.path.name, info.timing.num_frames / fps, in_s, out_s)
    first, count = round(part.begin_s * fps), max(1, round(part.seconds * fps))
    return Clip(
        width=info.width,
        height=info.height,
        fps=fps,
        num_frames=count,
        frames=lambda: arrays(info, first, count),
        waveform=read_sound(info, first / fps, count / fps) if info.sample_rate else None,
        dialogue=read_sound(info, first / fps, count / fps, track=1) if info.dialogue else None,
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
            profile=context.profile or "",
            pix_fmt=context.pix_fmt or "",
            colours=colours_of(first),
            alpha=_is_see_through(stream, first),
            timing=timing_of(path.name, stream, packets),
            sample_rate=_sound_rate(sound.rate) if sound else 0,
            channels=sound.channels if sound else 0,
            dialogue=_has_dialogue(container),
            tags=tags,
        )


def _has_dialogue(container: InputContainer) -> bool:
    """Tell whether this package wrote a track of the spoken part after the sound."""
    tracks = container.streams.audio
    return len(tracks) > 1 and DIALOGUE in (tracks[1].metadata.get("handler_name"), tracks[1].metadata.get("title"))


def _sound_rate(rate: int) -> int:
    return rate if SOUND_RATES[0] <= rate <= SOUND_RATES[1] else 48_000


def _is_see_through(stream: VideoStream, frame: VideoFrame) -> bool:
    return has_alpha(frame.format.name) or _alpha_decoder(stream) is not None


def _alpha_decoder(stream: VideoStream) -> str | None:
    """The decoder that reads the transparency that WebM keeps beside a picture; None where there is none."""
    marked = {key.lower(): value for key, value in stream.metadata.items()}.get("alpha_mode") == "1"
    name = ALPHA_DECODERS.get(stream.codec_context.name.removeprefix("lib").split("-")[0]) if marked else None
    return name if name in av.codecs_available else None


def _survey(container: InputContainer, path: Path) -> tuple[VideoFrame | None, list[Packet]]:
    """Read through a file once: its first frame, the only one decoded, and (pts, key frame, hidden) of every packet."""
    first: VideoFrame | None = None
    packets: list[Packet] = []
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


def pictures(info: FileInfo, first: int = 0, count: int | None = None) -> Iterator[VideoFrame]:
    """Decode `count` frames of a file's even grid from number `first` on; None: all the others.

    Where the file's own times lie on no even grid, each is the frame nearest in time. Raises MediaError if they end early.
    """
    wanted = info.timing.num_frames - first if count is None else count
    made = 0
    for frame in islice(_on_grid(info, first) if info.timing.variable else _in_order(info, first), wanted):
        made += 1
        yield frame
    if made < wanted:
        raise MediaError(f"{info.path.name} is damaged: {made} of {wanted} frames can be decoded")


def _in_order(info: FileInfo, first: int) -> Iterator[VideoFrame]:
    """Frames from number `first` on, of a file whose frames lie on an even grid."""
    timing = info.timing
    with _opened(info.path) as container:
        sought = _seek(container, timing, first)
        for number, frame in enumerate(_decoded(container, info.path)):
            at = number
            if sought and frame.pts is not None:
                at = round((frame.pts * frame.time_base - timing.start_s) * timing.fps)
            if at >= first:
                yield frame


def _on_grid(info: FileInfo, first: int) -> Iterator[VideoFrame]:
    """Frames for the grid's numbers from `first` on: the nearest in time, none sooner than half a frame before its own."""
    timing, number = info.timing, first
    held: VideoFrame | None = None
    held_due = Fraction(0)
    with _opened(info.path) as container:
        _seek(container, timing, first)
        for frame in _decoded(container, info.path):
            if frame.pts is None:
                continue
            due = (frame.pts * frame.time_base - timing.start_s) * timing.fps
            while held is not None and number < due - min(due - held_due, Fraction(1)) / 2:
                yield held
                number += 1
            held, held_due = frame, due
    while held is not None and number < timing.num_frames:
        yield held
        number += 1


def _seek(container: InputContainer, timing: Timing, first: int) -> bool:
    """Go to a key frame before frame `first`; tell whether that was worth it."""
    stream = container.streams.video[0]
    stream.thread_type = "AUTO"
    stream.codec_context.thread_count = 2
    if first <= timing.fps or not timing.clean:
        return False
    container.seek(int((timing.start_s + (first - 1) / timing.fps) * av.time_base))
    return True


def arrays(info: FileInfo, first: int = 0, count: int | None = None) -> Iterator[np.ndarray]:
    """(H, W, 3) uint8 RGB frames of a file as shown, rotation applied; first, count: as `pictures` has them."""
    decoder = Decoder()
    for frame in pictures(info, first, count):
        array = decoder.array(frame)
        yield np.ascontiguousarray(np.rot90(array, info.rotation // 90)) if info.rotation else array


def read_sound(
    info: FileInfo, begin_s: Fraction = Fraction(0), seconds: Fraction | None = None, *, track: int = 0
) -> np.ndarray:
    """(channels, S) float32 sound of a file, aligned with its first frame and exactly as long as its picture.

    begin_s, seconds: a stretch of it. track: 1 for the spoken part of a file that has it.
    """
    length = info.timing.num_frames / info.timing.fps - begin_s if seconds is None else seconds
    wave = np.zeros((1 if info.channels == 1 else 2, round(length * info.sample_rate)), dtype=np.float32)
    for position, piece in sound_pieces(info, begin_s, track=track):
        _place(wave, piece, position)
        if position > wave.shape[1]:
            break
    return wave


def sound_pieces(
    info: FileInfo, begin_s: Fraction = Fraction(0), *, track: int = 0
) -> Iterator[tuple[int, np.ndarray]]:
    """(position, (channels, S) float32) of a file's sound as it is decoded, mono or stereo.

    Position 0 is `begin_s` after the picture begins.
    """
    layout = "mono" if info.channels == 1 else "stereo"
    resampler = av.AudioResampler(format="fltp", layout=layout, rate=info.sample_rate)
    zero_s = info.timing.start_s + begin_s
    with _opened(info.path) as container:
        if begin_s > WARM_UP_S:
            container.seek(max(0, int((zero_s - WARM_UP_S) * av.time_base)))
        position = None
        for frame in _decoded(container, info.path, sound=container.streams.audio[track]):
            if position is None:
                start = frame.pts * frame.time_base if frame.pts is not None else Fraction(0)
                position = round((start - zero_s) * info.sample_rate)
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


def _decoded(container: InputContainer, path: Path, *, sound: AudioStream | None = None) -> Iterator:
    try:
        for frame in container.decode(sound) if sound else _shown(container, container.streams.video[0]):
            if isinstance(frame, VideoFrame):
                _check_pixels(frame.width, frame.height, path.name)  # a stream may grow on its way
            yield frame
    except av.error.FFmpegError as error:
        raise MediaError(f"{path.name} is damaged and can't be decoded: {error.strerror}") from error


def _shown(container: InputContainer, stream: VideoStream) -> Iterator[VideoFrame]:
    """A stream's frames, with their transparency where it lies beside the picture."""
    name = _alpha_decoder(stream)
    if name is None:
        yield from container.decode(stream)
        return
    context = av.CodecContext.create(name, "r")
    assert isinstance(context, VideoCodecContext)
    for packet in container.demux(stream):
        for frame in context.decode(packet if packet.size else None):
            frame.time_base = stream.time_base
            yield frame


def _opened(path: Path) -> InputContainer:
    try:
        return open_container(path)
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
    except (ValueError, RecursionError):
        return {}
    signed = record.get("sora2_record") if isinstance(record, dict) else None
    if isinstance(signed, dict):
        named = {"sha256": signed["model_sha256"]} if "model_sha256" in signed else {}
        return {**signed, **named, **signed.get("details", {})}
    return record if isinstance(record, dict) else {}
