"""A sound plan → stereo: every sound made, placed by azimuth and distance, in the space it is in. Numpy; float32.

A shot that continues another starts with that one's tail, `Tail`: what was still ringing, and the last of what went on, so that
nothing begins or ends at the cut.
"""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass

import numpy as np
from scipy.signal import butter, lfilter, oaconvolve

from .kinds import event_sound, level_db, source_sound
from .motors import Going
from .noise_field import NoiseStretch, add_at
from .sound_plan import TICK_HZ, SoundEvent, SoundPlan, SoundSource

FULL_LEFT_DEG = 55.0  # azimuth at which a sound is wholly on one side
NEAREST, FARTHEST_GAIN, NEAREST_GAIN = 0.3, 0.04, 1.7
TAIL_S, JOIN_S = 1.5, 0.03
EDGE_S = 0.06  # over which a source begins or ends inside a shot
KNEE = 0.7  # above it peaks are rounded, so that nothing is ever cut off
SPACES = {  # space: (seconds to -60 dB, share of the room's answer, how dull it is in Hz, gap before it in s)
    "room": (0.35, 0.10, 5200.0, 0.004), "hall": (1.4, 0.20, 4200.0, 0.018), "cave": (2.4, 0.32, 3000.0, 0.03),
}  # fmt: skip
UNDER_WATER_HZ = 650.0


@dataclass(frozen=True, kw_only=True)
class SoundTail:
    """What goes on after a shot, each (2, S): what lasts, what was still ringing, and what the place was still answering."""

    lasting: np.ndarray
    ringing: np.ndarray
    answer: np.ndarray


def mix(
    plan: SoundPlan, rate: int, *, contacts: np.ndarray | None = None, before: SoundTail | None = None
) -> tuple[np.ndarray, SoundTail]:
    """Make a plan's sounds in the space it is in, (2, S) with S = round(duration * rate), and what goes on after them.

    contacts: (2, S) that are heard in the same space. No sample reaches full scale.
    """
    count, extra = round(plan.duration_s * rate), round(TAIL_S * rate)
    lasting = np.zeros((2, count + extra), np.float32)
    ringing = np.zeros_like(lasting)
    for number, event in enumerate(plan.events):
        _put_event(ringing, event, plan, number, rate)
    for source in plan.sources:
        _put_source(lasting, source, plan, rate)
    if before is not None:
        join = min(round(JOIN_S * rate), before.lasting.shape[1], count)
        rise = np.linspace(0, 1, join, dtype=np.float32)
        lasting[:, :join] = lasting[:, :join] * rise + before.lasting[:, :join] * (1 - rise)
        held = min(before.ringing.shape[1], ringing.shape[1])
        ringing[:, :held] += before.ringing[:, :held]
    dry = lasting[:, :count] + ringing[:, :count]
    if contacts is not None:
        dry = dry + contacts[:, :count]
    made, answer = spaced(dry, plan.space, rate)
    if before is not None:
        held = min(before.answer.shape[1], count)
        made[:, :held] += before.answer[:, :held]
        answer[:, : max(before.answer.shape[1] - count, 0)] += before.answer[:, count:][:, : answer.shape[1]]
    tail = SoundTail(
        lasting=lasting[:, count : count + round(2 * JOIN_S * rate)], ringing=ringing[:, count:], answer=answer
    )
    return limited(made), tail


def spaced(sound: np.ndarray, space: str, rate: int) -> tuple[np.ndarray, np.ndarray]:
    """Let a place answer: the tail of a room, a hall or a cave, or water that swallows what is high.

    Returns (2, S) and what the place still answers afterwards, (2, TAIL_S * rate).
    """
    after = np.zeros((2, round(TAIL_S * rate)), np.float32)
    if space == "water":
        b, a = butter(4, UNDER_WATER_HZ / (rate / 2))
        return (1.8 * lfilter(b, a, sound, axis=1)).astype(np.float32), after
    if space not in SPACES:
        return sound.astype(np.float32), after
    share, answer, count = SPACES[space][1], answer_of(space, rate), sound.shape[1]
    wet = np.stack([oaconvolve(sound[k] * 0.7 + sound[1 - k] * 0.3, answer[k]) for k in (0, 1)]) * share
    rest = wet[:, count : count + after.shape[1]]
    after[:, : rest.shape[1]] = rest
    return (sound + wet[:, :count]).astype(np.float32), after


