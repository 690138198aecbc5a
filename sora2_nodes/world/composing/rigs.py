"""Pendulums, ramps and seesaws: things that need something built. Same form as verbs."""

from __future__ import annotations

import dataclasses
import math

from .. import matter
from ..scene import Part
from .stages import GAP, NEVER, Stage, StartSpot, extent, lying, rest_targets

CALM = 0.06  # of a pendulum's swing: how far what only hangs sways
WRECKING = 4.0  # how much heavier a pendulum is that is to hit something
PIVOT, BOARD = 0.22, 0.03  # m: height of a seesaw's axle, half thickness of its board
WOOD, IRON = (0.64, 0.47, 0.29), (0.35, 0.36, 0.38)


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
        angle = CALM * angle if part.name in stage.calm else angle
        release = start_s if i == 0 else 0.0
        _hang_on_string(stage, part, (px, pivot_y), length, angle, release)
    reached = sum(extent(t, lying(t))[0] for t in targets)
    rest_targets(stage, targets, side * (half + wide + reached + 0.04))


def _hang_on_string(
    stage: Stage, part: Part, pivot: tuple[float, float], length: float, angle: float, release_s: float
) -> None:
    """Pin a part to a string from `pivot`, turned by `angle` from hanging straight down."""
    x, y = pivot[0] + length * math.sin(angle), pivot[1] - length * math.cos(angle)
    stage.put(part, StartSpot(x=x, y=y, angle=angle, release_s=release_s))
    stage.pins.append((part.name, *pivot))
    name = f"string:{part.name}"
    string = Part(
        name=name, shape="capsule", half=(0.012, length / 2, 0.012), colour=(0.2, 0.2, 0.22), material="fabric"
    )
    middle = StartSpot(x=(x + pivot[0]) / 2, y=(y + pivot[1]) / 2, angle=angle, release_s=NEVER)
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
        name=f"ramp:{stage.lane}", shape="plank", half=(length / 2, thick, 0.32), colour=WOOD,
        material="wood", mass=0.0,
    )  # fmt: skip
    stage.prop(board, StartSpot(x=middle[0], y=middle[1], angle=-side * tilt))
    along = length
    for part in subjects:
        width, height = extent(part, lying(part))
        along -= width + 0.03
        x = low_x - side * along * c + side * (height + 0.0003) * s
        y = base + along * s + (height + 0.0003) * c
        stage.put(part, StartSpot(x=x, y=y, angle=lying(part) - side * tilt, release_s=start_s))
        along -= width
    wide = sum(extent(t, lying(t))[0] for t in targets)
    rest_targets(stage, targets, low_x + side * (0.35 + wide))


def seesaw(stage: Stage, subjects: list[Part], targets: list[Part], start_s: float, side: int) -> None:
    """One thing lies on the low end of a board; another drops onto the high end."""
    half, tilt = _board(stage, side)
    movers = [*subjects, *(t for t in targets if not stage.has(t))]
    for i, part in enumerate(movers[1:]):
        width, height = extent(part, lying(part))
        along = half - width - 0.04 - 2.1 * width * i
        normal = height + BOARD + 0.0003
        x = side * along * math.cos(tilt) + side * normal * math.sin(tilt)
        y = PIVOT - along * math.sin(tilt) + normal * math.cos(tilt)
        stage.put(part, StartSpot(x=x, y=y, angle=lying(part) - side * tilt))
    width, height = extent(movers[0], lying(movers[0]))
    y = min(stage.view.top - height - 0.06, PIVOT + 0.8 + height)
    x = -side * (half - min(width, 0.3 * half)) * math.cos(tilt)
    stage.put(movers[0], StartSpot(x=x, y=y, angle=lying(movers[0]), release_s=start_s))


def _board(stage: Stage, side: int) -> tuple[float, float]:
    """Put up the board on its post, tilted down on `side`; return its half length in m and its tilt in rad."""
    half = min(0.95, 0.8 * stage.reach)
    tilt = math.asin(min(0.5, (PIVOT - BOARD) / half))
    board = Part(
        name=f"seesaw:{stage.lane}", shape="plank", half=(half, BOARD, 0.24), colour=WOOD, material="wood", mass=3.0
    )
    stage.prop(board, StartSpot(x=0.0, y=PIVOT, angle=-side * tilt))
    stage.pivots.append((board.name, 0.0, PIVOT))
    post = (0.05, (PIVOT - BOARD) / 2, 0.2)
    wedge = Part(name=f"fulcrum:{stage.lane}", shape="box", half=post, colour=IRON, material="metal", mass=0.0)
    stage.prop(wedge, StartSpot(x=0.0, y=post[1], release_s=NEVER))
    return half, tilt
