"""Room for two or three of whom each does its own: who goes does so in a lane behind or before who stays, each has its own things at its side, and what flies is no higher than both are seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from ....story.setting import Ref
from ....story.storyboard import Action, Brief
from ....vocabulary.acts import ACTS
from ..heights import ALOFT
from ..roster import Member
from .duos import duo_of, two_things
from .spots import GAP, Spot, width_of

ALONG = ("alongside", "beside", "next to", "by", "near", "with")  # beside whom one goes
BORNE = ("on", "in", "inside", "riding", "under", "over", "from")  # relations of who is where something else is
OVERHEAD = 1.25  # of the tallest of the others: how high what flies is over the ground
NO_LANES = (
    "to",
    "toward",
    "into",
    "onto",
    "at",
    "over",
    "around",
    "object",
    "through",
    "up",
    "down",
    "from",
)  # words for a way of its own


def going(brief: Brief, actions: Sequence[Action]) -> list[Ref]:
    """Those of two or three doing their own who go across the picture, to nothing and nobody."""
    duo = duo_of(brief)
    bound = {r.subject for r in brief.relations if r.kind in BORNE}
    return [
        a.subject
        for a in actions
        if a.subject in duo
        and a.subject not in bound
        and a.act in ACTS
        and ACTS[a.act].goes
        and (a.target is None or a.role(*ALONG) == a.target)
        and not any(a.role(word) for word in NO_LANES)
    ]


def in_lanes(
    brief: Brief, actions: Sequence[Action], members: Sequence[Member], spots: Mapping[str, Spot]
) -> dict[str, Spot]:
    """The spots with whoever goes in a lane of its own: the tall behind the others, the low before them."""
    goers, duo = going(brief, actions), duo_of(brief)
    first = {m.ref: m for m in reversed(members) if m.ref in duo and m.owner in spots}
    laid = _in_camps(brief, actions, members, _overhead(brief, members, first, spots), duo)
    spots = dict(_before_houses(brief, actions, members, laid))
    laid = dict(spots)
    if not goers or len(first) < 2:
        return laid
    low = sorted(first.values(), key=lambda m: float(m.size[1]) * spots[m.owner].scale)
    stays = [m for m in low if m.ref not in goers]
    middle = stays[0] if stays else low[-1]  # around whom the lanes lie
    edge = {side: 0.5 * _deep(middle, spots) for side in (-1.0, 1.0)}
    for m in low:
        if m is middle or m.ref not in goers or spots[m.owner].y > ALOFT:
            continue
        side = 1.0 if low.index(m) < low.index(middle) else -1.0
        half = 0.5 * float(m.size[2]) * spots[m.owner].scale
        z = spots[middle.owner].z + side * (edge[side] + GAP + half)
        edge[side] += GAP + 2.0 * half
        shift = z - spots[m.owner].z
        for other in members:
            if other.ref == m.ref and other.owner in spots:
                laid[other.owner] = replace(spots[other.owner], z=spots[other.owner].z + shift)
    return laid


def _before_houses(
    brief: Brief, actions: Sequence[Action], members: Sequence[Member], spots: Mapping[str, Spot]
) -> Mapping[str, Spot]:
    """The spots with what goes by itself before the larger thing that it is said to be near, not behind it."""
    two = two_things(brief)
    pairs = [m for ref in two for m in members if m.ref == ref and m.owner in spots][:2]
    goers = {a.subject for a in actions if a.act in ACTS and ACTS[a.act].goes and not any(a.role(w) for w in NO_LANES)}
    if len(pairs) != 2 or pairs[0].mobile == pairs[1].mobile:
        return spots
    goer, stands = sorted(pairs, key=lambda m: not m.mobile)
    here, there = spots[goer.owner], spots[stands.owner]
    wide, own = stands.size * there.scale, goer.size * here.scale
    if goer.ref not in goers or float(wide[1]) < float(own[1]) or here.y > ALOFT or here.support:
        return spots
    z = there.z + 0.5 * float(max(wide[0], wide[2])) + 0.5 * float(own[2]) + GAP
    return {**spots, goer.owner: replace(here, z=max(here.z, z))}


def _overhead(
    brief: Brief, members: Sequence[Member], first: Mapping[Ref, Member], spots: Mapping[str, Spot]
) -> Mapping[str, Spot]:
    """The spots with those who fly no higher over those on the ground than one sees both."""
    low = [m for m in members if m.owner in spots and spots[m.owner].y <= ALOFT and not _is_implied(brief, m)]
    ground = [
        float(m.size[1]) * spots[m.owner].scale for m in low if m.ref in first or not {*first} & {n.ref for n in low}
    ]
    if len(first) < 2 or not ground:
        return spots
    most = max(OVERHEAD * max(ground), 1.1 * ALOFT)
    return {
        owner: replace(spot, y=min(spot.y, most))
        if spot.y > ALOFT and not spot.support and any(m.owner == owner and m.ref in first for m in members)
        else spot
        for owner, spot in spots.items()
    }


def _is_implied(brief: Brief, member: Member) -> bool:
    return not member.person and (brief.things[member.ref[1]].implied or brief.things[member.ref[1]].far_off)


def _in_camps(
    brief: Brief, actions: Sequence[Action], members: Sequence[Member], spots: Mapping[str, Spot], duo: Sequence[Ref]
) -> dict[str, Spot]:
    """The spots with what each works on at its own side, where two each have something of their own or one of them has."""
    owned: dict[Ref, list[Ref]] = {}
    bound = {ref for r in brief.relations if r.kind in BORNE for ref in (r.subject, *r.objects)}
    taken: set[Ref] = set()
    for a in actions:
        things = [ref for word, ref in a.roles if word in ("object", "at") and ref not in duo and ref[0] == "thing"]
        if a.subject in duo and a.subject not in bound:
            mine = [ref for ref in dict.fromkeys(things) if ref not in taken and ref not in bound]
            owned.setdefault(a.subject, []).extend(mine)
            taken |= set(mine)
    laid = dict(spots)
    if len(duo) != 2 or not taken or any(ref in bound for ref in duo):
        return laid
    camps = [[m for m in members if m.ref in (who, *owned.get(who, ()))] for who in duo]
    if any(laid[m.owner].support for camp in camps for m in camp):
        return laid
    at = [float(np.mean([laid[m.owner].x for m in camp if m.ref == who])) for camp, who in zip(camps, duo, strict=True)]
    order = np.argsort(at)
    edge = 0.0
    for nth in order:
        camp = sorted(camps[nth], key=lambda m: m.ref != duo[nth])
        if nth != order[0]:
            camp = camp[::-1]  # what it works on lies between neither
        for m in camp:
            wide = width_of(m, laid[m.owner].yaw) * laid[m.owner].scale
            laid[m.owner] = replace(laid[m.owner], x=edge + 0.5 * wide, z=0.0)
            edge += wide + 0.5 * GAP
        edge += GAP
    middle = 0.5 * edge
    return {
        o: replace(s, x=s.x - middle) if any(m.owner == o for c in camps for m in c) else s for o, s in laid.items()
    }


def _deep(member: Member, spots: Mapping[str, Spot]) -> float:
    """How much room somebody takes from front to back who may turn, units."""
    return 0.8 * float(max(member.size[0], member.size[2])) * spots[member.owner].scale


__all__ = ["going", "in_lanes"]
