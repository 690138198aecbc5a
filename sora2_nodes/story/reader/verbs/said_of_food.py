"""Manners of speaking of food, drinks and small mechanisms put into plain words: honey drizzles, cream is on top, marbles have a track."""

from __future__ import annotations

import re
from collections.abc import Callable

Plain = str | Callable[[re.Match[str]], str]
FLUIDS = (
    "honey|(?:maple |golden )?syrup|(?:melted |dark |milk |white |hot |liquid )?chocolate(?: sauce)?|caramel(?: sauce)?|(?:melted |liquid )?cheese(?: sauce)?|gravy|olive oil|"
    "(?:liquid |molten |melted )gold|cream|milk|icing|glaze|sauce|batter|custard"
)
RUNS = "drizzl|dripp|trickl|ooz|flow|cascad|pour|stream"
TOPPED = "cherry|cherries|strawberry|strawberries|berries|sprinkles|caramel|chocolate|sauce|nuts|cinnamon|cocoa"


def _poured(found: re.Match[str]) -> str:
    fluid = found["fluid"]
    return f"{fluid + ' sauce' if fluid.lower() in ('caramel', 'chocolate') else fluid} pouring"


SAID_OF_FOOD: tuple[tuple[str, Plain], ...] = (
    (r"\bfries(?=\s*(?:[,.;:!?]|$)|\s+(?:on|in|beside|next|near|and|with|are|is|fall|lie|at|to|from|being|dipped|behind)\b)", "potato fries"),
    (r"\b(?:birthday )?cake (?:topped |decorated |covered |lit up )?with (?:(?:[a-z]+|\d+) )?(?:(?:lit|burning|colou?rful|glowing|flickering|tall|small) )*candles\b(?: on (?:it|top))?", "birthday cake"),
    (r"\b(hav(?:e|ing)|has|hold(?:s|ing)|host(?:s|ing)|enjoy(?:s|ing)|at) an? (?:[\w-]+ )?tea party\b", lambda found: {"have": "drink", "has": "drinks"}.get(found[1].lower(), "drinks" if found[1].endswith("s") else "drinking") + " tea at a table"),
    (r"\b(pull|slid|draw|remov|lift)(s|es|ing) ((?:(?:an?|the|some|two|three|several|his|her|fresh|hot|freshly|baked|golden|steaming|crusty) )*(?:tray of |sheet of |loaf of |loaves of )?(?:[\w-]+ )?(?:bread|loaf|loaves|pie|cake|cakes|cookies|pizza|roast|turkey|chicken|buns|rolls|croissants|pastries|lasagna)) (?:out of|from) (?=(?:the|an?|his|her) (?:[\w-]+ )?oven\b)",
     lambda found: f"{'taking' if found[2] == 'ing' else 'takes'} {found[3]} out of "),
    (r",? with (?:a|one) (?:single |gentle |big |long |soft |mighty |deep |quick )*(?:puff|blow|breath)\b(?! of)", ""),
    (r"\bin (the|an?) plate\b", r"on \1 plate"),
    (r"\b(kiwi|orange|apple|mango|peach|lemon|banana|cherry|pear) fruits?\b", r"\1"),
    (r"\b(?:a )?(?:serving|portion) of ", ""),
    (r"\b(broccoli|pumpkin|shrimp|noodle|rice|pasta|salmon|chicken) dish(?:es)?\b", r"plate of \1"),
    (r"\bfinger looking cookies\b", "cookies"),
    (rf"\b(?P<fluid>{FLUIDS}) (?:is |being |gets |slowly )*poured\b", _poured),
    (rf"\b(?P<fluid>{FLUIDS})(?: is| being| slowly| gently| smoothly| gracefully)* (?:drizzl|dripp?|trickl|ooz|cascad|stream)(?:ing|es|s|ed|e)?\b(?: down)?", _poured),
    (rf"\b(?:drizzled|dripping|topped|coated|covered|drenched) (?:with|in) (?:(?:warm|rich|thick|golden|glossy|melted) )*(?P<fluid>{FLUIDS})\b(?= (?:pouring|dripping|running))", r"with \g<fluid>"),
    (rf",? (?:and )?(?:topped )?with (?:(?:a |some )?(?:swirl|dollop|heap|mountain|cloud) of )?(?:\w+ ){{0,2}}?whipped cream(?:,? (?:and )?(?:an? )?(?:\w+ )?(?:{TOPPED}))*(?: on top)?", ""),
    (rf",? (?:and )?(?:an? |some )?(?:\w+ )?(?:{TOPPED}) on top(?= of the whipped cream)? of the (?:whipped )?cream", ""),
    (r"\bwith ((?:(?:a|an|some|fresh|two|three) )*(?:[\w-]+ ){0,2}?[\w-]+) on top\b(?! of)", r"with \1 on it"),
    (r"\btopped with (?=(?:an? |some |fresh |two |three )*[\w-]+)", "with "),
    (r"\bcheese pull\b|\bcheese stretch(?:es|ing)?\b", "melted cheese"),
    (r"\b(marbles?|balls?|ball bearings?)( \w+ly)? (roll|rac|run|zip|speed|glid|slid)(e|es|s|ing|ning)?( \w+ly)? (?:down|along|through|on|around|over) (?:an? |the |its |their )?(?:[\w-]+ ){0,3}?(?:track|tracks|rails?|chute|slope|maze|course|marble run|run)\b", lambda f: f"{f[1]} rolling down a wooden ramp" if f[4] in ("ing", "ning") else f"{f[1]} roll down a wooden ramp"),
    (r"\b(?:watch|clock|mechanical|pocket watch)(?:'s)? (?:mechanism|movement|gears|clockwork)(?:,? (?:with )?(?:its |the |tiny |small |brass |golden |intricate )*(?:gears|cogs)(?: and (?:springs|cogs|wheels))?)?", "small brass gears"),
    (r"\b(hamsters?|mouse|mice|gerbils?)\b((?: \w+){0,4}?) (in|on|inside) (?:an?|the|its|his|her) (?:(?:little|spinning|small|plastic|metal|colou?rful|tiny) )*wheel\b", r"\1\2 \3 a hamster wheel"),
    (r"\bfrom one ((?:[\w-]+ )?[\w-]+) (?:in)?to (?:another|the other|the next)(?: one| \1)?\b", r"from a \1 into another \1"),
    (r"\b(?:pat|knob|cube|piece|slab|dollop) of butter\b", "butter"),
    (r"\b(?:from |over |across )?lily ?pad to lily ?pad\b", "across lily pads on a pond"),
    (r"\bwind-?up (?=toy|car|robot|mouse|duck)", ""),
    (r"\b(an? |the )?((?:diamond|engagement|wedding|gold|golden|silver|ruby|sapphire) )+ring in an? (?:[\w-]+ ){0,2}box\b", r"\1ring box"),
    (r"\b(?:swinging|hanging|dangling)( \w+ly)? (?:on|from) (?:an?|its|the) (?:gold |golden |silver |thin |long )*chain\b", "swinging to and fro"),
    (r"\b(turn|turns|turning|swivel|swivels|swivelling|tilt|tilts|tilting) its head\b", lambda f: "looking around" if f[1].endswith("ing") else "looks around"),
    (r"\b((?:sleep|sit|rest|perch|nap|laz|hid|doz|munch|eat)(?:s|es|ing|ting|ping|ching)?)((?: \w+){0,3}) in an? ((?:\w+ )?)trees?\b", r"\1\2 on a \3branch"),
    (r"\bcastle in (?=(?:an?|the|its) (?:fish tank|aquarium|fishbowl)\b)", ""),
    (r"\b(poured|served|splashing|pouring) over (?:crushed )?ice\b(?! c)", r"\1 over ice cubes"),
    (r"\b(?:terracotta|clay|flower|plant) ?(pots?)\b", lambda f: "potted plants" if f[1].endswith("s") else "potted plant"),
    (r"\b(walk|runn?|roll|crawl|rac|scurr|march|skitter|scuttl)(s|es|ies|e|ing|ying)? across (an?|the) ((?:\w+ ){0,2}(?:desk|table|counter|tabletop|shelf))\b", r"\1\2 on \3 \4"),
    (r"\b(?:snowy|frosty|frosted|icy) window\b", "window"),
    (r"\b(\w+ing) side by side(?: with)?\b", r"\1 together"),
    (r"\b(?:a |the )?spider(?: is)? (?:spinning|weaving|building|spins|weaves|builds) (?:an? |its |the )?(?:[\w-]+ )?web\b", "a spider in the middle of a spider web"),
    (r"\b(?:a |the |one )?match(?:stick)? (?:is |being )*(?:struck|lit|ignit(?:ed|es|ing)|lights|lighting|strikes|striking|flar(?:es|ing)|burning|burns)(?: up| to life)?\b", "a burning matchstick"),
    (r"\b(?:strikes|striking|lights|lighting) a match\b", "holds a burning matchstick"),
    (r",? with an? (?:tiny|miniature|small|little|whole|entire|glowing)(?: [\w-]+){1,3}? (?:inside|within)(?: it)?\b", ""),
    (r"\b(record player|turntable|gramophone)( \w+ing)? (?:spinning|playing|spins|plays) (?:an? |the |its )?(?:old |black |vintage )?(?:vinyl records?|vinyl|records?)\b", r"\1 playing"),
    (r",? (?:and )?(?:the |its )?needle (?:drops|dropping|lowers|lowering|falls|touches|touching)(?: (?:onto|on|down on|down) (?:the |its )?(?:record|vinyl|groove))?\b", ""),
    (r"\b(music box) with (?:an? |the )?(?:\w+ )?(?:ballerina|dancer)(?: (?:turning|spinning|dancing|twirling|inside|on top))*\b", r"\1 playing"),
    (r"\b(?:slices? of )?(?:bread|toast)(?: slices?)?(?= (?:is |are )?(?:pop|jump|com|shoot|fly|spring)[a-z]* (?:up |out )?(?:out )?(?:of|from) (?:an?|the|its) (?:[\w-]+ )?toaster\b)", "toast"),
    (r"\b(an? |the )?(?:freshly |fresh |newly |just )?(?:brewed |made )?(coffee|tea|cocoa|hot chocolate) (?:on|in|inside) (an?|the|his|her|their) (?=(?:[\w-]+ ){0,2}(?:mug|cup)\b)((?:[\w-]+ ){0,2}(?:mug|cup))\b", r"\3 \4 of \2"),
    (r"\bblow(s|ing)? (?:them|it|the candles?) out\b", r"blow\1 out the candles"),
    (r"\b(candles) (?:of|atop|on top of) (an?|the|his|her|their) ((?:[\w-]+ )?(?:cake|cupcake))\b", r"\1 on \2 \3"),
    (r"\b(pour(?:s|ed|ing)?(?: [\w-]+){0,2}) into (an?|the) (?:[\w-]+ )?(?:mou?lds?|crucibles?|casts?)\b", r"\1 into \2 bowl"),
    (r"\b(birthday cake) with (?:[\w-]+ ){0,3}candles\b(?: on (?:it|top))?", r"\1"),
    (r"\b(?:hanging|hangs|dangling|dangles) (?:upside down )?from (?=(?:an?|the|its) (?:\w+ )?branch\b)", "sitting on "),
    (r",? brick by brick\b", ""),
    (r"\b(?P<what>(?:[\w-]+ )?(?:pineapple|strawberry|apple|orange|lemon|kiwi|watermelon|avocado|tomato|mango|peach|pear|onion|cucumber|carrot|cake|bread|cheese|soap|loaf|fruit|banana)) (?P<be>(?:is |being |gets )?(?:slowly |cleanly |perfectly )?(?:cut|sliced|chopped|halved|split)(?: open)?(?: in half| in two| into (?:two )?(?:halves|slices|pieces))?)(?= (?:by|with) (?:an?|the) (?:[\w-]+ ){0,2}(?:knife|blade|sword))", r"\g<what> being cut"),
)  # fmt: skip
