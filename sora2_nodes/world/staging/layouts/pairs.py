"""Two of which a shot says how they stand to one another: left, right, before, behind, over, under. Both are of a size to be seen, side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from ....story.setting import Ref
from ....story.storyboard import Brief
from ....vocabulary.families import FAMILY_OF
from ...catalogue import entry
from ..heights import ALOFT
from ..roster import SELF_MOVING, Member, kind_of, size_m
from .spots import Layout, Spot

SIDES = {"left_of": -1.0, "right_of": 1.0}  # relation: toward which side of x
BEFORE = ("in_front_of", "behind")
KINDS = (*SIDES, *BEFORE, "under", "over")
LEAST, LEAST_OF_HOUSES, LEAST_OF_TREES = (
    0.38,
    0.36,
    0.56,
)  # of the larger one: how large the smaller is at least, and beside a house and a tree
SPANS, UNDER_SPANS = ("bridge", "viaduct", "arch"), 0.13  # what one goes under, and of its length, who fits there
LEAST_UNDER = 0.26  # of what is over it: how large who is under it is at least
FITS_UNDER = 1.5  # times who is under it: how large a table or a leaf is at least
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
WORK_TABLES = ("table", "desk", "counter", "coffee table", "round table", "workbench", "picnic table", "podium", "piano keyboard", "turntables", "bar counter", "oven")  # fmt: skip
WORKED_AT = (*WORK_TABLES, "piano", "easel", "computer", "laptop", "mirror", "whiteboard", "blackboard", "sink", "screen", "television")  # fmt: skip
MONUMENTS = ("statue", "fountain", "well", "tent", "snowman")  # of the size of what they show, not of houses
ON_STRINGS = ("balloon", "kite")
ROOFS = ("furniture", "plant", "car", "truck", "food", "held")  # families of what one may be under
SET = ("street", "celestial", "phenomenon")  # families of what stands around anyhow


class Pair(NamedTuple):
    """Who stands how to whom."""

    subject: Ref
    kind: str
    base: Ref


def pair_of(brief: Brief) -> Pair | None:
    """The pair that a shot is of: the first such relation of a brief that names but two or three; None where there is none."""
    shown = named(brief)
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


def has_its_sizes(brief: Brief) -> bool:
    """Whether sizes are those of a game or of what falls into a vessel, whatever is seen of them."""
    return any(kind_of(t) in OF_ONE_SIZE for t in brief.things) or any(
        a.role("into") is not None for a in brief.actions
    )


def named(brief: Brief) -> list[Ref]:
    """Everything that a brief names near by: what is implied or far off is not."""
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


def shown_of_pair(brief: Brief) -> list[Ref]:
    """Everything that a shot of a pair shows, the pair first; nothing where it is of none."""
    pair = pair_of(brief)
    return [] if pair is None else list(dict.fromkeys((pair.subject, pair.base, *named(brief))))


def side_kept(brief: Brief, ref: Ref) -> float:
    """-1 where somebody is said to be on the left of the other of a pair, 1 on the right, else 0."""
    pair = pair_of(brief)
    return SIDES.get(pair.kind, 0.0) if pair is not None and pair.subject == ref else 0.0


def pair_scales(brief: Brief) -> dict[int, float]:
    """Scales by index that bring both of a pair into one picture: what rests gives way, a statue to a candle, a bowl to a dog."""
    if has_its_sizes(brief):
        return {}
    pair = pair_of(brief)
    if pair is None:
        return {}
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
    spans = (
        pair.kind == "under" and large == pair.base and large[0] == "thing" and kind_of(brief.things[large[1]]) in SPANS
    )
    if spans and size_m(brief, small) > UNDER_SPANS * size_m(brief, large):
        return {large[1]: brief.things[large[1]].scale * size_m(brief, small) / (UNDER_SPANS * size_m(brief, large))}
    least = UNDER_SPANS if spans else LEAST_OF_HOUSES if house else LEAST_OF_TREES if plant else LEAST
    return evened(brief, small, large, least)


def evened(brief: Brief, small: Ref, large: Ref, least: float) -> dict[int, float]:
    """Scales of two by index until the smaller is at least that share of the larger; people keep their size."""
    off = least * size_m(brief, large) / size_m(brief, small)
    if off <= 1.0:
        return {}
    share = _gives_way(brief, small, large)
    wanted = {large: off**-share, small: off ** (1 - share)}
    return {i: brief.things[i].scale * times for (kind, i), times in wanted.items() if kind == "thing"}


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
    if kind == "behind" and member.name in ON_STRINGS:  # the balloon, not its string, is behind
        y = max(at.y + 0.5 * float(other[1]) - 0.85 * float(size[1]), 0.0)
    if kind in SIDES:
        side = SIDES[kind]
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


__all__ = [
    "BEFORE",
    "SIDES",
    "Pair",
    "beside_base",
    "evened",
    "has_its_sizes",
    "named",
    "pair_of",
    "pair_scales",
    "shown_of_pair",
    "side_kept",
]
