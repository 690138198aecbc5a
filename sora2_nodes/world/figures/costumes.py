"""Costumes: somebody as an animal, whose face looks out of the hood, or as a thing that is worn from the hips to over the head."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..assembly import ROOT, Assembly, Node, compose, frames_of, placed
from ..catalogue import build
from ..catalogue.repainting import resized
from ..extents import corners
from ..primitives import Vec3
from .beast_folk import coat_of, grafted, skull_of
from .look import Look
from .measures import Measures
from .modelling import Model, Paint
from .physique import Clad

PREFIX = "costume_"  # of the nodes of what is worn
HOODED = ("quadruped", "bird")  # families whose head is a hood
ANIMALS = ("sea", "small")  # families without a hood of which a body has the colour too
PADDED = {
    "chest": 0.45, "pelvis": 0.45, "upper_arm": 0.6, "forearm": 0.7, "hand": 0.3, "thigh": 0.45, "shin": 0.6, "foot": 0.2,
}  # fmt: skip
HOOD: Vec3 = (0.50, 0.62, 0.52)  # radii of a hood, in heads
SKULL_SHARE, LONGEST_HEAD, LONGEST_TAIL = 0.50, 1.5, 0.40  # of a head, of a head, and of a height
FACE_OUT = 0.36  # of a head: where the front of what is worn is, behind the face
TALL, BROAD, STOUT = (
    1.22,
    0.60,
    0.50,
)  # of a height or of what is from the hips to the crown: long, flat and round things
LONG_FROM, FLAT_TO = 1.4, 0.45  # ratios of a thing's lengths by which it is long, or flat


def costumed(model: Model, look: Look, m: Measures, clad: Clad) -> None:
    """Clad a body for a costume and put on what belongs to it (`costume_nodes` holds that)."""
    made = build(look.costume, colour=look.coat)
    if is_hooded(made):
        for zone, off in PADDED.items():
            clad.put(zone, coat_of(made), off)
        coat = coat_of(made)
        model.ball("head", (-0.13 * m.head, 0.52 * m.head, 0), tuple(r * m.head for r in HOOD), coat)  # type: ignore[arg-type]
        model.limb("neck", m.neck + 0.1 * m.head, 0.30 * m.head, 0.36 * m.head, coat, top=-m.neck)
    else:
        main = made.primitives[0]
        paint = Paint(colour=main.colour, finish="cloth", role="main")
        for zone in PADDED if made.family in ANIMALS else ("chest", "pelvis"):
            clad.put(zone, paint, 0.06 if zone in ("chest", "pelvis") else 0.4)
    worn = _worn(look, m)
    names = {node.name for node in worn.nodes} | {ROOT}
    kept = grafted(made) if is_hooded(made) else names
    model.made.extend(replace(p, node=PREFIX + p.node) for p in worn.primitives if p.node in kept)


def costume_nodes(look: Look, m: Measures) -> tuple[Node, ...]:
    """The nodes of what is worn: an animal's head on the head and its tail on the hips, a thing on the chest."""
    worn = _worn(look, m)
    if not is_hooded(worn):
        base, turn = _seat_of(worn, m)
        own = tuple(replace(n, name=PREFIX + n.name, parent=PREFIX + n.parent) for n in worn.nodes)
        return (Node(name=PREFIX + ROOT, parent="chest", at=base, turn=turn), *own)
    skull = skull_of(worn)
    assert skull is not None, look.costume
    anchor = np.array([0.02 * m.head, 1.12 * m.head, 0.0]) - skull.middle
    made = []
    for node in worn.nodes:
        if node.name not in grafted(worn):
            continue
        parent, at = PREFIX + node.parent, np.array(node.at, float)
        if node.name == "head":
            parent, at = "head", anchor
        elif node.parent not in grafted(worn):
            parent, at = "hips", np.array([-1.1 * m.depth, 0.04 * m.height, 0.0])
        made.append(
            replace(node, name=PREFIX + node.name, parent=parent, at=(float(at[0]), float(at[1]), float(at[2])))
        )
    return tuple(made)


def is_hooded(made: Assembly) -> bool:
    """Whether a face looks out below an animal's head."""
    return made.family in HOODED and skull_of(made) is not None


def worn_over(look: Look) -> bool:
    """Whether a costume is worn over clothes and leaves the hair to be seen: no animal's."""
    made = build(look.costume, colour=look.coat)
    return not (is_hooded(made) or made.family in ANIMALS)


