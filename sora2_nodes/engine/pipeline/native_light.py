"""A display at the native size: traced, lit by probes, and painted by the light network. It knows no lens and no size that was asked.

Its light and camera become rows of numbers, a traced frame the guide that the painter sees: one array of the channels that engine.model.light.GUIDE names. Light is held where nothing would be seen
of its changes, since a network repaints all of a picture a little when one thing moves in it; light (9, h, w) is as engine.model.light.FIELDS, rows (17, h, w) as `light_terms.terms_of`.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from ...world.display import Display, Lighting
from ...world.scene import Camera
from ...world.tracing.gbuffer import GBuffer, Tracer
from ...world.tracing.probes import Probes
from ...world.tracing.projection import view_numbers
from ...world.tracing.table import Table
from ..model.light import LightPainter, Terms, beside_glow, features, fields, metallic, shown_around
from ..picture.clear_things import ClearThings, clear_things_of, with_clear_things
from ..picture.compositing import Painted, painted
from ..picture.light_terms import terms_of
from ..shapes import LAMPS, Grid

WIDE_DEG = 3.5  # radius of a sun from which on its shadows are so soft that those at the native size do
HELD = (
    24  # frames whose light is that of the first where nothing would be seen of the difference, while the camera rests
)

Level = Callable[[int], float]


CHANNELS = 32
FARTHEST = 1000.0  # m


LEAST = 0.006  # of a pixel's radiance: half a step of 255 in what is bright
DARK = 0.02  # of the level of light, below which a pixel is dark


@dataclass(frozen=True, kw_only=True)
class NativeFrame:
    """A frame at the native size and what the painter of light is shown."""

    maps: GBuffer
    guide: Tensor
    rows: np.ndarray  # of `terms_of`
    terms: Terms
    clear: ClearThings | None  # None where nothing is clear

    @property
    def matte(self) -> np.ndarray:
        """Reflectance of what is no metal: (3, h, w)."""
        made: np.ndarray = (self.guide[0, :3] * (1 - self.guide[0, 8:9])).numpy()
        return made


class NativeLight:
    """Paints the light of a display's frames. Threads may share one."""

    def __init__(self, light: LightPainter, display: Display, grid: Grid, aspect: float, table: Table) -> None:
        self.light, self.display, self.aspect = light, display, aspect
        self.dtype = next(light.parameters()).dtype
        self.tracer = Tracer(display, grid.width, grid.height, aspect=aspect, table=table)
        self.probes = Probes(display, table=table)
        self.lamps, self.wide = min(len(display.lighting.lamps), LAMPS), display.lighting.sun_radius_deg > WIDE_DEG
        self._holding, self._held_light = threading.Lock(), dict[int, tuple[np.ndarray, np.ndarray]]()

    def numbers(self, frame: int) -> tuple[np.ndarray, ...]:
        """Sun, sky, lamps and camera of a frame, as the painter and the compositing take them."""
        light = self.display.lighting
        return (
            sun_numbers(light, frame),
            sky_numbers(light, frame),
            lamp_numbers(light, frame),
            camera_numbers(self.display.camera, frame, self.aspect),
        )

    def paint(self, frames: Sequence[int], level: Level) -> tuple[list[GBuffer], list[Painted]]:
        """Trace frames and paint their light. level: what light is told in multiples of, by frame."""
        traced, levels = [self.traced(i) for i in frames], [level(i) for i in frames]
        light = self._light(traced, levels)
        if self.tracer.rests:
            light = [self._steady(*row, level) for row in zip(frames, traced, light, strict=True)]
        return self._painted(traced, light, levels)

    def metered(self, frames: Sequence[int]) -> tuple[list[float], list[GBuffer], list[Painted]]:
        """Trace frames and paint their light, each by its own mean light, which is given too."""
        traced = [self.traced(i) for i in frames]
        levels = [float(n.terms.level) for n in traced]
        return levels, *self._painted(traced, self._light(traced, levels), levels)

    def traced(self, frame: int) -> NativeFrame:
        """Trace a frame: its terms as engine.model.light.terms, by one kernel instead of many operations."""
        maps, over = self.tracer.trace_over(frame)
        guide = torch.from_numpy(guide_of(maps, self.probes.at(maps, frame, self.aspect, over)))[None]
        rows = terms_of(maps, self.numbers(frame))
        terms, clear = named(torch.from_numpy(rows)[None], guide), None
        if self.tracer.clear.any():
            clear = clear_things_of(maps, self.probes, frame, self.aspect)
            maps = with_clear_things(maps, clear, view_numbers(self.display.camera, frame, self.aspect))
        return NativeFrame(maps=maps, guide=guide, rows=rows, terms=terms, clear=clear)

    def _light(self, traced: list[NativeFrame], levels: list[float]) -> list[np.ndarray]:
        """The light of traced frames, each (9, h, w) as engine.model.light.FIELDS."""
        made = [
            (n.guide, replace(n.terms, level=torch.full_like(n.terms.level, a)))
            for n, a in zip(traced, levels, strict=True)
        ]
        with torch.inference_mode():
            inputs = torch.cat([features(guide, t).to(self.dtype) for guide, t in made])
            gains = self.light(inputs.contiguous(memory_format=torch.channels_last))
            return [fields(g[None], t, guide[:, 25:26])[0].numpy() for g, (guide, t) in zip(gains, made, strict=True)]

    def _painted(
        self, traced: list[NativeFrame], light: list[np.ndarray], levels: list[float]
    ) -> tuple[list[GBuffer], list[Painted]]:
        rows = zip(traced, light, levels, strict=True)
        return [n.maps for n in traced], [
            painted(n.maps, a, level, lamps=self.lamps, wide=self.wide, clear=n.clear) for n, a, level in rows
        ]

    def _steady(self, frame: int, traced: NativeFrame, light: np.ndarray, level: Level) -> np.ndarray:
        """A frame's light, held where nothing would be seen of its changes: by its number alone, so that threads agree."""
        k, first = frame // HELD, frame - frame % HELD
        with self._holding:
            if k not in self._held_light:
                before = self.traced(first)
                self._held_light[k] = self._light([before], [level(first)])[0], before.maps.ident
                self._held_light.pop(k - 3, None)
            held, ident = self._held_light[k]
        own = ident != traced.maps.ident
        return steadied(light, held, traced.rows, traced.matte, level(frame), own)


