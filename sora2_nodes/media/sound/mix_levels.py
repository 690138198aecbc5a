"""How loud the parts of a mix are beside one another. It makes no sound.

Speech is the reference. Effects lie under it, music further down, and comes up a little where nobody speaks.
"""

from __future__ import annotations

import math

import numpy as np

from ... import limits
from ...errors import InputError
from .loudness import TARGET_LUFS, integrated_lufs

EFFECTS_UNDER_DB = 7.0  # of a drawn clip, under the speech in it
LEAST_UNDER_DB, MUSIC_UNDER_DB, MOST_UNDER_DB = limits.MUSIC_UNDER_DB
MUSIC_RISE_DB = 6.0  # of music where nobody speaks
AMBIENCE_UNDER_DB = 12.0  # of a drawn shot in which nothing hits and nobody speaks, under the others of its film
QUIETEST_LUFS = -50.0  # below it a sound is no measure for music
MOST_RAISED_DB = 30.0


def check_music_under(under_db: float) -> float:
    """Return how far music lies under speech, in dB; raises InputError outside 0 to 40."""
    if not LEAST_UNDER_DB <= under_db <= MOST_UNDER_DB:
        raise InputError(f"music {under_db:g} dB under speech is outside {LEAST_UNDER_DB:g} to {MOST_UNDER_DB:g} dB")
    return under_db


def reference_lufs(speech_lufs: float, other_lufs: float) -> float:
    """What music is measured by: the speech, else what else is heard, else the usual level."""
    if math.isfinite(speech_lufs):
        return speech_lufs
    return other_lufs if other_lufs > QUIETEST_LUFS else TARGET_LUFS


def music_gain(music: np.ndarray, sample_rate: int, reference: float, under_db: float) -> float:
    """Factor that brings music, (channels, S), to its level where nobody speaks; `MUSIC_RISE_DB` less is its level under lines."""
    own = integrated_lufs(music, sample_rate)
    return 10 ** ((reference - under_db + MUSIC_RISE_DB - own) / 20) if math.isfinite(own) else 0.0


def gain_under(sound: np.ndarray, sample_rate: int, level_lufs: float) -> float:
    """Factor that brings a sound, (channels, S), to a loudness; silence stays silent, and nothing is raised by over 30 dB."""
    own = integrated_lufs(sound, sample_rate)
    return 10 ** (min(level_lufs - own, MOST_RAISED_DB) / 20) if math.isfinite(own) else 1.0
