"""Letters on things: every text of a display drawn once, large, into one picture of coverage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

HEIGHT = 64  # pixels of a line's capital letters and what hangs below
MOST_LETTERS = 60
PAD = 4


@dataclass(frozen=True)
class Atlas:
    """coverage: (A, B) float32 0..1. places: (P, 4) int32 left, top, width, height in it, zeros for no text."""

    coverage: np.ndarray
    places: np.ndarray


def draw_atlas(texts: Sequence[str]) -> Atlas:
    """Draw each distinct text below the last."""
    drawn = {text: draw_text(text) for text in dict.fromkeys(texts) if text}
    width = max((d.shape[1] for d in drawn.values()), default=1)
    rows, places, top = [], {"": (0, 0, 0, 0)}, 0
    for text, picture in drawn.items():
        places[text] = (0, top, picture.shape[1], picture.shape[0])
        rows.append(np.pad(picture, ((0, 0), (0, width - picture.shape[1]))))
        top += picture.shape[0]
    coverage = np.concatenate(rows) if rows else np.zeros((1, 1), np.float32)
    return Atlas(np.ascontiguousarray(coverage), np.array([places[t] for t in texts], np.int32).reshape(-1, 4))


def draw_text(text: str) -> np.ndarray:
    """Return one text's coverage (h, w) float32, cropped to its letters with a margin of PAD; lines part at newlines."""
    from PIL import Image, ImageDraw, ImageFont

    font = ImageFont.load_default(HEIGHT)
    text = text[:MOST_LETTERS]
    left, top, right, bottom = ImageDraw.Draw(Image.new("L", (1, 1))).multiline_textbbox(
        (0, 0), text, font=font, align="center"
    )
    size = (int(right - left) + 2 * PAD, int(bottom - top) + 2 * PAD)
    picture = Image.new("L", size)
    ImageDraw.Draw(picture).multiline_text((PAD - left, PAD - top), text, fill=255, font=font, align="center")
    return np.asarray(picture, np.float32) / 255
