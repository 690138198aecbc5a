"""A place in which the light comes up or goes, whose sky turns another colour, whose water does."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ....story.setting import Change
from ....vocabulary.matter.alterations import COLOUR, LIGHT, LIGHTS
from ...display import Ground, Lighting
from ..scenario import Staged
from .progress import between, progress_over

DARKEST = 0.06  # of its light: a room that is dark
PURE = 0.78  # of its own hue that a sky of another colour has


def place_altered(
    staged: Staged, lighting: Lighting, ground: Ground, times: np.ndarray
) -> tuple[Lighting, np.ndarray | None]:
    """The light of a shot whose place changes, and the colours (F, 2, 3) of its ground where they do."""
    colours = None
    progress = progress_over(times, staged.scene.duration_s)
    for change in staged.brief.changes:
        if change.subject is not None:
            continue
        if change.attribute == LIGHT:
            lighting = _brightened(lighting, between(np.array([LIGHTS.get(v, 1.0) for v in change.values]), progress))
        elif change.attribute == COLOUR and change.part == "water":
            colours = _dyed_ground(ground, change, progress)
        elif change.attribute == COLOUR:
            lighting = _dyed_sky(lighting, change, progress)
    return lighting, colours


def _brightened(light: Lighting, share: np.ndarray) -> Lighting:
    """A light of which there is a share (F,)."""
    by = (DARKEST + (1 - DARKEST) * share).astype(np.float32)[:, None]
    lamps = tuple(replace(lamp, colour=lamp.colour * by) for lamp in light.lamps)
    return replace(
        light, sun_colour=light.sun_colour * by, zenith=light.zenith * by, horizon=light.horizon * by, below=light.below * by, fog_colour=light.fog_colour * by, lamps=lamps,
    )  # fmt: skip


def _dyed_ground(ground: Ground, change: Change, progress: np.ndarray) -> np.ndarray:
    rows = [np.array(colour or ground.colour, float) for colour in change.colours]
    deep = between(np.stack(rows), progress)
    return np.stack([deep * 0.82, np.minimum(deep * 1.05 + 0.04, 1.0)], 1)


def _dyed_sky(light: Lighting, change: Change, progress: np.ndarray) -> Lighting:
    """A sky that goes from colour to colour, as bright as it was."""

    def dyed(radiance: np.ndarray) -> np.ndarray:
        level = radiance.mean(-1, keepdims=True)
        stages = []
        for colour in change.colours:
            tint = None if colour is None else np.array(colour, float) ** 2.2
            stages.append(
                radiance.mean(0)
                if tint is None
                else (PURE * level.mean() * tint / max(tint.mean(), 0.05) + (1 - PURE) * radiance.mean(0))
            )
        return between(np.stack(stages), progress).astype(np.float32)

    return replace(light, zenith=dyed(light.zenith), horizon=dyed(light.horizon), fog_colour=dyed(light.fog_colour))
