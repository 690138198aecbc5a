"""Famous buildings and natural wonders in plain words: Burj Khalifa is a spire skyscraper, the pyramids of Giza are the great pyramids."""

from __future__ import annotations

import re
from collections.abc import Callable

from ....vocabulary.famous.sights import SIGHTS, WONDERS

CROSSED = re.compile(r"\b(?:across|on|over|under|beneath|along|onto|off|crossing|crosses) (?:the )?$", re.IGNORECASE)
KIND = r"(?: (?:landmark|monument|statue|bridge|tower|temple|mountain|museum|building))?"


def _row(shown: str, names: str) -> tuple[re.Pattern[str], str]:
    ordered = sorted(names.split("|"), key=len, reverse=True)
    found = "|".join(
        name.replace(".", r"\.").replace("'", "['’]").replace(" ", r"[ -]")
        if name[:4] != "the "
        else rf"(?:the[ -])?{name[4:].replace(' ', '[ -]')}"
        for name in ordered
    )
    return re.compile(
        rf"\b(?P<the>(?:the|an?|famous|iconic|majestic|great|beautiful) ){{0,4}}(?P<name>{found})\b(?!['’]s)",
        re.IGNORECASE,
    ), shown


_ROWS = tuple(_row(shown, names) for shown, names in (*SIGHTS.items(), *WONDERS.items()))
_CASED = {name for names in (*SIGHTS.values(), *WONDERS.values()) for name in names.split("|") if name != name.lower()}


def _placed(shown: str) -> Callable[[re.Match[str]], str]:
    def plain(found: re.Match[str]) -> str:
        name = found["name"]
        if any(name.lower() == cased.lower() and name != cased for cased in _CASED):
            return found[0]  # "a white house", "petra" of somebody's name
        if "bridge" in shown and CROSSED.search(found.string[: found.start()]):
            return found[0]  # one is on it
        return shown

    return plain


def told_as_sights(text: str) -> str:
    """Put what a famous sight is shown as in the place of its name."""
    for name, shown in _ROWS:
        text = name.sub(_placed(shown), text)
    return text


__all__ = ["told_as_sights"]
