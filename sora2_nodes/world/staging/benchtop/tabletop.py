"""A table while things are put on it: what lies where, what moves by keys and what the physics moves. Metres; the table's top is y = 0."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from ....story.setting import Ref
from ....story.storyboard import Action, Brief, Thing
from ....story.vocabulary import COLOURS
from ....vocabulary.families import FAMILY_OF
from ...assembly import Assembly, bounds
from ...catalogue import build, entry
from ...catalogue.rigs import RIGS, rig
from ...motion.keyframes import JointKeys, Keyframes
from ...primitives import RGB, Vec3
from ..inscriptions import DRINKS

FREE = (0.0, 0.30, -0.30, 0.48, -0.48, 0.16, -0.16)  # x where what nobody told a place may stand, m
SIZES_M = {
    "marble": 0.045,
    "toy car": 0.20,
    "coin": 0.05,
    "football": 0.20,
    "ball": 0.085,
    "sofa": 1.5,
    "egg": 0.07,
    "potato": 0.085,
    "toy": 0.10,
    "coil spring": 0.16,
    "ice cube": 0.05,
}  # greatest extent on a table
LOOKS_LIKE = {
    "toy car": "car",
    "coil spring": "spring",
    "cork": "cylinder",
    "toy": "toy robot",
    "marble": "ball",
}
SEEN_FROM = {
    "rubber duck": -25.0,
    "mug": 20.0,
    "teapot": 90.0,
    "sofa": -90.0,
    "kettle": 90.0,
    "toy car": 0.0,
}  # yaw, degrees
STUFFS: dict[str, RGB] = {
    "cream": (0.97, 0.95, 0.90),
    "ketchup": (0.74, 0.09, 0.05),
    "soup": (0.88, 0.46, 0.14),
    "juice": (0.98, 0.60, 0.12),
    "soda": (0.22, 0.10, 0.05),
}
MOST_M = 0.34  # greatest extent of what has no size of its own here
EDGE_AT = 0.34  # x of a table's edge that something rolls over, m
WOODS = {"light": (0.85, 0.71, 0.51), "dark": (0.36, 0.22, 0.13)}


@dataclass(kw_only=True)
class Standing:
    """One thing on the table. body: of the physics, None for what only stands or moves by keys. breaks: when and by which act."""

    ref: Ref
    copy: int
    made: Assembly
    at: Vec3
    yaw: float = 0.0
    keys: Keyframes | None = None
    body: Body | None = None
    breaks: tuple[float, str] | None = None
    framed: bool = True

    @property
    def half(self) -> np.ndarray:
        low, high = bounds(self.made)
        return (high - low) / 2

    @property
    def top(self) -> float:
        """Height of its highest point over the table, without cords and poles."""
        return self.at[1] + 2 * min(float(self.half[1]), 0.5)


@dataclass(frozen=True, kw_only=True)
class Body:
    """What the physics knows of a thing: when it is free, how fast it then is (m/s), how it bounces."""

    release_s: float = 0.0
    velocity: tuple[float, float] = (0.0, 0.0)
    spin: float = 0.0
    fixed: bool = False
    material: str = ""
    mass: float | None = None
    pivot: tuple[float, float] | None = None  # where the rope is tied that it hangs on, m


@dataclass(frozen=True, kw_only=True)
class Support:
    """An unseen box that holds things up: middle, half extents and turn (rad), what it is of."""

    at: tuple[float, float]
    half: tuple[float, float]
    turn: float = 0.0
    material: str = "wood"


@dataclass(kw_only=True)
class Tabletop:
    """Collects all of a demonstration."""

    brief: Brief
    seed: int
    duration_s: float
    gravity: float
    things: list[Thing] = field(default_factory=list)
    standing: list[Standing] = field(default_factory=list)
    supports: list[Support] = field(default_factory=list)
    splashes: list[tuple[float, Vec3, float, RGB]] = field(default_factory=list)
    smoke: list[tuple[float, Vec3]] = field(default_factory=list)  # from when on and where it rises
    done: list[Action] = field(default_factory=list)
    wall: list[str] = field(default_factory=list)
    dim: bool = False
    falls_off: bool = False  # something rolls over the edge, which is in the picture

    def __post_init__(self) -> None:
        self.things = list(self.brief.things)

    # what was said

    def kind(self, ref: Ref | None) -> str:
        return self.things[ref[1]].kind if ref is not None else ""

    def thing(self, ref: Ref) -> Thing:
        return self.things[ref[1]]

    def acts(self, *names: str) -> list[Action]:
        """The actions of some acts, in order."""
        return [a for a in self.brief.actions if a.act in names]

    def refs(self, *kinds: str) -> list[Ref]:
        """The things of some kinds."""
        return [("thing", i) for i, thing in enumerate(self.brief.things) if thing.kind in kinds]

    def roles(self, action: Action, *names: str) -> list[Ref]:
        """All things in the first of some roles that was said."""
        for name in names:
            if found := [ref for said, ref in action.roles if said == name and self.kind(ref) != "table"]:
                return found
        return []

    def related(self, ref: Ref, *kinds: str) -> list[Ref]:
        """What a thing is said to be above, on, in ... of."""
        return [
            o
            for r in self.brief.relations
            if r.subject == ref and r.kind in kinds
            for o in r.objects
            if self.kind(o) != "table" and o != ref
        ]

    def relating(self, ref: Ref, *kinds: str) -> list[Ref]:
        """What is said to be above, on, in ... a thing."""
        return [r.subject for r in self.brief.relations if r.kind in kinds and ref in r.objects and r.subject != ref]

    def related_to_row(self, row: Ref) -> list[Ref]:
        """What is said to stand among the dominoes of a row."""
        among = [r.subject for r in self.brief.relations if row in r.objects and r.kind in ("between", "in", "middle")]
        others = [r.objects for r in self.brief.relations if r.subject == row and r.kind in ("between", "around")]
        return [
            ref
            for ref in (*among, *(o for group in others for o in group))
            if self.kind(ref) not in ("table", "rotating platform")
        ]

    def share(self, part: float) -> float:
        """A moment by its share of the shot, s."""
        return part * self.duration_s

    # what is put on it

    def colour(self, ref: Ref) -> RGB | None:
        thing = self.thing(ref)
        if not thing.coloured:
            return None
        return thing.rgb or COLOURS.get(thing.colour)

    def liquid(self, ref: Ref) -> RGB | None:
        """The colour of what a vessel is said to hold."""
        return liquid_colour(self.thing(ref).holds)

    def make(
        self, ref: Ref, *, kind: str = "", colour: RGB | None = None, second: RGB | None = None, **shape: Any
    ) -> Assembly:
        """Build a thing as it was said to look, in metres."""
        thing = self.thing(ref)
        kind = kind or thing.kind
        colour = colour or self.colour(ref)
        if second is None and len(thing.colours) > 1:
            second = COLOURS.get(thing.colours[1])
        if kind == "brick" and any(w in thing.noun for w in ("rock", "stone", "boulder")):
            shape.setdefault("rough", True)
        if kind == "tall candle" and thing.noun.startswith("tea"):
            kind, shape = "tea light", {key: value for key, value in shape.items() if key == "lit"}
        if kind in RIGS:
            made = rig(kind, colour=colour, second=second, size=thing.scale, **shape)
        else:
            kind = LOOKS_LIKE.get(kind, kind)
            kind = kind if kind in FAMILY_OF else "ball"
            size = SIZES_M.get(thing.kind, min(entry(kind).size_m, MOST_M)) / entry(kind).size_m
            made = build(kind, colour=colour, second=second, size=size * thing.scale, seed=self.seed % 1000)
        return smiling(made) if "smiley" in thing.adjectives else made

    def put(
        self,
        ref: Ref,
        at: Vec3,
        *,
        made: Assembly | None = None,
        yaw: float | None = None,
        copy: int | None = None,
        **more: Any,
    ) -> Standing:
        """Stand a thing somewhere; its origin is at `at`."""
        made = made or self.make(ref)
        taken = {s.copy for s in self.standing if s.ref == ref}
        if copy is None or copy in taken:
            copy = next(n for n in range(len(taken) + 1) if n not in taken)
        front = (
            -70.0 if made.family in ("toy", "gadget", "appliance", "ware") else 0.0
        )  # they face +x as they are built
        yaw = SEEN_FROM.get(self.kind(ref), front) if yaw is None else yaw
        one = Standing(ref=ref, copy=copy, made=made, at=at, yaw=yaw, **more)
        self.standing.append(one)
        return one

    def extra(self, kind: str, noun: str = "") -> Ref:
        """A thing that nobody named and something needs: a cord's hook, a stream, the table itself."""
        self.things.append(Thing(kind=kind, noun=noun or kind, colour="grey", implied=True))
        return ("thing", len(self.things) - 1)

    def of(self, ref: Ref) -> list[Standing]:
        return [s for s in self.standing if s.ref == ref]

    def support_of(self, one: Standing, top: float | None = None, material: str = "wood") -> None:
        """Let things come to rest on something that only stands."""
        half = one.half
        high = top if top is not None else 2 * float(half[1])
        self.supports.append(
            Support(at=(one.at[0], one.at[1] + high / 2), half=(float(half[0]), high / 2), material=material)
        )

    def copies(self, ref: Ref) -> int:
        return max(1, self.thing(ref).count)

    def tell(self, *actions: Action) -> None:
        """Note that actions are shown."""
        self.done += [a for a in actions if a not in self.done]

    def free_x(self) -> float:
        """Where there is room along the table."""
        taken = [(s.at[0], float(s.half[0])) for s in self.standing if s.framed and abs(s.at[2]) < 0.2]
        for x in FREE:
            if all(abs(x - place) > wide + 0.09 for place, wide in taken):
                return x
        return max((x + wide for x, wide in taken), default=0.0) + 0.15


