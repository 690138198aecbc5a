"""What is said to be in a cupboard with a door is seen there: the door opens, and the camera looks at the cupboard."""

from __future__ import annotations

from dataclasses import replace

from ....setting import Ref
from ....storyboard import Action, Brief

DOORED = ("fridge", "wardrobe", "cabinet", "chest")  # kinds whose inside is seen through an open door or lid


def with_open_doors(brief: Brief) -> Brief:
    """Return a brief in which nobody has to open what something lies in."""
    if brief.people:
        return brief
    done = {a.target for a in brief.actions} | {a.subject for a in brief.actions if a.act}
    inside: list[Ref] = [
        r.objects[0]
        for r in brief.relations
        if r.kind in ("in", "inside") and r.objects and r.objects[0][0] == "thing" and r.subject[0] == "thing"
    ]
    shut = [ref for ref in dict.fromkeys(inside) if brief.things[ref[1]].kind in DOORED and ref not in done]
    if not shut:
        return brief
    opening = tuple(Action(verb="rest", act="open", subject=ref, words=("in",)) for ref in shut)
    kept = tuple(a for a in brief.actions if a.subject not in shut)
    return replace(brief, actions=(*kept, *opening), framing=replace(brief.framing, subject=shut[0]))
