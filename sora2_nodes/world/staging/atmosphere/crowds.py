"""Many people around an action, cheaply: a few shapes each, in rows behind it, before a stage, or going by in a busy place.

They are part of the set: nobody of them is named, touched or simulated. Lengths of the shapes are metres, of the places the scene's units.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ....vocabulary.onlookers import CALM
from ...assembly import placed
from ...primitives import RGB, Primitive
from ...scene import Camera
from ..places import PLACES, UNDER_WATER
from ..scenario import Staged

MOST = 44  # people
STAGES = ("stage", "concert", "theatre")  # places whose crowd stands between the viewer and the action
FILLED = {"boxing ring": 0.9, "concert": 0.8, "red carpet": 0.5, "finish line": 0.5}  # places that are never without
TIERED = ("boxing ring", "stadium", "basketball court", "football pitch", "ice rink", "tennis court")
LISTENED_TO = ("play piano", "play violin", "conduct", "talk", "read")  # what nobody raises their arms at
TALL = 1.72  # m
APART, ROWS_APART = 0.62, 0.85  # m
TO_WALL = 0.5  # m from a room's wall to who stands along it
PACE = 0.95  # m/s, of who goes by
SKINS: tuple[RGB, ...] = (
    (0.87, 0.68, 0.54),
    (0.76, 0.55, 0.40),
    (0.55, 0.37, 0.26),
    (0.36, 0.24, 0.17),
    (0.93, 0.77, 0.65),
)
HAIRS: tuple[RGB, ...] = (
    (0.06, 0.05, 0.05),
    (0.20, 0.12, 0.07),
    (0.36, 0.22, 0.10),
    (0.72, 0.56, 0.28),
    (0.45, 0.44, 0.43),
)
CLOTHES: tuple[RGB, ...] = (
    (0.70, 0.14, 0.14), (0.14, 0.26, 0.58), (0.90, 0.88, 0.84), (0.10, 0.11, 0.14), (0.20, 0.45, 0.28), (0.88, 0.66, 0.16), (0.46, 0.24, 0.50), (0.24, 0.55, 0.62), (0.86, 0.46, 0.52), (0.50, 0.42, 0.34),
)  # fmt: skip
LEGS: tuple[RGB, ...] = ((0.12, 0.15, 0.28), (0.10, 0.10, 0.11), (0.35, 0.30, 0.24))


@dataclass(frozen=True)
class Crowd:
    """primitives, and their poses (F, P, 3, 4) in the scene's units."""

    primitives: tuple[Primitive, ...]
    poses: np.ndarray


def crowd_of(staged: Staged, place: str, camera: Camera | None, times: np.ndarray) -> Crowd | None:
    """The people around a shot, None where there are none. place: the set's name. times: (F,) s of the world."""
    share = max(staged.brief.place.crowd, FILLED.get(place, 0.0))
    if share <= 0 or place in ("space", "sky", *UNDER_WATER) or place.endswith(("from above", "panorama")):
        return None
    rng = np.random.default_rng((staged.seed, 47))
    passing = staged.brief.place.passing and place not in STAGES
    unit = staged.unit
    count = max(4, round(share * (MOST if not passing else 0.4 * MOST)))
    if passing:
        spots, yaw, walk = _strolling(rng, count, times)
    elif place in STAGES and camera is not None:
        spots, yaw = _before_stage(rng, min(count, 26), camera, unit)
        walk = None
    else:
        walls = PLACES[place].walls if place in PLACES and place not in TIERED else None
        if walls is not None:
            count = min(count, round(walls.width / APART / 1.5))
        spots, yaw = _behind(rng, count, _span(staged), tiered=place in TIERED)
        walk = None
        if walls is not None:  # along the wall that they would stand in
            spots[:, 2] = np.maximum(spots[:, 2], walls.back + TO_WALL)
            spots[:, 0] = np.clip(spots[:, 0], -walls.width / 2 + TO_WALL, walls.width / 2 - TO_WALL)
    calm = bool(set(" ".join(staged.brief.place.crowd_words).split()) & set(CALM)) or passing
    calm = calm or any(a.act in LISTENED_TO for a in staged.brief.actions) or "concert hall" in staged.brief.place.asked
    primitives: list[Primitive] = []
    poses: list[np.ndarray] = []
    for k in range(len(spots)):
        shapes, moved = _spectator(rng, times, calm=calm, going=walk is not None, from_behind=place in STAGES)
        at = spots[k] if walk is None else spots[k] + walk[k]
        facing = placed((0.0, 0.0, 0.0), (0.0, float(yaw[k]), 0.0))[:, :3]
        for shape, pose in zip(shapes, moved, strict=True):
            made = np.empty_like(pose)
            made[:, :, :3] = facing @ pose[:, :, :3] / unit
            made[:, :, 3] = (pose[:, :, 3] @ facing.T + at) / unit
            primitives.append(shape)
            poses.append(made)
    return Crowd(tuple(primitives), np.stack(poses, 1).astype(np.float32))


