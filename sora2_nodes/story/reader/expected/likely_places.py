"""Where a shot is of which nobody says so: by what is done, what is there and what the weather is."""

from __future__ import annotations

from dataclasses import replace

from ....vocabulary.events import EVENTS
from ....vocabulary.families import FAMILY_OF
from ....vocabulary.scenery import PLACES
from ...setting import Place
from ...storyboard import Brief
from .pools import where_one_swims

PLACES_OF_ACTS = {
    "surf": "sea",
    "sail": "sea",
    "ski": "snow field",
    "row": "lake",
    "dunk": "basketball court",
    "dribble": "basketball court",
    "fish": "lake",
    "breach": "sea",
    "pour": "kitchen",
    "cook": "kitchen",
    "knead": "kitchen",
    "box": "boxing ring",
    "play tennis": "tennis court",
    "play video games": "living room",
    "play golf": "meadow",
    "treat": "hospital",
    "unwrap": "living room",
    "arm wrestle": "bar",
    "brush teeth": "bathroom",
    "put on makeup": "bathroom",
    "shave": "bathroom",
    "comb hair": "bedroom",
    "cut hair": "salon",
    "hang laundry": "garden",
    "plant": "garden",
    "fly kite": "meadow",
    "lift weights": "gym",
    "push-up": "gym",
    "sit-up": "gym",
    "squat": "gym",
    "jumping jack": "gym",
    "jump rope": "playground",
    "tug of war": "meadow",
    "tie shoes": "park",
    **dict.fromkeys(("fold laundry", "make bed", "pack"), "bedroom"), **dict.fromkeys(("iron clothes", "hang picture", "wrap", ), "living room"), "tuck in": "bedroom", "sweep": "living room", "wash up": "kitchen", "wash hands": "bathroom", "do laundry": "laundromat", "spread butter": "kitchen", "mop": "kitchen", "measure": "workshop", "massage": "bedroom", "shower": "bathroom", "milk a cow": "farm", "play harp": "concert", "wrestle": "gym",
}  # fmt: skip
USUAL_OF_ACTS = {  # where people do what they may do anywhere, when nothing else says so
    **dict.fromkeys(("cough", "sneeze", "yawn", "think", "write", "type", "watch tv", "argue", "frown", "cry", "count", "text", "phone", "whisper", "draw", "massage", "knit", "blow nose"), "living room"),
    **dict.fromkeys(("play drums", "play piano", "play harp", "conduct", "play violin", "play trumpet"), "stage"), "drink": "café", "toast": "restaurant", "sleep": "bedroom", "open": "kitchen", "stir": "kitchen", "paint": "workshop",
}  # fmt: skip
PLACES_OF_THINGS = {
    "grill": "garden", "golf hole": "meadow", "archery target": "meadow",
    "planet": "space", "earth": "space", "galaxy": "space", "black hole": "space", "comet": "space", "asteroid": "space", "satellite": "space", "space station": "space",
    "space shuttle": "space", "whale": "sea", "pirate ship": "sea", "cruise ship": "sea", "container ship": "sea", "sailing boat": "sea", "ferry": "sea", "shark": "underwater",
    "octopus": "underwater", "jellyfish": "underwater", "submarine": "underwater", "coral": "underwater", "coral reef": "underwater", "ray": "underwater", "squid": "underwater", "solar system": "space", "sun": "space", "lighthouse": "rocky coast", "paper boat": "river", "rowing boat": "lake", "canoe": "river", "basketball hoop": "basketball court",
    "goal": "football pitch", "tent": "campsite", "campfire": "forest", "police car": "street", "street lamp": "street", "fire hydrant": "street", "phone box": "street", "fence": "garden", "mailbox": "garden", "taxi": "street", "traffic light": "street", "surfboard": "sea", "snowboard": "snow field",
}  # fmt: skip
HANDY = (
    "vessel",
    "food",
    "held",
    "instrument",
    "gadget",
    "tool",
    "device",
    "clothing",
    "cookware",
    "light",
    "furniture",
    "container",
    "ware",
    "appliance",
    "hand",
    "toy",
)  # families of what is in hands, or stands in rooms
OUT_OF_DOORS = frozenset(
    "walk run stroll jump climb ride drive sprint march ski skate throw catch kick plant dig swim fly sit lie".split()
)
BELOW = ("coral", "coral reef", "seaweed", "starfish", "turtle", "sea turtle")  # what is seen under water beside fish
SWIMMING = frozenset("swim glide float drift chase hunt circle follow play orbit rest".split()) | {"", "look around"}
BLOWING = ("whale", "orca")  # who is known by what rises over the water
AT_THE_SURFACE = ("surface", "waves", "above", "boat", "ship", "breach", "horizon", "sunset", "sunrise", "moon")  # words of what is seen from the air  # fmt: skip
STUDIOS = {
    **dict.fromkeys(
        (
            "potter",
            "ceramicist",
            "painter",
            "artist",
            "sculptor",
            "carpenter",
            "tailor",
            "dressmaker",
            "glassblower",
            "jeweler",
            "jeweller",
        ),
        "workshop",
    ),
    **dict.fromkeys(("dancer", "ballerina", "yogi", "gymnast", "instructor"), "gym"),
}  # what a studio is, by whose it is
HOUSED = ("furniture", "fitting", "appliance")  # families of what stands indoors: rain is then outside
ROOMS_OF_THINGS = {
    "blinds": "living room", "ironing board": "living room", "sofa": "living room", "armchair": "living room", "bed": "bedroom", "fridge": "kitchen", "oven": "kitchen", "sink": "kitchen", "bath": "bathroom", "toilet": "bathroom",
    "birthday cake": "living room", "whiteboard": "classroom", "blackboard": "classroom", "fireplace": "living room", "television": "living room", "wardrobe": "bedroom", "microscope": "laboratory", "beaker": "laboratory", "test tube": "laboratory", "flask": "laboratory",
}  # fmt: skip
TREES_AT = {
    "acacia": "savanna",
    "baobab": "savanna",
    "palm": "beach",
    "pine": "mountain",
    "redwood": "forest",
    "birch": "park",
    "cherry tree": "park",
    "autumn tree": "park",
    "willow": "river",
}  # and where one is
LEAFY = (
    "tree",
    "oak",
    "acacia",
    "pine",
    "palm",
    "birch",
    "bare tree",
    "cherry tree",
    "autumn tree",
    "willow",
    "cypress",
    "olive tree",
    "redwood",
    "baobab",
)  # what stands in no room
OF_FACES = frozenset("yawn cough sneeze blink squint wink whisper frown gasp think cry shush smile laugh nod".split()) | {"shake head", "hand to mouth"}  # what is done with a face  # fmt: skip
BESIDE_FACES = (
    "look",
    "talk",
    "wave",
    "listen",
    "read",
    "phone",
    "breathe",
)  # what who is seen from near may do besides
PLAIN_FOLK = ("man", "woman", "boy", "girl", "child", "old man", "old woman", "baby")
PLAIN_NAMES = frozenset("person man woman boy girl child kid toddler baby lady guy gentleman mother father mom dad friend somebody someone grandmother grandfather teenager face sister brother son daughter husband wife".split())  # fmt: skip
GROWN_OVER = ("grass", "sand", "snow")  # grounds that no room has
LEAFY_LIGHTS = {"dappled", "rays"}  # which come through leaves where nothing else is named
SHOWN_SWIMMING, KEEPERS = (
    ("seal", "sea lion", "dolphin", "orca", "walrus"),
    ("trainer", "keeper", "zookeeper", "caretaker"),
)
DIVING = ("mermaid", "diver", "scuba diver", "freediver", "frogman")
SERVING = (
    "barista",
    "bartender",
    "waiter",
    "waitress",
    "scientist",
    "chemist",
    "alchemist",
    "mad scientist",
)  # whose own place is another than that of what they do


