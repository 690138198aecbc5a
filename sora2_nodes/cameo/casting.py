"""Cameos into a shot: who in the words carries which cameo, and the looks that the built-in world draws."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..errors import InputError
from ..story.storyboard import Brief, Person
from .enforcement import check_cast_size
from .features import Palette


@dataclass(frozen=True, kw_only=True)
class Role:
    """A cameo that may be cast: the name that prompts use, and its colours."""

    name: str
    palette: Palette


@dataclass(frozen=True, kw_only=True)
class Casting:
    """brief: with the cameos carried. cast: names in the picture. absent: names that the prompt doesn't say."""

    brief: Brief
    cast: tuple[str, ...]
    absent: tuple[str, ...]


def cast(brief: Brief, prompt: str, roles: Sequence[Role]) -> Casting:
    """Give each cameo that the prompt names a figure: the person of that name, else the first one without a cameo.

    Two at most per scene. Raises InputError for more, for two of one name, or where there is no figure to carry one.
    """
    named = [role for role in roles if names_in(prompt, role.name)]
    absent = tuple(role.name for role in roles if role not in named)
    check_cast_size(named)
    if len({role.name.casefold() for role in named}) < len(named):
        raise InputError("two cameos have the same name: rename one, so that the prompt can tell them apart")
    people = list(brief.people)
    called = {person.name.casefold() for person in people}
    for role in sorted(named, key=lambda role: role.name.casefold() not in called):  # those called by name choose first
        number = _figure(people, role)
        people[number] = _carrying(people[number], role)
    return Casting(brief=replace(brief, people=tuple(people)), cast=tuple(role.name for role in named), absent=absent)


def names_in(prompt: str, name: str) -> bool:
    """Tell whether a prompt says a cameo's name as a word of its own; an @ in front is allowed."""
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", prompt, re.IGNORECASE) is not None


def _figure(people: list[Person], role: Role) -> int:
    for number, person in enumerate(people):
        if person.name.casefold() == role.name.casefold():
            return number
    for number, person in enumerate(people):
        if person.cameo is None:
            return number
    raise InputError(
        f"the prompt names cameo {role.name!r} but has no person to carry it: say what {role.name} does, such as "
        f"'{role.name} walks past'"
    )


def _carrying(person: Person, role: Role) -> Person:
    palette = role.palette
    return replace(
        person,
        name=role.name,
        cameo=role.name,
        skin=palette.skin_name,
        hair=palette.hair_name,
        outfit=palette.outfit_name,
    )
