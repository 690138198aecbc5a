"""The sound of a film, read piece by piece: joins, one ambience bed per world, one music, loudness, peaks. It sees no pictures.

It has four parts, which add up to it: dialogue, effects (all else of the shots), ambience and music.

Rules: a dissolve cross-fades over its length at equal power, a dip fades out and in; a cut cross-fades over 30 ms, each
shot being mirrored past its end; a continued shot goes on without any fade. A J or L cut is heard over its neighbour.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Any

import numpy as np

from ..files.sound_track import Sound
from ..sound.loudness import (
    AMBIENCE_UNDER_DB,
    CEILING_DBTP,
    LoudnessReport,
    blocks_of,
    gated,
    limit_gain,
    most_gain_db,
    reference_lufs,
)
from .cut_list import CutList, Placed
from .film_beds import NO_MUSIC, AmbienceBeds, FilmMusic

CUT_S = 0.030
MARGIN_S = 0.05  # read either side of a piece, so that limiting it does not depend on where pieces begin
PIECE_S = 10
ROUNDS = 3  # of gain against what the limiter takes away
NEAR_DB = 1.0  # below the ceiling: a peak between samples may reach it
PARTS = ("dialogue", "effects", "ambience", "music")


@dataclass(frozen=True, kw_only=True)
class _Spot:
    """A shot's place in samples: from `start` to `end`, and a little past them where it is cut."""

    shot: Placed
    start: int
    end: int
    before: int  # samples heard before `start`, mirrored
    after: int  # samples heard after `end`, mirrored
    fade_in: int
    fade_out: int


