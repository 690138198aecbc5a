"""Reads what holds for a whole shot out of its text, and says which words the rest of the reader need not look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from ....vocabulary.famous.sights import SIGHT_NAMES
from ....vocabulary.nouns import nearest
from ....vocabulary.scenery import PLACES
from ...setting import FilmLook, Framing, Place
from ...storyboard import Cue
from ..lexicon import LexiconEntry, lexicon
from ..lexicon.tokens import Lexeme, Token, lexemes_of
from .backdrops import backdrop_colour
from .distance import FarSpan, far_spans
from .framing_reader import read_framing
from .look_reader import read_look
from .opening_venues import opens_in
from .place_reader import WORLDS, read_place
from .prepositions import STRONG, preposition
from .scene_phrases import Hit, scene_hits
from .sections import Section, sections

PICTURE = ("look", "camera", "light", "palette", "mood")  # sections in which nothing is named that is to be seen
KEPT = ("place", "surface", "ground", "time", "gravity", "tone", "angle", "camera", "pace", "soundtrack", "mood", "music", "camera_noun", "camera_verb",
        "preposition", "determiner", "conjunction", "function", "filler", "direction", "negation")  # fmt: skip
NEVER_THINGS = (
    "style",
    "depth of field",
    "lens",
    "stock",
    "grade",
    "speed",
    "light",
    "shot size",
    "angle",
    "camera",
    "crowd",
    "decade",
    "lens mm",
    "season",
)
LETTERING = ("word", "words", "text", "letters", "lettering", "letter", "title", "titles", "label", "labels", "caption", "captions", "logo", "headline", "font",
             "labeled", "labelled", "subtitle", "inscription", "reading", "typography", "tagline", "slogan", "writing")  # fmt: skip
WHERE = (*STRONG, "on", "through", "across", "along", "down")
WITHIN = (
    "castle",
    "ruins",
    "temple",
    "cave",
    "space station",
    "moon",
    "sea",
    "market",
    "stadium",
    "volcano",
    "mountain",
    "rocky coast",
    "swimming pool",
    "bridge",
    "gas station",
    "arena",
    "amusement park",
    "zoo",
    "hot spring",
    "campsite",
    "junkyard",
)
FILMING = (
    "camera",
    "phone",
    "smartphone",
    "iphone",
    "film",
    "lens",
    "drone",
    "gopro",
    "camcorder",
    "imax",
    "arri",
    "alexa",
    "vhs",
    "stock",
    "dslr",
    "handheld",
)
NOT_DONE = ("evening", "morning", "building", "ceiling", "during", "lighting", "clothing")
NEAR_A_QUOTE = 5  # tokens


@dataclass(frozen=True, kw_only=True)
class SceneRead:
    """What a text says of the whole shot. used and masked: token indexes."""

    place: Place = field(default_factory=Place)
    look: FilmLook = field(default_factory=FilmLook)
    framing: Framing = field(default_factory=Framing)
    cues: tuple[Cue, ...] = ()
    used: frozenset[int] = frozenset()
    sounds: tuple[str, ...] = ()
    subject_at: int | None = None
    follows_at: int | None = None
    far: tuple[FarSpan, ...] = ()


def read_scene(tokens: Sequence[Token]) -> tuple[SceneRead, list[Lexeme]]:
    """Read place, look and framing; return them, and the lexemes of the text with production words taken out."""
    parts = sections(tokens)
    heard = [part for part in parts if part.kind == "sound"]
    sights = _sights(tokens)
    hits = [
        hit
        for hit in scene_hits(tokens)
        if not any(part.start <= hit.start < part.end for part in heard)
        and not (hit.kind == "place" and any(i in sights for i in range(hit.start, hit.end)))
    ]
    setting = read_place(tokens, hits)
    seen = read_look(tokens, hits, palette=[range(part.body, part.end) for part in parts if part.kind == "palette"])
    framed = read_framing(tokens, hits)
    pairs = [*setting.used, *seen.used, *framed.used]
    read = SceneRead(
        place=replace(setting.place, asked=_asked(tokens, setting.used)),
        look=seen.look,
        framing=framed.framing,
        cues=tuple(_cue(field_, hit, tokens) for field_, hit in pairs),
        used=frozenset(i for _, hit in pairs for i in range(hit.start, hit.end)) | _headings(parts),
        sounds=tuple(" ".join(t.text for t in tokens[part.body : part.end] if t.kind == "word") for part in heard),
        subject_at=framed.subject_at,
        follows_at=framed.follows_at,
        far=far_spans(tokens),
    )
    return read, _rest(tokens, parts, pairs, hits)


def _sights(tokens: Sequence[Token]) -> set[int]:
    """The tokens of names of famous sights, whose words name no place: a hill palace is one building."""
    pieces = [(piece, i) for i, token in enumerate(tokens) for piece in token.text.replace("-", " ").split()]
    found: set[int] = set()
    for name in SIGHT_NAMES:
        words = name.replace("-", " ").split()
        for at in range(len(pieces) - len(words) + 1):
            if len(words) > 1 and [piece for piece, _ in pieces[at : at + len(words)]] == words:
                found |= {i for _, i in pieces[at : at + len(words)]}
    return found


def _cue(name: str, hit: Hit, tokens: Sequence[Token]) -> Cue:
    words = tuple(token.text for token in tokens[hit.start : hit.end])
    return Cue(field=name, asked=hit.word, shown=_shown(name, hit), words=words)


def _shown(name: str, hit: Hit) -> str:
    """What is told to be shown: the word itself, but for a place that stands in for another."""
    if name == "place" and hit.value != hit.word and hit.word not in PLACES[hit.value].words[:4]:
        return str(hit.value)
    return hit.word


def _asked(tokens: Sequence[Token], used: Sequence[tuple[str, Hit]]) -> str:
    """The words for the place, with the adjectives before it."""
    hit = next((hit for name, hit in used if name == "place"), None)
    if hit is None:
        return ""
    start = hit.start
    while start > 0 and hit.start - start < 3 and tokens[start - 1].kind == "word" and _is_adjective(tokens, start - 1):
        start -= 1
    return " ".join(token.text for token in tokens[start : hit.end])


def _is_adjective(tokens: Sequence[Token], at: int) -> bool:
    found = lexemes_of([tokens[at]])[0]
    return bool(found.any("size", "colour", "material", "state", "age", "expression", "shade")) or not found.known


def _headings(parts: Sequence[Section]) -> frozenset[int]:
    spans = [range(part.start, part.body) for part in parts] + [
        range(part.start, part.end) for part in parts if part.kind in ("sound", "palette")
    ]
    return frozenset(i for span in spans for i in span)


def _rest(
    tokens: Sequence[Token], parts: Sequence[Section], pairs: Sequence[tuple[str, Hit]], hits: Sequence[Hit]
) -> list[Lexeme]:
    """The lexemes with those of the picture itself emptied, and those of the place marked as such."""
    only_picture = (
        all(part.kind in PICTURE for part in parts) and not any(i < parts[0].start for i in range(len(tokens)))
        if parts
        else True
    )
    pure = [
        hit
        for name, hit in pairs
        if name in NEVER_THINGS and hit.value != "black and white" and not (name == "light" and nearest(hit.word))
    ]
    hidden = {i for hit in pure for i in range(hit.start, hit.end)}
    hidden |= {
        i for name, hit in pairs if name == "weather" and not _done_to(tokens, hit) for i in range(hit.start, hit.end)
    }
    hidden |= {i for part in parts for i in range(part.start, part.body)}
    hidden |= {
        i for hit in hits if hit.kind == "season" for i in range(hit.start, hit.end) if _of_the_year(tokens, hit)
    }
    for part in parts:
        if part.kind == "sound" or (part.kind in PICTURE and not only_picture):
            hidden |= set(range(part.body, part.end))
    hidden |= {i for i, token in enumerate(tokens) if token.text in LETTERING and _by_a_quote(tokens, i)}
    hidden |= _filmed_with(tokens)
    if (backdrop := backdrop_colour(tokens)) is not None:
        hidden |= set(backdrop[1])
    silent = {i for part in parts if part.kind == "sound" for i in range(part.body, part.end)}
    chosen = [hit for name, hit in pairs if name == "place"]
    chosen += [
        hit
        for hit in hits
        if hit.kind == "place"
        and " " in hit.word
        and (preposition(tokens, hit.start) in WHERE or _is_named(tokens, hit))
    ]
    hidden |= set(_done_by_hidden(tokens, hidden))
    chosen += [
        hit
        for hit in hits
        if hit.kind == "place" and any(h.value in WORLDS and _part_of(tokens, hit, h) for h in chosen[:1])
    ]
    places = {i: hit for hit in chosen for i in range(hit.start, hit.end)}
    inside = {hit.start for hit in chosen if preposition(tokens, hit.start) in WHERE}
    inside |= {hit.start for hit in chosen if opens_in(tokens, hit, hits)}
    outside = {hit.start for hit in chosen if preposition(tokens, hit.start) == "outside"}
    marked = Marked(hidden, silent, places, inside, outside)
    return [_standing(tokens, _emptied(lexeme, marked), marked) for lexeme in lexemes_of(tokens)]


def _of_the_year(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether "spring" is a season where another is named with it: "from winter to spring"."""
    return hit.word != "spring" or tokens[hit.start - 1 if hit.start else 0].text in (
        "to",
        "into",
        "in",
        "of",
        "early",
        "late",
        "from",
        "until",
    )


