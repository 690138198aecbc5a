"""What people wear and how their hair, beards and faces look, with the words that say so."""

from __future__ import annotations

LAYERS = ("top", "outer", "legs", "whole", "feet", "hat", "extra")  # where a garment goes

GARMENTS: dict[str, tuple[str, tuple[str, ...]]] = {  # garment: (layer, the words that say it)
    "shirt": ("top", ("shirt", "dress shirt", "button up", "button down", "flannel", "flannel shirt", "polo", "polo shirt", "hawaiian shirt", "work shirt")),
    "t-shirt": ("top", ("t shirt", "tshirt", "tee", "tee shirt", "jersey", "football shirt")),
    "blouse": ("top", ("blouse", "crop top", "top", "tunic top")),
    "tank top": ("top", ("tank top", "vest top", "singlet", "sports bra", "undershirt", "camisole")),
    "sweater": ("top", ("sweater", "jumper", "pullover", "turtleneck", "cardigan", "knit", "sweatshirt", "knitted sweater", "wool sweater")),
    "hoodie": ("top", ("hoodie", "hooded sweatshirt", "hooded top")),
    "vest": ("outer", ("vest", "waistcoat", "life jacket", "life vest", "safety vest", "hi vis vest", "reflective vest", "high visibility vest", "bulletproof vest")),
    "jacket": ("outer", ("jacket", "leather jacket", "denim jacket", "bomber jacket", "windbreaker", "blazer", "puffer jacket", "biker jacket", "sport coat", "suit jacket", "tuxedo jacket")),
    "coat": ("outer", ("coat", "overcoat", "trench coat", "raincoat", "slicker", "rain slicker", "oilskin", "oilskins", "fur coat", "winter coat", "duffel coat", "peacoat", "lab coat", "anorak", "trenchcoat", "long coat", "rain jacket", "greatcoat")),
    "parka": ("outer", ("parka", "ski jacket", "down jacket", "snow jacket")),
    "cloak": ("outer", ("cloak", "cape", "poncho", "shawl", "mantle", "hooded cloak")),
    "apron": ("outer", ("apron", "smock")),
    "dress": ("whole", ("dress", "gown", "sundress", "evening gown", "ball gown", "wedding dress", "frock", "summer dress", "evening dress", "cocktail dress", "flamenco dress", "nightgown")),
    "suit": ("whole", ("suit", "tuxedo", "business suit", "three piece suit", "tux", "dinner jacket", "pinstripe suit", "suit and tie", "formal wear", "business attire", "formal attire", "business clothes", "business wear", "office attire")),
    "uniform": ("whole", ("uniform", "scrubs", "military uniform", "school uniform", "police uniform", "jumpsuit", "boiler suit", "coveralls", "onesie", "onesies", "work clothes", "outfit",
                          "clothes", "clothing", "attire", "garment", "garments")),
    "costume": ("whole", ("costume", "mascot costume", "halloween costume", "fancy dress", "inflatable costume", "mascot suit")),
    "robe": ("whole", ("robe", "bathrobe", "kimono", "toga", "dressing gown", "monk's robe", "robes", "kaftan", "sari", "yukata", "hanbok", "tunic", "pajamas", "pyjamas")),
    "armour": ("whole", ("armor", "armour", "suit of armor", "suit of armour", "plate armor", "chainmail", "shining armor", "battle armor")),
    "spacesuit": ("whole", ("spacesuit", "space suit", "astronaut suit", "hazmat suit", "protective suit", "biohazard suit", "protective suits")),
    "swimsuit": ("whole", ("swimsuit", "bikini", "bathing suit", "wetsuit", "diving suit", "swimwear", "swim trunks", "swimming trunks", "board shorts", "leotard", "speedo")),
    "sportswear": ("whole", ("tracksuit", "sportswear", "gym clothes", "running gear", "track suit", "athletic wear", "activewear", "football kit", "cycling kit", "racing suit", "karate gi", "gi")),
    "overalls": ("legs", ("overalls", "dungarees", "bib overalls", "denim overalls")),
    "tutu": ("legs", ("tutu",)),
    "skirt": ("legs", ("skirt", "miniskirt", "kilt", "pleated skirt", "mini skirt", "grass skirt", "sarong")),
    "trousers": ("legs", ("trousers", "pants", "slacks", "chinos", "sweatpants", "cargo pants", "joggers", "corduroys", "khakis", "leather pants")),
    "jeans": ("legs", ("jeans", "denim", "blue jeans", "denims")),
    "shorts": ("legs", ("shorts", "hot pants", "bermudas")),
    "leggings": ("legs", ("leggings", "tights", "stockings", "yoga pants")),
    "shoes": ("feet", ("shoes", "sneakers", "trainers", "loafers", "running shoes", "high heels", "heels", "slippers", "ballet shoes", "pointe shoes", "cleats", "dress shoes")),
    "boots": ("feet", ("boots", "cowboy boots", "rain boots", "wellies", "wellingtons", "rubber boots", "hiking boots", "ski boots", "combat boots", "wellington boots", "leather boots")),
    "sandals": ("feet", ("sandals", "flip flops", "flipflops")),
    "fins": ("feet", ("fins", "flippers")),
    "hat": ("hat", ("hat", "fedora", "sun hat", "bowler hat", "panama hat", "trilby", "straw hat", "wide brimmed hat", "bucket hat", "sunhat", "party hat", "conical hat")),
    "cap": ("hat", ("cap", "baseball cap", "flat cap", "beret", "sailor cap", "captain's hat", "captain hat", "police cap", "sailor hat", "peaked cap")),
    "beanie": ("hat", ("beanie", "knit cap", "wool hat", "woolly hat", "bobble hat", "winter hat", "knitted hat", "santa hat", "fur hat")),
    "top hat": ("hat", ("top hat", "stovepipe hat")),
    "cowboy hat": ("hat", ("cowboy hat", "stetson", "sombrero")),
    "helmet": ("hat", ("helmet", "hard hat", "bike helmet", "bicycle helmet", "motorcycle helmet", "space helmet", "viking helmet", "crash helmet", "racing helmet", "hardhat", "safety helmet")),
    "crown": ("hat", ("crown", "tiara", "flower crown", "laurel wreath", "diadem")),
    "wizard hat": ("hat", ("wizard hat", "witch hat", "pointed hat", "pointy hat", "witch's hat", "wizard's hat")),
    "chef hat": ("hat", ("chef hat", "chef's hat", "toque", "chef's toque", "chefs hat")),
    "hood": ("hat", ("hood", "veil", "headscarf", "hijab", "bandana", "headband", "turban", "bonnet", "sweatband")),
    "glasses": ("extra", ("glasses", "spectacles", "eyeglasses", "round glasses", "reading glasses", "monocle", "thick glasses", "horn rimmed glasses")),
    "sunglasses": ("extra", ("sunglasses", "shades", "aviators", "dark glasses")),
    "goggles": ("extra", ("goggles", "vr headset", "ski goggles", "safety goggles", "swimming goggles", "diving mask", "snorkel", "safety glasses", "vr goggles", "welding mask")),
    "mask": ("extra", ("mask", "face mask", "surgical mask", "gas mask", "masquerade mask", "ski mask", "carnival mask", "balaclava")),
    "gloves": ("extra", ("gloves", "mittens", "boxing gloves", "rubber gloves", "oven mitts", "work gloves", "leather gloves")),
    "scarf": ("extra", ("scarf", "shawl scarf", "neckerchief", "bandanna", "woollen scarf", "knitted scarf")),
    "tie": ("extra", ("tie", "necktie", "bow tie", "bowtie")),
    "belt": ("extra", ("belt", "sash", "black belt", "tool belt")),
    "necklace": ("extra", ("necklace", "pendant", "medal", "pearls", "gold chain", "amulet", "stethoscope", "pearl necklace")),
    "earrings": ("extra", ("earrings", "earring", "jewelry", "jewellery", "bracelet", "bracelets", "bangles")),
    "headphones": ("extra", ("headphones", "earphones", "headset", "earbuds")),
    "backpack": ("extra", ("backpack", "rucksack", "jetpack", "jet pack", "school bag", "schoolbag", "knapsack")),
    "bag strap": ("extra", ("shoulder bag", "satchel", "messenger bag")),
    "wings": ("extra", ("wings", "angel wings", "fairy wings", "butterfly wings")),
    "socks": ("extra", ("socks", "sock")),
    "wristwatch": ("extra", ("wristwatch", "smartwatch")),
    "halo": ("extra", ("halo",)),
    "horns": ("extra", ("devil horns", "antlers", "bunny ears", "cat ears")),
    "red nose": ("extra", ("red nose", "clown nose")),
    "face paint": ("extra", ("makeup", "make up", "face paint", "lipstick", "red lipstick", "war paint")),
    "oxygen tank": ("extra", ("oxygen tank", "scuba gear", "scuba tank", "diving gear", "air tank")),
    "eye patch": ("extra", ("eye patch", "eyepatch")),
    "quiver": ("extra", ("quiver",)),
}  # fmt: skip
GARMENT_OF: dict[str, str] = {word: garment for garment, (_, words) in GARMENTS.items() for word in words}
LAYER_OF: dict[str, str] = {garment: layer for garment, (layer, _) in GARMENTS.items()}

