"""Sounds that happen once: hands, tools and wings here, what rings in `chimes`, what breaks in `mishaps`. Each is peak 1."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .chimes import alarm, bell, blade, drum_hit, horn, ping, small_bell, sparkle, spring, telephone, tick
from .mishaps import (
    cannon,
    crash,
    creak,
    door,
    drip,
    explosion,
    glass_break,
    rocket_whistle,
    skid,
    slam,
    splash,
    splinter,
    thunder,
    toilet_flush,
)
from .noise_field import add_at
from .tones import burst, contour, formants, harmonic, peaked, ringing, swell

Maker = Callable[[float, np.random.Generator, int], np.ndarray]  # (size in m, luck, rate) → (S,)


def knock(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """Three knocks on a door."""
    sound = np.zeros(int(0.75 * rate), np.float32)
    for n in range(3):
        add_at(
            sound,
            int((0.19 * n) * rate),
            ringing(((170, 1.0, 0.12), (390, 0.8, 0.08), (980, 0.35, 0.03)), 0.14, rate) * float(rng.uniform(0.8, 1)),
        )
    return peaked(sound)


def clap(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """One clap of two hands."""
    sound = burst(rng, 0.06, 700, 3800, rate, 0.0006)
    add_at(sound, int(0.0025 * rate), 0.6 * burst(rng, 0.045, 500, 2600, rate, 0.0006))
    return peaked(sound)


def click(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """A switch, a key or a shutter."""
    high = float(rng.uniform(2200, 3200))
    return ringing(((high, 1.0, 0.014), (high * 1.9, 0.7, 0.008), (520, 0.4, 0.02)), 0.03, rate)


def shutter(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """A camera: two clicks and the blades between them."""
    sound = np.zeros(int(0.2 * rate), np.float32)
    add_at(sound, 0, click(size_m, rng, rate))
    add_at(sound, int(0.01 * rate), 0.3 * burst(rng, 0.07, 2500, 9000, rate, 0.01))
    add_at(sound, int(0.085 * rate), 0.9 * click(size_m, rng, rate))
    return peaked(sound)


def whoosh(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """Something that is swung or flies past."""
    count = int(0.42 * rate)
    noise = formants(rng.standard_normal(count).astype(np.float32), (700, 1300), rate, 2.2, 0.05)
    return peaked(noise * swell(count, rate, 0.22, 0.2))


def wing_beat(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """One beat of feathered wings."""
    seconds = float(np.clip(0.16 * (size_m / 0.5) ** 0.4, 0.05, 0.45))
    count = int(seconds * rate)
    noise = formants(rng.standard_normal(count).astype(np.float32), (260, 900), rate, 1.6, 0.2)
    return peaked(noise * swell(count, rate, 0.4 * seconds, 0.55 * seconds))


def bow_shot(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """A bowstring and its arrow."""
    sound = ringing(((96, 1.0, 0.22), (205, 0.7, 0.16), (330, 0.5, 0.1)), 0.5, rate)
    add_at(sound, int(0.03 * rate), 0.5 * whoosh(size_m, rng, rate))
    return peaked(sound)


def page(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """A page that is turned."""
    count = int(0.5 * rate)
    rustle = burst(rng, 0.5, 2500, 9000, rate, 0.15, 2.0) * (
        0.4 + 0.6 * np.abs(np.sin(np.linspace(0, 23, count))) ** 3
    ).astype(np.float32)
    return peaked(rustle)


def gulp(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """Something that is drunk."""
    sound = np.zeros(int(0.5 * rate), np.float32)
    for at in (0.0, 0.27):
        count = int(0.11 * rate)
        add_at(
            sound, int(at * rate), harmonic(contour((210, 430, 260), count), rate, 2.2) * swell(count, rate, 0.02, 0.06)
        )
    return peaked(sound)


def crunch(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """A bite."""
    sound = np.zeros(int(0.35 * rate), np.float32)
    for _ in range(16):
        add_at(
            sound,
            int(float(rng.uniform(0, 0.22)) * rate),
            float(rng.uniform(0.2, 1.0)) * burst(rng, 0.03, 700, 5500, rate),
        )
    return peaked(sound)


def rap(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """Knuckles or a tool on wood, once."""
    return ringing(((185, 1.0, 0.1), (410, 0.8, 0.07), (1020, 0.4, 0.03), (2300, 0.2, 0.012)), 0.12, rate)


def hammer_blow(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """Steel on a nail in wood."""
    sound = ringing(
        ((2150, 0.9, 0.16), (3480, 0.7, 0.1), (5300, 0.4, 0.06), (240, 1.0, 0.09), (520, 0.6, 0.05)), 0.2, rate
    )
    add_at(sound, 0, 0.4 * burst(rng, 0.012, 1500, 9000, rate, 0.0005))
    return peaked(sound)


def chop(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """A blade into wood."""
    sound = ringing(((140, 1.0, 0.14), (330, 0.8, 0.09), (900, 0.4, 0.04)), 0.2, rate)
    add_at(sound, 0, 0.7 * burst(rng, 0.07, 500, 4500, rate, 0.0006))
    return peaked(sound)


def punch(size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """A fist."""
    sound = ringing(((88, 1.0, 0.1), (170, 0.6, 0.07)), 0.14, rate)
    add_at(sound, 0, 0.5 * burst(rng, 0.05, 250, 2200, rate, 0.0008))
    return peaked(sound)


STRIKES: dict[str, Maker] = {
    "bell": bell, "small bell": small_bell, "phone": telephone, "alarm": alarm, "horn": horn, "tick": tick, "knock": knock, "door": door, "slam": slam,
    "creak": creak, "glass break": glass_break, "splinter": splinter, "explosion": explosion, "thunder": thunder, "splash": splash, "drip": drip, "clap": clap,
    "click": click, "shutter": shutter, "whoosh": whoosh, "wing beat": wing_beat, "sword": blade, "bow": bow_shot, "cannon": cannon, "page": page, "gulp": gulp,
    "crunch": crunch, "sonar": ping, "sparkle": sparkle, "spring": spring, "firework": rocket_whistle, "toilet": toilet_flush, "drum": drum_hit, "rap": rap, "hammer blow": hammer_blow, "chop": chop, "punch": punch, "skid": skid, "crash": crash,
}  # fmt: skip
