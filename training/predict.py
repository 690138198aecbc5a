"""Sample the training windows with a trained transformer, so that the decoder can learn to live with its errors.

python -m training.predict --transformer runs/transformer.safetensors --data runs/data --shards 35
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file

from sora2_nodes.engine.config import TransformerConfig
from sora2_nodes.engine.model.transformer import Conditions, PocketTransformer
from sora2_nodes.engine.sampling.flow import State, euler, noise_like, sigmas


def sample(model: PocketTransformer, shard: dict[str, np.ndarray], steps: int, seed: int) -> torch.Tensor:
    """Sample a shard's windows from their plans, half of them with their memory: (n, 24, 12, h, w)."""
    to = torch.from_numpy
    n = len(shard["scene"])
    conditions = Conditions(
        scene=to(shard["scene"]).float(),
        maps=to(shard["maps8"]).float() / 127,
        contacts=to(shard["contacts"]).float(),
        memory=to(shard["memory"]).float(),
        memory_role=to(shard["roles"]),
        memory_weight=to(shard["weights"]).float(),
    )

    def velocity(x: State, sigma: float) -> State:
        v = model(x[0].bfloat16(), x[1].bfloat16(), torch.full((n,), sigma), conditions)
        return tuple(a.float() for a in v)

    with torch.inference_mode():
        noise = noise_like([shard["latent"].shape, shard["audio"].shape], seed)
        return euler(velocity, noise, sigmas(steps))[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--transformer", type=Path, default=Path("runs/transformer.safetensors"))
    parser.add_argument("--data", type=Path, default=Path("runs/data"))
    parser.add_argument("--first", type=int, default=0, help="first shard")
    parser.add_argument("--shards", type=int, default=35)
    parser.add_argument("--steps", type=int, default=4)
    args = parser.parse_args()
    model = PocketTransformer(TransformerConfig())
    model.load_state_dict(load_file(args.transformer))
    model = model.bfloat16().eval()
    for number in range(args.first, args.first + args.shards):
        started = time.time()
        with np.load(args.data / f"{number:04d}.npz") as z:
            shard = {k: z[k] for k in ("scene", "maps8", "contacts", "memory", "roles", "weights", "latent", "audio")}
        latent = sample(model, shard, args.steps, number)
        error = float(((latent - torch.from_numpy(shard["latent"]).float()) ** 2).mean())
        np.save(args.data / f"predicted_{number:04d}.npy", latent.half().numpy())
        print(f"shard {number}: squared error {error:.4f}, {time.time() - started:.1f} s", flush=True)


if __name__ == "__main__":
    main()
