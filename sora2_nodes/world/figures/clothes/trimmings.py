"""Collars, fronts, belts, bibs, straps, pads and capes of garments."""

from __future__ import annotations

from ..bones import SIDES
from ..look import WornGarment
from ..measures import Measures
from ..modelling import Model, Paint
from ..physique import Clad
from .wardrobe import Cut

DARK = Paint(colour=(0.09, 0.08, 0.08), finish="leather")


def collar(model: Model, m: Measures, clad: Clad, cut: Cut, paint: Paint, trim: Paint) -> None:
    deep, r = m.depth * (1 + clad.off("chest")), 0.040 * m.limb
    if cut.collar == "round":
        model.add("neck", "torus", (r * 1.0, 0.009 * m.limb, 360.0), trim, (0, 0.0, 0))
    elif cut.collar == "shirt":
        model.add("neck", "cone", (r * 1.25, 0.016 * m.height, r * 1.0), paint.shade(1.12), (0, 0.008 * m.height, 0))
    elif cut.collar == "high":
        model.add("neck", "cone", (r * 1.35, 0.02 * m.height, r * 1.15), trim, (0, 0.012 * m.height, 0))
    elif cut.collar == "lapels":
        for sign in (-1.0, 1.0):
            model.add("chest", "box", (0.004 * m.height, 0.16 * m.torso, 0.2 * m.shoulder, 0.003), paint.shade(0.72),
                      (0.96 * deep, 0.28 * m.torso, sign * 0.24 * m.shoulder), (sign * 18, 0, 14))  # fmt: skip
            model.add("chest", "box", (0.003 * m.height, 0.15 * m.torso, 0.09 * m.shoulder, 0.0), trim,
                      (0.99 * deep, 0.28 * m.torso, sign * 0.06 * m.shoulder), (sign * 10, 0, 12))  # fmt: skip
    elif cut.collar == "fur":
        model.add(
            "neck",
            "torus",
            (r * 1.6, 0.026 * m.limb, 360.0),
            Paint(colour=trim.colour, finish="fur"),
            (0, 0.01 * m.height, 0),
        )
    elif cut.collar == "hood":
        model.ball(
            "neck",
            (-0.05 * m.height, 0.0, 0),
            (0.045 * m.height, 0.04 * m.height, 0.062 * m.height),
            paint.shade(0.85),
            (0, 0, 20),
        )
    elif cut.collar == "ruff":
        model.add("neck", "cylinder", (r * 2.3, 0.012 * m.height, r * 2.3), paint, (0, 0.012 * m.height, 0))
        model.add("neck", "torus", (r * 2.2, 0.013 * m.height, 360.0), trim, (0, 0.012 * m.height, 0))
    elif cut.collar == "scarf":
        model.add("neck", "torus", (r * 1.3, 0.022 * m.limb, 360.0), paint, (0, 0.012 * m.height, 0))
        model.rod(
            "chest",
            (deep, 0.44 * m.torso, 0.3 * m.shoulder),
            (deep * 1.1, 0.1 * m.torso, 0.34 * m.shoulder),
            0.018 * m.limb,
            0.022 * m.limb,
            paint,
        )


def front(model: Model, m: Measures, clad: Clad, cut: Cut, garment: WornGarment, trim: Paint) -> None:
    deep = m.depth * (1 + clad.off("chest"))
    line = deep * 1.0
    if cut.front == "buttons":
        for k in range(5):
            y = (0.36 - 0.135 * k) * m.torso
            node, at = ("chest", y) if y > 0 else ("spine", y + 0.32 * m.torso)
            model.ball(
                node,
                (line * (1.0 if y < 0.3 * m.torso else 0.9), at, 0),
                (0.004 * m.height, 0.0065 * m.height, 0.0065 * m.height),
                trim,
            )
    elif cut.front in ("zip", "stripe"):
        wide = 0.006 if cut.front == "zip" else 0.018
        model.rod(
            "chest",
            (line * 0.93, 0.36 * m.torso, 0),
            (line, 0.14 * m.torso, 0),
            wide * m.height / 2,
            wide * m.height / 2,
            trim,
        )
        model.rod(
            "spine",
            (line, 0.44 * m.torso, 0),
            (line * 0.97, 0.02 * m.torso, 0),
            wide * m.height / 2,
            wide * m.height / 2,
            trim,
        )
        if cut.front == "stripe":
            for node, half in (("spine", 0.17), ("chest", 0.14)):
                model.add(
                    node,
                    "cylinder",
                    (deep * 1.03, 0.012 * m.height, 0.88 * m.shoulder * (1 + clad.off("chest"))),
                    trim,
                    (0, half * m.torso, 0),
                )
    elif cut.front == "tie":
        model.ball(
            "chest",
            (0.93 * line, 0.40 * m.torso, 0),
            (0.012 * m.height, 0.012 * m.height, 0.013 * m.height),
            trim.shade(0.9),
        )
        tie = Paint(colour=(0.55, 0.06, 0.08), finish="satin")
        model.rod(
            "chest",
            (0.98 * line, 0.37 * m.torso, 0),
            (1.05 * line, 0.04 * m.torso, 0),
            0.009 * m.height,
            0.013 * m.height,
            tie,
        )
    elif cut.front == "panel":
        model.add(
            "chest", "box", (0.02 * m.height, 0.10 * m.torso, 0.4 * m.shoulder, 0.01), trim, (line, 0.14 * m.torso, 0)
        )
        for k, hue in enumerate(((0.85, 0.1, 0.1), (0.1, 0.4, 0.85), (0.9, 0.75, 0.1))):
            model.ball(
                "chest",
                (line + 0.022 * m.height, 0.16 * m.torso, (k - 1) * 0.2 * m.shoulder),
                0.008 * m.height,
                Paint(colour=hue, finish="gloss"),
            )
    if garment.text:
        model.add("chest", "sheet", (0.55 * m.shoulder, 0.11 * m.torso, 0.0), Paint(colour=garment.colour, second=garment.second, pattern="text"),
                  (deep * 1.03, 0.2 * m.torso, 0), (0, 90, 0), text=garment.text)  # fmt: skip


