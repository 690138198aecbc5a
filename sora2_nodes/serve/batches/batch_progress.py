"""What moves batches on: their file is checked, requests are asked a few at a time behind all other videos, answers are written.

Any number of servers may do this on one database: a batch is one server's for a while. A server that dies leaves nothing half
asked: a request's job has its id before it is queued.
"""

from __future__ import annotations

import json
import logging
import secrets
import tempfile
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, CursorResult, delete, func, insert, or_, select, update

from ...credits.database import database_now, reading
from ...errors import QueueError, Sora2Error
from ..http.api_keys import SCOPES
from ..http.handler_context import Api, Asked, Caller
from ..http.problems import problem_for
from ..inputs.new_jobs import create
from ..inputs.uploads import WRITTEN, keep_upload
from ..queue.job_queue import JobMissingError, new_job_id
from ..queue.jobs import BATCHED, DONE, Job
from ..queue.jobs import CANCELLED as JOB_CANCELLED
from ..queue.jobs import COMPLETED as JOB_COMPLETED
from ..queue.store import INCOMING, Store
from ..queue.tables import BATCH_REQUESTS, BATCHES, JOBS
from ..schemas.answers import Video
from ..schemas.field_types import Incoming, checked
from ..schemas.video_requests import NewVideo
from ..webhooks import outbox
from . import batch_records as records
from .batch_lines import body_at, check_file
from .batch_records import Batch, enter, get_batch

HOLD_S = 60.0  # that a batch is one server's, unless it says so again
AT_ONCE = 32  # requests of a batch that are asked and not answered
HEARD_AT_ONCE = 500
NO_LIMIT = 2**31

log = logging.getLogger(__name__)


def advance_all(api: Api) -> None:
    """Move every open batch on that no other server moves."""
    with reading(api.store.ledger.engine) as connection:
        query = select(BATCHES.c.id).where(BATCHES.c.status.in_(records.OPEN)).order_by(BATCHES.c.number)
        ids = list(connection.execute(query).scalars())
    for batch_id in ids:
        advance(api, batch_id)


def advance(api: Api, batch_id: str) -> None:
    """Move one batch on as far as it goes now."""
    if not _hold(api.store, batch_id):
        return
    try:
        batch = get_batch(api.store, batch_id, None)
        if batch.status == records.VALIDATING:
            batch = _validated(api, batch)
        if batch.status in (records.IN_PROGRESS, records.CANCELLING):
            _move(api, batch)
    finally:
        with api.store.ledger.engine.begin() as connection:
            connection.execute(update(BATCHES).where(BATCHES.c.id == batch_id).values(held_until=None))


def _hold(store: Store, batch_id: str, *, again: bool = False) -> bool:
    """Take a batch for this server; again: keep it for longer."""
    free = or_(BATCHES.c.held_until.is_(None), BATCHES.c.held_until < database_now())
    mine = (BATCHES.c.id == batch_id) if again else (BATCHES.c.id == batch_id) & free
    with store.ledger.engine.begin() as connection:
        held: CursorResult[Any] = connection.execute(
            update(BATCHES).where(mine).values(held_until=database_now() + HOLD_S)
        )  # fmt: skip
        return held.rowcount == 1


def _validated(api: Api, batch: Batch) -> Batch:
    """Check the whole file, and note its requests or what is wrong with it."""
    store, settings = api.store, api.settings
    found = check_file(store.inside(batch.path), settings.field_bytes + settings.data_url_chars)
    rows = [
        {
            "batch_id": batch.id,
            "line": line.number,
            "custom_id": line.custom_id,
            "place": line.place,
            "length": line.length,
        }
        for line in found.lines
    ]
    with store.ledger.engine.begin() as connection:
        if records.find_batch(connection, batch.id, None).status == records.VALIDATING:
            if found.errors:
                _end(store, connection, batch, records.FAILED, errors=found.errors)
            else:
                connection.execute(insert(BATCH_REQUESTS), rows)
                enter(connection, batch, records.IN_PROGRESS, store.queue.clock(), counts={"total": len(rows)})
    return get_batch(store, batch.id, None)


def _move(api: Api, batch: Batch) -> None:
    over = records.CANCELLED if batch.status == records.CANCELLING else None
    if over is None and api.store.queue.clock() >= batch.expires_at:
        over = records.EXPIRED
    if over is None:
        _ask_more(api, batch)
    else:
        _stop_asking(api.store, batch, over)
    _hear(api, batch, over)
    left = _count(api.store, batch, BATCH_REQUESTS.c.answer.is_(None))
    if left == 0:
        _finish(api, batch, over or records.COMPLETED)


