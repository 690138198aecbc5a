"""Trunk, neck, legs and feet of a four-legged mammal, on their nodes."""

from __future__ import annotations

from ....primitives import Vec3
from ...kit import SIDES, Coat, Kit
from .mammal import Legs, Mammal, Trunk, Wardrobe

FLAT: Vec3 = (0.0, 0.0, -90.0)  # axis y forward, so that rings of a pattern go round the trunk


def add_trunk(kit: Kit, row: Mammal, coats: Wardrobe) -> None:
    """Add the node body with barrel, chest, rump, belly and humps, and the sockets back and seat."""
    t, main = row.trunk, coats["main"]
    kit.node("body", (0, t.y, 0))
    half, rise, slim = t.length / 2, t.slope / 2, t.width * 0.93
    kit.limb((-half, t.y - rise, 0), (half, t.y + rise, 0), t.rump * slim, t.chest * slim, main, node="body")
    fore, hind = half * 0.62 + t.chest * 0.25, half * 0.5 + t.rump * 0.4
    _barrel(kit, 0, t.y, (half * 1.25, t.waist, t.waist * t.width), main)
    _barrel(kit, half * 0.86, t.y + rise * 0.9 - t.chest * 0.06, (fore, t.chest, t.chest * t.width), main)
    _barrel(kit, -half * 0.86, t.y - rise * 0.9, (hind, t.rump, t.rump * t.width), main)
    _markings(kit, row, coats)
    for place, high in t.humps:
        size = (high * 0.8, high + t.waist * 0.4, t.waist * t.width * 0.62)
        kit.ball((place * t.length, t.y + t.waist * 0.55, 0), size, main, node="body")
    if row.extra.fleece:
        _fleece(kit, row, coats)
    kit.socket("back", (0, t.y + t.waist, 0), "body")
    kit.socket("seat", (half * 0.15, t.y + t.waist, 0), "body")


def _markings(kit: Kit, row: Mammal, coats: Wardrobe) -> None:
    """Belly, chest, saddle and yoke, where a row colours them."""
    t = row.trunk
    half, rise, wide = t.length / 2, t.slope / 2, t.width
    parts = {
        "belly": (half * 0.1, t.y - t.waist * 0.24, (half * 1.1, t.waist * 0.8, t.waist * wide * 0.86)),
        "chest": (
            half + t.chest * 0.2,
            t.y + rise - t.chest * 0.12,
            (t.chest * 0.82, t.chest * 0.84, t.chest * wide * 0.86),
        ),
        "saddle": (-half * 0.1, t.y + t.waist * 0.2, (half * 1.2, t.waist * 0.86, t.waist * wide * 0.93)),
        "yoke": (half * 0.95, t.y + rise, (t.chest * 0.5, t.chest * 1.03, t.chest * wide * 1.03)),
    }
    for role, (x, y, size) in parts.items():
        if role in row.colours and not (role == "saddle" and row.extra.spines):
            _barrel(kit, x, y, size, coats[role])


def _barrel(kit: Kit, x: float, y: float, size: Vec3, coat: Coat) -> None:
    """A ball by its half length, height and width, whose pattern goes round the trunk."""
    kit.ball((x, y, 0), (size[1], size[0], size[2]), coat, node="body", turn=FLAT)


def add_neck(kit: Kit, row: Mammal, coats: Wardrobe, head: Vec3) -> None:
    """Add the node neck, from the shoulder to the middle of the head."""
    t, n = row.trunk, row.neck
    base = neck_base(t)
    kit.node("neck", base, "body")
    inside = (base[0] - n.low * 0.5, base[1] - n.low * 0.45, 0.0)
    kit.limb(inside, head, n.low, n.high, coats["main"], node="neck")


def neck_base(t: Trunk) -> Vec3:
    """Where the neck leaves the trunk."""
    return (t.length / 2 + t.chest * 0.3, t.y + t.slope / 2 + t.chest * 0.3, 0.0)


def add_legs(kit: Kit, row: Mammal, coats: Wardrobe) -> None:
    """Add the twelve nodes of the legs: <front|back>_<left|right>_<upper|lower|foot>."""
    t, legs = row.trunk, row.legs
    for side, sign in SIDES:
        z = t.chest * t.width * legs.apart * sign
        front = (t.length / 2 * 0.92, t.y + t.slope / 2 - t.chest * 0.2, z)
        height = front[1]
        knots = [
            front,
            (front[0] - legs.bend * height * 0.5, height * 0.5, z * 1.02),
            (front[0] + legs.bend * 0.1 * height, height * 0.17, z),
        ]
        _leg(kit, f"front_{side}", legs, knots, legs.thigh * 0.82, coats)
        z = t.rump * t.width * legs.apart * sign
        back = (-t.length / 2 * 0.95, t.y - t.slope / 2 - t.rump * 0.1, z)
        height = back[1]
        knots = [
            back,
            (back[0] + legs.bend * height * 0.75, height * 0.52, z * 1.05),
            (back[0] - legs.bend * height * 0.8, height * 0.23, z),
        ]
        _leg(kit, f"back_{side}", legs, knots, legs.thigh, coats)


