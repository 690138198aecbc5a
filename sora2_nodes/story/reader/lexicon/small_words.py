"""Sizes, materials, patterns, numbers and the small words of English. `~` marks a word that only stands in."""

from __future__ import annotations

from ....vocabulary.relations import BORNE_BY

SIZES = {
    "tiny": "tiny, miniature, minuscule, teeny, mini, micro, microscopic, itty bitty, wee, minute, very small, thumb sized",
    "small": "small, little, compact, petite, smallish, smaller, smallest, ~shortest, ~shorter, ~lightest, ~lighter, ~lightweight, pocket sized, palm sized, ~short, ~thin, ~light weight, ~slim",
    "medium": "medium, medium sized, average sized, mid sized, regular sized, normal sized, average",
    "large": "large, big, sizable, bigger, larger, ~tall, ~tallest, ~taller, ~heaviest, ~heavier, hefty, ~fat, ~bulky, oversized, ~heavy, ~long, ~thick, ~wide load, ~high stack",
    "huge": "huge, giant, enormous, massive, gigantic, colossal, very large, very big, humongous, immense, mammoth, towering, monstrous, "
    "biggest, vast, ~titanic, jumbo, house sized, ~supersized, largest, ~life sized, ~mega, ginormous",
}
MATERIALS = {  # words → material; the colour it has of itself, "-" for none
    "rubber": ("rubber, rubbery, bouncy, elastic, ~latex, ~silicone, ~squishy, ~inflatable, ~springy", "-"),
    "wood": (
        "wood, wooden, timber, oak, pine, bamboo, plywood, mahogany, birch, maple, ~wicker, walnut wood, teak, hardwood, ~cork, ~log",
        "brown",
    ),
    "wood:tan": ("~cardboard", "tan"),
    "wood:white": ("~paper", "white"),
    "metal": (
        "metal, metallic, steel, iron, aluminium, aluminum, tin, titanium, lead, chrome, stainless steel, ~mirror, ~mirrored, "
        "~reflective, platinum, ~wrought iron, ~chromed",
        "silver",
    ),
    "metal:gold": ("brass, golden, gilded, gold plated, gold", "gold"),
    "metal:silver": ("silver, silvery", "silver"),
    "metal:brown": ("copper, bronze, ~rusty, rusted", "brown"),
    "glass": (
        "glass, crystal, glassy, ~transparent, ~translucent, ~clear, ~see through, ~acrylic, ~diamond, ~ice, ~frozen, ~icy, ~quartz",
        "cyan",
    ),
    "glass:green": ("~emerald, ~jade", "green"),
    "glass:red": ("~ruby", "red"),
    "stone": (
        "stone, marble, granite, rock, rocky, concrete, cement, ~ceramic, ~porcelain, slate, ~bone, ~cobblestone, limestone, ~basalt",
        "grey",
    ),
    "stone:red": ("brick, ~terracotta", "red"),
    "plastic": ("plastic, vinyl, ~foam, ~styrofoam, ~nylon, ~polystyrene, ~lego, ~wax, ~toy", "-"),
    "fabric": (
        "fabric, cloth, cotton, wool, woolen, woollen, felt, velvet, silk, plush, denim, ~fluffy, ~furry, ~fuzzy, knitted, "
        "~soft, ~stuffed, ~yarn, ~fur, linen, satin, ~cuddly, ~wooly, ~woolly, ~feathered, ~straw, ~hay, ~canvas",
        "-",
    ),
    "fabric:brown": ("leather, ~suede, ~burlap", "brown"),
    "earth": ("earth, clay, mud, dirt, soil, ~earthen, ~muddy, ~chocolate, ~sand, ~meat, ~lava", "brown"),
}
PATTERNS = {
    "plain": "plain, solid colored, solid coloured, solid color, solid colour, unpatterned, monochrome colored",
    "stripes": "striped, stripes, stripe, stripy, stripey, ~zebra striped, banded, ~zebra print, pinstriped, lined, ~swirled, ~swirly, ~swirls, ~lines",
    "checker": "checkered, checked, chequered, checkerboard, checker, ~plaid, ~tartan, ~gingham, ~grid, checks, ~patchwork, ~mosaic, ~tiled pattern",
    "spots": "spotted, spots, dotted, polka dot, polka dots, polka dotted, speckled, ~dots, spotty, ~freckled, ~marbled, ~leopard print, ~starred, ~floral, "
    "~flowery, ~patterned, ~splattered, ~confetti",
}
HUES = (
    "different colors, different colours, various colors, various colours, many colors, many colours, all colors, multicolored, "
    "multicoloured, multi colored, multi coloured, colored, coloured, colorful, colourful, rainbow colored, rainbow coloured, rainbow, assorted, mixed colors, several colors"
)
SHADES = {
    "dark": -0.16,
    "deep": -0.12,
    "light": 0.13,
    "pale": 0.16,
    "bright": 0.03,
    "pastel": 0.17,
    "vivid": 0.0,
    "hot": 0.0,
    "neon": 0.04,
    "rich": -0.05,
    "soft": 0.08,
    "electric": 0.0,
    "baby": 0.16,
    "dusty": 0.0,
    "faded": 0.06,
    "shocking": 0.0,
}  # OKLab lightness
NUMBERS = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                                      "seventeen eighteen nineteen twenty".split())} | {
    "both": 2, "several": 3, "few": 3, "some": 2, "many": 6, "multiple": 3, "various": 3, "numerous": 6, "countless": 12, "dozens": 12,
    "hundreds": 100, "thousands": 1000, "hundred": 100, "thousand": 1000, "thirty": 30, "forty": 40, "fifty": 50, "single": 1,
    "lots": 6, "couple": 2, "million": 1000, "twin": 2, "plenty": 6, "half": 1,
}  # fmt: skip
DETERMINERS = """a an the this that these those his her its their our my your each every another any all other same certain
first second third fourth fifth sixth seventh eighth ninth tenth last next final one's whose both""".split()
PREPOSITIONS = """on onto in into at by near under over across along down up through around against behind beside between toward towards
to from off of with inside outside above below upon past beneath underneath within among amid before after for about atop next front
throughout beyond via alongside without opposite like than""".split()
LONG_PREPOSITIONS = (
    *BORNE_BY,
    "on top of",
    "in front of",
    "next to",
    "right next to",
    "right at",
    "right on",
    "right in",
    "right into",
    "right before",
    "right after",
    "out of",
    "away from",
    "inside of",
    "close to",
    "on the edge of",
    "off of",
    "off the edge of",
    "at the edge of",
    "over the edge of",
    "in the middle of",
    "in the center of",
    "in the centre of",
    "at the end of",
    "at the bottom of",
    "at the top of",
    "at the foot of",
    "across the surface of",
    "on the surface of",
    "from the top of",
    "to the edge of",
    "on the side of",
    "to the left of",
    "to the right of",
    "to the front of",
    "to the rear of",
    "to the side of",
    "left of",
    "right of",
    "on the left of",
    "on the right of",
    "on the left side of",
    "on the right side of",
    "across from",
    "in between",
    "surrounded by",
    "on the other side of",
    "all around",
    "at the side of",
    "in back of",
    "up against",
    "around the corner from",
    "from behind",
    "from under",
    "from inside",
    "out from behind",
    "at the center of",
    "at the centre of",
    "at the front of",
    "at the back of",
    "in the back of",
    "in the corner of",
    "in the front of",
    "from between",
    "over the top of",
)
CONJUNCTIONS = "and then while as but or when until so before after where because meanwhile once whilst plus followed afterwards finally & vs versus".split()
PRONOUNS = {
    "it": "thing",
    "itself": "thing",
    "he": "man",
    "she": "woman",
    "him": "man",
    "they": "many",
    "them": "many",
    "each other": "many",
    "one another": "many",
    "himself": "man",
    "herself": "woman",
    "themselves": "many",
    "which": "last",
    "that": "last",
    "who": "person",
    "her": "woman",
    "we": "many",
    "everyone": "many",
    "everybody": "many",
    "the rest": "thing",
    "the others": "many",
    "together": "many",
}
NEGATIONS = "no not without never none don't doesn't isn't aren't won't can't cannot avoid exclude excluding except minus nobody nothing neither nor non".split()
BE = "is are was were be been being am gets get getting got becomes become becoming keeps keep seems starts start begins begin starting beginning started began".split()
FUNCTION_WORDS = """underwater outdoors indoors midair ashore offshore abroad overseas downstream upstream i me you us mine can could will would shall should may might must do does did have has had having there here it's that's
very really quite just also too only even again still back away together apart forth out if such well let's make makes made making
what whose how why more most much less least each own not yes please show shows showing shown display displays create generate render video clip scene
shot shots footage film movie image picture view depict depicts depicting featuring feature features see seen sees seeing want need wants needs
almost soon always often once ever yet else s t re ve ll d m let now eventually immediately directly straight
following while way ways thing things stuff anything everything filled covered full made set made wearing wears wear dressed dress holding
color colour colored coloured colors colours shaped shape size sized style look looking named called age aged hair moment time times bit lot lots side sides end
middle top bottom edge center centre corner front background foreground distance air towards side while
piece pieces kind part parts type gravity height heights high low photo photograph picture background sky scenery frame scene
subject viewer audience screen story sequence slow-mo toward light lights lighting pattern patterns design print motif match game action setting location environment details description landscape wind breeze mr mrs ms dr miss sir madam""".split()
CRAFT = "depth of field, shallow depth of field, high quality, highly detailed, ultra realistic, best quality"  # never shown
DETAILS = """water, milk, juice, soda, twice, thrice, straight up, straight down, out of frame, out of the frame, out of shot, out of view, out of sight, off screen, off camera"""  # understood, not shown, and said so
FILLERS = """hand in hand, side by side, head on, year old, years old, arm in arm, in place, in turn, in a circle, in circles, by itself, by themselves, on its own, on its side, on their sides, step by step, bit by bit, little by little, again and again, over and over, one by one, one after another, one after the other, one at a time, one behind another, one behind the other, on the spot, in the air, in the background, in the foreground, at the end, at the top, at the bottom, from the top, to the bottom, to the end, on top, of course, at first, at last"""  # read, never shown
DIRECTIONS = {
    "right": "right, to the right, rightwards, rightward, towards the right, from left to right, left to right, from the left, from left, off to the right, toward the right, from the left to the right, from the left to right, from left to the right, from the left side to the right side, from left side to right side, to the right side",
    "left": "left, to the left, leftwards, leftward, towards the left, from right to left, right to left, from the right, from right, off to the left, toward the left, from the right to the left, from the right to left, from right to the left, from the right side to the left side, from right side to left side, to the left side",
    "up": "upwards, upward, skyward, skywards, from bottom to top, from the bottom to the top",
    "down": "downwards, downward, from top to bottom, from the top to the bottom",
}
