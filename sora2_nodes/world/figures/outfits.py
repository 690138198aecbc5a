"""From a brief's person to a look: who is meant, how old and how built, and what is worn over, or instead of, the preset's."""

from __future__ import annotations

import zlib
from dataclasses import replace

import numpy as np

from ...story.face_features import Face
from ...story.setting import Garment as Attire
from ...story.storyboard import Person
from ...story.vocabulary import COLOURS
from ...vocabulary.garments import LAYER_OF
from ..catalogue import entry
from ..primitives import RGB
from .beast_folk import colour_of
from .clothes.gear import GEAR, SHOES
from .clothes.headgear import HEADGEAR
from .clothes.wardrobe import CUTS
from .costumes import worn_over
from .look import BEARDS, HAIR_STYLES, HAIRS, SKINS, Look, WornGarment
from .measures import measure
from .modelling import shaded
from .presets import LOOKS

NAMES: dict[str, str] = {  # a garment as words know it: as it is cut here
    "vest": "waistcoat", "tank top": "vest", "coat": "coat", "cloak": "cloak", "suit": "suit", "sandals": "slippers", "fins": "slippers", "hat": "fedora",
    "helmet": "hard hat", "hood": "hood", "goggles": "diving mask", "mask": "surgical mask", "necklace": "ruff", "wings": "feathered wings", "red nose": "clown nose",
    "costume": "uniform", "oxygen tank": "air tank", "socks": "slippers", "headphones": "headphones", "eye patch": "eye patch", "halo": "halo", "shoes": "shoes", "boots": "boots",
}  # fmt: skip
MADE_OF: dict[tuple[str, str], str] = {("jacket", "denim"): "shirt", ("coat", "fur"): "parka"}
BRASS, LEAD, CANVAS, WARNING = (0.80, 0.56, 0.20), (0.30, 0.31, 0.33), (0.56, 0.47, 0.32), (0.95, 0.78, 0.08)
SUITS: dict[str, tuple[tuple[str, RGB | None], ...]] = {  # a suit that is worn as a whole: its pieces, each of the suit's own colour where none is given
    "spacesuit": (("spacesuit", None), ("space boots", None), ("life pack", None), ("space helmet", None)),
    "hazmat suit": (("spacesuit", None), ("hazmat hood", None), ("rubber boots", (0.08, 0.08, 0.09))),
    "diving dress": (("spacesuit", None), ("brass helmet", BRASS), ("space boots", LEAD)),
}  # fmt: skip
SUIT_DYES: dict[str, RGB] = {"hazmat suit": WARNING, "diving dress": CANVAS}
UNSEEN = ("earrings", "wristwatch", "bag strap", "horns", "face paint", "quiver")
DYES: dict[str, RGB] = {  # of garments whose colour nobody named
    "coat": (0.45, 0.34, 0.24), "jacket": (0.10, 0.10, 0.11), "suit": (0.13, 0.14, 0.18), "dress": (0.70, 0.15, 0.22), "jeans": (0.20, 0.31, 0.52), "trousers": (0.22, 0.23, 0.27),
    "boots": (0.18, 0.12, 0.09), "shoes": (0.12, 0.10, 0.09), "trainers": (0.88, 0.88, 0.9), "apron": (0.9, 0.9, 0.88), "crown": (0.86, 0.66, 0.20), "armour": (0.66, 0.68, 0.72),
    "glasses": (0.06, 0.06, 0.07), "sunglasses": (0.03, 0.03, 0.04), "chef hat": (0.95, 0.95, 0.95), "spacesuit": (0.93, 0.93, 0.92), "fedora": (0.35, 0.28, 0.2), "cap": (0.15, 0.25, 0.5),
    "cowboy hat": (0.45, 0.30, 0.16), "beanie": (0.55, 0.16, 0.16), "robe": (0.35, 0.22, 0.45), "cloak": (0.20, 0.10, 0.12), "scarf": (0.70, 0.15, 0.15), "top hat": (0.05, 0.05, 0.06),
    "hard hat": (0.95, 0.78, 0.10), "feathered wings": (0.97, 0.97, 0.98), "backpack": (0.25, 0.35, 0.25), "gloves": (0.2, 0.15, 0.12), "surgical mask": (0.75, 0.88, 0.92),
    "swimsuit": (0.10, 0.35, 0.60), "shorts": (0.25, 0.3, 0.4), "hoodie": (0.38, 0.40, 0.44), "sweater": (0.55, 0.35, 0.25), "t-shirt": (0.85, 0.85, 0.84), "shirt": (0.55, 0.68, 0.82),
    "wizard hat": (0.20, 0.16, 0.55), "uniform": (0.20, 0.25, 0.40), "waistcoat": (0.3, 0.25, 0.2), "parka": (0.75, 0.35, 0.1), "tutu": (0.95, 0.68, 0.78), "headphones": (0.1, 0.1, 0.11),
    "pacifier": (0.20, 0.62, 0.86), "straw hat": (0.87, 0.72, 0.36), "high boots": (0.40, 0.23, 0.12), "rubber boots": (0.85, 0.68, 0.10), "overalls": (0.20, 0.31, 0.52),
}  # fmt: skip
SHIRTS: tuple[RGB, ...] = (
    (0.25, 0.45, 0.72), (0.72, 0.24, 0.22), (0.22, 0.50, 0.36), (0.85, 0.62, 0.22), (0.50, 0.32, 0.58), (0.86, 0.86, 0.84), (0.18, 0.48, 0.55), (0.80, 0.45, 0.35),
)  # fmt: skip
BLOUSES: tuple[RGB, ...] = (  # what women wear by chance: none of SHIRTS, so that a couple is told apart
    (0.80, 0.28, 0.32), (0.93, 0.62, 0.68), (0.95, 0.92, 0.86), (0.62, 0.45, 0.72), (0.92, 0.72, 0.30), (0.20, 0.52, 0.50), (0.45, 0.62, 0.82), (0.78, 0.38, 0.20),
)  # fmt: skip
WARDROBES = {  # everyday figure: what it wears by chance above and below
    "man": (("shirt", "t-shirt", "sweater", "shirt"), ("jeans", "trousers")),
    "woman": (("t-shirt", "blouse", "sweater", "shirt"), ("jeans", "trousers")),
}
TROUSERS: tuple[RGB, ...] = (
    (0.13, 0.16, 0.26),
    (0.56, 0.48, 0.35),
    (0.20, 0.20, 0.22),
    (0.33, 0.36, 0.26),
    (0.42, 0.32, 0.26),
)
TODDLERS, TODDLING = ("toddler", "infant", "preschooler"), 2.6  # who is so called, and how old that is
AGES = {"baby": 0.9, "child": 6.0, "teen": 15.0, "adult": 30.0, "old": 72.0}
BUILDS = {"thin": 0.05, "average": 0.35, "muscular": 0.6, "heavy": 0.95}
BY_AGE = {
    ("baby", ""): "baby",
    ("child", "woman"): "girl",
    ("child", "man"): "boy",
    ("child", ""): "child",
    ("old", "woman"): "old woman",
    ("old", "man"): "old man",
}
TO_TAN = {"red": (0.62, 0.23, 0.07), "blonde": HAIRS["blond"], "gray": HAIRS["grey"]}


