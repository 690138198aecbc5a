"""How short prompts name their subjects: "a monocle-wearing penguin", "a red hair girl", "a truck hauling a load of pumpkins", what is enjoyed."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

from .....vocabulary.families import FAMILY_OF
from .....vocabulary.nouns import nearest

Plain = str | Callable[[re.Match[str]], str]
HUES = "red|blonde|blond|brown|black|white|grey|gray|silver|golden|pink|blue|green|purple|orange|auburn|ginger"
SOMEBODY = "girl|woman|man|boy|lady|guy|person|child"
LOADED = r"(?:(?:is |are )?(?:carrying|hauling|transporting|carries|hauls|transports)|loaded with|full of)(?: (?:a|the|its) (?:full |heavy |big |large )?(?:load|cargo|haul|bed|pile) (?:full )?of)?"
CARGO = r"(?P<what>(?:[a-z-]+ )?(?:pumpkins|watermelons|apples|oranges|melons|logs|hay|bananas|potatoes|cabbages|tomatoes|boxes|barrels|lemons|coconuts|pineapples|crates|tires|flowers|fruits?|vegetables|bricks|rocks|sheep|pigs))"
MANY_IN_A_BED = "seven large"


def _enjoyed(match: re.Match[str]) -> str:
    """ "enjoying spaghetti": eating it, where it is food."""
    words = re.findall(r"[a-z]+", match["what"].lower())
    pairs = [" ".join(pair) for pair in itertools.pairwise(words)]  # "hot dog", "ice cream"
    found = [known for name in (*words, *pairs) if (known := nearest(name)) is not None]
    if not any(FAMILY_OF.get(known.name) == "food" for known in found):
        return match[0]
    verb = {"enjoying": "eating", "enjoys": "eats", "enjoy": "eat"}[match["verb"].lower()]
    return f"{verb} {match['what']}"


def _groomed(match: re.Match[str]) -> str:
    """ "brushes her long red hair": brushing one's hair is one act, and what hair it is, is said of who does it."""
    kind = f"with {match[4].replace(',', '')}hair"
    if match[2] in (None, "e"):
        return f"{match[1]} {match[3]} hair, {kind}"
    return f"{kind} {match[1]} {match[3]} hair"


def _loaded(match: re.Match[str]) -> str:
    """ "a red truck hauling a load of pumpkins": a pickup, and they are in it."""
    what = re.sub(r"^(?:an?|the|its) ", "", match["what"])
    what += "" if what.endswith(("s", "hay", "sheep")) else "s"
    return f"{match['truck']}pickup truck drives. {MANY_IN_A_BED.capitalize()} {what} are in the pickup truck"


def _clad(match: re.Match[str]) -> str:
    """ "beret-clad cats": cats wearing berets."""
    several = match["who"].endswith("s")
    before = match["before"].replace(", ", " ") if match["before"].startswith(", ") else match["before"]
    return f"{before}{match['who']} wearing {match['what'] + 's' if several else 'a ' + match['what']}"


