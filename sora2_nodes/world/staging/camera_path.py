"""Where the camera stands and how it goes: from the size of the shot, its angle and its move, around what the shot is about."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...story.storyboard import Brief
from ..scene import Camera

FOV_DEG = 35.0
SENSOR_MM = 24.0  # height of a 35 mm frame
FILLS = {  # share of the picture's height that the subject takes: of people, of everything else
    "extreme wide": (0.16, 0.16), "wide": (0.34, 0.36), "full": (0.68, 0.62), "medium wide": (0.92, 0.72), "medium": (1.35, 0.85),
    "medium close-up": (2.0, 1.0), "close-up": (3.1, 1.15), "extreme close-up": (5.2, 2.0),
}  # fmt: skip
LOOKS_AT = {
    "medium wide": 0.60,
    "medium": 0.74,
    "medium close-up": 0.85,
    "close-up": 0.905,
    "extreme close-up": 0.93,
}  # of a person's height
PITCHES = {
    "eye level": 7.0,
    "low": -14.0,
    "high": 32.0,
    "bird's eye": 74.0,
    "aerial": 48.0,
    "over the shoulder": 10.0,
    "pov": 6.0,
}
OLD_ANGLES = {"eye_level": "eye level", "low": "low", "high": "high", "close_up": "eye level", "wide": "eye level"}
OLD_SIZES = {"close_up": "close-up", "wide": "wide"}
SMOOTH_S = 0.5
WIDE = 16 / 9  # the shape for which shots are framed; narrower ones are framed anew
PAIR = 2
LEAST_OF_WIDE = 0.68  # of a subject's height there
TURNS = (
    0.0,
    20.0,
    -20.0,
    35.0,
    -35.0,
    50.0,
    -50.0,
    62.0,
    -62.0,
)  # degrees off the front, from which a long thing is narrower
LOWEST = 0.07  # units above the ground


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What the camera frames: middle (F, 3), size (3,) as seen from before, whether it is a person, its head's place (F, 3)."""

    middle: np.ndarray
    size: np.ndarray
    person: bool
    head: np.ndarray | None = None


def roams(brief: Brief) -> bool:
    """Whether the camera goes along with its subject."""
    framing = brief.framing
    return framing.follows is not None or framing.move in ("follow", "track") or brief.camera.startswith("track")


def frame_shot(
    brief: Brief,
    subjects: Sequence[Subject],
    *,
    aspect: float,
    frames: int,
    duration_s: float,
    goes_along: bool,
    seed: int,
    others: Sequence[Subject] = (),
) -> Camera:
    """The camera's path over a shot, (F, 3) in units. goes_along: it follows its subjects. others: what may stand in the way.

    A picture narrower than 16:9 is staged anew: the camera goes along with what crosses it, looks at what is long from
    nearer its front, or leaves the sides out, so that its first subject is at least 60 % as tall as in 16:9;
    a group of three or more is shown whole.
    """
    rng = np.random.default_rng((seed, 37))
    size_name = brief.framing.size or OLD_SIZES.get(brief.angle, "")
    person = all(s.person for s in subjects)
    near = size_name in LOOKS_AT and person
    fov = (
        2 * math.degrees(math.atan(SENSOR_MM / 2 / brief.look.lens_mm))
        if brief.look.lens_mm
        else (27.0 if near else FOV_DEG)
    )
    fov = float(np.clip(fov, 8.0, 85.0))
    fill = FILLS.get(size_name, FILLS["full"])[0 if person else 1]
    tan = math.tan(math.radians(fov) / 2)
    shown, turned = list(subjects), 0.0
    if aspect < WIDE - 0.01 and not near:
        most = _distance(*_bounds(shown, goes_along), fill, tan, WIDE, near=near) / LEAST_OF_WIDE
        shown, goes_along, turned = _narrowed(shown, others, goes_along, fill, tan, aspect, most)
    low, high = _bounds(shown, goes_along)
    distance = _distance(low, high, fill, tan, aspect, near=near)
    if aspect < WIDE - 0.01 and not near and len(shown) <= PAIR:
        distance = min(distance, most)
    subjects = shown
    target = _target(subjects, low, high, size_name if near else "", frames)
    if not goes_along:
        target = np.tile(target.mean(0), (frames, 1)) if not near else _smoothed(target, frames / max(duration_s, 1e-3))
    else:
        target = _smoothed(target, frames / max(duration_s, 1e-3))
    if (
        aspect < WIDE - 0.01 and not near and goes_along and len(shown) <= PAIR
    ):  # what the camera lags behind stays in sight
        away = (
            np.abs(subjects[0].middle[:frames, 0] - target[: len(subjects[0].middle), 0]).max()
            + subjects[0].size[0] / 2
        )
        distance = min(max(distance, float(away) / (0.92 * tan * aspect)), most)
    front = max(float(s.middle[:, 2].max() - s.middle[:, 2].mean()) for s in subjects) if not goes_along else 0.0
    pitch = PITCHES.get(brief.framing.angle or OLD_ANGLES.get(brief.angle, "eye level"), 7.0)
    if near and pitch == 7.0:
        pitch = 2.0
    azimuth = {"side": 70.0, "back": 150.0}.get(brief.framing.angle, float(rng.uniform(-9, 9)))
    azimuth = turned or azimuth
    deep = (
        0.0 if near else max(0.0, float(high[2]) - float(target[:, 2].mean()))
    )  # what stands in front is not walked into
    poses = _moved(brief, frames, duration_s, azimuth, pitch, distance + max(front, 0.6 * deep), fov, rng)
    return _path(poses, target, brief.framing.move or brief.camera, low)


