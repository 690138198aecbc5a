"""Railway stations: the platform that people wait on, with its roof overhead, and the platform behind the tracks that a train comes in on."""

from __future__ import annotations

from ...primitives import RGB, Primitive
from .joinery import Room, box, furnished, lamp, pole

STONE: RGB = (0.60, 0.58, 0.55)
EDGE: RGB = (0.96, 0.80, 0.16)
IRON: RGB = (0.14, 0.30, 0.26)
ROOF: RGB = (0.46, 0.50, 0.52)
BRICK: RGB = (0.60, 0.30, 0.22)
BALLAST: RGB = (0.40, 0.38, 0.36)
HIGH = 0.75  # m of a platform over its rails
LONG, EVERY = 60.0, 7.0  # m: half of a platform's length; from post to post of its roof
TRACKS = -2.7  # m: where a platform ends before or behind the rails


def platform(room: Room) -> list[Primitive]:
    """What one stands on: the edge with its yellow line and rails behind the action, a clock and a roof on posts over them."""
    made = [
        box((0.0, 0.006, TRACKS + 0.35), (LONG, 0.004, 0.12), EDGE, finish="paint"),
        box((0.0, 0.012, TRACKS - 1.9), (LONG, 0.008, 1.75), BALLAST, finish="stone", pattern="mottle", scale=0.2),
        *(box((0.0, 0.07, TRACKS - 1.9 + s), (LONG, 0.05, 0.04), (0.60, 0.59, 0.58), finish="brushed") for s in (-0.72, 0.72)),
    ]  # fmt: skip
    return [*made, *_roofed(room, TRACKS - 5.2, 0.0), *furnished("bench", (-2.6, 0.0, -1.6), -70.0)]


def halt(room: Room) -> list[Primitive]:
    """The platform behind a train that is seen from across its tracks: its edge, its roof, the station's house with its clock, and benches."""
    far = TRACKS - 6.6
    made = [
        box((0.0, HIGH / 2, (TRACKS + far) / 2), (LONG, HIGH / 2, (TRACKS - far) / 2), STONE, second=(0.52, 0.50, 0.47), finish="stone", pattern="tiles", scale=0.6),
        box((0.0, HIGH + 0.006, TRACKS - 0.25), (LONG, 0.005, 0.14), EDGE, finish="paint"),
        box((0.0, 0.02, 0.0), (LONG, 0.01, 2.2), BALLAST, finish="stone", pattern="mottle", scale=0.25),
    ]  # fmt: skip
    for x in (-15.5, 8.0, 23.5):
        made += furnished("bench", (x, HIGH, TRACKS - 4.6))
    return [*made, *_roofed(room, TRACKS - 4.0, HIGH)]


def _roofed(room: Room, z: float, floor: float) -> list[Primitive]:
    """Posts in a row at z that carry a roof, lamps and the name under it, and the house of brick behind them with a clock."""
    eaves = floor + 5.2
    made = [
        box((0.0, eaves + 0.2, z), (LONG, 0.14, 2.1), ROOF, second=(0.40, 0.44, 0.46), finish="satin", pattern="stripes", scale=0.5),
        box((0.0, eaves, z + 2.0), (LONG, 0.26, 0.06), IRON, finish="paint"),
        box((0.0, floor + 3.6, z - 3.2), (LONG, 3.6, 0.3), BRICK, second=(0.70, 0.64, 0.58), finish="stone", pattern="bricks", scale=0.30),
    ]  # fmt: skip
    for k in range(-4, 5):
        x = EVERY * k + 0.5 * EVERY
        made.append(pole((x, floor, z), (x, eaves + 0.1, z), 0.13, IRON, finish="paint"))
        made.append(box((x, floor + 2.0, z - 2.86), (0.8, 1.15, 0.04), (1.0, 0.84, 0.56) if room.dark else (0.44, 0.54, 0.62), finish="light" if room.dark else "gloss", glow=0.8 if room.dark else 0.0))  # fmt: skip
        made.append(lamp((x + 0.5 * EVERY, eaves - 0.12, z + 0.6), (0.5, 0.05, 0.12), glow=2.4 if room.dark else 1.2))
    face = floor + 4.1
    made += [
        box((0.0, face, z + 2.0), (0.06, 0.95, 0.06), IRON, finish="paint"),
        Primitive(kind="cylinder", size=(0.78, 0.09, 0.78), at=(0.0, face - 0.4, z + 2.05), turn=(90.0, 0.0, 0.0), colour=IRON, finish="paint", role="set"),
        Primitive(kind="cylinder", size=(0.66, 0.11, 0.66), at=(0.0, face - 0.4, z + 2.06), turn=(90.0, 0.0, 0.0), colour=(0.96, 0.95, 0.90), finish="satin", glow=0.5 if room.dark else 0.0, role="set"),
        box((0.0, face - 0.18, z + 2.19), (0.035, 0.26, 0.01), (0.06, 0.06, 0.07)),
        box((0.2, face - 0.4, z + 2.19), (0.22, 0.03, 0.01), (0.06, 0.06, 0.07)),
    ]  # fmt: skip
    return made


__all__ = ["halt", "platform"]
