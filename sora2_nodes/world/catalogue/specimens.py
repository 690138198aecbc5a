"""Pictures of catalogue entries: one thing alone, or a sheet of many with their names below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ..tracing.preview import draw_assembly
from .lookup import build

if TYPE_CHECKING:
    from PIL.Image import Image

YAW_DEG, PITCH_DEG = 35.0, 18.0  # the eye's place about a thing: three quarters from its front
FACING_DEG = 64.0  # about people, whose faces are their fronts
CAPTION, LETTER, GAP = 18, 13, 4  # px


def draw_specimen(
    name: str, size: int = 200, *, seed: int = 0, yaw: float | None = None, pitch: float = PITCH_DEG
) -> Image:
    """Draw one thing on plain ground, size x size pixels. Raises InputError for a name that is not in the catalogue."""
    from PIL import Image as pictures

    made = build(name, seed=seed)
    if yaw is None:
        yaw = FACING_DEG if made.family == "person" else YAW_DEG
    return pictures.fromarray(draw_assembly(made, size, size, yaw, pitch))


def draw_sheet(
    names: Sequence[str],
    *,
    size: int = 200,
    columns: int = 8,
    captions: bool = True,
    seed: int = 0,
    on_thing: Callable[[str], None] | None = None,
) -> Image:
    """Draw many things in rows, each size x size pixels. on_thing is called with each name before it is drawn."""
    from PIL import Image as pictures
    from PIL import ImageDraw, ImageFont

    columns = min(columns, max(1, len(names)))
    rows = -(-len(names) // columns)
    high = size + (CAPTION if captions else 0) + GAP
    page = pictures.new("RGB", (columns * (size + GAP) - GAP, max(1, rows * high - GAP)), "white")
    pen = ImageDraw.Draw(page)
    for number, name in enumerate(names):
        if on_thing is not None:
            on_thing(name)
        x, y = number % columns * (size + GAP), number // columns * high
        page.paste(draw_specimen(name, size, seed=seed), (x, y))
        if captions:
            share = min(1.0, (size - 3) / ImageFont.load_default(LETTER).getlength(name))
            font = ImageFont.load_default(LETTER * share)
            pen.text((x + 2, y + size + 1), name, fill=(40, 40, 40), font=font)
    return page
