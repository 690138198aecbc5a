"""Pastimes at furniture: games and meals at a table, a barber's chair, an easel, a mirror."""

from __future__ import annotations

from dataclasses import replace

from ....vocabulary.families import FAMILY_OF
from ...kept_refs import leaving_out
from ...setting import Ref, Relation
from ...storyboard import Action, Brief
from .brief_edits import also_related, first_of, unrelated, who_do, with_one_more
from .worktops import TABLES

AT_A_TABLE = {
    "play chess": ("chess set", ()),
    "play cards": ("card", ("table", "round table")),
    "arm wrestle": ("", ()),
}  # act: what lies on the table
ROUND_TABLES = (*TABLES, "round table")
MEALS = ("pizza", "cake", "birthday cake", "steak", "soup", "noodles", "spaghetti", "rice", "sushi", "pancakes", "salad", "roast chicken", "pie", "cereal", "dumplings")  # fmt: skip
MEALTIMES = {"dinner", "lunch", "breakfast", "supper", "brunch", "meal", "feast"}
ATTENDING = ("feed", "treat", "do hair", "put on makeup", "shave")  # what is done to somebody who sits
SICKBEDS = ("operating table", "hospital bed", "bed")  # on which a patient lies
EATERIES = ("restaurant", "café", "diner", "pub", "kitchen")  # where nobody eats a dish standing
PLAYERS = 2  # of whom one is named where only somebody is said to play
SAT_AT = ("table", "round table", "picnic table")
AT_EASE = frozenset(
    "stand wait talk laugh smile look listen think drink eat read write draw toast whisper argue cry phone type study point nod sip blow photograph".split()
) | {"", "hold hands", "shake head"}  # acts of those who sit at a table
SITTING = frozenset({"eat", "write", "type"})  # of them those that nobody does standing at a table
DESK_WORK = frozenset({"read", "write", "type", "study", "draw", "phone"})  # what is done sitting at a desk
ON_FEET = frozenset(
    "stand stands standing stood walk walks walking pacing leans leaning serves serving cooks cooking".split()
)
PIECES = ("piece", "pawn", "move", "rook")
PAINTED_ON = ("picture frame", "wall", "easel", "window", "fence", "car", "house", "egg", "vase", "mask", "shell")


def at_board(brief: Brief, action: Action) -> Brief:
    """Players sit at a table with the board or the cards on it."""
    kind, _ = AT_A_TABLE[action.act]
    brief = _with_the_other(brief, action)
    if not kind:
        return _seated_at(brief, None, who_do(brief, action.act))
    board = first_of(brief, (kind,))
    if board is None:
        brief, board = with_one_more(brief, kind, count=1 if kind == "chess set" else 6)
    brief = unrelated(brief, board, "on", "beside", "in_front_of")
    return _seated_at(brief, board, who_do(brief, action.act))


def _with_the_other(brief: Brief, action: Action) -> Brief:
    """Who is played with plays too, and nobody sits on a platform or a pedestal for it."""
    other = action.role("with", "against")
    if other is not None and other[0] == "person" and other not in who_do(brief, action.act):
        too = replace(action, subject=other, target=None, roles=())
        brief = replace(brief, actions=(*(a for a in brief.actions if a.subject != other or a.act), too))
    players = who_do(brief, action.act)
    stages: set[Ref] = {("thing", i) for i, thing in enumerate(brief.things) if thing.kind in ("pedestal", "podium")}
    kept = tuple(r for r in brief.relations if not (r.subject in players and stages & set(r.objects)))
    return leaving_out(replace(brief, relations=kept), stages) if len(kept) < len(brief.relations) else brief


def at_meal(brief: Brief, action: Action) -> Brief:
    """Those who eat a meal together sit at a table on which it is."""
    brief, action = _eaten_on(brief, action)
    meal = action.role("object")
    eaters = who_do(brief, "eat")
    told = {word.lower() for word in brief.unused_words} & MEALTIMES
    if meal is None and told and action.role("in", "at", "on") is None and brief.place.indoors is not False:
        return _seated_at(brief, None, eaters)
    dish = meal is not None and meal[0] == "thing" and brief.things[meal[1]].kind in MEALS
    if (
        not dish
        or meal is None
        or (
            len(eaters) < PLAYERS
            and first_of(brief, ROUND_TABLES) is None
            and brief.place.name not in (*EATERIES, "", "dining room")
        )
    ):
        return brief
    for eater in eaters:
        brief = replace(
            brief, relations=tuple(r for r in brief.relations if not (r.subject == eater and meal in r.objects))
        )
    return _seated_at(brief, meal, eaters)


