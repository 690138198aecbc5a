"""Every length in the project: seconds ↔ frames ↔ samples ↔ latent tokens, and the native pixel grids.

Axis letters: B batch, C channels, F frames, H W, N tokens, D width, S audio samples, T ticks of the contact plan.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

FPS = 24
SAMPLE_RATE = 24_000
FRAMES_PER_LATENT = 4  # video latents at 6 Hz
CELL = 32  # pixels per video token side
HOP = 240  # log-mel at 100 Hz
MEL_BINS = 64
MELS_PER_LATENT = 4  # audio latents at 25 Hz
WINDOW_LATENTS = 12  # 2 s: one pass of the transformer
TICK_HZ = 100
LAMPS = 4  # of a shot that its guide has maps of


@dataclass(frozen=True)
class Grid:
    """Native pixel grid in video tokens; pixels are stretched to the output's exact aspect by the camera."""

    columns: int
    rows: int

    @property
    def width(self) -> int:
        return self.columns * CELL

    @property
    def height(self) -> int:
        return self.rows * CELL

    @property
    def tokens(self) -> int:
        return self.columns * self.rows


LANDSCAPE, PORTRAIT, SQUARE = Grid(9, 5), Grid(5, 9), Grid(7, 7)


def grid_for(width: int, height: int) -> Grid:
    """Choose the native grid nearest to an output aspect."""
    aspect = math.log(width / height)
    return min((LANDSCAPE, PORTRAIT, SQUARE), key=lambda g: abs(math.log(g.columns / g.rows) - aspect))


def latents_for(seconds: float) -> int:
    """Video latent frames that cover `seconds`."""
    return math.ceil(round(seconds * FPS, 6) / FRAMES_PER_LATENT)


def frames_for(seconds: float, fps: float = FPS) -> int:
    """Frames shown in `seconds`."""
    return max(1, round(seconds * fps))


def samples_for(seconds: float, sample_rate: int = SAMPLE_RATE) -> int:
    """Audio samples in `seconds`."""
    return round(seconds * sample_rate)


def audio_latents_for(video_latents: int) -> int:
    """Audio latents that span the same time: 25 Hz against 6 Hz, rounded up."""
    return math.ceil(video_latents * FRAMES_PER_LATENT / FPS * TICK_HZ / MELS_PER_LATENT - 1e-9)
