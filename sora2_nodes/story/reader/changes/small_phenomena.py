"""Small things that happen and are looked at from near, taken out of a text: smoke from a wick, steam off a cup, bubbles in a drink, dew, a drop that lands."""

from __future__ import annotations

import re
from collections.abc import Callable

from ....vocabulary.matter.alterations import COLOUR, OWN
from ....vocabulary.matter.substances import SUBSTANCES
from ...setting import RGB
from .matter_statements import Found, said_of
from .said_change import SaidChange, Value, taken_out

LEAD = (
    r"(?P<lead>(?:^|(?<=[.!?;] )|(?<=\n))(?:[^.!?;\n]*?\b(?:motion|video|footage|shot|view|clip|close-?up|macro|photograph\w*|lens|style)\b,? ?)?"
    r"(?:(?:of|showing|captur\w+|reveal\w+|follow\w+) )?)"
)
OF_THEM = r"(?:(?:the|an?|some|thin|thick|fine|white|grey|gray|complex|intricate|delicate|swirling|wispy|gentle|hot|patterns?|wisps?|tendrils?|curls?|ribbons?|threads?|trails?|plumes?|streams?|of|and) )*"
ADVERBS = r"(?:(?:is|are|slowly|gently|gracefully|lazily|softly|that|quickly|rapidly|suddenly|instantly|being) )*"
END = r"(?P<rest>,[^.!?\n]*)?(?=[.!?;\n]|$)"
RISING = re.compile(
    rf"{LEAD}{OF_THEM}(?P<what>[Ss]moke|[Ss]team|[Vv]apou?r) {ADVERBS}(?:ris\w+|curl\w*|drift\w*|float\w*|swirl\w*|twist\w*|waft\w*|spiral\w*|danc\w+|com\w+|ascend\w*)(?: \w+ly)?(?: up(?:ward)?s?| and \w+)* ?"
    rf"(?:from|off|out of|above|over) (?P<source>(?:an? |the )?[^,.;!?\n]+?){END}",
    re.IGNORECASE,
)
BUBBLES = re.compile(
    rf"{LEAD}{OF_THEM}(?:tiny |small |carbonated |fizzy )*bubbles {ADVERBS}(?:ris\w+|float\w*|danc\w+|stream\w*|fizz\w*|rush\w*|ascend\w*)(?: \w+ly)?(?: up(?:ward)?s?)?(?: to(?:ward)?s? the (?:surface|top))? (?:of|in|through|inside|within) (?P<glass>(?:an? |the )[^,.;!?\n]+?){END}",
    re.IGNORECASE,
)
DEW = re.compile(
    rf"{LEAD}(?:the )?(?:(?:morning|fresh|glistening|sparkling|tiny) )*(?:dew ?drops?|dew|drops of dew|droplets of dew|water droplets|water drops|droplets) {ADVERBS}(?:(?:glisten|rest|sit|sparkl|cling|shin|lying|collect|form|gather)\w* )?(?:on|over|upon|to|along) (?P<bearer>(?:an? |the )?[^,.;!?\n]+?)(?P<rest>,[^.!?\n]*)?(?=[.!?;\n]|$)",
    re.IGNORECASE,
)
BEDEWED = re.compile(
    rf"{LEAD}(?P<bearer>(?:an? |the )?(?:[\w-]+ ){{0,3}}[\w-]+) (?:covered|coated|glistening|sparkling|beaded|laden|dotted) (?:in|with) (?:(?:morning|fresh|tiny) )*(?:dew ?drops|dew|drops of dew|water droplets)\b(?P<rest>,[^.!?\n]*)?(?=[.!?;\n]|$)",
    re.IGNORECASE,
)
DROP = r"(?:an? |the )?(?:(?:single|tiny|small|little|falling) )*(?:(?P<before>water|rain|milk|mercury|liquid|ink|blood|oil|paint) ?)?drop(?:let)?(?: of (?:liquid |molten |morning )?(?P<stuff>[\w-]+))?"
LANDS = re.compile(
    rf"{LEAD}{DROP} {ADVERBS}(?P<does>fall\w*|land\w*|drip\w*|hit\w*|strik\w+|splash\w*|bounc\w+|splatter\w*|impact\w*)(?: \w+ly)?(?: on(?:to)?| upon| against| off| into| in)? (?P<target>(?:an? |the )[^,.;!?\n]+?){END}",
    re.IGNORECASE,
)
FREEZES = re.compile(
    rf"{LEAD}(?:(?:the )?(?:rapid |slow |instant |gradual )?(?:freezing|crystalli[sz]ation) of {DROP}|{DROP.replace('before', 'before2').replace('stuff', 'stuff2')} {ADVERBS}(?:freez\w+|turn\w* (?:in)?to ice|crystalli[sz]\w+))(?P<where> (?:on|onto|over)[^,.;!?\n]+)?{END}",
    re.IGNORECASE,
)
NOBODY = r"(?:(?!\b(?:as|while|who|people|pedestrians|crowds?|boys?|girls?|m[ae]n|wom[ae]n|child|children|kids?|couples?|cars?|dogs?|cats?)\b)[^.!?\n])*?"
RAINS = re.compile(
    rf"{LEAD}(?:the )?(?:heavy |light |gentle |individual )*(?:rain ?drops|rain|drops of rain) {ADVERBS}(?:fall\w*|hit\w*|land\w*|splash\w*|strik\w+|drop\w*|patter\w*|drip\w*){NOBODY}\bpuddles?\b{NOBODY}(?=[.!?\n]|$)",
    re.IGNORECASE,
)
OPENED = re.compile(
    rf"{LEAD}(?:an? |the )?(?:(?:cold|chilled|fizzy) )*(?:(?:beverage|soda|cola|beer|drink|coke|soft drink|aluminum|aluminium) )?can(?: of (?:[\w-]+ ?){{1,2}})? (?:being|is|gets|is being) (?:opened|cracked open|popped(?: open)?){END}",
    re.IGNORECASE,
)
MIXING = re.compile(
    rf"{LEAD}(?:(?:colou?rful|different|bright|vibrant|wet|acrylic|oil|two|several) )*(?:paints?|colou?rs of paint) (?:(?:being|are|is|slowly) )+(?:mix\w*|stir\w*|swirl\w*|blend\w*)(?: together)?{END}",
    re.IGNORECASE,
)
FROSTS = re.compile(
    rf"{LEAD}(?:the )?(?:(?:delicate|intricate|white|feathery|crystalline) )*(?:frost(?: patterns?| crystals?)?|ice crystals?|ferns? of frost) {ADVERBS}(?:spread\w*|form\w*|grow\w*|creep\w*|crawl\w*|cover\w*|branch\w*)(?: \w+ly)?(?: out)?(?: on(?:to)?| over| across| along)? (?P<bearer>(?:an? |the )[^,.;!?\n]+?){END}",
    re.IGNORECASE,
)
RUNS_WITH = re.compile(r"\b(?P<water>river|lake|sea|stream|ocean|pond|lagoon)s? of (?:(?:liquid|molten|flowing|pure|melted|hot|shimmering|sweet) )*(?P<stuff>gold|lava|magma|chocolate|honey|milk|silver|mercury|blood|wine|caramel)\b", re.IGNORECASE)  # fmt: skip
STUFFS: dict[str, RGB] = {
    "gold": (0.93, 0.70, 0.16), "lava": (1.0, 0.36, 0.05), "magma": (1.0, 0.36, 0.05), "chocolate": (0.30, 0.16, 0.08), "honey": (0.90, 0.60, 0.12), "milk": (0.97, 0.96, 0.93),
    "silver": (0.78, 0.79, 0.82), "mercury": (0.78, 0.79, 0.82), "blood": (0.50, 0.02, 0.03), "wine": (0.40, 0.04, 0.12), "caramel": (0.76, 0.48, 0.16),
}  # fmt: skip
FINE = re.compile(r"\b(candle|match|cigarette|cigar|wick)s?\b", re.IGNORECASE)
WARM = re.compile(r"\b(cup|mug|bowl|pot|kettle|teapot|pan|plate|coffee|tea|soup|ramen|noodles|pie|dumplings|rice)s?\b", re.IGNORECASE)  # fmt: skip
DRINK = re.compile(r"\b(?:glass|flute|mug|pint|bottle|champagne|beer|soda|cola|lemonade|cider|prosecco|sparkling)\b", re.IGNORECASE)  # fmt: skip
SMOOTH = ("surface", "plate", "metal", "pan", "stove", "iron", "table", "ground", "floor", "stone", "rock", "concrete", "skillet", "griddle", "slate")  # fmt: skip
HOT = re.compile(r"\b(?:hot|heated|scorching|glowing|evaporat\w+|sizzl\w+|vapori[sz]\w+|steam)\b", re.IGNORECASE)
LIQUIDS = {"mercury": (0.86, 0.87, 0.89), "milk": (0.97, 0.96, 0.93), "ink": (0.05, 0.08, 0.32), "blood": (0.6, 0.02, 0.03), "oil": (0.9, 0.72, 0.2), "paint": (0.16, 0.36, 0.86), "honey": (0.93, 0.62, 0.10)}  # fmt: skip
WATER: RGB = SUBSTANCES["water"].colour
FIRST_PAINT: RGB = (0.10, 0.28, 0.80)
SECOND_PAINT: RGB = (0.97, 0.80, 0.10)
BLENDED: RGB = (0.16, 0.58, 0.28)
NEAR = ", close-up"


