"""Prompts that are told as a move of the camera: "a tilt-up from the foot of a tower to its top" shows the tower, and the camera looks up along it.

Owns the grammar of such sentences; which moves there are is left to `vocabulary.framing`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

Plain = str | Callable[[re.Match[str]], str]
OPEN = r"(?:^|(?<=[.!?] ))(?:an? |the )?(?P<how>(?:(?:slow|smooth|quick|fast|gentle|cinematic|steady|dramatic|sweeping|long|rapid|gradual|majestic|quiet),? )*)"
ENDS = ("roots", "feet", "foot", "base", "bottom", "top", "branches", "tip", "floor", "surface", "head", "trunk", "canopy", "crown", "peak", "summit", "face", "shoes", "hem", "detail", "details", "edge", "tail", "wheels")  # fmt: skip
END = rf"(?:(?:majestic|massive|very|tall|high|small|intricate|lowest|highest) )*(?:{'|'.join(ENDS)})"
EMPTY = r"details?|movements?|(?<!slow )(?<!slow-)motions?|flow|textures?|atmosphere|ambiance|contrasts?|transitions?|reflections?|essence|patterns?|power|elegance|beauty|craftsmanship|mechanism|energy|sense|moment|grandeur|scale|vastness|mood|interplay|intricacies|emotions?|complexity|depth|world within"
COMMENT = rf",? (?:(?:and|while|thus) )?(?:showing|capturing|focusing on|illustrating|revealing|conveying|evoking) (?:the |its |their |all |a |an )?(?:[\w’'-]+ ){{0,6}}?(?:{EMPTY})\b[^.;]*?(?=, (?:and|as|while|with)\b|[.;]|$)"
REVEALS = r"(?:,? (?:and |then |before |slowly |gradually |finally |suddenly )*(?:(?:moving|rising|panning|pulling|tilting|sweeping|going|travel\w+|descending|ascending|zooming)(?: \w+)?(?: (?:to|and))? )?(?:to )?(?:reveal(?:s|ing)?|show(?:s|ing)?|expos(?:es|ing)|uncover(?:s|ing)?|unveil(?:s|ing)?|discover(?:s|ing)?) )"
OWN = re.compile(
    rf"^(?:(?:its|his|her|their) .*|(?:the |an? )?(?:{END})\b.*|(?:the )?(?:entire|whole|full) (?:thing|structure|scene|height)\b.*)$",
    re.IGNORECASE,
)
WORKTOP = re.compile(r"\b(desk|table|counter|workbench)\b", re.IGNORECASE)
OUTCOME = r"(?:, | (?=and |thus ))(?:and |thus )?(?:creating|forming|making for|producing|resulting in) (?:an? |the )?(?:[\w’'-]+,? (?:and )?){0,6}?(?:patterns?|effects?|displays?|scenes?|atmosphere|ambiance|ambience|sights?|spectacles?|backdrops?|contrasts?|rhythm|mood|sense|feeling|wonderland|play)\b(?! of (?:fish|birds|people|animals|flowers|butterflies))[^.;]*?(?=, (?:and|as|while|with)\b|[.;]|$)"
ROOMS = re.compile(
    r"\b(kitchen|workshop|office|room|laboratory|lab|library|café|cafe|restaurant|garage|studio|market|garden|classroom|bar)\b",
    re.IGNORECASE,
)
AROUND = re.compile(
    r"\s*\b(?:around|surrounding|behind|beyond|beneath|below|above|about) (?:it|them|him|her)\b", re.IGNORECASE
)


def _rows(*rows: tuple[str, Plain]) -> tuple[tuple[re.Pattern[str], Plain], ...]:
    return tuple((re.compile(said, re.IGNORECASE), plain) for said, plain in rows)


def told_by_what_is_seen(text: str) -> str:
    """Put a text that tells of the camera's way into what is seen on it, with the move in plain words."""
    for said, plain in MOVES_TOLD:
        text = said.sub(plain, text)
    return text


def _whole(words: str) -> str:
    """What a part is of: "the roots of a massive tree" is the tree; "a garden's flower bed" stays."""
    return re.sub(
        rf"^(?:the |an? )?(?:close-up of )?(?:the |an? )?{END} of (?=\w)", "", words.strip(), flags=re.IGNORECASE
    )


