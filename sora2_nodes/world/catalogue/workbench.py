"""The workbench: a thing's primitives, nodes and sockets are put together on it, in the thing's own metres."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import numpy as np

from ..assembly import ROOT, Joint, Node, Socket, compose, placed
from ..primitives import RGB, Primitive, Vec3
from .swatch import MAIN, Swatch, toned

Size = float | Sequence[float]
STILL: Vec3 = (0.0, 0.0, 0.0)


@dataclass(kw_only=True)
class Bench:
    """Collects parts. Places are the thing's own, wherever a node's pivot is, moved by the frames that are open."""

    main: RGB
    second: RGB
    finish: str = "satin"  # of main and second where the swatch names none
    pattern_scale: float = 0.1  # of a pattern that a prompt may ask for, m
    chance: random.Random = field(default_factory=lambda: random.Random(0))
    primitives: list[Primitive] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    sockets: dict[str, Socket] = field(default_factory=dict)
    states: dict[str, dict[str, Joint]] = field(default_factory=dict)
    _frames: list[np.ndarray] = field(default_factory=lambda: [placed(STILL)])
    _open: list[tuple[str, Vec3]] = field(default_factory=lambda: [(ROOT, STILL)])

    @contextmanager
    def frame(self, at: Vec3 = STILL, turn: Vec3 = STILL) -> Iterator[None]:
        """Move and turn what is put down inside."""
        self._frames.append(compose(self._frames[-1], placed(at, turn)))
        yield
        self._frames.pop()

    @contextmanager
    def node(self, name: str, at: Vec3 = STILL) -> Iterator[None]:
        """Put what is put down inside on a node with its pivot at `at`; a node that is there already is taken up again."""
        pivot = self._place(at)
        parent, origin = self._open[-1]
        if all(node.name != name for node in self.nodes):
            self.nodes.append(Node(name=name, parent=parent, at=_minus(pivot, origin)))
        self._open.append((name, pivot))
        yield
        self._open.pop()

    def socket(self, name: str, at: Vec3, turn: Vec3 = STILL) -> None:
        """Mark a place where something is attached."""
        matrix = compose(self._frames[-1], placed(at, turn))
        node, origin = self._open[-1]
        place = _minus(_vec(matrix[:, 3]), origin)
        self.sockets[name] = Socket(name=name, node=node, at=place, turn=turn_of(matrix[:, :3]))

    def state(self, name: str, **nodes: Joint) -> None:
        """Say how nodes stand in a state of the thing."""
        self.states[name] = dict(nodes)

    def put(
        self, kind: str, size: Sequence[float], at: Vec3, swatch: Swatch, turn: Vec3 = STILL, **more: object
    ) -> None:
        """Put down a primitive of any kind."""
        matrix = compose(self._frames[-1], placed(at, turn))
        node, origin = self._open[-1]
        look = self._look(swatch)
        self.primitives.append(
            Primitive(
                kind=kind, size=tuple(float(s) for s in size), at=_minus(_vec(matrix[:, 3]), origin), node=node,
                turn=turn_of(matrix[:, :3]), colour=toned(look.colour, look.tone), second=look.second, finish=look.finish,
                pattern=look.pattern, scale=look.scale, glow=look.glow, role=look.role, text=look.text, **more,  # type: ignore[arg-type]
            )
        )  # fmt: skip

    def box(self, at: Vec3, half: Size, swatch: Swatch = MAIN, turn: Vec3 = STILL, edge: float | None = None) -> None:
        """A box; its edges are a little round unless told."""
        h = _three(half)
        self.put("box", (*h, min(h) * 0.25 if edge is None else edge), at, swatch, turn)

    def ball(self, at: Vec3, radii: Size, swatch: Swatch = MAIN, turn: Vec3 = STILL) -> None:
        """An ellipsoid."""
        self.put("ellipsoid", _three(radii), at, swatch, turn)

    def drum(
        self, at: Vec3, radius: float, half: float, swatch: Swatch = MAIN, axis: str = "y", flat: float = 1.0
    ) -> None:
        """A cylinder along an axis. flat: its other radius as a share."""
        turn = {"y": STILL, "z": (90.0, 0.0, 0.0), "x": (0.0, 0.0, 90.0)}[axis]
        self.put("cylinder", (radius, half, radius * flat), at, swatch, turn)

    def cone(self, at: Vec3, bottom: float, half: float, top: float, swatch: Swatch = MAIN, turn: Vec3 = STILL) -> None:
        """A frustum along y."""
        self.put("cone", (bottom, half, top), at, swatch, turn)

    def rod(self, a: Vec3, b: Vec3, radius: float, swatch: Swatch = MAIN, end: float | None = None) -> None:
        """A capsule from a to b, round at both ends; end: its radius at b."""
        middle, turn, half = _between(a, b)
        self.put("capsule", (radius, half, radius if end is None else end), middle, swatch, turn)

    def bar(self, a: Vec3, b: Vec3, radius: float, swatch: Swatch = MAIN, end: float | None = None) -> None:
        """A rod with flat ends."""
        middle, turn, half = _between(a, b)
        if end is None:
            self.put("cylinder", (radius, half, radius), middle, swatch, turn)
        else:
            self.put("cone", (radius, half, end), middle, swatch, turn)

    def beam(self, a: Vec3, b: Vec3, width: Size, swatch: Swatch = MAIN) -> None:
        """A square bar from a to b. width: half, across the plane of x and y, and along z."""
        wx, wz = (width, width) if isinstance(width, int | float) else (width[0], width[1])
        middle, turn, half = _between(a, b)
        self.put("box", (wx, half, wz, min(wx, wz) * 0.2), middle, swatch, turn)

    def ring(
        self,
        at: Vec3,
        radius: float,
        thick: float,
        swatch: Swatch = MAIN,
        axis: str = "y",
        arc: float = 360.0,
        toward: float = 0.0,
    ) -> None:
        """A torus about an axis. toward: where the middle of its arc points: degrees from +x to +y (axis z), from +y to +z (x), from +x to -z (y)."""
        turn = {"y": (0.0, toward, 0.0), "z": (90.0, 0.0, toward), "x": (90.0, 90.0, 90.0 + toward)}[axis]
        self.put("torus", (radius, thick, arc), at, swatch, turn)

    def wedge(self, at: Vec3, half: Vec3, top: tuple[float, float], swatch: Swatch = MAIN, turn: Vec3 = STILL) -> None:
        """A box whose top is smaller. top: its shares along x and z."""
        self.put("wedge", (*half, *top), at, swatch, turn)

    def blade(
        self,
        a: Vec3,
        b: Vec3,
        chord: float,
        thick: float,
        tip: float,
        swatch: Swatch = MAIN,
        up: Vec3 = (0.0, 1.0, 0.0),
    ) -> None:
        """A flat tapering wing from a to b. chord, thick: halves at a, m; tip: its share at b; up: across its flat side."""
        half = float(np.linalg.norm(np.subtract(b, a))) / 2
        middle = _vec(np.add(a, b) / 2)
        self.put("wedge", (chord, half, thick, tip, max(tip, 0.5)), middle, swatch, _flat_turn(a, b, up))

    def pennant(
        self, a: Vec3, b: Vec3, half: float, swatch: Swatch = MAIN, up: Vec3 = (0.0, 0.0, 1.0), form: int = 2
    ) -> None:
        """A sheet from a to b; a triangle has its tip at b. up: across it."""
        tall = float(np.linalg.norm(np.subtract(b, a))) / 2
        self.put("sheet", (half, tall, form), _vec(np.add(a, b) / 2), swatch, _flat_turn(a, b, up))

    def turned(
        self, at: Vec3, profile: Sequence[tuple[float, float]], swatch: Swatch = MAIN, turn: Vec3 = STILL
    ) -> None:
        """A surface of revolution about y through (radius, y)."""
        self.put("revolve", (), at, swatch, turn, profile=tuple((float(r), float(y)) for r, y in profile))

    def sheet(
        self, at: Vec3, half: tuple[float, float], swatch: Swatch = MAIN, turn: Vec3 = STILL, form: int = 0
    ) -> None:
        """A thin sheet across z. form: 0 rectangle, 1 ellipse, 2 triangle."""
        self.put("sheet", (*half, form), at, swatch, turn)

    def dome(self, at: Vec3, radii: Size, cut: float = 0.0, swatch: Swatch = MAIN, turn: Vec3 = STILL) -> None:
        """A shell: what is above `cut` of an ellipsoid's surface."""
        self.put("shell", (*_three(radii), cut), at, swatch, turn)

    def tubes(self, points: Sequence[Vec3], radius: float, swatch: Swatch = MAIN) -> None:
        """Rods from point to point."""
        for a, b in itertools.pairwise(points):
            self.rod(a, b, radius, swatch)

    def _look(self, swatch: Swatch) -> Swatch:
        """The swatch in this thing's own colours."""
        if swatch.role == "main":
            role = "shade" if swatch.tone < 1 else "light" if swatch.tone > 1 else "main"
            swatch = replace(swatch, role=role, colour=self.main, finish=swatch.finish or self.finish)
            if swatch.pattern == "plain":
                swatch = replace(swatch, second=self.second, scale=self.pattern_scale)
        elif swatch.role == "second":
            swatch = replace(swatch, colour=self.second, finish=swatch.finish or self.finish)
        return swatch if swatch.finish else replace(swatch, finish="satin")

    def _place(self, at: Vec3) -> Vec3:
        return _vec(compose(self._frames[-1], placed(at))[:, 3])


