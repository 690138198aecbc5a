"""What rings, beeps and blows its horn: bells, phones, horns, clocks, drums, steel. Each takes (size in m, luck, rate) and gives peak 1."""

from __future__ import annotations

import numpy as np

from .noise_field import add_at
from .tones import burst, contour, formants, harmonic, peaked, ringing, swell


def bell(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """A cast bell: hum, prime, tierce, quint and nominal (after Rossing's The Science of Sound), lower as it is larger."""
    prime = float(np.clip(620.0 * (0.6 / max(size_m, 0.05)) ** 0.75, 130, 2400))
    long = float(np.clip(3.6 * (size_m / 0.6) ** 0.4, 1.0, 6.0))
    ratios = (
        (0.5, 0.6, 1.2),
        (1.0, 0.8, 1.0),
        (1.19, 0.7, 0.8),
        (1.5, 0.45, 0.55),
        (2.0, 1.0, 0.6),
        (2.66, 0.4, 0.35),
        (3.01, 0.35, 0.3),
        (4.1, 0.25, 0.2),
        (5.4, 0.15, 0.14),
    )
    sound = ringing([(prime * r * float(rng.uniform(0.999, 1.001)), g, long * d) for r, g, d in ratios], long, rate)
    add_at(sound, 0, 0.25 * burst(rng, 0.02, 900, 7000, rate))
    return peaked(sound)


def small_bell(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """A hand bell or a chime, struck a few times."""
    one = bell(min(size_m, 0.2) * 0.6, rng, rate)
    sound = np.zeros(int(1.6 * rate) + len(one), np.float32)
    for n in range(4):
        add_at(sound, int((0.0 + 0.27 * n + rng.uniform(-0.02, 0.02)) * rate), one * float(rng.uniform(0.6, 1.0)))
    return peaked(sound)


def telephone(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """Two trills of a phone."""
    count = int(0.9 * rate)
    t = np.arange(count) / rate
    tone = harmonic(np.where(np.sin(2 * np.pi * 20 * t) > 0, 1320.0, 1060.0), rate, 1.6) * swell(
        count, rate, 0.01, 0.03
    )
    return peaked(np.concatenate([tone, np.zeros(int(0.25 * rate), np.float32), tone]))


def alarm(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """Beeps."""
    count = int(0.13 * rate)
    one = np.concatenate(
        [
            harmonic(np.full(count, 2050.0), rate, 1.5) * swell(count, rate, 0.004, 0.01),
            np.zeros(int(0.12 * rate), np.float32),
        ]
    )
    return peaked(np.tile(one, 4))


def horn(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """A vehicle's or a ship's horn, lower as it is larger."""
    low = float(np.clip(420 * (4.0 / max(size_m, 0.3)) ** 0.55, 62, 900))
    count = int(float(np.clip(0.55 * (size_m / 4.0) ** 0.5, 0.35, 2.8)) * rate)
    tone = harmonic(np.full(count, low), rate, 0.45) + harmonic(np.full(count, low * 1.26), rate, 0.5)
    return peaked(formants(tone, (900, 1900), rate, 2.0, 0.6) * swell(count, rate, 0.03, 0.08))


def tick(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """One tick of a clock."""
    high = float(np.clip(2600 * (0.35 / max(size_m, 0.04)) ** 0.45, 900, 5200))
    return ringing(((high, 1.0, 0.018), (high * 1.7, 0.6, 0.01), (high * 0.36, 0.5, 0.03)), 0.04, rate)


def ping(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """Sonar."""
    return ringing(((1080, 1.0, 2.0), (1083, 0.6, 1.6)), 2.2, rate)


def sparkle(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """Magic: a rising run of small chimes."""
    sound = np.zeros(int(1.6 * rate), np.float32)
    for n in range(14):
        hz = 1200 * 2 ** (n / 7) * float(rng.uniform(0.98, 1.02))
        add_at(
            sound,
            int((0.05 * n + float(rng.uniform(0, 0.03))) * rate),
            0.7 * ringing(((hz, 1.0, 0.5), (hz * 2.76, 0.4, 0.2)), 0.55, rate),
        )
    return peaked(sound)


def spring(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """A spring that is let go."""
    count = int(0.7 * rate)
    t = np.arange(count) / rate
    tone = harmonic(contour((420, 260, 320, 280), count) * (1 + 0.14 * np.sin(2 * np.pi * 19 * t)), rate, 1.3)
    return peaked(tone * np.exp(-5 * t).astype(np.float32))


def drum_hit(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """One stroke on a skin."""
    low = float(np.clip(110 * (0.45 / max(size_m, 0.1)) ** 0.6, 45, 300))
    sound = ringing(
        [(low * r, g, 0.5 * d) for r, g, d in ((1.0, 1.0, 1.0), (1.59, 0.6, 0.6), (2.14, 0.4, 0.4), (2.65, 0.3, 0.3))],
        0.55,
        rate,
    )
    add_at(sound, 0, 0.35 * burst(rng, 0.05, 600, 5000, rate))
    return peaked(sound)


def blade(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """Steel that is drawn or struck on steel."""
    base = float(rng.uniform(2100, 2500)) * (1.0 / max(size_m, 0.2)) ** 0.3
    sound = ringing(
        [(base * r, 1 / (1 + 0.3 * n), 0.9 / (1 + 0.3 * n)) for n, r in enumerate((1.0, 1.47, 2.09, 2.83, 3.7))],
        1.1,
        rate,
    )
    add_at(sound, 0, 0.5 * burst(rng, 0.08, 3000, 12000, rate, 0.004))
    return peaked(sound)
