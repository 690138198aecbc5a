"""Pictures that a shot is drawn after: what each is to it, and how much it counts. No torch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ...errors import InputError
from ...limits import REFERENCES, ROLES

PLACES = ("first_frame", "environment")  # roles that show the place, the stronger one first
MOST = REFERENCES


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
