"""Stages: how each verb arranges things before the motion starts. Positions, launches and joints; nothing moves here.

A Stage collects what compose turns into a Scene. Script rows are plain tuples:
bodies: name → (x, y, z, angle, vx, vy, spin, release_s, lane); release_s beyond the shot means held still.
kicks: (time_s, name, vx, vy, spin); pins: (name, px, py); pivots: (name, px, py); strings: (name, ball, px, py).
"""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass, field

import numpy as np

from .. import matter
from ..camera import View
from ..scene import Part

NEVER = 1e6  # release time of things that stay where they are
LANES = (0.0, -0.85, 0.7, -1.6, 1.2, -2.3)  # z of the lanes, in the order they are taken, m
GAP = 0.008  # m between things that hang side by side


@dataclass(frozen=True, kw_only=True)
class StartSpot:
    """Where a part starts."""

    x: float
    y: float
    angle: float = 0.0
    vx: float = 0.0
    vy: float = 0.0
    spin: float = 0.0
    release_s: float = 0.0


@dataclass(kw_only=True)
class Stage:
    """Collects parts and script of one scene while verbs are staged."""

    rng: np.random.Generator
    view: View
    gravity: float
    surface: str
    duration_s: float
    tempo: float = 1.0
    lane: int = 0
    z: float = 0.0
    parts: dict[str, Part] = field(default_factory=dict)
    bodies: dict[str, tuple] = field(default_factory=dict)
    kicks: list[tuple] = field(default_factory=list)
    pins: list[tuple] = field(default_factory=list)
    pivots: list[tuple] = field(default_factory=list)
    strings: list[tuple] = field(default_factory=list)
    calm: set[str] = field(default_factory=set)  # names of parts that only hang, and hardly swing

    @property
    def reach(self) -> float:
        return self.view.reach * (1 - 0.18 * max(self.z, 0.0))

    @property
    def weight(self) -> float:
        """Gravity, never quite zero, for formulas that divide by it."""
        return max(self.gravity, 0.05)

    def put(self, part: Part, spot: StartSpot) -> None:
        """Place a part in the present lane."""
        self.parts[part.name] = part
        self.bodies[part.name] = (
            spot.x, spot.y, self.z, spot.angle, spot.vx, spot.vy, spot.spin, spot.release_s, self.lane,
        )  # fmt: skip

    def prop(self, part: Part, spot: StartSpot) -> None:
        """Place a part that belongs to the set."""
        self.put(dataclasses.replace(part, owner="prop"), spot)

    def has(self, part: Part) -> bool:
        return part.name in self.bodies

    def at(self, part: Part) -> tuple[float, float]:
        row = self.bodies[part.name]
        return row[0], row[1]

    def uniform(self, low: float, high: float) -> float:
        return float(self.rng.uniform(low, high))

    def slowing(self, part: Part, sliding: bool) -> float:
        """Deceleration on the ground, m/s²."""
        if sliding:
            return self.gravity * matter.friction(part.material, self.surface)
        return self.gravity * matter.ROLLING[self.surface]

    def launch(self, part: Part, distance: float, time_s: float) -> float:
        """Speed that covers `distance` within `time_s`, or comes to rest there earlier, m/s."""
        a = self.slowing(part, not matter.is_round(part))
        time_s = max(time_s, 0.4)
        if a > 1e-6 and time_s > math.sqrt(2 * distance / a):
            return math.sqrt(2 * a * distance)
        return min(distance / time_s + a * time_s / 2, 4.5)


def lying(part: Part) -> float:
    """Angle in which a part rests most safely, rad."""
    return math.pi / 2 if part.shape == "plank" else 0.0


def extent(part: Part, angle: float = 0.0) -> tuple[float, float]:
    """Half width and half height of a part turned by `angle`, m."""
    hx, hy, _ = part.half
    if matter.is_round(part):
        return hx, hx
    c, s = abs(math.cos(angle)), abs(math.sin(angle))
    return hx * c + hy * s, hx * s + hy * c


def row_of(stage: Stage, parts: list[Part], middle: float, gap: float, release_s: float, upright: bool = False) -> None:
    """Rest parts side by side on the ground around `middle`."""
    angles = [0.0 if upright else lying(p) for p in parts]
    widths = [extent(p, a)[0] for p, a in zip(parts, angles, strict=True)]
    x = middle - sum(widths) - gap * (len(parts) - 1) / 2
    for part, angle, width in zip(parts, angles, widths, strict=True):
        height = extent(part, angle)[1]
        stage.put(part, StartSpot(x=x + width, y=height, angle=angle, release_s=release_s))
        x += 2 * width + gap


def rest_targets(stage: Stage, targets: list[Part], middle: float) -> None:
    """Rest those targets that stand nowhere yet."""
    fresh = [t for t in targets if not stage.has(t)]
    if fresh:
        row_of(stage, fresh, middle, 0.05, 0.0)


def start_line(
    stage: Stage, parts: list[Part], start_s: float, side: int, *, distance: float, sliding: bool = False
) -> None:
    """Line parts up at the edge they start from and give them their speed."""
    x = -side * stage.reach
    length = sum(2 * extent(p, lying(p))[0] + 0.05 for p in parts) - 0.05
    time_s = stage.duration_s - start_s
    shared = max(stage.launch(p, max(0.4, distance - length), time_s) for p in parts) * stage.tempo
    for part in reversed(parts):
        width, height = extent(part, lying(part))
        x += side * width
        speed = shared * stage.uniform(0.97, 1.0)
        spin = 0.0 if sliding or not matter.is_round(part) else -side * speed / part.half[0]
        stage.put(part, StartSpot(x=x, y=height, angle=lying(part), vx=side * speed, spin=spin, release_s=start_s))
        x += side * (width + 0.05)
