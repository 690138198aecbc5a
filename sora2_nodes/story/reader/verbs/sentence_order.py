"""Sentences put in their plain order: "On the table sits a cat", "Holding a candle, a girl walks", "a girl whose dress is red", "a dog that has a bone"."""

from __future__ import annotations

import re
from collections.abc import Callable

from ....vocabulary.garments import GARMENTS

Plain = str | Callable[[re.Match[str]], str]
CLOTHES = frozenset(word for _, words in GARMENTS.values() for word in words)
OPENING = r"(?P<before>^|[.;!?] |\n)"
ONE = "an?|the|one|two|three|four|five|six|several|some|many|another|his|her"
WHERE = "on top of|next to|in front of|inside|beneath|underneath|between|behind|beside|around|above|under|below|near|over|atop|on|in|at"
STANDING = "sits?|stands?|lies|lie|rests?|hangs?|floats?|hovers?|waits?|grows?|perch(?:es)?|sleeps?|kneels?|crouch(?:es)?|leans?|swims?|runs?|walks?|flies|fly|dances?|is|are|was|were|sat|stood|lay"
DOING = "holding|carrying|riding|wearing|clutching|gripping|pushing|pulling|driving|cradling|leading|balancing|dragging|hugging|juggling|waving|walking|running|sitting|standing|kneeling|lying|leaning|singing|dancing|smiling|laughing|crying"
WHO = rf"(?P<who>(?:{ONE}) [^.;!?\n]+?)"
CLAUSE_ENDS = r"(?=[.;!?\n]|$|,? (?:while|as|and (?:then|the|his|her|it|he|she|they)|with|its|his|her)\b)"


def _forwards(match: re.Match[str]) -> str:
    """ "On the table sits a cat" as "a cat sits on the table"; who does something there already is left so."""
    return f"{match['before']}{match['who']} {match['verb']} {match['where'][0].lower()}{match['where'][1:]}"


def _afterwards(match: re.Match[str]) -> str:
    said = match["doing"]
    return f"{match['before']}{match['who']}, {said[0].lower()}{said[1:]}"


def _had(match: re.Match[str]) -> str:
    """ "whose dress is red" as "in a red dress", "whose eyes are blue" as "with blue eyes"."""
    noun = match["noun"].lower()
    worn = noun in CLOTHES or noun.rstrip("s") in CLOTHES
    if worn:
        return f" in {'' if noun.endswith('s') and noun != 'dress' else 'a '}{match['how']} {noun}"
    return f" with {'' if noun.endswith('s') or noun == 'hair' else 'a '}{match['how']} {noun}"


SENTENCE_ORDER: tuple[tuple[str, Plain], ...] = (
    (rf"{OPENING}(?P<where>(?:{WHERE}) (?:(?:{ONE}|its|their) )(?:[\w'-]+ ){{0,5}}?[\w'-]+),? (?P<verb>{STANDING}) {WHO}{CLAUSE_ENDS}", _forwards),
    (rf"{OPENING}(?P<doing>(?:{DOING}) [^,.;!?\n]{{2,60}}), {WHO}(?=[.;!?\n]|$)", _afterwards),
    (r" whose (?P<noun>[\w-]+) (?:is|are) (?P<how>(?:\w+ly )?(?!in\b|on\b|at\b|being\b|a\b|the\b|not\b)[\w-]+)(?=[,.;]|$| )", _had),
    (r"\b(?:that|who|which) (?:has|have|had) (?=(?:an?|the|two|three|four|no|some|its|his|her|long|short|big|small|large|blue|red|green|black|white|golden|curly) )", "with "),
)  # fmt: skip
