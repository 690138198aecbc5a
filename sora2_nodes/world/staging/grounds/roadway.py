"""Roads: asphalt with its markings under or behind the action, along the way of what drives, and kerbs where a street has them.

A "road" runs through open country, a "street" between pavements; a "track" is earth with two worn ruts and no markings, a "runway" asphalt as wide as a
plane needs.
"""

from __future__ import annotations

from typing import Any

from ...primitives import RGB, Primitive

ASPHALT: RGB = (0.20, 0.20, 0.21)
WORN: RGB = (0.26, 0.26, 0.27)
WHITE: RGB = (0.86, 0.86, 0.83)
EARTH: RGB = (0.50, 0.39, 0.27)
RUT: RGB = (0.40, 0.30, 0.20)
STONE: RGB = (0.60, 0.59, 0.56)
LANE = 3.5  # m wide
VERGE = 1.9  # m from the middle of the lane that is driven to the far edge of the road
WALKED = 3.1  # m from who walks on a pavement to its kerb
LANE_CLEAR = 4.2  # m to either side of a road into the depth on which nothing stands
LINE, DASH, GAP = 0.07, 1.5, 9.0  # m: half a line's width, half a dash, from dash to dash
REACH = 120.0  # m that it is seen along
DASHES = 7  # to either side of the action
RUNWAY = 22.0  # m: half its width
HEIGHT = 0.004  # m above the ground: what stands on it sinks no deeper


def roadway(kind: str, *, driven: bool, in_depth: bool = False) -> list[Primitive]:
    """The primitives of a road in m. kind: road | street | track | runway. driven: the action is on it, else on the pavement of a street.

    in_depth: it runs from the camera away, not across the picture.
    """
    if kind == "track":
        return _track(in_depth)
    if kind == "runway":
        return _runway(in_depth)
    on_it = driven or kind == "road"
    far = -VERGE if on_it else -WALKED - 2 * LANE
    near = far + 2 * LANE + (2 * (VERGE - LANE / 2) if on_it else 0.0)
    middle = (far + near) / 2
    look: dict[str, Any] = {"pattern": "mottle", "second": WORN, "finish": "stone", "scale": 0.3}
    made = [_strip(middle, (near - far) / 2, HEIGHT, ASPHALT, in_depth, **look)]
    for k in range(-DASHES, DASHES + 1):
        made.append(_strip(middle, LINE, 2 * HEIGHT, WHITE, in_depth, along=k * GAP, half=DASH))
    for edge, inward in ((far, 1.0), (near, -1.0)):
        if kind == "road":
            made.append(_strip(edge + 0.25 * inward, LINE, 2 * HEIGHT, WHITE, in_depth))
        else:
            made.append(_strip(edge - 0.08 * inward, 0.08, 0.09, STONE, in_depth, finish="stone"))
    return made


def _runway(in_depth: bool) -> list[Primitive]:
    """Wide asphalt with a broad broken line along its middle and lines along its edges."""
    look: dict[str, Any] = {"pattern": "mottle", "second": WORN, "finish": "stone", "scale": 0.6}
    made = [_strip(0.0, RUNWAY, HEIGHT, ASPHALT, in_depth, half=4 * REACH, **look)]
    made += [_strip(edge * 0.92 * RUNWAY, 0.45, 2 * HEIGHT, WHITE, in_depth, half=4 * REACH) for edge in (-1, 1)]
    made += [
        _strip(0.0, 0.45, 2 * HEIGHT, WHITE, in_depth, along=k * 30.0, half=8.0) for k in range(-DASHES, DASHES + 1)
    ]
    return made


def _track(in_depth: bool) -> list[Primitive]:
    earth: dict[str, Any] = {"pattern": "mottle", "second": RUT, "finish": "matte", "scale": 0.5}
    ruts = [_strip(side * 0.75, 0.22, 2 * HEIGHT, RUT, in_depth, finish="matte") for side in (-1, 1)]
    return [_strip(0.0, VERGE, HEIGHT, EARTH, in_depth, **earth), *ruts]


def _strip(
    across: float, wide: float, top: float, colour: RGB, in_depth: bool, *, along: float = 0.0, half: float = REACH, finish: str = "paint", **look: Any,
) -> Primitive:  # fmt: skip
    """A flat box along the road: its middle across it, half its width, its top, all in m."""
    x, z = (across, along) if in_depth else (along, across)
    size = (wide, top / 2 + 0.004, half) if in_depth else (half, top / 2 + 0.004, wide)
    at = (x, top / 2 - 0.004, z)
    return Primitive(kind="box", size=size, at=at, colour=colour, finish=look.pop("finish", finish), role="set", **look)
