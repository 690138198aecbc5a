"""The walk over a text's lexemes: verbs, marks, prepositions, pronouns and the camera."""

from __future__ import annotations

from ...vocabulary.acts import SPEED_WORDS
from ...vocabulary.families import FAMILY_OF
from ...vocabulary.nouns import nearest
from .camera_words import read_camera
from .gravity_words import read_gravity
from .lexicon import LexiconEntry
from .lexicon.given_names import is_word_too
from .names.apposition import introduced
from .names.proper_names import is_name, is_surname, named_after_trade, names_an_animal, owns_what_is_shown
from .negation import leave_out
from .nouns.anaphora import is_pronoun, picks_doer, picks_person, read_pronoun
from .nouns.noun_phrase import SCENE_WIDE, NounPhrase
from .nouns.noun_reader import read_noun_phrase
from .nouns.pronouns import learn_sex
from .phrases import place, scene_wide
from .quotations import quote
from .quoted_letters import letter
from .verbs.verb_reader import read_verb
from .walk import Walk

SENTENCE_ENDS = (".", "!", "?", "\n", ";", ":", "(", ")")
MEANWHILE = ("while", "as", "meanwhile", "whilst")
EARLIER = ("when", "after", "once", "because", "where")
TRAILING = ("behind", "beside", "below", "above", "in front", "inside", "beneath", "underneath", "nearby")
TIMES = {
    "once": 1,
    "twice": 2,
    "thrice": 3,
    "two times": 2,
    "three times": 3,
    "four times": 4,
    "five times": 5,
    "2 times": 2,
    "3 times": 3,
}
PICTURES = ("close up", "close ups", "closeup", "closeups", "shot", "shots", "view", "footage", "detail")
IN_HANDS = (
    "held",
    "tool",
    "weapon",
    "instrument",
    "gadget",
    "container",
    "vessel",
    "toy",
)  # families of what is carried
PARTICLES = ("over", "down", "apart")


def read_clauses(walk: Walk) -> None:
    """Walk over the whole text."""
    at = 0
    while at < len(walk.lexemes):
        at = max(_step(walk, at), at + 1)
    walk.finish()


def _step(walk: Walk, at: int) -> int:
    """Read what starts at a lexeme; return where to go on."""
    lexeme = walk.lexemes[at]
    if lexeme.kind == "mark":
        return _mark(walk, at)
    if lexeme.kind == "quote":
        return letter(walk, at) or quote(walk, at)
    if lexeme.kind != "word":
        return at + 1
    for word in lexeme.text.split():
        learn_sex(walk.cast, word)
    if walk.naming and walk.cast.people and lexeme.raw[:1].isupper():
        walk.cast.call_last(at)
        walk.naming = False
        return at + 1
    if lexeme.get("negation"):
        return leave_out(walk, at)
    if lexeme.get("camera_noun"):
        return _camera(walk, at)
    if is_pronoun(walk, at):
        return read_pronoun(walk, at)
    if picks_person(walk, at):
        return at + 1
    if end := picks_doer(walk, at):
        return end
    if lexeme.text == "gravity" and (end := read_gravity(walk, at)):
        return end
    if names_an_animal(walk, at):
        walk.used.add(at)
        return at + 1 + (walk.lexemes[at + 1].text == ",")
    if named_after_trade(walk, at):
        walk.cast.call_last(at)
        walk.np_end = at + 1
        return at + 1
    if is_surname(walk, at) or owns_what_is_shown(walk, at):
        walk.used.add(at)
        walk.np_end = at + 1
        return at + 1
    if (name := introduced(walk, at)) or is_name(walk, at):
        name = name or LexiconEntry("name", lexeme.raw, lexeme.text)
        return place(walk, NounPhrase(at, at + 1, "name", at, name))
    if (verb := lexeme.get("noun verb")) and _done_here(walk, at, verb):
        return read_verb(walk, at, verb)
    if _before_participle(walk, at):
        return _small_word(walk, at)
    phrase = read_noun_phrase(walk.lexemes, at, fresh=_fresh(walk))
    if phrase and not _verb_first(walk, at, phrase):
        return place(walk, phrase)
    if verb := lexeme.get("verb"):
        return read_verb(walk, at, verb)
    return _small_word(walk, at)


