"""Brief → Scene: which parts there are, where they start and what will be done to them. Never fails on an odd brief."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..story.storyboard import Action, Brief, Thing
from ..story.vocabulary import BACKDROPS, CAMERA_MOVES, COLOURS, PERSON_ACTIONS, SIZES, SURFACES, TIMES_OF_DAY
from . import matter, people, verbs
from .camera import View, view_of
from .scene import Light, Part, Scene
from .stages import Stage, extent, lying, row_of

MOST_COPIES = 12
LANES = (0.0, -0.85, 0.7, -1.6, 1.2, -2.3)  # z of the lanes, in the order they are taken, m
TEMPO = {"slow": 0.8, "normal": 1.0, "fast": 1.15}
SUN = {
    "morning": (20.0, 22.0),
    "day": (60.0, 55.0),
    "overcast": (80.0, 70.0),
    "sunset": (160.0, 14.0),
    "night": (120.0, 40.0),
}
CROSSWISE = ("roll", "throw", "slide", "collide", "bounce")


def compose(brief: Brief, *, seed: int, duration_s: float, aspect: float = 16 / 9) -> Scene:
    """Place things and people for the brief's actions; equal arguments give equal scenes."""
    rng = np.random.default_rng((seed, 11))
    move = brief.camera if brief.camera in CAMERA_MOVES else "static"
    surface = brief.surface if brief.surface in SURFACES else "wood"
    gravity = matter.EARTH if brief.gravity is None else max(0.0, brief.gravity)
    stage = Stage(
        rng=rng, view=view_of(brief.angle, aspect, move), gravity=gravity, surface=surface,
        duration_s=duration_s, tempo=TEMPO.get(brief.pace, 1.0),
    )  # fmt: skip
    actions = settled_actions(brief, rng)
    _stage_things(stage, brief, actions)
    figures = people.stage_people(stage, brief, actions)
    time_of_day = brief.time_of_day if brief.time_of_day in TIMES_OF_DAY else "day"
    return Scene(
        parts=tuple(stage.parts.values()), surface=surface,
        backdrop=brief.backdrop if brief.backdrop in BACKDROPS else "studio",
        light=_light(time_of_day, rng), tone=brief.tone, camera_move=move, angle=brief.angle, gravity=gravity,
        seed=seed, duration_s=duration_s, actions=actions,
        script={
            "aspect": float(aspect), "reach": stage.view.reach, "bodies": dict(stage.bodies),
            "kicks": tuple(stage.kicks), "pins": tuple(stage.pins), "pivots": tuple(stage.pivots),
            "strings": tuple(stage.strings), "people": figures,
        },
    )  # fmt: skip


def settled_actions(brief: Brief, rng: np.random.Generator) -> tuple[Action, ...]:
    """The brief's actions without those that name nobody, plus one for whoever has none; in order."""
    sizes = {"thing": len(brief.things), "person": len(brief.people)}
    known = []
    for action in brief.actions:
        if 0 <= action.subject[1] < sizes.get(action.subject[0], 0):
            known += _possible(action, brief, sizes)
    busy = {a.subject for a in known} | {a.target for a in known if a.target and a.subject[0] == "thing"}
    for i in range(len(brief.people)):
        if ("person", i) not in busy:
            known.append(Action(verb=str(rng.choice(["walk", "wave"])), subject=("person", i)))
    for i in range(len(brief.things)):
        if ("thing", i) not in busy:
            alone = not brief.actions and not brief.people
            known.append(Action(verb="drop" if alone else "rest", subject=("thing", i)))
    return tuple(sorted(known, key=lambda a: a.order))


def _possible(action: Action, brief: Brief, sizes: dict[str, int]) -> list[Action]:
    """Turn an action that its subject can't do into what comes nearest."""
    target = action.target
    if target and not 0 <= target[1] < sizes.get(target[0], 0):
        target = None
    kind, index = action.subject
    if kind == "thing":
        rolls = brief.things[index].shape in ("sphere", "disc")
        away = "roll" if rolls else "slide"
        verb = {"walk": away, "sprint": away, "leap": "bounce", "wave": "rest", "talk": "rest"}.get(
            action.verb, action.verb
        )
        return [replace(action, verb=verb, target=target)]
    if action.verb in PERSON_ACTIONS:
        return [replace(action, target=target)]
    person = replace(action, verb="toss" if target and target[0] == "thing" else "walk", target=target)
    return [person, replace(action, subject=target, target=None)] if target and target[0] == "thing" else [person]


