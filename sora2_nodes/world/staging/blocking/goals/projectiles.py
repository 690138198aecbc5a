"""What flies at something and stays there: arrows and darts in their targets, balls in goals, a golf ball in its hole, a stone that skips."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from .....vocabulary.families import FAMILY_OF
from ....assembly import socket_frame
from ...layouts.spots import FRONT
from ...roster import Member
from ..cues import Splash
from ..sheet import Sheet
from .tool_ways import UP, Way, grip_of, laid, moments

POINTED = ("arrow", "dart", "spear", "knife", "axe", "sword")
AT = ("object", "into", "in", "at", "toward", "on", "through")
FLYING = frozenset("fly throw hit collide shoot walk land slide launch stick drop strike run".split()) | {""}
ROLLING = frozenset("roll fly throw drop walk slide bounce hit kick fall run".split()) | {""}
LEAVES, AIR_S = 0.22, 0.42  # of a shot; of a flight
APART = 2.4  # heights of a target: from how far an arrow comes
RANGE, SHOULDER, LOOSED = (
    1.25,
    0.80,
    0.42,
)  # heights of an archer: half the way to the target, and of the arrow; of a shot
QUIVER_DEG, QUIVER_HZ, QUIVER_S = 5.0, 11.0, 0.35  # of an arrow that has struck
ASIDE = -38.0  # degrees from the viewer: where a target's or a goal's face looks
SKIPS, FIRST_HOP = 6, 1.9  # hops of a stone; units of its first
WATER = (0.75, 0.86, 0.92)
WATERS = ("lake", "river", "sea", "pond", "beach", "ocean", "waterfall", "harbour")


def fly_at(sheet: Sheet) -> None:
    """Take what flies at a target, into a goal or a hole, and stones that skip."""
    for action in sheet.actions:
        if action.act == "shoot" and action.subject[0] == "person" and _loose(sheet, action):
            continue
        if action.subject[0] != "thing" or (action.subject, action.order) in sheet.settled:
            continue
        thing = next(iter(sheet.of(action.subject)), None)
        if thing is None or thing.owner in sheet.held:
            continue
        act = action.act or action.verb
        aim = _aim(sheet, action)
        if thing.name in POINTED and aim is not None and act in FLYING:
            _strike(sheet, thing, aim)
        elif thing.assembly.round and aim is not None and aim.name == "goal" and act in ROLLING:
            _score(sheet, thing, aim)
        elif thing.assembly.round and aim is not None and aim.name == "golf hole" and act in ROLLING:
            _hole(sheet, thing, aim)
        elif act == "skip" and sheet.brief.place.name in WATERS:
            _skip(sheet, thing)
        else:
            continue
        done = {action.subject} | ({aim.ref} if aim is not None else set())
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in done}


def _loose(sheet: Sheet, action: Action) -> bool:
    """An archer and a target face one another over the picture, and the arrow flies from one to the other."""
    archer = next((m for m in sheet.of(action.subject) if m.person), None)
    said = [m for _, ref in action.roles for m in sheet.of(ref)[:1]]
    arrow = next((m for m in said if m.name == "arrow"), None)
    aim = next((m for m in said if not m.person and m is not arrow), None)
    grip = grip_of(arrow.assembly, 1.0) if arrow is not None else None
    if archer is None or arrow is None or aim is None or grip is None:
        return False
    side, tall = sheet.side, float(archer.size[1])
    yaw = 0.0 if side > 0 else 180.0
    sheet.spots[archer.owner] = replace(sheet.spots[archer.owner], x=-side * RANGE * tall, y=0.0, z=0.0, yaw=yaw, support="", relation="")  # fmt: skip
    sheet.spots[aim.owner] = replace(sheet.spots[aim.owner], x=side * RANGE * tall, y=0.0, z=0.0, yaw=180.0 - yaw + 12.0 * side, support="", relation="")  # fmt: skip
    place, out = _middle(sheet, aim)
    start = np.array([-side * (RANGE - 0.30) * tall, SHOULDER * tall, 0.0])
    times, leaves = moments(sheet.duration_s), LOOSED * sheet.duration_s
    sheet.deeds[archer.owner] = [d for d in sheet.deeds[archer.owner] if d.verb not in ("hold", "hold both")]
    sheet.do(archer, "archery", 0.0, sheet.duration_s, facing=yaw, targets={"look": place})
    sheet.ways[arrow.owner] = shot_way(times, start, place - 0.05 * grip.length * out, leaves, leaves + AIR_S, grip, sheet.gravity)  # fmt: skip
    _put(sheet, arrow, start)
    done = {action.subject, arrow.ref, aim.ref}
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in done}
    return True


def _aim(sheet: Sheet, action: Action) -> Member | None:
    said = [ref for word, ref in action.roles if word in AT] + [action.target]
    members = [m for ref in said if ref is not None and ref != action.subject for m in sheet.of(ref)[:1]]
    return next((m for m in members if not m.person and m.owner not in sheet.held), None)


def _middle(sheet: Sheet, aim: Member) -> tuple[np.ndarray, np.ndarray]:
    """Where a target is struck (3,), and the unit vector (3,) out of its face."""
    root = sheet.spots[aim.owner].root
    if "bullseye" in aim.assembly.sockets:
        frame = socket_frame(aim.assembly, "bullseye", root[None])[0]
        return frame[:, 3], root[:, 0] / np.linalg.norm(root[:, 0])
    middle = root[:, :3] @ ((aim.low + aim.high) / 2) + root[:, 3]
    half = np.abs(root[:, :3]) @ (aim.high - aim.low) / 2
    out = np.array([-sheet.side, 0.0, 0.25])
    out = out / np.linalg.norm(out)
    return middle + out * 0.8 * float(half[0]), out


def _strike(sheet: Sheet, thing: Member, aim: Member) -> None:
    if "bullseye" in aim.assembly.sockets:
        sheet.spots[aim.owner] = replace(sheet.spots[aim.owner], yaw=FRONT - sheet.side * (90.0 + ASIDE))
    place, out = _middle(sheet, aim)
    grip = grip_of(thing.assembly, 1.0)
    if grip is None:
        return
    times, leaves = moments(sheet.duration_s), LEAVES * sheet.duration_s
    far = max(APART * 0.5 * float(aim.size[1]), 2.2 * grip.length)
    start = place + far * out + np.array([0.0, 0.02 * far, 0.0])
    sheet.ways[thing.owner] = shot_way(
        times, start, place - 0.05 * grip.length * out, leaves, leaves + AIR_S, grip, sheet.gravity
    )
    _put(sheet, thing, start)


def shot_way(times: np.ndarray, start: np.ndarray, end: np.ndarray, leaves: float, arrives: float, grip, gravity: float) -> Way:  # type: ignore[no-untyped-def]  # fmt: skip
    """A pointed thing from start to end (3,) by a free flight, then quivering in what it struck. gravity: units/s²."""
    air = arrives - leaves
    share = np.clip((times - leaves) / air, 0.0, 1.0)[:, None]
    sag = 0.5 * gravity * air**2
    tip = start + share * (end - start) + sag * share * (1 - share) * UP
    axis = (end - start) / air + sag / air * (1 - 2 * share) * UP
    late = np.clip(times - arrives, 0.0, QUIVER_S)
    quiver = np.radians(QUIVER_DEG) * np.sin(2 * np.pi * QUIVER_HZ * late) * (1 - late / QUIVER_S) * (times > arrives)
    axis = axis + quiver[:, None] * np.linalg.norm(axis, axis=1, keepdims=True) * UP
    across = np.broadcast_to(np.cross(UP, end - start), tip.shape)
    return laid(grip, times, tip, axis, across, (arrives,))


def _put(sheet: Sheet, thing: Member, place: np.ndarray) -> None:
    sheet.held.pop(thing.owner, None)
    sheet.spots[thing.owner] = replace(
        sheet.spots[thing.owner], x=float(place[0]), y=float(place[1]), z=float(place[2]), support="", relation=""
    )


def ball_way(thing: Member, times: np.ndarray, centres: np.ndarray, strikes: tuple[float, ...] = ()) -> Way:
    """The way of a ball whose centre goes so (K, 3): it turns as far as it rolls or flies."""
    middle = (thing.low + thing.high) / 2
    radius = float(max(thing.size)) / 2
    steps = np.diff(centres, axis=0, prepend=centres[:1])
    frames = np.empty((len(times), 3, 4))
    turn = np.eye(3)
    for k, step in enumerate(steps):
        level = np.array([step[0], 0.0, step[2]])
        far = float(np.linalg.norm(level))
        if far > 1e-9:
            turn = _about(np.cross(UP, level / far), far / radius) @ turn
        frames[k, :, :3] = turn
        frames[k, :, 3] = centres[k] - turn @ middle
    return Way(times=times, frames=frames, strikes=strikes)


def _about(axis: np.ndarray, angle: float) -> np.ndarray:
    """The rotation (3, 3) about a unit axis by an angle, radians (Rodrigues)."""
    x, y, z = axis
    k = np.array([[0.0, -z, y], [z, 0.0, -x], [-y, x, 0.0]])
    return np.asarray(np.eye(3) + np.sin(angle) * k + (1 - np.cos(angle)) * k @ k)


def _score(sheet: Sheet, ball: Member, goal: Member) -> None:
    """From before the goal high into its net, and down inside."""
    sheet.spots[goal.owner] = spot = replace(
        sheet.spots[goal.owner], x=0.0, z=0.0, y=0.0, yaw=FRONT + sheet.side * 32.0, support="", relation=""
    )
    root = spot.root
    out, across = root[:, 0], root[:, 2]
    radius = float(max(ball.size)) / 2
    deep = float(goal.low[0]) * 0.55
    tall, wide = float(goal.high[1]), float(goal.size[2])
    net = root[:, 3] + deep * out + 0.62 * tall * UP + 0.22 * wide * across
    start = root[:, 3] + (float(goal.high[0]) + 0.75 * wide) * out - 0.12 * wide * across + radius * UP
    times, leaves = moments(sheet.duration_s), 0.16 * sheet.duration_s
    arrives = leaves + 0.75
    fall = float(np.sqrt(2 * max(net[1] - radius, 0.05) / max(sheet.gravity, 0.5)))
    share = np.clip((times - leaves) / (arrives - leaves), 0, 1)[:, None]
    sag = 0.5 * sheet.gravity * (arrives - leaves) ** 2
    centres = start + share * (net - start) + sag * share * (1 - share) * UP
    dropped = np.clip(times - arrives, 0, fall)
    floor = net + 0.25 * deep * -out * 0.0
    low = np.maximum(net[1] - 0.5 * sheet.gravity * dropped**2, radius)
    after = times > arrives
    centres[after] = floor + 0.0 * floor
    centres[after, 1] = low[after]
    rolls = np.clip(times - arrives - fall, 0, 1.2)[:, None]
    centres += np.where(
        (times > arrives + fall)[:, None],
        0.35 * (1 - np.exp(-2 * rolls)) * out / max(float(np.linalg.norm(out)), 1e-9),
        0.0,
    )
    sheet.ways[ball.owner] = ball_way(ball, times, centres, (arrives,))
    _put(sheet, ball, start)


def _hole(sheet: Sheet, ball: Member, hole: Member) -> None:
    """Slower and slower over the green, and down over the rim."""
    spot = sheet.spots[hole.owner]
    radius = float(max(ball.size)) / 2 if ball.name != "golf ball" else float(min(ball.size)) / 2
    end = np.array([spot.x, radius, spot.z])
    start = end + np.array([-sheet.side * 1.4 * float(hole.size[1]), 0.0, 0.25 * float(hole.size[1])])
    times, arrives = moments(sheet.duration_s), 0.62 * sheet.duration_s
    share = np.clip(times / arrives, 0, 1)
    way = (1 - (1 - 0.82 * share) ** 2) / (1 - 0.18**2)
    centres = start + way[:, None] * (end - start)
    centres[:, 1] -= 3.2 * radius * np.clip((times - arrives) / 0.14, 0, 1) ** 2
    sheet.ways[ball.owner] = ball_way(ball, times, centres, (arrives,))
    _put(sheet, ball, start)


def _skip(sheet: Sheet, stone: Member) -> None:
    """Hop after hop over the water, each shorter and lower, with a splash at each."""
    times = moments(sheet.duration_s)
    hops = FIRST_HOP * 0.78 ** np.arange(SKIPS) * max(1.0, float(max(stone.size)) * 3)
    landings = np.concatenate([[0.0], np.cumsum(hops)])
    half = landings[-1] / 2
    span = 0.8 * sheet.duration_s
    lasts = span * hops / hops.sum()
    begins = np.concatenate([[0.1], 0.1 + np.cumsum(lasts)])
    k = np.clip(np.searchsorted(begins, times, side="right") - 1, 0, SKIPS - 1)
    u = np.clip((times - begins[k]) / lasts[k], 0, 1)
    x = landings[k] + u * hops[k] - half
    high = 4 * u * (1 - u) * 0.5 * sheet.gravity * (lasts[k] / 2) ** 2
    sinks = -np.clip(times - begins[-1], 0, 1) * 0.6
    flat = float(stone.size[1]) / 2
    centres = np.stack([sheet.side * x, flat + high + sinks, np.zeros_like(x)], 1)
    sheet.ways[stone.owner] = ball_way(stone, times, centres)
    for at, where in zip(begins[1:], landings[1:], strict=True):
        place = (float(sheet.side * (where - half)), 0.02, 0.0)
        sheet.splashes.append(
            Splash(time_s=float(at), place=place, size=0.35 * float(max(stone.size)) + 0.12, colour=WATER)
        )
    _put(sheet, stone, centres[0])


def is_ball(member: Member) -> bool:
    """Whether something is a ball of a sport."""
    return bool(member.assembly.round) and FAMILY_OF.get(member.name) == "sport"
