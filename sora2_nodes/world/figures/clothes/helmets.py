"""Helmets, hoods and masks that cover the head."""

from __future__ import annotations

import math
from dataclasses import replace

from ..bones import SIDES
from ..countenance import MIDDLE, features_of
from ..look import Look
from ..measures import Measures
from ..modelling import Model, Paint
from .hats import brim, dome


def fire_helmet(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    paint = replace(paint, finish="gloss")
    brim(model, m, paint, 0.16, y=0.76, tip=12)
    dome(model, m, paint, 0.42, y=0.78, fat=1.16)
    model.rod("head", (0.36 * h, 1.02 * h, 0), (-0.40 * h, 1.04 * h, 0), 0.05 * h, 0.05 * h, paint)
    model.add(
        "head",
        "box",
        (0.02 * h, 0.13 * h, 0.11 * h, 0.02 * h),
        replace(trim, finish="metal"),
        (0.46 * h, 0.94 * h, 0),
        (0, 0, 14),
    )


def hard_hat(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    paint = replace(paint, finish="plastic")
    dome(model, m, paint, 0.40, y=0.76, fat=1.16)
    model.add("head", "cylinder", (0.30 * h, 0.02 * h, 0.34 * h), paint, (0.34 * h, 0.77 * h, 0), (0, 0, -6))
    model.rod("head", (0.36 * h, 1.0 * h, 0), (-0.40 * h, 1.02 * h, 0), 0.04 * h, 0.04 * h, paint)


def soldier(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    dome(model, m, replace(paint, pattern="mottle", scale=0.06), 0.44, y=0.70, fat=1.18, tip=10)
    model.add(
        "head",
        "torus",
        (0.46 * m.head, 0.03 * m.head, 360.0),
        paint.shade(0.8),
        (-0.02 * m.head, 0.70 * m.head, 0),
        (0, 0, 10),
    )


def bike_helmet(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    dome(model, m, replace(paint, finish="gloss"), 0.40, y=0.74, fat=1.2, tip=10)
    for z in (-0.18, 0.0, 0.18):
        model.rod("head", (0.38 * h, 0.94 * h, z * h), (-0.36 * h, 1.02 * h, z * h), 0.035 * h, 0.035 * h, trim)


def knight(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
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


def space(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
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


def hazmat(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    """A loose hood that closes all around, with a wide visor and a filter before the mouth."""
    h, f = m.head, features_of(look, m)
    cloth = replace(paint, finish="plastic")
    model.add("head", "shell", (0.60 * h, 0.66 * h, 0.58 * h, -0.15), cloth, (-0.06 * h, 0.52 * h, 0), (0, 0, 66))
    model.add("neck", "cone", (0.62 * h, 0.26 * h, 0.52 * h), cloth, (-0.03 * h, -0.02 * h, 0))
    model.ball(
        "head",
        (0.10 * h, 0.56 * h, 0),
        (0.48 * h, 0.40 * h, 0.46 * h),
        Paint(colour=(0.72, 0.82, 0.86), finish="glass"),
    )
    model.add("head", "torus", (0.50 * h, 0.06 * h, 360.0), cloth.shade(0.8), (0.10 * h, 0.54 * h, 0), (0, 0, 66))
    x, grey = f.front(0.20 * h, 0), Paint(colour=(0.14, 0.15, 0.16), finish="rubber")
    model.add("head", "cylinder", (0.17 * h, 0.12 * h, 0.17 * h), grey, (x + 0.16 * h, 0.20 * h, 0), (0, 0, 90))
    model.ball("head", (x + 0.02 * h, 0.22 * h, 0), (0.22 * h, 0.20 * h, 0.30 * h), grey)


def brass(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    """The helmet of an old diving dress: a ball of brass with round dark panes, screwed to a broad collar."""
    h = m.head
    metal, pane = replace(paint, finish="metal"), Paint(colour=(0.05, 0.07, 0.09), finish="gloss")
    model.ball("head", (0.0, 0.50 * h, 0), (0.64 * h, 0.66 * h, 0.64 * h), metal)
    for azimuth in (0.0, 78.0, -78.0):
        a = math.radians(azimuth)
        way = (math.cos(a), math.sin(a))
        for far, size, kind, colour in ((0.60, 0.26, "torus", metal.shade(0.8)), (0.62, 0.24, "cylinder", pane)):
            at = (far * h * way[0], 0.52 * h, far * h * way[1])
            form = (size * h, 0.05 * h, 360.0) if kind == "torus" else (size * h, 0.03 * h, size * h)
            model.add("head", kind, form, colour, at, (0, -azimuth, 90))
    model.ball("head", (0.44 * h, 0.98 * h, 0), (0.16 * h, 0.14 * h, 0.16 * h), metal.shade(0.8))
    model.add("neck", "cone", (1.0 * h, 0.16 * h, 0.60 * h), metal, (0.0, -0.14 * h, 0))
    model.add("neck", "torus", (0.58 * h, 0.08 * h, 360.0), metal.shade(0.8), (0.0, 0.04 * h, 0))


def diving(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
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


def hood(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    model.add("head", "shell", (0.50 * h, 0.56 * h, 0.46 * h, -0.30), paint, (-0.06 * h, 0.54 * h, 0), (0, 0, 58))
    model.add("neck", "cone", (0.50 * h, 0.16 * h, 0.36 * h), paint, (-0.05 * h, 0.04 * h, 0))


def balaclava(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h, f = m.head, features_of(look, m)
    model.add("head", "shell", (0.45 * h, 0.50 * h, 0.41 * h, 0.30), paint, (0.0, 0.54 * h, 0), (0, 0, 8))
    model.ball("head", (0.02 * h, 0.18 * h, 0), (0.42 * h, 0.25 * h, 0.37 * h), paint)
    model.ball("head", (-0.14 * h, 0.50 * h, 0), (0.30 * h, 0.50 * h, 0.40 * h), paint)
    y = f.eye_height + 1.5 * f.eye_radius
    model.add("head", "torus", (0.40 * h, 0.045 * h, 360.0), trim, (0.01 * h, y + 0.06 * h, 0))
    for sign in (-1, 1):
        model.rod("head", (-0.40 * h, y, 0), (-0.66 * h, y - 0.26 * h, sign * 0.1 * h), 0.04 * h, 0.025 * h, trim)


def kabuto(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    lacquer, gold = replace(paint, finish="gloss"), replace(trim, finish="metal")
    dome(model, m, lacquer, 0.44, y=0.74, fat=1.16)
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
