"""Shots that ask for more than their time holds, cut into several."""

from __future__ import annotations

import re
from dataclasses import replace

from .reading import read_prompt
from .storyboard import Brief, Shot
from .validate import LONGEST_S, SHORTEST_S

SECONDS_PER_EVENT = 1.0  # the least in which an event can be followed
GOOD_SECONDS = 1.25  # what a cut gives each
MOST_IN_A_CUT = 3
CLAUSE_END = re.compile(
    r"\s*[.!?;\n]+\s+|\s*,\s*(?:and\s+)?(?:then|finally|afterwards)\s+|\s+(?:and\s+)?then\s+|\s*,\s*(?:and\s+)?|\s+and\s+",
    re.I,
)
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
    for number, (text, events) in enumerate(groups):
        seconds = min(max(round(events * GOOD_SECONDS * 2) / 2, 2.0, SHORTEST_S), LONGEST_S)
        missing = [words for words in setting if words.lower() not in text.lower()]
        prompt = ", ".join([text, *missing]) if number else text
        cut = replace(shot, prompt=prompt, duration_s=seconds, dialogue=shot.dialogue if not number else ())
        cut = replace(cut, dialogue=tuple(replace(line, at_s=None) for line in cut.dialogue))
        cuts.append(cut if not number else replace(cut, transition_in="cut", continuity="continue"))
    return tuple(cuts)


def _clauses(prompt: str, whole: Brief) -> list[tuple[str, int]]:
    """(words, events) of every clause; one that lost its subject is given it back."""
    found: list[tuple[str, int]] = []
    for piece in CLAUSE_END.split(prompt):
        words = piece.strip(" .,;")
        if not words:
            continue
        brief = read_prompt(words)
        events = events_of(brief)
        subject = _subject(whole)
        if found and subject and events == 0 and (with_subject := events_of(read_prompt(f"{subject} {words}"))):
            words, events = f"{subject} {words}", with_subject
        elif found and subject and re.match(r"(it|he|she|they)\b", words, re.I):
            words = re.sub(r"^(it|he|she|they)\b", subject, words, flags=re.I)
            events = events_of(read_prompt(words))
        found.append((words, events))
    return found


def _groups(clauses: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Join neighbours until each group has as many events as can be followed."""
    groups: list[tuple[str, int]] = []
    for words, events in clauses:
        if groups and (events == 0 or groups[-1][1] + events <= MOST_IN_A_CUT):
            groups[-1] = (
                f"{groups[-1][0]}, then {words}" if events else f"{groups[-1][0]}, {words}",
                groups[-1][1] + events,
            )
        else:
            groups.append((words, events))
    return groups


def _subject(brief: Brief) -> str:
    """Words for the first one who acts, as the user named it."""
    moving = [action.subject for action in brief.actions if action.verb not in ("rest", "stack")]
    if not moving:
        return ""
    kind, index = moving[0]
    if kind == "person":
        person = brief.people[index]
        return person.name if person.name[:1].isupper() else f"a {person.name} in {person.outfit}"
    thing = brief.things[index]
    pattern = (
        ""
        if thing.pattern == "plain"
        else {"stripes": "striped ", "checker": "checkered ", "spots": "spotted "}[thing.pattern]
    )
    size = "" if thing.size == "medium" else f"{thing.size} "
    return f"a {size}{thing.colour} {pattern}{thing.material} {thing.noun}"


def _setting(brief: Brief) -> list[str]:
    """The user's words for where and when, to say them again in every cut."""
    words = []
    for cue in brief.cues:
        if cue.field in SETTING and (said := " ".join(cue.words)) and said not in words:
            words.append(said if said.startswith(("on ", "in ")) else f"on {said}" if cue.field == "surface" else said)
    return words
