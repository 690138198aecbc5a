"""Manners of speaking of the sides of things in plain words: to the behind of a shoe is to the back of it, on the top of is on top of."""

from __future__ import annotations

AT = r"on|on top of|under|beneath|below|above|over|behind|beside|next to|near|in front of|on the (?:left|right) of|to the (?:left|right) of|in|at"

SAID_OF_SIDES: tuple[tuple[str, str], ...] = (
    (r"\b(on|to|at) the (left|right|front|back)[- ](?:hand )?side of\b", r"\1 the \2 of"),
    (r"\bon the (?:very )?top of\b", "on top of"),
    (r"\b((?:is|are|sits?|stands?|lies|waits?) on) the (left|right) (?=(?:an?|the) )", r"\1 the \2 of "),
    (r"\b(?:in|at|on) the front (?:side )?(?:of )?(?=(?:an?|the) )", "in front of "),
    (r"\b(?:in|at|on) the (?:back|behind|rear) (?:of )?(?=(?:an?|the) (?:apple|tree|rock|box|chair|table|ball|shoe|board)\b)", "behind "),
    (r"\bto the (?:behind|back) (?:side )?of (?=(?:an?|the|its|his|her) )", "to the rear of "),
    (r"\bto the (?:above|upside) (?:side )?of\b", "to the top of"),
    (r"\bto the (?:below|underside|under) (?:side )?of\b", "to the bottom of"),
    (rf"\b((?:{AT}) (?:an?|the) (?:\w+ )?(\w+)\b[^.]*?) to the bottom of (the|an?) (\w+ )?\2\b", r"\1 under \3 \4\2"),
    (rf"\b((?:{AT}) (?:an?|the) (?:\w+ )?(\w+)\b[^.]*? (?:fl(?:y|ies)|flutters?|soars?|hovers?)) to the top of (the|an?) (\w+ )?\2\b", r"\1 above \3 \4\2"),
    (rf"\b((?:{AT}) (?:an?|the) (?:\w+ )?(\w+)\b[^.]*?) to the top of (the|an?) (\w+ )?\2\b", r"\1 onto \3 \4\2"),
)  # fmt: skip
