"""What one rides in, seen from inside through the side that is left out: a train's carriage, an aeroplane's cabin, a car, a lift."""

from __future__ import annotations

import numpy as np

from ...primitives import RGB, Primitive
from .joinery import Room, box, furnished, lamp, pole

REACH = 9.0  # m that a carriage goes on to either side
PANEL: RGB = (0.80, 0.82, 0.84)
TRIM: RGB = (0.34, 0.37, 0.42)
FIELDS: RGB = (0.42, 0.56, 0.28)
SEATS: tuple[RGB, ...] = ((0.16, 0.34, 0.62), (0.72, 0.30, 0.16), (0.15, 0.45, 0.38))
BAY = 1.7  # m from window to window
CAR_BACK, CAR_HALF, CAR_NEAR = -0.72, 1.35, 0.42  # m: its far side, half its length, its near side
CARS: tuple[RGB, ...] = ((0.62, 0.08, 0.08), (0.12, 0.24, 0.48), (0.75, 0.77, 0.79), (0.14, 0.34, 0.26))


def train_carriage(room: Room) -> list[Primitive]:
    """A long carriage: windows in a row, benches under them, poles with straps, lamps along the ceiling."""
    back, seat = room.back, SEATS[int(room.rng.integers(len(SEATS)))]
    made = [
        box((0.0, 0.45, back), (REACH, 0.45, 0.06), PANEL),
        box((0.0, 1.98, back), (REACH, 0.18, 0.06), PANEL),
        box((0.0, 2.42, back + 1.1), (REACH, 0.04, 1.25), (0.90, 0.91, 0.92)),
        box((0.0, 2.20, back + 0.26), (REACH, 0.16, 0.10), (0.62, 0.20, 0.16), turn=(35.0, 0.0, 0.0)),
        lamp((0.0, 2.36, back + 0.85), (REACH, 0.02, 0.07), glow=2.4),
        box((0.0, 0.42, back + 0.33), (REACH, 0.06, 0.25), seat, finish="cloth", edge=0.05),
        box((0.0, 0.74, back + 0.11), (REACH, 0.26, 0.05), seat, finish="cloth", edge=0.04),
        box((0.0, 0.18, back + 0.28), (REACH, 0.18, 0.18), TRIM),
        pole((-REACH, 2.02, back + 0.72), (REACH, 2.02, back + 0.72), 0.018, (0.80, 0.81, 0.82)),
    ]
    made += _view(room, 0.90, 1.80)
    for x in np.arange(-REACH, REACH + 0.1, BAY):
        made.append(box((float(x), 1.35, back + 0.02), (0.11, 0.48, 0.06), PANEL))
        made.append(pole((float(x) + 0.5 * BAY, 0.0, back + 0.72), (float(x) + 0.5 * BAY, 2.4, back + 0.72), 0.020, (0.80, 0.81, 0.82)))  # fmt: skip
        for strap in (0.25, 0.75):
            at = float(x) + strap * BAY
            made.append(box((at, 1.88, back + 0.72), (0.012, 0.12, 0.006), TRIM))
            made.append(Primitive(kind="torus", size=(0.055, 0.012, 360.0), at=(at, 1.71, back + 0.72), turn=(90.0, 0.0, 0.0), colour=(0.92, 0.92, 0.90), finish="plastic", role="set"))  # fmt: skip
    return made


