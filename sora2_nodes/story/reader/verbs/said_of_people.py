"""Manners of speaking of people put into plain words, as `story.reader.idioms` does for all others."""

from __future__ import annotations

import re
from collections.abc import Callable

from ....vocabulary.acts import ALIVE
from ....vocabulary.families import FAMILY_OF
from ....vocabulary.garments import GARMENT_OF
from ....vocabulary.nouns import nearest

Plain = str | Callable[[re.Match[str]], str]


def _held(ending: str | None) -> str:
    """What hands do from then on with what was in a pocket."""
    return "holding" if ending == "ing" else "holds" if ending in ("s", "es") else "hold"


def _in_mine(found: re.Match[str]) -> str:
    """ "I chased a bear in my pyjamas", "in my yard": I am the one who wears them, or who is there."""
    worn = found["worn"].lower()
    return f"a man in {'' if worn in GARMENT_OF else 'a '}{worn} {found['did']} {found['what']}"


CARS = "car|truck|pickup|pickup truck|van|taxi|jeep|limousine|bus|tractor|convertible|sports car|suv|police car"
AWAY = r"(?:,| and| then)+ (?:driv|speed|rac|rid)(es|s|ing|e)? (?:off|away)\b"
POCKETS = "pocket|coat|jacket|raincoat|overcoat|trench coat|cloak|robe|bag|purse|handbag|backpack|rucksack|satchel|apron|sleeve|boot|wallet|briefcase|belt|vest"
WHO = r"(?:person|man|woman|boy|girl|child|kid|friend|sister|brother|soldier|player|dancer|child|dog|cat|monkey|bear|horse)"
MOUNTS = r"(?:camel|horse|pony|donkey|mule|elephant|ostrich|dragon|yak|llama)"
BODY = r"(?:ear|cheek|chin|forehead|shoulder|back|arm|hand|foot|leg|knee|neck|nose|toe|finger|pigtails?|ponytails?|braids?)"


def _washed(found: re.Match[str]) -> str:
    """ "Washes a dog": a hand on its back, and what one washes or brushes with."""
    animal = nearest(found["what"].split()[-1])
    if animal is None or FAMILY_OF[animal.name] not in ALIVE:
        return found[0]
    wet = found["verb"].lower().startswith(("wash", "bath", "shampoo", "scrub", "soap"))
    verb = "stroking" if found["e"] == "ing" else "strokes"
    return f"{verb} {found['det']} {found['what']} {'beside a bucket' if wet else 'with a brush'}"


