"""Draw training clips from the world: a brief, a window of its plan, its pictures as the networks will see them."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np

from sora2_nodes.engine.shapes import FPS, LANDSCAPE, PORTRAIT, SQUARE, WINDOW_LATENTS, Grid
from sora2_nodes.story.vocabulary import ANGLES, CAMERA_MOVES
from sora2_nodes.world.compose import compose
from sora2_nodes.world.guide import MapMaker, layer_masks, scene_vector
from sora2_nodes.world.raycast import Tracer
from sora2_nodes.world.render import Shader, average
from sora2_nodes.world.scene import Plan, Scene
from sora2_nodes.world.simulate import simulate
from sora2_nodes.world.templates import sample_brief

ASPECTS = {LANDSCAPE: 16 / 9, PORTRAIT: 9 / 16, SQUARE: 1.0}
WINDOW = WINDOW_LATENTS * 4  # frames
DURATIONS_S = (2.0, 2.0, 3.0, 4.0, 6.0)
GROUPS = 2  # groups of four frames kept whole for the decoder
TINTED = 0.2  # share of clips in a palette of their own


@dataclass(frozen=True)
class Drawn:
    """A clip's plan and the window of it that is rendered."""

    scene: Scene
    plan: Plan
    first: int  # frame at which the window starts
    tint: np.ndarray | None  # (2, 3): gains and exponents of a palette of its own
    memory: tuple[Scene, Plan, int]  # a frame of the same world: seen otherwise, or at another time


def draw(seed: int, grid: Grid) -> Drawn:
    """Draw clip number `seed`."""
    rng = np.random.default_rng((seed, 7))
    brief = sample_brief(rng)
    duration = float(rng.choice(DURATIONS_S))
    aspect = ASPECTS[grid]
    scene = compose(brief, seed=seed, duration_s=duration, aspect=aspect)
    plan = simulate(scene, fps=FPS)
    first = int(rng.integers(0, (len(plan.position) - WINDOW) // 4 + 1)) * 4
    tint = np.stack([rng.uniform(0.6, 1.25, 3), rng.uniform(0.75, 1.35, 3)]) if rng.random() < TINTED else None
    if rng.random() < 0.5:
        other = dataclasses.replace(brief, camera=str(rng.choice(CAMERA_MOVES)), angle=str(rng.choice(ANGLES)))
        again = compose(other, seed=seed, duration_s=duration, aspect=aspect)
        memory = (again, simulate(again, fps=FPS), int(rng.integers(0, len(plan.position))))
    else:
        memory = (scene, plan, int(rng.integers(0, len(plan.position))))
    return Drawn(scene, plan, first, tint, memory)


def conditioning_vector(drawn: Drawn) -> np.ndarray:
    """Return the scene vector; a tinted clip's tone is 'custom'."""
    scene = drawn.scene if drawn.tint is None else dataclasses.replace(drawn.scene, tone="custom")
    return scene_vector(scene)


def tinted(frame: np.ndarray, tint: np.ndarray | None) -> np.ndarray:
    """Apply a clip's own palette to uint8 pixels."""
    if tint is None:
        return frame
    table = np.clip(tint[0] * (np.arange(256)[:, None] / 255) ** tint[1], 0, 1)
    table = (table * 255 + 0.5).astype(np.uint8)
    return np.stack([table[frame[..., i], i] for i in range(3)], -1)


def quantise(maps: np.ndarray) -> np.ndarray:
    """Maps -1..1 as int8."""
    return np.clip(np.round(maps * 127), -127, 127).astype(np.int8)


def paint(drawn: Drawn, grid: Grid, groups: list[int]) -> dict[str, np.ndarray]:
    """Render the window: frames (48, H, W, 3) uint8, maps8 (16, 48, H/8, W/8) int8, masks and maps of `groups`."""
    tracer = Tracer(drawn.scene, drawn.plan, grid.width, grid.height, aspect=ASPECTS[grid])
    shader, maker = Shader(tracer), MapMaker(tracer)
    frames, small, masks, maps = [], [], [], []
    for i in range(WINDOW):
        traced = tracer.trace(drawn.first + i)
        frames.append(tinted(shader.picture(traced), drawn.tint))
        half = maker.maps(traced)
        small.append(quantise(average(np.moveaxis(half, 0, -1), 4)))
        if i // 4 in groups:
            masks.append((layer_masks(traced) * 255 + 0.5).astype(np.uint8))
            maps.append(quantise(half))
    return {
        "frames": np.stack(frames),
        "maps8": np.moveaxis(np.stack(small), (0, 3), (1, 0)),
        "masks": np.stack(masks),
        "maps": np.stack(maps),
    }


def remembered(drawn: Drawn, grid: Grid) -> np.ndarray:
    """Render the memory frame: (H, W, 3) uint8."""
    scene, plan, frame = drawn.memory
    tracer = Tracer(scene, plan, grid.width, grid.height, aspect=ASPECTS[grid])
    return tinted(Shader(tracer).picture(tracer.trace(frame)), drawn.tint)


def grid_of(shard: int) -> Grid:
    """Fix a shard's grid: 14 of 20 landscape, three portrait, three square."""
    return (PORTRAIT, SQUARE)[shard % 2] if shard % 20 in (6, 7, 12, 13, 18, 19) else LANDSCAPE
