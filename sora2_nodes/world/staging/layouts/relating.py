"""Relations to places: on, in, beside, at, behind; where each subject of one stands."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ....story.setting import Ref, Relation
from ....vocabulary.families import FAMILY_OF
from ....vocabulary.famous.sights import SIGHT_NAMES
from ...assembly import socket_frame
from ..heights import ALOFT
from ..roster import STOOD_BEFORE, Member
from .fitted_sizes import BEDS
from .pairs import BEFORE, SIDES, WORK_TABLES, beside_base
from .spots import FRONT, GAP, LOOKS_OUT, WALLED, Layout, Spot, width_of, yaw_of

ELBOWS = 0.3  # units that people keep from one another
INSIDE = ("in", "inside")
AFLOAT = ("floats", "sails", "swims")
WORKPLACES = (*WORK_TABLES, "cauldron", "barrel", "grill")
AT_A_TABLE = 0.165  # of a person's height, between a table's edge and the middle of who works at it
BEHIND_A_TABLE = 0.19  # of a person's height, between a table's edge and who sits at it
SHOWN = 0.42  # of who is inside something: how much of it at least looks out
MOUTHS = {
    "cup": 0.42,
    "mug": 0.62,
    "vase": 0.36,
    "bottle": 0.3,
    "teapot": 0.4,
    "cauldron": 0.7,
    "fish bowl": 0.7,
}  # inner width over the outer
VESSELS = ("vessel", "container")
BOARDS = ("whiteboard", "blackboard", "wall", "picture frame", "billboard")
HEAPED = 3  # things in a vessel from which they lie in rings
LANDMARKS = (
    "iron tower",
    "clock tower",
    "colosseum",
    "pyramid",
    "statue",
    "temple",
    "pagoda",
    "mosque",
    *SIGHT_NAMES,
)  # seen whole, far behind
UNDER_ASIDE = 0.22  # of a body's height: how far from a lamp's post or a trunk who stands under it is
TRUNK = 0.07  # of a tree's or a lamp's height: how thick it is at its foot
OVERHEAD = 1.8  # times who is at its foot: a plant whose crown is over them
UNEVEN = 0.06  # of the height of a stone: how far its top is from level
BLOOM = 0.9  # of a flower's height: where its bloom is
UNDER_APART = 0.36  # of a body's height: between two who stand under something
BASKET_ASIDE, BASKET_LOW = (
    1.1,
    0.45,
)  # in a basket: widths of a person apart, and of a height how far below its seat they stand at most


def relate(layout: Layout, relation: Relation) -> None:
    """Put the subject of a relation where it says."""
    objects = [m for ref in relation.objects for m in layout.of(ref)]
    objects = [m for m in objects if m.owner in layout.spots]
    if not objects:
        return
    subjects = layout.of(relation.subject)
    paired = layout.pair == (relation.subject, relation.kind, objects[0].ref) and relation.kind == "in_front_of"
    if (relation.kind in ("beside", "against") or (paired and objects[0].name in WALLED)) and _behind_support(
        layout, relation.subject, objects[0]
    ):
        return
    shared = _shared_out(len(subjects), len(objects)) if relation.kind == "on" or len(objects) >= len(subjects) else []
    for number, member in enumerate(subjects):
        base, k, among = objects[0], number, len(subjects)
        if shared and len(subjects) > 1:
            which, k, among = shared[number]
            base = objects[which]
        spot = _related(layout, relation.kind, member, base, k, among)
        if spot is not None:
            layout.spots[member.owner] = (
                _beside_others(layout, member, spot)
                if relation.kind == "behind"
                or (relation.kind == "beside" and member.person and len(objects) > 1 and not base.person)
                or (relation.kind == "in_front_of" and member.person and base.name not in WORKPLACES)
                else spot
            )


def _shared_out(subjects: int, objects: int) -> list[tuple[int, int, int]]:
    """Which object each of several subjects gets, the how-manyth it is there, and among how many: five on three chairs."""
    whose = [number * objects // subjects if objects < subjects else number for number in range(subjects)]
    return [(o, whose[:n].count(o), whose.count(o)) for n, o in enumerate(whose)]


def _beside_others(layout: Layout, member: Member, spot: Spot) -> Spot:
    """A place beside those who stand where somebody is put."""
    taken = [s for owner, s in layout.spots.items() if owner != member.owner and owner.startswith("person")]
    step = float(member.size[0]) + 2.0 * GAP
    for k in (0, 1, -1, 2, -2, 3):
        x = spot.x + k * step
        if all(abs(s.x - x) > 0.6 * step or abs(s.z - spot.z) > 0.4 for s in taken):
            return replace(spot, x=x)
    return spot


def _behind_support(layout: Layout, subject: Ref, thing: Member) -> bool:
    """ "a cup on a table by a window": the cup stays on the table, and the window is behind it; tell whether it is so."""
    on = [ref for r in layout.relations if r.kind == "on" and r.subject == subject for ref in r.objects]
    base = next((m for ref in on for m in layout.of(ref) if m.owner in layout.spots and m is not thing), None)
    if base is None or base.person or thing.person:
        return False
    at = layout.spots[base.owner]
    if thing.name in WALLED:
        deep = 0.5 * float(min(base.size[0], base.size[2])) * at.scale
        layout.spots[thing.owner] = replace(layout.spots[thing.owner], x=at.x, z=at.z - deep - 0.2, yaw=FRONT)
    return True


def _related(layout: Layout, kind: str, member: Member, base: Member, number: int, count: int) -> Spot | None:
    at, size = layout.spots[base.owner], member.size
    other = _breadth(base, member) * at.scale
    shift = (number - (count - 1) / 2) * (size[0] + 0.4 * GAP)
    own = layout.spots.get(member.owner, Spot(yaw=yaw_of(member, layout.rng)))
    if layout.pair == (member.ref, kind, base.ref) and kind in (*SIDES, *BEFORE):
        return beside_base(layout, kind, member, base, own)
    if kind == "on" and member.person and base.name in BOARDS:  # writes on it: before it, half turned to it
        return replace(own, x=at.x + 0.34 * other[0] + 0.3, z=at.z + 0.36, yaw=-150.0)
    if kind == "on":
        return _onto(layout, member, base, own, shift)
    if kind in INSIDE and base.name in STOOD_BEFORE:
        kind = "in_front_of"
    if kind in INSIDE and not _houses(base, member):
        kind = "beside"
    if kind in INSIDE:
        return _into(layout, member, base, own, number, count)
    if kind == "in_front_of" and base.name in WORKPLACES and (member.person or "seat" in member.assembly.sockets):
        deep = min(base.size[0], base.size[2]) * at.scale
        back = AT_A_TABLE * member.size[1] if member.person else BEHIND_A_TABLE * 1.75 * member.size[1] / 0.98
        aside = _place_at(layout, member, base)
        return replace(own, x=at.x + shift + aside, y=0.0, z=at.z - deep / 2 - min(back, 0.34), yaw=FRONT)
    if kind == "behind":
        peeks = 0.62 if other[0] < base.size[0] * at.scale else 0.25  # out from behind a trunk
        return replace(own, x=at.x + peeks * other[0] + shift, z=at.z - (other[2] + size[2]) / 2 - 0.3)
    if kind == "in_front_of" and own.y > 0 and FAMILY_OF.get(base.name) == "plant":  # at its bloom, not at its foot
        high = at.y + BLOOM * other[1] - 0.5 * size[1]
        return replace(own, x=at.x - 0.5 * (other[0] + size[0]), y=max(high, own.y), z=at.z + 0.3 * size[2], yaw=0.0)
    house = FAMILY_OF.get(base.name) == "building" and member.person and own.z > at.z + 0.5 * other[2] + ELBOWS
    if kind == "in_front_of" and (base.name in LANDMARKS or house):
        return own  # far behind as it is
    if kind == "in_front_of":
        return replace(
            own, x=at.x - 0.15 * other[0] + shift, z=at.z + (max(other[2], other[0] * 0.5) + size[2]) / 2 + 0.12
        )
    if kind == "under" and base.name in ("waterfall", "fountain", "rock cliff"):
        return replace(own, x=at.x, y=0.0, z=at.z + 0.5 * other[2] + 0.3)  # before it, not within
    if (
        kind == "under"
        and member.person
        and (FAMILY_OF.get(base.name) in ("street", "plant") or base.name == "beach umbrella")
    ):
        return replace(
            own, x=at.x + shift + UNDER_ASIDE * float(size[1]), y=0.0, z=at.z + 0.12 * float(size[1])
        )  # not in its post
    if kind == "under" and FAMILY_OF.get(base.name) in ("street", "plant"):  # before its trunk
        z = at.z + 0.5 * float(max(size[0], size[2])) + TRUNK * float(other[1])
        return replace(own, x=at.x + shift, y=0.0, z=z)
    if kind == "under":
        return replace(own, x=at.x + shift + _aside(layout, member, base), y=0.0, z=at.z)
    if kind == "over" and own.relation == "inside":
        return None  # it hangs in a tree that is over somebody
    if kind == "over":
        return replace(own, x=at.x + shift, y=at.y + other[1] + 0.35, z=at.z, support=base.owner, relation="over")
    if (
        kind in ("beside", "against", "across")
        and base.ref != member.ref
        and (own.y > ALOFT > at.y or abs(own.x - at.x) > 1.2 * (other[0] + size[0]))
    ):
        side = 1.0 if own.x >= at.x else -1.0
        z = at.z + (0.5 * other[0] + 0.3 if base.name in WALLED else 0.0)
        if own.y > ALOFT > at.y:  # what hangs in the air near something is about as high as that
            own = replace(own, y=min(own.y, max(float(other[1]) - 0.4 * float(size[1]), 0.1)))
        return replace(own, x=at.x + side * ((other[0] + size[0]) / 2 + GAP), z=z)
    return None


def _breadth(base: Member, member: Member) -> np.ndarray:
    """Length, height and width (3,) of what something is beside or behind: of a tree over it, its trunk's."""
    high = float(base.size[1])
    if FAMILY_OF.get(base.name) == "plant" and high > OVERHEAD * float(member.size[1]):
        return np.array([2 * TRUNK * high, high, 2 * TRUNK * high])
    return base.size


