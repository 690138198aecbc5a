"""How long guides take to trace: python -m benchmarks.tracing [--frames N]. One thread; milliseconds of its own CPU a frame."""

from __future__ import annotations

import argparse
import time

import numpy as np

from sora2_nodes.world.assembly import placed
from sora2_nodes.world.display import Display, Ground, Lighting
from sora2_nodes.world.primitives import PATTERNS, Primitive
from sora2_nodes.world.scene import Camera
from sora2_nodes.world.tracing.gbuffer import Tracer

SIZES = ((288, 160), (1280, 720))
COUNTS = (30, 150, 400)
KINDS = {  # of a heap: how often, and sizes about 1 m
    "ellipsoid": (0.35, (0.5, 0.4, 0.45)),
    "capsule": (0.25, (0.2, 0.5, 0.15)),
    "box": (0.15, (0.5, 0.3, 0.4, 0.04)),
    "cylinder": (0.1, (0.4, 0.4, 0.4)),
    "cone": (0.05, (0.4, 0.5, 0.1)),
    "torus": (0.03, (0.4, 0.12, 360.0)),
    "wedge": (0.04, (0.5, 0.4, 0.4, 0.0, 1.0)),
    "sheet": (0.03, (0.4, 0.4, 0.0)),
}


def heap(count: int, frames: int, *, moving: float = 1.0, pan: bool = True, seed: int = 0) -> Display:
    """Return a display of `count` primitives about a street's middle; a share of them moves, and the camera pans or rests."""
    rng = np.random.default_rng(seed)
    names = rng.choice(list(KINDS), count, p=[share for share, _ in KINDS.values()])
    primitives, poses = [], np.zeros((frames, count, 3, 4), np.float32)
    for i, name in enumerate(names):
        scale = rng.uniform(0.15, 0.6)
        size = KINDS[name][1]
        size = (
            (*(v * scale for v in size[:2]), size[2])
            if name in ("torus", "sheet")
            else (*(v * scale for v in size[:3]), *size[3:])
        )
        primitives.append(
            Primitive(
                kind=name,
                size=size,
                colour=tuple(rng.uniform(0.1, 0.9, 3)),
                pattern=str(rng.choice(PATTERNS[:-1])) if rng.random() < 0.3 else "plain",
            )
        )
        at = rng.uniform((-3.0, 0.1, -5.0), (3.0, 1.6, 1.0))
        for f in range(frames):
            shift = 0.3 * np.sin(0.2 * f + i) if i < moving * count else 0.0
            poses[f, i] = placed((at[0] + shift, at[1], at[2]), tuple(rng.uniform(0, 360, 3)) if f == 0 else (0, 0, 0))
            if f:
                poses[f, i, :, :3] = poses[0, i, :, :3]
    turn = np.linspace(-0.4, 0.4, frames) if pan else np.zeros(frames)
    return Display(
        primitives=tuple(primitives),
        poses=poses,
        owners=("set",) * count,
        camera=Camera(
            move="pan_right" if pan else "static",
            eye=np.tile((0.0, 1.3, 5.5), (frames, 1)),
            target=np.stack([turn, np.full(frames, 0.7), np.zeros(frames)], 1),
        ),
        lighting=Lighting(
            sun_direction=np.array([[0.5, 0.75, 0.43]]),
            sun_colour=np.array([[0.85, 0.8, 0.7]]),
            zenith=np.array([[0.2, 0.35, 0.7]]),
            horizon=np.array([[0.7, 0.75, 0.8]]),
            below=np.array([[0.4, 0.4, 0.4]]),
            clouds=0.4,
        ),
        ground=Ground(pattern="grass", colour=(0.4, 0.55, 0.25), second=(0.25, 0.4, 0.15), finish="matte"),
    )


def measure(display: Display, width: int, height: int, frames: int) -> float:
    """Return milliseconds of CPU a frame, once everything is compiled and warm."""
    tracer = Tracer(display, width, height)
    tracer.trace(0)
    start = time.thread_time()
    for frame in range(1, frames):
        tracer.trace(frame)
    return (time.thread_time() - start) / (frames - 1) * 1e3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frames", type=int, default=5)
    frames = parser.parse_args().frames
    start = time.perf_counter()
    Tracer(heap(5, 1), 32, 18).trace(0)
    print(f"first frame, compiled or read from the data folder: {time.perf_counter() - start:.1f} s")
    print("primitives  size       all moving, pan   a tenth moving, at rest   (ms of CPU a frame, 2x2 rays)")
    for width, height in SIZES:
        for count in COUNTS:
            pan = measure(heap(count, frames), width, height, frames)
            rest = measure(heap(count, frames, moving=0.1, pan=False), width, height, frames)
            print(f"{count:10d}  {width}x{height:<6d} {pan:15.1f} {rest:25.1f}")


if __name__ == "__main__":
    main()
