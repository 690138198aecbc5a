"""Words to Storyboards and Briefs: prompts, scripts, cues. No torch, no numpy; each part is loaded when it is first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .boards.cuts import suggest_cuts
    from .boards.storyboard_files import load_storyboard, read_storyboard, save_storyboard, write_storyboard
    from .boards.variants import reformat, restyle
    from .reader.briefing import brief_for
    from .reader.cue_report import report
    from .reader.negatives import without
    from .reader.reading import read_prompt
    from .storyboard import Action, Brief, Cue, DialogueLine, Person, Shot, Storyboard, Thing

HOMES = {
    "boards.storyboard_files": ("load_storyboard", "read_storyboard", "save_storyboard", "write_storyboard"),
    "reader.briefing": ("brief_for",),
    "boards.cuts": ("suggest_cuts",),
    "reader.negatives": ("without",),
    "reader.reading": ("read_prompt",),
    "reader.cue_report": ("report",),
    "boards.soundtracks": ("soundtracks_of",),
    "storyboard": ("Action", "Brief", "Cue", "DialogueLine", "Person", "Shot", "Storyboard", "Thing"),
    "boards.variants": ("reformat", "restyle"),
    "boards.shared_worlds": ("in_its_world",),
}  # module: what it gives

__all__ = [
    "Action",
    "Brief",
    "Cue",
    "DialogueLine",
    "Person",
    "Shot",
    "Storyboard",
    "Thing",
    "brief_for",
    "in_its_world",
    "load_storyboard",
    "read_prompt",
    "read_storyboard",
    "reformat",
    "report",
    "restyle",
    "save_storyboard",
    "soundtracks_of",
    "suggest_cuts",
    "without",
    "write_storyboard",
]


def __getattr__(name: str) -> Any:
    for home, names in HOMES.items():
        if name in names:
            return getattr(importlib.import_module(f".{home}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
