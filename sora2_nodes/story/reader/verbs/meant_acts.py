"""Which act of the vocabulary a verb asks for, by who does it and to what, with how it is done."""

from __future__ import annotations

from functools import cache
from typing import Any

from ....vocabulary.acts import (
    ACTS,
    ALIVE,
    ANIMAL,
    BY_TOOLS,
    DRIVEN,
    NEED_AN_OBJECT,
    PERSON,
    SPEED_WORDS,
    act_for,
    acts_by_word,
    doer,
)
from ....vocabulary.families import FAMILY_OF
from ..nouns.draft_cast import Cast, Ref
from .clause import Clause

PLAYED = {"guitar": "play guitar", "electric guitar": "play guitar", "banjo": "play guitar", "ukulele": "play guitar", "cello": "play violin", "accordion": "play guitar", "piano keyboard": "play piano", "hand bell": "ring", "harp": "play harp", "violin": "play violin", "drum": "play drums", "drum kit": "play drums", "piano": "play piano",
          "trumpet": "play trumpet", "flute": "play trumpet", "saxophone": "play trumpet", "microphone": "sing"}  # fmt: skip
BALLS = ("football", "volleyball", "basketball", "ball", "tennis ball", "beach ball", "baseball")
RIDDEN = {"bicycle": "pedal", "skateboard": "skate", "roller skates": "skate", "surfboard": "surf", "skis": "ski", "snowboard": "ski",
          "sled": "ski", "rowing boat": "row", "canoe": "row"}  # fmt: skip
TOYS = ("doll", "teddy bear", "toy robot")  # they do what people do
WAVES = ("wave", "waves", "big wave", "giant wave")
REFINED = {("use", "laptop"): "type", ("use", "computer"): "type", ("use", "phone"): "type", ("take", "camera"): "photograph", ("talk", "phone"): "phone",
           ("shake", "hand"): "shake hands", ("turn", "key"): "open", ("drink", "food"): "eat", ("light", "candle"): "turn on", ("cut", "log"): "chop wood", ("cut", "stump"): "chop wood", ("fly", "paper plane"): "throw", ("fly", "drone"): "play video games", ("turn on", "pencil"): "hold", ("point", "bow"): "shoot", ("hold", "bow"): "shoot", ("flip", "pancakes"): "cook", ("flip", "fried egg"): "cook", ("flip", "burger"): "cook", ("flip", "patty"): "cook", ("toss", "pancakes"): "cook",
           ("hold", "camera"): "photograph", ("move", "chess"): "play", ("fly", "kite"): "fly kite", ("hold", "kite"): "fly kite", ("play", "kite"): "fly kite", ("open", "gift"): "unwrap", ("pick up", "gift"): "unwrap", ("lift", "barbell"): "lift weights", ("catch", "fish"): "fish", ("pull", "fish"): "fish", ("hold", "fishing rod"): "fish", ("throw", "fishing rod"): "fish", ("throw", "basketball"): "dunk",
           ("draw", "sword"): "swing", ("draw", "gun"): "point", ("draw", "wand"): "point", ("draw", "curtain"): "open",
           ("carry", "tennis ball"): "play tennis", ("hit", "tennis ball"): "play tennis", ("swing", "racket"): "play tennis", ("swing", "golf club"): "play golf", ("hit", "golf ball"): "play golf",
           ("swing", "bat"): "play baseball", ("play", "chess set"): "play chess", ("play", "card"): "play cards", ("move", "chess set"): "play chess", ("stir", "turntables"): "mix music", ("play", "turntables"): "mix music",
           ("play music", "turntables"): "mix music", ("cook", "dough"): "knead", ("roll", "dough"): "knead", ("build", "dough"): "knead", ("hit", "boxing glove"): "box"}  # fmt: skip
