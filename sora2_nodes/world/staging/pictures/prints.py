"""Pictures printed on things: a cat on a towel, a turtle on a sign. Whatever the catalogue can build is seen from its side, and laid onto what bears it."""

from __future__ import annotations

import functools
import math
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from ....oklab import to_srgb
from ...assembly import Assembly
from ...catalogue.lookup import build
from ...display import Display
from ...primitives import RGB, Primitive
from ...tracing.gbuffer import Tracer
from ...tracing.preview import showcase

CELLS, PIXELS = 34, 72  # across a picture; across the view of what bears it
PROFILE, FRONT = 0.0, 90.0  # degrees that the eye is turned from the side
SIDED = (
    "legs4",
    "legs6",
    "legs8",
    "wings",
    "fins",
    "wheels",
    "hops",
    "slithers",
    "swims",
    "sails",
    "floats",
    "keel",
)  # what is known by its side
FILLS = 0.74  # of the face that bears it
TONES = 14  # steps of a colour, so that cells of one colour are one
SILHOUETTE: RGB = (0.06, 0.06, 0.07)
MOTIF = 0.2  # of a face: what is drawn on it takes at most
LIFT, THICK = 0.35, 0.5  # of a cell: how far a picture stands off, and half of how thick it is
SIDEWAYS = 1.6  # times as large as its front is the side of what is seen from there
SLOPE = 0.35  # of a cell: cells of a row that lie deeper apart are laid each for itself


class SideView(NamedTuple):
    """Something seen from one side in cells, (N, N): its sRGB, which primitive is there, -1 for none, where, and the size of a cell there."""

    colour: np.ndarray
    which: np.ndarray
    place: np.ndarray
    step: np.ndarray


def printed(made: Assembly, kind: str, *, silhouette: bool) -> Assembly:
    """An assembly with the picture of a kind on the largest face that it turns to one."""
    views = {yaw: _seen(made, yaw, PIXELS) for yaw in (FRONT, PROFILE)}
    areas = {yaw: float(((one.which >= 0) * one.step**2).sum()) for yaw, one in views.items()}
    yaw = PROFILE if areas[PROFILE] > SIDEWAYS * areas[FRONT] else FRONT  # a shirt on its hanger is seen from the side
    face = views[yaw]
    shown = face.which[face.which >= 0]
    if not shown.size:
        return made
    largest = int(np.bincount(shown).argmax())
    own = made.primitives[largest]
    alike = [i for i, p in enumerate(made.primitives) if (p.role, p.colour) == (own.role, own.colour)]
    rows, columns = np.nonzero(np.isin(face.which, alike))
    middle = (float(np.median(rows)), float(np.median(columns)))
    picture = _picture(kind)
    there = np.argwhere(picture.which >= 0)
    tall, wide = np.ptp(there, axis=0) + 1
    scale = FILLS * min(_width(rows) / tall, _width(columns) / wide)  # pixels of the face a cell
    hidden = _motifs(made, face, alike, (rows, columns))
    bare = _seen(replace(made, primitives=tuple(p for i, p in enumerate(made.primitives) if i not in hidden)), yaw, PIXELS) if hidden else face  # fmt: skip
    kept = [p for i, p in enumerate(made.primitives) if i not in hidden]
    return replace(
        made, primitives=(*kept, *_cells(bare, picture, middle, scale, silhouette, 0 if yaw == FRONT else 2))
    )


def _motifs(made: Assembly, face: SideView, alike: list[int], where: tuple[np.ndarray, np.ndarray]) -> set[int]:
    """What is drawn on a face already: small things wholly within it, which give way."""
    (top, left), (low, right) = (np.quantile(where, 0.05, axis=1), np.quantile(where, 0.95, axis=1))
    found: set[int] = set()
    for i in set(face.which[face.which >= 0].tolist()) - set(alike):
        rows, columns = np.nonzero(face.which == i)
        inside = rows.min() > top and rows.max() < low and columns.min() > left and columns.max() < right
        if inside and (len(rows) < MOTIF * len(where[0]) or made.primitives[i].pattern == "text"):
            found.add(int(i))
    return found


@functools.lru_cache(maxsize=32)
def _picture(kind: str) -> SideView:
    made = build(kind)
    sided = any(made.carriage.startswith(word) for word in SIDED)
    return _seen(made, PROFILE if sided else FRONT, CELLS)


