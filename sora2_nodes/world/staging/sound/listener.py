"""Where things are heard from: azimuth and distance from the camera, speed and Doppler shift, over a shot."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...scene import Camera, Plan
from ...soundscape.sound_plan import TICK_HZ

SOUND_MPS = 343.0
SWIFTEST = 0.12  # of the speed of sound: what a shift is cut at, since a stage is small


@dataclass(frozen=True, kw_only=True)
class Heard:
    """One place over time, each (T,) at TICK_HZ: azimuth in degrees, distance in lengths of the camera's view, speed m/s, doppler."""

    azimuth: np.ndarray
    distance: np.ndarray
    speed: np.ndarray
    doppler: np.ndarray

    def at(self, time_s: float) -> tuple[float, float]:
        """Azimuth and distance at a moment."""
        i = int(np.clip(round(time_s * TICK_HZ), 0, len(self.azimuth) - 1))
        return float(self.azimuth[i]), float(self.distance[i])


class Listener:
    """Hears from where the camera is. unit: m of one length of the scene."""

    def __init__(self, plan: Plan, unit: float = 1.0) -> None:
        self.plan, self.unit = plan, unit
        self.ticks = max(len(plan.speech), 2)
        camera: Camera = plan.camera
        ahead = np.asarray(camera.target - camera.eye, float)
        self.view = float(np.mean(np.linalg.norm(ahead, axis=1)))
        ahead[:, 1] = 0.0
        norm = np.linalg.norm(ahead, axis=1, keepdims=True)
        self.ahead = np.where(norm > 1e-6, ahead / np.maximum(norm, 1e-6), np.array([0.0, 0.0, -1.0]))
        self.right = np.stack([-self.ahead[:, 2], np.zeros(len(ahead)), self.ahead[:, 0]], 1)
        self.eye = np.asarray(camera.eye, float)

    def hears(self, place: np.ndarray) -> Heard:
        """Hear a place (F, 3), or one (3,) that stays, in units."""
        frames = len(self.eye)
        way = (
            np.broadcast_to(np.atleast_2d(np.asarray(place, float))[:frames], (frames, 3))
            if np.ndim(place) == 1 or len(place) == 1
            else np.asarray(place, float)[:frames]
        )
        gap = way - self.eye[: len(way)]
        across, along = (gap * self.right).sum(1), (gap * self.ahead).sum(1)
        far = np.linalg.norm(gap, axis=1)
        step = 1.0 / self.plan.fps
        moving = np.linalg.norm(np.gradient(way, step, axis=0), axis=1) * self.unit if frames > 1 else np.zeros(frames)
        nearing = -np.gradient(far, step) * self.unit if frames > 1 else np.zeros(frames)
        shift = 1 / (1 - np.clip(nearing / SOUND_MPS, -SWIFTEST, SWIFTEST))
        return Heard(
            azimuth=self._ticked(np.degrees(np.unwrap(np.arctan2(across, along)))), distance=self._ticked(far / max(self.view, 1e-3)),
            speed=self._ticked(_smooth(moving)), doppler=self._ticked(_smooth(shift)),
        )  # fmt: skip

    def place_at(self, place: tuple[float, float, float], time_s: float) -> tuple[float, float]:
        """Azimuth and distance of a place at a moment."""
        i = int(np.clip(round(time_s * self.plan.fps), 0, len(self.eye) - 1))
        gap = np.asarray(place, float) - self.eye[i]
        azimuth = float(np.degrees(np.arctan2(gap @ self.right[i], gap @ self.ahead[i])))
        return azimuth, float(np.linalg.norm(gap)) / max(self.view, 1e-3)

    def _ticked(self, values: np.ndarray) -> np.ndarray:
        return np.interp(np.arange(self.ticks) * self.plan.fps / TICK_HZ, np.arange(len(values)), values)


def _smooth(values: np.ndarray) -> np.ndarray:
    """Means over five frames, so that a speed from places has no steps."""
    padded = np.pad(values, 2, mode="edge")
    return np.convolve(padded, np.full(5, 0.2), mode="valid")
