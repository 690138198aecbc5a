"""What is to be heard of a shot, and where: sounds that happen and sounds that last. Plain data; it makes no sound.

Azimuth in degrees from where the camera looks, right is positive. Distance in lengths from the camera to what it looks at, so
that what the shot is about is at 1 whatever its size. Times are seconds from the shot's beginning.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

TICK_HZ = 100  # of the curves


@dataclass(frozen=True, kw_only=True)
class SoundEvent:
    """Something that sounds once. kind: of `kinds.EVENTS`. strength 0..1; size_m: of what sounds, which sets its pitch.

    syllables: of a call, 0: as many as it usually has.
    """

    kind: str
    time_s: float
    strength: float = 0.7
    size_m: float = 1.0
    azimuth: float = 0.0
    distance: float = 1.0
    syllables: int = 0
    owner: str = ""


@dataclass(frozen=True, kw_only=True)
class SoundSource:
    """Something that sounds for a while. kind: of `kinds.SOURCES`.

    Curves are (T,) at TICK_HZ, or (1,) where nothing changes: azimuth, distance, speed (m/s of what goes; 0..1 of what has an
    amount), doppler (of the pitch). wide: all around, as a place's own sound is. start_s at or below 0 and end_s at or above
    the shot's end: it does not begin or stop there.
    """

    kind: str
    start_s: float = 0.0
    end_s: float = 1e9
    strength: float = 0.7
    size_m: float = 1.0
    azimuth: np.ndarray = field(default_factory=lambda: np.zeros(1))
    distance: np.ndarray = field(default_factory=lambda: np.ones(1))
    speed: np.ndarray = field(default_factory=lambda: np.zeros(1))
    doppler: np.ndarray = field(default_factory=lambda: np.ones(1))
    wide: bool = False
    owner: str = ""


@dataclass(frozen=True, kw_only=True)
class SoundPlan:
    """All of a shot's sounds but its contacts and its lines. since_s: how long its world has been going on when it begins.

    space: open | room | hall | cave | water, what the place makes of every sound.
    """

    duration_s: float
    events: tuple[SoundEvent, ...] = ()
    sources: tuple[SoundSource, ...] = ()
    space: str = "open"
    since_s: float = 0.0
    seed: int = 0


def cut_sounds(plan: SoundPlan, start_s: float, seconds: float) -> SoundPlan:
    """A part of a plan, its times from its own beginning."""
    events = [replace(e, time_s=e.time_s - start_s) for e in plan.events if start_s <= e.time_s < start_s + seconds]
    sources = []
    for source in plan.sources:
        begin, end = source.start_s - start_s, source.end_s - start_s
        if end <= 0 or begin >= seconds:
            continue
        tick = round(start_s * TICK_HZ)
        curves = {
            name: curve[tick:] if len(curve) > tick + 1 else curve[-1:]
            for name in ("azimuth", "distance", "speed", "doppler")
            if len(curve := getattr(source, name)) > 1
        }
        goes_on = end if end < plan.duration_s - start_s else 1e9
        sources.append(replace(source, start_s=begin, end_s=goes_on, **curves))
    return replace(
        plan, duration_s=seconds, events=tuple(events), sources=tuple(sources), since_s=plan.since_s + start_s
    )