def _span(staged: Staged) -> float:
    """How wide the action is to either side, m."""
    return staged.unit * max((abs(s.x) for s in staged.spots.values()), default=0.0)


def _behind(rng: np.random.Generator, count: int, span: float, *, tiered: bool) -> tuple[np.ndarray, np.ndarray]:
    """Rows behind the action, the farther the wider, on steps where people sit on stands. Places (N, 3) m and yaws (N,)."""
    first = 3.1 if tiered else 2.5
    rows = max(1, math.ceil(count / 12))
    made = []
    for row in range(rows):
        own = count // rows + (row < count % rows)
        wide = span + 2.4 + 0.5 * (first + row * ROWS_APART)
        for k in range(own):
            x = ((k + 0.5) / own * 2 - 1) * wide + float(rng.uniform(-0.15, 0.15)) + 0.3 * APART * (row % 2)
            z = -(first + row * ROWS_APART + float(rng.uniform(-0.12, 0.12)))
            made.append((x, 0.42 * row if tiered else 0.0, z))
    places = np.array(made)
    return places, np.full(len(places), -90.0) + rng.uniform(-14, 14, len(places))


def _before_stage(rng: np.random.Generator, count: int, camera: Camera, unit: float) -> tuple[np.ndarray, np.ndarray]:
    """Heads along the picture's lower edge, seen from behind: they stand lower than the stage."""
    at = len(camera.eye) // 2
    eye, target = camera.eye[at].astype(float) * unit, camera.target[at].astype(float) * unit
    ahead = (target - eye) / np.linalg.norm(target - eye)
    right = np.array([-ahead[2], 0.0, ahead[0]]) / max(float(np.hypot(ahead[0], ahead[2])), 1e-6)
    up = np.cross(right, ahead)
    tan = math.tan(math.radians(float(camera.fov_deg)) / 2)
    far = float(np.linalg.norm(target - eye))
    made = []
    rows = 2 if count > 12 else 1
    for row in range(rows):
        distance = far * (0.52 + 0.14 * row)
        high = -0.80 + 0.13 * row
        own = count // rows
        for k in range(own):
            x = ((k + 0.5 + float(rng.uniform(-0.2, 0.2))) / own * 2 - 1) * 1.9
            head = eye + distance * (ahead + tan * (x * right + (high + float(rng.uniform(-0.05, 0.03))) * up))
            made.append((head[0], head[1] - TALL, head[2]))
    places = np.array(made)
    yaw = math.degrees(math.atan2(-ahead[2], ahead[0]))
    return places, np.full(len(places), yaw) + rng.uniform(-8, 8, len(places))


