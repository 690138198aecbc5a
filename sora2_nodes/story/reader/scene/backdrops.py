"""The colour of what is behind a shot: "on a pale blue background", "in front of a red wall"."""

from __future__ import annotations

from collections.abc import Sequence

from ...setting import RGB
from ..lexicon.tokens import Token
from ..nouns.colour_names import rgb_of
from .prepositions import preposition

BACKGROUNDS = ("background", "backdrop", "wall", "cyclorama", "backdrops")
BLURRED = frozenset("blurred blurry defocused soft bokeh unfocused lush dreamy focus".split())


def background_of(tokens: Sequence[Token]) -> RGB | None:
    """The colour said before "background", "backdrop" or "wall"."""
    found = backdrop_colour(tokens)
    if found is None or {t.text for t in tokens[max(0, found[1].start - 3) : found[1].stop]} & BLURRED:
        return None  # a blurred green background is of leaves
    return found[0]


def backdrop_colour(tokens: Sequence[Token]) -> tuple[RGB, range] | None:
    """The colour said before "background", "backdrop" or "wall", and the tokens that say it."""
    for at, token in enumerate(tokens):
        if token.text not in BACKGROUNDS:
            continue
        if token.text == "wall" and preposition(tokens, at) not in ("in", "of", "against", "before"):
            near = {t.text for t in tokens[max(0, at - 5) : at]}
            if not near & {"front", "against", "before"}:
                continue
        for start in range(max(0, at - 3), at):
            words = tokens[start:at]
            if all(word.kind == "word" for word in words) and (colour := rgb_of(" ".join(word.text for word in words))):
                return colour, range(start, at)
        if at and tokens[at - 1].kind == "word" and (colour := rgb_of(tokens[at - 1].text)):
            return colour, range(at - 1, at)
    return None
