"""A drawn face that the cameo makers take."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw


def draw_face() -> Image.Image:
    """Return a picture of a face with dark hair over a red shirt, 320x400."""
    image = Image.new("RGB", (320, 400), (120, 170, 120))
    draw = ImageDraw.Draw(image)
    draw.rectangle((60, 280, 260, 400), fill=(200, 25, 25))
    draw.ellipse((100, 65, 220, 210), fill=(25, 22, 22))
    draw.ellipse((110, 95, 210, 250), fill=(205, 165, 120))
    return image


def write_face(file: Path) -> None:
    """Write the face as a PNG."""
    draw_face().save(file)
