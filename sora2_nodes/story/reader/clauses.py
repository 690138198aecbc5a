"""The walk over a text's lexemes: verbs, marks, prepositions, pronouns and the camera."""

from __future__ import annotations

from ...vocabulary.acts import SPEED_WORDS
from .camera_words import read_camera
from .gravity_words import read_gravity
from .lexicon import Entry
from .lexicon.tokens import Lexeme
from .negation import leave_out
from .nouns.anaphora import is_name, is_pronoun, picks_person, read_pronoun
from .nouns.draft_cast import Ref
from .nouns.noun_phrase import SCENE_WIDE, NounPhrase
from .nouns.noun_reader import read_noun_phrase
from .phrases import place, scene_wide
from .quotations import quote
from .quoted_letters import letter
from .walk import Walk

SENTENCE_ENDS = (".", "!", "?", "\n", ";", ":", "(", ")")
MEANWHILE = ("while", "as", "meanwhile", "whilst")
EARLIER = ("when", "after", "once", "because", "where")
HUMAN = (
    "read",
    "eat",
    "drink",
    "smile",
    "think",
    "cook",
    "write",
    "paint",
    "watch",
    "look",
    "sing",
    "laugh",
    "hold",
    "cry",
    "sleep",
)
WITNESSING = ("watch", "see", "look", "let", "make", "help", "hear", "observe", "film", "notice")
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
    if walk.naming and walk.cast.people and lexeme.raw[:1].isupper():
        walk.cast.people[-1].name = lexeme.raw
        walk.used.add(at)
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
    if lexeme.text == "gravity" and (end := read_gravity(walk, at)):
        return end
    if is_name(walk, at):
        name = Entry("name", lexeme.raw, lexeme.text)
        return place(walk, NounPhrase(at, at + 1, "name", at, name))
    phrase = read_noun_phrase(walk.lexemes, at, fresh=_fresh(walk))
    if phrase and not _verb_first(walk, at, phrase):
        return place(walk, phrase)
    if verb := lexeme.get("verb"):
        return _verb(walk, at, verb)
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


def _fresh(walk: Walk) -> bool:
    return bool(walk.prep or not walk.subjects or (walk.clause and not walk.boundary))


def _mark(walk: Walk, at: int) -> int:
    text = walk.lexemes[at].text
    if text == ",":
        walk.boundary = walk.boundary or ","
        walk.prep = ""
    elif text in SENTENCE_ENDS:
        walk.close()
        walk.old_subjects = walk.subjects or walk.old_subjects
        walk.subjects, walk.boundary, walk.prep, walk.link = [], "", "", "next"
        walk.wearing = walk.dressing = walk.naming = walk.made = False
        walk.wearers = []
        walk.antecedent = []
        walk.event_over = walk.event is not None
        walk.nobody = False
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


def _verb(walk: Walk, at: int, entry: Entry) -> int:
    before, following = walk.at(at - 1), walk.at(at + 1)
    if before and before.get("determiner") and not before.get("pronoun") and entry.form == "base":
        return _verbal_noun(walk, at, entry)
    if entry.form in ("ing", "ed") and walk.subjects and following and following.entries and _of_setting(following):
        walk.used.add(at)  # "filled with glowing neon": how the set is
        return at + 1
    if walk.lexemes[at].text == "called" and walk.cast.people and following and following.raw[:1].isupper():
        walk.naming = True
        return at + 1
    if walk.nobody:  # "green moss covers the rocks": no one that is shown does
        walk.nobody = False
        return at + 1
    if (
        entry.form == "base"
        and walk.prep
        and walk.prep != "to"
        and not walk.lexemes[at].opens
        and walk.clause_at != at - 1
    ):
        walk.prep = ""  # "with a happy glow": a noun
        return at + 1
    if _absolute(walk, at, entry):  # "clouds drifting past": the air's own doing
        walk.used.add(at)
        walk.close()
        walk.boundary = walk.prep = ""
        return at + 1
    walk.used.add(at)
    if walk.lexemes[at].text == "painted" and following and following.get("colour"):
        return at + 1
    adjacent = walk.last_object and walk.last_object[0] == at and not walk.boundary
    if (
        adjacent
        and walk.last_object
        and (entry.form in ("ing", "ed") or _witnessed(walk, entry))
        and not _by_person(walk, entry)
    ):  # "hits a box standing on ice"
        subjects = list(walk.last_object[1])
        walk.close()
        _open(walk, at, entry, subjects, "same" if entry.form == "ing" else "next")
    elif walk.clause and walk.clause_at == at - 1 and entry.form == "ing":  # "comes crashing down"
        walk.clause.entry, walk.clause.words, walk.clause_at = entry, walk.lexemes[at].text, at
    else:
        link = _link(walk, entry)
        walk.close()
        if walk.listed and entry.form == "s" and not _is_many(walk, walk.listed):
            walk.subjects = walk.listed  # "a red box, a blue box, a ball rolls"
        _open(walk, at, entry, walk.subjects or ([] if walk.quoted else _left_out(walk, entry)), link)
        if walk.quoted and walk.subjects and walk.subjects[0][0] == "person":
            walk.say(*walk.quoted, walk.subjects[0])
    return at + 1


