"""The palette of a clip whose tone no words tell: fitted to its latents, not learned.

The decoder paints such a clip in neutral colours. What the latents show coarsely then tells one gain and one exponent per
colour channel (a slope and a power, as in the ASC colour decision list) for the ground, and one for all parts; sky and far
things have their colours from the coarse picture.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor

from ..config import TONES_TOLD
from .video import BEHIND, GROUND_LAYER, LAYERS

SPREAD = 0.3  # of the logarithms of gains and exponents, before anything is seen
MOST = 0.9  # either logarithm at most
ROUNDS = 4


class PaletteBlock(NamedTuple):
    """Layers that share a palette, and how closely they are looked at."""

    first: int
    stop: int
    cell: int  # pixels of the half-size fields that are averaged; a latent's cell has 8
    sure: float  # standard deviation of such a mean


BLOCKS = (
    PaletteBlock(GROUND_LAYER, BEHIND, 4, 0.1),
    PaletteBlock(BEHIND, LAYERS, 8, 0.015),
)  # the ground and its shadows; the parts


def is_custom(scene: Tensor) -> Tensor:
    """Whether scene vectors (..., S) leave the tone to the latents: (...) bool."""
    return scene[..., -1] > 0.5


def as_neutral(scene: Tensor) -> Tensor:
    """Scene vectors (..., S) with neutral in place of a custom tone."""
    custom = scene[..., -1:]
    rest = scene[..., :-TONES_TOLD], scene[..., -TONES_TOLD : 1 - TONES_TOLD] + custom, scene[..., 1 - TONES_TOLD : -1]
    return torch.cat([*rest, torch.zeros_like(custom)], -1)


def fit_palette(fields: Tensor, shares: Tensor, coarse: Tensor, frames: int = 4) -> Tensor:
    """Fit the gains and exponents of each block to what is seen: (blocks, 2, 3), by damped Gauss-Newton steps from ones.

    fields (N, 3 * layers, h, w) as painted in neutral colours, shares of the layers (N, layers, h, w), coarse (N, 3, h, w),
    all at half the native size, N a multiple of the `frames` of a latent. A block that is nowhere seen keeps ones.
    """
    with torch.no_grad():
        found, layers = [], fields.float().unflatten(1, (-1, 3))
        for block in BLOCKS:
            found.append(_fitted(layers, shares.float()[:, :, None], coarse.float(), block, frames))
            layers = _shown(layers, found[-1], block)
        return torch.stack(found)


def _fitted(layers: Tensor, shares: Tensor, coarse: Tensor, block: PaletteBlock, frames: int) -> Tensor:
    inside = slice(block.first, block.stop)
    own, part = layers[:, inside].clamp(1e-3, 1), shares[:, inside]
    rest = (layers * shares).sum(1) - (layers[:, inside] * part).sum(1)
    seen = _cells(coarse - rest, block.cell, frames)
    weight = _cells(part.sum(1), block.cell, frames)[0] / block.sure**2  # (cells,)
    logs = torch.zeros(2, 3)
    for _ in range(ROUNDS):
        gain, exponent = logs.exp()[..., None]  # (3, 1)
        shown = part * own ** exponent[:, :, None]
        by_gain = gain * _cells(shown.sum(1), block.cell, frames)  # (3, cells)
        by_exponent = gain * exponent * _cells((shown * own.log()).sum(1), block.cell, frames)
        slopes = torch.stack([by_gain, by_exponent])  # (2, 3, cells), of the cells by the logarithms
        normal = torch.einsum("icp,jcp,p->cij", slopes, slopes, weight) + torch.eye(2) / SPREAD**2
        pull = torch.einsum("icp,cp,p->ci", slopes, seen - by_gain, weight) - logs.T / SPREAD**2
        logs = (logs + torch.linalg.solve(normal, pull).T).clamp(-MOST, MOST)
    return logs.exp()


def _cells(rows: Tensor, cell: int, frames: int) -> Tensor:
    """Means of (N, C, h, w) over cells of a group of frames: (C, cells)."""
    return F.avg_pool2d(rows.unflatten(0, (-1, frames)).mean(1), cell).transpose(0, 1).flatten(1)


def in_palette(fields: Tensor, palette: Tensor) -> Tensor:
    """Give the blocks of fields (N, 3 * layers, h, w) their palettes (blocks, 2, 3)."""
    layers = fields.unflatten(1, (-1, 3))
    for block, own in zip(BLOCKS, palette, strict=True):
        layers = _shown(layers, own, block)
    return layers.flatten(1, 2)


def _shown(layers: Tensor, palette: Tensor, block: PaletteBlock) -> Tensor:
    gain, exponent = palette[:, :, None, None].to(layers)
    own = gain * layers[:, block.first : block.stop].clamp(1e-3, 1) ** exponent
    return torch.cat([layers[:, : block.first], own, layers[:, block.stop :]], 1)
