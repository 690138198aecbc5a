"""Frozen configs of the built-in networks and their named presets. A checkpoint's metadata rebuilds them."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from typing import TypeVar

from ..errors import WeightsError

C = TypeVar("C")
MODEL_LICENCE = "Apache-2.0"  # of the built-in weights, as of this pack
MEMORY_ROLES = ("shot", "identity", "environment", "texture", "first_frame")  # what a memory frame is to the clip
TONES_TOLD = 7  # world.drafts.guide.TONE_CHOICES, the end of the scene vector: neutral first, custom last


@dataclass(frozen=True, kw_only=True)
class VideoConfig:
    """Linear encoder and guided decoder. Sizes in pixels and frames."""

    channels: int = 24
    patch: int = 16
    frames: int = 4
    layers: int = 9  # of world.drafts.guide.LAYERS
    maps: int = 16  # of world.drafts.guide.MAPS
    parts: int = 15  # of world.drafts.guide.PARTS
    scene: int = 28  # world.drafts.guide.SCENE_SIZE
    deep_width: int = 128  # at an eighth of the native size, four frames together
    deep_blocks: int = 3
    told: int = 64  # scene and pooled features
    width: int = 64  # at a quarter
    fine_width: int = 32  # at half


@dataclass(frozen=True, kw_only=True)
class LightConfig:
    """The painter of light: a U over the guide, its widths from half the native size down by twos."""

    channels: int = 24  # of a video latent
    widths: tuple[int, ...] = (24, 48, 80, 96)
    blocks: tuple[int, ...] = (1, 2, 2, 1)  # at each width, on the way down and again on the way up


@dataclass(frozen=True, kw_only=True)
class AudioConfig:
    """Log-mel, its linear code, and the vocoder. Rates are in engine.shapes."""

    channels: int = 48
    mel_bins: int = 64
    mels: int = 4
    n_fft: int = 1024
    win_length: int = 600
    f_min_hz: float = 40.0
    f_max_hz: float = 12_000.0
    noise: int = 8  # the vocoder's inputs of white noise
    width: int = 192
    blocks: int = 4
    synthesis_n_fft: int = 960


@dataclass(frozen=True, kw_only=True)
class TransformerConfig:
    """Joint audio-video rectified-flow transformer."""

    dim: int = 256
    depth: int = 6
    heads: int = 4
    video_channels: int = 24
    audio_channels: int = 48
    maps: int = 16
    map_cell: int = 4  # map cells per token side, at an eighth of the native size
    map_frames: int = 4
    contact_channels: int = 21
    contact_ticks: int = 4
    scene: int = 28


def to_json(config: object) -> str:
    """Write a config as JSON for a checkpoint's metadata."""
    return json.dumps(dataclasses.asdict(config), sort_keys=True)  # type: ignore[call-overload]


def from_json(kind: type[C], text: str) -> C:
    """Rebuild a config; raise WeightsError on unknown keys (weights of a newer version)."""
    values = json.loads(text)
    known = {f.name for f in dataclasses.fields(kind)}  # type: ignore[arg-type]
    if unknown := sorted(set(values) - known):
        raise WeightsError(
            f"these weights were made by a newer version (unknown settings {unknown}); update sora2-nodes"
        )
    return kind(**values)
