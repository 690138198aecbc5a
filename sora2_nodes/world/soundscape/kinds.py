"""Every kind of sound there is and how loud it is: events by their peak, sources by their RMS, in dB of full scale at distance 1."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np

from .animal_calls import CALLS, call_sound
from .instrument_notes import INSTRUMENTS, played
from .motors import MOTORS, Going, cart_wheels, freewheel, motor_sound, rails, rolling_noise
from .strikes import STRIKES
from .textures import TEXTURES

CALL_DB, STRIKE_DB, MOTOR_DB, TEXTURE_DB, MUSIC_DB = -9.0, -9.0, -17.0, -24.0, -20.0
LOUDNESS_DB: Mapping[str, float] = {  # kinds that are louder or softer than their group
    "roar": -6.0, "elephant": -7.0, "squeak": -18.0, "frog": -14.0, "chirp": -16.0, "peep": -17.0, "purr": -20.0, "breath": -24.0, "snore": -17.0, "hiss": -18.0,
    "coo": -15.0, "hoot": -13.0, "scream": -8.0, "gasp": -18.0,
    "thunder": -5.0, "explosion": -4.0, "cannon": -4.0, "firework": -10.0, "bell": -10.0, "tick": -26.0, "click": -22.0, "shutter": -16.0, "page": -22.0, "gulp": -22.0,
    "crunch": -18.0, "wing beat": -22.0, "drip": -20.0, "whoosh": -19.0, "creak": -20.0, "sparkle": -16.0, "clap": -11.0, "sonar": -15.0, "spring": -16.0,
    "horn": -10.0, "alarm": -17.0, "phone": -15.0, "knock": -12.0, "toilet": -16.0, "rap": -14.0, "punch": -12.0, "chop": -11.0, "hammer blow": -10.0, "skid": -14.0, "crash": -5.0,
    "hum": -37.0, "fridge": -38.0, "computer": -40.0, "buzz": -27.0, "drone": -23.0, "fan": -30.0, "microwave": -32.0, "servo": -27.0, "windmill": -28.0,
    "jet engine": -14.0, "rocket": -11.0, "washing machine": -26.0, "ship": -24.0, "ufo": -22.0,
    "wind": -28.0, "leaves": -36.0, "sea": -26.0, "stream": -28.0, "waterfall": -21.0, "crowd": -30.0, "stadium": -25.0, "applause": -19.0, "traffic": -29.0,
    "room": -48.0, "vent": -42.0, "rumble": -29.0, "underwater": -29.0, "crickets": -37.0, "songbirds": -33.0, "gulls": -31.0, "jungle birds": -32.0, "frogs": -34.0,
    "owl": -33.0, "crows": -34.0, "farmyard": -36.0, "children": -33.0, "clock": -38.0, "keys": -31.0, "murmur": -33.0, "siren": -21.0, "fire": -23.0, "pen": -35.0,
    "brush": -33.0, "broom": -28.0, "bubbles": -34.0, "flag": -29.0, "kettle": -22.0, "rails": -22.0, "rolling": -26.0, "cart": -24.0, "bicycle": -30.0,
    "rain on glass": -37.0, "ratchet": -29.0, "hissing": -29.0, "oars": -29.0, "pour": -25.0, "lava": -22.0, "boil": -27.0, "music box": -25.0, "hail": -23.0,
}  # fmt: skip
WHEELS: Mapping[str, Callable[[Going], np.ndarray]] = {
    "rails": rails, "cart": cart_wheels, "bicycle": freewheel, "rolling": lambda going: rolling_noise(going) * np.clip(going.speed / 5, 0, 1.2).astype(np.float32),
}  # fmt: skip
EVENTS = frozenset(CALLS) | frozenset(STRIKES)
SOURCES = frozenset(MOTORS) | frozenset(TEXTURES) | frozenset(INSTRUMENTS) | frozenset(WHEELS)


def level_db(kind: str) -> float:
    """How loud a kind is at distance 1 and full strength."""
    groups = ((CALLS, CALL_DB), (STRIKES, STRIKE_DB), (MOTORS, MOTOR_DB), (INSTRUMENTS, MUSIC_DB))
    return LOUDNESS_DB.get(kind, next((db for names, db in groups if kind in names), TEXTURE_DB))


def event_sound(kind: str, size_m: float, luck: np.random.Generator, rate: int, syllables: int = 0) -> np.ndarray:
    """One event, peak 1, (S,) float32. syllables: of a call, 0: as many as it usually has."""
    if kind in CALLS:
        call = replace(CALLS[kind], syllables=syllables) if syllables else CALLS[kind]
        return call_sound(call, size_m, luck, rate)
    return STRIKES[kind](size_m, luck, rate)


def source_sound(kind: str, going: Going) -> np.ndarray:
    """A source over a stretch, about RMS 1 at its strongest, (S,) float32."""
    if kind in MOTORS:
        return motor_sound(MOTORS[kind], going)
    if kind in INSTRUMENTS:
        return played(INSTRUMENTS[kind], going)
    return (WHEELS.get(kind) or TEXTURES[kind])(going)
