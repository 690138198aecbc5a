"""The preposition that a place or a thing stands after."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon import lexicon
from ..lexicon.tokens import Token

STRONG = ("in", "inside", "at", "within", "aboard", "inside of")
PREPOSITIONS = (*STRONG, "into", "on", "through", "across", "along", "down", "up", "around", "over", "above", "near", "by", "from", "under", "onto", "to",
                "toward", "towards", "beside", "beyond", "past", "of", "off", "throughout", "amid", "among", "beneath", "between", "outside", "alongside", "amidst")  # fmt: skip
PARTS = ("edge", "rim", "brink", "foot", "base", "outskirts", "banks")  # of a place: one is at it

ALONG = "line lines lining lined".split()
ACROSS = "cross crosses crossing crossed traverse traverses traversing".split()
THROUGH = "explore explores exploring roam roams roaming wander wanders wandering patrol patrols patrolling navigate navigates navigating tour tours touring haunt haunts haunting prowl prowls prowling".split()
INSIDE = "enter enters entering entered visit visits visiting".split()
MIDST = ("middle", "midst", "heart", "centre", "center", "depths")  # of a place: one is in it
GOING = {
    **dict.fromkeys(INSIDE, "in"),
    **dict.fromkeys(ALONG, "along"),
    **dict.fromkeys(ACROSS, "across"),
    **dict.fromkeys(THROUGH, "through"),
}  # verbs that take a place as their object


def preposition(tokens: Sequence[Token], at: int) -> str:
    """The preposition that a noun at an index stands after, with only its adjectives between, or that a verb has in it: "crosses a river". "" for none."""
    for i in range(at - 1, max(-1, at - 7), -1):
        token = tokens[i]
        if token.kind != "word":
            return ""
        if token.text == "of" and i > 1 and tokens[i - 1].text in MIDST:
            return "in"  # "in the middle of a pond"
        if token.text == "of" and i and tokens[i - 1].text in PARTS:
            return "at"
        if token.text in PREPOSITIONS:
            return token.text
        if token.text in GOING:
            return GOING[token.text]
        if token.text in ("with", "without", "for", "like", "as", "against"):
            return ""
        entries = lexicon().find(token.text)
        if (
            any(entry.kind in ("verb", "be", "person", "conjunction", "pronoun") for entry in entries)
            and token.text not in ("his", "her")
            and not token.text.endswith("ed")  # "through a flooded road"
            and not any(e.kind in ("colour", "size", "material", "determiner", "state", "age") for e in entries)
        ):
            return ""
    return ""
