"""Reads a verb where the walk meets it: whose it is, whether it opens a clause, goes on with one, or says nothing that is shown."""

from __future__ import annotations

from ....vocabulary.acts import ACTS, ALIVE, acts_by_word, doer
from ....vocabulary.families import FAMILY_OF
from ..lexicon import LexiconEntry
from ..lexicon.tokens import Lexeme
from ..nouns.attire import DOLLS
from ..nouns.draft_cast import Ref
from ..nouns.part_words import lives
from ..walk import Walk

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
SEATS = (
    "chair",
    "bench",
    "sofa",
    "couch",
    "stool",
    "armchair",
    "bed",
    "hospital bed",
    "diner booth",
    "booth",
    "pew",
    "barber chair",
    "treadmill",
    "throne",
    "horse",
    "swing",
    "log",
    "rock",
    "steps",
    "stairs",
    "porch",
    "floor",
    "ground",
)
POSTURES = ("sit", "stand", "kneel", "crouch", "lean", "lie", "squat", "lounge", "perch", "walk", "run", "dance")
HANDY = (
    "food",
    "held",
    "tool",
    "gadget",
    "vessel",
    "clothing",
    "weapon",
    "instrument",
    "ware",
)  # families of what hands have
MOUNTS = ("horse", "pony", "donkey", "camel", "elephant", "unicorn", "bull", "zebra", "ostrich", "dragon")
GAITS = (
    "gallop",
    "trot",
    "canter",
    "run",
    "walk",
    "jump",
    "leap",
    "rear",
    "buck",
    "graze",
    "charge",
    "neigh",
    "fly",
    "race",
    "stand",
    "drink",
    "prance",
)  # what a mount does itself
MADE = ("build", "make", "carve", "construct")
WITNESSING = ("watch", "see", "look", "let", "make", "help", "hear", "observe", "film", "notice")


def read_verb(walk: Walk, at: int, entry: LexiconEntry) -> int:
    """Read a verb; return where to go on."""
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
    if (
        entry.word in MADE
        and entry.form == "ed"
        and walk.subjects[-1:]
        and walk.subjects[-1][0] == "thing"
        and not walk.clause
    ):
        walk.used.add(at)  # "a church built on a rock": how it came there
        return at + 1
    if _of_nobody(walk, at, entry) or _absolute(walk, at, entry):  # "clouds drifting past": the air's own doing
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
        if walk.listed and (entry.form == "ing" or (entry.form == "s" and not _is_many(walk, walk.listed))):
            walk.subjects, walk.listed = walk.listed, []  # "a red box, a blue box, a ball rolls"
        _open(walk, at, entry, walk.subjects or ([] if walk.quoted else _left_out(walk, entry)), link)
        if walk.quoted and walk.subjects and (walk.subjects[0][0] == "person" or lives(walk, walk.subjects[0])):
            walk.say(*walk.quoted, walk.subjects[0])
    return at + 1


def _of_setting(lexeme: Lexeme) -> bool:
    """Whether a word is of the set; "in circles" and "on its own" tell how something is done."""
    kinds = {entry.kind for entry in lexeme.entries}
    manner = "filler" in kinds and lexeme.text.split()[0] in ("in", "on", "by", "at", "side")
    return lexeme.kind == "word" and kinds <= {"filler", "place", "time", "surface"} and not manner


def _of_nobody(walk: Walk, at: int, entry: LexiconEntry) -> bool:
    """ "two boxers fight, sweat flying": what nobody can point at does it."""
    before, mark = walk.at(at - 1), walk.at(at - 2)
    if entry.form != "ing" or before is None or mark is None or not walk.subjects:
        return False
    nothing = not before.known or (
        before.any("material") and not before.any("thing", "person", "name", "pronoun", "catalogue", "verb")
    )
    return bool(before.kind == "word" and nothing and before.raw.islower() and mark.text == ",")


def _absolute(walk: Walk, at: int, entry: LexiconEntry) -> bool:
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


def _witnessed(walk: Walk, entry: LexiconEntry) -> bool:
    """ "watches a teacher drop a feather": the teacher does."""
    return entry.form == "base" and walk.clause is not None and walk.clause.entry.word.split()[0] in WITNESSING


