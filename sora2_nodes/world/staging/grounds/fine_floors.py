"""Floors of fine stone and cloth that products are shown on: a name such as "black marble" → its surface."""

from __future__ import annotations

from ...primitives import RGB
from ..places import Surface

TINTS: dict[str, RGB] = {
    "black": (0.05, 0.05, 0.06), "dark": (0.09, 0.09, 0.10), "white": (0.93, 0.92, 0.90), "red": (0.55, 0.05, 0.07), "crimson": (0.50, 0.03, 0.08), "green": (0.08, 0.30, 0.20), "emerald": (0.05, 0.34, 0.22),
    "blue": (0.08, 0.16, 0.46), "navy": (0.05, 0.08, 0.26), "pink": (0.92, 0.66, 0.72), "purple": (0.30, 0.10, 0.42), "gold": (0.82, 0.62, 0.24), "golden": (0.82, 0.62, 0.24), "grey": (0.45, 0.45, 0.46), "gray": (0.45, 0.45, 0.46),
    "beige": (0.84, 0.76, 0.64), "cream": (0.93, 0.89, 0.80), "brown": (0.34, 0.21, 0.13),
}  # fmt: skip
USUAL: dict[str, RGB] = {"marble": (0.92, 0.91, 0.89), "slate": (0.20, 0.22, 0.24), "velvet": (0.46, 0.04, 0.08), "mirror": (0.06, 0.06, 0.07)}  # fmt: skip
DARK_BELOW = 0.25  # of a tint from which veins are pale and a studio is dark


def fine_floor(name: str) -> Surface | None:
    """The surface of a floor by its name; None for no such floor."""
    colour, _, kind = name.rpartition(" ")
    if kind not in USUAL:
        return None
    tint = TINTS.get(colour, USUAL[kind])
    vein: RGB = (0.52, 0.48, 0.40) if max(tint) < DARK_BELOW else (0.72 * tint[0], 0.72 * tint[1], 0.73 * tint[2])
    if kind == "marble":
        return Surface(pattern="marble", colour=tint, second=vein, finish="gloss", scale=0.4)
    if kind == "slate":
        return Surface(pattern="earth", colour=tint, second=(0.8 * tint[0], 0.8 * tint[1], 0.8 * tint[2]), finish="stone", scale=0.5)  # fmt: skip
    if kind == "velvet":
        return Surface(pattern="carpet", colour=tint, second=(0.8 * tint[0], 0.8 * tint[1], 0.8 * tint[2]), finish="cloth", scale=0.3)  # fmt: skip
    return Surface(pattern="concrete", colour=tint, second=tint, finish="gloss")


def is_dark(name: str) -> bool:
    """Whether a floor is so dark that what is behind it is, too."""
    surface = fine_floor(name)
    return surface is not None and max(surface.colour) < DARK_BELOW
