"""Text to tokens to lexemes: words, marks and quotations, then the longest phrases the lexicon knows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ....vocabulary.nouns import nearest, singulars
from ..nouns.colour_names import HEX, nearest_colour, rgb_of
from . import LexiconEntry, lexicon
from .world_words import noun_entry

TOKEN = r'"[^"\n]*"|\[[^\]\n]*:[^\]\n]*\]|#[0-9a-fA-F]{6}\b|\d+\.\d+|[^\W_]+(?:\'[^\W_]+)*|[.,;:!?()\n]|[^\w\s]+|_+'
CONTRACTIONS = {"it's": "it is", "that's": "that is", "he's": "he is", "she's": "she is", "there's": "there is", "they're": "they are",
                "let's": "let us", "who's": "who is", "we're": "we are", "i'm": "i am", "what's": "what is", "can't": "not",
                "don't": "not", "doesn't": "not", "isn't": "not", "aren't": "not", "won't": "not", "didn't": "not", "shouldn't": "not",
                "wouldn't": "not", "couldn't": "not", "wasn't": "not", "cannot": "not"}  # fmt: skip
HALTS = ("stops", "runs")  # "the bus stops" tells what it does sooner than of several
SINGLE_QUOTES = r"(?<![\w'])'((?:[^'\n]|(?<=\w)'(?=\w))+)'(?!\w)"
SAYS = r"\b(say|said|shout|yell|whisper|ask|reply|scream|call out|announce|exclaim)(s|ed|ing|es)?"
AFTER_COLON = rf'(?i){SAYS}\s*:\s*(?!["\s])([^"\n.!?]+[.!?]?)'
GREETINGS = r"(hello|hi|hey|goodbye|bye|good (?:morning|evening|night|afternoon|luck)|thank you|thanks|sorry|cheese|welcome|happy birthday|i love you|yes|ok)"
GREETED = rf"(?i){SAYS}\s+{GREETINGS}\b(?!\s*\")"
FOLDED = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "—": ";",
        "–": ";",
        "…": ".",
        "、": ",",
        "。": ".",
        "×": " ",
        "|": ",",
        "•": ".",
        "·": ",",
    }
)


class Token(NamedTuple):
    text: str  # lower case
    raw: str
    kind: str  # word | mark | quote | symbol
    opens: bool = False  # first word of a sentence
    owns: bool = False  # "cat's", which may be "cat is" too


@dataclass(frozen=True)
class Lexeme:
    """A phrase of the text with its possible meanings."""

    text: str
    raw: str
    kind: str  # word | mark | quote | symbol
    entries: tuple[LexiconEntry, ...] = ()
    opens: bool = False
    start: int = -1  # of its tokens
    end: int = -1
    owns: bool = False  # its last word is said with 's

    def get(self, kind: str) -> LexiconEntry | None:
        """Return the meaning of this kind, if it has one."""
        return next((entry for entry in self.entries if entry.kind == kind), None)

    def any(self, *kinds: str) -> LexiconEntry | None:
        """Return the first meaning of any of these kinds, in the order of the kinds."""
        return next((entry for kind in kinds if (entry := self.get(kind))), None)

    @property
    def known(self) -> bool:
        return bool(self.entries)


def tokenise(text: str) -> list[Token]:
    """Split text into words, marks, quotations and symbols."""
    tokens: list[Token] = []
    opens = True
    text = _with_quotes(text)
    if re.fullmatch(r'\s*"[^"]*"\s*', text):  # the whole prompt in quotation marks
        text = text.strip().strip('"')
    for match in re.finditer(TOKEN, unicodedata.normalize("NFKC", text)):
        raw = match.group()
        if raw.startswith('"') and len(raw) > 1:
            spoken = raw.strip('"').strip().rstrip(",")
            tokens.append(Token(spoken, spoken, "quote"))
        elif raw.startswith("[") and len(raw) > 2:
            tokens.append(Token(raw, raw, "symbol"))  # a tag nobody knows: unused as a whole
        elif raw in "[]" or raw in "()":
            tokens.append(Token(",", raw, "mark"))
        elif raw in ".,;:!?\n":
            opens = raw in ".!?\n:" or opens
            tokens.append(Token(raw, raw, "mark"))
        elif re.fullmatch(HEX, raw.lower()):
            tokens.append(Token(raw.lower(), raw, "word", opens))
        elif not raw[0].isalnum():
            if raw.strip("-/\"'&*+#"):
                tokens.append(Token(raw, raw, "symbol"))
        else:
            tokens += _words(raw, opens)
            opens = False
    return tokens


def _with_quotes(text: str) -> str:
    """Put spoken words in double quotation marks: 'hi', "says: it's late", "says hello"."""
    text = re.sub(r"(?i)\bhand-(?=\w+ed\b|made\b|drawn\b|held\b|written\b)", "", text)  # "hand-painted"
    text = re.sub(r"\((\w+)\)|\[(\w+)\]", r"\1\2", text)  # "a (red) ball"
    text = re.sub(SINGLE_QUOTES, r'"\1"', text.translate(FOLDED))
    return re.sub(GREETED, r'\1\2 "\3"', re.sub(AFTER_COLON, r'\1\2 "\3"', text))


def _without_accents(word: str) -> str:
    """ "café" as "cafe"; letters of other scripts stay."""
    if word.isascii():
        return word
    plain = "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
    return plain if plain.isascii() else word


def _words(raw: str, opens: bool) -> list[Token]:
    lowered = _without_accents(raw.lower())
    if lowered in CONTRACTIONS:
        return [Token(word, raw, "word", opens) for word in CONTRACTIONS[lowered].split()]
    for ending in ("'s", "'"):
        if lowered.endswith(ending):
            return [Token(lowered.removesuffix(ending), raw[: -len(ending)], "word", opens, True)]
    return [Token(lowered.replace("'", ""), raw, "word", opens)]


def lexemes(text: str) -> list[Lexeme]:
    """Read text as the longest known phrases, left to right."""
    return lexemes_of(tokenise(text))


def lexemes_of(tokens: Sequence[Token]) -> list[Lexeme]:
    """Read tokens as the longest known phrases, left to right."""
    known = lexicon()
    found: list[Lexeme] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.kind != "word":
            found.append(Lexeme(token.text, token.raw, token.kind, start=at, end=at + 1))
            at += 1
            continue
        length = _longest(tokens, at)
        words = tokens[at : at + length]
        phrase = " ".join(word.text for word in words)
        entries = known.find(phrase)
        if phrase == "glasses" and at + 1 < len(tokens) and tokens[at + 1].text == "of":
            phrase, entries = (
                "glasses of",
                tuple(e._replace(form="plural") for e in known.find("glass") if e.kind == "thing"),
            )
        if not entries:
            length, phrase, entries = _looked_up(tokens, at)
            words = tokens[at : at + length]
        if phrase.startswith("#"):
            at, length = _with_its_name(tokens, at, found)
        found.append(
            Lexeme(
                phrase, " ".join(w.raw for w in words), "word", entries, token.opens, at, at + length, words[-1].owns
            )
        )
        at += length
    return found


def _with_its_name(tokens: Sequence[Token], at: int, found: list[Lexeme]) -> tuple[int, int]:
    """Take back the name of a colour that figures say again, "dark red (#8B0000)"; return where both begin, and how long they are."""
    end = at + 1
    bracketed = bool(found) and found[-1].raw == "(" and end < len(tokens) and tokens[end].raw == ")"
    names = found[: len(found) - bracketed]
    while names and names[-1].any("colour", "shade") and not names[-1].text.startswith("#"):
        names.pop()
    if len(names) == len(found) - bracketed:
        return at, 1
    begin = found[len(names)].start
    del found[len(names) :]
    return begin, end + bracketed - begin


def _looked_up(tokens: Sequence[Token], at: int) -> tuple[int, str, tuple[LexiconEntry, ...]]:
    """A word the lexicon lacks: a colour in figures, or a noun of the dictionary, alone or with the words after it."""
    text = tokens[at].text
    if text.startswith("#"):
        return 1, text, (LexiconEntry("colour", nearest_colour(rgb_of(text) or (0.5, 0.5, 0.5)), text, False),)
    for length in (3, 2, 1):
        words = tokens[at : at + length]
        if len(words) < length or any(word.kind != "word" for word in words):
            continue
        phrase = " ".join(word.text for word in words)
        shown = nearest(phrase)
        if shown and not (length == 1 and words[0].raw[:1].isupper() and not words[0].opens):
            return length, phrase, (noun_entry(_one(phrase) if shown.plural else phrase, shown),)
    return 1, text, ()


def _one(phrase: str) -> str:
    return next((one for one in singulars(phrase) if nearest(one)), phrase)


def _longest(tokens: Sequence[Token], at: int) -> int:
    """Words of the longest phrase that starts here."""
    known = lexicon()
    for length in range(known.longest.get(tokens[at].text, 1), 1, -1):
        words = tokens[at : at + length]
        phrase = " ".join(word.text for word in words)
        if len(words) < length or any(word.kind != "word" for word in words) or phrase not in known.entries:
            continue
        if _one_acts(tokens, at, words[-1]) or stands_there(tokens, at, at + length):
            continue
        if _of_camera(tokens, at) or any(entry.kind != "camera_verb" for entry in known.entries[phrase]):
            return length
    return 1


def _one_acts(tokens: Sequence[Token], at: int, last: Token) -> bool:
    """Whether what looks like several is one that does something: "a red bus stops", "the bus stops", but "a row of bus stops"."""
    if not any(entry.kind == "verb" and entry.form == "s" for entry in lexicon().find(last.text)):
        return False
    before = next((token.text for token in reversed(tokens[max(0, at - 3) : at]) if not _describes(token)), "")
    return before in ("a", "an") or (before == "the" and last.text in HALTS)


def stands_there(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether what looks like a move of the camera is a truck and where it is: "a red truck in a barn", but "a slow truck in on her face"."""
    if [token.text for token in tokens[start:end]] != ["truck", "in"] or end == len(tokens):
        return False
    before = next((token.text for token in reversed(tokens[max(0, start - 3) : start]) if not _describes(token)), "")
    return before in ("a", "an", "the") and tokens[end].text in ("a", "an", "the")


def _describes(token: Token) -> bool:
    return any(entry.kind in ("colour", "size", "material", "shade", "age") for entry in lexicon().find(token.text))


def _of_camera(tokens: Sequence[Token], at: int) -> bool:
    """Whether a phrase that only cameras do is said of one."""
    return any(token.text == "camera" for token in tokens[max(0, at - 8) : at])