def _tall(found: re.Match[str]) -> str:
    """Along something tall, or up and down a place."""
    move = found["move"].lower()
    way = (found["way"] or "").lower()
    way = "down" if way.startswith("down") else "up"
    plain = f"tilts {way}" if move == "tilt" else "cranes up" if way == "up" else "cranes down"
    seen = _whole(found["start"])
    shown = re.sub(
        r"^(?:to |and )*(?:reveal\w* |show\w* |expos\w+ )?", "", (found["end"] or "").strip(), flags=re.IGNORECASE
    )
    more = "" if not shown or OWN.match(shown) or _same(seen, shown) else f", {shown}"
    return f"{_opening(seen)}{more}. The camera {_how(found)}{plain}"


def _aside(found: re.Match[str]) -> str:
    """Past or across what stands there."""
    plain = {"pan": "pans", "truck": "tracks", "track": "tracks", "dolly": "tracks"}[found["move"].lower()]
    seen = re.sub(rf"{REVEALS}", ", ", found["seen"], flags=re.IGNORECASE)
    seen = re.sub(r",? capturing the transition from (?=the sun )", ", ", seen, flags=re.IGNORECASE)
    return f"{_opening(seen)}. The camera {_how(found)}{plain} {found['way'].lower()}"


def _out(found: re.Match[str]) -> str:
    """From something small to where it is."""
    small, where = _whole(found["start"]), AROUND.sub("", found["end"]).strip()
    small = re.sub(r"^(?:the |an? )?(?:extreme )?close[- ]?up (?:shot )?(?:of|on) ", "", small, flags=re.IGNORECASE)
    if top := WORKTOP.search(where):
        seen = f"{where}, {small} on the {top[1].lower()}"
    elif ROOMS.search(where) and not re.search(r"\b(?:person|man|woman|girl|boy|people|chef)\b", where):
        seen = f"{small} in {where}"
    else:
        seen = f"{small}, {where}"
    return f"{_opening(seen)}. The camera {_how(found)}pulls out"


def _filmed(text: str) -> str:
    """Of what is told of the steps of a change, what the camera does."""
    return "".join(
        f" {sentence}."
        for sentence in re.findall(r"[Tt]he camera (?:circles|orbits|zooms in|pushes in|pulls out)(?= |\.)", text)[:1]
    )


def _same(one: str, other: str) -> bool:
    """Whether two phrases name the same by their last nouns: a tree, and the whole tree in bloom."""
    words = {w for w in re.findall(r"[a-z]+", one.lower()) if len(w) > 3}
    return bool(words & set(re.findall(r"[a-z]+", other.lower())[-6:]))


def _how(found: re.Match[str]) -> str:
    how = found.groupdict().get("how") or ""
    return "slowly " if re.search(r"slow|gradual|gentle", how, re.IGNORECASE) else ""


def _opening(words: str) -> str:
    words = words.strip().strip(",")
    return words[:1].upper() + words[1:]


def _through(found: re.Match[str]) -> str:
    """A flight through a place: only sentences that open with it, and say that the camera does it, are."""
    said = found[0].lower()
    camera = any(
        word in said for word in ("hyperlapse", "hyper-lapse", "pov", "fpv", "first-person", "first person", "shot")
    )
    if not camera and not re.match(r"\s*(?:zooming|racing|flying|soaring|gliding|speeding) ", said):
        return found[0]
    seen = re.sub(r",? into an? .*$", "", found["seen"])
    seen = re.sub(r"\s+to reveal\b.*$", "", seen)
    return f"Fly-through shot of {seen}"


