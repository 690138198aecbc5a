"""What somebody does and what suddenly takes over: each half of a shot gets what it calls for by itself, and both are joined in one place."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from .....vocabulary.families import FAMILY_OF
from ....kept_refs import leaving_out
from ....setting import Ref, Relation
from ....storyboard import Action, Brief, Thing
from ..implied import with_expected

TAKES_OVER = re.compile(
    r"\bthen\b(?=[^.;!?]*\b(?:suddenly|abruptly|start(?:s|ing|ed)?|begin(?:s|ning)?|began)\b)|\b(?:suddenly|abruptly) (?:\w+ ){0,3}?(?:start|begin|get(?:s)? up|stand(?:s)? up)", re.IGNORECASE
)  # fmt: skip
RISING = ("stand up", "jump", "stop", "leap")  # how one leaves what one was doing
IDLE = ("", "stand", "wait", "rest")
GOING = ("walk", "run", "stroll", "sprint", "march", "jump", "dance")  # what needs no place of its own
MERGED = (
    "furniture",
    "appliance",
    "fitting",
    "structure",
)  # families of what both halves may share where nobody named it


def with_interruptions(brief: Brief, text: str) -> Brief:
    """Return a brief with what its acts call for; where something takes over in the middle, before and after it each for themselves."""
    cut = _taken_over_at(brief, text)
    if cut is None:
        return with_expected(brief)
    first, later = (with_expected(_half(brief, cut, after)) for after in (False, True))
    placed = bool(first.relations or later.relations or len(first.things) + len(later.things))
    if len(first.people) != 1 or len(later.people) != 1 or not placed:
        return with_expected(brief)
    return _joined(brief, first, later, cut)


def _taken_over_at(brief: Brief, text: str) -> int | None:
    """The order of the act that takes over, where one person alone does one thing and then another; else None."""
    if len(brief.people) != 1 or brief.people[0].count != 1 or not TAKES_OVER.search(text):
        return None
    own = [a for a in brief.actions if a.subject == ("person", 0)]
    orders = sorted({a.order for a in own})
    if len(orders) < 2:
        return None
    rising = [a.order for a in own if a.act in RISING and a.order > orders[0]]
    cut = min(rising) if rising else orders[1] if len(orders) == 2 else orders[-1]
    before = {a.act for a in own if a.order < cut} - set(IDLE)
    after = {a.act for a in own if a.order >= cut} - {*IDLE, *RISING}
    if (
        not before
        or not after
        or (before | after) <= {*GOING, *IDLE}
        or any(r.kind == "riding" for r in brief.relations)
    ):
        return None
    if any(a.subject[0] == "thing" and a.act not in IDLE and FAMILY_OF.get(brief.things[a.subject[1]].kind) in ("quadruped", "bird", "car") for a in brief.actions):  # fmt: skip
        return None
    return cut


def _half(brief: Brief, cut: int, after: bool) -> Brief:
    """A brief with what is done before, or after, something takes over, and with what belongs to it."""

    def refs(kept: Callable[[Action], bool]) -> set[Ref]:
        found: set[Ref] = set()
        for a in brief.actions:
            if kept(a) and (a.act not in IDLE or a.roles):
                found |= {ref for ref in (a.subject, a.target, *(r for _, r in a.roles)) if ref is not None}
        for _ in range(3):  # a cup on a table
            found |= {o for r in brief.relations if r.subject in found and r.subject[0] == "thing" for o in r.objects}
        return {ref for ref in found if ref[0] == "thing"}

    early, late = refs(lambda a: a.order < cut), refs(lambda a: a.order >= cut)
    everything: set[Ref] = {("thing", i) for i in range(len(brief.things))}
    gone = everything - late if after else late - early
    kept = [a for a in brief.actions if (a.order >= cut) == after and not (after and a.act in RISING)]
    return leaving_out(replace(brief, actions=tuple(kept)), gone)


def _joined(brief: Brief, first: Brief, later: Brief, cut: int) -> Brief:
    """Both halves as one brief; what both have is one thing."""
    things = list(first.things)
    moved: dict[Ref, Ref] = {("person", 0): ("person", 0)}
    taken: set[int] = set()
    for j, thing in enumerate(later.things):
        same = next((i for i, other in enumerate(first.things) if i not in taken and _is_same(thing, other)), None)
        if same is None:
            same = len(things)
            things.append(thing)
        taken.add(same)
        moved["thing", j] = ("thing", same)
    actions = [*first.actions, *(_moved(a, moved) for a in later.actions)]
    relations = [replace(r, during=0) for r in first.relations]
    relations += [
        Relation(
            subject=moved[r.subject], kind=r.kind, objects=tuple(moved[o] for o in r.objects), part=r.part, during=1
        )
        for r in later.relations
    ]
    related = {ref for r in later.relations for ref in (r.subject, *r.objects)} | {
        ref for a in later.actions for ref in (a.subject, a.target, *(r for _, r in a.roles))
    }
    relations += [
        Relation(subject=moved[ref], kind="beside", objects=(("person", 0),), during=1)
        for ref in (("thing", j) for j in range(len(later.things)))
        if ref not in related
    ]
    both = [brief.place, later.place, first.place]
    place = next((p for p in both if p.name), brief.place)
    if not place.name and any(FAMILY_OF.get(t.kind) == "car" for t in things):
        place = replace(place, name="garage", indoors=True, implied=True)
    return replace(
        first, things=tuple(things), actions=tuple(sorted(actions, key=lambda a: a.order)), relations=tuple(relations), place=place, interrupted=cut,
        cues=tuple(dict.fromkeys((*first.cues, *later.cues))), unused_words=brief.unused_words,
    )  # fmt: skip


def _is_same(thing: Thing, other: Thing) -> bool:
    if thing.kind != other.kind or thing.noun != other.noun:
        return False
    if thing.implied and other.implied:
        return FAMILY_OF.get(thing.kind) in MERGED or thing.kind in ("broom", "mop", "cleaning cloth")
    return thing.implied == other.implied


def _moved(action: Action, moved: dict[Ref, Ref]) -> Action:
    return replace(
        action,
        subject=moved[action.subject],
        target=moved[action.target] if action.target else None,
        roles=tuple((word, moved[ref]) for word, ref in action.roles),
    )
