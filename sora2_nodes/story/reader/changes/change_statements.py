"""Statements of change taken out of a text: "a car changes from red to white", "the leaves turn yellow", "a wooden toy turns into a glass toy".

What is left says only what is there: "a car".
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ....vocabulary.matter.alterations import COLOUR, LIGHT, OF_VERBS, OWN, SIZE, STATE, STUFF
from .change_words import RAINBOW
from .said_change import SaidChange, Value, taken_out, value_of, values_of

ADVERB = r"(?:(?:gradually|slowly|suddenly|quickly|smoothly|steadily|dramatically|completely|visibly|magically|eventually|rapidly|gently|subtly|then|is|are|was|were|begins? to|starts? to|appears? to|seen|being|can be seen) )*"
VERB = r"(?:chang(?:e|es|ed|ing)|turn(?:s|ed|ing)?|shift(?:s|ed|ing)?|fad(?:e|es|ed|ing)|transition(?:s|ed|ing)?|transform(?:s|ed|ing)?|morph(?:s|ed|ing)?|go(?:es|ing)?|evolv(?:e|es|ed|ing)|progress(?:es|ing)?)"
IN_WHAT = r"(?: (?:its|their|his|her|the|in)?\s*(?:colou?rs?|hue|size|shape|material|appearance|state))?"
END = r"(?=\s*(?:[.,;:!]|$)|\s(?:as|while|when|in|on|over|under|with|and|during|before|after|through|at|inside|against|by|because|due|like|once|every|across|for|beside|next|alongside|parallel|near|until)\b)"
WORDS = r"(?:(?:an?|the) )?[\w'-]+(?: [\w'-]+){0,2}?"
WHAT = r"(?P<what>(?:[^.,;:!?\n]+?))"
FROM_TO = re.compile(
    rf"{WHAT} {ADVERB}{VERB}{IN_WHAT}(?: \w+ly)? from (?P<first>{WORDS}) (?:in)?to (?P<second>{WORDS})(?:,? (?:and )?(?:then )?(?:finally )?to (?P<third>{WORDS}))?{END}",
    re.IGNORECASE,
)
BECOMES = re.compile(
    rf"{WHAT} {ADVERB}(?:(?:turn|go|become|grow)(?:s|ing|es|ed)?|becoming|became|(?:chang|fad)(?:es|e|ing|ed) (?:in)?to|(?:shift|transition|transform)(?:s|ing|ed)? (?:in)?to|turn(?:s|ed|ing)? (?:in)?to)(?: \w+ly)? (?P<second>{WORDS}){END}",
    re.IGNORECASE,
)
INTO_ONE = re.compile(
    rf"{WHAT} {ADVERB}(?:turn|chang|transform|morph)\w* into (?P<after>(?:an?|the) [^.,;:!?\n]+?){END}", re.IGNORECASE
)
OF_WHAT = re.compile(
    r"\b(?:the )?(?:(?:gradual|slow|natural|rapid|complete|steady) )*(?P<said>rusting|corrosion|corroding|oxidation|oxidi[sz]ing|tarnishing|weathering|rotting|decay|decomposition|ripening|wilting|withering|melting|thawing|freezing|boiling|evaporation|sublimation|spoiling)"
    r"(?: process)? of (?P<what>(?:an?|the|some)? ?[^.,;:!?\n]+?)(?= exposed| left| over | as | in | on | during|[.,;:!?]|$)",
    re.IGNORECASE,
)
DOES = re.compile(
    rf"{WHAT} {ADVERB}(?P<said>rusts?|rusting|corrod\w+|oxidi[sz]\w+|tarnish\w*|rots?|rotting|rotted|decays?|decaying|decayed|decompos\w+|ripens?|ripening|ripened|wilts?|wilting|wilted|withers?|withering|withered|shrivels?|shrivell?ing|curdles?|curdling|toasts?|toasting|sublimates?|sublimes?|thaws?|thawing|solidif\w+)(?: \w+ly)?{END}",
    re.IGNORECASE,
)
PERSONS = frozenset(
    "he she they i we you who man woman boy girl person child baby somebody someone people lady guy".split()
)
NO_NOUNS = frozenset(
    "and to of is a an the into on with for in at from by onto some his her their hot warm dry french buttered crispy burnt".split()
)  # after which no verb stands
SHOWN_BY = re.compile(
    r"^(?:a |the )?(?:cinematic |beautiful )?(?:time-?lapse|video|shot|scene|clip|close-?up|animation|sequence)(?: video| shot)?(?: (?:of|where|in which|showing|shows|captures|capturing|documents|records))? ",
    re.IGNORECASE,
)
PARTS = {  # what people and animals have: part of `setting.Change`
    **dict.fromkeys(("hair", "beard", "ponytail", "curls", "braids"), "hair"),
    **dict.fromkeys(("shirt", "t-shirt", "sweater", "jacket", "coat", "dress", "suit", "blouse", "hoodie", "outfit", "clothes", "clothing", "top", "jumper", "robe", "gown"), "shirt"),
    **dict.fromkeys(("trousers", "pants", "jeans", "skirt", "shorts", "leggings"), "legs"), **dict.fromkeys(("skin", "face", "complexion"), "skin"), **dict.fromkeys(("eye", "eyes", "iris", "irises"), "eyes"),
}  # fmt: skip
WHERE_WORDS = frozenset("in on of beside next near under over inside within at alongside with behind by from".split())
JOINING = frozenset(
    "as while and beside next to alongside near a an the nearby adjacent its their parallel when".split()
)  # before what changes
JOINED = re.compile(r"\s*(?:(?:and|as|while|when|beside|next to|alongside|near)\s+)+", re.IGNORECASE)
PLACES = {"clouds": "sky", "sky": "sky", "skies": "sky", "horizon": "sky", "river": "water", "lake": "water", "sea": "water", "ocean": "water", "water of the river": "water", "pond": "water", "stream": "water", "sunset": "sky", "room": "room", "scene": "room", "bedroom": "room", "house": "room", "hall": "room", "kitchen": "room", "lighting": "room"}  # fmt: skip
SHOWN_AS = (  # what changes and is no thing by that name elsewhere: the end of its words, the kind of the catalogue
    ("puddle", "water puddle"), ("patch of snow", "snow patch"), ("pile of snow", "snow patch"), ("heap of snow", "snow patch"), ("wooden floor", "floorboards"), ("wood floor", "floorboards"), ("hardwood floor", "floorboards"), ("floor", "floorboards"), ("cornstalk", "corn"),
    ("bottle cap", "bottle cap"), ("door handle", "lever handle"), ("doorknob", "lever handle"), ("car light", "car headlamp"), ("car headlight", "car headlamp"), ("headlight", "car headlamp"), ("car window", "vehicle window"),
    ("fabric", "hung cloth"), ("cloth", "hung cloth"), ("textile", "hung cloth"), ("curtain fabric", "hung cloth"), ("frame", "picture frame"), ("railing", "railing"), ("sponge", "kitchen sponge"), ("sheet of paper", "loose paper"), ("piece of paper", "loose paper"),
    ("iron bar", "metal nugget"), ("piece of iron", "metal nugget"), ("piece of metal", "metal nugget"), ("metal rod", "metal nugget"), ("lump of iron", "metal nugget"), ("block of wax", "raw slab"),
)  # fmt: skip
CROWNS = ("leaves", "leaf", "foliage", "autumn leaves", "tree leaves")
LAMPS = re.compile(
    r"\b(?:traffic lights?|signals?|lights?|he|she|they|it)$", re.IGNORECASE
)  # whose red and green is no paint
TOLD_BEFORE = re.compile(
    r"^(?P<told>.*\b(?:(?:turn(?:s|ing)?|becom(?:es?|ing)|chang(?:es?|ing)) .*?\b(?:alongside|as|while|beside|next to|and|near|nearby|parallel to)|waits,? and) )(?=\S)",
    re.IGNORECASE,
)
OWNER = re.compile(r"^(?P<owner>.+?)(?:['’]s|s['’]) (?P<part>[\w -]+)$")
PART_OF = re.compile(
    r"^(?P<the>the |its |an? )?(?P<part>hair|wings|leaves|petals|fur|skin|shirt|dress|feathers|colou?r|colou?rs|surface|body|shell|coat|eyes|screen|lights?|scales) of (?P<owner>(?:an?|the|his|her) .+)$",
    re.IGNORECASE,
)

Found = tuple[str, SaidChange] | None  # what stands for the statement in the plain text, and the change


def change_statements(text: str) -> tuple[str, tuple[SaidChange, ...]]:
    """A text without its statements of change, and the statements."""
    return taken_out(text, READERS)


def _from_to(match: re.Match[str]) -> Found:
    said = [match[name] for name in ("first", "second", "third") if match[name]]
    if said[-1] == "rainbow":
        said = list(RAINBOW)
    return _stated(match, values_of(*said))


def _becomes(match: re.Match[str]) -> Found:
    value = value_of(match["second"])
    lead = match["what"].lower().split()
    if (
        value is None
        or not lead
        or value.attribute == STUFF
        or LAMPS.search(_until_head(match["what"]))
        or value.name in ("", "light", "wide", "on", "off")
    ):
        return None
    if (
        set(_until_head(match["what"]).lower().split()) & PERSONS and not _owned(match["what"])[1]
    ):  # "he turns red" is a face, "she grows old" a life
        return None
    if (
        value.attribute == SIZE
        and match[0].lower().split()[-2:-1] != ["into"]
        and " grow" not in match[0].lower()
        and " becom" not in match[0].lower()
    ):
        return None
    if value.attribute == COLOUR and (begun := _colour_of(match["what"])) is not None:
        return _stated(match, (begun, value))
    first = Value(attribute=value.attribute, name={SIZE: "small" if value.name in ("big", "large", "bigger", "larger", "huge", "giant", "tall", "enormous") else "large", LIGHT: "bright" if value.name in ("dark", "dim", "gloomy", "faded", "dull") else "off"}.get(value.attribute, OWN))  # fmt: skip
    return _stated(match, (first, value))


def _colour_of(what: str) -> Value | None:
    """The colour that the sky or the water is said to have before it turns: "purple clouds"."""
    words = re.findall(r"[a-z]+", what.lower())
    if _head(what) not in PLACES:
        return None
    return next((value for word in words if (value := value_of(word)) is not None and value.attribute == COLOUR), None)


def _head(what: str) -> str:
    """The noun of what is said to change, before what only says where it is: "the tea in a cup" is tea."""
    words = _until_head(what).lower().split()
    return re.sub(r"[^\w'-]", "", words[-1]) if words else ""


def _until_head(what: str) -> str:
    """What changes, without what only says where it is."""
    words = what.split()
    lead = next((k for k, word in enumerate(words) if word.lower() not in JOINING), 0)
    end = next((k for k in range(lead + 1, len(words)) if words[k].lower() in WHERE_WORDS), len(words))
    return " ".join(words[:end])


def _into_one(match: re.Match[str]) -> Found:
    """One thing as another of its kind: "the wooden toy into a glass toy"."""
    before, after = match["what"].split(), match["after"].split()
    if before[-1].lower().rstrip("s") != after[-1].lower().rstrip("s"):
        return None
    same = 1
    while same < min(len(before), len(after)) and before[-1 - same].lower() == after[-1 - same].lower():
        same += 1
    old, new = before[len(before) - same - 1 : len(before) - same], after[len(after) - same - 1 : len(after) - same]
    values = values_of(" ".join(old), " ".join(new)) or _one_value(" ".join(new))
    if not values:
        return None
    kept = (
        [*before[: len(before) - same - 1], *before[len(before) - same :]]
        if len(values) == 2 and values[0].name
        else before
    )
    return _change(match, " ".join(kept), values)


def _one_value(new: str) -> tuple[Value, ...]:
    value = value_of(new)
    return () if value is None else (Value(attribute=value.attribute, name=OWN), value)


def _of_what(match: re.Match[str]) -> Found:
    return _change(match, match["what"], _of_verb(match["said"]))


def _does(match: re.Match[str]) -> Found:
    if match["what"].lower().split()[-1] in PERSONS | NO_NOUNS:
        return None
    return _change(match, match["what"], _of_verb(match["said"]))


def _of_verb(said: str) -> tuple[Value, ...]:
    word = said.lower()
    name = (
        "rotten"
        if word.startswith("decay")
        else next((state for stem, state in OF_VERBS.items() if word.startswith(stem)), "")
    )
    return (Value(attribute=STATE, name=OWN), Value(attribute=STATE, name=name)) if name else ()


def _stated(match: re.Match[str], values: tuple[Value, ...]) -> Found:
    if not values or {v.name for v in values} == {OWN}:
        return None
    return _change(match, match["what"], values)


def _change(match: re.Match[str], what: str, values: tuple[Value, ...]) -> Found:
    """What is there, and its change. what: as it was said, with its owner and its part."""
    if not values:
        return None
    lead = SHOWN_BY.match(what)
    before, what = (lead[0], what[lead.end() :]) if lead else ("", what)
    if told := TOLD_BEFORE.match(what):  # another change, which is read by itself
        before, what = before + told["told"], what[told.end("told") :]
    whole, part = _owned(what)
    words = tuple(match[0].lower().split())
    noun = _head(whole)
    shown = next((kind for end, kind in SHOWN_AS if whole.lower() == end or whole.lower().endswith(f" {end}")), "")
    if shown:
        joined = JOINED.match(whole)
        whole, noun = f"{joined[0] if joined else ''}a {shown}", shown.split()[-1]
    if part in CROWNS or whole.lower().split()[-1:] in (["leaves"], ["foliage"]):
        if whole.lower().split()[-1] in ("leaves", "foliage"):
            whole, noun = "a tree", "tree"
        part = "leaves"
    if PARTS.get(part) in ("shirt", "legs") and part not in ("outfit", "clothes", "clothing", "top"):
        first = values[0].name if values[0].attribute == COLOUR else ""
        article = "" if part.endswith("s") and part != "dress" else "a "
        whole = f"{whole} in {article}{first + ' ' if first else ''}{part}"
    kind = PARTS.get(part, "") or ("leaves" if part == "leaves" else "") or PLACES.get(noun, "")
    if noun in PLACES and values[0].attribute not in (COLOUR, LIGHT):
        kind = ""
    return before + whole + _still(match), SaidChange(noun=noun, values=values, words=words, part=kind, kind=shown)


def _still(match: re.Match[str]) -> str:
    """What stands for the verb where another one follows: "the leaves are there and fall"."""
    return " waits" if match.string[match.end() :].lstrip(" ,").lower().startswith("and ") else ""


def _owned(what: str) -> tuple[str, str]:
    """Who or what has the part that changes, and the part; the part is empty where all of it does."""
    if found := OWNER.match(what.strip()):
        part = found["part"].lower()
        return found["owner"], "eyes" if part.endswith(" eyes") else part
    if found := PART_OF.match(what.strip()):
        return found["owner"], found["part"].lower()
    return what, ""


READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Found]], ...] = (
    (OF_WHAT, _of_what), (FROM_TO, _from_to), (INTO_ONE, _into_one), (BECOMES, _becomes), (DOES, _does),
)  # fmt: skip
