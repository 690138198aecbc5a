"""Shots on the built-in model."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING, Any

from ... import host
from ...errors import InputError
from ...studio.orders import seed_of
from ..sockets.cameo_socket import cameos_of
from ..sockets.pocket_sockets import pocket_of
from ..sockets.reference_pictures import shown_to_networks
from ..sockets.voices import voices_of
from .node_progress import OnStep
from .plan_requests import physics_of, plan_for, render_settings
from .storyboard_shots import RenderedShot, RenderJob, RenderShot

if TYPE_CHECKING:
    from ...engine.pipeline.planning import PlannedShot, RenderSettings, ShotEnd
    from ...engine.pipeline.rendering import Pocket
    from ...engine.pipeline.sequence import Latents

SOLVERS = ("default", "euler", "heun")


@contextmanager
def pocket_studio(job: RenderJob) -> Iterator[RenderShot]:
    """Yield what renders one shot on the built-in networks, each shot from where the one before ended if it asks so.

    Raises InputError for a solver the networks don't take, a VAE of another model, a CLIP vision model, and lines that
    overlap or don't fit.
    """
    from ...engine.pipeline.references import for_shot
    from ...engine.pipeline.rendering import render_shot
    from ...engine.pipeline.speaking import mouths_told, speaking

    for name in ("vae", "audio_vae"):
        if getattr(job, name) is not None and pocket_of(getattr(job, name)) is None:
            raise InputError(f"{name}: it belongs to another model; connect Sora2Loader's, or leave this input open")
    if job.clip_vision is not None:
        raise InputError("clip_vision: the built-in model reads none; leave this input open")
    settings, board, physics = _settings(job), job.storyboard.board, physics_of(job.model)
    references = shown_to_networks(job.references)
    carried = cameos_of(job.model)
    people = [one.person for one in carried]
    voices = [
        voices_of(job.storyboard, number, carried) for number in range(len(board.shots))
    ]  # refused before any is drawn
    with _ready(job.model) as pocket:

        def render(number: int, on_step: OnStep, before: ShotEnd | None) -> RenderedShot:
            end = before if board.shots[number].continuity == "continue" else None
            shown = for_shot(references, number)
            planned, seed = plan_for(board, number, physics, end, people, shown), seed_of(board, number)
            planned = speaking(planned, voices[number])
            made: list[Latents] = []
            clip, end = render_shot(
                pocket, planned, settings, seed=seed, references=shown, on_step=on_step, on_latents=made.append
            )
            return RenderedShot(clip=mouths_told(clip, planned), latent=_latent(made[0], planned, settings), end=end)

        yield render


def _settings(job: RenderJob) -> RenderSettings:
    if job.solver not in SOLVERS:
        raise InputError(f"solver: the built-in model takes {' or '.join(SOLVERS)}, not {job.solver!r}")
    chosen: dict[str, Any] = {"steps": job.steps} if job.steps else {}
    chosen |= {"guidance": job.cfg} if job.cfg else {}
    chosen |= {} if job.solver == "default" else {"solver": job.solver}
    return render_settings(job.storyboard.board, physics_of(job.model), **chosen)


def _latent(latents: Latents, planned: PlannedShot, settings: RenderSettings) -> dict[str, Any]:
    """Return a shot's LATENT: of the host's kind in the host, else picture (1, C, F, h, w) and sound (1, C, T, 1)."""
    parts = [latents.video[None], latents.audio[None, ..., None]]
    if not host.present():
        return {"samples": parts}
    from ...host.native import finished_latent

    return finished_latent(parts, planned, settings)


def _ready(model: Any) -> AbstractContextManager[Pocket]:
    """Return the built-in networks ready to run: in the host loaded and patched by its memory management."""
    if host.present() and not hasattr(model, "pocket"):
        from ...host.native import ready

        return ready(model)
    pocket = pocket_of(model)
    assert pocket is not None
    return nullcontext(pocket)
