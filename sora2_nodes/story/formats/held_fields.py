"""What of a storyboard a format has no place for, in words; and shots of a file made into a storyboard."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from ...limits import SHOT_S
from ..boards.line_lengths import with_room
from ..boards.shot_ids import id_by_words, unlike
from ..boards.storyboard_rules import check_storyboard
from ..storyboard import Shot, Storyboard

UNSAID = ("carried", "asked_s", "not_held", "version", "shots", "after")
WORDS = {"transition_in": "transition", "duration_s": "length", "references": "reference pictures", "dialogue": "spoken lines",
         "transition_s": "transition length", "sound_lead_s": "J cut", "sound_tail_s": "L cut", "negative": "negative cues",
         "footage_in_s": "in point", "footage_out_s": "out point", "card_s": "card length"}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Written:
    """A storyboard in a format. not_held: what of it the format has no place for, a phrase each."""

    text: str
    not_held: tuple[str, ...] = ()


def left_out(board: Storyboard, *, shot: Collection[str], film: Collection[str]) -> tuple[str, ...]:
    """Name what of a storyboard is set and in neither list of held fields: "camera of shots 1 and 3"."""
    said = [_word(name) for name in _set(board) if name not in film]
    for name in (entry.name for entry in fields(Shot) if entry.name not in (*shot, *UNSAID)):
        numbers = [n for n, one in enumerate(board.shots, 1) if name in _set(one)]
        if numbers:
            said.append(f"{_word(name)} of {_shots(numbers)}")
    if "manner" not in shot:
        numbers = [n for n, one in enumerate(board.shots, 1) if any(line.manner for line in one.dialogue)]
        if numbers and "dialogue" in shot:
            said.append(f"how lines are said in {_shots(numbers)}")
    return tuple(said)


def _set(value: Any) -> list[str]:
    """Names of the fields that are not as they come."""
    return [e.name for e in fields(value) if e.name not in UNSAID and getattr(value, e.name) != e.default]


def _word(name: str) -> str:
    return WORDS.get(name, name.removesuffix("_s").replace("_", " "))


def _shots(numbers: Sequence[int]) -> str:
    shown = ", ".join(map(str, numbers[:8])) + (f" and {len(numbers) - 8} more" if len(numbers) > 8 else "")
    return f"shot{'s' * (len(numbers) > 1)} {shown}"


def board_of(
    shots: Sequence[Shot], timed: Sequence[bool], board: Storyboard | None = None, not_held: Iterable[str] = ()
) -> Storyboard:
    """Make a storyboard of a file's shots: those without a length get room for their lines, those without an id a name.

    timed: whether the file says how long each lasts. Raises PromptError with the shot at fault.
    """
    roomy = [shot if said else replace(with_room(shot), asked_s=None) for shot, said in zip(shots, timed, strict=True)]
    names = unlike(shot.id or id_by_words(shot) for shot in roomy)
    named = tuple(replace(shot, id=name) for shot, name in zip(roomy, names, strict=True))
    whole = replace(board or Storyboard(shots=()), shots=named, not_held=tuple(dict.fromkeys(not_held)))
    return check_storyboard(whole)


def fitting(seconds: float) -> float:
    """A length that a shot may have, the nearest there is."""
    return min(max(round(seconds, 3), SHOT_S[0]), SHOT_S[1])
