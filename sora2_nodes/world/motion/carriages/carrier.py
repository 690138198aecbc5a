"""Moving what isn't a person: its course, and the joints that its carriage gives it."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ...assembly import Assembly, Joint, compose, placed
from ..curves import ease, keyed
from ..deeds import Deed, Performance, Plant, Touch
from ..kinematics import apply, turned
from .beasts import CHANNELS, habit_of
from .conditions import conditioned, popped
from .course import Leg, Motion, course, follow, roughness
from .engines import turning_parts
from .footfalls import bounce, drop_of, note_steps, pace_of, softened, tucked_feet
from .gazing import gaze
from .limbless import airborne, beating, slithering, swimming
from .paws import Limb, bend, gait_of, leg_length, limbs_of, plant
from .pendulums import swinging

SPIN_DEG_S, GROW = 60.0, 1.8
TURNS_INSIDE = ("drum", "turntable", "wheel", "blades", "hands")  # nodes of what turns where it stands
TIPPED_DEG = 112.0  # of a vessel that pours by itself
PAWS_AHEAD, PAWS_HIGH = 0.42, -0.30  # leg lengths from the shoulders to paws that hold something
BELLY_SHARE = 0.9  # of the trunk's least radius: how high its middle is over the ice it slides on


def carried(
    assembly: Assembly,
    deeds: Sequence[Deed],
    t: np.ndarray,
    *,
    ground: float,
    seed: int,
    at: tuple[float, float],
    facing: float,
    gravity: float,
    aloft: bool = False,
) -> Performance:
    """Move an assembly by its deeds and its carriage. aloft: it starts in the air, not on something."""
    legs = course(assembly, deeds, t, np.array([at[0], ground, at[1]]), facing, gravity)
    motion = follow(assembly, legs, t)
    joints = turning_parts(assembly, legs, motion, t) | conditioned(assembly, legs, t) | swinging(assembly, legs, t)
    joints |= popped(legs, t)
    touches: list[Touch] = []
    plants: list[Plant] = []
    names = {node.name for node in assembly.nodes}
    limbs = limbs_of(assembly)
    share = np.zeros(len(t))
    if any(name.startswith("wing_") for name in names):
        share = airborne(legs, motion, t, 0.0 if aloft else ground)
        joints |= beating(assembly, legs, t, np.maximum(share, _spread(legs, t)), motion.climb)
    for leg in legs:
        if leg.leaps:
            share = np.maximum(share, ease((t - leg.leaves_s) / 0.08) * ease((leg.lands_s - t) / 0.08))
    if assembly.carriage == "swims":
        joints |= swimming(assembly, motion, t)
    if any(name.startswith("seg_") for name in names):
        joints |= slithering(assembly, motion, t)
    c = _habits(legs, t, seed)
    gaze(c, legs, motion, t, 1.6 * assembly.half[1])
    if "spread" in assembly.states and assembly.family == "bird":
        tilt = _tilt(assembly)
        c["pitch"], c["neck"] = c["pitch"] - 0.85 * tilt * share, c["neck"] - 0.55 * tilt * share
    if limbs and (sliding := _sliding(legs, t)).any():
        _lay_on_belly(assembly, c, sliding, leg_length(limbs))
        share = np.maximum(share, sliding)
    if not limbs:
        c["drop"] = np.zeros(len(t))  # a seal lies on its belly as it is
    if "body" in names:
        joints |= _posed(assembly, c, names, leg_length(limbs))
    if limbs:
        walked = _walk(assembly, legs, motion, t, limbs, c, share, joints, gravity, touches, plants)
        joints |= {name: joint for name, joint in walked.items() if name in names}
    elif "body" in names:
        joints |= _many_legs(assembly, motion, t)
    root = _things(assembly, legs, motion, t, joints)
    return Performance(root=root, joints={k: v for k, v in joints.items() if k in names or k == "root"},
                       touches=tuple(sorted(touches, key=lambda x: x.time_s)), plants=tuple(plants))  # fmt: skip


def _spread(legs: Sequence[Leg], t: np.ndarray) -> np.ndarray:
    """Share (F,) by which wings are spread by who stays where it is."""
    share = np.zeros(len(t))
    for leg in legs:
        if leg.deed.verb == "spread wings":
            share = np.maximum(share, ease((t - leg.deed.start_s) / 0.8) * ease((leg.deed.end_s + 0.4 - t) / 0.6))
    return share


def _sliding(legs: Sequence[Leg], t: np.ndarray) -> np.ndarray:
    """Share (F,) by which an animal slides on its belly."""
    share = np.zeros(len(t))
    for leg in legs:
        if leg.deed.verb == "slide" and leg.way is not None:
            begins = np.ones(len(t)) if leg is legs[0] else ease((t - leg.deed.start_s) / 0.4)
            ends = np.ones(len(t)) if leg is legs[-1] else ease((leg.deed.end_s + 0.5 - t) / 0.5)
            share = np.maximum(share, begins * ends)
    return share


def _lay_on_belly(assembly: Assembly, c: dict[str, np.ndarray], share: np.ndarray, leg: float) -> None:
    """Bring the trunk down level upon the ground, the head up."""
    trunk = [p for p in assembly.primitives if p.node == "body" and p.kind in ("ellipsoid", "capsule")]
    if not trunk:
        return
    radius = float(sorted(max(trunk, key=lambda p: float(np.prod(p.size))).size)[0])
    tilt = _tilt(assembly)
    high = _rest(assembly, "body")[1]
    c["pitch"] = c["pitch"] - tilt * share
    c["neck"] = c["neck"] - 0.7 * tilt * share
    c["drop"] = c["drop"] + share * max(high - BELLY_SHARE * radius, 0.0) / leg


def _tilt(assembly: Assembly) -> float:
    """Degrees by which a bird's body stands up at rest."""
    trunk = [p for p in assembly.primitives if p.node == "body" and p.kind == "ellipsoid"]
    return float(max(trunk, key=lambda p: p.size[0] * p.size[1]).turn[2]) if trunk else 0.0


