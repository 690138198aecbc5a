"""Shots on the built-in model."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING, Any, cast

from ... import host
from ...errors import InputError
from ..sockets.cameo_socket import cameos_of
from ..sockets.pocket_sockets import pocket_of
from ..sockets.reference_socket import shown_to_networks
from ..sockets.voices import material_of
from .node_progress import OnStep
from .plan_requests import physics_of, render_options
from .storyboard_shots import Beside, RenderedShot, RenderShot, SamplerJob

if TYPE_CHECKING:
    from ...engine.pipeline.planning import PlannedShot, RenderSettings
    from ...engine.pipeline.rendering import Pocket
    from ...engine.pipeline.sequence import Latents

SOLVERS = ("default", "euler", "heun")


@contextmanager
def pocket_studio(job: SamplerJob) -> Iterator[RenderShot]:
    """Yield what renders one shot on the built-in networks, each shot from where the one before ended if it asks so.

    Raises InputError for a solver the networks don't take, a VAE of another model, a CLIP vision model, and lines that
    overlap or don't fit.
    """
    from ...studio.orders import order_for, whole
    from ...studio.pocket_renderer import PocketRenderer, arrays_of, plan_order
    from ...studio.shoot import finished

    for name in ("vae", "audio_vae"):
        if getattr(job, name) is not None and pocket_of(getattr(job, name)) is None:
            raise InputError(f"{name}: it belongs to another model; connect Sora2Loader's, or leave this input open")
    if job.clip_vision is not None:
        raise InputError("clip_vision: the built-in model reads none; leave this input open")
    board, references = job.storyboard.board, tuple(shown_to_networks(job.references))
    material = material_of(job.storyboard, cameos_of(job.model), options=_options(job), references=references)
    orders = {  # refused before any is drawn
        number: whole(order_for(board, number, material), board, material)
        for number, shot in enumerate(board.shots)
        if not shot.footage
    }
    with _ready(job.model) as pocket:
        renderer = PocketRenderer(pocket)

        def render(number: int, on_step: OnStep, beside: Beside) -> RenderedShot:
            order, made = beside.joined(orders[number]), cast("list[Latents]", [])
            drawing = renderer.draw(order, *plan_order(order), on_step=on_step, on_latents=made.append)
            return RenderedShot(
                clip=finished(drawing.clip, order, speech=False),
                latent=_latent(made[0], drawing.planned, drawing.settings),
                end=arrays_of(drawing.end, drawing.planned),
            )

        yield render


def _options(job: SamplerJob) -> dict[str, Any]:
    if job.solver not in SOLVERS:
        raise InputError(f"solver: the built-in model takes {' or '.join(SOLVERS)}, not {job.solver!r}")
    chosen: dict[str, Any] = {"preset": job.preset}
    chosen |= {"steps": job.steps} if job.steps else {}
    chosen |= {"guidance": job.cfg} if job.cfg else {}
    chosen |= {} if job.solver == "default" else {"solver": job.solver}
    return render_options(physics_of(job.model), **chosen)


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
