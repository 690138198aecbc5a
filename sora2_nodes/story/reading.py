"""Free English text to a Brief. Owns the walk over a sentence; knows nothing of storyboards or files."""

from __future__ import annotations

from ..errors import PromptError
from .cast import Cast, Ref, people_of, things_of
from .choices import Choices
from .clauses import ClauseWalk
from .storyboard import Action, Brief, Cue
from .tokens import lexemes


def read_prompt(text: str) -> Brief:
    """Read a prompt: what is shown, what happens, how it is filmed, and from which words.

    Any text gives a Brief; words that can't be used are listed in it. Raises PromptError for an empty text.
    """
    if not text.strip():
        raise PromptError('the prompt is empty: describe what happens, as in "a red ball drops onto a wooden floor"')
    found = lexemes(text)
    cast, choices = Cast(found), Choices(found)
    walk = ClauseWalk(found, cast, choices)
    walk.read()
    choices.settle()
    used = walk.used | cast.used | choices.used
    unused = [lexeme.raw for i, lexeme in enumerate(found) if i not in used and _has_content(lexeme)]
    cues = _cast_cues(cast) + cast.cues + walk.events.cues + choices.cues
    actions = sorted(_with_idle(walk.events.actions, cast), key=lambda action: action.order)
    return Brief(
        things=things_of(cast),
        people=people_of(cast),
        actions=tuple(actions),
        cues=tuple(cues),
        unused_words=tuple(unused),
        dialogue=tuple(walk.lines),
        **choices.fields(),
    )


def _has_content(lexeme: object) -> bool:
    from .tokens import Lexeme

    assert isinstance(lexeme, Lexeme)
    if lexeme.kind in ("mark",):
        return False
    return not lexeme.any("function", "determiner", "preposition", "conjunction", "be", "pronoun", "number")


def _with_idle(actions: list[Action], cast: Cast) -> list[Action]:
    """Those who do nothing rest, so that nobody is forgotten."""
    busy = {action.subject for action in actions} | {action.target for action in actions}
    everyone: list[Ref] = [("thing", i) for i in range(len(cast.things))] + [
        ("person", i) for i in range(len(cast.people))
    ]
    return actions + [Action(verb="rest", subject=ref) for ref in everyone if ref not in busy]


def _cast_cues(cast: Cast) -> list[Cue]:
    cues = []
    for thing in cast.things:
        cues.append(
            Cue(
                field="thing",
                asked=thing.noun,
                shown=thing.noun if thing.exact else thing.shown(),
                words=tuple(thing.words),
            )
        )
    for person in cast.people:
        shown = person.name if person.exact else f"person in {person.outfit}"
        cues.append(Cue(field="person", asked=person.name, shown=shown, words=tuple(person.words)))
    return cues
