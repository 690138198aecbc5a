"""Rows of fish, sharks, dolphins and whales."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ....primitives import RGB

Fin = tuple[float, float, float, float]  # (x of its root, length, lean back as a share of the length, breadth)


@dataclass(frozen=True, kw_only=True)
class Swimmer:
    """spine: (x, y, radius) from nose to tail root; thin: sideways share of a radius. fins: back, side, under. flukes: across or upright."""

    size_m: float
    mass_kg: float
    spine: tuple[tuple[float, float, float], ...]
    thin: float
    tail: float
    colours: Mapping[str, RGB]
    eye: tuple[float, float, float]  # (x, y, radius)
    flukes: bool = False
    back: tuple[Fin, ...] = ()
    side: Fin = (0.2, 0.25, 0.5, 0.1)
    under: tuple[Fin, ...] = ()
    pattern: str = "plain"
    carriage: str = "swims"
    scale: float = 0.1
    finish: str = "gloss"
    voice: str = ""
    extras: tuple[str, ...] = ()


SWIMMERS: dict[str, Swimmer] = {
    "fish": Swimmer(
        size_m=0.35,
        mass_kg=1,
        spine=(
            (0.5, 0.0, 0.05),
            (0.38, 0.0, 0.15),
            (0.15, 0.01, 0.22),
            (-0.1, 0.01, 0.19),
            (-0.35, 0.0, 0.1),
            (-0.5, 0.0, 0.055),
        ),
        thin=0.5,
        tail=0.3,
        eye=(0.36, 0.06, 0.04),
        back=((0.15, 0.17, 0.8, 0.2), (-0.15, 0.12, 0.8, 0.16)),
        under=((-0.15, 0.12, 0.9, 0.12),),
        side=(0.16, 0.17, 0.8, 0.07),
        colours={
            "main": (0.36, 0.56, 0.7),
            "second": (0.25, 0.42, 0.58),
            "belly": (0.88, 0.9, 0.9),
            "fin": (0.28, 0.42, 0.55),
            "iris": (0.95, 0.85, 0.4),
        },
        pattern="scales",
        scale=0.05,
    ),
    "goldfish": Swimmer(
        size_m=0.14,
        mass_kg=0.1,
        spine=((0.42, 0.0, 0.07), (0.3, 0.0, 0.19), (0.08, 0.01, 0.27), (-0.14, 0.01, 0.2), (-0.34, 0.0, 0.08)),
        thin=0.66,
        tail=0.52,
        eye=(0.3, 0.08, 0.055),
        back=((0.16, 0.26, 0.6, 0.34),),
        under=((-0.05, 0.22, 0.8, 0.14), (-0.22, 0.18, 0.8, 0.12)),
        side=(0.16, 0.22, 0.7, 0.09),
        colours={
            "main": (0.98, 0.46, 0.05),
            "second": (0.86, 0.32, 0.02),
            "belly": (0.99, 0.72, 0.3),
            "fin": (0.99, 0.6, 0.2),
            "iris": (0.98, 0.9, 0.6),
        },
        pattern="scales",
        scale=0.06,
    ),
    "clownfish": Swimmer(
        size_m=0.1,
        mass_kg=0.05,
        spine=((0.42, 0.0, 0.07), (0.3, 0.0, 0.17), (0.08, 0.0, 0.22), (-0.14, 0.0, 0.17), (-0.36, 0.0, 0.075)),
        thin=0.52,
        tail=0.3,
        eye=(0.31, 0.05, 0.045),
        back=((0.14, 0.15, 0.6, 0.26), (-0.16, 0.13, 0.8, 0.18)),
        under=((-0.12, 0.15, 0.8, 0.14),),
        side=(0.16, 0.2, 0.6, 0.1),
        colours={
            "main": (0.98, 0.42, 0.04),
            "fin": (0.95, 0.36, 0.03),
            "iris": (0.98, 0.7, 0.3),
            "band": (0.98, 0.98, 0.97),
        },
        extras=("sashes",),
    ),
    "orca": Swimmer(
        size_m=7.0,
        mass_kg=4000,
        spine=(
            (0.56, 0.0, 0.07),
            (0.44, 0.01, 0.125),
            (0.18, 0.02, 0.165),
            (-0.1, 0.01, 0.14),
            (-0.38, 0.0, 0.07),
            (-0.58, 0.0, 0.03),
        ),
        thin=0.92,
        tail=0.32,
        flukes=True,
        eye=(0.42, 0.0, 0.011),
        back=((0.06, 0.32, 0.5, 0.17),),
        side=(0.26, 0.24, 0.6, 0.13),
        colours={
            "main": (0.06, 0.065, 0.08),
            "belly": (0.95, 0.95, 0.95),
            "fin": (0.06, 0.065, 0.08),
            "band": (0.96, 0.96, 0.96),
        },
        voice="whale",
        extras=("eye patch",),
    ),
    "shark": Swimmer(
        size_m=3.5,
        mass_kg=500,
        spine=(
            (0.62, 0.02, 0.03),
            (0.45, 0.02, 0.1),
            (0.2, 0.02, 0.155),
            (-0.1, 0.02, 0.14),
            (-0.4, 0.02, 0.075),
            (-0.62, 0.03, 0.035),
        ),
        thin=0.88,
        tail=0.34,
        eye=(0.42, 0.05, 0.02),
        back=((0.08, 0.24, 0.55, 0.2), (-0.42, 0.07, 0.8, 0.08)),
        under=((-0.4, 0.08, 0.8, 0.07),),
        side=(0.2, 0.34, 0.65, 0.1),
        colours={"main": (0.42, 0.47, 0.53), "belly": (0.93, 0.93, 0.92), "fin": (0.38, 0.43, 0.49)},
        finish="satin",
        extras=("gills", "grin"),
    ),
    "dolphin": Swimmer(
        size_m=2.4,
        mass_kg=150,
        spine=(
            (0.46, 0.0, 0.085),
            (0.34, 0.01, 0.13),
            (0.1, 0.01, 0.15),
            (-0.15, 0.0, 0.125),
            (-0.4, -0.03, 0.065),
            (-0.58, -0.05, 0.03),
        ),
        thin=0.92,
        tail=0.25,
        flukes=True,
        eye=(0.4, 0.02, 0.02),
        back=((0.0, 0.17, 0.85, 0.16),),
        side=(0.24, 0.2, 0.7, 0.07),
        colours={"main": (0.4, 0.5, 0.62), "belly": (0.9, 0.92, 0.94), "fin": (0.36, 0.45, 0.57)},
        voice="dolphin",
        extras=("beak",),
    ),
    "whale": Swimmer(
        size_m=14.0,
        mass_kg=30000,
        spine=(
            (0.6, 0.0, 0.12),
            (0.48, 0.02, 0.19),
            (0.22, 0.03, 0.23),
            (-0.06, 0.03, 0.18),
            (-0.34, 0.03, 0.09),
            (-0.56, 0.05, 0.035),
        ),
        thin=0.95,
        tail=0.5,
        flukes=True,
        eye=(0.4, -0.05, 0.02),
        back=((-0.22, 0.06, 1.0, 0.08),),
        side=(0.28, 0.38, 0.7, 0.09),
        colours={"main": (0.2, 0.27, 0.36), "belly": (0.84, 0.87, 0.9), "fin": (0.18, 0.24, 0.33)},
        finish="satin",
        voice="whale",
        extras=("pleats", "spout"),
    ),
}