def _light(time_of_day: str, rng: np.random.Generator) -> Light:
    azimuth, elevation = SUN[time_of_day]
    return Light(
        time_of_day=time_of_day,
        azimuth_deg=float(azimuth + rng.uniform(-25, 25)),
        elevation_deg=float(max(8.0, elevation + rng.uniform(-5, 5))),
    )


def parts_of(thing: Thing, index: int, scale: float, rng: np.random.Generator, copies: int) -> list[Part]:
    """The primitives of one thing and its copies."""
    size = SIZES.get(thing.size, SIZES["medium"]) * scale
    colour = COLOURS.get(thing.colour, COLOURS["red"])
    parts = []
    for copy in range(copies):
        s = size * float(rng.uniform(0.94, 1.06)) if thing.shape != "plank" else max(1.15 * size, 0.17 * scale)
        half = {
            "sphere": (s, s, s),
            "box": (s, s, s),
            "cylinder": (0.58 * s, s, 0.58 * s),
            "disc": (s, s, 0.24 * s),
            "plank": (0.18 * s, s, 0.55 * s),
        }.get(thing.shape, (s, s, s))
        name = f"thing:{index}:{copy}"
        shape = thing.shape if thing.shape in ("sphere", "box", "cylinder", "disc", "plank") else "sphere"
        material = thing.material if thing.material in matter.BOUNCE else "rubber"
        part = Part(
            name=name, shape=shape, half=half, colour=colour, material=material, pattern=thing.pattern, owner=name
        )
        parts.append(_weighed(part))
    return parts


def _weighed(part: Part) -> Part:
    values = {**part.__dict__, "mass": matter.mass_of(part)}
    return Part(**values)


def _copies(brief: Brief, actions: Sequence[Action]) -> list[int]:
    """How many of each thing; a row of dominoes needs at least five, a cradle three at most five."""
    counts = [max(1, min(MOST_COPIES, t.count)) for t in brief.things]
    for action in actions:
        if action.verb == "domino" and sum(counts) < 4 and action.subject[0] == "thing":
            counts[action.subject[1]] = max(5, counts[action.subject[1]])
    return counts


def _scale(brief: Brief, counts: list[int], actions: Sequence[Action], view: View) -> float:
    """Shrink everything alike when the frame is narrow or crowded."""
    wide = sum(2 * SIZES.get(t.size, 0.24) * n for t, n in zip(brief.things, counts, strict=True))
    biggest = max((SIZES.get(t.size, 0.24) for t in brief.things), default=0.24)
    crowd = min(1.0, max(0.3, 1.9 * view.reach - 0.06 * sum(counts)) / max(1.25 * wide, 1e-6))
    if any(a.verb == "pendulum" for a in actions):
        crowd = min(crowd, 1.1 * view.reach / max(wide, 1e-6))
    if any(a.verb == "stack" for a in actions):
        crowd = min(crowd, 0.72 * view.top / max(wide, 1e-6))
    return max(0.35, min(crowd, 0.36 * view.reach / max(biggest, 0.36 * view.reach)))


def _stage_things(stage: Stage, brief: Brief, actions: Sequence[Action]) -> None:
    counts = _copies(brief, actions)
    scale = _scale(brief, counts, actions, stage.view)
    parts = [parts_of(t, i, scale, stage.rng, n) for i, (t, n) in enumerate(zip(brief.things, counts, strict=True))]
    clock = slots(actions, stage.duration_s, stage.rng)
    for lane, group in enumerate(groups(brief, actions)):
        stage.lane, stage.z = lane, LANES[lane % len(LANES)]
        _stage_group(stage, parts, group, clock)


def slots(actions: Sequence[Action], duration_s: float, rng: np.random.Generator) -> dict[int, float]:
    """Start time in seconds for each order number."""
    orders = sorted({a.order for a in actions}) or [0]
    lead = float(rng.uniform(0.08, 0.25)) if duration_s <= 4 else float(rng.uniform(0.3, 0.8))
    pitch = min((duration_s - lead) * 0.85 / len(orders), 3.5)
    return {order: lead + i * pitch for i, order in enumerate(orders)}


