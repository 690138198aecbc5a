"""Cords: a leash, a kite's string, a fishing line, a towing rope, a skipping rope, as chains of straight pieces between two holds."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ....assembly import frames_of, socket_frame
from ....motion import Performance
from ....primitives import RGB, Primitive
from ..cues import Cord, Hold, Played

PIECES = 12
LEATHER: RGB = (0.42, 0.10, 0.08)
STRING: RGB = (0.93, 0.93, 0.90)
HEMP: RGB = (0.66, 0.52, 0.32)
STEEL: RGB = (0.24, 0.24, 0.26)
NECKS = ("neck", "head", "body")  # nodes of a beast that a leash is tied to, the first that it has


def chain_of(
    cord: Cord, parts: Mapping[str, Played], made: Mapping[str, Performance], t: np.ndarray, unit: float
) -> tuple[tuple[Primitive, ...], np.ndarray]:
    """A cord's pieces and their poses (F, PIECES, 3, 4)."""
    points = _points(cord, place_of(cord.first, parts, made, len(t)), place_of(cord.last, parts, made, len(t)), t)
    radius = cord.radius_m / unit
    points[:, :, 1] = np.maximum(points[:, :, 1], radius)
    along = np.diff(points, axis=1)
    long = np.linalg.norm(along, axis=-1, keepdims=True)
    y = along / np.maximum(long, 1e-6)
    side = np.cross(y, np.where(np.abs(y[..., 1:2]) > 0.9, [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]))
    x = side / np.maximum(np.linalg.norm(side, axis=-1, keepdims=True), 1e-6)
    poses = np.zeros((len(t), PIECES, 3, 4))
    poses[..., 0], poses[..., 1], poses[..., 2] = x, y * (long / 2 + 0.3 * radius), np.cross(x, y)
    poses[..., 3] = (points[:, 1:] + points[:, :-1]) / 2
    piece = Primitive(kind="cylinder", size=(radius, 1.0, radius), colour=cord.colour, finish="matte", role="prop")
    return (piece,) * PIECES, poses


def place_of(hold: Hold, parts: Mapping[str, Played], made: Mapping[str, Performance], frames: int) -> np.ndarray:
    """Where a hold is over time, (F, 3): a socket, a beast's neck, or a place of the world."""
    if not hold.owner:
        return np.tile(np.array(hold.place, float), (frames, 1))
    assembly, performance = parts[hold.owner].member.assembly, made[hold.owner]
    if hold.socket in assembly.sockets:
        return socket_frame(assembly, hold.socket, performance.root, performance.joints)[:, :, 3]
    nodes = frames_of(assembly, performance.root, performance.joints)
    name = next((name for name in (hold.socket, *NECKS) if name in nodes), "root") if hold.socket else "root"
    high = assembly.half[1] if name == "root" and not hold.socket else 0.0
    return nodes[name][:, :, 3] + nodes[name][:, :, 1] * high + np.array(hold.place)


def _points(cord: Cord, first: np.ndarray, last: np.ndarray, t: np.ndarray) -> np.ndarray:
    """Where the pieces meet, (F, PIECES + 1, 3): hanging as a parabola of the cord's length, or swung around both ends."""
    u = np.linspace(0.0, 1.0, PIECES + 1)[None, :, None]
    straight = first[:, None] + (last - first)[:, None] * u
    far = np.linalg.norm(last - first, axis=1)
    if cord.swung_s:
        return straight + _loop(first, last, t, cord.swung_s) * np.sin(np.pi * u) ** 0.6
    length = cord.slack * float(far.max())
    sag = np.sqrt(np.maximum(3 / 8 * far * (length - far), 0.0))
    return straight - np.array([0.0, 1.0, 0.0]) * (sag[:, None, None] * 4 * u * (1 - u))


def _loop(first: np.ndarray, last: np.ndarray, t: np.ndarray, period_s: float) -> np.ndarray:
    """How far the middle of a skipping rope is from between the hands, (F, 1, 3): under the feet once a round."""
    across = last - first
    across = across * np.array([1.0, 0.0, 1.0]) / np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-6)
    ahead = np.cross(across, np.array([0.0, 1.0, 0.0]))
    angle = (2 * np.pi * t / period_s)[:, None]
    reach = (first[:, 1:2] + last[:, 1:2]) / 2
    return (reach * (-np.cos(angle) * np.array([0.0, 1.0, 0.0]) - np.sin(angle) * ahead))[:, None]


__all__ = ["HEMP", "LEATHER", "STEEL", "STRING", "chain_of", "place_of"]
