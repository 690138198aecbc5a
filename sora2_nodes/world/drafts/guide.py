"""Traced frames → the plan as the networks see it: layer masks, shading maps and a scene vector. No torch.

Masks say which layer each pixel belongs to; maps say what stands there (colour, orientation, light), at half size: MAPS
mix all that share a cell, PARTS keep what the parts alone say there and a cell beyond their edge. None is a picture: the
networks paint every layer.
"""

from __future__ import annotations

import numpy as np

from ...story.vocabulary import BACKDROPS, SURFACES, TIMES_OF_DAY, TONES
from ..scene import Scene
from . import looks
from .raycast import DETAIL, FIRST, RAYS, SECOND, Background, Frame, Objects, PlanTracer
from .render import average

LAYERS = ("sky", "far", "ground", "ground_second", "shadow", "shadow_second", "first", "second", "detail")
BEHIND = LAYERS.index("first")  # layers before it are the background's
MAPS = (
    "red", "green", "blue", "cover", "ground", "far", "detail", "facing",
    "shadow", "normal_x", "normal_y", "normal_z", "nearness", "shine", "elevation", "gloss",
)  # fmt: skip
PARTS = (
    "first_red", "first_green", "first_blue", "second_red", "second_green", "second_blue",
    "detail_red", "detail_green", "detail_blue", "normal_x", "normal_y", "normal_z", "facing", "shine", "gloss",
)  # fmt: skip
TONE_CHOICES = (*TONES, "custom")
NEAR = 0.02  # weight of the cells around
SCENE_FIELDS = (TIMES_OF_DAY, BACKDROPS, SURFACES, TONE_CHOICES)
SCENE_SIZE = sum(len(f) for f in SCENE_FIELDS)


def scene_vector(scene: Scene) -> np.ndarray:
    """Return time of day, backdrop, surface and tone as one-hot groups: (SCENE_SIZE,) float32."""
    values = (scene.light.time_of_day, scene.backdrop, scene.surface, scene.tone)
    return np.concatenate(
        [np.array([v == c for c in f], np.float32) for v, f in zip(values, SCENE_FIELDS, strict=True)]
    )


def quantised(maps: np.ndarray) -> np.ndarray:
    """Maps -1..1 as int8, 127 is 1."""
    return np.clip(np.round(maps * 127), -127, 127).astype(np.int8)


def layer_masks(frame: Frame) -> np.ndarray:
    """Return the share of each layer in each pixel: (len(LAYERS), H, W) float32; shares sum to one."""
    b = frame.background
    masks = np.empty((len(LAYERS), *b.sky.shape), np.float32)
    masks[0], masks[1] = b.sky, b.far
    lit, dark = b.ground * (1 - frame.shadow), b.ground * frame.shadow
    masks[2], masks[3], masks[4], masks[5] = lit * (1 - b.blend), lit * b.blend, dark * (1 - b.blend), dark * b.blend
    masks[BEHIND:] = 0
    if frame.objects is not None:
        window = frame.objects.window
        shares = [average((frame.objects.layer == k).astype(np.float32), RAYS) for k in (FIRST, SECOND, DETAIL)]
        masks[(slice(0, BEHIND), *window)] *= 1 - sum(shares)
        for k, share in enumerate(shares):
            masks[BEHIND + k][window] = share
    return masks


