"""Audio autoencoder: log-mel at 100 Hz, a linear code of four mels a latent (25 Hz), and Griffin-Lim back to sound.

Phase: Griffin and Lim 1984 with the fast update of Perraudin et al. 2013, from a fixed start, so equal codes sound equal.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn

from ..config import AudioConfig
from ..shapes import HOP, SAMPLE_RATE

FLOOR = 1e-5


class AudioCodec(nn.Module):
    """Waveform ↔ latents, both linear in log-mel."""

    def __init__(self, config: AudioConfig) -> None:
        super().__init__()
        self.config = config
        size = config.mels * config.mel_bins
        self.register_buffer("mean", torch.zeros(size))
        self.register_buffer("basis", torch.zeros(config.channels, size))
        self.register_buffer("scale", torch.ones(config.channels))
        self.register_buffer("filters", mel_filters(config), persistent=False)  # (bins, mel_bins)
        self.register_buffer("window", torch.hann_window(config.win_length), persistent=False)
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

    def waveform(self, mel: Tensor, iterations: int = 24) -> Tensor:
        """Log-mel (B, n, mel_bins) → (B, 240 n) in -1..1."""
        c, samples = self.config, mel.shape[1] * HOP
        target = self._magnitude(mel.float().exp())
        generator = torch.Generator().manual_seed(0)
        phase = torch.rand(target.shape, generator=generator).to(target) * (2 * torch.pi)
        spectrum = torch.polar(target, phase)
        last = torch.zeros_like(spectrum)
        for _ in range(iterations):
            again = self._stft(self._istft(spectrum, samples))
            ahead = again + 0.95 * (again - last)
            last = again
            spectrum = target * ahead / ahead.abs().clamp_min(1e-8)
        return self._istft(spectrum, samples)[:, c.n_fft // 2 - HOP // 2 :][:, :samples].clamp(-1, 1)

    def _magnitude(self, mel: Tensor) -> Tensor:
        """Spread mel energies over bins by the filters' own weights: (B, n, mel_bins) → (B, bins, n)."""
        weight = self.filters / (self.filters**2).sum(0, keepdim=True).clamp_min(1e-8)
        spread = mel @ weight.T / self.filters.sum(1).clamp_min(1e-3) * (self.filters.sum(1) > 1e-3)
        for _ in range(8):  # multiplicative fit of the mel energies
            ratio = mel / (spread @ self.filters).clamp_min(FLOOR)
            spread = spread * (ratio @ self.filters.T) / self.filters.sum(1).clamp_min(1e-6)
        return spread.transpose(1, 2)

    def _stft(self, waveform: Tensor) -> Tensor:
        c = self.config
        return torch.stft(waveform, c.n_fft, HOP, c.win_length, self.window, center=False, return_complex=True)

    def _istft(self, spectrum: Tensor, samples: int) -> Tensor:
        """Overlap-add without centring: (B, bins, n) → (B, n_fft + 240 (n - 1))."""
        c = self.config
        pad = (c.n_fft - c.win_length) // 2
        window = torch.nn.functional.pad(self.window, (pad, c.n_fft - c.win_length - pad))
        frames = torch.fft.irfft(spectrum.transpose(1, 2), c.n_fft) * window  # (B, n, n_fft)
        length = c.n_fft + HOP * (frames.shape[1] - 1)
        fold = torch.nn.functional.fold
        sound = fold(frames.transpose(1, 2), (1, length), (1, c.n_fft), stride=(1, HOP))[:, 0, 0]
        norm = fold(
            (window**2).expand(1, frames.shape[1], -1).transpose(1, 2), (1, length), (1, c.n_fft), stride=(1, HOP)
        )
        return sound / norm[:, 0, 0].clamp_min(1e-3)


def mel_filters(config: AudioConfig) -> Tensor:
    """Triangular filters, evenly spaced in HTK mel: (n_fft // 2 + 1, mel_bins)."""
    low, high = (2595 * math.log10(1 + f / 700) for f in (config.f_min_hz, config.f_max_hz))
    edges = 700 * (10 ** (torch.linspace(low, high, config.mel_bins + 2) / 2595) - 1)
    bins = torch.linspace(0, SAMPLE_RATE / 2, config.n_fft // 2 + 1)[:, None]
    width = SAMPLE_RATE / config.n_fft  # no filter is narrower than a bin
    rise = (bins - edges[:-2]) / (edges[1:-1] - edges[:-2]).clamp_min(width)
    fall = (edges[2:] - bins) / (edges[2:] - edges[1:-1]).clamp_min(width)
    return torch.minimum(rise, fall).clamp_min(0)
