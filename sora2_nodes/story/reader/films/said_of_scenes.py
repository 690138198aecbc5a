"""Manners of speaking of scenes put into plain words: who works as what and where, light that does things, shows of wares, wild life, cities under water."""

from __future__ import annotations

import re
from collections.abc import Callable

Plain = str | Callable[[re.Match[str]], str]

WORKPLACES = {  # trades: where who works as one is, and what it wears besides
    "flight attendant|stewardess|steward|cabin crew": "standing in the aisle of a plane cabin",
    "barista": "standing in a café in a brown apron", "bartender|barman|mixologist": "standing in a bar in a black apron",
    "chef|cook|line cook|sushi chef|pizza chef": "cooking in a kitchen in a chef hat", "waiter|waitress|server": "standing in a restaurant in a black apron",
    "cashier|checkout clerk|store clerk|shop assistant": "standing at a checkout in a supermarket in a red apron",
    "teacher|professor|substitute teacher": "standing in a classroom", "librarian": "standing in a library", "judge": "sitting at a desk in a courtroom in a black robe",
    "lawyer": "standing in a courtroom in a suit", "doctor|surgeon|nurse": "standing in a hospital in a lab coat", "dentist": "standing in a hospital in a lab coat",
    "mechanic|car mechanic": "standing in a garage", "news anchor|news reporter|newsreader|weatherman": "sitting at a desk in a TV studio in a suit",
    "(?:[\\w-]+ ){0,2}manager|office worker|accountant|receptionist|ceo|boss|hr (?:manager|director)|clerk|telemarketer|programmer|software engineer": "standing in an office in a tie",
    "security guard|mall cop": "standing in a mall", "lifeguard": "standing on a beach in swimwear", "hairdresser|barber|hair stylist": "standing in a salon in an apron",
    "farmer": "standing on a farm in overalls", "construction worker|builder": "standing on a construction site in a hard hat", "firefighter|fireman": "standing in a street in a fire helmet",
    "bus driver": "driving a bus", "taxi driver|uber driver|cab driver": "driving a taxi", "dj": "standing at turntables in a nightclub", "yoga teacher|yoga instructor": "doing yoga in a gym",
}  # fmt: skip
WORKING = re.compile(
    rf"\b(?:is |are )?(?:working|employed|moonlighting|serving|works|serves) as (?:an? |the )?(?:professional )?(?P<trade>{'|'.join(f'(?:{words})' for words in WORKPLACES)})\b(?! for)(?P<there>(?: (?:in|at|on|aboard) (?:an? |the )?[^.,;]+)?)",
    re.IGNORECASE,
)
TAUGHT = "procedures|instructions|tips|rules|rights|policy|policies|skills|techniques|advice|guidelines|protocols|demonstration|exits|lesson|speech"
ADVERTS = "details|detail|texture|textures|craftsmanship|features|feature|materials|quality|beauty|character|personality|elegance|design|contours|curves|finish"
BREEDS = "golden retriever|labrador|husky|poodle|bulldog|pug|chihuahua|corgi|beagle|dachshund|dalmatian|border collie|shiba inu|german shepherd|samoyed|samoyede"
WILD = {  # lands: the animals one expects there
    "borneo|sumatra|indonesia\\w*|malaysia\\w*|kinabatangan": "an orangutan, a crocodile and two toucans",
    "africa\\w*|serengeti|savanna\\w*|kenya\\w*|tanzania|safari|zoo|circus": "a lion, a giraffe and a zebra",
    "arctic|antarctic\\w*|polar": "a polar bear and two seals", "australia\\w*": "two kangaroos and a koala",
    "amazon|rainforest|jungle|tropical": "a leopard, a monkey and two parrots", "ocean|marine|sea|reef|underwater|aquatic": "a turtle, a dolphin and three fish",
    "alaska\\w*|canad\\w*|yellowstone|mountain|forest|woodlands?|wild": "a bear, a deer and a fox", "farm|barnyard": "a cow, a pig and a sheep",
}  # fmt: skip


