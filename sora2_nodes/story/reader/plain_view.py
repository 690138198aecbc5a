"""A Brief as the picture of plain shapes knows it: without the furniture of the set, and without acts it has no motion for."""

from __future__ import annotations

from dataclasses import replace

from ..kept_refs import keeping
from ..setting import Ref
from ..storyboard import Action, Brief


def plain_view(brief: Brief) -> Brief:
    """Leave out the things that furnish the set, with all that they do, and what people do by acts alone."""
    shown = [i for i, thing in enumerate(brief.things) if not thing.furnishes]
    kept: dict[Ref, Ref] = {("thing", i): ("thing", n) for n, i in enumerate(shown)}
    kept |= {("person", i): ("person", i) for i in range(len(brief.people))}
    plain = keeping(replace(brief, actions=tuple(a for a in brief.actions if a.verb != "do")), kept)
    busy = {action.subject for action in plain.actions} | {action.target for action in plain.actions}
    idle = tuple(Action(verb="rest", subject=ref) for ref in kept.values() if ref not in busy)
    return replace(plain, actions=tuple(sorted((*plain.actions, *idle), key=lambda action: action.order)))
