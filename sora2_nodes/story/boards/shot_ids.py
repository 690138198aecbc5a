"""What a shot is called for good: a name that inserting, removing and reordering other shots leaves alone.

A shot's own id comes first, which a script gives by its heading ("SHOT 2B") or a tag ("[id: chase]"). Without one it
follows from the shot's words, so only editing those makes it another shot.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from ..storyboard import Shot, Storyboard

LONGEST_ID = 60  # characters


def shot_ids(board: Storyboard) -> tuple[str, ...]:
    """Return an id per shot, no two alike; a storyboard's only shot without an id is "1"."""
    if len(board.shots) == 1:
        return (board.shots[0].id or "1",)
    given = {shot.id for shot in board.shots if shot.id}
    return unlike(shot.id or _by_words(shot, given) for shot in board.shots)


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


def _by_words(shot: Shot, given: set[str]) -> str:
    words = " ".join(shot.prompt.casefold().split()) + (shot.footage or "")
    name = f"w{hashlib.sha256(words.encode()).hexdigest()[:8]}"
    return name if name not in given else f"{name}-2"
