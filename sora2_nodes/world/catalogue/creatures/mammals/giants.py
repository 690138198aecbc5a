"""Rows of elephants, rhinos and hippos."""

from __future__ import annotations

from dataclasses import replace

from .mammal import Ears, Extra, Head, Legs, Mammal, Neck, Tail, Trunk

_ELEPHANT = Mammal(
    size_m=4.4,
    mass_kg=5000,
    voice="elephant",
    trunk=Trunk(y=1.75, length=1.55, chest=0.8, waist=0.82, rump=0.76, width=0.82),
    legs=Legs(thigh=0.36, shank=0.21, foot="pad", size=0.25, bend=0.02, apart=0.64),
    neck=Neck(length=0.55, rise=42, low=0.55, high=0.46),
    head=Head(r=0.52, face="plain", wide=0.92, snout=0.02, root=0.36, tip=0.3, dip=24, eye=0.085, gaze=58, brow=0.12),
    ears=Ears(kind="fan", size=0.82),
    tail=Tail(kind="whip", length=1.0, thick=0.045),
    colours={
        "main": (0.47, 0.46, 0.48),
        "inner": (0.6, 0.5, 0.5),
        "ear": (0.43, 0.42, 0.44),
        "tip": (0.15, 0.14, 0.14),
        "claw": (0.8, 0.76, 0.7),
    },
    extra=Extra(trunk=1.75, tusks=0.75),
    finish="stone",
)

GIANTS: dict[str, Mammal] = {
    "elephant": _ELEPHANT,
    "mammoth": replace(
        _ELEPHANT,
        size_m=4.6,
        mass_kg=6000,
        trunk=Trunk(y=1.8, length=1.5, chest=0.92, waist=0.84, rump=0.74, width=0.86, slope=0.3, humps=((0.32, 0.3),)),
        ears=Ears(kind="fan", size=0.36),
        colours={
            "main": (0.36, 0.2, 0.1),
            "ear": (0.3, 0.16, 0.08),
            "inner": (0.4, 0.25, 0.16),
            "tip": (0.2, 0.1, 0.05),
            "hair": (0.3, 0.16, 0.07),
            "claw": (0.6, 0.5, 0.4),
        },
        extra=Extra(trunk=1.8, tusks=1.25, marks=("dome", "skirt")),
        finish="fur",
    ),
    "rhino": Mammal(
        size_m=3.6,
        mass_kg=2000,
        voice="grunt",
        trunk=Trunk(y=1.05, length=1.5, chest=0.62, waist=0.62, rump=0.58, width=0.85, humps=((0.42, 0.16),)),
        legs=Legs(thigh=0.3, shank=0.165, foot="pad", size=0.19, bend=0.02),
        neck=Neck(length=0.55, rise=6, low=0.5, high=0.36),
        head=Head(
            r=0.33, face="plain", wide=0.85, snout=0.42, root=0.29, tip=0.22, dip=22, eye=0.09, gaze=60, brow=0.2
        ),
        ears=Ears(kind="leaf", size=0.26, lean=18),
        tail=Tail(kind="whip", length=0.6, thick=0.04),
        colours={
            "main": (0.5, 0.49, 0.48),
            "inner": (0.4, 0.34, 0.33),
            "horn": (0.35, 0.31, 0.28),
            "tip": (0.2, 0.19, 0.19),
            "claw": (0.7, 0.66, 0.6),
        },
        extra=Extra(horns="rhino", horn_size=0.55, marks=("nostrils",)),
        finish="stone",
    ),
    "hippo": Mammal(
        size_m=3.3,
        mass_kg=1500,
        voice="grunt",
        trunk=Trunk(y=0.88, length=1.35, chest=0.62, waist=0.66, rump=0.6, width=0.92),
        legs=Legs(thigh=0.24, shank=0.17, foot="pad", size=0.18, bend=0.02),
        neck=Neck(length=0.5, rise=16, low=0.5, high=0.4),
        head=Head(
            r=0.37, face="hippo", wide=0.95, snout=0.42, root=0.33, tip=0.3, dip=20, eye=0.12, gaze=50, brow=0.72
        ),
        ears=Ears(kind="round", size=0.15),
        tail=Tail(kind="stub", length=0.3, thick=0.06),
        colours={
            "main": (0.5, 0.42, 0.45),
            "muzzle": (0.68, 0.5, 0.5),
            "belly": (0.72, 0.55, 0.54),
            "claw": (0.75, 0.66, 0.62),
        },
        extra=Extra(marks=("teeth",)),
        finish="leather",
    ),
}
