"""Performing: deeds of a figure become its root, joints, touches and plants. Other assemblies go to their carriage."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ..assembly import Assembly
from ..figures.expressions import face_joints
from . import body
from .body import Build, Channels, Foot, Frames, build_of
from .channels import RESTS, Layered, sampled
from .curves import ease
from .deeds import Deed, Mind, Performance
from .footing import Footing
from .kinematics import apply, turned
from .moves import move_of
from .secondary import face_of, look_at, plants_of, touches_of, trailing
from .timeline import Span, timeline
from .timing import event_times, own_time

SIDES = ("left", "right")
CALM = Mind()
SEAT_BEHIND = 0.155  # how far the hips of who sits are behind the feet, over a grown body's height


def moments(deed: Deed) -> list[tuple[float, str, str]]:
    """When a deed's events happen: (seconds, kind, where), before it is performed; flights are not among them."""
    move = move_of(deed.verb)
    return [(when, kind, where) for when, kind, where, _ in event_times(move, deed)] if move.events else []


def perform(
    assembly: Assembly,
    deeds: Sequence[Deed],
    t: np.ndarray,
    *,
    ground: float = 0.0,
    seed: int = 0,
    at: tuple[float, float] = (0.0, 0.0),
    facing: float = 0.0,
    gravity: float = 9.81,
    mind: Mind = CALM,
    aloft: bool = False,
) -> Performance:
    """Move an assembly by its deeds at the times `t` (F,) s.

    ground: height it starts on, m; aloft: that is in the air. at, facing: where (x, z) and how (degrees about y) it is before the first path or facing.
    Deeds of the body follow one another and standing fills the gaps; gestures (upper) and faces lie over them.
    """
    t = np.asarray(t, float)
    if not any(node.name == "hips" for node in assembly.nodes):
        from .carriages import carried

        return carried(assembly, deeds, t, ground=ground, seed=seed, at=at, facing=facing, gravity=gravity, aloft=aloft)
    build = build_of(assembly)
    spans, footing = timeline(deeds, t, build.size, build.hip, np.array([at[0], ground, at[1]]), facing, gravity)
    root, flight = _root(spans, t, build.size, gravity)
    layers = _layers(spans, deeds, t, seed)
    c = _channels(layers, t, seed)
    feet = _feet(footing, spans, root, t, build)
    frames = body.hips_frame(build, c, root, flight, _seat(spans, root, t, build))
    body.settle(build, frames, c, feet)
    body.trunk(build, frames, c)
    look_at(frames, build, c, layers, mind, t)
    for side in SIDES:
        goal, reach = _goal(build, frames, layers, side, len(t), root, c)
        body.arm(build, frames, c, side, goal, reach)
        body.leg(build, frames, c, side, feet[SIDES.index(side)])
    joints = body.joints_of(build, frames, c, root, feet)
    joints |= trailing(build, joints, root, t)
    joints |= face_joints(face_of(layers, c, mind, t, seed), build.head)
    names = {node.name for node in assembly.nodes}
    return Performance(
        root=root,
        joints={name: joint for name, joint in joints.items() if name in names},
        touches=touches_of(footing, spans, layers, frames, t),
        plants=plants_of(footing, spans, c, t),
        stride=_stride(spans, t),
    )


def _stride(spans: Sequence[Span], t: np.ndarray) -> np.ndarray | None:
    """Where a walker or runner is in its cycle of two steps; None for who doesn't go at the end."""
    walking = [s for s in spans if s.move.gait is not None and s.way is not None]
    if not len(t) or not any(s.begin_s <= t[-1] < s.end_s + 0.05 for s in walking):
        return None
    phase = np.zeros(len(t))
    for span in walking:
        phase = np.where(t >= span.begin_s, span.own(t), phase)
    return phase


