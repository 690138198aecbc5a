"""Hats, caps, crowns and halos."""

from __future__ import annotations

import math
from dataclasses import replace

from ..countenance import MIDDLE, SKULL
from ..look import Look
from ..measures import Measures
from ..modelling import Model, Paint

BRIM = 0.80  # height of a hat's brim over the head's


def brim(model: Model, m: Measures, paint: Paint, reach: float, y: float = BRIM, tip: float = 7.0) -> None:
    h = m.head
    model.add(
        "head",
        "cylinder",
        ((0.42 + reach) * h, 0.022 * h, (0.40 + reach) * h),
        paint,
        ((MIDDLE[0] - 0.02) * h, y * h, 0),
        (0, 0, tip),
    )


def dome(
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


def band(model: Model, m: Measures, paint: Paint, y: float = BRIM + 0.05, fat: float = 1.0) -> None:
    h = m.head
    model.add(
        "head",
        "cylinder",
        (0.43 * fat * h, 0.05 * h, 0.405 * fat * h),
        paint,
        ((MIDDLE[0] - 0.02) * h, y * h, 0),
        (0, 0, 7),
    )


def cap(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    dome(model, m, paint, 0.34, y=0.74, tip=10)
    model.add(
        "head", "cylinder", (0.26 * h, 0.018 * h, 0.30 * h), paint.shade(0.85), (0.42 * h, 0.745 * h, 0), (0, 0, -12)
    )
    model.ball("head", (-0.06 * h, 1.07 * h, 0), 0.03 * h, trim)


def peaked(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    """Add a cap of police, captains and officers: a wide flat top, a dark peak, a badge."""
    h = m.head
    band(model, m, paint.shade(0.8), y=0.80)
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


def beanie(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    dome(model, m, paint, 0.40, y=0.72, fat=1.10, tip=14)
    band(model, m, paint.shade(0.8), y=0.76, fat=1.06)
    model.ball("head", (-0.10 * m.head, 1.13 * m.head, 0), 0.09 * m.head, replace(trim, finish="fur"))


def chef(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
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


def wizard(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    brim(model, m, paint, 0.34)
    model.horn("head", (0.0, 0.80 * h, 0), (-0.10 * h, 1.45 * h, 0), 0.43 * h, 0.20 * h, paint)
    model.horn("head", (-0.10 * h, 1.43 * h, 0), (-0.34 * h, 1.92 * h, 0), 0.20 * h, 0.015 * h, paint)
    band(model, m, replace(trim, finish="satin"), y=0.86, fat=0.99)


def crown(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
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


def tiara(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    gold = replace(paint, finish="metal")
    model.add("head", "torus", (0.40 * h, 0.022 * h, 200.0), gold, (0.02 * h, 0.88 * h, 0), (0, 0, 22))
    for k in (-2, -1, 0, 1, 2):
        a = 0.42 * k
        x, z, tall = 0.36 * h * math.cos(a), 0.40 * h * math.sin(a), 0.16 - 0.035 * abs(k)
        model.add(
            "head", "cone", (0.05 * h, tall * h / 2, 0.0), gold, (x, (0.99 + tall / 4 + 0.02 * math.cos(a)) * h, z)
        )


def top_hat(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    brim(model, m, paint, 0.20, tip=5)
    model.add("head", "cone", (0.40 * h, 0.30 * h, 0.44 * h), paint, (-0.03 * h, 1.10 * h, 0), (0, 0, 5))
    band(model, m, trim, y=0.87, fat=0.99)


def fedora(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    brim(model, m, paint, 0.22, y=0.78)
    model.add("head", "cone", (0.43 * h, 0.17 * h, 0.34 * h), paint, (-0.03 * h, 0.96 * h, 0), (0, 0, 7))
    band(model, m, trim, y=0.84, fat=1.02)


def cowboy(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
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
    brim(model, m, paint, 0.14, y=0.79)
    model.add("head", "cone", (0.42 * h, 0.17 * h, 0.31 * h), paint, (-0.04 * h, 0.98 * h, 0), (0, 0, 7))
    band(model, m, trim, y=0.84, fat=1.01)


def straw(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    brim(model, m, paint, 0.40, y=0.80)
    dome(model, m, paint, 0.30, y=0.81, fat=1.05)
    band(model, m, trim, y=0.86, fat=1.02)


def cone_hat(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    model.add("head", "cone", (0.28 * h, 0.32 * h, 0.01 * h), paint, (-0.02 * h, 1.26 * h, 0), (0, 0, 6))
    model.ball("head", (-0.05 * h, 1.60 * h, 0), 0.08 * h, replace(trim, finish="fur"))


def bandana(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    dome(model, m, paint, 0.36, y=0.72, tip=16)
    for sign in (-1, 1):
        model.rod(
            "head",
            (-0.42 * h, 0.58 * h, 0.03 * h * sign),
            (-0.60 * h, 0.36 * h, sign * 0.10 * h),
            0.05 * h,
            0.03 * h,
            paint,
        )


def pirate(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    """Add a hat with its brim turned up in front, wide to both sides, with a pale badge."""
    h = m.head
    dome(model, m, paint, 0.36, y=0.80)
    model.add("head", "wedge", (0.05 * h, 0.22 * h, 0.74 * h, 0.6, 0.25), paint, (0.30 * h, 0.98 * h, 0), (0, 0, 10))
    model.add("head", "wedge", (0.05 * h, 0.20 * h, 0.70 * h, 0.6, 0.3), paint, (-0.36 * h, 0.96 * h, 0), (0, 0, 14))
    model.ball("head", (0.35 * h, 0.99 * h, 0), (0.03 * h, 0.09 * h, 0.085 * h), trim)
    for _sign in (-1, 1):
        model.rod("head", (0.36 * h, 0.90 * h, -0.14 * h), (0.36 * h, 0.90 * h, 0.14 * h), 0.018 * h, 0.018 * h, trim)


def nurse_cap(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    model.add("head", "wedge", (0.10 * h, 0.11 * h, 0.30 * h, 0.7, 1.15), paint, (0.06 * h, 1.02 * h, 0), (0, 0, 12))
    model.add("head", "box", (0.01 * h, 0.06 * h, 0.02 * h, 0.0), trim, (0.15 * h, 1.02 * h, 0))
    model.add("head", "box", (0.01 * h, 0.02 * h, 0.06 * h, 0.0), trim, (0.15 * h, 1.02 * h, 0))


def headband(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    model.add("head", "torus", (0.40 * h, 0.055 * h, 360.0), paint, (-0.06 * h, 0.74 * h, 0), (0, 0, 8))


def halo(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    model.add(
        "head",
        "torus",
        (0.32 * m.head, 0.035 * m.head, 360.0),
        Paint(colour=(1.0, 0.88, 0.45), glow=2.0),
        (-0.05 * m.head, 1.28 * m.head, 0),
        (0, 0, 8),
    )
