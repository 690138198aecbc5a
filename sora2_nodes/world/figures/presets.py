"""Presets: the looks of everybody who has a name: by age and trade, from tales, and from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from .look import HAIRS, SKINS, Look, WornGarment

RGB = tuple[float, float, float]
BLACK: RGB = (0.06, 0.06, 0.07)
WHITE: RGB = (0.93, 0.93, 0.92)
NAVY: RGB = (0.08, 0.12, 0.32)
DENIM: RGB = (0.20, 0.31, 0.52)
BROWN: RGB = (0.36, 0.22, 0.12)
RED: RGB = (0.75, 0.10, 0.10)
GOLD: RGB = (0.86, 0.66, 0.20)
STEEL: RGB = (0.66, 0.68, 0.72)
PURPLE: RGB = (0.40, 0.14, 0.55)
GREEN: RGB = (0.16, 0.45, 0.20)


def _wear(name: str, colour: RGB, second: RGB = WHITE, pattern: str = "plain") -> WornGarment:
    return WornGarment(name=name, colour=colour, second=second, pattern=pattern)


SHOES = _wear("shoes", (0.13, 0.10, 0.09), (0.05, 0.05, 0.05))
BOOTS = _wear("boots", (0.16, 0.11, 0.08), (0.05, 0.05, 0.05))
BLACK_BOOTS = _wear("boots", BLACK, (0.03, 0.03, 0.03))
TRAINERS = _wear("trainers", (0.85, 0.85, 0.86), (0.95, 0.95, 0.95))
WOMAN = Look(kind="woman", shape="female", hair="long", hair_colour=HAIRS["chestnut"], eyes=(0.2, 0.32, 0.22))

LOOKS: Mapping[str, Look] = {
    "man": Look(clothes=(_wear("shirt", (0.25, 0.45, 0.72)), _wear("jeans", DENIM, (0.35, 0.45, 0.65)), SHOES)),
    "woman": replace(WOMAN, clothes=(_wear("t-shirt", (0.80, 0.28, 0.32)), _wear("jeans", DENIM, (0.35, 0.45, 0.65)), TRAINERS)),
    "boy": Look(kind="boy", age=7, clothes=(_wear("t-shirt", (0.9, 0.55, 0.12), WHITE, "stripes"), _wear("shorts", NAVY), TRAINERS)),
    "girl": Look(kind="girl", age=6.5, shape="female", hair="pigtails", clothes=(_wear("dress", (0.93, 0.50, 0.65)), _wear("shoes", RED, WHITE))),
    "child": Look(kind="child", age=6, shape="neutral", hair="bob", clothes=(_wear("hoodie", (0.20, 0.62, 0.55)), _wear("trousers", (0.35, 0.32, 0.30)), TRAINERS)),
    "baby": Look(kind="baby", age=0.9, build=0.45, shape="neutral", hair="crop", hair_colour=HAIRS["blond"], clothes=(_wear("romper", (0.62, 0.80, 0.92)),)),
    "old man": Look(kind="old man", age=74, hair="fringe", hair_colour=HAIRS["white"], beard="moustache", clothes=(
        _wear("shirt", WHITE), _wear("waistcoat", (0.35, 0.28, 0.22)), _wear("trousers", (0.33, 0.32, 0.30)), _wear("glasses", BLACK), SHOES)),
    "old woman": replace(WOMAN, kind="old woman", age=74, hair="bun", hair_colour=HAIRS["grey"], build=0.5, clothes=(
        _wear("blouse", (0.62, 0.55, 0.72)), _wear("long skirt", (0.30, 0.28, 0.40)), _wear("glasses", GOLD), SHOES)),
    "robot": Look(kind="robot", body="robot", shape="neutral", hair="bald", skin=(0.72, 0.75, 0.80)),
    "astronaut": Look(kind="astronaut", clothes=(_wear("spacesuit", WHITE, (0.30, 0.34, 0.42)), _wear("space boots", WHITE, (0.3, 0.3, 0.33)),
        _wear("life pack", WHITE, (0.4, 0.4, 0.45)), _wear("space helmet", WHITE))),
    "knight": Look(kind="knight", clothes=(_wear("armour", STEEL, (0.45, 0.32, 0.2)), _wear("tabard", (0.15, 0.25, 0.60), GOLD),
        _wear("boots", STEEL, (0.3, 0.3, 0.32)), _wear("knight helmet", STEEL, RED))),
    "wizard": Look(kind="wizard", age=70, hair="long", hair_colour=HAIRS["white"], beard="long", clothes=(
        _wear("robe", (0.20, 0.16, 0.55), GOLD, "spots"), _wear("wizard hat", (0.20, 0.16, 0.55), GOLD), BOOTS)),
    "witch": replace(WOMAN, kind="witch", age=55, skin=(0.70, 0.80, 0.52), hair_colour=HAIRS["black"], clothes=(
        _wear("gown", (0.10, 0.08, 0.12), PURPLE), _wear("wizard hat", (0.10, 0.08, 0.12), PURPLE), BLACK_BOOTS)),
    "king": Look(kind="king", age=50, build=0.55, beard="short", hair="short", clothes=(
        _wear("robe", (0.62, 0.08, 0.14), GOLD), _wear("cape", (0.45, 0.05, 0.10), WHITE), _wear("ruff", WHITE, (0.8, 0.8, 0.8)), _wear("crown", GOLD), BOOTS)),
    "queen": replace(WOMAN, kind="queen", age=40, hair="bun", clothes=(
        _wear("gown", (0.42, 0.10, 0.45), GOLD), _wear("cape", (0.60, 0.08, 0.20), WHITE), _wear("ruff", WHITE, (0.8, 0.8, 0.8)), _wear("crown", GOLD), SHOES)),
    "princess": replace(WOMAN, kind="princess", age=19, hair="long", hair_colour=HAIRS["blond"], eyes=(0.2, 0.4, 0.7), clothes=(
        _wear("gown", (0.95, 0.60, 0.76), WHITE), _wear("tiara", GOLD), _wear("heels", (0.95, 0.7, 0.8), WHITE))),
    "clown": Look(kind="clown", skin=(0.97, 0.93, 0.90), hair="afro", hair_colour=(0.90, 0.32, 0.08), clothes=(
        _wear("shirt", (0.95, 0.80, 0.15), RED, "spots"), _wear("wide trousers", (0.15, 0.45, 0.85), (0.95, 0.85, 0.2), "stripes"),
        _wear("ruff", WHITE, RED), _wear("clown nose", (0.92, 0.08, 0.08)), _wear("shoes", RED, (0.95, 0.85, 0.2)), _wear("gloves", WHITE))),
    "chef": Look(kind="chef", age=42, build=0.55, beard="moustache", clothes=(
        _wear("shirt", WHITE, (0.25, 0.25, 0.27)), _wear("trousers", (0.25, 0.25, 0.28)), _wear("apron", (0.86, 0.87, 0.88)), _wear("chef hat", WHITE), SHOES)),
    "doctor": Look(kind="doctor", age=40, clothes=(_wear("shirt", (0.55, 0.72, 0.88)), _wear("trousers", (0.22, 0.25, 0.32)),
        _wear("lab coat", WHITE, (0.8, 0.85, 0.9)), _wear("stethoscope", (0.12, 0.12, 0.14), STEEL), _wear("glasses", BLACK), SHOES)),
    "nurse": replace(WOMAN, kind="nurse", hair="bun", clothes=(_wear("dress", (0.75, 0.88, 0.95)), _wear("nurse cap", WHITE, RED), _wear("shoes", WHITE, WHITE))),
    "police officer": Look(kind="police officer", clothes=(_wear("uniform", (0.10, 0.14, 0.30), (0.06, 0.06, 0.08)),
        _wear("peaked cap", (0.10, 0.14, 0.30), GOLD), BLACK_BOOTS)),
    "firefighter": Look(kind="firefighter", clothes=(_wear("fire coat", (0.80, 0.60, 0.16), (0.85, 0.92, 0.35)), _wear("fire helmet", RED, GOLD),
        _wear("rubber boots", BLACK, (0.85, 0.75, 0.1)), _wear("gloves", (0.25, 0.2, 0.15)))),
    "soldier": Look(kind="soldier", clothes=(_wear("uniform", (0.33, 0.37, 0.22), (0.20, 0.22, 0.13), "mottle"), _wear("soldier helmet", (0.30, 0.34, 0.20), (0.2, 0.22, 0.13)),
        _wear("backpack", (0.30, 0.32, 0.20), (0.2, 0.2, 0.14)), BLACK_BOOTS)),
    "ninja": Look(kind="ninja", clothes=(_wear("wrap", (0.07, 0.07, 0.09), RED), _wear("balaclava", (0.07, 0.07, 0.09), RED), BLACK_BOOTS, _wear("gloves", BLACK))),
    "pirate": Look(kind="pirate", age=42, beard="short", hair="long", hair_colour=HAIRS["black"], clothes=(
        _wear("shirt", WHITE, RED, "stripes"), _wear("coat", (0.45, 0.10, 0.10), GOLD), _wear("trousers", (0.22, 0.18, 0.15)),
        _wear("eye patch", BLACK), _wear("pirate hat", BLACK, WHITE), _wear("high boots", BROWN, BLACK))),
    "mermaid": replace(WOMAN, kind="mermaid", body="mermaid", hair_colour=HAIRS["red"], age=22),
    "ghost": Look(kind="ghost", body="ghost", shape="neutral", hair="bald", skin=(0.94, 0.95, 0.98), height_m=1.6),
    "zombie": Look(kind="zombie", skin=(0.50, 0.62, 0.42), hair="crop", hair_colour=(0.15, 0.16, 0.10), eyes=(0.85, 0.85, 0.3), clothes=(
        _wear("rags", (0.36, 0.33, 0.28), (0.22, 0.2, 0.18), "mottle"),)),
    "alien": Look(kind="alien", body="alien", shape="neutral", hair="bald", build=0.05, skin=(0.45, 0.75, 0.38), height_m=1.45),
    "monster": Look(kind="monster", body="monster", shape="neutral", hair="bald", build=0.8, skin=(0.48, 0.22, 0.66), height_m=1.7),
    "superhero": Look(kind="superhero", build=0.6, hair="short", hair_colour=HAIRS["black"], clothes=(
        _wear("bodysuit", (0.10, 0.25, 0.75)), _wear("swim shorts", RED), _wear("belt", GOLD, GOLD), _wear("emblem", GOLD, RED), _wear("cape", RED),
        _wear("high boots", RED, (0.5, 0.05, 0.05)), _wear("gloves", RED), _wear("eye mask", RED))),
    "angel": replace(WOMAN, kind="angel", hair_colour=HAIRS["blond"], clothes=(
        _wear("robe", WHITE, GOLD), _wear("feathered wings", (0.97, 0.97, 0.98)), _wear("halo", GOLD))),
    "skeleton": Look(kind="skeleton", body="bones", shape="neutral", hair="bald", skin=(0.92, 0.89, 0.80)),
    "snowman": Look(kind="snowman", body="snowman", shape="neutral", hair="bald", skin=(0.95, 0.97, 1.0), height_m=1.6, clothes=(_wear("scarf", RED),)),
    "scarecrow": Look(kind="scarecrow", body="scarecrow", hair="bald", clothes=(
        _wear("shirt", RED, (0.25, 0.08, 0.08), "checker"), _wear("dungarees", DENIM), _wear("straw hat", (0.85, 0.68, 0.30), BROWN))),
    "dwarf": Look(kind="dwarf", age=60, height_m=1.2, build=0.75, hair="long", hair_colour=HAIRS["red"], beard="long", clothes=(
        _wear("tunic", GREEN, BROWN), _wear("trousers", BROWN), BOOTS, _wear("party hat", RED, WHITE))),
    "fairy": replace(WOMAN, kind="fairy", age=17, height_m=1.1, hair="bun", hair_colour=HAIRS["blond"], clothes=(
        _wear("summer dress", (0.45, 0.80, 0.40)), _wear("fairy wings", (0.75, 0.92, 1.0)), _wear("tiara", GOLD), _wear("slippers", GREEN, GREEN))),
    "samurai": Look(kind="samurai", hair="bun", hair_colour=HAIRS["black"], clothes=(
        _wear("samurai armour", (0.50, 0.08, 0.08), (0.12, 0.10, 0.10), "stripes"), _wear("kabuto", (0.12, 0.10, 0.11), GOLD), BLACK_BOOTS)),
    "cowboy": Look(kind="cowboy", age=38, beard="stubble", clothes=(_wear("shirt", (0.70, 0.22, 0.16), (0.4, 0.1, 0.08), "checker"), _wear("waistcoat", BROWN, (0.25, 0.15, 0.08)),
        _wear("jeans", DENIM, (0.35, 0.45, 0.65)), _wear("belt", BROWN, BROWN), _wear("cowboy hat", (0.45, 0.30, 0.16), BLACK), _wear("high boots", BROWN, BLACK))),
    "detective": Look(kind="detective", age=45, clothes=(_wear("shirt", WHITE), _wear("trousers", (0.25, 0.23, 0.2)),
        _wear("coat", (0.62, 0.50, 0.34), (0.45, 0.35, 0.24)), _wear("fedora", (0.42, 0.33, 0.22), BLACK), SHOES)),
    "dancer": replace(WOMAN, kind="dancer", age=24, build=0.15, hair="bun", clothes=(
        _wear("leggings", (0.95, 0.80, 0.80)), _wear("swimsuit", (0.90, 0.45, 0.60)), _wear("tutu", (0.96, 0.68, 0.78)), _wear("slippers", (0.95, 0.65, 0.7), (0.9, 0.6, 0.65)))),
    "teacher": Look(kind="teacher", age=44, clothes=(_wear("shirt", (0.85, 0.88, 0.80)), _wear("sweater", (0.45, 0.30, 0.22), (0.35, 0.22, 0.16)),
        _wear("trousers", (0.30, 0.28, 0.25)), _wear("glasses", BLACK), SHOES)),
    "farmer": Look(kind="farmer", age=48, build=0.5, beard="short", clothes=(_wear("shirt", RED, (0.3, 0.06, 0.06), "checker"), _wear("dungarees", DENIM),
        _wear("straw hat", (0.87, 0.72, 0.36), BROWN), _wear("rubber boots", (0.15, 0.28, 0.14), BLACK))),
    "fisherman": Look(kind="fisherman", age=66, hair="short", hair_colour=HAIRS["white"], beard="short", clothes=(
        _wear("sweater", (0.90, 0.86, 0.76), (0.8, 0.76, 0.66)), _wear("dungarees", (0.90, 0.70, 0.10)), _wear("cap", (0.12, 0.28, 0.62), WHITE), _wear("rubber boots", (0.20, 0.25, 0.20), BLACK))),
    "surfer": Look(kind="surfer", age=24, hair="long", hair_colour=HAIRS["blond"], skin=SKINS["tan"], clothes=(_wear("swim shorts", (0.10, 0.60, 0.70), (0.95, 0.85, 0.3), "stripes"),)),
    "diver": Look(kind="diver", clothes=(_wear("wetsuit", (0.07, 0.08, 0.10), (0.95, 0.75, 0.1)), _wear("air tank", (0.85, 0.75, 0.1), BLACK),
        _wear("diving mask", (0.95, 0.75, 0.10), (0.95, 0.4, 0.1)), _wear("slippers", BLACK, BLACK))),
    "worker": Look(kind="worker", build=0.5, beard="stubble", clothes=(_wear("shirt", (0.35, 0.40, 0.48)), _wear("jeans", DENIM, (0.35, 0.45, 0.65)), _wear("waistcoat", (0.98, 0.55, 0.05), (0.9, 0.95, 0.4)),
        _wear("hard hat", (0.98, 0.80, 0.08)), BOOTS, _wear("gloves", (0.7, 0.6, 0.4)))),
}  # fmt: skip

USUALLY_HOLDS: Mapping[str, str] = {  # who: what is in the right hand unless told otherwise, a thing of the catalogue
    "wizard": "staff", "witch": "broom", "knight": "sword", "king": "staff", "samurai": "sword", "fairy": "wand", "farmer": "shovel",
    "chef": "spoon", "pirate": "sword", "fisherman": "rope", "surfer": "surfboard",
}  # fmt: skip


def look_of(kind: str) -> Look:
    """Return the preset of a kind; anybody unknown looks like a man or woman of that name."""
    return LOOKS.get(kind) or replace(LOOKS["man"], kind=kind)
