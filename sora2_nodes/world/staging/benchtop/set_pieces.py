"""Demonstrations of one device each: the pump and its balloon, the torn sheet, the cradle, the marble run, the block that is set down."""

from __future__ import annotations

import math

from ....story.setting import Ref
from ...catalogue.rigs import rig
from ...motion.keyframes import JointKeys, Keyframes
from ...primitives import Vec3
from .tabletop import Tabletop, opening, still

GRIP = "grabber tool"


def pump_up(table: Tabletop) -> None:
    """A balloon on a pump's nozzle swells; where it is said to burst it does so in the end."""
    balloons = [ref for ref in table.refs("balloon") if not table.of(ref)]
    acts = table.acts("inflate")
    if not balloons or not acts:
        return
    pumps = table.refs("air pump")
    pump = pumps[0] if pumps else table.extra("air pump", "pump")
    below = table.put(pump, (0.0, 0.0, 0.0), made=table.make(pump, kind="air pump"), yaw=0.0)
    at = (0.0, float(below.made.sockets["nozzle"].at[1]), 0.0)
    end = table.share(0.92)
    skin = JointKeys(times=(0.1, end), scales=((0.34, 0.34, 0.34), (1.35, 1.35, 1.35)), eased=False)
    made = table.make(balloons[0], radius=0.11)
    one = table.put(balloons[0], at, made=made, yaw=0.0, keys=still(at, {"skin": skin}))
    if table.acts("burst"):
        one.breaks = (table.share(0.8), "explode")
    table.tell(*acts, *table.acts("burst"))


def tear(table: Tabletop) -> None:
    """A sheet of paper between two grabber tools is pulled apart and tears from its upper edge down."""
    sheets = [ref for ref in table.refs("paper sheet") if not table.of(ref)]
    acts = table.acts("tear", "pull")
    if not acts or not sheets:
        return
    begin, torn, end = table.share(0.25), table.share(0.6), table.share(0.9)
    lean, apart = 16.0, 0.10
    y = 0.30
    at = (0.0, y, 0.0)
    joints = {}
    for name, s in (("left", -1), ("right", 1)):
        joints[name] = JointKeys(
            times=(begin, torn, end), turns=((0, 0, 0), (0, 0, -s * lean), (0, 0, -s * 0.5 * lean)),
            shifts=((0, 0, 0), (s * 0.004, 0, 0), (s * apart, 0.0, 0)),
        )  # fmt: skip
    table.put(
        sheets[0],
        at,
        made=table.make(sheets[0], kind="torn sheet", colour=table.colour(sheets[0])),
        yaw=0.0,
        keys=still(at, joints),
    )
    grips = table.refs(GRIP)
    grip = grips[0] if grips else table.extra(GRIP, "grabber")
    for copy, s in enumerate((-1, 1)):
        # the corner goes with its half: turned about the lower end of the tear, then aside
        corner = (s * 0.112, y - 0.012, 0.0)
        out = math.radians(lean)
        dx, dy = 0.112, 0.178
        met = (s * (dx * math.cos(out) + dy * math.sin(out)), y - 0.19 + dy * math.cos(out) - dx * math.sin(out), 0.0)
        half = math.radians(0.5 * lean)
        last = (
            s * (apart + dx * math.cos(half) + dy * math.sin(half)),
            y - 0.19 + dy * math.cos(half) - dx * math.sin(half),
            0.0,
        )
        turn = (0.0, 0.0, -s * 38.0)
        keys = Keyframes(times=(begin, torn, end), places=(corner, met, last), turns=(turn,) * 3)
        table.put(grip, corner, made=table.make(grip, gap=0.006), copy=copy, yaw=0.0, keys=keys)
    table.tell(*acts)


