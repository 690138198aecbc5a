"""A model under construction: shorthand for putting primitives on nodes. It knows no bodies and no clothes."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

from ..primitives import RGB, Primitive, Vec3


@dataclass(frozen=True, kw_only=True)
class Paint:
    """What a surface looks like; as primitives.Primitive says."""

    colour: RGB
    second: RGB = (0.2, 0.2, 0.2)
    pattern: str = "plain"
    scale: float = 0.06
    finish: str = "cloth"
    glow: float = 0.0
    role: str = "trim"

    def shade(self, share: float) -> Paint:
        """The same, darker (share < 1) or lighter (up to 2)."""
        return replace(self, colour=shaded(self.colour, share))


@dataclass(kw_only=True)
class Model:
    """Primitives collected so far."""

    made: list[Primitive] = field(default_factory=list)

    def add(self, node: str, kind: str, size: tuple[float, ...], paint: Paint, at: Vec3 = (0.0, 0.0, 0.0),
            turn: Vec3 = (0.0, 0.0, 0.0), profile: tuple[tuple[float, float], ...] = (), text: str = "") -> None:  # fmt: skip
        """Put a primitive on a node; sizes in m, turn in degrees."""
        self.made.append(
            Primitive(
                kind=kind, size=size, at=at, turn=turn, node=node, profile=profile, text=text, colour=paint.colour, second=paint.second,
                pattern=paint.pattern, scale=paint.scale, finish=paint.finish, glow=paint.glow, role=paint.role,
            )
        )  # fmt: skip

    def ball(self, node: str, at: Vec3, radius: float | Vec3, paint: Paint, turn: Vec3 = (0.0, 0.0, 0.0)) -> None:
        """Put an ellipsoid."""
        size = (radius, radius, radius) if isinstance(radius, float) else radius
        self.add(node, "ellipsoid", size, paint, at, turn)

    def rod(self, node: str, start: Vec3, end: Vec3, r_start: float, r_end: float, paint: Paint) -> None:
        """Put a round cone between two points."""
        length, turn, middle = _between(start, end)
        self.add(node, "capsule", (r_start, length / 2, r_end), paint, middle, turn)

    def horn(self, node: str, start: Vec3, end: Vec3, r_start: float, r_end: float, paint: Paint) -> None:
        """Put a frustum with flat ends between two points."""
        length, turn, middle = _between(start, end)
        self.add(node, "cone", (r_start, length / 2, r_end), paint, middle, turn)

    def limb(self, node: str, length: float, r_top: float, r_low: float, paint: Paint, top: float = 0.0) -> None:
        """Put a round cone that hangs along -y of a node, from `top` below it over `length`."""
        self.add(node, "capsule", (r_low, length / 2, r_top), paint, (0.0, -top - length / 2, 0.0))

    def tube(self, node: str, length: float, r_top: float, r_low: float, paint: Paint, top: float = 0.0) -> None:
        """Put a frustum that hangs along -y of a node, from `top` below it over `length`."""
        self.add(node, "cone", (r_low, length / 2, r_top), paint, (0.0, -top - length / 2, 0.0))


def shaded(colour: RGB, share: float) -> RGB:
    """Darken (share < 1) or lighten (1..2) a colour."""
    if share <= 1:
        return colour[0] * share, colour[1] * share, colour[2] * share
    k = share - 1
    return colour[0] + (1 - colour[0]) * k, colour[1] + (1 - colour[1]) * k, colour[2] + (1 - colour[2]) * k


def _between(start: Vec3, end: Vec3) -> tuple[float, Vec3, Vec3]:
    """Length, turn that takes +y along the way, and middle."""
    x, y, z = (b - a for a, b in zip(start, end, strict=True))
    length = max(math.sqrt(x * x + y * y + z * z), 1e-6)
    tip = math.degrees(math.acos(max(-1.0, min(1.0, y / length))))
    turn = (0.0, math.degrees(math.atan2(z, -x)) if tip > 1e-6 else 0.0, tip)
    return length, turn, ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2, (start[2] + end[2]) / 2)


def mixed(first: RGB, second: RGB, share: float) -> RGB:
    """The colour a share of the way from the first to the second."""
    r, g, b = (x + (y - x) * share for x, y in zip(first, second, strict=True))
    return r, g, b
