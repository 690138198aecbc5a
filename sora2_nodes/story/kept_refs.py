"""A Brief without some of its things and people: everything that points at one of those left follows it to its new number."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from .setting import Ref
from .storyboard import Action, Brief


def keeping(brief: Brief, kept: Mapping[Ref, Ref]) -> Brief:
    """Return a brief with only what is kept. kept: old (kind, number) → new; what was done to the others is done to nobody."""
    return replace(
        brief,
        things=tuple(thing for i, thing in enumerate(brief.things) if ("thing", i) in kept),
        people=tuple(person for i, person in enumerate(brief.people) if ("person", i) in kept),
        actions=tuple(_moved(action, kept) for action in brief.actions if action.subject in kept),
        relations=tuple(
            replace(relation, subject=kept[relation.subject], objects=tuple(kept[ref] for ref in relation.objects))
            for relation in brief.relations
            if relation.subject in kept and all(ref in kept for ref in relation.objects)
        ),
        framing=replace(
            brief.framing, subject=_ref(brief.framing.subject, kept), follows=_ref(brief.framing.follows, kept)
        ),
        letterings=tuple(replace(letters, on=_ref(letters.on, kept)) for letters in brief.letterings),
    )


def leaving_out(brief: Brief, gone: Collection[Ref]) -> Brief:
    """Return a brief without some of its things and people, and without what they do."""
    kept: dict[Ref, Ref] = {}
    for kind, many in (("thing", len(brief.things)), ("person", len(brief.people))):
        stays = [i for i in range(many) if (kind, i) not in gone]
        kept |= {(kind, old): (kind, new) for new, old in enumerate(stays)}
    return keeping(brief, kept)


def _ref(ref: Ref | None, kept: Mapping[Ref, Ref]) -> Ref | None:
    return kept.get(ref) if ref else None


def _moved(action: Action, kept: Mapping[Ref, Ref]) -> Action:
    roles = tuple((word, kept[ref]) for word, ref in action.roles if ref in kept)
    return replace(action, subject=kept[action.subject], target=_ref(action.target, kept), roles=roles)
