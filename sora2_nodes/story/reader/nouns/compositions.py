"""What a thing holds, bears or is bound to, put so that each stands where it is said: a jar full of fireflies has them inside."""

from __future__ import annotations

import re

from ....vocabulary.acts import ALIVE
from ....vocabulary.families import FAMILY_OF
from ....vocabulary.liquids import LIQUIDS
from ....vocabulary.nouns import nearest

DETERMINED = "an?|the|one|two|three|four|another|his|her|their|its"
NOUN = r"(?:[\w-]+ ){0,3}?[\w-]+"
HOLDER = rf"\b(?P<holder>(?:{DETERMINED}) {NOUN})"
WHAT = rf"(?P<what>(?:(?:{DETERMINED}|some|many|several|two|three|four|five|six|colou?rful|fresh|ripe) )*[\w-]+(?: [\w-]+)??)"
ENDS = r"(?=\s*(?:[,.;:!?]|$)|\s+(?:on|in|at|with|and|while|as|that|is|are|stands?|sits?|lies|rests?|floats?|falls?|beside|near|under|over|by|behind|next|inside|against|rolls?|drives?|walks?)\b)"
FULL = r"(?:completely |half |nearly |almost )?(?:filled|brimming|overflowing|stuffed|packed|crammed|loaded|piled high|bursting) with|full of|containing"
TOPPED = r"(?:topped|crowned|garnished|capped|surmounted)(?: off)? (?:with|by)"
THERE = {"inside": "in", "within": "in", "on top of": "on", "atop": "on", "next to": "beside"}
HOLDING = ("vessel", "container", "ware", "ship", "car", "clothing", "appliance", "equipment", "haulage")  # fmt: skip
PRINTED = (
    "clothing",
    "vessel",
    "container",
    "held",
    "linen",
    "gadget",
    "toy",
    "sport",
)  # families of what has pictures on it
BOUND = r"(?:is |are )?(?:tied|chained|tethered|leashed|moored|hitched|shackled|strapped|roped)(?: up)? to"
CARVED = r"(?:carved|engraved|etched|chisel+ed|embossed|stamped|embroidered|inscribed) (?:in|into|onto|on)"
IMAGE = r"(?:statue|sculpture|figurine|statuette|carving|monument|effigy|bust)"

HEAPS = {  # what lies in heaps: the heap of the catalogue that it is
    "sand": "sand", "dust": "sand", "sawdust": "sand", "earth": "earth", "dirt": "earth", "soil": "earth", "mud": "earth", "compost": "earth", "manure": "earth", "snow": "snow", "coal": "coal",
    "charcoal": "coal", "gravel": "gravel", "rubble": "gravel", "pebbles": "gravel", "debris": "gravel", "sugar": "sugar", "salt": "sugar", "flour": "sugar", "powder": "sugar", "leaves": "leaf",
    "clothes": "clothes", "clothing": "clothes", "laundry": "clothes", "garbage": "rubbish", "trash": "rubbish", "rubbish": "rubbish", "litter": "rubbish",
}  # fmt: skip


def _heap(match: re.Match[str]) -> str:
    how = match["how"].lower().replace("dirty ", "")  # "dirty clothes" are a thing of their own
    return f"{match['before']}{how}{HEAPS[match['matter'].lower()]} heap{match['many'] or ''}"


def _noun_of(words: str) -> str:
    """The last word of a noun phrase, where it names what the catalogue has; an empty text elsewhere."""
    head = words.split()[-1]
    return head if nearest(head.lower()) is not None else ""


def _family_of(noun: str) -> str:
    found = nearest(noun.lower()) if noun else None
    return FAMILY_OF.get(found.name, "") if found is not None else ""


def _contained(match: re.Match[str]) -> str:
    noun, what = _noun_of(match["holder"]), _noun_of(match["what"]) or match["what"].split()[-1]
    liquid = match["what"].lower() in LIQUIDS or what.lower() in LIQUIDS
    if _family_of(noun) == "vessel" and (liquid or (_family_of(what) == "food" and not what.endswith("s"))):
        return f"{match['holder']} of {match['what']}"  # as its contents
    if not noun or liquid or not _family_of(what) or (_family_of(noun) not in HOLDING and noun.rstrip("es") != "box"):
        return match[0]
    return f"{match['holder']} having therein {match['what']}"


