"""Light probes: what comes from all sides to places in the air, found once a shot from what stands still.

At each place of a grid rays go out in all directions (Majercik et al. 2019, without their maps of distance). What they meet
is lit by sun and lamps and by the probes themselves, again and again; the mean over six lobes along the axes (an ambient cube,
McTaggart 2004) is kept. So the painter of light knows of walls behind the camera and of colours that bounce.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..display import Display, Lighting
from ..primitives import PATTERNS
from .bodies import brought, outward, reach, rows_at, still_rows, turned
from .compiled import device, entry
from .maps import Maps
from .projection import toward, view_numbers
from .table import Table, linear, table_of

ACROSS, TALL = 10, 5  # probes of a grid, along x and z, and along y
RAYS = 160
REBOUNDS = 3
BRIGHTEST = 2.0  # radiance of what glows, since few rays meet it and lamps stand for its light
EVERY_S = 1.0  # how often light that changes is found anew
OPEN, ALL, MET = 0, 1, 4  # places in a probe's row of each lobe: share of sky, light, light without the sky's
WIDE = 7
SKY, GROUND = -2, -1
GLOSSY, DULL = 0.3, 0.5  # roughness up to which mirrors show what a ray meets, and from which on only what probes see
TEXT, THIN = PATTERNS.index("text"), 0.15  # share of the second colour where letters are
BURIED = 0.25  # share of rays that meet a back, from which on a probe is inside of something


@dataclass(frozen=True, kw_only=True)
class Grid:
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
        self.grid = _grid_of(display)
        rows = rows_at(still_rows(table.solids), table, 0)
        shown = rows[:, -1] > 0
        counted = shown & ~(table.moving if still is None else ~still) & (rows[:, 33] <= 0)
        self.bodies = np.ascontiguousarray(rows[counted])
        self.table, self.still_rows, self.solid = table, still_rows(table.solids), rows[:, 33] <= 0
        self.profile = table.solids.profile.astype(float)
        self.rays = directions(RAYS)
        lobes = np.maximum(self.rays @ _AXES.T, 0)  # (R, 6)
        self.lobes = lobes / lobes.sum(0)
        self._find()
        self.times = _times(display)
        self.fields = [self._lit(display.lighting.at(i)) for i in self.times]

    def at(self, maps: Maps, frame: int, aspect: float) -> np.ndarray:
        """(7, H, W) float32: light from all around a surface rgb; toward its mirrored view the share of sky, and the rest rgb."""
        out = np.empty((7, *maps.cover.shape), np.float32)
        view = view_numbers(self.display.camera, frame, aspect)
        after = int(np.searchsorted(self.times, frame, side="right"))
        first, second = self.fields[after - 1], self.fields[min(after, len(self.fields) - 1)]
        field = first
        if second is not first:
            share = (frame - self.times[after - 1]) / (self.times[after] - self.times[after - 1])
            field = first + (second - first) * share
        grid = self.grid.numbers()
        spread(maps.normal, maps.depth, maps.cover, view, grid, self.trust, field, out)
        if (maps.roughness[maps.cover > 0] < DULL).any():
            rows = rows_at(self.still_rows, self.table, frame)
            rows = np.ascontiguousarray(rows[self.solid & (rows[:, -1] > 0)])
            light = self.display.lighting.at(frame)
            mirror(
                maps.normal, maps.depth, maps.cover, maps.roughness, view, grid, self.trust, field, rows, self.profile,
                _lights(light), self.floor, out,
            )  # fmt: skip
            level(maps.normal, maps.depth, maps.cover, maps.roughness, out[3:].copy(), out)
        return out

    def _find(self) -> None:
        """Send the rays out."""
        places = self.grid.places()
        self.row = np.empty((len(places), RAYS), np.int32)
        self.place = np.empty((len(places), RAYS, 3))
        self.normal = np.empty((len(places), RAYS, 3))
        back = np.zeros(len(places))
        grounded = self.display.ground.pattern != "none"
        find(places, self.rays, self.bodies, self.profile, float(grounded), self.row, self.place, self.normal, back)
        self.trust = np.where(back > BURIED * RAYS, 0.0, 1.0)
        ground = self.display.ground
        floor = (linear(np.array(ground.colour)) + linear(np.array(ground.second))) / 2
        self.floor = np.array([*floor, grounded], float)
        pattern = self.bodies[:, 29:30]
        half = np.where(pattern == TEXT, THIN, np.where(pattern > 0, 0.5, 0.0))
        colour = self.bodies[:, 23:26] * (1 - half) + self.bodies[:, 26:29] * half
        colour = np.concatenate([colour.reshape(-1, 3), floor[None]])  # the last is the ground: row -1
        glow = np.concatenate([self.bodies[:, 34], [0.0]])
        met = np.where(self.row == SKY, GROUND, self.row)
        self.colour, self.glow = colour[met], np.minimum(colour * glow[:, None], BRIGHTEST)[met]  # (N, R, 3)
        self.sky = self.row == SKY

    def _lit(self, light: Lighting) -> np.ndarray:
        """(N, 6, WIDE) float64 of one frame's light."""
        direct = np.zeros_like(self.place)
        shine(self.place, self.normal, self.row, self.bodies, self.profile, _lights(light), direct)
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


