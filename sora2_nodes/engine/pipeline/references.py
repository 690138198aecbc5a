"""Pictures that a shot is drawn after: what each is to it, how much it counts, and what they say where its words leave it open. No torch."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ...errors import InputError
from ...limits import REFERENCES, ROLES
from ...story.storyboard import Brief, Cue

PLACES = ("first_frame", "environment")  # roles that show the place, the stronger one first
MOST = REFERENCES


LARGEST = 1920  # pixels of a picture that is a place


@dataclass(frozen=True, kw_only=True)
class Reference:
    """One picture. picture: (H, W, 3) uint8 sRGB. weight: 0..1, how much of its palette the clip takes.

    identity: a thing; its colour. environment: the place itself. texture: a surface; the ground's colours. first_frame: the
    picture a clip starts from, and its place. Shots of plain shapes without a place take their palette from them instead.
    """

    picture: np.ndarray
    role: str = "environment"
    weight: float = 1.0

    def __post_init__(self) -> None:
        if self.role not in ROLES:
            raise InputError(f"unknown reference role {self.role!r}; choose one of {', '.join(ROLES)}")
        if not 0 <= self.weight <= 1:
            raise InputError(f"reference weight {self.weight:g} is out of range; give 0 to 1")


def for_shot(references: Sequence[Reference], number: int) -> list[Reference]:
    """Return what shot `number` (from 0) of several is shown: only the first starts from a first frame, the rest take its place."""
    return [replace(one, role="environment") if number and one.role == "first_frame" else one for one in references]


def place_of(references: Sequence[Reference]) -> Reference | None:
    """Return the reference that shows the place, None where none does."""
    return next((found for role in PLACES if (found := first_of(references, role)) is not None), None)


def first_of(references: Sequence[Reference], role: str) -> Reference | None:
    """Return the first reference of a role that counts, None where there is none."""
    return next((one for one in references if one.role == role and one.weight > 0), None)


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
