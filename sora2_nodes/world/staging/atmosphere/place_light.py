"""The light of a place at an hour, and what words of light make of it: low key, back light, neon, candles, strobes.

Every mood is a change of a Lighting's numbers and a few lamps; places and moods are data, and no word is known here but their names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ...display import Lamp, Lighting
from ...primitives import RGB
from ..places import DAYLIT, PlaceRow
from .daylight import daylight, studio, sun_height

NEAR_WHITE = np.array([0.46, 0.44, 0.36])  # of what a diver's lamp and little water let through

FOG, FROM_ABOVE = 0.11, 0.03  # 1/m of all the fog there can be; of what lies below and is seen over a far way


@dataclass(frozen=True, kw_only=True)
class Sky:
    """What a shot says of its air: hour 0..24 (one, or one a frame), clouds, fog, wet 0..1; azimuth of the sun in degrees."""

    hour: np.ndarray | float = 11.0
    clouds: float = 0.15
    fog: float = 0.0
    wet: float = 0.0
    azimuth_deg: float | np.ndarray = 60.0
    stars: float = 0.0
    moods: tuple[str, ...] = ()  # of MOODS
    seconds: float = 4.0
    frames: int = 1
    gloom: float = 0.0  # 0..1: how dark the clouds make the day


def light_of(place: PlaceRow, sky: Sky, ground: RGB, seed: int) -> Lighting:
    """The light of a place at an hour, with its lamps."""
    hour = sky.hour
    height = sun_height(hour)
    reflect = tuple(c**2.2 for c in ground)
    if place.light == "studio":
        light = studio()
    elif place.light in ("dark", "space", "moon"):
        light = _dark(place.light)
    elif place.light == "water":
        light = _under(np.array(place.sky))
    elif place.walls is not None and place.name not in DAYLIT:
        light = _indoors(float(np.mean(np.clip(height / 20.0, 0.0, 1.0))), place)
    else:
        if place.light == "night":
            height = np.full_like(np.atleast_1d(height), -20.0)
        light = daylight(
            height, sky.azimuth_deg, clouds=sky.clouds, haze=max(place.haze * 0.6, sky.fog), ground=reflect, seed=seed
        )
    if place.sky is not None and place.light == "studio":
        tint = np.array(place.sky, np.float32)[None] ** 2.2
        light = replace(light, zenith=tint, horizon=tint * 0.9, below=tint * 0.6)
    elif place.sky is not None and place.light == "day":
        light = _tinted_sky(light, np.array(place.sky, np.float32) ** 2.2)
    thick = FROM_ABOVE if place.name.endswith("from above") else FOG
    fog = max(thick / FOG * light.fog, 0.03 * place.haze, thick * sky.fog**2)
    night = bool(np.mean(np.asarray(sky.hour)) > 19.0 or np.mean(np.asarray(sky.hour)) < 5.0)
    power = 1.0 if night or place.light in ("dark", "lamps", "night") or place.walls is not None else 0.0
    lamps = tuple(
        Lamp(position=np.array([p], np.float32), colour=power * 2.4 * np.array([place.lamp], np.float32) ** 2.2, radius=0.12)
        for p in place.lamps[:4]
    )  # fmt: skip
    if sky.gloom and place.walls is None:
        light = _scaled(light, 1 - 0.9 * sky.gloom, 1 - 0.72 * sky.gloom)
        light = replace(light, zenith=light.zenith * np.array([0.9, 0.95, 1.1], np.float32))
    light = replace(light, lamps=lamps if power else (), fog=fog, seed=seed, stars=max(light.stars, sky.stars))
    return moody(light, sky, place.walls is not None or place.light in ("studio", "dark"))


def outlook(*, dark: bool, grey: bool) -> tuple[RGB, float]:
    """The colour and the glow of a window that one looks out of."""
    if dark:
        return (0.06, 0.09, 0.20), 0.6
    return ((0.50, 0.55, 0.60), 0.8) if grey else ((0.75, 0.86, 0.98), 1.1)


def _tinted_sky(light: Lighting, tint: np.ndarray) -> Lighting:
    """Daylight under a sky of another colour (3,), as bright as it was."""

    def dyed(radiance: np.ndarray) -> np.ndarray:
        return (radiance.mean(1, keepdims=True) * tint / tint.mean()).astype(np.float32)

    return replace(
        light, zenith=0.8 * dyed(light.zenith), horizon=dyed(light.horizon), fog_colour=dyed(light.fog_colour)
    )


def _numbers(sun: tuple, colour: tuple, zenith: tuple, horizon: tuple, below: tuple, radius: float) -> Lighting:
    direction = np.array(sun, float)
    rows = {
        "sun_direction": direction / np.linalg.norm(direction), "sun_colour": colour, "zenith": zenith, "horizon": horizon, "below": below,
        "fog_colour": horizon,
    }  # fmt: skip
    arrays: dict[str, Any] = {k: np.array([v], np.float32) for k, v in rows.items()}
    return Lighting(**arrays, sun_radius_deg=radius)


def _dark(kind: str) -> Lighting:
    """A dark stage with a little light from above; open space and airless ground in hard sunlight."""
    if kind == "dark":
        return _numbers(
            (0.3, 1.0, 0.7), (0.10, 0.10, 0.12), (0.012, 0.012, 0.018), (0.010, 0.010, 0.014), (0.004,) * 3, 6.0
        )
    light = _numbers((0.7, 0.5, 0.6), (1.1, 1.07, 1.0), (0.003, 0.003, 0.005), (0.003, 0.003, 0.005), (0.003,) * 3, 0.6)
    return replace(light, stars=1.0)


def _under(tint: np.ndarray) -> Lighting:
    """Light through water: blue all around, a soft sun from above, with so much of all colours that near things show their own."""
    deep = tint**2.2
    return _numbers(
        (0.25, 1.0, 0.35), tuple(0.9 * deep + NEAR_WHITE), tuple(4.0 * deep), tuple(1.4 * deep), tuple(0.5 * deep + 0.04), 8.0
    )  # fmt: skip


def _indoors(day: float, place: PlaceRow) -> Lighting:
    """A room open above and in front: a large soft light from the windows' side by day, little but its lamps by night."""
    tone = np.array([1.0, 0.97, 0.92]) * day + np.array([0.5, 0.55, 0.75]) * (1 - day)
    share = 0.16 + 0.84 * day
    key, fill = 0.62 * share * tone, np.array([0.34, 0.33, 0.32]) * share * tone
    return _numbers((-0.55, 0.8, 0.65), tuple(key), tuple(fill), tuple(0.75 * fill), tuple(0.4 * fill), 5.0)


