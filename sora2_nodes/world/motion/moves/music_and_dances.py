"""Playing, singing and dancing: where hands go on instruments, how bodies keep time, weight that shifts from foot to foot on the beat."""

from __future__ import annotations

from ..move import Move

MOVES: dict[str, Move] = {
    "dance": Move(cycle_s=1.16, expression="happy", stance=(0.0, 1.5, 12), keys=(  # a party: side to side with a bounce
        (0.0, {"aside": -0.10, "roll": -7, "side": 9, "rise": -0.09, "twist": 12, "l_swing": 40, "r_swing": 10, "elbow": 92, "fold": 10, "spread": 20, "nod": 6, "tilt": -6, "fist": 0.6, "heel": 0, "r_heel": 22}),
        (0.25, {"aside": 0.0, "rise": -0.03, "nod": -2, "l_swing": 56, "r_swing": 56, "spread": 30}),
        (0.5, {"aside": 0.10, "roll": 7, "side": -9, "rise": -0.09, "twist": -12, "l_swing": 10, "r_swing": 40, "nod": 6, "tilt": 6, "l_heel": 22, "r_heel": 0}),
        (0.75, {"aside": 0.0, "rise": -0.03, "nod": -2, "l_swing": 56, "r_swing": 56, "spread": 30})), events=((0.0, "beat", "foot_left", 0.3), (0.5, "beat", "foot_right", 0.3))),
    "disco": Move(cycle_s=1.1, expression="happy", stance=(0.0, 1.7, 14), keys=(  # one arm up and out, the other on the hip
        (0.0, {"aside": 0.11, "roll": 9, "side": -10, "rise": -0.06, "r_spread": 142, "r_swing": 24, "r_elbow": 8, "l_spread": 44, "l_elbow": 96, "l_fold": 70, "twist": -12, "look": -16, "r_fist": 0.6, "l_heel": 26, "r_heel": 0}),
        (0.3, {"rise": -0.02, "aside": 0.02}),
        (0.5, {"aside": -0.10, "roll": -8, "side": 8, "rise": -0.09, "r_spread": 16, "r_swing": 58, "r_elbow": 40, "r_fold": 50, "twist": 20, "look": 12, "l_heel": 0, "r_heel": 24}),
        (0.8, {"rise": -0.02, "aside": 0.0})), events=((0.0, "beat", "foot_right", 0.3), (0.5, "beat", "foot_left", 0.3))),
    "pirouette": Move(cycle_s=2.0, turns=300.0, stance=(0.0, 0.25, 12), keys=(  # on the toes of one foot, the other at its knee
        (0.0, {"rise": 0.03, "l_heel": 46, "r_grip": 0, "r_thigh": 62, "r_out": 46, "r_knee": 118, "r_ankle": -46, "reach": 1, "x": 0.16, "y": 0.06, "z": 0.05, "fist": 0, "flare": 0.9, "bend": -4, "nod": -4}),
        (0.5, {"x": 0.05, "y": 0.44, "z": 0.07}))),
    "arabesque": Move(stance=(0.0, 0.5, 20), enter_s=0.5, keys=(  # one leg and one arm long behind and ahead
        (0.0, {"rise": -0.10, "spread": 40, "swing": 30, "elbow": 20, "r_grip": 1, "r_thigh": 0, "r_knee": 20, "l_heel": 0, "fist": 0}),
        (0.7, {"rise": 0.02, "l_heel": 40, "r_grip": 0, "r_thigh": -64, "r_out": 10, "r_knee": 4, "r_ankle": -48, "pitch": 8, "bend": 2, "nod": -10, "l_swing": 124, "l_spread": 12, "r_swing": 20, "r_spread": 92, "elbow": 6}),
        (1.8, {"rise": 0.03, "r_grip": 0, "r_thigh": -68, "l_swing": 136, "r_spread": 98, "pitch": 6}))),
    "slow dance": Move(cycle_s=2.8, stance=(0.0, 1.3, 8), keys=(
        (0.0, {"reach": 1, "l_x": 0.24, "l_y": 0.10, "l_z": 0.09, "r_x": 0.20, "r_y": 0.02, "r_z": 0.0, "fist": 0.2, "aside": -0.09, "roll": -5, "side": 5, "tilt": 10, "r_heel": 18, "l_heel": 0, "lid": 0.5, "flare": 0.3}),
        (0.5, {"aside": 0.09, "roll": 5, "side": -5, "l_heel": 18, "r_heel": 0, "tilt": 7}))),
    "waltz": Move(cycle_s=1.5, turns=60.0, stance=(0.0, 1.2, 10), keys=(
        (0.0, {"reach": 1, "l_x": 0.18, "l_y": 0.12, "l_z": 0.20, "r_x": 0.21, "r_y": 0.06, "r_z": 0.0, "fist": 0.2, "rise": -0.07, "aside": -0.05, "roll": -4, "look": 22, "bend": -5, "flare": 0.8}),
        (0.33, {"rise": -0.01, "heel": 14, "aside": 0.04}), (0.66, {"rise": 0.0, "heel": 20, "aside": 0.06, "roll": 4}), (0.9, {"heel": 2, "rise": -0.04}))),
    "hip hop": Move(cycle_s=1.3, stance=(0.0, 2.0, 20), keys=(
        (0.0, {"rise": -0.20, "pitch": 12, "bend": 20, "nod": 6, "l_swing": 64, "r_swing": -22, "elbow": 84, "fold": 40, "aside": -0.08, "twist": 22, "fist": 0.5, "side": 6}),
        (0.18, {"rise": -0.10, "bend": 8, "nod": -8, "spread": 60}), (0.36, {"rise": -0.22, "aside": 0.10, "twist": -20, "l_swing": -16, "r_swing": 70, "side": -8, "nod": 8, "spread": 18}),
        (0.55, {"rise": -0.12, "l_spread": 78, "r_spread": 78, "elbow": 90, "fold": -60, "bend": 2, "nod": -6}), (0.75, {"rise": -0.24, "bend": 26, "fold": 70, "spread": 40, "swing": 40, "nod": 14, "aside": 0.0})), events=((0.0, "beat", "foot_left", 0.4), (0.36, "beat", "foot_right", 0.4), (0.75, "beat", "foot_left", 0.4))),
    "breakdance": Move(cycle_s=1.5, frame="root", keys=(
        (0.0, {"grip": 0, "rise": -0.70, "pitch": -104, "bend": 26, "nod": 34, "thigh": 92, "out": 46, "knee": 10, "ankle": -30, "spread": 58, "elbow": 60, "swing": 10, "turn": 0}),
        (0.38, {"l_thigh": 44, "r_thigh": 118, "l_knee": 4, "r_knee": 34, "turn": 70, "rise": -0.66}), (0.75, {"thigh": 92, "turn": 140, "rise": -0.70, "knee": 10}),
        (1.12, {"l_thigh": 118, "r_thigh": 44, "l_knee": 34, "r_knee": 4, "turn": 70, "rise": -0.66}), (1.5, {"thigh": 92, "knee": 10, "turn": 0, "rise": -0.70})), events=((0.0, "beat", "foot_left", 0.4), (0.75, "beat", "foot_right", 0.4))),
    "tap dance": Move(cycle_s=0.8, expression="happy", stance=(0.0, 1.1, 10), keys=(
        (0.0, {"l_grip": 1, "r_grip": 0, "r_thigh": 38, "r_knee": 62, "aside": -0.07, "rise": -0.05, "spread": 34, "elbow": 50, "swing": 12, "r_ankle": 10}), (0.22, {"r_grip": 0, "r_thigh": 30, "r_knee": 14, "rise": -0.02}), (0.42, {"r_grip": 1, "l_grip": 1, "aside": 0.0}),
        (0.5, {"l_grip": 0, "l_thigh": 38, "l_knee": 62, "r_grip": 1, "aside": 0.07, "rise": -0.05, "l_ankle": 10}), (0.72, {"l_grip": 0, "l_thigh": 30, "l_knee": 14, "rise": -0.02}), (0.92, {"l_grip": 1, "r_grip": 1, "aside": 0.0})), events=((0.42, "step", "foot_right", 0.6), (0.92, "step", "foot_left", 0.6))),
    "robot dance": Move(cycle_s=2.4, stance=(0.0, 1.4, 10), keys=(
        (0.0, {"r_swing": 0, "r_spread": 88, "r_elbow": 90, "r_fold": -90, "l_spread": 88, "l_elbow": 90, "l_fold": 90, "l_swing": 0, "look": 30, "side": 0}), (0.16, {"r_fold": -90, "l_fold": 90, "look": 30}), (0.22, {"r_fold": 90, "l_fold": -90, "look": -30}), (0.44, {"r_fold": 90, "l_fold": -90, "look": -30}),
        (0.5, {"r_swing": 90, "r_spread": 8, "r_fold": 0, "l_swing": 90, "l_spread": 8, "l_fold": 0, "look": 0, "side": 10}), (0.7, {"side": 10, "look": 0}), (0.76, {"side": -10}), (0.94, {"side": -10}))),
    "play guitar": Move(layer="upper", frame="chest", cycle_s=0.5, keys=((0.0, {"l_reach": 1, "l_x": 0.15, "l_y": 0.04, "l_z": 0.17, "r_reach": 1, "r_x": 0.13, "r_y": -0.10, "r_z": 0.02, "l_fist": 0.8, "r_fist": 0.5, "nod": 12, "r_flare": 0.5, "side": -2, "look": 12}), (0.5, {"r_y": -0.145, "nod": 4, "side": 1})), events=((0.0, "strum", "hand_right", 0.5),)),
    "play violin": Move(layer="upper", frame="chest", cycle_s=1.4, keys=((0.0, {"l_reach": 1, "l_x": 0.20, "l_y": 0.16, "l_z": 0.12, "r_reach": 1, "r_x": 0.17, "r_y": 0.10, "r_z": 0.02, "l_fist": 0.8, "r_fist": 0.8, "look": 24, "tilt": -12, "nod": 6, "r_flare": 0.6, "side": -3, "lid": 0.5}), (0.5, {"r_x": 0.24, "r_y": 0.04, "r_z": 0.15, "side": 3})), events=((0.0, "bow", "hand_right", 0.3), (0.5, "bow", "hand_right", 0.3))),
    "play drums": Move(layer="upper", frame="chest", cycle_s=0.5, keys=((0.0, {"l_reach": 1, "l_x": 0.24, "l_y": 0.10, "l_z": 0.09, "r_reach": 1, "r_x": 0.25, "r_y": -0.06, "r_z": 0.09, "fist": 1, "nod": 10, "r_wrist": -20, "l_wrist": 30, "flare": 0.4}), (0.5, {"l_y": -0.06, "r_y": 0.13, "nod": 0, "l_wrist": -20, "r_wrist": 30})), events=((0.0, "impact", "hand_right", 0.8), (0.5, "impact", "hand_left", 0.7))),
    "play piano": Move(layer="upper", frame="chest", cycle_s=1.2, keys=((0.0, {"reach": 1, "x": 0.24, "l_y": -0.09, "r_y": -0.075, "l_z": 0.13, "r_z": 0.05, "fist": 0.3, "nod": 12, "bend": 6, "flare": 0.2}), (0.2, {"r_y": -0.10, "r_z": 0.09}), (0.35, {"l_y": -0.075, "r_y": -0.075}), (0.5, {"l_y": -0.10, "l_z": 0.09, "r_z": 0.15, "r_y": -0.10, "bend": 12, "nod": 6}), (0.75, {"l_y": -0.08, "r_y": -0.075, "r_z": 0.11})), events=((0.2, "key", "hand_right", 0.4), (0.5, "key", "hand_left", 0.5), (0.75, "key", "hand_right", 0.4))),
    "play trumpet": Move(layer="upper", frame="head", cycle_s=0.7, keys=((0.0, {"reach": 1, "l_x": 0.17, "l_y": -0.005, "l_z": 0.012, "r_x": 0.20, "r_y": 0.01, "r_z": 0.015, "fist": 0.8, "nod": -10, "bend": -5, "pucker": 0.8, "flare": 0.12}), (0.5, {"nod": -15, "bend": -8}))),
    "play flute": Move(layer="upper", frame="head", cycle_s=1.6, keys=((0.0, {"reach": 1, "l_x": 0.13, "l_y": 0.012, "l_z": -0.06, "r_x": 0.12, "r_y": 0.012, "r_z": 0.19, "fist": 0.6, "pucker": 0.7, "tilt": 6, "flare": 0.7, "lid": 0.3}), (0.5, {"tilt": 2, "side": 3}))),
    "play saxophone": Move(layer="upper", frame="chest", cycle_s=1.0, keys=((0.0, {"reach": 1, "l_x": 0.17, "l_y": 0.08, "l_z": 0.01, "r_x": 0.17, "r_y": -0.07, "r_z": 0.05, "fist": 0.7, "nod": 4, "pucker": 0.6, "bend": -2, "jaw": 0.05}), (0.5, {"bend": 8, "nod": 10}))),
    "play harp": Move(layer="upper", frame="chest", cycle_s=1.2, keys=((0.0, {"reach": 1, "l_x": 0.24, "l_y": 0.08, "l_z": 0.06, "r_x": 0.18, "r_y": 0.04, "r_z": 0.05, "fist": 0.3, "tilt": 6, "nod": 8}), (0.5, {"l_x": 0.19, "r_x": 0.25, "l_y": 0.03, "r_y": 0.09}))),
    "sing": Move(layer="upper", cycle_s=3.0, keys=((0.0, {"l_spread": 22, "l_elbow": 50, "l_fold": -20, "l_swing": 20, "r_reach": 1, "r_x": 0.17, "r_y": 0.12, "r_z": 0.02, "r_fist": 0.9, "nod": -4, "side": -3, "jaw": 0.3, "fist": 0.1}), (0.3, {"l_spread": 58, "l_elbow": 30, "nod": -12, "side": 2, "jaw": 0.8}), (0.6, {"l_spread": 34, "l_swing": 50, "nod": -2, "side": 4, "jaw": 0.35}), (0.8, {"jaw": 0.65, "nod": -8}))),
    "conduct": Move(layer="upper", cycle_s=1.6, keys=((0.0, {"reach": 1, "x": 0.24, "l_y": 0.14, "r_y": 0.14, "z": 0.08, "r_fist": 0.9, "nod": 0}), (0.25, {"y": 0.0, "z": 0.10, "nod": 6}), (0.5, {"y": 0.09, "z": 0.16}), (0.75, {"y": 0.06, "z": 0.05}))),
}  # fmt: skip
