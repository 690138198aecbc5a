"""Words for parts of what is there already: a car's wheels, an ape's chest, somebody's dress. They are no things of their own."""

from __future__ import annotations

from ....vocabulary.acts import ALIVE, DRIVEN
from ....vocabulary.families import FAMILY_OF
from ....vocabulary.nouns import nearest
from ..walk import Walk
from .draft_cast import Ref
from .drafts import describe_thing
from .noun_phrase import NounPhrase

PARTS = """rack roof wheel tire tyre sail mast engine wing light headlight window windshield door propeller rotor trailer flag bumper hood trunk
seat basket bell oar paddle stripe decal spoiler rim exhaust flame turbine cannon anchor ladder siren balloon star logo""".split()
ALWAYS_PARTS = "wheel tire tyre hood roof trunk bumper windshield headlight propeller rotor engine wing seat exhaust mast cannon siren anchor".split()
COATS = (
    "plumage",
    "feather",
    "fur",
    "mane",
    "beak",
    "hoof",
    "hoove",
    "paw",
    "whisker",
    "antler",
    "tusk",
    "chest",
    "belly",
)  # of animals
OF_DEVICES = (
    "screen",
    "display",
    "dial",
    "lid",
    "cap",
    "lens",
    "button",
    "strap",
    "lace",
    "label",
    "key",
    "blade",
    "lamp",
    "light",
    "cord",
    "handle",
    "hand",
    "page",
    "string",
    "hose",
    "cable",
)
DEVICES = (
    "gadget",
    "device",
    "held",
    "vessel",
    "container",
    "clothing",
    "appliance",
    "instrument",
    "tool",
    "weapon",
)  # families that have those
OWN = ("its", "his", "her", "their")
BODY_TOO = "chest trunk palm horn calf back temple sole shell feather crown wing ball bell glass nail fingernail toenail".split()
HUMAN_PARTS = (
    "hand",
    "face",
    "head",
    "finger",
    "arm",
    "leg",
    "foot",
    "feet",
    "eye",
    "fist",
    "thumb",
    "shoulder",
    "fingertip",
    "lip",
)


def is_part(walk: Walk, phrase: NounPhrase) -> bool:
    """ "a car with a black roof rack", "smoke from the tires": no second thing, but a part of the first; and of a body "its chest"."""
    text = walk.lexemes[phrase.head].text.rstrip("s")
    worn = walk.lexemes[phrase.head].get("garment") is not None and bool(walk.cast.people)
    if phrase.determiner in OWN and (text in BODY_TOO or worn) and walk.cast.recent:
        return True
    if text == "ring" and walk.prep == "with" and any(thing.kind == "planet" for thing in walk.cast.things):
        return True
    had = phrase.determiner in OWN or (not walk.clause and (walk.prep == "with" or walk.boundary == "and"))
    if text in COATS and had and any(lives(walk, ref) for ref in walk.cast.recent):
        return True
    if (
        text in OF_DEVICES
        and phrase.determiner in OWN
        and any(FAMILY_OF.get(t.kind) in DEVICES for t in walk.cast.things)
    ):
        return True
    if (
        any(t.holds and t.holds.split()[-1] == text for t in walk.cast.things)
        and nearest(text) is not None
        and phrase.determiner != "a"
    ):
        return True  # "a jar of honey, honey dripping"
    if text == "cone" and any(t.kind == "ice cream" for t in walk.cast.things):
        return True
    if text == "chimney" and walk.prep in ("from", "with", "of", "on", "out of"):
        return True
    if text not in PARTS:
        return False
    if walk.prep == "with" and not walk.clause:
        ref = walk.subjects[-1] if walk.subjects else ("", 0)
        return ref[0] == "thing" and FAMILY_OF.get(walk.cast.things[ref[1]].kind) in DRIVEN
    driven = any(FAMILY_OF.get(thing.kind) in DRIVEN for thing in walk.cast.things)
    return driven and text in ALWAYS_PARTS and phrase.determiner not in ("a", "an")


def coloured(walk: Walk, phrase: NounPhrase) -> None:
    """ "with blue plumage": the colour of an animal's coat is the animal's."""
    text = walk.lexemes[phrase.head].text.rstrip("s")
    owner = next((ref for ref in reversed(walk.cast.recent) if lives(walk, ref)), None)
    if owner and text in ("plumage", "feather", "fur", "coat") and (colours := phrase.all("colour")):
        described = NounPhrase(phrase.start, phrase.end, modifiers=colours)
        describe_thing(walk.cast.things[owner[1]], described, walk.cast.notes)


def lives(walk: Walk, ref: Ref) -> bool:
    return ref[0] == "thing" and FAMILY_OF.get(walk.cast.things[ref[1]].kind) in ALIVE