def _grid_of(display: Display) -> Grid:
    """A box about all that the camera looks at."""
    camera = display.camera
    apart = np.linalg.norm(camera.target - camera.eye, axis=-1)
    wide = max(0.3, 1.6 * float(apart.max()) * math.tan(math.radians(camera.fov_deg) / 2) * 16 / 9)
    low, high = camera.target.min(0).astype(float) - wide, camera.target.max(0).astype(float) + wide
    if display.ground.pattern != "none":
        low[1] = 0.04 * wide
    high[1] = max(high[1] - 0.3 * wide, low[1] + 0.5 * wide)
    return Grid(low=low, step=(high - low) / (np.array([ACROSS, TALL, ACROSS]) - 1))


def _times(display: Display) -> list[int]:
    """Frames whose light is found: one, or one a second where it changes."""
    light = display.lighting
    arrays = [light.sun_direction, light.sun_colour, light.zenith, light.horizon, light.below]
    arrays += [a for lamp in light.lamps for a in (lamp.position, lamp.colour)]
    if all((a == a[:1]).all() for a in arrays):
        return [0]
    last = len(display.camera.eye) - 1
    return [*range(0, last, max(1, round(EVERY_S * display.fps))), last]


@entry("void(f8[:,::1], f8[:,::1], f8[:,::1], f8[:,::1], f8, i4[:,::1], f8[:,:,::1], f8[:,:,::1], f8[::1])")
def find(places, rays, bodies, profile, grounded, row, place, normal, back):
    """Nearest of what each ray of each probe meets: row (SKY, GROUND or of bodies), place and normal toward the probe.

    back (N,): how many rays meet a surface from behind.
    """
    for n in range(places.shape[0]):
        ox, oy, oz = places[n, 0], places[n, 1], places[n, 2]
        for r in range(rays.shape[0]):
            dx, dy, dz = rays[r, 0], rays[r, 1], rays[r, 2]
            best, hit = 1e9, -2
            if grounded > 0.0 and dy < -1e-6 and oy > 0.0:
                best, hit = -oy / dy, -1
            for i in range(bodies.shape[0]):
                if near(bodies[i], ox, oy, oz, dx, dy, dz, best):
                    ax, ay, az = brought(bodies[i], ox, oy, oz)
                    bx, by, bz = turned(bodies[i], dx, dy, dz)
                    t = reach(bodies[i], profile, ax, ay, az, bx, by, bz, 1e-4)
                    if t < best:
                        best, hit = t, i
            row[n, r] = hit
            nx, ny, nz = 0.0, 1.0, 0.0
            if hit >= 0:
                body = bodies[hit]
                ax, ay, az = brought(body, ox, oy, oz)
                bx, by, bz = turned(body, dx, dy, dz)
                ux, uy, uz = outward(body, profile, ax + best * bx, ay + best * by, az + best * bz)
                nx = body[0] * ux + body[4] * uy + body[8] * uz
                ny = body[1] * ux + body[5] * uy + body[9] * uz
                nz = body[2] * ux + body[6] * uy + body[10] * uz
                scale = 1.0 / math.sqrt(nx * nx + ny * ny + nz * nz + 1e-30)
                nx, ny, nz = nx * scale, ny * scale, nz * scale
                if nx * dx + ny * dy + nz * dz > 0.0:
                    nx, ny, nz = -nx, -ny, -nz
                    if int(body[12]) != 8 and int(body[12]) != 9:  # sheets and shells have no inside
                        back[n] += 1.0
            best = min(best, 1e5)
            normal[n, r, 0], normal[n, r, 1], normal[n, r, 2] = nx, ny, nz
            off = 1e-3 + 3e-4 * best
            place[n, r, 0] = ox + best * dx + off * nx
            place[n, r, 1] = oy + best * dy + off * ny
            place[n, r, 2] = oz + best * dz + off * nz


