"""Gives a built thing the shape that was said of it: a star for a cookie, a hexagon for a basin, a cube for a melon. It knows no names of things."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..assembly import ROOT, Assembly, bounds, compose, matrices, placed
from ..extents import corners
from ..primitives import Primitive
from .prisms import Slab, bars, mullions, prism, within
from .workbench import turn_of

FLAT = 0.36  # of its middle side: what is thinner is a plate
BODY = 0.5  # of a side: what reaches so far along two of them is part of the body
BAR, PANE, PANE_THICK = (
    0.07,
    0.55,
    0.2,
)  # of half a plate's width, how thick its frame is; of a thing, how large the pane is that it is of; of a plate, how thick glass is
POST = 0.25  # of half a plate's width: what is thinner and reaches below it bears it
DRAWN_IN = 0.72  # of its distance from the middle: where a leg is under a top that has lost its corners
OPEN_ABOVE = ("vessel", "container")  # families of what one pours into
NEARLY_SQUARE = 1.5  # ratio of two sides
STRETCH = (1.25, 0.72)  # of a round thing made oval
LONG_ARM = 0.8  # of its width: how long the other arm of an L is
POINTED = ("triangle", "star", "heart", "diamond")
SOLID = ("cube", "ball", "cylinder", "cone", "pyramid")
ROUND_KINDS = ("ellipsoid", "cylinder", "cone", "capsule", "torus", "revolve", "shell")
OWN = {  # outline: kinds of a body that has it as it is
    "round": ROUND_KINDS, "ball": ("ellipsoid", "revolve", "shell"), "cylinder": ("cylinder", "revolve", "cone", "capsule"), "cone": ("cone",),
    "cube": (), "square": ("box", "sheet"), "rectangle": ("box", "sheet", "wedge"), "pyramid": ("wedge",), "oval": (),
}  # fmt: skip


@dataclass(frozen=True, kw_only=True, eq=False)  # each is itself: a thing may have two primitives alike
class CorneredPrimitive:
    """A primitive with its corners in the assembly's own frame, (3,)."""

    primitive: Primitive
    low: np.ndarray
    high: np.ndarray

    @property
    def size(self) -> np.ndarray:
        return self.high - self.low

    @property
    def middle(self) -> np.ndarray:
        return (self.low + self.high) / 2


def shaped(made: Assembly, outline: str) -> Assembly:
    """Return a thing in a shape, standing on the ground; as it is where it has it already."""
    frames = matrices(made, placed((0.0, 0.0, 0.0))[None])[0].astype(float)
    parts = [
        CorneredPrimitive(primitive=p, low=low, high=high)
        for p, m in zip(made.primitives, frames, strict=True)
        for low, high in (corners(p, m),)
    ]
    if not parts:
        return made
    if outline == "L":
        return _angled(made, frames)
    low, high = np.min([p.low for p in parts], 0), np.max([p.high for p in parts], 0)
    axis = _thin_axis(high - low)
    body = _body(parts, high - low, axis)
    if axis is None and _is_pane(body[0], high - low):
        axis, body = 0, body[:1]  # what stands on feet is not its feet
    if not body or _has_it(body, outline, axis):
        return made
    if outline in SOLID:
        body = parts if made.family == "furniture" else body  # a cube on legs is none
        return _grounded(made, _solid(outline, body, upright=made.family not in OPEN_ABOVE), parts, body)
    if axis is None:
        drawn = parts if outline in ("square", "rectangle") else [_drawn_in(p, (low + high) / 2) for p in parts]
        return _grounded(
            made, _stood(outline, body), [p for p, own in zip(drawn, parts, strict=True) if own not in body], []
        )
    return _grounded(made, _plate(outline, body, axis, parts), [], body)


def _thin_axis(size: np.ndarray) -> int | None:
    """The axis along which a thing is thin; None for what has a body."""
    axis = int(np.argmin(size))
    return axis if size[axis] < FLAT * float(np.sort(size)[1]) else None


def _body(parts: list[CorneredPrimitive], size: np.ndarray, axis: int | None) -> list[CorneredPrimitive]:
    """The parts that make up most of a thing, the largest first."""
    sides = [k for k in range(3) if k != axis] if axis is not None else [0, 2]
    large = [p for p in parts if all(p.size[k] >= BODY * size[k] for k in sides)] or [
        max(parts, key=lambda p: float(np.prod(p.size)))
    ]
    return sorted(large, key=lambda p: -float(np.prod(p.size[sides])))