def _habits(legs: Sequence[Leg], t: np.ndarray, seed: int) -> dict[str, np.ndarray]:
    """Channels of pose over time, each deed's eased in over the one before."""
    c = {name: np.zeros(len(t)) for name in CHANNELS}
    for k, leg in enumerate(legs):
        habit = habit_of("walking" if leg.way is not None and leg.deed.verb not in ("sneak",) else leg.deed.verb)
        local = (
            (t - leg.deed.start_s) / habit.cycle_s + (seed * 0.38) % 1
            if habit.cycle_s
            else np.clip(t - leg.deed.start_s, 0, None)
        )
        weight = np.ones(len(t)) if k == 0 else ease((t - leg.deed.start_s) / habit.enter_s)
        calm = 0.25 if leg.way is not None and leg.deed.verb != "sneak" else 1.0
        for name in CHANNELS:
            rows = [(when, pose[name]) for when, pose in habit.keys if name in pose]
            value = (
                keyed([r[0] for r in rows], [r[1] for r in rows], local, period=1.0 if habit.cycle_s else 0.0) * calm
                if rows
                else np.zeros(len(t))
            )
            c[name] = c[name] + (value - c[name]) * weight
    return c


def _posed(assembly: Assembly, c: dict[str, np.ndarray], names: set[str], leg: float) -> dict[str, Joint]:
    """Joints of body, neck, head, jaw, ears and tail."""
    zero = np.zeros(len(c["drop"]))
    made = {
        "body": Joint(
            turn=np.stack([c["roll"], zero, c["pitch"]], 1),
            shift=np.stack([c["ahead"] * leg, -c["drop"] * leg, zero], 1),
        ),
        "neck": Joint(turn=np.stack([c["tilt"] * 0.3, 0.5 * c["look"], -c["neck"]], 1)),
        "head": Joint(turn=np.stack([c["tilt"] * 0.7, 0.5 * c["look"], -c["head"]], 1)),
        "jaw": Joint(turn=np.stack([zero, zero, -24 * c["jaw"]], 1)),
        "tail": Joint(turn=np.stack([zero, 0.7 * c["wag"], -c["tail"]], 1)),
    }
    for k, part in ((1, 1.0), (2, 0.7), (3, 0.6)):
        made[f"tail_{k}"] = Joint(turn=np.stack([zero, part * c["wag"], -part * c["tail"]], 1))
        made[f"trunk_{k}"] = Joint(turn=np.stack([zero, zero, c["trunk"] / 3], 1))
    for side in ("left", "right"):
        made[f"ear_{side}"] = Joint(turn=np.stack([zero, zero, c["ear"]], 1))
    return {name: joint for name, joint in made.items() if name in names}


