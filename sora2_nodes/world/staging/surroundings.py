"""The place of a staged shot in its own unit: its set, at which hour, in which weather and light."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np

from ...story.storyboard import Brief
from ...story.vocabulary import COLOURS
from ...vocabulary.families import FAMILY_OF
from ..assembly import placed
from ..display import Ground, Lamp, Lighting, Particles
from ..primitives import Primitive
from ..scene import Camera
from .atmosphere.place_light import AT_NIGHT, MOODS, SPOT_AT, Sky
from .benchtop.bench_view import bench_set
from .framing.camera_moves import goes_through
from .framing.camera_path import LAPSE
from .framing.pitches import OPEN_LAND, SUN_AHEAD
from .grounds.fine_floors import fine_floor
from .grounds.ways_laid import ways_laid
from .heights import ALOFT
from .layouts.titans import oversized
from .places import GROUNDS, PLACES
from .roster import Member
from .scenario import Staged
from .set_choice import LARGE, lift_of, place_name, season_of, soars
from .sets import BuiltSet, build_set

WOODED_ROADS = {
    "mountain road": "pine",
    "highway": "wood",
    "dirt road": "oak",
}  # roads: what grows beside them as one sees it from the air
MOST_EARLIER = 1440  # frames for which the air is taken to have moved before a continued shot
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
SMALLEST, LARGEST = 0.4, 14.0  # m of a unit between which a set is scaled as it is
FINE_M = 0.5  # m of a unit at which veins of a fine floor have their size
EMPTY_ROOM = 2.2  # of a place where nobody is: its dressing stands further off
DIM = 0.4  # of what a key gives: with less light somebody is lost in the night
NIGHT_KEY = np.array([[2.4, 2.1, 1.7]], np.float32)
PERSONS = 4.0  # m of a unit up to which a stage is one of persons; beyond it what stands around moves apart
LIGHTS_MADE = frozenset(MOODS) | {"golden"}
WEATHERS_MADE = frozenset(
    "rain snow hail fog storm lightning wind clouds clear dust smoke leaves petals confetti sparks bubbles fireworks aurora stars spray splash steam waves trails".split()
)
OUTDOOR = frozenset(
    "rain snow hail fireworks aurora lightning storm stars clouds clear".split()
)  # not seen within walls
HOOD_M, POOL_M, POOL = (
    0.9,
    1.35,
    0.95,
)  # how long the hood of a spotlight is, m; the radius of its pool, m at least and units
PALE, BEHIND_PALE = 0.7, (0.30, 0.44, 0.54)  # of a colour's least channel; the backdrop that shows it
TABLETOP = 1.0  # m of a unit below which a low sun lights what is shown from the front: it is seen, not its outline
OVER_LAND = 17.0  # hour: the latest evening at which land is looked down on, that anything of it is seen
LOW_SUN = (17.0, 19.6)  # hours that are told as evening


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """A set in the shot's unit. poses (P, 3, 4)."""

    primitives: tuple[Primitive, ...]
    poses: np.ndarray
    ground: Ground
    lighting: Lighting
    particles: tuple[Particles, ...] = ()
    groups: tuple[int, ...] = ()  # of each primitive: the piece of dressing that it is of, or -1


def spread_of(staged: Staged) -> float:
    """How far from the middle the set leaves room, in units; that of the shot it continues, whose dressing stays."""
    if staged.before.get("set"):
        return float(staged.before["set"]["spread"])
    return max((abs(s.x) for s in staged.spots.values()), default=0.0)


def set_of(staged: Staged) -> dict[str, Any]:
    """What a shot that continues this one has of its set."""
    return {
        "place": place_name(staged),
        "spread": spread_of(staged),
        "driven": _drives(staged),
        "in_depth": _in_depth(staged),
        "ground": ground_asked(staged),
    }


def ground_asked(staged: Staged) -> str:
    """The ground that words ask for, those of the shot it continues too; empty for the set's own."""
    if ground_named(staged.brief):
        return staged.brief.surface
    return str(staged.before.get("set", {}).get("ground", ""))