def _of_setting(lexeme: Lexeme) -> bool:
    return (
        all(entry.kind in ("filler", "place", "time", "surface") for entry in lexeme.entries) and lexeme.kind == "word"
    )


def _absolute(walk: Walk, at: int, entry: Entry) -> bool:
    """Whether a verb belongs to a word before it that is no thing, such as the weather, and not to the subject."""
    before = walk.at(at - 1)
    if before is None or before.kind != "word" or entry.form == "ed" or not walk.subjects or at - 1 < walk.np_end:
        return False
    if not any(e.kind in ("time", "surface") or e.value == "masked" for e in before.entries) or before.any(
        "be", "preposition", "pronoun"
    ):
        return False
    i = at - 2
    while (
        (lexeme := walk.at(i))
        and lexeme.kind == "word"
        and (not lexeme.known or lexeme.any("determiner", "size", "colour", "shade", "tone", "filler"))
    ):
        i -= 1
    return lexeme is None or lexeme.kind == "mark" or lexeme.get("conjunction") is not None


def _is_many(walk: Walk, refs: list[Ref]) -> bool:
    return any(kind == "thing" and walk.cast.things[index].count > 1 for kind, index in refs)


def _witnessed(walk: Walk, entry: Entry) -> bool:
    """ "watches a teacher drop a feather": the teacher does."""
    return entry.form == "base" and walk.clause is not None and walk.clause.entry.word.split()[0] in WITNESSING


def _by_person(walk: Walk, entry: Entry) -> bool:
    """ "sits on a chair reading": not the chair reads."""
    human = entry.word in HUMAN or entry.value[:2] in (("rest", "wave"), ("rest", "talk"))
    things = walk.last_object is None or all(ref[0] == "thing" for ref in walk.last_object[1])
    return human and things and any(ref[0] == "person" for ref in walk.subjects)


def _verbal_noun(walk: Walk, at: int, entry: Entry) -> int:
    """ "goes for a run", "gives a wave"; in a hurry says nothing that can be shown."""
    if (
        walk.clause
        and walk.clause.entry.word in ("go", "come", "take", "give", "do", "set")
        and not walk.clause.objects
    ):
        walk.clause.entry, walk.clause.words, walk.clause_at = entry, walk.lexemes[at].text, at
        walk.used.add(at)
    return at + 1


def _link(walk: Walk, entry: Entry) -> str:
    if walk.link != "next":
        return walk.link
    if walk.boundary == "and":
        return "and"
    alongside = walk.boundary == "," or (walk.clause is not None and not walk.boundary)  # "walks along, waving"
    return "same" if alongside and entry.form == "ing" else "next"


def _left_out(walk: Walk, entry: Entry) -> list[Ref]:
    """The subject of a verb without one: "Then bounces." An imperative ("Drop a ball") has none."""
    return [] if entry.form == "base" and not walk.boundary and not walk.after_then else list(walk.old_subjects)


def _open(walk: Walk, at: int, entry: Entry, subjects: list[Ref], link: str) -> None:
    before, following = walk.at(at - 1), walk.at(at + 1)
    clause = walk.open(entry, at, subjects, link)
    by_next = following is not None and following.text == "by"
    participle = entry.form == "ed" or walk.lexemes[at].text in ("hit", "put", "set")
    clause.passive = participle and (bool(before and before.get("be")) or by_next)


def _conjunction(walk: Walk, at: int) -> None:
    word = walk.lexemes[at].text
    if word in ("and", "or", "but", "plus", "&", "vs", "versus"):
        walk.boundary, walk.prep = "and", ""
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
    if word == "of" and before is not None and before.text == "full":  # "a room full of children"
        walk.prep = "with"
        return
    walk.prep = word if word != "of" or walk.cast.recent else ""