def plane_cabin(room: Room) -> list[Primitive]:
    """The cabin of an airliner: a curved wall with small round windows, lockers above, rows of high seats."""
    back, white = room.back, (0.91, 0.92, 0.93)
    made = [
        box((0.0, 1.0, back), (REACH, 1.0, 0.06), white),
        box((0.0, 2.06, back + 0.42), (REACH, 0.22, 0.36), (0.84, 0.86, 0.89), edge=0.12),
        box((0.0, 2.42, back + 1.2), (REACH, 0.05, 1.3), white),
        lamp((0.0, 1.81, back + 0.30), (REACH, 0.012, 0.05), (0.75, 0.88, 1.0), 2.2),
        lamp((0.0, 2.36, back + 1.15), (REACH, 0.015, 0.08), glow=2.0),
    ]
    for x in np.arange(-REACH, REACH + 0.1, 0.85):
        made.append(box((float(x) + 0.42, 2.06, back + 0.79), (0.008, 0.20, 0.01), (0.66, 0.69, 0.74)))
        made.append(Primitive(kind="ellipsoid", size=(0.19, 0.26, 0.05), at=(float(x), 1.22, back + 0.045), colour=(0.70, 0.72, 0.76), finish="plastic", role="set"))  # fmt: skip
        made.append(Primitive(kind="ellipsoid", size=(0.15, 0.215, 0.05), at=(float(x), 1.22, back + 0.065), role="window", **room.outside))  # fmt: skip
    for x in (-3.4, -2.3, 2.3, 3.4, 4.5, -4.5):
        made += furnished("cabin seats", (x, 0.0, back + 0.95), 0.0)
    return made


def car_cabin(room: Room) -> list[Primitive]:
    """A car from inside its open side: windows all around, a wheel and dashboard at the right, seats, a roof with its lining."""
    dark, lining = (0.10, 0.10, 0.11), (0.62, 0.60, 0.56)
    made = [
        box((0.0, 0.42, CAR_BACK), (CAR_HALF, 0.42, 0.05), dark, finish="leather"),
        box((0.0, 1.52, CAR_BACK + 0.55), (CAR_HALF - 0.15, 0.04, 0.70), lining, finish="cloth", edge=0.03),
        box((0.0, 1.44, CAR_BACK), (CAR_HALF - 0.15, 0.06, 0.05), dark),
        box((CAR_HALF - 0.12, 0.66, CAR_BACK + 0.55), (0.24, 0.20, 0.68), dark, finish="leather", edge=0.12),
        box((CAR_HALF - 0.34, 0.80, CAR_BACK + 0.38), (0.02, 0.07, 0.20), (0.25, 0.70, 0.95), finish="light", glow=0.8),
        Primitive(kind="torus", size=(0.19, 0.022, 360.0), at=(CAR_HALF - 0.48, 0.88, CAR_BACK + 0.42), turn=(0.0, 0.0, 68.0), colour=(0.05, 0.05, 0.05), finish="leather", role="set"),
    ]  # fmt: skip
    for x, lean in ((CAR_HALF - 0.28, 28.0), (0.02, 0.0), (-CAR_HALF + 0.30, -28.0)):
        made.append(box((x, 1.13, CAR_BACK), (0.035, 0.34, 0.05), dark, turn=(0.0, 0.0, lean)))
    for x in (0.22, -0.82):
        made.append(box((x, 0.42, CAR_BACK + 0.42), (0.26, 0.09, 0.28), (0.42, 0.28, 0.18), finish="leather", edge=0.08))  # fmt: skip
        made.append(box((x - 0.30, 0.76, CAR_BACK + 0.42), (0.08, 0.36, 0.27), (0.42, 0.28, 0.18), finish="leather", edge=0.08, turn=(0.0, 0.0, 10.0)))  # fmt: skip
        made.append(box((x - 0.37, 1.20, CAR_BACK + 0.42), (0.06, 0.09, 0.14), (0.42, 0.28, 0.18), finish="leather", edge=0.05))  # fmt: skip
    return made + _near_side(CARS[int(room.rng.integers(len(CARS)))])


