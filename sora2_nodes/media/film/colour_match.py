"""Colour across a join: OKLab statistics, the distance between two looks, and a correction as a look-up table.

It does not know which pictures are compared.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageFilter

TABLE = 17  # points per axis of the correction's table
NOTICEABLE = 0.01  # OKLab distance below which a look is left alone
SPREAD_LIMITS = 0.75, 1.33
SHIFT_LIMITS = np.array([0.15, 0.06, 0.06])

_TO_LMS = np.array(
    [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
     [0.0883024619, 0.2817188376, 0.6299787005]]
)  # fmt: skip
_TO_LAB = np.array(
    [[0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
     [0.0259040371, 0.7827717662, -0.8086757660]]
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Look:
    """Mean and standard deviation of OKLab over some frames."""

    mean: np.ndarray  # (3,)
    spread: np.ndarray  # (3,)


def to_oklab(rgb: np.ndarray) -> np.ndarray:
    """(..., 3) sRGB 0..1 to OKLab (Ottosson 2020)."""
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((np.maximum(rgb, 0) + 0.055) / 1.055) ** 2.4)
    return np.cbrt(linear @ _TO_LMS.T) @ _TO_LAB.T


def from_oklab(lab: np.ndarray) -> np.ndarray:
    """(..., 3) OKLab to sRGB, clipped to 0..1."""
    linear = (lab @ np.linalg.inv(_TO_LAB).T) ** 3 @ np.linalg.inv(_TO_LMS).T
    linear = np.clip(linear, 0, 1)
    return np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)


def look_of_frames(frames: list[np.ndarray]) -> Look:
    """Statistics of (H, W, 3) uint8 frames; every fourth pixel each way is enough."""
    lab = np.concatenate([to_oklab(frame[::4, ::4].reshape(-1, 3) / 255.0) for frame in frames])
    return Look(mean=lab.mean(axis=0), spread=lab.std(axis=0))


def distance(one: Look, other: Look) -> float:
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

    def moved(self, look: Look) -> Look:
        """The look after this correction."""
        return Look(mean=look.mean * self.gain + self.shift, spread=look.spread * self.gain)


def correction_to(target: Look, look: Look, strength: float = 1.0, *, spread: bool = True) -> Correction | None:
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
