"""`sora2 plan PROMPT`: the cheap look before rendering, as a picture or as a draft clip that is marked as a plan."""

from __future__ import annotations

import argparse
import json
import secrets
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..story.reader.cue_report import cue_record
from ..story.reader.cue_report import report as told
from ..story.scripts.prompt_lines import shot_of_prompt
from .arguments import gravity_from, output_from, seconds_from, size_from
from .progress_bar import Progress

if TYPE_CHECKING:
    from ..engine.pipeline.planning import PlannedShot

ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".mp4")


def configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("prompt", help="what to show, in English words")
    add("--seconds", type=float, default=4.0, help="length in seconds, 2 to 20 (default: 4)")
    add("--size", default="1280x720", help="width x height in pixels, as for render (default: 1280x720)")
    add("--seed", type=int, help="whole number, as for render (default: a new one, printed)")
    add("--gravity", help="m/s², or zero, moon, mars, earth, jupiter (default: the prompt's, else earth)")
    add("--no-physics", action="store_true", help="eased paths instead of simulated motion")
    add(
        "-o",
        "--output",
        metavar="FILE",
        help="a picture (.png, .jpg, .webp) or a draft clip (.mp4) (default: plan.png)",
    )
    add("--json", action="store_true", help="print one JSON record about the plan, for programs")


def run(args: argparse.Namespace) -> int:
    width, height = size_from(args.size)
    gravity = None if args.gravity is None else gravity_from(args.gravity)
    shot, negative = shot_of_prompt(args.prompt)
    shot = replace(shot, duration_s=seconds_from(args.seconds))
    seed = secrets.randbelow(2**31) if args.seed is None else args.seed
    output = output_from(args.output, "plan", ENDINGS)
    from ..engine.pipeline.planning import RenderSettings, plan_shot

    settings = RenderSettings(
        width=width, height=height, gravity=gravity, dynamics=not args.no_physics, negative=negative
    )
    planned = plan_shot(shot, settings, seed=seed)
    if output.suffix.lower() == ".mp4":
        _write_draft(planned, settings, output)
    else:
        _write_picture(planned, width, height, output)
    report = _report(planned, output, seed, (width, height))
    print(json.dumps(report) if args.json else _summary(report, planned))
    return 0


def _write_draft(planned: PlannedShot, settings: Any, output: Path) -> None:
    from ..engine.pipeline.plan_drafts import draft_clip
    from ..media.files.video_files import write_clip

    progress = Progress()
    with progress.stage("write"):

        def on_frame(done: int, total: int) -> None:
            progress.step("writing", done, total, "frame")

        write_clip(draft_clip(planned, settings), output, on_frame=on_frame)


def _write_picture(planned: PlannedShot, width: int, height: int, output: Path) -> None:
    from ..whole_files import replacing
    from ..world.drafts.picture import draw_plan

    picture = draw_plan(planned.scene, planned.plan, width, height, planned.shot.prompt)
    with replacing(output) as temporary:
        picture.save(temporary)


def _report(planned: PlannedShot, output: Path, seed: int, size: tuple[int, int]) -> dict[str, Any]:
    """Return the plan for programs; times in s, speeds in m/s, impulses in N·s, places of objects in m and in pixels of `size`."""
    from ..world.staging.sound.sound_sources import told as told_sounds

    scene, plan = planned.scene, planned.plan
    owners = [part.owner for part in scene.parts]
    unit = 1.0 if planned.staged is None else planned.staged.unit  # m
    return {
        "file": str(output),
        "seed": seed,
        "seconds": scene.duration_s,
        "gravity": round(scene.gravity * unit, 3),
        "physics": plan.dynamics,
        "things": sorted({part.owner for part in scene.parts if part.owner}),
        "objects": planned.objects(*size),
        "contacts": [
            {
                "time_s": round(c.time_s, 4),
                "kind": c.kind,
                "materials": [c.material_a, c.material_b],
                "objects": [owners[i] if 0 <= i < len(owners) else "ground" for i in (c.a, c.b)],
                "speed": round(c.speed * unit, 3),
                "impulse": round(c.impulse, 4),
            }
            for c in plan.contacts
        ],
        "sounds": told_sounds(planned.sounds),
        **cue_record(planned.brief),
    }


def _summary(report: dict[str, Any], planned: PlannedShot) -> str:
    contacts = f"{len(report['contacts'])} contact{'' if len(report['contacts']) == 1 else 's'}"
    line = f"{report['file']}: plan of {report['seconds']:g} s, {contacts}, seed {report['seed']}"
    return f"{told(planned.brief, planned.shot)}\n{line}"
