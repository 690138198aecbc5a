"""Random scenes for the painter of light: things of the catalogue in places, or heaps of primitives, in any light.

Single frames of many scenes teach more than clips. A scene follows from its seed alone.
"""

from __future__ import annotations

import functools
from dataclasses import replace

import numpy as np

from sora2_nodes.world.assembly import matrices, placed
from sora2_nodes.world.catalogue import build, names
from sora2_nodes.world.display import Display, Ground, Lamp, Lighting
from sora2_nodes.world.figures.figure import build_figure
from sora2_nodes.world.figures.presets import LOOKS, look_of
from sora2_nodes.world.primitives import FINISHES, KINDS, Primitive
from sora2_nodes.world.scene import Camera
from sora2_nodes.world.staging.atmosphere.daylight import daylight, studio
from sora2_nodes.world.staging.atmosphere.place_light import Sky
from sora2_nodes.world.staging.places import GROUNDS, PLACES
from sora2_nodes.world.staging.sets import build_set
from sora2_nodes.world.tracing.table import BULKY

MOST = 240  # primitives of a scene
Rng = np.random.Generator


def random_display(seed: int, *, aspect: float = 16 / 9) -> Display:
    """Return one frame of a scene: primitives plain in colour, since patterns are no light."""
    rng = np.random.default_rng((seed, 101))
    wide = float(rng.choice([0.5, 1.0, 2.0, 4.0], p=[0.15, 0.35, 0.35, 0.15]))  # half of what is seen, m
    primitives: list[Primitive] = []
    poses: list[np.ndarray] = []
    if rng.random() < 0.6:
        setting = build_set(str(rng.choice(list(PLACES))), span=wide, sky=_sky(rng), seed=seed)
        primitives, poses = list(setting.primitives[:MOST]), list(setting.poses[:MOST])
        ground, lighting = setting.ground, setting.lighting
    else:
        surface = GROUNDS[str(rng.choice(list(GROUNDS)))]
        ground = Ground(pattern="concrete", colour=surface.colour, finish=surface.finish)
        lighting = _lighting(rng)
    fixed = len(poses)
    if rng.random() < 0.7:
        _add_things(rng, wide, primitives, poses)
    else:
        _add_heap(rng, wide, primitives, poses)
    if rng.random() < 0.35 and len(lighting.lamps) < 2:
        lighting = replace(lighting, lamps=(*lighting.lamps, *_lamps(rng, wide)))
    still = len(poses) if np.random.default_rng((seed, 103)).random() < 0.5 else fixed
    plain = tuple(replace(p, pattern="plain") for p in primitives)
    return Display(
        primitives=plain, poses=np.stack(poses)[None].astype(np.float32), owners=("set",) * still + ("thing",) * (len(plain) - still), camera=_camera(rng, wide, aspect),
        lighting=lighting, ground=replace(ground, pattern="concrete", second=ground.colour, wet=0.0),
    )  # fmt: skip


def still_of(display: Display) -> np.ndarray:
    """Which primitives (P,) bool of a random scene count as still: the set, and in half of all scenes everything."""
    return np.array([owner == "set" for owner in display.owners], bool)


def _sky(rng: Rng) -> Sky:
    return Sky(
        hour=float(rng.uniform(5.5, 19.5)), clouds=float(rng.choice([0.0, 0.1, 0.4, 0.9])), azimuth_deg=float(rng.uniform(0, 360))
    )  # fmt: skip


def _lighting(rng: Rng) -> Lighting:
    kind = rng.random()
    if kind < 0.65:
        reflect = float(rng.uniform(0.1, 0.5))
        return daylight(
            float(rng.uniform(3, 75)),
            float(rng.uniform(0, 360)),
            clouds=float(rng.choice([0, 0, 0.3, 0.8])),
            ground=(reflect,) * 3,
        )
    if kind < 0.8:
        return studio(
            warmth=float(rng.uniform(-1, 1)),
            azimuth_deg=float(rng.uniform(0, 360)),
            height_deg=float(rng.uniform(25, 75)),
        )
    dim = daylight(-20.0, float(rng.uniform(0, 360)))
    return dim


def _lamps(rng: Rng, wide: float) -> list[Lamp]:
    made = []
    for _ in range(int(rng.integers(1, 3))):
        place = (rng.uniform(-1.3, 1.3) * wide, rng.uniform(0.5, 1.6) * wide, rng.uniform(-1, 1) * wide)
        tint = rng.uniform(0.4, 1.0, 3)
        power = float(rng.uniform(0.2, 1.2)) * wide * wide
        made.append(
            Lamp(
                position=np.array([place], np.float32),
                colour=(power * tint / tint.max()).astype(np.float32)[None],
                radius=0.04 * wide,
            )
        )
    return made


