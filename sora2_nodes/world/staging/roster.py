"""Who and what is in a shot: a brief's things and people as members, each an assembly in the scene's own unit.

A scene's unit is chosen so that what the shot is about is about as large as the stage wants it: a dice and a ship fill the
same picture, and gravity is scaled with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ...story.face_features import Face
from ...story.setting import Ref, Relation
from ...story.storyboard import Action, Brief, Person, Thing
from ...story.vocabulary import COLOURS
from ...vocabulary.families import FAMILY_OF
from ..assembly import Assembly, bounds
from ..catalogue import build, entry
from ..catalogue.repainting import darker
from ..composing.faces import faces_of
from ..figures.animal_attire import attired
from ..primitives import RGB
from .atmosphere.place_light import outlook

STAGE_SIZE = 1.3  # units: how large the largest thing that the shot is about is made
FALL_SIZE = 0.44  # units: and how large where things fall and roll
UNITS = (0.012, 60.0)  # m
CROWDING = 0.2  # by which each more of several is made smaller
COUNTS = 0.25  # of the largest one's size: what is smaller takes no room from it
MOST_COPIES = {"thing": 12, "person": 14}
SOLIDS = {"sphere": "ball", "box": "cube", "cylinder": "cylinder", "disc": "disc", "plank": "plank"}
BELTS = ("treadmill",)  # on which one goes without getting on
DECKS = ("bridge", "viaduct", "pier")  # what one crosses
OVER_DECKS = ("object", "over", "across", "on", "along", "through", "onto")
ACROSS, GROUNDS = (
    ("across", "over", "along", "on", "onto", "through"),
    ("furniture", "food", "instrument", "gadget", "ware", "held"),
)
GOING_OVER = frozenset(
    "walk run stroll sneak drive roll slide crawl skate march trot gallop hop climb ski hike sprint".split()
)
EGG_SHARE = 0.8  # of who comes out of it
SEAT_SHARE, GIANT, GIANT_SHARE = (
    0.75,
    2.0,
    0.7,
)  # of who sits on a mushroom, it; scale of a giant; of a building, a giant beside it
CARRIED_SHARE = 0.25  # of an animal: a stone that it carries
GROUND_SHARE, FOOD_SHARE = 0.45, 4.0  # of its ground, who goes across it; times who walks on food, that food
BEDS = ("rock", "log", "stump", "iceberg", "snow slope", "hill")  # on which small things are shown: no larger than
WHIRLING, WHIRLING_SHARE = ("tornado",), 3.5  # and how many times what is beside them they are large at most
TINY, FLOWER_SHARE = 0.06, 4.5  # m of an insect, and times those of the flower that it is on
BED_SHARE = 1.6  # times those
FIXED = ("robot arm", "tower crane")  # what stands where it was built
STOOD_BEFORE = ("waterfall", "volcano", "geyser", "fountain", "arch")  # "in a waterfall" is at its foot
SCENERY = ("building", "celestial")  # stands behind the action unless the shot is about it
SELF_MOVING = (
    "wheels",
    "legs2",
    "legs4",
    "hops",
    "slithers",
    "wings",
    "rotor",
    "swims",
    "floats",
    "sails",
    "hovers",
    "rocket",
)
ANYBODY = (
    "person", "people", "friend", "friends", "guest", "dancer", "dancers", "student", "worker", "fan", "spectator", "tourist", "passenger", "customer", "neighbor", "neighbour", "colleague",
    "teammate", "player", "runner", "audience", "crowd", "villager",
)  # fmt: skip
PIECED, SEAM = (
    ("kite", "parachute", "umbrella", "hot-air balloon"),
    0.72,
)  # of several cloths: of one colour if one is said
FINISHED = {"metal": "metal", "glass": "glass", "wood": "wood", "stone": "stone", "fabric": "cloth", "rubber": "rubber"}
PATTERNED = {"stripes": "stripes", "checker": "checker", "spots": "spots"}


@dataclass(frozen=True, kw_only=True)
class Member:
    """One copy of a thing or a person. assembly, low, high: in units. owner: as scene.Part's."""

    ref: Ref
    copy: int
    owner: str
    assembly: Assembly
    low: np.ndarray  # (3,) lowest corner at rest
    high: np.ndarray

    @property
    def name(self) -> str:
        return self.assembly.name

    @property
    def person(self) -> bool:
        return self.ref[0] == "person"

    @property
    def size(self) -> np.ndarray:
        """Length, height and width, (3,)."""
        return self.high - self.low

    @property
    def mobile(self) -> bool:
        """Whether it goes by itself."""
        return self.person or self.assembly.carriage in SELF_MOVING


