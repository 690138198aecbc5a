"""Manners of speaking that turn the order of words or say where one is by what one does: "Behind her a screen", "flies over a city"."""

from __future__ import annotations

import re
from collections.abc import Callable

Plain = str | Callable[[re.Match[str]], str]
SEATED_AT_DESKS = "anchor|anchorman|anchorwoman|presenter|newscaster|newsreader|host|secretary|receptionist|clerk|teacher|student|writer|author|boss|detective|programmer|man|woman|girl|boy"
LAND = "city|cities|town|village|skyline|rooftops|forest|woods|jungle|mountains|desert|canyon|fields|farmland|valley|countryside|island|coast|coastline|skyscrapers|new york|tokyo|london|paris|manhattan|dubai|vineyards|hills"
FRAMED_ALREADY = re.compile(
    r"\b(?:aerial|drone|close[- ]?up|low[- ]angle|high[- ]angle|from below|seen from|from above|pov|first[- ]person|fpv|wide shot|bird'?s[- ]eye|over the shoulder|looks? up|watch\w*|worm)\b",
    re.IGNORECASE,
)


def _over_land(match: re.Match[str]) -> str:
    """ "A dragon flies over the city" is seen from the air, beside it; a camera that does so sees the city alone."""
    before = match.string[: match.start()].lower().split()
    filmed = {
        "camera",
        "drone",
        "shot",
        "view",
        "footage",
        "we",
        "clip",
        "helicopter",
        "cloud",
        "clouds",
        "balloons",
        "smoke",
        "sun",
    }
    if filmed & set(before[-4:]) or FRAMED_ALREADY.search(match.string):
        return match[0]
    verb = match["verb"].lower()
    plain = {
        "swims": "flies",
        "swim": "fly",
        "swimming": "flying",
        "floats": "flies",
        "floating": "flying",
        "float": "fly",
    }.get(verb, verb)
    return f"{plain} {match['how'] or ''}{match['land']}, aerial view"


OWNERS = "wizard|witch|sorcerer|king|queen|grandmother|grandma|grandfather|grandpa|doctor|detective|artist|painter|scientist|alchemist|blacksmith|baker|carpenter|writer|professor|teacher|kid|child|boy|girl|man|woman|chef|mechanic|watchmaker|fisherman|farmer|giant|programmer|hacker|musician|collector"
ROOMS = "study|room|bedroom|kitchen|house|garage|workshop|office|lab|laboratory|library|garden|backyard|studio|attic|shop|tower|cottage|hut|castle|palace|living room|classroom|apartment|den|cabin|bathroom|basement|farm|barn|greenhouse"

