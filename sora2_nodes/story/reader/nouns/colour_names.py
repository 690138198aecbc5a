"""Colour names to the nearest colour the model knows, by distance in OKLab (Ottosson, 2020)."""

from __future__ import annotations

import math
import re
from functools import cache

from ....oklab import oklab_of
from ...vocabulary import COLOURS
from ..lexicon.colour_table import COMMON, CSS, MEANT

RGB = tuple[float, float, float]
HEX = r"#[0-9a-f]{6}"
HUELESS = ("white", "silver", "grey", "black")
HUE_FROM = 0.034  # OKLab chroma
LIGHTNESS_WEIGHT = 0.5
CSS_PARTS = """alice antique aqua marine blanched almond blue violet burly wood cadet chart reuse corn flower silk dark light medium pale deep dim
cyan golden rod goldenrod gray grey green khaki magenta olive orange orchid red salmon sea slate turquoise pink sky dodger fire brick floral white
forest ghost hot indian lavender blush lawn lemon chiffon coral yellow steel lime spring purple aquamarine midnight mint cream misty rose navajo
old lace drab papaya whip peach puff powder rebecca rosy brown royal saddle sandy smoke cornflower burlywood""".split()


def nearest_colour(rgb: RGB, *, lighter: float = 0.0) -> str:
    """Name the model colour nearest to an sRGB colour; `lighter` is added to its OKLab lightness first.

    Lightness counts half, and a colour with a hue keeps a hue: light blue is nearer to cyan than to silver.
    """
    lightness, a, b = oklab_of(rgb)
    has_hue = math.hypot(a, b) >= HUE_FROM
    names = [name for name in COLOURS if name not in HUELESS or not has_hue]

    def distance(name: str) -> float:
        known = _palette()[name]
        return LIGHTNESS_WEIGHT * (lightness + lighter - known[0]) ** 2 + (a - known[1]) ** 2 + (b - known[2]) ** 2

    return min(names, key=distance)


def shaded(colour: str, lighter: float) -> str:
    """Name the model colour nearest to a model colour made lighter or darker (OKLab lightness)."""
    return nearest_colour(COLOURS[colour], lighter=lighter)


@cache
def colour_names() -> dict[str, str]:
    """Map every known colour name to the model colour shown for it."""
    names = {name: name for name in COLOURS}
    names |= {name.strip(): shown for shown, row in MEANT.items() for name in row.split(",")}
    for name, code in (_cells(CSS) | _cells(COMMON)).items():
        shown = nearest_colour(_rgb(code))
        for spelling in {name, _spaced(name)}:
            names.setdefault(spelling, shown)
    return names


def hex_colour(name: str) -> RGB | None:
    """Give the sRGB colour of a CSS or common name, None for an unknown one."""
    code = (_cells(COMMON) | _cells(CSS)).get(name)
    return _rgb(code) if code else None


def rgb_of(name: str) -> RGB | None:
    """Give the sRGB colour of any name or "#rrggbb"; None for an unknown one, and for what several words shade."""
    if re.fullmatch(HEX, name):
        return _rgb(name[1:])
    return COLOURS.get(name) or hex_colour(name) or hex_colour(name.replace(" ", ""))


@cache
def _palette() -> dict[str, RGB]:
    return {name: oklab_of(rgb) for name, rgb in COLOURS.items()}


def _cells(table: str) -> dict[str, str]:
    pairs = (cell.split() for cell in table.replace("\n", " ").split(","))
    return {" ".join(words): code for *words, code in pairs}


def _rgb(code: str) -> RGB:
    return (int(code[0:2], 16) / 255, int(code[2:4], 16) / 255, int(code[4:6], 16) / 255)


def _spaced(name: str) -> str:
    """Write a CSS name as people do: "lightseagreen" becomes "light sea green"."""
    pattern = "|".join(sorted(CSS_PARTS, key=len, reverse=True))
    return " ".join(re.findall(pattern, name)) if re.fullmatch(f"(?:{pattern})+", name) else name
