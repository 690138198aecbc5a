"""What was read from a prompt, for programs; `story.report` says the same to people."""

from __future__ import annotations

from ..story.storyboard import Brief


def cue_record(brief: Brief) -> dict[str, list]:
    """Return what was understood and what was not as JSON-ready data: `cues` and `unused_words`."""
    cues = [{"field": c.field, "asked": c.asked, "shown": c.shown, "words": list(c.words)} for c in brief.cues]
    return {"cues": cues, "unused_words": list(brief.unused_words)}
