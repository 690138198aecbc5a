"""Garments as rows of numbers: what each covers and how it is cut. How a row becomes shapes is in tailoring."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Cut:
    """How a garment is cut.

    trunk, sleeve, leg: how far it stands off the body, as a share of a limb's radius; 0 covers nothing. sleeve_to: 1 to
    the elbow, 2 to the wrist. leg_to: 1 to the knee, 2 to the ankle. skirt: its length over the leg's; flare: its lower
    radius over the hips'. front: buttons, zip, tie, open or stripe. collar: round, shirt, lapels, high, fur, hood or ruff.
    """

    trunk: float = 0.0
    pelvis: bool = False
    sleeve: float = 0.0
    sleeve_to: float = 2.0
    leg: float = 0.0
    leg_to: float = 2.0
    skirt: float = 0.0
    flare: float = 1.4
    collar: str = ""
    front: str = ""
    belt: bool = False
    cuffs: bool = False
    finish: str = "cloth"
    pads: bool = False
    badge: bool = False
    cape: float = 0.0  # its length over torso and leg
    straps: bool = False
    gloves: bool = False
    bib: bool = False
    feet: bool = False


CUTS: dict[str, Cut] = {
    "t-shirt": Cut(trunk=0.05, pelvis=True, sleeve=0.28, sleeve_to=0.62, collar="round"),
    "vest": Cut(trunk=0.05, pelvis=True),
    "shirt": Cut(trunk=0.06, pelvis=True, sleeve=0.22, collar="shirt", front="buttons", cuffs=True),
    "blouse": Cut(trunk=0.05, sleeve=0.3, collar="round", cuffs=True),
    "sweater": Cut(trunk=0.12, pelvis=True, sleeve=0.32, collar="round", cuffs=True),
    "hoodie": Cut(trunk=0.14, pelvis=True, sleeve=0.36, collar="hood", front="zip", cuffs=True),
    "jacket": Cut(trunk=0.14, pelvis=True, sleeve=0.34, collar="lapels", front="zip", cuffs=True, finish="leather"),
    "suit": Cut(trunk=0.12, pelvis=True, sleeve=0.3, leg=0.2, collar="lapels", front="tie", skirt=0.14, flare=1.12),
    "waistcoat": Cut(trunk=0.13, collar="lapels", front="buttons"),
    "coat": Cut(trunk=0.16, pelvis=True, sleeve=0.38, collar="lapels", front="buttons", skirt=0.62, flare=1.5, belt=True),
    "lab coat": Cut(trunk=0.12, pelvis=True, sleeve=0.32, collar="lapels", front="open", skirt=0.6, flare=1.4),
    "parka": Cut(trunk=0.3, pelvis=True, sleeve=0.55, collar="fur", front="zip", skirt=0.2, flare=1.2, cuffs=True),
    "uniform": Cut(trunk=0.1, pelvis=True, sleeve=0.28, leg=0.24, collar="shirt", front="buttons", belt=True, badge=True),
    "overalls": Cut(pelvis=True, leg=0.3, bib=True, straps=True),
    "dungarees": Cut(pelvis=True, leg=0.3, bib=True, straps=True),
    "jumpsuit": Cut(trunk=0.08, pelvis=True, sleeve=0.26, leg=0.26, collar="high", front="zip", belt=True),
    "tunic": Cut(trunk=0.1, pelvis=True, sleeve=0.35, skirt=0.34, flare=1.45, belt=True),
    "robe": Cut(trunk=0.14, pelvis=True, sleeve=0.75, skirt=0.94, flare=1.9, collar="round", belt=True),
    "kimono": Cut(trunk=0.12, pelvis=True, sleeve=0.8, skirt=0.9, flare=1.35, collar="lapels", belt=True),
    "gown": Cut(trunk=0.05, pelvis=True, sleeve=0.45, sleeve_to=0.5, skirt=0.94, flare=2.5, belt=True),
    "dress": Cut(trunk=0.05, pelvis=True, sleeve=0.25, sleeve_to=0.45, skirt=0.6, flare=1.9, belt=True),
    "summer dress": Cut(trunk=0.05, pelvis=True, skirt=0.5, flare=2.0, straps=True),
    "tutu": Cut(trunk=0.04, pelvis=True, skirt=0.2, flare=3.0),
    "skirt": Cut(pelvis=True, skirt=0.5, flare=1.75),
    "mini skirt": Cut(pelvis=True, skirt=0.3, flare=1.4),
    "long skirt": Cut(pelvis=True, skirt=0.9, flare=1.9),
    "trousers": Cut(pelvis=True, leg=0.22),
    "jeans": Cut(pelvis=True, leg=0.16, cuffs=True),
    "leggings": Cut(pelvis=True, leg=0.04),
    "wide trousers": Cut(pelvis=True, leg=0.5),
    "shorts": Cut(pelvis=True, leg=0.34, leg_to=0.72),
    "swim shorts": Cut(pelvis=True, leg=0.3, leg_to=0.55),
    "swimsuit": Cut(trunk=0.03, pelvis=True, straps=True, finish="satin"),
    "wetsuit": Cut(trunk=0.05, pelvis=True, sleeve=0.06, leg=0.06, collar="high", front="stripe", finish="rubber"),
    "sportswear": Cut(trunk=0.06, pelvis=True, leg=0.34, leg_to=0.6, front="stripe", collar="round"),
    "tracksuit": Cut(trunk=0.1, pelvis=True, sleeve=0.3, leg=0.28, collar="high", front="zip", cuffs=True),
    "bodysuit": Cut(trunk=0.03, pelvis=True, sleeve=0.04, leg=0.04, finish="satin"),
    "wrap": Cut(trunk=0.06, pelvis=True, sleeve=0.1, leg=0.12, collar="high", belt=True),
    "rags": Cut(trunk=0.1, pelvis=True, sleeve=0.35, sleeve_to=1.35, leg=0.3, leg_to=1.5, collar="round"),
    "nappy": Cut(pelvis=True),
    "romper": Cut(trunk=0.1, pelvis=True, sleeve=0.25, leg=0.2, collar="round", feet=True),
    "apron": Cut(skirt=0.42, flare=1.15, bib=True, straps=True),
    "tabard": Cut(skirt=0.32, flare=1.15, bib=True, belt=True, straps=True),
    "armour": Cut(trunk=0.16, pelvis=True, sleeve=0.2, leg=0.2, finish="metal", pads=True, collar="high", gloves=True, belt=True),
    "samurai armour": Cut(trunk=0.2, pelvis=True, sleeve=0.35, leg=0.3, finish="gloss", pads=True, skirt=0.3, flare=1.6, belt=True),
    "spacesuit": Cut(
        trunk=0.34, pelvis=True, sleeve=0.6, leg=0.5, collar="high", front="panel", cuffs=True, gloves=True, belt=True, pads=False
    ),
    "fire coat": Cut(trunk=0.22, pelvis=True, sleeve=0.42, leg=0.42, collar="high", front="stripe", skirt=0.16, flare=1.15, cuffs=True),
    "cape": Cut(cape=0.8),
    "cloak": Cut(cape=0.95, collar="hood", pads=False),
    "ruff": Cut(collar="ruff"),
    "scarf": Cut(collar="scarf"),
    "tie": Cut(front="tie"),
    "belt": Cut(belt=True),
}  # fmt: skip
