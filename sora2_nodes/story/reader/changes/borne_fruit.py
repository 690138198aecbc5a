"""Fruit that trees bear: an apple tree, oranges on a tree, a tree with blue plums and yellow leaves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ...storyboard import Brief
from ..nouns.colour_names import colour_names

FRUIT = "apple|orange|lemon|lime|cherry|peach|pear|plum|mango|apricot|fig|pomegranate|grapefruit|tangerine|persimmon"
MANY = "|".join(f"{one[:-1]}ies" if one.endswith("y") else f"{one}s" if not one.endswith("ch") else f"{one}es" for one in FRUIT.split("|"))  # fmt: skip
COLOUR = r"(?P<colour>[a-z]+)"
LADEN = r"(?:hang\w*|grow\w*|ripen\w*|are|is|dangl\w*)"
HANGING = re.compile(rf"\b(?:(?:some|many|several|ripe|juicy|fresh|shiny|\d+|three|five|a few) )*(?:{COLOUR} )?(?P<fruit>{MANY}) (?:{LADEN} )?(?:on|from|in) (?:the branches of )?(?P<tree>(?:an? |the )(?:[\w-]+ )?tree)\b", re.IGNORECASE)  # fmt: skip
NAMED = re.compile(rf"\b(?!cherry\b|fig\b)(?P<fruit>{FRUIT}) (?P<tree>trees?)\b", re.IGNORECASE)
BEARING = re.compile(rf"(?P<tree>\btrees?) (?:with|full of|bearing|laden with|heavy with|covered in|loaded with) (?:(?:ripe|juicy|many|shiny|fresh) )*(?:{COLOUR} )?(?P<fruit>{MANY})\b(?: (?:hanging )?on (?:it|its branches))?", re.IGNORECASE)  # fmt: skip
FOLIAGE = re.compile(r"\b(?P<tree>trees?) with (?P<colour>[a-z]+) (?:leaves|foliage)\b", re.IGNORECASE)
BLOSSOMING = re.compile(r"\b(?:blossom|bloom|flower)", re.IGNORECASE)
TREES = ("tree", "oak", "birch")


class Borne(NamedTuple):
    """What a tree bears: a colour's name or "", and the fruit."""

    colour: str
    fruit: str


def without_fruit(text: str) -> tuple[str, tuple[Borne, ...]]:
    """A text whose trees bear nothing, and what they bore."""
    found: list[Borne] = []
    if BLOSSOMING.search(text):
        return text, ()

    def coloured(match: re.Match[str]) -> str:
        colour = match["colour"].lower()
        return f"{colour} {match['tree']}" if colour in colour_names() else match[0]

    def taken(match: re.Match[str]) -> str:
        said = (match.groupdict().get("colour") or "").lower()
        known = said in colour_names()
        if said and not known and said not in ("ripe", "juicy", "fresh", "big", "round"):
            return match[0]
        found.append(Borne(said if known else "", _one(match["fruit"].lower())))
        return match["tree"]

    text = FOLIAGE.sub(coloured, text)
    for pattern in (HANGING, BEARING, NAMED):
        text = pattern.sub(taken, text)
    return text, tuple(found)


def with_fruit(brief: Brief, borne: Sequence[Borne]) -> Brief:
    """Let the trees of a brief bear what a text says, each its own in turn."""
    if not borne:
        return brief
    things, left = list(brief.things), list(borne)
    for i, thing in enumerate(things):
        if thing.kind in TREES:
            own = left.pop(0) if len(left) > 1 else left[0]
            things[i] = replace(thing, holds=f"{own.colour} {own.fruit}".strip())
    return replace(brief, things=tuple(things))


def _one(fruit: str) -> str:
    """The singular of a fruit's name."""
    return next(
        one for one in FRUIT.split("|") if fruit.rstrip("s") in (one, f"{one[:-1]}ie", f"{one}e") or fruit == one
    )
