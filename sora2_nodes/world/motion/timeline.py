"""The timeline of a figure: which deed holds when, where the body is meanwhile, and where its feet stand."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from .curves import ease
from .deeds import Deed
from .footing import Footing
from .move import Move
from .moves import move_of
from .route import ArcPath, travelled, turning, way_of
from .timing import WEIGHTLESS, Flight, flights_of, own_time

STAND = Deed(verb="stand")
FINE_S = 1 / 240
LEAST_M = 0.06  # a shorter way is stood through


@dataclass(frozen=True, kw_only=True)
class Span:
    """A deed of the body with its way."""

    deed: Deed
    move: Move
    start: np.ndarray  # (3,) where the body is when it begins
    yaw: float  # degrees, when it begins
    way: ArcPath | None = None
    count: int = 1  # steps
    moving: str = "none"
    flights: tuple[Flight, ...] = ()
    turn_s: float = 0.4

    @property
    def begin_s(self) -> float:
        return self.deed.start_s

    @property
    def end_s(self) -> float:
        return self.deed.end_s

    @property
    def rides(self) -> bool:
        """Its feet stay where they are under the body: on a deck, on skates or skis."""
        return self.deed.mount is not None or self.move.glides

    @property
    def sits(self) -> bool:
        """It rests on a seat with the feet on the floor, unlike a rider."""
        return any(pose.get("seat") and pose.get("grip", 1) for _, pose in self.move.keys) and not any(
            name.startswith("foot_") for name in self.deed.targets
        )

    @property
    def tumbles(self) -> bool:
        """It goes where its own move takes it and keeps its heading."""
        return any(self.move.travels)

    def gone(self, t: np.ndarray) -> np.ndarray:
        """Distance come along the way, m."""
        if self.way is None:
            return np.zeros(len(t))
        if self.flights:
            each = self.way.length / len(self.flights)
            return sum(each * np.clip((t - f.leave_s) / (f.land_s - f.leave_s), 0, 1) for f in self.flights)  # type: ignore[return-value]
        if self.tumbles:
            return self.way.length * ease((own_time(self.move, self.deed, t) / self.move.length_s - 0.2) / 0.6)
        return travelled(t, self.begin_s, self.end_s, self.way.length, self.moving)

    def place(self, t: np.ndarray) -> np.ndarray:
        return np.tile(self.start, (len(t), 1)) if self.way is None else self.way.place(self.gone(t))

    def heading(self, t: np.ndarray) -> np.ndarray:
        deed, rate = self.deed, self.move.turns * float(self.deed.params.get("rate", 1.0))
        spun = rate * np.clip(t - self.begin_s, 0, self.end_s - self.begin_s) if rate else 0.0
        if self.way is not None and not self.tumbles:
            course = self.way.heading(self.gone(t))
            first = float(self.way.heading(np.array(0.0)))
            off = (self.yaw - first + 180) % 360 - 180
            away = off * (1 - ease((t - self.begin_s) / self.turn_s))
            if deed.facing is not None and self.move.gait is None:
                return turning(t, self.begin_s, self.turn_s, self.yaw, deed.facing) + spun
            return course + away
        if deed.facing is not None:
            return turning(t, self.begin_s, self.turn_s, self.yaw, deed.facing) + spun
        return self.yaw + spun + np.zeros(len(t))

    def own(self, t: np.ndarray) -> np.ndarray:
        """The move's own time."""
        if self.move.gait is not None and self.way is not None:
            return self.gone(t) / (self.way.length / self.count) / 2
        if self.flights:
            phase = np.zeros(len(t))
            for f in self.flights:
                phase = np.where(t >= f.begin_s, f.phase(t), phase)
            return phase
        return own_time(self.move, self.deed, t)

    def flight(self, t: np.ndarray, height: float, gravity: float) -> np.ndarray:
        """Height of the hips in the air, m."""
        up = np.zeros(len(t))
        for f in self.flights:
            up = up + np.where((t > f.leave_s) & (t < f.land_s), f.height(t), 0.0)
        gait = self.move.gait
        if gait is not None and self.way is not None and gravity > WEIGHTLESS:
            up = up + self._bounce(t, height, gravity)
        return up

    def _bounce(self, t: np.ndarray, height: float, gravity: float) -> np.ndarray:
        """Rise and fall of a walker's or runner's hips with its steps; between a runner's steps it is a free fall."""
        gait, way = self.move.gait, self.way
        assert gait is not None and way is not None
        step = way.length / self.count
        gone = self.gone(t)
        phase = gone / step
        speed = np.gradient(gone, t) if len(t) > 1 else np.full(len(t), step)
        usual = way.length / max(self.end_s - self.begin_s, 1e-6)
        pace = np.clip(speed / max(usual, 1e-6), 0, 1)
        if gait.overlap <= 0:
            return height * (-gait.sink + gait.bob * np.cos(2 * math.pi * phase)) * ease(pace * 1.6)
        step_s = step / max(usual, 1e-6)
        air = gait.overlap * step_s
        q = np.mod(phase - 0.5, 1.0)
        stance = 1 - gait.overlap
        tau = np.clip((q - stance) * step_s, 0, air)
        up = np.where(q > stance, 0.5 * gravity * tau * (air - tau), 0.0)
        dip = 0.5 * gravity * air * (stance * step_s) / math.pi * np.sin(math.pi * np.clip(q / stance, 0, 1))
        return (up - np.minimum(dip, 0.034 * height) - gait.sink * height) * ease(pace * 1.3)


