"""Wishes for sounds: "with a loud thud", "the sound of waves and gulls", "birds chirping". They add nothing to be seen."""

from __future__ import annotations

from ..storyboard import Cue
from .lexicon import LexiconEntry
from .nouns.noun_phrase import NounPhrase
from .nouns.noun_reader import read_noun_phrase
from .walk import Walk

HEARD = "the sound of contacts and place"
SETTING = ("place", "time")  # "the sound of rain" is a word about the weather too


def noise(walk: Walk, phrase: NounPhrase) -> int:
    """Note a wish for a sound, with all that the sound is of; return where to go on."""
    end = _of_what(walk, phrase.end)
    at = range(phrase.start, end)
    for i in at:
        if entry := walk.lexemes[i].any(*SETTING):
            walk.choices.apply(entry, i)
    said = [walk.lexemes[i] for i in at if _tells(walk, i)]
    words = " ".join(lexeme.text for lexeme in said)
    walk.cast.notes.cues.append(Cue(field="sound", asked=words, shown=HEARD, words=(words,)))
    walk.sounds.append(words)
    walk.used |= set(at)
    walk.prep = ""
    return end


def _of_what(walk: Walk, at: int) -> int:
    """Where "of waves and gulls" ends: at a mark, a verb of its own, or a word that begins something else."""
    following = walk.at(at)
    if following is None or following.text != "of":
        return at
    inner = read_noun_phrase(walk.lexemes, at + 1, fresh=True)
    if inner and inner.kind == "thing" and inner.verbs:  # "the sound of a bouncing ball": seen too
        return at
    end = at + 1
    while (lexeme := walk.at(end)) and lexeme.kind == "word" and not _begins(lexeme.any("preposition", "conjunction")):
        end += 1
    return end


def _begins(entry: LexiconEntry | None) -> bool:
    return entry is not None and entry.word not in ("and", "of", "on")


def _tells(walk: Walk, i: int) -> bool:
    return not walk.lexemes[i].any("determiner") or bool(walk.lexemes[i].any("number"))