def _borne(match: re.Match[str]) -> str:
    if not (holder := _noun_of(match["holder"])) or not _noun_of(match["what"]):
        return match[0]
    printed = _family_of(holder) in PRINTED and match[0].lower().endswith(("on it", "on them"))
    if printed:  # "a mug with an owl on it"
        return match[0]
    said = (match["where"] or "on").lower()
    return f"{match['holder']} having there{THERE.get(said, said)} {match['what']}"


def _compared(match: re.Match[str]) -> str:
    """ "A mouse bigger than an elephant": both are there, the one huge and the other tiny."""
    what, beside = _noun_of(match["what"]), _noun_of(match["beside"])
    if not what or not beside:
        return match[0]
    large, small = ("tall", "short") if _family_of(what) == _family_of(beside) == "person" else ("huge", "tiny")
    first, second = (small, large) if match["more"].lower() in ("smaller", "tinier", "shorter") else (large, small)
    return f"a {first} {match['what']} beside a {second} {match['beside']}"


def _image(match: re.Match[str]) -> str:
    """ "A bronze statue of a horse": a bronze horse; one of somebody stays a statue."""
    if not (noun := _noun_of(match["what"])) or _family_of(noun) in ("", "person"):
        return match[0]
    matter = "" if match["before"] or "made of" in match.string[match.end() : match.end() + 20] else "stone "
    small = "small " if match["image"].lower() in ("figurine", "statuette") else ""
    return f"{match['det']} {small}{match['before'] or ''}{matter}{match['what']}"


LIVING, SEATED = ("person", *ALIVE), ("person", "quadruped", "bird")
IN_A_TREE = rf"\b(?P<who>(?:{DETERMINED}|several|some) (?:[\w-]+ ){{0,2}}?(?P<noun>[\w-]+)) (?P<is>(?:is |are )?)(?P<verb>(?:sits?|sitting|hiding|hides?|stuck|resting|rests?|lying|lies|sleeps?|sleeping|waits?|waiting) )?(?:high )?(?:up )?in (?P<one>an?|the) (?:(?!christmas|family|decorated)[\w-]+ ){{0,2}}tree\b(?! ?house| hut)"
ON_A_WALL = rf"\b(?P<who>(?:{DETERMINED}) (?:[\w-]+ ){{0,2}}?(?P<noun>[\w-]+)) on (?P<wall>(?:an?|the) (?:(?:low|stone|brick|garden|old|ruined|broken) )*wall)\b"


def _up_a_tree(match: re.Match[str]) -> str:
    """ "A monkey in a tree" sits on one of its branches."""
    if _family_of(match["noun"]) not in LIVING:
        return match[0]
    verb = (
        (match["verb"] or "sitting ")
        .replace("stuck", "sitting")
        .replace("waiting", "sitting")
        .replace("hiding", "sitting")
    )
    return f"{match['who']} {match['is']}{verb}on {match['one']} branch"


def _on_a_wall(match: re.Match[str]) -> str:
    """ "A boy on a wall" sits there; a picture on one hangs."""
    return f"{match['who']} sitting on {match['wall']}" if _family_of(match["noun"]) in SEATED else match[0]


FURNITURE = "desk|table|nightstand|bedside table|piano|shelf|dresser|counter|cabinet|sideboard|chest of drawers"
ROOMS = re.compile(r"\b(?:\w*room|kitchen|gallery|museum|office|caf[eé]|hall\w*|studio|castle|palace|school|church|station|street|alley|house|home|restaurant|bar|hotel|prison|cell|lobby|library|outdoors)\b", re.IGNORECASE)  # fmt: skip


def _hung(match: re.Match[str]) -> str:
    """ "A picture on the wall" hangs in a room, whose wall is that of the set."""
    what = f"{match['before']}{'painting' if match['what'].lower() == 'picture' else match['what']}{match['many']}"
    if re.match(r" (?:above|over) ", match.string[match.end() :]):
        return what
    return match[0] if ROOMS.search(match.string) else f"{what} in a living room"


