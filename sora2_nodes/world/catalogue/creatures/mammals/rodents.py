"""Rows of rabbits, mice and other small gnawers."""

from __future__ import annotations

from dataclasses import replace

from .mammal import Ears, Extra, Head, Legs, Mammal, Neck, Tail, Trunk

WHITE, PINK = (0.95, 0.93, 0.9), (0.9, 0.6, 0.6)

_MOUSE = Mammal(
    size_m=0.13,
    mass_kg=0.025,
    voice="squeak",
    trunk=Trunk(y=0.03, length=0.036, chest=0.021, waist=0.026, rump=0.027, width=0.95),
    legs=Legs(thigh=0.012, shank=0.006, size=0.0075, bend=0.08),
    neck=Neck(length=0.022, rise=34, low=0.018, high=0.018),
    head=Head(
        r=0.021, face="mouse", snout=0.008, root=0.016, tip=0.005, dip=12, nose=0.0045, eye=0.2, gaze=52, brow=0.2
    ),
    ears=Ears(kind="round", size=0.03),
    tail=Tail(kind="long", length=0.08, thick=0.0035),
    colours={
        "main": (0.6, 0.57, 0.55),
        "belly": WHITE,
        "muzzle": WHITE,
        "nose": PINK,
        "socks": PINK,
        "tail": PINK,
        "tip": PINK,
        "inner": (0.93, 0.68, 0.66),
    },
)