def _worn(look: Look, m: Measures) -> Assembly:
    """What is worn, as large as a figure wants it."""
    made = build(look.costume, colour=look.coat)
    if not is_hooded(made):
        return resized(made, _share_of(made, m))
    skull = skull_of(made)
    assert skull is not None, look.costume
    head = min(SKULL_SHARE * m.head / float(np.mean(skull.radii[:2])), LONGEST_HEAD * m.head / _reach(made, "head"))
    tail = min(1.6 * head, LONGEST_TAIL * m.height / _reach(made, "tail"))
    heads, tails = resized(made, head), resized(made, tail)
    return replace(
        heads,
        primitives=tuple(t if h.node.startswith("tail") else h for h, t in zip(heads.primitives, tails.primitives, strict=True)),
        nodes=tuple(t if h.name.startswith("tail") else h for h, t in zip(heads.nodes, tails.nodes, strict=True)),
    )  # fmt: skip


def _reach(made: Assembly, part: str) -> float:
    """How far an animal's head or tail reaches, m."""
    rows = [(low, high) for name, low, high in _boxes(made) if name.startswith(part)]
    return float((np.max([h for _, h in rows], 0) - np.min([low for low, _ in rows], 0)).max()) if rows else 1e-3


def _boxes(made: Assembly, turn: Vec3 = (0.0, 0.0, 0.0)) -> list[tuple[str, np.ndarray, np.ndarray]]:
    """Node, lowest and highest corner of every primitive of an assembly at rest, turned."""
    frames = frames_of(made, placed((0.0, 0.0, 0.0), turn)[None])
    return [
        (p.node, *corners(p, compose(frames[p.node][0], placed(p.at, p.turn)).astype(np.float32)))
        for p in made.primitives
    ]


def upright(made: Assembly) -> tuple[Vec3, str]:
    """How a thing is turned to be worn upright, in degrees, and whether it is long, flat or round."""
    boxes = _boxes(made)
    low, high = np.min([b[1] for b in boxes], 0), np.max([b[2] for b in boxes], 0)
    size = high - low
    longest, thinnest = int(np.argmax(size)), int(np.argmin(size))
    middle = float(np.sort(size)[1])
    if float(size[longest]) >= LONG_FROM * middle:
        return ((0.0, 0.0, 90.0), (0.0, 0.0, 0.0), (-90.0, 0.0, 0.0))[longest], "long"
    if float(size[thinnest]) <= FLAT_TO * middle:
        return ((0.0, 0.0, 0.0), (0.0, 0.0, -90.0), (0.0, 90.0, 0.0))[thinnest], "flat"
    return (0.0, 0.0, 0.0), "round"


def _share_of(made: Assembly, m: Measures) -> float:
    """By how much a thing is larger when it is worn."""
    turn, form = upright(made)
    boxes = _boxes(made, turn)
    size = np.max([b[2] for b in boxes], 0) - np.min([b[1] for b in boxes], 0)
    if form == "long":
        by_height = TALL * (m.torso + m.neck + m.head) / float(size[1])
        thick = 4.6 if made.family in ANIMALS else 2.6
        return max(by_height, min(1.35 * by_height, thick * m.depth / float(min(size[0], size[2]))))
    return (BROAD if form == "flat" else STOUT) * m.height / float(size[1:].max())


def _seat_of(made: Assembly, m: Measures) -> tuple[Vec3, Vec3]:
    """Where on the chest a thing is worn, and how it is turned."""
    turn, form = upright(made)
    boxes = _boxes(made, turn)
    low, high = np.min([b[1] for b in boxes], 0), np.max([b[2] for b in boxes], 0)
    crown = 0.52 * m.torso + m.neck + m.head  # over the chest's node
    face = crown - 0.5 * m.head
    z = -float(low[2] + high[2]) / 2
    if form == "round":
        y = crown - 1.02 * m.head - float(high[1])
        return (-float(low[0] + high[0]) / 2 + 0.02 * m.height, y, z), turn
    top = crown + (0.42 if form == "long" else 0.30) * m.head
    y = top - float(high[1])
    front = max((float(b[2][0]) for b in boxes if b[1][1] + y < face + 0.4 * m.head and b[2][1] + y > face - 0.4 * m.head), default=float(high[0]))  # fmt: skip
    return (0.01 * m.height + FACE_OUT * m.head - front, y, z), turn
