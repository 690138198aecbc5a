"""Plain lists of prompts, a shot each, "A ball rolls (3 s)": bullets, or a JSON list of texts."""

from __future__ import annotations

import json
import re

from ...errors import PromptError
from ...foreign_files import json_of
from ..scripts.headings import length_at_end
from ..storyboard import Shot, Storyboard
from .held_fields import Written, board_of, left_out

BULLET = r"^\s*[-*•–+]\s+(\S.*)$"


def is_one(text: str) -> bool:
    """Tell whether a text is a list: nothing but bullets, two or more, or a JSON list of texts."""
    if text.lstrip().startswith("["):
        try:
            return isinstance(json.loads(text), list)
        except (ValueError, RecursionError):
            return re.match(r'\s*\[\s*"[^"\n]*"\s*(?:,|\]|$)', text) is not None
    lines = [line for line in text.split("\n") if line.strip()]
    return len(lines) > 1 and all(re.match(BULLET, line) for line in lines)


def read(text: str, shot_s: float) -> Storyboard:
    """Read a list, a shot per prompt."""
    if text.lstrip().startswith("["):
        try:
            prompts = json_of(text)
        except json.JSONDecodeError as error:
            raise PromptError(
                f"line {error.lineno}: the list of prompts is broken JSON ({error.msg}): mend it"
            ) from None
        for number, prompt in enumerate(prompts, 1):
            if not isinstance(prompt, str) or not prompt.strip():
                raise PromptError(f"prompt {number} of the list must be a text, not {json.dumps(prompt)[:40]}")
    else:
        prompts = [match[1].strip() for line in text.split("\n") if (match := re.match(BULLET, line))]
    timed = [length_at_end(prompt) for prompt in prompts]
    shots = [Shot(prompt=words, duration_s=shot_s if seconds is None else seconds) for words, seconds in timed]
    if not shots:
        raise PromptError("the list has no prompts: write at least one")
    return board_of(shots, [seconds is not None for _, seconds in timed])


def write(board: Storyboard) -> Written:
    """Write the prompts and lengths, a bullet each."""
    lines = [
        f"- {' '.join((shot.prompt or shot.footage or '').split())} ({shot.duration_s:g} s)" for shot in board.shots
    ]
    return Written(text="\n".join(lines) + "\n", not_held=left_out(board, shot=("prompt", "duration_s"), film=()))
