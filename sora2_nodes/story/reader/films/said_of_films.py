"""How people speak of the film itself, put into plain words: what it is footage of, what it is like "except that", a heading after a comma, a wish for a style.

Owns the prose of prompts, ads and trailers; what is in the picture is left to the rest of the reader.
"""

from __future__ import annotations

import re
from collections.abc import Callable

Plain = str | Callable[[re.Match[str]], str]

HEADINGS = "camera|lighting|palette|dialogue|style|cinematography|mood|sound|audio|music"
HOW_IT_IS = (
    "professional", "everyday", "serious", "cozy", "cosy", "natural", "realistic", "formal", "casual", "elegant", "luxury", "minimal", "minimalist", "clean", "bright", "dark",
    "modern", "relatable", "corporate", "dramatic", "intimate", "festive", "romantic", "moody",
)  # fmt: skip
PICTURES = "scene|video|clip|shot|footage|film|movie|trailer|teaser|commercial|ad|advert|animation|montage|story|sequence|view|documentary|recording|vlog|tour|timelapse|time-lapse|short film"
TURN = re.compile(
    r"(?:^|(?<=[.!?;,])\s*)(?:but |only |and )?except(?: that)?,? (?P<who>he|she|it|they|everyone|everybody|(?:all (?:of )?)?the [\w-]+(?: [\w-]+)?)(?:['’]s|['’]re| is| are) (?P<what>(?:an?|all|different|various|actually|the) [^.;!?]+)[.;!?]?",
    re.IGNORECASE,
)
EVERYBODY = ("characters", "people", "actors", "guests", "players", "everyone", "everybody")
KINDS_OF = re.compile(r"^(?:all |actually |different |various )*(?:types|kinds|sorts|varieties) of ", re.IGNORECASE)
NAMED = re.compile(
    r"(?:^|(?<=[.!?]\s))(?P<name>(?:[A-Z][\w.]+ ){0,3}[A-Z][\w.]+)(?= (?:at|in|on|behind|sits?|sitting|stands?|standing|walks?|walking)\b)"
)


def without_film_talk(text: str) -> str:
    """Put what a text says of the film as a film into plain words, or leave it out."""
    for said, plain in FILM_TALK:
        text = said.sub(plain, text)
    return _turned(text)


def _turned(text: str) -> str:
    """ "A boss at his desk. Except he is a potato": the potato is at the desk."""
    for match in TURN.finditer(text):
        who, what = match["who"].lower(), KINDS_OF.sub("some ", match["what"]).strip()
        before, after = text[: match.start()], text[match.end() :]
        noun = who.removeprefix("all ").removeprefix("of ").removeprefix("the ")
        if noun in EVERYBODY:
            what = f"Three sentient {what.removeprefix('some ').removesuffix('s')}s"
        found = (
            re.search(rf"\b(?:an? |the )?{re.escape(noun)}\b", before, re.IGNORECASE)
            if who.startswith(("the ", "all "))
            else NAMED.search(before)
        )
        kind = re.split(r"\b(?:who|that|which|with)\b", what)[0].strip()
        rest = what[len(kind) :].strip()
        what = f"{kind} {noun} {rest}" if who.startswith("the ") and noun not in EVERYBODY else what
        if found and noun not in EVERYBODY:
            named = what if who.startswith("the ") else f"{kind} {rest}".strip()
            before = f"{before[: found.start()]}{named}{before[found.end() :]}"
            return _turned(f"{before.rstrip()} {after.lstrip()}".strip())
        return _turned(f"{before.rstrip()} {what[:1].upper()}{what[1:]}. {after.lstrip()}".strip())
    return text


def _heading(match: re.Match[str]) -> str:
    return f". {match[1].capitalize()}: "


def _placed(match: re.Match[str]) -> str:
    """ "Office setting": in an office; "serious everyday setting" says nothing of where."""
    if match["where"].split()[-1].lower() in HOW_IT_IS:
        return match["before"]
    return f"{match['before']} In {'an' if match['where'][0].lower() in 'aeiou' else 'a'} {match['where'].lower()}"


def _driver(match: re.Match[str]) -> str:
    """ "A car driven by a cat in a hat": the cat drives it, or sits in it where it is stopped."""
    stopped = re.search(r"\b(?:pull\w* over|stopp\w+|parked|traffic stop)\b", match.string, re.IGNORECASE)
    return f"{match[1]} {match[2]}. {match[3][:1].upper()}{match[3][1:]} {'sits in' if stopped else 'drives'} the car"


def _rows(*rows: tuple[str, Plain]) -> tuple[tuple[re.Pattern[str], Plain], ...]:
    return tuple((re.compile(said, re.IGNORECASE), plain) for said, plain in rows)


