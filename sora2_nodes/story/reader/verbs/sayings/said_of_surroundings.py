"""Manners of speaking of what is around somebody: colours of light that are no things, strange creatures and animals of a land, weather on panes, picnics, what hands open, pull and blow up."""

from __future__ import annotations

import re
from collections.abc import Callable

from ...films.said_of_scenes import beasts_of

Plain = str | Callable[[re.Match[str]], str]
COLOUR = "(?:deep |pale |bright |soft |warm |rich |vivid |dark |light )?(?:yellow|orange|red|pink|purple|violet|blue|green|gold|golden|amber|crimson|teal|turquoise|magenta|rose|peach|lavender|indigo|silver|white|grey|gray|brown|copper|coral|scarlet)"
PATTERNS = "patterns?|shades?|hues?|tones?|colou?rs?|streaks?|swirls?|splashes|shadows|glow|glows|light|palette|spectrum|kaleidoscope|mix|display|array"
STRANGE = "strange|weird|mysterious|unknown|terrifying|scary|monstrous|hideous|otherworldly|tentacled|bizarre|eerie|nightmarish|grotesque|lovecraftian|menacing"
LANDS = "jungle|tropical|rainforest|forest|woodland|woodlands|wild|farm|barnyard|sea|ocean|marine|underwater|african|safari|savanna|savannah|zoo|circus"
CITY = re.compile(r"\b(?:city|cities|cityscape|downtown|metropolis|skyline|streets?)\b", re.IGNORECASE)
ANY_BEASTS = "a deer, a fox and a rabbit"  # where several animals are named as such, and no land


def _animals(match: re.Match[str]) -> str:
    return beasts_of(match["land"] or "") or ANY_BEASTS


def _strange(match: re.Match[str]) -> str:
    return f"{match['before'] or ''}monster{'s' if match['noun'].endswith('s') else ''}"


def _opened(match: re.Match[str]) -> str:
    ending = "ing" if "ing" in match["verb"].lower() else "s"
    return f"open{ending} {match['one']} {match['vessel']}"


def _picnic(match: re.Match[str]) -> str:
    where = {"lake": "by a lake", "river": "by a river", "sea": "by the sea", "beach": "on a beach", "mountain": "in the mountains"}.get(match[3].lower(), f"in a {match[3]}")  # fmt: skip
    return f"{match[1]}{match[2]} on a blanket {where}"


