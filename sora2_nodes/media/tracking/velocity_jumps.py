"""Where a followed thing changes its velocity at once: its way cut into smooth pieces by dynamic programming.

A piece is a parabola, as of free flight, rolling and rest; another piece costs as much as noise that is as unlikely. Two pieces that meet
with different velocities are a jump, its moment where they meet, between frames too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from .object_tracks import ALONE, ObjectTrack

PIECE, SINGLE = 14.0, 6.0  # cost of a piece, and of one that is a single place more, in squares of the noise
PULL = 0.8  # pixels a frame, squared: accelerations that are usual
FALL, LIKELIER = 0.12, 3.0  # by how much a fall may differ from the clip's, and how much likelier a fall is
LONGEST = 70  # frames of a piece
NEAR = 6  # frames either side that a velocity is taken from
LEAST_NOISE, MOST_NOISE, USUAL_NOISE = 0.08, 0.35, 0.2  # pixels
FITTED_NOISE = ((0.6, 0.6), (0.4, 1.0), (-9.0, 2.0))  # pixels by the quality of a fit, at least
CUT_NOISE = 1.5
WEAK = 0.45  # of the change next to it: a weaker one belongs to it
FALLS = 0.12  # pixels a frame, squared: slower falls are none
FEWEST = 4  # places of a thing


@dataclass(frozen=True, kw_only=True)
class Jump:
    """A change of velocity: frame (to a fraction), x, y in pixels of the middle frame, velocities before and after in pixels a frame.

    apart: pixels by which the pieces miss each other. gain: by how much two pieces are likelier than one. before_frames, after_frames:
    how many places each is known by. fitted: how many of the four places next to it are fits, and quality how good these are.
    """

    frame: float
    x: float
    y: float
    before: np.ndarray
    after: np.ndarray
    apart: float
    gain: float
    before_frames: int
    after_frames: int
    fitted: int
    quality: float
    first: bool  # the piece before it is the thing's first, the piece after it its last
    last: bool

    @property
    def change(self) -> float:
        """Pixels a frame."""
        return float(np.linalg.norm(self.after - self.before))

    @property
    def speed(self) -> float:
        return float(max(np.linalg.norm(self.before), np.linalg.norm(self.after)))


@dataclass(frozen=True, kw_only=True)
class _Pieces:
    """ends: [first, end) of each piece; curves: (N, N, 3, 2) coefficients of the piece of places i..j about the first frame; costs: (N, N)."""

    ends: list[tuple[int, int]]
    curves: np.ndarray
    costs: np.ndarray


def fall_of(tracks: Sequence[ObjectTrack]) -> float | None:
    """Return the acceleration downward, in pixels a frame squared, that most of what falls in a clip shares; None where nothing does."""
    pulls, weights = [], []
    for track in tracks:
        if len(track.frames) >= 2 * FEWEST:
            way = _Way(track)
            found = _pieces(way, None)
            for first, end in found.ends:
                pull = 2 * found.curves[first, end - 1, 2, 1]
                if end - first >= NEAR and pull > FALLS:
                    pulls.append(pull)
                    weights.append(end - first)
    if sum(weights) < 2 * FEWEST:
        return None
    pull, weight = np.array(pulls), np.array(weights)
    votes = [(weight * np.exp(-np.square((pull - one) / (0.1 * one + 0.02)) / 2)).sum() for one in pull]
    best = pull[int(np.argmax(votes))]
    near = np.abs(pull - best) < 0.15 * best + 0.03
    return float((pull * weight)[near].sum() / weight[near].sum())


def velocity_jumps(track: ObjectTrack, fall: float | None) -> list[Jump]:
    """Return the jumps of a thing's velocity; fall: the clip's acceleration downward, where it is known."""
    if len(track.frames) < FEWEST:
        return []
    way = _Way(track)
    found = _pieces(way, fall)
    pairs = list(pairwise(found.ends))
    made = [
        _jump(way, found, one, other, first=n == 0, last=n == len(pairs) - 1) for n, (one, other) in enumerate(pairs)
    ]
    return [jump for n, jump in enumerate(made) if not _undone(made, n)]


class _Way:
    """A thing's places about their mean, (N, 2), the frames they are at from its first on, and their noise, (N,)."""

    def __init__(self, track: ObjectTrack) -> None:
        self.track = track
        self.start = track.frames[0]
        self.times = np.array(track.frames, dtype=float) - self.start
        places = np.stack([track.x, track.y], axis=1)
        self.middle = places.mean(axis=0)
        self.places = places - self.middle
        self.alone = np.array([how == ALONE for how in track.known_by])
        self.noise = self._noise()

    def _noise(self) -> np.ndarray:
        """By third differences of what was seen alone, which no steady pull changes; by the quality of fits."""
        smooth = (np.diff(self.times[:, None], axis=0)[:, 0] == 1) & self.alone[1:] & self.alone[:-1]
        runs = smooth[2:] & smooth[1:-1] & smooth[:-2]
        third = np.diff(self.places, 3, axis=0)[runs]
        usual = float(np.median(np.abs(third))) / (0.6745 * 20**0.5) if len(third) >= 6 else USUAL_NOISE
        usual = float(np.clip(usual, LEAST_NOISE, MOST_NOISE))
        fitted = [next(noise for least, noise in FITTED_NOISE if quality > least) for quality in self.track.quality]
        cut = [CUT_NOISE if how == "cut" else fit for how, fit in zip(self.track.known_by, fitted, strict=True)]
        return np.where(self.alone, usual, np.maximum(cut, usual))


