"""Quotations and who speaks them: "Anna says "Hi"", ""Ready?" asks the coach"."""

from __future__ import annotations

from .lexicon import LexiconEntry
from .nouns.draft_cast import Ref
from .nouns.part_words import lives
from .nouns.pronouns import refer
from .walk import Walk


def quote(walk: Walk, at: int) -> int:
    """Read a quotation: spoken by the one who acts, or by the one named after it; return where to go on."""
    text = walk.lexemes[at].raw
    if text and not _is_announced(walk) and _speaker_follows(walk, at):
        walk.close()
        walk.quoted, walk.subjects = (text, at), []
        return at + 1
    people = _answering(walk, at) or _speakers(walk)
    if not people or not text:
        return at + 1
    announced, following = _is_announced(walk), walk.at(at + 1)
    walk.say(text, at, people[0])
    walk.spoken_last = (at, people[0])
    if walk.clause and walk.clause.entry.value[1] == "talk" and people[0] in walk.clause.subjects:
        walk.clause.quoted = True
    else:
        walk.close()
        walk.open(LexiconEntry("verb", ("rest", "talk", "talk"), "talk"), at, people[:1], "same")
    if announced and text[-1] in ".!?" and following is not None and following.raw[:1].isupper():
        walk.end_sentence()
    return at + 1


def _answering(walk: Walk, at: int) -> list[Ref]:
    """Who answers a quotation that stands right before: the other one of two, the next of several."""
    before, speaker = walk.spoken_last
    between = [walk.lexemes[i] for i in range(before + 1, at)] if before >= 0 else []
    if before < 0 or any(lexeme.kind != "mark" for lexeme in between) or len(walk.cast.people) < 2:
        return []
    others = [i for i in range(len(walk.cast.people)) if speaker != ("person", i)]
    if walk.answering and walk.answering != speaker:
        return [walk.answering]
    walk.answering = speaker
    return [("person", others[0])]


def _speakers(walk: Walk) -> list[Ref]:
    """Who may say it: who acts, be it an animal, else whoever was spoken of last."""
    acting = [ref for ref in walk.subjects if ref[0] == "person"] or [ref for ref in walk.subjects if lives(walk, ref)]
    acting = acting or [ref for ref in walk.old_subjects if ref[0] == "person"][:1]
    known = [ref for ref in refer(walk.cast, "person") if ref[0] == "person"]
    return acting or known or [ref for ref in reversed(walk.cast.recent) if lives(walk, ref)]


def _is_announced(walk: Walk) -> bool:
    """Whether somebody was said to speak and has not yet: "She says "Hi." He nods"."""
    clause = walk.clause
    return bool(clause and clause.entry.value[1] == "talk" and clause.subjects and not clause.quoted)


def _speaker_follows(walk: Walk, at: int) -> bool:
    """Whether a quotation comes before its speaker: ""Ready?" asks the coach", ""Hi", Anna says"."""
    following = walk.at(at + 1)
    start = at + 2 if following is not None and following.text == "," else at + 1
    for i in range(start, min(start + 5, len(walk.lexemes))):
        lexeme = walk.lexemes[i]
        if (verb := lexeme.get("verb")) and not lexeme.any("thing", "person"):
            return verb.value[1] == "talk" and verb.form in ("s", "ed")
        if lexeme.kind != "word" or lexeme.any("conjunction", "preposition"):
            return False
    return False
