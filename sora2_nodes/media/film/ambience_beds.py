"""One quiet ambience under the shots of a world, so that a cut between them is not heard."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from .cut_list import CutList, Placed

FLOOR_S = 0.05
BED_S = 4
LOUDEST_BED_DB = -40.0
BED_RAMP_S = 0.25


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
