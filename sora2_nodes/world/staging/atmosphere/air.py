"""What is in the air of a shot: rain, snow, leaves, petals, confetti, dust, sparks, bubbles, as particles on their way, and bubbles that burst on what boils in an open pot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ...assembly import matrices, placed
from ...display import GONE, Particles
from ...primitives import RGB
from ...scene import Camera
from ..places import GROUNDS, OPEN_ABOVE, PLACES, UNDER_WATER
from ..scenario import Staged
from ..set_choice import place_name

REACH, HIGH, NEAR, FAR = (
    3.2,
    3.4,
    2.0,
    -5.5,
)  # units: half width, height and depth of the air that is filled, of a shot from USUAL units
USUAL = 4.2
HOPPING, HOP_S, HOP = 150, 0.55, 0.24  # hailstones that hop, how long a hop takes, and how high it is in units
MOST = 900


COUNT, LIFE_S = 34, 0.7


@dataclass(frozen=True, kw_only=True)
class Kind:
    """How one kind of air moves. fall: units/s, sway: units, tail: seconds of its streak, radius in units."""

    fall: float
    radius: float
    colour: RGB
    sway: float = 0.0
    tail: float = 0.0
    opacity: float = 1.0
    soft: bool = False
    glow: float = 0.0
    count: int = 260


KINDS: dict[str, Kind] = {
    "rain": Kind(fall=6.0, radius=0.0032, colour=(0.82, 0.86, 0.92), tail=0.04, opacity=0.42, glow=0.06, count=800),
    "snow": Kind(fall=0.55, radius=0.011, colour=(1.0, 1.0, 1.0), sway=0.18, opacity=0.95, glow=0.30, count=620),
    "hail": Kind(fall=3.4, radius=0.014, colour=(0.95, 0.97, 1.0), tail=0.006, glow=0.15, count=420),
    "leaves": Kind(fall=0.45, radius=0.032, colour=(0.80, 0.42, 0.12), sway=0.35, glow=0.08, count=170),
    "petals": Kind(fall=0.35, radius=0.024, colour=(0.97, 0.72, 0.80), sway=0.3, glow=0.1, count=200),
    "confetti": Kind(fall=0.5, radius=0.015, colour=(0.95, 0.35, 0.35), sway=0.25, count=420),
    "dust": Kind(fall=0.03, radius=0.006, colour=(0.95, 0.90, 0.78), sway=0.1, opacity=0.6, soft=True, count=140),
    "sparks": Kind(fall=-0.9, radius=0.007, colour=(1.0, 0.62, 0.2), sway=0.25, tail=0.03, glow=6.0, count=90),
    "smoke": Kind(fall=-0.12, radius=0.55, colour=(0.55, 0.54, 0.53), sway=0.3, opacity=0.13, soft=True, count=60),
    "bubbles": Kind(fall=-0.4, radius=0.035, colour=(0.85, 0.93, 0.98), sway=0.2, opacity=0.30, glow=0.25, count=90),
}
LIT_MOTES: dict[str, Any] = {"radius": 0.011, "opacity": 0.95, "soft": False, "glow": 0.9, "count": 420}
SPREAD = {
    "confetti": ((0.95, 0.3, 0.3), (0.25, 0.55, 0.95), (0.98, 0.82, 0.2), (0.3, 0.75, 0.4)),
    "leaves": ((0.80, 0.42, 0.12), (0.72, 0.25, 0.10), (0.85, 0.62, 0.18)),
}


def particles_of(staged: Staged, frames: int, camera: Camera | None = None) -> tuple[Particles, ...]:
    """The particles of a shot's weather, in what the camera sees; wind carries them along."""
    from .breakers import breakers
    from .emitters import emitted
    from .flames import fires
    from .vapours import plumes

    place = staged.brief.place
    name = place_name(staged)
    indoors = place.indoors or (PLACES[name].walls is not None and name not in OPEN_ABOVE)
    wind = 0.9 * place.amount("wind") + 0.5 * place.amount("storm")
    view = _view(camera, frames)
    made: list[Particles] = []
    for name, kind in KINDS.items():
        amount = place.amount(name)
        if name == "rain" and not place.amount("snow"):
            amount = max(amount, 0.6 * place.amount("storm"))
        if name == "bubbles" and place.name in UNDER_WATER:
            amount = max(amount, 0.35)
        if amount > 0 and not (indoors and name in ("rain", "snow", "hail")):
            if name == "dust" and "rays" in place.lights:  # what floats in a beam is bright
                kind = replace(kind, **LIT_MOTES)
            colours = SPREAD.get(name, (kind.colour,))
            for number, colour in enumerate(colours):
                made.append(_falling(kind, colour, amount / len(colours), wind, frames, staged, number, view))
            if name == "hail":
                made.append(_hopping(kind, amount, frames, staged, view))
    made += breakers(staged, frames, GROUNDS[PLACES[place_name(staged)].ground].pattern == "water")
    return (
        *made,
        *emitted(staged, frames, view, camera),
        *plumes(staged, frames),
        *fires(staged, frames),
        *simmering(staged, frames),
    )


