"""A plan's camera as geometry: metres to pixels and back, and the pixels that each part should cover.

Used to know which object is which; where an object really is comes from the pixels alone (training.measuring.track).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sora2_nodes.world.drafts.shapes3d import intersect, to_local
from sora2_nodes.world.scene import Part, Plan


@dataclass(frozen=True)
class View:
    """One frame's camera. Rows of `basis` are right, up and ahead; sizes in pixels, lengths in metres."""

    eye: np.ndarray
    basis: np.ndarray  # (3, 3)
    tangent: tuple[float, float]  # half width and half height at unit depth
    width: int
    height: int

    def project(self, points: np.ndarray) -> np.ndarray:
        """Pixels (..., 2) (x right, y down; centre of the first pixel at 0.5) of points (..., 3) in metres."""
        right, up, ahead = np.moveaxis((points - self.eye) @ self.basis.T, -1, 0)
        depth = np.maximum(ahead, 1e-3)
        x = (right / depth / self.tangent[0] + 1) / 2 * self.width
        y = (1 - up / depth / self.tangent[1]) / 2 * self.height
        return np.stack([x, y], -1)

    def rays(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Directions (..., 3), unit depth, through pixels."""
        right = (x / self.width * 2 - 1) * self.tangent[0]
        up = (1 - y / self.height * 2) * self.tangent[1]
        return self.basis[2] + right[..., None] * self.basis[0] + up[..., None] * self.basis[1]

    def on_plane(self, pixel: np.ndarray, z: float) -> np.ndarray:
        """The point (x, y) in metres of the plane at depth z that a pixel (2,) shows."""
        ray = self.rays(pixel[0], pixel[1])
        t = (z - self.eye[2]) / ray[2]
        return (self.eye + t * ray)[:2]

    def scale(self, point: np.ndarray) -> float:
        """Pixels per metre at a point."""
        return float(self.height / 2 / self.tangent[1] / max((point - self.eye) @ self.basis[2], 1e-3))


def view_at(plan: Plan, frame: int, width: int, height: int, aspect: float) -> View:
    """Return the camera of one frame; pixels need not be square, so the picture's aspect is given."""
    camera = plan.camera
    eye = camera.eye[frame].astype(np.float64)
    ahead = camera.target[frame] - eye
    ahead = ahead / np.linalg.norm(ahead)
    right = np.cross(ahead, (0.0, 1.0, 0.0))
    right = right / np.linalg.norm(right)
    tall = float(np.tan(np.radians(camera.fov_deg) / 2))
    basis = np.stack([right, np.cross(right, ahead), ahead])
    return View(eye, basis, (tall * aspect, tall), width, height)


def radius_of(part: Part) -> float:
    """Radius of a ball that holds the part, metres."""
    hx, hy, hz = part.half
    if part.shape == "capsule":
        return hx + hy
    return {"sphere": hx, "disc": float(np.hypot(hx, hz)), "cylinder": float(np.hypot(hx, hy))}.get(
        part.shape, float(np.sqrt(hx * hx + hy * hy + hz * hz))
    )


def depths(view: View, part: Part, centre: np.ndarray, angle: float) -> tuple[tuple[slice, slice], np.ndarray] | None:
    """Depth of the part at each pixel of its window, inf beside it; None when it is out of view."""
    reach = radius_of(part) * view.scale(centre) * 1.15 + 2
    x, y = view.project(centre)
    rows = slice(max(0, int(y - reach)), min(view.height, int(y + reach) + 1))
    cols = slice(max(0, int(x - reach)), min(view.width, int(x + reach) + 1))
    if rows.start >= rows.stop or cols.start >= cols.stop:
        return None
    across, down = np.meshgrid(np.arange(cols.start, cols.stop) + 0.5, np.arange(rows.start, rows.stop) + 0.5)
    ray = np.moveaxis(view.rays(across, down), -1, 0)
    cos, sin = float(np.cos(angle)), float(np.sin(angle))
    origin = to_local(tuple(float(c) for c in view.eye - centre), cos, sin)
    return (rows, cols), intersect(part.shape, part.half, origin, to_local(tuple(ray), cos, sin))


def part_map(view: View, parts: tuple[Part, ...], plan: Plan, frame: int) -> tuple[np.ndarray, np.ndarray]:
    """Which part each pixel shows, (H, W) int, -1 for none; and (P,) pixels that each would cover unhidden."""
    nearest = np.full((view.height, view.width), np.inf)
    shown = np.full((view.height, view.width), -1)
    whole = np.zeros(len(parts))
    for index, part in enumerate(parts):
        centre = plan.position[frame, index].astype(np.float64)
        met = depths(view, part, centre, float(plan.angle[frame, index]))
        if met is None:
            continue
        window, depth = met
        whole[index] = np.isfinite(depth).sum()
        closer = depth < nearest[window]
        nearest[window][closer] = depth[closer]
        shown[window][closer] = index
    return shown, whole