def _eaten_on(brief: Brief, action: Action) -> tuple[Brief, Action]:
    """ "Eats lunch on a beam": the beam is sat on, and a sandwich is eaten."""
    where = action.role("on")
    if action.role("object") is not None or where is None or where != action.target or where[0] != "thing":
        return brief, action
    if brief.things[where[1]].kind in (*ROUND_TABLES, "counter") or FAMILY_OF.get(brief.things[where[1]].kind) in (
        "food",
        "vessel",
    ):
        return brief, action
    brief, lunch = with_one_more(brief, "sandwich")
    eats = replace(action, target=lunch, roles=(("object", lunch), *action.roles))
    actions = tuple(eats if a == action else a for a in brief.actions)
    sits = Action(verb="rest", act="sit", subject=action.subject, order=action.order)
    brief = also_related(
        replace(brief, actions=(*actions, sits)), Relation(subject=action.subject, kind="holding", objects=(lunch,))
    )
    return brief, eats


def _seated_at(brief: Brief, thing: Ref | None, people: list[Ref]) -> Brief:
    """Put something on a table, where there is something, and seat people at it."""
    table = first_of(brief, ROUND_TABLES)
    if table is None:
        brief, table = with_one_more(brief, "table")
    if thing is not None:
        brief = also_related(brief, Relation(subject=thing, kind="on", objects=(table,)))
    return also_related(brief, *(Relation(subject=ref, kind="in_front_of", objects=(table,)) for ref in people))


def in_barbers_chair(brief: Brief, action: Action) -> Brief:
    """Whose hair is cut sits."""
    other = action.role("object")
    if other is None or other[0] != "person":
        return brief
    things = tuple(
        replace(t, kind="scissors", noun="scissors") if t.implied and t.kind == "knife" else t for t in brief.things
    )
    actions = tuple(replace(a, act="cut hair") if a == action else a for a in brief.actions)
    brief = replace(brief, things=things, actions=actions)
    chair = first_of(brief, ("chair", "office chair", "armchair"))
    if chair is None:
        brief, chair = with_one_more(brief, "chair")
    if not any(t.kind in ("scissors", "razor") for t in brief.things):
        brief, scissors = with_one_more(brief, "scissors")
        brief = also_related(brief, Relation(subject=action.subject, kind="holding", objects=(scissors,)))
    return also_related(brief, Relation(subject=other, kind="on", objects=(chair,)))


def in_armchair(brief: Brief, action: Action) -> Brief:
    """Who knits at home sits in an armchair, unless another seat was named or they stand."""
    who = action.subject
    placed = any(r.subject == who and r.kind in ("on", "in", "riding") for r in brief.relations)
    afoot = any(
        a.subject == who and a.act not in ("knit", "", "wait", "talk", "smile", "sing", "hum") for a in brief.actions
    )
    elsewhere = brief.place.name not in ("", "living room", "bedroom", "cabin", "house")
    if placed or afoot or elsewhere or any(word in ON_FEET for word in _words_of(brief, who)):
        return brief
    brief, chair = with_one_more(brief, "armchair")
    return also_related(brief, Relation(subject=who, kind="on", objects=(chair,)))


def _words_of(brief: Brief, who: Ref) -> list[str]:
    """Words that somebody's acts were read from, in small letters."""
    return [word.lower() for a in brief.actions if a.subject == who for part in a.words for word in part.split()]


def attended(brief: Brief, action: Action) -> Brief:
    """Who is fed, bandaged or made up by somebody sits."""
    other = action.role("object")
    if other is None or other[0] != "person" or other == action.subject:
        return brief
    said = [ref for word, ref in action.roles if word in ("in", "on") and ref[0] == "thing"]
    named = [ref for ref in said if FAMILY_OF.get(brief.things[ref[1]].kind) == "furniture"]
    seat = named[0] if named else first_of(brief, (*SICKBEDS, "chair", "armchair", "wheelchair", "office chair"))
    if seat is None:
        brief, seat = with_one_more(brief, "chair")
    brief = unrelated(brief, action.subject, "in", "on")
    if brief.things[seat[1]].kind in SICKBEDS:
        kept = tuple(a for a in brief.actions if a.subject != other or a.act not in ("", "wait", "sit", "lie"))
        brief = replace(brief, actions=(*kept, Action(verb="rest", act="lie", subject=other)))
    return also_related(unrelated(brief, other, "in", "on"), Relation(subject=other, kind="on", objects=(seat,)))


def tried_on(brief: Brief, action: Action) -> Brief:
    """ "tries on a hat": nobody stands on it."""
    worn = [
        ref
        for word, ref in action.roles
        if ref[0] == "thing" and FAMILY_OF.get(brief.things[ref[1]].kind) == "clothing"
    ]
    kept = tuple(
        r
        for r in brief.relations
        if not (r.subject == action.subject and r.kind == "on" and set(r.objects) & set(worn))
    )
    return replace(brief, relations=kept)