@device
def near(body, x, y, z, dx, dy, dz, most):
    """Whether a ray of unit direction passes the ball about a primitive nearer than `most`."""
    cx, cy, cz = body[39] - x, body[40] - y, body[41] - z
    along, radius = cx * dx + cy * dy + cz * dz, body[42]
    if along < -radius or along - radius > most:
        return False
    return cx * cx + cy * cy + cz * cz - along * along <= radius * radius


@device
def clear_way(bodies, profile, x, y, z, dx, dy, dz, most):
    """Whether nothing stands on a way of unit direction, nearer than `most`."""
    for i in range(bodies.shape[0]):
        if near(bodies[i], x, y, z, dx, dy, dz, most) and (
            most > 1e8 or bodies[i, 34] < 1.0
        ):  # a lamp's own body glows
            ax, ay, az = brought(bodies[i], x, y, z)
            bx, by, bz = turned(bodies[i], dx, dy, dz)
            if reach(bodies[i], profile, ax, ay, az, bx, by, bz, 1e-4) < most:
                return False
    return True


@device
def arrives(bodies, profile, light, is_sun, x, y, z, nx, ny, nz):
    """Cosine over squared distance of what a light of `_lights` sends to a surface; 0 where something stands between."""
    dx, dy, dz, most, square = light[0], light[1], light[2], 1e9, 1.0
    if not is_sun:
        dx, dy, dz = dx - x, dy - y, dz - z
        square = dx * dx + dy * dy + dz * dz + 1e-6
        away = math.sqrt(square)
        dx, dy, dz, most = dx / away, dy / away, dz / away, away - 1.6 * light[6]
    cosine = nx * dx + ny * dy + nz * dz
    if cosine <= 0.0 or (light[3] + light[4] + light[5]) / square < 1e-4:
        return 0.0
    return cosine / square if clear_way(bodies, profile, x, y, z, dx, dy, dz, most) else 0.0


@entry("void(f8[:,:,::1], f8[:,:,::1], i4[:,::1], f8[:,::1], f8[:,::1], f8[:,::1], f8[:,:,::1])")
def shine(place, normal, row, bodies, profile, lights, out):
    """Light of sun and lamps on what rays met, over pi: out (N, R, 3)."""
    for n in range(place.shape[0]):
        for r in range(place.shape[1]):
            out[n, r, 0], out[n, r, 1], out[n, r, 2] = 0.0, 0.0, 0.0
            if row[n, r] == -2:
                continue
            x, y, z = place[n, r, 0], place[n, r, 1], place[n, r, 2]
            for k in range(lights.shape[0]):
                light = lights[k]
                share = arrives(
                    bodies, profile, light, k == 0, x, y, z, normal[n, r, 0], normal[n, r, 1], normal[n, r, 2]
                )
                for c in range(3):
                    out[n, r, c] += min(light[3 + c] * share, 30.0)


