"""A worker: takes one job after another, renders it with an injected callable, and ends it. It knows no model.

There is one worker per device of a machine. A dead worker's claim counts for nothing.
"""

from __future__ import annotations

import contextlib
import logging
import random
import threading
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from math import inf
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as NoConnectionError

from ...credits.costs import measure_cost
from ...credits.database import database_now, database_outage, disk_outage
from ...credits.ledger import Ledger
from ...credits.owners import SILENT_S, Owner, is_alive, this_process
from ...errors import Cancelled, ConsentError, CreditError, PromptError, QueueError, Sora2Error
from ..operation.retention import tidy_job
from ..rendering.posters import POSTERS, make_poster
from .job_end import Ending, cancelled, failed
from .jobs import BILLING_FAILED, COMPLETED, INVALID_PROMPT, MODERATION_BLOCKED, RENDER_FAILED, FinishedShot, Job
from .lease import Lease, LeaseLostError, pause_s, recover, take
from .store import Store
from .tables import WORKERS

IDLE_S = 0.5  # how often an idle worker looks at the queue, unless there are very many
RECOVER_EVERY_S = 10.0
FIRST_WAIT_S, LONGEST_WAIT_S = 1.0, 30.0  # for a disk or a database that can't be used, before it is tried again
CODES: tuple[tuple[type[Sora2Error], str], ...] = (
    (ConsentError, MODERATION_BLOCKED),
    (PromptError, INVALID_PROMPT),
    (CreditError, BILLING_FAILED),
    (Sora2Error, RENDER_FAILED),
)

AWAY = (OperationalError, NoConnectionError)  # what a database raises that is busy or can't be reached

log = logging.getLogger(__name__)

OnStep = Callable[[int, int, Any], None]
OnShot = Callable[[Path, dict[str, Any]], None]


@dataclass(frozen=True, kw_only=True)
class Task:
    """What a renderer is given. folder: where its files go. finished: shots that are done already, from the first."""

    job: Job
    folder: Path
    finished: tuple[FinishedShot, ...]


class Render(Protocol):
    """Renders a task and returns its files by variant: "video", and if it likes "thumbnail" and "spritesheet".

    It calls on_step(step, total, preview) as it goes, which raises Cancelled to stop it, and on_shot(path, record)
    for every shot that is not in `task.finished`, in order, once the file is whole.
    """

    def __call__(self, task: Task, on_step: OnStep, on_shot: OnShot) -> Mapping[str, Path]: ...


class Worker:
    """One worker on one device."""

    def __init__(self, store: Store, render: Render, *, device: str = "cpu", idle_s: float = IDLE_S) -> None:
        self.store, self.render, self.device, self.idle_s = store, render, device, idle_s
        self.queue = store.queue

    def run(self, stop: threading.Event) -> None:
        """Work until `stop` is set; the job under way then goes back to its place in the queue.

        While the disk is full or the database away it waits, which is logged once. Raises QueueError when another
        living worker has the device.
        """
        _patiently(lambda: claim_device(self.store.ledger, self.device), stop)
        recovered_at, workers = float("-inf"), 1

        def look() -> None:
            nonlocal recovered_at, workers
            if self.queue.clock() - recovered_at > pause_s(RECOVER_EVERY_S, workers):
                recovered_at, workers = self.queue.clock(), note_look(self.store.ledger, self.device)
                recover(self.queue)
            if not self.work_once(stop):
                stop.wait(pause_s(self.idle_s, workers) * random.uniform(0.5, 1.5))

        try:
            while not stop.is_set():
                _patiently(look, stop)
        finally:
            with contextlib.suppress(SQLAlchemyError):  # what is left of it counts as silent after a while
                free_device(self.store.ledger, self.device)

    def work_once(self, stop: threading.Event | None = None) -> bool:
        """Take one job and work on it until it ends; tell whether there was one."""
        lease = take(self.queue, self.device)
        if lease is None:
            return False
        shift = _Shift(self.store, lease, stop or threading.Event())
        log.info("%s begins on %s (attempt %d)", lease.job.id, self.device, lease.job.attempts + 1)
        try:
            log.info("%s %s", lease.job.id, shift.end(self.render))
        except LeaseLostError as lost:
            log.warning("%s", lost)
        finally:
            shift.over.set()
        return True


def _patiently(step: Callable[[], None], stop: threading.Event) -> None:
    """Do a step; where the disk or the database can't be used, say so once and try again until it can or `stop` is set."""
    wait_s, told = FIRST_WAIT_S, ""
    while not (told and stop.is_set()):
        try:
            step()
        except (OSError, SQLAlchemyError) as error:
            why = disk_outage(error) if isinstance(error, OSError) else database_outage(error)
            if why is None:
                raise
            if why != told:
                log.warning("waiting: %s", why)
            told = why
            stop.wait(wait_s)
            wait_s = min(LONGEST_WAIT_S, 2 * wait_s)
        else:
            if told:
                log.info("going on: the disk and the database can be used again")
            return


