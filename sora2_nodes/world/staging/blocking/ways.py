"""The ways of deeds that go: how fast, how far and along which path, in units of the scene."""

from __future__ import annotations

import math

import numpy as np

from ....story.storyboard import Action
from ....vocabulary.families import FAMILY_OF
from ..heights import AIRBORNE, ALOFT, HIGH
from ..layouts.crossings import SIDES, UPRIGHT, course_of, upright
from ..layouts.crossings import across as straight_across
from ..layouts.fitted_sizes import DECKS, GROUNDS
from ..layouts.lanes import ALONG, going
from ..layouts.pairs import side_kept
from ..layouts.spots import GAP, Spot
from ..roster import Member
from .goals.passing import BELOW, passing_way
from .sheet import Sheet

SPEEDS = {  # of people on foot and astride, m/s
    "walk": 1.25, "stroll": 0.9, "limp": 0.7, "sneak": 0.7, "march": 1.3, "run": 3.0, "sprint": 5.2, "crawl": 0.5, "skip": 1.6, "hop": 1.2, "jump": 1.3, "leap": 2.6,
    "ride": 4.0, "pedal": 3.6, "skate": 3.2, "ski": 4.2, "surf": 3.4, "row": 1.4, "swim": 1.1, "dive": 1.8, "fly": 3.2, "drive": 5.0, "carry": 1.0, "climb": 0.5,
    "cartwheel": 1.4, "roll": 1.0, "chase": 3.4, "push": 0.7, "pull": 0.6, "slide": 2.0,
}  # fmt: skip
PACES = {  # of all others by carriage, lengths a second
    "wheels": 2.6, "wings": 1.8, "rotor": 1.4, "swims": 1.0, "floats": 0.45, "sails": 0.5, "rocket": 1.6, "slithers": 0.4, "hops": 1.2,
}  # fmt: skip
GAITS = {"run": 2.6, "gallop": 3.0, "sprint": 3.2, "trot": 1.5, "chase": 2.8, "race": 3.0, "walk": 0.75, "sneak": 0.4, "stroll": 0.5}  # fmt: skip
MOTORED, HURRIED = ("motorboat", "jet ski"), ("run", "sprint", "drive", "ride", "chase")  # boats that race, and when
IN_FRAME = 2.3  # units that a walk may be long while the camera rests
AFAR = 7.5  # and while it goes along
LANES = 4  # radii on which those go who circle something together
NEAR = 0.7  # by how much nearer what swims keeps to what it circles, over which it can swim
SHOAL = 1.1  # of the height of what fish circle: how far above one another they are
ROUND_POINTS = 65
ALONG_DECK = 0.8  # of its length
ENDING_AT = ("to", "toward", "towards", "at", "into", "onto", "around", "past", "object")  # words for where a way ends
LEAST_ABREAST = 1.0  # units that those go at least who go side by side
GROUNDED = ("wheels", "legs4", "legs2", "hops", "slithers")
RUNWAY, CLIMB = 4.2, 0.2  # units that a take-off or a landing is long, and its height as a share
BENEATH = 4.0  # of a spot's scale: what is shown so much larger hangs behind the action
LEVEL = 1.5  # of a spot's scale, from which what flies keeps its height
STOOP = 3.2  # units over which a bird of prey comes down and rises again
LAUNCH = 6.0  # units that a rocket rises
SLIDE_DEG, SLIDE_FROM = 15.0, 2.4  # of a hillside that something slides down, and how far out it ends, units
CLIMB_DEG = 11.0  # of a street or slope that something climbs
KEPT_WAY = 0.9  # units that somebody goes who is said to be on a side of something, away from it
AT_HEAD = 0.8  # of a body's height
HIDES = 0.7  # of who comes to it: what is higher hides them where they end behind its middle
VAST = 12.0  # over who goes: a mountain is gone along, not to


def speed_of(sheet: Sheet, act: str, member: Member) -> float:
    """Units a second at which a member goes about something."""
    if member.person:
        return SPEEDS.get(act, 1.2) / sheet.unit
    size = max(float(member.size[1]), 0.6 * float(member.size[0])) * sheet.spots[member.owner].scale
    walks = member.assembly.carriage in ("legs4", "legs2")
    hurried = 4.0 if act in HURRIED and member.name in MOTORED else 1.0
    return (GAITS.get(act, 1.2) if walks else PACES.get(member.assembly.carriage, 1.0)) * size * hurried


