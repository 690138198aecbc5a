"""A place → its set: ground, walls, dressing, horizon and light, ready for a display. The action stands at the origin.

The camera looks from +z. Dressing never stands in the lane of the action nor between it and the camera.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..assembly import compose, matrices, placed
from ..catalogue import build, entry
from ..display import Ground, Lamp, Lighting
from ..primitives import RGB, Primitive
from .daylight import daylight, studio, sun_height
from .layers import NEAREST, layer
from .places import GROUNDS, PLACES, Place, Walls

TOWARD_VIEWER = -90.0  # yaw in degrees of a thing that faces the camera
LANE = 1.1  # m before and behind the action that stay free
CAMERA_SPACE = 1.6  # m: how near to the camera's axis nothing stands in front of the action
MOST = 420  # primitives of a set


@dataclass(frozen=True, kw_only=True)
class Sky:
    """What a shot says of its air: hour 0..24 (one, or one a frame), clouds, fog, wet 0..1; azimuth of the sun in degrees."""

    hour: np.ndarray | float = 11.0
    clouds: float = 0.15
    fog: float = 0.0
    wet: float = 0.0
    azimuth_deg: float = 60.0


@dataclass(frozen=True, kw_only=True)
class Setting:
    """A built set. poses (P, 3, 4)."""

    place: Place
    primitives: tuple[Primitive, ...]
    poses: np.ndarray
    ground: Ground
    lighting: Lighting


def build_set(name: str, *, span: float = 2.0, sky: Sky | None = None, seed: int = 0, dressed: bool = True) -> Setting:
    """Build a place around an action that reaches `span` m to either side. Unknown names give a studio."""
    place, sky = PLACES.get(name, PLACES["studio"]), sky or Sky()
    rng = np.random.default_rng((seed, 31))
    primitives: list[Primitive] = []
    poses: list[np.ndarray] = []

    def put(parts: list[Primitive]) -> None:
        primitives.extend(parts)
        poses.extend(placed(p.at, p.turn) for p in parts)

    walls = _widened(place.walls, span)
    if walls is not None:
        put(_walls(walls))
    for number, far in enumerate(place.far):
        put(layer(far, rng, NEAREST * (1 + 0.5 * number)))
    if place.sea:
        put([_water(-1.8 - 0.4 * span)])
    if dressed:
        for item in place.dressing:
            _dress(item, span, walls, rng, seed, primitives, poses)
    surface = GROUNDS[place.ground]
    ground = Ground(
        pattern=surface.pattern, colour=surface.colour, second=surface.second, finish=surface.finish, scale=surface.scale,
        wet=max(place.wet, sky.wet),
    )  # fmt: skip
    made = np.stack(poses) if poses else np.zeros((0, 3, 4))
    return Setting(
        place=place,
        primitives=tuple(primitives),
        poses=made,
        ground=ground,
        lighting=light_of(place, sky, surface.colour, seed),
    )


def light_of(place: Place, sky: Sky, ground: RGB, seed: int) -> Lighting:
    """The light of a place at an hour, with its lamps."""
    hour = sky.hour
    height = sun_height(hour)
    reflect = tuple(c**2.2 for c in ground)
    if place.light == "studio":
        light = studio()
    elif place.light in ("dark", "space", "moon"):
        light = _dark(place.light)
    elif place.light == "water":
        light = _under(np.array(place.sky))
    elif place.walls is not None:
        light = _indoors(float(np.mean(np.clip(height / 20.0, 0.0, 1.0))), place)
    else:
        if place.light == "night":
            height = np.full_like(np.atleast_1d(height), -20.0)
        light = daylight(
            height, sky.azimuth_deg, clouds=sky.clouds, haze=max(place.haze * 0.6, sky.fog), ground=reflect, seed=seed
        )
    if place.sky is not None and place.light == "studio":
        tint = np.array(place.sky, np.float32)[None] ** 2.2
        light = replace(light, zenith=tint, horizon=tint * 0.9, below=tint * 0.6)
    fog = max(light.fog, 0.03 * place.haze, 0.11 * sky.fog**1.5)
    power = 1.0 if place.light in ("dark", "lamps", "night") or place.walls is not None else 0.0
    lamps = tuple(
        Lamp(position=np.array([p], np.float32), colour=power * 2.4 * np.array([place.lamp], np.float32) ** 2.2, radius=0.12)
        for p in place.lamps[:4]
    )  # fmt: skip
    return replace(light, lamps=lamps if power else (), fog=fog, seed=seed)


def _numbers(sun: tuple, colour: tuple, zenith: tuple, horizon: tuple, below: tuple, radius: float) -> Lighting:
    direction = np.array(sun, float)
    rows = {
        "sun_direction": direction / np.linalg.norm(direction), "sun_colour": colour, "zenith": zenith, "horizon": horizon, "below": below,
        "fog_colour": horizon,
    }  # fmt: skip
    arrays: dict[str, Any] = {k: np.array([v], np.float32) for k, v in rows.items()}
    return Lighting(**arrays, sun_radius_deg=radius)


def _dark(kind: str) -> Lighting:
    """A dark stage with a little light from above; open space and airless ground in hard sunlight."""
    if kind == "dark":
        return _numbers(
            (0.3, 1.0, 0.7), (0.10, 0.10, 0.12), (0.012, 0.012, 0.018), (0.010, 0.010, 0.014), (0.004,) * 3, 6.0
        )
    light = _numbers((0.7, 0.5, 0.6), (1.1, 1.07, 1.0), (0.003, 0.003, 0.005), (0.003, 0.003, 0.005), (0.01,) * 3, 0.6)
    return replace(light, stars=1.0)


def _under(tint: np.ndarray) -> Lighting:
    """Light through water: blue all around, a soft sun from above."""
    deep = tint**2.2
    return _numbers(
        (0.25, 1.0, 0.35), tuple(1.6 * deep + 0.1), tuple(4.0 * deep), tuple(1.4 * deep), tuple(0.5 * deep), 8.0
    )


def _indoors(day: float, place: Place) -> Lighting:
    """A room open above and in front: a large soft light from the windows' side by day, little but its lamps by night."""
    tone = np.array([1.0, 0.97, 0.92]) * day + np.array([0.5, 0.55, 0.75]) * (1 - day)
    share = 0.16 + 0.84 * day
    key, fill = 0.62 * share * tone, np.array([0.34, 0.33, 0.32]) * share * tone
    return _numbers((-0.55, 0.8, 0.65), tuple(key), tuple(fill), tuple(0.75 * fill), tuple(0.4 * fill), 5.0)


