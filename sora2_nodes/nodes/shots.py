"""Who hears how the shots of a graph go, so that whoever queued it can settle shot by shot. Knows no money.

Outside the host whoever runs the graph sets a listener; in the host the prompt's own is found by the prompt's id.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from contextvars import ContextVar
from typing import Protocol

from .progress import OnStep

Watch = Callable[[OnStep], OnStep]


class ShotListener(Protocol):
    """Hears about the shots that are rendered, counted from 0; real footage among them is not."""

    def shot(self, number: int) -> AbstractContextManager[Watch]:
        """Enclose the rendering of one shot, which is finished when this is left without an error.

        Gives a function that wraps the shot's on_step.
        """


LISTENER: ContextVar[ShotListener | None] = ContextVar("sora2_shots", default=None)


def heard(number: int) -> AbstractContextManager[Watch]:
    """Render shot `number` inside, so that the listener of this run hears of it; without one nothing happens."""
    listener = LISTENER.get() or _listener_in_host()
    return nullcontext(_unheard) if listener is None else listener.shot(number)


def _listener_in_host() -> ShotListener | None:
    from .. import host

    if not host.present():
        return None
    from ..host.hearing import listener_of_running_prompt

    return listener_of_running_prompt()


def _unheard(on_step: OnStep) -> OnStep:
    return on_step
