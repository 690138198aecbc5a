"""What a place sounds like by itself: layers by the ambience of its row, and more of some places. Data; staging places them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Layer:
    """One sound of a place. kind: of `kinds.SOURCES`. when: any | day | night. azimuth: degrees; None: all around.

    dry: not while it rains. speed: how much of it, 0..1.
    """

    kind: str
    strength: float = 1.0
    azimuth: float | None = None
    distance: float = 1.0
    when: str = "any"
    dry: bool = False
    speed: float = 0.5


def _layers(*rows: Layer) -> tuple[Layer, ...]:
    return rows


_BIRDS = Layer(kind="songbirds", when="day", dry=True)
_NIGHT = (Layer(kind="crickets", when="night", dry=True), Layer(kind="owl", when="night", dry=True, strength=0.7))
AMBIENCES: dict[str, tuple[Layer, ...]] = {
    "quiet": _layers(Layer(kind="room")),
    "room": _layers(Layer(kind="room", strength=1.3)),
    "hall": _layers(Layer(kind="vent", strength=1.1), Layer(kind="room")),
    "office": _layers(Layer(kind="vent", strength=1.2), Layer(kind="computer", azimuth=-30, distance=1.4), Layer(kind="keys", strength=0.35, azimuth=40, distance=2.5)),
    "hum": _layers(Layer(kind="vent", strength=1.2), Layer(kind="hum", strength=0.7, azimuth=15)),
    "crowd": _layers(Layer(kind="crowd"), Layer(kind="room", strength=1.5)),
    "city": _layers(Layer(kind="traffic"), Layer(kind="wind", strength=0.25, speed=0.2)),
    "traffic": _layers(Layer(kind="traffic", strength=1.6)),
    "wind": _layers(Layer(kind="wind", strength=0.75, speed=0.45), Layer(kind="crickets", when="night", dry=True, strength=0.4)),
    "water": _layers(Layer(kind="stream", strength=0.5, speed=0.2), Layer(kind="songbirds", when="day", dry=True, strength=0.7), Layer(kind="frogs", when="night", strength=0.9)),
    "sea": _layers(Layer(kind="sea"), Layer(kind="gulls", when="day", strength=0.8), Layer(kind="wind", strength=0.4, speed=0.4)),
    "stream": _layers(Layer(kind="stream", azimuth=-20, speed=0.5), Layer(kind="leaves", strength=0.5), _BIRDS, *_NIGHT),
    "waterfall": _layers(Layer(kind="waterfall", strength=0.9, azimuth=10, distance=1.3), Layer(kind="songbirds", when="day", strength=0.3)),
    "birds": _layers(_BIRDS, Layer(kind="leaves", strength=0.8), *_NIGHT),
    "children": _layers(Layer(kind="children", when="day"), Layer(kind="songbirds", when="day", strength=0.5, dry=True), Layer(kind="leaves", strength=0.5), Layer(kind="crickets", when="night")),
    "jungle": _layers(Layer(kind="jungle birds"), Layer(kind="crickets", strength=0.6), Layer(kind="leaves", strength=0.7), Layer(kind="frogs", when="night")),
    "underwater": _layers(Layer(kind="underwater")),
    "cave": _layers(Layer(kind="vent", strength=0.8), Layer(kind="bubbles", strength=0.35, azimuth=35, distance=1.5)),
    "rumble": _layers(Layer(kind="rumble"), Layer(kind="wind", strength=0.3, speed=0.3)),
    "station": _layers(Layer(kind="crowd", strength=0.7), Layer(kind="vent", strength=1.5), Layer(kind="murmur", strength=0.5, azimuth=-50, distance=2.2)),
    "stadium": _layers(Layer(kind="stadium")),
    "silence": (),
}  # fmt: skip
MORE: dict[str, tuple[Layer, ...]] = {  # place: what is heard there beside its ambience
    "kitchen": (Layer(kind="fridge", azimuth=-40, distance=1.3),), "bathroom": (Layer(kind="bubbles", strength=0.25, azimuth=30),), "bar": (Layer(kind="fridge", azimuth=45, strength=0.8),),
    "laboratory": (Layer(kind="computer", azimuth=35),), "library": (Layer(kind="clock", azimuth=-35, distance=1.6),), "study": (Layer(kind="clock", azimuth=30, distance=1.3),),
    "living room": (Layer(kind="clock", azimuth=40, distance=1.6, strength=0.7),), "garage": (Layer(kind="hum", azimuth=-25, distance=1.5),), "gym": (Layer(kind="fan", strength=0.5, azimuth=30),),
    "neon street": (Layer(kind="hum", strength=1.6, azimuth=-35, distance=1.1), Layer(kind="crowd", strength=0.35)), "street": (Layer(kind="songbirds", strength=0.35, when="day", dry=True),),
    "bridge": (Layer(kind="traffic", strength=0.8),), "harbour": (Layer(kind="flag", strength=0.5, azimuth=30, distance=1.8), Layer(kind="motorboat", strength=0.12, azimuth=-40, distance=2.5)),
    "farm": (Layer(kind="farmyard", when="day"),), "village": (Layer(kind="farmyard", when="day", strength=0.7),), "market": (Layer(kind="children", strength=0.3),),
    "garden": (Layer(kind="buzz", when="day", dry=True, strength=0.25, azimuth=25, distance=1.4), Layer(kind="stream", strength=0.25, azimuth=-25, distance=1.7, speed=0.3)),
    "meadow": (Layer(kind="buzz", when="day", dry=True, strength=0.2, azimuth=-30, distance=1.5), Layer(kind="crickets", when="day", strength=0.3, dry=True)),
    "wheat field": (Layer(kind="crickets", when="day", strength=0.45, dry=True),), "forest": (Layer(kind="leaves", strength=0.6),), "pine forest": (Layer(kind="leaves", strength=0.9), Layer(kind="crows", when="day", strength=0.6)),
    "mountains": (Layer(kind="crows", when="day", strength=0.3),), "airport": (Layer(kind="jet engine", strength=0.1, azimuth=-35, distance=3.0, speed=0.0),),
    "launch pad": (Layer(kind="hissing", strength=0.4, azimuth=20, distance=2.0),), "construction site": (Layer(kind="diesel engine", strength=0.3, azimuth=35, distance=2.2),),
    "factory": (Layer(kind="machine", strength=0.3, azimuth=-30, distance=1.6), Layer(kind="hissing", strength=0.2, azimuth=35, distance=2.0)), "swamp": (Layer(kind="frogs", strength=1.0), Layer(kind="buzz", strength=0.3, azimuth=30, distance=1.3)),
    "graveyard": (Layer(kind="crows", when="day", strength=0.9), Layer(kind="owl", when="night")), "battlefield": (Layer(kind="rumble", strength=1.2), Layer(kind="crows", strength=0.5)),
    "swimming pool": (Layer(kind="children", strength=0.35, when="day"),), "concert": (Layer(kind="applause", strength=0.25),), "volcano": (Layer(kind="lava", strength=0.5, azimuth=-20, distance=1.5),),
    "rooftop": (Layer(kind="flag", strength=0.25, azimuth=40, distance=2.0),), "castle": (Layer(kind="flag", strength=0.4, azimuth=-30, distance=2.0), Layer(kind="crows", when="day", strength=0.4)),
    "throne room": (Layer(kind="fire", strength=0.35, azimuth=-45, distance=1.6),), "space station": (Layer(kind="computer", azimuth=30),), "station platform": (Layer(kind="train", strength=0.12, azimuth=-20, distance=2.5, speed=0.0),),
    "tropical island": (Layer(kind="jungle birds", strength=0.4, when="day"),), "ice rink": (Layer(kind="fridge", strength=1.5),), "classroom": (Layer(kind="clock", azimuth=-25, distance=1.6, strength=0.7),),
    "hospital": (Layer(kind="computer", azimuth=-35),), "workshop": (Layer(kind="hum", strength=0.8, azimuth=30),), "highway": (Layer(kind="wind", strength=0.3, speed=0.4),), "ruins": (Layer(kind="crows", when="day", strength=0.4),),
    "playground": (Layer(kind="songbirds", strength=0.5, when="day", dry=True),), "football pitch": (Layer(kind="wind", strength=0.2, speed=0.3),), "snowy village": (Layer(kind="room"),),
}  # fmt: skip
SPACES: dict[str, str] = {  # ambience: what the place makes of every sound
    "hall": "hall", "cave": "cave", "room": "room", "quiet": "room", "office": "room", "hum": "room", "station": "hall", "underwater": "water",
}  # fmt: skip
DRY_PLACES = frozenset(
    {"studio", "white void", "black studio", "dream void", "space", "moon", "sky"}
)  # nothing answers there
BACKDROP_AMBIENCES: dict[str, str] = {  # backdrops of plain shots
    "studio": "quiet", "room": "room", "park": "birds", "beach": "sea", "city": "city", "mountains": "wind", "desert": "wind", "forest": "birds",
}  # fmt: skip
RAIN_ON: dict[str, str] = {  # pattern of the ground: what rain on it is
    "water": "rain on water", "grass": "rain on leaves", "earth": "rain on leaves", "snow": "rain on leaves", "sand": "rain on leaves", "metal": "rain on metal",
}  # fmt: skip
