"""Train the painter of light on path-traced frames.

python -m training.light.train --frames 600 --samples 8 --minutes 20 --out runs/light
On a GPU it learns while processes and the same GPU draw further frames; --resume goes on where a run stopped.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from sora2_nodes.engine.config import LightConfig
from sora2_nodes.engine.model.light import LightPainter, Lights, features, terms

from ..networks.loop import Run
from .loss import loss_of, pictures, psnr, ssim
from .path_tracer import gpu_kernel
from .truth import Frames, frames_by_gpu, joined, load_frames, make_frames, relit, warm_up

HELD_OUT = 1_000_000  # first seed of scenes that are only measured
ENOUGH = 256  # frames that learning starts with, while the rest are drawn


class Batches:
    """Frames on a device, as many as there is room for; a batch is drawn at random."""

    def __init__(self, frames: Frames, device: str, room: int = 0) -> None:
        self.device, self.count = device, len(frames.guide)
        self.frames: dict[str, Tensor] = {}
        for name, array in vars(frames).items():
            rows = torch.from_numpy(array)
            held = torch.empty((max(room, self.count), *rows.shape[1:]), dtype=rows.dtype, device=device)
            held[: self.count] = rows.to(device)
            self.frames[name] = held

    def __len__(self) -> int:
        return self.count

    def add(self, frames: Frames) -> bool:
        """Take further frames; False when there is no more room."""
        many = min(len(frames.guide), len(self.frames["guide"]) - self.count)
        for name, array in vars(frames).items():
            self.frames[name][self.count : self.count + many] = torch.from_numpy(array[:many]).to(self.device)
        self.count += many
        return many == len(frames.guide)

    def crop(self, count: int, size: tuple[int, int]) -> tuple[Tensor, Lights, Tensor, Tensor]:
        """Draw windows (height, width) of random frames, each seen by the part of the camera that sees it."""
        height, width = self.frames["guide"].shape[2:]
        rows = torch.randint(len(self), (count,))
        if size == (height, width):
            return self.take(rows.to(self.device))
        parts = []
        for row in rows.tolist():
            y, x = (16 * int(torch.randint((a - b) // 16 + 1, ())) for a, b in zip((height, width), size, strict=True))
            f = {name: a[row][None].float() for name, a in self.frames.items() if a.ndim < 4}
            for name in ("guide", "sky", "light"):
                f[name] = self.frames[name][row, :, y : y + size[0], x : x + size[1]][None].float()
            f["camera"] = windowed(f["camera"], (y / height, x / width, size[0] / height, size[1] / width))
            parts.append(f)
        f = {name: torch.cat([p[name] for p in parts]) for name in parts[0]}
        return f["guide"], Lights(f["sun"], f["skies"], f["lamps"], f["camera"]), f["sky"], f["light"]

    def take(self, rows: Tensor | slice) -> tuple[Tensor, Lights, Tensor, Tensor]:
        """Guide, lights, sky and truth of some frames, float32."""
        f = {name: a[: self.count][rows].float() for name, a in self.frames.items()}
        return f["guide"], Lights(f["sun"], f["skies"], f["lamps"], f["camera"]), f["sky"], f["light"]


def windowed(camera: Tensor, window: tuple[float, float, float, float]) -> Tensor:
    """The numbers of a camera (N, 12) that sees a window (top, left, height, width as shares) of its picture."""
    top, left, tall, wide = window
    eye, ahead, right, up = camera.split(3, 1)
    return torch.cat(
        [eye, ahead + (2 * left + wide - 1) * right + (1 - 2 * top - tall) * up, right * wide, up * tall], 1
    )


def step_loss(model: LightPainter, batches: Batches, count: int, size: tuple[int, int]) -> Tensor:
    """The loss of one random batch of windows."""
    guide, lights, _, light = batches.crop(count, size)
    t = terms(guide, lights)
    inputs = features(guide, t).contiguous(memory_format=torch.channels_last)
    with torch.autocast(batches.device, torch.bfloat16):
        gains = model(inputs).float()
    return loss_of(gains, guide, t, light)


@torch.inference_mode()
def measure(model: nn.Module, batches: Batches, other: Batches | None = None) -> dict[str, float]:
    """Mean decibels and SSIM after the tone curve, beside flat shading, the unoccluded terms and the floor of a second truth."""
    rows: dict[str, list[float]] = {}
    for i in range(0, len(batches), 8):
        guide, lights, sky, light = batches.take(slice(i, i + 8))
        gains = model(features(guide, terms(guide, lights)))
        shown = pictures(gains, guide, lights, sky, light)
        if other is not None:
            shown["floor"] = pictures(gains, guide, lights, sky, other.take(slice(i, i + 8))[3])["truth"]
        for name in shown.keys() - {"truth"}:
            rows.setdefault(name, []).extend(psnr(shown[name], shown["truth"]).tolist())
            rows.setdefault(f"{name}_ssim", []).extend(ssim(shown[name], shown["truth"]).tolist())
    return {name: float(np.mean(values)) for name, values in sorted(rows.items())}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--frames", type=int, default=600, help="scenes to train on")
    parser.add_argument("--samples", type=int, default=8, help="paths a pixel of the targets")
    parser.add_argument("--held-out", type=int, default=24, help="scenes to measure on")
    parser.add_argument("--clean", type=int, default=64, help="paths a pixel of the truth they are measured against")
    parser.add_argument("--first", type=int, default=0, help="first seed")
    parser.add_argument("--data", type=Path, help="frames that were drawn before, or where to keep them")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 2)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument(
        "--within", type=float, help="minutes in all, on a machine had for a short while; instead of --minutes"
    )
    parser.add_argument("--batch", type=int, default=4)
    parser.add_argument(
        "--window", type=int, nargs=2, default=(128, 160), help="height and width of what a step sees, multiples of 16"
    )
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--start", type=Path, help="weights to go on from")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--out", type=Path, default=Path("runs/light"))
    args = parser.parse_args()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.backends.cudnn.benchmark = True
    args.out.parent.mkdir(parents=True, exist_ok=True)
    began = time.time()
    batches, test, second = (_drawn_beside if device == "cuda" else _drawn_before)(args, device)
    model = LightPainter(LightConfig()).to(device).to(memory_format=torch.channels_last)
    if args.start:
        from safetensors.torch import load_file

        model.load_state_dict(load_file(args.start))
    if args.within:
        args.minutes = args.within - (time.time() - began) / 60
    optimiser = torch.optim.AdamW(model.parameters(), lr=args.rate, weight_decay=1e-4, betas=(0.9, 0.98))
    run = Run(model, [optimiser], args.out, minutes=args.minutes, average=0.998, resume=args.resume, save_s=120)
    print(f"{sum(p.numel() for p in model.parameters()):,} parameters, {len(batches)} frames on {device}", flush=True)
    print("before", measure(run.averaged, test, second), flush=True)
    marks = [0.1, 0.25, 0.5, 0.75, 0.9]
    while not run.over:
        run.step(step_loss(model, batches, args.batch, tuple(args.window)))
        if marks and run.progress > marks[0]:
            marks.pop(0)
            print(f"step {run.steps}, {len(batches)} frames", measure(run.averaged, test, second), flush=True)
    run.save()
    print(f"after {run.steps} steps", measure(run.averaged, test, second), flush=True)


def _drawn_before(args: argparse.Namespace, device: str) -> tuple[Batches, Batches, Batches]:
    """Training frames, held-out frames, and the latter's truth drawn a second time, all before learning; kept in --data."""
    made = []
    for name, start, count, samples, noise in (
        ("train", args.first, args.frames, args.samples, 0),
        ("held_out", HELD_OUT, args.held_out, args.clean, 1),
        ("again", HELD_OUT, args.held_out, args.clean, 2),
    ):
        path = args.data / f"{name}.npz" if args.data else None
        if path is not None and path.exists():
            made.append(load_frames(str(path)))
            continue
        frames = make_frames(range(start, start + count), samples=samples, workers=args.workers, noise=noise)
        made.append(frames)
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            frames.save(str(path))
    train, held, again = (Batches(frames, device) for frames in made)
    return train, held, again


