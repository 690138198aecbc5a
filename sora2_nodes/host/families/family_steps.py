"""What several families do alike: one guider at one schedule, a VAE that decodes pictures alone, and a voice given as a reference."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..calls import call
from .family_order import Prepared, SampleOrder

if TYPE_CHECKING:
    from .family_order import SampleOrder

IDENTITY_SCALE = 3.0  # of the guidance toward the voice, the host's own default


def one_stage(order: SampleOrder, positive: Any, negative: Any, latent: Any, *, scheduler: str = "simple") -> Prepared:
    """Prepare a sampling by classifier-free guidance, from one noise schedule of the host."""
    (levels,) = call("BasicScheduler", model=order.model, scheduler=scheduler, steps=order.steps, denoise=1.0)
    (guider,) = call("CFGGuider", model=order.model, positive=positive, negative=negative, cfg=order.cfg)
    return Prepared(stages=((guider, levels),), latent=latent)


def pictures_alone(order: SampleOrder, latent: dict[str, Any]) -> tuple[Any, None]:
    """Decode a clip that has no sound: IMAGE (F, H, W, 3)."""
    (images,) = call("VAEDecode", vae=order.vae, samples=latent)
    return images, None


def with_voice(order: SampleOrder, positive: Any, negative: Any) -> tuple[Any, Any, Any]:
    """Give LTX-2 the first voice of an order as reference audio; return its MODEL and both CONDITIONINGs.

    Without one all comes back unchanged. Raises HostError where the host has no node for it.
    """
    if not order.voices:
        return order.model, positive, negative
    return call(
        "LTXVReferenceAudio", model=order.model, positive=positive, negative=negative, audio_vae=order.audio_vae,
        reference_audio=in_stereo(order.voices[0].audio), identity_guidance_scale=IDENTITY_SCALE,
        start_percent=0.0, end_percent=1.0,
    )  # fmt: skip


def in_stereo(audio: dict[str, Any]) -> dict[str, Any]:
    """An AUDIO with the same on both channels, (1, 2, S), as the sound encoders of LTX-2 and MiniMax H3 take it."""
    return {**audio, "waveform": audio["waveform"].mean(dim=1, keepdim=True).repeat(1, 2, 1)}
