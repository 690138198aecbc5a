"""Houses of towns that everybody knows by them: Paris with its slate roofs and balconies, New York's brick and fire escapes under towers, London's terraces, Kyoto's lattices and
lanterns, the painted plaster of the south, and a main street of shops. All in m; each builder makes one house `wide` m wide about x whose front looks to +z."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from ...primitives import RGB, Primitive

Rng = np.random.Generator
CREAM: tuple[RGB, ...] = ((0.88, 0.83, 0.72), (0.84, 0.79, 0.69), (0.90, 0.86, 0.78))
SLATE: RGB = (0.30, 0.34, 0.40)
IRON: RGB = (0.08, 0.09, 0.10)
CANOPIES: tuple[RGB, ...] = ((0.66, 0.10, 0.12), (0.10, 0.30, 0.20), (0.12, 0.20, 0.42), (0.42, 0.10, 0.16))
BRICKS: tuple[RGB, ...] = ((0.50, 0.26, 0.19), (0.44, 0.22, 0.17), (0.56, 0.36, 0.26), (0.38, 0.25, 0.22))
GLASSES: tuple[RGB, ...] = ((0.40, 0.42, 0.45), (0.24, 0.27, 0.32), (0.52, 0.50, 0.46))
PAINTS: tuple[RGB, ...] = (
    (0.93, 0.72, 0.38),
    (0.86, 0.50, 0.36),
    (0.92, 0.84, 0.62),
    (0.52, 0.70, 0.74),
    (0.84, 0.58, 0.60),
    (0.66, 0.76, 0.56),
)
CEDAR: RGB = (0.30, 0.20, 0.13)
PARIS_SIGNS = ("CAFÉ", "BOULANGERIE", "BRASSERIE", "FLEURS", "LIBRAIRIE", "BISTRO", "TABAC")
YORK_SIGNS = ("DELI", "PIZZA", "BAGELS", "DINER", "HOTEL", "COFFEE", "BOOKS", "LAUNDRY")
SHOP_SIGNS = ("BAKERY", "BOOKS", "FLOWERS", "COFFEE", "TOYS", "ANTIQUES", "BARBER", "HARDWARE", "PHARMACY", "CANDY")
LONDON_SIGNS = ("THE CROWN", "TEA ROOM", "BOOKSHOP", "TAILOR", "FISH & CHIPS")
SOUTH_SIGNS = ("TRATTORIA", "GELATO", "TAPAS", "BAR", "PANADERIA")


def parisian(rng: Rng, x: float, wide: float, lit: bool) -> list[Primitive]:
    """Pale stone, tall windows in rows, iron balconies along two floors, a slate roof with dormers, a café's or a shop's awning below."""
    wall, deep = CREAM[int(rng.integers(len(CREAM)))], 3.0
    made = [
        box((x, 8.6, -deep), (wide / 2, 5.2, deep), wall, finish="stone", pattern="bricks", scale=0.9, second=toned(wall, 0.93)),
        Primitive(kind="wedge", size=(wide / 2 - 0.05, 1.3, deep, 0.92, 0.55), at=(x, 15.1, -deep), colour=SLATE, second=toned(SLATE, 0.8), pattern="tiles", scale=0.3, finish="stone", role="set"),
    ]  # fmt: skip
    columns = max(2, round(wide / 1.9))
    for k in range(columns):
        at = x - wide / 2 + wide * (k + 0.5) / columns
        for floor in range(3):
            made.append(window_pane((at, 5.2 + 3.2 * floor, 0.02), (0.42, 0.98), lit and rng.random() < 0.7))
        made.append(window_pane((at, 15.1, -0.55), (0.36, 0.55), lit and rng.random() < 0.5))
    for y in (3.95, 7.15, 10.35):
        made.append(box((x, y, 0.16), (wide / 2, 0.09, 0.22), toned(wall, 0.9), finish="stone"))
    for y in (7.6, 10.8):
        made.append(
            box(
                (x, y, 0.34),
                (wide / 2 - 0.1, 0.36, 0.02),
                IRON,
                finish="metal",
                pattern="bands",
                scale=0.14,
                second=wall,
            )
        )
        made.append(box((x, y + 0.38, 0.34), (wide / 2 - 0.1, 0.03, 0.03), IRON, finish="metal"))
    return [*made, *_shop(rng, x, wide, lit, wall, PARIS_SIGNS, CANOPIES[int(rng.integers(len(CANOPIES)))])]


def manhattan(rng: Rng, x: float, wide: float, lit: bool) -> list[Primitive]:
    """A brick house with a fire escape and a water tank, or the foot of a tower that goes out of the picture."""
    if rng.random() < 0.45:
        wall, tall = GLASSES[int(rng.integers(len(GLASSES)))], float(rng.uniform(34, 62))
        pane: RGB = (1.0, 0.84, 0.56) if lit else (0.34, 0.44, 0.54)
        made = [
            box(
                (x, tall / 2, -3.2),
                (wide / 2, tall / 2, 3.2),
                wall,
                second=pane,
                pattern="lit windows" if lit else "windows",
                scale=1.5,
                finish="satin",
                glow=0.5 if lit else 0.0,
            )
        ]
        return [*made, *_shop(rng, x, wide, lit, (0.30, 0.31, 0.33), YORK_SIGNS, None)]
    wall, floors = BRICKS[int(rng.integers(len(BRICKS)))], int(rng.integers(4, 7))
    top = 3.9 + 3.0 * floors
    made = [
        box(
            (x, top / 2, -3.0),
            (wide / 2, top / 2, 3.0),
            wall,
            finish="stone",
            pattern="bricks",
            scale=0.35,
            second=toned(wall, 0.75),
        ),
        box((x, top + 0.2, 0.1), (wide / 2 + 0.1, 0.3, 0.4), toned(wall, 0.7), finish="stone"),
    ]
    for floor in range(floors):
        y = 5.3 + 3.0 * floor
        for side in (-0.32, 0.0, 0.32):
            made.append(window_pane((x + side * wide, y, 0.02), (0.42, 0.72), lit and rng.random() < 0.6))
        made.append(box((x + 0.1 * wide, y - 1.0, 0.62), (0.34 * wide, 0.05, 0.55), IRON, finish="metal"))
        made.append(
            box(
                (x + 0.1 * wide, y - 0.55, 1.15),
                (0.34 * wide, 0.42, 0.02),
                IRON,
                finish="metal",
                pattern="bands",
                scale=0.2,
                second=wall,
            )
        )
        slant = 38.0 if floor % 2 else -38.0
        made.append(
            box((x + 0.1 * wide, y + 0.45, 0.62), (1.75, 0.05, 0.22), IRON, finish="metal", turn=(0.0, 0.0, slant))
        )
    tank = (x - 0.2 * wide, top + 2.6, -3.0)
    made.append(
        Primitive(
            kind="cylinder",
            size=(1.1, 1.2, 1.1),
            at=tank,
            colour=(0.42, 0.30, 0.22),
            second=(0.30, 0.20, 0.14),
            pattern="planks",
            scale=0.3,
            finish="wood",
            role="set",
        )
    )
    made.append(
        Primitive(
            kind="cone",
            size=(1.25, 0.5, 0.0),
            at=(tank[0], tank[1] + 1.7, tank[2]),
            colour=(0.34, 0.26, 0.22),
            finish="wood",
            role="set",
        )
    )
    return [*made, *_shop(rng, x, wide, lit, toned(wall, 0.6), YORK_SIGNS, CANOPIES[int(rng.integers(len(CANOPIES)))])]


def terraced(rng: Rng, x: float, wide: float, lit: bool) -> list[Primitive]:
    """London brick over a white ground floor, sash windows in white frames, a black door under a fanlight, chimneys; now and then a pub or a shop."""
    wall, floors = ((0.52, 0.34, 0.26), (0.60, 0.48, 0.36), (0.46, 0.30, 0.24))[int(rng.integers(3))], 3
    top = 3.6 + 2.9 * (floors - 1)
    white: RGB = (0.93, 0.92, 0.89)
    made = [
        box(
            (x, (3.6 + top) / 2, -3.0),
            (wide / 2, (top - 3.6) / 2, 3.0),
            wall,
            finish="stone",
            pattern="bricks",
            scale=0.3,
            second=toned(wall, 0.75),
        ),
        box((x, top + 0.3, 0.05), (wide / 2, 0.35, 0.3), white, finish="stone"),
        box(
            (x + 0.4 * wide, top + 1.4, -2.0),
            (0.5, 0.9, 0.7),
            wall,
            finish="stone",
            pattern="bricks",
            scale=0.3,
            second=toned(wall, 0.75),
        ),
    ]
    for floor in range(1, floors):
        for side in (-0.3, 0.04, 0.36):
            at = (x + side * wide, 3.6 + 2.9 * (floor - 1) + 1.5, 0.02)
            made.append(box((at[0], at[1], 0.0), (0.52, 0.92, 0.06), white, finish="paint"))
            made.append(window_pane((at[0], at[1], 0.06), (0.42, 0.82), lit and rng.random() < 0.6))
            made.append(box((at[0], at[1], 0.1), (0.42, 0.03, 0.02), white, finish="paint"))
    if rng.random() < 0.5:
        return [
            *made,
            *_shop(
                rng,
                x,
                wide,
                lit,
                ((0.10, 0.16, 0.28), (0.08, 0.22, 0.16), (0.36, 0.08, 0.10))[int(rng.integers(3))],
                LONDON_SIGNS,
                None,
            ),
        ]
    made.append(box((x, 1.8, -3.0), (wide / 2, 1.8, 3.0), white, finish="stone"))
    made.append(
        box(
            (x + 0.28 * wide, 1.2, 0.04),
            (0.52, 1.2, 0.06),
            ((0.05, 0.05, 0.06), (0.50, 0.06, 0.08), (0.08, 0.16, 0.34))[int(rng.integers(3))],
            finish="gloss",
        )
    )
    made.append(window_pane((x - 0.16 * wide, 1.7, 0.02), (0.22 * wide, 0.8), lit))
    made.append(
        box(
            (x - 0.16 * wide, 0.55, 0.75),
            (0.3 * wide, 0.5, 0.02),
            IRON,
            finish="metal",
            pattern="bands",
            scale=0.16,
            second=white,
        )
    )
    return made


def latticed(rng: Rng, x: float, wide: float, lit: bool) -> list[Primitive]:
    """A low wooden town house of old Japan: lattices, a curtain over the door, paper lanterns, a tiled roof that juts out."""
    tall = float(rng.uniform(4.4, 5.4))
    tiles: RGB = (0.22, 0.24, 0.27)
    made = [
        box((x, tall / 2, -2.8), (wide / 2, tall / 2, 2.8), CEDAR, finish="wood", pattern="planks", scale=0.22, second=toned(CEDAR, 0.7)),
        Primitive(kind="wedge", size=(wide / 2 + 0.2, 0.75, 3.6, 0.96, 0.05), at=(x, tall + 0.7, -2.6), colour=tiles, second=toned(tiles, 0.6), pattern="bands", scale=0.28, finish="stone", role="set"),
        box((x, 2.75, 0.45), (wide / 2, 0.06, 0.75), tiles, finish="stone", pattern="bands", scale=0.28, second=toned(tiles, 0.6), turn=(16.0, 0.0, 0.0)),
        box((x - 0.2 * wide, 1.25, 0.03), (0.24 * wide, 1.05, 0.05), (1.0, 0.86, 0.62) if lit else (0.86, 0.80, 0.68), finish="light" if lit else "paper", glow=0.7 if lit else 0.0),
        box((x - 0.2 * wide, 1.25, 0.10), (0.24 * wide, 1.08, 0.02), CEDAR, finish="wood", pattern="bands", scale=0.2, second=(0.92, 0.82, 0.62)),
        box((x + 0.26 * wide, 1.1, 0.02), (0.62, 1.1, 0.05), (0.12, 0.09, 0.07), finish="wood"),
        box((x + 0.26 * wide, 2.0, 0.14), (0.70, 0.42, 0.02), ((0.12, 0.20, 0.44), (0.62, 0.10, 0.10), (0.16, 0.34, 0.26))[int(rng.integers(3))], finish="cloth"),
        box((x, 3.7, 0.03), (0.36 * wide, 0.5, 0.04), CEDAR, finish="wood", pattern="bands", scale=0.16, second=(1.0, 0.84, 0.56) if lit else (0.74, 0.66, 0.52)),
    ]  # fmt: skip
    for side in (-0.46, 0.06):
        red: RGB = (0.90, 0.22, 0.14) if rng.random() < 0.6 else (0.96, 0.90, 0.78)
        made.append(Primitive(kind="ellipsoid", size=(0.24, 0.32, 0.24), at=(x + side * wide, 2.2, 0.95), colour=red, second=toned(red, 0.7), pattern="stripes", scale=0.12, finish="light" if lit else "paper", glow=1.6 if lit else 0.15, role="set"))  # fmt: skip
    return made


def painted(rng: Rng, x: float, wide: float, lit: bool) -> list[Primitive]:
    """Plaster in a warm colour, shutters, small balconies with flowers, roof tiles, washing between; a bar or an ice cream shop below."""
    wall, floors = PAINTS[int(rng.integers(len(PAINTS)))], int(rng.integers(3, 5))
    top = 3.4 + 2.9 * (floors - 1)
    shutter: RGB = ((0.16, 0.36, 0.28), (0.22, 0.34, 0.52), (0.46, 0.26, 0.16))[int(rng.integers(3))]
    made = [
        box(
            (x, top / 2, -2.8),
            (wide / 2, top / 2, 2.8),
            wall,
            finish="matte",
            pattern="mottle",
            scale=1.6,
            second=toned(wall, 0.88),
        ),
        box(
            (x, top + 0.15, 0.1),
            (wide / 2 + 0.1, 0.16, 0.6),
            (0.70, 0.38, 0.24),
            finish="stone",
            pattern="bands",
            scale=0.3,
            second=(0.54, 0.26, 0.16),
        ),
    ]
    for floor in range(1, floors):
        y = 3.4 + 2.9 * (floor - 1) + 1.4
        for side in (-0.26, 0.26):
            at = x + side * wide
            made.append(window_pane((at, y, 0.02), (0.36, 0.8), lit and rng.random() < 0.6))
            for out in (-1, 1):
                made.append(
                    box(
                        (at + out * 0.58, y, 0.06),
                        (0.2, 0.84, 0.03),
                        shutter,
                        finish="paint",
                        pattern="stripes",
                        scale=0.12,
                        second=toned(shutter, 0.8),
                    )
                )
            if floor == 1:
                made.append(box((at, y - 0.75, 0.4), (0.7, 0.05, 0.4), toned(wall, 0.8), finish="stone"))
                made.append(
                    box(
                        (at, y - 0.4, 0.78),
                        (0.7, 0.35, 0.02),
                        IRON,
                        finish="metal",
                        pattern="bands",
                        scale=0.14,
                        second=wall,
                    )
                )
                made.append(Primitive(kind="ellipsoid", size=(0.55, 0.2, 0.2), at=(at, y - 0.62, 0.86), colour=(0.86, 0.20, 0.28), second=(0.20, 0.44, 0.18), pattern="mottle", scale=0.1, finish="leaf", role="set"))  # fmt: skip
    return [
        *made,
        *_shop(rng, x, wide, lit, toned(wall, 0.8), SOUTH_SIGNS, CANOPIES[int(rng.integers(len(CANOPIES)))]),
    ]


def shops(rng: Rng, x: float, wide: float, lit: bool) -> list[Primitive]:
    """A house of a main street: a wide shop window with goods, its name over it, an awning, a floor of windows above."""
    wall, tall = (*BRICKS, *PAINTS[:3])[int(rng.integers(len(BRICKS) + 3))], float(rng.uniform(6.4, 8.4))
    made = [
        box(
            (x, tall / 2, -3.0),
            (wide / 2, tall / 2, 3.0),
            wall,
            finish="stone",
            pattern="bricks",
            scale=0.3,
            second=toned(wall, 0.8),
        ),
        box((x, tall + 0.15, 0.1), (wide / 2 + 0.1, 0.28, 0.3), toned(wall, 1.2), finish="stone"),
    ]
    for side in (-0.3, 0.0, 0.3):
        made.append(window_pane((x + side * wide, 5.2, 0.02), (0.4, 0.7), lit and rng.random() < 0.6))
        made.append(box((x + side * wide, 4.42, 0.08), (0.5, 0.06, 0.12), toned(wall, 1.2), finish="stone"))
    colour = ((0.14, 0.34, 0.28), (0.56, 0.14, 0.14), (0.16, 0.26, 0.46), (0.42, 0.26, 0.14))[int(rng.integers(4))]
    return [*made, *_shop(rng, x, wide, lit, colour, SHOP_SIGNS, CANOPIES[int(rng.integers(len(CANOPIES)))])]


def _shop(
    rng: Rng, x: float, wide: float, lit: bool, colour: RGB, signs: tuple[str, ...], canopy: RGB | None
) -> list[Primitive]:
    """A ground floor that is a shop: its windows with goods in them, a door, its name, a canopy."""
    word = signs[int(rng.integers(len(signs)))]
    inside: RGB = (1.0, 0.84, 0.56) if lit else (0.36, 0.40, 0.42)
    made = [
        box((x, 1.8, -2.95), (wide / 2 - 0.04, 1.8, 3.0), colour, finish="paint"),
        box((x - 0.14 * wide, 1.45, 0.07), (0.30 * wide, 0.95, 0.03), inside, finish="light" if lit else "gloss", glow=0.6 if lit else 0.0),
        box((x + 0.34 * wide, 1.2, 0.07), (0.46, 1.15, 0.03), inside if lit else (0.24, 0.20, 0.16), finish="light" if lit else "wood", glow=0.8 if lit else 0.0),
        box((x, 3.1, 0.10), (min(0.42 * wide, 0.34 * len(word)), 0.27, 0.05), toned(colour, 0.7), second=(0.97, 0.90, 0.70), pattern="text", text=word, finish="paint", glow=0.5 if lit else 0.0),
    ]  # fmt: skip
    for k in range(3):
        goods: RGB = (
            (0.80, 0.30, 0.24),
            (0.92, 0.72, 0.30),
            (0.36, 0.52, 0.62),
            (0.86, 0.80, 0.70),
            (0.44, 0.58, 0.30),
        )[int(rng.integers(5))]
        made.append(
            box(
                (x + (-0.36 + 0.2 * k) * wide, 0.86, 0.12),
                (0.07 * wide, float(rng.uniform(0.16, 0.4)), 0.03),
                goods,
                finish="matte",
            )
        )
    if canopy is not None:
        made.append(box((x - 0.08 * wide, 2.62, 0.62), (0.40 * wide, 0.04, 0.68), canopy, second=(0.94, 0.92, 0.86), pattern="bands" if rng.random() < 0.6 else "plain", scale=0.5, finish="cloth", turn=(20.0, 0.0, 0.0)))  # fmt: skip
    return made


def window_pane(at: tuple[float, float, float], half: tuple[float, float], lit: bool) -> Primitive:
    """A window of a front, warm by night."""
    colour: RGB = (1.0, 0.82, 0.52) if lit else (0.28, 0.34, 0.40)
    return box(at, (half[0], half[1], 0.03), colour, finish="light" if lit else "gloss", glow=0.9 if lit else 0.0)


def toned(colour: RGB, share: float) -> RGB:
    """A colour darker, or up to white lighter."""
    r, g, b = (min(1.0, share * c) for c in colour)
    return r, g, b


def box(at: tuple[float, float, float], half: tuple[float, float, float], colour: RGB, **look: Any) -> Primitive:
    """A box of a house, its edges sharp."""
    return Primitive(kind="box", size=(*half, 0.0), at=at, colour=colour, role="set", **look)


TOWN_HOUSES: dict[str, Callable[[Rng, float, float, bool], list[Primitive]]] = {
    "parisian": parisian, "manhattan": manhattan, "terraced": terraced, "latticed": latticed, "painted": painted, "shops": shops,
}  # fmt: skip
