"""Faces that a shot is about: "the woman's chin trembles as she reads a letter" is her face from near, with the feeling in it, while she reads."""

from __future__ import annotations

import re
from collections.abc import Callable

Plain = str | Callable[[re.Match[str]], str]
SOMEBODY = r"person|man|woman|girl|boy|child|baby|toddler|kid|lady|guy|student|teacher|mother|father|grandmother|grandfather|player|singer|actor|actress|soldier|worker|individual|teenager"
PARTS = r"chin|lower lip|upper lip|lips?|jaw|cheeks?|eyes?|eyelids?|eyebrows?|brows?|forehead|mouth|face|nose|nostrils|expression|features|teeth|gaze"
FEELS: tuple[tuple[str, str], ...] = (  # what is said of a face: what it feels, first match first
    (r"embarrass|flush|blush|shy|asham|redden", "embarrassed"),
    (r"disgust|wrinkl\w+ (?:up )?in dis|revuls", "disgusted"),
    (r"confus|disorient|puzzle[md]ent|bewild|s[ck]eptic|suspic|doubt", "confused"),
    (r"surpris|shock|astonish|disbelief|amaze|drop|fell open|fall|widen|awe|wonder|gap(?:e|ing)", "surprised"),
    (r"anger|angry|rage|fury|furious|clench|flar|gritted|frustrat|annoy|contempt|disapprov", "angry"),
    (r"fear|terror|horror|fright|dread|panic|pal(?:e|ing)\b", "afraid"),
    (r"worr|anxi|concern|nervous|creas", "worried"),
    (r"concentrat|determin|focus|furrow|knit|narrow", "focused"),
    (r"joy|happ|excite|delight|beam|light(?:s|ed|ing)? up|lit up|sparkl|smil|smirk|grin|laugh|glow|bright|twinkl|radia|amus|playful|mischie|pride|proud|warm|accomplish|satisf|kind|friendl|charm", "happy"),
    (r"sad|sorrow|grief|tear|trembl|quiver|emotion|cry|weep|welled|wobbl|moved|vulnerab|melanchol|despair|heartbr|disappoint", "sad"),
    (r"intens|power|purpose|passion|fierce|serious|resol", "focused"),
    (r"tired|exhaust|sleep|droop|heavy|bore", "tired"),
    (r"thought|contemplat|sincer|honest|wis(?:e|dom)\b|empath|understand|pensive|curio", "thoughtful"),
)  # fmt: skip
HE = {"she": "woman", "he": "man", "her": "woman", "his": "man"}
PLAIN = ("person", "individual")
FELT = rf"(?:(?<!of )(?<!on )\b(?:the|an?|one) (?P<how>(?:[\w-]+ ){{0,3}}?)(?P<who>{SOMEBODY})['’]s|^(?P<whose>his|her)) (?:[\w-]+ ){{0,2}}?(?:{PARTS}) (?P<does>(?!of\b|and\b|in close)[^.;,]*?)(?P<rest>,? (?:as|while|when|because|after|upon) [^.;]*)?(?=[.;]|$)"


def _felt(found: re.Match[str]) -> str:
    """The face of whom it is, what it feels, and what they do."""
    feeling = feeling_of(found["does"])
    rest = found["rest"] or ""
    spoken = re.search(r"\b(she|he|her|his)\b", rest)
    who = found["who"] or HE[found["whose"].lower()]
    who = HE[spoken[1]] if spoken and who in PLAIN else who
    if not feeling:
        return found[0]
    one = "a" if feeling[0] not in "aeiou" else "an"
    return f"Close-up of {one} {feeling} {found['how'] or ''}{who}{re.sub(r',? (because|after|upon) ', ' as ', rest, count=1)}"


def feeling_of(words: str) -> str:
    """The feeling that words about a face tell of; "" for none."""
    return next((feeling for said, feeling in FEELS if re.search(rf"\b(?:{said})", words, re.IGNORECASE)), "")


def _shown_too(found: re.Match[str]) -> str:
    """ "walks in, his face lighting up with joy": somebody who walks in, happy."""
    feeling = feeling_of(found["does"])
    return f", {feeling}" if feeling else found[0]


SAID_OF_FACES: tuple[tuple[str, Plain], ...] = (
    (FELT, _felt),
    (rf",? (?:with )?(?:his|her|their) (?:[\w-]+ )?(?:{PARTS}) (?P<does>(?:light|beam|glow|flush|redden|trembl|quiver|furrow|widen|contort|twist|sparkl|brighten|fill|radiat|full)\w*\b[^.;,]*)(?=[.;,]|$)", _shown_too),
    (r",? (?:with )?(?:his |her |their |its )?eyes (?:squinting|squinted|narrowed|squeezed shut|tightly shut)(?=[.;,]|$)", " while squinting"),
    (r",? (?:at the end of|after) (?:an?|the|his|her) (?:long|hard|busy|tiring) day(?: at work| of [a-z]+)?\b", ""),
    (r"\bsuck(?:s|ing) (?:on )?(?=(?:an?|his|her|its|the) (?:[\w-]+ )?(?:pacifier|binky|dummy)\b)", "wearing "),
    (r",? (?:with )?(?:his |her |their |its )?eyes wide(?:[- ]open)?(?=[.;,]|$)", ", surprised"),
    (r",? (?:with )?(?:his |her |their |its )(?:mouth|lips) (?:moving|opening and closing)(?: \w+ly)*(?=[.;,]|$)", ""),
    (r"\b(cough|sneez)(s|es|ing)? into (?:his|her|their|an?|the) (?:\w+ )?(?:hands?|elbow|fist|sleeve|tissue|arm)\b", r"\1\2"),
    (r"\bclench(es|ed|ing)? (?:his|her|their) (?:jaw|teeth)\b(?: in (?:anger|rage|fury|frustration))?", lambda found: "frowning angrily" if found[1] == "ing" else "frowns angrily"),
    (r"\b(savou?r|relish|munch(?:e)?|chomp(?:e)?)(s|ing|ed)? (?:on )?(?=(?:an?|the|some|his|her|their|every|each)\b)", lambda found: "eating " if found[2] == "ing" else "eats "),
    (r"\bwith (?:an? |his |her |their )?(?:full )?(?:mouth|mouthful|cheeks) (?:full )?(?:of|stuffed with|filled with) ", "and eats "),
    (r",? (?:the |its |their )?(?:flavou?rs?|tastes?|aromas?) (?:danc|explod|burst|linger|melt|swirl|fill)\w*\b[^.;,]*", ""),
    (r"\btak(es|ing|e) an? (?:[\w-]+ )?bite (?:out )?of\b", lambda f: {"es": "eats", "ing": "eating", "e": "eat"}[f[1].lower()]),
    (r"\b(?:an? |the )?(?:spoonfuls?|mouthfuls?|forkfuls?|bites?|bite-sized pieces?|morsels?) of (?=\w)", ""),
)  # fmt: skip
