"""Train the vocoder on the world's own sounds, as the audio code gives them back.

python -m training.networks.train_vocoder --minutes 20 --out runs/vocoder

The loss is the spectral energy distance of Gritsenko et al. 2020: sounds drawn twice must lie near the true one and apart
from each other, so that noise stays noise without a discriminator.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from sora2_nodes.engine.config import AudioConfig
from sora2_nodes.engine.model.audio import AudioCodec, Vocoder
from sora2_nodes.engine.shapes import HOP, LANDSCAPE, SAMPLE_RATE
from sora2_nodes.world.impacts.sound import render_sound

from ..dataset.clips import draw
from .codecs import load_audio
from .loop import Run

FIRST = 500_000  # clips of this training
SIZES = (128, 256, 512, 1024, 2048)  # of the spectrograms that are compared
WINDOW_S = 1.0
FLOOR = 1e-4


def sounds(clips: int, first: int = FIRST, *, seed: int = 0) -> list[np.ndarray]:
    """Draw the sound of `clips` clips: waveforms (S,) at 24 kHz. seed: of what is random in a sound, such as wind."""
    made = []
    for i in range(clips):
        drawn = draw(first + i, LANDSCAPE)
        made.append(render_sound(drawn.scene, drawn.plan, sample_rate=SAMPLE_RATE, seed=first + i + 7919 * seed))
    return made


def heard(codec: AudioCodec, waveform: Tensor) -> Tensor:
    """Return the log-mel that the audio code keeps of (B, S): (B, S / 240, mel_bins)."""
    with torch.no_grad():
        return codec.decode(codec.encode(codec.mel(waveform)))


def distance(a: Tensor, b: Tensor) -> Tensor:
    """Multi-scale distance of waveforms (B, S): magnitudes and their logs."""
    total = a.new_zeros(())
    for size in SIZES:
        window = torch.hann_window(size)
        x, y = (torch.stft(w, size, size // 4, size, window, return_complex=True).abs() for w in (a, b))
        x, y = x / window.sum() * 2, y / window.sum() * 2
        logs = (x.clamp_min(FLOOR).log() - y.clamp_min(FLOOR).log()) ** 2
        total = total + 4 * (x - y).abs().mean() + 0.15 * (logs.mean(1) + 1e-6).sqrt().mean()
    return total / len(SIZES)


def batch(waves: list[np.ndarray], count: int, rng: np.random.Generator) -> Tensor:
    """Cut `count` windows: (count, S), S a multiple of the mel's hop times four."""
    length, rows = round(WINDOW_S * SAMPLE_RATE) // (4 * HOP) * 4 * HOP, []
    for number in rng.integers(len(waves), size=count):
        wave = waves[number]
        start = int(rng.integers(0, max(1, len(wave) - length)))
        piece = wave[start : start + length]
        rows.append(np.pad(piece, (0, length - len(piece))) * rng.uniform(0.5, 1.3))
    return torch.from_numpy(np.stack(rows).astype(np.float32))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=20, help="wall time of the run")
    parser.add_argument("--clips", type=int, default=400, help="sounds to train on")
    parser.add_argument("--batch", type=int, default=8, help="windows of one second")
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--codecs", type=Path, default=Path("runs"), help="folder of audio_codec")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--out", type=Path, default=Path("runs/vocoder"))
    args = parser.parse_args()
    codec, vocoder = load_audio(args.codecs), Vocoder(AudioConfig())
    run = Run(vocoder, [torch.optim.AdamW(vocoder.parameters(), lr=args.rate, betas=(0.8, 0.99))], args.out,
              minutes=args.minutes, average=0.998, resume=args.resume)  # fmt: skip
    waves, rng = sounds(args.clips), np.random.default_rng(run.steps)
    print(f"{sum(p.numel() for p in vocoder.parameters()):,} parameters, {len(waves)} sounds", flush=True)
    while not run.over:
        true = batch(waves, args.batch, rng)
        mel = heard(codec, true)
        mel = mel + 0.1 * torch.rand(len(mel), 1, 1) * torch.randn_like(mel)
        noise = torch.randn(2, *mel.shape[:2], vocoder.config.noise)
        first, second = (vocoder(mel, n) for n in noise)
        near, apart = (distance(first, true) + distance(second, true)) / 2, distance(first, second)
        run.step(2 * near - apart, near=near, apart=apart)


if __name__ == "__main__":
    main()
