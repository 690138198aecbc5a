"""Looks that no lens gives: watercolour, cartoon, pixels, toy bricks, pencil, paper. Each turns a developed frame into another.

They work on the frame and on what its maps know (depth, normals, whose pixel it is), so that lines lie where things end.
Painted looks work on a canvas of CANVAS rows at most and are enlarged: brush strokes are wide. Nothing flickers: what is
random is fixed to the picture, or changes only where the look itself does, twelve times a second.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from PIL import Image

from ...world.tracing.gbuffer import GBuffer
from .brushes import Picture, blurred, brushed, edges, paper_grain, saturated, smooth_noise, thickened

CANVAS = 400  # rows


@dataclass(frozen=True, kw_only=True)
class StyledFrame:
    """What a look may know of a frame: lines (H, W) 0..1 where things end, subject (H, W) bool: not of the place; frame number."""

    lines: np.ndarray
    subject: np.ndarray
    depth: np.ndarray
    frame: int


Look = Callable[[Picture, StyledFrame], Picture]


def stylise(out: np.ndarray, maps: GBuffer, style: str, mine: np.ndarray, frame: int) -> np.ndarray:
    """Return a frame (H, W, 3) uint8 in a look of LOOKS; others as it is. mine: (P,) bool, which primitives are no part of the place."""
    look = LOOKS.get(style)
    if look is None:
        return out
    height, width = out.shape[:2]
    rows = min(height, CANVAS)
    size = (max(2, round(width * rows / height)), rows)
    picture = np.asarray(Image.fromarray(out).resize(size, Image.Resampling.BOX), np.float32) / 255
    made = np.clip(look(picture, _scene(maps, mine, size, frame)), 0, 1)
    method = Image.Resampling.NEAREST if style in BLOCKY else Image.Resampling.BICUBIC
    small = Image.fromarray((made * 255 + 0.5).astype(np.uint8))
    return np.asarray(small if small.size == (width, height) else small.resize((width, height), method))


def _scene(maps: GBuffer, mine: np.ndarray, size: tuple[int, int], frame: int) -> StyledFrame:
    columns, rows = size
    y = ((np.arange(rows) + 0.5) / rows * maps.depth.shape[0]).astype(int)
    x = ((np.arange(columns) + 0.5) / columns * maps.depth.shape[1]).astype(int)
    grid = np.ix_(y, x)
    depth = np.minimum(maps.depth[grid], 1000.0)
    normal, ident = maps.normal[grid], maps.ident[grid]
    known = (ident >= 0) & (ident < len(mine))
    subject = known & mine[np.clip(ident, 0, max(len(mine) - 1, 0))] if len(mine) else np.zeros(depth.shape, bool)
    return StyledFrame(lines=edges(depth, normal, subject), subject=subject, depth=depth, frame=frame)


def _watercolour(p: Picture, s: StyledFrame) -> Picture:
    shape = p.shape[:2]
    wander = [(4.0 * smooth_noise(shape, 14.0, k)).round().astype(int) for k in (3, 4)]
    y, x = np.indices(shape)
    p = p[np.clip(y + wander[0], 0, shape[0] - 1), np.clip(x + wander[1], 0, shape[1] - 1)]
    wash = brushed(brushed(p, 8), 6)
    flow = blurred(wash, 10)
    edge = np.abs(wash - flow).mean(-1, keepdims=True)
    wash = saturated(wash, 1.25) * 0.86 + 0.16
    wash = wash - 0.55 * np.minimum(edge, 0.25)  # pigment gathers where a wash ends
    wash = wash + 0.055 * smooth_noise(shape, 34.0, 5)[..., None] + 0.045 * paper_grain(shape)[..., None]
    u, v = np.abs(x / shape[1] - 0.5) * 2, np.abs(y / shape[0] - 0.5) * 2
    rim = np.clip((np.maximum(u, v) + 0.06 * smooth_noise(shape, 22.0, 6) - 0.86) / 0.10, 0, 1)[..., None]
    return wash * (1 - rim) + (0.965 + 0.03 * paper_grain(shape)[..., None]) * rim


def _oil(p: Picture, s: StyledFrame) -> Picture:
    shape = p.shape[:2]
    strokes = brushed(brushed(p, 9), 7)
    ridge = smooth_noise(shape, 5.0, 7) * 0.6 + smooth_noise(shape, 2.2, 8) * 0.4
    light = (np.roll(ridge, 1, 0) - ridge + np.roll(ridge, 1, 1) - ridge)[..., None]
    return saturated(strokes, 1.35) * (1 + 0.22 * light) + 0.02 * light


def _cartoon(p: Picture, s: StyledFrame) -> Picture:
    flat = brushed(p, 5)
    luma = (flat @ np.array([0.3, 0.59, 0.11], np.float32))[..., None]
    steps = np.floor(luma * 5 + 0.5) / 5
    flat = saturated(flat * (steps + 0.06) / (luma + 0.06), 1.5) * 1.06
    ink = thickened(s.lines, 3)[..., None]
    return flat * (1 - ink) + 0.05 * ink


def _animated(p: Picture, s: StyledFrame) -> Picture:
    soft = blurred(p, 6)
    return saturated(1 - (1 - p) * (1 - 0.28 * soft), 1.28)


def _clay(p: Picture, s: StyledFrame) -> Picture:
    shape = p.shape[:2]
    beat = s.frame // 6  # the clay is touched between exposures
    bumps = smooth_noise(shape, 9.0, 20 + beat % 4) * 0.6 + smooth_noise(shape, 3.2, 30 + beat % 4) * 0.4
    press = (np.roll(bumps, 1, 0) - bumps + np.roll(bumps, 1, 1) - bumps)[..., None]
    return saturated(blurred(p, 1), 1.18) * (1 + 0.38 * press) * (0.985 + 0.03 * (beat % 2))


def _felt(p: Picture, s: StyledFrame) -> Picture:
    shape = p.shape[:2]
    y, x = np.indices(shape)
    rng = np.random.default_rng(9)
    dy, dx = (rng.normal(0, 1.7, shape).round().astype(int) for _ in range(2))
    p = p[np.clip(y + dy, 0, shape[0] - 1), np.clip(x + dx, 0, shape[1] - 1)]
    fibre = 0.6 * smooth_noise(shape, 1.2, 10) + 0.4 * smooth_noise(shape, 3.0, 11)
    return saturated(p, 1.05) * 0.92 + 0.05 + 0.09 * fibre[..., None]


def _cut_paper(p: Picture, s: StyledFrame) -> Picture:
    flat = brushed(brushed(p, 7), 5)
    flat = saturated(np.floor(flat * 6 + 0.5) / 6, 1.2)
    below = blurred(np.roll(np.roll(s.lines, 4, 0), 4, 1), 3)[..., None]
    rim = thickened(s.lines, 1)[..., None]
    flat = flat * (1 - 0.75 * np.minimum(below * 1.6, 1.0))
    return flat * (1 - 0.55 * rim) + 0.52 * rim + 0.07 * paper_grain(p.shape[:2])[..., None]


def _pixels(p: Picture, s: StyledFrame) -> Picture:
    rows = 84
    size = (max(2, round(p.shape[1] * rows / p.shape[0])), rows)
    strong = np.clip(saturated(p, 1.45) * 1.05, 0, 1)
    small = (
        np.asarray(Image.fromarray((strong * 255).astype(np.uint8)).resize(size, Image.Resampling.BOX), np.float32)
        / 255
    )
    dither = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) / 16 - 0.47
    tiled = np.tile(dither, (rows // 4 + 1, size[0] // 4 + 1))[:rows, : size[0], None]
    small = np.floor(np.clip(small + tiled / 9, 0, 1) * 6 + 0.5) / 6
    picture = Image.fromarray((np.clip(small, 0, 1) * 255).astype(np.uint8))
    return np.asarray(picture.resize((p.shape[1], p.shape[0]), Image.Resampling.NEAREST), np.float32) / 255


def _bricks(p: Picture, s: StyledFrame) -> Picture:
    rows = 50
    columns = max(2, round(p.shape[1] * rows / p.shape[0]))
    strong = np.clip(saturated(p, 1.4) * 1.08, 0, 1)
    small = Image.fromarray((strong * 255).astype(np.uint8)).resize((columns, rows), Image.Resampling.BOX)
    tones = np.floor(np.asarray(small, np.float32) / 255 * 7 + 0.5) / 7
    v = (np.arange(p.shape[0]) + 0.5) / p.shape[0] * rows
    u = (np.arange(p.shape[1]) + 0.5) / p.shape[1] * columns
    y, x = np.minimum(v.astype(int), rows - 1), np.minimum(u.astype(int), columns - 1)
    big = tones[y][:, x]
    dv, du = (v - y - 0.5)[:, None], (u - x - 0.5)[None]
    away = np.sqrt(dv * dv + du * du)
    shine = np.where(away < 0.36, 0.10 * (-du - dv), 0.0)
    shine = shine + np.where(np.abs(away - 0.34) < 0.07, -0.55 * (du + dv), 0.0)
    joint = np.where(np.maximum(np.abs(du), np.abs(dv)) > 0.44, -0.16, 0.0)
    return np.clip(big * (1 + joint[..., None]) + (0.6 * shine)[..., None], 0, 1)


def _sketch(p: Picture, s: StyledFrame) -> Picture:
    shape = p.shape[:2]
    luma = brushed(p, 4) @ np.array([0.3, 0.59, 0.11], np.float32)
    y, x = np.indices(shape)
    tone = np.ones(shape, np.float32)
    for turn, below in ((0.9, 0.62), (-0.7, 0.42), (0.2, 0.24)):
        stroke = np.sin(
            (x * np.cos(turn) + y * np.sin(turn)) * 1.35 + 2.5 * smooth_noise(shape, 26.0, int(40 + 10 * turn))
        )
        dark = np.clip((below - luma) / 0.14, 0, 1)
        tone -= 0.30 * dark * np.clip(0.5 + 1.2 * stroke, 0, 1)
    edge = np.abs(luma - blurred(luma, 2))
    ink = np.maximum(thickened(s.lines, 1) * 0.85, np.clip((edge - 0.02) * 8, 0, 0.7))
    paper = 0.955 + 0.03 * paper_grain(shape)
    made = np.minimum(tone, 1 - ink * (0.85 + 0.15 * smooth_noise(shape, 3.0, 44))) * paper
    return np.repeat(made[..., None], 3, -1) * np.array([1.0, 0.985, 0.955], np.float32)


def _blueprint(p: Picture, s: StyledFrame) -> Picture:
    shape = p.shape[:2]
    luma = p @ np.array([0.3, 0.59, 0.11], np.float32)
    line = np.maximum(thickened(s.lines, 1), np.clip((np.abs(luma - blurred(luma, 2)) - 0.03) * 7, 0, 0.8))[..., None]
    y, x = np.indices(shape)
    grid = (0.10 * ((x % 20 == 0) | (y % 20 == 0)))[..., None]
    ground = np.array([0.05, 0.17, 0.42], np.float32) + 0.05 * luma[..., None] + grid
    return ground * (1 - line) + np.array([0.88, 0.95, 1.0], np.float32) * line


def _facets(p: Picture, s: StyledFrame) -> Picture:
    """Flat facets: each pixel takes the mean of the cell of a scattered grid that it lies nearest to."""
    shape, cell = p.shape[:2], 11
    rows, columns = shape[0] // cell + 3, shape[1] // cell + 3
    rng = np.random.default_rng(12)
    jy, jx = rng.uniform(0, 1, (2, rows, columns))
    y, x = np.indices(shape)
    cy, cx = y // cell, x // cell
    best, owner = np.full(shape, np.inf), np.zeros(shape, int)
    for dy in (0, 1, 2):
        for dx in (0, 1, 2):
            gy, gx = cy + dy, cx + dx
            away = ((gy - 1 + jy[gy, gx]) * cell - y) ** 2 + ((gx - 1 + jx[gy, gx]) * cell - x) ** 2
            near = away < best
            best, owner = np.where(near, away, best), np.where(near, gy * columns + gx, owner)
    flat = owner.ravel()
    count = np.maximum(np.bincount(flat, minlength=rows * columns), 1)
    means = np.stack([np.bincount(flat, p[..., c].ravel(), rows * columns) / count for c in range(3)], -1)
    return saturated(means[owner].astype(np.float32), 1.25)


def _silhouette(p: Picture, s: StyledFrame) -> Picture:
    dark = blurred(s.subject.astype(np.float32), 1)[..., None]
    return p * (1 - 0.965 * dark)


def _old_film(p: Picture, s: StyledFrame) -> Picture:
    shape, rng = p.shape[:2], np.random.default_rng(100 + s.frame)
    dust = np.zeros(shape, np.float32)
    for _ in range(int(rng.integers(0, 5))):
        top, left, r = int(rng.integers(shape[0])), int(rng.integers(shape[1])), int(rng.integers(1, 3))
        dust[max(0, top - r) : top + r, max(0, left - r) : left + r] = rng.choice([-0.5, 0.6])
    if rng.random() < 0.35:
        dust[:, int(rng.integers(shape[1]))] += 0.22
    y, x = np.indices(shape)
    corner = ((x / shape[1] - 0.5) ** 2 + (y / shape[0] - 0.5) ** 2)[..., None]
    return np.roll(p, int(rng.integers(-1, 2)), 0) * (1 - 0.75 * corner) * (1 + 0.05 * rng.normal()) + dust[..., None]


def _tape(p: Picture, s: StyledFrame) -> Picture:
    rng = np.random.default_rng(200 + s.frame)
    soft = p.copy()
    luma = (p @ np.array([0.3, 0.59, 0.11], np.float32))[..., None]
    tint = blurred(p - luma, 4)
    soft = luma + np.roll(tint, 3, 1) * 1.1
    lines = np.where(np.arange(p.shape[0]) % 3 == 0, 0.90, 1.0)[:, None, None]
    band = int((s.frame * 5) % (p.shape[0] * 2))
    if band < p.shape[0]:
        soft[band : band + 6] = np.roll(soft[band : band + 6], 5, 1) + 0.08
    return soft * lines * 0.95 + 0.03 + rng.normal(0, 0.022, p.shape).astype(np.float32)


LOOKS: Mapping[str, Look] = {
    "watercolour": _watercolour, "oil painting": _oil, "cartoon": _cartoon, "3d animation": _animated, "claymation": _clay, "felt": _felt, "paper": _cut_paper,
    "pixel": _pixels, "toy bricks": _bricks, "sketch": _sketch, "blueprint": _blueprint, "low poly": _facets, "silhouette": _silhouette, "vintage": _old_film,
    "home video": _tape,
}  # fmt: skip
BLOCKY = ("pixel", "toy bricks", "low poly")
HELD = {
    "claymation": 2,
    "paper": 2,
    "pixel": 2,
    "felt": 2,
    "toy bricks": 2,
    "sketch": 2,
}  # frames that each picture stands: twelve a second


def shown_frame(style: str, frame: int) -> int:
    """Which frame is shown at a frame: looks of stop motion hold each for two."""
    step = HELD.get(style, 1)
    return frame // step * step