def named(rows: Tensor, guide: Tensor) -> Terms:
    """Terms of native frames from their rows (N, 17, h, w) of `terms_of` and their guides, with the light of the probes in them."""
    direct, sky, tint, coat, highlight, rest = rows.split([3, 3, 3, 3, 3, 2], 1)
    ambient, cover = guide[:, 22:25], guide[:, 12:13]
    lit = ((direct + ambient).mean(1, keepdim=True) * cover).sum((2, 3), keepdim=True)
    return Terms(
        direct=direct, ambient=ambient, mirrored_sky=sky * guide[:, 25:26], mirrored=shown_around(guide),
        tint=tint, coat=coat, highlight=highlight, traced=metallic(guide), beside=beside_glow(guide), facing=rest[:, :1], height=rest[:, 1:],
        level=(lit / cover.sum((2, 3), keepdim=True).clamp_min(1)).clamp_min(1e-3),
    )  # fmt: skip


def guide_of(maps: GBuffer, probed: np.ndarray, shown: GBuffer | None = None) -> np.ndarray:
    """Return (CHANNELS, H, W) float32. probed (7, H, W): what `Probes.at` gives for these maps. shown: the same maps with what clear things show. Colours and emission are weighted by cover, so that the sky adds to what is left."""
    height, width = maps.cover.shape
    guide = np.empty((CHANNELS, height, width), np.float32)
    cover = maps.cover[..., None]
    guide[0:3] = np.moveaxis(maps.albedo * cover, -1, 0)
    guide[3:6] = np.moveaxis(maps.normal, -1, 0)
    guide[6] = np.minimum(maps.depth, FARTHEST)
    guide[7], guide[8] = maps.roughness, maps.metal
    guide[9:12] = np.moveaxis(maps.emission * cover, -1, 0)
    guide[12], guide[13] = maps.cover, maps.sun
    guide[14:18] = np.moveaxis(maps.lamps, -1, 0)
    guide[18] = maps.coat
    guide[19:22] = np.moveaxis(maps.coat_normal, -1, 0)
    guide[22:29] = probed
    guide[29:32] = 0.0
    if shown is not None:
        clear = (shown.emission - maps.emission) * cover + (shown.sky - maps.sky) * (1 - cover)
        guide[29:32] = np.moveaxis(clear, -1, 0)
    return guide


