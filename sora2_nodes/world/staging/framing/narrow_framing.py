"""Pictures narrower than 16:9 are staged anew: the subject stays large, in sight, and nothing stands before it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from .aim import Aim, Subject

WIDE = 16 / 9  # the shape for which shots are framed; narrower ones are framed anew
PAIR = 2
ALIKE = 1.6  # times: those about as tall as one another
LEAST_OF_WIDE, LEAST_OF_GROUP = 0.68, 0.62  # of a subject's height there, and of one of a group, whose sides may be cut
TURNS = (
    0.0,
    20.0,
    -20.0,
    35.0,
    -35.0,
    50.0,
    -50.0,
    62.0,
    -62.0,
    75.0,
    -75.0,
)  # degrees off the front, from which a long thing is narrower
MOST_OF_ROW = 35.0  # degrees off the front, from which those who stand in a row hide one another
MOST_IN_A_SEAT = 25.0  # degrees off the front, from which arms hide who sits or lies between them
Framer = Callable[[Sequence[Subject], float, bool], Aim]  # of subjects, an aspect, and whether the camera goes along


def narrowly(
    subjects: Sequence[Subject], others: Sequence[Subject], goes_along: bool, aspect: float, frame: Framer
) -> Aim:
    """The aim of a narrow picture: the camera goes along with what crosses it, looks at what is long from nearer its front, or
    leaves the sides out, so that its first subject is at least 60 % as tall as in 16:9; of three or more who live as many are shown as that allows, three or more things whole.
    """
    most = frame(subjects, WIDE, goes_along).distance / LEAST_OF_WIDE
    shown, along, turned = _narrowed(list(subjects), others, goes_along, aspect, frame, most)
    aim = frame(shown, aspect, along)
    if _is_group(shown):
        distance = frame([_turned(s, turned) for s in shown], aspect, along).distance
        if any(s.person or s.muzzle for s in shown):
            distance = min(distance, most)
        return replace(aim, distance=distance, azimuth=turned or None)
    distance = min(aim.distance, most)
    if along:  # what the camera lags behind stays in sight
        first = shown[0]
        away = np.abs(first.middle[:, 0] - aim.target[: len(first.middle), 0]).max() + first.size[0] / 2
        tan = math.tan(math.radians(aim.fov) / 2)
        distance = min(max(distance, float(away) / (0.92 * tan * aspect)), most)
    return replace(aim, distance=distance, azimuth=turned or None)


def turned_to_fit(
    off: Callable[[float, float], float], aspect: float, aside: float, *, pair: bool
) -> tuple[float, float]:
    """Distance and azimuth in degrees from which people who stand beside one another fit, the first of them nearer.

    off: the distance that an azimuth and an aspect need. aside: how far right of the others the first one is. A pair is at least
    as tall as the subjects of `narrowly`, more people nearly so.
    """
    if aspect >= WIDE - 0.01:
        return off(0.0, aspect), 0.0
    most = off(0.0, WIDE) / (LEAST_OF_WIDE if pair else LEAST_OF_GROUP)
    turns = [math.copysign(turn, aside) for turn in TURNS if turn >= 0 and (pair or turn <= MOST_OF_ROW)]
    turn = next((turn for turn in turns if off(turn, aspect) <= most), turns[-1])
    return min(off(turn, aspect), most), turn


def _narrowed(
    subjects: list[Subject], others: Sequence[Subject], goes_along: bool, aspect: float, frame: Framer, most: float
) -> tuple[list[Subject], bool, float]:
    """Subjects, whether the camera goes along, and its azimuth in degrees (0: as it comes), so that `most` is far enough off."""

    def fits(chosen: list[Subject], along: bool) -> bool:
        return frame(chosen, aspect, along).distance <= most

    def moves(chosen: list[Subject]) -> bool:
        return goes_along or any(np.ptp(s.middle, 0).max() > 0 for s in chosen)

    if fits(subjects, goes_along):
        return subjects, goes_along, 0.0
    if fits(subjects, moves(subjects)):
        return subjects, moves(subjects), 0.0
    aside = float(subjects[0].middle[:, 0].mean() - np.mean([s.middle[:, 0].mean() for s in subjects]))
    turns = sorted(TURNS, key=lambda turn: (abs(turn), turn * aside < 0))  # the first of them nearer
    clear = [turn for turn in turns if not hidden(subjects[0], [*subjects[1:], *others], turn, most)] or [0.0]
    whole = _is_group(subjects)  # kept together, each seen beside the others
    clear = [turn for turn in clear if abs(turn) <= MOST_OF_ROW] or [0.0] if whole else clear
    for chosen in (subjects,) if whole else (subjects, subjects[:1]):
        for turn in clear:
            if fits([_turned(s, turn) for s in chosen], moves(chosen)):
                return chosen, moves(chosen), turn
    if whole:  # from where the group is narrowest
        along = moves(subjects)
        turn = min(clear, key=lambda turn: frame([_turned(s, turn) for s in subjects], aspect, along).distance)
        return subjects, along, turn
    long = subjects[0].size[0] > subjects[0].size[2]
    return subjects[:1], moves(subjects), max(clear, key=abs) if long else clear[0]


def _is_group(subjects: Sequence[Subject]) -> bool:
    """Whether more than two subjects are about as tall as the first: people, a herd; not a cat with what it knocks over."""
    tall = float(subjects[0].size[1])
    return sum(tall / ALIKE < s.size[1] < tall * ALIKE for s in subjects) > PAIR


def _turned(subject: Subject, turn: float) -> Subject:
    """A subject as it is seen from an azimuth in degrees."""
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    half = (subject.high - subject.low) / 2
    middle = subject.middle.copy()
    middle[:, 0] = subject.middle[:, 0] * cos - subject.middle[:, 2] * sin
    size = np.stack(
        [abs(cos) * half[:, 0] + abs(sin) * half[:, 2], half[:, 1], abs(sin) * half[:, 0] + abs(cos) * half[:, 2]], 1
    )
    return replace(subject, low=middle - size, high=middle + size)


def _holds(other: Subject, subject: Subject, at: int) -> bool:
    """Whether a subject is on something whose back and arms are higher than it."""
    middle, at = subject.middle[at], min(at, len(other.middle) - 1)
    inside = (other.low[at, ::2] < middle[::2]).all() and (middle[::2] < other.high[at, ::2]).all()
    return bool(inside and other.low[at, 1] < middle[1] < other.high[at, 1])


def hidden(subject: Subject, others: Sequence[Subject], turn: float, distance: float) -> bool:
    """Whether something stands between a subject and a camera at an azimuth, at the shot's middle."""
    at = len(subject.middle) // 2
    toward = np.array([math.sin(math.radians(turn)), math.cos(math.radians(turn))])
    for other in others:
        apart = (other.middle[min(at, len(other.middle) - 1)] - subject.middle[at])[[0, 2]]
        ahead, aside = float(apart @ toward), abs(float(apart[0] * toward[1] - apart[1] * toward[0]))
        covers = (max(other.size[0], other.size[2]) + 0.5 * min(subject.size[0], subject.size[2])) / 2
        if abs(turn) > MOST_IN_A_SEAT and _holds(other, subject, at):
            return True  # behind the arm of a sofa
        if 0.05 < ahead < distance and aside < covers and other.size[1] > 0.35 * subject.size[1]:
            return True
    return False