def _pieces(way: _Way, fall: float | None) -> _Pieces:
    costs, curves = _fits(way, PULL, 0.0)
    if fall is not None:
        falls, fallen = _fits(way, FALL, fall)
        better = falls - LIKELIER < costs
        costs = np.where(better, falls - LIKELIER, costs)
        curves = np.where(better[..., None, None], fallen, curves)
    count = len(way.times)
    best, back = np.full(count + 1, np.inf), np.zeros(count + 1, dtype=int)
    best[0] = 0.0
    for end in range(1, count + 1):
        starts = np.arange(max(0, end - LONGEST), end)
        total = best[starts] + PIECE + costs[starts, end - 1] + np.where(starts == end - 1, SINGLE, 0.0)
        back[end], best[end] = starts[int(total.argmin())], total.min()
    ends, end = [], count
    while end > 0:
        ends.append((int(back[end]), end))
        end = int(back[end])
    return _Pieces(ends=ends[::-1], curves=curves, costs=costs)


def _fits(way: _Way, pull: float, fall: float) -> tuple[np.ndarray, np.ndarray]:
    """(N, N) squares of the noise that a parabola through places i..j leaves, and (N, N, 3, 2) its coefficients; its pull is `fall` within `pull`."""
    count, weight = len(way.times), 1 / way.noise**2
    powers = way.times[:, None] ** np.arange(5)
    sums = np.concatenate([np.zeros((1, 5)), np.cumsum(powers * weight[:, None], axis=0)])
    products = np.cumsum(powers[:, :3, None] * (weight[:, None] * way.places)[:, None], axis=0)
    products = np.concatenate([np.zeros((1, 3, 2)), products])
    squares = np.concatenate([[0.0], np.cumsum(weight * np.square(way.places).sum(axis=1))])
    first, last = np.triu_indices(count)
    normal = (sums[last + 1] - sums[first])[:, np.arange(3)[:, None] + np.arange(3)]
    normal[:, 0, 0] += 1e-9
    normal[:, 1, 1] += 1e-4
    normal[:, 2, 2] += 4 / pull**2
    right = products[last + 1] - products[first]
    right[:, 2, 1] += 2 * fall / pull**2
    found = np.linalg.solve(normal, right)
    left = squares[last + 1] - squares[first] + fall**2 / pull**2 - (found * right).sum(axis=(1, 2))
    costs, curves = np.full((count, count), np.inf), np.zeros((count, count, 3, 2))
    costs[first, last], curves[first, last] = np.maximum(left, 0), found
    return costs, curves


def _jump(way: _Way, found: _Pieces, one: tuple[int, int], other: tuple[int, int], *, first: bool, last: bool) -> Jump:
    (a, b), (c, d) = one, other
    before, after = found.curves[a, b - 1], found.curves[c, d - 1]
    moments = np.linspace(way.times[b - 1] - 0.5, way.times[c] + 0.5, 21)
    apart = np.linalg.norm(_place(before, moments) - _place(after, moments), axis=1)
    at = float(moments[apart.argmin()])
    ways = [(_velocity(before, at), _velocity(after, at))]
    ways.append(
        (
            _near_velocity(way, max(a, b - NEAR), b, at) if b - a > NEAR else ways[0][0],
            _near_velocity(way, c, c + NEAR, at) if d - c > NEAR else ways[0][1],
        )
    )
    slow, fast = max(ways, key=lambda pair: float(np.linalg.norm(pair[1] - pair[0])))
    place = _place(before, np.array([at]))[0] + way.middle
    about = slice(max(b - 2, 0), c + 2)
    return Jump(
        frame=at + way.start, x=float(place[0]), y=float(place[1]), before=slow, after=fast, apart=float(apart.min()),
        gain=float(found.costs[a, d - 1] - found.costs[a, b - 1] - found.costs[c, d - 1]), before_frames=b - a, after_frames=d - c,
        fitted=int((~way.alone[about]).sum()), quality=float(np.mean(way.track.quality[about])), first=first, last=last,
    )  # fmt: skip


def _place(curve: np.ndarray, times: np.ndarray) -> np.ndarray:
    """(T, 2)."""
    return curve[0] + times[:, None] * curve[1] + times[:, None] ** 2 * curve[2]


def _velocity(curve: np.ndarray, time: float) -> np.ndarray:
    return curve[1] + 2 * time * curve[2]


def _near_velocity(way: _Way, first: int, end: int, time: float) -> np.ndarray:
    """The velocity at a moment by a few places beside it."""
    since = way.times[first:end] - time
    terms = np.stack([np.ones(len(since)), since, since**2], axis=1) / way.noise[first:end, None]
    normal = terms.T @ terms
    normal[2, 2] += 4 / PULL**2
    return np.linalg.solve(normal, terms.T @ (way.places[first:end] / way.noise[first:end, None]))[1]


def _undone(jumps: Sequence[Jump], number: int) -> bool:
    """Tell whether a jump is an error of the measurement: another takes it back within three places, or is next to it and far stronger."""
    jump = jumps[number]
    beside = [
        jumps[n].change
        for n, between in ((number - 1, jump.before_frames), (number + 1, jump.after_frames))
        if 0 <= n < len(jumps) and between <= 2
    ]
    if any(jump.change < WEAK * change for change in beside):
        return True
    for other, between in ((number + 1, jump.after_frames), (number - 1, jump.before_frames)):
        if 0 <= other < len(jumps) and between <= 3:
            earlier, later = (jump, jumps[other]) if other > number else (jumps[other], jump)
            passed = later.frame - earlier.frame
            turned = np.linalg.norm(later.after - earlier.before)
            straight = np.array([earlier.x, earlier.y]) + passed * (earlier.before + later.after) / 2
            strayed = np.linalg.norm(np.array([later.x, later.y]) - straight)
            if turned < 0.35 * min(jump.change, jumps[other].change) and strayed < 1.5 + 0.3 * turned:
                return True
    return False
