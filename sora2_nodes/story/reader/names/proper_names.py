"""Names of people in a text: those that people have, those that somebody invented, and second names."""

from __future__ import annotations

from ....vocabulary.acts import ACTS, ALIVE, THING, acts_by_word
from ....vocabulary.families import FAMILY_OF
from ....vocabulary.nouns import nearest
from ...vocabulary import PERSON_ACTIONS
from ..lexicon.given_names import is_given_name, is_word_too
from ..nouns.noun_reader import read_noun_phrase
from ..verbs.clause import done_by_people
from ..walk import Walk

TITLES = ("mr", "mrs", "ms", "miss", "dr", "sir", "madam", "lady", "lord", "professor", "captain", "uncle", "aunt")
WHERE = ("in", "through", "across", "outside", "near", "around")  # what stands before a town that nobody listed


def is_surname(walk: Walk, at: int) -> bool:
    """ "Emily Carter walks": the second name of whom was just named."""
    lexeme, before = walk.lexemes[at], walk.at(at - 1)
    known = before is not None and (
        before.get("name") is not None or any(p.name == before.raw for p in walk.cast.people)
    )
    named = known and before is not None and before.raw[:1].isupper() and walk.np_end == at
    return named and lexeme.raw[:1].isupper() and not lexeme.opens and (not lexeme.known or bool(lexeme.get("name")))


def named_after_trade(walk: Walk, at: int) -> bool:
    """ "Detective Cole lights a cigarette", "Grandma Ada": the name of whom a noun just said."""
    lexeme, before = walk.lexemes[at], walk.at(at - 1)
    if before is None or not before.get("person") or not before.raw[:1].isupper() or walk.np_end != at:
        return False
    named = lexeme.raw[:1].isupper() and not lexeme.raw.isupper() and not walk.title_case
    return (
        named and bool(walk.cast.people) and (not lexeme.known or is_word_too(lexeme.raw) or bool(lexeme.get("name")))
    )


def is_name(walk: Walk, at: int) -> bool:
    """Whether a word that means nothing else here is somebody's name: "Elena waves", "Zorblax waves", "Rose waters a plant", "Tom and Jerry"."""
    lexeme, before = walk.lexemes[at], walk.at(at - 1)
    titled = walk.at(at - 2) if before and before.text == "." else before
    if titled and titled.text in TITLES and lexeme.raw[:1].isupper():
        return True
    if (
        not lexeme.raw[:1].isupper()
        or lexeme.raw.isupper()
        or walk.title_case
        or (before and before.get("determiner"))
        or (before and before.text in WHERE)
    ):
        return False
    if any(person.name == lexeme.raw for person in walk.cast.people):
        return True  # "a woman named Iris waits. Iris laughs"
    if lexeme.known:
        return is_word_too(lexeme.raw) and not lexeme.get("person") and _does_what_people_do(walk, at)
    if walk.naming:
        return True
    if walk.subjects[-1:] and walk.subjects[-1][0] == "thing" and not walk.boundary and not walk.clause:  # "my dog Rex"
        return False
    with_people = walk.subjects[-1:] and walk.subjects[-1][0] == "person" and walk.boundary == "and"
    return is_given_name(lexeme.raw) or _acts(walk, at) or bool(with_people)


def _does_what_people_do(walk: Walk, at: int) -> bool:
    """Whether no thing does what stands behind a word: "Mark kisses Anna", "Rose waters a plant", but not "Rain falls"."""
    following, thing = walk.at(at + 1), walk.lexemes[at].any("thing", "catalogue")
    verb = following.any("verb", "noun verb") if following else None
    if verb is None or verb.form != "s":
        return False
    acts = acts_by_word().get(verb.word, ())
    return done_by_people(verb.word) or (thing is None and bool(acts) and THING not in ACTS[acts[0]].doers)


def owns_what_is_shown(walk: Walk, at: int) -> bool:
    """ "Elena's cat sleeps": of somebody who is not there herself; "Elena's hands" are."""
    lexeme, following = walk.lexemes[at], walk.at(at + 1)
    named = is_given_name(lexeme.raw) or lexeme.get("name") is not None
    return named and lexeme.owns and lexeme.raw[:1].isupper() and following is not None and not following.get("body")


def names_an_animal(walk: Walk, at: int) -> bool:
    """ "Buddy, a golden retriever, jumps", "Rex the dog barks": what the animal behind it is called."""
    lexeme, following = walk.lexemes[at], walk.at(at + 1)
    if (
        walk.clause
        or walk.prep
        or not lexeme.raw[:1].isupper()
        or following is None
        or following.text not in (",", "the")
    ):
        return False
    phrase = read_noun_phrase(walk.lexemes, at + 1 + (following.text == ","), fresh=True)
    if phrase is None or phrase.determiner not in ("a", "an", "the") or lexeme.any("thing", "catalogue", "place"):
        return False
    found = nearest(walk.lexemes[phrase.head].text)
    return found is not None and FAMILY_OF[found.name] in ALIVE


def _acts(walk: Walk, at: int) -> bool:
    """Whether what people do stands behind a word, or behind a second name that follows it."""
    lexeme, following = walk.lexemes[at], walk.at(at + 1)
    if following and not following.known and following.raw[:1].isupper() and not following.opens:
        following = walk.at(at + 2)  # "Thorvald Vexley writes"
    verb = following.any("verb", "noun verb") if following else None
    human = bool(verb and (verb.value[1] in PERSON_ACTIONS or done_by_people(verb.word)))
    return bool(human and verb and (verb.form == "s" or not lexeme.opens))
