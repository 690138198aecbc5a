"""Audio autoencoder: log-mel at 100 Hz, a linear code of four mels a latent (25 Hz), and a vocoder back to sound."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn

from ..config import AudioConfig
from ..shapes import HOP, SAMPLE_RATE
from .vocoder import Vocoder

FLOOR = 1e-5


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
