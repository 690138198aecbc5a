"""Where weather and light are shown that no place and nobody was named with: rain falls on a street, snow on a field, a sun sets over the sea."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ....vocabulary.scenery import PLACES
from ...storyboard import Brief

PLACES_OF_WEATHER: Mapping[str, str] = {  # the first that there is decides
    "confetti": "stage", "petals": "garden", "leaves": "park", "bubbles": "garden", "aurora": "snow field", "snow": "snow field", "lightning": "meadow", "storm": "meadow",
    "rainbow": "meadow", "rain": "street", "hail": "street", "dust": "desert", "fog": "forest", "smoke": "meadow", "waves": "sea", "spray": "sea", "wind": "meadow", "clouds": "meadow",
    "clear": "meadow", "stars": "meadow",
}  # fmt: skip
WET = "street"  # where puddles are
AT_AN_HOUR = "sea"  # what a sun rises from and sets in


def in_the_open(brief: Brief) -> Brief:
    """A brief that shows nothing but weather, wetness or an hour, in a place where one sees it."""
    place = brief.place
    if place.name or brief.things or brief.people or place.indoors or brief.advert or place.background is not None:
        return brief
    name = next((there for kind, there in PLACES_OF_WEATHER.items() if place.amount(kind) > 0), "")
    if not name and any(cue.field == "wetness" for cue in (*brief.cues, *brief.scene_cues)):
        name = WET
    if not name and place.hour is not None and any(cue.field == "hour" for cue in brief.scene_cues):
        name = AT_AN_HOUR
    if not name:
        return brief
    return replace(brief, place=replace(place, name=name, indoors=PLACES[name].indoors, implied=True))
