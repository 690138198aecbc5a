"""The viewfinder: a shot traced small at a few moments, so that what a camera would see of its subjects is known before it is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ...primitives import Primitive
from ...scene import Camera
from ...tracing.bodies import rows_at, still_rows
from ...tracing.compiled import prepare
from ...tracing.projection import view_numbers, windows
from ...tracing.raster import SKY, draw
from ...tracing.table import laid_out
from .aim import Subject

HEIGHT = 54  # pixels
MOMENTS = 5  # frames that are looked at
BUST = 0.55  # of a standing person's height, from where on they are looked at: legs behind a table hide nobody
STANDING = 0.5  # of a person's height, from which they stand or sit
FEWEST = 6  # pixels, from which a subject is in the picture
NEAR = 0.5  # of the way to the subjects: what is nearer stands before everything
PASSING = 0.4  # of a moment in which something hides a subject, beside all the shot
NO_TINT = np.zeros((0, 0, 3), np.float32)


@dataclass(frozen=True, kw_only=True)
class Sight:
    """What a camera sees. hidden: share 0..1 of the subjects in the picture that something stands before, 1 where none is in it.
    before: (P,) share of a subject that each primitive hides. over: (P,) share of the picture that each takes close before it all."""

    hidden: float
    before: np.ndarray
    over: np.ndarray


class Finder:
    """Looks at primitives with poses (S, P, 3, 4) at S moments, which belong to owners (P,). shown: (S, P) bool, None: always."""

    def __init__(
        self,
        primitives: Sequence[Primitive],
        poses: np.ndarray,
        owners: Sequence[str],
        aspect: float,
        shown: np.ndarray | None = None,
    ) -> None:
        prepare()
        plain = tuple(_unlettered(p) for p in primitives)
        self.table = laid_out(plain, np.asarray(poses), shown)
        self.still = still_rows(self.table.solids)
        self.profile = self.table.solids.profile.astype(float)
        self.owners = np.array(owners, dtype=object)
        light = np.array([p.role == "beam" for p in plain], bool).reshape(-1)
        self.clear = (self.table.solids.matter[:, 2] > 0) | light
        self.aspect, self.width = aspect, max(round(HEIGHT * aspect), 8)

    def look(
        self, camera: Camera, subjects: Sequence[Subject], at: np.ndarray, without: np.ndarray | None = None
    ) -> Sight:
        """See subjects at frames `at` of the camera's, the finder's own S moments. without: (P,) bool of what is taken away."""
        count, size = len(self.clear), HEIGHT * self.width
        own = [np.isin(self.owners, one.owners) for one in subjects]
        beside = np.isin(self.owners, [name for one in subjects for name in (*one.owners, *one.carried)])
        stands = np.ones(count, bool) if without is None else ~without
        hiding, alone = np.zeros((len(subjects), len(at), count + 1)), np.zeros((len(subjects), len(at)))
        over = np.zeros(count + 1)
        for k, frame in enumerate(at):
            view = view_numbers(camera, int(frame), self.aspect)
            rows, spans = self._seen_from(view, k)
            chosen = stands & (~self.clear | beside)
            ident, depth = self._draw(chosen, rows, spans, view)
            nearest = np.inf
            for n, one in enumerate(subjects):
                mine, far = self._draw(own[n], rows, spans, view)
                counted = (mine != SKY) & self._looked_at(one, far, view, int(frame))
                alone[n, k] = counted.sum()
                if alone[n, k] < FEWEST:
                    continue
                nearest = min(nearest, float(np.median(far[counted])))
                others = ident[counted]
                hiding[n, k] = np.bincount(np.where(others < 0, count, others), minlength=count + 1)
            close = (depth < NEAR * nearest) & (ident >= 0)
            over = np.maximum(over, np.bincount(ident[close], minlength=count + 1) / size)
        hiding[:, :, :count][:, :, beside] = 0.0
        hiding = hiding[:, :, :count]
        whole = alone.sum(1)
        seen = whole >= FEWEST
        if not seen.any():
            return Sight(hidden=1.0, before=np.zeros(count), over=over[:count] * ~beside)
        share = hiding.sum(1)[seen] / whole[seen, None]
        moment = (hiding / np.maximum(alone, 1.0)[..., None]).max(1)[seen]
        return Sight(
            hidden=float(np.minimum(share.sum(1), 1.0).sum() + (~seen).sum()) / len(subjects),
            before=np.maximum(share, PASSING * moment).max(0),
            over=over[:count] * ~beside,
        )

    def _seen_from(self, view: np.ndarray, k: int) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
        table = self.table
        spans = windows(table.solids, table.pose[k].astype(float), table.ball[k, :, 3] > 0, view, self.width, HEIGHT)
        return rows_at(self.still, table, k), spans

    def _draw(
        self, chosen: np.ndarray, rows: np.ndarray, spans: tuple[np.ndarray, np.ndarray], view: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """Which of the chosen primitives each pixel shows, int16 (H, W), and how far it is."""
        depth, ident = np.full((HEIGHT, self.width), np.float32(1e9)), np.full((HEIGHT, self.width), SKY, np.int16)
        draw(
            np.flatnonzero(chosen), spans[0], np.zeros_like(spans[1]), rows, self.profile, view, 1, depth, depth, ident,
            np.empty_like(ident), NO_TINT,
        )  # fmt: skip
        return ident, depth

    def _looked_at(self, subject: Subject, depth: np.ndarray, view: np.ndarray, frame: int) -> np.ndarray:
        """Which pixels (H, W) count of a subject: the upper half of people who are upright."""
        low, high = float(subject.low[frame, 1]), float(subject.high[frame, 1])
        if not subject.person or high - low < STANDING * subject.tall:
            return np.ones(depth.shape, bool)
        v = (1 - (np.arange(HEIGHT) + 0.5) / HEIGHT * 2)[:, None] * view[13]
        u = ((np.arange(self.width) + 0.5) / self.width * 2 - 1)[None] * view[12]
        height = view[1] + depth * (view[4] + u * view[7] + v * view[10])
        return np.asarray(height > low + BUST * (high - low))


def moments(frames: int) -> np.ndarray:
    """The frames (S,) at which a shot is looked at."""
    return np.unique(np.linspace(0, frames - 1, MOMENTS).round().astype(int))


def _unlettered(primitive: Primitive) -> Primitive:
    return replace(primitive, pattern="plain", text="") if primitive.text else primitive
