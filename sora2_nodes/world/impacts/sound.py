"""Plan → sound: impacts and steps as modal responses at their exact samples, rubbing as shaped noise, ambience.

Speech is not made here. Mono, float32, about 0.5 at the peak when something is struck hard.
"""

from __future__ import annotations

import math

import numpy as np

from ..scene import RATE_HZ, Contact, Part, Plan, Scene
from . import ambience, modes

PEAK = 0.5
LOUDEST_RUB = 0.08  # RMS of rolling and sliding at their loudest
HARD = {
    "rubber": 0.25, "wood": 0.7, "metal": 1.0, "glass": 0.9, "stone": 1.0, "plastic": 0.7, "fabric": 0.15, "earth": 0.4,
}  # fmt: skip
ROUGH = {"wood": 0.6, "tile": 0.7, "concrete": 0.9, "grass": 0.6, "sand": 0.8, "carpet": 0.3, "metal": 0.8, "ice": 0.5}
BRIGHT_GROUND = ("tile", "concrete", "metal", "ice", "wood")


def render_sound(scene: Scene, plan: Plan, *, sample_rate: int = 24_000, seed: int = 0) -> np.ndarray:
    """Sound of a plan, (S,) float32 in -1..1, S = round(duration * sample_rate)."""
    rng = np.random.default_rng((seed, 23))
    samples = max(1, round(scene.duration_s * sample_rate))
    struck = np.zeros(samples, np.float32)
    for contact in (c for c in plan.contacts if c.kind != "stroke"):
        _strike(struck, scene, contact, sample_rate)
    struck += _rubbing(scene, plan, samples, sample_rate, rng)
    peak = float(np.abs(struck).max())
    if peak > PEAK:
        struck *= PEAK / peak
    return struck + ambience.bed(scene.backdrop, scene.light.time_of_day, samples, sample_rate, rng)


def onset_sample(contact: Contact, sample_rate: int) -> int:
    """The sample at which a contact begins to sound."""
    return round(contact.time_s * sample_rate)


def _strike(sound: np.ndarray, scene: Scene, contact: Contact, sample_rate: int) -> None:
    """Add one contact: what strikes, what is struck, and the ground under it."""
    at, level = onset_sample(contact, sample_rate), modes.loudness(contact)
    bright = min(1.0, contact.speed / 4.0)
    voices: list[tuple[str, str, int, float]] = []
    if contact.kind == "step":
        voices = [("surface", scene.surface, 0, 0.30), ("object", "rubber", 10, 0.10)]
        level = 0.35 + 0.4 * min(1.0, contact.speed / 3.0)
    else:
        voices.append(("object", contact.material_a, _size(scene.parts[contact.a]), 0.5))
        if contact.b >= 0:
            voices.append(("object", contact.material_b, _size(scene.parts[contact.b]), 0.4))
        else:
            voices.append(("surface", scene.surface, 0, 0.32))
    for kind, material, size_cm, share in voices:
        for is_bright, weight in ((True, bright), (False, 1 - bright)):
            if weight > 0.02:
                _mix(sound, modes.response(kind, material, size_cm, is_bright, sample_rate), at, level * share * weight)


def _mix(sound: np.ndarray, response: np.ndarray, at: int, gain: float) -> None:
    end = min(len(sound), at + len(response))
    if at < end:
        sound[at:end] += np.float32(gain) * response[: end - at]


def _size(part: Part) -> int:
    """Half height in whole centimetres, which sets the pitch."""
    return max(3, round(100 * max(part.half[0], part.half[1] * 0.9 if part.shape != "capsule" else part.half[0])))


def _rubbing(scene: Scene, plan: Plan, samples: int, sample_rate: int, rng: np.random.Generator) -> np.ndarray:
    """Rolling rumble and sliding scrape, each one noise band under an envelope of speed."""
    sound = np.zeros(samples, np.float32)
    t = np.arange(samples, dtype=np.float32) * np.float32(RATE_HZ / sample_rate)
    for envelope, (low, high) in _rubs(scene, plan):
        if len(envelope) and float(envelope.max()) > 1e-4:
            level = np.interp(t, np.arange(len(envelope)), np.minimum(envelope, LOUDEST_RUB)).astype(np.float32)
            sound += level * _band(samples, low, high, sample_rate, rng)
    return sound


def rub_level(scene: Scene, plan: Plan) -> tuple[np.ndarray, np.ndarray]:
    """How loud what rolls and slides is at each tick, RMS (T,), and each part's share of it (T, P)."""
    if not scene.parts:
        return np.zeros(0, np.float32), np.zeros((0, 0), np.float32)
    level = np.sqrt(sum(np.square(np.minimum(envelope, LOUDEST_RUB)) for envelope, _ in _rubs(scene, plan)))
    return np.asarray(level), np.maximum(plan.rolling, plan.sliding)


def _rubs(scene: Scene, plan: Plan) -> tuple[tuple[np.ndarray, tuple[float, float]], ...]:
    """Envelopes (T,) and bands in Hz of rolling, its brighter part, and sliding."""
    hard = np.array([HARD.get(p.material, 0.5) for p in scene.parts], np.float32)
    bulk = np.array([min(1.5, (p.half[0] / 0.24) ** 0.5) for p in scene.parts], np.float32)
    rough = ROUGH[scene.surface]
    crisp = 1.0 if scene.surface in BRIGHT_GROUND else 0.45
    return (
        (_sum(plan.rolling, bulk * (0.35 + 0.65 * hard)) * 0.015 * (0.4 + rough), (70.0, 260.0 + 500.0 * crisp)),
        (_sum(plan.rolling, hard * hard) * 0.006 * rough, (700.0, 1200.0 + 2600.0 * crisp)),
        (
            _sum(plan.sliding, 0.4 + 0.6 * hard) * 0.020 * (0.3 + rough),
            (500.0 + 700.0 * crisp, 2200.0 + 3200.0 * crisp),
        ),
    )


def _sum(speed: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Join the noises of all parts, which don't know of one another: powers add. (T, P) and (P,) to (T,)"""
    return np.sqrt(np.square(speed * weight).sum(axis=1))


def _band(samples: int, low: float, high: float, sample_rate: int, rng: np.random.Generator) -> np.ndarray:
    """Noise between two frequencies with unit RMS and a grainy envelope."""
    from scipy.signal import butter, lfilter

    b, a = butter(1, [low, min(high, 0.45 * sample_rate)], "bandpass", fs=sample_rate)
    noise = lfilter(b.astype(np.float32), a.astype(np.float32), rng.standard_normal(samples, dtype=np.float32))
    coarse = rng.uniform(0.5, 1.5, samples // (sample_rate // 60) + 2).astype(np.float32)
    grain = np.interp(np.arange(samples) * (60 / sample_rate), np.arange(len(coarse)), coarse).astype(np.float32)
    return noise * grain / math.sqrt(max(float(np.mean(noise * noise)), 1e-12))
