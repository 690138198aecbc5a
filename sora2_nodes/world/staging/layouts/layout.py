"""Where everyone and everything of a shot stands before anything moves: rows, supports and what was said of left and right.

Places are those of an assembly's origin: on the ground below its middle. Units are the scene's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from ....story.setting import Ref, Relation
from ....vocabulary.families import FAMILY_OF
from ..heights import ALOFT, HIGH, SWIMMING_HIGH
from ..roster import SCENERY, Member
from .counted import IN_FILE, in_ranks, stand_in_ranks
from .far_off import aside_indoors, scale_with_bases, stand_far_off
from .relating import ELBOWS, INSIDE, LANDMARKS, relate
from .spots import FRONT, GAP, SIDEWAYS, THREE_QUARTERS, WALLED, Layout, Spot, width_of, yaw_of

ROW = 3.4  # units that one row may be wide
TOWERING = 5.0  # units from which something stands behind the action unless the shot is about it
EARTHRISE = {
    "earth": (0.8, -6.2, -11.0, 10.0),
    "planet": (3.6, 3.9, -14.0, 6.0),
}  # in space: x, y, z and width of what is seen from there
IN_A_SKY = (
    (4.6, 4.6, 3.4),
    (-5.4, 6.4, 1.9),
    (0.6, 8.0, 1.2),
)  # x, y and width of bodies in the sky of a land, one for each
AFAR = (3.2, 4.0, -14.0, 2.4)  # and of any other body
FEATURES, LARGEST_BEHIND = (
    ("waterfall", "volcano", "rock cliff", "geyser", "dam", "castle", "mountain", *LANDMARKS),
    11.0,
)  # units, of scenery seen whole
SPECK, NEARER = 0.15, 0.8  # units: what flies and is smaller is shown larger, and how much nearer it is then
SHOAL_WIDE, SHOAL_NEAR = 1.5, 1.1  # units that small fish are spread to either side and toward the camera
AFAR_BACK = 1.5  # of its height: how far behind the action a landmark stands
HERD_ROW = 1.9  # units that a row of a herd or flock may be wide: it stands in depth
FILE = 9.0  # units that a row of those may be long who go one behind the other
NARROW, CLOSER = 1.0, 0.25  # shape below which a picture is narrow, and how much of the usual room people leave in it
HERD = 4  # members alike from which they stand loosely, not in a line


def lay_out(
    members: Sequence[Member],
    relations: Sequence[Relation],
    focus: Sequence[Ref],
    seed: int,
    *,
    furnishing: frozenset[Ref] = frozenset(),
    heights: Mapping[str, float] | None = None,
    space: bool = False,
    aspect: float = 16 / 9,
    far_off: frozenset[Ref] = frozenset(),
    unit: float = 1.0,
    indoors: bool = False,
    along_street: bool = False,
    pair: tuple[Ref, str, Ref] | None = None,
) -> dict[str, Spot]:
    """Give every member a spot. furnishing: things that belong to the place: they stand behind the action. heights: by owner, of
    `heights.heights_of`. aspect: of the picture, width over height.
    far_off: what stands in the distance; indoors, aside behind the action. unit: of the scene, m.
    along_street: the distance is seen down a street. pair: of `pairs.pair_of`."""
    layout = Layout(
        members=members, relations=_sensible(relations), focus=focus, rng=np.random.default_rng((seed, 33)), heights=heights or {}, space=space,
        aspect=aspect, pair=pair,
    )  # fmt: skip
    attached = {r.subject for r in layout.relations if r.kind in ("on", *INSIDE, "riding", "under", "over", "from")}
    attached |= {ref for r in layout.relations if r.kind in ("holding", "wearing") for ref in r.objects}
    named = {ref for r in layout.relations for ref in (r.subject, *r.objects)}
    lively = any(m.mobile and m.ref in focus for m in members)
    aside = {
        m.ref for m in members if m.ref not in {*focus, *named} and (m.ref in furnishing or (lively and not m.mobile))
    }
    travels = any(m.mobile and not _heavenly(m) for m in members if m.ref in focus)
    bearing = {
        ref
        for r in layout.relations
        if r.kind == "on" and r.subject in focus and not lively
        for ref in r.objects
        if ref[0] == "thing" and _is_table(members, ref)
    }
    away = [m for m in members if m.ref in far_off and m.ref not in attached and not indoors and not _heavenly(m)]
    stand_far_off(layout, away, unit, along_street=along_street)
    behind = [
        m
        for m in members
        if m.owner not in layout.spots
        and (
            _stands_at_the_wall(m, members)
            or (_is_scenery(m, focus) and m.ref not in bearing)
            or m.ref in aside
            or (_heavenly(m) and m.ref not in {*focus, *attached})
            or (space and _heavenly(m) and (m.ref not in focus or travels))
        )
    ]
    free = [m for m in members if m.ref not in attached and m not in behind and m not in away]
    _rows(layout, _ordered(free, layout.relations))
    _scenery(layout, behind)
    for _ in range(3):  # a cup on a book on a table
        for relation in layout.relations:
            relate(layout, relation)
    scale_with_bases(layout, away)
    aside_indoors(layout, [m for m in behind if m.ref in far_off and indoors])
    _rows(layout, [m for m in members if m.owner not in layout.spots])
    _enlarge_specks(layout)
    return layout.spots


def _enlarge_specks(layout: Layout) -> None:
    """Bring birds that would be lost before a mountain, and fish before a ship, nearer to the camera, and so larger."""
    tallest = max((float(m.size[1]) for m in layout.members if m.assembly.carriage != "wings"), default=HIGH)
    for number, m in enumerate(layout.members):
        spot, wide = layout.spots.get(m.owner), float(max(m.size))
        if spot is not None and m.assembly.carriage == "swims" and spot.y > 0 and spot.scale * wide < SPECK:
            deep, aside = number * 0.618 % 1.0, number * 0.382 % 1.0
            x, z = (2.0 * aside - 1.0) * SHOAL_WIDE, SHOAL_NEAR * (number * 0.271 % 1.0)
            layout.spots[m.owner] = replace(spot, scale=SPECK / wide, x=x, y=SWIMMING_HIGH * (0.5 + 3.0 * deep), z=z)
        if spot is not None and m.assembly.carriage == "wings" and not spot.support and spot.scale * wide < SPECK:
            layout.spots[m.owner] = replace(
                spot,
                scale=SPECK / wide,
                y=float(np.clip(0.6 * tallest + spot.y - HIGH, 1.1 * ALOFT, HIGH)),
                z=spot.z + NEARER,
            )


def _sensible(relations: Sequence[Relation]) -> list[Relation]:
    """Relations that do not go round in a circle; the earlier wins."""
    kept: list[Relation] = []
    for relation in relations:
        if not any(
            k.kind == relation.kind and relation.subject in k.objects and k.subject in relation.objects for k in kept
        ):
            kept.append(relation)
    return kept


def _is_scenery(member: Member, focus: Sequence[Ref]) -> bool:
    return (
        not member.person
        and member.ref not in focus
        and ((FAMILY_OF.get(member.name, "") in SCENERY and member.size[1] > 0.9) or max(member.size) > TOWERING)
    )


def _is_table(members: Sequence[Member], ref: Ref) -> bool:
    """Whether something is a table, on which small things are shown however large it is beside them."""
    return any(m.ref == ref and FAMILY_OF.get(m.name) == "furniture" for m in members)


def _stands_at_the_wall(member: Member, members: Sequence[Member]) -> bool:
    """Whether something is a wall's that others are before; alone it is what the shot is about."""
    return member.name in WALLED and any(m.mobile for m in members)


