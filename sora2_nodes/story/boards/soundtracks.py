"""The music of a film, shot by shot, as its words ask for it."""

from __future__ import annotations

from ..reader.briefing import brief_for
from ..reader.tags import read_tag
from ..storyboard import Shot, Storyboard

SILENT = "none"


def soundtracks_of(board: Storyboard) -> tuple[str, ...]:
    """Return the soundtrack style under each shot: the one it names, else the one before it goes on; "none" at first."""
    styles: list[str] = []
    for shot in board.shots:
        styles.append(_named(shot) or (styles[-1] if styles else SILENT))
    return tuple(styles)


def _named(shot: Shot) -> str | None:
    """The style a shot's field or prompt names, None where it says nothing of music."""
    if shot.soundtrack:
        read = read_tag("soundtrack", shot.soundtrack)
        return read[0] if read else None
    if not shot.prompt.strip():
        return None
    brief = brief_for(shot)
    return brief.soundtrack if any(cue.field == "soundtrack" for cue in brief.cues) else None
