"""A kit to build an assembly from: limbs between points, balls, boxes, shells, eyes, on nodes, all given in the thing's own axes.

Positions are those of the finished thing at rest (x forward, y up, z toward the viewer; its left side is z < 0), wherever
a node's pivot is. `done` puts it on the ground and brings it to the entry's real size, so builders may work in any unit.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..assembly import ROOT, Assembly, Joint, Node, Socket, bounds
from ..primitives import RGB, Primitive, Vec3, rotation
from .entries import Entry
from .repainting import resized

SIDES: tuple[tuple[str, int], ...] = (("left", -1), ("right", 1))  # name and sign of z
STRAIGHT: Vec3 = (0.0, 0.0, 0.0)
BLACK, WHITE = (0.03, 0.03, 0.035), (0.95, 0.95, 0.95)


@dataclass(frozen=True, kw_only=True)
class Coat:
    """What a primitive wears; fields as Primitive's."""

    colour: RGB
    second: RGB = (0.2, 0.2, 0.2)
    pattern: str = "plain"
    scale: float = 0.1
    finish: str = "satin"
    glow: float = 0.0
    role: str = "main"

    def but(self, **changes: object) -> Coat:
        """The same coat with other fields."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def plain(self) -> Coat:
        """The same coat without its pattern."""
        return replace(self, pattern="plain")


EYE = Coat(colour=BLACK, finish="eye", role="eye")
GLINT = Coat(colour=WHITE, finish="gloss", glow=0.6, role="eye")


class Kit:
    """Collects the nodes, primitives and sockets of one assembly."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.primitives: list[Primitive] = []
        self.sockets: dict[str, Socket] = {}
        self.pivots: dict[str, np.ndarray] = {ROOT: np.zeros(3)}
        self.turns: dict[str, np.ndarray] = {ROOT: np.eye(3)}
        self.states: dict[str, dict[str, Joint]] = {}

    def node(self, name: str, at: Vec3, parent: str = ROOT, turn: Vec3 = STRAIGHT) -> str:
        """Add a node whose pivot is at `at` and return its name. turn: of its axes at rest, within its parent's."""
        self.nodes.append(Node(name=name, parent=parent, at=self._inside(parent, at), turn=turn))
        self.pivots[name] = np.array(at, float)
        self.turns[name] = self.turns[parent] @ rotation(turn)
        return name

    def socket(self, name: str, at: Vec3, node: str = ROOT, turn: Vec3 = STRAIGHT) -> None:
        """Add a place to attach things."""
        self.sockets[name] = Socket(name=name, node=node, at=self._inside(node, at), turn=self._turned(node, turn))

    def add(
        self,
        kind: str,
        size: Sequence[float],
        at: Vec3,
        coat: Coat,
        *,
        node: str = ROOT,
        turn: Vec3 = STRAIGHT,
        text: str = "",
        profile: tuple[tuple[float, float], ...] = (),
    ) -> None:
        """Add a primitive of any kind."""
        made = Primitive(
            kind=kind,
            size=tuple(float(v) for v in size),
            at=self._inside(node, at),
            turn=self._turned(node, turn),
            colour=coat.colour,
            second=coat.second,
            pattern=coat.pattern,
            scale=coat.scale,
            finish=coat.finish,
            glow=coat.glow,
            node=node,
            role=coat.role,
            text=text,
            profile=profile,
        )
        self.primitives.append(made)

    def ball(self, at: Vec3, radii: float | Vec3, coat: Coat, *, node: str = ROOT, turn: Vec3 = STRAIGHT) -> None:
        """Add a ball, or an ellipsoid by its three radii."""
        size = radii if isinstance(radii, tuple) else (radii, radii, radii)
        self.add("ellipsoid", size, at, coat, node=node, turn=turn)

    def limb(self, a: Vec3, b: Vec3, r_a: float, r_b: float, coat: Coat, *, node: str = ROOT) -> None:
        """Add a round cone from a to b."""
        self._between("capsule", a, b, r_a, r_b, coat, node)

    def cone(self, a: Vec3, b: Vec3, r_a: float, r_b: float, coat: Coat, *, node: str = ROOT) -> None:
        """Add a frustum with flat ends from a to b."""
        self._between("cone", a, b, r_a, r_b, coat, node)

    def rod(self, a: Vec3, b: Vec3, r: float, coat: Coat, *, node: str = ROOT) -> None:
        """Add a cylinder with flat ends from a to b."""
        self._between("cylinder", a, b, r, r, coat, node)

    def curve(self, points: Sequence[Vec3], radii: Sequence[float], coat: Coat, *, node: str = ROOT) -> None:
        """Add a bent limb through points, one round cone between each two."""
        for (a, r_a), (b, r_b) in itertools.pairwise(zip(points, radii, strict=True)):
            self.limb(a, b, r_a, r_b, coat, node=node)

    def box(
        self,
        at: Vec3,
        half: Vec3,
        coat: Coat,
        *,
        edge: float = 0.0,
        node: str = ROOT,
        turn: Vec3 = STRAIGHT,
        text: str = "",
    ) -> None:
        """Add a box by its half extents, with rounded edges of radius `edge`."""
        self.add("box", (*half, edge), at, coat, node=node, turn=turn, text=text)

    def turned(
        self,
        profile: Sequence[tuple[float, float]],
        at: Vec3,
        coat: Coat,
        *,
        node: str = ROOT,
        turn: Vec3 = STRAIGHT,
    ) -> None:
        """Add a surface of revolution about y by its profile of (radius, y)."""
        self.add("revolve", (), at, coat, node=node, turn=turn, profile=tuple(profile))

    def eye(self, at: Vec3, r: float, out: Vec3, *, node: str = ROOT, white: bool = False, iris: RGB = BLACK) -> None:
        """Add an eye that looks along `out`, with a highlight; white: a pupil on an eyeball instead of a dark bead."""
        look = np.array(out, float) / math.sqrt(sum(v * v for v in out))
        place = np.array(at, float)
        if white:
            self.ball(at, r, EYE.but(colour=WHITE), node=node)
            place, r = place + look * r * 0.42, r * 0.68
        self.ball(_vec(place), r, EYE.but(colour=iris), node=node)
        if iris != BLACK:
            self.ball(_vec(place + look * r * 0.5), r * 0.66, EYE, node=node)
        glint = look + np.array([0.25, 0.75, 0.0])
        self.ball(_vec(place + glint / np.linalg.norm(glint) * r * 0.86), r * 0.27, GLINT, node=node)

    def done(
        self,
        entry: Entry,
        *,
        half: Vec3 | None = None,
        round: bool = False,
        states: Mapping[str, Mapping[str, Joint]] | None = None,
        centred: bool = False,
        hangs: bool = False,
    ) -> Assembly:
        """Return the assembly on the ground at the entry's real size.

        half: of its physical outline, in the builder's unit, else that of its box. centred: its middle is brought to
        x = z = 0. hangs: its height is kept (what flies or hangs from a point at y = 0).
        """
        made = Assembly(
            name=entry.name,
            family=entry.family,
            primitives=tuple(self.primitives),
            nodes=tuple(self.nodes),
            sockets=self.sockets,
            round=round,
            material=entry.material,
            carriage=entry.carriage,
            states=states or self.states,
            voice=entry.voice,
        )
        low, high = bounds(made)
        x, z = ((low + high)[[0, 2]] / 2 if centred else (0.0, 0.0))  # fmt: skip
        made = _shifted(made, (-float(x), 0.0 if hangs else -float(low[1]), -float(z)))
        size = (high - low) / 2
        made = replace(made, half=half or (float(size[0]), float(size[1]), float(size[2])))
        return replace(resized(made, entry.size_m / float(2 * size.max())), mass=entry.mass_kg)

    def _inside(self, node: str, at: Vec3) -> Vec3:
        """A place in a node's own axes."""
        return _vec((np.array(at, float) - self.pivots[node]) @ self.turns[node])

    def _turned(self, node: str, turn: Vec3) -> Vec3:
        """A turn in a node's own axes."""
        own = self.turns[node]
        return turn if np.array_equal(own, np.eye(3)) else turn_of(own.T @ rotation(turn))

    def _between(self, kind: str, a: Vec3, b: Vec3, r_a: float, r_b: float, coat: Coat, node: str) -> None:
        length = math.dist(a, b)
        middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2)
        self.add(kind, (r_a, length / 2, r_b), middle, coat, node=node, turn=along(a, b))


