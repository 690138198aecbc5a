"""Things that do what people do: a body on the one skeleton whose head, or whose trunk and head, is a thing with eyes and a mouth.

Dressed, as in "a taco in a suit", the thing is the head; bare, as a burger that runs, it is all from the hips up.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..assembly import ROOT, Assembly, Node, compose, frames_of, placed
from ..catalogue import build
from ..catalogue.repainting import resized
from ..extents import corners
from ..primitives import Vec3
from .bones import JAW_PIVOT, SIDES
from .clothes.wardrobe import CUTS
from .costumes import upright
from .look import Look
from .measures import Measures
from .modelling import Model, Paint
from .physique import Clad, build_body, build_limbs

PREFIX = "thing_"  # of a thing's nodes on a figure
HEAD_HIGH, HEAD_WIDE = 1.25, 1.9  # of a head: the height, and the greatest width, of a thing in its place
BODY_HIGH, BODY_LEAST, BODY_WIDE = (
    0.64,
    0.50,
    0.66,
)  # of a figure's height: greatest and least height, and the width, of a thing from the hips up
EYES, MOUTH = 0.66, 0.34  # of a thing's height in place: where its eyes and its mouth are
EYE, BROW = 0.13, 0.05  # of a head: the radius of an eye, the thickness of a brow
LIMBS: Vec3 = (0.16, 0.15, 0.16)
GLOVES: Vec3 = (0.95, 0.95, 0.93)


def is_dressed(look: Look) -> bool:
    """Whether a thing wears what covers a trunk, so that it is but the head of a body."""
    return any(garment.name in CUTS for garment in look.clothes)


def thing_folk(model: Model, look: Look, m: Measures, clad: Clad) -> None:
    """Build a body with dark limbs and white hands, its thing on nodes of its own (`thing_nodes`), and a face on that."""
    made, foot, front = _seated(look, m)
    clad.put("hand", Paint(colour=GLOVES, finish="cloth", role="trim"), 0.12)
    main = made.primitives[0].colour
    if is_dressed(look):
        build_body(model, replace(look, skin=main), m, clad)
    else:
        build_limbs(model, replace(look, skin=LIMBS), m, clad)
    model.made.extend(replace(p, node=PREFIX + p.node) for p in made.primitives)
    eye, h = eye_of(look, m), m.head
    red = Paint(colour=(0.30, 0.05, 0.06), finish="satin")
    high = foot + MOUTH * _height(made)
    model.ball("jaw", (front + 0.0 * h, high - JAW_PIVOT * h, 0), (0.05 * h, 0.055 * h, 0.17 * h), red)
    for side, sign in SIDES:
        white, dark = Paint(colour=(0.97, 0.97, 0.96), finish="gloss"), Paint(colour=(0.02, 0.02, 0.02), finish="eye")
        r = EYE * h
        model.ball(f"eye_{side}", (0, 0, 0), (0.75 * r, r, r), white)
        model.ball(f"eye_{side}", (0.55 * r, 0, 0), (0.36 * r, 0.52 * r, 0.52 * r), dark)
        brow = Paint(colour=(0.10, 0.07, 0.05), finish="fur")
        y = eye[1] + 1.5 * r
        model.rod("head", (front + 0.03 * h, y, sign * (eye[2] - 0.8 * r)), (front + 0.01 * h, y + 0.25 * r, sign * (eye[2] + 0.9 * r)), BROW * h, 0.7 * BROW * h, brow)  # fmt: skip


def thing_nodes(look: Look, m: Measures) -> tuple[Node, ...]:
    """The nodes of the thing, on the figure's head."""
    made, foot, _ = _seated(look, m)
    low, high = _box(made)
    at = (-float(low[0] + high[0]) / 2, foot - float(low[1]), -float(low[2] + high[2]) / 2)
    own = tuple(replace(n, name=PREFIX + n.name, parent=PREFIX + n.parent) for n in made.nodes)
    return (Node(name=PREFIX + ROOT, parent="head", at=at, turn=_turn(made)), *own)


def eye_of(look: Look, m: Measures) -> Vec3:
    """Middle of the right eye in the head's frame, on the thing's front, m."""
    made, foot, front = _seated(look, m)
    low, high = _box(made)
    return (
        front,
        foot + EYES * _height(made),
        float(np.clip(0.22 * (high[2] - low[2]), 1.05 * EYE * m.head, 0.24 * m.head)),
    )


def _seated(look: Look, m: Measures) -> tuple[Assembly, float, float]:
    """The thing as large as it is there, the height of its foot in the head's frame, and how far ahead its front is, m."""
    made = build(look.beast, colour=look.coat)
    low, high = _box(made)
    size = high - low
    if is_dressed(look):
        tall, wide, foot = HEAD_HIGH * m.head, HEAD_WIDE * m.head, 0.0
    else:
        tall, wide, foot = BODY_HIGH * m.height, BODY_WIDE * m.height, -(m.neck + 0.92 * m.torso)
    scale = min(tall / float(size[1]), wide / float(max(size[0], size[2])))
    made = resized(made, max(scale, 0.0 if is_dressed(look) else BODY_LEAST * m.height / float(size[1])))
    low, high = _box(made)
    band = foot - float(low[1])  # from the thing's own heights to the head's
    at_eyes = foot + EYES * _height(made)
    reach = [
        float(b[1][0]) for b in _boxes(made)
        if b[0][1] + band <= at_eyes + 0.1 * m.head and b[1][1] + band >= foot + MOUTH * _height(made) - 0.1 * m.head and b[0][2] < 0.25 * m.head and b[1][2] > -0.25 * m.head
    ]  # fmt: skip
    return made, foot, max(reach, default=float(high[0])) - float(low[0] + high[0]) / 2


def _height(made: Assembly) -> float:
    low, high = _box(made)
    return float(high[1] - low[1])


def _box(made: Assembly) -> tuple[np.ndarray, np.ndarray]:
    rows = _boxes(made)
    return np.min([low for low, _ in rows], 0), np.max([high for _, high in rows], 0)


def _turn(made: Assembly) -> Vec3:
    """How a thing is turned to stand: what is long stands on its end, what is flat on its rim with its face ahead."""
    turn, form = upright(made)
    return turn if form == "long" or made.family == "food" else (0.0, 0.0, 0.0)


def _boxes(made: Assembly) -> list[tuple[np.ndarray, np.ndarray]]:
    """Lowest and highest corner of every primitive of an assembly at rest, m."""
    frames = frames_of(made, placed((0.0, 0.0, 0.0), _turn(made))[None])
    return [corners(p, compose(frames[p.node][0], placed(p.at, p.turn)).astype(np.float32)) for p in made.primitives]
