"""Smoke, fire, dust and water that follow what moves: chimneys, eruptions, blasts, tyres, hooves, splashes, surf, falling water."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...assembly import placed, socket_frame
from ...display import GONE, Particles
from ...primitives import RGB
from ..places import PLACES
from ..roster import Member
from ..scenario import Staged
from ..set_choice import place_name, season_of
from .rainy_panes import WINDOWS, rain_at, snow_at

DRY = ("sand", "straw", "earth", "redsand", "moondust", "lava", "snow", "alien")  # grounds that rise in dust
DUST: dict[str, RGB] = {"sand": (0.86, 0.76, 0.58), "straw": (0.74, 0.62, 0.42), "earth": (0.60, 0.48, 0.36), "redsand": (0.74, 0.44, 0.28), "moondust": (0.62, 0.61, 0.60), "lava": (0.4, 0.36, 0.34), "alien": (0.62, 0.50, 0.64),
                        "snow": (0.96, 0.97, 1.0)}  # fmt: skip
HURRYING = ("run", "sprint", "gallop", "trot", "chase", "drive", "drift", "race")
SMOKING = ("train", "factory", "cruise ship", "ferry", "container ship")  # what has a chimney
HEATED = ("cottage", "house", "hut")  # and in winter
ERUPTS = ("volcano", "geyser")
SPLASH_S = 0.8  # so long a drop flies


def plumes(staged: Staged, frames: int) -> Iterator[Particles]:
    """All of it that a shot's members and place give off."""
    rng = np.random.default_rng((staged.seed, 63))
    t = np.arange(frames)[:, None] / 24.0 * staged.tempo
    ground = PLACES[place_name(staged)].ground
    named = staged.brief.place.amount("dust") > 0
    stand = [m for m in staged.members if m.owner in staged.spots]  # plain shapes have none: the physics has them
    for m in stand:
        if m.owner not in staged.script.parts or m.owner in staged.physical:
            continue
        deeds = staged.script.parts[m.owner].deeds
        way = _way(staged, m, t[:, 0])
        size = float(max(m.size)) * staged.spots[m.owner].scale
        if m.name in SMOKING or (m.name in HEATED and season_of(staged.brief) == "winter"):
            yield from _chimney(staged, m, way, t, rng)
        if m.name in ERUPTS:
            yield from _eruption(staged, m, t, rng)
        hurries = any(d.verb in HURRYING and d.path is not None for d in deeds)
        drifts = any(d.verb == "drift" for d in deeds) and m.assembly.carriage == "wheels"
        walks = named and any(d.path is not None for d in deeds) and m.assembly.carriage.startswith("legs")
        rolls = m.assembly.carriage in ("wheels", "legs4", "legs2") and not staged.spots[m.owner].support
        if drifts:
            yield from _kicked_up(m, way, t, size, (0.92, 0.92, 0.93), 0.5, rng, count=150, glow=0.3 * _day(staged))
        elif (
            hurries
            and ground == "water"
            and m.assembly.carriage.startswith("legs")
            and not staged.spots[m.owner].support
        ):
            yield _thrown_up(way, t, size, rng)
        elif rolls and (ground in DRY or named) and (hurries or walks) and not m.person:
            yield from _kicked_up(m, way, t, size, DUST.get(ground, DUST["earth"]), 0.22, rng)
    for owner, (when, act) in staged.script.breaks.items():
        if act == "explode" and owner in staged.spots:
            yield from _blast(staged, owner, when, t, rng)
    place = staged.brief.place
    if PLACES[place_name(staged)].sea and place.amount("waves") > 0.5:
        yield from _surf(staged, t, place.amount("waves"), rng)
    for m in stand:
        if m.name == "waterfall":
            yield from _falls(staged, m, t, rng)
        if m.name in WINDOWS and place.amount("rain") > 0:
            yield from rain_at(m, staged.spots[m.owner].root, t, rng)
        elif m.name in WINDOWS and place.amount("snow") > 0:
            yield from snow_at(m, staged.spots[m.owner].root, t, rng)


