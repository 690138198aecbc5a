"""Bodies of flesh: trunk, arms, hands, legs and feet, each zone in its skin or in what covers it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ..primitives import Vec3
from .bones import SIDES
from .look import Look
from .measures import Measures
from .modelling import Model, Paint

ZONES = ("chest", "pelvis", "upper_arm", "forearm", "hand", "thigh", "shin", "foot")


@dataclass(frozen=True, kw_only=True)
class Cover:
    """What a zone is clad in. off: how far it stands off, as a share of the zone's radius."""

    paint: Paint
    off: float = 0.0


@dataclass(kw_only=True)
class Clad:
    """Zones that are fully covered, from the skin outward."""

    zones: dict[str, Cover] = field(default_factory=dict)

    def put(self, zone: str, paint: Paint, off: float) -> None:
        """Cover a zone over what is there."""
        self.zones[zone] = Cover(paint=paint, off=max(off, self.off(zone) + 0.02 * (zone in self.zones)))

    def off(self, zone: str) -> float:
        """How far the zone's surface stands off the body."""
        return self.zones[zone].off if zone in self.zones else 0.0

    def paint(self, zone: str, bare: Paint) -> Paint:
        """What the zone shows."""
        return self.zones[zone].paint if zone in self.zones else bare


def radii(m: Measures) -> dict[str, tuple[float, float]]:
    """Radius of each limb at its upper and lower end, m."""
    u = m.limb
    return {
        "upper_arm": (0.031 * u, 0.025 * u),
        "forearm": (0.025 * u, 0.0185 * u),
        "thigh": (0.049 * u, 0.034 * u),
        "shin": (0.034 * u, 0.0225 * u),
    }


def skin_paint(look: Look) -> Paint:
    return Paint(colour=look.skin, finish="skin", role="skin")


def build_body(model: Model, look: Look, m: Measures, clad: Clad) -> None:
    """Add trunk, neck, arms and legs."""
    skin = skin_paint(look)
    _trunk(model, look, m, clad)
    model.limb("neck", m.neck + 0.10 * m.head, 0.032 * m.limb, 0.036 * m.limb, skin, top=-m.neck - 0.06 * m.head)
    build_limbs(model, look, m, clad)


def build_limbs(model: Model, look: Look, m: Measures, clad: Clad) -> None:
    """Add arms with hands and legs with feet."""
    skin = skin_paint(look)
    for side, sign in SIDES:
        for zone in ("upper_arm", "forearm", "thigh", "shin"):
            top, low = (r * (1 + clad.off(zone)) for r in radii(m)[zone])
            model.limb(f"{zone}_{side}", getattr(m, zone), top, low, clad.paint(zone, skin))
        _hand(model, m, side, sign, clad.paint("hand", skin), 1 + clad.off("hand"))
        if "foot" not in clad.zones:
            _bare_foot(model, m, side, skin)


def _trunk(model: Model, look: Look, m: Measures, clad: Clad) -> None:
    skin = skin_paint(look)
    chest, pelvis = clad.paint("chest", skin), clad.paint("pelvis", skin)
    k, deep, wide = 1 + clad.off("chest"), m.depth, m.shoulder
    p = 1 + clad.off("pelvis")
    edge = 0.93 * deep * k
    model.add("chest", "box", (deep * k, 0.36 * m.torso, 0.86 * wide * k, edge), chest, (0, 0.12 * m.torso, 0))
    for sign in (-1, 1):  # from the neck down to the shoulders
        model.rod(
            "chest",
            (-0.1 * deep, 0.47 * m.torso, sign * 0.16 * wide),
            (0, 0.40 * m.torso, sign * 0.92 * wide),
            0.030 * m.limb * k,
            0.030 * m.limb * k,
            chest,
        )
    if look.shape == "female" and look.age > 13:
        for sign in (-1, 1):
            model.ball(
                "chest",
                (0.48 * deep, 0.16 * m.torso, sign * 0.34 * wide),
                (0.66 * deep * k, 0.17 * m.torso, 0.42 * wide * k),
                chest,
            )
    belly = 1.0 + max(0.0, look.build - 0.45) * 0.75
    fat = 0.94 * deep * k * belly
    model.add(
        "spine",
        "box",
        (fat, 0.36 * m.torso, m.waist * k, min(0.93 * fat, m.waist * k)),
        chest,
        (0.25 * deep * (belly - 1), 0.17 * m.torso, 0),
    )
    model.add(
        "hips",
        "box",
        (0.97 * deep * p, 0.23 * m.torso, (m.hip + 0.046 * m.limb) * p, 0.9 * deep * p),
        pelvis,
        (-0.04 * deep, 0.0, 0),
    )


