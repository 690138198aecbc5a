"""Where in a picture something changes its velocity from one frame to the next, the camera's own motion taken away.

Patches that move differently from the whole picture are matched ahead and back in time: what goes straight on cancels, a bounce,
a hit or a stop does not. It does not know what is seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from PIL import Image
from scipy.ndimage import shift as shifted
from scipy.ndimage import uniform_filter

from ..tracking.frame_registration import shift_between

WIDTH = 320  # pixels a frame is reduced to before motion is measured
PATCH, REACH = 11, 18  # pixels: patch side, largest displacement a frame
MOST_PATCHES = 80
MOVING = 0.02  # of the picture's contrast: a patch that changes by more counts as moving
CLEAR = 0.45  # of its change: a patch that matches worse is left out
MOVES = 0.7  # pixels a frame: slower patches stand still
ALIKE = 1.2  # pixels: turns of patches of one thing
FEWEST = 2  # patches that agree
NEAR = 30.0  # pixels: patches of one thing
SHAKE = 0.06  # of the width: a larger jump of the whole picture is a cut
FEWEST_SEEN = 4  # patches that agree on a contact
CERTAIN, TIMES, LEAST_USUAL = 1.4, 1.8, 0.5  # pixels over what is usual, times of it, and what is usual at least
MEETS, MATCHES = 26.0, 2.5  # pixels: where a thing is found again, and by how much the way back may differ
TOGETHER = 0.5  # frames
SAME = 34.0  # pixels: turns of one contact
STEP = 4  # pixels between patches
ROUNDS = 2  # of aligning by what stands still


@dataclass(frozen=True, kw_only=True)
class Turn:
    """A thing that moves, at a frame: its place, and by how much its velocity changes, in pixels of the reduced picture."""

    frame: int
    x: float
    y: float
    size: float
    patches: int
    forth: tuple[float, float]  # (x, y) to where it is a frame later, and a frame before
    back: tuple[float, float]


def turns_of(frames: Iterable[np.ndarray]) -> tuple[list[Turn], int]:
    """Return every change of velocity in (H, W, 3) frames, a few a frame at most, and the number of frames."""
    found: list[Turn] = []
    before = here = None
    count = 0
    for ahead in _small(frames):
        if before is not None and here is not None:
            found += _turns(before, here, ahead, count - 1)
        before, here = here, ahead
        count += 1
    return found, count


def contacts_in(turns: list[Turn], num_frames: int) -> list[tuple[float, float]]:
    """(frame, strength) of every turn that stands out from those of the same thing before and after, to a fraction of a frame.

    Steady acceleration, such as a fall, is the same in all of them.
    """
    at: list[list[Turn]] = [[] for _ in range(num_frames)]
    for turn in turns:
        if turn.patches >= FEWEST_SEEN:
            at[turn.frame].append(turn)
    found = [(over, turn) for turn in turns if turn.patches >= FEWEST_SEEN and (over := _standing_out(turn, at)) > 0]
    kept: list[tuple[float, Turn]] = []
    for over, turn in sorted(found, key=lambda one: -one[0]):
        if all(abs(turn.frame - other.frame) > 1 or _apart(turn, other) > SAME for _, other in kept):
            kept.append((over, turn))
    timed = [(_moment(over, turn, at), over * turn.patches**0.5) for over, turn in kept]
    alone = [
        (frame, strength)
        for frame, strength in timed
        if not any(abs(frame - other) < TOGETHER and strength < stronger for other, stronger in timed)
    ]
    return sorted(alone)  # what happens at one moment is heard as one


def _standing_out(turn: Turn, at: list[list[Turn]]) -> float:
    """By how much a turn is larger than those around it in time; 0 where it may be an error of the measurement."""
    around = [_largest_near(turn, step, at, SAME / 2 + 13 * abs(step)) for step in (-5, -4, -3, -2, 2, 3, 4, 5)]
    known = [size for size in around if size > 0]
    usual = max(float(np.median(known)), LEAST_USUAL) if known else LEAST_USUAL
    over = turn.size - usual
    return over if over > CERTAIN and turn.size > TIMES * usual and _confirmed(turn, at) else 0.0


def _confirmed(turn: Turn, at: list[list[Turn]]) -> bool:
    """Tell whether the same thing is found a frame before and after, moving the same way between: else it was matched wrongly."""
    for step, way in ((1, turn.forth), (-1, turn.back)):
        frame = turn.frame + step
        if not 0 < frame < len(at) - 1 or float(np.hypot(*way)) < 1:
            continue  # nothing is known there, or it stands still
        there = [
            other
            for other in at[frame]
            if float(np.hypot(other.x - turn.x - way[0], other.y - turn.y - way[1])) <= MEETS
        ]
        ways = [other.back if step == 1 else other.forth for other in there]
        if ways and not any(float(np.hypot(one[0] + way[0], one[1] + way[1])) <= MATCHES for one in ways):
            return False
    return True


def _largest_near(turn: Turn, step: int, at: list[list[Turn]], reach: float) -> float:
    frame = turn.frame + step
    there = at[frame] if 0 <= frame < len(at) else []
    return max((other.size for other in there if _apart(turn, other) <= reach), default=0.0)


def _apart(one: Turn, other: Turn) -> float:
    return float(np.hypot(one.x - other.x, one.y - other.y))


def _moment(over: float, turn: Turn, at: list[list[Turn]]) -> float:
    """When a contact was, in frames: between two frames both of them show a part of the turn."""
    usual = turn.size - over
    parts = [(step, max(_largest_near(turn, step, at, SAME) - usual, 0.0)) for step in (-1, 1)]
    total = over + sum(part for _, part in parts)
    return turn.frame + sum(step * part for step, part in parts) / total


def _small(frames: Iterable[np.ndarray]) -> Iterator[np.ndarray]:
    """(h, 320) float32 grey frames, slightly smoothed."""
    for frame in frames:
        width = min(WIDTH, frame.shape[1])
        height = max(2 * PATCH, round(frame.shape[0] * width / frame.shape[1]))
        small = Image.fromarray(frame).convert("L").resize((width, height), Image.Resampling.BOX)
        yield uniform_filter(np.asarray(small, dtype=np.float32), 2)


def _turns(before: np.ndarray, here: np.ndarray, ahead: np.ndarray, frame: int) -> list[Turn]:
    """Changes of velocity at a frame, patches of one thing taken together."""
    back_seen, ahead_seen = _aligned(before, here), _aligned(ahead, here)
    if back_seen is None or ahead_seen is None:
        return []
    change = np.maximum(np.abs(here - back_seen), np.abs(ahead_seen - here))
    grid = uniform_filter(change, PATCH)[PATCH // 2 : -(PATCH // 2) : STEP, PATCH // 2 : -(PATCH // 2) : STEP]
    low, high = np.percentile(here[::4, ::4], (2, 98))
    floor = max(MOVING * max(float(high - low), 20.0), 2.5 * float(np.median(grid)))
    chosen = np.argwhere(grid > floor)
    chosen = chosen[np.argsort(grid[chosen[:, 0], chosen[:, 1]])[::-1][:MOST_PATCHES]]
    if not len(chosen):
        return []
    corners = chosen * STEP
    forth, miss_forth = _displacement(here, ahead_seen, corners)
    back, miss_back = _displacement(here, back_seen, corners)
    clear = np.maximum(miss_forth, miss_back) < CLEAR * grid[tuple(chosen.T)]  # not half hidden by another thing
    moves = np.maximum(np.hypot(*forth.T), np.hypot(*back.T)) > MOVES
    kept = clear & moves
    return _gathered((corners + PATCH / 2)[kept], forth[kept], back[kept], frame)


def _gathered(places: np.ndarray, forth: np.ndarray, back: np.ndarray, frame: int) -> list[Turn]:
    """One turn for each thing: what most of its patches agree on, so that patches that were matched wrongly don't count."""
    made: list[Turn] = []
    turns = forth + back
    left = np.ones(len(places), dtype=bool)
    agree = np.hypot(*(turns[:, None] - turns[None]).transpose(2, 0, 1)) <= ALIKE
    beside = np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1)) <= NEAR
    while left.any():
        votes = (agree & beside & left).sum(axis=1) * left
        best = int(votes.argmax())
        if votes[best] < FEWEST:
            break
        members = agree[best] & beside[best] & left
        y, x = places[members].mean(axis=0)
        size = float(np.hypot(*turns[members].mean(axis=0)))
        made.append(
            Turn(
                frame=frame,
                x=float(x),
                y=float(y),
                size=size,
                patches=int(members.sum()),
                forth=_mean(forth[members]),
                back=_mean(back[members]),
            )
        )
        left &= ~beside[best]
    return made


