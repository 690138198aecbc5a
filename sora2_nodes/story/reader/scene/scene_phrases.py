"""Finds the phrases of the scene vocabularies in a text, longest first, with where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from ....vocabulary import events, framing, onlookers, scenery, styles, weather, woods
from ....vocabulary.famous import gazetteer
from ....vocabulary.nouns import nearest
from ..lexicon import lexicon
from ..lexicon.tokens import Token

LONGEST = 6  # words in a phrase
DENIED = ("no", "not", "without", "never", "non", "nor", "avoid")


class Hit(NamedTuple):
    """One meaning of a phrase; start and end are token indexes."""

    kind: str  # place | hour | air:* | light | wet | season | style | stock | depth | lens | grade | speed | size | angle | move
    value: Any
    word: str
    start: int
    end: int


@cache
def scene_table() -> dict[str, tuple[tuple[str, Any], ...]]:
    """Map every phrase to its (kind, value) pairs."""
    found: dict[str, list[tuple[str, Any]]] = {}
    for kind, word, value in _rows():
        found.setdefault(_plain(word), []).append((kind, value))
    return {word: tuple(meanings) for word, meanings in found.items()}


def _rows() -> Iterator[tuple[str, str, Any]]:
    yield from (("place", word, name) for word, name in scenery.PLACE_OF.items())
    yield from (("town", word, town) for word, town in gazetteer.TOWN_OF.items())
    yield from (("event", word, name) for word, name in events.EVENT_OF.items())
    yield from (("trees", word, kind) for word, kind in woods.WOOD_OF.items())
    yield from (("hour", word, hour) for word, hour in scenery.HOURS.items())
    yield from (
        (f"air:{kind}", word, amount) for kind, words in weather.WEATHERS.items() for word, amount in words.items()
    )
    yield from (("crowd", word, amount) for word, amount in onlookers.CROWDS.items())
    yield from (("fullness", word, amount) for word, amount in onlookers.FULLNESS.items())
    yield from (("wet", word, amount) for word, amount in weather.WETNESS.items())
    yield from (("stock", word, stock) for word, stock in styles.STOCKS.items())
    yield from (("depth", word, depth) for word, depth in styles.DEPTHS_OF_FIELD.items())
    yield from (("lens", word, lens) for word, lens in styles.LENSES.items())
    yield from (("speed", word, speed) for word, speed in styles.SPEEDS.items())
    for kind, rows in (("light", scenery.LIGHTS), ("season", weather.SEASONS), ("style", styles.STYLES), ("grade", styles.GRADES),
                       ("size", framing.SHOT_SIZES), ("angle", framing.ANGLES), ("move", framing.MOVES)):  # fmt: skip
        yield from ((kind, word, name) for name, words in rows.items() for word in words)


def scene_hits(tokens: Sequence[Token]) -> list[Hit]:
    """Find every phrase of the scene vocabularies; of those of one kind that overlap only the longest."""
    found: list[Hit] = []
    taken: dict[str, int] = {}  # kind → where its last phrase ended
    for at, token in enumerate(tokens):
        if token.kind != "word":
            continue
        for length in range(min(LONGEST, len(tokens) - at), 0, -1):
            words = tokens[at : at + length]
            if any(word.kind != "word" for word in words):
                continue
            for kind, value in scene_table().get(" ".join(_plain(word.text) for word in words), ()):
                if at >= taken.get(kind, 0):
                    taken[kind] = at + length
                    found.append(Hit(kind, value, " ".join(word.text for word in words), at, at + length))
    longest = [hit for hit in found if hit.end - hit.start > 1]
    found = [hit for hit in found if not any(_inside(hit, other) for other in longest)]
    return [hit for hit in found if not _denied(tokens, hit.start) and not _is_done(tokens, hit)]


def _inside(hit: Hit, other: Hit) -> bool:
    """Whether a phrase is only part of a longer one: the field of "depth of field"."""
    return (
        other.start <= hit.start
        and hit.end <= other.end
        and other.end - other.start > hit.end - hit.start
        and other.kind != hit.kind
        and hit.kind != "fullness"
        and not {hit.kind, other.kind} & {"trees", "town", "event"}
        and not (hit.kind == "air:fog" and other.kind == "place")  # a misty forest is one, and is misty
    )


def _is_done(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a word is a verb here, by what stands before it: "he waves", "Anna sets"."""
    if hit.end != hit.start + 1 or hit.start == 0:
        return False
    if hit.word in ("waves", "wave"):
        return not _is_described(tokens, hit.start)
    if hit.word == "crossing":  # "crossing the ocean"
        after = tokens[hit.end].text if hit.end < len(tokens) else ""
        return any(entry.kind in ("determiner", "pronoun") for entry in lexicon().find(after))
    verb = next((entry for entry in lexicon().find(hit.word) if entry.kind == "verb"), None)
    if verb is None or verb.form == "ing" or hit.kind == "state":
        return False
    before = tokens[hit.start - 1]
    kinds = {entry.kind for entry in lexicon().find(before.text)}
    shown = nearest(before.text)
    somebody = (
        bool(kinds & {"person", "pronoun", "name", "conjunction"})
        or before.raw[:1].isupper()
        or (shown is not None and not shown.plural)
    )
    return before.kind == "word" and somebody and not kinds & {"determiner", "preposition"}


def _denied(tokens: Sequence[Token], at: int) -> bool:
    return any(token.text in DENIED for token in tokens[max(0, at - 2) : at] if token.kind == "word")


def _is_described(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands before a noun belongs to it: "the waves", "huge waves", "crashing waves", but not "in green waves"."""
    before = tokens[at - 1]
    entries = lexicon().find(before.text)
    kinds = {entry.kind for entry in entries}
    if "colour" in kinds:
        return at < 2 or tokens[at - 2].text != "in"
    own = kinds & {"determiner", "preposition", "size", "state", "noise", "tone", "number", "shade"} or any(
        e.kind == "verb" and e.form == "ing" for e in entries
    )
    return (
        before.text in (".", "\n")
        or bool(own)
        or not (entries or nearest(before.text) or before.raw[:1].isupper() or before.kind != "word")
    )


def sentence(tokens: Sequence[Token], at: int) -> range:
    """The token indexes of the part between marks that a token stands in."""
    start = at
    while start > 0 and tokens[start - 1].kind == "word":
        start -= 1
    end = at
    while end < len(tokens) and tokens[end].kind == "word":
        end += 1
    return range(start, end)


def _plain(word: str) -> str:
    return (
        word.replace("-", " ")
        .replace("'s", "")
        .replace("'", "")
        .replace("é", "e")
        .replace("&", "and")
        .replace("/", " ")
    )
