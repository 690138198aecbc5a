"""Two of which a shot says how they stand to one another: left, right, before, behind, over, under. Both are of a size to be seen, side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from ....story.setting import Ref
from ....story.storyboard import Brief
from ....vocabulary.acts import DRIVEN
from ....vocabulary.families import FAMILY_OF
from ...catalogue import entry
from ..heights import ALOFT
from ..roster import SELF_MOVING, Member, kind_of, size_m
from .spots import Layout, Spot

SIDES = ("left_of", "right_of")
BEFORE = ("in_front_of", "behind")
KINDS = (*SIDES, *BEFORE, "under", "over")
LEAST, LEAST_OF_HOUSES, LEAST_OF_TREES = (
    0.34,
    0.24,
    0.5,
)  # of the larger one: how large the smaller is at least, and beside a house and a tree
TOGETHER = (
    "beside",
    "on",
    "across",
    "against",
    "around",
    "between",
    "through",
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
LEAST_BELOW = 0.5  # of what stands on something: how large that is at least
LEAST_UNDER = 0.26  # of what is over it: how large who is under it is at least
FITS_UNDER = 1.5  # times who is under it: how large a table or a leaf is at least
LEAST_OF_TWO = 0.36  # of the larger one, of two animals of which each does its own
APART = 0.16  # units between neighbours
TRUNK = 0.55  # of a tree's crown: one stands below its rim
ROW = 1.2  # of its width: how far one of several is from the next
OF_ONE_SIZE = ("goal", "basketball hoop", "volleyball net", "tennis net")  # what games are played with
BLOOM, AT_BLOOMS = (
    0.75,
    4.0,
)  # of a flower's height: where who comes to it is; times that one: how tall a plant is at most that is a flower
AT_HEIGHT = 0.5  # of what it is beside: how high the middle of what flies there is
PEEPS_OUT = 0.8  # of both widths together: how far aside what is behind stands, so that it is seen
WORKED_AT = ("table", "desk", "counter", "coffee table", "workbench", "picnic table", "podium", "turntables", "bar counter", "piano", "easel", "computer", "laptop", "mirror", "whiteboard", "sink", "oven", "screen", "television")  # fmt: skip
MONUMENTS = ("statue", "fountain", "well", "tent", "snowman")  # of the size of what they show, not of houses
ROOFS = ("furniture", "plant", "car", "truck", "food", "held")  # families of what one may be under
SET = ("street", "celestial", "phenomenon")  # families of what stands around anyhow


class Pair(NamedTuple):
    """Who stands how to whom."""

    subject: Ref
    kind: str
    base: Ref


def pair_of(brief: Brief) -> Pair | None:
    """The pair that a shot is of: the first such relation of a brief that names but two or three; None where there is none."""
    shown = _shown(brief)
    if not 2 <= len(shown) <= 3:
        return None
    bound = {r.subject for r in brief.relations if r.kind in ("on", "in", "inside", "riding", "from") and r.objects}
    for relation in brief.relations:
        base = relation.objects[0] if len(relation.objects) == 1 else None
        if relation.kind not in KINDS or relation.part or base is None or {relation.subject, base} - set(shown):
            continue
        if relation.subject in bound and relation.kind != "over" and not _on_implied(brief, relation.subject):
            continue
        if (
            _seen(brief, relation.subject)
            and _seen(brief, base)
            and not _at_work(brief, relation.subject, relation.kind, base)
        ):
            return Pair(relation.subject, relation.kind, base)
    return None


def _has_its_sizes(brief: Brief) -> bool:
    """Whether sizes are those of a game or of what falls into a vessel, whatever is seen of them."""
    return any(kind_of(t) in OF_ONE_SIZE for t in brief.things) or any(
        a.role("into") is not None for a in brief.actions
    )


def _shown(brief: Brief) -> list[Ref]:
    shown: list[Ref] = [("thing", i) for i, t in enumerate(brief.things) if not t.implied and not t.far_off]
    return shown + [("person", i) for i, p in enumerate(brief.people) if not p.implied]


def _on_implied(brief: Brief, ref: Ref) -> bool:
    """Whether something stands on a table that nobody named."""
    bases = [o for r in brief.relations if r.subject == ref and r.kind == "on" for o in r.objects]
    return bool(bases) and all(kind == "thing" and brief.things[i].implied for kind, i in bases)


def _seen(brief: Brief, ref: Ref) -> bool:
    return (
        ref[0] == "person"
        or FAMILY_OF.get(kind_of(brief.things[ref[1]])) not in SET
        or brief.things[ref[1]].kind == "traffic light"
    )


def _at_work(brief: Brief, subject: Ref, kind: str, base: Ref) -> bool:
    """Whether somebody is at something, or two people are by one another, which has its own places."""
    if subject[0] == "person" and base[0] == "person":
        return True
    person = "person" in (subject[0], base[0])
    return (
        person
        and kind in ("in_front_of", "behind", "under")
        and base[0] == "thing"
        and (
            kind_of(brief.things[base[1]]) in WORKED_AT
            or FAMILY_OF.get(kind_of(brief.things[base[1]])) in ("building", "plant", "structure", "fitting")
        )
    )


def two_things(brief: Brief) -> list[Ref]:
    """The two things that a shot names and nobody with them, neither of which holds, wears or bears the other; empty for all others."""
    if _has_its_sizes(brief):
        return []
    shown = [ref for ref in _shown(brief) if ref[0] == "person" or not brief.things[ref[1]].furnishes]
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
    if _has_its_sizes(brief):
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


def _evened_duo(brief: Brief) -> dict[int, float]:
    """Scales of those, so that none of them is lost beside another: a mouse and a cow, a dog and a bus."""
    duo = duo_of(brief)
    sizes = {ref: size_m(brief, ref) for ref in duo}
    if not duo:
        return {}
    people = any(kind == "person" for kind, _ in duo)
    tallest = max((size for ref, size in sizes.items() if ref[0] == "person"), default=0.0)
    scales = {}
    for ref, size in sizes.items():
        if ref[0] == "person":
            continue
        most = tallest / LEAST if people else min(sizes.values()) / LEAST_OF_TWO**2
        least = LEAST_OF_HOUSES * tallest if people else LEAST_OF_TWO * min(max(sizes.values()), most)
        if not least <= size <= most:
            scales[ref[1]] = brief.things[ref[1]].scale * min(max(size, least), most) / size
    return scales


def shown_of_pair(brief: Brief) -> list[Ref]:
    """Everything that a shot of a pair shows, the pair first; nothing where it is of none."""
    pair = pair_of(brief)
    return [] if pair is None else list(dict.fromkeys((pair.subject, pair.base, *_shown(brief))))


def side_kept(brief: Brief, ref: Ref) -> float:
    """-1 where somebody is said to be on the left of the other of a pair, 1 on the right, else 0."""
    pair = pair_of(brief)
    return {"left_of": -1.0, "right_of": 1.0}.get(pair.kind, 0.0) if pair is not None and pair.subject == ref else 0.0


def _evened_things(brief: Brief) -> dict[int, float]:
    """Scales of two things of a shot, so that the smaller is seen beside the larger."""
    two = two_things(brief)
    if not two:
        return {}
    sizes = {ref: size_m(brief, ref) for ref in two}
    small, large = sorted(sizes, key=lambda ref: sizes[ref])
    family = FAMILY_OF.get(kind_of(brief.things[large[1]]))
    borne = any(r.kind == "on" and r.subject == large for r in brief.relations)
    least = LEAST_BELOW if borne else LEAST_PASSING if family == "building" else LEAST
    off = least * sizes[large] / sizes[small]
    if off <= 1.0:
        return {}
    share = _gives_way(brief, small, large)
    return {
        large[1]: brief.things[large[1]].scale * off**-share,
        small[1]: brief.things[small[1]].scale * off ** (1 - share),
    }


def pair_scales(brief: Brief) -> dict[int, float]:
    """Scales by index that bring both of a pair into one picture: what rests gives way, a statue to a candle, a bowl to a dog."""
    if _has_its_sizes(brief):
        return {}
    pair = pair_of(brief)
    if pair is None:
        return _evened_duo(brief) or _evened_things(brief)
    sizes = {ref: size_m(brief, ref) for ref in (pair.subject, pair.base)}
    if pair.kind == "under" and pair.base[0] == "thing" and FAMILY_OF.get(kind_of(brief.things[pair.base[1]])) in ROOFS:
        want = FITS_UNDER * sizes[pair.subject]
        i = pair.base[1]
        most = sizes[pair.subject] / LEAST_UNDER
        fit = min(max(sizes[pair.base], want), max(most, want))
        return {i: brief.things[i].scale * fit / sizes[pair.base]} if fit != sizes[pair.base] else {}
    small, large = sorted(sizes, key=lambda ref: sizes[ref])
    house = (
        large[0] == "thing"
        and FAMILY_OF.get(kind := kind_of(brief.things[large[1]])) == "building"
        and kind not in MONUMENTS
    )
    plant = large[0] == "thing" and FAMILY_OF.get(kind_of(brief.things[large[1]])) == "plant"
    least = LEAST_OF_HOUSES if house else LEAST_OF_TREES if plant else LEAST
    off = least * sizes[large] / sizes[small]
    if off <= 1.0:
        return {}
    share = _gives_way(brief, small, large)
    scales = {}
    if large[0] == "thing":
        scales[large[1]] = brief.things[large[1]].scale * off**-share
    if small[0] == "thing":
        scales[small[1]] = brief.things[small[1]].scale * off ** (1 - share)
    return scales


def _gives_way(brief: Brief, small: Ref, large: Ref) -> float:
    """How much of the difference the larger one takes, 0..1."""
    if small[0] == "person":
        return 1.0
    if large[0] == "person":
        return 0.0
    kind = kind_of(brief.things[large[1]])
    if FAMILY_OF.get(kind) in ("building", "plant", "aircraft", "ship") and kind not in MONUMENTS:
        return 0.7
    rests = entry(kind).carriage not in SELF_MOVING
    return 1.0 if rests else 0.0 if entry(kind_of(brief.things[small[1]])).carriage not in SELF_MOVING else 0.5


def beside_base(layout: Layout, kind: str, member: Member, base: Member, own: Spot) -> Spot:
    """Where the first of a pair is: left, right, before or behind the other, at its height where it flies, never hidden by it."""
    at, size, other = layout.spots[base.owner], member.size, base.size * layout.spots[base.owner].scale
    wide = float(max(size[0], size[2])) if member.mobile else float(size[0])
    broad = float(max(other[0], other[2])) if base.mobile else float(other[0])
    broad *= TRUNK if FAMILY_OF.get(base.name) == "plant" and float(other[1]) > 2.0 * float(size[1]) else 1.0
    y = own.y
    if own.y > ALOFT or at.y > ALOFT:
        y = max(at.y + AT_HEIGHT * (float(other[1]) - float(size[1])), 0.0) if own.y > ALOFT else own.y
        if own.y > ALOFT and FAMILY_OF.get(base.name) == "plant" and float(other[1]) < AT_BLOOMS * float(size[1]):
            y = at.y + BLOOM * float(other[1])
    if kind in SIDES:
        side = -1.0 if kind == "left_of" else 1.0
        gap = 0.5 * (wide + broad) + APART
        alike = sorted(m.copy for m in layout.members if m.ref == member.ref)
        if len(alike) > 1:  # in a row away from it
            away = alike.index(member.copy) if side > 0 else len(alike) - 1 - alike.index(member.copy)
            x = at.x + side * (gap + away * ROW * wide)
        else:
            x = own.x if side * (own.x - at.x) >= gap else at.x + side * gap
        near = 0.5 * float(other[2]) + 0.5 * float(size[2]) if abs(own.z - at.z) > 0.4 else 0.0
        return replace(own, x=x, y=y, z=at.z + near)
    hides = wide > 0.6 * broad and float(size[1]) > 0.6 * float(other[1])
    aside = PEEPS_OUT * 0.5 * (wide + broad) if hides or kind == "behind" else 0.2 * broad
    deep = 0.5 * (float(other[2]) + float(size[2])) + APART
    if kind == "behind":
        tall = float(size[1]) > 1.6 * float(other[1])
        return replace(own, x=at.x + (0.0 if tall else aside), y=y, z=at.z - deep)
    return replace(own, x=at.x - aside, y=y, z=at.z + deep)


__all__ = ["BEFORE", "KINDS", "SIDES", "Pair", "beside_base", "pair_of", "pair_scales"]
