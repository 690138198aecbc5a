"""What hands work on and with: the table under what is cut, stirred or poured into, the vessel a drink is poured or drunk from."""

from __future__ import annotations

from dataclasses import replace

from ....vocabulary.acts import ACTS
from ....vocabulary.families import FAMILY_OF
from ....vocabulary.liquids import SERVED, liquid_of
from ...kept_refs import leaving_out
from ...setting import Ref, Relation
from ...storyboard import Action, Brief, Thing
from .brief_edits import kind_at
from .crafts import bench_work, has_benches

TABLES = (
    "table",
    "desk",
    "counter",
    "coffee table",
    "workbench",
    "picnic table",
    "podium",
    "bar counter",
    "oven",
    "grill",
)
BOARDS = ("whiteboard", "blackboard", "picture frame", "wall", "window", "billboard", "mirror")
TERRACES = ("café terrace", "café")  # where one writes at a small table
TABLE_FOR = {"break": "table", "turn off": "table", "turn on": "table", "eat": "table", "cut": "table", "stir": "table", "pour": "table", "write": "desk", "type": "desk", "draw": "desk", "cook": "table", "knead": "table", "look": "table", "treat": "table", "close": "desk", "open": "desk", "repair": "workbench", "build": "workbench", "sew": "table"}  # fmt: skip
CUPS, COFFEES = ("cup", "mug"), ("coffee", "espresso", "latte", "cappuccino")
GLASSWARE = ("glass", "wine glass", "beer glass", "bowl", "champagne glass", *sorted(SERVED))
POURED_INTO = {
    **dict.fromkeys(("tea", "coffee", "espresso", "chocolate", "cocoa"), "cup"), "wine": "wine glass", "champagne": "wine glass",
    **dict.fromkeys(("soup", "batter", "oil", "sauce", "syrup", "cream"), "bowl"),
}  # fmt: skip
STANDING = ("cauldron", "barrel", "bucket", "bath")  # large vessels that stand on the ground
BORNE = (
    "vessel",
    "container",
    "cookware",
    "held",
    "solid",
    "ware",
)  # families of what lies between a table and what is cut
VESSELS = ("vessel", "container")
LARGEST = ("table", "furniture", "appliance", "structure", "building", "plant")  # families that no table bears
PAPERY = (
    "paper plane",
    "paper boat",
    "paper crane",
    "house of cards",
    "card",
    "letter",
    "jigsaw",
    "necklace",
    "gift",
    "toy blocks",
    "building bricks",
)  # what no bench is for
FROM = (
    "off",
    "off of",
    "off the edge of",
    "over the edge of",
    "from the top of",
    "from",
    "on the edge of",
    "at the edge of",
)
BEARING = ("furniture", "appliance", "structure", "fitting")


def with_worktops(brief: Brief) -> Brief:
    """Return a brief whose drinks come out of vessels, whose work has a table, and whose things are on what they fall off."""
    brief = _served(brief)
    brief = _on_their_tables(brief)
    return _before_they_fall(brief)


def _served(brief: Brief) -> Brief:
    """A drink is what a vessel holds; "pours coffee into a cup" is a pot in a hand over a cup."""
    gone: list[Ref] = []
    things, actions, relations = list(brief.things), list(brief.actions), list(brief.relations)
    for k, action in enumerate(actions):
        if action.act not in ("pour", "drink") or action.subject[0] != "person":
            continue
        said = action.role("object")
        liquid = liquid_of(things[said[1]].noun) if said is not None and said[0] == "thing" else None
        own = next((ref for word, ref in action.roles if word in ("from", "out of") and _is_vessel(brief, ref)), None)
        own = own or (
            None
            if action.act == "pour"
            else next((r for w, r in action.roles if w in ("in", "with") and _is_vessel(brief, r)), None)
        )
        if liquid is not None and own is not None and said is not None:
            things[own[1]] = replace(things[own[1]], holds=things[own[1]].holds or things[said[1]].noun)
            actions[k] = _with_object(action, own)
            gone.append(said)
            relations.append(Relation(subject=action.subject, kind="holding", objects=(own,)))
        elif action.act == "pour" and liquid is not None and said is not None:
            noun = things[said[1]].noun
            things[said[1]] = replace(things[said[1]], kind=liquid.source, holds=noun)
            relations.append(Relation(subject=action.subject, kind="holding", objects=(said,)))
        elif action.act == "pour" and said is None and _vessel(brief, action) is not None:
            new: Ref = ("thing", len(things))
            word = next((w for w in brief.unused_words if liquid_of(w.lower())), "water").lower()
            found = liquid_of(word)
            things.append(Thing(noun=word, kind=found.source if found else "teapot", holds=word, implied=True))
            actions[k] = _with_object(action, new)
            relations.append(Relation(subject=action.subject, kind="holding", objects=(new,)))
    for k, action in enumerate(actions):
        if action.act == "pour" and action.subject[0] == "person" and not _aimed(things, action):
            actions[k] = replace(action, roles=(*action.roles, ("into", _filled_by(things, action))))
    brief = replace(brief, things=tuple(things))
    for action in actions:
        into = _vessel(brief, action) if action.act == "pour" else None
        if into is not None and things[into[1]].kind in CUPS and _on_coffee(things, action, into):
            things[into[1]] = replace(things[into[1]], kind="latte cup")
    poured = {a.role("object") for a in actions if a.act == "pour" and a.subject[0] == "person"}
    actions = [a for a in actions if not (a.subject in poured and a.verb in ("drop", "rest", "throw"))]
    brief = replace(brief, things=tuple(things), actions=tuple(actions), relations=tuple(dict.fromkeys(relations)))
    return leaving_out(brief, gone) if gone else brief


