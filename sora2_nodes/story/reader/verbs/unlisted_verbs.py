"""Verbs that no act names, where somebody does them to somebody or something: "an officer handcuffs a thief", "girls braid flowers".

Many of them are nouns too; so they count only between one who lives and what has its own determiner, or lives.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ....vocabulary.acts import ACTS, ALIVE
from ....vocabulary.families import FAMILY_OF
from ....vocabulary.nouns import nearest
from ..lexicon import LexiconEntry
from ..lexicon.tokens import Lexeme
from ..lexicon.verb_table import acts_of_verbs
from ..lexicon.word_forms import verb_forms

BY_HAND = ("touch", "hit", "push", "pull")  # acts that things too are done by
NOUNS = ("thing", "catalogue", "clothes", "garment", "hair_style", "person", "hair_noun", "body", "prop", "generic")
SOMEBODY = ("him", "them", "another", "each")  # "her" may be whose
MOST_BETWEEN = 3  # words between a verb and the noun of what it is done to


def with_unlisted_verbs(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """The lexemes, with such verbs as verbs."""
    found = list(lexemes)
    for i in range(1, len(found) - 1):
        lexeme = found[i]
        if lexeme.kind != "word" or lexeme.owns or lexeme.get("verb") or not _free(lexeme):
            continue
        form, act = _forms().get(lexeme.text, ("", ""))
        if act and _has_subject(found, i, form) and _has_object(found, i, act, form):
            entry = LexiconEntry("verb", ACTS[act].motion, act, False, form)
            found[i] = replace(lexeme, entries=(entry,))
    return found


@cache
def _forms() -> dict[str, tuple[str, str]]:
    """Every form of such verbs → which form it is, and the act."""
    return {word: (form, act) for verb, act in acts_of_verbs().items() for word, form in verb_forms(verb).items()}


def _free(lexeme: Lexeme) -> bool:
    """Whether a word has no meaning but that of a noun, or none."""
    return all(entry.kind in NOUNS for entry in lexeme.entries)


def _has_subject(lexemes: Sequence[Lexeme], at: int, form: str) -> bool:
    """Whether who does it stands before it: one for "binds", several for "bind", with "is" for "binding"."""
    i = at - 1
    while i > 0 and lexemes[i].text.endswith("ly") and not lexemes[i].any("person", "thing"):
        i -= 1
    if form == "ing":
        if lexemes[i].get("be") and i:
            i -= 1
        return _lives(lexemes[i])
    if form == "ed":
        return _lives(lexemes[i]) and not lexemes[i].owns
    return not lexemes[i].owns and _lives(lexemes[i]) and _is_many(lexemes, i) == (form == "base")


def _is_many(lexemes: Sequence[Lexeme], i: int) -> bool:
    """Whether a noun means several, or is the last of two."""
    noun = lexemes[i].any("person", "thing")
    if lexemes[i].text in ("they", "people") or (noun is not None and noun.form == "plural"):
        return True
    return any(lexemes[k].text == "and" for k in range(max(i - 3, 0), i))


def _has_object(lexemes: Sequence[Lexeme], at: int, act: str, form: str) -> bool:
    """Whether it is done to somebody; or by hand to something that is set off from the verb."""
    set_off = False
    for i in range(at + 1, min(at + 2 + MOST_BETWEEN, len(lexemes))):
        lexeme = lexemes[i]
        if lexeme.kind != "word" or lexeme.get("preposition") or lexeme.get("conjunction"):
            return False
        if lexeme.text in SOMEBODY and i == at + 1:
            return True
        set_off = set_off or bool(lexeme.any("determiner", "number")) or lexeme.text in ("her", "his", "its", "their")
        if _lives(lexeme):
            return not _does_it_too(lexemes, i + 1)
        if lexeme.any("thing", "catalogue") and (set_off or form == "base") and act in BY_HAND:
            return i + 1 >= len(lexemes) or not lexemes[i + 1].any("thing", "catalogue")
        if lexeme.get("verb") and not set_off:
            return False
    return False


def _does_it_too(lexemes: Sequence[Lexeme], at: int) -> bool:
    """ "Assists her son in riding": what follows is done by him."""
    pair = lexemes[at : at + 2]
    verb = pair[1].get("verb") if len(pair) == 2 and pair[0].text in ("in", "into", "to") else None
    return verb is not None and verb.form in ("ing", "base")


def _lives(lexeme: Lexeme) -> bool:
    if lexeme.kind != "word":
        return False
    if lexeme.get("name") or lexeme.text in ("he", "she", "they", "other", "someone", "somebody"):
        return True
    if lexeme.any("person") is not None:
        return True
    shown = nearest(lexeme.text)
    return shown is not None and FAMILY_OF[shown.name] in (*ALIVE, "person")
