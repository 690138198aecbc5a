"""Places as data: ground, walls, what stands around and far away, lamps and air. One row a place; `sets` builds them.

Dressing is written "thing*count@zone", or "thing:WORDS*count@zone" where words stand on it: zones are back (a row behind the action), far (towards the horizon), sides, around
(everywhere but in front), scatter (small, on the ground), wall (against the walls), ceiling (hanging), front (low, near the
lens), middle (around the action), and in good order: row (side by side along the back wall), left, right (along a side wall),
ranks (rows before the back wall, an aisle between). Rules and the seed place them; nothing stands between the camera and the action.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..primitives import RGB
from .lands.named_places import NAMED_LANDS, Landmark

UNDER_WATER = ("underwater", "sunken city")  # places in which one swims at any height
OPEN_ABOVE = ("alley", "skatepark", "courtyard")  # places of walls without a roof
DAYLIT = ("skatepark", "courtyard")  # of them: those that the sun shines into
WHITE: RGB = (0.93, 0.92, 0.90)


@dataclass(frozen=True, kw_only=True)
class Surface:
    """A ground by its pattern: colours sRGB, finish of primitives.FINISHES, scale of the pattern."""

    pattern: str
    colour: RGB
    second: RGB
    finish: str = "matte"
    scale: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Walls:
    """Three walls around the action. width, depth, height in m; colour, second, pattern and finish of primitives."""

    width: float = 7.0
    depth: float = 5.0
    height: float = 3.0
    colour: RGB = WHITE
    second: RGB = (0.80, 0.78, 0.74)
    pattern: str = "plain"
    finish: str = "matte"
    windows: int = 0
    sides: bool = True
    built: bool = True  # False: the place's interior builds its own

    @property
    def back(self) -> float:
        """z of the wall behind the action, m."""
        return -self.depth / 2 - 0.6


@dataclass(frozen=True, kw_only=True)
class PlaceRow:
    """One place. light: day | studio | lamps | dark | space | water. key 0..1: of what lies inside. sea: water from the
    action's back on, behind the road where there is one. far: layers on the horizon, of sets.LAYERS."""

    name: str
    ground: str
    walls: Walls | None = None
    far: tuple[str, ...] = ()
    dressing: tuple[str, ...] = ()
    light: str = "day"
    lamps: tuple[tuple[float, float, float], ...] = ()  # m
    lamp: RGB = (1.0, 0.82, 0.6)
    haze: float = 0.0
    sea: bool = False
    road: str = ""  # of roadway: road | street | track | runway
    sky: RGB | None = None  # of a light that is not the day's: what is all around
    ambience: str = "quiet"
    interior: str = ""  # of interiors.INTERIORS: what its room is built of
    fronts: str = ""  # of the houses along its street: houses | neon | a kind of grounds.old_fronts
    avenue: str = ""  # trees along its street, of grounds.groves.WOODS
    cover: str = ""  # what grows all over it, of grounds.flower_field.BLOOMS
    wet: float = 0.0
    sweep: bool = False  # its floor runs up into its wall
    landmarks: tuple[Landmark, ...] = ()  # what everybody knows it by
    tags: frozenset[str] = field(default_factory=frozenset)


GROUNDS: dict[str, Surface] = {
    "sweep": Surface(pattern="concrete", colour=(0.82, 0.81, 0.80), second=(0.82, 0.81, 0.80), finish="matte"),
    "void": Surface(pattern="concrete", colour=(0.96, 0.96, 0.96), second=(0.96, 0.96, 0.96), finish="matte"),
    "mirror": Surface(pattern="concrete", colour=(0.05, 0.05, 0.06), second=(0.05, 0.05, 0.06), finish="gloss"),
    "boards": Surface(pattern="wood", colour=(0.62, 0.43, 0.27), second=(0.45, 0.29, 0.17), finish="satin"),
    "parquet": Surface(pattern="wood", colour=(0.72, 0.55, 0.36), second=(0.56, 0.39, 0.23), finish="gloss", scale=0.6),
    "stage": Surface(pattern="wood", colour=(0.42, 0.29, 0.19), second=(0.33, 0.22, 0.14), finish="satin"),
    "tiles": Surface(pattern="tile", colour=(0.88, 0.87, 0.84), second=(0.60, 0.63, 0.66), finish="gloss", scale=0.7),
    "chess": Surface(pattern="tile", colour=(0.90, 0.89, 0.86), second=(0.16, 0.16, 0.18), finish="gloss"),
    "marble": Surface(pattern="marble", colour=(0.90, 0.89, 0.87), second=(0.70, 0.70, 0.70), finish="gloss"),
    "concrete": Surface(pattern="concrete", colour=(0.58, 0.58, 0.57), second=(0.47, 0.47, 0.46), finish="stone"),
    "asphalt": Surface(pattern="asphalt", colour=(0.23, 0.23, 0.24), second=(0.30, 0.30, 0.31), finish="stone"),
    "paving": Surface(pattern="tile", colour=(0.62, 0.60, 0.57), second=(0.52, 0.50, 0.47), finish="stone", scale=0.5),
    "cobbles": Surface(
        pattern="tile", colour=(0.46, 0.44, 0.42), second=(0.36, 0.34, 0.32), finish="stone", scale=0.25
    ),
    "carpet": Surface(pattern="carpet", colour=(0.50, 0.24, 0.24), second=(0.66, 0.50, 0.36), finish="cloth"),
    "redcarpet": Surface(pattern="carpet", colour=(0.66, 0.05, 0.08), second=(0.56, 0.03, 0.06), finish="cloth"),
    "greycarpet": Surface(pattern="carpet", colour=(0.42, 0.44, 0.48), second=(0.48, 0.50, 0.54), finish="cloth"),
    "grass": Surface(pattern="grass", colour=(0.34, 0.52, 0.19), second=(0.25, 0.42, 0.14), finish="leaf"),
    "meadow": Surface(pattern="grass", colour=(0.46, 0.58, 0.22), second=(0.33, 0.48, 0.16), finish="leaf", scale=1.6),
    "straw": Surface(pattern="grass", colour=(0.80, 0.66, 0.32), second=(0.68, 0.53, 0.24), finish="leaf"),
    "moss": Surface(pattern="earth", colour=(0.33, 0.40, 0.18), second=(0.27, 0.25, 0.14), finish="matte"),
    "earth": Surface(pattern="earth", colour=(0.46, 0.34, 0.23), second=(0.37, 0.27, 0.18), finish="matte"),
    "dry": Surface(pattern="tile", colour=(0.62, 0.50, 0.36), second=(0.50, 0.39, 0.27), finish="matte", scale=0.55),
    "soil": Surface(pattern="earth", colour=(0.30, 0.20, 0.13), second=(0.21, 0.14, 0.09), finish="matte"),
    "sand": Surface(pattern="sand", colour=(0.87, 0.77, 0.57), second=(0.78, 0.66, 0.46), finish="matte"),
    "salt": Surface(pattern="tile", colour=(0.93, 0.92, 0.90), second=(0.86, 0.84, 0.81), finish="matte", scale=1.6),
    "redsand": Surface(pattern="sand", colour=(0.72, 0.38, 0.22), second=(0.60, 0.29, 0.17), finish="matte"),
    "alien": Surface(pattern="sand", colour=(0.50, 0.36, 0.52), second=(0.38, 0.26, 0.44), finish="matte"),
    "moondust": Surface(pattern="earth", colour=(0.58, 0.57, 0.56), second=(0.47, 0.46, 0.46), finish="matte"),
    "snow": Surface(pattern="snow", colour=(0.93, 0.95, 0.98), second=(0.83, 0.88, 0.95), finish="matte"),
    "ice": Surface(pattern="ice", colour=(0.80, 0.90, 0.96), second=(0.68, 0.82, 0.92), finish="gloss"),
    "rock": Surface(pattern="earth", colour=(0.46, 0.43, 0.40), second=(0.36, 0.33, 0.31), finish="stone"),
    "lava": Surface(pattern="earth", colour=(0.16, 0.13, 0.13), second=(0.34, 0.12, 0.07), finish="stone"),
    "water": Surface(pattern="water", colour=(0.06, 0.22, 0.30), second=(0.10, 0.32, 0.40), finish="water"),
    "flood": Surface(pattern="water", colour=(0.24, 0.21, 0.15), second=(0.32, 0.28, 0.20), finish="water", scale=0.7),
    "pool": Surface(pattern="water", colour=(0.16, 0.56, 0.70), second=(0.22, 0.66, 0.78), finish="water", scale=0.6),
    "milky": Surface(pattern="water", colour=(0.34, 0.60, 0.68), second=(0.44, 0.70, 0.76), finish="water", scale=0.6),
    "seabed": Surface(pattern="sand", colour=(0.62, 0.66, 0.56), second=(0.50, 0.56, 0.48), finish="matte"),
    "court": Surface(pattern="wood", colour=(0.78, 0.56, 0.34), second=(0.68, 0.46, 0.26), finish="gloss", scale=0.5),
    "clay": Surface(pattern="earth", colour=(0.72, 0.36, 0.20), second=(0.66, 0.32, 0.18), finish="matte"),
    "canvas": Surface(pattern="concrete", colour=(0.66, 0.68, 0.72), second=(0.58, 0.61, 0.66), finish="cloth"),
    "turf": Surface(pattern="grass", colour=(0.26, 0.50, 0.18), second=(0.22, 0.44, 0.15), finish="leaf", scale=0.7),
    "metal": Surface(pattern="metal", colour=(0.50, 0.53, 0.57), second=(0.40, 0.43, 0.47), finish="brushed"),
    "cloud": Surface(pattern="snow", colour=(0.95, 0.96, 0.98), second=(0.86, 0.89, 0.95), finish="matte", scale=3.0),
    "none": Surface(pattern="none", colour=(0.02, 0.02, 0.03), second=(0.02, 0.02, 0.03), finish="matte"),
}