def _distance(low: np.ndarray, high: np.ndarray, fill: float, tan: float, aspect: float, *, near: bool) -> float:
    """How far off a box fills its share of the picture's height, and fits its width. tan: of half the field of view."""
    distance = max(float(high[1] - low[1]), 0.05) / (2 * fill * tan)
    if near:
        return distance
    share = 0.84 * min(1.0, 0.62 / max(fill, 0.3) if fill < 0.62 else 1.0)
    return max(distance, float(high[0] - low[0]) / (2 * share * tan * aspect))


def _narrowed(
    subjects: list[Subject],
    others: Sequence[Subject],
    goes_along: bool,
    fill: float,
    tan: float,
    aspect: float,
    most: float,
) -> tuple[list[Subject], bool, float]:
    """Subjects, whether the camera goes along, and its azimuth in degrees (0: as it comes), so that `most` is far enough off."""

    def fits(chosen: list[Subject], along: bool) -> bool:
        return _distance(*_bounds(chosen, along), fill, tan, aspect, near=False) <= most

    if fits(subjects, goes_along):
        return subjects, goes_along, 0.0
    along = goes_along or any(np.ptp(s.middle, 0).max() > 0 for s in subjects)
    if fits(subjects, along):
        return subjects, along, 0.0
    clear = [turn for turn in TURNS if not _hidden(subjects[0], [*subjects[1:], *others], turn, most)] or [0.0]
    whole = len(subjects) > PAIR  # a group is shown whole, however small that makes it
    for chosen in (subjects,) if whole else (subjects, subjects[:1]):
        along = goes_along or any(np.ptp(s.middle, 0).max() > 0 for s in chosen)
        for turn in clear:
            if fits([_turned(s, turn) for s in chosen], along):
                return chosen, along, turn
    if whole:
        return subjects, goes_along, 0.0
    long = subjects[0].size[0] > subjects[0].size[2]
    return subjects[:1], along, max(clear, key=abs) if long else clear[0]


def _turned(subject: Subject, turn: float) -> Subject:
    """A subject as it is seen from an azimuth in degrees."""
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    across, tall, deep = subject.size
    middle = subject.middle.copy()
    middle[:, 0] = subject.middle[:, 0] * cos - subject.middle[:, 2] * sin
    size = np.array([abs(cos) * across + abs(sin) * deep, tall, abs(sin) * across + abs(cos) * deep])
    return Subject(middle=middle, size=size, person=subject.person, head=subject.head)


def _hidden(subject: Subject, others: Sequence[Subject], turn: float, distance: float) -> bool:
    """Whether something stands between a subject and a camera at an azimuth, at the shot's middle."""
    at = len(subject.middle) // 2
    toward = np.array([math.sin(math.radians(turn)), math.cos(math.radians(turn))])
    for other in others:
        apart = (other.middle[min(at, len(other.middle) - 1)] - subject.middle[at])[[0, 2]]
        ahead, aside = float(apart @ toward), abs(float(apart[0] * toward[1] - apart[1] * toward[0]))
        covers = (max(other.size[0], other.size[2]) + 0.5 * min(subject.size[0], subject.size[2])) / 2
        if 0.05 < ahead < distance and aside < covers and other.size[1] > 0.35 * subject.size[1]:
            return True
    return False


def _bounds(subjects: Sequence[Subject], goes_along: bool) -> tuple[np.ndarray, np.ndarray]:
    """The box of all subjects, over their whole way while the camera rests."""
    lows, highs = [], []
    for s in subjects:
        middle = s.middle - s.middle.mean(0) if goes_along else s.middle
        middle = middle[len(middle) // 2][None] if goes_along else middle
        lows.append((middle - s.size / 2).min(0))
        highs.append((middle + s.size / 2).max(0))
    low, high = np.min(lows, 0), np.max(highs, 0)
    if goes_along and len(subjects) > 1:
        apart = np.stack([s.middle.mean(0) for s in subjects])
        low, high = low - (apart.max(0) - apart.min(0)) / 2, high + (apart.max(0) - apart.min(0)) / 2
    return low, high


def _target(subjects: Sequence[Subject], low: np.ndarray, high: np.ndarray, near: str, frames: int) -> np.ndarray:
    """What the camera looks at, (F, 3)."""
    if near and subjects[0].person:
        s = subjects[0]
        if s.head is not None and near in ("close-up", "extreme close-up", "medium close-up"):
            return s.head + np.array([0.0, -0.05 * s.size[1] if near != "extreme close-up" else 0.0, 0.0])
        middles = np.mean([q.middle for q in subjects], 0)
        made = middles.copy()
        made[:, 1] += (LOOKS_AT[near] - 0.5) * float(s.size[1])
        return made
    middle = np.mean([s.middle for s in subjects], 0)
    made = np.tile((low + high) / 2, (frames, 1))
    if np.ptp(middle, 0).max() > 0:
        made = (
            made
            - made.mean(0)
            + middle
            - middle.mean(0)
            + (np.min([s.middle.min(0) for s in subjects], 0) + np.max([s.middle.max(0) for s in subjects], 0)) / 2
        )
    return made


def _smoothed(path: np.ndarray, fps: float) -> np.ndarray:
    """A path without jerks: a Gaussian over time, held at the ends."""
    reach = max(1, round(2 * SMOOTH_S * fps))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / max(SMOOTH_S * fps / 1.6, 1.0)) ** 2)
    padded = np.pad(path, ((reach, reach), (0, 0)), mode="edge")
    return np.stack([np.convolve(padded[:, k], kernel / kernel.sum(), mode="valid") for k in range(3)], 1)


