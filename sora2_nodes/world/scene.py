"""Scene and Plan: what stands where, and how it moves. Plain data and numpy.

Axes: x right, y up, z toward the viewer, metres; the ground is y = 0. Motion is planar: every part moves in x, y and
turns about z; its z is constant. Frame i of a plan is at time i / fps.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from ..story.face_features import Face


@dataclass(frozen=True, kw_only=True)
class Part:
    """One primitive. Thing: one part. Person: about eleven, with `owner` "person:<i>".

    half: (hx, hy, hz). sphere: hx is the radius; box and plank: half extents; cylinder: radius hx, half height hy, axis
    local y; disc: radius hx, half thickness hz, axis z; capsule: radius hx, half length hy without caps, axis local y.
    """

    name: str
    shape: str  # sphere | box | plank | cylinder | disc | capsule
    half: tuple[float, float, float]
    colour: tuple[float, float, float]  # sRGB 0..1
    material: str
    pattern: str = "plain"
    owner: str = ""  # "thing:<i>:<copy>", "person:<i>", "prop" (ramp, seesaw, string)
    face: Face | None = None  # of a head: hair, eyes and mouth are painted on it
    hair: tuple[float, float, float] = (0.2, 0.12, 0.06)
    mass: float = 1.0  # kg; 0: static


@dataclass(frozen=True, kw_only=True)
class Camera:
    """A path of poses; look-at with a vertical field of view. All arrays over frames."""

    move: str
    eye: np.ndarray  # (F, 3) m
    target: np.ndarray  # (F, 3) m
    fov_deg: float = 35.0
    focus: np.ndarray | None = None  # (F,) m along the view axis; None: what it looks at


@dataclass(frozen=True, kw_only=True)
class Light:
    time_of_day: str
    azimuth_deg: float  # direction the light comes from, 0 = from +x, 90 = from the viewer (+z)
    elevation_deg: float


@dataclass(frozen=True, kw_only=True)
class Contact:
    """One audible contact."""

    time_s: float
    kind: str  # impact | step | stroke (of a hand: its sound is the soundscape's)
    a: int  # part index
    b: int  # part index, -1: the ground
    material_a: str
    material_b: str
    impulse: float  # N·s
    speed: float  # closing speed, m/s
    position: tuple[float, float, float]


@dataclass(frozen=True, kw_only=True)
class Scene:
    parts: tuple[Part, ...]
    surface: str
    backdrop: str
    light: Light
    tone: str
    camera_move: str
    angle: str
    gravity: float  # m/s²
    seed: int
    duration_s: float
    actions: tuple = ()  # story Actions, in order
    script: dict = field(default_factory=dict)  # what simulate needs: initial states, launch speeds, joints


RATE_HZ = 100  # contact plan


@dataclass(frozen=True, kw_only=True)
class Moment:
    """Where all parts are at one moment: position (P, 3) m, angle (P,) rad, velocity (P, 2) m/s, yaw (P,) rad."""

    position: np.ndarray
    angle: np.ndarray
    velocity: np.ndarray
    yaw: np.ndarray


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A simulated scene. F frames at fps, P parts, T = ceil(duration * RATE_HZ) ticks."""

    fps: int
    position: np.ndarray  # (F, P, 3) float32 m
    angle: np.ndarray  # (F, P) float32 rad about +z
    velocity: np.ndarray  # (F, P, 2) float32 m/s
    yaw: np.ndarray  # (F, P) float32 rad: where a face looks, 0 = +x, pi/2 = the viewer
    camera: Camera
    contacts: tuple[Contact, ...]
    rolling: np.ndarray  # (T, P) float32 m/s contact speed while rolling, else 0
    sliding: np.ndarray  # (T, P) float32 m/s
    speech: np.ndarray  # (T,) float32 0..1 mouth opening / speech energy
    dynamics: bool = True  # False: eased paths
    after: Moment | None = None  # one frame past the last, where a shot that continues this one begins
    mouths: Mapping[str, np.ndarray] = field(default_factory=dict)  # owner → its own (T,) curve, where voices are given
