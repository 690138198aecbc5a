"""What a shot's conditioning says to the built-in model: which shot, at which size, with which seed. No host needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ..engine.config import AudioConfig, VideoConfig
from ..engine.shapes import audio_latents_for, grid_for, latents_for
from ..story.storyboard import Shot

REQUEST = "sora2_shot"  # keys in a CONDITIONING's options
SHAPES = "sora2_shapes"
TEXT = "sora2_text"
CELLS_PER_TOKEN = 2  # latent cells on a token's side


@dataclass(frozen=True, kw_only=True)
class ShotRequest:
    """One shot to be planned when it is sampled. Size in pixels of the output.

    voices: per speaker the mouth's opening, a byte (0..255) every 10 ms; mouths follow them. Without any, made-up syllables.
    """

    shot: Shot
    width: int
    height: int
    seed: int
    voices: tuple[tuple[str, bytes], ...] = ()

    def heard(self) -> dict[str, np.ndarray]:
        """Each speaker's mouth opening, (T,) 0..1 at 100 Hz."""
        return {who: np.frombuffer(curve, np.uint8).astype(np.float32) / 255 for who, curve in self.voices}


def packed_voices(voices: Mapping[str, np.ndarray]) -> tuple[tuple[str, bytes], ...]:
    """Mouth openings, (T,) 0..1 at 100 Hz, as a ShotRequest holds them: values that can be compared."""
    return tuple((who, (curve.clip(0, 1) * 255).round().astype(np.uint8).tobytes()) for who, curve in voices.items())


def latent_shapes(seconds: float, width: int, height: int) -> list[list[int]]:
    """Return the shapes of a shot's latents: picture (1, C, F, h, w) and sound (1, C, T, 1)."""
    grid, frames = grid_for(width, height), latents_for(seconds)
    picture = [1, VideoConfig().channels, frames, grid.rows * CELLS_PER_TOKEN, grid.columns * CELLS_PER_TOKEN]
    return [picture, [1, AudioConfig().channels, audio_latents_for(frames), 1]]
