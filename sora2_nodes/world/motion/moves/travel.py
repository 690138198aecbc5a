"""Ways of getting about on foot: gaits, and what trunk and arms do through a stride. When: shares of two steps, left first."""

from __future__ import annotations

from ..move import Gait, Move

MOVES: dict[str, Move] = {
    "walk": Move(
        gait=Gait(step=0.41, speed=0.78, lift=0.028, overlap=-0.16, sink=0.030, bob=0.012),
        keys=(
            (0.0, {"l_swing": 2, "r_swing": 2, "elbow": 16, "twist": 0, "turn": 0, "aside": -0.018, "side": -1, "bend": 4, "roll": -2, "spread": 6}),
            (0.25, {"l_swing": -24, "r_swing": 24, "l_elbow": 10, "r_elbow": 24, "twist": 8, "turn": -6, "aside": 0.0, "side": 0, "roll": 0}),
            (0.5, {"l_swing": 2, "r_swing": 2, "elbow": 16, "twist": 0, "turn": 0, "aside": 0.018, "side": 1, "roll": 2}),
            (0.75, {"l_swing": 24, "r_swing": -24, "l_elbow": 24, "r_elbow": 10, "twist": -8, "turn": 6, "aside": 0.0, "side": 0, "roll": 0}),
        ),
    ),
    "stroll": Move(
        gait=Gait(step=0.34, speed=0.52, lift=0.022, overlap=-0.24, sink=0.024, bob=0.009, wide=0.9),
        keys=(
            (0.0, {"l_swing": 2, "r_swing": 2, "elbow": 18, "twist": 0, "turn": 0, "aside": -0.024, "side": -2, "bend": 1, "nod": -2}),
            (0.25, {"l_swing": -15, "r_swing": 15, "twist": 6, "turn": -4, "aside": 0.0, "side": 0}),
            (0.5, {"l_swing": 2, "r_swing": 2, "twist": 0, "turn": 0, "aside": 0.024, "side": 2}),
            (0.75, {"l_swing": 15, "r_swing": -15, "twist": -6, "turn": 4, "aside": 0.0, "side": 0}),
        ),
    ),
    "sneak": Move(
        gait=Gait(step=0.33, speed=0.40, lift=0.075, overlap=-0.2, sink=0.10, bob=0.008, heel=50),
        keys=(
            (0.0, {"bend": 26, "nod": -18, "swing": 18, "elbow": 95, "l_wrist": 20, "r_wrist": 20, "twist": 0, "fist": 0.1, "look": 12}),
            (0.25, {"twist": 10, "l_swing": 6, "r_swing": 32}),
            (0.5, {"twist": 0, "swing": 18, "look": -12}),
            (0.75, {"twist": -10, "l_swing": 32, "r_swing": 6}),
        ),
    ),
    "limp": Move(
        gait=Gait(step=0.29, speed=0.42, lift=0.02, overlap=-0.16, sink=0.055, bob=0.012, uneven=0.16, heel=22),
        keys=(
            (0.0, {"side": -9, "bend": 10, "rise": 0.0, "l_swing": 5, "r_swing": 8, "r_elbow": 35, "roll": -5}),
            (0.3, {"l_swing": -14, "r_swing": 16, "side": 2, "roll": 0}),
            (0.5, {"side": 10, "bend": 16, "rise": -0.035, "roll": 6, "l_swing": 12}),
            (0.75, {"l_swing": 18, "r_swing": -2, "side": 2, "rise": -0.01, "roll": 0}),
        ),
    ),
    "march": Move(
        gait=Gait(step=0.38, speed=0.80, lift=0.12, overlap=-0.06, sink=0.020, bob=0.008, heel=20, kick=0.0),
        keys=(
            (0.0, {"bend": -2, "nod": -3, "l_swing": 0, "r_swing": 0, "elbow": 12, "fist": 0.9, "twist": 0}),
            (0.25, {"l_swing": -34, "r_swing": 62, "twist": 6}),
            (0.5, {"l_swing": 0, "r_swing": 0, "twist": 0}),
            (0.75, {"l_swing": 62, "r_swing": -34, "twist": -6}),
        ),
    ),
    "run": Move(
        gait=Gait(step=0.66, speed=1.75, lift=0.055, overlap=0.30, sink=0.026, wide=0.5, heel=42, kick=0.075),
        keys=(
            (0.0, {"pitch": 6, "bend": 6, "nod": -8, "l_swing": 0, "r_swing": 0, "elbow": 88, "fist": 0.7, "twist": 0, "turn": 0, "spread": 14, "fold": 18}),
            (0.25, {"l_swing": -48, "r_swing": 38, "l_elbow": 80, "r_elbow": 96, "twist": 12, "turn": -9}),
            (0.5, {"l_swing": 0, "r_swing": 0, "twist": 0, "turn": 0}),
            (0.75, {"l_swing": 38, "r_swing": -48, "l_elbow": 96, "r_elbow": 80, "twist": -12, "turn": 9}),
        ),
    ),
    "sprint": Move(
        gait=Gait(step=0.98, speed=3.3, lift=0.075, overlap=0.40, sink=0.034, wide=0.4, heel=48, kick=0.12),
        keys=(
            (0.0, {"pitch": 13, "bend": 8, "nod": -14, "l_swing": 0, "r_swing": 0, "elbow": 92, "fist": 0.4, "twist": 0, "turn": 0, "spread": 12, "fold": 12}),
            (0.25, {"l_swing": -68, "r_swing": 62, "l_elbow": 78, "r_elbow": 108, "twist": 15, "turn": -12}),
            (0.5, {"l_swing": 0, "r_swing": 0, "twist": 0, "turn": 0}),
            (0.75, {"l_swing": 62, "r_swing": -68, "l_elbow": 108, "r_elbow": 78, "twist": -15, "turn": 12}),
        ),
    ),
    "skip": Move(
        gait=Gait(step=0.50, speed=1.25, lift=0.11, overlap=0.34, sink=0.02, heel=45, kick=0.03),
        keys=(
            (0.0, {"bend": 2, "l_swing": -10, "r_swing": 40, "elbow": 40, "nod": -4, "twist": 0}),
            (0.25, {"l_swing": -40, "r_swing": 60, "twist": 10}),
            (0.5, {"l_swing": 40, "r_swing": -10, "twist": 0}),
            (0.75, {"l_swing": 60, "r_swing": -40, "twist": -10}),
        ),
        expression="happy",
    ),
    "shamble": Move(  # the undead
        gait=Gait(step=0.24, speed=0.34, lift=0.012, overlap=-0.28, sink=0.03, bob=0.005, wide=1.3, heel=12),
        keys=(
            (0.0, {"bend": 12, "nod": 8, "tilt": 16, "l_swing": 78, "r_swing": 66, "elbow": 14, "side": -8, "fist": 0.1, "wrist": -30}),
            (0.5, {"side": 8, "l_swing": 66, "r_swing": 80, "tilt": 10, "twist": 6}),
        ),
    ),
    "carry": Move(
        gait=Gait(step=0.33, speed=0.6, lift=0.024, overlap=-0.22, sink=0.035, bob=0.008, wide=1.0),
        keys=((0.0, {"bend": -3, "reach": 1, "x": 0.20, "y": 0.02, "z": 0.075, "aside": -0.02, "fist": 0.35}), (0.5, {"aside": 0.02})),
    ),
    "push": Move(
        gait=Gait(step=0.30, speed=0.45, lift=0.025, overlap=-0.2, sink=0.07, bob=0.006, wide=1.1, heel=50), frame="root",
        keys=((0.0, {"pitch": 22, "bend": 6, "nod": -20, "reach": 1, "x": 0.40, "y": 0.68, "z": 0.09, "fist": 0.0, "wrist": 62, "flare": 0.3, "aside": -0.02}), (0.5, {"aside": 0.02})),
    ),
    "haul": Move(
        gait=Gait(step=0.32, speed=0.45, lift=0.03, overlap=-0.15, sink=0.05, bob=0.008, wide=1.1, heel=40),
        keys=((0.0, {"pitch": 14, "bend": 10, "nod": -14, "r_swing": -42, "r_elbow": 8, "r_spread": 14, "r_fist": 1, "l_swing": 22, "l_elbow": 40, "aside": -0.02}), (0.5, {"l_swing": -10, "aside": 0.02})),
    ),
    "pull": Move(
        gait=Gait(step=0.26, speed=0.35, lift=0.025, overlap=-0.2, sink=0.09, bob=0.006, wide=1.2), frame="root",
        keys=((0.0, {"pitch": -18, "bend": 8, "reach": 1, "x": 0.26, "y": 0.60, "z": 0.03, "fist": 0.95, "aside": -0.02, "nod": 6}), (0.5, {"aside": 0.02})),
    ),
}  # fmt: skip
MOVES["hike"] = MOVES["walk"]
MOVES["tiptoe"] = MOVES["sneak"]
MOVES["jog"] = MOVES["run"]
