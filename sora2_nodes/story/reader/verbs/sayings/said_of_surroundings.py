"""Manners of speaking of light and colour that show nothing of their own, of strange creatures, of faces, of bottles and balloons, put into plain words."""

from __future__ import annotations

import re
from collections.abc import Callable

Plain = str | Callable[[re.Match[str]], str]
COLOUR = "(?:deep |pale |bright |soft |warm |rich |vivid |dark |light )?(?:yellow|orange|red|pink|purple|violet|blue|green|gold|golden|amber|crimson|teal|turquoise|magenta|rose|peach|lavender|indigo|silver|white|grey|gray|brown|copper|coral|scarlet)"
PATTERNS = "patterns?|shades?|hues?|tones?|colou?rs?|streaks?|swirls?|splashes|shadows|glow|glows|light|palette|spectrum|kaleidoscope|mix|display|array"
STRANGE = "strange|weird|mysterious|unknown|terrifying|scary|monstrous|hideous|otherworldly|tentacled|bizarre|eerie|nightmarish|grotesque|lovecraftian|menacing"
FEATURES = "lips?|forehead|chin|eyes?|eyebrows?|brows?|mouth|cheeks?|nose|jaw|face|nostrils|eyelids?"
FEELINGS = {  # what is felt: as who feels it looks
    "concentration|focus|determination|thought|deep thought|curiosity|relief|contentment": "focused", "sadness|sorrow|grief|pain|heartbreak|disappointment|regret|loneliness": "sad",
    "excitement|joy|happiness|delight|satisfaction|amusement|pride|mischief|love|glee|anticipation|pleasure": "happy", "anger|fury|rage|frustration|skepticism|scepticism|suspicion|doubt|contempt|disgust|disapproval|annoyance|jealousy": "stern",
    "fear|terror|worry|anxiety|panic|dread|horror|nervousness|desperation": "scared", "surprise|shock|disbelief|astonishment|amazement|awe|wonder": "astonished",
}  # fmt: skip
LOOKS_OF = {word: look for words, look in FEELINGS.items() for word in words.split("|")}
GRINS = {"grin": "happy", "smile": "happy", "smirk": "happy", "frown": "stern", "pout": "sad", "scowl": "stern", "sneer": "stern", "grimace": "stern"}  # fmt: skip


def _face(match: re.Match[str]) -> str:
    """ "Her chin quivered with sadness as she left" is a close-up of her face, sad, while she does so."""
    felt = (match["felt"] or "").lower()
    look = LOOKS_OF.get(felt) or GRINS.get((match["made"] or "").lower(), "")
    who = {"her": "woman", "his": "man"}.get(match["who"].lower(), match["noun"] or "person")
    who = "woman" if who == "person" and match["she"] and match["she"].lower() == "she" else who
    rest = f" {match['rest'].strip()}" if match["rest"] else ""
    return f"Close-up of a {look} {who}{rest}".replace("  ", " ")


ANIMALS = {  # lands: which animals one expects where several are named as such
    "jungle|tropical|rainforest": "a monkey, a leopard and a parrot", "forest|woodland|wild|woodlands": "a deer, a fox and a rabbit", "farm|barnyard": "a cow, a pig and a sheep",
    "sea|ocean|marine|underwater": "a turtle, a dolphin and a fish", "african|safari|savanna|savannah|zoo|circus": "a zebra, a giraffe and a lion", "other|different|various|wildlife|": "a deer, a fox and a rabbit",
}  # fmt: skip


def _animals(match: re.Match[str]) -> str:
    land = (match["land"] or "").lower()
    return next(animals for lands, animals in ANIMALS.items() if land in lands.split("|"))


def _strange(match: re.Match[str]) -> str:
    return f"{match['before'] or ''}monster{'s' if match['noun'].endswith('s') else ''}"


def _opened(match: re.Match[str]) -> str:
    ending = "ing" if "ing" in match["verb"].lower() else "s"
    return f"open{ending} {match['one']} {match['vessel']}"


