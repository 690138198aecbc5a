"""Words of demonstrations: apparatus and what is put to it, prepositions, and what is done. Rows only."""

from __future__ import annotations

from ....vocabulary.nouns import singulars

APPARATUS: dict[str, str] = {  # kind of the catalogue: people's words for it, singular
    "grabber tool": "grabber tool, grabber, gripping tool, gripper, gripper tool, grabbing tool, claw, reacher, pair of tongs, tongs, pincers, tweezers, mechanical claw, grabber claw, clamp",
    "rotating platform": "rotating platform, platform, turntable, rotating turntable, rotating display, display, rotating display base, display base, rotating base, rotating stand, motorized turntable, motorized platform, spinning platform, rotating table, rotating disc, rotating plate, rotating tray, rotating display stand, revolving platform",
    "short pipe": "pipe, tube, plastic pipe, cardboard tube, plastic tube, pvc pipe",
    "kettlebell": "kettlebell, kettle bell",
    "steel weight": "weight, metal weight, steel weight, iron weight, dumbbell weight, weight plate",
    "beverage dispenser": "beverage dispenser, drink dispenser, dispenser, drinks dispenser, water dispenser, juice dispenser, liquid dispenser",
    "styrofoam cup": "styrofoam cup, foam cup, paper cup, plastic cup, polystyrene cup",
    "air pump": "electric air pump hose, air pump hose, electric air pump, air pump, balloon pump, pump, pump hose, hose, air hose",
    "tall glass": "tall glass, glass, glass cylinder, drinking glass, tumbler, cylinder, measuring cylinder, clear glass, glass vase, tall vase, glass tank, tank, water tank, container, beaker, clear container, glass container, plastic container",
    "clear cover": "acrylic box, plastic box, glass box, clear box, glass jar, jar, glass dome, dome, clear cup, glass cover, acrylic cover, lid",
    "woven basket": "woven basket, basket, wicker basket, wicker base, woven base, wicker stand, rattan basket, wicker",
    "silk cloth": "silk fabric, fabric, cloth, silk cloth, silk, scarf, silk scarf, towel, napkin, handkerchief, tissue, sheet of fabric, piece of cloth, tablecloth",
    "paper sheet": "cardstock bridge, paper bridge, cardboard bridge, paper, cardstock, card stock, paper sheet, construction paper, tissue paper, paper towel",
    "paper ball": "cotton ball, crumpled paper, paper ball, crumpled paper ball, wad of paper",
    "tall candle": "candle, taper candle, taper, candle holder, candlestick, tea light, tealight, tea candle",
    "matchstick": "matchstick, match, match stick, matchsticks",
    "projection screen": "projection screen, projector screen, backdrop screen",
    "upright mirror": "mirror, upright mirror, standing mirror",
    "brick": "concrete brick, brick, concrete block, cinder block, rock, stone, stone slab, rock surface, boulder",
    "glass sheet": "sheet of glass, glass sheet, glass pane, pane of glass, pane, acrylic sheet, plexiglass sheet, acrylic plate, glass plate, plexiglass, glass panel",
    "cardboard ramp": "ramp, cardboard ramp, inclined plane, incline, wedge, slope",
    "baking pan": "baking pan, baking tray, pan, tray, roasting pan, baking dish, dish",
    "wooden rod": "stick, wooden stick, rod, wooden rod, dowel, popsicle stick, bar, lever, arm",
    "paint brush": "paintbrush, paint brush, brush",
    "paint blob": "paint, dollop of paint, blob of paint, paint drop, whipped cream, shaving cream, ketchup, honey, jelly",
    "toy block": "tower, gate, arch, stack, structure, block tower, block, wooden block, toy block, brick block, wood block, building block, cube, wooden cube, box block, rectangular block, foam block",
    "pillow": "pillow, cushion",
    "domino": "domino, domino block, domino tile, domino piece",
    "tennis ball": "tennis ball",
    "ball": "ball, rubber ball, bouncy ball, foam ball, ping pong ball, golf ball, plastic ball, bouncing ball, dog ball, beach ball, metal ball, steel ball, wooden ball, billiard ball, pool ball, yoga ball, playground ball, inflatable ball",
    "basketball": "basketball",
    "football": "soccer ball, football",
    "marble": "marble, glass marble",
    "rubber duck": "rubber duck, rubber ducky, rubber duckie, duck, ducky, duckie, toy duck",
    "crate": "crate, plastic crate, milk crate, plastic bin, bin",
    "fabric box": "fabric box, storage box, box, cardboard box, shoebox, storage bin, fabric bin, gift box, carton",
    "mug": "mug, coffee mug, coffee cup, ceramic mug, cup, teacup, tea cup",
    "balloon": "balloon",
    "potato": "potato",
    "bowl": "bowl, glass bowl",
    "teapot": "teapot, tea pot",
    "marble track": "magnetic ramp, marble ramp, marble run, marble track, magnetic track",
    "whiteboard": "whiteboard, white board, magnetic board",
    "ball cradle": "newton's cradle, newtons cradle, newton cradle",
    "kettle": "kettle",
    "egg": "egg, raw egg",
    "vase": "vase, ceramic vase, flower vase, porcelain vase",
    "wine glass": "wine glass, goblet",
    "plate": "plate, porcelain plate, dish plate, ceramic plate",
    "bottle": "bottle, glass bottle",
    "orange": "orange, tangerine, clementine, mandarin",
    "apple": "apple",
    "lemon": "lemon",
    "banana": "banana",
    "tomato": "tomato",
    "lampshade": "lampshade, lamp shade",
    "desk lamp": "lamp, desk lamp, table lamp",
    "sofa": "couch, sofa",
    "magnet": "magnet, strong magnet, horseshoe magnet, bar magnet",
    "coin": "coin, metal coin",
    "paper clip": "paper clip, paperclip, metal clip, screw, metal nail, bolt, metal washer, nut",
    "incense stick": "incense, incense stick, stick of incense",
    "cutting board": "cutting board, chopping board",
    "pendulum": "pendulum",
    "spoon": "spoon, metal spoon, plastic spoon",
    "fork": "fork",
    "knife": "knife, kitchen knife",
    "key": "key",
    "toy car": "toy car, toy truck, car, toy vehicle",
    "coil spring": "spring, coil spring, metal spring, slinky",
    "sponge": "sponge",
    "foam block": "styrofoam, styrofoam block, foam block, piece of foam",
    "hammer": "hammer",
    "feather": "feather",
    "book": "book",
    "pencil": "pencil",
    "needle": "sharp object, sharp tip, needle, pin, sewing needle, thumbtack, nail",
    "ice cube": "ice cube",
    "cork": "cork, bottle cork",
    "toy": "toy, wooden toy",
    "hand": "hand",
    "squeeze tube": "toothpaste tube, tube of toothpaste, tube of paint, ketchup tube",
    "film sheet": "plastic wrap, plastic sheet, stretched plastic sheet, plastic film, rubber glove, cling film, rubber sheet, membrane",
    "can": "can, soda can, aluminum can, aluminium can, tin can, metal can, plastic pouch, pouch, plastic bag",
    "droplet": "droplet, dewdrop, dew drop, water droplet, water drop, raindrop, droplet of water, drop of water",
    "window": "window, car window, window pane, windowpane",
    "metal sheet": "sheet of aluminum, aluminum sheet, metal sheet, sheet of metal, aluminum foil, aluminum",
    "water basin": "pool, swimming pool, basin, water basin, pond, bathtub, tub",
}  # fmt: skip
TABLE = "table, coffee table, tabletop, table top, wooden tabletop, wood surface, wooden surface, desk, countertop, counter, bench, workbench, floor, ground, surface"
LIQUIDS = (
    "liquid",
    "water",
    "juice",
    "milk",
    "cola",
    "soda",
    "oil",
    "wine",
    "coffee",
    "tea",
    "cream",
    "whipped cream",
    "soup",
    "ketchup",
    "beer",
    "broth",
    "sauce",
)
NOWHERE = (
    "wall", "background", "camera", "frame", "air", "level", "band", "tape", "corner", "edge", "side", "end", "bottom", "top", "row", "gap", "line", "spotlight",
    "shadow", "cord", "rope", "string", "hook", "smiley face", "face", "game", "shape", "view", "scene", "distance", "water level", "edges", "corners", "height", "time", "tip", "point", "layer", "outer layer", "pressure", "tines", "rim", "environment", "area", "space station", "directions", "rubber", "material", "air",
)  # fmt: skip
PREPOSITIONS: dict[str, str] = {  # as it is said: what it comes to
    "out of": "out of", "out from": "out of", "from": "from", "into": "into", "onto": "on", "on top of": "on", "on": "on", "upon": "on", "atop": "on", "in front of": "before", "in": "in",
    "inside": "in", "inside of": "in", "behind": "behind", "next to": "beside", "beside": "beside", "near": "beside", "by": "by", "with": "with", "above": "above", "over": "above", "below": "under",
    "beneath": "under", "under": "under", "underneath": "under", "between": "between", "towards": "toward", "toward": "toward", "against": "against", "at": "toward", "through": "through", "to the left of": "left", "left of": "left",
    "on the left of": "left", "to the right of": "right", "right of": "right", "on the right of": "right", "in the middle of": "between", "at the edge of": "edge", "on the edge of": "edge", "on the edges of": "edge", "at the edges of": "edge",
    "on one end of": "edge", "at one end of": "edge", "at the end of": "edge", "to": "to", "around": "around", "for": "for", "of": "of", "across": "through", "along": "through", "down": "down", "off": "off", "off of": "off", "positioned": "", "as": "for", "beyond": "behind",
}  # fmt: skip
VERBS: dict[str, str] = {  # act: its forms
    "drop": "release, releases, released, let go, lets go, letting go, let go of, lets go of, drop, drops, dropped, dropping, fall, falls, falling, is let go, plummets, bounce, bounces, bouncing",
    "hold": "held, hold, holding, holds, grips, gripped, grasps, carries, carrying, clamps",
    "hang": "suspended, hanging, hangs, hung, dangling, dangles, hovering",
    "lower": "lowered, lowers, lowering, descends, descending, comes down, dipped, dips, submerged, inserted",
    "cover": "cover, covers, covering, covered",
    "lift": "picks up, pick up, picks them up, picks it up, picked up, lift, lifts, lifted, lifting, raised, raises, pulled up, is raised",
    "roll": "moves down, glides, runs down, roll, rolls, rolling, rolled, slides, sliding, slide",
    "turn": "rotate, rotates, rotating, spin, spins, spinning, turn, turns, turning, revolves, revolving, swings, swing, swinging",
    "strike": "pushed, pushing, knocks, knocking, knock, hits, hitting, hit, strikes, striking, pushes, touches, touching, goes through, passes through, wipes, sweeps, topples, bumps, knocked, pops",
    "pour": "pours, pour, pouring, poured, flows, dispenses, dispensed, drips, dripping",
    "burn": "burning, burn, burns, lit, ignited, lights up",
    "go out": "goes out, extinguished, go out, extinguishes, blown out",
    "inflate": "pumped, inflated, inflates, pumping, inflating, being pumped",
    "burst": "bursts, popped, explodes",
    "tear": "tear, tears, tearing, torn, rips, ripping",
    "pull": "pulling, pull, pulls, stretch, stretching",
    "place": "placing, places, put, puts, putting, stacks, stacking",
    "crush": "crushes, crushing, crushed, squashes, squashed, crushes",
    "hurl": "hurled, flung, thrown, tossed, smashed, slammed, launched",
    "press": "press, presses, pressing, pierces, piercing, pokes, punctures, pressed, pushed into",
    "squeeze": "squeezed, squeezes, squeezing, squeeze, compressed, compresses, pressed down, squished",
    "draw out": "extracted, removed, sucked, pulled out, evacuated, drawn out",
    "open": "opened, opens, uncapped",
    "tilt": "tilted, tilts, tipped",
    "cling": "clings, clinging",
    "cut": "cuts, cutting, slices, slicing, cut, sliced",
    "lie": "lie, stacked, piled, placed, set, sits, sitting, sit, positioned, resting, rests, rest, attached, taped, standing, stands, stand, lying, lies, located, propped, mounted, fixed, balanced, hooked, set up, arranged, aligned, lined, lined up, leaning, laid",
    "make": "made, drawn, filled, illuminated, casting, reflecting, causing, marking, showing, containing, contains, forming, knowing",
    "float": "float, floats, floating",
}  # fmt: skip
ALIVE = frozenset(
    "man woman boy girl child kid person people he she his her him they're fingers chef dog cat puppy kitten player someone somebody i you we bird horse student teacher scientist worker baby crowd men women".split()
)  # whose presence makes it no demonstration


