"""What the server removes again: files of work that is over, what has expired, and what is more than the operator keeps."""

from __future__ import annotations

import logging
import re
import shutil
from pathlib import Path

from sqlalchemy import select

from ...credits.database import reading
from ...errors import InputError, QueueError
from ..batches.batch_records import remove_ended
from ..inputs.uploads import delete_upload
from ..queue.jobs import COMPLETED, DONE, Job
from ..queue.store import VIDEOS, Store
from ..queue.tables import JOBS, UPLOADS
from ..webhooks.deliveries import forget_ended

AT_ONCE = 200  # videos in one sweep
_SPAN = re.compile(r"(\d{1,6}(?:\.\d{1,3})?)\s*([smhdw])")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}

log = logging.getLogger(__name__)


def span_from(text: str) -> float:
    """Read a span such as 30d or 12h in seconds. Raises InputError."""
    match = _SPAN.fullmatch(text.strip().lower())
    if match is None or float(match[1]) <= 0:
        raise InputError(f"--keep {text!r} is no span; give one such as 30d, 12h or 2w")
    return float(match[1]) * _SECONDS[match[2]]


def tidy_job(store: Store, job: Job) -> None:
    """Remove what a job that ended needs no more: its takes but for the last one's end, and everything of one that failed."""
    folder = store.video_folder(job.id)
    if job.status != COMPLETED:
        store.remove_video(job.id)
        return
    last = f"shot{job.request.shots - 1}.npz"  # where an extension goes on
    for path in (folder / "takes").glob("*"):
        if path.name != last:
            path.unlink(missing_ok=True)
    for name in ("inputs", "outputs", "kept"):  # of a workflow
        shutil.rmtree(folder / name, ignore_errors=True)


def sweep_old(store: Store, *, keep_s: float | None, keep_bytes: int | None) -> list[str]:
    """Remove what has expired or is too much, the oldest first; return the ids of what is gone.

    keep_s: seconds a finished video, or a batch that ended, is kept. keep_bytes: what all of them may have. None: without limit.
    """
    now, gone = store.queue.clock(), []
    with reading(store.ledger.engine) as connection:
        expired = select(UPLOADS.c.id).where(UPLOADS.c.expires_at < now).limit(AT_ONCE)
        uploads = list(connection.execute(expired).scalars())
    for upload_id in uploads:
        delete_upload(store, upload_id, None)
        gone.append(upload_id)
    if keep_s is not None:
        gone += [job_id for job_id in _finished(store, before=now - keep_s) if _remove(store, job_id)]
        gone += remove_ended(store, now - keep_s)
    forget_ended(store)
    if keep_bytes is not None:
        gone += _remove_beyond(store, keep_bytes)
    for one in gone:
        log.info("%s has expired and is removed", one)
    return gone


def _remove_beyond(store: Store, most: int) -> list[str]:
    gone = []
    size = sum(_bytes(path) for path in (store.folder / VIDEOS).glob("*"))
    for job_id in _finished(store):
        if size <= most:
            break
        freed = _bytes(store.video_folder(job_id))
        if _remove(store, job_id):
            size -= freed
            gone.append(job_id)
    return gone


def _finished(store: Store, before: float | None = None) -> list[str]:
    query = select(JOBS.c.id).where(JOBS.c.status.in_(DONE)).order_by(JOBS.c.completed_at).limit(AT_ONCE)
    if before is not None:
        query = query.where(JOBS.c.completed_at < before)
    with reading(store.ledger.engine) as connection:
        return list(connection.execute(query).scalars())


def _remove(store: Store, job_id: str) -> bool:
    try:
        store.queue.delete(job_id)
    except QueueError:  # somebody else was first
        return False
    store.remove_video(job_id)
    return True


def _bytes(folder: Path) -> int:
    """Bytes on disk of what lies in a folder; a file with two names counts once."""
    sizes = {
        (info.st_dev, info.st_ino): info.st_size
        for path in folder.rglob("*")
        if path.is_file()
        for info in (path.stat(),)
    }
    return sum(sizes.values())
