"""Fireworks: shells that burst high in the sky, each whole in the picture, and their image on still water."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from ...display import GONE, Particles
from ...primitives import RGB
from ...scene import Camera

BURSTS: tuple[RGB, ...] = (
    (1.0, 0.35, 0.25),
    (0.35, 0.75, 1.0),
    (1.0, 0.85, 0.35),
    (0.6, 1.0, 0.45),
    (1.0, 0.5, 0.95),
)
SPARKS, SHELLS_PER_S, LAST_S = 90, 1.5, 1.7
SHARE = 0.28  # of half the picture's angle: how wide a shell bursts
LOWEST = 12.0  # degrees over the horizon of a burst's middle, as far as the picture reaches there
FALL = 0.18  # of its reach that a burst falls in a second, growing as falls do
MIRRORED = 0.3  # of a spark's glow that water gives back
RIPPLE = 0.05  # of the way to the water: how far ripples strew an image
OVER_WATER = 0.03  # units: an image lies on the crests


def fireworks(frames: int, camera: Camera, aspect: float, away: float, rng: np.random.Generator) -> list[Particles]:
    """Shells that burst `away` units from the camera, in the part of the sky that it sees halfway through the shot."""
    k = min(frames // 2, len(camera.eye) - 1)
    eye, ahead = camera.eye[k], camera.target[k] - camera.eye[k]
    pitch, heading = math.asin(ahead[1] / np.linalg.norm(ahead)), math.atan2(ahead[0], -ahead[2])
    half = math.radians(camera.fov_deg) / 2
    reach = SHARE * half
    across = max(math.atan(math.tan(half) * aspect) - 1.4 * reach, 0.0)
    high = pitch + half - 1.3 * reach
    low = min(max(pitch + 0.1 * half, math.radians(LOWEST)), high)
    made = []
    for number in range(max(2, round(frames / 24.0 * SHELLS_PER_S))):
        start = float(rng.uniform(-0.3, frames / 24.0 - 0.4)) if number else 0.1
        side, up = heading + float(rng.uniform(-across, across)), float(rng.uniform(low, high))
        way = np.array([math.sin(side) * math.cos(up), math.sin(up), -math.cos(side) * math.cos(up)])
        made.append(_burst(frames, eye + away * way, away * math.tan(reach), start, BURSTS[number % len(BURSTS)], rng))
    return made


def _burst(
    frames: int, centre: np.ndarray, reach: float, start_s: float, colour: RGB, rng: np.random.Generator
) -> Particles:
    """A ball of sparks that opens, hangs, falls and goes out."""
    way = rng.normal(size=(SPARKS, 3))
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    age = (np.arange(frames) / 24.0 - start_s)[:, None]
    open_s = np.maximum(age, 0)
    place = centre + reach * way[None] * (1 - np.exp(-2.2 * open_s))[..., None]
    place[..., 1] -= FALL * reach * open_s**2
    place[..., 1] = np.where((age > 0) & (age < LAST_S), place[..., 1], GONE)
    tail = 0.11 * reach * way[None] * np.exp(-1.5 * open_s)[..., None]
    return Particles(
        position=place.astype(np.float32), radius=np.full(SPARKS, 0.011 * reach, np.float32), colour=colour, glow=4.0,
        tail=np.broadcast_to(tail, place.shape).astype(np.float32),
    )  # fmt: skip


def mirrored(sparks: list[Particles], camera: Camera, rng: np.random.Generator) -> Iterator[Particles]:
    """The image of sparks on water at y = 0, each where the camera sees it there, strewn by ripples toward the camera."""
    for group in sparks:
        frames, count = group.position.shape[:2]
        eye = camera.eye[:frames, None].astype(float)
        seen = group.position[..., 1] > 0
        below = np.where(seen[..., None], group.position, 1.0) * np.array([1.0, -1.0, 1.0])
        share = eye[..., 1:2] / np.maximum(eye[..., 1:2] - below[..., 1:2], 1e-6)
        share = share * (1 + RIPPLE * rng.normal(size=(1, count, 1)))
        place = eye + share * (below - eye)
        place[..., 1] = np.where(seen, OVER_WATER, GONE)
        streak = RIPPLE * share * (below - eye) * np.array([1.0, 0.0, 1.0])
        yield replace(
            group,
            position=place.astype(np.float32),
            radius=(group.radius * np.median(share[seen.any(1)], (0, 2)) if seen.any() else group.radius).astype(
                np.float32
            ),
            glow=MIRRORED * group.glow,
            tail=streak.astype(np.float32),
        )
