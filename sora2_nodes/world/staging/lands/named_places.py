"""Cities, islands and countries as sets: the ground one stands on, the houses across the square, what everybody knows the place by, and what is seen of it from the air.

Rows of numbers and words; `places` makes places of them, and `vocabulary.famous.gazetteer` has their names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

EYE_M, RISES = 6.0, 0.23  # m before the action where the viewer is; how steeply what stands behind may rise
ROOFS_AWAY = 30.0  # m: how far behind the middle the square is that roofs leave free
AMONG_BLOCKS, AMONG_ROOFS = (
    8.0,
    1.1,
)  # m that a landmark rises among blocks seen from the air, and by how much it is larger among roofs
_EVENING = ((-2.2, 2.6, -1.6), (0.4, 2.8, -2.2), (2.6, 2.4, -1.4))  # lamps, m


@dataclass(frozen=True, kw_only=True)
class Landmark:
    """What a place is known by: a thing of the catalogue, how high it is shown, how far to the right and behind the action it stands, how far over the ground, m, its turn in degrees, and the light it sends."""

    thing: str
    high: float
    x: float = 0.0
    depth: float = 44.0
    turn: float = 0.0
    up: float = 0.0
    glow: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Land:
    """One named place. houses: of `squares.HOUSES`, "" for none; far: layers of its own. above: its roofs, of `roofs_from_above.ROOFSCAPES` or "city grid", or a set that is a view from the air.

    ground, dressing, sea, haze, ambience: as of a `places.PlaceRow`.
    """

    ground: str = "paving"
    houses: str = ""
    landmarks: tuple[Landmark, ...] = ()
    dressing: tuple[str, ...] = ()
    far: tuple[str, ...] = ()
    above: str = "city grid"
    sea: bool = False
    haze: float = 0.0
    ambience: str = "city"
    lamps: tuple[tuple[float, float, float], ...] = _EVENING

    @property
    def layers(self) -> tuple[str, ...]:
        """What stands behind the action, the nearest first: houses leave the middle open where something stands in it."""
        middle = any(abs(mark.x) < 9.0 for mark in self.landmarks)
        return (*((f"{self.houses} {'square' if middle else 'row'}",) if self.houses else ()), *self.far)

    @property
    def roofs(self) -> str:
        """The layer of its roofs from the air; "" where a set shows its land."""
        return (
            ""
            if self.above.endswith("from above")
            else self.above
            if self.above == "city grid"
            else f"{self.above} roofs"
        )

    @property
    def seen_from_above(self) -> tuple[Landmark, ...]:
        """What it is known by, in the square among its roofs."""
        grid = self.above == "city grid"
        return tuple(
            replace(mark, high=AMONG_BLOCKS if grid else AMONG_ROOFS * mark.high, x=0.4 * mark.x, depth=20.0 if grid else ROOFS_AWAY)
            for mark in self.landmarks[:1]
        )  # fmt: skip


def _mark(thing: str, high: float, x: float = 0.0, depth: float = 44.0, turn: float = 0.0) -> Landmark:
    """One that stands so low that all of it is in the picture behind somebody who walks."""
    return Landmark(thing=thing, high=min(high, RISES * (depth + EYE_M)), x=x, depth=depth, turn=turn)


def _beside(thing: str, high: float, x: float, depth: float) -> tuple[Landmark, Landmark]:
    """One to either side of the view."""
    return tuple(_mark(thing, high, side * x, depth + side, 40.0 * side) for side in (-1, 1))  # type: ignore[return-value]


NAMED_LANDS: Mapping[str, Land] = {
    "indian city": Land(houses="arcaded", landmarks=(_mark("marble mausoleum", 12.0, 1.5, 46.0), _mark("auto rickshaw", 1.8, -5.2, 6.5, 50.0), _mark("auto rickshaw", 1.8, 6.4, 8.5, -55.0)), dressing=("palm*3@far", "market stall*1@far", "basket*1@scatter"), above="bazaar", ambience="crowd"),
    "african city": Land(landmarks=(_mark("needle tower", 19.0, -4.5, 50.0), _mark("stepped skyscraper", 14.0, 7.0, 56.0), _mark("skyscraper", 11.0, 1.5, 52.0), *_beside("jacaranda", 5.2, 8.5, 16.0), *_beside("jacaranda", 5.6, 14.0, 24.0), _mark("van", 2.1, 5.0, 12.0, 60.0)), far=("low skyline", "dry hills"), dressing=("market stall*1@far", "street lamp*1@back")),
    "cape city": Land(landmarks=(_mark("table mountain", 17.0, 0.0, 74.0),), houses="painted", dressing=("palm*3@far", "street lamp*1@back")),
    "antarctica": Land(ground="snow", dressing=("penguin*4@back", "penguin*3@far", "iceberg*3@far"), far=("white mountains",), above="ice from above", sea=True, ambience="wind", lamps=()),
    "egyptian desert": Land(ground="sand", landmarks=(_mark("great pyramids", 13.0, 0.0, 62.0),), far=("low dunes",), dressing=("camel*2@far", "palm*2@far"), above="badlands from above", ambience="wind", lamps=()),
    "egyptian city": Land(ground="sand", houses="mud brick", landmarks=(_mark("mosque", 12.0, 3.0, 42.0), _mark("great pyramids", 9.0, -5.0, 80.0)), dressing=("palm*2@far", "market stall*1@far", "basket*2@scatter", "camel*1@far"), above="mud", ambience="crowd"),
    "moroccan city": Land(ground="clay", houses="mud brick", landmarks=(_mark("mosque", 11.0, 4.0, 44.0),), dressing=("palm*3@far", "market stall*2@back", "basket*2@scatter", "lantern*2@back"), above="mud", ambience="crowd"),
    "bosphorus city": Land(houses="painted", landmarks=(_mark("mosque", 15.0, 0.0, 44.0),), dressing=("cypress*2@far", "bench*1@back", "street lamp*1@back"), above="tiled", ambience="crowd"),
    "gulf city": Land(ground="marble", landmarks=(_mark("spire skyscraper", 26.0, 2.5, 66.0), _mark("sail hotel", 11.0, -10.0, 60.0, 40.0)), far=("low skyline",), dressing=("palm*5@far", "street lamp*1@back", "sports car*1@far")),
    "holy city": Land(ground="cobbles", houses="mud brick", landmarks=(_mark("mosque", 13.0, 1.0, 44.0),), dressing=("cypress*2@far", "olive tree*1@far"), above="mud"),
    "chinese city": Land(houses="lacquered", landmarks=(_mark("imperial gate", 11.0, 0.0, 46.0),), dressing=("willow*1@far", "lantern*2@back", "bicycle*1@back"), above="hall", ambience="crowd"),
    "shanghai": Land(landmarks=(_mark("pearl tower", 21.0, -4.0, 60.0), _mark("spire skyscraper", 19.0, 5.0, 66.0)), far=("waterfront",), dressing=("street lamp*2@back", "bench*1@back"), sea=True),
    "southeast asian city": Land(houses="shops", landmarks=(_mark("pagoda", 13.0, 2.0, 42.0),), dressing=("auto rickshaw*1@back", "palm*3@far", "market stall*1@far", "lantern*2@back"), above="hall", ambience="crowd"),
    "balinese land": Land(ground="grass", landmarks=(_mark("pagoda", 9.0, 5.0, 26.0), _mark("capped cone", 13.0, -6.0, 90.0)), far=("rainforest", "hills"), dressing=("palm*4@far", "fern*4@scatter", "flower*3@scatter"), above="woods from above", ambience="jungle", lamps=()),
    "japanese land": Land(ground="cobbles", houses="latticed", landmarks=(_mark("capped cone", 17.0, 0.0, 96.0),), dressing=("cherry tree*2@far", "torii*1@far", "lantern*2@back"), above="hall", ambience="crowd"),
    "himalayan land": Land(ground="rock", landmarks=(_mark("white hill palace", 12.0, 3.0, 50.0),), far=("hills", "mountains"), dressing=("flag*5@back", "rock*3@back"), above="peaks from above", ambience="wind", lamps=()),
    "paris": Land(houses="parisian", landmarks=(_mark("iron tower", 19.0, 1.0, 56.0),), dressing=("bench*1@back", "street lamp*2@back", "tree*2@far"), above="slate"),
    "london": Land(houses="terraced", landmarks=(_mark("clock tower", 17.0, 1.0, 48.0),), dressing=("phone box*1@back", "bus*1@far", "street lamp*2@back"), above="slate"),
    "new york": Land(landmarks=(_mark("stepped skyscraper", 24.0, 1.5, 62.0), _mark("crowned skyscraper", 18.0, -8.0, 66.0)), houses="manhattan", far=("skyline",), dressing=("taxi*2@back", "fire hydrant*1@back", "street lamp*2@back", "traffic light*1@back")),
    "rome": Land(ground="cobbles", houses="painted", landmarks=(_mark("colosseum", 12.0, 0.0, 48.0),), dressing=("cypress*2@far", "street lamp*1@back", "fountain*1@far"), above="tiled"),
    "barcelona": Land(houses="painted", landmarks=(_mark("spired basilica", 18.0, 0.0, 50.0),), dressing=("palm*2@far", "bench*1@back", "street lamp*1@back"), above="tiled"),
    "athens": Land(houses="whitewashed", landmarks=(_mark("citadel on a rock", 13.0, 0.0, 56.0),), dressing=("olive tree*2@far", "potted plant*2@back"), above="tiled"),
    "middle european city": Land(ground="cobbles", houses="timbered", landmarks=(_mark("spired cathedral", 16.0, 1.0, 48.0),), dressing=("fountain*1@far", "street lamp*2@back", "bench*1@back"), above="tiled", ambience="crowd"),
    "berlin": Land(houses="parisian", landmarks=(_mark("columned gate", 11.0, 0.0, 42.0),), dressing=("tree*2@far", "street lamp*2@back", "bicycle*1@back"), above="slate"),
    "moscow": Land(ground="cobbles", houses="painted", landmarks=(_mark("onion-domed church", 17.0, 0.0, 46.0),), dressing=("street lamp*2@back",), above="slate"),
    "amsterdam": Land(ground="cobbles", houses="gabled", dressing=("bicycle*2@back", "tree*2@far", "street lamp*1@back", "rowing boat*1@far"), above="tiled", ambience="water"),
    "nordic town": Land(houses="boarded", far=("mountains",), dressing=("sailing boat*1@far", "street lamp*1@back", "rock*2@back"), above="board", ambience="wind"),
    "alpine land": Land(ground="meadow", houses="chalet", far=("hills", "mountains"), dressing=("cow*2@far", "daisy*5@scatter", "fence*2@back"), above="peaks from above", ambience="birds", lamps=()),
    "scottish land": Land(ground="meadow", landmarks=(_mark("castle", 7.0, 5.0, 30.0),), far=("hills", "grey hills"), dressing=("sheep*3@far", "rock*2@back", "tall grass*6@scatter"), above="fields from above", haze=0.3, ambience="wind", lamps=()),
    "icelandic land": Land(ground="lava", landmarks=(_mark("great falls", 8.0, 0.0, 40.0),), far=("grey hills", "white mountains"), dressing=("rock*4@back", "grass*6@scatter"), above="peaks from above", haze=0.2, ambience="wind", lamps=()),
    "rio": Land(ground="sand", landmarks=(_mark("open-armed statue", 15.0, -7.0, 52.0), _mark("sharp peak", 13.0, 7.0, 74.0)), sea=True, dressing=("palm*3@far", "beach umbrella*2@back"), above="coast from above", ambience="sea", lamps=()),
    "sydney": Land(landmarks=(_mark("sail-roofed house", 5.0, 0.0, 17.0, 20.0),), far=("waterfront",), sea=True, dressing=("bench*1@back", "street lamp*2@back")),
    "san francisco": Land(houses="gingerbread", landmarks=(_mark("red cable bridge", 13.0, 0.0, 80.0, 20.0),), far=("hills",), dressing=("tram*1@back", "street lamp*1@back")),
    "los angeles": Land(landmarks=(_mark("sign on a hill", 11.0, 0.0, 52.0),), far=("low skyline",), dressing=("palm*6@far", "sports car*1@back", "street lamp*1@back")),
    "las vegas": Land(ground="asphalt", landmarks=(_mark("iron tower", 14.0, -6.0, 50.0), _mark("ferris wheel", 12.0, 6.5, 48.0)), far=("lit skyline",), dressing=("neon sign:CASINO*1@back", "neon sign:HOTEL*1@back", "palm*4@far", "sports car*1@back")),
    "seattle": Land(landmarks=(_mark("needle tower", 19.0, 2.0, 52.0),), far=("skyline", "mountains"), dressing=("tree*2@far", "street lamp*2@back", "bench*1@back")),
    "singapore": Land(landmarks=(_mark("three-towered hotel", 5.2, 0.0, 17.5),), far=("waterfront",), sea=True, dressing=("palm*4@far", "street lamp*2@back")),
    "twin tower city": Land(landmarks=(_mark("twin towers", 20.0, 1.0, 56.0),), far=("skyline",), dressing=("palm*4@far", "fountain*1@far", "street lamp*2@back")),
    "mexican town": Land(ground="cobbles", houses="painted", landmarks=(_mark("twin-towered cathedral", 13.0, 1.0, 46.0),), dressing=("cactus*2@far", "potted plant*2@back", "market stall*1@far"), above="tiled", ambience="crowd"),
    "andean land": Land(ground="meadow", landmarks=(_mark("terraced ruins", 12.0, 1.0, 54.0),), far=("mountains",), dressing=("llama*2@far", "rock*2@back", "tall grass*5@scatter"), above="peaks from above", ambience="wind", lamps=()),
    "australian land": Land(ground="redsand", landmarks=(_mark("red rock", 11.0, 0.0, 84.0),), far=("low dunes",), dressing=("tall grass*6@scatter", "acacia*1@far", "bush*3@back", "kangaroo*1@far"), above="badlands from above", ambience="wind", lamps=()),
    "new zealand land": Land(ground="meadow", far=("hills", "mountains"), dressing=("sheep*5@far", "fern*3@back", "fence*2@back"), above="peaks from above", ambience="wind", lamps=()),
    "hawaiian land": Land(ground="sand", landmarks=(_mark("volcano", 13.0, -5.0, 76.0),), sea=True, dressing=("palm*5@back", "surfboard*1@sides"), above="coast from above", ambience="sea", lamps=()),
}  # fmt: skip