def liquid_colour(holds: str) -> RGB | None:
    """The colour of a liquid by its words: that which is said, else its own."""
    if not holds:
        return None
    words = holds.split()
    if any(w in STUFFS for w in words):
        return next(STUFFS[w] for w in words if w in STUFFS)
    said = next((COLOURS[w] for w in words if w in COLOURS), None)
    return said or DRINKS.get(holds) or DRINKS.get(words[-1]) or (0.62, 0.78, 0.86)


def still(at: Vec3, joints: Mapping[str, JointKeys], turn: Vec3 = (0.0, 0.0, 0.0)) -> Keyframes:
    """Keys of what stays where it is while its nodes move."""
    return Keyframes(times=(0.0,), places=(at,), turns=(turn,), joints=joints)


def smiling(made: Assembly) -> Assembly:
    """A face drawn on what is round, on the side toward the viewer."""
    from ...primitives import Primitive

    low, high = bounds(made)
    r = float(max(high - low)) / 2
    y = float(low[1]) + r
    ink = (0.03, 0.03, 0.03)

    def on(kind: str, size: tuple[float, ...], across: float, up: float, turn: Vec3 = (0.0, 0.0, 0.0)) -> Primitive:
        deep = math.sqrt(max(1.0 - across**2 - up**2, 0.0))
        return Primitive(
            kind=kind,
            size=tuple(s * r for s in size),
            at=(across * r, y + up * r, deep * r * 1.01),
            turn=turn,
            colour=ink,
            finish="matte",
            role="letters",
        )

    face = [on("ellipsoid", (0.09, 0.15, 0.05), s * 0.32, 0.30) for s in (-1, 1)]
    for n in range(9):
        a = math.radians(205 + 130 * n / 8)
        face.append(on("ellipsoid", (0.065, 0.065, 0.05), 0.52 * math.cos(a), 0.08 + 0.52 * math.sin(a)))
    return replace(made, primitives=(*made.primitives, *face))


def opening(when: float, most: float = 26.0) -> dict[str, JointKeys]:
    """The jaws of a grabber that open at a moment."""
    times = (when - 0.02, when + 0.14)
    return {
        "jaw_left": JointKeys(times=times, turns=((0, 0, 0), (0, 0, -most))),
        "jaw_right": JointKeys(times=times, turns=((0, 0, 0), (0, 0, most))),
    }


def flicker(duration_s: float, out_s: float | None = None, lit_s: float = 0.0) -> JointKeys:
    """How a flame's node lives: it trembles, from lit_s until out_s, when it shrinks away."""
    times, scales = [], []
    t, n = 0.0, 0
    while t <= duration_s + 0.2:
        gone = t < lit_s or (out_s is not None and t >= out_s)
        wide = 1.0 + 0.10 * math.sin(2.3 * n)
        tall = 1.0 + 0.16 * math.sin(1.7 * n + 0.4)
        times.append(t)
        scales.append((1e-3, 1e-3, 1e-3) if gone else (wide, tall, wide))
        t, n = t + 0.12, n + 1
    return JointKeys(times=tuple(times), scales=tuple(scales))
