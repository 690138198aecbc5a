"""Rows of the farmyard's cows, pigs, sheep and goats."""

from __future__ import annotations

from dataclasses import replace

from .mammal import Ears, Extra, Head, Legs, Mammal, Neck, Tail, Trunk

WHITE, BLACK, PINK = (0.95, 0.94, 0.92), (0.06, 0.05, 0.05), (0.93, 0.66, 0.64)

_COW = Mammal(
    size_m=2.3,
    mass_kg=600,
    voice="cow",
    trunk=Trunk(y=0.98, length=1.15, chest=0.4, waist=0.41, rump=0.38, width=0.82),
    legs=Legs(thigh=0.18, shank=0.085, foot="hoof", size=0.09, bend=0.05),
    neck=Neck(length=0.42, rise=34, low=0.28, high=0.2),
    head=Head(r=0.2, face="cow", wide=0.85, snout=0.22, root=0.17, tip=0.125, dip=34, eye=0.14, gaze=58, brow=0.22),
    ears=Ears(kind="side", size=0.24, lean=4),
    tail=Tail(kind="whip", length=0.85, thick=0.035),
    colours={
        "main": WHITE,
        "second": BLACK,
        "muzzle": PINK,
        "horn": (0.85, 0.78, 0.62),
        "tip": BLACK,
        "ear": BLACK,
        "blaze": WHITE,
        "udder": (0.95, 0.7, 0.68),
    },
    extra=Extra(horns="cow", horn_size=0.2, marks=("udder",)),
    pattern="patches",
    scale=0.42,
)

BOVINES: dict[str, Mammal] = {
    "cow": _COW,
    "bull": replace(
        _COW,
        size_m=2.5,
        mass_kg=900,
        trunk=Trunk(y=1.02, length=1.1, chest=0.5, waist=0.4, rump=0.37, width=0.84, slope=0.08, humps=((0.34, 0.16),)),
        neck=Neck(length=0.36, rise=18, low=0.4, high=0.27),
        head=Head(r=0.22, face="cow", wide=0.95, snout=0.2, root=0.2, tip=0.14, dip=42, eye=0.12, gaze=54, brow=0.3),
        pattern="plain",
        colours={
            "main": (0.15, 0.09, 0.07),
            "muzzle": (0.33, 0.24, 0.22),
            "horn": (0.92, 0.88, 0.76),
            "tip": BLACK,
            "ring": (0.9, 0.72, 0.2),
        },
        extra=Extra(horns="bull", horn_size=0.38, marks=("ring",)),
    ),
    "pig": Mammal(
        size_m=1.3,
        mass_kg=120,
        voice="pig",
        trunk=Trunk(y=0.46, length=0.58, chest=0.25, waist=0.27, rump=0.26, width=0.9),
        legs=Legs(thigh=0.1, shank=0.055, foot="hoof", size=0.06, bend=0.03, apart=0.6),
        neck=Neck(length=0.17, rise=20, low=0.22, high=0.19),
        head=Head(
            r=0.19, face="pig", wide=0.95, snout=0.05, root=0.13, tip=0.085, dip=16, eye=0.12, gaze=42, brow=0.28
        ),
        ears=Ears(kind="fold", size=0.16, lean=24),
        tail=Tail(kind="corkscrew", length=0.12, thick=0.016),
        colours={
            "main": (0.95, 0.68, 0.66),
            "muzzle": (0.9, 0.54, 0.53),
            "ear": (0.9, 0.58, 0.56),
            "hoof": (0.45, 0.28, 0.25),
        },
        finish="skin",
    ),
    "sheep": Mammal(
        size_m=1.25,
        mass_kg=70,
        voice="sheep",
        trunk=Trunk(y=0.6, length=0.55, chest=0.21, waist=0.22, rump=0.21, width=0.92),
        legs=Legs(thigh=0.07, shank=0.036, foot="hoof", size=0.042, bend=0.03),
        neck=Neck(length=0.26, rise=40, low=0.16, high=0.1),
        head=Head(r=0.115, face="cow", wide=0.78, snout=0.11, root=0.1, tip=0.06, dip=34, eye=0.17, gaze=58, brow=0.15),
        ears=Ears(kind="side", size=0.15, lean=-12),
        tail=Tail(kind="puff", length=0.1, thick=0.08),
        colours={
            "main": (0.94, 0.92, 0.86),
            "fleece": (0.94, 0.92, 0.86),
            "blaze": (0.12, 0.1, 0.1),
            "muzzle": (0.12, 0.1, 0.1),
            "ear": (0.12, 0.1, 0.1),
            "socks": (0.12, 0.1, 0.1),
            "inner": (0.35, 0.24, 0.23),
            "nose": (0.4, 0.3, 0.3),
            "skull": (0.12, 0.1, 0.1),
        },
        extra=Extra(fleece=0.05, marks=("whites", "wool cap")),
    ),
    "goat": Mammal(
        size_m=1.2,
        mass_kg=50,
        voice="goat",
        trunk=Trunk(y=0.62, length=0.52, chest=0.175, waist=0.18, rump=0.165, width=0.8),
        legs=Legs(thigh=0.085, shank=0.036, foot="hoof", size=0.042, bend=0.05),
        neck=Neck(length=0.3, rise=52, low=0.12, high=0.085),
        head=Head(
            r=0.105, face="cow", wide=0.78, snout=0.12, root=0.085, tip=0.052, dip=26, eye=0.17, gaze=58, brow=0.25
        ),
        ears=Ears(kind="side", size=0.16, lean=-10),
        tail=Tail(kind="stub", length=0.12, thick=0.035),
        colours={
            "main": (0.9, 0.87, 0.8),
            "muzzle": (0.88, 0.72, 0.66),
            "horn": (0.38, 0.31, 0.25),
            "beard": (0.78, 0.73, 0.64),
            "iris": (0.8, 0.65, 0.2),
        },
        extra=Extra(horns="goat", horn_size=0.28, marks=("beard",)),
    ),
}