PICTURES = "picture|photo|photograph|painting|poster|portrait|mirror|tapestry"
SWIMMERS = "whale|shark|dolphin|manta ray|jellyfish|sea turtle|turtle|octopus|goldfish|fish|orca|stingray"
COMPOSITIONS = (
    (rf"(?P<before>(?:^|[.;] )(?:{DETERMINED}|some|several) (?:[\w-]+ ){{0,2}}?)(?P<what>{PICTURES})(?P<many>s?) (?:(?:that )?(?:is |are )?(?:hangs?|hanging|hung|mounted) )?on (?:the|an?|his|her|their) (?:(?!brick|stone|city|climbing)[\w-]+ )?walls?\b", _hung),
    (rf"\b(?P<who>(?:{DETERMINED}) (?:[\w-]+ )?(?:{SWIMMERS})s?) (?P<where>above|over) (?=(?:an?|the) (?:[\w-]+ )?(?:city|town|village|skyline|rooftops|desert|mountains?|clouds|forest|fields?)\b)", r"\g<who> flies \g<where> "),
    (IN_A_TREE, _up_a_tree),
    (ON_A_WALL, _on_a_wall),
    (r"\b(?:in|inside) (?:an?|the|his|her|their) (?:open |dark |lit |narrow )*(?:doorway|door ?frame)\b", "in front of an open door"),
    (r",? (?:with|has|have|having) (?:[\w-]+ ){0,2}?tattoos?\b(?: (?:on|over|all over|across) (?:his|her|their) (?:[\w-]+ )?\w+)?", ""),  # nobody is being tattooed
    (r"(?P<leap>\b(?:jump|leap|bound|div|spring)\w* through )(?:an?|the) (?:(?:ring|hoop|circle)s? of (?:fire|flames?)|flaming hoop)\b", r"\g<leap>a burning hoop"),
    (r"(?P<leap>\b(?:jump|leap|bound|div|spring)\w* through )(?P<det>an?|the|several|two|three) (?P<how>(?:[\w-]+ )?)(?:hula )?hoop(?P<many>s?)\b", r"\g<leap>\g<det> \g<how>jumping hoop\g<many>"),
    (rf"\b(?P<det>an?|the|two) (?P<how>(?:(?!floor|street|desk|hanging)\w+ )?)(?:table )?lamp(?P<many>s?)(?P<at> (?:(?:is |are )?(?:stands?|sits?|standing|sitting|glows?|glowing|burns?|burning|shines?) )?on (?:an?|the|his|her) (?:[\w-]+ ){{0,2}}?(?:{FURNITURE})\b)", r"\g<det> \g<how>desk lamp\g<many>\g<at>"),
    (r"\b(?P<one>an?|the) (?P<what>(?:[\w-]+ )??[\w-]+)(?: (?:that|which|who) is)? (?:much |far )?(?P<more>bigger|larger|taller|smaller|shorter|tinier) than (?P<other>an?|the) (?P<beside>[\w-]+)\b", _compared),
    (rf"\b(?P<before>(?:{DETERMINED}|several|some) (?:(?:big|huge|large|small|little|tiny|high|tall|neat) )*)(?:pile|heap|mound|mountain|stack)(?P<many>s)? of (?P<how>(?:[\w-]+ ){{0,2}}?)(?P<matter>{'|'.join(HEAPS)})\b", _heap),
    (rf"{HOLDER} (?:that is |which is )?(?:{FULL}) {WHAT}{ENDS}", _contained),
    (rf"{HOLDER},? (?:that is |which is )?(?P<where>){TOPPED} {WHAT}{ENDS}", _borne),
    (rf"{HOLDER} with {WHAT} (?P<where>on top of|in|inside|within|on|atop|around|under|behind|beside|next to) (?:it|them)\b", _borne),
    (rf"{HOLDER} with {WHAT} (?P<where>inside|on) ?(?:top)?(?=\s*(?:[,.;]|$))", _borne),
    (rf"{HOLDER} (?:carrying|bearing|with) {WHAT} (?P<where>on) (?:top of )?(?:its|their) (?:back|roof|top|shell|lid|deck)\b", _borne),
    (rf"(?<=\w )(?:growing|sprouting|blooming|sticking|rising) out of (?=(?:{DETERMINED}) )", "on top of "),
    (rf"(?<=\w )\b{BOUND} (?=(?:{DETERMINED}) )", "beside "),
    (rf"(?<=\w )\b{CARVED} (?=(?:{DETERMINED}) )", "on "),
    (rf"\b(?P<det>{DETERMINED}|two|three) (?P<before>(?:[\w-]+ ){{0,3}}?)(?P<image>{IMAGE})s? of (?:an? |the )?(?P<what>(?:[\w-]+ ){{0,2}}?[\w-]+)\b", _image),
    (rf"\b(?P<det>an?|the) (?P<before>(?:[\w-]+ ){{0,2}}?)(?P<what>[\w-]+) (?P<image>{IMAGE})\b", lambda found: _image(found) if _family_of(found["what"]) in ("quadruped", "bird") else found[0]),
)  # fmt: skip
