"""How a demonstration is filmed: a camera that stands still at table height, a plain wall behind, or that of a module of a space station, soft light or one spotlight. Metres, scaled on request."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ...assembly import placed
from ...camera import FOV_DEG
from ...display import Ground, Lamp, Lighting, Particles
from ...primitives import RGB, Primitive
from ...scene import Camera
from ..atmosphere.place_light import Sky
from ..atmosphere.plops import plops
from ..atmosphere.vapours import puffs
from ..places import GROUNDS, PLACES
from ..sets import build_set

if TYPE_CHECKING:
    from ..scenario import Staged
import math

from ...assembly import matrices
from ...catalogue.repainting import resized
from ...catalogue.rigs.rig_building import drawn
from ...catalogue.swatch import BLACK, GREY, STEEL, WHITE, Swatch
from ...catalogue.workbench import Bench

LOOK_DOWN = 0.20  # of the distance: how much higher the camera is than what it looks at
WALL_M, NEAR_WALL_M = 0.62, 0.44  # m behind the table's middle; where a shadow is to be seen on it
WALL: RGB = (0.88, 0.87, 0.85)
DIM, SPOT = 0.10, 3.2  # of the light of the room beside a spotlight; its own
SMOKE_S, WISPS = 1.8, 46


BenchSet = tuple[tuple[Primitive, ...], np.ndarray, Ground, Lighting, tuple[Particles, ...]]  # poses (P, 3, 4)


PANEL = Swatch("panel", (0.86, 0.87, 0.88), "cloth", "tiles", (0.66, 0.68, 0.70), 0.22)
RAIL = Swatch("rail", (0.12, 0.35, 0.72), "paint")
SPACE = Swatch("space", (0.01, 0.01, 0.02), "matte")
EARTH = Swatch("earth", (0.16, 0.42, 0.78), "satin", "patches", (0.86, 0.92, 0.95), 0.10, glow=0.5)
STRIP = Swatch("strip", (1.0, 1.0, 0.98), "light", glow=1.2)
BACK, HEIGHT = -0.60, 0.95  # m: of the wall behind what floats, and of the window's middle


def bench_camera(staged: Staged, frames: int) -> Camera:
    """A camera at rest that has all of the table's action in its picture."""
    half_width, low, high = staged.bench
    tan = float(np.tan(np.radians(FOV_DEG / 2)))
    wide = half_width * 1.12 + 0.05
    tall = 0.5 * (high - low) * 1.22 + 0.05
    distance = max(wide / (tan * staged.aspect), tall / tan, 1.2)
    size = staged.brief.framing.size
    distance *= (
        0.75 if size in ("close-up", "extreme close-up", "macro") else 1.5 if size in ("wide", "extreme wide") else 1.0
    )
    middle = 0.5 * (low + high) + 0.02 * distance
    up = {"high": 0.75, "low": 0.02, "overhead": 2.5, "top down": 2.5, "bird's eye": 2.5}.get(
        staged.brief.framing.angle, LOOK_DOWN
    )
    target = np.array([0.0, middle, 0.0])
    ahead = np.array([0.0, up, 1.0])
    eye = target + distance * ahead / float(np.linalg.norm(ahead))
    path = np.repeat(eye[None], frames, 0).astype(np.float32)
    aim = np.repeat(target[None], frames, 0).astype(np.float32)
    focus = np.full(frames, distance, np.float32)
    return Camera(move="static", eye=path, target=aim, fov_deg=FOV_DEG, focus=focus)


def bench_set(staged: Staged, frames: int) -> BenchSet:
    """The wall, the floor and the light around a table, in the shot's unit: primitives, poses (P, 3, 4), ground, light, what is in the air."""
    if staged.brief.place.name in PLACES:
        return _aboard(staged, frames)
    unit = staged.unit
    metres = float(np.clip(unit, 0.4, 14.0))
    seconds = staged.scene.duration_s / staged.tempo
    setting = build_set(
        "studio",
        span=2.0 * metres,
        sky=Sky(hour=11.0, azimuth_deg=118.0, seconds=seconds, frames=frames),
        seed=staged.world_seed,
        dressed=False,
    )
    colour = staged.brief.place.background or WALL
    wall = Primitive(
        kind="box", size=(4.0 / unit, 2.2 / unit, 0.02 / unit, 0.0), colour=colour, finish="matte", role="set"
    )
    near = NEAR_WALL_M if "spotlight" in staged.brief.place.lights else WALL_M
    back = near + (0.75 if any(m.name == "sofa" for m in staged.members) else 0.0)
    poses = placed((0.0, 2.1 / unit, -back / unit))[None]
    row = GROUNDS["boards"]
    ground = Ground(pattern=row.pattern, colour=row.colour, second=row.second, finish=row.finish, scale=1.0 / unit)
    lighting = setting.lighting
    if "spotlight" in staged.brief.place.lights:
        lighting = _spotlit(staged, lighting)
    return (wall,), poses, ground, lighting, tuple(_air(staged, frames))