def _drawn_beside(args: argparse.Namespace, device: str) -> tuple[Batches, Batches, Batches]:
    """The same, but training frames go on being drawn by a thread that ends with the process."""
    began = time.time()
    pool: Any = multiprocessing.get_context("spawn").Pool(args.workers)
    warming = threading.Thread(target=warm_up, args=(pool,))
    warming.start()
    gpu_kernel()
    warming.join()
    print(f"compiled after {time.time() - began:.0f} s", flush=True)
    held = list(frames_by_gpu(range(HELD_OUT, HELD_OUT + args.held_out), pool, samples=args.clean, batch=2))
    again = joined(relit(frames, stack, args.clean, 7919) for frames, stack in held)
    source = frames_by_gpu(range(args.first, args.first + args.frames), pool, samples=args.samples)
    batches = Batches(next(source)[0], device, room=args.frames)

    def fill() -> None:
        for number, (frames, _) in enumerate(source):
            if not batches.add(frames):
                break
            if number % 40 == 0:
                print(f"{len(batches)} frames after {time.time() - began:.0f} s", flush=True)
        print(f"{len(batches)} frames in all after {time.time() - began:.0f} s", flush=True)

    threading.Thread(target=fill, daemon=True).start()
    while len(batches) < min(ENOUGH, args.frames // 2):
        time.sleep(0.2)
    return batches, Batches(joined(frames for frames, _ in held), device), Batches(again, device)


if __name__ == "__main__":
    main()
