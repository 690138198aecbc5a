"""What a state makes of a surface: rust, rot, frost, soot, wet, wax that melts. Each takes a primitive and gives the one that it becomes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np

from ....vocabulary.matter.alterations import RIPE
from ...catalogue.repainting import brightness, darker, lighter
from ...primitives import RGB, Primitive

KEPT = (
    "eye",
    "clear",
    "flame",
    "lamp",
    "label",
    "letters",
    "window",
    "pane",
    "dish",
    "straw",
    "pick",
)  # roles that no state changes
RUSTLESS, ALL_METAL = (
    ("wood", "cloth", "leaf", "paper", "leather", "rubber"),
    ("fence", "gate", "bridge"),
)  # finishes that don't; what is said to be of metal
State = Callable[
    [Primitive, str, RGB | None], Primitive
]  # a primitive, the kind of its thing and a colour of the state's own


def mixed(one: RGB, other: RGB, share: float) -> RGB:
    """A colour between two, as much of the other as share says."""
    r, g, b = (a + (b - a) * share for a, b in zip(one, other, strict=True))
    return (r, g, b)


def _rusted(p: Primitive, kind: str, colour: RGB | None) -> Primitive:
    if p.finish in RUSTLESS and kind not in ALL_METAL:
        return p
    rust = mixed((0.50, 0.23, 0.08), p.colour, 0.06)
    return _mottled(p, rust, (0.26, 0.12, 0.06), "stone", 1.6)


def _rotten(p: Primitive, kind: str, colour: RGB | None) -> Primitive:
    return _mottled(p, mixed((0.24, 0.15, 0.06), p.colour, 0.12), (0.52, 0.54, 0.42), "matte", 1.2)


def _charred(p: Primitive, kind: str, colour: RGB | None) -> Primitive:
    return _mottled(p, mixed((0.045, 0.04, 0.04), p.colour, 0.04), (0.15, 0.13, 0.12), "matte", 1.2)


def _frozen(p: Primitive, kind: str, colour: RGB | None) -> Primitive:
    ice = mixed((0.86, 0.94, 0.99), p.colour, 0.28)
    return _mottled(p, ice, (0.97, 0.99, 1.0), "gloss", 1.5)


def _ripe(p: Primitive, kind: str, colour: RGB | None) -> Primitive:
    return _dyed(p, RIPE[kind][1] if kind in RIPE else p.colour)


def _toasted(p: Primitive, kind: str, colour: RGB | None) -> Primitive:
    return _mottled(p, mixed((0.62, 0.34, 0.11), p.colour, 0.12), (0.40, 0.20, 0.07), "matte", 1.2)


def _wet(p: Primitive, kind: str, colour: RGB | None) -> Primitive:
    return replace(p, colour=darker(p.colour, 0.52), second=darker(p.second, 0.52), finish="gloss")


def _wilted(p: Primitive, kind: str, colour: RGB | None) -> Primitive:
    return replace(p, colour=mixed((0.40, 0.29, 0.13), p.colour, 0.22), second=mixed((0.32, 0.22, 0.10), p.second, 0.2), finish="matte")  # fmt: skip


def _dirty(p: Primitive, kind: str, colour: RGB | None) -> Primitive:
    return _mottled(p, mixed((0.36, 0.27, 0.17), p.colour, 0.3), mixed((0.28, 0.20, 0.12), p.colour, 0.1), "matte", 1.4)


def _red_hot(p: Primitive, kind: str, colour: RGB | None) -> Primitive:
    return replace(p, colour=(1.0, 0.30, 0.06), second=(1.0, 0.45, 0.10), finish="light", glow=2.6)


def _aged(p: Primitive, kind: str, colour: RGB | None) -> Primitive:
    grey = (brightness(p.colour) * 0.9,) * 3
    return _mottled(p, mixed(mixed(p.colour, grey, 0.55), (0.55, 0.48, 0.38), 0.35), (0.40, 0.35, 0.28), "matte", 1.3)


def _snowed(p: Primitive, kind: str, colour: RGB | None) -> Primitive:
    return replace(p, colour=mixed((0.95, 0.97, 0.99), p.colour, 0.15), second=mixed((0.95, 0.97, 0.99), p.second, 0.2), finish="matte")  # fmt: skip


def _melted(p: Primitive, kind: str, colour: RGB | None) -> Primitive:
    own = colour or darker(p.colour, 0.92)
    return replace(p, colour=mixed(own, p.colour, 0.35), second=mixed(own, p.second, 0.35), finish="gloss" if p.finish != "fur" else p.finish)  # fmt: skip


def _fogged(p: Primitive, kind: str, colour: RGB | None) -> Primitive:
    return replace(p, colour=lighter(p.colour, 0.25), second=lighter(p.second, 0.25))


def _curdled(p: Primitive, kind: str, colour: RGB | None) -> Primitive:
    return _mottled(p, (0.93, 0.90, 0.74), (0.99, 0.98, 0.93), "matte", 1.0)


def _tinted(p: Primitive, kind: str, colour: RGB | None) -> Primitive:
    return _dyed(p, colour) if colour is not None else p


def _same(p: Primitive, kind: str, colour: RGB | None) -> Primitive:
    return p


def _mottled(p: Primitive, colour: RGB, second: RGB, finish: str, scale: float) -> Primitive:
    """Of a colour with patches of a second one; a pattern of its own stays."""
    if p.pattern not in ("plain", "mottle", "grain"):
        return replace(p, colour=colour, second=mixed(second, colour, 0.3), finish=finish)
    return replace(p, colour=colour, second=second, finish=finish, pattern="mottle", scale=max(p.scale, 1e-3) * scale)


def _dyed(p: Primitive, colour: RGB) -> Primitive:
    tone = 0.82 + 0.36 * brightness(p.colour)
    made = darker(colour, tone) if tone < 1 else lighter(colour, 0.4 * (tone - 1))
    return replace(p, colour=made, second=mixed(made, p.second, 0.15))


SURFACES: Mapping[str, State] = {
    "rusted": _rusted, "rotten": _rotten, "charred": _charred, "alight": _charred, "frozen": _frozen, "ripe": _ripe, "toasted": _toasted, "wet": _wet, "wilted": _wilted,
    "dirty": _dirty, "red-hot": _red_hot, "aged": _aged, "snowed": _snowed, "melted": _melted, "sublimed": _same, "condensed": _fogged, "frosted": _frozen, "curdled": _curdled,
    "dyed": _tinted, "blended": _tinted, "fizzing": _tinted, "flared": _same, "softened": _melted, "stirred": _tinted, "in a beam": _same,
    "with a stick in it": _same,
    "with oil on it": _same,
    "with a running drop": _same,
    "tinged": _tinted,
    "beaming": _same, "fizzing over": _same,
}  # fmt: skip


def in_state(p: Primitive, state: str, kind: str, colour: RGB | None, *, contents: bool) -> Primitive:
    """A primitive as a state makes it. contents: its thing is a vessel with something in it, which is what the state is of."""
    inside = p.role == "contents" or p.node.startswith("contents")
    if p.role in KEPT or (contents and not inside):
        return p
    return SURFACES.get(state, _same)(p, kind, colour)


def numbers(primitives: tuple[Primitive, ...]) -> np.ndarray:
    """Colour, second colour, roughness, metal, clear and glow of primitives, (P, 10)."""
    from ...primitives import FINISHES

    rows = [(*p.colour, *p.second, *FINISHES[p.finish], p.glow) for p in primitives]
    return np.array(rows, float).reshape(-1, 10)
