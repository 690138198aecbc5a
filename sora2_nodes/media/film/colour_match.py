"""Colour across a join: OKLab statistics, the distance between two looks, and a correction as a look-up table.

It does not know which pictures are compared.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageFilter

from ...oklab import from_oklab, to_oklab

TABLE = 17  # points per axis of the correction's table
NOTICEABLE = 0.01  # OKLab distance below which a look is left alone
SPREAD_LIMITS = 0.75, 1.33
SHIFT_LIMITS = np.array([0.15, 0.06, 0.06])


@dataclass(frozen=True, kw_only=True)
class ColourLook:
    """Mean and standard deviation of OKLab over some frames."""

    mean: np.ndarray  # (3,)
    spread: np.ndarray  # (3,)


def look_of_frames(frames: list[np.ndarray]) -> ColourLook:
    """Statistics of (H, W, 3) uint8 frames; every fourth pixel each way is enough."""
    lab = np.concatenate([to_oklab(frame[::4, ::4].reshape(-1, 3) / 255.0) for frame in frames])
    return ColourLook(mean=lab.mean(axis=0), spread=lab.std(axis=0))


def distance(one: ColourLook, other: ColourLook) -> float:
    """OKLab distance between the means of two looks; 0.02 is just visible side by side."""
    return float(np.linalg.norm(one.mean - other.mean))


@dataclass(frozen=True, kw_only=True)
class Correction:
    """OKLab moved by gain and shift per channel."""

    gain: np.ndarray  # (3,)
    shift: np.ndarray  # (3,)

    def table(self) -> ImageFilter.Color3DLUT:
        """The correction as a 17-point table over sRGB."""
        axis = np.linspace(0, 1, TABLE)
        blue, green, red = np.meshgrid(axis, axis, axis, indexing="ij")  # red runs fastest
        rgb = np.stack([red, green, blue], axis=-1).reshape(-1, 3)
        return ImageFilter.Color3DLUT(TABLE, from_oklab(to_oklab(rgb) * self.gain + self.shift).ravel().tolist())

    def moved(self, look: ColourLook) -> ColourLook:
        """The look after this correction."""
        return ColourLook(mean=look.mean * self.gain + self.shift, spread=look.spread * self.gain)


def correction_to(
    target: ColourLook, look: ColourLook, strength: float = 1.0, *, spread: bool = True
) -> Correction | None:
    """What brings a look to the target: means and, if asked, spreads, within limits; None when it isn't noticed.

    Spreads change fine detail by as much, which shows where a shot goes on.
    """
    if distance(target, look) < NOTICEABLE:
        return None
    ratio = (target.spread + 1e-3) / (look.spread + 1e-3) if spread else np.ones(3)
    gain = np.clip(ratio, *SPREAD_LIMITS) ** strength
    wanted = look.mean + np.clip(strength * (target.mean - look.mean), -SHIFT_LIMITS, SHIFT_LIMITS)
    return Correction(gain=gain, shift=wanted - look.mean * gain)


def corrected(frame: np.ndarray, table: ImageFilter.Color3DLUT) -> np.ndarray:
    """An (H, W, 3) uint8 frame through a correction's table."""
    return np.asarray(Image.fromarray(frame).filter(table))