SAID_OF_PEOPLE: tuple[tuple[str, Plain], ...] = (
    (r"\bI (?P<did>[a-z]+ed) (?P<what>(?:an?|the|some|two|three) [^.;,]*?) in my (?P<worn>[a-z]+(?: [a-z]+)?)(?=[.,;]|$)", _in_mine),
    (rf"\b(?:(?:walk|run|hurr|go|stride|rush)(?:s|es|ies|ing)? (?:over |up |back |quickly )*to|(?:gets?|climbs?|hops?|jumps?|getting|climbing) (?:back )?(?:in|into|inside)) ((?:an?|the|his|her|their) (?:[\w-]+ ){{0,3}}?(?:{CARS}))(?:(?:,| and)+ (?:gets?|climbs?|hops?|jumps?|getting|climbing) (?:in|inside|aboard))?{AWAY}",
     lambda found: f"driv{'ing' if found[2] == 'ing' else 'es'} away in {found[1]}"),
    (r"\b(?:wip|mopp|dabb?)(es|s|ing) (?:at )?(?:the )?(?:sweat|dirt|dust|soot) (?:off|from) (?:his|her|their) (?:face|forehead|brow|cheeks?)\b", lambda found: "rubbing his chin" if found[1] == "ing" else "rubs his chin"),
    (r"\b(?:wip|dabb?|mopp?)(es|s|ing) (?:at )?(?:his|her|their) (?:\w+ )?(?:forehead|brow|face|cheeks?|nose|mouth|chin|lips)\b(?: with (?:his|her|a|the|their) (?:\w+ )?(?:sleeve|hand|handkerchief|arm|napkin|palm))?", lambda found: "rubbing his chin" if found[1] == "ing" else "rubs his chin"),
    (rf"\b(?:tak|pull|draw|fish|produc|slip|bring)(es|s|e|ing)? ((?:an?|the|his|her|some|two) (?:(?!from |out |and |off )[\w-]+ ){{1,4}}?)(?:up )?(?:out )?(?:from|(?<=\bout )of) (?:inside |under )?(?:his|her|their|the|an?|its) (?:(?!and )[\w-]+ ){{0,3}}?(?:{POCKETS})s?\b(?! pockets?\b)",
     lambda found: f"{_held(found[1])} {found[2].strip()}"),
    (r"^(?:this is )?how (?:i|we|to) (?:do|put on|apply|wear) (?:my |our )?(?:daily )?make-?up\b", "a woman puts on makeup"),
    (r"\b(vampire|zombie|clown|witch|cat|skull|halloween) make-?up (?:face )?of (?:an? )?((?:\w+ )?)(girl|woman|lady)\b", r"close-up of a \3"),
    (r"\b(?:an?|the) (?:synchroni[sz]ed )?diving (?:pair|duo|team)\b(?: \w+ly)?(?: (?:execut|perform|do)\w* (?:an?|their) [^.;,]*)?", "two divers dive into a swimming pool"),
    (r"\b(skateboarders?)((?: [\w-]+){0,3}?) (?:perform|do|pull|land|show|try)(?:s|ing|es)?(?: off)? (?:some |his |her |their |cool |flip |amazing |various )*(?:tricks?|stunts?|kickflips?|ollies)\b", lambda found: f"{found[1]}{found[2]} {'does' if found[1][-1] != 's' else 'do'} ollies"),
    (r"\bwearing (?:an? pair of |some |\w+ )?(?:roller ?skates|rollerblades),?(?: and)?(?: \w+ly)? (?:glid|roll|skat|mov|danc|speed|spin)(ing|es?|s)\b", "roller skating"),
    (r"\b(?:operat|run|own|work)(?:s|es|ing) (?:an?|the|his|her) (?:\w+ )?(?:food truck|food cart|food stand|food stall|hot dog stand|taco truck|ice cream truck|lemonade stand|coffee stand|street stall|market stall)(?:, serving [^.;]*)?", "standing behind a market stall wearing an apron"),
    (r"\bdescend(s|ing)(?: \w+ly)?(?: back)? (?:to|toward|towards|onto) the ground\b", lambda found: "lands on the ground" if found[1] == "s" else "landing on the ground"),
    (r"\b(?:engag(?:e|es|ed|ing) in|hav(?:e|ing)|has|enjoy(?:s|ing)?) an? (?:[\w-]+ )?snow ?ball fight\b(?:, their [^.;]*?(?= (?:across|in|on|over) (?:an?|the) |[.;]|$))?", "throw snowballs at each other"),
    (r"\blands? (?:directly |gently |softly |right )?on the (nose|head|shoulder|back|tail|paw|ear) of (an?|the) ((?:[A-Za-z]+ )?[A-Za-z]+)\b(?:, (?:who|which|and) then [^.;]*)?", r"lands on \2 \3's \1"),
    (r"\bin an? (?:spy|secret agent|private eye|gangster|mobster) costume\b", "wearing a trench coat, a fedora and sunglasses"),
    (r"\balien creature(s?)\b", r"monster\1"),
    (r"\bfield(s?) of (?:blooming|blossoming|colou?rful) (?=(?:wild ?)?flowers|tulips|poppies|sunflowers|lavender|roses|daisies)", r"field\1 of "),
    (r"^(?:(?:an? pair of|two|skilled|delicate|old|wrinkled|weathered|gloved) )*(?:human )?hands (type|knead|draw|write|paint|sew|knit|play|chop|cut|slice|stir|fold|carve|build|repair|assemble|shuffle|hold|cook|mould|mold|shape|clap|pour|water|plant)\b", r"Close-up of the hands of a person who \1s"),
    (r"^(?:(?:an? pair of|two|skilled|delicate|old|wrinkled|weathered|gloved) )*(?:human )?hands (?=(?:typ|knead|draw|writ|paint|sew|knit|play|chop|cutt|slic|stirr|fold|carv|build|repair|assembl|shuffl|hold|cook|mould|mold|shap|wash|clapp|pour|water|plant)ing\b)", "Close-up of the hands of a person "),
    (r"^(?:an?|the) (?:human )?hand (?=(?:draws|writes|paints|types|stirs|pours|holds|cuts)\b)", "Close-up of the hand of a person who "),
    (r"(?:^|(?<=[.!?:,] ))(?:an?|the) ([\w-]+)['’]s (?:[\w-]+ )?hands (?=(?:shap|mou?ld|knead|carv|weav|sew|paint|draw|writ|typ|chop|cut|slic|stir|fold|knit|assembl|repair)\w*\b)", r"Close-up of a \1's hands as they "),
    (r"\b((?:wet |soft |spinning )?clay (?:pot |bowl |vase )?)(on|at) (?:an?|the) (?:spinning |turning |rotating )?wheel\b", r"\1\2 a potter's wheel"),
    (r"\bfight(s|ing) (?:with )?an? ((?:\w+ )?)(fish|marlin|tuna|swordfish|sailfish)\b", lambda found: f"{'catches' if found[1] == 's' else 'catching'} a {found[2]}{found[3]}"),
    (r",? (?:with )?(?:bright |orange |blue )?(?:flames?|fire|sparks) (?:shooting|bursting|spitting|coming|flying|blasting|erupting)(?: out)? (?:of|from) (?:the|its|their) (?:exhausts?|tailpipes?|pipes|engines?)\b", ""),
    (r"\b(?:steam|vapou?r|moisture|water) condens(?:es|ing) on (?:an?|the) (?:cold |cool |glass |icy |metal )*surface\b[^.;]*", "water condenses on a cold glass"),
    (r"\bto (?:save|rescue|help) (an?|the) (human|man|woman|boy|girl|child|person|swimmer|drowning \w+)\b", r", \1 \2 swims in the water"),
    (r"\bfish(es|ing) for (?:stars|dreams|clouds|the moon|wishes|light)\b", lambda found: "fishing with a fishing rod" if found[1] == "ing" else "fishes with a fishing rod"),
    (r"\bplay(s|ing) hopscotch\b", lambda found: "hopping" if found[1] == "ing" else "hops"),
    (r"\b((?:[\w-]+ )?(?:dancers|dancer|ballerinas?|couples?|waltzers?)) glid(e|es|ing)\b", lambda found: f"{found[1]} {'dancing' if found[2] == 'ing' else 'dances' if found[2] == 'es' else 'dance'}"),
    (r"(?:,| and| with)+ hammocks? (?:strung|hung|hanging|swaying|tied|slung)\b[^.,;]*", ""),
    (r", (?:the |their )?baskets (?:bump|collid|touch|knock)\w*(?: together| gently)*(?=[.,;]|$)", ""),
    (r"\bsnowball(s?)\b([^.;]*?\bdown (?:an?|the) )((?:steep |long |big |high )?)(hill|slope|mountain)\b(?:, growing(?: in size| larger| bigger)?)?", r"white ball\1\2snowy \3\4"),
    (r"\blong ?boarder(s?)\b", r"skateboarder\1"),
    (r"\b(an?|the) (?:base|wingsuit|parachute) jumper\b[^.;]*", r"\1 skydiver falls through the sky"),
    (r"\b(mak(?:es?|ing)|pick(?:s|ing)|wind(?:s|ing)|push(?:es|ing)|cut(?:s|ting)|weav(?:es|ing)) (?:their|its|his|her) way (?=(?:through|across|along|over|down|up|past|toward|towards|into)\b)", lambda found: "walking " if found[1].endswith("ing") else "walks "),
    (r",? (?:while |and )?(?:brushing|pushing|sweeping) aside (?:the )?(?:\w+ )?(?:leaves|vines|branches|ferns|plants|grass)(?: and (?:leaves|vines|branches|ferns|plants))?\b", ""),
    (r"\b(?:an?|the) (?:\w+ )?drag racers?(?= (?:accelerat|speed|rac|launch|tak|roar|blast|on\b|at\b|down\b))", "a race car"),
    (r"\b(?:motocross|dirt|motor|trail) ?bike(s?)\b", r"motorcycle\1"),
    (r"\b((?:blast|lift|tak|launch|shoot|soar)\w*(?: off| up)?\b[^.;]*?),? accelerating\b(?: rapidly| quickly| fast)?", r"\1"),
    (r"\baccelerating (?:(?:as|while) (?:it|he|she|they) (?=(?:lift|tak|blast|launch|div|fall|climb|leav|soar)\w*\b)|after (?=\w+ing\b))", ""),
    (r"\baccelerat(es?|ing|ed)\b(?: rapidly| quickly| fast)?", lambda found: {"es": "speeds", "e": "speed", "ing": "speeding", "ed": "sped"}[found[1].lower()]),
    (r"(?<!\bsailor )(?<!\bship )(?<!\bboat )\b(?<!and )navigat(es|ing) (through|along|down|across|around|between|over)\b", lambda found: f"{'moves' if found[1] == 'es' else 'moving'} {found[2]}"),
    (r"\b(train|car|truck|bus|tram|jeep|suv|van|motorcycle|bicycle|cyclist|rider)( is)? navigat(es|ing) (?:an?|the) (?:[\w-]+ )*?(?:descent|ascent|slope|climb|hill|pass|turn|bend|curve|road|track|trail|terrain|path|tunnel)s?\b", lambda found: f"{found[1]}{found[2] or ''} {'drives' if found[3] == 'es' else 'driving'} in the mountains"),
    (r"\bappl(?:ies|ying) (?:[\w-]+ )*?(?:lipstick|mascara|eyeliner|foundation|blush|eye ?shadow)(?: (?:in front of|at|before|in) (?:an?|the|her) (?:\w+ )?mirror)?\b", "puts on makeup"),
    (r"\bstorm ?troopers?\b", "soldier in white armor and a white helmet"),
    (r"\b(drummer(?:s)?) (?:hit|strike|beat|bang)(s|ing)? (?:on )?(?:the |a |his |her )?(?:snare|drum|cymbals?|drums|tom)(?: drum)?s?(?: with (?:the |his |her |two )?(?:drum)?sticks)?\b", r"\1 play\2 the drums"),
    (r"\bwith (?:the |his |her |two )?drumsticks\b(?=[^.;]*)", ""),
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
    (r"(?<!the )(?<!his )(?<!her )(?<!their )(?<!case )(?<!a )\bstud(y|ies|ying)(?= (?:in|at|for|together|hard|by|late|on|alone|under)\b)", lambda found: {"y": "read", "ies": "reads", "ying": "reading"}[found[1].lower()]),
    (r",? (?:and |with )?(?:(?:his|her|their|its|my) )?(?:long |wet |loose |red |white |dark )?(?:hair|cape|coat|dress|skirt|scarf|robes?|beard|ponytail|braids|tears|arms|legs|feet|sweat|ears|veil|cloak)(?: (?:is|are))? (?:flying|flowing|blowing|streaming|billowing|whipping|fluttering|flapping|dangling|swirling|swaying|glistening|flailing|trailing|dripping|rolling|running)(?: (?:in|on|behind|down|with|everywhere|off|through|around|over|from)(?: (?:the|his|her|their|its|him|them|all|cold|strong|sea))*(?: (?:wind|breeze|air|sides?|face|cheeks?|water|edge|directions?|back|him|her|them|storm|head))?)?(?=[,.;]|$| as\b| while\b| and\b)", ""),
    (r"\bfight(s|ing)? over (?=(?:an?|the|who|one|some)\b)", lambda found: f"argu{'ing' if found[1] == 'ing' else 'e' + (found[1] or '')} beside "),
    (r"\btoy trucks?\b", lambda found: "toy lorries" if found[0].endswith("s") else "toy lorry"),
    (r"\b(?:a |the )?(?:zoom|skype|facetime|teams|video) (?:call|meeting|conference)\b", "a video call"),
    (r"\bin (?:an?|the|another) (?:\w+ )?(?:business |board |team |staff )?meeting\b(?! (?:room|hall|point|place))", "sitting at a table in an office"),
    (r"\b(?:an?|the) wedding party (danc|celebrat|cheer|walk|laugh|pos|run|sing)(e?s|ing)\b", lambda found: f"four guests {'are ' if found[2] == 'ing' else ''}{found[1]}{'ing' if found[2] == 'ing' else found[2].rstrip('s')}"),
    (r"\b(mak|creat|craft)(es|ing) latte art\b", lambda found: "pours latte art into a cup" if found[2] == "es" else "pouring latte art into a cup"),
    (r"\b(?:stands? |standing )?at the (?:wheel|helm) of (?:an?|the|his|her|their) (?:[\w-]+ ){0,3}?(?:boat|ship|galleon|vessel|yacht|trawler|schooner|frigate)\b", "standing on the deck of a ship"),
    (r"\bshar(e|es|ing) (?=(?:an? |some |the |their |one )?(?:[\w-]+ ){0,3}?(?:spaghetti|pasta|pizza|noodles|ramen|sushi|burgers?|fries|ice cream|cake|milkshake|popcorn|sandwich(?:es)?|soup|salad|steak|dessert|tacos?|pancakes|doughnuts?|donuts?)\b)", lambda found: {"e": "eat ", "es": "eats ", "ing": "eating "}[found[1].lower()]),
    (r"\bwith (an?|the|her|his|their) ((?:\w+ ){0,2})(baby|toddler|child|cat|kitten|dog|puppy|chicken|hen|lamb|rabbit|bouquet|teddy bear) in (?:one|his|her|their) arms?\b", r"holding \1 \2\3"),
    (r"\b(?:ballet|dance|dancing) (?:class|lesson|school|studio)\b", "dance studio"),
    (r"\bat the barre\b", "dancing ballet"),
    (r"\b(tr(?:ies|ying)|attempt(?:s|ing)|struggl(?:es|ing)|learn(?:s|ing)|begin(?:s|ning)|start(?:s|ing)|decid(?:es|ing)|manag(?:es|ing)) to use (?=(?:an?|the|his|her|its) )", lambda found: "using " if found[1].endswith("ing") else "uses "),
    (r"\b(operat)(es?|ing) on (?=(?:an?|the|their|his|her) (?:\w+ )?(?:patient|man|woman|child|boy|girl|soldier|dog|cat)\b)([^.,;]*)", lambda found: f"treat{'ing' if found[2] == 'ing' else 's' if found[2] == 'es' else ''} {found[3]} on an operating table"),
    (r"\bmix(es|ing)? (?:(?:two|the|three|some|several|colou?rful|different|glowing|strange|unknown) )*(?:liquids?|chemicals?|potions?|fluids?|solutions?)\b", lambda found: f"pour{'ing' if found[1] == 'ing' else 's' if found[1] else ''} a beaker of green water into a flask"),
    (r"\bus(es|ing|e) (?=(?:an?|the|his|her|their) (?:\w+ )?(?:laptop|computer|keyboard|typewriter|macbook)\b)", lambda found: {"es": "types on ", "ing": "typing on ", "e": "type on "}[found[1].lower()]),
    (r"\bsand(s|ing) (?=(?:an?|the|his|her|some) )", lambda found: "wipes " if found[1] == "s" else "wiping "),
    (r"\bdust(s|ing) (?=(?:an?|the|his|her|some|off) )(?:off )?", lambda found: "wipes " if found[1] == "s" else "wiping "),
    (r"\bdrill(s|ing) (?:an? |some |the )?(?:\w+ )?holes? (?:in|into|through) (?=(?:an?|the|his|her) )", lambda found: "hammers " if found[1] == "s" else "hammering "),
    (r"\bcomb(s|ing) (?:his|her|their) (?:\w+ )?(?:beard|hair|moustache|mustache)\b", lambda found: "combs his hair" if found[1] == "s" else "combing his hair"),
    (r"\bbutton(s|ing)(?: up)? (?:his|her|their) (?:\w+ )?(?:shirt|coat|jacket|blouse|suit)\b", lambda found: "primps" if found[1] == "s" else "primping"),
    (r"\brap(s|ping)\b(?! (?:on|at|against) (?:an?|the|his|her) (?:\w+ )?(?:door|table|window|desk|glass|wood))", lambda found: "sings" if found[1] == "s" else "singing"),
    (r"\bgolf(s|ing)\b(?! (?:cart|club|ball|course|bag))", lambda found: "plays golf" if found[1] == "s" else "playing golf"),
    (r"\bstamp(s|ing) (?=(?:an?|the|his|her) (?:\w+ )?(?:passport|letter|document|paper|form|ticket|envelope|book)\b)", lambda found: "writes on " if found[1] == "s" else "writing on "),
    (r"\bwash(es|ing) (?:up )?(?=(?:an?|the|his|her|their) (?:[\w-]+ ){0,2}?(?:car|truck|van|bus|windows?|bike|motorcycle|boat|dish(?:es)?|plates?|pots?|pans?|floor|glass(?:es)?)\b)", lambda found: "wipes " if found[1] == "es" else "wiping "),
    (r"\bchang(es|ing) (?:an?|the|his|her) (?:flat |spare )?(?:tire|tyre|wheel)\b", lambda found: "repairs a car" if found[1] == "es" else "repairing a car"),
    (r"\bscratch(es|ing) (?:his|her|their|its) (?:\w+ )?(?:head|chin|beard|neck)\b", lambda found: "shrugs" if found[1] == "es" else "shrugging"),
    (r"\bhigh[- ]five(s|ing)? (?=(?:an?|the|his|her|their|another) )", lambda found: "giving a high five to " if found[1] == "ing" else "gives a high five to "),
    (r"\bhigh[- ]fiving (?=(?:an?|the|his|her|their|another) )", "giving a high five to "),
    (r"\bhand(s|ing) out (?=(?:[\w-]+ ){0,3}?(?:flyers?|leaflets?|pamphlets?|brochures?|newspapers|samples|food|candy|sweets|flowers|balloons|water)\b)", lambda found: "gives out " if found[1] == "s" else "giving out "),
    (r"\barm[- ]wrestl(es|ing) (?=(?:an?|the|his|her|another) )", lambda found: "arm wrestles with " if found[1] == "es" else "arm wrestling with "),
    (r"\bperform(s|ing) cpr on\b", lambda found: "treats" if found[1] == "s" else "treating"),
    (r"\bcount(s|ing) (?:an? |the |his |her |their )?(?:\w+ )?(?:stacks? of |piles? of |wads? of )?(?:money|cash|dollars?|bills|banknotes)\b", lambda found: "holds money" if found[1] == "s" else "holding money"),
    (r"\b(?<!white )snowball(s?)\b(?! (?:effect|tree|bush|flower))", r"white ball\1"),
    (r"\bmow(s|ing) (?:the |a |his |her )?(?:lawn|grass|yard|garden)\b", lambda found: f"push{'es' if found[1] == 's' else 'ing'} a lawnmower across the lawn"),
    (r"\b(?:walk|tread|balanc)(s|es|ing) (?:on |across |along |over )?(?:an? |the )?(?:high )?(?:tight ?rope|high wire|slackline)\b", lambda found: "balancing on a rope" if found[1] == "ing" else "balances on a rope"),
    (r"\brecord(s|ing) (?:an? |the |his |her |another )(?:dance|dancing) (?:video|routine|reel|tiktok)s?\b", lambda found: "dances" if found[1] == "s" else "dancing"),
    (r"\b(?:record|shoot|mak)(e?s|ing) (?:an? |the |his |her |another )(?:\w+ )?(?:vlog|tiktok|reel|selfie video|youtube video|podcast)s?\b", lambda found: "talking to the camera" if found[1] == "ing" else "talks to the camera"),
    (r"\b(tak(?:es?|ing)) (?:an? |another )(?:group |quick |funny |final )selfies?\b", r"\1 a selfie"),
    (r"\bon (?:top of|the (?:top|summit|peak) of) (?:an?|the) (?:[\w-]+ )?mountain(?: peak| top)?\b", "on a mountain peak"),
    (r"\b(?:on|onto) (?:the |some )?(?:church|courthouse|museum|library|temple|front|stone|porch|marble|palace|cathedral|school) steps\b", "on the stairs"),
    (r"\bblow[- ]?dr(?:y|ies|ying) (?=(?:an?|the|his|her) (?:\w+ )?\w+['’]s (?:\w+ )?hair\b)", lambda found: "braiding " if "ing" in found[0] else "braids "),
    (r",? (?:his |her |its |with (?:his|her) )?(?:face|cheek|forehead|head) (?:down |resting |flat )?(?:on|against|in|into) (?:the|his|her|a) (?:keyboard|desk|table|book|laptop|bar|pillow|homework)\b", ""),
    (r"\b(?:practi[sc]|do)(es|ing) archery\b", lambda found: "shoots a bow" if found[1] == "es" else "shooting a bow"),
    (r"\border(s|ing) (?:an? |some |the |his |her )?(?:[\w-]+ ){0,2}?(?:coffee|latte|espresso|drinks?|beer|cocktail|burger|food|pizza|ice cream)(?= (?:at|in|from) (?:an?|the) )", lambda found: "waits" if found[1] == "s" else "waiting"),
    (r"\b(giv|show|flash)(es?|s|ing) (?:an? |two |both |the )?(?:big |enthusiastic |double )?thumbs?[- ]up\b", lambda found: "giving a thumbs up" if found[2] == "ing" else "gives a thumbs up"),
    (r"(?:,| with)+ (his|her|their) arms (?:crossed|folded)\b(?=\s*(?:[.;!?]|$))", r", folding \1 arms"),
    (r"(?:,| with)+ (his|her|their) arms (?:crossed|folded)\b,?(?! over)", r", folding \1 arms,"),
    (r",? (?:with )?(?:his |her |their )?hands? (?:on|at) (?:his|her|their) hips\b", ", with hands on hips"),
    (r"\b(chop|cut|slic|cook|grill|fry|eat|carv|cleav|prepar)(s|es|ping|ting|ing)? (?:the |some |a piece of |big |raw |red |fresh )*meat\b", r"\1\2 a steak"),
    (r"(?:,| and)? (?:a cloud of |clouds of )?(?:flour|powder|glitter|sawdust|feathers) (?:explod|fl(?:y|ie)|burst|erupt|puff|goe|shoot|spray)(?:s|es|ing)?(?: (?:everywhere|into the air|up|out|around|in (?:his|her) face))*(?: all over (?P<where>(?:the|her|his) \w+))?", lambda found: f", clouds of dust{' in ' + found['where'] if found['where'] else ''}"),
    (rf"\b(?P<one>one (?:\w+ )?(?P<who>{WHO}))\b(?P<mid>(?:(?!\b(?:another|two|both|one)\b)[^.;])*?)\bthe other(?P<own>['’]s)?(?! (?:{WHO}|side|end|hand|one|way|direction|half)\b)", r"\g<one>\g<mid>another \g<who>\g<own>"),
    (r"\bwhispers?(?P<e>ing)? (?:(?:a|the|some) (?:\w+ )?(?:secrets?|words?|messages?|rumou?rs?) )?(?:in|into) (?P<whose>(?:an?|the|her|his|their|another)(?: \w+){1,2})['’]s ears?\b", lambda found: f"whisper{found['e'] or 's'} to {found['whose']}"),
    (r"\b(?:trim|shav|groom)(?P<e>e?s|m?ing|e)? (?P<whose>(?:an?|the|another|his|her) (?:\w+ )?\w+['’]s) (?:\w+ )?(?:beard|moustache|mustache|hair)\b", lambda found: f"cut{'ting' if 'ing' in (found['e'] or '') else 's'} {found['whose']} hair"),
    (rf"\b(?P<verb>(?:pull|tug|yank|pinch|pok|grab|touch|tickl|bit|lick|kiss|tap)(?:e?s|ing))(?: (?:on|at))? (?P<whose>(?:an?|the|another) (?:\w+ )?{WHO})['’]s (?:\w+ )?{BODY}\b", r"\g<verb> \g<whose>"),
    (rf"\b(?P<det>an?|the) (?P<mount>(?:\w+ )?{MOUNTS}) (?:is )?carr(?:ies|ying) (?P<who>(?:an?|the|two|three) (?:\w+ )?\w+) (?=(?:through|across|over|along|up|down|on its back|to|into)\b)(?:on its back )?", lambda found: f"{found['who'].replace('rider', 'man').replace('passenger', 'man')} riding {found['det'].lower()} {found['mount']} "),
    (r"\b(?P<verb>wash|bath|brush|shampoo|scrub|soap|groom)(?P<e>es|s|ing) (?P<det>an?|the|his|her|their) (?P<what>(?:\w+ )?[a-z]+)\b(?!['’])", _washed),
    (r"\bshear(?P<e>s|ing) (?P<what>(?:an?|the|his|her) (?:\w+ )?(?:sheep|lamb|alpaca|llama|goat))\b", lambda found: f"{'stroking' if found['e'] == 'ing' else 'strokes'} {found['what']} with scissors"),
    (r"\barm[- ]wrestl(?P<e>e|es|ing)\b(?! (?:with|match|table|champion))", r"armwrestl\g<e>"),
    (r"\bbath(?P<e>es|ing) (?P<whom>(?:an?|the|his|her|their) (?:\w+ )?(?:baby|child|toddler|infant|son|daughter))\b(?! (?:in|at|by)\b)", lambda found: f"strok{found['e']} {found['whom']} in a bathroom"),
    (r"\b(?:listen(?:s|ing)? to|check(?:s|ing)?|examin(?:es|ing)|measur(?:es|ing)|tak(?:es|ing)) (?P<whose>(?:an?|the|his|her) (?:\w+ )?\w+)['’]s (?:heart(?: ?beat)?|pulse|lungs|chest|blood pressure|temperature)\b", r"treating \g<whose>"),
    (r"\b(?:steal|snatch|swip|grab|tak)(?P<e>e?s|ing) (?P<whose>(?:an?|the|another) (?:[\w-]+ )?[a-z]+)['’]s (?P<what>(?!heart|pulse|hand|arm|order|photo|picture|temperature|place|breath)[\w-]+)\b", lambda found: f"{'taking' if found['e'] == 'ing' else 'takes'} a {found['what']} from {found['whose']}"),
    (r"\b(?P<verb>(?:gossip|chat|talk|laugh|converse|argu)\w*) over (?:an? |some |their |cups? of |a cup of )*(?P<drink>coffee|tea)\b", r"\g<verb> at a table with cups of \g<drink>"),
)  # fmt: skip
