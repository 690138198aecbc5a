"""The head of a mammal: skull, snout by kind of face, jaw, nose, eyes, whiskers and marks."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ....primitives import Vec3
from ...kit import BLACK, SIDES, Coat, Kit
from .mammal import Head, Mammal, Wardrobe


@dataclass(frozen=True, kw_only=True)
class Skull:
    """A frame along the face: `at(f, u, z)` is f skull radii ahead, u above the line of the face, z to the side."""

    kit: Kit
    middle: Vec3
    head: Head
    coats: Wardrobe

    def at(self, f: float, u: float, z: float = 0.0) -> Vec3:
        r, dip = self.head.r, math.radians(self.head.dip)
        x, y = f * math.cos(dip) + u * math.sin(dip), u * math.cos(dip) - f * math.sin(dip)
        return (self.middle[0] + x * r, self.middle[1] + y * r, self.middle[2] + z * r)

    @property
    def reach(self) -> float:
        """How far the snout's end lies ahead of the skull's middle, in skull radii."""
        return 0.7 + self.head.snout / self.head.r

    def ball(self, f: float, u: float, z: float, size: float | Vec3, coat: Coat, node: str = "head") -> None:
        """Add a ball by skull radii, along the face."""
        r = self.head.r
        size = size if isinstance(size, tuple) else (size, size, size)
        turn = (0.0, 0.0, -self.head.dip)
        self.kit.ball(self.at(f, u, z), (size[0] * r, size[1] * r, size[2] * r), coat, node=node, turn=turn)


def add_head(kit: Kit, row: Mammal, coats: Wardrobe, middle: Vec3) -> Skull:
    """Add the nodes head and jaw and the sockets mouth and head_top."""
    head = row.head
    skull = Skull(kit=kit, middle=middle, head=head, coats=coats)
    kit.node("head", skull.at(-0.4, -0.3), "neck")
    kit.node("jaw", skull.at(0.25, -0.4), "head")
    kit.ball(
        middle,
        (head.r * 1.06, head.r, head.r * head.wide),
        coats["skull"] if "skull" in row.colours else coats["main"],
        node="head",
    )
    _FACES[head.face](skull)
    _eyes(skull)
    kit.socket("mouth", skull.at(skull.reach, -0.4), "jaw")
    kit.socket("head_top", (middle[0], middle[1] + head.r, 0), "head")
    return skull


def _eyes(s: Skull) -> None:
    h = s.head
    gaze = math.radians(h.gaze)
    for _, sign in SIDES:
        x, z = math.cos(gaze), math.sin(gaze) * sign
        flat = math.sqrt(max(0.0, 1 - h.brow**2)) * 0.93
        at = (s.middle[0] + x * h.r * 1.06 * flat, s.middle[1] + h.brow * h.r, s.middle[2] + z * h.r * h.wide * flat)
        s.kit.eye(at, h.r * h.eye, (x, 0.05, z), node="head", iris=s.coats.row.colours.get("iris", BLACK))


def _jaw(s: Skull, length: float, root: float, tip: float, drop: float = -0.5) -> None:
    s.kit.limb(
        s.at(0.35, drop + 0.05),
        s.at(length, drop),
        root,
        tip,
        s.coats["jaw" if "jaw" in s.coats.row.colours else "muzzle"],
        node="jaw",
    )


def _dog(s: Skull) -> None:
    h = s.head
    s.kit.limb(s.at(0.45, -0.22), s.at(s.reach, -0.3), h.root, h.tip, s.coats["muzzle"], node="head")
    s.ball(
        s.reach + h.tip / h.r * 0.85,
        -0.3 + h.tip / h.r * 0.45,
        0,
        (h.nose / h.r * 0.85, h.nose / h.r * 0.8, h.nose / h.r * 1.15),
        s.coats["nose"],
    )
    _jaw(s, s.reach * 0.9, h.root * 0.62, h.tip * 0.66, -0.3 - h.root / h.r * 0.55)


def _cat(s: Skull) -> None:
    h, muzzle = s.head, s.coats["muzzle"]
    f = 0.72 + h.snout / h.r
    for _, sign in SIDES:
        s.ball(f, -0.32, 0.24 * sign, (0.3, 0.25, 0.29), muzzle)
        _whiskers(s, f + 0.1, sign)
    s.ball(f * 0.82, -0.12, 0, (0.45, 0.25, 0.24), muzzle)
    s.ball(f + 0.02, -0.55, 0, (0.24, 0.17, 0.24), muzzle, "jaw")
    s.ball(f + 0.24, -0.12, 0, (0.1, 0.08, 0.13), s.coats["nose"])


def _whiskers(s: Skull, f: float, sign: int) -> None:
    for lift in (-0.12, 0.0, 0.12):
        a, b = s.at(f, -0.3 + lift * 0.4, 0.4 * sign), s.at(f + 0.15, -0.34 + lift * 2.2, 1.25 * sign)
        s.kit.limb(a, b, s.head.r * 0.016, s.head.r * 0.008, s.coats["whisker"], node="head")


def _cow(s: Skull) -> None:
    h = s.head
    wide = h.tip / h.r
    s.kit.limb(
        s.at(0.15, -0.02),
        s.at(s.reach - 0.1, -0.2),
        h.root,
        h.tip * 0.95,
        s.coats["main"].plain() if "blaze" not in s.coats.row.colours else s.coats["blaze"],
        node="head",
    )
    s.ball(s.reach, -0.26, 0, (wide * 0.85, wide * 0.95, wide * 1.3), s.coats["muzzle"])
    _nostrils(s, s.reach + wide * 0.7, -0.08, wide * 0.62, wide * 0.2)
    _jaw(s, s.reach * 0.92, h.root * 0.6, h.tip * 0.7, -0.3 - wide * 0.6)


def _horse(s: Skull) -> None:
    h = s.head
    wide = h.tip / h.r
    s.kit.limb(s.at(0.1, 0.05), s.at(s.reach, -0.1), h.root, h.tip, s.coats["main"].plain(), node="head")
    s.ball(0.15, -0.45, 0, (0.75, 0.6, h.wide * 0.75), s.coats["main"].plain())
    s.ball(s.reach + wide * 0.15, -0.18, 0, (wide * 1.05, wide * 1.05, wide * 1.1), s.coats["muzzle"])
    _nostrils(s, s.reach + wide * 0.85, 0.1, wide * 0.6, wide * 0.24)
    _jaw(s, s.reach * 0.94, h.root * 0.6, h.tip * 0.72, -0.1 - wide * 0.8)


def _nostrils(s: Skull, f: float, u: float, apart: float, r: float) -> None:
    for _, sign in SIDES:
        s.ball(f, u, apart * sign, (r, r * 1.2, r * 0.8), s.coats["nose"])


def _pig(s: Skull) -> None:
    h = s.head
    end = s.at(s.reach, -0.3)
    s.kit.limb(s.at(0.3, -0.15), end, h.root, h.tip, s.coats["main"], node="head")
    s.kit.cone(
        s.at(s.reach - 0.1, -0.3),
        s.at(s.reach + h.tip / h.r * 0.9, -0.3),
        h.tip * 1.1,
        h.tip * 1.22,
        s.coats["muzzle"],
        node="head",
    )
    for _, sign in SIDES:
        s.ball(s.reach + h.tip / h.r * 0.9, -0.26, h.tip / h.r * 0.45 * sign, (0.05, 0.12, 0.08), s.coats["nostril"])
    _jaw(s, s.reach * 0.85, h.root * 0.6, h.tip * 0.6, -0.3 - h.root / h.r * 0.6)


def _mouse(s: Skull) -> None:
    h = s.head
    s.kit.limb(s.at(0.2, -0.1), s.at(s.reach, -0.3), h.root, h.tip, s.coats["main"], node="head")
    s.ball(s.reach + h.tip / h.r * 0.9, -0.24, 0, h.nose / h.r, s.coats["nose"])
    for _, sign in SIDES:
        s.ball(0.55, -0.42, 0.42 * sign, 0.42, s.coats["muzzle"])
        _whiskers(s, s.reach - 0.1, sign)
    s.kit.box(
        s.at(s.reach * 0.92, -0.72),
        (h.r * 0.06, h.r * 0.13, h.r * 0.12),
        s.coats["teeth"],
        edge=h.r * 0.03,
        node="head",
    )
    s.ball(s.reach * 0.7, -0.62, 0, (0.35, 0.16, 0.26), s.coats["muzzle"], "jaw")


def _ape(s: Skull) -> None:
    h, skin = s.head, s.coats["muzzle"]
    s.ball(0.42, 0.22, 0, (0.62, 0.5, h.wide * 0.78), skin)
    f = 0.6 + h.snout / h.r
    s.ball(f, -0.42, 0, (0.55, 0.44, h.wide * 0.66), skin)
    s.ball(f * 0.92, -0.66, 0, (0.45, 0.28, h.wide * 0.55), skin, "jaw")
    for _, sign in SIDES:
        s.ball(f + 0.47, -0.22, 0.13 * sign, (0.06, 0.07, 0.08), s.coats["nose"])
    a, b, c = s.at(f + 0.42, -0.5, -0.36), s.at(f + 0.55, -0.56, 0), s.at(f + 0.42, -0.5, 0.36)
    s.kit.curve([a, b, c], [h.r * 0.03] * 3, s.coats["nose"], node="head")
    s.kit.limb(
        s.at(0.86, 0.52, -0.5 * h.wide),
        s.at(0.86, 0.52, 0.5 * h.wide),
        h.r * 0.17,
        h.r * 0.17,
        s.coats["main"],
        node="head",
    )


def _plain(s: Skull) -> None:
    h = s.head
    s.kit.limb(s.at(0.2, -0.1), s.at(s.reach, -0.25), h.root, h.tip, s.coats["main"], node="head")
    _jaw(s, s.reach * 0.9, h.root * 0.6, h.tip * 0.65, -0.25 - h.root / h.r * 0.55)


def _hippo(s: Skull) -> None:
    h = s.head
    wide = h.tip / h.r
    s.kit.limb(s.at(0.1, 0.0), s.at(s.reach - 0.2, -0.2), h.root, h.tip * 0.9, s.coats["main"], node="head")
    s.ball(s.reach, -0.1, 0, (wide * 0.85, wide * 0.8, wide * 1.35), s.coats["main"])
    s.ball(s.reach - 0.05, -0.2 - wide * 0.62, 0, (wide * 0.85, wide * 0.5, wide * 1.15), s.coats["muzzle"], "jaw")
    for _, sign in SIDES:
        s.ball(s.reach + wide * 0.35, 0.1 + wide * 0.42, wide * 0.6 * sign, (0.16, 0.16, 0.16), s.coats["main"])
        s.ball(s.reach + wide * 0.5, 0.16 + wide * 0.45, wide * 0.62 * sign, 0.08, s.coats["nose"])
        s.ball(0.42, 0.6, 0.5 * sign, 0.24, s.coats["main"])


_FACES = {
    "dog": _dog,
    "cat": _cat,
    "cow": _cow,
    "horse": _horse,
    "pig": _pig,
    "mouse": _mouse,
    "ape": _ape,
    "plain": _plain,
    "hippo": _hippo,
}