def swing_cradle(table: Tabletop) -> None:
    """Newton's cradle: as many balls as are raised swing out on the other side."""
    cradles = [ref for ref in table.refs("ball cradle") if not table.of(ref)]
    if not cradles:
        return
    lifted = [t.count for t in table.brief.things if t.kind in ("ball", "tennis ball") and t.count < 5]
    raised, balls = (lifted[0] if lifted else 1), 5
    length, swing = 0.165, 32.0
    period = 2 * math.pi * math.sqrt(length / max(table.gravity, 0.5))
    begin = table.share(0.2)
    joints = {}
    times = tuple(k / 24 for k in range(int(24 * table.duration_s) + 2))
    for n in range(balls):
        turns = []
        for t in times:
            phase = (max(t - begin, 0.0) + 0.0) / period
            left = math.cos(2 * math.pi * phase)  # 1: the first are raised, below 0: the last are
            angle = -swing * max(left, 0.0) if n < raised else swing * max(-left, 0.0) if n >= balls - raised else 0.0
            turns.append((0.0, 0.0, angle))
        joints[f"ball{n}"] = JointKeys(times=times, turns=tuple(turns), eased=False)
    at = (0.0, 0.0, 0.0)
    table.put(cradles[0], at, made=table.make(cradles[0]), yaw=0.0, keys=still(at, joints))
    told = [("thing", i) for i, t in enumerate(table.brief.things) if t.kind in ("ball", "tennis ball")]
    for ref in told:
        table.wall.append(table.thing(ref).noun)  # they are the cradle's own
    table.tell(*table.brief.actions)


def run_marble(table: Tabletop) -> None:
    """A marble that runs down ramps on an upright board, from side to side."""
    tracks = table.refs("marble track")
    if not tracks or table.of(tracks[0]):
        return
    ramps, wide, step, tilt = 4, 0.24, 0.13, math.radians(12)
    boards = table.refs("whiteboard")
    board = boards[0] if boards else table.extra("whiteboard", "board")
    table.put(board, (0.0, 0.02, -0.05), made=table.make(board, kind="whiteboard", half=(0.46, 0.33)), yaw=0.0)
    top = 0.57
    place = (0.0, top, -0.04)
    table.put(tracks[0], place, made=table.make(tracks[0], ramps=ramps, wide=wide, step=step), yaw=0.0)
    balls = [ref for ref in table.refs("marble", "ball", "tennis ball") if not table.of(ref)]
    ref = balls[0] if balls else table.extra("marble", "marble")
    made = table.make(ref, kind="marble" if not balls else "")
    r = float(made.half[1])
    begin = table.share(0.15)
    times, places = [0.0, begin], []
    pull = 5 / 7 * max(table.gravity, 0.5) * math.sin(tilt) * 0.55
    first: Vec3 = (0.0, 0.0, 0.0)
    t = begin
    for n in range(ramps):
        s = 1 if n % 2 == 0 else -1
        speed = 0.12
        run = 1.9 * wide if n else 1.85 * wide
        long = (-speed + math.sqrt(speed**2 + 2 * pull * run)) / pull
        for k in range(9):
            along = speed * long * k / 8 + 0.5 * pull * (long * k / 8) ** 2
            x = s * (-0.95 * wide + along)
            y = top - n * step - s * x * math.tan(tilt) + 0.006 + r
            if n == 0 and k == 0:
                first = (x, y, -0.022)
                places += [first, first]
                continue
            times.append(t + long * k / 8)
            places.append((x, y, -0.022))
        t += long + 0.10
    turns = tuple((0.0, 0.0, 0.0) for _ in times)
    table.put(
        ref,
        first,
        made=made,
        copy=0,
        yaw=0.0,
        keys=Keyframes(times=tuple(times), places=tuple(places), turns=turns, eased=False),
    )
    table.tell(*table.acts("drop", "roll"))


