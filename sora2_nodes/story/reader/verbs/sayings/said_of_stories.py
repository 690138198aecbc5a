"""Manners of speaking of those who tell a story, put into plain words: past forms that are nouns too, what could be, how somebody came there."""

from __future__ import annotations

import re
from collections.abc import Callable

Plain = str | Callable[[re.Match[str]], str]

SUBJECT = 4  # words before an aside within which nothing is done yet


def _aside(match: re.Match[str]) -> str:
    """Nothing, for what is said by the way; where it parts a subject from its verb, "A dog that could swim jumps", it stays."""
    before = re.split(r"[.!?;,\n]", match.string[: match.start()])[-1].split()
    return match[0] if not match[0].startswith(",") and len(before) <= SUBJECT else ""


SAID_OF_STORIES: tuple[tuple[str, Plain], ...] = (
    (r"\b(he|she|they|who|everyone|nobody) saw\b", r"\1 looks at"),
    (r"\bled (?=(?:her|him|them|it|us|the|a|an|his|their)\b)", "leads "),
    (r",? (?:that|which) (?:could|would|might) (?!be seen)[^.;,]*", _aside),  # what is possible is not seen
    (r",? (?:unable|unwilling|desperate|hoping|wishing|longing|planning|preparing|determined) to (?!\w+ly\b)[^.;,]*", _aside),
    (r",? (?:and )?(?:he |she |they |it )?(?:is |was |are |were |becomes? |became )?trapped in (?:an? |the )(?:\w+ )?(?:time loop|dream|curse|spell|state of \w+|cycle)\b", ""),
    (r"\b(?:was|were|is) born (?:into|in|to) an? (?:[\w-]+ )*?family of\b", "stands among"),
    (r"\b(?:adorned|inscribed|engraved|encrusted|decorated|embellished) with\b", "with"),
    (r"\bcrystal[- ]clear\b", "clear"),
    (r"\bstone tablet(s?)\b", r"gravestone\1"),
    (r"\b(?:gains?|gained|earns?|earned|obtains?|obtained|retriev(?:es?|ed)|acquir(?:es?|ed)|secur(?:es?|ed)) (?=(?:an?|the|his|her) (?:(?!(?:to|with|in|on|of|for|and|from)\b)[\w-]+ ){0,3}?(?:sword|shield|bow|staff|book|gem|gemstone|key|map|crown|amulet|stone|hammer|lamp|scroll|ring|orb|mirror)\b)", "picks up "),
)  # fmt: skip
