"""Draw the sound of stored clips again, so that what is random in it, such as wind, can't be learned by heart.

python -m training.dataset.make_sounds --takes 4 --data runs/data

Writes sounds_NNNN.npy beside each shard: audio latents (clips, takes, C, T) float16. Stops and goes on where it was.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import time
from pathlib import Path

import numpy as np

from .make_data import CLIPS, sound_latents

APART = 7919  # between the seeds of a clip's takes


def make_takes(shard: int, folder: Path, codecs: Path, takes: int) -> int:
    """Write the takes of shard number `shard` and return it."""
    import torch

    from ..networks.codecs import load_audio
    from . import clips

    torch.set_num_threads(1)
    codec, grid, rows = load_audio(codecs), clips.grid_of(shard), []
    for seed in range(shard * CLIPS, (shard + 1) * CLIPS):
        drawn = clips.draw(seed, grid)
        rows.append(np.stack([sound_latents(drawn, seed + APART * n, codec) for n in range(1, takes + 1)]))
    part = folder / f".sounds_{shard:04d}.{os.getpid()}.npy"
    np.save(part, np.stack(rows))
    part.rename(folder / f"sounds_{shard:04d}.npy")
    return shard


def _work(job: tuple[int, Path, Path, int]) -> int:
    return make_takes(*job)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--takes", type=int, default=4, help="further sounds of each clip")
    parser.add_argument("--workers", type=int, default=2, help="processes")
    parser.add_argument("--codecs", type=Path, default=Path("runs"), help="folder of audio_codec")
    parser.add_argument("--data", type=Path, default=Path("runs/data"))
    args = parser.parse_args()
    shards = [int(file.stem) for file in sorted(args.data.glob("[0-9]*.npz"))]
    todo = [s for s in shards if not (args.data / f"sounds_{s:04d}.npy").exists()]
    started = time.time()
    with multiprocessing.get_context("spawn").Pool(args.workers) as pool:
        jobs = [(s, args.data, args.codecs, args.takes) for s in todo]
        for done, shard in enumerate(pool.imap_unordered(_work, jobs), 1):
            left = (time.time() - started) / done * (len(todo) - done)
            print(f"shard {shard} done, {done}/{len(todo)}, {left:.0f} s left", flush=True)


if __name__ == "__main__":
    main()
