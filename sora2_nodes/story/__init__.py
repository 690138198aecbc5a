"""Words to Storyboards and Briefs: prompts, scripts, cues. No torch, no numpy; each part is loaded when it is first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .boards import load_storyboard, read_storyboard, save_storyboard, write_storyboard
    from .briefing import brief_for
    from .cuts import suggest_cuts
    from .negatives import without
    from .reading import read_prompt
    from .reporting import report
    from .storyboard import Action, Brief, Cue, DialogueLine, Person, Shot, Storyboard, Thing
    from .variants import reformat, restyle

HOMES = {
    "boards": ("load_storyboard", "read_storyboard", "save_storyboard", "write_storyboard"),
    "briefing": ("brief_for",),
    "cuts": ("suggest_cuts",),
    "negatives": ("without",),
    "reading": ("read_prompt",),
    "reporting": ("report",),
    "soundtracks": ("soundtracks_of",),
    "storyboard": ("Action", "Brief", "Cue", "DialogueLine", "Person", "Shot", "Storyboard", "Thing"),
    "variants": ("reformat", "restyle"),
    "worlds": ("in_its_world",),
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