SAID_OF_SUBJECTS: tuple[tuple[str, Plain], ...] = (
    (r"(?P<before>(?:, |\b)(?:an? |the )?)(?P<what>[a-z]+)-(?:wearing|clad|sporting) (?P<who>[a-z]+)\b", _clad),
    (rf"\b({HUES})[- ]hair ({SOMEBODY})\b", r"\2 with \1 hair"),
    (rf"\b(?P<truck>(?:(?:an?|the) )?(?:[a-z]+ )??)(?:pickup |pick-up |cargo )?(?:truck|lorry)s? {LOADED} {CARGO}", _loaded),
    (r"\b(?P<verb>enjoy(?:s|ing)?) (?P<what>(?:an?|the|some|their|his|her|its|six|five|four|three|two)? ?(?:[a-z]+ ){0,3}?[a-z]+)(?=$|[.,;]| (?:together|from|in|at|on|and|with|under|by)\b)", _enjoyed),
    (r"\bwill be (?=[a-z]+ing\b)", "is "),
    (r"\bpiloting (?=(?:an?|the|his|her) (?:[\w-]+ )?(?:plane|airplane|aircraft|jet|helicopter|drone|biplane)\b)", "driving "),
    (r"\b((?:\d+|two|three|four|five|six|several|some|a group of|many) )?(?:(?:beautiful|fashion|gorgeous|young|professional|famous) )+models\b", lambda found: f"{found[1] or 'three '}women"),
    (r" with an? [\w-]+ shape\b", ""),
    (r"\bIt (?:had|has) an? [\w-]+ shape(?: and(?= (?:was|is)\b))?", "It"),
    (r"\b((?:bottle|flask|jar|tumbler)s?\b[^.;,]*?),? (?:and|with) an? (?:[\w-]+ ){0,3}(?:top|lid)\b", r"\1"),
    (r"\b(?:dust|pollen) (?:particles|motes|specks)\b(?: \w+ly)? (?:float|drift|danc|swirl|hang)\w*(?: \w+ly)? (?:in|through|across) (?:an? |the )?(?:beam|ray|shaft)s? of (?:sun)?light(?: streaming [^.,;]*)?", lambda found: "dust in sunbeams" + ("" if re.match(r" (?:in|of|inside) (?:an?|the) ", found.string[found.end() :]) else " in a living room")),
    (r"\b(snow|smoke) (?:particles|specks)\b", r"\1"),
    (r",? and (?:whipping|flowing|blowing|windswept) hair\b", ""),
    (r"\b(?:check|cheque)\b for \$?[\d.,]+\d", "letter"),
    (r"\bhanding (?=(?:an?|the) )", "giving "),
    (r"\btaking (?:pictures|photos|photographs) of (?=(?:\d+|two|three|four|five|some|several|an?|the) )", "photographing "),
    (r"\b(?<!human )(?<!beating )(?<!anatomical )((?:big|small|little|giant|huge|red|pink|purple|blue|green|yellow|white|golden|glowing|large|tiny) )hearts?\b(?! (?:attack|rate|surgery|beat))", lambda found: f"{found[1]}heart shape{'s' if found[0].endswith('s') else ''}"),
    (r"\b((?:big|small|little|giant|huge|red|pink|purple|blue|green|yellow|golden|glowing|large|tiny) )stars (?=(?:float|spin|bounc|fall|danc|drift|roll)\w*)", r"\1star shapes "),
    (r"\b(?:conical|cone[- ]shaped|pointed|pointy|cone) hats?\b", "party hat"),
    (r"\bserved (?=(?:on|in) (?:an?|the)\b)", ""),
    (r"\btoaster (?:is )?toasting (?:some )?(?:bread|toast)\b", "toaster"),
    (r"^(?P<what>(?:[\w-]+ )?(?:boots|shoes|sneakers|heels|sandals)) (?:are )?(?P<act>stepping|walking|stomping|running|marching|step|walk) (?P<rest>(?:on|across|over|through|onto|in) [^.]*)", lambda found: f"A person in {found['what'].lower()} walking {found['rest']}, close-up of the feet"),
    (r"(?<!road )(?<!neon )(?<!stop )\b(triangular|triangle[- ]shaped|hexagonal|octagonal) signs?\b", r"\1 road sign"),
    (r"\bcoasters?\b(?<!roller coaster)(?<!roller coasters)", "small plate"),
    (r"\b(?:executes?|performs?|does) an? (?:\w+ )?(?:bicycle|overhead|scissor) kick\b", "kicks the ball"),
    (r"\b(?:an? |the )?(?:person|man|woman|diver) scuba div(?:es|ing)\b", "a scuba diver swims underwater"),
    (r"\bpostal workers?\b", "mailman"),
    (r"\b((?:comb|brush|wash|braid|dry|tie|cut|styl|curl)(s|es|ing|e)?) (his|her|their|its) ((?:[\w-]+,? (?:and )?){1,3}?)hair\b", _groomed),
    (r"\b(is|are) (?:on|at|in) the (?:very )?(?:top|bottom|middle),? (?=(?:sitting|standing|lying|resting|placed) (?:on|in)\b)", r"\1 "),
    (r"\b(is|are) (?:on|at) (?:the )?(?:very )?(?:top|bottom)(?=[.;]|$)", r"\1 there"),
    (r"\b(?:the )?(?:eye|storms?|surface|rings|clouds|great red spot) of (?:the )?(?:planet )?(?P<planet>jupiter|saturn|neptune|venus|uranus)\b", r"the planet \g<planet>"),
    (r"\bfutsal\b", "soccer"),
    (r"\bhead(?P<e>s|ing) (?:an?|the) (?:soccer |foot)?ball\b", lambda found: f"bounc{'ing' if found['e'] == 'ing' else 'es'} a football on his head"),
    (r",? spraying ice (?:in all directions|everywhere|around)[^.]*", " on an ice rink"),
    (r"\bat an? barn dance\b", "on a farm"),
    (r"\bdons? (?=(?:an?|the|his|her|its) )", "wears "),
    (r"\b(peacock|turkey)s? (?:fans|is fanning|fanning|spreads)(?: out)? (?:its|his|her) (?:tail )?feathers?\b", r"\1 stands"),
    (r"\bhosts? an? (?:\w+ )?(?:talk|tv|game|radio|chat|news) show\b", "talks into a microphone"),
    (r"\bmodels (?:the|an?|her|his) (?:new )?(?:outfit|dress|clothes|gown|costume)\b", "wears a dress"),
    (r"\blistens? to music (?:with|on|through) (?:(?:her|his|its|big|large|a pair of) )?headphones\b", "wears headphones and nods"),
    (r"\b(fish|goldfish|fishes|shark|turtle|jellyfish|eel)((?: \w+)* )in an? (?:(?:glass|large|small|big|water) )?tank\b", r"\1\2in an aquarium"),
    (r"\b(?:scurries|runs|darts|races|scampers|dashes|climbs) up (?=(?:an?|the) (?:\w+ )?tree\b)", "climbs "),
    (r"\babbey road\b", "a crosswalk"),
    (r"\benjoy(?:s|ing)? an? (?:romantic |relaxing |scenic |peaceful )?(gondola|boat|sleigh|carriage|train|tram) ride\b", r"sitting in a \1"),
    (r",? (?:is )?filled with the (?:\w+ )?(?:aroma|smell|scent|fragrance|warmth) of [^.,;]*", ""),
    (r",? soaking up the (?:\w+ )?(?:sun|warmth|sunshine|rays|atmosphere|light)\b", ""),
    (r"\b((?:cats|dogs|kittens|puppies|lions|seals|people|bears|tigers|walruses|sea lions)) lounge\b", r"\1 are lying"),
    (r"\b(?:the )?(?:(?:blue|turquoise|calm|clear|sparkling|dark|deep|open|still|azure),? )+waters\b", "the water"),
    (r"\b(planes|airplanes|aeroplanes|jets|aircraft|helicopters|helicopter|plane|airplane|jet) (?:is |are )?parked\b", r"parked \1"),
    (r"\b(car|truck|van|taxi|bus|limousine|ambulance|motorcycle|suv|pickup) (?:is parking|parks)\b(?! and )", r"\1 stops"),
    (r"\b(?:rise|rises|rising|float|floats|floating) to the surface of (?=an? (?:glass|cup|mug|bottle)\b)", "in "),
    (r"\bgather(s|ed|ing)? around (?=(?:an?|the) (?:\w+ )?table\b)", lambda found: f"sit{'ting' if found[1] == 'ing' else found[1] or ''} around ".replace("sited", "sit")),
    (r",? (?:engrossed in|absorbed in|immersed in|caught up in) (?:an? )?(?:\w+ )?(?:game|round) of (?:monopoly|scrabble|cards|poker|(chess)|(?:a )?board games?)\b", lambda found: f" and play {found[1] or 'cards'}"),
    (r"\bdelivers? (?:the )?(?:breaking |latest |evening |morning )+news\b(?: with \w+)?", "talks at a desk in a news studio"),
)  # fmt: skip
