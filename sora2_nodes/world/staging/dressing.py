"""A person of a brief → the look of a figure: body, hair, beard and clothes, as far as they were said; the seed says the rest."""

from __future__ import annotations

import colorsys
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ...story.setting import Garment as Asked
from ...story.storyboard import Person
from ...story.vocabulary import COLOURS
from ..figures.look import BEARDS, HAIR_STYLES, HAIRS, SKINS, Garment, Look
from ..figures.presets import LOOKS, look_of
from ..primitives import RGB

AGES = {"baby": 0.9, "child": 8.0, "teen": 15.0, "adult": 32.0, "old": 72.0}
BUILDS = {"thin": 0.1, "average": 0.35, "muscular": 0.55, "heavy": 0.9}
KINDS = {
    ("child", "male"): "boy",
    ("child", "female"): "girl",
    ("old", "male"): "old man",
    ("old", "female"): "old woman",
}
STYLED = {
    "short hair": "short",
    "long hair": "long",
    "curly": "curls",
    "straight": "long",
    "wavy": "long",
    "dreadlocks": "braids",
    "spiky hair": "spiky",
}
BEARDED = {"beard": "short", "long beard": "long", "moustache": "moustache", "stubble": "stubble", "goatee": "goatee"}
SAME = {  # garments of the reader → what figures wear
    "vest": "waistcoat", "sweater": "jumper", "uniform": "overalls", "swimsuit": "swimsuit", "sportswear": "tracksuit", "leggings": "leggings",
    "cloak": "cape", "tutu": "skirt", "beanie": "beanie", "cowboy hat": "cowboy hat", "top hat": "top hat", "hood": "headscarf", "scarf": "scarf",
    "shoes": "shoes", "boots": "boots", "sandals": "sandals", "sunglasses": "sunglasses",
}  # fmt: skip
LEGS = ("trousers", "jeans", "shorts", "skirt", "leggings", "tutu")
TOPS = ("shirt", "t-shirt", "blouse", "tank top", "sweater", "hoodie")
WHOLE = ("dress", "suit", "uniform", "robe", "armour", "spacesuit", "swimsuit", "sportswear")


def look_for(person: Person, seed: int, index: int = 0, copy: int = 0) -> Look:
    """Return the look of a person; what was not said differs by seed, index and copy, but not by shot."""
    rng = np.random.default_rng((seed % 2**32, 41, index, copy))
    kind = person.figure if person.figure in LOOKS else "man"
    kind = (
        KINDS.get((person.age, "female" if kind in ("woman", "girl") else "male"), kind)
        if kind in ("man", "woman")
        else kind
    )
    look = look_of(kind)
    if (
        look.body == "flesh"
        and kind in ("man", "woman", "boy", "girl", "child", "old man", "old woman")
        and person.face is None
    ):
        look = _varied(look, rng, bool(person.clothes), person)
    if person.age in AGES and kind not in ("boy", "girl", "baby"):
        look = replace(look, age=AGES[person.age])
    if person.build in BUILDS:
        look = replace(look, build=BUILDS[person.build])
    if person.face is not None:
        look = replace(
            look,
            face=person.face,
            skin=COLOURS.get(person.skin, SKINS.get(person.skin, look.skin)),
            hair_colour=_hair(person.hair, look.hair_colour),
        )
    elif person.hair != Person().hair:
        look = replace(look, hair_colour=_hair(person.hair, look.hair_colour))
    if person.skin != Person().skin:
        look = replace(look, skin=SKINS.get(person.skin, COLOURS.get(person.skin, look.skin)))
    if person.body_colour in COLOURS:
        look = replace(look, skin=COLOURS[person.body_colour])
    style = STYLED.get(person.hair_style, person.hair_style)
    if style in HAIR_STYLES:
        look = replace(look, hair=style)
    beard = BEARDED.get(person.beard, person.beard)
    if beard in BEARDS and beard:
        look = replace(look, beard=beard)
        if person.beard_colour:
            look = replace(look, hair_colour=_hair(person.beard_colour, look.hair_colour))
    return replace(look, clothes=_dressed(look, person))


