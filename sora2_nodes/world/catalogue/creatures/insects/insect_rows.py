"""Rows of insects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ....primitives import RGB

Blob = tuple[float, float, float, float]  # (x, length, radius, height above the legs' plane)


@dataclass(frozen=True, kw_only=True)
class Insect:
    """abdomen, chest, head along x; wings: (x, length, breadth, lift degrees, sweep back degrees), fore then hind."""

    size_m: float
    mass_kg: float
    abdomen: Blob
    chest: Blob
    head: Blob
    colours: Mapping[str, RGB]
    legs: float
    thin: float
    feelers: float
    wings: tuple[tuple[float, float, float, float, float], ...] = ()
    eye: float = 0.35
    pattern: str = "plain"
    scale: float = 0.2
    finish: str = "gloss"
    wing_finish: str = "satin"
    voice: str = ""
    carriage: str = "wings"
    extras: tuple[str, ...] = ()


INSECTS: dict[str, Insect] = {
    "butterfly": Insect(
        size_m=0.1,
        mass_kg=0.0005,
        abdomen=(-0.32, 0.3, 0.065, 0.3),
        chest=(0.0, 0.14, 0.085, 0.33),
        head=(0.19, 0.07, 0.07, 0.36),
        legs=0.22,
        thin=0.012,
        feelers=0.42,
        wings=((0.06, 0.85, 0.56, 44, -26), (-0.1, 0.64, 0.5, 34, 36)),
        colours={
            "main": (0.96, 0.5, 0.06),
            "body": (0.1, 0.08, 0.08),
            "edge": (0.07, 0.05, 0.05),
            "dot": (0.98, 0.95, 0.86),
        },
        extras=("wing marks",),
    ),
    "bee": Insect(
        size_m=0.02,
        mass_kg=0.0001,
        abdomen=(-0.34, 0.38, 0.24, 0.42),
        chest=(0.14, 0.22, 0.22, 0.44),
        head=(0.42, 0.14, 0.16, 0.42),
        legs=0.36,
        thin=0.03,
        feelers=0.26,
        wings=((0.12, 0.7, 0.22, 42, 28), (-0.02, 0.5, 0.17, 36, 48)),
        colours={
            "main": (0.98, 0.74, 0.08),
            "second": (0.09, 0.07, 0.05),
            "chest": (0.8, 0.55, 0.12),
            "head": (0.12, 0.1, 0.08),
            "wing": (0.88, 0.92, 0.97),
        },
        pattern="stripes",
        scale=0.24,
        finish="fur",
        wing_finish="glass",
        voice="buzz",
        extras=("sting",),
    ),
    "fly": Insect(
        size_m=0.008,
        mass_kg=0.00001,
        abdomen=(-0.3, 0.3, 0.22, 0.36),
        chest=(0.1, 0.22, 0.21, 0.4),
        head=(0.4, 0.15, 0.19, 0.4),
        legs=0.4,
        thin=0.024,
        feelers=0.1,
        eye=0.75,
        wings=((0.05, 0.72, 0.28, 16, 52),),
        colours={"main": (0.16, 0.18, 0.2), "wing": (0.85, 0.88, 0.92), "iris": (0.62, 0.1, 0.08)},
        wing_finish="glass",
        voice="buzz",
    ),
    "firefly": Insect(
        size_m=0.018,
        mass_kg=0.00005,
        abdomen=(-0.3, 0.44, 0.19, 0.34),
        chest=(0.24, 0.17, 0.17, 0.36),
        head=(0.44, 0.12, 0.13, 0.34),
        legs=0.3,
        thin=0.024,
        feelers=0.34,
        wings=((0.16, 0.62, 0.22, 40, 40),),
        colours={
            "main": (0.2, 0.15, 0.12),
            "chest": (0.86, 0.4, 0.2),
            "head": (0.12, 0.1, 0.1),
            "wing": (0.3, 0.24, 0.2),
            "lamp": (0.86, 1.0, 0.3),
        },
        voice="",
        extras=("lamp",),
    ),
    "ladybird": Insect(
        size_m=0.008,
        mass_kg=0.00003,
        abdomen=(-0.08, 0.56, 0.5, 0.3),
        chest=(0.42, 0.16, 0.3, 0.26),
        head=(0.58, 0.13, 0.17, 0.24),
        legs=0.24,
        thin=0.036,
        feelers=0.2,
        colours={
            "main": (0.87, 0.07, 0.05),
            "chest": (0.06, 0.05, 0.06),
            "head": (0.06, 0.05, 0.06),
            "dot": (0.05, 0.04, 0.05),
            "cheek": (0.96, 0.95, 0.92),
        },
        extras=("dots",),
    ),
    "dragonfly": Insect(
        size_m=0.1,
        mass_kg=0.001,
        abdomen=(-0.6, 0.62, 0.055, 0.32),
        chest=(0.1, 0.2, 0.12, 0.34),
        head=(0.36, 0.1, 0.13, 0.34),
        legs=0.24,
        thin=0.014,
        feelers=0.1,
        eye=0.62,
        wings=((0.16, 1.0, 0.17, 10, 4), (0.0, 0.95, 0.2, 6, 22)),
        colours={
            "main": (0.06, 0.5, 0.68),
            "second": (0.03, 0.2, 0.32),
            "wing": (0.82, 0.92, 0.96),
            "iris": (0.1, 0.45, 0.5),
        },
        pattern="stripes",
        scale=0.16,
        wing_finish="glass",
    ),
    "ant": Insect(
        size_m=0.01,
        mass_kg=0.000005,
        abdomen=(-0.5, 0.32, 0.22, 0.4),
        chest=(0.02, 0.24, 0.12, 0.4),
        head=(0.44, 0.19, 0.18, 0.44),
        legs=0.62,
        thin=0.026,
        feelers=0.5,
        eye=0.22,
        colours={"main": (0.36, 0.13, 0.06)},
        carriage="legs4",
        extras=("jaws",),
    ),
    "beetle": Insect(
        size_m=0.03,
        mass_kg=0.002,
        abdomen=(-0.16, 0.6, 0.4, 0.3),
        chest=(0.42, 0.2, 0.31, 0.28),
        head=(0.66, 0.16, 0.2, 0.26),
        legs=0.42,
        thin=0.042,
        feelers=0.24,
        colours={
            "main": (0.07, 0.16, 0.13),
            "chest": (0.05, 0.09, 0.1),
            "head": (0.05, 0.05, 0.06),
        },
        carriage="legs4",
        extras=("jaws",),
    ),
}
