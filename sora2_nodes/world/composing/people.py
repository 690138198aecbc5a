"""People on stage: the parts of a figure, and when each person does what and where. How limbs move is in gaits."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from ...story.face_features import Face
from ...story.storyboard import Action, Brief, Person
from ...story.vocabulary import COLOURS
from ..scene import Part
from .faces import faces_of
from .stages import Stage

HEIGHTS = (1.16, 1.34)  # m
SPEEDS = {"walk": 0.85, "sprint": 2.1, "leap": 0.6}  # m/s for figures of this height
LEAP_S = 1.5
TOSS_S = 0.34  # from the start of a toss until the hand lets go
STANDING = ("wave", "talk", "toss")
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


def stage_people(
    stage: Stage, brief: Brief, actions: Sequence[Action], clock: dict[int, float], seed: int
) -> tuple[Figure, ...]:
    """Add the figures' parts to the stage; return one row per person: (index, height_m, z, segments).

    `clock` gives the start of each order in seconds. Segments follow one another without gaps.
    """
    rows, behind = [], min((row[2] for row in stage.bodies.values()), default=0.5)
    for i, (person, face) in enumerate(zip(brief.people, faces_of(brief.people, seed), strict=True)):
        rng = np.random.default_rng((seed, 14, i))
        height = float(rng.uniform(*HEIGHTS)) * min(1.0, 0.6 + 0.4 * stage.reach)
        for part in figure_parts(person, face, i, height):
            stage.parts[part.name] = part
        own = [a for a in actions if a.subject == ("person", i)]
        tossed = next((a.target for a in own if a.verb == "toss"), None)
        leapt = own[0].target if own and own[0].verb == "leap" else None
        z = behind - 0.6 - 0.4 * (i % 3)
        if tossed:
            home, z = _hand_over(stage, tossed[1], height), -0.22
        elif leapt and leapt[0] == "thing":
            home, _, z, *_ = stage.bodies[f"thing:{leapt[1]}:0"]
        elif len(brief.people) > 1 or not brief.things:
            home = ((i + 0.5) / len(brief.people) - 0.5) * 1.5 * stage.reach
        else:
            home = float(rng.uniform(-0.4, 0.4))
        rows.append((i, height, z, tuple(_segments(stage, own, home, i, clock))))
    return tuple(rows)


def _hand_over(stage: Stage, thing: int, height: float) -> float:
    """Put what a person tosses into their hand; return where they stand."""
    name = f"thing:{thing}:0"
    x, y, *rest = stage.bodies[name]
    release = max(rest[5], TOSS_S)
    stage.bodies[name] = (x, max(y, 0.62 * height) if rest[5] > 0 else y, *rest[:5], release, *rest[6:])
    return x - math.copysign(0.24, rest[2] or -x)


def figure_parts(person: Person, face: Face, index: int, height: float) -> list[Part]:
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
                material="fabric", owner=owner, face=face if head else None, hair=COLOURS.get(person.hair, COLOURS["brown"]), mass=0.0,
            )
        )  # fmt: skip
    return parts


def _segments(
    stage: Stage, actions: Sequence[Action], home: float, number: int, clock: dict[int, float]
) -> list[Segment]:
    """Lay a person's actions along the shot, each from its moment until the next one's."""
    actions = list(actions) or [Action(verb="stand", subject=("person", number))]
    first, edge = actions[0], 0.72 * stage.reach
    side = {"left": -1, "right": 1}.get(first.direction or "", 1 if stage.rng.random() < 0.5 else -1)
    x = home
    if first.verb in SPEEDS:
        x = -side * edge + side * min(0.55, 0.5 * stage.reach) * number
        if first.verb == "leap" and first.target:  # so that the middle of the leap is over it
            side = side if first.direction else (1 if home <= 0 else -1)
            x = home - side * min(0.75, 0.5 * edge)
        x = max(-1.1 * edge, min(1.1 * edge, x))
    begins = [clock.get(a.order, 0.0) if i or a.order > min(clock, default=0) else 0.0 for i, a in enumerate(actions)]
    share = stage.duration_s / len(actions)
    if any(later - earlier < 0.3 for earlier, later in pairwise([*begins, stage.duration_s])):
        begins = [i * share for i in range(len(actions))]
    segments: list[Segment] = [("stand", 0.0, begins[0], x, x)] if begins[0] > 0 else []
    for action, start, end in zip(actions, begins, [*begins[1:], stage.duration_s], strict=True):
        if action.verb in SPEEDS:
            side = {"left": -1, "right": 1}.get(action.direction or "", -1 if x > 0 else 1)
            x = _travel(stage, segments, action.verb, (start, end), x, side)
        else:
            segments.append((action.verb if action.verb in STANDING else "stand", start, end, x, x))
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
