"""`sora2 render PROMPT`: one shot, from words to a clip with sound. It decides nothing about picture or sound."""

from __future__ import annotations

import argparse
import json
import secrets
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import InputError
from ..limits import MOST_SEED, SIZES
from ..story.reader.cue_report import cue_record
from ..story.reader.cue_report import report as told
from ..story.scripts.prompt_lines import shot_of_prompt
from ..story.storyboard import Storyboard
from .actors import add_arguments, cast_from, mark_asked
from .arguments import add_preset, cues_from, gravity_from, output_from, seconds_from, size_from
from .progress_bar import Progress

if TYPE_CHECKING:
    import numpy as np

    from ..engine.pipeline.planning import PlannedShot
    from ..engine.pipeline.references import Reference
    from ..media.files.clip import Clip
    from ..studio.orders import ShotOrder

ENDINGS = (".mp4", ".webm")


def configure(parser: argparse.ArgumentParser) -> None:
    sizes = ", ".join(f"{w}x{h}" for w, h in SIZES[:6])
    add = parser.add_argument
    add("prompt", help='what to show, in English words; a line in quotes is spoken, as in Anna says "Hello"')
    add("--seconds", type=float, default=4.0, help="length in seconds, 2 to 20 (default: 4)")
    add("--size", default="1280x720", help=f"width x height in pixels, such as {sizes} (default: 1280x720)")
    add("--seed", type=int, help="whole number; the same seed repeats the clip exactly (default: a new one, printed)")
    add(
        "--negative",
        action="append",
        default=[],
        metavar="CUES",
        help="what to avoid, comma-separated; may be repeated",
    )
    add(
        "--image",
        metavar="[ROLE [WEIGHT]:]FILE",
        action="append",
        default=[],
        help="a picture (PNG, JPEG, WEBP) to draw after; ROLE is first_frame (default), environment, texture or identity, WEIGHT 0 "
        'to 1 (default: 1), as in "environment 0.5: beach.jpg"; give it again for more, 8 at most',
    )
    add(
        "--steps",
        type=int,
        help="denoising steps, 1 to 50; more vary the picture and take longer (default: the preset's)",
    )
    add("--guidance", type=float, help="how strongly words and plan are followed, 1 to 8 (default: the preset's)")
    add("--gravity", help="m/s², or zero, moon, mars, earth, jupiter (default: the prompt's, else earth)")
    add("--no-physics", action="store_true", help="eased paths instead of simulated motion, for comparison")
    add_preset(parser)
    add_arguments(parser)
    add("-o", "--output", metavar="FILE", help="file to write, .mp4 or .webm (default: the first free clip.mp4)")
    add("--private", action="store_true", help="leave the prompt out of the file's record and keep only its hash")
    add("--sidecar", action="store_true", help="also write the record beside the clip, as FILE.json")
    add("--json", action="store_true", help="print one JSON record about the clip, for programs")


def run(args: argparse.Namespace) -> int:
    start = time.perf_counter()
    order = _order(args)
    progress = Progress()
    planned, clip = _make(order, progress)
    _write(args, clip, order, progress)
    progress.seconds["total"] = time.perf_counter() - start
    report = _report(order, planned, clip, progress.seconds)
    print(json.dumps(report) if args.json else _summary(report, planned))
    return 0


@dataclass(frozen=True, kw_only=True)
class _Order:
    """The arguments, checked. take: with its pictures and voices."""

    take: ShotOrder
    output: Path


