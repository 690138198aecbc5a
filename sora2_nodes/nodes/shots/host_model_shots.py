"""Shots on the host's own models: storyboard and conditioning in, clips out."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from ...errors import InputError
from ...host.capabilities import LICENCES
from ...host.shot_request import SHAPES
from ...limits import PRESETS
from ...studio.seeds import seed_of
from ..sockets.cameo_socket import PHANTOM, cameos_of
from ..sockets.host_types import clip_from_parts
from ..sockets.reference_socket import first_frame, last_frame
from ..sockets.subject_pictures import Subjects, strength_for, subjects_of, way_of
from .held_lines import HeldLines, hears_voice, held_lines, takes_speech, voices_for_reference
from .node_progress import OnStep
from .storyboard_shots import Beside, RenderedShot, RenderShot, SamplerJob

if TYPE_CHECKING:
    from ...host.families.family_order import Family, SampleOrder

UNREAD = "this %s model also reads its first frame through CLIP vision; without clip_vision it follows the frame less"


@contextmanager
def host_studio(job: SamplerJob) -> Iterator[RenderShot]:
    """Yield what renders one shot on the host's MODEL.

    Raises HostError for a model of an unknown family, InputError for a storyboard that is not encoded, or by another model's CLIP.
    """
    from ...host.families import family_of
    from ...host.families.vision_encoding import is_unread
    from ...host.shot_sampling import sample_shot

    family, board = family_of(job.model), job.storyboard.board
    if job.preset != PRESETS[0]:
        raise InputError(f"preset: {job.preset} is the built-in model's; give {family.facts.name} more steps instead")
    if len(job.storyboard.encoded) != len(board.shots):
        raise InputError("storyboard: its shots are not encoded; connect the storyboard of PromptEncode")
    if any(SHAPES in options for shot in job.storyboard.encoded for _, options in shot.positive):
        raise InputError(
            f"storyboard: it was encoded with the built-in model's CLIP, but the model is {family.facts.name}; connect the CLIP "
            f"of {family.facts.name} to PromptEncode"
        )
    for number, shot in enumerate(board.shots, 1):
        if shot.continuity == "leads_in":
            raise InputError(
                f"shot {number} leads into the next, which only the built-in model can; change its continuity"
            )
    fps = family.frame_rate(job.model, float(board.fps))

    def render(number: int, on_step: OnStep, _beside: Beside) -> RenderedShot:
        shot, seed = board.shots[number], seed_of(board, number)
        held = held_lines(job.storyboard, number, cameos_of(job.model)) if takes_speech(job.model) else None
        order = _order(job, number, family, fps, held)
        latent, images, sound = sample_shot(order, family, seed=seed, solver=job.solver, on_step=on_step)
        record = {
            "prompt": shot.prompt,
            "seed": seed,
            "model": family.facts.name,
            "steps": order.steps,
            "cfg": order.cfg,
        }
        record["model_licence"] = LICENCES[family.facts.licence].name
        record |= {"held_lines": held.as_record()} if held else {}
        if is_unread(order):
            logging.getLogger(__name__).warning(UNREAD, family.facts.name)
            record["not_given"] = ["clip_vision"]
        images, sound = trimmed(images, sound, shot.duration_s, fps)
        rate = Fraction(fps).limit_denominator(1001)
        return RenderedShot(clip=clip_from_parts(images, sound, rate, record), latent=latent)

    yield render


def trimmed(images: Any, sound: dict[str, Any] | None, seconds: float, fps: float) -> tuple[Any, dict[str, Any] | None]:
    """Cut the frames and the sound that a model drew beyond the shot's length."""
    images = images[: max(1, round(seconds * fps))]
    if sound is None:
        return images, None
    samples = round(len(images) / fps * sound["sample_rate"])
    return images, {**sound, "waveform": sound["waveform"][..., :samples]}


def _order(job: SamplerJob, number: int, family: Family, fps: float, held: HeldLines | None) -> SampleOrder:
    from ...host.families.family_order import SampleOrder, SampleVoice, frames_for

    board, encoded = job.storyboard.board, job.storyboard.encoded[number]
    shown = _shown(job, board.shots[number].prompt)
    voices = voices_for_reference(cameos_of(job.model), board.shots[number]) if hears_voice(job.model) else {}
    phantom, told = shown is not None and way_of(job.model) == PHANTOM, way_of(job.model) == "words"
    return SampleOrder(
        model=_showing(job.model, job, shown, phantom),
        vae=job.vae,
        audio_vae=job.audio_vae,
        positive=encoded.positive,
        negative=encoded.negative,
        width=board.width,
        height=board.height,
        frames=frames_for(family, board.shots[number].duration_s, fps),
        fps=fps,
        steps=job.steps or family.facts.steps,
        cfg=job.cfg or family.facts.cfg,
        image=first_frame(job.references),
        last_image=last_frame(job.references),
        pictures=shown.each if shown and told else None,
        names=shown.names if shown and told else (),
        clip=job.storyboard.clip,
        text=encoded.text,
        strength=shown.strength if shown else 1.0,
        phantom=phantom,
        shows=shown is not None,
        clip_vision=job.clip_vision,
        speech=held and held.audio,
        speech_s=held.times_s if held else (),
        voices=tuple(SampleVoice(name=name, audio=audio) for name, audio in voices.items()),
        low_noise_model=_showing(job.low_noise_model, job, shown, phantom),
    )


def _shown(job: SamplerJob, prompt: str) -> Subjects | None:
    """Return whom a shot shows, at the strength of the model's own way; VACE also takes a place for somebody."""
    way, image = way_of(job.model), first_frame(job.references)
    shown = subjects_of(job.references, cameos_of(job.model), prompt, job.storyboard.board) if way else None
    if shown is None and way == "vace" and image is not None:
        return Subjects(each=image, together=image, strength=1.0)
    return shown and replace(shown, strength=strength_for(way, shown.strength))


def _showing(model: Any, job: SamplerJob, shown: Subjects | None, phantom: bool) -> Any:
    """Return a MODEL whose samplers show a shot's people and nobody else."""
    from ...host.subject_patch import shown_by_samplers, unshown

    if model is None or shown is None or way_of(model) == "words":  # told of them with its words
        return unshown(model)
    return shown_by_samplers(model, job.vae, lambda width, height: shown, phantom=phantom, clip_vision=job.clip_vision)
