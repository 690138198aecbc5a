"""Somebody or something that is said to be made of what nothing of its kind is made of: a man made of rocks, a bear made of strawberries, a tree made of coins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ....vocabulary.families import FAMILY_OF
from ....vocabulary.materials import MADE_OF_WORDS
from ....vocabulary.matter.alterations import STUFF
from ...setting import Change, Ref
from ...storyboard import Brief

HOW = r"(?:that (?:is|are) |which (?:is|are) )?(?:entirely |completely |all |solely )?(?:made|built|composed|formed|constructed|sculpted)(?: up)?(?: entirely| completely| solely)? (?:out )?(?:of|from)"
MANY = r"(?:(?:different|various|colou?rful|shiny|golden|glittering|fresh|ripe|red|green|jagged|small|large|tiny|many|thousands of|hundreds of|pieces of|bits of|all kinds of) )*"
WORDS = "|".join(sorted((re.escape(word) for word in MADE_OF_WORDS), key=len, reverse=True))
SAID = re.compile(
    rf"\b(?P<noun>[A-Za-z]+)(?P<shape> shaped like (?:an? )?\w+(?: and)?)? {HOW} (?P<many>{MANY})(?P<stuff>{WORDS})\b(?: (?:and|or) (?:{MANY})?(?:{WORDS})\b)*",
    re.IGNORECASE,
)
SHAPED = re.compile(rf"(?P<many>{MANY})(?P<stuff>{WORDS}) (?:in the (?:shape|form) of|shaped like|sculpted into) (?P<noun>(?:an? |the )?[\w-]+)\b", re.IGNORECASE)  # fmt: skip
EDIBLE = "watermelon|cheese|gingerbread|bread|jelly|jello"
FURNITURE = "chair|armchair|sofa|couch|table|bed|house|car|hat|shoe|shoes|castle|lamp|bench|throne|bathtub|guitar|boat"
COMPOUND = re.compile(rf"\b(?P<stuff>{EDIBLE}) (?P<noun>{FURNITURE})\b", re.IGNORECASE)  # a watermelon chair
LISTED = re.compile(r", [^.;]* and (?:an? |the |two |three )?(?:\w+ )?$")  # before the last one of several


class Made(NamedTuple):
    """The noun of what is made of something, "" for all that are named, the stuff as the world knows it, and the words that said so."""

    noun: str
    stuff: str
    words: str


def without_stuffs(text: str) -> tuple[str, tuple[Made, ...]]:
    """A text without what it says things are made of, and that."""
    found: list[Made] = []

    def taken(match: re.Match[str]) -> str:
        one = "" if LISTED.search(match.string[: match.start()]) else match["noun"].lower()
        found.append(Made(one, MADE_OF_WORDS[match["stuff"].lower()], match[0][len(match["noun"]) :].strip()))
        return match["noun"]

    text = SHAPED.sub(lambda m: f"{m['noun']} made of {m['stuff']}", text)
    text = COMPOUND.sub(lambda m: f"{m['noun']} made of {m['stuff']}", text)
    return SAID.sub(taken, text), tuple(found)


def with_stuffs(brief: Brief, said: Sequence[Made]) -> Brief:
    """Make of their stuff whomever and whatever a text says it of, from the first frame to the last."""
    changes = [
        Change(attribute=STUFF, values=(made.stuff, made.stuff), subject=ref, words=tuple(made.words.split()))
        for made in said
        for ref in _meant(brief, made.noun)
    ]
    return replace(brief, changes=(*brief.changes, *changes)) if changes else brief


def _meant(brief: Brief, noun: str) -> list[Ref]:
    """Those of a noun; all for none; the first of all where nobody goes by it."""
    one = noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
    people: list[Ref] = [("person", i) for i, p in enumerate(brief.people) if {noun, one} & set(p.name.lower().split())]
    things: list[Ref] = [
        ("thing", i)
        for i, t in enumerate(brief.things)
        if {noun, one} & set(t.noun.lower().split()) and FAMILY_OF.get(t.kind) != "food"
    ]
    everyone: list[Ref] = [("person", i) for i in range(len(brief.people))] + [
        ("thing", i) for i, t in enumerate(brief.things) if not t.implied and FAMILY_OF.get(t.kind) != "food"
    ]
    if not noun:
        return everyone
    eaten = any({noun, one} & set(t.noun.lower().split()) for t in brief.things)
    return [*people, *things] or ([] if eaten else everyone[:1])
