"""Small clips with known content for the tests of engine/media."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import numpy as np

from sora2_nodes.media.files.clip import Clip


def noise_sound(
    seconds: float, *, rate: int = 24_000, channels: int = 1, seed: int = 0, level: float = 0.1
) -> np.ndarray:
    """(channels, S) float32 smoothed noise."""
    made = np.random.default_rng(seed).normal(0, 1, (channels, round(seconds * rate)))
    smooth = (made + np.roll(made, 1, 1) + np.roll(made, 2, 1) + np.roll(made, 3, 1)) / 2
    return (level * smooth).astype(np.float32)


def tone(seconds: float, *, hz: float = 440.0, rate: int = 24_000, level: float = 0.3) -> np.ndarray:
    """(1, S) float32 sine."""
    return (level * np.sin(2 * np.pi * hz * np.arange(round(seconds * rate)) / rate)).astype(np.float32)[None]


def luma(frame: np.ndarray) -> np.ndarray:
    """(H, W) BT.709 luma of an (H, W, 3) frame, 0..255; 4:2:0 leaves it nearly whole."""
    return frame @ np.array([0.2126, 0.7152, 0.0722])


def make_clip(
    *,
    num_frames: int = 24,
    size: tuple[int, int] = (96, 64),
    fps: Fraction | int = 24,
    sound: np.ndarray | str | None = "noise",
    rate: int = 24_000,
    seed: int = 0,
    tint: tuple[float, float, float] = (1.0, 1.0, 1.0),
    speed: int = 1,
    start: int = 0,
) -> Clip:
    """A blocky picture sliding `speed` pixels a frame, from frame `start`; its sound is noise unless given."""
    width, height = size
    cells = np.random.default_rng(seed).integers(40, 200, (height // 8 + 1, width // 8 + 1, 3))
    board = np.kron(cells, np.ones((8, 8, 1)))[:height, :width]
    board = np.clip(board * np.asarray(tint), 0, 255).astype(np.uint8)

    def frames() -> Iterator[np.ndarray]:
        for index in range(start, start + num_frames):
            yield np.roll(board, index * speed, axis=1)

    fps = Fraction(fps)
    wave = noise_sound(float(num_frames / fps), rate=rate, seed=seed) if isinstance(sound, str) else sound
    return Clip(
        width=width, height=height, fps=fps, num_frames=num_frames, frames=frames, waveform=wave, sample_rate=rate,
        record={"seed": seed},
    )  # fmt: skip
