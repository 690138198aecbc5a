"""Primitives: the analytic solids and surfaces that everything seen is made of. Plain data; it knows no rays and no light.

Axes: x right, y up, z toward the viewer, metres. A thing faces +x. A turn (x, y, z) in degrees is applied as
Ry · Rz · Rx: roll first, then pitch about z, then yaw about y. Colours are sRGB 0..1.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

RGB = tuple[float, float, float]
Vec3 = tuple[float, float, float]

KINDS: dict[str, tuple[str, ...]] = {  # kind: what its size says; metres unless said otherwise
    "ellipsoid": ("rx", "ry", "rz"),
    "box": ("hx", "hy", "hz", "edge"),  # edge: radius of its rounded edges, 0 is sharp
    "cylinder": ("rx", "hy", "rz"),  # axis y, flat ends
    "cone": ("r_bottom", "hy", "r_top"),  # frustum, axis y, flat ends
    "capsule": ("r_bottom", "hy", "r_top"),  # round cone: balls at y = -hy and y = +hy and their hull
    "torus": ("R", "r", "arc_deg"),  # in the plane y = 0 about the y axis; the arc is centred on +x, 360 is whole
    "wedge": (
        "hx",
        "hy",
        "hz",
        "top_x",
        "top_z",
    ),  # box whose top face is scaled by top_x, top_z (0..1): roofs, pyramids
    "revolve": (),  # surface of revolution about y by `profile`, two-sided, open where the profile is open
    "sheet": (
        "hx",
        "hy",
        "form",
    ),  # thin, two-sided, in the plane z = 0; form 0 rectangle, 1 ellipse, 2 triangle tip up
    "shell": ("rx", "ry", "rz", "cut"),  # two-sided surface of an ellipsoid where y >= cut * ry, cut in -1..1
}
MOST_PROFILE = 16  # points of a profile

FINISHES: dict[
    str, tuple[float, float, float]
] = {  # roughness 0..1, metal 0..1, clear (share of light let through) 0..1
    "matte": (0.9, 0.0, 0.0),
    "satin": (0.5, 0.0, 0.0),
    "gloss": (0.18, 0.0, 0.0),
    "paint": (0.22, 0.0, 0.0),
    "plastic": (0.35, 0.0, 0.0),
    "rubber": (0.7, 0.0, 0.0),
    "wood": (0.6, 0.0, 0.0),
    "stone": (0.85, 0.0, 0.0),
    "skin": (0.55, 0.0, 0.0),
    "fur": (0.95, 0.0, 0.0),
    "cloth": (0.9, 0.0, 0.0),
    "leather": (0.45, 0.0, 0.0),
    "leaf": (0.6, 0.0, 0.0),
    "paper": (0.85, 0.0, 0.0),
    "eye": (0.08, 0.0, 0.0),
    "brushed": (0.4, 1.0, 0.0),
    "metal": (0.28, 1.0, 0.0),
    "chrome": (0.1, 1.0, 0.0),
    "glass": (0.05, 0.0, 0.8),
    "water": (0.05, 0.0, 0.5),
    "ice": (0.15, 0.0, 0.3),
    "crystal": (0.05, 0.0, 0.85),  # glass that is solid, where "glass" is a wall or a pane
    "light": (0.9, 0.0, 0.0),  # what glows
}
LENSES: dict[
    str, tuple[float, float, float]
] = {  # finish of solids that bend light: index of refraction, share that goes through, how many times its thickness takes its colour once
    "crystal": (1.5, 0.97, 1.0),
    "water": (1.33, 0.92, 2.5),
    "ice": (1.31, 0.6, 1.0),
}

PATTERNS = (  # a second colour on the surface, in the primitive's own metres, so that it moves with it
    "plain",
    "stripes",  # rings along y, `scale` m from one to the next
    "bands",  # along x
    "checker",
    "spots",  # round dots
    "patches",  # large irregular patches (cow, giraffe)
    "mottle",  # soft small noise (stone, fur, bark)
    "bricks",
    "planks",
    "tiles",  # thin joints in the second colour
    "windows",  # a facade: panes in the second colour
    "scales",
    "grain",  # wood
    "fade",  # the second colour toward +y
    "belly",  # the second colour below, on surfaces that look down
    "text",  # `text` in the second colour on the face toward +z
    "lit windows",  # a facade by night: panes in the second colour, somebody at home behind some of them
)


@dataclass(frozen=True, kw_only=True)
class Primitive:
    """One solid or surface of an assembly.

    size: as KINDS says. at, turn: in the frame of its node, m and degrees. scale: of its pattern, m. glow: light it sends
    out as a multiple of its colour (0 none, 1 as bright as paper in the sun, 20 a lamp). role: whose colour it wears
    ("main" is what a prompt's colour word paints).
    """

    kind: str
    size: tuple[float, ...] = ()
    at: Vec3 = (0.0, 0.0, 0.0)
    turn: Vec3 = (0.0, 0.0, 0.0)
    colour: RGB = (0.5, 0.5, 0.5)
    second: RGB = (0.2, 0.2, 0.2)
    pattern: str = "plain"
    scale: float = 0.1
    finish: str = "satin"
    glow: float = 0.0
    node: str = "root"
    role: str = "main"
    text: str = ""
    profile: tuple[tuple[float, float], ...] = ()  # (radius, y) from one end to the other, for revolve

    def __post_init__(self) -> None:
        assert self.kind in KINDS and self.finish in FINISHES and self.pattern in PATTERNS, self
        assert len(self.profile) <= MOST_PROFILE and (self.kind == "revolve") == bool(self.profile), self


def rotation(turn: Vec3) -> np.ndarray:
    """Return the matrix (3, 3) of a turn in degrees: Ry · Rz · Rx."""
    x, y, z = (math.radians(a) for a in turn)
    rx = np.array([[1, 0, 0], [0, math.cos(x), -math.sin(x)], [0, math.sin(x), math.cos(x)]])
    ry = np.array([[math.cos(y), 0, math.sin(y)], [0, 1, 0], [-math.sin(y), 0, math.cos(y)]])
    rz = np.array([[math.cos(z), -math.sin(z), 0], [math.sin(z), math.cos(z), 0], [0, 0, 1]])
    return ry @ rz @ rx


def half_extents(primitive: Primitive) -> Vec3:
    """Return the half sizes of the primitive's own box (it is centred, but for revolve and shell: see `middle`), m."""
    s = primitive.size
    if primitive.kind == "ellipsoid":
        return s[0], s[1], s[2]
    if primitive.kind in ("box", "wedge"):
        return s[0], s[1], s[2]
    if primitive.kind == "cylinder":
        return s[0], s[1], s[2]
    if primitive.kind == "cone":
        r = max(s[0], s[2])
        return r, s[1], r
    if primitive.kind == "capsule":
        r = max(s[0], s[2])
        return r, s[1] + r, r
    if primitive.kind == "torus":
        return s[0] + s[1], s[1], s[0] + s[1]
    if primitive.kind == "sheet":
        return s[0], s[1], 0.0
    if primitive.kind == "shell":
        return s[0], s[1], s[2]
    r = max(p[0] for p in primitive.profile)
    return r, max(abs(p[1]) for p in primitive.profile), r
