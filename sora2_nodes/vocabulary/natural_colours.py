"""What a colour means of a living thing: a red fox is rust, an orange cat ginger, a blue whale slate."""

from __future__ import annotations

RGB = tuple[float, float, float]

FUR: dict[str, RGB] = {
    "red": (0.66, 0.29, 0.11), "orange": (0.87, 0.52, 0.21), "yellow": (0.88, 0.72, 0.44), "gold": (0.85, 0.62, 0.31), "tan": (0.78, 0.62, 0.42),
    "brown": (0.40, 0.25, 0.15), "grey": (0.50, 0.50, 0.50), "silver": (0.66, 0.67, 0.69), "blue": (0.42, 0.47, 0.54),
}  # fmt: skip
SKIN: dict[str, RGB] = {
    "blue": (0.29, 0.40, 0.50), "grey": (0.45, 0.48, 0.51), "pink": (0.88, 0.66, 0.66),
}  # fmt: skip  # of what is large and swims
GROWN: dict[tuple[str, str], RGB] = {
    ("red", "onion"): (0.46, 0.10, 0.26), ("red", "cabbage"): (0.42, 0.14, 0.34), ("white", "onion"): (0.94, 0.93, 0.88), ("green", "grapes"): (0.62, 0.74, 0.30), ("red", "grapes"): (0.42, 0.06, 0.16), ("green", "apple"): (0.54, 0.74, 0.20),
    ("green", "bell pepper"): (0.16, 0.46, 0.14), ("yellow", "bell pepper"): (0.97, 0.76, 0.10), ("brown", "egg"): (0.76, 0.54, 0.38), ("green", "pear"): (0.66, 0.78, 0.26), ("black", "olive"): (0.1, 0.09, 0.1),
}  # fmt: skip  # of what grows
FURRED = ("quadruped",)
LARGE_SWIMMERS = ("whale", "orca", "dolphin", "shark", "seal", "ray")
OWN = frozenset(
    {
        *(("red", kind) for kind in ("fox", "squirrel", "red panda", "ladybird", "lobster", "crab")),
        *(("orange", kind) for kind in ("fox", "tiger", "goldfish", "clownfish", "tiger cub")),
        *(("gold", kind) for kind in ("lion", "lioness", "golden retriever", "goldfish", "eagle")),
        *(("brown", kind) for kind in ("bear", "bear cub", "beaver", "moose", "sparrow", "otter")),
        *(("grey", kind) for kind in ("wolf", "elephant", "baby elephant", "rhino", "hippo", "koala", "mouse")),
        *(("green", kind) for kind in ("frog", "turtle", "crocodile", "grasshopper", "caterpillar")),
    }
)  # a colour that is no more than the thing's own
STRONG = (
    "bright",
    "neon",
    "vivid",
    "glowing",
    "plastic",
    "toy",
    "painted",
    "crayon",
    "cartoon",
)  # then it is meant as said


def natural_colour(kind: str, family: str, colour: str, rgb: RGB, said: tuple[str, ...] = ()) -> RGB | None:
    """The colour that a living thing has where one is said of it; None: the one it is built with. rgb: of the word as it is."""
    if set(said) & set(STRONG):
        return rgb
    if (colour, kind) in OWN:
        return None
    if (colour, kind) in GROWN:
        return GROWN[colour, kind]
    if family in FURRED and kind not in ("frog", "turtle", "crocodile", "lizard", "dragon", "unicorn"):
        return FUR.get(colour, rgb)
    return SKIN.get(colour, rgb) if kind in LARGE_SWIMMERS else rgb