def set_down(table: Tabletop) -> None:
    """A grabber tool sets a block on others, which stand as they are told to: one on another, shifted to an L."""
    for action in table.acts("place"):
        if not any(table.kind(ref) == GRIP for ref in table.roles(action, "agent")):
            continue
        moved = [ref for ref in table.roles(action, "patient") if not table.of(ref)]
        below = [ref for ref in table.roles(action, "on", "above", "beside") if not table.of(ref)]
        if not moved:
            continue
        others = [
            ref for ref in table.refs("toy block", "cube", "box") if ref not in (*moved, *below) and not table.of(ref)
        ]
        top = _stack(table, [*below, *others])
        grip = table.roles(action, "agent")[0]
        half = (0.045, 0.03, 0.032)
        made = table.make(moved[0], half=half) if table.kind(moved[0]) == "toy block" else table.make(moved[0])
        x, begin, met = top[0], table.share(0.1), table.share(0.6)
        places: tuple[Vec3, ...] = ((x + 0.02, top[1] + 0.26, 0.0), (x, top[1] + 0.03, 0.0), (x, top[1], 0.0))
        times = (begin, met, met + 0.4)
        turns = ((0.0, 0.0, 0.0),) * 3
        table.put(
            moved[0], places[0], made=made, copy=0, yaw=0.0, keys=Keyframes(times=times, places=places, turns=turns)
        )
        up = float(made.half[1]) * 1.2
        held = [(px, py + up, pz) for px, py, pz in places]
        let, off = met + 0.6, met + 1.3
        way = (*held, held[-1], (held[-1][0], held[-1][1] + 0.25, 0.0))
        table.put(grip, held[0], made=table.make(grip, gap=float(made.half[0])), copy=0, yaw=0.0,
                  keys=Keyframes(times=(*times, let, off), places=way, joints=opening(met + 0.5, 20.0)))  # fmt: skip
        table.tell(action)


def pick_up(table: Tabletop) -> None:
    """A grabber tool comes down on something, closes on it and lifts it off the table."""
    for action in table.acts("lift"):
        grips = [ref for ref in table.roles(action, "agent") if table.kind(ref) == GRIP]
        who = [ref for ref in table.roles(action, "patient") if table.kind(ref) != GRIP and not table.of(ref)]
        if not grips or not who or table.refs("magnet"):
            continue
        made = table.make(who[0])
        high, up = 2 * float(made.half[1]), 0.22
        begin, met, shut, end = table.share(0.06), table.share(0.36), table.share(0.46), table.share(0.92)
        low: Vec3 = (0.0, 0.0, 0.0)
        table.put(who[0], low, made=made, copy=0, keys=Keyframes(times=(shut, end), places=(low, (0.0, up, 0.0))))
        hold = 0.7 * high
        ways: tuple[Vec3, ...] = ((0.0, hold + up, 0.0), (0.0, hold, 0.0), (0.0, hold, 0.0), (0.0, hold + up, 0.0))
        jaws = {
            name: JointKeys(times=(met, shut), turns=((0, 0, s * 22.0), (0, 0, 0)))
            for name, s in (("jaw_left", -1), ("jaw_right", 1))
        }
        gap = min(float(made.half[0]), 0.07)
        table.put(
            grips[0],
            ways[0],
            made=table.make(grips[0], gap=gap),
            copy=0,
            yaw=0.0,
            keys=Keyframes(times=(begin, met, shut, end), places=ways, joints=jaws),
        )
        table.tell(action)


def _stack(table: Tabletop, refs: list[Ref]) -> tuple[float, float]:
    """Blocks one on another, the lowest last in `refs`, the upper one shifted so that they form an L; where the next goes."""
    x, y = 0.0, 0.0
    for n, ref in enumerate(reversed(refs)):
        upright = n == 0 and len(refs) > 1
        half = (0.03, 0.075, 0.032) if upright else (0.075, 0.028, 0.032)
        at = (x if n == 0 else x + 0.042, y, 0.0)
        made = table.make(ref, half=half) if table.kind(ref) == "toy block" else table.make(ref)
        table.put(ref, at, made=made, copy=0, yaw=0.0)
        y += 2 * float(made.half[1])
    return (x + 0.010 if len(refs) > 1 else x), y


__all__ = ["pump_up", "rig", "run_marble", "set_down", "swing_cradle", "tear"]
