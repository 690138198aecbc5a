"""Scene and Plan → what a frame's rays meet: layers, colours, normals, depths, shadow. It does not shade.

The background (sky, far, ground) is traced once a pixel with analytic soft edges and kept while the camera rests; parts
are traced with RAYS rays a pixel side inside their own windows. H, W count pixels.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..composing.faces import face_masks
from ..scene import Part, Plan, Scene
from ..simulation.speech import mouth_opening
from . import looks
from .shapes3d import intersect, normal, pattern_mask, to_local

RAYS = 2
NONE, FIRST, SECOND, DETAIL = range(4)  # layers of a part's ray
WALL_Z, SEA_Z = -3.2, -7.0
FAR_DEPTH = 60.0
EYE_COLOUR, LIP_COLOUR = (0.06, 0.05, 0.06), (0.45, 0.10, 0.12)

Window = tuple[slice, slice]


@dataclass(frozen=True)
class Background:
    """Sky, far and ground of one camera pose; arrays (H, W) float32. Shares sum to one."""

    sky: np.ndarray
    far: np.ndarray
    ground: np.ndarray
    blend: np.ndarray  # share of the ground's second colour
    depth: np.ndarray  # m along the view axis
    point: tuple[np.ndarray, np.ndarray]  # x, z of the ground, m
    direction: tuple[np.ndarray, np.ndarray, np.ndarray]


@dataclass(frozen=True)
class Objects:
    """What the parts' rays meet inside `window` (pixels); arrays (h * RAYS, w * RAYS[, 3])."""

    window: Window
    layer: np.ndarray  # uint8
    depth: np.ndarray  # inf where no part is met
    albedo: np.ndarray
    normal: np.ndarray
    shine: np.ndarray
    direction: tuple[np.ndarray, np.ndarray, np.ndarray]


@dataclass(frozen=True)
class Frame:
    background: Background
    shadow: np.ndarray  # (H, W) 0 lit .. 1 shadowed ground
    objects: Objects | None


def light_direction(scene: Scene) -> np.ndarray:
    """Return the unit vector toward the key light."""
    az, el = np.radians(scene.light.azimuth_deg), np.radians(max(scene.light.elevation_deg, 24.0))
    return np.array([np.cos(az) * np.cos(el), np.sin(el), np.sin(az) * np.cos(el)], np.float32)


def second_colour(colour: tuple[float, float, float]) -> tuple[float, float, float]:
    """Return the colour of a pattern on `colour`: dark on light, light on dark."""
    r, g, b = colour
    if 0.3 * r + 0.59 * g + 0.11 * b > 0.45:
        return r * 0.32, g * 0.32, b * 0.32
    return 0.7 + 0.3 * r, 0.7 + 0.3 * g, 0.7 + 0.3 * b


def part_layers(scene: Scene) -> list[int]:
    """Give neighbouring colours different layers: alternate things; a person's legs and head differ from the outfit."""
    owners = list(dict.fromkeys(p.owner for p in scene.parts))
    layers = []
    for part in scene.parts:
        base = owners.index(part.owner) % 2
        if part.owner.startswith("person"):
            base = int(part.face is not None or any(w in part.name for w in ("thigh", "shin", "foot")))
        layers.append(FIRST + base)
    return layers


def bounding_radius(part: Part) -> float:
    """Return the radius of a ball about the part's centre that holds it, m."""
    hx, hy, hz = part.half
    if part.shape == "sphere":
        return hx
    if part.shape == "capsule":
        return hx + hy
    if part.shape == "cylinder":
        return float(np.hypot(hx, hy))
    if part.shape == "disc":
        return float(np.hypot(hx, hz))
    return float(np.sqrt(hx * hx + hy * hy + hz * hz))


