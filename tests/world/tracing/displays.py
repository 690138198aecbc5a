"""Small displays to trace."""

import numpy as np

from sora2_nodes.world.assembly import Assembly, placed
from sora2_nodes.world.display import Display, Ground, Lighting
from sora2_nodes.world.primitives import Primitive
from sora2_nodes.world.scene import Camera

PROFILE = ((0.0, -0.3), (0.2, -0.28), (0.3, 0.0), (0.22, 0.2), (0.3, 0.32))
EXAMPLES = {
    "ellipsoid": (0.4, 0.3, 0.5),
    "box": (0.4, 0.3, 0.5, 0.1),
    "cylinder": (0.4, 0.3, 0.5),
    "cone": (0.4, 0.5, 0.15),
    "capsule": (0.35, 0.4, 0.2),
    "torus": (0.4, 0.12, 250.0),
    "wedge": (0.4, 0.3, 0.5, 0.0, 0.6),
    "revolve": (),
    "sheet": (0.5, 0.4, 2.0),
    "shell": (0.4, 0.5, 0.3, 0.2),
}
NOON = Lighting(
    sun_direction=np.array([[0.48, 0.8, 0.36]]),
    sun_colour=np.array([[0.9, 0.85, 0.8]]),
    zenith=np.array([[0.2, 0.4, 0.8]]),
    horizon=np.array([[0.7, 0.8, 0.9]]),
    below=np.array([[0.3, 0.3, 0.3]]),
)


def display(*things, frames=1, poses=None, eye=(0.0, 1.0, 4.0), target=(0.0, 0.5, 0.0), **other):
    """A display of primitives that stand where they say, seen by a camera that rests."""
    if poses is None:
        poses = np.stack([placed(p.at, p.turn) for p in things])[None] if things else np.zeros((1, 0, 3, 4))
    camera = Camera(move="static", eye=np.tile(eye, (frames, 1)), target=np.tile(target, (frames, 1)))
    other = {"lighting": NOON, "ground": Ground(pattern="concrete")} | other
    return Display(
        primitives=things, poses=np.asarray(poses, np.float32), owners=("set",) * len(things), camera=camera, **other
    )


def ball(x=0.0, radius=0.5, **other):
    return Primitive(kind="ellipsoid", size=(radius,) * 3, at=(x, radius, 0.0), **other)


def assembly(*things):
    return Assembly(name="thing", family="test", primitives=things)
