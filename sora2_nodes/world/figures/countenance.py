"""Heads of flesh: skull, jaw, ears, nose, eyes that turn, lids that close, brows, and a mouth that opens and bends."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from .bones import EYE_HEIGHT, JAW_PIVOT, LIP_BEND, SIDES
from .look import Look
from .measures import Measures
from .modelling import Model, Paint, mixed, shaded
from .physique import skin_paint
from .thing_folk import eye_of

SKULL = (0.42, 0.45, 0.378)  # half sizes over the head's height
MIDDLE = (0.02, 0.55)  # of the skull in the head's frame, over the head's height
CHEEKS = (0.330, 0.345, 0.322)  # half sizes of the lower face
CHEEKS_AT = (0.055, 0.375)
WHITE = Paint(colour=(0.96, 0.96, 0.95), finish="eye")
LIP_COLOUR = (0.72, 0.30, 0.28)


@dataclass(frozen=True, kw_only=True)
class FaceLayout:
    """Where the features of a face lie, m, from its eleven shares (story.face_features.Face)."""

    head: float
    eye_side: float
    eye_height: float
    eye_radius: float
    mouth_half: float
    mouth_height: float
    eye_at: tuple[float, float, float] | None = None  # where it isn't on the usual skull

    def front(self, y: float, z: float) -> float:
        """How far ahead the face's surface lies at a height and a distance from the middle, m."""
        y, z = y / self.head, z / self.head
        made = []
        for middle, half in ((MIDDLE, SKULL), (CHEEKS_AT, CHEEKS)):
            a = ((y - middle[1]) / half[1]) ** 2 + (z / half[2]) ** 2
            made.append(middle[0] + half[0] * math.sqrt(max(0.02, 1 - a)))
        return self.head * max(made)

    @property
    def eye(self) -> tuple[float, float, float]:
        """Middle of the right eyeball in the head's frame."""
        if self.eye_at is not None:
            return self.eye_at
        return self.front(self.eye_height, self.eye_side) - 0.62 * self.eye_radius, self.eye_height, self.eye_side

    @property
    def mouth(self) -> tuple[float, float, float]:
        """Middle of the mouth in the head's frame, on the surface."""
        return self.front(self.mouth_height, 0.0), self.mouth_height, 0.0


def features_of(look: Look, m: Measures) -> FaceLayout:
    """Place the features of a look's face; young and female eyes are larger."""
    face, young = look.face, max(0.0, (12 - look.age) / 12)
    if look.body == "beast":
        return _beast_features(look, m)
    if look.body == "thing":
        return replace(_beast_features(look, m), eye_at=eye_of(look, m))
    large = 1 + 0.3 * young + (0.12 if look.shape == "female" else 0.0)
    return FaceLayout(
        head=m.head,
        eye_side=m.head * _over(face.eye_spacing, 0.128, 0.20),
        eye_height=m.head * (EYE_HEIGHT - 0.03 + 0.06 * face.eye_height - 0.05 * young),
        eye_radius=m.head * _over(face.eye_size, 0.058, 0.088) * large,
        mouth_half=m.head * _over(face.mouth_width, 0.125, 0.185),
        eye_at=(0.36 * m.head, 0.64 * m.head, 0.155 * m.head) if look.body == "monster" else None,
        mouth_height=m.head * _over(face.mouth_height, 0.185, 0.25),
    )


def _beast_features(look: Look, m: Measures) -> FaceLayout:
    """Where the eyes and the mouth of an animal's head are, so that glasses sit on its snout."""
    h = m.head
    return FaceLayout(
        head=h, eye_side=0.25 * h, eye_height=0.68 * h, eye_radius=0.105 * h, eye_at=(0.31 * h, 0.68 * h, 0.25 * h), mouth_half=0.16 * h, mouth_height=0.25 * h
    )  # fmt: skip


def build_head(model: Model, look: Look, m: Measures) -> None:
    """Add a head with its face."""
    skin, f, h = skin_paint(look), features_of(look, m), m.head
    model.ball("head", (MIDDLE[0] * h, MIDDLE[1] * h, 0), (SKULL[0] * h, SKULL[1] * h, SKULL[2] * h), skin)
    slim = 0.93 if look.shape == "female" else 1.0
    model.ball(
        "head", (CHEEKS_AT[0] * h, CHEEKS_AT[1] * h, 0), (CHEEKS[0] * h, CHEEKS[1] * h, CHEEKS[2] * slim * h), skin
    )
    model.ball("jaw", (0.195 * h, -0.175 * h, 0), (0.165 * h, 0.118 * h, 0.200 * slim * h), skin)
    _nose(model, look, f, skin)
    for side, sign in SIDES:
        model.ball(
            "head",
            (0.0, 0.47 * h, sign * 0.385 * h),
            (0.065 * h, 0.105 * h, 0.035 * h),
            skin.shade(0.96),
            (0, sign * -18, 0),
        )
        _eye(model, look, f, side)
        _brow(model, look, f, side, sign)
    _mouth(model, look, f, skin)


