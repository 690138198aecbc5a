"""Speech that a family with sound is given: encoded, put at its times in the sound latent and held there by the noise mask.

The host's sampler keeps what its noise mask holds and tells the network that it is clean (timestep 0), so that the picture
and the rest of the sound are drawn around it.
"""

from __future__ import annotations

import math
from typing import Any

import torch

from ..calls import call
from .family_order import SampleOrder

STEREO = 2  # channels that LTX-2's audio encoder takes, where the VAE doesn't say


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
