"""The sky's radiance in any direction: gradient, disc of the sun, clouds, stars. From a Lighting's numbers alone."""

from __future__ import annotations

import math

import numpy as np

from ..display import Lighting
from .compiled import device
from .textures.noise import noise_pyramid, random

ROWS, COLUMNS = 256, 2048  # of the picture of clouds: sine of the elevation, square-rooted, and azimuth
BRIGHTEST = 40.0  # of the sun's disc
SUN, SUN_COLOUR, ZENITH, HORIZON, BELOW = 0, 3, 6, 9, 12
EDGE, CLOUDS, STARS, SEED = 15, 16, 17, 18


def sky_numbers(lighting: Lighting) -> np.ndarray:
    """Return the numbers (19,) float64 of one frame's sky that `radiance` takes."""
    vectors = (lighting.sun_direction, lighting.sun_colour, lighting.zenith, lighting.horizon, lighting.below)
    edge = math.cos(math.radians(max(lighting.sun_radius_deg, 0.25)))
    return np.array(
        [*(c for v in vectors for c in v[0]), edge, lighting.clouds, lighting.stars, lighting.seed % 1000], float
    )


def cloud_picture(lighting: Lighting) -> np.ndarray:
    """Return how thick clouds are (ROWS, COLUMNS) float32 0..1, from the horizon to the zenith."""
    if lighting.clouds <= 0:
        return np.zeros((2, 2), np.float32)
    up = (np.arange(ROWS) / (ROWS - 1)) ** 2
    turn = np.arange(COLUMNS) / COLUMNS * 2 * np.pi
    flat = np.sqrt(1 - up * up) / (up + 0.16)
    u, v = (flat[:, None] * f(turn) + (lighting.seed % 97) * 0.37 for f in (np.cos, np.sin))
    texture = noise_pyramid()[: 256 * 256].reshape(256, 256)
    wide, fine = (_sampled(texture, k * u, k * v) for k in (0.55, 2.1))
    value = 0.72 * wide + 0.28 * fine
    edge = np.quantile(value, 1 - min(lighting.clouds, 0.995))
    return np.clip((value - edge) / 0.16, 0, 1).astype(np.float32)


def _sampled(texture: np.ndarray, u: np.ndarray, v: np.ndarray) -> np.ndarray:
    u, v = u * 32, v * 32
    i, j = np.floor(u).astype(int), np.floor(v).astype(int)
    a, b = u - i, v - j
    i, j, k, m = i % 256, j % 256, (i + 1) % 256, (j + 1) % 256
    return (texture[j, i] * (1 - a) + texture[j, k] * a) * (1 - b) + (texture[m, i] * (1 - a) + texture[m, k] * a) * b


@device
def cloud(picture, x, y, z):
    """Thickness 0..1 of clouds in a unit direction above the horizon."""
    rows, columns = picture.shape[0], picture.shape[1]
    u = (math.atan2(z, x) / (2.0 * math.pi) + 1.0) * columns
    v = math.sqrt(max(y, 0.0)) * (rows - 1)
    i, j = int(u), min(int(v), rows - 2)
    a, b = u - i, v - j
    i, k = i % columns, (i + 1) % columns
    low = picture[j, i] * (1.0 - a) + picture[j, k] * a
    return low + (picture[j + 1, i] * (1.0 - a) + picture[j + 1, k] * a - low) * b


@device
def star(seed, x, y, z, pixel):
    """Light of stars in a unit direction; pixel: its angle in radians."""
    if abs(y) > abs(x) and abs(y) > abs(z):
        u, v, face = x / y, z / y, 1.0
    elif abs(x) > abs(z):
        u, v, face = y / x, z / x, 2.0 + (x > 0.0)
    else:
        u, v, face = x / z, y / z, 4.0 + (z > 0.0)
    u, v = u * 40.0, v * 40.0
    i, j = 1.0 * math.floor(u), 1.0 * math.floor(v)
    key = i + 91.0 * face + seed
    bright = random(key, j) ** 6
    du, dv = u - i - 0.15 - 0.7 * random(j, key + 5.0), v - j - 0.15 - 0.7 * random(key + 9.0, j + 3.0)
    size = 40.0 * max(0.8 * pixel, 4e-4)
    return bright * math.exp(-(du * du + dv * dv) / (size * size))


@device
def gradient(sky, c, dy):
    """Channel c of the sky's radiance without sun, clouds and stars, at a height dy of a unit direction."""
    if dy < 0.0:
        return sky[HORIZON + c] + (sky[BELOW + c] - sky[HORIZON + c]) * (1.0 - (1.0 + dy) ** 12)
    return sky[HORIZON + c] + (sky[ZENITH + c] - sky[HORIZON + c]) * (1.0 - (1.0 - dy) ** 3)


@device
def radiance(sky, picture, dx, dy, dz, pixel):
    """Linear radiance of the sky toward a direction of any length; pixel: angle a pixel sees, radians."""
    scale = 1.0 / math.sqrt(dx * dx + dy * dy + dz * dz)
    dx, dy, dz = dx * scale, dy * scale, dz * scale
    if dy < 0.0:
        return gradient(sky, 0, dy), gradient(sky, 1, dy), gradient(sky, 2, dy)
    share = 1.0 - (1.0 - dy) ** 3
    toward = max(dx * sky[SUN] + dy * sky[SUN + 1] + dz * sky[SUN + 2], 0.0)
    soft = max((1.0 - sky[EDGE]) * 0.3, pixel * math.sqrt(2.0 * (1.0 - sky[EDGE])))
    disc = min(max((toward - sky[EDGE]) / soft + 0.5, 0.0), 1.0) * BRIGHTEST
    glow = 0.25 * toward**64 + 0.6 * toward**900 + disc
    thick = cloud(picture, dx, dy, dz) if sky[CLOUDS] > 0.0 else 0.0
    veil = thick * min(1.0, dy * 9.0)
    lit = 0.55 + 0.45 * toward**4 - 0.35 * thick
    stars = sky[STARS] * star(sky[SEED], dx, dy, dz, pixel) * min(1.0, 6.0 * dy) if sky[STARS] > 0.0 else 0.0
    return (
        _channel(sky[HORIZON], sky[ZENITH], sky[SUN_COLOUR], share, glow, veil, lit, stars),
        _channel(sky[HORIZON + 1], sky[ZENITH + 1], sky[SUN_COLOUR + 1], share, glow, veil, lit, stars),
        _channel(sky[HORIZON + 2], sky[ZENITH + 2], sky[SUN_COLOUR + 2], share, glow, veil, lit, stars),
    )


@device
def _channel(horizon, zenith, sun, share, glow, veil, lit, stars):
    blue = horizon + (zenith - horizon) * share + sun * glow + stars
    return blue * (1.0 - veil) + (0.5 * (zenith + horizon) + sun * lit) * veil
