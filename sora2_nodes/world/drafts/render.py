"""Shade traced frames into pictures: training data, drafts and the floor of every metric, never a result."""

from __future__ import annotations

import numpy as np

from ..scene import Plan, Scene
from . import looks
from .raycast import RAYS, WALL_Z, Background, Frame, Objects, PlanTracer


def render_frames(scene: Scene, plan: Plan, width: int, height: int, *, aspect: float | None = None) -> np.ndarray:
    """Render every frame of a plan: (F, height, width, 3) uint8."""
    shader = Shader(PlanTracer(scene, plan, width, height, aspect=aspect))
    return np.stack([shader.picture(shader.tracer.trace(f)) for f in range(len(plan.position))])


def average(rays: np.ndarray, block: int) -> np.ndarray:
    """Average (H, W[, C]) over block x block entries."""
    h, w = rays.shape[0] // block, rays.shape[1] // block
    rows = rays.reshape(h, block, w * block, *rays.shape[2:]).mean(1, dtype=np.float32)
    return rows.reshape(h, w, block, *rays.shape[2:]).mean(2, dtype=np.float32)


def _colour(c: tuple[float, float, float]) -> np.ndarray:
    return np.array(c, np.float32)


class Shader:
    """Turns traced frames into uint8 pictures; keeps the lit background while the camera rests."""

    def __init__(self, tracer: PlanTracer) -> None:
        self.tracer, self.scene = tracer, tracer.scene
        self.hour = looks.HOURS[self.scene.light.time_of_day]
        self._for: Background | None = None
        self._lit = self._dark = np.zeros(0, np.float32)

    def picture(self, frame: Frame) -> np.ndarray:
        """Shade one frame: (H, W, 3) uint8."""
        if frame.background is not self._for:
            self._lit, self._dark, self._for = *self._shade_background(frame.background), frame.background
        colour = self._lit + (self._dark - self._lit) * frame.shadow[..., None]
        if frame.objects is not None:
            cover = average((frame.objects.layer > 0).astype(np.float32), RAYS)[..., None]
            shaded = average(self._shade_objects(frame.objects), RAYS)
            window = frame.objects.window
            colour[window] = colour[window] * (1 - cover) + shaded
        return (np.clip(looks.grade(colour, self.scene.tone), 0, 1) * 255 + 0.5).astype(np.uint8)

    def _shade_background(self, b: Background) -> tuple[np.ndarray, np.ndarray]:
        """Return the background lit and in shadow."""
        key, fill = _colour(self.hour.key), _colour(self.hour.ambient)
        base, second = (_colour(c) for c in looks.SURFACES[self.scene.surface])
        albedo = base + (second - base) * b.blend[..., None]
        shine = looks.GROUND_SHINE.get(self.scene.surface, 0.0)
        up = float(self.tracer.light[1])
        lit, dark = (
            albedo * (up * s * key + (1.0 if s == 1 else 0.7) * fill) * (1.12 - 0.25 * shine)
            for s in (1.0, 1 - self.hour.shadow * 1.35)
        )
        lit = lit + self._ground_spot(b, shine)[..., None] * key
        sky = self._sky(b)
        haze = np.clip((b.depth - 6) / 40, 0, 0.75)[..., None]
        rest = sky * b.sky[..., None] + self._far(b) * b.far[..., None]
        share = b.ground[..., None]
        return tuple(rest + share * (g + (sky - g) * haze) for g in (lit, dark))

    def _sky(self, b: Background) -> np.ndarray:
        d = b.direction
        length = np.sqrt(d[0] ** 2 + d[1] ** 2 + d[2] ** 2)
        rise = np.clip(d[1] / length * 2.2, 0, 1)[..., None]
        if self.scene.backdrop in looks.INDOORS:
            level = _colour(self.hour.ambient) * 0.9 + _colour(self.hour.key) * 0.35
            return _colour(looks.BACKDROPS[self.scene.backdrop]) * level * (1.12 - 0.35 * rise)
        light = self.tracer.light
        glow = np.clip((d[0] * light[0] + d[2] * light[2]) / length, 0, 1)[..., None] ** 6
        zenith, horizon = _colour(self.hour.zenith), _colour(self.hour.horizon)
        return horizon + (zenith - horizon) * rise**0.7 + glow * (1 - rise) * 0.18 * _colour(self.hour.key)

    def _far(self, b: Background) -> np.ndarray:
        d, place = b.direction, self.scene.backdrop
        level = _colour(self.hour.ambient) * 0.9 + _colour(self.hour.key) * 0.35
        if place == "room":
            height = self.tracer.eye[1] + (WALL_Z - self.tracer.eye[2]) / np.minimum(d[2], -1e-3) * d[1]
            edge = np.clip((height - 0.14) / 0.02 + 0.5, 0, 1)
            return _colour(looks.BACKDROPS[place]) * level * (0.62 + 0.38 * edge)[..., None]
        theta, rise = np.arctan2(d[0], -d[2]), d[1] / np.hypot(d[0], d[2])
        shade = 0.85 + 1.2 * np.clip(rise, 0, 0.3)
        if place == "city":
            shade = 0.8 + 0.35 * (0.5 + 0.5 * np.sin(np.floor(theta * 13 + (self.scene.seed % 97) * 0.61) * 5.3))
        haze = 0.28 if place in ("city", "mountains", "desert") else 0.08
        own = _colour(looks.BACKDROPS[place]) * level * shade[..., None]
        return own * (1 - haze) + haze * _colour(self.hour.horizon)

    def _ground_spot(self, b: Background, shine: float) -> np.ndarray:
        d = b.direction
        length = np.sqrt(d[0] ** 2 + d[1] ** 2 + d[2] ** 2)
        half = [self.tracer.light[i] - d[i] / length for i in range(3)]
        facing = half[1] / np.sqrt(half[0] ** 2 + half[1] ** 2 + half[2] ** 2)
        return np.clip(facing, 0, 1) ** (10 + 50 * shine) * shine * 0.25

    def _shade_objects(self, o: Objects) -> np.ndarray:
        """Lambert, a highlight and a rim by shine; zero where no part is met."""
        met = np.nonzero(o.layer)
        n, shine, light = o.normal[met], o.shine[met], self.tracer.light
        key, fill = _colour(self.hour.key), _colour(self.hour.ambient)
        d = np.stack([np.broadcast_to(a, o.layer.shape)[met] for a in o.direction], -1)
        d /= np.sqrt((d * d).sum(-1, keepdims=True))
        half = light - d
        half /= np.sqrt((half * half).sum(-1, keepdims=True))
        facing = np.clip(n @ light, 0, 1)
        spot = np.clip((n * half).sum(-1), 0, 1) ** (10 + 50 * shine) * shine * 0.75
        rim = np.clip(1 + (n * d).sum(-1), 0, 1) ** 3 * shine * 0.22
        lit = facing[:, None] * key + (0.72 + 0.28 * n[:, 1])[:, None] * fill
        colour = np.zeros((*o.layer.shape, 3), np.float32)
        colour[met] = o.albedo[met] * lit * (1.12 - 0.25 * shine)[:, None] + (spot + rim)[:, None] * key
        return colour
