"""Whom a shot's pronouns mean that only shots before it name: "Close-up of his face", "A shark swims up behind her"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ..storyboard import Brief, Person, Thing

AIR = r"(?:(?:starts?|begins?|continues?|stops?|is|keeps?|has)\s+(?:to\s+|been\s+)?)?(?:rain|snow|hail|drizzl|storm|thunder|pour|(?:gets?|grows?|becomes?)\s+(?:dark|light|late|cold|fogg))"
FRAMED = r"(?:(?:an?\s+)?(?:extreme\s+)?(?:close[- ]?up|wide shot|wide|medium shot|mid shot|medium close[- ]?up|long shot|close|low[- ]angle|high[- ]angle|tracking shot|insert|cut to)(?:\s+shot)?\s*(?:[,:;.\u2014\u2013-]+\s*|(?:of|on|as)\s+))?"
PRONOUN = rf"(?i)^\s*(?P<framed>{FRAMED})(?P<who>it(?!\s+{AIR})|he|she|(?:his|its|her)(?=\s+[a-z])|him|her)\b"
OWN = {"his": "he", "him": "he", "her": "she", "its": "it"}  # pronouns: those of the same one as subjects
WITHIN = r"(?i)\b(he|she|him|his|her)\b"
OF_HERS = r"\s+(?!(?:and|as|while|from|in|on|at|to|with|by|for|then|a|an|the|some|again|up|down|away|there|through|toward|towards|into|slowly|gently|softly)\b)[a-z]"
SEX = {"he": "man", "she": "woman"}


def opens_with_a_pronoun(prompt: str) -> bool:
    """Whether a shot's words begin with a pronoun, after its framing at most."""
    return re.match(PRONOUN, prompt) is not None


def with_meant(prompt: str, earlier: Brief, people_in: Callable[[str], Sequence[Person]]) -> str:
    """A prompt with the names of those whom its pronouns mean. earlier: the shot before, as it is told. people_in: whom words tell of."""
    if found := re.match(PRONOUN, prompt):
        who, rest = found["who"].lower(), prompt[found.end() :]
        meant = _meant(OWN.get(who, who), earlier)
        if meant:
            owned = who in ("his", "its") or (who == "her" and re.match(r"\s+[a-z]", rest) is not None)
            meant = re.sub(r"^The\b", "the", meant) if found["framed"] else meant
            prompt = found["framed"] + meant + ("'s" if owned else "") + rest
    return _within(prompt, earlier, people_in)


def _within(prompt: str, earlier: Brief, people_in: Callable[[str], Sequence[Person]]) -> str:
    """A prompt whose first "she" or "him" is of somebody that only shots before it name, "A shark swims up behind her"."""
    found = re.search(WITHIN, prompt)
    if found is None or '"' in prompt[: found.start()]:
        return prompt
    who = found[1].lower()
    pronoun = OWN.get(who, who)
    named = [p for p in people_in(prompt) if re.search(rf"(?i)(?<![\w-]){re.escape(p.name)}(?![\w-])", prompt)]
    meant = _meant(pronoun, earlier)
    if not meant or any(p.sex in ("", SEX[pronoun]) for p in named):
        return prompt
    owned = who == "his" or (who == "her" and re.match(OF_HERS, prompt[found.end() :]) is not None)
    meant = re.sub(r"^The\b", "the", meant) + ("'s" if owned else "")
    return prompt[: found.start()] + meant + prompt[found.end() :]


def _meant(pronoun: str, earlier: Brief) -> str:
    """Words for what a shot's opening pronoun means: the first of its kind and sex that moved before; none where there is none."""
    if pronoun == "it":
        ones: Sequence[Thing | Person] = earlier.things
    else:
        ones = [person for person in earlier.people if person.sex in ("", SEX[pronoun])]
    if not ones:
        return ""
    all_of_kind: Sequence[Thing | Person] = earlier.things if pronoun == "it" else earlier.people
    kind = "thing" if pronoun == "it" else "person"
    moved = [all_of_kind[action.subject[1]] for action in earlier.actions if action.subject[0] == kind]
    one = next((one for one in moved if one in ones), ones[0])
    if isinstance(one, Thing):
        return f"The {one.noun}"
    return one.name if one.cameo or one.name[:1].isupper() else f"The {one.name}"
