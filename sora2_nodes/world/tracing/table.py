"""Primitives and their motion as contiguous arrays: what kernels on CPU and GPU read, and what an .npz of a display holds."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import NamedTuple

import numpy as np

from ..display import Display, Turning
from ..primitives import FINISHES, LENSES, PATTERNS, Primitive, half_extents
from .solids import CODES
from .textures.atlas import Atlas, draw_atlas

SIZES = 5
SURFACE, CLEAR, GLOW = 10, 8, 9  # numbers of a surface, and which of them these are
LEAST = 1e-5  # m, of any size that something is divided by
BULKY = ("ellipsoid", "box", "cylinder", "cone", "capsule", "wedge")  # kinds that have an inside, and no hollow
SHADE = 0.9  # of the share of light that goes through a solid: what reaches its shadow
STRAIGHT = 0.0, 0.0, 1.0  # as LENSES, of what light goes straight through
FLAT = 0.12  # of its second extent: what is thinner is a pane, and light goes straight through it


class Solids(NamedTuple):
    """What P primitives are, for kernels: codes int32, the rest float. Colours are linear."""

    kind: np.ndarray  # (P,) code of primitives.KINDS
    size: np.ndarray  # (P, 5) folded, see `folded`
    half: np.ndarray  # (P, 3) m, half extents in the primitive's own frame
    profile: np.ndarray  # (Q, 2) radius, y of all profiles
    span: np.ndarray  # (P, 2) first row of its profile, and how many
    colour: np.ndarray  # (P, 3)
    second: np.ndarray  # (P, 3)
    pattern: np.ndarray  # (P,) code of primitives.PATTERNS
    scale: np.ndarray  # (P,) m
    matter: np.ndarray  # (P, 4) roughness, metal, clear, glow
    lens: (
        np.ndarray
    )  # (P, 3) index of refraction, 0 where light goes straight; share that goes through; its thickness, m
    text: np.ndarray  # (P, 4) left, top, width, height in the atlas, 0 where there is none
    atlas: np.ndarray  # (A + 1, B + 1) float64, coverage by letters summed over what is above and left


@dataclass(frozen=True, kw_only=True)
class Table:
    """A display's primitives over its frames. float32 and int32.

    pose, inverse: (F, P, 3, 4) to the world and back. ball: (F, P, 4) centre and radius that hold a primitive; a radius of 0
    says that it is not shown. moving: (P,) bool, of what changes in any way. turning: (T,) int32, primitives whose surface changes;
    surface: (F, T, 10) their colour, second colour (linear), roughness, metal, clear, glow.
    """

    solids: Solids
    pose: np.ndarray
    inverse: np.ndarray
    ball: np.ndarray
    moving: np.ndarray
    turning: np.ndarray
    surface: np.ndarray

    @property
    def clear(self) -> np.ndarray:
        """Which primitives (P,) bool let light through at any time."""
        made = self.solids.matter[:, 2] > 0
        made[self.turning] |= (self.surface[:, :, CLEAR] > 0).any(0)
        return made

    @property
    def glows(self) -> bool:
        """Whether anything sends out light at any time."""
        return bool((self.solids.matter[:, 3] > 0).any() or (self.surface[:, :, GLOW] > 0).any())

    def save(self, path: Path) -> None:
        """Write every array to one .npz."""
        own = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "solids"}
        np.savez(path, **own, **self.solids._asdict())


def load_table(path: Path) -> Table:
    """Read what `Table.save` wrote."""
    with np.load(path) as held:
        own = {f.name: held[f.name] for f in fields(Table) if f.name != "solids"}
        return Table(solids=Solids(**{name: held[name] for name in Solids._fields}), **own)


def table_of(display: Display) -> Table:
    """Lay out a display's primitives and their motion."""
    return laid_out(display.primitives, display.poses, display.shown, display.turnings)


def laid_out(
    primitives: tuple[Primitive, ...],
    poses: np.ndarray,
    shown: np.ndarray | None = None,
    turnings: Sequence[Turning] = (),
) -> Table:
    """Lay out primitives with poses (F, P, 3, 4). shown: (F, P) bool, None: always."""
    pose = np.ascontiguousarray(poses, np.float32)
    inverse, whole = _inverse(pose)
    shown = whole if shown is None else whole & shown
    solids = solids_of(primitives)
    turning, surface = _turned(turnings, len(pose))
    moving = (pose != pose[:1]).any((0, 2, 3)) | (shown != shown[:1]).any(0)
    moving[turning] = True
    return Table(
        solids=solids,
        pose=pose,
        inverse=inverse,
        ball=_balls(solids, pose, shown),
        moving=moving,
        turning=turning,
        surface=surface,
    )


def _turned(turnings: Sequence[Turning], frames: int) -> tuple[np.ndarray, np.ndarray]:
    """Which primitives' surfaces change, (T,), and those surfaces (F, T, 10)."""
    rows = [np.concatenate([linear(t.colour), linear(t.second), t.matter], -1) for t in turnings]
    surface = np.stack(rows, 1).astype(np.float32) if rows else np.zeros((frames, 0, SURFACE), np.float32)
    return np.array([t.primitive for t in turnings], np.int32), surface


