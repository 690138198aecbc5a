"""Hair and beards: caps, locks, buns, tails, curls. It knows where the skull is and what the face's shares say."""

from __future__ import annotations

import math

from .bones import SIDES
from .countenance import CHEEKS, CHEEKS_AT, MIDDLE, SKULL, features_of
from .look import Look
from .measures import Measures
from .modelling import Model, Paint, mixed, shaded


def build_hair(model: Model, look: Look, m: Measures) -> None:
    """Add a look's hair and beard."""
    paint = Paint(
        colour=look.hair_colour,
        second=shaded(look.hair_colour, 0.75),
        pattern="mottle",
        scale=0.02,
        finish="fur",
        role="hair",
    )
    if look.hair != "bald":
        hidden = look.wears(
            "space helmet",
            "hazmat hood",
            "brass helmet",
            "knight helmet",
            "hood",
            "balaclava",
            "mask hood",
            "diving helmet",
        )
        if not hidden:
            STYLES[look.hair](model, look, m, paint)
    if look.beard != "none":
        _beard(model, look, m, paint)


def _cap(model: Model, look: Look, m: Measures, paint: Paint, *, thick: float = 1.07, low: float | None = None) -> None:
    """Add the cap of hair that every style starts from: a shell tipped back so that the forehead is free."""
    h, face = m.head, look.face
    tip = 24 + 22 * face.hair_line
    cut = (0.02 - 0.34 * face.hair_length) if low is None else low
    size = (SKULL[0] * h * thick * 1.02, SKULL[1] * h * thick, SKULL[2] * h * thick * 1.03)
    model.add("head", "shell", (*size, cut), paint, ((MIDDLE[0] - 0.015) * h, (MIDDLE[1] + 0.015) * h, 0), (0, 0, tip))
    lean = (face.parting - 0.5) * 0.5
    for k in (-1, 0, 1):  # a fringe of three tufts along the hairline
        z = (k * 0.17 + lean * 0.12) * h
        y = (0.80 + 0.07 * face.hair_line - 0.04 * abs(k)) * h
        x = features_of(look, m).front(y, z)
        model.ball("head", (x - 0.05 * h, y + 0.03 * h, z), (0.10 * h, 0.075 * h, 0.14 * h), paint, (lean * 60, 0, -32))


def _short(model: Model, look: Look, m: Measures, paint: Paint) -> None:
    h = m.head
    _cap(model, look, m, paint)
    for _, sign in SIDES:
        model.ball("head", (-0.02 * h, 0.56 * h, sign * 0.36 * h), (0.10 * h, 0.13 * h, 0.04 * h), paint)
    model.ball("head", (-0.22 * h, 0.42 * h, 0), (0.20 * h, 0.26 * h, 0.32 * h), paint)


def _crop(model: Model, look: Look, m: Measures, paint: Paint) -> None:
    _cap(model, look, m, paint, thick=1.025, low=0.0)


def _long(model: Model, look: Look, m: Measures, paint: Paint) -> None:
    h = m.head
    _cap(model, look, m, paint, thick=1.09, low=-0.25)
    model.ball("head", (-0.25 * h, 0.25 * h, 0), (0.20 * h, 0.55 * h, 0.40 * h), paint)
    model.ball("head", (-0.27 * h, -0.22 * h, 0), (0.14 * h, 0.42 * h, 0.36 * h), paint)
    for _, sign in SIDES:
        model.rod(
            "head",
            (0.05 * h, 0.72 * h, sign * 0.36 * h),
            (-0.02 * h, 0.30 * h, sign * 0.42 * h),
            0.09 * h,
            0.10 * h,
            paint,
        )
        model.rod(
            "head",
            (-0.02 * h, 0.30 * h, sign * 0.42 * h),
            (-0.02 * h, -0.25 * h, sign * 0.36 * h),
            0.10 * h,
            0.06 * h,
            paint,
        )


