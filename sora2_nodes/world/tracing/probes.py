"""Light probes: what comes from all sides to places in the air, found once a shot from what stands still.

At each place of a grid rays go out in all directions (Majercik et al. 2019, without their maps of distance). What they meet
is lit by sun and lamps and by the probes themselves, again and again; the mean over six lobes along the axes (an ambient cube,
McTaggart 2004) is kept. So the painter of light knows of walls behind the camera and of colours that bounce.
"""

from __future__ import annotations

import math
import threading
from dataclasses import dataclass

import numpy as np

from ..display import Display, Lighting
from .bodies import BALL, CLEAR, COLOUR, GLOW, PATTERN, SECOND, rows_at, still_rows
from .maps import Maps
from .probing.ambient_cubes import ALL, MET, OPEN, WIDE, around, spread
from .probing.light_through import light_through
from .probing.mirrors import DULL, METALLIC, SECOND_SHARES, level, mirror, mirror_panes
from .probing.probe_rays import bundled, bundles_of, find, shine
from .projection import view_numbers
from .raster import GROUND, SKY
from .skies import sky_numbers
from .table import Table, linear, table_of

ACROSS, TALL = 10, 5  # probes of a grid, along x and z, and along y
RAYS = 160
REBOUNDS = 3
BRIGHTEST = 2.0  # radiance of what glows, since few rays meet it and lamps stand for its light
EVERY_S = 1.0  # how often light that changes is found anew
BURIED = 0.25  # share of rays that meet a back, from which on a probe is inside of something


@dataclass(frozen=True, kw_only=True)
class ProbeGrid:
    """Where probes are: low + index * step, (nx, ny, nz) of them."""

    low: np.ndarray
    step: np.ndarray
    shape: tuple[int, int, int] = (ACROSS, TALL, ACROSS)

    def places(self) -> np.ndarray:
        """(N, 3) m, the last axis fastest."""
        index = np.stack(np.meshgrid(*(np.arange(n) for n in self.shape), indexing="ij"), -1).reshape(-1, 3)
        return self.low + index * self.step

    def numbers(self) -> np.ndarray:
        """(9,) low, step, shape, as kernels take them."""
        return np.array([*self.low, *self.step, *self.shape], float)


