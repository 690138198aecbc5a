"""A camera that flies or walks into a place where nobody is: between the walls of a canyon, the trunks of a wood, the houses of a street."""

from __future__ import annotations

import numpy as np

from ....story.storyboard import Brief
from ...scene import Camera
from ..grounds.gorge import middle_of

START, SPEED, WALKING = 4.5, 5.2, 1.5  # units before the origin; units a second of what flies, and of who walks
HIGH, EYES, HIGHER = (
    1.9,
    1.45,
    {"street": 3.4, "neon street": 3.4, "main street": 2.6, "sea": 3.0, "mountain": 6.0, "meadow": 2.6},
)  # units over the ground
AHEAD, FOV_DEG, FAR_END = 7.0, 52.0, -26.0  # units to what it looks at; units where a flight ends at the latest
ROLL, WEAVE = 0.22, 0.35  # units that it weaves to the sides and how often a second


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