def _has_it(body: list[CorneredPrimitive], outline: str, axis: int | None) -> bool:
    kind, size = body[0].primitive.kind, body[0].size
    sides = sorted(float(size[k]) for k in range(3) if k != (1 if axis is None else axis))
    ratio = sides[1] / max(sides[0], 1e-9)
    if outline == "oval":
        return ratio > 1.2 and kind in ROUND_KINDS
    if outline == "square":
        return kind in OWN["square"] and ratio < NEARLY_SQUARE
    return kind in OWN.get(outline, ())


def _is_pane(part: CorneredPrimitive, size: np.ndarray) -> bool:
    """Whether a part is an upright pane that is most of a thing: the glass of a mirror on a stand."""
    return _thin_axis(part.size) == 0 and bool((part.size[1:] > PANE * size[1:]).all())


def _solid(outline: str, body: list[CorneredPrimitive], *, upright: bool) -> list[Primitive]:
    """One solid in the place of a body. upright: a cone stands on its foot, and on its tip where it is open above."""
    low, high = np.min([p.low for p in body], 0), np.max([p.high for p in body], 0)
    x, y, z = (float(v) for v in (low + high) / 2)
    hx, hy, hz = (float(v) / 2 for v in high - low)
    look = body[0].primitive
    side = max(hx, hy, hz)
    if outline == "cube":
        return prism("square", Slab(at=(x, y, z), axis=1, across=(side, side), along=side), look)
    r = max(hx, hz)
    kind, size = {
        "ball": ("ellipsoid", (side, side, side)),
        "cylinder": ("cylinder", (0.8 * r, max(hy, r), 0.8 * r)),
        "cone": ("cone", (r, max(hy, r), 0.02 * r) if upright else (0.3 * r, max(hy, r), r)),
        "pyramid": ("wedge", (r, max(hy, r), r, 0.02, 0.02)),
    }[outline]
    return [replace(look, kind=kind, size=size, at=(x, y, z), turn=(0.0, 0.0, 0.0), node=ROOT, profile=(), text="")]


def _stood(outline: str, body: list[CorneredPrimitive]) -> list[Primitive]:
    """Each part of a body as a prism that stands upright, as wide as it was."""
    made: list[Primitive] = []
    for p in body:
        x, y, z = (float(v) for v in p.middle)
        hx, hz = float(p.size[0]) / 2, float(p.size[2]) / 2
        if outline == "oval":
            hx, hz = hx * STRETCH[1], hz * STRETCH[0]
        elif outline == "round":
            hx = hz = (hx + hz) / 2
        elif outline != "rectangle":
            hx = hz = max(hx, hz) * (1.0 if outline == "square" else 1.12)
        slab = Slab(at=(x, y, z), axis=1, across=(hx, hz), along=float(p.size[1]) / 2)
        made += prism(outline, slab, p.primitive)
    return made


def _drawn_in(part: CorneredPrimitive, middle: np.ndarray) -> CorneredPrimitive:
    """A part nearer to the middle of a thing whose corners are gone."""
    x, y, z = part.primitive.at
    return replace(
        part,
        primitive=replace(
            part.primitive, at=(middle[0] + DRAWN_IN * (x - middle[0]), y, middle[2] + DRAWN_IN * (z - middle[2]))
        ),
    )