def timeline(
    deeds: Sequence[Deed], t: np.ndarray, height: float, hip: float, at: np.ndarray, yaw: float, gravity: float
) -> tuple[list[Span], Footing]:
    """Lay deeds of the body end to end, standing between them, and plan the feet."""
    ordered = sorted((d for d in deeds if move_of(d.verb).layer == "body"), key=lambda d: d.start_s)
    spans: list[Span] = []
    footing = Footing(height=height, hip=hip)
    now, place, heading = min(0.0, float(t[0]) if len(t) else 0.0), at, yaw
    last_s = max([float(t[-1]) if len(t) else 0.0, *(d.end_s for d in ordered)]) + 0.01
    queue = _filled(ordered, now, last_s)
    for k, deed in enumerate(queue):
        if k and deed.start_s < now:
            deed = replace(deed, start_s=now, end_s=max(deed.end_s, now + 0.05))
        span = _span(deed, place, heading, height, gravity, first=not spans, last=k == len(queue) - 1)
        if span.flights:
            end = max(deed.end_s, span.flights[-1].land_s + 0.1)
            span = replace(span, deed=replace(deed, end_s=end))
        _plan_feet(footing, span, first=not spans)
        spans.append(span)
        end_t = np.array([span.end_s])
        now, place, heading = span.end_s, span.place(end_t)[0], float(span.heading(end_t)[0])
    return spans, footing


def _filled(deeds: Sequence[Deed], start_s: float, end_s: float) -> list[Deed]:
    """Put standing where nothing is done."""
    made, now = [], start_s
    for deed in deeds:
        if deed.start_s > now + 0.02:
            made.append(Deed(verb="stand", start_s=now, end_s=deed.start_s))
        made.append(deed)
        now = max(now, deed.end_s)
    if now < end_s - 0.02:
        made.append(Deed(verb="stand", start_s=now, end_s=end_s))
    return made


