"""What `sora2 film` does to a storyboard before it is made: other looks, music lower or louder, and other formats."""

from __future__ import annotations

from dataclasses import replace

from ...errors import InputError
from ...story import reformat, restyle
from ...story.boards.storyboard_rules import check_storyboard
from ...story.reader.tags import FIELDS, read_tag
from ...story.storyboard import Storyboard
from ..arguments import size_from

FORMATS = {"16:9": (16, 9), "9:16": (9, 16), "1:1": (1, 1)}
STYLES = ("tone", "lighting", "pace")
SAME_FORM = 0.02  # a storyboard that is this near to a format has it already


def styled(board: Storyboard, styles: list[str]) -> Storyboard:
    """Give a storyboard another look. styles: of --style. Raises InputError for one that can't be read."""
    chosen = {}
    for text in styles:
        key, _, value = text.partition("=")
        if key not in STYLES or not value:
            raise InputError(f"--style {text!r} can't be read; write one of {', '.join(STYLES)}, such as tone=warm")
        if read_tag(key, value) is None:
            raise InputError(f"--style {text!r}: {value!r} is no {key} that is known; {', '.join(FIELDS[key][1])} are")
        chosen[key] = value
    return restyle(board, **chosen) if chosen else board


def scored(board: Storyboard, under_db: float | None) -> Storyboard:
    """Say how far music lies under speech."""
    return board if under_db is None else check_storyboard(replace(board, music_under_db=under_db))


def sized(board: Storyboard, size: str | None) -> Storyboard:
    """Give a film the size of --size; the storyboard's own where it was not said. Raises InputError for one that can't be read."""
    return board if size is None else reformat(board, *size_from(size))


def formatted(board: Storyboard, formats: str | None) -> list[tuple[str, Storyboard]]:
    """Return (name, storyboard) per format of --formats; the shorter side stays what it is. Raises InputError."""
    if not formats:
        return [("", board)]
    made = []
    short = min(board.width, board.height)
    for name in (part.strip() for part in formats.split(",")):
        if name not in FORMATS:
            raise InputError(f"--formats {name!r} is unknown; choose from {', '.join(FORMATS)}")
        across, down = FORMATS[name]
        if abs(board.width * down / (board.height * across) - 1) < SAME_FORM:
            made.append((name, board))
            continue
        unit = short / min(across, down)
        made.append((name, reformat(board, round(across * unit / 2) * 2, round(down * unit / 2) * 2)))
    return made