def _place(brief: Brief) -> Place:
    """The place that is said, else the one that follows from what is done and what is there."""
    if brief.place.name == "basketball court" and any(a.act == "play tennis" for a in brief.actions):
        return replace(brief.place, name="tennis court")  # "a sunny court"
    if brief.place.name == "studio" and brief.place.asked.split()[-1:] == ["studio"]:
        name = next((STUDIOS[w] for p in brief.people for w in p.name.lower().split() if w in STUDIOS), "studio")
        return replace(brief.place, name=name, indoors=True)
    if brief.place.name:
        return brief.place
    kept = {
        r.subject for r in brief.relations if r.kind in ("in", "inside") and any(o[0] == "thing" for o in r.objects)
    }
    if any(FAMILY_OF.get(t.kind) == "sea" and ("thing", i) in kept for i, t in enumerate(brief.things)):
        return replace(
            brief.place, name="living room", indoors=True, implied=True
        )  # a fish in a bowl is not in the sea
    inside = {relation.subject for relation in brief.relations if relation.kind in ("in", "on")}
    kept |= {("person", i) for i, p in enumerate(brief.people) if p.name.lower() in SERVING}  # pours where that is done
    brooms = {("thing", i) for i, t in enumerate(brief.things) if t.kind == "broom"}
    if any(a.act in ("ride", "fly") and ref in brooms for a in brief.actions for _, ref in a.roles):
        return replace(brief.place, name="sky", implied=True)  # where one flies on it
    ashore = {r.subject for r in brief.relations if r.kind in ("on", "beside") and not r.part}
    if any(p.figure == "mermaid" and ("person", i) in ashore for i, p in enumerate(brief.people)):
        return replace(brief.place, name="rocky coast", indoors=False, implied=True)
    acts = [PLACES_OF_ACTS[a.act] for a in brief.actions if a.act in PLACES_OF_ACTS and a.subject not in kept]
    kinds = [
        PLACES_OF_THINGS[t.kind]
        for i, t in enumerate(brief.things)
        if t.kind in PLACES_OF_THINGS and ("thing", i) not in inside and not (t.kind == "solar system" and brief.people)
    ]
    if any(t.noun.replace(" ", "") == "windowsill" for t in brief.things):
        kinds.append("living room")
    if any(t.noun.startswith(("race car", "racing car", "formula", "rally car", "nascar")) for t in brief.things):
        kinds.append("highway")
    above = [kind for kind in kinds if kind in ("sea", "rocky coast", "harbour", "lake", "river", "beach")]
    if above and "underwater" in kinds:
        kinds = above[:1]  # an octopus that attacks a ship comes up to it
    if any(t.kind in SHOWN_SWIMMING for t in brief.things) and any(p.name.lower() in KEEPERS for p in brief.people):
        acts.append("swimming pool")  # where they are trained
    if any(p.name.lower() in DIVING for p in brief.people) and any(a.act == "swim" for a in brief.actions):
        acts.append("underwater")
    if not acts and not kinds and (water := where_one_swims(brief)):
        acts.append(water)
    rooms = [ROOMS_OF_THINGS[t.kind] for t in brief.things if t.kind in ROOMS_OF_THINGS and not t.implied]
    if acts[:1] == ["living room"] and rooms:
        acts = []  # where the bed is
    if not acts and not kinds and not rooms and any(p.figure == "baby" or p.name == "baby" for p in brief.people):
        acts.append("living room")
    dishes = {("thing", i) for i, t in enumerate(brief.things) if FAMILY_OF.get(t.kind) == "food"}
    tables = {("thing", i) for i, t in enumerate(brief.things) if t.kind == "table"}
    dined = any(a.act in ("eat", "cut") and a.subject[0] == "person" for a in brief.actions) and any(
        r.subject in dishes and set(r.objects) & tables for r in brief.relations
    )
    if not acts and not kinds and not rooms and dined:
        acts.append("dining room" if any(a.act == "eat" for a in brief.actions) else "kitchen")
    if not acts and not kinds and not rooms and _at_home(brief):
        acts.append("living room")
    doors = {("thing", i) for i, t in enumerate(brief.things) if t.kind == "door"}
    if (
        not acts
        and not kinds
        and any(a.act == "open" and a.role("object") in doors for a in brief.actions)
        and len(brief.people) > 1
    ):
        acts.append("corridor")  # held open for somebody
    wet = brief.place.amount("rain") + brief.place.amount("storm") > 0 and brief.place.indoors is None
    housed = any(FAMILY_OF.get(t.kind) in HOUSED for t in brief.things)
    housed = housed or any(cue.field in ("surface", "backdrop") for cue in brief.cues)  # "on the deck of a trawler"
    shaded = [TREES_AT.get(t.kind, "meadow") for t in brief.things if t.kind in LEAFY and t.scale > 0.3]
    if shaded and not rooms and acts[:1] in (["living room"], []):
        acts, kinds = [], [*kinds, *shaded]
    if (
        not brief.things
        and not brief.people
        and (brief.place.season == "autumn" or LEAFY_LIGHTS & set(brief.place.lights))
    ):
        rooms.append("forest")  # light through leaves
    held = [EVENTS[brief.place.event].place] if brief.place.event else _usual(brief)
    name = next(iter((*acts, *kinds, *rooms, *held, *(["street"] if wet and brief.people and not housed else []))), "")
    return replace(brief.place, name=name, indoors=PLACES[name].indoors, implied=True) if name else brief.place