def _mean(ways: np.ndarray) -> tuple[float, float]:
    """(x, y) of the mean of (M, 2) displacements down and right."""
    down, right = ways.mean(axis=0)
    return float(right), float(down)


def _aligned(other: np.ndarray, here: np.ndarray) -> np.ndarray | None:
    """A neighbouring frame moved so that the whole picture stays where it is; None over a cut."""
    moved = shift_between(other, here, most=SHAKE)
    if moved is None:
        return None
    for _ in range(ROUNDS):
        made = shifted(other, (moved[1], moved[0]), order=1, mode="nearest") if np.abs(moved).max() > 0.02 else other
        moved = moved + _left_over(made, here)
    return shifted(other, (moved[1], moved[0]), order=1, mode="nearest") if np.abs(moved).max() > 0.02 else other


def _left_over(moved: np.ndarray, here: np.ndarray) -> np.ndarray:
    """(x, y) in pixels by which the whole picture is still off, told by the half of it that changes least."""
    edge = round(SHAKE * here.shape[1]) + 1
    inner = (slice(edge, -edge), slice(edge, -edge))
    change = (moved - here)[inner]
    kept = np.abs(change) <= np.median(np.abs(change)) * 1.5 + 0.5
    down, right = (gradient[inner][kept] for gradient in np.gradient((moved + here) / 2))
    normal = np.array([[right @ right, right @ down], [right @ down, down @ down]]) + 1e-3 * np.eye(2)
    return np.clip(np.linalg.solve(normal, [right @ change[kept], down @ change[kept]]), -1, 1)