def _overlooked(staged: Staged, camera: Camera | None) -> float:
    """How high over the ground one is from whom what is far is to rise over the horizon, in units."""
    high = float(camera.eye[:, 1].mean()) if camera is not None and staged.unit > LARGE else 0.0
    return max(lift_of(staged), high)


def _drives(staged: Staged) -> bool:
    """Whether something on wheels that is not parked is what the shot is about."""
    if staged.before.get("set"):
        return bool(staged.before["set"]["driven"])
    return any(m.ref in staged.focus and m.assembly.carriage == "wheels" for m in staged.members)


def _in_depth(staged: Staged) -> bool:
    """Whether who goes does so toward the camera or away from it, rather than across the picture."""
    if staged.before.get("set"):
        return bool(staged.before["set"]["in_depth"])
    ways = [deed.path for part in staged.script.parts.values() for deed in part.deeds if deed.path is not None]
    gone = [np.abs(way[-1] - way[0]) for way in ways]
    return any(step[-1] > 1.2 * step[0] for step in gone if step[-1] + step[0] > 0.2)


def ground_named(brief: Brief) -> bool:
    """Whether the floor that was said is shown: where nothing else says what one stands on, or a floor was named as such."""
    cue = next((cue for cue in brief.cues if cue.field == "surface"), None)
    if cue is None or brief.surface not in SURFACES:
        return False
    last = " ".join(cue.words).lower().split()[-1:]
    return not brief.place.name or last in (["floor"], ["carpet"], ["floorboards"], ["tiles"])


def sky_of(staged: Staged, frames: int) -> Sky:
    """Hour, clouds, fog, wetness and moods of light of a shot."""
    place, brief = staged.brief.place, staged.brief
    lights = place.lights
    starry = place.amount("stars") > 0 and brief.time_of_day in ("day", "night")
    night = (starry or any(name in AT_NIGHT for name in lights)) and place.indoors is not True
    told = place.hour if place.hour is not None else 22.0 if night or _dark_style(brief) else None
    hour: np.ndarray | float = told if told is not None else HOURS.get(brief.time_of_day, 11.0)
    lapse = brief.look.speed >= LAPSE
    seconds = staged.scene.duration_s / staged.tempo
    if place.until_hour is not None:
        hour = np.linspace(float(hour), place.until_hour, max(frames, 1))
    elif lapse:
        first = float(hour) - 1.5 if told is not None else 7.0
        hour = np.linspace(first, first + min(11.0, 2.4 * seconds), max(frames, 1))
    elif LOW_SUN[0] <= float(hour) <= LOW_SUN[1]:
        hour = 17.45 if float(hour) < 18.3 else 17.62 if float(hour) < 18.8 else 18.25
        hour = min(hour, OVER_LAND) if brief.framing.angle in ("aerial", "bird's eye") else hour
    elif 5.0 <= float(hour) <= 6.9:
        hour = 6.5
    clouds = max(
        place.amount("clouds"),
        0.85 * (place.amount("rain") > 0),
        0.9 * (place.amount("storm") > 0),
        0.7 * (place.amount("snow") > 0),
    )
    clouds = max(clouds, 1.0 if brief.time_of_day == "overcast" and place.hour is None else 0.0)
    clear = place.amount("clear")
    storm = max(place.amount("storm"), place.amount("lightning"))
    moods = [name for name in lights if name in MOODS]
    if place.amount("lightning") > 0 and "lightning" not in moods:
        moods.append("lightning")
    if brief.look.style == "noir" and not {"dramatic", "lamp", "backlight"} & set(moods):
        moods.insert(0, "dramatic")
    if brief.look.style == "silhouette" and "backlight" not in moods:
        moods.append("backlight")
    return Sky(
        hour=hour, clouds=float(clouds if clouds else (0.0 if clear or lapse else 0.18)),
        fog=max(place.amount("fog"), 0.5 * place.amount("smoke"), 0.4 * place.amount("dust"), 0.25 * place.amount("rain"), 0.2 * place.amount("snow")),
        wet=max(place.wet, 0.7 * place.amount("rain")), azimuth_deg=_azimuth(staged, hour, frames, lapse), stars=place.amount("stars"),
        moods=tuple(moods), seconds=seconds, frames=frames, gloom=0.75 * min(storm, 1.0),
    )  # fmt: skip


