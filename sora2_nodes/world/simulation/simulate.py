"""Scene → Plan: motion, contacts, rolling, steps and speech over time; and the control without physics, whose beginnings and ends are joined by eased paths without gravity or contacts."""

from __future__ import annotations

import dataclasses
import math

import numpy as np

from ..camera import camera_path
from ..composing.people import LIMBS, Figure
from ..scene import RATE_HZ, Contact, Moment, Plan, Scene
from . import gaits
from .continuity import matched, plan_end
from .skeleton import Skeleton
from .speech import speech_energy

BLEND_S = 0.35  # a continued figure eases from its last pose into the new one
SHOE = "rubber"
__all__ = ["plan_end", "simulate"]


def simulate(scene: Scene, *, fps: float = 24, dynamics: bool = True, start: dict[str, dict] | None = None) -> Plan:
    """Move a scene for its duration; equal scenes give equal plans.

    `start` continues an earlier shot: its states, as `plan_end` returns. Parts that look like one of them go on from
    there, others start as composed. `dynamics=False` gives paths eased from where things stand to where they would end, without gravity,
    bounces or contacts.
    """
    from . import touches  # pymunk is needed only here
    from .physics import STEP_HZ, Physics

    frames = max(1, round(scene.duration_s * fps))
    ticks = math.ceil(scene.duration_s * RATE_HZ - 1e-9)
    start = matched(scene, start or {})
    record = Physics(scene, start).run()
    motion = MotionArrays(scene, np.arange(frames + 1) / fps)  # and where the next shot would begin
    motion.take(record.position, record.angle, record.velocity, STEP_HZ)
    motion.set_depths(start)
    motion.hang_strings()
    contacts, rolling, sliding = touches.contacts(scene, record), *touches.rubbing(scene, record, ticks)
    speech = np.zeros(ticks, np.float32)
    for figure in scene.script["people"]:
        contacts += motion.pose(continued(figure, start), start)
        spans = [(s[1], s[2]) for s in figure[3] if s[0] == "talk"]
        speech = np.maximum(speech, speech_energy(ticks, RATE_HZ, spans, scene.seed + figure[0]))
    plan = Plan(
        fps=fps,  # type: ignore[arg-type]
        position=motion.position[:-1].astype(np.float32),
        angle=motion.angle[:-1].astype(np.float32),
        velocity=motion.velocity[:-1].astype(np.float32),
        yaw=motion.yaw[:-1].astype(np.float32),
        after=Moment(
            position=motion.position[-1], angle=motion.angle[-1], velocity=motion.velocity[-1], yaw=motion.yaw[-1]
        ),
        camera=camera_path(scene, frames),
        contacts=tuple(sorted(contacts, key=lambda c: c.time_s)),
        rolling=rolling,
        sliding=sliding,
        speech=speech,
    )
    return plan if dynamics else eased(scene, plan)


def continued(figure: Figure, start: dict[str, dict]) -> Figure:
    """Let a figure begin where an earlier shot left it, and go to where it would go from there."""
    index, height, z, segments = figure
    state = start.get(f"person:{index}:torso")
    if state is None:
        return figure
    x, _, z = state["position"]
    moved = []
    for verb, begin, end, _, goal in segments:
        goal = goal if verb in ("walk", "sprint", "leap") else x
        moved.append((verb, begin, end, x, goal))
        x = goal
    return (index, height, z, tuple(moved))


