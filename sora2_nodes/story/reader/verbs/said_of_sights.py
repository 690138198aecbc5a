"""Famous buildings and natural wonders in plain words: Burj Khalifa is a spire skyscraper, the pyramids of Giza are the great pyramids."""

from __future__ import annotations

import re
from collections.abc import Callable

from ....vocabulary.famous.sights import SIGHTS, WONDERS
from ..films.said_of_scenes import beasts_of

Plain = str | Callable[[re.Match[str]], str]
CROSSED = re.compile(r"\b(?:across|on|over|under|beneath|along|onto|off|crossing|crosses) (?:the )?$", re.IGNORECASE)
KIND = r"(?: (?:landmark|monument|statue|bridge|tower|temple|mountain|museum|building))?"


def _row(shown: str, names: str) -> tuple[re.Pattern[str], str]:
    ordered = sorted(names.split("|"), key=len, reverse=True)
    found = "|".join(
        name.replace(".", r"\.").replace("'", "['’]").replace(" ", r"[ -]")
        if name[:4] != "the "
        else rf"(?:the[ -])?{name[4:].replace(' ', '[ -]')}"
        for name in ordered
    )
    return re.compile(
        rf"\b(?P<the>(?:the|an?|famous|iconic|majestic|great|beautiful) ){{0,4}}(?P<name>{found})\b(?!['’]s)",
        re.IGNORECASE,
    ), shown


_ROWS = tuple(_row(shown, names) for shown, names in (*SIGHTS.items(), *WONDERS.items()))
_CASED = {name for names in (*SIGHTS.values(), *WONDERS.values()) for name in names.split("|") if name != name.lower()}


def _placed(shown: str) -> Callable[[re.Match[str]], str]:
    def plain(found: re.Match[str]) -> str:
        name = found["name"]
        if any(name.lower() == cased.lower() and name != cased for cased in _CASED):
            return found[0]  # "a white house", "petra" of somebody's name
        if "bridge" in shown and CROSSED.search(found.string[: found.start()]):
            return found[0]  # one is on it
        return shown

    return plain


def told_as_sights(text: str) -> str:
    """Put what a famous sight is shown as in the place of its name."""
    for name, shown in _ROWS:
        text = name.sub(_placed(shown), text)
    return text


