"""Latents and plan → frames, four at a time: the decoder paints, the plan's masks say where."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from ...world.guide import MapMaker, layer_masks
from ...world.raycast import Tracer
from ...world.render import average
from ..model.video import VideoDecoder, VideoEncoder, compose
from ..shapes import FRAMES_PER_LATENT, Grid
from .planning import PlannedShot


def draw_maps(planned: PlannedShot, grid: Grid, aspect: float) -> tuple[np.ndarray, np.ndarray]:
    """Draw a plan for the networks: maps (F, 16, H/2, W/2) float16 and maps8 (16, F, H/8, W/8) float32."""
    tracer = Tracer(planned.scene, planned.plan, grid.width, grid.height, aspect=aspect)
    maker, half, small = MapMaker(tracer), [], []
    for i in range(planned.num_frames):
        maps = maker.maps(tracer.trace(i))
        half.append(maps.astype(np.float16))
        small.append(average(np.moveaxis(maps, 0, -1), 4))
    return np.stack(half), np.moveaxis(np.stack(small), (0, 3), (1, 0)).copy()


class Painter:
    """Paints a shot's frames from its latents; can be run through more than once."""

    def __init__(
        self, encoder: VideoEncoder, decoder: VideoDecoder, planned: PlannedShot, maps: np.ndarray, scene: Tensor, *, aspect: float, grid: Grid, scale: int
    ) -> None:  # fmt: skip
        """scale: frames are composed at scale x half the native size; 2 is native, 4 twice native."""
        self.encoder, self.decoder, self.planned, self.maps, self.scene = encoder, decoder, planned, maps, scene
        self.aspect, self.grid = aspect, grid
        self.width, self.height = grid.width * scale // 2, grid.height * scale // 2
        self.dtype = next(decoder.parameters()).dtype

    def frames(self, video: Tensor) -> Iterator[np.ndarray]:
        """Paint (24, F', h, w) latents: num_frames frames (height, width, 3) uint8."""
        tracer = Tracer(
            self.planned.scene, self.planned.plan, self.width, self.height, aspect=self.aspect, shading=False
        )
        for latent in range(video.shape[1]):
            first = latent * FRAMES_PER_LATENT
            count = min(FRAMES_PER_LATENT, self.planned.num_frames - first)
            if count <= 0:
                return
            fields = self._fields(video[:, latent], first, count)
            for i in range(count):
                masks = torch.from_numpy(layer_masks(tracer.trace(first + i)))[None]
                picture = compose(fields[i : i + 1], masks)[0].permute(1, 2, 0)
                yield (picture.clamp(0, 1) * 255 + 0.5).to(torch.uint8).numpy()

    def preview(self, video: Tensor) -> np.ndarray:
        """A coarse middle frame of a window's latents (24, F', h, w): (H/2, W/2, 3) uint8."""
        with torch.inference_mode():
            picture = self.encoder.coarse(video[None, :, video.shape[1] // 2 : video.shape[1] // 2 + 1])[0, 1]
        return (picture.permute(1, 2, 0).clamp(0, 1) * 255).to(torch.uint8).numpy()

    def _fields(self, latent: Tensor, first: int, count: int) -> Tensor:
        maps = torch.from_numpy(self.maps[first : first + count])
        with torch.inference_mode():
            coarse = self.encoder.coarse(latent[None, :, None].float())[0, :count]
            x = [a.to(self.dtype).contiguous(memory_format=torch.channels_last) for a in (coarse, maps)]
            return self.decoder(x[0], x[1], self.scene.to(self.dtype).expand(count, -1)).float()
