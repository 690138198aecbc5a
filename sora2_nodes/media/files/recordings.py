"""A recording of someone's voice, read from any sound or video file. It does not judge what is said."""

from __future__ import annotations

import os
from pathlib import Path

import av
import numpy as np

from ...errors import MediaError

LONGEST_S = 120.0


def read_recording(path: str | os.PathLike) -> tuple[np.ndarray, int]:
    """Return a file's first sound track as (channels, S) float32 in -1..1, and its rate in Hz; two minutes at most.

    Raises MediaError for a file without sound, or one that can't be decoded.
    """
    path = Path(path)
    pieces: list[np.ndarray] = []
    try:
        with av.open(str(path)) as container:
            if not container.streams.audio:
                raise MediaError(f"{path.name} has no sound: give a recording of the voice")
            stream = container.streams.audio[0]
            rate, left = stream.rate, int(LONGEST_S * stream.rate)
            resampler = av.AudioResampler(format="fltp", layout=stream.layout, rate=rate)
            for frame in container.decode(stream):
                for plain in resampler.resample(frame):
                    pieces.append(plain.to_ndarray()[:, :left])
                    left -= pieces[-1].shape[1]
                if left <= 0:
                    break
    except (av.FFmpegError, OSError) as error:
        raise MediaError(f"{path.name} can't be read as a recording ({error}): give a WAV, MP3, M4A or MP4") from error
    if not pieces:
        raise MediaError(f"{path.name} holds no sound: record it again")
    return np.concatenate(pieces, axis=1), rate
