"""Words to Storyboards and Briefs: prompts, scripts, cues. No torch, no numpy; the lexicon is read on first use."""

from .boards import load_storyboard, read_storyboard, save_storyboard, write_storyboard
from .briefing import brief_for
from .cuts import suggest_cuts
from .negatives import without
from .reading import read_prompt
from .report import report
from .storyboard import Action, Brief, Cue, DialogueLine, Person, Shot, Storyboard, Thing
from .variants import reformat, restyle

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
    "load_storyboard",
    "read_prompt",
    "read_storyboard",
    "reformat",
    "report",
    "restyle",
    "save_storyboard",
    "suggest_cuts",
    "without",
    "write_storyboard",
]
