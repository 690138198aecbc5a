"""How a camera moves about what it is aimed at: pushes, orbits, cranes, pans, a hand that holds it; along something tall, from its foot to its top or back; and into a place where nobody is, between the walls of a canyon, the trunks of a wood, the houses of a street."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ....story.storyboard import Brief
from ...scene import Camera
from ..grounds.gorge import middle_of
from .aim import Aim, Subject

LOWEST = 0.07  # units above the ground
PAN_ALONE, TILT_ALONE = 26.0, 14.0  # degrees to either side that the camera turns where nobody is
IN_ROOMS = 0.3  # of such ways: how much of them there is room for between walls
HANDHELD = (("azimuth", 0.7), ("pitch", 0.5), ("turn", 1.2), ("tilt", 0.9))  # degrees that a hand sways by
TRACK_ALONE, RISE = 0.5, 0.95  # of its distance: how far to either side it goes there, and up


SHOWN, INSET = (
    0.62,
    0.20,
)  # of its height: how much is seen at a time, and how far from its ends the picture's middle stays
NARROW = 0.9  # of its height: what is wider than that is seen whole
HELD = 0.16  # of the time, at either end


START, SPEED, WALKING = 4.5, 5.2, 1.5  # units before the origin; units a second of what flies, and of who walks
HIGH, EYES, HIGHER = (
    1.9,
    1.45,
    {"street": 3.4, "neon street": 3.4, "main street": 2.6, "sea": 3.0, "mountain": 6.0, "meadow": 2.6},
)  # units over the ground
AHEAD, FOV_DEG, FAR_END = 7.0, 52.0, -26.0  # units to what it looks at; units where a flight ends at the latest
ROLL, WEAVE = 0.22, 0.35  # units that it weaves to the sides and how often a second


def posed_over_time(
    brief: Brief,
    frames: int,
    duration_s: float,
    azimuth: float,
    pitch: float,
    distance: float,
    fov: float,
    rng: np.random.Generator,
    reach: float = 30.0,
    empty: bool = False,
    walled: bool = False,
) -> dict[str, np.ndarray]:
    """Azimuth, pitch, distance, lift and shift of the camera over time. reach: degrees to either side that it goes around. empty: of a place where nobody is. walled: that is a room."""
    u = np.linspace(0.0, 1.0, frames) if frames > 1 else np.zeros(1)
    ease = u * u * (3 - 2 * u)
    move = brief.framing.move or brief.camera
    speed = brief.framing.speed
    way = {"left": -1.0, "down": -1.0, "in": -1.0}.get(brief.framing.direction or move.rpartition("_")[2], 1.0)
    pose = {"azimuth": np.full(frames, azimuth), "pitch": np.full(frames, pitch), "distance": np.full(frames, distance), "lift": np.zeros(frames),
            "shift": np.zeros(frames), "turn": np.zeros(frames), "tilt": np.zeros(frames), "fov": np.full(frames, fov)}  # fmt: skip
    if move in ("push_in", "zoom_in", "dolly_in", "fly_through"):
        pose["distance"] *= 1.2 - 0.46 * min(speed, 1.6) * ease
    elif move in ("pull_out", "zoom_out", "dolly_out"):
        pose["distance"] *= 0.78 + 0.5 * min(speed, 1.6) * ease
    elif move == "dolly_zoom":
        pose["distance"] *= 1.3 - 0.6 * ease
        pose["fov"] = 2 * np.degrees(np.arctan(np.tan(np.radians(fov / 2)) * distance / pose["distance"]))
    elif move.startswith("orbit"):
        pose["azimuth"] += way * reach * min(speed, 1.5) * (ease * 2 - 1)
    elif move.startswith("crane") and empty:
        up = move.endswith("up")
        pose["lift"] += (IN_ROOMS * RISE if walled else RISE) * distance * (ease if up else 1 - ease)
        pose["tilt"] -= 0.5 * TILT_ALONE * (ease if up else 1 - ease)
    elif move.startswith("crane"):
        up = move.endswith("up")
        pose["pitch"] += (24.0 if up else -24.0) * (ease - (0.0 if up else 1.0))
    elif move.startswith("pan"):
        pose["turn"] += way * (PAN_ALONE if empty else 12.0) * speed * (ease * 2 - 1)
    elif move.startswith("tilt"):
        pose["tilt"] += (
            (1.0 if (brief.framing.direction or move.rpartition("_")[2]) != "down" else -1.0)
            * (TILT_ALONE if empty else 8.0)
            * (ease * 2 - 1)
        )
    elif move.startswith("track"):
        pose["shift"] += (
            way
            * ((IN_ROOMS * TRACK_ALONE if walled else TRACK_ALONE) if empty else 0.10)
            * distance
            * ((u if empty else ease) * 2 - 1)
        )
    if move == "handheld" or brief.framing.handheld:
        t = u * duration_s
        for name, amount in HANDHELD:
            for _ in range(3):
                rate, phase = rng.uniform(0.3, 1.5), rng.uniform(0, 2 * math.pi)
                pose[name] = pose[name] + amount * np.sin(2 * math.pi * rate * t + phase) / (0.7 + rate)
    return pose


def camera_along(pose: dict[str, np.ndarray], aim: Aim, move: str, *, grounded: bool) -> Camera:
    azimuth, pitch, target = np.radians(pose["azimuth"]), np.radians(pose["pitch"]), aim.target
    out = np.stack([np.sin(azimuth) * np.cos(pitch), np.sin(pitch), np.cos(azimuth) * np.cos(pitch)], 1)
    eye = aim.anchor + pose["distance"][:, None] * out
    floor = LOWEST * max(1.0, float(pose["distance"].mean()) / 4)
    if grounded:
        eye[:, 1] = np.maximum(eye[:, 1], floor)
    right = np.stack([np.cos(azimuth), np.zeros_like(azimuth), -np.sin(azimuth)], 1)
    up = pose["lift"][:, None] * np.array([0, 1.0, 0])
    eye, target = eye + up, target + up
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


def along_height(subjects: Sequence[Subject], aim: Aim, move: str, direction: str) -> Aim | None:
    """The aim of a tilt or a crane along the one subject of a shot; None where it is not taller than wide. direction: up | down."""
    if not move.startswith(("tilt", "crane")) or len(subjects) != 1:
        return None
    one = subjects[0]
    tall, wide = float(one.size[1]), float(one.size[0])
    if tall < NARROW * wide:
        return None
    frames = len(aim.target)
    u = np.clip((np.linspace(0.0, 1.0, frames) - HELD) / (1 - 2 * HELD), 0.0, 1.0) if frames > 1 else np.zeros(1)
    ease = u * u * (3 - 2 * u)
    share = INSET + (1 - 2 * INSET) * (1 - ease if direction == "down" else ease)
    middle = np.median(one.middle, 0)
    low = float(np.median(one.low[:, 1]))
    target = np.stack([np.full(frames, middle[0]), low + share * tall, np.full(frames, middle[2])], 1)
    standing = np.stack(
        [np.full(frames, middle[0]), np.full(frames, low + INSET * tall), np.full(frames, middle[2])], 1
    )
    tan = np.tan(np.radians(aim.fov / 2))
    distance = SHOWN * tall / (2 * tan) + 0.5 * wide
    return Aim(
        target=target,
        anchor=target if move.startswith("crane") else standing,
        distance=distance,
        fov=aim.fov,
        azimuth=aim.azimuth,
    )


def goes_through(brief: Brief) -> bool:
    """Whether the camera goes into a place where nobody is."""
    framing = brief.framing
    nobody = not brief.people and not any(not t.implied and not t.furnishes and not t.far_off for t in brief.things)
    return (
        nobody
        and brief.place.indoors is not True
        and (framing.move in ("fly_through", "push_in") or (framing.angle == "pov" and framing.move != "static"))
    )


def through(brief: Brief, frames: int, duration_s: float, bend: float = 0.0) -> Camera:
    """The camera's way, in units. bend: units to a metre of a gorge whose bends it follows; 0: it goes straight."""
    flies = brief.framing.move == "fly_through"
    speed = (SPEED if flies else WALKING) * brief.framing.speed**0.5
    t = np.linspace(0.0, duration_s, frames) if frames > 1 else np.zeros(1)
    z = np.maximum(START - speed * t, FAR_END)
    high = HIGHER.get(brief.place.name, HIGH) if flies else EYES
    sway = ROLL * np.sin(2 * np.pi * WEAVE * t) if flies else 0.05 * np.sin(2 * np.pi * 0.9 * t)
    bob = 0.16 * np.sin(2 * np.pi * 0.27 * t + 1.0) if flies else 0.025 * np.abs(np.sin(2 * np.pi * 0.9 * t))
    eye = np.stack([_across(z, bend) + sway, high + bob, z], 1)
    ahead = z - AHEAD
    target = np.stack([_across(ahead, bend) + 0.3 * sway, np.full(frames, 0.88 * high), ahead], 1)
    return Camera(
        move=brief.framing.move or "fly_through",
        eye=eye.astype(np.float32),
        target=target.astype(np.float32),
        fov_deg=FOV_DEG,
    )


def _across(z: np.ndarray, bend: float) -> np.ndarray:
    return middle_of(z / bend) * bend if bend else np.zeros(len(z))
