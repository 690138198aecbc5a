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
from .blocking.cues import Script
from .blocking.doers import FALLING
from .blocking.dynamics import fill, parts_of
from .blocking.goals.shots_in import HEAVY, HOOPS, TAKING
from .blocking.plot import play
from .blocking.props import completed
from .breakage import BREAKING
from .continuing.handover import framing_of
from .continuing.resuming import ongoing, still_moved, stood
from .framing.camera_path import LAPSE, roams
from .framing.near_framing import framed_near
from .heights import heights_of
from .layouts.fitted_sizes import GIANT, fitted, on_decks
from .layouts.layout import lay_out
from .layouts.spots import Spot
from .roster import SELF_MOVING, Member, kind_of, members_of, refs_of, size_m, unit_for

TEMPO = {"slow": 0.8, "normal": 1.0, "fast": 1.15}
REACH, TOP = 1.55, 1.75  # units of the stage that physics may use: half width, height
FRAMED = (
    "object",
    "with",
    "into",
    "at",
    "to",
    "off",
    "from",
    "off the edge of",
)  # roles whose things are in the picture with who acts
WATCHED = {
    ("shoot", "on"),
    ("splash", "on"),
    ("look", "through"),
    ("look", "into"),
    ("pounce", "on"),
    ("chase", "after"),
}  # and whose things too, by act
POURED_ON = ("into", "in", "onto", "over", "on")
BY = ("on", "beside", "in_front_of", "under", "near", "against", "at")  # relations to what only says where something is
MANY_TIMES = 12.0  # over what moves about it, from which a building is what a shot is about
TOWERING = 5.0  # over who acts: what is larger is scenery, whatever is done to it
LIGHTING = (
    "fairy lights",
    "street lamp",
    "neon sign",
    "floor lamp",
    "hanging lamp",
    "chandelier",
    "bulb",
    "traffic light",
)
MOUNT = 12.0  # times an animal that rides it: a train that is seen whole
MUCH_SMALLER = 0.2  # of who acts: what is smaller than that is no company
CROWD = 4  # so many who watch are no subject of a shot
WIDE_GAMES = ("goal", "net")  # what a game is played into or over: the players are what one looks at
BUILT = 1.8  # the same of walls, gates and houses beside people
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
    tempo: float = 1.0  # seconds that pass in the world a second of the picture
    world_seed: int = 0  # of what all shots of its world share
    view: tuple = ()  # what its words ask of the view (`continuing.handover.framing_of`)
    before: Mapping[str, Any] = field(default_factory=dict)  # how the shot it continues ended (`continuing.handover`)

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
    brief = fitted(completed(brief))
    actions = _actions(brief, seed)
    brief = on_decks(brief, actions)
    tempo = tempo_of(brief, actions)
    duration_s *= tempo
    focus = _focus(brief, actions)
    view = tuple(framing_of(brief))
    brief, framed = framed_near(brief, actions, focus)
    framed = framed or tuple(_goals(brief, actions))
    unit = _unit_of(start) or unit_for(brief, focus, falls(brief, actions))
    world_seed = seed if world_seed is None else world_seed
    members = members_of(brief, unit, world_seed)
    furnishing = frozenset(("thing", i) for i, thing in enumerate(brief.things) if thing.furnishes)
    spots = lay_out(
        members,
        brief.relations,
        focus,
        seed,
        furnishing=furnishing,
        heights=heights_of(brief, actions, members),
        space=brief.place.name == "space",
        aspect=aspect,
    )
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
    script = play(
        brief, actions, clock, members, spots, duration_s=duration_s, unit=unit, roams=goes_along, gravity=physics.gravity, seed=seed
    )  # fmt: skip
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
        goes_along=goes_along, index=index, tempo=tempo, framed=framed, view=view, before=before or {}, world_seed=world_seed,
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
    return FAMILY_OF.get(kind) in TAKING and kind not in HEAVY


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


