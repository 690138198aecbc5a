"""The vocoder's peer: sound from a log-mel without any training, by torchaudio's Griffin and Lim (1984, with momentum)."""

from __future__ import annotations

import torch
import torchaudio.functional
from torch import Tensor

from sora2_nodes.engine.model.audio import FLOOR, AudioCodec
from sora2_nodes.engine.shapes import HOP


def griffin_lim(codec: AudioCodec, mel: Tensor, *, iterations: int = 24, seed: int = 0) -> Tensor:
    """Sound log-mels (B, n, mel_bins): (B, 240 n) in -1..1. seed: of the phases it starts from."""
    c = codec.config
    late = HOP // 2  # a mel is centred half a hop later than torchaudio's frames
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        sound = torchaudio.functional.griffinlim(
            _magnitude(codec, mel.float().exp()), codec.window, c.n_fft, HOP, c.win_length, power=1.0, n_iter=iterations,
            momentum=0.95, length=mel.shape[1] * HOP - late, rand_init=True,
        )  # fmt: skip
    return torch.nn.functional.pad(sound, (late, 0)).clamp(-1, 1)


def _magnitude(codec: AudioCodec, mel: Tensor) -> Tensor:
    """Spread mel energies over bins by the filters' own weights: (B, n, mel_bins) → (B, bins, n)."""
    filters = codec.filters
    weight = filters / (filters**2).sum(0, keepdim=True).clamp_min(1e-8)
    spread = mel @ weight.T / filters.sum(1).clamp_min(1e-3) * (filters.sum(1) > 1e-3)
    for _ in range(8):  # multiplicative fit of the mel energies
        ratio = mel / (spread @ filters).clamp_min(FLOOR)
        spread = spread * (ratio @ filters.T) / filters.sum(1).clamp_min(1e-6)
    return spread.transpose(1, 2)
