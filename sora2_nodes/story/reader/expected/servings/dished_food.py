"""Food as it is dished up: a bowl of noodles is one dish, a stack of pancakes one stack, and what is small stands on the counter that is named."""

from __future__ import annotations

from dataclasses import replace

from .....vocabulary.families import FAMILY_OF
from .....vocabulary.nouns import nearest
from ....kept_refs import leaving_out
from ....setting import Ref, Relation
from ....storyboard import Brief, Thing
from ..brief_edits import also_related, with_one_more

SEVERAL = frozenset(
    """pancakes grapes fries popcorn nachos macarons dumplings churros shrimps almonds peanuts walnuts blueberries noodles spaghetti rice salad soup cereal
    chocolates toast brownie jigsaw chopsticks sushi""".split()
) | {"coffee beans", "gummy bears", "nesting dolls", "gold bar", "pile of books", "lemon slice", "lime slice", "orange slice", "knitting", "building bricks", "toy blocks"}  # fmt: skip  # kinds that are drawn as many
DISHES = frozenset("noodles spaghetti rice salad soup cereal popcorn fries nachos dumplings sushi shrimps pancakes churros jelly cookie".split())  # fmt: skip  # and those with a vessel of their own
DISHED = (
    "bowl",
    "plate",
    "tray",
    "bucket",
    "basket",
    "cup",
    "pot",
    "box",
    "cardboard box",
)  # vessels that those are said to be in
BEARING = ("counter", "table", "coffee table", "round table", "desk", "workbench", "podium", "cabinet", "chest of drawers", "shelf", "stool", "tray", "cutting board", "plank", "plate", "window sill")  # fmt: skip
WITHIN = {
    "spider web": ("spider", "water drop", "branch"),
    "dandelion": ("pebble", "feather"),
    "pizza": ("cheese", "cheese slice"),
}  # what a thing has by itself
TOPPINGS = ("salad", "egg", "fried egg", "lemon slice", "lime slice", "leaf", "cheese", "cheese slice", "avocado", "tomato slice", "lettuce", "butter", "honey")  # fmt: skip
NAMED_BY = {
    "perfume": "perfume bottle",
    "cologne": "perfume bottle",
    "fragrance": "perfume bottle",
    "milk": "milk bottle",
}  # what a bottle of it is
KNIVES = ("knife", "sword", "katana", "axe")
SMALL = ("food", "vessel", "ware")
RELATED = ("on", "in", "inside", "under", "above", "over", "behind", "holding", "beside", "in_front_of")


def dished_up(brief: Brief) -> Brief:
    """Return a brief in which food is in dishes of its own and what is small is on the furniture of the shot."""
    brief = replace(brief, things=tuple(_dished(thing) for thing in brief.things))
    brief = _as_one(brief)
    whole = {("thing", i) for i, thing in enumerate(brief.things) if thing.kind in SEVERAL}
    actions = tuple(a for a in brief.actions if not (a.verb == "stack" and not a.act and a.subject in whole))
    return _on_what_is_there(_cut_on_a_board(replace(brief, actions=actions)))


def _as_one(brief: Brief) -> Brief:
    """A dish is there once, with its toppings; a web has its spider, and a grill its flames."""
    kinds = [thing.kind for thing in brief.things]
    gone: set[Ref] = set()
    for whole, parts in WITHIN.items():
        if whole in kinds:
            gone |= {("thing", i) for i, kind in enumerate(kinds) if kind in parts}
    dishes: list[Ref] = [("thing", i) for i, kind in enumerate(kinds) if kind in DISHES]
    for number, dish in enumerate(dishes):
        gone |= {ref for ref in dishes[number + 1 :] if kinds[ref[1]] == kinds[dish[1]]}
        beside = {o for r in brief.relations if r.kind == "beside" and r.subject == dish for o in r.objects}
        gone |= {ref for ref in beside if ref[0] == "thing" and kinds[ref[1]] in TOPPINGS}
    return leaving_out(brief, gone) if gone else brief


def _cut_on_a_board(brief: Brief) -> Brief:
    """What is cut by nobody's hand lies on a board, and a knife comes down."""
    if brief.people:
        return brief
    for action in brief.actions:
        refs = [ref for ref in (action.subject, action.target, *(ref for _, ref in action.roles)) if ref is not None]
        food = next(
            (ref for ref in refs if ref[0] == "thing" and FAMILY_OF.get(brief.things[ref[1]].kind) == "food"), None
        )
        if action.act != "cut" or food is None:
            continue
        knives = [i for i, t in enumerate(brief.things) if t.kind in KNIVES]
        if not knives:
            brief, knife = with_one_more(brief, "knife")
        else:
            knife = ("thing", knives[0])
        kept = tuple(r for r in brief.relations if not {knife, food} <= {r.subject, *r.objects})
        brief = replace(brief, relations=kept)
        if not any(r.subject == food and r.kind == "on" for r in brief.relations):
            brief, board = with_one_more(brief, "cutting board")
            brief = also_related(brief, Relation(subject=food, kind="on", objects=(board,)))
        single = tuple(replace(t, count=1) if i == food[1] else t for i, t in enumerate(brief.things))
        brief = replace(brief, things=single)
    return brief


def _dished(thing: Thing) -> Thing:
    if thing.kind in DISHED and thing.holds:
        found = nearest(thing.holds) or nearest(thing.holds.split()[-1])
        if found is not None and found.name in DISHES:
            return replace(thing, kind=found.name, holds="", exact=True)
    if thing.kind == "bottle" and thing.holds.split()[-1:] and thing.holds.split()[-1] in NAMED_BY:
        return replace(thing, kind=NAMED_BY[thing.holds.split()[-1]], holds="", exact=True)
    return replace(thing, count=1) if thing.kind in SEVERAL and thing.count > 1 else thing


def _on_what_is_there(brief: Brief) -> Brief:
    """ "A pint with a thick head on a bar counter": where one thing alone can bear it, what is small is on it."""
    if brief.people:
        return brief
    bearing: list[Ref] = [("thing", i) for i, t in enumerate(brief.things) if t.kind in BEARING]
    small: list[Ref] = [
        ("thing", i)
        for i, t in enumerate(brief.things)
        if FAMILY_OF.get(t.kind) in SMALL and ("thing", i) not in bearing and t.scale <= 1.0
    ]
    if len(bearing) != 1 or not small or bearing[0][1] < small[0][1] - 1:
        return brief
    loose = [r for r in brief.relations if r.kind == "beside" and r.objects == (bearing[0],) and r.subject in small]
    kept = [r for r in brief.relations if r.kind in RELATED and r not in loose]
    placed = {r.subject for r in kept} | {o for r in kept for o in r.objects}
    busy = {a.subject for a in brief.actions if a.act and a.verb != "rest"}
    free = [ref for ref in small if ref not in placed and ref not in busy]
    brief = replace(brief, relations=tuple(r for r in brief.relations if r not in loose or r.subject not in free))
    return also_related(brief, *(Relation(subject=ref, kind="on", objects=(bearing[0],)) for ref in free))
