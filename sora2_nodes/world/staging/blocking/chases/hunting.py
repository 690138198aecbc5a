"""Beasts after small prey: a butterfly that flutters on before them, leaps at it, a stalk, a crouch and a pounce."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....story.storyboard import Action
from ...roster import Member
from ..sheet import Sheet
from ..ways import AFAR, IN_FRAME
from .watching import way_over

SMALL = 0.75  # of who hunts: prey that is played with rather than run down
ON_LEGS = ("legs4", "legs2", "hops")
CHASE_PACE = 1.7  # lengths a second
ROUND_S, LEAP_S = 2.1, 0.8  # of a run and a leap at what flies, and of the leap alone
LEAP_HIGH = 0.6  # of its height
FLUTTER = (1.25, 0.30, 0.30)  # of the hunter: how high prey flies over the ground, how far it strays up and aside
AHEAD = 0.95  # lengths that prey is before the middle of who chases it
STALK, CROUCH = 0.42, 0.54  # of the time: until when it creeps up, and until when it crouches
SPRING = 1.25  # lengths of the pounce
POINTS = 41


def hunt(sheet: Sheet) -> None:
    """Take chases of what flutters, and pounces on whatever is small."""
    for action in sheet.actions:
        if action.act not in ("chase", "pounce") or (action.subject, action.order) in sheet.settled:
            continue
        hunters = [m for m in sheet.of(action.subject) if not m.person and m.assembly.carriage in ON_LEGS]
        said = action.role("object", "after", "on", "at", "onto") or action.target
        prey = [m for m in sheet.of(said) if not m.person and m.ref != action.subject]
        if not hunters or not prey or float(max(prey[0].size)) > SMALL * float(max(hunters[0].size)):
            continue
        flies = prey[0].assembly.carriage == "wings"
        if action.act == "chase" and not flies:
            continue
        for k, hunter in enumerate(hunters):
            own = prey[min(k, len(prey) - 1)]
            (_chase if action.act == "chase" else _pounce)(sheet, action, hunter, own, k)
        refs = {hunters[0].ref, prey[0].ref}
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in refs}


def _chase(sheet: Sheet, action: Action, hunter: Member, prey: Member, lane: int) -> None:
    """Run after what flutters ahead, leaping at it again and again."""
    long, tall, end = float(hunter.size[0]), float(hunter.size[1]), sheet.duration_s
    most = AFAR if sheet.roams else IN_FRAME
    length = float(np.clip(CHASE_PACE * long * action.speed * end, 0.6, most))
    side, z = sheet.side, 0.7 * long * lane
    start = np.array([-0.5 * side * length, 0.0, z])
    _flutter(sheet, prey, hunter, start + np.array([AHEAD * side * long, 0.0, 0.0]), length, tall)
    rounds = max(1, round(end / ROUND_S))
    each, step = end / rounds, np.array([side * length / rounds, 0.0, 0.0])
    leap = LEAP_S / each
    stand_at(sheet, hunter, start)
    for k in range(rounds):
        now, here = k * each, start + k * step
        up = here + (1 - leap) * step
        sheet.do(hunter, "run", now, now + each - LEAP_S, path=np.stack([here, up]), params={"moving": "both"})
        sheet.do(hunter, "pounce", now + each - LEAP_S, now + each, path=np.stack([up, here + step]), params={"height": LEAP_HIGH * tall, "at_s": now + each - LEAP_S})  # fmt: skip
    _eyes_on(sheet, hunter, prey)


def _flutter(sheet: Sheet, prey: Member, hunter: Member, start: np.ndarray, length: float, tall: float) -> None:
    high, strays, aside = FLUTTER
    u = np.linspace(0.0, 1.0, POINTS)
    x = start[0] + sheet.side * length * u + 0.12 * tall * np.sin(2 * np.pi * 3.1 * u)
    y = tall * (high + strays * np.sin(2 * np.pi * 2.6 * u + 0.6))
    z = start[2] + aside * tall * np.sin(2 * np.pi * 1.9 * u) + 0.1 * tall
    path = np.stack([x, y, z], 1)
    sheet.spots[prey.owner] = replace(sheet.spots[prey.owner], x=float(x[0]), y=float(y[0]), z=float(z[0]), support="", relation="")  # fmt: skip
    sheet.do(prey, "fly", 0.0, sheet.duration_s, path=path, params={"moving": "both"})


def _pounce(sheet: Sheet, action: Action, hunter: Member, prey: Member, lane: int) -> None:
    """Creep up, crouch, leap upon it; what flies gets away and is looked after."""
    long, tall, end = float(hunter.size[0]), float(hunter.size[1]), sheet.duration_s
    side, z = sheet.side, 0.7 * long * lane
    stalked = float(np.clip(0.55 * long * STALK * end, 0.3 * long, 1.4 * long))
    goal = np.array([0.75 * side * long, 0.0, z])
    spring = goal - np.array([side * SPRING * long, 0.0, 0.0])
    start = spring - np.array([side * stalked, 0.0, 0.0])
    stand_at(sheet, hunter, start)
    creeps, leaps = STALK * end, CROUCH * end
    sheet.do(hunter, "sneak", 0.0, creeps, path=np.stack([start, spring]), params={"moving": "both"})
    sheet.do(hunter, "crouch", creeps, leaps)
    sheet.do(hunter, "pounce", leaps, leaps + 0.75, path=np.stack([spring, goal]), params={"height": 0.7 * tall, "at_s": leaps})  # fmt: skip
    sheet.do(hunter, "look", leaps + 0.75, end)
    place = goal + np.array([0.62 * side * long, 0.0, 0.05 * long])
    if prey.assembly.carriage == "wings":
        _gets_away(sheet, prey, place, tall, leaps + 0.2)
    else:
        stand_at(sheet, prey, place * [1.0, 0.0, 1.0])
        if prey.mobile:
            away = place + np.array([2.2 * side * long, 0.0, 0.5 * long])
            sheet.do(prey, "run", leaps, end, path=np.stack([place, away]))
    _eyes_on(sheet, hunter, prey)


def _gets_away(sheet: Sheet, prey: Member, place: np.ndarray, tall: float, when: float) -> None:
    """Flutter about one place, then up and out of reach."""
    u = np.linspace(0.0, 1.0, POINTS)
    low = place + tall * np.stack([0.16 * np.sin(9 * u), 0.42 + 0.10 * np.sin(14 * u), 0.12 * np.sin(7 * u)], 1)
    rise = np.stack([0.55 * u * sheet.side, 1.5 * np.sin(1.5 * u), -0.3 * u], 1) * tall
    high = low[-1] + rise + 0.10 * tall * np.stack([np.sin(16 * u), np.sin(21 * u), np.sin(13 * u)], 1) * u[:, None]
    stand_at(sheet, prey, low[0])
    sheet.do(prey, "fly", 0.0, when, path=low, params={"moving": "both"})
    sheet.do(prey, "fly", when, sheet.duration_s, path=high, params={"moving": "both"})


def stand_at(sheet: Sheet, member: Member, place: np.ndarray) -> None:
    """Put a member at a place (3,), units, facing along the shot."""
    x, y, z = (float(v) for v in place)
    yaw = 0.0 if sheet.side > 0 else 180.0
    sheet.spots[member.owner] = replace(sheet.spots[member.owner], x=x, y=y, z=z, yaw=yaw, support="", relation="")


def _eyes_on(sheet: Sheet, hunter: Member, prey: Member) -> None:
    deeds = sheet.deeds[hunter.owner]
    deeds[:] = [replace(d, targets={**d.targets, "look": way_over(sheet, prey, d)}) for d in deeds]
