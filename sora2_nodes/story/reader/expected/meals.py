"""What meals take that nobody names: a dish, a fork and a glass for each and candles at a table, a stove or a grill for who cooks."""

from __future__ import annotations

from dataclasses import replace

from ....vocabulary.families import FAMILY_OF
from ....vocabulary.relations import LIT_BY_HAND
from ...setting import Ref, Relation
from ...storyboard import Action, Brief, Thing
from .brief_edits import also_related, first_of, kind_at, unrelated, with_one_more

PANS, STOVE, GRILL = ("pan", "wok", "pot", "cauldron"), "oven", "grill"
GRILLING = ("grill", "barbecu", "bbq")  # beginnings of verbs
OPEN_AIR = (*("market", "street", "neon street", "alley", "town square"), *("garden", "beach", "forest", "campsite", "park", "meadow"))  # fmt: skip
TABLES = ("table", "round table", "picnic table")
DISH, DRINK, CUTLERY, CANDLE = "spaghetti", "glass", "fork", "candle"
CANDLES = 2
COLD = ("salad", "sandwich", "toast", "sushi", "burger", "taco", "burrito", "smoothie", "cupcake")
AT_BARS = ("sit", "sit down", "drink", "toast", "wait")
SERVING = ("bartender", "barman", "barista", "waiter", "waitress", "barmaid")
MOST_SEATED = 3
FILLETS = {
    "salmon": (0.93, 0.48, 0.30),
    "tuna": (0.70, 0.14, 0.16),
    "trout": (0.90, 0.55, 0.42),
    "cod": (0.92, 0.90, 0.84),
    "fillet": (0.92, 0.88, 0.80),
}


def with_meals(brief: Brief) -> Brief:
    """Return a brief in which the table of those who eat is laid, where no food was named."""
    table = next((("thing", i) for i, thing in enumerate(brief.things) if thing.kind in TABLES), None)
    at = {r.subject for r in brief.relations if r.kind == "in_front_of" and table in r.objects}
    eaters = list(dict.fromkeys(a.subject for a in brief.actions if a.act == "eat" and a.subject in at))
    eaters = [ref for ref in eaters if ref[0] == "person" and brief.people[ref[1]].count == 1]
    if table is not None and at:
        brief = _by_candlelight(brief, table)
    if table is None or not eaters or any(FAMILY_OF.get(t.kind) == "food" for t in brief.things):
        return brief
    dish, drink, fork = (("thing", len(brief.things) + k) for k in range(3))
    laid = [
        Thing(noun=kind, kind=kind, count=len(eaters), implied=True, furnishes=True) for kind in (DISH, DRINK, CUTLERY)
    ]
    relations = [Relation(subject=ref, kind="on", objects=(table,)) for ref in (dish, drink)]
    relations += [Relation(subject=ref, kind="holding", objects=(fork,)) for ref in eaters]
    return replace(brief, things=(*brief.things, *laid), relations=(*brief.relations, *relations))


def at_the_bar(brief: Brief) -> Brief:
    """Who sits or drinks in a bar sits at its counter, and who serves there stands at it."""
    if brief.place.name != "bar" or any(
        FAMILY_OF.get(t.kind) == "furniture" or t.kind in ("car", "stage") for t in brief.things
    ):
        return brief
    seated = [
        ref for ref in dict.fromkeys(a.subject for a in brief.actions if a.act in AT_BARS and a.subject[0] == "person")
        if brief.people[ref[1]].count == 1 and brief.people[ref[1]].name.lower() not in SERVING
    ]  # fmt: skip
    if not seated or len(seated) > MOST_SEATED:
        return brief
    counter = ("thing", len(brief.things))
    stools = [("thing", len(brief.things) + 1 + k) for k in range(len(seated))]
    more = [Thing(noun="counter", kind="counter", implied=True, furnishes=True)]
    more += [Thing(noun="stool", kind="stool", implied=True, furnishes=True) for _ in seated]
    relations = [Relation(subject=ref, kind="on", objects=(stool,)) for ref, stool in zip(seated, stools, strict=True)]
    relations += [Relation(subject=ref, kind="in_front_of", objects=(counter,)) for ref in (*seated, *stools)]
    held = {ref for r in brief.relations if r.kind == "holding" for ref in r.objects}
    glasses = [
        ("thing", i)
        for i, t in enumerate(brief.things)
        if FAMILY_OF.get(t.kind) == "vessel" and ("thing", i) not in held
    ]
    relations += [Relation(subject=ref, kind="on", objects=(counter,)) for ref in glasses]
    return replace(brief, things=(*brief.things, *more), relations=(*brief.relations, *relations))


