"""One cast and one world for a film: looks, place and film stock that one shot says hold in every shot of its world."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import fields, replace

from ..setting import FilmLook, Place
from ..storyboard import Brief, Carried, Person
from .staying import going_on

LOOKS = ("clothes", "hat", "extras", "hair_style", "beard", "beard_colour", "age", "build", "body_colour", "sex")
COLOURS = ("hair", "skin", "outfit", "legs")  # a figure always has some; `said` tells which a shot asked for itself
MOMENTS = ("splash", "spray", "explosion")  # kinds of what is in the air of one shot, and over in the next
ANYBODY = ("man", "")  # a figure that nothing was said of
OF_THE_FILM = (
    "style",
    "decade",
    "stock",
    "palette",
    "grade",
)  # of a Look; what one shot does with time or a lens is its own
OF_THE_SET = ("name", "asked", "indoors", "background", "cover")  # of a Place: they change together


def carry(
    known: Carried | None, earlier: Brief, own: Brief, plain: Set[tuple[str | None, str]], *, scene: bool = True
) -> Carried:
    """Return what a shot takes over from another of its world. known: what nearer shots gave it already.

    scene: both play in one place; else only the cast and the film stock are one.

    own: what the shot says itself. plain: (name, outfit) of cameos, whose own clothes are not carried.
    """
    known = known or Carried()
    names = {_key(person) for person in own.people} - {_key(person) for person in known.people}
    people = [
        p
        for p in earlier.people
        if _key(p) in names and not (p.cameo and (p.cameo, p.outfit) in plain and not p.clothes)
    ]
    return replace(
        known,
        people=(*known.people, *people),
        place=filled_place(known.place, earlier.place) if scene else known.place,
        look=filled_look(known.look, earlier.look),
    )


def with_carried(brief: Brief, carried: Carried | None) -> Brief:
    """Return a brief with what is carried over wherever it says nothing of its own."""
    if carried is None:
        return brief
    looks = {_key(person): person for person in carried.people}
    people = tuple(
        _dressed(person, looks[_key(person)]) if _key(person) in looks else person for person in brief.people
    )
    people = tuple(_cast_as(person, carried.cast) for person in people)
    dressed = replace(
        brief, people=people, place=filled_place(brief.place, carried.place), look=filled_look(brief.look, carried.look)
    )
    return going_on(dressed, carried.before)


def filled_place(place: Place, other: Place) -> Place:
    """A place with what another says and it doesn't."""
    own = {f.name for f in fields(Place) if getattr(place, f.name) != f.default}
    wanted = [f.name for f in fields(Place) if f.name not in own and f.name not in OF_THE_SET]
    wanted += [name for name in OF_THE_SET if not place.name]
    held = {one.kind for one in place.weather} | set(MOMENTS)
    air = (*place.weather, *(one for one in other.weather if one.kind not in held))
    return replace(place, **{name: getattr(other, name) for name in wanted} | {"weather": air})


def filled_look(look: FilmLook, other: FilmLook) -> FilmLook:
    """A look with what another says of the whole film and it doesn't."""
    changes = {name: getattr(other, name) for name in OF_THE_FILM if not getattr(look, name)}
    if not look.stock and other.stock:
        changes |= {"grain": other.grain, "halation": other.halation}
    return replace(look, **changes)


def _cast_as(person: Person, cast: tuple[Person, ...]) -> Person:
    """A figure with the looks that the film's cast gives it."""
    found = next((one for one in cast if _key(one) == _key(person)), None)
    if found is None:
        return person
    changes = {name: getattr(found, name) for name in LOOKS if getattr(found, name)}
    changes |= {name: getattr(found, name) for name in COLOURS if name in found.said}
    if found.figure not in ANYBODY:
        changes["figure"] = found.figure
    if found.height != 1.0:
        changes["height"] = found.height
    return replace(person, **changes, said=tuple(dict.fromkeys((*person.said, *found.said))))


def _key(person: Person) -> str:
    return (person.cameo or person.name).casefold()


def _dressed(person: Person, before: Person) -> Person:
    changes = {name: getattr(before, name) for name in LOOKS if not getattr(person, name)}
    changes |= {name: getattr(before, name) for name in COLOURS if name not in person.said}
    if person.clothes:  # it has changed
        changes.pop("clothes", None)
    if person.figure in ANYBODY and before.figure not in ANYBODY:
        changes["figure"] = before.figure
    if person.height == 1.0:
        changes["height"] = before.height
    return replace(person, **changes, said=tuple(dict.fromkeys((*person.said, *before.said))))
