"""Log-mel to sound in one pass: one-dimensional ConvNeXt blocks and an inverse Fourier transform at the end.

After Siuzdak 2023, "Vocos", with noise among the inputs, so that what has no pitch (wind, surf, rolling) gets phases of
its own. It knows nothing of worlds or prompts.
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..config import AudioConfig
from ..shapes import HOP

LOUDEST = 2.0  # log of a bin's largest magnitude, as in the mel's own scale


class Vocoder(nn.Module):
    """Sounds log-mels of AudioCodec: 100 frames a second in, 24,000 samples a second out."""

    def __init__(self, config: AudioConfig) -> None:
        super().__init__()
        self.config = c = config
        self.enter = nn.Conv1d(c.mel_bins + c.noise, c.width, 7, padding=3)
        self.blocks = nn.ModuleList(ConvNeXt(c.width) for _ in range(c.blocks))
        self.leave = nn.Conv1d(c.width, 3 * (c.synthesis_n_fft // 2 + 1), 1)
        self.register_buffer("window", torch.hann_window(c.synthesis_n_fft), persistent=False)
        self.window: Tensor

    def forward(self, mel: Tensor, noise: Tensor) -> Tensor:
        """mel (B, n, mel_bins) natural log, noise (B, n, config.noise) normal → waveform (B, 240 n) in about -1..1."""
        x = torch.cat([mel / 4 + 1.5, noise], -1).transpose(1, 2)
        x = self.enter(x)
        for block in self.blocks:
            x = block(x)
        level, real, imaginary = self.leave(x).float().chunk(3, 1)  # (B, bins, n) each
        magnitude = level.clamp(max=LOUDEST + math.log(self.config.synthesis_n_fft)).exp()
        spectrum = magnitude * torch.complex(real, imaginary) / (real**2 + imaginary**2 + 1e-6).sqrt()
        return overlap_add(spectrum, self.window)

    def sound(self, mel: Tensor) -> Tensor:
        """Sound a mel with noise that is always the same: equal mels sound equal."""
        generator = torch.Generator().manual_seed(0)
        noise = torch.randn(1, mel.shape[1], self.config.noise, generator=generator).to(mel)
        return self(mel, noise.expand(len(mel), -1, -1)).clamp(-1, 1)


class ConvNeXt(nn.Module):
    """Depthwise over time, then a feed-forward (Liu et al. 2022)."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.depth = nn.Conv1d(width, width, 7, padding=3, groups=width)
        self.norm = nn.LayerNorm(width)
        self.up, self.down = nn.Linear(width, 3 * width), nn.Linear(3 * width, width)
        self.gain = nn.Parameter(torch.full((width,), 0.2))

    def forward(self, x: Tensor) -> Tensor:
        y = self.norm(self.depth(x).transpose(1, 2))
        return x + (self.gain * self.down(F.gelu(self.up(y)))).transpose(1, 2)


def overlap_add(spectrum: Tensor, window: Tensor) -> Tensor:
    """Invert frames (B, bins, n) that are centred HOP apart, half a hop from the start: (B, HOP n)."""
    n_fft, count = len(window), spectrum.shape[-1]
    frames = torch.fft.irfft(spectrum.transpose(1, 2), n_fft) * window  # (B, n, n_fft)
    length = n_fft + HOP * (count - 1)

    def laid(rows: Tensor) -> Tensor:
        return F.fold(rows.transpose(1, 2), (1, length), (1, n_fft), stride=(1, HOP))[:, 0, 0]

    norm = laid((window**2).expand(1, count, -1))
    start = (n_fft - HOP) // 2
    return (laid(frames) / norm.clamp_min(1e-3))[:, start : start + HOP * count]