class MotionArrays:
    """The moving arrays of a plan while they are filled: F frames, P parts."""

    def __init__(self, scene: Scene, times: np.ndarray) -> None:
        self.scene, self.times = scene, times
        self.index = {p.name: i for i, p in enumerate(scene.parts)}
        shape = (len(times), len(scene.parts))
        self.position, self.velocity = np.zeros((*shape, 3)), np.zeros((*shape, 2))
        self.angle, self.yaw = np.zeros(shape), np.full(shape, math.pi / 2)

    def take(self, position: np.ndarray, angle: np.ndarray, velocity: np.ndarray, rate_hz: float) -> None:
        """Read the states of a physics run at the frames."""
        self.position[:, :, :2] = at_times(position, self.times, rate_hz)
        self.angle[:] = at_times(angle, self.times, rate_hz)
        self.velocity[:] = at_times(velocity, self.times, rate_hz)

    def set_depths(self, start: dict[str, dict]) -> None:
        for name, row in self.scene.script["bodies"].items():
            self.position[:, self.index[name], 2] = start[name]["position"][2] if name in start else row[2]

    def hang_strings(self) -> None:
        """Stretch each string from its pivot to its ball, and turn the ball with it."""
        for name, ball, px, py in self.scene.script["strings"]:
            s, b = self.index[name], self.index[ball]
            dx, dy = self.position[:, b, 0] - px, self.position[:, b, 1] - py
            self.position[:, s, 0], self.position[:, s, 1] = px + dx / 2, py + dy / 2
            self.angle[:, s] = self.angle[:, b] = np.arctan2(dx, -dy)

    def pose(self, figure: Figure, start: dict[str, dict]) -> list[Contact]:
        """Write one person's limbs; return the footsteps."""
        index, height, z, segments = figure
        first = self.index[f"person:{index}:{LIMBS[0]}"]
        span = slice(first, first + len(LIMBS))
        track = gaits.follow(segments, self.times, height, self.scene.gravity, self.scene.seed + index)
        limbs = Skeleton(track, height, z)
        self.position[:, span], self.angle[:, span] = limbs.position, limbs.angle
        self.yaw[:, span] = track.yaw[:, None]
        self._blend(span, start)
        if len(self.times) > 1:
            self.velocity[:, span] = np.gradient(self.position[:, span, :2], self.times, axis=0)
        return [
            Contact(
                time_s=float(t), kind="step", a=first + 10, b=-1, material_a=SHOE, material_b=self.scene.surface,
                impulse=float(2.0 * height * speed), speed=float(speed), position=(float(x), 0.0, z),
            )
            for t, x, speed in track.steps
            if 0 <= t < self.scene.duration_s
        ]  # fmt: skip

    def _blend(self, span: slice, start: dict[str, dict]) -> None:
        """Ease a figure from its last pose of an earlier shot into this one."""
        states = [start.get(p.name) for p in self.scene.parts[span]]
        u = np.clip(self.times / BLEND_S, 0, 1)
        left = 1 - u * u * (3 - 2 * u)
        for k, state in enumerate(states, start=span.start):
            if state is None:
                continue
            self.position[:, k] += (np.array(state["position"]) - self.position[0, k]) * left[:, None]
            for array, key in ((self.angle, "angle"), (self.yaw, "yaw")):
                turn = (state[key] - array[0, k] + math.pi) % (2 * math.pi) - math.pi
                array[:, k] += turn * left


def at_times(samples: np.ndarray, times: np.ndarray, rate_hz: float) -> np.ndarray:
    """Read a record (S, ...) at times (N,) in seconds by linear interpolation."""
    where = np.clip(times * rate_hz, 0, len(samples) - 1)
    low = np.floor(where + 1e-6).astype(int)
    share = np.clip(where - low, 0, 1).reshape((-1,) + (1,) * (samples.ndim - 1))
    return samples[low] * (1 - share) + samples[np.minimum(low + 1, len(samples) - 1)] * share


def eased(scene: Scene, plan: Plan) -> Plan:
    """Replace a plan's motion by smoothstep from each part's first to its last state, in silence."""
    frames = len(plan.position)
    u = np.linspace(0.0, 1.0, frames) if frames > 1 else np.zeros(1)
    ease = (u * u * (3 - 2 * u))[:, None]
    slope = (6 * u * (1 - u))[:, None, None] / max(scene.duration_s, 1e-6)
    first, last = plan.position[0], plan.position[-1]
    position = first + (last - first) * ease[:, :, None]
    angle = plan.angle[0] + (plan.angle[-1] - plan.angle[0]) * ease
    velocity = (last - first)[None, :, :2] * slope
    names = {p.name: i for i, p in enumerate(scene.parts)}
    for name, ball, px, py in scene.script["strings"]:
        s, b = names[name], names[ball]
        length = np.hypot(first[b, 0] - px, first[b, 1] - py)
        hang = np.stack([np.sin(angle[:, b]), -np.cos(angle[:, b])], axis=1)
        position[:, b, :2], position[:, s, :2] = (px, py) + length * hang, (px, py) + length / 2 * hang
        velocity[:, b] = np.gradient(position[:, b, :2], 1 / plan.fps, axis=0) if frames > 1 else 0.0
    silent = np.zeros_like(plan.rolling)
    return dataclasses.replace(
        plan,
        position=position.astype(np.float32),
        angle=angle.astype(np.float32),
        velocity=velocity.astype(np.float32),
        contacts=(),
        rolling=silent,
        sliding=silent.copy(),
        dynamics=False,
        after=None,
    )
