"""Prisms over an outline: square, star, heart, hexagon and their like, each of a few primitives. It knows no things."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..assembly import compose, placed
from ..primitives import Primitive, Vec3
from .workbench import turn_of

SIDES = {"triangle": 3, "pentagon": 5, "hexagon": 6, "octagon": 8}
INNER = 0.42  # of a star's points: how far its notches are from the middle
TIP = 0.01  # of a wedge's foot: how wide its edge is
TURNS: dict[int, Vec3] = {0: (0.0, 90.0, 0.0), 1: (-90.0, 0.0, 0.0), 2: (0.0, 0.0, 0.0)}  # of an axis onto z
HEART = 1.707  # half widths of a heart in halves of the square in it


@dataclass(frozen=True, kw_only=True)
class Slab:
    """Where a prism is: its middle, the axis that it is drawn out along (0 x, 1 y, 2 z), its halves across (right, up) and along it, m."""

    at: Vec3
    axis: int
    across: tuple[float, float]
    along: float


def prism(outline: str, slab: Slab, look: Primitive) -> list[Primitive]:
    """The primitives of a prism, with the colours and the finish of `look`, on the root of an assembly."""
    a, b = slab.across
    parts = _parts(outline, a, b, slab.along)
    base = placed(slab.at, TURNS[slab.axis])
    return [_put(kind, size, compose(base, placed(at, turn)), look) for kind, size, at, turn in parts]


def bars(outline: str, slab: Slab, thick: float, look: Primitive) -> list[Primitive]:
    """Round bars along the edges of an outline: its frame."""
    corners = polygon(outline, slab.across)
    return [_bar(a, b, slab, thick, look) for a, b in zip(corners, (*corners[1:], corners[0]), strict=True)]


def mullions(slab: Slab, thick: float, look: Primitive) -> list[Primitive]:
    """An upright and a level bar across an outline: those of a window."""
    a, b = 0.98 * slab.across[0], 0.98 * slab.across[1]
    return [_bar((-a, 0.0), (a, 0.0), slab, thick, look), _bar((0.0, -b), (0.0, b), slab, thick, look)]


def _bar(a: tuple[float, float], b: tuple[float, float], slab: Slab, thick: float, look: Primitive) -> Primitive:
    long = math.hypot(b[0] - a[0], b[1] - a[1])
    turn = math.degrees(math.atan2(b[1] - a[1], b[0] - a[0])) - 90.0
    inner = placed(((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, 0.0), (0.0, 0.0, turn))
    return _put("capsule", (thick, long / 2, thick), compose(placed(slab.at, TURNS[slab.axis]), inner), look)


def within(outline: str, across: tuple[float, float], u: float, v: float) -> bool:
    """Whether a place (u, v) from the middle lies within an outline of such halves."""
    points = polygon(outline, across)
    inside = False
    for (u0, v0), (u1, v1) in zip(points, (*points[1:], points[0]), strict=True):
        if (v0 > v) != (v1 > v) and u < (u1 - u0) * (v - v0) / (v1 - v0) + u0:
            inside = not inside
    return inside


def polygon(outline: str, across: tuple[float, float]) -> list[tuple[float, float]]:
    """Corners of an outline, counterclockwise; of a curve, many."""
    a, b = across
    if outline in ("square", "rectangle"):
        return [(a, -b), (a, b), (-a, b), (-a, -b)]
    if outline in SIDES:
        n = SIDES[outline]
        return _ring([1.0] * n, a, b, 90.0 if n % 2 else 180.0 / n)
    if outline == "star":
        return _ring([1.0, INNER] * 5, a, b, 90.0)
    if outline == "diamond":
        return _ring([1.0] * 4, a, b, 0.0)
    shrink = 0.78 if outline == "heart" else 1.0
    return _ring([shrink] * 24, a, b, 0.0)


def _ring(radii: Sequence[float], a: float, b: float, first: float) -> list[tuple[float, float]]:
    turns = [math.radians(first + 360.0 * k / len(radii)) for k in range(len(radii))]
    return [(a * r * math.cos(t), b * r * math.sin(t)) for r, t in zip(radii, turns, strict=True)]


def _parts(outline: str, a: float, b: float, h: float) -> list[tuple[str, tuple[float, ...], Vec3, Vec3]]:
    """Kinds, sizes, places and turns in a frame whose z is the axis."""
    r = min(a, b)
    if outline in ("square", "rectangle"):
        return [("box", (a, b, h, 0.15 * min(a, b, h)), (0, 0, 0), (0, 0, 0))]
    if outline in ("round", "oval"):
        return [("cylinder", (a, h, b), (0, 0, 0), (90.0, 0, 0))]
    if outline == "diamond":
        return [("box", (r * math.sqrt(0.5), r * math.sqrt(0.5), h, 0.0), (0, 0, 0), (0, 0, 45.0))]
    if outline == "heart":
        q = a / HEART
        lobe = q * math.sqrt(0.5)
        return [("box", (q, q, h, 0.0), (0, 0, 0), (0, 0, 45.0))] + [
            ("cylinder", (q, h, q), (s * lobe, lobe, 0), (90.0, 0, 0)) for s in (-1.0, 1.0)
        ]
    if outline == "star":
        core = _fan(5, INNER * r, h, 90.0 + 36.0)
        foot, tip = INNER * r * math.cos(math.pi / 5), INNER * r * math.sin(math.pi / 5)
        half = 0.5 * (r - foot)
        return core + [_wedge(tip, half, h, foot + half, 90.0 + 72.0 * k, outward=True) for k in range(5)]
    n = SIDES[outline]
    return _fan(n, r, h, 90.0 if n % 2 else 180.0 / n)


def _fan(n: int, radius: float, h: float, first: float) -> list[tuple[str, tuple[float, ...], Vec3, Vec3]]:
    """A regular polygon of wedges whose edges meet in the middle. first: the angle of a corner in degrees."""
    deep, side = radius * math.cos(math.pi / n), radius * math.sin(math.pi / n)
    turns = [first + 180.0 / n + 360.0 * k / n for k in range(n)]
    return [_wedge(side, 0.5 * deep, h, 0.5 * deep, turn, outward=False) for turn in turns]


def _wedge(
    side: float, half: float, h: float, far: float, turn: float, *, outward: bool
) -> tuple[str, tuple[float, ...], Vec3, Vec3]:
    """A triangle so far from the middle, toward `turn`, its edge outward or in the middle."""
    a = math.radians(turn)
    return (
        "wedge",
        (side, half, h, TIP, 1.0),
        (far * math.cos(a), far * math.sin(a), 0.0),
        (0.0, 0.0, turn - 90.0 if outward else turn + 90.0),
    )


def _put(kind: str, size: tuple[float, ...], matrix: np.ndarray, look: Primitive) -> Primitive:
    x, y, z = (float(v) for v in matrix[:, 3])
    return Primitive(
        kind=kind, size=size, at=(x, y, z), turn=turn_of(matrix[:, :3]), colour=look.colour, second=look.second,
        pattern=look.pattern if look.pattern != "text" else "plain", scale=look.scale, finish=look.finish, glow=look.glow, role=look.role,
    )  # fmt: skip


__all__ = ["SIDES", "Slab", "bars", "mullions", "polygon", "prism", "within"]