Mood = Callable[[Lighting, Sky, bool], Lighting]  # of a light, its sky, and whether it is indoors


def moody(light: Lighting, sky: Sky, indoors: bool) -> Lighting:
    """A light as the words of light ask for it."""
    for name in sky.moods:
        if name in MOODS:
            light = MOODS[name](light, sky, indoors)
    return light


def _scaled(light: Lighting, sun: float, fill: float, lamps: float = 1.0) -> Lighting:
    """A light with more or less of its sun, its sky and its lamps."""
    return replace(
        light,
        sun_colour=light.sun_colour * np.float32(sun),
        zenith=light.zenith * np.float32(fill),
        horizon=light.horizon * np.float32(fill),
        below=light.below * np.float32(fill),
        fog_colour=light.fog_colour * np.float32(fill),
        lamps=tuple(replace(lamp, colour=lamp.colour * np.float32(lamps)) for lamp in light.lamps),
    )


def _from(light: Lighting, azimuth_deg: float, height_deg: float) -> Lighting:
    """A light whose sun or key comes from elsewhere."""
    up, turn = np.radians(height_deg), np.radians(azimuth_deg)
    way = np.array([[np.cos(turn) * np.cos(up), np.sin(up), np.sin(turn) * np.cos(up)]], np.float32)
    return replace(light, sun_direction=way)


def _with(light: Lighting, *lamps: tuple[tuple[float, float, float], RGB, float]) -> Lighting:
    """A light with more lamps: (place in m, colour, power); the first four count."""
    made = tuple(
        Lamp(position=np.array([at], np.float32), colour=power * np.array([colour], np.float32) ** 2.2, radius=0.15)
        for at, colour, power in lamps
    )
    return replace(light, lamps=(*made, *light.lamps)[:4])