def groups(brief: Brief, actions: Sequence[Action]) -> list[list[Action]]:
    """Thing actions split into lanes: those that share a thing, or a domino row or seesaw, stay together."""
    lanes: list[tuple[set[int], list[Action]]] = []
    for action in actions:
        if action.subject[0] != "thing":
            continue
        used = {action.subject[1]} | ({action.target[1]} if action.target and action.target[0] == "thing" else set())
        joined = [lane for lane in lanes if lane[0] & used or _together(action, lane[1])]
        merged = (used.union(*(lane[0] for lane in joined)), [a for lane in joined for a in lane[1]] + [action])
        lanes = [lane for lane in lanes if lane not in joined] + [merged]
    lanes.sort(key=lambda lane: all(a.verb == "rest" for a in lane[1]))
    return [lane[1] for lane in lanes]


def _together(action: Action, others: Sequence[Action]) -> bool:
    """Whether an action without target joins others of its verb."""
    verb = action.verb
    same = any(o.verb == verb and o.target is None and o.order == action.order for o in others)
    return same and action.target is None and verb in ("domino", "seesaw", "stack", "collide", "rest", "pendulum")


def _stage_group(stage: Stage, parts: list[list[Part]], group: list[Action], clock: dict[int, float]) -> None:
    first = group[0]
    side = _side(first, stage)
    alike = [a for a in group if a.verb == first.verb and a.order == first.order]
    subjects = _members(parts, [a.subject for a in alike])
    targets = [p for p in _members(parts, [a.target for a in alike if a.target]) if p not in subjects]
    verbs.VERBS.get(first.verb, verbs.VERBS["rest"])(stage, subjects, targets, clock[first.order], side)
    for action in group:
        if action not in alike:
            _follow(stage, parts, action, clock[action.order])
    for part in _members(parts, [a.subject for a in group] + [a.target for a in group if a.target]):
        if not stage.has(part):
            row_of(stage, [part], stage.uniform(-0.8, 0.8) * stage.reach, 0.0, 0.0)


def _members(parts: list[list[Part]], keys: Sequence[tuple[str, int]]) -> list[Part]:
    found: dict[str, Part] = {}
    for kind, index in keys:
        if kind == "thing" and 0 <= index < len(parts):
            found.update({p.name: p for p in parts[index]})
    return list(found.values())


def _side(action: Action, stage: Stage) -> int:
    if action.direction in ("left", "right"):
        return 1 if action.direction == "right" else -1
    return 1 if stage.rng.random() < 0.5 else -1


def _follow(stage: Stage, parts: list[list[Part]], action: Action, start_s: float) -> None:
    """Stage a later action of a lane: new parts are staged as usual, placed ones get a kick."""
    subjects = _members(parts, [action.subject])
    targets = [p for p in _members(parts, [action.target] if action.target else []) if p not in subjects]
    fresh = [p for p in subjects if not stage.has(p)]
    side = _side(action, stage)
    if fresh:
        verbs.VERBS.get(action.verb, verbs.VERBS["rest"])(stage, fresh, targets, start_s, side)
        return
    verbs.rest_targets(stage, targets, side * 0.5 * stage.reach)
    for part in subjects:
        kick(stage, part, action, targets, start_s)


def kick(stage: Stage, part: Part, action: Action, targets: list[Part], start_s: float) -> None:
    """Give a part that is already on stage the speed its next verb needs."""
    x = stage.at(part)[0]
    toward = stage.at(targets[0])[0] - x if targets else -x
    side = {"left": -1, "right": 1}.get(action.direction or "", 1 if toward >= 0 else -1)
    speed = max(0.9, stage.launch(part, 0.9 * stage.reach, min(2.0, stage.duration_s - start_s))) * stage.tempo
    if action.verb in ("topple", "domino") and not matter.is_round(part):
        verbs.tip(stage, part, start_s, side)
    elif action.verb in ("bounce", "throw"):
        rise = 0.45 * max(0.3, stage.view.top - 2 * extent(part, lying(part))[1])
        up = math.sqrt(2 * stage.gravity * rise)
        stage.kicks.append((start_s, part.name, side * 0.6 * (action.verb == "throw"), up, 0.0))
    elif action.verb in CROSSWISE:
        spin = -side * speed / part.half[0] if matter.is_round(part) and action.verb != "slide" else 0.0
        stage.kicks.append((start_s, part.name, side * speed, 0.0, spin))
