"""Train the guided video decoder on latents of the linear encoder.

python -m training.networks.train_video --minutes 20 --out runs/video
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from sora2_nodes.engine.config import VideoConfig
from sora2_nodes.engine.model.palette import as_neutral, fit_palette, in_palette, is_custom
from sora2_nodes.engine.model.video import BEHIND, VideoDecoder, VideoEncoder, compose
from sora2_nodes.world.drafts import looks
from sora2_nodes.world.drafts.guide import SCENE_SIZE, TONE_CHOICES

from ..dataset.clips import own_palette, tinted
from .codecs import load_video
from .loop import Run

OBJECT_WEIGHT, SQUARES = 6.0, 6.0
UNGUIDED = 0.06  # share of batches without a plan
RECOLOURED = 0.4  # share of the neutral groups that are given another tone or palette
NEUTRAL = SCENE_SIZE - len(TONE_CHOICES)  # of the scene vector
KEYS = ("frames", "masks", "maps", "parts", "latent", "groups", "scene")


class Groups:
    """Groups of four frames, whole, of the shards in a folder; a batch comes from one shard (one grid)."""

    def __init__(
        self, folder: Path, shards: slice, encoder: VideoEncoder, seed: int = 0, predicted: float = 0.0
    ) -> None:
        """predicted: share of groups whose latents come from training.dataset.predict."""
        self.rng = np.random.default_rng(seed)
        files = sorted(folder.glob("[0-9]*.npz"))[shards]
        self.shards = [{k: z[k] for k in KEYS} for z in map(np.load, files)]
        self.predicted, self.encoder = predicted, encoder
        for shard, file in zip(self.shards, files, strict=True):
            made = folder / f"predicted_{file.stem}.npy"
            shard["predicted"] = np.load(made) if predicted and made.exists() else shard["latent"]

    def batch(self, count: int) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor, Tensor]:
        """Draw frames (N, 3, H, W) 0..1, masks, maps, parts, latents (count, C, 1, h, w), scene (count, S); N = 4 count."""
        shard = self.shards[self.rng.integers(len(self.shards))]
        clips = self.rng.permutation(len(shard["frames"]))[:count]
        group = self.rng.integers(2, size=count)
        rows = (clips[:, None], 4 * group[:, None] + np.arange(4))
        frames, masks, maps, parts = (shard[k][rows] for k in KEYS[:4])  # (count, 4, ...)
        scene = shard["scene"][clips].copy()
        source = [shard["predicted" if self.rng.random() < self.predicted else "latent"] for _ in clips]
        latents = [s[n, :, shard["groups"][n, g]] for s, n, g in zip(source, clips, group, strict=True)]
        for i, latent in enumerate(latents):
            if source[i] is shard["latent"] and scene[i, NEUTRAL] and self.rng.random() < RECOLOURED:
                frames[i], scene[i] = self._recoloured(frames[i], masks[i], scene[i])
                x = torch.from_numpy(frames[i]).permute(3, 0, 1, 2)[None].float() / 255
                latents[i] = self.encoder.encode(x)[0, :, 0].to(torch.float16).numpy().astype(latent.dtype)
        to = torch.from_numpy
        return (
            to(frames).flatten(0, 1).permute(0, 3, 1, 2).float() / 255,
            to(masks).flatten(0, 1).float() / 255,
            to(maps).flatten(0, 1).float() / 127,
            to(parts).flatten(0, 1).float() / 127,
            to(np.stack(latents)).float()[:, :, None],
            to(scene),
        )

    def _recoloured(self, frames: np.ndarray, masks: np.ndarray, scene: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Give a neutral group (4, H, W, 3) another tone, or a palette of its own, and say so in its scene vector."""
        tone = int(self.rng.integers(1, len(TONE_CHOICES)))
        scene = scene.copy()
        scene[NEUTRAL], scene[NEUTRAL + tone] = 0, 1
        if TONE_CHOICES[tone] == "custom":
            palette = own_palette(self.rng)
            return np.stack([tinted(f, m / 255, palette) for f, m in zip(frames, masks, strict=True)]), scene
        shown = np.clip(looks.grade(frames.astype(np.float32) / 255, TONE_CHOICES[tone]), 0, 1)
        return (shown * 255 + 0.5).astype(np.uint8), scene


def loss_of(picture: Tensor, frames: Tensor, masks: Tensor) -> Tensor:
    """L1, gradient L1 and squares, parts of the scene weighted."""
    weight = 1 + OBJECT_WEIGHT * passing(masks)
    error = (picture - frames).abs()
    across = (picture.diff(dim=3) - frames.diff(dim=3)).abs() * weight[..., 1:]
    down = (picture.diff(dim=2) - frames.diff(dim=2)).abs() * weight[..., 1:, :]
    return ((error + SQUARES * error**2) * weight).mean() + 0.5 * (across.mean() + down.mean())


def passing(masks: Tensor) -> Tensor:
    """Where parts are in any frame of a group of four, and 4 pixels around: (N, 1, H, W)."""
    cover = masks[:, BEHIND:].sum(1).unflatten(0, (-1, 4)).amax(1, keepdim=True)
    return F.max_pool2d(cover, 9, 1, 4).repeat_interleave(4, 0)


def noisy(latents: Tensor, level: float) -> Tensor:
    """Add white noise of a random strength to each sample, about `level` on average."""
    strength = torch.rand(len(latents), 1, 1, 1, 1) * 2 * level
    return latents + torch.randn_like(latents) * strength


