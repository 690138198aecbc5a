"""The parts of a film's sound as files of their own, for a mix elsewhere: dialogue, effects, ambience, music."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np

from ...whole_files import replacing
from ..files.sound_track import LAYOUTS, Sound
from .film_sound import PARTS
from .stitch import Film

PIECE_S = 5
TOP = 2**31 - 1  # 24-bit samples are handed over in the upper bits of 32


def write_stems(film: Film, path: Path) -> list[Path]:
    """Write each part beside a film's file, such as film-music.wav: 24 bits, as long as the film, together its sound.

    Returns the files; none for a silent film. Raises OutputError with nothing half-written.
    """
    if film.parts is None:
        return []
    made = []
    for name in PARTS:
        target = path.with_name(f"{path.stem}-{name}.wav")
        with replacing(target) as temporary:
            _write_wav(film.parts(name), temporary)
        made.append(target)
    return made


def _write_wav(sound: Sound, path: Path) -> None:
    layout, step = LAYOUTS[sound.channels], PIECE_S * sound.sample_rate
    with av.open(str(path), "w", format="wav") as out:
        stream = out.add_stream("pcm_s24le", rate=sound.sample_rate, layout=layout)
        for at in range(0, sound.samples, step):
            piece = sound.read(at, min(at + step, sound.samples))
            packed = (np.clip(piece, -1, 1).T.astype(np.float64) * TOP).astype(np.int32).reshape(1, -1)
            frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(packed), format="s32", layout=layout)
            frame.sample_rate, frame.pts, frame.time_base = sound.sample_rate, at, Fraction(1, sound.sample_rate)
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