def _aimed(things: list[Thing], action: Action) -> bool:
    """Whether it is said what something is poured into or over: a table that it is done at is not."""
    return any(
        word in ("into", "in", "onto", "over", "on")
        and not (ref[0] == "thing" and FAMILY_OF.get(things[ref[1]].kind) in BEARING)
        for word, ref in action.roles
    )


def _filled_by(things: list[Thing], action: Action) -> Ref:
    """What somebody pours into who says nothing of it: the cup that is there, else the one that such a drink is drunk from."""
    source = action.role("object")
    there: list[Ref] = [("thing", i) for i, t in enumerate(things) if t.kind in (*CUPS, *GLASSWARE)]
    if free := [ref for ref in there if ref != source]:
        return free[0]
    poured = things[source[1]].holds.split()[-1:] if source is not None and source[0] == "thing" else []
    kind = POURED_INTO.get(poured[0] if poured else "", "glass")
    things.append(Thing(noun=kind, kind=kind, implied=True, furnishes=True))
    return ("thing", len(things) - 1)


def _on_coffee(things: list[Thing], action: Action, into: Ref) -> bool:
    """Whether milk is poured on coffee: it draws a figure there."""
    poured = action.role("object")
    milk = poured is not None and poured[0] == "thing" and things[poured[1]].holds.split()[-1:] in (["milk"], ["cream"])
    latte = poured is not None and poured[0] == "thing" and "latte" in things[poured[1]].holds
    return latte or (milk and things[into[1]].holds in COFFEES)


def _with_object(action: Action, ref: Ref) -> Action:
    kept = tuple((word, r) for word, r in action.roles if word not in ("object", "from", "out of") and r != ref)
    return replace(action, roles=(("object", ref), *kept), target=ref)


def _is_vessel(brief: Brief, ref: Ref) -> bool:
    return ref[0] == "thing" and FAMILY_OF.get(brief.things[ref[1]].kind) in (*VESSELS, "food")


def _vessel(brief: Brief, action: Action) -> Ref | None:
    return next(
        (ref for word, ref in action.roles if word in ("into", "in", "onto", "over", "on") and _is_vessel(brief, ref)),
        None,
    )


def _on_their_tables(brief: Brief) -> Brief:
    """What is worked on lies on a table, and who works stands at it; "a cup on a desk" keeps its desk."""
    for action in brief.actions:
        if action.act not in TABLE_FOR or action.subject[0] != "person" or _rides(brief, action.subject):
            continue
        ref = _worked_on(brief, action)
        kind = kind_at(brief, ref)
        if kind in STANDING and ref is not None:
            brief = _at(brief, action.subject, ref)
        elif _wants_table(brief, action, ref):
            brief = _with_table(brief, action, ref)
    return brief


def _worked_on(brief: Brief, action: Action) -> Ref | None:
    """What the hands are busy with: what is poured into, what the candles are on, else the object."""
    if action.act == "pour":
        return _vessel(brief, action)
    if action.act == "look":
        return action.role("into", "at", "object")
    ref = (
        action.role("object", "in", "on") if action.act not in ("turn off", "turn on", "eat") else action.role("object")
    )
    if action.act in ("turn off", "turn on", "eat"):
        under = next((r.objects[0] for r in brief.relations if r.subject == ref and r.kind == "on"), None)
        return under or (ref if action.act in ("turn off", "turn on") else None)
    return ref


