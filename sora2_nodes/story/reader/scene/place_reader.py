"""Words to the Place of a shot: which set, what hour, which lights, what weather, how wet, which season, what behind it all."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from ....vocabulary.events import EVENTS
from ....vocabulary.families import FAMILY_OF
from ....vocabulary.famous.gazetteer import NAMED_PLACES
from ....vocabulary.nouns import nearest
from ....vocabulary.scenery import PLACE_OF, PLACES
from ...setting import Place, Weather
from ..lexicon import lexicon
from ..lexicon.tokens import Token
from .backdrops import background_of
from .covers import cover_of, floor_of
from .doorsteps import on_the_doorstep
from .hour_reader import hours_of, lights_of
from .lands import ROADS, looked_over, road_through
from .opening_venues import opens_in
from .prepositions import STRONG, preposition
from .scene_phrases import Hit
from .waters import DRIVING, LOOKING, ON_WATER, SHORES, TOWNS, WATERS, across_water, at_the_water

NEED_PREPOSITION = frozenset(
    """study snow ice mansion villa sand moon clouds wave waves wheat crops trees grove room class pitch pad port court club rave bay dock port camp hall lane block
    peak ridge field hill hills fort vault inn ward stable barn platform metro port mine tomb lair circus track rapids nile canal bridge
    castle temple shrine tunnel station pool stage ring bar church hut roof sky earth fair zoo hell matrix dream dreams lift plane train
    outside flat den oasis volcano crater island harbour desert glacier powder slopes town home store shop altar tournament opera palace
    fortress volcano cliff cliffs pyramid playground highlands wildflowers finish space universe galaxy nebula orbit river stream creek brook
    sea ocean lake pond mountain mountains canyon path trail runway staircase stairway stairwell elevator driveway curb intersection
    roundabout road street streets garden patio pier jetty boardwalk reef rooftops skyscrapers cellar heaven void limbo battlefield""".split()
)
SHOWN_THEMSELVES = frozenset(
    "river stream creek brook sea ocean lake canyon path trail road street garden patio pier jetty boardwalk intersection roundabout canal glacier runway harbour harbor".split()
)  # which a prompt can be about
ARTICLES = ("a", "an", "the", "this", "one", "some")
CITIES = frozenset(
    "tokyo,new york,manhattan,paris,london,venice,hong kong,dubai,rome,berlin,shibuya,kyoto,seoul,chicago,los angeles,havana,istanbul,mumbai,cairo,amsterdam,barcelona,san francisco,las vegas".split(
        ","
    )
)  # where a rooftop or a café is
GENERIC = (
    "city",
    "town",
    "outdoors",
    "outside",
    "open air",
    "home",
    "room",
    "road",
    "space",
    "sky",
    "water surface",
    "at home",
    "hall",
    "block",
    "indoors",
    "mid air",
    "midair",
    "mid-air",
    "open sky",
    "up in the air",
)
OF_ICE = frozenset(
    "cube cubes cream creams bucket lolly cold pack tea coffee latte block blocks sculpture statue crystals crystal".split()
)
SURF = ("sea", "ocean", "waves", "surf", "coast", "lighthouse")
STORMY = frozenset(("rain", "snow", "storm", "hail"))  # weathers in which nothing light is in the air
NOT_EVENTS = ("goer", "goers", "ground", "grounds", "poster", "planner", "invitation", "room", "hall", "season")
VIEWS = ("view", "shot", "footage", "panorama", "flythrough", "flyover", "video", "timelapse", "lapse", "tour", "vista")
OF_A_LAND = 1.2  # from a score, of a city or a country: a place in it says more
NAMED = 1.5  # of a score, of a place by its own name
WOODS = {"jungle": "jungle river", "forest": "river", "pine forest": "lake"}  # of where a river or a lake is in them
ON_WORLDS = ("on", "in", "across")
SHOPS = ("shop", "library", "café", "bar", "restaurant", "salon", "pub", "diner", "supermarket")
PASSING = frozenset(
    "sails sailing flies flying passes passing rows rowing rowing drives driving swims swimming floats floating drifts drifting glides gliding".split()
)
RISES = ("ridge", "slope", "slopes", "peak", "crest", "cliff", "cliffs", "cliff edge", "rock face")
OVER_RISES = ("desert", "dunes", "canyon", "snow field", "glacier", "rocky coast", "volcano", "greek village")
BELOW = ("under", "beneath", "underneath")
UNDER_IT = ("under", "against", "below", "beneath", "underneath")  # before a sky that is over what stands on the ground
LOOKED_AT_FROM = ("at", "under", "beneath", "below", "past", "by", "before", "against", "toward", "towards")
WORLDS = ("mars", "moon", "alien planet")  # of which other places are
MODELS = ("tiny", "miniature", "toy", "model")  # words of what is no place but a thing
PLAYED = 2.0  # of a place that a sentence before has told of
LANDSCAPES = (
    "jungle",
    "forest",
    "savanna",
    "mountain",
    "pine forest",
    "meadow",
    "rice field",
    "wheat field",
    "bamboo forest",
    "canyon",
)
ROOM_SCORE = 3.2  # of a room that a text opens with
OVER_BRIDGES = ("train", "tram", "locomotive", "car", "truck", "bus", "convoy", "trucks", "cars", "trains")
OPENING = 2  # tokens: who is named so early acts
GROUNDS = (
    "street",
    "road",
    "pavement",
    "asphalt",
    "ground",
    "city",
    "alley",
    "floor",
    "sidewalk",
    "pavement",
    "cobblestones",
    "streets",
    "concrete",
    "tarmac",
    "highway",
    "cobbled",
    "rooftop",
    "road",
    "neon",
    "tokyo",
    "path",
    "sand",
    "stones",
    "platform",
)


class Setting(NamedTuple):
    """A Place, the hits it was read from as (field, hit), and the tokens that a wall's colour was said with."""

    place: Place
    used: tuple[tuple[str, Hit], ...]