def _widened(walls: Walls | None, span: float) -> Walls | None:
    """Walls that leave the action room."""
    return (
        None
        if walls is None
        else replace(walls, width=max(walls.width, 2.6 * span), depth=max(walls.depth, 1.6 * span))
    )


def _walls(walls: Walls) -> list[Primitive]:
    """Back and side walls with skirting and windows; open above and in front."""
    back, half, tall = -walls.depth / 2 - 0.6, walls.width / 2, walls.height / 2
    look: dict[str, Any] = {
        "colour": walls.colour,
        "second": walls.second,
        "pattern": walls.pattern,
        "scale": 0.25,
        "finish": walls.finish,
        "role": "set",
    }
    made = [Primitive(kind="box", size=(half, tall, 0.06), at=(0.0, tall, back), **look)]
    sides = (-1, 1) if walls.sides else ()
    for side in sides:
        made.append(
            Primitive(
                kind="box", size=(0.06, tall, walls.depth / 2), at=(side * half, tall, back + walls.depth / 2), **look
            )
        )
    red, green, blue = (0.75 * c for c in walls.colour)
    trim = (red, green, blue)
    made.append(
        Primitive(
            kind="box", size=(half, 0.06, 0.02), at=(0.0, 0.06, back + 0.08), colour=trim, finish="paint", role="set"
        )
    )
    for k in range(walls.windows):
        x = (k - (walls.windows - 1) / 2) * 2.4 - (0.32 * half if walls.windows == 1 else 0.0)
        y = min(1.6, walls.height * 0.55)
        made.append(
            Primitive(
                kind="box",
                size=(0.55, 0.65, 0.02),
                at=(x, y, back + 0.07),
                colour=(0.75, 0.86, 0.98),
                finish="light",
                glow=1.1,
                role="window",
            )
        )
        frame: RGB = (0.92, 0.91, 0.88)
        for dx, dy, w, h in (
            (-0.58, 0, 0.04, 0.72),
            (0.58, 0, 0.04, 0.72),
            (0, 0.68, 0.6, 0.04),
            (0, -0.68, 0.66, 0.05),
            (0, 0, 0.02, 0.66),
            (0, 0.1, 0.56, 0.02),
        ):
            made.append(
                Primitive(
                    kind="box",
                    size=(w, h, 0.05),
                    at=(x + dx, y + dy, back + 0.09),
                    colour=frame,
                    finish="paint",
                    role="set",
                )
            )
    return made


