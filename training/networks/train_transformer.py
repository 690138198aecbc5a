"""Train the joint audio-video transformer by rectified flow.

python -m training.networks.train_transformer --minutes 60 --out runs/transformer
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from sora2_nodes.engine.config import TransformerConfig
from sora2_nodes.engine.model.transformer import MIN_SIGMA, Conditions, PocketTransformer

from .loop import Run, muon_and_adam

OBJECT_WEIGHT = 4.0
PLAN_DROP, SCENE_DROP, MEMORY_DROP, NO_MEMORY, PREFIX = 0.06, 0.06, 0.3, 0.4, 0.35
EDGES = ("video_in", "audio_in", "maps_in", "contacts_in", "scene_in", "time_in", "modulate", "video_out", "audio_out")


class Windows:
    """Encoded windows of the shards in a folder, a batch from one shard at a time (one grid).

    Some batches have no memory; they hold no clip whose palette only its memory tells.
    """

    def __init__(self, folder: Path, shards: slice, seed: int = 0) -> None:
        self.rng = np.random.default_rng(seed)
        keep = ("latent", "audio", "maps8", "contacts", "scene", "memory", "roles", "weights", "tinted")
        files = sorted(folder.glob("[0-9]*.npz"))[shards]
        self.shards = [{k: z[k] for k in keep} for z in map(np.load, files)]
        for shard, file in zip(self.shards, files, strict=True):
            again = folder / f"sounds_{file.stem}.npy"  # of training.dataset.make_sounds
            takes = [shard["audio"][:, None], *([np.load(again)] if again.exists() else [])]
            shard["audio"] = np.concatenate(takes, 1)  # (clips, takes, C, T)

    def batch(self, count: int) -> dict[str, Tensor]:
        """Draw `count` windows."""
        shard = self.shards[self.rng.integers(len(self.shards))]
        order = self.rng.permutation(len(shard["latent"]))
        alone = self.rng.random() < NO_MEMORY
        pick = order[~shard["tinted"][order]][:count] if alone else order[:count]
        take = self.rng.integers(shard["audio"].shape[1], size=len(pick))
        rows = {k: v[pick, take] if k == "audio" else v[pick] for k, v in shard.items() if k != "tinted"}
        out = {k: torch.from_numpy(v) for k, v in rows.items()}
        out = {k: v if k == "roles" else v.float() for k, v in out.items()}
        out["maps8"] /= 127
        if alone:
            del out["memory"]
        else:
            drop = np.where(shard["tinted"][pick], 0.0, MEMORY_DROP)
            out["weights"] *= torch.from_numpy(self.rng.random(len(pick)) >= drop)[:, None]
        return out


def conditions(batch: dict[str, Tensor], generator: torch.Generator, *, plan: bool) -> Conditions:
    """Drop conditions at random; give a clean start to some."""
    n, frames, sounds = len(batch["latent"]), batch["latent"].shape[2], batch["audio"].shape[2]

    def keep(drop: float) -> Tensor:
        return (torch.rand(n, generator=generator) >= drop).float()

    start = torch.where(torch.rand(n, generator=generator) < PREFIX, torch.randint(1, 3, (n,), generator=generator), 0)
    return Conditions(
        scene=batch["scene"],
        maps=batch["maps8"] if plan else None,
        contacts=batch["contacts"] if plan else None,
        memory=batch.get("memory"),
        memory_role=batch["roles"],
        memory_weight=batch["weights"],
        video_clean=torch.arange(frames)[None] < start[:, None],
        audio_clean=torch.arange(sounds)[None] < (start * 4)[:, None],
        scene_keep=keep(SCENE_DROP),
        plan_keep=keep(PLAN_DROP),
    )


def draw_sigma(n: int, generator: torch.Generator) -> Tensor:
    """Noise levels, most near pure noise, where few-step sampling spends its steps."""
    sigma = 1 - torch.rand(n, generator=generator) ** 2
    return torch.where(torch.rand(n, generator=generator) < 0.15, 1.0, sigma)


def flow_loss(
    model: PocketTransformer,
    batch: dict[str, Tensor],
    sigma: Tensor,
    c: Conditions,
    generator: torch.Generator,
    *,
    noise: float = 1.0,
) -> tuple[Tensor, Tensor]:
    """Mean squared errors of x0, video (parts weighted) and audio, over tokens that are not given.

    noise: 0 turns the flow into a plain regression from the conditions (with sigma 1).
    """
    video, audio = batch["latent"], batch["audio"]
    assert c.video_clean is not None and c.audio_clean is not None
    noise_v, noise_a = (noise * torch.randn(x.shape, generator=generator) for x in (video, audio))
    free_v, free_a = ~c.video_clean[:, None, :, None, None], ~c.audio_clean[:, None]
    s_v, s_a = sigma[:, None, None, None, None], sigma[:, None, None]
    x_v = torch.where(free_v, (1 - s_v) * video + s_v * noise_v, video)
    x_a = torch.where(free_a, (1 - s_a) * audio + s_a * noise_a, audio)
    with torch.autocast("cpu", torch.bfloat16):
        v, a = model(x_v, x_a, sigma, c)
    cover = batch["maps8"][:, 3].unflatten(1, (-1, 4)).mean(2)  # (B, F, 2h, 2w)
    cover = torch.nn.functional.avg_pool2d(cover, 2)[:, None]
    weight = (1 + OBJECT_WEIGHT * cover) * free_v
    level_v, level_a = s_v.clamp_min(MIN_SIGMA) ** 2, s_a.clamp_min(MIN_SIGMA) ** 2  # makes them errors of x0
    error_v = ((v.float() - (noise_v - video)) ** 2 * level_v * weight).sum() / (weight.sum() * video.shape[1])
    error_a = ((a.float() - (noise_a - audio)) ** 2 * level_a * free_a).sum() / (free_a.sum() * audio.shape[1])
    return error_v, error_a


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=60, help="wall time of the run")
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--dim", type=int, default=256)
    parser.add_argument("--depth", type=int, default=6)
    parser.add_argument("--rate", type=float, default=1.5e-3, help="AdamW's; Muon's is --matrix-rate")
    parser.add_argument("--matrix-rate", type=float, default=2e-3)
    parser.add_argument("--data", type=Path, default=Path("runs/data"))
    parser.add_argument("--shards", type=int, default=62, help="shards to train on; later ones are held out")
    parser.add_argument("--no-plan", action="store_true", help="the ablation without maps and contacts")
    parser.add_argument(
        "--regression", action="store_true", help="the ablation that regresses latents from the plan, without noise"
    )
    parser.add_argument("--sound-weight", type=float, default=1.0, help="of the sound's error, the picture's weighs 1")
    parser.add_argument("--start", type=Path, help="weights to go on from")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--out", type=Path, default=Path("runs/transformer"))
    args = parser.parse_args()
    config = TransformerConfig(dim=args.dim, depth=args.depth, heads=args.dim // 64)
    model = PocketTransformer(config)
    initialise(model)
    if args.start:
        from safetensors.torch import load_file

        missing, unknown = model.load_state_dict(load_file(args.start), strict=False)
        print(f"new: {missing}; left out: {unknown}", flush=True)
    optimisers = muon_and_adam(model, matrix_rate=args.matrix_rate, rate=args.rate, plain=EDGES)
    run = Run(model, optimisers, args.out, minutes=args.minutes, resume=args.resume)
    windows = Windows(args.data, slice(0, args.shards), seed=run.steps)
    generator = torch.Generator().manual_seed(run.steps)
    print(f"{sum(p.numel() for p in model.parameters()):,} parameters, {len(windows.shards)} shards", flush=True)
    while not run.over:
        batch = windows.batch(args.batch)
        c = conditions(batch, generator, plan=not args.no_plan)
        count = len(batch["latent"])
        sigma = torch.ones(count) if args.regression else draw_sigma(count, generator)
        video, audio = flow_loss(model, batch, sigma, c, generator, noise=0.0 if args.regression else 1.0)
        run.step(video + args.sound_weight * audio, video=video, audio=audio)


def initialise(model: PocketTransformer) -> None:
    """Truncated normals by fan-in; modulation and outputs start at zero."""
    for name, p in model.named_parameters():
        if p.ndim == 2 and "bias" not in name and name != "kind":
            torch.nn.init.trunc_normal_(p, std=p.shape[1] ** -0.5)
        else:
            torch.nn.init.zeros_(p)
    for layer in (model.modulate, model.video_out, model.audio_out):
        torch.nn.init.zeros_(layer.weight)
    torch.nn.init.normal_(model.kind, std=0.3)


if __name__ == "__main__":
    main()
