"""Displays → guides: the maps of every frame, traced at any size."""

from __future__ import annotations

import math

import numpy as np

from ..display import Display, Lighting
from ..primitives import FINISHES
from . import grounds
from .compiled import available, prepare
from .maps import LAMPS, Glass, Maps, blank_maps, resolve
from .noise import noise_pyramid
from .projection import view_numbers
from .raster import blank, draw
from .skies import cloud_picture, sky_numbers
from .sunlight import SPREAD, across, cast_lamp, cast_sun, sort_balls
from .table import Solids, Table, linear, table_of

GBuffer = Maps
EMPTY3, EMPTY4 = (0, 1, 1), (0, 1, 1, 3)


class Tracer:
    """Traces frames of one display at one size, each with `rays` x `rays` rays a pixel. Threads may share one.

    aspect: of the picture, where pixels are not square. Without the compiler pictures are small: see `compiled`.
    """

    def __init__(
        self,
        display: Display,
        width: int,
        height: int,
        *,
        rays: int = 2,
        aspect: float | None = None,
        table: Table | None = None,
    ) -> None:
        prepare()
        self.display, self.width, self.height, self.rays = display, width, height, rays
        self.aspect = aspect or width / height
        self.table = table or table_of(display)
        self.solids = _doubles(self.table.solids)
        self.ground = _ground_numbers(display)
        self.clear = self.table.solids.matter[:, 2] > 0
        self.clouds = cloud_picture(display.lighting)

    def trace(self, frame: int) -> Maps:
        """Return the maps of one frame."""
        table, size = self.table, (self.height, self.width, self.rays * self.rays)
        at = min(frame, len(table.pose) - 1)
        pose, inverse, ball = (a[at].astype(float) for a in (table.pose, table.inverse, table.ball))
        view = view_numbers(self.display.camera, frame, self.aspect)
        depth, ident = blank(view, self.width, self.height, self.rays, self.ground[6] > 0)
        dirty = np.ones(size[:2], np.uint8)
        glass = Glass(np.zeros(EMPTY3, np.float32), np.zeros(EMPTY3, np.int16), np.zeros(EMPTY4, np.float32))
        solid = np.flatnonzero(~self.clear).astype(np.int32)
        draw(solid, self.solids, pose, inverse, ball, view, self.rays, depth, depth, ident, glass.tint, dirty)
        if self.clear.any():
            glass = Glass(depth.copy(), np.full(size, -2, np.int16), np.ones((*size, 3), np.float32))
            panes = np.flatnonzero(self.clear).astype(np.int32)
            draw(panes, self.solids, pose, inverse, ball, view, self.rays, depth, *glass, dirty)
        maps = blank_maps(self.height, self.width)
        light = self.display.lighting.at(frame)
        resolve(
            maps, self.solids, inverse, self.ground, noise_pyramid(), sky_numbers(light), self.clouds, view, self.rays,
            frame / self.display.fps, depth, ident, glass, dirty,
        )  # fmt: skip
        self._light(maps, light, frame, inverse, ball, view, depth, ident, dirty)
        return maps

    def _light(self, maps: Maps, light: Lighting, frame: int, inverse, ball, view, depth, ident, dirty) -> None:
        chosen = np.arange(len(ball), dtype=np.int32)
        axes = across(light.sun_direction[0].astype(float))
        spread = math.tan(math.radians(light.sun_radius_deg))
        middle = self.display.camera.target[min(frame, len(self.display.camera.target) - 1)].astype(float)
        starts, items = sort_balls(chosen, ball, axes, middle, spread * SPREAD)
        cast_sun(
            maps, self.solids, inverse, ball, view, self.rays, depth, ident, axes, middle, spread, starts, items, dirty
        )
        for k, lamp in enumerate(light.lamps[:LAMPS]):
            at = lamp.position[0].astype(float)
            cast_lamp(
                maps, k, self.solids, inverse, chosen, ball, view, self.rays, depth, ident, at, lamp.radius, dirty
            )


def _doubles(solids: Solids) -> Solids:
    """Give kernels floats of one width, so that each is compiled once."""
    return Solids(*(a.astype(float) if a.dtype.kind == "f" else a.astype(np.int32) for a in solids))


def _ground_numbers(display: Display) -> np.ndarray:
    ground = display.ground
    rough, metal, _ = FINISHES[ground.finish]
    colours = [*linear(np.array(ground.colour)), *linear(np.array(ground.second))]
    return np.array([*colours, grounds.NAMES.index(ground.pattern), ground.scale, ground.wet, rough, metal], float)


__all__ = ["GBuffer", "Tracer", "available"]
