"""Those who stand around a table: at its ends and behind it, their faces to the viewer."""

from __future__ import annotations

from dataclasses import replace

from ....setting import Ref, Relation
from ....storyboard import Brief
from ..brief_edits import also_related, kind_at
from ..furnished_pastimes import ROUND_TABLES


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
