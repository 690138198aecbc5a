"""What falls, sinks or is thrown into something that takes it and does not give it back: a crater, a fire, a well, the sea, lava."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from .....story.setting import Ref
from .....story.storyboard import Action, Brief
from ....primitives import RGB
from ...roster import Member, kind_of
from ..cues import Splash
from ..sheet import Sheet
from .light_things import SWAYING, about_y, about_z, frames_about
from .projectiles import WATERS
from .tool_ways import Way, moments

ENTERED: Mapping[str, float] = {
    "volcano": 0.95, "fountain": 0.30, "campfire": 0.35, "fire": 0.35, "fireplace": 0.40, "toilet": 0.52, "well": 0.62, "geyser": 0.2,
}  # fmt: skip  # kinds: how high one goes in, of their height
FALLS = frozenset("fall drop sink throw fly land jump leap slide roll dive crash".split()) | {
    "fall softly",
    "fall down",
}
SINKS = ("sink",)
INTO = ("into", "in", "inside", "onto", "to")
LAVA_PLACES = ("volcano", "lava field")
LAVA: RGB = (1.0, 0.42, 0.06)
WATER: RGB = (0.80, 0.90, 0.96)
FRONT_OF = {
    "fountain": 0.22,
    "toilet": 0.22,
    "volcano": 0.12,
}  # of its depth: how far before its middle, clear of jets and smoke
IN_CRATERS = 0.42  # of a volcano: how large what falls into it is shown
LEAST = 0.22  # of what takes it: how large it is shown at least
ABOVE = 1.7  # of the larger one's height, at most: from how far above it comes
HANGS_S, SINKS_S, TILT = 0.35, 1.3, 0.5  # until it is let go; until it has gone down; radians by which it tips
FLOATS = ("floats", "sails", "swims")


def entered(brief: Brief, actions: Sequence[Action]) -> list[Ref]:
    """Craters, fires and wells into which something falls."""
    falling = [a for a in actions if _falls(a) and a.subject[0] == "thing"]
    said = [ref for a in falling for ref in (*(r for word, r in a.roles if word in INTO), *_crater(brief, a))]
    return [ref for ref in dict.fromkeys(said) if ref[0] == "thing" and kind_of(brief.things[ref[1]]) in ENTERED]


def go_in(sheet: Sheet) -> None:
    """Take what goes into those, and what falls into water or lava that is all the ground."""
    for action in sheet.actions:
        if action.subject[0] != "thing" or not _falls(action) or (action.subject, action.order) in sheet.settled:
            continue
        said = [*(ref for word, ref in action.roles if word in INTO), *_crater(sheet.brief, action)]
        goal = next((m for ref in said for m in sheet.of(ref) if m.name in ENTERED), None)
        things = [m for m in sheet.of(action.subject) if m.owner not in sheet.ways]
        if not things or (goal is None and not _into_the_ground(sheet, action, things[0])):
            continue
        for number, thing in enumerate(things):
            _enter(sheet, action, thing, goal, 0.3 * number)
        refs = {action.subject, *([goal.ref] if goal is not None and goal.name not in ("volcano", "geyser") else [])}
        sheet.settled |= {(a.subject, a.order) for a in sheet.actions if a.subject in refs}


def _crater(brief: Brief, action: Action) -> list[Ref]:
    """The volcano of a shot that is at one, where nothing else is said of where something falls."""
    if brief.place.name not in LAVA_PLACES or any(word in (*INTO, "off", "from") for word, _ in action.roles):
        return []
    return [("thing", i) for i, thing in enumerate(brief.things) if kind_of(thing) == "volcano"]


def _falls(action: Action) -> bool:
    return action.act in FALLS or (not action.act and action.verb in ("drop", "throw"))


def _into_the_ground(sheet: Sheet, action: Action, thing: Member) -> bool:
    """Whether all that is below is water or lava, and what falls is no boat and nothing that swims."""
    place = sheet.brief.place.name
    if any(
        sheet.of(ref) for word, ref in action.roles if word in ("into", "onto", "on", "in", "through", "off", "from")
    ):
        return False
    fluid = (place in WATERS and place not in ("river",)) or place in LAVA_PLACES
    sunk = action.act not in ("fly", "jump", "leap", "dive", "land", "throw", "roll", "slide")
    return (
        fluid
        and sunk
        and thing.assembly.carriage == "rests"
        and thing.name not in SWAYING
        and not sheet.spots[thing.owner].support
    )


def _enter(sheet: Sheet, action: Action, thing: Member, goal: Member | None, late: float) -> None:
    """Down in a fall, or slowly where it sinks; then under, until nothing of it is seen."""
    times, gravity = moments(sheet.duration_s), max(sheet.gravity, 0.5)
    spot = sheet.spots[thing.owner]
    scale = spot.scale
    place = np.array([spot.x, 0.0, spot.z])
    tall = float(thing.size[1])
    if goal is not None:
        there = sheet.spots[goal.owner]
        high = float(goal.high[1]) * there.scale
        crater = goal.name == "volcano"
        scale = max(
            1.0, (IN_CRATERS if crater else LEAST) * float(max(goal.size)) * there.scale / float(max(thing.size))
        )
        place = np.array([there.x, there.y + ENTERED[goal.name] * high, there.z])
        place[2] += FRONT_OF[goal.name] * float(goal.size[2]) * there.scale if goal.name in FRONT_OF else 0.0
        tall = max(0.5 * high, 1.4 * float(thing.size[1]) * scale)
    half = 0.5 * float(max(thing.size)) * scale
    from_y = place[1] + half + (0.15 * half if action.act in SINKS and goal is None else min(ABOVE * tall, 2.2))
    falls = float(np.sqrt(2 * max(from_y - place[1], 1e-3) / gravity))
    fell = goal is not None or action.act not in SINKS
    if not fell:
        begin, met = 0.0, 0.1
        under = max(0.85 * sheet.duration_s, 1.0)
    else:
        begin = HANGS_S + late
        met, under = begin + falls, SINKS_S * (2.0 if goal is not None and goal.name == "volcano" else 1.0)
    flown = np.clip(times - begin, 0.0, met - begin)
    y = from_y - 0.5 * gravity * flown**2 if fell else np.full(len(times), from_y)
    gone = np.clip((times - met) / under, 0.0, 1.0)
    y = np.where(times >= met, place[1] + (half if fell else from_y - place[1]) - 2.2 * half * gone, y)
    y = np.where(times >= met, np.minimum(y, from_y), np.maximum(y, place[1]))
    broad = about_y(np.full(len(times), np.pi / 2 if thing.size[2] > 1.2 * thing.size[0] else 0.0))
    turns = about_z(TILT * np.clip((times - begin) / max(met - begin + 0.6, 0.3), 0.0, 1.0) * sheet.side) @ broad
    shown = scale * np.where(goal is None, 1.0, np.clip(1.0 - 0.98 * gone, 1e-3, 1.0))
    middle = np.stack([np.full(len(times), place[0]), y, np.full(len(times), place[2])], 1)
    sheet.held.pop(thing.owner, None)
    sheet.spots[thing.owner] = replace(spot, x=float(place[0]), y=float(from_y), z=float(place[2]), scale=scale, support="", relation="")  # fmt: skip
    sheet.ways[thing.owner] = Way(times=times, frames=frames_about(thing, turns * shown[:, None, None], middle))
    hot = sheet.brief.place.name in LAVA_PLACES or (goal is not None and goal.name == "volcano")
    if goal is None or goal.name in ("fountain", "toilet", "well", "volcano"):
        splash = Splash(time_s=met, place=(float(place[0]), float(place[1]), float(place[2])), size=1.3 * half, colour=LAVA if hot else WATER)  # fmt: skip
        sheet.splashes.append(splash)
