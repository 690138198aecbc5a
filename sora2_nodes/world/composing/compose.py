"""Brief → Scene: which parts there are, where they start and what will be done to them. Never fails on an odd brief."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ...story.storyboard import Action, Brief
from ...story.vocabulary import ANGLES, BACKDROPS, CAMERA_MOVES, SURFACES, TIMES_OF_DAY, TONES
from .. import matter
from ..camera import stand_for, view_of
from ..scene import Light, Part, Scene
from . import people, verbs
from .agenda import groups, settled_actions, slots
from .constructions import tip
from .objects import make_things
from .stages import LANES, Stage, extent, lying, rest_targets, row_of

TEMPO = {"slow": 0.8, "normal": 1.0, "fast": 1.15}
SUN = {  # azimuth and elevation in degrees
    "morning": (20.0, 22.0),
    "day": (60.0, 55.0),
    "overcast": (80.0, 70.0),
    "sunset": (160.0, 14.0),
    "night": (120.0, 40.0),
}
CROSSWISE = ("roll", "slide", "collide")


def compose(brief: Brief, *, seed: int, duration_s: float, aspect: float = 16 / 9) -> Scene:
    """Place things and people for the brief's actions; equal arguments give equal scenes.

    Words that aren't in the vocabulary are replaced by defaults; negative gravity counts as none.
    """
    move, angle, surface = (
        _known(brief.camera, CAMERA_MOVES),
        _known(brief.angle, ANGLES),
        _known(brief.surface, SURFACES),
    )
    gravity = matter.EARTH if brief.gravity is None else max(0.0, brief.gravity)
    actions = settled_actions(brief, seed)
    stand = stand_for(brief, actions, angle, aspect, seed)
    stage = Stage(
        rng=np.random.default_rng((seed, 11)), view=view_of(stand, aspect, move), gravity=gravity, surface=surface,
        duration_s=duration_s, tempo=TEMPO.get(brief.pace, 1.0),
    )  # fmt: skip
    clock = slots(actions, duration_s, stage.rng)
    _stage_things(stage, make_things(brief, actions, stage.view, seed), actions, clock)
    figures = people.stage_people(stage, brief, actions, clock, seed)
    return Scene(
        parts=tuple(stage.parts.values()), surface=surface, backdrop=_known(brief.backdrop, BACKDROPS),
        light=_light(brief.time_of_day, seed), tone=_known(brief.tone, TONES), camera_move=move, angle=angle,
        gravity=gravity, seed=seed, duration_s=duration_s, actions=actions,
        script={
            "aspect": float(aspect), "reach": stage.view.reach, "stand": stand, "bodies": dict(stage.bodies),
            "kicks": tuple(stage.kicks), "pins": tuple(stage.pins), "pivots": tuple(stage.pivots),
            "strings": tuple(stage.strings), "people": figures,
        },
    )  # fmt: skip


def _known(word: str, vocabulary: tuple[str, ...]) -> str:
    """The word, or the vocabulary's first, which is its default."""
    return word if word in vocabulary else vocabulary[0]


def _light(time_of_day: str, seed: int) -> Light:
    """The sun or moon of an hour; a seed has its light, whatever happens in it."""
    rng = np.random.default_rng((seed, 12))
    hour = time_of_day if time_of_day in TIMES_OF_DAY else "day"
    azimuth, elevation = SUN[hour]
    azimuth = azimuth + float(rng.uniform(-25, 25))
    return Light(
        time_of_day=hour,
        azimuth_deg=180.0 - azimuth if rng.random() < 0.5 else azimuth,
        elevation_deg=max(8.0, elevation + float(rng.uniform(-5, 5))),
    )


def _stage_things(stage: Stage, parts: list[list[Part]], actions: Sequence[Action], clock: dict[int, float]) -> None:
    """Stage each group of actions in a lane of its own."""
    for lane, group in enumerate(groups(actions)):
        stage.lane, stage.z = lane, LANES[lane % len(LANES)]
        _stage_group(stage, parts, group, clock)


def _stage_group(stage: Stage, parts: list[list[Part]], group: list[Action], clock: dict[int, float]) -> None:
    """Stage the actions of one lane: the first sets the scene, later ones follow on it."""
    first = group[0]
    alike = [a for a in group if a.verb == first.verb and a.order == first.order]
    subjects = _members(parts, [a.subject for a in alike])
    targets = [p for p in _members(parts, [a.target for a in alike if a.target]) if p not in subjects]
    verbs.stage_verb(first.verb, stage, subjects, targets, clock[first.order], _side(first, stage))
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
    if targets and stage.has(targets[0]) and not action.direction:
        side = 1 if stage.at(targets[0])[0] >= 0 else -1
    if fresh:
        verbs.stage_verb(action.verb, stage, fresh, targets, start_s, side)
        return
    rest_targets(stage, targets, side * 0.5 * stage.reach)
    for part in subjects:
        _kick(stage, part, action, targets, start_s)


def _kick(stage: Stage, part: Part, action: Action, targets: list[Part], start_s: float) -> None:
    """Give a part that is already on stage the speed its next verb needs."""
    x = stage.at(part)[0]
    toward = stage.at(targets[0])[0] - x if targets else -x
    side = {"left": -1, "right": 1}.get(action.direction or "", 1 if toward >= 0 else -1)
    if action.verb in ("topple", "domino") and not matter.is_round(part):
        tip(stage, part, start_s, side)
    elif action.verb in ("bounce", "throw"):
        rise = 0.45 * max(0.3, stage.view.top - 2 * extent(part, lying(part))[1])
        across = side * 0.6 if action.verb == "throw" else 0.0
        stage.kicks.append((start_s, part.name, across, math.sqrt(2 * stage.gravity * rise), 0.0))
    elif action.verb in CROSSWISE:
        speed = max(0.9, stage.launch(part, 0.9 * stage.reach, min(2.0, stage.duration_s - start_s))) * stage.tempo
        spin = -side * speed / part.half[0] if matter.is_round(part) and action.verb != "slide" else 0.0
        stage.kicks.append((start_s, part.name, side * speed, 0.0, spin))
