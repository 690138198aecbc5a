"""What a family is asked for and what it answers. Plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from ...errors import HostError, InputError
from ..capabilities import CAPABILITIES, Capability
from .sampler_start import Sampling


@dataclass(frozen=True, kw_only=True)
class SampleVoice:
    """How somebody who appears sounds: a few seconds of AUDIO in their voice, for a family that takes such a reference."""

    name: str
    audio: dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class SampleOrder:
    """One shot for a model of the host. Size in pixels.

    image, last_image: IMAGE (1, H, W, 3) of the first and the last frame, or None. Whoever appears is on the models already;
    shows: somebody does. pictures: IMAGE (N, H, W, 3) of each who appears and their names, for a family that is told of them
    with its words, encoded by the clip from the text; or None.
    strength: 0..1, how much they count for VACE. phantom: the models are Wan Phantom and show somebody. clip_vision: reads
    the first frame, or None.
    speech: AUDIO to be held, as long as the shot, and speech_s: where in it someone speaks, (start, end) in seconds; or None.
    voices: of cameos that appear, for models that hear one as a reference.
    """

    model: Any
    vae: Any
    audio_vae: Any
    positive: Any
    negative: Any
    width: int
    height: int
    frames: int
    fps: float
    steps: int
    cfg: float
    image: Any = None
    last_image: Any = None
    pictures: Any = None
    names: tuple[str, ...] = ()
    clip: Any = None
    text: str = ""
    strength: float = 1.0
    phantom: bool = False
    shows: bool = False
    clip_vision: Any = None
    speech: Any = None
    speech_s: tuple[tuple[float, float], ...] = ()
    voices: tuple[SampleVoice, ...] = ()
    low_noise_model: Any = None


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """What the host's sampler takes. stages: (guider, sigmas) one after another, each from where the last one ended."""

    stages: tuple[tuple[Any, Any], ...]
    latent: dict[str, Any]


class Family(Protocol):
    """A kind of video model of the host."""

    facts: Capability

    def recognises(self, kind: dict[str, Any]) -> bool:
        """Tell whether a model's network configuration is of this family."""

    def frame_rate(self, model: Any, fps: float) -> float:
        """Return the frames per second it draws when `fps` are asked for."""

    def prepare(self, order: SampleOrder) -> Prepared:
        """Make the latent, the conditioning, the guider and the noise levels."""

    def decode(self, order: SampleOrder, latent: dict[str, Any]) -> tuple[Any, dict[str, Any] | None]:
        """Return IMAGE (F, H, W, 3) and AUDIO, or None where the model makes no sound."""

    def show(self, sampling: Sampling) -> Sampling:
        """Put who appears into a sampling of the host's own; asked only of models that take a picture of somebody."""


def frames_for(family: Family, seconds: float, fps: float) -> int:
    """Return the fewest frames the family can draw that last at least `seconds`."""
    facts, wanted = family.facts, max(1, round(seconds * fps))
    more = max(0, wanted - facts.frame_first)
    return -(-more // facts.frame_step) * facts.frame_step + facts.frame_first


def check_size(family: Family, width: int, height: int) -> None:
    """Raise InputError, with the nearest size that works, for a size the family can't draw."""
    step = family.facts.size_multiple
    near = [max(step, round(side / step) * step) for side in (width, height)]
    if [width, height] != near:
        raise InputError(
            f"size: {family.facts.name} draws multiples of {step} pixels, not {width}x{height}; use {near[0]}x{near[1]}"
        )


def check_vae(vae: Any, model: Any, family: Family) -> None:
    """Raise HostError where the VAE is missing or of another model."""
    if vae is None:
        raise HostError(f"vae: {family.facts.name} needs its VAE; connect VAELoader or the checkpoint's VAE")
    channels = getattr(vae, "latent_channels", None)
    wanted = family.facts.picture_channels or model.model.latent_format.latent_channels
    if channels != wanted:
        raise HostError(
            f"vae: this VAE has {channels} latent channels, but the model ({family.facts.name}) has {wanted}; "
            f"load the VAE that belongs to {family.facts.name}"
        )


def check_image(order: SampleOrder, family: Family, takes_image: bool) -> None:
    """Raise HostError where a first frame is given to a model that can't take one."""
    if order.image is not None and not takes_image:
        raise HostError(
            f"references: this {family.facts.name} model makes video from text only; load its image-to-video model, or "
            "leave out the first frame"
        )


def check_last_image(order: SampleOrder, family: Family, takes_image: bool) -> None:
    """Raise HostError where a last frame is given to a model that can't end with one."""
    if order.last_image is not None and not takes_image:
        able = ", ".join(one.name for one in CAPABILITIES.values() if one.last_frame)
        raise HostError(
            f"references: this {family.facts.name} model can't end with a picture ({able} can); leave out the last frame"
        )
