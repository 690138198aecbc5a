"""Sitting, lying, crawling, falling, tumbling: bodies off their feet."""

from __future__ import annotations

from ..move import Move

SEATED = {
    "seat": 1,
    "ahead": -0.36,
    "rise": -0.44,
    "bend": 5,
    "pitch": -5,
    "nod": 0,
    "swing": 28,
    "elbow": 62,
    "fold": 24,
    "spread": 9,
    "fist": 0.1,
}
RELAXED = {
    "seat": 1,
    "ahead": -0.36,
    "rise": -0.44,
    "pitch": -20,
    "bend": 20,
    "nod": 8,
    "swing": 20,
    "spread": 20,
    "elbow": 40,
}
UPRIGHT = {
    "seat": 0,
    "ahead": 0.0,
    "rise": 0.0,
    "pitch": 0,
    "bend": 2,
    "nod": 0,
    "swing": 0,
    "elbow": 14,
    "fold": 0,
    "spread": 7,
}
ON_BACK = {
    "grip": 0,
    "pitch": -88,
    "bend": 2,
    "nod": 6,
    "rise": -0.83,
    "swing": 4,
    "spread": 16,
    "thigh": 4,
    "knee": 6,
    "out": 6,
    "ankle": -34,
    "elbow": 16,
}
ON_SIDE = {"grip": 0, "pitch": -90, "turn": 0, "roll": 0}
STANCE = (0.06, 1.25, 6)

