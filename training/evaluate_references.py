"""Measure how far a clip takes the palette of a picture it is given.

python -m training.evaluate_references --clips 8 --seed 1

Each held-out world is drawn once in a palette of its own; that picture is the clip's first frame, or its environment.
Printed is how far the colours of sky, horizon and ground in the clip's first frame are from the picture's (CIE76, median over the
three and the clips), beside the same without the picture and with half its weight.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np

from sora2_nodes.engine.pipeline.planning import PlannedShot, RenderSettings, plan_shot
from sora2_nodes.engine.pipeline.references import Reference
from sora2_nodes.engine.pipeline.rendering import Pocket, load_pocket, render_shot
from sora2_nodes.story.storyboard import Shot
from sora2_nodes.world.drafts.guide import BEHIND, layer_masks
from sora2_nodes.world.drafts.raycast import PlanTracer
from sora2_nodes.world.drafts.render import Shader

from .dataset.clips import own_palette, tinted
from .measuring.attributes import lab
from .measuring.held_out import cases

SECONDS = 0.5
LEAST = 0.02  # share of the picture that a layer must fill
KINDS = {
    "without": (),
    "half": (("first_frame", 0.5),),
    "first_frame": (("first_frame", 1.0),),
    "environment": (("environment", 1.0),),
}


def colours(picture: np.ndarray, masks: np.ndarray) -> np.ndarray:
    """Mean Lab of sky, far and ground, (3, 3); NaN for one that is hardly there."""
    rows = []
    for share in (masks[0], masks[1], masks[2:BEHIND].sum(0)):
        there = share > 0.9
        rows.append(lab(picture[there]).mean(0) if there.mean() >= LEAST else np.full(3, np.nan))
    return np.stack(rows)


def measure(pocket: Pocket, planned: PlannedShot, settings: RenderSettings, seed: int) -> dict[str, np.ndarray]:
    """Distances of the three layers' colours to the picture's, by kind."""
    grid = settings.grid
    tracer = PlanTracer(planned.scene, planned.plan, grid.width, grid.height, aspect=settings.aspect)
    traced = tracer.trace(0)
    masks = layer_masks(traced)
    picture = tinted(Shader(tracer).picture(traced), masks, own_palette(np.random.default_rng(seed)))
    wanted, found = colours(picture, masks), {}
    for kind, shown in KINDS.items():
        references = [Reference(picture=picture, role=role, weight=weight) for role, weight in shown]
        clip, _ = render_shot(pocket, planned, settings, seed=seed, references=references)
        first = next(iter(clip.frames.native()))  # type: ignore[attr-defined]
        block = first.shape[0] // grid.height
        small = first.reshape(grid.height, block, grid.width, block, 3).mean((1, 3))
        found[kind] = np.linalg.norm(colours(small, masks) - wanted, axis=1)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clips", type=int, default=8, help="held-out prompts (default: 8)")
    parser.add_argument("--seed", type=int, default=1, help="which held-out prompts (default: 1)")
    parser.add_argument("--weights", type=Path, help="weights to measure (default: the ones that ship)")
    parser.add_argument("--json", type=Path, help="write the figures there")
    args = parser.parse_args()
    pocket, settings = load_pocket(args.weights), RenderSettings()
    rows: dict[str, list[np.ndarray]] = {kind: [] for kind in KINDS}
    for case in cases(args.clips, args.seed):
        planned = plan_shot(Shot(prompt=case.prompt, duration_s=SECONDS), settings, seed=case.seed, older=True)
        for kind, distances in measure(pocket, planned, settings, case.seed).items():
            rows[kind].append(distances)
    report = {kind: round(float(np.nanmedian(np.concatenate(values))), 2) for kind, values in rows.items()}
    print(json.dumps(report, indent=1))
    if args.json:
        args.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
