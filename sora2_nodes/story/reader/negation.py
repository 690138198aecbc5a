"""What a prompt says it does not want: "no people", "without music", "doesn't bounce"."""

from __future__ import annotations

from .nouns.noun_phrase import NounPhrase
from .nouns.noun_reader import read_noun_phrase
from .walk import Walk

FAR = 8  # small words between "no" and what it denies
NOBODY = ("nobody", "nothing")
LEFT_OUT = ("thing", "person", "name", "music", "prop", "clothes", "generic", "event", "adjectives", "hair_noun")


def leave_out(walk: Walk, at: int, depth: int = 0) -> int:
    """Leave out what follows a negation; return where to go on. What nobody listed stays unused."""
    if walk.lexemes[at].text in NOBODY:
        following = walk.at(at + 1)
        end = at + 1 + bool(walk.lexemes[at].text == "nothing" and following and following.get("verb"))
        _note(walk, walk.lexemes[at + 1].text if end > at + 1 else "", at, end)  # "nothing moves"
        return end
    lexeme, start = walk.at(at + 1), at + 1
    while (
        start < at + FAR
        and (lexeme := walk.at(start))
        and lexeme.any("be", "function", "determiner")
        and not lexeme.any("verb", "thing")
    ):
        start += 1
    inner = read_noun_phrase(walk.lexemes, start, fresh=True)
    if lexeme and lexeme.any("verb", "camera_noun") and (inner is None or inner.head != start):
        end = start + 1
        if lexeme.get("camera_noun") and (move := walk.at(end)) and move.any("camera_verb", "camera"):
            end += 1  # "no camera shake"
        _note(walk, " ".join(walk.lexemes[i].text for i in range(start, end)), at, end)
        return end
    if inner is None:
        return _scene_wide(walk, at, start)
    if inner.kind == "music":
        walk.choices.choose("soundtrack", "none", asked="none", at=inner.head)
    if inner.kind == "adjectives" and inner.all("colour") and walk.cast.things:
        _other_colour(walk, inner)
    if inner.kind in LEFT_OUT:
        _note(walk, " ".join(walk.lexemes[i].text for i in range(inner.start, inner.end)), at, inner.end)
    return _more(walk, inner.end, depth)


def _other_colour(walk: Walk, phrase: NounPhrase) -> None:
    """ "a ball, not red": any other colour."""
    thing, colour = walk.cast.things[-1], phrase.all("colour")[0][0].value
    if thing.colour == colour and not thing.coloured:
        thing.colour = "blue" if colour != "blue" else "red"


def _more(walk: Walk, end: int, depth: int) -> int:
    """ "no people or cars": the negation goes on after "or" and "and"."""
    following = walk.at(end)
    if depth < FAR and following and following.text in ("or", "nor") and walk.at(end + 1):
        return leave_out(walk, end, depth + 1)
    return end


def _scene_wide(walk: Walk, at: int, start: int) -> int:
    following = walk.at(start)
    if following and following.any("time", "tone", "angle", "pace", "camera", "soundtrack", "mood"):
        _note(walk, following.text, at, start + 1)
        return start + 1
    return at + 1


def _note(walk: Walk, text: str, start: int, end: int) -> None:
    words = f"{walk.lexemes[start].text} {text}".strip()
    text = text or "people"
    walk.cast.notes.add("negative", text, "left out", *range(start, end))
    cue = walk.cast.notes.cues[-1]
    walk.cast.notes.cues[-1] = type(cue)(field=cue.field, asked=cue.asked, shown=cue.shown, words=(words,))
