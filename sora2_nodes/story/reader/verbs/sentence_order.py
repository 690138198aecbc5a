"""Sentences put in their plain order: "On the table sits a cat", "Holding a candle, a girl walks", "a girl whose dress is red", "a dog that has a bone"."""

from __future__ import annotations

import re
from collections.abc import Callable

from ....vocabulary.garments import GARMENTS
from ....vocabulary.liquids import LIQUIDS

Plain = str | Callable[[re.Match[str]], str]
CLOTHES = frozenset(word for _, words in GARMENTS.values() for word in words)
OPENING = r"(?P<before>^|[.;!?] |\n)"
ONE = "an?|the|one|two|three|four|five|six|several|some|many|another|his|her"
WHERE = "on top of|next to|in front of|inside|beneath|underneath|between|behind|beside|around|above|under|below|near|over|atop|on|in|at"
STANDING = "sits?|stands?|lies|lie|rests?|hangs?|floats?|hovers?|waits?|grows?|perch(?:es)?|sleeps?|kneels?|crouch(?:es)?|leans?|swims?|runs?|walks?|flies|fly|dances?|is|are|was|were|sat|stood|lay"
DOING = "holding|carrying|riding|wearing|clutching|gripping|pushing|pulling|driving|cradling|leading|balancing|dragging|hugging|juggling|waving|walking|running|sitting|standing|kneeling|lying|leaning|singing|dancing|smiling|laughing|crying"
WHO = rf"(?P<who>(?:{ONE}) [^.;!?\n]+?)"
CLAUSE_ENDS = r"(?=[.;!?\n]|$|,? (?:while|as|and (?:then|the|his|her|it|he|she|they)|with|its|his|her)\b)"


def _forwards(match: re.Match[str]) -> str:
    """ "On the table sits a cat" as "a cat sits on the table"; who does something there already is left so."""
    return f"{match['before']}{match['who']} {match['verb']} {match['where'][0].lower()}{match['where'][1:]}"


def _afterwards(match: re.Match[str]) -> str:
    said = match["doing"]
    return f"{match['before']}{match['who']}, {said[0].lower()}{said[1:]}"


def _had(match: re.Match[str]) -> str:
    """ "whose dress is red" as "in a red dress", "whose eyes are blue" as "with blue eyes"."""
    noun = match["noun"].lower()
    worn = noun in CLOTHES or noun.rstrip("s") in CLOTHES
    if worn:
        return f" in {'' if noun.endswith('s') and noun != 'dress' else 'a '}{match['how']} {noun}"
    return f" with {'' if noun.endswith('s') or noun == 'hair' else 'a '}{match['how']} {noun}"


ANIMAL = re.compile(r"\b(?:pigs?|piglets?|hogs?|dogs?|pupp(?:y|ies)|cats?|kittens?|horses?|pon(?:y|ies)|donkeys?|elephants?|bears?|pandas?|buffalos?|hippos?|rhinos?|lions?|tigers?|wolf|wolves|fox(?:es)?|rabbits?|cubs?|corgis?|retrievers?|cows?|sheep|goats?)\b[^.;]*$", re.IGNORECASE)  # fmt: skip
POURED_OUT_OF = {"acid": "beaker", "sulfuric acid": "beaker", "sulphuric acid": "beaker", "hydrochloric acid": "beaker", "bleach": "bottle", "vinegar": "bottle", "batter": "bowl", "gasoline": "bottle", "alcohol": "bottle"}  # fmt: skip
POURABLE = "|".join(sorted((re.escape(word) for word in (*LIQUIDS, *POURED_OUT_OF)), key=len, reverse=True))
POURED = r"(?:is|are) (?:being )?(?:\w+ly )?(?:poured|drizzled|tipped|emptied)"


def _poured(match: re.Match[str]) -> str:
    """ "Water is poured from a jug into a glass": the jug of water is, which is then seen to pour."""
    what = match["what"].lower()
    if not match["source"] and match["into"].lower() in ("into", "in") and what in LIQUIDS:
        return match[0]  # out of what it usually comes from
    source = match["source"] or f"a {POURED_OUT_OF.get(what) or LIQUIDS[what].source}"
    return f"{source} of {match['how'] or ''}{match['what']} is poured {match['into']}"


