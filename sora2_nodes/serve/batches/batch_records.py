"""Batches as they are kept: making, finding, listing and cancelling them."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from ...credits.database import reading
from ..http.problems import Problem, wrong
from ..inputs.job_folder import place_file
from ..inputs.uploads import Upload, delete_upload
from ..queue.store import Store
from ..queue.tables import BATCHES

FOLDER = "batches"  # of the data folder
ENDPOINT, WINDOW, WINDOW_S = "/v1/videos", "24h", 24 * 3600.0
VALIDATING, IN_PROGRESS, CANCELLING = "validating", "in_progress", "cancelling"
COMPLETED, FAILED, EXPIRED, CANCELLED = "completed", "failed", "expired", "cancelled"
OPEN = (VALIDATING, IN_PROGRESS, CANCELLING)
STATUSES = (*OPEN, COMPLETED, FAILED, EXPIRED, CANCELLED)
MOST_OPEN = 100  # of one account


@dataclass(frozen=True, kw_only=True)
class Batch:
    """One batch. moments: Unix seconds by name, such as created_at. errors: of a file that can't be used."""

    id: str
    number: int
    account: str | None
    status: str
    input_file: str
    path: str
    note: Mapping[str, str]
    moments: Mapping[str, float]
    counts: Mapping[str, int]
    errors: list[dict[str, Any]]
    output_file: str | None
    error_file: str | None
    output_keep_s: float | None
    expires_at: float


def make_batch(
    store: Store, upload: Upload, *, account: str | None, note: Mapping[str, str], output_keep_s: float | None
) -> Batch:
    """Keep a batch of an uploaded file, of which it has a copy of its own. Raises Problem 429 at too many open ones."""
    batch_id, now = f"batch_{secrets.token_hex(12)}", store.queue.clock()
    target = store.inside(f"{FOLDER}/{batch_id}.jsonl")
    target.parent.mkdir(parents=True, exist_ok=True)
    row: dict[str, Any] = {"id": batch_id, "account": account, "status": VALIDATING, "input_file": upload.id}
    row |= {
        "note": dict(note),
        "moments": {"created_at": now},
        "counts": {},
        "errors": [],
        "output_keep_s": output_keep_s,
    }
    with store.ledger.engine.begin() as connection:
        _check_room(connection, account)
        row["path"] = place_file(store, store.inside(upload.path), target)
        connection.execute(insert(BATCHES).values(row | {"expires_at": now + WINDOW_S}))
        return find_batch(connection, batch_id, account)


def get_batch(store: Store, batch_id: str, account: str | None) -> Batch:
    """Look a batch up. Raises Problem 404."""
    with reading(store.ledger.engine) as connection:
        return find_batch(connection, batch_id, account)


def list_batches(store: Store, *, account: str | None, after: str | None, limit: int) -> tuple[list[Batch], bool]:
    """Return one page of batches, newest first, and whether more follow. Raises Problem 404 for a wrong `after`."""
    query = select(BATCHES).order_by(BATCHES.c.number.desc()).limit(limit + 1)
    if account is not None:
        query = query.where(BATCHES.c.account == account)
    with reading(store.ledger.engine) as connection:
        if after is not None:
            query = query.where(BATCHES.c.number < find_batch(connection, after, account).number)
        found = [_batch(row) for row in connection.execute(query)]
    return found[:limit], len(found) > limit


def cancel_batch(store: Store, batch_id: str, account: str | None) -> Batch:
    """Let a batch ask nothing more, and end what it has asked. Raises Problem 404, and 409 once it is over."""
    with store.ledger.engine.begin() as connection:
        batch = find_batch(connection, batch_id, account)
        if batch.status not in OPEN:
            raise Problem(409, f"{batch_id} is {batch.status} already; there is nothing to cancel.", code="conflict")
        enter(connection, batch, CANCELLING, store.queue.clock())
        return find_batch(connection, batch_id, account)


def remove_ended(store: Store, before: float) -> list[str]:
    """Remove batches that ended before a moment, with the files of their answers; return the ids of what is gone."""
    ended = select(BATCHES).where(BATCHES.c.status.not_in(OPEN), BATCHES.c.expires_at < before + WINDOW_S)
    with store.ledger.engine.begin() as connection:
        found = [_batch(row) for row in connection.execute(ended.order_by(BATCHES.c.number))]
        over = [batch for batch in found if batch.moments[f"{batch.status}_at"] < before]
        connection.execute(delete(BATCHES).where(BATCHES.c.id.in_([batch.id for batch in over])))
    files = [file for batch in over for file in (batch.output_file, batch.error_file) if file is not None]
    for file in files:
        with suppress(Problem):  # its owner was first
            delete_upload(store, file, None)
    return [batch.id for batch in over] + files


def enter(connection: Connection, batch: Batch, status: str, now: float, **values: Any) -> None:
    """Write that a batch comes into a status."""
    moments = {**batch.moments, f"{status}_at": now}
    connection.execute(
        update(BATCHES).where(BATCHES.c.id == batch.id).values(status=status, moments=moments, **values)
    )  # fmt: skip


def find_batch(connection: Connection, batch_id: str, account: str | None) -> Batch:
    """Look a batch up inside a transaction. Raises Problem 404."""
    row = connection.execute(select(BATCHES).where(BATCHES.c.id == batch_id)).one_or_none()
    if row is None or (account is not None and row.account != account):
        raise Problem(HTTPStatus.NOT_FOUND, f"No such Batch object: {batch_id}", code="not_found", param="id")
    return _batch(row)


def _check_room(connection: Connection, account: str | None) -> None:
    mine = BATCHES.c.account.is_(None) if account is None else BATCHES.c.account == account
    query = select(func.count()).select_from(BATCHES).where(mine, BATCHES.c.status.in_(OPEN))
    if (have := connection.execute(query).scalar_one()) >= MOST_OPEN:
        raise wrong(
            "input_file_id", f"{have} batches are open, the limit is {MOST_OPEN}; wait for one to end.", "too_many"
        )


def _batch(row: Row) -> Batch:
    return Batch(**{name: row._mapping[name] for name in Batch.__dataclass_fields__})