def _walk(
    assembly: Assembly, legs: Sequence[Leg], motion: Motion, t: np.ndarray, limbs: list[Limb], c: dict[str, np.ndarray], share: np.ndarray,
    joints: dict[str, Joint], gravity: float, touches: list[Touch], plants: list[Plant],
) -> dict[str, Joint]:  # fmt: skip
    """Plant the paws along every leg of the course and bend the legs to them."""
    n, leg_m = len(t), leg_length(limbs)
    goals = {limb.name: np.zeros((n, 3)) for limb in limbs}
    stands = {limb.name: np.ones(n, bool) for limb in limbs}
    lift, rock, _sway = np.zeros(n), np.zeros(n), np.zeros(n)
    for k, leg in enumerate(legs):
        last = k == len(legs) - 1
        pick = (t >= leg.deed.start_s - 1e-9) & (last | (t < leg.deed.end_s))
        pick |= (k == 0) & (t < leg.deed.start_s)
        if not pick.any():
            continue
        local, gone = t[pick], leg.gone(t[pick])
        usual = (leg.way.length if leg.way is not None else 0.0) / max(leg.deed.end_s - leg.deed.start_s, 1e-6)
        step = gait_of(assembly.carriage, limbs, usual, leg.deed.verb, gravity)
        stride, duty, path, ends = pace_of(leg, step, leg_m, usual, gravity, gone)
        if leg.way is None:
            gone = path.turned(local)
        for limb in limbs:
            if limb.name not in step.phases:
                goals[limb.name][pick], stands[limb.name][pick] = _carried_foot(limb, motion, pick), False
                continue
            goal, still = plant(step, limb, gone, stride, duty, path, ends, step.lift * leg_m)
            goals[limb.name][pick], stands[limb.name][pick] = goal, still
        if leg.way is not None and not leg.leaps:
            moving = ease(np.gradient(gone, local) / max(0.5 * usual, 1e-6)) if len(local) > 1 else np.ones(1)
            lift[pick], rock[pick] = bounce(
                step, gone / stride, duty, stride / max(usual, 1e-6), leg_m, gravity, moving
            )
    body = _body_joint(joints, c, leg_m, lift, rock)
    frame = compose(compose(motion.root, placed(_rest(assembly, "body"))), _as_matrix(body, n))
    made: dict[str, Joint] = {"body": body}
    drop = drop_of(limbs, frame, goals, stands, c, share)
    body = _body_joint(joints, c, leg_m, lift - drop, rock)
    frame = compose(compose(motion.root, placed(_rest(assembly, "body"))), _as_matrix(body, n))
    made["body"] = body
    straight = Joint(turn=np.zeros((n, 3)))
    tucked = tucked_feet(motion, frame, limbs, leg_m)
    for limb in limbs:
        goal = goals[limb.name]
        front = limb.name.startswith("front")
        ahead = np.stack([np.cos(np.radians(motion.yaw)), np.zeros(n), -np.sin(np.radians(motion.yaw))], 1)
        right = np.stack([np.sin(np.radians(motion.yaw)), np.zeros(n), np.cos(np.radians(motion.yaw))], 1)
        sign = -1.0 if "left" in limb.name else 1.0
        goal = (
            goal
            + ahead
            * (leg_m * (c["front"] if front else c["back"] if limb.name.startswith("back") else 0 * c["back"]))[:, None]
            + right * (sign * leg_m * c["splay"])[:, None]
        )
        if limb.name == "front_right":
            goal = (
                goal + np.array([0, 1.0, 0]) * (leg_m * c["paw"])[:, None] + ahead * (0.35 * leg_m * c["paw"])[:, None]
            )
        if front:
            goal = goal + (_at_chest(limb, frame, leg_m, sign) - goal) * c["paws"][:, None]
        air = np.clip(share, 0, 1)
        goal = goal + (tucked[limb.name] - goal) * air[:, None]
        toes = np.where(stands[limb.name], 0.0, -22.0) * (1 - air)
        bent = bend(limb, frame, goal, softened(toes))
        if air.any() and f"{limb.name}_upper" in joints:
            made |= {name: _mixed(joints.get(name, straight), joint, air) for name, joint in bent.items()}
        else:
            made |= bent
        note_steps(
            limb,
            goals[limb.name],
            stands[limb.name] & (air < 0.01) & (c["paw"] < 0.01) & ((c["paws"] < 0.01) | (not front)),
            t,
            touches,
            plants,
        )
    return made