def read_place(tokens: Sequence[Token], hits: Sequence[Hit]) -> Setting:
    """Read the set of a shot from the phrases found in its tokens."""
    used: list[tuple[str, Hit]] = []
    where = _where(tokens, hits)
    lights = lights_of(tokens, hits)
    hours = hours_of(tokens, hits)
    air = _air(hits)
    wet = [hit for hit in hits if hit.kind == "wet" and _of_ground(tokens, hit)]
    seasons = [hit for hit in hits if hit.kind == "season"]
    used += [("place", where)] if where else []
    used += [("light", hit) for hit in lights] + [("hour", hit) for hit in hours]
    used += (
        [("weather", hit) for hit in air]
        + [("wetness", hit) for hit in wet]
        + [("season", hit) for hit in seasons if hit.value == seasons[0].value]
    )
    crowds = [hit for hit in hits if hit.kind == "crowd" and _around(tokens, hit)]
    full = [hit for hit in hits if hit.kind == "fullness" and _of_place(hits, hit)]
    used += [("crowd", hit) for hit in (*crowds, *full)]
    trees = [hit for hit in hits if hit.kind == "trees"]
    town = next((hit for hit in hits if hit.kind == "town"), None)
    used += [("trees", hit) for hit in trees[:1]] + (
        [("town", town)] if town and where and town.word not in where.word else []
    )
    land = next((hit for hit in hits if hit.kind == "place" and hit.value in NAMED_PLACES and hit is not where), None)
    used += [("town", land)] if land and where and not town else []
    event = next((hit for hit in hits if hit.kind == "event" and _goes_on(tokens, hit)), None)
    used += [("event", event)] if event else []
    goes_on = EVENTS[event.value] if event else None
    name = where.value if where else ""
    names = tuple(dict.fromkeys(hit.value for hit in lights))
    if name == "street" and "neon" in names:
        name = "neon street"
    if where and name and PLACES[name].indoors:
        name = on_the_doorstep(tokens, where.start, name)
    if where and where.word in TOWNS and preposition(tokens, where.start) in ("of", "over", "above", "across"):
        name = "skyline"  # the whole of it
    if name in (*SHORES, "skyline") and across_water(tokens, hits):
        name = "city waterfront"
    if where and name == "mountain" and "cliff" in where.word and any(token.text in SURF for token in tokens):
        name = "rocky coast"
    if where and name == "sea":
        name = at_the_water(tokens, where)
    if name in ("sea", "lake", "swimming pool") and any(hit.word == "underwater" for hit in hits):
        name = "underwater"
    named = {hit.value for hit in hits if hit.kind == "place"}
    if name == "canyon" and "mountain" in named and any(token.text in ("snow", "snowy") for token in tokens):
        name = "mountain"
    if name in ("rocky coast", "beach", "sea", "tropical island") and (
        "coastal road" in named or ("highway" in named and DRIVING & {token.text for token in tokens})
    ):
        name = "coastal road"
    if name == "highway" and named & {"beach", "rocky coast", "coastal road"}:
        name = "coastal road"
    if where and where.word in ROADS and name == "street" and town is None and land is None:
        name = road_through(named, planted=bool(trees))
    if name in WOODS and named & {"river", "lake"} and not any(t.text in ("over", "above") for t in tokens):
        name = WOODS[name]
    weather = {hit.kind.partition(":")[2]: 0.0 for hit in air}
    for hit in air:
        kind = hit.kind.partition(":")[2]
        weather[kind] = max(weather[kind], hit.value)
    for kind, amount in goes_on.air.items() if goes_on and not weather.keys() & STORMY else ():
        weather.setdefault(kind, amount)
    return Setting(
        Place(
            name=name,
            asked=where.word if where else "",
            indoors=PLACES[name].indoors if name else _said_indoors(tokens),
            hour=hours[0].value if hours else None,
            until_hour=hours[1].value if len(hours) > 1 and hours[1].value != hours[0].value else None,
            lights=names,
            weather=tuple(Weather(kind=kind, amount=amount) for kind, amount in weather.items()),
            wet=max([hit.value for hit in wet] + [0.7 * weather.get("rain", 0.0)]),
            season=seasons[0].value if seasons else "",
            background=background_of(tokens),
            cover=cover_of(tokens, name),
            trees=trees[0].value if trees else "",
            town=town.value if town else land.value if land else "",
            floor=floor_of(tokens) if not name or name in ("studio", "black void", "white void") else "",
            beyond=_beyond(looked_over(tokens, hits, where), name, named),
            crowd=max((hit.value for hit in (*crowds, *full)), default=goes_on.crowd if goes_on else 0.0),
            crowd_words=tuple(hit.word for hit in (*crowds, *full)),
            passing=bool(full) and not crowds,
            event=event.value if event else "",
        ),
        tuple(used),
    )


