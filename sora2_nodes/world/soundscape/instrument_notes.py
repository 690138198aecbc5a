"""Instruments: how one note sounds, and what is played when nobody says what: a line of notes on the world's own beats."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .chimes import drum_hit
from .motors import Going
from .noise_field import add_at, lattice
from .tones import burst, contour, formants, harmonic, peaked, ringing, swell

SCALE = (0, 2, 4, 7, 9, 12, 14, 16)  # semitones: major pentatonic over two octaves
Note = Callable[[float, float, np.random.Generator, int], np.ndarray]  # (Hz, seconds, luck, rate) → (S,)


@dataclass(frozen=True, kw_only=True)
class Instrument:
    """note: how one sounds. low_hz: of its scale. beat_s: between notes. long: length of a note in beats. chord: notes at once."""

    note: Note
    low_hz: float = 220.0
    beat_s: float = 0.32
    long: float = 1.6
    chord: int = 1


def plucked(hz: float, seconds: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """A string that is plucked: harmonics that die the faster the higher they are."""
    modes = [
        (hz * n * (1 + 0.0002 * n * n), abs(np.sin(0.37 * n * np.pi)) / n, 1.6 * seconds / (1 + 0.25 * n))
        for n in range(1, 15)
    ]
    return ringing(modes, 1.6 * seconds, rate)


def hammered(hz: float, seconds: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """A piano's string."""
    modes = [(hz * n * (1 + 0.0004 * n * n), 1 / n**1.3, 2.6 * seconds / (1 + 0.35 * n)) for n in range(1, 13)]
    sound = ringing(modes, 2.4 * seconds, rate)
    add_at(sound, 0, 0.06 * burst(rng, 0.03, 200, 2500, rate))
    return peaked(sound)


