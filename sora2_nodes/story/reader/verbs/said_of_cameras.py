"""Manners of speaking of the camera in plain words: it circles around in a clockwise direction, it dollies through the air."""

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
