"""Mermaids, monsters and aliens."""

from __future__ import annotations

from dataclasses import replace

from .bones import EYE_HEIGHT, JAW_PIVOT, SIDES
from .countenance import build_head, features_of
from .look import Look
from .measures import Measures
from .modelling import Model, Paint, mixed, shaded
from .physique import Clad, build_body

BLACK = Paint(colour=(0.02, 0.02, 0.025), finish="eye")


def mermaid(model: Model, look: Look, m: Measures, clad: Clad) -> None:
    """Build a mermaid: a woman above, a scaled tail with a fluke below."""
    scales = Paint(
        colour=(0.08, 0.55, 0.50), second=(0.10, 0.75, 0.62), pattern="scales", scale=0.05, finish="gloss", role="main"
    )
    clad.put("pelvis", scales, 0.12)
    for zone in ("thigh", "shin", "foot"):
        clad.put(zone, scales, 0.35)
    build_body(model, look, m, clad)
    build_head(model, look, m)
    hip, knee = 1.12 * (m.hip + 0.046 * m.limb), 0.064 * m.limb
    model.add(
        "skirt",
        "revolve",
        (),
        scales,
        profile=((0.8 * m.waist, 0.14 * m.torso), (hip, 0.0), (0.9 * hip, -0.5 * m.thigh), (knee * 1.15, -m.thigh)),
    )
    model.add(
        "skirt_low",
        "revolve",
        (),
        scales,
        profile=((knee * 1.15, 0.0), (0.7 * knee, -0.6 * m.shin), (0.45 * knee, -m.shin)),
    )
    fin = replace(scales, colour=(0.12, 0.70, 0.62), pattern="plain")
    for sign in (-1.0, 1.0):
        model.ball(
            "skirt_low",
            (0.10 * m.height, -m.shin - 0.5 * m.ankle, sign * 0.085 * m.height),
            (0.13 * m.height, 0.014 * m.height, 0.06 * m.height),
            fin,
            (0, sign * -36, -18),
        )
    for sign in (-1.0, 1.0):
        model.ball(
            "chest",
            (0.80 * m.depth, 0.17 * m.torso, sign * 0.36 * m.shoulder),
            (0.46 * m.depth, 0.12 * m.torso, 0.33 * m.shoulder),
            Paint(colour=(0.62, 0.25, 0.65), finish="gloss"),
        )


def monster(model: Model, look: Look, m: Measures, clad: Clad) -> None:
    """Build a furry monster: a round body, a large mouth with teeth, horns."""
    fur = Paint(
        colour=look.skin,
        second=shaded(look.skin, 0.8),
        pattern="mottle",
        scale=0.03,
        finish="fur",
        role="main",
    )
    pale, h = Paint(colour=(0.92, 0.86, 0.72), finish="gloss"), m.height
    clad.put("chest", fur, 0.25)
    for zone in ("pelvis", "upper_arm", "forearm", "hand", "thigh", "shin"):
        clad.put(zone, fur, 0.45)
    build_body(model, look, m, clad)
    model.ball("spine", (0.02 * h, 0.16 * m.torso, 0), (1.55 * m.depth, 0.52 * m.torso, 1.35 * m.waist), fur)
    model.ball(
        "spine",
        (0.06 * h, 0.12 * m.torso, 0),
        (1.40 * m.depth, 0.36 * m.torso, 0.95 * m.waist),
        replace(fur, colour=mixed(look.skin, (0.89, 0.89, 0.89), 0.45), pattern="plain"),
    )
    for side, sign in SIDES:
        model.horn(
            "head",
            (0.0, 0.86 * m.head, sign * 0.28 * m.head),
            (0.04 * m.head, 1.24 * m.head, sign * 0.42 * m.head),
            0.11 * m.head,
            0.015 * m.head,
            pale,
        )
        for j in (-1, 0, 1):
            model.horn(
                f"toe_{side}",
                (0.16 * m.foot, 0, j * 0.12 * m.foot),
                (0.30 * m.foot, -0.2 * m.ankle, j * 0.12 * m.foot),
                0.045 * m.foot,
                0.005,
                pale,
            )
    model.ball("head", (0.0, 0.48 * m.head, 0), (0.44 * m.head, 0.52 * m.head, 0.46 * m.head), fur)
    _monster_face(model, look, m, fur, pale)


