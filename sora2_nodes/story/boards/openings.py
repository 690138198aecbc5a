"""A whole plot told in one shot: how much of its beginning there is room for, and what is left for shots of their own."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..storyboard import Brief
from .cuts import events_of

SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
PLOT, WORDS = 4, 60  # sentences and words from which a text may tell more than a shot
EVENTFUL, PEOPLED, TOLD = (
    5,
    6,
    2,
)  # acts, or people and things, from which it does, and sentences that tell how it goes on
SHOWN, TOGETHER = 3, 4  # acts of a plot that are shown, and people and things that are there for them
HEADED = re.compile(
    r"(?i)(?:^|[\n.!?,]\s*)[\w ]{2,24}:|\[|[\"“”]|\n|\bcamera\b"
)  # briefs, shot lists, lines and flights of a camera are no plots
HEARSAY = re.compile(r"(?i)\b(?:legends?|rumou?rs?|prophecy|myths?|it (?:is|was) said|claimed|was known as)\b")
TURNS = re.compile(
    r"(?i)^(?:first|next|then|finally|lastly|one (?:day|night)|(?:on|in) the (?:\w+ )?(?:day|night|end|second half)|however|eventually|ultimately|along the way"
    r"|afterwards?|despite|after|when|upon|to (?:\w+ )?(?:save|protect|stop|find|break|restore)|he then|she then|lost|once|by|from that)\b"
)  # how sentences of a plot begin
TOLD_IN_THE_PAST = 8  # past forms of verbs from which a text is a story
PAST = re.compile(
    r"\b(?:(?!(?:red|hundred|need|speed|seed|bed|indeed|sacred|naked|wooded)\b)[a-z]{2,}ed"
    r"|found|went|came|took|told|met|saw|became|began|fought|led|made|was|were|had|gave|stood|knew|felt)\b",
    re.IGNORECASE,
)
MATCHES = re.compile(r"(?i)^(?:the|a) (?:[\w-]+ )?(?:match|game|race|final|relay)\b")
SPORTS = (  # what a match is of, by what only this one has; how it is played
    (r"basketball|three-pointers?|fast breaks?|dunks?|lay-?ups?|free throws?|rebounds?", "Four players play basketball on a basketball court."),
    (r"baton|relay", "Five runners in sportswear run side by side on a running track."),
    (r"\bkm mark|marathon|miles? mark", "Five marathon runners run along a street."),
    (r"football|soccer|penalt(?:y|ies)|goalkeeper|corner kick|free kick|offside|header", "Four players play football in a stadium."),
    (r"tennis|break points?|\baces?\b|deuce|baseline", "Two players play tennis on a tennis court."),
    (r"volleyball|\bserves?\b|\bspikes?\b|\bsmash(?:es)?\b|(?:first|second|third|last|final|deciding) sets?\b", "Four players play volleyball."),
    (r"runners?|sprint(?:s|ed)?|laps?\b", "Five runners race on a running track."),
)  # fmt: skip


def opening_of(text: str, read: Callable[[str], Brief]) -> tuple[str, str]:
    """Return the beginning of a plot, as far as one shot goes, and the rest; a text of one shot's events whole, and nothing.

    read: words to Brief.
    """
    sentences = SENTENCES.split(text.strip())
    if len(sentences) < PLOT or len(text.split()) < WORDS or HEADED.search(text):
        return text, ""
    if MATCHES.match(text) and (played := _played(text)):
        return played, text
    whole = read(text)
    past = len(PAST.findall(text)) >= TOLD_IN_THE_PAST
    if not past and sum(bool(TURNS.match(sentence)) for sentence in sentences[1:]) < TOLD:
        return text, ""
    if acts_of(whole) < (SHOWN if past else EVENTFUL) and _company(whole) < PEOPLED:
        return text, ""
    shown = [sentence for sentence in sentences if not HEARSAY.search(sentence)] or sentences
    count = 1
    while count < len(shown):
        brief, before = read(" ".join(shown[: count + 1])), read(" ".join(shown[:count]))
        full = acts_of(brief) > SHOWN or _company(brief) > TOGETHER
        if full and acts_of(before) and (before.people or before.things):
            break
        count += 1
    return " ".join(shown[:count]), " ".join(s for s in sentences if s not in shown[:count])


def acts_of(brief: Brief) -> int:
    """Count what is done by turns, gestures and looks too."""
    acts = {action.order for action in brief.actions if action.act or action.verb not in ("rest", "stack")}
    return max(len(acts), events_of(brief))


def _company(brief: Brief) -> int:
    return len(brief.people) + len([thing for thing in brief.things if not thing.implied])


def _played(text: str) -> str:
    """How a match that is told by its scores looks: the sport that most of its words are of; "" where none are."""
    counts = [(len(re.findall(words, text, re.IGNORECASE)), shown) for words, shown in SPORTS]
    most, shown = max(counts, key=lambda one: one[0])  # of equals the first
    return shown if most else ""
