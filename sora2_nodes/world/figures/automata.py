"""Robots and skeletons: bodies of stiff parts."""

from __future__ import annotations

from .bones import JAW_PIVOT, SIDES
from .clothes.tailoring import paint_of
from .clothes.wardrobe import CUTS
from .countenance import features_of
from .look import Look
from .measures import Measures
from .modelling import Model, Paint
from .physique import Clad, radii

SLEEVED = 1.32  # of a robot's limb: how much wider it is in a sleeve or a leg of cloth
BLACK = Paint(colour=(0.02, 0.02, 0.025), finish="eye")


def robot(model: Model, look: Look, m: Measures, clad: Clad) -> None:
    """Build a robot: boxes with rounded edges, ball joints, lamps for eyes, a grille for a mouth."""
    h, u = m.height, m.limb
    shell = Paint(colour=look.skin, finish="paint", role="main")
    joint = Paint(colour=(0.22, 0.23, 0.25), finish="brushed")
    lamp = Paint(colour=(0.35, 0.9, 1.0), finish="light", glow=2.0)
    bib = next((paint_of(g, "cloth") for g in look.clothes if g.name in CUTS and CUTS[g.name].bib), None)
    model.add(
        "chest", "box", (1.15 * m.depth, 0.30 * m.torso, 0.88 * m.shoulder, 0.025 * h), clad.paint("chest", shell), (0, 0.22 * m.torso, 0)
    )  # fmt: skip
    if bib is not None:
        _bib(model, m, bib)
    elif "chest" not in clad.zones:
        _panel(model, m, shell)
    model.add("spine", "cylinder", (0.7 * m.depth, 0.22 * m.torso, 0.6 * m.waist), clad.paint("chest", joint), (0, 0.12 * m.torso, 0))  # fmt: skip
    model.add("hips", "box", (0.95 * m.depth, 0.13 * m.torso, m.hip + 0.05 * u, 0.02 * h), clad.paint("pelvis", shell), (0, 0.02 * m.torso, 0))  # fmt: skip
    model.limb("neck", m.neck + 0.06 * h, 0.03 * u, 0.03 * u, joint, top=-m.neck - 0.02 * h)
    for side, sign in SIDES:
        for zone in ("upper_arm", "forearm", "thigh", "shin"):
            top, low = radii(m)[zone]
            long = getattr(m, zone)
            model.ball(f"{zone}_{side}", (0, 0, 0), 1.12 * top, joint)
            worn = 1.0 if zone not in clad.zones else SLEEVED
            model.tube(f"{zone}_{side}", (0.72 if worn == 1.0 else 0.9) * long, worn * top, 1.25 * worn * low, clad.paint(zone, shell), top=(0.14 if worn == 1.0 else 0.0) * long)  # fmt: skip
            model.limb(f"{zone}_{side}", long, 0.5 * top, 0.5 * low, joint)
        model.ball(f"hand_{side}", (0, -0.2 * m.hand, 0), 0.24 * m.hand, joint)
        for z in (-1.0, 1.0):
            model.rod(
                f"fingers_{side}",
                (0.05 * m.hand, 0.1 * m.hand, z * 0.14 * m.hand),
                (0.05 * m.hand, -0.34 * m.hand, z * 0.10 * m.hand),
                0.09 * m.hand,
                0.07 * m.hand,
                shell,
            )
        model.rod(
            f"thumb_{side}",
            (0, 0.1 * m.hand, 0),
            (0.1 * m.hand, -0.25 * m.hand, -sign * 0.05 * m.hand),
            0.09 * m.hand,
            0.07 * m.hand,
            shell,
        )
        model.add(
            f"foot_{side}",
            "box",
            (0.36 * m.foot, 0.45 * m.ankle, 0.24 * m.foot, 0.012 * h),
            shell,
            (0.12 * m.foot, -0.55 * m.ankle, 0),
        )
        model.add(
            f"toe_{side}",
            "box",
            (0.14 * m.foot, 0.22 * m.ankle, 0.22 * m.foot, 0.01 * h),
            shell.shade(0.8),
            (0.06 * m.foot, -0.23 * m.ankle, 0),
        )
    _robot_head(model, look, m, shell, joint, lamp)


