"""What pictures say of a shot where its words leave it open: colour, surface, backdrop and hour."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np

from ...story.storyboard import Brief, Cue

LARGEST = 1920  # pixels of a picture that is a place


def placed(brief: Brief, image: np.ndarray, *, angle: bool = True) -> Brief:
    """Fill surface, backdrop, time of day and, where it is asked for, the angle from a picture where no words named them."""
    from ...world.drafts.environment import nearest_place

    named = {cue.field for cue in brief.cues} | (set() if angle else {"angle"})
    found: dict[str, Any] = dict(
        zip(("surface", "backdrop", "time_of_day", "angle"), nearest_place(image), strict=True)
    )
    taken: dict[str, Any] = {field: value for field, value in found.items() if field not in named}
    cues = tuple(Cue(field=field, asked="picture", shown=value) for field, value in taken.items())
    return dataclasses.replace(brief, cues=brief.cues + cues, **taken)


def dyed(brief: Brief, picture: np.ndarray) -> Brief:
    """Give the first thing whose colour nobody named the main colour of what stands in the middle of a picture."""
    from ...world.staging.pictures.picture_colours import subject_colour

    for i, thing in enumerate(brief.things):
        if not (thing.coloured or thing.implied or thing.rgb is not None):
            found = dataclasses.replace(thing, rgb=subject_colour(picture))
            cue = Cue(field="colour", asked="picture", shown=thing.noun)
            return dataclasses.replace(
                brief, things=(*brief.things[:i], found, *brief.things[i + 1 :]), cues=(*brief.cues, cue)
            )
    return brief


def cropped(picture: np.ndarray, aspect: float) -> np.ndarray:
    """Cut a picture to an aspect about its middle, at most LARGEST pixels wide or high."""
    from PIL import Image, ImageOps

    height, width = picture.shape[:2]
    high = min(height, round(width / aspect), LARGEST, round(LARGEST / aspect))
    size = max(2, round(high * aspect)), max(2, high)
    return np.asarray(ImageOps.fit(Image.fromarray(picture), size, Image.Resampling.LANCZOS))
