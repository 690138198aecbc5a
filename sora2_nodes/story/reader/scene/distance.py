"""What is said to be far off: "a castle in the distance", "mountains on the horizon", "in the background, a volcano".

`far_spans` finds the words in a text; `set_far_off` marks the things that are named there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ....vocabulary.acts import ALIVE
from ....vocabulary.families import FAMILY_OF
from ...setting import Ref
from ...storyboard import Action, Brief
from ..lexicon.tokens import Token

AFTER = (  # phrases that say it of what stands before them, or, where they open a part, of what follows
    "off in the distance", "far in the distance", "in the far distance", "in the distance", "in the far background", "in the background", "in background", "far in the background",
    "on the far horizon", "on the distant horizon", "on the horizon", "far away", "far off", "far behind", "in the backdrop", "as a backdrop", "as backdrop", "in the far back",
)  # fmt: skip
BEFORE = (
    "distant",
    "faraway",
    "far-off",
    "against a backdrop of",
    "a backdrop of",
    "against the backdrop of",
)  # and of what follows them
PARTS = ("while", "as", "with", "where", "whose", "under", "beneath")  # words that begin another part of a sentence
TOWARD = ("to", "toward", "towards", "at", "over", "past", "object", "from")  # what one may do with what is far off
ARTICLES = ("a", "an", "the")
NEXT = 3  # tokens that "distant" is said of


class FarSpan(NamedTuple):
    """Tokens in which something far off is named. backward: said after them, so that of living ones only what stands last is meant."""

    tokens: range
    backward: bool
    words: frozenset[str] = frozenset()
    listed: bool = False  # a part of its own, in which nobody acts: "giraffes and trees in the background"


def far_spans(tokens: Sequence[Token]) -> tuple[FarSpan, ...]:
    """Where the words of a text are of what is far off."""
    found: list[FarSpan] = []
    for at in range(len(tokens)):
        if end := _phrase(tokens, at, AFTER):
            start = _part_start(tokens, at)
            if start < at:
                apart = start > 0 and tokens[start - 1].text not in (".", "\n", ":")
                found.append(FarSpan(range(start, at), True, listed=apart))
            else:
                begin = end + (end < len(tokens) and tokens[end].text == ",")
                found.append(FarSpan(range(begin, _part_end(tokens, begin)), False))
        elif end := _phrase(tokens, at, BEFORE):
            most = len(tokens) if end - at > 1 else end + NEXT
            begin = at - 1 if at and tokens[at - 1].text in ARTICLES else at
            found.append(FarSpan(range(begin, min(most, _part_end(tokens, end))), False))
    return tuple(s._replace(words=frozenset(tokens[i].text for i in s.tokens)) for s in found)


def _phrase(tokens: Sequence[Token], at: int, phrases: Sequence[str]) -> int:
    """Where one of some phrases ends that begins at a token; 0 for none."""
    for phrase in phrases:
        words = phrase.split()
        if [token.text for token in tokens[at : at + len(words)]] == words:
            return at + len(words)
    return 0


def _part_start(tokens: Sequence[Token], at: int) -> int:
    while at > 0 and tokens[at - 1].kind == "word" and tokens[at - 1].text not in PARTS:
        at -= 1
    return at


def _part_end(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].kind == "word" and tokens[at].text not in PARTS:
        at += 1
    return at


def set_far_off(brief: Brief, named: Sequence[tuple[int, Sequence[Ref]]], spans: Sequence[FarSpan]) -> Brief:
    """A brief whose things that are named in some spans are far off, with what stands on them; where nothing else is shown, none is.

    named: (token, whom or what it names), in order.
    """
    far: set[Ref] = set()
    known = {ref for _, refs in named for ref in refs}
    for span in spans:
        inside = [ref for at, refs in named for ref in refs if at in span.tokens]
        inside += [
            ("thing", i)
            for i, t in enumerate(brief.things)
            if ("thing", i) not in known and t.noun.split()[-1:] and t.noun.split()[-1] in span.words
        ]
        living = any(_is_living(brief, ref) and (ref[0] == "person" or not span.listed) for ref in inside)
        meant = inside[-1:] if span.backward and living else inside
        far |= {ref for ref in meant if ref[0] == "thing" and not _held(brief, ref)}
    for relation in brief.relations:
        if (
            relation.kind == "on"
            and not relation.part
            and relation.objects[0] in far
            and relation.subject[0] == "thing"
        ):
            far.add(relation.subject)
        if relation.kind == "on" and relation.subject in far and relation.objects[0][0] == "thing":
            far.add(relation.objects[0])
    near = [i for i in range(len(brief.things)) if ("thing", i) not in far]
    if not far or not (near or brief.people):
        return brief
    things = tuple(replace(t, far_off=True) if ("thing", i) in far else t for i, t in enumerate(brief.things))
    relations = tuple(r for r in brief.relations if {ref in far for ref in (r.subject, *r.objects)} != {True, False})
    return replace(brief, things=things, relations=relations, actions=tuple(_apart(brief, far)))


def _apart(brief: Brief, far: set[Ref]) -> Iterator[Action]:
    """Actions of which those far off take no part where they were only listed with who acts, and in which nobody has them at hand."""
    done = {(a.act, a.words) for a in brief.actions if a.subject not in far and a.words}
    for action in brief.actions:
        if action.subject in far:
            if (action.act, action.words) not in done:
                yield action
            continue
        ridden = {o for r in brief.relations if r.kind == "riding" and r.subject == action.subject for o in r.objects}
        meant = {ref: min(far) for ref in ridden}  # nobody rides toward what is ridden
        roles = tuple((word, meant.get(ref, ref) if word in TOWARD[:3] else ref) for word, ref in action.roles)
        roles = tuple((word, ref) for word, ref in roles if ref not in far or word in TOWARD)
        target = action.target if action.target not in far or any(ref == action.target for _, ref in roles) else None
        yield replace(action, roles=roles, target=target)


def _is_living(brief: Brief, ref: Ref) -> bool:
    return ref[0] == "person" or FAMILY_OF.get(brief.things[ref[1]].kind) in ALIVE


def _held(brief: Brief, ref: Ref) -> bool:
    return any(r.kind in ("holding", "riding", "wearing") and ref in r.objects for r in brief.relations)
