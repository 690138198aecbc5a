"""Fit the linear codecs: principal components of video patches and of log-mels.

python -m training.networks.fit_codec --clips 120 --out runs/codec.safetensors
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import save_file

from sora2_nodes.engine.config import AudioConfig, VideoConfig
from sora2_nodes.engine.model.audio import AudioCodec
from sora2_nodes.engine.shapes import LANDSCAPE, SAMPLE_RATE
from sora2_nodes.world.impacts.sound import render_sound

from ..dataset.clips import draw

SEED = 900_000  # clips of the fit; never trained or evaluated on


def components(rows: np.ndarray, count: int, power: float) -> dict[str, torch.Tensor]:
    """Principal components; latents are scaled by std ** power, so that low ones keep some of their weight."""
    mean = rows.mean(0, dtype=np.float64)
    centred = torch.from_numpy((rows - mean).astype(np.float32))
    values, vectors = torch.linalg.eigh(centred.T @ centred / len(rows))
    values, basis = values.flip(0)[:count].clamp_min(1e-9), vectors.flip(1)[:, :count].T.contiguous()
    scale = values.sqrt() ** power
    scale = scale * (values / scale**2).mean().sqrt()  # unit mean variance
    kept = float(values.sum() / centred.var(0, correction=0).sum())
    print(f"{count} components keep {kept:.4f} of the variance; latent std {(values.sqrt() / scale).tolist()[:6]}")
    return {"mean": torch.from_numpy(mean.astype(np.float32)), "basis": basis, "scale": scale}


def video_rows(clips: int, config: VideoConfig) -> np.ndarray:
    """Patches (N, 3 * 4 * 16 * 16) in 0..1 of random groups of frames."""
    rng, rows = np.random.default_rng(SEED), []
    k, p = config.frames, config.patch
    for i in range(clips):
        drawn = draw(SEED + i, LANDSCAPE)
        frames = _some(drawn, rng)
        f, h, w, _ = frames.shape
        x = frames.reshape(f // k, k, h // p, p, w // p, p, 3).transpose(0, 2, 4, 6, 1, 3, 5).reshape(-1, 3 * k * p * p)
        rows.append(x[rng.permutation(len(x))[:120]])
    return np.concatenate(rows).astype(np.float32) / 255


def _some(drawn: object, rng: np.random.Generator) -> np.ndarray:
    from sora2_nodes.world.drafts.raycast import PlanTracer
    from sora2_nodes.world.drafts.render import Shader

    from ..dataset.clips import ASPECTS, Drawn

    assert isinstance(drawn, Drawn)
    tracer = PlanTracer(drawn.scene, drawn.plan, LANDSCAPE.width, LANDSCAPE.height, aspect=ASPECTS[LANDSCAPE])
    shader, starts = Shader(tracer), rng.integers(0, len(drawn.plan.position) - 4, 2)
    return np.stack([_shown(tracer.trace(int(s) + j), shader, drawn) for s in starts for j in range(4)])


def _shown(traced: Any, shader: Any, drawn: Any) -> np.ndarray:
    from sora2_nodes.world.drafts.guide import layer_masks

    from ..dataset.clips import tinted

    return tinted(shader.picture(traced), layer_masks(traced), drawn.tint)


def audio_rows(clips: int, codec: AudioCodec) -> np.ndarray:
    """Log-mels (N, 4 * mel_bins)."""
    rows = []
    for i in range(clips):
        drawn = draw(SEED + i, LANDSCAPE)
        sound = render_sound(drawn.scene, drawn.plan, sample_rate=SAMPLE_RATE, seed=SEED + i)
        mel = codec.mel(torch.from_numpy(sound)[None])[0]
        rows.append(mel[: len(mel) // 4 * 4].reshape(-1, 4 * codec.config.mel_bins).numpy())
    return np.concatenate(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clips", type=int, default=120, help="clips to fit on")
    parser.add_argument("--part", choices=("video", "audio"), required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    if args.part == "video":
        fitted = components(video_rows(args.clips, VideoConfig()), VideoConfig().channels, 0.5)
    else:
        codec = AudioCodec(AudioConfig())
        fitted = components(audio_rows(args.clips, codec), AudioConfig().channels, 0.5)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    save_file(fitted, args.out)


if __name__ == "__main__":
    main()