EVERYDAY = ("man", "woman", "boy", "girl", "child", "baby", "old man", "old woman")
STOUT = (
    "bear",
    "polar bear",
    "panda",
    "hippo",
    "elephant",
    "rhino",
    "pig",
    "gorilla",
    "walrus",
    "koala",
    "hamster",
    "beaver",
    "penguin",
    "cow",
    "bull",
)
TALL = (
    1.32,
    0.16,
    1.38,
    1.85,
)  # m of an animal that does what people do: least, more by each metre of its own size, bounds

BLACK, WHITE, NAVY, RED = (0.06, 0.06, 0.07), (0.96, 0.95, 0.93), (0.10, 0.14, 0.26), (0.75, 0.10, 0.10)
WORN: dict[str, tuple[tuple[str, RGB], ...]] = {  # noun of a person: what one expects on it, where nothing was said of clothes
    "bride": (("gown", WHITE),), "groom": (("suit", BLACK),), "waiter": (("shirt", WHITE), ("trousers", BLACK), ("apron", BLACK)),
    "waitress": (("shirt", WHITE), ("skirt", BLACK), ("apron", RED)), "barista": (("shirt", BLACK), ("apron", (0.35, 0.22, 0.12))),
    "butler": (("suit", BLACK),), "businessman": (("suit", NAVY),), "businesswoman": (("suit", (0.35, 0.36, 0.40)),), "lawyer": (("suit", NAVY),),
    "boxer": (("vest", RED), ("shorts", BLACK), ("gloves", RED)), "runner": (("t-shirt", (0.95, 0.55, 0.10)), ("shorts", BLACK)),
    "cyclist": (("sportswear", (0.95, 0.80, 0.10)),), "footballer": (("t-shirt", RED), ("shorts", WHITE)), "gymnast": (("swimsuit", (0.35, 0.15, 0.60)),),
    **dict.fromkeys(("soccer player", "football player", "rugby player", "handball player"), (("t-shirt", RED), ("shorts", WHITE))), "basketball player": (("vest", (0.95, 0.55, 0.10)), ("shorts", (0.95, 0.55, 0.10))),
    "volleyball player": (("vest", (0.10, 0.30, 0.70)), ("shorts", BLACK)), "baseball player": (("t-shirt", WHITE), ("trousers", WHITE), ("cap", RED)), "hockey player": (("sweater", RED), ("trousers", BLACK), ("hard hat", BLACK), ("gloves", BLACK)),
    "bartender": (("shirt", WHITE), ("apron", BLACK)), "baker": (("shirt", WHITE), ("apron", WHITE)), "gardener": (("shirt", (0.30, 0.45, 0.20)), ("apron", (0.20, 0.32, 0.18))),
    "mechanic": (("uniform", NAVY),), "pilot": (("shirt", WHITE), ("trousers", NAVY)), "monk": (("robe", (0.75, 0.38, 0.10)),), "nun": (("robe", BLACK),),
    "geisha": (("robe", (0.78, 0.12, 0.20)),), "viking": (("tunic", (0.42, 0.28, 0.16)), ("trousers", (0.25, 0.20, 0.16)), ("cloak", (0.36, 0.24, 0.15)), ("soldier helmet", (0.55, 0.56, 0.58))),
    "gladiator": (("armour", (0.62, 0.42, 0.16)), ("skirt", (0.50, 0.10, 0.08)), ("knight helmet", (0.72, 0.56, 0.22))), **dict.fromkeys(("centurion", "legionary", "roman soldier", "roman legionary", "roman guard", "spartan", "hoplite"), (("armour", (0.66, 0.66, 0.70)), ("cape", RED), ("skirt", (0.50, 0.10, 0.08)), ("knight helmet", (0.72, 0.56, 0.22)))),
    "pharaoh": (("robe", (0.94, 0.90, 0.78)), ("crown", (0.86, 0.66, 0.20)), ("ruff", (0.12, 0.30, 0.62))), "breakdancer": (("hoodie", (0.85, 0.25, 0.12)), ("trousers", (0.15, 0.15, 0.17)), ("cap", (0.12, 0.12, 0.14))), "caveman": (("rags", (0.45, 0.30, 0.16)),), "cavewoman": (("rags", (0.45, 0.30, 0.16)),), "lumberjack": (("shirt", (0.70, 0.14, 0.12)), ("jeans", (0.20, 0.31, 0.52)), ("beanie", (0.2, 0.2, 0.22)), ("boots", (0.30, 0.18, 0.10))),
    "flight attendant": (("uniform", NAVY), ("scarf", RED)), "stewardess": (("uniform", NAVY), ("scarf", RED)), "student": (("hoodie", (0.28, 0.42, 0.55)), ("jeans", (0.20, 0.31, 0.52))),
    "scientist": (("lab coat", WHITE),), "skier": (("parka", RED),), "hiker": (("jacket", (0.85, 0.45, 0.10)),),
}  # fmt: skip


