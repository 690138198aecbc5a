"""Displays → guides: the maps of every frame, traced at any size.

While the camera rests, what stands still is traced once and kept, with its light; what moves is drawn over a copy.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ...engine.shapes import LAMPS
from ..display import Display, Lighting
from ..primitives import FINISHES
from .bodies import CLEAR, INDEX, SEEN_THROUGH, rows_at, still_rows
from .clear.glass import glaze
from .clear.refraction import lenses_of, see_through
from .compiled import prepare
from .edges import COLUMNS, MOST, look, mark
from .light_cells import BLOCK, DIMS, blocks_of, sort_boxes
from .maps import NOTHING, Canvas, Maps, blank_canvas, shade
from .probing.probe_rays import bundled, bundles_of
from .projection import view_numbers, windows
from .raster import GROUND, SKY, blank, draw
from .skies import cloud_picture, sky_numbers
from .sunlight import cast, lamp_numbers, places_on_disc, smooth, sun_numbers
from .table import Solids, Table, linear, table_of
from .textures import grounds
from .textures.noise import noise_pyramid
from .veil import splat, spots_of

GBuffer = Maps
NONE = (0, 0, 3)
COARSE = 400  # pixels of height, above which two by two share the rays to a light


@dataclass(frozen=True, kw_only=True)
class TracedMoment:
    """Everything that is traced for one frame."""

    time: float  # s
    rows: np.ndarray  # of bodies
    spans: np.ndarray  # windows (P, 4)
    thin: np.ndarray
    view: np.ndarray
    light: Lighting
    middle: np.ndarray  # (3,) of what the camera looks at
    ground: np.ndarray  # numbers of the ground, see `ground_numbers`
    clear: np.ndarray  # (P,) bool, what lets light straight through
    lenses: np.ndarray  # (K,) rows of what bends it


@dataclass(frozen=True, kw_only=True)
class Traced:
    """A frame, and what the middles of its pixels meet: depth, ident, fringe (H, W); edge: where each ray looks for itself."""

    canvas: Canvas
    depth: np.ndarray
    ident: np.ndarray
    fringe: np.ndarray
    edge: np.ndarray


class Tracer:
    """Traces frames of one display at one size; edges have `rays` x `rays` rays a pixel. Threads may share one.

    aspect: of the picture, where pixels are not square. bent: whether solids bend light, or let it straight through. sun, lamps: whether their shadows are traced; else their maps stay zero.
    Without the compiler it works, and is some hundred times slower.
    """

    def __init__(
        self,
        display: Display,
        width: int,
        height: int,
        *,
        rays: int = 2,
        aspect: float | None = None,
        table: Table | None = None,
        sun: bool = True,
        lamps: bool = True,
        bent: bool = True,
    ) -> None:
        prepare()
        self.display, self.width, self.height, self.rays = display, width, height, rays
        self.aspect = aspect or width / height
        self.table = table or table_of(display)
        solids: Solids = self.table.solids
        self.still = still_rows(solids)
        self.bent = bent and bool((self.still[:, INDEX] > 0).any()) and display.backdrop is None
        if not self.bent:
            self.still[:, INDEX] = 0.0
        self.profile, self.atlas = solids.profile.astype(float), solids.atlas.astype(float)
        self.grounds = ground_numbers(display)
        self.clouds = cloud_picture(display.lighting)
        self.clear, self.glows = self.table.clear, self.table.glows
        self.solid, self.ends = bundled(self.still[:0])
        if self.bent:
            index = np.flatnonzero(~self.clear)
            order, self.ends = bundled(rows_at(self.still, self.table, 0)[index])
            self.solid = index[order]
        self.changing = [  # maps of what moves, but for those that it always changes
            *(["emission"] if self.glows else []),
            *(["lamps"] if display.lighting.lamps else []),
            *(["sky", "pane", "coat_ident"] if self.clear.any() else []),
        ]
        self.moving, self.rests = self.table.moving, display.rests and not self.table.moving.all()
        self.traced_sun, self.traced_lamps = sun, LAMPS if lamps else 0
        shining = display.lighting.lamps[: self.traced_lamps]
        self.resting = [True] * sun + [bool((lamp.position == lamp.position[:1]).all()) for lamp in shining]
        self.places, self.pitch = places_on_disc(), 2 if height > COARSE else 1
        self._lock = threading.Lock()
        self._base: Traced | None = None
        self._lent = threading.local()

    def trace(self, frame: int, *, lent: bool = False) -> Maps:
        """Return the maps of one frame. lent: they hold until the calling thread traces again, and cost less."""
        return self._trace(frame, self._lent.__dict__ if lent else {})

    def trace_changes(self, frame: int) -> tuple[Maps, np.ndarray | None]:
        """Return lent maps of one frame, and where (H, W) bool they may differ from those that the thread was lent before by this method; None: anywhere."""
        own = self._lent.__dict__
        before, maps = own.get("before"), self._trace(frame, own)
        if not self.rests or self.display.particles:
            return maps, None
        dirty, lit = own["before"] = own["dirty"], maps.sun.copy()
        if before is None:
            return maps, None
        changed = (before[0] | dirty).astype(bool) | (before[1] != lit)
        return maps, changed | (maps.met != NOTHING) if self.bent and self.moving.any() else changed

    def trace_over(self, frame: int) -> tuple[Maps, tuple[Maps, np.ndarray] | None]:
        """Return the maps of one frame; if the camera rests, also those of what stands still, and where (H, W) uint8 the frame's may differ but for light."""
        own: dict[str, Any] = {}
        maps, base = self._trace(frame, own), self._base
        return maps, None if base is None else (base.canvas.maps(base.ident, base.edge), own["dirty"])

    def _trace(self, frame: int, own: dict[str, Any]) -> Maps:
        moment = self._moment(frame)
        if not self.rests:
            traced = own["whole"] = self._whole(moment, np.ones_like(self.moving), own.get("whole"))
            return self._finished(traced, moment, frame)
        with self._lock:
            if self._base is None:
                self._base = self._whole(moment, ~self.moving)
        traced = self._copied(self._base, own)
        own["window"] = self._window(moment)
        own["dirty"] = self._over(traced, moment)
        return self._finished(traced, moment, frame)

    def _moment(self, frame: int) -> TracedMoment:
        table, camera = self.table, self.display.camera
        at = min(frame, len(table.pose) - 1)
        view = view_numbers(camera, frame, self.aspect)
        shown = table.ball[at, :, 3] > 0
        spans, thin = windows(table.solids, table.pose[at].astype(float), shown, view, self.width, self.height)
        rows = rows_at(self.still, table, frame)
        lenses = lenses_of(rows, view[:3])
        return TracedMoment(
            time=frame / self.display.fps,
            rows=rows,
            spans=spans,
            thin=thin,
            view=view,
            light=self.display.lighting.at(frame),
            middle=camera.target[min(frame, len(camera.target) - 1)].astype(float),
            ground=self.grounds[min(frame, len(self.grounds) - 1)],
            clear=(rows[:, CLEAR] > SEEN_THROUGH) & (rows[:, INDEX] <= 0),
            lenses=lenses,
        )

    def _whole(self, moment: TracedMoment, chosen: np.ndarray, used: Traced | None = None) -> Traced:
        """Trace the chosen primitives (P,) bool, ground and sky. used: a frame whose arrays may be written over."""
        size = (self.height, self.width)
        depth, ident = blank(moment.view, self.width, self.height, moment.ground[6] > 0)
        fringe, edge = np.full(size, SKY, np.int16), np.zeros(size, np.uint8)
        canvas = blank_canvas(*size, bent=self.bent) if used is None else used.canvas
        if used is not None and self.display.particles:
            canvas.veil.fill(0)
        traced = Traced(canvas=canvas, depth=depth, ident=ident, fringe=fringe, edge=edge)
        self._draw(traced, moment, chosen & ~moment.clear)
        tint = self._resolve(traced, moment, chosen, np.ones(size, np.uint8))
        self._see_through(traced, moment, tint)
        blocks = self._all_blocks()
        for (shine, light), resting in zip(self._lights(traced.canvas, moment), self.resting, strict=True):
            if resting or chosen.all():
                self._cast(shine, light, traced, moment, chosen, blocks)
        return traced

    def _all_blocks(self) -> np.ndarray:
        return np.ones((-(-self.height // BLOCK), -(-self.width // BLOCK)), np.uint8)

    def _copied(self, base: Traced, own: dict[str, Any]) -> Traced:
        """A copy of what stands still, or the last one made whole again where something moved."""
        last: Traced | None = own.get("over")
        names = ("surface", "sun", *self.changing)
        if last is None:
            canvas = replace(base.canvas, **{name: getattr(base.canvas, name).copy() for name in names})
            if self.display.particles:
                canvas = replace(canvas, veil=np.zeros_like(canvas.veil))
            if self.bent and self.moving.any():
                canvas = replace(canvas, through=canvas.through.copy(), met=canvas.met.copy())
            copies = {name: getattr(base, name).copy() for name in ("depth", "ident", "fringe", "edge")}
            made = own["over"] = Traced(canvas=canvas, **copies)
            return made
        window = own["window"]
        for name in ("depth", "ident", "fringe", "edge"):
            getattr(last, name)[window] = getattr(base, name)[window]
        for name in names:
            where = ... if name in ("sun", "lamps") else window  # shadows fall anywhere
            getattr(last.canvas, name)[where] = getattr(base.canvas, name)[where]
        if self.display.particles:
            last.canvas.veil.fill(0)
        return last

    def _window(self, moment: TracedMoment) -> tuple[slice, slice]:
        """Rows and columns that hold all that what moves may change, but for its shadows."""
        spans = moment.spans[self.moving]
        spans = spans[(spans[:, 0] < spans[:, 1]) & (spans[:, 2] < spans[:, 3])]
        if moment.ground[6] == grounds.WATER:
            return slice(None), slice(None)
        if not len(spans):
            return slice(0, 0), slice(0, 0)
        low, high = spans.min(0), spans.max(0)
        return slice(max(low[2] - 1, 0), high[3] + 1), slice(max(low[0] - 1, 0), high[1] + 1)

    def _over(self, traced: Traced, moment: TracedMoment) -> np.ndarray:
        """Draw what moves over what stands still, in place; return where it may have changed anything but shadows, (H, W) uint8."""
        everything, canvas = np.ones(len(self.moving), bool), traced.canvas
        self._draw(traced, moment, self.moving & ~moment.clear)
        dirty = self._dirty(moment, traced.ident)
        tint = self._resolve(traced, moment, everything, dirty)
        if self.moving.any():
            self._see_through(traced, moment, tint)
        blocks = blocks_of(dirty)
        for (shine, light), resting in zip(self._lights(canvas, moment), self.resting, strict=True):
            if not resting:
                self._cast(shine, light, traced, moment, everything, self._all_blocks())
                continue
            dims = light.copy()
            dims[DIMS] = 1.0
            self._cast(shine, dims, traced, moment, self.moving, 1 - blocks)
            self._cast(shine, light, traced, moment, everything, blocks)
        return dirty

    def _draw(self, traced: Traced, moment: TracedMoment, chosen: np.ndarray) -> None:
        draw(
            np.flatnonzero(chosen), moment.spans, moment.thin, moment.rows, self.profile, moment.view, self.rays,
            traced.depth, traced.depth, traced.ident, traced.fringe, np.zeros(NONE, np.float32),
        )  # fmt: skip

    def _resolve(self, traced: Traced, moment: TracedMoment, chosen: np.ndarray, dirty: np.ndarray) -> np.ndarray:
        """Fill the maps of dirty pixels but for their light; return the tint of panes, see `_panes`."""
        canvas, depth, ident, edge = traced.canvas, traced.depth, traced.ident, traced.edge
        starts = np.empty(depth.shape, np.int32)
        edges = mark(ident, traced.fringe, depth, dirty, edge)
        samples = np.empty((edges * (self.rays**2 + 1) + 1, COLUMNS))
        found = np.empty((MOST + self.rays**2, 2))
        rows, profile, view = moment.rows, self.profile, moment.view
        look(rows, profile, moment.ground, view, self.rays, ident, traced.fringe, dirty, edge, starts, samples, found)
        emission = canvas.emission if self.glows else np.zeros(NONE, np.float32)
        panes = self._panes(traced, moment, chosen & moment.clear)
        shade(
            canvas.surface, emission, canvas.sky, rows, profile, self.atlas, noise_pyramid(), moment.ground,
            sky_numbers(moment.light), self.clouds, view, moment.time, depth, ident, edge, starts, samples, dirty, *panes,
        )  # fmt: skip
        if panes[-1].size:
            maps = (canvas.surface, emission, canvas.sky, canvas.pane, canvas.coat_ident)
            glaze(*maps, rows, profile, view, *panes, edge, dirty)
        return panes[-1]

    def _see_through(self, traced: Traced, moment: TracedMoment, tint: np.ndarray) -> None:
        """Follow the rays of all pixels whose light is bent. tint: of panes before them."""
        if not self.bent:
            return
        canvas, rows = traced.canvas, moment.rows
        solid = np.ascontiguousarray(rows[self.solid])
        see_through(
            canvas.surface, traced.ident, traced.fringe, moment.lenses, rows, self.solid, solid, bundles_of(solid, self.ends), self.profile,
            self.atlas, noise_pyramid(), moment.ground, sky_numbers(moment.light), self.clouds, moment.view, moment.time,
            tint, moment.view.copy(), canvas.through, canvas.met,
        )  # fmt: skip

    def _panes(
        self, traced: Traced, moment: TracedMoment, chosen: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Nearest depth and primitive (H, W) of what is clear, and its tint (H, W, 3), which is empty if nothing is."""
        if not chosen.any():
            return traced.depth, traced.ident, np.zeros(NONE, np.float32)
        depth, pane = traced.depth.copy(), np.full_like(traced.ident, SKY)
        tint = np.ones((*depth.shape, 3), np.float32)
        draw(
            np.flatnonzero(chosen), moment.spans, np.zeros_like(moment.thin), moment.rows, self.profile, moment.view,
            self.rays, traced.depth, depth, pane, traced.fringe, tint,
        )  # fmt: skip
        return depth, pane, tint

    def _finished(self, traced: Traced, moment: TracedMoment, frame: int) -> Maps:
        """Level the light of half-lit pixels and lay particles over it all."""
        canvas = traced.canvas
        for shine, _ in self._lights(canvas, moment):
            smooth(shine, shine.copy(), canvas.surface, traced.ident, traced.edge, self.pitch)
        spots = spots_of(self.display.particles, frame, moment.view)
        if len(spots):
            splat(spots, moment.view, canvas.surface, canvas.veil)
        return canvas.maps(traced.ident, traced.edge)

    def _lights(self, canvas: Canvas, moment: TracedMoment) -> list[tuple[np.ndarray, np.ndarray]]:
        """The map of each light, and its numbers."""
        light = moment.light
        lamps = [lamp_numbers(lamp.position[0], lamp.radius) for lamp in light.lamps[: self.traced_lamps]]
        sun = sun_numbers(light.sun_direction[0].astype(float), light.sun_radius_deg, moment.middle)
        sunned = [(canvas.sun, sun)] if self.traced_sun else []
        return [*sunned, *((canvas.lamps[k], numbers) for k, numbers in enumerate(lamps))]

    def _cast(
        self,
        shine: np.ndarray,
        light: np.ndarray,
        traced: Traced,
        moment: TracedMoment,
        chosen: np.ndarray,
        blocks: np.ndarray,
    ) -> None:
        cells = sort_boxes(np.flatnonzero(chosen), moment.rows, light)
        cast(
            shine, traced.canvas.surface, traced.ident, traced.edge, moment.rows, self.profile, moment.view, light, self.places, *cells,
            blocks, np.full((blocks.shape[0] + 1, blocks.shape[1] + 1), -1.0), self.pitch,
        )  # fmt: skip

    def _dirty(self, moment: TracedMoment, ident: np.ndarray) -> np.ndarray:
        """Pixels (H, W) that what moves may have changed, but for its shadows."""
        dirty = np.zeros((self.height, self.width), np.uint8)
        for x0, x1, y0, y1 in moment.spans[self.moving]:
            if x0 < x1 and y0 < y1:
                dirty[max(y0 - 1, 0) : y1 + 1, max(x0 - 1, 0) : x1 + 1] = 1
        if moment.ground[6] == grounds.WATER:
            dirty[ident == GROUND] = 1
        return dirty


def ground_numbers(display: Display) -> np.ndarray:
    """Return the numbers (F or 1, 11) of the ground, see surfaces."""
    ground = display.ground
    rough, metal, _ = FINISHES[ground.finish]
    own = np.array([[ground.colour, ground.second]]) if display.ground_colours is None else display.ground_colours
    rest = [grounds.NAMES.index(ground.pattern), ground.scale, ground.wet, rough, metal]
    return np.concatenate([linear(own).reshape(-1, 6), np.tile(rest, (len(own), 1))], 1).astype(float)
