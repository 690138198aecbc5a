"""Things worn on the head and before the face: hats, helmets, crowns, masks, glasses."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from .bones import SIDES
from .countenance import MIDDLE, SKULL, features_of
from .look import Garment, Look
from .measures import Measures
from .modelling import Model, Paint

Put = Callable[[Model, Look, Measures, Paint, Paint], None]
BRIM = 0.80  # height of a hat's brim over the head's


def put_on(model: Model, look: Look, m: Measures, garment: Garment) -> bool:
    """Put a garment on the head; False: it isn't one for the head."""
    put = HEADGEAR.get(garment.name)
    if put is None:
        return False
    paint = Paint(colour=garment.colour, second=garment.second, pattern=garment.pattern, finish="cloth", role="hat")
    put(model, look, m, paint, Paint(colour=garment.second))
    return True


def _brim(model: Model, m: Measures, paint: Paint, reach: float, y: float = BRIM, tip: float = 7.0) -> None:
    h = m.head
    model.add(
        "head",
        "cylinder",
        ((0.42 + reach) * h, 0.022 * h, (0.40 + reach) * h),
        paint,
        ((MIDDLE[0] - 0.02) * h, y * h, 0),
        (0, 0, tip),
    )


def _dome(
    model: Model, m: Measures, paint: Paint, high: float, y: float = BRIM, fat: float = 1.09, tip: float = 7.0
) -> None:
    h = m.head
    model.add(
        "head",
        "shell",
        (SKULL[0] * fat * h, high * h, SKULL[2] * fat * 1.04 * h, 0.0),
        paint,
        ((MIDDLE[0] - 0.02) * h, (y - 0.02) * h, 0),
        (0, 0, tip),
    )


def _band(model: Model, m: Measures, paint: Paint, y: float = BRIM + 0.05, fat: float = 1.0) -> None:
    h = m.head
    model.add(
        "head",
        "cylinder",
        (0.43 * fat * h, 0.05 * h, 0.405 * fat * h),
        paint,
        ((MIDDLE[0] - 0.02) * h, y * h, 0),
        (0, 0, 7),
    )


