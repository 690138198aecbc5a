"""The pymunk space of a scene: bodies, joints, friction and restitution; stepped in time, every touch written down."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import pymunk
from pymunk import batch

from .. import matter
from ..scene import Scene

STEP_HZ = 480
GROUND = -1
RESIST_EVERY = 5  # steps between applications of rolling resistance
PUSHED = 0.25  # m/s; a continued body with a faster launch is pushed when its time comes
MOVING = 0.08  # m/s; unless it moves faster than that and nobody strikes it: words then say what it does already
BODY = (
    batch.BodyFields.BODY_ID | batch.BodyFields.POSITION | batch.BodyFields.ANGLE
    | batch.BodyFields.VELOCITY | batch.BodyFields.ANGULAR_VELOCITY
)  # fmt: skip
TOUCH = (
    batch.ArbiterFields.BODY_A_ID | batch.ArbiterFields.BODY_B_ID | batch.ArbiterFields.IS_FIRST_CONTACT
    | batch.ArbiterFields.CONTACT_COUNT | batch.ArbiterFields.TOTAL_IMPULSE | batch.ArbiterFields.NORMAL
    | batch.ArbiterFields.POINT_A_1 | batch.ArbiterFields.DISTANCE_1
    | batch.ArbiterFields.POINT_A_2 | batch.ArbiterFields.DISTANCE_2
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class PhysicsRun:
    """A run at STEP_HZ: S states of P parts (state 0 is the start), and N touches in the order of their steps."""

    position: np.ndarray  # (S, P, 2) m
    angle: np.ndarray  # (S, P) rad
    velocity: np.ndarray  # (S, P, 2) m/s
    spin: np.ndarray  # (S, P) rad/s
    step: np.ndarray  # (N,) the touch was found while going from state step to step + 1
    pair: np.ndarray  # (N, 2) part indices, GROUND for the ground
    first: np.ndarray  # (N,) whether the two had not touched before
    count: np.ndarray  # (N,) contact points, 1 or 2
    impulse: np.ndarray  # (N, 2) N·s
    normal: np.ndarray  # (N, 2) from the pair's first to its second
    points: np.ndarray  # (N, 2, 3) x, y and distance (negative: overlap) of each contact point


class Physics:
    """A space built from a scene's script; `start` rows replace initial states by part name."""

    def __init__(self, scene: Scene, start: dict[str, dict]) -> None:
        self.scene, self.script = scene, scene.script
        self.space = pymunk.Space()
        self.space.gravity = (0.0, -scene.gravity)
        self.space.iterations = 15
        self.space.collision_slop = 0.001
        if scene.gravity > 0.2:
            self.space.sleep_time_threshold = 0.4
            self.space.idle_speed_threshold = 0.03
        self.index = {p.name: i for i, p in enumerate(scene.parts)}
        self.pinned = {self.index[name]: (px, py) for name, px, py in self.script["pins"]}
        self.bodies: dict[int, pymunk.Body] = {}
        self.held: dict[int, tuple[float, tuple[float, float], float]] = {}
        self.kicks = list(self.script["kicks"])
        self._ground()
        strings = {row[0] for row in self.script["strings"]}
        heights = sorted({self._z(name, start) for name in self.script["bodies"]})
        for name, row in self.script["bodies"].items():
            if name not in strings:
                self._add(self.index[name], row, start.get(name), heights.index(self._z(name, start)))
        self._join()
        self.kicks.sort()

    def _z(self, name: str, start: dict[str, dict]) -> float:
        """Depth of a part; those of one depth can meet."""
        z = start[name]["position"][2] if name in start else self.script["bodies"][name][2]
        return round(float(z), 3)

    def _ground(self) -> None:
        floor = pymunk.Poly(self.space.static_body, [(-40, -2), (40, -2), (40, 0), (-40, 0)])
        floor.elasticity = matter.SURFACE_BOUNCE[self.scene.surface]
        floor.friction = matter.SURFACE_GRIP[self.scene.surface]
        self.space.add(floor)

    def _add(self, i: int, row: tuple, state: dict | None, lane: int) -> None:
        part = self.scene.parts[i]
        x, y, _, angle, vx, vy, spin, release, _ = row
        fixed = part.mass <= 0 or release > self.scene.duration_s + 1
        body = pymunk.Body(body_type=pymunk.Body.STATIC) if fixed else pymunk.Body(part.mass, self._moment(i))
        if state:
            struck = part.name in self.script.get("struck", ())
            if max(abs(vx), vy) > PUSHED and (struck or math.hypot(*state["velocity"]) < MOVING):
                self.kicks.append((release, part.name, vx, vy, spin))
            x, y, angle = state["position"][0], state["position"][1], state["angle"]
            (vx, vy), spin, release = state["velocity"], state["spin"], 0.0
        body.position, body.angle = (x, y), angle
        self.space.add(body, self._shape(i, body, lane))
        self.bodies[i] = body
        if fixed:
            return
        if release > 0:
            self.held[i] = (release, (vx, vy), spin)
            body.body_type = pymunk.Body.KINEMATIC
        else:
            self._launch(body, (vx, vy), spin)

    def _shape(self, i: int, body: pymunk.Body, lane: int) -> pymunk.Shape:
        part = self.scene.parts[i]
        hx, hy, _ = part.half
        if matter.is_round(part):
            shape: pymunk.Shape = pymunk.Circle(body, hx)
        else:
            shape = pymunk.Poly(body, [(-hx, -hy), (hx, -hy), (hx, hy), (-hx, hy)])
        group = 1 + lane if part.name.startswith(("fulcrum", "seesaw")) else 0
        shape.filter = pymunk.ShapeFilter(group=group, categories=1 << lane, mask=1 << 31 | 1 << lane)
        shape.elasticity, shape.friction = matter.touch_of(part)
        if i in self.pinned:
            shape.elasticity = 0.99
        return shape

    def _moment(self, i: int) -> float:
        """A pinned part doesn't turn by itself: it hangs in line with its string."""
        return math.inf if i in self.pinned else matter.moment_of(self.scene.parts[i])

    def _launch(self, body: pymunk.Body, velocity: tuple[float, float], spin: float) -> None:
        """Set a body free; half a step of gravity ahead, so that its path is the exact parabola."""
        body.velocity = (velocity[0], velocity[1] - self.scene.gravity / STEP_HZ / 2)
        body.angular_velocity = spin

    def _join(self) -> None:
        for i in self.pinned:
            if i not in self.held:
                self._pin(i)
        for name, px, py in self.script["pivots"]:
            self.space.add(pymunk.PivotJoint(self.space.static_body, self.bodies[self.index[name]], (px, py)))

    def _pin(self, i: int) -> None:
        """Tie a body to its pivot at the distance it has."""
        (px, py), body = self.pinned[i], self.bodies[i]
        joint = pymunk.PinJoint(self.space.static_body, body, (px, py), (0, 0))
        joint.distance = math.hypot(body.position.x - px, body.position.y - py)
        self.space.add(joint)

    def run(self) -> PhysicsRun:
        """Step through the shot."""
        steps = math.ceil(self.scene.duration_s * STEP_HZ)
        states, touches = StepLog(), StepLog()
        batch.get_space_bodies(self.space, BODY, states.take())
        for step in range(steps):
            now = step / STEP_HZ
            if self.held:
                self._release(now)
            while self.kicks and self.kicks[0][0] <= now:
                self._kick(self.kicks.pop(0))
            self.space.step(1 / STEP_HZ)
            batch.get_space_arbiters(self.space, TOUCH, touches.take())
            if step % RESIST_EVERY == 0:
                self._resist(touches.last(), RESIST_EVERY / STEP_HZ)
            batch.get_space_bodies(self.space, BODY, states.take())
        return self._record(states, touches)

    def _release(self, now: float) -> None:
        for i in [i for i, row in self.held.items() if row[0] <= now + 1e-9]:
            _, velocity, spin = self.held.pop(i)
            body = self.bodies[i]
            body.body_type = pymunk.Body.DYNAMIC
            body.mass, body.moment = self.scene.parts[i].mass, self._moment(i)
            self._launch(body, velocity, spin)
            if i in self.pinned:
                self._pin(i)

    def _kick(self, kick: tuple) -> None:
        """Push a free body; one near the edge is pushed inward."""
        _, name, vx, vy, spin = kick
        body = self.bodies.get(self.index[name])
        if body is None or body.body_type != pymunk.Body.DYNAMIC:
            return
        body.activate()
        if abs(body.position.x) > 0.5 * self.script["reach"] and body.position.x * vx > 0:
            vx, spin = -vx, -spin
        self._launch(body, (vx, vy), spin)

    def _resist(self, ids: np.ndarray, dt: float) -> None:
        """Slow rolling parts that touch something by the surface's rolling resistance."""
        loss = matter.ROLLING[self.scene.surface] * self.scene.gravity * dt
        if loss <= 0 or not len(ids):
            return
        touching = set(ids.reshape(-1, 4)[ids.reshape(-1, 4)[:, 3] > 0, :2].ravel().tolist())
        for i, body in self.bodies.items():
            if body.id in touching and matter.is_round(self.scene.parts[i]) and i not in self.pinned:
                speed = body.velocity.length
                if body.body_type == pymunk.Body.DYNAMIC and speed > 1e-6:
                    keep = max(0.0, 1 - loss / speed)
                    body.velocity, body.angular_velocity = body.velocity * keep, body.angular_velocity * keep

    def _record(self, states: StepLog, touches: StepLog) -> PhysicsRun:
        ids = np.array(sorted([self.space.static_body.id, *(b.id for b in self.bodies.values())]), dtype=np.int64)
        part = {self.space.static_body.id: GROUND, **{b.id: i for i, b in self.bodies.items()}}
        parts = np.array([part[i] for i in ids.tolist()])
        whole, floats, count = states.table(1, 6)
        samples, index = count.size, parts[np.searchsorted(ids, whole[:, 0])].reshape(count.size, -1)
        table = np.zeros((samples, len(self.scene.parts) + 1, 6))  # the last column takes the ground
        table[np.arange(samples)[:, None], index] = floats.reshape(samples, -1, 6)
        table = table[:, :-1]
        who, values, count = touches.table(4, 10)
        live = who[:, 3] > 0
        pair = parts[np.searchsorted(ids, who[live, :2])] if live.any() else np.zeros((0, 2), int)
        values = values[live]
        return PhysicsRun(
            position=table[:, :, :2], angle=table[:, :, 2], velocity=table[:, :, 3:5], spin=table[:, :, 5],
            step=np.repeat(np.arange(count.size), count)[live], pair=pair, first=who[live, 2] > 0, count=who[live, 3],
            impulse=values[:, :2], normal=values[:, 2:4], points=values[:, 4:].reshape(-1, 2, 3),
        )  # fmt: skip


class StepLog:
    """Appends what pymunk's batch calls write, one entry per step."""

    def __init__(self) -> None:
        self.buffer = batch.Buffer()
        self.ints: list[bytes] = []
        self.floats: list[bytes] = []
        self.open = False

    def take(self) -> batch.Buffer:
        """The buffer, emptied; what was in it is kept."""
        self._keep()
        self.buffer.clear()
        self.open = True
        return self.buffer

    def _keep(self) -> None:
        if self.open:
            self.ints.append(bytes(self.buffer.int_buf()))
            self.floats.append(bytes(self.buffer.float_buf()))
            self.open = False

    def last(self) -> np.ndarray:
        """Integers of the newest entry."""
        return np.frombuffer(bytes(self.buffer.int_buf()), np.int64)

    def table(self, width: int, float_width: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """All entries as (N, width) integers and (N, float_width) floats, and how many each step had."""
        self._keep()
        ints = np.frombuffer(b"".join(self.ints), np.int64).reshape(-1, width)
        floats = np.frombuffer(b"".join(self.floats), np.float64).reshape(-1, float_width)
        return ints, floats, np.array([len(entry) // (8 * width) for entry in self.ints])