FILM_TALK = _rows(
    ("，", ", "),
    (r'(?<=")\s*-?\s*(?=(?-i:[A-Z])\w*(?: \w+)?:\s*")', ". "),
    ("：", ": "),
    (r"\s+(?=[,;:.](?:\s|$))", ""),
    (rf"(?<=[\w)])[,;]\s*({HEADINGS})\s*:\s*", _heading),
    (rf"(?<=[.!?”\"])\s*({HEADINGS})(?=:)", r" \1"),
    (r"(?<=[.!?”\"])\s*(?-i:(Lighting|Palette))(?= (?!is\b|are\b|comes?\b|falls?\b|shifts?\b|changes?\b|from\b)[a-z])", r" \1:"),
    (r"(?<=[.!?”\"])\s*(?-i:Camera)(?= (?:tight|medium|wide|close|static|handheld|tracking|trailing|locked|low|high|overhead|dolly|over|extreme)\b)", " Camera:"),
    (r"(?<=[a-z])\.(?=[A-Z][a-z]{2,})", ". "),
    (r"\bdialogue:?\s*\((?:optional|if any|whispered|soft)\)\s*:?", "Dialogue:"),
    (r"\bdialogue: none\b(?:\s*\(ambient: ([^)]*)\))?", lambda found: f"Ambient sound: {found[1]}" if found[1] else ""),
    (r"\s*\((?:via |as |using )?(?:my |your |a )?cameo\)", ""),
    (r"(?:^|(?<=[.!?]\s))you(?:['’]re| are) (?=(?:an?|the) )", ""),
    (r"\byou(?:['’]re| are)(?= \w+ing\b)", "he is"),
    (r",? (?:showcas|display|demonstrat|show|exhibit)(?:es|s|ing) (?:off )?(?:its|their|his|her) (?:[\w-]+ )?(?:skills|talents?|technique|abilit(?:y|ies))\b", ""),
    (r"\bshowcas(?:es|ing) (?:its|their|his|her|the)? ?(?:[\w-]+ )*?colou?r[- ]chang\w+(?: capabilit\w+| abilit\w+| skin)?", "changes color"),
    (r",? (?:(?:the )?(?:view|shot|camera|scene|image|close-up) )?(?:showcas|emphasi[sz]|highlight|underscor)(?:es|ing|e) (?:the |its |their |his |her )?[^,.;]*", ""),
    (r",? (?:drawing|draws) (?:the )?(?:viewer['’]?s? )?attention to [^,.;]*", ""),
    (r",? illustrating (?:an?|the|some) (?:new |key )?(?:features?|concepts?|ideas?|products?)\b", ""),
    (rf"\b(?:an? |the )?(?:[\w-]+ ){{0,3}}(?:{PICTURES}) (?:featuring|showing|depicting|capturing|following|about) (?:the )?(?:adventures? of|life of|story of|journey of|daily life of)?(?= )", ""),
    (r"\bthe (?:adventures?|epic journey|daily life|escapades) of (?=(?:an?|the|two|three) )", ""),
    (r"\b(\w+) character(?=,? (?:with|wearing|in|who|that|dressed|sits?|stands?|walks?|runs?|playfully|danc\w+|reveal\w*|hold\w*|jump\w*)\b)", r"\1"),
    (r"\b(?:appealing|expressive|lovable|cute) character (?:design|animation)\b", ""),
    (r",? (?:showing|full of) (?:\w+ )?(?:personality|character|emotion)\b", ""),
    (r"(?P<before>^|[.;,]) ?(?P<where>(?:[\w-]+ ){0,2}?[\w-]+) setting(?=\s*(?:[.;,]|$))", _placed),
    (r"\b(?:detective|crime|mystery|spy|police|adventure|fairy|love) (?=(?:story|stories|tale|plot|thriller|drama)\b)", ""),
    (r"\bmartian (?=(?:landscape|surface|terrain|soil|desert|dunes?|rocks?|sky|sand|plains?|dust)\b)", "mars "),
    (r"\bexecutive (?=orders?|decisions?|summary)", ""),
    (r"\bsign(s|ing)? (?:an? |the |some |his |her )?(?:\w+ )?(?:orders?|bills?|documents?|contracts?|papers?|paperwork|autographs?|laws?|treat(?:y|ies))\b", lambda found: "writing on paper" if found[1] == "ing" else f"write{found[1] or ''} on paper"),
    (r"(?<=[.!?] )(?:but |except )+(?:every|each|the) [^.;!?]* (?:is|are) (?:all )?about [^.;!?]*[.;!?]?", ""),
    (r"\b(at) (?=(?:desk|table|counter|podium|window)\b(?! (?:lamp|cloth)))", r"\1 a "),
    (r"\b(?:reveal|present|unveil|show)(?:s|ing) (?:an? |the |our |your )?(?:brand |company |product )?logo\b", lambda found: "holding up a sign" if found[0].lower().split()[0].endswith("ing") else "holds up a sign"),
    (r"\b(?:to|with|in|of) brand colou?rs\b", ""),
    (r"\b(?:[\w-]+ ){0,4}tone mixed with [^.;]*", ""),
    (r"\b(?:in|into) action during (?:an? )?(?:\w+ )?(?:workout|training|exercise)(?: session)?\b", "beside a dumbbell in a gym"),
    (r"\[(?:your |the )?(?:product|brand|item)(?: name)?\](?: (?:is )?shown)?", "A dropper bottle on a wooden table"),
    (r"\b(?:in |with )?(?:rapid|quick|fast) (?:\w+-second |\d+-second )?(?:use[- ]case )?demo\b", ""),
    (r"\b(?:perfect |seamless |smooth )?loop(?:ing)? potential\b", ""),
    (r"\b(?:many|several|lots of|numerous|various) (?:[\w-]+ )?(?:works of art|artworks|art pieces|pieces of art)\b(?: in (?:\w+ )?styles)?", "many paintings"),
    (r"\b(?:1st|first) person view of\b", "POV of"),
    (r"\b(an?|the) ((?:[\w-]+ ){0,3}?(?:car|truck|van|taxi|bus|convertible|jeep|tractor)) (?:being |that is |which is )?driven by ((?:an?|the|two) [^.,;]+)", _driver),
    (r"\bpo(?:lice )?body ?-?cam(?:era)? footage\b", "bodycam footage"),
)  # fmt: skip
