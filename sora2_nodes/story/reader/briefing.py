"""A Shot to its Brief: what its prompt says, with the shot's explicit fields and its dialogue on top."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from ...errors import PromptError
from ...vocabulary.families import FAMILY_OF
from ...vocabulary.nouns import nearest
from ..boards.carried_looks import with_carried
from ..boards.openings import opening_of
from ..storyboard import Action, Brief, Cue, DialogueLine, Person, Shot
from .lexicon.given_names import sex_of_name
from .lexicon.languages import language_of
from .lexicon.people_words import FEMALE, MALE
from .lexicon.tokens import tokenise
from .reading import read_prompt
from .scene.scene_reader import read_scene
from .tags import FIELDS, read_tag

OFF_SCREEN = ("narrator", "narration", "voice", "voiceover", "voice over", "voice-over", "v.o.", "v.o", "vo", "announcer", "radio", "all", "everyone")  # fmt: skip
PICTURED = ("camera", "perspective", "lighting", "tone", "pace")  # fields of a Shot that speak of the picture
STANDING = ("", "stand", "wait")  # what somebody who speaks does beside nothing else
PLAIN_NAMES = ("person", "people", "someone", "somebody", "figure", "character", "human", "individual", "stranger")


def brief_for(shot: Shot) -> Brief:
    """Read a shot's prompt and lay its explicit fields and dialogue over what the prompt says.

    A field that names nothing the world can show leaves the prompt's choice and is listed as unused.
    Raises PromptError for an empty prompt, and for one in another language, naming it.
    """
    language = language_of(shot.prompt)
    if language not in (None, "English"):
        raise PromptError(f"this prompt is in {language}, which can't be read: write it in English")
    opening, rest = opening_of(shot.prompt, read_prompt)
    brief = read_prompt(opening)
    brief = replace(brief, respoken=(*brief.respoken, ("", rest))) if rest else brief
    for field, (target, _, _) in FIELDS.items():
        if text := getattr(shot, field):
            brief = _lay_over(brief, field, target, text)
    brief = _with_scene(brief, ". ".join(text for field in PICTURED if (text := getattr(shot, field))))
    return with_carried(_with_dialogue(brief, shot.dialogue), shot.carried)


def check_read(brief: Brief) -> Brief:
    """Return a brief in which something is to be shown; raises PromptError where nothing of a prompt could be read."""
    if brief.things or brief.people or brief.cues or brief.dialogue:
        return brief
    raise PromptError("nothing in this prompt can be shown: name a thing, a person or a place, and what happens")


def _with_scene(brief: Brief, text: str) -> Brief:
    """Lay what a shot's fields say of place, look and framing over what its prompt says."""
    if not text:
        return brief
    scene, _ = read_scene(tokenise(text))
    told = {cue.words for cue in brief.cues} | {
        tuple(" ".join(cue.words).split(": ", 1)[-1].lower().split()) for cue in brief.cues
    }
    changes = {name: _merged(getattr(brief, name), getattr(scene, name)) for name in ("place", "look", "framing")}
    cues = (*brief.cues, *(cue for cue in scene.cues if cue.words not in told))
    return replace(brief, **changes, cues=cues, scene_cues=(*brief.scene_cues, *scene.cues))


def _merged(first: Any, over: Any) -> Any:
    """One of the scene's parts with every value of another that isn't its default."""
    own = {f.name: getattr(over, f.name) for f in fields(over) if getattr(over, f.name) != f.default}
    return replace(first, **own)


def _lay_over(brief: Brief, field: str, target: str, text: str) -> Brief:
    found = read_tag(field, text)
    if found is None:
        known = field in PICTURED and read_scene(tokenise(text))[0].cues
        return brief if known else replace(brief, unused_words=(*brief.unused_words, f"{field}: {text}"))
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
        rests = [a for a in actions if a.subject == subject and a.verb == "rest" and a.act in STANDING and not a.target]
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
    """The figure who speaks: the one of that name or part, else a nameless one whom the name fits, else a new one."""
    name = speaker.title() if speaker.isupper() and len(speaker) > 1 else speaker
    own = speaker.lower().removeprefix("the ").removeprefix("young ").removeprefix("old ")
    for i, person in enumerate(people):
        if person.name.lower() in (speaker.lower(), own) or own.split()[-1] == person.name.lower():
            return i
    shown = nearest(own)
    figure = shown.name if shown and FAMILY_OF[shown.name] == "person" else ""
    is_part = bool(figure) and sex_of_name(own.split()[0]) != "woman"  # "Detective" is a part, "Anna" a name
    if own in ("man", "woman", "boy", "girl"):
        alike = [i for i, p in enumerate(people) if i not in taken and own in (p.figure, p.sex)]
        if alike:
            return alike[0]
    for i, person in enumerate(people):
        if i in taken:
            continue
        if is_part and figure not in ("man", "woman") and person.figure == figure:
            return i
        if is_part and person.name in PLAIN_NAMES and person.figure in ("man", "woman", "") and not person.said:
            people[i] = replace(person, name=name, figure=figure or person.figure)  # "People argue. JUDGE: ..."
            return i
        if person.name.islower() and not (is_part and own not in (*FEMALE, *MALE)) and _fits(person.name, name):
            people[i] = replace(person, name=name if not is_part else person.name)
            return i
    sex = "woman" if sex_of_name(own.split()[0]) == "woman" or own in FEMALE else ""
    people.append(Person(name=name, figure=figure or sex or "man", sex=sex, implied=True))
    return len(people) - 1


def _fits(noun: str, name: str) -> bool:
    first = name.split()[0].lower()
    if first in FEMALE or first in MALE:  # "WOMAN:" is not the man
        return noun == first or noun in PLAIN_NAMES
    sex = sex_of_name(first)
    return (sex != "woman" or noun not in MALE) and (sex != "man" or noun not in FEMALE)
