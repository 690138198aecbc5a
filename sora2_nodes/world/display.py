"""Display: everything that making a picture of a shot needs, as numbers. It knows no words, no physics and no networks.

Radiance is linear: 1 is white paper in full sun. Arrays over time have F frames, or one that holds for all.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from .primitives import RGB, Primitive
from .scene import Camera

GONE = -50.0  # height of particles that are not there, m


@dataclass(frozen=True, kw_only=True)
class Lamp:
    """A small light. position (F or 1, 3) m; colour: linear radiance times area over pi, so that irradiance is colour / d²."""

    position: np.ndarray
    colour: np.ndarray  # (F or 1, 3)
    radius: float = 0.05  # m, softens its shadows


@dataclass(frozen=True, kw_only=True)
class Lighting:
    """Light and air by numbers; every array (F or 1, 3) unless said otherwise."""

    sun_direction: np.ndarray  # unit, toward the sun or moon
    sun_colour: np.ndarray  # irradiance on a surface that faces it, over pi: 1 lights white paper to radiance 1
    zenith: np.ndarray  # radiance of the sky above
    horizon: np.ndarray
    below: np.ndarray  # radiance that comes from under the horizon where no ground is
    sun_radius_deg: float = 1.0
    clouds: float = 0.0  # cover 0..1
    stars: float = 0.0  # 0..1
    fog: float = 0.0  # 1/m
    fog_colour: np.ndarray = field(default_factory=lambda: np.full((1, 3), 0.7, np.float32))
    lamps: tuple[Lamp, ...] = ()
    seed: int = 0  # of clouds and stars

    def at(self, frame: int) -> Lighting:
        """The light of one frame: every array (1, 3)."""

        def pick(a: np.ndarray) -> np.ndarray:
            return a[min(frame, len(a) - 1)][None]

        names = ("sun_direction", "sun_colour", "zenith", "horizon", "below", "fog_colour")
        lamps = tuple(replace(lamp, position=pick(lamp.position), colour=pick(lamp.colour)) for lamp in self.lamps)
        picked: dict[str, Any] = {name: pick(getattr(self, name)) for name in names}
        return replace(self, lamps=lamps, **picked)


@dataclass(frozen=True, kw_only=True)
class Ground:
    """The plane y = 0. pattern: wood, tile, concrete, asphalt, grass, sand, snow, earth, carpet, metal, ice, marble, water; none is no ground at all."""

    pattern: str = "concrete"
    colour: RGB = (0.6, 0.6, 0.58)
    second: RGB = (0.45, 0.45, 0.44)
    finish: str = "stone"
    scale: float = 1.0  # of its pattern
    wet: float = 0.0  # 0..1: darker, and a mirror in its puddles


@dataclass(frozen=True, kw_only=True)
class Particles:
    """Many small bodies of one look: rain, snow, dust, sparks, leaves, bubbles, smoke, spray.

    position (F, N, 3) m, radius (N,) m, tail (F, N, 3) m: how far each smears (a streak of rain). opacity 0..1 of its
    middle; soft: it fades toward its edge (smoke). Particles out of sight stand at y < -1.
    """

    position: np.ndarray
    radius: np.ndarray
    colour: RGB = (0.9, 0.9, 0.9)
    opacity: float = 1.0
    soft: bool = False
    glow: float = 0.0
    tail: np.ndarray | None = None


@dataclass(frozen=True, kw_only=True)
class Backdrop:
    """A picture that is the place: seen whole by the first frame's camera, on the ground y = 0 and on a wall `wall` m from it.

    radiance: (h, w, 3) float32 linear. enters_s: in which what stands before it comes in, 0: it is there at once.
    """

    radiance: np.ndarray
    wall: float
    enters_s: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Turning:
    """A primitive's surface that becomes another over F frames.

    colour, second: (F, 3) sRGB 0..1. matter: (F, 4) roughness, metal, clear, glow, as FINISHES and a primitive's glow say them.
    """

    primitive: int  # its place among the display's
    colour: np.ndarray
    second: np.ndarray
    matter: np.ndarray


@dataclass(frozen=True, kw_only=True)
class Display:
    """One shot as it is to be seen.

    poses: (F, P, 3, 4) float32, from a primitive's own frame to the world's (stretched where it grows). shown: (F, P)
    bool, None: always. owners: of each primitive, as scene.Part's, "set" for what belongs to the place. turnings: surfaces that
    change. ground_colours: (F, 2, 3) sRGB of the ground and of its pattern, None: the ground's own all along.
    """

    primitives: tuple[Primitive, ...]
    poses: np.ndarray
    owners: tuple[str, ...]
    camera: Camera
    lighting: Lighting
    ground: Ground = Ground()
    shown: np.ndarray | None = None
    particles: tuple[Particles, ...] = ()
    fps: float = 24.0
    backdrop: Backdrop | None = None
    turnings: tuple[Turning, ...] = ()
    ground_colours: np.ndarray | None = None

    @property
    def rests(self) -> bool:
        """Whether neither the camera nor the light of sun and sky moves, nor the ground's colour."""
        camera, light = self.camera, self.lighting
        sky = light.sun_direction, light.sun_colour, light.zenith, light.horizon, light.below
        ground = () if self.ground_colours is None else (self.ground_colours,)
        return all((a == a[:1]).all() for a in (camera.eye, camera.target, *sky, *ground))
