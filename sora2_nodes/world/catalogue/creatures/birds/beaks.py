"""Beaks by kind, upper half on the head, lower half on the node jaw."""

from __future__ import annotations

from collections.abc import Callable

from ....primitives import RGB, Vec3
from ...kit import Coat, Kit


def add_beak(kit: Kit, beak: tuple[str, float, float], middle: Vec3, r: float, coat: Coat, tip: RGB | None) -> None:
    """Add a beak (kind, length, thickness) to a head."""
    kind, long, thick = beak
    kit.node("jaw", (middle[0] + r * 0.6, middle[1] - r * 0.2, 0), "head")
    BEAKS[kind](kit, middle, r, long, thick, coat, coat if tip is None else coat.but(colour=tip, role="beak tip"))
    kit.socket("mouth", (middle[0] + r + long * 0.8, middle[1] - r * 0.25, 0), "jaw")


def _cone(kit: Kit, m: Vec3, r: float, long: float, thick: float, coat: Coat, tip: Coat) -> None:
    x, y = m[0] + r * 0.7, m[1] - r * 0.05
    kit.cone((x, y, 0), (x + r * 0.3 + long, y - thick * 0.5, 0), thick, thick * 0.08, coat, node="head")
    kit.cone(
        (x, y - thick * 0.5, 0),
        (x + r * 0.3 + long * 0.85, y - thick * 0.75, 0),
        thick * 0.75,
        thick * 0.06,
        coat,
        node="jaw",
    )


def _hook(kit: Kit, m: Vec3, r: float, long: float, thick: float, coat: Coat, tip: Coat) -> None:
    x, y = m[0] + r * 0.7, m[1] - r * 0.05
    bend, end = (x + r * 0.2 + long * 0.6, y + thick * 0.05, 0.0), (x + r * 0.2 + long, y - thick * 0.6, 0.0)
    kit.curve([(x, y, 0), bend], [thick, thick * 0.7], coat, node="head")
    kit.curve(
        [bend, end, (end[0] - thick * 0.15, end[1] - thick * 0.9, 0)],
        [thick * 0.7, thick * 0.42, thick * 0.08],
        tip,
        node="head",
    )
    kit.limb(
        (x, y - thick * 0.7, 0),
        (x + r * 0.1 + long * 0.7, y - thick * 0.95, 0),
        thick * 0.5,
        thick * 0.2,
        coat,
        node="jaw",
    )


def _parrot(kit: Kit, m: Vec3, r: float, long: float, thick: float, coat: Coat, tip: Coat) -> None:
    x, y = m[0] + r * 0.72, m[1] + r * 0.02
    kit.curve(
        [
            (x, y, 0),
            (x + long * 0.62, y - long * 0.15, 0),
            (x + long * 0.8, y - long * 0.7, 0),
            (x + long * 0.6, y - long * 1.15, 0),
        ],
        [thick, thick * 0.85, thick * 0.5, thick * 0.08],
        coat,
        node="head",
    )
    kit.limb((x, y - thick * 1.0, 0), (x + long * 0.4, y - thick * 1.3, 0), thick * 0.6, thick * 0.35, tip, node="jaw")


def _flat(kit: Kit, m: Vec3, r: float, long: float, thick: float, coat: Coat, tip: Coat) -> None:
    x, y = m[0] + r * 0.75, m[1] - r * 0.18
    kit.limb(
        (x, y + thick * 0.25, 0), (x + long * 0.5, y - thick * 0.1, 0), thick * 0.7, thick * 0.45, coat, node="head"
    )
    kit.ball(
        (x + long * 0.62, y - thick * 0.1, 0),
        (long * 0.62, thick * 0.3, thick * 1.0),
        coat,
        node="head",
        turn=(0, 0, 4),
    )
    kit.ball(
        (x + long * 0.5, y - thick * 0.5, 0), (long * 0.6, thick * 0.2, thick * 0.85), tip, node="jaw", turn=(0, 0, -4)
    )


def _long(kit: Kit, m: Vec3, r: float, long: float, thick: float, coat: Coat, tip: Coat) -> None:
    x, y = m[0] + r * 0.8, m[1] - r * 0.05
    kit.limb((x, y, 0), (x + long, y - long * 0.08, 0), thick, thick * 0.3, coat, node="head")
    kit.limb(
        (x, y - thick * 0.8, 0),
        (x + long * 0.95, y - long * 0.08 - thick * 0.3, 0),
        thick * 0.7,
        thick * 0.25,
        tip,
        node="jaw",
    )


def _bent(kit: Kit, m: Vec3, r: float, long: float, thick: float, coat: Coat, tip: Coat) -> None:
    x, y = m[0] + r * 0.7, m[1] - r * 0.05
    elbow = (x + long * 0.55, y - long * 0.2, 0.0)
    kit.limb((x, y, 0), elbow, thick, thick * 0.85, coat, node="head")
    kit.limb(elbow, (x + long * 0.6, y - long * 0.85, 0), thick * 0.85, thick * 0.15, tip, node="head")
    kit.limb(
        (x, y - thick * 0.8, 0),
        (elbow[0] - thick * 0.4, elbow[1] - thick * 0.7, 0),
        thick * 0.5,
        thick * 0.5,
        coat,
        node="jaw",
    )


def _toucan(kit: Kit, m: Vec3, r: float, long: float, thick: float, coat: Coat, tip: Coat) -> None:
    x, y = m[0] + r * 0.6, m[1] + r * 0.05
    kit.curve(
        [(x, y, 0), (x + long * 0.45, y + thick * 0.35, 0), (x + long * 0.82, y - thick * 0.1, 0)],
        [thick * 1.1, thick, thick * 0.66],
        coat,
        node="head",
    )
    kit.limb(
        (x + long * 0.82, y - thick * 0.1, 0),
        (x + long, y - thick * 0.95, 0),
        thick * 0.62,
        thick * 0.12,
        tip,
        node="head",
    )
    kit.limb((x, y - thick * 0.9, 0), (x + long * 0.8, y - thick * 0.85, 0), thick * 0.6, thick * 0.3, coat, node="jaw")


def _pouch(kit: Kit, m: Vec3, r: float, long: float, thick: float, coat: Coat, tip: Coat) -> None:
    x, y = m[0] + r * 0.6, m[1] - r * 0.05
    kit.limb((x, y, 0), (x + long, y - long * 0.38, 0), thick * 0.7, thick * 0.34, coat, node="head")
    kit.ball(
        (x + long * 0.36, y - long * 0.3, 0), (long * 0.48, long * 0.17, thick * 0.8), tip, node="jaw", turn=(0, 0, -24)
    )


BEAKS: dict[str, Callable[[Kit, Vec3, float, float, float, Coat, Coat], None]] = {
    "cone": _cone,
    "hook": _hook,
    "parrot": _parrot,
    "flat": _flat,
    "long": _long,
    "bent": _bent,
    "toucan": _toucan,
    "pouch": _pouch,
}
