"""Young animals: their parents' rows with shorter legs and snouts, larger heads and eyes, and no horns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from .mammal import Extra, Mammal

RATIO = 0.5  # a young one's size over its parent's
YOUNG: dict[str, tuple[str, str]] = {  # name: parent, voice
    "lion cub": ("lion", "kitten"),
    "tiger cub": ("tiger", "kitten"),
    "bear cub": ("bear", "puppy"),
    "piglet": ("pig", "squeak"),
    "calf": ("cow", "cow"),
    "foal": ("horse", "horse"),
    "fawn": ("deer", "deer"),
    "baby elephant": ("elephant", "elephant"),
}
FAWN_SPOTS = {"second": (0.97, 0.93, 0.86)}


def young_rows(rows: Mapping[str, Mammal]) -> dict[str, Mammal]:
    """Return the rows of all young animals."""
    return {name: _young(name, rows[parent], voice) for name, (parent, voice) in YOUNG.items()}


def _young(name: str, row: Mammal, voice: str) -> Mammal:
    t, head, extra = row.trunk, row.head, row.extra
    colours = dict(row.colours) | (FAWN_SPOTS if name == "fawn" else {})
    colours.pop("udder", None)
    kept = tuple(mark for mark in extra.marks if mark not in ("udder", "ring"))
    return replace(
        row,
        size_m=row.size_m * RATIO,
        mass_kg=row.mass_kg * RATIO**3,
        voice=voice,
        colours=colours,
        pattern="spots" if name == "fawn" else row.pattern,
        scale=0.12 if name == "fawn" else row.scale,
        trunk=replace(
            t, length=t.length * 0.72, chest=t.chest * 0.9, rump=t.rump * 0.92, waist=t.waist * 0.92, humps=()
        ),
        legs=replace(row.legs, shank=row.legs.shank * 1.08, size=row.legs.size * 1.05),
        neck=replace(row.neck, length=row.neck.length * 0.78, rise=row.neck.rise + 6, high=row.neck.high * 1.05),
        head=replace(
            head,
            r=head.r * 1.24,
            snout=head.snout * 0.6,
            root=head.root * 1.08,
            tip=head.tip * 1.05,
            eye=head.eye * 1.28,
            brow=head.brow * 0.6,
        ),
        tail=replace(row.tail, length=row.tail.length * 0.62),
        extra=Extra(mane="crest" if name == "foal" else "", marks=kept, trunk=extra.trunk * 0.72, fleece=extra.fleece),
    )
