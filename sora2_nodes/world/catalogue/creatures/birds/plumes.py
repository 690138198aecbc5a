"""Tails and crests of birds: fans, plumes, combs, owls' faces, collars."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from ....primitives import Vec3
from ...kit import SIDES, Kit

if TYPE_CHECKING:
    from .bird import Bird


def _fan(kit: Kit, row: Bird) -> None:
    long = row.tail[1]
    root = row.point(-0.9, 0.1)
    for spread in (-16.0, 0.0, 16.0):
        a, t = math.radians(spread), math.radians(row.tilt * 0.6)
        at = (
            root[0] - long * 0.5 * math.cos(a),
            root[1] - long * 0.5 * math.sin(t) + 0.002 * abs(spread) * long * 0.1,
            long * 0.5 * math.sin(a),
        )
        kit.ball(
            at,
            (long * 0.56, long * 0.05, long * 0.14),
            row.coat("tail"),
            node="tail",
            turn=(0, -spread, row.tilt * 0.6),
        )


def _up(kit: Kit, row: Bird) -> None:
    long = row.tail[1]
    root = row.point(-0.85, 0.2)
    for i, lift in enumerate((28.0, 48.0, 68.0)):
        a = math.radians(lift)
        at = (root[0] - long * 0.45 * math.cos(a), root[1] + long * 0.45 * math.sin(a), 0.0)
        kit.ball(
            at, (long * 0.55, long * 0.17, long * (0.16 - 0.02 * i)), row.coat("tail"), node="tail", turn=(0, 0, -lift)
        )


def _sickle(kit: Kit, row: Bird) -> None:
    long = row.tail[1]
    root = row.point(-0.75, 0.3)
    for i, (back, high) in enumerate(((0.35, 0.95), (0.6, 0.85), (0.8, 0.62), (0.85, 0.35), (0.7, 0.12))):
        z = long * 0.08 * (1 if i % 2 else -1)
        top = (root[0] - long * back * 0.55, root[1] + long * high, z)
        end = (root[0] - long * (back * 0.7 + 0.5), root[1] + long * (high * 0.45 - 0.05), z * 1.3)
        kit.curve(
            [root, top, end],
            [long * 0.09, long * 0.1, long * 0.02],
            row.coat("tail" if i % 2 else "plume"),
            node="tail",
        )


def _streamer(kit: Kit, row: Bird) -> None:
    long = row.tail[1]
    root = row.point(-0.9, 0.0)
    a = math.radians(row.tilt * 0.9)
    for i, (share, role) in enumerate(((1.0, "tail"), (0.8, "plume"), (0.62, "tail"))):
        z = long * 0.045 * (i - 1)
        at = (root[0] - long * share * 0.5 * math.cos(a), root[1] - long * share * 0.5 * math.sin(a), z)
        kit.ball(
            at,
            (long * share * 0.55, long * 0.045, long * 0.07),
            row.coat(role),
            node="tail",
            turn=(0, 0, row.tilt * 0.9),
        )


def _tuft(kit: Kit, row: Bird) -> None:
    long = row.tail[1]
    root = row.point(-0.95, 0.15)
    kit.limb(
        root, (root[0] - long * 0.7, root[1] + long * 0.45, 0), long * 0.42, long * 0.1, row.coat("tail"), node="tail"
    )


def _bustle(kit: Kit, row: Bird) -> None:
    long = row.tail[1]
    root = row.point(-0.85, 0.3)
    for lift in (-20.0, 15.0, 50.0, 85.0):
        for z in (-0.3, 0.0, 0.3):
            a = math.radians(lift)
            at = (root[0] - long * 0.55 * math.cos(a), root[1] + long * 0.5 * math.sin(a), z * long)
            kit.ball(at, (long * 0.5, long * 0.24, long * 0.22), row.coat("tail"), node="tail", turn=(0, 0, -lift))


TAILS: dict[str, Callable[[Kit, Bird], None]] = {
    "fan": _fan,
    "up": _up,
    "sickle": _sickle,
    "streamer": _streamer,
    "tuft": _tuft,
    "bustle": _bustle,
}


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
            (m[0] + r * 0.92, m[1] + r * 0.18, r * 0.42 * sign),
            r * 0.3,
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
}
