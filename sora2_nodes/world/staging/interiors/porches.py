"""Places that are built and open to the land: a farmhouse's porch, the space under a bridge, the edge of a pool, the lanes of a track."""

from __future__ import annotations

from typing import Any

from ...primitives import RGB, Primitive
from .joinery import Room, box, furnished, pole

PAINT: RGB = (0.93, 0.92, 0.88)
DECK: RGB = (0.58, 0.44, 0.30)
CONCRETE: RGB = (0.58, 0.58, 0.57)
SPRAYED: tuple[RGB, ...] = (
    (0.92, 0.20, 0.36),
    (0.16, 0.62, 0.86),
    (0.98, 0.78, 0.14),
    (0.34, 0.72, 0.32),
    (0.58, 0.28, 0.78),
)
TAGS = ("ZEST", "KORE", "AXIS", "NOVA", "RUSH", "BLOK")
POOL_END = -3.4  # m: where a pool ends behind who swims in it
RAIL_Z, LONG, ROOF = -1.75, 4.6, 2.9  # m: where a porch ends toward the land, half its length, its height


def porch(room: Room) -> list[Primitive]:
    """Boards to walk on, the wall of the house with a window and a door to the left, posts, a railing and a roof toward the land behind."""
    planks: dict[str, Any] = {"finish": "wood", "pattern": "planks", "scale": 0.16}
    made = [
        box((0.0, 0.0, 0.6), (LONG, 0.012, 2.4), DECK, second=(0.44, 0.33, 0.22), **planks),
        box((0.0, ROOF + 0.06, 0.2), (LONG + 0.3, 0.06, 2.2), (0.80, 0.79, 0.74), second=(0.66, 0.65, 0.60), **planks),
        box((0.0, ROOF - 0.12, RAIL_Z), (LONG + 0.3, 0.12, 0.08), PAINT, finish="paint"),
        box((-3.1, 1.45, -0.2), (0.08, 1.45, 1.7), PAINT, second=(0.78, 0.77, 0.73), finish="paint", pattern="stripes", scale=0.2),
        box((-3.0, 1.05, -0.75), (0.05, 1.05, 0.48), (0.46, 0.18, 0.14), finish="paint"),
        box((-3.0, 1.55, 0.75), (0.05, 0.62, 0.5), (1.0, 0.84, 0.56) if room.dark else (0.46, 0.56, 0.64), finish="light" if room.dark else "gloss", glow=0.8 if room.dark else 0.0),
        box((0.0, 0.92, RAIL_Z), (LONG, 0.05, 0.05), PAINT, finish="paint"),
        box((0.0, 0.16, RAIL_Z), (LONG, 0.04, 0.04), PAINT, finish="paint"),
    ]  # fmt: skip
    for x in (-LONG + 0.2, -1.55, 1.55, LONG - 0.2):
        made.append(box((x, ROOF / 2, RAIL_Z), (0.09, ROOF / 2, 0.09), PAINT, finish="paint"))
    for k in range(41):
        made.append(box((-LONG + 2 * LONG * k / 40, 0.54, RAIL_Z), (0.022, 0.36, 0.022), PAINT, finish="paint"))
    return [*made, *furnished("potted plant", (2.6, 0.0, RAIL_Z + 0.5), 0.0)]


def poolside(room: Room) -> list[Primitive]:
    """The far edge of a swimming pool: its rim of tiles, a deck with umbrellas, chairs and palms behind, and the rails of a ladder."""
    tiles: dict[str, Any] = {"finish": "gloss", "pattern": "tiles", "scale": 0.3}
    made = [
        box((0.0, 0.10, POOL_END - 6.0), (30.0, 0.10, 6.0), (0.88, 0.84, 0.76), second=(0.78, 0.74, 0.66), **{**tiles, "scale": 0.8}),
        box((0.0, 0.13, POOL_END + 0.1), (30.0, 0.13, 0.18), (0.94, 0.95, 0.96), edge=0.05),
        box((0.0, -0.02, POOL_END + 0.3), (30.0, 0.10, 0.04), (0.12, 0.36, 0.62), second=(0.90, 0.94, 0.97), **tiles),
    ]  # fmt: skip
    for side in (-1, 1):
        x = 3.4 + 0.28 * side
        made.append(pole((x, 0.0, POOL_END + 0.36), (x, 0.95, POOL_END + 0.36), 0.028, (0.84, 0.86, 0.88)))
        made.append(pole((x, 0.95, POOL_END - 0.4), (x, 0.95, POOL_END + 0.36), 0.028, (0.84, 0.86, 0.88)))
    for x in (-4.6, 1.2):
        made += furnished("beach umbrella", (x, 0.2, POOL_END - 2.0))
        made += furnished("bench", (x + 1.3, 0.2, POOL_END - 1.7))
    return [*made, *furnished("palm", (-7.4, 0.2, POOL_END - 4.2)), *furnished("palm", (6.2, 0.2, POOL_END - 4.8))]