def look_of_person(person: Person, face: Face, seed: int = 0, nth: int = 0) -> Look:
    """Return the look of a brief's person with the face that is given; what nobody named follows from the seed and their name.

    nth: how many of the same name came before; they are not dressed alike.
    """
    base = LOOKS[_kind(person)]
    if person.beast:
        base = _as_beast(base, person)
    named = zlib.crc32(f"{person.name}/{person.figure}/{person.outfit}/{person.legs}".encode())
    rng = np.random.default_rng((seed + 101 * nth, 31, named))
    first = int(np.random.default_rng((seed, 37, named)).integers(len(SHIRTS)))
    look = replace(base, age=AGES.get(person.age, base.age) if not _of_age(base, person.age) else base.age)
    if look.age > TODDLING and any(word in TODDLERS for word in person.name.lower().split()):
        look = replace(look, age=TODDLING)
    look = replace(look, build=BUILDS.get(person.build, float(np.clip(base.build + rng.normal(0, 0.09), 0, 1))))
    if person.sex and base.body in ("flesh", "mermaid"):
        look = replace(look, shape={"woman": "female", "man": "male"}.get(person.sex, look.shape))
    look = _in_costume(_painted(look, person, rng), person)
    look = replace(look, face=_face_of(face, look))
    look = replace(look, clothes=_clothes(look, _everyday(base, person, rng, first + nth), person))
    return _of_height(look, person, rng)


