"""What things become while one looks: the words for sizes, for how bright something is, for the state it is in, and what each is drawn as."""

from __future__ import annotations

COLOUR, STUFF, SIZE, LIGHT, STATE = ATTRIBUTES = ("colour", "stuff", "size", "light", "state")

SIZES: dict[str, float] = {  # share of the largest that is shown
    **dict.fromkeys(("big", "large", "huge", "giant", "gigantic", "enormous", "massive", "tall", "bigger", "larger", "fat", "wide", "full size", "full-sized", "inflated", "long"), 1.0),
    **dict.fromkeys(("medium", "normal", "normal size"), 0.62),
    **dict.fromkeys(("small", "little", "short", "smaller", "thin", "narrow", "deflated"), 0.34),
    **dict.fromkeys(("tiny", "miniature", "minuscule", "microscopic"), 0.2),
}  # fmt: skip
LIGHTS: dict[str, float] = {  # share of the full light
    **dict.fromkeys(("bright", "brightly lit", "on", "lit", "glowing", "radiant", "shining", "illuminated", "brilliant", "luminous", "vivid", "sparkling", "light"), 1.0),
    **dict.fromkeys(("dim", "faint", "dimly lit", "gloomy", "dusky", "dull", "matte", "lackluster", "faded"), 0.22),
    **dict.fromkeys(("off", "dark", "unlit", "pitch black", "pitch-dark", "extinguished"), 0.04),
}  # fmt: skip
OWN = ""  # as it is by itself
STATES: dict[str, str] = {  # what is said of it: the state that is drawn
    **dict.fromkeys(("new", "brand new", "brand-new", "shiny", "fresh", "raw", "solid", "whole", "clean", "polished", "smooth", "intact", "dry", "uncooked", "healthy", "alive", "blooming", "pristine", "unripe", "young", "liquid", "water", "hot", "cold", "warm", "unburnt", "unburned", "steel", "soft"), OWN),
    **dict.fromkeys(("rusty", "rusted", "corroded", "oxidised", "oxidized", "rust", "tarnished", "weathered"), "rusted"),
    **dict.fromkeys(("rotten", "rotted", "decayed", "moldy", "mouldy", "spoiled", "spoilt", "decomposed", "stale", "overripe", "brown and rotten"), "rotten"),
    **dict.fromkeys(("ripe", "ripened"), "ripe"),
    **dict.fromkeys(("frozen", "ice", "icy", "frozen solid", "solid ice", "frosty", "frosted"), "frozen"),
    **dict.fromkeys(("melted", "molten", "liquefied", "a puddle", "puddle"), "melted"),
    **dict.fromkeys(("burnt", "burned", "charred", "ash", "ashes", "blackened", "scorched", "charcoal"), "charred"),
    **dict.fromkeys(("toasted", "golden brown", "cooked", "baked", "fried", "roasted", "grilled", "browned", "golden-brown"), "toasted"),
    **dict.fromkeys(("wet", "soaked", "damp", "drenched", "moist"), "wet"),
    **dict.fromkeys(("wilted", "withered", "dead", "dried", "dried up", "dried-up", "shrivelled", "shriveled", "faded and dry"), "wilted"),
    **dict.fromkeys(("dirty", "dusty", "muddy", "filthy", "stained", "grimy"), "dirty"),
    **dict.fromkeys(("red-hot", "red hot", "glowing hot", "white-hot", "white hot", "incandescent"), "red-hot"),
    **dict.fromkeys(("old", "aged", "worn", "worn out", "ancient", "faded", "weathered", "scratched", "cracked"), "aged"),
    **dict.fromkeys(("empty", "drained"), "emptied"),
    **dict.fromkeys(("full", "filled", "brimming", "overflowing"), "filled"),
    **dict.fromkeys(("snow-covered", "snowy", "covered in snow", "covered with snow"), "snowed"),
}  # fmt: skip
OF_VERBS: dict[str, str] = {  # stem of a verb or noun that says what becomes of something: the state that is drawn
    "rust": "rusted", "corrod": "rusted", "corrosion": "rusted", "oxidi": "rusted", "oxidation": "rusted", "tarnish": "rusted", "weathering": "rusted",
    "rot": "rotten", "decompos": "rotten", "spoil": "rotten", "mold": "rotten", "mould": "rotten", "ripen": "ripe", "wilt": "wilted", "wither": "wilted", "shrivel": "wilted",
    "melt": "melted", "thaw": "melted", "freez": "frozen", "frozen": "frozen", "solidif": "frozen", "boil": "boiling", "evaporat": "evaporated", "sublim": "sublimed", "condens": "condensed",
    "charr": "charred", "toast": "toasted", "curdl": "curdled", "dissolv": "dissolved",
}  # fmt: skip
RIPE = {  # kind: its colour unripe and ripe
    "banana": ((0.42, 0.62, 0.14), (0.97, 0.82, 0.14)), "tomato": ((0.40, 0.62, 0.18), (0.85, 0.10, 0.06)), "strawberry": ((0.72, 0.80, 0.46), (0.86, 0.06, 0.10)),
    "mango": ((0.36, 0.58, 0.16), (0.98, 0.62, 0.12)), "apple": ((0.46, 0.68, 0.16), (0.80, 0.08, 0.08)), "peach": ((0.62, 0.72, 0.30), (0.98, 0.62, 0.36)), "orange": ((0.36, 0.58, 0.14), (0.97, 0.52, 0.06)),
    "lemon": ((0.34, 0.58, 0.12), (0.97, 0.86, 0.14)), "bell pepper": ((0.20, 0.52, 0.14), (0.84, 0.10, 0.06)), "grapes": ((0.50, 0.68, 0.26), (0.34, 0.10, 0.36)), "cherry": ((0.52, 0.70, 0.26), (0.72, 0.03, 0.08)),
    "chili": ((0.20, 0.52, 0.12), (0.84, 0.08, 0.05)), "pumpkin": ((0.30, 0.50, 0.16), (0.95, 0.48, 0.06)), "plum": ((0.40, 0.58, 0.24), (0.36, 0.10, 0.32)), "wheat": ((0.36, 0.58, 0.18), (0.90, 0.72, 0.28)), "pear": ((0.32, 0.54, 0.16), (0.84, 0.80, 0.28)),
}  # fmt: skip