def _leg(kit: Kit, name: str, legs: Legs, knots: list[Vec3], thigh: float, coats: Wardrobe) -> None:
    hip, knee, ankle = knots
    upper = kit.node(f"{name}_upper", hip, "body")
    lower = kit.node(f"{name}_lower", knee, upper)
    foot = kit.node(f"{name}_foot", ankle, lower)
    socks = coats["socks"]
    kit.limb(hip, knee, thigh, legs.shank * 1.25, coats["legs"], node=upper)
    kit.limb(knee, ankle, legs.shank * 1.2, legs.shank, socks, node=lower)
    ground = (ankle[0] + legs.shank * 0.2, legs.size * 0.55, ankle[2])
    _FEET[legs.foot](kit, foot, legs, ankle, ground, coats)


def _paw(kit: Kit, node: str, legs: Legs, ankle: Vec3, ground: Vec3, coats: Wardrobe) -> None:
    s = legs.size
    kit.limb(ankle, ground, legs.shank, legs.shank * 0.95, coats["socks"], node=node)
    kit.ball((ground[0] + s * 0.45, s * 0.62, ground[2]), (s * 1.3, s * 0.62, s), coats["socks"], node=node)
    for spread in (-0.5, 0.0, 0.5):
        at = (ground[0] + s * (1.42 - abs(spread) * 0.3), s * 0.42, ground[2] + s * spread * 1.15)
        kit.ball(at, (s * 0.46, s * 0.42, s * 0.34), coats["socks"], node=node)


def _hoof(kit: Kit, node: str, legs: Legs, ankle: Vec3, ground: Vec3, coats: Wardrobe) -> None:
    s = legs.size
    top = (ground[0] + s * 0.15, s * 1.35, ground[2])
    kit.limb(ankle, top, legs.shank * 0.95, legs.shank * 0.9, coats["socks"], node=node)
    kit.cone((ground[0] + s * 0.3, 0, ground[2]), top, s * 1.12, s * 0.85, coats["hoof"], node=node)


def _pad(kit: Kit, node: str, legs: Legs, ankle: Vec3, ground: Vec3, coats: Wardrobe) -> None:
    s = legs.size
    kit.limb(ankle, (ground[0], s * 0.6, ground[2]), legs.shank, s * 0.92, coats["socks"], node=node)
    kit.cone((ground[0], 0, ground[2]), (ground[0], s * 0.7, ground[2]), s * 1.06, s * 0.95, coats["socks"], node=node)
    for angle in (-0.5, 0.0, 0.5):
        at = (ground[0] + s * (1.0 - abs(angle) * 0.25), s * 0.2, ground[2] + s * angle * 1.3)
        kit.ball(at, (s * 0.16, s * 0.22, s * 0.2), coats["claw"], node=node)


def _hand(kit: Kit, node: str, legs: Legs, ankle: Vec3, ground: Vec3, coats: Wardrobe) -> None:
    s = legs.size
    kit.limb(ankle, ground, legs.shank, legs.shank * 0.9, coats["socks"], node=node)
    kit.ball((ground[0] + s * 0.3, s * 0.5, ground[2]), (s * 1.1, s * 0.5, s * 0.85), coats["hand"], node=node)
    for spread in (-0.55, -0.18, 0.18, 0.55):
        a = (ground[0] + s * 0.9, s * 0.42, ground[2] + s * spread)
        kit.limb(
            a, (a[0] + s * 0.75, s * 0.22, a[2] * 1.0 + s * spread * 0.4), s * 0.22, s * 0.18, coats["hand"], node=node
        )


_FEET = {"paw": _paw, "hoof": _hoof, "pad": _pad, "hand": _hand}


def _fleece(kit: Kit, row: Mammal, coats: Wardrobe) -> None:
    t, wool = row.trunk, row.extra.fleece
    for i in range(5):
        x = t.length * (i / 4 - 0.5) * 1.12
        for j, angle in enumerate((-1.0, 0.0, 1.0)):
            z, y = t.chest * t.width * 0.72 * angle, t.chest * (0.42 - 0.45 * abs(angle))
            r = t.chest * 0.5 + wool * (1 + 0.25 * ((i + j) % 2))
            kit.ball((x, t.y + y, z), (r * 0.9, r, r * 0.85), coats["fleece"], node="body")