def _way(staged: Staged, m: Member, t: np.ndarray) -> np.ndarray:
    """Places (F, 3) of a member on the ground over time, by its paths."""
    spot = staged.spots[m.owner]
    made = np.tile([spot.x, spot.y, spot.z], (len(t), 1)).astype(float)
    for deed in staged.script.parts[m.owner].deeds:
        if deed.path is not None and deed.path.shape[1] == 3:
            share = np.clip((t - deed.start_s) / max(deed.end_s - deed.start_s, 1e-6), 0, 1)
            steps = np.linspace(0, 1, len(deed.path))
            inside = t >= deed.start_s - 1e-6
            path = np.stack([np.interp(share, steps, deed.path[:, k]) for k in range(3)], 1)
            made[inside] = path[inside]
    return made


def _trail(
    where: np.ndarray, t: np.ndarray, life: float, count: int, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Ages (F, N) as shares of a life, and where each was born (F, N, 3) along a way."""
    age = np.mod(t + rng.uniform(0, life, count), life)
    step = float(t[1, 0] - t[0, 0]) if len(t) > 1 else 1.0
    born = np.round((t - age) / max(step, 1e-6)).astype(int)
    first = (
        where[0] + (where[min(1, len(where) - 1)] - where[0]) * np.minimum(born, 0)[..., None]
    )  # as if it had come on before
    return age / life, np.where((born < 0)[..., None], first, where[np.clip(born, 0, len(where) - 1)])


def puffs(
    place: np.ndarray, age: np.ndarray, radius: float, colour: RGB, opacity: float, *, glow: float = 0.0
) -> Iterator[Particles]:
    """Soft balls that grow and thin out as they age, in three steps."""
    for k, (low, high) in enumerate(((0.0, 0.3), (0.3, 0.65), (0.65, 1.0))):
        there = (age >= low) & (age < high)
        made = place.copy()
        made[..., 1] = np.where(there, place[..., 1], GONE)
        size = radius * (0.55, 1.0, 1.45)[k]
        yield Particles(position=made.astype(np.float32), radius=np.full(made.shape[1], size, np.float32), colour=colour,
                        opacity=opacity * (1.0, 0.7, 0.4)[k], soft=True, glow=glow * (1.0, 0.4, 0.1)[k])  # fmt: skip


def _chimney(
    staged: Staged, m: Member, way: np.ndarray, t: np.ndarray, rng: np.random.Generator
) -> Iterator[Particles]:
    spot = staged.spots[m.owner]
    ahead = way[-1] - way[0]
    yaw = np.degrees(np.arctan2(-ahead[2], ahead[0])) if np.hypot(ahead[0], ahead[2]) > 1e-3 else spot.yaw
    root = placed((0.0, 0.0, 0.0), (0.0, float(yaw), 0.0))
    root[:, :3] *= spot.scale
    at = (
        socket_frame(m.assembly, "mouth", root[None])[0][:, 3]
        if "mouth" in m.assembly.sockets
        else np.array([0.0, float(m.high[1]), 0.0])
    )
    tall = float(m.size[1]) * spot.scale
    age, born = _trail(way + at, t, 3.2, 90, rng)
    drift = rng.normal(0, 0.12, (3, 90)) * tall
    place = born + np.stack(
        [drift[0] * age - 0.5 * tall * age, 1.3 * tall * age**0.7 + 0.1 * drift[1], drift[2] * age], -1
    )
    yield from puffs(place, age, 0.34 * tall, (0.95, 0.95, 0.96), 0.5, glow=0.3 * _day(staged))


def _day(staged: Staged) -> float:
    """Whether it is day, 1 or 0: by day white smoke is bright before any hill."""
    hour = staged.brief.place.hour
    return float(staged.brief.time_of_day != "night" and (hour is None or 6.0 <= hour <= 19.0))


def _eruption(staged: Staged, m: Member, t: np.ndarray, rng: np.random.Generator) -> Iterator[Particles]:
    """A column of ash that rises and spreads, and glowing stones thrown out; of a geyser, water and steam."""
    spot, tall = staged.spots[m.owner], float(m.size[1]) * staged.spots[m.owner].scale
    hot = m.name == "volcano"
    top = np.array([spot.x, spot.y + tall * (1.0 if hot else 0.9), spot.z])
    count = 150
    age = np.mod(t / 5.0 + rng.uniform(0, 1, count), 1.0)
    turn, r = rng.uniform(0, 6.28, count), rng.uniform(0.2, 1.0, count)
    wide = tall * (0.12 + 0.75 * age**1.4) * r
    place = top + np.stack(
        [wide * np.cos(turn) + 0.35 * tall * age**2, 1.5 * tall * age**0.75, wide * np.sin(turn)], -1
    )
    yield from puffs(place, age, 0.3 * tall, (0.24, 0.22, 0.22) if hot else (0.95, 0.97, 0.98), 0.55 if hot else 0.4)
    if not hot:
        return
    stones = 110
    span = np.mod(t / 1.6 + rng.uniform(0, 1, stones), 1.0)
    speed, lean, turn = rng.uniform(0.7, 1.4, stones), rng.uniform(0.05, 0.6, stones), rng.uniform(0, 6.28, stones)
    out = tall * speed * lean * span
    high = tall * (1.5 * speed * span - 1.7 * span**2)
    fire = top + np.stack([out * np.cos(turn), high, out * np.sin(turn)], -1)
    yield Particles(
        position=fire.astype(np.float32),
        radius=(rng.uniform(0.008, 0.02, stones) * tall).astype(np.float32),
        colour=(1.0, 0.45, 0.1),
        glow=6.0,
    )
    heat = top + rng.normal(0, 0.06, (30, 3)) * tall
    yield Particles(
        position=np.broadcast_to(heat, (len(t), 30, 3)).astype(np.float32),
        radius=np.full(30, 0.12 * tall, np.float32),
        colour=(1.0, 0.4, 0.1),
        opacity=0.2,
        soft=True,
        glow=2.5,
    )


def _kicked_up(
    m: Member, way: np.ndarray, t: np.ndarray, size: float, colour: RGB, opacity: float, rng: np.random.Generator, *, count: int = 60,
    glow: float = 0.0,
) -> Iterator[Particles]:  # fmt: skip
    """Dust or tyre smoke behind who goes."""
    ahead = way[-1] - way[0]
    ahead = ahead / max(float(np.linalg.norm(ahead)), 1e-6)
    age, born = _trail(way - 0.34 * size * ahead, t, 1.7, count, rng)
    spread = rng.normal(0, 1, (3, count))
    place = born + np.stack(
        [
            0.12 * size * spread[0] * (0.3 + age),
            0.05 * size + 0.22 * size * age * (0.6 + 0.3 * np.abs(spread[1])),
            0.14 * size * spread[2] * (0.3 + age),
        ],
        -1,
    )
    yield from puffs(place, age, 0.16 * size, colour, opacity, glow=glow)


def _thrown_up(way: np.ndarray, t: np.ndarray, size: float, rng: np.random.Generator) -> Particles:
    """Drops of shallow water that fly up from the feet of who runs through it, and fall back."""
    count = 260
    age, born = _trail(way, t, SPLASH_S, count, rng)
    turn, out, up = rng.uniform(0, 2 * np.pi, count), rng.uniform(0.1, 0.8, count), rng.uniform(0.5, 1.5, count)
    along = (
        rng.uniform(-0.35, 0.35, count)[:, None]
        * (way[-1] - way[0])
        / max(float(np.linalg.norm(way[-1] - way[0])), 1e-6)
    )
    fly = np.stack([out * age * np.cos(turn), up * age - 1.5 * age**2, out * age * np.sin(turn)], -1)
    place = born + size * (along + fly)
    place[..., 1] = np.where(size * fly[..., 1] > 0, size * fly[..., 1], GONE)
    return Particles(
        position=place.astype(np.float32), radius=(size * rng.uniform(0.006, 0.02, count)).astype(np.float32), colour=(0.92, 0.96, 1.0), opacity=0.75,
        soft=False, glow=0.3,
    )  # fmt: skip


def _blast(staged: Staged, owner: str, when: float, t: np.ndarray, rng: np.random.Generator) -> Iterator[Particles]:
    """A ball of fire that swells and turns to smoke."""
    m = next(m for m in staged.members if m.owner == owner)
    spot, size = staged.spots[owner], float(max(m.size)) * staged.spots[owner].scale
    centre = np.array([spot.x, spot.y + 0.5 * float(m.size[1]) * spot.scale, spot.z])
    count = 80
    out = rng.normal(size=(count, 3)) * [1.0, 0.8, 1.0]
    out /= np.linalg.norm(out, axis=1, keepdims=True)
    reach = rng.uniform(0.2, 1.0, count)
    since = np.maximum(t - when, 0.0)
    swell = 1.0 - np.exp(-3.5 * since)
    place = (
        centre
        + out * (reach * 1.1 * size * swell)[..., None]
        + np.stack([0 * since, 0.5 * size * since, 0 * since], -1)
    )
    for begin, end, colour, glow, opacity, r in (
        (0.0, 0.25, (1.0, 0.9, 0.6), 6.0, 0.7, 0.32), (0.12, 0.9, (1.0, 0.45, 0.1), 2.4, 0.5, 0.38), (0.5, 3.5, (0.2, 0.18, 0.17), 0.0, 0.4, 0.5),
    ):  # fmt: skip
        there = (t > when + begin) & (t < when + end)
        made = place.copy()
        made[..., 1] = np.where(there, place[..., 1], GONE)
        yield Particles(
            position=made.astype(np.float32),
            radius=np.full(count, r * size, np.float32),
            colour=colour,
            opacity=opacity,
            soft=True,
            glow=glow,
        )


def _surf(staged: Staged, t: np.ndarray, amount: float, rng: np.random.Generator) -> Iterator[Particles]:
    """Waves that break along a shore: bursts of spray that rise and fall back, one after the other."""
    unit = max(1.0, 1.0 / max(staged.unit, 1.0) * 4.0)
    spread = max((abs(s.x) for s in staged.spots.values()), default=1.0) + 4.0
    shore = -1.9 - 0.3 * spread
    for k in range(7):
        count, period = 110, 3.6
        x0 = -spread * 1.6 + 2 * 1.6 * spread * (k + 0.5) / 7
        span = np.mod(t / period + 0.29 * k, 1.0) * period
        vx, vy, vz = rng.normal(0, 0.5, count), rng.uniform(0.4, 2.6, count) * amount, rng.uniform(-0.1, 0.5, count)
        delay = rng.uniform(0, 0.5, count)
        since = np.maximum(span - delay, 0.0)
        x = x0 + rng.normal(0, 0.7, count) + vx * since
        y = vy * since - 1.1 * since**2
        z = shore + rng.normal(0, 0.25, count) + vz * since
        place = np.stack([x, np.where((y > 0) & (since > 0), y, GONE), np.broadcast_to(z, x.shape)], -1)
        yield Particles(
            position=place.astype(np.float32),
            radius=(rng.uniform(0.03, 0.12, count) * unit).astype(np.float32),
            colour=(0.95, 0.97, 0.99),
            opacity=0.5,
            soft=True,
        )
        yield Particles(
            position=place[:, ::2].astype(np.float32),
            radius=(rng.uniform(0.01, 0.025, count // 2)).astype(np.float32),
            colour=(0.97, 0.98, 1.0),
            opacity=0.9,
        )


def _falls(staged: Staged, m: Member, t: np.ndarray, rng: np.random.Generator) -> Iterator[Particles]:
    """Streaks that run down a waterfall, and the mist at its foot."""
    spot = staged.spots[m.owner]
    tall, wide = float(m.size[1]) * spot.scale, float(m.size[2]) * spot.scale
    root = spot.root
    count = 160
    share = np.mod(t * 0.8 / np.sqrt(max(tall, 0.1)) + rng.uniform(0, 1, count), 1.0)
    inner = np.stack(
        [
            np.broadcast_to(0.03 * tall + rng.uniform(0, 0.05, count) * tall, share.shape),
            tall * (0.8 - 0.78 * share**1.6),
            np.broadcast_to(rng.uniform(-0.11, 0.11, count) * wide, share.shape),
        ],
        -1,
    )
    place = inner @ root[:, :3].T / max(spot.scale, 1e-9) * 1.0 + root[:, 3]
    tail = np.broadcast_to(np.array([0.0, 0.05 * tall, 0.0]), place.shape).astype(np.float32)
    yield Particles(
        position=place.astype(np.float32),
        radius=np.full(count, 0.0018 * tall, np.float32),
        colour=(0.97, 0.99, 1.0),
        opacity=0.6,
        tail=tail,
    )
    age = np.mod(t / 3.0 + rng.uniform(0, 1, 70), 1.0)
    mist = np.stack(
        [
            0.12 * tall + 0.3 * tall * age,
            0.02 * tall + 0.28 * tall * age,
            np.broadcast_to(rng.normal(0, 0.14, 70) * wide, age.shape),
        ],
        -1,
    )
    yield from puffs(
        mist @ root[:, :3].T / max(spot.scale, 1e-9) + root[:, 3], age, 0.1 * tall, (0.94, 0.97, 0.98), 0.12
    )


__all__ = ["plumes", "puffs"]