BRICK: RGB = (0.56, 0.29, 0.21)
PLASTER: RGB = (0.86, 0.82, 0.74)
DARK: RGB = (0.16, 0.16, 0.19)


def _room(colour: RGB = WHITE, windows: int = 1, **more: object) -> Walls:
    return Walls(colour=colour, windows=windows, **more)  # type: ignore[arg-type]


def _place(name: str, ground: str, *dressing: str, **more: object) -> PlaceRow:
    return PlaceRow(name=name, ground=ground, dressing=dressing, **more)  # type: ignore[arg-type]


_LAMPS = ((-1.6, 2.4, 0.6), (1.8, 2.4, -0.6))
_ROWS = (
    _place("studio", "sweep", light="studio", sweep=True),
    _place("white void", "void", light="studio", sweep=True),
    _place("black studio", "mirror", light="dark", sweep=True, lamps=((-2.2, 3.0, 1.8), (2.4, 2.6, -1.8)), lamp=(1.0, 0.95, 0.9)),
    _place("stage", "stage", "curtain*2@wall", light="dark", walls=Walls(colour=(0.30, 0.05, 0.07), second=(0.22, 0.03, 0.05), pattern="bands", finish="cloth", height=4.5, depth=4.0, width=9.0),
           lamps=((-2.0, 4.0, 2.5), (2.0, 4.0, 2.5)), ambience="hall"),
    _place("living room", "parquet", "sofa*1@wall", "floor lamp*1@wall", "bookcase*1@wall", "picture frame*1@wall", "potted plant*1@sides", walls=_room((0.84, 0.80, 0.72), 1), lamps=_LAMPS[:1]),
    _place("bedroom", "carpet", "bed*1@wall", "wardrobe*1@wall", "desk lamp*1@wall", "curtain*1@wall", walls=_room((0.74, 0.78, 0.84), 1), lamps=_LAMPS[:1]),
    _place("kitchen", "tiles", "counter*2@wall", "fridge*1@wall", "oven*1@wall", "shelf*1@wall", "sink*1@wall", walls=_room((0.90, 0.88, 0.80), 1), lamps=_LAMPS),
    _place("bathroom", "chess", "bath*1@wall", "sink*1@wall", "mirror*1@wall", "toilet*1@wall", walls=_room((0.78, 0.88, 0.90), 0, pattern="tiles", finish="gloss"), lamps=_LAMPS, ambience="hall"),
    _place("office", "greycarpet", "desk*2@wall", "computer*1@wall", "whiteboard*1@wall", "cabinet*1@wall", "potted plant*1@sides", walls=_room((0.88, 0.89, 0.90), 2), lamps=_LAMPS, ambience="office"),
    _place("classroom", "boards", "blackboard*1@wall", "desk*2@sides", "bookcase*1@wall", "globe*1@wall", walls=_room((0.88, 0.86, 0.76), 2, width=8.0), lamps=_LAMPS, ambience="room"),
    _place("library", "boards", "bookcase*5@wall", "ladder*1@wall", "desk lamp*1@sides", walls=_room((0.40, 0.27, 0.18), 0, width=5.4), lamps=_LAMPS),
    _place("study", "boards", "bookcase*2@wall", "globe*1@sides", "desk lamp*1@wall", "picture frame*1@wall", walls=_room((0.34, 0.40, 0.34), 1), lamps=_LAMPS),
    _place("laboratory", "tiles", "counter*2@wall", "microscope*1@wall", "shelf*2@wall", "flask*2@wall", walls=_room((0.90, 0.93, 0.94), 1), lamps=_LAMPS, lamp=(0.9, 0.97, 1.0), ambience="hum"),
    _place("workshop", "concrete", "counter*1@wall", "shelf*2@wall", "hammer*1@wall", "ladder*1@wall", "barrel*1@sides", walls=_room((0.62, 0.55, 0.46), 1, pattern="planks", finish="wood"), lamps=_LAMPS),
    _place("garage", "concrete", "shelf*2@wall", "crate*2@wall", "bicycle*1@wall", "ladder*1@wall", walls=_room((0.70, 0.70, 0.68), 0), lamps=_LAMPS),
    _place("gym", "court", "treadmill*4@row", "weight rack*1@left", "punching bag*1@ceiling", "exercise bike*2@right", walls=_room((0.80, 0.80, 0.78), 2, width=9.0, height=4.0), lamps=_LAMPS, ambience="hall"),
    _place("hospital", "tiles", "hospital bed*1@sides", "heart monitor*1@wall", "drip stand*1@wall", "cabinet*1@wall", "curtain*1@wall", walls=_room((0.84, 0.92, 0.90), 1), lamps=_LAMPS, lamp=(0.95, 1.0, 1.0), ambience="hum"),
    _place("shop", "tiles", "supermarket shelf*4@row", "counter*1@sides", "basket*1@sides", walls=_room((0.92, 0.90, 0.84), 1), lamps=_LAMPS, ambience="crowd"),
    _place("gallery", "parquet", interior="picture gallery", walls=_room((0.95, 0.95, 0.94), 0, width=9.0, height=3.6), lamps=_LAMPS, ambience="hall"),
    _place("cafe", "boards", "table*2@around", "chair*3@around", "counter*1@wall", "hanging lamp*2@ceiling", "picture frame*1@wall", walls=_room((0.48, 0.36, 0.28), 1), lamps=_LAMPS, ambience="crowd"),
    _place("restaurant", "carpet", "table*3@around", "chair*4@around", "candle*1@around", "wine glass*1@around", walls=_room((0.42, 0.22, 0.18), 1), lamps=_LAMPS, ambience="crowd"),
    _place("bar", "boards", "counter*1@wall", "shelf*2@wall", "bottle*3@wall", "stool*3@back", "neon sign*1@wall", walls=_room((0.30, 0.20, 0.16), 0, pattern="bricks"), light="lamps", lamps=_LAMPS, lamp=(1.0, 0.62, 0.34), ambience="crowd"),
    _place("corridor", "greycarpet", "door*3@wall", "hanging lamp*2@ceiling", walls=_room((0.82, 0.80, 0.76), 0, width=4.5, depth=7.0), lamps=_LAMPS, ambience="hall"),
    _place("stairwell", "concrete", "stairs*1@back", walls=_room((0.72, 0.72, 0.70), 1, width=5.0, height=4.5), lamps=_LAMPS, ambience="hall"),
    _place("interrogation room", "concrete", "hanging lamp*1@ceiling", "mirror*1@wall", walls=_room((0.34, 0.37, 0.38), 0, width=5.0), light="dark", lamps=((0.0, 2.0, 0.0),)),
    _place("basement", "concrete", "washing machine*1@wall", "shelf*1@wall", "cardboard box*3@row", "stairs*1@right", "crate*2@left", "bulb*2@ceiling", walls=_room((0.60, 0.56, 0.52), 0, width=7.0, depth=5.0, height=2.6, second=(0.68, 0.64, 0.60), pattern="bricks", finish="stone"), light="lamps", lamps=((-1.4, 2.2, 0.4), (1.6, 2.2, -0.8)), lamp=(1.0, 0.86, 0.62), ambience="hum"),
    _place("garden bed", "soil", "fence*4@back", "grass*6@scatter", "bush*3@far", far=("trees",), ambience="birds"),
    _place("courtyard", "cobbles", "fountain*1@back", "potted plant*3@left", "potted plant*3@right", "bench*1@sides", walls=Walls(width=14.0, depth=10.0, height=3.4, colour=(0.86, 0.76, 0.60), second=(0.70, 0.58, 0.44), windows=3, finish="stone"), ambience="birds"),
    _place("barren land", "dry", "bare tree*2@far", "rock*3@back", "rock*4@scatter", far=("dry hills",), ambience="wind"),
    _place("news studio", "mirror", "screen*3@row", "potted plant*2@sides", walls=_room((0.14, 0.22, 0.44), 0, width=8.0, depth=4.0, height=3.4, second=(0.22, 0.36, 0.66), pattern="bands"), lamps=((-2.0, 3.0, 2.4), (2.0, 3.0, 2.4)), lamp=(1.0, 0.97, 0.92), ambience="hum"),
    _place("throne room", "marble", "curtain*2@wall", "torch*2@wall", "rug*1@scatter", walls=_room((0.46, 0.42, 0.40), 1, width=9.0, height=5.0, pattern="bricks", finish="stone"), lamps=_LAMPS, ambience="hall"),
    _place("street", "paving", "tree*2@back", "street lamp*2@back", "car*1@back", far=("skyline",), fronts="houses", road="street", ambience="city"),
    _place("neon street", "paving", "neon sign*2@back", "street lamp*2@back", light="night", wet=0.8, far=("lit skyline",), fronts="neon", road="street", ambience="city",
           lamps=((-2.4, 2.2, -1.6), (0.6, 2.6, -2.4), (2.8, 2.0, -1.4)), lamp=(1.0, 0.35, 0.75)),
    _place("neon alley", "cobbles", "neon sign*1@back", "bin*1@back", "crate*1@back", "street lamp*1@back", light="night", wet=0.8, fronts="neon", ambience="city",
           lamps=((-2.4, 2.2, -1.6), (0.6, 2.6, -2.4), (2.8, 2.0, -1.4)), lamp=(1.0, 0.35, 0.75)),
    _place("paris street", "paving", "street lamp*2@back", "tree*2@back", "bench*1@back", fronts="parisian", lamps=((-2.2, 2.6, -1.6), (0.4, 2.8, -2.2), (2.6, 2.4, -1.4)), lamp=(1.0, 0.80, 0.52), road="street", ambience="city"),
    _place("new york street", "paving", "fire hydrant*1@back", "street lamp*2@back", "taxi*1@back", "traffic light*1@back", fronts="manhattan", lamps=((-2.2, 2.6, -1.6), (0.4, 2.8, -2.2), (2.6, 2.4, -1.4)), lamp=(1.0, 0.80, 0.52), road="street", ambience="city"),
    _place("london street", "paving", "phone box*1@back", "post box*1@back", "street lamp*2@back", fronts="terraced", lamps=((-2.2, 2.6, -1.6), (0.4, 2.8, -2.2), (2.6, 2.4, -1.4)), lamp=(1.0, 0.80, 0.52), road="street", ambience="city"),
    _place("japanese street", "cobbles", "potted plant*2@back", "bicycle*1@back", "lantern*2@back", fronts="latticed", lamps=((-2.2, 2.6, -1.6), (0.4, 2.8, -2.2), (2.6, 2.4, -1.4)), lamp=(1.0, 0.80, 0.52), ambience="city"),
    _place("painted street", "paving", "potted plant*2@back", "bicycle*1@back", "street lamp*1@back", fronts="painted", road="street", lamps=((-2.2, 2.6, -1.6), (0.4, 2.8, -2.2), (2.6, 2.4, -1.4)), lamp=(1.0, 0.80, 0.52), ambience="city"),
    _place("red carpet", "redcarpet", "neon sign:PREMIERE*1@back", "street lamp*2@back", light="night", lamps=((-2.6, 3.4, 2.2), (2.6, 3.4, 2.2), (0.0, 3.2, -2.4)), lamp=(1.0, 0.92, 0.80), far=("lit skyline",), ambience="crowd"),
    _place("main street", "paving", "street lamp*2@back", "bench*1@back", "parking meter*1@back", fronts="shops", lamps=((-2.2, 2.6, -1.6), (0.4, 2.8, -2.2), (2.6, 2.4, -1.4)), lamp=(1.0, 0.80, 0.52), road="street", ambience="city"),
    _place("alley", "cobbles", "bin*2@wall", "crate*2@wall", "street lamp*1@back", "door*1@wall", walls=Walls(width=4.6, depth=6.0, height=5.0, colour=BRICK, second=(0.70, 0.66, 0.60), pattern="bricks", finish="stone"), ambience="city"),
    _place("crossing", "asphalt", "traffic light*2@back", "skyscraper*2@far", "car*2@back", far=("skyline",), ambience="city"),
    _place("race track", "meadow", "road barrier*5@back", "flag*3@back", "tree*2@far", far=("trees", "hills"), road="road", ambience="traffic"),
    _place("highway", "meadow", "road sign*1@back", "fence*2@back", "bush*3@far", "tree*2@far", far=("hills",), road="road", ambience="traffic"),
    _place("finish line", "asphalt", "tree*3@far", "flag*2@back", far=("trees", "skyline"), landmarks=(Landmark(thing="finish arch", high=4.0, depth=1.7),), ambience="crowd"),
    _place("forest road", "moss", "oak*3@back", "pine*3@back", "bush*3@back", "fern*4@scatter", "oak*3@far", "birch*3@far", far=("wood", "trees"), road="road", ambience="birds"),
    _place("tunnel", "asphalt", far=("tunnel",), road="road", light="night", wet=0.4, ambience="traffic"),
    _place("desert road", "sand", "cactus*3@back", "road sign*1@back", "rock*3@far", far=("mesas",), road="road", ambience="wind"),
    _place("coastal road", "rock", "fence*4@back", "rock*2@back", sea=True, road="road", ambience="sea"),
    _place("rocky coast", "rock", "rock*6@back", "rock*3@scatter", "grass*5@scatter", "rock*2@far", sea=True, far=("headlands",), ambience="sea"),
    _place("rocky islet", "water", far=("headlands", "sea horizon"), ambience="sea"),
    _place("dirt road", "meadow", "tall grass*8@back", "fence*3@back", "bush*3@far", "tree*3@far", far=("trees", "hills"), road="track", ambience="birds"),
    _place("mountain road", "earth", "rock*3@back", "pine*4@far", "fence*2@back", far=("mountains", "hills"), road="road", ambience="wind"),
    _place("bridge", "paving", "fence*4@back", "street lamp*2@back", far=("skyline",), sea=True, ambience="water"),
    _place("market", "cobbles", "market stall*3@back", "market stall*3@far", "crate*2@sides", "basket*2@scatter", "pumpkin*3@scatter", fronts="houses", ambience="crowd"),
    _place("temple", "cobbles", "pagoda*1@far", "lantern*2@back", "cherry tree*2@back", "bush*2@far", far=("trees", "mountains"), ambience="birds"),
    _place("town square", "cobbles", "fountain*1@back", "bench*2@back", "street lamp*2@back", "tree*2@far", far=("hills",), fronts="timbered", ambience="crowd"),
    _place("café terrace", "cobbles", "round table*3@around", "chair*4@around", "beach umbrella*1@back", "potted plant*2@sides", "street lamp*1@back", fronts="parisian", lamps=((-2.2, 2.6, -1.6), (0.4, 2.8, -2.2), (2.6, 2.4, -1.4)), lamp=(1.0, 0.80, 0.52), ambience="crowd"),
    _place("park", "grass", "tree*4@far", "bush*3@back", "bench*1@back", "flower*5@scatter", far=("trees",), ambience="birds"),
    _place("playground", "sand", "tree*3@far", "fence*3@back", "bench*1@back", "ball*1@scatter", far=("trees",), ambience="children"),
    _place("skatepark", "concrete", "tree*3@far", walls=Walls(width=9.0, depth=5.0, height=1.5, colour=(0.66, 0.80, 0.82), second=(0.88, 0.92, 0.92), pattern="tiles", finish="stone"), far=("trees",), ambience="city"),
    _place("garden", "grass", "hedge*3@back", "rose*4@scatter", "tulip*5@scatter", "tree*1@far", "fountain*1@back", far=("trees",), ambience="birds"),
    _place("greenhouse", "paving", far=("glasshouse", "trees"), ambience="birds"),
    _place("farm", "earth", "barn*1@far", "fence*4@back", "tractor*1@back", "wheat*6@back", far=("hills",), ambience="birds"),
    _place("meadow", "meadow", "tall grass*10@scatter", "daisy*6@scatter", "tree*2@far", far=("hills",), ambience="birds"),
    _place("savanna", "straw", "acacia*3@far", "tall grass*6@back", "tall grass*8@scatter", "bush*3@far", "rock*1@back", far=("dry hills",), ambience="birds"),
    _place("city from above", "asphalt", far=("city grid",), haze=0.15, ambience="city"),
    _place("fields from above", "meadow", far=("fields from above",), haze=0.15, ambience="wind"),
    _place("village from above", "meadow", far=("village from above",), haze=0.15, ambience="birds"),
    _place("woods from above", "moss", far=("woods from above",), haze=0.2, ambience="wind"),
    _place("lake from above", "grass", far=("lake from above",), haze=0.2, ambience="water"),
    _place("coast from above", "water", far=("coast from above",), haze=0.1, ambience="sea"),
    _place("peaks from above", "moss", far=("peaks from above",), haze=0.2, ambience="wind"),
    _place("badlands from above", "sand", far=("badlands from above",), haze=0.2, ambience="wind"),
    _place("greek village from above", "water", far=("cliff village",), haze=0.1, ambience="sea"),
    _place("ice from above", "ice", "iceberg*6@far", far=("white mountains",), haze=0.15, ambience="wind"),
    _place("asteroid belt", "none", far=("asteroids",), light="space", ambience="hum"),
    _place("wheat field", "straw", "tree*1@far", far=("hills",), cover="wheat", ambience="birds"),
    _place("vineyard", "earth", "tree*2@far", "barrel*1@sides", far=("hills",), cover="vines", ambience="birds"),
    _place("forest", "moss", "oak*2@far", "birch*2@far", "bush*3@back", "mushroom*3@scatter", "grass*8@scatter", "log*1@back", far=("wood", "trees"), ambience="birds"),
    _place("pine forest", "moss", "pine*5@far", "rock*2@back", "log*1@back", far=("pine wood", "pines"), ambience="wind"),
    _place("jungle", "moss", "tall grass*6@scatter", "palm*4@far", "bush*4@back", "bamboo*3@back", "vine*2@far", far=("rainforest", "palms", "trees"), haze=0.3, ambience="jungle"),
    _place("mountains", "meadow", "rock*3@back", "rock*3@far", "pine*7@far", far=("hills", "mountains"), ambience="wind"),
    _place("mountain panorama", "meadow", "rock*3@scatter", "pine*3@far", far=("mountains",), ambience="wind"),
    _place("brown mountain panorama", "earth", "rock*4@scatter", "bush*2@far", far=("brown mountains",), ambience="wind"),
    _place("hill", "meadow", "rock*1@back", "tree*1@far", far=("hills", "hills"), ambience="wind"),
    _place("snow field", "snow", "pine*4@far", "rock*1@back", far=("white mountains",), ambience="wind"),
    _place("snowy forest", "snow", "pine*7@far", "bare tree*2@far", "log*1@back", far=("pines",), ambience="wind"),
    _place("summit", "snow", "rock*5@back", "rock*4@scatter", far=("white mountains", "clouds"), ambience="wind"),
    _place("glacier", "ice", "iceberg*3@far", sea=True, far=("white mountains",), ambience="wind"),
    _place("desert", "sand", "cactus*3@back", "rock*2@back", far=("dunes",), ambience="wind"),
    _place("open lawn", "grass", far=("low hills",), ambience="wind"),
    _place("open square", "paving", far=("trees", "low hills"), ambience="crowd"),
    _place("open desert", "sand", far=("low dunes",), ambience="wind"),
    _place("open sea", "water", far=("shore",), ambience="sea"),
    _place("open city", "paving", far=("low skyline", "low skyline"), ambience="city"),
    _place("open water", "water", far=("low hills",), ambience="water"),
    _place("salt flat", "salt", far=("grey hills",), ambience="wind"),
    _place("dunes", "sand", far=("dunes", "dunes"), ambience="wind"),
    _place("canyon", "redsand", "rock*4@back", "cactus*2@back", far=("mesas",), ambience="wind"),
    _place("slot canyon", "redsand", "rock*2@back", far=("gorge",), ambience="wind"),
    _place("ice canyon", "snow", far=("ice gorge",), ambience="wind"),
    _place("gorge", "rock", "bush*2@back", far=("grey gorge",), ambience="stream"),
    _place("beach", "sand", "palm*2@far", "rock*1@back", "beach umbrella*1@back", sea=True, ambience="sea"),
    _place("tropical island", "sand", "palm*5@back", "rock*2@back", "coral*1@scatter", sea=True, ambience="sea"),
    _place("sea", "water", far=("sea horizon",), ambience="sea"),
    _place("harbour", "paving", "sailing boat*2@far", "barrel*2@back", "crate*2@back", "rope*1@scatter", sea=True, ambience="sea"),
    _place("lake", "water", far=("shore", "trees", "mountains"), ambience="water"),
    _place("lake shore", "grass", "rock*2@back", "pine*3@far", sea=True, far=("mountains", "trees"), ambience="water"),
    _place("river", "grass", "rock*2@back", sea=True, far=("far bank", "trees"), ambience="stream"),
    _place("waterfall", "rock", "rock*5@back", "bush*4@back", "tree*2@far", sea=True, far=("mountains",), haze=0.2, ambience="waterfall"),
    _place("underwater", "seabed", "coral*7@scatter", "coral*6@back", "seaweed*7@back", "rock*4@back", "starfish*2@scatter", far=("reef",), light="water", haze=1.0, sky=(0.05, 0.28, 0.42), ambience="underwater"),
    _place("cave", "rock", "rock*6@around", interior="cavern", light="dark", lamps=((1.2, 1.8, 0.8),), walls=Walls(colour=(0.30, 0.26, 0.23), pattern="mottle", finish="stone", height=4.0), ambience="cave"),
    _place("ice cave", "ice", interior="ice cavern", light="lamps", lamps=((1.2, 2.2, -1.2), (-1.8, 2.0, 0.8), (0.6, 2.6, 1.6)), lamp=(0.55, 0.82, 1.0), walls=Walls(colour=(0.46, 0.74, 0.94), second=(0.26, 0.54, 0.84), pattern="mottle", finish="gloss", height=4.2), sky=(0.20, 0.42, 0.66), ambience="cave"),
    _place("porch", "meadow", interior="porch", lamps=((-1.4, 2.5, -0.4), (1.4, 2.5, -0.4)), far=("trees", "hills"), ambience="birds"),
    _place("under bridge", "concrete", "bin*1@back", "crate*1@back", interior="under bridge", lamps=((-2.2, 3.6, 0.6), (2.2, 3.6, -2.0), (0.0, 3.8, -6.0)), lamp=(1.0, 0.72, 0.40), far=("skyline",), ambience="traffic"),
    _place("volcano", "lava", "rock*5@back", "rock*4@scatter", "lava*2@back", haze=0.5, ambience="rumble"),
    _place("village", "earth", "cottage*3@far", "tree*2@far", "well*1@back", "fence*2@back", far=("hills",), ambience="birds"),
    _place("snowy village", "snow", "cottage*3@far", "church*1@far", "pine*2@far", "street lamp*1@back", far=("white mountains",), ambience="wind"),
    _place("castle", "grass", "castle*1@far", "tree*2@back", "flag*1@back", far=("hills",), ambience="wind"),
    _place("ruins", "earth", "arch*1@back", "wall*2@back", "rock*3@back", "bush*2@back", far=("hills",), ambience="wind"),
    _place("skyline", "concrete", far=("skyline", "skyline"), ambience="city"),
    _place("city waterfront", "paving", "street lamp*2@back", "bench*1@back", sea=True, far=("waterfront",), ambience="water"),
    _place("city over water", "water", far=("waterfront",), ambience="water"),
    _place("city panorama", "water", far=("panorama",), ambience="city"),
    _place("town panorama", "meadow", far=("townscape", "hills"), ambience="birds"),
    _place("rooftop", "concrete", "wall*3@back", "fairy lights*1@back", "potted plant*1@sides", far=("lit skyline",), ambience="city"),
    _place("station platform", "paving", interior="platform", landmarks=(Landmark(thing="train", high=3.4, x=-2.5, depth=4.6, up=0.1, turn=90.0),), far=("low hills",), ambience="station"),
    _place("station tracks", "earth", interior="halt", landmarks=(Landmark(thing="train", high=1.6, x=-2.6, depth=0.0, turn=90.0),), far=("trees",), ambience="station"),
    _place("runway", "meadow", "plane*1@far", far=("hills", "trees"), road="runway", ambience="traffic"),
    _place("launch pad", "concrete", "street lamp*2@back", "road barrier*2@back", "fence*3@far", far=("hills",), ambience="wind"),
    _place("running track", "turf", "stadium*1@far", interior="track lanes", far=("trees",), ambience="stadium"),
    _place("stadium", "turf", "stadium*1@far", "goal*1@back", far=("trees",), ambience="stadium"),
    _place("basketball court", "court", "basketball hoop*1@back", "bench*1@back", walls=Walls(width=12.0, depth=7.0, height=5.0, colour=(0.80, 0.78, 0.74), second=(0.30, 0.34, 0.42), pattern="bands"), lamps=_LAMPS, ambience="hall"),
    _place("football pitch", "turf", "goal*1@back", "flag*2@back", "tree*3@far", far=("trees",), ambience="stadium"),
    _place("tennis court", "clay", "tennis net*1@middle", "fence*4@far", "tree*4@far", "bench*1@back", far=("trees",), ambience="birds"),
    _place("boxing ring", "canvas", "boxing ring*1@middle", light="dark", lamps=((-1.6, 3.4, 1.4), (1.6, 3.4, 1.4), (0.0, 3.6, -1.0)), lamp=(1.0, 0.93, 0.82), ambience="stadium"),
    _place("ice rink", "ice", "fence*4@back", walls=Walls(width=14.0, depth=8.0, height=4.0, colour=(0.86, 0.90, 0.94)), lamps=_LAMPS, lamp=(0.92, 0.97, 1.0), ambience="hall"),
    _place("swimming pool", "pool", interior="poolside", far=("trees",), ambience="water"),
    _place("theatre", "stage", "curtain*2@wall", light="dark", walls=Walls(colour=(0.34, 0.05, 0.07), second=(0.25, 0.03, 0.05), pattern="bands", finish="cloth", height=4.5), lamps=((-2.0, 4.0, 2.5), (2.0, 4.0, 2.5)), ambience="hall"),
    _place("concert", "stage", "drum kit*1@back", "microphone*1@back", light="dark", lamps=((-2.6, 4.0, -1.5), (0.0, 4.2, -2.0), (2.6, 4.0, -1.5)), lamp=(0.55, 0.35, 1.0), haze=0.6, ambience="stadium"),
    _place("space", "none", light="space", ambience="hum"),
    _place("space station", "metal", "screen*2@wall", "counter*1@wall", walls=_room((0.80, 0.83, 0.86), 1, pattern="tiles", finish="plastic"), lamps=_LAMPS, lamp=(0.85, 0.95, 1.0), ambience="hum"),
    _place("moon", "moondust", "rock*4@back", far=("grey hills",), landmarks=(Landmark(thing="earth", high=5.5, x=6.5, depth=60.0, up=4.5),), light="moon", ambience="silence"),
    _place("alien planet", "alien", "rock*5@back", "crystal*3@back", "rock*3@far", far=("purple mountains",), haze=0.4, sky=(0.44, 0.60, 0.66), ambience="wind"),
    _place("mars", "redsand", "rock*5@back", far=("mesas",), haze=0.6, sky=(0.86, 0.70, 0.54), ambience="wind"),
    _place("sky", "cloud", far=("clouds",), ambience="wind"),
    _place("floating islands", "cloud", far=("floating islands", "clouds"), ambience="wind"),
    _place("dream void", "void", light="studio", sky=(0.72, 0.60, 0.84), haze=0.4, ambience="hum"),
    _place("sunken city", "seabed", "coral*4@scatter", "seaweed*6@back", "rock*2@back", "car*1@back", "street lamp*2@back", fronts="houses", road="street", far=("skyline", "towers"), light="water", haze=0.7, sky=(0.05, 0.28, 0.42), ambience="underwater"),
    _place("modern plaza", "marble", "tree*2@back", "bench*2@back", far=("glass towers", "towers"), ambience="city"),
    _place("glowing forest", "moss", "oak*2@far", "birch*2@far", interior="glowing wood", far=("wood", "trees"), light="dark", lamps=((-1.6, 1.7, 1.6), (1.8, 1.5, 1.0), (0.2, 1.2, -1.6)), lamp=(0.35, 0.85, 0.90), sky=(0.02, 0.03, 0.08), ambience="jungle"),
    _place("beach volleyball", "sand", "net*1@back", "palm*3@far", "beach umbrella*1@back", sea=True, ambience="sea"),
    _place("battlefield", "earth", "rock*3@back", "bare tree*2@far", "flag*1@back", far=("hills",), haze=0.6, ambience="wind"),
    _place("graveyard", "grass", "gravestone*5@back", "gravestone*6@far", "stone cross*1@back", "bare tree*2@far", "fence*2@far", "church*1@far", far=("hills",), haze=0.5, ambience="wind"),
    _place("swamp", "moss", "bare tree*4@far", "tall grass*5@back", "log*1@back", far=("trees",), haze=0.6, ambience="jungle"),
    _place("construction site", "earth", "wall*2@back", "bulldozer*1@back", "crate*2@back", "ladder*1@back", far=("skyline",), ambience="traffic"),
    _place("factory", "concrete", "robot arm*2@back", "gear*1@wall", "barrel*2@wall", "pipe*2@wall", walls=_room((0.60, 0.62, 0.64), 1, width=10.0, height=5.0), lamps=_LAMPS, ambience="rumble"),
    _place("train carriage", "greycarpet", interior="train carriage", walls=Walls(width=5.0, depth=1.8, height=2.4, built=False), lamps=((-1.6, 2.1, 0.2), (1.6, 2.1, 0.2)), lamp=(0.95, 0.98, 1.0), ambience="traffic"),
    _place("plane cabin", "carpet", interior="plane cabin", walls=Walls(width=5.0, depth=1.6, height=2.4, built=False), lamps=((-1.6, 2.1, 0.4), (1.6, 2.1, 0.4)), ambience="hum"),
    _place("car cabin", "asphalt", interior="car cabin", walls=Walls(width=4.0, depth=1.2, height=1.6, built=False), far=("trees",), lamps=((0.4, 1.4, 0.9),), ambience="traffic"),
    _place("lift cabin", "marble", interior="lift cabin", walls=Walls(width=2.5, depth=1.2, height=2.4, built=False), lamps=((0.0, 2.2, 0.3),), ambience="hum"),
    _place("cockpit", "metal", interior="cockpit", walls=Walls(width=4.0, depth=1.6, height=2.4, built=False), far=("clouds",), lamps=((0.0, 1.9, 0.6),), ambience="hum"),
    _place("spaceship bridge", "metal", interior="spaceship", walls=Walls(width=9.0, depth=4.0, height=3.2, built=False), light="space", lamps=((-1.8, 2.8, 0.2), (1.8, 2.8, -0.6)), lamp=(0.55, 0.66, 0.78), ambience="hum"),
    _place("church interior", "marble", interior="nave", walls=Walls(width=9.0, depth=4.0, height=6.0, built=False), lamps=((-1.8, 3.2, 0.4), (1.8, 3.2, 0.4), (0.0, 2.6, -3.0)), lamp=(1.0, 0.84, 0.62), ambience="hall"),
    _place("airport", "marble", interior="terminal", walls=Walls(width=11.0, depth=5.0, height=4.5, built=False), lamps=_LAMPS, lamp=(0.97, 0.98, 1.0), ambience="crowd"),
    _place("mall", "marble", interior="mall", walls=Walls(width=11.0, depth=5.0, height=6.0, built=False), lamps=_LAMPS, lamp=(1.0, 0.96, 0.88), ambience="crowd"),
    _place("hangar", "concrete", interior="hangar", walls=Walls(width=18.0, depth=6.0, height=7.0, built=False), lamps=_LAMPS, ambience="hall"),
    _place("aquarium", "greycarpet", interior="aquarium", walls=Walls(width=9.0, depth=4.0, height=4.0, built=False), light="dark", lamps=((-2.0, 3.0, -0.6), (2.0, 3.0, -0.6), (0.0, 2.6, 1.8)), lamp=(0.45, 0.72, 1.0), ambience="hall"),
    _place("diner", "chess", "diner booth*3@row", "stool*2@sides", "hanging lamp*2@ceiling", "neon sign:DINER*1@wall", walls=_room((0.66, 0.86, 0.84), 3, width=8.0), lamps=_LAMPS, lamp=(1.0, 0.86, 0.66), ambience="crowd"),
    _place("supermarket", "tiles", "supermarket shelf*6@row", "supermarket shelf*3@left", "supermarket shelf*3@right", walls=_room((0.93, 0.94, 0.94), 0, width=7.6, depth=5.6, height=3.4), lamps=_LAMPS, lamp=(0.97, 1.0, 1.0), ambience="crowd"),
    _place("laundromat", "chess", "washing machine*9@row", "basket*2@sides", walls=_room((0.72, 0.84, 0.88), 0, width=7.0), lamps=_LAMPS, lamp=(0.92, 0.98, 1.0), ambience="hum"),
    _place("server room", "metal", "server rack*7@row", "server rack*4@left", "server rack*4@right", walls=_room((0.14, 0.16, 0.20), 0, width=5.4, height=2.6), light="dark", lamps=((-1.2, 2.4, 0.6), (1.2, 2.4, 0.6), (0.0, 2.2, -1.8)), lamp=(0.35, 0.62, 1.0), ambience="hum"),
    _place("arcade", "carpet", "arcade machine*7@row", "arcade machine*2@left", "arcade machine*2@right", "neon sign:ARCADE*1@wall", walls=_room((0.12, 0.08, 0.20), 0, width=6.4, height=3.4), light="dark", lamps=((-1.8, 2.6, 0.8), (1.8, 2.6, 0.8), (0.0, 2.2, -1.4)), lamp=(0.85, 0.45, 1.0), ambience="crowd"),
    _place("casino", "carpet", "slot machine*7@row", "slot machine*3@left", "slot machine*3@right", "chandelier*1@ceiling", walls=_room((0.42, 0.12, 0.14), 0, width=7.4, height=3.8), light="lamps", lamps=_LAMPS, lamp=(1.0, 0.78, 0.42), ambience="crowd"),
    _place("bowling alley", "court", "bowling lane*4@row", "neon sign:BOWLING*1@wall", walls=_room((0.20, 0.18, 0.34), 0, width=8.4, depth=11.0, height=3.2), light="lamps", lamps=((-1.8, 2.6, 0.6), (1.8, 2.6, 0.6), (0.0, 2.6, -3.6)), lamp=(1.0, 0.80, 0.92), ambience="crowd"),
    _place("cinema", "carpet", "cinema seats*8@ranks", walls=_room((0.20, 0.06, 0.08), 0, width=9.0, depth=6.0, height=4.0, second=(0.28, 0.09, 0.11), pattern="bands", finish="cloth"), light="dark", lamps=((0.0, 2.4, 4.2), (-2.6, 2.6, 0.0), (2.6, 2.6, 0.0)), lamp=(0.72, 0.82, 1.0), ambience="hall"),
    _place("salon", "chess", "mirror*3@wall", "barber chair*3@row", "shelf*1@wall", walls=_room((0.86, 0.84, 0.80), 0, width=6.6), lamps=_LAMPS, ambience="room"),
    _place("prison", "concrete", "cell bars*3@row", "bench*1@sides", walls=_room((0.48, 0.50, 0.50), 0, width=6.4, depth=3.6, pattern="bricks", finish="stone"), light="lamps", lamps=_LAMPS, lamp=(0.92, 0.98, 0.92), ambience="hall"),
    _place("museum", "parquet", interior="museum", walls=_room((0.90, 0.88, 0.84), 0, width=12.0, depth=8.0, height=6.0), lamps=((-2.0, 4.2, 0.8), (2.0, 4.2, 0.8), (0.0, 4.4, -2.6)), ambience="hall"),
    _place("school corridor", "tiles", "locker*7@row", "locker*2@left", "locker*2@right", "clock*1@wall", walls=_room((0.88, 0.86, 0.76), 0, width=6.8), lamps=_LAMPS, ambience="hall"),
    _place("warehouse", "concrete", "storage rack*3@row", "storage rack*2@left", "storage rack*2@right", "pallet*1@sides", walls=_room((0.70, 0.72, 0.74), 0, width=10.4, depth=7.0, height=6.0), lamps=((-2.0, 4.0, 0.8), (2.0, 4.0, 0.8), (0.0, 4.2, -2.2)), ambience="rumble"),
    _place("operating room", "tiles", "operating lamp*1@ceiling", "heart monitor*1@wall", "cabinet*1@wall", "drip stand*1@sides", walls=_room((0.62, 0.80, 0.78), 0, pattern="tiles", finish="gloss"), lamps=((0.0, 2.4, 0.4), (-1.8, 2.4, -0.8), (1.8, 2.4, -0.8)), lamp=(0.95, 1.0, 1.0), ambience="hum"),
    _place("control room", "greycarpet", "screen*4@row", "desk*3@row", "computer*2@sides", walls=_room((0.16, 0.19, 0.24), 0, width=8.0), light="lamps", lamps=_LAMPS, lamp=(0.62, 0.82, 1.0), ambience="hum"),
    _place("pub", "boards", "counter*2@row", "bottle*6@wall", "barrel*2@sides", "stool*3@back", "fireplace*1@wall", "torch*2@wall", walls=_room((0.38, 0.25, 0.16), 0, width=7.0, pattern="planks", finish="wood"), light="lamps", lamps=_LAMPS, lamp=(1.0, 0.68, 0.36), ambience="crowd"),
    _place("dungeon", "rock", "torch*2@wall", "barrel*2@sides", "chest*1@wall", "cell bars*1@row", walls=_room((0.36, 0.34, 0.32), 0, width=6.0, pattern="bricks", finish="stone"), light="dark", lamps=((-1.6, 2.0, -0.6), (1.6, 2.0, -0.6)), lamp=(1.0, 0.60, 0.28), ambience="cave"),
    _place("wine cellar", "cobbles", "barrel*7@row", "barrel*2@left", "barrel*2@right", "candle*2@wall", walls=_room((0.44, 0.38, 0.30), 0, width=6.4, pattern="bricks", finish="stone"), light="lamps", lamps=_LAMPS, lamp=(1.0, 0.72, 0.42), ambience="cave"),
    _place("ballroom", "parquet", "chandelier*3@ceiling", "curtain*4@wall", walls=_room((0.90, 0.84, 0.68), 3, width=11.0, depth=6.5, height=5.0), lamps=((-2.2, 3.4, 0.4), (2.2, 3.4, 0.4), (0.0, 3.6, -2.2)), lamp=(1.0, 0.86, 0.60), ambience="hall"),
    _place("subway platform", "paving", "tram*1@back", "bench*1@sides", "clock*1@wall", walls=_room((0.88, 0.88, 0.84), 0, width=16.0, depth=8.0, height=3.6, pattern="tiles", finish="gloss"), lamps=((-2.4, 3.0, 0.8), (0.0, 3.0, -0.8), (2.4, 3.0, 0.8)), lamp=(0.96, 0.98, 1.0), ambience="station"),
    _place("gas station", "asphalt", far=("canopy", "hills"), ambience="traffic"),
    _place("amusement park", "paving", "carousel*1@far", "market stall*1@sides", "fairy lights*1@back", far=("roller coaster", "trees"), ambience="crowd"),
    _place("hot spring", "milky", "rock*7@around", "rock*5@back", "bamboo*2@back", "pine*3@far", "torii*1@far", sea=True, far=("white mountains",), haze=0.35, ambience="stream"),
    _place("campsite", "moss", "tent*2@back", "log*2@back", "pine*4@far", "campfire*1@sides", far=("pine wood", "pines"), ambience="birds"),
    _place("zoo", "grass", "fence*5@back", "tree*3@far", "signpost*1@back", "rock*2@back", "bush*3@far", far=("trees",), ambience="birds"),
    _place("circus", "sand", "curtain*3@wall", "bench*3@back", "fairy lights*2@wall", walls=Walls(width=11.0, depth=6.5, height=5.0, colour=(0.82, 0.12, 0.12), second=(0.95, 0.90, 0.78), pattern="bands", finish="cloth"), light="lamps", lamps=((-2.0, 4.0, 2.0), (2.0, 4.0, 2.0), (0.0, 4.0, -1.4)), lamp=(1.0, 0.86, 0.60), ambience="crowd"),
    _place("jungle river", "moss", "tall grass*5@scatter", "palm*4@far", "bush*4@back", "bamboo*3@back", "fern*5@scatter", "vine*2@far", sea=True, far=("rainforest", "palms", "trees"), haze=0.3, ambience="jungle"),
    _place("tree village", "moss", "fern*7@scatter", "mushroom*3@scatter", interior="tree village", far=("wood", "trees"), haze=0.12, ambience="birds"),
    _place("desert town", "sand", "palm*1@back", "basket*2@scatter", "crate*1@back", "market stall*1@back", far=("dunes",), fronts="mud brick", ambience="crowd"),
    _place("western town", "sand", "barrel*2@back", "crate*1@back", "fence*1@back", far=("mesas",), fronts="western", ambience="wind"),
    _place("medieval street", "cobbles", "barrel*2@back", "crate*1@back", "market stall*1@back", far=("hills",), fronts="timbered", ambience="crowd"),
    _place("hotel lobby", "marble", "counter*2@row", "chandelier*2@ceiling", "sofa*1@sides", "potted plant*2@wall", "picture frame*2@wall", walls=_room((0.84, 0.76, 0.62), 0, width=9.0, depth=6.0, height=4.2), lamps=((-2.0, 3.2, 0.4), (2.0, 3.2, 0.4), (0.0, 3.2, -2.0)), lamp=(1.0, 0.86, 0.62), ambience="hall"),
    _place("ship deck", "water", interior="ship deck", far=("sea horizon",), ambience="sea"),
    _place("greek village", "paving", "potted plant*3@back", "bench*1@back", far=("sea horizon",), fronts="whitewashed", ambience="sea"),
    _place("prison yard", "concrete", "wall*5@far", "tower*1@far", "basketball hoop*1@back", "bench*2@back", far=("hills",), ambience="city"),
    _place("arena", "sand", "arch*6@row", "torch*2@sides", walls=Walls(width=18.0, depth=10.0, height=6.0, colour=(0.78, 0.68, 0.52), second=(0.66, 0.56, 0.42), pattern="bricks", finish="stone"), ambience="stadium"),
    _place("junkyard", "earth", "tank*1@far", "barrel*3@back", "crate*3@back", "car*3@back", "van*1@far", far=("hills",), ambience="wind"),
)  # fmt: skip


def _named() -> dict[str, PlaceRow]:
    """Cities and countries, and those of them that are roofs from the air."""
    made = {}
    for name, land in NAMED_LANDS.items():
        made[name] = _place(name, land.ground, *land.dressing, far=land.layers, landmarks=land.landmarks, sea=land.sea, haze=land.haze, ambience=land.ambience, lamps=land.lamps, lamp=(1.0, 0.80, 0.52))  # fmt: skip
        if land.houses:
            street = f"{name} street"
            made[street] = _place(street, "paving", "street lamp*2@back", "potted plant*1@back", fronts=land.houses, road="street", ambience="city", lamps=land.lamps, lamp=(1.0, 0.80, 0.52))  # fmt: skip
        if land.roofs:
            above = f"{name} from above"
            made[above] = _place(above, "asphalt" if land.roofs == "city grid" else land.ground, far=(land.roofs,), landmarks=land.seen_from_above, haze=0.12, ambience=land.ambience)  # fmt: skip
    return made


PLACES: dict[str, PlaceRow] = {row.name: row for row in _ROWS} | _named()
