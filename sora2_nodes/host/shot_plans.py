"""The plans of shots that the host samples: drawn once per shot and setting, and found again by the finished latent."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import torch
from torch import Tensor

from ..engine.pipeline.painting import draw_maps
from ..engine.pipeline.planning import PlannedShot, RenderSettings, plan_shot
from ..engine.pipeline.sequence import Told, told_by
from ..engine.pipeline.speaking import speaking
from ..engine.shapes import Grid
from ..story.storyboard import Person
from .shot_request import ShotRequest

KEPT = 16  # finished latents whose plan is remembered
KINDS = (torch.float16, torch.bfloat16)  # what hosts cast latents to


@dataclass(frozen=True)
class DrawnPlan:
    """A planned shot, its maps (F, 16, H/2, W/2) for the decoder, and what the transformer is told."""

    planned: PlannedShot
    maps: np.ndarray
    told: Told
    grid: Grid
    aspect: float


@dataclass(frozen=True)
class Finished:
    """What is known of a sampled latent: the shapes of its parts, and its plan."""

    shapes: tuple[tuple[int, ...], ...]
    plan: Callable[[], DrawnPlan] | None


@lru_cache(maxsize=8)
def draw_plan(
    request: ShotRequest, grid: Grid, dynamics: bool, gravity: float | None, people: tuple[Person, ...] = ()
) -> DrawnPlan:
    """Plan a shot and draw its maps on a grid; equal arguments are drawn once."""
    settings = RenderSettings(width=request.width, height=request.height, dynamics=dynamics, gravity=gravity)
    planned = plan_shot(request.shot, settings, seed=request.seed, people=people)
    return drawn(speaking(planned, request.heard()), grid, settings.aspect)


def drawn(planned: PlannedShot, grid: Grid, aspect: float) -> DrawnPlan:
    """Draw a planned shot's maps on a grid."""
    with torch.inference_mode(False):
        maps, small = draw_maps(planned, grid, aspect)
        return DrawnPlan(planned, maps, told_by(planned, small), grid, aspect)


class Registry:
    """Finds what is known of a latent by its numbers, since the host hands decoders nothing else.

    The host may have cast them in between, to the type that it keeps between nodes.
    """

    def __init__(self) -> None:
        self._known: deque[tuple[frozenset[str], Finished]] = deque(maxlen=KEPT)

    def remember(self, latents: list[Tensor], finished: Finished) -> None:
        """Note what is known of a latent under the numbers of each given form of it, in every type."""
        digests = frozenset(_digest(latent.to(kind)) for latent in latents for kind in {latent.dtype, *KINDS})
        self._known.appendleft((digests, finished))

    def find(self, latent: Tensor) -> Finished | None:
        """Return what is known of a latent, or None."""
        digest = _digest(latent)
        return next((finished for digests, finished in self._known if digest in digests), None)


FINISHED = Registry()


def unpacked(packed: Tensor, shapes: Any) -> list[Tensor]:
    """Split (B, 1, N) into parts of the given shapes, whose batch size is not used."""
    parts, start = [], 0
    for shape in shapes:
        count = int(np.prod(shape[1:]))
        parts.append(packed[:, :, start : start + count].reshape(packed.shape[0], *shape[1:]))
        start += count
    return parts


def packed(parts: list[Tensor]) -> Tensor:
    """Join parts to (B, 1, N)."""
    return torch.cat([part.reshape(part.shape[0], 1, -1) for part in parts], -1)


def _digest(latent: Tensor) -> str:
    return hashlib.sha256(latent.detach().float().cpu().contiguous().numpy().tobytes()).hexdigest()
