"""Draw training clips from the world: a brief, a window of its plan, its pictures as the networks will see them."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np

from sora2_nodes.engine.config import MEMORY_ROLES
from sora2_nodes.engine.shapes import FPS, LANDSCAPE, PORTRAIT, SQUARE, WINDOW_LATENTS, Grid
from sora2_nodes.story.vocabulary import ANGLES, CAMERA_MOVES
from sora2_nodes.world.briefs.templates import sample_brief
from sora2_nodes.world.composing.compose import compose
from sora2_nodes.world.drafts.guide import BEHIND, MapMaker, layer_masks, quantised, scene_vector
from sora2_nodes.world.drafts.raycast import PlanTracer
from sora2_nodes.world.drafts.render import Shader, average
from sora2_nodes.world.scene import Plan, Scene
from sora2_nodes.world.simulation.simulate import simulate

ASPECTS = {LANDSCAPE: 16 / 9, PORTRAIT: 9 / 16, SQUARE: 1.0}
WINDOW = WINDOW_LATENTS * 4  # frames
DURATIONS_S = (2.0, 2.0, 3.0, 4.0, 6.0)
GROUPS = 2  # groups of four frames kept whole for the decoder
OWN_PALETTE = 0.3  # share of clips in a palette of their own, which only their memory tells
TINTED = ("sky", "far", "ground", "parts")
TELLS = {  # of which layers' palette a memory tells
    "shot": TINTED, "first_frame": TINTED, "identity": ("parts",), "environment": ("sky", "far", "ground"), "texture": ("ground",),
}  # fmt: skip
ROLE_SHARES = (0.4, 0.15, 0.2, 0.1, 0.15)  # of MEMORY_ROLES
SLOTS = 2  # memory frames stored with a clip


@dataclass(frozen=True)
class Drawn:
    """A clip's plan, the window of it that is rendered, and what the networks are shown besides."""

    scene: Scene
    plan: Plan
    first: int  # frame at which the window starts
    tint: np.ndarray | None  # (4, 2, 3): gains and exponents of sky, far, ground and parts, in a palette of its own
    memory: tuple[Memory, ...]

    def told(self) -> np.ndarray | None:
        """The palette as far as the memory tells it, by its weights: what the clip is drawn in."""
        if self.tint is None:
            return None
        weight = np.zeros(len(TINTED))
        for memory in self.memory:
            tells = np.isin(TINTED, TELLS[memory.role])
            weight = np.maximum(weight, tells * memory.weight)
        return self.tint ** weight[:, None, None]


@dataclass(frozen=True)
class Memory:
    """A picture beside the prompt. frame: of its plan. weight: 0..1, how much of its palette the clip takes."""

    role: str  # of engine.config.MEMORY_ROLES
    scene: Scene
    plan: Plan
    frame: int
    weight: float


