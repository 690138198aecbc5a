"""A plan drawn by the world's own renderer, with and without its parts: what a clip is compared with."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field

import numpy as np

from sora2_nodes.world.drafts.raycast import PlanTracer
from sora2_nodes.world.drafts.render import Shader
from sora2_nodes.world.scene import Plan, Scene

from .view import part_map, view_at


@dataclass
class Drawing:
    """A plan's frames (F, H, W, 3) uint8 and its background alone, at one size and aspect."""

    scene: Scene
    plan: Plan
    width: int
    height: int
    aspect: float
    frames: np.ndarray = field(init=False)
    background: np.ndarray = field(init=False)

    def __post_init__(self) -> None:
        every = range(len(self.plan.position))
        self.frames = self.draw(self.scene, self.plan, every)
        empty = dataclasses.replace(self.scene, parts=())
        self.background = self.draw(empty, without_parts(self.plan), every)
        self._maps: tuple[np.ndarray, np.ndarray] | None = None
        self._kept: dict[Hashable, np.ndarray] = {}

    def draw(self, scene: Scene, plan: Plan, frames: Iterable[int]) -> np.ndarray:
        """Draw some frames of a scene that may differ from this one: (n, H, W, 3) uint8."""
        shader = Shader(PlanTracer(scene, plan, self.width, self.height, aspect=self.aspect))
        return np.stack([shader.picture(shader.tracer.trace(f)) for f in frames])

    def once(self, key: Hashable, make: Callable[[], np.ndarray]) -> np.ndarray:
        """Return what `make` gave for this key the first time: several clips are held against one drawing."""
        if key not in self._kept:
            self._kept[key] = make()
        return self._kept[key]

    def maps(self) -> tuple[np.ndarray, np.ndarray]:
        """Which part each pixel shows, (F, H, W) int, -1 for none, and the pixels of each part unhidden, (F, P)."""
        if self._maps is None:
            pairs = [
                part_map(view_at(self.plan, f, self.width, self.height, self.aspect), self.scene.parts, self.plan, f)
                for f in range(len(self.frames))
            ]
            self._maps = np.stack([shown for shown, _ in pairs]), np.stack([whole for _, whole in pairs])
        return self._maps


def without_parts(plan: Plan) -> Plan:
    """The same camera over an empty scene."""
    names = ("position", "angle", "velocity", "yaw", "rolling", "sliding")
    return dataclasses.replace(plan, contacts=(), **{name: getattr(plan, name)[:, :0] for name in names})
