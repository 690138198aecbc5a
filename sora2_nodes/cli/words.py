"""What was read from a prompt, for people: words used and for what, stand-ins, words without use."""

from __future__ import annotations

from ..story.storyboard import Brief, Cue


def cue_lines(brief: Brief) -> list[str]:
    """Return one line per cue, the stand-ins marked, then one for the words that had no use."""
    lines = [_line(cue) for cue in brief.cues]
    if brief.unused_words:
        lines.append(f"not used  {', '.join(brief.unused_words)}")
    return lines


def cue_record(brief: Brief) -> dict[str, list]:
    """Return the same as JSON-ready data: `cues` and `unused_words`."""
    cues = [{"field": c.field, "asked": c.asked, "shown": c.shown, "words": list(c.words)} for c in brief.cues]
    return {"cues": cues, "unused_words": list(brief.unused_words)}


def _line(cue: Cue) -> str:
    words = " ".join(cue.words) or cue.asked
    if cue.asked == cue.shown:
        return f"used      {words!r} as {cue.field}: {cue.shown}"
    return f"nearest   {words!r} as {cue.field}: {cue.shown} stands in for {cue.asked}"
