"""Rows of bears, raccoons, apes and other wild animals."""

from __future__ import annotations

from dataclasses import replace

from .mammal import Ears, Extra, Head, Legs, Mammal, Neck, Tail, Trunk

WHITE, BLACK = (0.95, 0.94, 0.92), (0.07, 0.065, 0.07)

_BEAR = Mammal(
    size_m=1.9,
    mass_kg=250,
    voice="bear",
    trunk=Trunk(y=0.72, length=0.78, chest=0.33, waist=0.34, rump=0.34, width=0.88, humps=((0.42, 0.1),)),
    legs=Legs(thigh=0.19, shank=0.12, size=0.13, bend=0.03, apart=0.62),
    neck=Neck(length=0.3, rise=30, low=0.29, high=0.23),
    head=Head(r=0.22, snout=0.09, root=0.12, tip=0.085, dip=16, nose=0.05, eye=0.1, wide=1.02, gaze=40, brow=0.2),
    ears=Ears(kind="round", size=0.13),
    tail=Tail(kind="puff", length=0.05, thick=0.07),
    colours={"main": (0.36, 0.21, 0.12), "muzzle": (0.68, 0.5, 0.34), "inner": (0.55, 0.38, 0.26)},
)

WILD: dict[str, Mammal] = {
    "bear": _BEAR,
    "polar bear": replace(
        _BEAR,
        size_m=2.3,
        mass_kg=450,
        trunk=Trunk(y=0.78, length=0.9, chest=0.32, waist=0.35, rump=0.36, width=0.86),
        neck=Neck(length=0.42, rise=26, low=0.26, high=0.17),
        head=Head(r=0.18, snout=0.13, root=0.105, tip=0.07, dip=12, nose=0.042, eye=0.11, wide=0.95, gaze=42, brow=0.2),
        ears=Ears(kind="round", size=0.09),
        colours={"main": (0.95, 0.94, 0.89), "muzzle": (0.94, 0.92, 0.87), "inner": (0.7, 0.66, 0.62)},
    ),
    "panda": replace(
        _BEAR,
        size_m=1.6,
        mass_kg=110,
        trunk=Trunk(y=0.62, length=0.56, chest=0.31, waist=0.34, rump=0.33, width=0.95),
        neck=Neck(length=0.25, rise=38, low=0.26, high=0.23),
        head=Head(r=0.25, snout=0.02, root=0.11, tip=0.08, dip=12, nose=0.045, eye=0.1, wide=1.08, gaze=36, brow=0.1),
        ears=Ears(kind="round", size=0.15),
        colours={
            "main": WHITE,
            "muzzle": WHITE,
            "ear": BLACK,
            "inner": BLACK,
            "socks": BLACK,
            "legs": BLACK,
            "patch": BLACK,
            "yoke": BLACK,
            "tip": WHITE,
        },
        extra=Extra(marks=("eyes",)),
    ),
    "raccoon": Mammal(
        size_m=0.75,
        mass_kg=7,
        voice="squeak",
        trunk=Trunk(y=0.22, length=0.26, chest=0.09, waist=0.1, rump=0.105, width=0.92),
        legs=Legs(thigh=0.05, shank=0.026, size=0.032, bend=0.06),
        neck=Neck(length=0.1, rise=36, low=0.08, high=0.075),
        head=Head(
            r=0.082, snout=0.055, root=0.045, tip=0.024, dip=14, nose=0.019, eye=0.17, wide=1.1, gaze=40, brow=0.2
        ),
        ears=Ears(kind="round", size=0.055),
        tail=Tail(kind="ringed", length=0.3, thick=0.055),
        colours={
            "main": (0.46, 0.44, 0.43),
            "second": (0.1, 0.09, 0.09),
            "tail": (0.46, 0.44, 0.43),
            "tip": (0.1, 0.09, 0.09),
            "muzzle": WHITE,
            "belly": (0.72, 0.7, 0.67),
            "patch": (0.08, 0.07, 0.07),
            "socks": (0.12, 0.11, 0.11),
            "inner": (0.8, 0.75, 0.7),
            "marks": WHITE,
        },
        extra=Extra(marks=("bandit",)),
    ),
    "monkey": Mammal(
        size_m=0.7,
        mass_kg=6,
        voice="monkey",
        trunk=Trunk(y=0.34, length=0.24, chest=0.085, waist=0.075, rump=0.075, width=0.9, slope=0.08),
        legs=Legs(thigh=0.042, shank=0.024, foot="hand", size=0.03, bend=0.08),
        neck=Neck(length=0.12, rise=58, low=0.06, high=0.05),
        head=Head(r=0.088, face="ape", snout=0.0, wide=1.0, dip=4, eye=0.17, gaze=26, brow=0.14),
        ears=Ears(kind="ape", size=0.09),
        tail=Tail(kind="hook", length=0.42, thick=0.018),
        colours={
            "main": (0.42, 0.25, 0.13),
            "muzzle": (0.88, 0.68, 0.52),
            "belly": (0.8, 0.62, 0.44),
            "socks": (0.42, 0.25, 0.13),
            "hand": (0.75, 0.55, 0.42),
            "marks": WHITE,
        },
    ),
    "gorilla": Mammal(
        size_m=1.55,
        mass_kg=170,
        voice="gorilla",
        trunk=Trunk(y=0.78, length=0.5, chest=0.31, waist=0.27, rump=0.23, width=1.05, slope=0.34),
        legs=Legs(thigh=0.14, shank=0.1, foot="hand", size=0.095, bend=0.05, apart=0.95),
        neck=Neck(length=0.18, rise=48, low=0.22, high=0.19),
        head=Head(r=0.185, face="ape", snout=0.04, wide=0.88, dip=8, eye=0.1, gaze=24, brow=0.18),
        ears=Ears(kind="ape", size=0.09),
        tail=Tail(kind="puff", length=0.01, thick=0.02),
        colours={
            "main": (0.1, 0.1, 0.11),
            "muzzle": (0.23, 0.21, 0.21),
            "saddle": (0.42, 0.42, 0.44),
            "hand": (0.16, 0.15, 0.15),
            "nose": (0.05, 0.05, 0.05),
            "marks": WHITE,
        },
        extra=Extra(marks=("dome",)),
    ),
}
