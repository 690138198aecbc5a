"""What stands before a shot's subjects: the camera goes around what belongs to the shot, and what only dresses its set is taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ...scene import Camera
from .aim import Subject
from .finder import Finder, Sight

SEEN_ENOUGH = 0.2  # share of the subjects whose hiding is borne
AROUND = (0.0, -22.0, 22.0, -42.0, 42.0, -64.0, 64.0)  # degrees that the camera may go around
HIGHER = (0.0, 16.0, 32.0)  # and higher
WORTH = 0.08  # by how much less must be hidden a step further
IN_FRONT = 0.25  # share of the picture that may be taken by what is close before its subjects
ROUNDS = 6  # in which dressing is taken away, and what was behind it looked at
HIDES, HIDES_A_LITTLE, VEILS = (
    0.12,
    0.03,
    0.35,
)  # of a subject: a piece that goes; one that goes too where all of them hide so much


def around(finder: Finder, camera: Camera, subjects: Sequence[Subject], at: np.ndarray) -> Camera:
    """The camera, or the nearest one further around or higher from which the subjects are seen."""
    best, least = camera, _cost(finder.look(camera, subjects, at))
    if least <= SEEN_ENOUGH:
        return camera
    steps = sorted(((a, h) for a in AROUND for h in HIGHER if a or h), key=lambda step: abs(step[0]) + 1.3 * step[1])
    for azimuth, higher in steps:
        tried = turned(camera, azimuth, higher)
        cost = _cost(finder.look(tried, subjects, at))
        if cost < least - WORTH:
            best, least = tried, cost
        if least <= SEEN_ENOUGH:
            break
    return best


def _cost(sight: Sight) -> float:
    """How much of the subjects is hidden, and of the picture beyond what may stand in front."""
    return sight.hidden + max(float(sight.over.sum()) - IN_FRONT, 0.0)


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
    finder: Finder, groups: np.ndarray, camera: Camera, subjects: Sequence[Subject], at: np.ndarray
) -> np.ndarray:
    """Which primitives (P,) bool stay: a piece of dressing that hides a subject or fills the picture before it goes as a whole.

    groups: (P,) of each the piece that it is of, below 0 where it isn't dressing and stays.
    """
    gone = np.zeros(len(groups), bool)
    for _ in range(ROUNDS):
        sight = finder.look(camera, subjects, at, gone)
        hiding, over = (_by_group(groups, share) for share in (sight.before, sight.over))
        least = HIDES_A_LITTLE if sight.hidden > VEILS else HIDES
        away = [group for group in {*hiding, *over} if hiding.get(group, 0.0) > least or over.get(group, 0.0) > HIDES]
        if not away:
            break
        gone |= np.isin(groups, away)
    return ~gone


def _by_group(groups: np.ndarray, share: np.ndarray) -> dict[int, float]:
    return {int(group): float(share[groups == group].sum()) for group in np.unique(groups[(groups >= 0) & (share > 0)])}
