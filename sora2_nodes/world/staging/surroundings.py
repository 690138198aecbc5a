"""The place of a staged shot: which set its words mean, at which hour, in which weather, in the shot's own unit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from ...vocabulary.families import FAMILY_OF
from ..display import Ground, Lighting, Particles
from ..primitives import Primitive
from .places import PLACES
from .scenario import Staged
from .sets import Setting, Sky, build_set

ALIASES: Mapping[str, str] = {  # the reader's places that go by another name among the sets
    "café": "cafe", "black void": "black studio", "mountain": "mountains", "dining room": "restaurant", "attic": "study", "basement": "interrogation room",
    "elevator": "corridor", "vehicle interior": "corridor", "greenhouse": "garden", "church interior": "throne room", "spaceship": "space station",
    "savanna": "wheat field", "oasis": "desert", "train station": "station platform", "railway": "station platform", "platform": "station platform",
    "forest": "forest", "pool": "swimming pool", "sports court": "basketball court", "court": "basketball court", "battlefield": "battlefield", "snow": "snow field",
    "clouds": "sky", "town": "street", "city": "street",
}  # fmt: skip
BACKDROPS = {
    "studio": "studio", "room": "living room", "park": "park", "beach": "beach", "city": "street", "mountains": "mountains", "desert": "desert", "forest": "forest",
}  # fmt: skip
USUAL = {  # family: where one expects it when nothing was said
    "quadruped": "meadow", "bird": "park", "sea": "underwater", "small": "garden", "insect": "garden", "dinosaur": "jungle", "car": "street", "truck": "street", "cycle": "park",
    "rail": "station platform", "aircraft": "sky", "boat": "sea", "building": "hill", "plant": "garden", "celestial": "space",
    "furniture": "living room", "vessel": "kitchen", "food": "kitchen", "instrument": "stage", "appliance": "kitchen", "cookware": "kitchen",
}  # fmt: skip
HOMES = {  # figure: where one expects it when nothing was said
    "chef": "kitchen", "teacher": "classroom", "king": "throne room", "queen": "throne room", "princess": "castle", "astronaut": "moon", "surfer": "sea", "farmer": "farm",
    "knight": "castle", "wizard": "castle", "pirate": "harbour", "witch": "forest", "mermaid": "underwater", "diver": "underwater", "snowman": "snow field",
    "police officer": "street", "firefighter": "street", "doctor": "hospital", "nurse": "hospital", "soldier": "battlefield", "detective": "interrogation room",
    "cowboy": "desert", "dancer": "stage", "clown": "stage", "worker": "construction site", "fisherman": "harbour", "robot": "laboratory", "alien": "mars",
    "ghost": "graveyard", "zombie": "graveyard", "skeleton": "graveyard", "dwarf": "forest", "fairy": "forest", "superhero": "rooftop", "ninja": "garden",
    "samurai": "garden", "scarecrow": "wheat field", "man": "park", "woman": "park", "boy": "park", "girl": "park", "child": "park", "old man": "park", "old woman": "park",
}  # fmt: skip
SURFACES = {
    "wood": "boards",
    "tile": "tiles",
    "concrete": "concrete",
    "grass": "grass",
    "sand": "sand",
    "carpet": "carpet",
    "metal": "metal",
    "ice": "ice",
}
HOURS = {"morning": 7.4, "day": 11.0, "overcast": 11.0, "sunset": 17.5, "night": 0.0}
SMALLEST, LARGEST = 0.4, 4.0  # m of a unit between which a set is scaled as it is
LOW_SUN = (17.0, 19.6)  # hours that are told as evening


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """A set in the shot's unit. poses (P, 3, 4)."""

    primitives: tuple[Primitive, ...]
    poses: np.ndarray
    ground: Ground
    lighting: Lighting
    particles: tuple[Particles, ...] = ()


def place_name(staged: Staged) -> str:
    """The set that a shot plays in."""
    name = staged.brief.place.name
    if name in PLACES:
        return name
    if name in ALIASES:
        return ALIASES[name]
    if name:
        from ...vocabulary.scenery import PLACES as SCENERY

        return BACKDROPS.get(SCENERY[name].backdrop, "park") if name in SCENERY else "park"
    if staged.brief.advert:
        return "black studio" if "dark" in staged.brief.look.grade else "studio"
    if staged.brief.backdrop != "studio":
        return BACKDROPS.get(staged.brief.backdrop, "studio")
    first = next((m for m in staged.members if m.ref in staged.focus), None)
    if first is not None and first.person:
        return HOMES.get(staged.brief.people[first.ref[1]].figure or "man", "studio")
    return USUAL.get(FAMILY_OF.get(first.name, ""), "studio") if first is not None else "studio"


