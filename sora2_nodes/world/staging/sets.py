"""A place → its set: ground, walls, dressing, horizon and light, ready for a display. The action stands at the origin.

The camera looks from +z. Dressing never stands in the lane of the action nor between it and the camera.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ...vocabulary.families import FAMILY_OF
from ..display import Ground, Lighting
from ..primitives import RGB, Primitive
from .atmosphere.place_light import Sky, light_of, outlook
from .dressing import Dressing
from .grounds.flower_field import BLOOMS, flower_field, tinted
from .grounds.groves import planted, strewn
from .grounds.overviews import MINIATURES, OVERVIEWS
from .grounds.roadway import LANE_CLEAR, VERGE, roadway
from .grounds.street_fronts import along_street, avenue
from .interiors import INTERIORS, Room
from .lands.festivities import decorated
from .lands.named_places import Landmark
from .layers import NEAREST, layer
from .places import GROUNDS, PLACES, UNDER_WATER, PlaceRow, Surface, Walls
from .roster import MOONSHINE

FORWARD = 4.0  # m that side walls go on past the action, so that no camera sees their ends
OUTLOOK = 5.0  # m more of land before a sea that is looked over
LAND_TOP = 0.012  # m of land over the water before it
RAISED = 0.36  # by how much of the height of the action what is far grows, 1/m
MINIATURE = 0.26  # of land that is seen from the air where nobody is
OVERLOOKED = 14.0  # m: from higher up, land that is seen from the air goes on further
MOON = Landmark(thing="moon", high=3.4, x=8.0, depth=60.0, up=5.4, glow=MOONSHINE)  # as it is seen behind what goes on
HIGH_MOON = replace(MOON, high=6.0, up=16.0)  # as it is seen over trees and hills of a land where nobody is
BURNING = tuple(
    Landmark(thing="fire", high=high, x=x, depth=depth)
    for high, x, depth in (
        (1.6, -3.2, 4.0),
        (1.3, 3.6, 4.6),
        (2.6, -7.5, 8.0),
        (2.2, 0.8, 9.0),
        (3.0, 7.0, 9.5),
        (3.4, -3.5, 13.0),
        (3.8, 12.0, 15.0),
        (3.6, -13.0, 15.0),
        (4.2, 4.0, 18.0),
        (4.0, -8.0, 21.0),
    )
)  # flames of a wood that burns
MOONLESS = ("space", "moon", *UNDER_WATER)
DARK_MOODS = frozenset(("neon", "moon", "candle", "fire"))  # lights that are lit in the evening
FLIGHT_CLEAR = 1.6  # m to either side of where a camera flies through
DUSK = 18.2  # hour from which windows along a street are lit
CLOSE = ("gorge", "grey gorge", "ice gorge")  # of layers.LAYERS: what one is between
YARD = -6.0  # m behind the action from which fields grow behind a porch
GREY = 0.7  # of clouds from which the sky in a window is grey
FURNISHING = ("furniture", "appliance", "fitting", "instrument")  # families of what rooms are furnished with
BY_HOUR = (
    "skyline",
    "panorama",
    "townscape",
    "low skyline",
    "waterfront",
    "city grid",
)  # of layers.LAYERS: whose windows are lit by night
WHOLE = ("townscape",)  # of layers.LAYERS: what a place is, whatever lies beyond it
FRONTS = ("row", "square")  # the last words of layers that are houses seen across a square
OVERGROWTH = (
    "vine*4@wall",
    "fern*7@scatter",
    "bush*3@back",
    "tall grass*6@scatter",
    "vine*2@back",
    "grass*8@scatter",
)  # what grows where nobody has been for long
MOSSY: RGB = (0.26, 0.36, 0.16)
LAID = {"tile": "tiles", "wood": "planks", "concrete": "plain"}  # patterns of the ground as primitives have them


@dataclass(frozen=True, kw_only=True)
class BuiltSet:
    """A built set. poses (P, 3, 4). groups: of each primitive, the piece of dressing that it is of, or -1."""

    place: PlaceRow
    primitives: tuple[Primitive, ...]
    poses: np.ndarray
    ground: Ground
    lighting: Lighting
    groups: tuple[int, ...] = ()


def build_set(
    name: str, *, span: float = 2.0, sky: Sky | None = None, seed: int = 0, dressed: bool = True, season: str = "", room: float = 1.0,
    driven: bool = False, in_depth: bool = False, cover: str = "", lift: float = 0.0, empty: bool = False, flown: bool = False, beyond: tuple[str, ...] = (), soaring: bool = False, trees: str = "",
    vistas: tuple[tuple[float, float, float], ...] = (), titan: bool = False, from_above: str = "", event: str = "", shown: frozenset[str] = frozenset(),
) -> BuiltSet:  # fmt: skip
    """Build a place around an action that reaches `span` m to either side. Unknown names give a studio.

    season: on what grows. room: how much larger than a person's the stage is; what stands on it keeps its size.
    cover: flowers that grow all over the ground, of grounds.flower_field.BLOOMS, or "overgrowth".
    lift: how high over the ground the action is, m: what is far rises over the horizon all the same. empty: nobody is there. soaring: who is there is far above
    the land, which is as small as that.
    flown: the camera goes through its middle into the depth.
    beyond: layers that are seen far behind it too; "sea" is water from some way behind the action on.
    event: what goes on there, of `vocabulary.events.EVENTS`: how the place is decorated.
    trees: the kind that grows there, of grounds.groves.WOODS, instead of its own.
    shown: what the shot has of its own: the place has none of its buildings, and no second sofa. from_above: the kind of trees on both sides of its road, which is seen from the air. titan: who is there is as tall as houses, which keep their size. vistas: x, z and half width in m of what stands in the distance, before which no dressing stands.
    driven, in_depth: whether the action is on the place's road, and whether it goes toward the camera or away from it.
    """
    place, sky = planted(_seen_with(PLACES.get(name, PLACES["studio"]), beyond), trees), sky or Sky()
    rng = np.random.default_rng((seed, 31))
    walls = _widened(place.walls, span)
    made = Dressing(
        span=span,
        walls=walls,
        rng=rng,
        season=season,
        room=room,
        vistas=vistas,
        clear=FLIGHT_CLEAR
        if flown and not place.road
        else LANE_CLEAR
        if (place.road and (in_depth or (empty and not place.sea)))
        else LANE_CLEAR / 2
        if empty and place.fronts
        else 0.0,
    )
    if walls is not None and walls.built:
        made.put(_walls(walls, outlook(dark=_is_dark(sky), grey=sky.clouds >= GREY)))
    if place.interior:
        half, back = (walls.width / 2, walls.back) if walls is not None else (9.0, -5.0)
        made.put(
            INTERIORS[place.interior](Room(rng=rng, half=half, back=back, dark=_is_dark(sky), empty=empty, flown=flown))
        )
    for number, far in enumerate(place.far):
        far = "tunnel ahead" if far == "tunnel" and (in_depth or empty) else far
        if (far := _by_hour(far, sky)) in OVERVIEWS:
            scale = _overview_scale(far, empty=empty, lift=lift, soaring=soaring)
            made.put(OVERVIEWS[far](rng, 0.0 if soaring else span), scale)
        else:
            scale = 1.0 if empty and far in CLOSE else max(room, RAISED * lift)
            made.put(layer(far, rng, NEAREST * (1 + 0.5 * number)), scale)
    for mark in place.landmarks:
        if mark.thing not in shown:
            made.rise(
                mark,
                _overview_scale(place.far[0], empty=empty, lift=lift, soaring=soaring)
                if place.name.endswith("from above")
                else max(room, RAISED * lift),
            )
    if "moon" in sky.moods and walls is None and place.name not in MOONLESS and "moon" not in shown:
        moon = HIGH_MOON if empty else MOON
        made.rise(replace(moon, x=math.copysign(moon.x, rng.random() - 0.5)), max(room, RAISED * lift))
    surface = GROUNDS[place.ground]
    if cover == "flood" and place.walls is None:  # it stands over road and pavement
        place, surface = replace(place, road="", sea=False), GROUNDS["flood"]
    if place.sea:  # the ground is water, with land laid over it where the action is
        shore = -1.8 - 0.4 * span - (VERGE if place.road else 0.0) - (OUTLOOK if "sea" in beyond else 0.0)
        made.put(_land(shore * room, surface))
        surface = GROUNDS["water"]
    if place.fronts:
        driven, in_depth = driven or empty, in_depth or empty or bool(vistas)
        lit = place.fronts == "neon" or _is_dark(sky) or _is_dusk(sky)
        made.put(
            along_street(rng, driven=driven, in_depth=in_depth, lit=lit, kind=place.fronts, narrow=not place.road),
            1.0 if titan else room,
        )
        if place.avenue:
            made.put(avenue(place.avenue, rng, driven=driven, in_depth=in_depth), room)
    if place.road and empty and not place.fronts and not place.sea:
        driven, in_depth = True, True  # an empty road is looked along
    if place.road:
        laid = roadway(place.road, driven=driven, in_depth=in_depth)
        made.put([replace(p, at=(p.at[0], p.at[1] + LAND_TOP * place.sea, p.at[2])) for p in laid])
    overgrown = cover == "overgrowth"
    surface = replace(surface, second=MOSSY) if overgrown else surface
    cover = cover if cover in BLOOMS else place.cover
    if cover:
        grown = flower_field(cover, rng, span=span, room=room, empty=empty)
        made.put([p for p in grown if not place.interior or p.at[2] < YARD])
        surface = replace(surface, second=tinted(surface.second, cover))
    if from_above:
        made.put(strewn(from_above, rng))
    if event == "wildfire":
        for mark in BURNING:
            made.rise(mark, max(room, RAISED * lift))
    elif event and GROUNDS[place.ground].pattern not in ("none", "water") and not place.name.endswith("from above"):
        inside = {} if walls is None else {"back": walls.back, "half": walls.width / 2, "high": walls.height}
        made.put(decorated(event, rng, lit=_is_dark(sky) or _is_dusk(sky), **inside), room)
    if place.sweep:
        made.put([_sweep(surface, room)])
    if dressed:
        for item in (*place.dressing, *(OVERGROWTH if overgrown else ())):
            if not _is_shown(item, shown):
                made.stand(item)
    ground = Ground(
        pattern=surface.pattern, colour=surface.colour, second=surface.second, finish=surface.finish, scale=surface.scale,
        wet=max(place.wet, sky.wet),
    )  # fmt: skip
    return BuiltSet(
        place=place,
        primitives=tuple(made.primitives),
        poses=np.stack(made.poses) if made.poses else np.zeros((0, 3, 4)),
        ground=ground,
        groups=tuple(made.groups),
        lighting=light_of(place, sky, GROUNDS[place.ground].colour, seed),
    )


def _is_shown(item: str, shown: frozenset[str]) -> bool:
    """Whether an item of the dressing is what the shot has of its own: a building, or a piece of which a room has one."""
    name, _, rest = item.partition("*")
    family = FAMILY_OF.get(name)
    return name in shown and (family == "building" or (family in FURNISHING and rest.startswith("1@")))


def _overview_scale(far: str, *, empty: bool, lift: float, soaring: bool) -> float:
    """How large a layer of `overviews.OVERVIEWS` is shown."""
    if empty:
        return MINIATURES.get(far, MINIATURE)
    return lift / OVERLOOKED if soaring else max(1.0, lift / OVERLOOKED)


def _seen_with(place: PlaceRow, beyond: tuple[str, ...]) -> PlaceRow:
    """A place with what is said to lie beyond it: before water and a city stands nothing else that is far."""
    if (
        not beyond
        or place.walls is not None
        or OVERVIEWS.keys() & set(place.far)
        or GROUNDS[place.ground].pattern == "none"
        or place.light == "water"
    ):
        return place
    layers = tuple(_as_there(place, far) for far in beyond if far != "sea" and far not in place.far)
    sea = "sea" in beyond and GROUNDS[place.ground].pattern != "water"
    open_ = sea or "skyline" in beyond or "mountains" in beyond
    dressing = tuple(item for item in place.dressing if not (sea and item.endswith("@far")))
    own = tuple(f for f in place.far if f in WHOLE)
    return replace(
        place,
        sea=place.sea or sea,
        far=(*own, *layers) or tuple(f for f in place.far if f in beyond or f == "shore")
        if open_
        else (*place.far, *layers),
        dressing=dressing,
    )


def _as_there(place: PlaceRow, far: str) -> str:
    """A layer as it is where the ground is red, or white."""
    if far != "mountains":
        return far
    return (
        "red mountains" if place.ground == "redsand" else "white mountains" if place.ground in ("snow", "ice") else far
    )


def _by_hour(far: str, sky: Sky) -> str:
    """A skyline whose windows are lit by night, and not by day."""
    if far not in BY_HOUR and far.split()[-1] not in FRONTS:
        return far
    return f"lit {far}" if _is_dark(sky) else far


def _is_dark(sky: Sky) -> bool:
    """Whether it is evening or night outside."""
    hours = np.asarray(sky.hour, float)
    return bool(((hours > 18.4) | (hours < 6.0)).any()) or bool(set(sky.moods) & DARK_MOODS)


def _is_dusk(sky: Sky) -> bool:
    """Whether lamps are lit in windows: at dusk, and in a storm."""
    return bool((np.asarray(sky.hour, float) >= DUSK).any()) or (sky.gloom > 0 and sky.wet > 0)


def _sweep(surface: Surface, room: float) -> Primitive:
    """The cove of a studio: a wide bowl that the floor runs into, so that no edge parts floor and wall."""
    return Primitive(
        kind="shell", size=(30.0 * room, 13.0 * room, 30.0 * room, 0.0), at=(0.0, 12.75 * room, 0.0), turn=(180.0, 0.0, 0.0), colour=surface.colour,
        second=surface.second, finish=surface.finish, role="set",
    )  # fmt: skip


def _widened(walls: Walls | None, span: float) -> Walls | None:
    """Walls that leave the action room."""
    return (
        None
        if walls is None
        else replace(walls, width=max(walls.width, 2.6 * span), depth=max(walls.depth, 1.6 * span))
    )


def _walls(walls: Walls, outside: tuple[RGB, float]) -> list[Primitive]:
    """Back and side walls with skirting and windows; open above and in front."""
    back, half, tall = walls.back, walls.width / 2, walls.height / 2
    look: dict[str, Any] = {
        "colour": walls.colour,
        "second": walls.second,
        "pattern": walls.pattern,
        "scale": 0.25,
        "finish": walls.finish,
        "role": "set",
    }
    made = [Primitive(kind="box", size=(half, tall, 0.06), at=(0.0, tall, back), **look)]
    sides = (-1, 1) if walls.sides else ()
    for side in sides:
        made.append(
            Primitive(
                kind="box",
                size=(0.06, tall, walls.depth / 2 + FORWARD / 2),
                at=(side * half, tall, back + walls.depth / 2 + FORWARD / 2),
                **look,
            )
        )
    red, green, blue = (0.75 * c for c in walls.colour)
    trim = (red, green, blue)
    made.append(
        Primitive(
            kind="box", size=(half, 0.06, 0.02), at=(0.0, 0.06, back + 0.08), colour=trim, finish="paint", role="set"
        )
    )
    for k in range(walls.windows):
        x = (k - (walls.windows - 1) / 2) * 2.4 - (0.32 * half if walls.windows == 1 else 0.0)
        y = min(1.6, walls.height * 0.55)
        made.append(
            Primitive(
                kind="box",
                size=(0.55, 0.65, 0.02),
                at=(x, y, back + 0.07),
                colour=outside[0],
                finish="light",
                glow=outside[1],
                role="window",
            )
        )
        frame: RGB = (0.92, 0.91, 0.88)
        for dx, dy, w, h in (
            (-0.58, 0, 0.04, 0.72),
            (0.58, 0, 0.04, 0.72),
            (0, 0.68, 0.6, 0.04),
            (0, -0.68, 0.66, 0.05),
            (0, 0, 0.02, 0.66),
            (0, 0.1, 0.56, 0.02),
        ):
            made.append(
                Primitive(
                    kind="box",
                    size=(w, h, 0.05),
                    at=(x + dx, y + dy, back + 0.09),
                    colour=frame,
                    finish="paint",
                    role="set",
                )
            )
    return made


def _land(z: float, surface: Surface) -> list[Primitive]:
    """Ground from the water's edge at z on toward the camera, with a line of foam where it is sand or rock."""
    look: dict[str, Any] = {
        "colour": surface.colour,
        "second": surface.second,
        "pattern": LAID.get(surface.pattern, "mottle"),
        "scale": 0.5 * surface.scale,
        "finish": surface.finish,
        "role": "set",
    }
    made = [Primitive(kind="box", size=(90.0, 0.015, 40.0), at=(0.0, LAND_TOP - 0.015, z + 40.0), **look)]
    if surface.pattern in ("sand", "earth"):
        for k, wide in enumerate((0.16, 0.07)):
            made.append(
                Primitive(kind="box", size=(90.0, 0.004, wide), at=(0.0, 0.006, z - 0.12 - 0.55 * k), colour=(0.96, 0.97, 0.97), finish="matte", role="set")
            )  # fmt: skip
    return made
