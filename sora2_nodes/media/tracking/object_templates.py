"""How a thing looked when it was last seen by itself, and where in a frame that fits best: for things that touch, or leave the picture."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .moving_pieces import Piece

MOST_POINTS = 220  # pixels of a thing that are compared
COLOUR, EXACT = 45.0, 1.3  # levels by which a pixel may differ, and how much of a match is sure
MISSES, HIDDEN, OUTSIDE = (
    0.7,
    0.15,
    0.25,
)  # cost of a pixel that differs, that another thing hides, that is out of the picture
NEAREST = 0.004  # of preferring the place that was foretold


@dataclass(frozen=True, kw_only=True)
class Template:
    """mask: (h, w) bool, colours: (h, w, 3), from (x + right, y + down) on where the thing is at (x, y)."""

    mask: np.ndarray
    colours: np.ndarray
    right: float
    down: float
    area: int


@dataclass(frozen=True, kw_only=True)
class Fit:
    """Where a template fits: x, y, its first pixel, how well (1: all that is visible), and the share that is visible."""

    x: float
    y: float
    corner: tuple[int, int]
    score: float
    visible: float

    @property
    def quality(self) -> float:
        return self.score / max(self.visible, 0.2)


def template_of(piece: Piece) -> Template:
    """Return how a thing looks that is seen by itself."""
    return Template(
        mask=piece.mask, colours=piece.colours.astype(np.float32), right=piece.left - piece.x, down=piece.top - piece.y, area=piece.area,
    )  # fmt: skip


def overlap(template: Template, x: float, y: float, piece: Piece) -> float:
    """Share of the smaller of the two that a thing at (x, y) and a piece have in common."""
    top, left = round(y + template.down), round(x + template.right)
    (high, wide), (tall, broad) = template.mask.shape, piece.mask.shape
    rows, columns = (
        (max(top, piece.top), min(top + high, piece.top + tall)),
        (max(left, piece.left), min(left + wide, piece.left + broad)),
    )
    if rows[0] >= rows[1] or columns[0] >= columns[1]:
        return 0.0
    mine = template.mask[rows[0] - top : rows[1] - top, columns[0] - left : columns[1] - left]
    its = piece.mask[rows[0] - piece.top : rows[1] - piece.top, columns[0] - piece.left : columns[1] - piece.left]
    return float((mine & its).sum()) / min(template.area, piece.area)


def mask_of(template: Template, corner: tuple[int, int], shape: tuple[int, int]) -> np.ndarray:
    """(H, W) bool: where a thing is whose first pixel (row, column) is given."""
    made = np.zeros(shape, dtype=bool)
    (top, left), (high, wide) = corner, template.mask.shape
    rows, columns = slice(max(top, 0), min(top + high, shape[0])), slice(max(left, 0), min(left + wide, shape[1]))
    if rows.start < rows.stop and columns.start < columns.stop:
        made[rows, columns] = template.mask[
            rows.start - top : rows.stop - top, columns.start - left : columns.stop - left
        ]
    return made


def best_fit(
    template: Template, frame: np.ndarray, mask: np.ndarray, hidden: np.ndarray, place: tuple[float, float], reach: int
) -> Fit | None:
    """Return where a thing is, within `reach` pixels of a place. mask: (H, W) where anything is; hidden: where another thing is."""
    high, wide = template.mask.shape
    height, width = mask.shape
    top, left = round(place[1] + template.down) - reach, round(place[0] + template.right) - reach
    rows, columns = (
        slice(max(top, 0), min(top + 2 * reach + high, height)),
        slice(max(left, 0), min(left + 2 * reach + wide, width)),
    )
    if rows.start >= rows.stop or columns.start >= columns.stop:
        return None
    margins = (
        (rows.start - top, top + 2 * reach + high - rows.stop),
        (columns.start - left, left + 2 * reach + wide - columns.stop),
    )
    side = 2 * reach + 1
    y, x = np.nonzero(template.mask)
    if len(y) > MOST_POINTS:
        some = np.linspace(0, len(y) - 1, MOST_POINTS).astype(int)
        y, x = y[some], x[some]

    def around(picture: np.ndarray, outside: float) -> np.ndarray:
        """(P, side, side): what each point meets at each place."""
        padded = np.pad(picture[rows, columns].astype(np.float32), margins, constant_values=outside)
        return np.lib.stride_tricks.sliding_window_view(padded, (side, side))[y, x]

    colours = template.colours[y, x]
    red, green, blue = (np.abs(around(frame[..., c], 0.0) - colours[:, c, None, None]) for c in range(3))
    apart = np.maximum(np.maximum(red, green), blue)
    match = np.clip(EXACT - apart / COLOUR, 0, 1) * around(mask, 0.0)
    outside, taken = around(np.zeros(mask.shape), 1.0), around(hidden, 0.0)
    unseen = np.maximum(outside, taken)
    value = ((match - (1 - match) * MISSES) * (1 - unseen) - HIDDEN * taken - OUTSIDE * outside * (1 - taken)).mean(
        axis=0
    )
    at = np.arange(-reach, reach + 1)
    row, column = np.unravel_index(
        int((value - NEAREST * np.hypot(at[:, None], at) / max(reach / 6, 1)).argmax()), value.shape
    )
    corner = top + int(row), left + int(column)
    return Fit(
        x=corner[1] + _peak(value[row], int(column)) - template.right, y=corner[0] + _peak(value[:, column], int(row)) - template.down,
        corner=corner, score=float(value[row, column]), visible=float(1 - unseen[:, row, column].mean()),
    )  # fmt: skip


def _peak(curve: np.ndarray, at: int) -> float:
    """Where the parabola through three values is highest, -0.5..0.5 from the middle one."""
    if not 0 < at < len(curve) - 1:
        return 0.0
    bend = curve[at - 1] - 2 * curve[at] + curve[at + 1]
    return float(np.clip((curve[at - 1] - curve[at + 1]) / (2 * bend), -0.5, 0.5)) if bend < -1e-6 else 0.0
