"""Marks that make a face or a breed: patches round the eyes, blazes, beards, jowls, wool, pompoms, an udder."""

from __future__ import annotations

import math

from ...kit import SIDES
from .mammal import Mammal
from .skull import Skull


def add_marks(s: Skull, row: Mammal) -> None:
    """Add the marks that a row names."""
    for mark in row.extra.marks:
        MARKS[mark](s)


def _eye_patches(s: Skull) -> None:
    gaze = math.radians(s.head.gaze)
    for _, sign in SIDES:
        f, z = math.cos(gaze) * 0.86, math.sin(gaze) * 0.86 * s.head.wide * sign
        at = (s.middle[0] + f * s.head.r, s.middle[1] + (s.head.brow - 0.06) * s.head.r, s.middle[2] + z * s.head.r)
        s.kit.ball(
            at,
            (s.head.r * 0.24, s.head.r * 0.33, s.head.r * 0.26),
            s.coats["patch"],
            node="head",
            turn=(18.0 * sign, 0, 0),
        )


def _bandit(s: Skull) -> None:
    a, b, c = s.at(0.55, 0.22, -0.72), s.at(0.85, 0.22, 0), s.at(0.55, 0.22, 0.72)
    s.kit.curve([a, b, c], [s.head.r * 0.24, s.head.r * 0.3, s.head.r * 0.24], s.coats["patch"], node="head")
    for _, sign in SIDES:
        s.kit.limb(
            s.at(0.75, 0.55, 0.3 * sign),
            s.at(0.45, 0.6, 0.7 * sign),
            s.head.r * 0.12,
            s.head.r * 0.12,
            s.coats["belly"],
            node="head",
        )


def _blaze(s: Skull) -> None:
    s.kit.curve(
        [s.at(0.45, 0.86), s.at(0.98, 0.32), s.at(s.reach, 0.3)],
        [s.head.r * 0.16, s.head.r * 0.2, s.head.r * 0.14],
        s.coats["blaze"],
        node="head",
    )


def _tongue(s: Skull) -> None:
    drop = -0.3 - s.head.root / s.head.r * 0.7
    s.ball(s.reach * 1.02, drop - 0.16, 0.05, (0.2, 0.05, 0.17), s.coats["tongue"], "jaw")


def _cheeks(s: Skull) -> None:
    for _, sign in SIDES:
        s.ball(0.48, -0.28, 0.5 * s.head.wide * sign, (0.55, 0.5, 0.48), s.coats["cheek"])


def _jowls(s: Skull) -> None:
    for _, sign in SIDES:
        s.ball(s.reach * 0.92, -0.5, 0.34 * sign, (0.36, 0.42, 0.24), s.coats["muzzle"])


def _beard(s: Skull) -> None:
    tip = s.at(s.reach * 0.75, -1.0)
    s.kit.limb(
        tip,
        (tip[0] - s.head.r * 0.1, tip[1] - s.head.r * 0.8, tip[2]),
        s.head.r * 0.22,
        s.head.r * 0.04,
        s.coats["beard"],
        node="jaw",
    )


def _big_teeth(s: Skull) -> None:
    for _, sign in SIDES:
        a = s.at(s.reach + 0.1, -0.62, 0.3 * sign)
        s.kit.limb(
            a,
            (a[0] + s.head.r * 0.05, a[1] + s.head.r * 0.2, a[2]),
            s.head.r * 0.08,
            s.head.r * 0.05,
            s.coats["teeth"],
            node="jaw",
        )


def _topknot(s: Skull) -> None:
    for f, u, z, r in ((-0.1, 1.0, 0, 0.75), (0.25, 0.95, 0.3, 0.5), (0.25, 0.95, -0.3, 0.5), (-0.5, 0.7, 0, 0.7)):
        s.ball(f, u, z, r, s.coats["fleece"])


def _pompoms(s: Skull) -> None:
    size = s.coats.row.legs.size
    for leg in ("front_left", "front_right", "back_left", "back_right"):
        x, y, z = (float(v) for v in s.kit.pivots[f"{leg}_foot"])
        s.kit.ball((x, y + size * 0.1, z), size * 1.25, s.coats["fleece"], node=f"{leg}_foot")


def _underbite(s: Skull) -> None:
    s.ball(s.reach - 0.06, -0.74, 0, (0.5, 0.26, 0.56), s.coats["muzzle"], "jaw")
    for _, sign in SIDES:
        a = s.at(s.reach + 0.34, -0.62, 0.26 * sign)
        s.kit.cone(
            a, (a[0], a[1] + s.head.r * 0.2, a[2]), s.head.r * 0.07, s.head.r * 0.01, s.coats["teeth"], node="jaw"
        )


def _star(s: Skull) -> None:
    s.ball(0.82, 0.46, 0, (0.16, 0.3, 0.2), s.coats["blaze"])


def _fringe(s: Skull) -> None:
    for z in (-0.35, 0.0, 0.35):
        s.kit.limb(
            s.at(-0.1, 1.0, z * 0.6),
            s.at(0.98, 0.42, z),
            s.head.r * 0.28,
            s.head.r * 0.14,
            s.coats["mane"],
            node="head",
        )


