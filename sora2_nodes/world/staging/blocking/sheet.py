"""The sheet on which parts are noted while a brief's actions are taken in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ....story.setting import Ref
from ....story.storyboard import Action, Brief
from ...motion import Deed
from ..layouts.spots import Spot
from ..roster import Member
from .cues import NEVER_S, Cord, Pass, Played, Pour, Shove, Splash, ToolCoat
from .goals.tool_ways import Way

TOO_LARGE_TO_HOLD = 1.4  # units
EVENTFUL = frozenset(
    [
        *"kick throw jump leap fall stumble hit knock push pull pounce dunk shoot drop give catch break explode pour open close flip cartwheel dive".split(),
        *"land appear vanish bow high-five hug kiss".split(),
        *(
            "sit down",
            "stand up",
            "pick up",
            "put down",
            "take off",
            "shake hands",
            "knock over",
            "turn on",
            "turn off",
        ),
    ]
)  # what has a before


class Sheet:
    """Collects parts. Everything else in this room writes on it."""

    def __init__(
        self, brief: Brief, actions: Sequence[Action], clock: Mapping[int, float], members: Sequence[Member], spots: dict[str, Spot],
        *, duration_s: float, unit: float, roams: bool, gravity: float, rng: np.random.Generator,
    ) -> None:  # fmt: skip
        self.brief, self.clock, self.members, self.spots = brief, clock, members, spots
        self.actions, self.duration_s, self.unit, self.roams, self.rng = actions, duration_s, unit, roams, rng
        self.gravity = gravity  # units/s²
        self.deeds: dict[str, list[Deed]] = {m.owner: [] for m in members}
        self.held: dict[str, tuple[str, str, float]] = {}
        self.passes: dict[str, list[Pass]] = {}
        self.moods: dict[str, str] = {}
        self.talks: dict[str, list[tuple[float, float]]] = {m.owner: [] for m in members}
        self.shoves: list[Shove] = []
        self.pours: list[Pour] = []
        self.splashes: list[Splash] = []
        self.cords: list[Cord] = []
        self.coats: list[ToolCoat] = []
        self.ways: dict[str, Way] = {}  # of tools that work by themselves, by owner
        self.falling: list[Action] = []
        self.breaks: dict[str, tuple[float, str]] = {}
        self.looked_at: dict[str, list[np.ndarray]] = {}  # places at which somebody looked, by whom they saw there
        self.pushed: set[str] = set()  # owners of what somebody pushes or pulls along
        self.settled: set[tuple[Ref, int]] = set()  # subjects and orders whose actions something else has taken
        self.side = 1.0 if rng.random() < 0.6 else -1.0

    def of(self, ref: Ref | None) -> list[Member]:
        """The members of a thing or person."""
        return [m for m in self.members if m.ref == ref] if ref is not None else []

    def member(self, owner: str) -> Member:
        return next(m for m in self.members if m.owner == owner)

    def start_of(self, action: Action, act: str) -> float:
        """When an action begins; what has no before is being done at the first frame."""
        first = action.order == min((a.order for a in self.actions if a.subject == action.subject), default=0)
        return 0.0 if first and act not in EVENTFUL else self.clock[action.order]

    def end_of(self, action: Action) -> float:
        """When the next action of the same subject begins, else the end of the shot."""
        later = [self.clock[a.order] for a in self.actions if a.subject == action.subject and a.order > action.order]
        return min(later, default=self.duration_s)

    def object_of(self, action: Action) -> Member | None:
        """Whom or what an action is done to."""
        ref = (
            action.role("object")
            or (action.role("from") if action.act == "drink" else None)
            or action.target
            or action.role("at", "to", "toward", "into", "on", "with", "onto", "over")
            or (action.role("from") if action.act in ("drink", "eat", "pour") else None)
        )
        found = self.of(ref)
        return found[0] if found and ref != action.subject else None

    def middle(self, member: Member) -> np.ndarray:
        """Where one looks to see a member: its middle, or a person's face."""
        spot = self.spots[member.owner]
        high = 0.9 if member.person else 0.5
        place = np.array([spot.x, spot.y + high * member.size[1] * spot.scale, spot.z])
        self.looked_at.setdefault(member.owner, []).append(place)
        return place

    def grip(self, thing: Member, holder: Member, socket: str, until_s: float = NEVER_S) -> None:
        """Let a hand or a mouth hold a thing; one that would fill the picture is not held."""
        if (
            not thing.person
            and max(thing.size) < TOO_LARGE_TO_HOLD
            and socket in holder.assembly.sockets
            and thing.owner not in self.held
        ):
            self.held[thing.owner] = (holder.owner, socket, until_s)

    def do(self, member: Member, verb: str, start_s: float, end_s: float, **more: object) -> None:
        """Add a deed to a member's part."""
        self.deeds[member.owner].append(Deed(verb=verb, start_s=start_s, end_s=end_s, **more))  # type: ignore[arg-type]

    def part(self, member: Member) -> Played:
        """The finished part of a member."""
        owner, socket, until = self.held.get(member.owner, ("", "", NEVER_S))
        return Played(
            member=member, spot=self.spots[member.owner], deeds=tuple(self.deeds[member.owner]), held_by=owner, socket=socket, until_s=until,
            mood=self.moods.get(member.owner, "neutral"), talks=tuple(self.talks[member.owner]), passes=tuple(self.passes.get(member.owner, ())),
            way=self.ways.get(member.owner),
        )  # fmt: skip
