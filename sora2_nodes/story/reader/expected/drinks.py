"""Drinks by themselves: wine is in a wine glass, and a glass that is poured is filled out of a bottle that nobody needs to hold."""

from __future__ import annotations

from dataclasses import replace

from ....vocabulary.families import FAMILY_OF
from ....vocabulary.liquids import SERVED, liquid_of
from ...kept_refs import leaving_out
from ...setting import Ref, Relation
from ...storyboard import Action, Brief, Thing

GLASSES = {"wine": "wine glass"}  # drinks: the glass they are drunk from
FILLED = (
    "glass",
    "wine glass",
    "cup",
    "mug",
    "bowl",
    "latte cup",
    *sorted(SERVED),
)  # what is poured full rather than poured out
VESSELS = ("vessel", "container", "cookware")
CUPS, LATTES = ("cup", "mug", "latte cup"), ("latte", "latte art", "cappuccino")
POURING = ("pour", "drip", "flow")
POURED_FROM = ("honey", "honey dipper", "spoon", "jug", "bottle", "teapot", "kettle", "pot", "jar", "bucket", "beaker", "flask", "pan", "cup", "can", "watering can")  # fmt: skip
INTO = ("into", "in", "onto", "over")


def with_drinks(brief: Brief) -> Brief:
    """Return a brief whose drinks are in the glasses they belong in, and whose glasses are filled out of something."""
    things = tuple(
        replace(t, kind=GLASSES[t.holds.split()[-1]])
        if t.kind == "glass" and t.holds.split()[-1:] and t.holds.split()[-1] in GLASSES
        else t
        for t in brief.things
    )
    brief = _with_art(replace(brief, things=things))
    for number, action in enumerate(brief.actions):
        if action.act not in POURING or action.subject[0] != "thing":
            continue
        if liquid_of(brief.things[action.subject[1]].noun) is not None:
            brief = _out_of_its_vessel(brief, number)
        elif _is_poured_full(action) and _is_filled(brief, action):
            brief = _filled(brief, number)
    return _without_splashes(brief)


def _without_splashes(brief: Brief) -> Brief:
    """What is poured splashes where it lands: its vessel does nothing else for it."""
    poured = {a.subject for a in brief.actions if a.act == "pour" and a.subject[0] == "thing"}
    kept = tuple(a for a in brief.actions if not (a.act in ("splash", "flow") and a.subject in poured))
    return replace(brief, actions=kept) if len(kept) < len(brief.actions) else brief


def _with_art(brief: Brief) -> Brief:
    """ "A cup of coffee, latte art": the art is on the coffee, and no second cup."""
    lattes: set[Ref] = {("thing", i) for i, t in enumerate(brief.things) if t.noun in LATTES and t.kind in CUPS}
    cups = [i for i, t in enumerate(brief.things) if t.kind in CUPS and ("thing", i) not in lattes]
    used = {ref for a in brief.actions if a.act for ref in (a.subject, a.target)}
    if not lattes or not cups or lattes & used:
        return brief
    things = tuple(replace(t, kind="latte cup") if i == cups[0] else t for i, t in enumerate(brief.things))
    return leaving_out(replace(brief, things=things), lattes)


def _out_of_its_vessel(brief: Brief, number: int) -> Brief:
    """ "Coffee is poured into a cup", "honey drips onto pancakes": out of what such a drink is poured from."""
    action = brief.actions[number]
    into = next(
        (ref for word, ref in action.roles if word in (*INTO, "on") and ref[0] == "thing" and ref != action.subject),
        None,
    )
    thing = brief.things[action.subject[1]]
    liquid = liquid_of(thing.noun)
    if into is None or liquid is None:
        return brief
    things = list(brief.things)
    own = (FAMILY_OF.get(thing.kind) in VESSELS or thing.kind in POURED_FROM) and thing.kind not in FILLED
    kind = thing.kind if own else liquid.source
    source = next((ref for word, ref in action.roles if word in ("from", "out of") and ref[0] == "thing"), None)
    related = next(
        (o for r in brief.relations if r.subject == action.subject and r.kind == "from" for o in r.objects), None
    )
    source = source or related
    if source is not None and things[source[1]].kind in POURED_FROM:
        kind = things[source[1]].kind
    things[action.subject[1]] = replace(thing, kind=kind, holds=thing.noun, coloured=False, rgb=None)
    below = things[into[1]]
    if below.kind == "ice cube":
        things[into[1]] = replace(below, kind=liquid.served or "glass", count=1, coloured=False, rgb=None)
    elif FAMILY_OF.get(below.kind) == "food" and below.count > 1:
        things[into[1]] = replace(below, kind="plate", holds=below.noun, count=1, coloured=False, rgb=None)
    pouring = replace(action, act="pour", verb="drop", target=into, roles=(("into", into),))
    actions = tuple(pouring if k == number else a for k, a in enumerate(brief.actions))
    made = replace(brief, things=tuple(things), actions=actions)
    return leaving_out(made, {source}) if source is not None and things[source[1]].kind == kind else made


def _is_poured_full(action: Action) -> bool:
    """ "Is poured", and not "spills"."""
    return action.act == "pour" and any(word.lower().startswith(("pour", "fill", "refill")) for word in action.words)


def _is_filled(brief: Brief, action: Action) -> bool:
    """ "A glass of wine is poured", and not "a glass pours water into a bowl"."""
    others = [ref for word, ref in action.roles if word in INTO and ref[0] == "thing"]
    vessels = [ref for ref in others if FAMILY_OF.get(brief.things[ref[1]].kind) in VESSELS]
    return brief.things[action.subject[1]].kind in FILLED and not vessels


def _filled(brief: Brief, number: int) -> Brief:
    action = brief.actions[number]
    vessel, source = action.subject, ("thing", len(brief.things))
    drink = brief.things[vessel[1]].holds or "water"
    liquid = liquid_of(drink)
    poured = Thing(noun=drink, kind=liquid.source if liquid else "jug", holds=drink, implied=True)
    pouring = replace(action, subject=source, target=vessel, roles=(("into", vessel),))
    actions = tuple(pouring if k == number else a for k, a in enumerate(brief.actions))
    return replace(brief, things=(*brief.things, poured), actions=actions, relations=_kept(brief, vessel))


def _kept(brief: Brief, vessel: Ref) -> tuple[Relation, ...]:
    return tuple(
        r for r in brief.relations if r.subject != vessel or r.kind in ("on", "beside", "in_front_of", "between")
    )
