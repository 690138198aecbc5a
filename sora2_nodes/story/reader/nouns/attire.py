"""Clothes and hair: "in a red coat", "wearing a blue shirt and jeans", "with blond hair", "dressed in white"."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from ....vocabulary.acts import ALIVE
from ....vocabulary.families import FAMILY_OF
from ....vocabulary.garments import LAYER_OF
from ...setting import Garment
from ..verbs.disguises import disguise_of
from ..walk import Walk
from .draft_cast import PLAIN_FIGURES, Ref
from .drafts import DraftPerson, exact_colour, said_colours
from .noun_phrase import NounPhrase

FIELDS = {"outfit": ("outfit",), "legs": ("legs",), "both": ("outfit", "legs"), "over": ("outfit",), "hair": ("hair",)}
NOUN_KINDS = ("thing", "person", "name")
DOLLS = ("teddy bear", "doll")
CLOTHS = ("leather", "denim", "wool", "silk", "fur", "straw", "lace", "velvet", "knitted", "metal")
DISGUISES = ("costume", "suit", "uniform")  # garments that may make somebody an animal or a thing
HAIR_COLOURS = {"red": "orange", "yellow": "gold", "tan": "gold"}


def is_worn(walk: Walk, phrase: NounPhrase) -> bool:
    """Whether a noun phrase is something a person or an animal wears, or hair."""
    lexeme = walk.at(phrase.head) if phrase.head >= 0 else None
    dressed_up = bool(
        lexeme and lexeme.get("garment") and (walk.wearing or walk.prep in ("in", "with") or walk.dressing)
    )
    if not walk.cast.people:
        return dressed_up and _animal(walk) is not None
    if phrase.kind == "hair_noun" or (
        lexeme and lexeme.any("beard", "hair_style") and not phrase.entry_of(*NOUN_KINDS)
    ):
        return True
    worn = walk.wearing or walk.prep in ("in", "with")
    if lexeme and lexeme.any("clothes", "garment", "beard") and (worn or walk.dressing):
        return True
    listed = walk.boundary == "," and phrase.determiner is None and not walk.prep
    if (
        listed
        and lexeme
        and lexeme.get("garment")
        and lexeme.any("clothes", "catalogue")
        and walk.subjects[-1:]
        and walk.subjects[-1][0] == "person"
    ):
        return _ends_here(walk, phrase.end)  # "a woman on a motorcycle, leather jacket, big smile"
    if not (walk.wearing or walk.prep == "in" or (walk.dressing and walk.boundary == "and")):
        return False
    if phrase.kind == "adjectives":
        return bool(phrase.all("colour"))
    alone = phrase.head == phrase.start and not phrase.said
    return bool(alone and lexeme and lexeme.get("colour") and not lexeme.any("surface", "place"))


def _ends_here(walk: Walk, at: int) -> bool:
    following = walk.at(at)
    return following is None or following.kind == "mark" or following.get("conjunction") is not None


def put_on(walk: Walk, phrase: NounPhrase) -> int:
    """Dress the person meant; return where to go on. What can't be shown stays unused."""
    lexeme = walk.at(phrase.head) if phrase.head >= 0 else None
    clothes = lexeme.get("clothes") if lexeme else None
    is_hair = phrase.kind == "hair_noun" or bool(lexeme and lexeme.get("hair_style") and not clothes)
    part, colour = ("hair", None) if is_hair else clothes.value if clothes else ("both", None)
    if lexeme and not clothes and (own := lexeme.get("colour")):
        phrase.modifiers.append((own, phrase.head))
    words: tuple[int, ...] = ()
    asked = ""
    for shown, name, said in said_colours(phrase, walk.lexemes)[:1]:
        colour, asked, words = (HAIR_COLOURS.get(shown, shown) if part == "hair" else shown), name, said
    for entry, at in phrase.all("hair")[:1] if part == "hair" else ():
        colour, asked, words = entry.value, entry.value, (at,)
    if not walk.cast.people or (
        walk.cast.recent[-1:] and walk.cast.recent[-1][0] == "thing" and _animal(walk) and not walk.wearers
    ):
        return _dress_up(walk, phrase, asked, colour)
    people = [walk.cast.people[ref[1]] for ref in _wearers(walk, plural=phrase.plural)]
    kept = (phrase.head,) if phrase.head >= 0 else ()
    for person in people:
        _wear(walk, person, phrase, PieceLook(part, colour if asked or part == "hair" else None, asked))
    if part != "none" and colour and not (part == "over" and people[-1].dressed):
        for person in people:
            person.dressed = person.dressed or part in ("outfit", "both")
            for name in FIELDS[part]:
                setattr(person, name, colour)
                person.said += (name,) if asked else ()
        walk.cast.notes.add("hair" if part == "hair" else "outfit", asked or colour, colour, *words, *kept)
    else:
        text = walk.lexemes[phrase.head].text if phrase.head >= 0 else asked
        walk.cast.notes.add("outfit", f"{asked} {text}".strip(), f"{asked} {text}".strip(), *words, *kept)
    walk.dressing, walk.prep, walk.boundary = True, "", ""
    return phrase.end


