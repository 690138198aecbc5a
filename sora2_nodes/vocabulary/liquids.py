"""Liquids: their colour, and the vessel that they are poured out of where none is named."""

from __future__ import annotations

from dataclasses import dataclass

RGB = tuple[float, float, float]


@dataclass(frozen=True, kw_only=True)
class Liquid:
    """colour: sRGB. source: of the catalogue's vessels. served: the drink of the catalogue that a glass of it is."""

    colour: RGB
    source: str = "teapot"
    served: str = ""


CLEAR: RGB = (0.72, 0.84, 0.92)
LIQUIDS: dict[str, Liquid] = {
    "coffee": Liquid(colour=(0.20, 0.11, 0.05)), "espresso": Liquid(colour=(0.15, 0.08, 0.04)), "latte": Liquid(colour=(0.95, 0.92, 0.86), source="jug"), "tea": Liquid(colour=(0.55, 0.27, 0.08)),
    "cocoa": Liquid(colour=(0.30, 0.17, 0.10)), "hot chocolate": Liquid(colour=(0.30, 0.17, 0.10)), "water": Liquid(colour=CLEAR, source="jug"), "hot water": Liquid(colour=CLEAR, source="kettle"),
    "milk": Liquid(colour=(0.95, 0.94, 0.90), source="jug"), "cream": Liquid(colour=(0.96, 0.93, 0.84), source="jug"), "juice": Liquid(colour=(0.96, 0.60, 0.12), source="bottle"),
    "orange juice": Liquid(colour=(0.96, 0.60, 0.12), source="bottle"), "lemonade": Liquid(colour=(0.95, 0.88, 0.45), source="jug"), "wine": Liquid(colour=(0.42, 0.04, 0.10), source="bottle"),
    "red wine": Liquid(colour=(0.42, 0.04, 0.10), source="bottle"), "white wine": Liquid(colour=(0.92, 0.86, 0.52), source="bottle"), "beer": Liquid(colour=(0.85, 0.58, 0.14), source="bottle"),
    "champagne": Liquid(colour=(0.93, 0.84, 0.50), source="bottle"), "whiskey": Liquid(colour=(0.66, 0.34, 0.08), source="bottle"), "soda": Liquid(colour=(0.30, 0.14, 0.08), source="bottle"),
    "cola": Liquid(colour=(0.24, 0.11, 0.06), source="bottle"), "oil": Liquid(colour=(0.85, 0.72, 0.20), source="bottle"), "honey": Liquid(colour=(0.88, 0.58, 0.10), source="bottle"),
    "syrup": Liquid(colour=(0.45, 0.20, 0.06), source="bottle"), "sauce": Liquid(colour=(0.60, 0.15, 0.08), source="pot"), "soup": Liquid(colour=(0.86, 0.50, 0.18), source="pot"),
    "potion": Liquid(colour=(0.30, 0.80, 0.35), source="bottle"), "paint": Liquid(colour=(0.20, 0.40, 0.85), source="bucket"), "lava": Liquid(colour=(0.98, 0.40, 0.06), source="bucket"),
    **{name: Liquid(colour=colour, source="bottle", served=served) for name, colour, served in (
        ("juice", (0.98, 0.60, 0.10), "juice"), ("orange juice", (0.98, 0.60, 0.10), "juice"), ("apple juice", (0.90, 0.68, 0.24), "juice"), ("tomato juice", (0.80, 0.16, 0.08), "juice"),
        ("lemonade", (0.96, 0.90, 0.52), "lemonade"), ("pink lemonade", (0.96, 0.62, 0.62), "lemonade"), ("iced tea", (0.62, 0.27, 0.06), "iced tea"), ("ice tea", (0.62, 0.27, 0.06), "iced tea"),
        ("iced coffee", (0.30, 0.16, 0.08), "iced coffee"), ("iced latte", (0.62, 0.44, 0.28), "iced coffee"), ("iced americano", (0.14, 0.07, 0.03), "cola"), ("cold brew", (0.16, 0.08, 0.04), "cola"),
        ("iced matcha latte", (0.56, 0.68, 0.30), "iced coffee"), ("cola", (0.14, 0.06, 0.03), "cola"), ("coke", (0.14, 0.06, 0.03), "cola"), ("soda", (0.14, 0.06, 0.03), "cola"), ("coca cola", (0.14, 0.06, 0.03), "cola"),
        ("beer", (0.90, 0.56, 0.08), "beer"), ("lager", (0.92, 0.62, 0.12), "beer"), ("ale", (0.72, 0.36, 0.08), "beer"), ("ipa", (0.84, 0.48, 0.08), "beer"), ("stout", (0.07, 0.035, 0.02), "stout"), ("guinness", (0.07, 0.035, 0.02), "stout"),
        ("whisky", (0.80, 0.40, 0.06), "whisky"), ("whiskey", (0.80, 0.40, 0.06), "whisky"), ("bourbon", (0.72, 0.30, 0.05), "whisky"), ("scotch", (0.80, 0.42, 0.08), "whisky"), ("rum", (0.62, 0.26, 0.05), "whisky"), ("cognac", (0.66, 0.28, 0.05), "whisky"),
        ("champagne", (0.95, 0.80, 0.38), "champagne"), ("prosecco", (0.95, 0.84, 0.48), "champagne"), ("sparkling wine", (0.95, 0.84, 0.48), "champagne"), ("cocktail", (0.95, 0.42, 0.16), "cocktail"), ("mojito", (0.80, 0.88, 0.62), "mojito"),
        ("margarita", (0.78, 0.86, 0.42), "margarita"), ("martini", (0.86, 0.90, 0.80), "martini"), ("milkshake", (0.95, 0.66, 0.72), "milkshake"), ("smoothie", (0.80, 0.30, 0.45), "smoothie"), ("bubble tea", (0.80, 0.60, 0.42), "bubble tea"),
    )},
    **{name: Liquid(colour=colour, source="jug") for name, colour in (
        ("chocolate", (0.24, 0.12, 0.06)), ("melted chocolate", (0.24, 0.12, 0.06)), ("chocolate sauce", (0.24, 0.12, 0.06)), ("dark chocolate", (0.15, 0.07, 0.04)), ("white chocolate", (0.95, 0.90, 0.78)), ("milk chocolate", (0.36, 0.20, 0.11)),
        ("caramel", (0.74, 0.40, 0.10)), ("caramel sauce", (0.74, 0.40, 0.10)), ("maple syrup", (0.56, 0.24, 0.05)), ("gravy", (0.38, 0.20, 0.09)), ("batter", (0.95, 0.86, 0.62)), ("cheese sauce", (0.97, 0.72, 0.20)), ("melted cheese", (0.98, 0.76, 0.24)),
        ("gold", (0.95, 0.70, 0.16)), ("liquid gold", (0.95, 0.70, 0.16)), ("molten gold", (0.98, 0.66, 0.12)), ("olive oil", (0.72, 0.68, 0.16)), ("molten metal", (1.0, 0.45, 0.08)), ("icing", (0.97, 0.95, 0.93)), ("glaze", (0.95, 0.70, 0.76)), ("resin", (0.90, 0.62, 0.20)),
    )},
}  # fmt: skip


