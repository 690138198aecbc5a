"""English word forms: plurals and the endings of verbs, by rule and by exception."""

from __future__ import annotations

import re

from .verb_words import DOUBLING, IRREGULAR

PLURALS = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet", "goose": "geese", "mouse": "mice",
    "die": "dice", "leaf": "leaves", "knife": "knives", "loaf": "loaves", "shelf": "shelves", "sheep": "sheep", "fish": "fish",
    "deer": "deer", "wolf": "wolves", "wife": "wives", "thief": "thieves", "potato": "potatoes", "tomato": "tomatoes",
    "domino": "dominoes", "hero": "heroes", "policeman": "policemen", "policewoman": "policewomen", "fireman": "firemen",
    "businessman": "businessmen", "businesswoman": "businesswomen", "snowman": "snowmen", "fisherman": "fishermen", "elf": "elves",
    "spaceman": "spacemen", "workman": "workmen", "cactus": "cacti", "ox": "oxen", "aircraft": "aircraft", "mango": "mangoes",
    "gentleman": "gentlemen", "delivery man": "delivery men", "business man": "business men", "echo": "echoes", "caveman": "cavemen",
}  # fmt: skip
OTHER_PLURALS = {"dominos": "domino", "mangos": "mango", "cactuses": "cactus", "persons": "person"}
VOWELS = "aeiou"


def plural(noun: str) -> str:
    """Give the plural of a noun or noun phrase (its last word)."""
    if noun in PLURALS:
        return PLURALS[noun]
    head, _, last = noun.rpartition(" ")
    if head and last in PLURALS:
        return f"{head} {PLURALS[last]}"
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in VOWELS:
        return noun[:-1] + "ies"
    return noun + "s"


def third_person(verb: str) -> str:
    """Give the -s form of a verb."""
    if verb.endswith(("s", "x", "z", "ch", "sh")) or (verb.endswith("o") and not verb.endswith("oo")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def gerund(verb: str) -> str:
    """Give the -ing form of a verb."""
    if verb in ("lie", "die", "tie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe")):
        return verb[:-1] + "ing"
    return (verb + verb[-1] if doubles(verb) else verb) + "ing"


def doubles(verb: str) -> bool:
    """Whether a verb doubles its last letter before an ending: "chop", "stir", of one short syllable, and those listed."""
    return verb in DOUBLING or re.fullmatch(r"(?:un)?(?:[^aeiou]|qu)*[aeiou][bdfgklmnprtvz]", verb) is not None


def past_forms(verb: str) -> tuple[str, ...]:
    """Give the past and the participle of a verb, without repeats."""
    if verb in IRREGULAR:
        return tuple(dict.fromkeys(IRREGULAR[verb]))
    if verb.endswith("e"):
        return (verb + "d",)
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return (verb[:-1] + "ied",)
    return ((verb + verb[-1] if doubles(verb) else verb) + "ed",)


def verb_forms(phrase: str) -> dict[str, str]:
    """Map every form of a verb phrase to "base", "s", "ing" or "ed"; the first word is inflected."""
    verb, space, rest = phrase.partition(" ")
    tail = space + rest
    forms = {past + tail: "ed" for past in past_forms(verb)}
    if verb.endswith(("el", "al")) and len(verb) > 4:  # as the British write them
        forms |= {f"{verb}led{tail}": "ed", f"{verb}ling{tail}": "ing"}
    forms |= {third_person(verb) + tail: "s", gerund(verb) + tail: "ing", phrase: "base"}
    return forms
