"""A part's outline from the side, for pictures of a plan."""

from __future__ import annotations

import math

from PIL import ImageDraw

from ..scene import Part, Scene

EDGE = (40, 42, 46)
EDGE_ABOVE_FILL = 60  # of 255: what is white or far along fading still has an outline


def owners(scene: Scene) -> dict[str, list[int]]:
    """Group part indices by thing, person or prop, in order."""
    groups: dict[str, list[int]] = {}
    for index, part in enumerate(scene.parts):
        groups.setdefault(part.owner or part.name, []).append(index)
    return groups


def draw_part(
    draw: ImageDraw.ImageDraw,
    part: Part,
    spot: tuple[float, float],
    angle: float,
    scale: float,
    fill: tuple[int, int, int, int],
) -> None:
    """Draw one part. spot: its centre, px; angle: rad, counter-clockwise; scale: px/m; fill: RGBA."""
    edge = (*EDGE, min(255, fill[3] + EDGE_ABOVE_FILL))
    if part.shape in ("sphere", "disc"):
        reach = part.half[0] * scale
        draw.ellipse((spot[0] - reach, spot[1] - reach, spot[0] + reach, spot[1] + reach), fill=fill, outline=edge)
        tip = _turn(spot, (0, reach), angle)
        draw.line((*spot, *tip), fill=edge)
    elif part.shape == "capsule":
        ends = [_turn(spot, (0, sign * part.half[1] * scale), angle) for sign in (-1, 1)]
        reach = part.half[0] * scale
        draw.line((*ends[0], *ends[1]), fill=fill, width=max(1, round(2 * reach)))
        for x, y in ends:
            draw.ellipse((x - reach, y - reach, x + reach, y + reach), fill=fill)
    else:
        hx, hy = part.half[0] * scale, part.half[1] * scale
        corners = [_turn(spot, corner, angle) for corner in ((-hx, -hy), (hx, -hy), (hx, hy), (-hx, hy))]
        draw.polygon(corners, fill=fill, outline=edge)


def _turn(spot: tuple[float, float], offset: tuple[float, float], angle: float) -> tuple[float, float]:
    """Turn an offset (right, up) about the centre, in a picture whose y runs down."""
    x = offset[0] * math.cos(angle) - offset[1] * math.sin(angle)
    y = offset[0] * math.sin(angle) + offset[1] * math.cos(angle)
    return spot[0] + x, spot[1] - y