def _hair(name: str, other: RGB) -> RGB:
    return HAIRS.get({"blonde": "blond", "gray": "grey"}.get(name, name), COLOURS.get(name, other))


def _varied(look: Look, rng: np.random.Generator, dressed: bool, person: Person) -> Look:
    """Give an ordinary figure a skin, hair and clothes of its own."""
    skin = list(SKINS.values())[int(rng.choice(5, p=[0.2, 0.35, 0.2, 0.15, 0.1]))]
    dark = sum(skin) < 1.5
    hair = HAIRS["black"] if dark else list(HAIRS.values())[int(rng.integers(0, 5))]
    look = replace(look, skin=skin, hair_colour=look.hair_colour if look.age > 60 else hair)
    if dressed:
        return look
    clothes = []
    for garment in look.clothes:
        if garment.name in ("shirt", "t-shirt", "dress", "hoodie", "blouse"):
            said = person.outfit if person.outfit != Person().outfit else ""
            colour = COLOURS.get(said) or colorsys.hsv_to_rgb(
                float(rng.random()), float(rng.uniform(0.35, 0.8)), float(rng.uniform(0.45, 0.9))
            )
            garment = replace(garment, colour=colour)
        clothes.append(garment)
    return replace(look, clothes=tuple(clothes))


def _dressed(look: Look, person: Person) -> tuple[Garment, ...]:
    """The look's own clothes, less those that what was said replaces, and what was said on top."""
    asked = [*person.clothes, *([person.hat] if person.hat else []), *person.extras]
    if not asked:
        return look.clothes
    names = {a.kind for a in asked}
    dropped: set[str] = set()
    if names & set(WHOLE):
        dropped |= {"shirt", "t-shirt", "blouse", "jeans", "trousers", "dress", "shorts", "hoodie", "skirt", "jumper"}
    if names & set(TOPS):
        dropped |= {"shirt", "t-shirt", "blouse", "hoodie", "jumper", "dress"}
    if names & set(LEGS):
        dropped |= {"jeans", "trousers", "shorts", "skirt"} | ({"dress"} if not names & set(WHOLE) else set())
    if names & {"shoes", "boots", "sandals"}:
        dropped |= {"shoes", "boots", "trainers", "heels"}
    if person.hat:
        dropped |= {g.name for g in look.clothes if "hat" in g.name or "helmet" in g.name or g.name in ("cap", "crown")}
    kept = [g for g in look.clothes if g.name not in dropped]
    return tuple(_ordered(kept, asked))


def _ordered(kept: Sequence[Garment], asked: Sequence[Asked]) -> list[Garment]:
    made = list(kept)
    known = _known()
    for a in asked:
        name = a.kind if a.kind in known else SAME.get(a.kind, "")
        if name in known:
            made.append(_garment(name, a, made))
    return made


def _garment(name: str, asked: Asked, made: Sequence[Garment]) -> Garment:
    base = next((g for look in LOOKS.values() for g in look.clothes if g.name == name), Garment(name=name))
    colour = (
        asked.rgb or COLOURS.get(asked.colour) or ((0.12, 0.10, 0.09) if asked.material == "leather" else base.colour)
    )
    return replace(
        base,
        colour=colour,
        pattern=asked.pattern if asked.pattern in ("stripes", "checker", "spots") else base.pattern,
        text=asked.text,
    )


def _known() -> frozenset[str]:
    """Names of everything that figures can wear."""
    from ..figures.clothes.gear import GEAR, SHOES
    from ..figures.clothes.headgear import HEADGEAR
    from ..figures.clothes.wardrobe import CUTS

    return frozenset(CUTS) | frozenset(HEADGEAR) | frozenset(GEAR) | frozenset(SHOES)
