"""What stands around an action: pieces of dressing in their zones, with other words on every sign, and the season on what grows.

Nothing stands in the lane of the action nor between it and the camera.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ..assembly import matrices, placed
from ..catalogue import build, entry
from ..primitives import RGB, Primitive
from .inscriptions import neon
from .lands.named_places import Landmark
from .places import Walls

TOWARD_VIEWER = -90.0  # yaw in degrees of a thing that faces the camera
LANE = 1.1  # m before and behind the action that stay free
IN_FRONT = 0.32  # of the stage, in m of a person's: what is larger does not stand before the action
EYE_M = 5.0  # m before the action, about where the viewer is
MOST = 420  # primitives of all dressing
GAP, AISLE = (
    0.06,
    0.45,
)  # m between neighbours that stand in good order, and to either side of the middle between their ranks
SIGNS = ("BAR", "HOTEL", "NOODLES", "CLUB", "24 H", "MUSIC", "CINEMA", "DINER", "TEA", "ARCADE")
SHOPS = ("BAKERY", "BOOKS", "FLOWERS", "COFFEE", "MARKET", "TOYS")
NEON: tuple[RGB, ...] = ((1.0, 0.15, 0.55), (0.10, 0.75, 1.0), (1.0, 0.75, 0.10), (0.55, 0.25, 1.0), (0.15, 1.0, 0.5))
AUTUMN: tuple[RGB, ...] = ((0.85, 0.42, 0.10), (0.78, 0.24, 0.09), (0.90, 0.66, 0.16), (0.62, 0.30, 0.10))
SNOW: RGB = (0.95, 0.97, 1.0)
EVERGREEN = ("pine", "palm", "cactus", "bush", "potted plant", "bamboo")


HUNG, HUNG_M = ("picture frame",), 1.55  # what hangs on walls, and how high its middle is, m
DESERT_PLANTS = ("cactus",)  # which no snow lies on


@dataclass(kw_only=True)
class Dressing:
    """A set while it is dressed. span: m to either side that the action takes. room: by how much more than a person's the stage
    is: places are spread so far. clear: m to either side of the middle that stay free into the depth, for a road. vistas: x, z and half width in m of
    what stands in the distance: nothing stands before it."""

    span: float
    walls: Walls | None
    rng: np.random.Generator
    season: str = ""
    room: float = 1.0
    clear: float = 0.0
    vistas: tuple[tuple[float, float, float], ...] = ()
    primitives: list[Primitive] = field(default_factory=list)
    poses: list[np.ndarray] = field(default_factory=list)
    groups: list[int] = field(
        default_factory=list
    )  # of each primitive: the piece it is of, -1 of what belongs to the place itself
    signs: int = 0

    def put(self, parts: Sequence[Primitive], scale: float = 1.0) -> None:
        """Add primitives as they are, in the world's frame; scale: of the whole layer about the origin."""
        for part in parts:
            pose = placed(part.at, part.turn)
            tint = AUTUMN[int(self.rng.integers(len(AUTUMN)))] if self.season == "autumn" else AUTUMN[0]
            self.primitives.append(seasonal(part, self.season, self.rng, tint))
            self.poses.append(pose * scale)
            self.groups.append(-1)

    def rise(self, mark: Landmark, scale: float = 1.0) -> None:
        """Put what a place is known by behind the action, as high as it is shown there; scale: of the layers it stands among."""
        thing = build(mark.thing, seed=0)
        share = mark.high / (2 * thing.half[1])
        root = placed((mark.x / share, mark.up / share, -mark.depth / share), (0.0, TOWARD_VIEWER + mark.turn, 0.0))
        shown = [replace(p, role="set", glow=mark.glow or p.glow) for p in thing.primitives]
        self.primitives.extend(seasonal(p, self.season, self.rng) for p in shown)
        self.poses.extend(matrices(thing, root[None])[0] * (share * scale))
        self.groups.extend([-1] * len(thing.primitives))

    def stand(self, item: str) -> None:
        """Place one line of dressing, "thing*count@zone", as far as the budget of primitives goes."""
        what, zone = item.split("@")
        (name, _, words), count = what.split("*")[0].partition(":"), what.split("*")[1]
        for number in range(int(count)):
            thing = build(name, seed=int(self.rng.integers(4)) if zone != "wall" else 0)
            if sum(group >= 0 for group in self.groups) + len(thing.primitives) > MOST:
                return
            x, y, z, yaw = self._spot(zone, number, int(count), thing.half, entry(name).size_m)
            if zone == "wall" and name in HUNG and self.walls is not None:
                y = max(HUNG_M - thing.half[1], 0.0)
            if name in DESERT_PLANTS and self.season == "winter":
                continue
            if self.clear and zone in ("back", "far", "around", "scatter"):
                x += float(np.copysign(self.clear + max(thing.half[0], thing.half[2]), x))
            if any(self._covers(vista, x, z, max(thing.half[0], thing.half[2])) for vista in self.vistas):
                continue
            root = placed((x, y, z), (0.0, yaw, 0.0))
            season = "" if self.season == "autumn" and name in EVERGREEN else self.season
            parts = [replace(p, role="set") for p in thing.primitives]
            if name in ("neon sign", "shop"):
                parts = self._own_words(name, parts, words)
            tint = AUTUMN[int(self.rng.integers(len(AUTUMN)))]
            self.groups.extend([max(self.groups, default=-1) + 1] * len(parts))
            self.primitives.extend(seasonal(p, season, self.rng, tint) for p in parts)
            self.poses.extend(matrices(replace(thing, primitives=tuple(parts)), root[None])[0])

    def _covers(self, vista: tuple[float, float, float], x: float, z: float, half: float) -> bool:
        """Whether a piece at (x, z) would stand between the viewer and something far off."""
        far_x, far_z, wide = vista
        eye = EYE_M * self.room
        share = (eye - z) / (eye - far_z)
        return 0.0 < share < 1.0 and abs(x - share * far_x) < share * wide + half

    def _own_words(self, name: str, parts: list[Primitive], words: str = "") -> list[Primitive]:
        """Signs of which no two say the same, neon in colours of its own. words: what it says; empty: as it comes."""
        number, self.signs = self.signs, self.signs + 1
        if name == "neon sign":
            return list(
                neon(
                    parts, words or SIGNS[number % len(SIGNS)], NEON[number % len(NEON)], NEON[(number + 2) % len(NEON)]
                )
            )
        own = next((p.text for p in parts if p.pattern == "text"), "")
        return [
            replace(p, text=SHOPS[number % len(SHOPS)]) if p.pattern == "text" and p.text == own else p for p in parts
        ]

    def _spot(
        self, zone: str, number: int, count: int, half: tuple[float, float, float], size: float
    ) -> tuple[float, float, float, float]:
        """Where a piece of dressing stands: x, y, z in m and its yaw in degrees."""
        rng, span, walls, room = self.rng, self.span, self.walls, self.room
        if zone in ("row", "left", "right", "ranks") and walls is not None:
            return self._ranged(zone, number, count, half, walls)
        share = (number + 0.5 + float(rng.uniform(-0.3, 0.3))) / count * 2 - 1  # -1..1 across
        reach = max(half[0], half[2])
        if zone == "wall" and walls is not None:
            x = share * (walls.width / 2 - reach - 0.2)
            return x, 0.0, walls.back + half[0] + 0.12, TOWARD_VIEWER
        if zone == "middle":
            return 0.0, 0.0, 0.0, 0.0
        if zone == "ceiling":
            tall = walls.height if walls is not None else 3.0
            return share * 1.6, tall - 2 * half[1], -0.6, TOWARD_VIEWER
        if zone == "far":
            z = -(LANE + 3.0 + float(rng.uniform(0, 5))) * room - reach - 0.6 * size
            x = share * (span + 2.5 + 0.55 * -z)
            return x, 0.0, z, TOWARD_VIEWER + float(rng.uniform(-25, 25))
        if zone == "sides":
            side = 1 if number % 2 else -1
            return (
                side * (span + 0.5 * room + reach),
                0.0,
                -0.8 - float(rng.uniform(0, 0.8)),
                TOWARD_VIEWER - side * 30.0,
            )
        if zone == "scatter":
            z = float(rng.uniform(-LANE - 2.4, -LANE * 0.4)) if rng.random() < 0.75 else float(rng.uniform(0.5, 1.2))
            z = -LANE - z if z > 0 and size > IN_FRONT * room else z  # a tulip would fill the picture of a snail
            return float(rng.uniform(-1, 1)) * (span + 0.8), 0.0, z * room, float(rng.uniform(0, 360))
        z = -(LANE + float(rng.uniform(0.2, 1.6))) * room - reach
        if walls is not None:
            z = max(z, -walls.depth / 2 - 0.3 + reach)
        apart = max(span + 1.0, count * (reach + 0.2))  # neighbours don't cover one another
        return (
            share * apart,
            0.0,
            z,
            TOWARD_VIEWER + float(rng.uniform(-40, 40)) * (0.25 if self.signs or half[0] < 0.12 else 1.0),
        )

    def _ranged(
        self, zone: str, number: int, count: int, half: tuple[float, float, float], walls: Walls
    ) -> tuple[float, float, float, float]:
        """Where one of many stands in good order: along the back wall or a side wall, or in ranks before the back wall."""
        back, deep, wide = -walls.depth / 2 - 0.54, 2 * half[0], 2 * half[2] + GAP
        if zone == "row":
            return (number - (count - 1) / 2) * wide, 0.0, back + half[0] + 0.06, TOWARD_VIEWER
        if zone == "ranks":  # in rows that look to the viewer, an aisle in the middle
            aside, rank = number % 2, number // 2
            x = (AISLE + half[2]) * (1 if aside else -1)
            return x, 0.0, back + half[0] + 0.1 + rank * max(deep + 0.5, 0.95), TOWARD_VIEWER
        side = -1 if zone == "left" else 1
        x = side * (walls.width / 2 - half[0] - 0.12)
        return x, 0.0, back + 0.4 + half[2] + number * wide, 0.0 if side < 0 else 180.0


def seasonal(part: Primitive, season: str, rng: np.random.Generator, tint: RGB = AUTUMN[0]) -> Primitive:
    """What grows in its season's colours; in winter under snow, roofs too."""
    if season == "autumn" and part.finish == "leaf":
        return replace(part, colour=_mixed(part.colour, tint, 0.85), second=_mixed(part.second, tint, 0.6))
    if season == "winter" and part.finish == "leaf":
        white = replace(part, colour=_mixed(part.colour, SNOW, 0.35), second=SNOW)
        return (
            replace(white, pattern="fade", scale=max(float(max(part.size, default=0.0)), 0.05))
            if part.kind != "sheet"
            else white
        )
    if season == "winter" and part.kind == "wedge":
        return replace(
            part, colour=_mixed(part.colour, SNOW, 0.85), second=_mixed(part.second, SNOW, 0.75), pattern="plain"
        )
    return part


def _mixed(one: RGB, other: RGB, share: float) -> RGB:
    r, g, b = (a * (1 - share) + c * share for a, c in zip(one, other, strict=True))
    return r, g, b
