"""What housework takes that nobody names: the board under an iron, the sink of who washes up, a mop and its bucket, a cloth for what is wiped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from .....vocabulary.families import FAMILY_OF
from ....kept_refs import leaving_out
from ....setting import Ref, Relation
from ....storyboard import Action, Brief
from ..brief_edits import also_related, first_of, unrelated, with_one_more

TABLES = ("table", "desk", "counter", "coffee table", "round table", "workbench", "picnic table")


@dataclass(frozen=True, kw_only=True)
class Chore:
    """What an act is done at, with what in the right hand, and what lies there. Names of the catalogue."""

    at: tuple[str, ...] = ()  # the first one is there where none of them is
    held: tuple[str, ...] = ()  # in the hands; the first serves where nobody has any of them
    laid: tuple[str, ...] = ()  # on what it is done at
    beside: tuple[str, ...] = ()  # on the floor


CHORES: Mapping[str, Chore] = {
    "fold laundry": Chore(at=("table", "ironing board", "counter"), held=("towel",), laid=("folded linen",)),
    "iron clothes": Chore(at=("ironing board",), held=("clothes iron",), laid=("folded linen",)),
    "wash up": Chore(at=("sink",), held=("plate",)),
    "wash hands": Chore(at=("sink",)),
    "do laundry": Chore(at=("washing machine",), held=("towel",), beside=("laundry basket",)),
    "make bed": Chore(at=("bed",)),
    "pack": Chore(at=("table", "bed"), laid=("folded linen",)),
    "wrap": Chore(at=("table",)),
    "spread butter": Chore(at=("table", "counter"), held=("knife",), laid=("butter",)),
    "measure": Chore(at=("table",), laid=("tape measure",)),
    "mop": Chore(held=("mop",), beside=("bucket",)),
    "hang picture": Chore(at=("picture frame",)),
    "decorate": Chore(at=("christmas tree",), held=("ball",)),
    "cut hair": Chore(held=("scissors",)),
    "tuck in": Chore(at=("bed", "sofa")),
}  # fmt: skip
LYING = ("wrap", "pack", "spread butter")  # whose object lies on what they are done at
CLOTHED = ("wipe",)  # what takes a cloth
BROOMS = ("broom", "vacuum cleaner")
SHELVES = ("bookcase", "wardrobe", "storage rack", "supermarket shelf", "fridge", "chest of drawers", "cabinet", "shelf", "locker")  # fmt: skip
PICNIC = ("rug", "cupcake", "basket")
STORED = {"bookcase": "book", "wardrobe": "shirt", "fridge": "milk bottle", "supermarket shelf": "jar", "storage rack": "cardboard box", "chest of drawers": "shirt"}  # fmt: skip
# what is put in order in them
ON_TOPS = (
    "desk lamp",
    "microwave",
    "radio",
    "laptop",
    "candle",
    "coffee machine",
    "blender",
    "toaster",
)  # stands on a table to be switched
ONTO = ("on", "onto", "in", "into", "at")
SWITCHING = ("turn on", "turn off")
PAPERS = ("letter",)


def with_household(brief: Brief) -> Brief:
    """Return a brief in which housework has its place and its things."""
    for action in brief.actions:
        if action.subject[0] != "person":
            continue
        if action.act == "decorate" and _is_food(brief, action.role("object") or action.target):
            brief = _iced(brief, action)
        elif action.act in CHORES:
            brief = _at_its_place(brief, action, CHORES[action.act])
        elif action.act == "organise":
            brief = _in_order(brief, action)
        elif action.act == "feed each other":
            for kind in PICNIC:
                if first_of(brief, (kind,)) is None:
                    brief, _ = with_one_more(brief, kind, count=2 if kind == "cupcake" else 1)
        elif action.act in CLOTHED:
            brief = _with_cloth(brief, action)
        elif action.act in SWITCHING:
            brief = _on_a_top(brief, action)
    return brief


def _is_food(brief: Brief, what: Ref | None) -> bool:
    return what is not None and what[0] == "thing" and FAMILY_OF.get(brief.things[what[1]].kind) == "food"


def _iced(brief: Brief, action: Action) -> Brief:
    """A cake that is decorated stands on a table before whoever does it, with a knife as for icing."""
    cake = action.role("object") or action.target
    assert cake is not None
    base = first_of(brief, TABLES)
    if base is None:
        brief, base = with_one_more(brief, "table")
    brief = also_related(
        unrelated(brief, cake, "on", "in", "holding"), Relation(subject=cake, kind="on", objects=(base,))
    )
    brief = also_related(brief, Relation(subject=action.subject, kind="in_front_of", objects=(base,)))
    ices = replace(action, act="spread butter")
    brief = replace(brief, actions=tuple(ices if a == action else a for a in brief.actions))
    return _holding(brief, ices, ("knife",))


def _at_its_place(brief: Brief, action: Action, chore: Chore) -> Brief:
    """Somebody at what the act is done at, with what it takes; who shares in it has one of their own."""
    person = action.subject
    base = None
    if chore.at:
        base = _named(brief, action, chore.at) or first_of(brief, chore.at)
        if base is None:
            brief, base = with_one_more(brief, chore.at[0])
        brief = unrelated(brief, person, "beside", "holding") if action.act != "decorate" else brief
        if base is not None and brief.things[base[1]].kind in (*TABLES, "sink", "ironing board"):
            brief = also_related(brief, Relation(subject=person, kind="in_front_of", objects=(base,)))
    what = action.role("object", "up") or action.target
    if action.act in LYING and base is not None and what is not None and what[0] == "thing" and what != base:
        brief = unrelated(brief, what, "on", "in")
        brief = replace(
            brief, relations=tuple(r for r in brief.relations if not (r.kind == "holding" and what in r.objects))
        )
        brief = also_related(brief, Relation(subject=what, kind="on", objects=(base,)))
    for kind in chore.laid:
        if base is not None and first_of(brief, (kind,)) is None:
            brief, thing = with_one_more(brief, kind)
            brief = also_related(brief, Relation(subject=thing, kind="on", objects=(base,)))
    for kind in chore.beside:
        if first_of(brief, (kind,)) is None:
            brief, _ = with_one_more(brief, kind)
    return _holding(brief, action, chore.held) if chore.held else brief


def _holding(brief: Brief, action: Action, kinds: tuple[str, ...]) -> Brief:
    """Somebody with one of some kinds of things in the hand, a second one for the second."""
    if any(
        r.subject == action.subject and r.kind == "holding" and _kind(brief, r.objects[0]) in kinds
        for r in brief.relations
    ):
        return brief
    tool = first_of(brief, kinds)
    if tool is None:
        brief, tool = with_one_more(brief, kinds[0])
    elif any(r.kind == "holding" and tool in r.objects for r in brief.relations):
        more = tuple(replace(t, count=t.count + 1) if i == tool[1] else t for i, t in enumerate(brief.things))
        brief = replace(brief, things=more)
    brief = unrelated(brief, tool, "on", "in", "beside")
    return also_related(brief, Relation(subject=action.subject, kind="holding", objects=(tool,)))


def _in_order(brief: Brief, action: Action) -> Brief:
    """Before the shelves that are put in order, one of their things in the hand; papers and plates lie on their table."""
    what = action.role("object") or action.target
    kind = _kind(brief, what)
    shelf = next((ref for word, ref in action.roles if word in ONTO and _kind(brief, ref) in (*SHELVES, "shelf")), None)
    if shelf is not None and what is not None and what[0] == "thing" and what != shelf:
        return _onto_shelves(brief, action, what, shelf)
    if kind in SHELVES:
        stored = STORED.get(kind, "box")
        brief, thing = with_one_more(brief, stored)
        return also_related(
            unrelated(brief, action.subject, "holding"),
            Relation(subject=action.subject, kind="holding", objects=(thing,)),
        )
    if what is None or what[0] != "thing" or kind == "sofa":
        return brief
    table = first_of(brief, TABLES) if kind not in TABLES else what
    if table is None:
        brief, table = with_one_more(brief, "desk" if kind in PAPERS else "table")
    if what != table:
        brief = replace(brief, relations=tuple(r for r in brief.relations if what not in (r.subject, *r.objects)))
        brief = also_related(brief, Relation(subject=what, kind="on", objects=(table,)))
    return also_related(
        unrelated(brief, action.subject, "on", "beside"),
        Relation(subject=action.subject, kind="in_front_of", objects=(table,)),
    )


def _onto_shelves(brief: Brief, action: Action, what: Ref, shelf: Ref) -> Brief:
    """Books on a shelf are put in order at it, one of them in the hand."""
    books = _kind(brief, what) in ("book", "pile of books")
    things = list(brief.things)
    things[shelf[1]] = replace(things[shelf[1]], kind="bookcase" if books else things[shelf[1]].kind)
    things[what[1]] = replace(things[what[1]], kind="book" if books else things[what[1]].kind, count=1)
    done = replace(action, target=shelf, roles=(("object", shelf),))
    kept = tuple(r for r in brief.relations if what not in (r.subject, *r.objects))
    actions = tuple(done if a == action else a for a in brief.actions if a.subject != what)
    brief = replace(brief, things=tuple(things), actions=actions, relations=kept)
    return also_related(brief, Relation(subject=action.subject, kind="holding", objects=(what,)))


def _with_cloth(brief: Brief, action: Action) -> Brief:
    """A cloth in the hand that wipes, and no broom; at a table where nothing else is wiped."""
    what = action.role("object") or action.target
    if what is None or what[0] != "thing":
        table = first_of(brief, TABLES)
        if table is None:
            brief, table = with_one_more(brief, "table")
        what = table
        made = replace(action, roles=(("object", what), *action.roles), target=what)
        brief = replace(brief, actions=tuple(made if a == action else a for a in brief.actions))
    if _kind(brief, what) in TABLES:
        brief = also_related(
            unrelated(brief, action.subject, "on", "beside"),
            Relation(subject=action.subject, kind="in_front_of", objects=(what,)),
        )
    kept = tuple(
        r for r in brief.relations if not (r.subject == action.subject and r.kind == "holding" and r.objects == (what,))
    )
    brief = replace(brief, relations=kept)
    brooms = [("thing", i) for i, t in enumerate(brief.things) if t.kind in BROOMS and t.implied]
    if brooms and not any(a.act == "sweep" for a in brief.actions):
        brief = leaving_out(brief, brooms)
        action = next(
            (
                a
                for a in brief.actions
                if a.act == action.act and a.subject == action.subject and a.order == action.order
            ),
            action,
        )
    return _holding(brief, action, ("cleaning cloth",))


def _on_a_top(brief: Brief, action: Action) -> Brief:
    """What is small and is switched on or off stands on a table, and the hand is near it."""
    what = action.role("object", "on", "off") or action.target
    if (
        _kind(brief, what) not in ON_TOPS
        or what is None
        or any(r.subject == what and r.kind == "on" for r in brief.relations)
    ):
        return brief
    table = first_of(brief, TABLES)
    if table is None:
        brief, table = with_one_more(brief, "desk")
    brief = replace(
        brief, relations=tuple(r for r in brief.relations if not (r.kind == "holding" and what in r.objects))
    )
    return also_related(brief, Relation(subject=what, kind="on", objects=(table,)))


def _named(brief: Brief, action: Action, kinds: tuple[str, ...]) -> Ref | None:
    said = [ref for _, ref in action.roles] + [action.target]
    return next((ref for ref in said if ref is not None and _kind(brief, ref) in kinds), None)


def _kind(brief: Brief, ref: Ref | None) -> str:
    return brief.things[ref[1]].kind if ref is not None and ref[0] == "thing" else ""
