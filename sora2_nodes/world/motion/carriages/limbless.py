"""Wings that beat, bodies that swim, slither or drift: waves along a chain of nodes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...assembly import Assembly, Joint
from ..curves import ease
from .course import IN_AIR, Leg, Motion

PASSIVE = ("stand", "sit", "sleep", "lie", "rest", "wait", "eat", "drink", "look")


def airborne(legs: Sequence[Leg], motion: Motion, t: np.ndarray, ground: float) -> np.ndarray:
    """Share (F,) by which a winged thing is in the air."""
    up = ease((motion.place[:, 1] - ground - 0.05) / 0.3)
    for leg in legs:
        if leg.deed.verb in IN_AIR and leg.deed.verb != "land":
            up = np.maximum(up, ease((t - leg.deed.start_s + 0.15) / 0.3) * ease((leg.deed.end_s - t + 0.1) / 0.2))
    for leg in legs:
        if leg.deed.verb == "slide":  # down a slope, on the belly
            up = up * (1 - ease((t - leg.deed.start_s + 0.3) / 0.3) * ease((leg.deed.end_s + 0.3 - t) / 0.3))
    return up


def beating(
    assembly: Assembly, legs: Sequence[Leg], t: np.ndarray, share: np.ndarray, climb: np.ndarray
) -> dict[str, Joint]:
    """Joints of wings. Birds' fold and spread by turning their inner node, all others' only flap."""
    names = {node.name for node in assembly.nodes}
    size = max(2 * assembly.half[0], 0.01)
    rate = float(np.clip(2.6 / size**0.55, 0.7, 28.0))
    glide = np.zeros(len(t))
    for leg in legs:
        if leg.deed.verb == "glide":
            glide = np.maximum(glide, ease((t - leg.deed.start_s) / 0.5) * ease((leg.deed.end_s - t) / 0.5))
    effort = np.clip(0.75 + climb / 40, 0.25, 1.2) * (1 - 0.94 * glide)
    phase = 2 * np.pi * np.cumsum(np.concatenate([[0.0], np.diff(t)]) * rate)
    flap = (6 + 38 * effort * np.sin(phase)) * share
    outer = (26 * effort * np.sin(phase - 1.1) - 8) * share
    zero, made = np.zeros(len(t)), dict[str, Joint]()
    folds = "spread" in assembly.states
    for side, sign in (("left", -1.0), ("right", 1.0)):
        if f"wing_{side}_inner" in names:
            if folds:
                open_scale = assembly.states["spread"][f"wing_{side}_inner"].scale
                scale = None if open_scale is None else 1 + share[:, None] * (open_scale - 1)
                turn = np.stack([sign * 90 * share, sign * 90 * share, -flap], 1)
                made[f"wing_{side}_inner"] = Joint(turn=turn, scale=scale)
                made[f"wing_{side}_outer"] = Joint(turn=np.stack([zero, -sign * outer * 0.6, zero], 1))
            else:
                made[f"wing_{side}_inner"] = Joint(turn=np.stack([-sign * flap, zero, zero], 1))
                made[f"wing_{side}_outer"] = Joint(turn=np.stack([-sign * outer, zero, zero], 1))
        elif f"wing_{side}" in names:
            swing = 46 * np.sin(phase) * share + 12 * np.sin(2 * np.pi * 0.4 * t) * (1 - share)
            made[f"wing_{side}"] = Joint(turn=np.stack([-sign * swing, zero, zero], 1))
    if folds:
        for side in ("left", "right"):
            made[f"leg_{side}_upper"] = Joint(turn=np.stack([zero, zero, -70 * share], 1))
    return made


def swimming(assembly: Assembly, motion: Motion, t: np.ndarray) -> dict[str, Joint]:
    """Joints of a fish's or a whale's spine, fins, and of arms and bells of what is soft."""
    names = {node.name for node in assembly.nodes}
    length = max(2 * assembly.half[0], 0.02)
    zero, made = np.zeros(len(t)), dict[str, Joint]()
    rate = float(np.clip(1.4 / length**0.5, 0.35, 5.0))
    push = np.clip(0.35 + motion.fast / (0.8 * length), 0.3, 1.3)
    phase = 2 * np.pi * np.cumsum(np.concatenate([[0.0], np.diff(t)]) * rate * (0.6 + 0.5 * push))
    axis = 2 if assembly.name in ("dolphin", "whale") else 1
    for name, wide, late in (("body_1", -5, 0.0), ("body_3", 13, 1.0), ("tail", 24, 1.9)):
        if name in names:
            turn = np.zeros((len(t), 3))
            turn[:, axis] = wide * push * np.sin(phase - late)
            made[name] = Joint(turn=turn)
    for side, sign in (("left", -1.0), ("right", 1.0)):
        if f"fin_{side}" in names:
            made[f"fin_{side}"] = Joint(turn=np.stack([sign * 16 * np.sin(0.7 * phase + 0.4), zero, zero], 1))
    if "bell" in names:
        squeeze = 0.5 + 0.5 * np.sin(2 * np.pi * 0.7 * t)
        made["bell"] = Joint(scale=np.stack([1 - 0.18 * squeeze, 1 + 0.14 * squeeze, 1 - 0.18 * squeeze], 1))
    for node in assembly.nodes:
        root, _, part = node.name.rpartition("_")
        if root.startswith(("arm_", "tentacle_")) and part.isdigit():
            number = int(root.rpartition("_")[2])
            wave = np.sin(2 * np.pi * 0.55 * t - 0.9 * int(part) + 1.3 * number)
            made[node.name] = Joint(turn=np.stack([9 * np.cos(0.8 * number) * wave, zero, 14 * wave], 1))
    return made


def slithering(assembly: Assembly, motion: Motion, t: np.ndarray) -> dict[str, Joint]:
    """Joints of a chain seg_1, seg_2 ...: a wave that runs backward as fast as the body goes."""
    segments = [node for node in assembly.nodes if node.name.startswith("seg_")]
    length = max(2 * assembly.half[0], 0.02)
    moving = np.clip(motion.fast / (0.15 * length), 0, 1)
    zero, made = np.zeros(len(t)), dict[str, Joint]()
    wide = 17.0 if len(segments) > 9 else 6.0
    for node in segments:
        k = int(node.name.rpartition("_")[2])
        phase = 2 * np.pi * (motion.gone / (0.55 * length) - 0.16 * k)
        sway = wide * np.sin(phase) * moving + 1.5 * np.sin(1.3 * t - 0.5 * k)
        made[node.name] = Joint(turn=np.stack([zero, sway if k > 1 else 0.3 * sway, zero], 1))
    if assembly.name in ("worm", "snail"):
        for node in segments:
            k = int(node.name.rpartition("_")[2])
            press = 0.10 * np.sin(2 * np.pi * (motion.gone / (0.3 * length) - 0.2 * k)) * moving
            made[node.name] = Joint(scale=np.stack([1 + press, 1 - 0.5 * press, 1 - 0.5 * press], 1))
    return made