def without_plan(masks: Tensor, maps: Tensor, parts: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """One field covers everything and the maps say nothing."""
    alone = torch.zeros_like(masks)
    alone[:, 0] = 1
    return alone, torch.zeros_like(maps), torch.zeros_like(parts)


def painted(
    decoder: VideoDecoder,
    encoder: VideoEncoder,
    latents: Tensor,
    maps: Tensor,
    parts: Tensor,
    scene: Tensor,
    masks: Tensor,
) -> tuple[Tensor, Tensor]:
    """Fields (N, 3 * layers, h, w) of latents (G, C, 1, h', w') and what sharpens them (N, 9, 2h, 2w), float32.

    A custom tone's palette is fitted to each group.
    """
    last = torch.channels_last
    with torch.no_grad():
        coarse = encoder.coarse(latents).flatten(0, 1).contiguous(memory_format=last)
    maps, parts = (a.contiguous(memory_format=last) for a in (maps, parts))
    with torch.autocast("cpu", torch.bfloat16):
        fields, sharp = (x.float() for x in decoder(latents[:, :, 0], coarse, maps, parts, as_neutral(scene)))
    groups = [x.unflatten(0, (len(scene), -1)) for x in (fields, F.avg_pool2d(masks, 2), coarse)]
    fitted = [
        in_palette(group, fit_palette(group, shares, seen)) if custom else group
        for group, shares, seen, custom in zip(*groups, is_custom(scene), strict=True)
    ]
    return torch.cat(fitted), sharp


def start_palette(decoder: VideoDecoder) -> None:
    """Start the parts' palette from the tones' own: each is linear, so its columns are read off the unit colours."""
    with torch.no_grad():
        for number, tone in enumerate(TONE_CHOICES[:-1]):
            black, *primaries = looks.grade(np.concatenate([np.full((1, 3), 0.45), 0.45 + 0.1 * np.eye(3)]), tone)
            matrix = (np.stack(primaries, 1) - black[:, None]) / 0.1
            offset = black - 0.45 * matrix.sum(1)
            column = np.concatenate([(matrix - np.eye(3)).ravel(), offset])
            decoder.grade_scene.weight[:, NEUTRAL + number] = torch.from_numpy(column)


def decibels(picture: Tensor, frames: Tensor, where: Tensor) -> Tensor:
    """PSNR over the pixels of `where` (N, 1, H, W), 0..1."""
    error = ((picture - frames) ** 2 * where).sum() / (3 * where.sum()).clamp_min(1)
    return -10 * torch.log10(error.clamp_min(1e-10))


def moving(frames: Tensor, least: float = 6 / 255) -> Tensor:
    """Pixels that change from or to a neighbouring frame of the group: (N, 1, H, W)."""
    groups = frames.unflatten(0, (-1, 4))
    change = (groups.diff(dim=1).abs().amax(2, keepdim=True) > least).float()
    pad = torch.zeros_like(change[:, :1])
    return torch.maximum(torch.cat([pad, change], 1), torch.cat([change, pad], 1)).flatten(0, 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=40, help="wall time of the run")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--noise", type=float, default=0.15, help="mean noise on the latents, in their own unit")
    parser.add_argument("--batch", type=int, default=3, help="groups of four frames")
    parser.add_argument("--average", type=float, default=0.998, help="of the weights, from step to step")
    parser.add_argument("--data", type=Path, default=Path("runs/data"))
    parser.add_argument("--shards", type=int, default=48, help="shards to train on; the ones after them are held out")
    parser.add_argument(
        "--predicted", type=float, default=0.0, help="share of latents sampled by training.dataset.predict, 0 to 1"
    )
    parser.add_argument("--start", type=Path, help="weights to go on from")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--out", type=Path, default=Path("runs/video"))
    args = parser.parse_args()
    encoder: VideoEncoder = load_video(args.data.parent)
    decoder = VideoDecoder(VideoConfig()).to(memory_format=torch.channels_last)
    start_palette(decoder)
    if args.start:
        from safetensors.torch import load_file

        missing, unknown = decoder.load_state_dict(load_file(args.start), strict=False)
        print(f"new: {missing}; left out: {unknown}", flush=True)
    run = Run(decoder, [torch.optim.AdamW(decoder.parameters(), lr=args.rate, weight_decay=1e-4)], args.out,
              minutes=args.minutes, average=args.average, resume=args.resume)  # fmt: skip
    groups = Groups(args.data, slice(0, args.shards), encoder, predicted=args.predicted, seed=run.steps)
    print(f"{sum(p.numel() for p in decoder.parameters()):,} parameters, {len(groups.shards)} shards", flush=True)
    while not run.over:
        frames, masks, maps, parts, latents, scene = groups.batch(args.batch)
        if torch.rand(()) < UNGUIDED:
            masks, maps, parts = without_plan(masks, maps, parts)
        picture = compose(*painted(decoder, encoder, noisy(latents, args.noise), maps, parts, scene, masks), masks)
        loss = loss_of(picture, frames, masks)
        with torch.no_grad():
            shown = picture.clamp(0, 1)
            all_of_it = torch.ones_like(frames[:, :1])
            scores = (
                decibels(shown, frames, w) for w in (all_of_it, masks[:, BEHIND:].sum(1, keepdim=True), moving(frames))
            )
        whole, objects, motion = scores
        run.step(loss, psnr=whole, objects=objects, moving=motion)


if __name__ == "__main__":
    main()
