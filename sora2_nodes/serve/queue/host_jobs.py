"""Jobs that a host's queue renders: what the host reports about them, and how they come back after a restart."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select, update

from ...credits.costs import Meter, measure_cost
from ...credits.database import database_now
from ...credits.owners import this_process
from ...credits.records import Cost
from ...errors import Cancelled, ConsentError, Sora2Error
from ..http.handler_context import JobHost
from ..inputs.job_folder import place_file
from ..rendering.job_film import sign_for
from ..rendering.job_prompts import Prompt, takes_latents
from ..rendering.kept_shots import KEPT, KeptShots
from ..rendering.posters import POSTERS, make_poster
from .job_charge import settle_shot
from .job_end import Ending, cancelled, end_job, failed
from .jobs import COMPLETED, HOST, IN_PROGRESS, MODERATION_BLOCKED, QUEUED, RENDER_FAILED, Job
from .lease import MAX_ATTEMPTS, SILENT, lives
from .store import Store
from .tables import JOBS

RUNNING = (QUEUED, IN_PROGRESS)
OnStep = Callable[[int, int, Any], None]


class HostedJobs:
    """What a host tells about the jobs in its queue. Every method may be called from any thread, and more than once."""

    def __init__(self, store: Store, host: JobHost) -> None:
        self.store, self.host = store, host
        self._parts: dict[str, tuple[int, int, int]] = {}  # by job: shot under way, steps done, steps in all
        self._meters: dict[str, tuple[AbstractContextManager[Meter], Meter]] = {}  # of the jobs that run

    def resume(self) -> list[Job]:
        """Take over what a host that no longer runs left waiting or running, priority first; return it.

        Such a job is queued here again; the shots that it finished are taken as they were kept, and are not paid for
        again. One that took its host down five times fails.
        """
        mine = {"status": QUEUED, "progress": 0, "eta_at": None, "started_at": None, **_owned_by_me()}
        left = select(JOBS, SILENT).where(JOBS.c.runner == HOST, JOBS.c.status.in_(RUNNING))
        left = left.order_by(JOBS.c.bucket, JOBS.c.number).with_for_update(skip_locked=True)
        with self.store.ledger.engine.begin() as connection:
            rows = connection.execute(left).mappings().all()
            jobs = [Job.from_row(row) for row in rows if not lives(row["worker"], row["silent_s"])]
            for job in jobs:
                tries = job.attempts + (job.status == IN_PROGRESS)
                connection.execute(update(JOBS).where(JOBS.c.id == job.id).values(**mine, attempts=tries))
        for job in jobs:
            self._queue_again(job)
        return jobs

    def _queue_again(self, job: Job) -> None:
        tries = job.attempts + (job.status == IN_PROGRESS)
        if job.cancel_asked:
            self.failed(job.id, Cancelled(f"{job.id} was cancelled"))
        elif tries >= MAX_ATTEMPTS:
            self.failed(job.id, f"The host stopped without an answer {tries} times; look at its output.")
        else:
            self.host.submit(job)

    def beat(self, job_ids: Sequence[str]) -> None:
        """Say that this host lives and has these jobs."""
        with self.store.ledger.engine.begin() as connection:
            connection.execute(update(JOBS).where(JOBS.c.id.in_(job_ids)).values(beat_at=database_now()))

    def started(self, job_id: str) -> None:
        """Say that the host works on the job. What it takes is measured from here to its end."""
        if job_id not in self._meters:
            measuring = measure_cost()
            self._meters[job_id] = measuring, measuring.__enter__()
        self._write(job_id, status=IN_PROGRESS, started_at=self.store.queue.clock())

    def progress(self, job_id: str, done: int, total: int) -> None:
        """Say that `done` of `total` steps of the whole job are done. Raises Cancelled when its owner stopped it."""
        job, now = self.store.queue.find(job_id), self.store.queue.clock()
        if job.cancel_asked:
            raise Cancelled(f"{job_id} was cancelled")
        part, began = min(1.0, done / max(1, total)), job.started_at or now
        eta_at = now + (now - began) * (1 - part) / part if part > 0 else None
        self._write(job_id, status=IN_PROGRESS, progress=min(99, int(100 * part)), eta_at=eta_at)

    def listener(self, job_id: str, prompt: Prompt) -> JobShots:
        """Return what hears about the shots of a job's prompt in this run, and has those of a run before."""
        folder = self.store.video_folder(job_id) / KEPT
        return JobShots(self, job_id, None if takes_latents(prompt) else KeptShots(folder, prompt))

    @contextmanager
    def shot(self, job_id: str, shot: int) -> Iterator[Callable[[OnStep], OnStep]]:
        """Enclose the rendering of one of the job's shots, from 0: its price is spent when this ends well, the last
        one's when the job is completed.

        Gives a function that wraps the shot's on_step(step, total, preview), to count the steps done.
        """

        def watch(inner: OnStep) -> OnStep:
            def step(done: int, total: int, preview: Any = None) -> None:
                self._parts[job_id] = shot, min(done, total), total
                inner(done, total, preview)

            return step

        yield watch
        self._parts.pop(job_id, None)
        ledger = self.store.ledger
        with ledger.engine.begin() as connection:
            job = self._running(connection, job_id)
            if job is not None and job.charge is not None and shot < len(job.charge.shots):
                settle_shot(ledger, connection, job.charge, shot)

    def completed(self, job_id: str, video: Path) -> None:
        """Take the finished file over: it is linked or copied into the data folder. Raises MediaError if it is none."""
        folder = self.store.video_folder(job_id)
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / f"video{video.suffix}"
        target.unlink(missing_ok=True)
        files = {"video": place_file(self.store, video, target)}
        sign_for(self.store.queue.find(job_id), target)
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
        """End the job unless it is ended. Its kept shots are of no more use."""
        ledger, part = self.store.ledger, self._parts.pop(job_id, None)
        cost = self._measured(job_id)
        with ledger.engine.begin() as connection:
            job = self._running(connection, job_id)
            if job is None:
                return
            if cost is not None:
                ledger.within(connection).record_cost(job_id, None, cost)
            ending = replace(ending, part=part, cost={} if cost is None else asdict(cost))
            end_job(connection, ledger, job, ending, self.store.queue.clock())
        shutil.rmtree(self.store.video_folder(job_id) / KEPT, ignore_errors=True)

    def _running(self, connection: Connection, job_id: str) -> Job | None:
        """Lock and return the job, None once it is ended."""
        mine = select(JOBS).where(JOBS.c.id == job_id, JOBS.c.status.in_(RUNNING)).with_for_update()
        row = connection.execute(mine).mappings().one_or_none()
        return None if row is None else Job.from_row(row)

    def _measured(self, job_id: str) -> Cost | None:
        """Return what the job took since it was started, None when it never was."""
        if job_id not in self._meters:
            return None
        measuring, meter = self._meters.pop(job_id)
        measuring.__exit__(None, None, None)
        return meter.cost

    def _write(self, job_id: str, **values: object) -> None:
        with self.store.ledger.engine.begin() as connection:
            mine = (JOBS.c.id == job_id) & JOBS.c.status.in_(RUNNING)
            connection.execute(update(JOBS).where(mine).values(**values))


@dataclass(frozen=True)
class JobShots:
    """Hears about the shots of one job's prompt. keeper: None where its shots can't be kept."""

    jobs: HostedJobs
    job_id: str
    keeper: KeptShots | None

    def shot(self, number: int) -> AbstractContextManager[Callable[[OnStep], OnStep]]:
        """Enclose the rendering of shot `number`, from 0."""
        return self.jobs.shot(self.job_id, number)


def _owned_by_me() -> dict[str, Any]:
    return {"worker": asdict(this_process()), "beat_at": database_now()}