def solids_of(primitives: tuple[Primitive, ...]) -> Solids:
    """Lay out what primitives are."""
    texts = [p.text if p.pattern == "text" else "" for p in primitives]
    atlas: Atlas = draw_atlas(texts)
    counts = np.array([len(p.profile) for p in primitives], np.int32).reshape(-1)
    profile = [point for p in primitives for point in p.profile] or [(0.0, 0.0)]
    matter = [_matter(p) for p in primitives]
    return Solids(
        kind=np.array([CODES[p.kind] for p in primitives], np.int32),
        size=_floats([folded(p) for p in primitives], SIZES),
        half=_floats([half_extents(p) for p in primitives], 3),
        profile=_floats(profile, 2),
        span=np.stack([np.cumsum(counts) - counts, counts], -1).astype(np.int32),
        colour=linear(_floats([p.colour for p in primitives], 3)),
        second=linear(_floats([p.second for p in primitives], 3)),
        pattern=np.array([PATTERNS.index(p.pattern) for p in primitives], np.int32),
        scale=np.array([max(p.scale, 1e-3) for p in primitives], np.float32),
        matter=_floats(matter, 4),
        lens=_floats([lens_of(p) for p in primitives], 3),
        text=atlas.places,
        atlas=np.pad(atlas.coverage.cumsum(0, float).cumsum(1), ((1, 0), (1, 0))),
    )


def folded(primitive: Primitive) -> tuple[float, ...]:
    """Return five numbers that the kernels take for its size: none of them zero where it is divided by."""
    s = tuple(float(v) for v in primitive.size)
    if primitive.kind == "torus":
        half = math.radians(min(s[2], 360.0)) / 2 if len(s) > 2 else math.pi
        whole = half >= math.pi - 1e-6
        return (
            max(s[0], LEAST),
            max(s[1], LEAST),
            0.0 if whole else math.sin(half),
            -1.0 if whole else math.cos(half),
            0.0,
        )
    if primitive.kind == "box":
        edge = min(s[3] if len(s) > 3 else 0.0, *s[:3])
        return (*(max(v, LEAST) for v in s[:3]), edge, 0.0)
    if primitive.kind in ("cone", "capsule"):
        return max(s[0], 0.0), max(s[1], LEAST), max(s[2], 0.0), 0.0, 0.0
    lengths = 2 if primitive.kind == "sheet" else 3
    kept = [max(v, LEAST) if i < lengths else v for i, v in enumerate(s)]
    return tuple([*kept, *([0.0] * SIZES)][:SIZES])


def _matter(primitive: Primitive) -> tuple[float, ...]:
    """Roughness, metal, clear and glow. Solids that bend light throw a lighter shadow than what is clear and thin of the same stuff."""
    rough, metal, clear = FINISHES[primitive.finish]
    index, share, _ = lens_of(primitive)
    return rough, metal, max(clear, SHADE * share) if index else clear, primitive.glow


def lens_of(primitive: Primitive) -> tuple[float, float, float]:
    """Return how a primitive bends light: index of refraction (0: not at all), share of light that goes through, and the thickness, m, that takes its colour once."""
    thin, middle, _ = sorted(half_extents(primitive))
    solid = primitive.kind in BULKY and thin > FLAT * middle and primitive.glow <= 0
    index, share, deep = LENSES.get(primitive.finish, STRAIGHT) if solid else STRAIGHT
    return index, share, max(2 * middle * deep, LEAST)


def linear(srgb: np.ndarray) -> np.ndarray:
    """Turn sRGB 0..1 into linear reflectance, float32."""
    c = np.clip(np.asarray(srgb, np.float32), 0, 1)
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4).astype(np.float32)


def _floats(rows: list, width: int) -> np.ndarray:
    return np.array(rows, np.float32).reshape(-1, width)


def _inverse(pose: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Matrices from the world to the primitive, and where there are any (F, P): what is flat to nothing has none."""
    turn = pose[..., :3].astype(float)
    size = np.abs(np.linalg.det(turn))
    whole = size > 1e-12
    turn = np.where(whole[..., None, None], turn, np.eye(3))
    back = np.linalg.inv(turn)
    shift = -(back @ pose[..., 3:].astype(float))
    return np.concatenate([back, shift], -1).astype(np.float32), whole


def _balls(solids: Solids, pose: np.ndarray, shown: np.ndarray) -> np.ndarray:
    """Balls that hold the primitives' boxes; tighter for what is round."""
    stretched = pose[..., :3] * solids.half[None, :, None, :]  # (F, P, 3, 3), columns are half axes
    corners = [stretched @ np.array((1.0, a, b), np.float32) for a in (-1, 1) for b in (-1, 1)]
    radius = np.max([np.linalg.norm(c, axis=-1) for c in corners], 0)
    axes = np.linalg.norm(stretched, axis=-2)  # (F, P, 3)
    upright = (np.abs(np.einsum("fpij,fpik->fpjk", stretched, stretched))[..., [0, 0, 1], [1, 2, 2]] < 1e-9).all(-1)
    round_ = np.isin(solids.kind, [CODES[kind] for kind in ("ellipsoid", "shell", "capsule")])
    radius = np.where(upright & round_, np.minimum(radius, axes.max(-1)), radius)
    return np.concatenate([pose[..., 3], np.where(shown, radius * 1.001 + 1e-5, 0.0)[..., None]], -1).astype(np.float32)
