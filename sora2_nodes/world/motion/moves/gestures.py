"""Gestures of arms, head and face, over whatever the body does; greetings; voices and moods."""

from __future__ import annotations

from ..move import Move

MOVES: dict[str, Move] = {
    "flex": Move(keys=((0.0, {"spread": 30, "elbow": 60, "fist": 1.0}), (0.5, {"spread": 88, "elbow": 118, "fold": -84, "fist": 1.0, "bend": -4, "nod": -6}), (1.3, {"twist": 12, "side": 4, "elbow": 128}), (2.1, {"twist": -12, "side": -4, "elbow": 118}), (2.9, {"twist": 0, "side": 0})), layer="upper", expression="happy"),
    "wave": Move(layer="upper", cycle_s=0.62, keys=((0.0, {"r_spread": 118, "r_elbow": 52, "r_fold": -78, "r_swing": 22, "r_fist": 0.0, "side": -2, "r_palm": 70}), (0.5, {"r_elbow": 88, "r_fold": -96})), expression="happy"),
    "raise hand": Move(layer="upper", keys=((0.0, {"r_swing": 164, "r_spread": 10, "r_elbow": 14, "r_fist": 0.0, "side": -4, "nod": -6}), (0.6, {"r_swing": 168, "side": -6}), (1.2, {"r_swing": 164, "side": -4})), repeat=True, expression="happy"),
    "point": Move(layer="upper", keys=((0.0, {"r_swing": 0}), (0.45, {"r_swing": 88, "r_spread": 10, "r_elbow": 4, "r_fist": 0.55, "twist": 8, "r_palm": 10}))),
    "nod": Move(layer="upper", cycle_s=0.7, enter_s=0.15, keys=((0.0, {"nod": -3}), (0.45, {"nod": 22}))),
    "shake head": Move(layer="upper", cycle_s=0.75, enter_s=0.15, keys=((0.0, {"look": -28}), (0.5, {"look": 28})),),
    "shrug": Move(layer="upper", keys=((0.0, {"shrug": 0}), (0.35, {"shrug": 20, "spread": 24, "elbow": 82, "fold": -48, "palm": -70, "tilt": 12, "fist": 0.0, "brow_lift": 0.8, "smile": -0.4}), (0.9, {"shrug": 20, "spread": 24, "elbow": 82, "fold": -48}), (1.3, {"shrug": 0, "spread": 7, "elbow": 14, "fold": 0})), hold=0.7),
    "clap": Move(layer="upper", cycle_s=0.42, keys=((0.0, {"reach": 1, "x": 0.20, "y": 0.06, "z": 0.010, "fist": 0.0, "flare": 0.25, "wrist": 24}), (0.5, {"z": 0.10}), ), events=((0.0, "impact", "hand_right", 0.6),), expression="happy"),
    "cheer": Move(layer="upper", cycle_s=0.6, keys=((0.0, {"swing": 158, "spread": 26, "elbow": 22, "fist": 0.9, "nod": -10, "bend": -5}), (0.5, {"swing": 132, "elbow": 66})), expression="happy", events=((0.0, "voice", "head", 0.8),)),
    "salute": Move(layer="upper", frame="head", keys=((0.0, {"r_reach": 0}), (0.4, {"r_reach": 1, "r_x": 0.05, "r_y": 0.10, "r_z": 0.075, "r_flare": 0.9, "r_fist": 0.0, "bend": -2}))),
    "beckon": Move(layer="upper", cycle_s=0.9, keys=((0.0, {"r_swing": 62, "r_elbow": 42, "r_fist": 0.0, "r_palm": -80}), (0.5, {"r_elbow": 104, "r_fist": 0.7}))),
    "thumbs up": Move(layer="upper", keys=((0.0, {"r_swing": 0}), (0.4, {"r_swing": 42, "r_elbow": 76, "r_fist": 1.0, "r_level": 1})), expression="happy"),
    "cross arms": Move(layer="upper", keys=((0.0, {"reach": 0}), (0.5, {"reach": 1, "l_x": 0.105, "l_y": 0.03, "l_z": -0.085, "r_x": 0.125, "r_y": 0.01, "r_z": -0.085, "flare": 0.1}))),
    "hands on hips": Move(layer="upper", frame="hips", keys=((0.0, {"reach": 0}), (0.45, {"reach": 1, "x": 0.03, "y": 0.045, "z": 0.105, "flare": 1.0, "fist": 0.5}))),
    "think": Move(layer="upper", frame="head", keys=((0.0, {"r_reach": 0}), (0.6, {"r_reach": 1, "r_x": 0.085, "r_y": 0.0, "r_z": 0.01, "r_fist": 0.7, "nod": 8, "tilt": 7, "look": 8}), (2.4, {"tilt": -5, "look": -10})), expression=""),
    "talk": Move(layer="upper", cycle_s=3.4, keys=(
        (0.0, {"l_elbow": 30, "r_elbow": 40, "l_swing": 8, "r_swing": 12, "r_fold": 20, "l_fold": 14, "nod": 0, "tilt": 0, "fist": 0.05, "palm": -20}),
        (0.18, {"r_elbow": 84, "r_swing": 26, "r_fold": 6, "nod": 6, "tilt": 3}), (0.34, {"r_elbow": 62, "r_fold": 30, "nod": -2}), (0.5, {"l_elbow": 78, "l_swing": 24, "r_elbow": 74, "nod": 5, "tilt": -4}),
        (0.68, {"l_elbow": 54, "r_elbow": 46, "nod": -1}), (0.84, {"l_elbow": 70, "l_fold": 2, "r_swing": 16, "nod": 4, "tilt": 2}))),
    "whisper": Move(layer="upper", frame="head", keys=((0.0, {"r_reach": 0}), (0.5, {"r_reach": 1, "r_x": 0.09, "r_y": 0.035, "r_z": 0.065, "r_fist": 0.0, "bend": 14, "side": -7, "nod": 4, "brow_lift": 0.4, "r_flare": 0.3}))),
    "shout": Move(layer="upper", frame="head", keys=((0.0, {"reach": 0}), (0.35, {"reach": 1, "x": 0.10, "y": 0.03, "z": 0.06, "fist": 0.1, "nod": -10, "bend": -3, "flare": 0.5, "jaw": 0.85, "brow_tilt": -0.3}))),
    "argue": Move(layer="upper", cycle_s=2.4, keys=(
        (0.0, {"r_swing": 70, "r_elbow": 30, "r_fist": 0.6, "r_palm": 10, "l_elbow": 70, "l_fold": 20, "nod": -4, "bend": 9, "jaw": 0.5, "brow_tilt": -0.8}), (0.12, {"r_swing": 52, "r_elbow": 66, "jaw": 0.2}), (0.24, {"r_swing": 72, "r_elbow": 26, "jaw": 0.6}),
        (0.42, {"swing": 34, "spread": 34, "elbow": 70, "fold": -40, "palm": -70, "fist": 0.0, "nod": 3, "shrug": 8, "jaw": 0.3}), (0.6, {"shrug": 2, "jaw": 0.65, "look": -6}), (0.78, {"l_swing": 24, "l_elbow": 84, "r_swing": 40, "r_elbow": 84, "fist": 0.5, "nod": 6, "jaw": 0.3})), expression="angry"),
    "laugh": Move(layer="upper", cycle_s=0.46, keys=((0.0, {"bend": 4, "nod": -16, "shrug": 3, "r_elbow": 80, "r_fold": 50, "r_swing": 10, "jaw": 0.7, "lid": 0.5}), (0.5, {"bend": 11, "nod": -10, "shrug": 8, "jaw": 0.4})), expression="happy"),
    "cry": Move(layer="upper", frame="head", cycle_s=0.9, keys=((0.0, {"reach": 1, "x": 0.095, "y": 0.055, "z": 0.028, "fist": 0.25, "bend": 18, "nod": 24, "shrug": 4, "lid": 0.85, "jaw": 0.2, "flare": 0.2}), (0.5, {"shrug": 10, "bend": 21})), expression="sad"),
    "smile": Move(layer="face", keys=((0.0, {}),), expression="happy"),
    "frown": Move(layer="face", keys=((0.0, {}),), expression="sad"),
    "scowl": Move(layer="face", keys=((0.0, {}),), expression="angry"),
    "gasp": Move(layer="upper", frame="head", keys=((0.0, {"r_reach": 0}), (0.25, {"r_reach": 1, "r_x": 0.10, "r_y": 0.02, "r_z": 0.0, "r_fist": 0.1, "bend": -5, "nod": -4})), expression="surprised", enter_s=0.12),
    "scream": Move(layer="upper", frame="head", cycle_s=0.24, keys=((0.0, {"reach": 1, "x": 0.05, "y": 0.05, "z": 0.085, "fist": 0.0, "bend": 0, "nod": -8, "flare": 0.3, "side": -0.8, "jaw": 0.25}), (0.5, {"side": 0.8})), expression="afraid", enter_s=0.2),
    "blink": Move(layer="face", keys=((0.0, {"lid": 0}), (0.08, {"lid": 1}), (0.18, {"lid": 0})), enter_s=0.01, leave_s=0.01),
    "wink": Move(layer="face", keys=((0.0, {"lid": 0}), (0.12, {"lid": 0.9}), (0.4, {"lid": 0})), expression="happy"),
    "hug": Move(keys=((0.0, {"reach": 0}), (0.7, {"reach": 1, "l_x": 0.19, "l_y": 0.07, "l_z": -0.02, "r_x": 0.20, "r_y": 0.015, "r_z": -0.03, "flare": 0.6, "bend": 8, "nod": 8, "tilt": 12, "ahead": 0.05, "fist": 0.1})), expression="happy"),
    "cradle": Move(layer="upper", keys=((0.0, {"reach": 1, "l_x": 0.17, "l_y": -0.045, "l_z": 0.09, "r_x": 0.19, "r_y": -0.06, "r_z": 0.05, "flare": 0.5, "nod": 22, "look": 14, "tilt": 6, "fist": 0.1, "side": -4}), (1.1, {"side": 4, "tilt": 9}), (2.2, {"side": -4, "tilt": 6})), repeat=True, expression="happy"),
    "open arms": Move(keys=((0.0, {"rise": -0.34, "pitch": 14, "bend": 14, "nod": 2, "swing": 52, "spread": 40, "elbow": 24, "fist": 0.0, "palm": -30, "heel": 20}), (0.9, {"spread": 46, "swing": 58}), (1.8, {"spread": 40, "swing": 52})), stance=(0.08, 1.5, 10), repeat=True, expression="happy"),
    "hug close": Move(layer="upper", keys=((0.0, {"reach": 1, "l_x": 0.16, "l_y": 0.0, "l_z": -0.015, "r_x": 0.155, "r_y": -0.05, "r_z": -0.02, "flare": 0.5, "nod": 16, "tilt": 12, "fist": 0.1, "lid": 0.5, "side": -3}), (1.1, {"side": 3, "tilt": 15}), (2.2, {"side": -3})), repeat=True, expression="happy"),
    "embrace": Move(keys=((0.0, {"reach": 1, "x": 0.26, "y": 0.03, "z": 0.12, "flare": 0.7, "bend": 10, "nod": 4, "look": 0, "tilt": 16, "ahead": 0.03, "fist": 0.0, "lid": 0.8}), (1.3, {"bend": 14, "tilt": 20, "side": 3}), (2.6, {"bend": 10, "tilt": 16, "side": 0})), repeat=True, expression="happy"),
    "kiss": Move(keys=((0.0, {"bend": 2}), (0.8, {"bend": 14, "nod": -6, "tilt": 12, "ahead": 0.06, "lid": 1.0, "pucker": 0.8, "swing": 24, "elbow": 40}))),
    "shake hands": Move(keys=((0.0, {"r_reach": 0, "bend": 2}), (0.5, {"r_reach": 1, "r_x": 0.24, "r_y": -0.03, "r_z": 0.0, "bend": 8, "nod": 4, "r_fist": 0.5}), (0.75, {"r_y": 0.0}), (1.0, {"r_y": -0.05}), (1.25, {"r_y": 0.0}), (1.5, {"r_y": -0.05}), (1.8, {"r_y": -0.03, "r_reach": 1}), (2.3, {"r_reach": 0, "bend": 2, "r_fist": 0.1})), hold=1.7, events=((0.5, "grasp", "hand_right", 0.2),), expression="happy"),
    "high-five": Move(keys=((0.0, {"r_swing": 0, "r_elbow": 14}), (0.4, {"r_swing": 104, "r_spread": 34, "r_elbow": 80, "r_fist": 0, "twist": -14, "r_wrist": 20}), (0.62, {"r_swing": 132, "r_spread": 14, "r_elbow": 22, "twist": 10, "ahead": 0.05, "r_wrist": 30}), (0.85, {"r_swing": 104, "r_spread": 26, "r_elbow": 40}), (1.4, {"r_swing": 0, "r_spread": 7, "r_elbow": 14, "twist": 0, "ahead": 0})), events=((0.62, "impact", "hand_right", 0.7),), expression="happy"),
    "pray": Move(layer="upper", keys=((0.0, {"reach": 0}), (0.6, {"reach": 1, "x": 0.13, "y": 0.10, "z": 0.008, "fist": 0.0, "wrist": 50, "nod": 20, "lid": 1.0, "flare": 0.3}))),
    "sneeze": Move(keys=((0.0, {"nod": 0, "bend": 2}), (0.5, {"nod": -18, "bend": -8, "jaw": 0.5, "lid": 0.6}), (0.68, {"nod": 26, "bend": 30, "jaw": 0.2, "lid": 1.0, "r_elbow": 120, "r_swing": 40, "r_fold": 40}), (1.2, {"nod": 0, "bend": 2, "jaw": 0, "lid": 0, "r_elbow": 14, "r_swing": 0, "r_fold": 0})), events=((0.66, "voice", "head", 0.8),)),
    "yawn": Move(layer="upper", frame="head", keys=((0.0, {"r_reach": 0, "jaw": 0}), (0.7, {"r_reach": 1, "r_x": 0.11, "r_y": 0.02, "r_z": 0.0, "nod": -12, "jaw": 0.8, "lid": 0.8}), (1.8, {"r_reach": 1, "jaw": 0.7}), (2.4, {"r_reach": 0, "jaw": 0, "lid": 0, "nod": 0}))),
    "snap fingers": Move(layer="upper", cycle_s=0.8, keys=((0.0, {"r_reach": 1, "r_x": 0.19, "r_y": 0.17, "r_z": 0.08, "r_fist": 0.25, "r_wrist": -22, "r_palm": 20, "nod": 4, "tilt": 4}), (0.35, {"r_fist": 0.75, "r_wrist": 10, "r_y": 0.19}), (0.5, {"r_fist": 0.95, "r_wrist": 30, "r_y": 0.155, "nod": -2}), (0.7, {"r_wrist": 10})), expression="happy", events=((0.48, "impact", "hand_right", 0.2),)),
    "pound fist": Move(layer="upper", cycle_s=0.7, keys=((0.0, {"r_reach": 1, "r_x": 0.24, "r_y": 0.02, "r_z": 0.03, "r_fist": 1, "bend": 8, "nod": 8}), (0.45, {"r_y": 0.14, "bend": 5, "nod": 2}), (0.8, {"r_y": 0.0})), expression="happy"),
}  # fmt: skip
