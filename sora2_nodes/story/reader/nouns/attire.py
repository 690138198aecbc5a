"""Clothes and hair: "in a red coat", "wearing a blue shirt and jeans", "with blond hair", "dressed in white"."""

from __future__ import annotations

from ..walk import Walk
from .draft_cast import Ref
from .drafts import said_colours
from .noun_phrase import NounPhrase

FIELDS = {"outfit": ("outfit",), "legs": ("legs",), "both": ("outfit", "legs"), "over": ("outfit",), "hair": ("hair",)}
HAIR_COLOURS = {"red": "orange", "yellow": "gold", "tan": "gold"}


def is_worn(walk: Walk, phrase: NounPhrase) -> bool:
    """Whether a noun phrase is something a person wears, or hair."""
    if not walk.cast.people:
        return False
    if phrase.kind == "hair_noun":
        return True
    lexeme = walk.at(phrase.head) if phrase.head >= 0 else None
    worn = walk.wearing or walk.prep in ("in", "with")
    if lexeme and lexeme.get("clothes") and (worn or walk.dressing):
        return True
    if not (walk.wearing or walk.prep == "in" or (walk.dressing and walk.boundary == "and")):
        return False
    if phrase.kind == "adjectives":
        return bool(phrase.all("colour"))
    alone = phrase.head == phrase.start and not phrase.said
    return bool(alone and lexeme and lexeme.get("colour") and not lexeme.any("surface", "place"))


def put_on(walk: Walk, phrase: NounPhrase) -> int:
    """Dress the person meant; return where to go on. What can't be shown stays unused."""
    lexeme = walk.at(phrase.head) if phrase.head >= 0 else None
    clothes = lexeme.get("clothes") if lexeme else None
    if phrase.kind == "hair_noun":
        part, colour = "hair", None
    else:
        part, colour = clothes.value if clothes else ("both", None)
    if lexeme and not clothes and (own := lexeme.get("colour")):
        phrase.modifiers.append((own, phrase.head))
    words: tuple[int, ...] = ()
    asked = ""
    for shown, name, said in said_colours(phrase, walk.lexemes)[:1]:
        colour, asked, words = (HAIR_COLOURS.get(shown, shown) if part == "hair" else shown), name, said
    for entry, at in phrase.all("hair")[:1] if part == "hair" else ():
        colour, asked, words = entry.value, entry.value, (at,)
    people = [walk.cast.people[ref[1]] for ref in _wearers(walk, plural=phrase.plural)]
    if part != "none" and colour and not (part == "over" and people[-1].dressed):
        for person in people:
            person.dressed = person.dressed or part in ("outfit", "both")
            for name in FIELDS[part]:
                setattr(person, name, colour)
        kept = (phrase.head,) if phrase.head >= 0 else ()
        walk.cast.notes.add("hair" if part == "hair" else "outfit", asked or colour, colour, *words, *kept)
    walk.dressing, walk.prep, walk.boundary = True, "", ""
    return phrase.end


def _wearers(walk: Walk, *, plural: bool) -> list[Ref]:
    """ "two men in red shirts": both; "a man and a woman in red": the last."""
    if walk.wearers:
        return walk.wearers
    people: list[Ref] = [ref for ref in walk.cast.recent if ref[0] == "person"]
    last = walk.cast.people[people[-1][1]]
    alike = [
        ref
        for ref in people
        if walk.cast.people[ref[1]].noun == last.noun and walk.cast.people[ref[1]].words == last.words
    ]
    return people if plural and len(alike) == 1 and len(people) > 1 and last.noun != "person" else alike