SENTENCE_ORDER: tuple[tuple[str, Plain], ...] = (
    (rf"{OPENING}(?P<where>(?:{WHERE}) (?:(?:{ONE}|its|their) )(?:[\w'-]+ ){{0,5}}?[\w'-]+),? (?P<verb>{STANDING}) {WHO}{CLAUSE_ENDS}", _forwards),
    (rf"{OPENING}(?P<doing>(?:{DOING}) [^,.;!?\n]{{2,60}}), {WHO}(?=[.;!?\n]|$)", _afterwards),
    (r" whose (?P<noun>[\w-]+) (?:is|are) (?P<how>(?:\w+ly )?(?!in\b|on\b|at\b|being\b|a\b|the\b|not\b)[\w-]+)(?=[,.;]|$| )", _had),
    (r"\b(?:that|who|which) (?:has|have|had) (?=(?:an?|the|two|three|four|no|some|its|his|her|long|short|big|small|large|blue|red|green|black|white|golden|curly) )", "with "),
    (rf"(?:(?<=^)|(?<=[.,;] )|(?<=\bas )|(?<=\bwhile )|(?<=\bwhen ))(?:(?:a stream of|some|the|a splash of|a little) )?(?P<how>(?:hot|cold|fresh|clear|boiling|concentrated|warm|thick|melted|molten|red|blue|green|pink|black|white|golden) )?(?P<what>{POURABLE}) {POURED}(?: (?:from|out of) (?P<source>(?:an?|the) (?:[\w-]+ )?[\w-]+?))? (?P<into>into|onto|over|on|in)\b", _poured),
    (r"\broll(?P<how>s|ing|ed)?(?: around| about| over)? (?=(?:in|on) (?:the |a |some |fresh |wet |thick )*(?:mud|grass|dirt|snow|sand|hay|dust|puddle|leaves|back|its back)\b)", lambda found: f"wallow{found['how'] or ''} " if ANIMAL.search(found.string[: found.start()]) else found[0]),
    (r"\b(?P<perch>perch(?:ed|ing|es)?|roost(?:ing|s|ed)?) (?:on|in|atop|on top of|upon) (?P<one>an?|the) (?:[\w-]+ )?tree\b(?! branch| stump| trunk)", r"\g<perch> on \g<one> branch"),
    (r"\b(?:[A-Z][- ]class|class [A-Z])\b(?=[ ,.;]|$)", lambda found: "" if re.search(r"\b[A-Z]\b", found[0]) and re.search(r"mercedes|benz|amg", found.string, re.IGNORECASE) else found[0]),
    (r"\bin (?:the )?(?P<who>(?:[\w.'’-]+ ){2,3})style\b,? ?", lambda found: "" if all(word[0].isupper() for word in found["who"].split()) else found[0]),  # a painter's name is nobody in the picture
    (r"\b(?P<verb>drink(?:s|ing)?|lap(?:s|ping)?)(?: up)? (?:some |the |its )?(?P<what>milk|water) (?:from|out of) (?P<bowl>(?:an?|the|its) (?:[\w-]+ )?(?:bowl|dish|saucer|bucket|trough|puddle))\b", lambda found: f"{found['verb'].replace('lapping', 'drinking').replace('laps', 'drinks')} from {found['bowl']}" if ANIMAL.search(found.string[: found.start()]) else found[0]),
    (r"\b(?P<one>an?|the) (?P<mount>(?:[\w-]+ )?(?:horse|camel|elephant|donkey|pony|stallion|mare|mule)) (?P<verb>[\w-]+(?:s|ing)\b[^.;,]*?) with (?:an?|its|his|her) (?P<rider>rider|jockey|knight|cowboy|cowgirl|soldier|man|woman|boy|girl)(?: on its back| on top| riding (?:it)?)?(?=[.,;]|$)", r"a \g<rider> on \g<one> \g<mount> \g<verb>"),
    (r"\b(?P<verb>writes?|writing|draws?|drawing) with (?:a piece of |some )?(?:\w+ )?(?:chalk|marker|crayon)s?(?= on (?:an?|the) (?:\w+ )?board|\b.*\b(?:black|white|chalk)board)", r"\g<verb>"),
    (r"\b(?P<verb>look|peek|peer)(?P<how>s|ing|ed)? (?:for \w+ )?(?:under|beneath|underneath) (?P<what>(?:an?|the|his|her) (?:[\w-]+ )?(?:bed|sofa|couch|table|desk|car|chair|bench))\b", r"kneels in front of \g<what>, looking down"),
    (r"\b(?:an?|one|the first) domino (?:falls|tips|topples|drops)(?: over)?,? (?:and )?(?:knocks? over|topples|hits|knocks? down|toppling|knocking over|knocking down|hitting) (?:the )?(?:others|next|rest|many others)\b", "a row of dominoes topples"),
    (r"\b(?:the )?hands of (?P<one>an?|the) (?P<clock>(?:\w+ )?(?:clock|watch)) (?:turn|spin|move|rotate|go round|sweep|race)\b|\b(?P<two>an?|the) (?P<watch>(?:\w+ )?(?:clock|watch))['’]s hands (?:turn|spin|move|rotate|go round|sweep|race)\b", lambda found: f"{found['one'] or found['two']} {found['clock'] or found['watch']} spins"),
    (r"\b(?P<what>walls?|buildings?|houses?|bridges?|towers?|skyscrapers?|castles?|cathedrals?|temples?|barns?|chimneys?|statues?) (?:suddenly |slowly )?(?:collapse|crumble)(?P<s>s|d)?\b", lambda found: f"{found['what']} break{found['s'] or ''} apart"),
    (r"\btwo (?P<how>(?:(?!red|blue|green|black|white|yellow)[\w-]+ )?)(?P<what>car|boat|motorcycle|truck|bike|bicycle|jet|plane|sailboat|yacht)s (?P<race>race|racing|are racing|compete|chase each other|speed)\b", r"a red \g<how>\g<what> and a blue \g<how>\g<what> \g<race>"),
    (r"\b(?P<what>ship|boat|sailboat|yacht|ferry|cruise ship|galleon|raft|canoe|kayak|submarine|plane|seaplane|helicopter)(?P<how>s? [^.;]{0,40}?(?:toward|towards|to|near|past|around|beside|off|approaches|approaching|reaches|reaching|leaves|leaving|circles|circling)) (?:an?|the) (?:(?:small|tropical|tiny|distant|remote|desert|deserted|lonely|green|lush) )*island\b", r"\g<what>\g<how> a palm island at sea"),
    (r"\b(?P<lamp>lamp|light|bulb|lantern)(?P<many>s?) (?=(?:hangs?|hanging|dangles?|dangling|suspended|swings?|swinging) (?:over|above|from|down|low)\b)", lambda found: f"hanging {found['lamp']}{found['many']} " if found["lamp"].lower() in ("lamp", "light") else found[0]),
    (r"\b(?:an?|the) (?P<house>factory|house|cottage|train|ship|power plant|mill|cabin|steamship|locomotive) (?:chimney|smokestack|funnel)s?\b", r"the chimney of a \g<house>"),
)  # fmt: skip
