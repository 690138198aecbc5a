"""One function per thing verb: (stage, subjects, targets, start_s, side) → rows in the stage. side: +1 moves right."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable

from .. import matter
from ..scene import Part
from . import constructions, rigs
from .stages import Stage, StartSpot, extent, lying, rest_targets, row_of, start_line

Verb = Callable[[Stage, list[Part], list[Part], float, int], None]


def rest(stage: Stage, subjects: list[Part], targets: list[Part], start_s: float, side: int) -> None:
    """Stand still on the ground."""
    width = sum(extent(p, lying(p))[0] for p in subjects)
    room = max(0.0, stage.reach - width)
    rest_targets(stage, targets, -side * room * 0.5)
    row_of(stage, subjects, stage.uniform(-0.35, 0.35) * room, 0.06, 0.0)


def drop(stage: Stage, subjects: list[Part], targets: list[Part], start_s: float, side: int) -> None:
    """Fall from a height, several one after another."""
    middle = stage.uniform(-0.3, 0.3) * stage.reach if not targets else stage.uniform(-0.12, 0.12)
    rest_targets(stage, targets, middle)
    middle = stage.at(targets[0])[0] if targets else middle
    _hang(stage, subjects, middle, start_s, drift=stage.uniform(-0.3, 0.3) * stage.reach / max(stage.duration_s, 2.0))


def bounce(stage: Stage, subjects: list[Part], targets: list[Part], start_s: float, side: int) -> None:
    """Fall while drifting sideways, so that the bounces draw a row of arcs."""
    rest_targets(stage, targets, side * stage.reach * 0.7)
    drift = side * min(0.9, 1.1 * stage.reach / max(stage.duration_s, 1.5))
    _hang(stage, subjects, -side * stage.reach * 0.45, start_s, drift=drift)


def _hang(stage: Stage, parts: list[Part], middle: float, start_s: float, drift: float) -> None:
    """Hold parts in the air around `middle` and let them go in turn."""
    widths = [p.half[0] if matter.is_round(p) else math.hypot(p.half[0], p.half[1]) for p in parts]
    span = 2 * sum(widths) + 0.08 * (len(parts) - 1)
    middle = max(-stage.reach + span / 2, min(stage.reach - span / 2, middle)) if span < 2 * stage.reach else 0.0
    x = middle - span / 2
    delay = min(0.28, 0.6 * stage.duration_s / max(len(parts), 1) / 2)
    for i, (part, width) in enumerate(zip(parts, widths, strict=True)):
        tall = math.hypot(*extent(part))
        low, high = tall + 0.35, max(tall + 0.4, stage.view.top - extent(part)[1] - 0.08)
        y = low + (high - low) * stage.uniform(0.62, 1.0)
        angle = 0.0 if matter.is_round(part) else stage.uniform(-0.5, 0.5)
        spin = -drift / part.half[0] if matter.is_round(part) else stage.uniform(-0.6, 0.6)
        spot = StartSpot(x=x + width, y=y, angle=angle, vx=drift, spin=spin, release_s=start_s + i * delay)
        if stage.gravity < 0.2:
            spot = dataclasses.replace(spot, vx=drift * 0.5, vy=stage.uniform(-0.2, 0.1), spin=stage.uniform(-0.8, 0.8))
        stage.put(part, spot)
        x += 2 * width + 0.08


def roll(stage: Stage, subjects: list[Part], targets: list[Part], start_s: float, side: int) -> None:
    """Roll across the frame, or into the target where there is one."""
    if targets:
        strike(stage, subjects, targets, start_s, side)
    else:
        start_line(stage, subjects, start_s, side, distance=1.55 * stage.reach)


def slide(stage: Stage, subjects: list[Part], targets: list[Part], start_s: float, side: int) -> None:
    """Start fast and be slowed by friction, or slide into the target where there is one."""
    if targets:
        strike(stage, subjects, targets, start_s, side)
    else:
        start_line(stage, subjects, start_s, side, distance=stage.reach * stage.uniform(1.0, 1.4), sliding=True)


def throw(stage: Stage, subjects: list[Part], targets: list[Part], start_s: float, side: int) -> None:
    """Fly in a parabola across the frame."""
    rest_targets(stage, targets, side * stage.reach * 0.2)
    for i, part in enumerate(subjects):
        tall = math.hypot(*extent(part))
        y = max(tall + 0.05, 0.45 + 0.1 * i)
        rise = max(0.15, min(stage.view.top - tall - 0.1 - y, 1.1) * stage.uniform(0.7, 1.0))
        x = -side * (stage.reach - tall - 0.22 * (len(subjects) - 1 - i))
        up = math.sqrt(2 * stage.weight * rise) if stage.gravity > 0.2 else 0.15
        flight = (up + math.sqrt(up * up + 2 * stage.weight * (y - tall))) / stage.weight
        flight = min(flight, stage.duration_s)
        within = max(1.7 * stage.reach / max(stage.duration_s - start_s, 0.5), _stopping(stage, part, flight))
        across = min(stage.reach * stage.uniform(0.95, 1.3) / flight, within, 4.0)
        if targets:
            across = min(abs(stage.at(targets[0])[0] - x) / flight, 5.0)
        spin = stage.uniform(-4, 4)
        stage.put(part, StartSpot(x=x, y=y, vx=side * across, vy=up, spin=spin, release_s=start_s + 0.35 * i))


def _stopping(stage: Stage, part: Part, flight_s: float) -> float:
    """Sideways speed of a throw that comes to rest before the far edge, m/s."""
    a, flight_s, room = stage.slowing(part, not matter.is_round(part)), 1.6 * flight_s, 1.7 * stage.reach
    return room / flight_s if a < 1e-6 else 2 * a * (math.sqrt(flight_s**2 + room / a) - flight_s)


def collide(stage: Stage, subjects: list[Part], targets: list[Part], start_s: float, side: int) -> None:
    """Meet head-on, or strike a thing at rest."""
    if not targets and len(subjects) > 1:
        subjects, targets = subjects[: len(subjects) // 2], subjects[len(subjects) // 2 :]
    if all(not stage.has(t) for t in targets) and targets and stage.rng.random() < 0.5:
        start_line(stage, subjects, start_s, side, distance=stage.reach * 1.1)
        start_line(stage, targets, start_s, -side, distance=stage.reach * 1.1)
        _hasten(stage, [*subjects, *targets], 0.0, min(stage.duration_s - start_s, 2.4) * stage.uniform(0.35, 0.5))
    else:
        strike(stage, subjects, targets, start_s, side)


def strike(stage: Stage, subjects: list[Part], targets: list[Part], start_s: float, side: int) -> None:
    """Run into something at rest while fast."""
    start_line(stage, subjects, start_s, side, distance=stage.reach * 1.6)
    front = max(side * stage.at(p)[0] + extent(p, lying(p))[0] for p in subjects)
    wide = sum(extent(t, lying(t))[0] + 0.03 for t in targets)
    rest_targets(stage, targets, side * max(stage.reach * stage.uniform(-0.05, 0.25), front + wide + 0.3))
    goal = stage.at(targets[0])[0] if targets else 0.0
    piled = any(stage.at(t)[1] > 1.5 * extent(t, lying(t))[1] for t in targets)
    time_s = min(stage.duration_s - start_s, 2.0) * stage.uniform(0.35, 0.55)
    _hasten(stage, subjects, goal, min(time_s, 0.45) if piled else time_s)


def _hasten(stage: Stage, parts: list[Part], goal: float, time_s: float) -> None:
    """Raise launch speeds so that `goal` is reached within `time_s`."""
    for part in parts:
        row = list(stage.bodies[part.name])
        a, way = stage.slowing(part, not matter.is_round(part)), max(0.3, abs(goal - row[0]) - 0.1)
        time_s = min(time_s, 0.8 * math.sqrt(2 * way / a)) if a > 0 else time_s
        factor = max(1.0, (way / time_s + a * time_s / 2) / max(abs(row[4]), 1e-6))
        row[4], row[6] = row[4] * factor, row[6] * factor
        stage.bodies[part.name] = tuple(row)


VERBS: dict[str, Verb] = {
    "rest": rest,
    "drop": drop,
    "bounce": bounce,
    "roll": roll,
    "slide": slide,
    "throw": throw,
    "collide": collide,
    "stack": constructions.stack,
    "tower": constructions.tower,
    "topple": constructions.topple,
    "domino": constructions.domino,
    "pendulum": rigs.pendulum,
    "ramp": rigs.ramp,
    "seesaw": rigs.seesaw,
}


def stage_verb(verb: str, stage: Stage, subjects: list[Part], targets: list[Part], start_s: float, side: int) -> None:
    """Stage a verb; an unknown one is a rest."""
    VERBS.get(verb, rest)(stage, subjects, targets, start_s, side)
