"""A simulated plan as one picture: paths from the side, contacts over time by material, speeds over time."""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ..scene import Contact, Part, Plan, Scene

OVERSAMPLE = 2
GHOSTS = 9  # outlines along a path
PAPER, INK, FAINT, GROUND = (250, 249, 246), (40, 42, 46), (206, 206, 202), (226, 221, 210)
SLOWEST = 0.1  # m/s, full height of the speeds of things that hardly move
PALE = 0.75  # luma above which a line would be lost on paper
RGB = tuple[int, int, int]


EDGE = (40, 42, 46)
EDGE_ABOVE_FILL = 60  # of 255: what is white or far along fading still has an outline


@dataclass(frozen=True, kw_only=True)
class _Sheet:
    """The picture being drawn, its font and the font's height, and a box (left, top, right, bottom) in pixels."""

    draw: ImageDraw.ImageDraw
    font: ImageFont.FreeTypeFont | ImageFont.ImageFont
    text: int  # px
    line: int  # px
    box: tuple[int, int, int, int]


def draw_plan(scene: Scene, plan: Plan, width: int, height: int, title: str = "") -> Image.Image:
    """Draw a plan: RGB, width x height pixels. Paths in metres, time in seconds, speeds in m/s; title: words above it."""
    w, h = width * OVERSAMPLE, height * OVERSAMPLE
    page = Image.new("RGB", (w, h), PAPER)
    edge, line = round(min(w, h) * 0.045), max(2, round(min(w, h) / 360))
    text = round(min(w, h) * 0.026)
    font = ImageFont.load_default(text)
    cuts = [edge, round(h * 0.63), round(h * 0.80), h - edge]

    def sheet(top: int, bottom: int, left: int = edge) -> _Sheet:
        return _Sheet(
            draw=ImageDraw.Draw(page, "RGBA"), font=font, text=text, line=line, box=(left, top, w - edge, bottom)
        )

    indent = edge + round(font.getlength("concrete, concrete"))
    head = sheet(cuts[0] // 2, cuts[1])
    below = _draw_head(head, _facts(scene, plan), title)
    _draw_paths(sheet(max(cuts[0], below), cuts[1] - 2 * edge), scene, plan)
    for top, caption in (
        (cuts[1], "Contacts by material, circled above; taller where stronger"),
        (cuts[2], "Speed of each"),
    ):
        _label(head, edge, top - 1.5 * text, caption)
    _draw_contacts(sheet(cuts[1], cuts[2] - 3 * edge // 2, indent), plan)
    _draw_speeds(sheet(cuts[2], cuts[3] - edge // 2, indent), scene, plan)
    return page.resize((width, height), Image.Resampling.LANCZOS)


def _facts(scene: Scene, plan: Plan) -> list[str]:
    """What holds for the whole shot, in words."""
    place = scene.backdrop.replace("_", " ")
    physics = f"gravity {scene.gravity:g} m/s/s" if plan.dynamics else "eased paths, no physics"
    camera = f"camera {scene.camera_move}, {scene.angle}".replace("_", " ")
    return [
        f"PLAN of {scene.duration_s:g} s",
        f"seed {scene.seed}",
        physics,
        f"{scene.surface}, {place}, {scene.light.time_of_day}",
        camera,
    ]


def _draw_head(sheet: _Sheet, facts: list[str], title: str) -> int:
    """Write the title in one line and the facts in as many as they need; return where they end, px."""
    left, top, right, _ = sheet.box
    lines: list[str] = []
    for fact in facts:
        longer = f"{lines[-1]}   {fact}" if lines else fact
        if lines and sheet.font.getlength(longer) <= right - left:
            lines[-1] = longer
        else:
            lines.append(fact)
    letters = "".join(c for c in unicodedata.normalize("NFKD", title) if not unicodedata.combining(c))
    letters = letters.encode("ascii", "replace").decode()  # all that the font has
    short = " ".join(letters.split())
    while short and sheet.font.getlength(short) > right - left:
        short = short[: -2 if short[-1] != "…" else -4].rstrip() + "…"
    for line in ([short] if short else []) + lines:
        _label(sheet, left, top, line)
        top += round(sheet.text * 1.4)
    return top


def _draw_paths(sheet: _Sheet, scene: Scene, plan: Plan) -> None:
    """Draw the side view: x to the right, y up, one scale for both."""
    left, _, right, bottom = sheet.box
    origin, scale = _fit(sheet.box, plan)

    def place(x: float, y: float) -> tuple[float, float]:
        return origin[0] + x * scale, origin[1] - y * scale

    ground = place(0, 0)[1]
    sheet.draw.rectangle((left, ground, right, bottom), fill=GROUND)
    sheet.draw.line((left, ground, right, ground), fill=INK, width=sheet.line)
    frames = np.unique(np.linspace(0, len(plan.position) - 1, GHOSTS).round().astype(int))
    for owner, parts in owners(scene).items():
        moving = float(np.ptp(plan.position[:, parts, :2], axis=0).max()) > 0.02
        lead = parts[0]
        if moving and owner != "prop":
            path = [place(x, y) for x, y in plan.position[:, lead, :2]]
            sheet.draw.line(path, fill=(*_ink(scene.parts[lead].colour), 150), width=sheet.line, joint="curve")
        for order, frame in enumerate(frames if moving else frames[-1:]):
            alpha = 255 if not moving or frame == frames[-1] else 40 + 110 * order // len(frames)
            for part in parts:
                spot = place(*plan.position[frame, part, :2])
                fill = (*_rgb(scene.parts[part].colour), alpha)
                draw_part(sheet.draw, scene.parts[part], spot, float(plan.angle[frame, part]), scale, fill)
    strongest = _strongest(plan)
    for contact in plan.contacts:
        x, y = place(*contact.position[:2])
        reach = sheet.line * (2 + 8 * (contact.impulse / strongest) ** 0.5)
        sheet.draw.ellipse((x - reach, y - reach, x + reach, y + reach), outline=(*INK, 160), width=sheet.line)
    metre, level = place(1, 0)[0] - place(0, 0)[0], bottom + round(0.7 * sheet.text)
    sheet.draw.line((right - metre, level, right, level), fill=INK, width=sheet.line)
    _label(sheet, round(right - metre), level - round(0.6 * sheet.text), "1 m", before=True)


def _fit(box: tuple[int, int, int, int], plan: Plan) -> tuple[tuple[float, float], float]:
    """Choose the pixel of the world's origin and the pixels per metre that show every path and some ground."""
    left, top, right, bottom = box
    x, y = (np.append(plan.position[..., axis].ravel(), 0.0) for axis in (0, 1))
    low, high = (float(x.min()) - 0.5, -0.25), (float(x.max()) + 0.5, float(y.max()) + 0.7)
    scale = min((right - left) / (high[0] - low[0]), (bottom - top) / (high[1] - low[1]))
    middle = (left + right) / 2 - scale * (low[0] + high[0]) / 2
    return (middle, bottom + scale * low[1]), scale


def _draw_contacts(sheet: _Sheet, plan: Plan) -> None:
    """Draw one row per pair of materials; a mark's height grows with the impulse."""
    left, top, right, bottom = sheet.box
    pairs = list(dict.fromkeys(map(_pair, plan.contacts))) or ["no contacts"]
    row = (bottom - top) / len(pairs)
    strongest = _strongest(plan)
    for number, pair in enumerate(pairs):
        base = top + (number + 1) * row
        sheet.draw.line((left, base, right, base), fill=FAINT, width=sheet.line)
        _label(sheet, sheet.box[0], base - sheet.text * 1.1, pair, before=True)
        for contact in (c for c in plan.contacts if _pair(c) == pair):
            x = left + contact.time_s / _seconds(plan) * (right - left)
            rise = row * (0.2 + 0.7 * (contact.impulse / strongest) ** 0.5)
            sheet.draw.line((x, base, x, base - rise), fill=INK, width=2 * sheet.line)


def _draw_speeds(sheet: _Sheet, scene: Scene, plan: Plan) -> None:
    """Draw one line per thing or person, with the time axis below."""
    left, top, right, bottom = sheet.box
    tracks = {parts[0]: np.hypot(*plan.velocity[:, parts[0]].T) for o, parts in owners(scene).items() if o != "prop"}
    fastest = max((float(t.max()) for t in tracks.values()), default=0.0)
    fastest = max(fastest, SLOWEST)
    axis = bottom - sheet.text * 1.4
    for part, speed in tracks.items():
        across = np.linspace(left, right, len(speed)).tolist()
        up = (axis - speed / fastest * (axis - top)).tolist()
        sheet.draw.line(list(zip(across, up, strict=True)), fill=_ink(scene.parts[part].colour), width=2 * sheet.line)
    sheet.draw.line((left, axis, right, axis), fill=INK, width=sheet.line)
    _label(sheet, left, top, f"{fastest:.1f} m/s", before=True)
    seconds = _seconds(plan)
    for tick in range(0, int(seconds) + 1, 1 if seconds <= 12 else 2):
        x = left + tick / seconds * (right - left)
        sheet.draw.line((x, axis, x, axis + 3 * sheet.line), fill=INK, width=sheet.line)
        _label(sheet, x, axis + 4 * sheet.line, f"{tick} s")


def _label(sheet: _Sheet, x: float, y: float, text: str, *, before: bool = False) -> None:
    """Write at (x, y), or to the left of x."""
    shift = sheet.font.getlength(text + " ") if before else 0
    sheet.draw.text((x - shift, y), text, fill=INK, font=sheet.font)


def _strongest(plan: Plan) -> float:
    return max((c.impulse for c in plan.contacts), default=1.0) or 1.0


def _seconds(plan: Plan) -> float:
    return len(plan.position) / plan.fps


def _pair(contact: Contact) -> str:
    return ", ".join(sorted((contact.material_a, contact.material_b)))


def _ink(colour: tuple[float, float, float]) -> RGB:
    """A colour for lines on paper: pale ones darker."""
    r, g, b = colour
    pale = 0.2126 * r + 0.7152 * g + 0.0722 * b > PALE
    return _rgb((0.7 * r, 0.7 * g, 0.7 * b) if pale else colour)


def _rgb(colour: tuple[float, float, float]) -> RGB:
    r, g, b = (round(255 * c) for c in colour)
    return r, g, b


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