def _at_work(match: re.Match[str]) -> str:
    there = next(where for words, where in WORKPLACES.items() if re.fullmatch(words, match["trade"], re.IGNORECASE))
    said = match["there"]
    vehicle = re.search(r"\b(?:airplane|aeroplane|plane|aircraft|flight|jet|airliner)\b", said, re.IGNORECASE)
    if said and not vehicle:
        return f"{there.split(' in ')[0].split(' on ')[0].split(' at ')[0]}{said}"
    return there


def beasts_of(land: str) -> str:
    """The animals that one expects in the land that some words name; "" for none."""
    return next((beasts for words, beasts in WILD.items() if re.search(rf"\b(?:{words})\b", land, re.IGNORECASE)), "")


def _wild(match: re.Match[str]) -> str:
    found = beasts_of(f"{match['land'] or ''} {match['there'] or ''}")
    return f"{found}{match['there'] or ''}" if found else match[0]


def _talked(match: re.Match[str]) -> str:
    verb = match["verb"].lower()
    to = f" to {match['who'].strip()}" if match["who"] else ""
    return f"talk{'ing' if verb.endswith('ing') else 's' if verb.endswith('s') else ''}{to}"


def _questioned(match: re.Match[str]) -> str:
    """ "An officer questions a dog": both sit at a table, and the one talks to the other."""
    ends = "ing" if match["verb"].lower().endswith("ing") else "s"
    return f"talk{ends} to {match['who']} sitting at a table"