@device
def weigh(grid, trust, k, x, y, z, nx, ny, nz):
    """Probe and weight of the k-th of eight about a place on a surface: those before it count, those in something don't."""
    nx_, ny_, nz_ = int(grid[6]), int(grid[7]), int(grid[8])
    u = min(max((x - grid[0]) / grid[3], 0.0), nx_ - 1.001)
    v = min(max((y - grid[1]) / grid[4], 0.0), ny_ - 1.001)
    w = min(max((z - grid[2]) / grid[5], 0.0), nz_ - 1.001)
    i, j, l = int(u), int(v), int(w)  # noqa: E741
    a, b, c = u - i, v - j, w - l
    p, q, s = k // 4, k // 2 % 2, k % 2
    weight = (a if p else 1.0 - a) * (b if q else 1.0 - b) * (c if s else 1.0 - c)
    probe = ((i + p) * ny_ + j + q) * nz_ + l + s
    gx, gy, gz = grid[0] + (i + p) * grid[3] - x, grid[1] + (j + q) * grid[4] - y, grid[2] + (l + s) * grid[5] - z
    away = math.sqrt(gx * gx + gy * gy + gz * gz) + 1e-9
    front = max((gx * nx + gy * ny + gz * nz) / away + 0.2, 0.0)
    return probe, (weight + 1e-4) * (front * front + 1e-3) * (trust[probe] + 1e-4)


@entry("void(f8[:,::1], f8[:,::1], i4[::1], f8[::1], f8[::1], f8[:,:,::1], f8[:,::1])")
def around(places, normals, row, grid, trust, field, out):
    """Light from all around on surfaces (M,): out (M, 3)."""
    for m in range(places.shape[0]):
        out[m, 0], out[m, 1], out[m, 2] = 0.0, 0.0, 0.0
        if row[m] == -2:
            continue
        nx, ny, nz = normals[m, 0], normals[m, 1], normals[m, 2]
        total, r, g, b = 0.0, 0.0, 0.0, 0.0
        ax, ay, az = 0 if nx > 0.0 else 1, 2 if ny > 0.0 else 3, 4 if nz > 0.0 else 5
        for k in range(8):
            probe, weight = weigh(grid, trust, k, places[m, 0], places[m, 1], places[m, 2], nx, ny, nz)
            total += weight
            f = field[probe]
            r += weight * (nx * nx * f[ax, 1] + ny * ny * f[ay, 1] + nz * nz * f[az, 1])
            g += weight * (nx * nx * f[ax, 2] + ny * ny * f[ay, 2] + nz * nz * f[az, 2])
            b += weight * (nx * nx * f[ax, 3] + ny * ny * f[ay, 3] + nz * nz * f[az, 3])
        out[m, 0], out[m, 1], out[m, 2] = r / total, g / total, b / total


