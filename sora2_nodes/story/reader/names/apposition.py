"""One person, said twice: "Mara, a woman in red, waves", "a woman, Emma, waves", "the detective, a man in a grey coat, sits"."""

from __future__ import annotations

from ..lexicon import LexiconEntry
from ..lexicon.people_words import FEMALE, MALE
from ..nouns.drafts import DraftPerson
from ..nouns.noun_phrase import NounPhrase
from ..nouns.noun_reader import read_noun_phrase
from ..walk import FAR, Walk

OPENS = ("a", "an", "the", "his", "her")
ANYBODY = (*FEMALE, *MALE, "person", "adult", "teenager", "teen", "youth", "child", "kid", "old man", "old woman")
NAME_LIKE = (
    "thing",
    "colour",
    "material",
    "verb",
    "camera_verb",
    "catalogue",
)  # what a word that is a name too may mean: Rose, Amber
LOOKS = ("age", "build", "height", "hair_style", "beard", "beard_colour", "expression", "body_colour", "sex")
COLOURS = ("outfit", "legs", "hair", "skin")  # a figure always has some; `said` tells which the words asked for


def introduced(walk: Walk, at: int) -> LexiconEntry | None:
    """The name that a word at the start of a clause is, where words for a person follow it: "Mara, a woman in red"."""
    lexeme, comma, before = walk.lexemes[at], walk.at(at + 1), walk.at(at - 1)
    if walk.clause or walk.prep or not lexeme.raw[:1].isupper() or comma is None or comma.text != ",":
        return None
    if walk.title_case or " " in lexeme.raw or (before is not None and before.any("determiner", "colour")):
        return None
    phrase = read_noun_phrase(walk.lexemes, at + 2, fresh=True)
    if phrase is None or phrase.kind != "person" or phrase.determiner not in ("a", "an"):
        return None
    if lexeme.known and not ({e.kind for e in lexeme.entries} <= {*NAME_LIKE} and _closes(walk, phrase.end)):
        return None
    if not lexeme.known and lexeme.text.endswith("ly"):
        return None
    name = lexeme.raw.capitalize() if lexeme.raw.isupper() else lexeme.raw
    return LexiconEntry("name", name, lexeme.text)


def is_apposition(walk: Walk, phrase: NounPhrase) -> bool:
    """Whether a phrase says more of whom was named last; lay it over that person where it does."""
    if not walk.subjects or walk.subjects[-1][0] != "person":
        return False
    person = walk.cast.people[walk.subjects[-1][1]]
    named, alone = person.name[:1].isupper(), len(walk.subjects) == 1
    if phrase.kind == "name" and phrase.entry and not named and alone:
        person.name = phrase.entry.value
    elif phrase.kind == "person" and phrase.determiner in OPENS and (named or _says_what(walk, person, phrase)):
        if named and not alone and not _closes(walk, phrase.end):
            return False
        before = len(walk.cast.people)
        refs = walk.cast.person(phrase)
        if len(walk.cast.people) != before + 1:  # somebody already there
            return True
        _lay_over(person, walk.cast.people.pop(), named=named)
        walk.cast.recent = [ref for ref in walk.cast.recent if ref not in refs]
        walk.cast.met(walk.subjects[-1:])
    else:
        return False
    walk.cast.mark(phrase)
    walk.boundary = ""
    return True


def is_predicate(walk: Walk, phrase: NounPhrase) -> bool:
    """Whether a phrase says what somebody is, "He is a young man with long hair"; lay it over that person where it does."""
    be, who = walk.at(phrase.start - 1), walk.at(phrase.start - 2)
    if be is None or who is None or not be.get("be") or not who.any("pronoun", "person", "name"):
        return False
    if phrase.kind != "person" or phrase.determiner not in ("a", "an") or phrase.plural or walk.clause:
        return False
    if len(walk.subjects) != 1 or walk.subjects[0][0] != "person":
        return False
    person = walk.cast.people[walk.subjects[0][1]]
    other = phrase.entry.word if phrase.entry else ""
    known = {"he": "man", "she": "woman"}.get(who.text, person.sex)
    if len({known, "woman" if other in FEMALE else "man" if other in MALE else ""} - {""}) > 1:
        return False
    person.sex = known
    before = len(walk.cast.people)
    refs = walk.cast.person(phrase)
    if len(walk.cast.people) == before + 1:
        _lay_over(person, walk.cast.people.pop(), named=False)
        walk.cast.recent = [ref for ref in walk.cast.recent if ref not in refs]
        walk.cast.met(walk.subjects)
    walk.cast.mark(phrase)
    return True


def _says_what(walk: Walk, person: DraftPerson, phrase: NounPhrase) -> bool:
    """ "The detective, a man in a grey coat, ...": a trade and what sort of person; "a boy, a girl and a dog" are a list."""
    other = phrase.entry.word if phrase.entry else ""
    if phrase.plural or phrase.number is not None or (person.noun in ANYBODY) == (other in ANYBODY):
        return False
    general = person.noun if person.noun in ANYBODY else other
    sexes = {person.sex, "woman" if general in FEMALE else "man" if general in MALE else ""} - {""}
    return phrase.determiner in ("a", "an") and len(sexes) < 2 and _closes(walk, phrase.end)


def _closes(walk: Walk, at: int) -> bool:
    """Whether what is said of somebody ends before their verb, "..., walks", or with the sentence, nobody else named in it."""
    relative = False
    for i in range(at, min(at + FAR, len(walk.lexemes))):
        lexeme, following = walk.lexemes[i], walk.at(i + 1)
        if lexeme.kind == "mark" and lexeme.text != ",":
            return True
        if lexeme.any("person", "name") and not lexeme.any("verb", "preposition"):
            return False
        if lexeme.text == "," and following is not None:
            after = walk.at(i + 2) if following.text.endswith("ly") and not following.get("verb") else following
            if after is not None and (after.any("verb", "be") and not after.any("colour", "clothes", "garment")):
                return True
        relative = relative or lexeme.text in ("who", "that")
        verb = lexeme.get("verb")
        if not relative and (
            lexeme.get("be") or (verb and verb.form == "s" and not lexeme.any("thing", "clothes", "garment"))
        ):
            return False
    return True


def _lay_over(person: DraftPerson, other: DraftPerson, *, named: bool) -> None:
    """Give a person what was said of them a second time."""
    if named:
        person.noun = other.noun
    if person.figure in ("man", "woman") or other.figure not in ("man", "woman", "old man", "old woman"):
        person.figure, person.near = other.figure, other.near
    for name in LOOKS:
        if getattr(other, name) != DraftPerson.__dataclass_fields__[name].default:
            setattr(person, name, getattr(other, name))
    if person.sex == "woman":
        person.figure = {"man": "woman", "old man": "old woman"}.get(person.figure, person.figure)
    for name in COLOURS:
        if named or name in other.said:
            setattr(person, name, getattr(other, name))
    person.said = tuple(dict.fromkeys((*person.said, *other.said)))
    person.adjectives = tuple(dict.fromkeys((*person.adjectives, *other.adjectives)))