def _nose(model: Model, look: Look, f: FaceLayout, skin: Paint) -> None:
    h, size = f.head, 0.7 if look.age < 10 else 0.85 if look.shape == "female" else 1.0
    base = f.front(0.4 * h, 0)
    if look.age >= 10:
        model.rod(
            "head",
            (base - 0.02 * h, 0.52 * h, 0),
            (base + 0.02 * h * size, 0.39 * h, 0),
            0.03 * h,
            0.045 * h * size,
            skin,
        )
    model.ball(
        "head",
        (base + 0.035 * h * size, 0.375 * h, 0),
        (0.06 * h * size, 0.05 * h * size, 0.062 * h * size),
        skin.shade(0.97),
    )


def _eye(model: Model, look: Look, f: FaceLayout, side: str) -> None:
    r = f.eye_radius
    iris = Paint(colour=look.eyes, finish="eye")
    model.ball(f"eye_{side}", (0, 0, 0), (0.86 * r, r, r), WHITE)
    model.ball(f"eye_{side}", (0.50 * r, 0, 0), (0.42 * r, 0.62 * r, 0.62 * r), iris)
    model.ball(
        f"eye_{side}", (0.72 * r, 0, 0), (0.24 * r, 0.36 * r, 0.36 * r), Paint(colour=(0.01, 0.01, 0.012), finish="eye")
    )
    model.ball(
        f"eye_{side}", (0.88 * r, 0.22 * r, 0.18 * r), 0.10 * r, Paint(colour=(1, 1, 1), finish="matte", glow=0.6)
    )
    lid = Paint(colour=shaded(look.skin, 0.90), finish="skin", role="skin")
    model.add(f"lid_{side}", "shell", (1.04 * r, 1.10 * r, 1.10 * r, 0.0), lid, (0, 0, 0), (0, 0, 38))
    if look.shape == "female" and look.age > 3:
        model.add(
            f"lid_{side}",
            "torus",
            (1.08 * r, 0.07 * r, 130.0),
            Paint(colour=(0.08, 0.05, 0.05), finish="matte"),
            (0, 0, 0),
            (0, 0, 38),
        )


def _brow(model: Model, look: Look, f: FaceLayout, side: str, sign: float) -> None:
    thick = look.face.brows
    if thick <= 0:
        return
    h, r = f.head, f.eye_radius
    y = 1.35 * r + 0.02 * h - 0.13 * h  # the node stands 0.13 h above the eye
    x = f.front(f.eye_height + 1.5 * r, f.eye_side) - f.eye[0] + 0.005 * h
    colour = Paint(colour=shaded(look.hair_colour, 0.8), finish="fur", role="hair")
    fat = (0.015 + 0.020 * thick) * h * (0.75 if look.shape == "female" else 1.0)
    inner, outer = -sign * 0.085 * h, sign * 0.095 * h
    model.rod(f"brow_{side}", (x + 0.012 * h, y, inner), (x, y + 0.018 * h, sign * 0.02 * h), fat, fat, colour)
    model.rod(
        f"brow_{side}",
        (x, y + 0.018 * h, sign * 0.02 * h),
        (x - 0.05 * h, y - 0.005 * h, outer),
        fat,
        0.6 * fat,
        colour,
    )


def _mouth(model: Model, look: Look, f: FaceLayout, skin: Paint) -> None:
    """Add the dark of the mouth, teeth and tongue, and lips in four halves, each on two nodes that bend it."""
    h, w, (x, y, _) = f.head, f.mouth_half, f.mouth
    red = (0.42 if look.shape == "female" else 0.2) * (0.4 if look.age < 12 else 1.0)
    lip = Paint(colour=mixed(look.skin, LIP_COLOUR, 0.35 + red), finish="skin", role="lips")
    model.ball("mouth", (-0.045 * h, 0, 0), (0.055 * h, 0.012 * h, 0.72 * w), Paint(colour=(0.14, 0.02, 0.03)))
    teeth = Paint(colour=(0.95, 0.94, 0.90), finish="gloss")
    model.add("head", "box", (0.02 * h, 0.026 * h, 0.80 * w, 0.010 * h), teeth, (x - 0.026 * h, y - 0.006 * h, 0))
    fat, back, inner = (0.022 + 0.010 * red) * h, f.front(y, w) - x, LIP_BEND * h
    ahead = f.front(y, inner) - x
    for side, sign in SIDES:
        for name, high, low, k in (
            (f"lip_{side}", 0.016 * h, 0.016 * h, 1.0),
            (f"low_lip_{side}", -0.018 * h, -0.010 * h, 1.1),
        ):
            model.rod(name, (0.010 * h, high, 0), (ahead + 0.012 * h, low, sign * inner), k * fat, 0.9 * fat, lip)
            corner = (back - ahead + 0.020 * h, 0.004 * h - low * (k > 1), sign * (0.97 * w - inner))
            model.rod(name.replace("lip", "lip_end"), (0.012 * h, low, 0), corner, 0.9 * fat, 0.6 * fat, lip)
    tongue = Paint(colour=(0.78, 0.32, 0.34), finish="satin")
    model.ball("jaw", (x - 0.085 * h, y - JAW_PIVOT * h - 0.035 * h, 0), (0.09 * h, 0.02 * h, 0.5 * w), tongue)


def _over(share: float, low: float, high: float) -> float:
    return low + share * (high - low)
