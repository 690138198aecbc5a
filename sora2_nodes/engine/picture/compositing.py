"""Fields of light at the native size and the maps of a frame at any size → linear radiance, as engine.model.light.composed.

Each pixel takes the fields of the four native pixels around it, those of its own surface most (Kopf et al. 2007, joint
bilateral upsampling): they are smooth over a surface, so edges, patterns and letters stay as sharp as the maps.
"""

from __future__ import annotations

import math

import numpy as np

from ...world.tracing.compiled import device, entry
from ...world.tracing.gbuffer import GBuffer

F0 = 0.04
SMOOTHEST = 0.08
FARTHEST = 1000.0
FIELDS = 9
STRANGER = 1e-4  # weight of a native pixel on another surface
MOST_SHINE = 60.0


@device
def sky_at(sky, i, dy):
    """Channel i of the sky's radiance at a height dy of a unit direction: world.tracing.skies without sun and clouds."""
    if dy < 0.0:
        return sky[3 + i] + (sky[6 + i] - sky[3 + i]) * (1.0 - (1.0 + dy) ** 12)
    return sky[3 + i] + (sky[i] - sky[3 + i]) * (1.0 - (1.0 - dy) ** 3)


@device
def lobe(nx, ny, nz, vx, vy, vz, lx, ly, lz, facing, rough, f0):
    """Cosine to a light, and the GGX lobe toward the viewer times that cosine and pi."""
    cosine = max(nx * lx + ny * ly + nz * lz, 0.0)
    if cosine <= 0.0:
        return 0.0, 0.0
    hx, hy, hz = vx + lx, vy + ly, vz + lz
    size = math.sqrt(hx * hx + hy * hy + hz * hz) + 1e-9
    nh = min(max((nx * hx + ny * hy + nz * hz) / size, 0.0), 1.0)
    vh = min(max((vx * hx + vy * hy + vz * hz) / size, 0.0), 1.0)
    a = max(rough, SMOOTHEST) ** 2
    spread = a * a / (math.pi * (nh * nh * (a * a - 1.0) + 1.0) ** 2)
    k = a / 2.0
    shadow = cosine / (cosine * (1.0 - k) + k) * facing / (facing * (1.0 - k) + k)
    fresnel = f0 + (1.0 - f0) * (1.0 - vh) ** 5
    return cosine, min(spread * shadow * fresnel / max(4.0 * facing, 1e-2) * math.pi, MOST_SHINE)


