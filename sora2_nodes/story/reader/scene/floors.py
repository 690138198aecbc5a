"""What something is shown upon where a material is said and no place: "on a slab of black marble", "on red velvet"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon.tokens import Token

COLOURS = "black|dark|white|red|crimson|green|emerald|blue|navy|pink|purple|gold|golden|grey|gray|beige|cream|brown"
KINDS = {
    "marble": "marble", "granite": "marble", "onyx": "marble", "slate": "slate", "obsidian": "mirror", "velvet": "velvet", "silk": "velvet", "satin": "velvet", "mirror": "mirror", "mirrored": "mirror", "reflective": "mirror", "glossy": "mirror",
}  # fmt: skip
_SAID = re.compile(
    rf"\bon (?:top of )?(?:a |an |the |some )?(?:(?!{COLOURS})[a-z]+ (?:of )?){{0,2}}?(?:(?P<colour>{COLOURS}) )?(?:{COLOURS} )?(?P<kind>{'|'.join(KINDS)})"
    r"(?P<tail> (?:surface|slab|floor|table|tabletop|countertop|counter|block|plinth|cloth|fabric|cushion|background|backdrop|top|stone))?\b"
)
BARE = ("marble", "granite", "slate", "velvet", "silk", "satin", "onyx", "obsidian")  # that need no noun after them


def floor_of(tokens: Sequence[Token]) -> str:
    """The floor that was said, "black marble" or "velvet"; empty for none."""
    text = " ".join(token.text for token in tokens)
    for found in _SAID.finditer(text):
        if found["tail"] or found["kind"] in BARE:
            return f"{found['colour'] or ''} {KINDS[found['kind']]}".strip()
    return ""