def _in_costume(look: Look, person: Person) -> Look:
    """A look in the costume that was named."""
    worn = next((piece for piece in person.clothes if piece.of), None)
    if worn is None or look.body != "flesh":
        return look
    return replace(look, costume=worn.of, coat=worn.rgb or COLOURS.get(worn.colour))


def _as_beast(base: Look, person: Person) -> Look:
    """A preset as an animal: its trade's clothes on a body in a coat; nothing on where it has no trade."""
    plain = base.kind in EVERYDAY
    is_thing = entry(person.beast).family not in ("quadruped", "bird")
    colour = COLOURS.get(person.body_colour) if person.body_colour else None
    return replace(
        base,
        body="thing" if is_thing else "beast",
        beast=person.beast,
        coat=colour,
        skin=base.skin if is_thing else colour_of(person.beast, colour),
        age=30.0 if base.age > 12 else base.age,
        build=0.75 if person.beast in STOUT else 0.45,
        shape="neutral",
        hair="bald",
        beard="none",
        clothes=() if plain else base.clothes,
        height_m=float(np.clip(TALL[0] + TALL[1] * entry(person.beast).size_m, *TALL[2:])),
    )  # fmt: skip


def _face_of(face: Face, look: Look) -> Face:
    """Give a face without brows faint ones; women and children grow no beard by chance."""
    return face._replace(
        brows=max(face.brows, 0.3), beard=0.0 if look.shape == "female" or look.age < 18 else face.beard
    )


def _kind(person: Person) -> str:
    if person.figure in LOOKS and person.figure not in ("man", "woman"):
        return person.figure
    by_age = BY_AGE.get((person.age, person.sex)) or BY_AGE.get((person.age, ""))
    return by_age or {"woman": "woman", "man": "man"}.get(
        person.sex, person.figure if person.figure in LOOKS else "man"
    )


def _of_age(base: Look, age: str) -> bool:
    """Whether the preset is of that age anyhow."""
    spans = {"baby": (0, 2), "child": (4, 12), "teen": (13, 18), "adult": (18, 64), "old": (60, 120)}
    return age in spans and spans[age][0] <= base.age <= spans[age][1]


