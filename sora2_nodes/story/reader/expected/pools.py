"""At a pool: who dives or jumps into it does so from a board or a tower, in what one wears there."""

from __future__ import annotations

import re
from dataclasses import replace

from ....vocabulary.families import FAMILY_OF
from ...kept_refs import leaving_out
from ...setting import Garment, Ref, Relation
from ...storyboard import Action, Brief, Person
from .brief_edits import also_related, first_of, with_one_more

TOWERS = ("diving tower", "diving board")
INTO_WATER = ("dive", "jump", "leap", "flip")
PLATFORMS = re.compile(r"\b(?:platforms?|towers?)\b")
HIGH = re.compile(r"\b(?:high|platform|tower|metres?|meters?|olympic)\b")
ORDINARY = ("man", "woman", "boy", "girl", "child", "teenager")  # figures that wear what one swims in
AT_EASE = ("sit", "relax", "rest", "stand", "wait", "lie", "")
SCUBA = ("diver", "man")  # the figure of a diver, with a tank, and of who has none


def where_one_swims(brief: Brief) -> str:
    """The water for those who swim where none was said: a pool, the sea with what lives there, a lake for beasts; or ""."""
    swimmers = {a.subject for a in brief.actions if a.act == "swim"}
    people = any(kind == "person" for kind, _ in swimmers)
    families = {FAMILY_OF.get(t.kind) for t in brief.things}
    if people:
        return "sea" if "sea" in families else "lake" if "quadruped" in families else "swimming pool"
    kinds = {brief.things[i].kind for kind, i in swimmers if kind == "thing"} - {"polar bear"}
    return "lake" if kinds and {FAMILY_OF.get(kind) for kind in kinds} == {"quadruped"} else ""


def at_the_pool(brief: Brief) -> Brief:
    """Return a brief in which divers at a pool have what they dive from."""
    if brief.place.name != "swimming pool":
        return brief
    divers = list(dict.fromkeys(a.subject for a in brief.actions if a.act in INTO_WATER and a.subject[0] == "person"))
    if not divers:
        return brief
    words = " ".join(word for cue in (*brief.cues, *brief.scene_cues) for word in (cue.asked, *cue.words)).lower()
    named: list[Ref] = [
        ("thing", i) for i, t in enumerate(brief.things) if t.kind not in TOWERS and PLATFORMS.search(t.noun)
    ]
    things = tuple(replace(t, kind="diving tower", count=1, exact=True) if ("thing", i) in named[:1] else t for i, t in enumerate(brief.things))  # fmt: skip
    brief = replace(brief, things=things)
    tower = first_of(brief, TOWERS)
    if tower is None:
        brief, tower = with_one_more(brief, "diving tower" if HIGH.search(words) else "diving board")
    people = tuple(_dressed(p) if ("person", i) in divers else p for i, p in enumerate(brief.people))
    brief = also_related(
        replace(brief, people=people), *(Relation(subject=d, kind="on", objects=(tower,)) for d in divers)
    )
    later = tuple(a for a in brief.actions if not (a.subject in divers and a.act in ("walk", "enter", "stand", "climb", "splash")))  # fmt: skip
    brief = replace(brief, actions=later)
    return leaving_out(brief, set(named[1:])) if named[1:] else brief


def floating_on_water(brief: Brief) -> Brief:
    """Who floats in a pool, a lake or the sea lies on the water, whatever else they do to relax there."""
    if brief.place.name not in ("swimming pool", "lake", "sea"):
        return brief
    floating = {a.subject for a in brief.actions if a.act == "float" and a.subject[0] == "person"}
    if not floating:
        return brief
    kept = [a for a in brief.actions if not (a.subject in floating and a.act in (*AT_EASE, "float"))]
    lying = [Action(verb="rest", act="lie", subject=who, words=("float",)) for who in sorted(floating)]
    brief = replace(brief, actions=(*lying, *kept))
    return replace(brief, people=tuple(_dressed(p) if ("person", i) in floating and p.figure in ORDINARY else p for i, p in enumerate(brief.people)))  # fmt: skip


def dressed_to_swim(brief: Brief) -> Brief:
    """Return a brief in which ordinary people who swim wear what one swims in, unless clothes were said."""
    if brief.place.name not in ("swimming pool", "lake", "sea", "beach"):
        return brief
    swimmers = {a.subject for a in brief.actions if a.act == "swim"}
    people = tuple(
        _dressed(p) if ("person", i) in swimmers and p.figure in ORDINARY else p for i, p in enumerate(brief.people)
    )
    return replace(brief, people=people)


def _dressed(person: Person) -> Person:
    """Somebody at a pool in a swimsuit, where nothing else was said of clothes."""
    figure = (person.sex or SCUBA[1]) if person.figure == SCUBA[0] else person.figure
    clothes = person.clothes or (Garment(kind="swimsuit"),)
    return replace(person, figure=figure, clothes=clothes)