def _near_side(paint: RGB) -> list[Primitive]:
    """The side of a car that is toward the viewer: its door below the open window, bonnet and boot, the edge of the roof."""
    made = [
        box((0.0, 0.50, CAR_NEAR), (CAR_HALF + 0.05, 0.33, 0.05), paint, edge=0.04, finish="gloss"),
        box((0.0, 1.54, CAR_NEAR), (CAR_HALF - 0.22, 0.045, 0.05), paint, edge=0.03, finish="gloss"),
        box((CAR_HALF + 0.55, 0.56, CAR_BACK + 0.6), (0.62, 0.24, 0.68), paint, edge=0.12, finish="gloss"),
        box((-CAR_HALF - 0.40, 0.56, CAR_BACK + 0.6), (0.45, 0.24, 0.68), paint, edge=0.12, finish="gloss"),
        box((0.02, 0.70, CAR_NEAR + 0.055), (0.09, 0.018, 0.012), (0.82, 0.83, 0.85), finish="chrome"),
    ]
    for x, lean in ((CAR_HALF - 0.12, 26.0), (-0.38, 0.0), (-CAR_HALF + 0.12, -26.0)):
        made.append(box((x, 1.18, CAR_NEAR), (0.04, 0.38, 0.04), paint, turn=(0.0, 0.0, lean), finish="gloss"))
    for x in (CAR_HALF + 0.45, -CAR_HALF - 0.15):
        made.append(Primitive(kind="cylinder", size=(0.33, 0.10, 0.33), at=(x, 0.33, CAR_NEAR - 0.02), turn=(90.0, 0.0, 0.0), colour=(0.06, 0.06, 0.07), finish="rubber", role="set"))  # fmt: skip
        made.append(Primitive(kind="cylinder", size=(0.19, 0.11, 0.19), at=(x, 0.33, CAR_NEAR - 0.02), turn=(90.0, 0.0, 0.0), colour=(0.75, 0.76, 0.78), finish="metal", role="set"))  # fmt: skip
    return made


def lift_cabin(room: Room) -> list[Primitive]:
    """A lift: brushed steel walls, a mirror, a rail, a panel of lit buttons."""
    back, steel = -1.15, (0.62, 0.63, 0.65)
    made = [
        box((0.0, 1.2, back), (1.25, 1.2, 0.04), steel, finish="brushed"),
        box((0.0, 1.62, back + 0.05), (1.05, 0.55, 0.01), (0.72, 0.75, 0.78), finish="chrome"),
        box((0.0, 2.42, back + 1.1), (1.25, 0.04, 1.15), (0.80, 0.80, 0.80)),
        lamp((0.0, 2.37, back + 1.0), (0.8, 0.015, 0.5), glow=2.2),
        pole((-1.15, 0.92, back + 0.12), (1.15, 0.92, back + 0.12), 0.025, (0.85, 0.72, 0.40)),
        box((0.95, 1.30, back + 0.07), (0.15, 0.36, 0.02), (0.85, 0.72, 0.40), finish="brushed"),
    ]
    for side in (-1, 1):
        made.append(box((side * 1.25, 1.2, back + 1.0), (0.04, 1.2, 1.0), steel, finish="brushed"))
    for k in range(8):
        made.append(lamp((0.90 + 0.10 * (k % 2), 1.10 + 0.13 * (k // 2), back + 0.10), (0.03, 0.03, 0.01), (1.0, 0.85, 0.45), 1.2 if k == 5 else 0.5))  # fmt: skip
    return made


def _view(room: Room, low: float, high: float) -> list[Primitive]:
    """What passes outside a row of windows: sky over fields, or the dark with far lamps."""
    z, middle, half = room.back - 0.05, (low + high) / 2, (high - low) / 2
    made = [box((0.0, middle, z), (REACH, half, 0.02), **room.outside)]
    if room.dark:
        for x in room.rng.uniform(-REACH, REACH, 14):
            made.append(lamp((float(x), middle + float(room.rng.uniform(-0.2, 0.2)), z + 0.03), (0.03, 0.03, 0.005), (1.0, 0.8, 0.5), 2.5))  # fmt: skip
        return made
    made.append(box((0.0, low + 0.16, z + 0.02), (REACH, 0.18, 0.02), FIELDS, finish="light", glow=0.7))
    for x in room.rng.uniform(-REACH, REACH, 12):
        made.append(Primitive(kind="ellipsoid", size=(float(room.rng.uniform(0.2, 0.6)), 0.16, 0.02), at=(float(x), low + 0.34, z + 0.03), colour=(0.26, 0.42, 0.20), finish="light", glow=0.6, role="set"))  # fmt: skip
    return made
