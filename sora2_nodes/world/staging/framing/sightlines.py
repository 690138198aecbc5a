"""Lines of sight from the camera to what a shot is about: which bodies stand in them, and a way around for the camera."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ...primitives import Primitive, half_extents
from ...scene import Camera
from .camera_path import Subject

MOMENTS = 5  # frames that are looked at
ACROSS, UP = (0.2, 0.5, 0.8), (0.25, 0.55, 0.85)  # of a subject's box: the places looked at
UPRIGHT = (0.60, 0.77, 0.92)  # of people: legs behind a table hide nobody
SOLID = 0.82  # of a body's box that hides what is behind it; a wall hides with all of it
NEARLY = 0.94  # of a line of sight: what touches the subject itself hides nothing
HOLLOW = ("shell", "sheet", "torus")
CLEAR_FINISHES = ("glass", "water")
SEEN_ENOUGH = 0.25  # share of hidden places that is borne
AROUND = (0.0, -22.0, 22.0, -42.0, 42.0, -64.0, 64.0)  # degrees that the camera may go around
HIGHER = (0.0, 16.0, 32.0)  # and higher
WORTH = 0.12  # by how much less must be hidden a step further


@dataclass(frozen=True, kw_only=True)
class Bodies:
    """Boxes that may stand in the way; what is hollow or a surface is none. frames of the world to a box's own (S, P, 3, 4), half (P, 3); S moments."""

    inverse: np.ndarray
    half: np.ndarray

    @classmethod
    def of(cls, primitives: Sequence[Primitive], poses: np.ndarray) -> Bodies:
        """Of primitives with poses (S, P, 3, 4); clear ones and light hide nothing."""
        half = np.array([half_extents(p) for p in primitives]).reshape(-1, 3)
        half[[p.role != "set" or p.kind != "box" for p in primitives]] *= SOLID
        half[[p.finish in CLEAR_FINISHES or p.kind in HOLLOW or p.role == "beam" for p in primitives]] = -1.0
        turn = np.linalg.pinv(poses[..., :3].astype(float))
        return cls(inverse=np.concatenate([turn, -turn @ poses[..., 3:].astype(float)], -1), half=half)

    def blocking(self, eye: np.ndarray, places: np.ndarray) -> np.ndarray:
        """Which body (S, N, P) stands between an eye (S, 3) and places (S, N, 3): by slabs (Kay and Kajiya, 1986)."""
        turn, shift = self.inverse[..., :3], self.inverse[..., 3]
        start = np.einsum("spij,sj->spi", turn, eye) + shift  # (S, P, 3)
        way = np.einsum("spij,snj->snpi", turn, places - eye[:, None])
        way = np.where(np.abs(way) < 1e-9, 1e-9, way)
        a, b = ((sign * self.half - start)[:, None] / way for sign in (-1.0, 1.0))
        enter, leave = np.minimum(a, b).max(-1), np.maximum(a, b).min(-1)
        between = (enter < leave) & (enter < NEARLY) & (leave > 0.0) & (self.half > 0).all(-1)
        return np.asarray(between)


def moments(frames: int) -> np.ndarray:
    """The frames (S,) at which lines of sight are looked at."""
    return np.unique(np.linspace(0, frames - 1, MOMENTS).round().astype(int))


def places_of(
    subjects: Sequence[Subject], camera: Camera, at: np.ndarray, aspect: float
) -> tuple[np.ndarray, np.ndarray]:
    """Places (S, N, 3) of subjects, and which (S, N) are in the picture."""
    found = []
    for one in subjects:
        low, high = one.low[at], one.high[at]
        for x in ACROSS:
            for y in UPRIGHT if one.person else UP:
                share = np.array([x, y, 0.5])
                found.append(low + share * (high - low))
    places = np.stack(found, 1)
    eye, ahead = camera.eye[at].astype(float), (camera.target[at] - camera.eye[at]).astype(float)
    ahead /= np.maximum(np.linalg.norm(ahead, axis=1, keepdims=True), 1e-9)
    right = np.cross(ahead, (0.0, 1.0, 0.0))
    right /= np.maximum(np.linalg.norm(right, axis=1, keepdims=True), 1e-9)
    over = np.cross(right, ahead)
    way, tan = places - eye[:, None], np.tan(np.radians(camera.fov_deg) / 2)
    depth = np.maximum(np.einsum("snj,sj->sn", way, ahead), 1e-6)
    x, y = (np.einsum("snj,sj->sn", way, axis) / depth / tan for axis in (right, over))
    return places, (np.abs(x) < aspect) & (np.abs(y) < 1.0)


def hidden(bodies: Bodies, camera: Camera, subjects: Sequence[Subject], at: np.ndarray, aspect: float) -> float:
    """Share of the subjects' places in the picture that something stands before; 1 where none is in it."""
    places, inside = places_of(subjects, camera, at, aspect)
    if not np.any(inside):
        return 1.0
    return float(np.asarray(bodies.blocking(camera.eye[at].astype(float), places).any(-1))[inside].mean())


def around(bodies: Bodies, camera: Camera, subjects: Sequence[Subject], aspect: float) -> Camera:
    """The camera, or the nearest one further around or higher from which the subjects are seen."""
    at = moments(len(camera.eye))
    best, least = camera, hidden(bodies, camera, subjects, at, aspect)
    if least <= SEEN_ENOUGH:
        return camera
    steps = sorted(((a, h) for a in AROUND for h in HIGHER if a or h), key=lambda step: abs(step[0]) + 1.3 * step[1])
    for azimuth, higher in steps:
        tried = turned(camera, azimuth, higher)
        share = hidden(bodies, tried, subjects, at, aspect)
        if share < least - WORTH:
            best, least = tried, share
        if least <= SEEN_ENOUGH:
            break
    return best


def turned(camera: Camera, azimuth: float, higher: float) -> Camera:
    """A camera that goes around its targets by an azimuth and higher, in degrees."""
    out = (camera.eye - camera.target).astype(float)
    flat = np.maximum(np.hypot(out[:, 0], out[:, 2]), 1e-9)
    far = np.linalg.norm(out, axis=1)
    heading = np.arctan2(out[:, 0], out[:, 2]) + np.radians(azimuth)
    pitch = np.minimum(np.arctan2(out[:, 1], flat) + np.radians(higher), np.radians(80.0))
    moved = far[:, None] * np.stack(
        [np.sin(heading) * np.cos(pitch), np.sin(pitch), np.cos(heading) * np.cos(pitch)], 1
    )
    return replace(camera, eye=(camera.target + moved).astype(np.float32))


def cleared(
    groups: Sequence[int], bodies: Bodies, camera: Camera, subjects: Sequence[Subject], aspect: float
) -> np.ndarray:
    """Which bodies (P,) bool stay: a wall goes if it stands before the subjects or around the eye, and so does a whole piece of dressing.

    groups: of each body, the piece of dressing that it is of, or below 0 if it is one by itself.
    """
    at = moments(len(camera.eye))
    places, inside = places_of(subjects, camera, at, aspect)
    before = (bodies.blocking(camera.eye[at].astype(float), places) & inside[..., None]).any((0, 1))
    gone = {group for group, hides in zip(groups, before, strict=True) if hides and group >= 0}
    return np.array([not hides and group not in gone for group, hides in zip(groups, before, strict=True)])
