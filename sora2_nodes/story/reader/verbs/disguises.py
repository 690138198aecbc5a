"""Whom or what people are dressed as: "dressed as a banana" and "a hot dog mascot" are somebody in its costume."""

from __future__ import annotations

import re

from ....vocabulary.families import FAMILY_OF
from ....vocabulary.nouns import nearest, singulars

DISGUISED_AS = (
    "quadruped",
    "bird",
    "sea",
    "small",
    "person",
    "food",
    "plant",
    "celestial",
    "toy",
    "spacecraft",
)  # families
MADE_LIKE = (
    "cardboard",
    "paper",
    "three",
    "ski",
    "space",
    "business",
    "dress",
)  # "a cardboard costume" is none of a board
AS = re.compile(
    r"\b(?:dress(?:es|ed|ing)?|disguised|costumed)(?: up)? (?:as|like) (?:an? |the )?(?P<who>[\w-]+(?: [\w-]+){0,2})",
    re.I,
)
MASCOT = re.compile(r"\b(?P<one>an?|the) (?P<who>(?:[\w-]+ ){1,3})mascot\b(?! costume| suit)", re.I)


def spelt_out_disguises(text: str) -> str:
    """Put costumes that are said otherwise into plain words."""
    text = AS.sub(_as, text)
    return MASCOT.sub(lambda found: f"a person in {found['one']} {found['who']}costume" if disguise_of(found["who"].split()) else found[0], text)  # fmt: skip


def disguise_of(words: list[str]) -> str:
    """The kind of the catalogue that the last of some words before a costume name; "" for none."""
    for first in range(len(words)):
        of = nearest(" ".join(words[first:]).replace("-", " ").lower())
        if of is not None and FAMILY_OF[of.name] in DISGUISED_AS and words[first].lower() not in MADE_LIKE:
            return of.name
    return ""


def _as(found: re.Match[str]) -> str:
    words = found["who"].split()
    for last in range(len(words), 0, -1):
        named = words[:last]
        of = nearest(" ".join(named).replace("-", " ").lower())
        if of is not None and FAMILY_OF[of.name] in DISGUISED_AS:
            single = next(iter(singulars(named[-1].lower())), named[-1])
            rest = "".join(f" {word}" for word in words[last:])
            return f"in a {' '.join([*named[:-1], single])} costume{rest}"
    return found[0]