MOVES_TOLD = _rows(
    (r"^([^.]*\b(?:transform|morph|turn|chang)(?:s|es|ing|ed)? into (?:an?|the) [^.]+\.)\s+(?=[^.]*\b(?:transform|elongat|split|becom|flatten|morph|turn|dissolv|reshap|stretch|soften|sprout|shift)\w*\b)(.+)$", lambda found: f"{found[1]}{_filmed(found[2])}"),
    (rf"{OPEN}(?P<move>tilt|pedestal|crane|boom|jib)(?:[- ]shot)?[- ](?P<way>up(?:ward)?|down(?:ward)?)(?: shot)?,? (?:starting |beginning |moving |going )?(?:from|over|along|of|at|on) (?P<start>[^.;]+?)(?:,? (?:and |then )?(?:(?:moving|rising|going|travel\w+|sweeping|descending|ascending|climbing|continuing)(?: (?:up|down|along|upward|downward|slowly|past|over))*(?: the \w+)? )?(?P<end>to (?!the (?:left|right))[^.;]+))?(?=[.;]|$)", _tall),
    (rf"{OPEN}(?P<move>pan|truck|dolly|track)(?:[- ]shot)?[- ](?:to the )?(?P<way>left|right)(?: shot)?,? (?:over|across|through|past|along|of|on|around|from|showing|revealing) (?P<seen>[^.]+)", _aside),
    (rf"{OPEN}(?:pull|zoom|dolly)(?:s|ing)?[- ](?:out|back)(?: shot)?,? (?:starting |beginning )?(?:from|of) (?P<start>[^.;]+?){REVEALS}(?P<end>[^.;]+)", _out),
    (rf"{OPEN}(?:push|dolly|zoom)(?:[- ]in)(?: shot)? (?:across|along|over|through|down) (?P<seen>an? [^.;,]+), focusing on (?:the (?:centerpiece|center|middle) of )?(?P<on>[^.;]+)", lambda found: f"{_opening(found['on'])} on {found['seen']}. The camera {_how(found)}pushes in"),
    (rf"{OPEN}push(?:ing)? through (?P<seen>[^.;]+)", lambda found: f"Fly-through shot of {found['seen']}"),
    (r"(?:^|(?<=[.!?] ))(?:an? |the )?(?:ultra[- ]fast|disorienting|fast|rapid|high[- ]speed|first[- ]person|fpv|pov|hyperspeed|smooth|,| )*(?:hyperlapse|hyper-lapse|pov shot|pov|fpv|first[- ]person shot|shot)?(?: shot)?,? ?(?:rapidly |quickly |swiftly )?\b(?:racing|rac(?:es)|zoom(?:s|ing)|rush(?:es|ing)|fl(?:ies|ying)|speeding|hurtling|mov(?:es|ing)|shot|walkthrough|walk-through|gliding|soar(?:s|ing)|navigating) (?:fast )?(?:through|down|along|of) (?!(?:open )?doors?\b)(?P<seen>[^.;]+)", _through),
    (r"(?:^|(?<=[.!?] ))(?:an? |the )?(?:first[- ]person|fpv|pov)[, ](?:pov )?(?:shot |view )?(?:rapidly |quickly |slowly |swiftly )?(?:flies|flying|zooms|moves|rushes|races|runs|glides) (?:fast )?(?:through (?:open |the |an? )*(?:doors?|windows?|doorways?|gates?|curtains?)|toward|towards|to|into|up to)(?: to)?(?:,? (?:to )?reveal(?:s|ing)?)? (?P<seen>[^.;]+?)(?: at \w+ speed| at high speed)?(?=[.;]|$)", lambda found: f"{_opening(found['seen'])}. The camera pushes in fast"),
    (r"(?:^|(?<=[.!?] ))(?:an? |the )?(?:first[- ]person|pov) (?:pov )?(?:view|shot|perspective|footage) of (?:an? |the )(?:cyclist|biker|driver|runner|jogger|person|man|woman|skier|hiker|pedestrian|rider|motorcyclist|commuter|shopper|tourist) (?:rid|driv|runn|walk|jogg|speed|rac|mov|wander|cycl|hik|stroll|navigat|weav|pedal)ing (?:through|down|along|across|over|around|in) (?P<seen>[^.;,]+)[^.;]*", lambda found: f"Fly-through shot of {found['seen']}"),
    (r"(?:^|(?<=[.!?] ))(?:an? |the )?(?:first[- ]person|pov) (?:pov )?(?:view|shot|perspective|footage) of (?=\w+ing\b)", "A person "),
    (r"(?:^|(?<=[.!?,;] ))(?:and |then |here |now )*we (?:can |also |then |now )*(?:see|watch|witness|glimpse) (?!that\b|how\b|if\b|him\b|her\b|them\b|it\b)(?=[a-z])", ""),
    (rf"(?:{REVEALS})(?=(?:the |its |their |a |an )?(?:[\w-]+ ){{0,3}}(?:{EMPTY})\b)[^.;]*", ""),
    (COMMENT, ""),
    (OUTCOME, ""),
)  # fmt: skip
