"""Whether a place that a text opens with, "A laundromat at 2 am, ...", is the room that the shot is in, and no house seen from outside."""

from __future__ import annotations

from collections.abc import Sequence

from ....vocabulary.families import FAMILY_OF
from ....vocabulary.nouns import nearest
from ....vocabulary.scenery import PLACES
from ..lexicon import lexicon
from ..lexicon.tokens import Token
from .prepositions import PREPOSITIONS
from .scene_phrases import Hit

LONGEST_OPENING = 6  # words before it
OPEN_VENUES = ("gas station", "amusement park", "campsite", "zoo", "market", "harbour", "skatepark", "junkyard", "playground", "hot spring", "construction site",
    "tree village", "desert town", "western town", "medieval street", "village",
    "street", "neon street", "alley", "beach", "forest", "pine forest", "jungle", "harbour", "desert", "garden", "park", "graveyard", "savanna", "canyon", "mountain road", "dirt road",
    "arena",
    "glacier",
)  # fmt: skip
CITY = ("street", "neon street", "skyline", "city from above", "crossing")  # places that a room may be in
HOUSES = """church cathedral chapel abbey monastery school hospital hotel factory greenhouse stadium warehouse prison museum shop store bakery mansion college
    university palace theatre theater opera inn hut cabin lodge colosseum""".split()  # words that name a house as often as what is in it
FULL = ("full", "filled", "packed", "crowded", "buzzing", "bustling", "alive")
OPENERS = ("inside", "in", "interior")
INSIDE = (
    "person",
    "equipment",
    "furniture",
    "appliance",
    "haulage",
    "device",
)  # families of who and what is in a house
AFTER = (":", ",", ".", "-", "–", "—", ";", "\n", "")
CIRCUMSTANCE = (
    "at",
    "with",
    "during",
    "after",
    "before",
    "in",
    "lit",
    "where",
    "as",
    "late",
    "overgrown",
    "covered",
    "connected",
    "calving",
    "built",
    "surrounded",
    "nestled",
    "carved",
    "reclaimed",
    "flooded",
    "abandoned",
    "bathed",
    "at",
    *FULL,
)  # what follows it
OUTSIDE = ("on", "by", "beside", "near", "along", "overlooking", "under", "across", "next", "atop", "above", "over")


def opens_in(tokens: Sequence[Token], hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether a place stands at the head of a text or after a colon, with only its own adjectives before it and no verb of its own after it."""
    if not (PLACES[hit.value].indoors or hit.value in OPEN_VENUES) or not _at_the_head(tokens, hit.start):
        return False
    after = tokens[hit.end].text if hit.end < len(tokens) else ""
    if after not in AFTER and after not in CIRCUMSTANCE and (PLACES[hit.value].indoors or after not in OUTSIDE):
        return False
    if any(_lies_in(tokens, hit, other) for other in hits if other.kind == "place" and other is not hit):
        return False
    return hit.word.split()[-1] not in HOUSES or _lived_in(tokens, hit)


def _at_the_head(tokens: Sequence[Token], start: int) -> bool:
    for back in range(1, LONGEST_OPENING + 2):
        at = start - back
        if at < 0 or tokens[at].kind == "mark":
            return at < 0 or tokens[at].text in (".", ":", "\n", "!", "?")
        if tokens[at].kind != "word" or tokens[at].text in PREPOSITIONS:
            return False
        kinds = {entry.kind for entry in lexicon().find(tokens[at].text)}
        shown = nearest(tokens[at].text)
        animate = shown is not None and FAMILY_OF.get(shown.name) in ("person", "quadruped", "bird")
        if (kinds & {"be", "person", "conjunction"} or (animate and back > 1)) and not kinds & {
            "colour",
            "age",
            "size",
            "material",
        }:
            return False
    return False


def _lies_in(tokens: Sequence[Token], hit: Hit, other: Hit) -> bool:
    """Whether a room is said to lie somewhere outdoors: then its house is seen."""
    if not hit.end < other.start <= hit.end + 6 or PLACES[hit.value].indoors is False:
        return False
    between = tokens[hit.end : other.start]
    if any(token.kind == "mark" for token in between):
        return False
    if any(token.text in OUTSIDE for token in between):
        return True
    return between[0].text == "in" and not PLACES[other.value].indoors and other.value not in CITY


def _lived_in(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether somebody is in a house that is named: "a school: children run", "a church full of people"."""
    for at in range(hit.end, len(tokens)):
        token = tokens[at]
        if token.text in FULL or token.text == "inside":
            return True
        if token.text in (".", "\n"):
            return False
        shown = nearest(token.text) if token.kind == "word" else None
        if any(entry.kind == "person" for entry in lexicon().find(token.text)) or (
            shown is not None and FAMILY_OF.get(shown.name) in INSIDE
        ):
            return True
    return False
