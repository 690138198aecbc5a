"""One callback for progress, preview and cancel, wherever the nodes run.

In the host it drives the node's progress bar; elsewhere whoever runs the graph sets a listener.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar

import numpy as np

OnStep = Callable[[int, int, "np.ndarray | None"], None]  # (step from 1, total, (H, W, 3) uint8 preview or None)

LISTENER: ContextVar[OnStep | None] = ContextVar("sora2_progress", default=None)


def progress_of(node_id: str | None = None) -> OnStep:
    """Return the callback that reports a node's progress; calling it may raise to stop the work."""
    listener = LISTENER.get()
    if listener is not None:
        return listener
    from ... import host

    if host.present():
        from ...host.host_progress import node_progress

        return node_progress(node_id)
    return _silent


def part_of(on_step: OnStep, number: int, count: int) -> OnStep:
    """Return a callback for part `number` (from 0) of `count` equal parts of one bar."""

    def step(done: int, total: int, preview: np.ndarray | None = None) -> None:
        on_step(number * total + done, count * total, preview)

    return step


def stretch_of(on_step: OnStep, start: int, stop: int) -> OnStep:
    """Return a callback for the stretch from `start` to `stop` per cent of one bar."""

    def step(done: int, total: int, preview: np.ndarray | None = None) -> None:
        on_step(start + (stop - start) * done // max(1, total), 100, preview)

    return step


def _silent(step: int, total: int, preview: np.ndarray | None = None) -> None:
    return None
