"""What hangs and swings by itself: pendulums by their length, bells, the seats of swings, Newton's cradle, the hands of clocks."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ...assembly import Assembly, Joint
from .course import Leg

GRAVITY = 9.81  # m/s²
SWING_DEG = {"bell": 24.0, "swing": 26.0, "clock": 7.0}  # by what is in the thing's name, else:
USUAL_DEG, CRADLE_DEG = 12.0, 32.0
HANDS = {"hands": 1 / 120.0, "minute_hand": 0.1, "second_hand": 6.0}  # degrees a second
HURRY = 1200.0  # times as fast as time goes by: hands that are seen to turn


def swinging(assembly: Assembly, legs: Sequence[Leg], t: np.ndarray) -> dict[str, Joint]:
    """Joints of what swings or ticks, over t (F,) s: `pendulum` about z, `bob` about x, hands of clocks about x."""
    names = [node.name for node in assembly.nodes]
    hung = [name for name in names if name.startswith(("pendulum", "bob"))]
    if len(hung) >= 5:
        return _cradle(assembly, hung, t)
    size = next((deg for word, deg in SWING_DEG.items() if word in assembly.name), USUAL_DEG)
    made = {}
    for k, name in enumerate(hung):
        angle = size * np.sin(2 * math.pi * t / period_s(assembly, name) + 1.3 * k)
        made[name] = _turned(angle, "x" if name.startswith("bob") else "z")
    for name in names:
        if name in HANDS:
            made[name] = _turned(-HANDS[name] * (t if name == "second_hand" else _gone_by(legs, t)), "x")
    return made


def _gone_by(legs: Sequence[Leg], t: np.ndarray) -> np.ndarray:
    """Seconds (F,) that a clock shows to have gone by: many for each while it is spun."""
    hurried = sum((np.clip(t, leg.deed.start_s, leg.deed.end_s) - leg.deed.start_s for leg in legs if leg.deed.verb in ("spin", "rotate")), np.zeros(len(t)))  # fmt: skip
    return t + (HURRY - 1.0) * hurried


def period_s(assembly: Assembly, name: str) -> float:
    """Seconds of one swing to and fro: 2π √(length / g), the length from the pivot to the middle of what hangs there."""
    node = next(n for n in assembly.nodes if n.name == name)
    middles = [p.at[1] for p in assembly.primitives if p.node == name]
    length = max(-min(middles, default=-node.at[1]), 0.02)
    return 2 * math.pi * math.sqrt(length / GRAVITY)


def _cradle(assembly: Assembly, hung: list[str], t: np.ndarray) -> dict[str, Joint]:
    """The first ball swings in from where it was drawn to and stops; the last one takes its motion over, and so on."""
    wave = np.cos(2 * math.pi * t / period_s(assembly, hung[0]))
    return {
        hung[0]: _turned(CRADLE_DEG * (1 - np.maximum(wave, 0)), "z"),
        hung[-1]: _turned(CRADLE_DEG * np.maximum(-wave, 0), "z"),
    }


def _turned(angle: np.ndarray, axis: str) -> Joint:
    return Joint(turn=np.stack([angle if axis == k else np.zeros(len(angle)) for k in "xyz"], 1))
