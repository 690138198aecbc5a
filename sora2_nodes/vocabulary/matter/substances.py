"""Substances: what they look like, where they melt and boil, the colour of their flame, and what acids and bases make of them.

Melting and boiling points are in °C at 1 atm, rounded, as tables of physical constants commonly give them (the CRC Handbook of Chemistry and
Physics for instance; not checked line by line against one edition); for mixtures (butter, wax, milk, wine) about the middle of their range.
Flames are those of flame tests.
"""

from __future__ import annotations

from dataclasses import dataclass

RGB = tuple[float, float, float]
LIQUID, POWDER, BLOCK, METAL, DRY_ICE = "liquid", "powder", "block", "metal", "dry ice"
WHITE, CLEAR, STEEL = (0.95, 0.95, 0.93), (0.74, 0.86, 0.92), (0.62, 0.64, 0.67)


@dataclass(frozen=True, kw_only=True)
class Substance:
    """look: as what it stands on a table: a liquid in a vessel, a powder in a dish, a block, a piece of metal. kind: of the catalogue, where it has a
    shape of its own. sublimes_c: from where on it goes into the air without melting. flame: of its fire. molten: its colour then."""

    look: str
    colour: RGB
    melts_c: float | None = None
    boils_c: float | None = None
    sublimes_c: float | None = None
    kind: str = ""
    flame: RGB | None = None
    molten: RGB | None = None
    fume: RGB = (0.95, 0.96, 0.97)


def _of(
    look: str, colour: RGB, melts_c: float | None = None, boils_c: float | None = None, **more: object
) -> Substance:
    return Substance(look=look, colour=colour, melts_c=melts_c, boils_c=boils_c, **more)  # type: ignore[arg-type]


