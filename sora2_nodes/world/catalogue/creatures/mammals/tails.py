"""Tails of mammals by kind, always on the nodes tail_1, tail_2 and tail_3."""

from __future__ import annotations

from collections.abc import Sequence

from ....primitives import Vec3
from ...kit import Coat, Kit
from .mammal import Mammal, Tail, Wardrobe

PATHS: dict[str, tuple[tuple[float, float], ...]] = {  # (x, y) of the tail's knots in lengths, from its root backward
    "whip": ((0, 0), (-0.14, -0.28), (-0.18, -0.62), (-0.2, -0.95)),
    "hair": ((0, 0), (-0.2, -0.06), (-0.32, -0.42), (-0.3, -1.0)),
    "up": ((0, 0), (-0.3, 0.22), (-0.48, 0.56), (-0.52, 0.92)),
    "curl": ((0, 0), (-0.12, 0.42), (0.2, 0.66), (0.48, 0.44)),
    "hook": ((0, 0), (-0.42, 0.12), (-0.62, 0.5), (-0.46, 0.86)),
    "bush": ((0, 0), (-0.3, -0.12), (-0.66, -0.2), (-1.0, -0.08)),
    "plume": ((0, 0), (-0.34, 0.24), (-0.46, 0.66), (-0.36, 1.04)),
    "long": ((0, 0), (-0.32, -0.16), (-0.66, -0.2), (-1.0, -0.02)),
    "ringed": ((0, 0), (-0.3, -0.1), (-0.64, -0.12), (-1.0, 0.06)),
    "squirrel": ((0, 0), (-0.3, 0.4), (-0.26, 0.92), (-0.56, 1.2)),
    "pompom": ((0, 0), (-0.12, 0.32), (-0.2, 0.64), (-0.26, 0.98)),
    "corkscrew": ((0, 0), (-0.3, 0.2), (-0.6, 0.3), (-0.9, 0.3)),
    "stub": ((0, 0), (-0.35, -0.1), (-0.6, -0.35), (-0.7, -0.7)),
    "paddle": ((0, 0), (-0.3, -0.22), (-0.62, -0.34), (-1.0, -0.38)),
    "puff": ((0, 0), (-0.1, 0.05), (-0.2, 0.1), (-0.3, 0.15)),
}


def add_tail(kit: Kit, row: Mammal, coats: Wardrobe) -> None:
    """Add the tail of a row behind its rump."""
    t, tail = row.trunk, row.tail
    root = (-t.length / 2 - t.rump * 0.75, t.y - t.slope / 2 + t.rump * 0.35, 0.0)
    knots = [(root[0] + x * tail.length, root[1] + y * tail.length, 0.0) for x, y in PATHS[tail.kind]]
    for i, (at, parent) in enumerate(zip(knots, ("body", "tail_1", "tail_2"), strict=False)):
        kit.node(f"tail_{i + 1}", at, parent)
    if tail.kind in _ODD:
        _ODD[tail.kind](kit, tail, coats, knots)
        return
    radii, coat_of = _looks(row, coats)
    for i in range(3):
        kit.limb(knots[i], knots[i + 1], radii[i], radii[i + 1], coat_of[i], node=f"tail_{i + 1}")
    if tail.kind == "pompom":
        kit.ball(knots[3], tail.length * 0.28, coats["fleece"], node="tail_3")
    if tail.kind == "whip":
        a, b = knots[2], knots[3]
        start, tip = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, 0.0), (b[0], b[1] - tail.length * 0.12, 0.0)
        kit.limb(start, tip, tail.thick * 0.6, tail.thick * 1.5, coats["tip"], node="tail_3")


def _puff(kit: Kit, tail: Tail, coats: Wardrobe, knots: Sequence[Vec3]) -> None:
    kit.ball(knots[0], tail.thick, coats["tip"], node="tail_1")


def _corkscrew(kit: Kit, tail: Tail, coats: Wardrobe, knots: Sequence[Vec3]) -> None:
    for i, (x, y) in enumerate(((-0.25, 0.1), (-0.5, 0.22), (-0.7, 0.3))):
        at = (knots[0][0] + x * tail.length, knots[0][1] + y * tail.length, 0.0)
        size = (tail.length * 0.3, tail.thick, 250.0)
        kit.add("torus", size, at, coats["tail"], node="tail_1", turn=(90, 90 + 25 * i, 60))


def _paddle(kit: Kit, tail: Tail, coats: Wardrobe, knots: Sequence[Vec3]) -> None:
    middle = ((knots[1][0] + knots[3][0]) / 2, knots[2][1], 0.0)
    scaly = coats["tail"].but(pattern="scales", second=(0.1, 0.08, 0.08), scale=tail.thick * 0.4)
    kit.ball(middle, (tail.length * 0.5, tail.thick * 0.22, tail.thick), scaly, node="tail_1", turn=(0, 0, 12))


_ODD = {"puff": _puff, "corkscrew": _corkscrew, "paddle": _paddle}


def _looks(row: Mammal, coats: Wardrobe) -> tuple[Sequence[float], Sequence[Coat]]:
    kind, r = row.tail.kind, row.tail.thick
    main, tip = coats["tail"], coats["tip"]
    if kind == "hair":
        return (r * 0.7, r * 1.2, r * 1.4, r * 0.2), (coats["mane"],) * 3
    if kind == "bush":
        return (r * 0.5, r, r * 1.05, r * 0.35), (main, main, tip)
    if kind == "squirrel":
        return (r * 0.6, r, r * 1.15, r * 0.8), (main, main, tip)
    if kind == "whip":
        return (r, r * 0.75, r * 0.6, r * 0.5), (main,) * 3
    return (r, r * 0.92, r * 0.82, r * 0.6), (main, main, tip)
