"""Things followed through a stretch of frames, forth or back in time. It does not know why they move as they do.

A piece of the foreground that goes on as before is a thing's new place. Where things touch, or are cut by the edge of the picture, each
is found by how it last looked by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.sparse.csgraph import connected_components

from .frame_registration import mapped
from .moving_pieces import Foreground, Piece
from .object_templates import Fit, Template, best_fit, mask_of, overlap, template_of

ALIKE = (0.72, 1.4)  # area of a thing against what it was
FAITHFUL = 0.25  # of a thing's best overlap: pieces that overlap less are none of it
NEAR = 0.05  # stands for an overlap where a fast thing has none
GROWN = 2.0  # times the area of all that was known of a piece: it is a thing of its own
ODD = 4  # frames after which a thing that looks otherwise is believed
LOST = 3  # frames
LEAST_REACH, MOST_REACH, FINE_REACH = 5, 22, 4  # pixels about a foretold place
UNKNOWN_SPEED = 6.0  # pixels a frame
WORST, LEAST_VISIBLE = -0.05, 0.2  # score and share of a fit
ALONE, FITTED, CUT = "alone", "fitted", "cut"  # how a place was measured


@dataclass
class ObjectTrack:
    """A thing: at each of its frames where it is, in pixels of the stretch's middle frame, and how that is known."""

    template: Template
    frames: list[int] = field(default_factory=list)
    x: list[float] = field(default_factory=list)
    y: list[float] = field(default_factory=list)
    known_by: list[str] = field(default_factory=list)
    quality: list[float] = field(default_factory=list)  # of a fit, 1 at best
    areas: list[int] = field(default_factory=list)
    shades: list[float] = field(default_factory=list)  # of the pieces: share that looks like a shadow
    missed: int = 0
    odd: int = 0

    def foretold(self, frame: int) -> tuple[float, float]:
        """Where it is if it goes straight on."""
        if len(self.frames) < 2:
            return self.x[-1], self.y[-1]
        steps = (frame - self.frames[-1]) / (self.frames[-1] - self.frames[-2])
        return self.x[-1] + steps * (self.x[-1] - self.x[-2]), self.y[-1] + steps * (self.y[-1] - self.y[-2])

    def speed(self) -> float:
        """Pixels a frame, by the last two places."""
        if len(self.frames) < 2:
            return UNKNOWN_SPEED
        return float(np.hypot(self.x[-1] - self.x[-2], self.y[-1] - self.y[-2])) / abs(
            self.frames[-1] - self.frames[-2]
        )


def object_tracks(
    seen: Sequence[Foreground], to_middle: Sequence[np.ndarray], *, backward: bool = False
) -> list[ObjectTrack]:
    """Return the things of a stretch. to_middle: for each frame (3, 3), its pixels to those of the middle one."""
    follower = _Follower(seen, to_middle)
    for frame in reversed(range(len(seen))) if backward else range(len(seen)):
        follower.step(frame)
    tracks = follower.ended + follower.live
    if backward:
        for track in tracks:
            for name in ("frames", "x", "y", "known_by", "quality", "areas", "shades"):
                getattr(track, name).reverse()
    return tracks


