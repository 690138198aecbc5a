"""Parts of single doers: what a person, an animal or a vehicle, and a thing that rests make of an act."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ....story.storyboard import Action
from ....vocabulary.acts import ACTS
from ....vocabulary.families import FAMILY_OF
from ...motion import Deed
from ...motion.carriages.conditions import ENDS
from ...motion.moves import MOVES
from ..breakage import BREAKING
from ..heights import AIRBORNE, ALIVE, ALOFT, WATERFOWL
from ..layouts.crossings import course_of
from ..roster import BELTS, FIXED, Member
from . import shoving
from .chases.grazing import eat_before
from .cues import NEVER_S
from .leaps import leap
from .races import BOARDS, ride_along, ride_board
from .sheet import Sheet
from .ways import way_of

FALLING = (
    "drop", "bounce", "roll", "throw", "collide", "slide", "stack", "topple", "domino", "pendulum", "ramp", "seesaw", "tower",
)  # fmt: skip
HANDLED = frozenset(
    "drink eat read write type photograph phone hold carry stir cook sweep dig rake hammer paint draw fish juggle lift give catch swing feed pour water".split()
) | {"play guitar", "play violin", "play trumpet", "pick up", "put down", "play music"}  # fmt: skip
ON_WHAT = (
    "stir",
    "cut",
    "cook",
    "write",
    "paint",
    "draw",
    "pour",
    "feed",
    "hammer",
    "dig",
    "rake",
    "sweep",
)  # done to what stays where it is
AT_WORK = ("knead", "cut", "stir", "cook", "build", "repair", "sew")  # with both hands on what lies on a table
HAND_OVER, HANDS_APART = 0.012, 0.05  # of a body's height: a hand over its work, and from its middle
MOVE_FOR = {  # acts of figures that go by another name among the moves
    "box": "fight", "play tennis": "swing", "play golf": "golf", "play baseball": "swing",
    "hold hands": "stand", "photograph": "film", "get dressed": "stand", "breathe": "stand", "balance": "tree pose", "chase": "run", "follow": "walk", "swing to and fro": "swing",
    "play ball": "throw", "play": "cheer", "play music": "play guitar", "build": "pick up", "trot": "jog", "gallop": "sprint", "stop": "stand", "collide": "run",
    "crash": "fall", "bounce": "jump", "slide": "skate", "float": "float", "rise": "fly", "appear": "stand", "vanish": "stand", "transform": "spin",
    "turn off": "press", "touch": "press", "knock over": "push", "topple": "fall", "hang": "hold up", "hold high": "hold up", "take off": "fly", "land": "jump", "sail": "row", "glide": "skate",
    "explode": "fall", "burn": "stand", "melt": "stand", "shrink": "stand", "grow": "stand", "sink": "walk", "breach": "leap", "pounce": "leap",
    "groom": "wash", "ring": "press", "bark": "shout", "wag": "dance", "shake off": "shiver", "orbit": "run", "hover": "fly", "breathe fire": "shout",
}  # fmt: skip
RIDES = ("ski", "skate", "surf", "ride", "sail", "fly", "pedal", "row")  # what takes an animal along that sits on it
VEHICULAR = ("wheels", "floats", "sails", "rotor", "rocket")  # carriages of what crashes
FLAMES = ("fire", "flame", "campfire", "lava", "smoke")  # what neither falls nor rolls
CHANGES = ("melt", "grow", "shrink", "vanish", "appear")  # what becomes of a whole body
VOICED = ("talk", "shout", "whisper", "sing", "laugh", "scream")
ON_FEET = (
    "walk",
    "stroll",
    "limp",
    "sneak",
    "march",
    "run",
    "sprint",
    "hop",
    "skip",
    "climb",
    "crawl",
    "trot",
    "gallop",
)
STAYING = (
    "building",
    "structure",
    "street",
    "furniture",
    "fitting",
    "appliance",
    "plant",
)  # families that nothing moves unsaid
BY_CARRIAGE = {
    "wings": "fly", "rotor": "fly", "swims": "swim", "floats": "sail", "sails": "sail", "rocket": "take off", "hovers": "fly", "wheels": "drive",
}  # fmt: skip
ROUGH = 4.5  # by how much more a boat is thrown about in a storm than on calm water
ALONG_BELT = -20.0  # yaw in degrees of who goes on a belt: seen from the side
ON_THE_SPOT = ("flip", "sneeze")  # the same of what is done where one stands
AGAIN, AGAIN_S = ("jump", "leap"), 1.7  # what is done again and again where nothing says otherwise, and how often
ROLLED_ALONG = ("down", "along", "across", "to", "into", "toward", "off", "from", "over")  # where one that rolls goes
WALL_BOARDS = ("whiteboard", "blackboard", "wall", "window")  # what one writes on standing
WHOLE = 0.25  # of a shot: so long a thing that breaks by itself is seen whole
AIRY = ("cloud", "bubble", "tornado")  # phenomena that go through the air
FORCES = (
    "tornado",
    "wave",
    "breaking wave",
    "lightning",
    "meteor",
    "asteroid",
    "comet",
    "fire",
    "avalanche",
)  # what breaks other things
ERUPTING = ("volcano", "geyser", "volcano section", "mushroom cloud")  # what goes off and stays whole
HANDHELD = ("phone", "tablet")  # what one looks at in the hands
STANDING_WAYS = ("walk", "run", "stroll", "sprint", "jog")


def take(sheet: Sheet, action: Action) -> None:
    """Give one action to its subjects."""
    act = action.act or action.verb
    _change(sheet, action, act)
    if (action.subject, action.order) in sheet.settled:
        return
    for member in sheet.of(action.subject):
        doer: Callable[[Sheet, Action, str, Member], None] = (
            _thing if not member.mobile else _person if member.person else _beast
        )
        doer(sheet, action, act, member)


def _change(sheet: Sheet, action: Action, act: str) -> None:
    """What an act makes of things: they break, or somebody opens, shuts, lights or fills them."""
    start, end = sheet.clock[action.order], sheet.end_of(action)
    doers = sheet.of(action.subject)
    alive = any(m.person or m.assembly.carriage.startswith("legs") for m in doers)
    target = sheet.object_of(action)
    if act in BREAKING and not any(m.owner in sheet.ways for m in doers):
        living = target is not None and any(FAMILY_OF.get(m.name) in ALIVE for m in doers)
        forced = alive or living or any(m.name in FORCES for m in doers)
        for member in [target] if forced else doers:
            if member is not None and not member.person and member.name not in ERUPTING:
                when = start + min(0.55, 0.4 * (end - start)) if alive else max(start, WHOLE * sheet.duration_s)
                sheet.breaks.setdefault(member.owner, (when, act))
    if act in ("stir", "cook") and target is not None and "bare" in target.assembly.states:
        sheet.do(target, "uncover", -1.0, -0.9)  # its lid is off from the first frame
    filled = sheet.of(action.role("into", "in")) if act == "pour" else []
    verb, target = ("fill up", filled[0]) if filled else (act, target)
    if alive and target is not None and set(ENDS.get(verb, ())) & set(target.assembly.states):
        when = start + min(0.7, 0.4 * (end - start))
        sheet.do(target, verb, when, max(end, when + 0.2))


def _thing(sheet: Sheet, action: Action, act: str, member: Member) -> None:
    """What rests by itself: physics where it falls or is hit, else a deed (it spins, opens, grows, floats)."""
    if act in BREAKING:
        return
    if member.name in FIXED:
        sheet.do(
            member,
            "stand" if act in ("", "rest", "wait", "stand") and action.target is None else "work",
            sheet.start_of(action, act),
            sheet.end_of(action),
        )
        return
    if (
        act in ("fly", "hover", "glide")
        and FAMILY_OF.get(member.name) in (*STAYING, "phenomenon")
        and member.name not in AIRY
    ):
        return
    if member.name in FLAMES:
        sheet.do(member, "stand", 0.0, sheet.duration_s)
        return
    stays = not action.act or action.verb == "ramp" or act in ON_FEET
    if stays and FAMILY_OF.get(member.name) in STAYING:  # a castle on a hill does not roll down it, nor do signs walk
        return
    if action.verb in FALLING and act not in ("spin", "fly", "float", "orbit", "melt", *ENDS, "turn wheels", "rise"):
        if shoving.leaves_support(sheet, action, member):
            return
        if action.target is None and any(s.owner == member.owner for s in sheet.shoves):
            return  # what was set moving falls, rolls and bounces by itself
        if action not in sheet.falling:
            sheet.falling.append(action)
        return
    start, end = sheet.start_of(action, act), sheet.end_of(action)
    if act in ("turn off", "turn on", "open", "close") and not action.order:  # it is seen as it was before
        start = max(start, WHOLE * sheet.duration_s)
    if act == "boil":
        home = sheet.spots[member.owner].support
        for vessel in (member, *([sheet.member(home)] if home else [])):
            if "bare" in vessel.assembly.states:
                sheet.do(vessel, "uncover", -1.0, -0.9)  # one sees what boils in it
    verb = {"turn": "spin", "turn wheels": "spin", "rest": "stand", "hover": "bob", "fall softly": "sink"}.get(act, act)
    if act == "turn wheels" and any(node.name == "hands" for node in member.assembly.nodes):
        verb = "stand"  # a clock that ticks
    path = (
        way_of(sheet, action, act, member, start, end)
        if verb in ("fly", "take off", "drift", "sail", "orbit")
        else None
    )
    sheet.do(member, verb, start, end, path=path)


def _beast(sheet: Sheet, action: Action, act: str, member: Member) -> None:
    start, end = sheet.start_of(action, act), sheet.end_of(action)
    carriage = member.assembly.carriage
    if act in ("land", "dive") and not sheet.deeds[member.owner]:
        start = 0.0  # it comes in from the first frame on
    goes = (act in ACTS and ACTS[act].goes) or (
        action.verb in ("roll", "slide", "walk", "sprint", "throw") and carriage != "rests" and not action.act
    )
    goes = goes or (
        bool(course_of(action)) and carriage in AIRBORNE and act in ("float", "drift", "hover", "move", "go")
    )
    settled, splashes = is_down(member, sheet.spots[member.owner].y), False
    if act == "slide" and not action.act and carriage.startswith("legs"):  # it was said to go, not to lie on its belly
        act = "trot" if any(carrier == member.owner for carrier, _, _ in sheet.held.values()) else "walk"
    if act == "splash" and carriage.startswith("legs") and "trunk" not in member.assembly.sockets:
        act, goes, splashes = "run", True, True  # through the water
    if act == "roll" and carriage.startswith("legs") and not action.role(*ROLLED_ALONG):
        act, goes = "wallow", False  # on the spot: animals are no balls
    if act in ("jump", "leap", "hop") and leap(sheet, action, member, start, end):
        return
    if act in BOARDS and carriage.startswith("legs") and ride_board(sheet, action, member, start, end):
        return
    if act in RIDES and ride_along(sheet, action, member, start, end):
        return
    if act == "splash" and carriage == "wheels":
        act, goes = "drive", True
    if act == "collide" and carriage in VEHICULAR:
        act = "crash"
    if act in ("collide", "hit") and any(said in shoving.OFF for said, _ in action.roles):
        act = "push"
    if act in ("shoot", "splash") and "trunk" in member.assembly.sockets:
        act = "spray"
    verb = (
        act
        if act in ACTS or act == "spray"
        else {"roll": "drive", "slide": "walk", "throw": "fly", "sprint": "run"}.get(act, "stand")
    )
    crown = next(iter(sheet.of(action.role("from", "off"))), None)
    if act == "eat" and crown is not None and crown.size[1] > 0.8 * member.size[1]:
        verb = "browse"
    if verb == "rise" and carriage == "wings":
        act, verb, goes = "take off", "fly", True
    if verb == "fly" and carriage == "swims":
        verb = "swim"
    if verb in ("walk", "run", "slide", "roll", "go", "follow") and carriage in BY_CARRIAGE and not settled:
        verb = BY_CARRIAGE[carriage]
    if settled and goes and sheet.spots[member.owner].y < 0:
        verb = "swim"
    if verb in ("float", "drift") and member.name in WATERFOWL:
        verb, goes = "swim", True
    path = way_of(sheet, action, act, member, start, end) if goes or act in ("orbit", "land") else None
    if act == "crash" and sheet.spots[member.owner].y > ALOFT and path is None:
        path = _down(sheet, member)
    target = sheet.object_of(action)
    if (
        act in ("play ball", "play", "chase")
        and target is not None
        and target.assembly.round
        and carriage.startswith("legs")
    ):
        _after_ball(sheet, member, target, start, end)
        return
    looks = {"look": sheet.middle(target)} if target is not None else {}
    params = {"moving": "both"} if splashes else _params(sheet, path)
    sheet.do(member, verb, start, end, path=path, targets=looks, params=params | _rough(sheet, member))
    if act in ("eat", "drink") and (bowl := next((m for m in sheet.of(action.role("from", "out of")) if not m.mobile), None)):  # fmt: skip
        target, act = bowl, "drink"
    if target is not None and act in ("eat", "hold", "carry", "catch", "pick up", "drink") and not target.mobile:
        _bite(sheet, act, member, target)
    shoving.shove(sheet, action, act, member, start, end)


def _down(sheet: Sheet, member: Member) -> np.ndarray:
    """From the air aslant to the ground."""
    spot = sheet.spots[member.owner]
    return np.array([[spot.x - 1.1 * sheet.side, spot.y, spot.z - 0.4], [spot.x + 0.3 * sheet.side, 0.0, spot.z]])


def is_down(member: Member, high: float) -> bool:
    """Whether a bird or a dragon is on the ground or on water. high: of its spot."""
    return member.assembly.carriage == "wings" and FAMILY_OF.get(member.name) in ALIVE and high < ALOFT


def _after_ball(sheet: Sheet, member: Member, ball: Member, start: float, end: float) -> None:
    """Run after a ball that rolls ahead."""
    spot, radius = sheet.spots[member.owner], 0.5 * float(ball.size[1])
    long, ahead = 1.5, 0.5 * float(member.size[0]) + 2.2 * radius
    way = np.array([sheet.side, 0.0, 0.12])
    here = np.array([spot.x, spot.y, spot.z]) - 0.5 * long * way
    sheet.do(member, "run", start, end, path=np.stack([here, here + long * way]), params={"moving": "both"})
    before = here + ahead * way
    sheet.spots[ball.owner] = replace(
        sheet.spots[ball.owner], x=float(before[0]), y=0.0, z=float(before[2]), support="", relation=""
    )
    sheet.do(ball, "roll", start, end, path=np.stack([before, before + long * way]), params={"moving": "both"})
    sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject == ball.ref}


def _bite(sheet: Sheet, act: str, member: Member, target: Member) -> None:
    """Put what an animal eats before its head, and what it carries into its mouth."""
    if sheet.held.get(target.owner, ("",))[0] == member.owner and sheet.held[target.owner][1] != "mouth":
        return  # paws have it, or it hangs below
    if act == "eat" and sheet.spots[member.owner].support and max(target.size) < 0.5 * max(member.size):
        sheet.held.pop(target.owner, None)
        sheet.grip(target, member, "mouth")
        return
    if act in ("eat", "drink"):
        sheet.held.pop(target.owner, None)
        eat_before(sheet, member, target)
    else:
        sheet.held.pop(target.owner, None)
        sheet.grip(target, member, "mouth")


def _rough(sheet: Sheet, member: Member) -> dict[str, float | str]:
    """By how much more than on calm water what floats is thrown about."""
    place = sheet.brief.place
    waves = max(place.amount("waves"), place.amount("storm"))
    return {"rough": 1.0 + ROUGH * waves} if waves > 0 and member.assembly.carriage in ("floats", "sails") else {}


def _params(sheet: Sheet, path: np.ndarray | None) -> dict[str, float | str]:
    return {"moving": "both"} if path is not None and sheet.roams else {}


def _person(sheet: Sheet, action: Action, act: str, member: Member) -> None:
    start, end = sheet.start_of(action, act), sheet.end_of(action)
    verb = act if act in MOVES else MOVE_FOR.get(act, "stand")
    if act == "shout" and sheet.of(action.role("object", "at")) and sheet.of(action.role("object", "at"))[0].person:
        verb = "argue"  # at somebody near, and not far off
    if act in VOICED:
        sheet.talks[member.owner].append((sheet.clock[action.order], end))
    if act in ACTS and ACTS[act].expression:
        sheet.moods[member.owner] = ACTS[act].expression
    target = sheet.object_of(action)
    if act in BREAKING and target is not None and target.owner != member.owner:
        verb = "hit"  # it is not oneself that goes to pieces
    elif act == "break" and target is None:
        verb = "clench fists"  # knuckles
    targets: dict[str, np.ndarray] = {}
    on_wall = act in ("write", "draw") and target is not None and target.name in WALL_BOARDS
    if on_wall or (act == "paint" and any(m.name == "mural" for m in sheet.members)):
        verb = "write on board"
    if target is not None and target.owner != member.owner and target.owner not in sheet.held:
        targets["look"] = sheet.middle(target)
    if (
        act == "look"
        and target is not None
        and target.name in HANDHELD
        and sheet.held.get(target.owner, ("",))[0] == member.owner
    ):
        verb = "look at phone"
    handy = target is not None and not target.mobile and not target.person and FAMILY_OF.get(target.name) not in STAYING
    served = target is not None and bool(sheet.spots[target.owner].support) and act in ("eat", "type", "read", "write")
    if act in HANDLED and act not in ON_WHAT and handy and not served and target is not None:
        sheet.grip(target, member, "hand_right", start + 0.45 * (end - start) if act == "put down" else NEVER_S)
    going = (act in ACTS and ACTS[act].goes) or verb in STANDING_WAYS
    belt = _belt_under(sheet, member) if going else None
    path = way_of(sheet, action, act, member, start, end) if going and belt is None and act not in ("climb",) else None
    params = _params(sheet, path)
    if act == "nod off" and target is not None:
        targets |= _on_the_top(sheet, member, target)
    if act in AT_WORK and target is not None and sheet.spots[target.owner].support:
        targets |= _over(sheet, member, target)
        params["about"] = 1.0
    if act in CHANGES:
        params["change"] = act
    if action.times > 1:
        params["count"] = float(action.times)
    own = sheet.deeds[member.owner]
    if act not in ("hold", "talk", "smile", "look"):
        own[:] = [d for d in own if d.verb not in ("hold", "hold both") or d.end_s < start]
    facing = _facing(sheet, member, target, path) if belt is None else belt
    if verb in AGAIN and path is not None and not action.roles and action.times == 1 and end - start > 2 * AGAIN_S:
        count = int((end - start) / AGAIN_S)
        for k in range(count):
            a, b = (path[0] + (path[-1] - path[0]) * share / count for share in (k, k + 1))
            own.append(
                Deed(
                    verb=verb,
                    start_s=start + k * AGAIN_S,
                    end_s=start + (k + 1) * AGAIN_S,
                    path=np.stack([a, b]),
                    params=params,
                )
            )
        return
    if verb in ON_THE_SPOT and path is None and action.times == 1 and end - start > 2 * AGAIN_S:
        count = int((end - start) / AGAIN_S)
        spans = [(start + k * (end - start) / count, start + (k + 1) * (end - start) / count) for k in range(count)]
        own += [Deed(verb=verb, start_s=a, end_s=b, targets=targets, facing=facing, params=params) for a, b in spans]
        return
    own.append(Deed(verb=verb, start_s=start, end_s=end, path=path, targets=targets, facing=facing, params=params))
    shoving.shove(sheet, action, act, member, start, end)


def _belt_under(sheet: Sheet, member: Member) -> float | None:
    """Which way a belt runs that somebody goes on without getting on, turned so that both are seen from the side."""
    spot = sheet.spots[member.owner]
    below = sheet.member(spot.support) if spot.support else None
    if below is None or below.name not in BELTS:
        return None
    sheet.spots[below.owner] = replace(sheet.spots[below.owner], yaw=ALONG_BELT)
    return ALONG_BELT


def _over(sheet: Sheet, member: Member, thing: Member) -> dict[str, np.ndarray]:
    """Where both hands are that work on something which lies before somebody."""
    spot, own = sheet.spots[thing.owner], sheet.spots[member.owner]
    yaw = np.radians(own.yaw)
    right = np.array([np.sin(yaw), 0.0, np.cos(yaw)])
    high = spot.y + float(thing.high[1]) * spot.scale + HAND_OVER * float(member.size[1])
    middle = np.array([spot.x, high, spot.z])
    apart = HANDS_APART * float(member.size[1])
    return {"hand_right": middle + apart * right, "hand_left": middle - apart * right}


def _on_the_top(sheet: Sheet, member: Member, table: Member) -> dict[str, np.ndarray]:
    """Where the arms are of who has laid the head on a table."""
    spot, size = sheet.spots[table.owner], float(member.size[1])
    x = sheet.spots[member.owner].x
    z = spot.z - 0.5 * float(min(table.size[0], table.size[2])) * spot.scale + 0.10 * size
    place = np.array([x, spot.y + float(table.high[1]) * spot.scale + 0.03 * size, z])
    return {"hand_right": place + np.array([0.05 * size, 0, 0]), "hand_left": place - np.array([0.05 * size, 0, 0])}


def _facing(sheet: Sheet, member: Member, target: Member | None, path: np.ndarray | None) -> float | None:
    """Toward whom one deals with, half turned to the camera."""
    if path is not None or target is None or target.owner in sheet.held:
        return None
    here, there = sheet.spots[member.owner], sheet.spots[target.owner]
    if abs(there.x - here.x) < 0.15 * member.size[1]:
        return None
    if target.person:  # one sees to whom it is done
        return -28.0 if there.x > here.x else -152.0
    return -50.0 if there.x > here.x else -130.0
