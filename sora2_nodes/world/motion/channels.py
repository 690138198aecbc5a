"""Channels: the movements of a figure by name, as tables of moves give them, and their values over time.

Limb channels carry l_ or r_; without it a pose means both. Degrees unless said otherwise; lengths over leg length.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from ..figures.expressions import MOVEMENTS
from .curves import keyed
from .deeds import Deed
from .move import Move, Pose

BODY = {
    "rise": 0.0,  # of the hips, legs
    "ahead": 0.0,  # of the hips, legs
    "aside": 0.0,  # of the hips toward the right, legs
    "pitch": 0.0,  # hips and all that they carry, forward
    "roll": 0.0,  # toward the right
    "turn": 0.0,  # to the left
    "seat": 0.0,  # share by which the hips rest on a seat
    "bend": 2.0,  # of the trunk, forward
    "twist": 0.0,  # to the left
    "side": 0.0,  # toward the right
    "nod": 0.0,  # of the head, forward
    "look": 0.0,  # to the left
    "tilt": 0.0,  # toward the right
}
LIMBS = {
    "swing": 0.0,  # upper arm forward
    "spread": 7.0,  # upper arm outward
    "inward": 0.0,  # of a raised arm, about the vertical
    "elbow": 14.0,
    "fold": 0.0,  # of a bent forearm, inward
    "wrist": 0.0,  # palmward .. is x of the hand; here: thumbward
    "palm": 0.0,  # twist of the hand, inward
    "fist": 0.15,  # share
    "shrug": 0.0,  # of the shoulder, up
    "level": 0.0,  # share by which what the hand holds is kept upright
    "reach": 0.0,  # share by which the hand goes to its place
    "x": 0.20,  # place of the hand in the move's frame, over body height: ahead
    "to": 1.0,  # share by which its place is the deed's target, where it has one
    "y": 0.0,  # up
    "z": 0.10,  # outward
    "flare": 0.0,  # of the elbow, share outward
    "thigh": 0.0,  # forward
    "out": 0.0,  # of the leg, outward
    "knee": 0.0,
    "ankle": 0.0,  # toes up
    "grip": 1.0,  # share by which the foot stands at its place
    "heel": 0.0,  # degrees that the heel of a standing foot is off the ground
}
FACE = dict.fromkeys(MOVEMENTS, 0.0)
RESTS: Mapping[str, float] = {
    **BODY, **{f"{side}_{name}": value for name, value in LIMBS.items() for side in "lr"}, **FACE,
}  # fmt: skip
SIDED = tuple(LIMBS)


def spread_out(pose: Pose) -> dict[str, float]:
    """Write a pose's limb channels out for both sides; what one side says itself wins."""
    made: dict[str, float] = {}
    for name, value in pose.items():
        if name in LIMBS:
            made.setdefault(f"l_{name}", value)
            made.setdefault(f"r_{name}", value)
        else:
            assert name in RESTS, f"no channel is named {name}"
            made[name] = value
    return made


def mirrored(pose: Pose) -> dict[str, float]:
    """The pose with left and right exchanged."""
    swap = {"l_": "r_", "r_": "l_"}
    flips = ("aside", "roll", "turn", "twist", "side", "look", "tilt", "gaze_side")
    return {
        swap.get(name[:2], name[:2]) + name[2:] if name[:2] in swap else name: -value if name in flips else value
        for name, value in pose.items()
    }


def sampled(move: Move, at: np.ndarray, *, mirror: bool = False) -> dict[str, np.ndarray]:
    """Values of the channels that a move speaks of, at its own times `at` (F,)."""
    keys = [(when, spread_out(mirrored(spread_out(pose)) if mirror else pose)) for when, pose in move.keys]
    names = dict.fromkeys(name for _, pose in keys for name in pose)
    period = 1.0 if move.cycle_s or move.gait else 0.0
    made = {}
    for name in names:
        rows = [(when, pose[name]) for when, pose in keys if name in pose]
        if not period and rows[0][0] > keys[0][0]:  # what a move begins to use later starts from rest
            rows.insert(0, (keys[0][0], RESTS[name]))
        made[name] = keyed([r[0] for r in rows], [r[1] for r in rows], at, period=period)
    return made


@dataclass(kw_only=True)
class Layered:
    """One deed's share of the channels over time."""

    deed: Deed
    weight: np.ndarray  # (F,)
    values: dict[str, np.ndarray] = field(default_factory=dict)
    frame: str = "chest"
