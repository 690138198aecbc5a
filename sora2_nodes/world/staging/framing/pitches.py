"""From how high a camera looks: by the angle that was said, else by what there is to be seen."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ....story.storyboard import Brief
from ..heights import ALOFT
from .aim import Subject
from .shot_sizes import LOOKS_AT

OPEN_LAND = ("sea", "beach", "lake", "desert", "dunes", "meadow", "savanna", "rocky coast", "wheat field", "hill", "farm")  # fmt: skip
SUN_AHEAD = ((5.4, 6.9), (17.4, 19.3))  # hours at which one looks at the sun over that
OVER_VESSELS = 22.0  # degrees from which one sees into a pot or a bowl
OPAQUE = (
    "cup",
    "mug",
    "latte cup",
    "bowl",
    "pot",
    "pan",
    "bucket",
    "cauldron",
    "wok",
    "jug",
    "tray",
)  # through whose sides nothing is seen of what they hold
OVER_HANDS = 28.0  # degrees from which hands are seen at work, and what lies under them
UNDER_BOWED = -16.0  # degrees from which a face is seen that is bent over a table
OVER_A_MEAL = 11.0  # degrees from which plates on a table are seen
TABLETOP = frozenset("cut knead stir cook write draw type build repair sew pour".split()) | {
    "nod off",
    "play chess",
    "play cards",
}  # what lies on a table
OVER_SIDES = 15.0  # degrees from which one sees who is before something, and who behind it
OVER_THE_LAND = 3.0  # degrees from which something is seen before what is far off
OVER_RANKS, RANKED = 17.0, 4  # degrees from which one sees all of so many who stand in ranks
OVER_WATER = 13.0  # degrees from which a boat is seen with its wake
BESIDE_FLIERS = 9.0  # degrees from which what flies is seen from the air: the land lies below it, the horizon behind it
AERIAL_PITCH = 24.0  # degrees from which a whole place is seen from the air, with its horizon
SPACE_PITCH = -30.0  # degrees: in space one looks up, into the stars
EYE_LEVEL = 7.0  # degrees, where nothing asks for another
PITCHES = {
    "eye level": EYE_LEVEL,
    "low": -14.0,
    "high": 32.0,
    "bird's eye": 74.0,
    "aerial": 28.0,
    "over the shoulder": 10.0,
    "pov": 6.0,
}
FLAT, OVER_FLAT = 0.42, 26.0  # of its length: what is lower lies flat; degrees from which it is seen
LOW_DOWN = 0.36  # of a person's height: who is lower than that lies


def pitch_of(brief: Brief, subjects: Sequence[Subject], size: str, angle: str, *, beside: bool, small: bool) -> float:
    """Degrees from which a shot is seen, of shot_sizes.FILLS and PITCHES; below 0 from below. beside: somebody is before or behind something. small: what it shows would lie on a table or the floor."""
    people, part = [s for s in subjects if s.person], brief.framing.part
    aloft = is_aloft(subjects)
    pitch = OVER_SIDES if beside and angle == "eye level" else PITCHES.get(angle, EYE_LEVEL)
    if angle == "aerial" and aloft:
        pitch = BESIDE_FLIERS
    if brief.place.name == "space" and pitch == EYE_LEVEL:
        pitch = SPACE_PITCH
    if (
        pitch == EYE_LEVEL
        and small
        and _lies_flat(subjects)
        and not brief.framing.angle
        and brief.place.name not in ("sea", "lake")
    ):
        pitch = OVER_FLAT
    if (
        pitch == EYE_LEVEL
        and not people
        and any(a.act in ("boil", "pour") and a.subject[0] == "thing" for a in brief.actions)
    ):
        pitch = OVER_VESSELS
    if pitch == EYE_LEVEL and not people and small and _flat_on_top(subjects):
        pitch = OVER_VESSELS
    if pitch == EYE_LEVEL and not people and small and any(t.holds and t.kind in OPAQUE for t in brief.things):
        pitch = OVER_VESSELS
    if pitch == EYE_LEVEL and people and len(people) == len(subjects) and not part and _lying(people):
        pitch = OVER_FLAT
    if pitch == EYE_LEVEL and _in_ranks(subjects):
        pitch = OVER_RANKS
    if not subjects and sun_is_low(brief) and pitch == EYE_LEVEL:
        pitch = OVER_THE_LAND
    if brief.place.name in ("sea", "lake") and pitch == EYE_LEVEL and not people:
        pitch = OVER_THE_LAND if sun_is_low(brief) or "moon" in brief.place.lights else OVER_WATER
    if not subjects and brief.place.beyond and pitch in (EYE_LEVEL, OVER_WATER):
        pitch = OVER_THE_LAND
    if subjects and (people or subjects[0].muzzle) and (size in LOOKS_AT or part) and pitch == EYE_LEVEL:
        dining = len(people) > 1 and any(a.act == "eat" and a.subject[0] == "person" for a in brief.actions)
        dining = dining or (size == "medium close-up" and any(a.act == "eat" for a in brief.actions))
        dining = dining or any(a.act in TABLETOP and a.subject[0] == "person" for a in brief.actions)
        bowed = dining and len(people) == 1 and size in ("close-up", "extreme close-up")
        pitch = OVER_HANDS if part == "hand" else UNDER_BOWED if bowed else OVER_A_MEAL if dining else 2.0
    if any(t.far_off for t in brief.things) and 0.0 < pitch <= OVER_A_MEAL and not brief.framing.angle:
        pitch = OVER_THE_LAND
    if not subjects and angle == "aerial":
        pitch = AERIAL_PITCH
    return pitch


def is_aloft(subjects: Sequence[Subject]) -> bool:
    """Whether all that is framed stays in the air."""
    return bool(subjects) and min(float(s.low[:, 1].min()) for s in subjects) > ALOFT


def sun_is_low(brief: Brief) -> bool:
    """Whether it is the hour at which one looks at the sun over a place where nobody is."""
    hour = brief.place.hour
    near = hour is not None and any(first <= hour <= last for first, last in SUN_AHEAD)
    return near and brief.place.name in OPEN_LAND


def town_as_a_whole(brief: Brief) -> bool:
    """Whether a place without anybody is all of a town or a village, which is no city, seen from where one sees it whole."""
    place, angle = brief.place, brief.framing.angle or brief.angle
    if place.town or angle in ("aerial", "bird's eye", "high"):
        return False
    if place.name in ("skyline", "street") and place.asked.split()[-1:] == ["town"]:
        return True
    return place.name == "village" and (bool(place.beyond) or brief.framing.size in ("wide", "extreme wide"))


def _lies_flat(subjects: Sequence[Subject]) -> bool:
    """Whether all that is framed rests and is as flat as a fork or a plank."""
    return bool(subjects) and all(
        not s.person
        and not s.muzzle
        and float(np.ptp(s.middle, axis=0).max()) < 0.05
        and s.size[1] < FLAT * max(s.size[0], s.size[2])
        for s in subjects
    )


def _flat_on_top(subjects: Sequence[Subject]) -> bool:
    """Whether the highest of what is framed is so flat that only its edge is seen from the side."""
    if len(subjects) < 2:
        return False
    top = max(subjects, key=lambda s: float(np.median(s.low[:, 1])))
    return top.size[1] < FLAT * max(top.size[0], top.size[2]) and float(np.median(top.low[:, 1])) > 0.1 * float(
        top.size[0]
    )


def _lying(people: Sequence[Subject]) -> bool:
    """Whether all of them lie at full length from first to last."""
    return all(float(np.ptp(s.middle, axis=0).max()) < 0.3 * s.tall and s.size[1] < LOW_DOWN * s.tall for s in people)


def _in_ranks(subjects: Sequence[Subject]) -> bool:
    """Whether many stand on the ground behind one another, and one looks over the first to see the last."""
    if len(subjects) < RANKED or any(s.person for s in subjects):
        return False
    middles = np.array([np.median(s.middle, 0) for s in subjects])
    tall = float(np.median([s.size[1] for s in subjects]))
    return bool(np.ptp(middles[:, 2]) > 0.8 * tall and np.ptp(middles[:, 1]) < tall)