def _root(spans: Sequence[Span], t: np.ndarray, height: float, gravity: float) -> tuple[np.ndarray, np.ndarray]:
    """Root matrices (F, 3, 4) and the hips' height in the air (F,)."""
    frames = len(t)
    place, yaw, flight = np.zeros((frames, 3)), np.zeros(frames), np.zeros(frames)
    root = np.zeros((frames, 3, 4))
    for k, span in enumerate(spans):
        pick = (t >= span.begin_s - 1e-9) & (t < span.end_s if k + 1 < len(spans) else True)
        pick |= (t < span.begin_s) if k == 0 else False
        if pick.any():
            place[pick], yaw[pick] = span.place(t[pick]), span.heading(t[pick])
        flight += np.where(pick, span.flight(t, height, gravity), 0.0)
    root[:, :, :3], root[:, :, 3] = turned(0.0, yaw, 0.0, frames), place
    for span in spans:
        if span.deed.mount is not None:
            pick = (t >= span.begin_s - 1e-9) & (t <= span.end_s + 1e-9)
            mount = np.broadcast_to(span.deed.mount, (frames, 3, 4))[pick]
            root[pick] = _before_seat(mount, float(span.start[1]), height) if span.sits else mount
    return root, flight


def _before_seat(mount: np.ndarray, ground: float, height: float) -> np.ndarray:
    """The frame of who sits with the feet on the floor before a seat: level, ahead of it, on the ground or a footrest."""
    yaw = np.degrees(np.arctan2(-mount[:, 2, 0], mount[:, 0, 0]))
    made = np.zeros_like(mount)
    made[:, :, :3] = turned(0.0, yaw, 0.0, len(mount))
    made[:, :, 3] = mount[:, :, 3] + made[:, :, 0] * SEAT_BEHIND * height
    made[:, 1, 3] = mount[:, 1, 3] - np.clip(mount[:, 1, 3] - ground, 0.0, 0.32 * height)
    return made


def _layers(spans: Sequence[Span], deeds: Sequence[Deed], t: np.ndarray, seed: int) -> list[Layered]:
    """Every deed's channels with its weight: those of the body one after the other, then what lies over them."""
    made = []
    for k, span in enumerate(spans):
        enter = min(span.move.enter_s, 0.45 * (span.end_s - span.begin_s))
        if span.flights:
            enter = min(enter, 0.6 * (span.flights[0].leave_s - span.begin_s))
        weight = np.ones(len(t)) if k == 0 else ease((t - span.begin_s) / max(enter, 1e-6))
        local = np.clip(t, span.begin_s, span.end_s) if not (span.move.cycle_s or span.move.gait) else t
        mirror = span.deed.params.get("side") == "left" and not span.move.gait
        values = sampled(span.move, span.own(local) + (_offset(seed) if span.move.cycle_s > 3 else 0.0), mirror=mirror)
        full = {name: values.get(name, np.full(len(t), rest)) for name, rest in RESTS.items()}
        made.append(Layered(deed=span.deed, weight=weight, values=full, frame=span.move.frame))
    for deed in deeds:
        move = move_of(deed.verb)
        if move.layer == "body":
            continue
        span_s, weight = max(deed.end_s - deed.start_s, 1e-3), np.ones(len(t))
        if deed.start_s > t[0] + 0.02:  # what is done at the first frame is being done already
            weight = weight * ease((t - deed.start_s) / min(move.enter_s, 0.4 * span_s))
        if deed.end_s < t[-1] - 0.02:
            weight = weight * ease((deed.end_s - t) / min(move.leave_s, 0.4 * span_s))
        values = sampled(
            move, own_time(move, deed, np.clip(t, deed.start_s, deed.end_s)), mirror=deed.params.get("side") == "left"
        )
        made.append(Layered(deed=deed, weight=weight, values=values, frame=move.frame))
    return made


def _channels(layers: Sequence[Layered], t: np.ndarray, seed: int) -> Channels:
    c: Channels = {name: np.full(len(t), rest) for name, rest in RESTS.items()}
    for layer in layers:
        for name, value in layer.values.items():
            c[name] = c[name] + (value - c[name]) * layer.weight
    breath = np.sin(2 * math.pi * 0.27 * t + seed)
    c["bend"] = c["bend"] + 0.7 * breath
    c["aside"] = c["aside"] + 0.006 * np.sin(2 * math.pi * 0.11 * t + 2.0 * seed) * c["l_grip"] * c["r_grip"]
    for key in "lr":
        c[f"{key}_swing"] = c[f"{key}_swing"] + 0.8 * np.sin(2 * math.pi * 0.19 * t + seed + (key == "r"))
    return c