def _monster_face(model: Model, look: Look, m: Measures, fur: Paint, pale: Paint) -> None:
    k, f = m.head, features_of(look, m)
    for side, sign in SIDES:
        node, at = f"eye_{side}", (0.0, 0.0, 0.0)
        model.ball(node, at, 0.15 * k, Paint(colour=(0.96, 0.96, 0.93), finish="eye"))
        model.ball(
            node,
            (at[0] + 0.10 * k, at[1], at[2]),
            (0.07 * k, 0.085 * k, 0.085 * k),
            Paint(colour=(0.75, 0.6, 0.1), finish="eye"),
        )
        model.ball(node, (at[0] + 0.14 * k, at[1], at[2]), (0.045 * k, 0.05 * k, 0.05 * k), BLACK)
        model.add(f"lid_{side}", "shell", (0.17 * k, 0.17 * k, 0.17 * k, 0.0), fur.shade(0.85), at, (sign * 12, 0, 40))
        model.rod(
            f"brow_{side}",
            (0.42 * k - f.eye[0], 0.07 * k, -sign * 0.10 * k),
            (0.36 * k - f.eye[0], 0.10 * k, sign * 0.16 * k),
            0.04 * k,
            0.03 * k,
            fur.shade(0.55),
        )
    model.ball("jaw", (0.18 * k, -0.18 * k, 0), (0.34 * k, 0.17 * k, 0.38 * k), fur)
    model.ball(
        "mouth",
        (0.41 * k - f.mouth[0], 0.17 * k - f.mouth[1], 0),
        (0.07 * k, 0.022 * k, 0.28 * k),
        Paint(colour=(0.18, 0.02, 0.05)),
    )
    for j in range(6):
        z = (j - 2.5) * 0.09 * k
        model.add("head", "cone", (0.0, 0.05 * k, 0.035 * k), pale, (0.47 * k - 1.2 * z * z / k, 0.20 * k, z))
    for sign in (-1.0, 1.0):
        model.add("jaw", "cone", (0.045 * k, 0.075 * k, 0.0), pale, (0.46 * k, (0.16 - JAW_PIVOT) * k, sign * 0.20 * k))


def alien(model: Model, look: Look, m: Measures, clad: Clad) -> None:
    """Build an alien: thin, with a large bare skull and large dark eyes."""
    build_body(model, look, m, clad)
    k, skin, f = m.head, Paint(colour=look.skin, finish="skin", role="main"), features_of(look, m)
    model.ball("head", (-0.02 * k, 0.62 * k, 0), (0.46 * k, 0.40 * k, 0.44 * k), skin)
    model.ball("head", (0.10 * k, 0.36 * k, 0), (0.29 * k, 0.30 * k, 0.28 * k), skin)
    model.ball("jaw", (0.16 * k, -0.14 * k, 0), (0.17 * k, 0.14 * k, 0.15 * k), skin)
    for side, sign in SIDES:
        y = (EYE_HEIGHT + 0.02) * k
        model.ball(
            f"eye_{side}",
            (0.305 * k - f.eye[0], y - f.eye[1], sign * (0.185 * k - f.eye[2])),
            (0.09 * k, 0.17 * k, 0.115 * k),
            BLACK,
            (sign * 28, sign * -24, 0),
        )
        model.ball(
            f"eye_{side}",
            (0.39 * k - f.eye[0], y + 0.06 * k - f.eye[1], sign * (0.17 * k - f.eye[2])),
            0.022 * k,
            Paint(colour=(1, 1, 1), glow=0.8),
        )
        model.add("head", "sheet", (0.01 * k, 0.02 * k, 1.0), BLACK, (0.40 * k, 0.30 * k, sign * 0.03 * k), (0, 90, 0))
        model.rod(
            "head",
            (0.05 * k, 0.95 * k, sign * 0.15 * k),
            (0.08 * k, 1.25 * k, sign * 0.28 * k),
            0.02 * k,
            0.015 * k,
            skin,
        )
        model.ball("head", (0.08 * k, 1.28 * k, sign * 0.285 * k), 0.055 * k, Paint(colour=(0.7, 1.0, 0.4), glow=1.0))
    model.ball(
        "mouth",
        (0.335 * k - f.mouth[0], 0.185 * k - f.mouth[1], 0),
        (0.03 * k, 0.012 * k, 0.07 * k),
        Paint(colour=(0.1, 0.03, 0.05)),
    )
