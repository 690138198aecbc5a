"""What a shot is called for good: a name that inserting, removing, reordering and renumbering shots leaves alone.

A shot's own id comes first, which a tag ("[id: chase]") or a storyboard's JSON gives; it also outlives other words. Without
one it follows from the shot's words, so only editing those makes it another shot.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from ..storyboard import Shot, Storyboard

LONGEST_ID = 60  # characters
ALONE = "1"  # of a single prompt, which is no script


def shot_ids(board: Storyboard) -> tuple[str, ...]:
    """Return an id per shot, no two alike; a storyboard's only shot without an id is "1"."""
    if len(board.shots) == 1:
        return (board.shots[0].id or ALONE,)
    return unlike(shot.id or id_by_words(shot) for shot in board.shots)


def unlike(ids: Iterable[str]) -> tuple[str, ...]:
    """Return ids with the second and later of a kind numbered: a, a-2, a-3."""
    made: list[str] = []
    for own in ids:
        name, count = own, 1
        while name in made:
            count += 1
            name = f"{own}-{count}"
        made.append(name)
    return tuple(made)


def id_by_words(shot: Shot) -> str:
    """Name a shot by what its prompt says, or by its footage."""
    words = " ".join(shot.prompt.casefold().split()) + (shot.footage or "")
    return f"w{hashlib.sha256(words.encode()).hexdigest()[:8]}"