def _aside(layout: Layout, member: Member, base: Member) -> float:
    """How far aside somebody stands under what others are under too."""
    refs = [
        r.subject for r in layout.relations if r.kind == "under" and base.ref in r.objects and r.subject[0] == "person"
    ]
    refs = list(dict.fromkeys(refs))
    if member.ref not in refs or len(refs) < 2:
        return 0.0
    return (refs.index(member.ref) - (len(refs) - 1) / 2) * UNDER_APART * float(member.size[1])


def _place_at(layout: Layout, member: Member, base: Member) -> float:
    """How far aside somebody stands or sits at a table that others are at too."""
    refs = [
        r.subject
        for r in layout.relations
        if r.kind == "in_front_of" and base.ref in r.objects and (r.subject[0] == "person") == member.person
    ]
    refs = list(dict.fromkeys(refs))
    k = refs.index(member.ref) if member.ref in refs else 0
    return (k - (len(refs) - 1) / 2) * ELBOWS * 1.7 if len(refs) > 1 else 0.0


def _houses(base: Member, member: Member) -> bool:
    """Whether something can be in something: nobody is in a ring."""
    return not member.person or FAMILY_OF.get(base.name, "") in VESSELS or max(base.size) > 0.8 * max(member.size)


def _onto(layout: Layout, member: Member, base: Member, own: Spot, shift: float) -> Spot:
    """Stand on a top: a socket's, else the highest point."""
    at = layout.spots[base.owner]
    if base.name == "window sill" and member.mobile and not member.person:
        own = replace(own, yaw=LOOKS_OUT)
    wide = 0.5 * at.scale * max(float(base.size[0]), float(base.size[2]))
    shift = float(np.clip(shift, -0.75 * wide, 0.75 * wide)) if not member.mobile else shift
    lives = member.person or member.assembly.carriage.startswith("legs")
    for name in ("top", "seat", "back"):
        if name in base.assembly.sockets and (name == "top" or lives):
            place = socket_frame(base.assembly, name, at.root[None])[0][:, 3]
            if base.name not in WORKPLACES and not member.person:
                place = place + np.array([_beside(layout, member, base), 0.0, 0.0])
            if name == "top" and base.name in WORKPLACES:  # nearer to who works there, and beside what is there already
                place = place + np.array([_beside(layout, member, base), 0.0, _toward_worker(layout, member, base)])
            return replace(
                own, x=float(place[0]) + shift, y=float(place[1]), z=float(place[2]), support=base.owner, relation=name
            )
    shift += 0.0 if member.person else _beside(layout, member, base)
    sunk = UNEVEN * float(base.size[1]) * at.scale if base.name in BEDS and lives else 0.0
    return replace(
        own, x=at.x + shift, y=at.y + float(base.high[1]) * at.scale - sunk, z=at.z, support=base.owner, relation="top"
    )


