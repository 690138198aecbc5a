"""Tables, hills and windows: what is said of the set and stands in it as a thing too."""

from __future__ import annotations

from dataclasses import replace

from ..walk import Walk
from .draft_cast import Ref
from .noun_phrase import NounPhrase

IGNORED = ("like", "than", "of", "without", "about", "for", "during")
UNDERFOOT = ("grass", "lawn", "moss", "leaves", "leaf", "fallen leaf", "autumn leaf", "carpet")  # the ground itself
PENDULUMS = ("pendulum", "newton cradle", "newtons cradle", "seesaw", "see saw")


def furnish(walk: Walk, phrase: NounPhrase) -> bool:
    """Put what a table, a hill or a window is into the set, where the catalogue has it; tell whether it takes a part of its own."""
    lexeme = walk.lexemes[phrase.head]
    entry = lexeme.get("catalogue")
    if entry is None or walk.prep in IGNORED or entry.word in PENDULUMS or (walk.prep and entry.word in UNDERFOOT):
        return False
    known = [("thing", i) for i, thing in enumerate(walk.cast.things) if thing.furnishes and thing.noun == entry.word]
    if known and phrase.determiner not in ("another", "second"):
        refs: list[Ref] = known[-1:]
    elif walk.cast.has_room:
        refs = [walk.cast.add_thing(replace(phrase, kind="thing", entry=entry._replace(kind="thing")))]
        walk.cast.things[refs[0][1]].furnishes = True
    else:
        return False
    if walk.prep:
        walk.beside(walk.prep, refs)
        return False
    acts = walk.verb_ahead(phrase.end) and not walk.clause
    if walk.clause and not walk.boundary and not walk.clause.objects and walk.clause.subjects != refs:
        walk.clause.roles += [("object", ref) for ref in refs]
        return False
    if acts or (walk.clause and walk.boundary and walk.verb_ahead(phrase.end)):
        walk.cast.met(refs)
        walk.role(refs, phrase.end)
        return True
    return False