def _painted(look: Look, person: Person, rng: np.random.Generator) -> Look:
    """Give skin, hair, beard and a creature's colour."""
    said = person.said
    if look.body == "flesh" and look.kind not in ("clown", "zombie", "witch"):
        look = replace(
            look, skin=SKINS.get(person.skin, COLOURS.get(person.skin, look.skin)) if person.skin else look.skin
        )
    if person.body_colour:
        colour = COLOURS.get(person.body_colour)
        look = replace(look, skin=colour or look.skin)
    if "hair" in said or look.kind in ("man", "woman", "boy", "girl", "child"):
        look = replace(
            look,
            hair_colour=HAIRS.get(person.hair, TO_TAN.get(person.hair, COLOURS.get(person.hair, look.hair_colour))),
        )
    if person.age == "old" and "hair" not in said:
        look = replace(look, hair_colour=HAIRS["grey" if rng.random() < 0.5 else "white"])
    if person.hair_style in HAIR_STYLES:
        look = replace(look, hair=person.hair_style)
    elif look.kind == "woman":
        look = replace(look, hair=str(rng.choice(("long", "bob", "ponytail", "bun", "long", "curls"))))
    elif look.kind == "man":
        look = replace(look, hair=str(rng.choice(("short", "short", "crop", "curls"))))
    beard = {"beard": "short"}.get(person.beard, person.beard)
    return replace(look, beard=beard) if beard in BEARDS else look


def _of_height(look: Look, person: Person, rng: np.random.Generator) -> Look:
    usual = measure(look).height
    vary = 1.0 + float(rng.normal(0, 0.02)) if look.kind in ("man", "woman", "boy", "girl") else 1.0
    return replace(look, height_m=usual * person.height * float(np.clip(vary, 0.95, 1.05)))


def _everyday(base: Look, person: Person, rng: np.random.Generator, nth: int) -> Look:
    """A preset in everyday clothes: of what it wears by chance, the top dyed as the brief says or as chance does. nth: of the tops' colours."""
    if base.kind not in EVERYDAY or person.beast:
        return base
    tops = BLOUSES if base.shape == "female" else SHIRTS
    own = list(base.clothes)
    if base.kind in WARDROBES:
        above, below = WARDROBES[base.kind]
        worn = (above[int(rng.integers(len(above)))], below[int(rng.integers(len(below)))])
        dye = TROUSERS[int(rng.integers(len(TROUSERS)))]
        legs = own[1] if worn[1] == own[1].name else WornGarment(name=worn[1], colour=dye, second=shaded(dye, 0.7))
        own = [replace(own[0], name=worn[0]), legs, *own[2:]]
    return replace(base, clothes=tuple(_dyed(garment, person, tops[nth % len(tops)]) for garment in own))


def _clothes(look: Look, base: Look, person: Person) -> tuple[WornGarment, ...]:
    """Put what was named over the preset's clothes: it takes the place of what lies in the same layer."""
    if look.costume and not worn_over(look):
        return ()
    said = (*(c for c in person.clothes if not c.of), *((person.hat,) if person.hat else ()), *person.extras)
    named = [g for attire in said for a in _pieces(attire, look) if (g := garment_of(a)) is not None]
    if not person.clothes and not {"outfit", "legs"} & set(person.said):
        expected = [
            WornGarment(name=name, colour=colour, second=shaded(colour, 0.55))
            for name, colour in _expected_of(person.name)
        ]
        named = [*expected, *named]
    own = list(base.clothes)
    if (base.kind not in EVERYDAY or person.beast) and "outfit" in person.said and base.body == "flesh":
        own = _first_dyed(own, COLOURS.get(person.outfit))
    if look.shape == "male":
        named = [replace(g, name="swim shorts") if g.name == "swimsuit" else g for g in named]
    for garment in named:
        taken = _places(garment.name)
        taken |= {"outer"} if {"top", "legs"} <= taken else set()  # who is named in a dress wears no waistcoat over it
        own = [g for g in own if not (_places(g.name) & taken)]
    return tuple(sorted([*own, *named], key=lambda g: _depth(g.name)))


