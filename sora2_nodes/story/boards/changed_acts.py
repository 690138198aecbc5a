"""Changes of who does what: "she waves instead", "a bed instead of the sofa", "give him a hat"."""

from __future__ import annotations

import re

from ..storyboard import Cue
from .change_clauses import brief_of, cues_of, look_words, noun_pattern

_INSTEAD_OF = re.compile(r"(?P<new>.+?),?\s+(?:instead of|rather than)\s+(?:the\s+)?(?P<old>.+)", re.I)
_INSTEAD = re.compile(r",?\s*\binstead\b", re.I)
_GIVE = re.compile(
    r"(?:give|put on|let) (?P<who>him|her|it|them|the \w+|his \w+|her \w+)(?: (?:have|wear|hold))? (?P<what>(?:an?|some|two) .+)"
    r"|put (?P<what2>(?:an?|some) .+) on (?P<who2>him|her|it|them|the \w+)", re.I
)  # fmt: skip
_ONE_MORE = re.compile(
    r"(?:add|put in|include|give (?:him|her|them)|there is)?\s*(?:a second|another|one more|a third)\s+(?P<noun>[\w -]+)",
    re.I,
)
_COUNTED = {"a": "two", "an": "two", "one": "two", "two": "three", "three": "four", "four": "five"}
_SUBJECTS = {"him": "He", "her": "She", "it": "It", "them": "They"}
_PRONOUNS = ("he", "she", "it", "they")
_PLACED = r"(?P<way>on|in|at|under|beside|near|behind|inside|by|next to)\s+(?:an?|the|his|her|its|their)\s+"
_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|a|an"
_WAYS = r"\b(?:through|along|across|down|up|past|around|on|in|at|over|by|near|beside|inside|outside|into|from|to|under|with)\s+"
_PLACES = ("backdrop", "place", "surface", "time_of_day", "hour", "season", "weather", "light", "lighting")


def dressed_or_handed(clause: str) -> str:
    """Read "give him a hat" as "He wears a hat", and of what nobody wears as "He holds it"."""
    match = _GIVE.fullmatch(clause)
    if match is None:
        return clause
    who, what = (match["who"] or match["who2"]), (match["what"] or match["what2"])
    subject = _SUBJECTS.get(who.lower(), who[:1].upper() + who[1:])
    worn = brief_of(f"A man wears {what}.")
    verb = "wears" if worn is not None and not worn.things else "holds"
    return f"{subject} {verb if subject != 'They' else verb[:-1]} {what}"


def in_place_of(prompt: str, clause: str) -> tuple[str | None, str]:
    """Apply "X instead" and "X instead of Y". Return the changed prompt, or None, and the clause without that word."""
    if match := _INSTEAD_OF.fullmatch(clause):
        return _swapped(prompt, match["old"], match["new"]), match["new"]
    plain = _INSTEAD.sub("", clause).strip(" ,")
    if plain == clause:
        return None, clause
    return _placed_elsewhere(prompt, plain) or _doing(prompt, plain) or another_head(prompt, plain), plain


def one_more(prompt: str, clause: str) -> str | None:
    """Make two of what there is one of, for "a second dog": it does what the first one does."""
    match = _ONE_MORE.fullmatch(clause)
    if match is None:
        return None
    noun = match["noun"].lower()
    there = re.compile(
        rf"(?P<whose>\b(?:his|her|its|their|the)\s+)?(?P<count>\b(?:{'|'.join(_COUNTED)})\s+)?(?P<look>{look_words(prompt)})"
        rf"(?P<noun>{noun_pattern(noun).pattern})", re.I
    )  # fmt: skip
    found = there.search(prompt)
    if found is None or not (found["whose"] or found["count"]):
        return None
    more = _COUNTED[(found["count"] or "one").strip().lower()]
    many = found["noun"] if found["noun"].lower().endswith("s") else _plural(found["noun"])
    made = f"{found['whose'] or ''}{more} {found['look']}{many}"
    return prompt[: found.start()] + _cased(made, found[0]) + prompt[found.end() :]


def _plural(noun: str) -> str:
    if re.search(r"[^aeiou]y$", noun):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if re.search(r"(?:s|x|z|ch|sh)$", noun) else f"{noun}s"


def put_for(prompt: str, old: str, new: str) -> str | None:
    """Put another thing in the place of one with its article and adjectives; None where the prompt has no such thing."""
    article = r"(?:\b(?:an?|the|one|two|three|four|five)\s+)?"
    pattern = re.compile(rf"{article}{look_words(prompt)}{noun_pattern(old).pattern}", re.I)
    found = pattern.search(prompt)
    if found is None:
        return None
    made = prompt[: found.start()] + _cased(new, found[0]) + prompt[found.end() :]
    return noun_pattern(old).sub(new.split()[-1], made)


