"""What somebody takes up indoors stood on something: the counter it is taken from, the table one is at, else a table of its own."""

from __future__ import annotations

from dataclasses import replace

from .....vocabulary.families import FAMILY_OF
from ....setting import Ref, Relation
from ....storyboard import Action, Brief
from ..brief_edits import kind_at, with_one_more
from ..worktops import TABLES

TAKEN = ("pick up", "take", "lift", "put down")
FROM = ("from", "off", "off of", "out of")
OF_TABLES = (
    "vessel",
    "ware",
    "food",
    "held",
    "tool",
    "gadget",
)  # families of what lies on tables though nobody says so
SMALL = (*OF_TABLES, "toy", "model", "weapon", "clothing", "instrument", "linen")
AFTERWARDS = ("drink", "eat", "read", "phone", "look")  # what is done with what was taken
AT = ("at", "in_front_of", "behind", "beside", "near", "on")


def on_what_it_is_taken_from(brief: Brief) -> Brief:
    """Return a brief in which small things that are picked up or put down indoors have the top they stand on."""
    for action in brief.actions:
        thing = action.role("object") or action.target
        if action.act not in TAKEN or action.subject[0] != "person" or thing is None or thing[0] != "thing":
            continue
        one = brief.things[thing[1]]
        if one.count > 1 or not (FAMILY_OF.get(one.kind) in SMALL or one.size in ("tiny", "small")):
            continue
        if any(r.subject == thing and r.kind in ("on", "in", "inside", "under") for r in brief.relations):
            continue
        top = _top(brief, action)
        if top is None and _by_itself(brief, action, thing):
            brief, top = with_one_more(brief, "table")
        if top is not None:
            brief = _stood_on(brief, action, thing, top)
    return brief


def pulled_out(brief: Brief) -> Brief:
    """ "Pulls a rabbit out of a hat": the hat stands on a table, the rabbit looks out of it and is taken up; a stone stands by itself."""
    for action in brief.actions:
        thing, home = action.role("object") or action.target, action.role("out of")
        if action.act not in (*TAKEN, "pull") or action.subject[0] != "person" or thing is None or home is None:
            continue
        if thing[0] != "thing" or home[0] != "thing" or home == thing:
            continue
        family = FAMILY_OF.get(kind_at(brief, home))
        if family not in ("clothing", "container", "vessel") and kind_at(brief, home) != "rock":
            continue
        kept = [
            r
            for r in brief.relations
            if not (r.subject == action.subject and r.kind == "holding" and thing in r.objects)
        ]
        base = home
        if family in ("clothing", "vessel") and not any(r.subject == home for r in kept):
            brief, base = with_one_more(brief, "table")
            kept.append(Relation(subject=home, kind="on", objects=(base,)))
        kept += [
            Relation(subject=thing, kind="on", objects=(home,)),
            Relation(subject=action.subject, kind="in_front_of", objects=(base,)),
        ]
        taken = replace(action, verb="rest", act="pick up", roles=(("object", thing),), target=thing)
        actions = tuple(taken if a is action else a for a in brief.actions if a.subject != thing or a.act)
        brief = replace(brief, relations=tuple(dict.fromkeys(kept)), actions=actions)
    return brief


def _top(brief: Brief, action: Action) -> Ref | None:
    """The table or the counter that it is taken from, put on, or that who takes it is at."""
    said = [ref for word, ref in action.roles if word in (*FROM, "on", "onto")]
    at = [o for r in brief.relations if r.subject == action.subject and r.kind in AT for o in r.objects]
    return next((ref for ref in (*said, *at) if kind_at(brief, ref) in TABLES), None)


def _by_itself(brief: Brief, action: Action, thing: Ref) -> bool:
    """Whether something of the table is taken up in a room, and nobody says from where."""
    told = any(word in FROM for word, _ in action.roles)
    of_tables = FAMILY_OF.get(kind_at(brief, thing)) in OF_TABLES
    return of_tables and not told and bool(brief.place.indoors) and len(brief.people) == 1


def _stood_on(brief: Brief, action: Action, thing: Ref, top: Ref) -> Brief:
    """A thing on a top, and who takes it behind that."""
    who = action.subject
    roles = tuple((word, ref) for word, ref in action.roles if ref != top)
    act = "pick up" if action.act == "lift" else action.act
    taken = replace(action, act=act, roles=roles)
    actions = tuple(taken if a is action else a for a in brief.actions)
    if act != "put down":
        actions = _one_after_another(actions, taken)
    others = [
        r
        for r in brief.relations
        if not (r.subject == who and (top in r.objects or (r.kind == "holding" and thing in r.objects)))
    ]
    others += [Relation(subject=thing, kind="on", objects=(top,))]
    seated = any(r.subject == who and r.kind == "on" for r in others)
    if not seated:
        others.append(Relation(subject=who, kind="in_front_of", objects=(top,)))
    return replace(brief, actions=actions, relations=tuple(dict.fromkeys(others)))


def _one_after_another(actions: tuple[Action, ...], taken: Action) -> tuple[Action, ...]:
    """Acts in which something is in the hand before it is drunk from or read: what is done at the same time is done next."""
    meanwhile = [
        a
        for a in actions
        if a is not taken
        and (a.subject, a.order) == (taken.subject, taken.order)
        and (a.act in AFTERWARDS or (a.act and a.target == taken.target))
    ]
    if not meanwhile:
        return actions
    return tuple(
        replace(a, order=a.order + 1) if a.order > taken.order or any(a is other for other in meanwhile) else a
        for a in actions
    )