def _is_night(light: Lighting) -> bool:
    return float(light.zenith.mean()) < 0.05


def _backlight(light: Lighting, sky: Sky, indoors: bool) -> Lighting:
    side = 1.0 if light.seed % 2 else -1.0
    if indoors or _is_night(light):
        return _with(_scaled(light, 0.25, 0.6, 0.7), ((1.5 * side, 2.6, -2.2), (1.0, 0.93, 0.82), 9.0))
    return _from(_scaled(light, 1.25, 0.8), 270 + 32 * side, 20.0)


def _soft(light: Lighting, sky: Sky, indoors: bool) -> Lighting:
    return replace(_scaled(light, 0.55, 1.25), sun_radius_deg=max(light.sun_radius_deg, 9.0))


def _hard(light: Lighting, sky: Sky, indoors: bool) -> Lighting:
    return replace(_scaled(light, 1.3, 0.55), sun_radius_deg=0.4, clouds=min(light.clouds, 0.1))


def _dramatic(light: Lighting, sky: Sky, indoors: bool) -> Lighting:
    if _is_night(light):
        return _with(_scaled(light, 0.5, 0.6), ((-2.2, 2.6, 1.4), (1.0, 0.9, 0.75), 6.0))
    side = 168.0 if light.seed % 2 else 12.0
    low = np.radians(9.0 if float(np.degrees(np.arcsin(light.sun_direction[0, 1]))) < 14 else 27.0)
    return _from(_scaled(light, 1.1, 0.22 if indoors else 0.42, 0.8), side, float(np.degrees(low)))


def _studio(light: Lighting, sky: Sky, indoors: bool) -> Lighting:
    return _with(light, ((-2.4, 2.6, 2.2), (1.0, 0.98, 0.94), 3.0), ((2.2, 2.2, -1.8), (0.92, 0.96, 1.0), 4.0))


SPOT_AT = (0.1, 4.2, 1.4)  # m: above the viewers' side of who stands in its light
SPOT_RADIUS = 0.03  # m: so small that its pool has an edge


def _spotlight(light: Lighting, sky: Sky, indoors: bool) -> Lighting:
    dark = _scaled(light, 0.2, 1.2, 0.5) if _is_night(light) else _scaled(light, 0.06, 0.10, 0.05)
    made = _with(dark, (SPOT_AT, (1.0, 0.96, 0.88), 26.0))
    return replace(made, lamps=(replace(made.lamps[0], radius=SPOT_RADIUS), *made.lamps[1:]))


def _window(light: Lighting, sky: Sky, indoors: bool) -> Lighting:
    if not indoors:
        return light
    return _with(_from(_scaled(light, 1.25, 0.45, 0.15), 152.0, 32.0), ((-2.2, 1.9, -0.6), (0.95, 0.97, 1.0), 3.0))


def _neon(light: Lighting, sky: Sky, indoors: bool) -> Lighting:
    dark = light if _is_night(light) else _scaled(light, 0.05, 0.10, 0.5)
    return _with(dark, ((-2.3, 1.9, 0.7), (1.0, 0.12, 0.62), 6.0), ((2.4, 1.7, 0.4), (0.10, 0.75, 1.0), 6.0))


def _small_flame(light: Lighting, sky: Sky, indoors: bool) -> Lighting:
    dark = light if _is_night(light) else _scaled(light, 0.05, 0.09, 0.0)
    flicker = (
        1 + 0.10 * np.sin(np.arange(max(sky.frames, 1)) * 0.9) + 0.06 * np.sin(np.arange(max(sky.frames, 1)) * 2.3)
    )
    made = _with(dark, ((0.7, 0.8, 1.0), (1.0, 0.62, 0.26), 2.6))
    first = replace(made.lamps[0], colour=(made.lamps[0].colour * flicker[:, None]).astype(np.float32))
    return replace(made, lamps=(first, *made.lamps[1:]))


