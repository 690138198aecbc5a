"""Small changes to a brief: one thing more, a relation more or less, who does what."""

from __future__ import annotations

from dataclasses import replace

from ...setting import Ref, Relation
from ...storyboard import Brief, Thing


def who_do(brief: Brief, act: str) -> list[Ref]:
    """People who do an act, each once."""
    return list(dict.fromkeys(a.subject for a in brief.actions if a.act == act and a.subject[0] == "person"))


def kind_at(brief: Brief, ref: Ref | None) -> str:
    """Kind of a thing; empty for people and for nobody."""
    return brief.things[ref[1]].kind if ref is not None and ref[0] == "thing" else ""


def first_of(brief: Brief, kinds: tuple[str, ...]) -> Ref | None:
    """The first thing of some kinds."""
    return next((("thing", i) for i, thing in enumerate(brief.things) if thing.kind in kinds), None)


def with_one_more(brief: Brief, kind: str, *relations: Relation, **more: object) -> tuple[Brief, Ref]:
    """A brief with a thing that nobody named, and its place among the things."""
    new: Ref = ("thing", len(brief.things))
    thing = Thing(noun=kind, kind=kind, implied=True, furnishes=True, **more)  # type: ignore[arg-type]
    return replace(brief, things=(*brief.things, thing), relations=(*brief.relations, *relations)), new


def also_related(brief: Brief, *relations: Relation) -> Brief:
    """A brief with relations that it hasn't yet."""
    return replace(brief, relations=tuple(dict.fromkeys((*brief.relations, *relations))))


def unrelated(brief: Brief, subject: Ref, *kinds: str) -> Brief:
    """A brief without some kinds of relations of one thing or person."""
    return replace(brief, relations=tuple(r for r in brief.relations if not (r.subject == subject and r.kind in kinds)))
