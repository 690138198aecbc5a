"""A brief → a staged shot: its scene for the physics, its parts for the motion, its place for the picture.

`stage` arranges, `Staged.plan` simulates and performs, `Staged.display` shows. Lengths are units of `unit` metres.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from ...story.setting import Ref, Relation
from ...story.storyboard import Action, Brief, Thing
from ...story.vocabulary import MATERIALS
from .. import matter
from ..agenda import settled_actions, slots
from ..camera import View
from ..catalogue import entry
from ..compose import _light, _stage_things
from ..continuity import carry_over
from ..scene import Part, Scene
from ..stages import Spot as BodySpot
from ..stages import Stage
from .camera_path import LAPSE, roams
from .layout import Spot, lay_out
from .parts_played import FALLING, Script, needs_seat, play
from .roster import SELF_MOVING, Member, kind_of, members_of, refs_of, size_m, unit_for

TEMPO = {"slow": 0.8, "normal": 1.0, "fast": 1.15}
REACH, TOP = 1.55, 1.75  # units of the stage that physics may use: half width, height
SLOWEST, QUICKEST = 0.22, 3.0  # of a tempo: for each thing that happens, and of all
TOO_LARGE = 1.4  # m: what is larger needs no pedestal
HEARD_AS = {
    "flesh": "fabric",
    "leather": "fabric",
    "cloth": "fabric",
    "paper": "fabric",
    "leaf": "fabric",
    "fur": "fabric",
    "ice": "glass",
    "clay": "stone",
}


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
    index: Mapping[str, int] = field(default_factory=dict)  # owner → its part in the scene
    tempo: float = 1.0  # seconds that pass in the world a second of the picture

    @cached_property
    def physical(self) -> frozenset[str]:
        """Owners that the physics moves."""
        return frozenset(
            owner for owner, i in self.index.items() if self.scene.parts[i].name in self.scene.script["bodies"]
        )


def stage(
    brief: Brief, *, seed: int, duration_s: float, aspect: float, start: Mapping[str, dict] | None = None
) -> Staged:
    """Arrange a brief: equal arguments give equal shots. Never fails on an odd brief.

    start: states of an earlier shot's parts (world.continuity): its unit holds, and who is seen again goes on from there.
    """
    brief = _completed(brief)
    actions = _actions(brief, seed)
    tempo = tempo_of(brief, actions)
    duration_s *= tempo
    focus = _focus(brief, actions)
    unit = _unit_of(start) or unit_for(brief, focus, falls(brief, actions))
    members = members_of(brief, unit, seed)
    furnishing = frozenset(("thing", i) for i, thing in enumerate(brief.things) if thing.furnishes)
    spots = lay_out(members, brief.relations, focus, seed, furnishing=furnishing)
    if start:
        spots = {owner: _resumed(spot, owner, start) for owner, spot in spots.items()}
    physics = Stage(
        rng=np.random.default_rng((seed, 11)), view=View(half_width=1.9, reach=REACH, top=TOP), gravity=_gravity(brief) / unit,
        surface=brief.surface if brief.surface in matter.SURFACE_BOUNCE else "wood", duration_s=duration_s, tempo=TEMPO.get(brief.pace, 1.0),
    )  # fmt: skip
    clock = slots(actions, duration_s, physics.rng)
    goes_along = roams(brief) or _hurries(brief, actions)
    script = play(brief, actions, clock, members, spots, duration_s=duration_s, unit=unit, roams=goes_along, seed=seed)
    spots = {owner: part.spot for owner, part in script.parts.items()}
    _bodies(physics, members, spots, script, clock)
    parts, index = _parts(physics, members)
    scene = Scene(
        parts=parts, surface=physics.surface, backdrop=brief.backdrop, light=_light(brief.time_of_day, seed), tone=brief.tone,
        camera_move=brief.camera, angle=brief.angle, gravity=physics.gravity, seed=seed, duration_s=duration_s, actions=tuple(actions),
        script={
            "aspect": float(aspect), "reach": REACH, "stand": (1.0, 3.7, 0.62), "bodies": dict(physics.bodies), "kicks": tuple(physics.kicks),
            "pins": tuple(physics.pins), "pivots": tuple(physics.pivots), "strings": tuple(physics.strings), "people": (), "unit": unit,
        },
    )  # fmt: skip
    if start:
        scene = carry_over(scene, dict(start))
        index = {p.owner: i for i, p in reversed(list(enumerate(scene.parts))) if p.owner != "prop"}
    return Staged(
        brief=brief, scene=scene, script=script, spots=spots, members=tuple(members), focus=focus, unit=unit, seed=seed, aspect=aspect,
        goes_along=goes_along, index=index, tempo=tempo,
    )  # fmt: skip


def tempo_of(brief: Brief, actions: Sequence[Action]) -> float:
    """Seconds that pass in the world a second of the picture: fewer in slow motion, unless somebody speaks or much happens."""
    speed = brief.look.speed
    if speed >= LAPSE or brief.dialogue or any(a.verb == "talk" for a in actions):
        return 1.0
    orders = len({a.order for a in actions}) or 1
    return min(1.0, max(speed, SLOWEST * orders)) if speed < 1 else min(speed, QUICKEST)


def falls(brief: Brief, actions: Sequence[Action]) -> bool:
    """Whether a shot is about things that fall, roll and collide: they want room around them."""
    moving = [a for a in actions if a.verb != "rest" or a.act not in ("", "rest", "wait")]
    return bool(moving) and all(
        a.subject[0] == "thing" and a.verb in FALLING and entry(kind_of(brief.things[a.subject[1]])).carriage == "rests"
        for a in moving
    )


def _unit_of(start: Mapping[str, dict] | None) -> float | None:
    return next((float(state["unit"]) for state in start.values() if "unit" in state), None) if start else None


def _resumed(spot: Spot, owner: str, start: Mapping[str, dict]) -> Spot:
    """Where an earlier shot left somebody who is seen again."""
    state = start.get(owner) or start.get(f"{owner}:torso")
    if state is None:
        return spot
    x, _, z = state["position"]
    return replace(spot, x=float(x), z=float(z), yaw=math.degrees(float(state["yaw"])))


def _completed(brief: Brief) -> Brief:
    """Add what an act needs and nobody named: a chair to sit on, a pedestal for what is advertised."""
    things, relations = list(brief.things), list(brief.relations)
    if (
        brief.advert
        and len(things) == 2
        and things[1].kind == "pedestal"
        and things[1].implied
        and size_m(brief, ("thing", 0)) > TOO_LARGE
    ):
        things, relations = things[:1], []  # a car turns on the floor
    indoors = brief.place.indoors is not False
    for person in needs_seat(brief, relations):
        things.append(Thing(kind="chair" if indoors else "bench", noun="chair", implied=True))
        relations.append(Relation(subject=("person", person), kind="on", objects=(("thing", len(things) - 1),)))
    return replace(brief, things=tuple(things), relations=tuple(relations))


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


def _focus(brief: Brief, actions: Sequence[Action]) -> tuple[Ref, ...]:
    """What the shot is about: what the camera was told to show, else who acts, else what was named first."""
    framing = brief.framing
    if framing.subject is not None:
        return (framing.subject,)
    if framing.follows is not None:
        return (framing.follows,)
    acting = list(
        dict.fromkeys(
            a.subject for a in actions if (a.act or a.verb) not in ("wait", "rest", "stand") or a.subject[0] == "person"
        )
    )
    lively = [ref for ref in acting if ref[0] == "person" or _goes(brief, ref)]
    if lively:  # a sign that shines while somebody walks is not what the shot is about
        falling = {a.subject for a in actions if a.verb in FALLING}
        acting = [ref for ref in acting if ref in lively or ref in falling]
    aside = {ref for a in actions for said, ref in a.roles if said not in ("object", "with", "into", "at", "to")}
    done_to = [a.target for a in actions if a.target is not None and a.target not in acting and a.target not in aside]
    roles = [ref for a in actions for said, ref in a.roles if said in ("object", "with", "into", "at")]
    chosen = list(dict.fromkeys([*acting, *done_to, *roles]))
    refs = refs_of(brief)
    chosen = [ref for ref in chosen if ref in refs]
    if not chosen:
        chosen = [ref for ref in refs if ref[0] == "person"] or [
            ref for ref in refs if ref[0] == "thing" and not brief.things[ref[1]].implied
        ]
    return tuple(chosen[:6])


def _goes(brief: Brief, ref: Ref) -> bool:
    """Whether a thing goes by itself."""
    return ref[0] == "thing" and entry(kind_of(brief.things[ref[1]])).carriage in SELF_MOVING


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
        and not any(a.role("to", "into", "at") for a in first)
    )


def _gravity(brief: Brief) -> float:
    place = {"moon": 1.62, "mars": 3.71, "space": 0.0, "space station": 0.0}.get(brief.place.name)
    if brief.gravity is not None:
        return max(0.0, brief.gravity)
    return matter.EARTH if place is None else place


def _bodies(
    physics: Stage, members: Sequence[Member], spots: Mapping[str, Spot], script: Script, clock: Mapping[int, float]
) -> None:
    """Fill the physics: what falls as a whole scene of its own, what is set moving, and what that may meet."""
    by_ref: dict[int, list[Part]] = {}
    falling_refs = {a.subject for a in script.falling} | {
        a.target for a in script.falling if a.target is not None and a.target[0] == "thing"
    }
    things = max((m.ref[1] for m in members if not m.person), default=-1) + 1
    for m in members:
        if not m.person and not m.mobile and m.ref in falling_refs:
            by_ref.setdefault(m.ref[1], []).append(_part(m, physics.gravity))
    if by_ref:
        rows = [by_ref.get(i, []) for i in range(things)]
        kept = [
            replace(a, target=a.target if a.target and a.target[0] == "thing" and by_ref.get(a.target[1]) else None)
            for a in script.falling
        ]
        _stage_things(physics, rows, [a for a in kept if by_ref.get(a.subject[1])], dict(clock))
    moved = {s.owner for s in script.shoves}
    for m in members:
        if m.owner in moved and m.owner not in {p.owner for p in physics.parts.values()}:
            _shoved(physics, m, spots, script)


def _shoved(physics: Stage, member: Member, spots: Mapping[str, Spot], script: Script) -> None:
    """A body that rests where it was laid until it is set moving; what it stands on holds it up."""
    spot, part = spots[member.owner], _part(member, physics.gravity)
    shoves = sorted((s for s in script.shoves if s.owner == member.owner), key=lambda s: s.time_s)
    first = shoves[0]
    physics.lane, physics.z = 0, spot.z
    x, y = first.place or (spot.x, spot.y + part.half[1])
    vx, vy = first.velocity
    physics.put(part, BodySpot(x=x, y=y, vx=vx, vy=vy, release_s=first.time_s))
    for shove in shoves[1:]:
        physics.kicks.append((shove.time_s, part.name, *shove.velocity, 0.0))
    support = spot.support
    if support in spots and not support.startswith("person"):
        under = next((p for p in (script.parts[support].member,)), None)
        if under is not None and spot.y > 0.05:
            half = (float(under.size[0]) / 2, 0.02, float(under.size[2]) / 2)
            board = Part(
                name=f"support:{support}", shape="box", half=half, colour=(0.5, 0.4, 0.3), material="wood", mass=0.0
            )
            physics.prop(board, BodySpot(x=spots[support].x, y=spot.y - 0.02))


def _part(member: Member, gravity: float) -> Part:
    """The body of a member: a ball or a box of its size."""
    hx, hy, hz = (float(h) for h in member.size / 2)
    material = HEARD_AS.get(member.assembly.material, member.assembly.material)
    material = material if material in MATERIALS else "plastic"
    colour = member.assembly.primitives[0].colour if member.assembly.primitives else (0.5, 0.5, 0.5)
    half = (hy, hy, hy) if member.assembly.round else (hx, hy, hz)
    name = member.owner if not member.person else f"{member.owner}:torso"
    part = Part(
        name=name,
        shape="sphere" if member.assembly.round else "box",
        half=half,
        colour=colour,
        material=material,
        owner=member.owner,
    )
    return replace(part, mass=matter.mass_of(part))


def _parts(physics: Stage, members: Sequence[Member]) -> tuple[tuple[Part, ...], dict[str, int]]:
    """All parts of the scene: the physics' first, then everyone else's; and where each owner's is."""
    parts = list(physics.parts.values())
    index = {p.owner: i for i, p in enumerate(parts) if p.owner != "prop"}
    for m in members:
        if m.owner not in index:
            index[m.owner] = len(parts)
            parts.append(_part(m, physics.gravity))
    return tuple(parts), index


__all__ = ["Staged", "stage"]