_ROWS: dict[str, Substance] = {  # the words that name it: what it is
    "ice, ice block, block of ice, piece of ice, ice cube, ice cubes, chunk of ice": _of(BLOCK, (0.72, 0.87, 0.95), 0, 100, kind="ice cube", molten=(0.55, 0.76, 0.88)),
    "paper, sheet of paper, piece of paper": _of(BLOCK, (0.96, 0.95, 0.92), kind="loose paper", flame=(1.0, 0.60, 0.14)),
    "wood, wooden log": _of(BLOCK, (0.42, 0.29, 0.18), kind="log", flame=(1.0, 0.55, 0.10)),
    "snow": _of(POWDER, (0.96, 0.97, 0.99), 0, 100, molten=(0.55, 0.76, 0.88)),
    "butter": _of(BLOCK, (0.98, 0.86, 0.42), 33, kind="raw slab", molten=(0.95, 0.76, 0.20)),
    "margarine, ghee": _of(BLOCK, (0.98, 0.88, 0.50), 34, kind="raw slab", molten=(0.95, 0.78, 0.24)),
    "wax, paraffin, paraffin wax": _of(BLOCK, (0.95, 0.93, 0.86), 57, kind="raw slab", flame=(1.0, 0.75, 0.25), molten=(0.93, 0.90, 0.80)),
    "beeswax": _of(BLOCK, (0.93, 0.76, 0.30), 63, kind="raw slab", molten=(0.88, 0.66, 0.16)),
    "coconut oil, coconut butter": _of(BLOCK, (0.98, 0.97, 0.94), 24, kind="raw slab", molten=(0.90, 0.89, 0.78)),
    "lard, fat, tallow, shortening": _of(BLOCK, (0.97, 0.95, 0.90), 40, kind="raw slab", molten=(0.93, 0.86, 0.60)),
    "chocolate, chocolate bar": _of(BLOCK, (0.30, 0.15, 0.07), 34, kind="chocolate", molten=(0.26, 0.12, 0.05)),
    "ice cream": _of(BLOCK, (0.98, 0.66, 0.74), -5, kind="ice cream", molten=(0.97, 0.72, 0.76)),
    "popsicle": _of(BLOCK, (0.95, 0.30, 0.25), -2, kind="popsicle", molten=(0.95, 0.35, 0.30)),
    "candle": _of(BLOCK, (0.95, 0.92, 0.82), 57, kind="candle", flame=(1.0, 0.75, 0.25), molten=(0.94, 0.90, 0.78)),
    "cheese": _of(BLOCK, (0.99, 0.80, 0.22), 60, kind="cheese", molten=(0.98, 0.74, 0.16)),
    "snowman": _of(BLOCK, (0.96, 0.97, 0.99), 0, kind="snowman", molten=(0.62, 0.80, 0.90)),
    "marshmallow": _of(BLOCK, (0.98, 0.96, 0.94), 45, kind="raw slab", molten=(0.97, 0.94, 0.90)),
    "jelly, gelatin, gelatine": _of(BLOCK, (0.85, 0.12, 0.16), 32, kind="jelly", molten=(0.80, 0.16, 0.18)),
    "gallium": _of(METAL, (0.78, 0.80, 0.84), 29.8, 2229), "caesium, cesium": _of(METAL, (0.86, 0.78, 0.50), 28.5, 671, flame=(0.45, 0.40, 1.0)),
    "tin, solder": _of(METAL, (0.74, 0.76, 0.79), 231.9, 2586), "lead": _of(METAL, (0.42, 0.44, 0.49), 327.5, 1749, flame=(0.72, 0.84, 1.0)),
    "zinc": _of(METAL, (0.66, 0.69, 0.73), 419.5, 907, flame=(0.60, 0.95, 0.80)), "magnesium": _of(METAL, (0.78, 0.79, 0.80), 650, 1090, flame=(0.97, 0.98, 1.0)),
    "aluminium, aluminum": _of(METAL, (0.80, 0.81, 0.83), 660.3, 2519, flame=(0.95, 0.97, 1.0)), "silver": _of(METAL, (0.80, 0.82, 0.85), 961.8, 2162),
    "gold": _of(METAL, (0.95, 0.72, 0.22), 1064.2, 2836), "copper": _of(METAL, (0.72, 0.42, 0.24), 1084.6, 2560, flame=(0.15, 0.90, 0.60)),
    "iron, iron wool, steel wool": _of(METAL, (0.36, 0.36, 0.37), 1538, 2862, flame=(1.0, 0.72, 0.22)), "steel": _of(METAL, STEEL, 1510, flame=(1.0, 0.72, 0.22)),
    "lithium": _of(METAL, (0.74, 0.75, 0.77), 180.5, 1342, flame=(1.0, 0.10, 0.22)), "sodium": _of(METAL, (0.82, 0.82, 0.80), 97.8, 882.9, flame=(1.0, 0.72, 0.05)),
    "potassium": _of(METAL, (0.74, 0.76, 0.80), 63.5, 759, flame=(0.80, 0.45, 1.0)), "rubidium": _of(METAL, (0.74, 0.75, 0.78), 39.3, 688, flame=(0.80, 0.20, 0.45)),
    "calcium": _of(METAL, (0.80, 0.79, 0.74), 842, 1484, flame=(1.0, 0.36, 0.12)), "strontium": _of(METAL, (0.80, 0.79, 0.72), 777, 1377, flame=(1.0, 0.06, 0.08)),
    "barium": _of(METAL, (0.78, 0.78, 0.76), 727, 1845, flame=(0.55, 1.0, 0.25)), "titanium": _of(METAL, (0.60, 0.61, 0.63), 1668, 3287, flame=(0.98, 0.98, 1.0)),
    "boric acid, borax, boron": _of(POWDER, WHITE, 171, 300, flame=(0.20, 1.0, 0.25)), "copper sulfate, copper sulphate": _of(POWDER, (0.10, 0.40, 0.85), 110, flame=(0.15, 0.90, 0.60)),
    "copper chloride": _of(POWDER, (0.20, 0.65, 0.60), 498, flame=(0.15, 0.75, 1.0)), "strontium chloride, strontium nitrate": _of(POWDER, WHITE, 570, flame=(1.0, 0.06, 0.08)),
    "lithium chloride": _of(POWDER, WHITE, 605, flame=(1.0, 0.10, 0.22)), "potassium chloride, potassium nitrate, saltpeter": _of(POWDER, WHITE, 334, flame=(0.80, 0.45, 1.0)),
    "calcium chloride, calcium carbonate": _of(POWDER, WHITE, 772, flame=(1.0, 0.36, 0.12)), "barium chloride": _of(POWDER, WHITE, 962, flame=(0.55, 1.0, 0.25)),
    "salt, table salt, sodium chloride": _of(POWDER, (0.97, 0.97, 0.97), 800.7, 1465, flame=(1.0, 0.72, 0.05)), "sugar": _of(POWDER, (0.97, 0.96, 0.94), 186, molten=(0.60, 0.30, 0.06)),
    "baking soda, sodium bicarbonate, bicarbonate of soda": _of(POWDER, (0.98, 0.98, 0.98), 270), "flour, starch": _of(POWDER, (0.96, 0.94, 0.88)), "sand": _of(POWDER, (0.86, 0.74, 0.52), 1713),
    "sulfur, sulphur": _of(POWDER, (0.95, 0.86, 0.20), 115.2, 444.6, flame=(0.25, 0.35, 1.0), molten=(0.66, 0.20, 0.04)), "phosphorus, white phosphorus": _of(BLOCK, (0.95, 0.92, 0.80), 44.2, 280.5, kind="raw slab", flame=(1.0, 0.95, 0.75)),
    "potassium permanganate": _of(POWDER, (0.28, 0.04, 0.26), 240), "charcoal, coal, carbon, graphite": _of(BLOCK, (0.06, 0.06, 0.065), kind="raw slab", flame=(1.0, 0.40, 0.08)),
    "iodine, iodine crystals, iodine crystal": _of(POWDER, (0.16, 0.07, 0.22), 113.7, 184.4, sublimes_c=25, fume=(0.52, 0.18, 0.66)),
    "arsenic trioxide, arsenic": _of(POWDER, (0.96, 0.96, 0.94), 274, 465, sublimes_c=193), "ammonium chloride": _of(POWDER, (0.97, 0.97, 0.96), sublimes_c=338),
    "camphor": _of(BLOCK, (0.95, 0.96, 0.97), 176, 209, sublimes_c=20, kind="raw slab", flame=(1.0, 0.70, 0.20)), "naphthalene, mothball, mothballs": _of(POWDER, (0.96, 0.97, 0.98), 80.2, 217.9, sublimes_c=20),
    "benzoic acid": _of(POWDER, (0.97, 0.97, 0.96), 122.4, 249.2, sublimes_c=100), "menthol": _of(POWDER, (0.97, 0.98, 0.98), 43, 212, sublimes_c=30),
    "dry ice, solid carbon dioxide": _of(DRY_ICE, (0.95, 0.97, 0.99), sublimes_c=-78.5, kind="raw slab"),
    "water, clear water": _of(LIQUID, CLEAR, 0, 100), "milk": _of(LIQUID, (0.96, 0.95, 0.91), -0.5, 100.2), "cream": _of(LIQUID, (0.96, 0.93, 0.84), -0.5, 100), "juice, fruit juice, orange juice": _of(LIQUID, (0.97, 0.58, 0.10), -1.5, 100.5),
    "apple juice": _of(LIQUID, (0.90, 0.68, 0.24), -1.5, 100.5), "lemon juice": _of(LIQUID, (0.95, 0.92, 0.62), -1.5, 100.5), "grape juice": _of(LIQUID, (0.38, 0.10, 0.34), -2, 100.5), "tomato juice": _of(LIQUID, (0.80, 0.16, 0.08), -1, 100.5), "beer": _of(LIQUID, (0.90, 0.56, 0.08), -2.5, 98), "wine, red wine": _of(LIQUID, (0.42, 0.04, 0.10), -6, 93),
    "tea": _of(LIQUID, (0.55, 0.27, 0.08), 0, 100), "coffee": _of(LIQUID, (0.20, 0.11, 0.05), -0.5, 100), "soda, cola, coke": _of(LIQUID, (0.16, 0.07, 0.03), -2, 101), "soup": _of(LIQUID, (0.86, 0.50, 0.18), -1, 100.5),
    "oil, vegetable oil, cooking oil, sunflower oil": _of(LIQUID, (0.90, 0.74, 0.14), -10, 300), "olive oil": _of(LIQUID, (0.72, 0.68, 0.16), -6, 300), "honey": _of(LIQUID, (0.88, 0.55, 0.08), None, None), "syrup": _of(LIQUID, (0.45, 0.20, 0.06)),
    "ethanol, alcohol, ethyl alcohol": _of(LIQUID, (0.80, 0.88, 0.92), -114.1, 78.2, flame=(0.30, 0.50, 1.0)), "methanol": _of(LIQUID, (0.80, 0.88, 0.92), -97.6, 64.7, flame=(0.30, 0.50, 1.0)), "acetone": _of(LIQUID, (0.82, 0.88, 0.90), -94.7, 56.1, flame=(1.0, 0.75, 0.25)),
    "gasoline, petrol, kerosene": _of(LIQUID, (0.92, 0.80, 0.38), -57, 120, flame=(1.0, 0.55, 0.10)), "ether, diethyl ether": _of(LIQUID, (0.84, 0.90, 0.92), -116.2, 34.6), "chloroform": _of(LIQUID, (0.82, 0.90, 0.90), -63.4, 61.2), "benzene": _of(LIQUID, (0.84, 0.90, 0.92), 5.5, 80.1), "bromine": _of(LIQUID, (0.45, 0.08, 0.03), -7.2, 58.8, fume=(0.62, 0.22, 0.08)),
    "mercury": _of(LIQUID, (0.76, 0.78, 0.81), -38.8, 356.6), "glycerin, glycerine, glycerol": _of(LIQUID, (0.90, 0.92, 0.90), 18.1, 290), "acetic acid, glacial acetic acid": _of(LIQUID, (0.88, 0.90, 0.88), 16.6, 117.9), "vinegar": _of(LIQUID, (0.93, 0.88, 0.66), -2, 100.6),
    "sulfuric acid, sulphuric acid, concentrated sulfuric acid, concentrated sulphuric acid": _of(LIQUID, (0.90, 0.88, 0.76), 10.4, 337), "hydrochloric acid, concentrated hydrochloric acid": _of(LIQUID, (0.86, 0.90, 0.78), -30, 100), "nitric acid, concentrated nitric acid": _of(LIQUID, (0.92, 0.86, 0.55), -41.6, 83),
    "acid": _of(LIQUID, (0.88, 0.90, 0.74), 10, 300), "ammonia solution, ammonia": _of(LIQUID, (0.84, 0.90, 0.92), -58, 38), "sodium hydroxide, sodium hydroxide solution, lye": _of(LIQUID, (0.86, 0.90, 0.92), -10, 140), "bleach": _of(LIQUID, (0.92, 0.92, 0.70), -6, 105), "hydrogen peroxide": _of(LIQUID, (0.82, 0.90, 0.94), -0.4, 150.2),
    "liquid nitrogen": _of(LIQUID, (0.88, 0.93, 0.97), -210, -195.8), "red cabbage juice, cabbage juice, red cabbage indicator": _of(LIQUID, (0.42, 0.12, 0.52), -1, 100), "litmus solution, purple litmus solution, litmus, purple litmus": _of(LIQUID, (0.46, 0.20, 0.62), 0, 100),
    "blue litmus solution": _of(LIQUID, (0.16, 0.28, 0.82), 0, 100), "red litmus solution": _of(LIQUID, (0.85, 0.16, 0.26), 0, 100), "phenolphthalein, phenolphthalein solution": _of(LIQUID, (0.86, 0.90, 0.92), 0, 100), "universal indicator": _of(LIQUID, (0.30, 0.66, 0.24), 0, 100), "copper sulfate solution": _of(LIQUID, (0.16, 0.50, 0.92), -1, 101),
    "solution of sodium bicarbonate, sodium bicarbonate solution, baking soda solution, solution of baking soda": _of(LIQUID, (0.84, 0.90, 0.92), -2, 101), "salt water, brine, saltwater": _of(LIQUID, (0.76, 0.87, 0.92), -8, 102), "sugar water": _of(LIQUID, (0.86, 0.88, 0.84), -2, 101), "ink": _of(LIQUID, (0.05, 0.08, 0.32), -2, 101), "liquid detergent, dish soap, detergent": _of(LIQUID, (0.20, 0.55, 0.90), -5, 101),
}  # fmt: skip
SUBSTANCES: dict[str, Substance] = {word.strip(): row for words, row in _ROWS.items() for word in words.split(",")}
ACIDS = (
    "acid",
    "vinegar",
    "lemon juice",
    "lemon",
    "hydrochloric acid",
    "acetic acid",
    "citric acid",
    "sulfuric acid",
    "sulphuric acid",
    "nitric acid",
)
BASES = (
    "ammonia",
    "ammonia solution",
    "sodium hydroxide",
    "lye",
    "baking soda",
    "sodium bicarbonate",
    "bleach",
    "soap",
    "bicarbonate",
    "lime water",
)
INDICATORS: dict[str, tuple[RGB, RGB]] = {  # what shows acids and bases by its colour: in acid, in base
    "cabbage": ((0.90, 0.12, 0.32), (0.16, 0.62, 0.34)),
    "litmus": ((0.90, 0.10, 0.16), (0.14, 0.26, 0.86)),
    "phenolphthalein": ((0.86, 0.90, 0.92), (0.95, 0.16, 0.62)),
    "universal indicator": ((0.90, 0.14, 0.10), (0.30, 0.14, 0.66)),
}
CARBONATES = (
    "bicarbonate",
    "baking soda",
    "chalk",
    "limestone",
    "marble",
    "egg shell",
    "eggshell",
    "carbonate",
)  # what fizzes in acid
LIGHTER = (
    "oil",
    "olive oil",
    "vegetable oil",
    "alcohol",
    "gasoline",
    "petrol",
    "kerosene",
    "cream",
)  # what floats on water
HEAVIER = (
    "honey",
    "syrup",
    "glycerin",
    "glycerine",
    "glycerol",
    "mercury",
    "chocolate syrup",
    "maple syrup",
)  # and what lies below it


def substance_of(words: str) -> tuple[str, Substance] | None:
    """The substance that words name, and its name there: by all of them, else by the longest of their endings or beginnings."""
    said = words.lower().strip().split()
    for size in range(len(said), 0, -1):
        for part in (said[len(said) - size :], said[:size]):
            name = " ".join(part)
            for spelling in (name, name.removesuffix("s")):
                if spelling in SUBSTANCES:
                    return spelling, SUBSTANCES[spelling]
    return None