TURNED_WORDS: tuple[tuple[str, Plain], ...] = (
    (r"\b(in|at|into|from|through) the (?:very )?heart of (?=(?:an?|the|some|old|new|downtown|[A-Z]))", r"\1 "),
    (r"\b((?:sun|moon)?light|sunshine|(?:sun|light|god) ?rays|(?:sun|light) ?beams|beams of light|rays of (?:light|sun)) (?:(?:is |are )?(?:filter|stream|shin|com|break|pour|fall|slant|dappl)(?:ing|s|es|e)?(?: down| in)? )?through (?:the |a )?(?:[\w-]+ )?(?:leaves|trees|branches|canopy|foliage|treetops)\b", lambda found: f"{found[1]} in autumn" if "autumn" in found[0].lower() else found[1]),
    (r",? (?:as |and |while )?(?:his|her|their) (?:long |wet |loose )?hair (?:lifts?|rises?|floats?|sways?|moves?|waves?|drifts?|lifting|rising|floating|swaying|moving|waving|drifting)(?: up| upward| gently| slowly)?(?:, weightless(?:ly)?)?(?=[,.;]|$| and\b)", ""),
    (r"\b(?:(?:an? )?(?:soft|distant|ethereal|angelic|haunting|faint|gentle|sweeping|low) )(?:choir|choral (?:music|singing)|chorus|orchestra|strings)(?= (?:in the background|swells?|plays?|music)|[,.;]|$)", "soft music"),
    (r"\b(?:an? |the )?(?:bigfoot|big foot|sasquatch)\b", "a brown furry monster"),
    (r"\b(an?|the|two|three)? ?\byeti(s)?\b", lambda found: f"{found[1] or 'a'} white furry monster{found[2] or ''}"),
    (rf"\b(in|inside|through|across|into|at|of) (?:an?|the|his|her) (?:old |great |young |little |mad )?(?:{OWNERS})['’]s ((?:[\w-]+ ){{0,2}}?(?:{ROOMS}))\b", r"\1 a \2"),
    (r"\b(kneel(?:s|ing)?|knelt|bow(?:s|ing)?|pray(?:s|ing)?|curts(?:y|ies|eying)) before (?=(?:an?|the|his|her|their) )", r"\1 in front of "),
    (r"\b((?:screen|monitor|tv|television|display|billboard|hologram|projector)s? (?:(?:behind|above|beside|next to) (?:her|him|them|it) )?)(?:shows?|showing|displays?|displaying) (?!up\b|that\b)[^,.;]*", r"\1"),
    (r"(^|[.;,!?][\"”’]? )(behind|above|beside|in front of|next to|around|below|beneath|beyond) (her|him|them|it),? ((?:an?|the|two|three|four|several|some|rows? of|hundreds of|dozens of) [^,.;\"]+)", lambda found: f"{found[1]}{found[4]} {found[2].lower()} {found[3]}"),  # "Behind her a screen"
    (r"\b(crowds?)(?: of (?:people|pedestrians|commuters|tourists|shoppers))? (?:crossing|rushing|walking|moving|passing|hurrying|bustling|flowing|streaming|milling)(?: (?:past|by|around|about|through|along|across|in all directions))?\b", r"\1"),
    (rf"\b({SEATED_AT_DESKS}) at (?=(?:an?|the|his|her) (?:[\w-]+ ){{0,2}}?desk\b)", r"\1 sitting at "),
    (r"\b(read|reads|reading|present|presents|presenting|deliver|delivers|delivering) the (?:[\w-]+ )?news\b(?! ?paper)", lambda found: "talking" if found[1].lower().endswith("ing") else "talks"),
    (r"\b(?:motor ?scooters|vespas?|scooters? (?=(?:pass|zip|zoom|buzz|weav|speed|driv|whiz|park)))", lambda found: "moped" if found[0].lower().rstrip() in ("vespa", "scooter") else "mopeds " if found[0].endswith(" ") else "mopeds"),
    (r"\b(?:along|across) (?:the )?(?:top|ridge|edge) of (?=(?:an?|the|his|her|their) (?:[\w-]+ ){0,2}?(?:wall|fence|roof|beam|railing|ledge|log|table|shelf|counter|piano|sofa|bridge|barrel)\b)", "on "),
    (rf"\b(?P<verb>flies|fly|flying|soars?|soaring|glides?|gliding|swoops?|swooping|swims?|swimming|floats?|floating) (?P<how>(?!on\b|in\b|past\b)(?:[a-z]+ ){{0,2}}?)(?:through the (?:clouds?|air|sky|night sky) )?(?P<land>(?:high )?(?:over|above) (?:an?|the|his|her|their)? ?(?:[\w-]+ ){{0,2}}?(?:{LAND})\b)", _over_land),
    (r"(?<!spatula )(?<!spoon )(?<!ladle )(?<!whisk )\b(toss|flip|fry|saut[eé]|stir-fry|stir)(e?s|p?ing)? ((?:the |some |a )?(?:[\w-]+ ){0,2}?(?:noodles|vegetables|rice|shrimp|beef|chicken|tofu|food)) in (?=(?:an?|the|his|her) (?:[\w-]+ ){0,2}?(?:wok|pan|skillet)\b)", lambda found: f"{'' if (found[2] or '').endswith('ing') else 'is '}cooking {found[3]} in "),
    (r"\b(?:plat(?P<p>es|ing)|garnish(?P<g>es|ing)) (?=(?:an?|the|his|her) (?:[\w-]+ ){0,2}?(?:dessert|dish|meal|course|steak|salad|cake|pasta|burger|sushi|food|dinner|salmon)\b)", lambda found: "cutting " if "ing" in (found["p"] or found["g"]) else "cuts "),
    (r"(?<!and her )(?<!and his )(?<!and a )(?<!and the )\b((?:cat|kitten|dog|puppy|parrot|rabbit)s? )(?:look|gaz|star|peer|watch)(?:s|es|ing|e)? out(?: of)? (?:the|a|an|his|her|its) (?:[\w-]+ ){0,2}?window\b", r"\1sits on the window sill"),
    (r"\b(look|gaz|star|peer)(e?s|e|ing)? out(?: of)? (?=(?:the|a|an|his|her|their) (?:[\w-]+ ){0,2}?window\b)", lambda found: f"look{'ing' if found[2] == 'ing' else 's' if (found[2] or '').endswith('s') else ''} through "),
    (r"\b(play(?:s|ing)?) (?:the |his |her |some )?drums\b", r"\1 a drum kit"),
)  # fmt: skip