SAID_OF_VIEWS: tuple[tuple[str, Plain], ...] = (
    (r"\bsea of clouds\b", "clouds"),
    (r"\b(?:on|at) (?:the )?(?:very )?(?:top|roof|edge|ledge) of (?:an?|the) (?:tall |high |towering )?(?:skyscraper|high-?rise|office building|apartment building|tall building)\b", "on a rooftop"),
    (r"\b(?:patrol|roam|rul|cross|cruis)(?P<e>s|es|ing|e)? (?:in |through |across |over )?the skies\b", lambda found: f"{'flying' if found['e'] == 'ing' else 'is flying' if found['e'] else 'are flying'} in the sky"),
    (r"\b(?:on|along|across|over|at|to|from|near) (?:the )?(?:bottom|floor|bed) of the (?:sea|ocean)\b|\b(?:on|along|across|over|at|near) (?:the |an? )?(?:deep |sandy |dark )?(?:sea|ocean)[ -]?(?:floor|bed|bottom)\b", "under the sea"),
    (r"\bcandle(?:['’]s)? flames?\b", "lit candle"),
    (r"^((?:[\w-]+ )*?(?:of|showing) )?(?:an? |the |some )?((?:[\w-]+ ){0,2}?)(?:flower|blossom) petals?(?=[.,]|$)", r"\1a \2flower"),
    (r"\b(?:blooming|blossoming|flowering) (?=(?:[\w-]+ ){0,2}trees?\b)", ""),
    (r"\b(?:under|beneath|against) (?:an? |the )?((?:clear |bright |deep )*blue sky) with (?:[\w-]+ )*?(?:white |fluffy |scattered |puffy )+clouds\b", r"under a \1 with clouds"),
    (r",? with (?:the|its|their) reflections? (?:in|on) [^,.;]*?(?:moving|growing|getting|coming|approaching)\b[^,.;]*", ""),
    (r"\b(?:an? )?(?:thin |iridescent |shimmering )*(?:layer|film|sheen|slick|patch) of (?:oil|gasoline|petrol) (?:on|over|in|across) (?:an?|the) (?:\w+ )?(?:puddle|wet street|asphalt|water)\b[^.;]*", "a rainbow puddle on the asphalt"),
    (r"((?:wind ?mills?|turbines?|fans?|propellers?)\b[^.;]*?),? with (?:the|their|its) (?:\w+ )?(?:blades|rotors|sails|arms|vanes) (?:spinning|turning|rotating|whirling|moving)\b(?: \w+ly)?(?: in the (?:wind|breeze))?", r"\1, turning"),
    (r",? with (?:bright |huge |roaring )*flames and an? (?:massive |huge |giant |fiery |bright )*explosion\b", " and explodes"),
    (r"\b(kites?) losing (?:the |its |their )?wind and\b", r"\1"),
    (r"\bdin[ao]s(?:ou|au|uo|oa)rs?\b", lambda found: "dinosaurs" if found[0][-1] in "sS" else "dinosaur"),  # as it is often spelt
    (r"\bskysc(?:raper|aper|rapper|rappers|apers|rapers)(s?)\b", r"skyscraper\1"),
    (r"\b(?:liquid|water|rain) droplet(s?)\b", r"water drop\1"),
    (r"\b(?:an?|the) (?:single )?drop(?:let)? of (?:morning )?(?:dew|water|rain)\b", "a water drop"),
    (r"\b(?:on|along|across|over) the rings of (?:saturn|the planet|a planet)\b", "in space, a ringed planet"),
    (r",? (?:with |lit by |in )?(?:an? |the )?(?:flashlight|torch) (?:light|beam|lighting)\b(?=[,.;]|$)", ""),
    (r"\b(?:an?|the|some) (?:(?:\w+) )?graffiti (?:that )?(?:spell(?:s|ing)|read(?:s|ing)|say(?:s|ing)) (?=[\"“'‘])", "the word "),
    (r"\b(?:(?:some|many|various|several|strange|colou?rful) )*(?:sea|marine|ocean|aquatic) (?:animals|creatures|life|wildlife)\b", beasts_of("sea")),
    (r",? with (?:\w+ )?(?:bills|banknotes|money) (?:falling|dropping|raining|fluttering|drifting)(?: (?:off|down|from it|to the ground|like leaves|gently|around))*", ""),
    (r",? with (?:\w+ )?(?:leaves|petals|blossoms|needles) (?:falling|dropping|raining|fluttering|drifting)(?: (?:off|down|from it|to the ground|like leaves|gently|around))*", ", falling leaves"),
    (r",? (?:slowly |gradually )?reveal(?:s|ing) (?:new |more |hidden |further |the )*(?:sections?|parts?|glimpses|layers|details|secrets|portions) of [^.;,]*", ""),
    (r" that (?:slowly |suddenly |magically )?comes? (?:to life|alive)(?: as [^.;,]*)?(?=[.;,]|$)", ""),
    (r"\b(an?|the|some|his|her) drinks?(?= (?:is |being |are )*(?:poured|mixed|shaken|stirred)\b)", r"\1 cocktail"),
    (r"\b(?:an?|the) (?:\w+ )?volcano(?: that (?:is )?)? ?erupt(?:s|ing)? (?=in(?:side)? (?:an?|the) (?:\w+ )?(?:cup|mug|bowl|glass|bottle|jar|teapot|bathtub)\b)", "a tiny volcano standing "),
    (r"\b(?:stuck|trapped|locked|imprisoned|living|lives|sealed) (?=(?:in|inside|within) )", ""),
    (r"\b(?:on|across|over|upon|atop) (?:top of )?(?:the )?(?:[a-z]+ )?surface of (an?|the) (?:[\w-]+ ){0,2}(lake|pond)\b", r"on \1 lake surface"),
    (r"\b(?:on|across|over|upon|atop) (?:top of )?(?:the )?(?:[a-z]+ )?surface of (an?|the) (?:[\w-]+ ){0,2}(?:sea|ocean)\b", r"on \1 sea surface"),
    (r"\b(walk|danc|stroll|tiptoe|skat|stand|runn?)(s|es|ing|e)? on (?:the )?water\b(?!['’])", r"\1\2 on a lake surface"),
    (r"\b(?:mirror|glass|dream|jewel|crystal)-like\b", "calm"),
    (r"\b((?:submerged|sunken|underwater|drowned|flooded|atlantis)\b.*?) (?:through|in|along|down|over|between) the (?:empty |sunken |submerged )?streets?(?: of (?:the )?[A-Za-z]+(?: (?:york|city|angeles|francisco|town))*)?(?=[.,;]|$)", r"\1 in the sunken city"),
    (r"\b(?:[A-Z][\w]+ )*(?:city|town|metropolis|manhattan|new york|london|venice|tokyo)(?: (?:is|lies|has been))? (?:completely |fully |half )?(?:submerged|sunk|sunken|under ?water|drowned)(?: (?:under ?water|like atlantis|in the (?:sea|ocean)|beneath the (?:sea|waves|ocean)))*", "sunken city"),
    (r"\b(clock|watch) faces?\b", r"\1"),
    (r"\b(?:the |an? )?(house|cottage|mansion|castle|villa)['’]s (?:front |main |big |wooden )*(?:door|entrance|gate)\b", r"a \1"),
    (r"\bfrozen (?=(?:\w+ )?(?:streets?|trees?|city|town|parks?|buildings?|skyscrapers?|stepped|spire|statue|world|forest|landscape|village)\b)", "snowy "),
    (r"\b(run|walk|rush|climb|hurr|sprint|stumbl|creep|go)(\w*) upstairs\b", r"\1\2 up the stairs"),
    (r"\b(?:dark |dense |thick |misty )*(?:forest|jungle|woods?)( pathway| path| trail)? (?:with|of|full of|filled with|is (?:lit|illuminated) by|lit by|illuminated by) (?:[\w-]+,? )*?(?:neon|glowing|bioluminescent|luminous|luminescent)(?: light)? (?:flora|plants|vegetation|mushrooms|flowers|fungi|trees|leaves)\b(?: (?:that )?(?:light|lighting|glow|glowing|puls)\w*(?: up)?(?: with light)?)?", "glowing forest"),
    (r"\b(?:flying |flight )?through (?:an? )?(?:fantasy|magical|fantastical) (?:landscapes?|worlds?|lands?)\b|\b(?:an? )?(?:fantasy|magical|fantastical) (?:landscape|world|land)s?\b", "floating islands"),
    (r"\b(?:(?:brown|dry|barren|arid|parched) )+(?:landscape|land|terrain)\b", "desert landscape"),
    (r"\briver ?front city\b", "city waterfront"),
    (r"\bindustrial (?:area|zone|park|district|estate)\b", "three refineries"),
    (r"\b(?:music|recording|sound) studio\b", "concert stage with a microphone, a guitar and a drum kit"),
    (r"^(?:an? )?(?:outdoor |running |athletics )track[.]?$", "running track"),
    (r"\b(ships?|boats?|vessels?|ferry|yachts?|speedboats?)(?:['’]s?)? (?:white |long |foamy )*(?:water |foam )?(?:trails?|wakes?)\b(?! (?:behind|of))", r"\1 sailing"),
    (r"^((?:\S+ ){5,}\S+), (?:in )?black and white[.]?$", r"\1, black and white film style"),
    (r"\bcarr?ousels?\b", "carousel"),
    (r"^(?:an? )?fountain[.]?$", "a fountain in a park"),
    (r"^(?:the |a )?(?:open )?sky[.]?$", "blue sky with clouds"),
    (r"^((?:time ?-?lapse|footage|video) of )?(?:heavy |busy |rush[- ]hour )?traffic\b(?= (?:on|in|at|along|moving))", r"\1six cars driving"),
    (r"\bstuck in (?:heavy )?traffic\b", "behind three cars on the street"),
    (r"^(?:an? )?(?:steep |high )?cliffs?[.]?$", "a rock cliff at the sea"),
    (r"^fireworks[.]?$", "fireworks in the night sky over a city"),
    (r"\bbakery(?: shop)?[.]?$", "bakery with bread, croissants and cakes"),
)  # fmt: skip

__all__ = ["SAID_OF_VIEWS", "told_as_sights"]