def _rows(table: dict[str, str]) -> dict[str, str]:
    return {cell.strip(): name for name, row in table.items() for cell in row.split(",")}


NOUNS = {
    **_rows(APPARATUS),
    **dict.fromkeys((w.strip() for w in TABLE.split(",")), "table"),
    **dict.fromkeys(LIQUIDS, "liquid"),
    **dict.fromkeys(NOWHERE, ""),
}
ACT_OF = _rows(VERBS)
BE = frozenset("is are was were be been being gets get remains remain".split())
LONGEST = 5  # words of a phrase


def noun_at(words: list[str], at: int) -> tuple[str, int, bool, str] | None:
    """The noun phrase that begins at a word: its kind, its length in words, whether it is a plural, and how it was said."""
    for length in range(min(LONGEST, len(words) - at), 0, -1):
        phrase = " ".join(words[at : at + length])
        if phrase in NOUNS:
            return NOUNS[phrase], length, phrase == "matchsticks", phrase
        for one in singulars(phrase):
            if one in NOUNS:
                return NOUNS[one], length, True, one
    return None


def phrase_at(table: dict[str, str], words: list[str], at: int) -> tuple[str, int] | None:
    """The longest phrase of a table that begins at a word: what it comes to and its length in words."""
    for length in range(min(LONGEST, len(words) - at), 0, -1):
        found = table.get(" ".join(words[at : at + length]))
        if found is not None:
            return found, length
    return None
