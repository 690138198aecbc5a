"""Acts named by a noun after a verb that says little: "takes a pleasant stroll" strolls, "lets out a big yawn" yawns."""

from __future__ import annotations

import re
from collections.abc import Callable

Plain = str | Callable[[re.Match[str]], str]
DOUBLED = ("jog", "run", "swim", "nap", "nod", "shrug", "grin", "skip", "hop", "chat", "spin")  # jogging, napping
HOW = r"(?:(?!of\b|the\b|for\b|in\b|to\b|with\b)[\w-]+,? ){0,3}?"  # "a long, slow", said of the act
NOT_ALONE = r"\b(?![- ](?:class|lesson|path|way|cycle|of|at the|through of|sign|track|time|stick|suit|on part)\b)(?!-)"
MOVED = "stroll|walk|jog|run|swim|nap|snooze|hike|wander|saunter"
VOICED = "yawn|laugh|giggle|chuckle|scream|shout|sigh|sneeze|cough|sob|whistle"
SHOWN = "nod|wink|shrug|smile|grin|wave|frown|bow|salute"
SPRUNG = "jump|leap|twirl|spin|bow|dance|curtsy|salute|pirouette|somersault|cartwheel|backflip|handstand"


def _acted(found: re.Match[str]) -> str:
    """The act itself, in the form that the little verb has."""
    verb, noun = found["verb"].lower(), found["noun"].lower()
    ending = (
        "ing"
        if verb.split()[0].endswith("ing")
        else "s"
        if verb.split()[0].endswith("s") or verb in ("let out", "took")
        else ""
    )
    if ending == "ing":
        stem = noun + noun[-1] if noun in DOUBLED else noun[:-1] if noun.endswith("e") else noun
        return f"{stem}ing"
    return noun + ("es" if noun.endswith("sh") else ending)


def _row(verbs: str, nouns: str) -> tuple[str, Plain]:
    return rf"\b(?P<verb>{verbs}) (?:an?|another|his|her|their|its) {HOW}(?P<noun>{nouns}){NOT_ALONE}", _acted


SAID_WITH_LIGHT_VERBS: tuple[tuple[str, Plain], ...] = (
    _row(r"tak(?:es?|ing)|took|ha(?:ve|s|ving)|enjoy(?:s|ing)?|go(?:es|ing)? (?:out )?(?:for|on)", MOVED),
    _row(r"lets? out|letting out|giv(?:es?|ing)|burst(?:s|ing)? into|breaks? into|breaking into", VOICED),
    _row(r"giv(?:es?|ing)|flash(?:es|ing)?|crack(?:s|ing)?|breaks? into|breaking into", SHOWN),
    _row(r"tak(?:es?|ing)|mak(?:es?|ing)|do(?:es|ing)?|perform(?:s|ing)?|giv(?:es?|ing)", SPRUNG),
)  # fmt: skip
