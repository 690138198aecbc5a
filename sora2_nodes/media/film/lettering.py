"""Words on pictures: cards, overlays and burnt-in subtitles, drawn in a font. It does not know what they say."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ...errors import InputError
from ..files.clip import Clip

SUBTITLE, OVERLAY = "subtitle", "overlay"
SIZES = {SUBTITLE: 0.052, OVERLAY: 0.06}  # of the picture's shorter measure
WIDEST = {SUBTITLE: 0.8, OVERLAY: 0.6}  # of the picture's width
BASE = {SUBTITLE: 0.93, OVERLAY: 0.82}  # where the last line ends, of the height
LEFT = 0.06  # of an overlay
OVERLAY_S, FADE_S = 3.0, 0.25
CARD_LINES = 0.11, 0.06  # heights of a card's first line and of the others
RIM = 0.09  # of the letters' height
UNKNOWN = "\U0010fffe"  # a character that no font has


@dataclass(frozen=True, kw_only=True)
class Letters:
    """Words over frames `start` to `stop` of a film; place: subtitle or overlay. fade: frames to come and go."""

    start: int
    stop: int
    text: str
    place: str
    fade: int = 0

    def strength(self, frame: int) -> float:
        """How far they are there at a frame, 0 to 1."""
        if not self.start <= frame < self.stop:
            return 0.0
        if not self.fade:
            return 1.0
        return min(1.0, (frame - self.start + 1) / self.fade, (self.stop - frame) / self.fade)


def check_font(font: str | None, text: str = "") -> None:
    """Raise InputError for a font that can't be read, or that lacks a character of a text."""
    face = _face(font, 32)
    blank = _shape(face, UNKNOWN)
    lacking = [one for one in dict.fromkeys(text) if not one.isspace() and _shape(face, one) == blank]
    if lacking:
        whose = Path(font).name if font else "the built-in font"
        raise InputError(
            f"{whose} has no {' '.join(map(repr, lacking[:5]))}: give a font file that has (Font: FILE, or --font FILE)"
        )


def _shape(face: ImageFont.FreeTypeFont, character: str) -> bytes:
    return bytes(face.getmask(character))


@lru_cache(maxsize=32)
def _face(font: str | None, size: int) -> ImageFont.FreeTypeFont:
    """A font's face at a size in pixels: the library's own where none is named. Raises InputError."""
    if font is None:
        face = ImageFont.load_default(size)
        assert isinstance(face, ImageFont.FreeTypeFont)
        return face
    try:
        return ImageFont.truetype(font, size)
    except OSError:
        raise InputError(f"the font {font} can't be read: name a TrueType or OpenType file") from None


def with_letters(frame: np.ndarray, letters: Letters, strength: float, font: str | None) -> np.ndarray:
    """Return an (H, W, 3) uint8 frame with words over it."""
    height, width = frame.shape[:2]
    colour, alpha, top, left = _layer(letters.text, letters.place, width, height, font)
    made = frame.copy()
    under = made[top : top + alpha.shape[0], left : left + alpha.shape[1]]
    over = alpha * np.float32(strength)
    under[:] = np.rint(under * (1 - over) + colour * over).astype(np.uint8)
    return made


@lru_cache(maxsize=16)
def _layer(text: str, place: str, width: int, height: int, font: str | None) -> tuple[np.ndarray, np.ndarray, int, int]:
    """Letters white with a dark rim: (h, w, 3) colour, (h, w, 1) float32 alpha, and where they lie."""
    size = max(9, round(SIZES[place] * min(height, width * 0.75)))
    rim = max(1, round(size * RIM))
    face = _face(font, size)
    words = "\n".join(_wrapped(text, face, WIDEST[place] * width))
    align = "center" if place == SUBTITLE else "left"
    canvas = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    draw = ImageDraw.Draw(canvas)
    box = draw.multiline_textbbox((0, 0), words, font=face, stroke_width=rim, align=align, spacing=size * 0.25)
    left = (width - (box[2] - box[0])) / 2 if place == SUBTITLE else LEFT * width
    at = left - box[0], BASE[place] * height - box[3]
    draw.multiline_text(
        at, words, font=face, fill=(255, 255, 255), stroke_width=rim, stroke_fill=(12, 12, 14), align=align, spacing=size * 0.25
    )  # fmt: skip
    x0, y0, x1, y1 = canvas.getbbox() or (0, 0, 1, 1)
    drawn = np.asarray(canvas.crop((x0, y0, x1, y1)), dtype=np.float32)
    return drawn[..., :3].copy(), drawn[..., 3:] / 255, y0, x0


def _wrapped(text: str, face: ImageFont.FreeTypeFont, widest: float) -> list[str]:
    """Lines no wider than `widest` pixels where words allow."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}".strip()
            if line and face.getlength(longer) > widest:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return lines


def card(text: str, *, width: int, height: int, fps: Fraction, seconds: float, font: str | None = None) -> Clip:
    """A silent clip of a card: its first line large, the others below, white on black, coming and going."""
    count = max(1, round(Fraction(seconds).limit_denominator(1000) * fps))
    still = _card(text, width, height, font)
    fade = min(count // 2, round(FADE_S * fps)) or 1

    def frames() -> Iterator[np.ndarray]:
        for index in range(count):
            strength = min(1.0, (index + 1) / fade, (count - index) / fade)
            yield still if strength == 1 else np.rint(still * np.float32(strength)).astype(np.uint8)

    return Clip(
        width=width,
        height=height,
        fps=fps,
        num_frames=count,
        frames=frames,
        waveform=None,
        sample_rate=0,
        record={"card": text},
    )


def _card(text: str, width: int, height: int, font: str | None) -> np.ndarray:
    """(H, W, 3) uint8 of a card's words."""
    shorter = min(height, width)
    rows: list[tuple[str, ImageFont.FreeTypeFont]] = []
    for number, paragraph in enumerate(text.split("\n")):
        face = _face(font, max(9, round(CARD_LINES[min(number, 1)] * shorter)))
        rows += [(line, face) for line in _wrapped(paragraph, face, 0.86 * width)]
    steps = [sum(face.getmetrics()) * 1.15 for _, face in rows]
    canvas = Image.new("L", (width, height), 0)
    draw, at = ImageDraw.Draw(canvas), (height - sum(steps)) / 2
    for (line, face), step in zip(rows, steps, strict=True):
        draw.text((width / 2, at + step / 2), line, font=face, fill=255, anchor="mm")
        at += step
    return np.repeat(np.asarray(canvas)[..., None], 3, axis=2)


def overlay_letters(text: str, start: int, stop: int, fps: Fraction) -> Letters:
    """An overlay over a shot's first seconds, coming and going."""
    fade = max(1, round(FADE_S * fps))
    return Letters(start=start, stop=min(stop, start + math.ceil(OVERLAY_S * fps)), text=text, place=OVERLAY, fade=fade)