def _offset(seed: int) -> float:
    return (seed * 0.381966) % 1.0


def _feet(footing: Footing, spans: Sequence[Span], root: np.ndarray, t: np.ndarray, build: Build) -> tuple[Foot, Foot]:
    """Where both feet are to stand; on a deck that moves they stand in its frame, on pedals where those are."""
    made = []
    for side, name in enumerate(SIDES):
        ball, yaw, heel, _ = footing.followed(t, side)
        turn = body.standing(yaw, heel)
        for span in spans:
            pick = (t >= span.begin_s - 1e-9) & (t <= span.end_s + 1e-9)
            if span.rides:
                where, out = footing.stance(np.zeros(3), 0.0, span.move.stance, side)
                deck = body.standing(np.full(len(t), out), np.zeros(len(t)), root[:, :, :3])
                ball = np.where(pick[:, None], root[:, :, 3] + apply(root[:, :, :3], where), ball)
                turn = np.where(pick[:, None, None], deck, turn)
                heel = np.where(pick, 0.0, heel)
            if f"foot_{name}" in span.deed.targets:
                goal = np.broadcast_to(span.deed.targets[f"foot_{name}"], (len(t), 3))
                ball = np.where(pick[:, None], goal, ball)
                turn = np.where(pick[:, None, None], root[:, :, :3] @ turned(0.0, 0.0, -12.0, len(t)), turn)
        made.append(Foot(ball=ball, turn=turn, heel=heel))
    return made[0], made[1]


def _seat(spans: Sequence[Span], root: np.ndarray, t: np.ndarray, build: Build) -> np.ndarray | None:
    """Where the hips are (F, 3) when they rest on a seat."""
    if not any("seat" in dict(pose) for span in spans for _, pose in span.move.keys):
        return None
    ahead = root[:, :, 0]
    usual = root[:, :, 3] - ahead * SEAT_BEHIND * build.size + np.array([0, 0.26 * build.height, 0])
    seat = usual
    for span in spans:
        pick = (t >= span.begin_s - 1e-9)[:, None]
        if "seat" in span.deed.targets:
            seat = np.where(pick, np.broadcast_to(span.deed.targets["seat"], (len(t), 3)), seat)
        elif span.deed.mount is not None:
            mount = np.broadcast_to(span.deed.mount, (len(t), 3, 4))
            seat = np.where(pick, mount[:, :, 3], seat)
    return seat + np.array([0, build.seat, 0])


def _goal(
    build: Build, frames: Frames, layers: Sequence[Layered], side: str, count: int, root: np.ndarray, c: Channels
) -> tuple[np.ndarray | None, np.ndarray]:
    """Where a hand is to be (F, 3) and how much so (F,)."""
    key, sign = side[0], -1.0 if side == "left" else 1.0
    goal, reach = None, c[f"{key}_reach"].copy()
    for layer in layers:
        target = layer.deed.targets.get(f"hand_{side}")
        own = layer.values.get(f"{key}_reach")
        if target is None and own is None:
            continue
        local = np.stack(
            [layer.values.get(f"{key}_{axis}", np.full(count, RESTS[f"{key}_{axis}"])) for axis in "xyz"], 1
        )
        spot = _local(build, frames, root, layer.frame, local * np.array([1, 1, sign]) * build.height)
        if target is not None:
            to = layer.values.get(f"{key}_to", np.ones(count))
            there = np.broadcast_to(target, (count, 3))
            if layer.deed.params.get("about"):  # the hand's own motion, about its target
                stray = (local - local.mean(0)) * np.array([1, 1, sign]) * build.height
                there = there + apply(root[:, :, :3], stray)
            spot = spot + (there - spot) * to[:, None]
            if own is None or not own.any():
                reach = reach + (1 - reach) * layer.weight
        goal = spot if goal is None else goal + (spot - goal) * layer.weight[:, None]
    return goal, np.clip(reach, 0, 1)


def _local(build: Build, frames: Frames, root: np.ndarray, frame: str, local: np.ndarray) -> np.ndarray:
    """A place in the frame of chest, head, hips or root, in the world."""
    if frame == "root":
        return root[:, :, 3] + apply(root[:, :, :3], local)
    return frames.place[frame] + apply(frames.turn[frame], local)
