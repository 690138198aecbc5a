"""What a body does on the spot: standing, leaps, bends, turns, gestures of the whole body."""

from __future__ import annotations

from ..move import Move

MOVES: dict[str, Move] = {
    "stand": Move(keys=((0.0, {"aside": 0.0, "side": 0.0}), (0.5, {"aside": 0.01, "side": 0.6})), cycle_s=5.5),
    "wait": Move(keys=((0.0, {"aside": 0.04, "roll": 4, "side": -4, "l_elbow": 20, "look": 0}), (0.35, {"look": 18}), (0.7, {"aside": -0.03, "roll": -3, "side": 3, "look": -14})), cycle_s=7.0),
    "crouch": Move(keys=((0.0, {"rise": 0}), (0.6, {"rise": -0.56, "ahead": -0.06, "pitch": 22, "bend": 26, "nod": -28, "swing": 38, "elbow": 70, "fold": 24, "spread": 10})), stance=(0.0, 1.5, 16)),
    "kneel": Move(
        keys=((0.0, {"rise": 0, "r_grip": 1, "r_knee": 0}), (0.45, {"rise": -0.3, "r_grip": 0.4, "ahead": -0.08, "pitch": 12}),
              (0.9, {"rise": -0.485, "ahead": -0.10, "r_grip": 0, "r_thigh": 6, "r_knee": 96, "r_ankle": -40, "pitch": 0, "bend": 4, "l_swing": 26, "l_elbow": 40})),
        stance=(0.10, 1.3, 4), enter_s=0.2,
    ),
    "jump": Move(
        flight=True, high=0.22,
        keys=((0.0, {"rise": 0, "swing": 0, "bend": 2, "thigh": 0, "knee": 0, "grip": 1, "heel": 0, "ankle": 0}),
              (0.62, {"rise": -0.26, "ahead": -0.05, "pitch": 26, "bend": 24, "nod": -24, "swing": -52, "elbow": 18}),
              (1.0, {"rise": 0.0, "ahead": 0, "pitch": 2, "bend": 0, "nod": -8, "swing": 52, "elbow": 24, "grip": 1, "heel": 46, "thigh": 0, "knee": 4, "ankle": -46}),
              (1.1, {"grip": 0, "heel": 0}), (1.5, {"swing": 150, "thigh": 34, "knee": 62, "bend": 8, "ankle": -28}),
              (1.9, {"grip": 0}), (2.0, {"rise": 0.0, "grip": 1, "swing": 60, "thigh": 12, "knee": 14, "pitch": 4, "ankle": -6}),
              (2.3, {"rise": -0.30, "ahead": -0.05, "pitch": 24, "bend": 22, "nod": -20, "swing": 24, "elbow": 34}),
              (3.0, {"rise": 0, "ahead": 0, "pitch": 0, "bend": 2, "nod": 0, "swing": 2, "elbow": 14})),
    ),
    "leap": Move(
        flight=True, high=0.2,
        keys=((0.0, {"rise": 0, "swing": 0, "bend": 2, "thigh": 0, "knee": 0, "grip": 1, "heel": 0}),
              (0.6, {"rise": -0.24, "ahead": 0.02, "pitch": 24, "bend": 18, "nod": -20, "swing": -45, "elbow": 20}),
              (1.0, {"rise": 0.0, "ahead": 0.10, "pitch": 10, "bend": 4, "nod": -10, "l_swing": 95, "r_swing": 40, "grip": 1, "heel": 45, "l_thigh": 10, "r_thigh": -16, "knee": 6, "ankle": -30}),
              (1.12, {"grip": 0, "heel": 0}),
              (1.5, {"l_swing": 30, "r_swing": 92, "spread": 34, "l_thigh": 62, "r_thigh": -48, "l_knee": 26, "r_knee": 28, "bend": -4, "pitch": 8}),
              (1.9, {"grip": 0, "l_thigh": 40, "r_thigh": 4, "l_knee": 12}), (2.0, {"rise": 0.0, "ahead": -0.08, "grip": 1, "swing": 40, "pitch": 6}),
              (2.3, {"rise": -0.28, "ahead": -0.02, "pitch": 26, "bend": 20, "nod": -20, "swing": 10, "elbow": 40, "spread": 22}),
              (3.0, {"rise": 0, "ahead": 0, "pitch": 0, "bend": 2, "nod": 0, "swing": 2, "elbow": 14, "spread": 7})),
    ),
    "hop": Move(
        flight=True, high=0.07, repeat=True,
        keys=((0.0, {"rise": 0, "grip": 1, "swing": 10, "elbow": 70, "heel": 0, "r_thigh": 40, "r_knee": 80, "r_grip": 0}),
              (0.6, {"rise": -0.10, "pitch": 8, "swing": -14}), (1.0, {"rise": 0, "pitch": 2, "swing": 40, "l_grip": 1, "heel": 40, "l_thigh": 0, "l_knee": 4}),
              (1.15, {"l_grip": 0, "heel": 0}), (1.5, {"l_thigh": 16, "l_knee": 28, "l_ankle": -25}), (1.88, {"l_grip": 0}),
              (2.0, {"rise": 0, "l_grip": 1, "swing": 20, "l_thigh": 6, "l_knee": 10}), (2.4, {"rise": -0.09, "pitch": 8, "swing": 0}),
              (3.0, {"rise": 0, "swing": 10, "elbow": 70, "r_thigh": 40, "r_knee": 80, "r_grip": 0, "pitch": 2})),
    ),
    "bow": Move(keys=((0.0, {"pitch": 0, "bend": 2, "nod": 0, "ahead": 0, "swing": 2}), (0.8, {"pitch": 34, "bend": 36, "nod": 16, "ahead": -0.14, "swing": 40, "elbow": 8}), (1.5, {"pitch": 34, "bend": 36, "nod": 16, "ahead": -0.14, "swing": 40}), (2.3, {"pitch": 0, "bend": 2, "nod": 0, "ahead": 0, "swing": 2, "elbow": 14})), hold=1.2),
    "curtsy": Move(keys=((0.0, {"rise": 0}), (0.8, {"rise": -0.16, "bend": 12, "nod": 12, "spread": 34, "l_elbow": 30, "r_elbow": 30}), (1.3, {"rise": -0.16, "bend": 12, "nod": 12, "spread": 34}), (2.0, {"rise": 0, "bend": 2, "nod": 0, "spread": 7})), hold=1.0),
    "stretch": Move(keys=((0.0, {"swing": 0, "spread": 7, "bend": 2, "nod": 0, "elbow": 14}), (1.2, {"swing": 168, "spread": 14, "elbow": 12, "bend": -12, "nod": -16, "rise": 0.0, "side": 0}), (2.2, {"swing": 172, "bend": -10, "side": 12, "nod": -10}), (3.2, {"side": -12}), (4.2, {"swing": 0, "spread": 7, "bend": 2, "nod": 0, "side": 0})), hold=2.4),
    "lean": Move(keys=((0.0, {"roll": 0}), (0.7, {"roll": 11, "side": 6, "aside": 0.06, "r_spread": 38, "r_elbow": 40, "l_fist": 0.5, "tilt": -10, "l_elbow": 80, "l_swing": 10, "l_fold": 60})), stance=(0.0, 1.2, 10)),
    "slouch": Move(keys=((0.0, {"bend": 4}), (0.8, {"bend": 30, "nod": 14, "pitch": -6, "ahead": 0.05, "swing": 8, "shrug": 4, "rise": -0.03}))),
    "look": Move(keys=((0.0, {"look": 0}), (0.5, {"look": 20, "nod": -2}), (1.6, {"look": 20}), (2.2, {"look": 0})), hold=1.0, layer="upper"),
    "look up": Move(keys=((0.0, {"nod": 0, "bend": 2}), (0.7, {"nod": -40, "bend": -9}),), layer="upper"),
    "look down": Move(keys=((0.0, {"nod": 0, "bend": 2}), (0.6, {"nod": 34, "bend": 12})), layer="upper"),
    "look around": Move(keys=((0.0, {"look": 0, "twist": 0, "nod": 0}), (0.22, {"look": 58, "twist": 14}), (0.4, {"look": 58, "nod": -4}), (0.72, {"look": -58, "twist": -14}), (0.88, {"look": -58})), cycle_s=4.4, layer="upper"),
    "turn": Move(keys=((0.0, {"look": 0}), (0.3, {"look": 22, "twist": 8}), (1.0, {"look": 0, "twist": 0}))),
    "spin": Move(keys=((0.0, {"spread": 58, "elbow": 24, "nod": -6, "swing": 6}),), cycle_s=1.0, turns=240.0, expression="happy"),
    "pirouette": Move(keys=((0.0, {"spread": 70, "elbow": 76, "fold": 62, "swing": 36, "heel": 34, "r_grip": 0, "r_thigh": 34, "r_knee": 96, "r_out": 34, "nod": -4}),), cycle_s=1.0, turns=420.0, enter_s=0.5),
    "meditate": Move(keys=((0.0, {"rise": 0}), (0.9, {"rise": -0.88, "grip": 0, "thigh": 76, "out": 52, "knee": 128, "swing": 22, "spread": 26, "elbow": 52, "lid": 0.9, "bend": 0})), enter_s=0.5),
    "stagger": Move(keys=((0.0, {"aside": -0.06, "side": -10, "pitch": 4, "swing": 10, "spread": 24}), (0.5, {"aside": 0.06, "side": 10, "pitch": -5, "swing": -6, "spread": 34})), cycle_s=2.2),
    "shiver": Move(keys=((0.0, {"bend": 14, "side": -1.4, "swing": 30, "elbow": 118, "fold": 66, "shrug": 12, "nod": 10}), (0.5, {"side": 1.4})), cycle_s=0.16, expression="sad"),
    "surrender": Move(keys=((0.0, {"spread": 7}), (0.6, {"spread": 92, "elbow": 82, "fold": -86, "fist": 0.0, "bend": -3})), layer="upper"),
    "rise": Move(keys=((0.0, {"rise": -0.4, "pitch": 24, "bend": 20}), (1.0, {"rise": 0, "pitch": 0, "bend": 0}))),
}  # fmt: skip
