"""`sora2 render PROMPT`: one shot, from words to a clip with sound. It decides nothing about picture or sound."""

from __future__ import annotations

import argparse
import dataclasses
import json
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import InputError
from ..story.reader.cue_report import cue_record
from ..story.reader.cue_report import report as told
from ..story.storyboard import Shot
from .actors import Actors, actors_from, add_arguments
from .arguments import SIZES, cues_from, gravity_from, image_from, output_from, seconds_from, size_from
from .progress_bar import Progress
from .spoken_lines import with_lines, with_mouths

if TYPE_CHECKING:
    import numpy as np

    from ..engine.pipeline.planning import PlannedShot, RenderSettings
    from ..engine.pipeline.references import Reference
    from ..media.files.clip import Clip

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
    add(
        "--preset",
        choices=("fast", "fine"),
        default="fast",
        help="fast, or fine: edges composed at twice the size, two steps instead of one (default: fast)",
    )
    add_arguments(parser)
    add("-o", "--output", metavar="FILE", help="file to write, .mp4 or .webm (default: the first free clip.mp4)")
    add("--private", action="store_true", help="leave the prompt out of the file's record and keep only its hash")
    add("--sidecar", action="store_true", help="also write the record beside the clip, as FILE.json")
    add("--json", action="store_true", help="print one JSON record about the clip, for programs")


def run(args: argparse.Namespace) -> int:
    start = time.perf_counter()
    order = _order(args)
    progress = Progress()
    planned, clip = _make(args, order, progress)
    _write(args, clip, order, progress)
    progress.seconds["total"] = time.perf_counter() - start
    report = _report(order, planned, clip, progress.seconds)
    print(json.dumps(report) if args.json else _summary(report, planned))
    return 0


@dataclass(frozen=True, kw_only=True)
class _Order:
    """The arguments, checked."""

    settings: RenderSettings
    shot: Shot
    seed: int
    references: list[Reference]
    output: Path
    actors: Actors


def _order(args: argparse.Namespace) -> _Order:
    """Check every argument before anything slow is loaded."""
    width, height = size_from(args.size)
    given: dict[str, Any] = {"width": width, "height": height, "dynamics": not args.no_physics, "preset": args.preset}
    if args.steps is not None:
        given["steps"] = _within("steps", args.steps, 1, 50)
    if args.guidance is not None:
        given["guidance"] = _within("guidance", args.guidance, 1, 8)
    if args.gravity is not None:
        given["gravity"] = gravity_from(args.gravity)
    shot = Shot(prompt=args.prompt, duration_s=seconds_from(args.seconds))
    seed = secrets.randbelow(2**31) if args.seed is None else _within("seed", args.seed, 0, 2**63 - 1)
    output = output_from(args.output, "clip", ENDINGS)
    references = _references(args.image)
    actors = actors_from(args)
    from ..engine.pipeline.planning import RenderSettings

    settings = RenderSettings(negative=cues_from(args.negative), **given)
    return _Order(settings=settings, shot=shot, seed=seed, references=references, output=output, actors=actors)


def _references(named: list[str]) -> list[Reference]:
    """Read the pictures of --image. Raises InputError for too many, or one that can't be read."""
    if not named:
        return []
    from ..engine.pipeline.references import MOST, Reference
    from ..studio.material import reference_named

    if len(named) > MOST:
        raise InputError(f"--image was given {len(named)} times; at most {MOST} pictures are taken")
    read = (reference_named(text, plain="first_frame") for text in named)
    return [Reference(picture=image_from(file), role=role, weight=weight) for file, role, weight in read]


def _make(args: argparse.Namespace, order: _Order, progress: Progress) -> tuple[PlannedShot, Clip]:
    with progress.stage("plan"):
        from ..engine.pipeline.planning import plan_shot

        people = order.actors.people
        shown = order.references
        planned = plan_shot(order.shot, order.settings, seed=order.seed, references=shown, people=people)
        planned = with_mouths(planned, order.actors.voices)
    with progress.stage("load"):
        from ..engine.pipeline.rendering import load_pocket, render_shot

        pocket = load_pocket()
    with progress.stage("draw"):

        def on_step(step: int, total: int, preview: np.ndarray | None) -> None:
            progress.step("drawing", step, total)

        clip, _ = render_shot(pocket, planned, order.settings, seed=order.seed, references=shown, on_step=on_step)
        clip = with_lines(clip, planned, order.actors.voices, order.seed)
    return planned, clip


def _write(args: argparse.Namespace, clip: Clip, order: _Order, progress: Progress) -> None:
    """Encode the clip while its frames are painted, then sign it. Nothing stays behind when either fails."""
    from ..media.files.video_files import write_clip
    from ..provenance import record_of, sign_file, without_words, write_sidecar

    made = {"prompt": args.prompt, "seed": order.seed, **clip.record, "consent_ids": order.actors.consent_ids}
    record = record_of({**made, "model": {"name": made.pop("model", "pocket"), "sha256": made.pop("sha256", "")}})
    record = without_words(record) if args.private else record
    frames = getattr(clip.frames, "native", clip.frames)  # scaled once, by the writer
    frames = order.actors.marking(frames, clip.fps)
    with progress.stage("write"):

        def on_frame(done: int, total: int) -> None:
            progress.step("writing", done, total, "frame")

        clip = dataclasses.replace(clip, frames=frames, record=record.as_json())
        write_clip(clip, order.output, on_frame=on_frame)
    with progress.stage("sign"), _removed_on_failure(order.output):
        if order.output.suffix.lower() == ".mp4":  # WebM has no place for content credentials
            sign_file(order.output, record)
        if args.sidecar:
            write_sidecar(order.output, record)


@contextmanager
def _removed_on_failure(path: Path) -> Iterator[None]:
    done = False
    try:
        yield
        done = True
    finally:
        if not done:
            path.unlink(missing_ok=True)


def _report(order: _Order, planned: PlannedShot, clip: Clip, seconds: dict[str, float]) -> dict[str, Any]:
    """Return the record for programs; seconds by stage, offset in ms."""
    made = clip.record
    return {
        "file": str(order.output),
        "seconds": round(clip.duration_s, 4),
        "fps": float(clip.fps),
        "size": f"{clip.width}x{clip.height}",
        "native_size": made.get("native_size"),
        "seed": order.seed,
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