def is_plain(brief: Brief) -> bool:
    """Whether a brief is of balls, boxes and their like alone, in none but the old backdrops."""
    plain = all(thing.kind in ("", *SOLIDS.values(), "box", "domino") and not thing.furnishes for thing in brief.things)
    return plain and not brief.people and not brief.letterings and bool(brief.things)


def kind_of(thing: Thing) -> str:
    """The catalogue's name for a thing: its own, or the solid of its shape."""
    return thing.kind if thing.kind in FAMILY_OF else SOLIDS.get(thing.shape, "ball")


def unit_for(brief: Brief, focus: Sequence[Ref], falling: bool) -> float:
    """Metres of one unit: from what the shot is about, else from all that is in it. falling: it wants room to fall and roll."""
    holders = {
        r.subject: r.objects[0]
        for r in brief.relations
        if r.kind in ("in", "inside")
        and r.objects
        and r.objects[0] in refs_of(brief)
        and r.subject[0] == "thing"
        and not (r.objects[0][0] == "thing" and kind_of(brief.things[r.objects[0][1]]) in STOOD_BEFORE)
    }
    refs = [
        holders.get(ref, ref) for ref in (focus or refs_of(brief))
    ]  # what is in a cup is as large as the cup lets it be
    sizes = [size_m(brief, ref) for ref in refs]
    several = sum(
        brief.things[i].count
        for kind, i in (focus or ())
        if kind == "thing" and not brief.people and size_m(brief, (kind, i)) > COUNTS * max(sizes, default=0.0)
    )
    crowd = 1 + CROWDING * max(0, min(several, 8) - 1)  # many things leave each less of the picture
    return float(np.clip(crowd * max(sizes, default=1.5) / (FALL_SIZE if falling else STAGE_SIZE), *UNITS))


def fitted(brief: Brief) -> Brief:
    """Return a brief whose stones and flowers are no larger than what is shown on them wants, and whose animals hold nothing in hands."""
    scales = {}
    for relation in brief.relations:
        if relation.kind != "on" or relation.subject[0] != "thing":
            continue
        shown = size_m(brief, relation.subject)
        for kind, i in relation.objects:
            large = (
                kind == "thing" and kind_of(brief.things[i]) in BEDS and size_m(brief, (kind, i)) > BED_SHARE * shown
            )
            beneath = (
                kind == "thing"
                and kind_of(brief.things[i]) in BEDS[:2]
                and size_m(brief, (kind, i)) < BED_SHARE * shown
            )
            if beneath and entry(kind_of(brief.things[relation.subject[1]])).carriage.startswith("legs"):
                scales[i] = brief.things[i].scale * BED_SHARE * shown / size_m(brief, (kind, i))
            tiny = kind == "thing" and shown < TINY and FAMILY_OF.get(kind_of(brief.things[i])) == "plant"
            if tiny and size_m(brief, (kind, i)) > FLOWER_SHARE * shown:
                scales[i] = brief.things[i].scale * FLOWER_SHARE * shown / size_m(brief, (kind, i))
            if large and entry(kind_of(brief.things[relation.subject[1]])).carriage == "rests":
                scales[i] = brief.things[i].scale * BED_SHARE * shown / size_m(brief, (kind, i))
    scales |= (
        _hatched(brief) | _carried(brief) | _sat_on(brief) | _attacked(brief) | _held_down(brief) | _walked_on(brief)
    )
    things = tuple(replace(t, scale=scales[i]) if i in scales else t for i, t in enumerate(brief.things))
    relations = tuple(
        r
        for r in brief.relations
        if (r.kind != "holding" or r.subject[0] == "person" or _has_a_mouth(brief, r.subject))
        and not (r.kind == "on" and r.subject[0] == "thing" and kind_of(brief.things[r.subject[1]]) in FIXED)
    )
    return replace(brief, things=things, relations=relations)


