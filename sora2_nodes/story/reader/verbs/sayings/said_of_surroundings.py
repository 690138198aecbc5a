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
    "excitement|joy|happiness|delight|satisfaction|amusement|pride|mischief|love|glee|anticipation|pleasure": "smiling", "anger|fury|rage|frustration|skepticism|scepticism|suspicion|doubt|contempt|disgust|disapproval|annoyance|jealousy": "frowning",
    "fear|terror|worry|anxiety|panic|dread|horror|nervousness|desperation": "frightened", "surprise|shock|disbelief|astonishment|amazement|awe|wonder": "astonished",
}  # fmt: skip
LOOKS_OF = {word: look for words, look in FEELINGS.items() for word in words.split("|")}
GRINS = {"grin": "smiling", "smile": "smiling", "smirk": "smiling", "frown": "frowning", "pout": "sad", "scowl": "frowning", "sneer": "frowning", "grimace": "frowning"}  # fmt: skip


def _face(match: re.Match[str]) -> str:
    """ "Her chin quivered with sadness as she left" is a close-up of her face, sad, while she does so."""
    felt = (match["felt"] or "").lower()
    look = LOOKS_OF.get(felt) or GRINS.get((match["made"] or "").lower(), "")
    who = {"her": "woman", "his": "man"}.get(match["who"].lower(), match["noun"] or "person")
    who = "woman" if who == "person" and match["she"] and match["she"].lower() == "she" else who
    rest = f" {match['rest'].strip()}" if match["rest"] else ""
    return f"Close-up of a {look} {who}{rest}".replace("  ", " ")


def _strange(match: re.Match[str]) -> str:
    return f"{match['before'] or ''}monster{'s' if match['noun'].endswith('s') else ''}"


def _opened(match: re.Match[str]) -> str:
    ending = "ing" if "ing" in match["verb"].lower() else "s"
    return f"open{ending} {match['one']} {match['vessel']}"


SAID_OF_SURROUNDINGS: tuple[tuple[str, Plain], ...] = (
    (rf",? (?:and |while )?(?:casting|creating|painting|leaving|forming|throwing|producing|reflecting|revealing|with) (?:[\w-]+,? ){{0,4}}?(?:{PATTERNS}) of {COLOUR}(?:(?:,| and|, and| or) {COLOUR})+(?: (?:on|onto|across|over|around|through) (?:the |its |their )?(?:[\w-]+ )?(?:ground|floor|walls?|surroundings|scene|sky|water|surface|room|landscape|forest floor|ceiling))?", ""),
    (rf"\b(?:{PATTERNS}) of {COLOUR}(?:(?:,| and|, and| or) {COLOUR})+", "colours"),
    (rf"(?P<before>\b(?:giant |huge |enormous |massive |tall |towering |gigantic |large |small |tiny |green |purple |black |white |red |blue )*)(?:(?:{STRANGE}),? )+(?:[\w-]+ )?(?P<noun>creatures?|beasts?|beings?|entity|entities)\b", _strange),
    (rf"^(?:(?P<who>the|a|an|her|his) )(?:(?:young |old |elderly )?(?P<noun>person|woman|man|girl|boy|child|baby)['’]s )?(?:{FEATURES}) (?:[\w-]+ )(?:(?:up|wide|open|slightly|together|down) )*(?:(?:with|in|from|into) (?:an? )?(?:[\w-]+ )?(?:(?P<felt>{'|'.join(LOOKS_OF)})|(?P<made>{'|'.join(GRINS)})))\b(?: (?:as|while|when) (?P<she>he|she|they) (?P<rest>[^.]*))?", _face),
    (r"\bdrizzl(es|ing) (?:some |a |the )?(?=(?:[\w-]+ ){1,3}?(?:on|onto|over|across)\b)", r"pour\1 "),
    (r"\b(?P<verb>unscrew(?:s|ing)|twist(?:s|ing) off|pop(?:s|ping)(?: off)?|tak(?:es|ing) off|remov(?:es|ing)|pr(?:ies|ying) off) (?P<one>an?|the|his|her) (?:[\w-]+ )?(?P<vessel>bottle|jar)(?:['’]s)?[ -](?:cap|lid|top)\b", _opened),
    (r"\bballons?\b(?=[ .,]|$)", "balloon"),
    (r"\bblow(ing|s) (?:up )?(an?|the|some|his|her|two|three|many) ((?:[\w-]+ )?balloons?)\b(?! out)", lambda f: f"hold{f[1]} {f[2]} {f[3]}"),
)  # fmt: skip