@functools.lru_cache(maxsize=8)
def answer_of(space: str, rate: int) -> np.ndarray:
    """A room's answer to a click, (2, S): noise that dies, both ears unlike, with the power of the click."""
    decay_s, _, dull_hz, gap_s = SPACES[space]
    count = round(decay_s * rate)
    t = np.arange(count) / rate
    noise = (
        np.random.default_rng(len(space)).standard_normal((2, count))
        * np.exp(-6.91 * t / decay_s)
        * np.minimum(1, t / 0.01)
    )
    b, a = butter(1, dull_hz / (rate / 2))
    made = lfilter(b, a, noise, axis=1)
    made = np.pad(made, ((0, 0), (round(gap_s * rate), 0)))
    return (made / np.sqrt(np.mean(np.sum(made * made, axis=1)))).astype(np.float32)


def limited(sound: np.ndarray) -> np.ndarray:
    """Round off peaks above the knee, sample by sample, so that none reaches full scale and joins stay as they are."""
    over = np.abs(sound) - KNEE
    room = 0.97 - KNEE
    return np.where(over > 0, np.sign(sound) * (KNEE + room * np.tanh(over / room)), sound).astype(np.float32)


def panned(azimuth: np.ndarray | float) -> tuple[np.ndarray, np.ndarray]:
    """Gains of left and right for azimuths in degrees, of equal power; what is behind folds over to the front."""
    side = np.sin(np.radians(np.asarray(azimuth, float))) / math.sin(math.radians(FULL_LEFT_DEG))
    angle = (np.clip(side, -1, 1) + 1) * math.pi / 4
    return np.cos(angle) * math.sqrt(2), np.sin(angle) * math.sqrt(2)


def faded(distance: np.ndarray | float) -> np.ndarray:
    """Gain at distances in lengths from the camera to what it looks at."""
    return np.clip(np.maximum(np.asarray(distance, float), NEAREST) ** -0.9, FARTHEST_GAIN, NEAREST_GAIN)


def _put_event(sound: np.ndarray, event: SoundEvent, plan: SoundPlan, number: int, rate: int) -> None:
    at = round(event.time_s * rate)
    luck = np.random.default_rng((plan.seed, round((plan.since_s + event.time_s) * 1000) % (1 << 31), number))
    made = event_sound(event.kind, event.size_m, luck, rate, event.syllables)
    gain = 10 ** (level_db(event.kind) / 20) * event.strength * float(faded(event.distance))
    left, right = panned(event.azimuth)
    add_at(sound[0], at, made * np.float32(gain * float(left)))
    add_at(sound[1], at, made * np.float32(gain * float(right)))


def _put_source(sound: np.ndarray, source: SoundSource, plan: SoundPlan, rate: int) -> None:
    total = sound.shape[1]
    first = max(0, round(source.start_s * rate))
    last = total if source.end_s >= plan.duration_s else min(total, round(source.end_s * rate))
    if last - first < 16:
        return
    salt = sum(ord(c) * 31**k for k, c in enumerate(f"{source.kind}|{source.owner}")) % (1 << 30)
    stretch = NoiseStretch(
        first=round(plan.since_s * rate) + first, count=last - first, rate=rate, seed=plan.seed * 7 + salt
    )
    ticks = (first + np.arange(last - first)) * (TICK_HZ / rate)
    speed, doppler, azimuth, distance = (
        _curve(c, ticks) for c in (source.speed, source.doppler, source.azimuth, source.distance)
    )
    gain = 10 ** (level_db(source.kind) / 20) * source.strength
    envelope = gain * faded(distance)
    edge = min(round(EDGE_S * rate), (last - first) // 2)
    ramp = np.sin(np.linspace(0, math.pi / 2, edge)) ** 2
    if source.start_s > 0:
        envelope[:edge] *= ramp
    if source.end_s < plan.duration_s:
        envelope[-edge:] *= ramp[::-1]
    made = source_sound(source.kind, Going(stretch=stretch, size_m=source.size_m, speed=speed, doppler=doppler))
    if source.wide:
        other = source_sound(
            source.kind, Going(stretch=stretch.other(77), size_m=source.size_m, speed=speed, doppler=doppler)
        )
        sound[0, first:last] += (envelope * (0.9 * made + 0.44 * other)).astype(np.float32)
        sound[1, first:last] += (envelope * (0.44 * made + 0.9 * other)).astype(np.float32)
        return
    left, right = panned(azimuth)
    sound[0, first:last] += (envelope * left * made).astype(np.float32)
    sound[1, first:last] += (envelope * right * made).astype(np.float32)


def _curve(values: np.ndarray, ticks: np.ndarray) -> np.ndarray:
    values = np.asarray(values, float)
    return np.full(len(ticks), values[0]) if len(values) == 1 else np.interp(ticks, np.arange(len(values)), values)
