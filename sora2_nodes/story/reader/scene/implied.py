"""What nobody names and everybody expects: the book of a reader, the sea under a ship, the pedestal of an advert."""

from __future__ import annotations

from dataclasses import replace

from ....vocabulary.acts import DRIVEN, PROPS_FOR
from ....vocabulary.families import FAMILY_OF
from ....vocabulary.scenery import PLACES
from ...setting import Place, Ref, Relation
from ...storyboard import Action, Brief, Thing
from .worktops import with_worktops

ADVERTS = (
    "ad",
    "advert",
    "advertisement",
    "commercial",
    "luxury ad",
    "product shot",
    "product video",
    "product commercial",
    "tv commercial",
)
SHOWN_OFF = ("held", "vessel", "food", "device", "instrument", *DRIVEN, "furniture")  # families that adverts are for
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
}
PLACES_OF_THINGS = {
    "planet": "space", "earth": "space", "galaxy": "space", "black hole": "space", "comet": "space", "asteroid": "space", "satellite": "space", "space station": "space",
    "space shuttle": "space", "whale": "sea", "pirate ship": "sea", "cruise ship": "sea", "container ship": "sea", "sailing boat": "sea", "ferry": "sea", "shark": "underwater",
    "octopus": "underwater", "jellyfish": "underwater", "submarine": "underwater", "coral": "underwater", "rowing boat": "lake", "canoe": "river", "basketball hoop": "basketball court",
    "goal": "football pitch", "campfire": "forest", "train": "meadow", "police car": "street", "taxi": "street", "traffic light": "street", "surfboard": "sea", "snowboard": "snow field",
}  # fmt: skip
ROOMS_OF_THINGS = {
    "sofa": "living room", "armchair": "living room", "bed": "bedroom", "fridge": "kitchen", "oven": "kitchen", "sink": "kitchen", "bath": "bathroom", "toilet": "bathroom",
    "whiteboard": "classroom", "fireplace": "living room", "television": "living room", "wardrobe": "bedroom",
}  # fmt: skip
HELD = {
    "piano": "in_front_of",
    "drum kit": "in_front_of",
    "bicycle": "riding",
    "surfboard": "riding",
    "skis": "riding",
    "rowing boat": "riding",
    "laptop": "in_front_of",
}


def with_expected(brief: Brief) -> Brief:
    """Return a brief with what its acts and things call for and nobody named; each is marked as implied."""
    brief = _advertised(brief)
    brief = with_worktops(brief)
    brief = _with_props(brief)
    return replace(brief, place=_place(brief))


def _advertised(brief: Brief) -> Brief:
    """A bare product in an advert turns on a pedestal in studio light."""
    words = {word for cue in brief.cues if cue.field == "style" for word in (cue.asked, *cue.words)}
    products = [
        i for i, thing in enumerate(brief.things) if FAMILY_OF.get(thing.kind) in SHOWN_OFF and not thing.implied
    ]
    if not words & set(ADVERTS) or brief.people or not products:
        return brief
    product: Ref = ("thing", products[0])
    brief = replace(brief, advert=True)
    if brief.place.name or any(action.act not in ("", "stand") for action in brief.actions):
        return brief
    actions = tuple(action for action in brief.actions if action.subject != product)
    pedestal: Ref = ("thing", len(brief.things))
    turning = Action(verb="rest", subject=product, act="spin", roles=(("on", pedestal),), speed=0.6)
    return replace(
        brief,
        things=(*brief.things, Thing(noun="pedestal", kind="pedestal", implied=True, furnishes=True)),
        actions=(*actions, turning),
        relations=(*brief.relations, Relation(subject=product, kind="on", objects=(pedestal,))),
        place=replace(brief.place, name="studio", indoors=True, implied=True, lights=brief.place.lights or ("studio",)),
    )


def _with_props(brief: Brief) -> Brief:
    """Somebody who reads has a book, also where nobody says so."""
    for action in brief.actions:
        prop = PROPS_FOR.get(action.act)
        served = any(ref[0] == "thing" for word, ref in action.roles if word in ("object", "with", "from")) or any(
            r.subject == action.subject and r.kind in ("holding", "riding") for r in brief.relations
        )
        if not prop or action.subject[0] != "person" or served or any(thing.kind == prop for thing in brief.things):
            continue
        new: Ref = ("thing", len(brief.things))
        relation = Relation(subject=action.subject, kind=HELD.get(prop, "holding"), objects=(new,))
        thing = Thing(noun=prop, kind=prop, implied=True, furnishes=True)
        brief = replace(brief, things=(*brief.things, thing), relations=(*brief.relations, relation))
    return brief


def _place(brief: Brief) -> Place:
    """The place that is said, else the one that follows from what is done and what is there."""
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
    acts = [PLACES_OF_ACTS[a.act] for a in brief.actions if a.act in PLACES_OF_ACTS and a.subject not in kept]
    kinds = [
        PLACES_OF_THINGS[t.kind]
        for i, t in enumerate(brief.things)
        if t.kind in PLACES_OF_THINGS and ("thing", i) not in inside
    ]
    rooms = [ROOMS_OF_THINGS[t.kind] for t in brief.things if t.kind in ROOMS_OF_THINGS and not t.implied]
    name = next(iter((*acts, *kinds, *rooms)), "")
    return replace(brief.place, name=name, indoors=PLACES[name].indoors, implied=True) if name else brief.place
