"""Given names of people: whose they are, and which of them are words as well.

`given_names.tsv` was made by `scripts/build_given_names.py` from the census of the United States of 1990 (public domain), with names
that are common elsewhere. It is read when it is first asked.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("given_names.tsv")


def is_given_name(word: str) -> bool:
    """Whether a word (any case) names people and is no other word that texts use: Elena, but not Rose."""
    return word.lower() in _table() and not is_word_too(word)


def is_word_too(word: str) -> bool:
    """Whether a word (any case) names people and is another word as well: Rose, Mark, Will."""
    return _table().get(word.lower(), ("", False))[1]


def sex_of_name(word: str) -> str:
    """ "woman" or "man" as people of that name (any case) mostly are; "" where both are, and for what is no name."""
    sex = _table().get(word.lower(), ("", False))[0]
    return "" if sex == "either" else sex


@cache
def _table() -> dict[str, tuple[str, bool]]:
    rows = (line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines())
    return {name: (sex, bool(rest)) for name, sex, *rest in rows}
