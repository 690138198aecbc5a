"""Video autoencoder: a linear encoder (principal components of 4x16x16 patches) and a decoder that sees the plan.

The decoder paints one smooth colour field per layer of the picture at half the native size; the plan's masks, at any
size, say which field shows where. Without a plan one field covers everything.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..config import VideoConfig

COVER = 3  # of world.guide.MAPS


class VideoEncoder(nn.Module):
    """Frames to latents and back to a coarse picture, both linear."""

    def __init__(self, config: VideoConfig) -> None:
        super().__init__()
        self.config = config
        size = 3 * config.frames * config.patch**2
        self.register_buffer("mean", torch.zeros(size))
        self.register_buffer("basis", torch.zeros(config.channels, size))  # orthonormal rows
        self.register_buffer("scale", torch.ones(config.channels))  # latent = (x - mean) · basis / scale
        self.mean: Tensor
        self.basis: Tensor
        self.scale: Tensor

    def encode(self, frames: Tensor) -> Tensor:
        """Encode (B, 3, F, H, W) in 0..1, F a multiple of 4, to (B, C, F/4, H/16, W/16)."""
        c = self.config
        kernel = (c.frames, c.patch, c.patch)
        weight = (self.basis / self.scale[:, None]).reshape(c.channels, 3, *kernel)
        bias = -(self.basis @ self.mean) / self.scale
        return F.conv3d(frames, weight.to(frames), bias.to(frames), stride=kernel)

    def coarse(self, latent: Tensor) -> Tensor:
        """Return the linear reconstruction at half size: (B, C, F', h, w) → (B, F, 3, 8h, 8w)."""
        c, half = self.config, self.config.patch // 2
        shape = (3, c.frames, half, 2, half, 2)
        basis = self.basis.reshape(c.channels, *shape).mean((4, 6))  # (C, 3, 4, 8, 8)
        mean = self.mean.reshape(shape).mean((3, 5))
        weight = (basis * self.scale[:, None, None, None, None]).to(latent)
        out = torch.einsum("bcfhw,cktyx->bftkhywx", latent, weight) + mean.permute(1, 0, 2, 3)[
            None, None, :, :, None, :, None
        ].to(latent)
        b, f, t, k, h, y, w, x = out.shape
        return out.reshape(b, f * t, k, h * y, w * x)


class Residual(nn.Module):
    def __init__(self, width: int, scene: int) -> None:
        super().__init__()
        self.first, self.second = (nn.Conv2d(width, width, 3, padding=1) for _ in range(2))
        self.film = nn.Linear(scene, 2 * width)
        nn.init.zeros_(self.film.weight)
        nn.init.zeros_(self.film.bias)

    def forward(self, x: Tensor, scene: Tensor) -> Tensor:
        gain, shift = self.film(scene)[:, :, None, None].chunk(2, 1)
        return x + self.second(F.silu(self.first(x) * (1 + gain) + shift))


class VideoDecoder(nn.Module):
    """Latents and maps to colour fields, one per layer."""

    def __init__(self, config: VideoConfig) -> None:
        super().__init__()
        self.config = c = config
        inputs = 3 + c.maps + c.frames
        self.enter = nn.Conv2d(4 * inputs, c.width, 3, padding=1)
        self.blocks = nn.ModuleList(Residual(c.width, c.scene) for _ in range(c.blocks))
        self.widen = nn.Conv2d(c.width, 4 * c.fine_width, 1)
        self.fine = nn.Conv2d(inputs, c.fine_width, 3, padding=1)
        self.refine = Residual(c.fine_width, c.scene)
        self.leave = nn.Conv2d(c.fine_width, 3 * c.layers, 3, padding=1)
        for parameter in self.leave.parameters():
            nn.init.zeros_(parameter)

    def forward(self, coarse: Tensor, maps: Tensor, scene: Tensor) -> Tensor:
        """Paint fields: coarse (N, 3, h, w), maps (N, M, h, w), scene (N, S) → (N, 3 * layers, h, w) in about 0..1.

        N counts whole groups of four frames: what a latent smears over its group is told by where parts are in each.
        """
        x = torch.cat([coarse, maps, self._passing(maps)], 1)
        deep = self.enter(F.pixel_unshuffle(x, 2))
        for block in self.blocks:
            deep = block(deep, scene)
        fine = F.silu(F.pixel_shuffle(self.widen(F.silu(deep)), 2) + self.fine(x))
        fields = self.leave(F.silu(self.refine(fine, scene)))
        return fields + coarse.repeat(1, self.config.layers, 1, 1)

    def _passing(self, maps: Tensor) -> Tensor:
        """Where parts are in each frame of the group: (N, 4, h, w)."""
        k = self.config.frames
        return maps[:, COVER].unflatten(0, (-1, k)).repeat_interleave(k, 0)


def compose(fields: Tensor, masks: Tensor) -> Tensor:
    """Show each field through its mask: (N, 3L, h, w), (N, L, H, W) → (N, 3, H, W)."""
    n, layers, height, width = masks.shape
    if fields.shape[-2:] != (height, width):
        fields = F.interpolate(fields, size=(height, width), mode="bilinear", align_corners=False)
    return (fields.view(n, layers, 3, height, width) * masks[:, :, None]).sum(1)
