"""Air that comes from somewhere: steam off a cup, spray of a boat, shafts of light, a bolt of lightning, clouds that go."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...assembly import socket_frame
from ...display import GONE, Particles
from ...primitives import RGB
from ...scene import Camera
from ..places import PLACES, UNDER_WATER
from ..scenario import Staged
from ..set_choice import place_name
from ..sound.place_sounds import is_night
from .fireworks import fireworks, mirrored
from .light_trails import light_trails
from .place_light import flashes
from .sky_lights import View, aurora, clouds, rainbow

HOT = ("coffee", "tea", "soup", "cocoa", "hot chocolate", "espresso", "green tea")
BURST_AWAY = 10.0  # times the view's scale: how far off shells burst
BEHIND_TOWERS = 130.0  # units: beyond any skyline
AT_CITIES = ("city over water", "city waterfront", "skyline")
STEAMING = ("steam", "boil", "smoke", "cook")  # deeds
BOLT_SEEN = 0.08  # of a flash: how bright the sky still is while its bolt is seen
DUSK = 19.0  # h from which the beam of a lighthouse is seen


def emitted(staged: Staged, frames: int, view: View, camera: Camera | None = None) -> tuple[Particles, ...]:
    """All of it that a shot asks for."""
    place, lights, look = staged.brief.place, staged.brief.place.lights, staged.brief.look
    rng = np.random.default_rng((staged.seed, 61))
    made: list[Particles] = []
    made += _steam(staged, frames, rng)
    if max(place.amount("spray"), place.amount("splash")) > 0:
        made += _spray(staged, frames, max(place.amount("spray"), place.amount("splash")), view, rng)
    outdoors = place.indoors is not True
    if {"rays", "dappled"} & set(lights) or place.name in UNDER_WATER:
        made += _shafts(staged, frames, view, rng)
    if "spotlight" in lights:
        made += _cone(frames, rng)
    if "lasers" in lights:
        made += _lasers(frames, view, rng)
    if "glow" in lights:
        made += _motes(frames, view, rng)
    if place.amount("fireworks") > 0 and outdoors:
        made += _fireworks(staged, frames, camera, view, rng)
    if max(place.amount("lightning"), 1.0 * ("lightning" in lights)) > 0 and outdoors:
        made += _bolts(staged, frames, view, rng)
    made += _beacons(staged, frames)
    if place.amount("trails") > 0 and PLACES[place_name(staged)].fronts:
        made += light_trails(frames, place.amount("trails"), max(min(staged.unit, 14.0), 0.4), rng)
    if (
        (look.depth_of_field or 0.0) >= 0.7
        and outdoors
        and place.hour is not None
        and (place.hour > 18.5 or place.hour < 5.5)
    ):
        made += _far_lamps(frames, view, rng)
    if place.amount("aurora") > 0:
        made += aurora(frames, view)
    if place.amount("rainbow") > 0 and outdoors:
        made += rainbow(frames, view, place.amount("rainbow"))
    drifting = any(
        cue.asked.startswith("clouds") or "cloud" in cue.asked.split()[-1:]
        for cue in staged.brief.scene_cues
        if cue.field == "weather"
    )
    if outdoors and place.name not in ("space", "moon", *UNDER_WATER) and (look.speed >= 20 or drifting):
        made += clouds(frames, view, 3.2 if look.speed >= 20 else 0.25, rng)
    return tuple(made)


def _steam(staged: Staged, frames: int, rng: np.random.Generator) -> Iterator[Particles]:
    """Wisps that rise from what is hot."""
    wanted = staged.brief.place.amount("steam")
    for m in staged.members:
        if m.owner not in staged.script.parts or m.owner not in staged.spots:  # left to the physics
            continue
        part, spot = staged.script.parts[m.owner], staged.spots[m.owner]
        holds = staged.brief.things[m.ref[1]].holds if not m.person else ""
        steams = any(d.verb in STEAMING for d in part.deeds) and not m.person
        steams = steams or (
            wanted > 0 and not m.person and (holds in HOT or "contents" in {p.role for p in m.assembly.primitives})
        )
        if not steams or part.held_by:
            continue
        size = float(max(m.size[0], m.size[2]))
        count, life, t = 46, 1.9, np.arange(frames)[:, None] / 24.0
        age = np.mod(t + rng.uniform(0, life, count), life) / life  # (F, N)
        turn = rng.uniform(0, 2 * np.pi, count)
        x = spot.x + 0.16 * size * np.cos(turn) + 0.22 * size * age * np.sin(2.6 * t + 2 * turn)
        z = spot.z + 0.16 * size * np.sin(turn)
        y = spot.y + float(m.high[1]) * 0.92 + 1.5 * size * age
        # wisps grow as they rise, and are gone at the top
        for share in (0.5, 1.0):
            there = (age > share - 0.5) & (age <= share)
            high = np.where(there, y, GONE)
            yield Particles(
                position=np.stack([x, high, np.broadcast_to(z, x.shape)], -1).astype(np.float32),
                radius=np.full(count, 0.14 * size * (0.7 + share), np.float32), colour=(0.95, 0.96, 0.98), opacity=0.16 if share < 1 else 0.08, soft=True,
            )  # fmt: skip


def _spray(staged: Staged, frames: int, amount: float, view: View, rng: np.random.Generator) -> list[Particles]:
    """Drops that are thrown up beside whoever goes through water."""
    t, count, life = np.arange(frames)[:, None] / 24.0, int(260 * amount), 0.7
    born = rng.uniform(0, life, count)
    age = np.mod(t + born, life)
    middle, scale = view
    if not any(d.path is not None for part in staged.script.parts.values() for d in part.deeds):
        return _crown(staged, t, amount, rng)
    at = np.clip(((t - age) * 24).round().astype(int), 0, frames - 1)
    where = middle[at[..., 0] if at.ndim == 3 else at]  # (F, N, 3)
    vx, vy, vz = rng.normal(-0.5, 0.6, count), rng.uniform(0.7, 1.9, count), rng.normal(0, 0.5, count)
    x = where[..., 0] + (rng.normal(0, 0.3, count) + vx * age) * scale
    y = (vy * age - 0.5 * 4.5 * age**2) * scale + 0.04
    z = where[..., 2] + (rng.normal(0, 0.15, count) + vz * age) * scale
    position = np.stack([x, np.where(y > 0, y, GONE), z], -1).astype(np.float32)
    radius = (rng.uniform(0.006, 0.018, count) * scale).astype(np.float32)
    mist = np.stack([x, np.where(y > 0, 0.6 * y, GONE), z], -1)[:, ::6].astype(np.float32)
    return [
        Particles(position=position, radius=radius, colour=(0.96, 0.98, 1.0), opacity=0.9, glow=0.35),
        Particles(position=mist, radius=np.full(mist.shape[1], 0.12 * scale, np.float32), colour=(0.95, 0.97, 1.0), opacity=0.12, soft=True, glow=0.3),
    ]  # fmt: skip


def _crown(staged: Staged, t: np.ndarray, amount: float, rng: np.random.Generator) -> list[Particles]:
    """A crown of drops around what stands still, thrown up and out all around it, again and again."""
    wide = max((0.5 * float(max(m.size[0], m.size[2])) for m in staged.members if m.ref in staged.focus), default=0.4)
    tall = max((float(m.size[1]) for m in staged.members if m.ref in staged.focus), default=1.0)
    floor = min(
        (staged.spots[m.owner].y for m in staged.members if m.ref in staged.focus and m.owner in staged.spots),
        default=0.0,
    )
    count, life = int(380 * amount), 1.15
    age = np.mod(t + rng.integers(0, 3, count) * life / 3 + rng.uniform(-0.09, 0.09, count), life)
    turn, up = rng.uniform(0, 2 * np.pi, count), rng.uniform(0.35, 1.25, count) * tall
    out = wide * (1.15 + rng.uniform(0.2, 1.0, count) * age)
    high = floor + 2.6 * up * age - 2.4 * tall * age**2
    place = np.stack([out * np.cos(turn), np.where(high > floor, high, GONE), out * np.sin(turn)], -1).astype(
        np.float32
    )
    tail = np.zeros_like(place)
    tail[..., 1] = 0.012 * (2.6 * up - 4.8 * tall * age)
    radius = (rng.uniform(0.4, 1.6, count) ** 1.5 * 0.0055 * tall).astype(np.float32)
    return [Particles(position=place, radius=radius, colour=(0.90, 0.95, 1.0), opacity=0.85, glow=0.5, tail=tail)]


def _shafts(staged: Staged, frames: int, view: View, rng: np.random.Generator) -> list[Particles]:
    """Slanting shafts of light, that waver under water."""
    middle, scale = view
    count, wet = 11, staged.brief.place.name in UNDER_WATER
    t = np.arange(frames)[:, None] / 24.0
    x = rng.uniform(-2.6, 2.6, count) + 0.10 * np.sin(0.8 * t + rng.uniform(0, 6, count))
    z = np.broadcast_to(rng.uniform(-3.4, -0.5, count), x.shape)
    top = np.stack([x * scale + middle[:, :1], np.full_like(x, 3.6 * scale), z * scale + middle[:, 2:]], -1)
    lean = np.array([0.75, 3.5, -0.1]) * scale
    tail = np.broadcast_to(lean, top.shape).astype(np.float32)
    radius = (rng.uniform(0.20, 0.50, count) * scale).astype(np.float32)
    colour: RGB = (0.55, 0.85, 0.95) if wet else (1.0, 0.92, 0.74)
    return [
        Particles(
            position=top.astype(np.float32),
            radius=radius,
            colour=colour,
            opacity=0.08,
            soft=True,
            glow=0.8,
            tail=tail,
        )
    ]


def _cone(frames: int, rng: np.random.Generator) -> list[Particles]:
    """The cone of a spotlight in a little dust."""
    steps = 12
    share = (np.arange(steps) + 0.5) / steps
    place = np.stack([0.12 * (1 - share), 3.4 * (1 - share), 1.13 * (1 - share)], -1)
    return [
        Particles(
            position=np.broadcast_to(place, (frames, steps, 3)).astype(np.float32), radius=(0.10 + 0.85 * share).astype(np.float32),
            colour=(1.0, 0.97, 0.90), opacity=0.035, soft=True, glow=0.35,
        )
    ]  # fmt: skip


def _lasers(frames: int, view: View, rng: np.random.Generator) -> list[Particles]:
    """Beams that sweep over the stage."""
    middle, scale = view
    t = np.arange(frames) / 24.0
    made = []
    for k, colour in enumerate(((0.15, 1.0, 0.35), (0.9, 0.15, 1.0), (0.2, 0.6, 1.0))):
        angle = np.stack([np.sin(0.9 * t + k + 0.5 * n) * 0.6 + (n - 1.5) * 0.35 for n in range(4)], 1)  # (F, 4)
        root = np.stack([np.full_like(angle, (k - 1) * 1.8), np.full_like(angle, 0.2), np.full_like(angle, -3.0)], -1)
        way = -np.stack([np.sin(angle), np.cos(angle), 0.1 * np.ones_like(angle)], -1) * 6.0
        made.append(
            Particles(
                position=((root * scale) + middle[:, None] * [1, 0, 1]).astype(np.float32), radius=np.full(4, 0.012 * scale, np.float32), colour=colour,
                opacity=0.85, glow=2.2, tail=(way * scale).astype(np.float32),
            )
        )  # fmt: skip
    return made


def _motes(frames: int, view: View, rng: np.random.Generator) -> list[Particles]:
    """Small lights that drift."""
    middle, scale = view
    count, t = 70, np.arange(frames)[:, None] / 24.0
    phase = rng.uniform(0, 6.28, (3, count))
    x = rng.uniform(-2.6, 2.6, count) + 0.2 * np.sin(0.6 * t + phase[0])
    y = rng.uniform(0.1, 2.3, count) + 0.12 * np.sin(0.9 * t + phase[1])
    z = rng.uniform(-3, 1.0, count) + 0.1 * np.sin(0.5 * t + phase[2])
    place = np.stack([x, y, z], -1) * scale + middle[:, None] * [1, 0, 1]
    return [
        Particles(
            position=place.astype(np.float32),
            radius=np.full(count, 0.016 * scale, np.float32),
            colour=(0.35, 1.0, 0.85),
            opacity=1.0,
            soft=True,
            glow=3.0,
        )
    ]


def _fireworks(
    staged: Staged, frames: int, camera: Camera | None, view: View, rng: np.random.Generator
) -> list[Particles]:
    """Shells in the sky of the camera, behind a skyline where there is one, and their image on water."""
    if camera is None:
        camera = Camera(move="static", eye=view[0] + [0.0, 0.6 * view[1], 4.2 * view[1]], target=view[0])
    name = place_name(staged)
    sparks = fireworks(frames, camera, staged.aspect, BEHIND_TOWERS if name in AT_CITIES else BURST_AWAY * view[1], rng)
    return [*sparks, *mirrored(sparks, camera, rng)] if PLACES[name].ground == "water" else sparks


def _bolts(staged: Staged, frames: int, view: View, rng: np.random.Generator) -> list[Particles]:
    """A jagged bolt while the sky flashes."""
    middle, scale = view
    bright = flashes(frames, staged.scene.duration_s, staged.seed)
    x, y, points = float(rng.uniform(-2.2, 2.2)), 4.4, []
    while y > 0.5:
        points.append((x, y, -7.5))
        x, y = x + float(rng.normal(0, 0.30)), y - float(rng.uniform(0.25, 0.5))
    line = np.array([*points, (x, y, -7.5)]) * scale + middle.mean(0) * [1, 0, 1]
    place = np.broadcast_to(line[:-1], (frames, len(line) - 1, 3)).copy()
    place[bright < BOLT_SEEN, :, 1] = GONE
    tail = np.broadcast_to(line[:-1] - line[1:], place.shape).astype(np.float32)
    return [
        Particles(position=place.astype(np.float32), radius=np.full(len(line) - 1, r * scale, np.float32), colour=(0.85, 0.9, 1.0), opacity=o, soft=s, glow=g, tail=tail)
        for r, o, s, g in ((0.034, 1.0, False, 9.0), (0.16, 0.35, True, 1.8))
    ]  # fmt: skip


def _beacons(staged: Staged, frames: int) -> Iterator[Particles]:
    """The two beams of a lighthouse, going round."""
    t = np.arange(frames) / 24.0
    for m in staged.members:
        if m.name != "lighthouse" or "beam" not in m.assembly.sockets or m.owner not in staged.spots:
            continue
        said = m.ref[0] == "thing" and staged.brief.things[m.ref[1]].state == "on"
        if not said and not _is_murky(staged):
            continue  # by day the air hides it
        spot, tall = staged.spots[m.owner], float(m.size[1])
        at = socket_frame(m.assembly, "beam", spot.root[None])[0, :, 3]
        at = np.array([spot.x, float(at[1]), spot.z])
        turn = 1.5 * t + 0.4
        way = np.stack([np.cos(turn), -0.03 * np.ones_like(t), np.sin(turn)], -1)
        steps = 16
        share = (np.arange(steps) + 0.5) / steps
        for sign in (1.0, -1.0):
            place = at + sign * way[:, None] * (share * 3.2 * tall)[None, :, None]
            yield Particles(
                position=place.astype(np.float32), radius=((0.05 + 0.20 * share) * tall).astype(np.float32), colour=(1.0, 0.95, 0.78), opacity=0.14, soft=True,
                glow=0.9, tail=np.broadcast_to(sign * way[:, None] * (3.2 * tall / steps), place.shape).astype(np.float32),
            )  # fmt: skip


def _is_murky(staged: Staged) -> bool:
    """Whether a beam of light is seen in the air: by night, in fog, in a storm."""
    place = staged.brief.place
    night = is_night(place.hour, staged.brief.time_of_day) or (place.hour is not None and place.hour >= DUSK)
    return night or max(place.amount("fog"), place.amount("storm"), place.amount("lightning")) > 0


def _far_lamps(frames: int, view: View, rng: np.random.Generator) -> list[Particles]:
    """Lamps far behind, so far out of focus that they are discs of light."""
    middle, scale = view
    made = []
    for colour in ((1.0, 0.75, 0.35), (1.0, 0.45, 0.30), (0.55, 0.75, 1.0)):
        count = 9
        place = (
            np.stack([rng.uniform(-3.4, 3.4, count), rng.uniform(-0.9, 1.4, count), rng.uniform(-4.5, -3.0, count)], -1)
            * scale
        )
        place = place[None] + middle[:, None]
        made.append(
            Particles(
                position=place.astype(np.float32),
                radius=(rng.uniform(0.10, 0.22, count) * scale).astype(np.float32),
                colour=colour,
                opacity=0.40,
                glow=0.7,
            )
        )
    return made