class MapMaker:
    """Draws MAPS of traced frames at half size; keeps the background's while the camera rests."""

    def __init__(self, tracer: PlanTracer) -> None:
        self.tracer = tracer
        self._for: Background | None = None
        self._kept = np.zeros(0, np.float32)

    def maps(self, frame: Frame) -> np.ndarray:
        """Return (len(MAPS), H // 2, W // 2) float32, each about 0..1 (normals -1..1)."""
        if frame.background is not self._for:
            full = _background_maps(self.tracer, frame.background)
            self._kept, self._for = np.moveaxis(average(np.moveaxis(full, 0, -1), 2), -1, 0).copy(), frame.background
        maps = self._kept.copy()
        maps[8] = maps[4] * average(frame.shadow, 2)
        if frame.objects is not None:
            rows, cols = frame.objects.window
            window = (slice(None), slice(rows.start // 2, rows.stop // 2), slice(cols.start // 2, cols.stop // 2))
            objects = _object_maps(self.tracer, frame.objects)
            maps[window] *= 1 - objects[3]
            maps[window] += objects
        return maps

    def parts(self, frame: Frame) -> np.ndarray:
        """Return (len(PARTS), H // 2, W // 2) float32: colours by layer, then the parts' surface; zero away from parts."""
        maps = np.zeros((len(PARTS), self.tracer.height // 2, self.tracer.width // 2), np.float32)
        if frame.objects is not None:
            rows, cols = (
                slice(max(s.start // 2 - 1, 0), min(s.stop // 2 + 1, n))
                for s, n in zip(frame.objects.window, maps.shape[1:], strict=True)
            )
            inner = tuple(s.start // 2 - t.start for s, t in zip(frame.objects.window, (rows, cols), strict=True))
            maps[:, rows, cols] = _parts_maps(
                self.tracer, frame.objects, inner, (rows.stop - rows.start, cols.stop - cols.start)
            )
        return maps


def _background_maps(tracer: PlanTracer, b: Background) -> np.ndarray:
    base, second = (np.array(c, np.float32) for c in looks.SURFACES[tracer.scene.surface])
    far = np.array(looks.BACKDROPS[tracer.scene.backdrop], np.float32)
    maps = np.zeros((len(MAPS), *b.sky.shape), np.float32)
    for i in range(3):
        maps[i] = b.ground * (base[i] + (second[i] - base[i]) * b.blend) + b.far * far[i]
    d = b.direction
    length = np.sqrt(d[0] ** 2 + d[1] ** 2 + d[2] ** 2)
    half = [tracer.light[i] - d[i] / length for i in range(3)]
    gloss = np.clip(half[1] / np.sqrt(half[0] ** 2 + half[1] ** 2 + half[2] ** 2), 0, 1) ** 24
    maps[4], maps[5] = b.ground, b.far
    maps[7] = b.ground * tracer.light[1]
    maps[10] = b.ground
    maps[12] = b.ground * np.minimum(1.5 / b.depth, 1)
    maps[13] = b.ground * looks.GROUND_SHINE.get(tracer.scene.surface, 0.0)
    maps[14] = (1 - b.ground) * np.clip(d[1] / length * 2, -1, 1)
    maps[15] = b.ground * gloss
    return maps


def _object_maps(tracer: PlanTracer, o: Objects) -> np.ndarray:
    """Maps of the parts, already weighted by cover, per 2x2 pixels of the window."""
    met = np.nonzero(o.layer)
    n, facing, gloss = _lit(tracer, o, met)
    rays = np.zeros((*o.layer.shape, len(MAPS)), np.float32)
    values = np.empty((len(n), len(MAPS)), np.float32)
    values[:, 0:3] = o.albedo[met]
    values[:, 3] = 1
    values[:, 4:6] = 0
    values[:, 6] = o.layer[met] == DETAIL
    values[:, 7] = facing
    values[:, 8] = 0
    values[:, 9:12] = n
    values[:, 12] = np.minimum(1.5 / o.depth[met], 1)
    values[:, 13] = o.shine[met]
    values[:, 14] = 0
    values[:, 15] = gloss
    rays[met] = values
    return np.moveaxis(average(rays, 2 * RAYS), -1, 0)


def _lit(tracer: PlanTracer, o: Objects, met: tuple[np.ndarray, ...]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Normals (N, 3) of the rays that meet a part, how much they face the light, and how near they mirror it."""
    n = o.normal[met]
    d = np.stack([np.broadcast_to(a, o.layer.shape)[met] for a in o.direction], -1)
    d /= np.sqrt((d * d).sum(-1, keepdims=True))
    half = tracer.light - d
    half /= np.sqrt((half * half).sum(-1, keepdims=True))
    return n, np.clip(n @ tracer.light, 0, 1), np.clip((n * half).sum(-1), 0, 1) ** 24


def _parts_maps(tracer: PlanTracer, o: Objects, inner: tuple[int, int], size: tuple[int, int]) -> np.ndarray:
    """PARTS over a window of cells: means over the rays of a layer (or of all parts) in a cell and around it."""
    met = np.nonzero(o.layer)
    n, facing, gloss = _lit(tracer, o, met)
    layers = [o.layer[met] == k for k in (FIRST, SECOND, DETAIL)]
    albedo = o.albedo[met]
    values = np.concatenate(
        [*(np.where(k[:, None], albedo, 0) for k in layers), n, facing[:, None], o.shine[met][:, None], gloss[:, None],
         *(k[:, None] for k in layers)], 1,
    )  # fmt: skip
    rays = np.zeros((*o.layer.shape, values.shape[1]), np.float32)
    rays[met] = values
    sums = np.zeros((*size, values.shape[1]), np.float32)
    cells = average(rays, 2 * RAYS)
    sums[inner[0] : inner[0] + cells.shape[0], inner[1] : inner[1] + cells.shape[1]] = cells
    near = sums
    for axis in (0, 1):
        padded = np.pad(near, [(1, 1) if a == axis else (0, 0) for a in range(3)])
        near = padded.take(range(size[axis]), axis) + near + padded.take(range(2, size[axis] + 2), axis)
    sums = sums + near * NEAR  # the cell's own where it has some, so that an edge's pixels find a colour on either side
    shares = sums[..., -3:]
    weights = np.concatenate([np.repeat(shares, 3, -1), np.repeat(shares.sum(-1, keepdims=True), 6, -1)], -1)
    return np.moveaxis(sums[..., :-3] / np.maximum(weights, 1e-6), -1, 0)
