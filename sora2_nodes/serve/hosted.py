"""Jobs that a host's queue renders: what the host reports about them, and how they come back after a restart."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select, update

from ..credits.database import reading
from ..errors import Cancelled, ConsentError, Sora2Error
from .api import HostQueue
from .charging import settle_shot
from .ending import Ending, cancelled, end_job, failed
from .jobs import COMPLETED, HOST, IN_PROGRESS, MODERATION_BLOCKED, QUEUED, RENDER_FAILED, Job
from .places import place_file
from .posters import POSTERS, make_poster
from .store import Store
from .tables import JOBS

RUNNING = (QUEUED, IN_PROGRESS)


class HostedJobs:
    """What a host tells about the jobs in its queue. Every method may be called from any thread, and more than once."""

    def __init__(self, store: Store, host: HostQueue) -> None:
        self.store, self.host = store, host

    def resume(self) -> list[Job]:
        """Queue again what was waiting or running when the host went down, priority first; return it."""
        waiting = select(JOBS).where(JOBS.c.runner == HOST, JOBS.c.status.in_(RUNNING))
        with reading(self.store.ledger.engine) as connection:
            rows = connection.execute(waiting.order_by(JOBS.c.bucket, JOBS.c.number)).mappings()
            jobs = [Job.from_row(row) for row in rows]
        for job in jobs:
            self._write(job.id, status=QUEUED, progress=0, eta_at=None)
            self.host.submit(job)
        return jobs

    def started(self, job_id: str) -> None:
        """Say that the host works on the job."""
        self._write(job_id, status=IN_PROGRESS, started_at=self.store.queue.clock())

    def progress(self, job_id: str, done: int, total: int) -> None:
        """Say that `done` of `total` steps of the whole job are done. Raises Cancelled when its owner stopped it."""
        job, now = self.store.queue.find(job_id), self.store.queue.clock()
        if job.cancel_asked:
            raise Cancelled(f"{job_id} was cancelled")
        part, began = min(1.0, done / max(1, total)), job.started_at or now
        eta_at = now + (now - began) * (1 - part) / part if part > 0 else None
        self._write(job_id, status=IN_PROGRESS, progress=min(99, int(100 * part)), eta_at=eta_at)

    def completed(self, job_id: str, video: Path) -> None:
        """Take the finished file over: it is linked or copied into the data folder. Raises MediaError if it is none."""
        folder = self.store.video_folder(job_id)
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / f"video{video.suffix}"
        target.unlink(missing_ok=True)
        files = {"video": place_file(self.store, video, target)}
        for variant in POSTERS:
            files[variant] = self.store.relative(make_poster(target, variant, folder))
        self._end(job_id, Ending(status=COMPLETED, files=files))

    def failed(self, job_id: str, error: Sora2Error | str) -> None:
        """Say that the job failed and why, or that it was stopped."""
        if isinstance(error, Cancelled):
            self._end(job_id, cancelled())
        else:
            code = MODERATION_BLOCKED if isinstance(error, ConsentError) else RENDER_FAILED
            self._end(job_id, failed(code, str(error)))

    def _end(self, job_id: str, ending: Ending) -> None:
        """End the job unless it is ended; a completed one has delivered, and pays for, all its shots."""
        ledger = self.store.ledger
        with ledger.engine.begin() as connection:
            mine = select(JOBS).where(JOBS.c.id == job_id, JOBS.c.status.in_(RUNNING)).with_for_update()
            row = connection.execute(mine).mappings().one_or_none()
            if row is None:
                return
            job = Job.from_row(row)
            if job.charge is not None and ending.status == COMPLETED:
                for shot in range(len(job.charge.shots)):
                    settle_shot(ledger, connection, job.charge, shot)
            end_job(connection, ledger, job, ending, self.store.queue.clock())

    def _write(self, job_id: str, **values: object) -> None:
        with self.store.ledger.engine.begin() as connection:
            mine = (JOBS.c.id == job_id) & JOBS.c.status.in_(RUNNING)
            connection.execute(update(JOBS).where(mine).values(**values))
