"""What makes a picture a poor reference: tiny, blurred, heavily filtered. Measured on pixels, told with the reason."""

from __future__ import annotations

import numpy as np
from PIL import Image

TINY_SIDE = 256  # px, shorter side
BLURRED_BELOW = 45.0  # variance of the Laplacian of 8-bit luma at 512 px; photographs have 150 to 3000
FLAT_BELOW = 1.5  # standard deviation of 8-bit luma
_MEASURED_SIDE = 512


def quality_warnings(pixels: np.ndarray, size: tuple[int, int]) -> tuple[str, ...]:
    """List what will hurt when (H, W, 3) uint8 `pixels` guide a render. size: (width, height) px in the file."""
    if min(size) < TINY_SIDE:
        tiny = (
            f"tiny: {size[0]}x{size[1]} px; below {TINY_SIDE} px on the shorter side little detail can be carried over"
        )
    else:
        tiny = ""
    small = _small(pixels)
    luma = small @ np.array([0.299, 0.587, 0.114], dtype=np.float32)
    if float(luma.std()) < FLAT_BELOW:
        return tuple(filter(None, (tiny, "nearly one flat colour: it holds nothing to take over but that colour")))
    return tuple(filter(None, (tiny, _blurred(luma), *_filtered(small, luma))))


def sharpness(luma: np.ndarray) -> float:
    """Variance of the 4-neighbour Laplacian of (H, W) luma 0..255 (Pech-Pacheco et al., 2000)."""
    centre = luma[1:-1, 1:-1]
    laplacian = luma[:-2, 1:-1] + luma[2:, 1:-1] + luma[1:-1, :-2] + luma[1:-1, 2:] - 4 * centre
    return float(laplacian.var())


def _small(pixels: np.ndarray) -> np.ndarray:
    height, width = pixels.shape[:2]
    scale = min(1.0, _MEASURED_SIDE / max(height, width))
    shape = max(3, round(width * scale)), max(3, round(height * scale))
    return np.asarray(Image.fromarray(pixels).resize(shape, Image.Resampling.BOX), dtype=np.float32)


def _blurred(luma: np.ndarray) -> str:
    value = sharpness(luma)
    if value >= BLURRED_BELOW:
        return ""
    return f"blurred: edge strength {value:.0f}, below {BLURRED_BELOW:.0f}; fine features can't be read from it"


def _filtered(rgb: np.ndarray, luma: np.ndarray) -> list[str]:
    """Signs of a heavy filter: clipped tones, a single hue over everything, crushed steps of tone."""
    found = []
    clipped = float(np.mean((rgb.max(-1) <= 2) | (rgb.min(-1) >= 253)))
    if clipped > 0.5:
        found.append(f"heavily filtered or cut out: {clipped:.0%} of it is pure black or white; shading is lost there")
    chroma = rgb.max(-1) - rgb.min(-1)
    if float(np.mean(chroma > 200)) > 0.5:
        found.append("heavily filtered: more than half of it is at full saturation; true colours can't be told")
    elif _one_hue(rgb, chroma):
        found.append("heavily filtered: one tint lies over everything; true colours can't be told")
    levels = np.count_nonzero(np.bincount(luma.astype(np.int64).ravel(), minlength=256) > luma.size * 5e-4)
    if levels < 24:
        found.append(f"heavily filtered: only {levels} steps of brightness; shading was flattened")
    return found


def _one_hue(rgb: np.ndarray, chroma: np.ndarray) -> bool:
    """Tell a tint (sepia, duotone): nearly every pixel coloured, all of one hue."""
    if float(np.mean(chroma > 25)) < 0.9:
        return False
    red, green, blue = (rgb[..., i] for i in range(3))
    alpha, beta = red - (green + blue) / 2, np.sqrt(3) / 2 * (green - blue)
    length = np.hypot(alpha, beta) + 1e-6
    return float(np.hypot((alpha / length).mean(), (beta / length).mean())) > 0.992
