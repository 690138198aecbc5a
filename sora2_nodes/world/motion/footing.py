"""Footing: where each foot stands, from when to when, and how it swings from one place to the next.

Phase follows distance, so that a foot that stands never slides. Times in seconds, places in metres, headings in degrees.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np

from .curves import ease
from .move import Gait
from .route import ArcPath

TOES_UP = 15.0  # degrees in the second half of a swing
STEP_S = 0.32  # of a step that only mends a stance


@dataclass(kw_only=True)
class Stand:
    """One stay of a foot. lift: m, of the swing that brought it here; heel: degrees at its end; kick: m, behind in that swing."""

    start_s: float
    end_s: float
    place: np.ndarray
    yaw: float
    lift: float = 0.04
    heel: float = 0.0
    kick: float = 0.0
    heard: float = 0.0  # strength of its landing, 0: nobody hears it


@dataclass(kw_only=True)
class Footing:
    """Stays of the left (0) and right (1) foot in order."""

    height: float
    hip: float
    stands: tuple[list[Stand], list[Stand]] = field(default_factory=lambda: ([], []))

    def stance(
        self, place: np.ndarray, yaw: float, stance: tuple[float, float, float], side: int
    ) -> tuple[np.ndarray, float]:
        """Where a foot's ball stands, and its heading, about a place."""
        ahead, wide, out = stance
        sign, a = (-1.0, 1.0)[side], math.radians(yaw)
        forward, right = np.array([math.cos(a), 0, -math.sin(a)]), np.array([math.sin(a), 0, math.cos(a)])
        return place + forward * (ahead + 0.05) * self.height + right * sign * wide * self.hip, yaw - sign * out

    def begin(self, start_s: float, place: np.ndarray, yaw: float, stance: tuple[float, float, float]) -> None:
        """Stand on both feet at a place."""
        for side in (0, 1):
            where, heading = self.stance(place, yaw, stance, side)
            self.stands[side].append(Stand(start_s=start_s, end_s=math.inf, place=where, yaw=heading))

    def mend(
        self, start_s: float, place: np.ndarray, yaw: float, stance: tuple[float, float, float], span_s: float
    ) -> None:
        """Step into a stance, in as many steps as the turn to it needs, one foot after the other."""
        now = [self.stands[side][-1] for side in (0, 1)]
        goals = [self.stance(place, yaw, stance, side) for side in (0, 1)]
        far = max(float(np.linalg.norm(n.place - g[0])) for n, g in zip(now, goals, strict=True))
        turn = (goals[0][1] - now[0].yaw + 180) % 360 - 180
        if far < 0.03 and abs(turn) < 12:
            return
        rounds = max(1, math.ceil(abs(turn) / 75), math.ceil(far / (0.5 * self.height)))
        each = min(STEP_S, max(0.14, span_s / (2 * rounds + 0.5)))
        first = 0 if turn >= 0 else 1
        old = [(n.place, n.yaw) for n in now]
        for k in range(2 * rounds):
            side, u = (first + k) % 2, (k // 2 + 1) / rounds
            spot = old[side][0] + (goals[side][0] - old[side][0]) * u
            way = (goals[side][1] - old[side][1] + 180) % 360 - 180
            begin = start_s + k * each
            self.stands[side][-1].end_s = max(begin, self.stands[side][-1].start_s + 1e-3)
            self.stands[side].append(
                Stand(
                    start_s=begin + 0.96 * each,
                    end_s=math.inf,
                    place=spot,
                    yaw=old[side][1] + way * u,
                    lift=0.035 * self.height,
                    heard=0.15,
                )
            )

    def relocate(
        self,
        moment_s: float,
        leave_s: float,
        place: np.ndarray,
        yaw: float,
        stance: tuple[float, float, float],
        heard: float,
    ) -> None:
        """Leave the ground with both feet and come down elsewhere (a leap)."""
        for side in (0, 1):
            self.stands[side][-1].end_s = max(leave_s, self.stands[side][-1].start_s + 1e-3)
            where, heading = self.stance(place, yaw, stance, side)
            self.stands[side].append(Stand(start_s=moment_s, end_s=math.inf, place=where, yaw=heading, heard=heard))

    def stride(
        self, gait: Gait, way: ArcPath, count: int, clock: np.ndarray, gone: np.ndarray, moving: str, strength: float
    ) -> None:
        """Go along a way in `count` steps. clock, gone: seconds and metres on a fine grid over the way's span."""
        length = max(way.length, 1e-6)
        step = length / count
        phase = gone / step + 1e-9 * np.arange(len(gone))
        first = -2 if moving in ("in", "both") else 0
        last = count + 2 if moving in ("out", "both") else count
        lead = 0.5 - max(gait.overlap, 0.0) / 2 - 0.02
        for j in range(first, last + 1):
            side = j % 2
            spot = j + 0.5 + lead - (gait.uneven if side else 0.0)
            ends = moving in ("out", "both")
            lands, leaves = j + 0.5, j - 0.5 - gait.overlap
            if not ends:
                spot, lands = min(spot, count), min(lands, count - 0.02 * (count - j))
            if first == 0:
                spot, leaves = max(spot, 0.0), max(leaves, 0.0)
            place, yaw = self._beside(way, spot * step, gait.wide, side)
            lands_s, leaves_s = _when(phase, clock, lands), _when(phase, clock, leaves)
            stand = Stand(
                start_s=lands_s,
                end_s=math.inf,
                place=place,
                yaw=yaw,
                lift=gait.lift * self.height,
                kick=gait.kick * self.height,
                heard=strength,
            )
            before = self.stands[side]
            if j < 0:
                before[:] = [
                    *[b for b in before if b.start_s < clock[0] - 1],
                ]
                stand.start_s = min(lands_s, clock[0] + (lands - phase[0]) * step / max(_speed(clock, gone), 1e-6))
            if before:
                before[-1].end_s = (
                    max(min(leaves_s, lands_s - 0.05), before[-1].start_s + 1e-3)
                    if lands > 0 or j >= 0
                    else stand.start_s - 1e-3
                )
                before[-1].heel = gait.heel
            before.append(stand)

    def _beside(self, way: ArcPath, s: float, wide: float, side: int) -> tuple[np.ndarray, float]:
        yaw = float(way.heading(np.array(s)))
        return self.stance(way.place(np.array(s)), yaw, (0.0, wide, 5.0), side)

    def followed(self, t: np.ndarray, side: int) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Ball of a foot (F, 3), its heading (F,), degrees its heel is up (F,), and whether it stands (F,)."""
        stands = self.stands[side]
        place, yaw, heel, still = np.zeros((len(t), 3)), np.zeros(len(t)), np.zeros(len(t)), np.zeros(len(t), bool)
        for k, stand in enumerate(stands):
            here = (t >= stand.start_s) & (t <= stand.end_s)
            if k == 0:
                here |= t < stand.start_s
            place[here], yaw[here], still[here] = stand.place, stand.yaw, True
            if stand.heel and math.isfinite(stand.end_s):
                rise_s = min(0.30, 0.42 * (stand.end_s - stand.start_s))
                heel[here] = stand.heel * ease((t[here] - stand.end_s + rise_s) / max(rise_s, 1e-6)) ** 1.5
            if k + 1 < len(stands):
                after = stands[k + 1]
                swing = (t > stand.end_s) & (t < after.start_s)
                u = (t[swing] - stand.end_s) / max(after.start_s - stand.end_s, 1e-6)
                place[swing], yaw[swing], heel[swing] = _swung(stand, after, u)
        return place, yaw, heel, still


def _swung(old: Stand, new: Stand, u: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    way = (new.yaw - old.yaw + 180) % 360 - 180
    place = old.place + (new.place - old.place) * ease(u)[:, None]
    place[:, 1] += new.lift * np.sin(math.pi * u) ** 1.2 + new.kick * np.sin(math.pi * u**0.72) ** 2
    back = (1 - ease(u / 0.55)) * old.heel + new.kick * 190 * np.sin(math.pi * np.clip(u / 0.7, 0, 1)) ** 2
    return (
        place,
        old.yaw + way * ease(u),
        back - TOES_UP * np.sin(math.pi * np.clip((u - 0.4) / 0.6, 0, 1)) * (old.heel > 0),
    )


def _when(phase: np.ndarray, clock: np.ndarray, at: float) -> float:
    """The moment at which a phase is reached; straight on beyond both ends."""
    if at > phase[-1]:
        return float(clock[-1] + (at - phase[-1]) * _slow(phase[-3:], clock[-3:]))
    if at < phase[0]:
        return float(clock[0] - (phase[0] - at) * _slow(phase[:3], clock[:3]))
    return float(np.interp(at, phase, clock))


def _slow(phase: np.ndarray, clock: np.ndarray) -> float:
    return float((clock[-1] - clock[0]) / max(phase[-1] - phase[0], 1e-6)) if phase[-1] - phase[0] > 1e-6 else 1e-3


def _speed(clock: np.ndarray, gone: np.ndarray) -> float:
    return float((gone[-1] - gone[0]) / max(clock[-1] - clock[0], 1e-6))
