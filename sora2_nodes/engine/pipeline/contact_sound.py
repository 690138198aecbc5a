"""What the networks sound of a shot's contacts, held to its plan: when, how loud and where by the plan, how it sounds by them.

The sampled sound has a hit where the plan has one, but now and then one more or one less, a few milliseconds off, and all of it in
one channel. So each contact takes the network's own hit nearest to it, is moved onto its moment, brought to the loudness of its
impulse, let die as long as its materials ring, and placed; what rolls and slides is heard while it does. The rest is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.ndimage import uniform_filter1d
from scipy.signal import butter, resample_poly, sosfiltfilt

from ...world.impacts.modes import OBJECTS, SURFACES, loudness
from ...world.impacts.sound import rub_level
from ...world.scene import RATE_HZ, Contact, Plan, Scene
from ...world.soundscape import panned
from ...world.soundscape.mixdown import faded
from ...world.staging.sound.listener import Listener
from ..shapes import SAMPLE_RATE

SOUND_RATE = 48_000  # of files; the networks sound at half of it
TOGETHER_S = 0.012  # contacts nearer than this are one hit
AROUND_S = (0.03, 0.04)  # before and after a contact, where its hit is looked for
ATTACK_S, LEAST_S = 0.0012, 0.05
CLEAR = 2.5  # rise of energy from which the network has a hit there
LOUDEST, SOFTEST = 0.75, 0.04  # peaks of the strongest and the faintest hit
MOST_GAIN = 12.0
BLOW_S = 0.018  # of a hit, in which it may still grow
BANDS_HZ = (500.0, 2400.0)  # between low, middle and high, each of which dies by itself
EVEN_S = 0.008  # over which what rolls and slides is made even, so that nothing in it is heard as a hit
CARRIED_S = 1.2  # hits so long before a shot's end still ring in the next
Row = tuple[float, float, float, float, float]


@dataclass(frozen=True, kw_only=True)
class ContactHit:
    """One contact as it is heard. peak: of its waveform; decay_s: until -60 dB; what: its materials, for hits that are alike."""

    time_s: float
    peak: float
    decay_s: float
    azimuth: float
    distance: float
    what: tuple[str, ...] = ()


def hits_of(scene: Scene, plan: Plan, listener: Listener) -> list[ContactHit]:
    """The hits of a plan in order of time, those that fall together as one."""
    made: list[ContactHit] = []
    for contact in plan.contacts:
        if contact.kind == "stroke":
            continue
        azimuth, distance = listener.place_at(contact.position, contact.time_s)
        hit = ContactHit(
            time_s=contact.time_s, peak=peak_of(contact), decay_s=_decay(scene, contact), azimuth=azimuth, distance=distance,
            what=(contact.kind, contact.material_a, contact.material_b),
        )  # fmt: skip
        if made and hit.time_s - made[-1].time_s < TOGETHER_S:
            if hit.peak > made[-1].peak:
                made[-1] = ContactHit(**{**vars(hit), "time_s": made[-1].time_s})
        else:
            made.append(hit)
    return made


def peak_of(contact: Contact) -> float:
    """How loud a contact is, as the peak of its waveform."""
    level = 0.2 + 0.2 * min(1.0, contact.speed / 3.0) if contact.kind == "step" else loudness(contact)
    return max(SOFTEST, LOUDEST * level**0.8)


def _decay(scene: Scene, contact: Contact) -> float:
    if contact.kind == "step":
        return max(0.16, SURFACES[scene.surface].decay_s)
    under = OBJECTS[contact.material_b].decay_s if contact.b >= 0 else SURFACES[scene.surface].decay_s
    return max(OBJECTS[contact.material_a].decay_s, under, 0.12)


def rows_of(hits: Sequence[ContactHit], duration_s: float) -> np.ndarray:
    """The hits that still ring when a shot ends, (n, 5) float32 with times before its end, for the shot that continues it."""
    late = [h for h in hits if h.time_s > duration_s - CARRIED_S]
    rows = [(h.time_s - duration_s, h.peak, h.decay_s, h.azimuth, h.distance) for h in late]
    return np.array(rows, np.float32).reshape(-1, 5)


def contact_sound(
    sampled: np.ndarray, scene: Scene, plan: Plan, listener: Listener, *, earlier: np.ndarray | None = None
) -> np.ndarray:
    """Hold a sampled sound (S,) at 24 kHz to its plan: (2, 2 S) float32 at 48 kHz. earlier: rows of the shot it continues."""
    sound = resample_poly(sampled, SOUND_RATE // SAMPLE_RATE, 1).astype(np.float32)
    made = np.zeros((2, len(sound)), np.float32)
    hits = hits_of(scene, plan, listener)
    before = [
        ContactHit(time_s=float(r[0]), peak=float(r[1]), decay_s=float(r[2]), azimuth=float(r[3]), distance=float(r[4]))
        for r in (() if earlier is None else earlier)
    ]
    every = [*before, *hits]
    where = {k: _onset(sound, hit.time_s) for k, hit in enumerate(every)}
    taken = np.zeros(len(sound), np.float32)  # how far a hit is what is heard
    for k, hit in enumerate(every):
        until = every[k + 1].time_s if k + 1 < len(every) else hit.time_s + 4.0
        if until > 0:
            _place(made, taken, sound, hit, until, _source(every, where, k))
    _rub(made, sound, taken, scene, plan, listener)
    return made


def _onset(sound: np.ndarray, time_s: float) -> tuple[int, float]:
    """Where the network's hit nearest to a moment begins, as a sample, and how far the energy rises there."""
    at, step = round(time_s * SOUND_RATE), SOUND_RATE // 2000
    first = at - round(AROUND_S[0] * SOUND_RATE)
    width = round(sum(AROUND_S) * SOUND_RATE)
    low, high = max(first - 8 * step, 0), min(first + width + 10 * step, len(sound))
    if high - low < 24 * step:
        return at, 0.0
    energy = np.add.reduceat(sound[low:high] ** 2, np.arange(0, high - low, step))
    after = uniform_filter1d(energy, 6, origin=-3, mode="nearest")
    before = uniform_filter1d(energy, 6, origin=2, mode="nearest")
    rise = (after - before) * np.exp(-0.5 * ((low + np.arange(len(energy)) * step - at) / (0.018 * SOUND_RATE)) ** 2)
    best = int(np.argmax(rise))
    return low + best * step, float(after[best] / max(before[best], 1e-9))