SAID_OF_SURROUNDINGS: tuple[tuple[str, Plain], ...] = (
    (r"\b(rain|hail|raindrops)(?: (?:patters?|pattering|drums?|drumming|taps?|tapping|falls?|falling|beats?|beating|hammers?|hammering))? (?:softly |gently |hard )?(?:on|against) the roof\b(?! of\b)", r"\1"),
    (rf",? (?:and |while )?(?:casting|creating|painting|leaving|forming|throwing|producing|reflecting|revealing|with) (?:[\w-]+,? ){{0,4}}?(?:{PATTERNS}) of {COLOUR}(?:(?:,| and|, and| or) {COLOUR})+(?: (?:on|onto|across|over|around|through) (?:the |its |their )?(?:[\w-]+ )?(?:ground|floor|walls?|surroundings|scene|sky|water|surface|room|landscape|forest floor|ceiling))?", ""),
    (rf"\b(?:{PATTERNS}) of {COLOUR}(?:(?:,| and|, and| or) {COLOUR})+", "colours"),
    (rf"\b{COLOUR}(?:(?:,| and|, and| or) {COLOUR})+ (?:hues?|tones?|tints?|shades?)\b(?: of the (?:sky|sunset|sunrise|sun|clouds|leaves|dawn|dusk))?", "colours"),
    (r"\b(beams|rays|shafts) of (light|sunlight|sun) that (?:highlight|illuminate|light up|reveal|touch|pierce|dance on|fall on)s? [^.;]*", r"\1 of \2"),
    (rf"(?P<before>\b(?:giant |huge |enormous |massive |tall |towering |gigantic |large |small |tiny |green |purple |black |white |red |blue )*)(?:(?:{STRANGE}),? )+(?:[\w-]+ )?(?P<noun>creatures?|beasts?|beings?|entity|entities)\b", _strange),
    (rf"\b(?:an? |the )?(?:council|group|crowd|audience|gathering|court|assembly|band|crew|variety|host|bunch|meeting) of (?:all |many |several |other |different |various |the )?(?:(?P<land>{LANDS}) )?animals\b", _animals),
    (r"(?<=[,;.] )the animals (?=(?:are |were )?(?:run|chas|follow|walk|sleep|danc|play|look)\w*)", f"{ANY_BEASTS} "),
    (r"\b(?:the )?(?:wildlife|sea|marine|aquatic)(?: animals| creatures| life)? (?:below|under|beneath|underneath)(?: (?:him|her|them|it))?(?=[.,;]|$)", "three fish"),
    (r"\b(?P<before>with|to|by|and|among|after|for) (?:the |all |many |some )?(?:other|various|different) animals\b", rf"\g<before> {ANY_BEASTS}"),
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
    (r"\bhuman being(s?)\b", lambda f: "people" if f[1] else "person"),
    (r"\bwalk(s|ing)? on (?:the )?water\b", r"walk\1 on a lake"),
    (r",? (?:and |as |with )?the air (?:is |was )?(?:\w+ )?(?:rich|filled|thick|heavy|alive|fragrant|fills|filling|buzzing) with (?:the |an? )?(?:[\w-]+ )?(?:scents?|smells?|aromas?|sounds?|fragrance) of [^.;]*", ""),
    (r"\b(sip|drink|enjoy)(s|ping|ing)? (?:warm|hot|cold|cool|iced|their|his|her)(?: warm| hot| cold)? (?:drinks|beverages)\b", lambda f: f"{'sip' if f[1].lower() != 'drink' else 'drink'}{'' if not f[2] else 's' if f[2] == 's' else 'ping' if f[1].lower() != 'drink' else 'ing'} coffee"),
    (r",? (?:with )?(?:(?:his|her|their|the) )?(?:nimble |skilled |delicate )?(?:fingers|hands|fingertips) (?:danc|fly|flying|mov|glid|rac|runn|skimm)\w* (?:gracefully |quickly |swiftly )?(?:across|over|on|along) (?:the )?(?:keys|strings|fretboard|keyboard|ivories)\b(?: of (?P<of>(?:an?|the|his|her) (?:[\w-]+ )?(?:piano|guitar|violin|harp|cello|keyboard)))?[^,.;]*", lambda f: f" on {f['of']}" if f["of"] else ""),
    (r"\bplay(s|ing)? (?:\w+ly )?(?:an?|the|some|his|her) (?:[\w-]+ ){0,2}(?:melody|tune|song|sonata|solo|piece|lullaby|waltz|chords?) on (?:an?|the|his|her|their) (?=(?:\w+ )?(?:keyboard|piano|guitar|violin|harp|flute|trumpet|saxophone|drums?|cello|banjo|accordion|harmonica)\b)", lambda f: f"play{f[1] or ''} the "),
    (r"\b(lie|lies|lying) scattered\b", r"\1"),
    (r",? (?:maneuver|manoeuvr|weav|navigat|dart|zipp|swerv|snak)ing (?:their way |its way )?(?:around|between|among|through|past|in and out of) (?:the )?(?:towering |tall |glass |huge )*(?:skyscrapers|buildings|towers)\b", lambda f: "" if CITY.search(f.string) else f[0]),
    (r",? (?:while|as|and) (?:the |their |colou?rful |neon )*lights (?:flicker|blink|flash|twinkl|shimmer)\w* (?:on|across|in|over|from) (?:the )?(?:buildings|skyscrapers|towers|facades|city|windows)\b", ""),
    (r"\b(?P<at>(?:to|on|onto|across|upon|atop|from|below|under|beneath) )?(?:the )?(?:(?:sparkling|blue|clear|turquoise|calm|cool|cold|warm|icy|deep|murky|shimmering|crystal|still|dark|gentle|glassy),? )*(?:waters?|surface) of (?:the|an?) (?=(?:swimming pool|pool|lake|pond|river|sea|ocean)\b)", lambda f: f[0] if f["at"] else "the "),
    (r",? (?:occasionally |and |sometimes |then )*reaching into (an?|the|their) ((?:[\w-]+ )?basket)(?: for (?:\w+ )?\w+)?", r" with \1 \2"),
    (r"\b(?:is )?operat(?:es|ing) (?:the |an? )(?:[\w-]+ )?(?:excavator|digger|backhoe)\b", "is driving an excavator. The excavator digs"),
    (r"\bmilk (?:container|carton|jug|box)\b", "milk bottle"),
    (r"\bice scream\b", "ice cream"),
    (r"\b(?:work(?P<s>s|ing)?|cod(?:es|ing) and typ(?:es|ing)) on (?P<one>an?|the|his|her|its|their) (?P<what>(?:[\w-]+ )?(?:laptop|computer|notebook computer))\b", lambda f: f"typ{'ing' if f[0].split()[0].lower().endswith('ing') else 'es' if f['s'] else 'e'} on {f['one']} {f['what']}"),
    (r"\b(milkshake|smoothie|cocktail|soda|lemonade|juice|drink|coconut|shake)((?: \w+)?) with (?:an?|two|three|\d|many|some) (?:[\w-]+ )?straws?\b", r"\1\2"),
    (r"\b(?:horse|pony)(?: drawn|-drawn)? (carriage|cart|wagon|buggy)\b", r"\1 pulled by a horse"),
    (r"\bflora\b(?! and)", "flowers"),
    (r"\b(flowers?|plants?|vines|trees|mushrooms|grass) (?:that |which )?(?:explod|burst|erupt|shoot|spring|sprout|bloom)(?:e|es|s|ing)? (?:up )?(?:out of|from|through) (?=(?:the|an?|cracks)\b)", r"\1 grow out of "),
    (r"\b(flowers?|plants?|vines|trees|mushrooms) (?:start|starts|begin|begins|starting|beginning)(?: to)? (?:bloom|blooming|sprout|sprouting|grow|growing) (?:out of|from|through) (?=(?:the|an?|cracks)\b)", r"\1 grow out of "),
    (r"\b(?:internal|interior|inside|inner) (?:window|view) of a (train|car|bus|plane|tram)\b(?: (?:moving|speeding|racing|travelling|traveling|going)[^,.]*?(?= in | through |[,.]|$))?", r"inside a \1"),
    (r"\b(painter|artist)\b(?= (?:standing |working |sitting )?(?:in front of|before|at) (?:an?|the|his|her|their) (?:[\w-]+ )?(?:canvas|easel))(?: (?:standing|working|sitting))?(?: in front of| before| at) (?:an?|the|his|her|their) (?:[\w-]+ )?(?:canvas|easel)", r"\1 painting on a canvas on an easel"),
    (r"\b(break|breaks|breaking|smash|smashes|smashing|split|splits|splitting|chop|chops|chopping) (an?|the|two|three) ((?:wooden |thick |concrete )?)(boards?|planks?|bricks?) (?:in half |in two )?with (?:an? |his |her )?(?:[\w-]+ )?(?:punch|fist|kick|hand|chop|bare hands?|strike)\b", r"punches \2 \3\4, the \4 breaks"),
    (r"\b(run(?:s|ning)?|walk(?:s|ing)?|sprint(?:s|ing)?) (?=an? (?:[\w-]+ )?(?:forest|street|field|beach|city|road|jungle|desert|park)\b)", r"\1 through "),
    (r"(?<=\S), (?:moving|passing|gliding|going|travell?ing) (?:past|by|over|along) (?=[^.;]*\b(?:flowers|trees|stalls|shops|houses|buildings|fountain|people))[^.;]*", ""),
    (r", (?:capturing|highlighting|emphasi[sz]ing|conveying|making (?:it|them|him|her|their movements?|his movements?|her movements?) (?:look|appear|seem)|giving (?:it )?a sense of|matching its speed) [^.;]*", ""),
    (r"(?<!watch )(?<!watches )(?<!watching )\b(?:the |a )?sun (?:is )?(?:slowly |gently )?(?:setting|sinking|dipping|going down|descending|(?:dropping|slipping|disappearing|dips|sets|sinks) (?=(?:below|beneath|behind|into|over|under) the\b))(?: (?:below|beneath|behind|under) the horizon)?", "sunset"),
    (r"\bthe sun (?:is )?(?:rising|coming up)\b(?! from)", "sunrise"),
    (r", (?:with )?(?:the|its) (?:light|rays|sunlight) (?:scatter|shimmer|glitter|reflect|danc|glisten|sparkl)\w+ (?:across|on|over|off) [^.;]*", ""),
    (r"\bdrizzl(es|ing) (?:some |a |the )?(?=(?:[\w-]+ ){1,3}?(?:on|onto|over|across)\b)", lambda f: f"pour{'s' if f[1] == 'es' else 'ing'} "),
    (r"\b(?P<verb>unscrew(?:s|ing)|twist(?:s|ing) off|pop(?:s|ping)(?: off)?|tak(?:es|ing) off|remov(?:es|ing)|pr(?:ies|ying) off) (?P<one>an?|the|his|her) (?:[\w-]+ )?(?P<vessel>bottle|jar)(?:['’]s)?[ -](?:cap|lid|top)\b", _opened),
    (r"\b(sit|sits|sitting|lie|lies|lying|relax|relaxes|relaxing)((?: \w+ly)?) (?:at|on|for|during) an? (?:[\w-]+ )?(lake|river|sea|beach|mountain|park|garden|meadow)(?:side)?[- ]?picnic\b", _picnic),
    (r"\b(sit|sits|sitting|lie|lies|lying|relax|relaxes|relaxing)((?: \w+ly)?) (?:at|on|for|during) an? (?:[\w-]+ )?picnic\b", r"\1\2 on a blanket"),
    (r"\b(?:ha(?:ve|s|ving)|enjoy(?:s|ing)?) an? (?:[\w-]+ )?picnic\b", lambda f: "sitting on a blanket" if f[0].endswith("ing") or "ing " in f[0] else "sits on a blanket"),
    (r"\b(?:do|does|doing) (?:his|her|their|the) (?:school ?work|homework)\b", lambda f: "writing in a notebook at a desk" if "doing" in f[0].lower() else "writes in a notebook at a desk"),
    (r",? (?:during|at|in) (?:the )?(?:morning |evening |peak )?rush hour\b", ""),
    (r",? (?:materiali[sz]ed|conjured|crafted|constructed) (?:entirely )?(?:out )?(?:of|from) (?:nano[\w-]+|energy|pure \w+|thin air|dreams)(?: and [\w-]+)?", ""),
    (r"\b(?:pull|drag|wheel|roll|tow)(ing|s)? (?:their |the |some )?(?:[\w-]+ )?(luggage|suitcases|trolley bags)(?: behind (?:him|her|them))?", lambda f: f"{'carrying' if f[1] == 'ing' else 'carries' if f[1] else 'carry'} a suitcase"),
    (r"\b(?:snowflakes|snow) (?:\w+ly )?(?:land|fall|settl|melt|drift|hit|tapp)(?:ing|s|e|es)?(?: \w+ly)? (?:on|onto|against) (an?|the) ((?:[\w-]+ )?window(?: ?pane)?)\b(?:,? (?:and )?(?:melting|freezing|vanishing) [^,.]*)?(?:,? (?:and )?(?:creating|leaving|forming) [^.]*)?", r"Close-up of \1 window, falling snow"),
    (r"\b(?:rain ?drops|rain) (?:\w+ly )?(?:land|fall|drumm|slid|runn|hit|tapp|patter|streak|trickl)(?:ing|s|e|es)?(?: \w+ly)? (?:on|onto|against|down) (an?|the) ((?:[\w-]+ )?window(?: ?pane)?)\b(?:,? (?:and )?(?:creating|leaving|forming) [^.]*)?", r"Close-up of \1 window, falling rain"),
    (r"\b(?:is |are )(?:out )?dining\b(?! (?:room|table|hall|car))", "eat dinner at a table"),
    (r"\bdin(?:es|e) (?=(?:in|at|out|on|together|with)\b)", "eats dinner at a table "),
    (r"\bfirst[- ]person (?:experience|footage|account|look|walk|recording)\b", "first-person view"),
    (r"\bcross(es|ing) the (?:finish|finishing) line\b", lambda f: f"run{'s' if f[1] == 'es' else 'ning'} at the finish line"),
    (r"\bblow(s|ing) on (?:(?:an?|the|his|her|its|their|some) )?(?:(?:hot|steaming|cup of|mug of|bowl of) )*(cocoa|hot chocolate|coffee|tea|soup|cappuccino|latte)\b(?: to cool (?:it|them)(?: down| off)?)?", lambda f: f"sip{'ping' if f[1] == 'ing' else 's'} hot {f[2].replace('hot ', '')}"),
    (r"\b(stair(?:case|s|way)) (?:in|of|inside) (?:an?|the) (?:[\w-]+ ){0,2}?(?:palace|mansion|manor|opera house)\b", r"\1 in a grand staircase hall"),
    (r"\b(?:dark|darkened|pitch[- ]black|unlit) ((?:living |hotel |motel |dorm |bed)?room)\b(?! with (?:red|white))", r"dimly lit \1"),
    (r"\b(peer(?:s|ing)?) out (?:of|from) (?:an?|the|its|his|her) (?:[\w-]+ )?hiding (?:spot|place)\b", r"\1 out"),
    (r"\bballons?\b(?=[ .,]|$)", "balloon"),
    (r"\bblow(ing|s) (?:up )?(an?|the|some|his|her|two|three|many) ((?:[\w-]+ )?balloons?)\b(?! out)", lambda f: f"hold{f[1]} {f[2]} {f[3]}"),
)  # fmt: skip
