"""Rendering a storyboard's shots in order, on whichever model the sockets carry, and paying for each."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ... import host
from ...errors import HostError, InputError
from ...media.files.clip import Clip
from ...story import in_its_world, write_storyboard
from ...story.storyboard import Storyboard
from ..sockets.cameo_socket import CarriedCameo, acted, cameos_of, consents_in, still_allowed
from ..sockets.combo_files import input_folder, resolve_inside
from ..sockets.host_types import EncodedStoryboard, storyboard_of
from ..sockets.pocket_sockets import pocket_of
from .node_progress import OnStep, part_of, stretch_of
from .prompt_encoding import check_lengths
from .shot_listeners import Watch, heard, keeper_of_run

if TYPE_CHECKING:
    from ...engine.pipeline.planning import ShotEnd

DRAWN = 40  # per cent of the time of a shot that is kept until its frames are painted and written
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
    clip_vision: Any = None


@dataclass(frozen=True, kw_only=True)
class RenderedShot:
    """One shot's clip and its LATENT, and where it ended; only the built-in model tells that."""

    clip: Clip
    latent: dict[str, Any]
    end: ShotEnd | None = None


RenderShot = Callable[[int, OnStep, "ShotEnd | None"], RenderedShot]  # (shot from 0, progress, end of the one before)


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
    rendered: list[RenderedShot] = []
    drawn, end = 0, None
    with _studio(job) as render, job.credits or nullcontext():
        still_allowed(carried)
        for number, shot in enumerate(board.shots):
            step = part_of(on_step, number, len(board.shots))
            if shot.footage:
                rendered.append(_footage(shot.footage))
                continue
            under = _consents(board, number, carried)
            with heard(drawn) as hear, _paid(job.credits, number, under) as watch:
                rendered.append(_kept_or_made(job, number, render, hear(watch(step)), end))
            drawn, end = drawn + 1, rendered[-1].end
    return rendered


def _kept_or_made(
    job: RenderJob, number: int, render: RenderShot, on_step: OnStep, end: ShotEnd | None
) -> RenderedShot:
    """Take a shot that this job's run before a restart finished, else render it, and keep it where this run is kept."""
    keeper = keeper_of_run()
    if keeper is None:
        return _made(job, number, render, on_step, end)
    if kept := keeper.take(_asked(job, number)):
        return RenderedShot(clip=kept[0], latent={}, end=kept[1])
    made = _made(job, number, render, stretch_of(on_step, 0, DRAWN), end)
    writing = stretch_of(on_step, DRAWN, 100)
    return replace(made, clip=keeper.keep(made.clip, made.end, lambda done, total: writing(done, total, None)))


def _made(job: RenderJob, number: int, render: RenderShot, on_step: OnStep, end: ShotEnd | None) -> RenderedShot:
    made = render(number, on_step, end)
    carried = cameos_of(job.model)
    under = _consents(storyboard_of(job.storyboard), number, carried)
    return replace(made, clip=acted(made.clip, under, carried))


def _consents(board: Storyboard, number: int, carried: Sequence[CarriedCameo]) -> tuple[str, ...]:
    """The consents of who a shot's words name, with what its world was told before, and of whose voice is heard."""
    told = in_its_world(board, number, [one.person for one in carried]).prompt
    return consents_in(told, carried, [line.speaker for line in board.shots[number].dialogue])


def _asked(job: RenderJob, number: int) -> str:
    """Name what a shot is made of, but for its model and pictures, which the graph names."""
    board = write_storyboard(storyboard_of(job.storyboard))
    return hashlib.sha256(json.dumps([board, number, job.steps, job.cfg, job.solver]).encode()).hexdigest()


def _studio(job: RenderJob) -> AbstractContextManager[RenderShot]:
    """Return what renders one shot, with its networks ready."""
    if pocket_of(job.model) is not None:
        from .pocket_shots import pocket_studio

        return pocket_studio(job)
    if not host.present():
        raise HostError(f"model: expected the MODEL of Sora2Loader, got {type(job.model).__name__}")
    from .host_model_shots import host_studio

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
    from ...media.files.video_files import open_clip

    return RenderedShot(clip=open_clip(resolve_inside(input_folder(), name, "footage")), latent={})
