"""Turns the tables of this folder into one Lexicon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from ..colours import colour_names
from . import Entry, Lexicon, looks, people, places, things, verbs, words
from .forms import OTHER_PLURALS, plural, verb_forms


def build() -> Lexicon:
    """Read every table; earlier tables win where the same phrase has the same kind twice."""
    found = Lexicon()
    for phrase, entry in chain(
        _objects(), _figures(), _clothes(), _verbs(), _colours(), _qualities(), _places(), _looks(), _small_words()
    ):
        found.add(phrase, entry)
    return found


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


def _noun(kind: str, value: object, phrase: str, exact: bool) -> Iterator[tuple[str, Entry]]:
    yield phrase, Entry(kind, value, phrase, exact)
    if (many := plural(phrase)) != phrase:
        yield many, Entry(kind, value, phrase, exact, "plural")
    for other, one in OTHER_PLURALS.items():
        if one == phrase:
            yield other, Entry(kind, value, phrase, exact, "plural")


def _nouns(kind: str, value: object, row: str) -> Iterator[tuple[str, Entry]]:
    for phrase, exact in phrases(row):
        yield from _noun(kind, value, phrase, exact)


def _objects() -> Iterator[tuple[str, Entry]]:
    for values, names in _rows(things.THINGS):
        yield from _nouns("thing", tuple(values), names)
    for prop, names in things.PROPS.items():
        yield from _nouns("prop", prop, names)
    for names, action, count in things.GROUPS.values():
        yield from _nouns("group", (action, count), names)
    yield from _nouns("generic", None, things.GENERIC)
    for acts, names in things.EVENTS.items():
        yield from _nouns("event", tuple(acts.split()), names)


def _figures() -> Iterator[tuple[str, Entry]]:
    for phrase, _ in phrases(people.CROWDS):
        yield phrase, Entry("person", ("blue", "navy", "brown"), "person", True, "plural")
    for values, names in _rows(people.PEOPLE):
        yield from _nouns("person", tuple(values), names)
    yield from _nouns("body", None, people.BODY)
    for name in people.NAMES:
        yield name, Entry("name", name.capitalize(), name)


def _clothes() -> Iterator[tuple[str, Entry]]:
    for part, names in people.CLOTHES.items():
        for phrase, _ in phrases(names):
            yield from _noun("clothes", (part, people.CLOTHES_COLOURS.get(phrase)), phrase, part != "none")
    for phrase, colour in people.HAIR.items():
        yield phrase, Entry("hair", colour, phrase)
    for phrase, colour in people.SKIN.items():
        yield phrase, Entry("skin", colour, phrase)
    yield from _plain("hair_noun", None, people.HAIR_NOUNS)


def _verbs() -> Iterator[tuple[str, Entry]]:
    for values, names in _rows(verbs.VERBS):
        for phrase, exact in phrases(names):
            for form, ending in verb_forms(phrase).items():
                if form in verbs.NOT_FORMS:
                    continue
                yield form, Entry("verb", tuple(values), phrase, exact, ending)
    for family, names in verbs.CAMERA_VERBS.items():
        for phrase, _ in phrases(names):
            for form in verb_forms(phrase):
                yield form, Entry("camera_verb", family, phrase)


def _colours() -> Iterator[tuple[str, Entry]]:
    for name, shown in colour_names().items():
        yield name, Entry("colour", shown, name, name == shown or name in ("gray", "golden"))
    for name, shift in words.SHADES.items():
        yield name, Entry("shade", shift, name)


def _qualities() -> Iterator[tuple[str, Entry]]:
    yield from _table("size", words.SIZES)
    for key, (row, colour) in words.MATERIALS.items():
        for phrase, exact in phrases(row):
            yield phrase, Entry("material", (key.partition(":")[0], colour), phrase, exact)
    yield from _table("pattern", words.PATTERNS)
    yield from _plain("hues", None, words.HUES)
    for phrase, number in words.NUMBERS.items():
        yield phrase, Entry("number", number, phrase)


def _places() -> Iterator[tuple[str, Entry]]:
    yield from _table("surface", places.SURFACES, nouns=True)
    yield from _nouns("ground", None, places.PLAIN_SURFACES)
    yield from _table("place", places.BACKDROPS, nouns=True)
    yield from _table("time", places.TIMES)
    yield from _table("gravity", places.GRAVITIES)


def _looks() -> Iterator[tuple[str, Entry]]:
    yield from _table("camera", looks.CAMERAS)
    yield from _table("angle", looks.ANGLES)
    yield from _table("tone", looks.TONES)
    yield from _table("mood", looks.SOUNDTRACKS)
    yield from _table("soundtrack", looks.SOUND_MOODS)
    yield from _plain("music", None, looks.MUSIC)
    yield from _nouns("noise", None, looks.NOISES)
    yield from _nouns("noise", None, ",".join(f"{how} {what}" for how in looks.LOUDNESS for what in looks.BANGS))
    yield from _table("pace", looks.PACES)
    yield from _table("direction", words.DIRECTIONS)


def _small_words() -> Iterator[tuple[str, Entry]]:
    groups = {"determiner": words.DETERMINERS, "preposition": words.PREPOSITIONS, "conjunction": words.CONJUNCTIONS,
              "negation": words.NEGATIONS, "be": words.BE, "function": words.FUNCTION_WORDS}  # fmt: skip
    yield from _plain("craft", None, words.CRAFT)
    for phrase in words.FILLERS.replace("\n", " ").split(","):
        yield phrase.strip(), Entry("filler", None, phrase.strip())
    yield from _plain("detail", None, words.DETAILS)
    for number in chain(words.NUMBERS, map(str, range(2, 13))):
        yield f"{number} times", Entry("detail", None, f"{number} times")
    for phrase, refers in words.PRONOUNS.items():
        yield phrase, Entry("pronoun", refers, phrase)
    for phrase in words.LONG_PREPOSITIONS:
        yield phrase, Entry("preposition", phrase, phrase)
    for kind, listed in groups.items():
        for phrase in listed:
            yield phrase, Entry(kind, phrase, phrase)
    yield "camera", Entry("camera_noun", None, "camera")


def _table(kind: str, table: Mapping[str, str], *, nouns: bool = False) -> Iterator[tuple[str, Entry]]:
    for value, row in table.items():
        yield from _nouns(kind, value, row) if nouns else _plain(kind, value, row)


def _plain(kind: str, value: object, row: str) -> Iterator[tuple[str, Entry]]:
    for phrase, exact in phrases(row):
        yield phrase, Entry(kind, value, phrase, exact)