TOO_LARGE = (
    "furniture",
    "structure",
    "building",
    "car",
    "ship",
    "boat",
    "machine",
)  # families of what is found and stays where it is
CHESTS = ("chest", "treasure chest", "coffin", "barrel", "crate")
TAKEN_FROM = (
    "oven",
    "fridge",
    "cardboard box",
    "bag",
    "backpack",
    "chest",
    "suitcase",
    "basket",
    "microwave",
    "cabinet",
    "chest of drawers",
)
SOWN = (
    "tomato",
    "carrot",
    "potato",
    "corn",
    "pumpkin",
    "cabbage",
    "broccoli",
    "bell pepper",
    "chili",
    "onion",
    "strawberry",
)  # vegetables that are planted
SETTING_OUT = ("plant", "place", "put", "set", "bury", "tuck")  # verbs by which what grows comes into the ground
ON_FOOT = tuple(
    "walk waddle strut step stride pace trudge plod wade hike stalk prowl tread advance roam".split()
)  # what birds too do on the ground
FLIGHTLESS = ("penguin", "ostrich", "hen", "rooster", "chick", "peacock", "rubber duck")
AROUND = ("circle", "orbit")  # what one does to a boat without rowing it
WIPED = ("furniture", "fitting", "appliance", *("car", "truck", "structure", "instrument", "gadget", "device", "cycle", "aircraft"))  # fmt: skip
# families of what is cleaned with a cloth
FLOORS = ("rug", "yoga mat")
EASED = ("go", "come", "keep", "start", "begin")


def doer_of(cast: Cast, ref: Ref) -> str:
    """What kind of doer somebody or something is."""
    if ref[0] == "person" or cast.things[ref[1]].kind in TOYS:
        return PERSON
    return doer(FAMILY_OF.get(cast.things[ref[1]].kind, ""))


def _by_tool(cast: Cast, clause: Clause, subject: Ref) -> str:
    """What a tool does that nobody holds: "a spoon stirs"."""
    if subject[0] != "thing" or FAMILY_OF.get(cast.things[subject[1]].kind) != "tool":
        return ""
    act = act_for(_names(clause.entry.word, PERSON), PERSON)
    return act if act in BY_TOOLS else ""


def act_of(cast: Cast, clause: Clause, subject: Ref, target: Ref | None) -> dict[str, Any]:
    """The fields of an Action that say what was meant."""
    kinds = [cast.things[ref[1]].kind for _, ref in clause.roles if ref[0] == "thing"]
    kinds += [cast.things[what[1]].kind for who, _, what in cast.equipped if who == subject]
    kind = doer_of(cast, subject)
    act = act_for(_names(clause.entry.word, kind), kind) or _by_tool(cast, clause, subject)
    act = _refined(act, clause, kinds, cast)
    first, family = (
        clause.entry.word.split()[0],
        FAMILY_OF.get(cast.things[subject[1]].kind) if subject[0] == "thing" else "",
    )
    if first == "drift" and family in ("car", "truck"):
        act = "drift"
    elif first in ("smash", "splat", "shatter") and subject[0] == "thing" and not clause.objects:
        act = "break"
    elif first == "crash" and family in ("aircraft", "spacecraft"):
        act = "crash"
    if (
        act == "walk"
        and clause.entry.word.split()[0] not in ON_FOOT
        and subject[0] == "thing"
        and FAMILY_OF.get(cast.things[subject[1]].kind) == "bird"
        and cast.things[subject[1]].kind not in FLIGHTLESS
    ):
        act = "fly"  # "birds cross the sky"
    if (
        act in NEED_AN_OBJECT
        and kind in (PERSON, ANIMAL)
        and not clause.roles
        and not clause.objects
        and not clause.passive
    ):
        act = ""
    speed = 1.0
    for word in clause.manner:
        speed *= SPEED_WORDS.get(word, 1.0)
    toward = clause.toward or (clause.direction or "")
    return {
        "act": act,
        "roles": _received(act, clause),
        "manner": tuple(clause.manner),
        "speed": speed,
        "toward": toward,
        "times": clause.times,
    }


def _received(act: str, clause: Clause) -> tuple[tuple[str, Ref], ...]:
    """ "gives his mother a rose": to her, where something else is given."""
    if act == "repair" and clause.entry.word == "work" and not any(word == "object" for word, _ in clause.roles):
        return tuple(
            ("object", ref) if word == "on" and ref[0] == "thing" else (word, ref) for word, ref in clause.roles
        )
    given = [ref for word, ref in clause.roles if word == "object" and ref[0] == "thing"]
    if act != "give" or not given:
        return tuple(clause.roles)
    return tuple(("to", ref) if word == "object" and ref[0] == "person" else (word, ref) for word, ref in clause.roles)


def _names(word: str, doer_kind: str) -> tuple[str, ...]:
    """The acts a verb may ask for; those of its first word where the whole phrase asks for what no such doer does."""
    known = _known()
    whole, first = known.get(word, ()), known.get(word.split()[0], ())
    able = [name for name in whole if doer_kind in ACTS[name].doers]
    return whole if able or not first else first