def way_of(sheet: Sheet, action: Action, act: str, member: Member, start: float, end: float) -> np.ndarray:
    """The path of a deed that goes: across the picture, toward the camera or away, up, around, or to what was named."""
    spot = sheet.spots[member.owner]
    before = [d for d in sheet.deeds[member.owner] if d.start_s < start - 1e-6]
    went = [d.path[-1] for d in before if d.path is not None and d.path.shape[1] == 3]
    here = np.array([spot.x, spot.y, spot.z]) if not went else went[-1].copy()
    most = _room_inside(sheet, member) or (AFAR if sheet.roams else IN_FRAME)
    length = float(np.clip(speed_of(sheet, act, member) * action.speed * (end - start), min(0.25, most), most))
    if len(abreast := going(sheet.brief, sheet.actions)) > 1 and member.ref in abreast:
        speeds = [speed_of(sheet, a.act, m) for a in sheet.actions if a.subject in abreast for m in sheet.of(a.subject)]
        length = min(length, max(min(speeds) * (end - start), LEAST_ABREAST))  # those who go together stay together
    deck = sheet.member(spot.support) if spot.support and not spot.support.startswith("person") else None
    if deck is not None and (deck.name in DECKS or FAMILY_OF.get(deck.name) in GROUNDS):
        length = min(length, ALONG_DECK * float(max(deck.size)) * sheet.spots[deck.owner].scale)
    course = course_of(action)
    if (
        course in UPRIGHT
        and member.assembly.carriage in AIRBORNE
        and act not in ("take off", "land", "dive", "jump")
        and not went
    ):
        return upright(here, UPRIGHT[course], member, 0.5 * sheet.side if member.assembly.carriage == "wings" else 0.0)
    if act == "slide" and member.assembly.carriage.startswith("legs") and not member.person:
        if any(d.verb not in ("stand", "sit", "look") for d in before):  # it has walked there: no hillside
            return np.stack([here, here + np.array([sheet.side * length, 0.0, 0.0])])
        return _slid_down(here, length, sheet.side)
    if (
        member.assembly.carriage in GROUNDED
        and (action.toward in ("up", "down") or act == "climb")
        and act not in ("take off", "rise", "jump")
    ):
        return _uphill(here, length, sheet.side, down=action.toward == "down")
    if act in ("take off", "land") and FAMILY_OF.get(member.name) == "aircraft" and member.assembly.carriage == "wings":
        return _runway(here * [1.0, 0.0, 1.0], sheet.side, landing=act == "land")
    if act == "dive" and member.assembly.carriage == "swims":
        down = np.array([0.0, 0.5 * length + 0.3 * float(member.size[1]), 0.0])
        half = np.array([0.5 * length * sheet.side, 0.0, 0.0])
        return (
            np.stack([here - half, here + half - down]) if here[1] <= 0 else np.stack([here - half + down, here + half])
        )
    if act == "dive" and member.assembly.carriage == "wings" and spot.y > ALOFT:
        return _stoop(here, float(member.size[1]), sheet.side)
    if action.toward in ("up", "down") or act in ("take off", "rise"):
        up = -1.0 if action.toward == "down" else 1.0
        length = LAUNCH if member.assembly.carriage == "rocket" and up > 0 else length
        lean = 0.45 if act == "take off" and member.assembly.carriage != "rocket" else 0.0
        return np.stack([here, here + length * np.array([lean * sheet.side, up, 0.0])])
    if act == "land" and member.assembly.carriage in ("wings", "rotor", "hovers", "rocket"):
        down = here * [1.0, 0.0, 1.0] + [0.0, 0.0 if not spot.support else here[1], 0.0]
        lean = (
            0.0 if member.assembly.carriage == "rocket" else 0.35 if FAMILY_OF.get(member.name) == "spacecraft" else 1.0
        )
        return np.stack(
            [
                down + np.array([-0.55 * length * sheet.side * lean, min(0.75 * length, HIGH), -0.25 * length * lean]),
                down,
            ]
        )
    if act == "drift" and member.assembly.carriage == "wheels":
        return _bend(here, length, sheet.side)
    if (door := _door(sheet, action, member)) is not None:
        there = sheet.spots[door.owner]
        return np.stack(
            [here, np.array([there.x, here[1], there.z + 0.3]), np.array([there.x, here[1], there.z - 0.9])]
        )
    if (aside := side_kept(sheet.brief, member.ref)) and not before:
        return np.stack([here, here + np.array([aside * min(length, KEPT_WAY), 0.0, 0.0])])
    goal = _goal(sheet, action, act, member)
    if goal is not None and course in SIDES and not before and not sheet.roams and not action.role(*ENDING_AT):
        there = sheet.spots[goal.owner]  # below it, along it or across it: to the side that was said, not to it
        before_it = 0.0 if action.role(*BELOW) else 0.5 * float(goal.size[2]) * there.scale + GAP
        return straight_across(np.array([there.x, here[1], there.z + before_it]), SIDES[course], member)
    if goal is not None and sheet.spots[goal.owner].scale > BENEATH:
        goal = None  # nobody is seen to go round the earth from near by
    if goal is not None:
        circles = bool(action.words) and action.words[0].lower().startswith("circl")
        if act == "orbit" or circles or action.role("around") == goal.ref:
            return around(sheet, member, goal)
        if (passing := passing_way(sheet, action, act, member, goal, SIDES.get(course, sheet.side))) is not None:
            return passing
        if act == "fly" and not member.mobile:
            return _thrown_to(sheet, member, goal, SIDES.get(course, sheet.side))
        return _toward(sheet, act, member, goal, length)
    if action.toward in ("camera", "away"):
        z = np.array([0.0, 0.0, 1.0 if action.toward == "camera" else -1.0])
        drift = np.array([0.25 * sheet.side, 0, 0])
        return np.stack([here - (0.75 * length) * z - drift, here + 0.3 * length * z])
    side = {"left": -1.0, "right": 1.0}.get(action.direction or action.toward or "", sheet.side)
    across, slant = np.array([side, 0.0, 0.0]), np.array([0.0, 0.0, 0.12 * length])
    flies = member.assembly.carriage in ("wings", "rotor") and spot.y > ALOFT and spot.scale < LEVEL
    rise = np.array([0.0, HIGH * 0.3, 0.0]) if flies else np.zeros(3)
    if course in SIDES and not before and not sheet.roams:
        return straight_across(here, side, member)
    if before:
        return np.stack([here, here + across * min(length, IN_FRAME / 2) + slant / 2 + rise])
    return np.stack([here - across * length / 2 - slant / 2, here + across * length / 2 + slant / 2 + rise])


