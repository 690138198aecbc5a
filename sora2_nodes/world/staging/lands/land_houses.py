"""Houses of lands that everybody knows by them: arcades of India, stepped gables of the north, red halls of China, painted boards of the fjords, chalets, pastel gingerbread on a hill.
All in m; each builder makes one house `wide` m wide about x whose front looks to +z."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ...primitives import RGB, Primitive
from ..grounds.town_fronts import box, toned, window_pane

Rng = np.random.Generator
PASTELS: tuple[RGB, ...] = ((0.90, 0.62, 0.44), (0.93, 0.80, 0.52), (0.80, 0.48, 0.44), (0.62, 0.76, 0.72), (0.90, 0.72, 0.70), (0.78, 0.70, 0.84))  # fmt: skip
BRICKS: tuple[RGB, ...] = ((0.50, 0.24, 0.17), (0.36, 0.18, 0.14), (0.60, 0.36, 0.24), (0.24, 0.20, 0.19))
BOARDS: tuple[RGB, ...] = ((0.72, 0.18, 0.14), (0.92, 0.74, 0.28), (0.94, 0.92, 0.86), (0.24, 0.42, 0.54), (0.34, 0.46, 0.30))  # fmt: skip
LADIES: tuple[RGB, ...] = ((0.72, 0.82, 0.90), (0.95, 0.86, 0.70), (0.86, 0.70, 0.78), (0.74, 0.84, 0.70), (0.94, 0.92, 0.88))  # fmt: skip
CLOTHS: tuple[RGB, ...] = ((0.88, 0.30, 0.16), (0.16, 0.44, 0.52), (0.92, 0.70, 0.16), (0.66, 0.16, 0.40))
WHITE: RGB = (0.94, 0.92, 0.88)
LACQUER: RGB = (0.62, 0.12, 0.09)
TILE: RGB = (0.30, 0.34, 0.30)
TIMBER: RGB = (0.36, 0.22, 0.12)


def arcaded(rng: Rng, x: float, wide: float, lit: bool) -> list[Primitive]:
    """Painted plaster over an arcade of pointed arches, jutting balconies, a little dome on posts on the roof, cloth over a stall below."""
    wall, deep, top = PASTELS[int(rng.integers(len(PASTELS)))], 2.8, float(rng.uniform(6.8, 9.4))
    trim = toned(wall, 1.22)
    made = [
        box((x, top / 2, -deep), (wide / 2, top / 2, deep), wall, finish="matte", pattern="mottle", scale=1.2, second=toned(wall, 0.88)),
        box((x, top + 0.2, 0.1), (wide / 2 + 0.1, 0.22, 0.35), trim, finish="stone"),
        box((x, 3.4, 0.35), (wide / 2, 0.12, 0.55), trim, finish="stone"),
    ]  # fmt: skip
    bays = max(2, round(wide / 2.2))
    for k in range(bays):
        at = x - wide / 2 + wide * (k + 0.5) / bays
        made += _arch((at, 0.0, 0.04), 0.36 * wide / bays, 2.9, (0.16, 0.10, 0.08), lit)
        for y in (4.3, 6.6):
            if y + 1.6 < top:
                made += _arch((at, y, 0.04), 0.22 * wide / bays, 1.5, (0.20, 0.30, 0.32), lit)
                made.append(box((at, y - 0.05, 0.4), (0.34 * wide / bays, 0.34, 0.05), trim, finish="stone", pattern="stripes", scale=0.12, second=toned(wall, 0.7)))  # fmt: skip
    if rng.random() < 0.6:
        made += _kiosk((x + float(rng.uniform(-0.2, 0.2)) * wide, top + 0.4, -0.9), trim)
    if rng.random() < 0.7:
        cloth = CLOTHS[int(rng.integers(len(CLOTHS)))]
        made.append(box((x, 2.75, 1.0), (0.42 * wide, 0.04, 0.8), cloth, finish="cloth", pattern="bands", scale=0.5, second=(0.95, 0.90, 0.78), turn=(16.0, 0.0, 0.0)))  # fmt: skip
    return made


def gabled(rng: Rng, x: float, wide: float, lit: bool) -> list[Primitive]:
    """A narrow brick house with tall white windows and a stepped gable, a hoisting beam under it."""
    made: list[Primitive] = []
    for half in (-1, 1):
        w, wall, top = wide / 4, BRICKS[int(rng.integers(len(BRICKS)))], float(rng.uniform(8.4, 10.6))
        mid = x + half * w
        made.append(box((mid, top / 2, -3.0), (w, top / 2, 3.0), wall, finish="stone", pattern="bricks", scale=0.3, second=toned(wall, 0.75)))  # fmt: skip
        for step in range(4):
            made.append(box((mid, top + 0.35 + 0.7 * step, -0.4), (w * (0.86 - 0.22 * step), 0.36, 0.4), wall, finish="stone"))  # fmt: skip
            made.append(box((mid, top + 0.72 + 0.7 * step, -0.36), (w * (0.90 - 0.22 * step), 0.06, 0.46), WHITE, finish="stone"))  # fmt: skip
        made.append(box((mid, top + 1.0, 0.5), (0.08, 0.08, 0.6), TIMBER, finish="wood"))
        for floor in range(3):
            for side in (-0.5, 0.5):
                y = 1.9 + 2.7 * floor
                if floor or side > 0:
                    made.append(box((mid + side * w, y, 0.02), (0.30 * w, 0.98, 0.05), WHITE, finish="paint"))
                    made.append(window_pane((mid + side * w, y, 0.06), (0.24 * w, 0.88), lit and rng.random() < 0.7))
        made.append(box((mid - 0.5 * w, 1.2, 0.04), (0.28 * w, 1.2, 0.06), (0.10, 0.24, 0.18), finish="gloss"))
    return made


def lacquered(rng: Rng, x: float, wide: float, lit: bool) -> list[Primitive]:
    """A hall of old China: red posts and lattices under a grey tiled roof whose eaves turn up, red lanterns along the front."""
    tall = float(rng.uniform(3.4, 4.4))
    made = [
        box((x, tall / 2, -2.4), (wide / 2 - 0.2, tall / 2, 2.2), LACQUER, finish="paint", pattern="bands", scale=0.4, second=toned(LACQUER, 0.7)),
        box((x, 0.2, 0.3), (wide / 2, 0.2, 0.9), (0.70, 0.68, 0.64), finish="stone"),
        box((x, tall + 0.12, -0.1), (wide / 2, 0.16, 0.3), (0.12, 0.34, 0.36), finish="paint", pattern="checker", scale=0.3, second=(0.86, 0.66, 0.20)),
        Primitive(kind="wedge", size=(wide / 2 + 0.5, 0.85, 3.2, 0.9, 0.1), at=(x, tall + 1.1, -2.2), colour=TILE, second=toned(TILE, 0.75), pattern="bands", scale=0.3, finish="stone", role="set"),
    ]  # fmt: skip
    if rng.random() < 0.5:
        made.append(box((x, tall + 2.6, -2.4), (0.32 * wide, 0.8, 1.5), LACQUER, finish="paint", pattern="bands", scale=0.4, second=toned(LACQUER, 0.7)))  # fmt: skip
        made.append(Primitive(kind="wedge", size=(0.40 * wide, 0.7, 2.3, 0.88, 0.1), at=(x, tall + 4.1, -2.4), colour=TILE, second=toned(TILE, 0.75), pattern="bands", scale=0.3, finish="stone", role="set"))  # fmt: skip
    posts = max(3, round(wide / 1.9))
    for k in range(posts + 1):
        at = x - wide / 2 + 0.2 + (wide - 0.4) * k / posts
        made.append(Primitive(kind="cylinder", size=(0.14, tall / 2, 0.14), at=(at, tall / 2, 0.6), colour=toned(LACQUER, 1.15), finish="gloss", role="set"))  # fmt: skip
        if k < posts:
            made.append(_lantern((at + 0.5 * (wide - 0.4) / posts, tall - 0.6, 0.7), lit))
    for side in (-1.0, 1.0):
        made.append(box((x + side * (wide / 2 + 0.5), tall + 0.62, 0.9), (0.5, 0.08, 0.3), TILE, finish="stone", turn=(0.0, 0.0, side * 28.0)))  # fmt: skip
    return made


def boarded(rng: Rng, x: float, wide: float, lit: bool) -> list[Primitive]:
    """A house of painted boards with white window frames under a steep gable, as by fjords and northern harbours."""
    wall, w, tall = BOARDS[int(rng.integers(len(BOARDS)))], 0.42 * wide, float(rng.uniform(4.2, 5.6))
    made = [
        box((x, tall / 2, -2.8), (w, tall / 2, 2.6), wall, finish="paint", pattern="stripes", scale=0.25, second=toned(wall, 0.85)),
        Primitive(kind="wedge", size=(w + 0.3, 1.5, 2.9, 0.03, 1.0), at=(x, tall + 1.5, -2.8), colour=wall, finish="paint", role="set"),
    ]  # fmt: skip
    for side in (-1.0, 1.0):
        made.append(box((x + side * 0.52 * w, tall + 1.55, -2.8), (0.80 * w, 0.10, 3.1), (0.24, 0.25, 0.28), finish="stone", turn=(0.0, 0.0, -side * float(np.degrees(np.arctan2(3.0, w + 0.3))))))  # fmt: skip
    for y in (1.6, 3.9):
        for side in (-0.5, 0.5):
            if y + 0.8 < tall:
                made += _framed((x + side * w, y), lit and rng.random() < 0.7)
    return [*made, *_framed((x, tall + 0.9), lit), box((x, 1.0, -0.14), (0.42, 1.0, 0.06), WHITE, finish="paint")]


def chalet(rng: Rng, x: float, wide: float, lit: bool) -> list[Primitive]:
    """Dark timber over a white ground floor, a wide low gable, balconies full of red flowers."""
    w = 0.42 * wide
    made = [
        box((x, 1.3, -3.0), (w, 1.3, 3.0), WHITE, finish="matte"),
        box((x, 4.0, -3.0), (w, 1.5, 3.0), (0.40, 0.24, 0.13), finish="wood", pattern="planks", scale=0.3, second=TIMBER),
        Primitive(kind="wedge", size=(w, 0.9, 3.0, 0.03, 1.0), at=(x, 6.3, -3.0), colour=(0.40, 0.24, 0.13), finish="wood", role="set"),
    ]  # fmt: skip
    for side in (-1.0, 1.0):
        made.append(box((x + side * 0.62 * w, 6.42, -2.6), (0.78 * w, 0.12, 3.8), (0.30, 0.20, 0.14), finish="wood", turn=(0.0, 0.0, -side * 24.0)))  # fmt: skip
    for y in (2.75, 4.9):
        made.append(box((x, y + 0.35, 0.7), (w, 0.36, 0.06), (0.46, 0.28, 0.15), finish="wood", pattern="stripes", scale=0.14, second=TIMBER))  # fmt: skip
        for k in range(5):
            made.append(Primitive(kind="ellipsoid", size=(0.13 * w, 0.22, 0.18), at=(x + (k - 2) * 0.38 * w, y + 0.78, 0.8), colour=(0.86, 0.12, 0.14), second=(0.20, 0.42, 0.16), pattern="mottle", scale=0.1, finish="leaf", role="set"))  # fmt: skip
    for y in (1.5, 3.9):
        for side in (-0.5, 0.0, 0.5):
            made += _framed((x + side * w, y), lit and rng.random() < 0.7)
    return made


def gingerbread(rng: Rng, x: float, wide: float, lit: bool) -> list[Primitive]:
    """A narrow pastel house of wood with a bay of windows, white trim and a steep gable, on a street up a hill."""
    made: list[Primitive] = []
    for half in (-1, 1):
        w, wall = wide / 4 - 0.1, LADIES[int(rng.integers(len(LADIES)))]
        mid = x + half * wide / 4
        made += [
            box((mid, 4.2, -3.0), (w, 4.2, 3.0), wall, finish="paint", pattern="stripes", scale=0.2, second=toned(wall, 0.92)),
            Primitive(kind="wedge", size=(w + 0.1, 1.1, 3.0, 0.03, 1.0), at=(mid, 9.5, -3.0), colour=wall, finish="paint", role="set"),
            box((mid - 0.25 * w, 4.6, 0.4), (0.55 * w, 3.2, 0.5), wall, finish="paint"),
            box((mid + 0.62 * w, 1.6, 0.04), (0.26 * w, 1.2, 0.06), (0.30, 0.16, 0.12), finish="gloss"),
        ]  # fmt: skip
        for y in (2.6, 5.6):
            made.append(box((mid - 0.25 * w, y + 1.35, 0.5), (0.62 * w, 0.12, 0.56), WHITE, finish="paint"))
            for side in (-0.5, 0.0):
                made.append(window_pane((mid + side * w, y, 0.92), (0.17 * w, 0.85), lit and rng.random() < 0.7))
        made.append(box((mid, 8.4, 0.1), (w + 0.06, 0.16, 0.3), WHITE, finish="paint"))
        for k in range(4):
            made.append(box((mid + 0.62 * w, 0.1 * (4 - k), 0.4 + 0.26 * k), (0.34 * w, 0.1 * (4 - k), 0.14), WHITE, finish="stone"))  # fmt: skip
    return made


def _arch(foot: tuple[float, float, float], half: float, tall: float, colour: RGB, lit: bool) -> list[Primitive]:
    """An opening under a pointed arch, its foot in the middle of its sill."""
    x, y, z = foot
    glow, tone = (0.7, (1.0, 0.78, 0.44)) if lit else (0.0, colour)
    finish = "light" if lit else "matte"
    return [
        box((x, y + 0.36 * tall, z), (half, 0.36 * tall, 0.04), tone, finish=finish, glow=glow),
        Primitive(kind="ellipsoid", size=(half, 0.28 * tall, 0.05), at=(x, y + 0.72 * tall, z), colour=tone, finish=finish, glow=glow, role="set"),
    ]  # fmt: skip


def _kiosk(at: tuple[float, float, float], colour: RGB) -> list[Primitive]:
    """A little dome on four posts with a point on top."""
    x, y, z = at
    posts = [box((x + a, y + 0.55, z + b), (0.07, 0.55, 0.07), colour, finish="stone") for a in (-0.6, 0.6) for b in (-0.6, 0.6)]  # fmt: skip
    return [
        *posts, box((x, y + 1.15, z), (0.85, 0.08, 0.85), colour, finish="stone"),
        Primitive(kind="ellipsoid", size=(0.72, 0.8, 0.72), at=(x, y + 1.3, z), colour=toned(colour, 1.1), finish="stone", role="set"),
        Primitive(kind="cone", size=(0.12, 0.4, 0.0), at=(x, y + 2.4, z), colour=(0.86, 0.66, 0.22), finish="metal", role="set"),
    ]  # fmt: skip


def _lantern(at: tuple[float, float, float], lit: bool) -> Primitive:
    return Primitive(kind="ellipsoid", size=(0.28, 0.24, 0.28), at=at, colour=(0.92, 0.14, 0.10), second=(0.98, 0.76, 0.24), pattern="stripes", scale=0.16, finish="light", glow=1.4 if lit else 0.2, role="set")  # fmt: skip


def _framed(at: tuple[float, float], lit: bool) -> list[Primitive]:
    x, y = at
    return [
        box((x, y, -0.16), (0.46, 0.62, 0.06), WHITE, finish="paint"),
        window_pane((x, y, -0.08), (0.36, 0.52), lit),
    ]


LAND_HOUSES: dict[str, Callable[[Rng, float, float, bool], list[Primitive]]] = {
    "arcaded": arcaded, "gabled": gabled, "lacquered": lacquered, "boarded": boarded, "chalet": chalet, "gingerbread": gingerbread,
}  # fmt: skip