def extras(model: Model, m: Measures, clad: Clad, cut: Cut, paint: Paint, trim: Paint) -> None:
    deep = m.depth * (1 + clad.off("chest"))
    if cut.belt:
        wide = m.waist * (1 + clad.off("chest"))
        model.add(
            "spine",
            "cylinder",
            (deep * 1.12, 0.045 * m.torso, wide * 1.06),
            trim if cut.trunk else DARK,
            (0, 0.02 * m.torso, 0),
        )
        model.add(
            "spine",
            "box",
            (0.004 * m.height, 0.05 * m.torso, 0.02 * m.height, 0.002),
            Paint(colour=(0.8, 0.66, 0.25), finish="metal"),
            (deep * 1.12, 0.02 * m.torso, 0),
        )
    if cut.bib:
        model.add(
            "chest",
            "box",
            (0.008 * m.height, 0.19 * m.torso, 0.46 * m.shoulder, 0.008 * m.height),
            paint,
            (deep * 1.04, 0.05 * m.torso, 0),
        )
        model.add(
            "spine",
            "box",
            (0.008 * m.height, 0.22 * m.torso, 0.58 * m.shoulder, 0.008 * m.height),
            paint,
            (deep * 1.04, 0.14 * m.torso, 0),
        )
    if cut.straps:
        for sign in (-1.0, 1.0):
            for x in (0.9, -0.9):
                model.rod(
                    "chest",
                    (0, 0.43 * m.torso, sign * 0.42 * m.shoulder),
                    (x * deep, 0.22 * m.torso, sign * 0.42 * m.shoulder),
                    0.008 * m.height,
                    0.008 * m.height,
                    paint,
                )
    if cut.pads:
        for side, sign in SIDES:
            model.ball(
                f"upper_arm_{side}",
                (0, 0.01 * m.height, sign * 0.008 * m.height),
                (0.048 * m.limb, 0.042 * m.limb, 0.048 * m.limb),
                paint.shade(1.1),
            )
            model.ball(
                f"shin_{side}",
                (0.012 * m.height, 0, 0),
                (0.04 * m.limb, 0.045 * m.limb, 0.042 * m.limb),
                paint.shade(1.1),
            )
            model.ball(f"forearm_{side}", (-0.006 * m.height, 0, 0), 0.032 * m.limb, paint.shade(1.1))
    if cut.badge:
        model.ball(
            "chest",
            (0.98 * deep, 0.28 * m.torso, -0.42 * m.shoulder),
            (0.006 * m.height, 0.016 * m.height, 0.014 * m.height),
            Paint(colour=(0.9, 0.75, 0.25), finish="metal"),
        )
    if cut.cape:
        _cape(model, m, cut, paint)


def _cape(model: Model, m: Measures, cut: Cut, paint: Paint) -> None:
    """Add a cape of three panels, narrow at the shoulders and wide below."""
    long = cut.cape * (0.9 * m.torso + m.leg)
    top, low = 0.95 * m.shoulder, 1.5 * m.shoulder
    model.add(
        "cape",
        "wedge",
        (0.012 * m.height, long / 2, low, 1.0, top / low),
        paint,
        (-0.02 * m.height, -long / 2, 0),
        (0, 0, 0),
    )
    model.rod(
        "chest",
        (-0.2 * m.depth, 0.45 * m.torso, -0.9 * m.shoulder),
        (-0.2 * m.depth, 0.45 * m.torso, 0.9 * m.shoulder),
        0.026 * m.limb,
        0.026 * m.limb,
        paint,
    )
