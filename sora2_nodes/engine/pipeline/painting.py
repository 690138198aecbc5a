"""Latents and plan → frames, four at a time: the decoder paints, the plan's masks say where."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ...world.drafts.guide import BEHIND, MAPS, PARTS, MapMaker, layer_masks, quantised
from ...world.drafts.raycast import Frame, PlanTracer
from ...world.drafts.render import average
from ..model.palette import as_neutral, fit_palette, in_palette, is_custom
from ..model.video import VideoDecoder, VideoEncoder, enlarged, sharpened
from ..shapes import FRAMES_PER_LATENT, Grid
from .planning import PlannedShot

WORKERS = 2
HELD_FRAMES = 2  # of the plan, where only its sound is made of it
PALETTE_GROUPS = 6  # of a shot, evenly apart: what a custom palette is fitted to
WHOLE = 4  # the first layers fill the picture; shadows and parts show inside a window


def draw_maps(planned: PlannedShot, grid: Grid, aspect: float) -> tuple[np.ndarray, np.ndarray]:
    """Draw a plan for the networks: MAPS and PARTS (F, 31, H/2, W/2) int8, 127 is 1, and maps8 (16, F, H/8, W/8) float32."""
    count = planned.num_frames

    def stretch(first: int, stop: int) -> list[tuple[np.ndarray, np.ndarray]]:
        tracer = PlanTracer(planned.scene, planned.plan, grid.width, grid.height, aspect=aspect)
        maker, drawn = MapMaker(tracer), []
        for i in range(first, stop):
            traced = tracer.trace(i)
            maps = maker.maps(traced)
            drawn.append((quantised(np.concatenate([maps, maker.parts(traced)])), average(np.moveaxis(maps, 0, -1), 4)))
        return drawn

    cuts = np.linspace(0, count, WORKERS + 1).astype(int)
    with ThreadPoolExecutor(WORKERS) as pool:
        parts = pool.map(stretch, cuts[:-1], cuts[1:])
        half, small = zip(*(frame for part in parts for frame in part), strict=True)
    return np.stack(half), np.moveaxis(np.stack(small), (0, 3), (1, 0)).copy()


def draw_small_maps(planned: PlannedShot, grid: Grid, aspect: float) -> np.ndarray:
    """Draw what the transformer alone takes of a plan: maps8 (16, F, H/8, W/8) float32, every other frame held once.

    Enough for the sound, which knows the picture by means over four frames.
    """
    tracer = PlanTracer(planned.scene, planned.plan, grid.width, grid.height, aspect=aspect)
    maker = MapMaker(tracer)
    drawn = [
        average(np.moveaxis(maker.maps(tracer.trace(i)), 0, -1), 4) for i in range(0, planned.num_frames, HELD_FRAMES)
    ]
    held = np.repeat(np.stack(drawn), HELD_FRAMES, 0)[: planned.num_frames]
    return np.moveaxis(held, (0, 3), (1, 0)).copy()


class Painter:
    """Paints a shot's frames from its latents; can be run through more than once."""

    def __init__(
        self,
        networks: tuple[VideoEncoder, VideoDecoder],
        planned: PlannedShot,
        maps: np.ndarray,
        scene: Tensor,
        *,
        aspect: float,
        grid: Grid,
        scale: int,
    ) -> None:
        """maps, scene: as drawn and told. scale: frames are composed at scale x half the native size."""
        self.encoder, self.decoder = networks
        self.planned, self.maps, self.aspect, self.native = planned, maps, aspect, grid
        self.custom, self.scene = bool(is_custom(scene)), as_neutral(scene)
        self.width, self.height = grid.width * scale // 2, grid.height * scale // 2
        self.dtype = next(self.decoder.parameters()).dtype

    def frames(self, video: Tensor) -> Iterator[np.ndarray]:
        """Paint (24, F', h, w) latents: num_frames frames (height, width, 3) uint8."""
        own = threading.local()
        groups = range(min(video.shape[1], -(-self.planned.num_frames // FRAMES_PER_LATENT)))
        palette = self._palette(video, groups) if self.custom else None

        def paint(group: int) -> list[np.ndarray]:
            if not hasattr(own, "tracer"):
                torch.set_num_threads(1)  # of this worker; the workers share the cores
                own.tracer = self._tracer(self.width, self.height)
            return self._group(own.tracer, video[:, group], group * FRAMES_PER_LATENT, palette)

        with ThreadPoolExecutor(WORKERS) as pool:
            waiting: deque[Future] = deque()
            for group in groups:
                waiting.append(pool.submit(paint, group))
                if len(waiting) > WORKERS:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()

    def preview(self, video: Tensor) -> np.ndarray:
        """A coarse middle frame of a window's latents (24, F', h, w): (H/2, W/2, 3) uint8."""
        middle = video.shape[1] // 2
        with torch.inference_mode():
            picture = self.encoder.coarse(video[None, :, middle : middle + 1])[0, 1]
        return (picture.permute(1, 2, 0).clamp(0, 1) * 255).to(torch.uint8).numpy()

    def _tracer(self, width: int, height: int) -> PlanTracer:
        return PlanTracer(self.planned.scene, self.planned.plan, width, height, aspect=self.aspect, shading=False)

    def _palette(self, video: Tensor, groups: range) -> Tensor:
        """Fit the palette of the whole shot to its latents."""
        tracer, seen = self._tracer(self.native.width, self.native.height), []
        chosen = groups[:: -(-len(groups) // PALETTE_GROUPS)]
        with torch.inference_mode():
            for group in chosen:
                fields, _, coarse = self._fields(video[:, group], group * FRAMES_PER_LATENT)
                masks = np.stack([layer_masks(tracer.trace(i)) for i in self._shown(group * FRAMES_PER_LATENT)])
                seen.append((fields, F.avg_pool2d(torch.from_numpy(masks), 2), coarse))
            fields, shares, coarse = (torch.cat(rows) for rows in zip(*seen, strict=True))
            return fit_palette(fields, shares, coarse)

    def _group(self, tracer: PlanTracer, latent: Tensor, first: int, palette: Tensor | None) -> list[np.ndarray]:
        count = min(FRAMES_PER_LATENT, self.planned.num_frames - first)
        with torch.inference_mode():
            fields, sharp, _ = self._fields(latent, first)
            if palette is not None:
                fields = in_palette(fields, palette)
            return [show(fields[i], sharp[i], tracer.trace(first + i)) for i in range(count)]

    def _fields(self, latent: Tensor, first: int) -> tuple[Tensor, Tensor, Tensor]:
        """Paint a group of four frames: its fields and what sharpens them, as VideoDecoder, and its coarse picture (4, 3, h, w)."""
        coarse = self.encoder.coarse(latent[None, :, None].float())[0]
        both = torch.from_numpy(self.maps[self._shown(first)]).to(self.dtype) / 127
        maps, parts = both.split([len(MAPS), len(PARTS)], 1)
        x = [
            a.to(self.dtype).contiguous(memory_format=torch.channels_last) for a in (latent[None], coarse, maps, parts)
        ]
        fields, sharp = self.decoder(*x, self.scene[None].to(self.dtype))
        return fields.float().contiguous(), sharp.float().contiguous(), coarse

    def _shown(self, first: int) -> np.ndarray:
        """Frames of a group, the last one held."""
        return np.minimum(np.arange(FRAMES_PER_LATENT) + first, len(self.maps) - 1)


def show(fields: Tensor, sharp: Tensor, frame: Frame) -> np.ndarray:
    """Show each layer's field (3 * layers, h, w) through the frame's masks: (H, W, 3) uint8.

    Parts are sharpened by (9, 2h, 2w). Layers that are nowhere cost nothing, and parts are painted inside their window only.
    """
    masks = torch.from_numpy(layer_masks(frame))  # (layers, H, W)
    picture, layers = torch.zeros(3, *masks.shape[1:]), fields.unflatten(0, (-1, 3))
    for layer in range(WHOLE):
        if masks[layer].any():
            picture.addcmul_(enlarged(layers[layer][None], masks.shape[1:])[0], masks[layer])
    if (window := _around(frame.shadow)) is not None:
        _show_part(picture, layers[WHOLE:BEHIND], masks[WHOLE:BEHIND], window)
    if frame.objects is not None:
        own = sharpened(fields[None, 3 * BEHIND :], sharp[None])[0].unflatten(0, (-1, 3))
        _show_part(picture, own, masks[BEHIND:], frame.objects.window)
    return (picture.clamp_(0, 1).mul_(255).add_(0.5)).to(torch.uint8).permute(1, 2, 0).contiguous().numpy()


def _around(shadow: np.ndarray) -> tuple[slice, slice] | None:
    """Return the rows and columns that hold all shadow, None where there is none."""
    rows, cols = (np.flatnonzero(shadow.any(axis)) for axis in (1, 0))
    return (slice(rows[0], rows[-1] + 1), slice(cols[0], cols[-1] + 1)) if len(rows) else None


def _show_part(picture: Tensor, fields: Tensor, masks: Tensor, window: tuple[slice, slice]) -> None:
    """Add layers inside a window of pixels, one field pixel wider than it."""
    scale = masks.shape[1] // fields.shape[2]
    cells = [
        slice(max(0, s.start // scale - 1), min(n, -(-s.stop // scale) + 1))
        for s, n in zip(window, fields.shape[2:], strict=True)
    ]
    rows, cols = (slice(c.start * scale, c.stop * scale) for c in cells)
    part = fields[:, :, cells[0], cells[1]]
    size = (rows.stop - rows.start, cols.stop - cols.start)
    for layer in range(len(fields)):
        mask = masks[layer, rows, cols]
        if mask.any():
            picture[:, rows, cols].addcmul_(enlarged(part[layer][None], size)[0], mask)
