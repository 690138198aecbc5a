"""What a prompt says it does not want: "no people", "without music", "doesn't bounce"."""

from __future__ import annotations

from .nouns import read_noun_phrase
from .walk import Walk


def leave_out(walk: Walk, at: int) -> int:
    """Leave out what follows a negation; return where to go on. What nobody listed stays unused."""
    inner = read_noun_phrase(walk.lexemes, at + 1, fresh=True)
    verb_at = at + 1
    while (
        (lexeme := walk.at(verb_at)) and lexeme.any("be", "function", "determiner") and not lexeme.any("verb", "thing")
    ):
        verb_at += 1
    if lexeme and lexeme.any("verb", "camera_noun") and (inner is None or inner.head != verb_at):
        _note(walk, lexeme.text, at, verb_at + 1)
        return verb_at + 1
    if inner is None:
        return _scene_wide(walk, at)
    if inner.kind == "music":
        walk.choices.choose("soundtrack", "none", asked="none", at=inner.head)
    if inner.kind == "adjectives" and inner.all("colour") and walk.cast.things:
        thing, colour = walk.cast.things[-1], inner.all("colour")[0][0].value
        if thing.colour == colour and not thing.coloured:
            thing.colour = "blue" if colour != "blue" else "red"
    if inner.kind != "unknown":
        _note(walk, " ".join(walk.lexemes[i].text for i in range(at + 1, inner.end)), at, inner.end)
    return _more(walk, at, inner.end)


def _more(walk: Walk, at: int, end: int) -> int:
    """ "no people or cars": the negation goes on after "or" and "and"."""
    following = walk.at(end)
    if following and following.text in ("or", "nor") and walk.at(end + 1):
        return leave_out(walk, end)
    return end


def _scene_wide(walk: Walk, at: int) -> int:
    following = walk.at(at + 1)
    if following and following.any("time", "tone", "angle", "pace", "camera", "soundtrack", "mood"):
        _note(walk, following.text, at, at + 2)
        return at + 2
    return at + 1


def _note(walk: Walk, text: str, start: int, end: int) -> None:
    words = f"{walk.lexemes[start].text} {text}"
    walk.cast.notes.add("negative", text, "left out", *range(start, end))
    cue = walk.cast.notes.cues[-1]
    walk.cast.notes.cues[-1] = type(cue)(field=cue.field, asked=cue.asked, shown=cue.shown, words=(words,))