def _expected_of(name: str) -> tuple[tuple[str, RGB], ...]:
    """What one expects on somebody by the last words of their name, as many as are known: a hockey player before a player."""
    words = name.lower().split()
    return next((WORN[last] for k in range(len(words)) if (last := " ".join(words[k:])) in WORN), ())


def _pieces(attire: Attire, look: Look) -> list[Attire]:
    """A suit that is worn as a whole as its pieces: helmet, boots and what else belongs to it; no helmet goes over a muzzle."""
    whole = SUITS.get(attire.kind, ())
    own = attire.rgb or COLOURS.get(attire.colour) or SUIT_DYES.get(attire.kind) or DYES["spacesuit"]
    pieces = [replace(attire, kind=kind, rgb=colour or own) for kind, colour in whole]
    return [p for p in pieces if look.body == "flesh" or p.kind not in HEADGEAR] or [attire]


def garment_of(attire: Attire) -> WornGarment | None:
    """A garment of a brief as it is cut here; None for one that has no shape."""
    name = MADE_OF.get((attire.kind, attire.material)) or NAMES.get(attire.kind, attire.kind)
    if attire.kind in UNSEEN or not (
        name in CUTS or name in SHOES or name in HEADGEAR or name in GEAR or name == "gloves"
    ):
        return None
    colour = attire.rgb or COLOURS.get(attire.colour) or DYES.get(name, (0.30, 0.36, 0.50))
    light = sum(colour) / 3 > 0.55
    second = shaded(colour, 0.55) if light else shaded(colour, 1.55)
    return WornGarment(name=name, colour=colour, second=second, pattern=attire.pattern or "plain", text=attire.text)


def _places(name: str) -> frozenset[str]:
    """Where a garment goes, as layers that it takes."""
    cut = CUTS.get(name)
    if name in SWIM:
        return frozenset({"top", "legs", "feet"})
    if cut is None:
        return frozenset(
            {"feet"}
            if name in SHOES
            else {"hat"}
            if name in HEADGEAR and LAYER_OF.get(name, "hat") == "hat"
            else {name}
        )
    places = set()
    if cut.trunk and name not in OUTER:
        places.add("top")
    if cut.leg or (cut.skirt > 0.2 and name not in OUTER) or name in ("nappy",):
        places.add("legs")
    if name in OUTER or (cut.bib and cut.leg):  # a waistcoat would hide the bib
        places.add("outer")
    return frozenset(places or {name})


OUTER = ("coat", "jacket", "parka", "lab coat", "cloak", "cape", "waistcoat", "apron", "tabard", "hoodie")
SWIM = ("swimsuit", "swim shorts", "wetsuit")
_ORDER = ("bodysuit", "swimsuit", "leggings", "vest", "t-shirt", "shirt", "blouse", "sweater")


def _depth(name: str) -> int:
    """Order from the skin outward."""
    if name in _ORDER:
        return _ORDER.index(name)
    if name in OUTER:
        return 30
    if name in CUTS:
        return 20
    return 40


def _dyed(garment: WornGarment, person: Person, top: RGB) -> WornGarment:
    """Dye an everyday garment as the brief says, or a top in the colour that is given."""
    places = _places(garment.name)
    if "top" in places:
        colour = COLOURS.get(person.outfit) if "outfit" in person.said else top
        return replace(garment, colour=colour or garment.colour)
    if "legs" in places and "legs" in person.said and person.legs in COLOURS:
        return replace(garment, colour=COLOURS[person.legs])
    return garment


def _first_dyed(own: list[WornGarment], colour: RGB | None) -> list[WornGarment]:
    """Dye the garment of a trade's clothes that is seen most."""
    if colour is None or not own:
        return own
    seen = max(range(len(own)), key=lambda k: (own[k].name in OUTER) + 2 * bool(_places(own[k].name) & {"top", "legs"}))
    return [replace(g, colour=colour) if k == seen else g for k, g in enumerate(own)]
