"""A brief → a staged shot: its scene for the physics, its parts for the motion, its place for the picture.

`stage` arranges, `Staged.plan` simulates and performs, `Staged.display` shows. Lengths are units of `unit` metres.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np

from ...story.setting import Ref
from ...story.storyboard import Action, Brief
from ...vocabulary.families import FAMILY_OF
from .. import matter
from ..camera import View
from ..catalogue import entry
from ..composing.agenda import settled_actions, slots
from ..composing.compose import _light
from ..composing.stages import Stage
from ..scene import Scene
from ..simulation.continuity import carry_over
from .benchtop.bench_stage import lay_table, stage_parts
from .blocking.cues import Script
from .blocking.doers import FALLING
from .blocking.dynamics import fill, parts_of
from .blocking.goals.going_in import ENTERED
from .blocking.goals.shots_in import HEAVY, TAKING
from .blocking.plot import play
from .blocking.props import completed
from .breakage import BREAKING
from .continuing.handover import framing_of
from .continuing.phases import cast_of, halves_of, joined, times_of
from .continuing.resuming import ongoing, still_moved, stood
from .focus import among_bits, focus_of, goals_of
from .framing.camera_path import LAPSE, roams
from .framing.near_framing import framed_near
from .heights import heights_of
from .layouts.crossings import directed
from .layouts.duos import two_things
from .layouts.far_off import STREETS
from .layouts.fitted_sizes import fitted, on_decks
from .layouts.lanes import in_lanes
from .layouts.layout import lay_out
from .layouts.pairs import pair_of
from .layouts.side_moves import side_moves
from .layouts.spots import Spot
from .roster import Member, kind_of, members_of, refs_of, unit_for

TEMPO = {"slow": 0.8, "normal": 1.0, "fast": 1.15}
REACH, TOP = 1.55, 1.75  # units of the stage that physics may use: half width, height
FALLS_SEEN = 0.4  # of a tempo: of what is said to fall all the way down
SLOWEST, QUICKEST = 0.22, 3.0  # of a tempo: for each thing that happens, and of all


@dataclass(frozen=True, kw_only=True)
class Staged:
    """A shot before it moves."""

    brief: Brief
    scene: Scene
    script: Script
    spots: Mapping[str, Spot]
    members: tuple[Member, ...]
    focus: tuple[Ref, ...]
    unit: float  # m
    seed: int
    aspect: float
    goes_along: bool
    framed: tuple[Ref, ...] = ()  # whom the camera frames, where that is not all of the focus
    index: Mapping[str, int] = field(default_factory=dict)  # owner → its part in the scene
    clock: Mapping[int, float] = field(default_factory=dict)  # order of an act → when it begins, s
    tempo: float = 1.0  # seconds that pass in the world a second of the picture
    world_seed: int = 0  # of what all shots of its world share
    view: tuple = ()  # what its words ask of the view (`continuing.handover.framing_of`)
    before: Mapping[str, Any] = field(default_factory=dict)  # how the shot it continues ended (`continuing.handover`)
    bench: tuple[float, float, float] = (
        0.0,
        0.0,
        0.0,
    )  # of a demonstration: half the width of what is seen, its lowest and highest place

    @cached_property
    def physical(self) -> frozenset[str]:
        """Owners that the physics moves."""
        return frozenset(
            owner for owner, i in self.index.items() if self.scene.parts[i].name in self.scene.script["bodies"]
        )


def stage(
    brief: Brief, *, seed: int, duration_s: float, aspect: float, start: Mapping[str, dict] | None = None,
    before: Mapping[str, Any] | None = None, world_seed: int | None = None,
) -> Staged:  # fmt: skip
    """Arrange a brief: equal arguments give equal shots. Never fails on an odd brief.

    start: states of an earlier shot's parts (world.simulation.continuity): its unit holds, and who is seen again goes on from there.
    before: how that shot ended beside (`continuing.handover`); owners of both as this brief's. world_seed: of faces, clothes and the set,
    which are the same in all takes; None: seed.
    """
    if brief.demonstration:
        return _demonstrated(
            brief, seed=seed, duration_s=duration_s, aspect=aspect, before=before, world_seed=world_seed
        )
    brief = fitted(completed(brief))
    actions = _actions(brief, seed)
    brief = on_decks(brief, actions)
    tempo = tempo_of(brief, actions)
    duration_s *= tempo
    focus = focus_of(brief, actions)
    view, view_size = tuple(framing_of(brief)), brief.framing.size
    brief, framed = framed_near(brief, actions, focus)
    if brief.interrupted is not None:  # the camera keeps to who goes from one thing to the other
        framed = tuple(("person", i) for i in range(len(brief.people)))
        brief = replace(brief, framing=replace(brief.framing, size=view_size or "full"))
    framed = framed or tuple(among_bits(brief, actions, focus)) or tuple(goals_of(brief, actions))
    unit = _unit_of(start) or unit_for(brief, focus, falls(brief, actions))
    world_seed = seed if world_seed is None else world_seed
    members = members_of(brief, unit, world_seed)
    furnishing = frozenset(("thing", i) for i, thing in enumerate(brief.things) if thing.furnishes)

    def laid(brief: Brief, actions: Sequence[Action], members: Sequence[Member]) -> dict[str, Spot]:
        spots = lay_out(
            members,
            brief.relations,
            focus,
            seed,
            furnishing=furnishing,
            heights=heights_of(brief, actions, members),
            space=brief.place.name == "space",
            aspect=aspect,
            far_off=frozenset(("thing", i) for i, thing in enumerate(brief.things) if thing.far_off),
            unit=unit,
            indoors=brief.place.indoors is True,
            along_street=brief.place.name in STREETS,
            pair=pair_of(brief),
        )
        return in_lanes(brief, actions, members, spots)

    spots = laid(brief, actions, members)
    if start:
        sizes = {m.owner: float(max(m.size)) for m in members if not m.mobile}
        spots = {owner: _resumed(spot, owner, start, sizes.get(owner)) for owner, spot in spots.items()}
    figures = (before or {}).get("figures", {})
    spots = {owner: stood(spot, figures.get(owner)) for owner, spot in spots.items()}
    physics = Stage(
        rng=np.random.default_rng((seed, 11)), view=View(half_width=1.9, reach=REACH, top=TOP), gravity=_gravity(brief) / unit,
        surface=brief.surface if brief.surface in matter.SURFACE_BOUNCE else "wood", duration_s=duration_s, tempo=TEMPO.get(brief.pace, 1.0),
    )  # fmt: skip
    clock = slots(actions, duration_s, physics.rng)
    goes_along = roams(brief) or _hurries(brief, actions)

    def played(brief: Brief, actions: Sequence[Action], clock: Mapping[int, float], members: Sequence[Member], spots: Mapping[str, Spot], duration_s: float) -> Script:  # fmt: skip
        return play(
            brief, actions, clock, members, spots, duration_s=duration_s, unit=unit, roams=goes_along, gravity=physics.gravity, seed=seed
        )  # fmt: skip

    if brief.interrupted is None:
        script = played(brief, actions, clock, members, spots, duration_s)
    else:
        end_s, begin_s = times_of(duration_s)
        halves = halves_of(brief, actions)
        scripts, clock = [], {}
        for (half, own), cast, start_s, last_s in zip(
            halves, cast_of(brief, members, halves), (0.0, begin_s), (end_s, duration_s), strict=True
        ):
            at = slots(own, last_s - start_s, np.random.default_rng((seed, 11)))
            scripts.append(played(half, own, at, cast, laid(half, own, cast), last_s - start_s))
            clock |= {order: start_s + when for order, when in at.items()}
        script = joined(scripts, members, duration_s)
    if before:
        script = replace(script, parts={o: ongoing(p, before, actions, unit) for o, p in script.parts.items()})
    spots = {owner: part.spot for owner, part in script.parts.items()}
    fill(physics, members, brief.relations, spots, script, clock)
    parts, index = parts_of(physics, members)
    scene = Scene(
        parts=parts, surface=physics.surface, backdrop=brief.backdrop, light=_light(brief.time_of_day, seed), tone=brief.tone,
        camera_move=brief.camera, angle=brief.angle, gravity=physics.gravity, seed=seed, duration_s=duration_s, actions=tuple(actions),
        script={
            "aspect": float(aspect), "reach": REACH, "stand": (1.0, 3.7, 0.62), "bodies": dict(physics.bodies), "kicks": tuple(physics.kicks),
            "pins": tuple(physics.pins), "pivots": tuple(physics.pivots), "strings": tuple(physics.strings), "people": (), "unit": unit,
            "struck": tuple(parts[index[s.owner]].name for s in script.shoves if s.by),
        },
    )  # fmt: skip
    if start:
        scene = carry_over(still_moved(scene, index, start, before or {}), dict(start))
        index = {p.owner: i for i, p in reversed(list(enumerate(scene.parts))) if p.owner != "prop"}
    return Staged(
        brief=brief, scene=scene, script=script, spots=spots, members=tuple(members), focus=focus, unit=unit, seed=seed, aspect=aspect,
        goes_along=goes_along, index=index, clock=clock, tempo=tempo, framed=framed, view=view, before=before or {}, world_seed=world_seed,
    )  # fmt: skip


def _demonstrated(
    brief: Brief,
    *,
    seed: int,
    duration_s: float,
    aspect: float,
    before: Mapping[str, Any] | None,
    world_seed: int | None,
) -> Staged:
    """Arrange a demonstration on its table."""
    tempo = tempo_of(brief, brief.actions)
    table = lay_table(brief, seed, duration_s * tempo, _gravity(brief))
    made = stage_parts(table, seed, aspect, tuple(brief.actions))
    bench = made.pop("bounds")
    return Staged(
        **made, seed=seed, aspect=aspect, goes_along=False, tempo=tempo, view=tuple(framing_of(brief)), before=before or {},
        world_seed=seed if world_seed is None else world_seed, bench=bench,
    )  # fmt: skip


def tempo_of(brief: Brief, actions: Sequence[Action]) -> float:
    """Seconds that pass in the world a second of the picture: fewer in slow motion, unless somebody speaks or much happens."""
    speed = brief.look.speed
    if (
        speed == 1.0
        and actions
        and all((a.verb in FALLING and a.toward == "down") or a.verb == "rest" for a in actions)
        and any(a.toward == "down" for a in actions)
    ):
        return FALLS_SEEN  # one sees from where to where it goes
    if speed >= LAPSE or brief.dialogue or any(a.verb == "talk" for a in actions):
        return 1.0
    orders = len({a.order for a in actions}) or 1
    return min(1.0, max(speed, SLOWEST * orders)) if speed < 1 else min(speed, QUICKEST)


def falls(brief: Brief, actions: Sequence[Action]) -> bool:
    """Whether a shot is about things that fall, roll and collide: they want room around them."""
    moving = [a for a in actions if a.verb != "rest" or a.act not in ("", "rest", "wait")]
    borne = {
        ref
        for r in brief.relations
        if r.subject[0] == "person" and r.kind in ("on", "in", "riding")
        for ref in r.objects
    }
    if brief.people and any(a.subject in borne or a.act in BREAKING for a in moving):
        return False  # who sits on a swing, or stands by what explodes, is what one looks at
    return bool(moving) and all(
        a.subject[0] == "thing"
        and a.act != "pour"
        and not _goes_in(brief, a)
        and (a.verb in FALLING or (a.act in BREAKING and a.verb == "do"))
        and entry(kind_of(brief.things[a.subject[1]])).carriage == "rests"
        for a in moving
    )


def _goes_in(brief: Brief, action: Action) -> bool:
    """Whether something drops into a vessel, which is what one looks at."""
    ref = action.role("into", "in", "inside") or action.target
    kind = kind_of(brief.things[ref[1]]) if ref is not None and ref[0] == "thing" else ""
    return (FAMILY_OF.get(kind) in TAKING and kind not in HEAVY) or kind in ENTERED


def _unit_of(start: Mapping[str, dict] | None) -> float | None:
    return next((float(state["unit"]) for state in start.values() if "unit" in state), None) if start else None


def _resumed(spot: Spot, owner: str, start: Mapping[str, dict], size: float | None) -> Spot:
    """Where an earlier shot left somebody who is seen again. size: of a thing that lies, which keeps the one that it had there."""
    state = start.get(owner) or start.get(f"{owner}:torso")
    if state is None:
        return spot
    x, _, z = state["position"]
    before = 2 * max(state.get("look", {}).get("half", (0.0,)))
    scale = before / size if size and before and not spot.support else spot.scale
    return replace(spot, x=float(x), z=float(z), yaw=math.degrees(float(state["yaw"])), scale=scale)


def _actions(brief: Brief, seed: int) -> list[Action]:
    """The brief's actions as they were said, and standing for whoever has none."""
    sizes = {"thing": len(brief.things), "person": len(brief.people)}
    known = [a for a in brief.actions if 0 <= a.subject[1] < sizes.get(a.subject[0], 0)]
    plain = not brief.people and all(
        t.kind in ("", "ball", "cube", "box", "cylinder", "disc", "plank", "domino") for t in brief.things
    )
    if plain and not brief.relations:
        return list(settled_actions(replace(brief, actions=tuple(known)), seed))
    busy = {a.subject for a in known}
    held = {o for r in brief.relations if r.kind in ("holding", "wearing") for o in r.objects}
    for ref in refs_of(brief):
        if ref not in busy and ref not in held and ref[0] == "person":
            known.append(Action(verb="rest", act="wait", subject=ref))
    return sorted(known, key=lambda a: a.order)


def _hurries(brief: Brief, actions: Sequence[Action]) -> bool:
    """Whether the main subject is so fast that the camera has to go along."""
    fast = (
        "run",
        "sprint",
        "gallop",
        "drive",
        "race",
        "chase",
        "fly",
        "ride",
        "pedal",
        "ski",
        "surf",
        "skate",
        "sail",
        "trot",
    )
    first = [a for a in actions if (a.act or "") in fast and a.toward not in ("camera", "away", "up", "down")]
    return (
        bool(first)
        and len({a.subject for a in actions}) <= 2
        and not brief.framing.move.startswith(("static", "pan"))
        and not any(a.role("to", "into", "at", "out of") for a in first)
        and not any(a.act in ("open", "unwrap") for a in actions)
        and not side_moves(brief, actions)
        and not directed(brief, actions)
        and not (len(two_things(brief)) == 2 and len({a.subject for a in first}) < 2)
    )


def _gravity(brief: Brief) -> float:
    place = {"moon": 1.62, "mars": 3.71, "space": 0.0, "space station": 0.0}.get(brief.place.name)
    if brief.gravity is not None:
        return max(0.0, brief.gravity)
    return matter.EARTH if place is None else place


__all__ = ["Staged", "stage"]
