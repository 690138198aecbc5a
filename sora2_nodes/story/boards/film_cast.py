"""A film's cast: who and what looks how in all of its shots, as a storyboard says it and as its shots tell it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ..reader.briefing import brief_for
from ..storyboard import Carried, Garment, Person, Shot, Storyboard, Thing
from .cuts import described
from .storyboard_rules import entries_of


def with_cast(shot: Shot, cast: tuple[str, ...]) -> Shot:
    """A shot in which whoever the cast names looks as it says, whatever its own words say; things are said with their looks."""
    people: list[Person] = []
    for name, looks in entries_of(cast).items():
        figure = _person(name, looks)
        if figure is not None:
            people.append(figure)
        else:
            bare = re.sub(r"(?i)^(?:an?|the)\s+", "", looks)
            pattern = rf"(?i)(?<![\w-])(?:(?:the|an?)\s+)?(?:{re.escape(name)})(?![\w-])"
            if bare.casefold() not in shot.prompt.casefold():
                shot = replace(shot, prompt=re.sub(pattern, f"the {bare}", shot.prompt))
    return replace(shot, carried=replace(shot.carried or Carried(), cast=tuple(people))) if people else shot


def _person(name: str, looks: str) -> Person | None:
    """The figure of an entry; None for a thing or an animal."""
    called = name if name[:1].isupper() else name.capitalize()
    brief = brief_for(Shot(prompt=f"{called}, {looks}, stands."))
    if not brief.people or brief_for(Shot(prompt=f"{looks[:1].upper()}{looks[1:]}.")).people == ():
        return None
    return replace(brief.people[0], name=name)


def film_cast(board: Storyboard, told: Callable[[int], Shot]) -> tuple[str, ...]:
    """The cast as a storyboard says it, and after it everyone with a name and every thing of more than one shot, as its shots tell.

    told: a shot by its number, with what its world was told before.
    """
    known = {name.casefold() for name in entries_of(board.cast)}
    people: dict[str, Person] = {}
    things: dict[str, Thing] = {}
    seen: dict[str, int] = {}
    for number, shot in enumerate(board.shots):
        if shot.footage:
            continue
        brief = brief_for(told(number))
        for person in brief.people:
            name = person.cameo or person.name
            seen[name] = seen.get(name, 0) + 1
            people[name] = people.get(name) if _tells_more(people.get(name), person) else person  # type: ignore[assignment]
        for thing in brief.things:
            if not (thing.implied or thing.furnishes):
                seen[thing.noun] = seen.get(thing.noun, 0) + 1
                things.setdefault(thing.noun, thing)
    made = [
        f"{name}: {in_words(person)}"
        for name, person in people.items()
        if name.casefold() not in known and (name[:1].isupper() or seen[name] > 1)
    ]
    made += [
        f"{noun}: a {described(t)}" for noun, t in things.items() if noun.casefold() not in known and seen[noun] > 1
    ]
    return (*board.cast, *made)


def _tells_more(known: Person | None, other: Person) -> bool:
    return known is not None and len(known.said) + len(known.clothes) >= len(other.said) + len(other.clothes)


def in_words(person: Person) -> str:
    """A figure's looks in words that are read the same again, as far as they were said."""
    kind = person.figure or person.sex or "person"
    young = f"{person.age} " if person.age in ("old", "teen") and person.age not in kind else ""
    build = f"{person.build} " if person.build and person.build != "average" else ""
    worn = [_worn(one) for one in (*person.clothes, *((person.hat,) if person.hat else ()), *person.extras)]
    if not person.clothes and "outfit" in person.said:
        worn.insert(0, person.outfit)
    parts = [f"{_article(young + build + kind)} {young}{build}{kind}"]
    if worn:
        parts.append("in " + " and ".join(worn))
    hair = {"orange": "red"}.get(person.hair, person.hair) if "hair" in person.said else ""
    with_hair = [word for word in (hair, person.hair_style) if word]
    if with_hair:
        parts.append(f"with {' '.join(with_hair)} hair")
    if person.beard:
        beard = f"{person.beard_colour} {person.beard}".strip()
        parts.append(f"{'and' if with_hair else 'with'} {_article(beard)} {beard}")
    return " ".join(parts)


def _worn(garment: Garment) -> str:
    colour = "#{:02X}{:02X}{:02X}".format(*(round(255 * c) for c in garment.rgb)) if garment.rgb else garment.colour
    words = " ".join(w for w in (colour, garment.material, garment.kind) if w)
    return words if garment.kind.endswith("s") else f"{_article(words)} {words}"


def _article(words: str) -> str:
    return "an" if words[:1].lower() in "aeiou" else "a"
