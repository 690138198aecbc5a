"""The plane y = 0: share of its second colour, wetness, and the tilt of its water, averaged over what a pixel sees of it."""

from __future__ import annotations

import math

from ..compiled import device
from .noise import either, lines, noise, pulses, random, step_over

NAMES = (
    "none",
    "wood",
    "tile",
    "concrete",
    "asphalt",
    "grass",
    "sand",
    "snow",
    "earth",
    "carpet",
    "metal",
    "ice",
    "marble",
    "water",
)
NONE, WOOD, TILE, CONCRETE, ASPHALT, GRASS, SAND, SNOW, EARTH, CARPET, METAL, ICE, MARBLE, WATER = range(len(NAMES))
PUDDLE = 1.6  # m


@device
def _boards(x, z, fx, fz, pyramid):
    row = 1.0 * math.floor(z / 0.28)
    seam = either(lines(z / 0.28, 0.03, fz / 0.28), lines((x + row * 0.77) / 1.7, 0.006, fx / 1.7))
    grain = noise(pyramid, x * 0.9 + row * 3.7, z * 14.0, max(fx * 0.9, fz * 14.0))
    tone = random(row, 1.0 * math.floor((x + row * 0.77) / 1.7))
    near = 1.0 / (1.0 + 3.0 * fz)
    return min(seam + near * (0.35 * tone + 0.4 * (grain - 0.3)) + (1.0 - near) * 0.25, 1.0)


@device
def _stone(pattern, x, z, fx, fz, f, pyramid):
    if pattern == TILE:
        return min(
            either(lines(x / 0.6, 0.02, fx / 0.6), lines(z / 0.6, 0.02, fz / 0.6)) + 0.12 * noise(pyramid, x, z, f), 1.0
        )
    if pattern == CONCRETE:
        joint = either(lines(x / 3.0, 0.004, fx / 3.0), lines(z / 3.0, 0.004, fz / 3.0))
        return min(joint + 0.9 * noise(pyramid, x * 0.8, z * 0.8, 0.8 * f), 1.0)
    if pattern == ASPHALT:
        return 0.5 * noise(pyramid, x * 0.35, z * 0.35, 0.35 * f) + 0.5 * noise(pyramid, x * 14.0, z * 14.0, 14.0 * f)
    bend = 1.6 * (noise(pyramid, x * 0.7, z * 0.7, 0.7 * f) - 0.5)
    vein = abs(noise(pyramid, x * 0.5 + bend, z * 0.5 - bend, 0.8 * f) - 0.5)
    return max(0.0, 1.0 - vein / (0.035 + 0.3 * min(f, 1.0))) * (0.035 / (0.035 + 0.3 * min(f, 1.0)))


@device
def share(pattern, x, z, fx, fz, pyramid):
    """Share 0..1 of the second colour. x, z and their footprints in multiples of the pattern's scale, as metres."""
    f = math.sqrt(fx * fz)
    if pattern == WOOD:
        return _boards(x, z, fx, fz, pyramid)
    if pattern == TILE or pattern == CONCRETE or pattern == ASPHALT or pattern == MARBLE:
        return _stone(pattern, x, z, fx, fz, f, pyramid)
    if pattern == GRASS:
        blades = noise(pyramid, x * 22.0, z * 7.0, max(fx * 22.0, fz * 7.0))
        return 0.45 * noise(pyramid, x * 0.5, z * 0.5, 0.5 * f) + 0.55 * blades
    if pattern == SAND:
        bend = noise(pyramid, x * 0.6, z * 0.6, 0.6 * f)
        ripple = 0.5 + 0.5 * math.sin(TURN * (z * 2.2 + 1.6 * bend)) / (1.0 + (4.0 * fz) ** 2)
        return 0.25 * ripple + 0.45 * bend + 0.3 * noise(pyramid, x * 30.0, z * 30.0, 30.0 * f)
    if pattern == SNOW:
        return max(0.0, 0.8 * noise(pyramid, x * 0.4, z * 0.4, 0.4 * f) - 0.15)
    if pattern == EARTH:
        return 0.6 * noise(pyramid, x * 0.8, z * 0.8, 0.8 * f) + 0.4 * noise(pyramid, x * 9.0, z * 9.0, 9.0 * f)
    if pattern == CARPET:
        cross = (2.0 * pulses(x / 0.5, 0.5, fx / 0.5) - 1.0) * (2.0 * pulses(z / 0.5, 0.5, fz / 0.5) - 1.0)
        return 0.35 - 0.25 * cross + 0.2 * noise(pyramid, x * 20.0, z * 20.0, 20.0 * f)
    if pattern == METAL:
        plates = either(lines(x / 1.2, 0.008, fx / 1.2), lines(z / 1.2, 0.008, fz / 1.2))
        return min(plates + 0.5 * noise(pyramid, x * 0.6, z * 18.0, max(0.6 * fx, 18.0 * fz)), 1.0)
    return noise(pyramid, x * 0.5, z * 0.5, 0.5 * f)  # ice, water


TURN = 2.0 * math.pi


@device
def puddle(wet, x, z, f, pyramid):
    """Share 0..1 of a wet ground that stands under water."""
    level = noise(pyramid, x / PUDDLE, z / PUDDLE, f / PUDDLE)
    return step_over(level, 0.95 - 0.6 * wet, 0.04 + 0.2 * min(f, 1.0)) if wet > 0.0 else 0.0


@device
def waves(x, z, fx, fz, time):
    """Slopes along x and z of small waves on water, each faded out where a pixel is wider than it."""
    sx, sz = 0.0, 0.0
    for i in range(6):
        angle, length = 0.5 + 1.1 * i, 1.7 / (1.0 + 0.9 * i)
        c, s = math.cos(angle), math.sin(angle)
        k = TURN / length
        across = (abs(c) * fx + abs(s) * fz) / length
        slope = (
            0.05 * math.cos(k * (c * x + s * z) - math.sqrt(9.81 * k) * time + 2.3 * i) / (1.0 + (2.5 * across) ** 2)
        )
        sx, sz = sx + c * slope, sz + s * slope
    return sx, sz
