"""What a shot of another shot's world leaves unsaid, said again: place, hour, tone, and the looks of what is named.

"The ball bounces" after "a blue metal ball rolls in a park" becomes "The blue metal ball bounces, in the park".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..reader.briefing import brief_for
from ..storyboard import Brief, Person, Shot, Storyboard, Thing
from .carried_looks import carry
from .casting import cast
from .cuts import described

PLACES = {"surface": "on {}", "backdrop": "in the {}", "gravity": "gravity {:g} m/s2"}  # of a Brief: said in words
FIELDS = {"time_of_day": "lighting", "tone": "tone"}  # of a Brief: a Shot's field that says it
DEFINITE = r"(?i)\b(the|this|that)((?:\s+[\w-]+){{0,4}}?)\s+{}\b"
PRONOUN = r"(?i)^\s*(it|he|she)\b"


def in_its_world(board: Storyboard, number: int, people: Sequence[Person] = ()) -> Shot:
    """Return shot `number` (from 0) with what other shots of its world say and it doesn't; a new world as it is.

    people: cameos; what they wear of their own is not said again.
    """
    return _told(board, number, people, {})


def _told(board: Storyboard, number: int, people: Sequence[Person], known: dict[int, Shot]) -> Shot:
    """Shot `number` in its world. known: those that were told already, by number."""
    if number not in known:
        shot = board.shots[number]
        for other in _world_of(board, number):  # the neighbour first; the others say what it says nothing of
            shot = carried(_told(board, other, people, known), shot, people)
        known[number] = shot
    return known[number]


def _world_of(board: Storyboard, number: int) -> list[int]:
    """Numbers of the shots that tell a shot of its world, the nearest first; none for a new world, or across footage."""
    shot, found = board.shots[number], []
    if shot.continuity == "leads_in":
        found = [number + 1] if number + 1 < len(board.shots) else []
    while number and board.shots[number].continuity in ("continue", "same_world"):
        number -= 1
        found.append(number)
    shown = [not board.shots[other].footage for other in found]
    return [] if shot.footage else found[: shown.index(False) if False in shown else len(found)]


def carried(before: Shot, shot: Shot, people: Sequence[Person] = ()) -> Shot:
    """Return a shot with the place, hour, tone and looks of another of its world, wherever it doesn't name its own."""
    earlier = cast(before, people, brief_for).brief if people else brief_for(before)
    plain = {(person.cameo, person.outfit) for person in people}
    shot = replace(shot, prompt=_recalled(shot.prompt, earlier))
    own = cast(shot, people, brief_for).brief if people else brief_for(shot)
    shot = replace(shot, carried=carry(shot.carried, earlier, own, plain))
    brief = brief_for(shot)
    named = {cue.field for cue in brief.cues}
    fields = {
        target: getattr(earlier, source)
        for source, target in FIELDS.items()
        if source not in named and getattr(earlier, source) != getattr(brief, source)
    }
    shot = replace(shot, **fields)
    for source, phrase in (*PLACES.items(), *PLACES.items()):  # a place may imply a ground, so once more
        wanted = getattr(earlier, source)
        if wanted is not None and source not in named and getattr(brief_for(shot), source) != wanted:
            shot = replace(shot, prompt=f"{shot.prompt.rstrip(' .')}, {phrase.format(wanted)}")
    return shot


def _recalled(prompt: str, earlier: Brief) -> str:
    """Give what is named again ("the ball", "it") the looks it had, and a pronoun its name."""
    if found := re.match(PRONOUN, prompt):
        prompt = _meant(found[1].lower(), earlier) + prompt[found.end() :]
    for thing in earlier.things:
        prompt = _described_again(prompt, thing)
    return prompt


def _meant(pronoun: str, earlier: Brief) -> str:
    """Words for what a shot's opening pronoun means: the first that moved before."""
    kind = "thing" if pronoun == "it" else "person"
    moved = [action.subject[1] for action in earlier.actions if action.subject[0] == kind]
    of_kind: Sequence[Thing | Person] = earlier.things if kind == "thing" else earlier.people
    if not of_kind:
        return pronoun.capitalize()
    one = of_kind[moved[0] if moved else 0]
    if isinstance(one, Thing):
        return f"The {one.noun}"
    return one.name if one.cameo or one.name[:1].isupper() else f"The {one.name}"


def _described_again(prompt: str, thing: Thing) -> str:
    full = described(thing)

    def looks(found: re.Match) -> str:
        said = found[2].lower().replace("same", "").split()
        return f"{found[1]} {full}" if set(said) <= set(full.split()) else found[0]

    return re.sub(DEFINITE.format(re.escape(thing.noun)), looks, prompt, count=1)
