"""Mouths of a planned shot that follow voices which will be heard, and what its clip's record tells of them. No torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from ...media.files.clip import Clip
from ...media.speech.mouths import RECORD
from ...world.simulation.speech import mouths_of, voiced
from .planning import PlannedShot


def speaking(planned: PlannedShot, voices: Mapping[str, np.ndarray]) -> PlannedShot:
    """Let mouths follow voices. voices: speaker → (T,) mouth opening 0..1 at 100 Hz; without any the shot stays as it is."""
    return replace(planned, plan=voiced(planned.plan, planned.brief.people, voices)) if voices else planned


def mouths_told(clip: Clip, planned: PlannedShot) -> Clip:
    """Return a clip whose record tells how far each mouth was to be open, so that speech can be measured against it."""
    mouths = mouths_of(planned.scene, planned.plan, planned.brief.people)
    return replace(clip, record={**clip.record, RECORD: mouths}) if mouths else clip