def _strolling(rng: np.random.Generator, count: int, times: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """People who go by behind the action, both ways. Places (N, 3), yaws (N,) and ways (N, F, 3) m."""
    side = np.where(rng.random(count) < 0.5, 1.0, -1.0)
    pace = PACE * rng.uniform(0.75, 1.2, count)
    z = -rng.uniform(1.7, 6.5, count)
    x = rng.uniform(-1, 1, count) * (3.2 - 0.5 * z) - side * pace * float(times[-1]) / 2
    way = np.zeros((count, len(times), 3))
    way[:, :, 0] = side[:, None] * pace[:, None] * times[None]
    return np.stack([x, np.zeros(count), z], 1), np.where(side > 0, 0.0, 180.0), way


def _spectator(
    rng: np.random.Generator, times: np.ndarray, *, calm: bool, going: bool, from_behind: bool
) -> tuple[list[Primitive], list[np.ndarray]]:
    """One of a crowd facing +x with the feet on y = 0: shapes, and their poses (F, 3, 4) in m."""
    tall = TALL * float(rng.uniform(0.90, 1.07))
    coat, skin, hair, leg = (table[int(rng.integers(len(table)))] for table in (CLOTHES, SKINS, HAIRS, LEGS))
    frames = len(times)
    rate, phase = float(rng.uniform(0.9, 1.6)), float(rng.uniform(0, 2 * math.pi))
    beat = np.sin(2 * math.pi * rate * times + phase)
    bob = np.zeros(frames) if calm else 0.035 * np.maximum(beat, 0)
    step = np.sin(2 * math.pi * 0.95 * times + phase) if going else np.zeros(frames)
    raised = not calm and rng.random() < 0.65
    shapes, poses = [], []

    def add(kind: str, size: tuple[float, ...], colour: RGB, finish: str, pose: np.ndarray) -> None:
        shapes.append(Primitive(kind=kind, size=size, colour=colour, finish=finish, role="set"))
        poses.append(pose)

    def still(x: float, y: float, z: float) -> np.ndarray:
        made = np.tile(placed((x, y, z)), (frames, 1, 1))
        made[:, 1, 3] += bob
        return made

    add("capsule", (0.135, 0.19 * tall, 0.105), coat, "cloth", still(0.0, 0.63 * tall, 0.0))
    add("ellipsoid", (0.105, 0.125, 0.09), skin, "skin", still(0.015, 0.925 * tall, 0.0))
    add("ellipsoid", (0.11, 0.105, 0.102), hair, "matte", still(-0.03, 0.955 * tall, 0.0))
    for sign in (-1.0, 1.0):
        if not from_behind:
            add(
                "capsule",
                (0.075, 0.19 * tall, 0.06),
                leg,
                "cloth",
                _swung((0.0, 0.49 * tall, 0.07 * sign), -0.24 * tall, sign * 0.4 * step, 0.0, bob),
            )
        if raised:
            lift = math.pi - 0.35 + 0.28 * beat * sign
            add(
                "capsule",
                (0.05, 0.15 * tall, 0.042),
                coat if rng.random() < 0.5 else skin,
                "cloth",
                _swung((0.0, 0.79 * tall, 0.17 * sign), -0.17 * tall, lift, 0.22 * sign, bob),
            )
        else:
            add(
                "capsule",
                (0.055, 0.15 * tall, 0.045),
                coat,
                "cloth",
                _swung(
                    (0.0, 0.79 * tall, 0.185 * sign),
                    -0.18 * tall,
                    -sign * 0.35 * step + (0.0 if going else 0.5 * (rng.random() < 0.4)),
                    0.1 * sign,
                    bob,
                ),
            )
    return shapes, poses


def _swung(
    pivot: tuple[float, float, float], hang: float, angle: np.ndarray | float, aside: float, bob: np.ndarray
) -> np.ndarray:
    """Poses (F, 3, 4) of a limb that hangs `hang` under its pivot, swung forward by angles in radians and spread aside."""
    angle = np.broadcast_to(np.asarray(angle, float), bob.shape)
    cos, sin = np.cos(angle), np.sin(angle)
    turn = np.zeros((len(bob), 3, 3))
    turn[:, 0, 0], turn[:, 0, 1], turn[:, 1, 0], turn[:, 1, 1], turn[:, 2, 2] = cos, -sin, sin, cos, 1.0
    lean = placed((0.0, 0.0, 0.0), (math.degrees(-aside), 0.0, 0.0))[:, :3]
    turn = turn @ lean
    made = np.zeros((len(bob), 3, 4))
    made[:, :, :3] = turn
    made[:, :, 3] = np.array(pivot) + turn @ np.array([0.0, hang, 0.0])
    made[:, 1, 3] += bob
    return made


__all__ = ["Crowd", "crowd_of"]
