"""The text of a demonstration in the words that are read: manners of speaking of sheets, rows, liquids and marks spelt out."""

from __future__ import annotations

import re

REWRITTEN: tuple[tuple[str, str], ...] = (
    (r"\bthere'?s\b", "there is"),
    (r"\bpieces? of (?:clear |transparent )?glass\b", "glass sheet"),
    (r"\bcandle ?holders? (?:that have|with|holding|containing|which have) ([\w ]*?candles?)(?: in them)?\b", r"\1"),
    (r"\b(\w+) (lbs?|pounds?|kg|kilograms?)\b|\b\d+ ?(?:lbs?|kg)\b", r""),
    (r"\b(?:tensed |tense |stretched )?(?:pieces?|sheets?|strips?) of (?=\w)", ""),
    (r"\b(?:small |little |large )?(?:dollop|blob|drop|dab|line|smear|spot) of ((?:\w+ )?paint)", r"\1"),
    (r"\b(?:bundle|bunch|group) of\b", "bundled"),
    (r"\btwo rows? of\b", "tworow"),
    (r"\b(?:the |a )?(?:rows?|lines?|series) of\b", "lined"),
    (r"\ba (?:stack|tower|pile) of\b", "stacked"),
    (r"\b(?:a |the )?(?:pair|couple|set) of\b", "two"),
    (r"\bone of the (\w+)\b", r"the one \1"),
    (r"\b(?:with )?a smiley face (?:is )?drawn on (?:it|them)\b|\bwith a (?:drawn )?smiley face(?: on it)?\b", " smileyface "),
    (r"\bwith an? (\w+)(?: tape)? band\b[^.,]*?(?=[.,]| is | are | and )", r" taped\1 "),
    (r"\bwith a band of (\w+)(?: tape)?\b(?: marking a level on the \w+| showing the \w+(?: \w+)?)?", r" taped\1 "),
    (r"\bhalf[- ]?filled with\b|\bhalf[- ]full of\b", " halfwith "),
    (r"\b(?:that is |which is )?(?:filled|full) (?:with|of)\b|\bcontaining\b|\bcontains\b|\bfilled up with\b", " holdswith "),
    (r"\b(?:a |an |some )?(\w+ )?(\w+ liquid|water|juice|milk) inside\b(?! the| a)", r" \1\2 insideit "),
    (r"\bthat have\b", "holding"),
    (r"\b(?:a |an )?time-?lapse(?: video)? (?:of|documents|captures) ", ""),
    (r"\b(?:fully|partly) inflated\b", "inflated"),
    (r"\bpoured out\b", "poured"),
    (r"\bwater-(?:filled|soaked)\b|\bsoaked in water\b", "wet"),
    (r"\blets? (the [\w ]+?|it|them) go\b", r"releases \1"),
    (r"\b(?:upside down|at the same (?:height|time)|side by side)\b", ""),
    (r"\bforming an? [\w ]+?(?=[.,]| and |$)", ""),
    (r"\bstick of incense\b", "incense"),
    (r"\b(?:on|onto|into|in) the surface of\b", "into"),
)  # fmt: skip


def plain(text: str) -> str:
    """A text in the words that are read."""
    made = " ".join(
        text.lower()
        .replace("’", "'")
        .replace("-coloured", "")
        .replace("-colored", "")
        .replace("light-", "light ")
        .split()
    )
    for pattern, said in REWRITTEN:
        made = re.sub(pattern, said, made)
    return made


def sentences(text: str) -> list[list[str]]:
    """The words and marks of each sentence."""
    tokens = re.findall(r"[a-z0-9']+|[.,;:!?]", plain(text).replace("-", " "))
    made: list[list[str]] = [[]]
    for token in tokens:
        if token in (".", "!", "?", ";"):
            made.append([])
        else:
            made[-1].append(token)
    return [words for words in made if words]
