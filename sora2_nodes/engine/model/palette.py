"""The palette of the parts in a clip whose tone no words tell: fitted to its latents, not learned.

The decoder paints such a clip in neutral colours. What the latents show of its parts, seen coarsely, then tells one gain
and one exponent per colour channel (a slope and a power, as in the ASC colour decision list) for all parts.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from ..config import TONES_TOLD
from .video import BEHIND

CELL = 8  # pixels of the half-size fields in a latent's cell
SURE = 0.03  # standard deviation of a cell's mean colour
SPREAD = 0.3  # of the logarithms of gains and exponents, before anything is seen
MOST = 0.9  # either logarithm at most
ROUNDS = 4


def is_custom(scene: Tensor) -> Tensor:
    """Whether scene vectors (..., S) leave the tone to the latents: (...) bool."""
    return scene[..., -1] > 0.5


def as_neutral(scene: Tensor) -> Tensor:
    """Scene vectors (..., S) with neutral in place of a custom tone."""
    custom = scene[..., -1:]
    rest = scene[..., :-TONES_TOLD], scene[..., -TONES_TOLD : 1 - TONES_TOLD] + custom, scene[..., 1 - TONES_TOLD : -1]
    return torch.cat([*rest, torch.zeros_like(custom)], -1)


def fit_palette(fields: Tensor, shares: Tensor, coarse: Tensor, frames: int = 4) -> Tensor:
    """Fit the parts' gains and exponents to what is seen: (2, 3), by damped Gauss-Newton steps from ones.

    fields (N, 3 * layers, h, w) as painted in neutral colours, shares of the layers (N, layers, h, w), coarse (N, 3, h, w),
    all at half the native size, N a multiple of the `frames` of a latent. Cells without parts don't count, so that a
    picture without any gives ones.
    """
    with torch.no_grad():
        layers = fields.float().unflatten(1, (-1, 3))
        share = shares.float()[:, :, None]
        behind = (layers[:, :BEHIND] * share[:, :BEHIND]).sum(1)
        own, part = layers[:, BEHIND:].clamp(1e-3, 1), share[:, BEHIND:]
        seen = _cells(coarse.float() - behind, frames)
        weight = _cells(part.sum(1), frames)[0] / SURE**2  # (cells,)
        logs = torch.zeros(2, 3)
        for _ in range(ROUNDS):
            gain, exponent = logs.exp()[..., None]  # (3, 1)
            shown = part * own ** exponent[:, :, None]
            by_gain = gain * _cells(shown.sum(1), frames)  # (3, cells)
            by_exponent = gain * exponent * _cells((shown * own.log()).sum(1), frames)
            slopes = torch.stack([by_gain, by_exponent])  # (2, 3, cells), of the cells by the logarithms
            normal = torch.einsum("icp,jcp,p->cij", slopes, slopes, weight) + torch.eye(2) / SPREAD**2
            pull = torch.einsum("icp,cp,p->ci", slopes, seen - by_gain, weight) - logs.T / SPREAD**2
            logs = (logs + torch.linalg.solve(normal, pull).T).clamp(-MOST, MOST)
        return logs.exp()


def _cells(rows: Tensor, frames: int) -> Tensor:
    """Means of (N, C, h, w) over each latent's cells: (C, cells)."""
    groups = rows.unflatten(0, (-1, frames)).mean(1)
    return F.avg_pool2d(groups, CELL).transpose(0, 1).flatten(1)


def in_palette(fields: Tensor, palette: Tensor) -> Tensor:
    """Give the parts of fields (N, 3 * layers, h, w) a palette (2, 3)."""
    rest, own = fields[:, : 3 * BEHIND], fields[:, 3 * BEHIND :].unflatten(1, (-1, 3))
    gain, exponent = palette[:, :, None, None].to(fields)
    return torch.cat([rest, (gain * own.clamp(1e-3, 1) ** exponent).flatten(1, 2)], 1)