def small_phenomena(text: str) -> tuple[str, tuple[SaidChange, ...]]:
    """A text without the small things that happen in it, and those."""
    return taken_out(text, READERS)


def _rising(match: re.Match[str]) -> Found:
    """Smoke goes up from a point, steam from all that is hot; a chimney's and an engine's are elsewhere."""
    source, smoke = match["source"], match["what"].lower() == "smoke"
    found = (FINE if smoke else WARM).search(source)
    if found is None:
        return None
    state = "smoking" if smoke else "steaming"
    named = found[1].lower().split()[0]
    said = said_of(match, named, (OWN, state), (None, None), None)
    plain = re.sub(r"\b(?:burning|lit|smou?ldering|extinguished|hot|steaming) ", "", source)
    return f"{match['lead']}{plain}{NEAR}", _of_noun(said)


def _bubbles(match: re.Match[str]) -> Found:
    glass = match["glass"]
    if not DRINK.search(glass):
        return None
    return f"{match['lead']}{glass} on a table{NEAR}", _of_noun(
        said_of(match, glass.split()[-1].lower(), (OWN, "sparkling"), (None, None), None)
    )


def _bedewed(match: re.Match[str]) -> Found:
    """What has dew on it: a rose where its petals are named."""
    bearer = match["bearer"]
    if re.search(r"\b(?:window|glass|mirror|can|bottle|skin|face|car|hood|umbrella|road|ground)\b", bearer, re.IGNORECASE):  # fmt: skip
        return None
    bearer = re.sub(r"\b(?:the |an? )?(?:delicate |soft )*(?:petals|leaves|blades|surface|tips) of (?:an? |the )?", "", bearer, flags=re.IGNORECASE)  # fmt: skip
    bearer = re.sub(r" (?:petals?|blossoms?|threads|strands)$", "", bearer, flags=re.IGNORECASE)
    bearer = re.sub(r"^(?:an? |the )", "", bearer, flags=re.IGNORECASE)
    noun = {"leaves": "leaf", "flowers": "flower", "roses": "rose"}.get(bearer.split()[-1].lower(), bearer.split()[-1])
    named = " ".join((*bearer.split()[:-1], noun))
    article = "an" if named[:1].lower() in "aeiou" else "a"
    said = said_of(match, noun.lower(), (OWN, "dewy"), (None, None), None)
    return f"{match['lead']}{article} {named}{NEAR}", _of_noun(said)