class _Shift:
    """One job in work: beats in a thread of its own while the renderer runs."""

    def __init__(self, store: Store, lease: Lease, stop: threading.Event) -> None:
        self.store, self.lease, self.stop = store, lease, stop
        self.over = threading.Event()
        self.unwanted = threading.Event()  # cancelled by its owner, or not ours any more
        threading.Thread(target=self._beat, name="sora2-beat", daemon=True).start()

    def end(self, render: Render) -> str:
        """Render, write down how it went and what it took, and say it in words."""
        with measure_cost() as meter:
            ending = self._ending(render)
        if meter.cost is not None:
            self.store.ledger.record_cost(self.lease.job.id, None, meter.cost)
        if ending is None:
            self.lease.give_back()
            return f"goes back to the queue after {len(self.lease.finished)} finished shots"
        self.lease.end(replace(ending, cost={} if meter.cost is None else asdict(meter.cost)))
        tidy_job(self.store, replace(self.lease.job, status=ending.status))
        why = f": {ending.error_code}: {ending.error_message}" if ending.error_code else ""
        return f"is {ending.status} after {self.store.queue.clock() - self.lease.began:.1f} s{why}"

    def _ending(self, render: Render) -> Ending | None:
        """Render and return how the job ends; None when the worker is to stop and the job goes on elsewhere."""
        try:
            return self._completed(render)
        except Cancelled:
            leaves = self.stop.is_set() and not self.unwanted.is_set()
            return None if leaves else cancelled(self.lease.part)
        except LeaseLostError:
            raise
        except Sora2Error as error:
            code = next(code for kind, code in CODES if isinstance(error, kind))
            return failed(code, str(error), self.lease.part)
        except Exception as error:  # whatever it is, it ends this job once, and not the worker
            if isinstance(error, AWAY):  # the database is away; the job goes on when it is back
                raise
            log.exception("rendering %s failed", self.lease.job.id)
            return failed(RENDER_FAILED, f"Rendering failed: {error or type(error).__name__}", self.lease.part)

    def _completed(self, render: Render) -> Ending:
        job = self.lease.job
        folder = self.store.video_folder(job.id)
        folder.mkdir(parents=True, exist_ok=True)
        task = Task(job=job, folder=folder, finished=self.lease.finished)
        files = dict(render(task, self._on_step, self._on_shot))
        for variant in POSTERS.keys() - files.keys():
            files[variant] = make_poster(files["video"], variant, folder)
        return Ending(status=COMPLETED, files={variant: self.store.relative(path) for variant, path in files.items()})

    def _on_step(self, step: int, total: int, preview: Any = None) -> None:
        if self.stop.is_set() or self.unwanted.is_set():
            raise Cancelled(f"{self.lease.job.id} was stopped")
        self.lease.step(step, total)

    def _on_shot(self, path: Path, record: dict[str, Any]) -> None:
        self.lease.shot_done(self.store.relative(path), record)

    def _beat(self) -> None:
        away = False
        while not self.over.wait(self.lease.beat_every_s):
            try:
                if self.lease.quiet_s >= self.lease.beat_every_s:
                    self.lease.beat()
                away = False
            except (Cancelled, LeaseLostError):
                self.unwanted.set()
                return
            except AWAY as error:  # the database is busy or away; the next beat may reach it
                if not away:
                    log.warning("no beat for %s: %s", self.lease.job.id, database_outage(error) or error)
                away = True


def claim_device(ledger: Ledger, device: str) -> None:
    """Claim a device of this machine for this process. Raises QueueError while another living process has it."""
    me = this_process()
    mine = (WORKERS.c.host == me.host) & (WORKERS.c.device == device)
    with ledger.engine.begin() as connection:
        row = connection.execute(select(WORKERS).where(mine).with_for_update()).one_or_none()
        taken = row is not None and (row.pid, row.start) != (me.pid, me.start)
        if row is not None and taken and is_alive(Owner(host=row.host, pid=row.pid, start=row.start), inf):
            raise QueueError(f"process {row.pid} works on {device} already; stop it, or name another --device")
        connection.execute(delete(WORKERS).where(mine))
        claim = {"host": me.host, "device": device, "pid": me.pid, "start": me.start, "since": database_now()}
        connection.execute(insert(WORKERS).values(claim))


def note_look(ledger: Ledger, device: str) -> int:
    """Note that this process's device looks for work, and return how many devices of all machines do."""
    me = this_process()
    mine = (WORKERS.c.host == me.host) & (WORKERS.c.device == device) & (WORKERS.c.pid == me.pid)
    with ledger.engine.begin() as connection:
        connection.execute(update(WORKERS).where(mine).values(since=database_now()))
        look = select(func.count()).select_from(WORKERS).where(WORKERS.c.since > database_now() - SILENT_S)
        return connection.execute(look).scalar_one()


def free_device(ledger: Ledger, device: str) -> None:
    """Give this process's claim up."""
    me = this_process()
    mine = (WORKERS.c.host == me.host) & (WORKERS.c.device == device) & (WORKERS.c.pid == me.pid)
    with ledger.engine.begin() as connection:
        connection.execute(delete(WORKERS).where(mine))
