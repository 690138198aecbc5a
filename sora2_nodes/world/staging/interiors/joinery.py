"""Boxes, bars and lit panes that rooms are put together from, and what a builder is told of its room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ...assembly import ROOT, matrices, placed
from ...catalogue import build
from ...catalogue.kit import turn_of
from ...primitives import RGB, Primitive, Vec3

SKY: RGB = (0.75, 0.86, 0.98)
NIGHT: RGB = (0.05, 0.07, 0.16)


@dataclass(frozen=True, kw_only=True)
class Room:
    """half: of its width, m. back: z of its back wall, m. dark: whether it is night outside. empty: nobody is there. flown: the camera goes through its middle into the depth."""

    rng: np.random.Generator
    half: float
    back: float
    dark: bool = False
    empty: bool = False
    flown: bool = False

    @property
    def outside(self) -> dict[str, Any]:
        """How a pane looks that one sees the sky through."""
        return {"colour": NIGHT if self.dark else SKY, "finish": "light", "glow": 0.5 if self.dark else 1.0}


def box(at: Vec3, half: Sequence[float], colour: RGB, *, edge: float = 0.0, **look: Any) -> Primitive:
    """A box of a set by its half extents; look: as of Primitive."""
    return Primitive(kind="box", size=(*half, edge), at=at, colour=colour, role="set", **{"finish": "satin", **look})


def lamp(at: Vec3, half: Sequence[float], colour: RGB = (1.0, 0.96, 0.88), glow: float = 3.0) -> Primitive:
    """A lit panel."""
    return box(at, half, colour, finish="light", glow=glow)


def pole(start: Vec3, end: Vec3, radius: float, colour: RGB, **look: Any) -> Primitive:
    """An upright or level bar between two points."""
    middle: Vec3 = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2, (start[2] + end[2]) / 2)
    way = [abs(b - a) for a, b in zip(start, end, strict=True)]
    axis, long = max(range(3), key=way.__getitem__), max(way)
    turn = ((0.0, 0.0, 90.0), (0.0, 0.0, 0.0), (90.0, 0.0, 0.0))[axis]
    return Primitive(kind="cylinder", size=(radius, long / 2, radius), at=middle, turn=turn, colour=colour, role="set", **{"finish": "metal", **look})  # fmt: skip


def furnished(
    name: str, at: Vec3, yaw: float = -90.0, *, seed: int = 0, colour: RGB | None = None, size: float = 1.0
) -> list[Primitive]:
    """A thing of the catalogue as part of the room, its middle on a place; a yaw of -90 faces the viewer; size: times its own."""
    thing = build(name, seed=seed, colour=colour, size=size)
    poses = matrices(thing, placed(at, (0.0, yaw, 0.0))[None])[0]
    return [_standing(part, pose) for part, pose in zip(thing.primitives, poses, strict=True)]


def _standing(part: Primitive, pose: np.ndarray) -> Primitive:
    x, y, z = (float(v) for v in pose[:, 3])
    return replace(part, at=(x, y, z), turn=turn_of(pose[:, :3]), node=ROOT, role="set")