def _has_a_mouth(brief: Brief, ref: Ref) -> bool:
    """Whether it is an animal, which holds in its mouth, and eats nothing meanwhile, or what carries things below it."""
    eats = any(a.subject == ref and a.act in ("eat", "drink", "catch", "play ball", "chase") for a in brief.actions)
    kind = kind_of(brief.things[ref[1]])
    return (not eats and FAMILY_OF.get(kind) in ("quadruped", "bird")) or entry(kind).carriage == "rotor"


def _carried(brief: Brief) -> dict[int, float]:
    """Scales of stones and the like that an animal carries or drops, so that it can."""
    scales = {}
    held = [(r.subject, ref) for r in brief.relations if r.kind == "holding" for ref in r.objects]
    held += [(a.subject, a.target) for a in brief.actions if a.act in ("drop", "carry", "throw") and a.target]
    for who, what in held:
        if who[0] != "thing" or what[0] != "thing" or kind_of(brief.things[what[1]]) not in BEDS[:2]:
            continue
        most = CARRIED_SHARE * size_m(brief, who)
        if size_m(brief, what) > most:
            scales[what[1]] = brief.things[what[1]].scale * most / size_m(brief, what)
    return scales


def _hatched(brief: Brief) -> dict[int, float]:
    """Scales of eggs out of which somebody comes."""
    scales = {}
    for action in brief.actions:
        egg = action.role("from", "out of") if action.act == "open" else None
        if egg is not None and egg[0] == "thing" and kind_of(brief.things[egg[1]]) == "egg":
            scales[egg[1]] = brief.things[egg[1]].scale * EGG_SHARE * size_m(brief, action.subject) / size_m(brief, egg)
    return scales


def _sat_on(brief: Brief) -> dict[int, float]:
    """Scales of mushrooms, flowers and food that somebody sits on, so that they bear one."""
    scales = {}
    for relation in brief.relations:
        person, (kind, i) = relation.subject[0] == "person", relation.objects[0]
        if not person or relation.kind != "on" or relation.part or kind != "thing":
            continue
        small = FAMILY_OF.get(kind_of(brief.things[i])) in ("plant", "food")
        want = SEAT_SHARE * size_m(brief, relation.subject)
        if small and size_m(brief, ("thing", i)) < 0.6 * want:
            scales[i] = brief.things[i].scale * want / size_m(brief, ("thing", i))
    return scales


def _attacked(brief: Brief) -> dict[int, float]:
    """Scales of giant beasts beside a building, so that they are giants to it."""
    scales = {}
    pairs = [
        (r.subject, ref)
        for r in brief.relations
        if r.kind in ("around", "on", "beside", "against")
        for ref in r.objects
    ]
    pairs += [
        (a.subject, a.target)
        for a in brief.actions
        if a.target and a.act in ("break", "hit", "climb", "collide", "hold", "hug", "topple")
    ]
    for who, what in pairs:
        if (
            who[0] != "thing"
            or what[0] != "thing"
            or brief.things[who[1]].scale < GIANT
            or not _goes_by_itself(brief, who)
        ):
            continue
        built = FAMILY_OF.get(kind_of(brief.things[what[1]])) == "building"
        if built and size_m(brief, who) < GIANT_SHARE * size_m(brief, what):
            scales[who[1]] = brief.things[who[1]].scale * GIANT_SHARE * size_m(brief, what) / size_m(brief, who)
    return scales


