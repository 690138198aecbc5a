"""Words that mean somebody or something named before: pronouns, "one in red", and names nobody listed."""

from __future__ import annotations

from ....vocabulary.acts import ALIVE
from ....vocabulary.families import FAMILY_OF
from ..verbs.clause import done_by_people
from ..walk import Walk
from .draft_cast import Ref
from .pronouns import knows, refer, stranger

AT_OTHERS = (
    "at",
    "to",
    "toward",
    "towards",
    "from",
    "against",
    "behind",
    "beside",
    "into",
    "on",
    "over",
    "past",
)  # "with the other" is a hand
PICKS = (
    ("one", "of", "them"),
    ("one", "of", "whom"),
    ("the", "other"),
    ("the", "second"),
    ("the", "third"),
    ("one",),
    ("another",),
)
AT_EACH_OTHER = ("toward", "towards", "into", "at", "against", "off")
VERB_WITHIN = 5  # lexemes from a pronoun within which its verb follows
RISING = ("get", "stand", "sit", "jump", "rise", "organize", "organise", "arrange")
REFLEXIVE = ("each other", "one another", "together", "itself", "himself", "herself", "themselves")


def is_pronoun(walk: Walk, at: int) -> bool:
    lexeme, following = walk.lexemes[at], walk.at(at + 1)
    if not lexeme.get("pronoun"):
        return False
    if not lexeme.get("determiner") or following is None or following.kind != "word":
        return True
    if walk.prep and following.any("thing", "catalogue") and following.get("verb"):  # "on her phone"
        return False
    if following.get("body"):  # "her head" is hers, whatever else a head may be
        return False
    if following.get("determiner") and lexeme.text in ("that", "which"):  # "the ball that the boy throws"
        return True
    after, verb = walk.at(at + 2), following.get("verb")
    if (
        verb
        and verb.form == "ing"
        and after is not None
        and after.any("person")
        and lexeme.text in ("her", "his", "their")
    ):
        return False  # "her crying baby"
    return bool(following.any("verb", "be", "negation", "preposition", "conjunction")) and not following.any(
        "colour", "material"
    )


def read_pronoun(walk: Walk, at: int) -> int:
    meaning = walk.lexemes[at].get("pronoun")
    assert meaning is not None
    if meaning.word in REFLEXIVE:
        if walk.clause and meaning.word in ("each other", "one another"):
            walk.clause.mutual = walk.prep in AT_EACH_OTHER
        return at + 1
    if meaning.value == "last" or meaning.word == "who":
        refs = refer(walk.cast, meaning.value)
        following = walk.at(at + 1)
        walk.antecedent = (
            list(refs) if following and not following.any("verb", "be") and refs and refs[0][0] == "thing" else []
        )
        walk.close()
        walk.subjects, walk.boundary, walk.prep = refs, "", ""
        return at + 1
    doing = walk.clause.subjects if walk.clause and not walk.boundary else walk.subjects if walk.clause else []
    if meaning.value == "many" and walk.boundary:  # "..., they collide": the doers too
        doing = []
    refs = refer(walk.cast, meaning.value, doing)
    if (
        meaning.value == "many"
        and len(walk.old_subjects) > 1
        and walk.clause
        and not set(walk.old_subjects) & {*walk.clause.subjects}
    ):
        refs = list(walk.old_subjects)  # "two balls lie there; a third hits them"
    there: list[Ref] = [ref for ref in walk.subjects if ref[0] == "thing"]
    if meaning.word == "it" and walk.clause is None and len(there) == 1:  # "there is a ball on a pole, it falls"
        refs = there
    done_to = [ref for ref in walk.clause.objects if ref[0] == "thing"] if walk.clause else []
    if (
        meaning.word == "it" and walk.boundary and len(done_to) == 1 and not walk.prep
    ):  # "flips a pancake in a pan and it lands"
        refs = done_to
    if one := _single(walk, at):
        refs = [one]
    nobody = (meaning.value in ("man", "woman") and not knows(walk.cast, meaning.value)) or (
        meaning.word in ("they", "we") and not walk.cast.recent
    )
    if walk.prep and meaning.value in ("man", "woman") and not walk.event and all(_lifeless(walk, ref) for ref in refs):
        walk.prep = ""  # "the sea behind him": of whom acts, and nothing stands there
        return at + 1
    if nobody and meaning.word in ("he", "she", "they", "we"):
        refs = stranger(walk.cast, meaning.value)
    walk.role(refs, at + 1)
    return at + 1