class PlanTracer:
    """Traces frames of one plan at one size.

    aspect: of the picture; pixels may be non-square. shading: False leaves out colours and normals.
    """

    def __init__(
        self, scene: Scene, plan: Plan, width: int, height: int, *, aspect: float | None = None, shading: bool = True
    ) -> None:
        self.scene, self.plan, self.width, self.height = scene, plan, width, height
        self.aspect = aspect or width / height
        self.shading = shading
        self.light = light_direction(scene)
        self.layers = part_layers(scene)
        self._pose: tuple | None = None
        self._background: Background | None = None
        size = (height * RAYS, width * RAYS)
        self._depth = np.full(size, np.inf, np.float32)
        self._layer = np.zeros(size, np.uint8)
        shaded = size if shading else (0, 0)
        self._colour, self._normal = np.zeros((*shaded, 3), np.float32), np.zeros((*shaded, 3), np.float32)
        self._shine = np.zeros(shaded, np.float32)

    def trace(self, frame: int) -> Frame:
        """Return what the rays of frame `frame` meet; its arrays are good until the next call."""
        self._aim(frame)
        pose = (*self.eye.tolist(), *self.ahead.tolist())
        if pose != self._pose:
            self._background, self._pose = self._trace_background(), pose
        assert self._background is not None
        windows = [
            self._window(self.plan.position[frame, i], bounding_radius(p)) for i, p in enumerate(self.scene.parts)
        ]
        objects = self._trace_objects(frame, windows)
        return Frame(self._background, self._trace_shadow(frame), objects)

    def _aim(self, frame: int) -> None:
        camera = self.plan.camera
        self.eye = camera.eye[frame].astype(np.float32)
        ahead = camera.target[frame] - camera.eye[frame]
        self.ahead = (ahead / np.linalg.norm(ahead)).astype(np.float32)
        right = np.cross(self.ahead, (0.0, 1.0, 0.0))
        self.right = (right / np.linalg.norm(right)).astype(np.float32)
        self.up = np.cross(self.right, self.ahead).astype(np.float32)
        self.tan_y = float(np.tan(np.radians(camera.fov_deg) / 2))
        self.tan_x = self.tan_y * self.aspect

    def _rays(self, rays: int, rows: slice, cols: slice) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Directions (scaled to unit depth) of `rays` x `rays` rays a pixel inside a window of pixels."""
        x = np.arange(cols.start * rays, cols.stop * rays, dtype=np.float32) + 0.5
        y = np.arange(rows.start * rays, rows.stop * rays, dtype=np.float32) + 0.5
        u = ((x / (self.width * rays) * 2 - 1) * self.tan_x)[None]
        v = ((1 - y / (self.height * rays) * 2) * self.tan_y)[:, None]
        a, b, c = (self.ahead[i] + u * self.right[i] + v * self.up[i] for i in range(3))
        return a, b, c

    def _trace_background(self) -> Background:
        d = self._rays(1, slice(0, self.height), slice(0, self.width))
        tall = 2 * self.tan_y / self.height  # a pixel's height at unit depth
        t = np.minimum(self.eye[1] / np.maximum(-d[1], 1e-4), FAR_DEPTH)
        x, z = self.eye[0] + t * d[0], self.eye[2] + t * d[2]
        flat = np.hypot(d[0], d[2])
        floor = np.clip(0.5 - d[1] / tall - 0.5, 0, 1)
        footprint = tall * t * np.maximum(1.0, t / max(float(self.eye[1]), 0.2))
        limit = {"room": WALL_Z, "beach": SEA_Z}.get(self.scene.backdrop)
        ground = floor if limit is None else floor * np.clip((z - limit) / footprint + 0.5, 0, 1)
        theta = np.arctan2(d[0], -d[2])
        rise = looks.skyline(self.scene.backdrop, theta, self.scene.seed) - d[1] / flat
        far = (1 - floor) * np.clip(rise / tall + 0.5, 0, 1) + (floor - ground)
        blend = looks.ground_pattern(self.scene.surface, x, z, np.sqrt(footprint * tall * t)).astype(np.float32)
        return Background(1 - ground - far, far, ground, blend * (ground > 0), t, (x, z), d)

    def _window(self, centre: np.ndarray, radius: float) -> Window | None:
        """Return rows and columns of pixels that hold a ball's picture, None when it is out of view."""
        rel = centre - self.eye
        z = float(rel @ self.ahead)
        if z < -radius:
            return None
        if z < radius * 1.2:
            return slice(0, self.height), slice(0, self.width)
        spread = radius / float(np.sqrt(z * z - radius * radius)) * 1.03
        x, y = float(rel @ self.right) / z, float(rel @ self.up) / z
        spread *= 1 + 0.5 * (x * x + y * y)
        left, right = (((x + s * spread) / self.tan_x * 0.5 + 0.5) * self.width for s in (-1, 1))
        top, bottom = ((0.5 - (y + s * spread) / self.tan_y * 0.5) * self.height for s in (1, -1))
        rows = slice(max(0, int(top) - 1), min(self.height, int(bottom) + 2))
        cols = slice(max(0, int(left) - 1), min(self.width, int(right) + 2))
        return (rows, cols) if cols.start < cols.stop and rows.start < rows.stop else None

    def _trace_objects(self, frame: int, windows: list[Window | None]) -> Objects | None:
        seen = [w for w in windows if w is not None]
        if not seen:
            return None
        rows, cols = (
            slice(min(w[i].start for w in seen) // 2 * 2, -(-max(w[i].stop for w in seen) // 2) * 2) for i in (0, 1)
        )
        fine = _fine((rows, cols))
        self._depth[fine] = np.inf
        self._layer[fine] = NONE
        for index, window in enumerate(windows):
            if window is not None:
                self._draw(index, self.scene.parts[index], frame, window)
        direction = self._rays(RAYS, rows, cols)
        colour, normals, shine = self._colour[fine], self._normal[fine], self._shine[fine]
        return Objects((rows, cols), self._layer[fine], self._depth[fine], colour, normals, shine, direction)

    def _draw(self, index: int, part: Part, frame: int, window: Window) -> None:
        fine = _fine(window)
        centre = self.plan.position[frame, index]
        angle = float(self.plan.angle[frame, index])
        cos, sin = float(np.cos(angle)), float(np.sin(angle))
        origin = to_local(tuple(float(e) for e in self.eye - centre), cos, sin)
        direction = to_local(self._rays(RAYS, *window), cos, sin)
        t = intersect(part.shape, part.half, origin, direction)
        depth = self._depth[fine]
        hit = np.nonzero(t < depth)
        if not len(hit[0]):
            return
        t = t[hit]
        depth[hit] = t
        p = tuple(origin[i] + t * direction[i][hit] for i in range(3))
        self._layer[fine][hit], colour = self._paint(part, index, frame, p)
        if not self.shading:
            return
        nx, ny, nz = normal(part.shape, part.half, p)
        self._colour[fine][hit] = colour
        self._normal[fine][hit] = np.stack([cos * nx - sin * ny, sin * nx + cos * ny, nz + 0 * nx], -1)
        self._shine[fine][hit] = looks.SHINE[part.material]

    def _paint(self, part: Part, index: int, frame: int, p: tuple) -> tuple[np.ndarray, np.ndarray]:
        """Return layer and colour at a part's points, with its pattern or face."""
        layer = np.full(p[0].shape, self.layers[index], np.uint8)
        colour = np.broadcast_to(np.array(part.colour, np.float32), (*p[0].shape, 3))
        masks: tuple[np.ndarray, ...] = ()
        if part.face:
            yaw, mouth = (
                float(self.plan.yaw[frame, index]),
                mouth_opening(self.scene, self.plan, part.owner, frame / self.plan.fps),
            )
            masks = face_masks(part.face, p, part.half[0], yaw, mouth)
        elif part.pattern != "plain":
            masks = (pattern_mask(part.pattern, part.shape, part.half, p),)
        if masks:
            colour = colour.copy()
        paints = (part.hair, EYE_COLOUR, LIP_COLOUR) if part.face else (second_colour(part.colour),)
        for mask, paint in zip(masks, paints, strict=False):
            layer[mask] = DETAIL
            colour[mask] = paint
        return layer, colour

    def _trace_shadow(self, frame: int) -> np.ndarray:
        """Return where the ground's way to the key light meets a part, softened by a pixel."""
        background = self._background
        assert background is not None
        shadow = np.zeros((self.height, self.width), np.float32)
        lx, ly, lz = (float(c) for c in self.light)
        for index, part in enumerate(self.scene.parts):
            c = self.plan.position[frame, index]
            foot = np.array([c[0] - lx * c[1] / ly, 0.0, c[2] - lz * c[1] / ly], np.float32)
            window = self._window(foot, bounding_radius(part) / ly)
            if window is None:
                continue
            q = background.point[0][window] - c[0], -c[1], background.point[1][window] - c[2]
            angle = float(self.plan.angle[frame, index])
            cos, sin = float(np.cos(angle)), float(np.sin(angle))
            met = intersect(part.shape, part.half, to_local(q, cos, sin), to_local((lx, ly, lz), cos, sin)) < np.inf
            np.maximum(shadow[window], met, out=shadow[window])
        return _soften(shadow)


def _fine(window: Window) -> Window:
    rows, cols = (slice(s.start * RAYS, s.stop * RAYS) for s in window)
    return rows, cols


def _soften(a: np.ndarray) -> np.ndarray:
    """A 3x3 binomial blur."""
    b = np.pad(a, 1, mode="edge")
    b = b[:-2] * 0.25 + b[1:-1] * 0.5 + b[2:] * 0.25
    return b[:, :-2] * 0.25 + b[:, 1:-1] * 0.5 + b[:, 2:] * 0.25
