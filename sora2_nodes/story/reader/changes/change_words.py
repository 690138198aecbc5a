"""The many verbs of change told in a few: "ripens to red", "yellowing from green", "changes its skin color to pink" all turn a colour.

What a text says so is read by `change_statements`. Nothing here knows what things there are.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ..nouns.colour_names import colour_names

Plain = str | Callable[[re.Match[str]], str]
SHADES = r"(?:(?:an?|the|its|their) )?(?:(?:shades?|tones?|hues?) of )?(?:an? )?(?:(?:muted|faded|deep|bright|brighter|vibrant|full|rich|soft|pale|dark|darker|light|vivid|warm|dull|stormy|straw|crispy|brilliant|fiery|bold|slightly|very|completely|fully|delicate)[- ])*"
TURNING = r"ripen|fad|darken|wilt|weather|wither|brighten|pal|bleach|shift|transition|morph|stretch|chang|turn|evolv|transform|blush|deepen|melt|dr(?=y|i)|bloom"
OWN_COLOURS = {"yellowing": "yellow", "blackening": "black", "reddening": "red", "browning": "brown", "greying": "grey", "graying": "grey", "whitening": "white", "blackens": "black", "yellows": "yellow", "reddens": "red", "browns": "brown"}  # fmt: skip
CLEAR = "transparent|translucent|crystal clear|colou?rless|see-through"
RAINBOW = ("red", "orange", "yellow", "green", "blue", "purple")


def _turned(match: re.Match[str]) -> str:
    """ "ripens to red": turns red, where the word is a colour's."""
    named = match["colour"].lower()
    if named not in colour_names() and not re.fullmatch(CLEAR, named):
        return match[0]
    verb = match["verb"].lower()
    form = "turning" if verb.endswith("ing") else "turn" if verb.endswith(("e", "n", "t")) else "turns"
    return f"{form} {'white' if re.fullmatch(CLEAR, named) else named}"


def _by_own_verb(match: re.Match[str]) -> str:
    """ "yellowing from green": changes from green to yellow."""
    named = OWN_COLOURS[match["verb"].lower()]
    return f"changing from {match['first']} to {named}" if match["first"] else f"turning {named}"