MOVES: dict[str, Move] = {
    "sit": Move(keys=((0.0, SEATED),), stance=STANCE, enter_s=0.01),
    "doze": Move(cycle_s=4.6, keys=((0.0, {**SEATED, "pitch": -12, "bend": 14, "nod": 26, "tilt": 17, "swing": 14, "elbow": 44, "fold": 30, "lid": 1.0}), (0.5, {"bend": 11, "nod": 23})), stance=STANCE, enter_s=0.01),
    "lounge": Move(keys=((0.0, RELAXED),), stance=(0.12, 1.5, 10), enter_s=0.5),
    "sit down": Move(keys=((0.0, UPRIGHT), (0.55, {"pitch": 30, "bend": 18, "nod": -14, "ahead": -0.14, "rise": -0.18, "seat": 0.15, "swing": 12, "elbow": 30}), (1.15, {**SEATED, "bend": 12, "pitch": 6}), (1.6, SEATED)), stance=STANCE, events=((1.15, "impact", "hips", 0.3),)),
    "stand up": Move(keys=((0.0, SEATED), (0.5, {"seat": 0.9, "pitch": 36, "bend": 22, "nod": -18, "ahead": -0.24, "rise": -0.42, "swing": 24, "elbow": 50}), (1.0, {"seat": 0.0, "pitch": 22, "bend": 12, "ahead": -0.06, "rise": -0.14, "swing": 10}), (1.5, UPRIGHT)), stance=STANCE),
    "sit floor": Move(keys=((0.0, {**UPRIGHT, "grip": 1, "thigh": 0, "knee": 0, "out": 0}), (0.6, {"rise": -0.5, "pitch": 24, "grip": 1}), (1.2, {"rise": -0.89, "ahead": -0.1, "grip": 0, "pitch": -6, "bend": 16, "thigh": 96, "knee": 112, "out": 16, "ankle": 4, "swing": 38, "elbow": 36, "fold": 20})), enter_s=0.2),
    "cross-legged": Move(keys=((0.0, {"rise": -0.90, "grip": 0, "thigh": 78, "out": 54, "knee": 132, "ankle": -10, "swing": 22, "spread": 24, "elbow": 56, "bend": 6}),), enter_s=0.6),
    "lie": Move(keys=((0.0, ON_BACK),), enter_s=0.01),
    "sleep": Move(keys=((0.0, {**ON_BACK, "lid": 1.0, "tilt": 10, "bend": 0, "r_swing": 20, "r_elbow": 96, "r_fold": 60}), (0.45, {"bend": 5}),), cycle_s=4.2, enter_s=0.01),
    "lie down": Move(keys=((0.0, {**UPRIGHT, "grip": 1, "thigh": 0, "knee": 0, "out": 0}), (0.7, {"rise": -0.56, "pitch": 18, "bend": 20, "grip": 1, "ahead": -0.2}), (1.3, {"rise": -0.88, "pitch": -10, "grip": 0, "thigh": 84, "knee": 82, "ahead": -0.2, "bend": 18, "l_swing": -30, "r_swing": -30}), (2.3, {**ON_BACK, "ahead": -0.2})), enter_s=0.2),
    "get up": Move(keys=((0.0, {**ON_BACK, "ahead": -0.2}), (0.9, {"rise": -0.88, "pitch": -10, "grip": 0, "thigh": 90, "knee": 96, "bend": 24, "swing": -24, "spread": 14, "ahead": -0.2}), (1.5, {"rise": -0.5, "pitch": 30, "grip": 1, "bend": 24, "swing": 24, "ahead": -0.08}), (2.2, {**UPRIGHT, "grip": 1, "thigh": 0, "knee": 0, "out": 0})), enter_s=0.2),
    "fall": Move(keys=((0.0, {**UPRIGHT, "grip": 1, "thigh": 0, "knee": 0}), (0.22, {"pitch": -16, "swing": 50, "spread": 40, "bend": 10, "grip": 0.7, "rise": -0.03, "thigh": 14, "knee": 20, "elbow": 30}), (0.48, {"pitch": -48, "swing": 84, "spread": 50, "rise": -0.38, "grip": 0, "thigh": 50, "knee": 62}), (0.74, {"pitch": -92, "rise": -0.84, "grip": 0, "thigh": 38, "knee": 44, "swing": 70, "spread": 60, "bend": 4}), (0.95, {"pitch": -88, "rise": -0.83, "thigh": 12, "knee": 22, "swing": 20, "spread": 50}), (1.3, {**ON_BACK, "spread": 44})), enter_s=0.05, events=((0.74, "impact", "hips", 1.0),), expression="surprised"),
    "faint": Move(keys=((0.0, {**UPRIGHT, "grip": 1, "thigh": 0, "knee": 0, "lid": 0}), (0.5, {"rise": -0.2, "side": 16, "tilt": 22, "nod": 10, "lid": 1, "grip": 1}), (1.1, {"rise": -0.72, "grip": 0.2, "roll": 40, "thigh": 70, "knee": 120, "side": 20}), (1.6, {"rise": -0.85, "grip": 0, "roll": 86, "thigh": 52, "knee": 80, "side": 0, "swing": 50, "elbow": 40})), events=((1.55, "impact", "hips", 0.7),), enter_s=0.1),
    "stumble": Move(keys=((0.0, {**UPRIGHT, "grip": 1}), (0.25, {"pitch": 28, "bend": 22, "ahead": 0.12, "swing": -40, "spread": 40, "elbow": 20, "rise": -0.05}), (0.55, {"pitch": 34, "bend": 12, "ahead": 0.10, "swing": 60, "spread": 54, "rise": -0.16, "nod": -20}), (0.95, {"pitch": 6, "ahead": -0.03, "swing": 10, "spread": 30, "rise": -0.06, "nod": 0}), (1.4, UPRIGHT)), stance=(0.10, 1.6, 10), enter_s=0.1, events=((0.5, "impact", "foot_left", 0.6),), expression="surprised"),
    "crawl": Move(cycle_s=1.3, frame="root", keys=(
        (0.0, {"grip": 0, "rise": -0.50, "pitch": 76, "bend": 4, "nod": -58, "reach": 1, "l_x": 0.36, "r_x": 0.20, "l_y": 0.035, "r_y": 0.045, "z": 0.10, "fist": 0, "wrist": 70, "l_thigh": 98, "r_thigh": 62, "l_knee": 92, "r_knee": 88, "ankle": -46, "turn": 5, "side": 5}),
        (0.25, {"l_y": 0.025, "r_y": 0.09}), (0.5, {"l_x": 0.20, "r_x": 0.36, "l_y": 0.045, "r_y": 0.035, "l_thigh": 62, "r_thigh": 98, "l_knee": 88, "r_knee": 92, "turn": -5, "side": -5}), (0.75, {"l_y": 0.09, "r_y": 0.025}))),
    "roll": Move(travels=(0.75, 0.0), keys=((0.0, {**UPRIGHT, "grip": 1, "thigh": 0, "knee": 0}), (0.4, {"rise": -0.55, "pitch": 50, "bend": 40, "nod": 30, "grip": 0.6, "thigh": 60, "knee": 90, "swing": 110, "elbow": 20}), (0.75, {"pitch": 150, "rise": -0.62, "bend": 60, "nod": 50, "grip": 0, "thigh": 110, "knee": 120}), (1.05, {"pitch": 270, "rise": -0.84, "bend": 60, "nod": 40, "thigh": 112, "knee": 126, "swing": 60, "elbow": 60, "grip": 0}), (1.4, {"pitch": 345, "rise": -0.62, "bend": 46, "thigh": 100, "knee": 124, "grip": 0.5, "nod": 0}), (2.0, {**UPRIGHT, "pitch": 360, "grip": 1, "thigh": 0, "knee": 0})), enter_s=0.1, events=((0.8, "impact", "chest", 0.5),)),
    "cartwheel": Move(travels=(0.0, 0.95), keys=(
        (0.0, {**UPRIGHT, "grip": 1, "spread": 60, "out": 0, "thigh": 0, "knee": 0}), (0.35, {"roll": 14, "spread": 158, "grip": 1, "elbow": 4}), (0.62, {"roll": 80, "rise": -0.22, "spread": 168, "out": 50, "grip": 0, "elbow": 2}),
        (0.92, {"roll": 180, "rise": -0.10, "spread": 172, "out": 58, "knee": 0, "elbow": 2}), (1.22, {"roll": 280, "rise": -0.2, "spread": 168, "out": 50, "grip": 0}), (1.48, {"roll": 346, "rise": 0, "spread": 150, "out": 10, "grip": 0.9}), (1.75, {"roll": 360, "rise": 0, "spread": 60, "out": 0, "grip": 1})), enter_s=0.1, expression="happy", events=((0.7, "impact", "hand_right", 0.4), (0.92, "impact", "hand_left", 0.4), (1.5, "step", "foot_right", 0.6))),
    "handstand": Move(keys=((0.0, {**UPRIGHT, "grip": 1, "thigh": 0, "knee": 0}), (0.5, {"pitch": 70, "bend": 20, "grip": 0.5, "rise": -0.25, "swing": 150, "elbow": 0, "thigh": 40}), (1.0, {"pitch": 178, "rise": -0.09, "bend": 0, "grip": 0, "swing": 176, "spread": 10, "elbow": 0, "nod": -30, "thigh": 0, "knee": 2, "ankle": -40})), hold=1.0),
    "flip": Move(flight=True, high=0.34, keys=(
        (0.0, {"rise": 0, "pitch": 0, "swing": 0, "bend": 2, "thigh": 0, "knee": 0, "grip": 1, "elbow": 14}), (0.6, {"rise": -0.28, "pitch": 24, "bend": 22, "swing": -50}), (1.0, {"rise": 0, "pitch": -8, "bend": -4, "swing": 84, "grip": 1, "elbow": 8, "thigh": 0}),
        (1.1, {"grip": 0, "pitch": -26, "swing": 150}), (1.35, {"pitch": -120, "bend": 36, "nod": 20, "thigh": 116, "knee": 124, "swing": 74, "elbow": 70}), (1.65, {"pitch": -248, "thigh": 112, "knee": 120, "bend": 34}), (1.9, {"pitch": -340, "thigh": 26, "knee": 28, "grip": 0, "bend": 10, "swing": 60}), (2.0, {"pitch": -352, "rise": 0, "thigh": 14, "knee": 16, "grip": 1}),
        (2.3, {"rise": -0.30, "pitch": -338, "bend": 20, "swing": 40, "nod": -16}), (3.0, {"rise": 0, "pitch": -360, "bend": 2, "swing": 0, "nod": 0, "elbow": 14}))),
    "front flip": Move(flight=True, high=0.34, keys=(
        (0.0, {"rise": 0, "pitch": 0, "swing": 0, "bend": 2, "thigh": 0, "knee": 0, "grip": 1, "elbow": 14}), (0.6, {"rise": -0.26, "pitch": 22, "bend": 20, "swing": -50}), (1.0, {"rise": 0, "pitch": 12, "bend": 4, "swing": 84, "grip": 1, "thigh": 0}),
        (1.1, {"grip": 0, "swing": 140}), (1.35, {"pitch": 120, "bend": 44, "nod": 30, "thigh": 112, "knee": 122, "swing": 70, "elbow": 60}), (1.65, {"pitch": 250, "thigh": 110, "knee": 118, "bend": 40}), (1.9, {"pitch": 344, "thigh": 24, "knee": 26, "grip": 0}), (2.0, {"pitch": 354, "rise": 0, "thigh": 12, "knee": 14, "grip": 1}), (2.3, {"rise": -0.28, "pitch": 382, "bend": 22, "swing": 40}), (3.0, {"rise": 0, "pitch": 360, "bend": 2, "swing": 0, "nod": 0, "elbow": 14}))),
    "push-up": Move(cycle_s=1.6, frame="root", keys=((0.0, {"grip": 0, "rise": -0.62, "pitch": 72, "bend": 0, "nod": -30, "reach": 1, "x": 0.27, "y": 0.03, "z": 0.13, "wrist": 80, "fist": 0, "thigh": -2, "knee": 2, "ankle": 18, "ahead": 0.0}), (0.5, {"rise": -0.82, "pitch": 82}))),
    "sit-up": Move(cycle_s=2.0, keys=((0.0, {"grip": 0, "rise": -0.86, "pitch": -86, "bend": 0, "thigh": 62, "knee": 96, "swing": 150, "elbow": 130, "fold": 30}), (0.5, {"pitch": -22, "bend": 40, "thigh": 106}))),
    "kneel beg": Move(keys=((0.0, {"rise": -0.47, "grip": 0, "knee": 92, "ankle": -40, "reach": 1, "x": 0.17, "y": 0.12, "z": 0.008, "fist": 0.1, "nod": -14}),), enter_s=0.6, expression="sad"),
}  # fmt: skip
