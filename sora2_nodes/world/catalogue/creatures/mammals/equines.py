"""Rows of horses and their kin, deer, giraffe and camel: long legs, hoofs, long necks."""

from __future__ import annotations

from dataclasses import replace

from .mammal import Ears, Extra, Head, Legs, Mammal, Neck, Tail, Trunk

WHITE, BLACK = (0.95, 0.94, 0.92), (0.06, 0.05, 0.05)

_HORSE = Mammal(
    size_m=2.3,
    mass_kg=500,
    voice="horse",
    trunk=Trunk(y=1.2, length=0.98, chest=0.31, waist=0.29, rump=0.3, width=0.78),
    legs=Legs(thigh=0.17, shank=0.066, foot="hoof", size=0.075, bend=0.05, apart=0.6),
    neck=Neck(length=0.62, rise=52, low=0.23, high=0.13),
    head=Head(r=0.155, face="horse", wide=0.75, snout=0.34, root=0.13, tip=0.085, dip=40, eye=0.17, gaze=66, brow=0.2),
    ears=Ears(kind="leaf", size=0.17, lean=8),
    tail=Tail(kind="hair", length=0.85, thick=0.07),
    colours={
        "main": (0.4, 0.2, 0.09),
        "mane": (0.08, 0.05, 0.04),
        "socks": (0.3, 0.14, 0.06),
        "muzzle": (0.25, 0.13, 0.08),
        "blaze": WHITE,
    },
    extra=Extra(mane="crest", marks=("star",)),
    finish="satin",
)
_DEER = Mammal(
    size_m=1.9,
    mass_kg=90,
    voice="deer",
    trunk=Trunk(y=0.92, length=0.72, chest=0.2, waist=0.175, rump=0.18, width=0.76),
    legs=Legs(thigh=0.105, shank=0.036, foot="hoof", size=0.042, bend=0.06),
    neck=Neck(length=0.4, rise=60, low=0.13, high=0.085),
    head=Head(r=0.105, face="cow", wide=0.8, snout=0.14, root=0.085, tip=0.044, dip=26, eye=0.22, gaze=62, brow=0.18),
    ears=Ears(kind="side", size=0.17, lean=25),
    tail=Tail(kind="stub", length=0.14, thick=0.045),
    colours={
        "main": (0.62, 0.38, 0.18),
        "belly": (0.92, 0.85, 0.74),
        "muzzle": (0.2, 0.13, 0.1),
        "tip": WHITE,
        "horn": (0.6, 0.47, 0.3),
        "marks": WHITE,
        "chest": (0.86, 0.74, 0.58),
    },
    extra=Extra(horns="antler", horn_size=0.62),
)

