"""Sounds that last and have no pitch of their own: crowds, traffic, insects, birds, hands at work; `elements` has water, air and fire.

Each is about RMS 1.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from scipy.signal import butter, lfilter

from .animal_calls import CALLS, call_sound
from .chimes import tick
from .elements import (
    Texture,
    boiling,
    bubbling,
    burner,
    fire,
    hail,
    hissing,
    kettle,
    lava,
    leaves,
    pour,
    rain,
    rumble,
    sea,
    stream,
    underwater,
    waterfall,
    wind,
)
from .motors import Going
from .noise_field import NoiseStretch, add_at, band, coloured, drift, grains, moments
from .strikes import clap, click
from .tones import stacked


def _luck(seed: int) -> np.random.Generator:
    return np.random.default_rng(seed)


def crowd(going: Going) -> np.ndarray:
    """Many who talk: voices whose syllables nobody can make out, as throats weigh them."""
    return _filtered(_voices, going, 280.0, 1500.0, 1)


def _voices(s: NoiseStretch) -> np.ndarray:
    made = 0.2 * band(s.other(1), 150, 2500, 6.0)
    for n in range(8):
        v = s.other(101 + n)
        pitch = (105.0 if n % 2 else 195.0) * (1 + 0.05 * (n % 4))
        bend = drift(v, 2.6, -1, 1)  # of the phase, so that it is the same whenever the shot began
        speaks = np.clip(3.2 * drift(v.other(1), 4.4) - 1.1, 0, 1) * np.clip(2.5 * drift(v.other(2), 0.5) - 0.5, 0, 1)
        phase = 2 * np.pi * pitch * (s.times_s + 0.06 * bend)
        made = made + stacked(phase, np.full(1, pitch), s.rate, 1.15, most=13) * speaks
    return made


def _filtered(
    sound_of: Callable[[NoiseStretch], np.ndarray], going: Going, low_hz: float, high_hz: float, order: int
) -> np.ndarray:
    """A sound between two frequencies; the filter has run for a while when the stretch begins."""
    s = going.stretch
    b, a = butter(order, [low_hz, high_hz], "bandpass", fs=s.rate)
    ahead = s.rate // 20
    return (1.8 * lfilter(b, a, sound_of(s.widened(ahead, 0))))[ahead:].astype(np.float32)


def roaring_crowd(going: Going) -> np.ndarray:
    """A full stadium: a roar that swells."""
    s = going.stretch
    roar = coloured(s.other(1), ((100, -12.0), (400, -2.0), (900, 0.0), (2200, -7.0), (6000, -24.0)))
    return (roar * (0.55 + 0.6 * drift(s.other(2), 0.35)) + 0.5 * crowd(going)).astype(np.float32)


def applause(going: Going) -> np.ndarray:
    """Many hands."""
    s, rate = going.stretch, going.stretch.rate
    hands = [grains(s.other(121 + n), 70, clap(0.1, _luck(n), rate), 0.6) for n in range(5)]
    return (0.85 * sum(hands) + 0.1 * band(s.other(130), 600, 5000, 6.0)).astype(np.float32)


def traffic(going: Going) -> np.ndarray:
    """A road far off: low noise, and cars that pass now and then."""
    s = going.stretch
    made = coloured(s.other(1), ((35, -4.0), (90, 0.0), (300, -8.0), (1200, -22.0), (5000, -40.0)))
    for at, luck in moments(s.other(2), 0.4, 5.0):
        count = int(float(luck.uniform(2.5, 4.5)) * s.rate)
        t = np.linspace(-1, 1, count)
        passing = np.exp(-((t / 0.35) ** 2)).astype(np.float32)
        part = band(NoiseStretch(first=0, count=count, rate=s.rate, seed=int(luck.integers(1 << 30))), 90, 900, 6.0)
        add_at(made, at, passing * part * float(luck.uniform(0.3, 0.9)))
    return made.astype(np.float32)


def room_tone(going: Going) -> np.ndarray:
    """A quiet room."""
    s = going.stretch
    return coloured(s.other(1), ((40, -2.0), (100, 0.0), (400, -12.0), (2000, -30.0), (9000, -48.0)))


def vent(going: Going) -> np.ndarray:
    """Air that is blown into a large building."""
    s = going.stretch
    return coloured(s.other(1), ((40, 0.0), (160, -3.0), (700, -10.0), (2500, -20.0), (9000, -40.0)))


def crickets(going: Going) -> np.ndarray:
    """Insects in the grass: carriers in pulses and bursts."""
    s, t = going.stretch, going.stretch.times_s
    made = np.zeros(s.count, np.float32)
    for n, (hz, pulse, burst_hz) in enumerate(((4250, 29.0, 1.1), (4620, 33.0, 0.83), (3900, 26.0, 1.37))):
        shift = float(_luck(s.seed % 9973 + n).uniform(0, 6.28))
        on = np.clip(4 * np.sin(2 * np.pi * burst_hz * t + shift) + 1.0, 0, 1)
        made += (0.9 * np.sin(2 * np.pi * hz * t) * np.maximum(0, np.sin(2 * np.pi * pulse * t)) * on).astype(
            np.float32
        )
    return made


def calls_at_random(names: tuple[tuple[str, float], ...], per_second: float) -> Texture:
    """Animals or people here and there: (call, size in m) by chance, as far off as they may be."""

    def made(going: Going) -> np.ndarray:
        s = going.stretch
        sound = np.zeros(s.count, np.float32)
        for at, luck in moments(s, per_second, 4.0):
            name, size = names[int(luck.integers(len(names)))]
            far = float(luck.uniform(0.25, 1.0))
            add_at(sound, at, 3.0 * far * call_sound(CALLS[name], size * float(luck.uniform(0.8, 1.2)), luck, s.rate))
        return sound

    return made


def songbirds(going: Going) -> np.ndarray:
    """Birds that sing: short runs of falling, rising and trilling notes."""
    s, rate = going.stretch, going.stretch.rate
    sound = np.zeros(s.count, np.float32)
    for at, luck in moments(s, 1.5, 1.6):
        hz, far = float(luck.uniform(2300, 5200)), float(luck.uniform(0.2, 1.0)) ** 1.5
        bend, trill, gap = float(luck.uniform(-0.35, 0.3)), float(luck.uniform(0, 0.1)), float(luck.uniform(0.07, 0.16))
        for n in range(int(luck.integers(1, 7))):
            count = int(float(luck.uniform(0.04, 0.11)) * rate)
            t = np.linspace(0, 1, count)
            pitch = hz * (1 + bend * t + trill * np.sin(2 * np.pi * 3 * t)) * (1 + 0.06 * (n % 3))
            note = np.sin(2 * np.pi * np.cumsum(pitch) / rate) * np.sin(np.pi * t) ** 0.8
            add_at(sound, at + int(n * gap * rate), (2.6 * far * note).astype(np.float32))
    return sound


def ticking(going: Going) -> np.ndarray:
    """A clock or a watch: its ticks fall on the world's own seconds."""
    s, rate = going.stretch, going.stretch.rate
    step = float(np.clip(0.5 * (going.size_m / 0.35) ** 0.35, 0.2, 1.0))
    sound = np.zeros(s.count, np.float32)
    sounds = [tick(going.size_m * f, _luck(1), rate) for f in (1.0, 1.25)]
    first = int(np.floor(s.first / rate / step)) - 1
    for k in range(first, int(np.ceil((s.first + s.count) / rate / step)) + 1):
        add_at(sound, round(k * step * rate) - s.first, 3.5 * sounds[k % 2])
    return sound


