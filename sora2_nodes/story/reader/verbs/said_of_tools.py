"""Manners of speaking of tools: "a roller applies a coat of beige paint to a wall", "a trimmer is used to shape a hedge"."""

from __future__ import annotations

import re
from collections.abc import Callable

Plain = str | Callable[[re.Match[str]], str]
COLOUR = r"(?:red|orange|yellow|green|blue|purple|pink|brown|black|white|gr[ae]y|beige|teal|turquoise|cream|gold|silver|navy)"
PAINTED_WITH = r"(?:paint ?roller|roller|paint ?brush|brush)"
VERB_ES = re.compile(r"(?:s|sh|ch|x|z|o)$")


def _third(verb: str) -> str:
    """ "shape" → "shapes", "polish" → "polishes", "carry" → "carries"."""
    if re.search(r"[^aeiou]y$", verb):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if VERB_ES.search(verb) else f"{verb}s"


def _used(found: re.Match[str]) -> str:
    return f"{found['by'] or 'a person'} {_third(found['verb'])} {found['what']} with {found['tool'][:1].lower()}{found['tool'][1:]}"


SAID_OF_TOOLS: tuple[tuple[str, Plain], ...] = (
    (rf"\b(an?|the) ({PAINTED_WITH}) (?:appl(?:y|ies|ying)|spreads?|spreading|lays?|puts?) (?:an? )?(?:\w+ )?(?:coat|layer|strokes?) of (?:fresh |thick |bright )?({COLOUR}) paint (?:to|on|onto|over|across|along)\b", r"\1 \3 \2 paints"),
    (rf"\b(an?|the) ({PAINTED_WITH}) (?:appl(?:y|ies)|spreads?|rolls?|puts?) (?:fresh |thick |bright )?({COLOUR}) paint (?:to|on|onto|over|across|along)\b", r"\1 \3 \2 paints"),
    (rf"\b(an?|the) ({PAINTED_WITH}) paints ((?:an?|the) (?:[\w-]+ ){{0,2}}?(?:wall|fence|door|board|canvas|panel)) ({COLOUR})\b", r"\1 \4 \2 paints \3"),
    (r"(?:^|(?<=[.;!?] ))(?P<tool>(?:(?:an?|the|two|some) )?(?:[\w-]+ ){1,3}?)(?:is|are) (?:being )?used (?:by (?P<by>(?:an?|the) (?:[\w-]+ )?\w+) )?to (?P<verb>\w+) (?P<what>[^.,;]+)", lambda found: _used(found)),
    (r"(?:^|(?<=[.;!?] ))(?:the )?water (?:pours|pouring|is poured|flows|flowing|sprinkles|sprinkling) (?:out )?(?:of|from) (?=(?:an?|the) watering can\b)((?:an?|the) watering can) (?:on|onto|over|on to) ", r"a person waters "),
    (r"\bshap(e|es|ed|ing) (?=(?:an?|the|his|her) (?:[\w-]+,? ){0,3}?hedges?\b)", lambda found: "trim" + {"e": "", "es": "s", "ed": "med", "ing": "ming"}[found[1].lower()] + " "),
    (r"\b(?:squish|squash)(es|ed|ing)?\b", lambda found: f"crush{found[1] or ''}"),
    (r"\bchurn(s|ing)? (?:the |some )?((?:[\w-]+ )?cream) into [\w -]*?(?:cream|butter|peaks)\b", lambda found: f"stir{'ring' if found[1] == 'ing' else found[1] or ''} a bowl of cream"),
    (r"\bbeat(s|ing)? (?=(?:the |some |two |three )?eggs?\b)", lambda found: f"stir{'ring' if found[1] == 'ing' else found[1] or ''} "),
    (r"\b(whisk(?:s|ing)?) (?:the |some )?((?:[\w-]+ )?cream|batter|eggs)(?= in (?:an?|the) (?:[\w-]+ )?bowl)", r"\1 \2"),
)  # fmt: skip
