"""Who goes from one side of something to another: a dog on the left of a table that runs to the front of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ....story.setting import Ref
from ....story.storyboard import Action, Brief
from ....vocabulary.acts import ACTS
from ....vocabulary.relations import SIDE_OF
from ...catalogue import entry
from ..roster import SELF_MOVING, kind_of, size_m

PLAIN = ("left", "right", "front", "back")  # sides that are seen from the viewer
FROM = {"left_of": "left", "right_of": "right", "in_front_of": "front", "behind": "back", "on": "top", "under": "under", "over": "over", "beside": "left"}  # fmt: skip
OPPOSITE = {"left": "right", "right": "left", "front": "left", "back": "left", "top": "front", "under": "left", "over": "left"}  # fmt: skip
SMALLEST, LARGEST, GROWN = 0.34, 3.4, 1.9  # of who goes, what it goes around; how much larger who goes is made at most
WALKED_AROUND = 8.0  # times who goes: from there on it is a place, not a thing
FLOWN_AROUND = 60.0


class SideMove(NamedTuple):
    """One who goes: by which action, around what, from which of its sides to which."""

    action: Action
    around: Ref
    start: str
    end: str


def side_moves(brief: Brief, actions: Sequence[Action]) -> list[SideMove]:
    """Every going from side to side of a shot, the first of each who goes."""
    found: dict[Ref, SideMove] = {}
    for action in actions:
        if action.subject in found or not _goes(brief, action):
            continue
        for said, ref in action.roles:
            end = SIDE_OF.get(said)
            if end is None or ref == action.subject:
                continue
            starts = [
                FROM[r.kind]
                for r in brief.relations
                if r.subject == action.subject and ref in r.objects and r.kind in FROM and not r.part
            ]
            plain = end in PLAIN and said.startswith("to the ")
            if not (starts or plain) or starts[:1] == [end] or not _is_near(brief, action, ref):
                continue
            found[action.subject] = SideMove(action, ref, starts[0] if starts else OPPOSITE[end], end)
            break
    return list(found.values())


def side_scales(brief: Brief) -> dict[int, float]:
    """Scales by index of things around which somebody goes, and of who goes, so that both are seen in one picture."""
    scales: dict[int, float] = {}
    for move in side_moves(brief, brief.actions):
        who, (kind, i) = move.action.subject, move.around
        share = size_m(brief, move.around) / size_m(brief, who)
        if kind != "thing" or SMALLEST <= share <= LARGEST:
            continue
        if share < SMALLEST:
            scales[i] = brief.things[i].scale * SMALLEST / share
            continue
        grown = min(share / LARGEST, GROWN) if who[0] == "thing" else 1.0
        if who[0] == "thing":
            scales[who[1]] = brief.things[who[1]].scale * grown
        scales[i] = brief.things[i].scale * min(1.0, LARGEST * grown / share)
    return scales


def _goes(brief: Brief, action: Action) -> bool:
    mobile = action.subject[0] == "person" or entry(kind_of(brief.things[action.subject[1]])).carriage in SELF_MOVING
    return mobile and action.act in ACTS and ACTS[action.act].goes


def _is_near(brief: Brief, action: Action, ref: Ref) -> bool:
    """Whether something is a thing to go around, and no place: a tree, not a mountain."""
    flies = action.subject[0] == "thing" and entry(kind_of(brief.things[action.subject[1]])).carriage == "wings"
    small = ref[0] == "person" or size_m(brief, ref) < 12.0
    return small and size_m(brief, ref) < (FLOWN_AROUND if flies else WALKED_AROUND * 2.5) * size_m(
        brief, action.subject
    )