def sky_of(staged: Staged, frames: int) -> Sky:
    """Hour, clouds, fog and wetness of a shot."""
    place, brief = staged.brief.place, staged.brief
    hour: np.ndarray | float = place.hour if place.hour is not None else HOURS.get(brief.time_of_day, 11.0)
    if place.until_hour is not None:
        hour = np.linspace(float(hour), place.until_hour, max(frames, 1))
    elif LOW_SUN[0] <= float(hour) <= LOW_SUN[1]:
        hour = 17.45 if float(hour) < 18.8 else 18.3
    elif 5.0 <= float(hour) <= 6.9:
        hour = 6.7
    clouds = max(
        place.amount("clouds"),
        0.85 * (place.amount("rain") > 0),
        0.9 * (place.amount("storm") > 0),
        0.7 * (place.amount("snow") > 0),
    )
    clouds = max(clouds, 1.0 if brief.time_of_day == "overcast" and place.hour is None else 0.0)
    clear = place.amount("clear")
    rng = np.random.default_rng((staged.seed, 12))
    low = float(np.mean(hour)) > 16.5 or float(np.mean(hour)) < 7.6
    azimuth = float(rng.uniform(130, 165)) if rng.random() < 0.5 else float(rng.uniform(15, 50))
    if low and "golden hour" in brief.place.lights:
        azimuth = float(rng.uniform(195, 215)) if rng.random() < 0.5 else float(rng.uniform(-35, -15))
    return Sky(
        hour=hour, clouds=float(clouds if clouds else (0.0 if clear else 0.18)), fog=max(place.amount("fog"), 0.5 * place.amount("smoke"), 0.4 * place.amount("dust")),
        wet=max(place.wet, 0.7 * place.amount("rain")), azimuth_deg=azimuth,
    )  # fmt: skip


def surroundings(staged: Staged, frames: int) -> Surroundings:
    """Build the set of a shot."""
    from .air import particles_of

    metres = float(np.clip(staged.unit, SMALLEST, LARGEST))
    spread = max((abs(s.x) for s in staged.spots.values()), default=0.0)
    name = place_name(staged)
    sky = sky_of(staged, frames)
    setting = build_set(name, span=(1.3 + 0.6 * spread) * metres, sky=sky, seed=staged.seed)
    scaled = _scaled(setting, 1.0 / metres)
    ground = scaled.ground
    named = {cue.field for cue in staged.brief.cues}
    if "surface" in named and staged.brief.surface in SURFACES and not staged.brief.place.name:
        from .places import GROUNDS

        row = GROUNDS[SURFACES[staged.brief.surface]]
        ground = replace(ground, pattern=row.pattern, colour=row.colour, second=row.second, finish=row.finish)
    if staged.brief.place.season == "winter" and ground.pattern in ("grass", "earth"):
        ground = replace(ground, pattern="snow", colour=(0.93, 0.95, 0.98), second=(0.83, 0.88, 0.95))
    background = staged.brief.place.background
    lighting = scaled.lighting
    if background is not None:
        tint = np.array(background, np.float32)[None] ** 2.2
        lighting = replace(lighting, zenith=tint, horizon=tint, below=tint * 0.7)
        ground = replace(ground, pattern="concrete", colour=background, second=background)
    return Surroundings(
        primitives=scaled.primitives,
        poses=scaled.poses,
        ground=ground,
        lighting=lighting,
        particles=particles_of(staged, frames),
    )


def _scaled(setting: Setting, scale: float) -> Setting:
    """A set in another unit."""
    lamps = tuple(
        replace(lamp, position=lamp.position * scale, colour=lamp.colour * scale**2, radius=lamp.radius * scale)
        for lamp in setting.lighting.lamps
    )
    ground = replace(setting.ground, scale=setting.ground.scale * scale)
    lighting = replace(setting.lighting, lamps=lamps)  # fog hides what is far off in the picture, whatever its size
    return replace(setting, poses=setting.poses * scale, ground=ground, lighting=lighting)
