"""Measure painted light against path-traced truth: decibels and SSIM after the tone curve, beside flat shading and the floor.

python -m training.evaluate_light --scenes 12 --samples 64 --json runs/light.json
The floor is a second truth with other paths. Scenes are random ones that no training run draws. Windows of 1280x720 go the
whole way of a shot; flicker is of 255 where nothing moves, ghosts are CIE76 where a ball has just been.
"""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path

import numpy as np
import torch

from sora2_nodes.engine.model.checkpoint import load_networks

from .light.full_size import passing_figures, window_figures
from .light.loss import by_kind
from .light.train import HELD_OUT, Batches, measure
from .light.truth import make_frames


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scenes", type=int, default=12)
    parser.add_argument("--samples", type=int, default=64, help="paths a pixel of each truth")
    parser.add_argument("--windows", type=int, default=4, help="scenes measured at 1280x720, in a window each")
    parser.add_argument("--passing", type=int, default=2, help="still scenes that a ball rolls through")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 2)
    parser.add_argument("--weights", type=Path, help="folder of weights; default: the shipped ones")
    parser.add_argument("--json", type=Path, help="where to write the figures")
    args = parser.parse_args()
    light = load_networks(args.weights, dtype=torch.float32).light
    seeds = range(HELD_OUT, HELD_OUT + args.scenes)
    first, second = (
        Batches(make_frames(seeds, samples=args.samples, workers=args.workers, batch=2, noise=noise), "cpu") for noise in (1, 2)
    )  # fmt: skip
    found = measure(light, first, second)
    figures: dict[str, float | dict[str, float]] = {
        "psnr": found["painted"], "ssim": found["painted_ssim"], "floor_psnr": found["floor"], "floor_ssim": found["floor_ssim"],
        "flat_psnr": found["flat"], "flat_ssim": found["flat_ssim"], "unpainted_psnr": found["unoccluded"], "unpainted_ssim": found["unoccluded_ssim"],
        "by": by_kind(light, first, second), "scenes": args.scenes, "samples": args.samples,
    }  # fmt: skip
    windows = [window_figures(light, HELD_OUT + i, args.samples) for i in range(args.windows)]
    passing = [passing_figures(light, HELD_OUT + i) for i in range(args.passing)]
    for name in windows[0] if windows else ():
        figures[f"window_{name}"] = float(np.mean([w[name] for w in windows]))
    for name in passing[0] if passing else ():
        figures[name] = float(np.max([p[name] for p in passing]))
    for name, value in figures.items():
        if isinstance(value, dict):
            for kind, psnr in value.items():
                print(f"  {kind:20} {psnr:.2f}")
        else:
            print(f"{name:16} {value:.3f}")
    if args.json:
        args.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
