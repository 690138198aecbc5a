"""What a place has by itself: the machines of a gym, the seats of a cinema, the aeroplanes behind an airport's panes.

What of them is only named, and neither used by anybody nor doing anything, is shown by the set and is no thing of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ....vocabulary.scenery import PLACES
from ...kept_refs import leaving_out
from ...setting import Ref
from ...storyboard import Brief

OWN: Mapping[str, tuple[str, ...]] = {
    "airport": ("plane", "jet", "window", "departure board", "seat row", "bench", "gate", "escalator", "glass"),
    "train carriage": ("train", "tram", "bus", "window", "seat row", "cabin seats", "bench", "bulb", "chair", "handle", "pipe"),
    "plane cabin": ("plane", "window", "cabin seats", "chair"),
    "car cabin": ("window", "mirror"),
    "cockpit": ("plane", "window", "chair", "lever", "screen"),
    "spaceship": ("spaceship", "window", "screen", "chair", "computer", "space station"),
    "museum": ("dinosaur skeleton", "display case", "skeleton", "picture frame", "bone"),
    "aquarium": ("aquarium", "fish", "shark", "ray", "coral", "coral reef", "seaweed", "clownfish", "goldfish", "glass", "window"),
    "gym": ("treadmill", "weight rack", "exercise bike", "mirror", "bench", "yoga mat"),
    "supermarket": ("supermarket shelf", "shelf", "checkout", "fridge", "vegetable"),
    "library": ("bookcase", "shelf", "pile of books", "ladder"),
    "laundromat": ("washing machine", "basket"),
    "server room": ("server rack", "computer", "bulb", "cabinet", "pipe"),
    "arcade": ("arcade machine", "screen", "neon sign"),
    "casino": ("slot machine", "chandelier"),
    "bowling alley": ("bowling lane", "bowling pin"),
    "cinema": ("cinema seats", "chair", "screen"),
    "diner": ("diner booth", "stool", "neon sign", "counter"),
    "prison": ("cell bars", "pipe"),
    "school corridor": ("locker",),
    "warehouse": ("storage rack", "shelf", "cardboard box", "crate", "pallet"),
    "hospital": ("heart monitor", "drip stand", "curtain", "screen"),
    "operating room": ("operating lamp", "heart monitor", "drip stand", "bulb", "screen", "floor lamp"),
    "control room": ("screen", "computer", "desk"),
    "pub": ("fireplace", "barrel", "torch", "counter", "house"),
    "dungeon": ("torch", "cell bars"),
    "wine cellar": ("barrel",),
    "ballroom": ("chandelier", "curtain"),
    "church interior": ("pew", "window", "candle", "church", "glass"),
    "mall": ("shop", "escalator", "window", "mirror"),
    "gas station": ("petrol pump", "shop"),
    "amusement park": ("ferris wheel", "carousel", "fairy lights", "bulb"),
    "campsite": ("tent",),
    "greenhouse": ("potted plant", "glass", "window", "greenhouse"),
    "classroom": ("desk", "blackboard"),
    "summit": ("mountain", "hill", "rock"),
    "kitchen": ("counter", "cabinet", "sink"),
    "factory": ("conveyor belt", "factory"),
    "subway platform": ("bench", "clock"),
    "shop": ("shop", "shelf"),
    "gallery": ("picture frame", "mural"),
    "beach volleyball": ("net",),
    "sunken city": ("skyscraper", "office building", "street lamp"),
    "modern plaza": ("skyscraper", "office building", "tower"),
    "glowing forest": ("mushroom", "fern", "bush"),
    "neon street": ("neon sign", "billboard"),
    "alley": ("neon sign",),
    "floating islands": ("waterfall", "tree", "grass"),
    "slot canyon": ("wall", "rock", "rock cliff"),
    "canyon": ("wall", "rock cliff"),
    "gorge": ("wall", "rock cliff", "rock"),
    "ice canyon": ("wall", "iceberg"),
    "ice cave": ("wall", "iceberg", "crystal", "cave"),
    "cave": ("wall", "cave"),
    "porch": ("house", "cottage", "stairs", "fence", "wall", "door"),
    "under bridge": ("bridge", "stone pillar", "tower", "wall", "mural"),
    "main street": ("shop", "house", "window"),
    "café terrace": ("shop", "house", "round table", "table", "chair", "umbrella"),
    "restaurant": ("shop", "house"),
    "bar": ("shop", "house"),
    "café": ("shop", "house"),
    "salon": ("mirror", "barber chair", "shop"),
    "graveyard": ("gravestone", "fence", "church"),
    "tree village": ("bridge", "lantern", "hut", "tree house", "house", "tree", "ladder", "stairs"),
}  # fmt: skip
SIGNED = ("neon street", "crossing", "skyline", "city from above")  # places of lit signs and screens
SIGNS = ("billboard", "neon sign", "screen", "advertisement")
GROWN = ("vine", "grass", "fern", "bush", "tall grass", "leaf", "branch")  # what covers a place that is overgrown
RIDDEN_IN = (
    "train carriage",
    "plane cabin",
    "cockpit",
    "spaceship",
)  # what moves with one, and is not seen from outside
VEHICLES = ("train", "tram", "bus", "plane", "jet", "spaceship", "helicopter")
SLABS = (
    ["slab"],
    ["block"],
    ["surface"],
    ["countertop"],
    ["cushion"],
    ["cloth"],
)  # last words of what is the floor that was said
IDLE = ("", "rest", "wait", "stand", "light up", "glow", "blink", "hang", "sit", "lean", "line")
SEEN = ("object", "past", "at", "by", "between", "through", "along", "near", "around", "down", "up", "beside", "behind", "in front of", "to", "toward", "towards", "over")  # fmt: skip
LOOKED_AT = ("look", "look up", "walk", "run", "stroll", "pass", "glide", "move", "fly", "hurry", "point", "watch", "stare", "float")  # fmt: skip
STREETS = ("street", "neon street", "alley", "main street", "crossing", "market", "town square", "café terrace", "medieval street", "village", "greek village", "snowy village", "desert town", "western town")  # fmt: skip
OF_STREETS = (
    *(
        "cobblestone",
        "cobblestones",
        "cobble",
        "cobbles",
        "pavement",
        "sidewalk",
        "asphalt",
        "curb",
        "awning",
        "awnings",
        "balconies",
    ),
    *(
        "window",
        "windows",
        "storefront",
        "storefronts",
        "shopfront",
        "shopfronts",
        "front",
        "façade",
        "facade",
        "façades",
        "facades",
        "buildings",
        "building",
        "houses",
        "shops",
        "shop",
    ),
)  # last words of what streets are made of and lined with
WINDOWED = ("kitchen", "living room", "bedroom", "classroom", "office", "dining room", "study", "library", "café", "restaurant", "gym", "workshop")  # rooms that have windows  # fmt: skip
WALLS = ("wall",)  # what every such room has
HELD = ("holding", "riding", "wearing", "on", "in", "inside")


INSIDE_OF: Mapping[str, str] = {
    "church": "church interior", "castle": "throne room", "house": "living room", "cottage": "living room", "villa": "living room", "school": "classroom", "hospital": "hospital",
    "factory": "factory", "shop": "shop", "barn": "workshop", "greenhouse": "greenhouse", "office building": "office", "skyscraper": "office", "cave": "cave", "lighthouse": "stairwell", "temple": "throne room", "tower": "study", "windmill": "workshop", "log cabin": "living room", "cabin": "living room", "hut": "living room", "mansion": "ballroom", "palace": "throne room",
}  # houses: the room that one is in who is in one of them  # fmt: skip


def within_houses(brief: Brief) -> Brief:
    """Who is said to be in a house, and nowhere else, is in its rooms and does not stand on its roof."""
    if brief.place.name and brief.place.name != "studio" and brief.place.indoors is not False:
        return brief
    for relation in brief.relations:
        house = relation.objects[0]
        kind = brief.things[house[1]].kind if house[0] == "thing" else ""
        if relation.kind in ("in", "inside") and relation.subject[0] == "person" and kind in INSIDE_OF:
            name = INSIDE_OF[kind]
            place = replace(brief.place, name=name, asked=brief.things[house[1]].noun, indoors=PLACES[name].indoors)
            return leaving_out(replace(brief, place=place), {house})
    return brief


def with_belongings(brief: Brief) -> Brief:
    """A brief without what its place shows by itself; where nothing else is left, it is about the place.

    Of a summit on which nobody is one sees the mountain.
    """
    if brief.place.name == "summit" and not brief.people and all(t.kind in OWN["summit"] for t in brief.things):
        brief = replace(brief, place=replace(brief.place, name="mountain"))
    if brief.place.floor:
        slabs: set[Ref] = {
            ("thing", i)
            for i, t in enumerate(brief.things)
            if t.noun.split()[-1:] in SLABS or (t.kind == "marble" and "marble" in brief.place.floor)
        }
        return leaving_out(brief, slabs)
    own = (*OWN.get(brief.place.name, ()), *(GROWN if brief.place.cover == "overgrowth" else ()))
    own = (*own, *(SIGNS if brief.place.name in SIGNED else ()), *(WALLS if brief.place.name in WINDOWED else ()))
    if not own and brief.place.name not in STREETS:
        return brief
    mine: set[Ref] = {
        ("thing", i)
        for i, t in enumerate(brief.things)
        if t.kind in own and not t.coloured and not t.text and not t.implied and not t.state
    }
    mine -= _used(brief)
    gone_through = {ref for a in brief.actions for _, ref in a.roles}
    mine -= {ref for ref in gone_through if ref[0] == "thing" and brief.things[ref[1]].kind in WALLS}
    mine |= _of_the_street(brief)
    if brief.place.cover == "overgrowth":  # what is said to be covered with it too
        mine |= {("thing", i) for i, t in enumerate(brief.things) if t.kind in GROWN and not t.coloured}
    if brief.place.name in RIDDEN_IN:
        mine |= {("thing", i) for i, t in enumerate(brief.things) if t.kind in VEHICLES and t.kind in own}
    return leaving_out(brief, mine)


def windows_in_vehicles(brief: Brief) -> Brief:
    """Who sits by the window of a train or a bus sits by one of its own."""
    if brief.place.name not in RIDDEN_IN:
        return brief
    return leaving_out(brief, {("thing", i) for i, t in enumerate(brief.things) if t.kind == "window"})


def windows_in_walls(brief: Brief) -> Brief:
    """Windows that nobody has to do with are those of the room's walls, not more of them in the middle of it."""
    if brief.place.name not in WINDOWED:
        return brief
    windows: set[Ref] = {
        ("thing", i) for i, t in enumerate(brief.things) if t.kind == "window" and (brief.people or t.count > 1)
    }
    related = {ref for r in brief.relations for ref in (r.subject, *r.objects)}
    done = {
        ref
        for a in brief.actions
        for ref in (a.subject if a.act else None, a.target, *(ref for _, ref in a.roles))
        if ref
    }
    loose = windows - related - done
    return leaving_out(brief, loose) if loose else brief


def _of_the_street(brief: Brief) -> set[Ref]:
    """The houses, facades and cobblestones that a street is made of; one of a colour of its own is shown."""
    if brief.place.name not in STREETS:
        return set()
    nouns = [t.noun.lower() for t in brief.things]
    return {
        ("thing", i)
        for i, t in enumerate(brief.things)
        if nouns[i].split()[-1:]
        and nouns[i].split()[-1] in OF_STREETS
        and not t.text
        and not (t.coloured and nouns.count(nouns[i]) == 1)
    }


def _used(brief: Brief) -> set[Ref]:
    """Whom somebody does something with, or who does something, or on which something is."""
    used: set[Ref | None] = {brief.framing.subject, brief.framing.follows}
    for action in brief.actions:
        act = action.act or action.verb
        if act not in IDLE:
            used.add(action.subject)
        roles = [ref for word, ref in action.roles if act not in LOOKED_AT or word not in SEEN]
        used.update(roles)
        if act not in LOOKED_AT:
            used.add(action.target)
    for relation in brief.relations:
        if relation.kind in HELD:
            used.update(relation.objects)
    return {ref for ref in used if ref is not None}
