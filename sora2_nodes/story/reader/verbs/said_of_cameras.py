"""Manners of speaking of cameras, and of the sides of things."""

from __future__ import annotations

HOW = r"(?:slowly |smoothly |gently |steadily |quickly )?"

SAID_OF_CAMERAS: tuple[tuple[str, str], ...] = (
    (rf"\b(camera {HOW})(?:orbits?|circles?|rotates?|revolves?|arcs?|spins?)(?: all)? around(?: in an? (clockwise|counter-?clockwise|anti-?clockwise) direction)?(?=\s*(?:[.,;]|$))", r"\1orbits \2"),
    (rf"\b(camera {HOW})orbits in an? (clockwise|counter-?clockwise|anti-?clockwise) direction\b", r"\1orbits \2"),
    (r"\b(?:arc|orbit|orbiting|circular|circling|360[- ]degree) shot (?:(?:circling|moving|going|orbiting|rotating|revolving|curving|arcing|swinging) )?around (?=(?:an?|the|two|three|his|her)\b)", "orbit shot of "),
    (r"\b(?:counter-|anti-?)clockwise\b", "counterclockwise"),
    (r"\bthe camera movement is (?:static|fixed|still)\b", "static shot"),
    (r"\bthe camera is (?:fixed|static|stationary|still|not moving)\b", "static shot"),
    (r"\bfirst[- ]person perspective,? (?=[^.]*\b(?:oblique|airborne|aerial|drone)\b)", ""),
    (r"\boblique (?:shot|angle|view)\b", "high angle shot"),
    (r"\b(?:airborne|flying) dolly(?: movement| shot| move)?\b", "fast dolly in"),
    (r"(?<=[.!] )camera, (?=(?:the )?camera\b)|^camera, (?=(?:the camera|zoom|tilt|pan|static|dolly|orbit|crane|track|first)\b)", "dslr, "),
    (r", featuring an? (?:steady|smooth|stable)(?: and (?:steady|smooth|stable))? (?:perspective|shot|view|camera)\b", ", smooth camera"),
)  # fmt: skip


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
