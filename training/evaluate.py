"""Measure the built-in model on held-out prompts and seeds: python -m training.evaluate --clips N --seed S --json FILE

Four kinds of clips of the same prompts are measured by the same code: `guided` (the simulated plan), `unguided` (eased
paths instead, held against what physics would have done), `floor` (the world's own renderer and sound maker: what the
metrics read where nothing is wrong) and `round_trip` (that through the video and audio autoencoders).
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from sora2_nodes.engine.pipeline.planning import PlannedShot, RenderSettings, plan_shot
from sora2_nodes.engine.shapes import SAMPLE_RATE
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.impacts.sound import render_sound

from .measuring.attributes import look_of
from .measuring.drawing import Drawing
from .measuring.figures import UNITS, Samples
from .measuring.held_out import Case, cases

if TYPE_CHECKING:
    from sora2_nodes.engine.pipeline.rendering import Pocket

KINDS = ("guided", "unguided", "floor", "round_trip")
PAIR_EVERY = 3  # of every so many clips a second shot is made
Made = tuple[np.ndarray, np.ndarray]  # frames (F, H, W, 3) uint8 and waveform (S,)


def main() -> int:
    args = _arguments()
    pocket = None if args.kinds == ["floor"] else _load(args.weights)
    settings = RenderSettings(preset=args.preset, steps=args.steps, guidance=args.guidance, strength=args.strength)
    samples = {kind: Samples() for kind in KINDS if kind in args.kinds}
    start = time.perf_counter()
    for number, case in enumerate(cases(args.clips, args.seed)):
        evaluate(case, pocket, settings, samples, paired=number % PAIR_EVERY == 0)
        if sys.stderr.isatty() or number % 10 == 9:
            spent = time.perf_counter() - start
            left = spent / (number + 1) * (args.clips - number - 1)
            print(f"{number + 1}/{args.clips} clips, {spent:.0f} s, {left:.0f} s to go", file=sys.stderr)
    report: dict[str, Any] = {kind: pooled.figures() for kind, pooled in samples.items()}
    report |= {"clips": args.clips, "seed": args.seed, "sha256": pocket.sha256 if pocket else None, "units": UNITS}
    report["settings"] = {name: settings.chosen(name) for name in ("steps", "guidance")} | {"strength": args.strength}
    if args.json:
        Path(args.json).write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    print(table(report))
    return 0


def evaluate(
    case: Case, pocket: Pocket | None, settings: RenderSettings, samples: dict[str, Samples], *, paired: bool
) -> None:
    """Measure one case in every kind; `paired`: a second shot from another angle too, for identity."""
    shot = Shot(prompt=case.prompt, duration_s=case.seconds)
    planned = plan_shot(shot, settings, seed=case.seed, older=True)
    truth = planned.plan
    drawing = _drawing(planned, settings)
    other = planned_other = None
    if paired:
        angle = "low angle" if planned.scene.angle != "low" else "high angle"
        planned_other = plan_shot(
            dataclasses.replace(shot, perspective=angle, camera="static"), settings, seed=case.seed, older=True
        )
        other = _drawing(planned_other, settings)
    for kind, pooled in samples.items():
        if kind == "unguided":
            eased = dataclasses.replace(settings, dynamics=False)
            again = plan_shot(shot, eased, seed=case.seed, older=True)
            frames, sound = make(kind, pocket, again, eased, case.seed, own := _drawing(again, settings))
            pooled.add(frames, sound, SAMPLE_RATE, own, truth)
            continue
        frames, sound = make(kind, pocket, planned, settings, case.seed, drawing)
        tracks = pooled.add(frames, sound, SAMPLE_RATE, drawing, truth)
        if other is not None and planned_other is not None:
            second, _ = make(kind, pocket, planned_other, settings, case.seed, other)
            from .measuring.track import track

            pooled.add_pair(look_of(frames, tracks, drawing), look_of(second, track(second, other), other))


def make(
    kind: str, pocket: Pocket | None, planned: PlannedShot, settings: RenderSettings, seed: int, drawing: Drawing
) -> Made:
    """Return a clip of one kind at native size."""
    if kind == "floor" or pocket is None:
        return drawing.frames, render_sound(planned.scene, planned.plan, sample_rate=SAMPLE_RATE, seed=seed)
    from .measuring.renders import rendered, round_trip

    if kind == "round_trip":
        return round_trip(pocket, planned, settings, seed, drawing.frames)
    return rendered(pocket, planned, settings, seed)


def table(report: dict[str, Any]) -> str:
    """The figures as Markdown."""
    kinds = [kind for kind in KINDS if kind in report]
    lines = ["| figure | " + " | ".join(kinds) + " | what |", "|---" * (len(kinds) + 2) + "|"]
    for name, unit in UNITS.items():
        cells = ["-" if report[kind][name] is None else f"{report[kind][name]:.4g}" for kind in kinds]
        lines.append(f"| {name} | {' | '.join(cells)} | {unit} |")
    return "\n".join(lines)


def _drawing(planned: PlannedShot, settings: RenderSettings) -> Drawing:
    grid = settings.grid
    return Drawing(planned.scene, planned.plan, grid.width, grid.height, settings.aspect)


def _load(weights: str | None) -> Pocket:
    from sora2_nodes.engine.pipeline.rendering import load_pocket

    return load_pocket(Path(weights) if weights else None)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.evaluate", description="Measure the built-in model.")
    add = parser.add_argument
    add("--clips", type=int, default=24, help="held-out prompts (default: 24)")
    add("--seed", type=int, default=0, help="which held-out prompts (default: 0)")
    add("--json", metavar="FILE", help="write the figures there")
    add("--weights", metavar="FOLDER", help="weights to measure (default: the ones that ship)")
    add("--preset", choices=("fast", "fine"), default="fast", help="as in `sora2 render` (default: fast)")
    add("--steps", type=int, help="denoising steps (default: the preset's)")
    add("--guidance", type=float, help="guidance scale (default: the preset's)")
    add("--strength", type=float, default=1.0, help="weight of the plan, 0..1 (default: 1)")
    kinds = "what to measure; floor alone needs no weights (default: all)"
    add("--kinds", nargs="+", choices=KINDS, default=list(KINDS), help=kinds)
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
