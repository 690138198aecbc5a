"""A worker's hold on one job: taking it, beating, recording steps and shots, ending it, and taking over from the dead.

Every write names the lease's token, so a worker that was thought dead can't touch a job that went to another.
"""

from __future__ import annotations

import secrets
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from ...credits.database import database_now, reading
from ...credits.owners import SILENT_S, Owner, is_alive, this_host, this_process
from ...errors import Cancelled, QueueError
from .job_charge import settle_shot
from .job_end import Ending, cancelled, end_job, failed
from .job_queue import Queue
from .jobs import IN_PROGRESS, QUEUED, RENDER_FAILED, WORKER, FinishedShot, Job
from .tables import JOBS, SHOTS

BEAT_S = 5.0
WRITE_EVERY_S = 2.0  # progress is stored, and a wish to cancel heard, this often at most
MAX_ATTEMPTS = 5  # in a row without one finished shot
SHARE_PER_S = 100.0  # what all workers together ask of the database, for one kind of thing: many ask more rarely each
SLOWEST_S = SILENT_S / 3
_SILENCE = database_now() - JOBS.c.beat_at
SILENT = _SILENCE.label("silent_s")


class LeaseLostError(QueueError):
    """The job is no longer this worker's."""


def pause_s(least: float, workers: int) -> float:
    """Return how long each of so many workers waits between two of its own, so that all together ask no more than a database carries."""
    return min(SLOWEST_S, max(least, workers // SHARE_PER_S))


def take(queue: Queue, device: str) -> Lease | None:
    """Take the first queued job, or None. No two callers get the same one, on SQLite nor on PostgreSQL."""
    first = (
        select(JOBS)
        .where(JOBS.c.runner == WORKER, JOBS.c.status == QUEUED)
        .order_by(JOBS.c.bucket, JOBS.c.number)
        .limit(1)
        .with_for_update(skip_locked=True)  # PostgreSQL; on SQLite `begin` holds the write lock
    )
    token, now = secrets.token_hex(16), queue.clock()
    with queue.engine.begin() as connection:
        row = connection.execute(first).mappings().one_or_none()
        if row is None:
            return None
        job = Job.from_row(row)
        worker = asdict(this_process()) | {"device": device}
        values: dict[str, Any] = {"status": IN_PROGRESS, "lease": token, "worker": worker, "beat_at": database_now()}
        values |= {"attempts": job.attempts + 1, "started_at": job.started_at or now}
        connection.execute(update(JOBS).where(JOBS.c.id == job.id).values(**values))
        at_work = select(func.count()).where(JOBS.c.runner == WORKER, JOBS.c.status == IN_PROGRESS)
        write_every_s = pause_s(WRITE_EVERY_S, connection.execute(at_work).scalar_one())
        finished = _finished(connection, job.id)
        return Lease(queue=queue, job=job, token=token, finished=finished, write_every_s=write_every_s)


class Lease:
    """One job in one worker's hands."""

    def __init__(
        self, *, queue: Queue, job: Job, token: str, finished: tuple[FinishedShot, ...], write_every_s: float
    ) -> None:
        self.queue, self.job, self.token, self.finished = queue, job, token, finished
        self.write_every_s = write_every_s
        self._shots_before = len(finished)
        self.began = self._written = queue.clock()
        self._part = (0, 0, 1)  # shot, steps done, steps in all

    def beat(self) -> None:
        """Say that the worker lives. Raises Cancelled at the owner's wish, LeaseLostError when the job is gone."""
        with self.queue.engine.begin() as connection:
            wish = self._write(connection, beat_at=database_now())
        if wish:
            raise Cancelled(f"{self.job.id} was cancelled")

    def step(self, step: int, total: int) -> None:
        """Record `step` of `total` of the shot under way, and when the job should be done. Raises as `beat` does."""
        self._part = (len(self.finished), step, total)
        now = self.queue.clock()
        if now - self._written < self.write_every_s:
            return
        self._written = now
        shots = max(1, self.job.request.shots)
        done = min(1.0, (len(self.finished) + step / total) / shots)
        with self.queue.engine.begin() as connection:
            told = {"progress": min(99, int(100 * done)), "eta_at": self._eta(done, shots, now)}
            wish = self._write(connection, beat_at=database_now(), **told)
        if wish:
            raise Cancelled(f"{self.job.id} was cancelled")

    def shot_done(self, path: str, record: dict[str, Any]) -> None:
        """Record the next shot as finished at `path`, under the data folder, and settle its price; the last one's waits for the film."""
        shot, now = len(self.finished), self.queue.clock()
        with self.queue.engine.begin() as connection:
            self._write(connection, beat_at=database_now(), attempts=1)
            connection.execute(
                insert(SHOTS).values(job_id=self.job.id, shot=shot, path=path, record=record, finished_at=now)
            )
            if self.job.charge is not None:
                settle_shot(self.queue.ledger, connection, self.job.charge, shot)
        self.finished += (FinishedShot(shot=shot, path=path, record=record),)
        self._part = (shot + 1, 0, 1)

    def end(self, ending: Ending) -> None:
        """End the job. Raises LeaseLostError when it is no longer this worker's to end."""
        with self.queue.engine.begin() as connection:
            self._write(connection, beat_at=database_now())
            end_job(connection, self.queue.ledger, self.job, ending, self.queue.clock())

    def give_back(self) -> None:
        """Put the job back at its old place; what is finished of it stays finished."""
        with self.queue.engine.begin() as connection:
            self._write(connection, status=QUEUED, lease=None, worker=None, eta_at=None, attempts=0)

    @property
    def beat_every_s(self) -> float:
        """How often the worker says that it lives while no step does."""
        return max(BEAT_S, self.write_every_s)

    @property
    def quiet_s(self) -> float:
        """Seconds since a step said that the worker lives."""
        return self.queue.clock() - self._written

    @property
    def part(self) -> tuple[int, int, int]:
        """The shot under way: (shot, steps done, steps in all)."""
        return self._part

    def _eta(self, done: float, shots: int, now: float) -> float | None:
        here = done - self._shots_before / shots  # what this worker did itself
        return now + (now - self.began) * (1 - done) / here if here > 0 else None

    def _write(self, connection: Connection, **values: Any) -> bool:
        """Write to the job while it is this worker's; tell whether its owner wants it cancelled."""
        mine = (JOBS.c.id == self.job.id) & (JOBS.c.lease == self.token) & (JOBS.c.status == IN_PROGRESS)
        written = update(JOBS).where(mine).values(**values).returning(JOBS.c.cancel_asked)
        wish = connection.execute(written).scalar_one_or_none()
        if wish is None:
            raise LeaseLostError(f"{self.job.id} is no longer this worker's")
        return bool(wish)


def recover(queue: Queue) -> list[str]:
    """Put the jobs of dead workers back, and return their ids. One whose owner cancelled it ends; so does one that
    took five workers down without finishing a shot."""
    with reading(queue.engine) as connection:
        seen_from_here = JOBS.c.worker["host"].as_string() == this_host()
        doubtful = seen_from_here | JOBS.c.beat_at.is_(None) | (_SILENCE >= SILENT_S)
        told = (JOBS.c.id, JOBS.c.lease, JOBS.c.worker, SILENT)  # not what was asked for, which may be long
        running = select(*told).where(JOBS.c.runner == WORKER, JOBS.c.status == IN_PROGRESS, doubtful)
        rows = connection.execute(running).mappings().all()
    dead = [row for row in rows if not lives(row["worker"], row["silent_s"])]
    return [row["id"] for row in dead if _take_over(queue, row["id"], row["lease"])]


def _take_over(queue: Queue, job_id: str, token: str) -> bool:
    with queue.engine.begin() as connection:
        same = select(JOBS).where(JOBS.c.id == job_id, JOBS.c.lease == token, JOBS.c.status == IN_PROGRESS)
        row = connection.execute(same.with_for_update()).mappings().one_or_none()
        if row is None:
            return False
        job, now = Job.from_row(row), queue.clock()
        if job.cancel_asked:
            end_job(connection, queue.ledger, job, cancelled(), now)
        elif job.attempts >= MAX_ATTEMPTS:
            why = f"Rendering stopped without an answer {job.attempts} times; look at the worker's output."
            end_job(connection, queue.ledger, job, failed(RENDER_FAILED, why), now)
        else:
            back = {"status": QUEUED, "lease": None, "worker": None, "eta_at": None}
            connection.execute(update(JOBS).where(JOBS.c.id == job_id).values(**back))
        return True


def lives(worker: dict[str, Any] | None, silent_s: float | None) -> bool:
    """Tell whether the process that holds a job runs; `silent_s` is how long ago it last beat."""
    if worker is None or silent_s is None:
        return False
    return is_alive(Owner(host=worker["host"], pid=worker["pid"], start=worker["start"]), silent_s)


def _finished(connection: Connection, job_id: str) -> tuple[FinishedShot, ...]:
    rows = connection.execute(select(SHOTS).where(SHOTS.c.job_id == job_id).order_by(SHOTS.c.shot))
    return tuple(FinishedShot(shot=r.shot, path=r.path, record=r.record) for r in rows)
