"""Riders on what they ride, sitters on seats, sleepers on beds, climbers on what they climb, swimmers at the surface."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ....story.setting import Ref
from ....vocabulary.families import FAMILY_OF
from ...assembly import socket_frame
from ...catalogue.nature.slopes import SLOPE_DEG
from ...motion import Deed
from ...motion.moves import MOVES
from ..heights import HIGH
from ..layouts.pairs import pair_of
from ..layouts.spots import Spot
from ..places import UNDER_WATER
from ..roster import SCENERY, Member
from .by_hand.perches import KNEES, aboard, idle_spans, perch, turned_side_on, turned_to_view
from .by_hand.stairways import on_steps
from .cues import NEVER_S
from .sheet import Sheet

RIDDEN = {"bicycle": "pedal", "motorcycle": "motorbike", "scooter": "skateboard", "skateboard": "skateboard", "surfboard": "surf", "snowboard": "surf", "skis": "ski",
          "horse": "ride", "pony": "ride", "donkey": "ride", "camel": "ride", "elephant": "ride", "unicorn": "ride", "rowing boat": "row", "canoe": "paddle", "jet ski": "motorbike", "swing": "sit", "carousel": "ride"}  # fmt: skip
ROUNDABOUTS = ("carousel",)  # which turn where they stand, and their riders with them
WHEELED = ("skateboard", "surfboard", "snowboard", "skis", "bicycle", "motorcycle", "scooter")
SEATED = (
    "sit",
    "sit down",
    "slouch",
    "lounge",
    "eat",
    "read",
    "write",
    "nod off",
    "doze",
    "sew",
    "knit",
    "type",
    "play piano",
    "drive",
    "play drums",
    "play chess",
    "play cards",
    "play video games",
    "arm wrestle",
)
SAT_ON = ("sit", "sit down", "slouch", "lounge", "doze")
OFF_SEATS = (
    "stand up",
    "jump",
    "dance",
    "climb",
    "tie shoes",
    "plant",
    "kneel",
    "crouch",
    "blow",
    "blow low",
    "blow deep",
    "hit",
    "kick",
    "swing",
    "fight",
)  # not done on a seat that is there
LYING = ("lie", "sleep", "lie down")
LAIN_ON = ("on", "in")  # relations to what one lies on, rather than before
OVER_ALL = (
    "talk",
    "wave",
    "look",
    "smile",
    "shout",
    "sing",
    "cheer",
    "point",
    "laugh",
    "drink",
    "phone",
    "read",
    "film",
    "selfie",
    "selfie stick",
    "fish",
    "hold",
    "play guitar",
)
ON_WATER = ("sea", "lake", "river", "swimming pool", "harbour", "ocean", "pool", "tropical island", "beach")
DIP = 0.205  # of a swimmer's height: how far the root lies under the surface
TALL = 14.0  # over who climbs: what is taller is climbed at a rock of it
BORNE_BY = 0.75  # of a rider: how long at least what bears one is
CLIMBED, BELOW_CROWN = (
    0.62,
    0.3,
)  # of what is climbed: how high one comes, and of a tree in whose crown one would be lost
CONICAL = ("christmas tree", "palm", "bare tree", "bamboo", "cactus")  # plants without such a crown


def board(sheet: Sheet, rider: Member, mount: Member) -> None:
    """Put a rider on what can be ridden."""
    sockets = mount.assembly.sockets
    goes = mount.assembly.carriage in ("wheels", "floats", "sails") or FAMILY_OF.get(mount.name) == "cart"
    backed = mount.assembly.carriage in ("legs4", "legs2", "wings", "hops", "swims") and {"seat", "back"} & set(sockets)
    if (
        mount.name in RIDDEN
        or mount.name in ROUNDABOUTS
        or (goes and "seat" in sockets)
        or (backed and float(max(mount.size)) > BORNE_BY * float(rider.size[1]))
    ):
        taken = {socket for owner, socket, _ in sheet.held.values() if owner == mount.owner}
        if mount.assembly.carriage == "wings":  # it goes where its rider goes
            sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == mount.ref and not a.act}
        seats = [
            s
            for s in (
                *sorted((s for s in sockets if s.startswith("seat")), key=lambda s: (len(s), s)),
                *(("back",) if "seat" not in sockets else ()),
            )
            if s in sockets and s not in taken
        ]
        sheet.held[rider.owner] = (mount.owner, seats[0] if seats else "top", NEVER_S)


def settle(sheet: Sheet) -> None:
    """Give everyone the seat, the mount, the wall or the water that the acts need."""
    for member in sheet.members:
        mount = sheet.held.get(member.owner)
        if member.person or member.name == "surfboard":
            _on_slope(sheet, member)
        if not member.person and aboard(sheet, member):
            continue
        if member.person and mount is not None:
            turned_side_on(sheet, mount[0])
            turned_to_view(sheet, member, mount[0])
            _ride(sheet, member, mount[0])
        elif _stands(member) and not (_lie(sheet, member) or on_steps(sheet, member) or _climb(sheet, member)):
            _swim(sheet, member)
            if member.person:
                _seat(sheet, member)
        elif member.assembly.carriage == "hops":
            _climb(sheet, member)
    _idle(sheet)


def _stands(member: Member) -> bool:
    return member.person or member.assembly.carriage.startswith("legs")


def _idle(sheet: Sheet) -> None:
    for member in sheet.members:
        if sheet.deeds[member.owner] or (member.person and member.owner in sheet.held):
            continue
        if sheet.brief.advert and (member.mobile or member.ref == ("thing", 0)):
            sheet.do(member, "spin", 0.0, sheet.duration_s)
        elif member.mobile:
            high = sheet.spots[member.owner].y > 0.1 and not sheet.spots[member.owner].support
            laid = member.assembly.carriage == "swims" and bool(sheet.spots[member.owner].support)
            on = sheet.member(sheet.spots[member.owner].support) if laid else None
            verb = "stand" if on is not None and FAMILY_OF.get(on.name) in ("furniture", "tool", "appliance") else {
                "floats": "bob", "sails": "bob", "rotor": "hover", "hovers": "hover", "swims": "swim", "wings": "stand" if not high else "hover" if pair_of(sheet.brief) else "fly",
            }.get(member.assembly.carriage, "stand")  # fmt: skip
            sheet.do(member, verb, 0.0, sheet.duration_s)


def _ride(sheet: Sheet, rider: Member, owner: str) -> None:
    """A rider's going becomes the mount's; the rider sits or stands on it."""
    mount = sheet.member(owner)
    if mount.person and sheet.held[rider.owner][1] != "arms":  # on somebody's shoulders
        sheet.deeds[rider.owner] = [Deed(verb="sit", start_s=0.0, end_s=sheet.duration_s)]
        return
    if mount.person:  # in somebody's arms
        kept = [d for d in sheet.deeds[rider.owner] if d.verb in ("cry", "laugh", "smile", "sleep")]
        sheet.deeds[rider.owner] = [Deed(verb="lie", start_s=0.0, end_s=sheet.duration_s), *kept]
        return
    own = [d for d in sheet.deeds[rider.owner] if d.path is not None]
    kept = [d for d in sheet.deeds[rider.owner] if d.path is None and d.verb in OVER_ALL]
    if own and not any(d.path is not None for d in sheet.deeds[owner]):
        if mount.assembly.carriage == "wings" and "seat" in mount.assembly.sockets:  # a dragon flies
            up = np.array([0.0, HIGH - float(sheet.spots[owner].y), 0.0])
            own = [replace(d, path=d.path + up) if d.path is not None and d.path.shape[1] == 3 else d for d in own]
            sheet.spots[owner] = replace(sheet.spots[owner], y=HIGH)
        going = {"wheels": "drive", "floats": "sail", "sails": "sail", "wings": "fly", "swims": "swim"}.get(
            mount.assembly.carriage, "gallop" if own[0].verb in ("run", "sprint") else "trot"
        )
        going = "drive" if mount.name in WHEELED else going
        sheet.deeds[owner] = [replace(d, verb=going, targets={}, facing=None) for d in own]
    verb = RIDDEN.get(mount.name, "drive" if mount.assembly.carriage == "wheels" else "sit")
    if verb in ("drive", "row") and (sheet.held[rider.owner][1] != "seat" or owner in sheet.pushed):
        verb = "sit"
    feat = next((d for d in sheet.deeds[rider.owner] if d.verb == "ollie"), None)
    sheet.deeds[rider.owner] = [feat or Deed(verb=verb, start_s=0.0, end_s=sheet.duration_s), *kept]


def _on_slope(sheet: Sheet, member: Member) -> None:
    """Let a skier go down the slope that is there, and a surfer, or the board of one that is an animal, along the wave, which goes along."""
    deeds = sheet.deeds[member.owner]
    gliding = next((d for d in deeds if d.verb in ("ski", "surf", "skate", "sail") and d.path is not None), None)
    ground = next((m for m in sheet.members if m.name in ("snow slope", "breaking wave")), None)
    if gliding is None or gliding.path is None or ground is None:
        return
    spot = sheet.spots[member.owner]
    path = gliding.path.copy()
    side = 1.0 if path[-1, 0] >= path[0, 0] else -1.0
    top = float(ground.assembly.sockets["top"].at[1])
    if ground.name == "breaking wave":
        lag = -1.2 * side
        sheet.spots[ground.owner] = Spot(x=float(path[0, 0]) + lag, y=-top, z=spot.z - 0.25, yaw=0.0)
        way = path + np.array([lag, -top, -0.25])
        sheet.deeds[ground.owner] = [
            Deed(verb="slide along", start_s=0.0, end_s=sheet.duration_s, path=way, facing=0.0)
        ]
        path[:, 1] += 0.16
    else:
        path[:, 1] = -side * path[:, 0] * math.tan(math.radians(SLOPE_DEG))
        lift = -float(path[:, 1].min())
        sheet.spots[ground.owner] = Spot(x=0.0, y=lift - top, z=spot.z - 0.6, yaw=0.0 if side > 0 else 180.0)
        path[:, 1] += lift + 0.02
    sheet.deeds[member.owner] = [replace(d, path=path) if d is gliding else d for d in deeds]
    if not member.person:
        sheet.spots[member.owner] = replace(spot, y=float(path[0, 1]))
        for rider in [m for m in sheet.members if sheet.spots[m.owner].support == member.owner]:
            own = sheet.spots[rider.owner]
            sheet.spots[rider.owner] = replace(own, y=own.y + float(path[0, 1]))
    mount = sheet.held.get(member.owner)
    if mount is not None:
        own = sheet.spots[mount[0]]
        sheet.spots[mount[0]] = replace(own, x=float(path[0, 0]), y=float(path[0, 1]), z=float(path[0, 2]))


def _lie(sheet: Sheet, member: Member) -> bool:
    """Bring who sleeps or lies along the bed, the sofa or the bench that is there; tell whether there is one."""
    deeds = sheet.deeds[member.owner]
    if not any(d.verb in LYING for d in deeds):
        return False
    bed = next((m for m in _named(sheet, member, LAIN_ON) if _bears(m)), None) or next(
        (m for m in sheet.members if m.name in ("bed", "hospital bed", "operating table")), None
    )
    if bed is None or not member.person:
        return False
    length_along_x = bed.size[0] >= bed.size[2]
    spot = sheet.spots[bed.owner]
    sheet.spots[bed.owner] = spot = replace(spot, yaw=-18.0 if length_along_x else -100.0)
    yaw = spot.yaw if length_along_x else spot.yaw + 90.0
    sockets = ("top", "seat") if length_along_x else ("seat", "top")
    surface = next(name for name in sockets if name in bed.assembly.sockets)
    top = socket_frame(bed.assembly, surface, spot.root[None])[0][:, 3]
    middle = spot.root[:, :3] @ ((bed.low + bed.high) / 2) + spot.root[:, 3]
    sheet.spots[member.owner] = replace(
        sheet.spots[member.owner], x=float(middle[0]), y=float(top[1]), z=float(middle[2]), yaw=yaw, support=bed.owner, relation="top",
    )  # fmt: skip
    sheet.deeds[member.owner] = [replace(d, path=None, facing=None) for d in deeds]
    return True


def _bears(thing: Member) -> bool:
    return (
        not thing.person
        and not thing.mobile
        and bool({"seat", "top"} & set(thing.assembly.sockets))
        and max(thing.size[0], thing.size[2]) > 0.8
    )


def _named(sheet: Sheet, member: Member, kinds: tuple[str, ...] = ()) -> list[Member]:
    """What a member was said to be on, in or at. kinds: of relations, all where empty."""
    said = [r for r in sheet.brief.relations if r.subject == member.ref and (not kinds or r.kind in kinds)]
    refs = [ref for r in said for ref in r.objects]
    return [m for ref in refs for m in sheet.of(ref)]


def _climb(sheet: Sheet, member: Member) -> bool:
    """Up the front of what is climbed, and stay there; tell whether somebody climbs."""
    deeds = sheet.deeds[member.owner]
    climbing = next((d for d in deeds if d.verb == "climb"), None)
    if climbing is None:
        return False
    said = [a for a in sheet.actions if a.subject == member.ref and a.act == "climb"]
    refs = [ref for a in said for _, ref in a.roles] + [a.target for a in said if a.target]
    goals = [m for ref in refs for m in sheet.of(ref) if not m.mobile and max(m.size) < TALL * float(member.size[1])]
    goal = next(iter(goals), None) or next(
        (m for m in sheet.members if m.name in ("rock", "ladder", "tree", "wall")), None
    )
    if goal is None:
        sheet.deeds[member.owner] = [replace(d, verb="walk") if d is climbing else d for d in deeds]
        return False
    there = sheet.spots[goal.owner]
    tall, wide = (
        float(goal.size[1]) * there.scale,
        float(goal.size[0] if goal.name == "ladder" else min(goal.size[0], goal.size[2])) * there.scale,
    )
    crowned = FAMILY_OF.get(goal.name) == "plant" and goal.name not in CONICAL
    high = max(min((BELOW_CROWN if crowned else CLIMBED) * tall, tall - 0.3 * float(member.size[1])), 0.15)
    front = 0.5 * wide - 0.04 if FAMILY_OF.get(goal.name) not in ("plant",) else 0.16
    if goal.name == "ladder":
        sheet.spots[goal.owner] = there = replace(there, yaw=-90.0)
    here = np.array([there.x, 0.0, there.z + front])
    sheet.spots[member.owner] = replace(sheet.spots[member.owner], x=float(here[0]), z=float(here[2]), yaw=90.0)
    end = min(climbing.end_s, climbing.start_s + high / (0.5 / sheet.unit))
    lean = -0.6 * front * high / max(tall, 0.1)
    path = np.stack([here, here + np.array([0.0, high, lean])])
    made = replace(
        climbing,
        path=path,
        facing=90.0,
        start_s=0.0 if climbing.start_s < 1 else climbing.start_s,
        end_s=max(end, sheet.duration_s),
    )
    sheet.deeds[member.owner] = [made if d is climbing else d for d in deeds]
    return True


def _swim(sheet: Sheet, member: Member) -> None:
    """Let a swimmer lie in the surface, not on it."""
    place = sheet.brief.place.name
    deeds = sheet.deeds[member.owner]
    if place in UNDER_WATER or not any(d.verb in ("swim", "float") for d in deeds):
        return
    down = -(DIP if member.person else 0.55) * float(member.size[1])
    spot = sheet.spots[member.owner]
    sheet.spots[member.owner] = replace(spot, y=down)
    sheet.deeds[member.owner] = [
        replace(d, path=d.path + np.array([0.0, down - d.path[0, 1], 0.0])) if d.path is not None and d.path.shape[1] == 3 else d for d in deeds
    ]  # fmt: skip


def _seat(sheet: Sheet, member: Member) -> None:
    """Bring someone who sits onto a seat that is there."""
    deeds = sheet.deeds[member.owner]
    sitting = [d for d in deeds if d.verb in SEATED]
    holding = {
        ref for r in sheet.brief.relations if r.subject == member.ref and r.kind == "holding" for ref in r.objects
    }
    named = [m for m in _named(sheet, member) if "seat" in m.assembly.sockets and not m.mobile and m.ref not in holding]
    if (
        not sitting
        and named
        and not any(d.path is not None or MOVES[d.verb].gait or MOVES[d.verb].flight for d in deeds if d.verb in MOVES)
        and not any(d.verb in OFF_SEATS for d in deeds)
    ):
        sitting = list(deeds)
        deeds = [replace(d, verb="sit") if d.verb in MOVES and MOVES[d.verb].layer == "body" else d for d in deeds]
    if not sitting:
        return
    if perch(sheet, member, deeds, _named(sheet, member, ("on",))):
        return
    found = _free_seat(sheet, member, [m.ref for m in _named(sheet, member)])
    if found is None:
        if sitting[0].verb in SAT_ON:
            sheet.deeds[member.owner] = [replace(d, verb="sit floor") if d in sitting else d for d in deeds]
        return
    seat, socket = found
    frame = socket_frame(seat.assembly, socket, sheet.spots[seat.owner].root[None])[0]
    place = frame[:, 3]
    yaw = math.degrees(math.atan2(-frame[2, 0], frame[0, 0]))
    ahead = np.array([math.cos(math.radians(yaw)), 0.0, -math.sin(math.radians(yaw))])
    stand = place + 0.12 * ahead
    sheet.spots[member.owner] = Spot(
        x=float(stand[0]), y=max(0.0, float(place[1]) - KNEES * float(member.size[1])), z=float(stand[2]), yaw=yaw, scale=sheet.spots[member.owner].scale, support=f"{seat.owner}", relation=socket,
    )  # fmt: skip
    made = [replace(d, targets={**d.targets, "seat": place}, facing=yaw, path=None) for d in deeds]
    made += [
        Deed(verb="sit", start_s=a, end_s=b, targets={"seat": place}, facing=yaw) for a, b in idle_spans(sheet, made)
    ]
    sheet.deeds[member.owner] = made


def _free_seat(sheet: Sheet, member: Member, named: Sequence[Ref]) -> tuple[Member, str] | None:
    taken = {
        (s.support, s.relation)
        for owner, s in sheet.spots.items()
        if s.relation.startswith("seat") and owner != member.owner
    }
    free = [
        (m, name)
        for m in sheet.members
        if not m.person and not m.mobile and FAMILY_OF.get(m.name) not in SCENERY
        for name in m.assembly.sockets
        if name.startswith("seat") and (m.owner, name) not in taken
    ]
    x = sheet.spots[member.owner].x
    free.sort(key=lambda f: (f[0].ref not in named, abs(sheet.spots[f[0].owner].x - x), f[1]))
    return free[0] if free else None
