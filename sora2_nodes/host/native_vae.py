"""The built-in autoencoders as VAEs of the host. A latent whose plan is known is decoded with it, another without."""

from __future__ import annotations

import logging
import math
from collections.abc import Iterator
from itertools import islice
from typing import Any

import comfy.model_management as management
import comfy.model_patcher
import comfy.sd
import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..engine.model.checkpoint import Networks
from ..engine.pipeline.contact_sound import SOUND_RATE
from ..engine.pipeline.frame_painter import FramePainter, Picture
from ..engine.pipeline.painting import Painter
from ..engine.pipeline.rendering import decode_sound
from ..engine.pipeline.soundtrack import soundtrack
from ..engine.shapes import FPS, FRAMES_PER_LATENT, HOP, MELS_PER_LATENT, SAMPLE_RATE
from ..errors import InputError
from ..media.sound.loudness import normalise
from ..media.sound.waveforms import to_rate
from .shot_plans import FINISHED, KEPT, DrawnPlan, Finished, unpacked

CELL = 16  # pixels per latent cell
GRID = 32  # pixels that a side is a multiple of
HOST_SAMPLE_RATE = 44100  # Hz, fixed in the VAEDecodeAudio of hosts whose VAEs have no rate of their own
UNPLANNED = (
    "samples: this sound is decoded as the networks sampled it, without voices, weather and places and not held to a plan, since it is "
    "none of the last latents that the built-in model made; decode it before it is changed or saved"
)
VAES_CARRY_SOUND = "audio_sample_rate" in comfy.sd.VAE.__init__.__code__.co_names  # newer hosts: any VAE has a rate


class PictureCoder(nn.Module):
    """(B, C, F, h, w) latents ↔ (B, 3, 4F, 16h, 16w) in 0..1."""

    def __init__(self, pocket: Networks) -> None:
        super().__init__()
        self.pocket = pocket
        self.encoder, self.decoder = pocket.encoder, pocket.decoder

    def decode(self, latent: Tensor, **_: Any) -> Tensor:
        """Decode with the plan that belongs to the latent, or linearly where none is known."""
        finished = FINISHED.find(latent)
        if latent.ndim == 3:
            latent = unpacked(latent, _known(finished).shapes)[0]
        if finished is None or finished.plan is None or latent.shape[0] != 1:
            return self._linear(latent)
        return self._guided(latent, finished.plan())

    def encode(self, pictures: Tensor) -> Tensor:
        """Encode pictures, scaled to multiples of 32 pixels, the last frame held to a multiple of 4."""
        b, c, frames, height, width = pictures.shape
        size = [max(GRID, round(side / GRID) * GRID) for side in (height, width)]
        if size != [height, width]:
            flat = F.interpolate(pictures.transpose(1, 2).flatten(0, 1), size=size, mode="area")
            pictures = flat.view(b, frames, c, *size).transpose(1, 2)
        missing = -frames % FRAMES_PER_LATENT
        pictures = torch.cat([pictures, pictures[:, :, -1:].expand(-1, -1, missing, -1, -1)], 2)
        return self.encoder.encode(pictures)

    def _guided(self, latent: Tensor, plan: DrawnPlan) -> Tensor:
        count = latent.shape[2] * FRAMES_PER_LATENT
        frames = list(islice(self._painted(latent, plan), count))
        frames += [frames[-1]] * (count - len(frames))
        pictures = torch.from_numpy(np.stack(frames)).to(latent.device)
        return (pictures.float() / 255).permute(3, 0, 1, 2)[None]

    def _painted(self, latent: Tensor, plan: DrawnPlan) -> Iterator[np.ndarray]:
        """Frames at the native size by the painter of light; those of the older picture from the latents."""
        planned, grid = plan.planned, plan.grid
        if planned.shown:
            picture = Picture(width=grid.width, height=grid.height, look=planned.brief.look, tone=planned.brief.tone)
            return FramePainter(self.pocket.light, planned.display, grid, picture).frames()
        painter = Painter(
            (self.encoder, self.decoder), planned, plan.maps, plan.told.scene, aspect=plan.aspect, grid=grid, scale=2
        )
        return painter.frames(latent[0].float())

    def _linear(self, latent: Tensor) -> Tensor:
        """Undo the linear encoder at full size."""
        c, encoder = self.encoder.config, self.encoder
        kernel = (c.frames, c.patch, c.patch)
        weight = (encoder.basis * encoder.scale[:, None]).reshape(c.channels, 3, *kernel).to(latent)
        mean = encoder.mean.reshape(3, *kernel).to(latent)
        tiles = latent.shape[2:]
        return F.conv_transpose3d(latent, weight, stride=kernel) + mean.repeat(1, *tiles)