def steadied(
    light: np.ndarray, held: np.ndarray, rows: np.ndarray, matte: np.ndarray, level: float, own: np.ndarray
) -> np.ndarray:
    """Return the held light where it makes the same radiance within LEAST, light itself from twice that on, and what lies between.

    matte (3, h, w): reflectance of what is no metal. own (h, w) bool: where it is not held, since another thing is seen there.
    """
    other = np.abs(_radiance(light - held, rows, matte, level))
    share = other / (LEAST * (np.abs(_radiance(held, rows, matte, level)) + DARK * level)) - 1
    return held + (light - held) * np.where(own, 1, np.clip(share.max(0), 0, 1)).astype(np.float32)


def _radiance(light: np.ndarray, rows: np.ndarray, matte: np.ndarray, level: float) -> np.ndarray:
    """What light makes of a surface, (3, h, w), as `compositing.combine`."""
    direct, sky, tint, highlight = (rows[k : k + 3] for k in (0, 3, 6, 12))
    shown = (sky * light[4] + light[6:9] * level) * tint + highlight * light[5]
    made: np.ndarray = matte * (direct * light[0] + light[1:4] * level) + shown
    return made


def sun_numbers(lighting: Lighting, frame: int = 0) -> np.ndarray:
    """Direction, colour and cosine of the radius of the sun at a frame: (7,)."""
    now = lighting.at(frame)
    edge = math.cos(math.radians(max(lighting.sun_radius_deg, 0.25)))
    return np.array([*now.sun_direction[0], *now.sun_colour[0], edge], np.float32)


def sky_numbers(lighting: Lighting, frame: int = 0) -> np.ndarray:
    """Radiance of zenith, horizon and below at a frame: (9,)."""
    now = lighting.at(frame)
    return np.concatenate([now.zenith[0], now.horizon[0], now.below[0]]).astype(np.float32)


def lamp_numbers(lighting: Lighting, frame: int = 0) -> np.ndarray:
    """Position, colour and radius of the first lamps at a frame: (LAMPS, 7), zeros where there is none."""
    rows = np.zeros((LAMPS, 7), np.float32)
    for row, lamp in zip(rows, lighting.at(frame).lamps, strict=False):
        row[:] = (*lamp.position[0], *lamp.colour[0], lamp.radius)
    return rows


def camera_numbers(camera: Camera, frame: int, aspect: float) -> np.ndarray:
    """Eye, and the ray of unit depth through (u, v) as ahead + u right + v up: (12,)."""
    eye = camera.eye[frame].astype(float)
    ahead = camera.target[frame] - eye
    ahead = ahead / np.linalg.norm(ahead)
    right = np.cross(ahead, (0.0, 1.0, 0.0))
    right = right / np.linalg.norm(right)
    up = np.cross(right, ahead)
    tall = math.tan(math.radians(camera.fov_deg) / 2)
    return np.concatenate([eye, ahead, right * tall * aspect, up * tall]).astype(np.float32)
