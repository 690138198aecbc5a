"""What places and hours look like: surfaces, skylines, skies, light and tone. Tables and small pure functions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

Colour = tuple[float, float, float]


@dataclass(frozen=True)
class Hour:
    """Light of a time of day: sky top and horizon, key and ambient colour, shadow depth 0..1."""

    zenith: Colour
    horizon: Colour
    key: Colour
    ambient: Colour
    shadow: float


HOURS: dict[str, Hour] = {
    "morning": Hour((0.50, 0.68, 0.88), (0.96, 0.86, 0.76), (0.86, 0.74, 0.58), (0.44, 0.46, 0.52), 0.60),
    "day": Hour((0.30, 0.55, 0.90), (0.78, 0.88, 0.96), (0.80, 0.78, 0.72), (0.46, 0.49, 0.54), 0.65),
    "overcast": Hour((0.62, 0.66, 0.70), (0.80, 0.82, 0.83), (0.34, 0.35, 0.36), (0.62, 0.64, 0.66), 0.25),
    "sunset": Hour((0.30, 0.30, 0.52), (0.98, 0.66, 0.42), (0.88, 0.56, 0.34), (0.40, 0.35, 0.42), 0.62),
    "night": Hour((0.03, 0.05, 0.13), (0.10, 0.14, 0.27), (0.30, 0.38, 0.58), (0.13, 0.16, 0.26), 0.50),
}

SURFACES: dict[str, tuple[Colour, Colour]] = {  # base and second colour
    "wood": ((0.66, 0.45, 0.27), (0.50, 0.32, 0.18)),
    "tile": ((0.86, 0.84, 0.80), (0.42, 0.46, 0.50)),
    "concrete": ((0.62, 0.61, 0.59), (0.48, 0.47, 0.46)),
    "grass": ((0.33, 0.52, 0.20), (0.25, 0.42, 0.15)),
    "sand": ((0.86, 0.75, 0.55), (0.76, 0.63, 0.43)),
    "carpet": ((0.52, 0.20, 0.22), (0.72, 0.52, 0.36)),
    "metal": ((0.56, 0.59, 0.63), (0.40, 0.43, 0.47)),
    "ice": ((0.80, 0.90, 0.95), (0.68, 0.82, 0.91)),
}
BACKDROPS: dict[str, Colour] = {  # colour of what stands on the horizon
    "studio": (0.70, 0.71, 0.73),
    "room": (0.80, 0.74, 0.64),
    "park": (0.25, 0.45, 0.20),
    "beach": (0.12, 0.42, 0.58),
    "city": (0.46, 0.48, 0.54),
    "mountains": (0.42, 0.46, 0.56),
    "desert": (0.80, 0.58, 0.36),
    "forest": (0.12, 0.30, 0.16),
}
INDOORS = ("studio", "room")
SHINE = {
    "rubber": 0.1,
    "wood": 0.12,
    "metal": 0.9,
    "glass": 1.0,
    "stone": 0.08,
    "plastic": 0.5,
    "fabric": 0.0,
    "earth": 0.0,
}
GROUND_SHINE = {"ice": 0.6, "tile": 0.4, "metal": 0.5, "wood": 0.2}


def ground_pattern(surface: str, x: np.ndarray, z: np.ndarray, pixel: np.ndarray) -> np.ndarray:
    """Return the share 0..1 of the second colour at ground points (m), softened to `pixel` metres."""
    if surface == "wood":
        row = np.floor(z / 0.28)
        seam = np.minimum(_line(z / 0.28, 0.05, pixel / 0.28) + _line((x + row * 0.77) / 1.7, 0.01, pixel / 1.7), 1)
        shade = np.sin(row * 12.9898) * 0.5 + 0.5
        return np.clip(seam * 0.9 + shade * 0.3, 0, 1)
    if surface == "tile":
        return _checker(x / 0.6, z / 0.6, pixel / 0.6)
    if surface in ("concrete", "metal"):
        step = 1.5 if surface == "concrete" else 0.9
        return np.maximum(_line(x / step, 0.02, pixel / step), _line(z / step, 0.02, pixel / step))
    if surface == "carpet":
        fade = np.clip(1 - pixel / 0.12, 0, 1)
        spots = np.tanh(6 * (np.abs(np.sin(x * 4.2)) + np.abs(np.sin(z * 4.2)) - 1.25))
        return np.clip(0.5 + (0.5 * spots - 0.2) * fade, 0, 1)
    wave = {"grass": (5.1, 7.3), "sand": (1.1, 9.5), "ice": (2.4, 0.9)}[surface]
    fade = np.clip(1 - pixel * max(wave) / 2.5, 0, 1)
    a = np.sin(x * wave[0] + 1.7 * np.sin(z * wave[1] * 0.37)) * np.sin(z * wave[1] + 1.3 * np.sin(x * wave[0] * 0.61))
    return 0.5 + 0.5 * fade * np.tanh(2.2 * a)


def _line(u: np.ndarray, width: float, pixel: np.ndarray) -> np.ndarray:
    """Lines at whole numbers of u, box-filtered over a pixel."""
    distance = np.abs(u - np.round(u))
    soft = np.maximum(pixel, 1e-4)
    return np.clip((width / 2 - distance) / soft + 0.5, 0, 1) * np.clip(1.2 - soft * 3, 0, 1)


def _checker(u: np.ndarray, v: np.ndarray, pixel: np.ndarray) -> np.ndarray:
    soft = np.clip(pixel * 2.5, 1e-3, 1)
    a, b = (np.clip(np.sin(np.pi * w) / (np.pi * soft * 0.4), -1, 1) for w in (u, v))
    return 0.5 + 0.5 * a * b * np.clip(1.3 - soft, 0, 1)


def skyline(backdrop: str, theta: np.ndarray, seed: int) -> np.ndarray:
    """Return the elevation (tangent) of the horizon's silhouette in direction theta (rad)."""
    k = (seed % 97) * 0.61
    if backdrop == "mountains":
        ridge = np.abs(np.sin(theta * 3.1 + k)) * 0.16 + np.abs(np.sin(theta * 7.3 + 2 * k)) * 0.07
        return 0.03 + 0.5 * ridge + np.abs(np.sin(theta * 17.0 + k)) * 0.01
    if backdrop == "city":
        cell = np.floor(theta * 13 + k)
        noise = np.sin(cell * 78.233 + k) * 43758.5453
        return 0.03 + 0.13 * (noise - np.floor(noise))
    if backdrop == "forest":
        return 0.11 + 0.04 * np.abs(np.sin(theta * 19 + k)) + 0.012 * np.sin(theta * 47 + k)
    if backdrop == "park":
        return 0.03 + 0.06 * np.maximum(np.sin(theta * 8 + k), 0) ** 0.5 + 0.01 * np.sin(theta * 31 + k)
    if backdrop == "desert":
        return 0.03 + 0.05 * (0.5 + 0.5 * np.sin(theta * 4 + k)) + 0.02 * np.sin(theta * 9 + 2 * k)
    if backdrop == "beach":
        return np.full_like(theta, 0.012)
    if backdrop == "room":
        return np.full_like(theta, 9.0)
    return np.full_like(theta, -1.0)


def grade(rgb: np.ndarray, tone: str) -> np.ndarray:
    """Apply a tone to colours (..., 3) in 0..1."""
    grey = rgb @ np.array([0.3, 0.59, 0.11], np.float32)
    if tone == "warm":
        return rgb * np.array([1.06, 1.0, 0.86], np.float32)
    if tone == "cool":
        return rgb * np.array([0.88, 0.99, 1.08], np.float32)
    if tone == "vivid":
        return grey[..., None] + (rgb - grey[..., None]) * 1.3
    if tone == "muted":
        return 0.06 + 0.9 * (grey[..., None] + (rgb - grey[..., None]) * 0.55)
    if tone == "noir":
        return np.repeat(np.clip((grey - 0.45) * 1.25 + 0.45, 0, 1)[..., None], 3, -1)
    return rgb
