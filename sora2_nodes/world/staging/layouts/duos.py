"""Two or three of a shot that it says nothing of left and right of: things that it names, and those who each do their own. Both are of a size to be seen."""

from __future__ import annotations

from ....story.setting import Ref
from ....story.storyboard import Brief
from ....vocabulary.acts import DRIVEN
from ....vocabulary.families import FAMILY_OF
from ...catalogue import entry
from ..roster import SELF_MOVING, kind_of, size_m
from .pairs import LEAST, evened, has_its_sizes, named, pair_of

TOGETHER = (
    "beside",
    "on",
    "across",
    "against",
    "around",
    "between",
    "through",
    "over",
    "under",
)  # relations of two that are both looked at
CLOSE_WORK = (
    "pour",
    "write",
    "draw",
    "stir",
    "cut",
    "spread butter",
    "fill up",
    "melt",
    "hammer",
    "shoot",
    "transform",
    "chase",
    "fly kite",
)  # acts with a nearness or a size of their own
LEAST_PASSING = 0.38  # of a house: what goes past it
LEAST_BELOW = 1.1  # of what stands on something: how large that is at least
LEAST_OF_TWO = 0.4  # of the larger one, of two animals of which each does its own
LEAST_BESIDE_PEOPLE = 0.3  # of the tallest person: how large an animal is at least that does its own beside people
LEAST_BESIDE_BOATS, ABOARD = (
    0.17,
    ("row", "sail", "drive", "ride", "pedal"),
)  # of what these people are in, and acts of who is
BESIDE, SEEN, HOUSE = (
    ("left_of", "right_of", "beside", "in_front_of", "behind"),
    0.2,
    6.0,
)  # relations of things that stand about; of the largest, how large each is at least; m from which it is scenery


def two_things(brief: Brief) -> list[Ref]:
    """The two things that a shot names and nobody with them, neither of which holds, wears or bears the other; empty for all others."""
    if has_its_sizes(brief):
        return []
    shown = [ref for ref in named(brief) if ref[0] == "person" or not brief.things[ref[1]].furnishes]
    if (
        len(shown) != 2
        or any(kind == "person" for kind, _ in shown)
        or brief.people
        or brief.framing.size
        or brief.framing.subject
    ):
        return []
    if any(
        brief.things[i].count > 1 or FAMILY_OF.get(kind_of(brief.things[i])) in ("celestial", "phenomenon", "fitting")
        for _, i in shown
    ):
        return []
    own = [r for r in brief.relations if {r.subject, *r.objects} <= set(shown)]
    bound = any(r.kind not in TOGETHER or (r.kind == "on" and _bears_anyhow(brief, r.objects[0])) for r in own)
    poured = any(a.act in CLOSE_WORK for a in brief.actions)
    return [] if bound or poured else shown


def _bears_anyhow(brief: Brief, ref: Ref) -> bool:
    """Whether something is there to bear others: a table, a pedestal, a roof."""
    return ref[0] == "thing" and FAMILY_OF.get(kind_of(brief.things[ref[1]])) in (
        "furniture",
        "building",
        "structure",
        "fitting",
        "plant",
        "appliance",
    )


def duo_of(brief: Brief) -> list[Ref]:
    """Two or three of whom each does its own, one of them no person: all are seen; empty where a shot is of others."""
    if has_its_sizes(brief):
        return []
    own = {a.subject: a.act for a in brief.actions if a.act not in ("", "wait")}
    held = {ref for r in brief.relations if r.kind in ("holding", "wearing", "riding") for ref in r.objects}
    acting = [ref for ref in own if ref not in held and _lively(brief, ref)]
    alone = all(p.count == 1 for p in brief.people) and all(
        brief.things[i].count <= 3 for kind, i in acting if kind == "thing"
    )
    fits = 2 <= len(acting) <= 3 and alone and any(kind == "thing" for kind, _ in acting)
    driven = bool(brief.people) and any(
        kind == "thing" and FAMILY_OF.get(kind_of(brief.things[i])) in DRIVEN for kind, i in acting
    )
    ridden = driven or any(
        r.kind in ("in", "inside", "on") and r.subject in acting and set(r.objects) & set(acting)
        for r in brief.relations
    )
    return acting if fits and not ridden and not brief.framing.size and brief.framing.subject is None else []


def _lively(brief: Brief, ref: Ref) -> bool:
    """Whether somebody lives or goes by itself, and is no part of the set."""
    if ref[0] == "person":
        return True
    thing = brief.things[ref[1]]
    return entry(kind_of(thing)).carriage in SELF_MOVING and not (thing.implied or thing.furnishes or thing.far_off)


def duo_scales(brief: Brief) -> dict[int, float]:
    """Scales by index that bring all of those into one picture, where no pair is told of."""
    if has_its_sizes(brief) or pair_of(brief) is not None:
        return {}
    return _evened_duo(brief) or _evened_things(brief)


def _evened_duo(brief: Brief) -> dict[int, float]:
    """Scales of those, so that none of them is lost beside another: a mouse and a cow, a dog and a bus."""
    duo = duo_of(brief)
    sizes = {ref: size_m(brief, ref) for ref in duo}
    if not duo:
        return {}
    people = any(kind == "person" for kind, _ in duo)
    tallest = max((size for ref, size in sizes.items() if ref[0] == "person"), default=0.0)
    aboard = [ref for a in brief.actions if a.subject[0] == "person" and a.act in ABOARD for _, ref in a.roles]
    vehicle = max((size_m(brief, ref) for ref in aboard if ref[0] == "thing"), default=0.0)
    scales = {}
    for ref, size in sizes.items():
        if ref[0] == "person":
            continue
        most = tallest / LEAST if people else min(sizes.values()) / LEAST_OF_TWO**2
        least = (
            max(LEAST_BESIDE_PEOPLE * tallest, LEAST_BESIDE_BOATS * vehicle)
            if people
            else LEAST_OF_TWO * min(max(sizes.values()), most)
        )
        if not least <= size <= most:
            scales[ref[1]] = brief.things[ref[1]].scale * min(max(size, least), most) / size
    return scales


def _evened_things(brief: Brief) -> dict[int, float]:
    """Scales of two things of a shot, so that the smaller is seen beside the larger."""
    two = two_things(brief)
    if not two:
        return {}
    small, large = sorted(two, key=lambda ref: size_m(brief, ref))
    family = FAMILY_OF.get(kind_of(brief.things[large[1]]))
    borne = any(r.kind == "on" and r.subject == large for r in brief.relations)
    least = LEAST_BELOW if borne else LEAST_PASSING if family == "building" else LEAST
    return evened(brief, small, large, least)


def together_scales(brief: Brief) -> dict[int, float]:
    """Scales by index of small things that are named beside far larger ones where nothing happens: a cup and a sofa."""
    shown = [i for i, t in enumerate(brief.things) if not t.implied and not t.furnishes and not t.far_off]
    placed = any(r.kind not in BESIDE for r in brief.relations)
    if (
        brief.people
        or placed
        or not 2 <= len(shown) <= 3
        or any((a.act or a.verb) not in ("", "rest") for a in brief.actions)
    ):
        return {}
    sizes = {i: size_m(brief, ("thing", i)) for i in shown}
    least = SEEN * max(sizes.values())
    small = {
        i: size for i, size in sizes.items() if size < least and entry(kind_of(brief.things[i])).carriage == "rests"
    }
    return {i: brief.things[i].scale * least / size for i, size in small.items() if max(sizes.values()) < HOUSE}


__all__ = ["duo_of", "duo_scales", "together_scales", "two_things"]
