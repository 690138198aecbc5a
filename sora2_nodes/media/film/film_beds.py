"""What lies under a film's shots: one bed of music, lowered where lines are spoken, and one quiet ambience for the shots of a world.

It holds one loop per piece of music, however long the film. Shots name what plays from them on; where it changes, one piece fades into the other at equal power. Lines and their times come from the records of the shots, as AudioSync and sync_sound write them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from ..sound.loudness import MUSIC_RISE_DB, music_gain
from ..sound.music_beds import music_loop
from ..sound.waveforms import to_channels, to_rate
from ..speech.dialogue import Recording
from .cut_list import CutList, Placed

NO_MUSIC = "none"
CHANGE_S = 1.0  # of one piece of music into another
OPENING_S, ENDING_S = 0.5, 1.5
ATTACK_S, RELEASE_S = 0.25, 0.6  # music is down when a line starts, and comes back after it
Music = str | Recording


FLOOR_S = 0.05
BED_S = 4
LOUDEST_BED_DB = -40.0
BED_RAMP_S = 0.25


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


class AmbienceBeds:
    """One quiet ambience per world: what is missing from each shot to the level of the world's loudest floor.

    Shots that continue one another sound on by themselves: they count as one, and one level lies under all of them.
    """

    def __init__(self, film: CutList, sample_rate: int) -> None:
        self._rate = sample_rate
        self._world = np.cumsum([shot.join.continuity == "new" for shot in film.shots])
        self._run = np.cumsum([shot.join.continuity != "continue" for shot in film.shots])
        self._levels = np.zeros(len(film.shots))
        self._textures: dict[int, np.ndarray] = {}
        for world in set(self._world.tolist()):
            members = [number for number in range(len(film.shots)) if self._world[number] == world]
            if len({int(self._run[number]) for number in members}) > 1:
                self._fill(film.shots, members, world)

    def _fill(self, shots: Sequence[Placed], members: list[int], world: int) -> None:
        """Measure the floors of a world's runs of shots; keep a texture of the loudest and the level each run lacks."""
        floors: dict[int, float] = {}  # by run: of its quietest shot
        quiets: dict[int, np.ndarray | None] = {}
        for number in members:
            wave = shots[number].source.sound(self._rate, 1)
            run = int(self._run[number])
            floor, quiet = (-math.inf, None) if wave is None else _floor(wave[0], self._rate)
            if run not in floors or floor < floors[run]:
                floors[run], quiets[run] = floor, quiet
        best = max(((floors[run], quiet) for run, quiet in quiets.items()), key=lambda one: one[0])
        if best[1] is None or best[0] < -90:
            return
        target = 10 ** (min(best[0], LOUDEST_BED_DB) / 20)
        self._textures[world] = _texture(best[1], BED_S * self._rate, seed=world)
        for number in members:
            self._levels[number] = math.sqrt(max(0.0, target**2 - 10 ** (floors[int(self._run[number])] / 10)))

    def piece(self, spans: Sequence[tuple[int, int]], start: int, stop: int) -> np.ndarray:
        """(1, stop - start) of all beds. spans: the samples from which to which each shot lasts."""
        made = np.zeros((1, stop - start), np.float32)
        ramp = round(BED_RAMP_S * self._rate)
        for number, (begin, end) in enumerate(spans):
            low, high = max(start, begin - ramp), min(stop, end + ramp)
            if self._levels[number] == 0 or low >= high:
                continue
            texture = self._textures[int(self._world[number])]
            at = np.arange(low, high)
            level = np.clip(np.minimum(at - (begin - ramp), end + ramp - at) / (2 * ramp), 0, 1)
            made[0, low - start : high - start] += texture[at % len(texture)] * level * self._levels[number]
        return made


def _floor(wave: np.ndarray, sample_rate: int) -> tuple[float, np.ndarray | None]:
    """Level in dB of a sound's quiet tenth, and its quietest half second."""
    size = round(FLOOR_S * sample_rate)
    count = len(wave) // size
    if count < 4:
        return -math.inf, None
    power = np.square(wave[: count * size].reshape(count, size)).mean(axis=1)
    level = 10 * math.log10(max(float(np.quantile(power, 0.1)), 1e-12))
    span = min(10, count)
    sums = np.convolve(power, np.ones(span), "valid")
    first = int(sums.argmin()) * size
    return level, wave[first : first + span * size]


def _texture(quiet: np.ndarray, samples: int, seed: int) -> np.ndarray:
    """(samples,) endless noise of unit power with the spectrum of a quiet stretch (random phases)."""
    size = min(1024, len(quiet) // 2 * 2)
    frames = np.lib.stride_tricks.sliding_window_view(quiet, size)[:: size // 2] * np.hanning(size)
    shape = np.sqrt((np.abs(np.fft.rfft(frames, axis=1)) ** 2).mean(axis=0))
    bins = samples // 2 + 1
    smooth = np.interp(np.linspace(0, 1, bins), np.linspace(0, 1, len(shape)), shape)
    phases = np.exp(2j * np.pi * np.random.default_rng(seed).random(bins))
    made = np.fft.irfft(smooth * phases, samples)
    return (made / max(float(made.std()), 1e-12)).astype(np.float32)
