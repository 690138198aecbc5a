"""What lies on the ground of a place or grows all over it, and what something is shown upon where a material is said and no place: "on a slab of black marble", "on red velvet"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon.tokens import Token

IN_BLOOM = (
    "flower bed",
    "flower beds",
    "flowerbed",
    "flowerbeds",
    "garden in full bloom",
    "garden in bloom",
    "blooming garden",
    "flower garden",
    "blooming wildflowers",
    "blooming flowers everywhere",
)
COVERS = {
    "snow": ("snow", "snowy", "snow covered", "snow-covered", "snowbound"),
    "flood": ("flooded street", "flooded city", "flooded streets", "flooded city street", "flooded town", "flooded village", "flood waters", "floodwater", "floodwaters", "flooded road", "submerged city", "flooded downtown", "flooded neighborhood", "flooded highway"),
    "leaves": ("fallen leaves", "autumn leaves"),
    "petals": ("petals",),
    "overgrowth": ("overgrown", "reclaimed by nature", "covered in vines", "covered with vines", "covered in moss", "covered in ivy", "ivy covered", "moss covered", "vine covered", "taken over by nature", "swallowed by the jungle", "swallowed by nature", "nature has taken over", "nature reclaiming"),
    "vines": ("vineyard", "vineyards", "rows of vines"),
    "corn": ("corn field", "cornfield", "corn fields", "cornfields", "field of corn"),
    "rice": ("rice paddy", "rice paddies", "rice field", "rice fields", "rice terraces"),
    "wheat": ("wheat field", "wheat fields", "field of wheat", "fields of wheat", "wheatfield", "crop field", "barley field", "hay field", "golden field"),
    **{
        many: (f"field of {many}", f"fields of {many}", f"{one} field", f"{one} fields", f"meadow of {many}", f"field full of {many}", *(IN_BLOOM if many == "wildflowers" else ()))
        for many, one in (("sunflowers", "sunflower"), ("tulips", "tulip"), ("lavender", "lavender"), ("poppies", "poppy"), ("daisies", "daisy"), ("roses", "rose"), ("wildflowers", "wildflower"))
    },
}  # fmt: skip


COLOURS = "black|dark|white|red|crimson|green|emerald|blue|navy|pink|purple|gold|golden|grey|gray|beige|cream|brown"
KINDS = {
    "marble": "marble", "granite": "marble", "onyx": "marble", "slate": "slate", "obsidian": "mirror", "velvet": "velvet", "silk": "velvet", "satin": "velvet", "mirror": "mirror", "mirrored": "mirror", "reflective": "mirror", "glossy": "mirror",
}  # fmt: skip
_SAID = re.compile(
    rf"\bon (?:top of )?(?:a |an |the |some )?(?:(?!{COLOURS})[a-z]+ (?:of )?){{0,2}}?(?:(?P<colour>{COLOURS}) )?(?:{COLOURS} )?(?P<kind>{'|'.join(KINDS)})"
    r"(?P<tail> (?:surface|slab|floor|table|tabletop|countertop|counter|block|plinth|cloth|fabric|cushion|background|backdrop|top|stone))?\b"
)
BARE = ("marble", "granite", "slate", "velvet", "silk", "satin", "onyx", "obsidian")  # that need no noun after them


def cover_of(tokens: Sequence[Token], name: str) -> str:
    """The cover that is said of a place of a name; "" for none."""
    text = " ".join(token.text for token in tokens if token.kind == "word")
    for cover, words in COVERS.items():
        if name not in ("snow field", "glacier") and any(f" {word} " in f" {text} " for word in words):
            return cover
    return ""


def floor_of(tokens: Sequence[Token]) -> str:
    """The floor that was said, "black marble" or "velvet"; empty for none."""
    text = " ".join(token.text for token in tokens)
    for found in _SAID.finditer(text):
        if found["tail"] or found["kind"] in BARE:
            return f"{found['colour'] or ''} {KINDS[found['kind']]}".strip()
    return ""
