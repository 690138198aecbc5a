"""Conditions: what deeds make of a thing's states. It opens and shuts, goes on and out, fills and empties; a deck jumps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ...assembly import Assembly, Joint
from ..curves import ease
from .course import Leg

ENDS: Mapping[str, Mapping[str, float]] = {  # verb: the share of each state that it ends with
    "open": {"open": 1.0, "shut": 0.0, "bud": 0.0},
    "close": {"open": 0.0, "shut": 1.0, "bud": 1.0},
    "uncover": {"bare": 1.0},
    "lift": {"tipped": 0.0},
    **{key: {"on": 1.0, "off": 0.0} for key in ("turn on", "light up")},
    "turn off": {"on": 0.0, "off": 1.0},
    **{key: {"empty": 0.0} for key in ("fill up", "fill")},
    **{key: {"empty": 1.0} for key in ("empty", "pour")},
    "rise": {"raised": 1.0, "on": 1.0},
    **{key: {"on": 1.0, "off": 0.0} for key in ("take off", "fly")},
}
SWING_S = {
    "open": 1.1,
    "shut": 0.9,
    "on": 0.25,
    "off": 0.2,
    "raised": 2.5,
}  # how long each takes; others the whole deed


def conditioned(assembly: Assembly, legs: Sequence[Leg], t: np.ndarray) -> dict[str, Joint]:
    """Joints of the nodes that a thing's states move, each state by its share at t (F,)."""
    made: dict[str, Joint] = {}
    for state, joints in assembly.states.items():
        share = _share(state, legs, t)
        if share is not None:
            for node, joint in joints.items():
                made[node] = _partly(joint, share, made.get(node))
    return made


def popped(legs: Sequence[Leg], t: np.ndarray) -> dict[str, Joint]:
    """The joint of a deck that jumps under who stands on it, and turns about its length by as many rolls as its deed says."""
    for leg in legs:
        if "leaves_s" in leg.deed.params:
            leaves, air = float(leg.deed.params["leaves_s"]), float(leg.deed.params["air_s"])
            u, zero = np.clip((t - leaves) / air, 0.0, 1.0), np.zeros(len(t))
            high = 4 * float(leg.deed.params["height"]) * u * (1 - u)
            roll = 360.0 * float(leg.deed.params["rolls"]) * ease((u - 0.12) / 0.7)
            nose_up = 22.0 * np.sin(np.pi * np.clip(u / 0.45, 0, 1)) ** 2
            return {"deck": Joint(turn=np.stack([roll, zero, nose_up], 1), shift=np.stack([zero, high, zero], 1))}
    return {}


def _share(state: str, legs: Sequence[Leg], t: np.ndarray) -> np.ndarray | None:
    """How far (F,) a state holds; None where no deed speaks of it."""
    told = [(leg.deed, ENDS[leg.deed.verb][state]) for leg in legs if state in ENDS.get(leg.deed.verb, {})]
    if not told:
        return None
    share = np.full(len(t), 1.0 - told[0][1])
    for deed, end in told:
        span = min(SWING_S.get(state, 1e9), max(deed.end_s - deed.start_s, 0.1))
        share = share + (end - share) * ease((t - deed.start_s) / span)
    return share


def _partly(joint: Joint, share: np.ndarray, before: Joint | None) -> Joint:
    """A joint of one frame as far as its state holds, on top of what another state made of the same node."""
    part, n = share[:, None], len(share)
    turn = np.zeros((n, 3)) if joint.turn is None else joint.turn[:1] * part
    shift = np.zeros((n, 3)) if joint.shift is None else joint.shift[:1] * part
    scale = np.ones((n, 3)) if joint.scale is None else np.asarray(joint.scale[:1]) ** part
    if before is not None:
        turn = turn + (0 if before.turn is None else before.turn)
        shift = shift + (0 if before.shift is None else before.shift)
        scale = scale * (1 if before.scale is None else before.scale)
    return Joint(turn=turn, shift=shift, scale=scale)
