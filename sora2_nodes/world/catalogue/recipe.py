"""Recipes: which function draws a thing on the workbench, with which numbers, and what the thing is physically."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from ..assembly import ROOT, Assembly, Joint, Node, bounds
from ..primitives import RGB, Vec3
from .entries import Entry, Shelf
from .repainting import resized
from .workbench import Bench

Drawing = Callable[..., None]  # (bench, **shape)
FRONT = "front"
HANGING = 0.2  # of its height: so far above the ground a thing is meant to be there


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """One thing as a row: its drawing, the numbers that it takes, its own colours, and what it is physically."""

    draw: Drawing
    size: float  # the greatest of its length, height and breadth, m
    main: RGB
    second: RGB = (0.2, 0.2, 0.22)
    finish: str = "satin"
    mass: float = 1.0  # kg
    material: str = "plastic"
    carriage: str = "rests"
    voice: str = ""
    round: bool = False
    front: str = "x"  # the side of the drawing that people look at, "x" or "z": the thing faces +x
    half: Vec3 | None = None  # of its physical outline, m; None: of the box around it
    shape: Mapping[str, Any] = field(default_factory=dict)


def recipe(draw: Drawing, size: float, main: RGB, second: RGB = (0.2, 0.2, 0.22), **more: Any) -> Recipe:
    """Make a row; what is no field of it goes to the drawing."""
    own = {key: more.pop(key) for key in list(more) if key in Recipe.__dataclass_fields__ and key != "shape"}
    return Recipe(draw=draw, size=size, main=main, second=second, shape=more, **own)


def shelf(family: str, rows: Mapping[str, Recipe]) -> Shelf:
    """Put the rows of one family on a shelf."""

    def built(entry: Entry, chance: random.Random) -> Assembly:
        return assembled(entry, rows[entry.name], chance)

    return Shelf(entries=tuple(_entry(name, family, row) for name, row in rows.items()), builder=built)


def assembled(entry: Entry, row: Recipe, chance: random.Random) -> Assembly:
    """Draw a row and bring it to its real size."""
    bench = Bench(main=row.main, second=row.second, finish=row.finish, pattern_scale=row.size * 0.08, chance=chance)
    row.draw(bench, **row.shape)
    made = Assembly(
        name=entry.name, family=entry.family, primitives=tuple(bench.primitives), nodes=tuple(bench.nodes),
        sockets=dict(bench.sockets), round=row.round, material=row.material, carriage=row.carriage,
        states=dict(bench.states), voice=row.voice,
    )  # fmt: skip
    made = settled(fronted(made) if row.front == "z" else made)
    low, high = bounds(made)
    reach = np.maximum(np.abs(low), np.abs(high))
    made = replace(made, half=row.half or (float(reach[0]), float(high[1] / 2), float(reach[2])))
    return replace(resized(made, row.size / float((high - low).max())), mass=row.mass)


def fronted(made: Assembly) -> Assembly:
    """Turn a thing that was drawn facing +z so that it faces +x: all of it goes on a turned node, whose axes joints keep."""

    def on(node: str) -> str:
        return FRONT if node == ROOT else node

    return replace(
        made,
        primitives=tuple(replace(p, node=on(p.node)) for p in made.primitives),
        nodes=(Node(name=FRONT, turn=(0.0, 90.0, 0.0)), *(replace(n, parent=on(n.parent)) for n in made.nodes)),
        sockets={name: replace(s, node=on(s.node)) for name, s in made.sockets.items()},
    )


def settled(made: Assembly) -> Assembly:
    """Set a thing on the ground; what hangs or flies well above it stays there."""
    corners = bounds(made)
    low, tall = float(corners[0][1]), float(corners[1][1] - corners[0][1])
    if low > HANGING * tall:
        return made

    def up(at: Vec3) -> Vec3:
        return at[0], at[1] - low, at[2]

    return replace(
        made,
        primitives=tuple(replace(p, at=up(p.at)) if p.node == ROOT else p for p in made.primitives),
        nodes=tuple(replace(n, at=up(n.at)) if n.parent == ROOT else n for n in made.nodes),
        sockets={name: replace(s, at=up(s.at)) if s.node == ROOT else s for name, s in made.sockets.items()},
    )


def turned_joint(x: float = 0.0, y: float = 0.0, z: float = 0.0) -> Joint:
    """Make a joint of one frame that turns by degrees."""
    return Joint(turn=np.array([[x, y, z]]))


def shifted_joint(x: float = 0.0, y: float = 0.0, z: float = 0.0) -> Joint:
    """Make a joint of one frame that moves by metres."""
    return Joint(shift=np.array([[x, y, z]]))


def scaled_joint(x: float = 1.0, y: float = 1.0, z: float = 1.0) -> Joint:
    """Make a joint of one frame that stretches."""
    return Joint(scale=np.array([[x, y, z]]))


def _entry(name: str, family: str, row: Recipe) -> Entry:
    return Entry(
        name=name, family=family, size_m=row.size, mass_kg=row.mass, material=row.material, carriage=row.carriage,
        voice=row.voice, colours={"main": row.main, "second": row.second},
    )  # fmt: skip
