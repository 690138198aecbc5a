"""Shoes, gloves, and what is worn on the back: packs, wings, tanks, tails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..bones import SIDES
from ..look import Look, WornGarment
from ..measures import Measures
from ..modelling import Model, Paint
from ..physique import Clad, shoe

SHOES: dict[str, tuple[float, float, str]] = {  # name: shaft over the shin, heel over the height, finish
    "shoes": (0.0, 0.012, "leather"),
    "trainers": (0.0, 0.0, "cloth"),
    "boots": (0.45, 0.014, "leather"),
    "high boots": (0.8, 0.016, "leather"),
    "rubber boots": (0.7, 0.0, "gloss"),
    "heels": (0.0, 0.035, "gloss"),
    "slippers": (0.0, 0.0, "cloth"),
    "space boots": (0.5, 0.0, "plastic"),
}


def shod(model: Model, m: Measures, garment: WornGarment, clad: Clad) -> bool:
    """Put shoes on; False: the garment isn't shoes."""
    row = SHOES.get(garment.name)
    if row is None:
        return False
    shaft, heel, finish = row
    paint = Paint(colour=garment.colour, finish=finish, role="shoes")
    shoe(model, m, paint, sole=Paint(colour=garment.second, finish="rubber"), shaft=shaft, heel=heel * m.height)
    clad.put("foot", paint, 0.1)
    return True


def cover_hands(clad: Clad, garment: WornGarment) -> bool:
    """Put gloves on; False: the garment isn't gloves."""
    fat = {"gloves": 0.12, "mittens": 0.4, "boxing gloves": 1.1, "big gloves": 0.45}.get(garment.name)
    if fat is None:
        return False
    clad.put("hand", Paint(colour=garment.colour, finish="leather"), fat)
    return True


def load(model: Model, look: Look, m: Measures, garment: WornGarment) -> bool:
    """Put what is carried on back or body; False: it isn't of that sort."""
    put = GEAR.get(garment.name)
    if put is None:
        return False
    put(
        model,
        look,
        m,
        Paint(colour=garment.colour, second=garment.second, pattern=garment.pattern),
        Paint(colour=garment.second),
    )
    return True


