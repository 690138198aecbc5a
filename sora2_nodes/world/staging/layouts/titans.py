"""Giants are as tall as houses: a colossal golem, a titan, a giant cat in a city; who is tiny beside them is as large as people are."""

from __future__ import annotations

from dataclasses import replace

from ....story.setting import Ref
from ....story.storyboard import Brief
from ....vocabulary.acts import ALIVE
from ....vocabulary.families import FAMILY_OF
from ..roster import kind_of, size_m

TITANS = (
    "kaiju",
    "godzilla",
    "titan",
    "colossus",
    "golem",
    "mech",
    "mecha",
    "king kong",
    "behemoth",
    "leviathan",
    "giant",
)  # whose very name says it
TITAN_M, CYCLOPEAN = 12.0, 2.4  # m that a giant is tall; times their own size from which people and beasts are giants
MANY = 4  # so many together are a crowd, however massive
SPECIES = (
    "panda",
    "turtle",
    "octopus",
    "squid",
    "salamander",
    "otter",
    "snail",
    "tortoise",
    "jellyfish",
    "ray",
    "whale",
    "shark",
    "crab",
)  # of which some are called giant anyway
AMONG_HOUSES = (
    "street",
    "neon street",
    "main street",
    "alley",
    "crossing",
    "skyline",
    "city from above",
    "village",
    "city waterfront",
    "bridge",
    "harbour",
    "rooftop",
    "highway",
)  # places in which a beast is a giant to houses
OVERSIZED = 6.0  # m of who is alive from which houses keep their own size around


def with_titans(brief: Brief) -> Brief:
    """A brief in which giants outdoors are as tall as houses."""
    if brief.place.indoors is True:
        return brief
    people = [i for i, p in enumerate(brief.people) if _is_titan_of_people(brief, i)]
    beasts = [i for i, t in enumerate(brief.things) if _is_titan_of_beasts(brief, i)]
    if not people and not beasts:
        return brief
    things = tuple(
        replace(t, scale=max(t.scale, t.scale * TITAN_M / size_m(brief, ("thing", i)))) if i in beasts else t
        for i, t in enumerate(brief.things)
    )
    persons = tuple(
        replace(p, height=p.height * TITAN_M / size_m(brief, ("person", i)))
        if i in people
        else replace(p, height=max(p.height, 0.9))
        for i, p in enumerate(brief.people)
    )
    return replace(brief, things=things, people=persons)


def oversized(brief: Brief, ref: Ref) -> bool:
    """Whether somebody alive is as tall as houses."""
    alive = ref[0] == "person" or FAMILY_OF.get(kind_of(brief.things[ref[1]])) in ALIVE
    return alive and size_m(brief, ref) >= OVERSIZED


def _is_titan_of_people(brief: Brief, i: int) -> bool:
    person = brief.people[i]
    named = person.name.lower() in TITANS
    return (
        (named or person.height >= CYCLOPEAN)
        and person.count < MANY
        and sum(p.name == person.name for p in brief.people) < MANY
    )


def _is_titan_of_beasts(brief: Brief, i: int) -> bool:
    thing = brief.things[i]
    if FAMILY_OF.get(kind_of(thing)) not in ALIVE or thing.count >= MANY:
        return False
    if thing.noun.lower() in TITANS:
        return True
    houses = brief.place.name in AMONG_HOUSES or any(
        FAMILY_OF.get(kind_of(t)) == "building" and t.kind not in ("rock", "hill", "mountain") for t in brief.things
    )
    return thing.scale >= CYCLOPEAN and houses and thing.kind not in SPECIES
