"""What is in a picture and is not what a shot is about: lamps that only shine, plants, tables that only bear, what is far off; but a jar is, with what is in it."""

from __future__ import annotations

from collections.abc import Sequence

from ....story.setting import Ref, Relation
from ....story.storyboard import Action, Brief
from ....vocabulary.families import FAMILY_OF
from ..roster import kind_of, refs_of, size_m

BY = (
    "on",
    "in",
    "inside",
    "beside",
    "in_front_of",
    "under",
    "near",
    "against",
    "at",
)  # relations to what only says where something is
TOWERING = 5.0  # over who acts: what is larger is scenery, whatever is done to it
LIGHTING = (
    "fairy lights",
    "street lamp",
    "neon sign",
    "floor lamp",
    "hanging lamp",
    "chandelier",
    "bulb",
    "traffic light",
)
TOPPED = 12.0  # times what is on it: a subject that is told with what it bears
WIDER = 2.5  # times what stands on it: a table that is left out of a picture of that


def is_far_off(brief: Brief, ref: Ref) -> bool:
    """Whether something was said to be in the distance."""
    return ref[0] == "thing" and brief.things[ref[1]].far_off


def is_plant(brief: Brief, ref: Ref) -> bool:
    """Whether something is a plant, which is around who passes it and looks at it."""
    return ref[0] == "thing" and FAMILY_OF.get(kind_of(brief.things[ref[1]])) == "plant"


def is_setting(brief: Brief, ref: Ref) -> bool:
    """Whether a thing only belongs to the place: nobody named it, or it is of a street, a light or a plant."""
    thing = brief.things[ref[1]]
    return thing.implied or thing.furnishes or FAMILY_OF.get(kind_of(thing)) in ("street", "light", "plant", "fitting")


def only_shines(brief: Brief, ref: Ref) -> bool:
    """Whether something hangs or stands around to light who acts."""
    return ref[0] == "thing" and kind_of(brief.things[ref[1]]) in LIGHTING


def without_lamps(brief: Brief, actions: Sequence[Action], acting: list[Ref]) -> list[Ref]:
    """Those who act, but for signs and lamps that only shine where something else is there: then it is about that."""
    shining = {a.subject for a in actions if a.act in ("light up", "glow", "blink") and a.subject[0] == "thing"}
    lamps = {ref for ref in shining if FAMILY_OF.get(kind_of(brief.things[ref[1]])) in ("street", "light", "held")}
    others = [ref for ref in refs_of(brief) if ref not in lamps and (ref[0] == "person" or not is_setting(brief, ref))]
    return [ref for ref in acting if ref not in lamps] or others if others and lamps else acting


def homes_of(brief: Brief, chosen: Sequence[Ref]) -> list[Ref]:
    """Jars and bowls in which things are that a shot is about, and boats and mounts of people: fireflies in a jar, a ship in a bottle."""
    return [
        o
        for r in brief.relations
        if r.kind in ("in", "inside", "on") and r.subject in chosen
        for o in r.objects
        if o[0] == "thing" and _houses(brief, r, FAMILY_OF.get(kind_of(brief.things[o[1]]), ""))
    ]


def _houses(brief: Brief, said: Relation, family: str) -> bool:
    if said.subject[0] == "person":
        return family in ("boat", "quadruped") and not (brief.framing.size or brief.framing.part)
    return said.kind != "on" and family in ("vessel", "container")


def without_supports(brief: Brief, chosen: Sequence[Ref]) -> list[Ref]:
    """Those whom a shot is about, but for what only bears things far smaller: a mug on a desk, not the desk."""
    homes = homes_of(brief, chosen)
    bearing = {o for r in brief.relations if r.kind in BY and not r.part and r.subject in chosen for o in r.objects}
    borne = max((size_m(brief, ref) for ref in chosen if ref not in bearing), default=0.0)
    return [
        ref
        for ref in chosen
        if ref not in bearing
        or ref in homes
        or _is_topped(brief, ref, chosen, borne)
        or not borne
        or size_m(brief, ref) < (WIDER if _is_table(brief, ref) else TOWERING) * borne
    ]


def _is_topped(brief: Brief, ref: Ref, chosen: Sequence[Ref], borne: float) -> bool:
    """Whether something was named before what is on it, and not too large beside that: a cake with strawberries on top."""
    first = (
        ref[0] == "thing" and not _is_table(brief, ref) and all(ref < o for o in chosen if o[0] == "thing" and o != ref)
    )
    return first and size_m(brief, ref) < TOPPED * borne


def _is_table(brief: Brief, ref: Ref) -> bool:
    return (
        ref[0] == "thing"
        and brief.things[ref[1]].furnishes
        and FAMILY_OF.get(kind_of(brief.things[ref[1]])) == "furniture"
    )