def _seen(made: Assembly, yaw: float, cells: int) -> SideView:
    display = showcase(made, 1.0, yaw, 2.0)
    maps = Tracer(display, cells, cells, rays=1).trace(0)
    srgb = to_srgb(np.clip(maps.albedo, 0, 1))
    place, step = _places(display, np.asarray(maps.depth, float), cells)
    return SideView(srgb, np.maximum(np.asarray(maps.ident, int), -1), place, step)


def _places(display: Display, depth: np.ndarray, cells: int) -> tuple[np.ndarray, np.ndarray]:
    """Where (N, N, 3) what is seen lies, and how large (N, N) a cell is there."""
    eye, target = display.camera.eye[0].astype(float), display.camera.target[0].astype(float)
    ahead = (target - eye) / np.linalg.norm(target - eye)
    right = np.cross(ahead, [0.0, 1.0, 0.0])
    right /= np.linalg.norm(right)
    up = np.cross(right, ahead)
    tan = math.tan(math.radians(display.camera.fov_deg) / 2)
    u = (np.arange(cells) + 0.5) / cells * 2 - 1
    across, high = np.meshgrid(u, -u)
    way = ahead + tan * (across[..., None] * right + high[..., None] * up)
    near = np.where(depth < 1e6, depth, 0.0)
    return eye + way * near[..., None], 2 * tan * near / cells


def _width(at: np.ndarray) -> float:
    return float(np.quantile(at, 0.97) - np.quantile(at, 0.03)) + 1.0


def _cells(
    face: SideView, picture: SideView, middle: tuple[float, float], scale: float, silhouette: bool, axis: int
) -> list[Primitive]:
    """The picture as small plates on the face, those of one colour beside one another as one. scale: pixels of the face a cell; axis: that it looks along."""
    there = np.argwhere(picture.which >= 0)
    low, high = there.min(0), there.max(0)
    made: list[Primitive] = []
    for row in range(low[0], high[0] + 1):
        run: list[np.ndarray] = []
        before: tuple[float, ...] | None = None
        size = 0.0
        for column in range(low[1], high[1] + 2):
            found = None
            if column <= high[1] and picture.which[row, column] >= 0:
                y = round(middle[0] + (row - (low[0] + high[0]) / 2) * scale)
                x = round(middle[1] + (column - (low[1] + high[1]) / 2) * scale)
                if 0 <= y < PIXELS and 0 <= x < PIXELS and face.which[y, x] >= 0:
                    found = _exact(face, middle, (row, column), (low + high) / 2, scale, axis)
                    step = float(face.step[y, x]) * scale
            if found is not None:
                tone = SILHOUETTE if silhouette else tuple(np.round(picture.colour[row, column] * TONES) / TONES)
                flat = bool(run) and abs(float(found[axis] - run[0][axis])) < SLOPE * step
                if run and tone == before and flat:
                    run.append(found)
                    continue
            if run and before is not None:
                made.append(_plate(run, size, before, axis))
            run, before = ([found], tone) if found is not None else ([], None)
            size = step if found is not None else 0.0
        if run and before is not None:
            made.append(_plate(run, size, before, axis))
    return made


def _exact(
    face: SideView, middle: tuple[float, float], cell: tuple[int, int], centre: np.ndarray, scale: float, axis: int
) -> np.ndarray:
    """Where on the face a cell lies, between its pixels."""
    y, x = middle[0] + (cell[0] - centre[0]) * scale, middle[1] + (cell[1] - centre[1]) * scale
    i, j = int(np.clip(round(y), 0, PIXELS - 1)), int(np.clip(round(x), 0, PIXELS - 1))
    place, step = face.place[i, j].copy(), float(face.step[i, j])
    place[1] -= (y - i) * step
    place[2 - axis] += (x - j) * step * (1 if axis else -1)
    return place


def _plate(run: list[np.ndarray], size: float, colour: tuple[float, ...], axis: int) -> Primitive:
    first, last = run[0], run[-1]
    middle = (first + last) / 2
    middle[axis] = max(first[axis], last[axis]) + LIFT * size
    half = [0.52 * size] * 3
    half[axis] = THICK * size
    half[2 - axis] += abs(float(last[2 - axis] - first[2 - axis])) / 2
    red, green, blue = (float(c) for c in colour)
    return Primitive(
        kind="box", size=(*half, 0.0), at=(float(middle[0]), float(middle[1]), float(middle[2])), colour=(red, green, blue), second=(red, green, blue), finish="matte",
        role="print",
    )  # fmt: skip
