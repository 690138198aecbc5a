"""From garments to shapes: what they cover, and sleeves, skirts, collars, fronts, belts, capes that stand off the body."""

from __future__ import annotations

from dataclasses import replace

from .bones import SIDES
from .look import Garment, Look
from .measures import Measures
from .modelling import Model, Paint
from .physique import Clad, radii
from .wardrobe import CUTS, Cut

DARK = Paint(colour=(0.09, 0.08, 0.08), finish="leather")


def paint_of(garment: Garment, finish: str) -> Paint:
    """The paint of a garment; what it is dyed is what a colour word paints."""
    return Paint(colour=garment.colour, second=garment.second, pattern=garment.pattern, finish=finish, role="main")


def dress(model: Model, look: Look, m: Measures, clad: Clad) -> None:
    """Put on everything of CUTS that the look wears, from the skin outward."""
    worn = [(garment, CUTS[garment.name]) for garment in look.clothes if garment.name in CUTS]
    for k, (garment, cut) in enumerate(worn):
        cut = _under(cut, [outer for _, outer in worn[k + 1 :]])
        paint = paint_of(garment, cut.finish)
        trim = Paint(colour=garment.second, finish=cut.finish)
        _cover(clad, cut, paint)
        _sleeves(model, m, clad, cut, paint, trim)
        _legs(model, m, clad, cut, paint, trim)
        if cut.skirt:
            _skirt(model, m, clad, cut, paint)
        _collar(model, m, clad, cut, paint, trim)
        _front(model, m, clad, cut, garment, trim)
        _extras(model, m, clad, cut, paint, trim)


def _under(cut: Cut, outer: list[Cut]) -> Cut:
    """What of a garment is seen under others: no sleeves in sleeves, no hood, front or belt under a coat, a narrower skirt."""
    for over in outer:
        if over.sleeve and over.sleeve_to >= cut.sleeve_to:
            cut = replace(cut, sleeve=0.0, cuffs=False)
        if over.trunk:
            cut = replace(cut, front="", belt=False, badge=False, collar=cut.collar if cut.collar == "shirt" else "")
        if over.skirt and cut.skirt:
            share = min(1.0, cut.skirt / over.skirt)
            cut = replace(cut, flare=1 + (over.flare * 0.97 - 1) * share)
    return cut


def _cover(clad: Clad, cut: Cut, paint: Paint) -> None:
    if cut.trunk:
        clad.put("chest", paint, cut.trunk)
    if cut.pelvis:
        clad.put("pelvis", paint, max(cut.trunk, 0.05))
    if cut.sleeve and cut.sleeve_to >= 1:
        clad.put("upper_arm", paint, cut.sleeve)
    if cut.sleeve and cut.sleeve_to >= 2:
        clad.put("forearm", paint, cut.sleeve)
    if cut.leg and cut.leg_to >= 1:
        clad.put("thigh", paint, cut.leg)
    if cut.leg and cut.leg_to >= 2:
        clad.put("shin", paint, cut.leg)
    if cut.gloves:
        clad.put("hand", paint, 0.25)
    if cut.feet:
        clad.put("foot", paint, 0.1)


def _sleeves(model: Model, m: Measures, clad: Clad, cut: Cut, paint: Paint, trim: Paint) -> None:
    """Add sleeves wider than the arm, ending where they are cut."""
    if not cut.sleeve:
        return
    k, (top, low), (fore, wrist) = 1 + cut.sleeve, radii(m)["upper_arm"], radii(m)["forearm"]
    for side, _ in SIDES:
        if cut.sleeve_to < 1:
            end = top + (low - top) * cut.sleeve_to
            model.ball(f"upper_arm_{side}", (0, 0, 0), top * k, paint)
            model.tube(f"upper_arm_{side}", cut.sleeve_to * m.upper_arm, top * k, end * k * 1.12, paint)
        elif cut.sleeve_to < 2:
            part = cut.sleeve_to - 1
            model.tube(f"forearm_{side}", part * m.forearm, low * k, low * k * 1.05, paint)
        elif cut.sleeve > 0.6:  # wide sleeves open toward the hand
            model.tube(f"forearm_{side}", 0.96 * m.forearm, fore * k * 0.9, wrist * k * 2.3, paint)
        else:
            model.tube(
                f"forearm_{side}", 0.5 * m.forearm, (fore + wrist) / 2 * k, wrist * k * 1.12, paint, top=0.5 * m.forearm
            )
        if cut.cuffs and cut.sleeve_to >= 2:
            model.tube(
                f"forearm_{side}", 0.13 * m.forearm, wrist * k * 1.2, wrist * k * 1.2, trim, top=0.88 * m.forearm
            )


