"""Where each object is in a clip, from its pixels.

The plan says which object has which colours and roughly where to look: a window that follows the object's own measured
offset, a tenth of the picture wide around it. Every pixel of the window is weighed: the likelihood of its colour under
the object's colours against that under the background at this place and the other parts around. The object is where its
silhouette covers most of that weight and the ring around it least; its rim then moves the centre by fractions of a
pixel. So a position comes from the pixels, and an object that is not drawn is not found.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage, signal

from sora2_nodes.world.scene import Scene

from .drawing import Drawing
from .view import view_at

BINS = 32  # colour bins per channel
SMOOTHING = 1.3  # bins: how far a colour may drift and still be the object's
MARGIN = 0.1  # of the picture's width: how far from its last offset an object is looked for
SEEN_SHARE, SEEN_PIXELS = 0.25, 12  # an object that shows less of itself need not be found
SIMILAR = 0.3  # overlap of two colour distributions that makes touching objects one piece
NOISE = 10.0  # levels by which a drawn background may differ from the plan's
UNKNOWN = 2e-4  # density of colours that belong to neither, such as those mixed at a rim: it makes them count half
DARKEST = 0.35  # share of its light that a shadowed background keeps
PULL = 0.2  # how much a place at the window's edge must be better than one at the last offset
FOUND_SHARE = 0.5  # of the planned pixels that must have the object's colours


@dataclass(frozen=True, kw_only=True)
class Tracks:
    """What was measured of K targets over F frames."""

    targets: tuple[int, ...]  # part indices
    pixel: np.ndarray  # (F, K, 2) centre, px; nan where not found
    metres: np.ndarray  # (F, K, 2) centre, m, in the target's plane; nan where not found
    expected: np.ndarray  # (F, K) bool: enough of it should be in view
    found: np.ndarray  # (F, K) bool
    clear: np.ndarray  # (F, K) bool: found, whole, and apart from anything of its colour
    mask: np.ndarray  # (F, K, H, W) bool: its pixels
    offset: np.ndarray  # (F, K, 2) px from the planned place; 0 where not found
    scale: np.ndarray  # (F, K) px/m


def targets_of(scene: Scene) -> tuple[int, ...]:
    """Things, and the torso of each person."""
    return tuple(i for i, p in enumerate(scene.parts) if p.owner.startswith("thing") or _is_torso(p.name))


def _is_torso(name: str) -> bool:
    return name.endswith("torso")


def track(frames: np.ndarray, drawing: Drawing) -> Tracks:
    """Find every target in every frame of a clip, (F, H, W, 3) uint8."""
    tracker = _Tracker(frames, drawing)
    for frame in range(len(frames)):
        tracker.look(frame)
    return tracker.tracks()


class _Tracker:
    def __init__(self, frames: np.ndarray, drawing: Drawing) -> None:
        count, height, width = frames.shape[:3]
        self.frames, self.background = frames, drawing.background
        self.scene, self.plan = scene, plan = drawing.scene, drawing.plan
        self.targets = targets_of(scene)
        k = len(self.targets)
        self.views = [view_at(plan, f, width, height, drawing.aspect) for f in range(count)]
        self.shown, self.whole = drawing.maps()
        self.colours = [_density(drawing.frames[self.shown == i]) for i in range(len(scene.parts))]
        self.pixel, self.metres = np.full((count, k, 2), np.nan), np.full((count, k, 2), np.nan)
        self.expected, self.found, self.clear = (np.zeros((count, k), bool) for _ in range(3))
        self.mask = np.zeros((count, k, height, width), bool)
        self.offset, self.scale = np.zeros((count, k, 2)), np.zeros((count, k))

    def tracks(self) -> Tracks:
        return Tracks(
            targets=self.targets, pixel=self.pixel, metres=self.metres, expected=self.expected, found=self.found,
            clear=self.clear, mask=self.mask, offset=self.offset, scale=self.scale,
        )  # fmt: skip

    def look(self, frame: int) -> None:
        """Measure all targets of one frame."""
        shown, picture = self.shown[frame], self.frames[frame].astype(np.float32)
        free = ~ndimage.binary_dilation(shown >= 0, iterations=4)
        behind = _like(picture, self.background[frame].astype(np.float32), free)
        ground = 0.7 * _background(picture, behind) + 0.3 * _lookup(
            _density(self.frames[frame][free]), self.frames[frame]
        )
        for k, part in enumerate(self.targets):
            visible = shown == part
            self.scale[frame, k] = self.views[frame].scale(self.plan.position[frame, part].astype(float))
            self.expected[frame, k] = visible.sum() >= max(SEEN_PIXELS, SEEN_SHARE * self.whole[frame, part])
            if self.expected[frame, k]:
                self._measure(frame, k, visible, ground)

    def _measure(self, frame: int, k: int, visible: np.ndarray, ground: np.ndarray) -> None:
        part = self.targets[k]
        view, place = self.views[frame], self.plan.position[frame, part].astype(float)
        drift = self.offset[frame - 1, k] if frame and self.found[frame - 1, k] else np.zeros(2)
        margin = round(MARGIN * view.width)
        window = _around(visible, margin + 8 + round(float(np.abs(drift).max())))
        planned = visible[window]
        weight = self._likely(self.frames[frame][window], self.shown[frame][window], part, ground[window])
        placed = _register(weight, planned, np.rint(drift).astype(int), margin)
        if placed is None:
            return
        self.found[frame, k], self.offset[frame, k] = True, placed
        covered = ndimage.binary_dilation(_moved(planned, np.rint(placed)), iterations=3)
        self.mask[frame, k][window] = (weight > 0.5) & covered
        self.pixel[frame, k] = view.project(place) + placed
        self.metres[frame, k] = view.on_plane(self.pixel[frame, k], float(place[2]))
        self.clear[frame, k] = self._is_clear(frame, part, visible)

    def _likely(self, picture: np.ndarray, shown: np.ndarray, part: int, ground: np.ndarray) -> np.ndarray:
        """(H, W): probability that a pixel has the part's colour rather than the background's or another part's."""
        own = UNKNOWN + _lookup(self.colours[part], picture)
        total = own + ground + UNKNOWN
        for index in np.unique(shown):
            if index >= 0 and index != part:
                around = ndimage.binary_dilation(shown == index, iterations=2) & (shown != part)
                alike = _overlap(self.colours[part], self.colours[index]) > SIMILAR
                total = total + around * (1e3 * own if alike else _lookup(self.colours[index], picture))
        return own / total

    def _is_clear(self, frame: int, part: int, visible: np.ndarray) -> bool:
        shown = self.shown[frame]
        edge = visible[0].any() or visible[-1].any() or visible[:, 0].any() or visible[:, -1].any()
        if edge or visible.sum() < 0.97 * self.whole[frame, part]:
            return False
        near = np.unique(shown[ndimage.binary_dilation(visible, iterations=2)])
        others = [i for i in near if i >= 0 and i != part]
        return all(_overlap(self.colours[part], self.colours[i]) < SIMILAR for i in others)


