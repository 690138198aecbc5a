"""Food, drinks and wares that nobody put anywhere stand on a table, not on a floor."""

from __future__ import annotations

from ....vocabulary.families import FAMILY_OF
from ...setting import Ref, Relation
from ...storyboard import Brief
from .brief_edits import also_related, with_one_more

LAID = frozenset(("vessel", "food", "ware", "model"))  # families that are laid on tables
ALSO = (
    "candle",
    "book",
    "open book",
    "knife",
    "fork",
    "spoon",
    "watch",
    "ring",
    "phone",
    "alarm clock",
    "can",
    "jar",
    "glass jar",
    "chess set",
    "hammer",
    "saw",
    "drill",
    "screwdriver",
    "chisel",
    "nail",
    "plank",
    "whisk",
    "spatula",
    "sponge",
    "pencil",
    "pen",
    "letter",
    "log",
)  # and what else is
EATEN = ("vessel",)
AROUND = ("fireplace", "window", "christmas tree", "floor lamp", "curtain")  # what is only near it
FLOORED = (
    "jukebox",
    "food cart",
    "bird house",
    "dishwasher",
    "spider web",
    "bird nest",
    "beehive",
    "pine cone",
    "hamster wheel",
    "acorn",
    "tornado",
    "volcano section",
    "bowling pin",
    "marble",
    "domino",
    "cauldron",
    "solar system",
    "barrel",
    "railing",
    "hay",
    "paper heap",
    "hung cloth",
    "vehicle window",
    "rainbow puddle",
    "water puddle",
    "snow patch",
    "floorboards",
)
ROOMS = (
    "",
    "kitchen",
    "café",
    "bar",
    "restaurant",
    "diner",
    "living room",
    "dining room",
    "bakery",
    "office",
    "bedroom",
    "library",
)
ACTS_IN_PLACE = (
    "",
    "stand",
    "rest",
    "steam",
    "melt",
    "cut",
    "pour",
    "fill up",
    "spin",
    "boil",
    "light up",
    "burn",
    "appear",
    "bubble",
    "drip",
    "freeze",
    "fall",
    "drop",
    "splash",
    "stir",
    "hammer",
    "drive",
    "wipe",
    "write",
    "draw",
)
TABLE = {"bar": "counter", "restaurant": "round table", "office": "desk", "library": "desk"}


def on_a_table(brief: Brief) -> Brief:
    """Return a brief in which what makes up a still life stands on a table, where no furniture was named and nobody is there.

    Adverts keep their studio, and what rolls or tumbles its floor.
    """
    if brief.floor_named or brief.look.style == "commercial":
        return brief
    shown: list[Ref] = [("thing", i) for i, t in enumerate(brief.things) if not t.furnishes and t.kind not in AROUND]
    place, said = brief.place, {(cue.field, cue.shown) for cue in brief.cues}
    around: set[Ref] = {("thing", i) for i, t in enumerate(brief.things) if t.kind in AROUND}
    if brief.people or brief.advert or not shown or place.name not in ROOMS:
        return brief
    if len(shown) + len(around) < len(brief.things) or any(a.subject in around and a.act for a in brief.actions):
        return brief
    if brief.framing.size == "extreme close-up" and not any(
        FAMILY_OF.get(brief.things[i].kind) in EATEN for _, i in shown
    ):  # a macro shot is so near that its ground is all one sees of where it is
        return brief
    if (
        place.indoors is False
        or place.background is not None
        or place.floor
        or "studio" in place.lights
        or said & {("backdrop", "studio"), ("surface", brief.surface)}
    ):
        return brief
    if any(t.kind == "fishbowl" for t in brief.things):
        shown = [ref for ref in shown if FAMILY_OF.get(brief.things[ref[1]].kind) != "sea"]
    elif not all(a.act in ACTS_IN_PLACE for a in brief.actions):
        return brief
    if not all(_is_laid(brief, ref) for ref in shown):
        return brief
    if all(t.kind != "fishbowl" for t in brief.things) and any(
        a.verb not in ("rest", "do", "drop") or (a.verb == "drop" and not a.role("into", "in")) for a in brief.actions
    ):
        return brief
    borne = {r.subject for r in brief.relations if r.kind in ("on", "in", "inside", "under", "above")}
    brief, table = with_one_more(brief, TABLE.get(place.name, "table"))
    return also_related(
        brief, *(Relation(subject=ref, kind="on", objects=(table,)) for ref in shown if ref not in borne)
    )


def _is_laid(brief: Brief, ref: Ref) -> bool:
    thing = brief.things[ref[1]]
    laid = FAMILY_OF.get(thing.kind) in LAID or thing.kind in ALSO
    return laid and thing.kind not in FLOORED and thing.scale <= 1.0 and thing.size != "huge"