def _at_chest(limb: Limb, frame: np.ndarray, leg: float, sign: float) -> np.ndarray:
    """Where a front paw is (F, 3) that holds something before the chest."""
    hip = frame[:, :, 3] + apply(frame[:, :, :3], limb.hip)
    ahead = frame[:, :, 0] * [1.0, 0.0, 1.0]
    ahead = ahead / np.maximum(np.linalg.norm(ahead, axis=1, keepdims=True), 1e-6)
    inward = -sign * frame[:, :, 2] * (abs(limb.hip[2]) * 0.55)
    return hip + PAWS_AHEAD * leg * ahead + inward + np.array([0.0, PAWS_HIGH * leg, 0.0])


def _body_joint(
    joints: dict[str, Joint], c: dict[str, np.ndarray], leg: float, lift: np.ndarray, rock: np.ndarray
) -> Joint:
    zero = np.zeros(len(lift))
    return Joint(
        turn=np.stack([c["roll"], zero, c["pitch"] + rock], 1),
        shift=np.stack([c["ahead"] * leg, lift - c["drop"] * leg, zero], 1),
    )


def _as_matrix(joint: Joint, n: int) -> np.ndarray:
    made = np.zeros((n, 3, 4))
    assert joint.turn is not None and joint.shift is not None
    made[:, :, :3], made[:, :, 3] = turned(joint.turn[:, 0], joint.turn[:, 1], joint.turn[:, 2], n), joint.shift
    return made


def _rest(assembly: Assembly, name: str) -> tuple[float, float, float]:
    return next(node.at for node in assembly.nodes if node.name == name)


def _carried_foot(limb: Limb, motion: Motion, pick: np.ndarray) -> np.ndarray:
    root = motion.root[pick]
    return root[:, :, 3] + apply(root[:, :, :3], limb.ankle)


def _mixed(first: Joint | None, second: Joint, share: np.ndarray) -> Joint:
    if first is None or first.turn is None or second.turn is None:
        return second
    return Joint(turn=second.turn + (first.turn - second.turn) * share[:, None])


