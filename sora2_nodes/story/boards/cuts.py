"""Shots that ask for more than their time holds, cut into several."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ...limits import SHOT_S
from ..reader.lexicon.tokens import lexemes
from ..reader.reading import read_prompt
from ..storyboard import Brief, Shot, Thing

SECONDS_PER_EVENT = 1.0  # the least in which an event can be followed
GOOD_SECONDS = 1.25  # what a cut gives each
MOST_IN_A_CUT = 3
CLAUSE_END = r"(?i)\s*[.!?;\n]+\s+|\s*,\s*(?:and\s+)?(?:then|finally|afterwards)\s+|\s+(?:and\s+)?then\s+|\s*,\s*(?:and\s+)?|\s+and\s+"
PATTERN_WORDS = {"stripes": "striped ", "checker": "checkered ", "spots": "spotted "}
SETTING = ("surface", "backdrop", "time_of_day", "gravity")


def events_of(brief: Brief) -> int:
    """Count the moments of a shot: actions that happen together count once, standing still not at all."""
    return len({action.order for action in brief.actions if action.verb not in ("rest", "stack")})


def room_for(duration_s: float) -> int:
    """Events that fit into a length in seconds."""
    return max(1, int(duration_s / SECONDS_PER_EVENT + 1e-9))


def suggest_cuts(shot: Shot) -> tuple[Shot, ...]:
    """Cut a shot that asks for too many events into several that continue one another.

    A shot that fits, or that can't be cut between its words, comes back alone and unchanged.
    """
    brief = read_prompt(shot.prompt)
    if events_of(brief) <= room_for(shot.duration_s):
        return (shot,)
    groups = _groups(_clauses(shot.prompt, brief))
    if len(groups) < 2:
        return (shot,)
    setting = _setting(brief)
    cuts = []
    for number, group in enumerate(groups):
        text = _told(group)
        seconds = min(max(round(sum(c.events for c in group) * GOOD_SECONDS * 2) / 2, 2.0), SHOT_S[1])
        missing = [words for words in setting if words.lower() not in text.lower()] if number else []
        cut = replace(shot, prompt=", ".join([text, *missing]), duration_s=seconds, dialogue=())
        cuts.append(cut if not number else replace(cut, transition_in="cut", continuity="continue"))
    lines = tuple(replace(line, at_s=None) for line in shot.dialogue)
    return (replace(cuts[0], dialogue=lines), *cuts[1:])


@dataclass(frozen=True)
class _Clause:
    words: str
    alone: str  # with its subject, so that it can open a shot
    events: int
    scenery: bool = False  # nothing happens in it


def _clauses(prompt: str, whole: Brief) -> list[_Clause]:
    """Cut a prompt where one thing ends and the next begins."""
    found: list[_Clause] = []
    subject = _subject(whole)
    for piece in re.split(CLAUSE_END, prompt):
        words = piece.strip(" .,;")
        if words:
            alone = _with_subject(words, subject) if found else words
            events = events_of(read_prompt(alone))
            found.append(_Clause(words, alone, events, events == 0))
    return found


def _with_subject(words: str, subject: str) -> str:
    """Give a clause back the subject it shares with the one before it: "bounces" → "a red rubber ball bounces"."""
    if not subject:
        return words
    if re.match(r"(?i)(it|he|she|they)\b", words):
        return re.sub(r"(?i)^(it|he|she|they)\b", subject, words)
    first = lexemes(words)[0]
    verb = first.get("verb")
    opens = verb is not None and (verb.form in ("s", "ing") or not first.any("thing", "person"))
    return f"{subject} {words}" if opens else words


def _groups(clauses: list[_Clause]) -> list[list[_Clause]]:
    """Join neighbours until each group has as many events as can be followed."""
    groups: list[list[_Clause]] = []
    for clause in clauses:
        if groups and (clause.scenery or sum(c.events for c in groups[-1]) + clause.events <= MOST_IN_A_CUT):
            groups[-1].append(clause)
        else:
            groups.append([clause])
    return groups


def _told(group: list[_Clause]) -> str:
    first, rest = group[0], group[1:]
    return first.alone + "".join(f", {c.words}" if c.scenery or not first.events else f", then {c.words}" for c in rest)


def _subject(brief: Brief) -> str:
    """Words for the first one who acts, as the user named it."""
    moving = [action.subject for action in brief.actions if action.verb not in ("rest", "stack")]
    if not moving:
        return ""
    kind, index = moving[0]
    if kind == "person":
        person = brief.people[index]
        return person.name if person.name[:1].isupper() else f"a {person.name} in {person.outfit}"
    return f"a {described(brief.things[index])}"


def described(thing: Thing) -> str:
    """A thing's looks as far as they were said, and the user's word for it, so that reading them gives the same thing."""
    size = f"{thing.size} " if "size" in thing.said and thing.size != "medium" else ""
    pattern = PATTERN_WORDS.get(thing.pattern, "") if "pattern" in thing.said else ""
    colour = f"{thing.colour} " if thing.coloured else ""
    material = f"{thing.material} " if "material" in thing.said else ""
    return f"{size}{colour}{pattern}{material}{thing.noun}"


def _setting(brief: Brief) -> list[str]:
    """The user's words for where and when, to say them again in every cut."""
    words = []
    for cue in brief.cues:
        if cue.field in SETTING and (said := " ".join(cue.words)) and said not in words:
            words.append(said if said.startswith(("on ", "in ")) else f"on {said}" if cue.field == "surface" else said)
    return words