def _picnic(match: re.Match[str]) -> str:
    where = {"lake": "by a lake", "river": "by a river", "sea": "by the sea", "beach": "on a beach", "mountain": "in the mountains"}.get(match[3].lower(), f"in a {match[3]}")  # fmt: skip
    return f"{match[1]}{match[2]} on a blanket {where}"


SAID_OF_SURROUNDINGS: tuple[tuple[str, Plain], ...] = (
    (rf",? (?:and |while )?(?:casting|creating|painting|leaving|forming|throwing|producing|reflecting|revealing|with) (?:[\w-]+,? ){{0,4}}?(?:{PATTERNS}) of {COLOUR}(?:(?:,| and|, and| or) {COLOUR})+(?: (?:on|onto|across|over|around|through) (?:the |its |their )?(?:[\w-]+ )?(?:ground|floor|walls?|surroundings|scene|sky|water|surface|room|landscape|forest floor|ceiling))?", ""),
    (rf"\b(?:{PATTERNS}) of {COLOUR}(?:(?:,| and|, and| or) {COLOUR})+", "colours"),
    (rf"(?P<before>\b(?:giant |huge |enormous |massive |tall |towering |gigantic |large |small |tiny |green |purple |black |white |red |blue )*)(?:(?:{STRANGE}),? )+(?:[\w-]+ )?(?P<noun>creatures?|beasts?|beings?|entity|entities)\b", _strange),
    (rf"^(?:(?P<who>the|a|an|her|his) )(?:(?:young |old |elderly )?(?P<noun>person|woman|man|girl|boy|child|baby)['’]s )?(?:{FEATURES}) (?:[\w-]+ )(?:(?:up|wide|open|slightly|together|down) )*(?:(?:with|in|from|into) (?:an? )?(?:[\w-]+ )?(?:(?P<felt>{'|'.join(LOOKS_OF)})|(?P<made>{'|'.join(GRINS)})))\b(?: (?:as|while|when) (?P<she>he|she|they) (?P<rest>[^.]*))?", _face),
    (rf"\b(?:an? |the )?(?:council|group|crowd|audience|gathering|court|assembly|band|crew|variety|host|bunch|meeting) of (?:all |many |several |other |the )?(?:(?P<land>{'|'.join(ANIMALS)[:-1]}) )?animals\b", _animals),
    (r"\b(?P<before>with|to|by|and|among|after|for) (?:the |all |many |some )?(?P<land>other|various|different) animals\b", lambda f: f"{f['before']} a deer, a fox and a rabbit"),
    (r"(?<=[,;] )the animals are (running|chasing) (?=after )", r"a deer, a fox and a bear are \1 "),
    (r"\b(wrap|wraps|wrapping|wound|winding|curls?|curling) (?:her|his|its|their) (?:[\w-]+ )?(?:trunk|tail|arms?|wings?|body|paws?|neck) (?:tightly |gently |lovingly )?(?:a)?round (?=(?:her|his|its|the|an?|each|their)\b)", lambda f: "hugging " if f[1].endswith("ing") else "hugs "),
    (r",? (?:and )?leaving (?:an? |the )?(?:[\w-]+ )?(?:mark|stain|print|trace|trail|impression)s?(?: (?:on|behind) [\w ]+)?(?=[.,;]|$)", ""),
    (r", (?:gently |softly )?guiding (?:it|him|her|them)[^,.;]*?(?= as | while |[,.;]|$)", ""),
    (r"\b(forest|woods|jungle|garden|park) (?:with|of|full of) (?:dense |many |thick |tall )?(?:bushes|trees|plants)(?:,? (?:and )?(?:dense |many |thick |tall )?(?:bushes|trees|plants|flowers|ferns))*", r"\1"),
    (r"\b(walk|stroll|run|skip|stand|sit|danc)(s|ing|ning|ping|ting|es|e)? (?:hand in hand|arm in arm|side by side)\b", r"\1\2 together"),
    (r"\b(?:is |are )?(bark|growl|meow|howl|roar|chirp|snarl)ing (?=at (?:an?|the|his|her|its|another)\b)", r"\1s "),
    (r"(\bin an? (?:[\w-]+ ){1,2}costume), (?:\w+ly )?(?=\w+ing\b)", r"\1 "),
    (r",? with the [\w ]{2,24} in (?:sharp|soft|crisp|clear) focus\b", ""),
    (r"\b(?:ink|dye|food colou?ring) (?:is |being )*(?:inject|dropp|pour|releas|drip|squirt|add|swirl|spread|dispers|diffus)(?:ed|ing|s|es)? (?:in|into|to|through) (?:an? |the )?(?:[\w-]+ )?(?:tank|bowl|jar|beaker|aquarium|water|glass)(?: of (?:[\w-]+ )?water)?", "A drop of ink falls into a glass of water"),
    (r"\b(?:tank|container) of water\b|\bwater tank\b(?= (?:on|with|full|filled))", "aquarium"),
    (r"\b(an?|the) chess player(?= (?:contemplat|think|ponder|consider|stud|plan|mak|mov|star|look)\w*)(?: (?:contemplating|thinking about|pondering|considering|studying|planning|making|moving|contemplates|thinks about|ponders) (?:\w+ ){0,3}?(?:moves?|board|pieces?|strategy|game|knight|queen|pawn))?", "two people play chess"),
    (r"\b(?:us(?:es|ing) an?|with an?) screwdriver to (?:assemble|build|repair|fix|put together) (?:an? |the |some |his |her )?(?:piece of )?(?:(?:wooden|new|flat-pack|old) )?(?:furniture|chair|table|shelf|cabinet)", "repairing a chair with a screwdriver"),
    (r"(?<=screwdriver), (?:carefully |slowly )?(?:tighten|turn|driv|screw)\w* [^.;]*", ""),
    (r",? (?:delicately |gently |carefully )?(?:placing|putting|dropping) (?:food|worms?|a worm|insects) (?:in|into) (?:its|her|his|their) [^.;]*", ""),
    (r"\b(?:the )?strings of (an?|the|his|her|their) ((?:[\w-]+ ){0,2}(?:guitar|violin|harp|cello|lute|banjo|ukulele))\b", r"\1 \2"),
    (r"\b(?:rocky|stone|rock) (?:outcrop|outcropping|ledge)\b", "large rock"),
    (r"\b(human|strange) beings?\b(?= )", lambda f: "person" if f[1].lower() == "human" else f[0]),
    (r"\bwalk(s|ing)? on (?:the )?water\b", r"walk\1 on a lake"),
    (r"\b(?:and )?interact(?:s|ing) with (?:the )?(?:wildlife|wild|sea|marine|aquatic)?(?: animals| creatures| life)? (?:below|under|beneath|underneath)(?: (?:him|her|them|it))?", "with three fish"),
    (r",? (?:and |as |with )?the air (?:is |was )?(?:\w+ )?(?:rich|filled|thick|heavy|alive|fragrant|fills|filling|buzzing) with (?:the |an? )?(?:[\w-]+ )?(?:scents?|smells?|aromas?|sounds?|fragrance) of [^.;]*", ""),
    (r"\b(sip|drink|enjoy)(s|ping|ing)? (?:warm|hot|cold|cool|iced|their|his|her)(?: warm| hot| cold)? (?:drinks|beverages)\b", lambda f: f"{'sip' if f[1].lower() != 'drink' else 'drink'}{'' if not f[2] else 's' if f[2] == 's' else 'ping' if f[1].lower() != 'drink' else 'ing'} coffee"),
    (r"\bice scream\b", "ice cream"),
    (r"\bflora\b(?! and)", "flowers"),
    (r"\b(flowers?|plants?|vines|trees|mushrooms|grass) (?:that |which )?(?:explod|burst|erupt|shoot|spring|sprout|bloom)(?:e|es|s|ing)? (?:up )?(?:out of|from|through) (?=(?:the|an?|cracks)\b)", r"\1 grow out of "),
    (r"\b(flowers?|plants?|vines|trees|mushrooms) (?:start|starts|begin|begins|starting|beginning)(?: to)? (?:bloom|blooming|sprout|sprouting|grow|growing) (?:out of|from|through) (?=(?:the|an?|cracks)\b)", r"\1 grow out of "),
    (r"\b(?:internal|interior|inside|inner) (?:window|view) of a (train|car|bus|plane|tram)\b(?: (?:moving|speeding|racing|travelling|traveling|going)[^,.]*?(?= in | through |[,.]|$))?", r"inside a \1"),
    (r"\b(painter|artist)\b(?= (?:standing |working |sitting )?(?:in front of|before|at) (?:an?|the|his|her|their) (?:[\w-]+ )?(?:canvas|easel))(?: (?:standing|working|sitting))?(?: in front of| before| at) (?:an?|the|his|her|their) (?:[\w-]+ )?(?:canvas|easel)", r"\1 painting on a canvas on an easel"),
    (r"\b(break|breaks|breaking|smash|smashes|smashing|split|splits|splitting|chop|chops|chopping) (an?|the|two|three) ((?:wooden |thick |concrete )?)(boards?|planks?|bricks?) (?:in half |in two )?with (?:an? |his |her )?(?:[\w-]+ )?(?:punch|fist|kick|hand|chop|bare hands?|strike)\b", r"punches \2 \3\4, the \4 breaks"),
    (r"\b(run(?:s|ning)?|walk(?:s|ing)?|sprint(?:s|ing)?) (?=an? (?:[\w-]+ )?(?:forest|street|field|beach|city|road|jungle|desert|park)\b)", r"\1 through "),
    (r"(?<=\S), (?:moving|passing|gliding|going|travell?ing) (?:past|by|over|along) (?=[^.;]*\b(?:flowers|trees|stalls|shops|houses|buildings|fountain|people))[^.;]*", ""),
    (r", (?:capturing|highlighting|emphasi[sz]ing|conveying|making (?:it|them|him|her|their movements?|his movements?|her movements?) (?:look|appear|seem)|giving (?:it )?a sense of|matching its speed) [^.;]*", ""),
    (r"\bthe sun (?:is )?(?:setting|sinking|dipping|going down|descending)\b", "sunset"),
    (r"\bthe sun (?:is )?(?:rising|coming up)\b(?! from)", "sunrise"),
    (r", (?:with )?(?:the|its) (?:light|rays|sunlight) (?:scatter|shimmer|glitter|reflect|danc|glisten|sparkl)\w+ (?:across|on|over|off) [^.;]*", ""),
    (r"\bdrizzl(es|ing) (?:some |a |the )?(?=(?:[\w-]+ ){1,3}?(?:on|onto|over|across)\b)", lambda f: f"pour{'s' if f[1] == 'es' else 'ing'} "),
    (r"\b(?P<verb>unscrew(?:s|ing)|twist(?:s|ing) off|pop(?:s|ping)(?: off)?|tak(?:es|ing) off|remov(?:es|ing)|pr(?:ies|ying) off) (?P<one>an?|the|his|her) (?:[\w-]+ )?(?P<vessel>bottle|jar)(?:['’]s)?[ -](?:cap|lid|top)\b", _opened),
    (r"\b(sit|sits|sitting|lie|lies|lying|relax|relaxes|relaxing)((?: \w+ly)?) (?:at|on|for|during) an? (?:[\w-]+ )?(lake|river|sea|beach|mountain|park|garden|meadow)(?:side)?[- ]?picnic\b", _picnic),
    (r"\b(sit|sits|sitting|lie|lies|lying|relax|relaxes|relaxing)((?: \w+ly)?) (?:at|on|for|during) an? (?:[\w-]+ )?picnic\b", r"\1\2 on a blanket"),
    (r"\b(?:ha(?:ve|s|ving)|enjoy(?:s|ing)?) an? (?:[\w-]+ )?picnic\b", lambda f: "sitting on a blanket" if f[0].endswith("ing") or "ing " in f[0] else "sits on a blanket"),
    (r"\b(?:do|does|doing) (?:his|her|their|the) (?:school ?work|homework)\b", lambda f: "writing in a notebook at a desk" if "doing" in f[0].lower() else "writes in a notebook at a desk"),
    (r",? (?:during|at|in) (?:the )?(?:morning |evening |peak )?rush hour\b", ""),
    (r",? (?:materiali[sz]ed|conjured|crafted|constructed) (?:entirely )?(?:out )?(?:of|from) (?:nano[\w-]+|ferrofluids?|energy|pure [\w]+|thin air|dreams|[\w-]+tech)(?: and (?:[\w-]+))?", ""),
    (r"\b(?:pull|drag|wheel|roll|tow)(ing|s)? (?:their |the |some )?(?:[\w-]+ )?(luggage|suitcases|trolley bags)(?: behind (?:him|her|them))?", lambda f: f"carry{'ing' if f[1] == 'ing' else ''} a suitcase"),
    (r"\b(?:snowflakes|snow) (?:\w+ly )?(?:land|fall|settl|melt|drift|hit|tapp)(?:ing|s|e|es)?(?: \w+ly)? (?:on|onto|against) (an?|the) ((?:[\w-]+ )?window(?: ?pane)?)\b(?:,? (?:and )?(?:melting|freezing|vanishing) [^,.]*)?(?:,? (?:and )?(?:creating|leaving|forming) [^.]*)?", r"Close-up of \1 window, falling snow"),
    (r"\b(?:rain ?drops|rain) (?:\w+ly )?(?:land|fall|drumm|slid|runn|hit|tapp|patter|streak|trickl)(?:ing|s|e|es)?(?: \w+ly)? (?:on|onto|against|down) (an?|the) ((?:[\w-]+ )?window(?: ?pane)?)\b(?:,? (?:and )?(?:creating|leaving|forming) [^.]*)?", r"Close-up of \1 window, falling rain"),
    (r"\b(?:is |are )(?:out )?dining\b(?! (?:room|table|hall|car))", "eat dinner at a table"),
    (r"\bdin(?:es|e) (?=(?:in|at|out|on|together|with)\b)", "eats dinner at a table "),
    (r"\bfirst[- ]person (?:experience|footage|account|look|walk|recording)\b", "first-person view"),
    (r"\bcross(es|ing) the (?:finish|finishing) line\b", lambda f: f"run{'s' if f[1] == 'es' else 'ning'} at the finish line"),
    (r"\bblow(s|ing) on (?:(?:an?|the|his|her|its|their|some) )?(?:(?:hot|steaming|cup of|mug of|bowl of) )*(cocoa|hot chocolate|coffee|tea|soup|cappuccino|latte)\b(?: to cool (?:it|them)(?: down| off)?)?", lambda f: f"sip{'ping' if f[1] == 'ing' else 's'} hot {f[2].replace('hot ', '')}"),
    (r"\btak(es|ing|e) an? (?:[\w-]+ )?bite (?:out )?of\b", lambda f: {"es": "eats", "ing": "eating", "e": "eat"}[f[1].lower()]),
    (r"\bpeer(s|ing)? out (?:of|from) (?:an?|the|its|his|her) (?:[\w-]+ )?hiding (?:spot|place)\b", lambda f: f"sit{'ting' if f[1] == 'ing' else 's'} in a cardboard box"),
    (r"\bballons?\b(?=[ .,]|$)", "balloon"),
    (r"\bblow(ing|s) (?:up )?(an?|the|some|his|her|two|three|many) ((?:[\w-]+ )?balloons?)\b(?! out)", lambda f: f"hold{f[1]} {f[2]} {f[3]}"),
)  # fmt: skip