def _cap(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    _dome(model, m, paint, 0.34, y=0.74, tip=10)
    model.add(
        "head", "cylinder", (0.26 * h, 0.018 * h, 0.30 * h), paint.shade(0.85), (0.42 * h, 0.745 * h, 0), (0, 0, -12)
    )
    model.ball("head", (-0.06 * h, 1.07 * h, 0), 0.03 * h, trim)


def _peaked(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    """Add a cap of police, captains and officers: a wide flat top, a dark peak, a badge."""
    h = m.head
    _band(model, m, paint.shade(0.8), y=0.80)
    model.add("head", "cone", (0.44 * h, 0.07 * h, 0.56 * h), paint, (0.0, 0.91 * h, 0), (0, 0, 10))
    model.ball("head", (0.0, 0.98 * h, 0), (0.55 * h, 0.07 * h, 0.55 * h), paint, (0, 0, 10))
    model.add(
        "head",
        "cylinder",
        (0.22 * h, 0.015 * h, 0.30 * h),
        Paint(colour=(0.03, 0.03, 0.04), finish="gloss"),
        (0.40 * h, 0.76 * h, 0),
        (0, 0, -20),
    )
    model.ball("head", (0.47 * h, 0.90 * h, 0), (0.03 * h, 0.07 * h, 0.06 * h), replace(trim, finish="metal"))


def _beanie(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    _dome(model, m, paint, 0.40, y=0.72, fat=1.10, tip=14)
    _band(model, m, paint.shade(0.8), y=0.76, fat=1.06)
    model.ball("head", (-0.10 * m.head, 1.13 * m.head, 0), 0.09 * m.head, replace(trim, finish="fur"))


def _chef(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    model.add("head", "cylinder", (0.42 * h, 0.16 * h, 0.40 * h), paint, (-0.02 * h, 0.92 * h, 0), (0, 0, 7))
    for k in range(6):
        a = k * math.pi / 3
        model.ball(
            "head",
            (0.25 * h * math.cos(a) - 0.04 * h, 1.20 * h, 0.25 * h * math.sin(a)),
            (0.27 * h, 0.22 * h, 0.27 * h),
            paint,
        )
    model.ball("head", (-0.04 * h, 1.28 * h, 0), (0.34 * h, 0.22 * h, 0.34 * h), paint)


def _wizard(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    _brim(model, m, paint, 0.34)
    model.horn("head", (0.0, 0.80 * h, 0), (-0.10 * h, 1.45 * h, 0), 0.43 * h, 0.20 * h, paint)
    model.horn("head", (-0.10 * h, 1.43 * h, 0), (-0.34 * h, 1.92 * h, 0), 0.20 * h, 0.015 * h, paint)
    _band(model, m, replace(trim, finish="satin"), y=0.86, fat=0.99)


def _crown(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    gold = replace(paint, finish="metal")
    model.add(
        "head",
        "revolve",
        (),
        gold,
        (-0.04 * h, 0.90 * h, 0),
        (0, 0, 7),
        profile=((0.36 * h, -0.06 * h), (0.37 * h, 0.03 * h), (0.40 * h, 0.16 * h)),
    )
    for k in range(8):
        a = k * math.pi / 4
        x, z = 0.39 * h * math.cos(a) - 0.06 * h, 0.39 * h * math.sin(a)
        model.add("head", "cone", (0.075 * h, 0.10 * h, 0.0), gold, (x, 1.12 * h + 0.05 * h * math.cos(a), z))
        model.ball(
            "head",
            (x, 1.23 * h + 0.05 * h * math.cos(a), z),
            0.032 * h,
            Paint(colour=((0.8, 0.08, 0.12) if k % 2 else (0.1, 0.25, 0.8)), finish="gloss"),
        )


def _tiara(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    gold = replace(paint, finish="metal")
    model.add("head", "torus", (0.40 * h, 0.022 * h, 200.0), gold, (0.02 * h, 0.88 * h, 0), (0, 0, 22))
    for k in (-2, -1, 0, 1, 2):
        a = 0.42 * k
        x, z, tall = 0.36 * h * math.cos(a), 0.40 * h * math.sin(a), 0.16 - 0.035 * abs(k)
        model.add(
            "head", "cone", (0.05 * h, tall * h / 2, 0.0), gold, (x, (0.99 + tall / 4 + 0.02 * math.cos(a)) * h, z)
        )


def _top_hat(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    _brim(model, m, paint, 0.20, tip=5)
    model.add("head", "cone", (0.40 * h, 0.30 * h, 0.44 * h), paint, (-0.03 * h, 1.10 * h, 0), (0, 0, 5))
    _band(model, m, trim, y=0.87, fat=0.99)


def _fedora(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    _brim(model, m, paint, 0.22, y=0.78)
    model.add("head", "cone", (0.43 * h, 0.17 * h, 0.34 * h), paint, (-0.03 * h, 0.96 * h, 0), (0, 0, 7))
    _band(model, m, trim, y=0.84, fat=1.02)


def _cowboy(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    for sign in (-1, 1):
        model.add(
            "head",
            "cylinder",
            (0.62 * h, 0.02 * h, 0.34 * h),
            paint,
            (-0.02 * h, 0.84 * h, sign * 0.36 * h),
            (-sign * 24, 0, 5),
        )
    _brim(model, m, paint, 0.14, y=0.79)
    model.add("head", "cone", (0.42 * h, 0.17 * h, 0.31 * h), paint, (-0.04 * h, 0.98 * h, 0), (0, 0, 7))
    _band(model, m, trim, y=0.84, fat=1.01)


def _straw(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    _brim(model, m, paint, 0.40, y=0.80)
    _dome(model, m, paint, 0.30, y=0.81, fat=1.05)
    _band(model, m, trim, y=0.86, fat=1.02)


def _cone_hat(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    model.add("head", "cone", (0.28 * h, 0.32 * h, 0.01 * h), paint, (-0.02 * h, 1.26 * h, 0), (0, 0, 6))
    model.ball("head", (-0.05 * h, 1.60 * h, 0), 0.08 * h, replace(trim, finish="fur"))


def _bandana(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    _dome(model, m, paint, 0.36, y=0.72, tip=16)
    for sign in (-1, 1):
        model.rod(
            "head",
            (-0.42 * h, 0.58 * h, 0.03 * h * sign),
            (-0.60 * h, 0.36 * h, sign * 0.10 * h),
            0.05 * h,
            0.03 * h,
            paint,
        )


def _pirate(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    """Add a hat with its brim turned up in front, wide to both sides, with a pale badge."""
    h = m.head
    _dome(model, m, paint, 0.36, y=0.80)
    model.add("head", "wedge", (0.05 * h, 0.22 * h, 0.74 * h, 0.6, 0.25), paint, (0.30 * h, 0.98 * h, 0), (0, 0, 10))
    model.add("head", "wedge", (0.05 * h, 0.20 * h, 0.70 * h, 0.6, 0.3), paint, (-0.36 * h, 0.96 * h, 0), (0, 0, 14))
    model.ball("head", (0.35 * h, 0.99 * h, 0), (0.03 * h, 0.09 * h, 0.085 * h), trim)
    for _sign in (-1, 1):
        model.rod("head", (0.36 * h, 0.90 * h, -0.14 * h), (0.36 * h, 0.90 * h, 0.14 * h), 0.018 * h, 0.018 * h, trim)


def _fire_helmet(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    paint = replace(paint, finish="gloss")
    _brim(model, m, paint, 0.16, y=0.76, tip=12)
    _dome(model, m, paint, 0.42, y=0.78, fat=1.16)
    model.rod("head", (0.36 * h, 1.02 * h, 0), (-0.40 * h, 1.04 * h, 0), 0.05 * h, 0.05 * h, paint)
    model.add(
        "head",
        "box",
        (0.02 * h, 0.13 * h, 0.11 * h, 0.02 * h),
        replace(trim, finish="metal"),
        (0.46 * h, 0.94 * h, 0),
        (0, 0, 14),
    )


def _hard_hat(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    paint = replace(paint, finish="plastic")
    _dome(model, m, paint, 0.40, y=0.76, fat=1.16)
    model.add("head", "cylinder", (0.30 * h, 0.02 * h, 0.34 * h), paint, (0.34 * h, 0.77 * h, 0), (0, 0, -6))
    model.rod("head", (0.36 * h, 1.0 * h, 0), (-0.40 * h, 1.02 * h, 0), 0.04 * h, 0.04 * h, paint)


def _soldier(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    _dome(model, m, replace(paint, pattern="mottle", scale=0.06), 0.44, y=0.70, fat=1.18, tip=10)
    model.add(
        "head",
        "torus",
        (0.46 * m.head, 0.03 * m.head, 360.0),
        paint.shade(0.8),
        (-0.02 * m.head, 0.70 * m.head, 0),
        (0, 0, 10),
    )


def _bike_helmet(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    _dome(model, m, replace(paint, finish="gloss"), 0.40, y=0.74, fat=1.2, tip=10)
    for z in (-0.18, 0.0, 0.18):
        model.rod("head", (0.38 * h, 0.94 * h, z * h), (-0.36 * h, 1.02 * h, z * h), 0.035 * h, 0.035 * h, trim)


def _knight(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    steel = replace(paint, finish="metal")
    model.ball("head", (MIDDLE[0] * h, 0.56 * h, 0), (0.50 * h, 0.56 * h, 0.46 * h), steel)
    model.add("head", "cone", (0.40 * h, 0.22 * h, 0.47 * h), steel, (0.02 * h, 0.20 * h, 0))
    model.add(
        "head",
        "box",
        (0.06 * h, 0.035 * h, 0.34 * h, 0.02 * h),
        Paint(colour=(0.01, 0.01, 0.01)),
        (0.46 * h, 0.56 * h, 0),
    )
    model.rod("head", (0.52 * h, 0.50 * h, 0), (0.50 * h, 0.10 * h, 0), 0.05 * h, 0.03 * h, steel.shade(0.9))
    for k in range(4):
        model.ball(
            "head",
            ((0.12 - 0.17 * k) * h, (1.16 - 0.03 * k * k) * h, 0),
            (0.15 * h, 0.13 * h, 0.07 * h),
            replace(trim, finish="fur"),
        )


def _space(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    shell = replace(paint, finish="plastic")
    model.add("head", "shell", (0.66 * h, 0.68 * h, 0.66 * h, -0.1), shell, (-0.02 * h, 0.50 * h, 0), (0, 0, 68))
    model.ball(
        "head", (0.06 * h, 0.50 * h, 0), (0.62 * h, 0.56 * h, 0.58 * h), Paint(colour=(0.85, 0.9, 1.0), finish="glass")
    )
    model.add("head", "torus", (0.60 * h, 0.06 * h, 360.0), shell.shade(0.9), (0.08 * h, 0.53 * h, 0), (0, 0, 68))
    model.add(
        "neck", "torus", (0.46 * h, 0.08 * h, 360.0), Paint(colour=(0.6, 0.62, 0.66), finish="metal"), (0, 0.02 * h, 0)
    )
    for _, sign in SIDES:
        model.add(
            "head",
            "cylinder",
            (0.14 * h, 0.05 * h, 0.14 * h),
            Paint(colour=(0.6, 0.62, 0.66), finish="metal"),
            (0.0, 0.48 * h, sign * 0.64 * h),
            (90, 0, 0),
        )


def _diving(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h, f = m.head, features_of(look, m)
    x = f.front(f.eye_height, 0)
    model.add(
        "head",
        "box",
        (0.10 * h, 0.15 * h, 0.31 * h, 0.05 * h),
        replace(paint, finish="rubber"),
        (x - 0.05 * h, f.eye_height, 0),
    )
    model.add(
        "head",
        "box",
        (0.02 * h, 0.11 * h, 0.27 * h, 0.02 * h),
        Paint(colour=(0.5, 0.75, 0.9), finish="glass"),
        (x + 0.05 * h, f.eye_height, 0),
    )
    model.add("head", "torus", (0.40 * h, 0.03 * h, 360.0), replace(paint, finish="rubber"), (0, f.eye_height, 0))
    model.rod(
        "head",
        (0.10 * h, 0.30 * h, 0.44 * h),
        (0.0, 1.05 * h, 0.48 * h),
        0.04 * h,
        0.04 * h,
        replace(trim, finish="plastic"),
    )


def _hood(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    model.add("head", "shell", (0.50 * h, 0.56 * h, 0.46 * h, -0.30), paint, (-0.06 * h, 0.54 * h, 0), (0, 0, 58))
    model.add("neck", "cone", (0.50 * h, 0.16 * h, 0.36 * h), paint, (-0.05 * h, 0.04 * h, 0))


def _balaclava(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h, f = m.head, features_of(look, m)
    model.add("head", "shell", (0.45 * h, 0.50 * h, 0.41 * h, 0.30), paint, (0.0, 0.54 * h, 0), (0, 0, 8))
    model.ball("head", (0.02 * h, 0.18 * h, 0), (0.42 * h, 0.25 * h, 0.37 * h), paint)
    model.ball("head", (-0.14 * h, 0.50 * h, 0), (0.30 * h, 0.50 * h, 0.40 * h), paint)
    y = f.eye_height + 1.5 * f.eye_radius
    model.add("head", "torus", (0.40 * h, 0.045 * h, 360.0), trim, (0.01 * h, y + 0.06 * h, 0))
    for sign in (-1, 1):
        model.rod("head", (-0.40 * h, y, 0), (-0.66 * h, y - 0.26 * h, sign * 0.1 * h), 0.04 * h, 0.025 * h, trim)


def _glasses(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint, dark: bool = False) -> None:
    h, f = m.head, features_of(look, m)
    ring, frame = f.eye_radius + 0.045 * h, replace(paint, finish="gloss")
    x = f.eye[0] + 1.15 * f.eye_radius + 0.02 * h
    thick = (0.010 + 0.014 * max(look.face.glasses, 0.3)) * h
    for _, sign in SIDES:
        z = sign * max(f.eye_side, ring + 0.01 * h)
        model.add("head", "torus", (ring, thick, 360.0), frame, (x, f.eye_height, z), (0, 0, 90))
        model.rod(
            "head", (x, f.eye_height, z + sign * ring), (-0.02 * h, f.eye_height, sign * 0.40 * h), thick, thick, frame
        )
        if dark:
            model.ball(
                "head", (x, f.eye_height, z), (0.015 * h, ring, ring), Paint(colour=(0.02, 0.02, 0.03), finish="eye")
            )
    model.rod("head", (x, f.eye_height, -0.05 * h), (x, f.eye_height, 0.05 * h), thick, thick, frame)


def _sunglasses(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    _glasses(model, look, m, paint, trim, dark=True)


def _eye_patch(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h, f = m.head, features_of(look, m)
    model.ball(
        "head",
        (f.eye[0] + 0.45 * f.eye_radius, f.eye_height, f.eye_side),
        (0.9 * f.eye_radius, 1.45 * f.eye_radius, 1.35 * f.eye_radius),
        paint,
    )
    model.add("head", "torus", (0.405 * h, 0.016 * h, 360.0), paint, (0.01 * h, f.eye_height + 0.06 * h, 0), (12, 0, 4))


def _eye_mask(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    f, h = features_of(look, m), m.head
    for _, sign in SIDES:
        model.add(
            "head",
            "torus",
            (1.35 * f.eye_radius, 0.45 * f.eye_radius, 360.0),
            paint,
            (f.eye[0] + 0.5 * f.eye_radius, f.eye_height, sign * f.eye_side),
            (0, sign * -14, 90),
        )
    model.add("head", "torus", (0.385 * h, 0.05 * h, 360.0), paint, (0.0, f.eye_height + 0.01 * h, 0))


def _surgical(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    model.ball("head", (0.22 * h, 0.20 * h, 0), (0.24 * h, 0.18 * h, 0.25 * h), paint)


def _nurse_cap(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    model.add("head", "wedge", (0.10 * h, 0.11 * h, 0.30 * h, 0.7, 1.15), paint, (0.06 * h, 1.02 * h, 0), (0, 0, 12))
    model.add("head", "box", (0.01 * h, 0.06 * h, 0.02 * h, 0.0), trim, (0.15 * h, 1.02 * h, 0))
    model.add("head", "box", (0.01 * h, 0.02 * h, 0.06 * h, 0.0), trim, (0.15 * h, 1.02 * h, 0))


def _headphones(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    model.add("head", "torus", (0.45 * h, 0.035 * h, 190.0), paint, (0.0, 0.56 * h, 0), (0, -90, 90))
    for _, sign in SIDES:
        model.add(
            "head",
            "cylinder",
            (0.13 * h, 0.06 * h, 0.13 * h),
            replace(paint, finish="plastic"),
            (0, 0.48 * h, sign * 0.42 * h),
            (90, 0, 0),
        )


def _halo(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    model.add(
        "head",
        "torus",
        (0.32 * m.head, 0.035 * m.head, 360.0),
        Paint(colour=(1.0, 0.88, 0.45), glow=2.0),
        (-0.05 * m.head, 1.28 * m.head, 0),
        (0, 0, 8),
    )


def _kabuto(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    lacquer, gold = replace(paint, finish="gloss"), replace(trim, finish="metal")
    _dome(model, m, lacquer, 0.44, y=0.74, fat=1.16)
    for k in range(3):
        model.add(
            "head",
            "cone",
            ((0.60 + 0.06 * k) * h, 0.06 * h, (0.50 + 0.05 * k) * h),
            lacquer,
            (-0.16 * h, (0.70 - 0.12 * k) * h, 0),
            (0, 0, 16),
        )
    for sign in (-1, 1):
        model.rod(
            "head",
            (0.46 * h, 0.92 * h, 0.03 * h * sign),
            (0.52 * h, 1.42 * h, sign * 0.42 * h),
            0.04 * h,
            0.015 * h,
            gold,
        )


def _clown_nose(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    f, h = features_of(look, m), m.head
    model.ball("head", (f.front(0.4 * h, 0) + 0.07 * h, 0.38 * h, 0), 0.11 * h, replace(paint, finish="gloss"))


HEADGEAR: dict[str, Put] = {
    "cap": _cap, "peaked cap": _peaked, "beanie": _beanie, "chef hat": _chef, "wizard hat": _wizard, "crown": _crown, "tiara": _tiara,
    "top hat": _top_hat, "fedora": _fedora, "cowboy hat": _cowboy, "straw hat": _straw, "party hat": _cone_hat, "bandana": _bandana,
    "pirate hat": _pirate, "fire helmet": _fire_helmet, "hard hat": _hard_hat, "soldier helmet": _soldier, "bike helmet": _bike_helmet,
    "knight helmet": _knight, "space helmet": _space, "diving mask": _diving, "hood": _hood, "balaclava": _balaclava, "glasses": _glasses,
    "sunglasses": _sunglasses, "eye patch": _eye_patch, "eye mask": _eye_mask, "surgical mask": _surgical, "nurse cap": _nurse_cap,
    "headphones": _headphones, "halo": _halo, "kabuto": _kabuto, "clown nose": _clown_nose,
}  # fmt: skip