class PieceLook(NamedTuple):
    """What is said of a piece: where it goes, its colour as the world's own and as said."""

    part: str
    colour: str | None
    asked: str


def _wear(walk: Walk, person: DraftPerson, phrase: NounPhrase, look: PieceLook) -> None:
    """Add a garment, a beard or a way to wear the hair to a person."""
    lexeme = walk.at(phrase.head) if phrase.head >= 0 else None
    beard, style = (lexeme.get("beard"), lexeme.get("hair_style")) if lexeme else (None, None)
    if look.part == "hair" or style:
        person.hair_style = style.value if style else _length(phrase, person.hair_style)
        return
    if beard:
        person.beard, person.beard_colour = beard.value, look.colour or person.beard_colour
        return
    garment = lexeme.get("garment") if lexeme else None
    name = garment.value if garment else ""
    if not name:
        return
    piece = _piece(walk, phrase, name, look)
    if name in DISGUISES and (of := disguise(walk, phrase)):
        if FAMILY_OF[of] == "person":
            if person.figure in ("", *PLAIN_FIGURES):
                person.figure, person.near = of, False
            return
        piece = replace(piece, kind="costume", of=of)
    layer = LAYER_OF[name]
    if layer == "hat":
        person.hat = piece
    elif layer == "extra":
        person.extras = (*(e for e in person.extras if e.kind != name), piece)
    else:
        person.clothes = (*(c for c in person.clothes if c.kind != name), piece)


def disguise(walk: Walk, phrase: NounPhrase) -> str:
    """Whom or what a costume is of, "a T-rex costume", "inflatable hot dog costumes": a kind of the catalogue, "" where nobody says."""
    words = [lexeme.text for lexeme in walk.lexemes[phrase.start : phrase.head]]
    head = walk.lexemes[phrase.head].text.split()
    if len(head) > 1 and head[-1].rstrip("s") in DISGUISES:  # a compound the lexicon knows
        words += head[:-1]
    of = disguise_of(words)
    if of:
        walk.used |= {*range(phrase.start, phrase.head + 1)}
    return of


def _piece(walk: Walk, phrase: NounPhrase, name: str, look: PieceLook) -> Garment:
    lexeme = walk.lexemes[phrase.head]
    material = next((e.word for e, _ in phrase.all("material")), "") or next(
        (m for m in CLOTHS if m in lexeme.text.split()), ""
    )
    pattern = next((e.value for e, _ in phrase.all("pattern")), "")
    return Garment(
        kind=name,
        colour=look.colour or "",
        rgb=exact_colour(look.asked) if look.asked else None,
        material=material,
        pattern=pattern,
    )


def _length(phrase: NounPhrase, before: str) -> str:
    words = {entry.word for entry, _ in phrase.all("size")}
    style = next((entry.value for entry, _ in phrase.all("hair_style")), "")
    return style or ("long" if "long" in words else "short" if "short" in words else before)


def _animal(walk: Walk) -> int | None:
    """The animal that was named last, which may be dressed up; None for anything else."""
    refs = walk.subjects or walk.cast.recent
    if not refs or refs[-1][0] != "thing":
        return None
    index = refs[-1][1]
    family = FAMILY_OF.get(walk.cast.things[index].kind)
    return index if family in ALIVE or walk.cast.things[index].kind in DOLLS else None


def _dress_up(walk: Walk, phrase: NounPhrase, asked: str, colour: str | None) -> int:
    """ "a cat in a tuxedo"."""
    index = _animal(walk)
    lexeme = walk.lexemes[phrase.head] if phrase.head >= 0 else None
    garment = lexeme.get("garment") if lexeme else None
    if index is not None and garment:
        thing = walk.cast.things[index]
        thing.wears = (
            *thing.wears,
            _piece(walk, phrase, garment.value, PieceLook("", colour if asked else None, asked)),
        )
        walk.cast.notes.add("outfit", garment.word, garment.value if garment.exact else garment.word, phrase.head)
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
    doing = walk.clause.subjects if walk.clause is not None else []
    if people[-1] not in doing:  # "a man hugs another man in a coat"
        alike = [ref for ref in alike if ref not in doing]
    return people if plural and len(alike) == 1 and len(people) > 1 and last.noun != "person" else alike