def _moved(
    brief: Brief,
    frames: int,
    duration_s: float,
    azimuth: float,
    pitch: float,
    distance: float,
    fov: float,
    rng: np.random.Generator,
) -> dict[str, np.ndarray]:
    """Azimuth, pitch, distance, lift and shift of the camera over time."""
    u = np.linspace(0.0, 1.0, frames) if frames > 1 else np.zeros(1)
    ease = u * u * (3 - 2 * u)
    move = brief.framing.move or brief.camera
    speed = brief.framing.speed
    way = {"left": -1.0, "down": -1.0, "in": -1.0}.get(brief.framing.direction or move.rpartition("_")[2], 1.0)
    pose = {"azimuth": np.full(frames, azimuth), "pitch": np.full(frames, pitch), "distance": np.full(frames, distance), "lift": np.zeros(frames),
            "shift": np.zeros(frames), "turn": np.zeros(frames), "tilt": np.zeros(frames), "fov": np.full(frames, fov)}  # fmt: skip
    if move in ("push_in", "zoom_in", "dolly_in", "fly_through"):
        pose["distance"] *= 1.18 - 0.42 * min(speed, 1.6) * ease
    elif move in ("pull_out", "zoom_out", "dolly_out"):
        pose["distance"] *= 0.80 + 0.45 * min(speed, 1.6) * ease
    elif move == "dolly_zoom":
        pose["distance"] *= 1.3 - 0.6 * ease
        pose["fov"] = 2 * np.degrees(np.arctan(np.tan(np.radians(fov / 2)) * distance / pose["distance"]))
    elif move.startswith("orbit"):
        pose["azimuth"] += way * 30.0 * speed * (ease * 2 - 1)
    elif move.startswith("crane"):
        up = move.endswith("up")
        pose["pitch"] += (24.0 if up else -24.0) * (ease - (0.0 if up else 1.0))
    elif move.startswith("pan"):
        pose["turn"] += way * 9.0 * speed * (ease * 2 - 1)
    elif move.startswith("tilt"):
        pose["tilt"] += (
            (1.0 if (brief.framing.direction or move.rpartition("_")[2]) != "down" else -1.0) * 7.0 * (ease * 2 - 1)
        )
    elif move.startswith("track"):
        pose["shift"] += way * 0.10 * distance * (ease * 2 - 1)
    if move == "handheld" or brief.framing.handheld:
        t = u * duration_s
        for name, amount in (("azimuth", 0.5), ("pitch", 0.45), ("turn", 0.5), ("tilt", 0.4)):
            for _ in range(3):
                rate, phase = rng.uniform(0.3, 1.5), rng.uniform(0, 2 * math.pi)
                pose[name] = pose[name] + amount * np.sin(2 * math.pi * rate * t + phase) / (0.7 + rate)
    return pose


def _path(pose: dict[str, np.ndarray], target: np.ndarray, move: str, low: np.ndarray) -> Camera:
    azimuth, pitch = np.radians(pose["azimuth"]), np.radians(pose["pitch"])
    out = np.stack([np.sin(azimuth) * np.cos(pitch), np.sin(pitch), np.cos(azimuth) * np.cos(pitch)], 1)
    eye = target + pose["distance"][:, None] * out
    floor = LOWEST * max(1.0, float(pose["distance"].mean()) / 4)
    eye[:, 1] = np.maximum(eye[:, 1], floor)
    right = np.stack([np.cos(azimuth), np.zeros_like(azimuth), -np.sin(azimuth)], 1)
    eye, target = eye + pose["shift"][:, None] * right, target + pose["shift"][:, None] * right
    swing = pose["distance"][:, None] * (
        np.tan(np.radians(pose["turn"]))[:, None] * right
        + np.tan(np.radians(pose["tilt"]))[:, None] * np.array([0, 1.0, 0])
    )
    return Camera(
        move=move,
        eye=eye.astype(np.float32),
        target=(target + swing).astype(np.float32),
        fov_deg=float(pose["fov"].mean()),
    )
