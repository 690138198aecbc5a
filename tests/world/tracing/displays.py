"""Small displays to trace."""

from dataclasses import replace

import numpy as np

from sora2_nodes.world.assembly import Assembly, placed
from sora2_nodes.world.display import Display, Ground, Lamp, Lighting, Particles
from sora2_nodes.world.primitives import KINDS, PATTERNS, Primitive
from sora2_nodes.world.scene import Camera
from sora2_nodes.world.tracing.textures import grounds

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


def each_kind(kind):
    """One primitive of a kind with a pattern before a wall, on wet tiles, with a pane, a lamp, snow and clouds."""
    patterns = [p for p in PATTERNS if p != "plain"]
    profile = PROFILE if kind == "revolve" else ()
    number = list(KINDS).index(kind)
    return display(
        Primitive(kind=kind, size=EXAMPLES[kind], at=(0, 0.6, 0), turn=(20, 30, 40), profile=profile, pattern=patterns[number], text="A"),
        Primitive(kind="box", size=(1.5, 1.0, 0.1, 0.02), at=(0, 1.0, -1.5), pattern=patterns[-1 - number], text="B", glow=0.5),
        Primitive(kind="sheet", size=(0.3, 0.3, 0.0), at=(0.5, 0.6, 1.0), finish="glass"),
        ground=Ground(pattern=grounds.NAMES[number + 1], wet=0.5),
        lighting=replace(NOON, clouds=0.5, stars=0.5, lamps=(Lamp(position=np.array([[0.5, 1.5, 1.0]]), colour=np.ones((1, 3))),)),
        particles=(Particles(position=np.array([[[-0.3, 0.7, 0.8], [0.2, 0.3, 1.2]]]), radius=np.array([0.1, 0.05]), soft=True),),
    )  # fmt: skip
