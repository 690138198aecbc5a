"""What animals and things do, in the words by which it is staged: a pig that rolls in mud wallows, water that is poured comes out of its jug."""

from __future__ import annotations

import re
from collections.abc import Callable

from .....vocabulary.acts import ALIVE
from .....vocabulary.families import FAMILY_OF
from .....vocabulary.liquids import LIQUIDS
from .....vocabulary.nouns import nearest

Plain = str | Callable[[re.Match[str]], str]


def of_an_animal(match: re.Match[str]) -> bool:
    """Whether an animal is named before it in its sentence, and nobody."""
    before = re.split(r"[.;]", match.string[: match.start()])[-1].lower()
    families = {
        FAMILY_OF[found.name] for word in re.findall(r"[a-z-]+", before) if (found := nearest(word)) is not None
    }
    return bool(families & set(ALIVE)) and "person" not in families


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


SAID_OF_DEEDS: tuple[tuple[str, Plain], ...] = (
    (rf"(?:(?<=^)|(?<=[.,;] )|(?<=\bas )|(?<=\bwhile )|(?<=\bwhen ))(?:(?:a stream of|some|the|a splash of|a little) )?(?P<how>(?:hot|cold|fresh|clear|boiling|concentrated|warm|thick|melted|molten|red|blue|green|pink|black|white|golden) )?(?P<what>{POURABLE}) {POURED}(?: (?:from|out of) (?P<source>(?:an?|the) (?:[\w-]+ )?[\w-]+?))? (?P<into>into|onto|over|on|in)\b", _poured),
    (r"\broll(?P<how>s|ing|ed)?(?: around| about| over)? (?=(?:in|on) (?:the |a |some |fresh |wet |thick )*(?:mud|grass|dirt|snow|sand|hay|dust|puddle|leaves|back|its back)\b)", lambda found: f"wallow{found['how'] or ''} " if of_an_animal(found) else found[0]),
    (r"\b(?P<perch>perch(?:ed|ing|es)?|roost(?:ing|s|ed)?) (?:on|in|atop|on top of|upon) (?P<one>an?|the) (?:[\w-]+ )?tree\b(?! branch| stump| trunk)", r"\g<perch> on \g<one> branch"),
    (r"\b(?:[A-Z][- ]class|class [A-Z])\b(?=[ ,.;]|$)", lambda found: "" if re.search(r"\b[A-Z]\b", found[0]) and re.search(r"mercedes|benz|amg", found.string, re.IGNORECASE) else found[0]),
    (r"\bin (?:the )?(?P<who>(?:[\w.'’-]+ ){2,3})style\b,? ?", lambda found: "" if all(word[0].isupper() for word in found["who"].split()) else found[0]),  # a painter's name is nobody in the picture
    (r"\b(?P<verb>drink(?:s|ing)?|lap(?:s|ping)?)(?: up)? (?:some |the |its )?(?P<what>milk|water) (?:from|out of) (?P<bowl>(?:an?|the|its) (?:[\w-]+ )?(?:bowl|dish|saucer|bucket|trough|puddle))\b", lambda found: f"{found['verb'].replace('lapping', 'drinking').replace('laps', 'drinks')} from {found['bowl']}" if of_an_animal(found) else found[0]),
    (r"\b(?P<one>an?|the) (?P<mount>(?:[\w-]+ )?(?:horse|camel|elephant|donkey|pony|stallion|mare|mule)) (?P<verb>[\w-]+(?:s|ing)\b[^.;,]*?) with (?:an?|its|his|her) (?P<rider>rider|jockey|knight|cowboy|cowgirl|soldier|man|woman|boy|girl)(?: on its back| on top| riding (?:it)?)?(?=[.,;]|$)", r"a \g<rider> on \g<one> \g<mount> \g<verb>"),
    (r"\b(?P<verb>writes?|writing|draws?|drawing) with (?:a piece of |some )?(?:\w+ )?(?:chalk|marker|crayon)s?(?= on (?:an?|the) (?:\w+ )?board|\b.*\b(?:black|white|chalk)board)", r"\g<verb>"),
    (r"\b(?P<verb>look|peek|peer)(?P<how>s|ing|ed)? (?:for \w+ )?(?:under|beneath|underneath) (?P<what>(?:an?|the|his|her) (?:[\w-]+ )?(?:bed|sofa|couch|table|desk|car|chair|bench))\b", r"kneels in front of \g<what>, looking down"),
    (r"\b(?:an?|one|the first) domino (?:falls|tips|topples|drops)(?: over)?,? (?:and )?(?:knocks? over|topples|hits|knocks? down|toppling|knocking over|knocking down|hitting) (?:the )?(?:others|next|rest|many others)\b", "a row of dominoes topples"),
    (r"\b(?:the )?hands of (?P<one>an?|the) (?P<clock>(?:\w+ )?(?:clock|watch)) (?:turn|spin|move|rotate|go round|sweep|race)\b|\b(?P<two>an?|the) (?P<watch>(?:\w+ )?(?:clock|watch))['’]s hands (?:turn|spin|move|rotate|go round|sweep|race)\b", lambda found: f"{found['one'] or found['two']} {found['clock'] or found['watch']} spins"),
    (r"\b(?P<what>walls?|buildings?|houses?|bridges?|towers?|skyscrapers?|castles?|cathedrals?|temples?|barns?|chimneys?|statues?) (?:suddenly |slowly )?(?:collapse|crumble)(?P<s>s|d)?\b", lambda found: f"{found['what']} break{found['s'] or ''} apart"),
    (r"\b(?P<what>ship|boat|sailboat|yacht|ferry|cruise ship|galleon|raft|canoe|kayak|submarine|plane|seaplane|helicopter)(?P<how>s? [^.;]{0,40}?(?:toward|towards|to|near|past|around|beside|off|approaches|approaching|reaches|reaching|leaves|leaving|circles|circling)) (?:an?|the) (?:(?:small|tropical|tiny|distant|remote|desert|deserted|lonely|green|lush) )*island\b", r"\g<what>\g<how> a palm island at sea"),
    (r"\b(?P<lamp>lamp|light|bulb|lantern)(?P<many>s?) (?=(?:hangs?|hanging|dangles?|dangling|suspended|swings?|swinging) (?:over|above|from|down|low)\b)", lambda found: f"hanging {found['lamp']}{found['many']} " if found["lamp"].lower() in ("lamp", "light") else found[0]),
    (r"\b(?:an?|the) (?P<house>factory|house|cottage|train|ship|power plant|mill|cabin|steamship|locomotive) (?:chimney|smokestack|funnel)s?\b", r"the chimney of a \g<house>"),
)  # fmt: skip
