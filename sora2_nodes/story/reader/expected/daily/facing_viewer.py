"""Who faces the viewer: those who stand around a table, at its ends and behind it, and who comes in with a face that is told of."""

from __future__ import annotations

from dataclasses import replace

from ....setting import Ref, Relation
from ....storyboard import Brief
from ..brief_edits import also_related, kind_at
from ..furnished_pastimes import ROUND_TABLES

COMING = ("walk", "stroll", "run", "march", "sneak", "skip")
FACED = ("smile", "laugh", "cry", "frown", "scream", "gasp", "wink")  # what is seen in a face


def standing_around(brief: Brief) -> Brief:
    """Return a brief in which people who are said to be around a table have their places at it."""
    places: dict[Ref, Ref] = {}
    for action in brief.actions:
        table = action.role("around")
        if action.subject[0] == "person" and kind_at(brief, table) in ROUND_TABLES and table is not None:
            places[action.subject] = table
    if len(places) < 2:
        return brief
    actions = tuple(
        replace(
            a,
            target=None if a.target == places.get(a.subject) else a.target,
            roles=tuple(r for r in a.roles if r[0] != "around"),
        )
        if a.subject in places
        else a
        for a in brief.actions
    )
    kept = tuple(r for r in brief.relations if not (r.subject in places and places[r.subject] in r.objects))
    return also_related(
        replace(brief, actions=actions, relations=kept),
        *(Relation(subject=who, kind="in_front_of", objects=(table,)) for who, table in places.items()),
    )


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
