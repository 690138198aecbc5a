"""What each member of a shot does: deeds for those who act, rows of the physics for what falls, flies and is hit.

Times are seconds, lengths the scene's units. Nothing moves here: `world.motion` performs, `world.physics` simulates.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ...story.setting import Ref, Relation
from ...story.storyboard import Action, Brief
from ...vocabulary.acts import ACTS
from ...vocabulary.families import FAMILY_OF
from ..assembly import socket_frame
from ..motion import Deed
from ..motion.carriages.conditions import ENDS
from .breakage import BREAKING
from .layout import FRONT, HIGH, Spot
from .roster import Member

FALLING = (
    "drop",
    "bounce",
    "roll",
    "throw",
    "collide",
    "slide",
    "stack",
    "topple",
    "domino",
    "pendulum",
    "ramp",
    "seesaw",
    "tower",
)
SHOVES = {  # act of somebody on a thing → speed along and up of what it hits, units/s
    "kick": (2.4, 1.5), "hit": (2.2, 1.0), "push": (0.9, 0.0), "knock": (0.9, 0.2), "throw": (2.0, 2.3), "drop": (0.0, 0.0), "shoot": (3.2, 0.4),
    "play ball": (1.6, 2.6), "dunk": (0.5, 2.0), "pull": (-0.7, 0.0), "knock over": (1.0, 0.2),
}  # fmt: skip
FROM_HAND = ("throw", "drop", "play ball", "shoot", "dunk")
WITH_THINGS = {  # act → what the hands do with its object
    "drink": "drink", "eat": "eat", "read": "read", "write": "write", "type": "type", "photograph": "film", "phone": "phone", "hold": "hold", "carry": "carry",
    "play guitar": "play guitar", "play violin": "play violin", "play trumpet": "play trumpet", "stir": "stir", "pour": "pour", "cut": "cut", "cook": "cook",
    "sweep": "sweep", "dig": "dig", "rake": "rake", "hammer": "hammer", "paint": "paint", "draw": "draw", "fish": "fish", "juggle": "juggle", "lift": "lift",
    "give": "give", "pick up": "pick up", "catch": "catch", "swing": "swing", "feed": "feed", "play music": "play guitar",
}  # fmt: skip
MOVE_FOR = {  # acts of figures that go by another name among the moves
    "hold hands": "stand", "photograph": "film", "get dressed": "stand", "breathe": "stand", "balance": "yoga", "chase": "run", "swing to and fro": "swing",
    "play ball": "throw", "play": "cheer", "play music": "play guitar", "build": "pick up", "trot": "jog", "gallop": "sprint", "stop": "stand", "collide": "run",
    "crash": "fall", "bounce": "jump", "slide": "skate", "float": "float", "rise": "fly", "appear": "stand", "vanish": "stand", "transform": "spin",
    "turn off": "press", "knock over": "push", "topple": "fall", "hang": "hold up", "take off": "fly", "land": "jump", "sail": "row", "glide": "skate",
    "explode": "fall", "burn": "stand", "melt": "crouch", "shrink": "crouch", "grow": "stretch", "sink": "float", "breach": "leap", "pounce": "leap",
    "groom": "wash", "ring": "press", "bark": "shout", "wag": "dance", "shake off": "shiver", "feed": "feed", "orbit": "run", "hover": "fly",
}  # fmt: skip
SPEEDS = {  # of people on foot and astride, m/s
    "walk": 1.25, "stroll": 0.9, "limp": 0.7, "sneak": 0.7, "march": 1.3, "run": 3.0, "sprint": 5.2, "crawl": 0.5, "skip": 1.6, "hop": 1.2, "jump": 1.3, "leap": 2.6,
    "ride": 4.0, "pedal": 3.6, "skate": 3.2, "ski": 4.2, "surf": 3.4, "row": 1.4, "swim": 1.1, "dive": 1.8, "fly": 3.2, "drive": 5.0, "carry": 1.0, "climb": 0.5,
    "cartwheel": 1.4, "roll": 1.0, "chase": 3.4, "push": 0.7, "pull": 0.6, "slide": 2.0,
}  # fmt: skip
RIDDEN = {"bicycle": "pedal", "motorcycle": "motorbike", "scooter": "skateboard", "skateboard": "skateboard", "surfboard": "surf", "snowboard": "surf", "skis": "ski",
          "horse": "ride", "pony": "ride", "donkey": "ride", "camel": "ride", "elephant": "ride", "unicorn": "ride", "rowing boat": "row", "canoe": "paddle", "jet ski": "motorbike", "swing": "sit"}  # fmt: skip
SEATED = ("sit", "sit down", "slouch", "lounge", "eat", "read", "write", "type", "play piano", "drive", "play drums")
SEATS = (
    "chair",
    "armchair",
    "sofa",
    "bench",
    "stool",
    "bed",
    "rocking chair",
    "throne",
    "car",
    "bus",
    "wheelchair",
    "swing",
    "log",
    "rock",
    "stump",
    "toilet",
    "office chair",
)
IN_FRAME = 2.3  # units that a walk may be long while the camera rests
STAYING = (
    "building",
    "structure",
    "street",
    "furniture",
    "fitting",
    "appliance",
    "plant",
)  # families that nothing moves unsaid
WHOLE = 0.25  # of a shot: so long a thing that breaks by itself is seen whole
AFAR = 7.5  # and while it goes along


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
class Played:
    """One member's part: its spot, its deeds, and what carries it (a hand's or a mount's owner and socket)."""

    member: Member
    spot: Spot
    deeds: tuple[Deed, ...] = ()
    held_by: str = ""
    socket: str = ""
    mood: str = "neutral"
    talks: tuple[tuple[float, float], ...] = ()
    until_s: float = 1e9  # when a hand lets go of it