def _goes_by_itself(brief: Brief, ref: Ref) -> bool:
    return entry(kind_of(brief.things[ref[1]])).carriage in SELF_MOVING


def _walked_on(brief: Brief) -> dict[int, float]:
    """Scales of food that somebody walks on, so that it is a ground."""
    scales = {}
    for action in brief.actions:
        for said, ref in action.roles:
            food = ref[0] == "thing" and FAMILY_OF.get(kind_of(brief.things[ref[1]])) == "food"
            if not food or said not in ACROSS or (action.act or action.verb) not in GOING_OVER:
                continue
            want = FOOD_SHARE * size_m(brief, action.subject)
            if action.subject[0] == "person" and size_m(brief, ref) < want:
                scales[ref[1]] = brief.things[ref[1]].scale * want / size_m(brief, ref)
    return scales


def _held_down(brief: Brief) -> dict[int, float]:
    """Scales of whirlwinds beside which nothing else would be seen."""
    others = [
        size_m(brief, ref)
        for ref in refs_of(brief)
        if ref[0] == "person" or kind_of(brief.things[ref[1]]) not in WHIRLING
    ]
    most = WHIRLING_SHARE * max(others, default=0.0)
    whirling = [i for i, thing in enumerate(brief.things) if kind_of(thing) in WHIRLING] if others else []
    return {
        i: brief.things[i].scale * most / size_m(brief, ("thing", i))
        for i in whirling
        if size_m(brief, ("thing", i)) > most
    }


def on_decks(brief: Brief, actions: Sequence[Action]) -> Brief:
    """Return a brief in which who crosses a bridge stands on it."""
    placed = {r.subject for r in brief.relations if r.kind in ("on", "under", "in", "riding")}
    more = []
    for action in actions:
        spans = [action.target, *(ref for said, ref in action.roles if said in OVER_DECKS)]
        deck = next(
            (ref for ref in spans if ref is not None and ref[0] == "thing" and kind_of(brief.things[ref[1]]) in DECKS),
            None,
        )
        deck = deck or next((ref for ref in spans if _is_ground(brief, action, ref)), None)
        if deck is None or action.subject in placed or action.subject == deck or not _on_ground(brief, action.subject):
            continue
        more.append(Relation(subject=action.subject, kind="on", objects=(deck,)))
        placed.add(action.subject)
    return replace(brief, relations=(*brief.relations, *more)) if more else brief


def _is_ground(brief: Brief, action: Action, ref: Ref | None) -> bool:
    """Whether something is gone across that is far larger than who goes: a toy car over a table, a tiny man over a cake."""
    if ref is None or ref[0] != "thing" or ref == action.subject or (action.act or action.verb) not in GOING_OVER:
        return False
    family = FAMILY_OF.get(kind_of(brief.things[ref[1]]))
    across = any(said in ACROSS and other == ref for said, other in action.roles)
    small = size_m(brief, action.subject) < GROUND_SHARE * size_m(brief, ref)
    return across and family in GROUNDS and (small or family == "food")


def _on_ground(brief: Brief, ref: Ref) -> bool:
    """Whether somebody goes on wheels or feet."""
    return ref[0] == "person" or entry(kind_of(brief.things[ref[1]])).carriage in ("wheels", "legs4", "legs2", "hops")


def refs_of(brief: Brief) -> list[Ref]:
    """Every thing and person of a brief."""
    return [("thing", i) for i in range(len(brief.things))] + [("person", i) for i in range(len(brief.people))]


def size_m(brief: Brief, ref: Ref) -> float:
    """How large a thing or person is in reality, m: the greater of height and length."""
    if ref[0] == "person":
        person = brief.people[ref[1]]
        young = person.age in ("child", "baby") or person.figure in ("child", "boy", "girl", "baby")
        return (1.25 if young else 1.75) * person.height
    thing = brief.things[ref[1]]
    return entry(kind_of(thing)).size_m * thing.scale


