"""A prompt for one shot, as film people and other programs write it: words, and lines of their own such as "Avoid: ..."."""

from __future__ import annotations

from dataclasses import replace

from ...errors import PromptError
from ..storyboard import Shot
from .script_reader import read_script


def shot_of_prompt(prompt: str) -> tuple[Shot, tuple[str, ...]]:
    """Return a prompt's shot, of the usual length, and what its "Avoid:" lines say must not be seen.

    One that reads as a script of several shots stays one prompt: its length is one shot's.
    """
    try:
        read = read_script(prompt)
    except PromptError:
        return Shot(prompt=prompt), ()
    if len(read.shots) != 1 or not read.shots[0].prompt.strip() or read.shots[0].footage:
        return Shot(prompt=prompt), ()
    return replace(read.shots[0], references=(), seed=None), read.negative
