"""Draw, render and encode training clips into shards; stops and goes on where it was.

python -m training.dataset.make_data --shards 64 --workers 2 --out runs/data
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import time
from pathlib import Path
from typing import Any

import numpy as np

CLIPS = 24  # a shard


def make_shard(shard: int, out: Path, codecs: Path) -> None:
    """Write shard number `shard`: one grid, CLIPS clips."""
    import torch

    from sora2_nodes.world.impacts.contact_plan import contact_plan

    from ..networks.codecs import load_audio, load_video
    from . import clips

    torch.set_num_threads(1)
    encoder, codec = load_video(codecs), load_audio(codecs)
    grid, rows = clips.grid_of(shard), []
    for n in range(CLIPS):
        seed = shard * CLIPS + n
        drawn = clips.draw(seed, grid)
        groups = sorted(np.random.default_rng(seed).permutation(clips.WINDOW // 4)[: clips.GROUPS].tolist())
        row = clips.paint(drawn, grid, groups)
        with torch.inference_mode():
            row["latent"] = _encode(encoder, row["frames"])
            row |= _memory(drawn, grid, encoder)
        row["audio"] = sound_latents(drawn, seed, codec)
        tick, ticks = _ticks(drawn)
        table = np.pad(contact_plan(drawn.scene, drawn.plan), ((0, 100), (0, 0)))
        row["contacts"] = table[tick : tick + ticks].astype(np.float16)
        row["scene"] = clips.conditioning_vector(drawn)
        row["groups"] = np.array(groups)
        row["frames"] = np.concatenate([row["frames"][4 * g : 4 * g + 4] for g in groups])
        rows.append(row)
    part = out / f".{shard:04d}.{os.getpid()}.npz"
    stacked: dict[str, Any] = {k: np.stack([r[k] for r in rows]) for k in rows[0]}
    np.savez(part, **stacked)
    part.rename(out / f"{shard:04d}.npz")


def sound_latents(drawn: Any, seed: int, codec: Any) -> np.ndarray:
    """Encode the sound of a clip's window: (C, T) float16. seed: of what is random in it, such as wind."""
    import torch

    from sora2_nodes.world.impacts.sound import render_sound

    tick, ticks = _ticks(drawn)
    sound = render_sound(drawn.scene, drawn.plan, sample_rate=24_000, seed=seed)
    sound = np.pad(sound, (0, 24_000))[tick * 240 : (tick + ticks) * 240]
    with torch.inference_mode():
        return codec.encode(codec.mel(torch.from_numpy(sound)[None]))[0].half().numpy()


def _ticks(drawn: Any) -> tuple[int, int]:
    """First hundredth of a second of a clip's window, and how many."""
    from . import clips

    return drawn.first * 100 // 24, clips.WINDOW * 100 // 24


def _memory(drawn: Any, grid: Any, encoder: object) -> dict[str, np.ndarray]:
    """The memory frames' latents (C, SLOTS, h, w), roles and weights (SLOTS,); empty slots weigh 0."""
    from sora2_nodes.engine.config import MEMORY_ROLES

    from . import clips

    shown = [_encode(encoder, np.repeat(clips.remembered(drawn, m, grid)[None], 4, 0)) for m in drawn.memory]
    empty = clips.SLOTS - len(shown)
    return {
        "memory": np.concatenate([*shown, *[np.zeros_like(shown[0])] * empty], 1),
        "roles": np.array([MEMORY_ROLES.index(m.role) for m in drawn.memory] + [0] * empty),
        "weights": np.array([m.weight for m in drawn.memory] + [0.0] * empty, np.float32),
        "tinted": np.array(drawn.tint is not None),
    }


def _encode(encoder: object, frames: np.ndarray) -> np.ndarray:
    """(F, H, W, 3) uint8 → (C, F / 4, h, w) float16."""
    import torch

    x = torch.from_numpy(frames).permute(3, 0, 1, 2)[None].float() / 255
    return encoder.encode(x)[0].half().numpy()  # type: ignore[attr-defined]


def _work(job: tuple[int, Path, Path]) -> int:
    make_shard(*job)
    return job[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shards", type=int, default=64, help=f"shards of {CLIPS} clips in all")
    parser.add_argument("--first", type=int, default=0, help="number of the first shard")
    parser.add_argument("--workers", type=int, default=2, help="processes")
    parser.add_argument("--codecs", type=Path, default=Path("runs"), help="folder of video_codec and audio_codec")
    parser.add_argument("--out", type=Path, default=Path("runs/data"))
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    todo = [s for s in range(args.first, args.first + args.shards) if not (args.out / f"{s:04d}.npz").exists()]
    started = time.time()
    with multiprocessing.get_context("spawn").Pool(args.workers) as pool:
        for done, shard in enumerate(pool.imap_unordered(_work, [(s, args.out, args.codecs) for s in todo]), 1):
            pace = (time.time() - started) / done
            print(
                f"shard {shard} done, {done}/{len(todo)}, {CLIPS / pace:.2f} clips/s, {pace * (len(todo) - done):.0f} s left",
                flush=True,
            )


if __name__ == "__main__":
    main()
