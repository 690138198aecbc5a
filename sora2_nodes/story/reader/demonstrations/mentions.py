"""Sentences of a demonstration as words and mentions: what is named, in which colour and number, and what is named again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ....vocabulary.families import FAMILY_OF
from ....vocabulary.nouns import nearest
from ..nouns.colour_names import colour_names
from .apparatus import ACT_OF, BE, noun_at

ON_TABLES = (
    "vessel",
    "food",
    "held",
    "tool",
    "gadget",
    "toy",
    "ware",
    "sport",
    "container",
    "solid",
    "clothing",
    "device",
    "equipment",
)  # families
MARKS = (".", ",", ";", ":", "!", "?")
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "single": 1, "two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10,
    "few": 4, "several": 4, "pair": 2, "couple": 2, "some": 3,
}  # fmt: skip
DETERMINERS = ("the", "its", "this", "that", "these", "those", "another", "each", "their", "no", *NUMBERS)
STUFFS = {
    "wooden": "wood", "wood": "wood", "plastic": "plastic", "metal": "metal", "glass": "glass", "acrylic": "glass", "clear": "glass", "transparent": "glass", "ceramic": "stone",
    "concrete": "stone", "rubber": "rubber", "fabric": "fabric", "silk": "fabric", "cardboard": "wood", "woven": "wood", "steel": "metal", "iron": "metal", "porcelain": "stone",
}  # fmt: skip
SIZES = {"small": 0.75, "tiny": 0.5, "large": 1.3, "big": 1.3, "tall": 1.15, "giant": 1.7, "huge": 1.6, "little": 0.75}
STATES = {
    "lit": "burning", "burning": "burning", "empty": "empty", "crumpled": "crumpled", "sealed": "shut", "inflated": "full", "filled": "full",
}  # fmt: skip
STOPS = frozenset(
    "is are was were be been being gets get and or but then while which who as so to of in on at by with from into onto over under above below behind between toward towards there here where has have that slowly gently carefully quickly forcefully suddenly rapidly gradually starts begins it them they will can out off through up down".split()
)  # words at which a noun phrase has no more adjectives


@dataclass(kw_only=True)
class Named:
    """One thing of a demonstration while it is read."""

    kind: str
    noun: str
    count: int = 1
    colours: tuple[str, ...] = ()
    stuff: str = ""
    scale: float = 1.0
    state: str = ""
    holds: str = ""
    adjectives: list[str] = field(default_factory=list)
    words: list[tuple[str, ...]] = field(default_factory=list)
    colour_words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Item:
    """A word, a mark, or a mention of things by their numbers."""

    text: str
    things: tuple[int, ...] = ()
    fresh: bool = False
    part: str = ""  # first, one, ... of them
    fixture: bool = False  # the table that all of it is on


class Naming:
    """Things as they are named, one sentence after the other."""

    def __init__(self) -> None:
        self.things: list[Named] = []
        self.loose = ""  # a liquid that was named before what holds it

    def read(self, words: list[str]) -> list[Item]:
        """A sentence as items; things that are new are noted."""
        items: list[Item] = []
        at = 0
        while at < len(words):
            found = None if _is_colour(words, at) else noun_at(words, at) or _common(words, at)
            while found is not None and (longer := _compound(words, at, found[1])) is not None:
                at, found = longer
            if found is None or _is_verb(words, at, found):
                if not self._attribute(words, at, items):
                    items.append(Item(words[at]))
                at += 1
                continue
            kind, length, plural, noun = found
            taken, item = self._mention(words, at, kind, noun, plural, items, words[at + length : at + length + 1])
            del items[len(items) - taken :]
            if item is not None:
                items.append(item)
            at += length
        return items

    def _attribute(self, words: list[str], at: int, items: list[Item]) -> bool:
        """A mark of the thing named last: its face, its band of tape, how full it is."""
        word = words[at]
        last = next((i for item in reversed(items) for i in item.things[:1]), None)
        if last is None:
            return False
        if word == "smileyface":
            self.things[last].adjectives.append("smiley")
        elif word.startswith("taped") and word != "taped":
            self.things[last].adjectives.append(f"{word[5:]} band")
        elif word == "halfwith":
            self.things[last].state = "half"
            items.append(Item("holdswith"))
        else:
            return False
        return True

    def _mention(
        self, words: list[str], at: int, kind: str, noun: str, plural: bool, items: list[Item], after: list[str]
    ) -> tuple[int, Item | None]:
        """How many items before a noun belong to its phrase, and its mention."""
        taken = 0
        while taken < len(items) and not items[-1 - taken].things:
            word = items[-1 - taken].text
            if word == "," and _adjective(items, taken + 1):  # "a sealed, empty can"
                taken += 1
                continue
            if word in ACT_OF and taken + 1 < len(items) and items[-2 - taken].text in BE:
                break
            if word in ("tworow", "lined", "bundled", "stacked"):
                taken += 1
                continue
            if (
                word == "and"
                and 0 < taken < len(items) - 1
                and _coloured(items[-taken].text)
                and _coloured(items[-2 - taken].text)
            ):
                taken += 1
                continue
            if word in DETERMINERS or not (
                word in STOPS or word in MARKS or word in ("there", "holdswith", "insideit")
            ):
                taken += 1
                if word in DETERMINERS and (word not in NUMBERS or word in ("a", "an")):
                    break
                continue
            break
        said = [item.text for item in items[len(items) - taken :]]
        if kind == "":
            side = next((w for w in said if w in ("left", "right")), "")
            return taken, Item(f"{side} {noun}".strip())
        if kind == "liquid":
            made = self._liquid(said, noun, items[: len(items) - taken], after)
            joint = made is None and len(items) > taken and items[-1 - taken].text in ("of", "holdswith")
            return taken + joint, made
        each = [item.text for item in items[max(len(items) - taken - 3, 0) : len(items) - taken]]
        if (
            len(each) == 3 and each[0] in DETERMINERS and _coloured(each[1]) and each[2] == "and"
        ):  # "a red and a blue ball"
            taken, said = taken + 3, [each[0], each[1], "and", *said]
        one = self._named(kind, noun, plural, said)
        if one.kind == "paper sheet" and one.state == "crumpled":
            one.kind = "paper ball"
        known = self._known(one, said, plural)
        part = next((w for w in said if w in ("first", "last", "second", "one", "other")), "")
        if known:
            for i in known:
                self.things[i].words.append(tuple(noun.split()))
            return taken, Item(noun, tuple(known), part=part, fixture=kind == "table")
        twice = sum(word in ("a", "an", "one", "the") for word in said) > 1
        split = (
            len(one.colours) == 2
            and "and" in said
            and one.count == 1
            and (twice or "each other" in " ".join(words))
            and kind not in ("grabber tool", "domino")
        )
        if kind == "beverage dispenser" and self.loose:
            one.holds = self.loose
        for colour in one.colours if split else ("",):
            new = Named(**{**vars(one), "colours": (colour,), "adjectives": list(one.adjectives)}) if split else one
            self.things.append(new)
        count = 2 if split else 1
        return taken, Item(
            noun, tuple(range(len(self.things) - count, len(self.things))), fresh=True, fixture=kind == "table"
        )

    def _liquid(self, said: Sequence[str], noun: str, before: Sequence[Item], after: list[str]) -> Item | None:
        """What a vessel that was named holds; else a liquid by itself, which is a word."""
        colour = next((w for w in said if _coloured(w)), "")
        owner = next((i for item in reversed(before) for i in item.things[:1]), None)
        joined = any(item.text in ("of", "with", "holdswith") for item in before[-1:]) or after == ["insideit"]
        named = noun != "liquid" or bool(colour) or (owner is not None and not self.things[owner].holds)
        if owner is not None and joined and named:
            self.things[owner].holds = f"{colour} {noun}".strip()
            return None
        waiting = [thing for thing in self.things if thing.kind == "beverage dispenser" and not thing.holds]
        if colour and waiting:
            waiting[-1].holds = f"{colour} {noun}"
        self.loose = f"{colour} {noun}" if colour else self.loose
        return Item("liquid")

    def _named(self, kind: str, noun: str, plural: bool, said: Sequence[str]) -> Named:
        """A thing with what is said of it."""
        count = next((NUMBERS[w] for w in said if w in NUMBERS), 0) or (2 if plural else 1)
        if count == 1 and plural:
            count = 2
        colours = _colours(said)
        marks = {"tworow": "two rows", "lined": "row", "bundled": "bundle", "stacked": "stack"}
        own = [marks.get(w, w) for w in said if w not in DETERMINERS and w not in ("and", *MARKS)]
        lead = [w for w in noun.split()[:-1] if w in STUFFS]
        return Named(
            kind=kind, noun=noun, count=count, colours=colours,
            stuff=next((STUFFS[w] for w in (*said, *lead) if w in STUFFS), ""),
            scale=next((SIZES[w] for w in said if w in SIZES), 1.0),
            state=next((STATES[w] for w in said if w in STATES), ""), adjectives=own,
            words=[(*[w for w in own if w not in marks.values()], *noun.split())],
        )  # fmt: skip

    def _known(self, one: Named, said: Sequence[str], plural: bool) -> list[int]:
        """The things named before that a phrase means, if it means any."""
        definite = any(w in ("the", "its", "this", "that", "these", "those", "their") for w in said)
        if any(w in ("a", "an", "another", "two", "three") for w in said) and not definite:
            return []
        last = one.noun.split()[-1]
        alike = [
            i
            for i, thing in enumerate(self.things)
            if (
                thing.noun == one.noun
                or thing.kind == one.kind
                or thing.noun.endswith(last)
                or last in thing.noun.split()
            )
            and (not one.colours or set(one.colours) & set(thing.colours))
        ]
        if not alike or not (definite or one.noun == self.things[alike[-1]].noun):
            return []
        exact = [i for i in alike if self.things[i].noun == one.noun] or alike
        return exact if plural else exact[-1:]


def _adjective(items: Sequence[Item], back: int) -> bool:
    """Whether the item so far from the end is an adjective with a determiner before it."""
    if back + 1 >= len(items):
        return False
    word, before = items[-1 - back], items[-2 - back]
    return not word.things and word.text not in (STOPS | {*MARKS, *DETERMINERS}) and before.text in (*DETERMINERS, ",")


def _compound(words: list[str], at: int, length: int) -> tuple[int, tuple[str, int, bool, str]] | None:
    """The noun right after another, whose adjective the first one is."""
    after = noun_at(words, at + length) if at + length < len(words) else None
    if after is None or words[at + length] in ("holding", "hanging", "pins") or after[0] == "":
        return None
    return at + length, after


def _is_verb(words: list[str], at: int, found: tuple[str, int, bool, str]) -> bool:
    """Whether a word that may be a noun is a verb where it stands."""
    word, before = words[at], words[at - 1] if at else ""
    if word in ("paint", "spring", "match", "ramp", "cover", "clamp", "book", "press", "cylinder"):
        return before in ("to", "and", "then", "will")
    return word == "pump" and before in ("to", "and")


def _common(words: list[str], at: int) -> tuple[str, int, bool, str] | None:
    """A noun of the catalogue that is no apparatus but can stand on a table, where a determiner or an adjective is before it."""
    before = words[at - 1] if at else ""
    if not (before in DETERMINERS or before in STUFFS or before in SIZES or _coloured(before)):
        return None
    if _coloured(words[at]) or words[at] in (*STATES, *STUFFS, *SIZES):
        return None
    for length in (2, 1):
        if length == 2 and noun_at(words, at + 1) is not None:
            continue
        phrase = " ".join(words[at : at + length])
        found = (
            nearest(phrase)
            if len(words) >= at + length and not _coloured(phrase) and phrase not in STUFFS and phrase not in ACT_OF
            else None
        )
        if (
            found is not None
            and found.exact
            and FAMILY_OF.get(found.name) in ON_TABLES
            and noun_at(words, at + length) is None
        ):
            return found.name, length, found.plural, phrase
    return None


def _is_colour(words: list[str], at: int) -> bool:
    """Whether a fruit's name, or that of a metal, is the colour of the noun that follows it."""
    if words[at] not in ("orange", "lemon", "lime", "tomato", "potato", "peach", "plum"):
        return False
    after = words[at + 1 : at + 4]
    if after[:1] == ["and"]:  # "an orange and a brown ball"
        after = [w for w in words[at + 2 : at + 6] if w not in DETERMINERS]
        return bool(after) and _coloured(after[0]) and after[0] not in ("orange",)
    return any(
        noun_at(words, at + 1 + n) is not None and not set(after[:n]) & (STOPS | set(MARKS)) for n in range(len(after))
    )


def _coloured(word: str) -> bool:
    return word in colour_names() and word not in ("glass", "sand", "coffee", "match")


def _colours(said: Sequence[str]) -> tuple[str, ...]:
    """Colours in the order in which they were said, each as long as it is a colour's name."""
    made: list[str] = []
    at = 0
    while at < len(said):
        pair = " ".join(said[at : at + 2])
        if at + 1 < len(said) and pair in colour_names():
            made.append(pair)
            at += 2
            continue
        if _coloured(said[at]):
            made.append(said[at])
        at += 1
    return tuple(made)
