"""From garments to shapes: what they cover, and sleeves, skirts, collars, fronts, belts, capes that stand off the body."""

from __future__ import annotations

from dataclasses import replace

from ..bones import SIDES
from ..look import Look, WornGarment
from ..measures import Measures
from ..modelling import Model, Paint
from ..physique import Clad, radii
from .trimmings import collar, extras, front
from .wardrobe import CUTS, Cut

LAP = 0.55  # of a thigh's or a shin's length: a skirt that covers so much of it is seen on it where somebody sits


def paint_of(garment: WornGarment, finish: str) -> Paint:
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
        collar(model, m, clad, cut, paint, trim)
        front(model, m, clad, cut, garment, trim)
        extras(model, m, clad, cut, paint, trim)


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


def _below_knees(length: float, m: Measures) -> float:
    """How much of a skirt hangs below the knees, m."""
    return length - min(length, m.thigh)


def _skirt(model: Model, m: Measures, clad: Clad, cut: Cut, paint: Paint) -> None:
    """Add a bell that hangs from the waist; below the knee it goes on as a part of its own that follows the shins."""
    hip = (m.hip + 0.046 * m.limb) * (1 + clad.off("pelvis")) * 1.03
    top, length = 0.12 * m.torso, cut.skirt * m.leg
    upper = min(length, m.thigh)
    share = upper / length
    knee = hip * (1 + (cut.flare - 1) * share)
    profile = ((0.82 * m.waist * 1.1, top), (hip * 0.99, 0.0), (hip + (knee - hip) * 0.5, -0.5 * upper), (knee, -upper))
    model.add("skirt", "revolve", (), paint, profile=profile)
    if upper > LAP * m.thigh and cut.flare > 1:  # seen where somebody sits, and the bell lies flat
        clad.put("thigh", paint, 0.22)
    if _below_knees(length, m) > LAP * m.shin and cut.flare > 1:
        clad.put("shin", paint, 0.3)
    if rest := _below_knees(length, m):
        hem = hip * cut.flare
        model.add(
            "skirt_low",
            "revolve",
            (),
            paint,
            profile=((knee, 0.03 * m.leg), ((knee + hem) / 2, -0.5 * rest), (hem, -rest)),
        )
