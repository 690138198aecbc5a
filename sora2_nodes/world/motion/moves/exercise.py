"""Exercise: yoga, pulling a rope, skipping with one, weights, arm wrestling; poses that are held and rounds that are repeated."""

from __future__ import annotations

from ..move import Move

MOVES: dict[str, Move] = {
    "tree pose": Move(keys=((0.0, {"reach": 1, "x": 0.02, "y": 0.475, "z": 0.012, "fist": 0.0, "flare": 0.6, "r_grip": 0, "r_thigh": 66, "r_out": 30, "r_knee": 128, "r_ankle": -30, "lid": 0.4}), (0.5, {"side": 2})), cycle_s=6.0, enter_s=0.9),
    "warrior pose": Move(keys=((0.0, {"rise": -0.33, "ahead": 0.0, "pitch": 0, "bend": -4, "nod": -10, "swing": 170, "spread": 8, "elbow": 4, "fist": 0.0, "l_grip": 1, "r_grip": 0, "r_thigh": -47, "r_knee": 3, "r_ankle": 6}), (0.5, {"rise": -0.335, "side": 1})), stance=(0.30, 1.1, 4), cycle_s=6.0, enter_s=0.9),
    "warrior two": Move(keys=((0.0, {"rise": -0.26, "aside": 0.20, "spread": 88, "elbow": 2, "swing": 0, "fist": 0.0, "look": -58, "bend": 0}), (0.5, {"rise": -0.28})), stance=(0.0, 3.8, 34), cycle_s=6.0, enter_s=0.9),
    "downward dog": Move(frame="root", keys=((0.0, {"ahead": 0.44, "rise": -0.12, "pitch": 124, "bend": 4, "nod": -8, "reach": 1, "x": 0.70, "y": 0.03, "z": 0.11, "fist": 0.0, "wrist": 40, "heel": 8}), (0.5, {"rise": -0.10, "heel": 14})), stance=(-0.05, 1.2, 4), cycle_s=5.0, enter_s=0.8),
    "plank": Move(frame="root", keys=((0.0, {"grip": 0, "rise": -0.62, "pitch": 72, "bend": 0, "nod": -26, "reach": 1, "x": 0.27, "y": 0.03, "z": 0.13, "wrist": 80, "fist": 0, "thigh": -2, "knee": 2, "ankle": 18}), (0.5, {"rise": -0.61})), cycle_s=3.0, enter_s=0.6),
    "cobra pose": Move(frame="root", keys=((0.0, {"grip": 0, "rise": -0.87, "pitch": 82, "bend": -52, "nod": -18, "reach": 1, "x": 0.26, "y": 0.03, "z": 0.12, "fist": 0.0, "wrist": 60, "thigh": -4, "knee": 2, "ankle": -50}), (0.5, {"bend": -48})), cycle_s=5.0, enter_s=0.8),
    "child pose": Move(frame="root", keys=((0.0, {"grip": 0, "rise": -0.72, "pitch": 98, "bend": 30, "nod": 6, "reach": 1, "x": 0.58, "y": 0.03, "z": 0.12, "fist": 0.0, "wrist": 60, "thigh": 152, "knee": 142, "ankle": -46}), (0.5, {"bend": 27})), cycle_s=5.0, enter_s=0.8),
    "lift weights": Move(cycle_s=2.6, keys=((0.0, {"reach": 1, "x": 0.17, "y": 0.10, "z": 0.13, "fist": 1, "rise": -0.02, "bend": -2, "nod": -4, "brow_tilt": -0.4}), (0.15, {"rise": -0.10, "y": 0.09}), (0.42, {"rise": 0.0, "x": 0.04, "y": 0.45, "z": 0.11, "bend": -5, "nod": -10, "brow_tilt": -0.7}), (0.6, {"x": 0.04, "y": 0.45, "z": 0.11})), stance=(0.0, 1.9, 18)),
    "jump rope": Move(cycle_s=0.58, keys=(
        (0.0, {"rise": 0.15, "grip": 0, "thigh": 18, "knee": 34, "ankle": -16, "swing": -4, "spread": 34, "elbow": 70, "fold": -34, "fist": 1.0, "nod": 2}), (0.2, {"rise": 0.09, "grip": 0, "thigh": 10, "knee": 18}), (0.3, {"rise": 0.0, "grip": 1, "thigh": 0, "knee": 4}),
        (0.5, {"rise": -0.07, "grip": 1, "elbow": 78}), (0.72, {"rise": 0.0, "grip": 1, "heel": 20}), (0.8, {"rise": 0.06, "grip": 0, "heel": 0, "thigh": 6, "knee": 12}))),
    "arm wrestle": Move(layer="upper", cycle_s=2.2, keys=((0.0, {"r_reach": 1, "r_to": 1, "r_x": 0.24, "r_y": 0.0, "r_z": 0.02, "r_fist": 1, "r_flare": 0.5, "l_reach": 1, "l_to": 0, "l_x": 0.20, "l_y": -0.14, "l_z": 0.07, "l_fist": 0.8, "bend": 16, "nod": -4, "side": -5, "brow_tilt": -0.7}), (0.5, {"r_z": 0.07, "side": 5, "bend": 20, "jaw": 0.25}))),
    "tug of war": Move(cycle_s=1.3, keys=((0.0, {"pitch": -20, "bend": 8, "ahead": -0.20, "rise": -0.16, "nod": 6, "reach": 1, "l_x": 0.27, "r_x": 0.18, "y": -0.02, "z": 0.015, "fist": 1, "brow_tilt": -0.7, "jaw": 0.2}), (0.5, {"pitch": -27, "ahead": -0.26, "rise": -0.2})), stance=(0.06, 1.5, 12)),
}  # fmt: skip
