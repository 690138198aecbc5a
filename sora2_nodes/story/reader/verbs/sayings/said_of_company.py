"""Manners of speaking of people in company, at work and at feasts put into plain words: captions leave out who sits where and at what."""

from __future__ import annotations

import re
from collections.abc import Callable

Plain = str | Callable[[re.Match[str]], str]

BUILDINGS = r"(?:hotel|motel|hostel|mansion|house|villa|apartment|flat|condo|home)"
ROOMS = r"(?:bedroom|bathroom|living room|dining room|kitchen|lobby|gym|corridor|hallway)"
LEADING = r"^(?P<p>(?:young |old |happy |loving |elderly )?)"


def _ended(verb: str, said: str) -> str:
    """A verb in its base form with the ending of the one that was said."""
    base = verb[:-1] if verb.endswith("e") else verb
    return base + "ing" if said.lower().endswith("ing") else verb + "s" if said.lower().endswith("s") else verb


def _feast(found: re.Match[str]) -> str:
    """ "Celebrating halloween": with what one has about one then."""
    where = "in front of a christmas tree" if "mas" in found["feast"].lower() else "beside a pumpkin"
    room = " in an office" if (found["at"] or "").lower().startswith("office") else ""
    return f"{_ended('cheer', found['v'])} {where}{room}"


def _house_plant(found: re.Match[str]) -> str:
    room = (
        "" if re.search(r"\b(?:in|inside|at|by|near|on) (?:an? |the |his |her )", found.string) else " in a living room"
    )
    return f"{found['a'] or ''}potted plant{found['s']}{room}"


def _hotel_room(found: re.Match[str]) -> str:
    return "hotel lobby" if found["room"].lower() == "lobby" else found["room"]


SAID_OF_COMPANY: tuple[tuple[str, Plain], ...] = (
    (r"(?P<led>\b(?:orchestra|band|symphony|ensemble|choir)\b[^.;]*?),? (?:while |by )?(?:guiding|leading|directing|inspiring) (?:the|its|his|her|their) (?:musicians|players|singers)\b[^.;]*", r"\g<led>"),
    (r"^couple (?=\w+ing\b)", "A couple "),
    (r"^(?P<p>(?:young |old |happy |loving |elderly )?)couple\b", r"A \g<p>couple"),
    (r"\b(?:the |a )?(?:movie|film|camera|video) crew\b", "three men with cameras"),
    (r"^(?:a |the )?band (?:performance|performing|performs|plays|playing)\b", "A singer, a guitarist and a drummer perform"),
    (r"\b(?:a |the )?group of campers\b", "three friends at a campsite"),
    (r"\bin (?:an? |the )?office building\b", "in an office"),
    (r"\b(?P<v>dancing|dances|dance) (?:a )?slow dance\b", lambda f: "danc" + {"dancing": "ing", "dances": "es", "dance": "e"}[f["v"].lower()] + " together"),
    (LEADING + r"(?P<n>family|group of)\b(?! (?:portrait|photo|dinner|name|car|tree|home|house))", r"A \g<p>\g<n>"),
    (r"\b(?P<v>having|has|have) (?:fun|a good time|a great time)\b(?! (?:[a-z]+ing|with)\b)", lambda f: _ended("laugh", {"having": "ing", "has": "s", "have": ""}[f["v"].lower()])),
    (r"\bin a therapy session\b", "in an office"),
    (rf"\b(?P<room>{ROOMS}) (?:in|of|inside|at) (?:an? |the )?(?:[\w-]+ )?{BUILDINGS}\b(?! (?:room|floor|garden))", _hotel_room),
    (r"\b(?:indoor (?P<a>(?:green |leafy |tall |small )?)|house ?)plant(?P<s>s?)\b(?! pot)", _house_plant),
    (r"\bindoor (?:fire ?pit|fireplace)\b", "fireplace"),
    (r"\b(?P<v>work(?:ing|s)?) (?=(?:in|at) (?:an? |the |his |her |their )?(?:[\w-]+ ){0,2}(?:office|call cent(?:er|re))\b)", lambda f: _ended("type", f["v"]) + " on a computer "),
    (r"\b(?P<v>work(?:ing|s)?) (?=(?:at|on) (?:an? |the |his |her |their )?(?:computers?|pc)\b)", lambda f: _ended("type", f["v"]) + " "),
    (r"\bin front of (?:their|his|her|the|a) (?P<what>computers?|laptops?) (?P<v>edit\w*|work\w*) (?:photos|pictures|videos?|images|a video|a photo)\b", lambda f: f"{_ended('type', f['v'])} on a {f['what'].rstrip('s')}"),
    (r"\b(?:on|in|engaged in|having|has|have|making) (?:a )?video[- ]?call\b(?! with)", "sitting at a table with a laptop"),
    (r"\b((?:team|colleagues|coworkers|committee|board|managers|executives|executive|friends|neighbours|neighbors|students)) (meets?|meeting)(?= (?:in|at|around|over|for)\b)", lambda f: f"{f[1]} {'talking' if f[2] == 'meeting' else 'talk' if f[2] == 'meet' else 'talks'}"),
    (r"\b(?P<v>sit(?:ting|s)?) (?=in (?:an? |the )?(?:conference|meeting|board) ?room\b)", r"\g<v> at a table "),
    (r"\b(?P<v>sit(?:ting|s)?|talk(?:ing|s)?) (?:in|on) car\b", r"\g<v> in a car"),
    (r"\b(?P<v>listen(?:ing|s)? to music) (?:in|on) (?:the |a )?car\b", r"\g<v> in a car"),
    (r"\b(?P<v>do(?:ing|es)?) (?:an? |some )?leg exercises?\b", r"\g<v> squats"),
    (r"\b(?:train(?:ing|s)?|practi[sc](?:ing|es|e)) (?:in |for )?swimming\b", "swimming"),
    (r"\b(?P<v>celebrat(?:ing|es|e)|enjoy(?:ing|s)?) (?:an? |the |their )?(?P<at>[\w-]+ )?(?P<feast>halloween|christmas|xmas)(?: party| eve)?\b", _feast),
    (r"\b(?:kitchen|cooking) utensils\b", "a spatula"),
    (r"\bexercising (?P<a>at home )?(?:over|on) (?P<m>an? (?:yoga|exercise) mat)\b", lambda f: f"doing sit-ups {f['a'] or ''}on {f['m']}"),
    (r"\b(?P<v>hold(?:ing|s)?|show(?:ing|s)?|receiv(?:ing|es)) (?P<a>an? |the |his |her |their )?(?P<n>certificate|diploma)s?\b", lambda f: f"{_ended('hold', f['v'])} {'a document' if re.match('(?:an?|the|one|his|her) ', f.string, re.IGNORECASE) else 'documents'}"),
)  # fmt: skip
