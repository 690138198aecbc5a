"""Words to Storyboards and Briefs: prompts, scripts, cues. No torch, no numpy; the lexicon is read on first use."""

from .reading import read_prompt
from .storyboard import Action, Brief, Cue, DialogueLine, Person, Shot, Storyboard, Thing

__all__ = ["Action", "Brief", "Cue", "DialogueLine", "Person", "Shot", "Storyboard", "Thing", "read_prompt"]