class _Follower:
    def __init__(self, seen: Sequence[Foreground], to_middle: Sequence[np.ndarray]) -> None:
        self.seen, self.to_middle = seen, to_middle
        self.live: list[ObjectTrack] = []
        self.ended: list[ObjectTrack] = []

    def step(self, frame: int) -> None:
        """Give each thing its place in a frame; what belongs to none is a new thing."""
        pieces = self.seen[frame].pieces
        back = np.linalg.inv(self.to_middle[frame])
        places = [_at(back, track.foretold(frame)) for track in self.live]
        links = self._links(frame, back, places)
        for track in self.live:
            track.missed += 1  # until it is found
        new = set(range(len(pieces)))
        for things, there in _groups(links):
            new -= set(there)
            if there:
                new |= self._assign(frame, things, there, links, places)
        for number in sorted(new):
            piece = pieces[number]
            track = ObjectTrack(template=template_of(piece))
            self._found(track, frame, piece, CUT if piece.cut else ALONE)
            self.live.append(track)
        self.ended += [track for track in self.live if track.missed > LOST]
        self.live = [track for track in self.live if track.missed <= LOST]

    def _links(self, frame: int, back: np.ndarray, places: list[tuple[float, float]]) -> np.ndarray:
        """(things, pieces) how much a piece may be a thing: overlaps at where it was, where it should be, and between."""
        pieces = self.seen[frame].pieces
        links = np.zeros((len(self.live), len(pieces)))
        for i, (track, place) in enumerate(zip(self.live, places, strict=True)):
            last = _at(back, (track.x[-1], track.y[-1]))
            tried = (place, last, ((place[0] + last[0]) / 2, (place[1] + last[1]) / 2))
            far = 2.0 * track.speed() + max(track.template.mask.shape) + 8
            for j, piece in enumerate(pieces):
                if (
                    abs(piece.x - place[0]) > far + piece.mask.shape[1]
                    or abs(piece.y - place[1]) > far + piece.mask.shape[0]
                ):
                    continue
                links[i, j] = max(overlap(track.template, *at, piece) for at in tried)
                if not links[i, j] and _may_be(track, place, piece):
                    links[i, j] = NEAR
            if len(pieces):
                links[i, links[i] < max(FAITHFUL * links[i].max(), 0.02)] = 0
        return links

    def _assign(
        self, frame: int, things: list[int], there: list[int], links: np.ndarray, places: list[tuple[float, float]]
    ) -> set[int]:
        """Place things in the pieces that may be theirs; return the pieces that are left."""
        pieces = self.seen[frame].pieces
        left, free = list(things), list(there)
        if len(there) >= len(things):
            for i, j in sorted(
                ((i, j) for i in things for j in there if links[i, j]),
                key=lambda ij: -links[ij] * _likeness(self.live[ij[0]], pieces[ij[1]]),
            ):
                track, piece = self.live[i], pieces[j]
                if (
                    i in left
                    and j in free
                    and not piece.cut
                    and (
                        ALIKE[0] < piece.area / track.template.area < ALIKE[1]
                        or (len(things) == len(there) == 1 and track.odd >= ODD)
                    )
                ):
                    self._found(track, frame, piece, ALONE)
                    track.template, track.odd = template_of(piece), 0
                    left.remove(i)
                    free.remove(j)
        if not left:
            return set(free)
        if len(things) == len(there) == 1:
            self.live[things[0]].odd += not pieces[there[0]].cut
        self._fit(frame, left, [pieces[j] for j in free or there], places)
        grown = {j for j in free if pieces[j].area > GROWN * sum(self.live[i].template.area for i in left)}
        if grown:
            for i in left:
                self.live[i].missed = LOST + 1  # it was a part of what is now seen whole
        return grown

    def _fit(self, frame: int, things: list[int], pieces: list[Piece], places: list[tuple[float, float]]) -> None:
        """Find things by how they look: the largest first, then each once more beside what the others hide."""
        seen = self.seen[frame]
        mask, shape = np.isin(seen.labels, [piece.number for piece in pieces]), seen.labels.shape
        order = sorted(things, key=lambda i: -self.live[i].template.area)
        fits: dict[int, Fit] = {}
        for again in range(2 if len(things) > 1 else 1):
            for i in order:
                track = self.live[i]
                hidden = np.zeros(shape, dtype=bool)
                for other, fit in fits.items():
                    if other != i:
                        hidden |= mask_of(self.live[other].template, fit.corner, shape)
                near = (fits[i].x, fits[i].y) if again and i in fits else places[i]
                reach = FINE_REACH if again else round(min(LEAST_REACH + 0.9 * track.speed(), MOST_REACH))
                found = best_fit(track.template, seen.frame, mask, hidden, near, reach)
                if found is not None:
                    fits[i] = found
        for i, fit in fits.items():
            if fit.score >= WORST and fit.visible >= LEAST_VISIBLE:
                self._place(self.live[i], frame, (fit.x, fit.y), FITTED, fit.quality, self.live[i].template.area)

    def _found(self, track: ObjectTrack, frame: int, piece: Piece, known_by: str) -> None:
        self._place(track, frame, (piece.x, piece.y), known_by, 1.0, piece.area)
        track.shades.append(piece.shade)

    def _place(
        self, track: ObjectTrack, frame: int, place: tuple[float, float], known_by: str, quality: float, area: int
    ) -> None:
        x, y = _at(self.to_middle[frame], place)
        track.frames.append(frame)
        track.x.append(x)
        track.y.append(y)
        track.known_by.append(known_by)
        track.quality.append(quality)
        track.areas.append(area)
        track.missed = 0


def _at(homography: np.ndarray, place: tuple[float, float]) -> tuple[float, float]:
    x, y = mapped(homography, *place)
    return float(x), float(y)


def _may_be(track: ObjectTrack, place: tuple[float, float], piece: Piece) -> bool:
    """A small, fast thing may lie beside where it should be."""
    gap = float(np.hypot(piece.x - place[0], piece.y - place[1]))
    return gap < 4 + 0.6 * track.speed() + 0.5 * piece.area**0.5 and 0.5 < piece.area / track.template.area < 2


def _likeness(track: ObjectTrack, piece: Piece) -> float:
    return min(piece.area / track.template.area, track.template.area / piece.area)


def _groups(links: np.ndarray) -> list[tuple[list[int], list[int]]]:
    """Things and pieces that hang together by links, each thing in one group."""
    things, count = len(links), sum(links.shape)
    joined = np.zeros((count, count), dtype=bool)
    joined[:things, things:] = links > 0
    _, group = connected_components(joined, directed=False)
    return [
        (np.flatnonzero(group[:things] == one).tolist(), np.flatnonzero(group[things:] == one).tolist())
        for one in np.unique(group[:things])
    ]
