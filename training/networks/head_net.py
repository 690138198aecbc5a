"""The small network that looks at a head: as identity encoder (unit vectors) or as reader of a face's features."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

WIDTHS = (16, 32, 64)
ENCODER_SIDE, READER_SIDE = 32, 48  # px of the pictures
IDENTITY = 64


class HeadNet(nn.Module):
    """Three strided convolutions and two linear layers: (B, 3, side, side) in 0..1 → (B, outputs)."""

    def __init__(self, outputs: int, side: int) -> None:
        super().__init__()
        ins = (3, *WIDTHS[:-1])
        self.convs = nn.ModuleList(nn.Conv2d(a, b, 3, 2, 1) for a, b in zip(ins, WIDTHS, strict=True))
        self.hidden = nn.Linear(WIDTHS[-1] * (side // 8) ** 2, 96)
        self.out = nn.Linear(96, outputs)

    def forward(self, x: Tensor) -> Tensor:
        mean, std = x.mean((1, 2, 3), keepdim=True), x.std((1, 2, 3), keepdim=True, unbiased=False)
        x = (x - mean) / (std + 1e-3)
        for conv in self.convs:
            x = F.relu(conv(x))
        return self.out(F.relu(self.hidden(x.flatten(1))))


def identity(net: HeadNet, pictures: Tensor) -> Tensor:
    """(B, 3, 32, 32) in 0..1 → (B, 64) of unit length: close for the same person."""
    return F.normalize(net(pictures), dim=1)


def same_or_other(vectors: Tensor, people: Tensor, temperature: float = 0.1) -> Tensor:
    """Supervised contrastive loss (Khosla et al., 2020). vectors (B, D) of unit length, people (B,) their numbers."""
    logits = vectors @ vectors.T / temperature
    own = torch.eye(len(vectors), dtype=torch.bool)
    logits = logits.masked_fill(own, -1e9)
    same = (people[:, None] == people[None]) & ~own
    chance = logits.log_softmax(1)
    return -(chance * same).sum(1).div(same.sum(1).clamp(min=1)).mean()


def worn(pictures: Tensor, rng: torch.Generator, fewest: int) -> Tensor:
    """Pictures (B, 3, H, W) as a small, soft, tinted, grainy clip shows them: `fewest` to all pixels, gain, tint, noise."""
    side = pictures.shape[-1]
    few = int(torch.randint(fewest, side + 1, (1,), generator=rng))
    if few < side:
        small = F.interpolate(pictures, size=few, mode="area")
        pictures = F.interpolate(small, size=side, mode="bilinear", align_corners=False)
    count = len(pictures)
    gain = 1 + 0.35 * (torch.rand(count, 1, 1, 1, generator=rng) * 2 - 1)
    tint = 1 + 0.12 * (torch.rand(count, 3, 1, 1, generator=rng) * 2 - 1)
    grain = 0.03 * torch.rand(count, 1, 1, 1, generator=rng) * torch.randn(pictures.shape, generator=rng)
    return (pictures * gain * tint + grain).clamp(0, 1)
