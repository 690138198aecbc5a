"""Where everyone and everything of a shot stands before anything moves: rows, supports and what was said of left and right.

Places are those of an assembly's origin: on the ground below its middle. Units are the scene's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ...story.setting import Ref, Relation
from ...vocabulary.families import FAMILY_OF
from ..assembly import placed, socket_frame
from .heights import ALOFT, HIGH
from .roster import BEDS, SCENERY, STOOD_BEFORE, Member

GAP = 0.14  # units between neighbours
ELBOWS = 0.3  # units that people keep from one another
ROW = 3.4  # units that one row may be wide
LOOKS_OUT = 48.0  # degrees: half turned away, toward the window behind
FRONT, THREE_QUARTERS = -90.0, -35.0  # yaw in degrees: toward the viewer, and half to the side
SIDEWAYS = (
    "car",
    "cycle",
    "aircraft",
    "boat",
    "quadruped",
    "bird",
    "sea",
    "small",
    "rail",
    "dinosaur",
    "insect",
    "truck",
    "machine",
    "cart",
    "board",
    "ship",
)
INSIDE = ("in", "inside")
AFLOAT = ("floats", "sails", "swims")
WORKPLACES = (
    "table",
    "desk",
    "counter",
    "coffee table",
    "workbench",
    "picnic table",
    "podium",
    "turntables",
    "bar counter",
    "cauldron",
    "barrel",
)
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
BOARDS = ("whiteboard", "wall", "picture frame", "billboard")
HEAPED = 3  # things in a vessel from which they lie in rings
WALLED = (
    "fireplace",
    "curtain",
    "window",
    "wardrobe",
    "bookcase",
)  # stands against the wall, behind who is at it
TOWERING = 5.0  # units from which something stands behind the action unless the shot is about it
EARTHRISE = {
    "earth": (0.8, -6.2, -11.0, 10.0),
    "planet": (3.6, 3.9, -14.0, 6.0),
}  # in space: x, y, z and width of what is seen from there
AFAR = (3.2, 4.0, -14.0, 2.4)  # and of any other body
LANDMARKS = (
    "iron tower",
    "clock tower",
    "colosseum",
    "pyramid",
    "statue",
    "temple",
    "pagoda",
    "mosque",
)  # seen whole, far behind
FEATURES, LARGEST_BEHIND = (
    ("waterfall", "volcano", "rock cliff", "geyser", "dam", "castle", "mountain", *LANDMARKS),
    11.0,
)  # units, of scenery seen whole
UNEVEN = 0.06  # of the height of a stone: how far its top is from level
BLOOM = 0.9  # of a flower's height: where its bloom is
SPECK, NEARER = 0.15, 0.8  # units: what flies and is smaller is shown larger, and how much nearer it is then
AFAR_BACK = 1.5  # of its height: how far behind the action a landmark stands
HERD_ROW = 1.9  # units that a row of a herd or flock may be wide: it stands in depth
IN_FILE, FILE = (
    ("camel", "ant", "duckling"),
    9.0,
)  # who goes one behind the other, and units that a row of them may be long
HERD = 4  # members alike from which they stand loosely, not in a line


@dataclass(frozen=True, kw_only=True)
class Spot:
    """Where a member is: its origin (x, y, z), its yaw in degrees, how it is scaled, and on or in what it is."""

    x: float = 0.0
    y: float = 0.0
    z: float = 0.0
    yaw: float = FRONT
    scale: float = 1.0
    support: str = ""  # owner of what it stands on or in
    relation: str = ""

    @property
    def root(self) -> np.ndarray:
        """Its matrix (3, 4)."""
        made = placed((self.x, self.y, self.z), (0.0, self.yaw, 0.0))
        made[:, :3] *= self.scale
        return made


@dataclass(kw_only=True)
class Layout:
    """Spots by owner, filled in the order in which things depend on one another."""

    members: Sequence[Member]
    relations: Sequence[Relation]
    focus: Sequence[Ref]
    rng: np.random.Generator
    heights: Mapping[str, float]
    space: bool = False
    spots: dict[str, Spot] = field(default_factory=dict)

    def of(self, ref: Ref) -> list[Member]:
        """The members of a thing or person."""
        return [m for m in self.members if m.ref == ref]


def lay_out(
    members: Sequence[Member],
    relations: Sequence[Relation],
    focus: Sequence[Ref],
    seed: int,
    *,
    furnishing: frozenset[Ref] = frozenset(),
    heights: Mapping[str, float] | None = None,
    space: bool = False,
) -> dict[str, Spot]:
    """Give every member a spot. furnishing: things that belong to the place: they stand behind the action. heights: by owner, of
    `heights.heights_of`."""
    layout = Layout(
        members=members, relations=_sensible(relations), focus=focus, rng=np.random.default_rng((seed, 33)), heights=heights or {}, space=space
    )  # fmt: skip
    attached = {r.subject for r in layout.relations if r.kind in ("on", *INSIDE, "riding", "under", "over", "from")}
    attached |= {ref for r in layout.relations if r.kind in ("holding", "wearing") for ref in r.objects}
    named = {ref for r in layout.relations for ref in (r.subject, *r.objects)}
    lively = any(m.mobile and m.ref in focus for m in members)
    aside = {
        m.ref for m in members if m.ref not in {*focus, *named} and (m.ref in furnishing or (lively and not m.mobile))
    }
    travels = any(m.mobile and not _heavenly(m) for m in members if m.ref in focus)
    behind = [
        m
        for m in members
        if _stands_at_the_wall(m, members)
        or _is_scenery(m, focus)
        or m.ref in aside
        or (space and _heavenly(m) and (m.ref not in focus or travels))
    ]
    free = [m for m in members if m.ref not in attached and m not in behind]
    _rows(layout, _ordered(free, layout.relations))
    _scenery(layout, behind)
    for _ in range(3):  # a cup on a book on a table
        for relation in layout.relations:
            _relate(layout, relation)
    _rows(layout, [m for m in members if m.owner not in layout.spots])
    _enlarge_specks(layout)
    return layout.spots


def _enlarge_specks(layout: Layout) -> None:
    """Bring birds that would be lost before a mountain nearer to the camera, and so larger."""
    tallest = max((float(m.size[1]) for m in layout.members if m.assembly.carriage != "wings"), default=HIGH)
    for m in layout.members:
        spot, wide = layout.spots.get(m.owner), float(max(m.size))
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


def _width(member: Member, yaw: float) -> float:
    turn = np.radians(yaw)
    return float(abs(np.cos(turn)) * member.size[0] + abs(np.sin(turn)) * member.size[2])


def yaw_of(member: Member, rng: np.random.Generator) -> float:
    """How a member faces when nothing was said."""
    if member.person:
        return FRONT + float(rng.uniform(5, 25)) * (1 if rng.random() < 0.5 else -1)
    return THREE_QUARTERS if FAMILY_OF.get(member.name, "") in SIDEWAYS else FRONT + float(rng.uniform(-12, 12))


def _rows(layout: Layout, members: list[Member]) -> None:
    """Stand members side by side around the middle, in as many rows as they need, the later ones farther back."""
    rows: list[list[tuple[Member, float, float]]] = [[]]
    for m in members:
        yaw = yaw_of(m, layout.rng)
        width = _width(m, yaw) + (ELBOWS if m.person else 0.0)
        herd = len(layout.of(m.ref)) >= HERD and m.name not in IN_FILE
        most = FILE if m.name in IN_FILE else HERD_ROW if herd and not m.person else ROW
        if rows[-1] and sum(w + GAP for _, _, w in rows[-1]) + width > most:
            rows.append([])
        rows[-1].append((m, yaw, width))
    back = 0.0
    for number, row in enumerate(rows):
        total = sum(w for _, _, w in row) + GAP * (len(row) - 1)
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
            x += width + GAP
        back -= deep * 0.7 + 0.35


def _scenery(layout: Layout, members: list[Member]) -> None:
    """Stand what is large behind the action."""
    widths = [_width(m, FRONT) for m in members]
    spread = max(1.0, 1.6 / max(sum(widths) + GAP * len(widths), 0.1)) if len(members) > 1 else 1.0
    x = -0.5 * spread * sum(w + GAP for w in widths)
    for m, width in zip(members, widths, strict=True):
        x += spread * (width + GAP) / 2
        if layout.space and _heavenly(m):
            layout.spots[m.owner] = _in_the_sky(m)
            continue
        yaw = FRONT + float(layout.rng.uniform(-10, 10))
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


def _relate(layout: Layout, relation: Relation) -> None:
    """Put the subject of a relation where it says."""
    objects = [m for ref in relation.objects for m in layout.of(ref)]
    objects = [m for m in objects if m.owner in layout.spots]
    if not objects:
        return
    subjects = layout.of(relation.subject)
    if relation.kind in ("beside", "against") and _behind_support(layout, relation.subject, objects[0]):
        return
    for number, member in enumerate(subjects):
        base = objects[min(number, len(objects) - 1)] if len(objects) >= len(subjects) > 1 else objects[0]
        spot = _related(layout, relation.kind, member, base, number, len(subjects))
        if spot is not None:
            layout.spots[member.owner] = spot


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
    at, size, other = layout.spots[base.owner], member.size, base.size * layout.spots[base.owner].scale
    shift = (number - (count - 1) / 2) * (size[0] + 0.4 * GAP)
    own = layout.spots.get(member.owner, Spot(yaw=yaw_of(member, layout.rng)))
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
        return replace(own, x=at.x + 0.25 * other[0] + shift, z=at.z - (other[2] + size[2]) / 2 - 0.3)
    if kind == "in_front_of" and own.y > 0 and FAMILY_OF.get(base.name) == "plant":  # at its bloom, not at its foot
        high = at.y + BLOOM * other[1] - 0.5 * size[1]
        return replace(own, x=at.x - 0.5 * (other[0] + size[0]), y=max(high, own.y), z=at.z + 0.3 * size[2], yaw=0.0)
    if kind == "in_front_of" and base.name in LANDMARKS:
        return own  # far behind as it is
    if kind == "in_front_of":
        return replace(
            own, x=at.x - 0.15 * other[0] + shift, z=at.z + (max(other[2], other[0] * 0.5) + size[2]) / 2 + 0.12
        )
    if kind == "under":
        return replace(own, x=at.x + shift, y=0.0, z=at.z)
    if kind == "over":
        return replace(own, x=at.x + shift, y=at.y + other[1] + 0.35, z=at.z, support=base.owner, relation="over")
    if (
        kind in ("beside", "against", "across")
        and base.ref != member.ref
        and abs(own.x - at.x) > 1.2 * (other[0] + size[0])
    ):
        side = 1.0 if own.x >= at.x else -1.0
        z = at.z + (0.5 * other[0] + 0.3 if base.name in WALLED else 0.0)
        return replace(own, x=at.x + side * ((other[0] + size[0]) / 2 + GAP), z=z)
    return None


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
            if name == "top" and base.name in WORKPLACES:  # nearer to who works there, and beside what is there already
                place = place + np.array([_beside(layout, member, base), 0.0, _toward_worker(layout, member, base)])
            return replace(
                own, x=float(place[0]) + shift, y=float(place[1]), z=float(place[2]), support=base.owner, relation=name
            )
    sunk = UNEVEN * float(base.size[1]) * at.scale if base.name in BEDS and lives else 0.0
    return replace(
        own, x=at.x + shift, y=at.y + float(base.high[1]) * at.scale - sunk, z=at.z, support=base.owner, relation="top"
    )


def _beside(layout: Layout, member: Member, base: Member) -> float:
    """How far aside something is put on a top that others share."""
    refs = list(dict.fromkeys(r.subject for r in layout.relations if r.kind == "on" and base.ref in r.objects))
    if member.ref not in refs or len(refs) < 2:
        return 0.0
    widths = [sum(m.size[0] + 0.4 * GAP for m in layout.of(ref)) + 0.3 * GAP for ref in refs]
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
