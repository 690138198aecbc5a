"""Experiments taken out of a text: a substance that is heated or cooled, vapour that meets something cold, what is ignited, poured together,
mixed, left to rust. What is left names a vessel, a dish or a block on a table; the substance and its fate are a change.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from ....vocabulary.matter.alterations import OWN, STATE
from ....vocabulary.matter.substances import (
    BLOCK,
    DRY_ICE,
    LIQUID,
    METAL,
    POWDER,
    STEEL,
    Substance,
    substance_of,
)
from ...setting import RGB
from ..nouns.colour_names import colour_names, rgb_of
from .matter_fates import FALLS, blend, celsius_of, fate_of, met
from .said_change import SaidChange, Value, taken_out

LEAD = r"(?:[Aa]n? |[Tt]he )?(?:[Tt]ime-?lapse(?: video| footage| shot)? )?(?:(?:captures?|documents?|records?|shows?|showing|of|capturing) )?"
REST = r"[^.;!?\n]*?(?:\.\d[^.;!?\n]*)?"
HEATED = re.compile(rf"{LEAD}(?:the )?(?:(?:gradual|slow|complete|dramatic) )?(?:transformation|change|behaviou?r|process) of (?P<what>[^.,;\n]+?) (?P<how>(?:as|when|while) (?:the |its )?(?:temperature|heat|they are|it is|it gets|it cools|it warms|room){REST})(?=[.;!?\n]|$)")  # fmt: skip
AGED = re.compile(rf"{LEAD}(?:the )?(?:(?:gradual|slow|natural) )?(?:transformation|decay|rusting|oxidation|corrosion|weathering|change)(?: process)? of (?P<what>[^.,;\n]*?\b(?:metal|steel|iron|copper|bronze)\b[^.,;\n]*?)(?P<how> (?:in|over|exposed|left|for|as|under){REST})?(?=[.;!?\n]|$)")  # fmt: skip
CONDENSES = re.compile(
    rf"(?:{LEAD}(?:the )?transformation )?(?:as |[Aa]s )?(?P<vapour>(?:water )?vapou?r|[Ss]team|[Mm]ist|[Mm]oisture|humid air|[Ff]og|warm air)(?P<where>[^.;\n]*?) (?:comes? in(?:to)? contact with|meets|touches|hits|condenses on(?:to)?|settles on) (?:an? |the )?(?:(?:cool|cold|chilled|icy|freezing|frozen) )+(?P<surface>[\w -]+?)(?P<how> at [^.;\n]*)?(?=[.,;!?\n]|$)"
)
IGNITED = re.compile(rf"(?:[Aa]n? |[Ss]ome |[Tt]he )?(?:(?:small )?(?:piece|strip|ribbon|pinch|sample|lump|bit|chunk|spoonful|pile) of )?(?P<what>[\w -]+?) (?:is|are|gets|being|bursts?|was) (?:ignited|lit|set (?:on fire|alight|ablaze)|into flames?|burned|burnt|held in(?:to)? (?:a|the) flame)(?P<rest>{REST})(?=[.;!?\n]|$)")  # fmt: skip
MIXED = re.compile(rf"(?:[Ee]qual (?:amounts|parts|portions|quantities) of )?(?P<first>\w+(?: \w+)?) (?:paint )?and (?P<second>\w+) (?:paints?|dyes?|food colou?ring|liquids?|ink)(?: are| is| being| get)?(?: \w+ly)? (?:combined|mixed|stirred|blended|swirled|poured together|mixing|blending|swirling)(?P<rest>{REST})(?=[.;!?\n]|$)")  # fmt: skip
POURED = re.compile(
    rf"(?:{LEAD}(?:the )?(?:transformation|reaction|chemical reaction|change) (?:as|when) )?(?P<poured>(?:[Aa]n? |[Ss]ome |[Tt]he )?[\w -]+?) (?:is|are|being|gets)(?: \w+ly)? (?:poured|added|dripped|dropped|drizzled|mixed|spooned)(?: \w+ly)? (?:on ?to|into|to|in|on|over|with) (?P<target>(?:an? |the |some )[\w -]+?)(?=[.,;!?\n]|$)"
)
BY_ITSELF = re.compile(
    r"(?:^|(?<=[.!?] ))(?P<lead>(?:[Aa] )?(?:[Tt]ime-?lapse|[Cc]lose-?up|[Mm]acro shot|[Ss]hot) of )?(?P<what>(?:[Aa]n? |[Tt]he |[Ss]ome )?[\w-]+(?: [\w-]+){0,4}?) (?:(?:is|are|slowly|gradually|quickly|begins? to|starts? to) )*"
    r"(?P<said>melt(?:s|ing)?|freez(?:e|es|ing)|evaporat(?:e|es|ing)|sublim(?:e|es|ates?|ating|ing)|boil(?:s|ing)?|burn(?:s|ing)?|giv(?:es|ing) off (?:\w+ )?(?:fog|vapou?r|mist))(?: solid| over| away| slowly| gradually)?(?P<rest> (?:on|in|under|over|at|into|as|until|while|beside)\b[^.!?\n]*)?(?=[.!?\n]|$)"
)
SPREADS = re.compile(
    r"(?P<what>(?:[Aa] drop of |[Ss]ome |[Tt]he )?(?:(?!(?:of|and|with)\b)\w+ )?(?:[Ii]nk|[Dd]ye|[Ff]ood colou?ring)) (?:slowly |gently |is |are |being )*(?:spread\w*|swirl\w*|diffus\w*|dispers\w*|dissolv\w*|bloom\w*|inject\w*|releas\w*|poured|dropped|dropping|drops?|dripp\w+|drips?|falls?|falling)(?: \w+ly)? (?:in|into|through|out in|to) (?P<target>(?:an? |the )?[\w -]+?)(?: and (?:disperses|spreads|swirls|dissolves))?(?=[.,;!?\n]|$)"
)
THROWN = re.compile(
    r"(?:[Aa]n? |[Tt]he )?(?:(?:small|single|tiny|large) )?(?:burning|lit|flaming|blazing|ignited) (?P<what>[\w -]+?) (?:is|was|gets|being)(?: \w+ly)? (?:thrown|tossed|dropped|flung|placed|put) (?:in ?to|on ?to|in|on) (?:an? |the )?(?:(?:pile|heap|stack|bale|bed|mound|bundle) of )?(?P<heap>[\w -]+?)(?=[.,;!?\n]|$)"
)
VESSELS = r"(?:glass|cup|mug|bowl|bottle|beaker|flask|jar|jug|pot|pan|kettle|teapot|container|dish|test tube|vase|bucket|vial|tank|thermometer|saucepan|cauldron|plate)"
MEASURED = re.compile(
    rf"^(?:(?:an?|the|some) )?(?:(?:clear|small|large|tall|untextured|open|sealed|transparent|plain|clean) )*(?P<vessel>{VESSELS}|piece|block|bar|chunk|lump|cube|slab|sheet|pile|spoonful|slice|drop|bit|stick|scoop|handful|solution)s? of (?P<stuff>.+)$",
    re.IGNORECASE,
)
HELD = re.compile(
    rf"^(?:(?:an?|the|some) )?(?P<stuff>.+?) (?:in|inside|within|from) (?:an?|the) (?:(?:clear|small|large|tall|untextured|open|sealed|transparent|plain|clean|glass|metal|plastic) )*(?P<vessel>{VESSELS})s?$",
    re.IGNORECASE,
)
READ_AS = {
    "bottle": "reagent bottle",
    "container": "beaker",
    "dish": "petri dish",
    "vial": "test tube",
    "tank": "beaker",
    "saucepan": "pot",
    "jar": "beaker",
}
OUTDOORS = ("railing", "gate", "bench", "bicycle")
INK: RGB = (0.05, 0.08, 0.32)
BY_VERB = (
    ("melt", "melted"),
    ("freez", "frozen"),
    ("evaporat", "evaporated"),
    ("sublim", "sublimed"),
    ("boil", "boiling"),
    ("burn", "alight"),
    ("giv", "fogging"),
)
HEAPS = (("hay", "hay"), ("straw", "hay"), ("grass", "hay"), ("stalk", "hay"), ("lea(?:f|ves)", "hay"), ("flower", "hay"), ("wheat", "hay"), ("newspaper", "paper heap"), ("paper", "paper heap"), ("cardboard", "paper heap"), ("book", "pile of books"), ("wood", "log"), ("log", "log"), ("twig", "hay"), ("stick", "hay"))  # fmt: skip
HEAP_COLOURS = (
    ("flower", (0.62, 0.42, 0.38)),
    ("lea", (0.55, 0.34, 0.14)),
    ("stalk", (0.70, 0.60, 0.32)),
    ("newspaper", (0.80, 0.78, 0.72)),
)
SHOWING = (
    "raw slab",
    "metal nugget",
    "petri dish",
    "beaker",
    "flask",
    "reagent bottle",
    "thermometer",
    "test tube",
    "glass",
)  # kinds that have the colour of their matter
CUSTOMARY = (
    "coffee",
    "espresso",
    "tea",
    "latte",
    "cappuccino",
    "cereal",
    "black coffee",
    "hot coffee",
    "iced coffee",
    "hot chocolate",
)  # what one has milk in
SURFACES = (  # what vapour meets: words, kind
    ("window", "glass pane"), ("mirror", "mirror"), ("glass bottle", "reagent bottle"), ("bottle", "reagent bottle"), ("plate", "plate"), ("towel", "hung cloth"), ("cloth", "hung cloth"), ("fabric", "hung cloth"), ("pot lid", "pot lid"), ("lid", "pot lid"), ("plastic sheet", "plastic film"), ("plastic", "plastic film"),
    ("metal", "metal plate"), ("steel", "metal plate"), ("can", "can"), ("glasses", "glasses"), ("cup", "glass"), ("glass surface", "glass pane"), ("glass", "glass pane"), ("tile", "plate"), ("surface", "glass pane"), ("leaf", "leaf"),
)  # fmt: skip
ROOMS = (
    ("kitchen", "kitchen"),
    ("rainforest", "jungle"),
    ("jungle", "jungle"),
    ("greenhouse", "greenhouse"),
    ("bathroom", "bathroom"),
    ("shower", "bathroom"),
)
METALWORK = (("fence", "railing"), ("railing", "railing"), ("knocker", "door knocker"), ("pipe", "pipe"), ("gate", "gate"), ("handle", "lever handle"), ("bridge", "bridge"), ("chain", "anchor"), ("car", "car"), ("bicycle", "bicycle"), ("nail", "metal nugget"), ("gear", "gear"), ("bench", "bench"), ("wrench", "wrench"), ("key", "key"), ("bucket", "bucket"), ("statue", "statue"), ("anchor", "anchor"))  # fmt: skip
INDOORS_OF = {
    "metal nugget": "laboratory",
    "petri dish": "laboratory",
    "beaker": "laboratory",
    "flask": "laboratory",
    "thermometer": "laboratory",
    "reagent bottle": "laboratory",
    "test tube": "laboratory",
}

Found = tuple[str, SaidChange] | None


def matter_statements(text: str) -> tuple[str, tuple[SaidChange, ...]]:
    """A text without its experiments, and those."""
    return taken_out(text, READERS)


def _parted(what: str) -> tuple[str, str]:
    """The vessel or the measure, and the stuff, of "a glass of milk", "juice in a bottle", "a piece of ice"."""
    for pattern in (HELD, MEASURED):
        if found := pattern.match(what.strip()):
            return found["vessel"].lower(), found["stuff"].lower()
    return "", re.sub(r"^(?:an?|the|some) ", "", what.strip().lower())


def _shown_as(vessel: str, substance: Substance) -> str:
    """The kind that a substance is shown as: in its vessel, in one for it, or by itself."""
    held = re.fullmatch(VESSELS, vessel or "-") is not None
    if substance.look == LIQUID:
        return READ_AS.get(vessel, vessel) if held else "beaker"
    if held and vessel not in ("plate", "dish", "pan", "glass", "cup", "bowl", "pot") and substance.look == POWDER:
        return READ_AS.get(vessel, vessel)
    if substance.kind:
        return substance.kind
    return {POWDER: "petri dish", METAL: "metal nugget", BLOCK: "raw slab", DRY_ICE: "raw slab"}[substance.look]


def _laid(kind: str, lead: str = "A timelapse of ") -> str:
    room = f" in a {INDOORS_OF.get(kind, 'kitchen')}"
    return f"{lead}a {kind} on a table{room}" if kind != "snowman" else f"{lead}a snowman in a snow field"


def said_of(
    match: re.Match[str],
    kind: str,
    states: tuple[str, ...],
    colours: tuple[RGB | None, ...],
    own: RGB | None,
    **more: Any,
) -> SaidChange:
    values = tuple(
        Value(attribute=STATE, name=state, colour=colour) for state, colour in zip(states, colours, strict=True)
    )
    words = tuple(match[0].lower().split())
    return SaidChange(noun=kind.split()[-1], kind=kind, values=values, colour=own, words=words, **more)


def _heated(match: re.Match[str]) -> Found:
    vessel, stuff = _parted(match["what"])
    known = substance_of(stuff)
    if known is None:
        return None
    name, substance = known
    how = match["how"]
    celsius, falling = celsius_of(how), FALLS.search(how) is not None
    fate = fate_of(substance, celsius, falling)
    kind = _shown_as(vessel, substance)
    if vessel == "thermometer":
        fate = "fallen" if falling else "risen"
    last: RGB | None = substance.molten if fate == "melted" else substance.fume if fate == "sublimed" else None
    own = substance.colour if kind in SHOWING else None
    first = substance.colour if substance.look == LIQUID else None
    return _laid(kind), said_of(
        match, kind, (OWN, fate), (first, last), own, holds=name if substance.look == LIQUID else ""
    )


def _aged(match: re.Match[str]) -> Found:
    words = match["what"].lower()
    kind = next((kind for word, kind in METALWORK if word in words), "metal plate")
    indoors = kind == "metal plate"
    where = " on a table" if indoors else " in a park" if kind in OUTDOORS else ""
    plain = f"A timelapse of a {kind}{where}"
    return plain, said_of(
        match, kind, (OWN, "rusted"), (None, None), STEEL if kind in ("metal plate", "fence", "gate") else None
    )


def _condenses(match: re.Match[str]) -> Found:
    surface = match["surface"].lower()
    kind = next((kind for word, kind in SURFACES if word in surface), "")
    if not kind:
        return None
    celsius = celsius_of(match["how"] or "")
    where = match["where"].lower()
    room = next((f" in a {place}" for word, place in ROOMS if word in where), "")
    beside = next((f" and a steaming {cup} of coffee" for cup in ("cup", "mug") if cup in where), "")
    laid = " on a table" if kind not in ("mirror", "hung cloth") and "jungle" not in room else ""
    state = "frosted" if celsius is not None and celsius < 0 else "wet" if kind == "hung cloth" else "condensed"
    return f"A timelapse of a {kind}{beside}{laid}{room}", said_of(match, kind, (OWN, state), (None, None), None)


def _ignited(match: re.Match[str]) -> Found:
    known = substance_of(match["what"])
    measured = " of " in match[0].lower().split(match["what"].lower())[0]
    if known is None or known[1].look == LIQUID or not (measured or known[1].look in (METAL, POWDER)):
        return None
    substance = known[1]
    kind = _shown_as("", substance)
    state = "flared" if substance.look in (METAL, POWDER) else "alight"
    own = substance.colour if kind in ("raw slab", "metal nugget", "petri dish") else None
    return f"A {kind} on a table in a laboratory", said_of(
        match, kind, (OWN, state), (None, substance.flame), own, dim=True
    )


def _by_itself(match: re.Match[str]) -> Found:
    """A piece of something, or a glass of it, that melts, freezes, dries up, fogs or burns: nobody does anything to it."""
    vessel, stuff = _parted(match["what"])
    known = substance_of(stuff)
    held = re.fullmatch(VESSELS, vessel or "-") is not None
    if known is None or stuff not in (known[0], f"{known[0]}s"):
        return None
    name, substance = known
    rest, said = match["rest"] or "", match["said"].lower()
    if (substance.look == LIQUID and not held) or re.match(rf" in(?:to)? (?:an? |the )(?:\w+ )?{VESSELS}", rest):
        return None  # water in a pot, butter in a pan: what is there is seen as it is
    state = next((state for stem, state in BY_VERB if said.startswith(stem)), "")
    wet = substance.look == LIQUID
    if (state in ("frozen", "boiling") and not wet) or (
        state == "alight" and (substance.flame is None or wet or name == "candle")
    ):
        return None
    if state == "sublimed" and substance.look == DRY_ICE:
        state = "fogging"
    kind = _shown_as(vessel, substance)
    last = {"melted": substance.molten, "alight": substance.flame, "sublimed": substance.fume}.get(state)
    table = "" if kind in ("snowman", "log") or re.search(r"\b(?:on|in|at) ", rest) else " on a table"
    changed = said_of(match, kind, (OWN, state), (substance.colour if wet else None, last), substance.colour if kind in SHOWING else None, holds=name if wet else "")  # fmt: skip
    return f"{match['lead'] or ''}a {kind}{table}{rest}", changed


def _spreads(match: re.Match[str]) -> Found:
    """Ink or dye in a glass of something: it sinks in threads until all is tinged."""
    vessel, into = _parted(match["target"])
    target = substance_of(into)
    if target is None or target[1].look != LIQUID:
        return None
    names = [colour_names()[w] for w in match["what"].lower().split() if w in colour_names()]
    ink = rgb_of(names[0]) if names else INK
    kind = READ_AS.get(vessel, vessel) if re.fullmatch(VESSELS, vessel or "-") else "glass"
    own = target[1].colour if kind in SHOWING else None
    return f"A {kind} on a table in a kitchen", said_of(match, kind, (OWN, "tinged"), (target[1].colour, ink), own, holds=target[0])  # fmt: skip


def _thrown(match: re.Match[str]) -> Found:
    heap = next((kind for word, kind in HEAPS if re.search(rf"\b{word}", match["heap"].lower())), "")
    if not heap:
        return None
    source = "loose paper" if "paper" in match["what"] else "match"
    own = next((colour for word, colour in HEAP_COLOURS if word in match["heap"].lower()), None)
    return f"A {heap} on the ground of a farm", said_of(match, heap, (OWN, "alight"), (None, None), own, thrown=source)


def _mixed(match: re.Match[str]) -> Found:
    colours = [rgb_of(colour_names().get(match[k].lower().split()[-1], "")) for k in ("first", "second")]
    if None in colours:
        return None
    one, other = (c for c in colours if c is not None)
    return "A paint bowl on a table in a kitchen, high angle", said_of(
        match, "paint bowl", (OWN, "stirred"), (one, blend(one, other)), one, second=other
    )


def _poured(match: re.Match[str]) -> Found:
    source, stuff = _parted(match["poured"])
    vessel, into = _parted(match["target"])
    poured, target = substance_of(stuff), substance_of(into)
    if poured is None or " by " in f" {into} " or into in CUSTOMARY:
        return None
    if target is None and vessel == "solution":
        target = substance_of(f"solution of {into}")
    if vessel == "solution":
        into, vessel = f"solution of {into}", "glass"
        target = substance_of(into) or target
    wet = target is not None and (target[1].look == LIQUID or "solution" in into)
    state, colour = met(stuff, poured[1], into, target[1] if target else None)
    if not wet and not (target or _solid_kind(vessel, into)):
        return None
    if wet and target is not None:
        kind = READ_AS.get(vessel, vessel) if re.fullmatch(VESSELS, vessel or "-") else "glass"
        said = said_of(
            match,
            kind,
            (OWN, state),
            (target[1].colour, colour),
            target[1].colour if kind in SHOWING else None,
            holds=target[0],
            poured=poured[1].colour,
            source=_source(source, poured[1]),
        )
        return f"A {kind} on a table in a kitchen", said
    kind = _solid_kind(vessel, into) or (_shown_as("", target[1]) if target else "")
    own = target[1].colour if target is not None and kind in ("raw slab", "metal nugget", "petri dish") else None
    return f"A {kind} on a table in a laboratory", said_of(
        match, kind, (OWN, state), (None, colour), own, poured=poured[1].colour, source="flask"
    )


def _source(vessel: str, substance: Substance) -> str:
    if re.fullmatch(VESSELS, vessel or "-"):
        return READ_AS.get(vessel, vessel)
    return "flask" if substance.look == LIQUID else "glass"


def _solid_kind(vessel: str, words: str) -> str:
    """The kind of a thing that something is poured onto."""
    for word, kind in (("paper", "loose paper"), ("sponge", "kitchen sponge"), ("toast", "toast"), ("bread", "bread"), ("soap", "soap"), ("balloon", "balloon"), ("egg", "egg"), ("cloth", "hung cloth"), ("fabric", "hung cloth"), ("steel", "metal plate"), ("metal", "metal plate"), ("wood", "log"), ("leaf", "leaf"), ("marble", "raw slab"), ("apple", "apple"), ("cookie", "cookie"), ("meat", "steak"), ("steak", "steak"), ("rose", "rose"), ("flower", "flower"), ("coin", "coin"), ("can", "can")):  # fmt: skip
        if re.search(rf"\b{word}\b", words):
            return kind
    return ""


READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Found]], ...] = (
    (MIXED, _mixed), (SPREADS, _spreads), (BY_ITSELF, _by_itself), (THROWN, _thrown), (CONDENSES, _condenses), (HEATED, _heated), (AGED, _aged), (IGNITED, _ignited), (POURED, _poured),
)  # fmt: skip