def _many_legs(assembly: Assembly, motion: Motion, t: np.ndarray) -> dict[str, Joint]:
    """Joints of six or eight legs: two sets that swing in turn."""
    zero, made = np.zeros(len(t)), dict[str, Joint]()
    size = max(2 * assembly.half[0], 0.01)
    moving = np.clip(motion.fast / (0.2 * size), 0, 1)
    for node in assembly.nodes:
        if node.name.startswith("leg_") and node.name.endswith("_upper"):
            _, side, number = node.name.split("_")[:3]
            if not number.isdigit():
                continue
            phase = 2 * math.pi * motion.gone / (0.6 * size) + math.pi * ((int(number) + (side == "left")) % 2)
            sign = -1.0 if side == "left" else 1.0
            up = np.maximum(np.cos(phase), 0) * 14 * moving
            made[node.name] = Joint(turn=np.stack([-sign * up, -sign * 16 * np.sin(phase) * moving, zero], 1))
    return made


def _things(
    assembly: Assembly, legs: Sequence[Leg], motion: Motion, t: np.ndarray, joints: dict[str, Joint]
) -> np.ndarray:
    """What any thing can do: spin, bob, float, hover, grow, shrink, melt, appear, vanish; returns the root with it."""
    root = motion.root.copy()
    turn, up, scale, scale3 = np.zeros(len(t)), np.zeros(len(t)), np.ones(len(t)), np.ones((len(t), 3))
    high = 2 * assembly.half[1]
    for leg in legs:
        local, span = (
            np.clip(t - leg.deed.start_s, 0, leg.deed.end_s - leg.deed.start_s),
            leg.deed.end_s - leg.deed.start_s,
        )
        fade = ease((t - leg.deed.start_s) / 0.5)
        verb = leg.deed.verb
        if verb in ("spin", "rotate") and not any(node.name in TURNS_INSIDE for node in assembly.nodes):
            turn = turn + float(leg.deed.params.get("rate", SPIN_DEG_S)) * local
        elif verb in ("bob", "float", "hover") or (assembly.carriage in ("floats", "sails") and leg is legs[0]):
            up = up + 0.03 * min(high, 3.0) * roughness(legs) * np.sin(1.5 * t) * fade
        elif verb == "grow":
            scale = scale * (1 + (float(leg.deed.params.get("amount", GROW)) - 1) * ease(local / max(span, 1e-3)))
        elif verb == "shrink":
            scale = scale * (1 - (1 - 1 / float(leg.deed.params.get("amount", 3.0))) * ease(local / max(span, 1e-3)))
        elif verb == "melt":  # down into a puddle
            gone = ease(local / max(span, 1e-3))
            scale3 = scale3 * np.stack([1 + 0.75 * gone, 1 - 0.86 * gone, 1 + 0.75 * gone], 1)
        elif verb in ("vanish", "appear"):
            gone = ease((local - 0.25 * span) / max(0.5 * span, 1e-3))
            scale = scale * np.clip(1 - gone if verb == "vanish" else gone, 1e-3, 1)
        elif verb == "sink":
            up = up - float(leg.deed.params.get("amount", 1.2)) * high * ease(local / max(span, 1e-3)) ** 1.3
        elif verb == "rise":
            up = up + float(leg.deed.params.get("amount", 1.5)) * high * ease(local / max(span, 1e-3))
        elif verb == "tip":  # as one tilts a jug, about its own middle
            middle = root[:, :, :3] @ np.array([0.0, 0.5 * high, 0.0])
            root[:, :, :3] = root[:, :, :3] @ turned(0.0, 0.0, -TIPPED_DEG * ease(local / 0.9), len(t))
            root[:, :, 3] += middle - root[:, :, :3] @ np.array([0.0, 0.5 * high, 0.0])
    root[:, 1, 3] += up
    if turn.any():
        root[:, :, :3] = root[:, :, :3] @ turned(0.0, turn, 0.0, len(t))
    if (scale != 1).any() or (scale3 != 1).any():
        root[:, :, :3] = root[:, :, :3] * (scale[:, None] * scale3)[:, None, :]
    return root
