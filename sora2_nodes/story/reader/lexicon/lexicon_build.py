"""Turns the tables of this folder into one Lexicon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from ....vocabulary.families import FAMILIES, FAMILY_OF
from ....vocabulary.garments import AGE_OF
from ....vocabulary.nouns import nearest
from ..nouns.colour_names import colour_names
from . import (
    Lexicon,
    LexiconEntry,
    people_words,
    place_words,
    small_words,
    style_words,
    thing_words,
    verb_words,
    world_words,
)
from .word_forms import OTHER_PLURALS, plural, verb_forms

NOUNS_BEFORE = ("thing", "prop", "surface", "place", "ground", "event", "music", "body", "hair_noun", "noise", "generic", "person",
                "group", "camera_noun", "direction", "tone", "time", "gravity")  # fmt: skip
SMALL = ("function", "determiner", "preposition", "conjunction", "be", "pronoun", "negation", "number", "filler")
NO_VERBS = ("time", "angle", "camera", "pace", "tone", "direction", "function", "determiner", "preposition", "conjunction", "be", "colour",
            "material", "size", "number", "place", "surface", "craft", "negation", "pronoun", "filler")  # fmt: skip


VESSELS = {*FAMILIES["vessel"], *FAMILIES["container"], "cans", "cups", "glasses", "bowls", "bottles", "plates"}
ADJECTIVES = ("colour", "material", "size", "pattern", "hair")


def build() -> Lexicon:
    """Read every table; earlier tables win where the same phrase has the same kind twice."""
    found = Lexicon()
    for phrase, entry in chain(
        _objects(), _figures(), _clothes(), _verbs(), _colours(), _qualities(), _places(), _looks(), _small_words()
    ):
        found.add(phrase, entry)
    _add_world(found)
    return found


def _add_world(found: Lexicon) -> None:
    """Add the vocabulary of the whole world to the words that were there before it."""
    for phrase, entry in world_words.catalogue_nouns():
        kinds = {known.kind for known in found.entries.get(phrase, ())}
        if (
            kinds & {*SMALL}
            or _describes(found, phrase)
            or (kinds & {*ADJECTIVES} - {"colour"} and phrase not in FAMILY_OF)
        ):  # "red ball": a ball, and it is red
            continue
        entry = entry._replace(value=_value(found, phrase, entry))
        if " " in phrase and (
            ground := next((e for e in found.entries.get(phrase.rsplit(" ", 1)[1], ()) if e.kind == "surface"), None)
        ):
            found.add(phrase, ground)  # "kitchen table": something to stand on, as a table is
            kinds.add("surface")
        taken = kinds & {*NOUNS_BEFORE} and not (entry.kind == "person" and kinds <= {"thing"})
        found.add(phrase, entry._replace(kind="catalogue") if taken else entry)
    for phrase, entry in world_words.act_verbs():
        if entry.kind == "noun verb" or not any(known.kind in NO_VERBS for known in found.entries.get(phrase, ())):
            found.add(phrase, entry)
    for phrase, entry in chain(world_words.adjectives(), world_words.clothes()):
        found.add(phrase, entry)


def _value(known: Lexicon, phrase: str, entry: LexiconEntry) -> Any:
    """The plain shape of the thing that a noun is shown as, where that has one of its own."""
    shown = nearest(phrase)
    name = shown.name if shown else phrase
    same = next((e.value for e in known.entries.get(name, ()) if e.kind == entry.kind), None)
    return same or entry.value


def _describes(known: Lexicon, phrase: str) -> bool:
    """Whether a phrase is only an adjective before a noun that means the same without it."""
    first, _, rest = phrase.partition(" ")
    if (
        rest.startswith("of ")
        and phrase not in FAMILY_OF
        and (first in VESSELS or any(e.kind == "group" for e in known.entries.get(first, ())))
    ):
        return True  # "glass of water", "pile of leaves"
    if first in AGE_OF and (shown := nearest(rest)) and FAMILY_OF[shown.name] == "person":
        return True  # "old man"
    if not rest or phrase in FAMILY_OF or not any(e.kind in ADJECTIVES for e in known.entries.get(first, ())):
        return False
    with_it, without = nearest(phrase), nearest(rest)
    return with_it is not None and without is not None and with_it.name == without.name


def phrases(row: str) -> Iterator[tuple[str, bool]]:
    """Split a comma-separated row into (phrase, exact)."""
    for cell in row.split(","):
        if phrase := cell.strip():
            yield phrase.lstrip("~"), not phrase.startswith("~")


def _rows(table: str) -> Iterator[tuple[list[str], str]]:
    for line in table.strip().splitlines():
        if not line.startswith("#"):
            values, _, names = line.partition("|")
            yield values.split(), names


def _noun(kind: str, value: object, phrase: str, exact: bool) -> Iterator[tuple[str, LexiconEntry]]:
    yield phrase, LexiconEntry(kind, value, phrase, exact)
    if (many := plural(phrase)) != phrase:
        yield many, LexiconEntry(kind, value, phrase, exact, "plural")
    for other, one in OTHER_PLURALS.items():
        if one == phrase:
            yield other, LexiconEntry(kind, value, phrase, exact, "plural")


def _nouns(kind: str, value: object, row: str) -> Iterator[tuple[str, LexiconEntry]]:
    for phrase, exact in phrases(row):
        yield from _noun(kind, value, phrase, exact)


def _objects() -> Iterator[tuple[str, LexiconEntry]]:
    for values, names in _rows(thing_words.THINGS):
        yield from _nouns("thing", tuple(values), names)
    for prop, names in thing_words.PROPS.items():
        yield from _nouns("prop", prop, names)
    for names, action, count in thing_words.GROUPS.values():
        yield from _nouns("group", (action, count), names)
    yield from _nouns("generic", None, thing_words.GENERIC)
    for acts, names in thing_words.EVENTS.items():
        yield from _nouns("event", tuple(acts.split()), names)


def _figures() -> Iterator[tuple[str, LexiconEntry]]:
    for phrase, _ in phrases(people_words.CROWDS):
        yield phrase, LexiconEntry("person", ("blue", "navy", "brown"), "person", True, "plural")
    for values, names in _rows(people_words.PEOPLE):
        yield from _nouns("person", tuple(values), names)
    yield from _nouns("body", None, people_words.BODY)
    for name in people_words.NAMES:
        yield name, LexiconEntry("name", name.capitalize(), name)


def _clothes() -> Iterator[tuple[str, LexiconEntry]]:
    for part, names in people_words.CLOTHES.items():
        for phrase, _ in phrases(names):
            yield from _noun("clothes", (part, people_words.CLOTHES_COLOURS.get(phrase)), phrase, part != "none")
    for phrase, colour in people_words.HAIR.items():
        yield phrase, LexiconEntry("hair", colour, phrase)
    for phrase, colour in people_words.SKIN.items():
        yield phrase, LexiconEntry("skin", colour, phrase)
    yield from _plain("hair_noun", None, people_words.HAIR_NOUNS)


def _verbs() -> Iterator[tuple[str, LexiconEntry]]:
    for values, names in _rows(verb_words.VERBS):
        for phrase, exact in phrases(names):
            for form, ending in verb_forms(phrase).items():
                if form in verb_words.NOT_FORMS:
                    continue
                yield form, LexiconEntry("verb", tuple(values), phrase, exact, ending)
    for family, names in verb_words.CAMERA_VERBS.items():
        for phrase, _ in phrases(names):
            for form in verb_forms(phrase):
                yield form, LexiconEntry("camera_verb", family, phrase)


def _colours() -> Iterator[tuple[str, LexiconEntry]]:
    for name, shown in colour_names().items():
        yield name, LexiconEntry("colour", shown, name, name == shown or name in ("gray", "golden"))
    for name, shift in small_words.SHADES.items():
        yield name, LexiconEntry("shade", shift, name)


def _qualities() -> Iterator[tuple[str, LexiconEntry]]:
    yield from _table("size", small_words.SIZES)
    for key, (row, colour) in small_words.MATERIALS.items():
        for phrase, exact in phrases(row):
            yield phrase, LexiconEntry("material", (key.partition(":")[0], colour), phrase, exact)
    yield from _table("pattern", small_words.PATTERNS)
    yield from _plain("hues", None, small_words.HUES)
    for phrase, number in small_words.NUMBERS.items():
        yield phrase, LexiconEntry("number", number, phrase)


def _places() -> Iterator[tuple[str, LexiconEntry]]:
    yield from _table("surface", place_words.SURFACES, nouns=True)
    yield from _nouns("ground", None, place_words.PLAIN_SURFACES)
    yield from _table("place", place_words.BACKDROPS, nouns=True)
    yield from _table("time", place_words.TIMES)
    yield from _table("gravity", place_words.GRAVITIES)


def _looks() -> Iterator[tuple[str, LexiconEntry]]:
    yield from _table("camera", style_words.CAMERAS)
    yield from _table("angle", style_words.ANGLES)
    yield from _table("tone", style_words.TONES)
    yield from _table("mood", style_words.SOUNDTRACKS)
    yield from _table("soundtrack", style_words.SOUND_MOODS)
    yield from _plain("music", None, style_words.MUSIC)
    yield from _nouns("noise", None, style_words.NOISES)
    yield from _nouns(
        "noise", None, ",".join(f"{how} {what}" for how in style_words.LOUDNESS for what in style_words.BANGS)
    )
    yield from _table("pace", style_words.PACES)
    yield from _table("direction", small_words.DIRECTIONS)


def _small_words() -> Iterator[tuple[str, LexiconEntry]]:
    groups = {"determiner": small_words.DETERMINERS, "preposition": small_words.PREPOSITIONS, "conjunction": small_words.CONJUNCTIONS,
              "negation": small_words.NEGATIONS, "be": small_words.BE, "function": small_words.FUNCTION_WORDS}  # fmt: skip
    yield from _plain("craft", None, small_words.CRAFT)
    for phrase in small_words.FILLERS.replace("\n", " ").split(","):
        yield phrase.strip(), LexiconEntry("filler", None, phrase.strip())
    yield from _plain("detail", None, small_words.DETAILS)
    for number in chain(small_words.NUMBERS, map(str, range(2, 13))):
        yield f"{number} times", LexiconEntry("detail", None, f"{number} times")
    for phrase, refers in small_words.PRONOUNS.items():
        yield phrase, LexiconEntry("pronoun", refers, phrase)
    for phrase in small_words.LONG_PREPOSITIONS:
        yield phrase, LexiconEntry("preposition", phrase, phrase)
    for kind, listed in groups.items():
        for phrase in listed:
            yield phrase, LexiconEntry(kind, phrase, phrase)
    yield "camera", LexiconEntry("camera_noun", None, "camera")


def _table(kind: str, table: Mapping[str, str], *, nouns: bool = False) -> Iterator[tuple[str, LexiconEntry]]:
    for value, row in table.items():
        yield from _nouns(kind, value, row) if nouns else _plain(kind, value, row)


def _plain(kind: str, value: object, row: str) -> Iterator[tuple[str, LexiconEntry]]:
    for phrase, exact in phrases(row):
        yield phrase, LexiconEntry(kind, value, phrase, exact)
