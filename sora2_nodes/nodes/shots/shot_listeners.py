"""Who hears how the shots of a graph go, so that whoever queued it can settle and keep them one by one. Knows no money.

Outside the host whoever runs the graph sets a listener; in the host the prompt's own is found by the prompt's id.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from contextvars import ContextVar
from typing import TYPE_CHECKING, Protocol

from ...media.files.clip import Clip
from .node_progress import OnStep

if TYPE_CHECKING:
    from ...studio.orders import End

Watch = Callable[[OnStep], OnStep]
OnFrame = Callable[[int, int], None]  # (frames written, frames in all); may raise to stop


class ShotKeeper(Protocol):
    """Keeps finished shots where another run of the same graph finds them. It is asked for every shot, in order."""

    def take(self, asked: str) -> tuple[Clip, End | None] | None:
        """Return the next shot and its end as they were kept, None when it is to be rendered. asked: what it is made of."""

    def keep(self, clip: Clip, end: End | None, on_frame: OnFrame) -> Clip:
        """Keep the shot that was just asked for, and return it as it was kept."""


class ShotListener(Protocol):
    """Hears about the shots that are rendered, counted from 0; real footage among them is not.

    keeper: what finished shots are taken from and kept by, None where each is rendered again.
    """

    @property
    def keeper(self) -> ShotKeeper | None: ...

    def shot(self, number: int) -> AbstractContextManager[Watch]:
        """Enclose the rendering of one shot, which is finished when this is left without an error.

        Gives a function that wraps the shot's on_step.
        """


LISTENER: ContextVar[ShotListener | None] = ContextVar("sora2_shots", default=None)


def heard(number: int) -> AbstractContextManager[Watch]:
    """Render shot `number` inside, so that the listener of this run hears of it; without one nothing happens."""
    listener = _listener()
    return nullcontext(_unheard) if listener is None else listener.shot(number)


def is_heard() -> bool:
    """Tell whether somebody hears about the shots of this run, such as a job of the API."""
    return _listener() is not None


def keeper_of_run() -> ShotKeeper | None:
    """Return what keeps the finished shots of this run; None but for jobs of the API."""
    listener = _listener()
    return None if listener is None else listener.keeper


def _listener() -> ShotListener | None:
    return LISTENER.get() or _listener_in_host()


def _listener_in_host() -> ShotListener | None:
    from ... import host

    if not host.present():
        return None
    from ...host.prompt_server import listener_of_running_prompt

    return listener_of_running_prompt()


def _unheard(on_step: OnStep) -> OnStep:
    return on_step
