"""Words over the whole picture: a title that was asked for, set large and legible, coming up in half a second."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

HEIGHT = 0.12  # of the picture: capital letters of a title
WIDEST = 0.86  # of the picture's width
RISES_S, FADES_S = 0.25, 0.5
AT = 0.78  # of the picture's height: the middle of the lines


def titled(out: np.ndarray, texts: Sequence[str], time_s: float) -> np.ndarray:
    """Return a frame (H, W, 3) uint8 with its title."""
    shown = min(max((time_s - RISES_S) / FADES_S, 0.0), 1.0)
    if not texts or shown <= 0:
        return out
    cover, shade = _letters("\n".join(texts), out.shape[1], out.shape[0])
    made = out.astype(np.float32) * (1 - 0.55 * shown * shade[..., None])
    made = made * (1 - shown * cover[..., None]) + 250.0 * shown * cover[..., None]
    return np.clip(made, 0, 255).astype(np.uint8)


@functools.lru_cache(maxsize=4)
def _letters(text: str, width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
    """Coverage of the letters and of the shadow behind them, (H, W) 0..1."""
    pen = ImageDraw.Draw(Image.new("L", (1, 1)))
    size = HEIGHT * height
    for _ in range(3):
        font = ImageFont.load_default(max(8, round(size)))
        box = pen.multiline_textbbox((0, 0), text, font=font, align="center")
        size *= min(1.0, WIDEST * width / max(box[2] - box[0], 1), 0.4 * height / max(box[3] - box[1], 1))
    page = Image.new("L", (width, height))
    at = (
        (width - box[0] - box[2]) / 2,
        min(AT * height, height * 0.94 - (box[3] - box[1]) / 2) - (box[1] + box[3]) / 2,
    )
    ImageDraw.Draw(page).multiline_text(at, text, fill=255, font=font, align="center")
    shadow = page.filter(ImageFilter.GaussianBlur(max(1.0, 0.012 * height)))
    return np.asarray(page, np.float32) / 255, np.minimum(np.asarray(shadow, np.float32) / 150, 1.0)
