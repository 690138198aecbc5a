"""Video autoencoder: a linear encoder (principal components of 4x16x16 patches) and a decoder that sees the plan.

The decoder paints one smooth colour field per layer of the picture at half the native size; the plan's masks, at any
size, say which field shows where. Without a plan one field covers everything.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..config import VideoConfig

COVER, GROUND, FAR, SHADOW = 3, 4, 5, 8  # of world.drafts.guide.MAPS
SHINE, GLOSS = 13, 14  # of world.drafts.guide.PARTS
GROUND_LAYER, BEHIND, LAYERS = 2, 6, 9  # of world.drafts.guide.LAYERS: the ground's first, the parts' first, all


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
    """Two convolutions, the first told about the scene by feature-wise gains and shifts (Perez et al. 2018)."""

    def __init__(self, width: int, told: int) -> None:
        super().__init__()
        self.first, self.second = (nn.Conv2d(width, width, 3, padding=1) for _ in range(2))
        self.film = nn.Linear(told, 2 * width)
        nn.init.zeros_(self.film.weight)
        nn.init.zeros_(self.film.bias)

    def forward(self, x: Tensor, told: Tensor) -> Tensor:
        gain, shift = self.film(told)[:, :, None, None].chunk(2, 1)
        return x + self.second(F.silu(torch.addcmul(shift, self.first(x), gain + 1)))


class VideoDecoder(nn.Module):
    """Latents and maps to colour fields, one per layer.

    Each field starts from a base that needs no training (`layer_bases`); a network shaped like a U gives its gains and
    shifts. At its bottom, an eighth of the native size, it sees the four frames of a latent together.
    """

    def __init__(self, config: VideoConfig) -> None:
        super().__init__()
        self.config = c = config
        inputs = 3 + c.maps + c.parts
        self.enter = nn.Conv2d(inputs, c.width, 2, 2)
        self.down = nn.Conv2d(c.width, c.deep_width // c.frames, 3, 2, 1)
        self.latent_in = nn.Conv2d(c.channels, c.deep_width, 1)
        self.scene_in, self.pool_in = nn.Linear(c.scene, c.told), nn.Linear(c.deep_width, c.told)
        self.deep = nn.ModuleList(Residual(c.deep_width, c.told) for _ in range(c.deep_blocks))
        self.up = nn.Conv2d(c.deep_width, c.frames * 4 * c.width, 1)
        self.block = Residual(c.width, c.told)
        self.widen = nn.Conv2d(c.width, 4 * c.fine_width, 1)
        self.fine = nn.Conv2d(inputs, c.fine_width, 1)
        self.refine = Residual(c.fine_width, c.told)
        self.leave = nn.Conv2d(c.fine_width, 6 * c.layers, 1)
        self.sharpen = nn.Conv2d(c.fine_width, 4 * 3 * (c.layers - BEHIND), 1)
        self.grade, self.grade_scene = nn.Linear(c.told, 12), nn.Linear(c.scene, 12, bias=False)
        for layer in (self.leave, self.sharpen, self.grade, self.grade_scene):
            for parameter in layer.parameters():
                nn.init.zeros_(parameter)

    def forward(
        self, latent: Tensor, coarse: Tensor, maps: Tensor, parts: Tensor, scene: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Paint G groups of four frames, N = 4 G, as fields (N, 3 * layers, h, w) in about 0..1.

        The second result sharpens the parts' fields: (N, 9, 2h, 2w), for `sharpened`.

        latent (G, C, h/8, w/8), coarse (N, 3, h, w), maps (N, M, h, w), parts (N, P, h, w), scene (G, S).
        """
        frames = self.config.frames
        highlight = parts[:, SHINE : SHINE + 1] * parts[:, GLOSS:]  # a mirror that doesn't shine shows none
        x = torch.cat([coarse, maps, parts[:, :GLOSS], highlight], 1)
        quarter = self.enter(x)
        deep = self.down(F.silu(quarter)).unflatten(0, (-1, frames)).flatten(1, 2)  # (G, deep, h/4, w/4)
        deep = deep + F.interpolate(self.latent_in(latent), size=deep.shape[-2:])
        told = self.scene_in(scene).tanh()  # (G, told)
        for block in self.deep:
            deep = block(deep, told)
            told = (self.scene_in(scene) + self.pool_in(mean_of(deep))).tanh()
        told = told.repeat_interleave(frames, 0)
        wide = self.up(F.silu(deep)).unflatten(1, (frames, -1)).flatten(0, 1)
        quarter = self.block(quarter + F.pixel_shuffle(wide, 2), told)
        fine = F.silu(F.pixel_shuffle(self.widen(F.silu(quarter)), 2) + self.fine(x))
        fine = F.silu(self.refine(fine, told))
        gain, shift = self.leave(fine).chunk(2, 1)
        fields = torch.addcmul(shift, layer_bases(coarse, maps, parts, frames), gain + 1)
        fields = graded(fields, self.grade(told) + self.grade_scene(scene).repeat_interleave(frames, 0))
        return fields, F.pixel_shuffle(self.sharpen(fine), 2)


