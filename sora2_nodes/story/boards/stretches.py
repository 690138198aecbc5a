"""Runs of continued shots that say nothing new: "A ball rolls", "The ball rolls on" are one movement in two shots."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...errors import PromptError
from ..reader.briefing import brief_for
from ..storyboard import Action, Brief, Shot, Storyboard
from .staying import same_person, same_thing

FILMED = ("camera", "perspective", "lighting", "tone", "pace")  # fields of a shot that change how it is seen


def stretch_of(board: Storyboard, number: int, told: Callable[[int], Shot]) -> tuple[int, int]:
    """Numbers of the first and the last shot of the run that shot `number` (from 0) is in; twice its own where it is alone.

    told: a shot by its number, with what its world was told before.
    """
    first = last = number
    while first and _joins(board, first, told, _home(board, first - 1, told)):
        first -= 1
    while last + 1 < len(board.shots) and _joins(board, last + 1, told, first):
        last += 1
    return first, last


def as_one(board: Storyboard, first: int, last: int, told: Callable[[int], Shot]) -> Shot:
    """A run of shots as one that is as long as they are together."""
    return replace(told(first), duration_s=sum(shot.duration_s for shot in board.shots[first : last + 1]))


def _home(board: Storyboard, number: int, told: Callable[[int], Shot]) -> int:
    """Number of the first shot of the run that a shot is in."""
    while number and _joins(board, number, told, number - 1):
        number -= 1
    return number


def _joins(board: Storyboard, number: int, told: Callable[[int], Shot], home: int) -> bool:
    """Whether a shot only goes on with the run that begins at `home`."""
    shot, begun = board.shots[number], board.shots[home]
    if shot.continuity != "continue" or shot.footage or board.shots[number - 1].footage:
        return False
    if shot.dialogue or begun.dialogue or shot.references:
        return False
    if any(getattr(shot, name) not in (None, getattr(begun, name)) for name in FILMED):
        return False
    if " ".join(shot.prompt.casefold().split()) == " ".join(begun.prompt.casefold().split()):
        return True
    try:
        return says_nothing_new(brief_for(replace(told(number), carried=None)), brief_for(told(home)))
    except PromptError:
        return False


def says_nothing_new(brief: Brief, before: Brief) -> bool:
    """Whether all that a brief asks for is in another: who, what, how it is filmed, and what they do, in no other way."""
    if brief.dialogue or brief.letterings or not brief.actions:
        return False
    known_things = all(any(same_thing(own, other) for other in before.things) for own in brief.things)
    known_people = all(any(same_person(own, other) for other in before.people) for own in brief.people)
    if not (known_things and known_people):
        return False
    if any(
        own not in (type(own)(), other) for own, other in ((brief.framing, before.framing), (brief.look, before.look))
    ):
        return False
    if brief.place.name not in ("", before.place.name) or brief.place.weather not in ((), before.place.weather):
        return False
    if brief.camera not in ("static", before.camera) or brief.angle not in ("eye_level", before.angle):
        return False
    return all(any(_same_deed(own, brief, other, before) for other in before.actions) for own in _deeds(brief))


def _deeds(brief: Brief) -> list[Action]:
    """What happens: that something rests or stops at last is no event of its own."""
    return [a for a in brief.actions if a.subject[0] == "person" or (a.act or a.verb) not in ("rest", "stop")]


def _same_deed(own: Action, brief: Brief, other: Action, before: Brief) -> bool:
    if (own.verb, own.act) != (other.verb, other.act) or own.subject[0] != other.subject[0]:
        return False
    if own.target is not None or own.roles or own.toward not in ("", other.toward):
        return (own.target, own.roles, own.toward) == (other.target, other.roles, other.toward)
    if own.direction not in (None, other.direction) or own.speed != other.speed or own.manner:
        return False
    (kind, i), (_, j) = own.subject, other.subject
    if kind == "person":
        return same_person(brief.people[i], before.people[j])
    return same_thing(brief.things[i], before.things[j])