def _ask_more(api: Api, batch: Batch) -> None:
    """Ask the next requests, until enough are asked and not answered."""
    asked = BATCH_REQUESTS.c.job_id.is_not(None) & BATCH_REQUESTS.c.answer.is_(None)
    with reading(api.store.ledger.engine) as connection:
        begun = select(BATCH_REQUESTS).outerjoin(JOBS, JOBS.c.id == BATCH_REQUESTS.c.job_id)
        lost = begun.where(BATCH_REQUESTS.c.batch_id == batch.id, asked, JOBS.c.id.is_(None))
        rows = list(connection.execute(lost).all())  # a server died in the middle, or their videos were deleted
        room = AT_ONCE - _count(api.store, batch, asked) + len(rows)
        waiting = select(BATCH_REQUESTS).where(BATCH_REQUESTS.c.batch_id == batch.id, BATCH_REQUESTS.c.job_id.is_(None))
        more = waiting.where(BATCH_REQUESTS.c.answer.is_(None)).order_by(BATCH_REQUESTS.c.line)
        rows += connection.execute(more.limit(max(0, room - len(rows)))).all()
    for row in rows:
        _hold(api.store, batch.id, again=True)
        if not _ask(api, batch, row):
            return


def _ask(api: Api, batch: Batch, row: Any) -> bool:
    """Queue the video of one request; tell whether there is room for more."""
    store, job_id = api.store, row.job_id or new_job_id()
    store.remove_video(job_id)  # what an attempt that died has left
    _note(store, batch, row.line, job_id=job_id)
    caller = Caller(name=f"batch {batch.id}", account=batch.account, scopes=frozenset(SCOPES))
    try:
        body = body_at(store.inside(batch.path), row.place, row.length)
        create(Asked(api=api, caller=caller, bucket=BATCHED), checked(NewVideo, body), job_id)
    except Sora2Error as error:
        problem = problem_for(error)
        if problem.again and problem.status == 429:  # the queue is full
            _note(store, batch, row.line, job_id=None)
            return False
        body = problem.body().model_dump()
        _note(
            store, batch, row.line, answer={"response": _response(problem.status, body), "error": None, "fine": False}
        )
    return True


def _stop_asking(store: Store, batch: Batch, over: str) -> None:
    """Answer what was never asked, and cancel the videos that wait or are made."""
    told = {"response": None, "fine": False, "error": _WHY_OVER[over]}
    mine = (BATCH_REQUESTS.c.batch_id == batch.id) & BATCH_REQUESTS.c.answer.is_(None)
    with store.ledger.engine.begin() as connection:
        connection.execute(update(BATCH_REQUESTS).where(mine, BATCH_REQUESTS.c.job_id.is_(None)).values(answer=told))
        running = list(connection.execute(select(BATCH_REQUESTS.c.job_id).where(mine)).scalars())
    for job_id in running:
        try:
            store.queue.cancel(job_id)
        except QueueError:  # it is over, or gone
            continue


def _hear(api: Api, batch: Batch, over: str | None) -> None:
    """Write the answers of the requests whose videos are done."""
    store = api.store
    open_ = select(BATCH_REQUESTS.c.line, BATCH_REQUESTS.c.job_id).where(
        BATCH_REQUESTS.c.batch_id == batch.id, BATCH_REQUESTS.c.job_id.is_not(None), BATCH_REQUESTS.c.answer.is_(None)
    )
    done = open_.join(JOBS, JOBS.c.id == BATCH_REQUESTS.c.job_id).where(JOBS.c.status.in_(DONE)).limit(HEARD_AT_ONCE)
    with reading(store.ledger.engine) as connection:
        rows = connection.execute(done).all()
        gone = [] if over is None else connection.execute(
            open_.outerjoin(JOBS, JOBS.c.id == BATCH_REQUESTS.c.job_id).where(JOBS.c.id.is_(None))
        ).all()  # fmt: skip
    for row in (*rows, *gone):
        try:
            job = store.queue.find(row.job_id)
        except JobMissingError:
            _note(
                store, batch, row.line, answer={"response": None, "fine": False, "error": _WHY_OVER[over or "deleted"]}
            )
            continue
        _note(store, batch, row.line, answer=_answer(api, job, over))
    counts = {
        "total": _count(store, batch), "completed": _count(store, batch, BATCH_REQUESTS.c.answer["fine"].as_boolean()),
        "failed": _count(store, batch, BATCH_REQUESTS.c.answer["fine"].as_boolean().is_(False)),
    }  # fmt: skip
    with store.ledger.engine.begin() as connection:
        connection.execute(update(BATCHES).where(BATCHES.c.id == batch.id).values(counts=counts))