def _ordered(free: list[Member], relations: Sequence[Relation]) -> list[Member]:
    """Members from left to right: in the order in which they were said, the first in the middle, but for what was said of sides."""
    order = list(dict.fromkeys(m.ref for m in free))
    if len(order) > 2:
        order = [*order[1::2][::-1], *order[0::2]]
    for _ in range(len(order)):
        for r in relations:
            if r.kind in ("left_of", "right_of") and r.subject in order and r.objects and r.objects[0] in order:
                a, b = order.index(r.subject), order.index(r.objects[0])
                if (r.kind == "left_of") != (a < b):
                    order[a], order[b] = order[b], order[a]
            if r.kind == "between" and len(r.objects) > 1 and all(o in order for o in (r.subject, *r.objects[:2])):
                order = [o for o in order if o not in (r.subject, *r.objects[:2])] + [
                    r.objects[0],
                    r.subject,
                    r.objects[1],
                ]
    return [m for ref in order for m in free if m.ref == ref]


def _rows(layout: Layout, members: list[Member]) -> None:
    """Stand members side by side around the middle, in as many rows as they need, the later ones farther back."""
    if in_ranks(members) and layout.aspect >= NARROW:
        stand_in_ranks(layout, members)
        return
    groves = _groves(members)
    if groves:  # trees that somebody tends stand behind, side by side
        stand_in_ranks(layout, groves)
        back = 0.7 * max(float(m.size[2]) for m in groves)
        for m in groves:
            layout.spots[m.owner] = replace(layout.spots[m.owner], z=layout.spots[m.owner].z - back)
        members = [m for m in members if m not in groves]
    rows: list[list[tuple[Member, float, float]]] = [[]]
    room = CLOSER if layout.aspect < NARROW else 1.0
    gap = GAP * room
    for m in members:
        yaw = yaw_of(m, layout.rng)
        width = width_of(m, yaw) + (ELBOWS * room if m.person else 0.0)
        herd = len(layout.of(m.ref)) >= HERD and m.name not in IN_FILE
        most = FILE if m.name in IN_FILE else HERD_ROW if herd and not m.person else ROW
        if rows[-1] and sum(w + GAP for _, _, w in rows[-1]) + width > most:
            rows.append([])
        rows[-1].append((m, yaw, width))
    back = 0.0
    for number, row in enumerate(rows):
        total = sum(w for _, _, w in row) + gap * (len(row) - 1)
        x = -total / 2 + (0.22 * total / len(row) if number % 2 else 0.0)  # nobody right behind another
        deep = max((max(m.size[0], m.size[2]) for m, _, _ in row), default=0.0)
        for m, yaw, width in row:
            middle, alike = x + width / 2, len(layout.of(m.ref)) >= HERD and m.name not in IN_FILE
            loose = (
                layout.rng.uniform(-1, 1, 2) * (0.3 * width, 0.45 * max(m.size[0], m.size[2])) if alike else (0.0, 0.0)
            )
            layout.spots[m.owner] = Spot(
                x=middle + float(loose[0]), y=layout.heights.get(m.owner, 0.0), z=back + float(loose[1]), yaw=yaw
            )
            x += width + gap
        back -= deep * 0.7 + 0.35


