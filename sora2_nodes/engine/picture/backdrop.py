"""A picture as the place of a shot: seen by a moving camera, and darkened where what stands before it takes its light."""

from __future__ import annotations

import math

import numpy as np

from ...world.display import Display
from ...world.tracing.bodies import rows_at, still_rows
from ...world.tracing.compiled import entry
from ...world.tracing.probing.probe_rays import bundled, bundles_of, is_clear
from ...world.tracing.projection import toward, view_numbers
from ...world.tracing.sunlight import places_on_disc
from ...world.tracing.table import Table
from .grading import PLAIN, curves_of
from .lens import CURVE, SHOULDER

BRIGHTEST = 4.0
EVERY = 4  # pixels between places whose shade is found
SUNS = 8  # places on the sun's disc


def radiance_for(picture: np.ndarray) -> np.ndarray:
    """Return the light (H, W, 3) float32 that film without a grade makes a picture (H, W, 3) uint8 of."""
    light = (np.arange(CURVE) / (CURVE - 1)) ** 2 * SHOULDER
    tones = curves_of(PLAIN)[0]
    rising = np.concatenate([[True], np.diff(tones) > 1e-9])
    levels = np.interp(np.arange(256) / 255, tones[rising], light[rising])
    return np.minimum(levels, BRIGHTEST).astype(np.float32)[picture]


class BackdropView:
    """What is seen of a display's picture, frame by frame. Threads may share one."""

    def __init__(self, display: Display, table: Table, aspect: float) -> None:
        assert display.backdrop is not None
        self.display, self.table, self.aspect, self.backdrop = display, table, aspect, display.backdrop
        self.still, self.profile = still_rows(table.solids), table.solids.profile.astype(float)
        self.first = view_numbers(display.camera, 0, aspect)
        self.places = places_on_disc()[0]

    def seen(self, frame: int, size: tuple[int, int]) -> np.ndarray:
        """The picture from a frame's camera, unshaded: (height, width, 3) float32 radiance."""
        out = np.empty((*size, 3), np.float32)
        view = view_numbers(self.display.camera, frame, self.aspect)
        project(self.backdrop.radiance, self.first, view, self.backdrop.wall, out)
        return out

    def shade(self, frame: int, size: tuple[int, int]) -> np.ndarray:
        """What is left of its light where something stands before it: (height, width, 1) float32."""
        height, width = size
        small = np.empty((-(-height // EVERY) + 1, -(-width // EVERY) + 1), np.float32)
        view = view_numbers(self.display.camera, frame, self.aspect)
        rows = rows_at(self.still, self.table, frame)
        rows = rows[(rows[:, -1] > 0) & (rows[:, 33] <= 0)]
        order, ends = bundled(rows)
        rows = rows[order]
        light = self.display.lighting.at(frame)
        sun = float(light.sun_colour[0].mean() * max(light.sun_direction[0, 1], 0.0))
        ambient = float((light.zenith[0] + light.horizon[0]).mean() / 2)
        numbers = np.array(
            [*light.sun_direction[0], math.tan(math.radians(light.sun_radius_deg)), sun / max(sun + ambient, 1e-6)]
        )
        bundles, wall = bundles_of(rows, ends), self.backdrop.wall
        cast_on_ground(rows, bundles, self.profile, view, wall, numbers, self.places, EVERY, height, width, small)
        from PIL import Image

        whole = Image.fromarray(small).resize(
            (small.shape[1] * EVERY, small.shape[0] * EVERY), Image.Resampling.BICUBIC
        )
        half = EVERY // 2
        return np.clip(np.asarray(whole)[half : half + height, half : half + width, None], 0, 1)

    def entered(self, frame: int) -> float:
        """How much of what stands before the picture is there, 0..1."""
        if self.backdrop.enters_s <= 0:
            return 1.0
        share = min(1.0, frame / self.display.fps / self.backdrop.enters_s)
        return share * share * (3 - 2 * share)


@entry
def project(picture, first, view, wall, out):
    """Fill out (H, W, 3) with what `view` sees of a picture that hangs as the view `first` saw it."""
    height, width, rows, columns = out.shape[0], out.shape[1], picture.shape[0], picture.shape[1]
    flat = math.sqrt(first[3] * first[3] + first[5] * first[5]) + 1e-9
    ax, az = first[3] / flat, first[5] / flat  # level, toward the wall
    for y in range(height):
        for x in range(width):
            dx, dy, dz = toward(view, (x + 0.5) / width * 2.0 - 1.0, 1.0 - (y + 0.5) / height * 2.0)
            along = dx * ax + dz * az
            far = 1e6
            if along > 1e-6:
                far = max((wall - (view[0] - first[0]) * ax - (view[2] - first[2]) * az) / along, 1e-3)
            if dy < 0.0 and view[1] > 0.0:
                far = min(far, -view[1] / dy)
            px, py, pz = view[0] + far * dx - first[0], view[1] + far * dy - first[1], view[2] + far * dz - first[2]
            depth = max(px * first[3] + py * first[4] + pz * first[5], 1e-6)
            u = (px * first[6] + py * first[7] + pz * first[8]) / depth / first[12] * 0.5 + 0.5
            v = 0.5 - (px * first[9] + py * first[10] + pz * first[11]) / depth / first[13] * 0.5
            u, v = u % 2.0, v % 2.0  # what it does not show is its mirror image
            u, v = (2.0 - u if u > 1.0 else u), (2.0 - v if v > 1.0 else v)
            r = min(max(v * rows - 0.5, 0.0), rows - 1.001)
            c = min(max(u * columns - 0.5, 0.0), columns - 1.001)
            j, i = int(r), int(c)
            b, a = r - j, c - i
            for k in range(3):
                top = picture[j, i, k] * (1.0 - a) + picture[j, i + 1, k] * a
                low = picture[j + 1, i, k] * (1.0 - a) + picture[j + 1, i + 1, k] * a
                out[y, x, k] = top * (1.0 - b) + low * b


@entry
def cast_on_ground(bodies, bundles, profile, view, wall, light, places, every, height, width, out):
    """Fill out with the share of light that reaches the ground, at every so many pixels. light: direction, tangent, the sun's share."""
    for j in range(out.shape[0]):
        for i in range(out.shape[1]):
            out[j, i] = 1.0
            u = (i * every - every / 2 + 0.5) / width * 2.0 - 1.0
            v = 1.0 - (j * every - every / 2 + 0.5) / height * 2.0
            dx, dy, dz = toward(view, u, v)
            if dy > -1e-6 or view[1] <= 0.0:
                continue
            far = -view[1] / dy
            if far > wall:
                continue
            x, z = view[0] + far * dx, view[2] + far * dz
            hidden = 0.0
            for k in range(bodies.shape[0]):
                bx, by, bz, r = bodies[k, 39] - x, bodies[k, 40], bodies[k, 41] - z, bodies[k, 42]
                square = bx * bx + by * by + bz * bz + 1e-9
                hidden += min(r * r / square, 1.0) * max(by, 0.0) / math.sqrt(square) * 0.6
            lit = 0.0
            for s in range(places.shape[0]):
                p, q = places[s, 0] * light[3], places[s, 1] * light[3]
                lx, ly, lz = light[0] + p, light[1], light[2] + q
                size = math.sqrt(lx * lx + ly * ly + lz * lz)
                if is_clear(bodies, bundles, profile, x, 1e-3, z, lx / size, ly / size, lz / size, 1e9):
                    lit += 1.0
            lit /= places.shape[0]
            out[j, i] = light[4] * lit + (1.0 - light[4]) / (1.0 + hidden)