HAIR_STYLES: dict[str, tuple[str, ...]] = {
    "bald": ("bald", "balding", "hairless", "shaved head", "shaven headed", "bald headed", "bald head"),
    "short": ("short hair", "short haired", "buzz cut", "crew cut", "short cropped hair", "pixie cut", "cropped hair", "slicked back hair", "slicked hair", "neat hair"),
    "bob": ("bob", "bob cut", "shoulder length hair", "bobbed hair", "medium length hair"),
    "long": ("long hair", "long haired", "flowing hair", "long flowing hair", "waist length hair", "loose hair", "straight hair", "windswept hair", "blowing hair", "wavy hair", "long wavy hair"),
    "bun": ("bun", "hair bun", "top knot", "topknot", "man bun", "hair in a bun", "updo"),
    "ponytail": ("ponytail", "pony tail", "hair tied back", "tied back hair", "hair in a ponytail"),
    "pigtails": ("pigtails", "bunches"),
    "braids": ("braids", "braid", "braided hair", "plait", "plaits", "cornrows", "dreadlocks", "dreads", "braided"),
    "curls": ("curls", "curly hair", "curly haired", "curly", "ringlets", "frizzy hair", "messy hair", "tousled hair", "wild hair", "wavy haired"),
    "afro": ("afro", "afro hair"),
    "mohawk": ("mohawk", "spiky hair", "spiked hair", "punk hair"),
}  # fmt: skip
HAIR_STYLE_OF: dict[str, str] = {word: style for style, words in HAIR_STYLES.items() for word in words}
BEARDS: dict[str, tuple[str, ...]] = {
    "beard": ("beard", "bearded", "full beard", "bushy beard", "long beard", "white bearded", "grey bearded"),
    "moustache": ("moustache", "mustache", "mustachioed", "moustached", "handlebar moustache", "handlebar mustache"),
    "stubble": ("stubble", "stubbled", "unshaven", "five o'clock shadow"),
    "goatee": ("goatee",),
}
BEARD_OF: dict[str, str] = {word: beard for beard, words in BEARDS.items() for word in words}

