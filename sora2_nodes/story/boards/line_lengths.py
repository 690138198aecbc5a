"""How long lines take to speak, and shots made long enough for theirs."""

from __future__ import annotations

import math
from dataclasses import replace

from ...limits import SHOT_S
from ..storyboard import DialogueLine, Shot

WORDS_PER_S = 2.6  # of the offline voice at its own pace
BEFORE_S, GAP_S, AFTER_S = 0.3, 0.25, 0.3  # silence before, between and after lines
FASTEST = 1.3  # times its own pace: a line is spoken faster up to here, then the shot is lengthened


def spoken_s(text: str) -> float:
    """Seconds that a line takes at the voice's own pace, about."""
    words = len(text.split())
    return 0.25 + words / WORDS_PER_S + 0.12 * sum(text.count(mark) for mark in ",.;:!?")


def needed_s(lines: tuple[DialogueLine, ...]) -> float:
    """Seconds from a shot's start to the end of its last line, at the voice's own pace; recordings are not counted."""
    end = BEFORE_S - GAP_S
    for line in lines:
        if not line.audio:
            end = max(end + GAP_S, line.at_s or 0.0) + spoken_s(line.text)
    return end + AFTER_S


def with_room(shot: Shot) -> Shot:
    """Return a shot that is long enough for its lines, spoken at most 1.3 times faster than usual; it keeps what was asked."""
    if (
        not shot.dialogue
        or shot.footage
        or any(line.at_s is not None and line.at_s >= shot.duration_s for line in shot.dialogue)
    ):
        return shot
    needed = needed_s(shot.dialogue)
    if needed <= shot.duration_s * FASTEST:
        return shot
    longer = min(math.ceil(needed * 2) / 2, SHOT_S[1])
    return replace(shot, duration_s=longer, asked_s=shot.duration_s) if longer > shot.duration_s else shot


def pace_of(shot: Shot) -> float:
    """How much faster than usual a shot's lines have to be spoken, 1 for not at all."""
    return max(1.0, min(needed_s(shot.dialogue) / shot.duration_s, FASTEST)) if shot.dialogue else 1.0