def _source(every: Sequence[ContactHit], where: dict[int, tuple[int, float]], k: int) -> int:
    """The sample from which a hit's sound is taken: its own, or, where the network missed it, the clearest of one alike."""
    at, rise = where[k]
    if rise >= CLEAR or every[k].time_s < 0:
        return at
    alike = [n for n, hit in enumerate(every) if where[n][1] >= CLEAR and hit.what == every[k].what]
    alike = alike or [n for n in where if where[n][1] >= CLEAR]
    return where[max(alike, key=lambda n: where[n][1])][0] if alike else round(every[k].time_s * SOUND_RATE)


def _place(
    made: np.ndarray, taken: np.ndarray, sound: np.ndarray, hit: ContactHit, until_s: float, source: int
) -> None:
    """Put one hit where it belongs: from its moment until it has died or the next one begins."""
    start = round(hit.time_s * SOUND_RATE)
    fade = round(0.004 * SOUND_RATE)
    count = min(
        round(min(until_s - hit.time_s, 1.15 * hit.decay_s + LEAST_S) * SOUND_RATE) + fade,
        len(made[0]) - start,
        len(sound) - max(source, 0),
    )
    if count < 2 * fade:
        return
    low = max(source, 0)
    part = sound[low : low + count].astype(np.float32)
    t = np.arange(len(part)) / SOUND_RATE
    shape = np.minimum(1.0, t / ATTACK_S) * np.minimum(1.0, (len(part) - np.arange(len(part))) / fade)
    if hit.time_s >= 0:
        head = float(np.abs(part[: round(0.06 * SOUND_RATE)]).max())
        part = _dying(part * min(hit.peak / max(head, 1e-5), MOST_GAIN), hit)
    part = (part * shape).astype(np.float32)
    first = max(start, 0)
    part, shape = part[first - start :], shape[first - start :]
    left, right = panned(hit.azimuth)
    gain = float(np.clip(faded(hit.distance), 0.35, 1.3))
    made[0, first : first + len(part)] += part * np.float32(gain * float(left))
    made[1, first : first + len(part)] += part * np.float32(gain * float(right))
    span = slice(first, first + len(part))
    taken[span] = np.maximum(taken[span], shape.astype(np.float32))


