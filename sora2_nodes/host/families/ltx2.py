"""LTX-2: picture and sound in one latent, otherwise as LTXV."""

from __future__ import annotations

from typing import Any

import torch

from ...errors import HostError
from ..calls import call
from ..capabilities import CAPABILITIES
from .family_order import Prepared, SampleOrder
from .ltxv import ending_with, sigmas, without_guides
from .sampler_start import Sampling, as_guide
from .speech_latent import sound_model, with_speech
from .voice_reference import with_voice

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
