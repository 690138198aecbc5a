"""Things that are built first: stacks, domino rows, pendulums, ramps and seesaws. Same form as verbs."""

from __future__ import annotations

import dataclasses
import math
from itertools import pairwise

from . import matter
from .scene import Part
from .stages import GAP, NEVER, Spot, Stage, extent, lying, rest_targets, row_of, start_line

TALLEST = 4  # things in one column of a tower
WRECKING = 4.0  # how much heavier a pendulum is that is to hit something


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


def tower(stage: Stage, subjects: list[Part], targets: list[Part], start_s: float, side: int) -> None:
    """Stand stacked from the start, near the middle, for others to run into; many stand as a pyramid."""
    parts = sorted(subjects, key=lambda p: -extent(p, lying(p))[0])
    rest_targets(stage, targets, side * 0.6 * stage.reach)
    middle, y = stage.uniform(-0.1, 0.1) * stage.reach, 0.0
    base = 1 if len(parts) <= TALLEST else math.ceil((math.sqrt(8 * len(parts) + 1) - 1) / 2)
    while parts:
        layer, parts = parts[:base], parts[base:]
        base = max(1, base - 1)
        width = max(extent(p, lying(p))[0] for p in layer)
        for i, part in enumerate(layer):
            x = middle + (2 * i + 1 - len(layer)) * (width + 0.012)
            stage.put(part, Spot(x=x, y=y + extent(part, lying(part))[1], angle=lying(part)))
        y += 2 * max(extent(p, lying(p))[1] for p in layer)


def topple(stage: Stage, subjects: list[Part], targets: list[Part], start_s: float, side: int) -> None:
    """Stand upright, then tip over."""
    if all(matter.is_round(p) for p in subjects):
        rest_targets(stage, targets, side * stage.reach * 0.35)
        start_line(stage, subjects, start_s, side, distance=1.4 * stage.reach)
        return
    row_of(stage, subjects, -side * 0.15 * stage.reach, 0.35, 0.0, upright=True)
    wide = sum(extent(t, lying(t))[0] + 0.03 for t in targets)
    ahead = [(side * stage.at(p)[0], *extent(p)) for p in subjects]
    rest_targets(stage, targets, side * max(x + max(1.6 * hy + 0.5 * wide, hx + wide + 0.03) for x, hx, hy in ahead))
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
    """Swing on strings; several hang side by side as a cradle. What is to hit something is heavy."""
    if targets:
        subjects = [dataclasses.replace(p, mass=WRECKING * p.mass) for p in subjects]
    wide = max(extent(p)[0] for p in subjects)
    pivot_y = stage.view.top - 0.02
    length = max(0.3, min(pivot_y - wide - 0.12, (stage.reach - wide) / 0.75))
    pivot_y = min(pivot_y, length + wide + stage.uniform(0.10, 0.3))
    pitch = 2 * wide + GAP
    half = pitch * (len(subjects) - 1) / 2
    middle = 0.0
    placed = [t for t in targets if stage.has(t)]
    if placed:  # hang just before what is hit
        front = min(side * stage.at(t)[0] - extent(t, lying(t))[0] for t in placed)
        middle = side * (front - half - wide - 0.03)
    for i, part in enumerate(subjects if side > 0 else reversed(subjects)):
        px = middle + side * (i * pitch - half)
        angle = -side * stage.uniform(0.6, 0.85) if i == 0 else 0.0
        release = start_s if i == 0 else 0.0
        _hang_on_string(stage, part, (px, pivot_y), length, angle, release)
    reached = sum(extent(t, lying(t))[0] for t in targets)
    rest_targets(stage, targets, side * (half + wide + reached + 0.04))


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
        name=f"fulcrum:{stage.lane}",
        shape="box",
        half=(0.05, (pivot_y - thick) / 2, 0.2),
        colour=(0.35, 0.36, 0.38),
        material="metal",
        mass=0.0,
    )
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
