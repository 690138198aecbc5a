"""The other one of what nobody does alone: whom one hugs, shakes hands with, bandages or massages, where only one was named."""

from __future__ import annotations

from dataclasses import replace

from ....setting import Ref, Relation
from ....storyboard import Action, Brief, Person
from ..brief_edits import also_related, first_of, with_one_more

MUTUAL = ("hug", "shake hands", "high-five", "arm wrestle", "slow dance", "rock paper scissors", "wrestle", "tug of war", "toast")  # fmt: skip
ATTENDED = ("treat", "massage", "help dress", "tuck in")
COUCHES = ("bed", "operating table", "hospital bed", "sofa")


def with_partners(brief: Brief) -> Brief:
    """Return a brief in which nobody is alone with what takes two; who is massaged lies on a couch."""
    for action in brief.actions:
        if action.subject[0] != "person":
            continue
        alone = len(brief.people) == 1 and brief.people[0].count == 1
        others = [
            ref for ref in (action.target, *(r for _, r in action.roles)) if ref is not None and ref != action.subject
        ]
        if alone and not others and action.act in (*MUTUAL, *ATTENDED):
            brief = _with_another(brief, action)
        if action.act == "massage":
            brief = _lain_down(brief)
    return brief


def _with_another(brief: Brief, action: Action) -> Brief:
    new: Ref = ("person", len(brief.people))
    first = brief.people[action.subject[1]]
    sex = {"man": "woman", "woman": "man"}.get(first.sex, "")
    people = (*brief.people, Person(name="person", figure=sex, sex=sex, implied=True))
    if action.act in MUTUAL:
        return replace(brief, people=people, actions=(*brief.actions, replace(action, subject=new)))
    done_to = replace(action, target=new, roles=(("object", new), *action.roles))
    actions = tuple(done_to if a == action else a for a in brief.actions)
    return replace(brief, people=people, actions=actions)


def _lain_down(brief: Brief) -> Brief:
    action = next(a for a in brief.actions if a.act == "massage")
    other = action.role("object") or action.target
    if other is None or other[0] != "person":
        return brief
    couch = first_of(brief, COUCHES)
    if couch is None:
        brief, couch = with_one_more(brief, "bed")
    return also_related(brief, Relation(subject=other, kind="on", objects=(couch,)))
