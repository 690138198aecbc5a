"""The contact plan: what is heard and when, at 100 Hz, as the audio network's condition. Numbers only, no sound."""

from __future__ import annotations

import math

import numpy as np

from ...story.vocabulary import BACKDROPS, MATERIALS, SURFACES, TIMES_OF_DAY
from ..scene import RATE_HZ, Contact, Plan, Scene
from .sound import HARD

STEP_GROUND = {
    "wood": "step_wood", "tile": "step_hard", "concrete": "step_hard", "metal": "step_hard", "ice": "step_hard",
    "grass": "step_soft", "carpet": "step_soft", "sand": "step_loose",
}  # fmt: skip
CHANNELS = (
    *(f"impact_{m}" for m in MATERIALS), "impact_ground", "impact_size", "impact_speed",
    "step_wood", "step_hard", "step_soft", "step_loose",
    "rolling_hard", "rolling_soft", "rolling_size", "sliding_hard", "sliding_soft", "speech",
)  # fmt: skip
CHANNEL_COUNT = len(CHANNELS)
AMBIENCES = (*BACKDROPS, *TIMES_OF_DAY, *SURFACES)
AMBIENCE_COUNT = len(AMBIENCES)
_AT = {name: i for i, name in enumerate(CHANNELS)}


def contact_plan(scene: Scene, plan: Plan) -> np.ndarray:
    """Table (T, C) float32 at 100 Hz, channels as in CHANNELS, values about 0..1.

    An impact at time t is split linearly between the two ticks around it, so that its moment is kept to a fraction
    of a tick. Strength is log1p(impulse in N·s) / log1p(1000).
    """
    table = np.zeros((len(plan.speech), CHANNEL_COUNT), np.float32)
    for contact in plan.contacts:
        for name, value in _heard(scene, contact):
            _split(table[:, _AT[name]], contact.time_s, value)
    hard = np.array([HARD.get(p.material, 0.5) >= 0.5 for p in scene.parts], dtype=bool)
    sizes = np.array([p.half[0] for p in scene.parts], np.float32)
    if len(scene.parts):
        table[:, _AT["rolling_hard"]] = plan.rolling[:, hard].sum(axis=1) / 4
        table[:, _AT["rolling_soft"]] = plan.rolling[:, ~hard].sum(axis=1) / 4
        table[:, _AT["rolling_size"]] = ((plan.rolling > 0) * sizes).max(axis=1) * 2
        table[:, _AT["sliding_hard"]] = plan.sliding[:, hard].sum(axis=1) / 4
        table[:, _AT["sliding_soft"]] = plan.sliding[:, ~hard].sum(axis=1) / 4
    table[:, _AT["speech"]] = plan.speech
    return table


def ambience_vector(scene: Scene) -> np.ndarray:
    """Backdrop, time of day and surface as one-hot groups, (K,) float32 in the order of AMBIENCES."""
    vector = np.zeros(AMBIENCE_COUNT, np.float32)
    vector[BACKDROPS.index(scene.backdrop)] = 1
    vector[len(BACKDROPS) + TIMES_OF_DAY.index(scene.light.time_of_day)] = 1
    vector[len(BACKDROPS) + len(TIMES_OF_DAY) + SURFACES.index(scene.surface)] = 1
    return vector


def strength(contact: Contact) -> float:
    """log1p-scaled impulse, 1 at 1000 N·s."""
    return math.log1p(max(contact.impulse, 0.0)) / math.log1p(1000.0)


def _heard(scene: Scene, contact: Contact) -> list[tuple[str, float]]:
    value = strength(contact)
    if contact.kind == "stroke":
        return []
    if contact.kind == "step":
        return [(STEP_GROUND[scene.surface], 0.2 + 0.2 * contact.speed)]
    rows = [(f"impact_{contact.material_a}", value)]
    rows.append((f"impact_{contact.material_b}", value) if contact.b >= 0 else ("impact_ground", value))
    size = scene.parts[contact.a].half
    return [*rows, ("impact_size", 2 * max(size[0], size[1])), ("impact_speed", contact.speed / 5)]


def _split(column: np.ndarray, time_s: float, value: float) -> None:
    """Add `value` around `time_s`, shared by the ticks before and after."""
    where = time_s * RATE_HZ
    low = math.floor(where)
    share = where - low
    for tick, part in ((low, 1 - share), (low + 1, share)):
        if 0 <= tick < len(column):
            column[tick] += value * part
