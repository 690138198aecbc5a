"""Which words a noun phrase takes in, one at a time: determiners, numbers, modifiers, nouns, words nobody listed."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon import LexiconEntry
from ..lexicon.tokens import Lexeme
from .noun_phrase import MODIFIERS, NOUNS, SCENE_WIDE, NounPhrase

LINKS = (  # "rose colored vase"
    "colored", "coloured", "color", "colour", "hued", "sized", "shaped", "style", "looking", "toned",
)  # fmt: skip
BEFORE_THE = (None, "all", "both", "the", "same")  # "all the other balls"
ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last")
WHICH = ("middle", "top", "bottom", "left", "right", "front", "back", "center", "centre", "nearest")  # "the middle one"
CROWDS = (
    "crowd",
    "team",
    "family",
    "couple",
    "trio",
    "audience",
    "class",
    "band",
    "choir",
    "orchestra",
    "army",
    "gang",
    "mob",
    "troop",
)
TRYING = (
    "struggl",
    "try",
    "tries",
    "attempt",
    "manag",
    "begin",
    "start",
    "learn",
    "refus",
    "fail",
    "prepar",
    "continu",
    "want",
    "pretend",
    "about",
    "ready",
    "dare",
)
# beginnings of words before "to" and a verb
MOST_UNKNOWN = 4  # words in a row that nobody listed
DEGREES = ("very", "really", "quite", "so", "super", "extremely", "more", "single", "own", "just", "only", "much")


def take(lexemes: Sequence[Lexeme], i: int, phrase: NounPhrase, fresh: bool) -> int:
    """Take one lexeme into the phrase; return how many were taken, 0 to stop."""
    lexeme = lexemes[i]
    if phrase.closed:
        return 0
    if lexeme.kind != "word":
        return _take_comma(lexemes, i, phrase)
    following = lexemes[i + 1] if i + 1 < len(lexemes) else None
    if (
        lexeme.text in CROWDS
        and following is not None
        and following.get("verb")
        and lexeme.get("group")
        and (phrase.said or phrase.unknown)
    ):
        phrase.group, phrase.closed, phrase.unknown = lexeme.get("group"), True, []  # "a couple dances"
        phrase.used = phrase.used | {i}
        return 1
    if (number := _number(lexeme)) is not None and not phrase.candidates:
        return _take_number(lexemes, i, phrase, number)
    if lexeme.get("determiner") and not lexeme.any(*NOUNS, *SCENE_WIDE):
        new = phrase.determiner == "a" and lexeme.text in ORDINALS  # "a second ball" is another one
        if phrase.candidates or phrase.unknown or phrase.modifiers or not (new or phrase.determiner in BEFORE_THE):
            return 0
        phrase.determiner = "another" if new else lexeme.text
        return 1
    if lexeme.text in WHICH and phrase.determiner and not phrase.candidates and _before_noun(lexemes, i + 1):
        return 1
    if lexeme.get("group") and not phrase.unknown and (step := _take_group(lexemes, i, phrase)):
        return step
    if lexeme.any(*NOUNS) and not _first_of_colours(lexemes, i) and _is_noun_here(lexemes, i, phrase, fresh):
        phrase.candidates.append(i)
        return 1
    verb = lexeme.get("verb")
    if phrase.candidates and lexeme.known and (not lexeme.any(*MODIFIERS) or (verb and verb.form == "s")):
        return 0
    return _take_modifier(lexemes, i, phrase, fresh)


def _take_modifier(lexemes: Sequence[Lexeme], i: int, phrase: NounPhrase, fresh: bool) -> int:
    lexeme = lexemes[i]
    following = lexemes[i + 1] if i + 1 < len(lexemes) else None
    if _is_participle(lexeme, following, phrase, fresh):
        phrase.verbs.append((_verb(lexeme), i))
        return 1
    if lexeme.any(*MODIFIERS) and not (lexeme.get("verb") and not phrase.said):
        before_colour = bool(following and following.get("colour"))
        wide = lexeme.any(*SCENE_WIDE)
        if (
            wide
            and not (before_colour and lexeme.get("shade"))
            and not (lexeme.get("mood") and _music_ahead(lexemes, i))
        ):
            phrase.scene_wide.append(i)
        phrase.modifiers += _meanings(lexeme, i, before_colour=before_colour)
        return 1
    if lexeme.any(*SCENE_WIDE):
        phrase.scene_wide.append(i)
        return 1
    if (
        lexeme.text in DEGREES + LINKS
        and not phrase.candidates
        and (lexeme.text in DEGREES or phrase.modifiers or phrase.unknown)
    ):
        return 1
    if lexeme.text in ("one", "ones") and phrase.said:
        phrase.one, phrase.plural = True, lexeme.text == "ones"
        phrase.used.add(i)
        return 1
    if (
        lexeme.text in ("and", "on top of")
        and phrase.all("colour")
        and following
        and following.get("colour")
        and not phrase.candidates
    ):
        return 1
    if not lexeme.known and not _closed(lexemes, phrase) and len(phrase.unknown) < MOST_UNKNOWN:
        phrase.unknown.append(i)
        return 1
    return 0


def _take_comma(lexemes: Sequence[Lexeme], i: int, phrase: NounPhrase) -> int:
    if lexemes[i].text != "," or phrase.candidates or not phrase.modifiers or i + 1 >= len(lexemes):
        return 0
    following = lexemes[i + 1]
    return 1 if following.any("colour", "size", "material", "pattern") and not following.get("determiner") else 0


def _take_number(lexemes: Sequence[Lexeme], i: int, phrase: NounPhrase, number: int) -> int:
    following = lexemes[i + 1].text if i + 1 < len(lexemes) else ""
    if (
        lexemes[i].text in ("one", "ones")
        and following != "of"
        and (phrase.modifiers or phrase.determiner or _adjective(lexemes, i + 1))
    ):
        phrase.one = True
        return 1
    phrase.number = number if phrase.number is None else phrase.number * number
    phrase.number_at = i
    return 2 if following == "of" else 1


def _before_noun(lexemes: Sequence[Lexeme], i: int) -> bool:
    return i < len(lexemes) and (lexemes[i].text in ("one", "ones") or lexemes[i].any("thing", "person") is not None)


def _adjective(lexemes: Sequence[Lexeme], i: int) -> bool:
    """Whether only adjectives follow: "one red" is a thing, "one red ball" a number."""
    while (
        i < len(lexemes)
        and lexemes[i].any("colour", "size", "material", "pattern", "shade")
        and not lexemes[i].any(*NOUNS)
    ):
        i += 1
    return i == len(lexemes) or (
        lexemes[i - 1].any("colour", "size") is not None
        and not lexemes[i].any(*NOUNS)
        and lexemes[i].known | (lexemes[i].kind != "word")
    )


def _take_group(lexemes: Sequence[Lexeme], i: int, phrase: NounPhrase) -> int:
    entry = lexemes[i].get("group")
    assert entry is not None
    has_of = i + 1 < len(lexemes) and lexemes[i + 1].text == "of"
    own = lexemes[i].get("thing") and not lexemes[i].text.startswith("tower")  # a brick wall, but a block tower
    after_noun = bool(phrase.candidates) and not lexemes[i].get("verb") and not own
    if (
        not has_of and not after_noun and (not phrase.said or phrase.candidates or lexemes[i].any("thing", "catalogue"))
    ):  # a school is a house
        return 0
    if phrase.group is None or entry.value[0]:
        phrase.group, phrase.used = entry, phrase.used | {i}
    if not has_of and entry.word in CROWDS and i + 1 < len(lexemes) and lexemes[i + 1].get("verb"):
        phrase.closed = True  # "a couple dances"
    if has_of:  # "two stacks of crates": one stack is shown
        phrase.determiner, phrase.number = None, None
        phrase.candidates, phrase.unknown = [], []
    if entry.word == "dozen":
        phrase.number, phrase.number_at = 12 * (phrase.number or 1), i
    return 2 if has_of else 1


def _is_noun_here(lexemes: Sequence[Lexeme], i: int, phrase: NounPhrase, fresh: bool) -> bool:
    lexeme = lexemes[i]
    if not phrase.said and _is_infinitive(lexemes, i):
        return False
    if lexeme.get("name") and lexeme.raw[:1].isupper() and not lexeme.opens:  # "and Bob waves"
        return True
    weak = lexeme.any("verb", "function", "preposition", "be", "pronoun", "conjunction", "camera", "pace")
    if not weak:
        return True
    following = lexemes[i + 1] if i + 1 < len(lexemes) else None
    if phrase.candidates and lexemes[i - 1].owns and lexeme.get("body"):  # "a cat's face"
        return True
    if phrase.candidates:  # "a glass bowl": no verb of what was said with "a" looks so
        bare = weak.kind == "verb" and weak.form == "base" and phrase.determiner in ("a", "an")
        made_of = lexemes[phrase.candidates[-1]].get("material") is not None
        return bare and made_of and (following is None or not following.any("determiner", "pronoun", *NOUNS))
    if lexeme.get("event") and weak.kind == "verb" and (phrase.modifiers or not phrase.determiner):
        return False
    if weak.kind == "verb" and weak.form == "s":
        if phrase.unknown and phrase.determiner in ("a", "an"):
            return False  # "a moth flies"
        coloured = phrase.modifiers and len(phrase.all("colour")) == len(phrase.modifiers) and not phrase.determiner
        if (
            coloured
            and phrase.start
            and lexemes[phrase.start - 1].text == "in"
            and not lexeme.any("clothes", "garment")
        ):
            return False  # "a can in red stands on a table"
    if phrase.said or phrase.unknown:
        return not (weak.kind == "function" and following is not None and following.get("verb") and phrase.unknown)
    if not fresh or (weak.kind == "verb" and weak.form in ("ing", "ed")) or weak.kind in ("function", "camera", "pace"):
        return False
    return following is None or bool(
        following.kind != "word" or following.any("verb", "preposition", "conjunction", "be")
    )


def _is_infinitive(lexemes: Sequence[Lexeme], i: int) -> bool:
    """ "Struggles to stand": what is tried is a verb, whatever else it may be."""
    verb = lexemes[i].get("verb")
    return bool(
        i > 1
        and verb
        and verb.form == "base"
        and lexemes[i - 1].text == "to"
        and lexemes[i - 2].text.startswith(TRYING)
    )


def _first_of_colours(lexemes: Sequence[Lexeme], i: int) -> bool:
    """Whether a noun that is a colour too is one here: "an orange and purple ball"."""
    after = [lexeme for lexeme in lexemes[i + 1 : i + 5] if lexeme.text not in ("a", "an", "one")][:3]
    pair = len(after) == 3 and after[0].text == "and" and after[1].get("colour") is not None
    return bool(pair and lexemes[i].get("colour") and after[2].kind == "word" and after[2].any(*NOUNS, *MODIFIERS))


def _is_participle(lexeme: Lexeme, following: Lexeme | None, phrase: NounPhrase, fresh: bool) -> bool:
    entry = lexeme.get("verb")
    if not entry or entry.form not in ("ing", "ed") or phrase.candidates or following is None:
        return False
    if not (phrase.said or (fresh and entry.form == "ing")) or (lexeme.get("colour") and following.text in LINKS):
        return False
    noun_next = following.any(*NOUNS, "group", *MODIFIERS) and not following.any("preposition", "determiner")
    return bool(noun_next) or (not following.known and following.kind == "word" and phrase.said)


def _closed(lexemes: Sequence[Lexeme], phrase: NounPhrase) -> bool:
    """Whether the head has been read: only words that may be modifiers leave room for an unknown noun."""
    return any(not lexemes[c].any("material", "colour", "place") for c in phrase.candidates)


def _verb(lexeme: Lexeme) -> LexiconEntry:
    entry = lexeme.get("verb")
    assert entry is not None
    return entry


def _meanings(lexeme: Lexeme, i: int, *, before_colour: bool) -> list[tuple[LexiconEntry, int]]:
    entries = [entry for entry in lexeme.entries if entry.kind in MODIFIERS]
    if before_colour and lexeme.get("shade"):
        entries = [entry for entry in entries if entry.kind == "shade"]
    return [(entry, i) for entry in entries]


def _music_ahead(lexemes: Sequence[Lexeme], i: int) -> bool:
    return any(lexeme.get("music") for lexeme in lexemes[i + 1 : i + 4])


def _number(lexeme: Lexeme) -> int | None:
    if lexeme.text.isascii() and lexeme.text.isdigit():
        return min(int(lexeme.text[:6]), 1000)
    entry = lexeme.get("number")
    return entry.value if entry else None