def _focus(brief: Brief, actions: Sequence[Action]) -> tuple[Ref, ...]:
    """What the shot is about: what the camera was told to show, else who acts, else what was named first."""
    framing = brief.framing
    if framing.subject is not None:
        into = [
            ref
            for a in actions
            if a.act == "pour" and a.subject == framing.subject
            for said, ref in a.roles
            if said in POURED_ON
        ]
        return (framing.subject, *_handling(brief, actions, framing.subject)[:1], *into[:1])
    if framing.follows is not None:
        chased = [a.target for a in actions if a.act == "chase" and a.subject == framing.follows and a.target]
        return (framing.follows, *chased)
    acting = list(
        dict.fromkeys(
            a.subject for a in actions if (a.act or a.verb) not in ("wait", "rest", "stand") or a.subject[0] == "person"
        )
    )
    lookers = [ref for ref in acting if _looks_on(brief, actions, ref)]
    if len(lookers) < len(acting):
        acting = [ref for ref in acting if ref not in lookers]
    lively = [ref for ref in acting if ref[0] == "person" or _goes(brief, ref)]
    if not lively and not brief.framing.subject:
        acting = _without_lamps(brief, actions, acting)
    if lively:  # a sign that shines while somebody walks is not what the shot is about
        falling = {a.subject for a in actions if a.verb in FALLING}
        acting = [ref for ref in acting if ref in lively or ref in falling]
    aside = {ref for a in actions for said, ref in a.roles if said not in FRAMED}
    busy = [a for a in actions if (a.act or a.verb) not in ("wait", "rest", "stand")]
    done_to = [a.target for a in busy if a.target is not None and a.target not in acting and a.target not in aside]
    roles = [ref for a in busy for said, ref in a.roles if said in FRAMED or (a.act, said) in WATCHED]
    chosen = list(dict.fromkeys([*acting, *done_to, *roles]))
    refs = refs_of(brief)
    chosen = [ref for ref in chosen if ref in refs and (ref in acting or not acting or not _only_shines(brief, ref))]
    largest = max((size_m(brief, ref) for ref in chosen if ref in acting), default=0.0)
    chosen = [ref for ref in chosen if ref in acting or size_m(brief, ref) < _most(brief, ref) * max(largest, 0.05)]
    heavenly = [
        ref for ref in chosen if ref[0] == "thing" and FAMILY_OF.get(kind_of(brief.things[ref[1]])) == "celestial"
    ]
    if len(heavenly) < len(chosen):  # the earth is what a station flies over
        chosen = [ref for ref in chosen if ref not in heavenly]
    ridden = [o for r in brief.relations if r.kind == "riding" and r.subject[0] == "thing" for o in r.objects]
    chosen += [ref for ref in ridden if ref not in chosen and size_m(brief, ref) < MOUNT * max(largest, 0.05)]
    becomes = [ref for a in busy if a.act == "transform" for word, ref in a.roles if word in ("into", "to")]
    chosen += [ref for ref in becomes if ref not in chosen and ref in refs]
    chosen += [ref for ref in _company(brief, chosen) if ref not in chosen]
    chosen += [ref for ref in _goals(brief, actions) if ref not in chosen]
    if not chosen:
        chosen = [ref for ref in refs if ref[0] == "person"] or [
            ref for ref in refs if ref[0] == "thing" and not brief.things[ref[1]].implied
        ]
        chosen = _without_supports(brief, chosen)
    return tuple([*_landmark(brief, chosen), *chosen][:6])


def _without_lamps(brief: Brief, actions: Sequence[Action], acting: list[Ref]) -> list[Ref]:
    """Those who act, but for signs and lamps that only shine where something else is there: then it is about that."""
    shining = {a.subject for a in actions if a.act in ("light up", "glow", "blink") and a.subject[0] == "thing"}
    lamps = {ref for ref in shining if FAMILY_OF.get(kind_of(brief.things[ref[1]])) in ("street", "light", "held")}
    others = [ref for ref in refs_of(brief) if ref not in lamps and (ref[0] == "person" or not _is_setting(brief, ref))]
    return [ref for ref in acting if ref not in lamps] or others if others and lamps else acting


def _only_shines(brief: Brief, ref: Ref) -> bool:
    """Whether something hangs or stands around to light who acts."""
    return ref[0] == "thing" and kind_of(brief.things[ref[1]]) in LIGHTING