def _small_word(walk: Walk, at: int) -> int:
    lexeme = walk.lexemes[at]
    if entry := lexeme.any(*SCENE_WIDE):
        scene_wide(walk, entry, at)
    elif lexeme.get("conjunction"):
        _conjunction(walk, at)
    elif lexeme.get("preposition"):
        _preposition(walk, at)
    elif lexeme.text in ("wearing", "wears", "wear", "dressed"):
        walk.wearing, walk.prep = True, "in"
    elif lexeme.text in ("named", "called") and walk.cast.people:
        walk.naming = True
    elif lexeme.text == "made":
        walk.made = True
    elif lexeme.text in TIMES and walk.clause:
        walk.clause.times = TIMES[lexeme.text]
    elif lexeme.text.endswith("ly") or lexeme.get("expression"):
        _adverb(walk, at)
    return at + 1


def _adverb(walk: Walk, at: int) -> None:
    """ "walks happily": how it is done, and the face that goes with it."""
    lexeme = walk.lexemes[at]
    if walk.clause and lexeme.text.endswith("ly"):
        walk.clause.manner.append(lexeme.text)
        walk.used |= {at} if lexeme.text in SPEED_WORDS else set()
    if entry := lexeme.get("expression"):
        for kind, index in walk.subjects:
            if kind == "person":
                walk.cast.people[index].expression = entry.value
                walk.used.add(at)


def _verb_first(walk: Walk, at: int, phrase: NounPhrase) -> bool:
    """Whether a verb at the start of a "noun phrase" is a verb after all."""
    if not walk.lexemes[at].get("verb") or phrase.head == at:
        return False
    return bool(walk.subjects and not walk.prep) or phrase.kind == "adjectives"


def _before_participle(walk: Walk, at: int) -> bool:
    """ "Sits on the moon drinking tea": what holds for the whole scene stands before a verb, and describes no tea."""
    lexeme, following = walk.lexemes[at], walk.at(at + 1)
    verb = following.get("verb") if following is not None else None
    alone = all(entry.kind in SCENE_WIDE for entry in lexeme.entries) and bool(lexeme.entries)
    return (
        alone and " " in lexeme.text and verb is not None and verb.form == "ing" and bool(walk.clause or walk.subjects)
    )


def _done_here(walk: Walk, at: int, verb: LexiconEntry) -> bool:
    """Whether a word that is mostly a noun is what somebody does: "a woman waters the plants", "he hands her a gift"."""
    before, following = walk.at(at - 1), walk.at(at + 1)
    if verb.form not in ("s", "ing") or walk.prep or not any(kind == "person" for kind, _ in walk.subjects):
        return False
    if before is None or before.get("determiner") or following is None:
        return False
    if before.any("colour", "material", "size") and not is_word_too(before.raw):
        return False
    open_to_it = verb.form == "ing" or walk.clause is None or bool(walk.boundary)
    done_to = following.any("determiner", "number", "pronoun", "person", "name") is not None or (
        (verb.form == "ing" or before.get("person") is not None)
        and (following.get("thing") is not None or not following.known)
    )
    return open_to_it and done_to


def _fresh(walk: Walk) -> bool:
    return bool(walk.prep or not walk.subjects or (walk.clause and not walk.boundary))


def _mark(walk: Walk, at: int) -> int:
    text = walk.lexemes[at].text
    if text == ",":
        walk.boundary = walk.boundary or ","
        walk.prep = ""
    elif text in SENTENCE_ENDS:
        walk.end_sentence()
    return at + 1


