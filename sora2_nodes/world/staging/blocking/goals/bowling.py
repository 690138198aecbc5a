"""A bowling ball and its pins: discs on a floor that strike one another, and pins that fall the way they were struck.

The pins stand in their triangle, seen from the bowler's end; who is struck harder than it can stand, topples. Pure numpy.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..sheet import Sheet
from .projectiles import ball_way
from .tool_ways import UP, Way, moments

STEP_S = 1 / 480
SPEED = 8.5  # heights of a pin a second: of the ball
HEAVY = 4.5  # the ball's mass over a pin's
BOUNCE, DRAG = 0.62, 2.6  # of a blow; of sliding pins, 1/s
FALLS_AT, FALLS_S = 0.35, 0.42  # heights of a pin a second from which a pin falls; in which it does
APART = 0.80  # heights of a pin: from one to the next in a row (12 inches over 15)
FROM = 4.6  # heights of a pin: how far before the pins the ball is at first
OFF = 0.13  # of a pin's distance: how far beside the middle it comes
BALLS = ("ball", "bowling ball", "football")


def bowl(sheet: Sheet) -> None:
    """Take a ball that strikes pins."""
    pins = [m for m in sheet.members if m.name == "bowling pin" and m.owner not in sheet.held]
    ball = next((m for m in sheet.members if m.assembly.round and m.name in BALLS and m.owner not in sheet.held), None)
    if (
        ball is None
        or len(pins) < 2
        or any((a.subject, a.order) in sheet.settled for a in sheet.actions if a.subject == ball.ref)
    ):
        return
    if not any(
        a.subject == ball.ref and (a.act or a.verb) in ("hit", "roll", "collide", "knock", "slide", "walk")
        for a in sheet.actions
    ):
        return
    times = moments(sheet.duration_s)
    tall = float(pins[0].size[1])
    spots = _triangle(len(pins)) * APART * tall
    radius = float(max(ball.size)) / 2
    begins = 0.2
    rolled, ways, falls = struck(times - begins, spots, radius, 0.16 * tall, tall)
    for k, pin in enumerate(pins):
        place = np.array([spots[k, 0], 0.0, spots[k, 1]])
        sheet.spots[pin.owner] = replace(
            sheet.spots[pin.owner], x=float(place[0]), y=0.0, z=float(place[2]), support="", relation=""
        )
        sheet.ways[pin.owner] = toppling(times, ways[:, k], falls[k], 0.16 * tall)
    centres = np.stack([rolled[:, 0], np.full(len(times), radius), rolled[:, 1]], 1)
    hits = tuple(float(f[0]) + begins for f in falls[:1] if f is not None)
    sheet.ways[ball.owner] = ball_way(ball, times, centres, hits)
    sheet.spots[ball.owner] = replace(
        sheet.spots[ball.owner], x=float(centres[0, 0]), y=0.0, z=float(centres[0, 2]), support="", relation=""
    )
    refs = {ball.ref, pins[0].ref}
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in refs}


def _triangle(count: int) -> np.ndarray:
    """Places (N, 2) x, z in rows of one, two, three ..., the point toward the viewer, a pin's distance apart."""
    made: list[tuple[float, float]] = []
    row = 0
    while len(made) < count:
        made += [(i - row / 2, -row * np.sqrt(3) / 2) for i in range(row + 1)]
        row += 1
    return np.array(made[:count])


def struck(
    times: np.ndarray, pins: np.ndarray, ball_radius: float, pin_radius: float, tall: float
) -> tuple[np.ndarray, np.ndarray, list[tuple[float, np.ndarray] | None]]:
    """Roll the ball into the pins. times (K,) s; pins (N, 2) x, z.

    Returns where the ball (K, 2) and the pins (K, N, 2) are, and of every pin that falls when (s) and which way (2,), unit.
    """
    place = np.concatenate([[[OFF * APART * tall, pins[0, 1] + FROM * tall]], pins]).astype(float)
    speed = np.zeros_like(place)
    aim = pins[0] + np.array([0.25 * pin_radius, 0.0]) - place[0]
    speed[0] = SPEED * tall * aim / np.linalg.norm(aim)
    radii = np.array([ball_radius, *[pin_radius] * len(pins)])
    mass = np.array([HEAVY, *[1.0] * len(pins)])
    falls: list[tuple[float, np.ndarray] | None] = [None] * len(pins)
    kept, at, now = np.empty((len(times), *place.shape)), 0, 0.0
    while at < len(times):
        while at < len(times) and times[at] <= now:
            kept[at] = place
            at += 1
        place = place + STEP_S * speed
        speed[1:] *= np.exp(-DRAG * STEP_S)
        for i in range(len(place)):
            for j in range(i + 1, len(place)):
                way = place[j] - place[i]
                far = float(np.hypot(*way))
                reach = radii[i] + radii[j]
                if j > 0 and i > 0:  # a pin that falls strikes its neighbours with its whole length
                    reach += (
                        0.30
                        * tall
                        * (float(np.hypot(*speed[i])) > FALLS_AT * tall or float(np.hypot(*speed[j])) > FALLS_AT * tall)
                    )
                if far >= reach or far < 1e-9:
                    continue
                out = way / far
                closing = float((speed[i] - speed[j]) @ out)
                if closing <= 0:
                    continue
                push = (1 + BOUNCE) * closing / (1 / mass[i] + 1 / mass[j]) * out
                speed[i] -= push / mass[i]
                speed[j] += push / mass[j]
        for k in range(len(pins)):
            if falls[k] is None and float(np.hypot(*speed[k + 1])) > FALLS_AT * tall:
                falls[k] = (now, speed[k + 1] / np.hypot(*speed[k + 1]))
        now += STEP_S
    return kept[:, 0], kept[:, 1:], falls


def toppling(times: np.ndarray, feet: np.ndarray, fall: tuple[float, np.ndarray] | None, radius: float) -> Way:
    """The way of a pin whose foot goes so (K, 2) and that falls, or stands."""
    frames = np.zeros((len(times), 3, 4))
    frames[:, :, :3] = np.eye(3)
    frames[:, 0, 3], frames[:, 2, 3] = feet[:, 0], feet[:, 1]
    if fall is not None:
        when, way = fall
        share = np.clip((times - times[0] + times[0] - when) / FALLS_S, 0.0, 1.0)
        angle = np.pi / 2 * share**2
        axis = np.cross(UP, np.array([way[0], 0.0, way[1]]))
        x, y, z = axis
        cross = np.array([[0.0, -z, y], [z, 0.0, -x], [-y, x, 0.0]])
        turn = np.eye(3) + np.sin(angle)[:, None, None] * cross + (1 - np.cos(angle))[:, None, None] * (cross @ cross)
        frames[:, :, :3] = turn
        frames[:, 1, 3] = radius * np.sin(angle)
    return Way(times=times, frames=frames)