def turn_of(matrix: np.ndarray) -> Vec3:
    """The turn (x, y, z) in degrees of a rotation matrix (3, 3) made as Ry · Rz · Rx."""
    z = math.asin(max(-1.0, min(1.0, float(matrix[1, 0]))))
    if abs(matrix[1, 0]) > 0.999999:  # looking straight up: x and y turn about one axis
        return math.degrees(math.atan2(matrix[2, 1], matrix[2, 2])), 0.0, math.degrees(z)
    x = math.atan2(-matrix[1, 2], matrix[1, 1])
    y = math.atan2(-matrix[2, 0], matrix[0, 0])
    return math.degrees(x), math.degrees(y), math.degrees(z)


def _between(a: Vec3, b: Vec3) -> tuple[Vec3, Vec3, float]:
    """Middle, turn and half length of what reaches along y from a to b."""
    d = np.subtract(b, a)
    length = float(np.linalg.norm(d))
    pitch = math.degrees(math.acos(max(-1.0, min(1.0, d[1] / max(length, 1e-9)))))
    yaw = math.degrees(math.atan2(d[2], -d[0])) if abs(d[0]) + abs(d[2]) > 1e-9 else 0.0
    return _vec(np.add(a, b) / 2), (0.0, yaw, pitch), length / 2


def _flat_turn(a: Vec3, b: Vec3, up: Vec3) -> Vec3:
    """The turn that brings y to the way from a to b, and z as near to `up` as can be."""
    y = np.subtract(b, a) / np.linalg.norm(np.subtract(b, a))
    z = np.array(up, float) - y * float(np.dot(up, y))
    z = z / np.linalg.norm(z)
    return turn_of(np.stack([np.cross(y, z), y, z], 1))


def _three(size: Size) -> Vec3:
    if isinstance(size, int | float):
        return float(size), float(size), float(size)
    return float(size[0]), float(size[1]), float(size[2])


def _vec(a: np.ndarray) -> Vec3:
    return float(a[0]), float(a[1]), float(a[2])


def _minus(a: Vec3, b: Vec3) -> Vec3:
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]
