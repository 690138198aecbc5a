"""The pymunk space of a scene: bodies, joints, friction and restitution, stepped in time with what touches recorded."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
import pymunk

from . import matter
from .scene import Part, Scene

STEP_HZ = 480
QUIET = 0.07  # m/s; softer touches make no sound
GROUND = -1


@dataclass(kw_only=True)
class Hit:
    """One step's impulse between two parts."""

    step: int
    a: int
    b: int
    impulse: float  # N·s
    speed: float  # m/s
    x: float
    y: float


@dataclass(kw_only=True)
class Record:
    """What a run writes down, per sampled step: S samples, P parts."""

    position: np.ndarray  # (S, P, 2)
    angle: np.ndarray  # (S, P)
    velocity: np.ndarray  # (S, P, 2)
    spin: np.ndarray  # (S, P)
    normal: np.ndarray  # (S, P, 2) of a touch, toward the part; zero in the air
    hits: list[Hit] = field(default_factory=list)


class Physics:
    """A space built from a scene's script; `start` rows replace initial states by part name."""

    def __init__(self, scene: Scene, start: dict) -> None:
        self.scene = scene
        self.space = pymunk.Space()
        self.space.gravity = (0.0, -scene.gravity)
        self.space.iterations = 12
        self.space.collision_slop = 0.001
        self.space.collision_bias = (1 - 0.1) ** 60
        self.space.sleep_time_threshold = 0.4 if scene.gravity > 0.2 else math.inf
        self.space.idle_speed_threshold = 0.03
        self.index = {p.name: i for i, p in enumerate(scene.parts)}
        self.bodies: dict[int, pymunk.Body] = {}
        self.held: dict[int, tuple[float, tuple[float, float], float]] = {}
        self.touching: dict[int, tuple[float, float]] = {}
        self.closing: dict[tuple[int, int], float] = {}
        self.step_number = 0
        self.hits: list[Hit] = []
        self._ground()
        for name, row in scene.script["bodies"].items():
            if not name.startswith("string:"):
                self._add(self.index[name], scene.parts[self.index[name]], row, start.get(name))
        self._join()
        self.space.on_collision(begin=self._begin, post_solve=self._solved)

    def _ground(self) -> None:
        floor = pymunk.Poly(self.space.static_body, [(-40, -2), (40, -2), (40, 0), (-40, 0)])
        floor.elasticity = matter.SURFACE_BOUNCE[self.scene.surface]
        floor.friction = matter.SURFACE_GRIP[self.scene.surface]
        floor.filter = pymunk.ShapeFilter(categories=1 << 20)
        self.space.add(floor)

    def _add(self, i: int, part: Part, row: tuple, state: dict | None) -> None:
        x, y, _, angle, vx, vy, spin, release, lane = row
        fixed = part.mass <= 0 or release > self.scene.duration_s + 1
        body = pymunk.Body(body_type=pymunk.Body.STATIC) if fixed else pymunk.Body(part.mass, matter.moment_of(part))
        if any(name == part.name for name, *_ in self.scene.script["pins"]):
            body.moment = math.inf
        if state:
            x, y, angle = state["position"][0], state["position"][1], state["angle"]
            (vx, vy), spin, release = state["velocity"], state["spin"], 0.0
        body.position, body.angle = (x, y), angle
        shape = _shape(part, body)
        shape.filter = pymunk.ShapeFilter(
            group=1000 + lane if part.name.startswith(("fulcrum", "seesaw")) else 0,
            categories=1 << lane % 16, mask=1 << 20 | 1 << lane % 16,
        )  # fmt: skip
        shape.elasticity, shape.friction = matter.BOUNCE[part.material], matter.GRIP[part.material]
        if part.owner == "prop":
            shape.elasticity, shape.friction = 0.55, 0.75
        self.space.add(body, shape)
        self.bodies[i] = body
        body.part = i  # type: ignore[attr-defined]
        if not fixed:
            self._launch_later(i, body, release, (vx, vy), spin)

    def _launch_later(
        self, i: int, body: pymunk.Body, release: float, velocity: tuple[float, float], spin: float
    ) -> None:
        if release <= 0:
            body.velocity, body.angular_velocity = velocity, spin
        else:
            self.held[i] = (release, velocity, spin)
            body.body_type = pymunk.Body.KINEMATIC

    def _join(self) -> None:
        still = self.space.static_body
        for name, *_ in self.scene.script["pins"]:
            if self.index[name] not in self.held:
                self._pin(name)
        for name, px, py in self.scene.script["pivots"]:
            self.space.add(pymunk.PivotJoint(still, self.bodies[self.index[name]], (px, py)))

    def _pin(self, name: str) -> None:
        """Tie a body to its pivot at the length it was staged with."""
        row = self.scene.script["bodies"][name]
        px, py = next((x, y) for pinned, x, y in self.scene.script["pins"] if pinned == name)
        joint = pymunk.PinJoint(self.space.static_body, self.bodies[self.index[name]], (px, py), (0, 0))
        joint.distance = math.hypot(row[0] - px, row[1] - py)
        self.space.add(joint)

    def _begin(self, arbiter: pymunk.Arbiter, space: pymunk.Space, data: object) -> None:
        a, b = (s.body for s in arbiter.shapes)
        points = arbiter.contact_point_set
        if not points.points:
            return
        where, n = points.points[0].point_a, points.normal
        gap = b.velocity_at_world_point(where) - a.velocity_at_world_point(where)
        pair = (getattr(a, "part", GROUND), getattr(b, "part", GROUND))
        self.closing[pair] = -(gap.x * n.x + gap.y * n.y)

    def _solved(self, arbiter: pymunk.Arbiter, space: pymunk.Space, data: object) -> None:
        sa, sb = arbiter.shapes
        a, b = getattr(sa.body, "part", GROUND), getattr(sb.body, "part", GROUND)
        n = arbiter.normal
        self.touching[a], self.touching[b] = (-n.x, -n.y), (n.x, n.y)
        impulse = abs(arbiter.total_impulse.dot(n))
        masses = [self.scene.parts[i].mass if i >= 0 else 0.0 for i in (a, b)]
        first = arbiter.is_first_contact
        jolt = impulse / max(matter.reduced_mass(*masses), 1e-6)
        speed = self.closing.get((a, b), 0.0) if first else jolt - 3 * self.scene.gravity / STEP_HZ
        if speed < QUIET * (1 if first else 2.5) or jolt < QUIET * 0.5:
            return
        point = arbiter.contact_point_set.points[0].point_a
        self.hits.append(Hit(step=self.step_number, a=a, b=b, impulse=impulse, speed=speed, x=point.x, y=point.y))

    def run(self) -> Record:
        """Step through the shot; S = steps of a 240 Hz record plus the first state."""
        every = 2
        count = math.ceil(self.scene.duration_s * STEP_HZ / every) + 1
        parts = len(self.scene.parts)
        record = Record(
            position=np.zeros((count, parts, 2)), angle=np.zeros((count, parts)), velocity=np.zeros((count, parts, 2)),
            spin=np.zeros((count, parts)), normal=np.zeros((count, parts, 2)), hits=self.hits,
        )  # fmt: skip
        kicks = sorted(self.scene.script["kicks"])
        self._note(record, 0)
        for sample in range(1, count):
            self.touching = {}
            for _ in range(every):
                now = self.step_number / STEP_HZ
                if self.held:
                    self._release(now)
                while kicks and kicks[0][0] <= now:
                    self._kick(kicks.pop(0))
                self.space.step(1 / STEP_HZ)
                self.step_number += 1
            self._resist(every / STEP_HZ)
            self._note(record, sample)
        return record

    def _release(self, now: float) -> None:
        for i in [i for i, row in self.held.items() if row[0] <= now]:
            _, velocity, spin = self.held.pop(i)
            body, part = self.bodies[i], self.scene.parts[i]
            pinned = any(name == part.name for name, *_ in self.scene.script["pins"])
            body.body_type = pymunk.Body.DYNAMIC
            body.mass, body.moment = part.mass, math.inf if pinned else matter.moment_of(part)
            body.velocity = (velocity[0], velocity[1] + self.scene.gravity / STEP_HZ / 2)
            body.angular_velocity = spin
            if pinned:
                self._pin(part.name)

    def _kick(self, kick: tuple) -> None:
        body = self.bodies.get(self.index[kick[1]])
        if body is None or body.body_type != pymunk.Body.DYNAMIC:
            return
        body.activate()
        reach, vx, spin = self.scene.script["reach"], kick[2], kick[4]
        if abs(body.position.x) > 0.5 * reach and body.position.x * vx > 0:
            vx, spin = -vx, -spin
        body.velocity, body.angular_velocity = (vx, kick[3]), spin

    def _resist(self, dt: float) -> None:
        """Slow rolling parts by the surface's rolling resistance."""
        loss = matter.ROLLING[self.scene.surface] * self.scene.gravity * dt
        if loss <= 0:
            return
        for i in self.touching:
            if i < 0 or not matter.is_round(self.scene.parts[i]):
                continue
            body = self.bodies[i]
            speed = body.velocity.length
            if body.body_type == pymunk.Body.DYNAMIC and speed > 1e-6:
                keep = max(0.0, 1 - loss / speed)
                body.velocity = body.velocity * keep
                body.angular_velocity *= keep

    def _note(self, record: Record, sample: int) -> None:
        for i, body in self.bodies.items():
            record.position[sample, i] = body.position
            record.angle[sample, i] = body.angle
            record.velocity[sample, i] = body.velocity
            record.spin[sample, i] = body.angular_velocity
        for i, normal in self.touching.items():
            if i >= 0:
                record.normal[sample, i] = normal


def _shape(part: Part, body: pymunk.Body) -> pymunk.Shape:
    hx, hy, _ = part.half
    if matter.is_round(part):
        return pymunk.Circle(body, hx)
    return pymunk.Poly(body, [(-hx, -hy), (hx, -hy), (hx, hy), (-hx, hy)], radius=0.0)