def draw(seed: int, grid: Grid) -> Drawn:
    """Draw clip number `seed`."""
    rng = np.random.default_rng((seed, 7))
    brief = sample_brief(rng)
    duration = float(rng.choice(DURATIONS_S))
    aspect = ASPECTS[grid]
    scene = compose(brief, seed=seed, duration_s=duration, aspect=aspect)
    plan = simulate(scene, fps=FPS)
    first = int(rng.integers(0, (len(plan.position) - WINDOW) // 4 + 1)) * 4
    tint = own_palette(rng) if rng.random() < OWN_PALETTE else None
    roles = rng.choice(MEMORY_ROLES, size=int(rng.choice((1, 1, 2))), replace=False, p=ROLE_SHARES)
    memory = []
    for role in roles:
        shown = scene, plan
        if role in ("shot", "identity", "environment") and rng.random() < 0.6:
            other = dataclasses.replace(brief, camera=str(rng.choice(CAMERA_MOVES)), angle=str(rng.choice(ANGLES)))
            again = compose(other, seed=seed, duration_s=duration, aspect=aspect)
            shown = again, simulate(again, fps=FPS)
        frame = first if role == "first_frame" else int(rng.integers(0, len(plan.position)))
        weight = 1.0 if rng.random() < 0.6 else float(rng.uniform(0.1, 1))
        memory.append(Memory(str(role), *shown, frame, weight))
    return Drawn(scene, plan, first, tint, tuple(memory))


def own_palette(rng: np.random.Generator) -> np.ndarray:
    """One palette for all, and a little of each layer's own: (4, 2, 3)."""
    low, high = np.array([[0.6], [0.72]]), np.array([[1.25], [1.4]])
    own = np.array([[0.8], [0.8]]), np.array([[1.2], [1.25]])
    return rng.uniform(low, high, (2, 3)) * rng.uniform(*own, (len(TINTED), 2, 3))


def conditioning_vector(drawn: Drawn) -> np.ndarray:
    """Return the scene vector; a tinted clip's tone is 'custom'."""
    scene = drawn.scene if drawn.tint is None else dataclasses.replace(drawn.scene, tone="custom")
    return scene_vector(scene)


def tinted(picture: np.ndarray, masks: np.ndarray, tint: np.ndarray | None) -> np.ndarray:
    """Give each layer of a picture (H, W, 3) uint8 its own palette. masks: (layers, H, W)."""
    if tint is None:
        return picture
    shares = masks[0], masks[1], masks[2:BEHIND].sum(0), masks[BEHIND:].sum(0)
    out = np.zeros(picture.shape, np.float32)
    level = np.arange(256)[:, None] / 255
    for share, (gain, exponent) in zip(shares, tint, strict=True):
        if share.any():
            table = np.clip(gain * level**exponent, 0, 1).astype(np.float32) * 255
            out += share[..., None] * np.stack([table[picture[..., i], i] for i in range(3)], -1)
    return (out + 0.5).clip(0, 255).astype(np.uint8)


def paint(drawn: Drawn, grid: Grid, groups: list[int]) -> dict[str, np.ndarray]:
    """Render the window: frames (48, H, W, 3) uint8, maps8 (16, 48, H/8, W/8) int8; masks, maps and parts of `groups`."""
    tracer = PlanTracer(drawn.scene, drawn.plan, grid.width, grid.height, aspect=ASPECTS[grid])
    shader, maker, told = Shader(tracer), MapMaker(tracer), drawn.told()
    made: dict[str, list[np.ndarray]] = {name: [] for name in ("frames", "maps8", "masks", "maps", "parts")}
    for i in range(WINDOW):
        traced = tracer.trace(drawn.first + i)
        whole = i // 4 in groups
        masks = layer_masks(traced) if whole or told is not None else np.zeros(0)
        made["frames"].append(tinted(shader.picture(traced), masks, told))
        half = maker.maps(traced)
        made["maps8"].append(quantised(average(np.moveaxis(half, 0, -1), 4)))
        if whole:
            made["masks"].append((masks * 255 + 0.5).astype(np.uint8))
            made["maps"].append(quantised(half))
            made["parts"].append(quantised(maker.parts(traced)))
    stacked = {name: np.stack(rows) for name, rows in made.items()}
    stacked["maps8"] = np.moveaxis(stacked["maps8"], (0, 3), (1, 0))
    return stacked


def remembered(drawn: Drawn, memory: Memory, grid: Grid) -> np.ndarray:
    """Render what a memory shows: (H, W, 3) uint8."""
    scene, plan = memory.scene, memory.plan
    if memory.role in ("environment", "texture"):
        scene = dataclasses.replace(scene, parts=())
    tracer = PlanTracer(scene, plan, grid.width, grid.height, aspect=ASPECTS[grid])
    traced = tracer.trace(memory.frame)
    picture = tinted(Shader(tracer).picture(traced), layer_masks(traced), drawn.tint)
    if memory.role == "texture":
        return _enlarged(
            picture, (slice(grid.height * 5 // 8, grid.height), slice(grid.width // 4, grid.width * 5 // 8))
        )
    if memory.role == "identity" and traced.objects is not None:
        return _enlarged(picture, traced.objects.window)
    return picture


def _enlarged(picture: np.ndarray, window: tuple[slice, slice]) -> np.ndarray:
    from PIL import Image

    height, width = picture.shape[:2]
    part = Image.fromarray(np.ascontiguousarray(picture[window]))
    return np.asarray(part.resize((width, height), Image.Resampling.BILINEAR))


def grid_of(shard: int) -> Grid:
    """Fix a shard's grid: 14 of 20 landscape, three portrait, three square."""
    return (PORTRAIT, SQUARE)[shard % 2] if shard % 20 in (6, 7, 12, 13, 18, 19) else LANDSCAPE
