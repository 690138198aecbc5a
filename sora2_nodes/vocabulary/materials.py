"""Words for what things are made of, by the stuff that is seen."""

from __future__ import annotations

STUFF_WORDS: dict[str, tuple[str, ...]] = {
    "ice": ("ice", "icy", "frozen"),
    "glass": ("glass", "glassy", "crystal", "translucent", "transparent", "acrylic", "ruby", "emerald", "jade", "quartz"),
    "diamond": ("diamond", "diamonds"),
    "gold": ("gold", "golden", "gilded", "gold plated", "brass"),
    "silver": ("silver", "silvery", "metal", "metallic", "steel", "iron", "chrome", "platinum", "titanium", "stainless steel", "aluminium", "aluminum", "tin"),
    "bronze": ("bronze", "copper"),
    "wood": ("wood", "wooden", "timber", "oak", "mahogany", "teak"),
    "stone": ("stone", "granite", "concrete", "slate", "rock"),
    "marble": ("marble", "porcelain", "ceramic"),
    "paper": ("paper", "origami"),
    "cardboard": ("cardboard",),
    "cloth": ("wool", "woolen", "knitted", "felt", "fabric", "cotton", "plush", "crochet", "yarn"),
    "rubber": ("rubber", "latex", "silicone"),
}  # fmt: skip
STUFF_OF: dict[str, str] = {word: stuff for stuff, words in STUFF_WORDS.items() for word in words}
STUFFS_OF: dict[str, dict[str, tuple[str, ...]]] = {  # of the reader's materials, by the colour that the word has of itself; "": by any
    "metal": {"gold": ("gold",), "brown": ("bronze",), "silver": ("silver",), "": ()}, "glass": {"": ("glass", "ice", "diamond")},
    "wood": {"white": ("paper",), "tan": ("cardboard",), "": ("wood",)}, "stone": {"": ("stone", "marble")}, "fabric": {"": ("cloth",)}, "rubber": {"": ("rubber",)},
}  # fmt: skip
FIGURATIVE = (
    "golden",
    "gold",
    "silver",
    "silvery",
    "rocky",
    "bronze",
    "copper",
    "icy",
    "frozen",
)  # of what lives: a colour
OWN_STUFF = {"metal": ("silver",), "glass": ("glass",), "wood": ("wood",), "stone": ("stone", "marble"), "fabric": ("cloth",), "rubber": ("rubber",)}  # fmt: skip  # of a catalogue's material
MADE_OF: dict[str, tuple[str, ...]] = {  # stuffs that whole figures are said to be made of, of `world.catalogue.stuffs.STUFFS`: their words after "made of"
    "leaves": ("leaves", "leaf", "plants", "vines", "moss", "grass", "ivy", "foliage", "vegetation", "branches and leaves"),
    "flowers": ("flowers", "petals", "roses", "blossoms", "flower petals"),
    "strawberries": ("strawberries", "strawberrys", "strawberry", "raspberries", "cherries", "tomatoes", "red fruit"),
    "jelly": ("jelly", "jello", "jell-o", "gelatin", "orange jelly", "orange jello", "gummy"),
    "watermelon": ("watermelon", "watermelons", "watermelon slices"),
    "oranges": ("oranges", "orange peel", "carrots", "pumpkins"),
    "fruit": ("fruit", "fruits", "vegetables", "candy", "candies", "sweets", "jelly beans", "gummy bears", "balloons", "confetti", "lego", "lego bricks", "toy bricks"),
    "coins": ("coins", "gold coins", "golden coins", "pure gold", "gold nuggets"),
    "bills": ("dollar bills", "dollars", "bills", "banknotes", "money", "cash"),
    "jewels": ("jewels", "jewelry", "jewellery", "jewlery", "jewlry", "gems", "gemstones", "precious stones"),
    "crystal": ("crystal", "crystals"),
    "rocks": ("rocks", "stones", "rock", "boulders", "pebbles", "rubble"),
    "water": ("water", "liquid", "liquid water", "waves"),
    "lava": ("lava", "magma", "fire", "flames"),
    "clouds": ("clouds", "cloud", "smoke", "mist", "cotton wool", "cotton candy", "snow", "wool"),
    "mud": ("mud", "clay", "dirt", "soil", "sand"),
    "cheese": ("cheese", "butter", "pasta", "noodles", "bread", "dough"),
}  # fmt: skip
MADE_OF_WORDS: dict[str, str] = {word: stuff for stuff, words in MADE_OF.items() for word in words}