@cache
def _known() -> dict[str, tuple[str, ...]]:
    return {word.replace("-", " "): names for word, names in acts_by_word().items()}


def _is_wiped(kind: str) -> bool:
    """Whether what is cleaned is wiped with a cloth, not swept."""
    return FAMILY_OF.get(kind) in WIPED and kind not in FLOORS


def _both_driven(cast: Cast, clause: Clause) -> bool:
    """A truck that pulls a car: it tows it."""
    refs = [*clause.subjects[:1], *clause.objects[:1]]
    families = [FAMILY_OF.get(cast.things[i].kind) for kind, i in refs if kind == "thing"]
    return len(families) == 2 and all(family in DRIVEN for family in families)


def _refined(act: str, clause: Clause, kinds: list[str], cast: Cast) -> str:
    """The act as what it is done to makes it: playing a violin, playing with a ball, riding a skateboard."""
    if (
        clause.entry.word == "turn on"
        and kinds
        and FAMILY_OF.get(kinds[0]) in ("furniture", "structure")
        and clause.subjects[:1]
        and clause.subjects[0][0] == "thing"
    ):
        return "spin"  # "a phone turns on a pedestal"
    if act == "kick" and clause.entry.word.startswith("dribble") and "football" not in kinds:
        return "dribble"
    leads = act == "conduct" and clause.entry.word.split()[0] in ("lead", "guide")
    if leads and any(FAMILY_OF.get(kind) == "quadruped" for kind in kinds):
        return "walk"
    played = next((PLAYED[kind] for kind in kinds if kind in PLAYED), "")
    if act in ("play", "play music", "play ball") and played:
        return played
    if act == "swing" and clause.subjects[:1] and clause.subjects[0][0] == "thing" and not clause.objects:
        return "swing to and fro"
    if act == "play" and any(kind in BALLS for kind in kinds):
        return "play ball"
    ridden = next((RIDDEN[kind] for kind in kinds if kind in RIDDEN), "")
    if (
        act in ("ride", "drive", "sail", "fly", "slide", "sink", "glide", "climb", "run", "sprint")
        and ridden
        and clause.entry.word.split()[0] not in AROUND
    ):
        return ridden
    if act == "pull" and _both_driven(cast, clause):
        return "tow"
    if act == "sink" and clause.subjects[:1] and clause.subjects[0][0] == "person":
        return "walk"  # "goes down the stairs"
    if (
        act in ("put down", "dig")
        and clause.entry.word.split()[0] in SETTING_OUT
        and any(
            FAMILY_OF.get(kind) == "plant" or (kind in SOWN and clause.entry.word.startswith("plant")) for kind in kinds
        )
    ):
        return "plant"
    if act in ("catch", "pull") and clause.subjects[:1] and clause.subjects[0][0] == "thing":
        return act  # a bear has no rod
    objects = [ref for word, ref in clause.roles if word == "object"]
    lives = any(ref[0] == "person" or FAMILY_OF.get(cast.things[ref[1]].kind) in ALIVE for ref in objects)
    if act == "lick" and objects and not lives:
        return "eat"
    if act == "sweep" and clause.entry.word.split()[0] == "clean" and kinds and _is_wiped(kinds[0]):
        return "wipe"
    if act == "ski" and objects and clause.entry.word.startswith("carv"):
        return "cut"
    found = act == "pick up" and clause.entry.word.split()[0] in ("find", "discover", "receive")
    if (
        found
        and objects
        and (objects[0][0] == "person" or FAMILY_OF.get(kinds[0]) in (*ALIVE, *TOO_LARGE) or kinds[0] in CHESTS)
    ):
        return "look"
    taken_out = act == "pull" and any(word == "out of" for word, ref in clause.roles if ref[0] == "thing")
    if taken_out and any(kind in TAKEN_FROM for kind in kinds[1:]):
        return "hold"
    examining = act == "look" and clause.entry.word.split()[0] in ("examine", "inspect", "check")
    if examining and any(ref[0] == "person" for word, ref in clause.roles if word == "object"):
        return "treat"
    if act == "draw" and any(FAMILY_OF.get(kind) == "weapon" and kind not in ("toy gun", "wand") for kind in kinds):
        return "shoot" if "bow" in kinds else "swing"
    for kind in kinds:
        if refined := REFINED.get((act, kind)):
            return refined
    return act
