"""A change to a prompt, such as "make the cube red" or "at night", applied to its words; the rest stays as it was.

It works on words, so that whatever reads the prompt reads the changed one in the same way, with the same seed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..storyboard import Brief
from .change_clauses import (
    LOOKS,
    WEATHER,
    brief_of,
    clauses_of,
    cues_of,
    field_of,
    look_words,
    noun_pattern,
    without_lead,
)
from .changed_acts import another_head, dressed_or_handed, in_place_of, one_more, put_for

GROUPS: tuple[frozenset[str], ...] = (  # fields of which a shot has one; a change of it takes the old one's place
    frozenset({"time_of_day", "hour"}),
    frozenset({"surface"}),
    frozenset({"backdrop", "place"}),
    frozenset({"angle", "shot size", "perspective"}),
    frozenset({"camera"}),
    frozenset({"tone", "lighting", "light"}),
    frozenset({"weather"}),
    frozenset({"season"}),
    frozenset({"pace"}),
    frozenset({"soundtrack"}),
)
CLOSER = {"closer": "close-up", "wider": "wide shot"}
ANGLES = {"from above": "high angle", "from below": "low angle"}  # behind a moving thing these read as its way
_NEARER = re.compile(
    r"(?:a (?:bit|little) )?(?:closer|nearer|tighter)|zoom in|(?:go|move|get|come) (?:in|closer|nearer)", re.I
)
_FARTHER = re.compile(
    r"(?:a (?:bit|little) )?(?:wider|far?ther away|further away|far?ther|further)|zoom out|(?:go|move|pull) back", re.I
)
_THE = r"(?:(?:the|all|all the|every|each|his|her|its|their|that|this|my)\s+)?"
_REMOVE = re.compile(
    rf"(?:remove|delete|drop|get rid of|take away|take off|leave out|lose|without|no)\s+{_THE}(?P<what>.+)", re.I
)
_REPLACE = re.compile(
    rf"(?:replace|swap|exchange)\s+{_THE}(?P<old>.+?)\s+(?:with|for|by)\s+(?P<new>.+)"
    rf"|(?:turn|change|make)\s+{_THE}(?P<old2>.+?)\s+(?:in)?to\s+(?P<new2>(?:an?|two|three|four|five|some)\s+.+)",
    re.I,
)
_MAKE = re.compile(
    rf"(?:make|turn|paint|colou?r|dye|change|let|have)\s+(?:the colou?r of\s+)?{_THE}(?P<rest>\S.*\S)"
    rf"|(?:the|its|his|her|their)\s+(?P<is>.+?)\s+(?:is|are|should be|must be|becomes?)\s+(?:now\s+)?(?P<like>\S+(?:\s+\S+)?)",
    re.I,
)
_ADD = re.compile(
    r"(?:add|put in|include|insert|also|with|and)\s+(?P<what>(?:an?|the|one|two|three|four|five|some|another)\s+.+)",
    re.I,
)
_IT = re.compile(
    r"(?:make|turn|change) (?:it|this|that) (?:(?:in)?to )?(?P<new>(?:an?|two|three|four|five|some) .+)", re.I
)
_BEFORE = r"(?:,\s*)?(?:\b(?:and|on|in|at|into|onto|over|under|by|near|with|during|inside|outside|through|along|across|down|beside|around)\s+)?(?:\b(?:an?|the|some)\s+)?"


@dataclass(frozen=True, kw_only=True)
class ChangedPrompt:
    """The words after a change, and what it takes out."""

    prompt: str
    negative: tuple[str, ...] = ()


def changed_prompt(prompt: str, change: str, *, adding: bool = True) -> ChangedPrompt:
    """Apply a change to a prompt's words. What can't be told for a change is added to them as it stands.

    adding: take up new things and events; not for shots of a film other than the last.
    """
    negative: list[str] = []
    for clause in clauses_of(change, prompt):
        if match := _REMOVE.fullmatch(clause):
            negative.append(match["what"])
            prompt = _without_phrase(prompt, match["what"])
        else:
            prompt = _applied(prompt, clause, adding=adding)
    return ChangedPrompt(prompt=_neat(prompt), negative=tuple(negative))


def _applied(prompt: str, clause: str, *, adding: bool) -> str:
    made, clause = in_place_of(prompt, dressed_or_handed(clause))
    if made := made or (one_more(prompt, clause) if adding else None) or _changed_look(prompt, clause):
        return made
    clause = without_lead(clause)
    if _NEARER.fullmatch(clause) or _FARTHER.fullmatch(clause):
        clause = CLOSER["closer" if _NEARER.fullmatch(clause) else "wider"]
    clause = ANGLES.get(clause.lower(), clause)
    brief = brief_of(clause)
    if brief is None:
        return f"{_ended(prompt)} {clause}" if adding else prompt
    if made := _named_look(prompt, clause):
        return made
    if not (brief.things or brief.people or brief.actions) and brief.cues:
        return f"{_without_fields(prompt, brief)}, {clause}"
    return _added(prompt, clause, brief) if adding else prompt


def _changed_look(prompt: str, clause: str) -> str | None:
    """Apply what names the thing that it changes: "replace the ball with a cube", "make the cube red", "make it a bus"."""
    if match := _REPLACE.fullmatch(clause):
        old, new = (match["old"], match["new"]) if match["old"] else (match["old2"], match["new2"])
        if found := put_for(prompt, old, new):
            return found
    if (match := _IT.fullmatch(clause)) and (found := another_head(prompt, match["new"])):
        return found
    if without_lead(clause) in WEATHER.values():
        return None
    match = _MAKE.fullmatch(clause)
    return _remade(prompt, match) if match else None


def _added(prompt: str, clause: str, brief: Brief) -> str:
    if _is_new(prompt, clause, brief):
        return ", ".join([clause, *_settings(prompt, brief)])
    added = _ADD.fullmatch(clause)
    return f"{_ended(prompt)} There is {added['what']}." if added else f"{_ended(prompt)} {_capital(clause)}."


def _remade(prompt: str, match: re.Match[str]) -> str | None:
    """Give a thing of the prompt another look: "the cube red". None where the prompt has no such thing."""
    if match["is"]:
        splits = [(match["is"], match["like"])]
    else:
        words = match["rest"].split()
        splits = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(len(words) - 1, 0, -1)]
    for noun, like in splits:
        like = re.sub(r"^(?:to be|to|be|into|look|of)\s+", "", like, flags=re.I)
        found = noun_pattern(noun).search(prompt)
        if found and like and not like.lower().startswith(("a ", "an ")):
            return _relooked(prompt, noun, like)
    return None


def _named_look(prompt: str, clause: str) -> str | None:
    """Read "a blue ball" or only "blue" as another look of a thing of the prompt; None for anything else."""
    phrase = re.fullmatch(r"(?:an?|the)\s+(?P<like>.+?)\s+(?P<noun>\S+)", clause, re.I)
    if phrase and noun_pattern(phrase["noun"]).search(prompt) and _is_look(phrase["like"], phrase["noun"]):
        return _relooked(prompt, phrase["noun"], phrase["like"])
    head = next((" ".join(cue.words) for cue in cues_of(prompt) if cue.field == "thing"), None)
    return _relooked(prompt, head, clause) if head and _is_look(clause, head) else None


def _is_look(like: str, noun: str) -> bool:
    """Tell whether words before a noun say nothing but how it looks."""
    brief = brief_of(f"a {like} {noun}")
    if brief is None or brief.unused_words:
        return False
    words = {word.lower() for cue in brief.cues if cue.field in LOOKS for word in cue.words}
    return bool(words) and {word.lower() for word in like.split()} <= words


def _relooked(prompt: str, noun: str, like: str) -> str:
    """Put an adjective before each place of a noun; a colour takes the old colour's place."""
    brief = brief_of(f"a {like} {noun}")
    fields = {cue.field for cue in brief.cues} & set(LOOKS) if brief else set()
    fields |= {"colour", "outfit"} if fields & {"colour", "outfit"} else set()
    old = {word.lower() for cue in cues_of(prompt) if cue.field in fields for word in cue.words} - set(
        noun.lower().split()
    )
    drop = "|".join(sorted(map(re.escape, old), key=len, reverse=True))
    before = rf"(?:\b(?:{drop})\s+)*" if drop else ""
    pattern = re.compile(rf"(?P<article>\ban?\s+)?{before}(?P<noun>{noun_pattern(noun).pattern})", re.I)

    def put(match: re.Match[str]) -> str:
        article = "" if match["article"] is None else ("an " if like[0].lower() in "aeiou" else "a ")
        return f"{article}{like} {match['noun']}"

    return pattern.sub(put, prompt)


