"""What goes on where a shot is: festivals, parties, weddings, parades, forests that burn. Who is around, what is in the air and where it is when nobody says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class EventKind:
    """One kind of event. words: what people call it. crowd: how many people are around, 0..1. air: what is in it, of `weather.WEATHERS`, and how much.

    place: where it is when nobody says.
    """

    words: tuple[str, ...]
    crowd: float
    air: Mapping[str, float]
    place: str


def _event(words: str, crowd: float, place: str, **air: float) -> EventKind:
    return EventKind(words=tuple(w.strip() for w in words.split(",")), crowd=crowd, air=air, place=place)


EVENTS: Mapping[str, EventKind] = {
    "festival": _event("festival, colorful festival, colourful festival, street festival, cultural festival, festivities, fiesta, street party, block party, mardi gras, diwali, holi, holi festival, carnival celebration, street carnival, spring festival, summer festival, harvest festival, food festival, village fete, fete, lantern festival, chinese new year, lunar new year, oktoberfest, cinco de mayo, street celebration, fair day", 0.34, "town square", confetti=0.35),
    "party": _event("party, birthday party, house party, dance party, surprise party, garden party, new year's eve party, costume party, children's party, office party, celebration, birthday celebration, birthday, anniversary party, graduation party, farewell party, pool party, kids party, child's birthday party", 0.25, "living room", confetti=0.2),
    "wedding": _event("wedding, wedding ceremony, wedding reception, wedding party, wedding day, marriage ceremony", 0.35, "garden", petals=0.35),
    "parade": _event("parade, street parade, marching parade, procession, pride parade, victory parade, thanksgiving parade, holiday parade, carnival parade", 0.8, "street", confetti=0.5),
    "wildfire": _event("forest fire, wildfire, wildfires, bushfire, brush fire, burning forest, forest ablaze, forest on fire, blazing forest, burning woods, raging forest fire", 0.0, "forest", smoke=0.6, sparks=0.7),
}  # fmt: skip
EVENT_OF: dict[str, str] = {word: name for name, event in EVENTS.items() for word in event.words}
