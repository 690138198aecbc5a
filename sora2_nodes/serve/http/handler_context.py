"""What every handler is given: the store, the settings, the caller, and a way off the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import ParamSpec, Protocol, TypeVar

from aiohttp import web

from ..queue.api_models import VideoModel
from ..queue.jobs import HOST, STANDARD, WORKER, Job
from ..queue.store import Store
from .api_keys import local_key
from .server_settings import Limiter, ServeSettings

P = ParamSpec("P")
T = TypeVar("T")
THREADS = 8


class JobHost(Protocol):
    """The host's queue, when jobs become prompts there."""

    def submit(self, job: Job) -> None:
        """Put the job into the host's queue."""

    def cancel(self, job: Job) -> None:
        """Take the job out of the host's queue, or interrupt it."""


@dataclass(kw_only=True)
class Api:
    """One mounted API."""

    store: Store
    models: dict[str, VideoModel]
    settings: ServeSettings = field(default_factory=ServeSettings)
    prefix: str = "/v1"
    host: JobHost | None = None
    pool: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(THREADS, "sora2-api"))
    reads: Limiter = field(init=False)
    writes: Limiter = field(init=False)
    _locks: dict[str, asyncio.Lock] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.reads, self.writes = Limiter(self.settings.reads), Limiter(self.settings.writes)

    @cached_property
    def local_key(self) -> str:
        """The key of whoever may read this data folder."""
        return local_key()

    @property
    def runner(self) -> str:
        """Who renders what is submitted here."""
        return HOST if self.host else WORKER

    @asynccontextmanager
    async def one_at_a_time(self, what: str) -> AsyncIterator[None]:
        """Let no two that name the same thing be inside at once."""
        lock = self._locks.setdefault(what, asyncio.Lock())
        try:
            async with lock:
                yield
        finally:
            if not lock.locked():
                self._locks.pop(what, None)

    async def off_loop(self, work: Callable[P, T], *args: P.args, **named: P.kwargs) -> T:
        """Run something that waits for the database or the disk in a thread."""
        return await asyncio.get_running_loop().run_in_executor(self.pool, partial(work, *args, **named))


@dataclass(frozen=True, kw_only=True)
class Caller:
    """Who asks. account: whose videos it sees and whose credits pay; None sees everything and is not charged.

    is_owner: it shows the key of this machine, which whoever may read the data folder knows.
    """

    name: str  # what its requests are counted under
    account: str | None
    scopes: frozenset[str]
    is_owner: bool = False


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Who asks for something, and where: all that making a job needs to know of a request. bucket: of the queue."""

    api: Api
    caller: Caller
    bucket: int = STANDARD


@dataclass(frozen=True, kw_only=True)
class Call(Asked):
    """One admitted request."""

    request: web.Request