def typing(going: Going) -> np.ndarray:
    """Keys under hands."""
    s, rate = going.stretch, going.stretch.rate
    hands = [grains(s.other(151 + n), 2.4, click(0.1, _luck(n), rate), 0.4) for n in range(3)]
    return 2.6 * np.sum(hands, axis=0)


def strokes(low_hz: float, high_hz: float, per_second: float, sharp: float = 1.0) -> Texture:
    """Something that is rubbed to and fro: a broom, a saw, a pen, a brush."""

    def made(going: Going) -> np.ndarray:
        s = going.stretch
        phase = np.mod(s.times_s * per_second + 0.15 * drift(s.other(2), 1.0), 1.0)
        stroke = np.sin(np.pi * np.clip(phase / 0.62, 0, 1)) ** sharp
        return (1.5 * band(s.other(1), low_hz, high_hz, 9.0) * stroke).astype(np.float32)

    return made


def flapping(going: Going) -> np.ndarray:
    """A flag or a sail in the wind."""
    s = going.stretch
    beat = np.clip(np.sin(2 * np.pi * (3.1 * s.times_s + 2.0 * drift(s.other(1), 0.9))), 0, 1) ** 3
    return (1.6 * band(s.other(2), 120, 1900, 6.0) * (0.15 + beat * drift(s.other(3), 1.2, 0.3, 1.0))).astype(
        np.float32
    )


