"""Where weather and light are shown that no place and nobody was named with, and what only the sky shows: rain falls on a street, the moon hangs over a land, what is illuminated is seen by night."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ....vocabulary.families import FAMILY_OF
from ....vocabulary.scenery import PLACES
from ...kept_refs import leaving_out
from ...storyboard import Brief, Thing

PLACES_OF_WEATHER: Mapping[str, str] = {  # the first that there is decides
    "confetti": "stage", "petals": "garden", "leaves": "park", "bubbles": "garden", "aurora": "snow field", "snow": "snow field", "lightning": "meadow", "storm": "meadow",
    "rainbow": "meadow", "rain": "street", "hail": "street", "dust": "desert", "fog": "forest", "smoke": "meadow", "waves": "sea", "spray": "sea", "wind": "meadow", "clouds": "meadow",
    "clear": "meadow", "stars": "meadow",
}  # fmt: skip
WET = "street"  # where puddles are
AT_AN_HOUR = "sea"  # what a sun rises from and sets in
IN_THE_SKY = ("moon", "sun")  # what is in the sky of a land, and no thing that lies on it
SHOWN_THERE = ("", "hang", "light up", "glow", "stand", "appear", "float", "watch", "look")  # all that it does there
OFF_EARTH = ("space", "moon", "mars", "alien planet", "space station", "spaceship", "dream void")  # places without it
ROCKS = frozenset(("cliff", "cliffs", "rock", "rocks", "rocky", "boulders"))  # what surf breaks on
COASTAL = (
    "",
    "sea",
    "beach",
    "mountain",
    "coastal road",
    "rocky coast",
    "canyon",
)  # places that such a coast is read as
LIT_UP = frozenset(("illuminated", "lit up", "lighted", "floodlit"))  # what is seen by night
BY_NIGHT = 21.0  # hour


def in_the_sky(brief: Brief) -> Brief:
    """A moon or a sun of which no more is told than that it hangs and shines over a land is in the sky there."""
    if not brief.place.name or brief.place.indoors or brief.place.name in OFF_EARTH or brief.demonstration:
        return brief
    gone = [i for i, thing in enumerate(brief.things) if _only_shines(brief, i, thing)]
    if not gone:
        return brief
    if any(brief.things[i].kind == "moon" for i in gone) and "moon" not in brief.place.lights:
        brief = replace(brief, place=replace(brief.place, lights=(*brief.place.lights, "moon")))
    return leaving_out(brief, {("thing", i) for i in gone})


def _only_shines(brief: Brief, number: int, thing: Thing) -> bool:
    ref = ("thing", number)
    if thing.kind not in IN_THE_SKY or thing.count != 1 or thing.coloured or thing.material not in ("stone", "rock"):
        return False
    acts = [a for a in brief.actions if a.subject == ref]
    meant = any(ref in (a.target, *(r for _, r in a.roles)) for a in brief.actions if a.act not in ("watch", "look"))
    related = any(
        ref == r.subject or ref in r.objects for r in brief.relations if r.kind not in ("over", "above", "in")
    )
    changed = any(c.subject == ref for c in brief.changes)
    return all(a.act in SHOWN_THERE and not a.toward for a in acts) and not (meant or related or changed)


def surf_on_rocks(brief: Brief) -> Brief:
    """Where waves break on rocks or cliffs and nobody is there, one sees a rocky coast, and no mountain that stands in the sea."""
    words = {w.lower() for c in (*brief.cues, *brief.scene_cues) for w in " ".join((c.asked, *c.words)).split()}
    words |= {w.lower() for w in brief.unused_words}
    if brief.place.amount("waves") <= 0 or not words & ROCKS or brief.place.name not in COASTAL or brief.people:
        return brief
    rocks = {
        ("thing", i) for i, t in enumerate(brief.things) if t.noun.lower().split()[-1].rstrip("s") in ("cliff", "rock")
    }
    still = tuple(a for a in brief.actions if not ("crash" in a.act or any("crash" in w for w in a.words)))
    place = replace(brief.place, name="rocky coast", asked="rocky coast", indoors=False, beyond=())
    brief = leaving_out(replace(brief, actions=still, place=place, backdrop="beach"), rocks)
    kind = "rock cliff" if words & {"cliff", "cliffs"} else "sea rock"
    return replace(brief, things=(*brief.things, Thing(noun=kind.split()[-1], kind=kind, furnishes=bool(brief.things))))


def by_its_light(brief: Brief) -> Brief:
    """Houses, towers and cities that are illuminated are seen by night where no hour is said."""
    if brief.place.hour is not None or brief.time_of_day != "day" or brief.place.indoors:
        return brief
    said = {" ".join(a.words).lower() for a in brief.actions} | {word.lower() for word in brief.unused_words}
    built = any(FAMILY_OF.get(t.kind) == "building" for t in brief.things)
    if not said & LIT_UP or not (built or brief.backdrop == "city"):
        return brief
    things = tuple(replace(t, state="on") if FAMILY_OF.get(t.kind) == "building" else t for t in brief.things)
    return replace(brief, things=things, place=replace(brief.place, hour=BY_NIGHT), time_of_day="night")


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
