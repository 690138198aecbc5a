"""Whether what was read is a demonstration that a table has room for: by what is there, and what happens to it. One rule an act."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ....vocabulary.families import FAMILY_OF
from .happenings import Event
from .mentions import Named

GRIPS = {"grabber tool"}
FRAGILE = {"egg", "vase", "mug", "plate", "wine glass", "bottle", "tall glass", "teapot", "bowl", "glass sheet"}
BURNING, SWEEPERS = {"tall candle", "matchstick"}, {"wooden rod", "matchstick", "paint brush"}
LETTING, VESSELS = (
    ("pour", "open", "tilt", "squeeze", "drop"),
    {"mug", "bottle", "can", "bowl", "tall glass", "squeeze tube", "kettle", "teapot", "styrofoam cup"},
)
YIELDING = {"balloon", "sponge", "silk cloth", "film sheet", "squeeze tube", "paper ball", "pillow", "tomato", "orange"}
EMPTIED = {"can", "balloon", "bottle"}
APPARATUS = {"beverage dispenser", "incense stick"}  # what is shown at work wherever it is named
BALLS = {"ball", "tennis ball", "basketball", "steel weight", "kettlebell"}


@dataclass(frozen=True)
class ToldEvent:
    """One event among the things and events of a text."""

    event: Event
    things: Sequence[Named]
    held: frozenset[int]  # things that are said to be held or hung

    @property
    def kinds(self) -> set[str]:
        return {thing.kind for thing in self.things}

    def of(self, *groups: Sequence[int]) -> set[str]:
        """The kinds of some things."""
        return {self.things[i].kind for group in groups for i in group}

    def to(self, *names: str) -> tuple[int, ...]:
        return self.event.role(*names)


def _dropped(t: ToldEvent) -> bool:
    served = "food" in {FAMILY_OF.get(kind) for kind in t.of(t.event.patient)}  # what is eaten falls in a kitchen
    gripped = t.of(t.event.agent, t.to("by")) & GRIPS
    hung = set(t.event.patient) & t.held and t.kinds & {"table", *GRIPS}
    wet = any(t.things[i].holds for i in t.to("into", "in")) and not served
    return bool(t.event.patient) and bool(gripped or hung or wet)


def _lowered(t: ToldEvent) -> bool:
    below = t.to("on", "into", "in", "above", "to") or t.held & set(t.event.patient)
    others = t.kinds - {"table"} - t.of(t.event.patient)
    return bool(t.event.patient) and bool(below) and bool(others)


def _covered(t: ToldEvent) -> bool:
    return t.of(t.event.agent) <= {
        "clear cover",
        "woven basket",
        "silk cloth",
        "fabric box",
        "crate",
        "lampshade",
        "styrofoam cup",
    } and bool(t.event.agent and t.event.patient)


def _rolled(t: ToldEvent) -> bool:
    over = any(said.startswith("off") and "edge" in said for said, _ in t.event.roles)
    small = t.of(t.event.patient) & {
        "tennis ball",
        "marble",
    }  # any ball may roll off a table, or down a ramp, in a room
    on_table = "table" in t.kinds and bool(
        t.to("toward", "each other") or (small and (over or t.to("into") or "cardboard ramp" in t.kinds))
    )
    return bool(t.kinds & {"short pipe", "marble track"}) or on_table or _run_down(t)


def _run_down(t: ToldEvent) -> bool:
    return "droplet" in t.of(t.event.patient) and bool(t.kinds - {"droplet", "water basin", "table"})


def _turned(t: ToldEvent) -> bool:
    return "rotating platform" in t.kinds and len(t.kinds - {"table"}) > 1


def _swung(t: ToldEvent) -> bool:
    """Whether a ball that hangs swings into blocks."""
    return (
        bool(t.of(t.event.patient, t.event.agent) & {*BALLS, "pendulum"} or "pendulum" in t.kinds)
        and "toy block" in t.kinds
        and ("pendulum" in t.kinds or any(t.things[i].kind in BALLS for i in t.held))
    )


def _struck(t: ToldEvent) -> bool:
    driven = "rotating platform" in t.kinds and t.kinds & {*SWEEPERS, "domino"}
    return bool(driven) or ("domino" in t.kinds and bool(t.kinds & SWEEPERS))


def _torn(t: ToldEvent) -> bool:
    return "paper sheet" in t.kinds and bool(
        t.kinds & GRIPS or (t.of(t.event.patient) == {"paper sheet"} and t.event.act == "tear")
    )


RULES: dict[str, Callable[[ToldEvent], bool]] = {
    "drop": _dropped,
    "lower": _lowered,
    "cover": _covered,
    "roll": _rolled,
    "cling": _run_down,
    "turn": lambda t: _turned(t) or _swung(t),
    "strike": lambda t: _struck(t) or _swung(t),
    "tear": _torn,
    "pull": _torn,
    "press": lambda t: bool(t.of(t.event.patient, t.event.agent, t.to("into", "on", "in")) & YIELDING),
    "squeeze": lambda t: bool(t.of(t.event.patient, t.event.agent) & YIELDING),
    "draw out": lambda t: bool(t.of(t.event.patient, t.to("from", "out of")) & EMPTIED),
    "cut": lambda t: "knife" in t.of(t.event.agent) and bool(t.of(t.event.patient) - {"knife"}),
    "inflate": lambda t: "balloon" in t.kinds,
    "lift": lambda t: bool(t.of(t.event.agent) & GRIPS and t.event.patient),
    "place": lambda t: bool(t.of(t.event.agent) & GRIPS),
    "hurl": lambda t: bool(
        t.of(t.event.patient) & FRAGILE and (t.to("toward", "into", "on", "against") or "brick" in t.kinds)
    ),
}


def demonstrates(things: Sequence[Named], events: Sequence[Event], weightless: bool = False) -> bool:
    """Whether one of the events is shown on a table, or what is there is shown at work anyway. weightless: where it plays."""
    held = frozenset(i for e in events if e.act in ("hold", "hang") for i in e.patient)
    for event in events:
        told = ToldEvent(event, things, held)
        if weightless and event.act in LETTING and told.of(event.patient, event.agent) & VESSELS:
            return True
        if (rule := RULES.get(event.act)) is not None and rule(told):
            return True
    kinds = {thing.kind for thing in things}
    swung = "ball cradle" in kinds and any(e.act in ("lift", "drop", "turn") for e in events)
    turning = len(kinds - {"table", "projection screen"}) > 1 and any(
        t.kind == "rotating platform" and t.noun.split()[0] in ("rotating", "revolving", "spinning") for t in things
    )
    return bool(kinds & APPARATUS) or swung or turning or _burns(kinds, events)


def _burns(kinds: set[str], events: Sequence[Event]) -> bool:
    """Whether it is said of candles or matches on a table that they burn or go out; one that is lit may stand anywhere."""
    alight = any(e.act in ("burn", "go out") for e in events)
    alone = kinds <= {*BURNING, "table", "clear cover", "bowl", "tall glass"}
    return bool(kinds & BURNING) and "table" in kinds and alight and alone
