"""Timing: from the shot's seconds to a move's own time, flights under gravity, and when a deed's events happen."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .deeds import Deed
from .move import Move

CROUCH_S, LAND_S = 0.42, 0.55
WEIGHTLESS = 0.05  # m/s²; below this nobody comes down again


@dataclass(frozen=True, kw_only=True)
class Flight:
    """One time in the air."""

    begin_s: float  # of the crouch
    leave_s: float
    land_s: float
    end_s: float  # of the landing's recovery
    gravity: float
    up: float = 0.0  # m, by which the landing lies above the take-off

    def height(self, t: np.ndarray) -> np.ndarray:
        """Height above the straight way from take-off to landing, m: a parabola."""
        tau = np.clip(t - self.leave_s, 0, self.land_s - self.leave_s)
        return 0.5 * self.gravity * tau * (self.land_s - self.leave_s - tau)

    def phase(self, t: np.ndarray) -> np.ndarray:
        """0..1 crouching, 1..2 in the air, 2..3 landing."""
        return np.interp(t, [self.begin_s, self.leave_s, self.land_s, self.end_s], [0.0, 1.0, 2.0, 3.0])


def flights_of(move: Move, deed: Deed, height: float, gravity: float) -> tuple[Flight, ...]:
    """Plan the flights of a leaping deed: as many as fit if it repeats, at least one."""
    scale = math.sqrt(height / 1.75)
    span = deed.end_s - deed.start_s
    high = float(deed.params.get("height", move.high * height))
    air = 2 * math.sqrt(2 * high / gravity) if gravity > WEIGHTLESS else max(0.6, span - 1.0)
    crouch, land = (CROUCH_S * scale, LAND_S * scale) if not move.repeat else (0.2 * scale, 0.2 * scale)
    if span < air + crouch + land:
        share = max(0.25, (span - air) / (crouch + land))
        crouch, land = crouch * share, land * share
    each = crouch + air + land
    count = int(deed.params.get("count", max(1, math.floor(span / each + 0.05)) if move.repeat else 1))
    made, begin = [], deed.start_s
    if "at_s" in deed.params:
        begin = max(deed.start_s, float(deed.params["at_s"]) - crouch)
    for _ in range(count):
        made.append(
            Flight(
                begin_s=begin,
                leave_s=begin + crouch,
                land_s=begin + crouch + air,
                end_s=begin + each,
                gravity=max(gravity, 0.0),
            )
        )
        begin += each
    return tuple(made)


def own_time(move: Move, deed: Deed, t: np.ndarray) -> np.ndarray:
    """A move's own time (F,) at the shot's seconds: shares of a cycle, or seconds of its keys."""
    rate = float(deed.params.get("rate", 1.0))
    if move.cycle_s:
        return (t - deed.start_s) / move.cycle_s * rate
    natural, span = move.keys[-1][0], deed.end_s - deed.start_s
    if natural <= 0:
        return np.zeros_like(t)
    first = move.events[0][0] if move.events else None
    if "at_s" in deed.params and first is not None:
        at = float(deed.params["at_s"])
        if at - first >= deed.start_s:
            return np.clip(t - (at - first), 0, natural)
        before = (t - deed.start_s) / max(at - deed.start_s, 1e-3) * first
        return np.clip(np.where(t < at, before, first + t - at), 0, natural)
    if move.repeat and span > 1.5 * natural:
        rounds = max(1, round(span / natural))
        return np.mod((t - deed.start_s) / span * rounds * natural, natural)
    if span < natural:
        return np.clip((t - deed.start_s) / span * natural, 0, natural)
    if move.hold is None:
        return np.clip(t - deed.start_s, 0, natural)
    local, extra = t - deed.start_s, span - natural
    return np.clip(np.where(local < move.hold, local, np.maximum(move.hold, local - extra)), 0, natural)


def event_times(move: Move, deed: Deed) -> list[tuple[float, str, str, float]]:
    """When a deed's events happen: (seconds, kind, where, strength)."""
    made = []
    if move.cycle_s:
        rate = move.cycle_s / max(float(deed.params.get("rate", 1.0)), 1e-3)
        for when, kind, where, strength in move.events:
            n = 0
            while deed.start_s + (n + when) * rate < deed.end_s:
                made.append((deed.start_s + (n + when) * rate, kind, where, strength))
                n += 1
        return sorted(made)
    fine = np.linspace(deed.start_s, deed.end_s, 800)
    own = own_time(move, deed, fine)
    for when, kind, where, strength in move.events:
        hit = np.nonzero((own[:-1] < when) & (own[1:] >= when) & (own[1:] - own[:-1] < 1))[0]
        made += [(float(fine[i + 1]), kind, where, strength) for i in hit]
    return sorted(made)