def _water(z: float) -> Primitive:
    """A sheet of water from z on to the horizon."""
    return Primitive(
        kind="box", size=(90.0, 0.012, 60.0), at=(0.0, 0.012, z - 60.0), colour=(0.06, 0.24, 0.32), second=(0.12, 0.36, 0.44),
        pattern="mottle", scale=1.2, finish="water", role="set",
    )  # fmt: skip


def _dress(
    item: str,
    span: float,
    walls: Walls | None,
    rng: np.random.Generator,
    seed: int,
    primitives: list[Primitive],
    poses: list[np.ndarray],
) -> None:
    """Place one line of dressing, "thing*count@zone", as far as the budget of primitives goes."""
    what, zone = item.split("@")
    name, count = what.split("*")
    for number in range(int(count)):
        thing = build(name, seed=int(rng.integers(4)) if zone != "wall" else 0)
        if len(primitives) + len(thing.primitives) > MOST:
            return
        x, y, z, yaw = _spot(zone, number, int(count), span, walls, thing.half, entry(name).size_m, rng)
        root = compose(placed((x, y, z), (0.0, yaw, 0.0)), placed((0.0, 0.0, 0.0)))
        primitives.extend(replace(p, role="set") for p in thing.primitives)
        poses.extend(matrices(thing, root[None])[0])


def _spot(
    zone: str,
    number: int,
    count: int,
    span: float,
    walls: Walls | None,
    half: tuple[float, float, float],
    size: float,
    rng: np.random.Generator,
) -> tuple[float, float, float, float]:
    """Where a piece of dressing stands: x, y, z in m and its yaw in degrees."""
    share = (number + 0.5 + float(rng.uniform(-0.3, 0.3))) / count * 2 - 1  # -1..1 across
    reach = max(half[0], half[2])
    if zone == "wall" and walls is not None:
        x = share * (walls.width / 2 - reach - 0.2)
        return x, 0.0, -walls.depth / 2 - 0.6 + half[0] + 0.12, TOWARD_VIEWER
    if zone == "ceiling":
        tall = walls.height if walls is not None else 3.0
        return share * 1.6, tall - 2 * half[1], -0.6, TOWARD_VIEWER
    if zone == "far":
        z = -LANE - 3.0 - reach - float(rng.uniform(0, 5)) - 0.6 * size
        x = share * (span + 2.5 + 0.55 * -z)
        return x, 0.0, z, TOWARD_VIEWER + float(rng.uniform(-25, 25))
    if zone == "sides":
        side = 1 if number % 2 else -1
        return side * (span + 0.5 + reach), 0.0, -0.8 - float(rng.uniform(0, 0.8)), TOWARD_VIEWER - side * 30.0
    if zone == "scatter":
        z = float(rng.uniform(-LANE - 2.4, -LANE * 0.4)) if rng.random() < 0.75 else float(rng.uniform(0.5, 1.2))
        return float(rng.uniform(-1, 1)) * (span + 0.8), 0.0, z, float(rng.uniform(0, 360))
    z = -LANE - reach - float(rng.uniform(0.2, 1.6))
    if walls is not None:
        z = max(z, -walls.depth / 2 - 0.3 + reach)
    return share * (span + 1.0), 0.0, z, TOWARD_VIEWER + float(rng.uniform(-40, 40))
