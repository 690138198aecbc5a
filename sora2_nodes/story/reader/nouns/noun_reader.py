"""Reads noun phrases, and chooses their head. Knows nothing of clauses."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.tokens import Lexeme
from .noun_phrase import NOUNS, PLACING, NounPhrase
from .noun_words import take

SINGULAR = ("a", "an", "this", "that", "another", "each", "every")
LONGEST = 24  # lexemes in a noun phrase


def read_noun_phrase(lexemes: Sequence[Lexeme], at: int, *, fresh: bool) -> NounPhrase | None:
    """Read the noun phrase that starts at a lexeme, or None.

    fresh: a noun is due here (no subject yet, or after a preposition), so that words like "rock" may be nouns.
    """
    phrase = NounPhrase(at)
    i = at
    while i < min(len(lexemes), at + LONGEST) and (step := take(lexemes, i, phrase, fresh)):
        i += step
    return _settle(lexemes, phrase, i)


def _acts(lexemes: Sequence[Lexeme], phrase: NounPhrase, end: int) -> bool:
    """ "Wine cork pops.": a bare noun that opens a sentence and has a verb."""
    verb = lexemes[end].get("verb") if end < len(lexemes) else None
    return bool(verb and verb.form == "s" and lexemes[phrase.start].opens and end == phrase.unknown[-1] + 1)


def _thrown(lexemes: Sequence[Lexeme], phrase: NounPhrase) -> bool:
    """ "A boy throws beanbags.": a bare noun right after a verb that needs an object."""
    verb = lexemes[phrase.start - 1].get("verb") if phrase.start else None
    last = phrase.unknown[-1]
    closes = last + 1 == len(lexemes) or lexemes[last + 1].kind == "mark"
    throws = verb is not None and verb.value[2] == "throw" and verb.word not in ("fly", "soar", "take off")
    return throws and closes and not lexemes[last].text.endswith("ly")


def _settle(lexemes: Sequence[Lexeme], phrase: NounPhrase, end: int) -> NounPhrase | None:
    """Choose the head: the last noun, else the last word nobody listed, else only adjectives."""
    if phrase.candidates and not (phrase.unknown and phrase.unknown[-1] > phrase.candidates[-1]):
        phrase.head = phrase.candidates.pop()
        entry = lexemes[phrase.head].any(*NOUNS)
        assert entry is not None
        phrase.kind, phrase.entry, phrase.plural = entry.kind, entry, entry.form == "plural"
        phrase.end = max(phrase.head + 1, max(phrase.used, default=-1) + 1)
    elif phrase.unknown and (phrase.said or phrase.group or _acts(lexemes, phrase, end) or _thrown(lexemes, phrase)):
        phrase.head = phrase.unknown.pop()
        phrase.kind, phrase.end = "unknown", phrase.head + 1
        phrase.plural = phrase.determiner not in SINGULAR and lexemes[phrase.head].text.endswith("s")
    elif phrase.candidates:  # "desert landscape"
        phrase.unknown = []
        return _settle(lexemes, phrase, phrase.candidates[-1] + 1)
    elif phrase.group:
        phrase.kind, phrase.head, phrase.end = "group", max(phrase.used), max(phrase.used) + 1
    elif phrase.modifiers or phrase.one or (phrase.number is not None and phrase.determiner is None):
        phrase.kind, phrase.end = "adjectives", end
    else:
        return None
    phrase.modifiers = [pair for pair in phrase.modifiers if pair[1] < phrase.end]
    phrase.scene_wide = [i for i in phrase.scene_wide if i < phrase.end]
    for i in phrase.candidates:
        phrase.modifiers += [(e, i) for e in lexemes[i].entries if e.kind in ("material", "colour", "pattern")][:1]
        phrase.placing += [(e, i) for e in lexemes[i].entries if e.kind in PLACING][:1]
    return phrase