def _runway(here: np.ndarray, side: float, *, landing: bool) -> np.ndarray:
    """Along the ground and up from it, or down to it and on."""
    along = np.linspace(-0.45 * RUNWAY, 0.55 * RUNWAY, 25)
    share = np.clip((along / RUNWAY + 0.05) / 0.6, 0.0, 1.0)
    path = here + np.stack([side * along, RUNWAY * CLIMB * share**1.6, -0.10 * along], 1)
    return path[::-1] * [1.0, 1.0, 1.0] + [2 * side * 0.05 * RUNWAY, 0.0, 0.0] if landing else path


def _stoop(here: np.ndarray, tall: float, side: float) -> np.ndarray:
    """Steeply down from the sky and up again just over the ground."""
    share = np.linspace(0.0, 1.0, 25)
    across = side * STOOP * (share - 0.55)
    down, up = np.maximum(1 - share / 0.6, 0.0) ** 1.4, np.maximum((share - 0.6) / 0.4, 0.0) ** 1.6
    high = 0.5 * tall + (here[1] - 0.5 * tall) * (down + 0.55 * up)
    return np.stack([here[0] + across, high, np.full(25, here[2])], 1)


def _uphill(here: np.ndarray, length: float, side: float, *, down: bool) -> np.ndarray:
    """A way across the picture that climbs, or falls, as a steep street does; it begins and ends on the slope."""
    rise = length * math.tan(math.radians(CLIMB_DEG))
    half = np.array([0.5 * length * side, 0.0, 0.0])
    ends = np.stack([here - half, here + half + np.array([0.0, rise, 0.0])])
    return ends[::-1] * [1.0, 1.0, 1.0] if down else ends


def _slid_down(here: np.ndarray, length: float, side: float) -> np.ndarray:
    """A way down a hillside; those of all who slide lie in one plane."""
    x = np.array([here[0] - 0.5 * side * length, here[0] + 0.5 * side * length])
    y = math.tan(math.radians(SLIDE_DEG)) * (SLIDE_FROM - side * x)
    return np.stack([x, y, np.full(2, here[2])], 1)


def _bend(here: np.ndarray, length: float, side: float) -> np.ndarray:
    """A way around a corner: across the picture, then toward the camera."""
    angle = np.linspace(-0.25 * math.pi, 0.3 * math.pi, 17)
    radius = 0.62 * length
    return np.stack(
        [here[0] + side * radius * np.sin(angle), np.full(17, here[1]), here[2] + radius * (0.75 - np.cos(angle))], 1
    )


