"""A prompt that describes a demonstration of physics on a table, as a Brief; None for any other prompt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ....vocabulary.nouns import singulars
from ...setting import Place, Relation
from ...storyboard import Action, Brief, Cue, Thing
from ...vocabulary import COLOURS
from ..lexicon.tokens import tokenise
from ..nouns.colour_names import colour_names, rgb_of
from ..scene.scene_reader import SceneRead, read_scene
from .apparatus import ALIVE, BE, NOWHERE, PREPOSITIONS
from .happenings import SKIPPED, Event, events_of
from .mentions import DETERMINERS, STOPS, Named, Naming
from .rewording import sentences
from .stageable import demonstrates

WEIGHTLESS = ("space station", "space")
MOST_UNREAD = 0.5  # of a text's words of content: more than these unread, and it is about something else
PICTURED = ("camera", "angle", "speed", "light", "shot size", "look")  # fields of cues that hold for the whole picture
TOLD = frozenset(w for phrase in (*PREPOSITIONS, *NOWHERE) for w in phrase.split())


def read_demonstration(text: str) -> Brief | None:
    """Read a text as a demonstration: things on a table, what holds and moves them, and what happens to them."""
    if set(re.findall(r"[a-z']+", text.lower())) & ALIVE:
        return None
    naming, events, about = Naming(), list[Event](), tuple[int, ...]()
    for words in sentences(text):
        found, about = events_of(naming.read(words), about)
        events += found
    scene, _ = read_scene(tokenise(text))
    things = naming.things
    events = [_dipped(event, things) for event in events]
    if not demonstrates(things, events, scene.place.name in WEIGHTLESS):
        return None
    brief = _brief(text, scene, things, events)
    content = [w for w in re.findall(r"[a-z]+", text.lower()) if w not in STOPS | {*DETERMINERS, *SKIPPED}]
    return None if len(brief.unused_words) > MOST_UNREAD * len(content) else brief


def _dipped(event: Event, things: Sequence[Named]) -> Event:
    """What is placed into a liquid is let down into it."""
    into = event.role("into", "in") if event.act == "lie" and event.words else ()
    return (
        replace(event, act="lower")
        if into and "placed" in event.words and things[into[0]].holds and event.role("into")
        else event
    )


def _brief(text: str, scene: SceneRead, things: Sequence[Named], events: Sequence[Event]) -> Brief:
    made = tuple(_thing(one) for one in things)
    actions = tuple(_action(event, order) for order, event in enumerate(e for e in events if e.act != "lie"))
    lights = scene.place.lights if "spotlight" not in text.lower() else ("spotlight",)
    kept = tuple(cue for cue in scene.cues if cue.field in PICTURED)
    cues = (*[cue for one, thing in zip(things, made, strict=True) for cue in _cues(one, thing)],
            *[Cue(field="action", asked=a.act, shown=a.act, words=a.words) for a in actions if a.words], *kept)  # fmt: skip
    return Brief(
        things=made, relations=tuple(_relations(events)), actions=actions, cues=tuple(dict.fromkeys(cues)), scene_cues=kept,
        unused_words=_unused(text, things, events, kept), place=Place(name=scene.place.name if scene.place.name in WEIGHTLESS else "", lights=lights, background=scene.place.background),
        look=scene.look, framing=scene.framing, demonstration=True,
    )  # fmt: skip


def _thing(one: Named) -> Thing:
    colour = one.colours[0] if one.colours else ""
    shown = colour_names().get(colour, "")
    return Thing(
        kind=one.kind, noun=one.noun, count=one.count, colour=shown or "white", coloured=bool(colour), rgb=rgb_of(colour) if colour not in COLOURS and colour else None,
        colours=tuple(colour_names().get(c, "") for c in one.colours), material=one.stuff or "plastic", scale=one.scale, state=one.state, holds=one.holds,
        adjectives=tuple(one.adjectives), said=("material",) if one.stuff else (),
    )  # fmt: skip


def _cues(one: Named, thing: Thing) -> list[Cue]:
    made = [Cue(field="thing", asked=one.noun, shown=thing.kind, words=one.words[0])]
    if one.colours:
        made.append(Cue(field="colour", asked=one.colours[0], shown=thing.colour, words=tuple(one.colours[0].split())))
    return made


def _action(event: Event, order: int) -> Action:
    who = [*event.agent, *event.patient]
    roles = (
        *[("agent", ("thing", i)) for i in event.agent],
        *[("patient", ("thing", i)) for i in event.patient],
        *[(said, ("thing", i)) for said, group in event.roles for i in group],
    )
    return Action(
        verb="do", act=event.act, subject=("thing", who[0] if who else 0), target=("thing", event.patient[0]) if event.patient else None, order=order,
        roles=roles, manner=(*event.manner, *([event.part] if event.part else []), *[said for said, group in event.roles if not group]), words=event.words,
    )  # fmt: skip


def _relations(events: Sequence[Event]) -> list[Relation]:
    """Where things are, as it is said: a role of what lies, hangs or happens there."""
    made = []
    for event in events:
        for said, group in event.roles:
            kind = {"toward": "", "from": "", "each other": "", "by": ""}.get(said, said)
            if not kind or (event.act not in ("lie", "hang", "hold", "turn") and kind != "behind"):
                continue
            among = event.role("between") or (event.patient if any(w == "between" for w, _ in event.roles) else ())
            if kind == "with" and among:  # "a row with a glass between them"
                made += [
                    Relation(subject=("thing", g), kind="between", objects=tuple(("thing", a) for a in among))
                    for g in group
                ]
            elif kind == "with":  # "a table with a duck", "a platform with a match"
                made += [
                    Relation(subject=("thing", g), kind="on", objects=(("thing", p),))
                    for g in group
                    for p in event.patient[:1]
                ]
            else:
                made += [
                    Relation(subject=("thing", p), kind=kind, objects=tuple(("thing", g) for g in group))
                    for p in event.patient
                ]
    return made


def _unused(text: str, things: Sequence[Named], events: Sequence[Event], kept: Sequence[Cue]) -> tuple[str, ...]:
    used = {w for one in things for row in one.words for w in row} | {
        w for one in things for c in one.colours for w in c.split()
    }
    used |= {w for one in things for a in (*one.adjectives, one.holds, one.noun) for w in a.split()}
    used |= {w for e in events for w in (*e.words, *e.manner)} | {w for cue in kept for w in cue.words}
    used |= TOLD | STOPS | BE | SKIPPED | set(DETERMINERS)
    words = [w for w in re.findall(r"[a-z]+", text.lower()) if w not in used and not set(singulars(w)) & used]
    return tuple(dict.fromkeys(words))
