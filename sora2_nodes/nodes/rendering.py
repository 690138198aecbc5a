"""Rendering a storyboard's shots in order, on whichever model the sockets carry, and paying for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from typing import Any

from .. import host
from ..engine.media.clip import Clip
from ..errors import HostError, InputError
from .cameos import acted, cameos_of, consents_in, still_allowed
from .encoding import check_lengths
from .files import input_folder, resolve_inside
from .pocket import pocket_of
from .progress import OnStep, part_of
from .shots import Watch, heard
from .sockets import EncodedStoryboard, storyboard_of

SOLVERS = ("default", "euler", "euler_ancestral", "heun", "dpmpp_2m", "dpmpp_2m_sde", "uni_pc", "res_multistep", "lcm")


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


RenderShot = Callable[[int, OnStep], RenderedShot]  # (shot from 0, progress)


def render_storyboard(job: RenderJob, on_step: OnStep) -> list[RenderedShot]:
    """Render every shot in order, report progress over all of them and each shot when it is finished.

    What is not rendered is refunded.

    Raises InputError for sizes and lengths the model can't take, HostError for a model of an unknown family, ConsentError
    for a cameo whose consent ended since the graph was queued.
    """
    board = check_lengths(storyboard_of(job.storyboard))
    for number, shot in enumerate(board.shots, 1):
        if shot.continuity == "leads_in":
            raise InputError(f"shot {number} leads into the next, which only `sora2 film` makes; change its continuity")
    carried = cameos_of(job.model)
    if job.credits is not None:
        job.credits.must_cover(board)
    rendered, drawn = [], 0
    with _studio(job) as render, job.credits or nullcontext():
        still_allowed(carried)
        for number, shot in enumerate(board.shots):
            step = part_of(on_step, number, len(board.shots))
            if shot.footage:
                rendered.append(_footage(shot.footage))
                continue
            under = consents_in(shot.prompt, carried)
            with heard(drawn) as hear, _paid(job.credits, number, under) as watch:
                made = render(number, hear(watch(step)))
                rendered.append(replace(made, clip=acted(made.clip, shot.prompt, carried)))
            drawn += 1
    return rendered


def _studio(job: RenderJob) -> AbstractContextManager[RenderShot]:
    """Return what renders one shot, with its networks ready."""
    if pocket_of(job.model) is not None:
        from .pocket_rendering import pocket_studio

        return pocket_studio(job)
    if not host.present():
        raise HostError(f"model: expected the MODEL of Sora2Loader, got {type(job.model).__name__}")
    from .host_rendering import host_studio

    return host_studio(job)


@contextmanager
def _paid(credits: Any, number: int, consents: Sequence[str]) -> Iterator[Watch]:
    """Spend shot `number`'s price if the block ends well; without CREDITS nothing is charged."""
    if credits is None:
        yield lambda on_step: on_step
        return
    with credits.shot(number, consents) as watch:
        yield watch


def _footage(name: str) -> RenderedShot:
    """Return a real clip of the input folder that stands for a shot, untouched."""
    from ..engine.media.video import open_clip

    return RenderedShot(clip=open_clip(resolve_inside(input_folder(), name, "footage")), latent={})
