"""Liquids: their colour, and the vessel that they are poured out of where none is named."""

from __future__ import annotations

from dataclasses import dataclass

RGB = tuple[float, float, float]


@dataclass(frozen=True, kw_only=True)
class Liquid:
    """colour: sRGB. source: of the catalogue's vessels."""

    colour: RGB
    source: str = "teapot"


CLEAR: RGB = (0.72, 0.84, 0.92)
LIQUIDS: dict[str, Liquid] = {
    "coffee": Liquid(colour=(0.20, 0.11, 0.05)), "espresso": Liquid(colour=(0.15, 0.08, 0.04)), "latte": Liquid(colour=(0.95, 0.92, 0.86), source="jug"), "tea": Liquid(colour=(0.55, 0.27, 0.08)),
    "cocoa": Liquid(colour=(0.30, 0.17, 0.10)), "hot chocolate": Liquid(colour=(0.30, 0.17, 0.10)), "water": Liquid(colour=CLEAR, source="jug"), "hot water": Liquid(colour=CLEAR, source="kettle"),
    "milk": Liquid(colour=(0.95, 0.94, 0.90), source="jug"), "cream": Liquid(colour=(0.96, 0.93, 0.84), source="jug"), "juice": Liquid(colour=(0.96, 0.60, 0.12), source="bottle"),
    "orange juice": Liquid(colour=(0.96, 0.60, 0.12), source="bottle"), "lemonade": Liquid(colour=(0.95, 0.88, 0.45), source="jug"), "wine": Liquid(colour=(0.42, 0.04, 0.10), source="bottle"),
    "red wine": Liquid(colour=(0.42, 0.04, 0.10), source="bottle"), "white wine": Liquid(colour=(0.92, 0.86, 0.52), source="bottle"), "beer": Liquid(colour=(0.85, 0.58, 0.14), source="bottle"),
    "champagne": Liquid(colour=(0.93, 0.84, 0.50), source="bottle"), "whiskey": Liquid(colour=(0.66, 0.34, 0.08), source="bottle"), "soda": Liquid(colour=(0.30, 0.14, 0.08), source="bottle"),
    "cola": Liquid(colour=(0.24, 0.11, 0.06), source="bottle"), "oil": Liquid(colour=(0.85, 0.72, 0.20), source="bottle"), "honey": Liquid(colour=(0.88, 0.58, 0.10), source="bottle"),
    "syrup": Liquid(colour=(0.45, 0.20, 0.06), source="bottle"), "sauce": Liquid(colour=(0.60, 0.15, 0.08), source="pot"), "soup": Liquid(colour=(0.86, 0.50, 0.18), source="pot"),
    "potion": Liquid(colour=(0.30, 0.80, 0.35), source="bottle"), "paint": Liquid(colour=(0.20, 0.40, 0.85), source="bucket"), "lava": Liquid(colour=(0.98, 0.40, 0.06), source="bucket"),
}  # fmt: skip


def liquid_of(words: str) -> Liquid | None:
    """The liquid that words name, by all of them, else by the last."""
    return LIQUIDS.get(words) or LIQUIDS.get(words.split()[-1] if words else "")
