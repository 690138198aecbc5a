"""What a storyboard may hold: lengths, sizes, seeds, transitions. Says where the fault is and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ...errors import PromptError
from ...limits import (
    CARD_S,
    CONTINUITIES,
    FPS,
    MOST_SEED,
    MOST_TAKES,
    MUSIC_UNDER_DB,
    SHOT_S,
    SIDES,
    SPLIT_S,
    TRANSITION_S,
    TRANSITIONS,
)
from ..storyboard import Shot, Storyboard
from .shot_ids import LONGEST_ID

LONGEST_NAME = 60  # characters of a name in the cast


def check_storyboard(board: Storyboard) -> Storyboard:
    """Return the storyboard unchanged, or raise PromptError with its first fault."""
    if not board.shots:
        raise PromptError("the storyboard has no shots: add at least one with a prompt")
    for name, side in (("width", board.width), ("height", board.height)):
        if not SIDES[0] <= side <= SIDES[1]:
            raise PromptError(f"{name} is {side}: it must be {SIDES[0]} to {SIDES[1]} pixels")
    if not FPS[0] <= board.fps <= FPS[1]:
        raise PromptError(f"fps is {board.fps}: it must be {FPS[0]} to {FPS[1]} frames per second")
    if not MUSIC_UNDER_DB[0] <= board.music_under_db <= MUSIC_UNDER_DB[2]:
        raise PromptError(
            f"music lies {board.music_under_db:g} dB under speech: use {MUSIC_UNDER_DB[0]:g} to {MUSIC_UNDER_DB[2]:g} dB"
        )
    check_seed(board.seed, "the storyboard")
    check_span(board.card_s, CARD_S, "the storyboard: card_s, the length of its cards,")
    entries_of(board.cast)
    for number, shot in enumerate(board.shots, 1):
        check_shot(shot, f"shot {number}")
    for number, (shot, following) in enumerate(zip(board.shots, (*board.shots[1:], None), strict=True), 1):
        if shot.continuity == "leads_in":
            _check_lead(shot, following, number)
    return board


def _check_lead(shot: Shot, following: Shot | None, number: int) -> None:
    """Raise PromptError where a shot can't end where the next one begins."""
    if following is None:
        raise PromptError(f"shot {number} leads into the next, but it is the last: add the shot it leads into")
    if shot.footage:
        raise PromptError(f"shot {number} is footage, which can't be made to lead into the next: make it new")
    if following.continuity not in ("film", "new", "leads_in"):
        raise PromptError(
            f"shot {number} leads into shot {number + 1}, which is itself {following.continuity}: one of them must be new"
        )


def check_shot(shot: Shot, where: str) -> None:
    """Raise PromptError where a shot can't be made; `where` opens the message."""
    if not shot.prompt.strip() and not shot.footage:
        raise PromptError(f"{where} has no description: write what happens in it")
    if len(shot.id) > LONGEST_ID:
        raise PromptError(f"{where}: its id has {len(shot.id)} characters; use at most {LONGEST_ID}")
    if shot.footage:
        check_footage(shot, where)
    else:
        check_duration(shot.duration_s, where)
    check_choice(shot.transition_in, TRANSITIONS, f"{where}: transition")
    check_choice(shot.continuity, CONTINUITIES, f"{where}: continuity")
    if shot.transition_s is not None:
        check_span(shot.transition_s, TRANSITION_S, f"{where}: the length of its transition")
    for name, seconds in (("sound_lead_s", shot.sound_lead_s), ("sound_tail_s", shot.sound_tail_s)):
        check_span(seconds, SPLIT_S, f"{where}: {name}")
    if shot.sound_lead_s + shot.sound_tail_s >= (shot.planned_s or SHOT_S[1]):
        raise PromptError(
            f"{where} is heard {shot.sound_lead_s + shot.sound_tail_s:g} s without its picture, but lasts {shot.planned_s:g} s: "
            "shorten its J or L cut"
        )
    if shot.seed is not None:
        check_seed(shot.seed, where)
    check_take(shot.take, where)
    for line in shot.dialogue:
        if not line.text.strip():
            raise PromptError(f"{where}: {line.speaker} says nothing: write the line or remove it")
        if line.at_s is not None and not 0 <= line.at_s < (shot.planned_s or SHOT_S[1]):
            raise PromptError(
                f"{where}: the line of {line.speaker} starts at {line.at_s:g} s, but the shot lasts {shot.planned_s:g} s: "
                "make the shot longer or start the line earlier"
            )