def _bob(model: Model, look: Look, m: Measures, paint: Paint) -> None:
    h = m.head
    _cap(model, look, m, paint, thick=1.10, low=-0.25)
    model.ball("head", (-0.16 * h, 0.36 * h, 0), (0.30 * h, 0.38 * h, 0.44 * h), paint)
    for _, sign in SIDES:
        model.rod(
            "head",
            (0.08 * h, 0.72 * h, sign * 0.34 * h),
            (0.06 * h, 0.20 * h, sign * 0.40 * h),
            0.08 * h,
            0.10 * h,
            paint,
        )


def _bun(model: Model, look: Look, m: Measures, paint: Paint) -> None:
    h = m.head
    _crop_back(model, look, m, paint)
    model.ball("head", (-0.30 * h, 0.98 * h, 0), 0.17 * h, paint)
    model.add("head", "torus", (0.10 * h, 0.03 * h, 360.0), paint.shade(0.6), (-0.25 * h, 0.88 * h, 0), (0, 0, 30))


def _crop_back(model: Model, look: Look, m: Measures, paint: Paint) -> None:
    h = m.head
    _cap(model, look, m, paint, thick=1.06, low=-0.12)
    model.ball("head", (-0.20 * h, 0.45 * h, 0), (0.24 * h, 0.28 * h, 0.34 * h), paint)


def _ponytail(model: Model, look: Look, m: Measures, paint: Paint) -> None:
    h = m.head
    _crop_back(model, look, m, paint)
    model.ball("hair_tail", (-0.05 * h, 0.06 * h, 0), 0.09 * h, Paint(colour=(0.75, 0.15, 0.2)))
    model.rod("hair_tail", (-0.08 * h, 0.05 * h, 0), (-0.26 * h, -0.22 * h, 0), 0.10 * h, 0.13 * h, paint)
    model.rod("hair_tail", (-0.26 * h, -0.22 * h, 0), (-0.26 * h, -0.75 * h, 0), 0.13 * h, 0.04 * h, paint)


def _pigtails(model: Model, look: Look, m: Measures, paint: Paint) -> None:
    h = m.head
    _crop_back(model, look, m, paint)
    for _, sign in SIDES:
        model.ball("head", (-0.10 * h, 0.66 * h, sign * 0.43 * h), 0.07 * h, Paint(colour=(0.85, 0.2, 0.3)))
        model.rod(
            "head",
            (-0.11 * h, 0.64 * h, sign * 0.50 * h),
            (-0.14 * h, 0.30 * h, sign * 0.60 * h),
            0.09 * h,
            0.12 * h,
            paint,
        )
        model.rod(
            "head", (-0.14 * h, 0.30 * h, sign * 0.60 * h), (-0.14 * h, 0.0, sign * 0.56 * h), 0.12 * h, 0.03 * h, paint
        )


def _braids(model: Model, look: Look, m: Measures, paint: Paint) -> None:
    h = m.head
    _crop_back(model, look, m, paint)
    for _, sign in SIDES:
        for k in range(5):
            model.ball(
                "head",
                (0.0, (0.30 - 0.155 * k) * h, sign * (0.40 - 0.01 * k) * h),
                (0.085 * h, 0.10 * h, 0.085 * h),
                paint,
            )


def _curls(model: Model, look: Look, m: Measures, paint: Paint, size: float = 0.13) -> None:
    h = m.head
    _cap(model, look, m, paint, thick=1.04, low=-0.1)
    for k in range(18):
        high = 0.98 - 1.18 * (k / 17)  # of the unit sphere, crown first
        turn = k * 2.399
        flat = math.sqrt(max(0.0, 1 - high * high))
        x, z = -flat * abs(math.cos(turn)) * (1 if high < 0.55 else math.cos(turn)), flat * math.sin(turn)
        model.ball("head", ((MIDDLE[0] + 0.44 * x) * h, (MIDDLE[1] + 0.50 * high) * h, 0.42 * z * h), size * h, paint)


def _afro(model: Model, look: Look, m: Measures, paint: Paint) -> None:
    h = m.head
    model.ball("head", (-0.16 * h, 0.72 * h, 0), (0.54 * h, 0.52 * h, 0.60 * h), paint)
    model.ball("head", (-0.02 * h, 0.92 * h, 0), (0.42 * h, 0.30 * h, 0.46 * h), paint)


