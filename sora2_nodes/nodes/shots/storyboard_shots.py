"""Rendering a storyboard's shots in order, on whichever model the sockets carry, and paying for each."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ... import host
from ...errors import HostError
from ...media.files.clip import Clip
from ...media.files.video_files import open_clip
from ...story import in_its_world, write_storyboard
from ...story.boards.casting import seen_names
from ...story.storyboard import Shot, Storyboard
from ...studio.cast import CarriedCameo, consents_in, still_allowed
from ...studio.orders import End, ShotOrder, beside_footage
from ...studio.prompt_wish import check_lengths
from ...studio.seeds import making_order, neighbour_of
from ...studio.shoot import acted
from ...studio.spoken_lines import spoken_lines
from ..sockets.cameo_socket import cameos_of
from ..sockets.host_types import EncodedStoryboard, storyboard_of
from ..sockets.pocket_sockets import pocket_of
from ..sockets.voices import input_files
from .canvas_takes import CanvasTakes
from .node_progress import OnStep, part_of, stretch_of
from .shot_listeners import Watch, heard, is_heard, keeper_of_run

DRAWN = 40  # per cent of the time of a shot that is kept until its frames are painted and written
SOLVERS = ("default", "euler", "euler_ancestral", "heun", "dpmpp_2m", "dpmpp_2m_sde", "uni_pc", "res_multistep", "lcm")


@dataclass(frozen=True, kw_only=True)
class SamplerJob:
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
    preset: str = "fast"
    graph: str = ""  # a digest of what leads to the sampler; empty where no shot is to be found again


@dataclass(frozen=True, kw_only=True)
class RenderedShot:
    """One shot's clip and its LATENT, and where it ended; only the built-in model tells that."""

    clip: Clip
    latent: dict[str, Any]
    end: End | None = None


@dataclass(frozen=True, kw_only=True)
class Beside:
    """What a shot joins: the shot it continues, or the one it leads into. end: how a drawn one ended; shot, footage: a real
    one and its file."""

    leads: bool = False
    end: End | None = None
    shot: Shot | None = None
    footage: Path | None = None

    def joined(self, order: ShotOrder) -> ShotOrder:
        """Return an order that joins it."""
        if self.footage is not None and self.shot is not None:
            return beside_footage(order, self.shot, self.footage, leads=self.leads)
        return replace(order, lead=self.end) if self.leads else replace(order, end=self.end)


RenderShot = Callable[[int, OnStep, Beside], RenderedShot]  # (shot from 0, progress, what it joins)


def render_storyboard(job: SamplerJob, on_step: OnStep) -> list[RenderedShot]:
    """Render every shot in order, report progress over all of them and each shot when it is finished.

    What is not rendered is refunded.

    Raises InputError for sizes and lengths the model can't take, HostError for a model of an unknown family, ConsentError
    for a cameo whose consent ended since the graph was queued.
    """
    board = check_lengths(storyboard_of(job.storyboard))
    carried = cameos_of(job.model)
    if job.credits is not None:
        job.credits.must_cover(board)
    rendered: dict[int, RenderedShot] = {}
    drawn = [number for number, shot in enumerate(board.shots) if not shot.footage]
    takes = CanvasTakes(job) if job.graph and not is_heard() else None
    with _studio(job) as render, job.credits or nullcontext():
        still_allowed(carried)
        for place, number in enumerate(making_order(board)):
            step, shot = part_of(on_step, place, len(board.shots)), board.shots[number]
            if shot.footage:
                in_s, out_s = shot.footage_points
                clip = open_clip(input_files(shot.footage), in_s=in_s, out_s=out_s)
                rendered[number] = RenderedShot(clip=clip, latent={})
                continue
            if takes and (kept := takes.find(number)):
                step(1, 1, None)
                rendered[number] = RenderedShot(clip=kept.clip, latent=kept.latent, end=kept.end)
                continue
            under, beside = _consents(board, number, carried), _beside(board, number, rendered)
            with heard(drawn.index(number)) as hear, _paid(job.credits, number, under) as watch:
                rendered[number] = _kept_or_made(job, number, render, hear(watch(step)), beside, takes)
    return [rendered[number] for number in range(len(board.shots))]


def _beside(board: Storyboard, number: int, rendered: Mapping[int, RenderedShot]) -> Beside:
    """What a shot continues or leads into, of those that are made."""
    other, leads = neighbour_of(board, number), board.shots[number].continuity == "leads_in"
    if other not in rendered:
        return Beside()
    shot = board.shots[other]
    footage = input_files(shot.footage) if shot.footage else None
    return Beside(leads=leads, end=rendered[other].end, shot=shot, footage=footage)


def _kept_or_made(
    job: SamplerJob, number: int, render: RenderShot, on_step: OnStep, beside: Beside, takes: CanvasTakes | None
) -> RenderedShot:
    """Take a shot that this job's run before a restart finished, else render it, and keep it where this run is kept."""
    keeper = keeper_of_run()
    if takes is not None:
        drawn = pocket_of(job.model) is not None  # its frames are drawn as they are kept; others' are there
        made = _made(job, number, render, stretch_of(on_step, 0, DRAWN) if drawn else on_step, beside)
        writing = stretch_of(on_step, DRAWN, 100) if drawn else None
        return replace(made, clip=takes.keep(number, made.clip, made.latent, made.end, writing).clip)
    if keeper is None:
        return _made(job, number, render, on_step, beside)
    if kept := keeper.take(_asked(job, number)):
        return RenderedShot(clip=kept[0], latent={}, end=kept[1])
    made = _made(job, number, render, stretch_of(on_step, 0, DRAWN), beside)
    writing = stretch_of(on_step, DRAWN, 100)
    return replace(made, clip=keeper.keep(made.clip, made.end, lambda done, total: writing(done, total, None)))


def _made(job: SamplerJob, number: int, render: RenderShot, on_step: OnStep, beside: Beside) -> RenderedShot:
    made = render(number, on_step, beside)
    carried = cameos_of(job.model)
    under = _consents(storyboard_of(job.storyboard), number, carried)
    return replace(made, clip=acted(made.clip, under, carried))


def _consents(board: Storyboard, number: int, carried: Sequence[CarriedCameo]) -> tuple[str, ...]:
    """The consents of who a shot's words name, with what its world was told before, and of whose voice is heard."""
    people = [one.person for one in carried]
    told = seen_names(in_its_world(board, number, people))
    return consents_in(told, carried, [line.speaker for line in spoken_lines(board.shots[number], people)])


def _asked(job: SamplerJob, number: int) -> str:
    """Name what a shot is made of, but for its model and pictures, which the graph names."""
    board = write_storyboard(storyboard_of(job.storyboard))
    return hashlib.sha256(json.dumps([board, number, job.steps, job.cfg, job.solver, job.preset]).encode()).hexdigest()


def _studio(job: SamplerJob) -> AbstractContextManager[RenderShot]:
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
