"""A manner of speaking as an expression and its plain words. There are a thousand and a text has few, so an expression is compiled
when a text has the letters that it can't do without."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property

Plain = str | Callable[[re.Match[str]], str]
PARTS = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{[^}]*\}|[^\\\[\]()|?*+{}.^$]+|.", re.DOTALL
)  # of an expression: letters, or one of its signs
SIGNS = frozenset("\\[]()|?*+{}.^$")
FEWER = frozenset("?*{")  # after what may be left out


class Saying:
    """An expression, whatever the case of its letters, and what it is put into."""

    def __init__(self, said: str, plain: Plain) -> None:
        self.said, self.plain = said, plain
        self.required = required_letters(said)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.said, re.IGNORECASE)

    def spelt_out(self, text: str, folded: str) -> str:
        """Put a text into plain words. folded: the text with its case folded."""
        return self.pattern.sub(self.plain, text) if self.required in folded else text


def required_letters(said: str) -> str:
    """Return the longest run of letters, case folded, that all an expression matches has: those in no group, and not left out at will."""
    depth, run, runs = 0, "", []
    for part in PARTS.findall(said):
        if depth == 0 and part[0] not in SIGNS:
            run += part
            continue
        if depth == 0 and part == "|":
            return ""
        runs.append(run[:-1] if part[0] in FEWER else run)
        run = ""
        depth += (part == "(") - (part == ")")
    return max(*runs, run, key=len).casefold() if runs else run.casefold()
