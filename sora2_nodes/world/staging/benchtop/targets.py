"""What is on the table below something: how it takes what falls or comes down on it. Metres, seconds."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from ....story.setting import Ref
from ...motion.keyframes import JointKeys
from ...primitives import Vec3
from .tabletop import Body, Standing, Support, Tabletop, flicker, still

SOFT = {
    "pillow": 0.50,
    "sponge": 0.40,
    "styrofoam cup": 0.22,
    "silk cloth": 0.5,
    "balloon": 0.55,
    "coil spring": 0.55,
}  # how much of its height is left under what is heavy
VESSELS = ("tall glass", "bowl", "baking pan", "fishbowl", "water basin")
OPEN = ("crate", "woven basket", "fabric box", "basket")
FRAGILE = (
    "mug",
    "egg",
    "vase",
    "plate",
    "wine glass",
    "bottle",
    "teapot",
    "bowl",
    "tall glass",
    "glass sheet",
    "brittle cup",
)
HARD = ("brick", "steel weight", "kettlebell")
HEAVY = ("kettlebell", "steel weight", "brick")
BUOYANT = (
    "foam block",
    "paper ball",
    "paper sheet",
    "ball",
    "tennis ball",
    "rubber duck",
    "toy block",
    "cork",
    "styrofoam cup",
    "sponge",
    "apple",
    "orange",
    "lemon",
    "feather",
    "basketball",
    "balloon",
    "ice cube",
    "wooden rod",
    "pencil",
    "tall candle",
    "toy",
)
DISPLACED = 1.35  # of the volume that a thing puts out of a glass, so that its rise is seen
WATER_DRAG = 0.09  # m/s at which things sink in the end


@dataclass(frozen=True, kw_only=True)
class Landing:
    """Where something comes to rest over a target: the height of its lowest point, and when it is met after a fall."""

    y: float
    soft: float = 1.0


def stand_target(
    table: Tabletop, ref: Ref, copy: int, x: float, z: float = 0.0, *, wide: float = 0.04, tall: float = 0.1
) -> Standing:
    """Put a target on the table, as large as what is to come into it needs; wide, tall: half width and height of that, m."""
    kind = table.kind(ref)
    if kind == "bowl" and table.liquid(ref) is not None and "water" in table.thing(ref).holds:
        made = table.make(ref, liquid=(0.36, 0.66, 0.86), radius=max(0.12, 2.0 * wide))
    elif kind in ("tall glass", "fishbowl"):
        liquid = table.liquid(ref)
        band = next((a.split()[0] for a in table.thing(ref).adjectives if a.endswith(" band")), "")
        from ....story.vocabulary import COLOURS

        radius = max(0.058, 1.25 * wide)
        clear = table.thing(ref).holds.split()[-1:] == ["water"] and len(table.thing(ref).holds.split()) == 1
        made = table.make(
            ref,
            kind="tall glass",
            liquid=liquid,
            level=0.5,
            band=COLOURS.get(band),
            radius=radius,
            tall=max(0.24, 3.4 * radius),
            clear=clear,
        )
    elif kind == "bowl":
        made = table.make(ref, liquid=table.liquid(ref), radius=max(0.11, 1.9 * wide))
    elif kind == "crate":
        made = table.make(ref, half=max(0.13, 1.25 * wide))
    elif kind == "paper sheet" and (posts := bridged(table, ref)):
        for n, s in enumerate((-1, 1)):
            post = posts[min(n, len(posts) - 1)]
            table.put(post, (x + s * 0.105, 0.0, z), made=table.make(post, half=(0.025, 0.06, 0.05)), yaw=0.0)
        return table.put(ref, (x, 0.12, z), made=table.make(ref, kind="bridge sheet"), copy=copy, yaw=0.0)
    elif kind == "brick":
        made = table.make(
            ref,
            rough="rock" in table.thing(ref).noun
            or "stone" in table.thing(ref).noun
            or "boulder" in table.thing(ref).noun,
        )
    elif kind == "pillow":
        made = table.make(ref)
    else:
        made = table.make(ref)
    return table.put(ref, (x, 0.0, z), made=made, copy=copy)


def bridged(table: Tabletop, ref: Ref) -> list[Ref]:
    """The blocks between which a sheet is a bridge."""
    found = table.related(ref, "between", "on") + table.relating(ref, "under", "between")
    return [r for r in dict.fromkeys(found) if table.kind(r) in ("toy block", "brick", "book") and not table.of(r)]


def surface_of(one: Standing, level: float = 0.5) -> float:
    """Height of a vessel's liquid over the table, m."""
    name = one.made.name
    if name == "bowl":
        return 0.057
    if name == "water basin":
        return 0.090
    if name == "baking pan":
        return 0.022
    return 0.006 + level * 2 * float(one.half[1])


