"""How large trees and plants are beside who climbs them or eats from them, so that both are seen."""

from __future__ import annotations

from ....story.storyboard import Brief
from ....vocabulary.families import FAMILY_OF
from ..roster import kind_of, size_m

CLIMBED = {True: 3.0, False: 4.6}  # times who climbs it, a person or a beast: how tall a tree is at most
EATEN = 1.5  # times who eats from it


def plant_scales(brief: Brief) -> dict[int, float]:
    """Scales by index of plants that somebody climbs, is in the branches of, or eats."""
    most: dict[int, float] = {}
    for action in brief.actions:
        times = (
            CLIMBED[action.subject[0] == "person"] if action.act == "climb" else EATEN if action.act == "eat" else 0.0
        )
        if not times:
            continue
        refs = {*(ref for _, ref in action.roles), action.target} - {None}
        for ref in refs:
            if ref is None or ref[0] != "thing" or FAMILY_OF.get(kind_of(brief.things[ref[1]])) != "plant":
                continue
            most[ref[1]] = max(most.get(ref[1], 0.0), times * size_m(brief, action.subject))
    return {
        i: brief.things[i].scale * tall / size_m(brief, ("thing", i))
        for i, tall in most.items()
        if size_m(brief, ("thing", i)) > tall and "tall" not in brief.things[i].adjectives
    }


__all__ = ["plant_scales"]