def as_fillets(brief: Brief) -> Brief:
    """Salmon that is sliced or eaten is a piece of it, and swims no more."""
    done = {
        ref for a in brief.actions if a.act in ("cut", "eat", "cook") and a.subject[0] == "person" for _, ref in a.roles
    }
    cut = {
        i
        for i, t in enumerate(brief.things)
        if t.noun.split()[-1] in FILLETS and t.kind == "fish" and ("thing", i) in done
    }
    things = tuple(
        replace(t, kind="steak", coloured=True, colour="orange", rgb=FILLETS[t.noun.split()[-1]]) if i in cut else t
        for i, t in enumerate(brief.things)
    )
    return replace(brief, things=things)


def _by_candlelight(brief: Brief, table: Ref) -> Brief:
    """Candles on the table that they light."""
    if "candle" not in brief.place.lights or any(t.kind in LIT_BY_HAND for t in brief.things):
        return brief
    candles: Ref = ("thing", len(brief.things))
    lit = Thing(noun=CANDLE, kind=CANDLE, count=CANDLES, implied=True, furnishes=True)
    relation = Relation(subject=candles, kind="on", objects=(table,))
    return replace(brief, things=(*brief.things, lit), relations=(*brief.relations, relation))


def at_the_stove(brief: Brief) -> Brief:
    """Return a brief in which who cooks something stirs it in a pan on a stove, or on a grill in the open."""
    for action in brief.actions:
        food = action.role("object") or action.target
        if action.act == "cook" and action.subject[0] == "person" and food is None and _by_itself(brief, action):
            brief, food = with_one_more(brief, "pan")
        if action.act not in ("cook", "stir") or action.subject[0] != "person" or food is None or food[0] != "thing":
            continue
        if kind_at(brief, food) in COLD and action.words[:1] != ("frying",):
            continue  # what is put together on a table
        inside = next((o for r in brief.relations if r.subject == food and r.kind == "in" for o in r.objects), food)
        if action.act == "stir" and (kind_at(brief, inside) not in ("pan", "wok", "pot") or _laid(brief, inside)):
            continue
        said = [ref for word, ref in action.roles if word in ("in", "on", "with", "over", "at") and ref[0] == "thing"]
        pan = food if kind_at(brief, food) in PANS else next((r for r in said if kind_at(brief, r) in PANS), None)
        grill = next((ref for ref in said if kind_at(brief, ref) == GRILL), None) or first_of(brief, (GRILL,))
        grills = grill is not None or (bool(action.words) and action.words[0].lower().startswith(GRILLING))
        if pan is None and not grills and kind_at(brief, food) in ("bread", "cake", "pie", "cookie", "soup", "tray"):
            continue  # what is baked, and what has a pot of its own
        brief = _cooked_at(brief, action, food, pan, grills)
    return brief


def _by_itself(brief: Brief, action: Action) -> bool:
    """Whether somebody is only said to cook, under a roof, with nothing there to cook on or in."""
    there = any(
        FAMILY_OF.get(t.kind) in ("food", "vessel", "appliance", "light") or t.kind in (*PANS, GRILL)
        for t in brief.things
    )
    grills = bool(action.words) and action.words[0].lower().startswith(GRILLING)
    return not there and not grills and brief.place.indoors is not False and brief.place.name not in OPEN_AIR


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


def with_matches(brief: Brief) -> Brief:
    """Who lights a candle has a match for it."""
    for action in brief.actions:
        lit = action.act == "turn on" and action.subject[0] == "person" and kind_at(brief, action.target) in LIT_BY_HAND
        if lit and first_of(brief, ("match", "torch")) is None:
            brief, match = with_one_more(brief, "match")
            brief = also_related(brief, Relation(subject=action.subject, kind="holding", objects=(match,)))
    return brief
