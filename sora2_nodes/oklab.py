"""Colours as people tell them apart: OKLab (Ottosson, 2020), of one colour or of arrays of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

TO_LMS = ((0.4122214708, 0.5363325363, 0.0514459929), (0.2119034982, 0.6806995451, 0.1073969566),
          (0.0883024619, 0.2817188376, 0.6299787005))  # fmt: skip
TO_LAB = ((0.2104542553, 0.7936177850, -0.0040720468), (1.9779984951, -2.4285922050, 0.4505937099),
          (0.0259040371, 0.7827717662, -0.8086757660))  # fmt: skip

Colour = tuple[float, float, float]


def oklab_of(rgb: Colour) -> Colour:
    """One sRGB colour 0..1 to OKLab: lightness 0..1, green-red and blue-yellow about -0.4..0.4. No numpy."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb]
    cones = [sum(w * c for w, c in zip(row, linear, strict=True)) ** (1 / 3) for row in TO_LMS]
    lightness, a, b = (sum(w * c for w, c in zip(row, cones, strict=True)) for row in TO_LAB)
    return lightness, a, b


def to_oklab(srgb: np.ndarray) -> np.ndarray:
    """(..., 3) sRGB 0..1 to OKLab."""
    import numpy as np

    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((np.maximum(srgb, 0) + 0.055) / 1.055) ** 2.4)
    lab: np.ndarray = np.cbrt(linear @ np.array(TO_LMS).T) @ np.array(TO_LAB).T
    return lab


def from_oklab(lab: np.ndarray) -> np.ndarray:
    """(..., 3) OKLab to sRGB, clipped to 0..1."""
    import numpy as np

    linear = (lab @ np.linalg.inv(np.array(TO_LAB)).T) ** 3 @ np.linalg.inv(np.array(TO_LMS)).T
    return to_srgb(np.clip(linear, 0, 1))


def to_srgb(linear: np.ndarray) -> np.ndarray:
    """Linear light 0..1 to sRGB 0..1, of any shape."""
    import numpy as np

    return np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
