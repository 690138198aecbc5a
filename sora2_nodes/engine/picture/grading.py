"""What film and grade make of light: a matrix and three curves from a shot's look, and how bright a shot is taken. Numbers only; the lens applies them.

Exposure follows the light of a few of a shot's frames, once for all of it, so that nothing flickers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from .lens import CURVE, SHOULDER

LUMA = np.array([0.2126, 0.7152, 0.0722])


KEY = 0.30  # mean exposed radiance of an ordinary day: white things come out near white
ADAPTS = 0.72  # share, in stops, by which the camera makes up for a dark or bright scene: night stays darker than day
RANGE = (0.25, 40.0)
BRIGHTEST = 3.0


@dataclass(frozen=True, kw_only=True)
class Grade:
    """How light becomes tones. warmth -1..1. saturation: 1 as it is. contrast: slope in the middle, 1 as the film's. lift:
    what black becomes. brightness: stops. tint: colours of shadows and highlights, rgb offsets. grain 0..1."""

    warmth: float = 0.0
    saturation: float = 1.12
    contrast: float = 1.15
    lift: float = 0.0
    brightness: float = 0.0
    shadows: tuple[float, float, float] = (0.0, 0.0, 0.0)
    highlights: tuple[float, float, float] = (0.0, 0.0, 0.0)
    grain: float = 0.0
    sepia: float = 0.0


PLAIN = Grade(saturation=1.0, contrast=1.0)
NAMED: Mapping[str, Mapping[str, object]] = {  # words of vocabulary.styles.GRADES and tones of the storyboard
    "warm": {"warmth": 0.55}, "cool": {"warmth": -0.55}, "vivid": {"saturation": 1.45, "contrast": 1.15}, "muted": {"saturation": 0.62, "contrast": 0.92, "lift": 0.03},
    "pastel": {"saturation": 0.75, "contrast": 0.82, "lift": 0.07, "brightness": 0.35}, "high contrast": {"contrast": 1.4}, "low contrast": {"contrast": 0.8, "lift": 0.04},
    "dark": {"brightness": -0.8, "contrast": 1.2}, "bright": {"brightness": 0.45, "contrast": 0.95}, "sepia": {"sepia": 1.0},
    "neon": {"saturation": 1.35, "shadows": (0.03, -0.01, 0.07), "highlights": (0.02, 0.0, 0.04)}, "teal and orange": {"shadows": (-0.03, 0.02, 0.05), "highlights": (0.05, 0.01, -0.05), "saturation": 1.15},
    "bleach bypass": {"saturation": 0.45, "contrast": 1.45}, "technicolor": {"saturation": 1.5, "warmth": 0.15, "contrast": 1.15}, "noir": {"saturation": 0.0, "contrast": 1.35},
}  # fmt: skip
STYLED: Mapping[str, Mapping[str, object]] = {
    "noir": {"saturation": 0.0, "contrast": 1.4}, "black and white": {"saturation": 0.0, "contrast": 1.12}, "vintage": {"sepia": 0.35, "saturation": 0.8, "grain": 0.5, "lift": 0.04},
    "home video": {"saturation": 0.9, "contrast": 0.92, "grain": 0.35, "lift": 0.03}, "documentary": {"saturation": 0.92, "grain": 0.12}, "cyberpunk": {"saturation": 1.3, "shadows": (0.03, -0.01, 0.08)},
    "fantasy": {"saturation": 1.18, "highlights": (0.03, 0.01, 0.04)}, "cinematic": {"contrast": 1.25, "shadows": (-0.012, 0.0, 0.02), "highlights": (0.02, 0.005, -0.015)},
    "commercial": {"contrast": 1.2, "saturation": 1.2},
}  # fmt: skip
DECADES: Mapping[int, Mapping[str, object]] = {
    1900: {"sepia": 1.0, "grain": 0.8, "contrast": 1.2}, 1920: {"saturation": 0.0, "grain": 0.7, "contrast": 1.25}, 1930: {"saturation": 0.0, "grain": 0.6}, 1940: {"saturation": 0.0, "grain": 0.5},
    1950: {"saturation": 1.25, "warmth": 0.2, "grain": 0.3}, 1960: {"saturation": 1.2, "warmth": 0.25, "grain": 0.35}, 1970: {"warmth": 0.5, "saturation": 0.92, "lift": 0.04, "grain": 0.45},
    1980: {"saturation": 1.2, "contrast": 1.08, "grain": 0.35}, 1990: {"saturation": 0.95, "grain": 0.3, "lift": 0.02},
}  # fmt: skip


def grade_for(style: str, grades: tuple[str, ...], tone: str, decade: int | None, grain: float) -> Grade:
    """Combine what a shot's look says, the more particular last."""
    made = Grade()
    rows = [
        DECADES.get(decade - decade % 10, {}) if decade else {},
        STYLED.get(style, {}),
        NAMED.get(tone, {}),
        *(NAMED.get(g, {}) for g in grades),
    ]
    for row in rows:
        made = replace(made, **row)  # type: ignore[arg-type]
    return replace(made, grain=max(made.grain, grain))


def matrix_of(grade: Grade) -> np.ndarray:
    """White balance, saturation and sepia as one matrix (3, 3) on linear light."""
    balance = np.diag([1 + 0.16 * grade.warmth, 1.0, 1 - 0.22 * grade.warmth])
    grey = np.tile(LUMA, (3, 1))
    saturated = grey + (np.eye(3) - grey) * grade.saturation
    toned = np.outer(np.array([1.12, 0.96, 0.72]), LUMA)
    return (1 - grade.sepia) * (saturated @ balance) + grade.sepia * toned


def curves_of(grade: Grade) -> np.ndarray:
    """Film's answer 0..1 to exposed light, per channel: (3, CURVE) float64.

    The shape is Narkowicz's fit of a filmic curve (2015); contrast turns it about middle grey.
    """
    x = (np.arange(CURVE) / (CURVE - 1)) ** 2 * SHOULDER * 0.8 * 2.0**grade.brightness
    y = np.clip(x * (2.51 * x + 0.03) / (x * (2.43 * x + 0.59) + 0.14), 0, 1) ** (1 / 2.2)
    middle = 0.45
    y = np.clip(
        middle + (y - middle) * (1 + (grade.contrast - 1) * 4 * y * (1 - y))
        if grade.contrast >= 1
        else middle + (y - middle) * grade.contrast,
        0,
        1,
    )
    y = grade.lift + (1 - grade.lift) * y
    low, high = np.array(grade.shadows)[:, None], np.array(grade.highlights)[:, None]
    return np.clip(y[None] + low * (1 - y) * np.minimum(1, 6 * y) + high * y, 0, 1)


def film_of(grade: Grade) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return what `lens.expose` takes of a grade, float32: matrix (3, 3), curves (3, CURVE) 0..255, how far grain moves them."""
    tones = curves_of(grade)
    coarse = 0.35 + 0.65 * np.sqrt(np.maximum(tones * (1 - tones), 0))
    return matrix_of(grade).astype(np.float32), (255 * tones).astype(np.float32), (255 * coarse).astype(np.float32)


def exposure_for(frames: Iterable[np.ndarray]) -> float:
    """Return the factor on radiance for pictures of linear radiance, axes in any order."""
    means = [float(np.minimum(f, BRIGHTEST).mean()) for f in frames]
    mean = max(float(np.mean(means)), 1e-4)
    return float(np.clip((KEY / mean) ** ADAPTS, *RANGE))