def _aboard(staged: Staged, frames: int) -> BenchSet:
    """The inside of a station in orbit: padded panels, racks, rails, and a round window with the earth in it."""
    unit = staged.unit
    sky = Sky(hour=11.0, azimuth_deg=118.0, seconds=staged.scene.duration_s, frames=frames)
    lighting = build_set("studio", span=1.0, sky=sky, seed=staged.world_seed, dressed=False).lighting
    parts, poses = module_of(1.0 / unit)
    row = GROUNDS["metal"]
    ground = Ground(
        pattern="tile", colour=(0.70, 0.71, 0.73), second=(0.50, 0.52, 0.55), finish=row.finish, scale=0.5 / unit
    )
    return parts, poses, ground, lighting, tuple(_air(staged, frames))


def _spotlit(staged: Staged, light: Lighting) -> Lighting:
    """One lamp, low before the table and to its left, in a dim room: shadows reach up the wall."""
    low = staged.bench[1]
    place = np.array([[-0.42, low + 0.50, 2.3]], np.float32)
    power = SPOT * float((place**2).sum() - place[0, 1] ** 2 + 0.4**2)
    lamp = Lamp(position=place, colour=np.array([[1.0, 0.93, 0.80]], np.float32) * np.float32(power), radius=0.03)
    names = ("sun_colour", "zenith", "horizon", "below")
    dim = {name: getattr(light, name) * np.float32(DIM) for name in names}
    return replace(light, lamps=(lamp,), **dim)


def _air(staged: Staged, frames: int) -> Iterator[Particles]:
    """Drops where something falls into a liquid, and the smoke of flames that have gone out."""
    times = np.arange(frames) / 24.0 * staged.tempo
    rng = np.random.default_rng((staged.seed, 71))
    yield from plops(staged.script.splashes, times, staged.scene.gravity, rng)
    for when, place in staged.script.smoke:
        born = rng.uniform(0.0, SMOKE_S, WISPS)
        since = times[:, None] - when - born[None] * 0.8
        age = np.where(since > 0, since / SMOKE_S, -1.0)
        rise = np.clip(age, 0.0, 1.0)
        sway = 0.035 / staged.unit * np.sin(5.0 * rise + rng.uniform(0, 6.28, WISPS)) * rise
        way = np.array(place) + np.stack([sway, 0.20 / staged.unit * rise, 0.5 * sway], -1)
        yield from puffs(way, np.where(age < 0, 2.0, age), 0.010 / staged.unit, (0.62, 0.62, 0.64), 0.35)


def module_of(scale: float) -> tuple[tuple[Primitive, ...], np.ndarray]:
    """The module's primitives and their poses (P, 3, 4), every length times scale."""
    made = resized(drawn("module", _draw), scale)
    return made.primitives, matrices(made, placed((0.0, 0.0, 0.0))[None])[0].astype(float)


def _draw(bench: Bench) -> None:
    bench.box((0, 1.2, BACK - 0.03), (3.0, 1.6, 0.02), PANEL, edge=0)
    x, y = 0.42, HEIGHT + 0.12
    bench.drum((x, y, BACK), 0.25, 0.012, SPACE, axis="z")
    bench.ball((x + 0.02, y - 0.12, BACK + 0.006), (0.165, 0.105, 0.012), EARTH)
    for n in range(16):
        a, r = 2.4 * n, 0.06 + 0.011 * n
        bench.ball((x + r * math.cos(a), y + 0.05 + 0.6 * r * math.sin(a), BACK + 0.013), 0.003, STRIP)
    bench.ring((x, y, BACK + 0.01), 0.25, 0.028, STEEL, axis="z")
    for n in range(8):
        a = math.tau * n / 8
        bench.drum((x + 0.285 * math.cos(a), y + 0.285 * math.sin(a), BACK + 0.01), 0.012, 0.012, GREY, axis="z")
    for side in (-1, 1):
        rack = side * 1.15 if side > 0 else -0.62
        bench.box((rack, HEIGHT, BACK), (0.24, 0.42, 0.03), WHITE, edge=0.01)
        for row in range(4):
            bench.box((rack, HEIGHT - 0.30 + 0.2 * row, BACK + 0.032), (0.21, 0.08, 0.004), GREY, edge=0.004)
            for n in range(4):
                light = Swatch(
                    "lamp",
                    ((0.2, 0.9, 0.3), (1.0, 0.7, 0.1), (0.2, 0.6, 1.0), (0.9, 0.2, 0.2))[(n + row) % 4],
                    "light",
                    glow=1.5,
                )
                bench.ball((rack - 0.15 + 0.05 * n, HEIGHT - 0.27 + 0.2 * row, BACK + 0.038), 0.008, light)
            bench.box((rack + 0.12, HEIGHT - 0.30 + 0.2 * row, BACK + 0.038), (0.05, 0.04, 0.002), BLACK, edge=0)
    for y in (0.58, 1.40):
        bench.bar((-3.0, y, BACK + 0.05), (3.0, y, BACK + 0.05), 0.012, RAIL)
    bench.box((0, 1.62, BACK + 0.04), (3.0, 0.03, 0.03), STRIP, edge=0)