def around(sheet: Sheet, member: Member, goal: Member) -> np.ndarray:
    """Once around something, from where one stands."""
    there, here = sheet.spots[goal.owner], sheet.spots[member.owner]
    swims = member.assembly.carriage == "swims"
    radius = 0.5 * float(max(goal.size[0], goal.size[2]) + max(member.size[0], member.size[2])) + 0.35
    radius *= NEAR if swims else 1.0
    begin = math.atan2(here.z - there.z, here.x - there.x)
    alike = [m for m in sheet.members if m.name == member.name and (m.mobile or m.ref == member.ref)]
    k = alike.index(member) if member in alike else 0
    if len(alike) > 1:  # each on a path of its own
        begin += 2.4 * k
        radius += k % LANES * (0.3 if swims else 0.8) * float(max(member.size[0], member.size[2]))
    angle = begin - np.linspace(0.0, 2 * math.pi, ROUND_POINTS)
    deep = 0.618 * k % 1.0 * SHOAL * float(goal.size[1]) if swims else 0.0
    lifts = (
        0.15 + 0.75 * (0.382 * k % 1.0) if len(alike) > 1 else 0.5
    )  # of its height: leaves and books whirl at all heights
    y = here.y + deep if member.assembly.carriage != "rests" else there.y + lifts * (goal.size[1] - member.size[1])
    across = (0.7 if swims else 1.0) * radius
    return np.stack([there.x + radius * np.cos(angle), np.full(ROUND_POINTS, y), there.z + across * np.sin(angle)], 1)


def _door(sheet: Sheet, action: Action, member: Member) -> Member | None:
    """The door that somebody opened before: the way leads through it."""
    opened = [
        a.role("object")
        for a in sheet.actions
        if a.subject == action.subject and a.act == "open" and a.order < action.order
    ]
    return next((m for ref in opened for m in sheet.of(ref) if m.name in ("door", "gate", "garage door")), None)


def _goal(sheet: Sheet, action: Action, act: str, member: Member) -> Member | None:
    ref = action.role("around", "to", "toward", "into", "onto", "at", "over", "past") or (
        (action.role("object") if act == "orbit" else None)
        or (action.target if act not in ("carry", "push", "pull") else None)
    )
    found = next((m for m in sheet.of(ref) if m.owner != member.owner), None)
    if (
        found is not None
        and found.ref == action.role(*ALONG)
        and {action.subject, found.ref} <= {*going(sheet.brief, sheet.actions)}
    ):
        return None  # beside it, not to it
    if found is not None and not found.mobile and found.ref == action.role("with", "among", "amid"):
        return None  # ducks on a pond with lily pads
    if found is None or found.owner not in sheet.spots or sheet.spots[member.owner].support == found.owner:
        return None
    return found if max(found.size) < VAST * max(*member.size, 0.3) or act == "orbit" else None


def _toward(sheet: Sheet, act: str, member: Member, goal: Member, length: float) -> np.ndarray:
    """To a goal's near side, or over it for who leaps or flies."""
    spot, there = sheet.spots[member.owner], sheet.spots[goal.owner]
    here = np.array([spot.x, spot.y, spot.z])
    reach = (goal.size[0] * there.scale + member.size[0] * spot.scale) / 2 * 0.9
    side = 1.0 if there.x > here[0] else -1.0
    over = act in ("jump", "leap", "fly")
    if abs(there.x - here[0]) < 0.8 or over:
        here = np.array([there.x - side * max(reach + 0.3, 0.5 * length), here[1], here[2]])
    stop = np.array([there.x - side * reach, here[1], _before(goal, there, member, spot) if not over else here[2]])
    return np.stack([here, np.array([there.x + side * reach, here[1], here[2]]) if over else stop])


def _before(goal: Member, there: Spot, member: Member, spot: Spot) -> float:
    """How far toward the viewer one ends at a goal: before what would hide who comes to it, beside what is low or moves itself."""
    if goal.mobile or goal.size[1] * there.scale < HIDES * member.size[1] * spot.scale:
        return there.z
    return there.z + 0.5 * float(goal.size[2] * there.scale + member.size[2] * spot.scale) + GAP


def _thrown_to(sheet: Sheet, member: Member, goal: Member, side: float) -> np.ndarray:
    """Through the air to a goal's head, from the side that it comes from."""
    there, size = sheet.spots[goal.owner], goal.size * sheet.spots[goal.owner].scale
    high = (AT_HEAD if goal.mobile else 0.5) * float(size[1])
    near = 0.5 * float(size[0]) + 0.4 * float(member.size[0])
    far = max(2.2 * float(size[0]), 1.2)
    ways = [(far, 0.75 * high), (0.6 * far + 0.4 * near, 1.15 * high), (near, high)]
    return np.array([[there.x - side * x, there.y + y, there.z] for x, y in ways])


def _room_inside(sheet: Sheet, member: Member) -> float | None:
    """How long a way may be of who is inside something."""
    spot = sheet.spots[member.owner]
    if spot.relation != "inside" or not spot.support:
        return None
    holder = sheet.member(spot.support)
    room = float(holder.size[0]) * sheet.spots[holder.owner].scale
    return max(0.55 * room - float(member.size[0]) * spot.scale, 0.05 * room)