def check_footage(shot: Shot, where: str) -> None:
    """Raise PromptError for points of a shot's footage that are no stretch of it."""
    first, last, length = shot.footage_in_s or 0.0, shot.footage_out_s, shot.duration_s
    if first < 0 or length < 0:
        raise PromptError(f"{where}: its footage can't be shown from {first:g} s for {length:g} s; use times from 0 on")
    if last is not None and last <= first:
        raise PromptError(
            f"{where}: its footage ends at {last:g} s, not after it begins at {first:g} s; change one of them"
        )
    if last is not None and length and abs(last - first - length) > 1e-3:
        raise PromptError(
            f"{where}: its footage from {first:g} to {last:g} s is not {length:g} s long; leave out the length or the out point"
        )


def check_duration(seconds: float, where: str) -> float:
    """Return a shot's length in seconds; raises PromptError outside 0.5 to 120."""
    if not SHOT_S[0] <= seconds <= SHOT_S[1]:
        raise PromptError(
            f"{where} lasts {seconds:g} s: a shot lasts {SHOT_S[0]:g} to {SHOT_S[1]:g} s; change it or cut it into several"
        )
    return seconds


def check_span(seconds: float, span: tuple[float, float], where: str) -> float:
    """Return a length in seconds; raises PromptError outside a span."""
    if not span[0] <= seconds <= span[1]:
        raise PromptError(f"{where} is {seconds:g} s: it must be {span[0]:g} to {span[1]:g} s")
    return seconds


def check_seed(seed: int, where: str) -> int:
    """Return a seed; raises PromptError outside 0 to 2^63 - 1."""
    if not 0 <= seed <= MOST_SEED:
        raise PromptError(f"{where}: seed {seed} must be a whole number from 0 to {MOST_SEED}")
    return seed


def check_take(take: int, where: str) -> int:
    """Return the number of a take; raises PromptError outside 1 to MOST_TAKES."""
    if not 1 <= take <= MOST_TAKES:
        raise PromptError(f"{where}: take {take} must be a whole number from 1 to {MOST_TAKES}")
    return take


def check_choice(value: str, choices: Sequence[str], where: str) -> str:
    """Return one of the choices; raises PromptError with the nearest for any other value."""
    if value in choices:
        return value
    hint = nearest(value, choices) or f"; choose {', '.join(choices)}"
    raise PromptError(f"{where} {value!r} is unknown{hint}")


def nearest(value: str, choices: Iterable[str]) -> str:
    """Say "; did you mean ...?" where a choice is close, else nothing."""
    import difflib

    close = difflib.get_close_matches(value, list(choices), n=1)
    return f"; did you mean {close[0]!r}?" if close else ""


def entries_of(cast: tuple[str, ...]) -> dict[str, str]:
    """Name → looks. Raises PromptError for an entry that is not "NAME: looks", or a name that is said twice."""
    found: dict[str, str] = {}
    for entry in cast:
        found_in = re.fullmatch(r"\s*([^:=,]+?)\s*(?:[:=,]|\s-\s)\s*(.+?)\s*", entry)
        name, looks = found_in.groups() if found_in else ("", "")
        if not name or len(name) > LONGEST_NAME:
            raise PromptError(f"the cast's entry {entry[:60]!r} is not a name and its looks; write it as 'Anna: a woman in a green jacket'")  # fmt: skip
        if name.casefold() in {known.casefold() for known in found}:
            raise PromptError(f"the cast names {name!r} twice; keep one")
        found[name] = looks
    return found
