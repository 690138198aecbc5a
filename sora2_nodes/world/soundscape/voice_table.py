"""The catalogue's voices as kinds of sound, and what acts sound like. Data alone; `staging.sound_sources` reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .animal_calls import CALLS


@dataclass(frozen=True, kw_only=True)
class ThingVoice:
    """What a thing of the catalogue sounds like. Names of `kinds`.

    calls: an animal's event. motor: while it goes. rolls: of its wheels, beside it. runs: always. rings: when it is said to ring,
    honk or sound, or is rung. played: while somebody plays or uses it. used: an event each time it is used. plain: amount of
    what runs, 0..1.
    """

    calls: str = ""
    motor: str = ""
    rolls: str = ""
    runs: str = ""
    rings: str = ""
    played: str = ""
    used: str = ""
    plain: float = 0.6


def _motors(names: str, rings: str = "horn", rolls: str = "") -> dict[str, ThingVoice]:
    return {name.strip(): ThingVoice(motor=name.strip(), rings=rings, rolls=rolls) for name in names.split(",")}


VOICES: Mapping[str, ThingVoice] = {
    **{name: ThingVoice(calls=name) for name in CALLS},
    **_motors("sports engine, diesel engine, truck engine, bus engine, tractor engine, tank engine, motorcycle, moped, motorboat, motor, propeller plane, jet engine, rocket, helicopter, drone, ufo"),
    **_motors("train, tram, steam engine", rolls="rails"),
    "engine": ThingVoice(motor="engine", rings="horn"), "ship": ThingVoice(motor="ship", rings="horn"), "ship horn": ThingVoice(motor="ship", rings="horn"), "fog horn": ThingVoice(rings="horn"),
    "siren": ThingVoice(motor="diesel engine", runs="siren", rings="horn"), "bicycle": ThingVoice(rolls="bicycle", rings="small bell"), "skateboard": ThingVoice(rolls="rolling"), "cart": ThingVoice(rolls="cart"),
    "oars": ThingVoice(played="oars"), "sail": ThingVoice(runs="flag", plain=0.4), "buzz": ThingVoice(motor="buzz", runs="buzz"), "hum": ThingVoice(runs="hum"), "bell": ThingVoice(rings="bell"),
    "clock": ThingVoice(runs="clock", rings="alarm"), "fire": ThingVoice(runs="fire"), "lava": ThingVoice(runs="lava"), "fountain": ThingVoice(runs="stream", plain=0.8), "waterfall": ThingVoice(runs="waterfall"), "fair": ThingVoice(runs="music box"),
    "music box": ThingVoice(runs="music box"), "windmill": ThingVoice(runs="windmill"), "bubbles": ThingVoice(runs="bubbles"), "boil": ThingVoice(runs="boil"), "kettle": ThingVoice(runs="kettle"), "radio": ThingVoice(runs="murmur"),
    "television": ThingVoice(runs="murmur"), "clockwork": ThingVoice(runs="ratchet"), "gear": ThingVoice(runs="ratchet"), "burner": ThingVoice(runs="burner"), "sewing machine": ThingVoice(runs="sewing machine"),
    "machine": ThingVoice(runs="machine"), "washing machine": ThingVoice(runs="washing machine"), "microwave": ThingVoice(runs="microwave", rings="alarm"), "fridge": ThingVoice(runs="fridge"), "computer": ThingVoice(runs="computer", played="keys"),
    "fan": ThingVoice(runs="fan"), "servo": ThingVoice(runs="servo"), "printer": ThingVoice(runs="ratchet"), "flag": ThingVoice(runs="flag", plain=0.5), "fuse": ThingVoice(runs="hissing"), "crowd": ThingVoice(runs="stadium"),
    "tap": ThingVoice(played="stream", used="drip"), "toilet": ThingVoice(used="toilet"), "door": ThingVoice(used="door"), "gate": ThingVoice(used="creak"), "creak": ThingVoice(used="creak"), "swing": ThingVoice(used="creak"),
    "phone": ThingVoice(rings="phone"), "camera": ThingVoice(used="shutter"), "shutter": ThingVoice(used="shutter"), "page": ThingVoice(used="page"), "pen": ThingVoice(played="pen"), "keys": ThingVoice(played="keys"), "broom": ThingVoice(played="broom"),
    "saw": ThingVoice(played="saw"), "sword": ThingVoice(used="sword", rings="sword"), "bow": ThingVoice(used="bow"), "cannon": ThingVoice(used="cannon"), "sparkle": ThingVoice(used="sparkle"), "spring": ThingVoice(used="spring"), "sonar": ThingVoice(rings="sonar"),
    "click": ThingVoice(used="click"), "drum": ThingVoice(played="drum kit", rings="drum"), "bowling": ThingVoice(), "man": ThingVoice(), "woman": ThingVoice(), "child": ThingVoice(), "baby": ThingVoice(calls="baby cry"),
    **{name: ThingVoice(played=name) for name in ("guitar", "electric guitar", "piano", "violin", "flute", "trumpet", "saxophone", "harp", "accordion")},
}  # fmt: skip
PERSON_CALLS: Mapping[str, tuple[str, float]] = {  # act: what a person's mouth gives beside words, and how often, s
    "laugh": ("laugh", 2.0), "cry": ("cry", 2.8), "scream": ("scream", 1.9), "shout": ("shout", 1.5), "cheer": ("whoop", 1.3), "breathe": ("breath", 2.4), "sleep": ("snore", 3.4),
}  # fmt: skip
HAND_EVENTS: Mapping[str, tuple[str, float, float]] = {  # act: event, seconds after its beginning, and how often
    "read": ("page", 1.2, 2.6), "photograph": ("shutter", 0.9, 2.0), "drink": ("gulp", 1.0, 1.6), "eat": ("crunch", 0.9, 1.0), "phone": ("click", 0.5, 9.0), "press": ("click", 0.6, 9.0),
    "turn on": ("click", 0.6, 9.0), "turn off": ("click", 0.6, 9.0), "open": ("door", 0.5, 9.0), "close": ("slam", 0.9, 9.0), "dive": ("splash", 0.9, 9.0), "breach": ("splash", 0.9, 2.2), "swing": ("whoosh", 0.45, 9.0),
    "splash": ("splash", 0.3, 1.3), "shoot": ("bow", 0.9, 9.0), "shake off": ("wing beat", 0.2, 0.34), "knock over": ("whoosh", 0.3, 9.0), "cast spell": ("sparkle", 0.5, 2.2), "drip": ("drip", 0.3, 0.7),
    "appear": ("sparkle", 0.1, 9.0), "vanish": ("sparkle", 0.1, 9.0), "transform": ("sparkle", 0.1, 9.0), "brake": ("skid", 0.05, 9.0), "drift": ("skid", 0.1, 1.3), "crash": ("crash", 0.5, 9.0), "pounce": ("whoosh", 0.3, 9.0),
}  # fmt: skip
WORK_SOURCES: Mapping[str, str] = {  # act: what lasts as long as it does
    "sing": "singing", "type": "keys", "write": "pen", "draw": "pen", "paint": "brush", "sweep": "broom", "rake": "broom", "dig": "scrape", "stir": "scrape", "cook": "hissing", "pour": "pour", "row": "oars", "swim": "stream",
    "wash": "stream", "play guitar": "guitar", "play violin": "violin", "play drums": "drum kit", "play piano": "piano", "play trumpet": "trumpet", "play music": "guitar", "burn": "fire", "boil": "boil", "flow": "stream",
    "steam": "hissing", "fill up": "pour", "surf": "sea", "skate": "rolling", "ski": "scrape", "melt": "bubbles",
}  # fmt: skip
STROKES: Mapping[str, str] = {  # move: the sound of a hand that strikes in it
    "clap": "clap", "high-five": "clap", "knock": "rap", "hammer": "hammer blow", "cut": "rap", "chop": "chop", "saw": "rap", "fight": "punch", "hit": "punch", "fence": "sword", "play drums": "drum", "golf": "rap", "serve": "rap",
}  # fmt: skip
SHUTS = frozenset(
    {
        "door",
        "gate",
        "fridge",
        "oven",
        "wardrobe",
        "cabinet",
        "chest",
        "window",
        "car",
        "house",
        "box",
        "curtain",
        "van",
        "taxi",
        "safe",
        "microwave",
    }
)  # what closes with a blow
RING_EVERY_S: Mapping[str, float] = {"bell": 1.9, "small bell": 1.8, "phone": 2.6, "alarm": 1.5}  # others 2.2
SHATTERS = frozenset(
    {"glass", "stone", "clay", "ceramic", "porcelain", "ice"}
)  # materials and finishes that break into ringing pieces
