"""What some saurians wear beside trunk and limbs: ridges, plates of scale, wings, a pouch."""

from __future__ import annotations

import itertools
import math

from ....primitives import Vec3
from ...kit import SIDES, Kit
from .saurian import Saurian


def ridge(kit: Kit, row: Saurian) -> None:
    """Cones along the back and the tail."""
    knots = [(x, y, r, "body") for x, y, r in row.trunk]
    count = len(row.tail) - 1
    knots += [(x, y, r, f"tail_{min(3, i * 3 // count + 1)}") for i, (x, y, r) in enumerate(row.tail[1:-1], 1)]
    for (x, y, r, node), (x2, y2, r2, _) in itertools.pairwise(knots):
        for t in (0.0, 0.5):
            px, py, pr = x + (x2 - x) * t, y + (y2 - y) * t, r + (r2 - r) * t
            kit.cone(
                (px, py + pr * 0.85, 0),
                (px - pr * 0.35, py + pr * 1.5, 0),
                pr * 0.32,
                pr * 0.02,
                row.coat("ridge"),
                node=node,
            )


def scutes(kit: Kit, row: Saurian) -> None:
    """Two rows of low bumps along back and tail."""
    for x, y, r in row.trunk:
        for _, sign in SIDES:
            for dx in (-0.4, 0.4):
                kit.cone(
                    (x + dx * r, y + r * 0.7, r * 0.35 * sign),
                    (x + dx * r - r * 0.1, y + r * 1.12, r * 0.38 * sign),
                    r * 0.24,
                    r * 0.03,
                    row.coat("ridge"),
                    node="body",
                )
    count = len(row.tail) - 1
    for i, (x, y, r) in enumerate(row.tail[:-1]):
        kit.cone(
            (x, y + r * 0.7, 0),
            (x - r * 0.2, y + r * 1.6, 0),
            r * 0.3,
            r * 0.03,
            row.coat("ridge"),
            node=f"tail_{i * 3 // count + 1}",
        )


def gills(kit: Kit, row: Saurian) -> None:
    """Three feathery gills on each side of the head, and a wide smile's end."""
    x, y, r = row.neck[-1]
    for _, sign in SIDES:
        for k, lift in enumerate((0.95, 0.45, -0.05)):
            root = (x - 0.2 * r, y + 0.5 * r * lift, 0.95 * r * sign)
            tip = (x - 1.5 * r + 0.3 * r * k, y + (0.5 + 1.1 * lift) * r, (2.2 + 0.15 * k) * r * sign)
            kit.limb(root, tip, 0.17 * r, 0.09 * r, row.coat("gill"), node="head")
            for t in (0.4, 0.6, 0.8):
                at = tuple(a + (b - a) * t for a, b in zip(root, tip, strict=True))
                kit.ball((at[0], at[1] + 0.12 * r, at[2]), (0.2 * r, 0.26 * r, 0.14 * r), row.coat("gill"), node="head")


def plates(kit: Kit, row: Saurian) -> None:
    """Overlapping scales over back and tail, as of a pangolin."""
    knots = [(x, y, r, "body") for x, y, r in row.trunk]
    count = len(row.tail) - 1
    knots += [(x, y, r, f"tail_{min(3, i * 3 // count + 1)}") for i, (x, y, r) in enumerate(row.tail[:-1])]
    for (x, y, r, node), (x2, y2, r2, _) in itertools.pairwise(knots):
        for t in (0.0, 0.5):
            px, py, pr = x + (x2 - x) * t, y + (y2 - y) * t, r + (r2 - r) * t
            for j in range(5):
                a = math.radians(-80 + 40 * j + (20 if t else 0))
                at = (px, py + pr * math.cos(a) * 0.98, pr * math.sin(a) * 0.98)
                kit.ball(
                    at, (pr * 0.4, pr * 0.09, pr * 0.3), row.coat("plate"), node=node, turn=(math.degrees(a), 0, 22)
                )


def wings(kit: Kit, row: Saurian) -> None:
    """Bat wings, half open, on the nodes wing_<side>_inner and wing_<side>_outer."""
    x, y, r = row.trunk[-1]
    for side, sign in SIDES:
        root: Vec3 = (x - r * 0.2, y + r * 0.75, r * 0.5 * sign)
        wrist: Vec3 = (root[0] - r * 0.3, root[1] + r * 2.7, root[2] + r * 2.2 * sign)
        kit.node(f"wing_{side}_inner", root, "body")
        kit.node(f"wing_{side}_outer", wrist, f"wing_{side}_inner")
        kit.limb(root, wrist, r * 0.2, r * 0.13, row.coat("main"), node=f"wing_{side}_inner")
        tips = [
            (wrist[0] - r * 1.2, wrist[1] + r * 0.2, wrist[2] + r * 3.0 * sign),
            (wrist[0] - r * 2.3, wrist[1] - r * 1.0, wrist[2] + r * 2.1 * sign),
            (wrist[0] - r * 2.7, wrist[1] - r * 1.9, wrist[2] + r * 0.7 * sign),
        ]
        for tip in tips:
            kit.limb(wrist, tip, r * 0.11, r * 0.03, row.coat("main"), node=f"wing_{side}_outer")
        body = (root[0] - r * 1.9, root[1] - r * 0.3, root[2])
        for a, b in ((tips[0], tips[1]), (tips[1], tips[2])):
            _web(kit, wrist, a, b, row, f"wing_{side}_outer")
        _web(kit, wrist, tips[2], body, row, f"wing_{side}_inner")
        _web(kit, wrist, body, root, row, f"wing_{side}_inner")


def _web(kit: Kit, a: Vec3, b: Vec3, c: Vec3, row: Saurian, node: str) -> None:
    """A fan of flat ribs that fills a triangle between a and the edge b to c."""
    steps = 5
    for i in range(1, steps):
        t = i / steps
        edge = tuple(p + (q - p) * t for p, q in zip(b, c, strict=True))
        pulled = tuple(p + (q - p) * (0.97 - 0.22 * t * (1 - t)) for p, q in zip(a, edge, strict=True))
        width = math.dist(b, c) / steps * 0.62
        kit.cone(a, (pulled[0], pulled[1], pulled[2]), width * 0.12, width, row.coat("web"), node=node)


def pouch(kit: Kit, row: Saurian) -> None:
    """A kangaroo's pouch, with a rim."""
    x, y, r = row.trunk[0]
    kit.ball((x + r * 0.72, y + r * 0.1, 0), (r * 0.5, r * 0.62, r * 0.62), row.coat("belly"), node="body")
    kit.add(
        "torus",
        (r * 0.42, r * 0.06, 360.0),
        (x + r * 0.92, y + r * 0.6, 0),
        row.coat("legs"),
        node="body",
        turn=(0, 0, -24),
    )


EXTRAS = {"ridge": ridge, "scutes": scutes, "plates": plates, "wings": wings, "pouch": pouch, "gills": gills}