def members_of(brief: Brief, unit: float, seed: int) -> list[Member]:
    """Build everyone and everything, `count` of each."""
    made: list[Member] = []
    for i, thing in enumerate(brief.things):
        for copy in range(_copies("thing", thing.count)):
            made.append(_member(("thing", i), copy, _under_sky(_thing(thing, unit, seed + copy), brief)))
    alike: dict[tuple[str, str], int] = {}
    for i, (person, face) in enumerate(zip(brief.people, faces_of(brief.people, seed), strict=True)):
        before = alike.get((person.name, person.figure), 0)  # two children are not dressed alike
        alike[person.name, person.figure] = before + 1
        for copy in range(_copies("person", person.count)):
            own = _varied(person, before + copy)
            made.append(_member(("person", i), copy, _person(own, face, unit, seed + 7 * copy + 101 * before)))
    return made


def _varied(person: Person, number: int) -> Person:
    """One of several of whom only that they are people, or children, was said: women among men, girls among boys."""
    if person.sex or number % 2 == 0:
        return person
    if person.name.lower() in ANYBODY and person.figure in ("", "man"):
        return replace(person, figure="woman", sex="woman")
    return replace(person, figure="girl", sex="woman") if person.figure == "child" else person


def _copies(kind: str, count: int) -> int:
    return max(1, min(count, MOST_COPIES[kind]))


def _member(ref: Ref, copy: int, assembly: Assembly) -> Member:
    low, high = bounds(assembly)
    return Member(ref=ref, copy=copy, owner=_owner(*ref, copy), assembly=assembly, low=low, high=high)


def _owner(kind: str, index: int, copy: int) -> str:
    if kind == "thing":
        return f"thing:{index}:{copy}"
    return f"person:{index}" if copy == 0 else f"person:{index}:copy{copy}"


def _thing(thing: Thing, unit: float, seed: int) -> Assembly:
    kind = kind_of(thing)
    plain = kind in SOLIDS.values()
    colour: RGB | None = thing.rgb
    if colour is None and (thing.coloured or plain) and thing.colour in COLOURS:
        colour = COLOURS[thing.colour]
    second = COLOURS.get(thing.colours[1]) if len(thing.colours) > 1 else None
    if second is None and colour is not None and kind in PIECED:
        second = darker(colour, SEAM)
    made = build(
        kind, colour=colour, second=second, pattern=PATTERNED.get(thing.pattern), finish=_finish(thing, plain),
        size=thing.scale / unit, seed=seed % 1000,
    )  # fmt: skip
    return attired(made, thing.wears) if thing.wears else made


def _under_sky(assembly: Assembly, brief: Brief) -> Assembly:
    """A window that shows the sky of the shot: dark by night, grey in rain."""
    grey = max(brief.place.amount(kind) for kind in ("rain", "storm", "snow")) > 0
    if assembly.name != "window sill" or not (grey or brief.time_of_day == "night"):
        return assembly
    colour, glow = outlook(dark=brief.time_of_day == "night", grey=grey)
    return replace(
        assembly,
        primitives=tuple(
            replace(p, colour=colour, glow=glow) if p.role == "window" else p for p in assembly.primitives
        ),
    )


def _finish(thing: Thing, plain: bool) -> str | None:
    """The finish of what a thing is said to be made of: of plain solids always, of others where one sees through it."""
    found = FINISHED.get(thing.material)
    return found if plain or (found in ("glass", "metal") and "material" in thing.said) else None


def _person(person: Person, face: Face, unit: float, seed: int) -> Assembly:
    from ..catalogue.repainting import resized
    from ..figures.figure import build_figure
    from ..figures.outfits import look_of_person

    return resized(build_figure(look_of_person(person, face, seed)), 1.0 / unit)
