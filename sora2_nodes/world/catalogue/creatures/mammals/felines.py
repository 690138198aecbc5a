"""Rows of cats, small and big."""

from __future__ import annotations

from dataclasses import replace

from .mammal import Ears, Extra, Head, Legs, Mammal, Neck, Tail, Trunk

WHITE, PINK, BLACK = (0.95, 0.93, 0.9), (0.88, 0.5, 0.5), (0.06, 0.05, 0.05)

_TIGER = Mammal(
    size_m=2.0,
    mass_kg=190,
    voice="roar",
    trunk=Trunk(y=0.68, length=0.8, chest=0.22, waist=0.19, rump=0.195),
    legs=Legs(thigh=0.13, shank=0.07, size=0.085, bend=0.08),
    neck=Neck(length=0.25, rise=40, low=0.19, high=0.16),
    head=Head(r=0.19, face="cat", snout=0.035, root=0.1, tip=0.07, dip=8, eye=0.17, wide=1.02, brow=0.2, gaze=40),
    ears=Ears(kind="round", size=0.13),
    tail=Tail(kind="long", length=0.75, thick=0.045),
    colours={
        "main": (0.87, 0.46, 0.1),
        "second": BLACK,
        "skull": (0.87, 0.46, 0.1),
        "belly": WHITE,
        "muzzle": WHITE,
        "nose": PINK,
        "tip": BLACK,
        "marks": WHITE,
        "iris": (0.8, 0.65, 0.15),
    },
    pattern="stripes",
    scale=0.15,
    extra=Extra(marks=("cheeks", "brows")),
)

FELINES: dict[str, Mammal] = {
    "cat": Mammal(
        size_m=0.6,
        mass_kg=4.5,
        voice="cat",
        trunk=Trunk(y=0.22, length=0.24, chest=0.07, waist=0.068, rump=0.072),
        legs=Legs(thigh=0.048, shank=0.02, size=0.025, bend=0.15),
        neck=Neck(length=0.09, rise=58, low=0.056, high=0.052),
        head=Head(r=0.075, face="cat", snout=0.013, dip=8, eye=0.18, wide=1.08, brow=0.18, gaze=36),
        ears=Ears(kind="up", size=0.078, lean=20),
        tail=Tail(kind="plume", length=0.26, thick=0.02),
        colours={
            "main": (0.85, 0.5, 0.18),
            "second": (0.62, 0.3, 0.08),
            "belly": WHITE,
            "muzzle": WHITE,
            "nose": PINK,
            "socks": WHITE,
            "iris": (0.35, 0.62, 0.2),
            "chest": WHITE,
        },
        pattern="stripes",
        scale=0.055,
    ),
    "kitten": Mammal(
        size_m=0.28,
        mass_kg=0.8,
        voice="kitten",
        trunk=Trunk(y=0.115, length=0.1, chest=0.045, waist=0.046, rump=0.045, width=0.9),
        legs=Legs(thigh=0.028, shank=0.015, size=0.018, bend=0.04),
        neck=Neck(length=0.062, rise=62, low=0.036, high=0.036),
        head=Head(r=0.06, face="cat", snout=0.008, dip=6, eye=0.21, wide=1.1, brow=0.1, gaze=34),
        ears=Ears(kind="up", size=0.058, lean=22),
        tail=Tail(kind="plume", length=0.12, thick=0.014),
        colours={
            "main": (0.55, 0.55, 0.58),
            "second": (0.35, 0.35, 0.38),
            "belly": WHITE,
            "muzzle": WHITE,
            "nose": PINK,
            "socks": WHITE,
            "chest": WHITE,
            "iris": (0.3, 0.55, 0.8),
            "tip": WHITE,
        },
        pattern="stripes",
        scale=0.036,
    ),
    "tiger": _TIGER,
    "lion": replace(
        _TIGER,
        pattern="plain",
        neck=Neck(length=0.3, rise=46, low=0.19, high=0.16),
        tail=Tail(kind="whip", length=0.75, thick=0.035),
        colours={
            "main": (0.8, 0.58, 0.28),
            "belly": (0.9, 0.76, 0.52),
            "muzzle": (0.93, 0.84, 0.66),
            "nose": (0.4, 0.2, 0.16),
            "mane": (0.42, 0.2, 0.06),
            "tip": (0.3, 0.14, 0.05),
            "iris": (0.7, 0.5, 0.1),
        },
        extra=Extra(mane="ruff"),
    ),
    "leopard": replace(
        _TIGER,
        size_m=1.6,
        mass_kg=60,
        pattern="spots",
        scale=0.075,
        legs=Legs(thigh=0.11, shank=0.055, size=0.07, bend=0.08),
        trunk=Trunk(y=0.6, length=0.8, chest=0.18, waist=0.155, rump=0.165),
        head=Head(r=0.155, face="cat", snout=0.03, dip=8, eye=0.15, brow=0.2, gaze=40),
        neck=Neck(length=0.22, rise=38, low=0.15, high=0.13),
        tail=Tail(kind="long", length=0.85, thick=0.04),
        colours={
            "main": (0.86, 0.66, 0.34),
            "second": (0.1, 0.06, 0.04),
            "belly": WHITE,
            "muzzle": WHITE,
            "nose": PINK,
            "iris": (0.6, 0.65, 0.2),
        },
        extra=Extra(),
    ),
}
