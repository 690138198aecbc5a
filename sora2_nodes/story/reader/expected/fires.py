"""Fires and what is done at them: flames of a fireplace or a grill are those that it has; who cooks stands at a stove or a grill."""

from __future__ import annotations

from dataclasses import replace

from ...kept_refs import leaving_out
from ...setting import Ref, Relation
from ...storyboard import Action, Brief
from .brief_edits import also_related, first_of, unrelated, with_one_more

FLAMES = ("fire", "flame")
HEARTHS = ("fireplace", "campfire", "candle", "torch", "fire", "lantern")
WITH_FIRE = (
    "fireplace",
    "campfire",
    "candle",
    "torch",
    "lantern",
    "grill",
    "oven",
    "wok",
    "cauldron",
)  # what has its own flames, or none that show
BURNING = ("", "burn", "light up", "glow", "blink", "dance", "leap", "jump", "rise", "rest", "bounce", "spin", "wave")


def _burning(brief: Brief) -> Brief:
    """Where a hearth or a candle burns, what stands beside it in the same words does not."""
    burning = [a for a in brief.actions if a.act == "burn" and a.subject[0] == "thing"]
    hearths = {a.subject for a in burning if brief.things[a.subject[1]].kind in HEARTHS}
    others = {a.subject for a in burning} - hearths
    if not hearths or not others:
        return brief
    return replace(brief, actions=tuple(a for a in brief.actions if not (a.act == "burn" and a.subject in others)))


def in_their_hearths(brief: Brief) -> Brief:
    """Return a brief without flames that only burn, where what they burn in is there too."""
    hearths = [("thing", i) for i, t in enumerate(brief.things) if t.kind in WITH_FIRE]
    fires: set[Ref] = {("thing", i) for i, t in enumerate(brief.things) if t.kind in FLAMES and not t.implied}
    if not hearths or not fires:
        return _burning(brief)
    busy = {a.subject for a in brief.actions if (a.act or a.verb) not in BURNING}
    busy |= {ref for a in brief.actions for _, ref in a.roles if a.subject not in fires}
    return _burning(leaving_out(brief, fires - busy))


PANS = ("pan", "wok", "pot", "cauldron")
COOKED = ("food", "ingredient", "fish")  # families
GRILLING = ("grill", "barbecu", "bbq")
STOVE, GRILL = "oven", "grill"
OPEN_AIR = (
    "market",
    "street",
    "garden",
    "beach",
    "forest",
    "campsite",
    "park",
    "town square",
    "neon street",
    "alley",
    "meadow",
)


def at_the_stove(brief: Brief) -> Brief:
    """Return a brief in which who cooks something stirs it in a pan on a stove, or on a grill in the open."""
    for action in brief.actions:
        food = action.role("object") or action.target
        if action.act not in ("cook", "stir") or action.subject[0] != "person" or food is None or food[0] != "thing":
            continue
        inside = next((o for r in brief.relations if r.subject == food and r.kind == "in" for o in r.objects), food)
        if action.act == "stir" and (_kind(brief, inside) not in ("pan", "wok", "pot") or _laid(brief, inside)):
            continue
        said = [ref for word, ref in action.roles if word in ("in", "on", "with", "over", "at") and ref[0] == "thing"]
        pan = food if _kind(brief, food) in PANS else next((r for r in said if _kind(brief, r) in PANS), None)
        grill = next((ref for ref in said if _kind(brief, ref) == GRILL), None) or first_of(brief, (GRILL,))
        grills = grill is not None or (bool(action.words) and action.words[0].lower().startswith(GRILLING))
        if pan is None and not grills and _kind(brief, food) in ("bread", "cake", "pie", "cookie", "soup", "tray"):
            continue  # what is baked, and what has a pot of its own
        brief = _cooked_at(brief, action, food, pan, grills)
    return brief


def _laid(brief: Brief, ref: Ref) -> bool:
    """Whether words say what something stands on."""
    return any(r.subject == ref and r.kind == "on" for r in brief.relations)


def _cooked_at(brief: Brief, action: Action, food: Ref, pan: Ref | None, grills: bool) -> Brief:
    fire = GRILL if grills or brief.place.name in OPEN_AIR else STOVE
    fires = first_of(brief, ("campfire", "fireplace", "fire"))
    if fires is not None and not grills:
        return brief  # over the fire that is there
    stove = first_of(brief, (fire,))
    if stove is None:
        brief, stove = with_one_more(brief, fire)
    if pan is None and not grills:
        brief, pan = with_one_more(brief, "pan")
    if pan is not None and food != pan:
        brief = replace(brief, relations=tuple(r for r in brief.relations if r.subject != food))
        brief = also_related(brief, Relation(subject=food, kind="in", objects=(pan,)))
    lying = pan or food
    brief = replace(brief, relations=tuple(r for r in brief.relations if r.subject != lying or r.kind == "in"))
    brief, tool = with_one_more(brief, "spoon")
    brief = unrelated(brief, action.subject, "on", "beside", "in", "in_front_of", "holding")
    brief = also_related(
        brief,
        Relation(subject=lying, kind="on", objects=(stove,)),
        Relation(subject=action.subject, kind="in_front_of", objects=(stove,)),
        Relation(subject=action.subject, kind="holding", objects=(tool,)),
    )
    stirs = replace(action, verb="rest", target=lying, roles=(("object", lying), ("on", stove)))
    topples = {("thing", i) for i in range(len(brief.things))}
    actions = tuple(
        stirs if a == action else a
        for a in brief.actions
        if a == action or not (a.subject in topples and a.verb == "topple")
    )
    return replace(brief, actions=actions)


def _kind(brief: Brief, ref: Ref) -> str:
    return brief.things[ref[1]].kind if ref[0] == "thing" else ""
