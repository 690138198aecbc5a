"""Butterfly, bee, ladybird, dragonfly and ant: six legs, feelers, wings on wing_left and wing_right."""

from __future__ import annotations

import math
import random

from ....assembly import Assembly
from ....primitives import Vec3
from ...entries import Entry, Shelf, creatures
from ...kit import BLACK, SIDES, Coat, Kit
from .insect_rows import INSECTS, Blob, Insect


def _build(entry: Entry, chance: random.Random) -> Assembly:
    row = INSECTS[entry.name]
    kit = Kit()
    main = Coat(
        colour=row.colours["main"],
        second=row.colours.get("second", BLACK),
        pattern=row.pattern,
        scale=row.scale,
        finish=row.finish,
    )
    body = main if "body" not in row.colours else Coat(colour=row.colours["body"], finish="fur", role="body")
    kit.node("body", (0, row.chest[3], 0))
    kit.node("head", (row.head[0] - row.head[1], row.head[3], 0), "body")
    _blob(kit, row.abdomen, body, "body")
    _blob(kit, row.chest, _coat(row, "chest", body), "body")
    kit.limb(
        (row.abdomen[0], row.abdomen[3], 0),
        (row.chest[0], row.chest[3], 0),
        row.chest[2] * 0.4,
        row.chest[2] * 0.4,
        _coat(row, "chest", body),
        node="body",
    )
    _head(kit, row, _coat(row, "head", body))
    for side, sign in SIDES:
        _legs(kit, row, side, sign)
        _wings(kit, row, side, sign)
    for extra in row.extras:
        _EXTRAS[extra](kit, row)
    kit.socket("back", (row.chest[0], row.chest[3] + row.chest[2], 0), "body")
    return kit.done(entry)


def _coat(row: Insect, role: str, other: Coat) -> Coat:
    return Coat(colour=row.colours[role], finish=row.finish, role=role) if role in row.colours else other.plain()


def _blob(kit: Kit, blob: Blob, coat: Coat, node: str) -> None:
    x, long, r, y = blob
    kit.ball((x, y, 0), (r, long, r), coat, node=node, turn=(0, 0, -90))


def _head(kit: Kit, row: Insect, coat: Coat) -> None:
    x, long, r, y = row.head
    kit.ball((x, y, 0), (long, r, r), coat, node="head")
    for side, sign in SIDES:
        kit.eye(
            (x + long * 0.45, y + r * 0.25, r * 0.72 * sign),
            r * row.eye,
            (0.7, 0.3, sign),
            node="head",
            iris=row.colours.get("iris", BLACK),
        )
        kit.node(f"feeler_{side}", (x + long * 0.5, y + r * 0.7, r * 0.3 * sign), "head")
        a: Vec3 = (x + long * 0.5, y + r * 0.7, r * 0.3 * sign)
        b: Vec3 = (a[0] + row.feelers * 0.45, a[1] + row.feelers * 0.55, a[2] + row.feelers * 0.25 * sign)
        c: Vec3 = (a[0] + row.feelers * 0.95, a[1] + row.feelers * 0.6, a[2] + row.feelers * 0.5 * sign)
        dark = Coat(colour=(0.1, 0.08, 0.07), role="feeler")
        kit.curve([a, b, c], [row.thin * 0.8, row.thin * 0.7, row.thin * 0.7], dark, node=f"feeler_{side}")
        kit.ball(c, row.thin * 1.6, dark, node=f"feeler_{side}")
    kit.socket("mouth", (x + long, y - r * 0.4, 0), "head")


def _legs(kit: Kit, row: Insect, side: str, sign: int) -> None:
    coat = Coat(
        colour=row.colours.get(
            "legs",
            (0.1, 0.08, 0.07)
            if row.pattern != "plain" or "body" in row.colours or "dot" in row.colours
            else row.colours["main"],
        ),
        role="legs",
    )
    x, long, r, y = row.chest
    if "dots" in row.extras:
        x, long, r = row.abdomen[0] + 0.1, 0.4, row.abdomen[2] * 0.86
    for i, lean in enumerate((0.75, 0.05, -0.85)):
        hip = (x + long * 0.55 * lean, y - r * 0.4, r * 0.55 * sign)
        knee = (hip[0] + row.legs * lean * 0.5, y + row.legs * 0.12, (r + row.legs * 0.5) * sign)
        foot = (knee[0] + row.legs * lean * 0.45, 0.0, (r + row.legs * 0.95) * sign)
        name = f"leg_{side}_{i + 1}"
        kit.node(f"{name}_upper", hip, "body")
        kit.node(f"{name}_lower", knee, f"{name}_upper")
        kit.limb(hip, knee, row.thin * 1.2, row.thin, coat, node=f"{name}_upper")
        kit.limb(knee, foot, row.thin, row.thin * 0.7, coat, node=f"{name}_lower")


