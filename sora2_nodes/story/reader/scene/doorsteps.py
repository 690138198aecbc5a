"""Whether one is before a house and not in it: what drives up to a restaurant, who stands in front of a library or outside a school."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....vocabulary.families import FAMILY_OF
from ....vocabulary.nouns import nearest
from ..lexicon.tokens import Token
from .prepositions import preposition

OUTSIDE = {  # of a place indoors: what one stands in outside it
    "space station": "space", "spaceship": "space", "living room": "garden", "kitchen": "garden", "bedroom": "garden", "throne room": "castle",
    "church interior": "village", "greenhouse": "garden", "stairwell": "street", "classroom": "playground", "hospital": "street", "gym": "street",
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


def on_the_doorstep(tokens: Sequence[Token], at: int, name: str) -> str:
    """The place where one is before the place indoors that is named at an index; that itself where one is in it."""
    if _drives_up(tokens, at, name) or _in_front(tokens, at, name):
        return "street"
    return OUTSIDE.get(name, "street") if preposition(tokens, at) == "outside" else name


def _drives_up(tokens: Sequence[Token], at: int, name: str) -> bool:
    """Whether a car or a bus comes to the place indoors that is named at an index: "a bus stops at a school"."""
    comes = (nearest(token.text) for token in tokens[:at] if token.kind == "word")
    return (
        name not in GARAGES
        and preposition(tokens, at) in DOORSTEPS
        and any(found is not None and FAMILY_OF[found.name] in ("car", "truck") for found in comes)
    )


def _in_front(tokens: Sequence[Token], at: int, name: str) -> bool:
    """Whether a place indoors is the house that somebody is before: "in front of an old library", but "in front of a classroom"."""
    before = " ".join(token.text for token in tokens[max(0, at - 6) : at])
    return name in FRONTED and re.search(r"\bin front of (?:an?|the|his|her|their)(?: \w+){0,2}$", before) is not None
