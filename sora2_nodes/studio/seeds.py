"""Seeds of shots and takes, and which shots of a storyboard hang together. The only place that derives a seed."""

from __future__ import annotations

import hashlib
import re

from ..limits import GOING_ON
from ..story.boards.shared_worlds import lit_alike, starts_scene
from ..story.boards.shot_ids import shot_ids
from ..story.storyboard import Storyboard

SEED_STEP = 0x9E3779B97F4A7C15  # 2**64 over the golden ratio


def seed_of(board: Storyboard, number: int, take: int | None = None) -> int:
    """Seed of a shot's take, below 2^63: the shot's own, else the storyboard's mixed with the shot's id; later takes mix that.

    take: None for the one that the storyboard shows. A single prompt, the shot "1", has the storyboard's own seed.
    """
    own, take = board.shots[number].seed, take or board.shots[number].take
    first = own if own is not None else (board.seed + _distance(shot_ids(board)[number])) % 2**63
    return first if take == 1 else _hashed(f"{first} take {take}")


def _distance(shot_id: str) -> int:
    """How far a shot's seed lies from the storyboard's: a multiple of a large step for numbers, a hash for names."""
    return (int(shot_id) - 1) * SEED_STEP if re.fullmatch("[1-9][0-9]{0,3}", shot_id) else _hashed(shot_id)


def _hashed(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") >> 1


def seed_by_number(board: Storyboard, number: int, take: int) -> int:
    """Seed that a take had in version 1, where it hung on the shot's place in the film."""
    own = board.shots[number].seed
    first = own if own is not None else (board.seed + number * SEED_STEP) % 2**63
    return (first + (take - 1) * SEED_STEP) % 2**63


def world_seed_of(board: Storyboard, number: int, take: int | None = None) -> int:
    """Seed of the world that a shot plays in. take: of the shot that the world begins with, None for the storyboard's.

    It is that shot's own, unless others play in the world too, which another take must not move; and the storyboard's where a
    film is one by default, so that a shot put before it changes nothing.
    """
    home = world_number(board, number)
    if is_of_film(board, home):
        return board.seed
    return seed_of(board, home, 1 if is_shared(board, home) else take)


def staging_seed_of(board: Storyboard, number: int, take: int, *, seed: int, world_seed: int) -> int:
    """Seed of how everyone in a take is placed and filmed: the shot's own, in a world that is told to be one its first shot's;
    later takes have their own, so that they differ. seed, world_seed: of the take and of its world."""
    own = board.shots[number].continuity
    if own == "film" or (own == "same_world" and take > 1):
        return seed
    home = world_number(board, number)
    return seed_of(board, home, 1) if is_of_film(board, home) else world_seed


def is_of_film(board: Storyboard, home: int) -> bool:
    """Tell whether the world that begins with shot `home` is the film's, since nothing else was said."""
    shot = board.shots[home]
    return shot.continuity == "film" and shot.seed is None and len(board.shots) > 1


def is_shared(board: Storyboard, home: int) -> bool:
    """Tell whether other shots play in the world that begins with shot `home`."""
    shots = board.shots
    followed = home + 1 < len(shots) and shots[home + 1].continuity in GOING_ON
    return followed or (home > 0 and shots[home - 1].continuity == "leads_in")


def world_number(board: Storyboard, number: int) -> int:
    """Number of the shot whose world a shot plays in: an earlier one, or the one it leads into."""
    while (
        number > 0 and board.shots[number].continuity in GOING_ON and board.shots[number - 1].continuity != "leads_in"
    ):
        number -= 1
    while board.shots[number].continuity == "leads_in" and number + 1 < len(board.shots):
        number += 1
    return number


def making_order(board: Storyboard) -> list[int]:
    """Numbers of the shots in the order they are made: one that leads into another comes after it."""
    order: list[int] = []
    waiting: list[int] = []
    for number, shot in enumerate(board.shots):
        waiting.append(number)
        if shot.continuity != "leads_in":
            order += reversed(waiting)
            waiting = []
    return order


def neighbour_of(board: Storyboard, number: int) -> int:
    """Number of the shot that a shot continues or leads into; -1 for none, and before the first."""
    continuity = board.shots[number].continuity
    return number + 1 if continuity == "leads_in" else number - 1 if continuity == "continue" else -1


def joined_as(board: Storyboard, number: int) -> str:
    """How a shot goes on from the one before it, as the film's joins see it: new, same_world or continue."""
    if number and board.shots[number - 1].continuity == "leads_in":
        return "continue"
    own = board.shots[number].continuity
    if own == "film" and number:
        return "same_world" if not starts_scene(board, number) and lit_alike(board, number) else "new"
    return "new" if own in ("leads_in", "film") else own