EQUINES: dict[str, Mammal] = {
    "horse": _HORSE,
    "pony": replace(
        _HORSE,
        size_m=1.6,
        mass_kg=220,
        trunk=Trunk(y=0.95, length=0.85, chest=0.31, waist=0.31, rump=0.31, width=0.84),
        legs=Legs(thigh=0.17, shank=0.075, foot="hoof", size=0.085, bend=0.04, apart=0.6),
        neck=Neck(length=0.46, rise=52, low=0.22, high=0.15),
        colours={
            "main": (0.72, 0.5, 0.28),
            "mane": (0.96, 0.9, 0.76),
            "socks": WHITE,
            "muzzle": (0.85, 0.68, 0.5),
            "blaze": WHITE,
        },
        extra=Extra(mane="crest", marks=("fringe",)),
    ),
    "donkey": replace(
        _HORSE,
        size_m=1.6,
        mass_kg=200,
        voice="donkey",
        trunk=Trunk(y=0.95, length=0.8, chest=0.26, waist=0.27, rump=0.26, width=0.84),
        legs=Legs(thigh=0.13, shank=0.058, foot="hoof", size=0.062, bend=0.04, apart=0.6),
        neck=Neck(length=0.42, rise=48, low=0.18, high=0.12),
        head=Head(
            r=0.15, face="horse", wide=0.8, snout=0.27, root=0.125, tip=0.092, dip=38, eye=0.17, gaze=64, brow=0.2
        ),
        ears=Ears(kind="long", size=0.34, lean=18),
        tail=Tail(kind="whip", length=0.55, thick=0.025),
        colours={
            "main": (0.47, 0.44, 0.42),
            "belly": (0.86, 0.83, 0.78),
            "muzzle": (0.92, 0.89, 0.84),
            "mane": (0.16, 0.14, 0.13),
            "tip": (0.16, 0.14, 0.13),
            "marks": WHITE,
        },
        extra=Extra(mane="stiff"),
        finish="fur",
    ),
    "zebra": replace(
        _HORSE,
        size_m=2.0,
        mass_kg=320,
        trunk=Trunk(y=1.05, length=0.9, chest=0.29, waist=0.285, rump=0.29, width=0.8),
        neck=Neck(length=0.5, rise=50, low=0.21, high=0.13),
        pattern="stripes",
        scale=0.15,
        tail=Tail(kind="whip", length=0.65, thick=0.03),
        colours={"main": WHITE, "second": BLACK, "mane": BLACK, "muzzle": BLACK, "tip": BLACK},
        extra=Extra(mane="stiff"),
    ),
    "unicorn": replace(
        _HORSE,
        colours={
            "main": (0.97, 0.96, 0.97),
            "mane": (0.86, 0.55, 0.82),
            "muzzle": (0.96, 0.84, 0.86),
            "horn": (0.95, 0.75, 0.25),
            "hoof": (0.9, 0.72, 0.3),
        },
        extra=Extra(horns="unicorn", horn_size=0.42, mane="crest"),
    ),
    "deer": _DEER,
    "moose": replace(
        _DEER,
        size_m=2.7,
        mass_kg=450,
        trunk=Trunk(
            y=1.45, length=1.0, chest=0.38, waist=0.31, rump=0.3, width=0.76, slope=0.12, humps=((0.38, 0.12),)
        ),
        legs=Legs(thigh=0.18, shank=0.065, foot="hoof", size=0.07, bend=0.06),
        neck=Neck(length=0.42, rise=28, low=0.27, high=0.19),
        head=Head(r=0.19, face="cow", wide=0.72, snout=0.34, root=0.17, tip=0.13, dip=30, eye=0.12, gaze=64, brow=0.25),
        ears=Ears(kind="side", size=0.25, lean=20),
        colours={
            "main": (0.24, 0.15, 0.1),
            "muzzle": (0.36, 0.25, 0.18),
            "socks": (0.5, 0.42, 0.35),
            "horn": (0.68, 0.53, 0.34),
            "beard": (0.18, 0.11, 0.07),
            "inner": (0.5, 0.38, 0.3),
        },
        extra=Extra(horns="palm", horn_size=0.75, marks=("beard",)),
    ),
    "giraffe": Mammal(
        size_m=4.8,
        mass_kg=900,
        voice="",
        trunk=Trunk(y=2.15, length=1.05, chest=0.46, waist=0.4, rump=0.38, width=0.74, slope=0.3),
        legs=Legs(thigh=0.22, shank=0.09, foot="hoof", size=0.11, bend=0.03, apart=0.6),
        neck=Neck(length=1.75, rise=68, low=0.3, high=0.135),
        head=Head(r=0.18, face="horse", wide=0.8, snout=0.33, root=0.15, tip=0.1, dip=28, eye=0.18, gaze=64, brow=0.2),
        ears=Ears(kind="side", size=0.24, lean=15),
        tail=Tail(kind="whip", length=0.85, thick=0.035),
        colours={
            "main": (0.95, 0.82, 0.52),
            "second": (0.52, 0.26, 0.09),
            "mane": (0.48, 0.25, 0.1),
            "muzzle": (0.8, 0.66, 0.45),
            "tip": BLACK,
            "socks": (0.93, 0.84, 0.64),
        },
        extra=Extra(horns="giraffe", horn_size=0.2, mane="stiff"),
        pattern="patches",
        scale=0.26,
    ),
    "camel": Mammal(
        size_m=2.9,
        mass_kg=500,
        voice="camel",
        trunk=Trunk(
            y=1.45, length=1.05, chest=0.37, waist=0.34, rump=0.31, width=0.78, humps=((-0.24, 0.36), (0.24, 0.36))
        ),
        legs=Legs(thigh=0.17, shank=0.075, foot="pad", size=0.12, bend=0.04),
        neck=Neck(length=0.95, rise=52, low=0.21, high=0.12),
        head=Head(r=0.15, face="cow", wide=0.85, snout=0.21, root=0.12, tip=0.08, dip=14, eye=0.17, gaze=60, brow=0.25),
        ears=Ears(kind="round", size=0.1),
        tail=Tail(kind="whip", length=0.6, thick=0.03),
        colours={"main": (0.78, 0.58, 0.34), "muzzle": (0.86, 0.7, 0.48), "tip": (0.35, 0.22, 0.1)},
        extra=Extra(marks=("lashes",)),
    ),
}