def _at_home(brief: Brief) -> bool:
    """Whether a shot is of people's faces and what they do with them, and nothing tells of the open air."""
    faces = [a.act for a in brief.actions if a.subject[0] == "person" and a.act]
    people = brief.people and all(
        p.figure in ("", *PLAIN_FOLK) and not p.beast and _is_plain_name(p.name) for p in brief.people
    )
    air = (
        brief.place.weather
        or brief.place.hour is not None
        or brief.place.lights
        or brief.place.season
        or brief.place.crowd
    )
    near = brief.framing.size in ("close-up", "medium close-up") and any(p.expression for p in brief.people)
    things = [t for t in brief.things if not t.implied]
    shown = (bool(faces) and all(act in OF_FACES for act in faces)) or (
        near and all(act in (*OF_FACES, *BESIDE_FACES) for act in faces)
    )
    return bool(people and shown and not air and not things and brief.backdrop in ("", "studio", "park"))


def _is_plain_name(name: str) -> bool:
    """Whether a noun of somebody tells nothing of where they are."""
    return name.lower().split()[-1] in PLAIN_NAMES if name else True


def _usual(brief: Brief) -> list[str]:
    """Where people alone are by what they do, with what one has in the hands: at home, in a café, on a stage."""
    told = (
        brief.place.hour is not None
        or brief.place.weather
        or brief.place.season
        or brief.place.beyond
        or brief.place.crowd
        or (brief.surface in GROWN_OVER and any(cue.field == "surface" for cue in brief.cues))
    )
    large = any(FAMILY_OF.get(t.kind) not in HANDY and not t.implied for t in brief.things)
    if told or large or brief.place.indoors is False or not brief.people or any(p.beast for p in brief.people):
        return []
    plain = all(p.figure in ("", *PLAIN_FOLK) and p.name.lower() not in SERVING for p in brief.people)
    acts = [a.act for a in brief.actions if a.subject[0] == "person" and a.act]
    return [USUAL_OF_ACTS[a] for a in acts if a in USUAL_OF_ACTS] if plain and not set(acts) & OUT_OF_DOORS else []