def _view(camera: Camera | None, frames: int) -> tuple[np.ndarray, float]:
    """What the camera looks at, (F, 3), and how much further from it than usual it is."""
    if camera is None:
        return np.zeros((frames, 3)), 1.0
    away = float(np.linalg.norm(camera.eye - camera.target, axis=1).mean())
    scale = away * np.tan(np.radians(camera.fov_deg) / 2) / (USUAL * np.tan(np.radians(35.0) / 2))
    return camera.target[:frames].astype(float), float(np.clip(scale, 0.12, 12.0))


def _falling(
    kind: Kind, colour: RGB, amount: float, wind: float, frames: int, staged: Staged, number: int, view: tuple[np.ndarray, float]
) -> Particles:  # fmt: skip
    rng = np.random.default_rng((staged.seed, 51, number, int(1000 * kind.radius)))
    middle, scale = view
    count = int(min(MOST, kind.count * (0.3 + 1.2 * amount)))
    t = np.arange(frames)[:, None] / 24.0
    x, y, z = rng.uniform(-REACH, REACH, count), rng.uniform(0, HIGH, count), rng.uniform(FAR, NEAR, count)
    speed = kind.fall * rng.uniform(0.8, 1.2, count)
    phase, rate = rng.uniform(0, 2 * np.pi, count), rng.uniform(0.5, 1.4, count)
    sway = kind.sway * np.sin(rate * t * 2.2 + phase)
    low = np.maximum(middle[:, 1:2] / scale - 0.5 * HIGH, 0.0)
    high = np.mod(y - speed * t - low, HIGH) + low
    centre = middle[:, :1] / scale
    across = np.mod(x + wind * t + sway - centre + REACH, 2 * REACH) - REACH + centre
    deep = z[None] + middle[:, 2:] / scale
    position = (np.stack([across, high, deep], -1) * scale).astype(np.float32)
    tail = None
    if kind.tail:
        way = np.stack([np.full(count, wind), -speed, np.zeros(count)], -1) * kind.tail * scale
        tail = np.broadcast_to(way, position.shape).astype(np.float32)
    radius = (kind.radius * scale * rng.uniform(0.7, 1.3, count)).astype(np.float32)
    return Particles(
        position=position, radius=radius, colour=colour, opacity=kind.opacity, soft=kind.soft, glow=kind.glow, tail=tail
    )


def _hopping(kind: Kind, amount: float, frames: int, staged: Staged, view: tuple[np.ndarray, float]) -> Particles:
    """Hailstones that hop off the ground where they have fallen, each time at another place."""
    rng = np.random.default_rng((staged.seed, 52))
    middle, scale = view
    count, hops = int(HOPPING * (0.3 + amount)), int(frames / 24.0 / HOP_S) + 2
    places = rng.uniform((-REACH, FAR), (REACH, NEAR), (hops, count, 2))
    rises, ways = rng.uniform(0.4, 1.0, (hops, count)), rng.uniform(-0.22, 0.22, (hops, count, 2))
    u = np.arange(frames)[:, None] / 24.0 / HOP_S + rng.uniform(0, 1, count)
    hop, share, which = u.astype(int), np.mod(u, 1.0), np.arange(count)[None]
    at = places[hop, which] + ways[hop, which] * share[..., None]
    high = HOP * rises[hop, which] * 4 * share * (1 - share)
    position = np.stack([at[..., 0] + middle[:, :1] / scale, high, at[..., 1] + middle[:, 2:] / scale], -1) * scale
    radius = (kind.radius * scale * rng.uniform(0.7, 1.3, count)).astype(np.float32)
    return Particles(position=position.astype(np.float32), radius=radius, colour=kind.colour, glow=kind.glow)


def simmering(staged: Staged, frames: int) -> Iterator[Particles]:
    """Domes on the liquid of every vessel that boils: each swells, stays a moment and is gone."""
    rng = np.random.default_rng((staged.seed, 73))
    t = np.arange(frames)[:, None] / 24.0
    for m in staged.members:
        part = staged.script.parts.get(m.owner)
        held = [number for number, p in enumerate(m.assembly.primitives) if p.role == "contents"]
        if part is None or part.held_by or not held or not any(d.verb == "boil" for d in part.deeds):
            continue
        spot = staged.spots[m.owner]
        surface = matrices(m.assembly, placed((0, 0, 0))[None])[0][held[0]]
        high = spot.y + float(surface[1, 3]) * spot.scale
        colour = m.assembly.primitives[held[0]].colour
        pale = (0.5 * colour[0] + 0.5, 0.5 * colour[1] + 0.5, 0.5 * colour[2] + 0.5)
        wide = 0.5 * float(min(m.size[0], m.size[2])) * spot.scale * 0.72
        age = np.mod(t / LIFE_S + rng.uniform(0, 1, COUNT), 1.0)
        turn, out = rng.uniform(0, 2 * np.pi, COUNT), np.sqrt(rng.uniform(0, 1, COUNT)) * wide
        x = np.broadcast_to(spot.x + out * np.cos(turn), age.shape)
        z = np.broadcast_to(spot.z + out * np.sin(turn), age.shape)
        for low, share in ((0.0, 0.45), (0.35, 0.75), (0.6, 1.0)):
            there = (age >= low) & (age < low + 0.4)
            place = np.stack([x, np.where(there, high, GONE), z], -1).astype(np.float32)
            radius = (0.13 * wide * share * rng.uniform(0.6, 1.2, COUNT)).astype(np.float32)
            yield Particles(position=place, radius=radius, colour=pale, opacity=0.85)
