"""Quotations that are to be read in the picture: on a sign, a flag, a shirt, as a label or as a title."""

from __future__ import annotations

from dataclasses import replace

from ...vocabulary.families import FAMILY_OF
from ..setting import RGB, Lettering, Ref
from .nouns.colour_names import rgb_of
from .nouns.drafts import DraftPerson
from .walk import Walk

SAYING = ("says", "say", "saying", "reads", "read", "reading", "with", "labeled", "labelled", "titled", "written", "shows", "showing", "spelling", "spells", "marked",
          "painted", "engraved", "printed", "displays", "displaying", "bearing", "that")  # fmt: skip
NAMING = ("word", "words", "text", "letters", "lettering", "title", "titles", "label", "labels", "caption", "captions", "logo", "headline", "inscription",
          "tagline", "slogan", "subtitle", "typography", "writing", "letter", "name", "brand")  # fmt: skip
BEARERS = ("neon sign", "billboard", "road sign", "notice sign", "round sign", "diamond sign", "flag", "whiteboard", "blackboard", "screen", "book", "letter", "newspaper", "card", "cake", "birthday cake", "gift", "cardboard box",
           "bottle", "can", "mug", "cup", "bag", "picture frame", "computer", "phone", "laptop", "tablet", "television", "balloon", "shop", "truck", "van", "bus", "door",
           "wall", "rocket", "statue", "clock", "crate", "jar", "plane", "airship", "neon tube", "curtain", "window", "vending machine", "watch", "rock", "umbrella")  # fmt: skip
PRINTED = (
    "t-shirt",
    "shirt",
    "sweater",
    "hoodie",
    "jersey",
    "jacket",
    "vest",
    "apron",
    "tank top",
    "dress",
    "coat",
    "uniform",
    "top",
    "blouse",
    "sweatshirt",
    "polo shirt",
)
FAR = 7  # lexemes back


def letter(walk: Walk, at: int) -> int:
    """Read a quotation as lettering, where it is some; return where to go on, 0 where somebody speaks it."""
    text = walk.lexemes[at].raw
    before = [lexeme.text for lexeme in walk.lexemes[max(0, at - FAR) : at]]
    near = before[max((i + 1 for i, word in enumerate(before) if word in (".", "!", "?", "\n", ";")), default=0) :]
    named = any(word in NAMING for word in near) or (
        at + 1 < len(walk.lexemes) and walk.lexemes[at + 1].text in ("sign", "logo", "banner", "poster", "lettering")
    )
    again = bool(walk.letterings) and near[-1:] in (["and"], [","])
    bearer = _bearer(walk, text)
    spoken = bool(near) and near[-1] in (":", ",") and not named
    said = any(word in SAYING for word in near[-3:])
    if not text or spoken or not (named or again or (bearer and said)):
        return 0
    on = _labelled(walk, text) or (None if named and not said and not bearer else bearer)
    colour, background, end = _colours(walk, at + 1)
    walk.letterings.append(Lettering(text=text, on=on, colour=colour, background=background))
    if on and on[0] == "thing":
        walk.cast.things[on[1]].text = walk.cast.things[on[1]].text or text
    elif on:
        _print_on(walk.cast.people[on[1]], text)
    if walk.clause and walk.clause.entry.value[1] == "talk" and all(ref[0] == "thing" for ref in walk.clause.subjects):
        walk.clause = None  # a flag says nothing aloud
    if walk.clause and on and on[0] == "person" and walk.clause.entry.word in ("read", "say", "spell", "show"):
        walk.clause = None  # it is the shirt that reads
    walk.cast.notes.add("lettering", text, text, at)
    walk.used |= set(range(at, end))
    return end


def _bearer(walk: Walk, text: str) -> Ref | None:
    """What was named last, where text can stand on it: a thing, or somebody's shirt."""
    for ref in reversed(walk.cast.recent):
        if ref[0] == "person":
            return ref if _printable(walk.cast.people[ref[1]]) is not None else None
        thing = walk.cast.things[ref[1]]
        if thing.kind in BEARERS or FAMILY_OF.get(thing.kind) in ("ship", "aircraft"):
            return ref
    return next(
        (("thing", i) for i, thing in enumerate(walk.cast.things) if thing.furnishes and thing.kind in BEARERS), None
    )


def _printable(person: DraftPerson) -> int | None:
    """Which of somebody's clothes letters stand on: the last that covers the chest."""
    return max((i for i, garment in enumerate(person.clothes) if garment.kind in PRINTED), default=None)


def _print_on(person: DraftPerson, text: str) -> None:
    at = _printable(person)
    if at is not None:
        person.clothes = tuple(replace(g, text=text) if i == at else g for i, g in enumerate(person.clothes))


def _labelled(walk: Walk, text: str) -> Ref | None:
    """The thing that a label names: "Earth" on the earth."""
    for i, thing in enumerate(walk.cast.things):
        if text.lower() in (thing.noun, thing.kind):
            return ("thing", i)
    return None


def _colours(walk: Walk, at: int) -> tuple[RGB | None, RGB | None, int]:
    """The colours said after it: "in teal letters on an orange background"; and where they end."""
    colour = background = None
    end = at
    said: RGB | None = None
    for i in range(at, min(at + 10, len(walk.lexemes))):
        lexeme = walk.lexemes[i]
        if lexeme.kind != "word":
            break
        if lexeme.get("colour"):
            said = rgb_of(lexeme.text)
        if lexeme.text in (*NAMING, "neon", "paint", "font", "type"):
            colour, said, end = said or colour, None, i + 1
        elif lexeme.text in ("background", "backdrop", "wall"):
            background, said, end = said, None, i + 1
    return colour, background, end
