"""Animals that do what people do: a body on the one skeleton with the head, the coat and the tail of an animal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..assembly import ROOT, Assembly, Node, compose, frames_of, placed
from ..catalogue.repainting import resized
from ..primitives import RGB, Primitive, Vec3
from .bones import JAW_PIVOT
from .look import Look
from .measures import Measures
from .modelling import Model, Paint, mixed
from .physique import Clad, build_body

TAILS = ("tail", "train")  # beginnings of the names of nodes that hang behind
UNCOATED = ("claw", "hoof", "nose", "inner")
PREFIX = "beast_"  # of an animal's nodes on a figure
SKULL_SHARE, SKULL_HIGH = (
    0.43,
    0.55,
)  # of a figure's head: the radius of the skull put there, and the height of its middle
LONGEST_HEAD, LONGEST_TAIL = 1.55, 0.32  # of a figure's head and of its height: from nape to snout, and a tail
NECK_THICK = 1.7  # times a person's
BELLY, FAT = 0.95, 0.45  # of the trunk's width, and by how much limbs in a coat are thicker than bare ones
ZONES = {  # of a body, and whose coat each wears
    "chest": "body", "pelvis": "body", "upper_arm": "front_left_upper", "forearm": "front_left_lower", "hand": "front_left_foot", "thigh": "back_left_upper", "shin": "back_left_lower", "foot": "back_left_foot",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class BeastSkull:
    """Where an animal's skull is in the frame of its head, and its radii ahead, up and aside, m."""

    middle: np.ndarray
    radii: Vec3


def skull_of(animal: Assembly) -> BeastSkull | None:
    """The skull of an animal's assembly; None for what has no head that moves."""
    first = next((p for p in animal.primitives if p.node == "head" and p.kind == "ellipsoid"), None)
    if first is None or not any(node.name == "head" for node in animal.nodes):
        return None
    return BeastSkull(middle=np.array(first.at, float), radii=(first.size[0], first.size[1], first.size[2]))


def beast(model: Model, look: Look, m: Measures, clad: Clad) -> None:
    """Build a body in an animal's coat, with its head and tail on nodes of their own (`beast_nodes`)."""
    animal = _sized(look, m)
    coat = coat_of(animal)
    dressed = "chest" in clad.zones
    for zone, limb in ZONES.items():
        if zone not in clad.zones:
            clad.put(zone, coat_of(animal, limb), FAT if zone not in ("chest", "pelvis") else 0.12)
    build_body(model, replace(look, skin=coat.colour), m, clad)
    thick = NECK_THICK * 0.034 * m.limb
    model.limb("neck", m.neck + 0.16 * m.head, thick, 1.1 * thick, coat, top=-m.neck - 0.10 * m.head)
    pale = next((p.colour for p in animal.primitives if p.node in ("body", "neck") and p.role == "light"), None)
    if not dressed:
        middle = pale or mixed(coat.colour, (0.95, 0.92, 0.86), 0.45)
        model.ball(
            "spine",
            (0.34 * m.depth, 0.24 * m.torso, 0),
            (1.0 * m.depth, 0.44 * m.torso, BELLY * m.waist),
            replace(coat, colour=middle, pattern="plain"),
        )
    for primitive in animal.primitives:
        if primitive.node in grafted(animal):
            model.made.append(replace(primitive, node=PREFIX + primitive.node))
    for side in ("left", "right"):  # paws: broad and short
        model.ball(
            f"toe_{side}",
            (0.05 * m.foot, 0.1 * m.ankle, 0),
            (0.2 * m.foot, 0.5 * m.ankle, 0.26 * m.foot),
            clad.zones["foot"].paint,
        )


def beast_nodes(look: Look, m: Measures) -> tuple[Node, ...]:
    """The nodes of an animal's head and tail on a figure's head, jaw and hips."""
    animal = _sized(look, m)
    skull = skull_of(animal)
    assert skull is not None, look.beast
    anchor = np.array([0.04 * m.head, SKULL_HIGH * m.head, 0.0]) - skull.middle
    made = []
    for node in animal.nodes:
        if node.name not in grafted(animal):
            continue
        parent, at = PREFIX + node.parent, np.array(node.at, float)
        if node.name == "head":
            parent, at = "head", anchor
        elif node.name == "jaw":
            parent, at = "jaw", anchor + at - np.array([0.0, JAW_PIVOT * m.head, 0.0])
        elif node.parent not in grafted(animal):
            parent, at = "hips", np.array([-0.85 * m.depth, 0.02 * m.height, 0.0])
        made.append(
            replace(node, name=PREFIX + node.name, parent=parent, at=(float(at[0]), float(at[1]), float(at[2])))
        )
    return tuple(made)


def coat_of(animal: Assembly, node: str = "body") -> Paint:
    """What an animal's trunk is clad in, or one of its limbs."""
    first = next((p for p in animal.primitives if p.node == node and p.role not in UNCOATED), _trunk(animal))
    return Paint(
        colour=first.colour, second=first.second, pattern=first.pattern, scale=first.scale, finish=first.finish, role="skin"
    )  # fmt: skip


def colour_of(kind: str, colour: RGB | None) -> RGB:
    """The colour of an animal's coat. colour: the one that was said of it."""
    return _trunk(_animal(kind, colour)).colour


def _trunk(animal: Assembly) -> Primitive:
    return next((p for p in animal.primitives if p.node == "body"), animal.primitives[0])


def _animal(kind: str, colour: RGB | None) -> Assembly:
    from ..catalogue import build

    return build(kind, colour=colour)


def _sized(look: Look, m: Measures) -> Assembly:
    """The animal with a head and a tail as large as a figure wants them."""
    animal = _animal(look.beast, look.coat)
    skull = skull_of(animal)
    assert skull is not None, look.beast
    by_skull = SKULL_SHARE * m.head / float(np.mean(skull.radii[:2]))
    head = min(by_skull, LONGEST_HEAD * m.head / _reach(animal, ("head", "jaw")))
    tail = min(head, LONGEST_TAIL * m.height / _reach(animal, tuple(n for n in grafted(animal) if n.startswith(TAILS))))
    tails = resized(animal, tail)
    made = resized(animal, head)
    return replace(
        made,
        primitives=tuple(
            small if p.node.startswith(TAILS) else p for p, small in zip(made.primitives, tails.primitives, strict=True)
        ),
        nodes=tuple(small if n.name.startswith(TAILS) else n for n, small in zip(made.nodes, tails.nodes, strict=True)),
    )  # fmt: skip


def _reach(animal: Assembly, names: Sequence[str]) -> float:
    """How far some nodes of an animal reach, m."""
    frames = frames_of(animal, placed((0.0, 0.0, 0.0))[None])
    ends = []
    for p in animal.primitives:
        if p.node in names and p.kind in ("ellipsoid", "capsule", "cone"):
            middle = compose(frames[p.node][0], placed(p.at, p.turn))[:, 3]
            ends += [middle - 0.8 * max(p.size), middle + 0.8 * max(p.size)]
    return float(np.ptp(np.array(ends), axis=0).max()) if ends else 1e-3


def grafted(animal: Assembly) -> frozenset[str]:
    """Names of the nodes that a figure takes over: the head with all on it, and the tail."""
    names: set[str] = set()
    for node in animal.nodes:  # parents come before their children
        tail = node.name.startswith("tail") and node.parent in ("body", ROOT)
        if node.name == "head" or tail or node.parent in names:
            names.add(node.name)
    return frozenset(names)
