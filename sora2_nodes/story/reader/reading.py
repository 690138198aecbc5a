"""Free English text to a Brief. Owns the walk over a sentence; knows nothing of storyboards or files."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache

from ...errors import PromptError
from ..setting import Framing
from ..storyboard import Action, Brief
from .changes.borne_fruit import with_fruit, without_fruit
from .changes.change_statements import change_statements
from .changes.change_words import plain_changes
from .changes.changed_brief import with_changes
from .changes.made_of_stuffs import with_stuffs, without_stuffs
from .changes.matter_statements import matter_statements
from .changes.optics_statements import optics_statements
from .changes.outline_words import with_outlines, without_outlines
from .changes.prints_on_things import with_prints, without_prints
from .changes.said_change import SaidChange
from .changes.small_phenomena import small_phenomena
from .clauses import SENTENCE_ENDS, read_clauses
from .demonstrations.demonstration import read_demonstration
from .expected.daily.interruptions import with_interruptions
from .expected.hybrids import with_grafts, without_grafts
from .films.face_portraits import with_faces
from .films.said_of_films import without_film_talk
from .films.said_of_moves import told_by_what_is_seen
from .films.said_of_signs import with_signs
from .films.said_of_styles import with_plain_styles
from .idioms import spelt_out
from .lexicon.tokens import Lexeme, tokenise
from .names.famous_names import pictured
from .names.speaking_names import named_by_their_lines
from .nouns.animal_people import animals_in, as_people, who_act_as_people
from .nouns.draft_cast import Cast, Ref
from .nouns.lighthouse_beam import lit_by_beam
from .nouns.sport_balls import name_balls
from .scene.distance import set_far_off
from .scene.scene_reader import SceneRead, read_scene
from .verbs.disguises import spelt_out_disguises
from .verbs.relation_words import relations
from .verbs.said_of_sights import told_as_sights
from .verbs.thing_people import living_things
from .verbs.unlisted_verbs import with_unlisted_verbs
from .walk import Walk

GAPS = re.compile(r"\s{4,}")  # as wide as one gap, however wide
MASK = 0xE000  # the first of the letters that stand for quotations: nobody writes them
CURLY = re.compile(r"(?<![\w’])‘([^‘’\n]{1,60})’(?![\w])")  # a word between single quotation marks
QUOTED, MASKED = re.compile(r'"[^"\n]*"|“[^”\n]*”'), re.compile('"([\ue000-\uf8ff])"')
WORD = r"[\w'’-]+"
REACH = 4  # words before what was put in: what it follows from
KEPT = 64  # prompts whose briefs are kept: a film's shots are read for its cast, its places, its plan and its report
HAS_IN_IT = {
    "meditate": ("sit", "stand", "kneel"),
    "sleep": ("lie", "stand"),
    "yoga": ("stand",),
    "pray": ("kneel",),
}  # acts: poses that one is in for them
EMPTY = ("function", "determiner", "preposition", "conjunction", "be", "pronoun", "number", "filler")


@lru_cache(maxsize=KEPT)
def read_prompt(text: str) -> Brief:
    """Read a prompt: what is shown, what happens, how it is filmed, and from which words.

    Any text gives a Brief; words that can't be used are listed in it. Raises PromptError for an empty text.
    """
    if not text.strip():
        raise PromptError('the prompt is empty: describe what happens, as in "a red ball drops onto a wooden floor"')
    still, said = _without_changes(text)
    if said and (changed := with_changes(_read_all(still), said)) is not None:
        return replace(changed, respoken=_respoken(text, still))
    if (shown := read_demonstration(text)) is not None:
        return shown
    plain = _in_plain_words(text) if said else still
    return replace(_read_all(plain), respoken=_respoken(text, plain))


def _without_changes(text: str) -> tuple[str, tuple[SaidChange, ...]]:
    """A text in plain words without what it tells of changes, and those."""
    found: list[SaidChange] = []

    def taken(words: str) -> str:
        words = plain_changes(words)
        for statements in (optics_statements, matter_statements, change_statements):
            words, said = statements(words)
            found.extend(said)
        return words

    def close_by(words: str) -> str:
        words, said = small_phenomena(words)
        found.extend(said)
        return words

    return _in_plain_words(text, taken, close_by), tuple(found)


def _read_all(plain: str) -> Brief:
    """A text of plain words, with what is only expected."""
    plain, made = without_stuffs(plain)
    plain, prints = without_prints(plain)
    plain, borne = without_fruit(plain)
    plain, outlines = without_outlines(plain)
    plain, hybrids = without_grafts(plain)
    scene, lexemes = read_scene(tokenise(plain))
    lexemes = with_unlisted_verbs(lexemes)
    if animals := animals_in(lexemes):  # read as people, to see who of them does what only people do
        trial = _read(scene, as_people(lexemes, animals))
        lexemes = as_people(lexemes, who_act_as_people(trial, lexemes))
    lexemes = living_things(lexemes, lambda changed: _read(scene, changed))
    shown = with_outlines(with_grafts(named_by_their_lines(_read(scene, lexemes), plain), hybrids), outlines)
    read = with_fruit(with_prints(with_stuffs(shown, made), prints), borne)
    return with_interruptions(lit_by_beam(read), plain)


def _respoken(text: str, plain: str) -> tuple[tuple[str, str], ...]:
    """Words that are read for others, each as it is read and as it was said; what was put in follows from the words before it."""
    said, read = re.findall(WORD, text), re.findall(WORD, plain)
    told: list[tuple[str, str]] = []
    for change, a, b, c, d in SequenceMatcher(a=said, b=read, autojunk=False).get_opcodes():
        if change != "equal":
            told.append((" ".join(read[c:d]), " ".join(said[max(a - REACH, 0) if change == "insert" else a : b])))
    return tuple(told)


def _in_plain_words(text: str, first: Callable[[str], str] = str, close_by: Callable[[str], str] = str) -> str:
    """A text with its manners of speaking spelt out; what somebody says or a sign bears stays as it is.

    first: what is done before; close_by: what is done before the camera's way is told.
    """
    quoted: list[str] = []

    def masked(found: re.Match[str]) -> str:
        quoted.append(found[0])
        return f'"{chr(MASK + len(quoted) - 1)}"'

    text = with_signs(CURLY.sub(r'"\1"', text))
    text = GAPS.sub(lambda found: "\n" if "\n" in found[0] else " ", QUOTED.sub(masked, text))
    told = without_film_talk(with_plain_styles(with_faces(first(told_by_what_is_seen(close_by(text))))))
    plain = spelt_out(spelt_out_disguises(pictured(told_as_sights(told))))
    return MASKED.sub(lambda found: quoted[ord(found[1]) - MASK], plain)


def _read(scene: SceneRead, lexemes: Sequence[Lexeme]) -> Brief:
    """What is said, without what is only expected."""
    walk = Walk(lexemes)
    read_clauses(walk)
    walk.choices.settle()
    name_balls(walk.cast.things, (lexeme.text for lexeme in walk.lexemes))
    cast, events, choices = walk.cast, walk.events, walk.choices
    used = walk.used | cast.notes.used | choices.used
    told = {cue.words for cue in (*cast.notes.cues, *choices.cues)}
    scene_cues = [cue for cue in scene.cues if cue.words not in told]
    about = [thing.cue() for thing in cast.things if thing.words] + [person.cue() for person in cast.people]
    brief = Brief(
        things=tuple(thing.done() for thing in cast.things),
        relations=relations(walk),
        people=tuple(person.done() for person in cast.people),
        actions=tuple(sorted(_with_idle(_without_pauses(events.actions), cast), key=lambda action: action.order)),
        cues=tuple(dict.fromkeys(about + cast.notes.cues + choices.cues + scene_cues)),
        scene_cues=scene.cues,
        unused_words=tuple(
            lexeme.raw
            for i, lexeme in enumerate(walk.lexemes)
            if i not in used and _has_content(lexeme) and not scene.used & {*range(lexeme.start, lexeme.end)}
        ),
        dialogue=tuple(walk.lines),
        place=scene.place,
        look=scene.look,
        framing=_framing(walk, scene),
        letterings=tuple(walk.letterings),
        sounds=(*walk.sounds, *scene.sounds),
        **choices.fields(),
    )
    return set_far_off(brief, walk.named, scene.far)


def _framing(walk: Walk, scene: SceneRead) -> Framing:
    """The framing with those whom its words name: the first one named from there on, else the first of all."""

    if scene.framing.part and walk.cast.people:
        return replace(scene.framing, subject=("person", 0))

    def named(at: int | None) -> Ref | None:
        if at is None:
            return None
        ends = [lexeme.start for lexeme in walk.lexemes if lexeme.text in SENTENCE_ENDS and lexeme.start >= at]
        last = min(ends, default=len(walk.lexemes) + at)  # "circles slowly. Light through the leaves"
        after = [ref for start, refs in walk.named for ref in refs[:1] if at <= start < last]
        everyone = [refs[0] for _, refs in walk.named if refs]
        acting = {action.subject for action in walk.events.actions if action.verb != "rest"}
        lively = [ref for ref in everyone if ref in acting] or [ref for ref in everyone if ref[0] == "person"]
        return next(iter(after or lively or everyone), None)

    return replace(scene.framing, subject=named(scene.subject_at), follows=named(scene.follows_at))


def _has_content(lexeme: Lexeme) -> bool:
    """Whether a word that had no use is worth telling: all but the small words, and those that count something."""
    if lexeme.kind == "mark":
        return False
    number = lexeme.get("number")
    counts = number is not None and number.value > 1 and not lexeme.get("determiner")
    return counts or not lexeme.any(*EMPTY)


def _without_pauses(actions: list[Action]) -> list[Action]:
    """Without the times in which somebody does nothing before, or while, they do what is told of them, and poses that another one has in it."""
    acting = {action.subject for action in actions if action.act and action.subject[0] == "person"}
    poses = {(action.subject, action.order, pose) for action in actions for pose in HAS_IN_IT.get(action.act, ())}
    kept = [
        a
        for a in actions
        if not (a.verb == "rest" and not a.act and a.target is None and a.subject in acting)
        and (a.subject, a.order, a.act) not in poses
    ]
    if any(a.order < min((b.order for b in kept), default=0) for a in actions):  # what is told begins at once
        first = min(a.order for a in kept)
        kept = [replace(a, order=a.order - first) for a in kept]
    return kept


def _with_idle(actions: list[Action], cast: Cast) -> list[Action]:
    """Those who do nothing rest, so that nobody is forgotten."""
    busy = {action.subject for action in actions} | {action.target for action in actions}
    everyone: list[Ref] = [("thing", i) for i, thing in enumerate(cast.things) if not thing.furnishes] + [
        ("person", i) for i in range(len(cast.people))
    ]
    return actions + [Action(verb="rest", subject=ref) for ref in everyone if ref not in busy]
