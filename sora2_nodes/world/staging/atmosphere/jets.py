"""What bodies give off as they are moved: fire from a mouth, water from a trunk or a blowhole, a rocket's flame and smoke, a boat's wake."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from ....vocabulary.families import FAMILY_OF
from ...assembly import socket_frame
from ...display import GONE, Particles
from ...motion import Performance
from ...primitives import RGB
from ..places import PLACES
from ..roster import Member
from ..scenario import Staged
from ..set_choice import place_name
from .downwash import downwash
from .plops import plops
from .vapours import puffs

OUT = {
    "mouth": (1.0, -0.12, 0.0),
    "trunk": (-0.22, 1.0, 0.0),
    "spout": (-0.06, 1.0, 0.0),
    "hand_right": (1.0, 0.42, 0.0),
}  # ahead, up and aside, of a socket
SPOUT_EVERY_S, SPOUT_S = 2.6, 1.5  # of a whale that breathes
WAKE_FROM = 0.12  # lengths a second from which a boat leaves a wake
WATERBORNE = ("floats", "sails")
BEAM_STEPS = 14  # particles along a beam of light
BUBBLES, BUBBLES_LIVE_S = 34, 4.2  # of who blows them: how many are in the air, how long each is
BLOWING = ("spacecraft", "aircraft")  # families whose engines blow dust off the ground
EXHAUST = 1.1  # heights that a rocket's flame may be over the ground and still raise smoke there


@dataclass(frozen=True, kw_only=True)
class Jet:
    """One kind of jet. reach: lengths of its body a second; fall: of those lengths a second²; wide: of them, at its end."""

    socket: str
    reach: float
    life_s: float
    wide: float
    looks: tuple[
        tuple[float, float, RGB, float, float, float], ...
    ]  # from, to of its life; colour; opacity; glow; size
    fall: float = 0.0
    count: int = 220


FIRE = Jet(
    socket="mouth", reach=1.1, life_s=0.8, wide=0.16, fall=-0.25,
    looks=(
        (0.0, 0.35, (1.0, 0.86, 0.42), 0.5, 5.0, 0.030), (0.15, 0.75, (1.0, 0.46, 0.08), 0.45, 3.0, 0.060), (0.5, 0.95, (0.92, 0.18, 0.03), 0.35, 1.4, 0.080),
        (0.85, 1.0, (0.16, 0.14, 0.13), 0.25, 0.0, 0.10),
    ),
)  # fmt: skip
WATER = Jet(
    socket="trunk", reach=1.1, life_s=1.2, wide=0.16, fall=1.9, count=520,
    looks=((0.0, 1.0, (0.86, 0.94, 1.0), 0.8, 0.35, 0.0055), (0.1, 1.0, (0.92, 0.96, 1.0), 0.14, 0.3, 0.045)),
)  # fmt: skip
SPOUT = Jet(
    socket="spout", reach=0.5, life_s=1.3, wide=0.10, fall=0.42,
    looks=((0.0, 0.8, (0.95, 0.98, 1.0), 0.6, 0.7, 0.010), (0.1, 1.0, (0.95, 0.97, 1.0), 0.28, 0.7, 0.045)),
)  # fmt: skip
HOSE = Jet(
    socket="hand_right", reach=2.7, life_s=1.15, wide=0.13, fall=1.7, count=760,
    looks=((0.0, 1.0, (0.86, 0.94, 1.0), 0.8, 0.45, 0.007), (0.08, 1.0, (0.93, 0.97, 1.0), 0.16, 0.4, 0.05)),
)  # fmt: skip
SMOKE = Jet(
    socket="mouth", reach=0.34, life_s=1.5, wide=0.10, fall=-0.10, count=60,
    looks=((0.0, 0.4, (0.90, 0.90, 0.92), 0.30, 0.1, 0.018), (0.3, 1.0, (0.86, 0.86, 0.88), 0.14, 0.1, 0.045)),
)  # fmt: skip
PUFFS = (1.5, 2.7, 3.4)  # s after one begins to smoke: when the smoke begins, when it ends, and how long until the next
BY_DEED = {"breathe fire": FIRE, "spray": WATER}


def jets(staged: Staged, acted: Mapping[str, Performance], times: np.ndarray) -> Iterator[Particles]:
    """All of it, from where everybody's mouths, trunks and keels are at times (F,), in seconds of the world."""
    rng = np.random.default_rng((staged.seed, 67))
    place = PLACES[place_name(staged)]
    afloat = place.sea or place.ground == "water"
    yield from plops(staged.script.splashes, times, staged.scene.gravity, rng)
    for m in staged.members:
        performance = acted.get(m.owner)
        if performance is None or m.owner in staged.physical:
            continue
        if m.person:
            yield from _bubbles(staged, m, acted, times, rng)
            if any(d.verb == "hose" for d in staged.script.parts[m.owner].deeds):
                yield from _jet(m, HOSE, performance, times, times >= 0.0, rng)
            if any(d.verb == "smoke" for d in staged.script.parts[m.owner].deeds):
                yield from _jet(
                    m,
                    SMOKE,
                    performance,
                    times,
                    (np.mod(times, PUFFS[2]) > PUFFS[0]) & (np.mod(times, PUFFS[2]) < PUFFS[1]),
                    rng,
                )
            continue
        deeds = staged.script.parts[m.owner].deeds
        for deed in deeds:
            jet = BY_DEED.get(deed.verb)
            if jet is not None and jet.socket in m.assembly.sockets:
                flowing = (times >= deed.start_s + 0.3) & (times <= deed.end_s)
                yield from _jet(m, jet, performance, times, flowing, rng)
        if "spout" in m.assembly.sockets and afloat:
            at_surface = performance.root[:, 1, 3] < 0.2 * float(m.size[1])
            yield from _jet(m, SPOUT, performance, times, at_surface & (np.mod(times, SPOUT_EVERY_S) < SPOUT_S), rng)
        if afloat and any(d.verb == "breach" for d in deeds):
            yield from _splashes(m, performance, times, rng)
        if m.name == "ufo":
            yield _tractor_beam(m, performance)
        if m.assembly.carriage == "rocket" and any(d.verb in ("take off", "fly", "land") for d in deeds):
            yield from _exhaust(m, performance, times, rng)
        if FAMILY_OF.get(m.name) in BLOWING and not afloat and any(d.verb in ("land", "take off") for d in deeds):
            yield from downwash(m, performance, times, place.ground, rng)
        steers = staged.script.parts[m.owner].way is None  # what only drifts leaves no wake
        if m.assembly.carriage in WATERBORNE and place.ground == "water" and steers:
            yield from _wake(m, performance, times, rng)


