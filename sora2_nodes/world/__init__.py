"""The world: Brief → Scene → Plan, its sound and its contact plan. Needs numpy, scipy and pymunk; never torch.

compose       place things and people for a brief's actions
simulate      move them: positions, contacts, rolling, speech; plan_end gives the states a continued shot starts
              from; carry_over adds to it what else was there
sample_brief  draw a random brief from TEMPLATES; describe puts a brief into words
render_sound  modal synthesis of a plan, with ambience
contact_plan  the 100 Hz table (CHANNELS) an audio network is conditioned on; ambience_vector (AMBIENCES) goes with it

scipy and pymunk are imported when first needed. The renderer (raycast, render, guide) is imported by its own name.
"""

from .briefs.describe import describe
from .briefs.templates import TEMPLATES, sample_brief
from .composing.compose import compose
from .impacts.contact_plan import AMBIENCE_COUNT, AMBIENCES, CHANNEL_COUNT, CHANNELS, ambience_vector, contact_plan
from .impacts.sound import render_sound
from .simulation.continuity import carry_over, plan_end
from .simulation.simulate import simulate

__all__ = [
    "AMBIENCES", "AMBIENCE_COUNT", "CHANNELS", "CHANNEL_COUNT", "TEMPLATES", "ambience_vector", "carry_over", "compose",
    "contact_plan", "describe", "plan_end", "render_sound", "sample_brief", "simulate",
]  # fmt: skip
