"""Holding: the frame over time of what a figure holds, by the way that it is held: in one hand, in both, as a shaft, at the mouth.

`attached` then says where a thing's root is so that its sockets (handle, handle_2, left_hand, right_hand, mouth) lie in that frame.
In every frame y runs along a handle or upward and x points away from the body as far as that allows, like the axes of a thing
that stands upright and faces +x.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ..assembly import Assembly, compose, frames_of, placed, socket_frame
from .deeds import Performance
from .kinematics import unit

WAYS: Mapping[str, str] = {  # verb: how what it is done with is held; others in the right hand
    "sweep": "shaft", "rake": "shaft", "dig": "shaft", "chop": "shaft", "golf": "shaft", "row": "shaft", "paddle": "shaft", "fish": "shaft", "pull": "shaft",
    "carry": "both", "hold both": "both", "lift": "both", "lift weights": "both", "hug close": "both", "bear tray": "palm", "lift overhead": "both", "fold laundry": "both", "read": "both", "film": "both", "drive": "both", "type": "both", "knit": "both", "sew": "both", "play video games": "both", "hug": "both", "toss": "both",
    "catch": "both", "shoot": "both", "dig ball": "both",
    "selfie stick": "stick", "play guitar": "neck", "play violin": "chin", "play trumpet": "mouth", "play flute": "mouth", "play saxophone": "mouth",
}  # fmt: skip


STICK_UP = 0.55  # of its way ahead: how far up a selfie stick points


def held_frame(figure: Assembly, performance: Performance, way: str = "right") -> np.ndarray:
    """Frames (F, 3, 4) in the world of what is held. way: right, left, palm, both, stick, shaft, neck, chin or mouth (see WAYS)."""

    def socket(name: str) -> np.ndarray:
        return socket_frame(figure, name, performance.root, performance.joints)

    if way in ("right", "left"):
        return socket(f"hand_{way}")
    if way == "palm":  # level on a raised hand
        return _upright(socket("hand_right")[:, :, 3], performance.root[:, :, 0])
    right, left = socket("hand_right")[:, :, 3], socket("hand_left")[:, :, 3]
    chest = frames_of(figure, performance.root, performance.joints)["chest"]
    ahead, middle = chest[:, :, 0], (right + left) / 2
    if way == "both":
        return _upright(middle, ahead)
    if way == "stick":  # aslant, ahead and up
        aslant = chest[:, :, 0] * [1.0, 0.0, 1.0] + np.array([0.0, STICK_UP, 0.0])
        return _along(right, aslant, np.broadcast_to(np.array([0.0, 1.0, 0.0]), right.shape))
    if way == "shaft":
        along = left - right
        return _along(middle, np.where(along[:, 1:2] < 0, -along, along), ahead)
    if way == "neck":
        return _along(right, left - right, ahead)
    if way == "chin":
        start = socket("shoulder_left")[:, :, 3]
        return _along(start, left - start, np.broadcast_to(np.array([0.0, 1.0, 0.0]), start.shape))
    start = socket("mouth")[:, :, 3]
    return _blown(start, middle - start, chest)


def attached(thing: Assembly, frame: np.ndarray, way: str = "right") -> np.ndarray:
    """Roots (F, 3, 4) of a thing that is held in frames of held_frame by the same way."""
    here = placed((0.0, 0.0, 0.0))[None]
    at = {name: socket_frame(thing, name, here)[0, :, 3] for name in thing.sockets}
    middle = np.array([0.0, thing.half[1], 0.0])
    own = np.concatenate([np.eye(3), middle[:, None]], 1)
    if way in ("right", "left", "stick") and "handle" in at:
        own = socket_frame(thing, "handle", here)[0]
    elif way == "both" and {"left_hand", "right_hand"} <= set(at):
        across = at["right_hand"] - at["left_hand"]
        turn = np.degrees(np.arctan2(across[0], across[2]))
        own = placed(tuple((at["left_hand"] + at["right_hand"]) / 2), (0.0, float(turn), 0.0))
    elif way == "shaft" and "handle" in at:
        own[:, 3] = (at["handle"] + at.get("handle_2", at["handle"])) / 2
    elif way == "neck":
        own[:, 3] = at.get("right_hand", middle)
    elif way in ("chin", "palm"):
        own[:, 3] = 0.0
    elif way == "mouth" and {"mouth", "left_hand", "right_hand"} <= set(at):
        along = (at["left_hand"] + at["right_hand"]) / 2 - at["mouth"]
        own = _blown(at["mouth"][None], along[None], np.concatenate([np.eye(3), np.zeros((3, 1))], 1)[None])[0]
    turn_back = own[:, :3].T
    return compose(frame, np.concatenate([turn_back, (-turn_back @ own[:, 3])[:, None]], 1)[None])


def _blown(place: np.ndarray, along: np.ndarray, body: np.ndarray) -> np.ndarray:
    """Frames whose x axis leads from the mouth to the hands and whose z axis is to the right, or backward where x is."""
    x = unit(along)
    across = np.abs((x * body[:, :, 2]).sum(1, keepdims=True)) > 0.7
    z = np.where(across, -body[:, :, 0], body[:, :, 2])
    y = unit(np.cross(z, x))
    return np.stack([x, y, np.cross(x, y), place], -1)


def way_of_holding(verb: str) -> str:
    """How what a verb is done with is held."""
    return WAYS.get(verb, "right")


def _upright(place: np.ndarray, ahead: np.ndarray) -> np.ndarray:
    return _along(place, np.broadcast_to(np.array([0.0, 1.0, 0.0]), place.shape), ahead)


def _along(place: np.ndarray, y: np.ndarray, ahead: np.ndarray) -> np.ndarray:
    """Frames at places with their y axis along a direction and x as near to `ahead` as may be."""
    y = unit(y)
    x = unit(ahead - (ahead * y).sum(1, keepdims=True) * y)
    return np.stack([x, y, np.cross(x, y), place], -1)
