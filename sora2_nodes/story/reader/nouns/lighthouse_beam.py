"""Things that are parts of others: the beam that a lighthouse has."""

from __future__ import annotations

from dataclasses import replace

from ...kept_refs import keeping
from ...setting import Ref
from ...storyboard import Brief


def lit_by_beam(brief: Brief) -> Brief:
    """A brief without the beam of its lighthouse as a thing of its own: the lighthouse is lit."""
    house = next((i for i, thing in enumerate(brief.things) if thing.kind == "lighthouse"), None)
    beams = [i for i, thing in enumerate(brief.things) if thing.noun in ("beam", "beams", "light beam")]
    if house is None or not beams:
        return brief
    things = tuple(replace(t, state="on") if i == house else t for i, t in enumerate(brief.things))
    rest = [i for i in range(len(things)) if i not in beams]
    kept: dict[Ref, Ref] = {("thing", i): ("thing", n) for n, i in enumerate(rest)}
    kept |= {("person", i): ("person", i) for i in range(len(brief.people))}
    return keeping(replace(brief, things=things), kept)