def _lashes(s: Skull) -> None:
    for _, sign in SIDES:
        s.ball(0.42, 0.52, 0.62 * sign, (0.36, 0.12, 0.2), s.coats["main"])


def _udder(s: Skull) -> None:
    t = s.coats.row.trunk
    at = (-t.length * 0.36, t.y - t.waist * 0.92, 0.0)
    s.kit.ball(at, (t.waist * 0.36, t.waist * 0.3, t.waist * 0.36), s.coats["udder"], node="body")
    for x in (-0.12, 0.12):
        for z in (-0.14, 0.14):
            a = (at[0] + x * t.waist, at[1] - t.waist * 0.2, z * t.waist)
            s.kit.limb(
                a, (a[0], a[1] - t.waist * 0.17, a[2]), t.waist * 0.06, t.waist * 0.05, s.coats["udder"], node="body"
            )


def _ring(s: Skull) -> None:
    h = s.head
    s.kit.add(
        "torus",
        (h.r * 0.22, h.r * 0.05, 360.0),
        s.at(s.reach + h.tip / h.r * 0.95, -0.42),
        s.coats["ring"].but(finish="metal"),
        node="head",
        turn=(0, 0, 70),
    )


def _whites(s: Skull) -> None:
    gaze = math.radians(s.head.gaze)
    for _, sign in SIDES:
        at = (
            s.middle[0] + math.cos(gaze) * s.head.r * 0.9,
            s.middle[1] + s.head.brow * s.head.r,
            math.sin(gaze) * s.head.r * s.head.wide * 0.86 * sign,
        )
        s.kit.ball(at, s.head.r * 0.22, s.coats["eyewhite"], node="head")


def _wool_cap(s: Skull) -> None:
    for f, u, z, r in ((-0.2, 0.95, 0, 0.72), (0.3, 0.95, 0.0, 0.5), (-0.1, 0.8, 0.5, 0.5), (-0.1, 0.8, -0.5, 0.5)):
        s.ball(f, u, z, r, s.coats["fleece"])


def _dome(s: Skull) -> None:
    s.ball(-0.15, 0.72, 0, (0.72, 0.62, 0.6), s.coats["skull"])


def _skirt(s: Skull) -> None:
    t = s.coats.row.trunk
    for i in range(9):
        x = (i - 4) / 4 * t.length * 0.62
        for _, sign in SIDES:
            z = t.waist * t.width * 0.84 * sign
            a, b = (x, t.y - t.waist * 0.15, z), (x - 0.05, t.y - t.waist * (1.1 + 0.1 * (i % 2)), z * 0.9)
            s.kit.limb(a, b, t.waist * 0.16, t.waist * 0.05, s.coats["hair"], node="body")


def _nostril_pits(s: Skull) -> None:
    for _, sign in SIDES:
        s.ball(s.reach + 0.5, -0.3, 0.32 * sign, 0.08, s.coats["nose"])


def _brows(s: Skull) -> None:
    stripe = s.coats["tip"]
    for _, sign in SIDES:
        for u, z in ((0.72, 0.3), (0.62, 0.62)):
            s.ball(0.55, u, z * sign, (0.2, 0.06, 0.22), stripe)
        s.ball(0.45, 0.05, 0.95 * sign, (0.3, 0.06, 0.1), stripe)
        s.ball(0.3, -0.2, 1.0 * sign, (0.3, 0.06, 0.1), stripe)
    s.ball(0.72, 0.68, 0, (0.25, 0.05, 0.12), stripe)


def _tears(s: Skull) -> None:
    for _, sign in SIDES:
        points = [s.at(0.86, 0.12, 0.36 * sign), s.at(1.0, -0.12, 0.3 * sign), s.at(0.92, -0.42, 0.4 * sign)]
        s.kit.curve(points, [s.head.r * 0.055] * 3, s.coats["second"], node="head")


def _harness(s: Skull) -> None:
    row = s.coats.row
    base, r = s.kit.pivots["neck"], row.neck.low
    at = (float(base[0]) + 0.02, float(base[1]) - r * 0.1, 0.0)
    s.kit.add("torus", (r * 1.02, r * 0.14, 360.0), at, s.coats["strap"], node="neck", turn=(0, 0, row.neck.rise - 90))
    for z in (-0.5, 0.0, 0.5):
        bell = (at[0] + r * 1.1 * math.cos(z), at[1] - r * 0.75, r * z * 1.5)
        s.kit.ball(bell, r * 0.17, s.coats["bell"].but(finish="metal"), node="neck")


MARKS = {
    "tears": _tears,
    "harness": _harness,
    "eyes": _eye_patches,
    "bandit": _bandit,
    "blaze": _blaze,
    "tongue": _tongue,
    "cheeks": _cheeks,
    "jowls": _jowls,
    "beard": _beard,
    "teeth": _big_teeth,
    "topknot": _topknot,
    "pompoms": _pompoms,
    "underbite": _underbite,
    "star": _star,
    "fringe": _fringe,
    "lashes": _lashes,
    "udder": _udder,
    "ring": _ring,
    "whites": _whites,
    "wool cap": _wool_cap,
    "dome": _dome,
    "skirt": _skirt,
    "nostrils": _nostril_pits,
    "brows": _brows,
}