def _camera(walk: Walk, at: int) -> int:
    end, move = read_camera(walk.lexemes, at)
    if move is None and walk.prep:  # "waves at the camera"; nothing here moves toward it, and that is told
        if walk.clause:
            walk.clause.toward = "away" if walk.prep in ("from", "away from") else "camera"
            walk.used.add(at)
        walk.prep = ""
        return at + 1
    walk.used |= set(range(at, end))
    walk.close()
    if move:
        walk.choices.choose(
            "camera", move, asked=move, at=at, words=tuple(walk.lexemes[i].text for i in range(at, end))
        )
    walk.subjects, walk.prep, walk.boundary = [], "", ""
    return end


def _conjunction(walk: Walk, at: int) -> None:
    word = walk.lexemes[at].text
    if word in ("and", "or", "but", "plus", "&", "vs", "versus"):
        walk.boundary, walk.prep = "and", "with" if _carried_too(walk, at + 1) else ""
        walk.versus = walk.versus or word in ("vs", "versus")
        return
    if word == "as" and _compares(walk, at):  # "as large as a house"
        walk.prep = "than"
        return
    idle = not any(action.subject in walk.subjects for action in walk.events.actions)
    if word == "then" and walk.clause is None and walk.subjects and idle:  # "a red ball, then a blue ball drop"
        walk.boundary = "and"
        return
    start = at == 0 or walk.lexemes[at].opens
    walk.close()
    walk.wearing = walk.dressing = False
    walk.old_subjects = walk.subjects or walk.old_subjects
    walk.prep, walk.boundary = "", word
    if word in MEANWHILE:
        walk.link = "same"
        walk.meanwhile = start
    elif word == "before" and start:
        walk.link = "later"
    elif word in EARLIER:
        walk.link = "before" if walk.events.actions and not start else "next"
    else:
        walk.link, walk.after_then = "next", True


def _carried_too(walk: Walk, at: int) -> bool:
    """Whether what follows is in the hand of who was just dressed: "with a red scarf and a yellow umbrella"."""
    if not walk.dressing or walk.clause or len(walk.subjects) != 1 or walk.subjects[0][0] != "person":
        return False
    phrase = read_noun_phrase(walk.lexemes, at, fresh=True)
    if phrase is None or phrase.kind != "thing" or phrase.determiner not in ("a", "an", "the", "his", "her"):
        return False
    shown = nearest(walk.lexemes[phrase.head].text)
    return shown is not None and FAMILY_OF.get(shown.name) in IN_HANDS


def _compares(walk: Walk, at: int) -> bool:
    """Whether an "as" is one of two around an adjective."""
    return any((lexeme := walk.at(at + step)) is not None and lexeme.text == "as" for step in (-2, 2))


def _preposition(walk: Walk, at: int) -> None:
    word = walk.lexemes[at].text
    walk.prep_at = at
    if word in PARTICLES and walk.clause:
        walk.clause.particle = word
    following = walk.at(at + 1)
    if word in TRAILING and (following is None or following.kind == "mark") and walk.trail(word):
        walk.used.add(at)
        return
    acts = following.get("verb") if following is not None else None
    if following is not None and acts and acts.form == "ing" and following.start > walk.lexemes[at].end:
        return  # "at night drinking": the night has been read
    before = walk.at(at - 1)
    if word == "of" and walk.body_prep:
        walk.prep, walk.body_prep = walk.body_prep, ""
        return
    if (
        word == "of"
        and before is not None
        and before.text in ("unaware", "aware", "afraid", "scared", "ahead", "proud")
    ):
        walk.prep = "near"
        return
    if word in ("of", "on") and before is not None and before.text in PICTURES:  # "pours milk, close-up of the cup"
        walk.close()
        walk.prep = ""
        return
    if word == "of" and walk.clause and before is not None and before.text.split()[-1] == "out":
        walk.prep = "out of"  # "jumps out of a box", where "jump out" is one verb
        return
    if word == "of" and before is not None and before.text == "full":  # "a room full of children"
        walk.prep = "with"
        return
    walk.prep = word if word != "of" or walk.cast.recent else ""