def _dark_style(brief: Brief) -> bool:
    """Whether a style is of the night where no hour was said."""
    said = brief.place.hour is not None or {c.field for c in brief.cues} & {"time_of_day"}
    return not said and brief.place.indoors is not True and brief.look.style in ("noir", "cyberpunk")


def _azimuth(staged: Staged, hour: np.ndarray | float, frames: int, lapse: bool) -> float | np.ndarray:
    """Where the sun stands: to a side, low behind the subject at golden hour and sunset, across the sky while hours pass."""
    rng = np.random.default_rng((staged.seed, 12))
    side = rng.random() < 0.5
    azimuth = float(rng.uniform(130, 165)) if side else float(rng.uniform(15, 50))
    if lapse or staged.brief.place.until_hour is not None:
        return np.linspace(150.0, 30.0, max(frames, 1))
    low = float(np.mean(hour)) > 16.5 or float(np.mean(hour)) < 7.6
    small = len(staged.members) > 0 and not any(m.person for m in staged.members) and staged.unit < TABLETOP
    housed = (
        bool(PLACES[place_name(staged)].fronts) and not _in_depth(staged) and staged.brief.look.style != "silhouette"
    )
    housed = housed or any(m.name == "breaking wave" for m in staged.members)
    if low and housed:  # houses or a wave stand before the sun: it lights their fronts, and who is before them
        return azimuth
    risen = float(np.mean(hour)) < SUN_AHEAD[0][1] and place_name(staged) in OPEN_LAND
    seen = staged.brief.look.style == "silhouette" or float(np.mean(hour)) > 17.5 or risen
    if low and seen and not small:
        return 270.0 + float(rng.uniform(9, 17)) * (1 if side else -1)  # the sun itself is seen
    if low and "golden" in staged.brief.place.lights and not small:
        azimuth = float(rng.uniform(205, 232)) if side else float(rng.uniform(-52, -25))
    return azimuth


def surroundings(staged: Staged, frames: int, camera: Camera | None = None) -> Surroundings:
    """Build the set of a shot, with the air of one that it continues. camera: what is in the air fills its view."""
    earlier = min(round(24 * staged.before.get("elapsed_s", 0.0)), MOST_EARLIER)
    if earlier == 0 or staged.brief.place.until_hour is not None:
        return _surroundings(staged, frames, camera)
    if camera is not None:
        first = [np.repeat(path[:1], earlier, 0) for path in (camera.eye, camera.target)]
        camera = replace(
            camera, eye=np.concatenate([first[0], camera.eye]), target=np.concatenate([first[1], camera.target])
        )
    made = _surroundings(staged, frames + earlier, camera)
    return _later(made, earlier, frames + earlier)


def _later(made: Surroundings, earlier: int, frames: int) -> Surroundings:
    """A set without its first frames: whatever of it goes over all of them is cut."""

    def cut(value: Any) -> Any:
        return value[earlier:] if isinstance(value, np.ndarray) and value.ndim > 1 and len(value) == frames else value

    def all_of(one: Any) -> Any:
        return replace(one, **{f.name: cut(getattr(one, f.name)) for f in fields(one)})

    lighting = replace(all_of(made.lighting), lamps=tuple(all_of(lamp) for lamp in made.lighting.lamps))
    return replace(made, lighting=lighting, particles=tuple(all_of(p) for p in made.particles))