def ratchet(going: Going) -> np.ndarray:
    """Clockwork and gears: even clicks with a low grind."""
    s, rate = going.stretch, going.stretch.rate
    step = float(np.clip(0.085 * (going.size_m / 0.4) ** 0.5, 0.04, 0.4))
    sound, one = np.zeros(s.count, np.float32), click(0.1, _luck(3), rate)
    for k in range(int(s.first / rate / step) - 1, int((s.first + s.count) / rate / step) + 1):
        add_at(sound, round(k * step * rate) - s.first, one * (2.2 if k % 4 else 3.0))
    return sound + 0.15 * band(s.other(2), 150, 1400, 6.0)


def siren(going: Going) -> np.ndarray:
    """A siren that goes up and down."""
    s, t = going.stretch, going.stretch.times_s
    phase = 2 * np.pi * (960 * t - 420 / (2 * np.pi * 0.45) * np.cos(2 * np.pi * 0.45 * t))
    shift = 2 * np.pi * 960 * np.cumsum(going.doppler - 1) / s.rate  # what passes by
    return stacked(phase + shift, np.full(1, 1380.0), s.rate, 0.8, most=7)


def murmur(going: Going) -> np.ndarray:
    """A radio or a television in the room: speech through a small loudspeaker."""
    return _filtered(_voices, going, 420.0, 2600.0, 2)


TEXTURES: dict[str, Texture] = {
    "wind": wind, "sea": sea, "stream": stream, "waterfall": waterfall, "pour": pour, "boil": boiling, "bubbles": bubbling, "hail": hail, "fire": fire,
    "lava": lava, "hissing": hissing, "kettle": kettle, "burner": burner, "crowd": crowd, "stadium": roaring_crowd, "applause": applause, "traffic": traffic,
    "room": room_tone, "vent": vent, "rumble": rumble, "underwater": underwater, "crickets": crickets, "leaves": leaves, "songbirds": songbirds,
    "clock": ticking, "keys": typing, "flag": flapping, "ratchet": ratchet, "siren": siren, "murmur": murmur,
    "broom": strokes(900, 6000, 1.1), "saw": strokes(700, 5200, 1.9, 0.6), "pen": strokes(2200, 7500, 3.4), "brush": strokes(900, 4500, 1.3),
    "oars": strokes(250, 2400, 0.55, 2.0), "scrape": strokes(500, 3800, 1.6),
    "rain on ground": rain(0.5, (1900.0, 3100.0), 0.01), "rain on water": rain(0.3, (900.0, 1400.0, 2000.0), 0.02),
    "rain on leaves": rain(0.25, (700.0, 1200.0), 0.012), "rain on metal": rain(0.8, (1500.0, 2600.0, 3900.0), 0.05),
    "rain on glass": rain(0.1, (420.0, 700.0), 0.02),
    "gulls": calls_at_random((("gull", 0.55),), 0.28), "jungle birds": calls_at_random((("squawk", 0.6), ("hoot", 0.3), ("chirp", 0.2), ("screech", 0.5), ("monkey", 0.5)), 0.7),
    "frogs": calls_at_random((("frog", 0.11), ("frog", 0.07)), 1.6), "owl": calls_at_random((("hoot", 0.45),), 0.16), "crows": calls_at_random((("caw", 0.48),), 0.2),
    "farmyard": calls_at_random((("cow", 2.3), ("cluck", 0.42), ("sheep", 1.25), ("crow of a rooster", 0.6)), 0.22),
    "children": calls_at_random((("laugh", 1.0), ("whoop", 1.0), ("shout", 1.1)), 0.9),
}  # fmt: skip
