"""How struck materials ring: modal impulse responses by material and size, and how loud a contact is."""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass

import numpy as np

from ..scene import Contact


@dataclass(frozen=True, kw_only=True)
class Modes:
    """Resonances of a material at a half height of 0.24 m."""

    first_hz: float
    ratios: tuple[float, ...]
    decay_s: float  # until -60 dB, of the first mode
    damping: float  # how much faster higher modes die, as a power of the ratio
    click: float  # share of broadband noise at the onset
    dull_hz: float  # softness of the contact: modes above this are weak


OBJECTS = {
    "rubber": Modes(first_hz=125, ratios=(1, 1.83, 2.7, 3.9), decay_s=0.16, damping=0.6, click=0.25, dull_hz=420),
    "wood": Modes(first_hz=390, ratios=(1, 2.32, 3.86, 5.7, 7.9), decay_s=0.22, damping=0.7, click=0.22, dull_hz=2200),
    "metal": Modes(
        first_hz=760, ratios=(1, 1.59, 2.41, 3.33, 4.62, 6.1, 7.9), decay_s=1.3, damping=0.45, click=0.12, dull_hz=6500
    ),
    "glass": Modes(
        first_hz=1350, ratios=(1, 1.76, 2.92, 4.11, 5.6), decay_s=0.62, damping=0.55, click=0.15, dull_hz=8000
    ),
    "stone": Modes(first_hz=820, ratios=(1, 1.62, 2.5, 3.7, 5.3), decay_s=0.11, damping=0.4, click=0.45, dull_hz=3600),
    "plastic": Modes(
        first_hz=520, ratios=(1, 1.72, 2.9, 4.4, 6.3), decay_s=0.14, damping=0.6, click=0.25, dull_hz=3000
    ),
    "fabric": Modes(first_hz=95, ratios=(1, 1.6, 2.3), decay_s=0.10, damping=0.9, click=0.55, dull_hz=260),
    "earth": Modes(first_hz=85, ratios=(1, 1.5, 2.2), decay_s=0.09, damping=0.8, click=0.60, dull_hz=320),
}
SURFACES = {
    "wood": Modes(first_hz=165, ratios=(1, 1.74, 2.81, 4.2), decay_s=0.26, damping=0.7, click=0.15, dull_hz=900),
    "tile": Modes(first_hz=640, ratios=(1, 1.9, 3.1, 4.6), decay_s=0.09, damping=0.4, click=0.40, dull_hz=4200),
    "concrete": Modes(first_hz=230, ratios=(1, 2.2, 3.8, 6.0), decay_s=0.06, damping=0.3, click=0.50, dull_hz=1800),
    "grass": Modes(first_hz=105, ratios=(1, 1.6, 2.4), decay_s=0.08, damping=0.7, click=0.65, dull_hz=500),
    "sand": Modes(first_hz=90, ratios=(1, 1.5), decay_s=0.07, damping=0.6, click=0.85, dull_hz=900),
    "carpet": Modes(first_hz=98, ratios=(1, 1.7, 2.5), decay_s=0.10, damping=0.8, click=0.40, dull_hz=300),
    "metal": Modes(
        first_hz=290, ratios=(1, 1.48, 2.3, 3.1, 4.4, 6.2), decay_s=0.85, damping=0.5, click=0.15, dull_hz=3200
    ),
    "ice": Modes(first_hz=480, ratios=(1, 1.66, 2.7, 4.3), decay_s=0.16, damping=0.5, click=0.35, dull_hz=4500),
}
LONGEST_S = 0.9


def loudness(contact: Contact) -> float:
    """How loud a contact is, 0..1, from its closing speed and the mass behind it."""
    mass = contact.impulse / max(contact.speed, 0.05)
    level = (max(contact.speed, 0.0) / 5.0) ** 0.9 * (max(mass, 0.01) / 20.0) ** 0.16
    return float(min(1.0, max(0.0, level)))


@functools.lru_cache(maxsize=512)
def response(kind: str, material: str, size_cm: int, bright: bool, sample_rate: int) -> np.ndarray:
    """Impulse response of a struck object or surface, peak 1, starting at its first sample. (S,) float32

    kind: "object" | "surface"; size_cm: half height in whole centimetres, 0 for a surface; bright: a hard blow.
    """
    modes = (OBJECTS if kind == "object" else SURFACES)[material]
    stretch = 1.0 if size_cm <= 0 else (24.0 / size_cm) ** 0.85
    seconds = min(LONGEST_S, modes.decay_s * 1.05 + 0.02)
    t = np.arange(int(seconds * sample_rate), dtype=np.float32) / np.float32(sample_rate)
    sound = np.zeros_like(t)
    softness = modes.dull_hz * (2.4 if bright else 0.9)
    for i, ratio in enumerate(modes.ratios):
        hz = modes.first_hz * stretch * ratio
        if hz > 0.46 * sample_rate:
            continue
        decay = 6.91 / modes.decay_s * ratio**modes.damping
        gain = math.exp(-hz / softness) / (1 + 0.35 * i) + 0.02
        sound += gain * np.exp(-decay * t) * np.sin(np.float32(2 * math.pi * hz) * t + np.float32(0.5 * i))
    sound /= max(float(np.abs(sound).max()), 1e-6)
    sound += modes.click * (1.3 if bright else 0.7) * _click(modes, t, sample_rate)
    sound *= np.minimum(1.0, (t[-1] - t) / 0.01)
    return (sound / max(float(np.abs(sound).max()), 1e-6)).astype(np.float32)


def _click(modes: Modes, t: np.ndarray, sample_rate: int) -> np.ndarray:
    """Noise burst with an immediate onset, duller for softer materials, peak 1."""
    from scipy.signal import lfilter

    noise = np.random.default_rng(int(modes.first_hz)).standard_normal(len(t)).astype(np.float32)
    pole = math.exp(-2 * math.pi * min(1.2 * modes.dull_hz, 0.4 * sample_rate) / sample_rate)
    noise[: max(1, sample_rate // 4000)] = 3.0  # a firm start
    burst = lfilter([1 - pole], [1, -pole], noise)
    burst = lfilter([1 - pole], [1, -pole], burst) * np.exp(-t / (0.004 + 0.05 * modes.click**2))
    return (burst / max(float(np.abs(burst).max()), 1e-6)).astype(np.float32)