def _without_phrase(prompt: str, what: str) -> str:
    """Take a thing's own mention out where the rest stands without it: "and a blue box", "in a black hat"."""
    noun = noun_pattern(re.sub(r"^(?:an?|the|his|her|its|their)\s+", "", what)).pattern
    one = rf"(?:(?:an?|the|one|two|three|some|his|her|its|their)\s+)?{look_words(prompt)}{noun}(?!-)\b"
    led = r"(?P<way>\b(?:in|with|wearing|holding|carrying))\s+"
    for pattern, kept in (
        (rf"{led}{one}\s*(?:,|\band)\s+(?=(?:an?|the|his|her|two|some)\s)", r"\g<way> "),  # the first of several
        (rf"(?:,?\s*\band|,)\s+{one}(?!\s+of\b)", ""),
        (rf"\s*{led}{one}(?!\s+of\b)", ""),
    ):
        made, count = re.subn(pattern, kept, prompt, flags=re.I)
        if count:
            return made
    return prompt


def _without_fields(prompt: str, brief: Brief) -> str:
    """Take the words out that said what the change says anew: the old place, hour, camera."""
    given = {field_of(cue) for cue in brief.cues}
    groups = [group for group in GROUPS if group & given]
    for cue in sorted(cues_of(prompt), key=lambda cue: -len(" ".join(cue.words))):
        if any(field_of(cue) in group for group in groups):
            words = r"[\s-]+".join(re.escape(word) for word in " ".join(cue.words).split())
            prompt = re.sub(rf"{_BEFORE}(?:\b(?:slow|fast|quick|gentle)\s+)?\b{words}\b", "", prompt, flags=re.I)
    return prompt.rstrip(" ,.")