def _beyond(layers: tuple[str, ...], name: str, named: Collection[str]) -> tuple[str, ...]:
    """What lies beyond a place: of a lake, the mountains that are named with it."""
    mirrored = name in ("lake", "river") and "mountain" in named and "mountains" not in layers
    return (*layers, "mountains") if mirrored else layers


def _where(tokens: Sequence[Token], hits: Sequence[Hit]) -> Hit | None:
    """The likeliest of the places named; None for none."""
    named = [hit for hit in hits if hit.kind == "place"]
    ends = {hit.start: hit.value for hit in named}
    if any(hit.value == "main street" for hit in named):  # a bakery in a row of shops is seen from the street
        named = [hit for hit in named if hit.value not in SHOPS]
    scored = [
        (score, -hit.start, hit)
        for hit in named
        if (score := ROOM_SCORE if _opens(tokens, hit, hits, named) else _beside(hit, ends, _among(tokens, hit, named)))
        > 0
    ]
    return _land_of(tokens, max(scored, key=lambda item: item[:2])[2], named) if scored else None


def _opens(tokens: Sequence[Token], hit: Hit, hits: Sequence[Hit], named: Sequence[Hit]) -> bool:
    """Whether a text, or a sentence of one that has not told before where it plays, opens with a place."""
    return opens_in(tokens, hit, hits) and not any(o.start < hit.start and _score(tokens, o) >= PLAYED for o in named)