def _surroundings(staged: Staged, frames: int, camera: Camera | None) -> Surroundings:
    from .atmosphere.air import particles_of

    brief = staged.brief
    if brief.demonstration:
        parts, at, floor, light, air = bench_set(staged, frames)
        return Surroundings(
            primitives=parts, poses=at, ground=floor, lighting=light, particles=air, groups=(-1,) * len(parts)
        )
    metres = float(np.clip(staged.unit, SMALLEST, LARGEST))
    room = max(1.0, metres / PERSONS) if staged.members else EMPTY_ROOM
    spread = spread_of(staged)
    season = season_of(brief)
    setting = build_set(
        place_name(staged), span=(1.3 + 0.6 * spread) * metres, sky=sky_of(staged, frames), seed=staged.world_seed, season=season, room=room,
        driven=_drives(staged), in_depth=_in_depth(staged) or lift_of(staged) > ALOFT, cover=brief.place.cover, lift=_overlooked(staged, camera) * metres, empty=not staged.members, flown=goes_through(brief), beyond=brief.place.beyond, soaring=soars(staged), trees=brief.place.trees, event=brief.place.event, vistas=_vistas(staged, metres), from_above=_trees_below(staged), shown=frozenset(m.name for m in staged.members), titan=any(oversized(brief, ref) for ref in staged.focus),
    )  # fmt: skip
    scaled = _scaled(setting, 1.0 / metres)
    ground = scaled.ground
    if (surface := ground_asked(staged)) and setting.place.name != "garden bed":
        row = GROUNDS[SURFACES[surface]]
        ground = replace(ground, pattern=row.pattern, colour=row.colour, second=row.second, finish=row.finish)
    if (fine := fine_floor(brief.place.floor)) is not None:
        ground = replace(ground, pattern=fine.pattern, colour=fine.colour, second=fine.second, finish=fine.finish, scale=fine.scale / metres * FINE_M)  # fmt: skip
    if (
        season == "winter"
        and brief.place.indoors is not True
        and setting.place.walls is None
        and ground.pattern != "water"
    ):
        ground = replace(ground, pattern="snow", colour=(0.93, 0.95, 0.98), second=(0.83, 0.88, 0.95), wet=0.0)
    elif season == "autumn" and ground.pattern in ("grass", "earth"):
        ground = replace(ground, pattern="earth", colour=(0.62, 0.38, 0.14), second=(0.50, 0.40, 0.16))
    primitives, lighting, poses = scaled.primitives, scaled.lighting, scaled.poses
    laid, laid_poses = ways_laid(staged, place_name(staged))
    if laid:
        primitives, poses = (
            (*primitives, *laid),
            np.concatenate([poses, np.stack(laid_poses)]) if len(poses) else np.stack(laid_poses),
        )
    if "spotlight" in brief.place.lights:
        hood, pose = _hood(metres, spread_of(staged))
        primitives, poses = (*primitives, hood), np.concatenate([poses, pose[None]])
    key = _night_key(metres, lift_of(staged))
    if _unlit(staged, lighting, key):
        lighting = replace(lighting, lamps=(key, *lighting.lamps)[:4])
    background = brief.place.background or _contrast(staged, setting)
    if background is not None:
        primitives, lighting, ground = _coloured(background, primitives, lighting, ground)
    return Surroundings(
        primitives=primitives,
        poses=poses,
        ground=ground,
        lighting=lighting,
        particles=particles_of(staged, frames, camera),
        groups=(*scaled.groups, *[-1] * (len(primitives) - len(scaled.groups))),
    )


def _trees_below(staged: Staged) -> str:
    """The kind of trees that a road is seen between from the air; "" for none."""
    place, angle = staged.brief.place, staged.brief.framing.angle
    if angle not in ("aerial", "bird's eye") or not staged.members or place_name(staged) not in WOODED_ROADS:
        return ""
    return place.trees or WOODED_ROADS[place_name(staged)]


def _vistas(staged: Staged, metres: float) -> tuple[tuple[float, float, float], ...]:
    """Where what is said to be in the distance stands, and half its width, in m."""
    far = [
        m for m in staged.members if not m.person and staged.brief.things[m.ref[1]].far_off and m.owner in staged.spots
    ]
    spots = [(staged.spots[m.owner], 0.5 * float(max(m.size[0], m.size[2]))) for m in far]
    return tuple((s.x * metres, s.z * metres, half * s.scale * metres) for s, half in spots)


def _contrast(staged: Staged, setting: BuiltSet) -> tuple[float, float, float] | None:
    """The backdrop of a studio that nobody gave a colour, where what is shown is as pale as its usual one."""
    if setting.place.name != "studio" or any(m.person for m in staged.members):
        return None
    pale = [
        min(COLOURS.get(staged.brief.things[i].colour, (0.0,)))
        for kind, i in staged.focus
        if kind == "thing" and staged.brief.things[i].coloured
    ]
    return BEHIND_PALE if pale and min(pale) > PALE else None