def _plate(outline: str, body: list[CorneredPrimitive], axis: int, parts: list[CorneredPrimitive]) -> list[Primitive]:
    """A face in an outline with bars around it where it was framed, and with what lies on it."""
    u, v = {0: (2, 1), 1: (0, 2), 2: (0, 1)}[axis]
    low, high = np.min([p.low for p in body], 0), np.max([p.high for p in body], 0)
    at = (low + high) / 2
    hu, hv = float(high[u] - low[u]) / 2, float(high[v] - low[v]) / 2
    if outline == "oval":
        hu, hv = (hu * STRETCH[1], hv) if axis == 0 else (hu * STRETCH[0], hv * STRETCH[1])
    elif outline != "rectangle":
        hu = hv = max(hu, hv)
    thick = max(float(high[axis] - low[axis]) / 2, 0.02 * hu)
    face, rim = _face_and_rim(parts, body, u, v, axis)
    slab = Slab(at=(float(at[0]), float(at[1]), float(at[2])), axis=axis, across=(hu, hv), along=thick)
    made = prism(outline, replace(slab, along=PANE_THICK * thick) if face.finish == "glass" else slab, face)
    if rim is not None:
        made += bars(outline, slab, BAR * hu, rim)
        if face.finish == "glass" and outline not in POINTED:
            made += mullions(slab, 0.4 * BAR * hu, rim)
    kept = [
        p.primitive
        for p in parts
        if p not in body
        and p.primitive.finish != "glass"
        and (rim is None or p.primitive.role != rim.role)
        and max(float(p.size[u]) / hu, float(p.size[v]) / hv) < 2.0 * BODY
        and within(outline, (0.8 * hu, 0.8 * hv), float(p.middle[u] - at[u]), float(p.middle[v] - at[v]))
    ]
    posts = [
        p.primitive
        for p in parts
        if p not in body and float(p.size[u]) < POST * hu and float(p.size[v]) > hv and p.low[v] < low[v]
    ]
    return (
        made
        + ([] if face.finish == "glass" else kept)
        + (posts if axis == 0 and face.finish not in ("glass", "chrome") else [])
    )


def _face_and_rim(
    parts: list[CorneredPrimitive], body: list[CorneredPrimitive], u: int, v: int, axis: int
) -> tuple[Primitive, Primitive | None]:
    """What one looks at, the pane or whatever is before all else, and what it is framed by; None where nothing frames it."""
    panes = [p for p in parts if p.primitive.finish == "glass"]
    fronts = [p for p in body if p.primitive.kind != "torus"] or body
    face = (panes or [max(fronts, key=lambda p: float(p.high[axis]))])[0].primitive
    others = [p for p in parts if p.primitive.role == "main" and p.primitive.colour != face.colour]
    framed = bool(others) and (bool(panes) or face.role != "main")
    return face, max(others, key=lambda p: float(p.size[u] * p.size[v])).primitive if framed else None


def _angled(made: Assembly, frames: np.ndarray) -> Assembly:
    """A thing with a second arm at a right angle to it, toward its front."""
    low, high = bounds(made)
    deep, wide = float(high[0] - low[0]), float(high[2] - low[2])
    arm = LONG_ARM * wide
    turn = placed((float(low[0]) + 0.5 * arm, 0.0, float(low[2]) + 0.5 * deep), (0.0, -90.0, 0.0))
    rows = [compose(turn, m) for m in frames]
    second = [
        replace(p, at=(float(row[0, 3]), float(row[1, 3]), float(row[2, 3])), turn=turn_of(row[:, :3]), node=ROOT)
        for p, row in zip(made.primitives, rows, strict=True)
    ]
    hx, hy, hz = made.half
    return replace(made, primitives=(*made.primitives, *second), half=(max(hx, 0.5 * arm), hy, hz))


def _grounded(
    made: Assembly, shape: list[Primitive], parts: list[CorneredPrimitive], body: list[CorneredPrimitive]
) -> Assembly:
    """The thing with its body in a shape, the other parts around it kept, brought down to the ground."""
    kept = [p.primitive for p in parts if p not in body] if parts else []
    whole = replace(made, primitives=(*shape, *kept))
    low, high = bounds(whole)
    down = float(low[1])
    shape_names = {id(p) for p in shape}
    primitives = tuple(
        replace(p, at=(p.at[0], p.at[1] - down, p.at[2])) if id(p) in shape_names or p.node == ROOT else p
        for p in whole.primitives
    )
    nodes = tuple(replace(n, at=(n.at[0], n.at[1] - down, n.at[2])) if n.parent == ROOT else n for n in made.nodes)
    hx, hy, hz = (float(v) / 2 for v in high - low)
    return replace(whole, primitives=primitives, nodes=nodes, half=(hx, hy, hz), round=made.round and not _edged(shape))


def _edged(shape: list[Primitive]) -> bool:
    return any(p.kind in ("box", "wedge") for p in shape)


__all__ = ["shaped"]