@entry
def spread(normal, depth, cover, view, grid, trust, field, out):
    """Fill out (7, H, W) for the pixels of a frame, see `Probes.at`."""
    height, width = depth.shape[0], depth.shape[1]
    for y in range(height):
        for x in range(width):
            for c in range(7):
                out[c, y, x] = 0.0
            if cover[y, x] <= 0.0:
                continue
            dx, dy, dz = toward(view, (x + 0.5) / width * 2.0 - 1.0, 1.0 - (y + 0.5) / height * 2.0)
            far = min(depth[y, x], 1000.0)
            px, py, pz = view[0] + far * dx, view[1] + far * dy, view[2] + far * dz
            nx, ny, nz = normal[y, x, 0] * 1.0, normal[y, x, 1] * 1.0, normal[y, x, 2] * 1.0
            size = math.sqrt(nx * nx + ny * ny + nz * nz) + 1e-6
            nx, ny, nz = nx / size, ny / size, nz / size
            size = math.sqrt(dx * dx + dy * dy + dz * dz)
            facing = min((nx * dx + ny * dy + nz * dz) / size, 0.0)
            mx, my, mz = dx / size - 2.0 * facing * nx, dy / size - 2.0 * facing * ny, dz / size - 2.0 * facing * nz
            ax, ay, az = 0 if nx > 0.0 else 1, 2 if ny > 0.0 else 3, 4 if nz > 0.0 else 5
            bx, by, bz = 0 if mx > 0.0 else 1, 2 if my > 0.0 else 3, 4 if mz > 0.0 else 5
            total = 0.0
            for k in range(8):
                probe, weight = weigh(grid, trust, k, px, py, pz, nx, ny, nz)
                total += weight
                f = field[probe]
                for c in range(3):
                    out[c, y, x] += weight * (nx * nx * f[ax, 1 + c] + ny * ny * f[ay, 1 + c] + nz * nz * f[az, 1 + c])
                    out[4 + c, y, x] += weight * (
                        mx * mx * f[bx, 4 + c] + my * my * f[by, 4 + c] + mz * mz * f[bz, 4 + c]
                    )
                out[3, y, x] += weight * (mx * mx * f[bx, 0] + my * my * f[by, 0] + mz * mz * f[bz, 0])
            for c in range(7):
                out[c, y, x] /= total