RODENTS: dict[str, Mammal] = {
    "rabbit": Mammal(
        size_m=0.42,
        mass_kg=2,
        voice="",
        carriage="hops",
        trunk=Trunk(y=0.115, length=0.13, chest=0.068, waist=0.085, rump=0.095, width=0.9, slope=-0.02),
        legs=Legs(thigh=0.06, shank=0.02, size=0.027, bend=0.16, apart=0.65),
        neck=Neck(length=0.07, rise=52, low=0.056, high=0.052),
        head=Head(
            r=0.062, face="mouse", snout=0.01, root=0.046, tip=0.022, dip=16, nose=0.009, eye=0.21, gaze=58, brow=0.2
        ),
        ears=Ears(kind="long", size=0.17, lean=10),
        tail=Tail(kind="puff", length=0.05, thick=0.036),
        colours={"main": (0.62, 0.52, 0.42), "belly": WHITE, "muzzle": (0.88, 0.83, 0.76), "nose": PINK, "tip": WHITE},
    ),
    "mouse": _MOUSE,
    "rat": replace(
        _MOUSE,
        size_m=0.38,
        mass_kg=0.35,
        trunk=Trunk(y=0.032, length=0.065, chest=0.024, waist=0.028, rump=0.03, width=0.9),
        head=Head(
            r=0.021, face="mouse", snout=0.018, root=0.017, tip=0.006, dip=10, nose=0.0045, eye=0.15, gaze=55, brow=0.25
        ),
        ears=Ears(kind="round", size=0.018),
        tail=Tail(kind="long", length=0.14, thick=0.0055),
        colours={
            "main": (0.33, 0.28, 0.25),
            "belly": (0.6, 0.55, 0.5),
            "muzzle": (0.45, 0.4, 0.36),
            "nose": PINK,
            "socks": PINK,
            "tail": (0.82, 0.55, 0.53),
            "tip": (0.82, 0.55, 0.53),
            "inner": PINK,
        },
    ),
    "hamster": Mammal(
        size_m=0.12,
        mass_kg=0.1,
        voice="squeak",
        trunk=Trunk(y=0.037, length=0.03, chest=0.031, waist=0.037, rump=0.035, width=0.98),
        legs=Legs(thigh=0.013, shank=0.008, size=0.009, bend=0.04),
        neck=Neck(length=0.018, rise=42, low=0.028, high=0.028),
        head=Head(
            r=0.029,
            face="mouse",
            snout=0.0,
            root=0.02,
            tip=0.01,
            dip=10,
            nose=0.004,
            eye=0.2,
            gaze=45,
            brow=0.22,
            wide=1.08,
        ),
        ears=Ears(kind="round", size=0.016),
        tail=Tail(kind="puff", length=0.01, thick=0.006),
        colours={
            "main": (0.87, 0.6, 0.3),
            "belly": WHITE,
            "muzzle": WHITE,
            "nose": PINK,
            "socks": PINK,
            "tip": PINK,
            "marks": WHITE,
        },
        extra=Extra(marks=("cheeks",)),
    ),
    "hedgehog": Mammal(
        size_m=0.25,
        mass_kg=0.8,
        voice="squeak",
        trunk=Trunk(y=0.085, length=0.09, chest=0.064, waist=0.075, rump=0.066, width=0.95),
        legs=Legs(thigh=0.02, shank=0.013, size=0.016, bend=0.03),
        neck=Neck(length=0.04, rise=0, low=0.052, high=0.042),
        head=Head(
            r=0.046, face="mouse", snout=0.038, root=0.035, tip=0.011, dip=10, nose=0.011, eye=0.17, gaze=45, brow=0.25
        ),
        ears=Ears(kind="round", size=0.025),
        tail=Tail(kind="puff", length=0.01, thick=0.01),
        colours={
            "main": (0.8, 0.64, 0.46),
            "muzzle": (0.88, 0.74, 0.56),
            "spine": (0.4, 0.31, 0.24),
            "saddle": (0.3, 0.22, 0.16),
            "whisker": (0.8, 0.64, 0.46),
        },
        extra=Extra(spines=True),
    ),
    "squirrel": Mammal(
        size_m=0.32,
        mass_kg=0.4,
        voice="squeak",
        carriage="hops",
        trunk=Trunk(y=0.085, length=0.08, chest=0.038, waist=0.044, rump=0.05, width=0.88, slope=0.035),
        legs=Legs(thigh=0.03, shank=0.011, size=0.014, bend=0.16),
        neck=Neck(length=0.045, rise=58, low=0.032, high=0.03),
        head=Head(
            r=0.037, face="mouse", snout=0.01, root=0.026, tip=0.01, dip=14, nose=0.006, eye=0.22, gaze=55, brow=0.22
        ),
        ears=Ears(kind="up", size=0.04, lean=8),
        tail=Tail(kind="squirrel", length=0.2, thick=0.042),
        colours={
            "main": (0.7, 0.31, 0.1),
            "belly": WHITE,
            "muzzle": (0.9, 0.78, 0.64),
            "chest": WHITE,
            "marks": WHITE,
            "inner": (0.8, 0.55, 0.4),
        },
    ),
    "capybara": Mammal(
        size_m=1.2,
        mass_kg=50,
        voice="squeak",
        trunk=Trunk(y=0.42, length=0.56, chest=0.2, waist=0.225, rump=0.215, width=0.9, slope=-0.02),
        legs=Legs(thigh=0.085, shank=0.045, size=0.055, bend=0.05),
        neck=Neck(length=0.17, rise=30, low=0.17, high=0.135),
        head=Head(
            r=0.135,
            face="mouse",
            snout=0.12,
            root=0.115,
            tip=0.095,
            dip=10,
            nose=0.032,
            eye=0.12,
            gaze=62,
            brow=0.5,
            wide=0.84,
        ),
        ears=Ears(kind="round", size=0.05),
        tail=Tail(kind="puff", length=0.01, thick=0.02),
        colours={
            "main": (0.56, 0.38, 0.22),
            "muzzle": (0.47, 0.31, 0.18),
            "nose": (0.2, 0.14, 0.11),
            "socks": (0.36, 0.25, 0.16),
            "belly": (0.63, 0.46, 0.29),
            "tip": (0.5, 0.34, 0.2),
        },
    ),
    "meerkat": Mammal(
        size_m=0.5,
        mass_kg=0.8,
        voice="squeak",
        trunk=Trunk(y=0.2, length=0.12, chest=0.05, waist=0.05, rump=0.054, width=0.88, slope=0.1),
        legs=Legs(thigh=0.03, shank=0.014, size=0.018, bend=0.06),
        neck=Neck(length=0.09, rise=72, low=0.042, high=0.036),
        head=Head(r=0.044, snout=0.03, root=0.026, tip=0.012, dip=10, nose=0.009, eye=0.2, gaze=34, brow=0.2),
        ears=Ears(kind="round", size=0.022),
        tail=Tail(kind="long", length=0.2, thick=0.012),
        colours={
            "main": (0.72, 0.58, 0.4),
            "belly": (0.86, 0.77, 0.62),
            "chest": (0.86, 0.77, 0.62),
            "muzzle": (0.86, 0.78, 0.66),
            "patch": (0.16, 0.11, 0.09),
            "tip": (0.16, 0.12, 0.1),
            "ear": (0.16, 0.12, 0.1),
        },
        extra=Extra(marks=("eyes",)),
    ),
}
