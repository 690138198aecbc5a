"""The visible mark: a small "AI · cameo" badge that drifts slowly, so that it can't be cut away with one crop."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from PIL import Image, ImageDraw, ImageFont

TEXT = "AI · cameo"
OPACITY = 0.72
_PERIODS_S = (11.0, 17.0)  # of the drift along x and y
_HEIGHT = 0.042  # of the frame's shorter side


def mark_frame(frame: np.ndarray, t: float, text: str = TEXT) -> np.ndarray:
    """Return a copy of `frame` with the mark. frame: (H, W, 3) uint8 RGB. t: seconds since the clip's start."""
    colour, alpha = _badge(max(11, round(min(frame.shape[:2]) * _HEIGHT)), text)
    height, width = alpha.shape[:2]
    room_y, room_x = frame.shape[0] - height, frame.shape[1] - width
    if room_y < 0 or room_x < 0:
        return frame.copy()  # a frame smaller than the letters has no room for them
    top, left = _place(room_y, 0.86, _PERIODS_S[1], t), _place(room_x, 0.82, _PERIODS_S[0], t)
    marked = frame.copy()
    under = marked[top : top + height, left : left + width].astype(np.float32)
    mixed = under * (1 - alpha) + colour * alpha
    marked[top : top + height, left : left + width] = np.rint(mixed).astype(np.uint8)
    return marked


def _place(room: int, centre: float, period_s: float, t: float) -> int:
    """Drift around `centre` (share of the room) by 12 % of the room."""
    return round(min(1.0, max(0.0, centre + 0.12 * math.sin(2 * math.pi * t / period_s))) * room)


@lru_cache(maxsize=16)
def _badge(size: int, text: str) -> tuple[np.ndarray, np.ndarray]:
    """Draw the letters, white with a dark rim: (h, w, 3) float32 colour 0..255 and (h, w, 1) alpha 0..1."""
    font = ImageFont.load_default(size)
    rim = max(1, size // 9)
    box = font.getbbox(text, stroke_width=rim)
    canvas = Image.new("RGBA", (math.ceil(box[2] - box[0]) + 2, math.ceil(box[3] - box[1]) + 2), (0, 0, 0, 0))
    ImageDraw.Draw(canvas).text(
        (1 - box[0], 1 - box[1]), text, font=font, fill=(255, 255, 255), stroke_width=rim, stroke_fill=(10, 10, 12)
    )
    drawn = np.asarray(canvas, dtype=np.float32)
    return drawn[..., :3].copy(), drawn[..., 3:] / 255 * OPACITY
