"""Manners of speaking of people put into plain words, as `story.reader.idioms` does for all others."""

from __future__ import annotations

import re
from collections.abc import Callable

Plain = str | Callable[[re.Match[str]], str]

SAID_OF_PEOPLE: tuple[tuple[str, Plain], ...] = (
    (r"\b(?<!fall )(?<!falls )(?<!fell )(?<!falling )(?<!fallen )asleep\b(?! at the wheel)", "sleeping"),
    (r"\b(a |the )grown (?=(?:man|woman|men|women|adult)\b)", r"\1"),
    (r"\b(rid(?:es?|ing)|tak(?:es?|ing)|catch(?:es|ing)) (?:an? |the |his |her |their )?((?:night |last |morning |school |city |crowded |late |early |busy )*)(bus|train|subway|metro|tram)(?: home| to work| to school| downtown| back)?\b(?! conductor| driver| stop| station)", lambda found: f"{'sitting' if found[1].lower().endswith('ing') else 'sits'} on the {found[3]}{' at night' if 'night' in found[2] else ''}"),
    (r"\b(?:do|does|doing|dances|dancing) the (?:worm|robot|moonwalk|floss|macarena|twist|running man|chicken dance|dab|griddy|electric slide|splits)\b", lambda found: "dancing" if "ing" in found[0] else "dances"),
    (r"\bgo(es|ing)? trick[- ]or[- ]treating\b", lambda found: "walking down a suburban street at night with baskets" if found[1] == "ing" else f"walk{'s' if found[1] else ''} down a suburban street at night with baskets"),
    (r"\b(?:on |from |across )?the (?:\w+ )?deck of (?:an?|the|his|her|their|its) (?:[\w-]+ ){0,3}?(?:boat|ship|trawler|yacht|ferry|galleon|vessel|schooner|frigate|liner|freighter|carrier|steamer|lugger|clipper)\b", "on the deck of a ship"),
    (r",? in (?:full |heavy |their full |his full |her full )(?:\w+ )?(?:gear|kit|regalia|equipment|battle dress)\b", ""),
    (r"\b(tak(?:es?|ing)) (?:his|her|its|their|the) (?:very )?(?:first |tiny |little |wobbly |shaky |unsteady |baby |tentative )+steps?\b", lambda found: "walking" if found[1].endswith("ing") else "walks"),
    (r"\b(haul|reel|pull|draw)(s|ing)?(?: in| up)? (?:an? |the |his |her |their )?(?:[\w-]+ )?(?:fishing )?nets?\b", lambda found: f"{found[1]}{found[2] or ''} a fishing net"),
    (r"\b(?:an? |the |his |her |with an? )?(?:\w+ )?(?:magnifying |jeweler['’]?s |watchmaker['’]?s )?(?:loupe|monocle|eyeglass|magnifier) (?:over|on|in|to|at|against|screwed into) (?:one|his|her|the|an?) (?:left |right )?eye(?: socket)?\b", "wearing a monocle"),
    (r"\b(?:(?:\d+|three|five|seven|ten)[- ](?:m|metres?|meters?|foot|feet|ft)[- ])(?:high |tall |diving )?(?:platform|tower|board)\b", "diving platform"),
    (r"\b(?:\d+|one|two|three|five|six|eight|ten|twelve|fifteen|twenty|thirty|fifty|hundred)[- ](?:m|metres?|meters?|foot|feet|ft|storey|stor(?:y|ies)|floors?)[- ](?=(?:high |tall )?(?:building|wall|ladder|skyscraper|statue|cliff|block|springboard)s?\b)", "tall "),
    (r",? (?:with |making )?(?:barely|hardly|scarcely|almost no|without) (?:even )?(?:an? |any )?(?:ripple|splash|sound)\b", ""),
    (r"\b(do|does|doing|performs?|performing) (?:an? |his |her |the )?(?:\w+ )?(?:cannonballs?|belly ?flops?|swan dives?|dives?|bombs?)(?= (?:into|off|in|from)\b)", lambda found: "jumping" if found[1].endswith("ing") else "jump" if found[1] == "do" else "jumps"),
    (r"\b(?:ghost|horror|scary|spooky|war|love|bedtime|fishing) (?=(?:story|stories|tales?)\b)", ""),
    (r"(?<!the )(?<!his )(?<!her )(?<!their )(?<!case )(?<!a )\bstud(y|ies|ying)(?= (?:in|at|for|together|hard|by|late|on|alone|under)\b)", lambda found: {"y": "read", "ies": "reads", "ying": "reading"}[found[1]]),
    (r",? (?:and |with )?(?:(?:his|her|their|its|my) )?(?:long |wet |loose |red |white |dark )?(?:hair|cape|coat|dress|skirt|scarf|robes?|beard|ponytail|braids|tears|arms|legs|feet|sweat|ears|veil|cloak)(?: (?:is|are))? (?:flying|flowing|blowing|streaming|billowing|whipping|fluttering|flapping|dangling|swirling|swaying|glistening|flailing|trailing|dripping|rolling|running)(?: (?:in|on|behind|down|with|everywhere|off|through|around|over|from)(?: (?:the|his|her|their|its|him|them|all|cold|strong|sea))*(?: (?:wind|breeze|air|sides?|face|cheeks?|water|edge|directions?|back|him|her|them|storm|head))?)?(?=[,.;]|$| as\b| while\b| and\b)", ""),
    (r"\bfight(s|ing)? over (?=(?:an?|the|who|one|some)\b)", lambda found: f"argu{'ing' if found[1] == 'ing' else 'e' + (found[1] or '')} beside "),
    (r"\btoy trucks?\b", lambda found: "toy lorries" if found[0].endswith("s") else "toy lorry"),
    (r"\b(?:a |the )?(?:zoom|skype|facetime|teams|video) (?:call|meeting|conference)\b", "a video call"),
    (r"\bin (?:an?|the|another) (?:\w+ )?(?:business |board |team |staff )?meeting\b", "sitting at a table in an office"),
    (r"\b(?:an?|the) wedding party\b(?= (?:danc|celebrat|cheer|walk|laugh|toast|jump|pos|run|sing)\w*)", "four guests"),
    (r"\b(?:stands? |standing )?at the (?:wheel|helm) of (?:an?|the|his|her|their) (?:[\w-]+ ){0,3}?(?:boat|ship|galleon|vessel|yacht|trawler|schooner|frigate)\b", "standing on the deck of a ship"),
    (r"\bshar(e|es|ing) (?=(?:an? |some |the |their |one )?(?:[\w-]+ ){0,3}?(?:spaghetti|pasta|pizza|noodles|ramen|sushi|burgers?|fries|ice cream|cake|milkshake|popcorn|sandwich(?:es)?|soup|salad|steak|dessert|tacos?|pancakes|doughnuts?|donuts?)\b)", lambda found: {"e": "eat ", "es": "eats ", "ing": "eating "}[found[1]]),
    (r"\bwith (an?|the|her|his|their) ((?:\w+ ){0,2})(baby|toddler|child|cat|kitten|dog|puppy|chicken|hen|lamb|rabbit|bouquet|teddy bear) in (?:one|his|her|their) arms?\b", r"holding \1 \2\3"),
    (r"\b(?:ballet|dance|dancing) (?:class|lesson|school|studio)\b", "dance studio"),
    (r"\bat the barre\b", "dancing ballet"),
    (r"\b(tr(?:ies|ying)|attempt(?:s|ing)|struggl(?:es|ing)|learn(?:s|ing)|begin(?:s|ning)|start(?:s|ing)|decid(?:es|ing)|manag(?:es|ing)) to use (?=(?:an?|the|his|her|its) )", lambda found: "using " if found[1].endswith("ing") else "uses "),
    (r"\b(operat)(es?|ing) on (?=(?:an?|the|their|his|her) (?:\w+ )?(?:patient|man|woman|child|boy|girl|soldier|dog|cat)\b)([^.,;]*)", lambda found: f"treat{'ing' if found[2] == 'ing' else 's' if found[2] == 'es' else ''} {found[3]} on an operating table"),
    (r"\bmix(es|ing)? (?:(?:two|the|three|some|several|colou?rful|different|glowing|strange|unknown) )*(?:liquids?|chemicals?|potions?|fluids?|solutions?)\b", lambda found: f"pour{'ing' if found[1] == 'ing' else 's' if found[1] else ''} a beaker of green water into a flask"),
    (r"\bus(es|ing|e) (?=(?:an?|the|his|her|their) (?:\w+ )?(?:laptop|computer|keyboard|typewriter|macbook)\b)", lambda found: {"es": "types on ", "ing": "typing on ", "e": "type on "}[found[1]]),
)  # fmt: skip