def _panel(model: Model, m: Measures, shell: Paint) -> None:
    """A plate on the chest with three lamps in a row."""
    h = m.height
    model.add("chest", "box", (0.01 * h, 0.14 * m.torso, 0.5 * m.shoulder, 0.008 * h), shell.shade(0.6), (1.15 * m.depth, 0.22 * m.torso, 0))  # fmt: skip
    for k, hue in enumerate(((0.95, 0.2, 0.15), (0.95, 0.8, 0.15), (0.2, 0.85, 0.3))):
        at = (1.15 * m.depth + 0.012 * h, 0.26 * m.torso, (k - 1) * 0.26 * m.shoulder)
        model.ball("chest", at, 0.013 * h, Paint(colour=hue, glow=1.2))


def _bib(model: Model, m: Measures, paint: Paint) -> None:
    """The bib of overalls over a chest of plates, with its straps over the shoulders."""
    front, h = 1.15 * m.depth + 0.008 * m.height, m.height
    model.add(
        "chest", "box", (0.01 * h, 0.20 * m.torso, 0.56 * m.shoulder, 0.004 * h), paint, (front, 0.12 * m.torso, 0)
    )
    for _, sign in SIDES:
        for x in (front, -front):
            model.add("chest", "box", (0.008 * h, 0.30 * m.torso, 0.09 * m.shoulder, 0.004 * h), paint, (x, 0.23 * m.torso, sign * 0.46 * m.shoulder))  # fmt: skip
        model.add("chest", "box", (front, 0.008 * h, 0.09 * m.shoulder, 0.004 * h), paint, (0, 0.53 * m.torso, sign * 0.46 * m.shoulder))  # fmt: skip


def _robot_head(model: Model, look: Look, m: Measures, shell: Paint, joint: Paint, lamp: Paint) -> None:
    k = m.head
    model.add("head", "box", (0.40 * k, 0.42 * k, 0.44 * k, 0.12 * k), shell, (0.04 * k, 0.52 * k, 0))
    model.add("head", "box", (0.03 * k, 0.17 * k, 0.36 * k, 0.03 * k), BLACK, (0.43 * k, 0.60 * k, 0))
    model.rod("head", (0, 0.92 * k, 0), (0, 1.16 * k, 0), 0.025 * k, 0.02 * k, joint)
    model.ball("head", (0, 1.20 * k, 0), 0.06 * k, Paint(colour=(1.0, 0.25, 0.2), glow=2.0))
    f = features_of(look, m)
    for side, sign in SIDES:
        model.ball(
            f"eye_{side}",
            (0.46 * k - f.eye[0], 0.60 * k - f.eye[1], sign * (0.18 * k - f.eye[2])),
            (0.04 * k, 0.105 * k, 0.105 * k),
            lamp,
        )
        model.add("head", "cylinder", (0.12 * k, 0.05 * k, 0.12 * k), joint, (0, 0.52 * k, sign * 0.47 * k), (90, 0, 0))
    model.add("jaw", "box", (0.22 * k, 0.07 * k, 0.30 * k, 0.03 * k), shell.shade(0.8), (0.22 * k, -0.10 * k, 0))
    for j in range(5):
        model.add("jaw", "box", (0.01 * k, 0.035 * k, 0.02 * k, 0.0), lamp, (0.445 * k, -0.09 * k, (j - 2) * 0.09 * k))


