"""What tools that nobody holds work on and in: a bowl for a whisk, a plank for a nail, a pot without its lid."""

from __future__ import annotations

from dataclasses import replace

from ....kept_refs import leaving_out
from ....setting import Ref, Relation
from ....storyboard import Action, Brief
from ..brief_edits import also_related, first_of, kind_at, with_one_more

STIRRED_IN = ("bowl", "pot", "pan", "wok", "cup", "mug", "glass", "cauldron", "bucket", "beaker", "latte cup")
NAIL, PLANK = "nail", "plank"
FLOORED = ("mop", "broom", "sponge", "vacuum cleaner", "rake")  # what slides over a floor cleans it
STUFFS = {
    "cream": "cream",
    "egg": "batter",
    "eggs": "batter",
    "batter": "batter",
    "milk": "milk",
    "chocolate": "chocolate",
}


def with_tool_work(brief: Brief) -> Brief:
    """Return a brief in which what a tool works on by itself is there, and open."""
    gone: set[Ref] = set()
    for action in brief.actions:
        if action.subject[0] != "thing" or brief.people:
            continue
        if action.act == "stir":
            brief = _stirred(brief, action, gone)
        elif (
            kind_at(brief, action.subject) == "hammer"
            and kind_at(brief, action.role("object") or action.target) == NAIL
        ):
            brief = _nailed(brief, action)
        elif kind_at(brief, action.subject) in FLOORED and action.act in ("slide", "sweep", "mop", "wipe", "rake"):
            brief = _swept(brief, action)
    return leaving_out(brief, gone) if gone else brief


def _swept(brief: Brief, action: Action) -> Brief:
    """A mop that slides cleans, and what a broom sweeps it does not hold."""
    act = "wipe" if action.act == "slide" else action.act
    actions = tuple(replace(a, act=act, verb="rest") if a == action else a for a in brief.actions)
    held = [r for r in brief.relations if not (r.kind == "holding" and r.subject == action.subject)]
    return replace(brief, actions=actions, relations=tuple(held))


def _stirred(brief: Brief, action: Action, gone: set[Ref]) -> Brief:
    """What is stirred is in a vessel, which is named or a bowl: soup is what the pot holds, and has no bowl of its own."""
    stuff = action.role("object") or action.target
    said = [ref for _, ref in action.roles] + [o for r in brief.relations if r.subject == stuff for o in r.objects]
    vessels = [ref for ref in said if kind_at(brief, ref) in STIRRED_IN]
    vessel = next((ref for ref in vessels if ref != stuff), vessels[0] if vessels else first_of(brief, STIRRED_IN))
    if vessel is None:
        noun = brief.things[stuff[1]].noun if stuff is not None and stuff[0] == "thing" else _stuff_of(action)
        brief, vessel = with_one_more(brief, "bowl", holds=noun)
    things = list(brief.things)
    if stuff is not None and stuff[0] == "thing" and stuff != vessel:
        noun = things[stuff[1]].noun
        things[vessel[1]] = replace(things[vessel[1]], holds=STUFFS.get(noun, noun))
        gone.add(stuff)
    roles = tuple((word, vessel if ref == stuff else ref) for word, ref in action.roles) or (("in", vessel),)
    actions = tuple(replace(a, target=vessel, roles=roles) if a == action else a for a in brief.actions)
    return replace(brief, things=tuple(things), actions=actions)


def _stuff_of(action: Action) -> str:
    return next((stuff for word in action.words for said, stuff in STUFFS.items() if said in word.lower()), "batter")


def _nailed(brief: Brief, action: Action) -> Brief:
    """A nail goes into a plank where nothing else is named."""
    into: Ref | None = next((ref for word, ref in action.roles if word != "object"), None) or first_of(brief, (PLANK,))
    nail = action.role("object") or action.target
    if nail is None:
        return brief
    if into is None:
        brief, into = with_one_more(brief, PLANK, colour="brown")
    brief = also_related(brief, Relation(subject=nail, kind="on", objects=(into,)))
    roles = (("object", nail), ("into", into))
    struck = replace(action, verb="rest", act="hammer", roles=roles, target=nail)
    kept = [a for a in brief.actions if a.subject != nail or a == action]
    return replace(brief, actions=tuple(struck if a == action else a for a in kept))
