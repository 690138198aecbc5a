"""How high above the ground, or how deep in the water, everybody is who flies, swims or floats."""

from __future__ import annotations

from collections.abc import Sequence

from ...story.setting import Ref
from ...story.storyboard import Action, Brief
from ...vocabulary.families import FAMILY_OF
from ...vocabulary.scenery import PLACES
from .places import UNDER_WATER
from .roster import Member

HIGH = 2.2  # units above the ground at which what flies is
ALOFT = 0.5  # and from which it hangs there by its wings
OFF_THE_GROUND = 0.35  # units, and half its height, at which what floats in the air is
SWIMMING_HIGH = 0.42  # units above the ground at which what swims is under water
AIRBORNE = ("wings", "rotor", "hovers")
FLYING = frozenset(
    [*"fly glide hover orbit dive float drift rise chase bob sail drop throw explode crash land".split(), "take off"]
)  # acts of what is in the air
CHASING = frozenset({"chase", "dive", "float", "drift", "bob", "drop"})  # what waterfowl do without flying
RISING = frozenset({"take off", "rise"})  # acts that begin on the ground
SETTLED = frozenset(
    "duck duckling goose pelican owl parrot toucan pigeon dove dragon".split()
)  # on the ground unless they fly
ALIVE = ("bird", "quadruped")  # families that come down to walk, to eat and to rest
WATERFOWL = frozenset("duck duckling goose pelican swan".split()) | {"rubber duck"}
ON_WATER = 0.24  # of a waterfowl's height that is under water
DIVING = (
    "turtle",
    "penguin",
    "otter",
    "frog",
    "crocodile",
    "hippo",
    "polar bear",
    "duck",
    "beaver",
    "seal",
)  # what goes on land and swims under water
DIVING_HIGH = 0.7  # units above the ground at which it does
AWASH = {"whale": 0.52, "dolphin": 0.45, "orca": 0.5, "shark": 0.62, "submarine": 0.45}  # of what swims at the surface
SUNK = 0.5  # and of all others
SPLASHING = frozenset({"splash"})  # acts of who is in shallow water
WALLOWING = {"hippo": 0.5, "crocodile": 0.4, "otter": 0.45, "beaver": 0.45}  # of a height: how deep in it these lie
WADING = 0.13  # of a height: how deep in it
SURFACES = ("sea", "lake", "river", "swimming pool", "harbour", "glacier", "swamp", "waterfall", "hot spring")
FLUTTER = 0.75  # units above the ground at which insects are that are only named beside others
APART = 0.22  # units by which copies differ in height
WATERS = ("lake",)  # in which animals on four legs wade
SOAKED = {"hot spring": 0.42}  # places in whose water one sits: of a height, how deep
VISITING = ("at", "near", "around", "over", "above", "beside", "to", "toward", "from", "by", "on", "in front of", "into", "between", "among", "object")  # fmt: skip
BLOOMS = ("plant", "food", "vessel", "ware")  # what small fliers come to
TREES = ("tree", "oak", "acacia", "pine", "palm", "birch", "bare tree", "cherry tree", "autumn tree", "willow", "bamboo", "christmas tree")  # fmt: skip
AT_BLOOM, LEVELS = 0.6, 0.12  # of a flier's own height below the top; units between several
CLEAR_ABOVE = 0.3  # units between something and what flies over it
BALLOONS = 1.1  # and those that hang in the air in numbers


def heights_of(brief: Brief, actions: Sequence[Action], members: Sequence[Member]) -> dict[str, float]:
    """The height of every member by its owner, in units; 0 for what stands."""
    acts: dict[Ref, set[str]] = {}
    for action in actions:
        acts.setdefault(action.subject, set()).add(action.act or ("" if action.verb == "rest" else action.verb))
    over = {r.subject for r in brief.relations if r.kind == "over"}
    borne = {r.subject for r in brief.relations if r.kind in ("on", "in", "inside", "under")}
    water = water_of(brief)
    soaks = SOAKED.get(brief.place.name, 0.0)
    wades = any(is_wading(a) for a in actions) or (
        brief.place.name in WATERS and bool(set(brief.place.asked.lower().split()) & {"pond", "lake", "watering"})
    )
    made = {m.owner: _height(m, acts.get(m.ref, set()), m.ref in over, water, wades=wades) for m in members}
    if len({m.ref for m in members}) > 1 and not any(said - {"", "stand", "wait"} for said in acts.values()):
        for m in members:  # birds that are only named beside others stand there; insects flutter about them
            if m.assembly.carriage not in AIRBORNE or m.ref in over or water == "under":
                continue
            flutters = FAMILY_OF.get(m.name) == "small" and m.ref not in borne
            made[m.owner] = FLUTTER + LEVELS * (m.copy % 4) if flutters else 0.0
    visited = _visited(brief, actions, members)
    below = _below(actions, members)
    for m in members:
        if made[m.owner] > ALOFT and m.ref in below and m.assembly.carriage in AIRBORNE:
            made[m.owner] = min(made[m.owner], max(ALOFT + 0.02, below[m.ref] + CLEAR_ABOVE) + LEVELS * (m.copy % 3))
    for m in members:
        if soaks and (m.person or FAMILY_OF.get(m.name) == "quadruped") and m.ref in acts:
            made[m.owner] = -soaks * float(m.size[1])
        elif made[m.owner] > ALOFT and m.ref in visited:
            made[m.owner] = max(visited[m.ref] - AT_BLOOM * float(m.size[1]), 0.0) + LEVELS * (m.copy % 3)
    return made


