"""Faces that feel: expressions as shares of few movements, and the joints that they are."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ..assembly import Joint

MOVEMENTS = {  # what a face can do; every one rests at 0
    "jaw": "opening of the mouth, 0..1",
    "smile": "corners of the mouth, -1 down .. 1 up",
    "pucker": "lips drawn together, -1 wide .. 1 small and round",
    "brow_lift": "brows, -1 lowered .. 1 raised",
    "brow_tilt": "inner ends of the brows, -1 down (anger) .. 1 up (grief)",
    "lid": "upper lids, -1 wide open .. 1 shut",
    "wink": "the left lid alone, 0 .. 1 shut",
    "gaze_side": "eyes, degrees to the figure's left",
    "gaze_up": "eyes, degrees up",
}
EXPRESSIONS: Mapping[str, Mapping[str, float]] = {
    "neutral": {},
    "happy": {"smile": 1.0, "jaw": 0.28, "brow_lift": 0.5, "lid": 0.14, "pucker": -0.8},
    "sad": {"smile": -1.0, "brow_lift": 0.3, "brow_tilt": 1.0, "lid": 0.36, "gaze_up": -10.0, "pucker": -0.1},
    "angry": {"smile": -0.6, "brow_lift": -0.75, "brow_tilt": -1.0, "lid": 0.22, "jaw": 0.14, "pucker": -0.2},
    "surprised": {"jaw": 0.62, "pucker": 0.6, "brow_lift": 1.0, "lid": -1.0},
    "afraid": {"jaw": 0.95, "smile": -0.5, "brow_lift": 0.85, "brow_tilt": 0.9, "lid": -1.0, "pucker": -0.15},
    "calm": {"smile": 0.25, "lid": 0.22, "brow_lift": 0.1},
    "worried": {"smile": -0.6, "brow_lift": 0.5, "brow_tilt": 1.0, "jaw": 0.12, "lid": -0.2, "pucker": -0.1},
    "focused": {"brow_lift": -0.85, "brow_tilt": -0.55, "lid": 0.34, "pucker": 0.35, "smile": -0.1},
    "tired": {"lid": 0.62, "smile": -0.35, "brow_lift": -0.2, "brow_tilt": 0.4},
    "embarrassed": {
        "smile": 0.55,
        "brow_lift": 0.4,
        "brow_tilt": 0.75,
        "lid": 0.3,
        "gaze_up": -14.0,
        "gaze_side": 12.0,
    },
    "disgusted": {"smile": -0.9, "brow_lift": -0.5, "brow_tilt": -0.5, "lid": 0.5, "jaw": 0.2, "pucker": 0.2},
    "confused": {"smile": -0.3, "brow_lift": 0.75, "brow_tilt": 0.5, "jaw": 0.1, "gaze_side": -14.0, "lid": -0.3},
}
JAW_DEG, BROW_DEG = 19.0, 26.0
SHUT_DEG, WIDE_DEG = 58.0, 16.0  # a lid's way from rest


def face_joints(movements: Mapping[str, np.ndarray], head_m: float) -> dict[str, Joint]:
    """Return the joints of a face's nodes from its movements, each (F,). head_m: height of the head."""
    frames = len(next(iter(movements.values())))
    zero = np.zeros(frames)

    def get(name: str) -> np.ndarray:
        return np.asarray(movements.get(name, zero), float)

    jaw, smile, pucker = np.clip(get("jaw"), 0, 1.2), np.clip(get("smile"), -1, 1), np.clip(get("pucker"), -1, 1)
    wide = 1 - 0.38 * np.maximum(pucker, 0) + 0.22 * np.maximum(-pucker, 0) + 0.14 * np.maximum(smile, 0)
    glad = np.maximum(smile, 0)
    lid = np.clip(get("lid"), -1, 1)
    lids = {"left": np.maximum(lid, np.clip(get("wink"), 0, 1)), "right": lid}
    eye = _columns(zero, get("gaze_side"), get("gaze_up"))
    joints = {
        "jaw": Joint(turn=_columns(zero, zero, -JAW_DEG * jaw)),
        "mouth": Joint(
            scale=_columns(1 + zero, 1 + 5.4 * jaw, wide), shift=_columns(zero, -0.050 * head_m * jaw, zero)
        ),
    }
    for side, sign in (("left", -1.0), ("right", 1.0)):
        ahead, size = 0.036 * head_m * glad, _columns(1 + zero, 1 + zero, wide)
        upper = 5 * glad + 8 * np.minimum(smile, 0)
        lower = 13 * glad + 6 * np.minimum(smile, 0)
        for name, corner in (("lip_end", 27 * glad), ("low_lip_end", 38 * glad)):  # a curve, not an angle
            bent = corner + 36 * np.minimum(smile, 0)
            joints[f"{name}_{side}"] = Joint(turn=_columns(-sign * bent, zero, zero))
        joints[f"lip_{side}"] = Joint(
            turn=_columns(-sign * upper, zero, zero), scale=size, shift=_columns(ahead, zero, zero)
        )
        joints[f"low_lip_{side}"] = Joint(
            turn=_columns(-sign * lower, zero, zero), scale=size, shift=_columns(ahead, -0.030 * head_m * glad, zero)
        )
        joints[f"eye_{side}"] = Joint(turn=eye)
        shut = lids[side]
        lid_deg = np.where(shut > 0, -SHUT_DEG * shut, -WIDE_DEG * shut)
        joints[f"lid_{side}"] = Joint(turn=_columns(zero, zero, lid_deg))
        joints[f"brow_{side}"] = Joint(
            turn=_columns(sign * BROW_DEG * get("brow_tilt"), zero, zero),
            shift=_columns(zero, 0.055 * head_m * get("brow_lift"), zero),
        )
    return joints


def blink(t: np.ndarray, seed: int) -> np.ndarray:
    """How far the lids are shut by blinking, (F,) 0..1: every two to five seconds, 0.16 s long."""
    rng = np.random.default_rng((seed, 21))
    shut, now = np.zeros(len(t)), float(rng.uniform(0.6, 2.5))
    while len(t) and now < t[-1] + 1:
        shut = np.maximum(shut, np.clip(1 - np.abs(t - now) / 0.09, 0, 1))
        now += float(rng.uniform(2.0, 5.0))
    return shut


def _columns(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> np.ndarray:
    return np.stack(np.broadcast_arrays(x, y, z), 1).astype(float)