def at_easel(brief: Brief, action: Action) -> Brief:
    """Somebody who paints stands at an easel, unless what is painted on is there."""
    mural = first_of(brief, ("mural",))
    if mural is not None:
        return also_related(brief, Relation(subject=action.subject, kind="in_front_of", objects=(mural,)))
    if any(
        ref[0] == "thing" and brief.things[ref[1]].kind in PAINTED_ON for word, ref in action.roles if word != "with"
    ):
        return brief
    easel = first_of(brief, ("easel", "picture frame"))
    if easel is None:
        brief, easel = with_one_more(brief, "easel")
    elif brief.things[easel[1]].kind == "picture frame":
        things = list(brief.things)
        things[easel[1]] = replace(things[easel[1]], kind="easel")
        brief = replace(brief, things=tuple(things))
    return also_related(brief, Relation(subject=action.subject, kind="in_front_of", objects=(easel,)))


def seated_at_tables(brief: Brief) -> Brief:
    """Who talks, eats or waits at a table, or works at a desk, sits there, unless they are said to stand; where only the table is said, it is there."""
    brief = _at_tables_by_windows(_with_the_table(brief))
    desks: set[Ref] = {("thing", i) for i, t in enumerate(brief.things) if t.kind == "desk"}
    tables = {("thing", i) for i, t in enumerate(brief.things) if t.kind in SAT_AT} | desks
    if not tables or brief.place.name in ("kitchen", "workshop", "laboratory"):
        return brief
    there = {
        r.subject: set(r.objects) & tables
        for r in brief.relations
        if r.kind in ("in_front_of", "around", "beside", "at") and r.subject[0] == "person" and set(r.objects) & tables
    }
    elsewhere = {r.subject for r in brief.relations if r.kind in ("on", "in", "riding", "behind") and not r.part}
    for who, at in there.items():
        works = any(a.subject == who and a.act in DESK_WORK for a in brief.actions)
        if who not in elsewhere and (works or not at & desks) and _at_ease(brief, who):
            brief = _seated(brief, who, at)
    return brief


def _with_the_table(brief: Brief) -> Brief:
    """The table that a place is named by: "at a restaurant table"."""
    if not brief.place.asked.endswith(" table") or not brief.people or first_of(brief, SAT_AT) is not None:
        return brief
    brief, table = with_one_more(brief, "table")
    people: list[Ref] = [("person", i) for i in range(len(brief.people))]
    return also_related(brief, *(Relation(subject=ref, kind="in_front_of", objects=(table,)) for ref in people))


def _at_tables_by_windows(brief: Brief) -> Brief:
    """Who sits "at a table near the window" sits at the table: it is that which is near something."""
    for action in brief.actions:
        table = action.role("at") if action.act in ("sit", "sit down") and action.subject[0] == "person" else None
        if table is None or table[0] != "thing" or brief.things[table[1]].kind not in (*SAT_AT, "desk"):
            continue
        others = {ref for word, ref in action.roles if word in ("near", "by", "beside", "next to") and ref != table}
        if not others:
            continue
        kept = tuple(role for role in action.roles if role[1] not in others)
        target = None if action.target in others else action.target
        actions = tuple(replace(a, roles=kept, target=target) if a is action else a for a in brief.actions)
        relations = tuple(r for r in brief.relations if not (r.subject == action.subject and others & set(r.objects)))
        at = Relation(subject=action.subject, kind="in_front_of", objects=(table,))
        brief = also_related(replace(brief, actions=actions, relations=relations), at)
    return brief


def _at_ease(brief: Brief, who: Ref) -> bool:
    """Whether all that somebody does is done sitting."""
    own = [a for a in brief.actions if a.subject == who]
    return not ON_FEET.intersection(_words_of(brief, who)) and all(
        a.act in AT_EASE and a.verb in ("rest", "talk", "do") for a in own
    )


def _seated(brief: Brief, who: Ref, at: set[Ref]) -> Brief:
    """Somebody who sits before a table, in place of standing or waiting there."""
    acts = {a.act for a in brief.actions if a.subject == who}
    kept = tuple(
        a for a in brief.actions if not (a.subject == who and a.act in ("", "stand", "wait") and a.verb == "rest")
    )
    relations = tuple(
        replace(r, kind="in_front_of") if r.subject == who and set(r.objects) & at else r for r in brief.relations
    )
    sits = () if acts & SITTING else (Action(verb="rest", act="sit", subject=who),)
    return replace(brief, relations=relations, actions=(*kept, *sits))
