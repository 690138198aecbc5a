"""MiniMax H3: picture and sound in one latent; its words are encoded together with the pictures they speak of."""

from __future__ import annotations

import math
from typing import Any

from ...errors import HostError
from ..calls import call
from ..capabilities import CAPABILITIES
from .family_order import Prepared, SampleOrder
from .family_steps import in_stereo
from .sampler_start import Sampling

SOUND_CHANNELS = 32  # of its audio VAE's latent
FPS = 24.0
SHORTEST_S = 0.25  # of a line that is held


class MiniMaxH3:
    """MiniMax H3. First and last frame, who appears (`<Picture i>`) and how they sound (`<Audio j>`), and lines that are held as guides."""

    facts = CAPABILITIES["minimax-h3"]

    def recognises(self, kind: dict[str, Any]) -> bool:
        return kind.get("image_model") == "minimax_h3"

    def frame_rate(self, model: Any, fps: float) -> float:
        return FPS

    def prepare(self, order: SampleOrder) -> Prepared:
        if getattr(order.audio_vae, "latent_channels", None) != SOUND_CHANNELS:
            raise HostError(
                "audio_vae: MiniMax H3 makes sound and needs its audio VAE; connect VAELoader with its file"
            )
        if order.clip is None:
            raise HostError(
                "storyboard: MiniMax H3 reads words and pictures together; connect the STORYBOARD of PromptEncode"
            )
        positive, latent = _told(order)
        for guide in _guides(order):
            (positive,) = call("MiniMaxH3AddGuide", positive=positive, latent=latent, **guide)
        (levels,) = call("BasicScheduler", model=order.model, scheduler="simple", steps=order.steps, denoise=1.0)
        if order.cfg == 1.0:
            (guider,) = call("BasicGuider", model=order.model, conditioning=positive)
        else:
            (guider,) = call("CFGGuider", model=order.model, positive=positive, negative=order.negative, cfg=order.cfg)
        return Prepared(stages=((guider, levels),), latent=latent)

    def decode(self, order: SampleOrder, latent: dict[str, Any]) -> tuple[Any, dict[str, Any] | None]:
        video, audio = call("LTXVSeparateAVLatent", av_latent=latent)
        (images,) = call("VAEDecode", vae=order.vae, samples=video)
        (sound,) = call("VAEDecodeAudio", vae=order.audio_vae, samples=audio)
        return images, sound

    def show(self, sampling: Sampling) -> Sampling:
        return sampling  # who appears is told with the words, before a sampler runs


def _told(order: SampleOrder) -> tuple[Any, dict[str, Any]]:
    """Encode the words with the pictures they speak of; return the conditioning and the empty latent."""
    size = {"width": order.width, "height": order.height, "length": order.frames}
    if not _refers(order):
        return call(
            "MiniMaxH3ImageToVideo", clip=order.clip, vae=order.vae, prompt=order.text, first_frame=order.image,
            last_frame=order.last_image, **size,
        )  # fmt: skip
    pictures = {
        f"ref_image_{n}": picture[None] for n, picture in enumerate(() if order.pictures is None else order.pictures)
    }
    voices = {f"ref_audio_{n}": in_stereo(voice.audio) for n, voice in enumerate(order.voices)}
    who = who_is_who(order.names, tuple(voice.name for voice in order.voices))
    return call(
        "MiniMaxH3ReferenceToVideo", clip=order.clip, vae=order.vae, audio_vae=order.audio_vae,
        prompt=f"{who} {order.text}", ref_images=pictures, ref_audios=voices, **size,
    )  # fmt: skip


def _refers(order: SampleOrder) -> bool:
    """Whether its words speak of pictures or voices of who appears."""
    return order.pictures is not None or bool(order.voices)


def who_is_who(names: tuple[str, ...], voices: tuple[str, ...] = ()) -> str:
    """Say which picture shows whom and which sound is whose voice; an empty name is a picture of somebody or something unnamed."""
    told = [
        f"{name} looks as in <Picture {number}>." if name else f"What appears looks as in <Picture {number}>."
        for number, name in enumerate(names, 1)
    ]
    told += [f"{name} sounds as in <Audio {number}>." for number, name in enumerate(voices, 1)]
    return " ".join(told)


def _guides(order: SampleOrder) -> list[dict[str, Any]]:
    """What is anchored to frames: first and last picture where others are told with the words, and spoken lines."""
    guides: list[dict[str, Any]] = []
    if _refers(order):
        for image, frame in ((order.image, 0), (order.last_image, -1)):
            guides += [] if image is None else [{"vae": order.vae, "image": image, "frame_idx": frame}]
    if order.speech is None:
        return guides
    wave, rate = order.speech["waveform"], order.speech["sample_rate"]
    for start_s, end_s in order.speech_s:
        line = wave[..., math.floor(start_s * rate) : math.ceil(max(end_s, start_s + SHORTEST_S) * rate)]
        sound = in_stereo({"waveform": line, "sample_rate": rate})
        guides.append({"audio_vae": order.audio_vae, "audio": sound, "frame_idx": math.floor(start_s * FPS)})
    return guides
