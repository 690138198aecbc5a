"""Sizes of things that are said to be larger or smaller than one another: a mouse bigger than an elephant."""

from __future__ import annotations

from ....story.storyboard import Brief
from ..roster import size_m

LARGER = 1.7  # times the other
EXTREMES = {("huge", "tiny"): LARGER, ("tiny", "huge"): 1 / LARGER}  # sizes of two beside one another


def compared_scales(brief: Brief) -> dict[int, float]:
    """Scales of things of which the huge one is the smaller in reality: both are brought together, the huge one the larger."""
    scales = {}
    for relation in brief.relations:
        pair = (relation.subject, *relation.objects[:1])
        if relation.kind != "beside" or len(pair) < 2 or any(kind != "thing" for kind, _ in pair):
            continue
        (_, i), (_, j) = pair
        times = EXTREMES.get((brief.things[i].size, brief.things[j].size))
        ratio = size_m(brief, pair[0]) / size_m(brief, pair[1])
        if times is None or (ratio >= times if times > 1 else ratio <= times):
            continue
        share = (times / ratio) ** 0.5  # half of the way by each
        scales[i], scales[j] = brief.things[i].scale * share, brief.things[j].scale / share
    return scales