def _lands(match: re.Match[str]) -> Found:
    """A drop on something flat, by what the drop is of and how hot that is."""
    target, rest = match["target"].lower(), (match["rest"] or "").lower()
    stuff = (match["stuff"] or match["before"] or "water").lower()
    if not any(re.search(rf"\b{word}\b", target) for word in SMOOTH) or "puddle" in target:
        return None
    bounces = match["does"].lower().startswith("bounc")
    hot = HOT.search(target) or HOT.search(rest)
    state = (
        "with a drop that bounces" if bounces else "with a drop that boils away" if hot else "with a drop that bursts"
    )
    return f"{match['lead']}A slate round on the ground{NEAR}", said_of(
        match, "slate round", (OWN, state), (None, LIQUIDS.get(stuff)), None
    )


def _freezes(match: re.Match[str]) -> Found:
    return f"{match['lead']}A slate round on the ground{NEAR}", said_of(
        match, "slate round", (OWN, "with a drop that freezes"), (None, None), None
    )


def _frosts(match: re.Match[str]) -> Found:
    """Frost on a pane or on what grows."""
    bearer = match["bearer"].lower()
    kind = (
        "window"
        if "window" in bearer
        else "glass pane"
        if "glass" in bearer or "windshield" in bearer
        else "leaf"
        if "leaf" in bearer
        else ""
    )
    where = " in a living room" if kind == "window" else " on a table" if kind == "glass pane" else ""
    return (
        (f"{match['lead']}A {kind}{where}{NEAR}", said_of(match, kind, (OWN, "frosted"), (None, None), None))
        if kind
        else None
    )


def _rains(match: re.Match[str]) -> Found:
    return f"{match['lead']}A water puddle on the street, high angle{NEAR}", said_of(
        match, "water puddle", (OWN, "in the rain"), (None, None), None
    )


def _runs_with(match: re.Match[str]) -> Found:
    """Waters of something else: all of it has its colour from the first frame on."""
    stuff = match["stuff"].lower()
    value = Value(attribute=COLOUR, name=stuff, colour=STUFFS[stuff])
    words = tuple(match[0].lower().split())
    return match["water"], SaidChange(noun=match["water"].lower(), values=(value, value), words=words, part="water")


def _opened(match: re.Match[str]) -> Found:
    return f"{match['lead']}A can on a table{NEAR}", said_of(match, "can", (OWN, "spraying"), (None, None), None)


def _mixing(match: re.Match[str]) -> Found:
    return f"{match['lead']}A paint bowl on a table in a workshop, high angle{NEAR}", said_of(
        match, "paint bowl", (OWN, "stirred"), (FIRST_PAINT, BLENDED), FIRST_PAINT, second=SECOND_PAINT
    )


def _of_noun(said: SaidChange) -> SaidChange:
    """A change of what its noun is read as, whatever kind that is."""
    return SaidChange(noun=said.noun, values=said.values, words=said.words)


READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Found]], ...] = (
    (RISING, _rising), (BUBBLES, _bubbles), (BEDEWED, _bedewed), (DEW, _bedewed), (FREEZES, _freezes), (FROSTS, _frosts), (LANDS, _lands), (RAINS, _rains), (OPENED, _opened), (RUNS_WITH, _runs_with), (MIXING, _mixing),
)  # fmt: skip
