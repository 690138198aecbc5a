"""The sound of a shot that is not its contacts: voices, motors, water, air, crowds, places, placed in stereo.

All of it is made by rule, from a `SoundPlan`; equal plans sound equal. What strikes, rolls and steps is the networks' part, and
speech the voices'.
"""

from .mixdown import SoundTail, limited, mix, panned, spaced
from .sound_plan import SoundEvent, SoundPlan, SoundSource

__all__ = ["SoundEvent", "SoundPlan", "SoundSource", "SoundTail", "limited", "mix", "panned", "spaced"]
