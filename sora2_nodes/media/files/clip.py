"""Clip: a stretch of picture and sound that can be streamed more than once. It does not know where it came from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction

import numpy as np


@dataclass(frozen=True, kw_only=True)
class Clip:
    """Picture as a re-iterable stream, sound as one array.

    frames: call it for a fresh iterator over (H, W, 3) uint8 RGB frames; exactly `num_frames` of them.
    waveform: (channels, S) float32 in -1..1, or None for a silent clip. dialogue: the part of it that is spoken lines, as long.
    record: prompt, seeds, settings, events, offsets measured, consent ids, cost; JSON-ready.
    """

    width: int
    height: int
    fps: Fraction
    num_frames: int
    frames: Callable[[], Iterator[np.ndarray]]
    waveform: np.ndarray | None
    sample_rate: int
    record: dict = field(default_factory=dict)
    dialogue: np.ndarray | None = None

    @property
    def duration_s(self) -> float:
        return float(self.num_frames / self.fps)