def _land_of(tokens: Sequence[Token], hit: Hit, named: Sequence[Hit]) -> Hit:
    """The desert whose ridge is named, the lake whose shore is: a part of a place stands for all of it."""
    if hit.word in RISES:
        return next((o for o in named if o.value in OVER_RISES), hit)
    if hit.word in ("shore", "edge", "banks", "bank") and hit.end < len(tokens) and tokens[hit.end].text == "of":
        return next((o for o in named if o.value in WATERS and o.start > hit.start), hit)
    return hit


def _beside(hit: Hit, ends: Mapping[int, str], score: float) -> float:
    """The score of a place that another one follows at once: "a New York museum" is one, an ice field and a desert sky are not."""
    after = ends.get(hit.end, hit.value)
    own = hit.value not in ("street", "skyline", "village")
    return (
        score
        if score <= 0 or after in (hit.value, "meadow", "sky") or (own and after in ("street", "village"))
        else 0.6
    )


def _of_a_land(tokens: Sequence[Token], hit: Hit, named: Sequence[Hit]) -> bool:
    """Whether a landscape is said to be of a place that is named after it."""
    after = [token.text for token in tokens[hit.end : hit.end + 2]]
    starts = {other.start for other in named if other is not hit}
    return after[:1] in (["of"], ["in"]) and bool(starts & {hit.end + 1, hit.end + 2})


def _among(tokens: Sequence[Token], hit: Hit, named: Sequence[Hit]) -> float:
    """The score of a place beside the others that are named: "the dunes of Mars" are on Mars, lightning in the clouds is over a plain."""
    score = _score(tokens, hit)
    if hit.value in WORLDS and _owns(tokens, hit):
        return ROOM_SCORE
    if hit.value in LANDSCAPES and _of_a_land(tokens, hit, named):
        return ROOM_SCORE  # "the jungles of Thailand" are no town
    if (
        hit.value == "sea"
        and preposition(tokens, hit.start) == "at"
        and LOOKING & {t.text for t in tokens[max(0, hit.start - 4) : hit.start]}
    ):
        return 0.45  # what is looked at
    if hit.value == "underwater" and hit.word == "underwater" and hit.start < 3:
        return ROOM_SCORE  # "Underwater shot of a sunken temple"
    if hit.value == "sky" and _heavenly_before(tokens, hit):
        return 0.3  # "two suns in the sky"
    if hit.value in WORLDS and (preposition(tokens, hit.start) in ON_WORLDS or hit.word.split()[0] in ON_WORLDS):
        return score + 0.5 + (" " in hit.word)
    if hit.word in ON_WATER and any(o.value in WATERS and _score(tokens, o) > 0 for o in named):
        return 0.5  # of that water
    if _only_names(tokens, hit, named):
        return min(score, 0.97)
    later = any(token.text == "," for token in tokens[: hit.start])
    if hit.value == "sky" and later and score > 0 and any(_score(tokens, o) > 0 for o in named if o.value != "sky"):
        return min(score, 0.9)
    return score


def _heavenly_before(tokens: Sequence[Token], hit: Hit) -> bool:
    before = tokens[hit.start - 1].text if hit.start else ""
    return before in ("moon", "moons", "sun", "suns", "planet", "planets", "star", "stars", "aurora", "lights")


def _only_names(tokens: Sequence[Token], hit: Hit, named: Sequence[Hit]) -> bool:
    """Whether a name says in which land or town another place is: "a night market in Bangkok"."""
    if hit.start < 2 or not tokens[hit.start].raw[:1].isupper() or hit.value in WORLDS:
        return False
    return tokens[hit.start - 1].text == "in" and any(o.end == hit.start - 1 and o.word not in RISES for o in named)