def _settings(prompt: str, brief: Brief) -> list[str]:
    """The place, hour and camera of a prompt, in its own words, that a new one does not say."""
    given, kept = {field_of(cue) for cue in brief.cues}, []
    for group in GROUPS:
        if group & given:
            continue
        for cue in cues_of(prompt):
            words = r"[\s-]+".join(re.escape(word) for word in " ".join(cue.words).split())
            if field_of(cue) in group and (found := re.search(rf"{_BEFORE}\b{words}\b", prompt, re.I)):
                kept.append(found[0].strip(" ,"))
                break
    return kept


def _is_new(prompt: str, clause: str, brief: Brief) -> bool:
    """Tell whether a clause is a prompt of its own: somebody new does something, and nobody of the prompt is named."""
    if (
        not brief.actions
        or _ADD.fullmatch(clause)
        or not re.match(r"(?:an?|one|two|three|four|five|some)\s(?!of\b)", clause, re.I)
    ):
        return False
    heads = {" ".join(cue.words) for cue in brief.cues if cue.field in ("thing", "person")}
    return bool(heads) and not any(noun_pattern(head).search(prompt) for head in heads)


def _ended(prompt: str) -> str:
    plain = prompt.rstrip(" ,")
    return plain if plain.endswith((".", "!", "?")) else f"{plain}."


def _capital(clause: str) -> str:
    return clause[:1].upper() + clause[1:]


def _neat(prompt: str) -> str:
    plain = re.sub(r"[ \t]{2,}", " ", prompt)
    return re.sub(r"\s+([,.;])", r"\1", re.sub(r"(?:,\s*){2,}", ", ", plain)).strip(" ,")