def _legs(model: Model, m: Measures, clad: Clad, cut: Cut, paint: Paint, trim: Paint) -> None:
    if not cut.leg:
        return
    k, (top, low), (knee, ankle) = 1 + cut.leg, radii(m)["thigh"], radii(m)["shin"]
    for side, _ in SIDES:
        if cut.leg_to < 1:
            model.tube(
                f"thigh_{side}",
                cut.leg_to * m.thigh,
                top * (1 + 0.4 * cut.leg),
                (top + (low - top) * cut.leg_to) * k * 1.08,
                paint,
            )
        elif cut.leg_to < 2:
            model.tube(f"shin_{side}", (cut.leg_to - 1) * m.shin, knee * k, knee * k * 1.05, paint)
        elif cut.leg >= 0.1:
            wide = ankle * k * (1.25 + 0.8 * max(0.0, cut.leg - 0.3))
            model.tube(f"shin_{side}", 0.62 * m.shin, (knee + ankle) / 2 * k, wide, paint, top=0.36 * m.shin)
            if cut.cuffs:
                model.tube(f"shin_{side}", 0.07 * m.shin, wide * 1.06, wide * 1.06, trim, top=0.92 * m.shin)


def _skirt(model: Model, m: Measures, clad: Clad, cut: Cut, paint: Paint) -> None:
    """Add a bell that hangs from the waist; below the knee it goes on as a part of its own that follows the shins."""
    hip = (m.hip + 0.046 * m.limb) * (1 + clad.off("pelvis")) * 1.03
    top, length = 0.12 * m.torso, cut.skirt * m.leg
    upper = min(length, m.thigh)
    share = upper / length
    knee = hip * (1 + (cut.flare - 1) * share)
    profile = ((0.82 * m.waist * 1.1, top), (hip * 0.99, 0.0), (hip + (knee - hip) * 0.5, -0.5 * upper), (knee, -upper))
    model.add("skirt", "revolve", (), paint, profile=profile)
    if length > m.thigh:
        rest, hem = length - upper, hip * cut.flare
        model.add(
            "skirt_low",
            "revolve",
            (),
            paint,
            profile=((knee, 0.03 * m.leg), ((knee + hem) / 2, -0.5 * rest), (hem, -rest)),
        )


def _collar(model: Model, m: Measures, clad: Clad, cut: Cut, paint: Paint, trim: Paint) -> None:
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


def _front(model: Model, m: Measures, clad: Clad, cut: Cut, garment: Garment, trim: Paint) -> None:
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


def _extras(model: Model, m: Measures, clad: Clad, cut: Cut, paint: Paint, trim: Paint) -> None:
    deep = m.depth * (1 + clad.off("chest"))
    if cut.belt:
        wide = m.waist * (1 + clad.off("chest"))
        model.add(
            "spine",
            "cylinder",
            (deep * 1.0, 0.045 * m.torso, wide * 1.03),
            trim if cut.trunk else DARK,
            (0, 0.02 * m.torso, 0),
        )
        model.add(
            "spine",
            "box",
            (0.004 * m.height, 0.05 * m.torso, 0.02 * m.height, 0.002),
            Paint(colour=(0.8, 0.66, 0.25), finish="metal"),
            (deep * 1.02, 0.02 * m.torso, 0),
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
