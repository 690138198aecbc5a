"""Water, air, fire and earth as sounds that last. Each takes a `Going` and gives about RMS 1."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .mishaps import bubble
from .motors import Going
from .noise_field import band, coloured, drift, grains
from .tones import burst, ringing, stacked

Texture = Callable[[Going], np.ndarray]


def amount(going: Going) -> np.ndarray:
    """How much of it there is, 0..1, (S,)."""
    return np.clip(going.speed, 0.0, 1.0).astype(np.float32)


def wind(going: Going) -> np.ndarray:
    """Gusts: a band of air whose strength and pitch wander together."""
    s, much = going.stretch, amount(going)
    gust = 0.35 + 0.65 * drift(s.other(1), 0.45) * (0.6 + 0.4 * drift(s.other(2), 1.7))
    low = band(s.other(3), 70, 380, 9.0)
    high = band(s.other(4), 350, 1100, 12.0)
    return (gust * ((1.1 - 0.3 * much) * low + (0.25 + 0.75 * much) * gust * high)).astype(np.float32)


def sea(going: Going) -> np.ndarray:
    """Waves that come in, break and draw back."""
    s, much = going.stretch, amount(going)
    t = s.times_s
    made = 0.3 * band(s.other(1), 60, 700, 6.0)
    for n, (period, shift) in enumerate(((7.3, 0.0), (9.1, 3.3))):
        u = np.mod(t / period + shift / period + 0.08 * (drift(s.other(5 + n), 0.1) - 0.5), 1.0)
        rise = np.where(u < 0.35, (u / 0.35) ** 2.2, np.exp(-(u - 0.35) / 0.19)) * (
            1 - np.clip((u - 0.97) / 0.03, 0, 1)
        )
        wave = band(s.other(11 + n), 90, 1700, 7.0) * rise + 0.55 * band(s.other(21 + n), 1200, 6500, 9.0) * rise**2.2
        made = made + (0.6 + 0.8 * much) * wave
    return made.astype(np.float32)


def stream(going: Going) -> np.ndarray:
    """Running water: a bed of bubbles over soft noise; more of it is lower and denser."""
    s, much, rate = going.stretch, float(np.mean(amount(going))), going.stretch.rate
    made = (0.25 + 0.5 * much) * band(s.other(1), 300, 2600, 7.0)
    for n, hz in enumerate((480, 700, 1000, 1450, 2100)):
        made = made + 1.5 * grains(
            s.other(31 + n), (9 + 26 * much) * (1 - 0.1 * n), bubble(hz * (1.15 - 0.35 * much), rate)
        )
    return made.astype(np.float32)


def waterfall(going: Going) -> np.ndarray:
    """Falling water: a roar, with a hiss of spray."""
    s = going.stretch
    roar = coloured(s.other(1), ((40, -8.0), (120, 0.0), (600, -3.0), (3000, -12.0), (9000, -26.0)))
    return (roar * (0.9 + 0.2 * drift(s.other(2), 2.0)) + 0.25 * band(s.other(3), 2500, 9000, 9.0)).astype(np.float32)


def pour(going: Going) -> np.ndarray:
    """A jet of liquid into a vessel: bubbles whose pitch rises as it fills (speed: 0 empty, 1 full)."""
    s, rate = going.stretch, going.stretch.rate
    low = float(np.clip(520 * (0.15 / max(going.size_m, 0.03)) ** 0.5, 200, 1300))
    full = amount(going)
    empty = sum(grains(s.other(41 + n), 60, bubble(low * r, rate)) for n, r in enumerate((1.0, 1.4, 1.9)))
    filled = sum(grains(s.other(45 + n), 60, bubble(1.8 * low * r, rate)) for n, r in enumerate((1.0, 1.4, 1.9)))
    return (1.6 * (empty * (1 - full) + filled * full) + 0.25 * band(s.other(48), 700, 5000, 9.0)).astype(np.float32)


def boiling(going: Going) -> np.ndarray:
    """Bubbles, large and low."""
    s, rate = going.stretch, going.stretch.rate
    made = 0.25 * band(s.other(1), 150, 900, 9.0)
    for n, hz in enumerate((170, 240, 330, 520)):
        made = made + 1.7 * grains(s.other(51 + n), 12.0, bubble(hz, rate))
    return made.astype(np.float32)


def bubbling(going: Going) -> np.ndarray:
    """A thin chain of bubbles, as of an aquarium."""
    s, rate = going.stretch, going.stretch.rate
    chains = [grains(s.other(61 + n), 7.0, bubble(hz, rate)) for n, hz in enumerate((420, 610, 880))]
    return 2.0 * np.sum(chains, axis=0)


def rain(bright: float, drops_hz: tuple[float, ...], drop_s: float) -> Texture:
    """Rain on a surface: a hiss, and drops that sound as the surface does."""

    def made(going: Going) -> np.ndarray:
        s, much, rate = going.stretch, amount(going), going.stretch.rate
        hiss = coloured(s.other(1), ((150, -22.0), (700, -9.0 - 5 * bright), (3000, -2.0), (7000, 0.0), (14000, -9.0)))
        low = coloured(s.other(2), ((90, -10.0), (400, 0.0), (1200, -6.0), (5000, -24.0)))
        sound = (0.35 + 0.4 * bright) * hiss + (0.45 - 0.3 * bright) * low
        for n, hz in enumerate(drops_hz):
            drop = ringing(((hz, 1.0, drop_s), (hz * 1.7, 0.5, drop_s * 0.6)), drop_s * 1.2, rate)
            sound = sound + 0.9 * grains(s.other(71 + n), 22 + 150 * float(np.mean(much)), drop) * np.sqrt(much)
        return (sound * (0.35 + 0.65 * much)).astype(np.float32)

    return made


def hail(going: Going) -> np.ndarray:
    """Stones of ice on hard ground."""
    s, rate = going.stretch, going.stretch.rate
    hits = [
        grains(s.other(81 + n), 70, ringing(((hz, 1.0, 0.02), (2.1 * hz, 0.6, 0.012)), 0.03, rate))
        for n, hz in enumerate((900, 1600, 2700))
    ]
    return (1.5 * sum(hits) + 0.2 * band(s.other(84), 800, 6000, 9.0)).astype(np.float32)


def fire(going: Going) -> np.ndarray:
    """A low flutter of flames, with crackles and now and then a snap."""
    s, rate = going.stretch, going.stretch.rate
    flutter = band(s.other(1), 60, 420, 9.0) * (0.4 + 0.6 * drift(s.other(2), 7.0))
    luck = np.random.default_rng(5)
    crackle = grains(s.other(3), 26, burst(luck, 0.006, 1200, 9000, rate), 0.95)
    snap = grains(s.other(4), 1.6, burst(luck, 0.02, 500, 6000, rate), 0.7)
    return (0.55 * flutter + 0.12 * band(s.other(6), 800, 4500, 6.0) + 2.4 * crackle + 3.0 * snap).astype(np.float32)


def lava(going: Going) -> np.ndarray:
    """Slow, thick bubbles over a rumble."""
    s, rate = going.stretch, going.stretch.rate
    return (
        0.8 * band(s.other(1), 28, 150, 9.0)
        + sum(2.5 * grains(s.other(91 + n), 3.0, bubble(hz, rate)) for n, hz in enumerate((85, 120, 170)))
    ).astype(np.float32)


def hissing(going: Going) -> np.ndarray:
    """Steam, a fuse, a burner."""
    s = going.stretch
    return (band(s.other(1), 2500, 9500, 9.0) * (0.75 + 0.25 * drift(s.other(2), 12.0))).astype(np.float32)


def kettle(going: Going) -> np.ndarray:
    """Boiling water, and a whistle that wavers."""
    s = going.stretch
    tone = stacked(
        2 * np.pi * 2350 * (s.times_s + 0.0015 * drift(s.other(5), 6.0, -1, 1)), np.full(1, 2350.0), s.rate, 2.0, most=4
    )
    return (0.6 * boiling(going) + 0.5 * tone + 0.2 * hissing(going)).astype(np.float32)


def burner(going: Going) -> np.ndarray:
    """The flame of a balloon."""
    s = going.stretch
    return (band(s.other(1), 90, 900, 6.0) * (0.8 + 0.2 * drift(s.other(2), 5.0))).astype(np.float32)


def underwater(going: Going) -> np.ndarray:
    """Dull pressure, and bubbles."""
    s, rate = going.stretch, going.stretch.rate
    deep = coloured(s.other(1), ((30, 0.0), (120, -2.0), (350, -14.0), (1200, -40.0)))
    return (
        deep * (0.7 + 0.4 * drift(s.other(2), 0.3))
        + sum(1.1 * grains(s.other(141 + n), 1.6, bubble(hz, rate)) for n, hz in enumerate((260, 390, 560)))
    ).astype(np.float32)


def leaves(going: Going) -> np.ndarray:
    """Leaves in the wind."""
    s = going.stretch
    return (
        band(s.other(1), 1200, 6500, 9.0) * (0.2 + 0.8 * drift(s.other(2), 0.6) * drift(s.other(3), 3.0, 0.5, 1.2))
    ).astype(np.float32)


def rumble(going: Going) -> np.ndarray:
    """The ground, a large machine or a far-off battle."""
    s = going.stretch
    return (
        coloured(s.other(1), ((24, -2.0), (45, 0.0), (110, -8.0), (400, -30.0))) * (0.7 + 0.5 * drift(s.other(2), 0.8))
    ).astype(np.float32)
