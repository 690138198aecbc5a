"""People on stage: the parts of a figure, and when each person does what and where. How limbs move is in gaits."""

from __future__ import annotations

from collections.abc import Sequence

from ..story.storyboard import Action, Brief, Person
from ..story.vocabulary import COLOURS
from .scene import Part
from .stages import Stage

HEIGHTS = (1.16, 1.34)  # m
SPEEDS = {"walk": 0.85, "sprint": 2.1, "leap": 0.6}  # m/s for figures of this height
LEAP_S = 1.5
LIMBS = ("torso", "head", "upper_arm_l", "upper_arm_r", "forearm_l", "forearm_r",
         "thigh_l", "thigh_r", "shin_l", "shin_r", "foot_l", "foot_r")  # fmt: skip
RADII = {  # over body height
    "torso": 0.094, "head": 0.106, "upper_arm": 0.040, "forearm": 0.036, "thigh": 0.054, "shin": 0.044, "foot": 0.036,
}  # fmt: skip
LENGTHS = {  # joint to joint over body height
    "torso": 0.30, "head": 0.0, "upper_arm": 0.165, "forearm": 0.155, "thigh": 0.235, "shin": 0.215, "foot": 0.055,
}  # fmt: skip
Segment = tuple[str, float, float, float, float]  # verb, start_s, end_s, x_start, x_end
Figure = tuple[int, float, float, tuple[Segment, ...]]  # index, height, z, segments


def stage_people(stage: Stage, brief: Brief, actions: Sequence[Action]) -> tuple[Figure, ...]:
    """Add the figures' parts to the stage; return one row per person: (index, height_m, z, segments).

    A segment is (verb, start_s, end_s, x_start, x_end); segments follow one another without gaps.
    """
    rows = []
    crowd = len(brief.people)
    for i, person in enumerate(brief.people):
        height = stage.uniform(*HEIGHTS) * min(1.0, 0.6 + 0.4 * stage.reach)
        z = (-0.6 if brief.things else -0.1) - 0.4 * (i % 3)
        home = (
            ((i + 0.5) / crowd - 0.5) * 1.5 * stage.reach if crowd > 1 or not brief.things else stage.uniform(-0.4, 0.4)
        )
        own = [a for a in actions if a.subject == ("person", i)]
        for part in figure_parts(person, i, height):
            stage.parts[part.name] = part
        rows.append((i, height, z, tuple(_segments(stage, own, home, i))))
    return tuple(rows)


def figure_parts(person: Person, index: int, height: float) -> list[Part]:
    """The twelve parts of a figure of `height` metres."""
    owner = f"person:{index}"
    skin, top = COLOURS.get(person.skin, COLOURS["tan"]), COLOURS.get(person.outfit, COLOURS["blue"])
    legs, shoe = COLOURS.get(person.legs, COLOURS["navy"]), (0.16, 0.13, 0.12)
    paint = {"torso": top, "head": skin, "upper_arm": top, "forearm": skin, "thigh": legs, "shin": legs, "foot": shoe}
    parts = []
    for limb in LIMBS:
        kind = limb.removesuffix("_l").removesuffix("_r")
        radius, length = RADII[kind] * height, LENGTHS[kind] * height
        head = kind == "head"
        half = (radius, radius, radius) if head else (radius, max(0.004, length / 2 - 0.2 * radius), radius)
        parts.append(
            Part(
                name=f"{owner}:{limb}", shape="sphere" if head else "capsule", half=half, colour=paint[kind],
                material="fabric", owner=owner, face=head, hair=COLOURS.get(person.hair, COLOURS["brown"]), mass=0.0,
            )
        )  # fmt: skip
    return parts


def _segments(stage: Stage, actions: Sequence[Action], home: float, number: int) -> list[Segment]:
    """Lay a person's actions along the shot, walking back and forth where time is left."""
    actions = list(actions) or [Action(verb="stand", subject=("person", 0))]
    share = stage.duration_s / len(actions)
    side = {"left": -1, "right": 1}.get(actions[0].direction or "", 1 if stage.rng.random() < 0.5 else -1)
    x = home if actions[0].verb not in ("walk", "sprint", "leap") else -side * 0.72 * stage.reach
    x += side * min(0.55, 0.5 * stage.reach) * number * (actions[0].verb in ("walk", "sprint", "leap"))
    x = max(-0.8 * stage.reach, min(0.8 * stage.reach, x))
    segments: list[Segment] = []
    for i, action in enumerate(actions):
        start, end = i * share, (i + 1) * share
        if action.verb in ("walk", "sprint", "leap"):
            side = {"left": -1, "right": 1}.get(action.direction or "", -1 if x > 0 else 1)
            x = _travel(stage, segments, action.verb, (start, end), x, side)
        else:
            verb = action.verb if action.verb in ("wave", "talk", "toss") else "stand"
            segments.append((verb, start, end, x, x))
    return segments


def _travel(stage: Stage, segments: list[Segment], verb: str, span: tuple[float, float], x: float, side: int) -> float:
    """Append ways of walking, running or leaping that fill the span, back and forth; return where they end."""
    now, end = span
    edge, speed = 0.72 * stage.reach, SPEEDS[verb] * stage.tempo
    least = LEAP_S * 0.77 if verb == "leap" else 0.35
    while end - now > least:
        side = -side if side * x > edge - 0.25 else side
        room = edge - side * x
        if verb == "leap":
            time_s, way = min(end - now, LEAP_S), min(room, 2 * min(0.75, 0.5 * edge))
        else:
            time_s = min(end - now, room / speed + 0.25)
            way, least = min(room, speed * time_s), 1.4
        segments.append((verb, now, now + time_s, x, x + side * way))
        now, x = now + time_s, x + side * way
        if verb != "leap" and end - now > least:
            segments.append(("stand", now, now + 0.5, x, x))
            now += 0.5
    if end > now:
        segments.append(("stand", now, end, x, x))
    return x
