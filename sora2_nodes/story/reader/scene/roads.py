"""Through which land a road goes that is no street, and what drives up to a house."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ....vocabulary.families import FAMILY_OF
from ....vocabulary.nouns import nearest
from ..lexicon.tokens import Token
from .prepositions import preposition

ROADS = ("road", "avenue", "lane")  # that are no street where the land they run through is said
ROADS_THROUGH = {
    "desert": "desert road", "dunes": "desert road", "canyon": "desert road", "mountain": "mountain road", "snow field": "mountain road", "forest": "highway", "pine forest": "highway",
    "meadow": "highway", "farm": "highway", "hill": "highway", "vineyard": "highway", "wheat field": "highway", "savanna": "dirt road", "jungle": "dirt road",
}  # fmt: skip

DOORSTEPS = ("at", "to", "by", "near")  # of a house: one is before it
FRONTED = (
    "library",
    "gallery",
    "gym",
    "theatre",
    "cinema",
    "hospital",
    "café",
    "restaurant",
    "supermarket",
    "salon",
)  # by a street
GARAGES = ("garage", "warehouse", "car wash", "gallery")  # that vehicles go into


def drives_up(tokens: Sequence[Token], at: int, name: str) -> bool:
    """Whether a car or a bus comes to the place indoors that is named at an index: "a bus stops at a school"."""
    comes = (nearest(token.text) for token in tokens[:at] if token.kind == "word")
    return (
        name not in GARAGES
        and preposition(tokens, at) in DOORSTEPS
        and any(found is not None and FAMILY_OF[found.name] in ("car", "truck") for found in comes)
    )


def in_front(tokens: Sequence[Token], at: int, name: str) -> bool:
    """Whether a place indoors is the house that somebody is before: "in front of an old library", but "in front of a classroom"."""
    before = " ".join(token.text for token in tokens[max(0, at - 6) : at])
    return name in FRONTED and re.search(r"\bin front of (?:an?|the|his|her|their)(?: \w+){0,2}$", before) is not None


def road_through(named: Collection[str], *, planted: bool) -> str:
    """The place that a road is among the places named with it. planted: trees grow along it; a street where neither is said."""
    return next((road for land, road in ROADS_THROUGH.items() if land in named), "highway" if planted else "street")