def _mohawk(model: Model, look: Look, m: Measures, paint: Paint) -> None:
    h = m.head
    for k in range(7):
        a = math.radians(12 + 24 * k)
        start = ((MIDDLE[0] + SKULL[0] * math.cos(a) * 0.9) * h, (MIDDLE[1] + SKULL[1] * math.sin(a) * 0.9) * h, 0.0)
        end = ((MIDDLE[0] + 0.66 * math.cos(a)) * h, (MIDDLE[1] + 0.78 * math.sin(a)) * h, 0.0)
        if k:
            model.rod("head", start, end, 0.085 * h, 0.03 * h, paint)


def _spiky(model: Model, look: Look, m: Measures, paint: Paint) -> None:
    h = m.head
    _short(model, look, m, paint)
    for k in range(9):
        a, side = math.radians(45 + 30 * (k % 4)), (-0.22, 0.0, 0.22)[k % 3]
        start = ((MIDDLE[0] + 0.34 * math.cos(a)) * h, (MIDDLE[1] + 0.40 * math.sin(a)) * h, side * h)
        end = ((MIDDLE[0] + 0.56 * math.cos(a)) * h, (MIDDLE[1] + 0.68 * math.sin(a)) * h, 1.5 * side * h)
        model.rod("head", start, end, 0.10 * h, 0.015 * h, paint)


def _fringe(model: Model, look: Look, m: Measures, paint: Paint) -> None:
    """Bald on top, hair around: an old head."""
    h = m.head
    model.ball("head", (-0.18 * h, 0.46 * h, 0), (0.27 * h, 0.20 * h, 0.40 * h), paint)
    for _, sign in SIDES:
        model.ball("head", (-0.04 * h, 0.55 * h, sign * 0.37 * h), (0.14 * h, 0.12 * h, 0.06 * h), paint)


def _beard(model: Model, look: Look, m: Measures, paint: Paint) -> None:
    h, f = m.head, features_of(look, m)
    x, y = f.front(f.mouth_height, 0), f.mouth_height
    if look.beard in ("moustache", "short", "long", "goatee"):
        for _, sign in SIDES:
            model.rod(
                "head",
                (x + 0.015 * h, y + 0.065 * h, sign * 0.015 * h),
                (x - 0.05 * h, y + 0.03 * h, sign * 0.16 * h),
                0.04 * h,
                0.022 * h,
                paint,
            )
    if look.beard in ("short", "stubble", "long"):
        fat = {"stubble": 1.015, "short": 1.09, "long": 1.12}[look.beard]
        clip = (
            Paint(
                colour=mixed(look.hair_colour, look.skin, 0.55),
                finish="skin",
            )
            if look.beard == "stubble"
            else paint
        )
        size = (CHEEKS[0] * h * fat, CHEEKS[1] * h * fat, CHEEKS[2] * h * fat * 1.02)
        model.add("head", "shell", (*size, 0.50), clip, (CHEEKS_AT[0] * h, CHEEKS_AT[1] * h, 0), (180, 0, -24))
        model.ball("jaw", (0.225 * h, -0.215 * h, 0), (0.155 * h * fat, 0.09 * h * fat, 0.185 * h * fat), clip)
        for _, sign in SIDES:
            model.ball("head", (0.0, 0.37 * h, sign * 0.345 * h), (0.06 * h, 0.13 * h, 0.035 * h * fat), clip)
    if look.beard == "goatee":
        model.rod("jaw", (0.36 * h, -0.17 * h, 0), (0.36 * h, -0.34 * h, 0), 0.07 * h, 0.03 * h, paint)
    if look.beard == "long":
        model.rod("jaw", (0.26 * h, -0.26 * h, 0), (0.30 * h, -0.80 * h, 0), 0.20 * h, 0.05 * h, paint)


STYLES = {
    "short": _short, "crop": _crop, "long": _long, "bob": _bob, "bun": _bun, "ponytail": _ponytail, "pigtails": _pigtails,
    "braids": _braids, "curls": _curls, "afro": _afro, "mohawk": _mohawk, "spiky": _spiky, "fringe": _fringe,
}  # fmt: skip