def somewhere(brief: Brief) -> Brief:
    """Return a brief with the place that is said, else the likeliest; where one skis there is snow."""
    place = _place(brief)
    winter = any(t.kind in ("skis", "snowboard", "sled") for t in brief.things) or any(
        a.act == "ski" for a in brief.actions
    )
    if winter and not place.season and place.indoors is not True:
        place = replace(place, season="winter")
    return replace(brief, place=place)


def below_the_surface(brief: Brief) -> Brief:
    """Fish, sharks and dolphins that swim in the sea are seen under water, where nothing tells of its surface."""
    shown = [t for t in brief.things if not t.implied and not t.furnishes]
    told = {word.lower() for cue in (*brief.cues, *brief.scene_cues) for word in " ".join(cue.words).split()}
    told |= {word.lower() for word in brief.unused_words}
    swim = any(a.act == "swim" for a in brief.actions) and all(a.act in SWIMMING for a in brief.actions)
    own = (
        bool(shown)
        and not brief.people
        and all(
            (FAMILY_OF.get(t.kind) == "sea" or t.kind in BELOW) and t.kind not in BLOWING and not t.grafts
            for t in shown
        )
    )
    if (
        brief.place.name != "sea"
        or not (own and swim)
        or told & set(AT_THE_SURFACE)
        or brief.framing.angle in ("aerial", "bird's eye")
    ):
        return brief
    return replace(brief, place=replace(brief.place, name="underwater", implied=False))
