"""Words that an operator does not want in prompts and lines: a plain list, matched word by word. It understands nothing.

`moderation.json` in the data folder: {"mode": "block", "words": ["a word", "some words"]}. Modes: off, warn (the log tells), block.
"""

from __future__ import annotations

import json
import logging
import re
from pathlib import Path

from ...errors import InputError
from ..http.problems import Problem
from ..queue.jobs import MODERATION_BLOCKED

FILE = "moderation.json"
MODES = ("off", "warn", "block")
MOST_BYTES = 2**20

log = logging.getLogger(__name__)


def check_words(folder: Path, whose: str, *texts: str | None) -> None:
    """Raise Problem 400 with the code moderation_blocked where a text holds a listed word and the mode is block.

    folder: the data folder. whose: for the log. Raises InputError for a file that can't be used: then nothing is let through.
    """
    mode, words = _policy(folder / FILE)
    if mode == "off" or not words:
        return
    pattern = "|".join(r"\W+".join(map(re.escape, word.split())) for word in words)
    found = re.search(rf"(?<!\w)(?:{pattern})(?!\w)", "\n".join(text for text in texts if text), re.I)
    if found is None:
        return
    log.warning("a prompt of %s holds %r, a word of %s (%s)", whose, found[0], FILE, mode)
    if mode == "block":
        why = f"The operator of this server does not allow {found[0]!r} in prompts."
        raise Problem(400, why, code=MODERATION_BLOCKED, param="prompt")


def _policy(path: Path) -> tuple[str, tuple[str, ...]]:
    try:
        if not path.is_file():
            return "off", ()
        values = json.loads(path.read_text(encoding="utf-8")[:MOST_BYTES])
        mode, words = values.get("mode", "block"), values["words"]
    except (OSError, ValueError, KeyError, AttributeError, RecursionError) as error:
        raise InputError(f"{FILE} can't be read ({type(error).__name__}); the operator must mend it") from error
    if mode not in MODES or not isinstance(words, list) or not all(isinstance(w, str) and w.strip() for w in words):
        raise InputError(f"{FILE} needs a mode of {', '.join(MODES)} and a list of words; the operator must mend it")
    return mode, tuple(words)
