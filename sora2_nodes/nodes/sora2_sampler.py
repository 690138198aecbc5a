"""Sora2Sampler: a storyboard to one clip with sound per shot, on the built-in model or a video model of the host.

Its report says of each shot what was made, the model's own limits, and the licence that the model comes under."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .. import host
from ..host.capabilities import CAPABILITIES, LICENCES, Capability
from ..limits import PRESETS
from ..media.files.clip import Clip
from .input_row import given
from .shots.canvas_takes import graph_behind
from .shots.node_progress import progress_of
from .shots.storyboard_shots import SOLVERS, SamplerJob, render_storyboard
from .sockets.clip_video import video_of
from .sockets.host_types import storyboard_of
from .sockets.pocket_sockets import pocket_of

MODELS = ["built-in model", *(one.name for one in CAPABILITIES.values() if one.licence != "built-in")]


SHOWN = ("model", "seed", "steps", "cfg", "not_given")


class Sora2Sampler:
    """Renders every shot of a storyboard."""

    DESCRIPTION = f"Renders every shot of a storyboard, picture and sound. Takes the {', '.join(list(MODELS)[:-1])} or {MODELS[-1]}."
    CATEGORY = "Sora2"
    SEARCH_ALIASES = ("sora", "text to video", "image to video", "video with sound", "generate video", "render shots")
    FUNCTION = "render"
    RETURN_TYPES = ("VIDEO", "LATENT", "STRING")
    RETURN_NAMES = ("video", "latent", "report")
    OUTPUT_IS_LIST = (True, True, False)
    OUTPUT_TOOLTIPS = (
        "One clip with sound per shot, in order; connect AudioSync, ShotStitch or SaveVideo.",
        "One latent per shot, picture and sound together where the model has both.",
        "Each shot's size, length and settings, what the model can do, and the licence that it comes under.",
    )

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {
            "required": _required(),
            "optional": _optional(),
            "hidden": {"unique_id": "UNIQUE_ID", "nodes": "DYNPROMPT"},
        }

    def render(
        self,
        model: Any,
        storyboard: Any,
        steps: int,
        cfg: float,
        solver: str,
        unique_id: str | None = None,
        nodes: Any = None,
        **sockets: Any,
    ) -> tuple[list[Any], list[Any], str]:
        storyboard_of(storyboard)
        graph = graph_behind(nodes, unique_id) if nodes is not None and unique_id else ""
        job = SamplerJob(
            model=model, storyboard=storyboard, steps=steps, cfg=cfg, solver=solver, graph=graph, **sockets
        )  # fmt: skip
        rendered = render_storyboard(job, progress_of(unique_id))
        told = sampler_report(model, [shot.clip for shot in rendered])
        return [video_of(shot.clip) for shot in rendered], [shot.latent for shot in rendered], told


def _required() -> dict[str, Any]:
    return {
        "model": given("MODEL", "The model that draws: from Sora2Loader or the host's loaders."),
        "storyboard": given("STORYBOARD", "The encoded shots, from PromptEncode with the same model's CLIP."),
        "steps": given(
            "INT",
            "Sampling steps per shot. 0: what the model is made for (built-in 1, others 20 to 50). More takes "
            "longer and is usually cleaner.",
            default=0,
            min=0,
            max=200,
        ),
        "cfg": given(
            "FLOAT",
            "Guidance scale. 0: what the model is made for. 1: no negative prompt, half the work. Higher follows the "
            "prompt more and looks harder.",
            default=0.0,
            min=0.0,
            max=30.0,
            step=0.1,
        ),
        "solver": given(
            list(SOLVERS),
            "How noise is removed. default: what the model is made for. The built-in model takes default, euler "
            "or heun.",
            default=SOLVERS[0],
        ),
    }


def _optional() -> dict[str, Any]:
    return {
        "vae": given("VAE", "The model's VAE. The built-in model brings its own."),
        "audio_vae": given(
            "VAE", "The audio VAE, for models that make sound (LTX-2, MiniMax H3). The built-in model brings its own."
        ),
        "references": given(
            "REFERENCES", "Pictures from ReferenceLoader: first frame, identity, environment, texture."
        ),
        "credits": given(
            "CREDITS",
            "A hold from CreditMeter. It is settled when the clips are made; what was not rendered is refunded on "
            "failure or cancel.",
        ),
        "low_noise_model": given(
            "MODEL", "Wan 2.2 14B only: its low-noise expert, which takes over for the last steps."
        ),
        "preset": given(
            list(PRESETS),
            "How carefully the built-in model draws. fast, or fine: edges composed at twice the size, two steps instead of "
            "one, longer to make. steps and cfg come before it.",
            default=PRESETS[0],
        ),
        "clip_vision": given(
            "CLIP_VISION",
            "For Wan 2.1 image-to-video and HunyuanVideo 1.5: the CLIP vision model that reads the first frame. Without "
            "it they follow the frame less, which the log and the clip's record say.",
        ),
    }


def facts_of(model: Any) -> Capability:
    """Return what a MODEL can do. Raises HostError for one of no known family."""
    if pocket_of(model) is not None or not host.present():
        return CAPABILITIES["built-in"]
    from ..host.families import family_of

    return family_of(model).facts


def sampler_report(model: Any, clips: Sequence[Clip]) -> str:
    """Tell of each shot its size, length and settings, then of the model its rules and its licence."""
    facts = facts_of(model)
    lines = []
    for number, clip in enumerate(clips, 1):
        chosen = ", ".join(f"{name} {clip.record[name]}" for name in SHOWN if name in clip.record)
        heard = "with sound" if clip.waveform is not None else "silent"
        lines.append(
            f"Shot {number}: {clip.width}x{clip.height}, {clip.num_frames} frames at {float(clip.fps):g} fps, {heard}"
            + (f"; {chosen}" if chosen else "")
        )
    lines.append(
        f"{facts.name}: sizes in steps of {facts.size_multiple} px, {facts.frames} frames, fps {facts.fps}; who appears: "
        f"{facts.references or 'not taken'}; negative cues: {facts.negative}"
    )
    return "\n".join([*lines, f"Licence: {LICENCES[facts.licence].in_words()}"])
