"""What is worn before the face and on the ears: glasses, patches, masks, noses, headphones."""

from __future__ import annotations

from dataclasses import replace

from ..bones import SIDES
from ..countenance import features_of
from ..look import Look
from ..measures import Measures
from ..modelling import Model, Paint


def glasses(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint, dark: bool = False) -> None:
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


def sunglasses(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    glasses(model, look, m, paint, trim, dark=True)


def eye_patch(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h, f = m.head, features_of(look, m)
    model.ball(
        "head",
        (f.eye[0] + 0.45 * f.eye_radius, f.eye_height, f.eye_side),
        (0.9 * f.eye_radius, 1.45 * f.eye_radius, 1.35 * f.eye_radius),
        paint,
    )
    model.add("head", "torus", (0.405 * h, 0.016 * h, 360.0), paint, (0.01 * h, f.eye_height + 0.06 * h, 0), (12, 0, 4))


def eye_mask(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
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


def pacifier(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    """A shield before the lips with a ring that hangs from it."""
    f, h = features_of(look, m), m.head
    front = f.front(0.16 * h, 0) + 0.05 * h
    model.add(
        "head",
        "cylinder",
        (0.17 * h, 0.022 * h, 0.13 * h),
        replace(paint, finish="gloss"),
        (front, 0.17 * h, 0),
        (0, 0, 90),
    )
    model.add(
        "head",
        "torus",
        (0.085 * h, 0.020 * h, 360.0),
        replace(trim, finish="gloss"),
        (front + 0.07 * h, 0.15 * h, 0),
        (0, 0, 60),
    )
    model.ball("head", (front + 0.035 * h, 0.17 * h, 0), 0.05 * h, trim)


def surgical(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    h = m.head
    model.ball("head", (0.22 * h, 0.20 * h, 0), (0.24 * h, 0.18 * h, 0.25 * h), paint)


def headphones(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
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


def clown_nose(model: Model, look: Look, m: Measures, paint: Paint, trim: Paint) -> None:
    f, h = features_of(look, m), m.head
    model.ball("head", (f.front(0.4 * h, 0) + 0.07 * h, 0.38 * h, 0), 0.11 * h, replace(paint, finish="gloss"))
