"""Calls of animals as rows of one voice: source, throat and rhythm. The body's size sets pitch, throat and length."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.signal import lfilter

from .tones import contour, formants, harmonic, peaked, swell

PITCH, THROAT, LENGTH = 0.7, 0.35, 0.22  # powers of how much larger or smaller than usual a body is


@dataclass(frozen=True, kw_only=True)
class AnimalCall:
    """One kind of call, for a body of size_m. pitch_hz: its contour over a syllable. tilt: how dull its source is.

    noise 0..1: breath in it. throat_hz: its formants at the beginning, opening_hz: at the end. rough: (Hz, depth 0..1) of what
    growls, bleats or trills. syllables, gap_s: how often and how far apart; steps: pitch of each syllable against the first.
    """

    pitch_hz: tuple[float, ...]
    seconds: float
    size_m: float
    throat_hz: tuple[float, ...] = ()
    opening_hz: tuple[float, ...] = ()
    tilt: float = 1.0
    noise: float = 0.1
    rough: tuple[float, float] = (0.0, 0.0)
    syllables: int = 1
    gap_s: float = 0.1
    steps: tuple[float, ...] = (1.0,)
    attack_s: float = 0.03
    narrow: float = 7.0


CALLS: dict[str, AnimalCall] = {
    "dog": AnimalCall(pitch_hz=(330, 560, 300), seconds=0.19, size_m=0.85, throat_hz=(650, 1500), opening_hz=(950, 1800), noise=0.35, rough=(55, 0.3), syllables=2, gap_s=0.2, steps=(1, 0.94), attack_s=0.008, tilt=0.8),
    "small dog": AnimalCall(pitch_hz=(620, 1000, 640), seconds=0.12, size_m=0.45, throat_hz=(1100, 2400), noise=0.25, rough=(70, 0.2), syllables=3, gap_s=0.13, steps=(1, 1.05, 0.95), attack_s=0.005, tilt=0.8),
    "puppy": AnimalCall(pitch_hz=(700, 1150, 760), seconds=0.12, size_m=0.42, throat_hz=(1200, 2600), noise=0.2, syllables=3, gap_s=0.16, attack_s=0.006),
    "cat": AnimalCall(pitch_hz=(480, 720, 700, 430), seconds=0.75, size_m=0.6, throat_hz=(700, 2400), opening_hz=(1250, 1900), noise=0.06, tilt=0.9, attack_s=0.09),
    "kitten": AnimalCall(pitch_hz=(900, 1350, 980), seconds=0.38, size_m=0.28, throat_hz=(1300, 3300), opening_hz=(1900, 3000), noise=0.05, syllables=2, gap_s=0.35, steps=(1, 1.08)),
    "horse": AnimalCall(pitch_hz=(700, 1250, 1050, 800, 430), seconds=1.5, size_m=2.3, throat_hz=(900, 1900), opening_hz=(600, 1300), noise=0.2, rough=(13, 0.55), attack_s=0.05, tilt=0.9),
    "donkey": AnimalCall(pitch_hz=(620, 560, 250, 190), seconds=0.85, size_m=1.6, throat_hz=(800, 1500), opening_hz=(500, 1100), noise=0.4, rough=(38, 0.5), syllables=3, gap_s=0.12, steps=(1, 0.97, 0.9), tilt=0.8),
    "cow": AnimalCall(pitch_hz=(105, 135, 130, 96), seconds=1.6, size_m=2.3, throat_hz=(260, 700), opening_hz=(520, 1100), noise=0.06, tilt=0.75, attack_s=0.25),
    "pig": AnimalCall(pitch_hz=(160, 130), seconds=0.22, size_m=1.3, throat_hz=(420, 1100), noise=0.55, rough=(34, 0.7), syllables=3, gap_s=0.18, steps=(1, 1.1, 0.95), tilt=0.7, attack_s=0.02),
    "sheep": AnimalCall(pitch_hz=(310, 330, 300), seconds=0.95, size_m=1.25, throat_hz=(750, 1500), noise=0.1, rough=(8.5, 0.6), tilt=0.7, attack_s=0.05),
    "lamb": AnimalCall(pitch_hz=(520, 560, 500), seconds=0.6, size_m=0.6, throat_hz=(1050, 2100), noise=0.08, rough=(10, 0.55), tilt=0.7),
    "goat": AnimalCall(pitch_hz=(380, 420, 360), seconds=0.8, size_m=1.2, throat_hz=(850, 1800), noise=0.12, rough=(14, 0.75), tilt=0.65),
    "deer": AnimalCall(pitch_hz=(150, 240, 180), seconds=1.1, size_m=1.9, throat_hz=(450, 1100), noise=0.3, rough=(28, 0.4), tilt=0.9, attack_s=0.12),
    "camel": AnimalCall(pitch_hz=(110, 170, 120), seconds=1.3, size_m=2.9, throat_hz=(380, 900), noise=0.25, rough=(21, 0.6), tilt=0.8),
    "roar": AnimalCall(pitch_hz=(75, 150, 130, 62), seconds=1.9, size_m=2.0, throat_hz=(420, 900), opening_hz=(300, 650), noise=0.45, rough=(24, 0.6), tilt=0.55, attack_s=0.18),
    "growl": AnimalCall(pitch_hz=(68, 74, 60), seconds=1.5, size_m=2.0, throat_hz=(330, 760), noise=0.4, rough=(27, 0.8), tilt=0.6, attack_s=0.2),
    "bear": AnimalCall(pitch_hz=(82, 130, 74), seconds=1.4, size_m=1.9, throat_hz=(380, 820), noise=0.4, rough=(21, 0.55), tilt=0.6, attack_s=0.1),
    "howl": AnimalCall(pitch_hz=(330, 560, 610, 590, 520, 390), seconds=2.6, size_m=1.25, throat_hz=(500, 1000), noise=0.04, tilt=1.7, rough=(5.2, 0.08), attack_s=0.3),
    "fox": AnimalCall(pitch_hz=(820, 1150, 760), seconds=0.4, size_m=0.85, throat_hz=(1000, 2300), noise=0.4, rough=(62, 0.5), syllables=2, gap_s=0.35, tilt=0.7),
    "elephant": AnimalCall(pitch_hz=(300, 470, 520, 480, 360), seconds=1.4, size_m=4.4, throat_hz=(900, 2100), noise=0.25, rough=(46, 0.35), tilt=0.45, attack_s=0.06),
    "grunt": AnimalCall(pitch_hz=(62, 88, 56), seconds=0.45, size_m=3.4, throat_hz=(260, 600), noise=0.45, rough=(19, 0.6), syllables=3, gap_s=0.22, tilt=0.7),
    "monkey": AnimalCall(pitch_hz=(420, 620, 480), seconds=0.2, size_m=0.7, throat_hz=(600, 1300), noise=0.15, syllables=5, gap_s=0.09, steps=(1, 1.12, 1.26, 1.42, 1.5), tilt=1.0),
    "gorilla": AnimalCall(pitch_hz=(95, 125, 90), seconds=0.28, size_m=1.55, throat_hz=(300, 700), noise=0.4, syllables=4, gap_s=0.12, steps=(1, 1.1, 1.2, 1.25)),
    "squeak": AnimalCall(pitch_hz=(2500, 3900, 3100), seconds=0.09, size_m=0.25, noise=0.04, tilt=1.8, syllables=3, gap_s=0.11, steps=(1, 1.08, 0.94), attack_s=0.01),
    "seal": AnimalCall(pitch_hz=(240, 330, 230), seconds=0.32, size_m=1.7, throat_hz=(500, 1300), noise=0.25, rough=(42, 0.6), syllables=3, gap_s=0.16, tilt=0.6),
    "frog": AnimalCall(pitch_hz=(560, 620), seconds=0.42, size_m=0.11, throat_hz=(900, 1900), noise=0.08, rough=(31, 0.95), syllables=2, gap_s=0.25, tilt=0.8, attack_s=0.02),
    "hiss": AnimalCall(pitch_hz=(300, 300), seconds=1.3, size_m=1.4, throat_hz=(4200, 7000), noise=1.0, attack_s=0.18, narrow=1.6),
    "dolphin": AnimalCall(pitch_hz=(5200, 9800, 7200, 10500), seconds=0.6, size_m=2.4, noise=0.0, tilt=2.4, syllables=2, gap_s=0.15, steps=(1, 0.85)),
    "whale": AnimalCall(pitch_hz=(150, 210, 170, 290, 240), seconds=2.8, size_m=14.0, throat_hz=(300, 600), noise=0.03, tilt=1.3, attack_s=0.5),
    "chirp": AnimalCall(pitch_hz=(3900, 5200, 4300), seconds=0.08, size_m=0.15, noise=0.0, tilt=2.6, syllables=4, gap_s=0.09, steps=(1, 1.12, 0.95, 1.05), attack_s=0.012),
    "peep": AnimalCall(pitch_hz=(3300, 4100, 3000), seconds=0.11, size_m=0.12, noise=0.0, tilt=2.2, syllables=4, gap_s=0.16, steps=(1, 1.04, 0.98, 1.02), attack_s=0.012),
    "caw": AnimalCall(pitch_hz=(480, 560, 430), seconds=0.36, size_m=0.48, throat_hz=(1250, 2300), noise=0.35, rough=(78, 0.7), syllables=3, gap_s=0.26, tilt=0.45, attack_s=0.03),
    "coo": AnimalCall(pitch_hz=(310, 420, 360, 330), seconds=0.6, size_m=0.33, noise=0.04, tilt=2.2, rough=(21, 0.35), syllables=2, gap_s=0.2, steps=(1, 1.12), attack_s=0.1),
    "hoot": AnimalCall(pitch_hz=(330, 370, 340), seconds=0.42, size_m=0.45, noise=0.03, tilt=2.6, syllables=3, gap_s=0.35, steps=(1, 1, 0.96), attack_s=0.09),
    "gull": AnimalCall(pitch_hz=(900, 1650, 1250, 950), seconds=0.42, size_m=0.55, throat_hz=(1600, 3000), noise=0.06, rough=(40, 0.25), syllables=4, gap_s=0.13, steps=(1, 1.1, 1.05, 0.95), tilt=0.8),
    "screech": AnimalCall(pitch_hz=(2900, 3300, 2100), seconds=0.75, size_m=0.9, throat_hz=(2800, 4200), noise=0.2, rough=(60, 0.3), tilt=1.0, syllables=2, gap_s=0.2),
    "squawk": AnimalCall(pitch_hz=(900, 1300, 820), seconds=0.3, size_m=0.7, throat_hz=(1700, 3000), noise=0.3, rough=(85, 0.6), syllables=2, gap_s=0.18, tilt=0.5),
    "quack": AnimalCall(pitch_hz=(290, 330, 230), seconds=0.19, size_m=0.55, throat_hz=(1300, 2500), noise=0.25, rough=(48, 0.55), syllables=3, gap_s=0.14, steps=(1, 0.97, 0.92), tilt=0.4, attack_s=0.012),
    "honk": AnimalCall(pitch_hz=(330, 520, 400), seconds=0.3, size_m=1.0, throat_hz=(900, 1900), noise=0.15, rough=(45, 0.35), syllables=2, gap_s=0.2, steps=(1, 1.15), tilt=0.5, attack_s=0.015),
    "cluck": AnimalCall(pitch_hz=(430, 620, 420), seconds=0.1, size_m=0.42, throat_hz=(900, 2000), noise=0.2, syllables=4, gap_s=0.17, steps=(1, 1, 1.05, 1.45), tilt=0.8, attack_s=0.008),
    "crow of a rooster": AnimalCall(pitch_hz=(620, 900, 820), seconds=0.42, size_m=0.6, throat_hz=(1100, 2300), noise=0.12, rough=(55, 0.25), syllables=4, gap_s=0.05, steps=(0.85, 1.05, 1.3, 0.95), tilt=0.6),
    "gobble": AnimalCall(pitch_hz=(620, 780, 500), seconds=0.07, size_m=0.95, throat_hz=(1000, 2100), noise=0.2, syllables=9, gap_s=0.035, steps=(1, 1.05, 1.1, 1.1, 1.05, 1, 0.95, 0.9, 0.85), tilt=0.7, attack_s=0.008),
    "penguin": AnimalCall(pitch_hz=(260, 360, 280), seconds=0.5, size_m=0.95, throat_hz=(800, 1700), noise=0.2, rough=(36, 0.65), syllables=3, gap_s=0.12, tilt=0.5),
    "peacock": AnimalCall(pitch_hz=(620, 980, 700), seconds=0.55, size_m=1.9, throat_hz=(1200, 2600), noise=0.08, syllables=2, gap_s=0.12, steps=(1, 0.9), tilt=0.6),
    "bray": AnimalCall(pitch_hz=(560, 260), seconds=0.8, size_m=1.6, throat_hz=(700, 1400), noise=0.35, rough=(35, 0.5), syllables=2),
    "purr": AnimalCall(pitch_hz=(26, 27, 25), seconds=1.8, size_m=0.6, throat_hz=(240, 520), noise=0.6, rough=(26, 0.9), tilt=0.5, attack_s=0.3),
    "squeak toy": AnimalCall(pitch_hz=(1400, 2300, 1600), seconds=0.22, size_m=0.1, noise=0.12, tilt=0.9, syllables=2, gap_s=0.25),
    # people, where they do not speak
    "laugh": AnimalCall(pitch_hz=(260, 300, 220), seconds=0.11, size_m=1.7, throat_hz=(750, 1250, 2600), noise=0.35, syllables=7, gap_s=0.085, steps=(1.15, 1.1, 1.05, 1, 0.97, 0.93, 0.88), tilt=0.9, attack_s=0.012),
    "cry": AnimalCall(pitch_hz=(360, 460, 330), seconds=0.5, size_m=1.7, throat_hz=(800, 1400, 2800), noise=0.25, rough=(7, 0.35), syllables=3, gap_s=0.3, steps=(1, 1.06, 0.92), tilt=0.8),
    "scream": AnimalCall(pitch_hz=(650, 1150, 1250, 1000), seconds=1.1, size_m=1.7, throat_hz=(1100, 1900, 3200), noise=0.2, rough=(70, 0.4), tilt=0.4),
    "shout": AnimalCall(pitch_hz=(210, 290, 190), seconds=0.5, size_m=1.7, throat_hz=(620, 1700, 2600), opening_hz=(420, 2000, 2700), noise=0.12, tilt=0.6, attack_s=0.02),
    "whoop": AnimalCall(pitch_hz=(280, 560, 430), seconds=0.6, size_m=1.7, throat_hz=(480, 900, 2500), opening_hz=(750, 1200, 2600), noise=0.1, tilt=0.8),
    "gasp": AnimalCall(pitch_hz=(300, 350), seconds=0.4, size_m=1.7, throat_hz=(900, 1700, 3400), noise=1.0, attack_s=0.12, narrow=2.5),
    "breath": AnimalCall(pitch_hz=(200, 200), seconds=0.9, size_m=1.7, throat_hz=(700, 1900, 3600), noise=1.0, attack_s=0.35, narrow=1.8),
    "snore": AnimalCall(pitch_hz=(72, 80, 66), seconds=1.1, size_m=1.7, throat_hz=(300, 800), noise=0.6, rough=(31, 0.8), tilt=0.6, attack_s=0.2),
    "cough": AnimalCall(pitch_hz=(170, 130), seconds=0.16, size_m=1.7, throat_hz=(600, 1500), noise=0.8, syllables=2, gap_s=0.16, attack_s=0.004),
    "baby cry": AnimalCall(pitch_hz=(420, 560, 520, 400), seconds=0.8, size_m=0.76, throat_hz=(1100, 2500, 3600), noise=0.12, rough=(9, 0.2), syllables=2, gap_s=0.3, tilt=0.6),
}  # fmt: skip


def call_sound(call: AnimalCall, size_m: float, rng: np.random.Generator, rate: int) -> np.ndarray:
    """One call of a body of this size, peak 1, (S,) float32; no two are quite alike."""
    smaller = call.size_m / max(size_m, 0.005)
    pitch = float(np.clip(smaller**PITCH, 0.35, 2.6)) * float(rng.uniform(0.96, 1.04))
    throat = float(np.clip(smaller**THROAT, 0.55, 1.7))
    seconds = call.seconds * float(np.clip(smaller**-LENGTH, 0.6, 1.6))
    parts = []
    for n in range(call.syllables):
        step = call.steps[min(n, len(call.steps) - 1)] * float(rng.uniform(0.97, 1.03))
        parts += [
            _syllable(call, pitch * step, throat, seconds, rng, rate),
            np.zeros(int(call.gap_s * rate), np.float32),
        ]
    return peaked(np.concatenate(parts[:-1]))


def _syllable(
    call: AnimalCall, pitch: float, throat: float, seconds: float, rng: np.random.Generator, rate: int
) -> np.ndarray:
    count = max(int(seconds * rate), 64)
    t = np.arange(count) / rate
    knots = np.arange(0, seconds + 0.1, 0.02)
    hz = pitch * contour(call.pitch_hz, count) * (1 + 0.006 * np.interp(t, knots, rng.standard_normal(len(knots))))
    tone = harmonic(np.minimum(hz, 0.42 * rate), rate, call.tilt, start=float(rng.uniform(0, 6.28)))
    source = (1 - call.noise) * tone + call.noise * _breath(call, throat, count, rng, rate)
    if call.throat_hz:
        first = formants(source, [throat * f for f in call.throat_hz], rate, call.narrow)
        last = formants(source, [throat * f for f in call.opening_hz], rate, call.narrow) if call.opening_hz else first
        share = contour((0.0, 1.0, 0.6) if call.opening_hz else (0.0, 0.0), count).astype(np.float32)
        source = first * (1 - share) + last * share
    rough_hz, depth = call.rough
    if depth:
        wobble = 2 * np.pi * np.cumsum(rough_hz * (1 + 0.12 * np.sin(2 * np.pi * 3.1 * t + rng.uniform(0, 6)))) / rate
        source = source * (1 - depth * (0.5 + 0.5 * np.cos(wobble))).astype(np.float32)
    return (source * swell(count, rate, call.attack_s, 0.45 * seconds)).astype(np.float32)


def _breath(call: AnimalCall, throat: float, count: int, rng: np.random.Generator, rate: int) -> np.ndarray:
    """Air that rushes through the throat: noise that falls above its highest formant, RMS 1.2."""
    noise = rng.standard_normal(count).astype(np.float32)
    top = 1.3 * throat * max(call.throat_hz, default=call.pitch_hz[0])
    pole = float(np.exp(-2 * np.pi * min(top, 0.4 * rate) / rate))
    noise = lfilter([1 - pole], [1, -pole], noise)
    return (noise * (1.2 / max(float(np.sqrt(np.mean(noise * noise))), 1e-6))).astype(np.float32)
