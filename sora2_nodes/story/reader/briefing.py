"""A Shot to its Brief: what its prompt says, with the shot's explicit fields and its dialogue on top."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ..storyboard import Action, Brief, Cue, DialogueLine, Person, Shot
from .lexicon.people_words import FEMALE, MALE, WOMEN_NAMES
from .reading import read_prompt
from .tags import FIELDS, read_tag

OFF_SCREEN = ("narrator", "voice", "voiceover", "voice over", "v.o.", "vo", "announcer", "radio", "all", "everyone")
PLAIN_NAMES = ("person", "people", "someone", "somebody", "figure", "character", "human", "individual", "stranger")


def brief_for(shot: Shot) -> Brief:
    """Read a shot's prompt and lay its explicit fields and dialogue over what the prompt says.

    A field that names nothing the world can show leaves the prompt's choice and is listed as unused.
    Raises PromptError for an empty prompt.
    """
    brief = read_prompt(shot.prompt)
    for field, (target, _, _) in FIELDS.items():
        if text := getattr(shot, field):
            brief = _lay_over(brief, field, target, text)
    return _with_dialogue(brief, shot.dialogue)


def _lay_over(brief: Brief, field: str, target: str, text: str) -> Brief:
    found = read_tag(field, text)
    if found is None:
        return replace(brief, unused_words=(*brief.unused_words, f"{field}: {text}"))
    shown, exact = found
    cue = Cue(field=target, asked=shown if exact else text, shown=shown, words=(f"{field}: {text}",))
    kept = tuple(c for c in brief.cues if c.field != target)
    changed: dict[str, Any] = {target: shown, "cues": (*kept, cue)}
    return replace(brief, **changed)


def _with_dialogue(brief: Brief, lines: tuple[DialogueLine, ...]) -> Brief:
    """Give each speaker a figure that talks; off-screen voices get none."""
    speakers = dict.fromkeys(line.speaker for line in lines if line.speaker.lower() not in OFF_SCREEN)
    taken: set[int] = {i for i, person in enumerate(brief.people) if _match(person, list(speakers))}
    people, actions = list(brief.people), list(brief.actions)
    for number, speaker in enumerate(speakers):
        index = _figure(people, speaker, taken)
        taken.add(index)
        subject = ("person", index)
        rests = [a for a in actions if a.subject == subject and a.verb == "rest" and a.target is None]
        actions = [a for a in actions if a not in rests]
        if not any(a.verb == "talk" and a.subject == subject for a in actions):
            actions.append(Action(verb="talk", subject=subject, order=number))
    cues = tuple(Cue(field="dialogue", asked=line.text, shown=line.text, words=(line.speaker,)) for line in lines)
    return replace(
        brief,
        people=tuple(people),
        actions=tuple(sorted(actions, key=lambda action: action.order)),
        dialogue=brief.dialogue + lines,
        cues=brief.cues + cues,
    )


def _match(person: Person, speakers: list[str]) -> bool:
    return person.name.lower() in {speaker.lower() for speaker in speakers}


def _figure(people: list[Person], speaker: str, taken: set[int]) -> int:
    """The figure who speaks: the one of that name, else a nameless one that fits, else a new one."""
    name = speaker.title() if speaker.isupper() and len(speaker) > 1 else speaker
    for i, person in enumerate(people):
        if person.name.lower() == speaker.lower():
            return i
    for i, person in enumerate(people):
        if i not in taken and person.name.islower() and _fits(person.name, name):
            people[i] = replace(person, name=name)
            return i
    people.append(Person(name=name))
    return len(people) - 1


def _fits(noun: str, name: str) -> bool:
    first = name.split()[0].lower()
    if first in FEMALE or first in MALE:  # "WOMAN:" is not the man
        return noun == first or noun in PLAIN_NAMES
    is_woman = first in WOMEN_NAMES
    return noun not in MALE if is_woman else noun not in FEMALE