def _wings(kit: Kit, row: Insect, side: str, sign: int) -> None:
    root = (row.chest[0], row.chest[3] + row.chest[2] * 0.7, row.chest[2] * 0.4 * sign)
    kit.node(f"wing_{side}", root, "body")
    coat = Coat(
        colour=row.colours.get("wing", row.colours["main"]),
        finish=row.wing_finish,
        role="wing" if "wing" in row.colours else "main",
    )
    for x, long, broad, lift, sweep in row.wings:
        at = _along((x, root[1], root[2]), long * 0.52, lift, sweep, sign)
        turn = (-lift * sign, -sweep * sign, 0.0)
        if "wing marks" in row.extras:
            dark = Coat(colour=row.colours["edge"], role="edge")
            kit.ball(at, (broad * 0.54, 0.012, long * 0.54), dark, node=f"wing_{side}", turn=turn)
            kit.ball(
                _along((x, root[1], root[2]), long * 0.47, lift, sweep, sign),
                (broad * 0.43, 0.02, long * 0.44),
                coat,
                node=f"wing_{side}",
                turn=turn,
            )
        else:
            kit.ball(at, (broad * 0.5, 0.008, long * 0.52), coat, node=f"wing_{side}", turn=turn)


def _along(root: Vec3, reach: float, lift: float, sweep: float, sign: int) -> Vec3:
    a, b = math.radians(lift), math.radians(sweep)
    flat = reach * math.cos(a)
    return (root[0] - flat * math.sin(b), root[1] + reach * math.sin(a), root[2] + flat * math.cos(b) * sign)


def _wing_marks(kit: Kit, row: Insect) -> None:
    dot = Coat(colour=row.colours["dot"], role="dot")
    vein = Coat(colour=row.colours["edge"], role="edge")
    for side, sign in SIDES:
        for x, long, broad, lift, sweep in row.wings:
            root = (x, row.chest[3] + row.chest[2] * 0.7, row.chest[2] * 0.4 * sign)
            for spread in (-16, 0, 16):
                tip = _along(root, long * 0.9, lift, sweep + spread, sign)
                kit.limb(root, tip, 0.012, 0.012, vein, node=f"wing_{side}")
            for spread in (-13, -4, 5, 14):
                kit.ball(
                    _along(root, long * 1.0, lift, sweep + spread, sign),
                    (broad * 0.05, 0.026, broad * 0.05),
                    dot,
                    node=f"wing_{side}",
                    turn=(-lift * sign, 0, 0),
                )


def _dots(kit: Kit, row: Insect) -> None:
    dot, line = Coat(colour=row.colours["dot"], role="dot"), Coat(colour=row.colours["dot"], role="dot")
    x, long, r, y = row.abdomen
    for u, a in ((0.5, 40), (0.0, 55), (-0.5, 35), (0.05, 22)):
        for _, sign in SIDES:
            wide = math.sqrt(1 - u * u)
            out = r * wide * 0.9
            at = (x + u * long * 0.93, y + out * math.cos(math.radians(a)), out * math.sin(math.radians(a)) * sign)
            kit.ball(at, r * 0.19, dot, node="body")
    points = [
        (x + u * long * 0.99, y + r * math.sqrt(1 - u * u) * 1.0, 0.0) for u in (-0.95, -0.6, -0.2, 0.2, 0.6, 0.85)
    ]
    kit.curve(points, [0.014] * 6, line, node="body")
    for _, sign in SIDES:
        kit.ball((0.52, 0.4, 0.19 * sign), 0.075, Coat(colour=row.colours["cheek"], role="cheek"), node="body")


def _sting(kit: Kit, row: Insect) -> None:
    x, long, _, y = row.abdomen
    kit.cone(
        (x - long * 0.92, y, 0),
        (x - long * 1.22, y - 0.03, 0),
        0.05,
        0.003,
        Coat(colour=BLACK, role="sting"),
        node="body",
    )


def _lamp(kit: Kit, row: Insect) -> None:
    x, long, r, y = row.abdomen
    glow = Coat(colour=row.colours["lamp"], finish="light", glow=8.0, role="lamp")
    kit.ball((x - long * 0.52, y - 0.01, 0), (long * 0.56, r * 1.04, r * 1.04), glow, node="body")


def _jaws(kit: Kit, row: Insect) -> None:
    x, long, r, y = row.head
    for _, sign in SIDES:
        kit.curve(
            [
                (x + long * 0.7, y - r * 0.4, r * 0.5 * sign),
                (x + long * 1.3, y - r * 0.6, r * 0.5 * sign),
                (x + long * 1.5, y - r * 0.6, r * 0.12 * sign),
            ],
            [0.04, 0.03, 0.01],
            Coat(colour=(0.2, 0.07, 0.03), role="jaws"),
            node="head",
        )


_EXTRAS = {"wing marks": _wing_marks, "dots": _dots, "sting": _sting, "jaws": _jaws, "lamp": _lamp}

FLYERS = Shelf(
    entries=creatures(INSECTS, "small"),
    builder=_build,
)
