"""Contact sheets and storyboards on paper: a picture of each shot with its words, times and camera. It draws no shots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFont

PAPER, INK, FAINT = (255, 255, 255), (28, 30, 34), (112, 114, 120)
SHEET_WIDTH = 1600  # pixels
PAGE = (1754, 1240)  # A4 across, at 150 dots an inch
DPI = 150
COLUMNS, ROWS = 3, 2  # of a page
MARGIN = 60
WORD_LINES = 6  # under a picture of a page


@dataclass(frozen=True, kw_only=True)
class SheetShot:
    """A shot on a sheet. picture: (H, W, 3) uint8. words: what happens. details: times, camera, join. lines: what is said."""

    number: int
    picture: np.ndarray
    words: str
    details: str
    lines: tuple[str, ...] = ()


def contact_sheet(shots: Sequence[SheetShot], title: str = "") -> Image.Image:
    """All shots on one picture, four or fewer across, each with its number and its details."""
    across = min(4, max(1, len(shots)))
    cell = (SHEET_WIDTH - 20 * (across + 1)) // across
    tall = round(cell * max(shot.picture.shape[0] / shot.picture.shape[1] for shot in shots))
    small, head = _font(round(cell * 0.042)), 70 if title else 20
    step = tall + round(cell * 0.16)
    page = Image.new("RGB", (SHEET_WIDTH, head + step * -(-len(shots) // across) + 10), PAPER)
    draw = ImageDraw.Draw(page)
    if title:
        draw.text((20, 18), title, font=_font(34), fill=INK)
    for place, shot in enumerate(shots):
        x, y = 20 + place % across * (cell + 20), head + place // across * step
        _paste(page, shot.picture, x, y, cell, tall)
        line = small.size * 1.3
        for n, (text, ink) in enumerate(((f"{shot.number}  {shot.details}", FAINT), (shot.words, INK))):
            draw.text((x, y + tall + 6 + n * line), _cut(text, small, cell), font=small, fill=ink)
    return page


def storyboard_pages(shots: Sequence[SheetShot], title: str = "") -> list[Image.Image]:
    """Pages of a storyboard, six shots each: picture, number, times, camera, words and lines."""
    size = COLUMNS * ROWS
    count = -(-len(shots) // size)
    return [_page(shots[n * size : n * size + size], title, n + 1, count) for n in range(count)]


def _page(shots: Sequence[SheetShot], title: str, number: int, count: int) -> Image.Image:
    page = Image.new("RGB", PAGE, PAPER)
    draw = ImageDraw.Draw(page)
    draw.text((MARGIN, 28), title or "Storyboard", font=_font(30), fill=INK)
    draw.text((PAGE[0] - MARGIN, 34), f"{number} / {count}", font=_font(20), fill=FAINT, anchor="ra")
    cell = (PAGE[0] - 2 * MARGIN - (COLUMNS - 1) * 40) // COLUMNS
    step = (PAGE[1] - 110) // ROWS
    for place, shot in enumerate(shots):
        x, y = MARGIN + place % COLUMNS * (cell + 40), 86 + place // COLUMNS * step
        tall = min(round(cell * 9 / 16), step - 210)
        _paste(page, shot.picture, x, y, cell, tall, frame=True)
        _caption(draw, shot, x, y + tall + 10, cell)
    return page


def _caption(draw: ImageDraw.ImageDraw, shot: SheetShot, x: int, y: float, width: int) -> None:
    bold, plain = _font(22), _font(19)
    draw.text((x, y), str(shot.number), font=bold, fill=INK)
    draw.text((x + 44, y + 2), _cut(shot.details, plain, width - 44), font=plain, fill=FAINT)
    rows = _wrapped(shot.words, plain, width) + [row for line in shot.lines for row in _wrapped(line, plain, width)]
    if len(rows) > WORD_LINES:
        rows = [*rows[: WORD_LINES - 1], _cut(f"{rows[WORD_LINES - 1]} …", plain, width)]
    for n, row in enumerate(rows):
        draw.text((x, y + 34 + n * 26), row, font=plain, fill=INK)


def _paste(
    page: Image.Image, picture: np.ndarray, x: int, y: int, width: int, height: int, *, frame: bool = False
) -> None:
    """Fit a picture into a box, centred across, at its top."""
    image = Image.fromarray(picture)
    scale = min(width / image.width, height / image.height)
    size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    left = x + (width - size[0]) // 2
    page.paste(image.resize(size, Image.Resampling.LANCZOS), (left, y))
    if frame:
        ImageDraw.Draw(page).rectangle((left - 1, y - 1, left + size[0], y + size[1]), outline=INK)


def _font(size: int) -> ImageFont.FreeTypeFont:
    face = ImageFont.load_default(max(9, size))
    assert isinstance(face, ImageFont.FreeTypeFont)
    return face


def _cut(text: str, font: ImageFont.FreeTypeFont, width: float) -> str:
    """A line's beginning that fits."""
    flat = " ".join(text.split())
    if font.getlength(flat) <= width:
        return flat
    while flat and font.getlength(f"{flat} …") > width:
        flat = flat.rpartition(" ")[0] if " " in flat else flat[:-1]
    return f"{flat} …"


def _wrapped(text: str, font: ImageFont.FreeTypeFont, width: float) -> list[str]:
    rows: list[str] = []
    for word in text.split():
        longer = f"{rows[-1]} {word}" if rows else word
        if rows and font.getlength(longer) <= width:
            rows[-1] = longer
        else:
            rows.append(word)
    return rows
