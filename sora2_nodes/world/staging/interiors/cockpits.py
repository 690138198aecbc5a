"""Where one steers from: the cockpit of an aircraft, and the bridge of a spaceship before a window full of stars."""

from __future__ import annotations

from ...primitives import RGB, Primitive
from .joinery import Room, box, lamp

HULL: RGB = (0.30, 0.33, 0.38)
GLOWS: tuple[RGB, ...] = ((0.15, 0.75, 1.0), (0.25, 1.0, 0.55), (1.0, 0.55, 0.12), (1.0, 0.25, 0.3))


def bridge_of_spaceship(room: Room) -> list[Primitive]:
    """Wide panes that look out to space between ribs of the hull, consoles with lit keys below, lines of light."""
    half, back = max(room.half, 4.2), room.back
    made = [
        box((0.0, 0.42, back), (half, 0.42, 0.10), HULL),
        box((0.0, 3.05, back + 0.1), (half, 0.25, 0.30), HULL),
        box((0.0, 3.3, back + 1.4), (half, 0.06, 1.6), (0.24, 0.27, 0.32)),
        lamp((0.0, 3.22, back + 1.2), (half, 0.015, 0.05), (0.55, 0.80, 1.0), 3.0),
        lamp((0.0, 0.06, back + 0.12), (half, 0.02, 0.02), GLOWS[0], 2.4),
    ]
    for x in (-half, -half / 2, 0.0, half / 2, half):
        made.append(box((x, 1.85, back + 0.02), (0.10, 1.15, 0.14), HULL, turn=(0.0, 0.0, 6.0 * (x > 0) - 6.0 * (x < 0))))  # fmt: skip
    for side in (-1, 1):
        made.append(box((side * half, 1.6, back + 2.2), (0.12, 1.6, 2.2), HULL))
        for k in range(3):
            z = back + 0.9 + 1.1 * k
            made.append(lamp((side * (half - 0.14), 1.5, z), (0.01, 0.26, 0.38), GLOWS[(k + side) % 3], 0.9))
    for x in (-0.62 * half, 0.0, 0.62 * half):
        made += _console(room, x, back + 0.62, 0.27 * half)
    return made


def cockpit(room: Room) -> list[Primitive]:
    """The seats and the panel of an aircraft under its windscreen: dials, levers, switches overhead."""
    back = min(room.back, -1.2)
    made = [
        box((0.0, 0.42, back), (1.9, 0.42, 0.10), (0.22, 0.23, 0.25)),
        box((0.0, 2.25, back + 0.5), (1.9, 0.16, 0.75), (0.26, 0.27, 0.29), turn=(-16.0, 0.0, 0.0)),
        box((0.0, 1.05, back + 0.22), (1.75, 0.22, 0.10), (0.10, 0.10, 0.11), turn=(-24.0, 0.0, 0.0)),
        box((0.0, 1.33, back + 0.12), (1.85, 0.05, 0.22), (0.06, 0.06, 0.07), edge=0.04),
    ]
    for x in (-1.75, -0.62, 0.62, 1.75):
        made.append(box((x, 1.75, back + 0.05), (0.05, 0.5, 0.06), (0.26, 0.27, 0.29)))
    for k in range(10):
        x = -1.5 + 0.33 * k
        made.append(Primitive(kind="cylinder", size=(0.12, 0.012, 0.12), at=(x, 1.08, back + 0.33), turn=(66.0, 0.0, 0.0), colour=(0.12, 0.45, 0.60) if k % 3 else (0.20, 0.55, 0.25), finish="light", glow=0.8, role="set"))  # fmt: skip
        made.append(lamp((x, 2.16, back + 0.72), (0.05, 0.012, 0.03), GLOWS[k % 4], 1.4))
    for side in (-1, 1):
        made.append(box((side * 1.9, 1.0, back + 1.0), (0.06, 1.0, 1.1), (0.24, 0.25, 0.27)))
    return made


def _console(room: Room, x: float, z: float, half: float) -> list[Primitive]:
    made = [
        box((x, 0.40, z), (half, 0.40, 0.26), (0.20, 0.22, 0.26), edge=0.04),
        box((x, 0.86, z + 0.04), (half, 0.04, 0.30), (0.12, 0.13, 0.16), turn=(18.0, 0.0, 0.0), edge=0.02),
        lamp((x, 0.92, z + 0.02), (0.8 * half, 0.01, 0.16), (0.10, 0.40, 0.62), 0.7),
    ]
    for _ in range(7):
        dx, dz = float(room.rng.uniform(-0.75, 0.75)) * half, float(room.rng.uniform(-0.12, 0.16))
        made.append(lamp((x + dx, 0.935 - 0.3 * dz, z + dz), (0.05, 0.008, 0.03), GLOWS[int(room.rng.integers(4))], 2.0))  # fmt: skip
    return made