class NativeVAE(comfy.sd.VAE):
    """The picture coder with what the host's VAE nodes read."""

    def __init__(self, pocket: Networks) -> None:
        self.first_stage_model = PictureCoder(pocket).eval()
        self.memory_used_encode = self.memory_used_decode = lambda shape, dtype: math.prod(shape) * 4096
        self.upscale_ratio = (lambda n: n * FRAMES_PER_LATENT, CELL, CELL)
        self.upscale_index_formula = (FRAMES_PER_LATENT, CELL, CELL)
        self.downscale_ratio = (lambda n: -(-n // FRAMES_PER_LATENT), CELL, CELL)
        self.downscale_index_formula = (FRAMES_PER_LATENT, CELL, CELL)
        self.latent_channels, self.latent_dim, self.output_channels = pocket.encoder.config.channels, 3, 3
        self.pad_channel_value, self.extra_1d_channel, self.size = None, None, None
        self.not_video, self.crop_input, self.disable_offload = False, False, False
        self.handles_tiling, self.format_encoded, self.audio_sample_rate = False, None, SAMPLE_RATE
        self.process_input = lambda image: image
        self.process_output = lambda image: image.clamp_(0.0, 1.0)  # in place: newer hosts drop what it returns
        self.working_dtypes = [torch.float32]
        self.device, self.vae_dtype = torch.device("cpu"), torch.float32
        self.output_device = management.intermediate_device()
        self.patcher = comfy.model_patcher.ModelPatcher(self.first_stage_model, self.device, self.device)

    def decode_tiled(self, samples: Any, **_: Any) -> Tensor:
        """Decode whole: the painter works frame by frame, and a tile would lose the plan. Takes nested latents too."""
        return self.decode(samples.unbind()[0] if getattr(samples, "is_nested", False) else samples)

    def encode_tiled(self, pixel_samples: Tensor, **_: Any) -> Tensor:
        """Encode whole: the encoder is linear and small."""
        return self.encode(pixel_samples)


class NativeAudioVAE(nn.Module):
    """The sound coder with what the host's audio nodes call: (B, C, T, 1) latents → stereo at 48 kHz, and sound → latents by 24 kHz.

    A latent whose plan is known sounds as the same shot does at every other door; another as the networks sampled it. Newer
    hosts take an audio VAE as any VAE, sound as (B, S, channels) at its own rates; older ones have nodes of its own for it,
    which take AUDIO and give (B, channels, S).
    """

    sample_rate = audio_sample_rate = SAMPLE_RATE  # of what is encoded
    output_sample_rate = audio_sample_rate_output = SOUND_RATE
    latent_frequency_bins = 1
    mel_hop_length = HOP
    latents_per_second = SAMPLE_RATE / HOP / MELS_PER_LATENT

    def __init__(self, pocket: Networks) -> None:
        super().__init__()
        self.pocket, self.codec = pocket, pocket.audio
        self.latent_channels = pocket.audio.config.channels
        cpu = torch.device("cpu")
        self.patcher = comfy.model_patcher.ModelPatcher(self, cpu, cpu)

    @property
    def first_stage_model(self) -> NativeAudioVAE:
        """The module that newer hosts ask for rates and lengths: this one."""
        return self

    def throw_exception_if_invalid(self) -> None:
        """Do nothing: it is always valid."""

    def num_of_latents_from_frames(self, frames: int, fps: float) -> int:
        """Return how many sound latents last as long as `frames`."""
        return math.ceil(frames / (fps or FPS) * self.latents_per_second)

    def decode(self, latent: Tensor, vae_options: Any = None) -> Tensor:
        """Return the sound in -1..1 at 48 kHz: (B, S, 2) on newer hosts, (B, 2, S) on older ones.

        Of a packed latent it is what VAEDecodeAudio takes, since hosts with packed latents have no other sound decoder:
        (B, S, 2), at 44.1 kHz where the host fixes that.
        """
        finished = FINISHED.find(latent)
        if latent.shape[1] == self.latent_channels:
            sound = self._stereo(latent, finished)
            return sound.movedim(1, -1) if VAES_CARRY_SOUND else sound
        sound = self._stereo(unpacked(latent, _known(finished).shapes)[-1], finished)
        return (sound if VAES_CARRY_SOUND else _resampled(sound, SOUND_RATE, HOST_SAMPLE_RATE)).movedim(1, -1)

    def _stereo(self, latent: Tensor, finished: Finished | None) -> Tensor:
        """(B, C, T, 1) latents → (B, 2, S) at 48 kHz, held to their plan where it is known."""
        if finished is None or finished.plan is None or latent.shape[0] != 1:
            logging.getLogger(__name__).warning(UNPLANNED)
            wave = self.codec.waveform(self.codec.decode(latent.flatten(2).float()))
            return _resampled(wave[:, None], SAMPLE_RATE, SOUND_RATE).expand(-1, 2, -1)
        planned = finished.plan().planned
        sampled = decode_sound(self.pocket, latent[0].flatten(1), planned.num_frames)
        sound, _ = normalise(soundtrack(planned, sampled).waveform, SOUND_RATE)
        return torch.from_numpy(sound)[None].to(latent.device)

    def decode_tiled(self, latent: Tensor, **_: Any) -> Tensor:
        """Decode whole: the decoder is small."""
        return self.decode(latent)

    def encode(self, audio: dict[str, Any] | Tensor) -> Tensor:
        """Return the latents (B, C, T, 1) of AUDIO, or of (B, S, channels) at 24 kHz, mixed to mono."""
        if isinstance(audio, dict):
            wave = _resampled(audio["waveform"].mean(1), audio["sample_rate"], SAMPLE_RATE)
        else:
            wave = audio.float().mean(-1)
        samples = HOP * MELS_PER_LATENT
        wave = F.pad(wave, (0, -wave.shape[-1] % samples))
        return self.codec.encode(self.codec.mel(wave))[..., None]


def _known(finished: Finished | None) -> Finished:
    """Return what is known of a packed latent. Raises InputError for one that the built-in model did not make."""
    if finished is None:
        raise InputError(
            f"samples: this is none of the last {KEPT} latents that the built-in model made, so its shape is not known; "
            "sample it again, and decode it before it is changed or saved"
        )
    return finished


def _resampled(waveform: Tensor, rate: int, target: int) -> Tensor:
    made = to_rate(waveform.float().cpu().numpy().reshape(-1, waveform.shape[-1]), rate, target)
    return torch.from_numpy(np.ascontiguousarray(made)).view(*waveform.shape[:-1], -1)