def _groves(members: Sequence[Member]) -> list[Member]:
    """Plants alike that stand beside people, so many that they want a rank of their own."""
    if not any(m.person for m in members):
        return []
    plants = [m for m in members if FAMILY_OF.get(m.name) == "plant"]
    return plants if len(plants) >= HERD and len({m.ref for m in plants}) == 1 else []


def _scenery(layout: Layout, members: list[Member]) -> None:
    """Stand what is large behind the action."""
    facing = [THREE_QUARTERS if FAMILY_OF.get(m.name, "") in SIDEWAYS else FRONT for m in members]
    widths = [width_of(m, yaw) for m, yaw in zip(members, facing, strict=True)]
    spread = max(1.0, 1.6 / max(sum(widths) + GAP * len(widths), 0.1)) if len(members) > 1 else 1.0
    x = -0.5 * spread * sum(w + GAP for w in widths)
    for m, width, face in zip(members, widths, facing, strict=True):
        x += spread * (width + GAP) / 2
        if layout.space and _heavenly(m):
            layout.spots[m.owner] = _in_the_sky(m)
            continue
        if _heavenly(m) and m.copy < len(IN_A_SKY):
            sky_x, sky_y, wide = IN_A_SKY[m.copy]
            layout.spots[m.owner] = Spot(x=sky_x, y=sky_y, z=-24.0, scale=wide / float(max(m.size)))
            continue
        yaw = face + float(layout.rng.uniform(-10, 10))
        scale = min(1.0, LARGEST_BEHIND / max(float(max(m.size)), 1e-6)) if m.name in FEATURES else 1.0
        y = 0.5 if FAMILY_OF.get(m.name) == "celestial" else 0.0
        layout.spots[m.owner] = Spot(
            x=x,
            y=y,
            z=-1.15 - scale * (m.size[0] / 2 + (AFAR_BACK if m.name in LANDMARKS else 0.2) * m.size[1]),
            yaw=yaw,
            scale=scale,
        )
        x += spread * (width + GAP) / 2


def _heavenly(member: Member) -> bool:
    return FAMILY_OF.get(member.name) == "celestial"


def _in_the_sky(member: Member) -> Spot:
    """Where a heavenly body is in space: the earth below, so that its rim is seen, others far behind."""
    x, y, z, wide = EARTHRISE.get(member.name, AFAR)
    return Spot(x=x, y=y, z=z, scale=wide / float(max(member.size)))
