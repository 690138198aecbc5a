"""Chores and care: planting, tying shoes, brushing teeth, hair and make-up, washing on a line, a haircut, kites, blowing."""

from __future__ import annotations

from ..move import Move

_KNEELING = {"rise": -0.485, "ahead": -0.10, "r_grip": 0, "r_thigh": 6, "r_knee": 96, "r_ankle": -40, "pitch": 16}

MOVES: dict[str, Move] = {
    "plant": Move(cycle_s=1.8, frame="root", stance=(0.10, 1.3, 4), keys=(
        (0.0, {**_KNEELING, "bend": 40, "nod": 12, "reach": 1, "x": 0.36, "y": 0.06, "z": 0.05, "fist": 0.3}), (0.3, {"y": 0.035, "z": 0.065}), (0.5, {"y": 0.09, "z": 0.08}), (0.75, {"y": 0.035, "z": 0.045}))),
    "tie shoes": Move(cycle_s=1.4, frame="root", stance=(0.10, 1.3, 4), keys=(
        (0.0, {**_KNEELING, "pitch": 26, "bend": 46, "nod": 20, "reach": 1, "x": 0.15, "y": 0.09, "l_z": 0.09, "r_z": -0.02, "fist": 0.7}), (0.4, {"y": 0.10, "l_z": 0.12, "r_z": 0.02}), (0.7, {"y": 0.085, "l_z": 0.07, "r_z": -0.035}))),
    "brush teeth": Move(layer="upper", frame="head", cycle_s=0.42, keys=((0.0, {"r_reach": 1, "r_x": 0.105, "r_y": -0.075, "r_z": 0.02, "r_fist": 0.9, "r_flare": 0.5, "r_level": 1, "jaw": 0.25, "nod": 4, "l_elbow": 30}), (0.5, {"r_z": 0.045, "jaw": 0.15}))),
    "comb hair": Move(layer="upper", frame="head", cycle_s=1.5, keys=((0.0, {"r_reach": 1, "r_x": 0.06, "r_y": 0.15, "r_z": 0.05, "r_fist": 0.9, "r_flare": 0.8, "tilt": 4, "l_elbow": 30}), (0.5, {"r_x": -0.01, "r_y": 0.03, "r_z": 0.10, "tilt": 9}), (0.75, {"r_x": 0.03, "r_y": 0.10, "r_z": 0.12}))),
    "put on makeup": Move(layer="upper", frame="head", cycle_s=1.3, keys=((0.0, {"r_reach": 1, "r_x": 0.105, "r_y": -0.005, "r_z": 0.02, "r_fist": 0.8, "r_flare": 0.5, "nod": -3, "pucker": 0.4}), (0.5, {"r_z": -0.012, "pucker": 0.5}))),
    "hang laundry": Move(layer="upper", cycle_s=2.6, keys=((0.0, {"reach": 1, "x": 0.20, "y": 0.27, "z": 0.11, "fist": 0.8, "nod": -12, "bend": -2}), (0.35, {"z": 0.05, "y": 0.285}), (0.6, {"z": 0.13, "y": 0.26, "twist": 4}))),
    "cut hair": Move(layer="upper", cycle_s=0.56, keys=((0.0, {"reach": 1, "to": 1, "x": 0.22, "y": 0.02, "z": 0.05, "fist": 0.6, "nod": 14, "bend": 5, "flare": 0.4}), (0.3, {"r_y": 0.035, "r_x": 0.215, "r_fist": 0.9}), (0.6, {"r_y": 0.01, "r_fist": 0.5}))),
    "treat": Move(layer="upper", cycle_s=1.6, keys=((0.0, {"reach": 1, "to": 1, "x": 0.22, "y": -0.02, "z": 0.04, "fist": 0.5, "nod": 20, "bend": 10, "flare": 0.2}), (0.35, {"r_y": 0.03, "r_z": 0.0}), (0.65, {"r_y": -0.05, "r_z": 0.06}))),
    "spoon": Move(layer="upper", cycle_s=2.4, keys=((0.0, {"r_reach": 1, "r_to": 0, "r_x": 0.18, "r_y": -0.08, "r_z": 0.05, "r_fist": 0.8, "nod": 16, "bend": 6}), (0.4, {"r_to": 1, "bend": 12, "r_x": 0.22}), (0.6, {"r_to": 1}), (0.85, {"r_to": 0, "bend": 6})), expression="happy"),
    "fly kite": Move(layer="upper", cycle_s=2.4, keys=((0.0, {"l_reach": 1, "l_x": 0.17, "l_y": 0.05, "l_z": 0.03, "r_reach": 1, "r_x": 0.20, "r_y": 0.16, "r_z": 0.05, "fist": 0.9, "nod": -26, "bend": -6}), (0.5, {"r_y": 0.12, "r_x": 0.17, "l_y": 0.03, "bend": -9})), expression="happy"),
    "blow": Move(keys=((0.0, {"bend": 4, "nod": 0, "pitch": 0}), (0.5, {"bend": -2, "nod": -6, "jaw": 0.3}), (0.95, {"pitch": 14, "bend": 22, "nod": -4, "ahead": -0.04, "jaw": 0.0, "pucker": 1.0}), (1.9, {"pitch": 16, "bend": 25, "pucker": 1.0}), (2.6, {"pitch": 0, "bend": 4, "pucker": 0.0, "ahead": 0.0})), hold=1.9),
    "blow bubbles": Move(layer="upper", frame="head", keys=((0.0, {"r_reach": 1, "r_x": 0.145, "r_y": -0.035, "r_z": 0.012, "r_fist": 0.9, "r_level": 1, "r_flare": 0.7, "nod": -2, "bend": 0, "pucker": 0.5, "l_elbow": 60, "l_fold": 30}), (0.4, {"bend": -3, "nod": -6, "jaw": 0.15, "pucker": 0.2}), (0.8, {"bend": 6, "nod": 2, "jaw": 0.05, "pucker": 1.0}), (2.0, {"bend": 8, "nod": 3, "pucker": 1.0}), (2.4, {"bend": 0, "nod": -2, "pucker": 0.5})), repeat=True),
    "scatter": Move(layer="upper", cycle_s=1.7, keys=((0.0, {"l_reach": 1, "l_x": 0.13, "l_y": -0.04, "l_z": 0.05, "l_fist": 0.6, "r_reach": 1, "r_x": 0.14, "r_y": -0.02, "r_z": 0.04, "r_fist": 0.8, "nod": 20, "bend": 10}), (0.45, {"r_x": 0.30, "r_y": -0.04, "r_z": 0.06, "r_fist": 0.0, "bend": 16}), (0.6, {"r_x": 0.31, "r_y": -0.06, "r_fist": 0.0})), expression="happy"),
    "fold laundry": Move(layer="upper", cycle_s=2.4, keys=((0.0, {"reach": 1, "x": 0.22, "y": 0.13, "z": 0.13, "fist": 0.7, "nod": 14, "bend": 4}), (0.3, {"z": 0.13, "y": 0.16}), (0.5, {"z": 0.03, "y": 0.12, "bend": 8, "nod": 22}), (0.7, {"z": 0.03, "y": 0.09, "bend": 10}))),
    "primp": Move(layer="upper", cycle_s=2.4, keys=((0.0, {"reach": 1, "x": 0.125, "y": 0.14, "l_z": 0.028, "r_z": 0.02, "fist": 0.7, "nod": 18, "flare": 0.5}), (0.2, {"r_x": 0.14, "r_z": 0.045, "y": 0.125}), (0.4, {"r_z": 0.018, "y": 0.08}), (0.6, {"r_x": 0.135, "r_z": 0.04, "y": 0.04, "nod": 24}), (0.8, {"y": 0.0, "r_z": 0.02}))),
    "look at phone": Move(layer="upper", cycle_s=2.6, keys=((0.0, {"reach": 1, "x": 0.19, "y": 0.05, "l_z": 0.02, "r_z": 0.02, "fist": 0.6, "nod": 26, "bend": 6, "gaze_up": -8}), (0.4, {"r_z": 0.03, "r_y": 0.045}), (0.5, {"r_z": 0.012}), (0.6, {"r_z": 0.03}))),
    "heave": Move(stance=(0.0, 1.6, 14), keys=((0.0, {"rise": -0.44, "pitch": 30, "bend": 26, "nod": -18, "ahead": -0.14, "reach": 1, "x": 0.20, "y": -0.24, "z": 0.12, "fist": 0.8, "brow_tilt": -0.5}), (0.9, {"rise": -0.44, "pitch": 30, "bend": 26, "ahead": -0.14}), (1.9, {"rise": 0.0, "pitch": -4, "bend": -2, "nod": 6, "ahead": -0.03, "x": 0.19, "y": -0.25}))),
    "bear ahead": Move(layer="upper", keys=((0.0, {"reach": 1, "x": -0.10, "y": -0.27, "z": 0.12, "fist": 0.9, "bend": 4}),)),
    "bear behind": Move(layer="upper", keys=((0.0, {"reach": 1, "x": 0.15, "y": -0.25, "z": 0.12, "fist": 0.9, "bend": 0}),)),
    "hold out to": Move(layer="upper", enter_s=0.4, keys=((0.0, {"r_reach": 1, "r_to": 1, "r_x": 0.28, "r_y": 0.0, "r_z": 0.03, "r_fist": 0.7, "r_level": 1, "bend": 7}),)),
    "iron clothes": Move(layer="upper", cycle_s=1.7, keys=((0.0, {"reach": 1, "to": 1, "r_x": 0.22, "r_y": 0.0, "r_z": 0.16, "l_x": 0.2, "fist": 0.9, "nod": 26, "bend": 12}), (0.5, {"r_z": -0.06, "r_x": 0.24}))),
    "wash up": Move(layer="upper", cycle_s=0.8, keys=((0.0, {"reach": 1, "to": 1, "x": 0.2, "y": 0.0, "z": 0.02, "fist": 0.5, "nod": 28, "bend": 15}), (0.25, {"r_x": 0.23, "r_z": 0.04}), (0.5, {"r_x": 0.2, "r_z": 0.06, "r_y": 0.02}), (0.75, {"r_x": 0.17, "r_z": 0.03}))),
    "make bed": Move(layer="upper", cycle_s=2.0, keys=((0.0, {"reach": 1, "to": 1, "x": 0.3, "y": 0.0, "z": 0.10, "fist": 0.1, "nod": 10, "bend": 38}), (0.5, {"z": 0.17, "x": 0.34, "bend": 42}), (0.8, {"z": 0.12, "x": 0.28, "y": 0.05}))),
    "wipe top": Move(layer="upper", cycle_s=1.1, keys=((0.0, {"r_reach": 1, "r_to": 1, "r_x": 0.25, "r_y": 0.0, "r_z": -0.08, "r_fist": 0.1, "bend": 20, "nod": 18, "twist": 8}), (0.25, {"r_x": 0.29}), (0.5, {"r_z": 0.13, "twist": -8}), (0.75, {"r_x": 0.21}))),
    "put in order": Move(layer="upper", cycle_s=2.2, keys=((0.0, {"r_reach": 1, "r_to": 1, "r_x": 0.26, "r_y": -0.18, "r_z": 0.05, "r_fist": 0.7, "nod": 10, "bend": 6}), (0.35, {"r_y": 0.14, "r_x": 0.24, "nod": -8}), (0.5, {"r_y": 0.14, "r_x": 0.31}), (0.8, {"r_y": -0.14, "r_x": 0.28, "nod": 8}))),
    "put in order low": Move(layer="upper", cycle_s=1.6, keys=((0.0, {"reach": 1, "to": 1, "x": 0.24, "y": 0.02, "l_z": 0.06, "r_z": 0.14, "fist": 0.5, "nod": 26, "bend": 16}), (0.3, {"r_z": 0.02, "r_y": 0.06, "l_z": 0.10}), (0.5, {"r_z": 0.0, "r_y": 0.01, "l_y": 0.05}), (0.8, {"r_z": 0.12, "r_y": 0.05, "l_z": 0.04}))),
    "spread butter": Move(layer="upper", cycle_s=0.9, keys=((0.0, {"reach": 1, "to": 1, "r_x": 0.22, "r_y": 0.03, "r_z": 0.08, "l_x": 0.2, "fist": 0.8, "nod": 28, "bend": 12}), (0.5, {"r_z": -0.02, "r_y": 0.025}))),
    "unwrap": Move(layer="upper", cycle_s=1.2, keys=((0.0, {"reach": 1, "x": 0.22, "y": -0.08, "z": 0.03, "fist": 0.7, "nod": 24, "bend": 12}), (0.35, {"z": 0.09, "y": -0.04, "fist": 0.8}), (0.6, {"z": 0.12, "fist": 0.2})), expression="happy"),
}  # fmt: skip