@dataclass(frozen=True, kw_only=True)
class Script:
    """All parts of a shot by owner, what is set moving, and how far the main action goes (x, z in units)."""

    parts: Mapping[str, Played]
    shoves: tuple[Shove, ...]
    falling: tuple[Action, ...]  # left to the physics as a whole
    breaks: Mapping[str, tuple[float, str]] = field(default_factory=dict)  # owner: when it breaks, s, and by which act


def play(
    brief: Brief, actions: Sequence[Action], clock: Mapping[int, float], members: Sequence[Member], spots: Mapping[str, Spot],
    *, duration_s: float, unit: float, roams: bool, seed: int,
) -> Script:  # fmt: skip
    """Turn what was said into parts. roams: the camera goes along, so ways may be long."""
    stage = _Stage(
        brief, actions, clock, members, dict(spots), duration_s, unit, roams, np.random.default_rng((seed, 35))
    )
    stage.hand_out()
    for action in actions:
        stage.take(action)
    stage.finish()
    return Script(
        parts={m.owner: stage.part(m) for m in members},
        shoves=tuple(stage.shoves),
        falling=tuple(stage.falling),
        breaks=stage.breaks,
    )


class _Stage:
    """Collects parts while actions are taken in order."""

    def __init__(
        self, brief: Brief, actions: Sequence[Action], clock: Mapping[int, float], members: Sequence[Member], spots: dict[str, Spot],
        duration_s: float, unit: float, roams: bool, rng: np.random.Generator,
    ) -> None:  # fmt: skip
        self.brief, self.clock, self.members, self.spots = brief, clock, members, spots
        self.actions, self.duration_s, self.unit, self.roams, self.rng = actions, duration_s, unit, roams, rng
        self.deeds: dict[str, list[Deed]] = {m.owner: [] for m in members}
        self.held: dict[str, tuple[str, str, float]] = {}
        self.moods: dict[str, str] = {}
        self.talks: dict[str, list[tuple[float, float]]] = {m.owner: [] for m in members}
        self.shoves: list[Shove] = []
        self.falling: list[Action] = []
        self.breaks: dict[str, tuple[float, str]] = {}
        self.side = 1.0 if rng.random() < 0.6 else -1.0

    def of(self, ref: Ref | None) -> list[Member]:
        return [m for m in self.members if m.ref == ref] if ref is not None else []

    def end_of(self, action: Action) -> float:
        """When the next action of the same subject begins, else the end of the shot."""
        later = [self.clock[a.order] for a in self.actions if a.subject == action.subject and a.order > action.order]
        return min(later, default=self.duration_s)

    def hand_out(self) -> None:
        """Put what is held into hands, riders on what they ride, and people on seats."""
        for relation in self.brief.relations:
            for number, member in enumerate(self.of(relation.subject)):
                objects = [m for ref in relation.objects for m in self.of(ref)]
                if relation.kind == "holding" and member.person:
                    for k, thing in enumerate(objects[:2]):
                        self.grip(thing, member, "hand_right" if k == 0 else "hand_left")
                    self.deeds[member.owner].append(
                        Deed(
                            verb="hold" if objects and objects[0].size[0] < 0.5 else "hold both",
                            start_s=0.0,
                            end_s=self.duration_s,
                        )
                    )
                elif relation.kind in ("riding", "on", "in") and member.person and objects:
                    self._board(member, objects[min(number, len(objects) - 1)])

    def grip(self, thing: Member, person: Member, socket: str, until_s: float = 1e9) -> None:
        """Let a hand hold a thing; one that would fill the picture is not held."""
        if (
            not thing.person
            and max(thing.size) < 1.4
            and socket in person.assembly.sockets
            and thing.owner not in self.held
        ):
            self.held[thing.owner] = (person.owner, socket, until_s)

    def _board(self, rider: Member, mount: Member) -> None:
        if mount.name in RIDDEN or (
            mount.assembly.carriage in ("wheels", "floats", "sails") and "seat" in mount.assembly.sockets
        ):
            self.held[rider.owner] = (mount.owner, "seat" if "seat" in mount.assembly.sockets else "top", 1e9)

    def take(self, action: Action) -> None:
        """Give one action to its subjects."""
        act = action.act or action.verb
        self._change(action, act)
        for number, member in enumerate(self.of(action.subject)):
            if not member.mobile:
                self._thing(action, act, member)
            elif member.person:
                self._person(action, act, member, number)
            else:
                self._beast(action, act, member, number)

    def _change(self, action: Action, act: str) -> None:
        """What an act makes of things: they break, or somebody opens, shuts, lights or fills them."""
        start, end = self.clock[action.order], self.end_of(action)
        doers = self.of(action.subject)
        alive = any(m.person or m.assembly.carriage.startswith("legs") for m in doers)
        target = self._object(action)
        if act in BREAKING:
            for member in [target] if alive else doers:
                if member is not None and not member.person:
                    when = start + min(0.55, 0.4 * (end - start)) if alive else max(start, WHOLE * self.duration_s)
                    self.breaks.setdefault(member.owner, (when, act))
        filled = self.of(action.role("into", "in")) if act == "pour" else []
        verb, target = ("fill up", filled[0]) if filled else (act, target)
        if alive and target is not None and set(ENDS.get(verb, ())) & set(target.assembly.states):
            when = start + min(0.7, 0.4 * (end - start))
            self.deeds[target.owner].append(Deed(verb=verb, start_s=when, end_s=max(end, when + 0.2)))

    def _thing(self, action: Action, act: str, member: Member) -> None:
        """What rests by itself: physics where it falls or is hit, else a deed (it spins, opens, grows, floats)."""
        if act in BREAKING:
            return
        if not action.act and FAMILY_OF.get(member.name) in STAYING:  # a castle on a hill does not roll down it
            return
        if action.verb in FALLING and act not in (
            "spin",
            "fly",
            "float",
            "orbit",
            *ENDS,
            "turn wheels",
            "rise",
        ):
            if action not in self.falling:
                self.falling.append(action)
            return
        start = self.clock[action.order]
        verb = {"turn": "spin", "turn wheels": "spin", "rest": "stand", "hover": "bob", "fall softly": "sink"}.get(
            act, act
        )
        path = None
        if verb in ("fly", "take off", "drift", "sail"):
            path = self._way(action, act, member, start, self.end_of(action), 0)
        self.deeds[member.owner].append(Deed(verb=verb, start_s=start, end_s=self.end_of(action), path=path))

    def _beast(self, action: Action, act: str, member: Member, number: int) -> None:
        start, end = self.clock[action.order], self.end_of(action)
        goes = (act in ACTS and ACTS[act].goes) or (
            action.verb in ("roll", "slide", "walk", "sprint", "throw") and member.assembly.carriage not in ("rests",)
        )
        verb = (
            act
            if act in ACTS
            else {"roll": "drive", "slide": "walk", "throw": "fly", "sprint": "run"}.get(act, "stand")
        )
        if verb in ("roll", "slide", "go", "walk") and member.assembly.carriage == "wheels":
            verb = "drive"
        if verb in ("walk", "run", "slide") and member.assembly.carriage in (
            "wings",
            "rotor",
            "swims",
            "floats",
            "sails",
            "rocket",
            "hovers",
        ):
            verb = {
                "wings": "fly",
                "rotor": "fly",
                "swims": "swim",
                "floats": "sail",
                "sails": "sail",
                "rocket": "take off",
                "hovers": "fly",
            }[member.assembly.carriage]
        path = self._way(action, act, member, start, end, number) if goes else None
        start = 0.0 if path is not None and not self.deeds[member.owner] else start
        target = self._object(action)
        looks = {"look": self._middle(target)} if target is not None else {}
        self.deeds[member.owner].append(
            Deed(verb=verb, start_s=start, end_s=end, path=path, targets=looks, params=self._params(path))
        )
        self._shove(action, act, member, start, end)

    def _params(self, path: np.ndarray | None) -> dict[str, float | str]:
        return {"moving": "both"} if path is not None and self.roams else {}

    def _person(self, action: Action, act: str, member: Member, number: int) -> None:
        from ..motion.moves import MOVES

        start, end = self.clock[action.order], self.end_of(action)
        verb = act if act in MOVES else MOVE_FOR.get(act, "stand")
        if act in ("talk", "shout", "whisper", "sing", "laugh", "scream"):
            self.talks[member.owner].append((start, end))
        if act in ACTS and ACTS[act].expression:
            self.moods[member.owner] = ACTS[act].expression
        target = self._object(action)
        targets: dict[str, np.ndarray] = {}
        if target is not None and target.owner != member.owner:
            targets["look"] = self._middle(target)
        if act in WITH_THINGS and target is not None and not target.mobile:
            self.grip(target, member, "hand_right", self._let_go(act, start, end))
        path = self._way(action, act, member, start, end, number) if act in ACTS and ACTS[act].goes else None
        if path is None and verb in ("walk", "run", "stroll", "sprint", "jog"):
            path = self._way(action, act, member, start, end, number)
        start = (
            0.0
            if path is not None and not any(d.path is not None for d in self.deeds[member.owner]) and action.order == 0
            else start
        )
        params = self._params(path)
        if action.times > 1:
            params["count"] = float(action.times)
        own = self.deeds[member.owner]
        if act not in ("hold", "talk", "smile", "look"):
            own[:] = [d for d in own if d.verb not in ("hold", "hold both") or d.end_s < start]
        own.append(
            Deed(
                verb=verb,
                start_s=start,
                end_s=end,
                path=path,
                targets=targets,
                facing=self._facing(member, target, path),
                params=params,
            )
        )
        self._shove(action, act, member, start, end)

    @staticmethod
    def _let_go(act: str, start: float, end: float) -> float:
        return start + 0.45 * (end - start) if act == "put down" else 1e9

    def _object(self, action: Action) -> Member | None:
        """Whom or what an action is done to."""
        ref = (
            action.role("object")
            or action.target
            or action.role("at", "to", "toward", "into", "on", "with", "onto", "over")
            or (action.role("from") if action.act in ("drink", "eat", "pour") else None)
        )
        found = self.of(ref)
        return found[0] if found and ref != action.subject else None

    def _middle(self, member: Member) -> np.ndarray:
        spot = self.spots[member.owner]
        high = 0.9 if member.person else 0.5
        return np.array([spot.x, spot.y + high * member.size[1] * spot.scale, spot.z])

    def _facing(self, member: Member, target: Member | None, path: np.ndarray | None) -> float | None:
        """Toward whom one deals with, half turned to the camera."""
        if path is not None or target is None or target.owner in self.held:
            return None
        here, there = self.spots[member.owner], self.spots[target.owner]
        if abs(there.x - here.x) < 0.15 * member.size[1]:
            return None
        return -50.0 if there.x > here.x else -130.0

    def _way(self, action: Action, act: str, member: Member, start: float, end: float, number: int) -> np.ndarray:
        """The path of a deed that goes: across the picture, toward the camera or away, up, or to what was named."""
        spot = self.spots[member.owner]
        here = np.array([spot.x, spot.y, spot.z])
        target = action.role("to", "toward", "into", "onto", "at", "over", "past") or (
            action.target if act not in ("carry", "push", "pull") else None
        )
        goal = next((m for m in self.of(target) if m.owner != member.owner), None)
        speed = self._speed(act, member) * action.speed
        length = float(np.clip(speed * (end - start), 0.25, AFAR if self.roams else IN_FRAME))
        if action.toward in ("up", "down") or act in ("take off", "rise", "climb"):
            up = -1.0 if action.toward == "down" else 1.0
            lean = 0.45 if act == "take off" and member.assembly.carriage != "rocket" else 0.0
            length = min(length, 1.4) if act == "climb" else length
            return np.stack([here, here + length * np.array([lean * self.side, up, 0.0])])
        if goal is not None and goal.owner in self.spots and abs(self.spots[goal.owner].x - here[0]) > 0.2:
            there = self.spots[goal.owner]
            reach = (goal.size[0] + member.size[0]) / 2 * 0.9
            side = 1.0 if there.x > here[0] else -1.0
            begin = here - np.array([side * 0.5 * length, 0, 0]) if abs(there.x - here[0]) < 0.8 else here
            stop = (
                np.array([there.x - side * reach, here[1], there.z])
                if act not in ("jump", "leap", "fly")
                else np.array([there.x + side * reach, here[1], here[2]])
            )
            return np.stack([begin, stop])
        if action.toward in ("camera", "away"):
            z = np.array([0.0, 0.0, 1.0 if action.toward == "camera" else -1.0])
            drift = np.array([0.25 * self.side, 0, 0])
            return np.stack([here - (0.75 * length) * z - drift, here + 0.3 * length * z])
        side = {"left": -1.0, "right": 1.0}.get(action.direction or action.toward or "", self.side)
        across = np.array([side, 0.0, 0.0])
        slant = np.array([0.0, 0.0, 0.12 * length])
        rise = np.array([0.0, HIGH * 0.3, 0.0]) if member.assembly.carriage in ("wings", "rotor") else np.zeros(3)
        lag = across * (0.35 * number)
        return np.stack(
            [here - across * length / 2 - lag - slant / 2, here + across * length / 2 - lag + slant / 2 + rise]
        )

    def _speed(self, act: str, member: Member) -> float:
        """Units a second at which a member goes about something."""
        if member.person:
            return SPEEDS.get(act, 1.2) / self.unit
        size = max(float(member.size[1]), 0.6 * float(member.size[0]))
        pace = {
            "wheels": 2.6,
            "wings": 1.8,
            "rotor": 1.4,
            "swims": 1.0,
            "floats": 0.45,
            "sails": 0.5,
            "rocket": 1.6,
            "slithers": 0.4,
            "hops": 1.2,
        }
        fast = {
            "run": 2.6,
            "gallop": 3.0,
            "sprint": 3.2,
            "trot": 1.5,
            "chase": 2.8,
            "race": 3.0,
            "walk": 0.75,
            "sneak": 0.4,
            "stroll": 0.5,
        }
        base = (
            fast.get(act, 1.2)
            if member.assembly.carriage in ("legs4", "legs2")
            else pace.get(member.assembly.carriage, 1.0)
        )
        return base * size

    def _shove(self, action: Action, act: str, member: Member, start: float, end: float) -> None:
        """Set what an act is done to moving, at the moment the act says."""
        target = self._object(action)
        if act not in SHOVES or target is None or target.mobile:
            return
        along, up = SHOVES[act]
        there, here = self.spots[target.owner], self.spots[member.owner]
        side = 1.0 if there.x >= here.x else -1.0
        if action.direction or action.toward in ("left", "right"):
            side = -1.0 if (action.direction or action.toward) == "left" else 1.0
        when = start + min(0.55, 0.4 * (end - start))
        hand = "hand_right" if act in FROM_HAND and member.person else ""
        if hand:
            self.held.pop(target.owner, None)
            self.grip(target, member, hand, when)
        self.shoves.append(
            Shove(owner=target.owner, time_s=when, velocity=(side * along, up), by=member.owner, hand=hand)
        )

    def finish(self) -> None:
        """Seat those who sit, and turn riders' deeds into riding."""
        for member in self.members:
            mount = self.held.get(member.owner)
            if member.person and mount is not None:
                self._ride(member, mount[0])
            elif member.person:
                self._seat(member)
            elif (
                not member.mobile and not self.deeds[member.owner] and self.brief.advert and member.ref == ("thing", 0)
            ):
                self.deeds[member.owner].append(Deed(verb="spin", start_s=0.0, end_s=self.duration_s))
            elif member.mobile and not self.deeds[member.owner]:
                self._idle(member)

    def _idle(self, member: Member) -> None:
        verb = {
            "floats": "bob",
            "sails": "bob",
            "rotor": "hover",
            "hovers": "hover",
            "wings": "fly" if self.spots[member.owner].y > 0.1 else "stand",
            "swims": "swim",
        }
        if self.brief.advert:
            self.deeds[member.owner].append(Deed(verb="spin", start_s=0.0, end_s=self.duration_s))
            return
        self.deeds[member.owner].append(
            Deed(verb=verb.get(member.assembly.carriage, "stand"), start_s=0.0, end_s=self.duration_s)
        )

    def _ride(self, rider: Member, owner: str) -> None:
        """A rider's going becomes the mount's; the rider sits or stands on it."""
        mount = next(m for m in self.members if m.owner == owner)
        own = [d for d in self.deeds[rider.owner] if d.path is not None]
        kept = [
            d
            for d in self.deeds[rider.owner]
            if d.path is None
            and d.verb in ("talk", "wave", "look", "smile", "shout", "sing", "cheer", "point", "laugh")
        ]
        if own and not any(d.path is not None for d in self.deeds[owner]):
            going = {"wheels": "drive", "floats": "sail", "sails": "sail"}.get(
                mount.assembly.carriage, "gallop" if own[0].verb in ("run", "sprint") else "trot"
            )
            if mount.name in ("skateboard", "surfboard", "snowboard", "skis", "bicycle", "motorcycle", "scooter"):
                going = "drive"
            self.deeds[owner] = [replace(d, verb=going, targets={}, facing=None) for d in own]
        verb = RIDDEN.get(mount.name, "drive" if mount.assembly.carriage == "wheels" else "sit")
        self.deeds[rider.owner] = [Deed(verb=verb, start_s=0.0, end_s=self.duration_s), *kept]

    def _seat(self, member: Member) -> None:
        """Bring someone who sits onto a seat that is there."""
        deeds = self.deeds[member.owner]
        sitting = [d for d in deeds if d.verb in SEATED]
        if not sitting:
            return
        seat = self._free_seat(
            member, {r.objects[0] for r in self.brief.relations if r.subject == member.ref and r.objects}
        )
        if seat is None:
            if sitting[0].verb in ("sit", "sit down", "slouch", "lounge"):
                self.deeds[member.owner] = [replace(d, verb="sit floor") if d in sitting else d for d in deeds]
            return
        frame = socket_frame(seat.assembly, "seat", self.spots[seat.owner].root[None])[0]
        place = frame[:, 3]
        yaw = math.degrees(math.atan2(-frame[2, 0], frame[0, 0]))
        ahead = np.array([math.cos(math.radians(yaw)), 0.0, -math.sin(math.radians(yaw))])
        stand = place + 0.12 * ahead
        self.spots[member.owner] = replace(
            self.spots[member.owner],
            x=float(stand[0]),
            y=0.0,
            z=float(stand[2]),
            yaw=yaw,
            support=seat.owner,
            relation="seat",
        )
        made = [replace(d, targets={**d.targets, "seat": place}, facing=yaw, path=None) for d in deeds]
        made += [
            Deed(verb="sit", start_s=a, end_s=b, targets={"seat": place}, facing=yaw) for a, b in self._idle_spans(made)
        ]
        self.deeds[member.owner] = made

    def _idle_spans(self, deeds: Sequence[Deed]) -> list[tuple[float, float]]:
        """When a body has nothing to do: between its deeds, before and after them."""
        from ..motion.moves import MOVES

        busy = sorted((d.start_s, d.end_s) for d in deeds if d.verb in MOVES and MOVES[d.verb].layer == "body")
        spans, now = [], 0.0
        for start, end in [*busy, (self.duration_s + 0.1, self.duration_s + 0.1)]:
            if start > now + 0.05:
                spans.append((now, start))
            now = max(now, end)
        return spans

    def _free_seat(self, member: Member, named: set[Ref]) -> Member | None:
        taken = {s.support for owner, s in self.spots.items() if s.relation == "seat" and owner != member.owner}
        seats = [
            m
            for m in self.members
            if not m.person and "seat" in m.assembly.sockets and m.owner not in taken and not m.mobile
        ]
        seats.sort(key=lambda m: (m.ref not in named, abs(self.spots[m.owner].x - self.spots[member.owner].x)))
        return seats[0] if seats else None

    def part(self, member: Member) -> Played:
        """The finished part of a member."""
        owner, socket, until = self.held.get(member.owner, ("", "", 1e9))
        return Played(
            member=member, spot=self.spots[member.owner], deeds=tuple(self.deeds[member.owner]), held_by=owner, socket=socket, until_s=until,
            mood=self.moods.get(member.owner, "neutral"), talks=tuple(self.talks[member.owner]),
        )  # fmt: skip


def needs_seat(brief: Brief, relations: Sequence[Relation]) -> list[int]:
    """People who sit although nothing to sit on was named."""
    seats = [i for i, thing in enumerate(brief.things) if thing.kind in SEATS or thing.kind in RIDDEN]
    sitters = [
        a.subject[1]
        for a in brief.actions
        if a.subject[0] == "person" and (a.act or a.verb) in ("sit", "sit down", "type", "write")
    ]
    return [] if seats else sitters


__all__ = ["FRONT", "Played", "Script", "Shove", "needs_seat", "play"]