def giving(table: Tabletop, one: Standing, begin_s: float, end_s: float, left: float, *, back: bool = False) -> None:
    """Let something soft give way from one moment to another, down to a share of its height; back: it springs back a little."""
    wide = min(1.0 + 0.28 * (1.0 - left), 1.22)
    times: tuple[float, ...] = (begin_s, end_s)
    scales: tuple[Vec3, ...] = ((1.0, 1.0, 1.0), (wide, left, wide))
    if back:
        times += (end_s + 0.22, end_s + 0.5)
        up = min(1.0, left + 0.30 * (1 - left))
        scales += ((1 + 0.5 * (wide - 1), up, 1 + 0.5 * (wide - 1)), (wide, left, wide))
    joints = dict(one.keys.joints) if one.keys else {}
    node = next((n.name for n in one.made.nodes if n.name in ("soft", "skin")), "root")
    joints[node] = JointKeys(times=times, scales=scales)
    one.keys = still(one.at, joints, (0.0, one.yaw, 0.0))


def rising(
    table: Tabletop, one: Standing, when_s: float, volume: float, level: float = 0.5, over_s: float = 0.5
) -> float:
    """Let a vessel's liquid rise by a volume (m³) that goes under; returns by how much, m."""
    radius = float(one.half[0])
    deep = level * 2 * float(one.half[1])
    up = DISPLACED * volume / (math.pi * radius**2)
    up = float(np.clip(up, 0.012, 0.35 * deep))
    joints = dict(one.keys.joints) if one.keys else {}
    joints["liquid"] = JointKeys(times=(when_s, when_s + over_s), scales=((1, 1, 1), (1, 1 + up / deep, 1)))
    one.keys = still(one.at, joints, (0.0, one.yaw, 0.0))
    return up


def hold_up(table: Tabletop, one: Standing, left: float = 1.0) -> float:
    """Let the physics rest things on a target; returns the height of what holds them, m."""
    half = one.half
    name = one.made.name
    if name in OPEN and name != "fabric box":
        wall, tall = 0.008, 2 * float(half[1])
        table.supports.append(Support(at=(one.at[0], 0.008), half=(float(half[0]), 0.008), material="fabric"))
        for side in (-1, 1):
            table.supports.append(
                Support(
                    at=(one.at[0] + side * (float(half[0]) - wall), tall / 2), half=(wall, tall / 2), material="plastic"
                )
            )
        return 0.016
    high = 2 * float(half[1]) * left
    material = "fabric" if name in SOFT else "stone" if name in HARD else "wood"
    table.supports.append(
        Support(
            at=(one.at[0], high / 2),
            half=(float(half[0]) * (0.8 if name in SOFT else 1.0), high / 2),
            material=material,
        )
    )
    return high


def fall_time(height: float, gravity: float) -> float:
    """Seconds to fall from a height, m."""
    return math.sqrt(2 * max(height, 0.0) / max(gravity, 0.05))


def into_liquid(
    table: Tabletop, one: Standing, vessel: Standing, y0: float, release_s: float, *, floats: bool, heavy: bool = False
) -> None:
    """Let something fall from a height into a vessel's liquid, where it sinks or floats; what it puts out of the way rises."""
    from ...motion.keyframes import Keyframes

    half = float(one.half[1])
    x, z = (one.at[0] if abs(one.at[0] - vessel.at[0]) < float(vessel.half[0]) else vessel.at[0]), vessel.at[2]
    surface = surface_of(vessel)
    drop = max(y0 - surface, 0.0)
    meet = release_s + fall_time(drop, table.gravity)
    volume = 4.19 * float(np.prod(np.minimum(one.half, 0.05))) * (0.5 if floats else 1.0)
    up = rising(table, vessel, meet, volume)
    times, places = [0.0, release_s], [(x, y0, z), (x, y0, z)]
    for n in range(1, 7):
        t = fall_time(drop, table.gravity) * n / 6
        times.append(release_s + t)
        places.append((x, y0 - 0.5 * table.gravity * t * t, z))
    low = 0.010
    steps: tuple[tuple[float, float], ...]
    if floats:
        rest = surface + up - 0.9 * half
        deepest = max(low, rest - min(1.6 * half, 0.05))
        steps = (
            (0.18, deepest),
            (0.45, rest + 0.3 * half),
            (0.70, rest - 0.25 * half),
            (0.95, rest + 0.1 * half),
            (1.25, rest),
        )
    else:
        sink = 0.35 if heavy else max(0.5, (surface - low) / (3.0 * WATER_DRAG))
        steps = ((0.10, surface - 0.3 * (surface - low)), (sink, low))
    for after, y in steps:
        times.append(meet + after)
        places.append((x, y, z))
    turns = tuple((0.0, one.yaw, 0.0) for _ in times)
    one.keys = Keyframes(times=tuple(times), places=tuple(places), turns=turns, eased=False)
    if any(node.name == "flame" for node in one.made.nodes):  # it goes out, and smokes
        one.keys = replace(one.keys, joints={**one.keys.joints, "flame": flicker(table.duration_s, meet)})
        table.smoke.append((meet, (x, surface + 0.03, z)))
    colour = table.liquid(vessel.ref) or (0.62, 0.78, 0.86)
    table.splashes.append((meet, (x, surface, z), 0.6 * float(vessel.half[0]), colour))


def free_body(release_s: float, material: str = "", velocity: tuple[float, float] = (0.0, 0.0)) -> Body:
    return Body(release_s=release_s, material=material, velocity=velocity)
