"""Audio autoencoder: log-mel at 100 Hz, a linear code of four mels a latent (25 Hz), and a vocoder back to sound.

The vocoder goes from log-mel to sound in one pass, by one-dimensional ConvNeXt blocks and an inverse Fourier transform at the end: after Siuzdak 2023, "Vocos", with noise among the inputs, so that
what has no pitch (wind, surf, rolling) gets phases of its own. It knows nothing of worlds or prompts.
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..config import AudioConfig
from ..shapes import HOP, SAMPLE_RATE

FLOOR = 1e-5


LOUDEST = 2.0  # log of a bin's largest magnitude, as in the mel's own scale


class AudioCodec(nn.Module):
    """Waveform ↔ latents: linear in log-mel one way and the other, then the vocoder."""

    def __init__(self, config: AudioConfig) -> None:
        super().__init__()
        self.config = config
        size = config.mels * config.mel_bins
        self.register_buffer("mean", torch.zeros(size))
        self.register_buffer("basis", torch.zeros(config.channels, size))
        self.register_buffer("scale", torch.ones(config.channels))
        self.register_buffer("filters", mel_filters(config), persistent=False)  # (bins, mel_bins)
        self.register_buffer("window", torch.hann_window(config.win_length), persistent=False)
        self.vocoder = Vocoder(config)
        self.mean: Tensor
        self.basis: Tensor
        self.scale: Tensor
        self.filters: Tensor
        self.window: Tensor

    def mel(self, waveform: Tensor) -> Tensor:
        """Log-mel of (B, S) at 24 kHz: (B, S // 240, mel_bins); frame i is centred on tick i + 1/2."""
        c = self.config
        padded = torch.nn.functional.pad(waveform, ((c.n_fft - HOP) // 2, (c.n_fft - HOP + 1) // 2))
        spectrum = torch.stft(padded, c.n_fft, HOP, c.win_length, self.window, center=False, return_complex=True)
        return (spectrum.abs().transpose(1, 2) @ self.filters).clamp_min(FLOOR).log()

    def encode(self, mel: Tensor) -> Tensor:
        """(B, 4 T, mel_bins) → (B, channels, T)."""
        b, n, m = mel.shape
        flat = mel.reshape(b, n // self.config.mels, self.config.mels * m)
        return (((flat - self.mean) @ self.basis.T) / self.scale).transpose(1, 2)

    def decode(self, latent: Tensor) -> Tensor:
        """(B, channels, T) → log-mel (B, 4 T, mel_bins)."""
        flat = (latent.transpose(1, 2) * self.scale) @ self.basis + self.mean
        return flat.reshape(flat.shape[0], -1, self.config.mel_bins)

    def waveform(self, mel: Tensor) -> Tensor:
        """Log-mel (B, n, mel_bins) → (B, 240 n) in -1..1; equal mels sound equal."""
        return self.vocoder.sound(mel)


def mel_filters(config: AudioConfig) -> Tensor:
    """Triangular filters, evenly spaced in HTK mel: (n_fft // 2 + 1, mel_bins)."""
    low, high = (2595 * math.log10(1 + f / 700) for f in (config.f_min_hz, config.f_max_hz))
    edges = 700 * (10 ** (torch.linspace(low, high, config.mel_bins + 2) / 2595) - 1)
    bins = torch.linspace(0, SAMPLE_RATE / 2, config.n_fft // 2 + 1)[:, None]
    width = SAMPLE_RATE / config.n_fft  # no filter is narrower than a bin
    rise = (bins - edges[:-2]) / (edges[1:-1] - edges[:-2]).clamp_min(width)
    fall = (edges[2:] - bins) / (edges[2:] - edges[1:-1]).clamp_min(width)
    return torch.minimum(rise, fall).clamp_min(0)


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
