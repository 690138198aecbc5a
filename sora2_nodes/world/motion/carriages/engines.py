"""Parts that turn or sway by themselves: wheels as far as they roll, rotors and propellers, blades, oars, hands of clocks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...assembly import Assembly, Joint, frames_of, placed
from ..curves import ease
from .course import Leg, Motion

ROTORS: tuple[tuple[str, str, float], ...] = (  # start of a node's name, axis, degrees a second
    ("propeller", "x", 1500.0), ("tail_rotor", "z", 1900.0), ("rotor", "y", 1150.0), ("blades", "x", 42.0), ("turbine", "x", 60.0), ("fan", "x", 500.0),
    ("gear", "z", 40.0), ("radar", "y", 60.0), ("lamp", "y", 40.0), ("siren", "y", 360.0), ("drum", "x", 200.0),
    ("treadwheel", "z", -260.0), ("record", "y", -200.0), ("dancer", "y", 70.0),
)  # fmt: skip
REACHING = {  # joints of an arm that works: axis, sway in degrees, seconds of a beat, how late in it
    "arm_1": ("y", 26.0, 4.2, 0.0), "arm_2": ("z", 13.0, 2.9, 0.6), "arm_3": ("z", 15.0, 2.3, 1.4), "arm_4": ("z", 18.0, 1.7, 2.2),
}  # fmt: skip
DIGGING = {  # joints of a shovel that digs: axis, sway in degrees, how late in the beat, and on which side of rest it stays
    "turntable": ("y", 24.0, 2.2, 0.0), "arm_1": ("z", 13.0, 0.0, -0.35), "arm_2": ("z", 20.0, 0.9, 0.3), "arm_3": ("z", 34.0, 1.7, 0.2),
}  # fmt: skip
DIGGERS, DIGS, DIG_S = ("excavator", "bulldozer"), ("dig", "work", "load", "lift", "scoop", "build", "pick up", "break", "hit", "rake"), 3.6  # fmt: skip
RUNS_DOWN_S = 1.6  # how long blades take to stop
RESTING = ("stand", "stop", "rest", "sit", "wait", "sleep")


def turning_parts(assembly: Assembly, legs: Sequence[Leg], motion: Motion, t: np.ndarray) -> dict[str, Joint]:
    """Joints of wheels, cranks, rotors and oars."""
    zero, made = np.zeros(len(t)), dict[str, Joint]()
    rest = frames_of(assembly, placed((0, 0, 0))[None])
    powered = power(assembly, legs, t)
    length = 2 * assembly.half[0]
    at_work = 0.0 if all(leg.deed.verb in RESTING for leg in legs) else 1.0
    for node in assembly.nodes:
        name = node.name
        if name.startswith(("wheel", "crank")):
            radius = max(float(rest[name][0, 1, 3]), 0.02) if name.startswith("wheel") else 0.14 * length
            spin = -np.degrees(motion.gone / radius) if assembly.carriage != "wings" else zero
            steer = (
                np.clip(np.degrees(np.arctan(np.radians(motion.bend) * 0.6 * length)), -32, 32)
                if "front" in name and node.parent == "root"
                else zero
            )
            made[name] = Joint(turn=np.stack([zero, steer, spin], 1))
        elif name.startswith("pedal"):
            made[name] = Joint(turn=np.stack([zero, zero, np.degrees(motion.gone / (0.14 * length))], 1))
        elif name == "steering":
            made[name] = Joint(
                turn=np.stack(
                    [zero, np.clip(np.degrees(np.arctan(np.radians(motion.bend) * 0.6 * length)), -35, 35), zero], 1
                )
            )
        elif name in REACHING and assembly.name == "robot arm":
            axis, sway, beat_s, late = REACHING[name]
            turn = sway * np.sin(2 * np.pi * t / beat_s + late) * at_work
            made[name] = Joint(turn=np.stack([turn if axis == k else zero for k in "xyz"], 1))
        elif name in DIGGING and assembly.name in DIGGERS and any(leg.deed.verb in DIGS for leg in legs):
            axis, sway, late, about = DIGGING[name]
            turn = sway * (np.sin(2 * np.pi * t / DIG_S - late) + about)
            made[name] = Joint(turn=np.stack([turn if axis == k else zero for k in "xyz"], 1))
        elif name.startswith("oar"):
            sign = -1.0 if "left" in name else 1.0
            beat = 2 * np.pi * t / 2.2
            swing = np.clip(motion.fast / 0.2, 0, 1)
            made[name] = Joint(
                turn=np.stack([sign * 9 * np.cos(beat) * swing, sign * 26 * np.sin(beat) * swing, zero], 1)
            )
        else:
            for start, axis, rate in ROTORS:
                if name.startswith(start):
                    step = np.concatenate([[0.0], np.diff(t)]) * powered * rate
                    spun = np.mod(np.cumsum(step), 360.0)
                    made[name] = Joint(turn=np.stack([spun if axis == k else zero for k in "xyz"], 1))
                    break
    return made


def _switched(legs: Sequence[Leg], t: np.ndarray) -> np.ndarray:
    """Share (F,) by which what is switched on or off runs; all the time where nobody does."""
    switched = [leg.deed for leg in legs if leg.deed.verb in ("turn on", "turn off")]
    if not switched:
        return np.ones(len(t))
    share = np.full(len(t), 0.0 if switched[0].verb == "turn on" else 1.0)
    for deed in switched:
        end = 1.0 if deed.verb == "turn on" else 0.0
        share = share + (end - share) * ease((t - deed.start_s) / RUNS_DOWN_S)
    return share


def power(assembly: Assembly, legs: Sequence[Leg], t: np.ndarray) -> np.ndarray:
    """Share (F,) by which engines run: they start before a deed and die down after one."""
    if assembly.carriage not in ("wings", "rotor", "hovers"):
        return _switched(legs, t)
    on = np.zeros(len(t))
    for leg in legs:
        if leg.deed.verb not in RESTING:
            on = np.maximum(on, ease((t - leg.deed.start_s + 1.2) / 1.0) * ease((leg.deed.end_s + 1.5 - t) / 1.5))
    return on