def _backpack(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    deep, h = m.depth, m.height
    model.add(
        "chest",
        "box",
        (0.05 * h, 0.30 * m.torso, 0.72 * m.shoulder, 0.04 * h),
        paint,
        (-1.1 * deep - 0.045 * h, 0.16 * m.torso, 0),
    )
    model.add(
        "chest",
        "box",
        (0.02 * h, 0.14 * m.torso, 0.52 * m.shoulder, 0.02 * h),
        paint.shade(0.8),
        (-1.1 * deep - 0.10 * h, 0.06 * m.torso, 0),
    )
    _straps(model, m, trim)


def _straps(model: Model, m: Measures, trim: Paint) -> None:
    for sign in (-1, 1):
        model.rod(
            "chest",
            (-0.6 * m.depth, 0.45 * m.torso, sign * 0.5 * m.shoulder),
            (0.85 * m.depth, 0.40 * m.torso, sign * 0.5 * m.shoulder),
            0.011 * m.height,
            0.011 * m.height,
            trim,
        )
        model.rod(
            "chest",
            (0.9 * m.depth, 0.40 * m.torso, sign * 0.5 * m.shoulder),
            (1.1 * m.depth, 0.12 * m.torso, sign * 0.55 * m.shoulder),
            0.011 * m.height,
            0.011 * m.height,
            trim,
        )


def _life_pack(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.height
    model.add(
        "chest",
        "box",
        (0.06 * h, 0.38 * m.torso, 0.80 * m.shoulder, 0.025 * h),
        replace(paint, finish="plastic"),
        (-1.3 * m.depth - 0.05 * h, 0.18 * m.torso, 0),
    )
    _straps(model, m, trim)


def _tank(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    for sign in (-1, 1):
        x = -1.1 * m.depth - 0.04 * m.height
        model.rod(
            "chest",
            (x, 0.36 * m.torso, sign * 0.04 * m.height),
            (x, -0.10 * m.torso, sign * 0.04 * m.height),
            0.036 * m.height,
            0.036 * m.height,
            replace(paint, finish="metal"),
        )
    _straps(model, m, trim)


def _feathered(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    """Add an angel's wings: an arm of each and three rows of feathers that hang from it."""
    h = m.height
    for side, sign in SIDES:
        node = f"wing_{side}"
        model.rod(node, (0, 0, 0), (-0.10 * h, 0.17 * h, sign * 0.16 * h), 0.03 * h, 0.028 * h, paint)
        model.rod(
            node,
            (-0.10 * h, 0.17 * h, sign * 0.16 * h),
            (-0.13 * h, 0.10 * h, sign * 0.36 * h),
            0.028 * h,
            0.016 * h,
            paint,
        )
        for k in range(6):
            u = k / 5
            x, y, z = -0.11 * h, (0.15 - 0.05 * u) * h, (0.08 + 0.28 * u) * h
            long = (0.15 + 0.09 * u) * h
            model.ball(
                node,
                (x - 0.01 * h, y - 0.75 * long, sign * (z + 0.25 * long * u)),
                (0.016 * h, long, 0.05 * h),
                paint.shade(1.0 - 0.03 * (k % 2)),
                (sign * -14 * u, 0, 0),
            )


def _gauzy(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    """Add a fairy's wings: two thin ovals on either side."""
    h, film = m.height, replace(paint, finish="ice", glow=0.15)
    for side, sign in SIDES:
        node = f"wing_{side}"
        model.add(
            node, "sheet", (0.13 * h, 0.26 * h, 1.0), film, (-0.06 * h, 0.17 * h, sign * 0.17 * h), (sign * 40, 90, 0)
        )
        model.add(
            node, "sheet", (0.09 * h, 0.17 * h, 1.0), film, (-0.06 * h, -0.12 * h, sign * 0.12 * h), (sign * 140, 90, 0)
        )


def _bat(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h, skin = m.height, replace(paint, finish="leather")
    for side, sign in SIDES:
        node = f"wing_{side}"
        tips = ((0.24, 0.36), (0.05, 0.46), (-0.14, 0.38))
        model.rod(node, (0, 0, 0), (-0.06 * h, 0.2 * h, sign * 0.2 * h), 0.02 * h, 0.015 * h, skin)
        for y, z in tips:
            model.rod(
                node, (-0.06 * h, 0.2 * h, sign * 0.2 * h), (-0.10 * h, y * h, sign * z * h), 0.012 * h, 0.006 * h, skin
            )
        for k in range(2):
            (ya, za), (yb, zb) = tips[k], tips[k + 1]
            model.ball(
                node,
                (-0.08 * h, (0.2 + ya + yb) / 3 * h, sign * (0.2 + za + zb) / 3 * h),
                (0.008 * h, 0.13 * h, 0.13 * h),
                paint.shade(0.8),
            )


def _tail(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.height
    model.rod("hips", (-0.9 * m.depth, 0.02 * h, 0), (-0.16 * h, -0.10 * h, 0), 0.022 * h, 0.018 * h, paint)
    model.rod("hips", (-0.16 * h, -0.10 * h, 0), (-0.26 * h, -0.02 * h, 0), 0.018 * h, 0.014 * h, paint)


def _stethoscope(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    model.add(
        "neck", "torus", (0.055 * m.height, 0.006 * m.height, 250.0), paint, (0.0, -0.005 * m.height, 0), (0, 180, -20)
    )
    for sign in (-1, 1):
        model.rod(
            "chest",
            (0.6 * m.depth, 0.48 * m.torso, sign * 0.05 * m.height),
            (1.22 * m.depth, 0.18 * m.torso, sign * 0.025 * m.height),
            0.005 * m.height,
            0.005 * m.height,
            paint,
        )
    model.ball(
        "chest", (1.25 * m.depth, 0.15 * m.torso, 0.025 * m.height), 0.014 * m.height, replace(trim, finish="metal")
    )


def _emblem(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    model.ball(
        "chest", (1.0 * m.depth, 0.22 * m.torso, 0), (0.012 * m.height, 0.042 * m.height, 0.052 * m.height), paint
    )
    model.add(
        "chest",
        "wedge",
        (0.006 * m.height, 0.026 * m.height, 0.032 * m.height, 1.0, 0.0),
        trim,
        (1.0 * m.depth + 0.012 * m.height, 0.22 * m.torso, 0),
        (180, 0, 0),
    )


def _chest_hair(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    for k in range(9):
        y, z = (0.34 - 0.11 * (k // 3)) * m.torso, ((k % 3) - 1) * 0.4 * m.shoulder
        model.ball("chest", (0.85 * m.depth, y, z), 0.03 * m.height, paint)


GEAR: dict[str, Callable[[Model, Look, Measures, Paint, Paint], None]] = {
    "backpack": _backpack, "life pack": _life_pack, "air tank": _tank, "feathered wings": _feathered, "fairy wings": _gauzy,
    "bat wings": _bat, "tail": _tail, "stethoscope": _stethoscope, "emblem": _emblem, "straw": _chest_hair,
}  # fmt: skip
