"""Whom and what "it", "he", "she" and "they" mean; somebody new where nobody was named."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.given_names import sex_of_name
from ..lexicon.people_words import FEMALE, MALE
from .draft_cast import Cast, Ref
from .drafts import DraftPerson

SEX_SAID = {
    word: sex
    for sex, words in {"woman": ("she", "her", "hers", "herself"), "man": ("he", "his", "him", "himself")}.items()
    for word in words
}
AS_WOMAN = {"man": "woman", "old man": "old woman", "boy": "girl", "child": "girl"}
STRANGERS = {"man": ("man", "blue", "navy"), "woman": ("woman", "magenta", "black")}  # noun, outfit, legs


def refer(cast: Cast, meaning: str, subjects: Sequence[Ref] = ()) -> list[Ref]:
    """Return what a pronoun means; an "it" that something is done to is not the doer."""
    things: list[Ref] = [ref for ref in cast.recent if ref[0] == "thing" and ref not in subjects]
    people: list[Ref] = [ref for ref in cast.recent if ref[0] == "person" and ref not in subjects]
    if meaning == "thing":
        return (things or list(cast.recent))[-1:]
    if meaning in ("man", "woman", "person"):
        fitting = [ref for ref in people if _fits(cast, ref, meaning)]
        fitting = [ref for ref in fitting if cast.people[ref[1]].sex == meaning] or fitting
        return (fitting or ([] if meaning == "person" else people) or things)[-1:]
    if meaning == "many":
        plural = [ref for ref in things if cast.things[ref[1]].count > 1]
        crowd: list[Ref] = [("person", i) for i in range(len(cast.people)) if ("person", i) not in subjects]
        return (crowd if len(crowd) > 1 else []) or plural[-1:] or things or people or list(cast.recent[-1:])
    return list(cast.recent[-1:])


def learn_sex(cast: Cast, word: str) -> None:
    """ "A student at her desk", "a potter ... she": of the one named last of whom nothing said so before."""
    sex = SEX_SAID.get(word, "")
    nouns = [person.noun for person in cast.people]
    if not sex or any(person.sex == sex for person in cast.people):
        return
    unsaid = [
        i for kind, i in cast.recent
        if kind == "person" and not cast.people[i].sex and cast.people[i].count == 1 and nouns.count(nouns[i]) == 1
    ]  # fmt: skip
    for i in unsaid[-1:]:
        person = cast.people[i]
        person.sex = sex
        person.figure = AS_WOMAN.get(person.figure, person.figure) if sex == "woman" else person.figure
        person.figure = "boy" if (person.figure, sex) == ("child", "man") else person.figure


def knows(cast: Cast, meaning: str) -> bool:
    """Whether somebody is there whom "he" or "she" may mean."""
    return any(_fits(cast, ("person", i), meaning) for i in range(len(cast.people)))


def stranger(cast: Cast, meaning: str) -> list[Ref]:
    """Add somebody for a pronoun that nobody was named for: "she waves"; two for "they"."""
    noun, outfit, legs = STRANGERS.get(meaning, ("person", "blue", "navy"))
    new = 2 if meaning == "many" else 1
    for _ in range(new):
        somebody = DraftPerson(noun, noun, outfit, legs, "brown")
        if noun in ("woman", "man"):
            somebody.sex = somebody.figure = noun
        cast.people.append(somebody)
    return cast.met([("person", len(cast.people) - new + i) for i in range(new)])


def _fits(cast: Cast, ref: Ref, meaning: str) -> bool:
    person = cast.people[ref[1]]
    named = sex_of_name(person.noun) if person.name[:1].isupper() else ""
    if meaning == "woman":
        return person.noun in FEMALE or named == "woman" or person.noun not in MALE
    return meaning == "person" or (person.noun not in FEMALE and named != "woman")
