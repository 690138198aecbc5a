"""What blocking hands on: every member's part with its deeds, and what is set moving, passed on, poured and broken.

Times are seconds, lengths the scene's units. Nothing moves here: `world.motion` performs, `world.simulation.physics` simulates.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from ....story.storyboard import Action
from ...motion import Deed
from ...motion.keyframes import Keyframes
from ...primitives import RGB
from ..layouts.spots import Spot
from ..roster import Member
from .goals.tool_ways import Way

NEVER_S = 1e9


@dataclass(frozen=True, kw_only=True)
class Shove:
    """A thing that is set moving at a moment: owner, seconds, velocity along x and y, place it starts from (None: its spot)."""

    owner: str
    time_s: float
    velocity: tuple[float, float]
    place: tuple[float, float] | None = None
    by: str = ""
    hand: str = ""


@dataclass(frozen=True, kw_only=True)
class Pass:
    """A flight from one hold to another: who holds it before and after ("" with a place: nobody), and where.

    before, after: (owner, socket), or ("", "") with the place (x, y, z) in start or end. Between two passes it stays where the first left it.
    unseen: "before" or "after" it, where it is not there: what is unfolded first, or folded up.
    """

    leave_s: float
    arrive_s: float
    before: tuple[str, str] = ("", "")
    after: tuple[str, str] = ("", "")
    start: tuple[float, float, float] = (0.0, 0.0, 0.0)
    end: tuple[float, float, float] = (0.0, 0.0, 0.0)
    unseen: str = ""


@dataclass(frozen=True, kw_only=True)
class Pour:
    """A liquid that runs from one member's mouth down into another's inside."""

    source: str
    vessel: str
    start_s: float
    end_s: float
    colour: RGB


@dataclass(frozen=True, kw_only=True)
class Splash:
    """What a liquid does where something falls into it: when, where its surface is met, how large that is, its colour."""

    time_s: float
    place: tuple[float, float, float]
    size: float
    colour: RGB


@dataclass(frozen=True, kw_only=True)
class ToolCoat:
    """What a tool leaves behind where it has been: paint on a wall, a wet floor, a line of lead.

    first, last (3,): the middle of its strokes at the start and the end; along (3,): half a stroke; across, away: half the
    coat's width, and the unit vector out of the surface; rate: strokes to and fro a second.
    """

    first: np.ndarray
    last: np.ndarray
    along: np.ndarray
    across: tuple[float, float, float]
    away: tuple[float, float, float]
    rate: float
    start_s: float
    end_s: float
    colour: RGB
    finish: str


@dataclass(frozen=True, kw_only=True)
class Hold:
    """Where a cord is tied: a member's socket or node with a shift in the world, or without a member a place of the world."""

    owner: str = ""
    socket: str = ""
    place: tuple[float, float, float] = (0.0, 0.0, 0.0)


@dataclass(frozen=True, kw_only=True)
class Cord:
    """A line between two holds. slack: its length over the greatest distance of its ends; swung_s: of a skipping rope, a round."""

    first: Hold
    last: Hold
    colour: RGB
    radius_m: float = 0.010
    slack: float = 1.04
    swung_s: float = 0.0
    until_s: float = NEVER_S  # when it is let go, and gone


@dataclass(frozen=True, kw_only=True)
class Played:
    """One member's part: its spot, its deeds, and what carries it (a hand's or a mount's owner and socket)."""

    member: Member
    spot: Spot
    deeds: tuple[Deed, ...] = ()
    held_by: str = ""
    socket: str = ""
    mood: str = "neutral"
    talks: tuple[tuple[float, float], ...] = ()
    until_s: float = NEVER_S  # when a hand lets go of it
    passes: tuple[Pass, ...] = ()  # of what goes from hand to hand
    way: Way | None = None  # of a tool that nobody holds
    keys: Keyframes | None = None  # of what moves by keys alone


@dataclass(frozen=True, kw_only=True)
class Script:
    """All parts of a shot by owner, what is set moving, what is left to the physics as a whole, what is poured and what breaks."""

    parts: Mapping[str, Played]
    shoves: tuple[Shove, ...]
    falling: tuple[Action, ...]
    pours: tuple[Pour, ...] = ()
    splashes: tuple[Splash, ...] = ()
    cords: tuple[Cord, ...] = ()
    coats: tuple[ToolCoat, ...] = ()
    breaks: Mapping[str, tuple[float, str]] = field(default_factory=dict)  # owner: when it breaks, s, and by which act
    floor_y: float = 0.0  # height of the ground that pieces come to lie on: a table's top
    smoke: tuple[
        tuple[float, tuple[float, float, float]], ...
    ] = ()  # where and from when on it rises from what went out
    shown: tuple[Action, ...] = ()  # of a demonstration: the actions that are done