def _owns(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether somebody is on or over a part of a place: "across the dunes of Mars"."""
    at = hit.start - 1 - (hit.start > 0 and tokens[hit.start - 1].text == "the")
    return at > 1 and tokens[at].text == "of" and preposition(tokens, at - 1) not in ("", "of")


def _opens_alone(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a place is the subject that a prompt opens with: an article and what is said of it stand before it, and nothing else."""
    lead = [t.text for t in tokens[: hit.start]]
    if not 1 <= len(lead) <= 4 or lead[0] not in ARTICLES or any(nearest(word) is not None for word in lead[1:]):
        return False
    after = tokens[hit.end] if hit.end < len(tokens) else None
    return after is None or after.kind == "mark" or nearest(after.text) is None


def _score(tokens: Sequence[Token], hit: Hit) -> float:
    before = preposition(tokens, hit.start)
    score = 3.0 if before in STRONG else 2.0 if before else 1.0
    if hit.start and tokens[hit.start - 1].text == "its":
        return 0.0  # "down its slopes"
    if hit.start and tokens[hit.start - 1].text in MODELS and nearest(hit.word) is not None:
        return 0.0  # "a tiny volcano"
    if hit.word == "ice" and hit.end < len(tokens) and tokens[hit.end].text in OF_ICE:
        return 0.0  # "ice cubes"
    if (
        hit.word == "outside"
        and hit.end < len(tokens)
        and tokens[hit.end].text in ("the", "a", "an", "his", "her", "their")
    ):
        return 0.0  # "outside the station"
    if before == "of" and any(t.text in ("interior", "inside") for t in tokens[max(0, hit.start - 5) : hit.start]):
        return ROOM_SCORE  # "the interior of a cathedral"
    if hit.value == "bridge" and before in ("of", "") and _viewed(tokens, hit):
        return 0.0  # it is what is shown
    if before == "of" and _viewed(tokens, hit):
        return 2.4 - 0.6 * (hit.word in GENERIC)  # "an aerial view of an island"
    if before in ("of", "from", "to", "toward", "towards"):  # elsewhere, unless it is the only place
        score = 0.98
    if hit.word == "sky" and any(other == hit.start for other in _ends(tokens, hit)):
        return 0.0  # "a desert sky"
    if hit.value == "sky" and before not in ("in", "through", "above"):
        score = 0.4
    if before in ("into", "up into"):
        if hit.value in ("sky", "space"):
            return 0.0  # where it goes, not where it is
        score = 2.1 if " " in hit.word else 0.95  # "rides into a ghost town"
    if before == "from" and any(token.text in ("to", "onto") for token in tokens[hit.end : hit.end + 1]):
        score = 2.5  # "from a rooftop to another"
    if hit.value == "bridge" and before in ("across", "over") and any(token.text in OVER_BRIDGES for token in tokens):
        return 0.0  # the bridge itself is shown, with what is on its deck
    if hit.value == "moon" and before in LOOKED_AT_FROM:
        return 0.0  # howled at, sat under
    if hit.value == "sky" and _is_above(tokens, hit):
        return 0.0  # what is under it is on the ground
    if (
        hit.end < len(tokens)
        and tokens[hit.end].text in ("building", "buildings", "tower", "towers")
        and hit.value != "skyline"
    ):
        return 0.0  # "an apartment building" is seen from outside
    if hit.value == "underwater":
        score += 1.0  # what is under water is so in a street too
    if hit.word == "sand":
        score -= 1.5
    if hit.word.split()[0] in BELOW and (hit.start == 0 or not _passes(tokens, hit)):
        score = 2.6  # "under a bridge"
    if hit.value == "main street" and "shop" in hit.word.replace("store", "shop"):
        score = max(score, 2.6)
    if not before and hit.word.split()[-1] in SHOWN_THEMSELVES and _opens_alone(tokens, hit):
        return 3.1  # "a quiet river", "a stream in the forest"
    needs = hit.word in NEED_PREPOSITION or (nearest(hit.word) is not None and " " not in hit.word)
    if needs and (not before or (before == "of" and hit.word != "field")):
        return 0.4 if hit.start == 0 or tokens[hit.start - 1].kind == "mark" else 0.0
    if not before and any(token.text == "with" for token in tokens[max(0, hit.start - 3) : hit.start]):
        score = min(score, 0.9)  # "an island with turquoise water"
    if hit.value == "stairwell" and before not in STRONG:
        score = 0.9
    if _modifies(tokens, hit):
        score = 0.5
        if f"{hit.word.split()[-1]} {tokens[hit.end].text}" in FAMILY_OF:
            return 0.0
    if before in ("past", "near", "by", "of", "off", "outside"):
        score -= 0.3
    score += NAMED * _is_name(tokens, hit) - 0.6 * (hit.word in GENERIC) + 0.05 * hit.word.count(" ")
    land = hit.word in CITIES or hit.value in NAMED_PLACES
    return max(score - OF_A_LAND, 0.05) if land and score > 0 else score


def _passes(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether somebody only goes under a bridge, or is on the water there."""
    words = {token.text for token in tokens}
    return bool(words & PASSING) or any(
        word in words for word in ("canal", "river", "boat", "gondola", "kayak", "train")
    )


def _is_above(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a sky is only over what was named: "a tree under a blue sky with clouds", "a tower, dark clouds in the sky"."""
    before = [token.text for token in tokens[max(0, hit.start - 5) : hit.start]]
    weather = "clouds" in before[-3:] and "," in before
    return weather or any(word in UNDER_IT for word in before[-4:]) or (hit.start > 4 and "with" in before[-2:])


def _ends(tokens: Sequence[Token], hit: Hit) -> list[int]:
    """Where other places end that may stand before one: the word before it, where that is a place of its own."""
    word = tokens[hit.start - 1].text if hit.start else ""
    return [hit.start] if PLACE_OF.get(word, "sky") not in ("sky", "skyline", "street") else []


def _viewed(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a place is what a picture is said to be of."""
    near = [token.text for token in tokens[max(0, hit.start - 6) : hit.start]]
    return any(word == "of" and k and near[k - 1] in VIEWS for k, word in enumerate(near))


def _is_name(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a place is called by a name of its own, after a comma: "over a valley, Cappadocia"."""
    before = tokens[hit.start - 1] if hit.start else None
    return before is not None and before.text == "," and tokens[hit.start].raw[:1].isupper()


def _modifies(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a noun follows that the place only describes: "park bench", "kitchen table"."""
    if hit.end >= len(tokens) or tokens[hit.end].kind != "word":
        return False
    text = tokens[hit.end].text
    entries = lexicon().find(text)
    if any(
        entry.kind in ("preposition", "conjunction", "be", "verb", "function", "time", "determiner", "pronoun")
        for entry in entries
    ):
        return False
    return nearest(text) is not None


def _air(hits: Sequence[Hit]) -> list[Hit]:
    return [hit for hit in hits if hit.kind.startswith("air:")]


def _goes_on(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether an event is what somebody is at: "during a festival", "at the party", "a birthday party"; no festival grounds, no party hat."""
    after = tokens[hit.end].text if hit.end < len(tokens) and tokens[hit.end].kind == "word" else ""
    return nearest(after) is None and after not in NOT_EVENTS


def _around(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a crowd is around what happens, and not who acts: "he scores, the crowd cheers", but "A crowd cheers"."""
    return (" " in hit.word and hit.start > OPENING) or bool(preposition(tokens, hit.start))


def _of_place(hits: Sequence[Hit], hit: Hit) -> bool:
    return any(other.kind == "place" and hit.start <= other.start <= hit.end + 2 for other in hits)


def _of_ground(tokens: Sequence[Token], hit: Hit) -> bool:
    if "puddle" in hit.word or "rain" in hit.word or hit.word == "flooded":
        return True
    return any(token.text in GROUNDS for token in tokens[hit.end : hit.end + 4] if token.kind == "word")


def _said_indoors(tokens: Sequence[Token]) -> bool | None:
    words = {token.text for token in tokens}
    return True if words & {"indoors", "indoor"} else False if words & {"outdoors", "outdoor", "outside"} else None