def _hood(metres: float, spread: float) -> tuple[Primitive, np.ndarray]:
    """The hood about a spotlight's lamp, open toward the action, and its pose: what keeps its light to a pool about all who act."""
    pool = max(POOL_M, metres * max(POOL, spread + 0.5 * POOL))
    low, high, wide = -HOOD_M / metres, 0.3 / metres, pool / math.hypot(*SPOT_AT) * HOOD_M / metres
    tilt = math.degrees(math.atan2(SPOT_AT[2], SPOT_AT[1]))
    x, y, z = (place / metres for place in SPOT_AT)
    profile = ((wide, low), (wide, high), (0.0, high))
    hood = Primitive(kind="revolve", colour=(0.05, 0.05, 0.05), finish="matte", profile=profile, role="set")
    return hood, placed((x, y, z), (tilt, 0.0, 0.0))


def _night_key(metres: float, lift: float) -> Lamp:
    """The lamp that shows by night what a shot is about, from where the viewer is; lift: how high that is, in units."""
    near = min(metres, 1.5)  # of what is larger it stands as far as its size asks
    place = np.array([[1.5, 2.1, 2.7]], np.float32) / near + np.array([[0.0, lift, 0.0]], np.float32)
    return Lamp(position=place, colour=NIGHT_KEY / near**2, radius=0.3)


def _unlit(staged: Staged, lighting: Lighting, key: Lamp) -> bool:
    """Whether who is there would be lost in the night: no lamp gives them a share of what the key would, or they are larger than lamps of a street light."""
    dark = float(lighting.zenith.mean() + lighting.sun_colour.mean()) < 0.2
    subjects = any(m.ref in staged.focus and not _shines(m) for m in staged.members)
    return (
        dark
        and subjects
        and (_dim(staged, lighting, key) or staged.unit > LARGE)
        and staged.brief.look.style != "silhouette"
    )


def _dim(staged: Staged, lighting: Lighting, key: Lamp) -> bool:
    """Whether lamps light the middle of what a shot is about by less than DIM of what a key would."""
    spots = [staged.spots[m.owner] for m in staged.members if m.ref in staged.focus and m.owner in staged.spots]
    if not spots:
        return not lighting.lamps
    middle = np.mean([(s.x, s.y + 0.6, s.z) for s in spots], axis=0)

    def light(lamp: Lamp) -> float:
        off = np.linalg.norm(np.asarray(lamp.position, float)[0] - middle)
        return float(np.mean(lamp.colour)) / max(float(off), 0.3) ** 2

    return sum(light(lamp) for lamp in lighting.lamps) < DIM * light(key)


def _shines(member: Member) -> bool:
    """Whether something has light of its own that it is seen by."""
    return FAMILY_OF.get(member.name) in ("celestial", "phenomenon", "light") or bool(
        np.mean([p.glow > 0.5 for p in member.assembly.primitives]) > 0.3
    )


def _coloured(
    colour: tuple[float, float, float], primitives: tuple[Primitive, ...], lighting: Lighting, ground: Ground
) -> tuple[tuple[Primitive, ...], Lighting, Ground]:
    """A backdrop of one colour, floor and wall alike."""
    tint = np.array(colour, np.float32)[None] ** 2.2
    level = float(lighting.horizon.mean()) / max(float(tint.mean()), 0.05)
    lit = tint * np.float32(level)
    wall = tuple(replace(p, colour=colour, second=colour) if p.kind == "shell" else p for p in primitives)
    lighting = replace(lighting, zenith=0.5 * (lit + lighting.zenith), horizon=lit, below=lit * 0.7)
    return wall, lighting, replace(ground, pattern="concrete", colour=colour, second=colour)


def _scaled(setting: BuiltSet, scale: float) -> BuiltSet:
    """A set in another unit."""
    lamps = tuple(
        replace(lamp, position=lamp.position * scale, colour=lamp.colour * scale**2, radius=lamp.radius * scale)
        for lamp in setting.lighting.lamps
    )
    ground = replace(setting.ground, scale=setting.ground.scale * scale)
    lighting = replace(setting.lighting, lamps=lamps)  # fog hides what is far off in the picture, whatever its size
    return replace(setting, poses=setting.poses * scale, ground=ground, lighting=lighting)