def mean_of(features: Tensor) -> Tensor:
    """Average (G, C, h, w) over its pixels, at root mean square 1: what it gates can't feed on its own size."""
    return F.rms_norm(features.mean((2, 3)), features.shape[1:2])


def graded(fields: Tensor, grade: Tensor, behind: int = BEHIND) -> Tensor:
    """Give the parts' fields the picture's palette: a 3x3 matrix and an offset, both beside the identity, from (N, 12).

    The layers behind have it from the coarse picture.
    """
    rest, own = fields[:, : 3 * behind], fields[:, 3 * behind :].unflatten(1, (-1, 3))  # (N, 3, 3, h, w)
    matrix, offset = grade[:, :9].view(-1, 3, 3), grade[:, 9:, None, None]
    mixed = own + torch.einsum("nij,nljhw->nlihw", matrix, own) + offset[:, None]
    return torch.cat([rest, mixed.flatten(1, 2)], 1)


def layer_bases(coarse: Tensor, maps: Tensor, parts: Tensor, frames: int) -> Tensor:
    """Give each layer a colour to start from: (N, 3 * layers, h, w), with the inputs of VideoDecoder.

    Sky, far and ground: the coarse picture's own colour there, smoothed, taken only where no part passes within the
    group, since a latent smears what moves over its four frames; a shadow starts from the lit ground. Parts: the plan's
    colours.
    """
    cover = maps[:, COVER]
    passing = F.max_pool2d(cover.unflatten(0, (-1, frames)).amax(1, keepdim=True), 5, 1, 2)
    clear = (1 - passing).repeat_interleave(frames, 0)  # (N, 1, h, w)
    ground, far = maps[:, GROUND], maps[:, FAR]
    shares = torch.stack([1 - ground - far - cover, far, ground - maps[:, SHADOW]], 1).clamp_min(0) * clear
    bases = filled(coarse, shares)  # (N, 3 layers, 3, h, w)
    return torch.cat(
        [bases, bases[:, 2:].expand(-1, BEHIND - 3, -1, -1, -1), parts[:, :9].unflatten(1, (3, 3))], 1
    ).flatten(1, 2)


def filled(colour: Tensor, shares: Tensor, cell: int = 8) -> Tensor:
    """Smooth (N, 3, h, w) over each of K shares (N, K, h, w), and fill what a share leaves out from around it: (N, K, 3, h, w).

    Weighted means over cells, completed from ever larger ones (push-pull; Gortler et al. 1996).
    """
    k = shares.shape[1]
    rows = torch.cat([(shares[:, :, None] * colour[:, None]).flatten(1, 2), shares], 1)
    levels = [F.avg_pool2d(rows, cell, ceil_mode=True)]
    while max(levels[-1].shape[-2:]) > 1:
        levels.append(F.avg_pool2d(levels[-1], 2, ceil_mode=True))
    rows = levels.pop()
    while levels:
        fine = levels.pop()
        rows = fine + 0.02 * F.interpolate(rows, size=fine.shape[-2:], mode="bilinear")
    sums, weights = rows[:, : 3 * k].unflatten(1, (k, 3)), rows[:, 3 * k :, None]
    cells = (sums / (weights + 1e-6)).flatten(1, 2)
    return F.interpolate(cells, size=colour.shape[-2:], mode="bilinear").unflatten(1, (k, 3))


def sharpened(parts: Tensor, sharp: Tensor) -> Tensor:
    """Bring the parts' fields (N, 9, h, w) to twice the size, where `sharp` (N, 9, 2h, 2w) says how much each pixel differs."""
    return enlarged(parts, sharp.shape[-2:]) * (1 + sharp)


def enlarged(fields: Tensor, size: Sequence[int]) -> Tensor:
    """Interpolate (N, C, h, w) to a size (H, W)."""
    same = tuple(fields.shape[-2:]) == tuple(size)
    return fields if same else F.interpolate(fields, size=tuple(size), mode="bilinear", align_corners=False)


def compose(fields: Tensor, sharp: Tensor, masks: Tensor) -> Tensor:
    """Show each field through its mask: (N, 3L, h, w), (N, 9, 2h, 2w), (N, L, H, W) → (N, 3, H, W)."""
    size, cut = masks.shape[-2:], 3 * BEHIND
    whole = torch.cat([enlarged(fields[:, :cut], size), enlarged(sharpened(fields[:, cut:], sharp), size)], 1)
    return (whole.unflatten(1, (-1, 3)) * masks[:, :, None]).sum(1)
