"""What a prompt's text is read with: a node's size, length, rate, seed and tags, where the text gives none. It draws nothing."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from ..errors import InputError, PromptError
from ..frame_rates import read_rate
from ..limits import FILM_S, SHOT_S
from ..story import read_storyboard
from ..story.storyboard import Shot, Storyboard

DEFAULTS = {field.name: field.default for field in fields(Storyboard)}
FILM = ("width", "height", "fps", "seed")  # what a script or file may set; the wish's values fill the rest


@dataclass(frozen=True, kw_only=True)
class PromptWish:
    """A text and what is wished for it; sizes in pixels. suffix: of the file that the text stood in."""

    text: str
    negative: str = ""
    tags: str = ""
    duration_s: float = 4.0
    width: int = 1280
    height: int = 720
    fps: float = 24.0
    seed: int = 0
    suffix: str = ""


def read_wish(wish: PromptWish) -> Storyboard:
    """Read a text into a storyboard with the wish's size, seed, tags and negative cues.

    Raises PromptError for an empty or unreadable text, InputError for a length that can't be taken.
    """
    if not wish.text.strip():
        raise PromptError("prompt: it is empty; write what the clip should show, or choose a storyboard file")
    board = read_storyboard(wish.text, shot_s=wish.duration_s, suffix=wish.suffix)
    shots = tuple(_tagged(shot, wish.tags) for shot in board.shots)
    wished = {name: getattr(wish, name) for name in FILM} | {"fps": read_rate(wish.fps)}
    board = replace(board, **{name: value for name, value in wished.items() if getattr(board, name) == DEFAULTS[name]})
    negative = tuple(dict.fromkeys([*board.negative, *_listed(wish.negative)]))
    return check_lengths(replace(board, shots=shots, negative=negative))


def check_lengths(board: Storyboard) -> Storyboard:
    """Return the board if every shot's length can be rendered, else raise InputError."""
    for number, shot in enumerate(board.shots, 1):
        if not shot.footage and not SHOT_S[0] <= shot.duration_s <= SHOT_S[1]:
            raise InputError(
                f"shot {number}: {shot.duration_s:g} s can't be rendered; use {SHOT_S[0]:g} to {SHOT_S[1]:g} s"
            )
    total = sum(shot.planned_s for shot in board.shots)
    if total > FILM_S:
        raise InputError(f"storyboard: {total:g} s in all is more than {FILM_S:g} s; render it in parts")
    return board


def _tagged(shot: Shot, tags: str) -> Shot:
    """Add the tags to a shot's words."""
    listed = ", ".join(_listed(tags))
    return replace(shot, prompt=f"{shot.prompt.rstrip().rstrip('.')}, {listed}") if listed else shot


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.replace("\n", ",").split(",") if part.strip()]