def _scale(performance: Performance) -> float:
    return float(np.linalg.norm(performance.root[0, :, 0]))


def _born(times: np.ndarray, life_s: float, count: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Seconds (F, N) since each was given off, and at which frame that was; below 0 before the first."""
    age = np.mod(times[:, None] + rng.uniform(0, life_s, count), life_s)
    step = float(times[1] - times[0]) if len(times) > 1 else 1.0
    return age, np.round((times[:, None] - age) / max(step, 1e-6)).astype(int)


def _jet(
    m: Member, jet: Jet, performance: Performance, times: np.ndarray, flowing: np.ndarray, rng: np.random.Generator
) -> Iterator[Particles]:
    """Particles that leave a socket as it is turned, spread and fall."""
    size = float(max(m.size)) * _scale(performance)
    frame = socket_frame(m.assembly, jet.socket, performance.root, performance.joints)
    ahead = performance.root[:, :, :3] @ np.array([1.0, 0.0, 0.0])
    ahead /= np.maximum(np.linalg.norm(ahead, axis=1, keepdims=True), 1e-9)
    forward, up, _ = OUT[jet.socket]
    way = forward * ahead + np.array([0.0, up, 0.0])
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    age, born = _born(times, jet.life_s, jet.count, rng)
    at = np.clip(born, 0, len(times) - 1)
    there = flowing[at] & (born >= 0)
    share = age / jet.life_s
    spread = rng.normal(0, 1, (jet.count, 3)) * jet.wide * size
    gone = jet.reach * size * (age - 0.25 * age * share) * rng.uniform(0.8, 1.1, jet.count)
    own = np.gradient(frame[..., 3], times, axis=0) if len(times) > 1 else np.zeros_like(way)
    place = frame[at][..., 3] + own[at] * age[..., None] + way[at] * gone[..., None] + spread[None] * share[..., None]
    place[..., 1] -= 0.5 * jet.fall * size * age**2
    there &= place[..., 1] > 0
    for low, high, colour, opacity, glow, radius in jet.looks:
        seen = there & (share >= low) & (share < high)
        made = place.copy()
        made[..., 1] = np.where(seen, place[..., 1], GONE)
        yield Particles(
            position=made.astype(np.float32), radius=(radius * size * rng.uniform(0.7, 1.3, jet.count)).astype(np.float32), colour=colour,
            opacity=opacity, soft=radius > 0.02, glow=glow,
        )  # fmt: skip


def _bubbles(
    staged: Staged, m: Member, acted: Mapping[str, Performance], times: np.ndarray, rng: np.random.Generator
) -> Iterator[Particles]:
    """Soap bubbles that leave the ring before somebody's lips, one after the other, and drift up and away."""
    blowing = [d for d in staged.script.parts[m.owner].deeds if d.verb == "blow bubbles"]
    ring = next((p for p in staged.script.parts.values() if p.held_by == m.owner and "ring" in p.member.assembly.sockets), None)  # fmt: skip
    if not blowing:
        return
    source = (ring.member, acted[ring.member.owner], "ring") if ring is not None else (m, acted[m.owner], "mouth")
    frame = socket_frame(source[0].assembly, source[2], source[1].root, source[1].joints)
    ahead = socket_frame(m.assembly, "mouth", acted[m.owner].root, acted[m.owner].joints)[:, :, 0]
    ahead = ahead / np.maximum(np.linalg.norm(ahead, axis=1, keepdims=True), 1e-9)
    tall = float(m.size[1]) * _scale(acted[m.owner])
    since = times[:, None] - blowing[0].start_s + BUBBLES_LIVE_S  # as many are in the air at first as later
    age = np.mod(since - np.linspace(0, BUBBLES_LIVE_S, BUBBLES, endpoint=False), BUBBLES_LIVE_S)
    at = np.clip(np.searchsorted(times, times[:, None] - age), 0, len(times) - 1)
    spread = rng.normal(0, 1, (BUBBLES, 3)) * [0.10, 0.13, 0.16]
    out = 0.62 * (1 - np.exp(-1.3 * age)) * rng.uniform(0.6, 1.2, BUBBLES)
    sway = 0.02 * np.sin(2.2 * times[:, None] + rng.uniform(0, 6.28, BUBBLES))
    place = frame[at][..., 3] + tall * (
        ahead[at] * out[..., None] + spread * np.minimum(age, 2.0)[..., None]
        + np.stack([sway, 0.085 * age, sway], -1)
    )  # fmt: skip
    radius = tall * 0.021 * rng.uniform(0.5, 1.4, BUBBLES)
    for size, opacity, colour, glow in ((1.0, 0.30, (0.80, 0.92, 1.0), 0.5), (0.28, 0.75, (1.0, 1.0, 1.0), 1.2)):
        shine = np.array([-0.4, 0.45, 0.5]) * radius[:, None] * (size < 1)
        yield Particles(
            position=(place + shine).astype(np.float32), radius=(size * radius).astype(np.float32), colour=colour, opacity=opacity,
            soft=False, glow=glow,
        )  # fmt: skip


def _splashes(m: Member, performance: Performance, times: np.ndarray, rng: np.random.Generator) -> Iterator[Particles]:
    """Water thrown up in a ring wherever a body leaves the sea and falls back into it."""
    size, way = float(max(m.size)) * _scale(performance), performance.root[:, :, 3]
    through = np.flatnonzero(np.diff(np.sign(way[:, 1] + 1e-6)))
    for k in through:
        count, turn = 220, rng.uniform(0, 2 * np.pi, 220)
        since = np.clip(times - times[k], 0, None)[:, None]
        out, up = (
            rng.uniform(0.05, 0.7, count),
            rng.uniform(0.3, 1.5, count) * (1.3 if way[k + 1, 1] < way[k, 1] else 0.8),
        )
        place = way[k] * [1.0, 0.0, 1.0] + size * np.stack(
            [out * since * np.cos(turn), up * since - 1.3 * since**2, out * since * np.sin(turn)], -1
        )
        there = (since > 0) & (place[..., 1] > 0)
        place[..., 1] = np.where(there, place[..., 1], GONE)
        for part, radius, opacity in ((slice(0, None), 0.012, 0.8), (slice(0, None, 3), 0.07, 0.22)):
            yield Particles(
                position=place[:, part].astype(np.float32), radius=np.full(place[:, part].shape[1], radius * size, np.float32), colour=(0.94, 0.97, 1.0),
                opacity=opacity, soft=radius > 0.02, glow=0.4,
            )  # fmt: skip


def _tractor_beam(m: Member, performance: Performance) -> Particles:
    """A cone of light under a flying saucer, down to the ground."""
    share = (np.arange(BEAM_STEPS) + 0.5) / BEAM_STEPS
    top = performance.root[:, None, :, 3]
    place = top * np.array([1.0, 0.0, 1.0]) + np.stack([0 * share, 0 * share, 0 * share], -1)
    place[..., 1] = top[..., 1] * (1 - share)
    radius = (0.12 + 0.34 * share) * float(m.size[0]) * _scale(performance)
    tail = np.zeros_like(place)
    tail[..., 1] = -top[..., 1] / BEAM_STEPS
    return Particles(
        position=place.astype(np.float32), radius=radius.astype(np.float32), colour=(0.62, 1.0, 0.78), opacity=0.10, soft=True, glow=1.4, tail=tail.astype(np.float32),
    )  # fmt: skip


def _exhaust(m: Member, performance: Performance, times: np.ndarray, rng: np.random.Generator) -> Iterator[Particles]:
    """A rocket's fire below it, and the smoke that its flame raises from the ground and leaves behind."""
    tall, wide = float(m.size[1]) * _scale(performance), float(m.size[0]) * _scale(performance)
    foot = performance.root[:, :, 3]
    moves = np.linalg.norm(performance.root[-1, :, 3] - performance.root[0, :, 3]) > 0.05 * tall
    if not moves:
        return
    age, born = _born(times, 0.5, 160, rng)
    at = np.clip(born, 0, len(times) - 1)
    spread = rng.normal(0, 0.12 * wide, (160, 3)) * [1.0, 0.3, 1.0]
    place = foot[at] + spread - np.array([0.0, 1.0, 0.0]) * (1.3 * tall * age)[..., None]
    place[..., 1] = np.where(place[..., 1] > 0, place[..., 1], GONE)
    yield from puffs(place, age / 0.5, 0.28 * wide, (1.0, 0.62, 0.2), 0.6, glow=6.0)
    count, life = 260, 4.5
    age, born = _born(times, life, count, rng)
    begun = np.where(born < 0, np.maximum(times[:, None] - age, -life), times[np.clip(born, 0, len(times) - 1)])
    at = np.clip(born, 0, len(times) - 1)
    share, turn, far = age / life, rng.uniform(0, 2 * np.pi, count), rng.uniform(0.3, 1.0, count)
    near = foot[at][..., 1] < EXHAUST * tall  # its flame reaches the ground: smoke rolls outward over it
    out = tall * far * (0.10 + 1.2 * (1 - np.exp(-1.4 * age)))
    low = np.stack(
        [
            foot[at][..., 0] + out * np.cos(turn),
            0.03 * tall + 0.30 * tall * far * share,
            foot[at][..., 2] + 0.6 * out * np.sin(turn),
        ],
        -1,
    )
    drift = rng.normal(0, 0.10 * tall, (count, 3))
    high = foot[at] - np.array([0.0, 0.35 * tall, 0.0]) + drift * (0.2 + share)[..., None]
    place = np.where(near[..., None], low, high)
    place[..., 1] = np.where((place[..., 1] > 0) & (begun > -0.6), place[..., 1], GONE)
    yield from puffs(place, share, 0.26 * tall, (0.96, 0.94, 0.91), 0.6, glow=0.45)


def _wake(m: Member, performance: Performance, times: np.ndarray, rng: np.random.Generator) -> Iterator[Particles]:
    """Foam that a keel leaves behind: a trail astern, and the two waves of its bow that spread with time."""
    size = _scale(performance)
    long, wide = float(m.size[0]) * size, float(m.size[2]) * size
    way = performance.root[:, :, 3]
    step = np.gradient(way, times, axis=0) if len(times) > 1 else np.zeros_like(way)
    fast = np.linalg.norm(step[:, [0, 2]], axis=1)
    if fast.max() < WAKE_FROM * long:
        return
    ahead = np.stack([performance.root[:, 0, 0], np.zeros(len(way)), performance.root[:, 2, 0]], 1)
    ahead /= np.maximum(np.linalg.norm(ahead, axis=1, keepdims=True), 1e-9)
    aside = np.stack([-ahead[:, 2], np.zeros(len(way)), ahead[:, 0]], 1)
    count, life = 900, 3.0
    age, born = _born(times, life, count, rng)
    at = np.clip(born, 0, len(way) - 1)
    before = np.minimum(born, 0)[..., None] * step[0] * (times[1] - times[0] if len(times) > 1 else 0.0)
    push = np.clip(fast[at] / long, 0.0, 1.5)
    kind = rng.integers(0, 3, count)  # astern, and either bow wave
    sign, stern = np.array([0.0, 1.0, -1.0])[kind], np.where(kind == 0, -0.48, 0.30)
    out = sign * (0.42 * wide + 0.45 * fast[at] * age * 0.5) + rng.normal(0, 0.16, count) * wide * np.where(
        kind == 0, 1 + age, 0.6
    )
    place = way[at] + before + ahead[at] * (stern * long)[..., None] + aside[at] * out[..., None]
    share = age / life
    place[..., 1] = 0.012 * long + 0.05 * long * push * np.maximum(1 - 3 * share, 0) * rng.uniform(0, 1, count)
    place[..., 1] = np.where(push > WAKE_FROM, place[..., 1], GONE)
    for k, radius in ((0, 0.022), (1, 0.04), (2, 0.07)):
        yield from puffs(place[:, k::3], share[:, k::3], radius * long, (0.95, 0.97, 0.98), 0.6, glow=0.3)


__all__ = ["jets"]
