"""What is shown near because it is on a table: a ware that stands there, what a hand takes from it, flames with a face over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ....story.setting import Ref
from ....story.storyboard import Action, Brief
from ....vocabulary.relations import LIT_BY_HAND
from ..roster import size_m
from .aim import Subject

MOUTH_OVER, SEEN_BESIDE = 0.8, 1.6  # of a vessel's height, what is seen over it of what is poured; times that, how wide
WARE_M = 0.4  # how large a ware is at most, m


def is_ware(brief: Brief, focus: Sequence[Ref]) -> bool:
    """Whether a shot is about one small thing that stands on something and does nothing: a watch, a bottle."""
    if len(focus) != 1 or focus[0][0] != "thing":
        return False
    thing = brief.things[focus[0][1]]
    stands = any(r.kind == "on" and r.subject == focus[0] for r in brief.relations)
    idle = all(not a.act or a.act in ("spin", "light up") for a in brief.actions if a.subject == focus[0])
    return stands and idle and thing.count == 1 and size_m(brief, focus[0]) < WARE_M


def takers_at_tops(brief: Brief, actions: Sequence[Action]) -> tuple[Ref, ...]:
    """Those who take something from a table or put it there: hands and face are what one looks at."""
    lying = {r.subject for r in brief.relations if r.kind == "on" and r.subject[0] == "thing"}
    taking = [a.subject for a in actions if a.act in ("pick up", "take", "put down") and a.target in lying]
    return tuple(ref for ref in dict.fromkeys(taking) if ref[0] == "person")


def with_what_is_poured_into(brief: Brief, subjects: Sequence[Subject]) -> Sequence[Subject]:
    """What a vessel by itself is poured into, with so much over it as shows the stream and the mouth that it comes from; else all that is framed."""
    into = [a.role("into", "in", "onto", "over") or a.target for a in brief.actions if a.act == "pour"]
    filled = [s for s in subjects if any(ref and f"{ref[0]}:{ref[1]}:0" in s.owners for ref in into)]
    if len(filled) != 1 or any(s.person for s in subjects) or len(subjects) < 2:
        return subjects
    one = filled[0]
    over = MOUTH_OVER * float(one.size[1])
    wide = max(0.0, SEEN_BESIDE * over - float(one.size[0])) / 2
    reach = np.array([wide, 0.0, 0.0])
    return [replace(one, low=one.low - reach, high=one.high + reach + np.array([0.0, over, 0.0]))]


def over_flames(brief: Brief, actions: Sequence[Action]) -> tuple[Ref, ...]:
    """One who lights or blows out flames that stand on a table, and those: the face is seen over them."""
    alone = len(brief.people) == 1 and brief.people[0].count == 1
    flames = [
        a.target
        for a in actions
        if a.act in ("turn off", "turn on")
        and a.subject[0] == "person"
        and a.target is not None
        and a.target[0] == "thing"
    ]
    lit = [ref for ref in flames if brief.things[ref[1]].kind in LIT_BY_HAND]
    return (("person", 0), lit[0]) if alone and lit else ()
