"""The vocoder's peer: sound from a log-mel without any training.

Griffin and Lim 1984 with the fast update of Perraudin et al. 2013, on magnitudes fitted to the mel energies.
"""

from __future__ import annotations

import torch
from torch import Tensor

from sora2_nodes.engine.model.audio import FLOOR, AudioCodec
from sora2_nodes.engine.model.vocoder import overlap_add
from sora2_nodes.engine.shapes import HOP

MOMENTUM = 0.95


def griffin_lim(codec: AudioCodec, mel: Tensor, *, iterations: int = 24, seed: int = 0) -> Tensor:
    """Sound log-mels (B, n, mel_bins): (B, 240 n) in -1..1. seed: of the phases it starts from."""
    c = codec.config
    target = _magnitude(codec, mel.float().exp())
    window = torch.nn.functional.pad(codec.window, ((c.n_fft - c.win_length) // 2, -(-(c.n_fft - c.win_length) // 2)))
    phase = torch.rand(target.shape, generator=torch.Generator().manual_seed(seed)) * (2 * torch.pi)
    spectrum, last = torch.polar(target, phase), torch.zeros_like(target, dtype=torch.complex64)
    pad = (c.n_fft - HOP) // 2
    for _ in range(iterations):
        sound = torch.nn.functional.pad(overlap_add(spectrum, window), (pad, pad))
        again = torch.stft(sound, c.n_fft, HOP, c.n_fft, window, center=False, return_complex=True)
        ahead = again + MOMENTUM * (again - last)
        last = again
        spectrum = target * ahead / ahead.abs().clamp_min(1e-8)
    return overlap_add(spectrum, window).clamp(-1, 1)


def _magnitude(codec: AudioCodec, mel: Tensor) -> Tensor:
    """Spread mel energies over bins by the filters' own weights: (B, n, mel_bins) → (B, bins, n)."""
    filters = codec.filters
    weight = filters / (filters**2).sum(0, keepdim=True).clamp_min(1e-8)
    spread = mel @ weight.T / filters.sum(1).clamp_min(1e-3) * (filters.sum(1) > 1e-3)
    for _ in range(8):  # multiplicative fit of the mel energies
        ratio = mel / (spread @ filters).clamp_min(FLOOR)
        spread = spread * (ratio @ filters.T) / filters.sum(1).clamp_min(1e-6)
    return spread.transpose(1, 2)
