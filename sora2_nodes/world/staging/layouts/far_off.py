"""Where what is said to be in the distance stands: far behind the action, to a side of it, so large that one sees what it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ....vocabulary.families import FAMILY_OF
from ..roster import Member
from .spots import FRONT, SIDEWAYS, THREE_QUARTERS, Layout, Spot

FARTHEST, LAYERS_M, BEFORE = 10.0, 22.0, 0.6  # units; m to the first layer of a horizon; the share of the way to it
STREETS = (
    "street",
    "neon street",
    "alley",
    "main street",
    "café terrace",
    "medieval street",
    "crossing",
)  # places whose houses stand on both sides of what is far off
STREET_M, DOWN_A_STREET = 34.0, 0.3  # m to where a street ends; how much nearer to its middle that is
WIDENED_M = 4.0  # m of a unit from which layers move off with it
SIGHT, EYE = 1.9, 3.7  # units of height that are seen where the action is, and how far the camera is from there, about
HIGH, TOWER, WIDE = (
    0.30,
    0.46,
    0.34,
)  # of the picture's height, of what is slender, and of its width that it takes at most
SLENDER = 1.6  # times as tall as wide
LEAST = 0.07  # of the picture's height, at least
BESIDE = 0.55  # units from the middle to what stands in the background of a room
ASIDE = (0.26, -0.32, 0.58, -0.62, 0.10)  # of half a picture's width: where the first, the second ... of them are


def stand_far_off(layout: Layout, members: Sequence[Member], unit: float, *, along_street: bool = False) -> None:
    """Give members spots in the distance. unit: of the scene, m. along_street: beyond its houses, where it ends."""
    horizon = LAYERS_M / min(unit, WIDENED_M) if unit > 0 else FARTHEST
    for number, m in enumerate(members):
        z = (STREET_M / unit if along_street else min(FARTHEST, BEFORE * horizon)) + 0.2 * number
        tall = SIGHT * (EYE + z) / EYE
        wide = tall * layout.aspect
        length = float(max(m.size[0], m.size[2]))
        high = TOWER if float(m.size[1]) > SLENDER * length else HIGH
        scale = min(1.0, high * tall / max(float(m.size[1]), 1e-6), WIDE * wide / max(length, 1e-6))
        scale = max(scale, min(LEAST * tall / max(float(m.size[1]), 1e-6), WIDE * wide / max(length, 1e-6)))
        yaw = THREE_QUARTERS if FAMILY_OF.get(m.name, "") in SIDEWAYS else FRONT
        spot = Spot(
            x=0.5 * wide * ASIDE[number % len(ASIDE)] * (DOWN_A_STREET if along_street else 1.0),
            y=layout.heights.get(m.owner, 0.0),
            z=-z,
            yaw=yaw,
            scale=scale,
        )
        layout.spots[m.owner] = replace(spot, x=spot.x * (0.6 if layout.aspect < 1.0 else 1.0))


def scale_with_bases(layout: Layout, members: Sequence[Member]) -> None:
    """What stands on something in the distance is as small as that."""
    bases = {m.owner for m in members}
    for m in layout.members:
        spot = layout.spots.get(m.owner)
        if spot is not None and spot.support in bases and not m.person:
            layout.spots[m.owner] = replace(spot, scale=spot.scale * layout.spots[spot.support].scale)


def aside_indoors(layout: Layout, members: Sequence[Member]) -> None:
    """What is in the background of a room stands to a side, where nobody is before it."""
    for number, m in enumerate(members):
        spot = layout.spots.get(m.owner)
        if spot is not None and not spot.support:
            way = 1.0 if number % 2 == 0 else -1.0
            layout.spots[m.owner] = replace(
                spot, x=way * (BESIDE + 0.5 * float(max(m.size[0], m.size[2])) * spot.scale + 0.4 * (number // 2))
            )
