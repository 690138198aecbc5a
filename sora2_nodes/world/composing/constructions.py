"""Things that are stood up first: stacks, towers, dominoes, what topples. Same form as verbs."""

from __future__ import annotations

import dataclasses
import math
from itertools import pairwise

from .. import matter
from ..scene import Part
from .stages import Stage, StartSpot, extent, lying, rest_targets, row_of, start_line

TALLEST = 4  # things in one column of a tower


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
        stage.put(part, StartSpot(x=middle + beside + offset, y=y, angle=lying(part), release_s=release))
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
            stage.put(part, StartSpot(x=x, y=y + extent(part, lying(part))[1], angle=lying(part)))
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
        stage.put(part, StartSpot(x=x, y=extent(part)[1]))
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
