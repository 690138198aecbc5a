"""Who comes in with a face that is told of comes toward the viewer, who sees it."""

from __future__ import annotations

from dataclasses import replace

from ....storyboard import Brief

COMING = ("walk", "stroll", "run", "march", "sneak", "skip")
FACED = ("smile", "laugh", "cry", "frown", "scream", "gasp", "wink")  # what is seen in a face


def with_faces_seen(brief: Brief) -> Brief:
    """Return a brief in which one who goes through a room alone, with a face of which something is said, comes nearer."""
    alone = len(brief.people) == 1 and brief.people[0].count == 1 and not any(not t.implied for t in brief.things)
    if not alone or brief.place.indoors is not True or brief.framing.move or brief.framing.angle:
        return brief
    told = bool(brief.people[0].expression) or any(a.act in FACED for a in brief.actions)
    if not told:
        return brief
    actions = tuple(
        replace(a, toward="camera")
        if a.act in COMING and a.subject[0] == "person" and not (a.roles or a.target or a.toward or a.direction)
        else a
        for a in brief.actions
    )
    return replace(brief, actions=actions)
