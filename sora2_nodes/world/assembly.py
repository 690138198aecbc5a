"""Assemblies: primitives on a tree of nodes with joints and sockets; a thing, a person or a set. Pure numpy.

An assembly stands on the ground (y = 0 below its middle) and faces +x. Matrices are (3, 4): rotation and stretch, then
translation, from a frame to its parent's or to the world's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from .extents import corners
from .primitives import Primitive, Vec3, rotation

ROOT = "root"


@dataclass(frozen=True, kw_only=True)
class Node:
    """A frame that can be moved against its parent. at: its pivot in the parent's frame, m. turn: at rest, degrees."""

    name: str
    parent: str = ROOT
    at: Vec3 = (0.0, 0.0, 0.0)
    turn: Vec3 = (0.0, 0.0, 0.0)


@dataclass(frozen=True, kw_only=True)
class Socket:
    """A place where something is attached: seat, handle, top, inside, mouth, left_hand, right_hand, left_foot ..."""

    name: str
    node: str = ROOT
    at: Vec3 = (0.0, 0.0, 0.0)
    turn: Vec3 = (0.0, 0.0, 0.0)


@dataclass(frozen=True, kw_only=True)
class Joint:
    """How a node is moved over F frames: turn (F, 3) degrees after its rest, shift (F, 3) m, scale (F, 3) or (F, 1)."""

    turn: np.ndarray | None = None
    shift: np.ndarray | None = None
    scale: np.ndarray | None = None


@dataclass(frozen=True, kw_only=True)
class Assembly:
    """Something one can point at.

    half: half extents of what it does physically, m (x length, y height, z width); its middle is at y = half[1].
    round: it rolls like a ball or a wheel of radius half[1]. carriage: rests | wheels | legs2 | legs4 | hops | slithers |
    wings | rotor | swims | floats | sails | hovers | rocket. material: of its sound and friction (world.matter).
    states: state → nodes it moves, as joints of one frame (open, on, full, broken ...). voice: what it sounds like.
    """

    name: str
    family: str
    primitives: tuple[Primitive, ...]
    nodes: tuple[Node, ...] = ()
    sockets: Mapping[str, Socket] = field(default_factory=dict)
    half: Vec3 = (0.1, 0.1, 0.1)
    round: bool = False
    mass: float = 1.0  # kg
    material: str = "plastic"
    carriage: str = "rests"
    states: Mapping[str, Mapping[str, Joint]] = field(default_factory=dict)
    voice: str = ""


def frames_of(assembly: Assembly, root: np.ndarray, joints: Mapping[str, Joint] | None = None) -> dict[str, np.ndarray]:
    """World matrices (F, 3, 4) of every node. root: (F, 3, 4) of the assembly itself."""
    joints = joints or {}
    made = {ROOT: _moved(root, (0, 0, 0), (0, 0, 0), joints.get(ROOT))}
    for node in assembly.nodes:  # parents come before their children
        made[node.name] = _moved(made[node.parent], node.at, node.turn, joints.get(node.name))
    return made


def matrices(assembly: Assembly, root: np.ndarray, joints: Mapping[str, Joint] | None = None) -> np.ndarray:
    """World matrices of every primitive: (F, P, 3, 4) float32."""
    made = frames_of(assembly, root, joints)
    rows = [compose(made[p.node], placed(p.at, p.turn)) for p in assembly.primitives]
    return np.stack(rows, 1).astype(np.float32) if rows else np.zeros((len(root), 0, 3, 4), np.float32)


def socket_frame(
    assembly: Assembly, name: str, root: np.ndarray, joints: Mapping[str, Joint] | None = None
) -> np.ndarray:
    """World matrices (F, 3, 4) of a socket."""
    socket = assembly.sockets[name]
    return compose(frames_of(assembly, root, joints)[socket.node], placed(socket.at, socket.turn))


def placed(at: Vec3, turn: Vec3 = (0.0, 0.0, 0.0)) -> np.ndarray:
    """The matrix (3, 4) of a place and a turn in degrees."""
    return np.concatenate([rotation(turn), np.array(at, float)[:, None]], 1)


def compose(outer: np.ndarray, inner: np.ndarray) -> np.ndarray:
    """Put matrices (..., 3, 4) one after the other: inner first."""
    turn = outer[..., :3] @ inner[..., :3]
    shift = outer[..., :3] @ inner[..., 3:] + outer[..., 3:]
    return np.concatenate([turn, shift], -1)


def rotations(turn: np.ndarray) -> np.ndarray:
    """Matrices (F, 3, 3) of turns (F, 3) in degrees: Ry · Rz · Rx."""
    a = np.radians(np.asarray(turn, float))
    (cx, cy, cz), (sx, sy, sz) = np.cos(a).T, np.sin(a).T
    return np.stack(
        [
            np.stack([cy * cz, sy * sx - cy * sz * cx, cy * sz * sx + sy * cx], -1),
            np.stack([sz, cz * cx, -cz * sx], -1),
            np.stack([-sy * cz, sy * sz * cx + cy * sx, cy * cx - sy * sz * sx], -1),
        ],
        -2,
    )


def bounds(assembly: Assembly) -> tuple[np.ndarray, np.ndarray]:
    """Lowest and highest corner (3,) of the box around the assembly at rest, m."""
    made = matrices(assembly, placed((0, 0, 0))[None])[0]
    found = [corners(primitive, matrix) for primitive, matrix in zip(assembly.primitives, made, strict=True)]
    return np.min([low for low, _ in found], 0), np.max([high for _, high in found], 0)


def _moved(parent: np.ndarray, at: Vec3, turn: Vec3, joint: Joint | None) -> np.ndarray:
    own = compose(parent, placed(at, turn))
    if joint is None:
        return own
    count = max(len(a) for a in (joint.turn, joint.shift, joint.scale) if a is not None)
    inner = np.tile(placed((0, 0, 0)), (count, 1, 1))
    if joint.turn is not None:
        inner[:, :, :3] = rotations(joint.turn)
    if joint.scale is not None:
        inner[:, :, :3] = inner[:, :, :3] * np.broadcast_to(joint.scale, (count, 3))[:, None, :]
    if joint.shift is not None:
        inner[:, :, 3] = joint.shift
    return compose(own, inner)