class FilmSound:
    """Sound of a cut list at a rate. At most two shots' sound is held at once."""

    def __init__(self, film: CutList, sample_rate: int, channels: int) -> None:
        self._film, self.sample_rate, self.channels = film, sample_rate, channels
        self.samples = self._at(film.num_frames)
        self._spots = [self._spot(number) for number in range(len(film.shots))]
        self._wave = lru_cache(maxsize=2)(self._read_shot)
        self._speech = lru_cache(maxsize=2)(self._read_speech)
        self._beds = AmbienceBeds(film, sample_rate) if film.settings.ambience else None
        self._music = self._scored(film)
        self.gain_db = 0.0
        self.loudness = self._levelled()

    def _scored(self, film: CutList) -> FilmMusic | None:
        """The film's music; None without any."""
        if all(one == NO_MUSIC for one in film.settings.music):
            return None
        reference = reference_lufs(self._loudness(self._spoken), self._loudness(self._shots))
        return FilmMusic(
            film, [spot.start for spot in self._spots], self.samples, self.sample_rate, self.channels, reference
        )

    def _at(self, frame: int) -> int:
        return round(Fraction(frame) / self._film.fps * self.sample_rate)

    def _spot(self, number: int) -> _Spot:
        shots = self._film.shots
        shot, following = shots[number], shots[number + 1] if number + 1 < len(shots) else None
        head, head_span = self._fade(shot) if number else (0, 0)
        tail, tail_span = self._fade(following) if following else (0, 0)
        return _Spot(
            shot=shot, start=self._at(shot.start - shot.lead), end=self._at(shot.end + shot.tail), before=head, after=tail,
            fade_in=self._at(shot.dip_in) if shot.dip_in else head_span,
            fade_out=self._at(shot.dip_out) if shot.dip_out else tail_span,
        )  # fmt: skip

    def _fade(self, shot: Placed) -> tuple[int, int]:
        """Samples heard past the cut, and length of the fade, where a shot begins."""
        if shot.overlap:
            return 0, self._at(shot.overlap)
        if shot.join.continuity == "continue" or shot.dip_in:
            return 0, 0
        half = round(CUT_S * self.sample_rate / 2)
        return half, 2 * half

    def _read_shot(self, number: int) -> np.ndarray | None:
        """(channels, end - start) of a shot without fades; None when it is silent."""
        return self._placed(number, self._spots[number].shot.source.sound(self.sample_rate, self.channels))

    def _read_speech(self, number: int) -> np.ndarray | None:
        """The spoken part of `_read_shot`; None where nothing is spoken, or nobody knows."""
        return self._placed(number, self._spots[number].shot.source.dialogue(self.sample_rate, self.channels))

    def _placed(self, number: int, wave: np.ndarray | None) -> np.ndarray | None:
        """(channels, end - start) of a shot's waveform, at its level in the film."""
        spot = self._spots[number]
        if wave is None:
            return None
        wave = wave * np.float32(_level(spot.shot.source.record))
        skipped = self._at(spot.shot.first - spot.shot.lead)
        wave = wave[:, skipped : skipped + spot.end - spot.start]
        return np.pad(wave, ((0, 0), (0, spot.end - spot.start - wave.shape[1])))

    def joined(self, start: int, stop: int) -> np.ndarray:
        """(channels, stop - start) float32 of the joined shots, their beds and the music, before loudness."""
        made = self._shots(start, stop)
        return made if self._music is None else made + self._music.piece(start, stop)

    def _shots(self, start: int, stop: int) -> np.ndarray:
        """(channels, stop - start) float32 of the joined shots and their beds."""
        return self._sum(self._wave, start, stop) + self._ambience(start, stop)

    def _spoken(self, start: int, stop: int) -> np.ndarray:
        """(channels, stop - start) float32 of what is spoken in the shots."""
        return self._sum(self._speech, start, stop)

    def _ambience(self, start: int, stop: int) -> np.ndarray:
        """(channels, stop - start) float32 of the shots' beds."""
        made = np.zeros((self.channels, stop - start), dtype=np.float32)
        return (
            made + self._beds.piece([(spot.start, spot.end) for spot in self._spots], start, stop)
            if self._beds
            else made
        )

    def _sum(self, wave_of: Callable[[int], np.ndarray | None], start: int, stop: int) -> np.ndarray:
        """(channels, stop - start) float32 of the shots' waveforms, each with its fades."""
        made = np.zeros((self.channels, stop - start), dtype=np.float32)
        for number, spot in enumerate(self._spots):
            low, high = max(start, spot.start - spot.before), min(stop, spot.end + spot.after)
            if low < high:
                made[:, low - start : high - start] += self._faded(number, wave_of(number), low, high)
        return made

    def _faded(self, number: int, wave: np.ndarray | None, low: int, high: int) -> np.ndarray:
        spot = self._spots[number]
        if wave is None or wave.shape[1] == 0:
            return np.zeros((1, high - low), np.float32)
        index = np.arange(low, high) - spot.start
        length = wave.shape[1]
        index = np.abs(index)  # mirrored before its start
        index = np.where(index >= length, 2 * length - 2 - index, index)  # and past its end
        piece = wave[:, np.clip(index, 0, length - 1)]
        at = np.arange(low, high)
        if spot.fade_in:
            piece = piece * _ramp(at - (spot.start - spot.before), spot.fade_in)
        if spot.fade_out:
            piece = piece * _ramp(spot.end + spot.after - 1 - at, spot.fade_out)
        return piece

    def _levelled(self) -> LoudnessReport | None:
        """Set the gain that brings the film to its target, and return what is reached; None where levels are kept."""
        target = self._film.settings.loudness_lufs
        if target is None:
            return None
        before, peak = self._measured(self.joined)
        after = before
        most = most_gain_db(10 ** (peak / 20), CEILING_DBTP)
        missing = min(target - before, most) if math.isfinite(before) else 0.0
        for _ in range(ROUNDS):
            self.gain_db += missing
            if peak + self.gain_db < CEILING_DBTP - NEAR_DB:
                after = before + self.gain_db
                break
            after, _ = self._measured(lambda start, stop: self._held(self.joined, start, stop))
            missing = min(target - after, most - self.gain_db)
            if abs(missing) < 0.1:
                break
        return LoudnessReport(
            before_lufs=before, after_lufs=after, gain_db=self.gain_db,
            true_peak_dbtp=min(peak + self.gain_db, CEILING_DBTP), target_lufs=target,
        )  # fmt: skip

    def _loudness(self, piece_of: Callable[[int, int], np.ndarray]) -> float:
        return self._measured(piece_of)[0]

    def _measured(self, piece_of: Callable[[int, int], np.ndarray]) -> tuple[float, float]:
        """Loudness in LUFS of a sound of the film's length, and its largest sample in dB."""
        step, blocks, peak = PIECE_S * self.sample_rate, [], 0.0
        for at in range(0, self.samples, step):
            piece = piece_of(at, min(at + step, self.samples))
            blocks.append(blocks_of(piece, self.sample_rate))
            peak = max(peak, float(np.abs(piece).max(initial=0.0)))
        return gated(blocks), 20 * math.log10(peak) if peak > 0 else -math.inf

    def read(self, start: int, stop: int) -> np.ndarray:
        """(channels, stop - start) float32 of the finished sound."""
        if self.loudness is None:
            return np.clip(self.joined(start, stop), -1, 1)
        return self._held(self.joined, start, stop)

    def _held(self, piece_of: Callable[[int, int], np.ndarray], start: int, stop: int) -> np.ndarray:
        """A piece of one of the film's parts under the gain that holds the whole film below its peak."""
        margin = round(MARGIN_S * self.sample_rate)
        low, high = max(0, start - margin), min(self.samples, stop + margin)
        inner = slice(start - low, start - low + stop - start)
        plain = np.float32(10 ** (self.gain_db / 20))
        gain = limit_gain(self.joined(low, high) * plain, self.sample_rate, CEILING_DBTP)
        made = piece_of(start, stop) * plain
        return made if gain is None else made * gain[inner]

    def part(self, name: str) -> Sound:
        """One of `PARTS` as it is heard in the finished sound; together they are the film's."""
        makers: dict[str, Callable[[int, int], np.ndarray]] = {
            "dialogue": self._spoken,
            "effects": lambda start, stop: self._sum(self._wave, start, stop) - self._spoken(start, stop),
            "ambience": self._ambience,
            "music": lambda start, stop: (
                np.zeros((self.channels, stop - start), np.float32)
                if self._music is None
                else self._music.piece(start, stop)
            ),
        }
        made = makers[name]

        def read(start: int, stop: int) -> np.ndarray:
            return made(start, stop) if self.loudness is None else self._held(made, start, stop)

        return Sound(channels=self.channels, samples=self.samples, sample_rate=self.sample_rate, read=read)

    def around(self, number: int, seconds: float = 0.5) -> tuple[np.ndarray, np.ndarray, int]:
        """The film's sound without its music, and the shots' own, at the seam before shot `number`; its sample in both."""
        seam, span = self._spots[number].start, round(seconds * self.sample_rate)
        low, high = max(0, seam - span), min(self.samples, seam + span)
        own = np.zeros((self.channels, high - low), np.float32)
        for index in (number - 1, number):
            spot, wave = self._spots[index], self._wave(index)
            first, last = max(low, spot.start), min(high, spot.end)
            if wave is not None and first < last:
                own[:, first - low : last - low] += wave[:, first - spot.start : last - spot.start]
        return self._shots(low, high), own, seam - low

    def sound(self) -> Sound:
        """The finished sound, for a writer."""
        return Sound(channels=self.channels, samples=self.samples, sample_rate=self.sample_rate, read=self.read)


def _ramp(index: np.ndarray, length: int) -> np.ndarray:
    """Equal-power fade-in of `length` samples, evaluated at sample indices."""
    return np.sin(np.clip((index + 0.5) / length, 0, 1) * (np.pi / 2)).astype(np.float32)


def _level(record: Mapping[str, Any]) -> float:
    """Factor for a shot: one that was drawn, in which nothing hits and nobody speaks, is ambience, and lies under the others."""
    planned = record.get("events")
    still = planned is not None and not planned and not (record.get("sync") or {}).get("lines")
    return 10 ** (-AMBIENCE_UNDER_DB / 20) if still else 1.0
