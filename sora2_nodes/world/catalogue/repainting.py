"""Repaints and resizes a built thing as a prompt asks. It knows no names of things."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..assembly import Assembly, Joint
from ..primitives import KINDS, RGB, Primitive, Vec3

RATIOS = ("arc_deg", "top_x", "top_z", "form", "cut")  # entries of a size that are no lengths
SHADE, LIGHT = 0.62, 0.45  # a darker main colour is so much of it; a lighter one goes so far toward white

TINTED = ("main", "shade", "light")  # roles that a colour word paints
SAME_HUE, NEARLY_BLACK, PALE = 0.965, 0.12, 0.75


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What was said of a thing's looks; None: as it is."""

    colour: RGB | None = None
    second: RGB | None = None
    pattern: str | None = None
    finish: str | None = None


def darker(colour: RGB, share: float = SHADE) -> RGB:
    """Return a colour times a share, by default that of the role "shade"."""
    return (min(1.0, colour[0] * share), min(1.0, colour[1] * share), min(1.0, colour[2] * share))


def lighter(colour: RGB, share: float = LIGHT) -> RGB:
    """Return a colour of the role "light"."""
    r, g, b = (c + (1 - c) * share for c in colour)
    return (r, g, b)


def brightness(colour: RGB) -> float:
    """Return how bright a colour is, 0..1 (Rec. 709 weights on sRGB values)."""
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]


def akin(one: RGB, other: RGB) -> bool:
    """Whether two colours are shades of one: of the same hue and saturation, neither of them black."""
    dot = sum(p * q for p, q in zip(one, other, strict=True))
    size = math.sqrt(sum(p * p for p in one) * sum(q * q for q in other))
    return min(brightness(one), brightness(other)) > NEARLY_BLACK and dot > SAME_HUE * size


def worn(made: Assembly, wish: Wish, main: RGB | None = None) -> Assembly:
    """Give an assembly the looks that were asked for. main: its main colour until now, so that shades of it stay shades."""
    if wish == Wish():
        return made
    return replace(made, primitives=tuple(_painted(primitive, wish, main) for primitive in made.primitives))


def _painted(primitive: Primitive, wish: Wish, main: RGB | None) -> Primitive:
    role = primitive.role
    changed: dict[str, RGB | str] = {}
    if wish.colour is not None and role in TINTED:
        changed["colour"] = _tinted(primitive.colour, role, wish.colour, main)
        if akin(primitive.colour, primitive.second):
            changed["second"] = _shaded(wish.colour, brightness(primitive.second) / brightness(primitive.colour))
    if wish.colour is not None and role == "mane" and brightness(wish.colour) > PALE:
        changed["colour"] = darker(wish.colour, 0.85)
    if wish.second is not None and role == "second":
        changed["colour"] = wish.second
    if role == "main":
        asked = {"second": wish.second, "pattern": wish.pattern, "finish": wish.finish}
        changed |= {name: value for name, value in asked.items() if value is not None}
    return replace(primitive, **changed) if changed else primitive  # type: ignore[arg-type]


def _tinted(own: RGB, role: str, asked: RGB, main: RGB | None) -> RGB:
    """The colour asked for, as much darker or lighter as its own was than the main one."""
    if main is not None and own != main and akin(own, main):
        return _shaded(asked, brightness(own) / brightness(main))
    if role == "shade":
        return darker(asked)
    return lighter(asked, LIGHT * (0.25 + 0.75 * brightness(asked))) if role == "light" else asked


def _shaded(colour: RGB, ratio: float) -> RGB:
    if ratio > 1:
        return lighter(colour, min(0.5, ratio - 1) * (0.25 + 0.75 * brightness(colour)))
    least = 0.86 if brightness(colour) > PALE else 0.4  # white things have pale shades
    return darker(colour, max(least, ratio))


def resized(made: Assembly, factor: float) -> Assembly:
    """Multiply every length; the mass goes by the third power."""
    if factor == 1.0:
        return made
    return replace(
        made,
        primitives=tuple(_scaled(primitive, factor) for primitive in made.primitives),
        nodes=tuple(replace(node, at=_times(node.at, factor)) for node in made.nodes),
        sockets={name: replace(socket, at=_times(socket.at, factor)) for name, socket in made.sockets.items()},
        half=_times(made.half, factor),
        mass=made.mass * factor**3,
        states={name: _stretched(joints, factor) for name, joints in made.states.items()},
    )


def _scaled(primitive: Primitive, factor: float) -> Primitive:
    fields = KINDS[primitive.kind]
    lengths = [1.0 if name in RATIOS else factor for name in fields]
    return replace(
        primitive,
        size=tuple(value * by for value, by in zip(primitive.size, lengths, strict=True)),
        at=_times(primitive.at, factor),
        scale=primitive.scale * factor,
        profile=tuple((r * factor, y * factor) for r, y in primitive.profile),
    )


def _stretched(joints: Mapping[str, Joint], factor: float) -> dict[str, Joint]:
    return {
        name: joint if joint.shift is None else replace(joint, shift=joint.shift * factor)
        for name, joint in joints.items()
    }


def _times(v: Vec3, factor: float) -> Vec3:
    return (v[0] * factor, v[1] * factor, v[2] * factor)
