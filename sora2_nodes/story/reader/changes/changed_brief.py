"""A brief with the changes that its text tells: who or what each is of, and how that is at first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ....vocabulary.families import FAMILY_OF
from ....vocabulary.matter.alterations import COLOUR, LIGHT, SIZE
from ...setting import Change, Place, Ref
from ...storyboard import Action, Brief, Cue, Thing
from ...vocabulary import COLOURS
from .said_change import SaidChange

OF_PEOPLE = ("hair", "shirt", "legs", "skin")
WATERS = {"river": "river", "stream": "river", "lake": "lake", "pond": "lake", "sea": "sea", "ocean": "sea"}
LAMPLIGHT = ("light", "street")  # families whose light is seen at dusk
ALSO_LAMPS = (
    "torch",
    "lantern",
    "candle",
    "floor lamp",
    "desk lamp",
    "hanging lamp",
    "chandelier",
    "bulb",
    "flashlight",
)
SMALL_SHEET, LARGE_MATCH = 0.4, 2.4  # of their own size: what burns and is thrown
DUSK = 20.6  # the hour at which a lamp that goes on is seen


def with_changes(brief: Brief, said: Sequence[SaidChange]) -> Brief | None:
    """A brief in which what was said to change does; None where somebody or something that changes is not in it."""
    for one in said:
        subject = _subject(brief, one)
        if subject is None and one.kind:
            brief, subject = (
                replace(brief, things=(*brief.things, Thing(noun=one.kind, kind=one.kind))),
                ("thing", len(brief.things)),
            )
        if subject is None and one.part not in ("sky", "water", "room"):
            return None
        brief = _begun(brief, one, subject)
        if one.poured is not None and subject is not None:
            brief = _poured(brief, one, subject)
        if one.thrown and subject is not None:
            brief = _thrown(brief, one, subject)
        if one.kind and not brief.framing.size and one.poured is not None:
            brief = replace(brief, framing=replace(brief.framing, size="close-up"))
        others = [t for i, t in enumerate(brief.things) if not t.furnishes and ("thing", i) != subject]
        if one.kind and others and len(said) == 1 and one.poured is None and brief.framing.subject is None:
            brief = replace(brief, framing=replace(brief.framing, subject=subject))
        values = tuple(v.name for v in one.values)
        colours = (*(v.colour for v in one.values), *([one.second] if one.second is not None else []))
        change = Change(
            attribute=one.values[0].attribute,
            values=values,
            subject=subject,
            part=one.part,
            colours=colours,
            words=one.words,
        )
        told = " to ".join(v or "as it is" for v in values)
        cue = Cue(field="change", asked=told, shown=told, words=one.words)
        brief = replace(brief, changes=(*brief.changes, change), cues=(*brief.cues, cue))
    return brief


def _poured(brief: Brief, said: SaidChange, subject: Ref) -> Brief:
    """A brief with a vessel over something, out of which it is poured."""
    source: Ref = ("thing", len(brief.things))
    vessel = Thing(noun=said.source, kind=said.source, rgb=said.poured, coloured=True, colour="white", holds="liquid")
    pouring = Action(verb="do", act="pour", subject=source, roles=(("into", subject),), words=said.words)
    return replace(brief, things=(*brief.things, vessel), actions=(*brief.actions, pouring))


def _thrown(brief: Brief, said: SaidChange, subject: Ref) -> Brief:
    """A brief with something small that burns and is thrown onto a heap."""
    small: Ref = ("thing", len(brief.things))
    thing = Thing(
        noun=said.thrown,
        kind=said.thrown,
        implied=True,
        furnishes=True,
        state="burning",
        scale=SMALL_SHEET if said.thrown == "loose paper" else LARGE_MATCH,
    )
    throwing = Action(verb="do", act="throw", subject=small, roles=(("onto", subject),), words=said.words)
    framing = brief.framing if brief.framing.subject is not None else replace(brief.framing, subject=subject)
    return replace(brief, things=(*brief.things, thing), actions=(*brief.actions, throwing), framing=framing)


def _subject(brief: Brief, said: SaidChange) -> Ref | None:
    """Who or what a change is of: by its noun, the first of a kind, or the only one there is."""
    things = [i for i, t in enumerate(brief.things) if not (t.furnishes and t.implied)]
    for i in things:
        thing = brief.things[i]
        words = thing.noun.lower().split()
        if said.kind and thing.kind == said.kind:
            return ("thing", i)
        if said.noun in (thing.kind, *words) or said.noun.rstrip("s") in (thing.kind, *words):
            return ("thing", i)
    if said.part in ("sky", "water", "room"):
        return None
    for i, person in enumerate(brief.people):
        if said.noun in (person.figure, *person.name.lower().split()) or said.part in OF_PEOPLE:
            return ("person", i)
    named = [i for i in things if not brief.things[i].implied]
    return ("thing", named[0]) if len(named) == 1 and not brief.people else None


def _begun(brief: Brief, said: SaidChange, subject: Ref | None) -> Brief:
    """A brief with what changes as it is at first."""
    first = said.values[0]
    if subject is None:
        return _place_begun(brief, said)
    kind, index = subject
    if said.part == "eyes" and not brief.framing.size:
        framing = replace(brief.framing, size="close-up", subject=subject, part="face")
        return replace(brief, framing=framing)
    if kind == "person":
        return _person_begun(brief, said, index)
    thing = brief.things[index]
    if first.attribute == COLOUR and first.name in COLOURS:
        thing = replace(
            thing,
            colour=first.name,
            coloured=True,
            rgb=first.colour if first.colour != COLOURS[first.name] else None,
            colours=(),
        )
    if first.attribute == SIZE:
        thing = replace(thing, scale=1.0)
    if said.colour is not None:
        thing = replace(
            thing, rgb=said.colour, coloured=True, colour=thing.colour if thing.colour in COLOURS else "white"
        )
    if said.holds:
        thing = replace(thing, holds=said.holds)
    if said.place and (not brief.place.name or brief.place.implied):
        brief = replace(brief, place=replace(brief.place, name=said.place, indoors=True, implied=True))
    if said.dim:
        brief = replace(brief, place=replace(brief.place, lights=tuple(dict.fromkeys((*brief.place.lights, "lamp")))))
    brief = replace(brief, things=tuple(thing if i == index else t for i, t in enumerate(brief.things)))
    lamp = FAMILY_OF.get(thing.kind) in LAMPLIGHT or thing.kind in ALSO_LAMPS
    if first.attribute == LIGHT and lamp and brief.place.hour is None and brief.time_of_day == "day":
        place = brief.place
        if not place.name or place.implied:
            place = replace(
                place, name="park" if FAMILY_OF.get(thing.kind) == "street" else "black studio", implied=True
            )
        brief = replace(brief, place=replace(place, hour=DUSK))
    return brief


def _person_begun(brief: Brief, said: SaidChange, index: int) -> Brief:
    person, first = brief.people[index], said.values[0]
    field = {"hair": "hair", "shirt": "outfit", "legs": "legs", "skin": "skin"}.get(said.part)
    if first.attribute == COLOUR and field is not None and first.name:
        clothes = person.clothes
        if field == "outfit":
            clothes = tuple(replace(g, colour=first.name, rgb=first.colour) for g in person.clothes)
        said_of = tuple(dict.fromkeys((*person.said, field)))
        changes: dict[str, Any] = {field: first.name, "clothes": clothes, "said": said_of}
        person = replace(person, **changes)
    framing = brief.framing
    if said.part in ("hair", "skin") and not framing.size:
        framing = replace(framing, size="close-up", subject=("person", index), part="face")
    people = tuple(person if i == index else p for i, p in enumerate(brief.people))
    return replace(brief, people=people, framing=framing)


def _place_begun(brief: Brief, said: SaidChange) -> Brief:
    place = brief.place
    dry = not place.name or place.name in ("meadow", "forest", "mountain", "park", "garden", "farm")
    if said.part == "water" and dry:
        place = replace(place, name=WATERS.get(said.noun, "lake"), indoors=False)
    if said.part == "sky" and place.name in ("", "sky") and not (brief.things or brief.people):
        place = Place(
            name="beach", indoors=False, implied=True, hour=place.hour, weather=place.weather, lights=place.lights
        )
        brief = replace(brief, framing=replace(brief.framing, angle=brief.framing.angle or "low"))
    return replace(brief, place=place)