class Probes:
    """The light of a display's still things; `at` gives it for the pixels of a frame. Threads may share one."""

    def __init__(self, display: Display, *, table: Table | None = None, still: np.ndarray | None = None) -> None:
        """still (P,) bool: which primitives count; None: those that never move."""
        table = table or table_of(display)
        self.display = display
        self._lock = threading.Lock()
        self._still: np.ndarray | None = None  # what is spread over all that stands still
        self.grid = _grid_of(display)
        rows = rows_at(still_rows(table.solids), table, 0)
        shown = rows[:, BALL + 3] > 0
        counted = shown & ~(table.moving if still is None else ~still) & (rows[:, CLEAR] <= 0)
        order, ends = bundled(rows[counted])
        self.bodies = rows[counted][order]
        self.bundles = bundles_of(self.bodies, ends)
        self.table, self.still_rows, solid = table, still_rows(table.solids), np.flatnonzero(rows[:, CLEAR] <= 0)
        order, self.ends = bundled(rows[solid])
        self.solid = solid[order]
        self.profile = table.solids.profile.astype(float)
        self.rays = directions(RAYS)
        lobes = np.maximum(self.rays @ _AXES.T, 0)  # (R, 6)
        self.lobes = lobes / lobes.sum(0)
        self._find()
        self.times = _times(display)
        self.fields = [self._lit(display.lighting.at(i)) for i in self.times]

    def at(
        self, maps: Maps, frame: int, aspect: float, over: tuple[Maps, np.ndarray] | None = None
    ) -> np.ndarray:  # fmt: skip
        """(7, H, W) float32: light from all around a surface rgb; toward its mirrored view the share of sky, and the rest rgb.

        over: as `Tracer.trace_over` gives it, so that what stands still is lit once.
        """
        view, field = view_numbers(self.display.camera, frame, aspect), self._field(frame)
        if over is None or len(self.times) > 1:
            out = np.empty((WIDE, *maps.cover.shape), np.float32)
            self._spread(maps, view, field, np.ones(maps.cover.shape, np.uint8), out)
        else:
            with self._lock:
                if self._still is None:
                    self._still = np.empty((WIDE, *maps.cover.shape), np.float32)
                    self._spread(over[0], view, field, np.ones(maps.cover.shape, np.uint8), self._still)
            out = self._still.copy()
            self._spread(maps, view, field, over[1], out)
        if (((maps.roughness < DULL) | (maps.metal > METALLIC)) & (maps.cover > 0)).any():
            rows = rows_at(self.still_rows, self.table, frame)[self.solid]
            light = self.display.lighting.at(frame)
            mirror(
                maps.normal, maps.depth, maps.cover, maps.roughness, maps.metal, view, sky_numbers(light), self.grid.numbers(), self.trust, field,
                rows, bundles_of(rows, self.ends), self.profile, _lights(light), self.floor, out,
            )  # fmt: skip
            level(maps.normal, maps.depth, maps.cover, maps.roughness, maps.metal, out[3:].copy(), out)
        return out

    def through(self, maps: Maps, frame: int, aspect: float) -> np.ndarray:
        """(H, W, 3) float32: the light on what bent rays meet, zero where there are none."""
        out = np.zeros((*maps.met.shape, 3), np.float32)
        if maps.met.size:
            every = rows_at(self.still_rows, self.table, frame)
            rows, clears = every[self.solid], every[every[:, CLEAR] > 0]
            eye = view_numbers(self.display.camera, frame, aspect)[:3].copy()
            light_through(
                maps.through, maps.met, eye, self.grid.numbers(), self.trust, self._field(frame), rows, bundles_of(rows, self.ends),
                clears, self.profile, _lights(self.display.lighting.at(frame)), out,
            )  # fmt: skip
        return out

    def mirrored(self, maps: Maps, frame: int, aspect: float) -> np.ndarray:
        """(H, W, 3) float32: the radiance that the nearest panes mirror, before Fresnel's share of it; zero where there are none."""
        out = np.zeros((*maps.cover.shape, 3), np.float32)
        if (maps.coat > 0).any():
            rows, light = rows_at(self.still_rows, self.table, frame)[self.solid], self.display.lighting.at(frame)
            pane, view = maps.coat.base, view_numbers(self.display.camera, frame, aspect)
            mirror_panes(
                pane, view, sky_numbers(light), self.grid.numbers(), self.trust, self._field(frame), rows, bundles_of(rows, self.ends),
                self.profile, _lights(light), self.floor, out,
            )  # fmt: skip
        return out

    def _field(self, frame: int) -> np.ndarray:
        """What the probes keep at a frame."""
        after = int(np.searchsorted(self.times, frame, side="right"))
        first, second = self.fields[after - 1], self.fields[min(after, len(self.fields) - 1)]
        if second is first:
            return first
        share = (frame - self.times[after - 1]) / (self.times[after] - self.times[after - 1])
        return first + (second - first) * share

    def _spread(self, maps: Maps, view: np.ndarray, field: np.ndarray, fresh: np.ndarray, out: np.ndarray) -> None:
        spread(maps.normal, maps.depth, maps.cover, view, self.grid.numbers(), self.trust, field, fresh, out)

    def _find(self) -> None:
        """Send the rays out."""
        places = self.grid.places()
        self.row = np.empty((len(places), RAYS), np.int32)
        self.place = np.empty((len(places), RAYS, 3))
        self.normal = np.empty((len(places), RAYS, 3))
        back = np.zeros(len(places))
        grounded = self.display.ground.pattern != "none"
        find(
            places,
            self.rays,
            self.bodies,
            self.bundles,
            self.profile,
            float(grounded),
            self.row,
            self.place,
            self.normal,
            back,
        )
        self.trust = np.where(back > BURIED * RAYS, 0.0, 1.0)
        ground = self.display.ground
        floor = (linear(np.array(ground.colour)) + linear(np.array(ground.second))) / 2
        self.floor = np.array([*floor, grounded], float)
        half = SECOND_SHARES[self.bodies[:, PATTERN].astype(int)][:, None]
        colour = self.bodies[:, COLOUR:SECOND] * (1 - half) + self.bodies[:, SECOND : SECOND + 3] * half
        colour = np.concatenate([colour.reshape(-1, 3), floor[None]])  # the last is the ground: row -1
        glow = np.concatenate([self.bodies[:, GLOW], [0.0]])
        met = np.where(self.row == SKY, GROUND, self.row)
        self.colour, self.glow = colour[met], np.minimum(colour * glow[:, None], BRIGHTEST)[met]  # (N, R, 3)
        self.sky = self.row == SKY

    def _lit(self, light: Lighting) -> np.ndarray:
        """(N, 6, WIDE) float64 of one frame's light."""
        direct = np.zeros_like(self.place)
        shine(self.place, self.normal, self.row, self.bodies, self.bundles, self.profile, _lights(light), direct)
        sky = sky_of(self.rays, light)  # (R, 3)
        own = np.where(self.sky[..., None], sky, self.glow)
        field = np.zeros((len(self.row), 6, WIDE))
        field[..., OPEN] = self.sky @ self.lobes
        lit = np.zeros((self.row.size, 3))
        near = self.place.reshape(-1, 3), self.normal.reshape(-1, 3), self.row.reshape(-1), self.grid.numbers()
        glows = self.glow.max(-1, keepdims=True) > 0
        for _ in range(REBOUNDS):
            around(*near, self.trust, field, lit)
            back = np.where(glows, 0.0, self.colour * (direct + lit.reshape(direct.shape)))
            light_in = own + np.where(self.sky[..., None], 0.0, back)  # (N, R, 3)
            field[..., ALL:MET] = np.einsum("nrc,rk->nkc", light_in, self.lobes)
            field[..., MET:] = np.einsum("nrc,rk->nkc", np.where(self.sky[..., None], 0.0, light_in), self.lobes)
        return field