def _dying(part: np.ndarray, hit: ContactHit) -> np.ndarray:
    """A hit that only dies after its blow: no band of it rises again, and it is gone when its materials are."""
    t = np.arange(len(part)) / SOUND_RATE
    low, rest = _parted(part, BANDS_HZ[0])
    middle, high = _parted(rest, BANDS_HZ[1])
    made = _falling(low) + _falling(middle) + _falling(high)
    level = np.sqrt(uniform_filter1d(made * made, round(0.016 * SOUND_RATE))) + 1e-7
    ceiling = 0.6 * hit.peak * np.exp(-6.91 * np.maximum(t - 0.012, 0) / (1.3 * hit.decay_s))
    return (made * np.minimum(1.0, ceiling / level)).astype(np.float32)


def _parted(part: np.ndarray, hz: float) -> tuple[np.ndarray, np.ndarray]:
    """What lies below a frequency, and the rest; together they are the whole."""
    below = sosfiltfilt(butter(2, hz, fs=SOUND_RATE, output="sos"), part, padlen=min(600, len(part) - 1))
    return below, part - below


def _falling(band: np.ndarray) -> np.ndarray:
    """A band whose level never rises after the blow."""
    level = np.sqrt(uniform_filter1d(band * band, round(0.014 * SOUND_RATE))) + 1e-7
    blow = min(round(BLOW_S * SOUND_RATE), len(level))
    lowest = np.minimum.accumulate(np.concatenate([np.full(blow, np.inf), level[blow:]]))
    return band * uniform_filter1d(np.minimum(1.0, lowest / level), round(0.004 * SOUND_RATE))


def _rub(made: np.ndarray, sound: np.ndarray, taken: np.ndarray, scene: Scene, plan: Plan, listener: Listener) -> None:
    """What rolls and slides, where no hit is heard, as loud as the plan has it."""
    level, weights = rub_level(scene, plan)  # (T,), (T, P)
    if not len(level) or float(level.max()) < 1e-4:
        return
    paths = [listener.hears(plan.position[:, i]).azimuth for i in range(plan.position.shape[1])]
    ticks = min(len(level), len(paths[0]))
    total = np.maximum(weights[:ticks].sum(1), 1e-9)
    azimuth = sum(weights[:ticks, i] * paths[i][:ticks] for i in range(len(paths))) / total
    at = np.arange(len(sound)) * (RATE_HZ / SOUND_RATE)
    wanted = np.interp(at, np.arange(ticks), uniform_filter1d(level[:ticks], 3)).astype(np.float32)
    own = np.sqrt(np.maximum(uniform_filter1d(sound * sound, round(EVEN_S * SOUND_RATE)), 0.0)) + 1e-5
    gain = np.minimum(wanted / own, 3.0) * (1 - taken) * (wanted > 1e-5)
    left, right = panned(np.interp(at, np.arange(ticks), azimuth))
    made[0] += (sound * gain * left).astype(np.float32)
    made[1] += (sound * gain * right).astype(np.float32)
