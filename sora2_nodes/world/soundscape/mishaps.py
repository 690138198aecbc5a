"""What breaks, bursts, slams and splashes. Each takes (size in m, luck, rate) and gives peak 1."""

from __future__ import annotations

import numpy as np

from .noise_field import add_at
from .tones import burst, contour, formants, harmonic, peaked, ringing, swell


def glass_break(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """Something of glass or china that shatters: a crack and its pieces."""
    sound = np.zeros(int(1.3 * rate), np.float32)
    add_at(sound, 0, burst(rng, 0.09, 1800, 12000, rate))
    low = float(np.clip(2600 * (0.3 / max(size_m, 0.05)) ** 0.3, 1500, 4500))
    for _ in range(46):
        at = 0.012 + float(rng.exponential(0.17))
        hz = low * float(rng.uniform(0.8, 3.0))
        piece = ringing(((hz, 1.0, 0.12), (hz * 1.63, 0.6, 0.08), (hz * 2.31, 0.4, 0.05)), 0.13, rate)
        add_at(sound, int(at * rate), piece * float(rng.uniform(0.08, 0.6)) * float(np.exp(-at / 0.35)))
    return peaked(sound)


def splinter(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """Something of wood, plastic or stone that breaks: cracks and rubble."""
    sound = np.zeros(int(1.0 * rate), np.float32)
    for n in range(26):
        at = 0.0 if n == 0 else float(rng.exponential(0.14))
        hz = float(rng.uniform(220, 1600)) * (0.5 / max(size_m, 0.1)) ** 0.25
        crack = ringing(((hz, 1.0, 0.05), (hz * 2.2, 0.6, 0.03), (hz * 3.9, 0.4, 0.02)), 0.07, rate)
        add_at(sound, int(at * rate), crack * (1.0 if n == 0 else float(rng.uniform(0.1, 0.55))))
    add_at(sound, 0, 0.6 * burst(rng, 0.12, 200, 5000, rate))
    return peaked(sound)


def explosion(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """A blast: a crack, a low boom and rumble that dies away."""
    seconds = float(np.clip(1.6 * (max(size_m, 0.2) / 1.0) ** 0.25, 1.2, 3.2))
    sound = burst(rng, seconds, 22, 260, rate, 0.004, 5.0)
    add_at(sound, 0, 0.9 * burst(rng, 0.35, 120, 5200, rate, 0.0008))
    add_at(sound, int(0.06 * rate), 0.35 * burst(rng, seconds * 0.8, 90, 1500, rate, 0.05, 4.0))
    return peaked(np.tanh(1.8 * sound))


def thunder(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """A crack, then rolls that arrive one after another from farther along the flash."""
    sound = np.zeros(int(4.6 * rate), np.float32)
    add_at(sound, 0, 0.55 * burst(rng, 0.5, 90, 2600, rate, 0.004))
    for n in range(9):
        at = float(rng.uniform(0.0, 2.6)) if n else 0.03
        add_at(
            sound,
            int(at * rate),
            float(rng.uniform(0.35, 1.0))
            * burst(rng, float(rng.uniform(1.0, 2.0)), 24, float(rng.uniform(110, 320)), rate, 0.06, 4.5),
        )
    return peaked(sound)


def splash(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """Something that goes into water: a slap, spray, and bubbles."""
    large = float(np.clip(size_m / 0.5, 0.2, 6.0))
    sound = np.zeros(int((0.7 + 0.25 * large**0.5) * rate), np.float32)
    add_at(sound, 0, burst(rng, 0.3 * large**0.3, 250 / large**0.4, 4200, rate, 0.003))
    add_at(sound, int(0.06 * rate), 0.5 * burst(rng, 0.6 * large**0.25, 900, 9000, rate, 0.06))
    for _ in range(int(14 + 6 * large)):
        add_at(
            sound,
            int((0.1 + float(rng.exponential(0.2))) * rate),
            float(rng.uniform(0.05, 0.3)) * bubble(float(rng.uniform(350, 1500)), rate),
        )
    return peaked(sound)


def bubble(hz: float, rate: int) -> np.ndarray:
    """A bubble that rises: a tone that goes up as it dies (Minnaert's resonance)."""
    seconds = 0.05
    t = np.arange(int(seconds * rate)) / rate
    return (np.sin(2 * np.pi * hz * (t + 3.0 * t * t)) * np.exp(-t / 0.014) * np.minimum(1, t / 0.001)).astype(
        np.float32
    )


def drip(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """One drop into water."""
    sound = np.zeros(int(0.12 * rate), np.float32)
    add_at(sound, 0, 0.2 * ringing(((3800, 1.0, 0.01),), 0.02, rate))
    add_at(sound, int(0.018 * rate), bubble(float(rng.uniform(900, 1500)), rate))
    return peaked(sound)


def cannon(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """A gun, as large as it is."""
    return explosion(0.6 * size_m, rng, rate)


def rocket_whistle(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """A firework: it rises, bursts and crackles."""
    sound = np.zeros(int(2.6 * rate), np.float32)
    count = int(0.75 * rate)
    rise = harmonic(contour((900, 2600, 2100), count), rate, 2.0) + 0.4 * rng.standard_normal(count).astype(np.float32)
    add_at(sound, 0, 0.12 * rise * swell(count, rate, 0.2, 0.2))
    add_at(sound, int(0.85 * rate), burst(rng, 1.1, 35, 900, rate, 0.002))
    for _ in range(60):
        add_at(
            sound,
            int((1.05 + float(rng.exponential(0.35))) * rate),
            float(rng.uniform(0.03, 0.2)) * burst(rng, 0.012, 1500, 9000, rate),
        )
    return peaked(sound)


def toilet_flush(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """A cistern that empties."""
    sound = burst(rng, 2.6, 250, 3800, rate, 0.15, 3.0)
    for _ in range(60):
        add_at(
            sound,
            int(float(rng.uniform(0.2, 2.2)) * rate),
            float(rng.uniform(0.05, 0.2)) * bubble(float(rng.uniform(300, 900)), rate),
        )
    return peaked(sound)


def crash(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """Sheet metal, glass and what falls off."""
    sound = np.zeros(int(1.6 * rate), np.float32)
    add_at(
        sound,
        0,
        1.2
        * ringing(((62, 1.0, 0.4), (130, 0.8, 0.3), (310, 0.6, 0.25), (740, 0.5, 0.3), (1630, 0.3, 0.35)), 0.5, rate),
    )
    add_at(sound, 0, 0.8 * burst(rng, 0.25, 150, 6000, rate, 0.001))
    add_at(sound, int(0.05 * rate), 0.5 * glass_break(size_m, rng, rate))
    return peaked(sound)


def skid(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """Tyres that slide."""
    count = int(0.9 * rate)
    t = np.arange(count) / rate
    pitch = contour((880, 1010, 930, 700), count) * (1 + 0.02 * np.sin(2 * np.pi * 31 * t))
    tone = harmonic(pitch, rate, 1.1) + 0.7 * rng.standard_normal(count).astype(np.float32)
    return peaked(formants(tone, (900, 1850, 2900), rate, 6.0, 0.05) * swell(count, rate, 0.06, 0.35))


def slam(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """A door or a lid that shuts."""
    sound = ringing(((68, 1.0, 0.3), (150, 0.9, 0.2), (390, 0.5, 0.1), (1100, 0.25, 0.05)), 0.4, rate)
    add_at(sound, int(0.012 * rate), 0.5 * burst(rng, 0.08, 300, 3500, rate))
    return peaked(sound)


def door(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """A latch, a hinge that creaks, and the door against its frame."""
    sound = np.zeros(int(1.25 * rate), np.float32)
    add_at(sound, 0, 0.5 * ringing(((1900, 1.0, 0.03), (3100, 0.6, 0.02), (620, 0.5, 0.04)), 0.06, rate))
    add_at(sound, int(0.1 * rate), 0.3 * creak(size_m, rng, rate)[: int(0.7 * rate)])
    add_at(sound, int(0.85 * rate), ringing(((74, 1.0, 0.25), (160, 0.8, 0.15), (420, 0.3, 0.08)), 0.3, rate))
    return peaked(sound)


def creak(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """Wood or a hinge that sticks and slips: pulses through a resonance."""
    count = int(0.8 * rate)
    pulses = contour([38, 60, 47, 85, 60], count) * float(rng.uniform(0.8, 1.2))
    source = harmonic(pulses, rate, 0.15) * swell(count, rate, 0.2, 0.3)
    return peaked(formants(source, (640, 1350, 2300), rate, 11.0, 0.03))
