"""Things of which so many were said: spread in ranks, the lower ones in front, so that every one of them is seen and can be counted."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np

from ....story.setting import Ref
from ....story.storyboard import Brief
from ....vocabulary.families import FAMILY_OF
from ...catalogue import entry
from ..heights import ALOFT
from ..roster import SELF_MOVING, Member, kind_of, size_m
from .spots import GAP, THREE_QUARTERS, Layout, Spot, width_of, yaw_of

FEWEST = 4  # things in all from which they stand in ranks
ABREAST, FEWER_ABREAST, LONG = (
    4,
    3,
    0.62,
)  # of one kind that stand in one rank at most; fewer where there is no other kind, and of those whose height is so little of their width
FARTHER_OUT = 1.1  # of the rank in front: how wide the one behind it is spread so that one looks between
MOST = 12  # in all: more are a crowd that nobody counts
APART, APART_IN_RANKS = (
    1.1,
    1.38,
)  # of its width: how far one is from the next, where there is one rank and where there are more
DEEP = 1.05  # of the rank in front: how far behind it the next is, times its height or its length
LOOSE = 0.05  # of a width: how far from its place one stands
HIGHER = 1.15  # of its height: how far over the rank in front fliers are
LEAST, LEAST_RESTING = (
    0.5,
    0.3,
)  # of the largest: how large the smallest of several kinds is shown at least, and what only lies there
SCENES = (
    "building",
    "plant",
    "street",
    "structure",
    "fitting",
    "celestial",
    "furniture",
)  # families whose sizes stay as they are
IN_FILE = ("camel", "ant", "duckling")  # who goes one behind the other


def counted(brief: Brief) -> list[Ref]:
    """Things of which there are several, and those named beside them, where a shot is of nothing else."""
    own: list[Ref] = [("thing", i) for i, t in enumerate(brief.things) if not (t.implied or t.furnishes or t.far_off)]
    numbers = [brief.things[i].count for _, i in own]
    several = sum(number > 1 for number in numbers)
    return own if several and 1 < len(own) <= 3 and sum(numbers) >= FEWEST else []


def counted_scales(brief: Brief) -> dict[int, float]:
    """Scales by index of small things that are counted beside large ones, so that they are seen: snails beside hedgehogs."""
    refs = [ref for ref in counted(brief) if FAMILY_OF.get(kind_of(brief.things[ref[1]])) not in SCENES]
    if len(refs) < 2 or any(r.kind not in ("left_of", "right_of", "beside", "around") for r in brief.relations):
        return {}
    if not any(entry(kind_of(brief.things[i])).carriage in SELF_MOVING for _, i in refs):
        return {}
    sizes = {i: size_m(brief, ("thing", i)) for _, i in refs}
    moves = {i: entry(kind_of(brief.things[i])).carriage in SELF_MOVING for i in sizes}
    least = {i: (LEAST if moves[i] else LEAST_RESTING) * max(sizes.values()) for i in sizes}
    return {i: brief.things[i].scale * least[i] / size for i, size in sizes.items() if size < least[i]}


def in_ranks(members: Sequence[Member]) -> bool:
    """Whether those who stand free are so many alike that they want ranks: no people, not in file, few enough to be counted."""
    alike: dict[Ref, int] = {}
    for m in members:
        alike[m.ref] = alike.get(m.ref, 0) + 1
    fits = FEWEST <= len(members) <= MOST and len(alike) <= 3 and max(alike.values()) > 1
    return fits and not any(m.person or m.name in IN_FILE for m in members)


def stand_in_ranks(layout: Layout, members: Sequence[Member]) -> None:
    """Give each a spot: those alike abreast, the lowest in front, each rank shifted so that one looks between the one before."""
    groups: dict[Ref, list[Member]] = {}
    for m in members:
        groups.setdefault(m.ref, []).append(m)
    ordered = sorted(groups.values(), key=lambda group: float(group[0].size[1]))
    ranks = [rank for group in ordered for rank in _split(group, alone=len(groups) == 1)]
    apart = APART if len(ranks) == 1 else APART_IN_RANKS
    z = lift = 0.0
    before = across = aside = (
        0.0  # of the rank in front: distance between neighbours, from its first to its last, and how far it is shifted
    )
    for number, rank in enumerate(ranks):
        yaws = [yaw_of(m, layout.rng) for m in rank]
        step = apart * max(width_of(m, yaw) for m, yaw in zip(rank, yaws, strict=True)) + GAP
        most = FARTHER_OUT * across / max(len(rank) - 1, 1)
        step = max(step, min(0.8 * before, most)) if len(rank) <= ABREAST else step
        if number and (len(rank) - len(ranks[number - 1])) % 2 == 0:
            aside = 0.5 * step if aside == 0.0 else 0.0
        for k, (m, yaw) in enumerate(zip(rank, yaws, strict=True)):
            loose = layout.rng.uniform(-1, 1, 2) * LOOSE * width_of(m, yaw)
            high = layout.heights.get(m.owner, 0.0)
            flies = high > ALOFT
            layout.spots[m.owner] = Spot(
                x=(k - (len(rank) - 1) / 2) * step + aside + float(loose[0]),
                y=high + lift if flies else high,
                z=(0.3 * z if flies else z) + float(loose[1]),
                yaw=yaw,
            )
        tallest = max(float(m.size[1]) for m in rank)
        z -= DEEP * max(tallest, max(float(m.size[2]) for m in rank)) + GAP
        lift += HIGHER * tallest
        before, across = step, step * (len(rank) - 1) + max(width_of(m, y) for m, y in zip(rank, yaws, strict=True))


def _split(group: list[Member], *, alone: bool) -> list[list[Member]]:
    """Those alike in ranks of about equal length, the shorter ones in front. alone: there is no other kind."""
    long = max(float(m.size[1]) / width_of(m, THREE_QUARTERS) for m in group) < LONG
    count = -(-len(group) // ABREAST)
    if long or alone:
        count = min(max(count, 2), -(-len(group) // FEWER_ABREAST))
    shorter, longer = len(group) // count, len(group) % count
    lengths = [shorter + (k >= count - longer) for k in range(count)]
    starts = np.cumsum([0, *lengths])
    return [group[a:b] for a, b in itertools.pairwise(starts)]


__all__ = ["IN_FILE", "counted", "counted_scales", "in_ranks", "stand_in_ranks"]
