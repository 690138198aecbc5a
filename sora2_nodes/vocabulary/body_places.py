"""Where on a body something is: on a head, on a shoulder, in a lap, in a beak or in paws, with the words that say it."""

from __future__ import annotations

BODY_PLACES: dict[str, tuple[str, ...]] = {  # place: the words that say it
    "head": ("head", "heads", "forehead"),
    "shoulder": ("shoulder", "shoulders"),
    "nose": ("nose", "snout", "muzzle"),
    "lap": ("lap", "knee", "knees"),
    "arms": ("arm", "arms", "embrace"),
    "hand": ("hand", "hands", "palm", "palms", "finger", "fingers", "fingertip", "fist"),
    "back": ("back",),
    "belly": ("belly", "stomach", "tummy", "chest"),
    "neck": ("neck",),
    "mouth": ("mouth", "beak", "bill", "jaw", "jaws", "teeth", "tooth"),
    "claws": ("talons", "talon", "claws", "claw"),
    "paws": ("paws", "paw"),
}
PLACE_ON_BODY: dict[str, str] = {word: place for place, words in BODY_PLACES.items() for word in words}
HELD_IN = ("mouth", "claws", "paws", "hand", "arms")  # what is in these is held
BORNE = ("on", "on top of", "atop", "upon", "onto", "over", "around", "in", "into")  # prepositions before such a place


def said_of_body(prep: str, place: str) -> str:
    """The preposition that says both: "on the head of"."""
    return f"{prep} the {place} of"


def place_said(prep: str) -> tuple[str, str] | None:
    """The relation and the place on a body that such a preposition says; None for any other."""
    for place in BODY_PLACES:
        if prep.endswith(f" the {place} of"):
            within = prep.startswith(("in ", "into ")) and place in HELD_IN
            return ("holding" if within else "on"), place
    return None


__all__ = ["BODY_PLACES", "BORNE", "HELD_IN", "PLACE_ON_BODY", "place_said", "said_of_body"]
