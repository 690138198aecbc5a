"""Clauses that tell how something already under way goes on: landing after a fall, coming back from a wall, meeting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...storyboard import Action
from ..nouns.draft_cast import Ref
from .clause import Clause

Step = tuple[str, Ref, Ref | None]  # verb, subject, target
LANDINGS = ("land", "come down", "fall down", "drop down")
RETURNS = ("come back", "return", "go back", "roll back", "slide back", "roll apart", "slide apart", "move apart")
PARTINGS = ("roll away", "slide away")  # of two that collided: each goes its way
REBOUNDS = ("bounce", "rebound", "ricochet")
FLIGHTS = ("drop", "throw", "bounce", "leap", "ramp", "topple")  # they end in a landing
APPROACHES = ("roll", "slide")


def going_on(actions: Sequence[Action], clause: Clause, found: Sequence[Step]) -> Action | None:
    """The action whose end a clause tells: "falls and lands", "hits the wall and bounces back"; None where it tells more."""
    lasts = [last_of(actions, subject) for _, subject, _ in found]
    ends = all(last and _ends(last, clause, verb) for last, (verb, _, _) in zip(lasts, found, strict=True))
    return lasts[0] if ends else None


def aimed(actions: Sequence[Action], found: Sequence[Step]) -> list[Action]:
    """The actions with what is landed on as their target: "is thrown and lands on a crate"."""
    goals = {subject: target for _, subject, target in found if target and subject[0] == "thing"}
    return [
        replace(a, target=goals[a.subject])
        if a.subject in goals and a.target is None and a.verb in ("drop", "throw")
        else a
        for a in actions
    ]


def missed(actions: Sequence[Action], subjects: Sequence[Ref]) -> list[Action]:
    """The actions without the target of what somebody or something did last: "rolls toward a pin and misses it"."""
    lasts = [last_of(actions, subject) for subject in subjects]
    return [replace(a, target=None) if a in lasts and a.subject[0] == "thing" else a for a in actions]


def approaches(actions: Sequence[Action], clause: Clause, found: Sequence[Step]) -> list[Action]:
    """The way to a collision among those who collide, which is part of it: "roll toward each other and collide"."""
    if not all(verb == "collide" and target in clause.subjects for verb, _, target in found):
        return []
    return [a for a in actions if a.subject in clause.subjects and a.target is None and a.verb in APPROACHES]


def last_of(actions: Sequence[Action], subject: Ref) -> Action | None:
    """The last action that moves somebody or something; a collision moves both, and a throw what somebody throws."""
    return next((a for a in reversed(actions) if subject in (a.subject, _moved(a))), None)


def _moved(action: Action) -> Ref | None:
    thrown = action.verb == "throw" and action.subject[0] == "person"
    return action.target if action.verb == "collide" or thrown else None


def _ends(last: Action, clause: Clause, verb: str) -> bool:
    word, struck = clause.entry.word, last.verb == "collide" or (last.target is not None and last.verb in APPROACHES)
    if word in LANDINGS or (verb == "drop" and last.verb == "throw"):
        return last.verb in FLIGHTS
    if word in RETURNS:
        return struck or last.verb == "bounce"
    if word in PARTINGS:
        return last.verb == "collide" and len(clause.subjects) > 1
    if word.startswith("fly"):
        return last.verb == "throw"
    again = verb == "collide" and not clause.objects and not clause.aside
    return (word.startswith(REBOUNDS) or again) and struck and last.subject[0] == "thing"