def along(a: Vec3, b: Vec3) -> Vec3:
    """Return the turn in degrees that brings the axis y to the direction from a to b, without a turn about y."""
    length = max(math.dist(a, b), 1e-9)
    x, y, z = ((q - p) / length for p, q in zip(a, b, strict=True))
    return (math.degrees(math.asin(max(-1.0, min(1.0, z)))), 0.0, math.degrees(math.atan2(-x, y)))


def turn_of(matrix: np.ndarray) -> Vec3:
    """Return the turn in degrees of a rotation (3, 3): Ry · Rz · Rx."""
    x, y = math.atan2(-matrix[1, 2], matrix[1, 1]), math.atan2(-matrix[2, 0], matrix[0, 0])
    return (math.degrees(x), math.degrees(y), math.degrees(math.asin(max(-1.0, min(1.0, matrix[1, 0])))))


def _shifted(made: Assembly, by: Vec3) -> Assembly:
    """Move everything that hangs straight on the root."""

    def moved(at: Vec3) -> Vec3:
        return (at[0] + by[0], at[1] + by[1], at[2] + by[2])

    return replace(
        made,
        primitives=tuple(replace(p, at=moved(p.at)) if p.node == ROOT else p for p in made.primitives),
        nodes=tuple(replace(n, at=moved(n.at)) if n.parent == ROOT else n for n in made.nodes),
        sockets={k: replace(s, at=moved(s.at)) if s.node == ROOT else s for k, s in made.sockets.items()},
    )


def _vec(v: np.ndarray) -> Vec3:
    return (float(v[0]), float(v[1]), float(v[2]))