def _hand(model: Model, m: Measures, side: str, sign: float, paint: Paint, k: float) -> None:
    """Add a mitten with a thumb, half closed, so that it reads as open or as a grip."""
    h = m.hand
    model.ball(f"hand_{side}", (0, -0.28 * h, 0), (0.25 * h * k, 0.36 * h, 0.15 * h * k), paint)
    model.rod(
        f"fingers_{side}", (0.03 * h, 0, 0), (0.02 * h, -0.34 * h, -sign * 0.05 * h), 0.17 * h * k, 0.115 * h * k, paint
    )
    model.rod(
        f"thumb_{side}", (-0.06 * h, 0, 0), (0.10 * h, -0.32 * h, -sign * 0.05 * h), 0.09 * h * k, 0.07 * h * k, paint
    )


def _bare_foot(model: Model, m: Measures, side: str, paint: Paint) -> None:
    shape: Vec3 = (0.40 * m.foot, 0.46 * m.ankle, 0.21 * m.foot)
    model.ball(f"foot_{side}", (0.16 * m.foot, -m.ankle + shape[1], 0), shape, paint)
    model.ball(
        f"toe_{side}",
        (0.08 * m.foot, -0.45 * m.ankle + 0.3 * m.ankle, 0),
        (0.15 * m.foot, 0.3 * m.ankle, 0.22 * m.foot),
        paint,
    )


def shoe(model: Model, m: Measures, paint: Paint, *, sole: Paint, shaft: float = 0.0, heel: float = 0.0) -> None:
    """Add shoes: a rounded upper, a sole, and a shaft of `shaft` times the shin's length. heel: lift of its heel, m."""
    for side, _ in SIDES:
        foot, toe = f"foot_{side}", f"toe_{side}"
        model.ball(foot, (0.14 * m.foot, -0.50 * m.ankle, 0), (0.44 * m.foot, 0.62 * m.ankle, 0.245 * m.foot), paint)
        model.ball(toe, (0.06 * m.foot, 0.0, 0), (0.21 * m.foot, 0.44 * m.ankle, 0.235 * m.foot), paint)
        model.add(
            foot,
            "cylinder",
            (0.40 * m.foot, 0.10 * m.ankle, 0.215 * m.foot),
            sole,
            (0.12 * m.foot, -0.90 * m.ankle, 0),
        )
        model.add(
            toe,
            "cylinder",
            (0.205 * m.foot, 0.10 * m.ankle, 0.205 * m.foot),
            sole,
            (0.06 * m.foot, -0.35 * m.ankle, 0),
        )
        if shaft:
            low = radii(m)["shin"][1] * 1.45
            length = shaft * m.shin
            model.tube(f"shin_{side}", length, low + 0.3 * length * 0.2, low, paint, top=m.shin - length)
        if heel:
            model.add(
                foot,
                "box",
                (0.07 * m.foot, heel / 2, 0.12 * m.foot, 0.0),
                sole,
                (-0.2 * m.foot, -m.ankle + heel / 2, 0),
            )


def stretched(paint: Paint, **changes: object) -> Paint:
    """The same paint with other fields."""
    return replace(paint, **changes)  # type: ignore[arg-type]
