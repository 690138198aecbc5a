"""What birds wear on head and neck: combs, owls' faces, tufts, collars, cheeks."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from ....primitives import Vec3
from ...kit import SIDES, Kit

if TYPE_CHECKING:
    from .bird import Bird


def _head(row: Bird) -> Vec3:
    x, y, _ = row.neck[-1]
    return (x, row.leg + y, 0.0)


def _comb(kit: Kit, row: Bird) -> None:
    m, r = _head(row), row.head
    size = 0.42 if row.tail[0] == "sickle" else 0.26
    for f, u in ((0.7, 0.75), (0.3, 1.05), (-0.1, 1.15), (-0.5, 1.0)):
        kit.ball(
            (m[0] + f * r, m[1] + u * r, 0), (r * size * 0.75, r * size * 1.25, r * 0.14), row.coat("comb"), node="head"
        )
    for _, sign in SIDES:
        kit.ball(
            (m[0] + r * 0.85, m[1] - r * (0.5 + size), r * 0.18 * sign),
            (r * size * 0.6, r * size * 1.3, r * 0.16),
            row.coat("comb"),
            node="jaw",
        )


def _disc(kit: Kit, row: Bird) -> None:
    m, r = _head(row), row.head
    for _, sign in SIDES:
        at = (m[0] + r * 0.72, m[1] + r * 0.12, r * 0.42 * sign)
        kit.ball(at, (r * 0.22, r * 0.58, r * 0.5), row.coat("face"), node="head", turn=(0, 16.0 * -sign, 0))
        kit.eye(
            (m[0] + r * 0.8, m[1] + r * 0.16, r * 0.4 * sign),
            r * 0.27,
            (1, 0, 0.25 * sign),
            node="head",
            iris=row.colours["iris"],
        )


def _tufts(kit: Kit, row: Bird) -> None:
    m, r = _head(row), row.head
    for _, sign in SIDES:
        kit.cone(
            (m[0] + r * 0.2, m[1] + r * 0.7, r * 0.55 * sign),
            (m[0] + r * 0.1, m[1] + r * 1.45, r * 0.8 * sign),
            r * 0.26,
            r * 0.02,
            row.coat("wing"),
            node="head",
        )


def _collar(kit: Kit, row: Bird) -> None:
    x, y, r = row.neck[max(0, len(row.neck) - 2)]
    x2, y2, r2 = row.neck[-1]
    t = 0.2
    at = (x + (x2 - x) * t, row.leg + y + (y2 - y) * t, 0.0)
    kit.add(
        "torus",
        (r + (r2 - r) * t, r * 0.22, 360.0),
        at,
        row.coat("collar"),
        node="neck",
        turn=(0, 0, math.degrees(math.atan2(x - x2, y2 - y))),
    )


def _cheeks(kit: Kit, row: Bird) -> None:
    m, r = _head(row), row.head
    for _, sign in SIDES:
        kit.ball(
            (m[0] + r * 0.4, m[1] - r * 0.15, r * 0.62 * sign),
            (r * 0.45, r * 0.42, r * 0.32),
            row.coat("cheek"),
            node="head",
        )


def _bib(kit: Kit, row: Bird) -> None:
    m, r = _head(row), row.head
    kit.ball((m[0] + r * 0.45, m[1] - r * 0.66, 0), (r * 0.42, r * 0.4, r * 0.42), row.coat("bib"), node="head")


def _knob(kit: Kit, row: Bird) -> None:
    m, r = _head(row), row.head
    kit.ball((m[0] + r * 0.95, m[1] + r * 0.25, 0), r * 0.3, row.coat("knob"), node="head")
    for _, sign in SIDES:
        kit.limb(
            (m[0] + r * 0.9, m[1] + r * 0.02, r * 0.2 * sign),
            (m[0] + r * 0.55, m[1] + r * 0.22, r * 0.75 * sign),
            r * 0.16,
            r * 0.06,
            row.coat("knob"),
            node="head",
        )


def _brow(kit: Kit, row: Bird) -> None:
    m, r = _head(row), row.head
    for _, sign in SIDES:
        kit.ball(
            (m[0] + r * 0.62, m[1] + r * 0.46, r * 0.6 * sign),
            (r * 0.36, r * 0.1, r * 0.2),
            row.coat("head"),
            node="head",
            turn=(0, -25.0 * sign, -14),
        )


def _ear_patch(kit: Kit, row: Bird) -> None:
    m, r = _head(row), row.head
    for _, sign in SIDES:
        kit.ball(
            (m[0] + r * 0.05, m[1] - r * 0.25, r * 0.72 * sign),
            (r * 0.36, r * 0.5, r * 0.26),
            row.coat("patch"),
            node="head",
        )


def _wattle(kit: Kit, row: Bird) -> None:
    m, r = _head(row), row.head
    kit.curve(
        [
            (m[0] + r * 0.95, m[1] + r * 0.2, 0),
            (m[0] + r * 1.25, m[1] - r * 0.3, 0),
            (m[0] + r * 1.2, m[1] - r * 1.1, 0),
        ],
        [r * 0.14, r * 0.18, r * 0.2],
        row.coat("comb"),
        node="head",
    )
    for u in (-0.9, -1.5, -2.1):
        kit.ball((m[0] + r * 0.35, m[1] + r * u, 0), (r * 0.3, r * 0.5, r * 0.4), row.coat("comb"), node="neck")


def _crown(kit: Kit, row: Bird) -> None:
    m, r = _head(row), row.head
    for i in range(5):
        a = math.radians(-40 + 20 * i)
        tip = (m[0] - r * 0.3 + r * 1.2 * math.sin(a) * 0.6, m[1] + r * 2.1, r * 1.2 * math.sin(a))
        kit.limb((m[0] - r * 0.1, m[1] + r * 0.8, 0), tip, r * 0.06, r * 0.06, row.coat("comb"), node="head")
        kit.ball(tip, r * 0.2, row.coat("comb"), node="head")
    for _, sign in SIDES:
        kit.ball(
            (m[0] + r * 0.55, m[1] - r * 0.1, r * 0.66 * sign),
            (r * 0.34, r * 0.2, r * 0.2),
            row.coat("cheek"),
            node="head",
        )


CRESTS: dict[str, Callable[[Kit, Bird], None]] = {
    "comb": _comb,
    "disc": _disc,
    "tufts": _tufts,
    "collar": _collar,
    "cheeks": _cheeks,
    "bib": _bib,
    "knob": _knob,
    "brow": _brow,
    "patch": _ear_patch,
    "wattle": _wattle,
    "crown": _crown,
}