EXPRESSIONS: dict[str, tuple[str, ...]] = {  # adjectives, adverbs and nouns; verbs are in acts
    "happy": ("happy", "happily", "smiling", "cheerful", "cheerfully", "joyful", "joyfully", "grinning", "smile", "grin", "delighted", "glad", "laughing", "excited", "excitedly", "pleased", "beaming", "proud", "proudly", "amused",
              "gleefully", "playful", "playfully"),
    "sad": ("sad", "sadly", "crying", "tearful", "gloomy", "melancholic", "melancholy", "heartbroken", "lonely", "depressed", "sorrowful", "weeping", "disappointed", "tears", "wistful", "grief stricken"),
    "angry": ("angry", "angrily", "furious", "furiously", "mad", "scowling", "frowning", "frown", "annoyed", "fierce", "fiercely", "glaring", "enraged", "irritated", "grumpy", "stern", "sternly"),
    "surprised": ("surprised", "astonished", "shocked", "amazed", "startled", "wide eyed", "stunned", "awestruck", "in awe", "surprise", "amazement", "in disbelief", "wonder"),
    "afraid": ("afraid", "scared", "frightened", "terrified", "fearful", "nervous", "nervously", "anxious", "worried", "panicked", "anxiously", "fear", "terror", "horrified"),
    "calm": ("calm", "calmly", "serene", "relaxed", "peaceful", "thoughtful", "pensive", "thoughtfully", "neutral", "serious", "focused", "concentrated", "determined", "solemn", "confident", "contemplative", "tired", "sleepy", "bored",
             "confidently", "exhausted", "weary", "patiently"),
}  # fmt: skip
EXPRESSION_OF: dict[str, str] = {word: kind for kind, words in EXPRESSIONS.items() for word in words}
AGES: dict[str, tuple[str, ...]] = {
    "baby": ("newborn", "infant"),
    "child": ("little", "young child", "small child", "five year old", "six year old", "seven year old", "eight year old", "ten year old"),
    "teen": ("teenage", "teenaged", "adolescent"),
    "adult": ("young", "middle aged", "grown", "adult", "mature"),
    "old": ("old", "elderly", "aged", "ancient", "aging", "wrinkled", "senior", "ageing"),
}  # fmt: skip
AGE_OF: dict[str, str] = {word: age for age, words in AGES.items() for word in words}
BUILDS: dict[str, tuple[str, ...]] = {
    "thin": ("thin", "skinny", "slim", "slender", "lean", "lanky", "petite", "gaunt", "scrawny"),
    "muscular": (
        "muscular",
        "strong",
        "athletic",
        "fit",
        "buff",
        "burly",
        "brawny",
        "broad shouldered",
        "sturdy",
        "beefy",
        "jacked",
    ),
    "heavy": (
        "fat",
        "chubby",
        "overweight",
        "plump",
        "heavy",
        "stout",
        "heavyset",
        "obese",
        "portly",
        "round",
        "stocky",
        "large bellied",
    ),
}
BUILD_OF: dict[str, str] = {word: build for build, words in BUILDS.items() for word in words}
