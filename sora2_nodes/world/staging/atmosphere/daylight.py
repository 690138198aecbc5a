"""The light of the sky by numbers: hour or height of the sun, clouds and haze → Lighting. Continuous in all of them.

Radiance is linear, 1: white paper in full sun. Colours follow the usual daylight series: a sun that reddens as its way
through the air grows (Preetham et al. 1999 give the curves that these few numbers stand for), a sky that goes from blue to
grey as clouds close.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from ...display import Lighting

NOON_HEIGHT, DARK_HEIGHT = 62.0, -7.0  # degrees of the sun: at noon, and when the day's light is gone
MOON_HEIGHT = 38.0
# height of the sun in degrees: sun, zenith, horizon
SERIES = np.array(
    [
        [-7.0, 0.00, 0.00, 0.00, 0.010, 0.018, 0.050, 0.030, 0.045, 0.090],
        [-2.0, 0.02, 0.01, 0.00, 0.055, 0.060, 0.160, 0.420, 0.150, 0.110],
        [1.0, 0.55, 0.19, 0.04, 0.110, 0.110, 0.240, 0.900, 0.340, 0.110],
        [6.0, 1.08, 0.52, 0.17, 0.130, 0.180, 0.360, 0.900, 0.460, 0.170],
        [10.0, 1.15, 0.66, 0.28, 0.120, 0.210, 0.430, 0.760, 0.520, 0.300],
        [18.0, 1.08, 0.84, 0.58, 0.120, 0.230, 0.480, 0.560, 0.540, 0.500],
        [35.0, 1.05, 0.95, 0.80, 0.100, 0.230, 0.520, 0.480, 0.560, 0.640],
        [90.0, 1.03, 0.98, 0.90, 0.090, 0.220, 0.540, 0.450, 0.550, 0.660],
    ]
)
MOON = np.array([0.060, 0.080, 0.130, 0.006, 0.010, 0.030, 0.016, 0.024, 0.055])


def sun_height(hour: np.ndarray | float) -> np.ndarray:
    """Height of the sun in degrees at an hour 0..24: rises at six, highest at noon."""
    return NOON_HEIGHT * np.sin(np.pi * (np.asarray(hour, float) - 6.0) / 12.0)


def daylight(
    height_deg: np.ndarray | float,
    azimuth_deg: np.ndarray | float,
    *,
    clouds: float = 0.0,
    haze: float = 0.0,
    ground: tuple[float, float, float] = (0.3, 0.3, 0.28),
    seed: int = 0,
) -> Lighting:
    """Return the light under an open sky. height_deg, azimuth_deg: of the sun, (F,) or one number; azimuth 0 is +x, 90 the viewer.

    clouds: cover 0..1; a closed sky has no sun. haze 0..1. ground: linear reflectance of what lies below the horizon.
    Below DARK_HEIGHT the moon takes over.
    """
    height, azimuth = np.atleast_1d(np.asarray(height_deg, float)), np.atleast_1d(np.asarray(azimuth_deg, float))
    count = max(len(height), len(azimuth))
    height, azimuth = np.broadcast_to(height, count), np.broadcast_to(azimuth, count)
    rows = np.stack([np.interp(height, SERIES[:, 0], SERIES[:, k]) for k in range(1, 10)], 1)  # (F, 9)
    night = np.clip((2.0 + DARK_HEIGHT - height) / 4.0, 0, 1)[:, None]
    rows = rows * (1 - night) + MOON * night
    shown = np.where(night[:, 0] > 0.5, MOON_HEIGHT, np.maximum(height, 1.5))
    up, round_ = np.radians(shown), np.radians(azimuth)
    direction = np.stack([np.cos(round_) * np.cos(up), np.sin(up), np.sin(round_) * np.cos(up)], 1)
    sun, zenith, horizon = rows[:, :3], rows[:, 3:6], rows[:, 6:]
    total = (sun * np.sin(up)[:, None] + (zenith + horizon) / 2).mean(1, keepdims=True)
    grey = np.array([0.95, 1.0, 1.06]) * total * 0.62
    cover = clouds**1.5
    sun = sun * (1 - clouds) ** 1.2
    zenith, horizon = zenith * (1 - cover) + grey * cover, horizon * (1 - cover) + 0.85 * grey * cover
    zenith, sun = zenith * (1 - 0.5 * haze) + 0.5 * haze * horizon, sun * (1 - 0.4 * haze)
    lit = sun * np.sin(up)[:, None] + (zenith + horizon) / 2
    below = np.asarray(ground) * lit
    numbers = {
        "sun_direction": direction, "sun_colour": sun, "zenith": zenith, "horizon": horizon, "below": below,
        "fog_colour": horizon * 0.7 + zenith * 0.3,
    }  # fmt: skip
    arrays: dict[str, Any] = {name: values.astype(np.float32) for name, values in numbers.items()}
    return Lighting(
        **arrays,
        sun_radius_deg=0.8 + 3.0 * clouds + 1.5 * haze, clouds=clouds, fog=0.02 * haze, seed=seed,
        stars=float(night.mean()) * (1 - clouds),
    )  # fmt: skip


def studio(key: float = 1.0, warmth: float = 0.0, azimuth_deg: float = 55.0, height_deg: float = 48.0) -> Lighting:
    """Return the light of a studio: one large soft key, bright walls all around. warmth -1 (cool) .. 1 (warm)."""
    tint = np.array([1 + 0.12 * warmth, 1.0, 1 - 0.16 * warmth])
    up, round_ = np.radians(height_deg), np.radians(azimuth_deg)
    direction = np.array([np.cos(round_) * np.cos(up), np.sin(up), np.sin(round_) * np.cos(up)])
    wall = np.array([0.42, 0.43, 0.45])
    numbers = {
        "sun_direction": direction, "sun_colour": 0.75 * key * tint, "zenith": wall * 1.1, "horizon": wall, "below": wall * 0.6,
        "fog_colour": wall,
    }  # fmt: skip
    rows: dict[str, Any] = {k: v.astype(np.float32)[None] for k, v in numbers.items()}
    return Lighting(**rows, sun_radius_deg=5.0)