def bones(model: Model, look: Look, m: Measures, clad: Clad) -> None:
    """Build a skeleton that is only bones."""
    h, bone = m.height, Paint(colour=look.skin, finish="stone", role="main")
    r = 0.013 * h
    for k in range(6):
        model.ball("spine", (0, (0.02 + 0.07 * k) * m.torso, 0), (0.016 * h, 0.018 * h, 0.016 * h), bone)
    for k in range(5):
        wide = (0.72, 0.86, 0.92, 0.86, 0.72)[k] * m.shoulder
        for sign in (-1.0, 1.0):
            y = (0.40 - 0.10 * k) * m.torso
            model.rod("chest", (-0.7 * m.depth, y + 0.02 * h, 0), (0, y, sign * wide), r, 0.8 * r, bone)
            model.rod(
                "chest", (0, y, sign * wide), (0.85 * m.depth, y - 0.02 * h, sign * 0.12 * wide), 0.8 * r, 0.7 * r, bone
            )
    model.rod("chest", (0.85 * m.depth, 0.40 * m.torso, 0), (0.85 * m.depth, 0.02 * m.torso, 0), r, 0.8 * r, bone)
    model.rod("chest", (-0.7 * m.depth, 0.5 * m.torso, 0), (-0.5 * m.depth, -0.1 * m.torso, 0), r, r, bone)
    model.rod("chest", (0, 0.42 * m.torso, -m.shoulder), (0, 0.42 * m.torso, m.shoulder), 0.9 * r, 0.9 * r, bone)
    model.ball("hips", (0, 0.06 * m.torso, 0), (0.5 * m.depth, 0.05 * h, m.hip + 0.02 * h), bone)
    model.limb("neck", m.neck + 0.03 * h, 0.014 * h, 0.014 * h, bone, top=-m.neck - 0.02 * h)
    for side, _ in SIDES:
        for zone in ("upper_arm", "forearm", "thigh", "shin"):
            long, fat = getattr(m, zone), 1.25 if zone in ("thigh", "shin") else 1.0
            model.limb(f"{zone}_{side}", long, 0.8 * r * fat, 0.75 * r * fat, bone)
            model.ball(f"{zone}_{side}", (0, 0, 0), 1.5 * r * fat, bone)
        model.ball(f"hand_{side}", (0, -0.15 * m.hand, 0), (0.16 * m.hand, 0.2 * m.hand, 0.09 * m.hand), bone)
        for x in (-1.0, 0.0, 1.0):
            model.rod(
                f"fingers_{side}",
                (x * 0.12 * m.hand, 0.2 * m.hand, 0),
                (x * 0.16 * m.hand, -0.42 * m.hand, 0),
                0.05 * m.hand,
                0.04 * m.hand,
                bone,
            )
        model.ball(
            f"foot_{side}", (0.16 * m.foot, -0.6 * m.ankle, 0), (0.4 * m.foot, 0.3 * m.ankle, 0.15 * m.foot), bone
        )
        model.ball(
            f"toe_{side}", (0.08 * m.foot, -0.2 * m.ankle, 0), (0.15 * m.foot, 0.2 * m.ankle, 0.18 * m.foot), bone
        )
    _skull(model, look, m, bone)


def _skull(model: Model, look: Look, m: Measures, bone: Paint) -> None:
    k, f = m.head, features_of(look, m)
    model.ball("head", (0.0, 0.60 * k, 0), (0.42 * k, 0.40 * k, 0.37 * k), bone)
    model.ball("head", (0.20 * k, 0.36 * k, 0), (0.20 * k, 0.18 * k, 0.22 * k), bone)
    for side, sign in SIDES:
        model.ball("head", (0.345 * k, 0.52 * k, sign * 0.155 * k), (0.07 * k, 0.105 * k, 0.10 * k), BLACK)
        model.ball(
            f"eye_{side}",
            (0.385 * k - f.eye[0], 0.52 * k - f.eye[1], sign * (0.155 * k - f.eye[2])),
            0.028 * k,
            Paint(colour=(0.95, 0.3, 0.1), glow=1.0),
        )
    model.add("head", "wedge", (0.03 * k, 0.06 * k, 0.05 * k, 1.0, 0.1), BLACK, (0.40 * k, 0.37 * k, 0))
    model.ball("jaw", (0.20 * k, -0.20 * k, 0), (0.20 * k, 0.09 * k, 0.20 * k), bone)
    for j in range(6):
        z = (j - 2.5) * 0.062 * k
        model.add(
            "head",
            "box",
            (0.02 * k, 0.035 * k, 0.024 * k, 0.008 * k),
            bone.shade(1.3),
            (0.38 * k - 3 * z * z / k, 0.20 * k, z),
        )
        model.add(
            "jaw",
            "box",
            (0.02 * k, 0.03 * k, 0.024 * k, 0.008 * k),
            bone.shade(1.3),
            (0.37 * k - 3 * z * z / k, (0.145 - JAW_PIVOT) * k, z),
        )