_AXES = np.array([(1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1)], float)


def directions(count: int) -> np.ndarray:
    """Unit vectors (count, 3) spread evenly over a sphere, along a spiral."""
    k = np.arange(count) + 0.5
    y = 1 - 2 * k / count
    turn, reach_ = k * math.pi * (3 - math.sqrt(5)), np.sqrt(1 - y * y)
    return np.ascontiguousarray(np.stack([reach_ * np.cos(turn), y, reach_ * np.sin(turn)], -1))


def sky_of(rays: np.ndarray, light: Lighting) -> np.ndarray:
    """Radiance of the sky's gradient (R, 3) in unit directions."""
    up = rays[:, 1:2]
    above = light.horizon[0] + (light.zenith[0] - light.horizon[0]) * (1 - (1 - np.maximum(up, 0)) ** 3)
    return above + (light.below[0] - light.horizon[0]) * (1 - (1 + np.minimum(up, 0)) ** 12)


def _lights(light: Lighting) -> np.ndarray:
    """Rows (1 + L, 7): direction and colour of the sun; place, colour and radius of each lamp."""
    sun = [*light.sun_direction[0], *light.sun_colour[0], 0.0]
    return np.array([sun, *((*lamp.position[0], *lamp.colour[0], lamp.radius) for lamp in light.lamps)], float)


def _grid_of(display: Display) -> ProbeGrid:
    """A box about all that the camera looks at."""
    camera = display.camera
    apart = np.linalg.norm(camera.target - camera.eye, axis=-1)
    wide = max(0.3, 1.6 * float(apart.max()) * math.tan(math.radians(camera.fov_deg) / 2) * 16 / 9)
    low, high = camera.target.min(0).astype(float) - wide, camera.target.max(0).astype(float) + wide
    if display.ground.pattern != "none":
        low[1] = 0.04 * wide
    high[1] = max(high[1] - 0.3 * wide, low[1] + 0.5 * wide)
    return ProbeGrid(low=low, step=(high - low) / (np.array([ACROSS, TALL, ACROSS]) - 1))


def _times(display: Display) -> list[int]:
    """Frames whose light is found: one, or one a second where it changes."""
    light = display.lighting
    arrays = [light.sun_direction, light.sun_colour, light.zenith, light.horizon, light.below]
    arrays += [a for lamp in light.lamps for a in (lamp.position, lamp.colour)]
    if all((a == a[:1]).all() for a in arrays):
        return [0]
    last = len(display.camera.eye) - 1
    return [*range(0, last, max(1, round(EVERY_S * display.fps))), last]