def _answer(api: Api, job: Job, over: str | None) -> dict[str, Any]:
    if job.status == JOB_COMPLETED:
        body = Video.of(job, api.store.queue.clock(), api.settings.keep_s).model_dump()
        return {"response": _response(200, body), "error": None, "fine": True}
    if over is not None and job.error_code == JOB_CANCELLED:
        return {"response": None, "fine": False, "error": _WHY_OVER[over]}
    return {"response": None, "fine": False, "error": {"code": job.error_code, "message": job.error_message}}


def _finish(api: Api, batch: Batch, status: str) -> None:
    """Write the files of answers, and end the batch."""
    files = {fine: _written(api, batch, fine) for fine in (True, False)}
    with api.store.ledger.engine.begin() as connection:
        now = records.find_batch(connection, batch.id, None)  # with the counts that were written since
        _end(api.store, connection, now, status, output_file=files[True], error_file=files[False])
    log.info("%s is %s: %s", batch.id, status, now.counts)


def _end(store: Store, connection: Connection, batch: Batch, status: str, **values: Any) -> None:
    enter(connection, batch, status, store.queue.clock(), path="", **values)
    connection.execute(delete(BATCH_REQUESTS).where(BATCH_REQUESTS.c.batch_id == batch.id))
    outbox.announce(connection, batch.account, batch.id, outbox.BATCH_EVENTS[status], store.queue.clock())
    store.inside(batch.path).unlink(missing_ok=True)


def _written(api: Api, batch: Batch, fine: bool) -> str | None:
    """Write the answers of one kind to a file of the account's; None where there are none."""
    rows = select(BATCH_REQUESTS).where(BATCH_REQUESTS.c.batch_id == batch.id).order_by(BATCH_REQUESTS.c.line)
    folder, name = api.store.folder / INCOMING, "output" if fine else "error"
    folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.NamedTemporaryFile("w", dir=folder, suffix=".jsonl", delete=False, encoding="utf-8") as file,
        reading(api.store.ledger.engine) as connection,
    ):
        for row in connection.execute(rows.where(BATCH_REQUESTS.c.answer["fine"].as_boolean() == fine)):
            told = {"id": f"batch_req_{secrets.token_hex(8)}", "custom_id": row.custom_id}
            file.write(json.dumps({**told, "response": row.answer["response"], "error": row.answer["error"]}) + "\n")
    path = Path(file.name)
    if not (size := path.stat().st_size):
        path.unlink()
        return None
    incoming = Incoming(path=path, filename=f"{batch.id}_{name}.jsonl", bytes=size)
    return keep_upload(
        api.store, incoming, purpose=WRITTEN[0], account=batch.account, most=NO_LIMIT, keep_s=batch.output_keep_s
    ).id


def _note(store: Store, batch: Batch, line: int, **values: Any) -> None:
    mine = (BATCH_REQUESTS.c.batch_id == batch.id) & (BATCH_REQUESTS.c.line == line)
    with store.ledger.engine.begin() as connection:
        connection.execute(update(BATCH_REQUESTS).where(mine).values(**values))


def _count(store: Store, batch: Batch, *wanted: Any) -> int:
    query = select(func.count()).select_from(BATCH_REQUESTS).where(BATCH_REQUESTS.c.batch_id == batch.id, *wanted)
    with reading(store.ledger.engine) as connection:
        return connection.execute(query).scalar_one()


def _response(status: int, body: dict[str, Any]) -> dict[str, Any]:
    return {"status_code": status, "request_id": f"req_{secrets.token_hex(16)}", "body": body}


_WHY_OVER = {
    records.EXPIRED: {"code": "batch_expired", "message": "This request could not be executed before the completion window expired."},
    records.CANCELLED: {"code": "batch_cancelled", "message": "The batch was cancelled before this request was executed."},
    "deleted": {"code": "not_found", "message": "The video of this request was deleted."},
}  # fmt: skip
