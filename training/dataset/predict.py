"""Sample the training windows with a trained transformer, so that the decoder can learn to live with its errors.

python -m training.dataset.predict --transformer runs/transformer.safetensors --data runs/data --shards 34
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import numpy as np
import torch

from sora2_nodes.engine.pipeline.sequence import TEMPERATURE

from ..evaluate_latents import KEYS, load_transformer, sample, told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--transformer", type=Path, default=Path("runs/transformer.safetensors"))
    parser.add_argument("--data", type=Path, default=Path("runs/data"))
    parser.add_argument("--first", type=int, default=0, help="first shard in the folder")
    parser.add_argument("--shards", type=int, default=34)
    parser.add_argument("--steps", type=int, default=2)
    parser.add_argument(
        "--noise", type=float, default=TEMPERATURE, help="strength of the noise that sampling starts from"
    )
    args = parser.parse_args()
    model = load_transformer(args.transformer)
    files = sorted(args.data.glob("[0-9]*.npz"))[args.first : args.first + args.shards]
    for number, file in enumerate(files):
        started = time.time()
        with np.load(file) as z:
            shard = {k: z[k] for k in KEYS}
        shapes = [shard["latent"].shape, shard["audio"].shape]
        latent = sample(model, told(shard), shapes, steps=args.steps, noise=args.noise, seed=number)[0]
        error = float(((latent - torch.from_numpy(shard["latent"]).float()) ** 2).mean())
        np.save(args.data / f"predicted_{file.stem}.npy", latent.half().numpy())
        print(f"{file.name}: squared error {error:.4f}, {time.time() - started:.1f} s", flush=True)


if __name__ == "__main__":
    main()