def another_head(prompt: str, new: str) -> str | None:
    """Put something that does nothing of its own, "a red bus", in the place of what a prompt is about."""
    brief, cues = brief_of(new), cues_of(new)
    if brief is None or not (brief.things or brief.people) or any(cue.field == "action" for cue in cues):
        return None
    if not re.match(r"(?:an?|two|three|four|five|some)\s", new, re.I):
        return None
    head = next((" ".join(cue.words) for cue in cues_of(prompt) if cue.field in ("person", "thing")), None)
    return put_for(prompt, head, new) if head else None


def _swapped(prompt: str, old: str, new: str) -> str | None:
    """Put words in the place of others that the prompt has; a number in the place of another one."""
    if re.fullmatch(_NUMBERS, old, re.I) and (number := re.match(rf"(?:{_NUMBERS})\b", new, re.I)):
        noun = new[number.end() :].strip()
        where = re.search(rf"\b{re.escape(old)}\b(?=(?:\s+\w+){{0,2}}\s+{noun_pattern(noun).pattern})", prompt, re.I)
        return None if where is None else prompt[: where.start()] + _cased(number[0], where[0]) + prompt[where.end() :]
    return put_for(prompt, re.sub(r"^(?:an?|the) ", "", old), new)


def _placed_elsewhere(prompt: str, clause: str) -> str | None:
    """Put "on a bed" in the place of "on a sofa"."""
    asked = re.match(_PLACED, clause, re.I)
    if asked is None or not any(cue.field == "thing" for cue in cues_of(clause)):
        return None
    for cue in cues_of(prompt):
        if cue.field != "thing":
            continue
        noun = re.escape(" ".join(cue.words))
        found = re.search(rf"\b{_PLACED}(?:\w+\s+){{0,2}}{noun}\b", prompt, re.I)
        if found and found["way"].lower() == asked["way"].lower():
            return prompt[: found.start()] + clause + prompt[found.end() :]
    return None


def _doing(prompt: str, clause: str) -> str | None:
    """Let who acts in a prompt do something else: what stands behind the verb goes with it, the place and the hour stay."""
    new, old = _verb_in(clause, cues_of(clause)), cues_of(prompt)
    if new is None:
        return None
    subject = clause[: new[0]].strip().lower()
    named = re.sub(r"^(?:the|an?|his|her|its|their)\s+", "", subject)
    if named and named not in _PRONOUNS and not noun_pattern(named).search(prompt):
        return None
    place = _verb_in(prompt, old, new[2]) or _verb_in(prompt, old)
    if place is None:
        return None
    end = _end_of_predicate(prompt, place[1], old)
    kept = _companion(prompt[place[1] : end], clause)
    return f"{prompt[: place[0]]}{clause[new[0] :]}{kept}{prompt[end:]}"


def _verb_in(text: str, cues: tuple[Cue, ...], verb: str = "") -> tuple[int, int, str] | None:
    """Where the last verb stands, or the one that means `verb`: its start, its end, what it means."""
    found = None
    for cue in cues:
        if cue.field != "action" or (verb and cue.words[:1] != (verb,)):
            continue
        for match in re.finditer(rf"\b{re.escape(' '.join(cue.words))}\b", text, re.I):
            if found is None or match.start() > found[0]:
                found = (match.start(), match.end(), cue.words[0])
    return found


def _end_of_predicate(prompt: str, start: int, cues: tuple[Cue, ...]) -> int:
    """Where what belongs to a verb ends: at a comma, a full stop, another verb, or the words for place and time."""
    ends = [len(prompt)]
    if stop := re.search(r"\s*[,.;!?]|\s+(?:and|while|as)\s+(?=\w+s\b)", prompt[start:]):
        ends.append(start + stop.start())
    for cue in cues:
        words = re.escape(" ".join(cue.words))
        if cue.field in _PLACES and (
            found := re.search(rf"\s*{_WAYS}(?:(?:an?|the|some)\s+)?(?:\w+\s+)?{words}\b", prompt[start:], re.I)
        ):
            ends.append(start + found.start())
    return min(ends)


def _companion(taken: str, clause: str) -> str:
    """Keep who or what the old act was done with: "her dog"."""
    match = re.match(r"\s*(?P<who>(?:his|her|its|their|an?|the|two|three)\s+(?:\w+\s+){0,2}?\w+)\s*$", taken)
    if match is None or not any(cue.field in ("thing", "person") for cue in cues_of(taken.strip())):
        return ""
    return "" if any(cue.field == "thing" for cue in cues_of(clause)) else f" with {match['who']}"


def _cased(new: str, old: str) -> str:
    return new[:1].upper() + new[1:] if old[:1].isupper() else new
