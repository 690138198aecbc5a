"""Jobs of the queue as tasks of a Ray cluster. A task takes the first job that waits when it begins, as any worker does; Ray
only says where. The queue itself stays as it is: leases, beats, attempts and cancellation."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError

from ...cluster.ray_cluster import ClusterSettings, give_up
from ...credits.database import URL_VARIABLE, reading
from ...errors import InputError
from ..http.handler_context import Api
from .jobs import IN_PROGRESS, QUEUED, WORKER
from .queue_worker import Render, Worker
from .store import Store, open_store
from .tables import JOBS

LOOK_EVERY_S = 0.5
MOST_WAITING = 256  # tasks that wait for a machine; more would not begin sooner

log = logging.getLogger(__name__)
MakeRender = Callable[[Store, str], Render]  # of a store and a device


@dataclass(frozen=True, kw_only=True)
class Workplace:
    """What a task finds its jobs by. home: the data folder, on a disk that all machines share. crew: the cluster's name in leases."""

    database: str
    home: str
    crew: str


def database_for_cluster() -> str:
    """Return the URL of the database that all machines reach. Raises InputError for a file of this one."""
    url = os.environ.get(URL_VARIABLE, "")
    if not url.startswith("postgres"):
        raise InputError(
            f"--engine ray needs a database that every machine reaches; set {URL_VARIABLE}=postgresql://user@host/name"
        )
    return url


def built_in_render(store: Store, device: str) -> Render:
    """The built-in model, and the owner's workflows."""
    from ..rendering.render_job import RenderJob

    return RenderJob(store, device)


def work_on_next_job(place: Workplace, make_render: MakeRender, device: str) -> bool:
    """Take the first job that waits and work on it until it ends; tell whether there was one. It runs on the cluster.

    A task that is cancelled puts its job back at the next step.
    """
    os.environ |= {"SORA2_HOME": place.home, URL_VARIABLE: place.database}
    store, stop = _store(place), threading.Event()
    before = signal.signal(signal.SIGINT, lambda *_: stop.set())
    try:
        return Worker(store, _render(place, make_render, device), device=place.crew).work_once(stop)
    finally:
        signal.signal(signal.SIGINT, before)


@cache
def _store(place: Workplace) -> Store:
    return open_store(place.database, Path(place.home))


@cache
def _render(place: Workplace, make: MakeRender, device: str) -> Render:
    return make(_store(place), device)


@dataclass(kw_only=True)
class JobCrew:
    """Keeps as many tasks as there are jobs. ray: its module, connected."""

    ray: Any
    place: Workplace
    settings: ClusterSettings = field(default_factory=ClusterSettings)
    make_render: MakeRender = built_in_render
    tasks: list[Any] = field(default_factory=list)

    async def keep_busy(self, api: Api) -> None:
        """Submit tasks while jobs wait, until cancelled; then the tasks put their jobs back."""
        try:
            while True:
                try:
                    await api.off_loop(self.look, api.store)
                except DBAPIError as error:  # busy or away
                    log.warning("the cluster waits: %s", error)
                await asyncio.sleep(LOOK_EVERY_S)
        finally:
            await asyncio.shield(asyncio.to_thread(give_up, self.ray, self.tasks))

    def look(self, store: Store) -> None:
        """Forget tasks that ended, and submit one for each job that waits without one."""
        ended, self.tasks = (
            self.ray.wait(self.tasks, num_returns=len(self.tasks), timeout=0) if self.tasks else ([], [])
        )
        for task in ended:
            self._hear(task)
        waiting, at_work = _counts(store, self.place.crew)
        idle = max(0, len(self.tasks) - at_work)  # submitted, and not begun
        for _ in range(min(waiting, MOST_WAITING) - idle):
            task = self.ray.remote(max_retries=0, **self.settings.resources)(work_on_next_job)
            named = task.options(name="sora2 job")
            self.tasks.append(named.remote(self.place, self.make_render, self.settings.device))

    def _hear(self, task: Any) -> None:
        """Log what a task ended with; its job, if it had one, is the queue's to give to another."""
        try:
            self.ray.get(task)
        except self.ray.exceptions.RayError as error:
            log.warning("a task of the cluster was lost: %s", str(error).strip().rpartition("\n")[2])


def _counts(store: Store, crew: str) -> tuple[int, int]:
    """Number of jobs that wait, and of those that tasks of this crew work on."""
    mine = (JOBS.c.status == IN_PROGRESS) & (JOBS.c.worker["device"].as_string() == crew)
    with reading(store.ledger.engine) as connection:
        waiting = select(func.count()).where(JOBS.c.runner == WORKER, JOBS.c.status == QUEUED)
        at_work = select(func.count()).select_from(JOBS).where(mine)
        return connection.execute(waiting).scalar_one(), connection.execute(at_work).scalar_one()
