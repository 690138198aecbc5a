"""The queue as its customers see it: submit, look up, list, cancel, delete. It never renders and knows no HTTP."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from ...credits.database import database_now, reading
from ...credits.ledger import Ledger
from ...credits.owners import this_process
from ...errors import QueueError
from .job_charge import bucket_for, open_charge
from .job_end import cancelled, end_job
from .jobs import COMPLETED, DONE, FAILED, HOST, IN_PROGRESS, QUEUED, STANDARD, WORKER, Job, VideoRequest
from .tables import JOBS

STATUSES = (QUEUED, IN_PROGRESS, COMPLETED, FAILED)
PACE_JOBS, PACE_KEPT_S = 10, 5.0


class QueueFullError(QueueError):
    """The account has as many unfinished jobs as it may."""


class JobMissingError(QueueError):
    """No such job, or it belongs to another account."""


class JobBusyError(QueueError):
    """The job is in a state that does not allow this."""


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page of a listing and whether more follow."""

    jobs: tuple[Job, ...]
    has_more: bool


def new_job_id() -> str:
    """Return an id that no other job has."""
    return f"video_{secrets.token_hex(16)}"


class Queue:
    """Jobs in the ledger's database, shared by any number of servers and workers."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.engine = ledger.engine
        self.clock: Callable[[], float] = ledger.clock
        self._pace: tuple[float, float | None] = float("-inf"), None  # when measured, and seconds per unit of work

    def submit(
        self,
        request: VideoRequest,
        *,
        account: str | None = None,
        charged: bool = False,
        runner: str = WORKER,
        limit: int | None = None,
        job_id: str | None = None,
        bucket: int = STANDARD,
    ) -> Job:
        """Queue a job at the end of its bucket; a `charged` one holds its whole price from the account, and priority credits
        put it before standard ones.

        Raises QueueFullError at `limit` unfinished jobs of the account, and CreditError with the sum that is missing.
        """
        job_id = job_id or new_job_id()
        row: dict[str, Any] = {"id": job_id, "account": account, "runner": runner, "bucket": bucket, "status": QUEUED}
        row |= {
            "request": request.to_json(),
            "work": request.work,
            "progress": 0,
            "attempts": 0,
            "cancel_asked": False,
            "files": {},
            "cost": {},
        }
        if runner == HOST:  # it stays with the host it was sent to, as long as that lives
            row |= {"worker": asdict(this_process()), "beat_at": database_now()}
        with self.engine.begin() as connection:
            if limit is not None:
                self._check_room(connection, account, limit)
            if charged and account is not None:
                charge = open_charge(self.ledger, connection, account, job_id, request)
                row |= {"charge": charge.to_json(), "bucket": bucket_for(charge) if bucket == STANDARD else bucket}
            connection.execute(insert(JOBS).values(**row, created_at=self.clock()))
            return _one(connection, job_id)

    def find(self, job_id: str, account: str | None = None) -> Job:
        """Look a job up. With an account, only that account's jobs exist. Raises JobMissingError."""
        with reading(self.engine) as connection:
            return _owned(connection, job_id, account)

    def page(
        self, *, account: str | None = None, after: str | None = None, limit: int = 20, newest_first: bool = True
    ) -> Page:
        """List jobs by time of creation, from the one behind `after` on. Raises JobMissingError for a wrong `after`."""
        with reading(self.engine) as connection:
            query = select(JOBS).order_by(JOBS.c.number.desc() if newest_first else JOBS.c.number).limit(limit + 1)
            if account is not None:
                query = query.where(JOBS.c.account == account)
            if after is not None:
                mark = _owned(connection, after, account).number
                query = query.where(JOBS.c.number < mark if newest_first else JOBS.c.number > mark)
            jobs = [Job.from_row(row) for row in connection.execute(query).mappings()]
        return Page(jobs=tuple(jobs[:limit]), has_more=len(jobs) > limit)

    def cancel(self, job_id: str, account: str | None = None) -> Job:
        """End a queued job at once; ask a running one to stop at its next step. Raises JobBusyError once it is done."""
        with self.engine.begin() as connection:
            job = _owned(connection, job_id, account, lock=True)
            if job.status in DONE:
                raise JobBusyError(f"{job_id} is already {job.status}; there is nothing to cancel")
            connection.execute(update(JOBS).where(JOBS.c.id == job_id).values(cancel_asked=True))
            if job.status == QUEUED:
                end_job(connection, self.ledger, job, cancelled(), self.clock())
            return _one(connection, job_id)

    def delete(self, job_id: str, account: str | None = None) -> Job:
        """Forget a finished job and return it; its files are the caller's. Raises JobBusyError before it is done."""
        with self.engine.begin() as connection:
            job = _owned(connection, job_id, account, lock=True)
            if job.status not in DONE:
                raise JobBusyError(
                    f"{job_id} is {job.status}; wait for it to end, or POST /videos/{job_id}/cancel first"
                )
            connection.execute(delete(JOBS).where(JOBS.c.id == job_id))
            return job

    def counts(self) -> dict[str, int]:
        """Number of jobs by status."""
        with reading(self.engine) as connection:
            rows = connection.execute(select(JOBS.c.status, func.count().label("jobs")).group_by(JOBS.c.status))
            return {row.status: row.jobs for row in rows}

    def ahead_of(self, job: Job) -> int:
        """How many queued jobs go before this one."""
        query = select(func.count()).where(JOBS.c.runner == job.runner, JOBS.c.status == QUEUED, _before(job))
        with reading(self.engine) as connection:
            return connection.execute(query).scalar_one()

    def expected_s(self, job: Job) -> float | None:
        """Seconds until a queued job should be done, from how fast the newest were rendered; None before any was."""
        pace_s = self._pace_s(job.runner)
        if pace_s is None:
            return None
        same = JOBS.c.runner == job.runner
        left = func.sum(JOBS.c.work * (100 - JOBS.c.progress) / 100)
        running = select(func.count(), left).where(same, JOBS.c.status == IN_PROGRESS)
        ahead = select(func.sum(JOBS.c.work)).where(same, JOBS.c.status == QUEUED, _before(job))
        with reading(self.engine) as connection:
            at_work, under_way = connection.execute(running).one()
            waiting = connection.execute(ahead).scalar_one()
        return pace_s * (float(under_way or 0) + float(waiting or 0) + job.request.work) / max(1, at_work)

    def _pace_s(self, runner: str) -> float | None:
        """Measure how many seconds one unit of work took in the newest jobs; the answer is kept for a while."""
        now = self.clock()
        if now - self._pace[0] > PACE_KEPT_S:
            took = (JOBS.c.completed_at - JOBS.c.started_at).label("took_s")
            done = select(took, JOBS.c.work).where(JOBS.c.runner == runner, JOBS.c.status == COMPLETED, JOBS.c.work > 0)
            newest = done.order_by(JOBS.c.completed_at.desc()).limit(PACE_JOBS).subquery()
            with reading(self.engine) as connection:
                query = select(func.sum(newest.c.took_s), func.sum(newest.c.work))
                seconds, work = connection.execute(query).one()
            self._pace = now, seconds / work if work else None
        return self._pace[1]

    def _check_room(self, connection: Connection, account: str | None, limit: int) -> None:
        mine: ColumnElement[bool] = JOBS.c.account.is_(None) if account is None else JOBS.c.account == account
        query = select(func.count()).where(mine, JOBS.c.status.in_((QUEUED, IN_PROGRESS)))
        waiting = connection.execute(query).scalar_one()
        if waiting >= limit:
            raise QueueFullError(f"{waiting} videos are queued or running, the limit is {limit}; wait for one to end")


def _before(job: Job) -> ColumnElement[bool]:
    return (JOBS.c.bucket < job.bucket) | ((JOBS.c.bucket == job.bucket) & (JOBS.c.number < job.number))


def _one(connection: Connection, job_id: str) -> Job:
    return Job.from_row(connection.execute(select(JOBS).where(JOBS.c.id == job_id)).mappings().one())


def _owned(connection: Connection, job_id: str, account: str | None, *, lock: bool = False) -> Job:
    query = select(JOBS).where(JOBS.c.id == job_id)
    row = connection.execute(query.with_for_update() if lock else query).mappings().one_or_none()
    if row is None or (account is not None and row["account"] != account):
        raise JobMissingError(f"no video {job_id!r}; list them with GET /videos")
    return Job.from_row(row)