def _is_setting(brief: Brief, ref: Ref) -> bool:
    thing = brief.things[ref[1]]
    return thing.implied or thing.furnishes or FAMILY_OF.get(kind_of(thing)) in ("street", "light", "plant", "fitting")


def _handling(brief: Brief, actions: Sequence[Action], subject: Ref) -> list[Ref]:
    """People who hold a thing or do something to it, by whose size it is staged: nobody pours into a cup from as near as it is wide."""
    if subject[0] == "person":
        return []
    doing = [a.subject for a in actions if a.target == subject or any(ref == subject for _, ref in a.roles)]
    holding = [r.subject for r in brief.relations if r.kind in ("holding", "wearing") and subject in r.objects]
    return [ref for ref in dict.fromkeys([*holding, *doing]) if ref[0] == "person"]


def _company(brief: Brief, chosen: Sequence[Ref]) -> list[Ref]:
    """Animals, vehicles and people whom somebody of the shot is said to be beside, and who are about as large."""
    largest = max((size_m(brief, ref) for ref in chosen), default=0.0)
    found = []
    for relation in brief.relations:
        if relation.subject not in chosen or relation.kind not in ("beside", "behind", "in_front_of", "around"):
            continue
        for ref in relation.objects:
            giant = relation.subject[0] == "thing" and brief.things[relation.subject[1]].scale >= GIANT
            moves = ref[0] == "person" or _goes(brief, ref) or giant
            if moves and MUCH_SMALLER * largest < size_m(brief, ref) < _most(brief, ref) * max(largest, 0.05):
                found.append(ref)
    return list(dict.fromkeys(found))


def _goals(brief: Brief, actions: Sequence[Action]) -> list[Ref]:
    """Hoops through which something goes by itself."""
    said = [(a.subject, ref) for a in actions for word, ref in a.roles if word in ("through", "into", "in", "at")]
    hoops = [ref for who, ref in said if who[0] == "thing" == ref[0] and kind_of(brief.things[ref[1]]) in HOOPS]
    return list(dict.fromkeys(hoops))


def _landmark(brief: Brief, chosen: Sequence[Ref]) -> list[Ref]:
    """The building that a shot names first, where what moves about it is as small as birds are: both are seen."""
    first: Ref = ("thing", 0)
    if not brief.things or brief.people or first in chosen or brief.things[0].implied or brief.things[0].furnishes:
        return []
    built = FAMILY_OF.get(kind_of(brief.things[0])) == "building"
    small = all(kind == "thing" and MANY_TIMES * size_m(brief, (kind, i)) < size_m(brief, first) for kind, i in chosen)
    return [first] if built and small and chosen else []


def _looks_on(brief: Brief, actions: Sequence[Action], ref: Ref) -> bool:
    """Whether many are there who only watch."""
    own = {a.act for a in actions if a.subject == ref} - {"", "wait", "stand", "rest"}
    return ref[0] == "person" and brief.people[ref[1]].count >= CROWD and own <= {"look", "cheer", "clap", "smile"}


def _without_supports(brief: Brief, chosen: Sequence[Ref]) -> list[Ref]:
    """Those whom a shot is about, but for what only bears things far smaller: a mug on a desk, not the desk."""
    bearing = {o for r in brief.relations if r.kind in BY and not r.part and r.subject in chosen for o in r.objects}
    borne = max((size_m(brief, ref) for ref in chosen if ref not in bearing), default=0.0)
    return [ref for ref in chosen if ref not in bearing or not borne or size_m(brief, ref) < TOWERING * borne]


def _most(brief: Brief, ref: Ref) -> float:
    """How many times larger than who acts something may be and yet belong into the picture: of what is built, less."""
    kind = kind_of(brief.things[ref[1]]) if ref[0] == "thing" else ""
    built = FAMILY_OF.get(kind) in ("structure", "building") or kind in WIDE_GAMES
    return BUILT if built and any(kind == "person" for kind, _ in refs_of(brief)) else TOWERING


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


__all__ = ["Staged", "stage"]