def _is_named(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a place is called by a name of its own: "Mount Fuji" is nobody."""
    return all(token.raw[:1].isupper() for token in tokens[hit.start : hit.end])


def _part_of(tokens: Sequence[Token], part: Hit, whole: Hit) -> bool:
    """Whether a place is said to be one of another: the dunes of Mars."""
    between = [token.text for token in tokens[part.end : whole.start]]
    return between in (["of"], ["of", "the"])


NO_DOERS = ("motion", "mo", "speed", "lapse", "timelapse")  # what does nothing itself: the time it is seen in


def _done_by_hidden(tokens: Sequence[Token], hidden: set[int]) -> Iterator[int]:
    """ "colourful lights spinning, a couple": what lights or weather do is done by nobody else."""
    for at in range(1, len(tokens)):
        token, after = tokens[at], tokens[at + 1].text if at + 1 < len(tokens) else ","
        if at - 1 not in hidden or at in hidden or not token.text.endswith("ing") or token.text in NOT_DONE:
            continue
        if tokens[at - 1].text in NO_DOERS:  # "two men in slow motion running"
            continue
        verb = any(entry.kind == "verb" and entry.form == "ing" for entry in lexicon().find(token.text))
        if verb and (
            after in (",", ".", ";", "\n") or after in WHERE or after in ("over", "around", "everywhere", "in")
        ):
            yield at


class Marked(NamedTuple):
    """Token indexes that are of the picture, only to be heard, or of places; and where a place begins that somebody is in or outside."""

    hidden: set[int]
    silent: set[int]
    places: dict[int, Hit]
    inside: set[int]
    outside: set[int]


def _emptied(lexeme: Lexeme, marked: Marked) -> Lexeme:
    hidden, silent, places, inside, outside = marked
    strong = lexeme.start in places and places[lexeme.start].start in inside
    span = range(lexeme.start, lexeme.end)
    if lexeme.kind not in ("word", "quote") or not span:
        return lexeme
    if lexeme.kind == "quote":
        return lexeme
    kept = tuple(entry for entry in lexeme.entries if entry.kind in KEPT)
    filler = LexiconEntry("filler", "masked", lexeme.text)
    if all(i in silent for i in span):
        return replace(lexeme, entries=(filler,))
    seen = lexeme.get("catalogue") if lexeme.start in outside and lexeme.end == places[lexeme.start].end else None
    if seen:  # "outside a space station": it is seen from there
        return replace(lexeme, entries=(seen._replace(kind="thing"),))
    if all(i in places for i in span) and not _stands_there(lexeme, places[lexeme.start], strong):
        hit = places[lexeme.start]
        place = LexiconEntry("place", PLACES[hit.value].backdrop, hit.word, False)
        return replace(lexeme, entries=kept or ((place,) if lexeme.start == hit.start else (filler,)))
    if all(i in hidden for i in span):
        return replace(lexeme, entries=kept or (filler,))
    return lexeme


def _standing(tokens: Sequence[Token], lexeme: Lexeme, marked: Marked) -> Lexeme:
    """ "The moon orbits the earth": a word for the hour that is a thing here."""
    thing = lexeme.get("catalogue")
    if (
        thing is None
        or not lexeme.any("time", "gravity", "tone")
        or lexeme.start in marked.places
        or lexeme.any("thing", "place", "surface")
    ):
        return lexeme
    before = tokens[lexeme.start - 1].text if lexeme.start else ""
    earlier = tokens[lexeme.start - 2].text if lexeme.start > 1 else ""
    if before not in ("the", "a", "an", "two", "three", "giant", "huge") or earlier in (
        "on",
        "under",
        "by",
        "in",
        "at",
        "of",
        "to",
        "beneath",
    ):
        return lexeme
    return replace(lexeme, entries=(thing._replace(kind="thing"),))


def _filmed_with(tokens: Sequence[Token]) -> set[int]:
    """ "Shot with a mobile phone camera": what it is filmed with is not seen."""
    found: set[int] = set()
    for at, token in enumerate(tokens[:-1]):
        if token.text in ("shot", "filmed", "captured", "recorded") and tokens[at + 1].text in (
            "on",
            "with",
            "using",
            "in",
        ):
            end = at + 2
            while end < len(tokens) and tokens[end].kind == "word" and tokens[end].text not in ("and", "while", "as"):
                end += 1
            if any(t.text in FILMING or t.text.endswith("mm") for t in tokens[at + 2 : end]):
                found |= set(range(at, end))
    return found


def _done_to(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether the weather does something to something: "wind blows a hat along"."""
    verb = any(entry.kind == "verb" for word in hit.word.split() for entry in lexicon().find(word))
    following = tokens[hit.end].text if hit.end < len(tokens) else ""
    return verb and any(entry.kind in ("determiner", "pronoun") for entry in lexicon().find(following))


def _stands_there(lexeme: Lexeme, hit: Hit, strong: bool) -> bool:
    """Whether the word for a place also means something that stands in it: "up the hill", "among trees"."""
    whole = lexeme.start == hit.start and lexeme.end == hit.end
    if lexeme.end != hit.end or (" " in hit.word and lexeme.start == hit.start and not whole):
        return False
    shown = nearest(hit.word)
    named = lexeme.get("thing") is not None and shown is not None and (shown.exact or (whole and " " in hit.word))
    is_thing = named and not (strong and (PLACES[hit.value].indoors or hit.value in WITHIN))
    return lexeme.get("prop") is not None or is_thing


def _by_a_quote(tokens: Sequence[Token], at: int) -> bool:
    return any(token.kind == "quote" for token in tokens[max(0, at - NEAR_A_QUOTE) : at + NEAR_A_QUOTE])
