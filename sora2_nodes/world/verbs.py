"""One function per thing verb: (stage, subjects, targets, start_s, side) → rows in the stage. side: +1 moves right."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable
from itertools import pairwise

from . import matter
from .scene import Part
from .stages import GAP, NEVER, Spot, Stage, extent, lying, rest_targets, row_of

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
        spot = Spot(x=x + width, y=y, angle=angle, vx=drift, spin=spin, release_s=start_s + i * delay)
        if stage.gravity < 0.2:
            spot = dataclasses.replace(spot, vx=drift * 0.5, vy=stage.uniform(-0.2, 0.1), spin=stage.uniform(-0.8, 0.8))
        stage.put(part, spot)
        x += 2 * width + 0.08


def roll(stage: Stage, subjects: list[Part], targets: list[Part], start_s: float, side: int) -> None:
    """Roll or slide across the frame, toward the target where there is one."""
    rest_targets(stage, targets, side * stage.reach * 0.35)
    _start_line(stage, subjects, start_s, side, distance=stage.reach * (1.55 if not targets else 1.4))


def slide(stage: Stage, subjects: list[Part], targets: list[Part], start_s: float, side: int) -> None:
    """Start fast and be slowed by friction."""
    rest_targets(stage, targets, side * stage.reach * 0.6)
    _start_line(stage, subjects, start_s, side, distance=stage.reach * stage.uniform(1.0, 1.4), sliding=True)


def _start_line(
    stage: Stage, parts: list[Part], start_s: float, side: int, *, distance: float, sliding: bool = False
) -> None:
    """Line parts up at the edge they start from and give them their speed."""
    x = -side * stage.reach
    length = sum(2 * extent(p, lying(p))[0] + 0.05 for p in parts) - 0.05
    time_s = stage.duration_s - start_s
    shared = max(stage.launch(p, max(0.4, distance - length), time_s) for p in parts) * stage.tempo
    for part in reversed(parts):
        width, height = extent(part, lying(part))
        x += side * width
        speed = shared * stage.uniform(0.97, 1.0)
        spin = 0.0 if sliding or not matter.is_round(part) else -side * speed / part.half[0]
        stage.put(part, Spot(x=x, y=height, angle=lying(part), vx=side * speed, spin=spin, release_s=start_s))
        x += side * (width + 0.05)


def throw(stage: Stage, subjects: list[Part], targets: list[Part], start_s: float, side: int) -> None:
    """Fly in a parabola across the frame."""
    rest_targets(stage, targets, side * stage.reach * 0.55)
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
        spin = stage.uniform(-4, 4)
        stage.put(part, Spot(x=x, y=y, vx=side * across, vy=up, spin=spin, release_s=start_s + 0.35 * i))


def _stopping(stage: Stage, part: Part, flight_s: float) -> float:
    """Sideways speed of a throw that comes to rest before the far edge, m/s."""
    a, flight_s, room = stage.slowing(part, not matter.is_round(part)), 1.6 * flight_s, 1.7 * stage.reach
    return room / flight_s if a < 1e-6 else 2 * a * (math.sqrt(flight_s**2 + room / a) - flight_s)


def collide(stage: Stage, subjects: list[Part], targets: list[Part], start_s: float, side: int) -> None:
    """Meet head-on, or strike a thing at rest."""
    if not targets and len(subjects) > 1:
        subjects, targets = subjects[: len(subjects) // 2], subjects[len(subjects) // 2 :]
    fresh = [t for t in targets if not stage.has(t)]
    time_s = min(stage.duration_s - start_s, 2.4) * stage.uniform(0.4, 0.6)
    if fresh and stage.rng.random() < 0.5:
        _start_line(stage, subjects, start_s, side, distance=stage.reach * 1.1)
        _start_line(stage, fresh, start_s, -side, distance=stage.reach * 1.1)
        _hasten(stage, [*subjects, *fresh], time_s)
        return
    rest_targets(stage, fresh, side * stage.reach * stage.uniform(-0.05, 0.2))
    _start_line(stage, subjects, start_s, side, distance=stage.reach * 1.6)
    _hasten(stage, subjects, time_s)


def _hasten(stage: Stage, parts: list[Part], time_s: float) -> None:
    """Raise launch speeds so that the middle is reached within `time_s`."""
    for part in parts:
        row = list(stage.bodies[part.name])
        a, way = stage.slowing(part, not matter.is_round(part)), max(0.3, abs(row[0]) - 0.1)
        time_s = min(time_s, 0.8 * math.sqrt(2 * way / a)) if a > 0 else time_s
        factor = max(1.0, (way / time_s + a * time_s / 2) / max(abs(row[4]), 1e-6))
        row[4], row[6] = row[4] * factor, row[6] * factor
        stage.bodies[part.name] = tuple(row)


def stack(stage: Stage, subjects: list[Part], targets: list[Part], start_s: float, side: int) -> None:
    """Drop one on another."""
    middle = stage.uniform(-0.3, 0.3) * stage.reach
    rest_targets(stage, targets, middle)
    if targets:
        middle = stage.at(targets[0])[0]
    parts = sorted(subjects, key=lambda p: -extent(p, lying(p))[0])
    base = max((stage.at(t)[1] + extent(t, lying(t))[1] for t in targets), default=0.0)
    delay = min(0.45, 0.7 * (stage.duration_s - start_s) / max(len(parts), 1))
    column, y = 0, base
    for i, part in enumerate(parts):
        width, height = extent(part, lying(part))
        gap = 0.0 if y == 0.0 else 0.10 + 0.03 * i
        if y > base and y + gap + 2 * height > stage.view.top - 0.03:
            column, y, gap = column + 1, 0.0, 0.0
        beside = (column + 1) // 2 * (-1) ** column * (2 * width + 0.12)
        offset = stage.uniform(-0.12, 0.12) * part.half[0] if y > 0 else 0.0
        release = start_s + i * delay if gap else 0.0
        y += gap + height
        stage.put(part, Spot(x=middle + beside + offset, y=y, angle=lying(part), release_s=release))
        y += height


def topple(stage: Stage, subjects: list[Part], targets: list[Part], start_s: float, side: int) -> None:
    """Stand upright, then tip over."""
    if all(matter.is_round(p) for p in subjects):
        roll(stage, subjects, targets, start_s, side)
        return
    rest_targets(stage, targets, side * stage.reach * 0.45)
    row_of(stage, subjects, -side * 0.15 * stage.reach, 0.35, 0.0, upright=True)
    for part in subjects:
        tip(stage, part, start_s, side)


def tip(stage: Stage, part: Part, start_s: float, side: int, margin: float = 1.18) -> None:
    """Kick a standing part so hard that it turns over its lower edge."""
    hx, hy, _ = part.half
    if matter.is_round(part):
        speed = stage.launch(part, stage.reach, stage.duration_s - start_s)
        stage.kicks.append((start_s, part.name, side * max(speed, 0.8), 0.0, -side * max(speed, 0.8) / hx))
        return
    diagonal = math.hypot(hx, hy)
    inertia = (hx * hx + hy * hy) / 3 + diagonal**2  # per kg, about the edge
    spin = margin * math.sqrt(2 * stage.gravity * max(diagonal - hy, 0.01) / inertia) + 0.25
    stage.kicks.append((start_s, part.name, side * spin * hy, spin * hx, -side * spin))


def domino(stage: Stage, subjects: list[Part], targets: list[Part], start_s: float, side: int) -> None:
    """Stand in a row; the first is tipped and takes the others along."""
    parts = [*subjects, *(t for t in targets if not stage.has(t))]
    parts = sorted((_slim(p) for p in parts), key=lambda p: -p.mass)  # the heavy ones take the light ones along
    gaps = [a.half[0] + b.half[0] + 0.62 * min(a.half[1], b.half[1]) for a, b in pairwise(parts)]
    x = -side * sum(gaps) / 2
    for part, gap in zip(parts, [*gaps, 0.0], strict=True):
        stage.put(part, Spot(x=x, y=extent(part)[1]))
        x += side * gap
    tip(stage, parts[0], start_s, side, margin=1.35)


def _slim(part: Part) -> Part:
    """Make a thing thin enough to be a domino."""
    hx, hy, hz = part.half
    if matter.is_round(part):
        return part
    hx = min(hx, 0.19 * hy)
    slim = dataclasses.replace(part, half=(hx, hy, hx if part.shape == "cylinder" else hz))
    return dataclasses.replace(slim, mass=matter.mass_of(slim))


def pendulum(stage: Stage, subjects: list[Part], targets: list[Part], start_s: float, side: int) -> None:
    """Swing on strings; several hang side by side as a cradle."""
    wide = max(extent(p)[0] for p in subjects)
    pivot_y = stage.view.top - 0.02
    length = max(0.3, min(pivot_y - wide - 0.12, (stage.reach - wide) / 0.75))
    pivot_y = min(pivot_y, length + wide + stage.uniform(0.10, 0.3))
    pitch = 2 * wide + GAP
    left = -pitch * (len(subjects) - 1) / 2
    for i, part in enumerate(subjects if side > 0 else reversed(subjects)):
        px = left + i * pitch if side > 0 else -left - i * pitch
        angle = -side * stage.uniform(0.6, 0.85) if i == 0 else 0.0
        release = start_s if i == 0 else 0.0
        _hang_on_string(stage, part, (px, pivot_y), length, angle, release)
    rest_targets(stage, targets, side * (abs(left) + wide + 0.3))


def _hang_on_string(
    stage: Stage, part: Part, pivot: tuple[float, float], length: float, angle: float, release_s: float
) -> None:
    """Pin a part to a string from `pivot`, turned by `angle` from hanging straight down."""
    x, y = pivot[0] + length * math.sin(angle), pivot[1] - length * math.cos(angle)
    stage.put(part, Spot(x=x, y=y, angle=angle, release_s=release_s))
    stage.pins.append((part.name, *pivot))
    name = f"string:{part.name}"
    string = Part(
        name=name, shape="capsule", half=(0.012, length / 2, 0.012), colour=(0.2, 0.2, 0.22), material="fabric"
    )
    middle = Spot(x=(x + pivot[0]) / 2, y=(y + pivot[1]) / 2, angle=angle, release_s=NEVER)
    stage.prop(dataclasses.replace(string, mass=0.0), middle)
    stage.strings.append((name, part.name, *pivot))


def ramp(stage: Stage, subjects: list[Part], targets: list[Part], start_s: float, side: int) -> None:
    """Roll or slide down a tilted plank."""
    tallest = max(2 * extent(p, lying(p))[1] for p in subjects)
    length = min(stage.uniform(0.85, 1.15) * stage.reach, 2.0)
    tilt = math.radians(stage.uniform(13, 21) if all(matter.is_round(p) for p in subjects) else stage.uniform(19, 27))
    tilt *= min(1.0, 0.35 + 0.45 * stage.reach)
    start_s += stage.uniform(0.05, 0.3) * max(0.0, stage.duration_s - 3.0)
    tilt = min(tilt, math.asin(min(0.9, max(0.15, (stage.view.top - tallest - 0.1) / length))))
    c, s, thick = math.cos(tilt), math.sin(tilt), 0.022
    low_x = -side * (stage.reach - length * c)
    base = 2 * thick * c  # the top of the low end stands this high, so that nothing is below the ground
    middle = (low_x - side * length / 2 * c - side * thick * s, length / 2 * s + base - thick * c)
    board = Part(
        name=f"ramp:{stage.lane}", shape="plank", half=(length / 2, thick, 0.32), colour=(0.62, 0.45, 0.28),
        material="wood", mass=0.0,
    )  # fmt: skip
    stage.prop(board, Spot(x=middle[0], y=middle[1], angle=-side * tilt))
    along = length
    for part in subjects:
        width, height = extent(part, lying(part))
        along -= width + 0.03
        x = low_x - side * along * c + side * (height + 0.0003) * s
        y = base + along * s + (height + 0.0003) * c
        stage.put(part, Spot(x=x, y=y, angle=lying(part) - side * tilt, release_s=start_s))
        along -= width
    wide = sum(extent(t, lying(t))[0] for t in targets)
    rest_targets(stage, targets, low_x + side * (0.35 + wide))


def seesaw(stage: Stage, subjects: list[Part], targets: list[Part], start_s: float, side: int) -> None:
    """One thing lies on the low end of a board; another drops onto the high end."""
    half, thick, pivot_y = min(0.95, 0.8 * stage.reach), 0.03, 0.22
    tilt = math.asin(min(0.5, (pivot_y - thick) / half))
    board = Part(
        name=f"seesaw:{stage.lane}", shape="plank", half=(half, thick, 0.24), colour=(0.66, 0.48, 0.30), material="wood"
    )
    stage.prop(dataclasses.replace(board, mass=3.0), Spot(x=0.0, y=pivot_y, angle=-side * tilt))
    stage.pivots.append((board.name, 0.0, pivot_y))
    wedge = Part(
        name=f"fulcrum:{stage.lane}", shape="box", half=(0.05, (pivot_y - thick) / 2, 0.2), colour=(0.35, 0.36, 0.38), material="metal", mass=0.0
    )  # fmt: skip
    stage.prop(wedge, Spot(x=0.0, y=(pivot_y - thick) / 2, release_s=NEVER))
    movers = [*subjects, *(t for t in targets if not stage.has(t))]
    light = movers[1:]
    for i, part in enumerate(light):
        width, height = extent(part, lying(part))
        along = half - width - 0.04 - 2.1 * width * i
        normal = height + thick + 0.0003
        x = side * along * math.cos(tilt) + side * normal * math.sin(tilt)
        y = pivot_y - along * math.sin(tilt) + normal * math.cos(tilt)
        stage.put(part, Spot(x=x, y=y, angle=lying(part) - side * tilt))
    width, height = extent(movers[0], lying(movers[0]))
    y = min(stage.view.top - height - 0.06, pivot_y + 0.8 + height)
    x = -side * (half - min(width, 0.3 * half)) * math.cos(tilt)
    stage.put(movers[0], Spot(x=x, y=y, angle=lying(movers[0]), release_s=start_s))


VERBS: dict[str, Verb] = {
    "rest": rest, "drop": drop, "bounce": bounce, "roll": roll, "slide": slide, "throw": throw, "collide": collide,
    "stack": stack, "topple": topple, "domino": domino, "pendulum": pendulum, "ramp": ramp, "seesaw": seesaw,
}  # fmt: skip
