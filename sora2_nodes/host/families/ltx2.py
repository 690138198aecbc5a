"""LTX-2: picture and sound in one latent, otherwise as LTXV.

Speech that it is given is encoded, put at its times in the sound latent and held there by the noise mask: the host's sampler keeps what its noise mask holds and tells the network
that it is clean (timestep 0), so that the picture and the rest of the sound are drawn around it.
"""

from __future__ import annotations

import math
from typing import Any

import torch

from ...errors import HostError
from ..calls import call
from ..capabilities import CAPABILITIES
from .family_order import Prepared, SampleOrder
from .family_steps import with_voice
from .ltxv import ending_with, sigmas, without_guides
from .sampler_start import Sampling, as_guide

DISTILLED = (
    1.0,
    0.99375,
    0.9875,
    0.98125,
    0.975,
    0.909375,
    0.725,
    0.421875,
    0.0,
)  # noise levels of its distilled files


STEREO = 2  # channels that LTX-2's audio encoder takes, where the VAE doesn't say


class Ltx2:
    """LTX-2 to 2.5, which draw and sound together. At cfg 1 and 8 steps they run as their distilled files are made for."""

    facts = CAPABILITIES["ltx-2"]

    def recognises(self, kind: dict[str, Any]) -> bool:
        return kind.get("image_model") == "ltxav"

    def frame_rate(self, model: Any, fps: float) -> float:
        return fps

    def prepare(self, order: SampleOrder) -> Prepared:
        if not hasattr(sound_model(order.audio_vae), "num_of_latents_from_frames"):
            raise HostError(
                "audio_vae: LTX-2 makes sound and needs its audio VAE; connect LTXVAudioVAELoader, or VAELoader where the "
                "audio VAE is a file of its own"
            )
        positive, negative = call(
            "LTXVConditioning", positive=order.positive, negative=order.negative, frame_rate=order.fps
        )
        (video,) = call(
            "EmptyLTXVLatentVideo", width=order.width, height=order.height, length=order.frames, batch_size=1
        )
        distilled = order.cfg == 1.0 and order.steps == len(DISTILLED) - 1
        levels = torch.tensor(DISTILLED) if distilled else sigmas(order.steps, video)
        if order.image is not None:
            (video,) = call("LTXVImgToVideoInplace", vae=order.vae, image=order.image, latent=video, strength=1.0)
        positive, negative, video = ending_with(order, positive, negative, video)
        (audio,) = call(
            "LTXVEmptyLatentAudio", frames_number=order.frames, frame_rate=round(order.fps), batch_size=1,
            audio_vae=order.audio_vae,
        )  # fmt: skip
        (latent,) = call("LTXVConcatAVLatent", video_latent=video, audio_latent=with_speech(order, audio))
        model, positive, negative = with_voice(order, positive, negative)
        (guider,) = call("CFGGuider", model=model, positive=positive, negative=negative, cfg=order.cfg)
        return Prepared(stages=((guider, levels),), latent=latent)

    def decode(self, order: SampleOrder, latent: dict[str, Any]) -> tuple[Any, dict[str, Any] | None]:
        video, audio = call("LTXVSeparateAVLatent", av_latent=latent)
        (images,) = call("VAEDecode", vae=order.vae, samples=without_guides(order, video))
        (sound,) = call("LTXVAudioVAEDecode", samples=audio, audio_vae=order.audio_vae)
        return images, sound

    def show(self, sampling: Sampling) -> Sampling:
        return as_guide(sampling)


def with_speech(order: SampleOrder, sound: dict[str, Any]) -> dict[str, Any]:
    """Put the order's speech into an empty sound LATENT, samples (1, C, T, bins); without speech it comes back unchanged."""
    if order.speech is None:
        return sound
    (spoken,) = call("LTXVAudioVAEEncode", audio=_as_encoded(order), audio_vae=order.audio_vae)
    samples, words = sound["samples"].clone(), spoken["samples"].to(sound["samples"])
    mask = torch.ones_like(samples)
    for start_s, end_s in order.speech_s:
        low, high = latents_between(start_s, end_s, sound_model(order.audio_vae).latents_per_second)
        high = min(high, samples.shape[2], words.shape[2])
        samples[:, :, low:high] = words[:, :, low:high]
        mask[:, :, low:high] = 0.0
    return {**sound, "samples": samples, "noise_mask": mask}


def sound_model(audio_vae: Any) -> Any:
    """Return what knows an audio VAE's rates and lengths: in newer hosts the network in it, in older ones itself."""
    return getattr(audio_vae, "first_stage_model", audio_vae)


def latents_between(start_s: float, end_s: float, latents_per_second: float) -> tuple[int, int]:
    """Return the first latent that hears any of a span in seconds, and the one after the last."""
    return math.floor(start_s * latents_per_second), math.ceil(end_s * latents_per_second) + 1


def _as_encoded(order: SampleOrder) -> dict[str, Any]:
    """The order's AUDIO in the encoder's channels, as long as the picture."""
    encoder = getattr(getattr(sound_model(order.audio_vae), "autoencoder", None), "encoder", None)
    channels = getattr(encoder, "in_channels", STEREO)
    wave, rate = order.speech["waveform"], order.speech["sample_rate"]
    missing = max(0, math.ceil(order.frames / order.fps * rate) - wave.shape[-1])
    wave = torch.nn.functional.pad(wave.mean(dim=1, keepdim=True), (0, missing))
    return {"waveform": wave.repeat(1, channels, 1), "sample_rate": rate}
