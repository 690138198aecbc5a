"""Who and what is in a shot: a brief's things and people as members, each an assembly in the scene's own unit.

A scene's unit is chosen so that what the shot is about is about as large as the stage wants it: a dice and a ship fill the
same picture, and gravity is scaled with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ...story.face_features import Face
from ...story.setting import Ref
from ...story.storyboard import Brief, Person, Thing
from ...story.vocabulary import COLOURS
from ...vocabulary.families import FAMILY_OF
from ...vocabulary.materials import FIGURATIVE, OWN_STUFF, STUFF_OF, STUFFS_OF
from ...vocabulary.natural_colours import natural_colour
from ..assembly import Assembly, bounds
from ..catalogue import build, entry
from ..catalogue.grafting import grafted_with
from ..catalogue.repainting import darker, lighter
from ..catalogue.reshaping import shaped
from ..catalogue.stuffs import made_of
from ..composing.faces import faces_of
from ..figures.animal_attire import attired
from ..primitives import RGB, Primitive
from .atmosphere.place_light import outlook

STAGE_SIZE = 1.3  # units: how large the largest thing that the shot is about is made
FALL_SIZE = 0.44  # units: and how large where things fall and roll
UNITS = (0.012, 60.0)  # m
CROWDING = 0.2  # by which each more of several is made smaller
COUNTS = 0.25  # of the largest one's size: what is smaller takes no room from it
MOST_COPIES = {"thing": 12, "person": 14}
SOLIDS = {"sphere": "ball", "box": "cube", "cylinder": "cylinder", "disc": "disc", "plank": "plank"}
ALIVE = ("quadruped", "bird", "sea", "small", "plant")  # families of what lives
BELTS = ("treadmill", "hamster wheel")  # on which one goes without getting on
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
MOONSHINE = 0.8  # light that a moon sends by night
FIRES, HOT = (
    ("fire", "campfire", "candle flame", "torch", "match"),
    0.6,
)  # whose flames may have a colour; green of their inner parts
FLOODLIT = 0.34  # light that an illuminated building sends by night
FLOODLIGHT: RGB = (1.0, 0.86, 0.62)
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
    plain = not brief.demonstration and all(
        thing.kind in ("", *SOLIDS.values(), "box", "domino") and not thing.furnishes for thing in brief.things
    )
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
            made.append(_member(("thing", i), copy, _built(brief, i, copy, unit, seed)))
    alike: dict[tuple[str, str], int] = {}
    for i, (person, face) in enumerate(zip(brief.people, faces_of(brief.people, seed), strict=True)):
        before = alike.get((person.name, person.figure), 0)  # two children are not dressed alike
        alike[person.name, person.figure] = before + 1
        for copy in range(_copies("person", person.count)):
            own = _varied(person, before + copy)
            made.append(_member(("person", i), copy, _person(own, face, unit, seed, before + copy)))
    return made


def assembled(brief: Brief, member: Member, unit: float, seed: int) -> Assembly:
    """The assembly of one member as a brief has it; seed: as `members_of` took it."""
    if member.person:
        return next(m.assembly for m in members_of(brief, unit, seed) if m.owner == member.owner)
    return _built(brief, member.ref[1], member.copy, unit, seed)


def _built(brief: Brief, index: int, copy: int, unit: float, seed: int) -> Assembly:
    thing = brief.things[index]
    made = _under_sky(_of_its_stuff(_thing(thing, unit, seed + copy), thing, brief, unit), brief)
    lit = FAMILY_OF.get(made.name) == "building" and thing.state == "on" and brief.time_of_day == "night"
    return replace(made, primitives=tuple(map(_floodlit, made.primitives))) if lit else made


def _floodlit(primitive: Primitive) -> Primitive:
    """A part of a building that lamps at its foot shine on."""
    red, green, blue = (a * b for a, b in zip(primitive.colour, FLOODLIGHT, strict=True))
    return replace(primitive, colour=(red, green, blue), glow=max(primitive.glow, FLOODLIT))


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
        family = FAMILY_OF.get(kind, "")
        colour = natural_colour(kind, family, thing.colour, COLOURS[thing.colour], thing.adjectives)
    second = COLOURS.get(thing.colours[1]) if len(thing.colours) > 1 else None
    if second is None and colour is not None and kind in PIECED:
        second = darker(colour, SEAM)
    made = build(
        kind, colour=colour, second=second, pattern=PATTERNED.get(thing.pattern), finish=_finish(thing, plain),
        size=thing.scale / unit, seed=seed % 1000,
    )  # fmt: skip
    if colour is not None and kind in FIRES:
        made = replace(made, primitives=tuple(_burning(p, colour) for p in made.primitives))
    if thing.outline:
        made = shaped(made, thing.outline)
    if thing.holds and thing.rgb is not None:
        made = replace(made, primitives=tuple(replace(p, colour=thing.rgb, second=thing.rgb) if p.role == "contents" else p for p in made.primitives))  # fmt: skip
    for part, kind in thing.grafts:
        made = grafted_with(made, part, build(kind, size=thing.scale / unit, seed=seed % 1000))
    return attired(made, thing.wears) if thing.wears else made


def _burning(primitive: Primitive, colour: RGB) -> Primitive:
    """A tongue of fire in a colour, paler where it is hottest."""
    if primitive.role != "flame":
        return primitive
    hot = primitive.colour[1] > HOT
    return replace(primitive, colour=lighter(colour, 0.5) if hot else colour)


def _of_its_stuff(made: Assembly, thing: Thing, brief: Brief, unit: float) -> Assembly:
    """A thing that is said to be of another stuff than it usually is, all of it."""
    if "material" not in thing.said or kind_of(thing) in SOLIDS.values():
        return made
    words = [word.lower() for cue in brief.cues if cue.field == "material" for word in (*cue.words, cue.asked)]
    said = [STUFF_OF[word] for word in words if word in STUFF_OF]
    stuff = next(
        (
            stuff
            for stuff in said
            if stuff in STUFFS_OF.get(thing.material, {}).get(thing.colour, ())
            or stuff in STUFFS_OF.get(thing.material, {}).get("", ())
        ),
        "",
    )
    lives = FAMILY_OF.get(made.name) in ALIVE and set(words) & set(FIGURATIVE)
    if not stuff or lives or stuff in OWN_STUFF.get(made.material, ()):
        return made
    colour = COLOURS.get(thing.colour) if thing.coloured and stuff not in ("gold", "silver", "bronze") else None
    patterned = thing.pattern in PATTERNED and "pattern" in thing.said
    return made_of(made, stuff, entry(made.name).size_m * thing.scale / unit, thing.rgb or colour, patterned=patterned)


def _under_sky(assembly: Assembly, brief: Brief) -> Assembly:
    """A window that shows the sky of the shot, dark by night, grey in rain; a moon that shines by night."""
    if assembly.name == "moon" and (brief.time_of_day == "night" or "moon" in brief.place.lights):
        return replace(assembly, primitives=tuple(replace(p, glow=max(p.glow, MOONSHINE)) for p in assembly.primitives))
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
    lives = FAMILY_OF.get(kind_of(thing)) in ALIVE
    return found if plain or (found in ("glass", "metal") and "material" in thing.said and not lives) else None


def _person(person: Person, face: Face, unit: float, seed: int, nth: int) -> Assembly:
    from ..catalogue.repainting import resized
    from ..figures.figure import build_figure
    from ..figures.outfits import look_of_person

    return resized(build_figure(look_of_person(person, face, seed, nth)), 1.0 / unit)
