"""Rendering a storyboard's shots in order, on whichever model the sockets carry."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from .. import host
from ..engine.media.clip import Clip
from ..errors import HostError, InputError
from .encoding import check_lengths
from .files import input_folder, resolve_inside
from .physics import physics_of, plan_for, render_settings
from .pocket import pocket_of
from .progress import OnStep, part_of
from .sockets import EncodedStoryboard, clip_from_parts, seed_for

if TYPE_CHECKING:
    from ..engine.pipeline import Pocket, ShotEnd
    from ..host.families.order import Family, ShotOrder

SOLVERS = ("default", "euler", "euler_ancestral", "heun", "dpmpp_2m", "dpmpp_2m_sde", "uni_pc", "res_multistep", "lcm")
POCKET_SOLVERS = ("default", "euler")
CONTINUED = ("continue", "same_world")


@dataclass(frozen=True, kw_only=True)
class RenderJob:
    """Everything Sora2Sampler was given. steps 0 and cfg 0: what the model is made for."""

    model: Any
    storyboard: EncodedStoryboard
    steps: int = 0
    cfg: float = 0.0
    solver: str = "default"
    vae: Any = None
    audio_vae: Any = None
    references: Any = None
    credits: Any = None
    low_noise_model: Any = None


@dataclass(frozen=True, kw_only=True)
class RenderedShot:
    """One shot's clip and its LATENT."""

    clip: Clip
    latent: dict[str, Any]


def render_storyboard(job: RenderJob, on_step: OnStep) -> list[RenderedShot]:
    """Render every shot in order and report progress over all of them.

    Raises InputError for sizes and lengths the model can't take, HostError for a model of an unknown family.
    """
    board = check_lengths(job.storyboard.board)
    if pocket_of(job.model) is not None:
        return _render_pocket(job, on_step)
    if not host.present():
        raise HostError(f"model: expected the MODEL of Sora2Loader, got {type(job.model).__name__}")
    if len(job.storyboard.encoded) != len(board.shots):
        raise InputError("storyboard: its shots are not encoded; connect the storyboard of PromptEncode")
    return _render_host(job, on_step)


def footage_of(path: str) -> RenderedShot:
    """Return a real clip that stands for a shot, untouched."""
    from ..engine.media.video import open_clip

    clip = open_clip(resolve_inside(input_folder(), path, "footage"))
    return RenderedShot(clip=clip, latent={})


def _render_pocket(job: RenderJob, on_step: OnStep) -> list[RenderedShot]:
    if job.solver not in POCKET_SOLVERS:
        raise InputError(f"solver: the built-in model takes {' or '.join(POCKET_SOLVERS)}, not {job.solver!r}")
    with _ready(job.model) as pocket:
        return _pocket_shots(job, pocket, on_step)


def _pocket_shots(job: RenderJob, pocket: Pocket, on_step: OnStep) -> list[RenderedShot]:
    from ..engine.pipeline import render_shot

    board, physics = job.storyboard.board, physics_of(job.model)
    chosen: dict[str, Any] = {"steps": job.steps} if job.steps else {}
    chosen |= {"guidance": job.cfg} if job.cfg else {}
    settings = render_settings(board, physics, **chosen)
    rendered: list[RenderedShot] = []
    end: ShotEnd | None = None
    for number, shot in enumerate(board.shots):
        if shot.footage:
            rendered.append(footage_of(shot.footage))
            continue
        kept = end if shot.continuity in CONTINUED else None
        planned = plan_for(board, number, physics, kept)
        step = part_of(on_step, number, len(board.shots))
        clip, end = render_shot(pocket, planned, settings, seed=seed_for(board, number), on_step=step)
        rendered.append(RenderedShot(clip=clip, latent={}))
    return rendered


def _render_host(job: RenderJob, on_step: OnStep) -> list[RenderedShot]:
    from ..host.families import family_of
    from ..host.rendering import sample_shot

    family, board = family_of(job.model), job.storyboard.board
    fps = family.frame_rate(job.model, board.fps)
    rendered = []
    for number, shot in enumerate(board.shots):
        if shot.footage:
            rendered.append(footage_of(shot.footage))
            continue
        order = _host_order(job, number, family, fps)
        step = part_of(on_step, number, len(board.shots))
        seed = seed_for(board, number)
        latent, images, sound = sample_shot(order, family, seed=seed, solver=job.solver, on_step=step)
        record = {"prompt": shot.prompt, "seed": seed, "model": family.name, "steps": order.steps, "cfg": order.cfg}
        clip = clip_from_parts(*trimmed(images, sound, shot.duration_s, fps), fps=Fraction(fps), record=record)
        rendered.append(RenderedShot(clip=clip, latent=latent))
    return rendered


def _host_order(job: RenderJob, number: int, family: Family, fps: float) -> ShotOrder:
    from ..host.families.order import ShotOrder, frames_for

    board, encoded = job.storyboard.board, job.storyboard.encoded[number]
    return ShotOrder(
        model=job.model,
        vae=job.vae,
        audio_vae=job.audio_vae,
        positive=encoded.positive,
        negative=encoded.negative,
        width=board.width,
        height=board.height,
        frames=frames_for(family, board.shots[number].duration_s, fps),
        fps=fps,
        steps=job.steps or family.steps,
        cfg=job.cfg or family.cfg,
        image=first_frame(job.references, number),
        low_noise_model=job.low_noise_model,
    )


def first_frame(references: Any, number: int) -> Any:
    """Return the IMAGE (1, H, W, 3) that shot `number` starts from, or None."""
    return None


def trimmed(images: Any, sound: dict[str, Any] | None, seconds: float, fps: float) -> tuple[Any, dict[str, Any] | None]:
    """Cut frames and sound that a model drew beyond the shot's length."""
    images = images[: max(1, round(seconds * fps))]
    if sound is None:
        return images, None
    samples = round(len(images) / fps * sound["sample_rate"])
    return images, {**sound, "waveform": sound["waveform"][..., :samples]}


def _ready(model: Any) -> AbstractContextManager[Pocket]:
    """Return the built-in networks ready to run: in the host loaded and patched by its memory management."""
    if host.present() and not hasattr(model, "pocket"):
        from ..host.native import ready

        return ready(model)
    return nullcontext(pocket_of(model))
