"""Every verb's motion as data, a table for each group of verbs."""

from __future__ import annotations

from ..move import Move
from . import floor, gestures, music_and_dances, sports, standing, travel, work

TABLES = (standing, travel, gestures, work, floor, sports, music_and_dances)
MOVES: dict[str, Move] = {name: move for table in TABLES for name, move in table.MOVES.items()}
_SAME = {  # verbs that look like another one
    "air drum": "play drums", "rock paper scissors": "pound fist", "massage": "knead", "milk a cow": "plant", "wrestle": "hug", "bungee jump": "hang head down", 
    "chase": "run", "chop wood": "chop", "yoga": "tree pose", "balance": "tree pose", "tow": "pull", "shave": "put on makeup", "trot": "run", "gallop": "sprint", "breathe": "stand", "stop": "stand", "hang": "stand", "hover": "float", "glide": "fly", "sink": "float",
    "build": "hammer", "play ball": "catch", "play": "cheer", "turn off": "turn on", "photograph": "film", "play music": "play guitar", "get dressed": "stretch",
    "hold hands": "hold", "topple": "fall", "crash": "fall", "collide": "stumble", "slide": "skateboard", "splash": "cheer", "bounce": "jump", "drift": "skateboard",
    "appear": "stand", "vanish": "stand", "transform": "spin", "grow": "stand", "shrink": "stand", "freeze": "shiver", "burn": "scream", "melt": "faint", "break": "fall", "explode": "fall",
    "land": "stand", "sail": "stand", "swing to and fro": "wait", "take off": "fly", "bark": "shout", "groom": "wash", "pounce": "leap", "orbit": "float",
}  # fmt: skip
MOVES |= {name: MOVES[like] for name, like in _SAME.items() if name not in MOVES}


def move_of(verb: str) -> Move:
    """Return a verb's move; of what no body does, standing."""
    return MOVES.get(verb, MOVES["stand"])
