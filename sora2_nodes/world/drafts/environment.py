"""A picture of a place → the nearest place this world can show. It compares small pictures; it knows no networks."""

from __future__ import annotations

import functools

import numpy as np

from ...story.vocabulary import BACKDROPS, SURFACES, TIMES_OF_DAY
from ..camera import STANDS
from ..scene import Camera, Light, Plan, Scene
from .raycast import PlanTracer
from .render import Shader

WIDTH, HEIGHT = 32, 18
FROM = ("eye_level", "low", "high")  # angles that are tried: they differ in where the horizon lies
Place = tuple[str, str, str, str]  # surface, backdrop, time of day, angle


def nearest_place(picture: np.ndarray) -> Place:
    """Return surface, backdrop, time of day and angle whose empty view is nearest to `picture` (H, W, 3) uint8.

    Distance: mean over the pixels of both at 32 x 18 in sRGB, so layout counts as much as colour.
    """
    from PIL import Image

    small = Image.fromarray(picture).resize((WIDTH, HEIGHT), Image.Resampling.BOX)
    seen = np.asarray(small, np.float32) / 255
    views, places = _views()
    return places[int(((views - seen) ** 2).mean((1, 2, 3)).argmin())]


@functools.cache
def _views() -> tuple[np.ndarray, list[Place]]:
    """Every place's empty view, (N, HEIGHT, WIDTH, 3) in 0..1."""
    places = [(s, b, t, a) for s in SURFACES for b in BACKDROPS for t in TIMES_OF_DAY for a in FROM]
    return np.stack([_view(*place) for place in places]), places


def _view(surface: str, backdrop: str, time_of_day: str, angle: str) -> np.ndarray:
    height, distance, look = STANDS[angle]
    scene = Scene(
        parts=(),
        surface=surface,
        backdrop=backdrop,
        light=Light(time_of_day=time_of_day, azimuth_deg=130, elevation_deg=50),
        tone="neutral",
        camera_move="static",
        angle=angle,
        gravity=9.81,
        seed=0,
        duration_s=1 / 24,
    )
    nothing = np.zeros((1, 0), np.float32)
    camera = Camera(move="static", eye=np.array([[0, height, distance]]), target=np.array([[0, look, 0.0]]))
    plan = Plan(
        fps=24,
        position=np.zeros((1, 0, 3), np.float32),
        angle=nothing,
        velocity=np.zeros((1, 0, 2), np.float32),
        yaw=nothing,
        camera=camera,
        contacts=(),
        rolling=nothing,
        sliding=nothing,
        speech=np.zeros(1, np.float32),
    )
    tracer = PlanTracer(scene, plan, WIDTH, HEIGHT, aspect=16 / 9)
    return Shader(tracer).picture(tracer.trace(0)).astype(np.float32) / 255
