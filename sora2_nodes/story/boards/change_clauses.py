"""The words of a change, clause by clause, without what only introduces them and with the names that the prompt itself uses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...errors import PromptError
from ..reader.briefing import brief_for
from ..reader.negatives import without
from ..storyboard import Brief, Cue, Shot

_VERBS = "make|turn|paint|colou?r|change|set|replace|swap|remove|delete|drop|add|put|include|get rid of|take away|take off|let|have|give"
_CLAUSES = re.compile(rf"\s*(?:[.;\n]+|,?\s*\band\s+(?=(?:{_VERBS})\b)|,\s*(?=(?:{_VERBS}|no|without)\b))\s*", re.I)
_KEPT = re.compile(
    r"^(?:keep|leave) (?:everything|all|the rest|it)(?: else)?(?: (?:the same|as (?:it is|is)|unchanged))?\s*(?:,?\s*(?:but|and|only)\s+)?", re.I
)  # fmt: skip
_OPENING = re.compile(r"^(?:(?:please|now|then|but|just|only|can you|could you)\s+)+", re.I)
_ENDING = re.compile(r"\s+(?:a (?:bit|little)|slightly|somewhat|please|now)$", re.I)
_LEAD = re.compile(
    r"^(?:make it|set it|it is|it should be|put it|have it|let it)\s+(?:(?:a (?:bit|little)|slightly|somewhat|much)\s+)?"
    r"|^(?:a (?:bit|little)|slightly|somewhat|much)\s+", re.I
)  # fmt: skip
OVERCAST, SEASONS = "overcast", ("spring", "summer", "autumn", "fall", "winter")
LOOKS = ("colour", "outfit", "material", "pattern", "size")  # what adjectives say
_DEFINITE = r"\b(?P<which>the|his|her|its|their|this|that)\s+"
WEATHER = {
    "rain": "in the rain",
    "snow": "in the snow",
    "storm": "in a storm",
    "be foggy": "in fog",
    "be night": "at night",
}


def clauses_of(change: str, prompt: str) -> Iterator[str]:
    """Yield what is asked for, one after another, with the prompt's own names: "the dog" of a retriever is the retriever."""
    for part in _CLAUSES.split(change.strip()):
        plain = _OPENING.sub("", part.strip(" ,.!?"))
        plain = _OPENING.sub("", _KEPT.sub("", plain))
        plain = _ENDING.sub("", plain).strip(" ,.!?")
        if plain:
            yield _in_its_names(prompt, plain)


def without_lead(clause: str) -> str:
    """Take "make it" and "a bit" off a clause; "make it rain" is the rain."""
    plain = _LEAD.sub("", clause)
    return WEATHER.get(plain.lower(), plain)


def noun_pattern(text: str) -> re.Pattern[str]:
    """A noun, in the singular or the plural, whichever is given."""
    plain = re.sub(r"[^\w -]", "", text.strip())
    stem = re.escape(re.sub(r"(?<=\w\w)(?:es|s)$", "", plain))
    return re.compile(rf"\b{stem}(?:e?s)?\b", re.I)


def look_words(prompt: str) -> str:
    """A pattern for the words of a prompt that say how something looks, as they stand before a noun; none is fine, too."""
    looks = {word.lower() for cue in cues_of(prompt) if cue.field in LOOKS for word in cue.words}
    drop = "|".join(map(re.escape, sorted(looks)))
    return rf"(?:\b(?:{drop})\s+)*" if drop else ""


def cues_of(prompt: str) -> tuple[Cue, ...]:
    """What a prompt was understood to say; nothing where it can't be read."""
    brief = brief_of(prompt)
    return () if brief is None else brief.cues


def field_of(cue: Cue) -> str:
    """What a cue says something of: rain and autumn, which the reader takes for an overcast hour, of the weather and the season."""
    if cue.field != "time_of_day" or cue.shown != OVERCAST or cue.asked == OVERCAST:
        return cue.field
    return "season" if cue.asked in SEASONS else "weather"


def brief_of(text: str) -> Brief | None:
    """Read a text as a prompt, None where it can't be read."""
    try:
        return brief_for(Shot(prompt=text))
    except PromptError:
        return None


def _in_its_names(prompt: str, clause: str) -> str:
    """Call what a clause calls by another name, such as its kind's, as the prompt does."""
    brief = brief_of(prompt)
    if brief is None:
        return clause
    for cue in cues_of(clause):
        noun = " ".join(cue.words)
        if cue.field != "thing" or noun_pattern(noun).search(prompt):
            continue
        meant = {thing.noun for thing in brief.things} - {thing.noun for thing in without(brief, (noun,)).things}
        named = [name for name in meant if noun_pattern(name).search(prompt)]
        if len(named) == 1:
            clause = re.sub(rf"{_DEFINITE}{re.escape(noun)}\b", rf"\g<which> {named[0]}", clause, flags=re.I)
    return clause
