"""Tails of birds: fans, plumes, sickles, wheels."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from ...kit import Kit

if TYPE_CHECKING:
    from .bird import Bird


def _fan(kit: Kit, row: Bird) -> None:
    long = row.tail[1]
    root = row.point(-0.9, 0.1)
    for spread in (-16.0, 0.0, 16.0):
        a, t = math.radians(spread), math.radians(row.tilt * 0.6)
        at = (
            root[0] - long * 0.5 * math.cos(a),
            root[1] - long * 0.5 * math.sin(t) + 0.002 * abs(spread) * long * 0.1,
            long * 0.5 * math.sin(a),
        )
        kit.ball(
            at,
            (long * 0.56, long * 0.05, long * 0.14),
            row.coat("tail"),
            node="tail",
            turn=(0, -spread, row.tilt * 0.6),
        )


def _up(kit: Kit, row: Bird) -> None:
    long = row.tail[1]
    root = row.point(-0.85, 0.2)
    for i, lift in enumerate((28.0, 48.0, 68.0)):
        a = math.radians(lift)
        at = (root[0] - long * 0.45 * math.cos(a), root[1] + long * 0.45 * math.sin(a), 0.0)
        kit.ball(
            at, (long * 0.55, long * 0.17, long * (0.16 - 0.02 * i)), row.coat("tail"), node="tail", turn=(0, 0, -lift)
        )


def _sickle(kit: Kit, row: Bird) -> None:
    long = row.tail[1]
    root = row.point(-0.75, 0.3)
    for i, (back, high) in enumerate(((0.35, 0.95), (0.6, 0.85), (0.8, 0.62), (0.85, 0.35), (0.7, 0.12))):
        z = long * 0.08 * (1 if i % 2 else -1)
        top = (root[0] - long * back * 0.55, root[1] + long * high, z)
        end = (root[0] - long * (back * 0.7 + 0.5), root[1] + long * (high * 0.45 - 0.05), z * 1.3)
        kit.curve(
            [root, top, end],
            [long * 0.09, long * 0.1, long * 0.02],
            row.coat("tail" if i % 2 else "plume"),
            node="tail",
        )


def _streamer(kit: Kit, row: Bird) -> None:
    long = row.tail[1]
    root = row.point(-0.9, 0.0)
    a = math.radians(row.tilt * 0.9)
    for i, (share, role) in enumerate(((1.0, "tail"), (0.8, "plume"), (0.62, "tail"))):
        z = long * 0.045 * (i - 1)
        at = (root[0] - long * share * 0.5 * math.cos(a), root[1] - long * share * 0.5 * math.sin(a), z)
        kit.ball(
            at,
            (long * share * 0.55, long * 0.045, long * 0.07),
            row.coat(role),
            node="tail",
            turn=(0, 0, row.tilt * 0.9),
        )


def _tuft(kit: Kit, row: Bird) -> None:
    long = row.tail[1]
    root = row.point(-0.95, 0.15)
    kit.limb(
        root, (root[0] - long * 0.7, root[1] + long * 0.45, 0), long * 0.42, long * 0.1, row.coat("tail"), node="tail"
    )


def _bustle(kit: Kit, row: Bird) -> None:
    long = row.tail[1]
    root = row.point(-0.85, 0.3)
    for lift in (-20.0, 15.0, 50.0, 85.0):
        for z in (-0.3, 0.0, 0.3):
            a = math.radians(lift)
            at = (root[0] - long * 0.55 * math.cos(a), root[1] + long * 0.5 * math.sin(a), z * long)
            kit.ball(at, (long * 0.5, long * 0.24, long * 0.22), row.coat("tail"), node="tail", turn=(0, 0, -lift))


def _wheel(kit: Kit, row: Bird) -> None:
    """A raised fan that faces forward."""
    root, long = row.point(-0.7, 0.4), row.tail[1]
    for i in range(15):
        a = math.radians(-78 + 156 * i / 14)
        out = (math.sin(a), math.cos(a))
        for share, role, broad in ((0.62, "tail", 0.17), (1.0, "plume", 0.1)):
            at = (
                root[0] - long * 0.16 * share - 0.01 * (role == "plume"),
                root[1] + long * out[1] * share * 0.86,
                long * out[0] * share,
            )
            size = (long * 0.03, long * (0.42 if role == "tail" else 0.12), long * broad * 0.62)
            kit.ball(at, size, row.coat(role), node="tail", turn=(math.degrees(a), 0, 12))


def _eyed(kit: Kit, row: Bird) -> None:
    """A peacock's train, raised: ribs that end in eyes, in three rows."""
    root, long = row.point(-0.7, 0.4), row.tail[1]
    back = kit.node("train", root, "tail")
    kit.ball(
        (root[0] - long * 0.1, root[1] + long * 0.36, 0),
        (long * 0.03, long * 0.42, long * 0.5),
        row.coat("tail"),
        node=back,
        turn=(0, 0, 10),
    )
    for ring, (share, count) in enumerate(((1.0, 13), (0.76, 10), (0.52, 7))):
        for i in range(count):
            a = math.radians(-84 + 168 * i / (count - 1))
            tip = (
                root[0] - long * 0.2 * share + 0.012 * ring,
                root[1] + long * math.cos(a) * share,
                long * math.sin(a) * share,
            )
            if ring == 0:
                kit.limb(root, tip, long * 0.02, long * 0.035, row.coat("tail"), node=back)
            for size, role, lift in ((0.07, "plume", 0.0), (0.038, "spot", 0.016)):
                kit.ball(
                    (tip[0] + long * lift, tip[1], tip[2]),
                    (long * 0.02, long * size * 1.15, long * size),
                    row.coat(role),
                    node=back,
                    turn=(math.degrees(a), 0, 10),
                )


TAILS: dict[str, Callable[[Kit, Bird], None]] = {
    "fan": _fan,
    "up": _up,
    "sickle": _sickle,
    "streamer": _streamer,
    "tuft": _tuft,
    "bustle": _bustle,
    "wheel": _wheel,
    "eyes": _eyed,
}
