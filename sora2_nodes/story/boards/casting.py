"""Who in a shot's words carries which cameo. It knows names and colours, and nothing of faces or consent."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ...errors import InputError
from ...limits import CAMEOS
from ..storyboard import Brief, Carried, Cue, DialogueLine, Person, Shot

_STAND_INS = ("Cameona", "Cameobe")  # for names that hold digits or dashes, or are words of their own


@dataclass(frozen=True, kw_only=True)
class Casting:
    """brief: with the cameos carried. cast: names in the picture. absent: names that the prompt doesn't say."""

    brief: Brief
    cast: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


def cast(shot: Shot, people: Sequence[Person], read: Callable[[Shot], Brief]) -> Casting:
    """Read a shot in which cameos may be named, and give each named one its figure.

    people: one Person per cameo, with its name, colours and `cameo` set. read: words to Brief. Clothes and hair that
    the prompt asks for come before the cameo's. Raises InputError for more than two in a shot, or two of one name.
    """
    named = [person for person in people if says_name(shot.prompt, person.name)]
    if len({person.name.casefold() for person in named}) < len(named):
        raise InputError("two cameos have the same name: rename one, so that the prompt can tell them apart")
    if len(named) > CAMEOS:
        raise InputError(f"the prompt names {len(named)} cameos: at most {CAMEOS} are allowed in one scene")
    names = [person.name for person in named]
    try:
        brief = _with_figures(shot, named, {name: _readable(name, n) for n, name in enumerate(names)}, read)
    except InputError:  # a name that is a word of its own, such as Red or Deep
        brief = _with_figures(shot, named, dict(zip(names, _STAND_INS, strict=False)), read)
    absent = tuple(person.name for person in people if person not in named)
    return Casting(brief=brief, cast=tuple(names), absent=absent)


def _with_figures(
    shot: Shot, named: Sequence[Person], stand_ins: dict[str, str], read: Callable[[Shot], Brief]
) -> Brief:
    """Read a shot with its cameos under other names, and put each on its figure. Raises InputError where one has none."""
    spoken = tuple(_said_by(line, stand_ins) for line in shot.dialogue)
    brief = read(
        replace(
            shot, prompt=introduced(shot.prompt, stand_ins), dialogue=spoken, carried=_renamed(shot.carried, stand_ins)
        )
    )
    figures = list(brief.people)
    for person in named:
        number = _figure(figures, stand_ins[person.name], person)
        figures[number] = _carrying(figures[number], person)
    names = {stand_in: name for name, stand_in in stand_ins.items()}
    lines = tuple(_said_by(line, names) for line in brief.dialogue)
    cues = tuple(_told(cue, names) for cue in brief.cues)
    return replace(brief, people=tuple(figures), dialogue=lines, cues=cues)


def _renamed(carried: Carried | None, names: dict[str, str]) -> Carried | None:
    """What is carried over, with the cameos under other names."""
    if carried is None:
        return None
    by_name = {name.casefold(): other for name, other in names.items()}
    people = [replace(p, name=by_name.get((p.cameo or p.name).casefold(), p.name), cameo=None) for p in carried.people]
    before = carried.before
    if before is not None:
        there = [
            replace(p, name=by_name[known], cameo=None) if (known := (p.cameo or p.name).casefold()) in by_name else p
            for p in before.people
        ]
        before = replace(before, people=tuple(there))
    return replace(carried, people=tuple(people), before=before)


def seen_names(shot: Shot) -> str:
    """A shot's words with the names of cameos that stay in the picture from the shot it continues."""
    before = shot.carried.before if shot.carried else None
    return " ".join([shot.prompt, *(p.cameo for p in (before.people if before else ()) if p.cameo)])


def says_name(prompt: str, name: str) -> bool:
    """Tell whether a prompt says a name as a word of its own; an @ in front is allowed."""
    return re.search(_pattern(name), prompt, re.IGNORECASE) is not None


def _pattern(name: str) -> str:
    return rf"(?<![\w-])@?{re.escape(name)}(?![\w-])"


def _readable(name: str, number: int) -> str:
    return name.capitalize() if name.isascii() and name.isalpha() else _STAND_INS[number]


def introduced(prompt: str, stand_ins: dict[str, str]) -> str:
    """Say at the first mention that a name is a person's, so that any name is read as one."""
    for name, stand_in in stand_ins.items():
        prompt = re.sub(_pattern(name), f"a person named {stand_in}", prompt, count=1, flags=re.IGNORECASE)
        head, found, rest = prompt.partition(f"a person named {stand_in}")
        prompt = head + found + re.sub(_pattern(name), stand_in, rest, flags=re.IGNORECASE)
    return prompt


def _figure(figures: list[Person], stand_in: str, person: Person) -> int:
    for number, figure in enumerate(figures):
        if figure.cameo is None and figure.name.casefold() == stand_in.casefold():
            return number
    raise InputError(
        f"the prompt names cameo {person.name!r}, but no figure of that name could be read from it: say what "
        f"{person.name} does, such as '{person.name} walks past'"
    )


def _said_by(line: DialogueLine, names: dict[str, str]) -> DialogueLine:
    """The same line, said under another name where its speaker has one."""
    for name, other in names.items():
        if line.speaker.casefold() == name.casefold():
            return replace(line, speaker=other)
    return line


def _told(cue: Cue, names: dict[str, str]) -> Cue:
    """Name a cameo's cue by the user's own word. names: stand-in → name."""
    if cue.field == "person" and cue.asked in names:
        name = names[cue.asked]
        return Cue(field="person", asked=name, shown=name, words=(name,))
    if cue.field == "dialogue":
        return replace(cue, words=tuple(names.get(word, word) for word in cue.words))
    return cue


def _carrying(figure: Person, person: Person) -> Person:
    """Put a cameo's colours on a figure; clothes and hair that the prompt asks for on it stay."""
    kept: dict[str, Any] = {part: getattr(figure, part) for part in ("outfit", "hair", "skin") if part in figure.said}
    own: dict[str, Any] = {part: getattr(person, part) for part in ("name", "cameo", "face", "outfit", "hair", "skin")}
    return replace(figure, **{**own, **kept})
