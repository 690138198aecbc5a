"""One shot as a task: what travels to a machine, and what is done there. It runs in a process of the cluster."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..errors import WeightsError
from ..home import scratch_folder
from ..studio.orders import ShotOrder
from ..studio.pocket_renderer import PocketRenderer
from ..studio.shoot import Renderer, shoot
from ..studio.takes import TakeFolder
from .take_store import TakeStore

TELL_EVERY_S = 0.5
DRAWING, WRITING = "drawing", "writing"
MakeRenderer = Callable[[str], Renderer]  # of a device


@dataclass(frozen=True, kw_only=True)
class ShotTask:
    """A take to be made. order: with its pictures, voices and what it continues inside. identity: of the renderer that is meant."""

    key: str
    order: ShotOrder
    store: str
    device: str
    identity: str


class ProgressBoard:
    """What the tasks of one film tell about themselves; an actor, which all of them reach."""

    def __init__(self) -> None:
        self._told: dict[int, tuple[str, int, int]] = {}

    def tell(self, number: int, stage: str, done: int, total: int) -> None:
        """Note how far shot `number` (from 0) is."""
        self._told[number] = stage, done, total

    def read(self) -> dict[int, tuple[str, int, int]]:
        """Return what was told last, by shot."""
        return dict(self._told)


def pocket_renderer(device: str) -> Renderer:
    """The built-in model on a device."""
    return PocketRenderer(device=device)


def shoot_take(task: ShotTask, make_renderer: MakeRenderer, board: Any = None) -> bool:
    """Make one take and put it into the store; tell whether it had to be made. What is there is never made again.

    The networks stay loaded for the next task in this process. Raises WeightsError where this machine has others than the
    caller's, and whatever the shot raises.
    """
    store = TakeStore(task.store)
    if store.has(task.key):
        return False
    renderer = _renderer(make_renderer, task.device)
    if renderer.identity != task.identity:
        raise WeightsError(
            "this machine of the cluster has other weights than the caller's; install the same version on all"
        )
    tell = _teller(board, task.order.number)
    with scratch_folder("sora2-take") as folder:
        takes = TakeFolder(folder)
        take = shoot(task.order, renderer, lambda done, total, _preview: tell(DRAWING, done, total))
        takes.keep(task.key, take.clip, take.end, lambda done, total: tell(WRITING, done, total))
        store.put(task.key, takes)
    return True


@cache
def _renderer(make: MakeRenderer, device: str) -> Renderer:
    return make(device)


def _teller(board: Any, number: int) -> Callable[[str, int, int], None]:
    """Return what tells the board, not too often."""
    told_at = float("-inf")

    def tell(stage: str, done: int, total: int) -> None:
        nonlocal told_at
        now = time.monotonic()
        if board is not None and now - told_at >= TELL_EVERY_S:
            told_at = now
            board.tell.remote(number, stage, done, total)

    return tell
