"""How things stand to one another, and the states a thing can be in."""

from __future__ import annotations

RELATIONS: dict[str, tuple[str, ...]] = {  # relation: the words that say it
    "on": ("on", "on top of", "atop", "upon", "onto", "across the surface of", "on the surface of", "at the top of", "aboard", "over the surface of"),
    "in": ("in", "inside", "inside of", "within", "into", "in the middle of", "in the center of", "in the centre of", "at the center of", "at the centre of", "in the back of", "in the corner of", "at the back of"),
    "under": ("under", "beneath", "below", "underneath", "at the bottom of", "at the foot of"),
    "over": ("over", "above", "over the top of"),
    "left_of": ("to the left of", "left of", "on the left of", "on the left side of"),
    "right_of": ("to the right of", "right of", "on the right of", "on the right side of"),
    "in_front_of": ("in front of", "before", "at", "facing", "at the front of", "in the front of"),
    "behind": ("behind", "in back of", "beyond", "on the other side of", "from behind", "out from behind"),
    "beside": ("beside", "next to", "near", "by", "close to", "alongside", "right next to", "at the side of", "on the side of", "with", "along", "around the corner from"),
    "across": ("across from", "opposite", "across the table from"),
    "between": ("between", "among", "amid", "amongst", "in between", "from between"),
    "around": ("around", "round", "all around", "surrounded by"),
    "through": ("through", "out of", "via"),
    "against": ("against", "up against", "leaning on", "leaning against"),
    "from": ("from", "off", "off of", "hanging from"),
    "edge": ("on the edge of", "at the edge of"),
    "holding": ("holding", "carrying", "clutching", "gripping", "hugging", "cradling"),
    "wearing": ("wearing",),
    "riding": ("riding", "riding on"),
}  # fmt: skip
SIDE_OF: dict[str, str] = {  # what is said of where somebody goes: the side of it, seen by the viewer
    "to the left of": "left", "to the right of": "right", "to the front of": "front", "to the rear of": "back", "to the side of": "left", "in front of": "front",
    "behind": "back", "under": "under", "beneath": "under", "below": "under", "underneath": "under", "onto": "top", "on": "top", "on top of": "top", "above": "over",
    "over": "over",
}  # fmt: skip
BORNE_BY: dict[str, str] = {  # what follows these is so to what has it: a jar "having therein" fireflies
    "having therein": "in", "having thereon": "on", "having therearound": "around", "having thereunder": "under", "having therebehind": "behind", "having therebeside": "beside",
}  # fmt: skip
RELATION_OF: dict[str, str] = {word: kind for kind, words in RELATIONS.items() for word in words}

STATES: dict[str, tuple[str, ...]] = {  # state: the words that say it
    "open": ("open", "opened", "ajar", "half open", "unlocked", "uncorked"),
    "shut": ("shut", "closed", "locked", "sealed"),
    "on": ("lit", "glowing", "shining", "switched on", "turned on", "running", "flickering", "illuminated", "luminous", "blinking", "lit up"),
    "off": ("switched off", "turned off", "unlit", "dead"),
    "full": ("full", "filled", "brimming", "half full", "overflowing"),
    "empty": ("empty", "hollow", "drained"),
    "broken": ("broken", "shattered", "cracked", "smashed", "torn", "ruined", "wrecked"),
    "burning": ("burning", "blazing", "flaming", "on fire"),
    "steaming": ("steaming", "hot", "piping hot", "boiling", "simmering"),
    "melting": ("melting", "molten", "melted"),
    "frozen": ("frozen", "iced", "icy"),
    "wet": ("wet", "dripping", "soaked", "soaking"),
    "dirty": ("dirty", "muddy", "dusty", "grimy"),
    "parked": ("parked",),
    "sleeping": ("sleeping", "asleep"),
}  # fmt: skip
STATE_OF: dict[str, str] = {word: state for state, words in STATES.items() for word in words}
LIT_BY_HAND = ("candle", "birthday cake")  # what a hand lights and a breath puts out