def track_lanes(room: Room) -> list[Primitive]:
    """A straight of a running track along the picture: red lanes between white lines, with their numbers at the start, turf on both sides."""
    near, lanes, wide = 2.6, 6, 1.22
    made = [box((0.0, 0.012, near - lanes * wide / 2), (60.0, 0.008, lanes * wide / 2), (0.66, 0.24, 0.17), second=(0.58, 0.20, 0.14), finish="matte", pattern="mottle", scale=0.3)]  # fmt: skip
    for k in range(lanes + 1):
        made.append(box((0.0, 0.024, near - wide * k), (60.0, 0.006, 0.035), (0.95, 0.95, 0.93), finish="paint"))
    for x in (-4.4, 4.4):
        made.append(box((x, 0.024, near - lanes * wide / 2), (0.035, 0.006, lanes * wide / 2), (0.95, 0.95, 0.93), finish="paint"))  # fmt: skip
    return made


def under_bridge(room: Room) -> list[Primitive]:
    """A deck of concrete overhead on girders, pillars with graffiti in two rows that go into the depth, a wall to one side."""
    made = [
        box(
            (0.0, 6.3, -8.0),
            (16.0, 0.5, 22.0),
            CONCRETE,
            second=(0.46, 0.46, 0.45),
            finish="stone",
            pattern="mottle",
            scale=0.9,
        )
    ]
    for x in (-5.4, -1.8, 1.8, 5.4):
        made.append(box((x, 5.5, -8.0), (0.35, 0.5, 22.0), (0.50, 0.50, 0.49), finish="stone"))
    for k in range(5):
        for side in (-1, 1):
            x, z = side * 4.3, 2.0 - 5.2 * k
            made.append(
                box(
                    (x, 2.6, z),
                    (0.62, 2.6, 0.62),
                    CONCRETE,
                    second=(0.46, 0.45, 0.43),
                    finish="stone",
                    pattern="mottle",
                    scale=0.5,
                )
            )
            if z < 1.0:
                made += _sprayed(room, (x, z + 0.64), 0.58)
        made.append(box((0.0, 5.1, 2.0 - 5.2 * k), (5.4, 0.35, 0.7), CONCRETE, finish="stone"))
    made.append(
        box(
            (-7.4, 2.4, -9.0),
            (0.3, 2.4, 20.0),
            (0.52, 0.51, 0.49),
            second=(0.44, 0.43, 0.41),
            finish="stone",
            pattern="bricks",
            scale=0.5,
        )
    )
    for k in range(3):
        made += _sprayed(room, (-2.2 + 2.3 * k, -13.2), 1.0)
    made.append(
        box(
            (0.0, 1.4, -13.6),
            (7.4, 1.4, 0.25),
            (0.54, 0.53, 0.51),
            finish="stone",
            pattern="mottle",
            scale=0.7,
            second=(0.44, 0.43, 0.42),
        )
    )
    return made


def _sprayed(room: Room, at: tuple[float, float], half: float) -> list[Primitive]:
    """A tag in bright colours on a face that looks to the viewer."""
    first, second = (SPRAYED[int(k)] for k in room.rng.choice(len(SPRAYED), 2, replace=False))
    word = TAGS[int(room.rng.integers(len(TAGS)))]
    return [
        box(
            (at[0], 1.35, at[1]),
            (0.92 * half, 0.42, 0.02),
            first,
            second=second,
            pattern="text",
            text=word,
            finish="paint",
        ),
        box((at[0], 0.72, at[1]), (0.7 * half, 0.12, 0.02), second, finish="paint"),
    ]