@entry
def mirror(normal, depth, cover, rough, view, grid, trust, field, bodies, profile, lights, floor, out):
    """Where surfaces are smooth, show in out[3:7] what the mirrored ray meets, lit by sun, lamps and probes."""
    height, width = depth.shape[0], depth.shape[1]
    for y in range(height):
        for x in range(width):
            if cover[y, x] <= 0.0 or rough[y, x] >= 0.5:
                continue
            share = min(1.0, (0.5 - rough[y, x]) / 0.2)
            dx, dy, dz = toward(view, (x + 0.5) / width * 2.0 - 1.0, 1.0 - (y + 0.5) / height * 2.0)
            far = min(depth[y, x], 1000.0)
            nx, ny, nz = normal[y, x, 0] * 1.0, normal[y, x, 1] * 1.0, normal[y, x, 2] * 1.0
            size = math.sqrt(nx * nx + ny * ny + nz * nz) + 1e-6
            nx, ny, nz = nx / size, ny / size, nz / size
            off = 8e-4 + 3e-4 * far
            px, py, pz = view[0] + far * dx + off * nx, view[1] + far * dy + off * ny, view[2] + far * dz + off * nz
            size = math.sqrt(dx * dx + dy * dy + dz * dz)
            facing = min((nx * dx + ny * dy + nz * dz) / size, 0.0)
            mx, my, mz = dx / size - 2.0 * facing * nx, dy / size - 2.0 * facing * ny, dz / size - 2.0 * facing * nz
            best, hit = 1e9, -2
            if floor[3] > 0.0 and my < -1e-6 and py > 0.0:
                best, hit = -py / my, -1
            for i in range(bodies.shape[0]):
                if near(bodies[i], px, py, pz, mx, my, mz, best):
                    ax, ay, az = brought(bodies[i], px, py, pz)
                    bx, by, bz = turned(bodies[i], mx, my, mz)
                    t = reach(bodies[i], profile, ax, ay, az, bx, by, bz, 1e-4)
                    if t < best:
                        best, hit = t, i
            out[3, y, x] *= 1.0 - share
            for c in range(3):
                out[4 + c, y, x] *= 1.0 - share
            if hit == -2:
                out[3, y, x] += share
                continue
            ux, uy, uz, glow = 0.0, 1.0, 0.0, 0.0
            if hit >= 0:
                body = bodies[hit]
                glow = body[34]
                ax, ay, az = brought(body, px, py, pz)
                bx, by, bz = turned(body, mx, my, mz)
                vx, vy, vz = outward(body, profile, ax + best * bx, ay + best * by, az + best * bz)
                ux = body[0] * vx + body[4] * vy + body[8] * vz
                uy = body[1] * vx + body[5] * vy + body[9] * vz
                uz = body[2] * vx + body[6] * vy + body[10] * vz
                size = math.sqrt(ux * ux + uy * uy + uz * uz + 1e-30)
                ux, uy, uz = ux / size, uy / size, uz / size
                if ux * mx + uy * my + uz * mz > 0.0:
                    ux, uy, uz = -ux, -uy, -uz
            best = min(best, 1e4)
            off = 1e-3 + 3e-4 * best
            qx, qy, qz = px + best * mx + off * ux, py + best * my + off * uy, pz + best * mz + off * uz
            ax, ay, az = 0 if ux > 0.0 else 1, 2 if uy > 0.0 else 3, 4 if uz > 0.0 else 5
            total, r, g, b = 0.0, 0.0, 0.0, 0.0
            for k in range(8):
                probe, weight = weigh(grid, trust, k, qx, qy, qz, ux, uy, uz)
                total += weight
                f = field[probe]
                r += weight * (ux * ux * f[ax, 1] + uy * uy * f[ay, 1] + uz * uz * f[az, 1])
                g += weight * (ux * ux * f[ax, 2] + uy * uy * f[ay, 2] + uz * uz * f[az, 2])
                b += weight * (ux * ux * f[ax, 3] + uy * uy * f[ay, 3] + uz * uz * f[az, 3])
            r, g, b = r / total, g / total, b / total
            if glow <= 0.0:
                for k in range(lights.shape[0]):
                    way = arrives(bodies, profile, lights[k], k == 0, qx, qy, qz, ux, uy, uz)
                    r, g, b = r + lights[k, 3] * way, g + lights[k, 4] * way, b + lights[k, 5] * way
            if hit >= 0:
                half = 0.15 if bodies[hit, 29] == 15.0 else 0.5 if bodies[hit, 29] > 0.0 else 0.0  # letters are thin
                for c in range(3):
                    colour = bodies[hit, 23 + c] * (1.0 - half) + bodies[hit, 26 + c] * half
                    lit = r if c == 0 else g if c == 1 else b
                    out[4 + c, y, x] += share * colour * (glow if glow > 0.0 else lit)
            else:
                out[4, y, x] += share * floor[0] * r
                out[5, y, x] += share * floor[1] * g
                out[6, y, x] += share * floor[2] * b


@entry
def level(normal, depth, cover, rough, before, out):
    """Average what smooth surfaces show over the three by three pixels around that are of one face: a ray a pixel is few."""
    height, width = depth.shape[0], depth.shape[1]
    for y in range(height):
        for x in range(width):
            if cover[y, x] <= 0.0 or rough[y, x] >= 0.5:
                continue
            total = 0.0
            for c in range(4):
                out[3 + c, y, x] = 0.0
            for j in range(max(y - 1, 0), min(y + 2, height)):
                for i in range(max(x - 1, 0), min(x + 2, width)):
                    alike = (
                        normal[y, x, 0] * normal[j, i, 0]
                        + normal[y, x, 1] * normal[j, i, 1]
                        + normal[y, x, 2] * normal[j, i, 2]
                    )
                    strange = cover[j, i] <= 0.0 or rough[j, i] >= 0.5 or alike < 0.8
                    if strange and (i != x or j != y):
                        continue
                    weight = (2.0 if i == x else 1.0) * (2.0 if j == y else 1.0)
                    weight /= 1.0 + 20.0 * abs(depth[j, i] - depth[y, x]) / depth[y, x]
                    total += weight
                    for c in range(4):
                        out[3 + c, y, x] += weight * before[c, j, i]
            for c in range(4):
                out[3 + c, y, x] /= total