def _single(walk: Walk, at: int) -> Ref | None:
    """ "A person reads, then they stand up": the only one there is, where "they" do what people do."""
    if walk.lexemes[at].text != "they" or walk.prep or len(walk.cast.people) != 1:
        return None
    one = walk.cast.people[0]
    if one.count > 1 or one.sex:
        return None
    many = any(kind == "thing" and walk.cast.things[i].count > 1 for kind, i in walk.cast.recent)
    return ("person", 0) if not many or _human_ahead(walk, at + 1) else None


def _human_ahead(walk: Walk, at: int) -> bool:
    """Whether the next verb but for those of beginning, and adverbs, is what people alone do."""
    for lexeme in walk.lexemes[at : at + VERB_WITHIN]:
        verb = lexeme.get("verb") or lexeme.get("noun verb")
        if verb and not lexeme.get("be"):
            return done_by_people(verb.word) or verb.word.split()[0] in RISING
        if lexeme.kind == "mark":
            return False
    return False


def _lifeless(walk: Walk, ref: Ref) -> bool:
    return ref[0] == "thing" and FAMILY_OF.get(walk.cast.things[ref[1]].kind) not in ALIVE


def picks_person(walk: Walk, at: int) -> bool:
    """ "two women, one in red and the other in blue": whom the next clothes are for."""
    text, following = walk.lexemes[at].text, walk.at(at + 1)
    people: list[Ref] = [ref for ref in walk.cast.recent if ref[0] == "person"]
    if text not in ("one", "other", "another", "second") or len(people) < 2 or walk.cast.recent[-1][0] != "person":
        return False
    if following is None or following.text not in ("in", "wearing", "with", "wears"):
        return False
    used = set(walk.dressed_ones)
    walk.wearers = [next((ref for ref in sorted(people) if ref not in used), people[-1])]
    walk.dressed_ones += walk.wearers
    walk.boundary = ""
    return True


def picks_doer(walk: Walk, at: int) -> int:
    """ "One of them waves", "the other nods", "at the other": one of several people; return where to go on, 0 where nobody is picked."""
    texts = [lexeme.text if (lexeme := walk.at(at + k)) is not None else "" for k in range(3)]
    size = next((len(words) for words in PICKS if texts[: len(words)] == list(words)), 0)
    following = walk.at(at + size) if size else None
    group = [ref for ref in (walk.group or walk.subjects or walk.old_subjects) if ref[0] == "person"]
    if len(group) < 2:
        group = [("person", i) for i in range(len(walk.cast.people))]
    if not size or len(group) < 2:
        return 0
    acts = following is not None and bool(following.get("be") or ((verb := following.get("verb")) and verb.form in ("s", "ing")))  # fmt: skip
    if not acts and not (
        walk.prep in AT_OTHERS and texts[size - 1] == "other" and (following is None or following.kind != "word")
    ):
        return 0
    doing = walk.clause.subjects if walk.clause and walk.prep else []
    free = [ref for ref in group if ref not in walk.picked and ref not in doing] or [r for r in group if r not in doing]
    if not free:
        return 0
    walk.used |= {*range(at, at + size)}
    if not acts:
        walk.role(free[:1], at + size)
        return at + size
    walk.close()
    walk.group, walk.picked = group, [*walk.picked, free[0]]
    walk.subjects, walk.boundary, walk.prep, walk.link = free[:1], "", "", "same"
    return at + size