def _displacement(here: np.ndarray, other: np.ndarray, corners: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(M, 2) displacement in pixels of patches of `here` to their best match in `other`, and (M,) what it misses."""
    padded = np.pad(other, REACH, mode="edge")
    span = PATCH + 2 * REACH
    areas = np.lib.stride_tricks.sliding_window_view(padded, (span, span))[corners[:, 0], corners[:, 1]]
    patches = np.lib.stride_tricks.sliding_window_view(here, (PATCH, PATCH))[corners[:, 0], corners[:, 1]]
    places = np.lib.stride_tricks.sliding_window_view(areas, (PATCH, PATCH), axis=(1, 2))  # (M, 37, 37, 11, 11)
    cost = np.abs(places[..., ::2, ::2] - patches[:, None, None, ::2, ::2]).mean(
        axis=(3, 4)
    )  # every other pixel will do
    at = np.arange(-REACH, REACH + 1)
    cost = cost + 0.02 * np.hypot(at[:, None], at[None])  # a bare patch stays where it is
    flat = cost.reshape(len(cost), -1).argmin(axis=1)
    row, column = np.divmod(flat, 2 * REACH + 1)
    index = np.arange(len(cost))
    inner = np.clip(np.stack([row, column]), 1, 2 * REACH - 1)

    def squares(down: int, right: int) -> np.ndarray:
        there = places[index, inner[0] + down, inner[1] + right]
        return np.square(there - patches).mean(axis=(1, 2))

    middle = squares(0, 0)
    fine = np.stack(
        [_rest(squares(-1, 0), middle, squares(1, 0)), _rest(squares(0, -1), middle, squares(0, 1))], axis=1
    )
    return np.stack([row, column], axis=1) + fine - REACH, cost[index, row, column]


def _rest(left: np.ndarray, middle: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Where the parabola through three sums of squares is lowest, -0.5..0.5 of a pixel from the middle one."""
    bend = left - 2 * middle + right
    return np.clip(np.where(bend > 1e-6, 0.5 * (left - right) / np.maximum(bend, 1e-6), 0.0), -0.5, 0.5)
