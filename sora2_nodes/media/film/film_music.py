"""One bed of music over a film, lowered where lines are spoken. It holds one loop per piece of music, however long the film.

Shots name what plays from them on; where it changes, one piece fades into the other at equal power. Lines and their times come
from the records of the shots, as AudioSync and sync_sound write them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from ..sound.mix_levels import MUSIC_RISE_DB, music_gain
from ..sound.music_beds import music_loop
from ..sound.waveforms import to_channels, to_rate
from ..speech.dialogue import Recording
from .cut_list import CutList, Placed

NO_MUSIC = "none"
CHANGE_S = 1.0  # of one piece of music into another
OPENING_S, ENDING_S = 0.5, 1.5
ATTACK_S, RELEASE_S = 0.25, 0.6  # music is down when a line starts, and comes back after it
Music = str | Recording


@dataclass(frozen=True)
class _Section:
    """Samples of the film over which one loop plays, with its fades before and after."""

    loop: np.ndarray
    start: int
    stop: int
    fade_in: int
    fade_out: int


class FilmMusic:
    """The music of a film at a rate, read piece by piece."""

    def __init__(
        self, film: CutList, starts: Sequence[int], samples: int, sample_rate: int, channels: int, reference: float
    ) -> None:
        """film: settings.music holds one for the whole film, or one per shot. starts: sample at which each shot begins.

        reference: loudness in LUFS that the music lies under.
        """
        music = film.settings.music
        self._rate, self._channels = sample_rate, channels
        self._reference, self._under_db = reference, film.settings.music_under_db
        self._loops: list[tuple[Music, np.ndarray]] = []
        self._sections = self._cut(starts, samples, music if len(music) > 1 else music * len(film.shots))
        self._spans = _spoken(film.shots, film.fps, starts, sample_rate)

    def _cut(self, starts: Sequence[int], samples: int, music: Sequence[Music]) -> list[_Section]:
        """Join neighbouring shots with the same music into sections that overlap where it changes."""
        firsts = [n for n in range(len(starts)) if n == 0 or not _same(music[n], music[n - 1])]
        half, sections = round(CHANGE_S * self._rate / 2), []
        for first, after in zip(firsts, [*firsts[1:], None], strict=True):
            if music[first] == NO_MUSIC:
                continue
            low, opening = (starts[first] - half, 2 * half) if first else (0, round(OPENING_S * self._rate))
            last = samples, round(ENDING_S * self._rate)
            high, ending = last if after is None else (min(samples, starts[after] + half), 2 * half)
            sections.append(_Section(self._loop(music[first]), low, high, opening, ending))
        return sections

    def _loop(self, music: Music) -> np.ndarray:
        """(channels, L) of a style, or of a recording; made once."""
        kept = next((loop for known, loop in self._loops if _same(known, music)), None)
        if kept is None:
            if isinstance(music, Recording):
                wave = to_rate(music.waveform, music.sample_rate, self._rate)
            else:
                wave = music_loop(music, sample_rate=self._rate)
            wave = to_channels(wave, self._channels)
            kept = wave * np.float32(music_gain(wave, self._rate, self._reference, self._under_db))
            self._loops.append((music, kept))
        return kept

    def piece(self, start: int, stop: int) -> np.ndarray:
        """(channels, stop - start) float32 of the bed."""
        made = np.zeros((self._channels, stop - start), np.float32)
        for section in self._sections:
            low, high = max(start, section.start), min(stop, section.stop)
            if low < high:
                at = np.arange(low, high)
                level = np.minimum(
                    (at - section.start + 0.5) / section.fade_in, (section.stop - at - 0.5) / section.fade_out
                )
                wave = section.loop[:, (at - section.start) % section.loop.shape[1]]
                made[:, low - start : high - start] += wave * np.sin(np.clip(level, 0, 1) * (np.pi / 2))
        return made * self._gain(start, stop)

    def _gain(self, start: int, stop: int) -> np.ndarray:
        """(stop - start,) 0..1: down before a line starts, back after it, never a step."""
        presence = np.zeros(stop - start, np.float32)
        attack, release = ATTACK_S * self._rate, RELEASE_S * self._rate
        for begin, end in self._spans:
            low, high = max(start, int(begin - attack)), min(stop, int(end + release) + 1)
            if low < high:
                at = np.arange(low, high)
                u = np.clip(np.minimum((at - begin + attack) / attack, (end + release - at) / release), 0, 1)
                part = presence[low - start : high - start]
                np.maximum(part, u * u * (3 - 2 * u), out=part)
        return (10 ** (-MUSIC_RISE_DB / 20 * presence)).astype(np.float32)


def _same(one: Music, other: Music) -> bool:
    return one is other or (isinstance(one, str) and isinstance(other, str) and one == other)


def _spoken(shots: Sequence[Placed], fps: Fraction, starts: Sequence[int], sample_rate: int) -> list[tuple[int, int]]:
    """Samples of the film over which lines are spoken, from the shots' records."""
    spans = []
    for shot, start in zip(shots, starts, strict=True):
        for line in shot.source.record.get("sync", {}).get("lines", []):
            skipped = float(shot.source.part.begin_s + (shot.first - shot.lead) / fps)
            begin, end = (start + round((float(line[key]) - skipped) * sample_rate) for key in ("start_s", "end_s"))
            spans.append((begin, end))
    return spans
