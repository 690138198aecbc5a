"""Shapes that are said of things: a hexagonal fountain, an L-shaped sofa, a star-shaped cookie."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ....vocabulary.families import FAMILY_OF
from ....vocabulary.nouns import nearest
from ...storyboard import Brief, Cue

OUTLINE_WORDS: dict[str, tuple[str, ...]] = {
    "square": ("square", "square-shaped"),
    "rectangle": ("rectangular", "rectangle-shaped"),
    "round": ("circular", "disc-shaped", "disk-shaped", "round"),
    "oval": ("oval", "oval-shaped", "elliptical", "elliptic", "egg-shaped", "oblong"),
    "triangle": ("triangular", "triangle-shaped"),
    "pentagon": ("pentagonal", "pentagon-shaped"),
    "hexagon": ("hexagonal", "hexagon-shaped", "six-sided"),
    "octagon": ("octagonal", "octagon-shaped", "eight-sided"),
    "diamond": ("diamond-shaped", "rhombus-shaped", "lozenge-shaped"),
    "star": ("star-shaped",),
    "heart": ("heart-shaped",),
    "L": ("l-shaped",),
    "cube": ("cubic", "cubical", "cube-shaped", "box-shaped"),
    "ball": ("spherical", "ball-shaped", "globe-shaped"),
    "cylinder": ("cylindrical", "cylinder-shaped", "tube-shaped"),
    "cone": ("conical", "cone-shaped"),
    "pyramid": ("pyramidal", "pyramid-shaped"),
}
OUTLINE_OF: dict[str, str] = {word: outline for outline, words in OUTLINE_WORDS.items() for word in words}


RESHAPED = (
    "furniture", "fitting", "food", "container", "vessel", "held", "gadget", "solid", "structure", "street", "linen", "light", "toy", "ware", "device", "appliance", "tool", "housework", "celestial",
)  # fmt: skip  # families of what is made in any shape
TOO = ("fountain", "tower", "well", "lighthouse", "gazebo")  # and buildings that are
NOT = ("ball", "cube", "round table", "board", "pyramid", "heart shape", "star shape")  # which have one of their own
WORDS = "|".join(sorted((re.escape(word).replace(r"\-", "[- ]") for word in OUTLINE_OF), key=len, reverse=True))
BETWEEN = r"(?:[a-z]+ ){0,2}?"  # "a round wooden table"
SAID = re.compile(
    rf"(?<!town )(?<!city )(?<!village )(?<!market )\b(?P<word>{WORDS}) (?P<rest>{BETWEEN}[a-z]+)\b", re.IGNORECASE
)
STOPS = frozenset("of in on at by with and or to from near beside next is are was the a an".split())


class Outlined(NamedTuple):
    """The noun of what has a shape, the shape as the world knows it, and the word that said so."""

    noun: str
    outline: str
    word: str


def without_outlines(text: str) -> tuple[str, tuple[Outlined, ...]]:
    """A text without the shapes that it says things have, and those."""
    found: list[Outlined] = []

    def taken(match: re.Match[str]) -> str:
        words = match["rest"].split()
        nouns = _shaped_noun(match.string[match.start("rest") :])
        word = match["word"]
        if not nouns or _is_of_a_name(match):
            return match[0]
        own = nearest(f"{word} {nouns}".lower())
        if own is not None and own.exact and own.name == f"{word} {nouns}".lower():
            return match[0]  # "a round table"
        found.append(Outlined(nouns, OUTLINE_OF[word.lower().replace(" ", "-")], word))
        return " ".join(words)

    return SAID.sub(taken, text), tuple(found)


def _is_of_a_name(match: re.Match[str]) -> bool:
    """ "Times Square billboards", "the Oval Office": a large letter beside another, where not all words have one."""
    before = re.search(r"\b(?!(?:A|An|The)\b)[A-Z]\w+ $", match.string[: match.start()])
    large = match["word"][:1].isupper() and (before is not None or match["rest"][:1].isupper())
    return large and re.search(r"\b[a-z]{4,}", match.string) is not None


def _shaped_noun(text: str) -> str:
    """The noun that a text begins with, its adjectives before it, where it names what is made in any shape; "" for all others."""
    words = re.findall(r"[a-z]+|[^\sa-z]", text.lower())[:4]
    for start in range(min(len(words), 3)):
        if words[start] in STOPS or not words[start].isalpha():
            return ""
        for length in (2, 1):
            found = nearest(" ".join(words[start : start + length]))
            if found is None or len(words[start : start + length]) < length:
                continue
            family = FAMILY_OF.get(found.name)
            if found.name in TOO or (family in RESHAPED and found.name not in NOT):
                return words[start + length - 1]
            if length == 2 or start + 1 == len(words) or not words[start + 1].isalpha() or words[start + 1] in STOPS:
                return ""
    return ""


def with_outlines(brief: Brief, said: Sequence[Outlined]) -> Brief:
    """Give their shapes to the things of a brief."""
    things, cues = list(brief.things), []
    for one in said:
        alike = {one.noun, one.noun.removesuffix("s")}
        at = next((i for i, t in enumerate(things) if alike & set(t.noun.lower().split()) and not t.outline), None)
        if at is not None:
            things[at] = replace(things[at], outline=one.outline)
            cues.append(Cue(field="outline", asked=one.word, shown=one.outline, words=(one.word,)))
    return replace(brief, things=tuple(things), cues=(*brief.cues, *cues)) if cues else brief


__all__ = ["Outlined", "with_outlines", "without_outlines"]
