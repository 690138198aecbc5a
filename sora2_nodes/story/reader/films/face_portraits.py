"""Prompts that are all about somebody's face: "Ada's eyes convey sadness" is a close-up of her, with that in the face."""

from __future__ import annotations

import re

from ..verbs.sayings.said_of_faces import feeling_of

FEATURES = r"(?:(?:warm|full|piercing|radiant|furrowed|bright|kind|wide|broad|gentle|soft|tired|charming|intense|sparkling|deep) )*(?:face|eyes|lips|gaze|smile|brows?|expression|features|look)"
TELLING = r"(?:shows?|conveys?|reveals?|reflects?|express(?:es)?|fills?|beams?|exudes?|displays?|radiates?|curves?|lights? up|is full of|are full of|glows?|fills the screen)"
OF_SOMEBODY = re.compile(
    rf"^(?P<who>(?:[Tt]he |[Aa]n? |[A-Z])[\w .-]*?)['’]s (?P<what>{FEATURES}\b[^.]*?)(?P<told>,| {TELLING}\b)(?P<rest>[^.]*)\.?\s*$",
    re.IGNORECASE,
)
SMIRKS = re.compile(r"^(?P<who>[A-Z][\w.]+(?: [A-Z][\w.]+)+) (?P<what>smirks|smiles|grins|frowns|scowls|weeps)\b(?P<rest>[^.]*\b(?:eyes|lips|gaze|brow)\b[^.]*)\.?\s*$")  # fmt: skip


def with_faces(text: str) -> str:
    """A text that is all about somebody's face as a close-up of them with that face; any other as it is."""
    first, stop, rest = text.partition(".")
    match = OF_SOMEBODY.match(first) or SMIRKS.match(first)
    if match is None:
        return text
    told = match[0][len(match["who"]) :].lower()
    return f"Close-up of {match['who']}, {feeling_of(told) or 'calm'}{stop or '.'}{rest}"


__all__ = ["with_faces"]