COLOUR_AFTER = rf"{SHADES}(?P<colour>{CLEAR}|[a-z]+)(?=$|[ .,;:!?])"
CHANGE_WORDS: tuple[tuple[str, Plain], ...] = (
    (r"\b(colou?rs?|hues?) (?=(?:from|to|into)\b)", ""),
    (r"\b(chang(?:es?|ing)|shift(?:s|ing)?) (?:its|their|his|her|the) (?:skin|fur|feathers?|scales?|coat|body|leaf|petal)? ?(?=(?:from|to|into)\b)", r"\1 "),
    (rf"\b(?P<verb>(?:{TURNING})(?:ning|ing|s|es|ies|e|en|n)?)(?: (?!in\b|from\b)\w+ly)? (?:in)?to {COLOUR_AFTER}", _turned),
    (rf"\b(?P<verb>turn(?:s|ing)?|becom(?:es?|ing)|go(?:es|ing)) {COLOUR_AFTER}", _turned),
    (r"\b(door|wall|fence|table|chair|floor|bench|wood|leather|bread|fabric|paper|bark|paint|shell|peel|stone)s? (?P<verb>darken(?:s|ing))(?=$|[.,;:!?])", lambda found: f"{found[1]} {'turning' if found['verb'].endswith('ing') else 'turns'} dark"),
    (rf"\b(?P<verb>{'|'.join(OWN_COLOURS)})(?: from (?P<first>[a-z]+))?(?=$|[ .,;:!?])(?! (?:leaves|grass|paper|pages|teeth))", _by_own_verb),
    (r"\b(?:transforms?|turn(?:s|ing)?|changes?|changing|transforming|lights? up) (?:in)?(?:to|with) (?:an? )?(?:(?:spectrum of|unexpected|all the) )*(?:the )?rainbow(?:[- ]?colou?r(?:s|ed)?| hues| spectrum)?", "changes from red to rainbow"),
    (r"\b((?:the |a |an )?(?:river|lake|pond|stream)) (?:is |are )?(?:slowly |gradually )?freez(?:es|ing)(?: over| solid| up)?\b", r"\1 changes from blue to white"),
    (r"\b(?:frozen|icy) ((?:river|lake|pond|stream)) (?:is |are )?(?:slowly |gradually )?(?:thaw(?:s|ing)|melt(?:s|ing)|unfreez\w+)(?: out)?\b", r"\1 changes from white to blue"),
    (r",? losing (?:its|their) (?:vitality|strength|colou?r|freshness|vibrancy|life)(?:,? and (?:vitality|strength|colou?r|freshness|vibrancy|life))?", ""),
    (r"\bturning slushy(?: as it (?:thaws|melts))?", "melting"),
    (r"\b(patch|pile|heap) of snow (?:is )?(?:slowly )?(?:melt|thaw)(?:s|ing)", r"\1 of snow changes from fresh to melted"),
    (r"\b(?:skies|sky) (?:is |are )?(?:gradually |slowly )?(?:clouding over|clouds over|becoming overcast|becomes overcast)", "blue sky turns grey"),
    (r",? (?:glossy|shiny|smooth|polished|bright|solid|fresh|pristine)(?: and (?:new|smooth|shiny|glossy|clean|fresh))?(?: at first)?, ?(?:then )?(?=becom|turn|melt|chang)", " "),
    (r"\b(becom(?:es?|ing)) (?:cracked|scratched|worn|chipped|dull|weathered|uneven|rough|faded|battered)(?:,? and (?:cracked|scratched|worn|chipped|dull|weathered|uneven|rough|faded|battered))?(?: with (?:age|use|time|wear))?", r"\1 aged"),
    (r"\b(mug|cup|shirt|carpet|tablecloth|sink|wall|sofa|paper|teapot)s? (?:is |are )?(?:gradually |slowly )?(?:staining|stains|getting stained)\b", r"\1 becomes stained"),
    (r"\b(painting|mural|paint|poster|photo|photograph|fabric|carpet|sign|picture) (?:is |are )?(?:gradually |slowly )?(?:fading|fades|bleaching|weathering|weathers)\b(?! (?:in|out|away|to)\b)", r"\1 becomes aged"),
    (r"\b(plant|flower|tree|rose|garden|grass|tulip|sunflower) (?:is |are )?(?:slowly |gradually )?(?:reviv(?:es|ing)|com(?:es|ing) back to life|recover(?:s|ing)|perk(?:s|ing) up)\b", r"\1 changes from wilted to fresh"),
    (r"\b(\w+) (?:is |are )?(?:slowly |gradually )?(?:diminish(?:es|ing)|dwindl(?:es|ing)|wear(?:s|ing) away)\b", r"\1 changes from big to tiny"),
    (r"\b(puddle)s? (?:is |are )?(?:slowly |gradually )?(?:dr(?:ies|ying)(?: up| out)?|evaporat(?:es|ing)|disappear(?:s|ing)|vanish(?:es|ing))(?: completely)?(?: and (?:disappear(?:s|ing)|vanish(?:es|ing)))?", r"\1 changes from big to tiny"),
    (r"\b(glass|cup|bottle|jar|bucket|bathtub|tank) (?:is )?(?:going|goes|turning|changing|changes) from empty to (?:full|filled)(?: (?:of|with) (\w+))?", lambda m: f"{m[1]} {'of ' + m[2] + ' ' if m[2] else ''}changes from empty to full"),
    (r"\b(?:an?|the) (glass|mirror|window|pair of glasses)(?: is)? (?:fogging|fogs|steaming|steams|misting|mists) (?:up|over)\b", r"steam comes into contact with a cold \1"),
    (r"\b((?:wine|champagne)\b[^.;]*?\b(?:into|in|from|of|and|with)(?: (?:the|two|three|four|several|empty))*) glasses\b", r"\1 wine glasses"),
)  # fmt: skip


def plain_changes(text: str) -> str:
    """A text in which what changes is told by a few verbs."""
    for pattern, plain in CHANGE_WORDS:
        text = re.sub(pattern, plain, text, flags=re.IGNORECASE)
    return text


__all__ = ["RAINBOW", "plain_changes"]
