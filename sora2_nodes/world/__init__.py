"""The world: Brief → Scene → Plan, its sound and its contact plan. Needs numpy, scipy and pymunk; never torch.

compose      place things and people for a brief's actions
simulate     move them: positions, contacts, rolling, speech; plan_end continues a shot
sample_brief draw a random brief from the scene templates; describe puts a brief into words
render_sound modal synthesis of a plan, with ambience
contact_plan the 100 Hz table an audio network is conditioned on
"""

from __future__ import annotations

import importlib

_HOMES = {
    "compose": "compose", "simulate": "simulate", "plan_end": "simulate", "sample_brief": "templates", "TEMPLATES": "templates",
    "describe": "describe", "render_sound": "sound", "contact_plan": "contact_plan", "ambience_vector": "contact_plan",
    "CHANNELS": "contact_plan", "AMBIENCES": "contact_plan",
}  # fmt: skip
__all__ = sorted(_HOMES)  # noqa: PLE0605


def __getattr__(name: str) -> object:
    """Find a public name in its module when it is first used."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f".{_HOMES[name]}", __name__), name)