@device
def gather(fields, small, maps, y, x, height, width, taken):
    """Write the fields of pixel (y, x) into taken (FIELDS,): those of the four native pixels around, weighed by surface."""
    rows, columns = fields.shape[0], fields.shape[1]
    v = (y + 0.5) / height * rows - 0.5
    u = (x + 0.5) / width * columns - 0.5
    j, i = math.floor(v), math.floor(u)
    b, a = v - j, u - i
    ident, depth = maps.ident[y, x], maps.depth[y, x]
    total = 0.0
    for c in range(9):
        taken[c] = 0.0
    for q in range(4):
        r, s = j + q // 2, i + q % 2
        weight = (b if q // 2 else 1.0 - b) * (a if q % 2 else 1.0 - a) + 0.02
        r, s = min(max(int(r), 0), rows - 1), min(max(int(s), 0), columns - 1)
        near = (
            small.normal[r, s, 0] * maps.normal[y, x, 0]
            + small.normal[r, s, 1] * maps.normal[y, x, 1]
            + small.normal[r, s, 2] * maps.normal[y, x, 2]
        )
        apart = abs(small.depth[r, s] - depth) / (depth + 1e-6)
        likeness = max(near, 0.0) ** 8 * math.exp(-12.0 * apart)
        if small.ident[r, s] != ident:
            likeness *= 0.08
        weight *= likeness + STRANGER
        total += weight
        for c in range(9):
            taken[c] += weight * fields[r, s, c]
    for c in range(9):
        taken[c] /= total


@entry
def soften(maps, source, out):
    """Average a map of visibility over the three by three pixels around, as far as they are of one surface: rays are few."""
    height, width = out.shape[0], out.shape[1]
    for y in range(height):
        for x in range(width):
            ident = maps.ident[y, x]
            total, weight = 0.0, 0.0
            for j in range(max(y - 1, 0), min(y + 2, height)):
                for i in range(max(x - 1, 0), min(x + 2, width)):
                    if maps.ident[j, i] == ident:
                        near = 2.0 if i == x or j == y else 1.0
                        total += near * source[j, i]
                        weight += near
            out[y, x] = total / weight


@entry
def compose(maps, small, fields, sun, sky, lamps, camera, level, fog, fog_colour, out):
    """Fill out (H, W, 3) with linear radiance.

    maps, small: GBuffers of the output's and the native size. fields (h, w, FIELDS). sun (7,), sky (9,), lamps (4, 7), camera (12,):
    as engine.pipeline.lights. level: mean light of the native frame. fog: 1/m, fog_colour (3,).
    """
    height, width = out.shape[0], out.shape[1]
    taken = np.zeros(9)
    direct, shine = np.zeros(3), np.zeros(3)
    for y in range(height):
        v = 1.0 - (y + 0.5) / height * 2.0
        for x in range(width):
            cover = maps.cover[y, x]
            if cover <= 0.0:
                for c in range(3):
                    out[y, x, c] = maps.sky[y, x, c]
                continue
            u = (x + 0.5) / width * 2.0 - 1.0
            rx = camera[3] + u * camera[6] + v * camera[9]
            ry = camera[4] + u * camera[7] + v * camera[10]
            rz = camera[5] + u * camera[8] + v * camera[11]
            depth = min(maps.depth[y, x], FARTHEST)
            reach = math.sqrt(rx * rx + ry * ry + rz * rz)
            vx, vy, vz = -rx / reach, -ry / reach, -rz / reach
            nx, ny, nz = maps.normal[y, x, 0], maps.normal[y, x, 1], maps.normal[y, x, 2]
            size = math.sqrt(nx * nx + ny * ny + nz * nz)
            size = max(size, 1e-4)
            nx, ny, nz = nx / size, ny / size, nz / size
            rough, metal = maps.roughness[y, x], maps.metal[y, x]
            facing = min(max(nx * vx + ny * vy + nz * vz, 1e-3), 1.0)
            f0 = F0 + (1.0 - F0) * metal
            gather(fields, small, maps, y, x, height, width, taken)
            cosine, glint = lobe(nx, ny, nz, vx, vy, vz, sun[0], sun[1], sun[2], facing, rough, f0)
            for c in range(3):
                direct[c] = sun[3 + c] * cosine * maps.sun[y, x]
                shine[c] = sun[3 + c] * glint * maps.sun[y, x]
            for k in range(lamps.shape[0]):
                seen = maps.lamps[y, x, k]
                if seen <= 0.0:
                    continue
                lx = lamps[k, 0] - camera[0] - rx * depth
                ly = lamps[k, 1] - camera[1] - ry * depth
                lz = lamps[k, 2] - camera[2] - rz * depth
                square = lx * lx + ly * ly + lz * lz + 1e-6
                away = math.sqrt(square)
                cosine, glint = lobe(nx, ny, nz, vx, vy, vz, lx / away, ly / away, lz / away, facing, rough, f0)
                for c in range(3):
                    direct[c] += lamps[k, 3 + c] / square * seen * cosine
                    shine[c] += lamps[k, 3 + c] / square * seen * glint
            my = 2.0 * facing * ny - vy
            mirrored = 2.0 * facing * nx - vx, my, 2.0 * facing * nz - vz
            length = max(math.sqrt(mirrored[0] ** 2 + my * my + mirrored[2] ** 2), 1e-4)
            my = min(max(my / length, -1.0), 1.0)
            blur = min(max(rough, 0.0), 1.0)
            fresnel = f0 + (max(1.0 - rough, f0) - f0) * (1.0 - facing) ** 5
            coat = maps.coat[y, x]
            coat_seen, coat_shine, coat_up = 0.0, 0.0, 0.0
            if coat > 0.0:
                cx, cy, cz = maps.coat_normal[y, x, 0], maps.coat_normal[y, x, 1], maps.coat_normal[y, x, 2]
                size = max(math.sqrt(cx * cx + cy * cy + cz * cz), 1e-4)
                cx, cy, cz = cx / size, cy / size, cz / size
                front = min(max(cx * vx + cy * vy + cz * vz, 1e-3), 1.0)
                qx, qy, qz = 2.0 * front * cx - vx, 2.0 * front * cy - vy, 2.0 * front * cz - vz
                coat_up = min(max(qy / max(math.sqrt(qx * qx + qy * qy + qz * qz), 1e-4), -1.0), 1.0)
                coat_seen = coat * (F0 + (1.0 - F0) * (1.0 - front) ** 5)
                _, glint = lobe(cx, cy, cz, vx, vy, vz, sun[0], sun[1], sun[2], front, SMOOTHEST, F0)
                coat_shine = coat * glint
            clear = math.exp(-fog * depth * reach) if fog > 0.0 else 1.0
            for c in range(3):
                tint = 1.0 - metal + metal * maps.albedo[y, x, c]
                mirror = (sky_at(sky, c, my) * (1.0 - blur) * taken[4] + taken[6 + c] * level) * fresnel * tint
                mirror += coat_seen * sky_at(sky, c, coat_up) * taken[4]
                highlight = shine[c] * tint + coat_shine * sun[3 + c]
                diffuse = direct[c] * taken[0] + taken[1 + c] * level
                specular = mirror + highlight * taken[5]
                own = maps.albedo[y, x, c] * (1.0 - metal) * diffuse + specular + maps.emission[y, x, c]
                own = own * clear + fog_colour[c] * (1.0 - clear)
                out[y, x, c] = cover * own + (1.0 - cover) * maps.sky[y, x, c]


def radiance_of(
    maps: GBuffer,
    small: GBuffer,
    fields: np.ndarray,
    numbers: tuple[np.ndarray, ...],
    level: float,
    fog: tuple[float, np.ndarray],
) -> np.ndarray:
    """Compose one frame: linear radiance (H, W, 3) float32. numbers: sun, sky, lamps, camera rows; fields (FIELDS, h, w)."""
    out = np.empty((*maps.cover.shape, 3), np.float32)
    if maps is not small:
        softened = np.empty_like(maps.sun)
        soften(maps, maps.sun, softened)
        maps = maps._replace(sun=softened)
    sun, sky, lamps, camera = (np.ascontiguousarray(a, np.float64) for a in numbers)
    kept = np.ascontiguousarray(np.moveaxis(fields, 0, -1), np.float32)
    compose(
        maps, small, kept, sun, sky, lamps, camera, float(level), float(fog[0]), np.asarray(fog[1], np.float64), out
    )
    if maps.veil[..., 0].any():
        _veiled(out, maps.veil, sky, level * float(fields[1:4].mean()))
    return out


def _veiled(out: np.ndarray, veil: np.ndarray, sky: np.ndarray, level: float) -> None:
    """Lay particles over a frame, in place: they take the frame's mean light in the sky's colour, as much of it as was painted."""
    tint = sky[:3] + sky[3:6]
    hidden = veil[..., :1]
    out *= 1 - hidden
    out += hidden * veil[..., 1:4] * (level * tint / max(float(tint.mean()), 1e-6)).astype(np.float32) + veil[..., 4:7]