def _density(pixels: np.ndarray) -> np.ndarray:
    """Smoothed colour distribution, (BINS, BINS, BINS) summing to one, of (N, 3) uint8 pixels."""
    index = (pixels.reshape(-1, 3) // (256 // BINS)).astype(int)
    flat = (index[:, 0] * BINS + index[:, 1]) * BINS + index[:, 2]
    cube = np.bincount(flat, minlength=BINS**3).reshape(BINS, BINS, BINS).astype(np.float32)
    smooth: np.ndarray = ndimage.gaussian_filter(cube, SMOOTHING, mode="nearest")
    return smooth / max(float(smooth.sum()), 1e-9)


def _lookup(density: np.ndarray, picture: np.ndarray) -> np.ndarray:
    index = picture // (256 // BINS)
    return density[index[..., 0], index[..., 1], index[..., 2]]


def _background(picture: np.ndarray, behind: np.ndarray) -> np.ndarray:
    """(H, W): density of each pixel's colour under the background at its place, in light and in any depth of shadow."""
    deviation = NOISE * BINS / 256
    lit = np.exp(-((picture - behind) ** 2).sum(-1) / NOISE**2 / 2) / (2 * np.pi) ** 1.5 / deviation**3
    length = (behind**2).sum(-1) + 1.0
    share = np.clip((picture * behind).sum(-1) / length, DARKEST, 1)
    beside = ((picture - share[..., None] * behind) ** 2).sum(-1)
    spread = 2 * np.pi * deviation**2 * (1 - DARKEST) * np.sqrt(length) * BINS / 256
    dark: np.ndarray = 0.7 * lit + 0.3 * np.exp(-beside / NOISE**2 / 2) / spread
    return dark


def _like(picture: np.ndarray, drawn: np.ndarray, free: np.ndarray) -> np.ndarray:
    """The drawn background with the picture's own slow differences in colour, measured where nothing stands."""
    sigma = picture.shape[1] / 24
    share = ndimage.gaussian_filter(free.astype(np.float32), sigma)[..., None] + 1e-3
    slow = ndimage.gaussian_filter((picture - drawn) * free[..., None], (sigma, sigma, 0)) / share
    return drawn + slow


def _overlap(a: np.ndarray, b: np.ndarray) -> float:
    """Bhattacharyya coefficient of two distributions: 0 apart, 1 equal."""
    return float(np.sqrt(a * b).sum())


def _register(weight: np.ndarray, visible: np.ndarray, drift: np.ndarray, margin: int) -> np.ndarray | None:
    """Offset (x, y) in px at which a silhouette lies on the weight, None where it lies on none.

    weight: (H, W) 0..1. visible: (H, W) bool. drift: offset at which the search is centred; it reaches `margin` px.
    """
    rows, cols = (np.nonzero(visible.any(axis))[0] for axis in (1, 0))
    pad = 4
    inner = np.pad(visible[rows[0] : rows[-1] + 1, cols[0] : cols[-1] + 1], pad)
    ring = ndimage.binary_dilation(inner, iterations=3) & ~ndimage.binary_dilation(inner)
    kernel = inner / inner.sum() - 0.7 * ring / ring.sum()
    top, left = rows[0] - pad + drift[1] - margin, cols[0] - pad + drift[0] - margin
    field = _cut(weight, top, left, inner.shape[0] + 2 * margin, inner.shape[1] + 2 * margin)
    score = signal.fftconvolve(field, kernel[::-1, ::-1], mode="valid")
    reach = np.hypot(*np.meshgrid(*(np.arange(-margin, margin + 1),) * 2)) / margin
    down, across = np.unravel_index((score - PULL * reach**2).argmax(), score.shape)
    patch = field[down : down + inner.shape[0], across : across + inner.shape[1]]
    if patch[inner].mean() < FOUND_SHARE:
        return None
    core, reachable = ndimage.binary_erosion(inner, iterations=2), ndimage.binary_dilation(inner, iterations=2)
    soft = np.where(core, 1.0, patch) * reachable
    shift = np.array(ndimage.center_of_mass(soft)) - ndimage.center_of_mass(inner)
    return np.array([across - margin + drift[0] + shift[1], down - margin + drift[1] + shift[0]])


def _around(mask: np.ndarray, margin: int) -> tuple[slice, slice]:
    """The window of a mask's pixels and `margin` more on each side, inside the picture."""
    rows, cols = (np.nonzero(mask.any(axis))[0] for axis in (1, 0))
    return slice(max(0, rows[0] - margin), rows[-1] + margin + 1), slice(
        max(0, cols[0] - margin), cols[-1] + margin + 1
    )


def _cut(field: np.ndarray, top: int, left: int, height: int, width: int) -> np.ndarray:
    """A window that may reach beyond the field, which is zero there."""
    around = max(0, -top, -left, top + height - field.shape[0], left + width - field.shape[1])
    return np.pad(field, around)[top + around : top + around + height, left + around : left + around + width]


def _moved(mask: np.ndarray, offset: np.ndarray) -> np.ndarray:
    moved: np.ndarray = ndimage.shift(mask, offset[::-1], order=0)
    return moved
