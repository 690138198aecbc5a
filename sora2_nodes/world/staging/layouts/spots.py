"""Where everybody and everything stands at first, and which way each is turned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ....story.setting import Ref, Relation
from ....vocabulary.families import FAMILY_OF
from ...assembly import placed
from ..roster import Member

GAP = 0.14  # units between neighbours
LOOKS_OUT = 48.0  # degrees: half turned away, toward the window behind
FRONT, THREE_QUARTERS = -90.0, -35.0  # yaw in degrees: toward the viewer, and half to the side
SIDE = 0.0  # and wholly to the side
LAID_ACROSS, LONGER, MUCH_LONGER = (
    ("food",),
    1.25,
    2.2,
)  # families of which the longer side is shown, where it is so much longer; of all others
LIES_LONG = (
    "bed",
    "cot",
    "hospital bed",
    "hammock",
    "stretcher",
    "bath",
)  # what shows nothing but its end from its foot
SIDEWAYS = (
    "car",
    "cycle",
    "aircraft",
    "boat",
    "quadruped",
    "bird",
    "sea",
    "small",
    "rail",
    "dinosaur",
    "insect",
    "truck",
    "machine",
    "cart",
    "board",
    "ship",
)
WALLED = (
    "fireplace",
    "curtain",
    "window",
    "wardrobe",
    "bookcase",
)  # stands against the wall, behind who is at it


@dataclass(frozen=True, kw_only=True)
class Spot:
    """Where a member is: its origin (x, y, z), its yaw in degrees, how it is scaled, and on or in what it is."""

    x: float = 0.0
    y: float = 0.0
    z: float = 0.0
    yaw: float = FRONT
    scale: float = 1.0
    support: str = ""  # owner of what it stands on or in
    relation: str = ""

    @property
    def root(self) -> np.ndarray:
        """Its matrix (3, 4)."""
        made = placed((self.x, self.y, self.z), (0.0, self.yaw, 0.0))
        made[:, :3] *= self.scale
        return made


@dataclass(kw_only=True)
class Layout:
    """Spots by owner, filled in the order in which things depend on one another."""

    members: Sequence[Member]
    relations: Sequence[Relation]
    focus: Sequence[Ref]
    rng: np.random.Generator
    heights: Mapping[str, float]
    space: bool = False
    aspect: float = 16 / 9
    pair: tuple[Ref, str, Ref] | None = None  # who stands how to whom, where a shot is of two
    spots: dict[str, Spot] = field(default_factory=dict)

    def of(self, ref: Ref) -> list[Member]:
        """The members of a thing or person."""
        return [m for m in self.members if m.ref == ref]


def yaw_of(member: Member, rng: np.random.Generator) -> float:
    """How a member faces when nothing was said."""
    if member.person:
        return FRONT + float(rng.uniform(5, 25)) * (1 if rng.random() < 0.5 else -1)
    family = FAMILY_OF.get(member.name, "")
    if member.size[0] > (LONGER if family in LAID_ACROSS else MUCH_LONGER) * member.size[2] and family not in SIDEWAYS:
        return SIDE + float(rng.uniform(-8, 20))
    if member.name in LIES_LONG:
        return THREE_QUARTERS
    return THREE_QUARTERS if family in SIDEWAYS else FRONT + float(rng.uniform(-12, 12))


def width_of(member: Member, yaw: float) -> float:
    """How wide somebody is in the picture who is turned to a yaw in degrees, units."""
    turn = np.radians(yaw)
    return float(abs(np.cos(turn)) * member.size[0] + abs(np.sin(turn)) * member.size[2])
