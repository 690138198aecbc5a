"""Heads of saurians by kind: flat and toothed, heavy-jawed, beaked, small. Each adds the nodes jaw and the socket mouth."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from ....primitives import RGB, Vec3
from ...kit import BLACK, SIDES, Coat, Kit

Coats = Callable[[str], Coat]
TEETH = Coat(colour=(0.96, 0.94, 0.86), finish="gloss", role="teeth")


@dataclass(frozen=True, kw_only=True)
class Muzzle:
    """kind: flat, heavy, small, beak, dragon, snout. r: skull radius; long: snout beyond it, m; dip in degrees."""

    kind: str
    r: float
    long: float
    dip: float = 10.0
    eye: float = 0.2
    iris: RGB = BLACK
    ears: float = 0.0


@dataclass(frozen=True, kw_only=True)
class MuzzleFrame:
    """A frame along the face in skull radii, as mammals have."""

    kit: Kit
    m: Muzzle
    middle: Vec3

    def at(self, f: float, u: float, z: float = 0.0) -> Vec3:
        r, dip = self.m.r, math.radians(self.m.dip)
        x, y = f * math.cos(dip) + u * math.sin(dip), u * math.cos(dip) - f * math.sin(dip)
        return (self.middle[0] + x * r, self.middle[1] + y * r, z * r)

    def ball(self, f: float, u: float, z: float, size: Vec3, coat: Coat, node: str = "head") -> None:
        r = self.m.r
        self.kit.ball(
            self.at(f, u, z), (size[0] * r, size[1] * r, size[2] * r), coat, node=node, turn=(0, 0, -self.m.dip)
        )

    def eyes(self, f: float, u: float, z: float) -> None:
        for _, sign in SIDES:
            self.kit.eye(
                self.at(f, u, z * sign), self.m.r * self.m.eye, (0.45, 0.15, sign), node="head", iris=self.m.iris
            )

    def nostrils(self, f: float, u: float, z: float, r: float = 0.07) -> None:
        for _, sign in SIDES:
            self.ball(f, u, z * sign, (r, r, r), Coat(colour=BLACK, role="nose"))

    def teeth(
        self,
        start: float,
        end: float,
        u: float,
        z: float,
        size: float,
        count: int,
        *,
        node: str = "head",
        up: bool = False,
    ) -> None:
        for i in range(count):
            f = start + (end - start) * i / max(1, count - 1)
            for _, sign in SIDES:
                a = self.at(f, u, z * sign * (1 - 0.45 * i / count))
                tip = (a[0], a[1] + (size if up else -size) * self.m.r, a[2])
                self.kit.cone(a, tip, self.m.r * size * 0.36, 0.002 * self.m.r, TEETH, node=node)


def _start(kit: Kit, m: Muzzle, neck: tuple[float, float, float], jaw: tuple[float, float]) -> MuzzleFrame:
    face = MuzzleFrame(kit=kit, m=m, middle=(neck[0], neck[1], 0.0))
    kit.node("jaw", face.at(*jaw), "head")
    kit.socket("mouth", face.at(m.long / m.r + 0.8, -0.3), "jaw")
    kit.socket("head_top", face.at(0, 1), "head")
    return face


def _flat(kit: Kit, m: Muzzle, neck: tuple[float, float, float], coats: Coats) -> None:
    face, long = _start(kit, m, neck, (0.1, -0.35)), m.long / m.r
    face.ball(0.1, 0, 0, (1.15, 0.72, 1.05), coats("main"))
    face.ball(0.4 + long * 0.5, 0.0, 0, (long * 0.62, 0.3, 0.52), coats("main"))
    face.ball(0.3 + long * 0.98, 0.08, 0, (0.42, 0.34, 0.44), coats("main"))
    face.ball(0.35 + long * 0.5, -0.36, 0, (long * 0.64, 0.22, 0.48), coats("belly"), "jaw")
    for _, sign in SIDES:
        face.ball(0.3, 0.6, 0.5 * sign, (0.34, 0.34, 0.28), coats("main"))
    face.eyes(0.42, 0.72, 0.6)
    face.nostrils(0.5 + long * 0.98, 0.4, 0.2)
    face.teeth(0.75, 0.45 + long, -0.1, 0.62, 0.24, 7)
    face.teeth(0.9, 0.3 + long, -0.32, 0.56, 0.2, 5, node="jaw", up=True)


def _heavy(kit: Kit, m: Muzzle, neck: tuple[float, float, float], coats: Coats) -> None:
    face, long = _start(kit, m, neck, (-0.1, -0.5)), m.long / m.r
    r = m.r
    face.ball(0, 0, 0, (1.1, 0.95, 0.8), coats("main"))
    kit.limb(face.at(0.2, 0.05), face.at(0.5 + long, -0.12), r * 0.78, r * 0.5, coats("main"), node="head")
    kit.limb(face.at(0.0, -0.75), face.at(0.35 + long, -1.08), r * 0.42, r * 0.3, coats("belly"), node="jaw")
    kit.limb(
        face.at(0.1, -0.45),
        face.at(0.35 + long, -0.6),
        r * 0.4,
        r * 0.3,
        Coat(colour=(0.5, 0.12, 0.12), role="mouth"),
        node="jaw",
    )
    for _, sign in SIDES:
        face.ball(0.42, 0.72, 0.5 * sign, (0.4, 0.22, 0.2), coats("main"))
    face.eyes(0.5, 0.5, 0.68)
    face.nostrils(0.85 + long, 0.15, 0.2)
    face.teeth(0.55, 0.75 + long, -0.45, 0.62, 0.34, 6)
    face.teeth(0.6, 0.45 + long, -0.85, 0.42, 0.28, 5, node="jaw", up=True)


def _small(kit: Kit, m: Muzzle, neck: tuple[float, float, float], coats: Coats) -> None:
    face, long, r = _start(kit, m, neck, (0.2, -0.4)), m.long / m.r, m.r
    face.ball(0.05, 0, 0, (1.1, 0.9, 0.85), coats("main"))
    kit.limb(face.at(0.3, -0.08), face.at(0.4 + long, -0.16), r * 0.66, r * 0.52, coats("main"), node="head")
    kit.limb(face.at(0.2, -0.42), face.at(0.3 + long, -0.5), r * 0.44, r * 0.36, coats("belly"), node="jaw")
    face.eyes(0.35, 0.4, 0.72)
    face.nostrils(0.85 + long, 0.05, 0.2)


def _beak(kit: Kit, m: Muzzle, neck: tuple[float, float, float], coats: Coats) -> None:
    face, long, r = _start(kit, m, neck, (0.2, -0.5)), m.long / m.r, m.r
    face.ball(0.1, 0, 0, (1.2, 0.9, 0.85), coats("main"))
    kit.limb(face.at(0.4, -0.05), face.at(0.5 + long, -0.3), r * 0.72, r * 0.36, coats("main"), node="head")
    kit.cone(face.at(0.4 + long, -0.2), face.at(0.95 + long, -0.85), r * 0.42, r * 0.05, coats("horn"), node="head")
    kit.limb(face.at(0.2, -0.6), face.at(0.4 + long, -0.72), r * 0.42, r * 0.26, coats("belly"), node="jaw")
    face.eyes(0.5, 0.32, 0.76)
    frill = coats("frill")
    kit.ball(face.at(-0.75, 0.85), (r * 0.22, r * 1.55, r * 1.7), frill, node="head", turn=(0, 0, 32))
    kit.ball(face.at(-0.62, 0.85), (r * 0.2, r * 1.22, r * 1.35), coats("frill inner"), node="head", turn=(0, 0, 32))
    for i in range(9):
        a = math.radians(-20 + 27.5 * i)
        edge = face.at(-0.75 - math.sin(a) * 0.85, 0.85 + math.sin(a) * 1.35, math.cos(a) * 1.68)
        kit.ball(edge, r * 0.17, coats("horn"), node="head")
    for _, sign in SIDES:
        knots = [face.at(0.35, 0.7, 0.42 * sign), face.at(1.2, 1.15, 0.55 * sign), face.at(2.3, 1.6, 0.6 * sign)]
        kit.curve(knots, [r * 0.2, r * 0.16, r * 0.03], coats("horn"), node="head")
    kit.cone(face.at(0.45 + long, 0.1), face.at(0.8 + long, 0.75), r * 0.2, r * 0.03, coats("horn"), node="head")


def _dragon(kit: Kit, m: Muzzle, neck: tuple[float, float, float], coats: Coats) -> None:
    face, long, r = _start(kit, m, neck, (0.1, -0.45)), m.long / m.r, m.r
    face.ball(0, 0, 0, (1.15, 0.9, 0.85), coats("main"))
    kit.limb(face.at(0.3, -0.05), face.at(0.45 + long, -0.15), r * 0.62, r * 0.4, coats("main"), node="head")
    kit.limb(face.at(0.1, -0.6), face.at(0.35 + long, -0.8), r * 0.36, r * 0.24, coats("belly"), node="jaw")
    for _, sign in SIDES:
        face.ball(0.5 + long, 0.22, 0.24 * sign, (0.2, 0.16, 0.14), coats("main"))
        knots = [face.at(-0.3, 0.6, 0.4 * sign), face.at(-1.1, 1.1, 0.6 * sign), face.at(-1.9, 1.15, 0.7 * sign)]
        kit.curve(knots, [r * 0.24, r * 0.16, r * 0.03], coats("horn"), node="head")
        kit.cone(
            face.at(-0.3, -0.1, 0.7 * sign),
            face.at(-1.1, -0.1, 1.1 * sign),
            r * 0.2,
            r * 0.02,
            coats("horn"),
            node="head",
        )
        face.ball(0.42, 0.62, 0.5 * sign, (0.36, 0.14, 0.2), coats("main"))
    face.eyes(0.45, 0.4, 0.66)
    face.nostrils(0.72 + long, 0.25, 0.24)
    face.teeth(0.7, 0.6 + long, -0.42, 0.5, 0.26, 4)


def _snout(kit: Kit, m: Muzzle, neck: tuple[float, float, float], coats: Coats) -> None:
    face, long, r = _start(kit, m, neck, (0.3, -0.45)), m.long / m.r, m.r
    face.ball(0, 0, 0, (1.1, 0.95, 0.86), coats("main"))
    kit.limb(face.at(0.35, -0.15), face.at(0.55 + long, -0.35), r * 0.62, r * 0.3, coats("muzzle"), node="head")
    face.ball(0.85 + long, -0.3, 0, (0.16, 0.16, 0.22), Coat(colour=BLACK, finish="gloss", role="nose"))
    kit.limb(face.at(0.3, -0.5), face.at(0.4 + long, -0.6), r * 0.34, r * 0.2, coats("muzzle"), node="jaw")
    face.eyes(0.42, 0.3, 0.72)
    for side, sign in SIDES:
        root = face.at(-0.2, 0.75, 0.5 * sign)
        node = kit.node(f"ear_{side}", root, "head")
        if m.ears:
            middle = (root[0] - m.ears * 0.12, root[1] + m.ears * 0.42, root[2] + m.ears * 0.16 * sign)
            kit.ball(
                middle,
                (m.ears * 0.14, m.ears * 0.55, m.ears * 0.22),
                coats("main"),
                node=node,
                turn=(18.0 * sign, 0, 12),
            )
            inner = (middle[0] + m.ears * 0.07, middle[1], middle[2])
            kit.ball(
                inner,
                (m.ears * 0.1, m.ears * 0.44, m.ears * 0.14),
                coats("inner"),
                node=node,
                turn=(18.0 * sign, 0, 12),
            )


MUZZLES: dict[str, Callable[[Kit, Muzzle, tuple[float, float, float], Coats], None]] = {
    "flat": _flat,
    "heavy": _heavy,
    "small": _small,
    "beak": _beak,
    "dragon": _dragon,
    "snout": _snout,
}
