"""Contacts in a stretch of frames: where things that are followed as a whole change their velocity at once. It does not know what they are.

What stands still is taken away, and what is left is followed forth and back in time. None where that can't be done: most moves, or what
moves does not keep together. A sound where nothing touches is worse than none where something does, so that a jump must be the plainer, the less is
known about it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .frame_registration import Registration
from .moving_pieces import foreground
from .object_tracks import ALONE, ObjectTrack, object_tracks
from .scene_background import scene_background
from .velocity_jumps import Jump, fall_of, velocity_jumps

LEAST_CHANGE = 0.17  # widths a second
MISSES, MISSES_BY_SPEED = 1.5, 0.3  # pixels, and of the speed: pieces that pass further apart do not meet
KNOWN_BY = 4  # places at least at the start and the end of a thing's way
LIKELIER, FITTED_LIKELIER, END_LIKELIER = 64.0, 128.0, 1000.0  # gain: of a jump, one known by fits, one at a way's end
BRIEF, SUDDEN = 4, 2  # places of the longer piece, and of the shorter one
UNSURE_LIKELIER, SUDDEN_LIKELIER = (
    500.0,
    120.0,
)  # gain: of a jump of brief pieces or where it is restless, of a sudden one
RESTLESS = 7.0  # pieces a frame before a camera that moves: near and far things slide past each other
AT_REST, OF_LATER = 0.6, 0.25  # pixels a frame, and of the speed after it: slower things are at rest before a jump
CLEAR = 0.6  # quality of fits that are believed
SHADE = 0.6  # of a thing that looks like a shadow: it is one
SMALL, MOSTLY = 0.06, 0.3  # of the largest thing: a smaller one that is mostly fitted is the background's unrest
LASTING = 8  # frames
TOGETHER_S = 0.04  # contacts nearer than this are one
CROWDED = 0.5  # of the picture: where more moves nothing can be told from what stands still
LASTS = 1 / 3  # of a stretch
COVERED = 0.6  # of all that moves: things that last must be so much of it, else they were not followed whole


def object_contacts(frames: np.ndarray, path: Registration, fps: float) -> list[tuple[float, float]] | None:
    """Return (frame, strength) of each contact in (F, H, W, 3) uint8 frames of one shot.

    None where things can't be followed before a camera that stands; before one that moves there is nothing then that could be believed.
    """
    background = scene_background(frames, path)
    seen = [foreground(frame, background, number) for number, frame in enumerate(frames)]
    moving = sum(int((one.labels > 0).sum()) for one in seen)
    if moving > CROWDED * frames[..., 0].size:
        return None if background.still else []
    to_middle = [background.to_middle(number) for number in range(len(frames))]
    forth = object_tracks(seen, to_middle)
    if sum(sum(track.areas) for track in forth if len(track.frames) >= LASTS * len(frames)) < COVERED * moving:
        return None if background.still else []
    back = object_tracks(seen, to_middle, backward=True)
    fall = fall_of(forth)
    restless = not background.still and sum(len(one.pieces) for one in seen) > RESTLESS * len(seen)
    found = [
        (jump, jump.change * fps / frames.shape[2], track)
        for tracks in (forth, back)
        for track in _things(tracks)
        for jump in velocity_jumps(track, fall)
    ]
    kept: list[tuple[float, float]] = []
    for jump, change, track in sorted(found, key=lambda one: -one[1]):
        if _believed(jump, change, len(frames), restless=restless) and all(
            abs(jump.frame - frame) > TOGETHER_S * fps for frame, _ in kept
        ):
            kept.append((jump.frame, change * float(np.median(track.areas)) ** 0.5))
    return sorted(kept)


def _things(tracks: Sequence[ObjectTrack]) -> list[ObjectTrack]:
    """Those that are neither shadows nor the background's unrest."""
    lasting = [track for track in tracks if len(track.frames) >= LASTING]
    bright = [track for track in lasting if _shade(track) < SHADE]
    largest = max((float(np.median(track.areas)) for track in lasting), default=0.0)
    return [
        track
        for track in tracks
        if not (bright and _shade(track) >= SHADE)
        and (np.median(track.areas) >= SMALL * largest or np.mean([how != ALONE for how in track.known_by]) < MOSTLY)
    ]


def _shade(track: ObjectTrack) -> float:
    return float(np.mean(track.shades)) if track.shades else 0.0


def _believed(jump: Jump, change: float, num_frames: int, *, restless: bool) -> bool:
    """Tell whether a jump is a contact: plain, of pieces that meet, known by enough places, and not only by poor fits."""
    if (
        change < LEAST_CHANGE
        or _sets_going(jump)
        or jump.apart > MISSES + MISSES_BY_SPEED * jump.speed
        or not 1.2 < jump.frame < num_frames - 2.2
    ):
        return False
    shortest, longest = sorted((jump.before_frames, jump.after_frames))
    if (jump.first and jump.before_frames < KNOWN_BY) or (jump.last and jump.after_frames < KNOWN_BY):
        return shortest >= 3 and jump.gain >= END_LIKELIER
    if jump.gain < END_LIKELIER and jump.apart > (MISSES + MISSES_BY_SPEED * jump.speed) / 2:
        return False
    if jump.fitted >= 3 and (jump.quality < CLEAR or shortest < 3 or jump.gain < FITTED_LIKELIER):
        return False
    if restless or longest <= BRIEF:
        return jump.gain >= UNSURE_LIKELIER
    return jump.gain >= (SUDDEN_LIKELIER if shortest <= SUDDEN else LIKELIER)


def _sets_going(jump: Jump) -> bool:
    """Tell whether a thing only begins to move: it is let go, or struck by what has a jump of its own."""
    before, after = float(np.linalg.norm(jump.before)), float(np.linalg.norm(jump.after))
    return before < min(AT_REST, OF_LATER * after)