def _beside(layout: Layout, member: Member, base: Member) -> float:
    """How far aside something is put on a top that others share."""
    refs = list(dict.fromkeys(r.subject for r in layout.relations if r.kind == "on" and base.ref in r.objects))
    if member.ref not in refs or len(refs) < 2:
        return 0.0
    widths = [
        sum(width_of(m, layout.spots.get(m.owner, Spot()).yaw) + 0.4 * GAP for m in layout.of(ref)) + 0.3 * GAP
        for ref in refs
    ]
    k = refs.index(member.ref)
    return float(sum(widths[:k]) + widths[k] / 2 - sum(widths) / 2)


def _toward_worker(layout: Layout, member: Member, base: Member) -> float:
    """How far back on a table things lie within reach of who stands behind it."""
    at_work = any(
        r.kind == "in_front_of" and base.ref in r.objects and r.subject[0] == "person" for r in layout.relations
    )
    deep = min(base.size[0], base.size[2]) * layout.spots[base.owner].scale
    return (
        min(0.5 * min(float(member.size[0]), float(member.size[2])) + 0.03 - 0.5 * deep, -0.24 * deep)
        if at_work
        else 0.0
    )


def _into(layout: Layout, member: Member, base: Member, own: Spot, number: int, count: int) -> Spot:
    """Stand, lie or float inside, made smaller where it does not fit, and seen over the rim."""
    at = layout.spots[base.owner]
    if (
        member.person and base.assembly.carriage in ("floats", "sails", "wheels") and "seat" in base.assembly.sockets
    ):  # on its seat, as large as they are
        return replace(own, x=at.x, y=at.y, z=at.z, support=base.owner, relation="inside")
    if member.person and base.assembly.carriage == "hovers" and "inside" in base.assembly.sockets:  # in its basket
        place = socket_frame(base.assembly, "inside", at.root[None])[0][:, 3]
        low = (
            socket_frame(base.assembly, "seat", at.root[None])[0][1, 3] - BASKET_LOW * float(member.size[1])
            if "seat" in base.assembly.sockets
            else place[1]
        )
        inside = [r.subject for r in layout.relations if r.kind == "in" and base.ref in r.objects]
        aside = (
            BASKET_ASIDE * float(member.size[2]) * (inside.index(member.ref) + number - (len(inside) + count - 2) / 2)
        )
        return replace(
            own,
            x=float(place[0]) + aside,
            y=float(max(place[1], low)),
            z=float(place[2]),
            support=base.owner,
            relation="inside",
        )
    room = base.size * at.scale
    if "inside" in base.assembly.sockets:
        place = socket_frame(base.assembly, "inside", at.root[None])[0][:, 3].copy()
    else:
        place = np.array([at.x, at.y + 0.15 * room[1], at.z])
    mouth = min(room[0], room[2]) * MOUTHS.get(base.name, 0.8)
    grown = FAMILY_OF.get(member.name, "") == "plant"
    fit = (
        mouth
        / (count if count < HEAPED else count**0.5)
        / max(member.size[0], member.size[2], 1e-6)
        * (6.0 if grown else 1.35 if count >= HEAPED or member.mobile else 0.95)
    )
    tall = 1.5 * room[1] / max(member.size[1], 1e-6) if not grown else 2.4 * room[1] / max(member.size[1], 1e-6)
    scale = float(min(own.scale, max(fit, 1e-4), tall))
    size = member.size * scale
    floats = member.assembly.carriage in AFLOAT and member.assembly.carriage != "swims"
    y = float(place[1])
    if grown:
        y = at.y + max(0.06 * room[1], float(base.high[1]) * at.scale - 0.62 * float(size[1]))
    elif floats:
        y = float(place[1]) - 0.12 * float(size[1])
    elif member.assembly.carriage == "swims":
        y = at.y + 0.30 * room[1]
    elif not _clear(base) and (member.mobile or place[1] < at.y + 0.25 * room[1]):
        y = max(y, at.y + _rim(base) * at.scale - (1 - SHOWN) * float(size[1]))
    elif count >= HEAPED:
        y += 0.12 * float(size[1])
    x, z = _ring(number, count, size, mouth)
    if member.mobile and not floats and member.assembly.carriage != "swims":
        own = replace(own, yaw=FRONT + 28.0)
    turn = float(number * 67 % 360) if count >= HEAPED and not member.mobile else 0.0
    yaw = own.yaw + turn
    if floats and count == 2:  # side on, bow to bow
        yaw = (0.0, 180.0)[number] - 14.0
    return replace(
        own,
        x=float(place[0]) + x,
        y=y,
        z=float(place[2]) + z,
        yaw=yaw,
        scale=scale,
        support=base.owner,
        relation="inside",
    )


def _rim(base: Member) -> float:
    """How high the rim of something is that has a handle over it."""
    bow = [n.at[1] for n in base.assembly.nodes if n.name == "lever"]
    return float(bow[0]) if bow else float(base.high[1])


def _clear(base: Member) -> bool:
    """Whether one sees through its walls."""
    return any(p.finish == "glass" for p in base.assembly.primitives)


def _ring(number: int, count: int, size: np.ndarray, mouth: float) -> tuple[float, float]:
    """Where the n-th of several lies inside: side by side, or in rings from the middle."""
    if count < HEAPED:
        return (number - (count - 1) / 2) * 0.52 * mouth, 0.0
    if number == 0:
        return 0.0, 0.0
    ring = 1 if number < 7 else 2
    among = min(count - 1, 6) if ring == 1 else count - 7
    angle = 2 * np.pi * (number - (1 if ring == 1 else 7)) / max(among, 1)
    radius = min(ring * 0.55 * float(max(size[0], size[2])), 0.42 * mouth)
    return float(radius * np.cos(angle)), float(radius * np.sin(angle))
