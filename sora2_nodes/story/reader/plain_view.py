"""A Brief as the picture of plain shapes knows it: without the furniture of the set, and without acts it has no motion for."""

from __future__ import annotations

from dataclasses import replace

from ..storyboard import Action, Brief
from .nouns.draft_cast import Ref


def plain_view(brief: Brief) -> Brief:
    """Leave out the things that furnish the set, with all that they do, and what people do by acts alone."""
    kept = {
        ("thing", i): ("thing", n)
        for n, i in enumerate(i for i, thing in enumerate(brief.things) if not thing.furnishes)
    }
    refs: dict[Ref, Ref] = {**kept, **{("person", i): ("person", i) for i in range(len(brief.people))}}
    actions = [_moved(action, refs) for action in brief.actions if action.verb != "do" and action.subject in refs]
    busy = {action.subject for action in actions} | {action.target for action in actions}
    actions += [Action(verb="rest", subject=ref) for ref in refs.values() if ref not in busy]
    things = tuple(thing for thing in brief.things if not thing.furnishes)
    return replace(brief, things=things, actions=tuple(sorted(actions, key=lambda action: action.order)))


def _moved(action: Action, refs: dict[Ref, Ref]) -> Action:
    target = refs.get(action.target) if action.target else None
    return replace(action, subject=refs[action.subject], target=target)