def _order(args: argparse.Namespace) -> _Order:
    """Check every argument before anything slow is loaded."""
    width, height = size_from(args.size)
    options: dict[str, Any] = {"dynamics": not args.no_physics, "preset": args.preset}
    if args.steps is not None:
        options["steps"] = _within("steps", args.steps, 1, 50)
    if args.guidance is not None:
        options["guidance"] = _within("guidance", args.guidance, 1, 8)
    if args.gravity is not None:
        options["gravity"] = gravity_from(args.gravity)
    shot, avoided = shot_of_prompt(args.prompt)
    shot = replace(shot, duration_s=seconds_from(args.seconds))
    seed = secrets.randbelow(2**31) if args.seed is None else _within("seed", args.seed, 0, MOST_SEED)
    negative = (*avoided, *cues_from(args.negative))
    board = Storyboard(shots=(shot,), width=width, height=height, seed=seed, negative=negative)
    output = output_from(args.output, "clip", ENDINGS)
    references = _references(args.image)
    cast = cast_from(args, board)
    from ..studio.material import files_in
    from ..studio.orders import Material, order_for, whole

    material = Material(
        files=files_in(Path()), options=options, cast=cast, references=tuple(references), mark=mark_asked(args)
    )
    take = order_for(board, 0, material)
    return _Order(take=whole(take, board, material), output=output)


def _references(named: list[str]) -> list[Reference]:
    """Read the pictures of --image. Raises InputError for too many, MediaError for one that can't be used."""
    if not named:
        return []
    from ..engine.pipeline.references import MOST, Reference
    from ..media.files.picture_files import load_reference
    from ..studio.material import reference_named

    if len(named) > MOST:
        raise InputError(f"--image was given {len(named)} times; at most {MOST} pictures are taken")
    read = (reference_named(text, plain="first_frame") for text in named)
    return [
        Reference(picture=load_reference(Path(file).expanduser()).pixels, role=role, weight=weight)
        for file, role, weight in read
    ]


def _make(order: _Order, progress: Progress) -> tuple[PlannedShot, Clip]:
    from ..studio.pocket_renderer import PocketRenderer, plan_order
    from ..studio.shoot import finished

    renderer = PocketRenderer()
    with progress.stage("plan"):
        planned, landing = plan_order(order.take)
    with progress.stage("load"):
        from ..engine.pipeline.rendering import begin_compiling, compiled

        cold = planned.shown and begin_compiling()
        _ = renderer.pocket
    if cold:
        with progress.stage("compile", "compiling what traces and paints, once on this machine"):
            compiled()
    with progress.stage("draw"):

        def on_step(step: int, total: int, preview: np.ndarray | None) -> None:
            progress.step("drawing", step, total)

        drawing = renderer.draw(order.take, planned, landing, on_step=on_step)
        clip = finished(drawing.clip, order.take, speech=True)
    return planned, clip


def _write(args: argparse.Namespace, clip: Clip, order: _Order, progress: Progress) -> None:
    """Encode the clip while its frames are painted, then sign it. Nothing stays behind when either fails."""
    from ..studio.publish import Edition, publish_clip

    with progress.stage("write"):

        def on_frame(done: int, total: int) -> None:
            progress.step("writing", done, total, "frame")

        edition = Edition(private=args.private, sidecar=args.sidecar)
        publish_clip(clip, order.output, edition, on_frame)


def _report(order: _Order, planned: PlannedShot, clip: Clip, seconds: dict[str, float]) -> dict[str, Any]:
    """Return the record for programs; seconds by stage, offset in ms."""
    made = clip.record
    return {
        "file": str(order.output),
        "seconds": round(clip.duration_s, 4),
        "fps": float(clip.fps),
        "size": f"{clip.width}x{clip.height}",
        "native_size": made.get("native_size"),
        "seed": order.take.seed,
        "wall_s": {stage: round(wall, 3) for stage, wall in seconds.items()},
        **cue_record(planned.brief),
        "events": made.get("events"),
        "onset_offset_ms": made.get("onset_offset_ms"),
        "sha256": made.get("sha256"),
    }


def _summary(report: dict[str, Any], planned: PlannedShot) -> str:
    line = f"{report['file']}: {report['seconds']:g} s, {report['size']}"
    if report["native_size"]:
        line += f" (drawn at {report['native_size']})"
    end = f"{line}, seed {report['seed']}; made in {report['wall_s']['total']:.1f} s"
    return f"{told(planned.brief, planned.shot)}\n{end}"


def _within(name: str, value: Any, low: float, high: float) -> Any:
    if not low <= value <= high:
        raise InputError(f"{name} must be {low:g} to {high:g}, not {value:g}")
    return value
