"""Train the guided video decoder on latents of the linear encoder.

python -m training.train_video --minutes 20 --out runs/video
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from sora2_nodes.engine.config import VideoConfig
from sora2_nodes.engine.model.video import VideoDecoder, VideoEncoder, compose

from .codecs import load_video
from .loop import Run

CELLS = (8, 9)  # latent cells of a crop: 128 x 144 pixels
OBJECT_WEIGHT = 6.0
UNGUIDED = 0.08  # share of batches without a plan


class Crops:
    """Random crops, mostly over objects, of the shards in a folder."""

    def __init__(self, folder: Path, shards: slice, seed: int = 0, predicted: float = 0.0) -> None:
        """predicted: share of crops whose latents come from training.predict."""
        self.rng = np.random.default_rng(seed)
        keep = ("frames", "masks", "maps", "latent", "groups", "scene")
        files = sorted(folder.glob("[0-9]*.npz"))[shards]
        self.shards = [{k: z[k] for k in keep} for z in map(np.load, files)]
        self.predicted = predicted
        for shard, file in zip(self.shards, files, strict=True):
            made = folder / f"predicted_{file.stem}.npy"
            shard["predicted"] = np.load(made) if predicted and made.exists() else shard["latent"]

    def batch(self, count: int) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """Return frames (N, 3, H, W) 0..1, masks, maps, latents (count, C, 1, 8, 9), scene (N, S); N = 4 count."""
        rows = [self._crop() for _ in range(count)]
        frames, masks, maps, latents, scenes = (np.concatenate([r[i] for r in rows]) for i in range(5))
        to = torch.from_numpy
        return (
            to(frames).permute(0, 3, 1, 2).float() / 255,
            to(masks).float() / 255,
            to(maps).float() / 127,
            to(latents).float(),
            to(scenes),
        )

    def _crop(self) -> tuple[np.ndarray, ...]:
        shard = self.shards[self.rng.integers(len(self.shards))]
        n, group = self.rng.integers(len(shard["frames"])), self.rng.integers(2)
        frames = slice(4 * group, 4 * group + 4)
        height, width = shard["latent"].shape[-2:]
        places = [
            (int(self.rng.integers(height - CELLS[0] + 1)), int(self.rng.integers(width - CELLS[1] + 1)))
            for _ in range(4)
        ]
        cover = shard["maps"][n, frames, 3]
        best = max(places[:1] if self.rng.random() < 0.3 else places, key=lambda p: self._covered(cover, p))
        y, x = best
        h, w = CELLS
        big = (slice(16 * y, 16 * (y + h)), slice(16 * x, 16 * (x + w)))
        half = (slice(8 * y, 8 * (y + h)), slice(8 * x, 8 * (x + w)))
        source = "predicted" if self.rng.random() < self.predicted else "latent"
        latent = shard[source][n, :, shard["groups"][n, group], y : y + h, x : x + w]
        return (
            shard["frames"][n, frames][:, big[0], big[1]],
            shard["masks"][n, frames][:, :, big[0], big[1]],
            shard["maps"][n, frames][:, :, half[0], half[1]],
            latent[None, :, None],
            np.repeat(shard["scene"][n : n + 1], 4, 0),
        )

    @staticmethod
    def _covered(cover: np.ndarray, place: tuple[int, int]) -> int:
        y, x = place
        return int((cover[0, 8 * y : 8 * (y + CELLS[0]) : 4, 8 * x : 8 * (x + CELLS[1]) : 4] > 60).sum())


def loss_of(picture: Tensor, frames: Tensor, masks: Tensor) -> Tensor:
    """L1 and gradient L1, parts of the scene weighted."""
    weight = 1 + OBJECT_WEIGHT * passing(masks)
    error = (picture - frames).abs()
    across = (picture.diff(dim=3) - frames.diff(dim=3)).abs() * weight[..., 1:]
    down = (picture.diff(dim=2) - frames.diff(dim=2)).abs() * weight[..., 1:, :]
    return (error * weight).mean() + 0.5 * (across.mean() + down.mean())


def passing(masks: Tensor) -> Tensor:
    """Where parts are in any frame of a group of four, and 4 pixels around: (N, 1, H, W)."""
    cover = masks[:, 4:].sum(1).unflatten(0, (-1, 4)).amax(1, keepdim=True)
    return F.max_pool2d(cover, 9, 1, 4).repeat_interleave(4, 0)


def noisy(latents: Tensor, level: float) -> Tensor:
    """Add white noise of a random strength to each sample, about `level` on average."""
    strength = torch.rand(len(latents), 1, 1, 1, 1) * 2 * level
    return latents + torch.randn_like(latents) * strength


def without_plan(masks: Tensor, maps: Tensor) -> tuple[Tensor, Tensor]:
    """One field covers everything and the maps say nothing."""
    alone = torch.zeros_like(masks)
    alone[:, 0] = 1
    return alone, torch.zeros_like(maps)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=20, help="wall time of the run")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--noise", type=float, default=0.15, help="mean noise on the latents, in their own unit")
    parser.add_argument("--batch", type=int, default=8, help="groups of four crops")
    parser.add_argument("--data", type=Path, default=Path("runs/data"))
    parser.add_argument("--shards", type=int, default=48)
    parser.add_argument(
        "--predicted", type=float, default=0.0, help="share of latents sampled by training.predict, 0 to 1"
    )
    parser.add_argument("--start", type=Path, help="weights to go on from")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--out", type=Path, default=Path("runs/video"))
    args = parser.parse_args()
    encoder: VideoEncoder = load_video(args.data.parent)
    decoder = VideoDecoder(VideoConfig()).to(memory_format=torch.channels_last)
    if args.start:
        from safetensors.torch import load_file

        decoder.load_state_dict(load_file(args.start))
    run = Run(decoder, [torch.optim.AdamW(decoder.parameters(), lr=args.rate, weight_decay=1e-4)], args.out,
              minutes=args.minutes, average=0.995, resume=args.resume)  # fmt: skip
    crops = Crops(args.data, slice(0, args.shards), predicted=args.predicted)
    print(f"{sum(p.numel() for p in decoder.parameters()):,} parameters, {len(crops.shards)} shards", flush=True)
    while not run.over:
        frames, masks, maps, latents, scene = crops.batch(args.batch)
        with torch.no_grad():
            coarse = encoder.coarse(noisy(latents, args.noise)).flatten(0, 1)
        shown, told = without_plan(masks, maps) if torch.rand(()) < UNGUIDED else (masks, maps)
        with torch.autocast("cpu", torch.bfloat16):
            fields = decoder(coarse.contiguous(memory_format=torch.channels_last), told, scene)
        picture = compose(fields.float(), shown)
        loss = loss_of(picture, frames, masks)
        with torch.no_grad():
            cover = masks[:, 4:].sum(1, keepdim=True)
            moving = -10 * torch.log10(((picture - frames) ** 2 * cover).sum() / (3 * cover.sum()).clamp_min(1))
            psnr = -10 * torch.log10(F.mse_loss(picture, frames))
        run.step(loss, psnr=psnr, objects=moving)


if __name__ == "__main__":
    main()