def _lamp(light: Lighting, sky: Sky, indoors: bool) -> Lighting:
    dark = light if _is_night(light) else _scaled(light, 0.08, 0.16, 1.2)
    return _with(dark, ((0.3, 2.5, 0.6), (1.0, 0.74, 0.42), 7.0))


def _screen(light: Lighting, sky: Sky, indoors: bool) -> Lighting:
    dark = light if _is_night(light) else _scaled(light, 0.05, 0.10, 0.0)
    return _with(dark, ((0.2, 1.1, 1.3), (0.45, 0.70, 1.0), 3.5))


def _moon(light: Lighting, sky: Sky, indoors: bool) -> Lighting:
    if not indoors:
        return _scaled(light, 1.5, 1.0)
    return _from(_scaled(light, 0.22, 0.12, 0.0), 150.0, 34.0)


def _strobe(light: Lighting, sky: Sky, indoors: bool) -> Lighting:
    t = np.arange(max(sky.frames, 1)) / 24.0
    on = np.where((t * 5.0) % 1.0 < 0.4, 1.0, 0.18)[:, None].astype(np.float32)
    made = light if light.lamps else _with(light, ((0.0, 3.0, 1.2), (1.0, 1.0, 1.0), 6.0))
    lamps = tuple(replace(lamp, colour=lamp.colour * on) for lamp in made.lamps)
    return replace(
        made, sun_colour=made.sun_colour * on, zenith=made.zenith * on, horizon=made.horizon * on, lamps=lamps
    )


def _lightning(light: Lighting, sky: Sky, indoors: bool) -> Lighting:
    flash = flashes(sky.frames, sky.seconds, light.seed)[:, None].astype(np.float32)
    gain = 1 + 5.0 * flash
    return replace(
        light,
        zenith=light.zenith * gain + 0.25 * flash,
        horizon=light.horizon * gain + 0.20 * flash,
        sun_colour=light.sun_colour + 0.5 * flash,
    )


def flashes(frames: int, seconds: float, seed: int) -> np.ndarray:
    """How bright lightning is, (F,) 0..1: a stroke every two seconds or so, each with an afterglow and a second blink."""
    t = np.arange(max(frames, 1)) / 24.0
    rng = np.random.default_rng((seed, 77))
    made = np.zeros(len(t))
    for k in range(max(1, round(seconds / 2.2))):
        at = (k + float(rng.uniform(0.25, 0.75))) * seconds / max(1, round(seconds / 2.2))
        for late, strong in ((0.0, 1.0), (0.17, 0.6)):
            since = t - at - late
            made = np.maximum(made, np.where(since >= 0, strong * np.exp(-since / 0.07), 0.0))
    return made


def _lasers(light: Lighting, sky: Sky, indoors: bool) -> Lighting:
    dark = light if _is_night(light) else _scaled(light, 0.05, 0.10, 0.4)
    return _with(dark, ((-2.0, 2.4, -0.6), (0.15, 1.0, 0.35), 3.0), ((2.0, 2.4, -0.6), (0.75, 0.15, 1.0), 3.0))


def _glow(light: Lighting, sky: Sky, indoors: bool) -> Lighting:
    dark = light if _is_night(light) else _scaled(light, 0.10, 0.22, 0.4)
    return _with(dark, ((-1.3, 0.5, 0.9), (0.15, 0.9, 0.85), 2.4), ((1.4, 0.6, 0.7), (0.35, 0.45, 1.0), 2.4))


def _rays(light: Lighting, sky: Sky, indoors: bool) -> Lighting:
    return _scaled(light, 1.15, 0.8)


MOODS: Mapping[str, Mood] = {
    "backlight": _backlight, "soft": _soft, "hard": _hard, "dramatic": _dramatic, "studio": _studio, "spotlight": _spotlight, "window": _window,
    "neon": _neon, "candle": _small_flame, "fire": _small_flame, "lamp": _lamp, "screen": _screen, "moon": _moon, "strobe": _strobe,
    "lightning": _lightning, "lasers": _lasers, "glow": _glow, "rays": _rays,
}  # fmt: skip
AT_NIGHT = ("moon", "neon", "candle", "fire", "lasers")  # moods that make it night where no hour was said
