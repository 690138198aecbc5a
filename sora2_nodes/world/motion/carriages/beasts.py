"""What animals do beside going: poses of body, neck, head, jaw, ears, tail and paws, keyed in seconds or shares of a cycle.

Channels: drop and ahead (of the body, leg lengths), pitch (nose up), roll, neck and head (down), look (left), tilt, jaw (share
open), tail (up), wag (left), ear (back), front and back (leg lengths that those paws stand further ahead), splay (outward),
paw (lift of the right front paw, leg lengths), paws (share by which both are before the chest), trunk (curled up), spread (of wings, share), beat (of wings, degrees), squash (share). Degrees.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Pose = Mapping[str, float]
CHANNELS = (
    "drop", "ahead", "pitch", "roll", "neck", "head", "look", "tilt", "jaw", "tail", "wag", "ear", "front", "back", "splay", "paw", "spread", "beat", "flat", "trunk", "paws",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Habit:
    """Keyed poses of a deed. cycle_s > 0: they repeat; lasting: the last is held. events: (when, kind, where, strength)."""

    keys: tuple[tuple[float, Pose], ...]
    cycle_s: float = 0.0
    enter_s: float = 0.4
    events: tuple[tuple[float, str, str, float], ...] = ()


_SIT = {"drop": 0.30, "pitch": 34, "ahead": -0.12, "back": 0.34, "neck": -12, "head": 18, "tail": -10}
_LIE = {"drop": 0.66, "pitch": 0, "front": 0.34, "back": 0.30, "splay": 0.12, "neck": -6}

HABITS: dict[str, Habit] = {
    "stand": Habit(keys=((0.0, {"look": 0, "neck": 0, "wag": -3, "ear": 0}), (0.3, {"look": 16, "neck": -3}), (0.55, {"look": 4, "wag": 5, "ear": -8}), (0.8, {"look": -18, "neck": 2})), cycle_s=6.0),
    "look": Habit(keys=((0.0, {"look": 0}), (0.5, {"look": 40, "neck": -8, "ear": -10}), (1.6, {"look": 40}), (2.2, {"look": -34}), (3.2, {"look": -34}))),
    "look around": Habit(keys=((0.0, {"look": -42, "neck": -6}), (0.5, {"look": 42})), cycle_s=3.6),
    "look up": Habit(keys=((0.0, {}), (0.6, {"neck": -22, "head": -28}))),
    "look down": Habit(keys=((0.0, {}), (0.6, {"neck": 26, "head": 16}))),
    "nod": Habit(keys=((0.0, {"head": -8}), (0.5, {"head": 22})), cycle_s=0.8),
    "shake head": Habit(keys=((0.0, {"look": -30}), (0.5, {"look": 30})), cycle_s=0.5),
    "tilt": Habit(keys=((0.0, {"tilt": 0}), (0.5, {"tilt": 24, "ear": -8}))),
    "sit": Habit(keys=((0.0, _SIT), (0.4, {"look": 14, **_SIT}), (0.7, {"look": -12, **_SIT})), cycle_s=5.0, enter_s=0.7),
    "sit down": Habit(keys=((0.0, {}), (0.8, _SIT)), enter_s=0.2),
    "stand up": Habit(keys=((0.0, _SIT), (0.9, {"drop": 0, "pitch": 0, "ahead": 0, "back": 0, "neck": 0, "head": 0})), enter_s=0.1),
    "lie": Habit(keys=((0.0, _LIE), (0.5, {**_LIE, "drop": 0.64, "look": 10})), cycle_s=4.4, enter_s=0.9),
    "sleep": Habit(keys=((0.0, {**_LIE, "neck": 44, "head": 10, "look": 30, "ear": 14, "drop": 0.68}), (0.5, {**_LIE, "neck": 44, "head": 10, "look": 30, "ear": 14, "drop": 0.655})), cycle_s=4.0, enter_s=1.0),
    "eat": Habit(keys=((0.0, {"neck": 72, "head": 22, "jaw": 0.1, "drop": 0.05, "pitch": -5}), (0.5, {"neck": 66, "head": 26, "jaw": 0.6})), cycle_s=0.55, enter_s=0.6),
    "take food": Habit(keys=((0.0, {"neck": 3, "head": 2, "jaw": 0.1, "ear": -8, "wag": -8}), (0.5, {"neck": 6, "head": 5, "jaw": 0.75, "wag": 8})), cycle_s=0.62, enter_s=0.6),
    "take food low": Habit(keys=((0.0, {"neck": 26, "head": 6, "jaw": 0.1, "ear": -8, "wag": -8}), (0.5, {"neck": 29, "head": 9, "jaw": 0.75, "wag": 8})), cycle_s=0.62, enter_s=0.6),
    "browse": Habit(keys=((0.0, {"neck": -10, "head": -14, "jaw": 0.1}), (0.5, {"neck": -6, "head": -10, "jaw": 0.7})), cycle_s=0.7, enter_s=0.6),
    "drink": Habit(keys=((0.0, {"neck": 72, "head": 26, "jaw": 0.12, "drop": 0.08, "pitch": -7}), (0.5, {"neck": 70, "head": 30, "jaw": 0.35})), cycle_s=0.4, enter_s=0.6, events=((0.0, "sip", "head", 0.2),)),
    "groom": Habit(keys=((0.0, {**_SIT, "look": 40, "neck": 26, "paw": 0.5, "jaw": 0.3}), (0.5, {**_SIT, "look": 44, "neck": 32, "paw": 0.56, "jaw": 0.1})), cycle_s=0.6, enter_s=0.6),
    "shake off": Habit(keys=((0.0, {"roll": -15, "look": 28, "tilt": 24, "wag": -34, "ear": 20}), (0.5, {"roll": 15, "look": -28, "tilt": -24, "wag": 34, "ear": -20})), cycle_s=0.17, enter_s=0.2),
    "wag": Habit(keys=((0.0, {"wag": -38, "tail": 14, "roll": -1.5, "jaw": 0.25}), (0.5, {"wag": 38, "roll": 1.5, "jaw": 0.35})), cycle_s=0.34, enter_s=0.2),
    "bark": Habit(keys=((0.0, {"neck": -14, "head": -8, "jaw": 0.05, "pitch": 2}), (0.25, {"neck": -24, "head": -22, "jaw": 1.0, "pitch": 6, "ear": 12}), (0.5, {"neck": -14, "jaw": 0.1, "pitch": 1})), cycle_s=0.62, enter_s=0.2, events=((0.25, "voice", "head", 0.9),)),
    "roar": Habit(keys=((0.0, {"neck": 8, "jaw": 0}), (0.7, {"neck": -26, "head": -24, "jaw": 1.0, "pitch": 5}), (2.0, {"neck": -22, "head": -18, "jaw": 0.9, "pitch": 4}), (2.6, {"neck": 0, "head": 0, "jaw": 0, "pitch": 0})), events=((0.6, "voice", "head", 1.0),)),
    "howl": Habit(keys=((0.0, {"neck": -10, "head": -10, "jaw": 0.1}), (0.25, {"neck": -44, "head": -46, "jaw": 0.75, "pitch": 5, "ear": 22}), (0.8, {"neck": -40, "head": -42, "jaw": 0.65, "pitch": 4, "ear": 22})), cycle_s=3.4, events=((0.25, "voice", "head", 1.0),)),
    "yawn": Habit(keys=((0.0, {"neck": 0, "head": 0, "jaw": 0.05, "ear": 0}), (0.3, {"neck": -18, "head": -22, "jaw": 1.3, "ear": 24, "tilt": 6}), (0.6, {"neck": -14, "head": -16, "jaw": 1.15, "ear": 24}), (0.8, {"neck": 4, "head": 6, "jaw": 0.05, "ear": 0, "tilt": 0})), cycle_s=2.8),
    "lick": Habit(keys=((0.0, {"neck": 8, "head": 6, "jaw": 0.15, "ear": -8, "wag": -10}), (0.5, {"neck": -2, "head": -12, "jaw": 0.6, "wag": 10})), cycle_s=0.7),
    "dig": Habit(keys=((0.0, {"drop": 0.10, "pitch": -14, "neck": 46, "head": 20, "paw": 0.05, "front": 0.22, "tail": 18, "wag": -8}), (0.5, {"drop": 0.14, "pitch": -18, "neck": 52, "paw": 0.45, "front": 0.04, "wag": 8})), cycle_s=0.34, events=((0.0, "impact", "front_right_foot", 0.3),)),
    "beat chest": Habit(keys=((0.0, {"drop": 0.02, "pitch": 46, "ahead": -0.22, "paws": 1.0, "neck": -22, "head": -8, "jaw": 0.6, "roll": -5}), (0.5, {"paws": 0.72, "roll": 5, "jaw": 0.8})), cycle_s=0.36, events=((0.0, "impact", "body", 0.6),)),
    "breathe fire": Habit(keys=((0.0, {"neck": -14, "head": -6, "jaw": 0.2}), (0.3, {"neck": -8, "head": 4, "jaw": 1.0, "pitch": 3}), (1.4, {"neck": -2, "head": 2, "jaw": 1.0, "look": 18}), (2.6, {"neck": -6, "head": 4, "jaw": 1.0, "look": -14})), events=((0.3, "voice", "head", 1.0),)),
    "spray": Habit(keys=((0.0, {}), (0.4, {"neck": -12, "head": -10, "jaw": 0.4, "trunk": 150}), (1.8, {"neck": -14, "head": -8, "look": 14, "trunk": 165}))),
    "play": Habit(keys=((0.0, {"drop": 0.16, "pitch": -20, "front": 0.30, "tail": 26, "wag": -30, "neck": -18}), (0.25, {"wag": 30}), (0.5, {"wag": -30, "pitch": -16, "look": 16}), (0.75, {"wag": 30})), cycle_s=0.8),
    "paw": Habit(keys=((0.0, {"paw": 0}), (0.35, {"paw": 0.55, "ahead": -0.05, "neck": 10}), (0.5, {"paw": 0.30, "front": 0.0, "neck": 14}), (0.75, {"paw": 0.5}), (1.1, {"paw": 0})), events=((0.5, "impact", "front_right_foot", 0.5),)),
    "stretch": Habit(keys=((0.0, {}), (0.8, {"drop": 0.12, "pitch": -24, "front": 0.36, "neck": -22, "tail": 24, "jaw": 0.8}), (1.8, {"drop": 0.12, "pitch": -24, "front": 0.36, "jaw": 0.7}), (2.5, {"drop": 0, "pitch": 0, "front": 0, "jaw": 0, "neck": 0}))),
    "crouch": Habit(keys=((0.0, {}), (0.6, {"drop": 0.40, "pitch": -4, "neck": 20, "head": -14, "ear": 10, "wag": 0}))),
    "pounce": Habit(keys=((0.0, {"drop": 0.20, "pitch": 12, "neck": -4, "ear": -10}), (0.3, {"drop": 0.0, "pitch": 8, "front": 0.3}), (0.65, {"pitch": -14, "drop": 0.1, "front": 0.1})), enter_s=0.2),
    "rear": Habit(keys=((0.0, {"pitch": 0, "drop": 0, "ahead": 0, "paws": 0, "neck": 0}), (0.24, {"pitch": 54, "drop": -0.26, "ahead": -0.30, "paws": 0.9, "neck": -16}), (0.40, {"pitch": 48, "paws": 0.7}), (0.55, {"pitch": 54, "drop": -0.24, "ahead": -0.28, "paws": 0.95}), (0.78, {"pitch": 0, "drop": 0, "ahead": 0, "paws": 0, "neck": 0})), cycle_s=3.0, events=((0.78, "impact", "front_right_foot", 0.7),)),
    "dance": Habit(keys=((0.0, {"roll": -7, "drop": 0.10, "wag": -26, "look": 14, "tilt": 10, "pitch": 3}), (0.25, {"drop": 0.0}), (0.5, {"roll": 7, "drop": 0.10, "wag": 26, "look": -14, "tilt": -10, "pitch": 0}), (0.75, {"drop": 0.0})), cycle_s=1.0),
    "fall": Habit(keys=((0.0, {}), (0.5, {"roll": 70, "drop": 0.5, "splay": -0.2}), (0.7, {"roll": 88, "drop": 0.60})), events=((0.6, "impact", "body", 0.8),)),
    "roll": Habit(keys=((0.0, {**_LIE, "roll": 0}), (0.5, {**_LIE, "roll": 180, "drop": 0.62}), (1.0, {**_LIE, "roll": 360})), cycle_s=0.0),
    "wallow": Habit(keys=((0.0, {**_LIE, "roll": 70, "drop": 0.60, "wag": -20}), (0.25, {**_LIE, "roll": 150, "drop": 0.62, "look": 24, "paw": 0.3}), (0.5, {**_LIE, "roll": 205, "drop": 0.62, "wag": 20, "jaw": 0.4}), (0.75, {**_LIE, "roll": 150, "look": -24, "paw": 0.5})), cycle_s=2.2, enter_s=0.8),
    "shiver": Habit(keys=((0.0, {"roll": -1.2, "drop": 0.08, "neck": 10}), (0.5, {"roll": 1.2})), cycle_s=0.13),
    "hold": Habit(keys=((0.0, {"pitch": 10, "paw": 0.4, "neck": -6}),)),
    "hold in paws": Habit(keys=((0.0, {**_SIT, "pitch": 56, "ahead": -0.2, "neck": 12, "head": 22, "paws": 1.0}), (0.4, {**_SIT, "pitch": 56, "ahead": -0.2, "neck": 20, "head": 32, "jaw": 0.15, "paws": 1.0}), (0.7, {**_SIT, "pitch": 57, "ahead": -0.2, "neck": 12, "head": 22, "look": 10, "paws": 1.0})), cycle_s=2.6),
    "sneak": Habit(keys=((0.0, {"drop": 0.24, "neck": 16, "head": -12, "tail": -6}),)),
    "dead": Habit(keys=((0.0, {"roll": 88, "drop": 0.6}),)),
}  # fmt: skip
SAME = {"wait": "stand", "balance": "stand", "lie down": "lie", "talk": "bark", "sing": "bark", "shout": "bark", "scream": "roar", "touch": "paw", "spread wings": "stand", "whisper": "bark", "laugh": "bark", "cry": "roar",
        "hit": "paw", "push": "paw", "knock": "paw", "high-five": "paw", "shake hands": "paw", "wave": "paw", "kick": "paw", "cheer": "rear", "clap": "wag", "smile": "wag", "point": "look",
        "watch": "look", "read": "look down", "kneel": "lie", "bow": "play", "play ball": "play", "stumble": "crouch", "hug": "sit", "kiss": "look", "breathe": "stand", "hide": "crouch", "slide": "lie"}  # fmt: skip


def habit_of(verb: str) -> Habit:
    """The poses of a verb; standing for what animals don't do."""
    return HABITS.get(verb) or HABITS.get(SAME.get(verb, ""), HABITS["stand"])