def driven(hz: float, seconds: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """An electric guitar through an amplifier that is asked too much."""
    return peaked(np.tanh(3.5 * plucked(hz, 1.4 * seconds, rng, rate)))


def _held(
    hz: float,
    seconds: float,
    rng: np.random.Generator,
    rate: int,
    tilt: float,
    throat: tuple[float, ...],
    attack: float,
    odd: float = 1.0,
    air: float = 0.02,
) -> np.ndarray:
    count = int(seconds * rate)
    t = np.arange(count) / rate
    pitch = hz * (1 + 0.006 * np.clip(t / 0.3, 0, 1) * np.sin(2 * np.pi * 5.4 * t))
    tone = harmonic(pitch, rate, tilt, odd=odd) + air * rng.standard_normal(count).astype(np.float32)
    return peaked(formants(tone, throat, rate, 3.0, 0.5) * swell(count, rate, attack, 0.12))


def bowed(hz: float, seconds: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    return _held(hz, seconds, rng, rate, 0.9, (480, 1100, 2700), 0.09, air=0.05)


def blown(hz: float, seconds: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    return _held(hz, seconds, rng, rate, 2.1, (hz, 2 * hz), 0.06, air=0.12)


def brass(hz: float, seconds: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    return _held(hz, seconds, rng, rate, 0.55, (1200, 2300), 0.035)


def reed(hz: float, seconds: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    return _held(hz, seconds, rng, rate, 0.65, (700, 1500, 2600), 0.04, odd=0.55, air=0.06)


def chimed(hz: float, seconds: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """A tooth of a music box."""
    return ringing(((hz, 1.0, 1.3), (2.0 * hz, 0.3, 0.6), (6.27 * hz, 0.25, 0.15)), 1.3, rate)


def sung(hz: float, seconds: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """A voice on open vowels."""
    throat = ((750, 1200, 2600), (420, 900, 2500), (520, 1850, 2600))[int(rng.integers(3))]
    count = int(seconds * rate)
    t = np.arange(count) / rate
    pitch = (
        hz
        * contour((0.985, 1.0, 1.0, 0.995), count)
        * (1 + 0.009 * np.clip(t / 0.25, 0, 1) * np.sin(2 * np.pi * 5.2 * t))
    )
    tone = harmonic(pitch, rate, 0.95) + 0.05 * rng.standard_normal(count).astype(np.float32)
    return peaked(formants(tone, throat, rate, 7.0, 0.1) * swell(count, rate, 0.08, 0.14))


def drummed(hz: float, seconds: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """A drum kit: low drum, snare or cymbal by the note."""
    if hz < 150:
        return drum_hit(0.6, rng, rate)
    if hz < 210:
        return peaked(
            drum_hit(0.25, rng, rate)[: int(0.2 * rate)] * 0.6 + burst(rng, 0.2, 1200, 8000, rate)[: int(0.2 * rate)]
        )
    return burst(rng, 0.09, 6000, 16000, rate)


INSTRUMENTS: dict[str, Instrument] = {
    "guitar": Instrument(note=plucked, low_hz=147, beat_s=0.27, long=2.4, chord=1),
    "electric guitar": Instrument(note=driven, low_hz=110, beat_s=0.25, long=1.6, chord=2),
    "harp": Instrument(note=plucked, low_hz=220, beat_s=0.2, long=3.5),
    "piano": Instrument(note=hammered, low_hz=196, beat_s=0.3, long=2.0, chord=2),
    "violin": Instrument(note=bowed, low_hz=294, beat_s=0.5, long=1.05),
    "flute": Instrument(note=blown, low_hz=523, beat_s=0.42, long=1.0),
    "trumpet": Instrument(note=brass, low_hz=262, beat_s=0.38, long=0.95),
    "saxophone": Instrument(note=reed, low_hz=175, beat_s=0.42, long=1.0),
    "accordion": Instrument(note=reed, low_hz=220, beat_s=0.4, long=1.05, chord=2),
    "music box": Instrument(note=chimed, low_hz=880, beat_s=0.28, long=2.0),
    "drum kit": Instrument(note=drummed, low_hz=100, beat_s=0.25, long=1.0),
    "singing": Instrument(note=sung, low_hz=196, beat_s=0.55, long=1.02),
}  # fmt: skip


def played(instrument: Instrument, going: Going) -> np.ndarray:
    """A line of notes, about RMS 1, (S,) float32: which note falls on which beat follows from the seed and the world's clock."""
    s, rate = going.stretch, going.stretch.rate
    sound = np.zeros(s.count, np.float32)
    length = instrument.long * instrument.beat_s
    tail = int(3.5 * length / instrument.beat_s) + 2
    first = int(np.floor(s.first / rate / instrument.beat_s)) - tail
    for k in range(first, int((s.first + s.count) / rate / instrument.beat_s) + 1):
        u = lattice(s.seed + 17, k, 1)[0] * 0.5 + 0.5
        if u < 0.16 and k % 4:
            continue  # a rest
        step = _step(s.seed, k)
        at = round(k * instrument.beat_s * rate) - s.first
        luck = np.random.default_rng((s.seed & 0xFFFF, k & 0xFFFFFFFF))
        for voice in range(instrument.chord if k % 2 == 0 else 1):
            hz = instrument.low_hz * 2 ** (SCALE[max(step - 2 * voice, 0)] / 12)
            if instrument.note is drummed:
                hz = (100.0, 300.0, 180.0, 300.0)[k % 4]
            note = instrument.note(hz, length, luck, rate)
            add_at(sound, at, note * np.float32((2.6 if k % 4 == 0 else 2.1) * (0.7 if voice else 1.0)))
    return sound


def _step(seed: int, k: int) -> int:
    """Which note of the scale a beat has: near its neighbours', from two slow curves of chance."""
    slow = lattice(seed + 5, k // 3, 1)[0] * 0.5 + 0.5
    quick = lattice(seed + 9, k, 1)[0]
    return int(np.clip(round(float(slow) * 5.5 + 1.5 * float(quick)), 0, len(SCALE) - 1))
