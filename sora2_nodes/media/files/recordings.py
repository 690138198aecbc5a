"""A recording of someone's voice, read from any sound or video file. It does not judge what is said."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.container import InputContainer

from ...errors import MediaError
from .reader_process import Message, ask_apart

LONGEST_S = 120.0
RATES = (4_000, 192_000)  # Hz; sound of another rate is brought to 48 kHz
FORMS = "give a WAV, MP3, M4A or MP4"
FORMATS = (  # what holds its sound and picture itself: playlists and scripts, which name other files, are not read
    "mov,matroska,avi,mpegts,mpeg,mpegvideo,m4v,h264,hevc,av1,obu,ivf,flv,live_flv,asf,mxf,dv,nut,gxf,wtv,rm,ogg,wav,w64,aiff,au,caf,"
    "mp3,flac,aac,ac3,eac3,amr,dts,truehd,ape,wv,tta,gif,apng,image2,png_pipe,jpeg_pipe,webp_pipe,bmp_pipe,tiff_pipe"
)


def read_recording(path: str | os.PathLike) -> tuple[np.ndarray, int]:
    """Return a file's first sound track as (channels, S) float32 in -1..1, and its rate in Hz; two minutes at most.

    One channel stays one, more are mixed to two. It is decoded in a child process. Raises MediaError for a file without
    sound, or one that can't be decoded.
    """
    path = Path(path).expanduser()
    told, (wave,) = ask_apart("recording", path.name, {"path": str(path.absolute())})
    return wave, int(told["rate"])


def open_container(path: Path) -> InputContainer:
    """Open a file to read, whatever its tags are encoded in; PyAV asks for that in a word until 18 and not any more from 19 on."""
    options = {"format_whitelist": FORMATS, "protocol_whitelist": "file"}
    try:
        return av.open(str(path), "r", metadata_errors="replace", options=options)
    except TypeError:
        return av.open(str(path), "r", options=options)


def answer(values: dict[str, Any], _arrays: list[np.ndarray]) -> Iterator[Message]:
    """In the child: decode a recording."""
    wave, rate = decode_recording(Path(values["path"]))
    yield {"rate": rate}, [wave]


def decode_recording(path: Path) -> tuple[np.ndarray, int]:
    """Decode a recording in this process, as `read_recording` describes."""
    _check_plain(path)
    try:
        with open_container(path) as container:
            if not container.streams.audio:
                raise MediaError(f"{path.name} has no sound: give a recording of the voice")
            stream = container.streams.audio[0]
            rate = stream.rate if RATES[0] <= stream.rate <= RATES[1] else 48_000
            layout = "mono" if stream.channels == 1 else "stereo"
            resampler = av.AudioResampler(format="fltp", layout=layout, rate=rate)
            wave = _joined(container.decode(stream), resampler, int(LONGEST_S * rate))
    except (av.FFmpegError, OSError) as error:
        raise MediaError(f"{path.name} can't be read as a recording ({error}): {FORMS}") from error
    if wave is None:
        raise MediaError(f"{path.name} holds no sound: record it again")
    if not np.isfinite(wave).all():
        raise MediaError(f"{path.name} holds samples that are no numbers: record it again")
    return wave, rate


def _joined(frames: Iterator[Any], resampler: av.AudioResampler, left: int) -> np.ndarray | None:
    """(channels, S) of the first `left` samples; None where there are none."""
    pieces: list[np.ndarray] = []
    for frame in frames:
        for plain in resampler.resample(frame):
            pieces.append(plain.to_ndarray()[:, :left])
            left -= pieces[-1].shape[1]
        if left <= 0:
            break
    return np.concatenate(pieces, axis=1) if pieces else None


def _check_plain(path: Path) -> None:
    """Refuse what would block: a pipe or a device is no recording."""
    try:
        kind = path.stat().st_mode
    except (OSError, ValueError) as error:
        raise MediaError(f"{path.name} can't be read as a recording ({error}): {FORMS}") from error
    if not stat.S_ISREG(kind):
        raise MediaError(f"{path.name} is not a file: {FORMS}")