def _wants_table(brief: Brief, action: Action, ref: Ref | None) -> bool:
    """Whether a table belongs to an act: not for what is large, hangs on a wall, or is somebody."""
    if ref is None:
        return (action.act in ("write", "type", "draw") and brief.place.indoors is not False) or (
            action.act == "eat" and _table(brief, action, ref) is not None
        )
    family = FAMILY_OF.get(kind_at(brief, ref))
    if ref[0] != "thing" or family in LARGEST or kind_at(brief, ref) in BOARDS:
        return False
    if action.act in ("close", "open"):
        return kind_at(brief, ref) == "laptop"
    if action.act in ("build", "repair", "sew"):
        return (
            has_benches(brief)
            and bench_work(brief, ref)
            and not any(r.subject == ref and r.kind in ("on", "in") for r in brief.relations)
        )
    if action.act == "treat":  # a toy or a pet, as on an operating table
        return family in ("toy", "quadruped", "bird", "small", "food")
    if action.act == "break":
        return family == "food" and action.role("with", "over", "on") is None and brief.place.indoors is not False
    if action.act == "look":  # into a crystal ball, at a cake
        goes = any(a.subject == action.subject and a.act in ACTS and ACTS[a.act].goes for a in brief.actions)
        free = not goes and not any(ref in (r.subject, *r.objects) and r.kind != "in_front_of" for r in brief.relations)
        return family in ("ware", "food", "vessel", "model") and free and len(brief.people) == 1
    if action.act == "turn on":
        return kind_at(brief, ref) in ("candle", "birthday cake", "lantern", "cake")
    if action.act == "turn off":
        return family in ("food", "light", "held")
    return action.act != "eat" or _table(brief, action, ref) is not None


def _with_table(brief: Brief, action: Action, ref: Ref | None) -> Brief:
    things, relations = list(brief.things), list(brief.relations)
    table = _table(brief, action, ref)
    if table is None:
        table = ("thing", len(things))
        kind = (
            "round table"
            if brief.place.name in TERRACES and TABLE_FOR[action.act] != "workbench"
            else TABLE_FOR[action.act]
        )
        kind = "table" if kind_at(brief, ref) in PAPERY else kind
        things.append(Thing(noun=kind, kind=kind, implied=True, furnishes=True))
    if ref is not None:
        holding = Relation(subject=action.subject, kind="holding", objects=(ref,))
        before = Relation(subject=action.subject, kind="in_front_of", objects=(ref,))
        relations = [r for r in relations if r != holding and not (r == before and ref != table)]
        under = next(
            (r.objects[0] for r in relations if r.subject == ref and r.kind == "on" and r.objects[0] != table), ref
        )
        if ref != table:
            borne = under[0] == "thing" and FAMILY_OF.get(things[under[1]].kind) in BORNE
            relations.append(Relation(subject=under if borne else ref, kind="on", objects=(table,)))
    made = replace(brief, things=tuple(things), relations=tuple(dict.fromkeys(relations)))
    return _at(made, action.subject, table)


def _at(brief: Brief, subject: Ref, base: Ref) -> Brief:
    """Somebody stands at something."""
    others = [r for r in brief.relations if r.subject != subject or base not in r.objects]
    return replace(brief, relations=(*others, Relation(subject=subject, kind="in_front_of", objects=(base,))))


def _rides(brief: Brief, subject: Ref) -> bool:
    return any(r.subject == subject and r.kind == "riding" for r in brief.relations)


def _table(brief: Brief, action: Action, ref: Ref | None) -> Ref | None:
    """The table that was named for it."""
    on = [o for r in brief.relations if r.subject in (ref, action.subject) for o in r.objects] + [
        r for _, r in action.roles
    ]
    refs: list[Ref] = [*on, *(("thing", i) for i in range(len(brief.things)))]
    return next((o for o in refs if o[0] == "thing" and brief.things[o[1]].kind in TABLES), None)


def _before_they_fall(brief: Brief) -> Brief:
    """What falls or is pushed off something is on it before."""
    relations = list(brief.relations)
    for action in brief.actions:
        moved = action.role("object") or (action.target if action.subject[0] == "person" else None) or action.subject
        for word, base in action.roles:
            if word not in FROM or base[0] != "thing" or moved[0] != "thing" or base == moved:
                continue
            if FAMILY_OF.get(brief.things[base[1]].kind) not in BEARING or any(
                r.subject == moved and r.kind == "on" for r in relations
            ):
                continue
            if action.act in ("drink", "eat", "pour", "take", "pick up"):
                continue
            relations.append(Relation(subject=moved, kind="on", objects=(base,)))
    return replace(brief, relations=tuple(relations))
