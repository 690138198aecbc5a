"""Measure a transformer on held-out windows: squared error of its latents, by steps, beside their variance.

python -m training.evaluate_latents --transformer runs/transformer.safetensors --first 49 --shards 3
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor

from sora2_nodes.engine.config import TransformerConfig
from sora2_nodes.engine.model.transformer import Conditions, PocketTransformer
from sora2_nodes.engine.sampling.flow import State, euler, noise_like, sigmas

KEYS = ("latent", "audio", "maps8", "contacts", "scene", "memory", "roles", "weights")
COVER = 3  # of world.drafts.guide.MAPS


def load_transformer(path: Path) -> PocketTransformer:
    """Rebuild a trained transformer in bfloat16; its size is read from its tensors."""
    tensors = load_file(path)
    dim = tensors["kind"].shape[1]
    depth = 1 + max(int(name.split(".")[1]) for name in tensors if name.startswith("blocks."))
    model = PocketTransformer(TransformerConfig(dim=dim, depth=depth, heads=dim // 64))
    model.load_state_dict(tensors)
    return model.bfloat16().eval()


def told(shard: dict[str, np.ndarray], *, plan: bool = True) -> Conditions:
    """Everything a shard's windows are told; without the plan, maps and contacts are left out."""
    to = torch.from_numpy
    return Conditions(
        scene=to(shard["scene"]).float(),
        maps=to(shard["maps8"]).float() / 127 if plan else None,
        contacts=to(shard["contacts"]).float() if plan else None,
        memory=to(shard["memory"]).float(),
        memory_role=to(shard["roles"]),
        memory_weight=to(shard["weights"]).float(),
    )


def sample(
    model: PocketTransformer, c: Conditions, shapes: Sequence[tuple[int, ...]], *, steps: int, noise: float, seed: int
) -> State:
    """Sample windows from `noise` times white noise: video (n, 24, F, h, w) and audio (n, 48, T)."""
    count = shapes[0][0]

    def velocity(x: State, sigma: float) -> State:
        v = model(x[0].bfloat16(), x[1].bfloat16(), torch.full((count,), sigma), c)
        return tuple(a.float() for a in v)

    with torch.inference_mode():
        start = tuple(noise * n for n in noise_like(list(shapes), seed))
        return euler(velocity, start, sigmas(steps))


def errors(made: State, shard: dict[str, np.ndarray]) -> dict[str, float]:
    """Mean squared errors of the picture, of its cells with parts, of the sound; and flicker.

    Flicker is the squared change of the picture's error from one latent to the next.
    """
    true = [torch.from_numpy(shard[k]).float() for k in ("latent", "audio")]
    off: Tensor = made[0] - true[0]
    cover = torch.from_numpy(shard["maps8"])[:, COVER].float().div(127).unflatten(1, (-1, 4)).mean(2)
    cover = torch.nn.functional.avg_pool2d(cover, 2)[:, None]
    return {
        "video": float((off**2).mean()),
        "parts": float((off**2 * cover).sum() / (cover.sum() * off.shape[1])),
        "flicker": float((off.diff(dim=2) ** 2).mean()),
        "audio": float(((made[1] - true[1]) ** 2).mean()),
        "video_variance": float(true[0].var()),
        "audio_variance": float(true[1].var()),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--transformer", type=Path, default=Path("runs/transformer.safetensors"))
    parser.add_argument("--data", type=Path, default=Path("runs/data"))
    parser.add_argument("--first", type=int, default=49, help="first shard in the folder that was held out")
    parser.add_argument("--shards", type=int, default=3)
    parser.add_argument("--steps", type=int, nargs="+", default=[1, 2, 4])
    parser.add_argument("--noise", type=float, default=0.5, help="strength of the noise that sampling starts from")
    parser.add_argument("--no-plan", action="store_true", help="for the ablation: tell no maps and contacts")
    parser.add_argument("--json", type=Path, help="write the figures there")
    args = parser.parse_args()
    model, report = load_transformer(args.transformer), {}
    files = sorted(args.data.glob("[0-9]*.npz"))[args.first : args.first + args.shards]
    for steps in args.steps:
        rows = []
        for number, file in enumerate(files):
            with np.load(file) as z:
                shard = {k: z[k] for k in KEYS}
            c = told(shard, plan=not args.no_plan)
            shapes = [shard["latent"].shape, shard["audio"].shape]
            rows.append(errors(sample(model, c, shapes, steps=steps, noise=args.noise, seed=number), shard))
        report[steps] = {name: round(float(np.mean([r[name] for r in rows])), 4) for name in rows[0]}
        print(f"{steps} steps: " + ", ".join(f"{k} {v:.4f}" for k, v in report[steps].items()), flush=True)
    if args.json:
        args.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