def _by_person(walk: Walk, entry: LexiconEntry) -> bool:
    """ "sits on a chair reading": not the chair reads."""
    human = entry.word in HUMAN or entry.value[:2] in (("rest", "wave"), ("rest", "talk"))
    things = walk.last_object is None or all(ref[0] == "thing" for ref in walk.last_object[1])
    if entry.form == "ing" and walk.last_object and all(_never(walk, entry, ref) for ref in walk.last_object[1]):
        human = True  # "men on a bench staring at their phones"
    if (
        human
        and walk.clause is not None
        and walk.clause.entry.word.split()[0] in (*WITNESSING, "find", "discover", "meet", "spot")
    ):
        things = things and not any(kind == "thing" and FAMILY_OF.get(walk.cast.things[i].kind) in ALIVE for kind, i in (walk.last_object or (0, []))[1])  # fmt: skip
    if entry.form == "ing" and _on_mount(walk) and entry.word.split()[0] not in GAITS:
        human = things = True  # "a king on a white horse waving"
    at = walk.last_object[0] if walk.last_object else walk.clause_at
    postured = entry.word.split()[0] in POSTURES and walk.last_object is not None
    if postured and all(_is_handy(walk, ref) for ref in (walk.last_object[1] if walk.last_object else [])):
        human = True  # "eats a sandwich sitting on a beam": not the sandwich sits
    if entry.word == "sit" and any(
        (lexeme := walk.at(at + k)) is not None and lexeme.text in SEATS for k in range(1, 5)
    ):
        human = True
    return human and things and any(ref[0] == "person" for ref in walk.subjects)


def _on_mount(walk: Walk) -> bool:
    """Whether what was named last is an animal that somebody was said to be on."""
    before = walk.at(walk.prep_at)
    refs = walk.last_object[1] if walk.last_object else []
    ridden = [ref for ref in refs if ref[0] == "thing" and walk.cast.things[ref[1]].kind in MOUNTS]
    return bool(ridden) and before is not None and before.text in ("on", "atop", "on top of", "upon", "astride")


def _never(walk: Walk, entry: LexiconEntry, ref: Ref) -> bool:
    """Whether a thing does nothing that a verb may ask for: no bench stares."""
    named = acts_by_word().get(entry.word, ())
    kind = walk.cast.things[ref[1]].kind if ref[0] == "thing" else ""
    if not kind or kind in DOLLS or not named:
        return False
    return all(doer(FAMILY_OF.get(kind, "")) not in ACTS[act].doers for act in named)


def _is_handy(walk: Walk, ref: Ref) -> bool:
    return ref[0] == "thing" and FAMILY_OF.get(walk.cast.things[ref[1]].kind) in HANDY


def _verbal_noun(walk: Walk, at: int, entry: LexiconEntry) -> int:
    """ "goes for a run", "gives a wave"; in a hurry says nothing that can be shown."""
    if (
        walk.clause
        and walk.clause.entry.word in ("go", "come", "take", "give", "do", "set")
        and not walk.clause.objects
    ):
        walk.clause.entry, walk.clause.words, walk.clause_at = entry, walk.lexemes[at].text, at
        walk.used.add(at)
    return at + 1


def _link(walk: Walk, entry: LexiconEntry) -> str:
    if walk.link != "next":
        return walk.link
    if walk.boundary == "and":
        return "and"
    alongside = walk.boundary == "," or (walk.clause is not None and not walk.boundary)  # "walks along, waving"
    return "same" if alongside and entry.form == "ing" else "next"


def _left_out(walk: Walk, entry: LexiconEntry) -> list[Ref]:
    """The subject of a verb without one: "Then bounces." An imperative ("Drop a ball") has none."""
    return [] if entry.form == "base" and not walk.boundary and not walk.after_then else list(walk.old_subjects)


def _open(walk: Walk, at: int, entry: LexiconEntry, subjects: list[Ref], link: str) -> None:
    before, following = walk.at(at - 1), walk.at(at + 1)
    clause = walk.open(entry, at, subjects, link)
    by_next = following is not None and following.text == "by"
    participle = entry.form == "ed" or walk.lexemes[at].text in ("hit", "put", "set")
    clause.passive = participle and (bool(before and before.get("be")) or by_next)