FLAVOURS: dict[str, RGB] = {
    "strawberry": (0.95, 0.50, 0.58), "chocolate": (0.40, 0.22, 0.13), "vanilla": (0.97, 0.92, 0.76), "mango": (0.98, 0.68, 0.12), "banana": (0.96, 0.88, 0.56), "blueberry": (0.42, 0.26, 0.56), "berry": (0.62, 0.14, 0.34), "raspberry": (0.82, 0.14, 0.32),
    "matcha": (0.56, 0.68, 0.30), "taro": (0.68, 0.54, 0.74), "apple": (0.90, 0.68, 0.24), "cranberry": (0.72, 0.06, 0.14), "grape": (0.38, 0.10, 0.34), "tomato": (0.80, 0.16, 0.08), "pineapple": (0.97, 0.84, 0.30), "watermelon": (0.95, 0.36, 0.38),
    "peach": (0.98, 0.70, 0.46), "kiwi": (0.52, 0.70, 0.18), "lime": (0.72, 0.86, 0.36), "green": (0.44, 0.66, 0.22), "spinach": (0.30, 0.54, 0.16), "avocado": (0.62, 0.74, 0.36), "coffee": (0.38, 0.22, 0.13), "caramel": (0.78, 0.50, 0.24), "carrot": (0.96, 0.48, 0.06),
    "beet": (0.52, 0.04, 0.20), "pomegranate": (0.72, 0.06, 0.18), "cherry": (0.74, 0.06, 0.16), "coconut": (0.96, 0.95, 0.92), "lychee": (0.96, 0.84, 0.84), "tropical": (0.98, 0.62, 0.16), "pink": (0.96, 0.60, 0.64), "lemon": (0.96, 0.90, 0.52), "grapefruit": (0.96, 0.50, 0.40),
}  # fmt: skip
SERVED = frozenset(liquid.served for liquid in LIQUIDS.values() if liquid.served)


def flavoured(words: str) -> RGB | None:
    """The colour of what words say a drink tastes of; None where they say nothing of it."""
    return next((FLAVOURS[word] for word in words.lower().split() if word in FLAVOURS), None)


def liquid_of(words: str) -> Liquid | None:
    """The liquid that words name, by all of them, else by the last."""
    return LIQUIDS.get(words) or LIQUIDS.get(words.split()[-1] if words else "")