def _below(actions: Sequence[Action], members: Sequence[Member]) -> dict[Ref, float]:
    """How high the top of that is, in units, over which something flies: it goes so low that both are near one another."""
    tops = {m.ref: float(m.size[1]) for m in members}
    return {
        a.subject: tops[ref]
        for a in actions
        for word, ref in a.roles
        if word in ("over", "above") and ref in tops and ref != a.subject
    }


def wallows(name: str, acts: set[str], water: str) -> bool:
    """Whether an animal lies in the water at which it is: a hippo in a river, unless it goes somewhere."""
    return water == "on" and name in WALLOWING and not acts & {"walk", "run", "stand", "climb", "eat"}


def is_wading(action: Action) -> bool:
    """Whether somebody is said to go through water on foot."""
    return bool(action.words) and action.words[0].lower().startswith(("wade", "wading"))


def _visited(brief: Brief, actions: Sequence[Action], members: Sequence[Member]) -> dict[Ref, float]:
    """How high the top of that is, in units, at which small fliers are said to be: a bee at a flower."""
    tops: dict[Ref, float] = {}
    for m in members:
        tops[m.ref] = max(tops.get(m.ref, 0.0), float(m.size[1]))
    found: dict[Ref, float] = {}
    for action in actions:
        near = [ref for word, ref in action.roles if word in VISITING] + ([action.target] if action.target else [])
        high = [tops[ref] for ref in near if ref in tops and _is_visited(brief, ref)]
        if high:
            found[action.subject] = max(high)
    for relation in brief.relations:
        if relation.kind in ("beside", "in_front_of", "around", "on", "near", "over", "above") and relation.objects:
            ref = relation.objects[0]
            if ref in tops and _is_visited(brief, ref):
                found.setdefault(relation.subject, tops[ref])
    return found


def _is_visited(brief: Brief, ref: Ref) -> bool:
    return (
        ref[0] == "thing"
        and FAMILY_OF.get(brief.things[ref[1]].kind) in BLOOMS
        and brief.things[ref[1]].kind not in TREES
    )


def water_of(brief: Brief) -> str:
    """Where in the water a brief is: "under" it, "on" it, or nowhere."""
    name = brief.place.name
    if name in UNDER_WATER or brief.backdrop == "underwater":
        return "under"
    if name in SURFACES:
        return "on"
    backdrop = PLACES[name].backdrop if name in PLACES else brief.backdrop
    return "shore" if backdrop == "beach" else ""


def settles(member: Member, acts: set[str], *, over: bool = False) -> bool:
    """Whether something with wings is on the ground."""
    if over or FAMILY_OF.get(member.name) not in ALIVE:
        return False
    said = acts - {""}
    if member.name in WATERFOWL:
        return not said & (FLYING - CHASING)
    grafted = FAMILY_OF.get(member.name) == "quadruped"  # a lion with wings stands, too
    return not said & FLYING if said else grafted or member.name in SETTLED


def _height(m: Member, acts: set[str], over: bool, water: str, *, wades: bool = False) -> float:
    carriage, tall = m.assembly.carriage, float(m.size[1])
    spread = m.copy * 0.618 % 1.0 if m.copy else 0.0
    stands = carriage == "legs4" and m.name not in DIVING and not acts & {"swim", "jump", "leap", "fly", "run", "dive"}
    splashes = acts & SPLASHING and (m.person or carriage.startswith("legs"))
    if water == "on" and (splashes or (stands and wades)):
        return -WADING * tall
    if m.person:
        return 0.0
    if wallows(m.name, acts, water):
        return -WALLOWING[m.name] * tall
    if m.name in WATERFOWL and water == "on" and (settles(m, acts) or carriage == "floats"):
        return -ON_WATER * tall
    if carriage in AIRBORNE:
        if settles(m, acts, over=over) or acts & RISING:
            return 0.0
        return HIGH + (BALLOONS if carriage == "hovers" else APART) * spread
    if acts & {"fly", "hover"} and carriage in ("wheels", "legs4", "legs2", "hops"):
        return HIGH + APART * spread
    if carriage == "rests" and acts & {"fly", "glide", "orbit"}:  # a carpet, books
        return HIGH + APART * spread
    if carriage == "rests" and acts & {"float", "hover", "levitate", "drift"} and not (water and "float" in acts):
        return OFF_THE_GROUND + 0.5 * tall + APART * spread
    if acts & {"fly", "hover"} and carriage == "swims" and not water:  # a whale over a city
        return HIGH + APART * spread
    if water == "on" and m.name == "seal" and acts & {"swim", "float"}:
        return -SUNK * tall
    if water == "under" and m.name in DIVING:
        return DIVING_HIGH + APART * spread
    if carriage == "swims":
        return SWIMMING_HIGH + APART * spread if water == "under" else -AWASH.get(m.name, SUNK) * tall if water else 0.0
    return 0.0


__all__ = [
    "AIRBORNE",
    "ALIVE",
    "ALOFT",
    "HIGH",
    "SPLASHING",
    "WATERFOWL",
    "heights_of",
    "is_wading",
    "settles",
    "water_of",
]