@functools.cache
def _names() -> list[str]:
    return [name for name in names() if name not in ("galaxy", "black hole")]


def _add_things(rng: Rng, wide: float, primitives: list[Primitive], poses: list[np.ndarray]) -> None:
    """Put some things on the ground, each scaled to a share of the view."""
    for _ in range(int(rng.integers(1, 6))):
        colour = tuple(rng.uniform(0.05, 0.95, 3)) if rng.random() < 0.4 else None
        if rng.random() < 0.25:
            thing = build_figure(look_of(str(rng.choice(list(LOOKS)))))
        else:
            thing = build(str(rng.choice(_names())), colour=colour, seed=int(rng.integers(3)))
        if len(primitives) + len(thing.primitives) > MOST:
            continue
        scale = wide * float(rng.uniform(0.25, 0.9)) / max(*thing.half, 1e-3)
        root = placed(
            (float(rng.uniform(-1, 1)) * wide, 0.0, float(rng.uniform(-1.2, 0.5)) * wide),
            (0.0, float(rng.uniform(0, 360)), 0.0),
        )
        root[:, :3] *= scale
        primitives.extend(thing.primitives)
        poses.extend(matrices(thing, root[None])[0])


def _add_heap(rng: Rng, wide: float, primitives: list[Primitive], poses: list[np.ndarray]) -> None:
    """Scatter primitives of every kind and finish."""
    finishes = [f for f in FINISHES if f not in ("light", "crystal")]
    for _ in range(int(rng.integers(8, 50))):
        size = wide * float(rng.uniform(0.04, 0.3))
        kind = str(rng.choice(list(KINDS)))
        glow = float(rng.uniform(0.5, 4)) if rng.random() < 0.04 else 0.0
        primitives.append(
            Primitive(
                kind=kind, size=_size(rng, kind, size), colour=tuple(rng.uniform(0.03, 0.97, 3)), finish=_solid(kind, str(rng.choice(finishes))), glow=glow,
                profile=((0.3 * size, -size), (0.8 * size, -0.4 * size), (0.5 * size, 0.4 * size), (0.7 * size, size)) if kind == "revolve" else (),
            )
        )  # fmt: skip
        place = (
            float(rng.normal()) * 0.6 * wide,
            float(rng.uniform(0.0, 1.4)) * size,
            float(rng.uniform(-1.3, 0.6)) * wide,
        )
        x, y, z = (float(a) for a in rng.uniform(0, 360, 3))
        turn = (x, y, z) if rng.random() < 0.5 else (0.0, y, 0.0)
        poses.append(placed(place, turn))


def _solid(kind: str, finish: str) -> str:
    """The finish of a heap's primitive: glass that has an inside is solid, and bends light."""
    return "crystal" if finish == "glass" and kind in BULKY else finish


def _size(rng: Rng, kind: str, size: float) -> tuple[float, ...]:
    a, b, c = (size * float(s) for s in rng.uniform(0.35, 1.0, 3))
    last = {
        "box": (a, b, c, 0.15 * min(a, b, c)), "torus": (size, 0.3 * a, float(rng.choice([360.0, 200.0]))), "wedge": (a, b, c, float(rng.uniform(0, 1)), 1.0),
        "sheet": (a, b, float(rng.integers(3))), "shell": (a, b, c, float(rng.uniform(-0.6, 0.4))), "revolve": (),
    }  # fmt: skip
    return last.get(kind, (a, b, c))


def _camera(rng: Rng, wide: float, aspect: float) -> Camera:
    """A view of the middle from before, low to high, near to far."""
    fov = float(rng.uniform(24, 50))
    far = wide / (np.tan(np.radians(fov / 2)) * aspect) * float(rng.uniform(0.8, 1.8))
    side, up = np.radians(float(rng.uniform(-40, 40))), np.radians(float(rng.uniform(2, 40)))
    target = np.array([float(rng.uniform(-0.3, 0.3)), float(rng.uniform(0.1, 0.6)), 0.0]) * wide
    eye = target + far * np.array([np.sin(side) * np.cos(up), np.sin(up), np.cos(side) * np.cos(up)])
    eye[1] = max(eye[1], 0.05 * wide)
    return Camera(move="static", eye=eye[None].astype(np.float32), target=target[None].astype(np.float32), fov_deg=fov)