def _span(deed: Deed, place: np.ndarray, yaw: float, height: float, gravity: float, *, first: bool, last: bool) -> Span:
    move = move_of(deed.verb)
    way = None
    if deed.path is not None:
        way = way_of(deed.path, place, float(place[1]), yaw if deed.facing is None else deed.facing)
        if way.length < LEAST_M:
            place, way = way.points[-1].copy(), None
        elif first:
            place = way.points[0]
    elif move.gait is not None and deed.mount is None:
        speed = float(deed.params.get("speed", move.gait.speed * height))
        reach = speed * (deed.end_s - deed.start_s)
        a = math.radians(yaw if deed.facing is None else deed.facing)
        way = way_of(
            np.stack([place, place + reach * np.array([math.cos(a), 0, -math.sin(a)])]), place, float(place[1])
        )
    if any(move.travels):
        ahead, right = (float(length) * height for length in move.travels)
        a = math.radians(yaw if deed.facing is None else deed.facing)
        goal = place + np.array(
            [ahead * math.cos(a) + right * math.sin(a), 0.0, -ahead * math.sin(a) + right * math.cos(a)]
        )
        way = way_of(np.stack([place, goal]), place, float(place[1]))
    if first and way is not None and not any(move.travels) and (move.gait is not None or deed.facing is None):
        yaw = float(way.heading(np.array(0.0)))
    elif first and deed.facing is not None:
        yaw = deed.facing
    moving = str(
        deed.params.get(
            "moving",
            "both"
            if first and last and move.gait
            else "in"
            if first and move.gait
            else "out"
            if last and move.gait
            else "none",
        )
    )
    count, turn_s = 1, 0.4
    if way is not None and move.gait is not None:
        pace = way.length / max(deed.end_s - deed.start_s, 1e-6) / (move.gait.speed * height)
        count = max(1, round(way.length / (move.gait.step * height * float(np.clip(pace, 0.3, 2.0)) ** 0.5)))
    if deed.facing is not None:
        turn_s = min(
            max(0.35, abs((deed.facing - yaw + 180) % 360 - 180) / 140), max(0.1, 0.9 * (deed.end_s - deed.start_s))
        )
    flights = flights_of(move, deed, height, gravity) if move.flight else ()
    return Span(
        deed=deed,
        move=move,
        start=np.asarray(place, float),
        yaw=yaw,
        way=way,
        count=count,
        moving=moving,
        flights=flights,
        turn_s=turn_s,
    )


def _plan_feet(footing: Footing, span: Span, *, first: bool) -> None:
    stance = span.move.stance
    if first and not (span.way is not None and span.move.gait and span.moving in ("in", "both")):
        footing.begin(span.begin_s - 10, span.start, span.yaw, stance)
    if span.move.gait is not None and span.way is not None:
        clock = np.arange(span.begin_s, span.end_s + FINE_S, FINE_S)
        strength = float(np.clip(0.25 + 0.12 * span.way.length / max(span.end_s - span.begin_s, 1e-6), 0.2, 0.9))
        footing.stride(span.move.gait, span.way, span.count, clock, span.gone(clock), span.moving, strength)
        return
    if span.flights:
        for f in span.flights:
            at = np.array([f.land_s])
            footing.relocate(f.land_s, f.leave_s, span.place(at)[0], float(span.heading(at)[0]), stance, 0.8)
        return
    if span.tumbles:
        end, whole = np.array([span.end_s]), min(span.move.length_s, span.end_s - span.begin_s)
        footing.relocate(
            span.begin_s + 0.72 * whole,
            span.begin_s + 0.3 * whole,
            span.place(end)[0],
            float(span.heading(end)[0]),
            stance,
            0.6,
        )
        return
    if span.move.glides:
        end = np.array([span.end_s])
        footing.relocate(span.end_s, span.begin_s, span.place(end)[0], float(span.heading(end)[0]), stance, 0.0)
        return
    if first:
        return
    if span.move.turns:
        _spin_steps(footing, span, stance)
        return
    end = np.array([span.begin_s + span.turn_s])
    footing.mend(
        span.begin_s + 0.02,
        span.start if span.way is None else span.place(np.array([span.end_s]))[0],
        float(span.heading(end)[0]),
        stance,
        max(span.turn_s, 0.5),
    )


def _spin_steps(footing: Footing, span: Span, stance: tuple[float, float, float]) -> None:
    """Take a pair of steps for every third of a turn."""
    third = 120.0 / abs(span.move.turns * float(span.deed.params.get("rate", 1.0)))
    now = span.begin_s
    while now + third < span.end_s:
        ahead = float(span.heading(np.array([now + 0.75 * third]))[0])
        footing.mend(now, span.start, ahead, stance, third)
        now += third
