"""What heat and cold, acids and bases make of a substance, by its melting and boiling points and its kind. Temperatures in °C."""

from __future__ import annotations

import re

from ....vocabulary.matter.substances import (
    ACIDS,
    BASES,
    BLOCK,
    CARBONATES,
    DRY_ICE,
    HEAVIER,
    INDICATORS,
    LIGHTER,
    LIQUID,
    METAL,
    POWDER,
    Substance,
)
from ...setting import RGB

NEAR_BOILING, HOT = 40.0, 520.0  # below its boiling point a liquid in the open dries up; metal glows
SOFT = 12.0  # below its melting point something grows soft
COLD = 8.0  # at which glass gathers dew
STRONG = ("sulfuric", "sulphuric", "concentrated", "acid", "nitric", "hydrochloric")
ORGANIC = frozenset("bread toast paper sponge wood sugar cloth fabric soap newspaper leaf apple cookie cake meat egg balloon rubber plastic rose flower cotton sheet bun cardboard towel shirt log".split())  # fmt: skip
MINERAL = frozenset(
    "metal zinc magnesium iron steel aluminium aluminum nail coin chalk limestone marble eggshell shell stone rock copper can".split()
)
TEMPERATURE = re.compile(
    r"(-|−|minus )?\s?(\d+(?:\.\d+)?)\s*(?:°|degrees)?\s*(C\b|F\b|Celsius|Fahrenheit|centigrade)", re.IGNORECASE
)
WELL, BELOW, ABOVE = (
    15.0,
    re.compile(r"\bbelow\b", re.IGNORECASE),
    re.compile(r"\babove\b|\bover\b", re.IGNORECASE),
)  # "far below 0" is no 0
FALLS = re.compile(r"\b(?:drop|fall|fell|decreas|cool|low|freez|plung|sink|chill|cold)\w*", re.IGNORECASE)


def celsius_of(words: str) -> float | None:
    """The temperature that words give, °C."""
    found = TEMPERATURE.search(words)
    if found is None:
        return None
    degrees = float(found[2]) * (-1 if found[1] else 1)
    degrees = (degrees - 32) / 1.8 if found[3].lower().startswith("f") else degrees
    return degrees + (-WELL if BELOW.search(words) else WELL if ABOVE.search(words) else 0.0)


def fate_of(substance: Substance, celsius: float | None, falling: bool) -> str:
    """The state that a substance comes to: by a temperature, or by none that is said when it only gets hot or cold; "" where it stays."""
    if celsius is None:
        return _far_enough(substance, falling)
    if substance.look == LIQUID:
        if substance.melts_c is not None and celsius <= substance.melts_c:
            return "frozen"
        if substance.boils_c is not None and celsius >= substance.boils_c:
            return "boiling"
        if substance.boils_c is not None and not falling and celsius >= substance.boils_c - NEAR_BOILING:
            return "evaporated"
        return "condensed" if falling and celsius <= COLD else ""
    if substance.sublimes_c is not None and celsius >= substance.sublimes_c:
        return "fogging" if substance.look == DRY_ICE else "sublimed"
    if substance.melts_c is not None and celsius >= substance.melts_c:
        return "melted"
    if substance.look == METAL and celsius >= HOT:
        return "red-hot"
    if substance.look == BLOCK and substance.melts_c is not None and substance.melts_c - celsius <= SOFT:
        return "softened" if celsius > 0 else "frosted"
    return "frosted" if celsius <= 0 else ""


def _far_enough(substance: Substance, falling: bool) -> str:
    if substance.look == LIQUID:
        return "frozen" if falling else "boiling"
    if falling:
        return "frosted"
    if substance.sublimes_c is not None:
        return "fogging" if substance.look == DRY_ICE else "sublimed"
    if substance.look == METAL and (substance.melts_c or 0) > HOT:
        return "red-hot"
    return "melted" if substance.melts_c is not None else "charred"


def met(poured: str, poured_row: Substance, target: str, target_row: Substance | None) -> tuple[str, RGB | None]:
    """The state of what something is poured onto or into, and its colour then."""
    acid, base = _is_of(poured, ACIDS), _is_of(poured, BASES)
    for name, (sour, alkaline) in INDICATORS.items():
        if name in target and (acid or base):
            return "dyed", sour if acid else alkaline
    carbonate, sour_target = _is_of(target, CARBONATES), _is_of(target, ACIDS)
    if (acid and carbonate) or (sour_target and _is_of(poured, CARBONATES)):
        return "fizzing", None
    if target_row is not None and target_row.look == LIQUID:
        if _is_of(poured, LIGHTER) and not _is_of(target, LIGHTER):
            return "layered over", poured_row.colour
        if _is_of(poured, HEAVIER) and not _is_of(target, HEAVIER):
            return "layered under", poured_row.colour
        if poured_row.look == POWDER:
            return "dyed", blend(target_row.colour, poured_row.colour, 0.4)
        return "blended", blend(poured_row.colour, target_row.colour)
    words = set(target.split())
    if acid and words & MINERAL:
        return "fizzing over", None
    if acid and any(w in poured for w in STRONG):
        return "charred", None
    return "wet", None


def blend(one: RGB, other: RGB, share: float = 0.5) -> RGB:
    """The colour of two paints that are mixed, sRGB: what neither of them swallows is thrown back, so most of it is their geometric mean."""

    def mixed(a: float, b: float) -> float:
        p, q = max(a, 0.03) ** 2.2, max(b, 0.03) ** 2.2
        both = 0.78 * p ** (1 - share) * q**share + 0.22 * (p * (1 - share) + q * share)
        return min(1.0, 1.12 * both) ** (1 / 2.2)

    r, g, b = (mixed(a, c) for a, c in zip(one, other, strict=True))
    return (r, g, b)


def _is_of(words: str, names: tuple[str, ...]) -> bool:
    return any(re.search(rf"\b{re.escape(name)}\b", words) for name in names)