SAID_OF_SCENES: tuple[tuple[str, Plain], ...] = (
    (r"\b(?:an? |the )?(?:outdoor|open[- ]air|backyard) (?:birthday |dinner |summer |children's )?(?:party|celebration|feast|reception)\b(?! (?:on|in|at|by) (?:an?|the) )", "a garden party"),
    (r"\b(?!(?:family|only|early|daily|butterfly|dragonfly|firefly|lily|belly|jelly|ugly|assembly|italy|july|bully|curly|holy)\b)(\w+ly) (stands|rests|sits|waves|rocks|flies|swings|jumps|walks|lies|parks|surfs|skates|shops|dances|plays|cooks|paints)\b", r"\2 \1"),
    (r"\blife-?jacket", "life jacket"),
    (r"\b(vlogs|vlogging|films|filming) (?:itself|himself|herself|themselves)\b", lambda found: "taking a selfie" if found[1].lower().endswith("ing") else "takes a selfie"),
    (r"\bin (?:tropical |sunny )?(?:maui|hawaii|bali|tahiti|fiji|the maldives|the bahamas|the caribbean|bora bora)\b", "on a tropical beach"),
    (r"\b(?:podcasting|(?:recording|hosting|doing|making) (?:an?|their|his|her) podcast)\b", "sitting at a table talking into a microphone"),
    (r"\b(?:an? )?(?:(?:instructional|live|online|televised) )?(?:cooking|baking) (?:session|show|class|tutorial|lesson|demonstration)(?: for [\w' -]+?)? (?:hosted|taught|led|presented|given) by (an? (?:[\w-]+ ){0,4}?[\w-]+)(?= (?:in|at|set)\b|[.,;]|$)", r"\1 cooks"),
    (r"\b(\w+) (?:social media |instagram |tiktok )(?:influencer|star|personality)\b", r"\1"),
    (r"\bvolleyball on (?:a|the) (?:[\w-]+ )?beach\b", "volleyball on a beach volleyball court"),
    (WORKING.pattern, _at_work),
    (rf"\b(?P<verb>show(?:s|ing)|demonstrat(?:es|ing)|explain(?:s|ing)|giv(?:es|ing)|read(?:s|ing)|present(?:s|ing)|teach(?:es|ing)) (?P<who>(?:the |his |her |some )?(?:passengers?|customers?|students?|employees?|guests?|visitors?|tourists?|people)(?! service) )?(?:the |some |his |her )?(?:[\w-]+ ){{0,2}}?(?:{TAUGHT})\b", _talked),
    (r"\b(?P<verb>train(?:s|ing)|teach(?:es|ing)|instruct(?:s|ing)|brief(?:s|ing)) (?P<who>(?:the |new |his |her )*(?:employees?|staff|recruits?|trainees|interns?|students?))\b", _talked),
    (r"\b(?P<verb>question(?:s|ing)|interrogat(?:es|ing)) (?P<who>(?:an?|the|his|her) (?:[\w-]+ ){0,3}?[\w-]+)(?: about [^.,;]*)?(?=[.,;]|$| in\b| at\b)", _questioned),
    (r"\b(?:react|respond)(?:s|ing)?(?: \w+ly)? to (?=him|her|it|them|the)", "looking at "),
    (r"(?:^|(?<=[.!?] ))(?:[\w-]+ ){0,3}(?:voice|voices|breathing|voice-?over|narration|accent|pause|laugh track|chatter|static|applause|tension building|plot|plot twist|credits rolling|live action)(?: in (?:the )?background)?(?: like an? [\w ]+)?\.", ""),
    (r"(?:^|(?<=[.!?] ))(?:treated|shot|filmed|edited|framed|presented|played) like (?:an?|the) [^.]*\.?", ""),
    (r",? (?:narrated|told|shot|filmed) (?:like|as) (?:an?|the) [^.,;]*", ""),
    (r"\bself-?checkout\b", "checkout"),
    (r"\bscan(s|ning) (?:an?|the|her|his|some) (?:item|product|groceries|barcode|food)s?\b", lambda found: "holding a can" if found[1] == "ning" else "holds a can"),
    (r"\btak(es|ing) (?:an?|another|her|his) (?:(?:slow|long|small|first|deep|quick|careful) )*sip(?! of)", lambda found: "drinking coffee" if found[1] == "ing" else "drinks coffee"),
    (r"(?:,? (?:creating|casting|leaving|making) [^.,;]*? (?:across|on|over))? (an?|the) ((?:[\w-]+ )?(?:counter ?top|counter|table|desk|shelf|windowsill|pedestal)) where (an? [^.,;]*?) (?:sits|stands|rests|waits|lies|is placed)\b", r", \3 on \1 \2"),
    (r"\b(steam|smoke|mist|vapou?r) (?:curl|swirl|spiral|waft|coil|drift)(?:s|ing)\b(?: (?:up|upward|from|out of|off)(?: the)?(?: (?:spout|cup|mug|nozzle|bowl|top))?)?", r"\1 rises"),
    (r"\b(?:in|into) (?:3-?d|three-dimensional) space\b", "in the air"),
    (r"\b(?:ui|user interface|interface|gui|ar|hud|app) (?:elements?|panels?|windows?|icons?|cards?|overlays?|widgets?|screens?|components?)\b|\b(?:holographic|floating|augmented[- ]reality) (?:ads?|advert\w*|displays?|screens?|panels?|interfaces?|billboards?|signs?|ui|menus?|projections?)\b", "holograms"),
    (rf"\breveal(?:s|ing) (?:its |the |their )?(?:[\w-]+ ){{0,2}}?(?:{ADVERTS})(?: and (?:\w+ )?(?:{ADVERTS}))*\b", ""),
    (r"\b(?:beautifully|elegantly|neatly|carefully|artfully) (?:arranged|displayed|presented|positioned|placed|styled) (?=in\b)", "on a wooden table "),
    (r"\b(?:festive|holiday|christmas) (?:decorations?|decor|ornaments)(?: surrounding (?:the )?\w+)?", "a christmas tree in the background"),
    (r"\b(?:vehicle|car|traffic|headlight)s?['’]? light (?:trails?|streaks?)(?: (?:streaking|streak|racing|passing)[^.,;]*)?", "light trails"),
    (r"\b(?:warm |soft |vivid )*(?:orange|pink|purple|red|gold|golden|peach) and (\w+) (?=sky\b|clouds\b)", r"\1 "),
    (r"\b(?:gentle |light |soft )?breeze (?:making|moving|swaying|rustling|blowing) (?:the |through )?(?:the )?[\w]+(?: sway)?", "gentle breeze"),
    (rf"\b({BREEDS}) dog\b", r"\1"),
    (r"\bsamoyede?s?\b", "white husky"),
    (r"\b(?:lone|single|distant|white) sail\b", "sailing boat"),
    (r"\b(tak(?:es?|ing)) (?:flight|to the (?:air|sky|skies))(?: from)?\b", lambda found: "flying up from" if found[1].endswith("ing") else "fly up from"),
    (r"\bbarren tree", "bare tree"),
    (r"\breleas(es?|ing) (?:an? |the |his |her |their )?(?:paper|sky|glowing|floating|wish)? ?(lanterns?)(?: (?:into|to) the (?:air|sky|night))?\b", lambda found: ("letting" if found[1] == "ing" else "let" if found[1] == "e" else "lets") + (" go of a sky lantern" if found[2] == "lantern" else " go of sky lanterns")),
    (r"\bhooded (?=(?:figure|man|woman|person|stranger|monk|rider|traveler|traveller)s?\b)", "cloaked "),
    (r"\b(an?|the) cloaked (\w+)", r"\1 \2 in a black cloak and a hood"),
    (r"\b(?:(?:tight |extreme )?close-?up )?(?:studio |tight )?portrait (?:shot |photo )?of (?=(?:an?|the) (?:[\w'’-]+ ){0,4}?(?:woman|man|boy|girl|child|person|face|lady|king|queen|warrior|farmer|fisherman|sailor|dancer|soldier|cat|dog)\b)", lambda found: "close-up of " if "close" in found[0].lower() else "portrait of "),
    (r",? (?:(?:a |with |her |his ){0,4})(?:weathered|wrinkled|lined|freckled|tired|kind|gentle) face\b", ""),
    (r",? (?:with )?(?:soft |deep |fine |laugh )?wrinkles\b", ""),
    (r"\blit (?:only )?by (?:maps? and )?(?:monitors?|screens?)(?: and maps?)?\b", "with screens"),
    (r"\btension (?:heavy|high|rising|builds|mounting|thick)\b", ""),
    (r"\btun(es|ing) (?:an?|the|his|her) (?=(?:\w+ )?(?:violin|guitar|cello|ukulele|banjo|piano|harp)\b)", lambda found: "playing a " if found[1] == "ing" else "plays a "),
    (r"\b(?:with )?(?:its |the )?wings (?:spread|outstretched|extended|open|unfurled)(?: wide)?(?: (?:casting|throwing) [^.,;]*)?", ""),
    (r",? (?:casting|throwing) (?:\w+ )?(?:shadows?|glow|light)(?: (?:on|over|across|onto) [^.,;]*)?", ""),
    (r"\b(?:slic|cut|carv|weav|tear|rip)ing (?:its way )?past\b", "flying past"),
    (r",? (?:arc|sweep|swoop|dip|bank)ing (?:low |high )?(?=over|above|across)", ", flying low "),
    (r"\b(?:serrated |jagged |sharp |towering )*ice (?:spires?|towers?|pinnacles?|spikes?|needles?)(?: (?:jutting|rising|reaching|protruding)(?: up| out)?(?: (?:from|of|out of) (?:an?|the) \w+)?)?", "icebergs in a glacier"),
    (r",? (?:trail|scatter|shedd?)ing (?:[\w-]+ )*?(embers|sparks|stardust|glitter)(?: that [^.,;]*| in its wake[^.,;]*)?", r" with \1"),
    (r"\b(?:his|her|their|its) eyes (?:are )?(?:focus(?:ed|ing)?|fixed|trained|locked) on [^.,;]*", "looking"),
    (r"\b(?:people|someone|somebody|something) off-?screen(?: as they \w+)?\b", "the distance"),
    (r"\b(?:(?P<land>[A-Z][\w]+|african|arctic|ocean|marine|mountain|forest|jungle) )?wildlife\b(?! (?:photo|park|reserve|docu|sanctuary))(?P<there>(?: (?:on|in|at|along|near|of) (?:the )?[^.,;]*)?)", _wild),
    (r"\b(?:(?:the |early |last ){0,3}days of (?:the )?|during (?:the )?|in (?:the )?)(?:california(?:n)? )?gold rush\b", "with two cowboys digging with shovels in an old western town"),
    (r"\b(?:heavy (?:machinery|equipment|machines)|construction (?:equipment|vehicles|machines|machinery)|diggers)\b", "an excavator, a bulldozer and a tower crane"),
    (r"\bfilled with (workers|people|builders|engineers)\b", r"with four \1"),
    (r"\b(?:basket)?ball through (?:the |an? )?hoop\b", "a basketball goes through a hoop"),
    (r"\bgo(es)? to war\b", lambda found: "march with axes" if not found[1] else "marches with an axe"),
    (r"\b(?:large |huge |tall |towering |giant )*(?:stack|wall|pile|tower|bank|heap) of (?:vintage |old |retro |antique |crt )*(?:televisions?|tvs?|tv sets?|television sets?|monitors|screens)(?:,? (?:all )?(?:showing|playing|displaying|tuned to) [^.;]*?(?=,? (?:set )?(?:inside|in an?|in the)\b|[.;]|$))?", "a television wall"),
    (r"\bset (?=(?:inside|in) (?:an?|the) )", ""),
    (r",? (?:on|along|across) an? (?:steep )?mountain slope\b", ""),
    (r"\b(stands? |standing |sits? |sitting )behind (an? (?:[\w-]+ ){0,3}?(?:birthday )?cake) (?:with (?:[\w-]+ ){0,3}?candles )?(?:at|on) (an? [^.,;]*?table)\b", r"\1at \3. \2 is on the table"),
    (r"\b(?:city|cities|metropolis|new york(?: city)?|london|paris|tokyo|manhattan|venice) (?:is |lies |that lies )?(?:submerged|under ?water|sunken|flooded|drowned|beneath the (?:sea|waves|ocean))\b(?: like atlantis)?", "sunken city"),
    (r"\b(?:sunken|submerged|drowned|underwater|flooded) (?:old )?(?:new york(?: city)?|london|tokyo|paris|city|metropolis|manhattan)\b", "sunken city"),
    (r"\b(?:an? )?(?:alien|bioluminescent|glowing) forest(?: (?:of|with))? (?:bioluminescent |glowing |luminous )?plants?\b", "bioluminescent forest"),
    (r"\b((?:\w+ )?people|friends|teenagers|players|men|women|boys|girls|teams?) (play|playing) (?:beach )?volleyball\b(?! (?:in|on|at|inside|indoors))", r"\1 \2 volleyball on a beach volleyball court"),
    (r"\bmelting (clocks?|watch(?:es)?) (?:drip|droop|hang|drape|melt|slump|fold)(?:s|ing|ed)? (?:over|on|from|down) (?:an?|the) (?:[\w-]+ )?(?:branch(?:es)?|tree(?: branch)?|bough|limb)\b", r"melting \1"),
    (r"\(?(?:salvador )?dal[ií](?:['’]s)?(?:[- ]esque)? style\)?|\bin the style of (?:salvador )?dal[ií]\b", " in a desert"),
    (r"\b[Bb]ioluminescent ((?:\w+ )?(?:waves?|surf|tides?))\b(?!.*\b(?:night|dusk|dawn|day|morning|evening)\b)", r"at night, glowing blue \1"),
    (r"\bbioluminescent forest\b(?! at)(?!.*\b(?:night|dusk|dawn|day|morning|evening)\b)", "bioluminescent forest at night"),
    (r"\b(laptop|phone|tablet|computer|smartphone)\b(.*?)\b(above|over|from|out of) (?:the|its) screen\b", r"\1\2\3 the \1"),
    (r"\b(?:minimalist |modern |tidy )*workspace\b(?! at home)", "office"),
    (r"\b((?:futuristic|modern) (?:city )?(?:plaza|square)),? (?:with |of |and )?(?:tall |high )?(?:glass|steel|gleaming|towering) (?:towers|skyscrapers|buildings)(?: and)?", r"\1, "),
    (r"\bfloating islands? in (?:an?|the) (?:[\w-]+ )?sky\b", "floating islands"),
    (r"\b(waterfalls?) (?:cascad|tumbl|pour|plung|flow|spill|rush|fall)(?:ing|s|es|e)? (?:down )?(?:over|down|onto|across) (?:[\w-]+ )*?(?:rocks?|stones?|boulders|cliffs?|ledges?)\b", r"\1"),
    (r"\b(?:glid|fl|soar|sail)(?:es|ies|ing|ying|s) (?:indoors |inside )?past (?:the )?(?:tall |old )?book ?shel(?:f|ves)\b", "glides through a library"),
    (r"\b(?:city|busy|urban|downtown) intersection\b", "intersection"),
    (r"\b(?<!his )(?<!her )(?<!their )(?<!its )perspective of (?=(?:an?|the|two|three|some) )", "view of "),
    (r"\b((?:snow(?:flakes)?|frost|fog|mist|leaves|petals|ash|dust|sand)\b[^.;!?]*?),? (?:and )?(?:\w+ly )?(?:cover|blanket|coat)(?:s|ing)? (?:the (?:whole |entire )?)?(?:ground|earth|floor|landscape|land|everything)\b", r"\1"),
    (r"\b(?:metal|steel|iron|wire|helical|coiled|mechanical) spring(s?)\b", r"coil spring\1"),
    (r"\b(?:plastic|wooden|metal|steel|school|transparent|measuring|flat|long|thin|30 ?cm|foot) ruler(s?)\b", r"small plank\1"),
    (r"\bbob (?:hair ?cut|hair ?style|cut|hair)\b", "short straight hair"),
    (r"^(?:an?|the) (?:[\w-]+ ){1,3}painting of ?(?=(?:an?|the|two|three|some) )(?![^.;]*\b(?:hang|wall|museum|gallery|frame|easel))", "Painted: "),
    (r"\b(?:split[- ]screen|side[- ]by[- ]side (?:comparison|view|shot))(?: (?:showing|of|with|comparing|between))? ", "side by side, "),
    (r"(?<=side by side, )([^.;]*?) (?:versus|vs\.?|compared (?:to|with)) ", r"\1 and "),
    (r"\btilt-?shift (?:of|view of|shot of|footage of|video of)\b", "tilt-shift, high angle wide shot of"),
    (r"\bgrow(s|ing) (?:up )?(?:out of|from) (?=(?:an?|the) (?:\w+ )?window ?sill)", r"grow\1 on "),
    (r"\b(an?|the) ((?:(?:friendly|cute|happy|cheerful|brand|company|cartoon|colorful|corporate|team|sports) )*)mascot\b(?! costume| suit| head)", r"\1 \2person in a bear costume"),
    (r"\blays (?=next to|beside|by|on|near|in|under|down)", "lies "),
    (r"(?:^|(?<=[.!?] ))((?:[\w-]+ ){0,2}?hipster), (?:[\w-]+ )*?man\b", r"\1"),
    (r"\b(?:look(?:s|ing)?|star(?:es|ing)) at (?:his|her) hands?,? (?:as |and )?(?:it |they )?(?:gets?|grows?|turns?|becomes?|transforms?|stretch\w*) [^.;]*?(?:in)?to (?:the )?(?:hands? of )?(an? [\w-]+)", r"turns into \1"),
    (r",? as (?:(?:freshly|just)[- ]\w+ )?coffee (?:brews|drips|percolates|is brewing|pours)\b", ""),
    (r"\b(?:holding|holding up|raising|making) (?:an? )?sign\b(?! (?:that|which|saying|reading|with))", "holding up a picture frame"),
    (r"\btorch (?:flickers?|flickering|in hand|raised)\b", "holding a torch"),
)  # fmt: skip
