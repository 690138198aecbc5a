"""A flat shading of the guide to look at: catalogue sheets, plan pictures, control videos. Never a generated clip."""

from __future__ import annotations

import math

import numpy as np

from ..assembly import Assembly, bounds, matrices, placed
from ..display import Display, Ground, Lighting
from ..scene import Camera
from .clear.refraction import KNOWN, LENGTH, NORMAL, PLACE, REFLECTANCE
from .gbuffer import Tracer
from .maps import NOTHING, Maps

FOV_DEG = 28.0
SKY_SHARE = 0.7
OWN_GAIN = 1.6  # at most, on what glows by itself: it is as bright by night as by day
FAR = 60.0  # m: what is further off is as deep in fog as that
MARGIN = 1.15  # of a frame about what it shows


def preview(maps: Maps, lighting: Lighting) -> np.ndarray:
    """Return a picture (H, W, 3) uint8: reflectance x (sun + sky by normal) + emission, through a filmic curve."""
    light, sky = _light(maps.normal, maps.sun, lighting)
    gain = _gain(lighting)
    own = min(OWN_GAIN / gain, 1.0)
    colour = maps.albedo * light + own * maps.emission + 0.06 * maps.coat[..., None] * sky
    if maps.met.size:
        behind = _light(maps.through[..., NORMAL:LENGTH], 1.0, lighting)[0]
        come = maps.through[..., REFLECTANCE:KNOWN] * behind + maps.through[..., KNOWN:PLACE]
        colour = colour + np.where((maps.met != NOTHING)[..., None], come, 0)
    cover = maps.cover[..., None]
    seen = colour * cover + maps.sky * (1 - cover)
    if lighting.fog > 0:
        far = np.where(maps.cover > 0.5, np.minimum(maps.depth, FAR), FAR)[..., None]
        clear = np.exp(-lighting.fog * far)
        seen = seen * clear + lighting.fog_colour[0] * (1 - clear)
    lit = lighting.sun_colour[0] * 0.5 + SKY_SHARE * 0.5 * (lighting.zenith[0] + lighting.horizon[0])
    hidden = maps.veil[..., :1]
    return filmic((seen * (1 - hidden) + hidden * maps.veil[..., 1:4] * lit + own * maps.veil[..., 4:7]) * gain)


def _light(normal: np.ndarray, lit: np.ndarray | float, lighting: Lighting) -> tuple[np.ndarray, np.ndarray]:
    """Light on surfaces of a normal (H, W, 3) of which a share is lit by the sun, and that of the sky alone."""
    sun = np.maximum(normal @ lighting.sun_direction[0], 0) * lit
    up = 0.5 + 0.5 * normal[..., 1:2]
    sky = 0.5 * (lighting.zenith[0] + lighting.horizon[0]) * up + 0.35 * lighting.below[0] * (1 - up)
    return sun[..., None] * lighting.sun_colour[0] + SKY_SHARE * sky, sky


def _gain(lighting: Lighting) -> float:
    """How much brighter a picture is shown than it is: by the light's numbers alone, so that a clip doesn't flicker."""
    sky = 0.5 * (lighting.zenith[0] + lighting.horizon[0])
    level = float((0.5 * lighting.sun_colour[0] + SKY_SHARE * sky).mean())
    return float(np.clip(0.5 / max(level, 1e-3), 1.0, 12.0))


def filmic(radiance: np.ndarray) -> np.ndarray:
    """Map linear radiance to uint8 sRGB by a curve with a shoulder: white paper in the sun is nearly white."""
    x = np.maximum(radiance, 0) * 0.9
    x = x * (2.51 * x + 0.03) / (x * (2.43 * x + 0.59) + 0.14)
    srgb = np.where(x <= 0.0031308, 12.92 * x, 1.055 * np.maximum(x, 1e-6) ** (1 / 2.4) - 0.055)
    return (np.clip(srgb, 0, 1) * 255 + 0.5).astype(np.uint8)


def draw_assembly(
    assembly: Assembly, width: int = 320, height: int = 240, yaw: float = 35.0, pitch: float = 18.0, *, rays: int = 2
) -> np.ndarray:
    """Return a picture (H, W, 3) uint8 of an assembly at rest on a plain ground in the sun.

    yaw: degrees by which the eye is turned from the side (0 sees it face right, 90 face the viewer); pitch: above the level.
    """
    display = showcase(assembly, width / height, yaw, pitch)
    return preview(Tracer(display, width, height, rays=rays).trace(0), display.lighting)


def showcase(assembly: Assembly, aspect: float, yaw: float = 35.0, pitch: float = 18.0) -> Display:
    """Return a display of one frame that frames an assembly by its bounds."""
    low, high = bounds(assembly)
    middle = (low + high) / 2
    a, b = math.radians(yaw), math.radians(pitch)
    toward = np.array([math.sin(a) * math.cos(b), math.sin(b), math.cos(a) * math.cos(b)])
    far = _distance(low - middle, high - middle, toward, aspect)
    sun = np.array([[math.sin(a - 0.9) * 0.65, 0.75, math.cos(a - 0.9) * 0.65]])
    return Display(
        primitives=assembly.primitives,
        poses=matrices(assembly, placed((0, 0, 0))[None]),
        owners=("thing:0:0",) * len(assembly.primitives),
        camera=Camera(move="static", eye=(middle + far * toward)[None], target=middle[None], fov_deg=FOV_DEG),
        lighting=Lighting(
            sun_direction=sun / np.linalg.norm(sun),
            sun_colour=np.array([[0.85, 0.82, 0.76]]),
            zenith=np.array([[0.30, 0.42, 0.62]]),
            horizon=np.array([[0.72, 0.76, 0.80]]),
            below=np.array([[0.4, 0.4, 0.4]]),
            sun_radius_deg=1.5,
        ),
        ground=Ground(pattern="snow", colour=(0.72, 0.72, 0.70), second=(0.70, 0.70, 0.68)),
    )


def _distance(low: np.ndarray, high: np.ndarray, toward: np.ndarray, aspect: float) -> float:
    """How far the eye must stand, m, so that all corners of a box about its aim are seen with a margin."""
    corners = np.array([(x, y, z) for x in (low[0], high[0]) for y in (low[1], high[1]) for z in (low[2], high[2])])
    right = np.cross((0.0, 1.0, 0.0), toward)
    right /= max(float(np.linalg.norm(right)), 1e-9)
    tall = math.tan(math.radians(FOV_DEG / 2)) / MARGIN
    sides = np.abs(corners @ right) / (tall * aspect), np.abs(corners @ np.cross(toward, right)) / tall
    return max(float((np.maximum(*sides) + corners @ toward).max()), 0.02)
